//! Ticks and eras.

use super::{
	governance::ParameterAdmin,
	safety::{BlockFullness, Halted},
};
use crate::{Delegation, Incentives, Runtime, SlaOracle};

// The record freezes its sets before the incentives look at the era.
impl pallet_icn_clock::Config for Runtime {
	type Halted = Halted;
	type Fullness = BlockFullness;
	type Randomness = pallet_babe::ParentBlockRandomness<Runtime>;
	type OnEra = (SlaOracle, Incentives, Delegation);
	type AdminOrigin = ParameterAdmin;
	type WeightInfo = pallet_icn_clock::weights::SubstrateWeight<Runtime>;
}
