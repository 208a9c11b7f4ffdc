
//! Weights of `pallet_icn_pauses`, measured by `scripts/bench.sh`. Not edited by hand.
//!
//! DATE: 2026-11-23, STEPS: `10`, REPEAT: `3`, CPU: `AMD EPYC`
//! WASM-EXECUTION: `Compiled`, CHAIN: `Some("dev")`, VERSION: 64.0.0

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens)]
#![allow(unused_imports)]
#![allow(missing_docs)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::ParityDbWeight, Weight}};

/// Weight functions needed for `pallet_icn_pauses`.
pub trait WeightInfo {
	fn pause() -> Weight;
	fn resume() -> Weight;
	fn expire() -> Weight;
	fn on_initialize(n: u32, ) -> Weight;
}

/// Weights for `pallet_icn_pauses` with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Pauses::Pauses` (r:1 w:1)
	/// Proof: `Pauses::Pauses` (`max_values`: None, `max_size`: Some(536), added: 3011, mode: `MaxEncodedLen`)
	/// Storage: `Pauses::CounterForPauses` (r:1 w:1)
	/// Proof: `Pauses::CounterForPauses` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `TxPause::PausedCalls` (r:1 w:1)
	/// Proof: `TxPause::PausedCalls` (`max_values`: None, `max_size`: Some(532), added: 3007, mode: `MaxEncodedLen`)
	/// Storage: `Pauses::Ends` (r:0 w:1)
	/// Proof: `Pauses::Ends` (`max_values`: None, `max_size`: Some(540), added: 3015, mode: `MaxEncodedLen`)
	fn pause() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `80`
		//  Estimated: `4001`
		// Minimum execution time: 25_658_000 picoseconds.
		Weight::from_parts(28_582_000, 4001)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Pauses::Pauses` (r:1 w:1)
	/// Proof: `Pauses::Pauses` (`max_values`: None, `max_size`: Some(536), added: 3011, mode: `MaxEncodedLen`)
	/// Storage: `Pauses::CounterForPauses` (r:1 w:1)
	/// Proof: `Pauses::CounterForPauses` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `TxPause::PausedCalls` (r:1 w:1)
	/// Proof: `TxPause::PausedCalls` (`max_values`: None, `max_size`: Some(532), added: 3007, mode: `MaxEncodedLen`)
	/// Storage: `Pauses::Ends` (r:0 w:1)
	/// Proof: `Pauses::Ends` (`max_values`: None, `max_size`: Some(540), added: 3015, mode: `MaxEncodedLen`)
	fn resume() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `285`
		//  Estimated: `4001`
		// Minimum execution time: 28_813_000 picoseconds.
		Weight::from_parts(31_467_000, 4001)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Pauses::Pauses` (r:1 w:1)
	/// Proof: `Pauses::Pauses` (`max_values`: None, `max_size`: Some(536), added: 3011, mode: `MaxEncodedLen`)
	/// Storage: `Pauses::CounterForPauses` (r:1 w:1)
	/// Proof: `Pauses::CounterForPauses` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `TxPause::PausedCalls` (r:1 w:1)
	/// Proof: `TxPause::PausedCalls` (`max_values`: None, `max_size`: Some(532), added: 3007, mode: `MaxEncodedLen`)
	/// Storage: `Pauses::Ends` (r:0 w:1)
	/// Proof: `Pauses::Ends` (`max_values`: None, `max_size`: Some(540), added: 3015, mode: `MaxEncodedLen`)
	fn expire() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `285`
		//  Estimated: `4001`
		// Minimum execution time: 29_584_000 picoseconds.
		Weight::from_parts(32_268_000, 4001)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Pauses::Ends` (r:2 w:1)
	/// Proof: `Pauses::Ends` (`max_values`: None, `max_size`: Some(540), added: 3015, mode: `MaxEncodedLen`)
	/// Storage: `Pauses::Pauses` (r:1 w:1)
	/// Proof: `Pauses::Pauses` (`max_values`: None, `max_size`: Some(536), added: 3011, mode: `MaxEncodedLen`)
	/// Storage: `Pauses::CounterForPauses` (r:1 w:1)
	/// Proof: `Pauses::CounterForPauses` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `TxPause::PausedCalls` (r:1 w:1)
	/// Proof: `TxPause::PausedCalls` (`max_values`: None, `max_size`: Some(532), added: 3007, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 1]`.
	fn on_initialize(n: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `213 + n * (115 ±0)`
		//  Estimated: `4005 + n * (3015 ±0)`
		// Minimum execution time: 3_816_000 picoseconds.
		Weight::from_parts(4_925_483, 4005)
			// Standard Error: 23_778
			.saturating_add(Weight::from_parts(29_519_064, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 3015).saturating_mul(n.into()))
	}
}

// For tests, with the database weights of the node's own database.
impl WeightInfo for () {
	fn pause() -> Weight {
		Weight::from_parts(28_582_000, 4001)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn resume() -> Weight {
		Weight::from_parts(31_467_000, 4001)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn expire() -> Weight {
		Weight::from_parts(32_268_000, 4001)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn on_initialize(n: u32, ) -> Weight {
		Weight::from_parts(4_925_483, 4005)
			.saturating_add(Weight::from_parts(29_519_064, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 3015).saturating_mul(n.into()))
	}
}
