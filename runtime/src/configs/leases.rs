//! Leases and the money in them.

use super::{
	fees::TreasuryAccount,
	governance::RootOrMajority,
	incentives::RewardReserve,
	tokens::{ByteDeposit, ItemDeposit},
};
use crate::{
	AccountId, AssetId, Assets, Attestations, Balance, Balances, Clock, Hardware, Prices, Runtime,
	RuntimeHoldReason, SlaOracle,
};
use frame_support::{
	parameter_types,
	traits::{
		fungible::{HoldConsideration, UnionOf},
		LinearStoragePrice,
	},
	PalletId,
};
use icn_primitives::IcntOrAsset;

parameter_types! {
	/// Names the account that holds escrow, earnings and margin.
	pub const LeasesPalletId: PalletId = PalletId(*b"icn/leas");
	/// Why the deposit for a lease's rows is held.
	pub const LeaseHoldReason: RuntimeHoldReason =
		RuntimeHoldReason::Leases(pallet_icn_leases::HoldReason::Record);
}

impl pallet_icn_leases::Config for Runtime {
	type Assets = UnionOf<Balances, Assets, IcntOrAsset, AssetId, AccountId>;
	type Stablecoins = Assets;
	type Prices = Prices;
	type Treasury = TreasuryAccount;
	type Reserve = RewardReserve;
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
