//! Leases and the money in them.

use super::{
	fees::TreasuryAccount,
	governance::{EmergencyAdmin, MarketAdmin},
	incentives::RewardReserve,
	tokens::{ByteDeposit, ItemDeposit},
};
use crate::{
	AccountId, AssetId, Assets, Attestations, Balance, Balances, Clock, Hardware, Leases, Prices,
	Proxy, Runtime, RuntimeHoldReason, SlaOracle,
};
use frame_support::{
	parameter_types,
	traits::{
		fungible::{HoldConsideration, UnionOf},
		Get, LinearStoragePrice,
	},
	weights::Weight,
	PalletId,
};
use icn_primitives::{Affiliation, IcntOrAsset};

parameter_types! {
	/// Names the account that holds escrow, earnings and margin.
	pub const LeasesPalletId: PalletId = PalletId(*b"icn/leas");
	/// Why the deposit for a lease's rows is held.
	pub const LeaseHoldReason: RuntimeHoldReason =
		RuntimeHoldReason::Leases(pallet_icn_leases::HoldReason::Record);
}

/// Accounts of which one is the proxy of the other.
pub struct LinkedByProxy;

impl Affiliation<AccountId> for LinkedByProxy {
	fn linked(one: &AccountId, other: &AccountId) -> bool {
		let may_act_for = |real: &AccountId, proxy: &AccountId| {
			Proxy::proxies(real.clone()).0.iter().any(|definition| definition.delegate == *proxy)
		};
		may_act_for(one, other) || may_act_for(other, one)
	}

	fn weight() -> Weight {
		// As many proxies as may be of both, each of 37 bytes.
		let proof = 2
			* (37 * u64::from(<<Runtime as pallet_proxy::Config>::MaxProxies as Get<u32>>::get())
				+ 2_500);
		<Runtime as frame_system::Config>::DbWeight::get()
			.reads(2)
			.saturating_add(Weight::from_parts(10_000_000, proof))
	}
}

/// Lets nobody create an asset of an id in which leases are or were paid, until nothing is owed in it.
pub struct KnownAssets;

impl pallet_assets::AssetsCallback<AssetId, AccountId> for KnownAssets {
	fn created(asset: &AssetId, _: &AccountId) -> Result<(), ()> {
		Leases::may_be_created(*asset).then_some(()).ok_or(())
	}
}

impl pallet_icn_leases::Config for Runtime {
	type Assets = UnionOf<Balances, Assets, IcntOrAsset, AssetId, AccountId>;
	type Stablecoins = Assets;
	type Prices = Prices;
	type Affiliation = LinkedByProxy;
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
	type AdminOrigin = MarketAdmin;
	type SuspendOrigin = EmergencyAdmin;
	type PalletId = LeasesPalletId;
	type WeightInfo = pallet_icn_leases::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = super::benchmarking::Helper;
}
