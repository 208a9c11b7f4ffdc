//! The passing of ticks and eras.

use crate::{
	is_era_length, BlockCongestion, Config, CongestionParameters, EraLength, Error, Event,
	Gathered, NextEraLength, Now, Pallet, Seeds, WeightInfo, KEPT_SEEDS,
};
use frame_support::{
	ensure,
	pallet_prelude::DispatchResult,
	traits::{Get, Randomness},
	weights::Weight,
};
use icn_primitives::{EraIndex, OnEra};
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
		let mut congestion = BlockCongestion::<T>::get();
		let params = CongestionParameters::<T>::get();
		if !congestion.stops(&params) {
			return false;
		}
		if congestion.full == params.window.get() {
			Self::deposit_event(Event::Congested);
		}
		congestion.stopped = congestion.stopped.saturating_add(1);
		if !congestion.stops(&params) {
			Self::deposit_event(Event::CongestionOver { stopped: congestion.stopped });
		}
		BlockCongestion::<T>::put(congestion);
		true
	}

	/// A block ends. Writes only when something changes: never in quiet times.
	pub(crate) fn note_block() {
		let before = BlockCongestion::<T>::get();
		let mut after = before;
		after.note(T::BlockFull::get());
		if after == before {
			return;
		}
		BlockCongestion::<T>::put(after);
		if after.full == 0 && before.stops(&CongestionParameters::<T>::get()) {
			Self::deposit_event(Event::CongestionOver { stopped: before.stopped });
		}
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

	pub(crate) fn do_set_era_length(from_era: EraIndex, ticks: u32) -> DispatchResult {
		ensure!(from_era > Now::<T>::get().era, Error::<T>::NotInFuture);
		ensure!(is_era_length(ticks), Error::<T>::LengthOutOfBounds);
		NextEraLength::<T>::put((from_era, ticks));
		Self::deposit_event(Event::EraLengthScheduled { from_era, ticks });
		Ok(())
	}
}
