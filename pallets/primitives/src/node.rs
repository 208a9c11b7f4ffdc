//! What every pallet may know of a node.

use crate::{Bps, EraIndex, FacilityId, Generation, MarketId, UnitPrice, Units};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

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
}

/// Where a node stands. Indices are fixed; 2 is for announced maintenance.
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
