//! What transactions cost, and who is paid.

#![allow(clippy::expect_used)]

mod common;

use common::{free, Chain};
use icn_runtime::{
	configs::fees::{TreasuryAccount, TREASURY_SHARE},
	constants::currency::{MILLI, UNIT},
	genesis_config_presets::STABLECOIN,
	Balances, Runtime, RuntimeCall, RuntimeEvent,
};
use sp_keyring::Sr25519Keyring::{Alice, Bob, Dave, Eve};
use sp_runtime::{
	traits::One,
	transaction_validity::{InvalidTransaction, TransactionValidityError},
	MultiAddress,
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
	let share = TREASURY_SHARE * (fee - tip);
	assert_eq!(chain.with(|| free(&TreasuryAccount::get())), treasury + share);
	assert_eq!(chain.with(|| free(&Alice.to_account_id())), author + fee - share);
	assert_eq!(chain.with(Balances::total_issuance), issued, "nothing is minted or burnt");
}

#[test]
fn no_asset_pays_fees() {
	let mut chain = Chain::new("development");
	let transaction = chain.sign_with(Dave, transfer(UNIT), 0, Some(STABLECOIN), 0);
	assert_eq!(
		chain.block(vec![transaction]),
		[Err(TransactionValidityError::Invalid(InvalidTransaction::Payment))]
	);
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
