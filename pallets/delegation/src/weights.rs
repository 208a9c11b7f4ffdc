
//! Weights of `pallet_icn_delegation`. Estimates from the rows that each call reads and writes, until
//! `scripts/bench.sh` measures them. Those that have the rewards of the node paid include a claim of it.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens)]
#![allow(unused_imports)]
#![allow(missing_docs)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::ParityDbWeight, Weight}};

/// Weight functions needed for `pallet_icn_delegation`.
pub trait WeightInfo {
	fn delegate() -> Weight;
	fn undelegate() -> Weight;
	fn withdraw() -> Weight;
	fn claim() -> Weight;
	fn collect() -> Weight;
	fn redelegate() -> Weight;
	fn compound() -> Weight;
	fn set_params() -> Weight;
	fn set_curve() -> Weight;
	fn on_era() -> Weight;
	fn reward() -> Weight;
	fn slash() -> Weight;
}

/// Weights for `pallet_icn_delegation` with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn delegate() -> Weight {
		Weight::from_parts(210_000_000, 122400)
			.saturating_add(T::DbWeight::get().reads(34_u64))
			.saturating_add(T::DbWeight::get().writes(26_u64))
	}
	fn undelegate() -> Weight {
		Weight::from_parts(230_000_000, 122400)
			.saturating_add(T::DbWeight::get().reads(34_u64))
			.saturating_add(T::DbWeight::get().writes(27_u64))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(150_000_000, 50400)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	fn claim() -> Weight {
		Weight::from_parts(210_000_000, 111600)
			.saturating_add(T::DbWeight::get().reads(31_u64))
			.saturating_add(T::DbWeight::get().writes(22_u64))
	}
	fn collect() -> Weight {
		Weight::from_parts(110_000_000, 36000)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	fn redelegate() -> Weight {
		Weight::from_parts(240_000_000, 133200)
			.saturating_add(T::DbWeight::get().reads(37_u64))
			.saturating_add(T::DbWeight::get().writes(27_u64))
	}
	fn compound() -> Weight {
		Weight::from_parts(420_000_000, 144000)
			.saturating_add(T::DbWeight::get().reads(40_u64))
			.saturating_add(T::DbWeight::get().writes(32_u64))
	}
	fn set_params() -> Weight {
		Weight::from_parts(8_000_000, 3600)
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn set_curve() -> Weight {
		Weight::from_parts(9_000_000, 3600)
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn on_era() -> Weight {
		Weight::from_parts(25_000_000, 18000)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn reward() -> Weight {
		Weight::from_parts(110_000_000, 50400)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(13_u64))
	}
	fn slash() -> Weight {
		Weight::from_parts(170_000_000, 86400)
			.saturating_add(T::DbWeight::get().reads(24_u64))
			.saturating_add(T::DbWeight::get().writes(21_u64))
	}
}

// For tests and for chains without database weights of their own.
impl WeightInfo for () {
	fn delegate() -> Weight {
		Weight::from_parts(210_000_000, 122400)
			.saturating_add(ParityDbWeight::get().reads(34_u64))
			.saturating_add(ParityDbWeight::get().writes(26_u64))
	}
	fn undelegate() -> Weight {
		Weight::from_parts(230_000_000, 122400)
			.saturating_add(ParityDbWeight::get().reads(34_u64))
			.saturating_add(ParityDbWeight::get().writes(27_u64))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(150_000_000, 50400)
			.saturating_add(ParityDbWeight::get().reads(14_u64))
			.saturating_add(ParityDbWeight::get().writes(10_u64))
	}
	fn claim() -> Weight {
		Weight::from_parts(210_000_000, 111600)
			.saturating_add(ParityDbWeight::get().reads(31_u64))
			.saturating_add(ParityDbWeight::get().writes(22_u64))
	}
	fn collect() -> Weight {
		Weight::from_parts(110_000_000, 36000)
			.saturating_add(ParityDbWeight::get().reads(10_u64))
			.saturating_add(ParityDbWeight::get().writes(8_u64))
	}
	fn redelegate() -> Weight {
		Weight::from_parts(240_000_000, 133200)
			.saturating_add(ParityDbWeight::get().reads(37_u64))
			.saturating_add(ParityDbWeight::get().writes(27_u64))
	}
	fn compound() -> Weight {
		Weight::from_parts(420_000_000, 144000)
			.saturating_add(ParityDbWeight::get().reads(40_u64))
			.saturating_add(ParityDbWeight::get().writes(32_u64))
	}
	fn set_params() -> Weight {
		Weight::from_parts(8_000_000, 3600)
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn set_curve() -> Weight {
		Weight::from_parts(9_000_000, 3600)
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn on_era() -> Weight {
		Weight::from_parts(25_000_000, 18000)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn reward() -> Weight {
		Weight::from_parts(110_000_000, 50400)
			.saturating_add(ParityDbWeight::get().reads(14_u64))
			.saturating_add(ParityDbWeight::get().writes(13_u64))
	}
	fn slash() -> Weight {
		Weight::from_parts(170_000_000, 86400)
			.saturating_add(ParityDbWeight::get().reads(24_u64))
			.saturating_add(ParityDbWeight::get().writes(21_u64))
	}
}
