//! What the neighbours tell.

use crate::*;
use frame_support::{
	dispatch::DispatchErrorWithPostInfo, pallet_prelude::*, storage::with_storage_layer,
};
use icn_primitives::{
	Booking, DelegatorRewards, EraClock, EraIndex, MarketId, MarketTerms, NodeId, NodeRegistry,
	NodeRewards, OnCapacityChange, OnEra, OnVerdict, PriceFeed, ServiceRecord, Units, Verdict,
};
use sp_runtime::TokenError;

impl<T: Config> OnEra for Pallet<T> {
	fn on_era(era: EraIndex) -> Weight {
		if let Some(known) = era.checked_sub(EMISSION_DELAY) {
			Self::emit(known);
		}
		T::WeightInfo::on_era(Self::apply_settings())
	}
}

impl<T: Config> OnVerdict for Pallet<T> {
	// What tenants are credited earns nothing, whether or not it is penal.
	fn on_verdict(node: NodeId, era: EraIndex, verdict: Verdict) {
		// Fails alone: other nodes' verdicts must go on.
		let result = with_storage_layer::<(), DispatchError, _>(|| {
			Self::do_verdict(node, era, verdict.credit).map_err(Into::into)
		});
		if let Err(error) = result {
			log::error!(target: LOG_TARGET, "verdict on {node:?} in era {era}: {error:?}");
		}
	}

	fn weight() -> Weight {
		T::WeightInfo::on_verdict().saturating_add(T::Price::weight())
	}
}

impl<T: Config> NodeRewards for Pallet<T> {
	fn pay_out(node: NodeId) -> Result<Weight, DispatchError> {
		let Some(state) = Nodes::<T>::get(node) else {
			// It earns nothing, or all of it was paid when it was forgotten.
			Self::tell_paid(node, T::Record::final_until())?;
			return Ok(T::WeightInfo::claim(0, 0));
		};
		let (error, info) = match with_storage_layer(|| Self::do_claim(node)) {
			Ok(info) => return Ok(info.actual_weight.unwrap_or(<Self as NodeRewards>::weight())),
			Err(DispatchErrorWithPostInfo { error, post_info }) => (error, post_info),
		};
		if error == Error::<T>::NothingToClaim.into() {
			let market = Markets::<T>::get(state.market).ok_or(Error::<T>::UnknownMarket)?;
			Self::tell_paid(node, Self::settled_until(&market, &state))?;
		} else if error != TokenError::BelowMinimum.into() {
			return Err(error);
		}
		// Less than the provider's account could hold waits, and so do those who join.
		Ok(info.actual_weight.unwrap_or(<Self as NodeRewards>::weight()))
	}

	fn weight() -> Weight {
		T::WeightInfo::claim(MAX_CHANGES, MAX_GRANTS)
	}
}

impl<T: Config> Pallet<T> {
	/// Tells the delegators of `node` that nothing from before `until` is left to be paid.
	fn tell_paid(node: NodeId, until: EraIndex) -> DispatchResult {
		T::Delegators::reward(node, &Self::reserve(), 0, until).map(|_| ())
	}
}

impl<T: Config> OnCapacityChange for Pallet<T> {
	fn capacity(node: NodeId, market: MarketId, units: Units, from: EraIndex) -> DispatchResult {
		let mut schedule = Self::schedule(node, market, Some(from))?;
		let (now, booked, extra) = schedule.in_force(from);
		let change = Change { era: from, units: units as i64 - now, booked: 0, extra: -extra };
		if units == 0 {
			schedule.cut_after(from);
			schedule.change(Change { booked: -booked, ..change }, MAX_CHANGES)?;
			// Those that begin with the stop were made before it.
			schedule.state.bookings_since = from.saturating_add(1);
		} else {
			schedule.cut_extra_after(from)?;
			schedule.change(change, MAX_CHANGES)?;
			// It may be stopped in a later era, before any change was settled.
			ensure!(schedule.changes.len() < MAX_CHANGES as usize, Error::<T>::TooManyChanges);
		}
		schedule.end_grants(from);
		schedule.store();
		Ok(())
	}

	fn booked(node: NodeId, market: MarketId, booking: Booking) -> Result<bool, DispatchError> {
		ensure!(booking.from > T::Clock::era() && booking.to > booking.from, Error::<T>::WrongEra);
		let mut schedule = Self::schedule(node, market, None)?;
		let counts = booking.from >= schedule.state.bookings_since
			&& schedule.has_room(&[booking.from, booking.to]);
		if counts {
			let units = booking.units as i64;
			schedule.change_booked(booking.from, units, MAX_BOOKED_CHANGES)?;
			schedule.change_booked(booking.to, -units, MAX_BOOKED_CHANGES)?;
		}
		schedule.store();
		Ok(counts)
	}

	fn extended(
		node: NodeId,
		market: MarketId,
		booking: Booking,
		to: EraIndex,
	) -> Result<bool, DispatchError> {
		let next = T::Clock::era().saturating_add(1);
		ensure!(booking.to >= next && to > booking.to, Error::<T>::WrongEra);
		let mut schedule = Self::schedule(node, market, None)?;
		let mut counts = booking.from >= schedule.state.bookings_since;
		if counts {
			// The old end goes first: it may leave the place that the new one takes.
			let units = booking.units as i64;
			schedule.change_booked(booking.to, units, MAX_CHANGES - 1)?;
			counts = schedule.has_room(&[to]);
			if counts {
				schedule.change_booked(to, -units, MAX_BOOKED_CHANGES)?;
			} else {
				schedule.change_booked(next.max(booking.from), -units, MAX_CHANGES - 1)?;
			}
		}
		schedule.store();
		Ok(counts)
	}

	fn cut(node: NodeId, market: MarketId, booking: Booking, ends: EraIndex) -> DispatchResult {
		ensure!(ends > T::Clock::era() && ends < booking.to, Error::<T>::WrongEra);
		let mut schedule = Self::schedule(node, market, None)?;
		if booking.from >= schedule.state.bookings_since {
			let units = booking.units as i64;
			schedule.change_booked(booking.to, units, MAX_CHANGES - 1)?;
			schedule.change_booked(ends.max(booking.from), -units, MAX_CHANGES - 1)?;
		}
		schedule.store();
		Ok(())
	}

	// Terms that are dearer again before the market is weighed must have been seen, too: leases may
	// have been signed at them.
	fn terms(market: MarketId, terms: &MarketTerms) {
		let Some(mut state) = Markets::<T>::get(market) else { return };
		let params = Parameters::<T>::get();
		if let Some(old) = T::Nodes::market(market) {
			Self::observe_cost(&mut state, &old, &params);
		}
		Self::observe_cost(&mut state, terms, &params);
		Markets::<T>::insert(market, state);
	}
}
