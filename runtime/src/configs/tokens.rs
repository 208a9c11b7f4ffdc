//! ICNT and stablecoins.

use super::governance::MarketAdmin;
use crate::{
	constants::currency::{deposit, DEPOSIT_PER_BYTE, DEPOSIT_PER_ITEM, EXISTENTIAL_DEPOSIT},
	AccountId, AssetId, Balance, Balances, Runtime, RuntimeEvent, RuntimeFreezeReason,
	RuntimeHoldReason, System,
};
use frame_support::{
	parameter_types,
	traits::{AsEnsureOriginWithArg, ConstU128, ConstU32, NeverEnsureOrigin, VariantCountOf},
};

// Locks are those of votes and vesting, reserves those of multisig, proxy and referenda; all else holds.
impl pallet_balances::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeHoldReason = RuntimeHoldReason;
	type RuntimeFreezeReason = RuntimeFreezeReason;
	type WeightInfo = pallet_balances::weights::SubstrateWeight<Runtime>;
	type Balance = Balance;
	type DustRemoval = ();
	type ExistentialDeposit = ConstU128<EXISTENTIAL_DEPOSIT>;
	type AccountStore = System;
	type ReserveIdentifier = [u8; 8];
	type FreezeIdentifier = RuntimeFreezeReason;
	type MaxLocks = ConstU32<50>;
	type MaxReserves = ConstU32<50>;
	type MaxFreezes = VariantCountOf<RuntimeFreezeReason>;
	type DoneSlashHandler = ();
}

parameter_types! {
	/// Held for a row that its creator may remove again.
	pub const ItemDeposit: Balance = DEPOSIT_PER_ITEM;
	/// Held for each byte of it.
	pub const ByteDeposit: Balance = DEPOSIT_PER_BYTE;
}

parameter_types! {
	/// Held by the creator of an asset.
	pub const AssetDeposit: Balance = deposit(1, 190);
	/// Held by who opens an account of an asset for somebody else.
	pub const AssetAccountDeposit: Balance = deposit(1, 16);
	/// Held for the metadata of an asset.
	pub const MetadataDepositBase: Balance = deposit(1, 68);
	/// Held for each byte of it.
	pub const MetadataDepositPerByte: Balance = deposit(0, 1);
	/// Held for an approval.
	pub const ApprovalDeposit: Balance = EXISTENTIAL_DEPOSIT;
}

// Stablecoins are let in by governance (`force_create`): nobody can make an asset that looks like
// one.
impl pallet_assets::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type Balance = Balance;
	type RemoveItemsLimit = ConstU32<1_000>;
	type AssetId = AssetId;
	type AssetIdParameter = codec::Compact<AssetId>;
	type ReserveData = ();
	type Currency = Balances;
	type CreateOrigin = AsEnsureOriginWithArg<NeverEnsureOrigin<AccountId>>;
	type ForceOrigin = MarketAdmin;
	type AssetDeposit = AssetDeposit;
	type AssetAccountDeposit = AssetAccountDeposit;
	type MetadataDepositBase = MetadataDepositBase;
	type MetadataDepositPerByte = MetadataDepositPerByte;
	type ApprovalDeposit = ApprovalDeposit;
	type StringLimit = ConstU32<50>;
	type Freezer = ();
	type Holder = ();
	type Extra = ();
	type CallbackHandle = super::leases::KnownAssets;
	type AssetIdAllocator = ();
	type WeightInfo = pallet_assets::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}
