//! NOT MEASURED YET: estimates, to be replaced by `scripts/bench.sh pallet_icn_pauses`.

#![allow(missing_docs)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weight functions needed for `pallet_icn_pauses`.
pub trait WeightInfo {
	fn pause() -> Weight;
	fn resume() -> Weight;
	fn expire() -> Weight;
	fn on_initialize(n: u32) -> Weight;
}

/// Weights with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn pause() -> Weight {
		Weight::from_parts(40_000_000, 4_000).saturating_add(T::DbWeight::get().reads_writes(4, 5))
	}
	fn resume() -> Weight {
		Weight::from_parts(40_000_000, 4_000).saturating_add(T::DbWeight::get().reads_writes(3, 4))
	}
	fn expire() -> Weight {
		Self::resume()
	}
	fn on_initialize(n: u32) -> Weight {
		T::DbWeight::get().reads(1).saturating_add(Self::resume().saturating_mul(n.into()))
	}
}

impl WeightInfo for () {
	fn pause() -> Weight {
		Weight::zero()
	}
	fn resume() -> Weight {
		Weight::zero()
	}
	fn expire() -> Weight {
		Weight::zero()
	}
	fn on_initialize(_: u32) -> Weight {
		Weight::zero()
	}
}
