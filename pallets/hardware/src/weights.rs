
//! Weights of `pallet_icn_hardware`, measured by `scripts/bench.sh`. Not edited by hand.
//!
//! DATE: 2026-11-22, STEPS: `20`, REPEAT: `5`, CPU: `AMD EPYC`
//! WASM-EXECUTION: `Compiled`, CHAIN: `Some("dev")`, VERSION: 64.0.0

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens)]
#![allow(unused_imports)]
#![allow(missing_docs)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::ParityDbWeight, Weight}};

/// Weight functions needed for `pallet_icn_hardware`.
pub trait WeightInfo {
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
}

/// Weights for `pallet_icn_hardware` with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Hardware::Regions` (r:0 w:1)
	/// Proof: `Hardware::Regions` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	fn set_region() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `0`
		//  Estimated: `0`
		// Minimum execution time: 7_862_000 picoseconds.
		Weight::from_parts(9_054_000, 0)
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Hardware::Classes` (r:0 w:1)
	/// Proof: `Hardware::Classes` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	fn set_class() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `0`
		//  Estimated: `0`
		// Minimum execution time: 7_861_000 picoseconds.
		Weight::from_parts(9_073_000, 0)
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
		//  Measured:  `340`
		//  Estimated: `3543`
		// Minimum execution time: 16_995_000 picoseconds.
		Weight::from_parts(18_919_000, 3543)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Hardware::Providers` (r:1 w:1)
	/// Proof: `Hardware::Providers` (`max_values`: None, `max_size`: Some(138), added: 2613, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(211), added: 2686, mode: `MaxEncodedLen`)
	fn register_provider() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `125`
		//  Estimated: `3676`
		// Minimum execution time: 56_484_000 picoseconds.
		Weight::from_parts(59_989_000, 3676)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Hardware::Providers` (r:1 w:1)
	/// Proof: `Hardware::Providers` (`max_values`: None, `max_size`: Some(138), added: 2613, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(211), added: 2686, mode: `MaxEncodedLen`)
	fn deregister_provider() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `343`
		//  Estimated: `3676`
		// Minimum execution time: 49_594_000 picoseconds.
		Weight::from_parts(52_918_000, 3676)
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
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(211), added: 2686, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Facilities` (r:0 w:1)
	/// Proof: `Hardware::Facilities` (`max_values`: None, `max_size`: Some(135), added: 2610, mode: `MaxEncodedLen`)
	fn register_facility() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `561`
		//  Estimated: `3676`
		// Minimum execution time: 72_137_000 picoseconds.
		Weight::from_parts(77_926_000, 3676)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Hardware::Facilities` (r:1 w:1)
	/// Proof: `Hardware::Facilities` (`max_values`: None, `max_size`: Some(135), added: 2610, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(211), added: 2686, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Providers` (r:1 w:1)
	/// Proof: `Hardware::Providers` (`max_values`: None, `max_size`: Some(138), added: 2613, mode: `MaxEncodedLen`)
	fn remove_facility() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `527`
		//  Estimated: `3676`
		// Minimum execution time: 58_156_000 picoseconds.
		Weight::from_parts(61_952_000, 3676)
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
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(211), added: 2686, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Providers` (r:1 w:1)
	/// Proof: `Hardware::Providers` (`max_values`: None, `max_size`: Some(138), added: 2613, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Activations` (r:1 w:1)
	/// Proof: `SlaOracle::Activations` (`max_values`: None, `max_size`: Some(1206), added: 3681, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Parameters` (r:1 w:0)
	/// Proof: `SlaOracle::Parameters` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::ProviderNodes` (r:0 w:1)
	/// Proof: `Hardware::ProviderNodes` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Nodes` (r:0 w:1)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::NodeDetails` (r:0 w:1)
	/// Proof: `Hardware::NodeDetails` (`max_values`: None, `max_size`: Some(224), added: 2699, mode: `MaxEncodedLen`)
	fn register_node() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1221`
		//  Estimated: `4671`
		// Minimum execution time: 244_764_000 picoseconds.
		Weight::from_parts(262_400_000, 4671)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	/// Storage: `Hardware::Nodes` (r:1 w:1)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Markets` (r:1 w:0)
	/// Proof: `Hardware::Markets` (`max_values`: None, `max_size`: Some(79), added: 2554, mode: `MaxEncodedLen`)
	fn set_price_floor() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `625`
		//  Estimated: `3577`
		// Minimum execution time: 25_598_000 picoseconds.
		Weight::from_parts(29_724_000, 3577)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Hardware::Nodes` (r:1 w:0)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::NodeDetails` (r:1 w:1)
	/// Proof: `Hardware::NodeDetails` (`max_values`: None, `max_size`: Some(224), added: 2699, mode: `MaxEncodedLen`)
	fn set_endpoint() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `661`
		//  Estimated: `3689`
		// Minimum execution time: 21_662_000 picoseconds.
		Weight::from_parts(24_175_000, 3689)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Hardware::Nodes` (r:1 w:1)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	fn extend_commitment() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `420`
		//  Estimated: `3577`
		// Minimum execution time: 19_730_000 picoseconds.
		Weight::from_parts(23_265_000, 3577)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Hardware::Nodes` (r:1 w:1)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::SlotOf` (r:1 w:0)
	/// Proof: `SlaOracle::SlotOf` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Records` (r:1 w:0)
	/// Proof: `SlaOracle::Records` (`max_values`: None, `max_size`: Some(1128), added: 3603, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::NodeDetails` (r:1 w:1)
	/// Proof: `Hardware::NodeDetails` (`max_values`: None, `max_size`: Some(224), added: 2699, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(211), added: 2686, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Facilities` (r:1 w:1)
	/// Proof: `Hardware::Facilities` (`max_values`: None, `max_size`: Some(135), added: 2610, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Providers` (r:1 w:1)
	/// Proof: `Hardware::Providers` (`max_values`: None, `max_size`: Some(138), added: 2613, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::ProviderNodes` (r:0 w:1)
	/// Proof: `Hardware::ProviderNodes` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Activations` (r:0 w:1)
	/// Proof: `SlaOracle::Activations` (`max_values`: None, `max_size`: Some(1206), added: 3681, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Maintenance` (r:0 w:1)
	/// Proof: `Hardware::Maintenance` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	fn exit_node() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1172`
		//  Estimated: `4593`
		// Minimum execution time: 122_482_000 picoseconds.
		Weight::from_parts(130_792_000, 4593)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	/// Storage: `Hardware::Nodes` (r:1 w:1)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::SlotOf` (r:1 w:1)
	/// Proof: `SlaOracle::SlotOf` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Records` (r:1 w:1)
	/// Proof: `SlaOracle::Records` (`max_values`: None, `max_size`: Some(1128), added: 3603, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Sizes` (r:1 w:1)
	/// Proof: `SlaOracle::Sizes` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::NodeSlots` (r:1 w:1)
	/// Proof: `SlaOracle::NodeSlots` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::NodeDetails` (r:1 w:1)
	/// Proof: `Hardware::NodeDetails` (`max_values`: None, `max_size`: Some(224), added: 2699, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(211), added: 2686, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Facilities` (r:1 w:1)
	/// Proof: `Hardware::Facilities` (`max_values`: None, `max_size`: Some(135), added: 2610, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Providers` (r:1 w:1)
	/// Proof: `Hardware::Providers` (`max_values`: None, `max_size`: Some(138), added: 2613, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::ProviderNodes` (r:0 w:1)
	/// Proof: `Hardware::ProviderNodes` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Activations` (r:0 w:1)
	/// Proof: `SlaOracle::Activations` (`max_values`: None, `max_size`: Some(1206), added: 3681, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::GoneNodes` (r:0 w:1)
	/// Proof: `SlaOracle::GoneNodes` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::RegionWeights` (r:1 w:1)
	/// Proof: `Hardware::RegionWeights` (`max_values`: None, `max_size`: Some(26), added: 2501, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Maintenance` (r:0 w:1)
	/// Proof: `Hardware::Maintenance` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	fn remove_node() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1329`
		//  Estimated: `4593`
		// Minimum execution time: 144_214_000 picoseconds.
		Weight::from_parts(157_675_000, 4593)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(14_u64))
	}
	/// Storage: `Hardware::Nodes` (r:1 w:1)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::SlotOf` (r:1 w:1)
	/// Proof: `SlaOracle::SlotOf` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Sizes` (r:1 w:1)
	/// Proof: `SlaOracle::Sizes` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::NodeSlots` (r:1 w:1)
	/// Proof: `SlaOracle::NodeSlots` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Records` (r:1 w:1)
	/// Proof: `SlaOracle::Records` (`max_values`: None, `max_size`: Some(1128), added: 3603, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Nodes` (r:1 w:1)
	/// Proof: `Incentives::Nodes` (`max_values`: None, `max_size`: Some(132), added: 2607, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Markets` (r:1 w:0)
	/// Proof: `Incentives::Markets` (`max_values`: None, `max_size`: Some(202), added: 2677, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::NodeChanges` (r:1 w:1)
	/// Proof: `Incentives::NodeChanges` (`max_values`: None, `max_size`: Some(1294), added: 3769, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::EraRows` (r:1 w:1)
	/// Proof: `Incentives::EraRows` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::MarketNodes` (r:0 w:1)
	/// Proof: `Hardware::MarketNodes` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::RegionWeights` (r:1 w:1)
	/// Proof: `Hardware::RegionWeights` (`max_values`: None, `max_size`: Some(26), added: 2501, mode: `MaxEncodedLen`)
	fn suspend_node() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1591`
		//  Estimated: `4759`
		// Minimum execution time: 74_972_000 picoseconds.
		Weight::from_parts(87_052_000, 4759)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	/// Storage: `Hardware::Nodes` (r:1 w:1)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::SlotOf` (r:1 w:1)
	/// Proof: `SlaOracle::SlotOf` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::FinalUntil` (r:1 w:0)
	/// Proof: `SlaOracle::FinalUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Sizes` (r:1 w:1)
	/// Proof: `SlaOracle::Sizes` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::NodeSlots` (r:1 w:1)
	/// Proof: `SlaOracle::NodeSlots` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Records` (r:1 w:1)
	/// Proof: `SlaOracle::Records` (`max_values`: None, `max_size`: Some(1128), added: 3603, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Nodes` (r:1 w:1)
	/// Proof: `Incentives::Nodes` (`max_values`: None, `max_size`: Some(132), added: 2607, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::Markets` (r:1 w:0)
	/// Proof: `Incentives::Markets` (`max_values`: None, `max_size`: Some(202), added: 2677, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::NodeChanges` (r:1 w:1)
	/// Proof: `Incentives::NodeChanges` (`max_values`: None, `max_size`: Some(1294), added: 3769, mode: `MaxEncodedLen`)
	/// Storage: `Incentives::EraRows` (r:1 w:1)
	/// Proof: `Incentives::EraRows` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::MarketNodes` (r:0 w:1)
	/// Proof: `Hardware::MarketNodes` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::RegionWeights` (r:1 w:1)
	/// Proof: `Hardware::RegionWeights` (`max_values`: None, `max_size`: Some(26), added: 2501, mode: `MaxEncodedLen`)
	fn resume_node() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1496`
		//  Estimated: `4759`
		// Minimum execution time: 71_997_000 picoseconds.
		Weight::from_parts(81_944_000, 4759)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	/// Storage: `Hardware::Nodes` (r:1 w:1)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Activations` (r:1 w:1)
	/// Proof: `SlaOracle::Activations` (`max_values`: None, `max_size`: Some(1206), added: 3681, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Parameters` (r:1 w:0)
	/// Proof: `SlaOracle::Parameters` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	fn retry_activation() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `563`
		//  Estimated: `4671`
		// Minimum execution time: 33_640_000 picoseconds.
		Weight::from_parts(37_135_000, 4671)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Hardware::Nodes` (r:1 w:0)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(138), added: 2613, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `Hardware::Maintenance` (r:1 w:1)
	/// Proof: `Hardware::Maintenance` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	fn announce_maintenance() -> Weight {
		// Estimated.
		Weight::from_parts(28_000_000, 3603)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Hardware::Nodes` (r:1 w:1)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(138), added: 2613, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(211), added: 2686, mode: `MaxEncodedLen`)
	fn top_up() -> Weight {
		// Estimated.
		Weight::from_parts(62_000_000, 3676)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Hardware::Nodes` (r:1 w:1)
	/// Proof: `Hardware::Nodes` (`max_values`: None, `max_size`: Some(138), added: 2613, mode: `MaxEncodedLen`)
	/// Storage: `Clock::Now` (r:1 w:0)
	/// Proof: `Clock::Now` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Activations` (r:1 w:1)
	/// Proof: `SlaOracle::Activations` (`max_values`: None, `max_size`: Some(1206), added: 3681, mode: `MaxEncodedLen`)
	/// Storage: `SlaOracle::Parameters` (r:1 w:0)
	/// Proof: `SlaOracle::Parameters` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	fn request_return() -> Weight {
		// Estimated.
		Weight::from_parts(38_000_000, 4671)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
}

