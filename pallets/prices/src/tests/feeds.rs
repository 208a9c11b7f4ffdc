//! Feeders speak, and others read.

use super::*;
use frame_support::{assert_noop, assert_ok, dispatch::Pays};

#[test]
fn before_the_first_word_governance_has_the_price() {
	build_and_execute(|| {
		assert_eq!(upper(), USD / 2);
		assert_eq!(lower(), Err(PriceError::Unfed));
		assert_eq!(accepts(COIN), Ok(()));
		assert_eq!(accepts(8), Ok(()));
	});
}

#[test]
fn three_of_five_make_a_price_and_two_do_not() {
	build_and_execute(|| {
		assert_ok!(say(1, ICNT_FEED, 50 * CENT));
		assert_ok!(say(2, ICNT_FEED, 50 * CENT));
		assert_eq!(lower(), Err(PriceError::Unfed));
		assert_eq!(upper(), USD / 2);
		assert_ok!(say(3, ICNT_FEED, 60 * CENT));
		assert_eq!((lower(), upper()), (Ok(50 * CENT), 50 * CENT));
		System::assert_last_event(
			pallet_oracle::Event::NewFeedData {
				sender: feeder(3),
				values: vec![(ICNT_FEED, Price::clamped(60 * CENT))],
			}
			.into(),
		);
		System::assert_has_event(
			Event::PriceMoved { feed: ICNT_FEED, spot: 50 * CENT, heard: 50 * CENT }.into(),
		);
	});
}

#[test]
fn two_liars_of_five_move_nothing_beyond_what_others_say() {
	build_and_execute(|| {
		for (who, cents) in [(1, 49), (2, 50), (3, 51)] {
			assert_ok!(say(who, ICNT_FEED, cents * CENT));
		}
		assert_ok!(say(4, ICNT_FEED, icn_primitives::MAX_PRICE));
		assert_ok!(say(5, ICNT_FEED, icn_primitives::MAX_PRICE));
		assert_eq!(record(ICNT_FEED).heard, 51 * CENT);
		assert_ok!(say(4, ICNT_FEED, icn_primitives::MIN_PRICE));
		assert_ok!(say(5, ICNT_FEED, icn_primitives::MIN_PRICE));
		assert_eq!(record(ICNT_FEED).heard, 49 * CENT);
	});
}

#[test]
fn a_stranger_feeds_nothing() {
	build_and_execute(|| {
		let before = System::block_number();
		assert_eq!(say(9, ICNT_FEED, USD), Err(pallet_oracle::Error::<Test>::NoPermission.into()));
		assert_eq!(System::block_number(), before + 1);
		assert!(Records::<Test>::get(ICNT_FEED).is_none());
	});
}

#[test]
fn a_feeder_feeds_once_in_a_block_for_nothing() {
	build_and_execute(|| {
		let values = || vec![(ICNT_FEED, Price::clamped(USD))].try_into().expect("one value");
		let origin = || RuntimeOrigin::signed(feeder(1));
		let info = Oracle::feed_values(origin(), values()).expect("is a feeder");
		assert_eq!(info.pays_fee, Pays::No);
		assert_noop!(
			Oracle::feed_values(origin(), values()),
			pallet_oracle::Error::<Test>::AlreadyFeeded
		);
	});
}

#[test]
fn a_feed_that_is_none_does_not_decode() {
	use codec::{Decode, Encode};
	assert!(FeedId::decode(&mut &7u32.encode()[..]).is_ok());
	assert!(FeedId::decode(&mut &8u32.encode()[..]).is_err());
	assert!(Price::decode(&mut &0u128.encode()[..]).is_err());
	assert!(Price::decode(&mut &(icn_primitives::MAX_PRICE + 1).encode()[..]).is_err());
}

#[test]
fn a_jump_pauses_until_spot_has_followed() {
	build_and_execute(|| {
		all_say(ICNT_FEED, USD);
		wait(60);
		// A fifth is a step.
		all_say(ICNT_FEED, 120 * CENT);
		assert_eq!(lower(), Ok(USD));
		assert_eq!(upper(), 120 * CENT);
		all_say(ICNT_FEED, 150 * CENT);
		assert_eq!(record(ICNT_FEED).spot, 120 * CENT);
		assert_eq!(lower(), Err(PriceError::Jumping));
		// What is said counts for the upper price at once.
		assert_eq!(upper(), 150 * CENT);
		// Saying it again does not help.
		wait(60);
		all_say(ICNT_FEED, 150 * CENT);
		assert_eq!(lower(), Err(PriceError::Jumping));
		// The next era does: 1.44, then 1.50.
		Era::set(6);
		all_say(ICNT_FEED, 150 * CENT);
		assert_eq!(record(ICNT_FEED).spot, 144 * CENT);
		Era::set(7);
		all_say(ICNT_FEED, 150 * CENT);
		assert_eq!(record(ICNT_FEED).spot, 150 * CENT);
		assert!(lower().is_ok_and(|price| price < 150 * CENT), "the average is below");
	});
}

