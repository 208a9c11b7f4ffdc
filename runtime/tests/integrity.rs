//! The pallets agree with each other and with what wallets and light clients expect.

#![allow(clippy::expect_used)]

mod common;

use codec::Encode;
use common::Chain;
use frame_support::{
	dispatch::{DispatchClass, GetDispatchInfo},
	traits::IntegrityTest,
};
use icn_runtime::{
	configs::system::RuntimeBlockWeights, AllPalletsWithSystem, Runtime, RuntimeCall, TxExtension,
};
use sp_runtime::traits::TransactionExtension;

#[test]
fn every_pallet_is_sound() {
	Chain::new("development").with(|| {
		<AllPalletsWithSystem as IntegrityTest>::integrity_test();
	});
}

#[test]
fn the_extensions_are_those_that_wallets_know() {
	let names: Vec<_> = <TxExtension as TransactionExtension<RuntimeCall>>::metadata()
		.into_iter()
		.map(|extension| extension.identifier)
		.collect();
	assert_eq!(
		names,
		[
			"CheckNonZeroSender",
			"CheckSpecVersion",
			"CheckTxVersion",
			"CheckGenesis",
			"CheckMortality",
			"CheckNonce",
			"CheckWeight",
			"ChargeAssetTxPayment",
			"CheckMetadataHash",
			"WeightReclaim",
		]
	);
}

#[test]
fn metadata_comes_in_the_versions_that_clients_ask_for() {
	let versions = Runtime::metadata_versions();
	// Constants among it are those of the network: its tracks go at its own pace.
	common::genesis_state("development").execute_with(|| {
		for version in [14, 15, 16] {
			assert!(versions.contains(&version), "{version}");
			assert!(Runtime::metadata_at_version(version).is_some(), "{version}");
		}
	});
}

/// What an idle block costs by declaration, with the hooks of all pallets.
#[test]
fn an_idle_block_is_nearly_empty() {
	let mut chain = Chain::new("development");
	let limit = RuntimeBlockWeights::get().max_block;
	for _ in 0..40 {
		chain.block(Vec::new());
		let used = chain.with(|| {
			let weight = frame_system::BlockWeight::<Runtime>::get();
			*weight.get(DispatchClass::Mandatory)
		});
		assert!(used.ref_time() < limit.ref_time() / 20, "{used:?} of {limit:?}");
	}
}

/// Reports and votes go in even when ordinary transactions fill their part of a block.
#[test]
fn oracles_are_operational() {
	use icn_primitives::NodeId;
	use pallet_icn_sla_oracle::{Call, Check, Rest};
	let (receipts, salt) = Default::default();
	let rest = Rest::End { receipts, salt };
	let calls: [RuntimeCall; 5] = [
		Call::commit { era: 0, hash: Default::default() }.into(),
		Call::post_root { era: 0, window: 0, root: Default::default() }.into(),
		Call::reveal { era: 0, exceptions: Default::default(), rest }.into(),
		Call::open_check { era: 0, check: Check::Spot(0), openings: Default::default() }.into(),
		Call::vote_activation { node: NodeId(0), generation: 0, units: 1, in_favour: true }.into(),
	];
	for call in calls {
		assert_eq!(call.get_dispatch_info().class, DispatchClass::Operational, "{call:?}");
		assert!(call.encoded_size() < 80);
	}
}

/// Receipts name blocks of up to three eras ago.
#[test]
fn hashes_of_three_eras_are_known() {
	let known = icn_runtime::configs::system::BlockHashCount::get();
	assert!(3 * pallet_icn_clock::MAX_ERA_LENGTH < known);
}

/// Dearer terms raise the bound against fake demand when leases signed at the cheaper ones are over.
#[test]
fn no_lease_outlives_the_memory_of_its_price() {
	let least = pallet_icn_incentives::RaiseDelay::clamped(0).get();
	assert!(pallet_icn_leases::MAX_LEASE_ERAS <= least);
}

/// A node that leaves waits until nothing can be asked of it any more that it did before: verdicts
/// come two eras late, and penalties for what they say no later than that.
#[test]
fn unbonding_outlives_what_can_be_asked() {
	let unbonding = pallet_icn_hardware::Params::default().unbonding_eras.get();
	let penalties = pallet_icn_slashing::Params::default();
	let asked = penalties.report_eras.get() + 2;
	let decided = penalties.dispute_eras.get() + penalties.decide_eras.get();
	assert!(unbonding >= asked + decided, "{unbonding} < {asked} + {decided}");
}

/// Each part of the shortest era has a tick, so that its root, and the commitment, can be made.
#[test]
fn every_part_of_an_era_has_a_tick() {
	const { assert!(pallet_icn_sla_oracle::MAX_ROOTS <= pallet_icn_clock::MIN_ERA_LENGTH) };
}
