
//! Weights of `pallet_icn_leases`, measured by `scripts/bench.sh`. Not edited by hand.
//!
//! DATE: 2026-11-23, STEPS: `12`, REPEAT: `3`, CPU: `AMD EPYC`
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
	fn distribute_margin() -> Weight;
	fn settle_many(n: u32, ) -> Weight;
	fn declare_affiliate() -> Weight;
	fn retract_affiliate() -> Weight;
	fn set_params() -> Weight;
	fn check_nodes(a: u32, ) -> Weight;
	fn report_breach() -> Weight;
	fn replace_allocation(a: u32, ) -> Weight;
	fn top_up(a: u32, ) -> Weight;
	fn step_extend(a: u32, ) -> Weight;
	fn update_profile() -> Weight;
	fn suspend_service_provider() -> Weight;
	fn resume_service_provider() -> Weight;
	fn write_off(a: u32, ) -> Weight;
	fn end_worthless(a: u32, ) -> Weight;
	fn deposit() -> Weight;
	fn offer_lease() -> Weight;
	fn withdraw_offer() -> Weight;
	fn accept_lease(a: u32, ) -> Weight;
	fn extend(a: u32, ) -> Weight;
	fn set_renewal() -> Weight;
	fn renew(a: u32, ) -> Weight;
	fn reduce() -> Weight;
}

