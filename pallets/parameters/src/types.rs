//! What is stored and told of changes.

use crate::{Config, MAX_CHANGES};
use codec::{Decode, DecodeWithMemTracking, Encode};
use frame_support::{traits::ConstU32, BoundedVec};
use icn_primitives::{ParameterBook, ParameterTerms};
use scale_info::TypeInfo;

/// Names a group.
pub type GroupOf<T> = <<T as Config>::Book as ParameterBook>::Group;

/// Names a parameter.
pub type KeyOf<T> = <<T as Config>::Book as ParameterBook>::Key;

/// Parameters of one group and their values to be.
pub type Changes<Key> = BoundedVec<(Key, u128), ConstU32<MAX_CHANGES>>;

/// A change of one value.
#[derive(Encode, Decode, DecodeWithMemTracking, TypeInfo, Clone, Copy, PartialEq, Eq, Debug)]
pub struct Change<Key> {
	/// Of this parameter.
	pub parameter: Key,
	/// The value before.
	pub from: u128,
	/// The value after.
	pub to: u128,
}

/// What is to be known of a parameter.
#[derive(Encode, Decode, TypeInfo, Clone, Copy, PartialEq, Eq, Debug)]
pub struct ParameterInfo<Key, BlockNumber> {
	/// Its name.
	pub parameter: Key,
	/// Its value.
	pub value: u128,
	/// What it counts, its bounds and its step.
	pub terms: ParameterTerms,
	/// Blocks that a change waits.
	pub delay: BlockNumber,
}
