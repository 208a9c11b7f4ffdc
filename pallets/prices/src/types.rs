//! What the pallet stores, its parameters, and where combined values come from.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::marker::PhantomData;
use frame_support::traits::Time;
use icn_primitives::{BoundedU32, EraIndex, FeedId, Price, WHOLE};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// Most feeders there may be. May only grow: each may feed once in every block for nothing.
pub const MAX_FEEDERS: u32 = 11;

/// Fewest values that make a price: one liar among them is never the median.
pub const MIN_VALUES: u32 = 3;

/// Most stablecoins with a circuit breaker. May only grow.
pub const MAX_BREAKERS: u32 = 64;

/// Largest step of a price within an era that any parameter allows, in basis points.
pub const MAX_STEP: u32 = 5_000;

/// Milliseconds, of the chain's time.
pub type Millis = u64;

/// Values that must be fresh for a price: more than half of the feeders, and [`MIN_VALUES`].
pub const fn quorum(feeders: u32) -> u32 {
	let majority = feeders / 2 + 1;
	if majority > MIN_VALUES {
		majority
	} else {
		MIN_VALUES
	}
}

/// Value and time of what the feeders say together.
pub trait CombinedPrice {
	/// The combined value of `feed`, and when the feeder whose value it is said it.
	fn combined(feed: FeedId) -> Option<(Price, Millis)>;
}

/// The values of the `pallet-oracle` of runtime `T`.
pub struct FromOracle<T>(PhantomData<T>);

impl<T> CombinedPrice for FromOracle<T>
where
	T: pallet_oracle::Config<OracleKey = FeedId, OracleValue = Price>,
	<T::Time as Time>::Moment: Into<Millis>,
{
	fn combined(feed: FeedId) -> Option<(Price, Millis)> {
		let value = pallet_oracle::Pallet::<T>::get(&feed)?;
		Some((value.value, value.timestamp.into()))
	}
}

/// What governance turns.
#[derive(
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
)]
#[serde(deny_unknown_fields)]
pub struct Params {
	/// Largest step of spot within an era, in basis points of what it was when the era's first
	/// value came. Smaller: a captured feed does less harm; larger: fewer pauses.
	pub max_step: BoundedU32<100, MAX_STEP>,
	/// Seconds after which a value counts no more and a price is stale. Feeders feed at least twice
	/// as often.
	pub max_age: BoundedU32<60, 86_400>,
	/// Least seconds over which the average is taken, twice as many at most while feeders feed.
	/// Longer: dearer to move; shorter: nearer to the market.
	pub window: BoundedU32<600, 2_592_000>,
	/// How far a stablecoin may be from a dollar, in basis points.
	pub max_deviation: BoundedU32<10, 2_000>,
}

icn_primitives::parameters! {
	/// Parameters by name.
	pub enum Parameter for Params {
		0 MaxStep = max_step: BasisPoints, By(500);
		1 MaxAge = max_age: Seconds, By(1_800);
		2 Window = window: Seconds, Twofold(1);
		3 MaxDeviation = max_deviation: BasisPoints, By(100);
	}
}

impl Default for Params {
	/// A fifth in an era, half an hour, a day, two percent.
	fn default() -> Self {
		Self {
			max_step: BoundedU32::clamped(2_000),
			max_age: BoundedU32::clamped(1_800),
			window: BoundedU32::clamped(86_400),
			max_deviation: BoundedU32::clamped(200),
		}
	}
}

impl Params {
	/// Age from which on a value is stale.
	pub fn max_age_millis(&self) -> Millis {
		Millis::from(self.max_age.get()).saturating_mul(1_000)
	}

	/// Least span of the average.
	pub fn window_millis(&self) -> Millis {
		Millis::from(self.window.get()).saturating_mul(1_000)
	}
}

/// The circuit breaker of a stablecoin.
#[derive(
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
	Clone,
	Copy,
	Default,
	PartialEq,
	Eq,
	Debug,
)]
#[serde(deny_unknown_fields)]
pub struct Breaker {
	/// The feed of its price, if it has one. Not that of ICNT.
	pub feed: Option<FeedId>,
	/// Whether governance has it paused.
	pub paused: bool,
}

