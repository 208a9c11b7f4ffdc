//! Putting ICNT behind a node.

use crate::*;
use codec::MaxEncodedLen;
use frame_support::{
	pallet_prelude::*,
	traits::{fungible::MutateHold, Consideration, Footprint},
};
use icn_math::delegation;
use icn_primitives::{EraClock, EraIndex, NodeId, NodeRegistry, NodeRewards, NodeStatus};

/// Bytes of the keys of a position, of its owner's index and of the rows it shares with others, with
/// the values of those.
const SHARED_ROWS: usize = 256;

impl<T: Config> Pallet<T> {
	/// What a position takes in state.
	pub fn footprint() -> Footprint {
		Footprint::from_parts(1, PositionOf::<T>::max_encoded_len() + SHARED_ROWS)
	}

	pub(crate) fn do_delegate(
		owner: T::AccountId,
		node: NodeId,
		amount: u128,
		lock_days: u32,
	) -> Result<Weight, DispatchError> {
		let paying = T::NodeRewards::pay_out(node)?;
		Self::open(owner, node, amount, lock_days)?;
		Ok(paying)
	}

	/// A new position behind `node`, whose rewards are paid up to now.
	pub(crate) fn open(
		owner: T::AccountId,
		node: NodeId,
		amount: u128,
		lock_days: u32,
	) -> Result<PositionId, DispatchError> {
		ensure!((1..=delegation::MAX_LOCK_DAYS).contains(&lock_days), Error::<T>::InvalidLock);
		let multiplier = delegation::multiplier(lock_days);
		let lock = lock_days.saturating_mul(ERAS_PER_DAY);
		let lock_until = T::Clock::era().checked_add(lock).ok_or(Error::<T>::Overflow)?;
		let state = Self::join(node, amount, multiplier)?;
		T::Currency::hold(&HoldReason::Delegated.into(), &owner, amount)?;
		let ticket = T::Consideration::new(&owner, Self::footprint())?;
		let position = Position {
			owner: owner.clone(),
			node,
			amount,
			multiplier,
			lock_until,
			earned: 0,
			state,
			ticket,
		};
		let id = Self::add(position)?;
		Self::deposit_event(Event::Delegated { position: id, owner, node, lock_until, amount });
		Ok(id)
	}

	/// Stores a position under a new number.
	pub(crate) fn add(position: PositionOf<T>) -> Result<PositionId, DispatchError> {
		let id = NextPosition::<T>::get();
		NextPosition::<T>::put(id.checked_add(1).ok_or(Error::<T>::Overflow)?);
		Owned::<T>::insert(&position.owner, id, ());
		Positions::<T>::insert(id, position);
		Ok(id)
	}

	/// Adds `amount` to those who join `node` in this era, whose rewards are paid up to now. Returns
	/// where they stand.
	pub(crate) fn join(
		node: NodeId,
		amount: u128,
		multiplier: u32,
	) -> Result<State, DispatchError> {
		let info = T::Nodes::node(node).ok_or(Error::<T>::UnknownNode)?;
		ensure!(info.status == NodeStatus::Active, Error::<T>::NodeNotActive);
		let least = Parameters::<T>::get().min_delegation.get();
		ensure!(amount >= least, Error::<T>::BelowMinimum);
		let mut totals = Total::<T>::get();
		let mut pool = Self::pool(node, &totals);
		let from = Self::next_era()?;
		if pool.joining.last() != Some(&from) {
			pool.joining.try_push(from).map_err(|_| Error::<T>::TooManyJoining)?;
		}
		let stake = totals.stake.checked_add(amount).ok_or(Error::<T>::Overflow)?;
		ensure!(stake <= delegation::MAX_STAKE, Error::<T>::Overflow);
		let weight = weight_of(amount, multiplier);
		totals.stake = stake;
		totals.joining = totals.joining.checked_add(weight).ok_or(Error::<T>::Overflow)?;
		let mut cohort = Cohorts::<T>::get(node, from)
			// The yield of the current era is fixed, and not theirs.
			.unwrap_or_else(|| Cohort::new(totals.next_index()));
		cohort.stake.enter(amount, weight);
		let state = State::Joining { from, index: cohort.stake.index, base: cohort.base };
		Cohorts::<T>::insert(node, from, cohort);
		Pools::<T>::insert(node, pool);
		Total::<T>::put(totals);
		Ok(state)
	}

	pub(crate) fn next_era() -> Result<EraIndex, DispatchError> {
		T::Clock::era().checked_add(1).ok_or_else(|| Error::<T>::Overflow.into())
	}
}
