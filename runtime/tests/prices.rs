//! Three feeders tell what ICNT and the stablecoin are worth, on the development network.

#![allow(clippy::expect_used, clippy::unwrap_used)]

mod common;

use common::genesis_state;
use frame_support::{
	assert_ok,
	dispatch::Pays,
	traits::{Get, Hooks},
};
use icn_primitives::{FeedId, Price, PriceError, PriceFeed, ICNT_FEED, MAX_FEEDS, USD};
use icn_runtime::{
	configs::prices::FeedWeight,
	genesis_config_presets::{PRICE_FEEDERS, STABLECOIN, STABLECOIN_FEED},
	AccountId, PriceOracle, Prices, Runtime, RuntimeOrigin, System,
};
use pallet_icn_prices::MAX_FEEDERS;
use pallet_oracle::WeightInfo;
use sp_keyring::Sr25519Keyring;
use sp_runtime::DispatchError;

const START: u64 = 1_800_000_000_000;

fn set_time(seconds: u64) {
	pallet_timestamp::Now::<Runtime>::put(START + seconds * 1_000);
}

fn set_era(era: u32) {
	pallet_icn_clock::Now::<Runtime>::mutate(|now| now.era = era);
}

fn say(who: AccountId, feed: FeedId, cents: u128) -> Result<Pays, DispatchError> {
	let price = Price::new(cents * USD / 100).expect("is a price");
	let values = vec![(feed, price)].try_into().expect("one value");
	let done = PriceOracle::feed_values(RuntimeOrigin::signed(who), values);
	PriceOracle::on_finalize(System::block_number());
	done.map(|info| info.pays_fee).map_err(|error| error.error)
}

fn all_say(feed: FeedId, cents: u128) {
	for key in PRICE_FEEDERS {
		assert_eq!(say(key.to_account_id(), feed, cents), Ok(Pays::No));
	}
}

fn lower() -> Result<u128, PriceError> {
	<Prices as PriceFeed>::lower()
}

fn upper() -> u128 {
	<Prices as PriceFeed>::upper()
}

fn accepts() -> Result<(), PriceError> {
	<Prices as PriceFeed>::accepts(STABLECOIN)
}

fn development(test: impl FnOnce()) {
	genesis_state("development").execute_with(|| {
		System::set_block_number(1);
		set_time(0);
		test();
	});
}

#[test]
fn until_feeders_speak_governance_has_the_price() {
	development(|| {
		assert_eq!(upper(), pallet_icn_incentives::Parameters::<Runtime>::get().icnt_price.get());
		assert_eq!(lower(), Err(PriceError::Unfed));
		assert_eq!(accepts(), Ok(()));
	});
}

#[test]
fn prices_are_fed_move_jump_and_get_stale() {
	development(|| {
		let stranger = Sr25519Keyring::Alice.to_account_id();
		assert_eq!(
			say(stranger, ICNT_FEED, 5),
			Err(pallet_oracle::Error::<Runtime>::NoPermission.into())
		);
		all_say(ICNT_FEED, 5);
		all_say(STABLECOIN_FEED, 100);
		assert_eq!((lower(), upper()), (Ok(USD / 20), USD / 20));
		// It moves: who buys pays by the average, who is paid by spot.
		set_time(600);
		all_say(ICNT_FEED, 6);
		set_time(1_200);
		assert_eq!((lower(), upper()), (Ok(USD * 55 / 1_000), USD * 6 / 100));
		// It jumps, and spot follows era by era.
		all_say(ICNT_FEED, 7);
		assert_eq!((lower(), upper()), (Err(PriceError::Jumping), USD * 7 / 100));
		set_era(1);
		all_say(ICNT_FEED, 7);
		assert!(lower().is_ok());
		// The stablecoin breaks, and nothing else.
		all_say(STABLECOIN_FEED, 90);
		assert_eq!(accepts(), Err(PriceError::Depegged));
		assert!(lower().is_ok());
		all_say(STABLECOIN_FEED, 100);
		assert_eq!(accepts(), Ok(()));
		// Nobody speaks for half an hour.
		set_time(3_000);
		assert_eq!((lower(), accepts()), (Err(PriceError::Stale), Err(PriceError::Stale)));
		assert_eq!(upper(), USD * 7 / 100);
	});
}

#[test]
fn a_track_names_feeders() {
	development(|| {
		let new: Vec<_> = [Sr25519Keyring::One, Sr25519Keyring::Two, Sr25519Keyring::Alice]
			.map(|key| key.to_account_id())
			.to_vec();
		let nobody = RuntimeOrigin::signed(PRICE_FEEDERS[0].to_account_id());
		assert_eq!(Prices::set_feeders(nobody, new.clone()), Err(DispatchError::BadOrigin));
		let track = pallet_icn_origins::Origin::OracleAdmin;
		assert_ok!(Prices::set_feeders(track.into(), new.clone()));
		assert_eq!(
			say(PRICE_FEEDERS[0].to_account_id(), ICNT_FEED, 5),
			Err(pallet_oracle::Error::<Runtime>::NoPermission.into())
		);
		assert_eq!(say(new[0].clone(), ICNT_FEED, 5), Ok(Pays::No));
	});
}

/// Feeding is free: all feeders there may ever be, each at its worst in one block, leave room.
#[test]
fn spam_of_all_feeders_is_a_small_part_of_a_block() {
	let block = <<Runtime as frame_system::Config>::BlockWeights as Get<
		frame_system::limits::BlockWeights,
	>>::get();
	let spam = FeedWeight::feed_values(MAX_FEEDS).saturating_mul(u64::from(MAX_FEEDERS));
	assert!(
		spam.ref_time() <= block.max_block.ref_time() / 20,
		"{} of {}",
		spam.ref_time(),
		block.max_block.ref_time()
	);
}
