//! Weights of the SLA oracle.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens)]
#![allow(missing_docs)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::RocksDbWeight, RuntimeDbWeight, Weight}};

/// Weight functions needed for `pallet_icn_sla_oracle`.
pub trait WeightInfo {
	fn register_operator() -> Weight;
	fn retire() -> Weight;
	fn withdraw_bond() -> Weight;
	fn vote_activation() -> Weight;
	fn report(e: u32) -> Weight;
	fn finalise(r: u32, s: u32) -> Weight;
	fn prune(i: u32) -> Weight;
	fn set_params() -> Weight;
	fn close_activation() -> Weight;
	fn set_key() -> Weight;
	fn prune_log(i: u32) -> Weight;
	fn on_era() -> Weight;
	fn idle() -> Weight;
}

/// Weights for `pallet_icn_sla_oracle` with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);

macro_rules! weights {
	($db:expr) => {
		fn register_operator() -> Weight {
			cost($db, 60_000_000, 8, 7)
		}
		fn retire() -> Weight {
			cost($db, 55_000_000, 8, 5)
		}
		fn withdraw_bond() -> Weight {
			cost($db, 55_000_000, 4, 4)
		}
		fn vote_activation() -> Weight {
			cost($db, 200_000_000, 50, 12)
		}
		fn report(e: u32) -> Weight {
			cost($db, 60_000_000, 7, 3)
				.saturating_add(Weight::from_parts(400_000, 0).saturating_mul(e.into()))
		}
		fn finalise(r: u32, s: u32) -> Weight {
			cost($db, 40_000_000, 5, 4)
				.saturating_add(cost($db, 12_000_000, 2, 0).saturating_mul(r.into()))
				.saturating_add(cost($db, 40_000_000, 5, 4).saturating_mul(s.into()))
		}
		fn prune(i: u32) -> Weight {
			cost($db, 15_000_000, 6, 2)
				.saturating_add(cost($db, 6_000_000, 2, 2).saturating_mul(i.into()))
		}
		fn set_params() -> Weight {
			cost($db, 12_000_000, 0, 1)
		}
		fn close_activation() -> Weight {
			cost($db, 20_000_000, 2, 1)
		}
		fn set_key() -> Weight {
			cost($db, 25_000_000, 2, 3)
		}
		fn prune_log(i: u32) -> Weight {
			cost($db, 15_000_000, 2, 1)
				.saturating_add(cost($db, 4_000_000, 1, 1).saturating_mul(i.into()))
		}
		fn on_era() -> Weight {
			cost($db, 15_000_000, 4, 2)
		}
		fn idle() -> Weight {
			cost($db, 6_000_000, 3, 0)
		}
	};
}

/// CPU time and database accesses, of entries of a few hundred bytes.
fn cost(db: RuntimeDbWeight, cpu: u64, reads: u64, writes: u64) -> Weight {
	Weight::from_parts(cpu, reads.saturating_mul(3_000))
		.saturating_add(db.reads_writes(reads, writes))
}

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	weights!(T::DbWeight::get());
}

impl WeightInfo for () {
	weights!(RocksDbWeight::get());
}
