//! What other pallets read of the clock.

use crate::{Config, EraLength, Now, Pallet, Seeds};
use icn_primitives::{EraClock, EraIndex, Tick};
use sp_core::H256;

impl<T: Config> EraClock for Pallet<T> {
	fn tick() -> Tick {
		Now::<T>::get().tick
	}

	fn era() -> EraIndex {
		Now::<T>::get().era
	}

	fn progress() -> (Tick, u32) {
		let now = Now::<T>::get();
		(now.tick.saturating_sub(now.era_started_at), EraLength::<T>::get())
	}

	fn seed(era: EraIndex) -> Option<H256> {
		Seeds::<T>::get(era)
	}
}
