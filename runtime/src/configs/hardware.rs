//! Regions, classes, markets, providers and nodes.

use super::{
	fees::TreasuryAccount,
	governance::{EmergencyAdmin, MarketAdmin},
	tokens::{ByteDeposit, ItemDeposit},
};
use crate::{
	constants::currency::UNIT, AccountId, Balance, Balances, Clock, Incentives, Runtime,
	RuntimeHoldReason, SlaOracle, Slashing,
};
use frame_support::{
	parameter_types,
	traits::{
		fungible::HoldConsideration, tokens::imbalance::ResolveTo, ConstU128, LinearStoragePrice,
	},
};

parameter_types! {
	/// Why the deposit for a provider's rows is held.
	pub const HardwareHoldReason: RuntimeHoldReason =
		RuntimeHoldReason::Hardware(pallet_icn_hardware::HoldReason::StorageDeposit);
}

// A key stays for ever, so its fee is not a deposit.
impl pallet_icn_hardware::Config for Runtime {
	type Currency = Balances;
	type Consideration = HoldConsideration<
		AccountId,
		Balances,
		HardwareHoldReason,
		LinearStoragePrice<ItemDeposit, ByteDeposit, Balance>,
	>;
	type Clock = Clock;
	type OnNodeStatus = SlaOracle;
	type OnCapacityChange = Incentives;
	type OnDefault = Slashing;
	type Penalties = Slashing;
	type OnRevenue = ResolveTo<TreasuryAccount, Balances>;
	type MarketOrigin = MarketAdmin;
	type SuspendOrigin = EmergencyAdmin;
	type KeyFee = ConstU128<UNIT>;
	type WeightInfo = pallet_icn_hardware::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = super::benchmarking::Helper;
}
