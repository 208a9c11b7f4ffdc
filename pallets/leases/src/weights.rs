
//! Weights of `pallet_icn_leases`, measured by `scripts/bench.sh`. Not edited by hand.
//!
//! DATE: 2026-11-22, STEPS: `15`, REPEAT: `4`, CPU: `AMD EPYC`
//! WASM-EXECUTION: `Compiled`, CHAIN: `Some("dev")`, VERSION: 64.0.0

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens)]
#![allow(unused_imports)]
#![allow(missing_docs)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::ParityDbWeight, Weight}};

/// Weight functions needed for `pallet_icn_leases`.
pub trait WeightInfo {
	fn register_service_provider() -> Weight;
	fn deregister_service_provider() -> Weight;
	fn request_lease(a: u32, ) -> Weight;
	fn settle(a: u32, ) -> Weight;
	fn terminate(a: u32, ) -> Weight;
	fn step_idle() -> Weight;
	fn step_release(a: u32, ) -> Weight;
	fn step_close(a: u32, ) -> Weight;
	fn withdraw() -> Weight;
	fn set_asset() -> Weight;
	fn prune_ended() -> Weight;
	fn withdraw_margin() -> Weight;
	fn set_params() -> Weight;
	fn check_nodes(a: u32, ) -> Weight;
	fn report_breach() -> Weight;
	fn replace_allocation(a: u32, ) -> Weight;
}

