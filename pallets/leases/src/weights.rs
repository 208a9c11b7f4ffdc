
//! Weights of `pallet_icn_leases`, measured by `scripts/bench.sh`. Not edited by hand.
//!
//! DATE: 2026-11-23, STEPS: `10`, REPEAT: `3`, CPU: `AMD EPYC`
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
	fn top_up(a: u32, ) -> Weight;
	fn deposit() -> Weight;
	fn offer_lease() -> Weight;
	fn withdraw_offer() -> Weight;
	fn accept_lease(a: u32, ) -> Weight;
	fn extend(a: u32, ) -> Weight;
	fn set_renewal() -> Weight;
	fn renew(a: u32, ) -> Weight;
	fn reduce() -> Weight;
	fn step_extend(a: u32, ) -> Weight;
	fn step_close(a: u32, ) -> Weight;
	fn withdraw() -> Weight;
	fn set_asset() -> Weight;
	fn prune_ended() -> Weight;
	fn distribute_margin() -> Weight;
	fn declare_affiliate() -> Weight;
	fn retract_affiliate() -> Weight;
	fn settle_many(n: u32, ) -> Weight;
	fn check_nodes(a: u32, ) -> Weight;
	fn report_breach() -> Weight;
	fn replace_allocation(a: u32, ) -> Weight;
	fn update_profile() -> Weight;
	fn suspend_service_provider() -> Weight;
	fn resume_service_provider() -> Weight;
	fn end_worthless(a: u32, ) -> Weight;
	fn write_off(a: u32, ) -> Weight;
}

