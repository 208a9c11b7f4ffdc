
//! Weights of `pallet_icn_clock`, measured by `scripts/bench.sh`. Not edited by hand.
//!
//! DATE: 2026-11-23, STEPS: `16`, REPEAT: `3`, CPU: `AMD EPYC`
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
	fn set_congestion() -> Weight;
	fn tick() -> Weight;
	fn roll() -> Weight;
	fn set_era_length() -> Weight;
}

/// Weights for `pallet_icn_clock` with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `SafeMode::EnteredUntil` (r:1 w:0)
	/// Proof: `SafeMode::EnteredUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `MultiBlockMigrations::Cursor` (r:1 w:0)
	/// Proof: `MultiBlockMigrations::Cursor` (`max_values`: Some(1), `max_size`: Some(65550), added: 66045, mode: `MaxEncodedLen`)
	/// Storage: `Clock::BlockCongestion` (r:1 w:1)
	/// Proof: `Clock::BlockCongestion` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Clock::CongestionParameters` (r:1 w:0)
	/// Proof: `Clock::CongestionParameters` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	fn halted() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `48`
		//  Estimated: `67035`
		// Minimum execution time: 10_055_000 picoseconds.
		Weight::from_parts(11_467_000, 67035)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Clock::BlockCongestion` (r:1 w:0)
	/// Proof: `Clock::BlockCongestion` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Clock::CongestionParameters` (r:1 w:1)
	/// Proof: `Clock::CongestionParameters` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	fn set_congestion() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `0`
		//  Estimated: `1497`
		// Minimum execution time: 9_514_000 picoseconds.
		Weight::from_parts(11_037_000, 1497)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `SafeMode::EnteredUntil` (r:1 w:0)
	/// Proof: `SafeMode::EnteredUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `MultiBlockMigrations::Cursor` (r:1 w:0)
	/// Proof: `MultiBlockMigrations::Cursor` (`max_values`: Some(1), `max_size`: Some(65550), added: 66045, mode: `MaxEncodedLen`)
	/// Storage: `Clock::BlockCongestion` (r:1 w:0)
	/// Proof: `Clock::BlockCongestion` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Clock::CongestionParameters` (r:1 w:0)
	/// Proof: `Clock::CongestionParameters` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Gathered` (r:1 w:0)
	/// Proof: `Clock::Gathered` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Babe::AuthorVrfRandomness` (r:1 w:0)
	/// Proof: `Babe::AuthorVrfRandomness` (`max_values`: Some(1), `max_size`: Some(33), added: 528, mode: `MaxEncodedLen`)
	/// Storage: `Clock::EraLength` (r:1 w:0)
	/// Proof: `Clock::EraLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn tick() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `221`
		//  Estimated: `67035`
		// Minimum execution time: 13_530_000 picoseconds.
		Weight::from_parts(14_992_000, 67035)
			.saturating_add(T::DbWeight::get().reads(7_u64))
	}
	/// Storage: `SafeMode::EnteredUntil` (r:1 w:0)
	/// Proof: `SafeMode::EnteredUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `MultiBlockMigrations::Cursor` (r:1 w:0)
	/// Proof: `MultiBlockMigrations::Cursor` (`max_values`: Some(1), `max_size`: Some(65550), added: 66045, mode: `MaxEncodedLen`)
	/// Storage: `Clock::BlockCongestion` (r:1 w:0)
	/// Proof: `Clock::BlockCongestion` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Clock::CongestionParameters` (r:1 w:0)
	/// Proof: `Clock::CongestionParameters` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Gathered` (r:1 w:0)
	/// Proof: `Clock::Gathered` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Babe::AuthorVrfRandomness` (r:1 w:0)
	/// Proof: `Babe::AuthorVrfRandomness` (`max_values`: Some(1), `max_size`: Some(33), added: 528, mode: `MaxEncodedLen`)
	/// Storage: `Clock::EraLength` (r:1 w:1)
	/// Proof: `Clock::EraLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Clock::NextEraLength` (r:1 w:1)
	/// Proof: `Clock::NextEraLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Eras` (r:2 w:2)
	/// Proof: `SlaOracle::Eras` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Sizes` (r:1 w:0)
	/// Proof: `SlaOracle::Sizes` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Parameters` (r:1 w:0)
	/// Proof: `SlaOracle::Parameters` (`max_values`: Some(1), `max_size`: Some(110), added: 605, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::SettingsAhead` (r:1 w:0)
	/// Proof: `Incentives::SettingsAhead` (`max_values`: Some(1), `max_size`: Some(2305), added: 2800, mode: `MaxEncodedLen`)
	/// Storage: `Delegation::Total` (r:1 w:1)
	/// Proof: `Delegation::Total` (`max_values`: Some(1), `max_size`: Some(112), added: 607, mode: `MaxEncodedLen`)
	/// Storage: `Delegation::Parameters` (r:1 w:0)
	/// Proof: `Delegation::Parameters` (`max_values`: Some(1), `max_size`: Some(40), added: 535, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:0)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Delegation::BaseCurve` (r:1 w:0)
	/// Proof: `Delegation::BaseCurve` (`max_values`: Some(1), `max_size`: Some(65), added: 560, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Global` (r:0 w:1)
	/// Proof: `Incentives::Global` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Seeds` (r:0 w:2)
	/// Proof: `Clock::Seeds` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn roll() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1022`
		//  Estimated: `67035`
		// Minimum execution time: 61_581_000 picoseconds.
		Weight::from_parts(65_898_000, 67035)
			.saturating_add(T::DbWeight::get().reads(17_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	/// Storage: `Clock::NextEraLength` (r:0 w:1)
	/// Proof: `Clock::NextEraLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn set_era_length() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `0`
		//  Estimated: `0`
		// Minimum execution time: 6_079_000 picoseconds.
		Weight::from_parts(7_161_000, 0)
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}

// For tests, with the database weights of the node's own database.
impl WeightInfo for () {
	fn halted() -> Weight {
		Weight::from_parts(11_467_000, 67035)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn set_congestion() -> Weight {
		Weight::from_parts(11_037_000, 1497)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn tick() -> Weight {
		Weight::from_parts(14_992_000, 67035)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
	}
	fn roll() -> Weight {
		Weight::from_parts(65_898_000, 67035)
			.saturating_add(ParityDbWeight::get().reads(17_u64))
			.saturating_add(ParityDbWeight::get().writes(8_u64))
	}
	fn set_era_length() -> Weight {
		Weight::from_parts(7_161_000, 0)
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
}
