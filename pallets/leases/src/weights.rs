//! Weights of `pallet_icn_leases`, counted from the reads and writes of each call.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens)]
#![allow(missing_docs)]

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::RocksDbWeight, Weight},
};

/// Weight functions needed for `pallet_icn_leases`.
pub trait WeightInfo {
	fn register_service_provider() -> Weight;
	fn deregister_service_provider() -> Weight;
	fn request_lease(a: u32) -> Weight;
	fn settle(a: u32) -> Weight;
	fn terminate(a: u32) -> Weight;
	fn step_idle() -> Weight;
	fn step_release(a: u32) -> Weight;
	fn step_close(a: u32) -> Weight;
	fn withdraw() -> Weight;
	fn set_asset() -> Weight;
	fn prune_ended() -> Weight;
	fn withdraw_margin() -> Weight;
	fn set_params() -> Weight;
}

/// Weights for `pallet_icn_leases` with the database of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn register_service_provider() -> Weight {
		Weight::from_parts(28_000_000, 9_200)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	fn deregister_service_provider() -> Weight {
		Weight::from_parts(28_000_000, 9_200)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// The range of component `a` is `[1, 16]`.
	fn request_lease(a: u32, ) -> Weight {
		Weight::from_parts(70_000_000, 48_200)
			.saturating_add(Weight::from_parts(22_000_000, 19_600).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(16_u64))
			.saturating_add(T::DbWeight::get().reads((7_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(13_u64))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(a.into())))
	}
	/// The range of component `a` is `[1, 16]`.
	fn settle(a: u32, ) -> Weight {
		Weight::from_parts(22_000_000, 9_200)
			.saturating_add(Weight::from_parts(22_000_000, 16_800).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((6_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(a.into())))
	}
	/// The range of component `a` is `[1, 16]`.
	fn terminate(a: u32, ) -> Weight {
		Weight::from_parts(25_000_000, 15_200)
			.saturating_add(Weight::from_parts(14_000_000, 14_000).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(a.into())))
	}
	fn step_idle() -> Weight {
		Weight::from_parts(5_000_000, 12_200)
			.saturating_add(T::DbWeight::get().reads(4_u64))
	}
	/// The range of component `a` is `[1, 16]`.
	fn step_release(a: u32, ) -> Weight {
		Weight::from_parts(25_000_000, 15_200)
			.saturating_add(Weight::from_parts(12_000_000, 11_200).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(a.into())))
	}
	/// The range of component `a` is `[1, 16]`.
	fn step_close(a: u32, ) -> Weight {
		Weight::from_parts(75_000_000, 54_200)
			.saturating_add(Weight::from_parts(24_000_000, 25_200).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(18_u64))
			.saturating_add(T::DbWeight::get().reads((11_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(13_u64))
			.saturating_add(T::DbWeight::get().writes((5_u64).saturating_mul(a.into())))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(45_000_000, 18_200)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	fn set_asset() -> Weight {
		Weight::from_parts(22_000_000, 15_200)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn prune_ended() -> Weight {
		Weight::from_parts(30_000_000, 18_200)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	fn withdraw_margin() -> Weight {
		Weight::from_parts(42_000_000, 15_200)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	fn set_params() -> Weight {
		Weight::from_parts(8_000_000, 200)
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}

// For tests.
impl WeightInfo for () {
	fn register_service_provider() -> Weight {
		Weight::from_parts(28_000_000, 9_200)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn deregister_service_provider() -> Weight {
		Weight::from_parts(28_000_000, 9_200)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	/// The range of component `a` is `[1, 16]`.
	fn request_lease(a: u32, ) -> Weight {
		Weight::from_parts(70_000_000, 48_200)
			.saturating_add(Weight::from_parts(22_000_000, 19_600).saturating_mul(a.into()))
			.saturating_add(RocksDbWeight::get().reads(16_u64))
			.saturating_add(RocksDbWeight::get().reads((7_u64).saturating_mul(a.into())))
			.saturating_add(RocksDbWeight::get().writes(13_u64))
			.saturating_add(RocksDbWeight::get().writes((4_u64).saturating_mul(a.into())))
	}
	/// The range of component `a` is `[1, 16]`.
	fn settle(a: u32, ) -> Weight {
		Weight::from_parts(22_000_000, 9_200)
			.saturating_add(Weight::from_parts(22_000_000, 16_800).saturating_mul(a.into()))
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().reads((6_u64).saturating_mul(a.into())))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
			.saturating_add(RocksDbWeight::get().writes((2_u64).saturating_mul(a.into())))
	}
	/// The range of component `a` is `[1, 16]`.
	fn terminate(a: u32, ) -> Weight {
		Weight::from_parts(25_000_000, 15_200)
			.saturating_add(Weight::from_parts(14_000_000, 14_000).saturating_mul(a.into()))
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().reads((5_u64).saturating_mul(a.into())))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
			.saturating_add(RocksDbWeight::get().writes((3_u64).saturating_mul(a.into())))
	}
	fn step_idle() -> Weight {
		Weight::from_parts(5_000_000, 12_200)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
	}
	/// The range of component `a` is `[1, 16]`.
	fn step_release(a: u32, ) -> Weight {
		Weight::from_parts(25_000_000, 15_200)
			.saturating_add(Weight::from_parts(12_000_000, 11_200).saturating_mul(a.into()))
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
			.saturating_add(RocksDbWeight::get().writes((3_u64).saturating_mul(a.into())))
	}
	/// The range of component `a` is `[1, 16]`.
	fn step_close(a: u32, ) -> Weight {
		Weight::from_parts(75_000_000, 54_200)
			.saturating_add(Weight::from_parts(24_000_000, 25_200).saturating_mul(a.into()))
			.saturating_add(RocksDbWeight::get().reads(18_u64))
			.saturating_add(RocksDbWeight::get().reads((11_u64).saturating_mul(a.into())))
			.saturating_add(RocksDbWeight::get().writes(13_u64))
			.saturating_add(RocksDbWeight::get().writes((5_u64).saturating_mul(a.into())))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(45_000_000, 18_200)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn set_asset() -> Weight {
		Weight::from_parts(22_000_000, 15_200)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn prune_ended() -> Weight {
		Weight::from_parts(30_000_000, 18_200)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn withdraw_margin() -> Weight {
		Weight::from_parts(42_000_000, 15_200)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn set_params() -> Weight {
		Weight::from_parts(8_000_000, 200)
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
}