#[test]
fn a_fall_beyond_the_step_pauses_too() {
	build_and_execute(|| {
		all_say(ICNT_FEED, USD);
		wait(60);
		all_say(ICNT_FEED, 79 * CENT);
		assert_eq!(record(ICNT_FEED).spot, 80 * CENT);
		assert_eq!(lower(), Err(PriceError::Jumping));
		all_say(ICNT_FEED, 80 * CENT);
		assert_eq!(lower(), Ok(80 * CENT));
		assert_eq!(upper(), USD, "the average falls slowly");
	});
}

#[test]
fn stale_from_the_very_second() {
	build_and_execute(|| {
		all_say(ICNT_FEED, 30 * CENT);
		wait(1_799);
		assert_eq!(lower(), Ok(30 * CENT));
		assert_eq!(upper(), 30 * CENT);
		wait(1);
		assert_eq!(lower(), Err(PriceError::Stale));
		// Governance knows of more.
		assert_eq!(upper(), USD / 2);
		Governance::set(20 * CENT);
		assert_eq!(upper(), 30 * CENT);
		// Two cannot revive it, three can.
		assert_ok!(say(1, ICNT_FEED, 30 * CENT));
		assert_ok!(say(2, ICNT_FEED, 30 * CENT));
		assert_eq!(lower(), Err(PriceError::Stale));
		assert_ok!(say(3, ICNT_FEED, 30 * CENT));
		assert_eq!(lower(), Ok(30 * CENT));
	});
}

#[test]
fn one_who_goes_on_alone_keeps_no_price_alive() {
	build_and_execute(|| {
		all_say(ICNT_FEED, 30 * CENT);
		for _ in 0..4 {
			wait(600);
			assert_ok!(say(1, ICNT_FEED, 30 * CENT));
		}
		assert_eq!(lower(), Err(PriceError::Stale));
	});
}

#[test]
fn the_average_covers_the_window_and_forgets() {
	build_and_execute(|| {
		all_say(ICNT_FEED, USD);
		// Half a day at 1.00, then half a day at 1.20: 1.10.
		for _ in 0..48 {
			wait(900);
			all_say(ICNT_FEED, USD);
		}
		all_say(ICNT_FEED, 120 * CENT);
		for _ in 0..48 {
			wait(900);
			all_say(ICNT_FEED, 120 * CENT);
		}
		assert_eq!(lower(), Ok(110 * CENT));
		// After two more windows nothing is left of it.
		for _ in 0..192 {
			wait(900);
			all_say(ICNT_FEED, 120 * CENT);
		}
		assert_eq!((lower(), upper()), (Ok(120 * CENT), 120 * CENT));
	});
}

#[test]
fn a_spike_of_a_minute_does_not_make_icnt_buy_more() {
	build_and_execute(|| {
		all_say(ICNT_FEED, USD);
		for _ in 0..96 {
			wait(900);
			all_say(ICNT_FEED, USD);
		}
		all_say(ICNT_FEED, 120 * CENT);
		wait(60);
		let price = lower().expect("within the step");
		assert!(price < USD + USD / 1_000, "less than a tenth of a percent: {price}");
	});
}

#[test]
fn a_stablecoin_is_good_while_it_is_a_dollar() {
	build_and_execute(|| {
		for (cents, good) in [(100, true), (98, true), (102, true), (97, false), (103, false)] {
			all_say(STABLE, cents * CENT);
			let expected = if good { Ok(()) } else { Err(PriceError::Depegged) };
			assert_eq!(accepts(COIN), expected, "{cents} cents");
		}
		// The break is seen at once, however far it goes.
		all_say(STABLE, 10 * CENT);
		assert_eq!(accepts(COIN), Err(PriceError::Depegged));
		all_say(STABLE, USD);
		assert_eq!(accepts(COIN), Ok(()));
		// Others are not touched.
		assert_eq!(accepts(8), Ok(()));
		wait(1_800);
		assert_eq!(accepts(COIN), Err(PriceError::Stale));
	});
}
