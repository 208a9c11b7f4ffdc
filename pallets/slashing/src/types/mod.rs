//! Records of penalties and conduct. None of them knows `Config`.

mod conduct;
mod params;
mod penalty;
mod views;

pub use conduct::*;
pub use icn_primitives::{PenaltyReason as Reason, PenaltyStage as Stage, PenaltyView};
pub use params::*;
pub use penalty::*;
pub use views::*;

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use icn_primitives::{EraIndex, NodeId, ERAS_PER_MONTH};
use scale_info::TypeInfo;

/// Most penalties that one call applies.
pub const MAX_APPLY: u32 = 32;

/// Most claims that one call removes.
pub const MAX_CLOSE: u32 = 64;

/// A verdict on an era is told so many eras later: reports on it come in the era between.
pub const TOLD_AFTER: EraIndex = 2;

/// The month of an era, for the cap of a node.
pub fn month_of(era: EraIndex) -> u32 {
	era / ERAS_PER_MONTH
}

/// What happened, which is penalised at most once.
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
pub struct Offence {
	/// By which node.
	pub node: NodeId,
	/// In which era.
	pub era: EraIndex,
	/// What.
	pub reason: Reason,
}

impl Offence {
	/// What `node` did in `era`.
	pub const fn new(node: NodeId, era: EraIndex, reason: Reason) -> Self {
		Self { node, era, reason }
	}

	/// Its key among those of the node: in the order of eras.
	pub fn key(&self) -> OffenceKey {
		(self.era.to_be_bytes(), self.reason)
	}

	/// The era in which a lease must have held the node to suffer from it. A default shows in the era
	/// before the first that is not served: who ends its lease at once has suffered from it, and who
	/// signs one then has not.
	pub const fn held_in(&self) -> EraIndex {
		match self.reason {
			Reason::Unreliable => self.era,
			Reason::Default => self.era.saturating_sub(1),
		}
	}

	/// The offence of `node` at `key`.
	pub fn from_key(node: NodeId, (era, reason): OffenceKey) -> Self {
		Self::new(node, EraIndex::from_be_bytes(era), reason)
	}
}

/// Era, big endian, and reason of an offence.
pub type OffenceKey = ([u8; 4], Reason);

/// Offences whose penalties are to be applied.
pub type Offences = BoundedVec<(NodeId, EraIndex, Reason), ConstU32<MAX_APPLY>>;

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn keys_are_in_the_order_of_eras() {
		let node = NodeId(7);
		let keys = [
			Offence::new(node, 255, Reason::Default).key(),
			Offence::new(node, 256, Reason::Unreliable).key(),
			Offence::new(node, 256, Reason::Default).key(),
		];
		assert!(keys.windows(2).all(|pair| pair[0].encode() < pair[1].encode()));
		assert_eq!(Offence::from_key(node, keys[2]), Offence::new(node, 256, Reason::Default));
	}

	#[test]
	fn leases_run_before_a_default() {
		let held_in = |era, reason| Offence::new(NodeId(7), era, reason).held_in();
		assert_eq!((held_in(9, Reason::Unreliable), held_in(9, Reason::Default)), (9, 8));
		assert_eq!(held_in(0, Reason::Default), 0);
	}

	#[test]
	fn every_reason_is_listed_once_at_its_index() {
		for (index, reason) in Reason::ALL.iter().enumerate() {
			assert_eq!(reason.encode(), [index as u8]);
		}
	}
}
