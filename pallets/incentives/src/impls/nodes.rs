//! Settling nodes: walking their changes, verdicts, claims.

use crate::*;
use frame_support::{
	defensive,
	dispatch::WithPostDispatchInfo,
	pallet_prelude::*,
	traits::{
		fungible::{Inspect, Mutate},
		tokens::{DepositConsequence, Preservation, Provenance},
	},
};
use icn_math::{accumulator, rational::mul_div_floor};
use icn_primitives::{
	Bps, CollateralGap, DelegatorRewards, EraClock, EraIndex, MarketId, NodeId, NodeRegistry,
	ServiceRecord, Units, WHOLE,
};
use sp_runtime::{ArithmeticError, TokenError};

/// A reward that is paid.
struct Payment<AccountId> {
	provider: AccountId,
	/// All of it, in ICNT base units.
	amount: u128,
	/// What of it the collateral got.
	collateral: u128,
	/// The delegators' share of what is left.
	share: Bps,
	/// Whether nothing can follow.
	over: bool,
}

impl<T: Config> Pallet<T> {
	/// Accrues what `state` earned up to the beginning of `until`, walking `changes` on its way; what
	/// evidence earned goes to `grants`. Reads only. Returns how many changes were walked.
	pub(crate) fn walk(
		state: &mut NodeState<T::AccountId>,
		grants: &mut GrantList,
		changes: &Changes,
		until: EraIndex,
	) -> Result<u32, Error<T>> {
		let mut walked = 0;
		for change in changes.iter().take_while(|change| change.era <= until) {
			Self::advance(state, grants, change.era)?;
			state.units = applied(state.units, change.units);
			state.booked = applied(state.booked, change.booked);
			state.extra = applied(state.extra, change.extra);
			walked += 1;
		}
		if state.at < until {
			Self::advance(state, grants, until)?;
		}
		Ok(walked)
	}

