
//! Weights of `pallet_icn_sla_oracle`, measured by `scripts/bench.sh`. Not edited by hand.
//!
//! DATE: 2026-11-22, STEPS: `20`, REPEAT: `5`, CPU: `AMD EPYC`
//! WASM-EXECUTION: `Compiled`, CHAIN: `Some("dev")`, VERSION: 64.0.0

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens)]
#![allow(unused_imports)]
#![allow(missing_docs)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::ParityDbWeight, Weight}};

/// Weight functions needed for `pallet_icn_sla_oracle`.
pub trait WeightInfo {
	fn register_operator() -> Weight;
	fn retire() -> Weight;
	fn withdraw_bond() -> Weight;
	fn vote_activation() -> Weight;
	fn reveal(e: u32, ) -> Weight;
	fn finalise(r: u32, s: u32, ) -> Weight;
	fn prune(i: u32, ) -> Weight;
	fn set_params() -> Weight;
	fn close_activation() -> Weight;
	fn set_key() -> Weight;
	fn prune_log(i: u32, ) -> Weight;
	fn on_era() -> Weight;
	fn idle() -> Weight;
	fn commit() -> Weight;
	fn post_root() -> Weight;
	fn open_check(o: u32, ) -> Weight;
	fn open_silent() -> Weight;
	fn settle_operators(n: u32, ) -> Weight;
	fn withdraw_pay() -> Weight;
	fn complain() -> Weight;
	fn vote_audit() -> Weight;
}

