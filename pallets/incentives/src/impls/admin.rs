//! Governance and genesis.

use crate::*;
use frame_support::{
	pallet_prelude::*,
	traits::{fungible::Inspect, Get},
	BoundedVec,
};
use icn_math::{accumulator, curve, wash};
use icn_primitives::{ClassId, MarketId, NodeRegistry, ICNT, USD};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_set_curve(class: ClassId, curve: Curve) -> DispatchResult {
		curve::check(&points(&curve)).map_err(|_| Error::<T>::InvalidCurve)?;
		Curves::<T>::insert(class, curve);
		Self::deposit_event(Event::CurveSet { class });
		Ok(())
	}

	pub(crate) fn do_set_market_weight(
		market: MarketId,
		weight: StrategicWeight,
	) -> DispatchResult {
		ensure!(T::Nodes::market(market).is_some(), Error::<T>::UnknownMarket);
		Self::create_market(market);
		Markets::<T>::mutate(market, |state| {
			if let Some(state) = state {
				state.strategic = weight.get();
			}
		});
		Self::deposit_event(Event::MarketWeightSet { market, weight: weight.get() });
		Ok(())
	}

	pub(crate) fn do_set_params(params: Params) -> DispatchResult {
		ensure!(params.is_valid(), Error::<T>::InvalidParameters);
		Parameters::<T>::put(params);
		Self::deposit_event(Event::ParametersSet);
		Ok(())
	}

	/// Begins to count in `market`, unless that was done before. Nothing counts in it before the
	/// next era.
	pub(crate) fn create_market(market: MarketId) {
		if Markets::<T>::contains_key(market) {
			return;
		}
		let era = Self::due_era();
		let mut state =
			MarketState { era, registered: era, sampled: era, pruned: era, ..Default::default() };
		if let Some(terms) = T::Nodes::market(market) {
			// Leases signed at these terms may still run when dearer ones are seen.
			Self::observe_cost(&mut state, &terms);
		}
		EraRows::<T>::insert(market, era, EraRow::default());
		Markets::<T>::insert(market, state);
	}

	/// Panics on a genesis that cannot work: a network must not start with it.
	pub(crate) fn build_genesis(genesis: &GenesisConfig<T>) {
		assert!(genesis.params.is_valid(), "the fast average must forget faster");
		Parameters::<T>::put(&genesis.params);

		let reserve = T::Currency::balance(&Self::reserve());
		let mut total: u128 = 0;
		for segment in &genesis.schedule {
			let budget = segment.base.saturating_add(segment.demand);
			total = total.saturating_add(budget.saturating_mul(segment.eras as u128));
		}
		assert!(total <= MAX_SCHEDULE, "the emission schedule is too large");
		// The account itself must live on after the last claim.
		let needed = if total == 0 { 0 } else { total + T::Currency::minimum_balance() };
		assert!(needed <= reserve, "the reserve does not hold the emission schedule");
		let schedule = EmissionSchedule::try_from(genesis.schedule.clone());
		assert!(schedule.is_ok(), "the emission schedule has too many segments");
		Schedule::<T>::put(schedule.unwrap_or_default());
		Funded::<T>::put(reserve);

		for (class, curve) in &genesis.curves {
			let curve = BoundedVec::try_from(curve.clone()).unwrap_or_default();
			// An empty curve does not pass, either.
			assert!(Self::do_set_curve(*class, curve).is_ok(), "a demand curve is invalid");
		}
		for (market, weight) in &genesis.markets {
			Self::create_market(*market);
			Markets::<T>::mutate(market, |state| {
				if let Some(state) = state {
					state.strategic = weight.get();
				}
			});
		}
	}

	/// Relations of constants, room for the worst case, and the wash bound over the corners of its
	/// parameters.
	pub(crate) fn check_integrity() {
		const { assert!(MAX_STEPS < MAX_LAG && VERDICT_STEPS <= MAX_STEPS) };
		const { assert!(MAX_BOOKED_CHANGES < MAX_CHANGES) };
		const { assert!(MAX_SCHEDULE.checked_mul(accumulator::SCALE).is_some()) };
		let block = T::BlockWeights::get().max_block;
		for weight in [
			T::WeightInfo::claim(MAX_CHANGES),
			T::WeightInfo::refresh_market(MAX_STEPS),
			T::WeightInfo::on_verdict(),
		] {
			assert!(weight.all_lte(block / 10), "a call is too heavy");
		}
		// What a month of one fake unit gains is less than half of what it costs.
		for (icnt_price, strategic, max_slope, max_value) in [
			(USD / 1_000_000, 1, 0, 1),
			(USD, 1_000_000, 1_333_334, 1_200_000),
			(1_000_000 * USD, 100_000_000, 10_000_000_000_000, curve::MAX_MULTIPLIER),
		] {
			let cost = wash::lease_cost(USD, 2_500);
			let bound = wash::max_per_weight(&wash::WashTerms {
				cost,
				icnt_price,
				beta_bps: wash::MAX_BETA,
				strategic,
				max_slope,
				max_value,
			});
			let per_era = icn_math::rational::mul_div_floor(
				bound,
				wash::gain(max_slope, max_value) as u128 * strategic as u128,
				accumulator::SCALE * wash::WEIGHT_ONE,
			);
			let gain = per_era.and_then(|reward| {
				icn_math::rational::mul_div_floor(reward.saturating_mul(720), icnt_price, ICNT)
			});
			assert!(gain.is_some_and(|gain| gain < cost / 2), "fake demand would pay");
		}
	}
}
