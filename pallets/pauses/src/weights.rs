//! Weights of `pallet_icn_pauses`. Not measured yet: counted by hand, with room.

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
	/// Reads what is paused, by both pallets, and how much; writes these and the end, of which one may move.
	fn pause() -> Weight {
		Weight::from_parts(60_000_000, 4_000)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Reads and writes the same, once each.
	fn resume() -> Weight {
		Weight::from_parts(60_000_000, 4_000)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// The same.
	fn expire() -> Weight {
		Weight::from_parts(60_000_000, 4_000)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// The first end, and as `expire` for each that is over.
	fn on_initialize(n: u32) -> Weight {
		Weight::from_parts(10_000_000, 4_000)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(Self::expire().saturating_mul(n.into()))
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