/// Weights for `pallet_icn_sla_oracle` with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `SlaOracle::Operators` (r:1 w:1)
	/// Proof: `SlaOracle::Operators` (`max_values`: None, `max_size`: Some(250), added: 2725, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::KeyOwner` (r:1 w:1)
	/// Proof: `SlaOracle::KeyOwner` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Parameters` (r:1 w:0)
	/// Proof: `SlaOracle::Parameters` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Sizes` (r:1 w:1)
	/// Proof: `SlaOracle::Sizes` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::OracleSlots` (r:1 w:1)
	/// Proof: `SlaOracle::OracleSlots` (`max_values`: None, `max_size`: Some(605), added: 3080, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(211), added: 2686, mode: `MaxEncodedLen`)
	fn register_operator() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `198`
		//  Estimated: `4070`
		// Minimum execution time: 70_295_000 picoseconds.
		Weight::from_parts(74_420_000, 4070)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `SlaOracle::Operators` (r:2 w:2)
	/// Proof: `SlaOracle::Operators` (`max_values`: None, `max_size`: Some(250), added: 2725, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Sizes` (r:1 w:1)
	/// Proof: `SlaOracle::Sizes` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::OracleSlots` (r:2 w:2)
	/// Proof: `SlaOracle::OracleSlots` (`max_values`: None, `max_size`: Some(605), added: 3080, mode: `MaxEncodedLen`)
	fn retire() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `638`
		//  Estimated: `7150`
		// Minimum execution time: 37_225_000 picoseconds.
		Weight::from_parts(40_170_000, 7150)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `SlaOracle::Operators` (r:1 w:1)
	/// Proof: `SlaOracle::Operators` (`max_values`: None, `max_size`: Some(250), added: 2725, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(211), added: 2686, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::KeyOwner` (r:0 w:1)
	/// Proof: `SlaOracle::KeyOwner` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	fn withdraw_bond() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `425`
		//  Estimated: `3715`
		// Minimum execution time: 54_491_000 picoseconds.
		Weight::from_parts(57_456_000, 3715)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `SlaOracle::KeyOwner` (r:1 w:0)
	/// Proof: `SlaOracle::KeyOwner` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Activations` (r:1 w:1)
	/// Proof: `SlaOracle::Activations` (`max_values`: None, `max_size`: Some(1206), added: 3681, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Eras` (r:1 w:0)
	/// Proof: `SlaOracle::Eras` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::OracleSlots` (r:31 w:0)
	/// Proof: `SlaOracle::OracleSlots` (`max_values`: None, `max_size`: Some(605), added: 3080, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Nodes` (r:1 w:1)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Classes` (r:1 w:0)
	/// Proof: `Hardware::Classes` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Markets` (r:1 w:0)
	/// Proof: `Hardware::Markets` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::SlotOf` (r:1 w:1)
	/// Proof: `SlaOracle::SlotOf` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Sizes` (r:1 w:1)
	/// Proof: `SlaOracle::Sizes` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::NodeSlots` (r:1 w:1)
	/// Proof: `SlaOracle::NodeSlots` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Records` (r:1 w:0)
	/// Proof: `SlaOracle::Records` (`max_values`: None, `max_size`: Some(1128), added: 3603, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Nodes` (r:1 w:1)
	/// Proof: `Incentives::Nodes` (`max_values`: None, `max_size`: Some(132), added: 2607, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Markets` (r:1 w:1)
	/// Proof: `Incentives::Markets` (`max_values`: None, `max_size`: Some(202), added: 2677, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::NodeChanges` (r:1 w:1)
	/// Proof: `Incentives::NodeChanges` (`max_values`: None, `max_size`: Some(1294), added: 3769, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::EraRows` (r:1 w:2)
	/// Proof: `Incentives::EraRows` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::MarketNodes` (r:0 w:1)
	/// Proof: `Hardware::MarketNodes` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn vote_activation() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `3998`
		//  Estimated: `96470`
		// Minimum execution time: 248_459_000 picoseconds.
		Weight::from_parts(260_317_000, 96470)
			.saturating_add(T::DbWeight::get().reads(47_u64))
			.saturating_add(T::DbWeight::get().writes(11_u64))
	}
	/// Storage: `SlaOracle::KeyOwner` (r:1 w:0)
	/// Proof: `SlaOracle::KeyOwner` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Eras` (r:1 w:0)
	/// Proof: `SlaOracle::Eras` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Operators` (r:1 w:0)
	/// Proof: `SlaOracle::Operators` (`max_values`: None, `max_size`: Some(250), added: 2725, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Reports` (r:1 w:1)
	/// Proof: `SlaOracle::Reports` (`max_values`: None, `max_size`: Some(291), added: 2766, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Reporters` (r:1 w:1)
	/// Proof: `SlaOracle::Reporters` (`max_values`: None, `max_size`: Some(402), added: 2877, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Pages` (r:0 w:1)
	/// Proof: `SlaOracle::Pages` (`max_values`: None, `max_size`: Some(7206), added: 9681, mode: `MaxEncodedLen`)
	/// The range of component `e` is `[1, 1024]`.
	fn reveal(e: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1550`
		//  Estimated: `3867`
		// Minimum execution time: 54_701_000 picoseconds.
		Weight::from_parts(75_000_000, 3867)
			// Standard Error: 201
			.saturating_add(Weight::from_parts(80_000, 0).saturating_mul(e.into()))
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Reporters` (r:1 w:0)
	/// Proof: `SlaOracle::Reporters` (`max_values`: None, `max_size`: Some(402), added: 2877, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::VerdictCursor` (r:1 w:1)
	/// Proof: `SlaOracle::VerdictCursor` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Eras` (r:1 w:0)
	/// Proof: `SlaOracle::Eras` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Reports` (r:1024 w:0)
	/// Proof: `SlaOracle::Reports` (`max_values`: None, `max_size`: Some(291), added: 2766, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Pages` (r:1024 w:0)
	/// Proof: `SlaOracle::Pages` (`max_values`: None, `max_size`: Some(7206), added: 9681, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::NodeSlots` (r:256 w:0)
	/// Proof: `SlaOracle::NodeSlots` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Records` (r:256 w:256)
	/// Proof: `SlaOracle::Records` (`max_values`: None, `max_size`: Some(1128), added: 3603, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Log` (r:768 w:768)
	/// Proof: `SlaOracle::Log` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Nodes` (r:256 w:0)
	/// Proof: `Incentives::Nodes` (`max_values`: None, `max_size`: Some(132), added: 2607, mode: `MaxEncodedLen`)
	/// The range of component `r` is `[0, 1024]`.
	/// The range of component `s` is `[0, 256]`.
	fn finalise(r: u32, s: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `7874 + r * (90 ±0) + s * (188 ±0)`
		//  Estimated: `3867 + r * (9681 ±0) + s * (7533 ±0)`
		// Minimum execution time: 47_721_000 picoseconds.
		Weight::from_parts(70_000_000, 3867)
			// Standard Error: 606_678
			.saturating_add(Weight::from_parts(20_369_984, 0).saturating_mul(r.into()))
			// Standard Error: 2_427_758
			.saturating_add(Weight::from_parts(60_000_000, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(r.into())))
			.saturating_add(T::DbWeight::get().reads((10_u64).saturating_mul(s.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(s.into())))
			.saturating_add(Weight::from_parts(0, 9681).saturating_mul(r.into()))
			.saturating_add(Weight::from_parts(0, 7533).saturating_mul(s.into()))
	}
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Pruned` (r:1 w:1)
	/// Proof: `SlaOracle::Pruned` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Reporters` (r:1 w:0)
	/// Proof: `SlaOracle::Reporters` (`max_values`: None, `max_size`: Some(402), added: 2877, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Reports` (r:256 w:256)
	/// Proof: `SlaOracle::Reports` (`max_values`: None, `max_size`: Some(291), added: 2766, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Sizes` (r:1 w:0)
	/// Proof: `SlaOracle::Sizes` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Pages` (r:0 w:256)
	/// Proof: `SlaOracle::Pages` (`max_values`: None, `max_size`: Some(7206), added: 9681, mode: `MaxEncodedLen`)
	/// The range of component `i` is `[1, 256]`.
	fn prune(i: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `6189 + i * (8 ±0)`
		//  Estimated: `3867 + i * (2766 ±0)`
		// Minimum execution time: 38_016_000 picoseconds.
		Weight::from_parts(89_414_558, 3867)
			// Standard Error: 38_768
			.saturating_add(Weight::from_parts(10_623_039, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(i.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(i.into())))
			.saturating_add(Weight::from_parts(0, 2766).saturating_mul(i.into()))
	}
	/// Storage: `SlaOracle::Parameters` (r:0 w:1)
	/// Proof: `SlaOracle::Parameters` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	fn set_params() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `0`
		//  Estimated: `0`
		// Minimum execution time: 5_729_000 picoseconds.
		Weight::from_parts(6_750_000, 0)
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `SlaOracle::Activations` (r:1 w:1)
	/// Proof: `SlaOracle::Activations` (`max_values`: None, `max_size`: Some(1206), added: 3681, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	fn close_activation() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `267`
		//  Estimated: `4671`
		// Minimum execution time: 19_779_000 picoseconds.
		Weight::from_parts(21_913_000, 4671)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `SlaOracle::KeyOwner` (r:1 w:2)
	/// Proof: `SlaOracle::KeyOwner` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Operators` (r:1 w:1)
	/// Proof: `SlaOracle::Operators` (`max_values`: None, `max_size`: Some(250), added: 2725, mode: `MaxEncodedLen`)
	fn set_key() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `416`
		//  Estimated: `3715`
		// Minimum execution time: 19_239_000 picoseconds.
		Weight::from_parts(21_061_000, 3715)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `SlaOracle::Records` (r:1 w:1)
	/// Proof: `SlaOracle::Records` (`max_values`: None, `max_size`: Some(1128), added: 3603, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Log` (r:256 w:256)
	/// Proof: `SlaOracle::Log` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// The range of component `i` is `[1, 256]`.
	fn prune_log(i: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `5740 + i * (7 ±0)`
		//  Estimated: `4593 + i * (2511 ±0)`
		// Minimum execution time: 25_107_000 picoseconds.
		Weight::from_parts(88_602_245, 4593)
			// Standard Error: 7_280
			.saturating_add(Weight::from_parts(5_344_205, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(i.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(i.into())))
			.saturating_add(Weight::from_parts(0, 2511).saturating_mul(i.into()))
	}
	/// Storage: `SlaOracle::Eras` (r:1 w:2)
	/// Proof: `SlaOracle::Eras` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Seeds` (r:1 w:0)
	/// Proof: `Clock::Seeds` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Sizes` (r:1 w:0)
	/// Proof: `SlaOracle::Sizes` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Parameters` (r:1 w:0)
	/// Proof: `SlaOracle::Parameters` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	fn on_era() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `369`
		//  Estimated: `3522`
		// Minimum execution time: 15_313_000 picoseconds.
		Weight::from_parts(25_000_000, 3522)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Reporters` (r:1 w:0)
	/// Proof: `SlaOracle::Reporters` (`max_values`: None, `max_size`: Some(402), added: 2877, mode: `MaxEncodedLen`)
	fn idle() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `764`
		//  Estimated: `3867`
		// Minimum execution time: 22_954_000 picoseconds.
		Weight::from_parts(26_199_000, 3867)
			.saturating_add(T::DbWeight::get().reads(5_u64))
	}
	fn commit() -> Weight {
		Weight::from_parts(45_000_000, 6_000)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn post_root() -> Weight {
		Weight::from_parts(40_000_000, 6_000)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// The range of component `o` is `[0, 64]`.
	fn open_check(o: u32, ) -> Weight {
		Weight::from_parts(120_000_000, 12_000)
			.saturating_add(Weight::from_parts(90_000_000, 2_519).saturating_mul(o.into()))
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(o.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn open_silent() -> Weight {
		Weight::from_parts(350_000_000, 150_000)
			.saturating_add(T::DbWeight::get().reads(52_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	/// The range of component `n` is `[0, 256]`.
	fn settle_operators(n: u32, ) -> Weight {
		Weight::from_parts(60_000_000, 12_000)
			.saturating_add(Weight::from_parts(120_000_000, 11_000).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().reads((6_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(5_u64))
			.saturating_add(T::DbWeight::get().writes((5_u64).saturating_mul(n.into())))
	}
	fn withdraw_pay() -> Weight {
		Weight::from_parts(60_000_000, 6_000)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	fn complain() -> Weight {
		Weight::from_parts(70_000_000, 6_000)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	fn vote_audit() -> Weight {
		Weight::from_parts(300_000_000, 96470)
			.saturating_add(T::DbWeight::get().reads(56_u64))
			.saturating_add(T::DbWeight::get().writes(18_u64))
	}
}

// For tests, with the database weights of the node's own database.
impl WeightInfo for () {
	fn register_operator() -> Weight {
		Weight::from_parts(74_420_000, 4070)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn retire() -> Weight {
		Weight::from_parts(40_170_000, 7150)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn withdraw_bond() -> Weight {
		Weight::from_parts(57_456_000, 3715)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn vote_activation() -> Weight {
		Weight::from_parts(260_317_000, 96470)
			.saturating_add(ParityDbWeight::get().reads(47_u64))
			.saturating_add(ParityDbWeight::get().writes(11_u64))
	}
	fn reveal(e: u32, ) -> Weight {
		Weight::from_parts(75_000_000, 3867)
			.saturating_add(Weight::from_parts(80_000, 0).saturating_mul(e.into()))
			.saturating_add(ParityDbWeight::get().reads(10_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn finalise(r: u32, s: u32, ) -> Weight {
		Weight::from_parts(70_000_000, 3867)
			.saturating_add(Weight::from_parts(20_369_984, 0).saturating_mul(r.into()))
			.saturating_add(Weight::from_parts(60_000_000, 0).saturating_mul(s.into()))
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(r.into())))
			.saturating_add(ParityDbWeight::get().reads((10_u64).saturating_mul(s.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(s.into())))
			.saturating_add(Weight::from_parts(0, 9681).saturating_mul(r.into()))
			.saturating_add(Weight::from_parts(0, 7533).saturating_mul(s.into()))
	}
	fn prune(i: u32, ) -> Weight {
		Weight::from_parts(89_414_558, 3867)
			.saturating_add(Weight::from_parts(10_623_039, 0).saturating_mul(i.into()))
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(i.into())))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
			.saturating_add(ParityDbWeight::get().writes((3_u64).saturating_mul(i.into())))
			.saturating_add(Weight::from_parts(0, 2766).saturating_mul(i.into()))
	}
	fn set_params() -> Weight {
		Weight::from_parts(6_750_000, 0)
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn close_activation() -> Weight {
		Weight::from_parts(21_913_000, 4671)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn set_key() -> Weight {
		Weight::from_parts(21_061_000, 3715)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn prune_log(i: u32, ) -> Weight {
		Weight::from_parts(88_602_245, 4593)
			.saturating_add(Weight::from_parts(5_344_205, 0).saturating_mul(i.into()))
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(i.into())))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(i.into())))
			.saturating_add(Weight::from_parts(0, 2511).saturating_mul(i.into()))
	}
	fn on_era() -> Weight {
		Weight::from_parts(25_000_000, 3522)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn idle() -> Weight {
		Weight::from_parts(26_199_000, 3867)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
	}
	fn commit() -> Weight {
		Weight::from_parts(45_000_000, 6_000)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn post_root() -> Weight {
		Weight::from_parts(40_000_000, 6_000)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// The range of component `o` is `[0, 64]`.
	fn open_check(o: u32, ) -> Weight {
		Weight::from_parts(120_000_000, 12_000)
			.saturating_add(Weight::from_parts(90_000_000, 2_519).saturating_mul(o.into()))
			.saturating_add(ParityDbWeight::get().reads(12_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(o.into())))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn open_silent() -> Weight {
		Weight::from_parts(350_000_000, 150_000)
			.saturating_add(ParityDbWeight::get().reads(52_u64))
			.saturating_add(ParityDbWeight::get().writes(8_u64))
	}
	/// The range of component `n` is `[0, 256]`.
	fn settle_operators(n: u32, ) -> Weight {
		Weight::from_parts(60_000_000, 12_000)
			.saturating_add(Weight::from_parts(120_000_000, 11_000).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(12_u64))
			.saturating_add(ParityDbWeight::get().reads((6_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
			.saturating_add(ParityDbWeight::get().writes((5_u64).saturating_mul(n.into())))
	}
	fn withdraw_pay() -> Weight {
		Weight::from_parts(60_000_000, 6_000)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn complain() -> Weight {
		Weight::from_parts(70_000_000, 6_000)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn vote_audit() -> Weight {
		Weight::from_parts(300_000_000, 96470)
			.saturating_add(ParityDbWeight::get().reads(56_u64))
			.saturating_add(ParityDbWeight::get().writes(18_u64))
	}
}
