//! Each invariant, broken once.

use super::*;
use frame_support::assert_err;

fn broken(by: impl FnOnce(), expected: &'static str) {
	new_test_ext().execute_with(|| {
		all_say(ICNT_FEED, USD);
		wait(100_000);
		all_say(ICNT_FEED, USD);
		wait(1_000);
		all_say(ICNT_FEED, USD);
		state().expect("nothing is broken yet");
		by();
		assert_err!(state(), TryRuntimeError::Other(expected));
	});
}

fn change(by: impl FnOnce(&mut PriceRecord)) {
	Records::<Test>::mutate(ICNT_FEED, |record| by(record.as_mut().expect("the feed spoke")));
}

#[test]
fn feeders() {
	broken(
		|| Feeders::<Test>::mutate(|feeders| feeders.as_mut().swap(0, 1)),
		"feeders are not in order",
	);
}

#[test]
fn breakers() {
	broken(|| Breakers::<Test>::insert(8, Breaker::default()), "a breaker says nothing");
	broken(
		|| Breakers::<Test>::insert(8, Breaker { feed: Some(ICNT_FEED), paused: true }),
		"a stablecoin has the feed of ICNT",
	);
	broken(
		|| {
			for asset in 100..164 {
				Breakers::<Test>::insert(asset, Breaker { feed: None, paused: true });
			}
		},
		"there are too many breakers",
	);
	broken(
		|| {
			sp_io::storage::clear(&Breakers::<Test>::hashed_key_for(COIN));
		},
		"breakers are miscounted",
	);
}

#[test]
fn prices() {
	broken(|| change(|record| record.heard = 0), "a price is out of bounds");
	broken(|| change(|record| record.spot = 0), "a price is out of bounds");
	broken(|| change(|record| record.anchor = u128::MAX), "a price is out of bounds");
	broken(|| change(|record| record.spot = 151 * CENT), "spot went too far");
	broken(|| change(|record| record.spot = 49 * CENT), "spot went too far");
}

#[test]
fn time() {
	broken(|| change(|record| record.anchor_era = 6), "a value came in a future era");
	broken(
		|| change(|record| record.heard_at = record.last.at + 1),
		"a value was taken over before it was said",
	);
	broken(|| change(|record| record.last.at += 1), "a value came in the future");
	broken(|| change(|record| record.old.at = record.young.at + 1), "marks are out of order");
	broken(|| change(|record| record.young.at = record.last.at + 1), "marks are out of order");
}

#[test]
fn sums() {
	broken(|| change(|record| record.young.sum = record.last.sum + 1), "a sum fell");
	broken(|| change(|record| record.last.sum = record.young.sum), "a sum is that of no price");
	broken(|| change(|record| record.last.sum = u128::MAX), "a sum is that of no price");
}
