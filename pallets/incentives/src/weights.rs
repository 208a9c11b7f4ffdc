
//! Weights of `pallet_icn_incentives`, measured by `scripts/bench.sh`. Not edited by hand.
//!
//! DATE: 2026-11-22, STEPS: `15`, REPEAT: `4`, CPU: `AMD EPYC`
//! WASM-EXECUTION: `Compiled`, CHAIN: `Some("dev")`, VERSION: 64.0.0

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens)]
#![allow(unused_imports)]
#![allow(missing_docs)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::ParityDbWeight, Weight}};

/// Weight functions needed for `pallet_icn_incentives`.
pub trait WeightInfo {
	fn set_curve() -> Weight;
	fn set_market_weight() -> Weight;
	fn claim(c: u32, ) -> Weight;
	fn refresh_market(s: u32, ) -> Weight;
	fn set_params() -> Weight;
	fn on_era() -> Weight;
	fn sweep() -> Weight;
	fn on_verdict() -> Weight;
}

/// Weights for `pallet_icn_incentives` with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Incentives::Curves` (r:0 w:1)
	/// Proof: `Incentives::Curves` (`max_values`: None, `max_size`: Some(75), added: 2550, mode: `MaxEncodedLen`)
	fn set_curve() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `0`
		//  Estimated: `0`
		// Minimum execution time: 7_972_000 picoseconds.
		Weight::from_parts(9_134_000, 0)
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Hardware::Markets` (r:1 w:0)
	/// Proof: `Hardware::Markets` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Markets` (r:1 w:1)
	/// Proof: `Incentives::Markets` (`max_values`: None, `max_size`: Some(202), added: 2677, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Parameters` (r:1 w:0)
	/// Proof: `Incentives::Parameters` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::EraRows` (r:0 w:1)
	/// Proof: `Incentives::EraRows` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
	fn set_market_weight() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `636`
		//  Estimated: `3667`
		// Minimum execution time: 31_297_000 picoseconds.
		Weight::from_parts(34_551_000, 3667)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Incentives::Nodes` (r:1 w:1)
	/// Proof: `Incentives::Nodes` (`max_values`: None, `max_size`: Some(152), added: 2627, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Markets` (r:1 w:0)
	/// Proof: `Incentives::Markets` (`max_values`: None, `max_size`: Some(202), added: 2677, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::NodeChanges` (r:1 w:1)
	/// Proof: `Incentives::NodeChanges` (`max_values`: None, `max_size`: Some(1294), added: 3769, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::EraRows` (r:65 w:64)
	/// Proof: `Incentives::EraRows` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Paid` (r:1 w:1)
	/// Proof: `Incentives::Paid` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// The range of component `c` is `[0, 64]`.
	fn claim(c: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1971 + c * (118 ±0)`
		//  Estimated: `6196 + c * (2575 ±0)`
		// Minimum execution time: 89_974_000 picoseconds.
		Weight::from_parts(100_635_313, 6196)
			// Standard Error: 4_839
			.saturating_add(Weight::from_parts(7_103_919, 0).saturating_mul(c.into()))
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(c.into())))
			.saturating_add(T::DbWeight::get().writes(5_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(c.into())))
			.saturating_add(Weight::from_parts(0, 2575).saturating_mul(c.into()))
	}
	/// Storage: `Incentives::Markets` (r:1 w:1)
	/// Proof: `Incentives::Markets` (`max_values`: None, `max_size`: Some(202), added: 2677, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Global` (r:8 w:0)
	/// Proof: `Incentives::Global` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::EraRows` (r:30 w:18)
	/// Proof: `Incentives::EraRows` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Parameters` (r:1 w:0)
	/// Proof: `Incentives::Parameters` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Markets` (r:1 w:0)
	/// Proof: `Hardware::Markets` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Curves` (r:1 w:0)
	/// Proof: `Incentives::Curves` (`max_values`: None, `max_size`: Some(75), added: 2550, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::TotalWeight` (r:1 w:1)
	/// Proof: `Incentives::TotalWeight` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// The range of component `s` is `[1, 8]`.
	fn refresh_market(s: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `2904 + s * (218 ±0)`
		//  Estimated: `16440 + s * (7725 ±0)`
		// Minimum execution time: 119_297_000 picoseconds.
		Weight::from_parts(91_692_849, 16440)
			// Standard Error: 29_534
			.saturating_add(Weight::from_parts(32_791_933, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(s.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(s.into())))
			.saturating_add(Weight::from_parts(0, 7725).saturating_mul(s.into()))
	}
	/// Storage: `Incentives::Parameters` (r:0 w:1)
	/// Proof: `Incentives::Parameters` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	fn set_params() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `0`
		//  Estimated: `0`
		// Minimum execution time: 6_199_000 picoseconds.
		Weight::from_parts(7_200_000, 0)
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `SlaOracle::Eras` (r:1 w:0)
	/// Proof: `SlaOracle::Eras` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
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
	/// Storage: `Incentives::Global` (r:0 w:2)
	/// Proof: `Incentives::Global` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn on_era() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `970`
		//  Estimated: `3593`
		// Minimum execution time: 30_235_000 picoseconds.
		Weight::from_parts(33_019_000, 3593)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Sweep` (r:1 w:1)
	/// Proof: `Incentives::Sweep` (`max_values`: Some(1), `max_size`: Some(10), added: 505, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Markets` (r:1 w:0)
	/// Proof: `Incentives::Markets` (`max_values`: None, `max_size`: Some(202), added: 2677, mode: `MaxEncodedLen`)
	fn sweep() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `323`
		//  Estimated: `3667`
		// Minimum execution time: 10_416_000 picoseconds.
		Weight::from_parts(11_928_000, 3667)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Incentives::Nodes` (r:1 w:1)
	/// Proof: `Incentives::Nodes` (`max_values`: None, `max_size`: Some(152), added: 2627, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Markets` (r:1 w:1)
	/// Proof: `Incentives::Markets` (`max_values`: None, `max_size`: Some(202), added: 2677, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Global` (r:4 w:0)
	/// Proof: `Incentives::Global` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::EraRows` (r:18 w:10)
	/// Proof: `Incentives::EraRows` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Parameters` (r:1 w:0)
	/// Proof: `Incentives::Parameters` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Markets` (r:1 w:0)
	/// Proof: `Hardware::Markets` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Curves` (r:1 w:0)
	/// Proof: `Incentives::Curves` (`max_values`: None, `max_size`: Some(75), added: 2550, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::TotalWeight` (r:1 w:1)
	/// Proof: `Incentives::TotalWeight` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::NodeChanges` (r:1 w:0)
	/// Proof: `Incentives::NodeChanges` (`max_values`: None, `max_size`: Some(1294), added: 3769, mode: `MaxEncodedLen`)
	fn on_verdict() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `5607`
		//  Estimated: `47340`
		// Minimum execution time: 234_719_000 picoseconds.
		Weight::from_parts(246_907_000, 47340)
			.saturating_add(T::DbWeight::get().reads(31_u64))
			.saturating_add(T::DbWeight::get().writes(13_u64))
	}
}

