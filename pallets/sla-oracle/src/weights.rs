
//! Weights of `pallet_icn_sla_oracle`, measured by `scripts/bench.sh`. Not edited by hand.
//!
//! DATE: 2026-11-22, STEPS: `15`, REPEAT: `4`, CPU: `AMD EPYC`
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
	fn set_params() -> Weight;
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
	/// Proof: `SlaOracle::Operators` (`max_values`: None, `max_size`: Some(282), added: 2757, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::KeyOwner` (r:1 w:1)
	/// Proof: `SlaOracle::KeyOwner` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Parameters` (r:1 w:0)
	/// Proof: `SlaOracle::Parameters` (`max_values`: Some(1), `max_size`: Some(102), added: 597, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Settled` (r:1 w:0)
	/// Proof: `SlaOracle::Settled` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Sizes` (r:1 w:1)
	/// Proof: `SlaOracle::Sizes` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::OracleSlots` (r:1 w:1)
	/// Proof: `SlaOracle::OracleSlots` (`max_values`: None, `max_size`: Some(605), added: 3080, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	fn register_operator() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `271`
		//  Estimated: `4070`
		// Minimum execution time: 71_796_000 picoseconds.
		Weight::from_parts(76_444_000, 4070)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `SlaOracle::Operators` (r:2 w:2)
	/// Proof: `SlaOracle::Operators` (`max_values`: None, `max_size`: Some(282), added: 2757, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
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
		//  Measured:  `704`
		//  Estimated: `7150`
		// Minimum execution time: 38_437_000 picoseconds.
		Weight::from_parts(45_347_000, 7150)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `SlaOracle::Operators` (r:1 w:1)
	/// Proof: `SlaOracle::Operators` (`max_values`: None, `max_size`: Some(282), added: 2757, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Parameters` (r:1 w:0)
	/// Proof: `SlaOracle::Parameters` (`max_values`: Some(1), `max_size`: Some(102), added: 597, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Settled` (r:1 w:0)
	/// Proof: `SlaOracle::Settled` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::PayOwed` (r:1 w:1)
	/// Proof: `SlaOracle::PayOwed` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::KeyOwner` (r:0 w:1)
	/// Proof: `SlaOracle::KeyOwner` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	fn withdraw_bond() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `895`
		//  Estimated: `3747`
		// Minimum execution time: 114_099_000 picoseconds.
		Weight::from_parts(121_470_000, 3747)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `SlaOracle::Operators` (r:1 w:1)
	/// Proof: `SlaOracle::Operators` (`max_values`: None, `max_size`: Some(282), added: 2757, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::PayOwed` (r:1 w:1)
	/// Proof: `SlaOracle::PayOwed` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	fn withdraw_pay() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `728`
		//  Estimated: `6196`
		// Minimum execution time: 63_485_000 picoseconds.
		Weight::from_parts(74_351_000, 6196)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `SlaOracle::KeyOwner` (r:1 w:0)
	/// Proof: `SlaOracle::KeyOwner` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Eras` (r:1 w:0)
	/// Proof: `SlaOracle::Eras` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Operators` (r:1 w:0)
	/// Proof: `SlaOracle::Operators` (`max_values`: None, `max_size`: Some(282), added: 2757, mode: `MaxEncodedLen`)
	/// Storage: `Clock::EraLength` (r:1 w:0)
	/// Proof: `Clock::EraLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Roots` (r:1 w:1)
	/// Proof: `SlaOracle::Roots` (`max_values`: None, `max_size`: Some(321), added: 2796, mode: `MaxEncodedLen`)
	fn post_root() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `989`
		//  Estimated: `3786`
		// Minimum execution time: 38_147_000 picoseconds.
		Weight::from_parts(43_795_000, 3786)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `SlaOracle::KeyOwner` (r:1 w:0)
	/// Proof: `SlaOracle::KeyOwner` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Eras` (r:2 w:0)
	/// Proof: `SlaOracle::Eras` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Operators` (r:1 w:0)
	/// Proof: `SlaOracle::Operators` (`max_values`: None, `max_size`: Some(282), added: 2757, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::OpenedChecks` (r:1 w:1)
	/// Proof: `SlaOracle::OpenedChecks` (`max_values`: None, `max_size`: Some(166), added: 2641, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Reports` (r:1 w:0)
	/// Proof: `SlaOracle::Reports` (`max_values`: None, `max_size`: Some(320), added: 2795, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Pages` (r:1 w:0)
	/// Proof: `SlaOracle::Pages` (`max_values`: None, `max_size`: Some(7206), added: 9681, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::NodeSlots` (r:1 w:0)
	/// Proof: `SlaOracle::NodeSlots` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Nodes` (r:1 w:0)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(138), added: 2613, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Roots` (r:1 w:0)
	/// Proof: `SlaOracle::Roots` (`max_values`: None, `max_size`: Some(321), added: 2796, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::NodeDetails` (r:1 w:0)
	/// Proof: `Hardware::NodeDetails` (`max_values`: None, `max_size`: Some(224), added: 2699, mode: `MaxEncodedLen`)
	/// The range of component `o` is `[0, 64]`.
	fn open_check(o: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `9736`
		//  Estimated: `10671`
		// Minimum execution time: 91_826_000 picoseconds.
		Weight::from_parts(122_786_625, 10671)
			// Standard Error: 334_052
			.saturating_add(Weight::from_parts(61_335_844, 0).saturating_mul(o.into()))
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `SlaOracle::KeyOwner` (r:1 w:0)
	/// Proof: `SlaOracle::KeyOwner` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Eras` (r:2 w:0)
	/// Proof: `SlaOracle::Eras` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Operators` (r:1 w:0)
	/// Proof: `SlaOracle::Operators` (`max_values`: None, `max_size`: Some(282), added: 2757, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::OpenedChecks` (r:8 w:8)
	/// Proof: `SlaOracle::OpenedChecks` (`max_values`: None, `max_size`: Some(166), added: 2641, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Reports` (r:15 w:0)
	/// Proof: `SlaOracle::Reports` (`max_values`: None, `max_size`: Some(320), added: 2795, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Pages` (r:15 w:0)
	/// Proof: `SlaOracle::Pages` (`max_values`: None, `max_size`: Some(7206), added: 9681, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Reporters` (r:1 w:0)
	/// Proof: `SlaOracle::Reporters` (`max_values`: None, `max_size`: Some(532), added: 3007, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::NodeSlots` (r:1 w:0)
	/// Proof: `SlaOracle::NodeSlots` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Nodes` (r:1 w:0)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(138), added: 2613, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Roots` (r:1 w:0)
	/// Proof: `SlaOracle::Roots` (`max_values`: None, `max_size`: Some(321), added: 2796, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::NodeDetails` (r:1 w:0)
	/// Proof: `Hardware::NodeDetails` (`max_values`: None, `max_size`: Some(224), added: 2699, mode: `MaxEncodedLen`)
	fn open_silent() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `18115`
		//  Estimated: `146205`
		// Minimum execution time: 404_892_000 picoseconds.
		Weight::from_parts(442_064_000, 146205)
			.saturating_add(T::DbWeight::get().reads(49_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	/// Storage: `SlaOracle::Settled` (r:1 w:1)
	/// Proof: `SlaOracle::Settled` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Parameters` (r:1 w:0)
	/// Proof: `SlaOracle::Parameters` (`max_values`: Some(1), `max_size`: Some(102), added: 597, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::PayOwed` (r:1 w:1)
	/// Proof: `SlaOracle::PayOwed` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:257 w:256)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Eras` (r:1 w:0)
	/// Proof: `SlaOracle::Eras` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Reporters` (r:1 w:0)
	/// Proof: `SlaOracle::Reporters` (`max_values`: None, `max_size`: Some(532), added: 3007, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::EraScores` (r:1 w:1)
	/// Proof: `SlaOracle::EraScores` (`max_values`: None, `max_size`: Some(12302), added: 14777, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::OracleSlots` (r:255 w:255)
	/// Proof: `SlaOracle::OracleSlots` (`max_values`: None, `max_size`: Some(605), added: 3080, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Operators` (r:255 w:255)
	/// Proof: `SlaOracle::Operators` (`max_values`: None, `max_size`: Some(282), added: 2757, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::OpenedChecks` (r:255 w:0)
	/// Proof: `SlaOracle::OpenedChecks` (`max_values`: None, `max_size`: Some(166), added: 2641, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:255 w:255)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Sizes` (r:1 w:1)
	/// Proof: `SlaOracle::Sizes` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 256]`.
	fn settle_operators(n: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `13686 + n * (366 ±0)`
		//  Estimated: `15767 + n * (3080 ±0)`
		// Minimum execution time: 166_097_000 picoseconds.
		Weight::from_parts(169_422_000, 15767)
			// Standard Error: 453_401
			.saturating_add(Weight::from_parts(115_202_782, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(5_u64))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 3080).saturating_mul(n.into()))
	}
	/// Storage: `SlaOracle::KeyOwner` (r:1 w:0)
	/// Proof: `SlaOracle::KeyOwner` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Activations` (r:1 w:1)
	/// Proof: `SlaOracle::Activations` (`max_values`: None, `max_size`: Some(1255), added: 3730, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Eras` (r:1 w:0)
	/// Proof: `SlaOracle::Eras` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::OracleSlots` (r:31 w:0)
	/// Proof: `SlaOracle::OracleSlots` (`max_values`: None, `max_size`: Some(605), added: 3080, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Nodes` (r:1 w:1)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(138), added: 2613, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Classes` (r:1 w:0)
	/// Proof: `Hardware::Classes` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Markets` (r:1 w:0)
	/// Proof: `Hardware::Markets` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
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
	/// Proof: `SlaOracle::Records` (`max_values`: None, `max_size`: Some(1128), added: 3603, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Nodes` (r:1 w:1)
	/// Proof: `Incentives::Nodes` (`max_values`: None, `max_size`: Some(152), added: 2627, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Markets` (r:1 w:1)
	/// Proof: `Incentives::Markets` (`max_values`: None, `max_size`: Some(202), added: 2677, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Parameters` (r:1 w:0)
	/// Proof: `Incentives::Parameters` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::NodeChanges` (r:1 w:1)
	/// Proof: `Incentives::NodeChanges` (`max_values`: None, `max_size`: Some(1294), added: 3769, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::EraRows` (r:1 w:2)
	/// Proof: `Incentives::EraRows` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::MarketNodes` (r:0 w:1)
	/// Proof: `Hardware::MarketNodes` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	// Estimated until it is measured: with `SlaOracle::Complaints` (r w), `Balances::Holds` (r w) and
	// `System::Account` (r w) of a complaint that ends.
	fn vote_activation() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `4525`
		//  Estimated: `96470`
		// Minimum execution time: 268_839_000 picoseconds.
		Weight::from_parts(342_189_000, 96470)
			.saturating_add(T::DbWeight::get().reads(53_u64))
			.saturating_add(T::DbWeight::get().writes(15_u64))
	}
	/// Storage: `SlaOracle::KeyOwner` (r:1 w:0)
	/// Proof: `SlaOracle::KeyOwner` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Activations` (r:1 w:1)
	/// Proof: `SlaOracle::Activations` (`max_values`: None, `max_size`: Some(1255), added: 3730, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Eras` (r:1 w:0)
	/// Proof: `SlaOracle::Eras` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::OracleSlots` (r:31 w:0)
	/// Proof: `SlaOracle::OracleSlots` (`max_values`: None, `max_size`: Some(605), added: 3080, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Nodes` (r:1 w:1)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(138), added: 2613, mode: `MaxEncodedLen`)
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
	/// Proof: `SlaOracle::Records` (`max_values`: None, `max_size`: Some(1128), added: 3603, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Nodes` (r:1 w:1)
	/// Proof: `Incentives::Nodes` (`max_values`: None, `max_size`: Some(152), added: 2627, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Markets` (r:1 w:0)
	/// Proof: `Incentives::Markets` (`max_values`: None, `max_size`: Some(202), added: 2677, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::NodeChanges` (r:1 w:1)
	/// Proof: `Incentives::NodeChanges` (`max_values`: None, `max_size`: Some(1294), added: 3769, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::EraRows` (r:1 w:1)
	/// Proof: `Incentives::EraRows` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::MarketNodes` (r:0 w:1)
	/// Proof: `Hardware::MarketNodes` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	// Estimated: with the account of who complained, and announced maintenance.
	// Estimated until it is measured: with `SlaOracle::Complaints` (r) beside `Activations`.
	fn vote_audit() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `4845`
		//  Estimated: `96470`
		// Minimum execution time: 294_047_000 picoseconds.
		Weight::from_parts(309_632_000, 96470)
			.saturating_add(T::DbWeight::get().reads(51_u64))
			.saturating_add(T::DbWeight::get().writes(13_u64))
	}
	/// Storage: `Hardware::Nodes` (r:1 w:0)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(138), added: 2613, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Activations` (r:1 w:1)
	/// Proof: `SlaOracle::Activations` (`max_values`: None, `max_size`: Some(1255), added: 3730, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Parameters` (r:1 w:0)
	/// Proof: `SlaOracle::Parameters` (`max_values`: Some(1), `max_size`: Some(102), added: 597, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	// Estimated: with an earlier deposit that is returned, and `SlaOracle::Complaints` (r w) beside
	// `Activations` (r w).
	fn complain() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `780`
		//  Estimated: `4720`
		// Minimum execution time: 79_569_000 picoseconds.
		Weight::from_parts(150_000_000, 6434)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `SlaOracle::KeyOwner` (r:1 w:0)
	/// Proof: `SlaOracle::KeyOwner` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Eras` (r:1 w:0)
	/// Proof: `SlaOracle::Eras` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Operators` (r:1 w:0)
	/// Proof: `SlaOracle::Operators` (`max_values`: None, `max_size`: Some(282), added: 2757, mode: `MaxEncodedLen`)
	/// Storage: `Clock::EraLength` (r:1 w:0)
	/// Proof: `Clock::EraLength` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Reporters` (r:1 w:1)
	/// Proof: `SlaOracle::Reporters` (`max_values`: None, `max_size`: Some(532), added: 3007, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Commitments` (r:0 w:1)
	/// Proof: `SlaOracle::Commitments` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn commit() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1849`
		//  Estimated: `3997`
		// Minimum execution time: 42_453_000 picoseconds.
		Weight::from_parts(46_289_000, 3997)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `SlaOracle::KeyOwner` (r:1 w:0)
	/// Proof: `SlaOracle::KeyOwner` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Eras` (r:1 w:0)
	/// Proof: `SlaOracle::Eras` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Operators` (r:1 w:0)
	/// Proof: `SlaOracle::Operators` (`max_values`: None, `max_size`: Some(282), added: 2757, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Commitments` (r:1 w:0)
	/// Proof: `SlaOracle::Commitments` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Reports` (r:1 w:1)
	/// Proof: `SlaOracle::Reports` (`max_values`: None, `max_size`: Some(320), added: 2795, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Reporters` (r:1 w:1)
	/// Proof: `SlaOracle::Reporters` (`max_values`: None, `max_size`: Some(532), added: 3007, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Roots` (r:1 w:1)
	/// Proof: `SlaOracle::Roots` (`max_values`: None, `max_size`: Some(321), added: 2796, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Pages` (r:0 w:1)
	/// Proof: `SlaOracle::Pages` (`max_values`: None, `max_size`: Some(7206), added: 9681, mode: `MaxEncodedLen`)
	/// The range of component `e` is `[1, 1024]`.
	fn reveal(e: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `2079`
		//  Estimated: `3997`
		// Minimum execution time: 74_210_000 picoseconds.
		Weight::from_parts(83_831_202, 3997)
			// Standard Error: 347
			.saturating_add(Weight::from_parts(81_376, 0).saturating_mul(e.into()))
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Estimated: an era without exceptions ends.
	fn finalise() -> Weight {
		Weight::from_parts(30_000_000, 3997)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Estimated: `SlaOracle::Eras` is read twice, and for each slot the silence of fifteen members is
	/// drawn; of `SlaOracle::NodeSlots`, `SlaOracle::Records`, `Hardware::Maintenance` and
	/// `Hardware::Nodes` one read each for a slot, and a read and a write of `SlaOracle::FailingOf`;
	/// `SlaOracle::EraScores`, `SlaOracle::Failing` and a page of `SlaOracle::FoundShort` are written.
	/// The range of component `r` is `[0, 1024]`.
	/// The range of component `s` is `[1, 256]`.
	fn tally(r: u32, s: u32, ) -> Weight {
		Weight::from_parts(80_000_000, 15767)
			.saturating_add(Weight::from_parts(23_451_361, 0).saturating_mul(r.into()))
			.saturating_add(Weight::from_parts(57_000_000, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(r.into())))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(s.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(s.into())))
			.saturating_add(Weight::from_parts(0, 9681).saturating_mul(r.into()))
			.saturating_add(Weight::from_parts(0, 3796).saturating_mul(s.into()))
	}
	fn silence(n: u32, ) -> Weight {
		Weight::from_parts(1_000_000, 0)
			.saturating_add(Weight::from_parts(850_000, 0).saturating_mul(n.into()))
	}
	/// Estimated: `SlaOracle::FoundShort` is read and removed, of `SlaOracle::FailingOf` and
	/// `SlaOracle::Records` one read each for a slot, and a write of `SlaOracle::Records`.
	/// The range of component `s` is `[1, 256]`.
	fn enter(s: u32, ) -> Weight {
		Weight::from_parts(40_000_000, 13500)
			.saturating_add(Weight::from_parts(25_000_000, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(s.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(s.into())))
			.saturating_add(Weight::from_parts(0, 3796).saturating_mul(s.into()))
	}
	/// Estimated: a page of `SlaOracle::Log` is written, two are read and removed.
	fn turn_log() -> Weight {
		Weight::from_parts(40_000_000, 8076)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Settled` (r:1 w:0)
	/// Proof: `SlaOracle::Settled` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Pruned` (r:1 w:1)
	/// Proof: `SlaOracle::Pruned` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Reporters` (r:256 w:255)
	/// Proof: `SlaOracle::Reporters` (`max_values`: None, `max_size`: Some(532), added: 3007, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Commitments` (r:255 w:0)
	/// Proof: `SlaOracle::Commitments` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Roots` (r:255 w:0)
	/// Proof: `SlaOracle::Roots` (`max_values`: None, `max_size`: Some(321), added: 2796, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::OpenedChecks` (r:255 w:0)
	/// Proof: `SlaOracle::OpenedChecks` (`max_values`: None, `max_size`: Some(166), added: 2641, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Failing` (r:255 w:0)
	/// Proof: `SlaOracle::Failing` (`max_values`: None, `max_size`: Some(38), added: 2513, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FailingOf` (r:255 w:0)
	/// Proof: `SlaOracle::FailingOf` (`max_values`: None, `max_size`: Some(86), added: 2561, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::EraScores` (r:225 w:255)
	/// Proof: `SlaOracle::EraScores` (`max_values`: None, `max_size`: Some(12302), added: 14777, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Sizes` (r:1 w:0)
	/// Proof: `SlaOracle::Sizes` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Eras` (r:0 w:255)
	/// Proof: `SlaOracle::Eras` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// The range of component `i` is `[1, 256]`.
	fn prune(i: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `371 + i * (77 ±0)`
		//  Estimated: `3997 + i * (8309 ±671)`
		// Minimum execution time: 45_408_000 picoseconds.
		Weight::from_parts(47_070_000, 3997)
			// Standard Error: 681_863
			.saturating_add(Weight::from_parts(49_649_120, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().reads((7_u64).saturating_mul(i.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(i.into())))
			.saturating_add(Weight::from_parts(0, 8309).saturating_mul(i.into()))
	}
	/// Storage: `SlaOracle::Parameters` (r:0 w:1)
	/// Proof: `SlaOracle::Parameters` (`max_values`: Some(1), `max_size`: Some(102), added: 597, mode: `MaxEncodedLen`)
	fn set_params() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `0`
		//  Estimated: `0`
		// Minimum execution time: 6_220_000 picoseconds.
		Weight::from_parts(7_592_000, 0)
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `SlaOracle::Activations` (r:1 w:1)
	/// Proof: `SlaOracle::Activations` (`max_values`: None, `max_size`: Some(1255), added: 3730, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	// Estimated: with the account of who complained.
	// Estimated until it is measured: with `SlaOracle::Complaints` (r w) beside `Activations`, and
	// `Hardware::Nodes` (r).
	fn close_activation() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `478`
		//  Estimated: `4720`
		// Minimum execution time: 61_401_000 picoseconds.
		Weight::from_parts(75_878_000, 4720)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `SlaOracle::KeyOwner` (r:1 w:2)
	/// Proof: `SlaOracle::KeyOwner` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Operators` (r:1 w:1)
	/// Proof: `SlaOracle::Operators` (`max_values`: None, `max_size`: Some(282), added: 2757, mode: `MaxEncodedLen`)
	fn set_key() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `449`
		//  Estimated: `3747`
		// Minimum execution time: 19_479_000 picoseconds.
		Weight::from_parts(24_547_000, 3747)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `SlaOracle::Records` (r:1 w:1)
	/// Proof: `SlaOracle::Records` (`max_values`: None, `max_size`: Some(1128), added: 3603, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Log` (r:255 w:255)
	/// Proof: `SlaOracle::Log` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// The range of component `i` is `[1, 256]`.
	fn prune_log(i: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `5763 + i * (7 ±0)`
		//  Estimated: `4593 + i * (2511 ±0)`
		// Minimum execution time: 24_937_000 picoseconds.
		Weight::from_parts(93_660_619, 4593)
			// Standard Error: 10_022
			.saturating_add(Weight::from_parts(5_421_101, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(i.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(i.into())))
			.saturating_add(Weight::from_parts(0, 2511).saturating_mul(i.into()))
	}
	/// Storage: `SlaOracle::Eras` (r:2 w:3)
	/// Proof: `SlaOracle::Eras` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Seeds` (r:1 w:0)
	/// Proof: `Clock::Seeds` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Reporters` (r:1 w:0)
	/// Proof: `SlaOracle::Reporters` (`max_values`: None, `max_size`: Some(532), added: 3007, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Parameters` (r:1 w:0)
	/// Proof: `SlaOracle::Parameters` (`max_values`: Some(1), `max_size`: Some(102), added: 597, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Sizes` (r:1 w:0)
	/// Proof: `SlaOracle::Sizes` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	fn on_era() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1086`
		//  Estimated: `6070`
		// Minimum execution time: 30_105_000 picoseconds.
		Weight::from_parts(32_649_000, 6070)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Reporters` (r:1 w:0)
	/// Proof: `SlaOracle::Reporters` (`max_values`: None, `max_size`: Some(532), added: 3007, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Settled` (r:1 w:0)
	/// Proof: `SlaOracle::Settled` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn idle() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `894`
		//  Estimated: `3997`
		// Minimum execution time: 27_510_000 picoseconds.
		Weight::from_parts(30_435_000, 3997)
			.saturating_add(T::DbWeight::get().reads(4_u64))
	}
}

// For tests, with the database weights of the node's own database.
impl WeightInfo for () {
	fn register_operator() -> Weight {
		Weight::from_parts(76_444_000, 4070)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn retire() -> Weight {
		Weight::from_parts(45_347_000, 7150)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn withdraw_bond() -> Weight {
		Weight::from_parts(121_470_000, 3747)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn withdraw_pay() -> Weight {
		Weight::from_parts(74_351_000, 6196)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn post_root() -> Weight {
		Weight::from_parts(43_795_000, 3786)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn open_check(o: u32, ) -> Weight {
		Weight::from_parts(122_786_625, 10671)
			.saturating_add(Weight::from_parts(61_335_844, 0).saturating_mul(o.into()))
			.saturating_add(ParityDbWeight::get().reads(13_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn open_silent() -> Weight {
		Weight::from_parts(442_064_000, 146205)
			.saturating_add(ParityDbWeight::get().reads(49_u64))
			.saturating_add(ParityDbWeight::get().writes(8_u64))
	}
	fn settle_operators(n: u32, ) -> Weight {
		Weight::from_parts(169_422_000, 15767)
			.saturating_add(Weight::from_parts(115_202_782, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(11_u64))
			.saturating_add(ParityDbWeight::get().reads((5_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 3080).saturating_mul(n.into()))
	}
	fn vote_activation() -> Weight {
		Weight::from_parts(342_189_000, 96470)
			.saturating_add(ParityDbWeight::get().reads(53_u64))
			.saturating_add(ParityDbWeight::get().writes(15_u64))
	}
	fn vote_audit() -> Weight {
		Weight::from_parts(309_632_000, 96470)
			.saturating_add(ParityDbWeight::get().reads(51_u64))
			.saturating_add(ParityDbWeight::get().writes(13_u64))
	}
	fn complain() -> Weight {
		Weight::from_parts(150_000_000, 6434)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn commit() -> Weight {
		Weight::from_parts(46_289_000, 3997)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn reveal(e: u32, ) -> Weight {
		Weight::from_parts(83_831_202, 3997)
			.saturating_add(Weight::from_parts(81_376, 0).saturating_mul(e.into()))
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn finalise() -> Weight {
		Weight::from_parts(30_000_000, 3997)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn tally(r: u32, s: u32, ) -> Weight {
		Weight::from_parts(80_000_000, 15767)
			.saturating_add(Weight::from_parts(23_451_361, 0).saturating_mul(r.into()))
			.saturating_add(Weight::from_parts(57_000_000, 0).saturating_mul(s.into()))
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(r.into())))
			.saturating_add(ParityDbWeight::get().reads((5_u64).saturating_mul(s.into())))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(s.into())))
			.saturating_add(Weight::from_parts(0, 9681).saturating_mul(r.into()))
			.saturating_add(Weight::from_parts(0, 3796).saturating_mul(s.into()))
	}
	fn silence(n: u32, ) -> Weight {
		Weight::from_parts(1_000_000, 0)
			.saturating_add(Weight::from_parts(850_000, 0).saturating_mul(n.into()))
	}
	fn enter(s: u32, ) -> Weight {
		Weight::from_parts(40_000_000, 13500)
			.saturating_add(Weight::from_parts(25_000_000, 0).saturating_mul(s.into()))
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(s.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(s.into())))
			.saturating_add(Weight::from_parts(0, 3796).saturating_mul(s.into()))
	}
	fn turn_log() -> Weight {
		Weight::from_parts(40_000_000, 8076)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn prune(i: u32, ) -> Weight {
		Weight::from_parts(47_070_000, 3997)
			.saturating_add(Weight::from_parts(49_649_120, 0).saturating_mul(i.into()))
			.saturating_add(ParityDbWeight::get().reads(11_u64))
			.saturating_add(ParityDbWeight::get().reads((7_u64).saturating_mul(i.into())))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
			.saturating_add(ParityDbWeight::get().writes((3_u64).saturating_mul(i.into())))
			.saturating_add(Weight::from_parts(0, 8309).saturating_mul(i.into()))
	}
	fn set_params() -> Weight {
		Weight::from_parts(7_592_000, 0)
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn close_activation() -> Weight {
		Weight::from_parts(75_878_000, 4720)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn set_key() -> Weight {
		Weight::from_parts(24_547_000, 3747)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn prune_log(i: u32, ) -> Weight {
		Weight::from_parts(93_660_619, 4593)
			.saturating_add(Weight::from_parts(5_421_101, 0).saturating_mul(i.into()))
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(i.into())))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(i.into())))
			.saturating_add(Weight::from_parts(0, 2511).saturating_mul(i.into()))
	}
	fn on_era() -> Weight {
		Weight::from_parts(32_649_000, 6070)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn idle() -> Weight {
		Weight::from_parts(30_435_000, 3997)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
	}
}
