//! Rolling markets from era to era.

use crate::*;
use alloc::vec::Vec;
use frame_support::{defensive, pallet_prelude::*, weights::WeightMeter};
use icn_math::{accumulator, curve, ema, rational::mul_div_floor, wash};
use icn_primitives::{
	EraClock, EraIndex, MarketId, MarketTerms, NodeRegistry, PriceFeed, ServiceRecord, TotalUnits,
	WHOLE,
};

/// Rows that a refresh removes beyond one for each era it rolls.
const SPARE_REMOVALS: u32 = 2;

/// Eras that a late step folds into the averages: more than one, so that they catch up.
const LATE_FOLDS: u32 = 2;

/// Weights and bound of a market in one era.
struct Weighed {
	weights: PoolWeights,
	bound: u128,
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_refresh_market(market: MarketId) -> DispatchResultWithPostInfo {
		let mut state = Markets::<T>::get(market).ok_or(Error::<T>::UnknownMarket)?;
		let steps = Self::refresh(market, &mut state, MAX_STEPS).ok_or(Error::<T>::UpToDate)?;
		let era = state.era;
		Markets::<T>::insert(market, state);
		Self::deposit_event(Event::MarketRefreshed { market, era });
		Ok((Some(Self::refresh_weight(steps)), Pays::No).into())
	}

	/// Weight of rolling a market so many eras, and of weighing it by the price of ICNT.
	pub(crate) fn refresh_weight(steps: u32) -> Weight {
		T::WeightInfo::refresh_market(steps).saturating_add(T::Price::weight())
	}

	/// Rolls `state` towards [`Self::due_era`], at most `max` eras, and registers its weights once
	/// it is there. The caller stores it. Returns the number of eras rolled; `None` if there was
	/// nothing to do.
	pub(crate) fn refresh(market: MarketId, state: &mut MarketState, max: u32) -> Option<u32> {
		let due = Self::due_era();
		if state.registered == due {
			return None;
		}
		let final_until = T::Record::final_until();
		let params = Parameters::<T>::get();
		let before = state.era;
		Self::roll(market, state, due.min(before.saturating_add(max)), final_until, &params);
		let steps = state.era.saturating_sub(before);
		if state.era == due {
			Self::fold(market, state, final_until, &params, MAX_STEPS);
			Self::register(market, state, &params);
		}
		Self::prune(market, state, final_until, steps + SPARE_REMOVALS);
		Some(steps)
	}

	/// Rolls `state` into the era `until`, at most [`Self::due_era`]. Its weights there are left to
	/// [`Self::refresh`].
	pub(crate) fn roll(
		market: MarketId,
		state: &mut MarketState,
		until: EraIndex,
		final_until: EraIndex,
		params: &Params,
	) {
		while state.era < until {
			Self::step(market, state, final_until, params);
		}
	}

	/// Rolls a market from its era into the next one.
	fn step(market: MarketId, state: &mut MarketState, final_until: EraIndex, params: &Params) {
		let era = state.era;
		let paid = if era < state.unpaid_until { None } else { Global::<T>::get(era) };
		if let Some(global) = paid {
			let weighed = Self::paid_weights(market, state, final_until, params);
			// Evidence raises what is divided by as it raises shares, and no weight.
			let rewarded = state.capacity as u128 + state.extra as u128;
			let base = accumulator::market_step(weighed.weights.base, global.base, rewarded);
			let demand = accumulator::market_step(
				weighed.weights.demand,
				global.demand.min(weighed.bound),
				2 * rewarded + state.booked as u128,
			);
			state.base = state.base.saturating_add(base);
			state.demand = state.demand.saturating_add(demand);
		}

		state.era = era.saturating_add(1);
		let mut row = EraRows::<T>::get(market, state.era).unwrap_or_default();
		state.capacity = changed(state.capacity, row.capacity_delta);
		state.booked = changed(state.booked, row.booked_delta);
		state.extra = changed(state.extra, row.extra_delta);
		row.capacity_delta = 0;
		row.booked_delta = 0;
		row.extra_delta = 0;
		row.base = state.base;
		row.demand = state.demand;
		row.capacity = state.capacity;
		row.booked = state.booked;
		row.extra = state.extra;
		EraRows::<T>::insert(market, state.era, row);
	}

