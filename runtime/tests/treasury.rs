//! What the network owns in common is spent by four tracks, in ICNT and in stablecoins.

#![allow(clippy::expect_used)]

mod common;

use common::{free, Chain};
use frame_support::traits::fungibles::Mutate;
use icn_primitives::{Price, ICNT_ASSET, ICNT_FEED, USD};
use icn_runtime::{
	configs::{fees::TreasuryAccount, governance::tracks::spending_limit, treasury::PayoutPeriod},
	constants::currency::UNIT,
	genesis_config_presets::{DOLLAR, STABLECOIN, STABLECOIN_FEED},
	AccountId, AssetId, Assets, Balance, Balances, Leases, Runtime, RuntimeCall, RuntimeOrigin,
	Treasury,
};
use pallet_icn_origins::Origin;
use pallet_treasury::{Call, Error};
use sp_keyring::Sr25519Keyring::{Bob, Dave, Eve, Ferdie, Two};
use sp_runtime::{
	traits::{BadOrigin, Dispatchable},
	DispatchError,
};

const FUND: Balance = 2_000_000;

/// ICNT is worth ten cents.
fn fed(chain: &mut Chain) {
	for (feed, cents) in [(ICNT_FEED, 10), (STABLECOIN_FEED, 100)] {
		let price = Price::new(cents * USD / 100).expect("is a price");
		let values = vec![(feed, price)].try_into().expect("one value");
		for key in [Dave, Eve, Ferdie] {
			let call = pallet_oracle::Call::feed_values { values: Clone::clone(&values) };
			chain.must(key, RuntimeCall::PriceOracle(call));
		}
	}
	chain.block(Vec::new());
}

/// A chain whose treasury owns something, with ICNT at ten cents.
fn chain() -> Chain {
	let mut chain = Chain::new("development");
	chain.with(|| {
		use frame_support::traits::fungible::Mutate as _;
		Balances::mint_into(&TreasuryAccount::get(), FUND * UNIT).expect("is little");
		Assets::mint_into(STABLECOIN, &TreasuryAccount::get(), FUND * DOLLAR).expect("is little");
	});
	fed(&mut chain);
	chain
}

fn beneficiary() -> AccountId {
	Two.to_account_id()
}

fn spend(
	origin: impl Into<RuntimeOrigin>,
	asset: AssetId,
	amount: Balance,
) -> Result<(), DispatchError> {
	let call = Call::spend {
		asset_kind: Box::new(asset),
		amount,
		beneficiary: Box::new(beneficiary()),
		valid_from: None,
	};
	let done = RuntimeCall::Treasury(call).dispatch(origin.into());
	done.map(|_| ()).map_err(|error| error.error)
}

#[test]
fn a_spender_pays_icnt_and_stablecoins() {
	let mut chain = chain();
	let before = chain.with(|| (free(&beneficiary()), Assets::balance(STABLECOIN, beneficiary())));
	for (index, asset, amount) in [(0, ICNT_ASSET, 500 * UNIT), (1, STABLECOIN, 700 * DOLLAR)] {
		assert_eq!(chain.with(|| spend(Origin::SmallSpender, asset, amount)), Ok(()));
		// Anyone has it paid.
		chain.must(Bob, RuntimeCall::Treasury(Call::payout { index }));
		chain.must(Bob, RuntimeCall::Treasury(Call::check_status { index }));
	}
	let after = chain.with(|| (free(&beneficiary()), Assets::balance(STABLECOIN, beneficiary())));
	assert_eq!((after.0 - before.0, after.1 - before.1), (500 * UNIT, 700 * DOLLAR));
	assert_eq!(
		chain.with(|| Assets::balance(STABLECOIN, Treasury::account_id())),
		(FUND - 700) * DOLLAR,
	);
}

