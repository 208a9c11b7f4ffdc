
//! Weights of `pallet_icn_incentives`, measured by `scripts/bench.sh`. Not edited by hand.
//!
//! DATE: 2026-11-23, STEPS: `10`, REPEAT: `3`, CPU: `AMD EPYC`
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
	fn set_evidence_bonus() -> Weight;
	fn update_evidence(c: u32, ) -> Weight;
	fn on_era(s: u32, ) -> Weight;
	fn sweep() -> Weight;
	fn on_verdict() -> Weight;
}

/// Weights for `pallet_icn_incentives` with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Incentives::SettingsAhead` (r:1 w:1)
	/// Proof: `Incentives::SettingsAhead` (`max_values`: Some(1), `max_size`: Some(2305), added: 2800, mode: `MaxEncodedLen`)
	fn set_curve() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `2451`
		//  Estimated: `3790`
		// Minimum execution time: 20_331_000 picoseconds.
		Weight::from_parts(23_084_000, 3790)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Hardware::Markets` (r:1 w:0)
	/// Proof: `Hardware::Markets` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Markets` (r:1 w:1)
	/// Proof: `Incentives::Markets` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Parameters` (r:1 w:0)
	/// Proof: `Incentives::Parameters` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::SettingsAhead` (r:1 w:1)
	/// Proof: `Incentives::SettingsAhead` (`max_values`: Some(1), `max_size`: Some(2305), added: 2800, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::EraRows` (r:0 w:1)
	/// Proof: `Incentives::EraRows` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	fn set_market_weight() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `2896`
		//  Estimated: `3790`
		// Minimum execution time: 40_420_000 picoseconds.
		Weight::from_parts(44_145_000, 3790)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Incentives::Nodes` (r:1 w:1)
	/// Proof: `Incentives::Nodes` (`max_values`: None, `max_size`: Some(158), added: 2633, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Markets` (r:1 w:0)
	/// Proof: `Incentives::Markets` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::NodeChanges` (r:1 w:1)
	/// Proof: `Incentives::NodeChanges` (`max_values`: None, `max_size`: Some(1806), added: 4281, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Grants` (r:1 w:1)
	/// Proof: `Incentives::Grants` (`max_values`: None, `max_size`: Some(129), added: 2604, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::EraRows` (r:65 w:64)
	/// Proof: `Incentives::EraRows` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Nodes` (r:1 w:1)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(156), added: 2631, mode: `MaxEncodedLen`)
	/// Storage: `Attestations::Attestations` (r:8 w:0)
	/// Proof: `Attestations::Attestations` (`max_values`: None, `max_size`: Some(189), added: 2664, mode: `MaxEncodedLen`)
	/// Storage: `Attestations::Issuers` (r:8 w:0)
	/// Proof: `Attestations::Issuers` (`max_values`: None, `max_size`: Some(195), added: 2670, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Markets` (r:1 w:0)
	/// Proof: `Hardware::Markets` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Adjustments` (r:1 w:0)
	/// Proof: `Hardware::Adjustments` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:3 w:3)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(337), added: 2812, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::RegionWeights` (r:1 w:1)
	/// Proof: `Hardware::RegionWeights` (`max_values`: None, `max_size`: Some(26), added: 2501, mode: `MaxEncodedLen`)
	/// Storage: `Delegation::Pools` (r:1 w:1)
	/// Proof: `Delegation::Pools` (`max_values`: None, `max_size`: Some(202), added: 2677, mode: `MaxEncodedLen`)
	/// Storage: `Delegation::Total` (r:1 w:1)
	/// Proof: `Delegation::Total` (`max_values`: Some(1), `max_size`: Some(112), added: 607, mode: `MaxEncodedLen`)
	/// Storage: `Delegation::Cohorts` (r:8 w:8)
	/// Proof: `Delegation::Cohorts` (`max_values`: None, `max_size`: Some(181), added: 2656, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Paid` (r:1 w:1)
	/// Proof: `Incentives::Paid` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// The range of component `c` is `[0, 64]`.
	/// The range of component `g` is `[0, 2]`.
	fn claim(c: u32, g: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `943 + c * (141 ±0) + g * (2570 ±0)`
		//  Estimated: `22350 + c * (2591 ±0)`
		// Minimum execution time: 415_387_000 picoseconds.
		Weight::from_parts(281_879_266, 22350)
			// Standard Error: 29_982
			.saturating_add(Weight::from_parts(7_709_366, 0).saturating_mul(c.into()))
			// Standard Error: 770_704
			.saturating_add(Weight::from_parts(68_546_154, 0).saturating_mul(g.into()))
			.saturating_add(T::DbWeight::get().reads(23_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(c.into())))
			.saturating_add(T::DbWeight::get().reads((8_u64).saturating_mul(g.into())))
			.saturating_add(T::DbWeight::get().writes(20_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(c.into())))
			.saturating_add(Weight::from_parts(0, 2591).saturating_mul(c.into()))
	}
	/// Storage: `Incentives::Markets` (r:1 w:1)
	/// Proof: `Incentives::Markets` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Parameters` (r:1 w:0)
	/// Proof: `Incentives::Parameters` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Global` (r:8 w:0)
	/// Proof: `Incentives::Global` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::EraRows` (r:32 w:18)
	/// Proof: `Incentives::EraRows` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Markets` (r:1 w:0)
	/// Proof: `Hardware::Markets` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Curves` (r:1 w:0)
	/// Proof: `Incentives::Curves` (`max_values`: None, `max_size`: Some(75), added: 2550, mode: `MaxEncodedLen`)
	/// Storage: `Prices::Records` (r:1 w:0)
	/// Proof: `Prices::Records` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::TotalWeight` (r:1 w:1)
	/// Proof: `Incentives::TotalWeight` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// The range of component `s` is `[1, 8]`.
	fn refresh_market(s: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `3308 + s * (242 ±0)`
		//  Estimated: `21718 + s * (7773 ±0)`
		// Minimum execution time: 142_752_000 picoseconds.
		Weight::from_parts(115_853_465, 21718)
			// Standard Error: 44_935
			.saturating_add(Weight::from_parts(34_861_202, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(s.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(s.into())))
			.saturating_add(Weight::from_parts(0, 7773).saturating_mul(s.into()))
	}
	/// Storage: `Incentives::EvidenceBonus` (r:7 w:1)
	/// Proof: `Incentives::EvidenceBonus` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	fn set_evidence_bonus() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `320`
		//  Estimated: `18455`
		// Minimum execution time: 30_485_000 picoseconds.
		Weight::from_parts(33_309_000, 18455)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Incentives::Nodes` (r:1 w:1)
	/// Proof: `Incentives::Nodes` (`max_values`: None, `max_size`: Some(158), added: 2633, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Nodes` (r:1 w:0)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(156), added: 2631, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Markets` (r:1 w:0)
	/// Proof: `Incentives::Markets` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::NodeChanges` (r:1 w:1)
	/// Proof: `Incentives::NodeChanges` (`max_values`: None, `max_size`: Some(1806), added: 4281, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Grants` (r:1 w:1)
	/// Proof: `Incentives::Grants` (`max_values`: None, `max_size`: Some(129), added: 2604, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::EraRows` (r:67 w:66)
	/// Proof: `Incentives::EraRows` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Attestations::Attestations` (r:8 w:0)
	/// Proof: `Attestations::Attestations` (`max_values`: None, `max_size`: Some(189), added: 2664, mode: `MaxEncodedLen`)
	/// Storage: `Attestations::Issuers` (r:8 w:0)
	/// Proof: `Attestations::Issuers` (`max_values`: None, `max_size`: Some(195), added: 2670, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::EvidenceBonus` (r:8 w:0)
	/// Proof: `Incentives::EvidenceBonus` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// The range of component `c` is `[0, 64]`.
	fn update_evidence(c: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `4282 + c * (141 ±0)`
		//  Estimated: `22350 + c * (2591 ±0)`
		// Minimum execution time: 253_126_000 picoseconds.
		Weight::from_parts(268_039_972, 22350)
			// Standard Error: 19_425
			.saturating_add(Weight::from_parts(7_600_577, 0).saturating_mul(c.into()))
			.saturating_add(T::DbWeight::get().reads(33_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(c.into())))
			.saturating_add(T::DbWeight::get().writes(5_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(c.into())))
			.saturating_add(Weight::from_parts(0, 2591).saturating_mul(c.into()))
	}
	/// Storage: `SlaOracle::Eras` (r:1 w:0)
	/// Proof: `SlaOracle::Eras` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
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
	/// Storage: `Incentives::SettingsAhead` (r:1 w:1)
	/// Proof: `Incentives::SettingsAhead` (`max_values`: Some(1), `max_size`: Some(2305), added: 2800, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Markets` (r:32 w:32)
	/// Proof: `Incentives::Markets` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Global` (r:0 w:2)
	/// Proof: `Incentives::Global` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// The range of component `s` is `[0, 32]`.
	fn on_era(s: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1151 + s * (60 ±0)`
		//  Estimated: `3790 + s * (2685 ±0)`
		// Minimum execution time: 35_112_000 picoseconds.
		Weight::from_parts(40_377_584, 3790)
			// Standard Error: 2_971
			.saturating_add(Weight::from_parts(4_462_354, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(s.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(s.into())))
			.saturating_add(Weight::from_parts(0, 2685).saturating_mul(s.into()))
	}
	/// Storage: `Incentives::Sweep` (r:1 w:1)
	/// Proof: `Incentives::Sweep` (`max_values`: Some(1), `max_size`: Some(10), added: 505, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Markets` (r:1 w:0)
	/// Proof: `Incentives::Markets` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	fn sweep() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `250`
		//  Estimated: `3675`
		// Minimum execution time: 8_022_000 picoseconds.
		Weight::from_parts(9_494_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Incentives::Nodes` (r:1 w:1)
	/// Proof: `Incentives::Nodes` (`max_values`: None, `max_size`: Some(158), added: 2633, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Markets` (r:1 w:1)
	/// Proof: `Incentives::Markets` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Parameters` (r:1 w:0)
	/// Proof: `Incentives::Parameters` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Global` (r:2 w:0)
	/// Proof: `Incentives::Global` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::EraRows` (r:6 w:2)
	/// Proof: `Incentives::EraRows` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Markets` (r:1 w:0)
	/// Proof: `Hardware::Markets` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Curves` (r:1 w:0)
	/// Proof: `Incentives::Curves` (`max_values`: None, `max_size`: Some(75), added: 2550, mode: `MaxEncodedLen`)
	/// Storage: `Prices::Records` (r:1 w:0)
	/// Proof: `Prices::Records` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::NodeChanges` (r:1 w:0)
	/// Proof: `Incentives::NodeChanges` (`max_values`: None, `max_size`: Some(1806), added: 4281, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Grants` (r:1 w:1)
	/// Proof: `Incentives::Grants` (`max_values`: None, `max_size`: Some(129), added: 2604, mode: `MaxEncodedLen`)
	fn on_verdict() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `5244`
		//  Estimated: `16536`
		// Minimum execution time: 133_128_000 picoseconds.
		Weight::from_parts(141_160_000, 16536)
			.saturating_add(T::DbWeight::get().reads(17_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
}

// For tests, with the database weights of the node's own database.
impl WeightInfo for () {
	fn set_curve() -> Weight {
		Weight::from_parts(23_084_000, 3790)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn set_market_weight() -> Weight {
		Weight::from_parts(44_145_000, 3790)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn claim(c: u32, g: u32, ) -> Weight {
		Weight::from_parts(281_879_266, 22350)
			.saturating_add(Weight::from_parts(7_709_366, 0).saturating_mul(c.into()))
			.saturating_add(Weight::from_parts(68_546_154, 0).saturating_mul(g.into()))
			.saturating_add(ParityDbWeight::get().reads(23_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(c.into())))
			.saturating_add(ParityDbWeight::get().reads((8_u64).saturating_mul(g.into())))
			.saturating_add(ParityDbWeight::get().writes(20_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(c.into())))
			.saturating_add(Weight::from_parts(0, 2591).saturating_mul(c.into()))
	}
	fn refresh_market(s: u32, ) -> Weight {
		Weight::from_parts(115_853_465, 21718)
			.saturating_add(Weight::from_parts(34_861_202, 0).saturating_mul(s.into()))
			.saturating_add(ParityDbWeight::get().reads(15_u64))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(s.into())))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
			.saturating_add(ParityDbWeight::get().writes((2_u64).saturating_mul(s.into())))
			.saturating_add(Weight::from_parts(0, 7773).saturating_mul(s.into()))
	}
	fn set_evidence_bonus() -> Weight {
		Weight::from_parts(33_309_000, 18455)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn update_evidence(c: u32, ) -> Weight {
		Weight::from_parts(268_039_972, 22350)
			.saturating_add(Weight::from_parts(7_600_577, 0).saturating_mul(c.into()))
			.saturating_add(ParityDbWeight::get().reads(33_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(c.into())))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(c.into())))
			.saturating_add(Weight::from_parts(0, 2591).saturating_mul(c.into()))
	}
	fn on_era(s: u32, ) -> Weight {
		Weight::from_parts(40_377_584, 3790)
			.saturating_add(Weight::from_parts(4_462_354, 0).saturating_mul(s.into()))
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(s.into())))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(s.into())))
			.saturating_add(Weight::from_parts(0, 2685).saturating_mul(s.into()))
	}
	fn sweep() -> Weight {
		Weight::from_parts(9_494_000, 3675)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn on_verdict() -> Weight {
		Weight::from_parts(141_160_000, 16536)
			.saturating_add(ParityDbWeight::get().reads(17_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
}