/// Weights for `pallet_icn_leases` with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Leases::ServiceProviders` (r:1 w:1)
	/// Proof: `Leases::ServiceProviders` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(337), added: 2812, mode: `MaxEncodedLen`)
	fn register_service_provider() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `72`
		//  Estimated: `3802`
		// Minimum execution time: 59_288_000 picoseconds.
		Weight::from_parts(70_945_000, 3802)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Leases::ServiceProviders` (r:1 w:1)
	/// Proof: `Leases::ServiceProviders` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(337), added: 2812, mode: `MaxEncodedLen`)
	fn deregister_service_provider() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `417`
		//  Estimated: `3802`
		// Minimum execution time: 52_949_000 picoseconds.
		Weight::from_parts(57_476_000, 3802)
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
	/// Storage: `SlaOracle::Records` (r:16 w:16)
	/// Proof: `SlaOracle::Records` (`max_values`: None, `max_size`: Some(1321), added: 3796, mode: `MaxEncodedLen`)
	/// Storage: `Leases::NextLeaseId` (r:1 w:1)
	/// Proof: `Leases::NextLeaseId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(337), added: 2812, mode: `MaxEncodedLen`)
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
	/// Proof: `Leases::Leases` (`max_values`: None, `max_size`: Some(2228), added: 4703, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 16]`.
	fn request_lease(a: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `2596 + a * (378 ±0)`
		//  Estimated: `6208 + a * (4281 ±0)`
		// Minimum execution time: 221_759_000 picoseconds.
		Weight::from_parts(81_199_989, 6208)
			// Standard Error: 16_393_098
			.saturating_add(Weight::from_parts(66_915_094, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(16_u64))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(14_u64))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 4281).saturating_mul(a.into()))
	}
	/// Storage: `Leases::Leases` (r:1 w:1)
	/// Proof: `Leases::Leases` (`max_values`: None, `max_size`: Some(2228), added: 4703, mode: `MaxEncodedLen`)
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
		//  Measured:  `938 + a * (279 ±0)`
		//  Estimated: `5693 + a * (3796 ±0)`
		// Minimum execution time: 53_700_000 picoseconds.
		Weight::from_parts(44_417_609, 5693)
			// Standard Error: 217_468
			.saturating_add(Weight::from_parts(15_256_933, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 3796).saturating_mul(a.into()))
	}
	/// Storage: `Leases::Leases` (r:1 w:1)
	/// Proof: `Leases::Leases` (`max_values`: None, `max_size`: Some(2228), added: 4703, mode: `MaxEncodedLen`)
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
	/// Storage: `Leases::Moved` (r:1 w:1)
	/// Proof: `Leases::Moved` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Parameters` (r:1 w:0)
	/// Proof: `Leases::Parameters` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `Leases::LeaseConstraints` (r:1 w:0)
	/// Proof: `Leases::LeaseConstraints` (`max_values`: None, `max_size`: Some(174), added: 2649, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Expiries` (r:0 w:1)
	/// Proof: `Leases::Expiries` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Closings` (r:0 w:1)
	/// Proof: `Leases::Closings` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 16]`.
	fn terminate(a: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1860 + a * (447 ±0)`
		//  Estimated: `6172 + a * (4281 ±0)`
		// Minimum execution time: 90_494_000 picoseconds.
		Weight::from_parts(75_298_463, 6172)
			// Standard Error: 294_325
			.saturating_add(Weight::from_parts(31_472_839, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(6_u64))
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
		//  Measured:  `592`
		//  Estimated: `3477`
		// Minimum execution time: 14_020_000 picoseconds.
		Weight::from_parts(16_505_000, 3477)
			.saturating_add(T::DbWeight::get().reads(3_u64))
	}
	/// Storage: `Leases::Expiries` (r:1 w:1)
	/// Proof: `Leases::Expiries` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Leases` (r:1 w:1)
	/// Proof: `Leases::Leases` (`max_values`: None, `max_size`: Some(2228), added: 4703, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Nodes` (r:16 w:16)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(156), added: 2631, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Moved` (r:1 w:1)
	/// Proof: `Leases::Moved` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Closings` (r:0 w:1)
	/// Proof: `Leases::Closings` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 16]`.
	fn step_release(a: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `625 + a * (234 ±0)`
		//  Estimated: `5693 + a * (2631 ±0)`
		// Minimum execution time: 43_956_000 picoseconds.
		Weight::from_parts(45_634_897, 5693)
			// Standard Error: 98_816
			.saturating_add(Weight::from_parts(7_201_735, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 2631).saturating_mul(a.into()))
	}
	/// Storage: `Leases::Leases` (r:1 w:1)
	/// Proof: `Leases::Leases` (`max_values`: None, `max_size`: Some(2228), added: 4703, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Nodes` (r:16 w:16)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(156), added: 2631, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Moved` (r:1 w:1)
	/// Proof: `Leases::Moved` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Records` (r:16 w:16)
	/// Proof: `SlaOracle::Records` (`max_values`: None, `max_size`: Some(1321), added: 3796, mode: `MaxEncodedLen`)
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
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(337), added: 2812, mode: `MaxEncodedLen`)
	/// Storage: `Leases::ServiceProviders` (r:1 w:1)
	/// Proof: `Leases::ServiceProviders` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Ended` (r:0 w:1)
	/// Proof: `Leases::Ended` (`max_values`: None, `max_size`: Some(954), added: 3429, mode: `MaxEncodedLen`)
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
		//  Measured:  `1877 + a * (300 ±0)`
		//  Estimated: `6208 + a * (3796 ±0)`
		// Minimum execution time: 197_123_000 picoseconds.
		Weight::from_parts(188_199_330, 6208)
			// Standard Error: 257_298
			.saturating_add(Weight::from_parts(26_662_622, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(14_u64))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 3796).saturating_mul(a.into()))
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
		// Minimum execution time: 72_668_000 picoseconds.
		Weight::from_parts(79_318_000, 6208)
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
		// Minimum execution time: 27_711_000 picoseconds.
		Weight::from_parts(31_207_000, 3675)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Leases::Ended` (r:1 w:1)
	/// Proof: `Leases::Ended` (`max_values`: None, `max_size`: Some(954), added: 3429, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Parameters` (r:1 w:0)
	/// Proof: `Leases::Parameters` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Tickets` (r:1 w:1)
	/// Proof: `Leases::Tickets` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(337), added: 2812, mode: `MaxEncodedLen`)
	fn prune_ended() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1418`
		//  Estimated: `4419`
		// Minimum execution time: 80_971_000 picoseconds.
		Weight::from_parts(88_401_000, 4419)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Leases::Ledgers` (r:1 w:1)
	/// Proof: `Leases::Ledgers` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:2 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	fn distribute_margin() -> Weight {
		Weight::from_parts(150_000_000, 11426)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	fn settle_many(n: u32, ) -> Weight {
		Weight::from_parts(30_000_000, 5693)
			.saturating_add(Weight::from_parts(40_000_000, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 5693).saturating_mul(n.into()))
	}
	fn declare_affiliate() -> Weight {
		Weight::from_parts(45_000_000, 3764)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn retract_affiliate() -> Weight {
		Weight::from_parts(45_000_000, 3764)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Leases::Parameters` (r:0 w:1)
	/// Proof: `Leases::Parameters` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	fn set_params() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `0`
		//  Estimated: `0`
		// Minimum execution time: 6_099_000 picoseconds.
		Weight::from_parts(7_171_000, 0)
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Leases::Leases` (r:1 w:0)
	/// Proof: `Leases::Leases` (`max_values`: None, `max_size`: Some(2228), added: 4703, mode: `MaxEncodedLen`)
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
		//  Measured:  `5397 + a * (1676 ±0)`
		//  Estimated: `42694 + a * (21360 ±0)`
		// Minimum execution time: 170_263_000 picoseconds.
		Weight::from_parts(104_169_594, 42694)
			// Standard Error: 440_150
			.saturating_add(Weight::from_parts(84_169_917, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(17_u64))
			.saturating_add(T::DbWeight::get().reads((17_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 21360).saturating_mul(a.into()))
	}
	/// Storage: `Leases::Leases` (r:1 w:0)
	/// Proof: `Leases::Leases` (`max_values`: None, `max_size`: Some(2228), added: 4703, mode: `MaxEncodedLen`)
	/// Storage: `Leases::LeaseConstraints` (r:1 w:1)
	/// Proof: `Leases::LeaseConstraints` (`max_values`: None, `max_size`: Some(174), added: 2649, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Nodes` (r:1 w:0)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(156), added: 2631, mode: `MaxEncodedLen`)
	/// Storage: `Attestations::Attestations` (r:1 w:0)
	/// Proof: `Attestations::Attestations` (`max_values`: None, `max_size`: Some(189), added: 2664, mode: `MaxEncodedLen`)
	fn report_breach() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `2743`
		//  Estimated: `5693`
		// Minimum execution time: 52_749_000 picoseconds.
		Weight::from_parts(62_152_000, 5693)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Leases::Leases` (r:1 w:1)
	/// Proof: `Leases::Leases` (`max_values`: None, `max_size`: Some(2228), added: 4703, mode: `MaxEncodedLen`)
	/// Storage: `Leases::AcceptedAssets` (r:1 w:0)
	/// Proof: `Leases::AcceptedAssets` (`max_values`: None, `max_size`: Some(22), added: 2497, mode: `MaxEncodedLen`)
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
	/// Storage: `Hardware::Markets` (r:1 w:0)
	/// Proof: `Hardware::Markets` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::EraRows` (r:2 w:2)
	/// Proof: `Incentives::EraRows` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Records` (r:16 w:16)
	/// Proof: `SlaOracle::Records` (`max_values`: None, `max_size`: Some(1321), added: 3796, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:2 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Ledgers` (r:1 w:1)
	/// Proof: `Leases::Ledgers` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Leases::Tickets` (r:1 w:1)
	/// Proof: `Leases::Tickets` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(337), added: 2812, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 16]`.
	fn replace_allocation(a: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `4343 + a * (269 ±0)`
		//  Estimated: `6172 + a * (4281 ±0)`
		// Minimum execution time: 207_969_000 picoseconds.
		Weight::from_parts(174_592_209, 6172)
			// Standard Error: 386_881
			.saturating_add(Weight::from_parts(36_748_589, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(7_u64))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 4281).saturating_mul(a.into()))
	}
	// Estimated, not measured: by the reads and writes of `request_lease`, without the records of
	// the nodes, which are read only, and of the oracles.
	fn top_up(a: u32, ) -> Weight {
		Weight::from_parts(150_000_000, 6208)
			.saturating_add(Weight::from_parts(36_000_000, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(12_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 4281).saturating_mul(a.into()))
	}
	// Estimated, not measured: as `top_up`, without the payment and with the search for the end.
	fn step_extend(a: u32, ) -> Weight {
		Weight::from_parts(80_000_000, 6208)
			.saturating_add(Weight::from_parts(56_000_000, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(7_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 4281).saturating_mul(a.into()))
	}
	// Estimated, not measured: as `register_service_provider`.
	fn update_profile() -> Weight {
		Weight::from_parts(75_000_000, 3802)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	// Estimated, not measured: one row.
	fn suspend_service_provider() -> Weight {
		Weight::from_parts(20_000_000, 3666)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	// Estimated, not measured: one row.
	fn resume_service_provider() -> Weight {
		Weight::from_parts(18_000_000, 3666)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	// Estimated, not measured: asset, terms and ledger, and the earnings of each account.
	fn write_off(a: u32, ) -> Weight {
		Weight::from_parts(40_000_000, 3675)
			.saturating_add(Weight::from_parts(9_000_000, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 2559).saturating_mul(a.into()))
	}
	// Estimated, not measured: as `terminate`, with a look at the asset.
	fn end_worthless(a: u32, ) -> Weight {
		Weight::from_parts(75_298_463, 6172)
			.saturating_add(Weight::from_parts(31_472_839, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(6_u64))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 4281).saturating_mul(a.into()))
	}
	// Estimated, not measured: as `withdraw`, with the asset's terms and the service provider.
	fn deposit() -> Weight {
		Weight::from_parts(80_000_000, 6208)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	// Estimated, not measured: the lease, who pays, the era; the offer.
	fn offer_lease() -> Weight {
		Weight::from_parts(25_000_000, 5713)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	// Estimated, not measured: the lease and the offer.
	fn withdraw_offer() -> Weight {
		Weight::from_parts(25_000_000, 5713)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	// Estimated, not measured: the lease and what is beside it, two service providers with their
	// holds; by node its record and, if it is the caller's, its demand.
	fn accept_lease(a: u32, ) -> Weight {
		Weight::from_parts(200_000_000, 6208)
			.saturating_add(Weight::from_parts(25_000_000, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(13_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 4281).saturating_mul(a.into()))
	}
	// Estimated, not measured: as `top_up`, with the records of the nodes read twice, and the offer.
	fn extend(a: u32, ) -> Weight {
		Weight::from_parts(160_000_000, 6208)
			.saturating_add(Weight::from_parts(45_000_000, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(13_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 4281).saturating_mul(a.into()))
	}
	// Estimated, not measured: the lease, who pays, the era; the renewal.
	fn set_renewal() -> Weight {
		Weight::from_parts(25_000_000, 5713)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	// Estimated, not measured: as `request_lease`, with earnings in place of a transfer and what is
	// kept beside the lease.
	fn renew(a: u32, ) -> Weight {
		Weight::from_parts(150_000_000, 6208)
			.saturating_add(Weight::from_parts(40_000_000, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(17_u64))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(13_u64))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 4281).saturating_mul(a.into()))
	}
	// Estimated, not measured: as `replace_allocation` for one node that is left and taken, with the
	// earnings of its provider, without a transfer.
	fn reduce() -> Weight {
		Weight::from_parts(150_000_000, 6208)
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().writes(12_u64))
	}
}

// For tests, with the database weights of the node's own database.
impl WeightInfo for () {
	fn register_service_provider() -> Weight {
		Weight::from_parts(70_945_000, 3802)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn deregister_service_provider() -> Weight {
		Weight::from_parts(57_476_000, 3802)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn request_lease(a: u32, ) -> Weight {
		Weight::from_parts(81_199_989, 6208)
			.saturating_add(Weight::from_parts(66_915_094, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(16_u64))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(14_u64))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 4281).saturating_mul(a.into()))
	}
	fn settle(a: u32, ) -> Weight {
		Weight::from_parts(44_417_609, 5693)
			.saturating_add(Weight::from_parts(15_256_933, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 3796).saturating_mul(a.into()))
	}
	fn terminate(a: u32, ) -> Weight {
		Weight::from_parts(75_298_463, 6172)
			.saturating_add(Weight::from_parts(31_472_839, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
			.saturating_add(ParityDbWeight::get().writes((3_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 4281).saturating_mul(a.into()))
	}
	fn step_idle() -> Weight {
		Weight::from_parts(16_505_000, 3477)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
	}
	fn step_release(a: u32, ) -> Weight {
		Weight::from_parts(45_634_897, 5693)
			.saturating_add(Weight::from_parts(7_201_735, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 2631).saturating_mul(a.into()))
	}
	fn step_close(a: u32, ) -> Weight {
		Weight::from_parts(188_199_330, 6208)
			.saturating_add(Weight::from_parts(26_662_622, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(10_u64))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(14_u64))
			.saturating_add(ParityDbWeight::get().writes((3_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 3796).saturating_mul(a.into()))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(79_318_000, 6208)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn set_asset() -> Weight {
		Weight::from_parts(31_207_000, 3675)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn prune_ended() -> Weight {
		Weight::from_parts(88_401_000, 4419)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn distribute_margin() -> Weight {
		Weight::from_parts(150_000_000, 11426)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn settle_many(n: u32, ) -> Weight {
		Weight::from_parts(30_000_000, 5693)
			.saturating_add(Weight::from_parts(40_000_000, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
			.saturating_add(ParityDbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 5693).saturating_mul(n.into()))
	}
	fn declare_affiliate() -> Weight {
		Weight::from_parts(45_000_000, 3764)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn retract_affiliate() -> Weight {
		Weight::from_parts(45_000_000, 3764)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn set_params() -> Weight {
		Weight::from_parts(7_171_000, 0)
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn check_nodes(a: u32, ) -> Weight {
		Weight::from_parts(104_169_594, 42694)
			.saturating_add(Weight::from_parts(84_169_917, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(17_u64))
			.saturating_add(ParityDbWeight::get().reads((17_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 21360).saturating_mul(a.into()))
	}
	fn report_breach() -> Weight {
		Weight::from_parts(62_152_000, 5693)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn replace_allocation(a: u32, ) -> Weight {
		Weight::from_parts(174_592_209, 6172)
			.saturating_add(Weight::from_parts(36_748_589, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(12_u64))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 4281).saturating_mul(a.into()))
	}
	// Estimated, not measured: by the reads and writes of `request_lease`, without the records of
	// the nodes, which are read only, and of the oracles.
	fn top_up(a: u32, ) -> Weight {
		Weight::from_parts(150_000_000, 6208)
			.saturating_add(Weight::from_parts(36_000_000, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(13_u64))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(12_u64))
			.saturating_add(ParityDbWeight::get().writes((2_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 4281).saturating_mul(a.into()))
	}
	// Estimated, not measured: as `top_up`, without the payment and with the search for the end.
	fn step_extend(a: u32, ) -> Weight {
		Weight::from_parts(80_000_000, 6208)
			.saturating_add(Weight::from_parts(56_000_000, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
			.saturating_add(ParityDbWeight::get().writes((2_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 4281).saturating_mul(a.into()))
	}
	// Estimated, not measured: as `register_service_provider`.
	fn update_profile() -> Weight {
		Weight::from_parts(75_000_000, 3802)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	// Estimated, not measured: one row.
	fn suspend_service_provider() -> Weight {
		Weight::from_parts(20_000_000, 3666)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	// Estimated, not measured: one row.
	fn resume_service_provider() -> Weight {
		Weight::from_parts(18_000_000, 3666)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	// Estimated, not measured: asset, terms and ledger, and the earnings of each account.
	fn write_off(a: u32, ) -> Weight {
		Weight::from_parts(40_000_000, 3675)
			.saturating_add(Weight::from_parts(9_000_000, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 2559).saturating_mul(a.into()))
	}
	// Estimated, not measured: as `terminate`, with a look at the asset.
	fn end_worthless(a: u32, ) -> Weight {
		Weight::from_parts(75_298_463, 6172)
			.saturating_add(Weight::from_parts(31_472_839, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(10_u64))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
			.saturating_add(ParityDbWeight::get().writes((3_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 4281).saturating_mul(a.into()))
	}
	fn deposit() -> Weight {
		Weight::from_parts(80_000_000, 6208)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn offer_lease() -> Weight {
		Weight::from_parts(25_000_000, 5713)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn withdraw_offer() -> Weight {
		Weight::from_parts(25_000_000, 5713)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn accept_lease(a: u32, ) -> Weight {
		Weight::from_parts(200_000_000, 6208)
			.saturating_add(Weight::from_parts(25_000_000, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(13_u64))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(13_u64))
			.saturating_add(ParityDbWeight::get().writes((2_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 4281).saturating_mul(a.into()))
	}
	fn extend(a: u32, ) -> Weight {
		Weight::from_parts(160_000_000, 6208)
			.saturating_add(Weight::from_parts(45_000_000, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(15_u64))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(13_u64))
			.saturating_add(ParityDbWeight::get().writes((2_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 4281).saturating_mul(a.into()))
	}
	fn set_renewal() -> Weight {
		Weight::from_parts(25_000_000, 5713)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn renew(a: u32, ) -> Weight {
		Weight::from_parts(150_000_000, 6208)
			.saturating_add(Weight::from_parts(40_000_000, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(17_u64))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(13_u64))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 4281).saturating_mul(a.into()))
	}
	fn reduce() -> Weight {
		Weight::from_parts(150_000_000, 6208)
			.saturating_add(ParityDbWeight::get().reads(15_u64))
			.saturating_add(ParityDbWeight::get().writes(12_u64))
	}
}
