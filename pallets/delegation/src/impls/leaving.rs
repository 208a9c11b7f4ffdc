//! Taking ICNT away from a node: through the cool-down, in which it is still slashed for what
//! happened before.

use crate::*;
use frame_support::{
	pallet_prelude::*,
	storage::with_storage_layer,
	traits::{fungible::MutateHold, tokens::Precision, Consideration},
};
use icn_primitives::{EraClock, EraIndex, NodeId, NodeRewards, UndecidedPenalties};

impl<T: Config> Pallet<T> {
	/// The position `id` of `owner`.
	pub(crate) fn owned(
		owner: &T::AccountId,
		id: PositionId,
	) -> Result<PositionOf<T>, DispatchError> {
		let position = Positions::<T>::get(id).ok_or(Error::<T>::UnknownPosition)?;
		ensure!(position.owner == *owner, Error::<T>::NotOwner);
		Ok(position)
	}

	/// Has the rewards of `node` paid, if that works: nobody is kept by one who cannot be paid. Then
	/// reads its pool, which that may have changed. Returns also what the payment weighed.
	pub(crate) fn refreshed(node: NodeId) -> (Pool, Totals, Weight) {
		let paying = with_storage_layer(|| T::NodeRewards::pay_out(node)).unwrap_or_else(|error| {
			// Who joined waits: it would take of what was earned before.
			log::error!(target: LOG_TARGET, "rewards of {node:?}: {error:?}");
			T::NodeRewards::weight()
		});
		let totals = Total::<T>::get();
		let pool = Self::pool(node, &totals);
		(pool, totals, paying)
	}

	/// First era no more of those who left with `bucket`.
	pub(crate) fn bucket_end(bucket: u32) -> EraIndex {
		bucket.saturating_add(1).saturating_mul(BUCKET_ERAS)
	}

	pub(crate) fn do_undelegate(
		owner: T::AccountId,
		id: PositionId,
		amount: u128,
	) -> Result<Weight, DispatchError> {
		let mut position = Self::owned(&owner, id)?;
		let node = position.node;
		let (mut pool, mut totals, paying) = Self::refreshed(node);
		Self::settle(id, &mut position, &mut pool, &mut totals)?;
		ensure!(matches!(position.state, State::Active { .. }), Error::<T>::NotActive);
		ensure!(amount <= position.amount, Error::<T>::InvalidAmount);
		let part = amount < position.amount;
		// All of nothing goes, too: it may have been slashed away.
		ensure!(amount > 0 || !part, Error::<T>::InvalidAmount);
		let params = Parameters::<T>::get();
		if part {
			let least = params.min_delegation.get();
			let rest = position.amount.saturating_sub(amount);
			ensure!(amount >= least && rest >= least, Error::<T>::BelowMinimum);
		}
		// It goes.
		let weight = weight_of(amount, position.multiplier);
		let gone = pool.active.leave(amount, weight, part);
		if !part {
			pool.current = pool.current.saturating_sub(1);
		}
		totals.drop_weight(gone);
		totals.stake = totals.stake.saturating_sub(amount);
		// It cools.
		let now = T::Clock::era();
		let until = now.checked_add(params.cool_down.get()).ok_or(Error::<T>::Overflow)?;
		let bucket = now / BUCKET_ERAS;
		if !pool.buckets.contains(&bucket) {
			if let Some(oldest) = pool.buckets.first().filter(|_| pool.buckets.is_full()) {
				// So old that its stake may go, but not before a penalty that waits.
				ensure!(
					!T::Penalties::any_before(node, Self::bucket_end(*oldest)),
					Error::<T>::PenaltyUndecided
				);
				pool.buckets.remove(0);
			}
			pool.buckets.try_push(bucket).map_err(|_| Error::<T>::Overflow)?;
		}
		let mut row = Buckets::<T>::get(node, bucket).unwrap_or_default();
		row.enter(amount, 0);
		let state = State::Cooling { bucket, until, index: row.index };
		Buckets::<T>::insert(node, bucket, row);

		let left = if part {
			position.amount = position.amount.saturating_sub(amount);
			let ticket = T::Consideration::new(&owner, Self::footprint())?;
			let split = Position {
				owner: owner.clone(),
				node,
				amount,
				multiplier: position.multiplier,
				lock_until: position.lock_until,
				earned: 0,
				state,
				ticket,
			};
			Self::add(split)?
		} else {
			position.state = state;
			id
		};
		Positions::<T>::insert(id, position);
		Self::store_pool(node, pool);
		Total::<T>::put(totals);
		Self::deposit_event(Event::Undelegated { position: id, left, node, until, amount });
		Ok(paying)
	}

	/// Settles a position that has cooled down and may not be slashed any more, and takes it out of its
	/// bucket.
	fn leave_bucket(id: PositionId, position: &mut PositionOf<T>) -> DispatchResult {
		let State::Cooling { bucket, until, .. } = position.state else {
			return Err(Error::<T>::NotUndelegated.into());
		};
		let node = position.node;
		ensure!(until <= T::Clock::era(), Error::<T>::StillCooling);
		ensure!(
			!T::Penalties::any_before(node, Self::bucket_end(bucket)),
			Error::<T>::PenaltyUndecided
		);
		let mut totals = Total::<T>::get();
		let mut pool = Self::pool(node, &totals);
		Self::settle(id, position, &mut pool, &mut totals)?;
		let mut row = Buckets::<T>::get(node, bucket).ok_or(Error::<T>::UnknownPosition)?;
		row.leave(position.amount, 0, false);
		if row.members == 0 {
			Buckets::<T>::remove(node, bucket);
			pool.buckets.retain(|live| *live != bucket);
		} else {
			Buckets::<T>::insert(node, bucket, row);
		}
		Self::store_pool(node, pool);
		Ok(())
	}

	pub(crate) fn do_withdraw(owner: T::AccountId, id: PositionId) -> DispatchResult {
		let mut position = Self::owned(&owner, id)?;
		ensure!(position.lock_until <= T::Clock::era(), Error::<T>::StillLocked);
		Self::leave_bucket(id, &mut position)?;
		let amount = position.amount;
		if amount > 0 {
			let reason = HoldReason::Delegated.into();
			T::Currency::release(&reason, &owner, amount, Precision::Exact)?;
		}
		Self::pay(id, &mut position)?;
		let node = position.node;
		position.ticket.drop(&owner)?;
		Owned::<T>::remove(&owner, id);
		Positions::<T>::remove(id);
		Self::deposit_event(Event::Withdrawn { position: id, owner, node, amount });
		Ok(())
	}

	pub(crate) fn do_redelegate(
		owner: T::AccountId,
		id: PositionId,
		to: NodeId,
	) -> Result<Weight, DispatchError> {
		let mut position = Self::owned(&owner, id)?;
		Self::leave_bucket(id, &mut position)?;
		let paying = T::NodeRewards::pay_out(to)?;
		position.state = Self::join(to, position.amount, position.multiplier)?;
		let (from, amount) = (position.node, position.amount);
		position.node = to;
		Positions::<T>::insert(id, position);
		Self::deposit_event(Event::Redelegated { position: id, from, to, amount });
		Ok(paying)
	}
}
