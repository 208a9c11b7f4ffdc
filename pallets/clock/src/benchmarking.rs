//! Benchmarks of the clock. The weight of what `OnEra` does is returned by it and added.

use super::*;
use frame_benchmarking::v2::*;
use frame_support::traits::EnsureOrigin;

#[benchmarks]
mod benchmarks {
	use super::*;

	/// A block in which the clock stands still, with what its end costs: the dearest is one of many
	/// that are full.
	#[benchmark]
	fn halted() {
		let window = CongestionParameters::<T>::get().window.get();
		BlockCongestion::<T>::put(Congestion { full: window, stopped: 0 });
		#[block]
		{
			Pallet::<T>::advance();
			Pallet::<T>::note_block();
		}
		assert_eq!(Now::<T>::get().tick, 0);
	}

	#[benchmark]
	fn set_congestion() -> Result<(), BenchmarkError> {
		let origin =
			T::AdminOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		// The clock stands still, and goes on with the new limit.
		let window = CongestionParameters::<T>::get().window.get();
		BlockCongestion::<T>::put(Congestion { full: window, stopped: 7 });
		let params = CongestionParams {
			max_stop: icn_primitives::BoundedU32::clamped(7),
			..Default::default()
		};
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, params);
		assert_eq!(CongestionParameters::<T>::get(), params);
		Ok(())
	}

	#[benchmark]
	fn tick() {
		let before = Now::<T>::get().tick;
		#[block]
		{
			Pallet::<T>::advance();
			Pallet::<T>::note_block();
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
			Pallet::<T>::note_block();
		}
		assert_eq!(Now::<T>::get().era, era);
		assert_eq!(EraLength::<T>::get(), MIN_ERA_LENGTH);
	}

	#[benchmark]
	fn set_era_length() -> Result<(), BenchmarkError> {
		let origin =
			T::ParamsOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
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
