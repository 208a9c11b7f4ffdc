
//! Weights of `pallet_icn_slashing`, measured by `scripts/bench.sh`. Not edited by hand.
//!
//! DATE: 2026-11-22, STEPS: `15`, REPEAT: `4`, CPU: `AMD EPYC`
//! WASM-EXECUTION: `Compiled`, CHAIN: `Some("dev")`, VERSION: 64.0.0

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens)]
#![allow(unused_imports)]
#![allow(missing_docs)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::ParityDbWeight, Weight}};

/// Weight functions needed for `pallet_icn_slashing`.
pub trait WeightInfo {
	fn dispute() -> Weight;
	fn decide() -> Weight;
	fn apply(n: u32, ) -> Weight;
	fn claim() -> Weight;
	fn close(n: u32, ) -> Weight;
	fn suspend() -> Weight;
	fn collect() -> Weight;
	fn set_params() -> Weight;
	fn prune_conduct() -> Weight;
	fn on_verdict() -> Weight;
	fn defaulted() -> Weight;
}

/// Weights for `pallet_icn_slashing` with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Slashing::Penalties` (r:1 w:1)
	/// Proof: `Slashing::Penalties` (`max_values`: None, `max_size`: Some(166), added: 2641, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Parameters` (r:1 w:0)
	/// Proof: `Slashing::Parameters` (`max_values`: Some(1), `max_size`: Some(56), added: 551, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	fn dispute() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `648`
		//  Estimated: `3712`
		// Minimum execution time: 77_345_000 picoseconds.
		Weight::from_parts(83_975_000, 3712)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Slashing::Penalties` (r:1 w:1)
	/// Proof: `Slashing::Penalties` (`max_values`: None, `max_size`: Some(166), added: 2641, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Nodes` (r:1 w:1)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(138), added: 2613, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Conducts` (r:1 w:1)
	/// Proof: `Slashing::Conducts` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Parameters` (r:1 w:0)
	/// Proof: `Slashing::Parameters` (`max_values`: Some(1), `max_size`: Some(56), added: 551, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Undecided` (r:0 w:1)
	/// Proof: `Slashing::Undecided` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	fn decide() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1102`
		//  Estimated: `3712`
		// Minimum execution time: 78_577_000 picoseconds.
		Weight::from_parts(84_095_000, 3712)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Penalties` (r:93 w:62)
	/// Proof: `Slashing::Penalties` (`max_values`: None, `max_size`: Some(166), added: 2641, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:31 w:31)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:33 w:33)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Nodes` (r:31 w:31)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(138), added: 2613, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::RegionWeights` (r:1 w:1)
	/// Proof: `Hardware::RegionWeights` (`max_values`: None, `max_size`: Some(26), added: 2501, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::SlotOf` (r:16 w:31)
	/// Proof: `SlaOracle::SlotOf` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Settled` (r:1 w:0)
	/// Proof: `SlaOracle::Settled` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Sizes` (r:1 w:1)
	/// Proof: `SlaOracle::Sizes` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::NodeSlots` (r:31 w:31)
	/// Proof: `SlaOracle::NodeSlots` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Records` (r:31 w:31)
	/// Proof: `SlaOracle::Records` (`max_values`: None, `max_size`: Some(1128), added: 3603, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Nodes` (r:31 w:31)
	/// Proof: `Incentives::Nodes` (`max_values`: None, `max_size`: Some(152), added: 2627, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Markets` (r:1 w:0)
	/// Proof: `Incentives::Markets` (`max_values`: None, `max_size`: Some(202), added: 2677, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::NodeChanges` (r:31 w:31)
	/// Proof: `Incentives::NodeChanges` (`max_values`: None, `max_size`: Some(1294), added: 3769, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::EraRows` (r:1 w:1)
	/// Proof: `Incentives::EraRows` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Parameters` (r:1 w:0)
	/// Proof: `Slashing::Parameters` (`max_values`: Some(1), `max_size`: Some(56), added: 551, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Conducts` (r:31 w:31)
	/// Proof: `Slashing::Conducts` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Held` (r:1 w:1)
	/// Proof: `Slashing::Held` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::MarketNodes` (r:0 w:31)
	/// Proof: `Hardware::MarketNodes` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Undecided` (r:0 w:62)
	/// Proof: `Slashing::Undecided` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 32]`.
	fn apply(n: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1791 + n * (780 ±0)`
		//  Estimated: `6196 + n * (7923 ±0)`
		// Minimum execution time: 249_580_000 picoseconds.
		Weight::from_parts(59_065_299, 6196)
			// Standard Error: 1_393_746
			.saturating_add(Weight::from_parts(291_180_459, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().reads((22_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(6_u64))
			.saturating_add(T::DbWeight::get().writes((24_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 7923).saturating_mul(n.into()))
	}
	/// Storage: `Slashing::Penalties` (r:1 w:1)
	/// Proof: `Slashing::Penalties` (`max_values`: None, `max_size`: Some(166), added: 2641, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Claims` (r:1 w:1)
	/// Proof: `Slashing::Claims` (`max_values`: None, `max_size`: Some(49), added: 2524, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Leases` (r:1 w:0)
	/// Proof: `Leases::Leases` (`max_values`: None, `max_size`: Some(1478), added: 3953, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Parameters` (r:1 w:0)
	/// Proof: `Slashing::Parameters` (`max_values`: Some(1), `max_size`: Some(56), added: 551, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Parameters` (r:1 w:0)
	/// Proof: `Incentives::Parameters` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Held` (r:1 w:1)
	/// Proof: `Slashing::Held` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn claim() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1534`
		//  Estimated: `6196`
		// Minimum execution time: 98_397_000 picoseconds.
		Weight::from_parts(107_820_000, 6196)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Slashing::Penalties` (r:1 w:1)
	/// Proof: `Slashing::Penalties` (`max_values`: None, `max_size`: Some(166), added: 2641, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Held` (r:1 w:1)
	/// Proof: `Slashing::Held` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Claims` (r:65 w:64)
	/// Proof: `Slashing::Claims` (`max_values`: None, `max_size`: Some(49), added: 2524, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Conducts` (r:1 w:1)
	/// Proof: `Slashing::Conducts` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Parameters` (r:1 w:0)
	/// Proof: `Slashing::Parameters` (`max_values`: Some(1), `max_size`: Some(68), added: 563, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 64]`.
	fn close(n: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `764 + n * (36 ±0)`
		//  Estimated: `6196 + n * (2524 ±0)`
		// Minimum execution time: 86_388_000 picoseconds.
		Weight::from_parts(94_195_335, 6196)
			// Standard Error: 4_922
			.saturating_add(Weight::from_parts(3_460_964, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(5_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2524).saturating_mul(n.into()))
	}
	/// Storage: `Slashing::Conducts` (r:1 w:1)
	/// Proof: `Slashing::Conducts` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Parameters` (r:1 w:0)
	/// Proof: `Slashing::Parameters` (`max_values`: Some(1), `max_size`: Some(56), added: 551, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
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
	/// Storage: `Incentives::EraRows` (r:2 w:2)
	/// Proof: `Incentives::EraRows` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Penalties` (r:2 w:1)
	/// Proof: `Slashing::Penalties` (`max_values`: None, `max_size`: Some(166), added: 2641, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::MarketNodes` (r:0 w:1)
	/// Proof: `Hardware::MarketNodes` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Undecided` (r:0 w:1)
	/// Proof: `Slashing::Undecided` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	fn suspend() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `2015`
		//  Estimated: `6272`
		// Minimum execution time: 129_051_000 picoseconds.
		Weight::from_parts(135_932_000, 6272)
			.saturating_add(T::DbWeight::get().reads(18_u64))
			.saturating_add(T::DbWeight::get().writes(14_u64))
	}
	/// Storage: `Slashing::Penalties` (r:3 w:1)
	/// Proof: `Slashing::Penalties` (`max_values`: None, `max_size`: Some(166), added: 2641, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Nodes` (r:1 w:1)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(138), added: 2613, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
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
	/// Storage: `Incentives::EraRows` (r:2 w:2)
	/// Proof: `Incentives::EraRows` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Parameters` (r:1 w:0)
	/// Proof: `Slashing::Parameters` (`max_values`: Some(1), `max_size`: Some(56), added: 551, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Conducts` (r:1 w:0)
	/// Proof: `Slashing::Conducts` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::MarketNodes` (r:0 w:1)
	/// Proof: `Hardware::MarketNodes` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Undecided` (r:0 w:1)
	/// Proof: `Slashing::Undecided` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	fn collect() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `2613`
		//  Estimated: `8913`
		// Minimum execution time: 189_061_000 picoseconds.
		Weight::from_parts(197_935_000, 8913)
			.saturating_add(T::DbWeight::get().reads(22_u64))
			.saturating_add(T::DbWeight::get().writes(16_u64))
	}
	/// Storage: `Slashing::Parameters` (r:0 w:1)
	/// Proof: `Slashing::Parameters` (`max_values`: Some(1), `max_size`: Some(56), added: 551, mode: `MaxEncodedLen`)
	fn set_params() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `0`
		//  Estimated: `0`
		// Minimum execution time: 6_159_000 picoseconds.
		Weight::from_parts(7_371_000, 0)
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Slashing::Conducts` (r:1 w:1)
	/// Proof: `Slashing::Conducts` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Nodes` (r:1 w:0)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(138), added: 2613, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Classes` (r:1 w:0)
	/// Proof: `Hardware::Classes` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Parameters` (r:1 w:0)
	/// Proof: `Slashing::Parameters` (`max_values`: Some(1), `max_size`: Some(68), added: 563, mode: `MaxEncodedLen`)
	fn prune_conduct() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `782`
		//  Estimated: `3603`
		// Minimum execution time: 33_349_000 picoseconds.
		Weight::from_parts(35_973_000, 3603)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Nodes` (r:1 w:1)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(138), added: 2613, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Conducts` (r:1 w:1)
	/// Proof: `Slashing::Conducts` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Parameters` (r:1 w:0)
	/// Proof: `Slashing::Parameters` (`max_values`: Some(1), `max_size`: Some(56), added: 551, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Classes` (r:1 w:0)
	/// Proof: `Hardware::Classes` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Penalties` (r:2 w:1)
	/// Proof: `Slashing::Penalties` (`max_values`: None, `max_size`: Some(166), added: 2641, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Undecided` (r:0 w:1)
	/// Proof: `Slashing::Undecided` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	fn on_verdict() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `826`
		//  Estimated: `6272`
		// Minimum execution time: 46_378_000 picoseconds.
		Weight::from_parts(50_024_000, 6272)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Nodes` (r:1 w:1)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(138), added: 2613, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Parameters` (r:1 w:0)
	/// Proof: `Slashing::Parameters` (`max_values`: Some(1), `max_size`: Some(56), added: 551, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Conducts` (r:1 w:1)
	/// Proof: `Slashing::Conducts` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Penalties` (r:2 w:1)
	/// Proof: `Slashing::Penalties` (`max_values`: None, `max_size`: Some(166), added: 2641, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::Undecided` (r:0 w:1)
	/// Proof: `Slashing::Undecided` (`max_values`: None, `max_size`: Some(17), added: 2492, mode: `MaxEncodedLen`)
	fn defaulted() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `567`
		//  Estimated: `6272`
		// Minimum execution time: 36_104_000 picoseconds.
		Weight::from_parts(39_539_000, 6272)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
}