/// Weights for `pallet_icn_leases` with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Leases::ServiceProviders` (r:1 w:1)
	/// Proof: `Leases::ServiceProviders` (`max_values`: None, `max_size`: Some(431), added: 2906, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Classes` (r:1 w:0)
	/// Proof: `Hardware::Classes` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(337), added: 2812, mode: `MaxEncodedLen`)
	fn register_service_provider() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `579`
		//  Estimated: `3896`
		// Minimum execution time: 78_186_000 picoseconds.
		Weight::from_parts(82_503_000, 3896)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Leases::ServiceProviders` (r:1 w:1)
	/// Proof: `Leases::ServiceProviders` (`max_values`: None, `max_size`: Some(431), added: 2906, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(337), added: 2812, mode: `MaxEncodedLen`)
	fn deregister_service_provider() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `421`
		//  Estimated: `3896`
		// Minimum execution time: 52_278_000 picoseconds.
		Weight::from_parts(56_875_000, 3896)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Leases::ServiceProviders` (r:1 w:1)
	/// Proof: `Leases::ServiceProviders` (`max_values`: None, `max_size`: Some(431), added: 2906, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Suspensions` (r:1 w:0)
	/// Proof: `Leases::Suspensions` (`max_values`: None, `max_size`: Some(182), added: 2657, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Markets` (r:1 w:0)
	/// Proof: `Hardware::Markets` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Leases::AcceptedAssets` (r:1 w:0)
	/// Proof: `Leases::AcceptedAssets` (`max_values`: None, `max_size`: Some(22), added: 2497, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:2 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Ledgers` (r:1 w:1)
	/// Proof: `Leases::Ledgers` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Prices::Breakers` (r:1 w:0)
	/// Proof: `Prices::Breakers` (`max_values`: None, `max_size`: Some(18), added: 2493, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Parameters` (r:1 w:0)
	/// Proof: `Leases::Parameters` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Nodes` (r:16 w:16)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(156), added: 2631, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Affiliates` (r:32 w:0)
	/// Proof: `Leases::Affiliates` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `Proxy::Proxies` (r:17 w:0)
	/// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	/// Storage: `Leases::PayerDemand` (r:1 w:1)
	/// Proof: `Leases::PayerDemand` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Nodes` (r:16 w:16)
	/// Proof: `Incentives::Nodes` (`max_values`: None, `max_size`: Some(158), added: 2633, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Markets` (r:1 w:0)
	/// Proof: `Incentives::Markets` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::NodeChanges` (r:16 w:16)
	/// Proof: `Incentives::NodeChanges` (`max_values`: None, `max_size`: Some(1806), added: 4281, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::EraRows` (r:2 w:2)
	/// Proof: `Incentives::EraRows` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Records` (r:16 w:16)
	/// Proof: `SlaOracle::Records` (`max_values`: None, `max_size`: Some(1321), added: 3796, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Leases::NextLeaseId` (r:1 w:1)
	/// Proof: `Leases::NextLeaseId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(337), added: 2812, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Tickets` (r:0 w:1)
	/// Proof: `Leases::Tickets` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `Leases::TenantLeases` (r:0 w:1)
	/// Proof: `Leases::TenantLeases` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Expiries` (r:0 w:1)
	/// Proof: `Leases::Expiries` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Leases` (r:0 w:1)
	/// Proof: `Leases::Leases` (`max_values`: None, `max_size`: Some(2234), added: 4709, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 16]`.
	fn request_lease(a: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `2821 + a * (378 ±0)`
		//  Estimated: `6208 + a * (5174 ±0)`
		// Minimum execution time: 261_408_000 picoseconds.
		Weight::from_parts(235_592_983, 6208)
			// Standard Error: 565_483
			.saturating_add(Weight::from_parts(58_857_018, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(19_u64))
			.saturating_add(T::DbWeight::get().reads((7_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(15_u64))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 5174).saturating_mul(a.into()))
	}
	/// Storage: `Leases::Leases` (r:1 w:1)
	/// Proof: `Leases::Leases` (`max_values`: None, `max_size`: Some(2234), added: 4709, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Records` (r:16 w:0)
	/// Proof: `SlaOracle::Records` (`max_values`: None, `max_size`: Some(1321), added: 3796, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Nodes` (r:16 w:0)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(156), added: 2631, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Earnings` (r:16 w:16)
	/// Proof: `Leases::Earnings` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Ledgers` (r:1 w:1)
	/// Proof: `Leases::Ledgers` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 16]`.
	fn settle(a: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `946 + a * (279 ±0)`
		//  Estimated: `5699 + a * (3796 ±0)`
		// Minimum execution time: 51_307_000 picoseconds.
		Weight::from_parts(48_834_149, 5699)
			// Standard Error: 268_519
			.saturating_add(Weight::from_parts(16_485_910, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 3796).saturating_mul(a.into()))
	}
	/// Storage: `Leases::Leases` (r:1 w:1)
	/// Proof: `Leases::Leases` (`max_values`: None, `max_size`: Some(2234), added: 4709, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Nodes` (r:16 w:16)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(156), added: 2631, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Nodes` (r:16 w:16)
	/// Proof: `Incentives::Nodes` (`max_values`: None, `max_size`: Some(158), added: 2633, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Markets` (r:1 w:0)
	/// Proof: `Incentives::Markets` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::NodeChanges` (r:16 w:16)
	/// Proof: `Incentives::NodeChanges` (`max_values`: None, `max_size`: Some(1806), added: 4281, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::EraRows` (r:2 w:2)
	/// Proof: `Incentives::EraRows` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Leases::PayerDemand` (r:1 w:1)
	/// Proof: `Leases::PayerDemand` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Moved` (r:1 w:1)
	/// Proof: `Leases::Moved` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Leases::LeaseConstraints` (r:1 w:0)
	/// Proof: `Leases::LeaseConstraints` (`max_values`: None, `max_size`: Some(174), added: 2649, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Expiries` (r:0 w:1)
	/// Proof: `Leases::Expiries` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Closings` (r:0 w:1)
	/// Proof: `Leases::Closings` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 16]`.
	fn terminate(a: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1982 + a * (447 ±0)`
		//  Estimated: `6172 + a * (4281 ±0)`
		// Minimum execution time: 92_848_000 picoseconds.
		Weight::from_parts(69_118_084, 6172)
			// Standard Error: 141_611
			.saturating_add(Weight::from_parts(35_353_940, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(7_u64))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 4281).saturating_mul(a.into()))
	}
	/// Storage: `Leases::Expiries` (r:1 w:0)
	/// Proof: `Leases::Expiries` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Closings` (r:1 w:0)
	/// Proof: `Leases::Closings` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	fn step_idle() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `594`
		//  Estimated: `3477`
		// Minimum execution time: 13_721_000 picoseconds.
		Weight::from_parts(17_116_000, 3477)
			.saturating_add(T::DbWeight::get().reads(3_u64))
	}
	/// Storage: `Leases::Expiries` (r:1 w:1)
	/// Proof: `Leases::Expiries` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Leases` (r:1 w:1)
	/// Proof: `Leases::Leases` (`max_values`: None, `max_size`: Some(2234), added: 4709, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Nodes` (r:16 w:16)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(156), added: 2631, mode: `MaxEncodedLen`)
	/// Storage: `Leases::PayerDemand` (r:1 w:1)
	/// Proof: `Leases::PayerDemand` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Moved` (r:1 w:1)
	/// Proof: `Leases::Moved` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Renewals` (r:1 w:0)
	/// Proof: `Leases::Renewals` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Closings` (r:0 w:1)
	/// Proof: `Leases::Closings` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 16]`.
	fn step_release(a: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `747 + a * (234 ±0)`
		//  Estimated: `5699 + a * (2631 ±0)`
		// Minimum execution time: 52_047_000 picoseconds.
		Weight::from_parts(57_551_037, 5699)
			// Standard Error: 176_088
			.saturating_add(Weight::from_parts(11_160_124, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(5_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 2631).saturating_mul(a.into()))
	}
	/// Storage: `Leases::Leases` (r:1 w:1)
	/// Proof: `Leases::Leases` (`max_values`: None, `max_size`: Some(2234), added: 4709, mode: `MaxEncodedLen`)
	/// Storage: `Leases::AcceptedAssets` (r:1 w:0)
	/// Proof: `Leases::AcceptedAssets` (`max_values`: None, `max_size`: Some(22), added: 2497, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:2 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Ledgers` (r:1 w:1)
	/// Proof: `Leases::Ledgers` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Prices::Breakers` (r:1 w:0)
	/// Proof: `Prices::Breakers` (`max_values`: None, `max_size`: Some(18), added: 2493, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Parameters` (r:1 w:0)
	/// Proof: `Leases::Parameters` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Nodes` (r:16 w:0)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(156), added: 2631, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Nodes` (r:16 w:16)
	/// Proof: `Incentives::Nodes` (`max_values`: None, `max_size`: Some(158), added: 2633, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Markets` (r:1 w:0)
	/// Proof: `Incentives::Markets` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::NodeChanges` (r:16 w:16)
	/// Proof: `Incentives::NodeChanges` (`max_values`: None, `max_size`: Some(1806), added: 4281, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::EraRows` (r:2 w:2)
	/// Proof: `Incentives::EraRows` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Moved` (r:1 w:1)
	/// Proof: `Leases::Moved` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Expiries` (r:0 w:2)
	/// Proof: `Leases::Expiries` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 16]`.
	fn top_up(a: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `2609 + a * (447 ±0)`
		//  Estimated: `6208 + a * (4281 ±0)`
		// Minimum execution time: 165_656_000 picoseconds.
		Weight::from_parts(152_365_625, 6208)
			// Standard Error: 115_809
			.saturating_add(Weight::from_parts(31_260_458, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(10_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 4281).saturating_mul(a.into()))
	}
	/// Storage: `Leases::AcceptedAssets` (r:1 w:0)
	/// Proof: `Leases::AcceptedAssets` (`max_values`: None, `max_size`: Some(22), added: 2497, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:2 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Ledgers` (r:1 w:1)
	/// Proof: `Leases::Ledgers` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Leases::ServiceProviders` (r:1 w:0)
	/// Proof: `Leases::ServiceProviders` (`max_values`: None, `max_size`: Some(431), added: 2906, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Earnings` (r:1 w:1)
	/// Proof: `Leases::Earnings` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	fn deposit() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `842`
		//  Estimated: `6208`
		// Minimum execution time: 87_390_000 picoseconds.
		Weight::from_parts(93_399_000, 6208)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Leases::Leases` (r:1 w:0)
	/// Proof: `Leases::Leases` (`max_values`: None, `max_size`: Some(2234), added: 4709, mode: `MaxEncodedLen`)
	/// Storage: `Leases::LeaseOffers` (r:0 w:1)
	/// Proof: `Leases::LeaseOffers` (`max_values`: None, `max_size`: Some(49), added: 2524, mode: `MaxEncodedLen`)
	fn offer_lease() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `478`
		//  Estimated: `5699`
		// Minimum execution time: 20_290_000 picoseconds.
		Weight::from_parts(23_024_000, 5699)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Leases::Leases` (r:1 w:0)
	/// Proof: `Leases::Leases` (`max_values`: None, `max_size`: Some(2234), added: 4709, mode: `MaxEncodedLen`)
	/// Storage: `Leases::LeaseOffers` (r:1 w:1)
	/// Proof: `Leases::LeaseOffers` (`max_values`: None, `max_size`: Some(49), added: 2524, mode: `MaxEncodedLen`)
	fn withdraw_offer() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `550`
		//  Estimated: `5699`
		// Minimum execution time: 21_822_000 picoseconds.
		Weight::from_parts(26_560_000, 5699)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Leases::Leases` (r:1 w:1)
	/// Proof: `Leases::Leases` (`max_values`: None, `max_size`: Some(2234), added: 4709, mode: `MaxEncodedLen`)
	/// Storage: `Leases::LeaseOffers` (r:1 w:1)
	/// Proof: `Leases::LeaseOffers` (`max_values`: None, `max_size`: Some(49), added: 2524, mode: `MaxEncodedLen`)
	/// Storage: `Leases::ServiceProviders` (r:2 w:2)
	/// Proof: `Leases::ServiceProviders` (`max_values`: None, `max_size`: Some(431), added: 2906, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Suspensions` (r:1 w:0)
	/// Proof: `Leases::Suspensions` (`max_values`: None, `max_size`: Some(182), added: 2657, mode: `MaxEncodedLen`)
	/// Storage: `Leases::LeaseConstraints` (r:1 w:0)
	/// Proof: `Leases::LeaseConstraints` (`max_values`: None, `max_size`: Some(174), added: 2649, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(337), added: 2812, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Payers` (r:1 w:1)
	/// Proof: `Leases::Payers` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Tickets` (r:1 w:1)
	/// Proof: `Leases::Tickets` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Markets` (r:1 w:0)
	/// Proof: `Hardware::Markets` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Nodes` (r:16 w:0)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(156), added: 2631, mode: `MaxEncodedLen`)
	/// Storage: `Leases::PayerDemand` (r:2 w:2)
	/// Proof: `Leases::PayerDemand` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Nodes` (r:1 w:1)
	/// Proof: `Incentives::Nodes` (`max_values`: None, `max_size`: Some(158), added: 2633, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Markets` (r:1 w:0)
	/// Proof: `Incentives::Markets` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::NodeChanges` (r:1 w:1)
	/// Proof: `Incentives::NodeChanges` (`max_values`: None, `max_size`: Some(1806), added: 4281, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::EraRows` (r:2 w:2)
	/// Proof: `Incentives::EraRows` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Affiliates` (r:30 w:0)
	/// Proof: `Leases::Affiliates` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `Proxy::Proxies` (r:16 w:0)
	/// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Parameters` (r:1 w:0)
	/// Proof: `Leases::Parameters` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Renewals` (r:0 w:1)
	/// Proof: `Leases::Renewals` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Leases::TenantLeases` (r:0 w:2)
	/// Proof: `Leases::TenantLeases` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 16]`.
	fn accept_lease(a: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `3885 + a * (347 ±0)`
		//  Estimated: `6802 + a * (4246 ±0)`
		// Minimum execution time: 234_378_000 picoseconds.
		Weight::from_parts(252_831_826, 6802)
			// Standard Error: 391_305
			.saturating_add(Weight::from_parts(27_535_704, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(18_u64))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(18_u64))
			.saturating_add(Weight::from_parts(0, 4246).saturating_mul(a.into()))
	}
	/// Storage: `Leases::Leases` (r:1 w:1)
	/// Proof: `Leases::Leases` (`max_values`: None, `max_size`: Some(2234), added: 4709, mode: `MaxEncodedLen`)
	/// Storage: `Leases::AcceptedAssets` (r:1 w:0)
	/// Proof: `Leases::AcceptedAssets` (`max_values`: None, `max_size`: Some(22), added: 2497, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:2 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Ledgers` (r:1 w:1)
	/// Proof: `Leases::Ledgers` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Prices::Breakers` (r:1 w:0)
	/// Proof: `Prices::Breakers` (`max_values`: None, `max_size`: Some(18), added: 2493, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Markets` (r:1 w:0)
	/// Proof: `Hardware::Markets` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Parameters` (r:1 w:0)
	/// Proof: `Leases::Parameters` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Leases::LeaseConstraints` (r:1 w:0)
	/// Proof: `Leases::LeaseConstraints` (`max_values`: None, `max_size`: Some(174), added: 2649, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Nodes` (r:16 w:0)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(156), added: 2631, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Nodes` (r:16 w:16)
	/// Proof: `Incentives::Nodes` (`max_values`: None, `max_size`: Some(158), added: 2633, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Markets` (r:1 w:0)
	/// Proof: `Incentives::Markets` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::NodeChanges` (r:16 w:16)
	/// Proof: `Incentives::NodeChanges` (`max_values`: None, `max_size`: Some(1806), added: 4281, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::EraRows` (r:2 w:2)
	/// Proof: `Incentives::EraRows` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Moved` (r:1 w:1)
	/// Proof: `Leases::Moved` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Leases::LeaseOffers` (r:0 w:1)
	/// Proof: `Leases::LeaseOffers` (`max_values`: None, `max_size`: Some(49), added: 2524, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Expiries` (r:0 w:2)
	/// Proof: `Leases::Expiries` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 16]`.
	fn extend(a: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `2875 + a * (447 ±0)`
		//  Estimated: `6208 + a * (4281 ±0)`
		// Minimum execution time: 179_237_000 picoseconds.
		Weight::from_parts(161_727_289, 6208)
			// Standard Error: 196_466
			.saturating_add(Weight::from_parts(35_399_440, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(11_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 4281).saturating_mul(a.into()))
	}
	/// Storage: `Leases::Leases` (r:1 w:0)
	/// Proof: `Leases::Leases` (`max_values`: None, `max_size`: Some(2234), added: 4709, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Payers` (r:1 w:0)
	/// Proof: `Leases::Payers` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Renewals` (r:0 w:1)
	/// Proof: `Leases::Renewals` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	fn set_renewal() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `518`
		//  Estimated: `5699`
		// Minimum execution time: 22_814_000 picoseconds.
		Weight::from_parts(25_368_000, 5699)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Leases::Renewals` (r:1 w:2)
	/// Proof: `Leases::Renewals` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Payers` (r:1 w:0)
	/// Proof: `Leases::Payers` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Leases::ServiceProviders` (r:1 w:1)
	/// Proof: `Leases::ServiceProviders` (`max_values`: None, `max_size`: Some(431), added: 2906, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Suspensions` (r:1 w:0)
	/// Proof: `Leases::Suspensions` (`max_values`: None, `max_size`: Some(182), added: 2657, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Markets` (r:1 w:0)
	/// Proof: `Hardware::Markets` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Leases::AcceptedAssets` (r:1 w:0)
	/// Proof: `Leases::AcceptedAssets` (`max_values`: None, `max_size`: Some(22), added: 2497, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:0)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:0)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Ledgers` (r:1 w:1)
	/// Proof: `Leases::Ledgers` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Prices::Breakers` (r:1 w:0)
	/// Proof: `Prices::Breakers` (`max_values`: None, `max_size`: Some(18), added: 2493, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Parameters` (r:1 w:0)
	/// Proof: `Leases::Parameters` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Leases::LeaseConstraints` (r:1 w:0)
	/// Proof: `Leases::LeaseConstraints` (`max_values`: None, `max_size`: Some(174), added: 2649, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Nodes` (r:16 w:16)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(156), added: 2631, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Affiliates` (r:32 w:0)
	/// Proof: `Leases::Affiliates` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `Proxy::Proxies` (r:17 w:0)
	/// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	/// Storage: `Leases::PayerDemand` (r:1 w:1)
	/// Proof: `Leases::PayerDemand` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Nodes` (r:16 w:16)
	/// Proof: `Incentives::Nodes` (`max_values`: None, `max_size`: Some(158), added: 2633, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Markets` (r:1 w:0)
	/// Proof: `Incentives::Markets` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::NodeChanges` (r:16 w:16)
	/// Proof: `Incentives::NodeChanges` (`max_values`: None, `max_size`: Some(1806), added: 4281, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::EraRows` (r:2 w:2)
	/// Proof: `Incentives::EraRows` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Records` (r:16 w:16)
	/// Proof: `SlaOracle::Records` (`max_values`: None, `max_size`: Some(1321), added: 3796, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Earnings` (r:1 w:1)
	/// Proof: `Leases::Earnings` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Leases::NextLeaseId` (r:1 w:1)
	/// Proof: `Leases::NextLeaseId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(337), added: 2812, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Tickets` (r:0 w:1)
	/// Proof: `Leases::Tickets` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `Leases::TenantLeases` (r:0 w:1)
	/// Proof: `Leases::TenantLeases` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Expiries` (r:0 w:1)
	/// Proof: `Leases::Expiries` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Leases` (r:0 w:1)
	/// Proof: `Leases::Leases` (`max_values`: None, `max_size`: Some(2234), added: 4709, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 16]`.
	fn renew(a: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `3298 + a * (425 ±0)`
		//  Estimated: `6172 + a * (5174 ±0)`
		// Minimum execution time: 245_444_000 picoseconds.
		Weight::from_parts(191_246_501, 6172)
			// Standard Error: 240_218
			.saturating_add(Weight::from_parts(67_190_523, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(21_u64))
			.saturating_add(T::DbWeight::get().reads((7_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(14_u64))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 5174).saturating_mul(a.into()))
	}
	/// Storage: `Leases::Leases` (r:1 w:1)
	/// Proof: `Leases::Leases` (`max_values`: None, `max_size`: Some(2234), added: 4709, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Nodes` (r:1 w:1)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(156), added: 2631, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Nodes` (r:1 w:1)
	/// Proof: `Incentives::Nodes` (`max_values`: None, `max_size`: Some(158), added: 2633, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Markets` (r:1 w:0)
	/// Proof: `Incentives::Markets` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::NodeChanges` (r:1 w:1)
	/// Proof: `Incentives::NodeChanges` (`max_values`: None, `max_size`: Some(1806), added: 4281, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::EraRows` (r:2 w:2)
	/// Proof: `Incentives::EraRows` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Leases::PayerDemand` (r:1 w:1)
	/// Proof: `Leases::PayerDemand` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Records` (r:1 w:1)
	/// Proof: `SlaOracle::Records` (`max_values`: None, `max_size`: Some(1321), added: 3796, mode: `MaxEncodedLen`)
	/// Storage: `Leases::LeaseConstraints` (r:1 w:0)
	/// Proof: `Leases::LeaseConstraints` (`max_values`: None, `max_size`: Some(174), added: 2649, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Ledgers` (r:1 w:1)
	/// Proof: `Leases::Ledgers` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Earnings` (r:1 w:1)
	/// Proof: `Leases::Earnings` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Tickets` (r:1 w:1)
	/// Proof: `Leases::Tickets` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(337), added: 2812, mode: `MaxEncodedLen`)
	/// Storage: `Leases::LeaseOffers` (r:0 w:1)
	/// Proof: `Leases::LeaseOffers` (`max_values`: None, `max_size`: Some(49), added: 2524, mode: `MaxEncodedLen`)
	fn reduce() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `5966`
		//  Estimated: `6172`
		// Minimum execution time: 211_895_000 picoseconds.
		Weight::from_parts(235_940_000, 6172)
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().writes(13_u64))
	}
	/// Storage: `Leases::Expiries` (r:1 w:2)
	/// Proof: `Leases::Expiries` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Leases` (r:1 w:1)
	/// Proof: `Leases::Leases` (`max_values`: None, `max_size`: Some(2234), added: 4709, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Nodes` (r:16 w:0)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(156), added: 2631, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Nodes` (r:16 w:16)
	/// Proof: `Incentives::Nodes` (`max_values`: None, `max_size`: Some(158), added: 2633, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Markets` (r:1 w:0)
	/// Proof: `Incentives::Markets` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::NodeChanges` (r:16 w:16)
	/// Proof: `Incentives::NodeChanges` (`max_values`: None, `max_size`: Some(1806), added: 4281, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::EraRows` (r:2 w:2)
	/// Proof: `Incentives::EraRows` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Moved` (r:1 w:1)
	/// Proof: `Leases::Moved` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 16]`.
	fn step_extend(a: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1746 + a * (447 ±0)`
		//  Estimated: `6172 + a * (4281 ±0)`
		// Minimum execution time: 84_705_000 picoseconds.
		Weight::from_parts(66_013_959, 6172)
			// Standard Error: 176_255
			.saturating_add(Weight::from_parts(32_739_961, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(6_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 4281).saturating_mul(a.into()))
	}
	/// Storage: `Leases::Leases` (r:1 w:1)
	/// Proof: `Leases::Leases` (`max_values`: None, `max_size`: Some(2234), added: 4709, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Nodes` (r:16 w:16)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(156), added: 2631, mode: `MaxEncodedLen`)
	/// Storage: `Leases::PayerDemand` (r:1 w:1)
	/// Proof: `Leases::PayerDemand` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Moved` (r:1 w:1)
	/// Proof: `Leases::Moved` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Renewals` (r:1 w:1)
	/// Proof: `Leases::Renewals` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Records` (r:16 w:16)
	/// Proof: `SlaOracle::Records` (`max_values`: None, `max_size`: Some(1321), added: 3796, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Earnings` (r:16 w:16)
	/// Proof: `Leases::Earnings` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Ledgers` (r:1 w:1)
	/// Proof: `Leases::Ledgers` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Payers` (r:1 w:0)
	/// Proof: `Leases::Payers` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:2 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Tickets` (r:1 w:1)
	/// Proof: `Leases::Tickets` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(337), added: 2812, mode: `MaxEncodedLen`)
	/// Storage: `Leases::ServiceProviders` (r:1 w:1)
	/// Proof: `Leases::ServiceProviders` (`max_values`: None, `max_size`: Some(431), added: 2906, mode: `MaxEncodedLen`)
	/// Storage: `Leases::LeaseOffers` (r:0 w:1)
	/// Proof: `Leases::LeaseOffers` (`max_values`: None, `max_size`: Some(49), added: 2524, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Ended` (r:0 w:1)
	/// Proof: `Leases::Ended` (`max_values`: None, `max_size`: Some(1308), added: 3783, mode: `MaxEncodedLen`)
	/// Storage: `Leases::LeaseConstraints` (r:0 w:1)
	/// Proof: `Leases::LeaseConstraints` (`max_values`: None, `max_size`: Some(174), added: 2649, mode: `MaxEncodedLen`)
	/// Storage: `Leases::TenantLeases` (r:0 w:1)
	/// Proof: `Leases::TenantLeases` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Expiries` (r:0 w:1)
	/// Proof: `Leases::Expiries` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Closings` (r:0 w:1)
	/// Proof: `Leases::Closings` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 16]`.
	fn step_close(a: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1976 + a * (300 ±0)`
		//  Estimated: `6208 + a * (3796 ±0)`
		// Minimum execution time: 214_108_000 picoseconds.
		Weight::from_parts(198_004_759, 6208)
			// Standard Error: 155_511
			.saturating_add(Weight::from_parts(30_973_755, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(17_u64))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 3796).saturating_mul(a.into()))
	}
	/// Storage: `Leases::Earnings` (r:1 w:1)
	/// Proof: `Leases::Earnings` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Ledgers` (r:1 w:1)
	/// Proof: `Leases::Ledgers` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:2 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	fn withdraw() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `914`
		//  Estimated: `6208`
		// Minimum execution time: 75_382_000 picoseconds.
		Weight::from_parts(81_151_000, 6208)
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
		//  Measured:  `432`
		//  Estimated: `3675`
		// Minimum execution time: 27_250_000 picoseconds.
		Weight::from_parts(30_476_000, 3675)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Leases::Ended` (r:1 w:1)
	/// Proof: `Leases::Ended` (`max_values`: None, `max_size`: Some(1308), added: 3783, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Parameters` (r:1 w:0)
	/// Proof: `Leases::Parameters` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Tickets` (r:1 w:1)
	/// Proof: `Leases::Tickets` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(337), added: 2812, mode: `MaxEncodedLen`)
	fn prune_ended() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1665`
		//  Estimated: `4773`
		// Minimum execution time: 83_955_000 picoseconds.
		Weight::from_parts(92_697_000, 4773)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Leases::Ledgers` (r:1 w:1)
	/// Proof: `Leases::Ledgers` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Parameters` (r:1 w:0)
	/// Proof: `Leases::Parameters` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:3 w:3)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn distribute_margin() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `667`
		//  Estimated: `8799`
		// Minimum execution time: 145_787_000 picoseconds.
		Weight::from_parts(151_795_000, 8799)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Leases::Affiliates` (r:1 w:1)
	/// Proof: `Leases::Affiliates` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(337), added: 2812, mode: `MaxEncodedLen`)
	fn declare_affiliate() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `230`
		//  Estimated: `3802`
		// Minimum execution time: 62_473_000 picoseconds.
		Weight::from_parts(67_701_000, 3802)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Leases::Affiliates` (r:1 w:1)
	/// Proof: `Leases::Affiliates` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(337), added: 2812, mode: `MaxEncodedLen`)
	fn retract_affiliate() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `300`
		//  Estimated: `3802`
		// Minimum execution time: 54_020_000 picoseconds.
		Weight::from_parts(59_018_000, 3802)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Leases::Leases` (r:32 w:32)
	/// Proof: `Leases::Leases` (`max_values`: None, `max_size`: Some(2234), added: 4709, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Records` (r:32 w:0)
	/// Proof: `SlaOracle::Records` (`max_values`: None, `max_size`: Some(1321), added: 3796, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Nodes` (r:32 w:0)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(156), added: 2631, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Earnings` (r:32 w:32)
	/// Proof: `Leases::Earnings` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Ledgers` (r:1 w:1)
	/// Proof: `Leases::Ledgers` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 32]`.
	fn settle_many(n: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `815 + n * (409 ±0)`
		//  Estimated: `3533 + n * (4709 ±0)`
		// Minimum execution time: 58_517_000 picoseconds.
		Weight::from_parts(37_074_831, 3533)
			// Standard Error: 229_072
			.saturating_add(Weight::from_parts(32_106_622, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 4709).saturating_mul(n.into()))
	}
	/// Storage: `Leases::Leases` (r:1 w:0)
	/// Proof: `Leases::Leases` (`max_values`: None, `max_size`: Some(2234), added: 4709, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Nodes` (r:17 w:0)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(156), added: 2631, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Facilities` (r:17 w:0)
	/// Proof: `Hardware::Facilities` (`max_values`: None, `max_size`: Some(135), added: 2610, mode: `MaxEncodedLen`)
	/// Storage: `Attestations::Attestations` (r:136 w:0)
	/// Proof: `Attestations::Attestations` (`max_values`: None, `max_size`: Some(189), added: 2664, mode: `MaxEncodedLen`)
	/// Storage: `Attestations::Issuers` (r:136 w:0)
	/// Proof: `Attestations::Issuers` (`max_values`: None, `max_size`: Some(195), added: 2670, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 17]`.
	fn check_nodes(a: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `5404 + a * (1677 ±0)`
		//  Estimated: `42636 + a * (21360 ±0)`
		// Minimum execution time: 170_032_000 picoseconds.
		Weight::from_parts(93_742_452, 42636)
			// Standard Error: 523_005
			.saturating_add(Weight::from_parts(86_533_536, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(17_u64))
			.saturating_add(T::DbWeight::get().reads((17_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 21360).saturating_mul(a.into()))
	}
	/// Storage: `Leases::Leases` (r:1 w:0)
	/// Proof: `Leases::Leases` (`max_values`: None, `max_size`: Some(2234), added: 4709, mode: `MaxEncodedLen`)
	/// Storage: `Leases::LeaseConstraints` (r:1 w:1)
	/// Proof: `Leases::LeaseConstraints` (`max_values`: None, `max_size`: Some(174), added: 2649, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Nodes` (r:1 w:0)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(156), added: 2631, mode: `MaxEncodedLen`)
	/// Storage: `Attestations::Attestations` (r:1 w:0)
	/// Proof: `Attestations::Attestations` (`max_values`: None, `max_size`: Some(189), added: 2664, mode: `MaxEncodedLen`)
	fn report_breach() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `2751`
		//  Estimated: `5699`
		// Minimum execution time: 58_066_000 picoseconds.
		Weight::from_parts(64_957_000, 5699)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Leases::Leases` (r:1 w:1)
	/// Proof: `Leases::Leases` (`max_values`: None, `max_size`: Some(2234), added: 4709, mode: `MaxEncodedLen`)
	/// Storage: `Leases::AcceptedAssets` (r:1 w:0)
	/// Proof: `Leases::AcceptedAssets` (`max_values`: None, `max_size`: Some(22), added: 2497, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:2 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Ledgers` (r:1 w:1)
	/// Proof: `Leases::Ledgers` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Leases::LeaseConstraints` (r:1 w:0)
	/// Proof: `Leases::LeaseConstraints` (`max_values`: None, `max_size`: Some(174), added: 2649, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Nodes` (r:17 w:17)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(156), added: 2631, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Nodes` (r:17 w:17)
	/// Proof: `Incentives::Nodes` (`max_values`: None, `max_size`: Some(158), added: 2633, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Markets` (r:1 w:0)
	/// Proof: `Incentives::Markets` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::NodeChanges` (r:17 w:17)
	/// Proof: `Incentives::NodeChanges` (`max_values`: None, `max_size`: Some(1806), added: 4281, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Leases::PayerDemand` (r:1 w:1)
	/// Proof: `Leases::PayerDemand` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Markets` (r:1 w:0)
	/// Proof: `Hardware::Markets` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Affiliates` (r:32 w:0)
	/// Proof: `Leases::Affiliates` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `Proxy::Proxies` (r:17 w:0)
	/// Proof: `Proxy::Proxies` (`max_values`: None, `max_size`: Some(1241), added: 3716, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Parameters` (r:1 w:0)
	/// Proof: `Leases::Parameters` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::EraRows` (r:2 w:2)
	/// Proof: `Incentives::EraRows` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Records` (r:16 w:16)
	/// Proof: `SlaOracle::Records` (`max_values`: None, `max_size`: Some(1321), added: 3796, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Tickets` (r:1 w:1)
	/// Proof: `Leases::Tickets` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(337), added: 2812, mode: `MaxEncodedLen`)
	/// Storage: `Leases::LeaseOffers` (r:0 w:1)
	/// Proof: `Leases::LeaseOffers` (`max_values`: None, `max_size`: Some(49), added: 2524, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 16]`.
	fn replace_allocation(a: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `5149 + a * (271 ±0)`
		//  Estimated: `6172 + a * (5174 ±0)`
		// Minimum execution time: 261_048_000 picoseconds.
		Weight::from_parts(226_185_134, 6172)
			// Standard Error: 569_184
			.saturating_add(Weight::from_parts(53_962_383, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(19_u64))
			.saturating_add(T::DbWeight::get().reads((7_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(9_u64))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 5174).saturating_mul(a.into()))
	}
	/// Storage: `Leases::ServiceProviders` (r:1 w:1)
	/// Proof: `Leases::ServiceProviders` (`max_values`: None, `max_size`: Some(431), added: 2906, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Classes` (r:1 w:0)
	/// Proof: `Hardware::Classes` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(337), added: 2812, mode: `MaxEncodedLen`)
	fn update_profile() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `897`
		//  Estimated: `3896`
		// Minimum execution time: 83_123_000 picoseconds.
		Weight::from_parts(89_443_000, 3896)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Leases::Suspensions` (r:1 w:1)
	/// Proof: `Leases::Suspensions` (`max_values`: None, `max_size`: Some(182), added: 2657, mode: `MaxEncodedLen`)
	fn suspend_service_provider() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `74`
		//  Estimated: `3647`
		// Minimum execution time: 12_389_000 picoseconds.
		Weight::from_parts(14_712_000, 3647)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Leases::Suspensions` (r:1 w:1)
	/// Proof: `Leases::Suspensions` (`max_values`: None, `max_size`: Some(182), added: 2657, mode: `MaxEncodedLen`)
	fn resume_service_provider() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `281`
		//  Estimated: `3647`
		// Minimum execution time: 11_688_000 picoseconds.
		Weight::from_parts(16_324_000, 3647)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Leases::Leases` (r:1 w:1)
	/// Proof: `Leases::Leases` (`max_values`: None, `max_size`: Some(2234), added: 4709, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:0)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Nodes` (r:16 w:16)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(156), added: 2631, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Nodes` (r:16 w:16)
	/// Proof: `Incentives::Nodes` (`max_values`: None, `max_size`: Some(158), added: 2633, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Markets` (r:1 w:0)
	/// Proof: `Incentives::Markets` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::NodeChanges` (r:16 w:16)
	/// Proof: `Incentives::NodeChanges` (`max_values`: None, `max_size`: Some(1806), added: 4281, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::EraRows` (r:2 w:2)
	/// Proof: `Incentives::EraRows` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `Leases::PayerDemand` (r:1 w:1)
	/// Proof: `Leases::PayerDemand` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Moved` (r:1 w:1)
	/// Proof: `Leases::Moved` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Expiries` (r:0 w:1)
	/// Proof: `Leases::Expiries` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Closings` (r:0 w:1)
	/// Proof: `Leases::Closings` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 16]`.
	fn end_worthless(a: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `2067 + a * (447 ±0)`
		//  Estimated: `6172 + a * (4281 ±0)`
		// Minimum execution time: 94_240_000 picoseconds.
		Weight::from_parts(92_741_326, 6172)
			// Standard Error: 560_752
			.saturating_add(Weight::from_parts(35_401_226, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(7_u64))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 4281).saturating_mul(a.into()))
	}
	/// Storage: `Leases::AcceptedAssets` (r:1 w:1)
	/// Proof: `Leases::AcceptedAssets` (`max_values`: None, `max_size`: Some(22), added: 2497, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:0)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Earnings` (r:64 w:64)
	/// Proof: `Leases::Earnings` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Ledgers` (r:1 w:1)
	/// Proof: `Leases::Ledgers` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[0, 64]`.
	fn write_off(a: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `409 + a * (90 ±0)`
		//  Estimated: `3675 + a * (2559 ±0)`
		// Minimum execution time: 24_897_000 picoseconds.
		Weight::from_parts(34_323_620, 3675)
			// Standard Error: 7_893
			.saturating_add(Weight::from_parts(7_636_641, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 2559).saturating_mul(a.into()))
	}
}

// For tests, with the database weights of the node's own database.
impl WeightInfo for () {
	fn register_service_provider() -> Weight {
		Weight::from_parts(82_503_000, 3896)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn deregister_service_provider() -> Weight {
		Weight::from_parts(56_875_000, 3896)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn request_lease(a: u32, ) -> Weight {
		Weight::from_parts(235_592_983, 6208)
			.saturating_add(Weight::from_parts(58_857_018, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(19_u64))
			.saturating_add(ParityDbWeight::get().reads((7_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(15_u64))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 5174).saturating_mul(a.into()))
	}
	fn settle(a: u32, ) -> Weight {
		Weight::from_parts(48_834_149, 5699)
			.saturating_add(Weight::from_parts(16_485_910, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 3796).saturating_mul(a.into()))
	}
	fn terminate(a: u32, ) -> Weight {
		Weight::from_parts(69_118_084, 6172)
			.saturating_add(Weight::from_parts(35_353_940, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
			.saturating_add(ParityDbWeight::get().writes((3_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 4281).saturating_mul(a.into()))
	}
	fn step_idle() -> Weight {
		Weight::from_parts(17_116_000, 3477)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
	}
	fn step_release(a: u32, ) -> Weight {
		Weight::from_parts(57_551_037, 5699)
			.saturating_add(Weight::from_parts(11_160_124, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 2631).saturating_mul(a.into()))
	}
	fn top_up(a: u32, ) -> Weight {
		Weight::from_parts(152_365_625, 6208)
			.saturating_add(Weight::from_parts(31_260_458, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(13_u64))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(10_u64))
			.saturating_add(ParityDbWeight::get().writes((2_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 4281).saturating_mul(a.into()))
	}
	fn deposit() -> Weight {
		Weight::from_parts(93_399_000, 6208)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	fn offer_lease() -> Weight {
		Weight::from_parts(23_024_000, 5699)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn withdraw_offer() -> Weight {
		Weight::from_parts(26_560_000, 5699)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn accept_lease(a: u32, ) -> Weight {
		Weight::from_parts(252_831_826, 6802)
			.saturating_add(Weight::from_parts(27_535_704, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(18_u64))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(18_u64))
			.saturating_add(Weight::from_parts(0, 4246).saturating_mul(a.into()))
	}
	fn extend(a: u32, ) -> Weight {
		Weight::from_parts(161_727_289, 6208)
			.saturating_add(Weight::from_parts(35_399_440, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(15_u64))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(11_u64))
			.saturating_add(ParityDbWeight::get().writes((2_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 4281).saturating_mul(a.into()))
	}
	fn set_renewal() -> Weight {
		Weight::from_parts(25_368_000, 5699)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn renew(a: u32, ) -> Weight {
		Weight::from_parts(191_246_501, 6172)
			.saturating_add(Weight::from_parts(67_190_523, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(21_u64))
			.saturating_add(ParityDbWeight::get().reads((7_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(14_u64))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 5174).saturating_mul(a.into()))
	}
	fn reduce() -> Weight {
		Weight::from_parts(235_940_000, 6172)
			.saturating_add(ParityDbWeight::get().reads(15_u64))
			.saturating_add(ParityDbWeight::get().writes(13_u64))
	}
	fn step_extend(a: u32, ) -> Weight {
		Weight::from_parts(66_013_959, 6172)
			.saturating_add(Weight::from_parts(32_739_961, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
			.saturating_add(ParityDbWeight::get().writes((2_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 4281).saturating_mul(a.into()))
	}
	fn step_close(a: u32, ) -> Weight {
		Weight::from_parts(198_004_759, 6208)
			.saturating_add(Weight::from_parts(30_973_755, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(13_u64))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(17_u64))
			.saturating_add(ParityDbWeight::get().writes((3_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 3796).saturating_mul(a.into()))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(81_151_000, 6208)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn set_asset() -> Weight {
		Weight::from_parts(30_476_000, 3675)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn prune_ended() -> Weight {
		Weight::from_parts(92_697_000, 4773)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn distribute_margin() -> Weight {
		Weight::from_parts(151_795_000, 8799)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn declare_affiliate() -> Weight {
		Weight::from_parts(67_701_000, 3802)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn retract_affiliate() -> Weight {
		Weight::from_parts(59_018_000, 3802)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn settle_many(n: u32, ) -> Weight {
		Weight::from_parts(37_074_831, 3533)
			.saturating_add(Weight::from_parts(32_106_622, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
			.saturating_add(ParityDbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 4709).saturating_mul(n.into()))
	}
	fn check_nodes(a: u32, ) -> Weight {
		Weight::from_parts(93_742_452, 42636)
			.saturating_add(Weight::from_parts(86_533_536, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(17_u64))
			.saturating_add(ParityDbWeight::get().reads((17_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 21360).saturating_mul(a.into()))
	}
	fn report_breach() -> Weight {
		Weight::from_parts(64_957_000, 5699)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn replace_allocation(a: u32, ) -> Weight {
		Weight::from_parts(226_185_134, 6172)
			.saturating_add(Weight::from_parts(53_962_383, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(19_u64))
			.saturating_add(ParityDbWeight::get().reads((7_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(9_u64))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 5174).saturating_mul(a.into()))
	}
	fn update_profile() -> Weight {
		Weight::from_parts(89_443_000, 3896)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn suspend_service_provider() -> Weight {
		Weight::from_parts(14_712_000, 3647)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn resume_service_provider() -> Weight {
		Weight::from_parts(16_324_000, 3647)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn end_worthless(a: u32, ) -> Weight {
		Weight::from_parts(92_741_326, 6172)
			.saturating_add(Weight::from_parts(35_401_226, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
			.saturating_add(ParityDbWeight::get().writes((3_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 4281).saturating_mul(a.into()))
	}
	fn write_off(a: u32, ) -> Weight {
		Weight::from_parts(34_323_620, 3675)
			.saturating_add(Weight::from_parts(7_636_641, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 2559).saturating_mul(a.into()))
	}
}
