
//! Weights of `pallet_icn_slashing`, measured by `scripts/bench.sh`. Not edited by hand.
//!
//! First estimates, from the rows that each touches.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens)]
#![allow(unused_imports)]
#![allow(missing_docs)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::ParityDbWeight, Weight}};

/// Weight functions needed for `pallet_icn_slashing`.
pub trait WeightInfo {
	fn dispute() -> Weight;
	fn decide() -> Weight;
	fn apply(n: u32, ) -> Weight;
	fn claim() -> Weight;
	fn close(n: u32, ) -> Weight;
	fn suspend() -> Weight;
	fn collect() -> Weight;
	fn set_params() -> Weight;
	fn prune_conduct() -> Weight;
	fn on_verdict() -> Weight;
	fn defaulted() -> Weight;
}

/// Weights for `pallet_icn_slashing` with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn dispute() -> Weight {
		Weight::from_parts(55_000_000, 3800)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	fn decide() -> Weight {
		Weight::from_parts(75_000_000, 6200)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// The range of component `n` is `[1, 32]`.
	fn apply(n: u32, ) -> Weight {
		Weight::from_parts(60_000_000, 6200)
			.saturating_add(Weight::from_parts(260_000_000, 6000).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().reads((18_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(T::DbWeight::get().writes((14_u64).saturating_mul(n.into())))
	}
	fn claim() -> Weight {
		Weight::from_parts(85_000_000, 6200)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// The range of component `n` is `[0, 64]`.
	fn close(n: u32, ) -> Weight {
		Weight::from_parts(75_000_000, 6200)
			.saturating_add(Weight::from_parts(4_000_000, 2550).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(5_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
	}
	fn suspend() -> Weight {
		Weight::from_parts(170_000_000, 6200)
			.saturating_add(T::DbWeight::get().reads(20_u64))
			.saturating_add(T::DbWeight::get().writes(14_u64))
	}
	fn collect() -> Weight {
		Weight::from_parts(190_000_000, 6200)
			.saturating_add(T::DbWeight::get().reads(22_u64))
			.saturating_add(T::DbWeight::get().writes(16_u64))
	}
	fn set_params() -> Weight {
		Weight::from_parts(8_000_000, 0)
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn prune_conduct() -> Weight {
		Weight::from_parts(25_000_000, 3600)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn on_verdict() -> Weight {
		Weight::from_parts(40_000_000, 3800)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	fn defaulted() -> Weight {
		Weight::from_parts(40_000_000, 3800)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
}

// For tests, with the database weights of the node's own database.
impl WeightInfo for () {
	fn dispute() -> Weight {
		Weight::from_parts(55_000_000, 3800)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn decide() -> Weight {
		Weight::from_parts(75_000_000, 6200)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	/// The range of component `n` is `[1, 32]`.
	fn apply(n: u32, ) -> Weight {
		Weight::from_parts(60_000_000, 6200)
			.saturating_add(Weight::from_parts(260_000_000, 6000).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().reads((18_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
			.saturating_add(ParityDbWeight::get().writes((14_u64).saturating_mul(n.into())))
	}
	fn claim() -> Weight {
		Weight::from_parts(85_000_000, 6200)
			.saturating_add(ParityDbWeight::get().reads(11_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	/// The range of component `n` is `[0, 64]`.
	fn close(n: u32, ) -> Weight {
		Weight::from_parts(75_000_000, 6200)
			.saturating_add(Weight::from_parts(4_000_000, 2550).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(n.into())))
	}
	fn suspend() -> Weight {
		Weight::from_parts(170_000_000, 6200)
			.saturating_add(ParityDbWeight::get().reads(20_u64))
			.saturating_add(ParityDbWeight::get().writes(14_u64))
	}
	fn collect() -> Weight {
		Weight::from_parts(190_000_000, 6200)
			.saturating_add(ParityDbWeight::get().reads(22_u64))
			.saturating_add(ParityDbWeight::get().writes(16_u64))
	}
	fn set_params() -> Weight {
		Weight::from_parts(8_000_000, 0)
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn prune_conduct() -> Weight {
		Weight::from_parts(25_000_000, 3600)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn on_verdict() -> Weight {
		Weight::from_parts(40_000_000, 3800)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn defaulted() -> Weight {
		Weight::from_parts(40_000_000, 3800)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
}