	/// What pays for the market's era: what was registered for it, or, where nobody did, the
	/// smaller of what is still registered and what should have been.
	fn paid_weights(
		market: MarketId,
		state: &mut MarketState,
		final_until: EraIndex,
		params: &Params,
	) -> Weighed {
		let registered = Weighed { weights: state.weights, bound: state.bound };
		if state.registered == state.era {
			return registered;
		}
		Self::fold(market, state, final_until, params, LATE_FOLDS);
		let late = Self::weigh(market, state, params);
		Weighed {
			weights: PoolWeights {
				base: registered.weights.base.min(late.weights.base),
				demand: registered.weights.demand.min(late.weights.demand),
			},
			bound: registered.bound.min(late.bound),
		}
	}

	/// Folds final eras into the averages of demand, at most `max` of them. Whenever the market is
	/// rolled, only those that could be final when its era began count: up to the second before it.
	fn fold(
		market: MarketId,
		state: &mut MarketState,
		final_until: EraIndex,
		params: &Params,
		max: u32,
	) {
		let until = final_until.min(state.era.saturating_sub(1));
		for _ in 0..max {
			if state.sampled >= until {
				return;
			}
			// An era that nobody could judge in time shows no demand.
			let row = EraRows::<T>::get(market, state.sampled)
				.filter(|_| state.sampled >= state.unpaid_until)
				.unwrap_or_default();
			let served = (row.booked as u128 * WHOLE as u128).saturating_sub(row.unserved as u128);
			let value = served.saturating_mul(accumulator::SCALE) / WHOLE as u128;
			state.fast = ema::folded(state.fast, value, params.fast_decay.get(), 1);
			state.slow = ema::folded(state.slow, value, params.slow_decay.get(), 1);
			state.sampled = state.sampled.saturating_add(1);
		}
	}

	/// Smoothed demand of the market as a share of its capacity in its era, in parts of
	/// [`curve::CURVE_ONE`].
	///
	/// The averages are of units, not of shares: else demand shown with little capacity would be
	/// rewarded on capacity that comes later. They fade with time, whether or not eras become
	/// final: only then does fake demand return no more than was put in.
	pub(crate) fn smoothed(state: &MarketState, params: &Params) -> u128 {
		if state.capacity == 0 {
			return 0;
		}
		// In era t, era t - 2 is the last that can be final at its beginning.
		let age = state.era.saturating_sub(1).saturating_sub(state.sampled);
		let fast = ema::decayed(state.fast, params.fast_decay.get(), age);
		let slow = ema::decayed(state.slow, params.slow_decay.get(), age);
		let capacity = (state.capacity as u128).saturating_mul(accumulator::SCALE);
		mul_div_floor(fast.min(slow), curve::CURVE_ONE, capacity)
			.unwrap_or(curve::CURVE_ONE)
			.min(curve::CURVE_ONE)
	}

	/// Weights and bound of the market for its era.
	fn weigh(market: MarketId, state: &mut MarketState, params: &Params) -> Weighed {
		let Some(terms) = T::Nodes::market(market) else {
			return Weighed { weights: PoolWeights::default(), bound: 0 };
		};
		let points: Vec<_> = Curves::<T>::get(market.class).map_or_else(Vec::new, |c| points(&c));
		let eligible = state.capacity.min(terms.target_units).min(MAX_WEIGHED_UNITS) as u128;
		// At most 10^8 x 10^12.
		let base = eligible * state.strategic as u128;
		let multiplier = curve::evaluate(&points, Self::smoothed(state, params));
		let demand = mul_div_floor(base, multiplier, curve::CURVE_ONE).unwrap_or(0);

		let cost = Self::observe_cost(state, &terms, params);
		let bound = wash::max_per_weight(&wash::WashTerms {
			cost,
			icnt_price: T::Price::upper(),
			beta_bps: params.wash_beta.get(),
			strategic: state.strategic,
			max_slope: curve::max_slope(&points),
			max_value: curve::max_value(&points),
		});
		Weighed { weights: PoolWeights { base, demand }, bound }
	}