/// What leases bring in is spent.
#[test]
fn the_margin_of_leases_is_spent() {
	let mut chain = Chain::new("development");
	let margin = 300 * DOLLAR;
	chain.with(|| {
		Assets::mint_into(STABLECOIN, &Leases::account_id(), margin).expect("is little");
		pallet_icn_leases::Ledgers::<Runtime>::mutate(STABLECOIN, |ledger| ledger.margin += margin);
	});
	let call = pallet_icn_leases::Call::distribute_margin { asset: STABLECOIN };
	chain.must(Bob, RuntimeCall::Leases(call));
	assert_eq!(chain.with(|| Assets::balance(STABLECOIN, Treasury::account_id())), margin);
	fed(&mut chain);
	assert_eq!(chain.with(|| spend(Origin::SmallSpender, STABLECOIN, margin)), Ok(()));
	let before = chain.with(|| Assets::balance(STABLECOIN, beneficiary()));
	chain.must(Bob, RuntimeCall::Treasury(Call::payout { index: 0 }));
	assert_eq!(chain.with(|| Assets::balance(STABLECOIN, beneficiary())) - before, margin);
}

/// The limits are ICNT; a dollar counts as the ICNT that it buys at the lowest price.
#[test]
fn each_spends_up_to_its_limit() {
	let mut chain = chain();
	let too_much = Err(DispatchError::from(Error::<Runtime>::InsufficientPermission));
	for origin in [Origin::SmallSpender, Origin::MediumSpender, Origin::BigSpender] {
		let limit = spending_limit(origin).expect("spends");
		chain.with(|| {
			assert_eq!(spend(origin, ICNT_ASSET, limit), Ok(()));
			assert_eq!(spend(origin, ICNT_ASSET, limit + 1), too_much);
			let dollars = limit / UNIT / 10 * DOLLAR;
			assert_eq!(spend(origin, STABLECOIN, dollars), Ok(()));
			assert_eq!(spend(origin, STABLECOIN, dollars + 1), too_much);
		});
	}
	chain.with(|| {
		assert_eq!(spend(Origin::Treasurer, ICNT_ASSET, 300_000_000 * UNIT), Ok(()));
		assert_eq!(spend(RuntimeOrigin::root(), STABLECOIN, 300_000_000 * DOLLAR), Ok(()));
	});
}

#[test]
fn nobody_else_spends() {
	let mut chain = chain();
	chain.with(|| {
		for origin in Origin::ALL {
			let spender = spending_limit(origin).is_some();
			assert_eq!(spend(origin, ICNT_ASSET, 1).is_ok(), spender, "{origin:?}");
		}
		let account = RuntimeOrigin::signed(Bob.to_account_id());
		assert_eq!(spend(account, ICNT_ASSET, 1), Err(BadOrigin.into()));
	});
}

/// What has no price cannot be weighed against a limit.
#[test]
fn without_a_price_no_stablecoin_is_spent() {
	let mut chain = Chain::new("development");
	let failed = Err(DispatchError::from(Error::<Runtime>::FailedToConvertBalance));
	chain.with(|| {
		assert_eq!(spend(Origin::SmallSpender, STABLECOIN, 1), failed);
		assert_eq!(spend(Origin::SmallSpender, 77, 1), failed);
		assert_eq!(spend(Origin::SmallSpender, ICNT_ASSET, 1), Ok(()));
	});
}

/// A payment that fails is paid when there is enough, and lapses when nobody asks for it.
#[test]
fn a_payment_that_fails_can_be_tried_again() {
	let mut chain = chain();
	let all = (FUND + 1) * DOLLAR;
	assert_eq!(chain.with(|| spend(Origin::Treasurer, STABLECOIN, all)), Ok(()));
	let payout = RuntimeCall::Treasury(Call::payout { index: 0 });
	chain.must_fail(Bob, payout.clone(), Error::<Runtime>::PayoutError);
	chain.with(|| {
		Assets::mint_into(STABLECOIN, &TreasuryAccount::get(), 2 * DOLLAR).expect("is little");
	});
	chain.must(Bob, payout);

	assert_eq!(chain.with(|| spend(Origin::Treasurer, STABLECOIN, 1)), Ok(()));
	chain.with(|| {
		pallet_treasury::Spends::<Runtime>::mutate(1, |spend| {
			if let Some(spend) = spend {
				spend.expire_at -= PayoutPeriod::get();
			}
		});
	});
	let late = RuntimeCall::Treasury(Call::payout { index: 1 });
	chain.must_fail(Bob, late, Error::<Runtime>::SpendExpired);
}
