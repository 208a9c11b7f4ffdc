
//! Weights of `pallet_icn_parameters`, measured by `scripts/bench.sh`. Not edited by hand.
//!
//! DATE: 2026-11-23, STEPS: `10`, REPEAT: `3`, CPU: `AMD EPYC`
//! WASM-EXECUTION: `Compiled`, CHAIN: `Some("dev")`, VERSION: 64.0.0

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
	/// Storage: `ParameterChanges::Pending` (r:1 w:1)
	/// Proof: `ParameterChanges::Pending` (`max_values`: None, `max_size`: Some(586), added: 3061, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Parameters` (r:1 w:0)
	/// Proof: `Hardware::Parameters` (`max_values`: Some(1), `max_size`: Some(40), added: 535, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Parameters` (r:1 w:0)
	/// Proof: `Slashing::Parameters` (`max_values`: Some(1), `max_size`: Some(68), added: 563, mode: `MaxEncodedLen`)
	/// Storage: `Clock::EraLength` (r:1 w:0)
	/// Proof: `Clock::EraLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Origins::Pace` (r:1 w:0)
	/// Proof: `Origins::Pace` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Delegation::Parameters` (r:1 w:0)
	/// Proof: `Delegation::Parameters` (`max_values`: Some(1), `max_size`: Some(40), added: 535, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Parameters` (r:1 w:0)
	/// Proof: `Leases::Parameters` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Parameters` (r:1 w:0)
	/// Proof: `SlaOracle::Parameters` (`max_values`: Some(1), `max_size`: Some(110), added: 605, mode: `MaxEncodedLen`)
	/// Storage: `ParameterChanges::Agenda` (r:1 w:1)
	/// Proof: `ParameterChanges::Agenda` (`max_values`: Some(1), `max_size`: Some(81), added: 576, mode: `MaxEncodedLen`)
	fn propose() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1265`
		//  Estimated: `4051`
		// Minimum execution time: 67_721_000 picoseconds.
		Weight::from_parts(74_080_000, 4051)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `ParameterChanges::Pending` (r:1 w:1)
	/// Proof: `ParameterChanges::Pending` (`max_values`: None, `max_size`: Some(586), added: 3061, mode: `MaxEncodedLen`)
	/// Storage: `ParameterChanges::Agenda` (r:1 w:1)
	/// Proof: `ParameterChanges::Agenda` (`max_values`: Some(1), `max_size`: Some(81), added: 576, mode: `MaxEncodedLen`)
	fn withdraw() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `884`
		//  Estimated: `4051`
		// Minimum execution time: 19_830_000 picoseconds.
		Weight::from_parts(22_934_000, 4051)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `ParameterChanges::Agenda` (r:1 w:1)
	/// Proof: `ParameterChanges::Agenda` (`max_values`: Some(1), `max_size`: Some(81), added: 576, mode: `MaxEncodedLen`)
	/// Storage: `MultiBlockMigrations::Cursor` (r:1 w:0)
	/// Proof: `MultiBlockMigrations::Cursor` (`max_values`: Some(1), `max_size`: Some(65550), added: 66045, mode: `MaxEncodedLen`)
	/// Storage: `ParameterChanges::Pending` (r:1 w:1)
	/// Proof: `ParameterChanges::Pending` (`max_values`: None, `max_size`: Some(586), added: 3061, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Parameters` (r:1 w:1)
	/// Proof: `SlaOracle::Parameters` (`max_values`: Some(1), `max_size`: Some(110), added: 605, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Parameters` (r:1 w:0)
	/// Proof: `Hardware::Parameters` (`max_values`: Some(1), `max_size`: Some(40), added: 535, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Parameters` (r:1 w:0)
	/// Proof: `Slashing::Parameters` (`max_values`: Some(1), `max_size`: Some(68), added: 563, mode: `MaxEncodedLen`)
	/// Storage: `Clock::EraLength` (r:1 w:0)
	/// Proof: `Clock::EraLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Origins::Pace` (r:1 w:0)
	/// Proof: `Origins::Pace` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Delegation::Parameters` (r:1 w:0)
	/// Proof: `Delegation::Parameters` (`max_values`: Some(1), `max_size`: Some(40), added: 535, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Parameters` (r:1 w:0)
	/// Proof: `Leases::Parameters` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	fn enact() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1759`
		//  Estimated: `67035`
		// Minimum execution time: 65_968_000 picoseconds.
		Weight::from_parts(71_867_000, 67035)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `ParameterChanges::Agenda` (r:1 w:0)
	/// Proof: `ParameterChanges::Agenda` (`max_values`: Some(1), `max_size`: Some(81), added: 576, mode: `MaxEncodedLen`)
	fn nothing_due() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `281`
		//  Estimated: `1566`
		// Minimum execution time: 4_968_000 picoseconds.
		Weight::from_parts(5_698_000, 1566)
			.saturating_add(T::DbWeight::get().reads(1_u64))
	}
}

// For tests, with the database weights of the node's own database.
impl WeightInfo for () {
	fn propose() -> Weight {
		Weight::from_parts(74_080_000, 4051)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(22_934_000, 4051)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn enact() -> Weight {
		Weight::from_parts(71_867_000, 67035)
			.saturating_add(ParityDbWeight::get().reads(10_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn nothing_due() -> Weight {
		Weight::from_parts(5_698_000, 1566)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
	}
}
