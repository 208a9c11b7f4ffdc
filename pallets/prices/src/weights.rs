
//! Weights of `pallet_icn_prices`, measured by `scripts/bench.sh`. Not edited by hand.
//!
//! DATE: 2026-11-23, STEPS: `10`, REPEAT: `3`, CPU: `AMD EPYC`
//! WASM-EXECUTION: `Compiled`, CHAIN: `Some("dev")`, VERSION: 64.0.0

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens)]
#![allow(unused_imports)]
#![allow(missing_docs)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::ParityDbWeight, Weight}};

/// Weight functions needed for `pallet_icn_prices`.
pub trait WeightInfo {
	fn set_feeders() -> Weight;
	fn set_breaker() -> Weight;
	fn forget() -> Weight;
	fn observe() -> Weight;
	fn read() -> Weight;
}

/// Weights for `pallet_icn_prices` with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Prices::Feeders` (r:1 w:1)
	/// Proof: `Prices::Feeders` (`max_values`: Some(1), `max_size`: Some(353), added: 848, mode: `MaxEncodedLen`)
	/// Storage: `PriceOracle::RawValues` (r:88 w:88)
	/// Proof: `PriceOracle::RawValues` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	fn set_feeders() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `3476`
		//  Estimated: `225478`
		// Minimum execution time: 158_165_000 picoseconds.
		Weight::from_parts(171_705_000, 225478)
			.saturating_add(T::DbWeight::get().reads(89_u64))
			.saturating_add(T::DbWeight::get().writes(89_u64))
	}
	/// Storage: `Prices::CounterForBreakers` (r:1 w:1)
	/// Proof: `Prices::CounterForBreakers` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Prices::Breakers` (r:1 w:1)
	/// Proof: `Prices::Breakers` (`max_values`: None, `max_size`: Some(18), added: 2493, mode: `MaxEncodedLen`)
	fn set_breaker() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `136`
		//  Estimated: `3483`
		// Minimum execution time: 13_731_000 picoseconds.
		Weight::from_parts(15_713_000, 3483)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Prices::Records` (r:1 w:1)
	/// Proof: `Prices::Records` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	fn forget() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `540`
		//  Estimated: `3609`
		// Minimum execution time: 17_566_000 picoseconds.
		Weight::from_parts(20_230_000, 3609)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `PriceOracle::Values` (r:1 w:0)
	/// Proof: `PriceOracle::Values` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Prices::Parameters` (r:1 w:0)
	/// Proof: `Prices::Parameters` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Prices::Records` (r:1 w:1)
	/// Proof: `Prices::Records` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	fn observe() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1002`
		//  Estimated: `3609`
		// Minimum execution time: 24_426_000 picoseconds.
		Weight::from_parts(26_569_000, 3609)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Prices::Records` (r:1 w:0)
	/// Proof: `Prices::Records` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Prices::Parameters` (r:1 w:0)
	/// Proof: `Prices::Parameters` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Parameters` (r:1 w:0)
	/// Proof: `Incentives::Parameters` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	fn read() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `896`
		//  Estimated: `3609`
		// Minimum execution time: 20_820_000 picoseconds.
		Weight::from_parts(23_736_000, 3609)
			.saturating_add(T::DbWeight::get().reads(4_u64))
	}
}

// For tests, with the database weights of the node's own database.
impl WeightInfo for () {
	fn set_feeders() -> Weight {
		Weight::from_parts(171_705_000, 225478)
			.saturating_add(ParityDbWeight::get().reads(89_u64))
			.saturating_add(ParityDbWeight::get().writes(89_u64))
	}
	fn set_breaker() -> Weight {
		Weight::from_parts(15_713_000, 3483)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn forget() -> Weight {
		Weight::from_parts(20_230_000, 3609)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn observe() -> Weight {
		Weight::from_parts(26_569_000, 3609)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn read() -> Weight {
		Weight::from_parts(23_736_000, 3609)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
	}
}
