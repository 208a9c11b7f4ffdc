//! What is told to the outside.

use super::{PositionId, State};
use codec::{Decode, Encode};
use icn_primitives::{EraIndex, NodeId};
use scale_info::TypeInfo;

/// A position as it stands now. Amounts are in ICNT base units.
#[derive(Encode, Decode, TypeInfo, Clone, PartialEq, Eq, Debug)]
pub struct PositionView<AccountId> {
	/// Which.
	pub id: PositionId,
	/// Whose.
	pub owner: AccountId,
	/// Behind which node.
	pub node: NodeId,
	/// What is on hold for it.
	pub held: u128,
	/// What it is worth: the rest was slashed.
	pub value: u128,
	/// What it earned and was not paid.
	pub claimable: u128,
	/// Multiplier of its base yield, in parts per billion.
	pub multiplier: u32,
	/// First era in which it may be withdrawn.
	pub lock_until: EraIndex,
	/// Where it stands.
	pub state: State,
}
