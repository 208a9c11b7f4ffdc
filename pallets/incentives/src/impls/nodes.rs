//! Settling nodes: walking their changes, verdicts, claims.

use crate::*;
use frame_support::{
	defensive,
	pallet_prelude::*,
	traits::{fungible::Mutate, tokens::Preservation},
};
use icn_math::accumulator;
use icn_primitives::{Bps, EraClock, EraIndex, MarketId, NodeId, NodeRegistry, Units, WHOLE};

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
		let reward =
			reward(state.units, state.booked, (state.base, state.demand), (row.base, row.demand));
		state.accrued = state.accrued.saturating_add(reward);
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
		let until = Self::settled_until(&market, &state);
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
		let until = Self::settled_until(&market, &state);
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

	/// Takes the share of `era` away in which the tenants of `node` were short of it, and its
	/// bookings from the demand of that era by the same share. The era is not final yet, so neither
	/// was paid or counted.
	///
	/// Nothing is settled: the changes of the node that wait are summed up, not walked, so that
	/// nobody can make a verdict dear by letting many of them wait.
	pub(crate) fn do_verdict(node: NodeId, era: EraIndex, shortfall: Bps) -> Result<(), Error<T>> {
		let Some(mut state) = Nodes::<T>::get(node) else {
			return Ok(());
		};
		let id = state.market;
		let mut market = Markets::<T>::get(id).ok_or(Error::<T>::UnknownMarket)?;
		let next = era.saturating_add(1);
		if market.era < next {
			Self::refresh(id, &mut market, VERDICT_STEPS);
			// Too far behind to judge the node in this era: then the market is not paid for it.
			if market.era < next && market.unpaid_until < next {
				market.unpaid_until = next;
				Self::deposit_event(Event::MarketUnpaid { market: id, until: next });
			}
			Markets::<T>::insert(id, &market);
		}
		if market.era < next || state.at > era || state.judged > era {
			// It cannot be judged, did not count yet in this era, or was judged already.
			return Ok(());
		}
		let (units, booked) = in_force(&state, &NodeChanges::<T>::get(node), era);
		if units == 0 {
			return Ok(());
		}

		let after = EraRows::<T>::get(id, next).ok_or(Error::<T>::RowMissing)?;
		let earned = EraRows::<T>::try_mutate(id, era, |row| {
			let row = row.as_mut().ok_or(Error::<T>::RowMissing)?;
			let unserved = booked as u64 * shortfall.get() as u64;
			row.unserved =
				row.unserved.saturating_add(unserved).min(row.booked.saturating_mul(WHOLE as u64));
			let reward = reward(units, booked, (row.base, row.demand), (after.base, after.demand));
			Ok::<_, Error<T>>(reward)
		})?;
		let forfeit = accumulator::forfeit(earned, shortfall.get());
		state.forfeited = state.forfeited.saturating_add(forfeit);
		state.judged = next;
		Nodes::<T>::insert(node, state);
		Self::deposit_event(Event::Forfeited {
			node,
			era,
			amount: accumulator::to_base_units(forfeit),
		});
		Ok(())
	}
}

/// Capacity and paid demand of `state` in `era`, which it was not settled beyond.
fn in_force<AccountId>(
	state: &NodeState<AccountId>,
	changes: &Changes,
	era: EraIndex,
) -> (Units, Units) {
	changes
		.iter()
		.take_while(|change| change.era <= era)
		.fold((state.units, state.booked), |(units, booked), change| {
			(applied(units, change.units), applied(booked, change.booked))
		})
}

/// Reward, scaled, of capacity and paid demand while the indices of the base and the demand pool
/// rise from one value to another.
fn reward(units: Units, booked: Units, from: (u128, u128), to: (u128, u128)) -> u128 {
	// Half units: an idle unit counts two, a booked one three.
	let shares = 2 * units as u128 + booked as u128;
	let base = accumulator::accrual(units as u128, from.0, to.0);
	let demand = accumulator::accrual(shares, from.1, to.1);
	// Cannot fail: what all nodes together accrue is at most the schedule, scaled.
	match (base, demand) {
		(Some(base), Some(demand)) => base.saturating_add(demand),
		_ => {
			defensive!("an index fell or a reward is out of range");
			0
		},
	}
}

/// `units` changed by `delta`; the changes of a node never leave the range.
fn applied(units: Units, delta: i64) -> Units {
	u32::try_from(units as i64 + delta).unwrap_or_else(|_| {
		defensive!("a node's capacity or demand went out of range");
		0
	})
}
