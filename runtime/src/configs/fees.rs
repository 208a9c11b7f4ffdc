//! What a transaction costs, and who gets it.

use super::parameters::fees;
use crate::{
	constants::currency::UNIT, AccountId, AssetId, Assets, Authorship, Balance, Balances, Prices,
	Runtime, RuntimeCall, RuntimeEvent,
};
use alloc::vec;
use frame_support::{
	pallet_prelude::TransactionValidityError,
	parameter_types,
	traits::{
		fungible::{Balanced, Credit},
		fungibles,
		tokens::{imbalance::ResolveTo, ConversionToAssetBalance},
		ConstU8, Imbalance, OnUnbalanced,
	},
	weights::{
		constants::ExtrinsicBaseWeight, ConstantMultiplier, Weight, WeightToFeeCoefficient,
		WeightToFeeCoefficients, WeightToFeePolynomial,
	},
	PalletId,
};
use icn_math::rational::mul_div_ceil;
use icn_primitives::{PriceError, PriceFeed, ICNT_ASSET, USD, WHOLE};
use pallet_asset_tx_payment::{FungiblesAdapter, HandleCredit, OnChargeAssetTransaction};
use pallet_transaction_payment::{FungibleAdapter, Multiplier, TargetedFeeAdjustment};
use sp_runtime::{
	traits::{AccountIdConversion, Bounded, DispatchInfoOf, PostDispatchInfoOf},
	FixedPointNumber, Perbill, Perquintill,
};

/// Linear fee: twice the time costs twice the fee. That of the base weight is a parameter.
pub struct WeightToFee;

impl WeightToFeePolynomial for WeightToFee {
	type Balance = Balance;