	/// Accrues up to the beginning of `era`; nothing changes on the node before.
	fn advance(
		state: &mut NodeState<T::AccountId>,
		grants: &mut GrantList,
		era: EraIndex,
	) -> Result<(), Error<T>> {
		let row = EraRows::<T>::get(state.market, era).ok_or(Error::<T>::RowMissing)?;
		let (from, to) = ((state.base, state.demand), (row.base, row.demand));
		state.accrued = state.accrued.saturating_add(reward(state.units, state.booked, from, to));
		if state.extra > 0 {
			match grants.iter_mut().find(|grant| grant.covers(state.at)) {
				Some(grant) => {
					let reward = reward(state.extra, 0, from, to);
					grant.accrued = grant.accrued.saturating_add(reward);
				},
				None => {
					defensive!("rewarded beyond the capacity without a grant");
				},
			}
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
		grants: &mut GrantList,
		changes: &mut Changes,
		market: &MarketState,
		until: EraIndex,
	) -> Result<u32, Error<T>> {
		if until <= state.at {
			return Ok(0);
		}
		let walked = Self::walk(state, grants, changes, until).inspect_err(|_| {
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

	/// Settles `node` as far as its market and the verdicts allow. Reads only. Returns its state,
	/// its grants with what they earned, and how many changes were walked.
	pub(crate) fn settled(node: NodeId) -> Option<(NodeState<T::AccountId>, GrantList, u32)> {
		let mut state = Nodes::<T>::get(node)?;
		let mut grants = Grants::<T>::get(node);
		let market = Markets::<T>::get(state.market)?;
		let until = Self::settled_until(&market, &state);
		if until <= state.at {
			return Some((state, grants, 0));
		}
		let changes = NodeChanges::<T>::get(node);
		let walked = Self::walk(&mut state, &mut grants, &changes, until).ok()?;
		Some((state, grants, walked))
	}

	/// [`Self::settled`], and counts what evidence earned if it stood. Reads only. Returns the state
	/// and how many changes were walked.
	pub(crate) fn preview(node: NodeId) -> Option<(NodeState<T::AccountId>, u32)> {
		let (mut state, mut grants, walked) = Self::settled(node)?;
		Self::merge(node, &mut state, &mut grants, T::Nodes::node(node).as_ref());
		Some((state, walked))
	}

	pub(crate) fn do_claim(node: NodeId) -> DispatchResultWithPostInfo {
		let mut state = Nodes::<T>::get(node).ok_or(Error::<T>::UnknownNode)?;
		let market = Markets::<T>::get(state.market).ok_or(Error::<T>::UnknownMarket)?;
		let mut changes = NodeChanges::<T>::get(node);
		let mut grants = Grants::<T>::get(node);
		let until = Self::settled_until(&market, &state);
		let walked = Self::settle(node, &mut state, &mut grants, &mut changes, &market, until)?;
		let info = T::Nodes::node(node);
		let merged = Self::merge(node, &mut state, &mut grants, info.as_ref());

		let amount = state.claimable();
		let over = state.units == 0 && state.booked == 0 && changes.is_empty() && info.is_none();
		let weight = T::WeightInfo::claim(walked, merged.asked);
		ensure!(amount > 0 || over, Error::<T>::NothingToClaim.with_weight(weight));
		if merged.dropped > 0 {
			Self::deposit_event(Event::EvidenceUnproven { node, amount: merged.dropped });
		}
		let now = T::Clock::era();
		let pays = if over || now.saturating_sub(state.claimed_at) >= CLAIM_AGE {
			Pays::No
		} else {
			Pays::Yes
		};
		let provider = state.provider.clone();
		let share = info.as_ref().map_or(state.reward_share, |info| info.reward_share);
		// Stored before the neighbours are called.
		state.claimed_at = now;
		state.paid = state.paid.saturating_add(amount);
		Nodes::<T>::insert(node, state);
		Self::store_changes(node, changes);
		Self::store_grants(node, grants);
		// Nothing is left to fill of a node that is gone.
		let collateral = match info {
			Some(_) => T::Gap::fill(node, &Self::reserve(), amount)?,
			None => 0,
		};
		let payment = Payment { provider, amount, collateral, share, over };
		let waits = Self::pay(node, payment, until)?;
		if over {
			Nodes::<T>::remove(node);
			Self::deposit_event(Event::NodeForgotten { node });
		} else if waits > 0 {
			Nodes::<T>::mutate(node, |state| {
				if let Some(state) = state {
					state.paid = state.paid.saturating_sub(waits);
				}
			});
		}
		Ok((Some(weight), pays).into())
	}

	/// Pays what `node` has earned before `until`, of which its collateral got its part: of what is
	/// left its delegators' share to them, and the rest to the provider. Returns what was not paid.
	/// Nothing else is paid if the provider's account could not hold its part: that waits, and the
	/// delegators hear of nothing. If it is over with the node they are paid, and it stays in the
	/// reserve.
	fn pay(
		node: NodeId,
		payment: Payment<T::AccountId>,
		until: EraIndex,
	) -> Result<u128, DispatchError> {
		let Payment { provider, amount, collateral, share, over } = payment;
		let reserve = Self::reserve();
		let rest = amount.checked_sub(collateral).ok_or(ArithmeticError::Underflow)?;
		let share = mul_div_floor(rest, share.get() as u128, WHOLE as u128)
			.ok_or(ArithmeticError::Overflow)?;
		let holds = |part: u128| {
			part == 0
				|| T::Currency::can_deposit(&provider, part, Provenance::Extant)
					!= DepositConsequence::BelowMinimum
		};
		let own = rest.checked_sub(share).ok_or(ArithmeticError::Underflow)?;
		let (mut paid, mut delegators) = (collateral, 0);
		// The end of a node whose provider has no account any more must not wait for one.
		if over || holds(own) {
			// Also without a share: nothing from before `until` is paid later.
			delegators = T::Delegators::reward(node, &reserve, share, until)?;
			ensure!(delegators <= share, ArithmeticError::Underflow);
			let own = rest.saturating_sub(delegators);
			paid = paid.saturating_add(delegators);
			if own > 0 && (!over || holds(own)) {
				T::Currency::transfer(&reserve, &provider, own, Preservation::Preserve)?;
				paid = amount;
			}
		} else {
			ensure!(collateral > 0, TokenError::BelowMinimum);
		}
		if paid > 0 {
			Paid::<T>::mutate(|sum| *sum = sum.saturating_add(paid));
			Self::deposit_event(Event::Claimed {
				node,
				provider,
				amount: paid,
				collateral,
				delegators,
			});
		}
		Ok(amount.saturating_sub(paid))
	}

	/// Takes the share of `era` away in which the tenants of `node` were short of it, and its
	/// bookings from the demand of that era by the same share. The era is not final yet, so neither
	/// was paid or counted.
	///
	/// Nothing is settled: the changes of the node that wait are summed up, not walked, so that
	/// nobody can make a verdict dear by letting many of them wait. A market that is behind takes its
	/// steps, at most [`VERDICT_STEPS`], and leaves its weights to the sweep.
	pub(crate) fn do_verdict(node: NodeId, era: EraIndex, shortfall: Bps) -> Result<(), Error<T>> {
		let Some(mut state) = Nodes::<T>::get(node) else {
			return Ok(());
		};
		let id = state.market;
		let mut market = Markets::<T>::get(id).ok_or(Error::<T>::UnknownMarket)?;
		let next = era.saturating_add(1);
		if market.era < next {
			ensure!(next <= Self::due_era(), Error::<T>::WrongEra);
			let until = next.min(market.era.saturating_add(VERDICT_STEPS));
			let params = Parameters::<T>::get();
			Self::roll(id, &mut market, until, T::Record::final_until(), &params);
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
		let (units, booked, extra) = in_force(&state, &NodeChanges::<T>::get(node), era);
		if units == 0 {
			return Ok(());
		}

		let after = if market.era == next {
			(market.base, market.demand)
		} else {
			let row = EraRows::<T>::get(id, next).ok_or(Error::<T>::RowMissing)?;
			(row.base, row.demand)
		};
		let before = EraRows::<T>::try_mutate(id, era, |row| {
			let row = row.as_mut().ok_or(Error::<T>::RowMissing)?;
			let unserved = booked as u64 * shortfall.get() as u64;
			row.unserved =
				row.unserved.saturating_add(unserved).min(row.booked.saturating_mul(WHOLE as u64));
			Ok::<_, Error<T>>((row.base, row.demand))
		})?;
		let mut forfeit =
			accumulator::forfeit(reward(units, booked, before, after), shortfall.get());
		state.forfeited = state.forfeited.saturating_add(forfeit);
		if extra > 0 {
			// Taken from what is kept apart, to share its fate.
			let of_extra = accumulator::forfeit(reward(extra, 0, before, after), shortfall.get());
			Grants::<T>::mutate(node, |grants| {
				match grants.iter_mut().find(|grant| grant.covers(era)) {
					Some(grant) => grant.forfeited = grant.forfeited.saturating_add(of_extra),
					None => {
						defensive!("rewarded beyond the capacity without a grant");
					},
				}
			});
			forfeit = forfeit.saturating_add(of_extra);
		}
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

/// Capacity, paid demand and what is rewarded beyond the capacity of `state` in `era`, which it was
/// not settled beyond.
pub(crate) fn in_force<AccountId>(
	state: &NodeState<AccountId>,
	changes: &Changes,
	era: EraIndex,
) -> (Units, Units, Units) {
	changes.iter().take_while(|change| change.era <= era).fold(
		(state.units, state.booked, state.extra),
		|(units, booked, extra), change| {
			(
				applied(units, change.units),
				applied(booked, change.booked),
				applied(extra, change.extra),
			)
		},
	)
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
