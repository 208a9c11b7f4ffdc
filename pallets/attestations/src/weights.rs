
//! Weights of `pallet_icn_attestations`: estimates, by the rows that each call touches, until
//! `scripts/bench.sh` measures them.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens)]
#![allow(unused_imports)]
#![allow(missing_docs)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::ParityDbWeight, Weight}};

/// Weight functions needed for `pallet_icn_attestations`.
pub trait WeightInfo {
	fn set_issuer() -> Weight;
	fn bond() -> Weight;
	fn unbond() -> Weight;
	fn withdraw_bond() -> Weight;
	fn attest() -> Weight;
	fn revoke() -> Weight;
	fn remove() -> Weight;
	fn challenge() -> Weight;
	fn decide() -> Weight;
	fn lapse() -> Weight;
	fn set_params() -> Weight;
}

/// Weights for `pallet_icn_attestations` with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn set_issuer() -> Weight {
		Weight::from_parts(30_000_000, 3700)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn bond() -> Weight {
		Weight::from_parts(75_000_000, 3712)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	fn unbond() -> Weight {
		Weight::from_parts(25_000_000, 3603)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn withdraw_bond() -> Weight {
		Weight::from_parts(75_000_000, 3712)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	fn attest() -> Weight {
		Weight::from_parts(130_000_000, 6196)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	fn revoke() -> Weight {
		Weight::from_parts(35_000_000, 3712)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn remove() -> Weight {
		Weight::from_parts(90_000_000, 3712)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	fn challenge() -> Weight {
		Weight::from_parts(105_000_000, 3712)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	fn decide() -> Weight {
		Weight::from_parts(190_000_000, 8799)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	fn lapse() -> Weight {
		Weight::from_parts(100_000_000, 3712)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	fn set_params() -> Weight {
		Weight::from_parts(8_000_000, 0)
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}

// For tests, with the database weights of the node's own database.
impl WeightInfo for () {
	fn set_issuer() -> Weight {
		Weight::from_parts(30_000_000, 3700)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn bond() -> Weight {
		Weight::from_parts(75_000_000, 3712)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn unbond() -> Weight {
		Weight::from_parts(25_000_000, 3603)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn withdraw_bond() -> Weight {
		Weight::from_parts(75_000_000, 3712)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn attest() -> Weight {
		Weight::from_parts(130_000_000, 6196)
			.saturating_add(ParityDbWeight::get().reads(10_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	fn revoke() -> Weight {
		Weight::from_parts(35_000_000, 3712)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn remove() -> Weight {
		Weight::from_parts(90_000_000, 3712)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn challenge() -> Weight {
		Weight::from_parts(105_000_000, 3712)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	fn decide() -> Weight {
		Weight::from_parts(190_000_000, 8799)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(8_u64))
	}
	fn lapse() -> Weight {
		Weight::from_parts(100_000_000, 3712)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn set_params() -> Weight {
		Weight::from_parts(8_000_000, 0)
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
}
