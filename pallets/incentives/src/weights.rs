//! Weights of the pallet's calls and steps: estimates from reads, writes and products, until the
//! benchmarks of `benchmarking.rs` have been run on the runtime.

#![allow(missing_docs)]

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::RocksDbWeight, Weight},
};

/// Weights of this pallet.
pub trait WeightInfo {
	/// Set a demand curve.
	fn set_curve() -> Weight;
	/// Set a strategic weight, of a market that is new.
	fn set_market_weight() -> Weight;
	/// Claim for a node, walking `c` changes.
	fn claim(c: u32) -> Weight;
	/// Roll a market by `s` eras.
	fn refresh_market(s: u32) -> Weight;
	/// Set the parameters.
	fn set_params() -> Weight;
	/// The roll of an era.
	fn on_era() -> Weight;
	/// The sweep over markets, before the first.
	fn sweep() -> Weight;
	/// A verdict, walking `c` changes.
	fn on_verdict(c: u32) -> Weight;
}

/// Weights for a runtime with the database costs of `T`.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn set_curve() -> Weight {
		set_curve(&T::DbWeight::get())
	}
	fn set_market_weight() -> Weight {
		set_market_weight(&T::DbWeight::get())
	}
	fn claim(c: u32) -> Weight {
		claim(&T::DbWeight::get(), c)
	}
	fn refresh_market(s: u32) -> Weight {
		refresh_market(&T::DbWeight::get(), s)
	}
	fn set_params() -> Weight {
		set_params(&T::DbWeight::get())
	}
	fn on_era() -> Weight {
		on_era(&T::DbWeight::get())
	}
	fn sweep() -> Weight {
		sweep(&T::DbWeight::get())
	}
	fn on_verdict(c: u32) -> Weight {
		on_verdict(&T::DbWeight::get(), c)
	}
}

impl WeightInfo for () {
	fn set_curve() -> Weight {
		set_curve(&RocksDbWeight::get())
	}
	fn set_market_weight() -> Weight {
		set_market_weight(&RocksDbWeight::get())
	}
	fn claim(c: u32) -> Weight {
		claim(&RocksDbWeight::get(), c)
	}
	fn refresh_market(s: u32) -> Weight {
		refresh_market(&RocksDbWeight::get(), s)
	}
	fn set_params() -> Weight {
		set_params(&RocksDbWeight::get())
	}
	fn on_era() -> Weight {
		on_era(&RocksDbWeight::get())
	}
	fn sweep() -> Weight {
		sweep(&RocksDbWeight::get())
	}
	fn on_verdict(c: u32) -> Weight {
		on_verdict(&RocksDbWeight::get(), c)
	}
}

type Db = frame_support::weights::RuntimeDbWeight;

/// `micros` microseconds of computing, `reads` and `writes`, and `proof` bytes.
fn cost(db: &Db, micros: u64, reads: u64, writes: u64, proof: u64) -> Weight {
	Weight::from_parts(micros.saturating_mul(1_000_000), proof)
		.saturating_add(db.reads_writes(reads, writes))
}

fn set_curve(db: &Db) -> Weight {
	cost(db, 12, 0, 1, 0)
}

fn set_market_weight(db: &Db) -> Weight {
	cost(db, 20, 3, 2, 3_800)
}

fn claim(db: &Db, c: u32) -> Weight {
	// Node, market, changes, registry, clock, record, paid, two accounts, the row at the end.
	cost(db, 60, 10, 5, 8_000).saturating_add(cost(db, 2, 1, 1, 2_600).saturating_mul(c as u64))
}

fn refresh_market(db: &Db, s: u32) -> Weight {
	// Market, clock, record, terms, parameters, curve, total; a row pruned or folded beyond them.
	cost(db, 40, 11, 4, 12_000).saturating_add(cost(db, 15, 4, 2, 7_800).saturating_mul(s as u64))
}

fn set_params(db: &Db) -> Weight {
	cost(db, 10, 0, 1, 0)
}

fn on_era(db: &Db) -> Weight {
	// Parameters, total, schedule, allotted, paid, reserve; two global steps.
	cost(db, 20, 6, 3, 4_000)
}

fn sweep(db: &Db) -> Weight {
	cost(db, 5, 2, 1, 1_500)
}

fn on_verdict(db: &Db, c: u32) -> Weight {
	// Node, market, changes, clock; two rows.
	cost(db, 25, 6, 4, 9_000).saturating_add(cost(db, 2, 1, 1, 2_600).saturating_mul(c as u64))
}
