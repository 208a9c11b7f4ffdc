//! Penalties and compensation.

use super::{fees::TreasuryAccount, governance::SlashCanceller};
use crate::{AccountId, Balances, Clock, Delegation, Hardware, Leases, Prices, Runtime};
use frame_support::{parameter_types, PalletId};
use sp_runtime::traits::AccountIdConversion;

parameter_types! {
	/// Names the account that holds what was taken until it is claimed.
	pub const SlashingPalletId: PalletId = PalletId(*b"icn/slsh");
	/// That account.
	pub SlashingPot: AccountId = SlashingPalletId::get().into_account_truncating();
}

// Holders decide disputes on a track of their own.
impl pallet_icn_slashing::Config for Runtime {
	type Currency = Balances;
	type Nodes = Hardware;
	type Backing = Delegation;
	type Clock = Clock;
	type Leases = Leases;
	type Price = Prices;
	type DisputeOrigin = SlashCanceller;
	type Treasury = TreasuryAccount;
	type PalletId = SlashingPalletId;
	type WeightInfo = pallet_icn_slashing::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = super::benchmarking::Helper;
}
