//! What the network owns in common, in ICNT and in stablecoins, and how it is spent.

use super::{
	fees::{TreasuryAccount, TreasuryPalletId},
	governance::Spender,
};
use crate::{
	constants::{currency::UNIT, time::DAYS},
	AccountId, AssetId, Assets, Balance, Balances, BlockNumber, Prices, Runtime, RuntimeEvent,
	System,
};
use frame_support::{
	parameter_types,
	traits::{
		fungible::UnionOf,
		tokens::{pay::PayAssetFromAccount, ConversionFromAssetBalance},
		ConstU32,
	},
};
use frame_system::EnsureRoot;
use icn_math::rational::mul_div_ceil;
use icn_primitives::{IcntOrAsset, PriceError, PriceFeed, ICNT_ASSET, USD};
use sp_runtime::{traits::IdentityLookup, Permill};

parameter_types! {
	/// Approved proposals of ICNT are paid out once in that time; payments of assets are collected by
	/// who is paid.
	pub const SpendPeriod: BlockNumber = DAYS;
	/// Nothing that is left is burnt.
	pub const Burn: Permill = Permill::zero();
	/// A payment that nobody collects lapses.
	pub const PayoutPeriod: BlockNumber = 30 * DAYS;
}

/// Why an amount of an asset has no value in ICNT.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoValue {
	/// Leases know no such asset.
	UnknownAsset(AssetId),
	/// The price of ICNT is not to be trusted now.
	Price(PriceError),
	/// It does not fit into a number.
	Overflow,
}

/// What a payment is worth in ICNT, against the limit of who decides on it: at the lowest price of ICNT
/// that is known, rounded up. A stablecoin counts a dollar.
pub struct AtLowerPrice;

impl ConversionFromAssetBalance<Balance, AssetId, Balance> for AtLowerPrice {
	type Error = NoValue;

	fn from_asset_balance(amount: Balance, asset: AssetId) -> Result<Balance, NoValue> {
		if asset == ICNT_ASSET {
			return Ok(amount);
		}
		let terms = pallet_icn_leases::AcceptedAssets::<Runtime>::get(asset)
			.ok_or(NoValue::UnknownAsset(asset))?;
		let price = Prices::lower().map_err(NoValue::Price)?;
		let one = 10u128.checked_pow(terms.decimals.into()).ok_or(NoValue::Overflow)?;
		let dollars = mul_div_ceil(amount, USD, one).ok_or(NoValue::Overflow)?;
		mul_div_ceil(dollars, UNIT, price).ok_or(NoValue::Overflow)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn ensure_successful(_: AssetId) {}
}

/// Makes the arguments of a spend.
#[cfg(feature = "runtime-benchmarks")]
pub struct BenchmarkHelper;

#[cfg(feature = "runtime-benchmarks")]
impl pallet_treasury::ArgumentsFactory<AssetId, AccountId> for BenchmarkHelper {
	fn create_asset_kind(_: u32) -> AssetId {
		ICNT_ASSET
	}

	fn create_beneficiary(seed: [u8; 32]) -> AccountId {
		seed.into()
	}
}

// Holders spend on four tracks, each up to a limit. Fees, penalties and the protocol's margin come in.
impl pallet_treasury::Config for Runtime {
	type Currency = Balances;
	type RejectOrigin = EnsureRoot<AccountId>;
	type RuntimeEvent = RuntimeEvent;
	type SpendPeriod = SpendPeriod;
	type Burn = Burn;
	type PalletId = TreasuryPalletId;
	type BurnDestination = ();
	type WeightInfo = pallet_treasury::weights::SubstrateWeight<Runtime>;
	type SpendFunds = ();
	type MaxApprovals = ConstU32<100>;
	type SpendOrigin = Spender;
	type AssetKind = AssetId;
	type Beneficiary = AccountId;
	type BeneficiaryLookup = IdentityLookup<AccountId>;
	type Paymaster = PayAssetFromAccount<
		UnionOf<Balances, Assets, IcntOrAsset, AssetId, AccountId>,
		TreasuryAccount,
	>;
	type BalanceConverter = AtLowerPrice;
	type PayoutPeriod = PayoutPeriod;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = BenchmarkHelper;
	type BlockNumberProvider = System;
}
