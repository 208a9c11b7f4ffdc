//! What happens without a call: the roll of an era, O(1), and capped steps in idle blocks.

use crate::{
	Config, Eras, Event, Pallet, Parameters, Reporters, Settled, VerdictStage, Verdicts,
	WeightInfo, FREEZE_DELAY, MAX_BATCH, MIN_FREE_BATCH,
};
use frame_support::weights::{Weight, WeightMeter};
use icn_primitives::{EraClock, EraIndex, OnEra, WHOLE};

/// Most batches of verdicts in an idle block, and most eras whose operators are settled in one.
const IDLE_BATCHES: u32 = 4;

/// Most operators that are settled in a step of an idle block.
const IDLE_SETTLED: u32 = 64;

/// Most items that go in an idle block.
const IDLE_PRUNED: u32 = 64;

impl<T: Config> OnEra for Pallet<T> {
	fn on_era(era: EraIndex) -> Weight {
		Eras::<T>::mutate(era, |set| {
			if let Some(set) = set {
				set.seed = T::Clock::seed(era);
				set.started = Self::block();
			}
		});
		if let Some(closed) = era.checked_sub(2) {
			Self::measure(closed);
		}
		// The seed of the next era begins to be gathered now.
		Self::freeze(era.saturating_add(FREEZE_DELAY - 1));
		T::WeightInfo::on_era()
	}
}

/// How many times `step` fits into what `meter` has left, at most `most`.
fn fitting(meter: &WeightMeter, step: Weight, most: u32) -> u32 {
	let times = meter.remaining().checked_div_per_component(&step);
	times.map_or(most, |times| times.min(u64::from(most)) as u32)
}

impl<T: Config> Pallet<T> {
	/// Fixes whether enough oracles reported on `era`, now that the window for reports on it is
	/// closed.
	fn measure(era: EraIndex) {
		let Some(mut set) = Eras::<T>::get(era) else { return };
		let reports = Reporters::<T>::get(era).complete.count();
		let oracles = set.oracles;
		// At most 2^32 x 10^4.
		let enough = u64::from(oracles) * u64::from(Parameters::<T>::get().min_reports.get());
		set.measured = oracles > 0 && u64::from(reports) * u64::from(WHOLE) >= enough;
		if !set.measured && set.nodes > 0 {
			Self::deposit_event(Event::Unmeasured { era, reports, oracles });
		}
		Eras::<T>::insert(era, set);
	}

	/// Verdicts first, then pay of operators, then removal, as far as `remaining` reaches.
	pub(crate) fn idle(remaining: Weight) -> Weight {
		let mut meter = WeightMeter::with_limit(remaining);
		for _ in 0..IDLE_BATCHES {
			if meter.try_consume(T::WeightInfo::idle()).is_err() {
				return meter.consumed();
			}
			let Some(era) = Self::due_era() else { break };
			let reporters = Reporters::<T>::get(era);
			let count = reporters.short.count();
			// The second pass needs no reports.
			let merges = Verdicts::<T>::get().stage == VerdictStage::Tally;
			let base = Self::weight_of_opening(if merges { count } else { 0 });
			let left = WeightMeter::with_limit(meter.remaining().saturating_sub(base));
			let slots = fitting(&left, Self::weight_of_slot(), MAX_BATCH);
			// Each batch reads all reports: a small one is not worth it.
			let worth = count == 0 || slots >= MIN_FREE_BATCH;
			if !worth || !meter.can_consume(base) {
				break;
			}
			let batch = Self::finalise_batch::<T::OnVerdict>(era, reporters, slots);
			meter.consume(batch.weight::<T>());
		}
		let base = T::WeightInfo::settle_operators(0);
		for _ in 0..IDLE_BATCHES {
			if !Self::may_settle(Settled::<T>::get().era) || !meter.can_consume(base) {
				break;
			}
			let operator = T::WeightInfo::settle_operators(1).saturating_sub(base);
			let left = WeightMeter::with_limit(meter.remaining().saturating_sub(base));
			let limit = fitting(&left, operator, IDLE_SETTLED);
			meter.consume(T::WeightInfo::settle_operators(Self::settle_operators_batch(limit)));
		}
		let base = T::WeightInfo::prune(0);
		if meter.can_consume(base) {
			let item = T::WeightInfo::prune(1).saturating_sub(base);
			let left = WeightMeter::with_limit(meter.remaining().saturating_sub(base));
			let removed = Self::prune_items(fitting(&left, item, IDLE_PRUNED));
			meter.consume(T::WeightInfo::prune(removed));
		}
		meter.consumed()
	}
}
