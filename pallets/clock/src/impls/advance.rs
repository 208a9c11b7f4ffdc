//! The passing of ticks and eras.

use crate::{
	is_era_length, BlockCongestion, Config, Congestion, CongestionParameters, CongestionParams,
	EraLength, Error, Event, Gathered, NextEraLength, Now, Pallet, Seeds, WeightInfo,
	DEFAULT_ERA_LENGTH, KEPT_SEEDS, MIN_FULL,
};
use frame_support::{
	dispatch::DispatchClass,
	ensure,
	pallet_prelude::DispatchResult,
	traits::{Get, Randomness},
	weights::Weight,
};
use icn_primitives::{EraIndex, OnEra, WHOLE};
use sp_core::H256;
use sp_io::hashing::blake2_256;

impl<T: Config> Pallet<T> {
	/// One block: a tick passes, unless the chain does not work normally.
	pub(crate) fn advance() -> Weight {
		if T::Halted::get() || Self::congested() {
			return T::WeightInfo::halted();
		}
		let gathered = Self::gather();
		let mut now = Now::<T>::get();
		now.tick = now.tick.saturating_add(1);
		let length = u64::from(EraLength::<T>::get());
		if now.tick.saturating_sub(now.era_started_at) < length {
			Now::<T>::put(now);
			return T::WeightInfo::tick();
		}
		// At the last era there can be, the clock stops rolling instead of starting over.
		let Some(era) = now.era.checked_add(1) else {
			Now::<T>::put(now);
			return T::WeightInfo::tick();
		};
		now.era = era;
		now.era_started_at = now.tick;
		Now::<T>::put(now);
		Self::roll(era, gathered)
	}

	/// Whether full blocks stop the clock in this block. Counts it.
	fn congested() -> bool {
		let before = BlockCongestion::<T>::get();
		let params = CongestionParameters::<T>::get();
		if !before.stops(&params) {
			return false;
		}
		let after = Congestion { stopped: before.stopped.saturating_add(1), ..before };
		BlockCongestion::<T>::put(after);
		Self::announce((before, &params), (after, &params));
		true
	}

	/// Says whether the clock begins or ceases to stand still for full blocks.
	fn announce(
		(before, old): (Congestion, &CongestionParams),
		(after, new): (Congestion, &CongestionParams),
	) {
		match (before.stops(old), after.stops(new)) {
			(false, true) => Self::deposit_event(Event::Congested),
			(true, false) => {
				let stopped = before.stopped.max(after.stopped);
				Self::deposit_event(Event::CongestionOver { stopped });
			},
			_ => {},
		}
	}

	/// A block ends. Writes only when something changes: never in quiet times.
	pub(crate) fn note_block() {
		let before = BlockCongestion::<T>::get();
		let params = CongestionParameters::<T>::get();
		let mut after = before;
		after.note(T::Fullness::get().get() >= params.full_from.get());
		if after == before {
			return;
		}
		BlockCongestion::<T>::put(after);
		Self::announce((before, &params), (after, &params));
	}

	/// Folds the randomness of the block before into what was gathered.
	fn gather() -> H256 {
		let gathered = Gathered::<T>::get();
		let Some(value) = T::Randomness::random(b"icn/clock").0 else { return gathered };
		let folded = H256(blake2_256(&[gathered.as_bytes(), value.as_ref()].concat()));
		Gathered::<T>::put(folded);
		folded
	}

	/// `era` begins.
	fn roll(era: EraIndex, gathered: H256) -> Weight {
		let seed = Self::seed_from(gathered, era);
		Seeds::<T>::insert(era, seed);
		if let Some(old) = era.checked_sub(KEPT_SEEDS) {
			Seeds::<T>::remove(old);
		}
		Self::deposit_event(Event::EraStarted { era, seed });
		if let Some((_, ticks)) = NextEraLength::<T>::get().filter(|(from, _)| *from <= era) {
			NextEraLength::<T>::kill();
			EraLength::<T>::put(ticks);
			Self::deposit_event(Event::EraLengthChanged { era, ticks });
		}
		T::WeightInfo::roll().saturating_add(T::OnEra::on_era(era))
	}

	/// The seed of `era` if it began with this much gathered.
	pub(crate) fn seed_from(gathered: H256, era: EraIndex) -> H256 {
		H256(blake2_256(&[gathered.as_bytes(), &era.to_le_bytes()[..]].concat()))
	}

	pub(crate) fn do_set_congestion(params: CongestionParams) {
		let congestion = BlockCongestion::<T>::get();
		let old = CongestionParameters::<T>::get();
		CongestionParameters::<T>::put(params);
		Self::deposit_event(Event::CongestionSet { params });
		Self::announce((congestion, &old), (congestion, &params));
	}

	/// The roll fits a block many times, and normal calls alone never make one full.
	pub(crate) fn check_integrity() {
		const { assert!(is_era_length(DEFAULT_ERA_LENGTH)) };
		let weights = T::BlockWeights::get();
		let roll = T::WeightInfo::roll();
		assert!(roll.saturating_mul(10).all_lte(weights.max_block), "the roll is too heavy");
		let full = |most: u64| most / u64::from(WHOLE) * u64::from(MIN_FULL);
		let most = weights.max_block.ref_time();
		let normal = weights.get(DispatchClass::Normal).max_total;
		assert!(
			normal.is_some_and(|normal| normal.ref_time() <= full(most)),
			"the weight of normal calls can make a block full"
		);
		let length = T::BlockLength::get();
		let most = u64::from(*length.max.get(DispatchClass::Operational));
		assert!(
			u64::from(*length.max.get(DispatchClass::Normal)) <= full(most),
			"the length of normal calls can make a block full"
		);
	}

	pub(crate) fn do_set_era_length(from_era: EraIndex, ticks: u32) -> DispatchResult {
		ensure!(from_era > Now::<T>::get().era, Error::<T>::NotInFuture);
		ensure!(is_era_length(ticks), Error::<T>::LengthOutOfBounds);
		NextEraLength::<T>::put((from_era, ticks));
		Self::deposit_event(Event::EraLengthScheduled { from_era, ticks });
		Ok(())
	}
}