	fn polynomial() -> WeightToFeeCoefficients<Balance> {
		let base = Balance::from(ExtrinsicBaseWeight::get().ref_time());
		let fee = fees().base_fee.get();
		vec![WeightToFeeCoefficient {
			degree: 1,
			negative: false,
			coeff_frac: Perbill::from_rational(fee % base, base),
			coeff_integer: fee / base,
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
	/// The treasury's account.
	pub const TreasuryPalletId: PalletId = PalletId(*b"py/trsry");
	/// Address of it.
	pub TreasuryAccount: AccountId = TreasuryPalletId::get().into_account_truncating();
}

/// Share of the fee that goes to the treasury; the rest and the tip are the author's.
fn treasury_share() -> Perbill {
	Perbill::from_rational(fees().treasury_share.get(), WHOLE)
}

/// Splits fees between treasury and author. What an account cannot take (it would stay below the
/// existential deposit) is burnt.
pub struct SplitFees;

impl OnUnbalanced<Credit<AccountId, Balances>> for SplitFees {
	fn on_unbalanceds(mut fees_then_tips: impl Iterator<Item = Credit<AccountId, Balances>>) {
		let Some(fee) = fees_then_tips.next() else { return };
		let treasury = treasury_share() * fee.peek();
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
	/// Fee of a byte, a parameter.
	pub ByteFee: Balance = fees().byte_fee.get();
}

/// Why an asset does not pay fees.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoRate {
	/// No new lease can be paid in it either.
	AssetNotAccepted(AssetId),
	/// It lost its peg, or is paused; or there is no price of ICNT to be trusted now.
	Price(PriceError),
	/// The fee does not fit into a number.
	Overflow,
}

/// What a fee is in a stablecoin: at the highest price of ICNT that is known, rounded up, so that it is
/// never cheaper than in ICNT.
pub struct AtUpperPrice;

impl ConversionToAssetBalance<Balance, AssetId, Balance> for AtUpperPrice {
	type Error = NoRate;

	fn to_asset_balance(fee: Balance, asset: AssetId) -> Result<Balance, NoRate> {
		if fee == 0 {
			return Ok(0);
		}
		let terms = pallet_icn_leases::AcceptedAssets::<Runtime>::get(asset)
			.filter(|terms| terms.accepting && asset != ICNT_ASSET)
			.ok_or(NoRate::AssetNotAccepted(asset))?;
		Prices::accepts(asset).map_err(NoRate::Price)?;
		// Refused as leases in ICNT are, when the price is stale, moves too fast or is paused.
		Prices::lower().map_err(NoRate::Price)?;
		let dollars = mul_div_ceil(fee, Prices::upper(), UNIT).ok_or(NoRate::Overflow)?;
		let one = 10u128.checked_pow(terms.decimals.into()).ok_or(NoRate::Overflow)?;
		mul_div_ceil(dollars, one, USD).ok_or(NoRate::Overflow)
	}
}

/// Splits a fee in a stablecoin as [`SplitFees`] does; the tip is part of it. What an account cannot take
/// is burnt.
pub struct SplitAssetFees;

impl HandleCredit<AccountId, Assets> for SplitAssetFees {
	fn handle_credit(fee: fungibles::Credit<AccountId, Assets>) {
		let treasury = treasury_share() * fee.peek();
		let (treasury, author) = fee.split(treasury);
		let author_account = Authorship::author();
		for (account, part) in [(Some(TreasuryAccount::get()), treasury), (author_account, author)]
		{
			if let Some(account) = account {
				drop(<Assets as fungibles::Balanced<AccountId>>::resolve(&account, part));
			}
		}
	}
}

type Adapter = FungiblesAdapter<AtUpperPrice, SplitAssetFees>;

/// Upstream's adapter, which cannot do without a price at the end: if a transaction itself takes the price
/// away, nothing is given back of what it paid at its beginning.
pub struct ChargeStablecoins;

impl OnChargeAssetTransaction<Runtime> for ChargeStablecoins {
	type Balance = Balance;
	type AssetId = AssetId;
	type LiquidityInfo = fungibles::Credit<AccountId, Assets>;

	fn withdraw_fee(
		who: &AccountId,
		call: &RuntimeCall,
		info: &DispatchInfoOf<RuntimeCall>,
		asset: AssetId,
		fee: Balance,
		tip: Balance,
	) -> Result<Self::LiquidityInfo, TransactionValidityError> {
		<Adapter as OnChargeAssetTransaction<Runtime>>::withdraw_fee(
			who, call, info, asset, fee, tip,
		)
	}

	fn can_withdraw_fee(
		who: &AccountId,
		call: &RuntimeCall,
		info: &DispatchInfoOf<RuntimeCall>,
		asset: AssetId,
		fee: Balance,
		tip: Balance,
	) -> Result<(), TransactionValidityError> {
		<Adapter as OnChargeAssetTransaction<Runtime>>::can_withdraw_fee(
			who, call, info, asset, fee, tip,
		)
	}

	fn correct_and_deposit_fee(
		who: &AccountId,
		info: &DispatchInfoOf<RuntimeCall>,
		post_info: &PostDispatchInfoOf<RuntimeCall>,
		fee: Balance,
		tip: Balance,
		paid: Self::LiquidityInfo,
	) -> Result<(Balance, Balance), TransactionValidityError> {
		if AtUpperPrice::to_asset_balance(fee, paid.asset()).is_ok() {
			return <Adapter as OnChargeAssetTransaction<Runtime>>::correct_and_deposit_fee(
				who, info, post_info, fee, tip, paid,
			);
		}
		let all = paid.peek();
		SplitAssetFees::handle_credit(paid);
		Ok((all, 0))
	}
}

/// Upstream's weights, and what the parameters of fees and, for a fee in an asset, the conversion read.
/// After the call the same is read again, from memory.
pub struct AssetFeeWeight;

type UpstreamWeight = pallet_asset_tx_payment::weights::SubstrateWeight<Runtime>;

/// Weight of reading the parameters of fees: once, and some times from memory.
fn parameters_weight() -> Weight {
	let read = <Runtime as frame_system::Config>::DbWeight::get().reads(1);
	read.saturating_add(Weight::from_parts(10_000_000, 0))
}

impl pallet_asset_tx_payment::WeightInfo for AssetFeeWeight {
	fn charge_asset_tx_payment_zero() -> Weight {
		UpstreamWeight::charge_asset_tx_payment_zero()
	}

	fn charge_asset_tx_payment_native() -> Weight {
		UpstreamWeight::charge_asset_tx_payment_native().saturating_add(parameters_weight())
	}

	fn charge_asset_tx_payment_asset() -> Weight {
		// The terms of the asset, whether it is good, and both prices of ICNT.
		let terms = <Runtime as frame_system::Config>::DbWeight::get().reads(1);
		let conversion = terms.saturating_add(Prices::weight().saturating_mul(3));
		UpstreamWeight::charge_asset_tx_payment_asset()
			.saturating_add(parameters_weight())
			.saturating_add(conversion)
	}
}

// Stands in the transaction's extensions from the first day.
impl pallet_asset_tx_payment::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type Fungibles = Assets;
	type OnChargeAssetTransaction = ChargeStablecoins;
	type WeightInfo = AssetFeeWeight;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = BenchmarkHelper;
}

/// Sets up nothing: upstream's weight stays, and nobody measures it here.
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
