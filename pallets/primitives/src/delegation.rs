//! The seams between rewards, collateral and those who put ICNT behind nodes. Amounts are in ICNT
//! base units.

use crate::{EraIndex, NodeId};
use frame_support::weights::Weight;
use sp_runtime::DispatchError;

/// Number of a position of delegated ICNT. Never used again.
pub type PositionId = u64;

/// Collateral that a node lacks, for those who pay its rewards.
pub trait CollateralGap<AccountId> {
	/// Moves up to `amount` of `from` into the collateral of `node`, as far as it lacks any today.
	/// Returns what was moved.
	fn fill(node: NodeId, from: &AccountId, amount: u128) -> Result<u128, DispatchError>;
}

impl<AccountId> CollateralGap<AccountId> for () {
	fn fill(_: NodeId, _: &AccountId, _: u128) -> Result<u128, DispatchError> {
		Ok(0)
	}
}

/// Those who delegated to a node, for those who pay its rewards.
pub trait DelegatorRewards<AccountId> {
	/// Moves up to `amount` of `from` to those whose stake counts at `node`, pro rata. Returns what
	/// was moved: nothing if there is no such stake. Does not call back to those who pay rewards.
	///
	/// `amount` is what was earned in eras before `until` and not told before, which may be nothing.
	/// With this call all that was earned in eras before `until` is paid: whose stake counts from
	/// `until` or earlier on shares from the next call on.
	fn reward(
		node: NodeId,
		from: &AccountId,
		amount: u128,
		until: EraIndex,
	) -> Result<u128, DispatchError>;
}

impl<AccountId> DelegatorRewards<AccountId> for () {
	fn reward(_: NodeId, _: &AccountId, _: u128, _: EraIndex) -> Result<u128, DispatchError> {
		Ok(0)
	}
}

/// Rewards of nodes, for those who share them.
pub trait NodeRewards {
	/// Pays what `node` has earned in eras that can be settled, if there is any, and tells those who
	/// share it up to which era all is paid; not if a part has to wait. Never fails for want of
	/// rewards. Returns what it weighed, with all that it told others.
	fn pay_out(node: NodeId) -> Result<Weight, DispatchError>;

	/// Most that [`pay_out`](Self::pay_out) weighs.
	fn weight() -> Weight {
		Weight::zero()
	}
}

impl NodeRewards for () {
	fn pay_out(_: NodeId) -> Result<Weight, DispatchError> {
		Ok(Weight::zero())
	}
}

/// Stake behind nodes, for those who penalise.
pub trait DelegatedStake {
	/// Takes up to `amount` of the stake that was behind `node` in `era`, pro rata, whether or not
	/// it has left since. Returns what was taken.
	fn slash(node: NodeId, era: EraIndex, amount: u128) -> u128;
}

impl DelegatedStake for () {
	fn slash(_: NodeId, _: EraIndex, _: u128) -> u128 {
		0
	}
}

/// Penalties that are asked and neither applied nor cancelled, for those whose collateral or stake
/// they may take.
pub trait UndecidedPenalties {
	/// Whether there is one of `node` that takes the stake of an era before `era`.
	fn any_before(node: NodeId, era: EraIndex) -> bool;

	/// Whether there is one of `node`.
	fn any(node: NodeId) -> bool {
		Self::any_before(node, EraIndex::MAX)
	}
}

impl UndecidedPenalties for () {
	fn any_before(_: NodeId, _: EraIndex) -> bool {
		false
	}
}
