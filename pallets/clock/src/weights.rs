
//! Weights of `pallet_icn_clock`, measured by `scripts/bench.sh`. Not edited by hand.
//!
//! DATE: 2026-11-22, STEPS: `20`, REPEAT: `5`, CPU: `AMD EPYC`
//! WASM-EXECUTION: `Compiled`, CHAIN: `Some("dev")`, VERSION: 64.0.0

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens)]
#![allow(unused_imports)]
#![allow(missing_docs)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::ParityDbWeight, Weight}};

/// Weight functions needed for `pallet_icn_clock`.
pub trait WeightInfo {
	fn halted() -> Weight;
	fn tick() -> Weight;
	fn roll() -> Weight;
	fn set_era_length() -> Weight;
	fn set_congestion() -> Weight;
}

/// Weights for `pallet_icn_clock` with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `SafeMode::EnteredUntil` (r:1 w:0)
	/// Proof: `SafeMode::EnteredUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `MultiBlockMigrations::Cursor` (r:1 w:0)
	/// Proof: `MultiBlockMigrations::Cursor` (`max_values`: Some(1), `max_size`: Some(65550), added: 66045, mode: `MaxEncodedLen`)
	fn halted() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `48`
		//  Estimated: `67035`
		// Minimum execution time: 3_055_000 picoseconds.
		Weight::from_parts(3_625_000, 67035)
			.saturating_add(T::DbWeight::get().reads(2_u64))
	}
	/// Storage: `SafeMode::EnteredUntil` (r:1 w:0)
	/// Proof: `SafeMode::EnteredUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `MultiBlockMigrations::Cursor` (r:1 w:0)
	/// Proof: `MultiBlockMigrations::Cursor` (`max_values`: Some(1), `max_size`: Some(65550), added: 66045, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Gathered` (r:1 w:0)
	/// Proof: `Clock::Gathered` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Babe::AuthorVrfRandomness` (r:1 w:0)
	/// Proof: `Babe::AuthorVrfRandomness` (`max_values`: Some(1), `max_size`: Some(33), added: 528, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:1)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `Clock::EraLength` (r:1 w:0)
	/// Proof: `Clock::EraLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn tick() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `287`
		//  Estimated: `67035`
		// Minimum execution time: 12_108_000 picoseconds.
		Weight::from_parts(13_540_000, 67035)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `SafeMode::EnteredUntil` (r:1 w:0)
	/// Proof: `SafeMode::EnteredUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `MultiBlockMigrations::Cursor` (r:1 w:0)
	/// Proof: `MultiBlockMigrations::Cursor` (`max_values`: Some(1), `max_size`: Some(65550), added: 66045, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Gathered` (r:1 w:0)
	/// Proof: `Clock::Gathered` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Babe::AuthorVrfRandomness` (r:1 w:0)
	/// Proof: `Babe::AuthorVrfRandomness` (`max_values`: Some(1), `max_size`: Some(33), added: 528, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:1)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `Clock::EraLength` (r:1 w:1)
	/// Proof: `Clock::EraLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Clock::NextEraLength` (r:1 w:1)
	/// Proof: `Clock::NextEraLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Eras` (r:1 w:2)
	/// Proof: `SlaOracle::Eras` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Sizes` (r:1 w:0)
	/// Proof: `SlaOracle::Sizes` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Parameters` (r:1 w:0)
	/// Proof: `SlaOracle::Parameters` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Parameters` (r:1 w:0)
	/// Proof: `Incentives::Parameters` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::TotalWeight` (r:1 w:0)
	/// Proof: `Incentives::TotalWeight` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Schedule` (r:1 w:0)
	/// Proof: `Incentives::Schedule` (`max_values`: Some(1), `max_size`: Some(289), added: 784, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Allotted` (r:1 w:1)
	/// Proof: `Incentives::Allotted` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Paid` (r:1 w:0)
	/// Proof: `Incentives::Paid` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:0)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Global` (r:0 w:1)
	/// Proof: `Incentives::Global` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Seeds` (r:0 w:2)
	/// Proof: `Clock::Seeds` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn roll() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1040`
		//  Estimated: `67035`
		// Minimum execution time: 56_054_000 picoseconds.
		Weight::from_parts(60_360_000, 67035)
			.saturating_add(T::DbWeight::get().reads(16_u64))
			.saturating_add(T::DbWeight::get().writes(9_u64))
	}
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `Clock::NextEraLength` (r:0 w:1)
	/// Proof: `Clock::NextEraLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn set_era_length() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `66`
		//  Estimated: `1505`
		// Minimum execution time: 8_152_000 picoseconds.
		Weight::from_parts(9_324_000, 1505)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn set_congestion() -> Weight {
		Weight::from_parts(8_000_000, 1505)
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}

// For tests, with the database weights of the node's own database.
impl WeightInfo for () {
	fn halted() -> Weight {
		Weight::from_parts(3_625_000, 67035)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
	}
	fn tick() -> Weight {
		Weight::from_parts(13_540_000, 67035)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn roll() -> Weight {
		Weight::from_parts(60_360_000, 67035)
			.saturating_add(ParityDbWeight::get().reads(16_u64))
			.saturating_add(ParityDbWeight::get().writes(9_u64))
	}
	fn set_era_length() -> Weight {
		Weight::from_parts(9_324_000, 1505)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn set_congestion() -> Weight {
		Weight::from_parts(8_000_000, 1505)
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
}