	/// Takes note of what fake demand costs by `terms`, and returns what counts in the market's era.
	pub(crate) fn observe_cost(
		state: &mut MarketState,
		terms: &MarketTerms,
		params: &Params,
	) -> u128 {
		state.cost.observe(
			wash::lease_cost(terms.price_floor.0, terms.margin.get()),
			T::Clock::era(),
			state.era,
			params.raise_delay.get(),
		)
	}

	/// Computes the weights for the market's era, and counts them in the total.
	fn register(market: MarketId, state: &mut MarketState, params: &Params) {
		let Weighed { weights, bound } = Self::weigh(market, state, params);
		let old = state.weights;
		TotalWeight::<T>::mutate(|total| {
			total.base = total.base.saturating_sub(old.base).saturating_add(weights.base);
			total.demand = total.demand.saturating_sub(old.demand).saturating_add(weights.demand);
		});
		state.weights = weights;
		state.bound = bound;
		state.registered = state.era;
	}

	/// Capacity and paid demand in the current era, which the market was not rolled into yet: for
	/// clients. Looks [`MAX_STEPS`] eras ahead at most.
	pub(crate) fn current_units(market: MarketId, state: &MarketState) -> (TotalUnits, TotalUnits) {
		let last = T::Clock::era().min(state.era.saturating_add(MAX_STEPS));
		(state.era.saturating_add(1)..=last).filter_map(|era| EraRows::<T>::get(market, era)).fold(
			(state.capacity, state.booked),
			|(capacity, booked), row| {
				(changed(capacity, row.capacity_delta), changed(booked, row.booked_delta))
			},
		)
	}

	/// Removes rows that nothing can ask for any more, at most `max`.
	fn prune(market: MarketId, state: &mut MarketState, final_until: EraIndex, max: u32) {
		for _ in 0..max {
			if state.pruned >= final_until.min(state.sampled).min(state.era) {
				return;
			}
			if EraRows::<T>::get(market, state.pruned).is_some_and(|row| row.refs == 0) {
				EraRows::<T>::remove(market, state.pruned);
			}
			state.pruned = state.pruned.saturating_add(1);
		}
	}

	/// Rolls markets as long as there is room, each once in an era. A lagging one is rolled
	/// until it is up to date.
	pub(crate) fn sweep(meter: &mut WeightMeter) {
		if meter.try_consume(T::WeightInfo::sweep()).is_err() {
			return;
		}
		let due = Self::due_era();
		let mut sweep = Sweep::<T>::get();
		if sweep.era == due && sweep.done {
			return;
		}
		if sweep.era != due {
			sweep = SweepState { era: due, last: None, done: false };
		}
		// The search for the next market comes on top of what a refresh costs.
		let cost = |steps| Self::refresh_weight(steps).saturating_add(T::DbWeight::get().reads(1));
		while meter.can_consume(cost(MAX_STEPS)) {
			let next = match sweep.last {
				Some(last) => Markets::<T>::iter_keys_from(Markets::<T>::hashed_key_for(last)),
				None => Markets::<T>::iter_keys(),
			}
			.next();
			let Some(market) = next else {
				sweep.done = true;
				break;
			};
			let Some(mut state) = Markets::<T>::get(market) else {
				defensive!("a key without a market");
				break;
			};
			let steps = Self::refresh(market, &mut state, MAX_STEPS);
			meter.consume(cost(steps.unwrap_or_default()));
			if state.era >= due {
				sweep.last = Some(market);
			}
			if steps.is_some() {
				Markets::<T>::insert(market, state);
			}
		}
		Sweep::<T>::put(sweep);
	}
}

/// `value` changed by `delta`; the sums of nodes' changes never leave the range.
fn changed(value: u64, delta: i64) -> u64 {
	value.checked_add_signed(delta).unwrap_or_else(|| {
		defensive!("a market's capacity or demand went out of range");
		value.saturating_add_signed(delta)
	})
}
