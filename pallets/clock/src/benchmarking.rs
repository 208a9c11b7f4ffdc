//! Benchmarks of the clock. The weight of what `OnEra` does is returned by it and added.

use super::*;
use frame_benchmarking::v2::*;
use frame_support::traits::EnsureOrigin;

#[benchmarks]
mod benchmarks {
	use super::*;

	/// A block in which the chain does not work normally: what deciding that costs.
	#[benchmark]
	fn halted() {
		#[block]
		{
			let _ = <T::Halted as frame_support::traits::Get<bool>>::get();
		}
	}

	#[benchmark]
	fn tick() {
		let before = Now::<T>::get().tick;
		#[block]
		{
			Pallet::<T>::advance();
		}
		assert_eq!(Now::<T>::get().tick, before + 1);
	}

	/// The dearest roll: a seed goes and a scheduled length applies.
	#[benchmark]
	fn roll() {
		let era = KEPT_SEEDS + 1;
		let length = u64::from(EraLength::<T>::get());
		Now::<T>::put(ClockState { tick: length - 1, era: era - 1, era_started_at: 0 });
		Seeds::<T>::insert(era - KEPT_SEEDS, Pallet::<T>::seed_from(Default::default(), 1));
		NextEraLength::<T>::put((era, MIN_ERA_LENGTH));
		#[block]
		{
			Pallet::<T>::advance();
		}
		assert_eq!(Now::<T>::get().era, era);
		assert_eq!(EraLength::<T>::get(), MIN_ERA_LENGTH);
	}

	#[benchmark]
	fn set_era_length() -> Result<(), BenchmarkError> {
		let origin =
			T::AdminOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, 2, MAX_ERA_LENGTH);
		assert_eq!(NextEraLength::<T>::get(), Some((2, MAX_ERA_LENGTH)));
		Ok(())
	}

	impl_benchmark_test_suite!(
		Pallet,
		crate::mock::ExtBuilder::default().build(),
		crate::mock::Test
	);
}
