//! Penalties, as far as more than their pallet knows of them.

use crate::{EraIndex, NodeId, Units, Verdict};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// What a node is penalised for. Later ones get the next numbers.
#[derive(
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Clone,
	Copy,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Debug,
)]
pub enum PenaltyReason {
	/// It fell short of its class' availability, for longer than is forgiven.
	#[codec(index = 0)]
	Unreliable,
	/// It was suspended by its provider's fault while leases ran on it. The era is the first that is
	/// not served.
	#[codec(index = 1)]
	Default,
}

impl PenaltyReason {
	/// All of them.
	pub const ALL: [Self; 2] = [Self::Unreliable, Self::Default];
}

/// Where a penalty stands.
#[derive(
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
)]
pub enum PenaltyStage {
	/// It may be disputed.
	#[codec(index = 0)]
	Pending {
		/// Until this era; from then on it may be applied.
		apply_after: EraIndex,
	},
	/// It was disputed.
	#[codec(index = 1)]
	Disputed {
		/// What the provider has on hold for it, in ICNT base units.
		deposit: u128,
		/// It may be decided until this era; from then on it counts as upheld.
		decide_before: EraIndex,
	},
	/// The dispute was lost; it may be applied.
	#[codec(index = 2)]
	Upheld,
	/// The dispute was won: nothing is taken.
	#[codec(index = 3)]
	Cancelled {
		/// It is remembered until this era.
		keep_until: EraIndex,
	},
	/// It was taken, as far as there was collateral, or stake behind the node.
	#[codec(index = 4)]
	Applied {
		/// Tenants may claim until this era.
		claims_until: EraIndex,
	},
	/// What was not claimed went to the treasury; rows of claims are being removed.
	#[codec(index = 5)]
	Closing,
}

/// A penalty. Amounts are in ICNT base units.
#[derive(Encode, Decode, TypeInfo, Clone, PartialEq, Eq, Debug)]
pub struct PenaltyView<AccountId> {
	/// Of which node.
	pub node: NodeId,
	/// For which era.
	pub era: EraIndex,
	/// What for.
	pub reason: PenaltyReason,
	/// Whose collateral it takes.
	pub provider: AccountId,
	/// Units of the node.
	pub units: Units,
	/// The shortfall it is for.
	pub short: Verdict,
	/// Era from which on a lease must have held the node to be compensated.
	pub began: EraIndex,
	/// Era in which it was asked.
	pub since: EraIndex,
	/// Where it stands.
	pub stage: PenaltyStage,
	/// What is asked.
	pub asked: u128,
	/// What was taken of the collateral.
	pub taken: u128,
	/// What was taken of the stake behind the node.
	pub delegated: u128,
	/// What is still owed: what was asked less both.
	pub owed: u128,
	/// What was taken of the collateral for a unit when it was applied.
	pub per_unit: u128,
	/// What tenants claimed.
	pub claimed: u128,
	/// What they may still claim, all together.
	pub claimable: u128,
	/// What the treasury got of what was taken of the collateral.
	pub treasury: u128,
}
