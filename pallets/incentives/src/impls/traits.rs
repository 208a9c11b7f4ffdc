//! What the neighbours tell.

use crate::*;
use frame_support::{pallet_prelude::*, storage::with_storage_layer};
use icn_primitives::{
	Booking, EraClock, EraIndex, IcntPrice, MarketId, NodeId, NodeRegistry, OnCapacityChange,
	OnEra, OnVerdict, Units, Verdict,
};

impl<T: Config> OnEra for Pallet<T> {
	fn on_era(era: EraIndex) -> Weight {
		if let Some(known) = era.checked_sub(EMISSION_DELAY) {
			Self::emit(known);
		}
		T::WeightInfo::on_era()
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
		T::WeightInfo::on_verdict()
	}
}

impl<T: Config> IcntPrice for Pallet<T> {
	fn usd() -> u128 {
		Parameters::<T>::get().icnt_price.get()
	}
}

impl<T: Config> OnCapacityChange for Pallet<T> {
	fn capacity(node: NodeId, market: MarketId, units: Units, from: EraIndex) -> DispatchResult {
		let mut schedule = Self::schedule(node, market, Some(from))?;
		let (mut now, mut booked) = (schedule.state.units as i64, schedule.state.booked as i64);
		for change in schedule.changes.iter().take_while(|change| change.era <= from) {
			now = now.saturating_add(change.units);
			booked = booked.saturating_add(change.booked);
		}
		if units == 0 {
			schedule.cut_after(from);
			schedule.change(from, -now, -booked, MAX_CHANGES)?;
			// Those that begin with the stop were made before it.
			schedule.state.bookings_since = from.saturating_add(1);
		} else {
			schedule.change(from, (units as i64).saturating_sub(now), 0, MAX_CHANGES)?;
		}
		schedule.store();
		Ok(())
	}

	fn booked(node: NodeId, market: MarketId, booking: Booking) -> Result<bool, DispatchError> {
		ensure!(booking.from > T::Clock::era() && booking.to > booking.from, Error::<T>::WrongEra);
		let mut schedule = Self::schedule(node, market, None)?;
		let counts = booking.from >= schedule.state.bookings_since
			&& schedule.has_room([booking.from, booking.to]);
		if counts {
			let units = booking.units as i64;
			schedule.change(booking.from, 0, units, MAX_BOOKED_CHANGES)?;
			schedule.change(booking.to, 0, -units, MAX_BOOKED_CHANGES)?;
		}
		schedule.store();
		Ok(counts)
	}

	fn cut(node: NodeId, market: MarketId, booking: Booking, ends: EraIndex) -> DispatchResult {
		ensure!(ends > T::Clock::era() && ends < booking.to, Error::<T>::WrongEra);
		let mut schedule = Self::schedule(node, market, None)?;
		if booking.from >= schedule.state.bookings_since {
			let units = booking.units as i64;
			schedule.change(booking.to, 0, units, MAX_CHANGES)?;
			schedule.change(ends.max(booking.from), 0, -units, MAX_CHANGES)?;
		}
		schedule.store();
		Ok(())
	}
}

/// A node whose changes are being changed.
struct NodeSchedule<T: Config> {
	node: NodeId,
	state: NodeState<T::AccountId>,
	market: MarketState,
	changes: Changes,
}

