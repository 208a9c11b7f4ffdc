
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
	fn claim(c: u32, g: u32, ) -> Weight;
	fn refresh_market(s: u32, ) -> Weight;
	fn set_params() -> Weight;
	fn set_evidence_bonus() -> Weight;
	fn update_evidence(c: u32, ) -> Weight;
	fn on_era(s: u32, ) -> Weight;
	fn sweep() -> Weight;
	fn on_verdict() -> Weight;
}

/// Weights for `pallet_icn_incentives` with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::SettingsAhead` (r:1 w:1)
	/// Proof: `Incentives::SettingsAhead` (`max_values`: Some(1), `max_size`: Some(2305), added: 2800, mode: `MaxEncodedLen`)
	fn set_curve() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `2300`
		//  Estimated: `3791`
		// Minimum execution time: 22_000_000 picoseconds.
		Weight::from_parts(25_000_000, 3791)
			.saturating_add(T::DbWeight::get().reads(2_u64))
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
	/// Storage: `Incentives::SettingsAhead` (r:1 w:1)
	/// Proof: `Incentives::SettingsAhead` (`max_values`: Some(1), `max_size`: Some(2305), added: 2800, mode: `MaxEncodedLen`)
	fn set_market_weight() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `636`
		//  Estimated: `3667`
		// Minimum execution time: 31_297_000 picoseconds.
		Weight::from_parts(50_000_000, 3791)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
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
	/// Storage: `Hardware::Nodes` (r:1 w:0)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(160), added: 2635, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Paid` (r:1 w:1)
	/// Proof: `Incentives::Paid` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Grants` (r:1 w:1)
	/// Proof: `Incentives::Grants` (`max_values`: None, `max_size`: Some(129), added: 2604, mode: `MaxEncodedLen`)
	/// Storage: collateral of the node and its market, pool of the delegators and its sums (r:8 w:7)
	/// Storage: `Delegation::Cohorts` (r:8 w:8)
	/// Storage: evidence and its issuers (r:32 w:0)
	/// The range of component `c` is `[0, 64]`.
	/// The range of component `g` is `[0, 2]`.
	fn claim(c: u32, g: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1971 + c * (118 ±0)`
		//  Estimated: `6196 + c * (2575 ±0)`
		// Minimum execution time: 89_974_000 picoseconds.
		Weight::from_parts(230_000_000, 37796)
			// Standard Error: 4_839
			.saturating_add(Weight::from_parts(7_103_919, 0).saturating_mul(c.into()))
			.saturating_add(Weight::from_parts(80_000_000, 0).saturating_mul(g.into()))
			.saturating_add(T::DbWeight::get().reads(27_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(c.into())))
			.saturating_add(T::DbWeight::get().reads((16_u64).saturating_mul(g.into())))
			.saturating_add(T::DbWeight::get().writes(20_u64))
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
	/// Storage: `Incentives::EraRows` (r:32 w:18)
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
		//  Estimated: `21590 + s * (7725 ±0)`
		// Minimum execution time: 119_297_000 picoseconds.
		Weight::from_parts(111_692_849, 21590)
			// Standard Error: 29_534
			.saturating_add(Weight::from_parts(32_791_933, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(s.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(s.into())))
			.saturating_add(Weight::from_parts(0, 7725).saturating_mul(s.into()))
	}
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::SettingsAhead` (r:1 w:1)
	/// Proof: `Incentives::SettingsAhead` (`max_values`: Some(1), `max_size`: Some(2305), added: 2800, mode: `MaxEncodedLen`)
	fn set_params() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `2300`
		//  Estimated: `3791`
		// Minimum execution time: 20_000_000 picoseconds.
		Weight::from_parts(23_000_000, 3791)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Incentives::EvidenceBonus` (r:7 w:1)
	/// Proof: `Incentives::EvidenceBonus` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	fn set_evidence_bonus() -> Weight {
		Weight::from_parts(45_000_000, 18455)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Incentives::Nodes` (r:1 w:1)
	/// Storage: `Incentives::Markets` (r:1 w:0)
	/// Storage: `Incentives::NodeChanges` (r:1 w:1)
	/// Storage: `Incentives::Grants` (r:1 w:1)
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Storage: `Hardware::Nodes` (r:2 w:0)
	/// Storage: `Incentives::EvidenceBonus` (r:8 w:0)
	/// Storage: evidence and its issuers (r:48 w:0)
	/// Storage: `Incentives::EraRows` (r:69 w:68)
	/// The range of component `c` is `[0, 64]`.
	fn update_evidence(c: u32, ) -> Weight {
		Weight::from_parts(400_000_000, 16196)
			.saturating_add(Weight::from_parts(7_103_919, 0).saturating_mul(c.into()))
			.saturating_add(T::DbWeight::get().reads(68_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(c.into())))
			.saturating_add(T::DbWeight::get().writes(7_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(c.into())))
			.saturating_add(Weight::from_parts(0, 2591).saturating_mul(c.into()))
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
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::SettingsAhead` (r:1 w:1)
	/// Proof: `Incentives::SettingsAhead` (`max_values`: Some(1), `max_size`: Some(2305), added: 2800, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Markets` (r:32 w:32)
	/// Proof: `Incentives::Markets` (`max_values`: None, `max_size`: Some(202), added: 2677, mode: `MaxEncodedLen`)
	/// The range of component `s` is `[0, 32]`.
	fn on_era(s: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `970`
		//  Estimated: `3593`
		// Minimum execution time: 34_000_000 picoseconds.
		Weight::from_parts(40_000_000, 3791)
			.saturating_add(Weight::from_parts(5_000_000, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(s.into())))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(s.min(1).into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(s.into())))
			.saturating_add(Weight::from_parts(0, 2677).saturating_mul(s.into()))
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
	/// Storage: `Incentives::Global` (r:2 w:0)
	/// Proof: `Incentives::Global` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::EraRows` (r:6 w:2)
	/// Proof: `Incentives::EraRows` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Parameters` (r:1 w:0)
	/// Proof: `Incentives::Parameters` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Markets` (r:1 w:0)
	/// Proof: `Hardware::Markets` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Curves` (r:1 w:0)
	/// Proof: `Incentives::Curves` (`max_values`: None, `max_size`: Some(75), added: 2550, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::NodeChanges` (r:1 w:0)
	/// Proof: `Incentives::NodeChanges` (`max_values`: None, `max_size`: Some(1294), added: 3769, mode: `MaxEncodedLen`)
	fn on_verdict() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `3600`
		//  Estimated: `16440`
		// Minimum execution time: 130_000_000 picoseconds.
		Weight::from_parts(146_000_000, 16440)
			.saturating_add(T::DbWeight::get().reads(17_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
}

// For tests, with the database weights of the node's own database.
impl WeightInfo for () {
	fn set_curve() -> Weight {
		Weight::from_parts(25_000_000, 3791)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn set_market_weight() -> Weight {
		Weight::from_parts(50_000_000, 3791)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn claim(c: u32, g: u32, ) -> Weight {
		Weight::from_parts(230_000_000, 37796)
			.saturating_add(Weight::from_parts(7_103_919, 0).saturating_mul(c.into()))
			.saturating_add(Weight::from_parts(80_000_000, 0).saturating_mul(g.into()))
			.saturating_add(ParityDbWeight::get().reads(27_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(c.into())))
			.saturating_add(ParityDbWeight::get().reads((16_u64).saturating_mul(g.into())))
			.saturating_add(ParityDbWeight::get().writes(20_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(c.into())))
			.saturating_add(Weight::from_parts(0, 2575).saturating_mul(c.into()))
	}
	fn refresh_market(s: u32, ) -> Weight {
		Weight::from_parts(111_692_849, 21590)
			.saturating_add(Weight::from_parts(32_791_933, 0).saturating_mul(s.into()))
			.saturating_add(ParityDbWeight::get().reads(15_u64))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(s.into())))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
			.saturating_add(ParityDbWeight::get().writes((2_u64).saturating_mul(s.into())))
			.saturating_add(Weight::from_parts(0, 7725).saturating_mul(s.into()))
	}
	fn set_params() -> Weight {
		Weight::from_parts(23_000_000, 3791)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn set_evidence_bonus() -> Weight {
		Weight::from_parts(45_000_000, 18455)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn update_evidence(c: u32, ) -> Weight {
		Weight::from_parts(400_000_000, 16196)
			.saturating_add(Weight::from_parts(7_103_919, 0).saturating_mul(c.into()))
			.saturating_add(ParityDbWeight::get().reads(68_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(c.into())))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(c.into())))
			.saturating_add(Weight::from_parts(0, 2591).saturating_mul(c.into()))
	}
	fn on_era(s: u32, ) -> Weight {
		Weight::from_parts(40_000_000, 3791)
			.saturating_add(Weight::from_parts(5_000_000, 0).saturating_mul(s.into()))
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(s.into())))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(s.min(1).into())))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(s.into())))
			.saturating_add(Weight::from_parts(0, 2677).saturating_mul(s.into()))
	}
	fn sweep() -> Weight {
		Weight::from_parts(11_928_000, 3667)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn on_verdict() -> Weight {
		Weight::from_parts(146_000_000, 16440)
			.saturating_add(ParityDbWeight::get().reads(17_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
}
