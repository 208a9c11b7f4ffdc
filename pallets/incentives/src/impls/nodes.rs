//! Settling nodes: walking their changes, verdicts, claims.

use crate::*;
use frame_support::{
	defensive,
	pallet_prelude::*,
	traits::{fungible::Mutate, tokens::Preservation},
};
use icn_math::accumulator;
use icn_primitives::{Bps, EraClock, EraIndex, MarketId, NodeId, NodeRegistry, WHOLE};

impl<T: Config> Pallet<T> {
	/// Accrues what `state` earned up to the beginning of `until`, walking `changes` on its way.
	/// Reads only. Returns how many changes were walked.
	pub(crate) fn walk(
		state: &mut NodeState<T::AccountId>,
		changes: &Changes,
		until: EraIndex,
	) -> Result<u32, Error<T>> {
		let mut walked = 0;
		for change in changes.iter().take_while(|change| change.era <= until) {
			Self::advance(state, change.era)?;
			state.units = applied(state.units, change.units);
			state.booked = applied(state.booked, change.booked);
			walked += 1;
		}
		if state.at < until {
			Self::advance(state, until)?;
		}
		Ok(walked)
	}

	/// Accrues up to the beginning of `era`; nothing changes on the node before.
	fn advance(state: &mut NodeState<T::AccountId>, era: EraIndex) -> Result<(), Error<T>> {
		let row = EraRows::<T>::get(state.market, era).ok_or(Error::<T>::RowMissing)?;
		let base = accumulator::accrual(state.units as u128, state.base, row.base);
		let demand = accumulator::accrual(state.shares(), state.demand, row.demand);
		// Cannot fail: what all nodes together accrue is at most the schedule, scaled.
		match (base, demand) {
			(Some(base), Some(demand)) => {
				state.accrued = state.accrued.saturating_add(base).saturating_add(demand)
			},
			_ => {
				defensive!("an index fell or a reward is out of range");
			},
		}
		state.at = era;
		state.base = row.base;
		state.demand = row.demand;
		Ok(())
	}

	/// [`Self::walk`], and forgets the changes walked.
	pub(crate) fn settle(
		node: NodeId,
		state: &mut NodeState<T::AccountId>,
		changes: &mut Changes,
		market: &MarketState,
		until: EraIndex,
	) -> Result<u32, Error<T>> {
		if until <= state.at {
			return Ok(0);
		}
		let walked = Self::walk(state, changes, until).inspect_err(|_| {
			log::error!(target: LOG_TARGET, "cannot settle node {node:?} to era {until}");
		})?;
		for change in changes.drain(..walked as usize) {
			Self::dereference(state.market, market, change.era);
		}
		Ok(walked)
	}

	/// One change less refers to the row of `era`.
	pub(crate) fn dereference(market: MarketId, state: &MarketState, era: EraIndex) {
		EraRows::<T>::mutate_exists(market, era, |row| {
			let Some(inner) = row else {
				defensive!("a change refers to no row");
				return;
			};
			inner.refs = inner.refs.saturating_sub(1);
			// Rows that the market was not yet rolled into hold nothing but the changes.
			if inner.refs == 0 && (era < state.pruned || era > state.era) {
				*row = None;
			}
		});
	}

	/// Stores `changes`, or nothing if there are none.
	pub(crate) fn store_changes(node: NodeId, changes: Changes) {
		if changes.is_empty() {
			NodeChanges::<T>::remove(node);
		} else {
			NodeChanges::<T>::insert(node, changes);
		}
	}

	/// Settles `node` as far as its market and the verdicts allow. Reads only. Returns its state
	/// and how many changes were walked.
	pub(crate) fn preview(node: NodeId) -> Option<(NodeState<T::AccountId>, u32)> {
		let mut state = Nodes::<T>::get(node)?;
		let market = Markets::<T>::get(state.market)?;
		let until = Self::settled_until(&market);
		if until <= state.at {
			return Some((state, 0));
		}
		let walked = Self::walk(&mut state, &NodeChanges::<T>::get(node), until).ok()?;
		Some((state, walked))
	}

