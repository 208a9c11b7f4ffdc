//! What transactions cost, and who is paid.

#![allow(clippy::expect_used)]

mod common;

use common::{free, Chain, Outcome};
use frame_support::{dispatch::GetDispatchInfo, traits::tokens::ConversionToAssetBalance};
use icn_primitives::{Bps, Price, ICNT_ASSET, ICNT_FEED, USD};
use icn_runtime::{
	configs::fees::{AtUpperPrice, TreasuryAccount},
	constants::currency::{MILLI, UNIT},
	genesis_config_presets::{DOLLAR, STABLECOIN, STABLECOIN_FEED},
	AccountId, Assets, Balances, Runtime, RuntimeCall, RuntimeEvent,
};
use sp_keyring::Sr25519Keyring::{self, Alice, Bob, Charlie, Dave, Eve, Ferdie};
use sp_runtime::{
	traits::One,
	transaction_validity::{InvalidTransaction, TransactionValidityError},
	MultiAddress, Perbill,
};

fn transfer(value: u128) -> RuntimeCall {
	RuntimeCall::Balances(pallet_balances::Call::transfer_keep_alive {
		dest: MultiAddress::Id(Eve.to_account_id()),
		value,
	})
}

/// Fee and tip of the last block's only signed transaction.
fn paid(chain: &mut Chain) -> (u128, u128) {
	chain
		.events()
		.into_iter()
		.find_map(|event| match event {
			RuntimeEvent::TransactionPayment(
				pallet_transaction_payment::Event::TransactionFeePaid { actual_fee, tip, .. },
			) => Some((actual_fee, tip)),
			_ => None,
		})
		.expect("somebody paid")
}

#[test]
fn a_transfer_costs_about_a_thousandth() {
	let mut chain = Chain::new("development");
	let before = chain.with(|| free(&Dave.to_account_id()));
	chain.must(Dave, transfer(UNIT));
	let (fee, tip) = paid(&mut chain);
	assert_eq!(tip, 0);
	assert!(fee > MILLI * 8 / 10 && fee < MILLI * 12 / 10, "{fee}");
	assert_eq!(chain.with(|| free(&Dave.to_account_id())), before - UNIT - fee);
}

#[test]
fn the_fee_is_split_and_the_author_has_the_tip() {
	let mut chain = Chain::new("development");
	let treasury = chain.with(|| free(&TreasuryAccount::get()));
	let author = chain.with(|| free(&Alice.to_account_id()));
	let issued = chain.with(Balances::total_issuance);

	let transaction = chain.sign_with(Dave, transfer(UNIT), MILLI, None, 0);
	assert_eq!(chain.block(vec![transaction]), [Ok(Ok(()))]);

	let (fee, tip) = paid(&mut chain);
	assert_eq!(tip, MILLI);
	let share = FOUR_FIFTHS * (fee - tip);
	assert_eq!(chain.with(|| free(&TreasuryAccount::get())), treasury + share);
	assert_eq!(chain.with(|| free(&Alice.to_account_id())), author + fee - share);
	assert_eq!(chain.with(Balances::total_issuance), issued, "nothing is minted or burnt");
}

/// The split is a parameter.
#[test]
fn the_split_follows_its_parameter() {
	let mut chain = Chain::new("development");
	chain.with(|| {
		pallet_icn_parameters::FeeParameters::<Runtime>::mutate(|fees| {
			fees.treasury_share = Bps::saturating(2_500);
		});
	});
	let treasury = chain.with(|| free(&TreasuryAccount::get()));
	chain.must(Dave, transfer(UNIT));
	let (fee, _) = paid(&mut chain);
	let share = Perbill::from_percent(25) * fee;
	assert_eq!(chain.with(|| free(&TreasuryAccount::get())), treasury + share);
}

/// Feeders say what ICNT is worth, in cents, and that the stablecoin is worth a dollar.
fn fed(chain: &mut Chain, cents: u128) {
	for (feed, cents) in [(ICNT_FEED, cents), (STABLECOIN_FEED, 100)] {
		let price = Price::new(cents * USD / 100).expect("is a price");
		let values = vec![(feed, price)].try_into().expect("one value");
		for key in [Dave, Eve, Ferdie] {
			let call = pallet_oracle::Call::feed_values { values: Clone::clone(&values) };
			chain.must(key, RuntimeCall::PriceOracle(call));
		}
	}
	chain.block(Vec::new());
}

