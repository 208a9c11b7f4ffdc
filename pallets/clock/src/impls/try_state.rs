//! Invariants of the clock.

use crate::{
	is_era_length, BlockCongestion, Config, EraLength, NextEraLength, Now, Pallet, Seeds,
	KEPT_SEEDS, MAX_STOP,
};
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// Checks every invariant.
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::check_time()?;
		Self::check_lengths()?;
		Self::check_congestion()?;
		Self::check_seeds()
	}

	/// The current era began in the past, and has not lasted longer than it may.
	fn check_time() -> Result<(), TryRuntimeError> {
		let now = Now::<T>::get();
		let Some(age) = now.tick.checked_sub(now.era_started_at) else {
			return Err("the era began in the future".into());
		};
		ensure!(age < u64::from(EraLength::<T>::get()), "the era lasts too long");
		Ok(())
	}

	/// Lengths are in bounds, and a scheduled one lies in the future.
	fn check_lengths() -> Result<(), TryRuntimeError> {
		ensure!(is_era_length(EraLength::<T>::get()), "the era length is out of bounds");
		if let Some((from, ticks)) = NextEraLength::<T>::get() {
			ensure!(from > Now::<T>::get().era, "a scheduled era length is overdue");
			ensure!(is_era_length(ticks), "the scheduled era length is out of bounds");
		}
		Ok(())
	}

	/// Full blocks never stopped the clock for longer than any parameter allows.
	fn check_congestion() -> Result<(), TryRuntimeError> {
		let stopped = BlockCongestion::<T>::get().stopped;
		ensure!(stopped <= MAX_STOP, "full blocks stopped the clock for too long");
		Ok(())
	}

	/// Exactly the last eras have seeds.
	fn check_seeds() -> Result<(), TryRuntimeError> {
		let era = Now::<T>::get().era;
		let first = (era + 1).saturating_sub(KEPT_SEEDS);
		for kept in first..=era {
			ensure!(Seeds::<T>::contains_key(kept), "a seed is missing");
		}
		let expected = (era + 1 - first) as usize;
		ensure!(Seeds::<T>::iter_keys().count() == expected, "a seed is left over");
		Ok(())
	}
}