// For tests, with the database weights of the node's own database.
impl WeightInfo for () {
	fn set_curve() -> Weight {
		Weight::from_parts(9_134_000, 0)
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn set_market_weight() -> Weight {
		Weight::from_parts(34_551_000, 3667)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn claim(c: u32, ) -> Weight {
		Weight::from_parts(100_635_313, 6196)
			.saturating_add(Weight::from_parts(7_103_919, 0).saturating_mul(c.into()))
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(c.into())))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(c.into())))
			.saturating_add(Weight::from_parts(0, 2575).saturating_mul(c.into()))
	}
	fn refresh_market(s: u32, ) -> Weight {
		Weight::from_parts(91_692_849, 16440)
			.saturating_add(Weight::from_parts(32_791_933, 0).saturating_mul(s.into()))
			.saturating_add(ParityDbWeight::get().reads(13_u64))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(s.into())))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
			.saturating_add(ParityDbWeight::get().writes((2_u64).saturating_mul(s.into())))
			.saturating_add(Weight::from_parts(0, 7725).saturating_mul(s.into()))
	}
	fn set_params() -> Weight {
		Weight::from_parts(7_200_000, 0)
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn on_era() -> Weight {
		Weight::from_parts(33_019_000, 3593)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn sweep() -> Weight {
		Weight::from_parts(11_928_000, 3667)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn on_verdict() -> Weight {
		Weight::from_parts(246_907_000, 47340)
			.saturating_add(ParityDbWeight::get().reads(31_u64))
			.saturating_add(ParityDbWeight::get().writes(13_u64))
	}
}
