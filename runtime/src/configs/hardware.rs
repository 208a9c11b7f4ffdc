//! Regions, classes, markets, providers and nodes.

use super::{
	fees::TreasuryAccount,
	governance::RootOrMajority,
	tokens::{ByteDeposit, ItemDeposit},
};
use crate::{
	constants::currency::UNIT, AccountId, Balance, Balances, Clock, Incentives, Runtime,
	RuntimeHoldReason, SlaOracle, Slashing,
};
use frame_support::{
	parameter_types,
	traits::{
		fungible::HoldConsideration, tokens::imbalance::ResolveTo, ConstU128, ConstU32,
		LinearStoragePrice,
	},
};

parameter_types! {
	/// Why the deposit for a provider's rows is held.
	pub const HardwareHoldReason: RuntimeHoldReason =
		RuntimeHoldReason::Hardware(pallet_icn_hardware::HoldReason::StorageDeposit);
}

// A key stays for ever, so its fee is not a deposit. A second activation waits for a day.
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
	type OnKeyFee = ResolveTo<TreasuryAccount, Balances>;
	type MarketOrigin = RootOrMajority;
	type KeyFee = ConstU128<UNIT>;
	type ActivationRetryEras = ConstU32<24>;
	type WeightInfo = pallet_icn_hardware::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = super::benchmarking::Helper;
}
