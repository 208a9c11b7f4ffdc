//! Weights of `pallet_icn_prices`: estimates by reads and writes until `scripts/bench.sh` measures them.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens)]
#![allow(unused_imports)]
#![allow(missing_docs)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::ParityDbWeight, Weight}};

/// Weight functions needed for `pallet_icn_prices`.
pub trait WeightInfo {
	fn set_feeders() -> Weight;
	fn set_params() -> Weight;
	fn set_breaker() -> Weight;
	fn pause_icnt() -> Weight;
	fn forget() -> Weight;
	fn observe() -> Weight;
	fn read() -> Weight;
}

/// Weights for `pallet_icn_prices` with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// All feeders go, with a value of each feed.
	fn set_feeders() -> Weight {
		Weight::from_parts(150_000_000, 0)
			.saturating_add(T::DbWeight::get().reads(89_u64))
			.saturating_add(T::DbWeight::get().writes(89_u64))
	}
	fn set_params() -> Weight {
		Weight::from_parts(8_000_000, 0)
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn set_breaker() -> Weight {
		Weight::from_parts(12_000_000, 0)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn pause_icnt() -> Weight {
		Weight::from_parts(7_000_000, 0)
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn forget() -> Weight {
		Weight::from_parts(9_000_000, 0)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn observe() -> Weight {
		Weight::from_parts(15_000_000, 0)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn read() -> Weight {
		Weight::from_parts(9_000_000, 0)
			.saturating_add(T::DbWeight::get().reads(5_u64))
	}
}

impl WeightInfo for () {
	fn set_feeders() -> Weight {
		SubstrateWeight::<()>::from_db(150_000_000, 89, 89)
	}
	fn set_params() -> Weight {
		SubstrateWeight::<()>::from_db(8_000_000, 0, 1)
	}
	fn set_breaker() -> Weight {
		SubstrateWeight::<()>::from_db(12_000_000, 2, 2)
	}
	fn pause_icnt() -> Weight {
		SubstrateWeight::<()>::from_db(7_000_000, 0, 1)
	}
	fn forget() -> Weight {
		SubstrateWeight::<()>::from_db(9_000_000, 1, 1)
	}
	fn observe() -> Weight {
		SubstrateWeight::<()>::from_db(15_000_000, 5, 1)
	}
	fn read() -> Weight {
		SubstrateWeight::<()>::from_db(9_000_000, 5, 0)
	}
}

impl SubstrateWeight<()> {
	fn from_db(time: u64, reads: u64, writes: u64) -> Weight {
		Weight::from_parts(time, 0).saturating_add(ParityDbWeight::get().reads_writes(reads, writes))
	}
}
