//! What a transaction costs, and who gets it.

use crate::{
	constants::currency::{MICRO, MILLI},
	AccountId, AssetId, Assets, Authorship, Balance, Balances, Runtime, RuntimeEvent,
};
use alloc::vec;
use frame_support::{
	parameter_types,
	traits::{
		fungible::{Balanced, Credit},
		tokens::{imbalance::ResolveTo, ConversionToAssetBalance},
		ConstU8, Imbalance, OnUnbalanced,
	},
	weights::{
		constants::ExtrinsicBaseWeight, ConstantMultiplier, WeightToFeeCoefficient,
		WeightToFeeCoefficients, WeightToFeePolynomial,
	},
	PalletId,
};
use pallet_transaction_payment::{FungibleAdapter, Multiplier, TargetedFeeAdjustment};
use sp_runtime::{
	traits::{AccountIdConversion, Bounded},
	FixedPointNumber, Perbill, Perquintill,
};

/// Fee of the base weight that every transaction has: 0.0002 ICNT. With its own weight and its
/// length, a transfer costs about 0.001 ICNT.
pub const BASE_WEIGHT_FEE: Balance = MILLI / 5;

/// Fee of a byte: 0.000001 ICNT.
pub const BYTE_FEE: Balance = MICRO;

/// Linear fee: twice the time costs twice the fee.
pub struct WeightToFee;

impl WeightToFeePolynomial for WeightToFee {
	type Balance = Balance;

	fn polynomial() -> WeightToFeeCoefficients<Balance> {
		let base = Balance::from(ExtrinsicBaseWeight::get().ref_time());
		vec![WeightToFeeCoefficient {
			degree: 1,
			negative: false,
			coeff_frac: Perbill::from_rational(BASE_WEIGHT_FEE % base, base),
			coeff_integer: BASE_WEIGHT_FEE / base,
		}]
		.into()
	}
}

parameter_types! {
	/// Blocks this full keep the fee where it is.
	pub const TargetBlockFullness: Perquintill = Perquintill::from_percent(25);
	/// Speed of the adjustment: a day of full blocks raises the fee about five-fold.
	pub AdjustmentVariable: Multiplier = Multiplier::saturating_from_rational(75, 1_000_000);
	/// Quiet times make a transaction at most ten times cheaper.
	pub MinimumMultiplier: Multiplier = Multiplier::saturating_from_rational(1, 10u128);
	/// No upper limit.
	pub MaximumMultiplier: Multiplier = Bounded::max_value();
}

parameter_types! {
	/// The treasury's account. It collects before the pallet that spends from it exists.
	pub const TreasuryPalletId: PalletId = PalletId(*b"py/trsry");
	/// Address of it.
	pub TreasuryAccount: AccountId = TreasuryPalletId::get().into_account_truncating();
}

/// Share of the fee that goes to the treasury; the rest and the tip are the author's.
pub const TREASURY_SHARE: Perbill = Perbill::from_percent(80);

/// Splits fees between treasury and author. What an account cannot take (it would stay below the
/// existential deposit) is burnt.
pub struct SplitFees;

impl OnUnbalanced<Credit<AccountId, Balances>> for SplitFees {
	fn on_unbalanceds(mut fees_then_tips: impl Iterator<Item = Credit<AccountId, Balances>>) {
		let Some(fee) = fees_then_tips.next() else { return };
		let treasury = TREASURY_SHARE * fee.peek();
		let (treasury, mut author) = fee.split(treasury);
		if let Some(tip) = fees_then_tips.next() {
			tip.merge_into(&mut author);
		}
		ResolveTo::<TreasuryAccount, Balances>::on_unbalanced(treasury);
		if let Some(account) = Authorship::author() {
			drop(Balances::resolve(&account, author));
		}
	}
}

// Real weights, a linear fee and a multiplier that follows the load slowly.
impl pallet_transaction_payment::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type OnChargeTransaction = FungibleAdapter<Balances, SplitFees>;
	type WeightToFee = WeightToFee;
	type LengthToFee = ConstantMultiplier<Balance, ByteFee>;
	type FeeMultiplierUpdate = TargetedFeeAdjustment<
		Runtime,
		TargetBlockFullness,
		AdjustmentVariable,
		MinimumMultiplier,
		MaximumMultiplier,
	>;
	type OperationalFeeMultiplier = ConstU8<5>;
	type WeightInfo = pallet_transaction_payment::weights::SubstrateWeight<Runtime>;
}

parameter_types! {
	/// See [`BYTE_FEE`].
	pub const ByteFee: Balance = BYTE_FEE;
}

/// Why an asset does not pay fees.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoRate {
	/// The asset has no price on this chain.
	AssetNotAccepted(AssetId),
}

/// Accepts no asset for fees: there is no price of ICNT yet. The transaction extension is there
/// already, since adding it later would break signers; a transaction that names an asset is
/// refused as one that cannot pay.
pub struct NoAssetForFees;

impl ConversionToAssetBalance<Balance, AssetId, Balance> for NoAssetForFees {
	type Error = NoRate;

	fn to_asset_balance(_: Balance, asset: AssetId) -> Result<Balance, NoRate> {
		Err(NoRate::AssetNotAccepted(asset))
	}
}

// Stands in the transaction's extensions from the first day.
impl pallet_asset_tx_payment::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type Fungibles = Assets;
	type OnChargeAssetTransaction = pallet_asset_tx_payment::FungiblesAdapter<NoAssetForFees, ()>;
	type WeightInfo = pallet_asset_tx_payment::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = BenchmarkHelper;
}

/// Sets up nothing: a transaction paid in an asset cannot be measured as long as none is accepted,
/// so that upstream's weight stays.
#[cfg(feature = "runtime-benchmarks")]
pub struct BenchmarkHelper;

#[cfg(feature = "runtime-benchmarks")]
impl pallet_asset_tx_payment::BenchmarkHelperTrait<AccountId, AssetId, AssetId>
	for BenchmarkHelper
{
	fn create_asset_id_parameter(id: u32) -> (AssetId, AssetId) {
		(id, id)
	}

	fn setup_balances_and_pool(_: AssetId, _: AccountId) {}
}
