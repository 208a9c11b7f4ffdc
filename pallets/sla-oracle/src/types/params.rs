//! What governance turns.

use crate::MAX_MEMBERS;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use icn_primitives::{BoundedU128, BoundedU32, ICNT};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// Largest bond that may be asked for: ten million ICNT.
const MAX_BOND: u128 = 10_000_000 * ICNT;

/// Parameters of the pallet.
#[derive(
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
	Clone,
	PartialEq,
	Eq,
	Debug,
)]
#[serde(deny_unknown_fields)]
pub struct Params {
	/// Oracles that watch a node, for eras whose set is not frozen yet.
	pub committee: BoundedU32<1, 15>,
	/// Oracles that vote on an activation.
	pub activation_committee: BoundedU32<1, MAX_MEMBERS>,
	/// Votes in favour that activate: a majority of the committee.
	pub activation_votes: BoundedU32<1, MAX_MEMBERS>,
	/// Bond of an operator that registers from now on, in ICNT base units.
	pub bond: BoundedU128<ICNT, MAX_BOND>,
	/// Eras in which an activation committee may vote.
	pub activation_window: BoundedU32<1, 720>,
}

impl Params {
	/// Whether the parameters make sense together.
	pub fn is_valid(&self) -> bool {
		let (votes, members) = (self.activation_votes.get(), self.activation_committee.get());
		votes <= members && votes > members / 2
	}
}

impl Default for Params {
	fn default() -> Self {
		Self {
			committee: BoundedU32::clamped(5),
			activation_committee: BoundedU32::clamped(11),
			activation_votes: BoundedU32::clamped(8),
			bond: BoundedU128::clamped(10_000 * ICNT),
			activation_window: BoundedU32::clamped(24),
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn params(members: u32, votes: u32) -> Params {
		Params {
			activation_committee: BoundedU32::new(members).unwrap(),
			activation_votes: BoundedU32::new(votes).unwrap(),
			..Default::default()
		}
	}

	#[test]
	fn votes_are_a_majority() {
		assert!(Params::default().is_valid());
		assert!(params(3, 2).is_valid());
		assert!(params(4, 3).is_valid());
		assert!(!params(4, 2).is_valid());
		assert!(!params(11, 5).is_valid());
		assert!(!params(2, 3).is_valid());
	}
}
