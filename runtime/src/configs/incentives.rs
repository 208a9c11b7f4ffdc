//! Emission and capacity rewards.

use super::governance::MarketAdmin;
use crate::{
	AccountId, Attestations, Balances, Clock, Delegation, Hardware, Prices, Runtime, SlaOracle,
};
use frame_support::{parameter_types, PalletId};
use sp_runtime::traits::AccountIdConversion;

parameter_types! {
	/// Names the reserve.
	pub const IncentivesPalletId: PalletId = PalletId(*b"icn/rwrd");
	/// The reserve: all rewards come out of it.
	pub RewardReserve: AccountId = IncentivesPalletId::get().into_account_truncating();
}

impl pallet_icn_incentives::Config for Runtime {
	type Currency = Balances;
	type Nodes = Hardware;
	type Clock = Clock;
	type Record = SlaOracle;
	type Evidence = Attestations;
	type Gap = Hardware;
	type Delegators = Delegation;
	type Price = Prices;
	type AdminOrigin = MarketAdmin;
	type PalletId = IncentivesPalletId;
	type WeightInfo = pallet_icn_incentives::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = super::benchmarking::Helper;
}