impl<T: Config> Pallet<T> {
	/// The node and its changes, settled as far as possible so that few changes wait. With
	/// `begins`, a node and market seen for the first time are taken up.
	fn schedule(
		node: NodeId,
		market: MarketId,
		begins: Option<EraIndex>,
	) -> Result<NodeSchedule<T>, DispatchError> {
		if let Some(from) = begins {
			ensure!(from > T::Clock::era(), Error::<T>::WrongEra);
		}
		let mut state = match (Nodes::<T>::get(node), begins) {
			(Some(state), _) => state,
			(None, Some(from)) => {
				let info = T::Nodes::node(node).ok_or(Error::<T>::UnknownNode)?;
				Self::create_market(market);
				let at = Markets::<T>::get(market).map_or(from, |state| state.era);
				NodeState {
					provider: info.provider,
					market,
					units: 0,
					booked: 0,
					// It has earned nothing yet, whatever the indices are.
					at,
					base: 0,
					demand: 0,
					accrued: 0,
					forfeited: 0,
					judged: 0,
					paid: 0,
					bookings_since: 0,
					claimed_at: from,
				}
			},
			(None, None) => return Err(Error::<T>::UnknownNode.into()),
		};
		ensure!(state.market == market, Error::<T>::WrongMarket);
		let market = Markets::<T>::get(market).ok_or(Error::<T>::UnknownMarket)?;
		let mut changes = NodeChanges::<T>::get(node);
		let until = Self::settled_until(&market, &state);
		if !changes.is_empty() {
			Self::settle(node, &mut state, &mut changes, &market, until)?;
		}
		Ok(NodeSchedule { node, state, market, changes })
	}
}

impl<T: Config> NodeSchedule<T> {
	/// Whether a booking that begins and ends in `eras` finds room among the waiting changes.
	fn has_room(&self, eras: [EraIndex; 2]) -> bool {
		let known = |era: &EraIndex| self.changes.iter().any(|change| change.era == *era);
		let more = eras.iter().filter(|era| !known(era)).count();
		self.changes.len().saturating_add(more) <= MAX_BOOKED_CHANGES as usize
	}

	/// Adds to the change at the beginning of `era`, on the node and in its market.
	fn change(&mut self, era: EraIndex, units: i64, booked: i64, limit: u32) -> DispatchResult {
		if units == 0 && booked == 0 {
			return Ok(());
		}
		let found = self.changes.binary_search_by_key(&era, |change| change.era);
		if found.is_err() {
			ensure!(self.changes.len() < limit as usize, Error::<T>::TooManyChanges);
		}
		EraRows::<T>::try_mutate(self.state.market, era, |row| {
			let row = row.get_or_insert_with(Default::default);
			row.capacity_delta =
				row.capacity_delta.checked_add(units).ok_or(Error::<T>::Overflow)?;
			row.booked_delta = row.booked_delta.checked_add(booked).ok_or(Error::<T>::Overflow)?;
			if found.is_err() {
				row.refs = row.refs.checked_add(1).ok_or(Error::<T>::Overflow)?;
			}
			Ok::<_, Error<T>>(())
		})?;
		match found {
			Err(at) => {
				self.changes
					.try_insert(at, Change { era, units, booked })
					.map_err(|_| Error::<T>::TooManyChanges)?;
			},
			Ok(at) => {
				let Some(change) = self.changes.get_mut(at) else {
					return Err(Error::<T>::RowMissing.into());
				};
				change.units = change.units.checked_add(units).ok_or(Error::<T>::Overflow)?;
				change.booked = change.booked.checked_add(booked).ok_or(Error::<T>::Overflow)?;
				if change.units == 0 && change.booked == 0 {
					self.changes.remove(at);
					Pallet::<T>::dereference(self.state.market, &self.market, era);
				}
			},
		}
		Ok(())
	}

	/// Takes back all changes after `era`.
	fn cut_after(&mut self, era: EraIndex) {
		while let Some(change) = self.changes.last().copied().filter(|last| last.era > era) {
			self.changes.pop();
			EraRows::<T>::mutate(self.state.market, change.era, |row| {
				let Some(row) = row else { return };
				row.capacity_delta = row.capacity_delta.saturating_sub(change.units);
				row.booked_delta = row.booked_delta.saturating_sub(change.booked);
			});
			Pallet::<T>::dereference(self.state.market, &self.market, change.era);
		}
	}

	fn store(self) {
		Nodes::<T>::insert(self.node, self.state);
		Pallet::<T>::store_changes(self.node, self.changes);
	}
}
