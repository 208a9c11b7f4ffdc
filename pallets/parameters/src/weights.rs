
//! Weights of `pallet_icn_parameters`. Not measured yet: counted by hand, with room.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens)]
#![allow(unused_imports)]
#![allow(missing_docs)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::ParityDbWeight, Weight}};

/// Weight functions needed for `pallet_icn_parameters`.
pub trait WeightInfo {
	fn propose() -> Weight;
	fn withdraw() -> Weight;
	fn enact() -> Weight;
	fn nothing_due() -> Weight;
}

/// Weights for `pallet_icn_parameters` with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Reads the agenda, what waits, the pace, and for the relations of groups the row of each and where
	/// the clock stands; writes the agenda and what waits, and, to take it back, a row.
	fn propose() -> Weight {
		Weight::from_parts(200_000_000, 20_000)
			.saturating_add(T::DbWeight::get().reads(16_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Reads and writes the agenda and what waits.
	fn withdraw() -> Weight {
		Weight::from_parts(30_000_000, 6_000)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// As the proposal, and the cursor of migrations.
	fn enact() -> Weight {
		Weight::from_parts(200_000_000, 20_000)
			.saturating_add(T::DbWeight::get().reads(17_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Reads the agenda, and the cursor of migrations.
	fn nothing_due() -> Weight {
		Weight::from_parts(5_000_000, 2_000)
			.saturating_add(T::DbWeight::get().reads(2_u64))
	}
}

impl WeightInfo for () {
	fn propose() -> Weight {
		Weight::from_parts(200_000_000, 20_000)
			.saturating_add(ParityDbWeight::get().reads(16_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(30_000_000, 6_000)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn enact() -> Weight {
		Weight::from_parts(200_000_000, 20_000)
			.saturating_add(ParityDbWeight::get().reads(17_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn nothing_due() -> Weight {
		Weight::from_parts(5_000_000, 2_000)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
	}
}
