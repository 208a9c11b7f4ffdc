//! Disputes.

use crate::*;
use frame_support::{
	ensure,
	pallet_prelude::*,
	traits::{
		fungible::MutateHold,
		tokens::{Fortitude, Precision, Restriction},
	},
};
use icn_math::penalty;
use icn_primitives::EraClock;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_dispute(who: T::AccountId, offence: Offence) -> DispatchResult {
		let mut penalty = Self::penalty(&offence)?;
		ensure!(penalty.provider == who, Error::<T>::NotProvider);
		let Stage::Pending { apply_after } = penalty.stage else {
			return Err(Error::<T>::NotPending.into());
		};
		let now = T::Clock::era();
		ensure!(now < apply_after, Error::<T>::TooLate);

		let params = Parameters::<T>::get();
		let deposit = penalty::share(penalty.asked, params.dispute_share.get())
			.max(params.dispute_deposit_min.get());
		T::Currency::hold(&HoldReason::Dispute.into(), &who, deposit)?;
		let decide_before = now.saturating_add(params.decide_eras.get());
		penalty.stage = Stage::Disputed { deposit, decide_before };
		Self::store(&offence, penalty);
		let Offence { node, era, reason } = offence;
		Self::deposit_event(Event::PenaltyDisputed { node, era, reason, decide_before, deposit });
		Ok(())
	}

	pub(crate) fn do_decide(offence: Offence, uphold: bool) -> DispatchResult {
		let mut penalty = Self::penalty(&offence)?;
		let Stage::Disputed { deposit, decide_before } = penalty.stage else {
			return Err(Error::<T>::NotDisputed.into());
		};
		let now = T::Clock::era();
		ensure!(now < decide_before, Error::<T>::TooLate);
		if uphold {
			Self::forfeit(&offence, &penalty, deposit)?;
			penalty.stage = Stage::Upheld;
		} else {
			Self::cancel(&offence, &penalty, deposit)?;
			let keep_until = now.saturating_add(Parameters::<T>::get().claim_eras.get());
			penalty.stage = Stage::Cancelled { keep_until };
		}
		Self::store(&offence, penalty);
		Ok(())
	}

	/// A dispute was lost: the deposit goes to the treasury.
	pub(crate) fn forfeit(
		offence: &Offence,
		penalty: &PenaltyOf<T>,
		deposit: u128,
	) -> DispatchResult {
		T::Currency::transfer_on_hold(
			&HoldReason::Dispute.into(),
			&penalty.provider,
			&T::Treasury::get(),
			deposit,
			Precision::BestEffort,
			Restriction::Free,
			Fortitude::Force,
		)?;
		let Offence { node, era, reason } = *offence;
		Self::deposit_event(Event::PenaltyUpheld { node, era, reason, deposit });
		Ok(())
	}

	/// A dispute was won: the deposit is free, the node too, and what was asked does not count.
	fn cancel(offence: &Offence, penalty: &PenaltyOf<T>, deposit: u128) -> DispatchResult {
		let Offence { node, era, reason } = *offence;
		T::Currency::release(
			&HoldReason::Dispute.into(),
			&penalty.provider,
			deposit,
			Precision::BestEffort,
		)?;
		Self::decided(offence);
		Conducts::<T>::mutate_extant(node, |conduct| {
			conduct.forgive(penalty.since, penalty.asked, penalty.short.penal)
		});
		Self::deposit_event(Event::PenaltyCancelled { node, era, reason, asked: penalty.asked });
		Ok(())
	}
}
