//! What tenants get of a penalty.

use crate::*;
use frame_support::{ensure, pallet_prelude::*};
use icn_math::penalty;
use icn_primitives::{Cover, EraClock, LeaseCover, LeaseId, PriceFeed};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_claim(offence: Offence, lease: LeaseId) -> DispatchResult {
		let Offence { node, era, reason } = offence;
		let mut penalty = Self::penalty(&offence)?;
		let (tenant, amount) = Self::assess(&offence, &penalty, lease)?;
		penalty.claimed = penalty.claimed.checked_add(amount).ok_or(Error::<T>::Overflow)?;
		Self::store(&offence, penalty);
		Claims::<T>::insert(offence, lease, amount);
		Self::pay(&tenant, amount)?;
		Self::deposit_event(Event::Compensated { node, era, reason, lease, tenant, amount });
		Ok(())
	}

	/// Who gets how much for `lease` now. Writes nothing.
	pub(crate) fn assess(
		offence: &Offence,
		penalty: &PenaltyOf<T>,
		lease: LeaseId,
	) -> Result<(T::AccountId, u128), DispatchError> {
		let Stage::Applied { claims_until } = penalty.stage else {
			return Err(Error::<T>::NotApplied.into());
		};
		ensure!(T::Clock::era() < claims_until, Error::<T>::ClaimsOver);
		ensure!(!Claims::<T>::contains_key(offence, lease), Error::<T>::AlreadyClaimed);
		let cover = Self::covered(offence, penalty, lease).ok_or(Error::<T>::NotCovered)?;
		ensure!(cover.tenant != penalty.provider, Error::<T>::SelfDealing);

		let bps_eras = penalty.compensated(offence.reason, &Parameters::<T>::get());
		// What does not fit is more than was taken.
		let most = penalty::worth(
			cover.price.0,
			cover.units,
			bps_eras,
			cover.margin.get(),
			T::Price::upper(),
		)
		.unwrap_or(u128::MAX);
		let amount =
			penalty.per_unit.saturating_mul(cover.units.into()).min(most).min(penalty.held());
		ensure!(amount > 0, Error::<T>::NothingToClaim);
		Ok((cover.tenant, amount))
	}

	/// What `lease` held of the node when the offence happened, and already when the trouble began: who
	/// leases a node that is down knows, and is not to earn by it.
	fn covered(
		offence: &Offence,
		penalty: &PenaltyOf<T>,
		lease: LeaseId,
	) -> Option<Cover<T::AccountId>> {
		let era = offence.held_in();
		let mut cover = T::Leases::cover(lease, offence.node, era)?;
		if penalty.began < era {
			let before = T::Leases::cover(lease, offence.node, penalty.began)?;
			cover.units = cover.units.min(before.units);
		}
		Some(cover)
	}
}
