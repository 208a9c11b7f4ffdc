//! Ticks and eras.

use super::{
	governance::ParameterAdmin,
	safety::{BlockFullness, Halted},
};
use crate::{AccountId, Delegation, Incentives, Runtime, SlaOracle};
use frame_system::EnsureRoot;

// The record freezes its sets before the incentives look at the era.
impl pallet_icn_clock::Config for Runtime {
	type Halted = Halted;
	type Fullness = BlockFullness;
	type Randomness = pallet_babe::ParentBlockRandomness<Runtime>;
	type OnEra = (SlaOracle, Incentives, Delegation);
	// Everything that is counted in eras goes by their length: not a parameter in a box.
	type AdminOrigin = EnsureRoot<AccountId>;
	type ParamsOrigin = ParameterAdmin;
	type WeightInfo = pallet_icn_clock::weights::SubstrateWeight<Runtime>;
}
