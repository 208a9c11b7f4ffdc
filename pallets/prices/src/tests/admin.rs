//! Governance.

use super::*;
use frame_support::{assert_noop, assert_ok, traits::SortedMembers};
use icn_primitives::ICNT_ASSET;
use sp_runtime::DispatchError;

fn root() -> RuntimeOrigin {
	RuntimeOrigin::root()
}

#[test]
fn only_the_admin_sets_anything() {
	build_and_execute(|| {
		let who = || RuntimeOrigin::signed(feeder(1));
		let bad = DispatchError::BadOrigin;
		assert_noop!(Prices::set_feeders(who(), vec![]), bad);
		assert_noop!(Prices::set_breaker(who(), COIN, Breaker::default()), bad);
		assert_noop!(Prices::pause(who(), ICNT_ASSET, true), bad);
		assert_noop!(Prices::pause(who(), COIN, true), bad);
		assert_noop!(Prices::forget(who(), ICNT_FEED), bad);
	});
}

#[test]
fn feeders_are_none_or_enough_each_once() {
	build_and_execute(|| {
		let named = |many: u8| (1..=many).map(feeder).collect::<Vec<_>>();
		assert_noop!(
			Prices::set_feeders(root(), [1, 2, 2].map(feeder).to_vec()),
			Error::<Test>::FeederTwice
		);
		assert_noop!(Prices::set_feeders(root(), named(2)), Error::<Test>::TooFewFeeders);
		assert_noop!(Prices::set_feeders(root(), named(12)), Error::<Test>::TooManyFeeders);
		assert_ok!(Prices::set_feeders(root(), named(11)));
		System::assert_last_event(Event::FeedersSet { feeders: named(11) }.into());
		assert_ok!(Prices::set_feeders(root(), [9, 3, 7].map(feeder).to_vec()));
		assert_eq!(Prices::sorted_members(), [3, 7, 9].map(feeder));
		assert_ok!(Prices::set_feeders(root(), vec![]));
	});
}

#[test]
fn what_a_removed_feeder_said_counts_no_more() {
	build_and_execute(|| {
		all_say(ICNT_FEED, USD);
		assert_ok!(Prices::set_feeders(root(), [3, 4, 5].map(feeder).to_vec()));
		assert_eq!(pallet_oracle::RawValues::<Test>::iter().count(), 1);
		assert!(say(1, ICNT_FEED, USD).is_err());
		wait(1_800);
		assert_ok!(say(4, ICNT_FEED, USD));
		assert_ok!(say(5, ICNT_FEED, USD));
		assert_eq!(lower(), Err(PriceError::Stale));
		assert_ok!(say(3, ICNT_FEED, USD));
		assert_eq!(lower(), Ok(USD));
	});
}

#[test]
fn a_price_needs_more_than_half_and_three() {
	for (feeders, values) in [(0, 3), (3, 3), (4, 3), (5, 3), (6, 4), (7, 4), (11, 6)] {
		assert_eq!(quorum(feeders), values, "of {feeders}");
	}
}

#[test]
fn params_apply_at_once() {
	build_and_execute(|| {
		all_say(ICNT_FEED, USD);
		wait(60);
		let params =
			Params { max_age: icn_primitives::BoundedU32::clamped(60), ..Default::default() };
		assert_ok!(Prices::enact(params));
		System::assert_last_event(Event::ParamsSet { params }.into());
		assert_eq!(lower(), Err(PriceError::Stale));
	});
}

#[test]
fn icnt_is_paused_and_goes_on() {
	build_and_execute(|| {
		all_say(ICNT_FEED, USD);
		assert_ok!(Prices::pause(root(), ICNT_ASSET, true));
		System::assert_last_event(Event::IcntPauseSet { paused: true }.into());
		assert_eq!((lower(), upper()), (Err(PriceError::Paused), USD));
		assert_ok!(Prices::pause(root(), ICNT_ASSET, false));
		assert_eq!(lower(), Ok(USD));
	});
}

/// Its feed stays.
#[test]
fn a_stablecoin_is_paused_and_goes_on() {
	build_and_execute(|| {
		let before = Breakers::<Test>::get(COIN).unwrap();
		assert!(before.feed.is_some());
		assert_ok!(Prices::pause(root(), COIN, true));
		let breaker = Breaker { paused: true, ..before };
		System::assert_last_event(Event::BreakerSet { asset: COIN, breaker }.into());
		assert_eq!(accepts(COIN), Err(PriceError::Paused));
		assert_ok!(Prices::pause(root(), COIN, false));
		assert_eq!(Breakers::<Test>::get(COIN), Some(before));
		// One without a breaker has none again afterwards.
		assert_ok!(Prices::pause(root(), 8, true));
		assert_eq!(accepts(8), Err(PriceError::Paused));
		assert_ok!(Prices::pause(root(), 8, false));
		assert_eq!(Breakers::<Test>::get(8), None);
	});
}

#[test]
fn breakers_are_set_and_go() {
	build_and_execute(|| {
		let paused = Breaker { feed: None, paused: true };
		assert_ok!(Prices::set_breaker(root(), 8, paused));
		System::assert_last_event(Event::BreakerSet { asset: 8, breaker: paused }.into());
		assert_eq!(accepts(8), Err(PriceError::Paused));
		assert_ok!(Prices::set_breaker(root(), 8, Breaker::default()));
		assert_eq!(accepts(8), Ok(()));
		assert_eq!(Breakers::<Test>::count(), 1);
		let icnt = Breaker { feed: Some(ICNT_FEED), paused: false };
		assert_noop!(Prices::set_breaker(root(), 8, icnt), Error::<Test>::FeedOfIcnt);
		for asset in 100..163 {
			assert_ok!(Prices::set_breaker(root(), asset, paused));
		}
		assert_noop!(Prices::set_breaker(root(), 163, paused), Error::<Test>::TooManyBreakers);
		// One that is there may change.
		assert_ok!(Prices::set_breaker(root(), COIN, paused));
	});
}

#[test]
fn a_feed_is_forgotten() {
	build_and_execute(|| {
		assert_noop!(Prices::forget(root(), ICNT_FEED), Error::<Test>::UnknownFeed);
		all_say(ICNT_FEED, USD);
		assert_ok!(Prices::forget(root(), ICNT_FEED));
		System::assert_last_event(Event::FeedForgotten { feed: ICNT_FEED }.into());
		assert_eq!((lower(), upper()), (Err(PriceError::Unfed), USD / 2));
		// The next value is taken as it is.
		wait(1_800);
		all_say(ICNT_FEED, 9 * USD);
		assert_eq!(lower(), Ok(9 * USD));
	});
}
