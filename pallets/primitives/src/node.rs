//! What every pallet may know of a node.

use crate::{Bps, EraIndex, FacilityId, Generation, MarketId, UnitPrice, Units};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use sp_core::{ed25519, sr25519};

/// Why a node was suspended.
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
pub enum SuspensionReason {
	/// By decision of those who govern markets.
	#[codec(index = 0)]
	Governance,
	/// It fell short for too long.
	#[codec(index = 1)]
	Unreliable,
	/// Penalties took too much of its collateral.
	#[codec(index = 2)]
	Undercollateralised,
	/// A committee that looked again did not confirm it.
	#[codec(index = 3)]
	FailedAudit,
}

impl SuspensionReason {
	/// Whether it is the provider's fault, which the votes of a committee can mend.
	pub fn is_fault(self) -> bool {
		!matches!(self, Self::Governance)
	}
}

/// Where a node stands. Indices are fixed. Announced maintenance is no status: the node goes on
/// being watched and leased.
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
pub enum NodeStatus {
	/// Registered, not yet verified by the oracles.
	#[codec(index = 0)]
	Pending {
		/// Era of the registration.
		since: EraIndex,
	},
	/// Verified; may be leased.
	#[codec(index = 1)]
	Active,
	/// Counts as fully short.
	#[codec(index = 3)]
	Suspended {
		/// Why.
		reason: SuspensionReason,
		/// First era that counts as short.
		since: EraIndex,
	},
	/// Takes no new lease and leaves when the last one is settled.
	#[codec(index = 4)]
	Exiting {
		/// Era in which the provider asked to leave.
		since: EraIndex,
	},
}

/// A node as other pallets see it.
#[derive(Encode, Decode, TypeInfo, Clone, PartialEq, Eq, Debug)]
pub struct NodeInfo<AccountId> {
	/// Who runs it.
	pub provider: AccountId,
	/// Where it stands.
	pub facility: FacilityId,
	/// Where it is traded.
	pub market: MarketId,
	/// Capacity.
	pub units: Units,
	/// Capacity that leases hold.
	pub booked: Units,
	/// Cheapest unit price its provider accepts.
	pub price_floor: UnitPrice,
	/// Share of its rewards that goes to those who delegate to it.
	pub reward_share: Bps,
	/// Its status.
	pub status: NodeStatus,
	/// Its generation.
	pub generation: Generation,
	/// First era of that generation; what was measured before belongs to an older one.
	pub generation_since: EraIndex,
	/// Collateral on hold for it, in ICNT base units.
	pub collateral: u128,
	/// Collateral that it is committed to have for its units, in ICNT base units: penalties are shares
	/// of it, and it weighs the node in its region. Follows what its market asks for upwards only as
	/// far as there is collateral, and downwards only when its provider takes the rest out.
	pub required: u128,
}

impl<AccountId> NodeInfo<AccountId> {
	/// Units that a new lease could take; none unless the node is active.
	pub fn free(&self) -> Units {
		match self.status {
			NodeStatus::Active => self.units.saturating_sub(self.booked),
			_ => 0,
		}
	}
}

/// Public key of a node.
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
pub enum NodeKey {
	/// An ed25519 key.
	#[codec(index = 0)]
	Ed25519([u8; 32]),
	/// An sr25519 key.
	#[codec(index = 1)]
	Sr25519([u8; 32]),
}

/// Signature by a node's key.
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
pub enum NodeSignature {
	/// By an ed25519 key.
	#[codec(index = 0)]
	Ed25519([u8; 64]),
	/// By an sr25519 key.
	#[codec(index = 1)]
	Sr25519([u8; 64]),
}

impl NodeSignature {
	/// Whether `key` signed `message`. A key of the other kind never did.
	pub fn verify(&self, message: &[u8], key: &NodeKey) -> bool {
		match (self, key) {
			(Self::Ed25519(signature), NodeKey::Ed25519(key)) => sp_io::crypto::ed25519_verify(
				&ed25519::Signature::from_raw(*signature),
				message,
				&ed25519::Public::from_raw(*key),
			),
			(Self::Sr25519(signature), NodeKey::Sr25519(key)) => sp_io::crypto::sr25519_verify(
				&sr25519::Signature::from_raw(*signature),
				message,
				&sr25519::Public::from_raw(*key),
			),
			_ => false,
		}
	}
}
