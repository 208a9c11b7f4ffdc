//! What positions earned, and what they lost.

use crate::*;
use frame_support::{
	pallet_prelude::*,
	traits::{fungible::Mutate, tokens::Preservation},
};
use icn_primitives::NodeRewards;

impl<T: Config> Pallet<T> {
	/// Pays what is settled of a position. Returns how much.
	pub(crate) fn pay(id: PositionId, position: &mut PositionOf<T>) -> Result<u128, DispatchError> {
		let amount = core::mem::take(&mut position.earned);
		if amount == 0 {
			return Ok(0);
		}
		let owner = position.owner.clone();
		T::Currency::transfer(&Self::account_id(), &owner, amount, Preservation::Preserve)?;
		Total::<T>::mutate(|totals| totals.paid = totals.paid.saturating_add(amount));
		Self::deposit_event(Event::Claimed { position: id, owner, amount });
		Ok(amount)
	}

	/// Settles a position with its pool as it is now, stores it and pays it. Returns how much.
	fn claimed(
		id: PositionId,
		mut position: PositionOf<T>,
		mut pool: Pool,
		mut totals: Totals,
	) -> Result<u128, DispatchError> {
		let node = position.node;
		Self::settle(id, &mut position, &mut pool, &mut totals)?;
		Self::store_pool(node, pool);
		Total::<T>::put(totals);
		let paid = Self::pay(id, &mut position)?;
		ensure!(paid > 0, Error::<T>::NothingToClaim);
		Positions::<T>::insert(id, position);
		Ok(paid)
	}

	pub(crate) fn do_claim(id: PositionId) -> Result<Weight, DispatchError> {
		let position = Positions::<T>::get(id).ok_or(Error::<T>::UnknownPosition)?;
		let (pool, totals, paying) = Self::refreshed(position.node);
		Self::claimed(id, position, pool, totals).map(|_| paying)
	}

	pub(crate) fn do_compound(
		owner: T::AccountId,
		id: PositionId,
		lock_days: u32,
	) -> Result<Weight, DispatchError> {
		let position = Self::owned(&owner, id)?;
		let node = position.node;
		// Once for both.
		let paying = T::NodeRewards::pay_out(node)?;
		let totals = Total::<T>::get();
		let pool = Self::pool(node, &totals);
		let amount = Self::claimed(id, position, pool, totals)?;
		Self::open(owner, node, amount, lock_days).map(|_| paying)
	}

	/// Takes what was slashed of a position. Returns how much.
	pub(crate) fn do_collect(id: PositionId) -> Result<u128, DispatchError> {
		let mut position = Positions::<T>::get(id).ok_or(Error::<T>::UnknownPosition)?;
		let node = position.node;
		let mut totals = Total::<T>::get();
		let mut pool = Self::pool(node, &totals);
		let loss = Self::settle(id, &mut position, &mut pool, &mut totals)?;
		ensure!(loss > 0, Error::<T>::NothingToCollect);
		Self::store_pool(node, pool);
		Total::<T>::put(totals);
		Positions::<T>::insert(id, position);
		Ok(loss)
	}
}
