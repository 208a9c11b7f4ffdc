use crate::{mock::*, *};
use frame_support::traits::Hooks;
use icn_primitives::ParameterGroup as _;
use icn_primitives::{FeedId, Price, PriceError, PriceFeed, ICNT_FEED, USD};
use sp_runtime::{DispatchResult, TryRuntimeError};

mod admin;
mod feeds;
mod invariants;
mod try_state;

const CENT: u128 = USD / 100;
const STABLE: FeedId = FeedId::clamped(1);
const COIN: u32 = 7;

/// One feeder tells of one feed, in a block of its own.
fn say(who: u8, feed: FeedId, price: u128) -> DispatchResult {
	let price = Price::new(price).expect("is a price");
	let values = vec![(feed, price)].try_into().expect("one value");
	let done = Oracle::feed_values(RuntimeOrigin::signed(feeder(who)), values);
	Oracle::on_finalize(System::block_number());
	System::set_block_number(System::block_number() + 1);
	done.map(|_| ()).map_err(|error| error.error)
}

/// Three feeders say the same.
fn all_say(feed: FeedId, price: u128) {
	for who in 1..=3 {
		assert_eq!(say(who, feed, price), Ok(()));
	}
}

/// Time passes.
fn wait(seconds: u64) {
	Timestamp::set_timestamp(Timestamp::get() + seconds * 1_000);
}

fn lower() -> Result<u128, PriceError> {
	<Prices as PriceFeed>::lower()
}

fn upper() -> u128 {
	<Prices as PriceFeed>::upper()
}

fn accepts(asset: u32) -> Result<(), PriceError> {
	<Prices as PriceFeed>::accepts(asset)
}

fn record(feed: FeedId) -> PriceRecord {
	Records::<Test>::get(feed).expect("the feed spoke")
}

fn state() -> Result<(), TryRuntimeError> {
	Prices::do_try_state()
}
