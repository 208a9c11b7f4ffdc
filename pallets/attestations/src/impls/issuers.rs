//! Issuers and their bonds.

use crate::*;
use frame_support::{
	ensure,
	pallet_prelude::{DispatchError, DispatchResult},
	traits::{fungible::MutateHold, tokens::Precision},
};
use icn_primitives::{EraClock, EraIndex};

impl<T: Config> Pallet<T> {
	pub(crate) fn issuer_row(who: &T::AccountId) -> Result<Issuer, DispatchError> {
		Issuers::<T>::get(who).ok_or_else(|| Error::<T>::UnknownIssuer.into())
	}

	/// Stores the row of an issuer, or removes it when nothing is left to know of it.
	pub(crate) fn store_issuer(who: &T::AccountId, row: Issuer) {
		if row.is_over() {
			Issuers::<T>::remove(who);
		} else {
			Issuers::<T>::insert(who, row);
		}
	}

	/// Names `who` for `kinds` and no others; `held` is what a kind that is new to it begins with.
	pub(crate) fn name_issuer(
		who: &T::AccountId,
		kinds: &Kinds,
		now: EraIndex,
		held: Span,
	) -> DispatchResult {
		ensure!(kinds.windows(2).all(|pair| pair[0] < pair[1]), Error::<T>::InvalidKinds);
		let mut row = match Issuers::<T>::get(who) {
			Some(row) => row,
			None => {
				ensure!(!kinds.is_empty(), Error::<T>::UnknownIssuer);
				Issuer::new(Parameters::<T>::get().least_bond())
			},
		};
		row.name(kinds, now, held);
		Self::store_issuer(who, row);
		Ok(())
	}

	pub(crate) fn do_set_issuer(issuer: T::AccountId, kinds: Kinds) -> DispatchResult {
		let now = T::Clock::era();
		Self::name_issuer(&issuer, &kinds, now, Span::begun(now))?;
		Self::deposit_event(Event::IssuerSet { issuer, kinds });
		Ok(())
	}

	pub(crate) fn do_bond(who: T::AccountId, amount: u128) -> DispatchResult {
		let mut row = Self::issuer_row(&who)?;
		ensure!(row.leaving.is_none(), Error::<T>::AlreadyLeaving);
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		let total = row.bond.checked_add(amount).ok_or(Error::<T>::Overflow)?;
		T::Currency::hold(&HoldReason::IssuerBond.into(), &who, amount)?;
		if !row.stands.holds() {
			// To count again takes what is asked for today.
			row.least = Parameters::<T>::get().least_bond();
		}
		row.set_bond(total, T::Clock::era());
		Self::store_issuer(&who, row);
		Self::deposit_event(Event::Bonded { issuer: who, amount, total });
		Ok(())
	}

	pub(crate) fn do_unbond(who: T::AccountId) -> DispatchResult {
		let mut row = Self::issuer_row(&who)?;
		ensure!(row.leaving.is_none(), Error::<T>::AlreadyLeaving);
		ensure!(row.bond > 0, Error::<T>::NoBond);
		let wait = Parameters::<T>::get().unbonding_eras.get();
		let from = T::Clock::era().saturating_add(wait);
		row.leaving = Some(from);
		Self::store_issuer(&who, row);
		Self::deposit_event(Event::Unbonding { issuer: who, from });
		Ok(())
	}

	pub(crate) fn do_withdraw_bond(who: T::AccountId) -> DispatchResult {
		let mut row = Self::issuer_row(&who)?;
		let from = row.leaving.ok_or(Error::<T>::NotLeaving)?;
		let now = T::Clock::era();
		ensure!(now >= from, Error::<T>::TooEarly);
		// An open challenge has its attestation.
		ensure!(row.attestations == 0, Error::<T>::StillLiable);
		let amount = row.bond;
		// It may all have been taken.
		if amount > 0 {
			let reason = HoldReason::IssuerBond.into();
			T::Currency::release(&reason, &who, amount, Precision::Exact)?;
		}
		row.leaving = None;
		row.set_bond(0, now);
		Self::store_issuer(&who, row);
		Self::deposit_event(Event::BondWithdrawn { issuer: who, amount });
		Ok(())
	}
}
