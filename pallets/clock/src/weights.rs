//! Weights of the clock.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens)]
#![allow(missing_docs)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::RocksDbWeight, Weight}};

/// Weight functions needed for `pallet_icn_clock`.
pub trait WeightInfo {
	fn halted() -> Weight;
	fn tick() -> Weight;
	fn roll() -> Weight;
	fn set_era_length() -> Weight;
}

/// Weights for `pallet_icn_clock` with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn halted() -> Weight {
		Weight::from_parts(2_000_000, 0)
			.saturating_add(T::DbWeight::get().reads(2))
	}
	fn tick() -> Weight {
		Weight::from_parts(10_000_000, 1_549)
			.saturating_add(T::DbWeight::get().reads_writes(6, 2))
	}
	fn roll() -> Weight {
		Weight::from_parts(25_000_000, 2_543)
			.saturating_add(T::DbWeight::get().reads_writes(7, 6))
	}
	fn set_era_length() -> Weight {
		Weight::from_parts(12_000_000, 1_505)
			.saturating_add(T::DbWeight::get().reads_writes(1, 1))
	}
}

impl WeightInfo for () {
	fn halted() -> Weight {
		Weight::from_parts(2_000_000, 0)
			.saturating_add(RocksDbWeight::get().reads(2))
	}
	fn tick() -> Weight {
		Weight::from_parts(10_000_000, 1_549)
			.saturating_add(RocksDbWeight::get().reads_writes(6, 2))
	}
	fn roll() -> Weight {
		Weight::from_parts(25_000_000, 2_543)
			.saturating_add(RocksDbWeight::get().reads_writes(7, 6))
	}
	fn set_era_length() -> Weight {
		Weight::from_parts(12_000_000, 1_505)
			.saturating_add(RocksDbWeight::get().reads_writes(1, 1))
	}
}
