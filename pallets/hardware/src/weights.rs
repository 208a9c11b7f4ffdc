
//! Weights of `pallet_icn_hardware`, measured by `scripts/bench.sh`. Not edited by hand.
//!
//! DATE: 2026-11-22, STEPS: `15`, REPEAT: `4`, CPU: `AMD EPYC`
//! WASM-EXECUTION: `Compiled`, CHAIN: `Some("dev")`, VERSION: 64.0.0

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens)]
#![allow(unused_imports)]
#![allow(missing_docs)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::ParityDbWeight, Weight}};

/// Weight functions needed for `pallet_icn_hardware`.
pub trait WeightInfo {
	fn set_params() -> Weight;
	fn set_region() -> Weight;
	fn set_class() -> Weight;
	fn set_market() -> Weight;
	fn register_provider() -> Weight;
	fn deregister_provider() -> Weight;
	fn register_facility() -> Weight;
	fn remove_facility() -> Weight;
	fn register_node() -> Weight;
	fn set_price_floor() -> Weight;
	fn set_endpoint() -> Weight;
	fn extend_commitment() -> Weight;
	fn exit_node() -> Weight;
	fn remove_node() -> Weight;
	fn suspend_node() -> Weight;
	fn resume_node() -> Weight;
	fn retry_activation() -> Weight;
	fn announce_maintenance() -> Weight;
	fn top_up() -> Weight;
	fn request_return() -> Weight;
	fn set_adjustment() -> Weight;
	fn release_excess() -> Weight;
	fn change_units() -> Weight;
	fn cancel_change() -> Weight;
	fn exit_early() -> Weight;
}

