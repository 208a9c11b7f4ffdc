//! ICNT behind nodes.

use super::{
	fees::TreasuryAccount,
	governance::MarketAdmin,
	tokens::{ByteDeposit, ItemDeposit},
};
use crate::{
	AccountId, Balance, Balances, Clock, Hardware, Incentives, Runtime, RuntimeHoldReason, Slashing,
};
use frame_support::{
	parameter_types,
	traits::{fungible::HoldConsideration, tokens::imbalance::ResolveTo, LinearStoragePrice},
	PalletId,
};
use sp_runtime::traits::AccountIdConversion;

parameter_types! {
	/// Names the account out of which delegators are paid.
	pub const DelegationPalletId: PalletId = PalletId(*b"icn/dlgt");
	/// That account.
	pub DelegationPot: AccountId = DelegationPalletId::get().into_account_truncating();
	/// Why the deposit for a position's row is held.
	pub const DelegationHoldReason: RuntimeHoldReason =
		RuntimeHoldReason::Delegation(pallet_icn_delegation::HoldReason::StorageDeposit);
}

impl pallet_icn_delegation::Config for Runtime {
	type Currency = Balances;
	type Consideration = HoldConsideration<
		AccountId,
		Balances,
		DelegationHoldReason,
		LinearStoragePrice<ItemDeposit, ByteDeposit, Balance>,
	>;
	type Clock = Clock;
	type Nodes = Hardware;
	type NodeRewards = Incentives;
	type Penalties = Slashing;
	type OnSlash = ResolveTo<TreasuryAccount, Balances>;
	type AdminOrigin = MarketAdmin;
	type PalletId = DelegationPalletId;
	type WeightInfo = pallet_icn_delegation::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = super::benchmarking::Helper;
}
