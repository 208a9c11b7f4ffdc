//! Benchmarks of prices, each at its worst: all feeders there may be have told of all feeds.

use super::*;
use alloc::vec::Vec;
use frame_benchmarking::v2::*;
use frame_support::traits::EnsureOrigin;
use icn_primitives::{FeedId, Price, PriceFeed, ICNT_FEED, USD};

const START: Millis = 1_000_000;

fn many<T: Config>(name: &'static str) -> Vec<T::AccountId> {
	let mut all: Vec<T::AccountId> = (0..MAX_FEEDERS).map(|i| account(name, i, 0)).collect();
	all.sort();
	all
}

/// All feeders there may be said that everything is worth a dollar.
fn fed<T: Config>() -> Vec<T::AccountId> {
	T::BenchmarkHelper::set_time(START);
	let feeders = many::<T>("feeder");
	Pallet::<T>::do_set_feeders(feeders.clone()).expect("they are as many as may be");
	T::BenchmarkHelper::feed(&feeders, Price::clamped(USD));
	assert!(Records::<T>::contains_key(ICNT_FEED));
	feeders
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn set_feeders() -> Result<(), BenchmarkError> {
		let origin =
			T::AdminOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		fed::<T>();
		let others = many::<T>("other");
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, others.clone());
		assert_eq!(Feeders::<T>::get().into_inner(), others);
		Ok(())
	}

	#[benchmark]
	fn set_breaker() -> Result<(), BenchmarkError> {
		let origin =
			T::AdminOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		let breaker = Breaker { feed: Some(FeedId::clamped(1)), paused: true };
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, 60_000, breaker);
		assert_eq!(Breakers::<T>::get(60_000), Some(breaker));
		Ok(())
	}

	#[benchmark]
	fn forget() -> Result<(), BenchmarkError> {
		let origin =
			T::AdminOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		fed::<T>();
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, ICNT_FEED);
		assert!(!Records::<T>::contains_key(ICNT_FEED));
		Ok(())
	}

	/// What one value costs that a feeder tells, beside what `pallet-oracle` does: marks move.
	#[benchmark]
	fn observe() {
		fed::<T>();
		let window = Parameters::<T>::get().window_millis();
		Records::<T>::mutate(ICNT_FEED, |record| {
			if let Some(record) = record {
				record.young.at = START.saturating_sub(window);
				record.old.at = record.young.at;
				record.anchor_era = u32::MAX;
			}
		});
		#[block]
		{
			Pallet::<T>::observe(ICNT_FEED);
		}
		assert_ne!(Records::<T>::get(ICNT_FEED).map(|record| record.anchor_era), Some(u32::MAX));
	}

	/// The dearest answer: of a stale feed, with what governance says.
	#[benchmark]
	fn read() {
		fed::<T>();
		T::BenchmarkHelper::set_time(START + Parameters::<T>::get().max_age_millis());
		let price;
		#[block]
		{
			price = <Pallet<T> as PriceFeed>::upper();
		}
		assert!(price >= USD);
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