// For tests, with the database weights of the node's own database.
impl WeightInfo for () {
	fn dispute() -> Weight {
		Weight::from_parts(83_975_000, 3712)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn decide() -> Weight {
		Weight::from_parts(84_095_000, 3712)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	fn apply(n: u32, ) -> Weight {
		Weight::from_parts(59_065_299, 6196)
			.saturating_add(Weight::from_parts(291_180_459, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(11_u64))
			.saturating_add(ParityDbWeight::get().reads((22_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
			.saturating_add(ParityDbWeight::get().writes((24_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 7923).saturating_mul(n.into()))
	}
	fn claim() -> Weight {
		Weight::from_parts(107_820_000, 6196)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn close(n: u32, ) -> Weight {
		Weight::from_parts(94_195_335, 6196)
			.saturating_add(Weight::from_parts(3_460_964, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2524).saturating_mul(n.into()))
	}
	fn suspend() -> Weight {
		Weight::from_parts(135_932_000, 6272)
			.saturating_add(ParityDbWeight::get().reads(18_u64))
			.saturating_add(ParityDbWeight::get().writes(14_u64))
	}
	fn collect() -> Weight {
		Weight::from_parts(197_935_000, 8913)
			.saturating_add(ParityDbWeight::get().reads(22_u64))
			.saturating_add(ParityDbWeight::get().writes(16_u64))
	}
	fn set_params() -> Weight {
		Weight::from_parts(7_371_000, 0)
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn prune_conduct() -> Weight {
		Weight::from_parts(35_973_000, 3603)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn on_verdict() -> Weight {
		Weight::from_parts(50_024_000, 6272)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn defaulted() -> Weight {
		Weight::from_parts(39_539_000, 6272)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
}
