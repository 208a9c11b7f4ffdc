//! What happens without a call: the roll of an era, O(1), and capped steps in idle blocks.

use crate::{
	Config, Eras, Pallet, Reporters, WeightInfo, FREEZE_DELAY, MAX_BATCH, MAX_ORACLES,
	MIN_FREE_BATCH,
};
use frame_support::weights::{Weight, WeightMeter};
use icn_primitives::{EraClock, EraIndex, OnEra};

/// Most batches of verdicts in an idle block.
const IDLE_BATCHES: u32 = 4;

/// Most items that go in an idle block.
const IDLE_PRUNED: u32 = 64;

impl<T: Config> OnEra for Pallet<T> {
	fn on_era(era: EraIndex) -> Weight {
		Eras::<T>::mutate(era, |set| {
			if let Some(set) = set {
				set.seed = T::Clock::seed(era);
			}
		});
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
	/// Verdicts first, then removal, as far as `remaining` reaches.
	pub(crate) fn idle(remaining: Weight) -> Weight {
		let mut meter = WeightMeter::with_limit(remaining);
		for _ in 0..IDLE_BATCHES {
			if meter.try_consume(T::WeightInfo::idle()).is_err() {
				return meter.consumed();
			}
			let Some(era) = Self::due_era() else { break };
			let reporters = Reporters::<T>::get(era);
			let count = reporters.short.count().min(MAX_ORACLES);
			let base = Self::weight_of_finalise(count, 0);
			let slot = Self::weight_of_finalise(count, 1).saturating_sub(base);
			let left = WeightMeter::with_limit(meter.remaining().saturating_sub(base));
			let slots = fitting(&left, slot, MAX_BATCH);
			// Each batch reads all reports: a small one is not worth it.
			let worth = count == 0 || slots >= MIN_FREE_BATCH;
			if !worth || !meter.can_consume(base) {
				break;
			}
			let batch = Self::finalise_batch(era, reporters, slots);
			meter.consume(Self::weight_of_finalise(batch.reporters, batch.slots));
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
