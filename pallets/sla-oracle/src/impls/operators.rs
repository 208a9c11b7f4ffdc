//! Bonding, keys and retirement of operators.

use crate::{Config, Error, Event, HoldReason, KeyOwner, Operator, Operators, Pallet, Parameters};
use frame_support::{
	ensure,
	pallet_prelude::DispatchResult,
	traits::{fungible::hold::Mutate, tokens::Precision},
};
use icn_primitives::EraClock;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_register_operator(
		operator: T::AccountId,
		key: T::AccountId,
	) -> DispatchResult {
		ensure!(!Operators::<T>::contains_key(&operator), Error::<T>::AlreadyRegistered);
		ensure!(!KeyOwner::<T>::contains_key(&key), Error::<T>::KeyInUse);
		let bond = Parameters::<T>::get().bond.get();
		let mut row = Operator {
			key: key.clone(),
			asked: bond,
			bond,
			earned: 0,
			left_at: None,
			slots: Default::default(),
		};
		Self::join_oracles(&operator, &mut row)?;
		T::Currency::hold(&HoldReason::Bond.into(), &operator, bond)?;
		let from = row.slots.latest_from();
		KeyOwner::<T>::insert(&key, &operator);
		Operators::<T>::insert(&operator, row);
		Self::deposit_event(Event::OperatorRegistered { operator, key, from, bond });
		Ok(())
	}

	pub(crate) fn do_set_key(operator: T::AccountId, key: T::AccountId) -> DispatchResult {
		ensure!(!KeyOwner::<T>::contains_key(&key), Error::<T>::KeyInUse);
		Operators::<T>::try_mutate(&operator, |row| -> DispatchResult {
			let row = row.as_mut().ok_or(Error::<T>::UnknownOperator)?;
			KeyOwner::<T>::remove(&row.key);
			KeyOwner::<T>::insert(&key, &operator);
			row.key = key.clone();
			Ok(())
		})?;
		Self::deposit_event(Event::KeySet { operator, key });
		Ok(())
	}

	pub(crate) fn do_retire(operator: T::AccountId) -> DispatchResult {
		let mut row = Operators::<T>::get(&operator).ok_or(Error::<T>::UnknownOperator)?;
		ensure!(row.left_at.is_none(), Error::<T>::AlreadyRetired);
		Self::retire_row(&operator, &mut row)?;
		Operators::<T>::insert(&operator, row);
		Ok(())
	}

	/// `operator` leaves the sets. Its row is the caller's to store.
	pub(crate) fn retire_row(
		operator: &T::AccountId,
		row: &mut Operator<T::AccountId>,
	) -> DispatchResult {
		Self::leave_oracles(row)?;
		let left_at = row.slots.latest_from();
		row.left_at = Some(left_at);
		Self::deposit_event(Event::OperatorRetired { operator: operator.clone(), left_at });
		Ok(())
	}

	pub(crate) fn do_withdraw_bond(operator: T::AccountId) -> DispatchResult {
		let mut row = Operators::<T>::get(&operator).ok_or(Error::<T>::UnknownOperator)?;
		let left_at = row.left_at.ok_or(Error::<T>::NotRetired)?;
		let freed = left_at.saturating_add(Parameters::<T>::get().unbonding.get());
		// All that may be taken of it is taken when its last era is settled. The wait keeps nobody
		// from leaving, but from coming back at once under another bond.
		let settled = Self::done_until() >= left_at;
		ensure!(settled && T::Clock::era() >= freed, Error::<T>::BondLocked);
		if row.earned > 0 {
			Self::pay_out(&operator, &mut row)?;
		}
		let amount = row.bond;
		if amount > 0 {
			T::Currency::release(&HoldReason::Bond.into(), &operator, amount, Precision::Exact)?;
		}
		KeyOwner::<T>::remove(&row.key);
		Operators::<T>::remove(&operator);
		Self::deposit_event(Event::BondWithdrawn { operator, amount });
		Ok(())
	}
}