fn dollars(who: &AccountId) -> u128 {
	Assets::balance(STABLECOIN, who)
}

/// Sends `call` and pays in an asset.
fn pays_in(chain: &mut Chain, who: Sr25519Keyring, asset: u32, call: RuntimeCall) -> Outcome {
	let transaction = chain.sign_with(who, call, 0, Some(asset), 0);
	chain.block(vec![transaction]).pop().expect("there is one")
}

/// Share of the treasury.
const FOUR_FIFTHS: Perbill = Perbill::from_percent(80);

const REFUSED: Outcome = Err(TransactionValidityError::Invalid(InvalidTransaction::Payment));

/// In a stablecoin a fee is what it is in ICNT, at the price of the feed, rounded up, and split alike.
#[test]
fn a_stablecoin_pays_fees() {
	let mut chain = Chain::new("development");
	fed(&mut chain, 5);
	chain.must(Bob, transfer(UNIT));
	let (fee, _) = paid(&mut chain);
	let accounts = [Charlie.to_account_id(), TreasuryAccount::get(), Alice.to_account_id()];
	let read =
		|chain: &mut Chain| chain.with(|| accounts.clone().map(|who| (dollars(&who), free(&who))));
	let before = read(&mut chain);
	let expected = chain.with(|| AtUpperPrice::to_asset_balance(fee, STABLECOIN)).expect("is fed");
	// About a thousandth of five cents, in millionths of a dollar.
	assert!((40..=70).contains(&expected), "{expected}");
	assert_eq!(pays_in(&mut chain, Charlie, STABLECOIN, transfer(UNIT)), Ok(Ok(())));
	let after = read(&mut chain);
	let [payer, treasury, author] = [0, 1, 2];
	// To pay in an asset is some work of its own.
	let charged = before[payer].0 - after[payer].0;
	assert!(charged >= expected && charged < expected * 2, "{charged} against {expected}");
	let share = FOUR_FIFTHS * charged;
	assert_eq!(after[treasury].0 - before[treasury].0, share);
	assert_eq!(after[author].0 - before[author].0, charged - share);
	assert_eq!(before[payer].1 - after[payer].1, UNIT, "only what was sent");
	assert_eq!(after[treasury].1, before[treasury].1);
}

/// Who owns no ICNT at all can use the chain.
#[test]
fn who_owns_no_icnt_pays_in_stablecoin() {
	let mut chain = Chain::new("development");
	fed(&mut chain, 5);
	let newcomer = Sr25519Keyring::Two;
	let account = newcomer.to_account_id();
	let send = |to: &AccountId, amount| {
		RuntimeCall::Assets(pallet_assets::Call::transfer {
			id: STABLECOIN.into(),
			target: MultiAddress::Id(to.clone()),
			amount,
		})
	};
	chain.must(Bob, send(&account, 10 * DOLLAR));
	assert_eq!(chain.with(|| free(&account)), 0);
	let call = send(&Charlie.to_account_id(), DOLLAR);
	assert_eq!(pays_in(&mut chain, newcomer, STABLECOIN, call.clone()), Ok(Ok(())));
	let left = chain.with(|| dollars(&account));
	assert!(left < 9 * DOLLAR && left > 9 * DOLLAR - DOLLAR / 100, "{left}");
	assert_eq!(chain.send(newcomer, call), REFUSED, "in ICNT it cannot");
	// Nor with more than it has.
	chain.must(Bob, send(&Sr25519Keyring::One.to_account_id(), 1));
	let one = Sr25519Keyring::One;
	assert_eq!(pays_in(&mut chain, one, STABLECOIN, send(&account, 1)), REFUSED);
}