/// Weights for `pallet_icn_leases` with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Leases::ServiceProviders` (r:1 w:1)
	/// Proof: `Leases::ServiceProviders` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	fn register_service_provider() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `72`
		//  Estimated: `3730`
		// Minimum execution time: 57_836_000 picoseconds.
		Weight::from_parts(64_155_000, 3730)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Leases::ServiceProviders` (r:1 w:1)
	/// Proof: `Leases::ServiceProviders` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	fn deregister_service_provider() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `417`
		//  Estimated: `3730`
		// Minimum execution time: 52_127_000 picoseconds.
		Weight::from_parts(55_202_000, 3730)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Leases::ServiceProviders` (r:1 w:1)
	/// Proof: `Leases::ServiceProviders` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Markets` (r:1 w:0)
	/// Proof: `Hardware::Markets` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Leases::AcceptedAssets` (r:1 w:0)
	/// Proof: `Leases::AcceptedAssets` (`max_values`: None, `max_size`: Some(22), added: 2497, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Parameters` (r:1 w:0)
	/// Proof: `Leases::Parameters` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Nodes` (r:16 w:16)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(138), added: 2613, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Nodes` (r:16 w:16)
	/// Proof: `Incentives::Nodes` (`max_values`: None, `max_size`: Some(152), added: 2627, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Markets` (r:1 w:0)
	/// Proof: `Incentives::Markets` (`max_values`: None, `max_size`: Some(202), added: 2677, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::NodeChanges` (r:16 w:16)
	/// Proof: `Incentives::NodeChanges` (`max_values`: None, `max_size`: Some(1294), added: 3769, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::EraRows` (r:2 w:2)
	/// Proof: `Incentives::EraRows` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Records` (r:16 w:16)
	/// Proof: `SlaOracle::Records` (`max_values`: None, `max_size`: Some(1128), added: 3603, mode: `MaxEncodedLen`)
	/// Storage: `Leases::NextLeaseId` (r:1 w:1)
	/// Proof: `Leases::NextLeaseId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:2 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Ledgers` (r:1 w:1)
	/// Proof: `Leases::Ledgers` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Tickets` (r:0 w:1)
	/// Proof: `Leases::Tickets` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `Leases::TenantLeases` (r:0 w:1)
	/// Proof: `Leases::TenantLeases` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Expiries` (r:0 w:1)
	/// Proof: `Leases::Expiries` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Leases` (r:0 w:1)
	/// Proof: `Leases::Leases` (`max_values`: None, `max_size`: Some(1478), added: 3953, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 16]`.
	fn request_lease(a: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `2607 + a * (354 ±0)`
		//  Estimated: `6208 + a * (3769 ±0)`
		// Minimum execution time: 211_564_000 picoseconds.
		Weight::from_parts(188_981_776, 6208)
			// Standard Error: 284_641
			.saturating_add(Weight::from_parts(37_809_269, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(16_u64))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(14_u64))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 3769).saturating_mul(a.into()))
	}
	/// Storage: `Leases::Leases` (r:1 w:1)
	/// Proof: `Leases::Leases` (`max_values`: None, `max_size`: Some(1478), added: 3953, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Records` (r:16 w:0)
	/// Proof: `SlaOracle::Records` (`max_values`: None, `max_size`: Some(1128), added: 3603, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Nodes` (r:16 w:0)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(138), added: 2613, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Earnings` (r:16 w:16)
	/// Proof: `Leases::Earnings` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Ledgers` (r:1 w:1)
	/// Proof: `Leases::Ledgers` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 16]`.
	fn settle(a: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `941 + a * (265 ±0)`
		//  Estimated: `4943 + a * (3603 ±0)`
		// Minimum execution time: 50_485_000 picoseconds.
		Weight::from_parts(40_113_697, 4943)
			// Standard Error: 55_016
			.saturating_add(Weight::from_parts(15_111_599, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 3603).saturating_mul(a.into()))
	}
	/// Storage: `Leases::Leases` (r:1 w:1)
	/// Proof: `Leases::Leases` (`max_values`: None, `max_size`: Some(1478), added: 3953, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Nodes` (r:16 w:16)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(138), added: 2613, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Nodes` (r:16 w:16)
	/// Proof: `Incentives::Nodes` (`max_values`: None, `max_size`: Some(152), added: 2627, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Markets` (r:1 w:0)
	/// Proof: `Incentives::Markets` (`max_values`: None, `max_size`: Some(202), added: 2677, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::NodeChanges` (r:16 w:16)
	/// Proof: `Incentives::NodeChanges` (`max_values`: None, `max_size`: Some(1294), added: 3769, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::EraRows` (r:2 w:2)
	/// Proof: `Incentives::EraRows` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Parameters` (r:1 w:0)
	/// Proof: `Leases::Parameters` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Expiries` (r:0 w:1)
	/// Proof: `Leases::Expiries` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Closings` (r:0 w:1)
	/// Proof: `Leases::Closings` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 16]`.
	fn terminate(a: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1794 + a * (428 ±0)`
		//  Estimated: `6140 + a * (3769 ±0)`
		// Minimum execution time: 80_470_000 picoseconds.
		Weight::from_parts(57_137_827, 6140)
			// Standard Error: 104_985
			.saturating_add(Weight::from_parts(31_795_991, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(6_u64))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 3769).saturating_mul(a.into()))
	}
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Expiries` (r:1 w:0)
	/// Proof: `Leases::Expiries` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Closings` (r:1 w:0)
	/// Proof: `Leases::Closings` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	fn step_idle() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `658`
		//  Estimated: `3477`
		// Minimum execution time: 16_184_000 picoseconds.
		Weight::from_parts(18_367_000, 3477)
			.saturating_add(T::DbWeight::get().reads(4_u64))
	}
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Expiries` (r:1 w:1)
	/// Proof: `Leases::Expiries` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Leases` (r:1 w:1)
	/// Proof: `Leases::Leases` (`max_values`: None, `max_size`: Some(1478), added: 3953, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Nodes` (r:16 w:16)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(138), added: 2613, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Closings` (r:0 w:1)
	/// Proof: `Leases::Closings` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 16]`.
	fn step_release(a: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `734 + a * (221 ±0)`
		//  Estimated: `4943 + a * (2613 ±0)`
		// Minimum execution time: 41_993_000 picoseconds.
		Weight::from_parts(45_916_928, 4943)
			// Standard Error: 130_592
			.saturating_add(Weight::from_parts(7_836_052, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 2613).saturating_mul(a.into()))
	}
	/// Storage: `Leases::Leases` (r:1 w:1)
	/// Proof: `Leases::Leases` (`max_values`: None, `max_size`: Some(1478), added: 3953, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Nodes` (r:16 w:16)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(138), added: 2613, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Records` (r:16 w:16)
	/// Proof: `SlaOracle::Records` (`max_values`: None, `max_size`: Some(1128), added: 3603, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Earnings` (r:16 w:16)
	/// Proof: `Leases::Earnings` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Ledgers` (r:1 w:1)
	/// Proof: `Leases::Ledgers` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:2 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Tickets` (r:1 w:1)
	/// Proof: `Leases::Tickets` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	/// Storage: `Leases::ServiceProviders` (r:1 w:1)
	/// Proof: `Leases::ServiceProviders` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Ended` (r:0 w:1)
	/// Proof: `Leases::Ended` (`max_values`: None, `max_size`: Some(652), added: 3127, mode: `MaxEncodedLen`)
	/// Storage: `Leases::TenantLeases` (r:0 w:1)
	/// Proof: `Leases::TenantLeases` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Expiries` (r:0 w:1)
	/// Proof: `Leases::Expiries` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Closings` (r:0 w:1)
	/// Proof: `Leases::Closings` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 16]`.
	fn step_close(a: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1989 + a * (286 ±0)`
		//  Estimated: `6208 + a * (3603 ±0)`
		// Minimum execution time: 189_953_000 picoseconds.
		Weight::from_parts(191_658_370, 6208)
			// Standard Error: 420_484
			.saturating_add(Weight::from_parts(28_398_642, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(14_u64))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 3603).saturating_mul(a.into()))
	}
	/// Storage: `Leases::Earnings` (r:1 w:1)
	/// Proof: `Leases::Earnings` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Ledgers` (r:1 w:1)
	/// Proof: `Leases::Ledgers` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:2 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	fn withdraw() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `912`
		//  Estimated: `6208`
		// Minimum execution time: 70_905_000 picoseconds.
		Weight::from_parts(76_965_000, 6208)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Leases::AcceptedAssets` (r:1 w:1)
	/// Proof: `Leases::AcceptedAssets` (`max_values`: None, `max_size`: Some(22), added: 2497, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:0)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Metadata` (r:1 w:0)
	/// Proof: `Assets::Metadata` (`max_values`: None, `max_size`: Some(140), added: 2615, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:0)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn set_asset() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `401`
		//  Estimated: `3675`
		// Minimum execution time: 26_539_000 picoseconds.
		Weight::from_parts(29_374_000, 3675)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Leases::Ended` (r:1 w:1)
	/// Proof: `Leases::Ended` (`max_values`: None, `max_size`: Some(652), added: 3127, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Parameters` (r:1 w:0)
	/// Proof: `Leases::Parameters` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Tickets` (r:1 w:1)
	/// Proof: `Leases::Tickets` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	fn prune_ended() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1467`
		//  Estimated: `4117`
		// Minimum execution time: 84_436_000 picoseconds.
		Weight::from_parts(92_518_000, 4117)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Leases::Ledgers` (r:1 w:1)
	/// Proof: `Leases::Ledgers` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:2 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	fn withdraw_margin() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `839`
		//  Estimated: `6208`
		// Minimum execution time: 65_488_000 picoseconds.
		Weight::from_parts(70_004_000, 6208)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Leases::Parameters` (r:0 w:1)
	/// Proof: `Leases::Parameters` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	fn set_params() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `0`
		//  Estimated: `0`
		// Minimum execution time: 5_669_000 picoseconds.
		Weight::from_parts(6_800_000, 0)
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Estimated: the other lease and its nodes, a data centre and eight kinds of evidence, two
	/// reads each, for each node.
	/// The range of component `a` is `[1, 17]`.
	fn check_nodes(a: u32, ) -> Weight {
		Weight::from_parts(60_000_000, 50000)
			.saturating_add(Weight::from_parts(60_000_000, 45000).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(17_u64))
			.saturating_add(T::DbWeight::get().reads((18_u64).saturating_mul(a.into())))
	}
	/// Estimated: the lease, its constraints and the node, without the look at the node.
	fn report_breach() -> Weight {
		Weight::from_parts(40_000_000, 9000)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Estimated: a node of `terminate` and those of `request_lease`, with the old ticket.
	/// The range of component `a` is `[1, 16]`.
	fn replace_allocation(a: u32, ) -> Weight {
		Weight::from_parts(230_000_000, 12000)
			.saturating_add(Weight::from_parts(38_000_000, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(22_u64))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(18_u64))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 3769).saturating_mul(a.into()))
	}
}

