//! Leases and the money in them.

use super::{
	governance::RootOrMajority,
	tokens::{ByteDeposit, ItemDeposit},
};
use crate::{
	AccountId, AssetId, Assets, Attestations, Balance, Balances, Clock, Hardware, Leases, Runtime,
	RuntimeHoldReason, SlaOracle,
};
use frame_support::{
	parameter_types,
	traits::{fungible::HoldConsideration, LinearStoragePrice},
	PalletId,
};

parameter_types! {
	/// Names the account that holds escrow, earnings and margin.
	pub const LeasesPalletId: PalletId = PalletId(*b"icn/leas");
	/// Why the deposit for a lease's rows is held.
	pub const LeaseHoldReason: RuntimeHoldReason =
		RuntimeHoldReason::Leases(pallet_icn_leases::HoldReason::Record);
}

/// Lets nobody create an asset of an id in which leases are or were paid, until nothing is owed in it.
pub struct KnownAssets;

impl pallet_assets::AssetsCallback<AssetId, AccountId> for KnownAssets {
	fn created(asset: &AssetId, _: &AccountId) -> Result<(), ()> {
		Leases::may_be_created(*asset).then_some(()).ok_or(())
	}
}

impl pallet_icn_leases::Config for Runtime {
	type Assets = Assets;
	type Consideration = HoldConsideration<
		AccountId,
		Balances,
		LeaseHoldReason,
		LinearStoragePrice<ItemDeposit, ByteDeposit, Balance>,
	>;
	type Nodes = Hardware;
	type Evidence = Attestations;
	type Clock = Clock;
	type Service = SlaOracle;
	type AdminOrigin = RootOrMajority;
	type PalletId = LeasesPalletId;
	type WeightInfo = pallet_icn_leases::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = super::benchmarking::Helper;
}