/// No price, no fee: who would pay in it is refused before anything happens.
#[test]
fn without_a_good_price_no_asset_pays() {
	let tries = |chain: &mut Chain, asset| pays_in(chain, Bob, asset, transfer(UNIT));
	let mut chain = Chain::new("development");
	assert_eq!(tries(&mut chain, STABLECOIN), REFUSED, "nobody has said a price");
	fed(&mut chain, 5);
	assert_eq!(tries(&mut chain, STABLECOIN), Ok(Ok(())));
	for asset in [77, ICNT_ASSET] {
		assert_eq!(tries(&mut chain, asset), REFUSED, "{asset}");
	}

	// It is worth less than a dollar.
	let depegged = |chain: &mut Chain, cents: u128| {
		let price = Price::new(cents * USD / 100).expect("is a price");
		let values = vec![(STABLECOIN_FEED, price)].try_into().expect("one value");
		for key in [Dave, Eve, Ferdie] {
			let call = pallet_oracle::Call::feed_values { values: Clone::clone(&values) };
			chain.must(key, RuntimeCall::PriceOracle(call));
		}
		chain.block(Vec::new());
	};
	depegged(&mut chain, 80);
	assert_eq!(tries(&mut chain, STABLECOIN), REFUSED);
	fed(&mut chain, 5);
	assert_eq!(tries(&mut chain, STABLECOIN), Ok(Ok(())));

	// Leases take it no more.
	let accepted = |chain: &mut Chain, accepting| {
		chain.with(|| {
			pallet_icn_leases::AcceptedAssets::<Runtime>::mutate(STABLECOIN, |terms| {
				if let Some(terms) = terms {
					terms.accepting = accepting;
				}
			});
		});
	};
	accepted(&mut chain, false);
	assert_eq!(tries(&mut chain, STABLECOIN), REFUSED);
	accepted(&mut chain, true);
	assert_eq!(tries(&mut chain, STABLECOIN), Ok(Ok(())));

	// Nobody says anything for too long.
	let max_age = chain.with(|| pallet_icn_prices::Parameters::<Runtime>::get().max_age.get());
	for _ in 0..=max_age / 6 {
		chain.block(Vec::new());
	}
	assert_eq!(tries(&mut chain, STABLECOIN), REFUSED);
}

/// What costs nothing costs nothing in an asset either, also if it makes the price one that is not to be
/// trusted.
#[test]
fn what_is_free_is_free_in_an_asset() {
	let mut chain = Chain::new("development");
	fed(&mut chain, 5);
	let price = Price::new(USD).expect("is a price");
	let values = vec![(ICNT_FEED, price)].try_into().expect("one value");
	// The second of three moves the median.
	for key in [Dave, Eve] {
		let before = chain.with(|| dollars(&key.to_account_id()));
		let call = pallet_oracle::Call::feed_values { values: Clone::clone(&values) };
		let call = RuntimeCall::PriceOracle(call);
		assert_eq!(pays_in(&mut chain, key, STABLECOIN, call), Ok(Ok(())));
		assert_eq!(chain.with(|| dollars(&key.to_account_id())), before);
	}
	assert_eq!(pays_in(&mut chain, Bob, STABLECOIN, transfer(UNIT)), REFUSED, "it jumps");
}

/// What a transaction pays too much at its beginning comes back in the same asset.
#[test]
fn what_was_paid_too_much_comes_back() {
	let mut chain = Chain::new("development");
	fed(&mut chain, 5);
	// The first of many fails, and the others are not carried out.
	let mut calls = vec![transfer(u128::MAX / 2)];
	calls.extend((0..30).map(|_| transfer(UNIT)));
	let call = RuntimeCall::Utility(pallet_utility::Call::batch { calls });
	let most = chain.with(|| {
		let info = call.get_dispatch_info();
		let fee = pallet_transaction_payment::Pallet::<Runtime>::compute_fee(200, &info, 0);
		AtUpperPrice::to_asset_balance(fee, STABLECOIN)
	});
	let before = chain.with(|| dollars(&Bob.to_account_id()));
	assert_eq!(pays_in(&mut chain, Bob, STABLECOIN, call), Ok(Ok(())));
	let charged = before - chain.with(|| dollars(&Bob.to_account_id()));
	assert!(charged > 0 && charged < most.expect("is fed") / 3 * 2, "{charged} of {most:?}");
}

#[test]
fn who_cannot_pay_is_refused() {
	let mut chain = Chain::new("development");
	let poor = sp_keyring::Sr25519Keyring::Two;
	let transaction = chain.sign(poor, transfer(1));
	assert_eq!(
		chain.block(vec![transaction]),
		[Err(TransactionValidityError::Invalid(InvalidTransaction::Payment))]
	);
}