// For tests, with the database weights of the node's own database.
impl WeightInfo for () {
	fn register_service_provider() -> Weight {
		Weight::from_parts(64_155_000, 3730)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn deregister_service_provider() -> Weight {
		Weight::from_parts(55_202_000, 3730)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn request_lease(a: u32, ) -> Weight {
		Weight::from_parts(188_981_776, 6208)
			.saturating_add(Weight::from_parts(37_809_269, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(16_u64))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(14_u64))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 3769).saturating_mul(a.into()))
	}
	fn settle(a: u32, ) -> Weight {
		Weight::from_parts(40_113_697, 4943)
			.saturating_add(Weight::from_parts(15_111_599, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 3603).saturating_mul(a.into()))
	}
	fn terminate(a: u32, ) -> Weight {
		Weight::from_parts(57_137_827, 6140)
			.saturating_add(Weight::from_parts(31_795_991, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
			.saturating_add(ParityDbWeight::get().writes((3_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 3769).saturating_mul(a.into()))
	}
	fn step_idle() -> Weight {
		Weight::from_parts(18_367_000, 3477)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
	}
	fn step_release(a: u32, ) -> Weight {
		Weight::from_parts(45_916_928, 4943)
			.saturating_add(Weight::from_parts(7_836_052, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 2613).saturating_mul(a.into()))
	}
	fn step_close(a: u32, ) -> Weight {
		Weight::from_parts(191_658_370, 6208)
			.saturating_add(Weight::from_parts(28_398_642, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(11_u64))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(14_u64))
			.saturating_add(ParityDbWeight::get().writes((3_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 3603).saturating_mul(a.into()))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(76_965_000, 6208)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn set_asset() -> Weight {
		Weight::from_parts(29_374_000, 3675)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn prune_ended() -> Weight {
		Weight::from_parts(92_518_000, 4117)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn withdraw_margin() -> Weight {
		Weight::from_parts(70_004_000, 6208)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn set_params() -> Weight {
		Weight::from_parts(6_800_000, 0)
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Estimated: the other lease and its nodes, a data centre and eight kinds of evidence, two
	/// reads each, for each node.
	/// The range of component `a` is `[1, 17]`.
	fn check_nodes(a: u32, ) -> Weight {
		Weight::from_parts(60_000_000, 50000)
			.saturating_add(Weight::from_parts(60_000_000, 45000).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(17_u64))
			.saturating_add(ParityDbWeight::get().reads((18_u64).saturating_mul(a.into())))
	}
	/// Estimated: the lease, its constraints and the node, without the look at the node.
	fn report_breach() -> Weight {
		Weight::from_parts(40_000_000, 9000)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Estimated: a node of `terminate` and those of `request_lease`, with the old ticket.
	/// The range of component `a` is `[1, 16]`.
	fn replace_allocation(a: u32, ) -> Weight {
		Weight::from_parts(230_000_000, 12000)
			.saturating_add(Weight::from_parts(38_000_000, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(22_u64))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(18_u64))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 3769).saturating_mul(a.into()))
	}
}
