//! Oracles and the service record.

use super::governance::RootOrMajority;
use crate::{Balances, Clock, Hardware, Incentives, Runtime};

impl pallet_icn_sla_oracle::Config for Runtime {
	type Currency = Balances;
	type Clock = Clock;
	type Nodes = Hardware;
	type OnVerdict = Incentives;
	type ParamsOrigin = RootOrMajority;
	type WeightInfo = pallet_icn_sla_oracle::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = super::benchmarking::Helper;
}