#[test]
fn quiet_blocks_make_it_cheaper_within_bounds() {
	let mut chain = Chain::new("development");
	let multiplier = pallet_transaction_payment::NextFeeMultiplier::<Runtime>::get;
	assert!(chain.with(multiplier).is_one());
	for _ in 0..20 {
		chain.block(Vec::new());
	}
	let after = chain.with(multiplier);
	assert!(after < One::one());
	assert!(after >= icn_runtime::configs::fees::MinimumMultiplier::get());
}

#[test]
fn a_batch_costs_less_than_its_parts() {
	let mut chain = Chain::new("development");
	chain.must(Bob, transfer(UNIT));
	let (single, _) = paid(&mut chain);
	chain.must(
		Bob,
		RuntimeCall::Utility(pallet_utility::Call::batch_all {
			calls: vec![transfer(UNIT), transfer(UNIT), transfer(UNIT)],
		}),
	);
	let (batch, _) = paid(&mut chain);
	assert!(batch > single && batch < 3 * single, "{batch} against {single}");
}

/// A pause of either price stops fees in assets, and those in ICNT go on.
#[test]
fn with_a_paused_price_no_asset_pays() {
	use icn_runtime::RuntimeOrigin;
	use sp_runtime::traits::Dispatchable;
	let mut chain = Chain::new("development");
	fed(&mut chain, 5);
	for asset in [STABLECOIN, ICNT_ASSET] {
		for (paused, outcome) in [(true, REFUSED), (false, Ok(Ok(())))] {
			let pause = RuntimeCall::from(pallet_icn_prices::Call::pause { asset, paused });
			assert!(chain.with(|| pause.dispatch(RuntimeOrigin::root())).is_ok());
			assert_eq!(pays_in(&mut chain, Bob, STABLECOIN, transfer(UNIT)), outcome, "{asset}");
			chain.must(Charlie, transfer(UNIT));
		}
	}
}

/// A tip in an asset is worth what it is in ICNT, and is split with the fee.
#[test]
fn a_tip_in_a_stablecoin_is_part_of_the_fee() {
	let mut chain = Chain::new("development");
	fed(&mut chain, 5);
	let (bob, treasury) = (Bob.to_account_id(), TreasuryAccount::get());
	let costs = |chain: &mut Chain, tip| {
		let before = chain.with(|| (dollars(&bob), dollars(&treasury)));
		let transaction = chain.sign_with(Bob, transfer(UNIT), tip, Some(STABLECOIN), 0);
		assert_eq!(chain.block(vec![transaction]), [Ok(Ok(()))]);
		let after = chain.with(|| (dollars(&bob), dollars(&treasury)));
		(before.0 - after.0, after.1 - before.1)
	};
	let (plain, _) = costs(&mut chain, 0);
	let (tipped, share) = costs(&mut chain, 10 * UNIT);
	let tip = chain.with(|| AtUpperPrice::to_asset_balance(10 * UNIT, STABLECOIN)).expect("is fed");
	assert!((tipped - plain).abs_diff(tip) <= 2, "{tipped} - {plain} against {tip}");
	assert_eq!(share, sp_runtime::Perbill::from_percent(80) * tipped);
}

/// What is left of a stablecoin pays for as long as it suffices.
#[test]
fn what_is_left_of_a_stablecoin_pays() {
	let mut chain = Chain::new("development");
	fed(&mut chain, 5);
	let newcomer = Sr25519Keyring::Two;
	let account = newcomer.to_account_id();
	let remark = || RuntimeCall::System(frame_system::Call::remark { remark: vec![0] });
	let issued = chain.with(|| Assets::total_supply(STABLECOIN));
	let before = chain.with(|| dollars(&Bob.to_account_id()));
	assert_eq!(pays_in(&mut chain, Bob, STABLECOIN, remark()), Ok(Ok(())));
	let fee = before - chain.with(|| dollars(&Bob.to_account_id()));
	let gift = RuntimeCall::Assets(pallet_assets::Call::transfer {
		id: STABLECOIN.into(),
		target: MultiAddress::Id(account.clone()),
		amount: fee + fee / 2,
	});
	chain.must(Bob, gift);
	assert_eq!(pays_in(&mut chain, newcomer, STABLECOIN, remark()), Ok(Ok(())));
	assert_eq!(pays_in(&mut chain, newcomer, STABLECOIN, remark()), REFUSED);
	assert_eq!(chain.with(|| dollars(&account)), fee / 2);
	assert_eq!(chain.with(|| Assets::total_supply(STABLECOIN)), issued);
}
