
//! Weights of `pallet_icn_sla_oracle`, measured by `scripts/bench.sh`. Not edited by hand.
//!
//! DATE: 2026-11-23, STEPS: `12`, REPEAT: `3`, CPU: `AMD EPYC`
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
	fn withdraw_pay() -> Weight;
	fn post_root() -> Weight;
	fn open_check(o: u32, ) -> Weight;
	fn open_silent() -> Weight;
	fn settle_operators(n: u32, ) -> Weight;
	fn vote_activation() -> Weight;
	fn vote_audit() -> Weight;
	fn complain() -> Weight;
	fn commit() -> Weight;
	fn reveal(e: u32, ) -> Weight;
	fn finalise() -> Weight;
	fn tally(r: u32, s: u32, ) -> Weight;
	fn silence(n: u32, ) -> Weight;
	fn enter(s: u32, ) -> Weight;
	fn turn_log() -> Weight;
	fn prune(i: u32, ) -> Weight;
	fn close_activation() -> Weight;
	fn set_key() -> Weight;
	fn prune_log(i: u32, ) -> Weight;
	fn on_era() -> Weight;
	fn idle() -> Weight;
}

/// Weights for `pallet_icn_sla_oracle` with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `SlaOracle::Operators` (r:1 w:1)
	/// Proof: `SlaOracle::Operators` (`max_values`: None, `max_size`: Some(278), added: 2753, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::KeyOwner` (r:1 w:1)
	/// Proof: `SlaOracle::KeyOwner` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Parameters` (r:1 w:0)
	/// Proof: `SlaOracle::Parameters` (`max_values`: Some(1), `max_size`: Some(110), added: 605, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Settled` (r:1 w:0)
	/// Proof: `SlaOracle::Settled` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Sizes` (r:1 w:1)
	/// Proof: `SlaOracle::Sizes` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::OracleSlots` (r:1 w:1)
	/// Proof: `SlaOracle::OracleSlots` (`max_values`: None, `max_size`: Some(605), added: 3080, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(337), added: 2812, mode: `MaxEncodedLen`)
	fn register_operator() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `213`
		//  Estimated: `4070`
		// Minimum execution time: 69_303_000 picoseconds.
		Weight::from_parts(73_659_000, 4070)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `SlaOracle::Operators` (r:2 w:2)
	/// Proof: `SlaOracle::Operators` (`max_values`: None, `max_size`: Some(278), added: 2753, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Settled` (r:1 w:0)
	/// Proof: `SlaOracle::Settled` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Sizes` (r:1 w:1)
	/// Proof: `SlaOracle::Sizes` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::OracleSlots` (r:2 w:2)
	/// Proof: `SlaOracle::OracleSlots` (`max_values`: None, `max_size`: Some(605), added: 3080, mode: `MaxEncodedLen`)
	fn retire() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `630`
		//  Estimated: `7150`
		// Minimum execution time: 36_484_000 picoseconds.
		Weight::from_parts(40_400_000, 7150)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `SlaOracle::Operators` (r:1 w:1)
	/// Proof: `SlaOracle::Operators` (`max_values`: None, `max_size`: Some(278), added: 2753, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Parameters` (r:1 w:0)
	/// Proof: `SlaOracle::Parameters` (`max_values`: Some(1), `max_size`: Some(110), added: 605, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Settled` (r:1 w:0)
	/// Proof: `SlaOracle::Settled` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::PayOwed` (r:1 w:1)
	/// Proof: `SlaOracle::PayOwed` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(337), added: 2812, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::KeyOwner` (r:0 w:1)
	/// Proof: `SlaOracle::KeyOwner` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	fn withdraw_bond() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `793`
		//  Estimated: `3802`
		// Minimum execution time: 110_183_000 picoseconds.
		Weight::from_parts(116_624_000, 3802)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `SlaOracle::Operators` (r:1 w:1)
	/// Proof: `SlaOracle::Operators` (`max_values`: None, `max_size`: Some(278), added: 2753, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::PayOwed` (r:1 w:1)
	/// Proof: `SlaOracle::PayOwed` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	fn withdraw_pay() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `724`
		//  Estimated: `6196`
		// Minimum execution time: 64_135_000 picoseconds.
		Weight::from_parts(67_931_000, 6196)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `SlaOracle::KeyOwner` (r:1 w:0)
	/// Proof: `SlaOracle::KeyOwner` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Eras` (r:1 w:0)
	/// Proof: `SlaOracle::Eras` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Operators` (r:1 w:0)
	/// Proof: `SlaOracle::Operators` (`max_values`: None, `max_size`: Some(278), added: 2753, mode: `MaxEncodedLen`)
	/// Storage: `Clock::EraLength` (r:1 w:0)
	/// Proof: `Clock::EraLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Roots` (r:1 w:1)
	/// Proof: `SlaOracle::Roots` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	fn post_root() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `807`
		//  Estimated: `3743`
		// Minimum execution time: 34_822_000 picoseconds.
		Weight::from_parts(38_036_000, 3743)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `SlaOracle::KeyOwner` (r:1 w:0)
	/// Proof: `SlaOracle::KeyOwner` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Eras` (r:2 w:0)
	/// Proof: `SlaOracle::Eras` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Operators` (r:1 w:0)
	/// Proof: `SlaOracle::Operators` (`max_values`: None, `max_size`: Some(278), added: 2753, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::OpenedChecks` (r:1 w:1)
	/// Proof: `SlaOracle::OpenedChecks` (`max_values`: None, `max_size`: Some(166), added: 2641, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Reports` (r:1 w:0)
	/// Proof: `SlaOracle::Reports` (`max_values`: None, `max_size`: Some(324), added: 2799, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Pages` (r:1 w:0)
	/// Proof: `SlaOracle::Pages` (`max_values`: None, `max_size`: Some(7206), added: 9681, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::NodeSlots` (r:1 w:0)
	/// Proof: `SlaOracle::NodeSlots` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Nodes` (r:1 w:0)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(156), added: 2631, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Roots` (r:1 w:0)
	/// Proof: `SlaOracle::Roots` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::NodeDetails` (r:1 w:0)
	/// Proof: `Hardware::NodeDetails` (`max_values`: None, `max_size`: Some(240), added: 2715, mode: `MaxEncodedLen`)
	/// The range of component `o` is `[0, 64]`.
	fn open_check(o: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `9546`
		//  Estimated: `10671`
		// Minimum execution time: 87_470_000 picoseconds.
		Weight::from_parts(118_089_705, 10671)
			// Standard Error: 165_207
			.saturating_add(Weight::from_parts(56_241_423, 0).saturating_mul(o.into()))
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `SlaOracle::KeyOwner` (r:1 w:0)
	/// Proof: `SlaOracle::KeyOwner` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Eras` (r:2 w:0)
	/// Proof: `SlaOracle::Eras` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Operators` (r:1 w:0)
	/// Proof: `SlaOracle::Operators` (`max_values`: None, `max_size`: Some(278), added: 2753, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::OpenedChecks` (r:8 w:8)
	/// Proof: `SlaOracle::OpenedChecks` (`max_values`: None, `max_size`: Some(166), added: 2641, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Reports` (r:15 w:0)
	/// Proof: `SlaOracle::Reports` (`max_values`: None, `max_size`: Some(324), added: 2799, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Pages` (r:15 w:0)
	/// Proof: `SlaOracle::Pages` (`max_values`: None, `max_size`: Some(7206), added: 9681, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Reporters` (r:1 w:0)
	/// Proof: `SlaOracle::Reporters` (`max_values`: None, `max_size`: Some(536), added: 3011, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::NodeSlots` (r:1 w:0)
	/// Proof: `SlaOracle::NodeSlots` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Nodes` (r:1 w:0)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(156), added: 2631, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Roots` (r:1 w:0)
	/// Proof: `SlaOracle::Roots` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::NodeDetails` (r:1 w:0)
	/// Proof: `Hardware::NodeDetails` (`max_values`: None, `max_size`: Some(240), added: 2715, mode: `MaxEncodedLen`)
	fn open_silent() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `17985`
		//  Estimated: `146205`
		// Minimum execution time: 398_092_000 picoseconds.
		Weight::from_parts(414_436_000, 146205)
			.saturating_add(T::DbWeight::get().reads(48_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	/// Storage: `SlaOracle::Settled` (r:1 w:1)
	/// Proof: `SlaOracle::Settled` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Parameters` (r:1 w:0)
	/// Proof: `SlaOracle::Parameters` (`max_values`: Some(1), `max_size`: Some(110), added: 605, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::PayOwed` (r:1 w:1)
	/// Proof: `SlaOracle::PayOwed` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:258 w:257)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Eras` (r:1 w:0)
	/// Proof: `SlaOracle::Eras` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Reporters` (r:1 w:0)
	/// Proof: `SlaOracle::Reporters` (`max_values`: None, `max_size`: Some(536), added: 3011, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::EraScores` (r:1 w:1)
	/// Proof: `SlaOracle::EraScores` (`max_values`: None, `max_size`: Some(12302), added: 14777, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::OracleSlots` (r:256 w:256)
	/// Proof: `SlaOracle::OracleSlots` (`max_values`: None, `max_size`: Some(605), added: 3080, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Operators` (r:256 w:256)
	/// Proof: `SlaOracle::Operators` (`max_values`: None, `max_size`: Some(278), added: 2753, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::OpenedChecks` (r:256 w:0)
	/// Proof: `SlaOracle::OpenedChecks` (`max_values`: None, `max_size`: Some(166), added: 2641, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:256 w:256)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(337), added: 2812, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Sizes` (r:1 w:1)
	/// Proof: `SlaOracle::Sizes` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 256]`.
	fn settle_operators(n: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `13607 + n * (362 ±0)`
		//  Estimated: `15767 + n * (3080 ±0)`
		// Minimum execution time: 163_653_000 picoseconds.
		Weight::from_parts(100_878_876, 15767)
			// Standard Error: 3_122_399
			.saturating_add(Weight::from_parts(116_666_032, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(5_u64))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 3080).saturating_mul(n.into()))
	}
	/// Storage: `SlaOracle::KeyOwner` (r:1 w:0)
	/// Proof: `SlaOracle::KeyOwner` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Complaints` (r:1 w:1)
	/// Proof: `SlaOracle::Complaints` (`max_values`: None, `max_size`: Some(1255), added: 3730, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Activations` (r:1 w:1)
	/// Proof: `SlaOracle::Activations` (`max_values`: None, `max_size`: Some(1255), added: 3730, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Eras` (r:1 w:0)
	/// Proof: `SlaOracle::Eras` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::OracleSlots` (r:31 w:0)
	/// Proof: `SlaOracle::OracleSlots` (`max_values`: None, `max_size`: Some(605), added: 3080, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Nodes` (r:1 w:1)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(156), added: 2631, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Classes` (r:1 w:0)
	/// Proof: `Hardware::Classes` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Markets` (r:1 w:0)
	/// Proof: `Hardware::Markets` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Adjustments` (r:1 w:0)
	/// Proof: `Hardware::Adjustments` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Parameters` (r:1 w:0)
	/// Proof: `Hardware::Parameters` (`max_values`: Some(1), `max_size`: Some(40), added: 535, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::RegionWeights` (r:1 w:1)
	/// Proof: `Hardware::RegionWeights` (`max_values`: None, `max_size`: Some(26), added: 2501, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::SlotOf` (r:1 w:1)
	/// Proof: `SlaOracle::SlotOf` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Settled` (r:1 w:0)
	/// Proof: `SlaOracle::Settled` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Sizes` (r:1 w:1)
	/// Proof: `SlaOracle::Sizes` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::NodeSlots` (r:1 w:1)
	/// Proof: `SlaOracle::NodeSlots` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Records` (r:1 w:0)
	/// Proof: `SlaOracle::Records` (`max_values`: None, `max_size`: Some(1321), added: 3796, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Nodes` (r:1 w:1)
	/// Proof: `Incentives::Nodes` (`max_values`: None, `max_size`: Some(158), added: 2633, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Markets` (r:1 w:1)
	/// Proof: `Incentives::Markets` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Parameters` (r:1 w:0)
	/// Proof: `Incentives::Parameters` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::NodeChanges` (r:1 w:1)
	/// Proof: `Incentives::NodeChanges` (`max_values`: None, `max_size`: Some(1806), added: 4281, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::EraRows` (r:1 w:2)
	/// Proof: `Incentives::EraRows` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(337), added: 2812, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::MarketNodes` (r:0 w:1)
	/// Proof: `Hardware::MarketNodes` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn vote_activation() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `4863`
		//  Estimated: `96470`
		// Minimum execution time: 327_217_000 picoseconds.
		Weight::from_parts(344_893_000, 96470)
			.saturating_add(T::DbWeight::get().reads(54_u64))
			.saturating_add(T::DbWeight::get().writes(15_u64))
	}
	/// Storage: `SlaOracle::KeyOwner` (r:1 w:0)
	/// Proof: `SlaOracle::KeyOwner` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Complaints` (r:1 w:1)
	/// Proof: `SlaOracle::Complaints` (`max_values`: None, `max_size`: Some(1255), added: 3730, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Activations` (r:1 w:0)
	/// Proof: `SlaOracle::Activations` (`max_values`: None, `max_size`: Some(1255), added: 3730, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Maintenance` (r:1 w:0)
	/// Proof: `Hardware::Maintenance` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Eras` (r:1 w:0)
	/// Proof: `SlaOracle::Eras` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::OracleSlots` (r:31 w:0)
	/// Proof: `SlaOracle::OracleSlots` (`max_values`: None, `max_size`: Some(605), added: 3080, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Nodes` (r:1 w:1)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(156), added: 2631, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::UnitChanges` (r:1 w:0)
	/// Proof: `Hardware::UnitChanges` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::RegionWeights` (r:1 w:1)
	/// Proof: `Hardware::RegionWeights` (`max_values`: None, `max_size`: Some(26), added: 2501, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::SlotOf` (r:1 w:1)
	/// Proof: `SlaOracle::SlotOf` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Settled` (r:1 w:0)
	/// Proof: `SlaOracle::Settled` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Sizes` (r:1 w:1)
	/// Proof: `SlaOracle::Sizes` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::NodeSlots` (r:1 w:1)
	/// Proof: `SlaOracle::NodeSlots` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Records` (r:1 w:1)
	/// Proof: `SlaOracle::Records` (`max_values`: None, `max_size`: Some(1321), added: 3796, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Nodes` (r:1 w:1)
	/// Proof: `Incentives::Nodes` (`max_values`: None, `max_size`: Some(158), added: 2633, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Markets` (r:1 w:0)
	/// Proof: `Incentives::Markets` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::NodeChanges` (r:1 w:1)
	/// Proof: `Incentives::NodeChanges` (`max_values`: None, `max_size`: Some(1806), added: 4281, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::EraRows` (r:1 w:1)
	/// Proof: `Incentives::EraRows` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Parameters` (r:1 w:0)
	/// Proof: `Slashing::Parameters` (`max_values`: Some(1), `max_size`: Some(68), added: 563, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Conducts` (r:1 w:0)
	/// Proof: `Slashing::Conducts` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(337), added: 2812, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::MarketNodes` (r:0 w:1)
	/// Proof: `Hardware::MarketNodes` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn vote_audit() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `5082`
		//  Estimated: `96470`
		// Minimum execution time: 311_193_000 picoseconds.
		Weight::from_parts(323_331_000, 96470)
			.saturating_add(T::DbWeight::get().reads(53_u64))
			.saturating_add(T::DbWeight::get().writes(13_u64))
	}
	/// Storage: `Hardware::Nodes` (r:1 w:0)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(156), added: 2631, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Complaints` (r:1 w:1)
	/// Proof: `SlaOracle::Complaints` (`max_values`: None, `max_size`: Some(1255), added: 3730, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(337), added: 2812, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Activations` (r:1 w:0)
	/// Proof: `SlaOracle::Activations` (`max_values`: None, `max_size`: Some(1255), added: 3730, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Parameters` (r:1 w:0)
	/// Proof: `SlaOracle::Parameters` (`max_values`: Some(1), `max_size`: Some(110), added: 605, mode: `MaxEncodedLen`)
	fn complain() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1002`
		//  Estimated: `6614`
		// Minimum execution time: 125_266_000 picoseconds.
		Weight::from_parts(130_444_000, 6614)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `SlaOracle::KeyOwner` (r:1 w:0)
	/// Proof: `SlaOracle::KeyOwner` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Eras` (r:1 w:0)
	/// Proof: `SlaOracle::Eras` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Operators` (r:1 w:0)
	/// Proof: `SlaOracle::Operators` (`max_values`: None, `max_size`: Some(278), added: 2753, mode: `MaxEncodedLen`)
	/// Storage: `Clock::EraLength` (r:1 w:0)
	/// Proof: `Clock::EraLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Reporters` (r:1 w:1)
	/// Proof: `SlaOracle::Reporters` (`max_values`: None, `max_size`: Some(536), added: 3011, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Commitments` (r:0 w:1)
	/// Proof: `SlaOracle::Commitments` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn commit() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1745`
		//  Estimated: `4001`
		// Minimum execution time: 39_158_000 picoseconds.
		Weight::from_parts(43_675_000, 4001)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `SlaOracle::KeyOwner` (r:1 w:0)
	/// Proof: `SlaOracle::KeyOwner` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Eras` (r:1 w:0)
	/// Proof: `SlaOracle::Eras` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Operators` (r:1 w:0)
	/// Proof: `SlaOracle::Operators` (`max_values`: None, `max_size`: Some(278), added: 2753, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Commitments` (r:1 w:0)
	/// Proof: `SlaOracle::Commitments` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Reports` (r:1 w:1)
	/// Proof: `SlaOracle::Reports` (`max_values`: None, `max_size`: Some(324), added: 2799, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Reporters` (r:1 w:1)
	/// Proof: `SlaOracle::Reporters` (`max_values`: None, `max_size`: Some(536), added: 3011, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Roots` (r:1 w:1)
	/// Proof: `SlaOracle::Roots` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Pages` (r:0 w:1)
	/// Proof: `SlaOracle::Pages` (`max_values`: None, `max_size`: Some(7206), added: 9681, mode: `MaxEncodedLen`)
	/// The range of component `e` is `[1, 1024]`.
	fn reveal(e: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1901`
		//  Estimated: `4001`
		// Minimum execution time: 70_214_000 picoseconds.
		Weight::from_parts(78_507_460, 4001)
			// Standard Error: 327
			.saturating_add(Weight::from_parts(82_038, 0).saturating_mul(e.into()))
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:1)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Reporters` (r:1 w:0)
	/// Proof: `SlaOracle::Reporters` (`max_values`: None, `max_size`: Some(536), added: 3011, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Eras` (r:1 w:0)
	/// Proof: `SlaOracle::Eras` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Verdicts` (r:0 w:1)
	/// Proof: `SlaOracle::Verdicts` (`max_values`: Some(1), `max_size`: Some(17), added: 512, mode: `MaxEncodedLen`)
	fn finalise() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `694`
		//  Estimated: `4001`
		// Minimum execution time: 19_359_000 picoseconds.
		Weight::from_parts(21_642_000, 4001)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `SlaOracle::Eras` (r:2 w:0)
	/// Proof: `SlaOracle::Eras` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Parameters` (r:1 w:0)
	/// Proof: `SlaOracle::Parameters` (`max_values`: Some(1), `max_size`: Some(110), added: 605, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Verdicts` (r:1 w:1)
	/// Proof: `SlaOracle::Verdicts` (`max_values`: Some(1), `max_size`: Some(17), added: 512, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::EraScores` (r:1 w:1)
	/// Proof: `SlaOracle::EraScores` (`max_values`: None, `max_size`: Some(12302), added: 14777, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Reports` (r:1024 w:0)
	/// Proof: `SlaOracle::Reports` (`max_values`: None, `max_size`: Some(324), added: 2799, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Pages` (r:1024 w:0)
	/// Proof: `SlaOracle::Pages` (`max_values`: None, `max_size`: Some(7206), added: 9681, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::NodeSlots` (r:256 w:0)
	/// Proof: `SlaOracle::NodeSlots` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Records` (r:256 w:0)
	/// Proof: `SlaOracle::Records` (`max_values`: None, `max_size`: Some(1321), added: 3796, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Maintenance` (r:256 w:0)
	/// Proof: `Hardware::Maintenance` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Nodes` (r:256 w:0)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(156), added: 2631, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FailingOf` (r:256 w:256)
	/// Proof: `SlaOracle::FailingOf` (`max_values`: None, `max_size`: Some(86), added: 2561, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Failing` (r:1 w:1)
	/// Proof: `SlaOracle::Failing` (`max_values`: None, `max_size`: Some(38), added: 2513, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FoundShort` (r:0 w:1)
	/// Proof: `SlaOracle::FoundShort` (`max_values`: None, `max_size`: Some(10768), added: 13243, mode: `MaxEncodedLen`)
	/// The range of component `r` is `[15, 1024]`.
	/// The range of component `s` is `[1, 256]`.
	fn tally(r: u32, s: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `14335 + r * (7176 ±0) + s * (176 ±0)`
		//  Estimated: `15767 + r * (9681 ±0) + s * (3796 ±0)`
		// Minimum execution time: 5_251_504_000 picoseconds.
		Weight::from_parts(5_251_504_000, 15767)
			// Standard Error: 1_446_463
			.saturating_add(Weight::from_parts(23_740_839, 0).saturating_mul(r.into()))
			// Standard Error: 5_796_392
			.saturating_add(Weight::from_parts(10_425_807, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(r.into())))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(s.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(s.into())))
			.saturating_add(Weight::from_parts(0, 9681).saturating_mul(r.into()))
			.saturating_add(Weight::from_parts(0, 3796).saturating_mul(s.into()))
	}
	/// The range of component `n` is `[1, 1000]`.
	fn silence(n: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `0`
		//  Estimated: `0`
		// Minimum execution time: 651_000 picoseconds.
		Weight::from_parts(924_706, 0)
			// Standard Error: 101
			.saturating_add(Weight::from_parts(473_428, 0).saturating_mul(n.into()))
	}
	/// Storage: `SlaOracle::Eras` (r:1 w:0)
	/// Proof: `SlaOracle::Eras` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Parameters` (r:1 w:0)
	/// Proof: `SlaOracle::Parameters` (`max_values`: Some(1), `max_size`: Some(110), added: 605, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Verdicts` (r:1 w:1)
	/// Proof: `SlaOracle::Verdicts` (`max_values`: Some(1), `max_size`: Some(17), added: 512, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FoundShort` (r:1 w:1)
	/// Proof: `SlaOracle::FoundShort` (`max_values`: None, `max_size`: Some(10768), added: 13243, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Failing` (r:1 w:0)
	/// Proof: `SlaOracle::Failing` (`max_values`: None, `max_size`: Some(38), added: 2513, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::RegionWeights` (r:1 w:0)
	/// Proof: `Hardware::RegionWeights` (`max_values`: None, `max_size`: Some(26), added: 2501, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FailingOf` (r:256 w:0)
	/// Proof: `SlaOracle::FailingOf` (`max_values`: None, `max_size`: Some(86), added: 2561, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Records` (r:256 w:256)
	/// Proof: `SlaOracle::Records` (`max_values`: None, `max_size`: Some(1321), added: 3796, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:1)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// The range of component `s` is `[1, 256]`.
	fn enter(s: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1115 + s * (160 ±0)`
		//  Estimated: `14233 + s * (3796 ±0)`
		// Minimum execution time: 63_524_000 picoseconds.
		Weight::from_parts(63_524_000, 14233)
			// Standard Error: 411_127
			.saturating_add(Weight::from_parts(18_290_541, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(s.into())))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(s.into())))
			.saturating_add(Weight::from_parts(0, 3796).saturating_mul(s.into()))
	}
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Log` (r:1 w:3)
	/// Proof: `SlaOracle::Log` (`max_values`: None, `max_size`: Some(217), added: 2692, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Records` (r:0 w:1)
	/// Proof: `SlaOracle::Records` (`max_values`: None, `max_size`: Some(1321), added: 3796, mode: `MaxEncodedLen`)
	fn turn_log() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `448`
		//  Estimated: `3682`
		// Minimum execution time: 17_686_000 picoseconds.
		Weight::from_parts(19_639_000, 3682)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Settled` (r:1 w:0)
	/// Proof: `SlaOracle::Settled` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Pruned` (r:1 w:1)
	/// Proof: `SlaOracle::Pruned` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Reporters` (r:257 w:256)
	/// Proof: `SlaOracle::Reporters` (`max_values`: None, `max_size`: Some(536), added: 3011, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Commitments` (r:256 w:0)
	/// Proof: `SlaOracle::Commitments` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Roots` (r:256 w:0)
	/// Proof: `SlaOracle::Roots` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::OpenedChecks` (r:256 w:0)
	/// Proof: `SlaOracle::OpenedChecks` (`max_values`: None, `max_size`: Some(166), added: 2641, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Failing` (r:256 w:0)
	/// Proof: `SlaOracle::Failing` (`max_values`: None, `max_size`: Some(38), added: 2513, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FailingOf` (r:256 w:0)
	/// Proof: `SlaOracle::FailingOf` (`max_values`: None, `max_size`: Some(86), added: 2561, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::EraScores` (r:14 w:256)
	/// Proof: `SlaOracle::EraScores` (`max_values`: None, `max_size`: Some(12302), added: 14777, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Sizes` (r:1 w:0)
	/// Proof: `SlaOracle::Sizes` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Eras` (r:0 w:256)
	/// Proof: `SlaOracle::Eras` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	/// The range of component `i` is `[1, 256]`.
	fn prune(i: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `280 + i * (84 ±0)`
		//  Estimated: `4001 + i * (7928 ±0)`
		// Minimum execution time: 46_369_000 picoseconds.
		Weight::from_parts(48_532_000, 4001)
			// Standard Error: 91_664
			.saturating_add(Weight::from_parts(39_793_928, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().reads((7_u64).saturating_mul(i.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(i.into())))
			.saturating_add(Weight::from_parts(0, 7928).saturating_mul(i.into()))
	}
	/// Storage: `SlaOracle::Complaints` (r:1 w:1)
	/// Proof: `SlaOracle::Complaints` (`max_values`: None, `max_size`: Some(1255), added: 3730, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(337), added: 2812, mode: `MaxEncodedLen`)
	fn close_activation() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `516`
		//  Estimated: `4720`
		// Minimum execution time: 63_033_000 picoseconds.
		Weight::from_parts(66_990_000, 4720)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `SlaOracle::KeyOwner` (r:1 w:2)
	/// Proof: `SlaOracle::KeyOwner` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Operators` (r:1 w:1)
	/// Proof: `SlaOracle::Operators` (`max_values`: None, `max_size`: Some(278), added: 2753, mode: `MaxEncodedLen`)
	fn set_key() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `445`
		//  Estimated: `3743`
		// Minimum execution time: 19_769_000 picoseconds.
		Weight::from_parts(21_903_000, 3743)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `SlaOracle::Records` (r:1 w:1)
	/// Proof: `SlaOracle::Records` (`max_values`: None, `max_size`: Some(1321), added: 3796, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Log` (r:255 w:256)
	/// Proof: `SlaOracle::Log` (`max_values`: None, `max_size`: Some(217), added: 2692, mode: `MaxEncodedLen`)
	/// The range of component `i` is `[1, 256]`.
	fn prune_log(i: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `7034 + i * (188 ±0)`
		//  Estimated: `4786 + i * (2688 ±0)`
		// Minimum execution time: 36_253_000 picoseconds.
		Weight::from_parts(62_870_993, 4786)
			// Standard Error: 20_836
			.saturating_add(Weight::from_parts(6_954_957, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(i.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(i.into())))
			.saturating_add(Weight::from_parts(0, 2688).saturating_mul(i.into()))
	}
	/// Storage: `SlaOracle::Eras` (r:2 w:3)
	/// Proof: `SlaOracle::Eras` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Seeds` (r:1 w:0)
	/// Proof: `Clock::Seeds` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Reporters` (r:1 w:0)
	/// Proof: `SlaOracle::Reporters` (`max_values`: None, `max_size`: Some(536), added: 3011, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Parameters` (r:1 w:0)
	/// Proof: `SlaOracle::Parameters` (`max_values`: Some(1), `max_size`: Some(110), added: 605, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Sizes` (r:1 w:0)
	/// Proof: `SlaOracle::Sizes` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	fn on_era() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1003`
		//  Estimated: `6074`
		// Minimum execution time: 27_972_000 picoseconds.
		Weight::from_parts(30_375_000, 6074)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Reporters` (r:1 w:0)
	/// Proof: `SlaOracle::Reporters` (`max_values`: None, `max_size`: Some(536), added: 3011, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Settled` (r:1 w:0)
	/// Proof: `SlaOracle::Settled` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn idle() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `792`
		//  Estimated: `4001`
		// Minimum execution time: 20_510_000 picoseconds.
		Weight::from_parts(25_728_000, 4001)
			.saturating_add(T::DbWeight::get().reads(3_u64))
	}
}

// For tests, with the database weights of the node's own database.
impl WeightInfo for () {
	fn register_operator() -> Weight {
		Weight::from_parts(73_659_000, 4070)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn retire() -> Weight {
		Weight::from_parts(40_400_000, 7150)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn withdraw_bond() -> Weight {
		Weight::from_parts(116_624_000, 3802)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn withdraw_pay() -> Weight {
		Weight::from_parts(67_931_000, 6196)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn post_root() -> Weight {
		Weight::from_parts(38_036_000, 3743)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn open_check(o: u32, ) -> Weight {
		Weight::from_parts(118_089_705, 10671)
			.saturating_add(Weight::from_parts(56_241_423, 0).saturating_mul(o.into()))
			.saturating_add(ParityDbWeight::get().reads(11_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn open_silent() -> Weight {
		Weight::from_parts(414_436_000, 146205)
			.saturating_add(ParityDbWeight::get().reads(48_u64))
			.saturating_add(ParityDbWeight::get().writes(8_u64))
	}
	fn settle_operators(n: u32, ) -> Weight {
		Weight::from_parts(100_878_876, 15767)
			.saturating_add(Weight::from_parts(116_666_032, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(10_u64))
			.saturating_add(ParityDbWeight::get().reads((5_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 3080).saturating_mul(n.into()))
	}
	fn vote_activation() -> Weight {
		Weight::from_parts(344_893_000, 96470)
			.saturating_add(ParityDbWeight::get().reads(54_u64))
			.saturating_add(ParityDbWeight::get().writes(15_u64))
	}
	fn vote_audit() -> Weight {
		Weight::from_parts(323_331_000, 96470)
			.saturating_add(ParityDbWeight::get().reads(53_u64))
			.saturating_add(ParityDbWeight::get().writes(13_u64))
	}
	fn complain() -> Weight {
		Weight::from_parts(130_444_000, 6614)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn commit() -> Weight {
		Weight::from_parts(43_675_000, 4001)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn reveal(e: u32, ) -> Weight {
		Weight::from_parts(78_507_460, 4001)
			.saturating_add(Weight::from_parts(82_038, 0).saturating_mul(e.into()))
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn finalise() -> Weight {
		Weight::from_parts(21_642_000, 4001)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn tally(r: u32, s: u32, ) -> Weight {
		Weight::from_parts(5_251_504_000, 15767)
			.saturating_add(Weight::from_parts(23_740_839, 0).saturating_mul(r.into()))
			.saturating_add(Weight::from_parts(10_425_807, 0).saturating_mul(s.into()))
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(r.into())))
			.saturating_add(ParityDbWeight::get().reads((5_u64).saturating_mul(s.into())))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(s.into())))
			.saturating_add(Weight::from_parts(0, 9681).saturating_mul(r.into()))
			.saturating_add(Weight::from_parts(0, 3796).saturating_mul(s.into()))
	}
	fn silence(n: u32, ) -> Weight {
		Weight::from_parts(924_706, 0)
			.saturating_add(Weight::from_parts(473_428, 0).saturating_mul(n.into()))
	}
	fn enter(s: u32, ) -> Weight {
		Weight::from_parts(63_524_000, 14233)
			.saturating_add(Weight::from_parts(18_290_541, 0).saturating_mul(s.into()))
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(s.into())))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(s.into())))
			.saturating_add(Weight::from_parts(0, 3796).saturating_mul(s.into()))
	}
	fn turn_log() -> Weight {
		Weight::from_parts(19_639_000, 3682)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn prune(i: u32, ) -> Weight {
		Weight::from_parts(48_532_000, 4001)
			.saturating_add(Weight::from_parts(39_793_928, 0).saturating_mul(i.into()))
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().reads((7_u64).saturating_mul(i.into())))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
			.saturating_add(ParityDbWeight::get().writes((3_u64).saturating_mul(i.into())))
			.saturating_add(Weight::from_parts(0, 7928).saturating_mul(i.into()))
	}
	fn close_activation() -> Weight {
		Weight::from_parts(66_990_000, 4720)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn set_key() -> Weight {
		Weight::from_parts(21_903_000, 3743)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn prune_log(i: u32, ) -> Weight {
		Weight::from_parts(62_870_993, 4786)
			.saturating_add(Weight::from_parts(6_954_957, 0).saturating_mul(i.into()))
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(i.into())))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(i.into())))
			.saturating_add(Weight::from_parts(0, 2688).saturating_mul(i.into()))
	}
	fn on_era() -> Weight {
		Weight::from_parts(30_375_000, 6074)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn idle() -> Weight {
		Weight::from_parts(25_728_000, 4001)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
	}
}