	pub(crate) fn do_claim(node: NodeId) -> DispatchResultWithPostInfo {
		let mut state = Nodes::<T>::get(node).ok_or(Error::<T>::UnknownNode)?;
		let market = Markets::<T>::get(state.market).ok_or(Error::<T>::UnknownMarket)?;
		let mut changes = NodeChanges::<T>::get(node);
		let until = Self::settled_until(&market);
		let walked = Self::settle(node, &mut state, &mut changes, &market, until)?;

		let amount = state.claimable();
		let over = state.units == 0
			&& state.booked == 0
			&& changes.is_empty()
			&& T::Nodes::node(node).is_none();
		ensure!(amount > 0 || over, Error::<T>::NothingToClaim);
		if amount > 0 {
			T::Currency::transfer(
				&Self::reserve(),
				&state.provider,
				amount,
				Preservation::Preserve,
			)?;
			state.paid = state.paid.saturating_add(amount);
			Paid::<T>::mutate(|paid| *paid = paid.saturating_add(amount));
			let provider = state.provider.clone();
			Self::deposit_event(Event::Claimed { node, provider, amount });
		}

		let now = T::Clock::era();
		let pays = if over || now.saturating_sub(state.claimed_at) >= CLAIM_AGE {
			Pays::No
		} else {
			Pays::Yes
		};
		if over {
			Nodes::<T>::remove(node);
			Self::deposit_event(Event::NodeForgotten { node });
		} else {
			state.claimed_at = now;
			Nodes::<T>::insert(node, state);
		}
		Self::store_changes(node, changes);
		Ok((Some(T::WeightInfo::claim(walked)), pays).into())
	}

	/// Takes the share of `era` away in which `node` fell short, and its bookings from the demand
	/// of that era. The era is not final yet, so neither was paid or counted.
	pub(crate) fn do_verdict(node: NodeId, era: EraIndex, shortfall: Bps) -> Result<(), Error<T>> {
		let Some(mut state) = Nodes::<T>::get(node) else {
			return Ok(());
		};
		let id = state.market;
		let mut market = Markets::<T>::get(id).ok_or(Error::<T>::UnknownMarket)?;
		if market.era <= era {
			Self::refresh(id, &mut market, VERDICT_STEPS);
		}
		if market.era <= era {
			// Too far behind to judge the node in this era: then the market is not paid for it.
			let until = era.saturating_add(1);
			if market.unpaid_until < until {
				market.unpaid_until = until;
				Self::deposit_event(Event::MarketUnpaid { market: id, until });
			}
			Markets::<T>::insert(id, market);
			return Ok(());
		}
		Markets::<T>::insert(id, &market);

		let mut changes = NodeChanges::<T>::get(node);
		Self::settle(node, &mut state, &mut changes, &market, era)?;
		if state.at > era {
			// It did not count yet in this era, or this era was judged already.
			return Ok(());
		}
		let (accrued, booked) = (state.accrued, state.booked);
		EraRows::<T>::mutate(id, era, |row| {
			let Some(row) = row else { return };
			let unserved = booked as u64 * shortfall.get() as u64;
			row.unserved =
				row.unserved.saturating_add(unserved).min(row.booked.saturating_mul(WHOLE as u64));
		});
		// The era is over, so that its end cannot change any more, either.
		Self::settle(node, &mut state, &mut changes, &market, era.saturating_add(1))?;
		let earned = state.accrued.saturating_sub(accrued);
		let forfeit = accumulator::forfeit(earned, shortfall.get());
		state.accrued = state.accrued.saturating_sub(forfeit);
		Nodes::<T>::insert(node, state);
		Self::store_changes(node, changes);
		Self::deposit_event(Event::Forfeited {
			node,
			era,
			amount: accumulator::to_base_units(forfeit),
		});
		Ok(())
	}
}

/// `units` changed by `delta`; the changes of a node never leave the range.
fn applied(units: u32, delta: i64) -> u32 {
	u32::try_from(units as i64 + delta).unwrap_or_else(|_| {
		defensive!("a node's capacity or demand went out of range");
		0
	})
}
