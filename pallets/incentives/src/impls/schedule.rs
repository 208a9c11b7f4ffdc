//! Changes of a node that take effect at the beginning of an era.

use crate::*;
use frame_support::pallet_prelude::*;
use icn_primitives::{EraClock, EraIndex, MarketId, NodeId, NodeRegistry};

/// A node whose changes are being changed.
pub(crate) struct NodeSchedule<T: Config> {
	pub(crate) node: NodeId,
	pub(crate) state: NodeState<T::AccountId>,
	pub(crate) market: MarketState,
	pub(crate) changes: Changes,
	/// Its grants, if any of what is settled or changed belongs to one.
	pub(crate) grants: Option<GrantList>,
}

impl<T: Config> Pallet<T> {
	/// The node and its changes, of which [`MAX_WALK`] are settled, if so many can be, so that few
	/// wait. With `begins`, a node and market seen for the first time are taken up.
	pub(crate) fn schedule(
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
					extra: 0,
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
					reward_share: info.reward_share,
				}
			},
			(None, None) => return Err(Error::<T>::UnknownNode.into()),
		};
		ensure!(state.market == market, Error::<T>::WrongMarket);
		let market = Markets::<T>::get(market).ok_or(Error::<T>::UnknownMarket)?;
		let mut changes = NodeChanges::<T>::get(node);
		let with_extra = state.extra > 0 || changes.iter().any(|change| change.extra != 0);
		let mut grants = with_extra.then(|| Grants::<T>::get(node));
		let until = Self::settled_until(&market, &state);
		let until = changes.get(MAX_WALK - 1).map_or(until, |change| until.min(change.era));
		if !changes.is_empty() {
			// Without grants nothing goes to one.
			let none = &mut GrantList::default();
			let list = grants.as_mut().unwrap_or(none);
			Self::settle(node, &mut state, list, &mut changes, &market, until)?;
		}
		Ok(NodeSchedule { node, state, market, changes, grants })
	}
}

impl<T: Config> NodeSchedule<T> {
	/// Capacity, paid demand and what is rewarded beyond the capacity in `era`.
	pub(crate) fn in_force(&self, era: EraIndex) -> (i64, i64, i64) {
		let (units, booked, extra) = super::nodes::in_force(&self.state, &self.changes, era);
		(units.into(), booked.into(), extra.into())
	}

	/// Whether a booking that begins and ends in `eras` finds room among the waiting changes.
	pub(crate) fn has_room(&self, eras: &[EraIndex]) -> bool {
		let known = |era: &EraIndex| self.changes.iter().any(|change| change.era == *era);
		let more = eras.iter().filter(|era| !known(era)).count();
		self.changes.len().saturating_add(more) <= MAX_BOOKED_CHANGES as usize
	}

	/// [`Self::change`] of paid demand.
	pub(crate) fn change_booked(
		&mut self,
		era: EraIndex,
		booked: i64,
		limit: u32,
	) -> DispatchResult {
		self.change(Change { booked, ..Change::at(era) }, limit)
	}

	/// [`Self::change`] of what is rewarded beyond the capacity.
	pub(crate) fn change_extra(&mut self, era: EraIndex, extra: i64, limit: u32) -> DispatchResult {
		self.change(Change { extra, ..Change::at(era) }, limit)
	}

	/// Adds to the change at the beginning of an era, on the node and in its market.
	pub(crate) fn change(&mut self, more: Change, limit: u32) -> DispatchResult {
		if more.is_none() {
			return Ok(());
		}
		let era = more.era;
		let found = self.changes.binary_search_by_key(&era, |change| change.era);
		if found.is_err() {
			ensure!(self.changes.len() < limit as usize, Error::<T>::TooManyChanges);
		}
		let sum = |delta: i64, more: i64| delta.checked_add(more).ok_or(Error::<T>::Overflow);
		EraRows::<T>::try_mutate(self.state.market, era, |row| {
			let row = row.get_or_insert_with(Default::default);
			row.capacity_delta = sum(row.capacity_delta, more.units)?;
			row.booked_delta = sum(row.booked_delta, more.booked)?;
			row.extra_delta = sum(row.extra_delta, more.extra)?;
			if found.is_err() {
				row.refs = row.refs.checked_add(1).ok_or(Error::<T>::Overflow)?;
			}
			Ok::<_, Error<T>>(())
		})?;
		match found {
			Err(at) => {
				self.changes.try_insert(at, more).map_err(|_| Error::<T>::TooManyChanges)?;
			},
			Ok(at) => {
				let Some(change) = self.changes.get_mut(at) else {
					return Err(Error::<T>::RowMissing.into());
				};
				change.units = sum(change.units, more.units)?;
				change.booked = sum(change.booked, more.booked)?;
				change.extra = sum(change.extra, more.extra)?;
				if change.is_none() {
					self.changes.remove(at);
					Pallet::<T>::dereference(self.state.market, &self.market, era);
				}
			},
		}
		Ok(())
	}

	/// Takes back all changes after `era`.
	pub(crate) fn cut_after(&mut self, era: EraIndex) {
		while let Some(change) = self.changes.last().copied().filter(|last| last.era > era) {
			self.changes.pop();
			EraRows::<T>::mutate(self.state.market, change.era, |row| {
				let Some(row) = row else { return };
				row.capacity_delta = row.capacity_delta.saturating_sub(change.units);
				row.booked_delta = row.booked_delta.saturating_sub(change.booked);
				row.extra_delta = row.extra_delta.saturating_sub(change.extra);
			});
			Pallet::<T>::dereference(self.state.market, &self.market, change.era);
		}
	}

	/// Takes back what evidence changes after `era`: no more than the end of one grant.
	pub(crate) fn cut_extra_after(&mut self, era: EraIndex) -> DispatchResult {
		let later = |change: &&Change| change.era > era && change.extra != 0;
		while let Some(change) = self.changes.iter().find(later).copied() {
			self.change_extra(change.era, -change.extra, MAX_CHANGES)?;
		}
		Ok(())
	}

	/// No grant is in force from `era` on.
	pub(crate) fn end_grants(&mut self, era: EraIndex) {
		if let Some(grants) = &mut self.grants {
			grants.retain(|grant| grant.since < era);
			for grant in grants.iter_mut() {
				grant.until = grant.until.min(era);
			}
		}
	}

	pub(crate) fn store(self) {
		Nodes::<T>::insert(self.node, self.state);
		Pallet::<T>::store_changes(self.node, self.changes);
		if let Some(grants) = self.grants {
			Pallet::<T>::store_grants(self.node, grants);
		}
	}
}