/// Weights for `pallet_icn_hardware` with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Hardware::Parameters` (r:0 w:1)
	/// Proof: `Hardware::Parameters` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	fn set_params() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `0`
		//  Estimated: `0`
		// Minimum execution time: 5_968_000 picoseconds.
		Weight::from_parts(10_796_000, 0)
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Hardware::Regions` (r:0 w:1)
	/// Proof: `Hardware::Regions` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	fn set_region() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `0`
		//  Estimated: `0`
		// Minimum execution time: 8_452_000 picoseconds.
		Weight::from_parts(16_164_000, 0)
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Hardware::Classes` (r:0 w:1)
	/// Proof: `Hardware::Classes` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	fn set_class() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `0`
		//  Estimated: `0`
		// Minimum execution time: 8_102_000 picoseconds.
		Weight::from_parts(12_789_000, 0)
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Hardware::Regions` (r:1 w:0)
	/// Proof: `Hardware::Regions` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Classes` (r:1 w:0)
	/// Proof: `Hardware::Classes` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Markets` (r:0 w:1)
	/// Proof: `Hardware::Markets` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	fn set_market() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `372`
		//  Estimated: `3543`
		// Minimum execution time: 18_037_000 picoseconds.
		Weight::from_parts(28_002_000, 3543)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Hardware::Providers` (r:1 w:1)
	/// Proof: `Hardware::Providers` (`max_values`: None, `max_size`: Some(138), added: 2613, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	fn register_provider() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `156`
		//  Estimated: `3712`
		// Minimum execution time: 58_828_000 picoseconds.
		Weight::from_parts(91_767_000, 3712)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Hardware::Providers` (r:1 w:1)
	/// Proof: `Hardware::Providers` (`max_values`: None, `max_size`: Some(138), added: 2613, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	fn deregister_provider() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `374`
		//  Estimated: `3712`
		// Minimum execution time: 51_236_000 picoseconds.
		Weight::from_parts(59_638_000, 3712)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Hardware::Providers` (r:1 w:1)
	/// Proof: `Hardware::Providers` (`max_values`: None, `max_size`: Some(138), added: 2613, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Regions` (r:1 w:0)
	/// Proof: `Hardware::Regions` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::NextFacilityId` (r:1 w:1)
	/// Proof: `Hardware::NextFacilityId` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Facilities` (r:0 w:1)
	/// Proof: `Hardware::Facilities` (`max_values`: None, `max_size`: Some(135), added: 2610, mode: `MaxEncodedLen`)
	fn register_facility() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `593`
		//  Estimated: `3712`
		// Minimum execution time: 75_021_000 picoseconds.
		Weight::from_parts(79_819_000, 3712)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Hardware::Facilities` (r:1 w:1)
	/// Proof: `Hardware::Facilities` (`max_values`: None, `max_size`: Some(135), added: 2610, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Providers` (r:1 w:1)
	/// Proof: `Hardware::Providers` (`max_values`: None, `max_size`: Some(138), added: 2613, mode: `MaxEncodedLen`)
	fn remove_facility() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `558`
		//  Estimated: `3712`
		// Minimum execution time: 59_739_000 picoseconds.
		Weight::from_parts(63_374_000, 3712)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Hardware::Facilities` (r:1 w:1)
	/// Proof: `Hardware::Facilities` (`max_values`: None, `max_size`: Some(135), added: 2610, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Markets` (r:1 w:0)
	/// Proof: `Hardware::Markets` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Classes` (r:1 w:0)
	/// Proof: `Hardware::Classes` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::NodeKeys` (r:1 w:1)
	/// Proof: `Hardware::NodeKeys` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::NextNodeId` (r:1 w:1)
	/// Proof: `Hardware::NextNodeId` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Providers` (r:1 w:1)
	/// Proof: `Hardware::Providers` (`max_values`: None, `max_size`: Some(138), added: 2613, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Activations` (r:1 w:1)
	/// Proof: `SlaOracle::Activations` (`max_values`: None, `max_size`: Some(1255), added: 3730, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Parameters` (r:1 w:0)
	/// Proof: `SlaOracle::Parameters` (`max_values`: Some(1), `max_size`: Some(102), added: 597, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::ProviderNodes` (r:0 w:1)
	/// Proof: `Hardware::ProviderNodes` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Nodes` (r:0 w:1)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(138), added: 2613, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::NodeDetails` (r:0 w:1)
	/// Proof: `Hardware::NodeDetails` (`max_values`: None, `max_size`: Some(224), added: 2699, mode: `MaxEncodedLen`)
	fn register_node() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1397`
		//  Estimated: `4720`
		// Minimum execution time: 255_220_000 picoseconds.
		Weight::from_parts(290_602_000, 4720)
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	/// Storage: `Hardware::Nodes` (r:1 w:1)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(138), added: 2613, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Markets` (r:1 w:0)
	/// Proof: `Hardware::Markets` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	fn set_price_floor() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `647`
		//  Estimated: `3603`
		// Minimum execution time: 25_908_000 picoseconds.
		Weight::from_parts(33_520_000, 3603)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Hardware::Nodes` (r:1 w:0)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(138), added: 2613, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::NodeDetails` (r:1 w:1)
	/// Proof: `Hardware::NodeDetails` (`max_values`: None, `max_size`: Some(224), added: 2699, mode: `MaxEncodedLen`)
	fn set_endpoint() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `683`
		//  Estimated: `3689`
		// Minimum execution time: 22_454_000 picoseconds.
		Weight::from_parts(29_114_000, 3689)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Hardware::Nodes` (r:1 w:1)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(138), added: 2613, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	fn extend_commitment() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `442`
		//  Estimated: `3603`
		// Minimum execution time: 20_090_000 picoseconds.
		Weight::from_parts(24_046_000, 3603)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Hardware::Nodes` (r:1 w:1)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(138), added: 2613, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Activations` (r:1 w:1)
	/// Proof: `SlaOracle::Activations` (`max_values`: None, `max_size`: Some(1255), added: 3730, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::SlotOf` (r:1 w:0)
	/// Proof: `SlaOracle::SlotOf` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Records` (r:1 w:0)
	/// Proof: `SlaOracle::Records` (`max_values`: None, `max_size`: Some(1128), added: 3603, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::NodeDetails` (r:1 w:1)
	/// Proof: `Hardware::NodeDetails` (`max_values`: None, `max_size`: Some(224), added: 2699, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Facilities` (r:1 w:1)
	/// Proof: `Hardware::Facilities` (`max_values`: None, `max_size`: Some(135), added: 2610, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Providers` (r:1 w:1)
	/// Proof: `Hardware::Providers` (`max_values`: None, `max_size`: Some(138), added: 2613, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::ProviderNodes` (r:0 w:1)
	/// Proof: `Hardware::ProviderNodes` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Maintenance` (r:0 w:1)
	/// Proof: `Hardware::Maintenance` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	fn exit_node() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1241`
		//  Estimated: `4720`
		// Minimum execution time: 134_410_000 picoseconds.
		Weight::from_parts(144_154_000, 4720)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(9_u64))
	}
	/// Storage: `Hardware::Nodes` (r:1 w:1)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(138), added: 2613, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Activations` (r:1 w:1)
	/// Proof: `SlaOracle::Activations` (`max_values`: None, `max_size`: Some(1255), added: 3730, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::SlotOf` (r:1 w:1)
	/// Proof: `SlaOracle::SlotOf` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Records` (r:1 w:1)
	/// Proof: `SlaOracle::Records` (`max_values`: None, `max_size`: Some(1128), added: 3603, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Settled` (r:1 w:0)
	/// Proof: `SlaOracle::Settled` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Sizes` (r:1 w:1)
	/// Proof: `SlaOracle::Sizes` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::NodeSlots` (r:1 w:1)
	/// Proof: `SlaOracle::NodeSlots` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::RegionWeights` (r:1 w:1)
	/// Proof: `Hardware::RegionWeights` (`max_values`: None, `max_size`: Some(26), added: 2501, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::NodeDetails` (r:1 w:1)
	/// Proof: `Hardware::NodeDetails` (`max_values`: None, `max_size`: Some(224), added: 2699, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Facilities` (r:1 w:1)
	/// Proof: `Hardware::Facilities` (`max_values`: None, `max_size`: Some(135), added: 2610, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Providers` (r:1 w:1)
	/// Proof: `Hardware::Providers` (`max_values`: None, `max_size`: Some(138), added: 2613, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::ProviderNodes` (r:0 w:1)
	/// Proof: `Hardware::ProviderNodes` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Maintenance` (r:0 w:1)
	/// Proof: `Hardware::Maintenance` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::GoneNodes` (r:0 w:1)
	/// Proof: `SlaOracle::GoneNodes` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	fn remove_node() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1447`
		//  Estimated: `4720`
		// Minimum execution time: 163_533_000 picoseconds.
		Weight::from_parts(172_556_000, 4720)
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().writes(14_u64))
	}
	/// Storage: `Hardware::Nodes` (r:1 w:1)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(138), added: 2613, mode: `MaxEncodedLen`)
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
	/// Storage: `Incentives::EraRows` (r:1 w:1)
	/// Proof: `Incentives::EraRows` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::MarketNodes` (r:0 w:1)
	/// Proof: `Hardware::MarketNodes` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn suspend_node() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1730`
		//  Estimated: `4759`
		// Minimum execution time: 86_469_000 picoseconds.
		Weight::from_parts(94_851_000, 4759)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(11_u64))
	}
	/// Storage: `Hardware::Nodes` (r:1 w:1)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(138), added: 2613, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::RegionWeights` (r:1 w:1)
	/// Proof: `Hardware::RegionWeights` (`max_values`: None, `max_size`: Some(26), added: 2501, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
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
	/// Storage: `Hardware::MarketNodes` (r:0 w:1)
	/// Proof: `Hardware::MarketNodes` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn resume_node() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1585`
		//  Estimated: `4759`
		// Minimum execution time: 77_986_000 picoseconds.
		Weight::from_parts(85_828_000, 4759)
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	/// Storage: `Hardware::Nodes` (r:1 w:1)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(138), added: 2613, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Activations` (r:1 w:1)
	/// Proof: `SlaOracle::Activations` (`max_values`: None, `max_size`: Some(1255), added: 3730, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Parameters` (r:1 w:0)
	/// Proof: `SlaOracle::Parameters` (`max_values`: Some(1), `max_size`: Some(102), added: 597, mode: `MaxEncodedLen`)
	fn retry_activation() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `689`
		//  Estimated: `4720`
		// Minimum execution time: 35_653_000 picoseconds.
		Weight::from_parts(39_178_000, 4720)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Hardware::Nodes` (r:1 w:0)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(138), added: 2613, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Parameters` (r:1 w:0)
	/// Proof: `Hardware::Parameters` (`max_values`: Some(1), `max_size`: Some(12), added: 507, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Maintenance` (r:1 w:1)
	/// Proof: `Hardware::Maintenance` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	fn announce_maintenance() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `563`
		//  Estimated: `3603`
		// Minimum execution time: 24_977_000 picoseconds.
		Weight::from_parts(27_321_000, 3603)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Hardware::Nodes` (r:1 w:1)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(138), added: 2613, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	fn top_up() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `451`
		//  Estimated: `3712`
		// Minimum execution time: 66_539_000 picoseconds.
		Weight::from_parts(69_653_000, 3712)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Hardware::Nodes` (r:1 w:1)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(138), added: 2613, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Activations` (r:1 w:1)
	/// Proof: `SlaOracle::Activations` (`max_values`: None, `max_size`: Some(1255), added: 3730, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Parameters` (r:1 w:0)
	/// Proof: `SlaOracle::Parameters` (`max_values`: Some(1), `max_size`: Some(102), added: 597, mode: `MaxEncodedLen`)
	fn request_return() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `805`
		//  Estimated: `4720`
		// Minimum execution time: 38_497_000 picoseconds.
		Weight::from_parts(41_481_000, 4720)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	// Estimated until it is measured: Markets (r), Adjustments (r w), Now (r), Parameters (r).
	fn set_adjustment() -> Weight {
		Weight::from_parts(24_000_000, 3544)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	// Estimated until it is measured: Nodes (r w), UnitChanges (r), Markets (r), Adjustments (r), Now (r), Holds (r w), RegionWeights (r w).
	fn release_excess() -> Weight {
		Weight::from_parts(72_000_000, 3712)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	// Estimated until it is measured: Nodes (r w), UnitChanges (r w), Classes (r), Now (r), Parameters (r), Markets (r), NodeDetails (r), BlockHash (r), Adjustments (r), Holds (r w), Activations (r w), SlaOracle Parameters (r).
	fn change_units() -> Weight {
		Weight::from_parts(215_000_000, 4720)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	// Estimated until it is measured: Nodes (r w), UnitChanges (r w), Holds (r w), MarketNodes (w).
	fn cancel_change() -> Weight {
		Weight::from_parts(70_000_000, 3712)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	// Estimated until it is measured: what suspend_node reads and writes, Parameters (r), NodeDetails (r w), UnitChanges (w), what a default of the node reads and writes.
	fn exit_early() -> Weight {
		Weight::from_parts(260_000_000, 4759)
			.saturating_add(T::DbWeight::get().reads(26_u64))
			.saturating_add(T::DbWeight::get().writes(17_u64))
	}
}

// For tests, with the database weights of the node's own database.
impl WeightInfo for () {
	fn set_params() -> Weight {
		Weight::from_parts(10_796_000, 0)
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn set_region() -> Weight {
		Weight::from_parts(16_164_000, 0)
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn set_class() -> Weight {
		Weight::from_parts(12_789_000, 0)
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn set_market() -> Weight {
		Weight::from_parts(28_002_000, 3543)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn register_provider() -> Weight {
		Weight::from_parts(91_767_000, 3712)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn deregister_provider() -> Weight {
		Weight::from_parts(59_638_000, 3712)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn register_facility() -> Weight {
		Weight::from_parts(79_819_000, 3712)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn remove_facility() -> Weight {
		Weight::from_parts(63_374_000, 3712)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn register_node() -> Weight {
		Weight::from_parts(290_602_000, 4720)
			.saturating_add(ParityDbWeight::get().reads(13_u64))
			.saturating_add(ParityDbWeight::get().writes(10_u64))
	}
	fn set_price_floor() -> Weight {
		Weight::from_parts(33_520_000, 3603)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn set_endpoint() -> Weight {
		Weight::from_parts(29_114_000, 3689)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn extend_commitment() -> Weight {
		Weight::from_parts(24_046_000, 3603)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn exit_node() -> Weight {
		Weight::from_parts(144_154_000, 4720)
			.saturating_add(ParityDbWeight::get().reads(10_u64))
			.saturating_add(ParityDbWeight::get().writes(9_u64))
	}
	fn remove_node() -> Weight {
		Weight::from_parts(172_556_000, 4720)
			.saturating_add(ParityDbWeight::get().reads(15_u64))
			.saturating_add(ParityDbWeight::get().writes(14_u64))
	}
	fn suspend_node() -> Weight {
		Weight::from_parts(94_851_000, 4759)
			.saturating_add(ParityDbWeight::get().reads(14_u64))
			.saturating_add(ParityDbWeight::get().writes(11_u64))
	}
	fn resume_node() -> Weight {
		Weight::from_parts(85_828_000, 4759)
			.saturating_add(ParityDbWeight::get().reads(13_u64))
			.saturating_add(ParityDbWeight::get().writes(10_u64))
	}
	fn retry_activation() -> Weight {
		Weight::from_parts(39_178_000, 4720)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn announce_maintenance() -> Weight {
		Weight::from_parts(27_321_000, 3603)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn top_up() -> Weight {
		Weight::from_parts(69_653_000, 3712)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn request_return() -> Weight {
		Weight::from_parts(41_481_000, 4720)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn set_adjustment() -> Weight {
		Weight::from_parts(24_000_000, 3544)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn release_excess() -> Weight {
		Weight::from_parts(72_000_000, 3712)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn change_units() -> Weight {
		Weight::from_parts(215_000_000, 4720)
			.saturating_add(ParityDbWeight::get().reads(12_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn cancel_change() -> Weight {
		Weight::from_parts(70_000_000, 3712)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn exit_early() -> Weight {
		Weight::from_parts(260_000_000, 4759)
			.saturating_add(ParityDbWeight::get().reads(26_u64))
			.saturating_add(ParityDbWeight::get().writes(17_u64))
	}
}
