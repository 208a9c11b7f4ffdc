//! Oracles and the service record.

use super::fees::TreasuryAccount;
use crate::{AccountId, Balances, Clock, Hardware, Incentives, Runtime, Slashing};
use frame_support::{parameter_types, traits::tokens::imbalance::ResolveTo, PalletId};
use sp_runtime::traits::AccountIdConversion;

parameter_types! {
	/// Names the account out of which operators are paid.
	pub const OraclePalletId: PalletId = PalletId(*b"icn/orcl");
	/// That account.
	pub OraclePot: AccountId = OraclePalletId::get().into_account_truncating();
}

// Rewards look at a verdict before penalties do: a penalty may end the node's service.
impl pallet_icn_sla_oracle::Config for Runtime {
	type Currency = Balances;
	type Clock = Clock;
	type Nodes = Hardware;
	type OnSlash = ResolveTo<TreasuryAccount, Balances>;
	type PalletId = OraclePalletId;
	type OnVerdict = (Incentives, Slashing);
	type OnDefault = Slashing;
	type WeightInfo = pallet_icn_sla_oracle::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = super::benchmarking::Helper;
}
