use super::*;
use frame_benchmarking::v2::*;
use frame_support::traits::{EnsureOrigin, Get, Hooks};
use frame_system::{pallet_prelude::BlockNumberFor, RawOrigin};

#[benchmarks]
mod benchmarks {
	use super::*;

	fn paused<T: Config>() -> Result<T::CallName, BenchmarkError> {
		let origin =
			T::PauseOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		let call = T::BenchmarkHelper::get();
		Pallet::<T>::pause(origin, call.clone(), 1u32.into())?;
		Ok(call)
	}

	/// Another one is before it: it is made longer.
	#[benchmark]
	fn pause() -> Result<(), BenchmarkError> {
		let origin =
			T::PauseOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		let call = T::BenchmarkHelper::get();
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, call.clone(), T::MaxDuration::get());
		assert!(Pauses::<T>::contains_key(call));
		Ok(())
	}

	#[benchmark]
	fn resume() -> Result<(), BenchmarkError> {
		let call = paused::<T>()?;
		let origin =
			T::PauseOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, call.clone());
		assert!(!Pauses::<T>::contains_key(call));
		Ok(())
	}

	#[benchmark]
	fn expire() -> Result<(), BenchmarkError> {
		let call = paused::<T>()?;
		let later = frame_system::Pallet::<T>::block_number() + 10u32.into();
		frame_system::Pallet::<T>::set_block_number(later);
		let caller: T::AccountId = whitelisted_caller();
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), call.clone());
		assert!(!Pauses::<T>::contains_key(call));
		Ok(())
	}

	#[benchmark]
	fn on_initialize(n: Linear<0, 1>) -> Result<(), BenchmarkError> {
		let call = paused::<T>()?;
		let now: BlockNumberFor<T> = frame_system::Pallet::<T>::block_number();
		let now = if n == 0 { now } else { now + 10u32.into() };
		#[block]
		{
			Pallet::<T>::on_initialize(now);
		}
		assert_eq!(Pauses::<T>::contains_key(call), n == 0);
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