/// The sum of price times milliseconds up to a moment.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Mark {
	/// The moment.
	pub at: Millis,
	/// The sum since the first value. Fits for ten thousand years at the greatest price.
	pub sum: u128,
}

/// What is known of a feed.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, Copy, PartialEq, Eq, Debug)]
pub struct PriceRecord {
	/// What the feeders said last, together.
	pub heard: u128,
	/// When they said it.
	pub heard_at: Millis,
	/// The price: it follows `heard` in bounded steps, whenever a feeder speaks.
	pub spot: u128,
	/// `spot` when the first value of `anchor_era` came.
	pub anchor: u128,
	/// The last era in which a value came.
	pub anchor_era: EraIndex,
	/// The sum up to the last value.
	pub last: Mark,
	/// The younger of two marks from which on the average may be taken.
	pub young: Mark,
	/// The older one.
	pub old: Mark,
}

impl PriceRecord {
	/// The first value of a feed, `heard` at `heard_at` and taken over `now`.
	pub fn first(heard: u128, heard_at: Millis, now: Millis, era: EraIndex) -> Self {
		let mark = Mark { at: now, sum: 0 };
		Self {
			heard,
			heard_at,
			spot: heard,
			anchor: heard,
			anchor_era: era,
			last: mark,
			young: mark,
			old: mark,
		}
	}

	/// The sum at `now`.
	fn sum_at(&self, now: Millis) -> u128 {
		let passed = now.saturating_sub(self.last.at);
		self.last.sum.saturating_add(self.spot.saturating_mul(u128::from(passed)))
	}

	/// Takes over that `heard` was said at `heard_at`.
	pub fn hear(
		&mut self,
		heard: u128,
		heard_at: Millis,
		now: Millis,
		era: EraIndex,
		params: &Params,
	) {
		self.last = Mark { at: now, sum: self.sum_at(now) };
		if now.saturating_sub(self.young.at) >= params.window_millis() {
			self.old = self.young;
			self.young = self.last;
		}
		if era != self.anchor_era {
			self.anchor = self.spot;
			self.anchor_era = era;
		}
		let (low, high) = band(self.anchor, params.max_step.get());
		self.heard = heard;
		self.heard_at = heard_at;
		self.spot = heard.clamp(low, high);
	}

	/// The time-weighted average at `now`, rounded down: over the window or more, or since the
	/// first value. Spot while no time has passed.
	pub fn average(&self, now: Millis, params: &Params) -> u128 {
		let young = now.saturating_sub(self.young.at) >= params.window_millis();
		let from = if young { self.young } else { self.old };
		let span = u128::from(now.saturating_sub(from.at));
		self.sum_at(now).saturating_sub(from.sum).checked_div(span).unwrap_or(self.spot)
	}

	/// Whether the last value is too old at `now`.
	pub fn is_stale(&self, now: Millis, params: &Params) -> bool {
		is_old(self.heard_at, now, params)
	}

	/// Whether the price does not follow what is said.
	pub fn is_jumping(&self) -> bool {
		self.spot != self.heard
	}
}

/// Whether what was said at `at` is too old at `now`.
pub(crate) fn is_old(at: Millis, now: Millis, params: &Params) -> bool {
	now.saturating_sub(at) >= params.max_age_millis()
}

/// All that is at most `bps` from `around`.
pub fn band(around: u128, bps: u32) -> (u128, u128) {
	// A price is at most 10^24: the product fits.
	let step = around.saturating_mul(u128::from(bps)) / u128::from(WHOLE);
	(around.saturating_sub(step), around.saturating_add(step))
}

/// Sets the stage for benchmarks.
#[cfg(feature = "runtime-benchmarks")]
pub trait BenchmarkHelper<AccountId> {
	/// The time is `now`.
	fn set_time(now: Millis);
	/// Makes `who`, who are all the feeders, say `price` of every feed.
	fn feed(who: &[AccountId], price: Price);
}
