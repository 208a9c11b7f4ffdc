//! What can be measured of this runtime: our own pallets. Upstream's are measured upstream.

use crate::{
	AllPalletsWithSystem, Attestations, Clock, Delegation, Hardware, Incentives, Leases,
	ParameterChanges, Pauses, Prices, SlaOracle, Slashing,
};
use alloc::{string::String, vec::Vec};
use frame_benchmarking::{BenchmarkBatch, BenchmarkConfig, BenchmarkList};
use frame_support::traits::{StorageInfo, StorageInfoTrait, WhitelistedStorageKeys};

frame_benchmarking::define_benchmarks!(
	[pallet_icn_clock, Clock]
	[pallet_icn_hardware, Hardware]
	[pallet_icn_attestations, Attestations]
	[pallet_icn_sla_oracle, SlaOracle]
	[pallet_icn_slashing, Slashing]
	[pallet_icn_leases, Leases]
	[pallet_icn_incentives, Incentives]
	[pallet_icn_delegation, Delegation]
	[pallet_icn_prices, Prices]
	[pallet_icn_parameters, ParameterChanges]
	[pallet_icn_pauses, Pauses]
);

/// The benchmarks there are, and what they may touch.
pub fn metadata(extra: bool) -> (Vec<BenchmarkList>, Vec<StorageInfo>) {
	let mut list = Vec::new();
	list_benchmarks!(list, extra);
	(list, AllPalletsWithSystem::storage_info())
}

/// Runs one.
pub fn dispatch(config: BenchmarkConfig) -> Result<Vec<BenchmarkBatch>, String> {
	let whitelist = AllPalletsWithSystem::whitelisted_storage_keys();
	let mut batches = Vec::new();
	let params = (&config, &whitelist);
	add_benchmarks!(params, batches);
	Ok(batches)
}
