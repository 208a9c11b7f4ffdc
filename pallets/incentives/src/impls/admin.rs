//! Governance and genesis.

use crate::*;
use frame_support::{
	pallet_prelude::*,
	traits::{fungible::Inspect, Get},
	BoundedVec,
};
use icn_math::{accumulator, curve, wash};
use icn_primitives::{
	Bps, ClassId, EraClock, EraIndex, EvidenceKind, MarketId, NodeRegistry, OnVerdict,
	ParameterGroup, ICNT, MAX_EVIDENCE_BONUS, USD,
};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_set_curve(class: ClassId, curve: Curve) -> DispatchResult {
		ensure!(is_curve(&curve), Error::<T>::InvalidCurve);
		let from = Self::put_ahead(Setting::Curve(class, curve))?;
		Self::deposit_event(Event::CurveSet { class, from });
		Ok(())
	}

	pub(crate) fn do_set_market_weight(
		market: MarketId,
		weight: StrategicWeight,
	) -> DispatchResult {
		ensure!(T::Nodes::market(market).is_some(), Error::<T>::UnknownMarket);
		Self::create_market(market);
		let from = Self::put_ahead(Setting::Weight(market, weight))?;
		Self::deposit_event(Event::MarketWeightSet { market, weight: weight.get(), from });
		Ok(())
	}

	pub(crate) fn do_set_evidence_bonus(kind: EvidenceKind, levels: BonusLevels) -> DispatchResult {
		Self::put_evidence_bonus(kind, levels)?;
		Self::deposit_event(Event::EvidenceBonusSet { kind });
		Ok(())
	}

	fn put_evidence_bonus(kind: EvidenceKind, levels: BonusLevels) -> Result<(), Error<T>> {
		ensure!(is_bonus(kind, &levels), Error::<T>::InvalidBonus);
		let others = EvidenceKind::ALL.into_iter().filter(|other| *other != kind);
		let sum = others
			.map(|other| top(&EvidenceBonus::<T>::get(other)))
			.fold(top(&levels), u32::saturating_add);
		ensure!(sum <= MAX_EVIDENCE_BONUS, Error::<T>::BonusTooHigh);
		if levels.is_empty() {
			EvidenceBonus::<T>::remove(kind);
		} else {
			EvidenceBonus::<T>::insert(kind, levels);
		}
		Ok(())
	}

	/// Keeps `setting` for the next era on, which is returned. It replaces one of the same thing for
	/// the same era only: what counts from the current era on still has to.
	fn put_ahead(setting: Setting) -> Result<EraIndex, DispatchError> {
		let from = T::Clock::era().saturating_add(1);
		SettingsAhead::<T>::try_mutate(|ahead| {
			ahead.retain(|other| other.from != from || !other.setting.is_like(&setting));
			ahead.try_push(SettingAhead { from, setting }).map_err(|_| Error::<T>::TooManySettings)
		})?;
		Ok(from)
	}

	/// Puts into force what counts from the last era on or before. An era is weighed and paid in the
	/// ones after it, and so the current one is still weighed by nothing. Returns how many.
	pub(crate) fn apply_settings() -> u32 {
		let now = T::Clock::era();
		let mut ahead = SettingsAhead::<T>::get();
		// In the order in which they were set, hence by eras.
		let due = ahead.iter().take_while(|setting| setting.from < now).count();
		if due == 0 {
			return 0;
		}
		for SettingAhead { setting, .. } in ahead.drain(..due) {
			match setting {
				Setting::Params(params) => Parameters::<T>::put(params),
				Setting::Curve(class, curve) => Curves::<T>::insert(class, curve),
				Setting::Weight(market, weight) => Self::put_weight(market, weight),
			}
		}
		if ahead.is_empty() {
			SettingsAhead::<T>::kill();
		} else {
			SettingsAhead::<T>::put(ahead);
		}
		due as u32
	}

	fn put_weight(market: MarketId, weight: StrategicWeight) {
		Markets::<T>::mutate(market, |state| {
			if let Some(state) = state {
				state.strategic = weight.get();
			}
		});
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
			Self::observe_cost(&mut state, &terms, &Parameters::<T>::get());
		}
		EraRows::<T>::insert(market, era, EraRow::default());
		Markets::<T>::insert(market, state);
	}

	/// Panics on a genesis that cannot work: a network must not start with it.
	pub(crate) fn build_genesis(genesis: &GenesisConfig<T>) {
		assert!(
			genesis.params.is_valid(),
			"the fast average must forget faster, and the slow one before the bound rises"
		);
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
			assert!(is_curve(&curve), "a demand curve is invalid");
			Curves::<T>::insert(class, curve);
		}
		for (kind, levels) in &genesis.evidence_bonus {
			let levels = BonusLevels::try_from(levels.clone());
			// As the call: one by one.
			let put = levels
				.map_err(|_| Error::<T>::InvalidBonus)
				.and_then(|levels| Self::put_evidence_bonus(*kind, levels));
			assert!(put.is_ok(), "a bonus for evidence is invalid");
		}
		for (market, weight) in &genesis.markets {
			Self::create_market(*market);
			Self::put_weight(*market, *weight);
		}
	}

	/// Relations of constants, room for the worst case, and the wash bound over the corners of its
	/// parameters.
	pub(crate) fn check_integrity() {
		const { assert!(MAX_STEPS < MAX_LAG && VERDICT_STEPS <= MAX_STEPS) };
		// As many as one call may add.
		const { assert!(MAX_WALK >= 2) };
		const { assert!(MAX_BOOKED_CHANGES < MAX_EVIDENCE_CHANGES) };
		const { assert!(MAX_EVIDENCE_CHANGES < MAX_CHANGES - 1) };
		for kind in EvidenceKind::ALL {
			assert!(kind.max_level() as u32 <= MAX_LEVELS, "a kind of evidence has more levels");
		}
		const { assert!(MAX_SCHEDULE.checked_mul(accumulator::SCALE).is_some()) };
		let block = T::BlockWeights::get().max_block;
		for weight in [
			T::WeightInfo::claim(MAX_CHANGES, MAX_GRANTS),
			T::WeightInfo::update_evidence(MAX_CHANGES),
			Self::refresh_weight(MAX_STEPS),
			<Self as OnVerdict>::weight(),
			T::WeightInfo::on_era(MAX_SETTINGS),
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

impl<T: Config> ParameterGroup for Pallet<T> {
	type Set = Params;

	/// Those that were set last, though no era counts by them yet.
	fn current() -> Params {
		let set = |ahead: SettingAhead| match ahead.setting {
			Setting::Params(params) => Some(params),
			_ => None,
		};
		let last = SettingsAhead::<T>::get().into_iter().rev().find_map(set);
		last.unwrap_or_else(Parameters::<T>::get)
	}

	/// They count from the next era on.
	fn enact(params: Params) -> DispatchResult {
		ensure!(params.is_valid(), Error::<T>::InvalidParameters);
		let from = Self::put_ahead(Setting::Params(params))?;
		Self::deposit_event(Event::ParametersSet { from });
		Ok(())
	}
}

/// Whether the points are a demand curve.
pub(crate) fn is_curve(curve: &Curve) -> bool {
	curve::check(&points(curve)).is_ok()
}

/// Whether `levels` can be what evidence of `kind` is worth: one value for each level, none below
/// that of a lower level; or nothing.
pub(crate) fn is_bonus(kind: EvidenceKind, levels: &[Bps]) -> bool {
	levels.is_empty() || (levels.len() == kind.max_level() as usize && levels.is_sorted())
}

/// What the highest level is worth, in basis points.
pub(crate) fn top(levels: &[Bps]) -> u32 {
	levels.last().map_or(0, |bonus| bonus.get())
}