// For tests, with the database weights of the node's own database.
impl WeightInfo for () {
	fn set_region() -> Weight {
		Weight::from_parts(9_054_000, 0)
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn set_class() -> Weight {
		Weight::from_parts(9_073_000, 0)
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn set_market() -> Weight {
		Weight::from_parts(18_919_000, 3543)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn register_provider() -> Weight {
		Weight::from_parts(59_989_000, 3676)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn deregister_provider() -> Weight {
		Weight::from_parts(52_918_000, 3676)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn register_facility() -> Weight {
		Weight::from_parts(77_926_000, 3676)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn remove_facility() -> Weight {
		Weight::from_parts(61_952_000, 3676)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn register_node() -> Weight {
		Weight::from_parts(262_400_000, 4671)
			.saturating_add(ParityDbWeight::get().reads(12_u64))
			.saturating_add(ParityDbWeight::get().writes(10_u64))
	}
	fn set_price_floor() -> Weight {
		Weight::from_parts(29_724_000, 3577)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn set_endpoint() -> Weight {
		Weight::from_parts(24_175_000, 3689)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn extend_commitment() -> Weight {
		Weight::from_parts(23_265_000, 3577)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn exit_node() -> Weight {
		Weight::from_parts(130_792_000, 4593)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(8_u64))
	}
	fn remove_node() -> Weight {
		Weight::from_parts(157_675_000, 4593)
			.saturating_add(ParityDbWeight::get().reads(12_u64))
			.saturating_add(ParityDbWeight::get().writes(14_u64))
	}
	fn suspend_node() -> Weight {
		Weight::from_parts(87_052_000, 4759)
			.saturating_add(ParityDbWeight::get().reads(12_u64))
			.saturating_add(ParityDbWeight::get().writes(10_u64))
	}
	fn resume_node() -> Weight {
		Weight::from_parts(81_944_000, 4759)
			.saturating_add(ParityDbWeight::get().reads(12_u64))
			.saturating_add(ParityDbWeight::get().writes(10_u64))
	}
	fn retry_activation() -> Weight {
		Weight::from_parts(37_135_000, 4671)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn announce_maintenance() -> Weight {
		Weight::from_parts(28_000_000, 3603)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn top_up() -> Weight {
		Weight::from_parts(62_000_000, 3676)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn request_return() -> Weight {
		Weight::from_parts(38_000_000, 4671)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
}
