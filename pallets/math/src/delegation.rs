//! Stake behind nodes: the multiplier of a lock, the base yield, and the index by which a slash is
//! shared without visiting anybody.
//!
//! The index of a pool is its epoch and its product: what is left of one unit, scaled. A slash makes
//! the product smaller; when it falls below [`PRODUCT_MIN`] it is scaled up by
//! 2^[`EPOCH_SHIFT`] and a new epoch begins. Who entered at `from` is worth `amount x to / from`
//! now. Rewards are sums of `reward x product / stake`, so that who entered at `from` earned
//! `amount x (sum now - sum then) / from`, and each slash counts from its moment on.
//!
//! Everything is rounded down, in favour of the pool.

use crate::rational::{mul_div_ceil, mul_div_floor};

/// Days of the longest lock.
pub const MAX_LOCK_DAYS: u32 = 1_440;

/// One in multipliers: parts per billion.
pub const MULTIPLIER_ONE: u32 = 1_000_000_000;

/// The product at which a pool begins.
pub const PRODUCT_ONE: u128 = 1 << 127;

/// Least product of an epoch.
pub const PRODUCT_MIN: u128 = 1 << 95;

/// By how many bits the product is scaled up when an epoch begins.
pub const EPOCH_SHIFT: u32 = 32;

/// Most stake that is computed with, in base units.
pub const MAX_STAKE: u128 = 1 << 90;

/// Scale of the base yield of a unit of weight, in bits.
const YIELD_BITS: u32 = 96;

/// By how many bits the sum of base yields is scaled down, so that it fits.
const BASE_BITS: u32 = 80;

/// By how many bits the sum of node rewards is scaled down, so that it fits.
const NODE_BITS: u32 = 24;

/// One in coordinates of a point of the curve: parts per million.
pub const POINT_ONE: u32 = 1_000_000;

/// One in values of [`apy`]: parts per million million.
pub const APY_ONE: u128 = 1_000_000_000_000;

/// Most points of a curve.
pub const MAX_POINTS: usize = 8;

/// Highest yield a year of a point: a half.
pub const MAX_APY: u32 = POINT_ONE / 2;

/// Eras of a year of 360 days.
const ERAS_PER_YEAR: u128 = 8_640;

/// A point: the share of the supply that is delegated, and the yield a year there, both in parts of
/// [`POINT_ONE`].
pub type Point = (u32, u32);

/// Epoch and product.
pub type Index = (u32, u128);

/// Why points are no curve.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CurveError {
	/// More than [`MAX_POINTS`].
	TooLong,
	/// The share does not rise from point to point, or exceeds the whole.
	NotAscending,
	/// A yield above [`MAX_APY`].
	TooHigh,
}

/// What a lock of `days` multiplies the base yield by, in parts of [`MULTIPLIER_ONE`]:
/// `g(D) / g(1440)` with `g(D) = (153 D + 925) / (D + 950)`, rounded down.
pub fn multiplier(days: u32) -> u32 {
	let days = days.min(MAX_LOCK_DAYS) as u64;
	let longest = MAX_LOCK_DAYS as u64;
	let above = (153 * days + 925) * (longest + 950);
	let below = (days + 950) * (153 * longest + 925);
	// At most one.
	(above as u128 * MULTIPLIER_ONE as u128 / below as u128) as u32
}

/// Checks that `points` are a curve. None are one, too: no yield.
pub fn check(points: &[Point]) -> Result<(), CurveError> {
	if points.len() > MAX_POINTS {
		return Err(CurveError::TooLong);
	}
	if points.iter().any(|(share, _)| *share > POINT_ONE) {
		return Err(CurveError::NotAscending);
	}
	if points.iter().zip(points.iter().skip(1)).any(|(one, next)| one.0 >= next.0) {
		return Err(CurveError::NotAscending);
	}
	if points.iter().any(|(_, apy)| *apy > MAX_APY) {
		return Err(CurveError::TooHigh);
	}
	Ok(())
}

/// Yield a year when `stake` of `supply` is delegated, in parts of [`APY_ONE`], rounded down:
/// piecewise linear, flat before the first point and after the last.
pub fn apy(points: &[Point], stake: u128, supply: u128) -> u128 {
	const FINER: u128 = APY_ONE / POINT_ONE as u128;
	let share = mul_div_floor(stake, APY_ONE, supply).unwrap_or(APY_ONE).min(APY_ONE);
	let mut previous: Option<(u128, u128)> = None;
	let mut value = 0;
	for (x, y) in points {
		let (x, y) = (*x as u128 * FINER, *y as u128 * FINER);
		if share < x {
			return match previous {
				None => y,
				// At most 10^12 x 10^12.
				Some((x0, y0)) if y >= y0 => y0 + (y - y0) * (share - x0) / (x - x0),
				Some((x0, y0)) => y0 - ((y0 - y) * (share - x0)).div_ceil(x - x0),
			};
		}
		value = y;
		previous = Some((x, y));
	}
	value
}

/// Base yield of a unit of weight in an era, scaled by 2^96: what `apy` gives, but not more
/// than `budget` for all of `weighted`. A weight is an amount times its multiplier in parts of
/// [`MULTIPLIER_ONE`].
pub fn rate(apy: u128, budget: u128, weighted: u128) -> u128 {
	if weighted == 0 {
		return 0;
	}
	let of_year = APY_ONE * ERAS_PER_YEAR * MULTIPLIER_ONE as u128;
	let by_curve = mul_div_floor(apy, 1 << YIELD_BITS, of_year).unwrap_or(u128::MAX);
	let by_budget = mul_div_floor(budget, 1 << YIELD_BITS, weighted).unwrap_or(u128::MAX);
	by_curve.min(by_budget)
}

/// What `weighted` earns in an era of `rate`, in base units, rounded up.
pub fn era_budget(weighted: u128, rate: u128) -> u128 {
	mul_div_ceil(weighted, rate, 1 << YIELD_BITS).unwrap_or(u128::MAX)
}

/// What `weighted` earns in an era of `rate`, in base units, rounded down.
pub fn era_yield(weighted: u128, rate: u128) -> u128 {
	mul_div_floor(weighted, rate, 1 << YIELD_BITS).unwrap_or(0)
}

/// Yield a year of a weight of one, in basis points, when that of an era is `rate`, rounded to the
/// nearest: what [`rate`] rounds down does not show.
pub fn year_bps(rate: u128) -> u32 {
	const HALVES: u128 = 2 * 10_000;
	let of_year = HALVES * ERAS_PER_YEAR * MULTIPLIER_ONE as u128;
	let halves = mul_div_floor(rate, of_year, 1 << YIELD_BITS).unwrap_or(u128::MAX);
	u32::try_from(halves.div_ceil(2)).unwrap_or(u32::MAX)
}

/// The index after `taken` of `stake` was slashed.
pub fn reduced(index: Index, stake: u128, taken: u128) -> Index {
	let (mut epoch, product) = index;
	let left = stake.saturating_sub(taken);
	let mut product = mul_div_floor(product, left, stake).unwrap_or(0).min(product);
	if product == 0 {
		// Nobody of before has anything. Two epochs, so that nobody is only one behind.
		return (epoch.saturating_add(2), PRODUCT_ONE);
	}
	while product < PRODUCT_MIN {
		product <<= EPOCH_SHIFT;
		epoch = epoch.saturating_add(1);
	}
	(epoch, product)
}

/// What is left at `to` of `amount` that entered at `from`. Nothing of what was slashed through a
/// whole epoch, which is less than a part in 2^[`EPOCH_SHIFT`].
pub fn value(amount: u128, from: Index, to: Index) -> u128 {
	let scaled = match to.0.checked_sub(from.0) {
		Some(0) => mul_div_floor(amount, to.1, from.1),
		Some(1) => mul_div_floor(amount, to.1, from.1).map(|value| value >> EPOCH_SHIFT),
		_ => Some(0),
	};
	scaled.unwrap_or(0).min(amount)
}

/// What the sum of base yields rises by while the yield of weight rises by `rise`.
pub fn base_step(rise: u128, product: u128) -> u128 {
	mul_div_floor(rise, product, 1 << BASE_BITS).unwrap_or(0)
}

/// What the sum of node rewards rises by when `reward` is shared by `stake`. `None` if it does not
/// fit or there is no stake.
pub fn node_step(reward: u128, product: u128, stake: u128) -> Option<u128> {
	mul_div_floor(reward, product, stake.checked_mul(1 << NODE_BITS)?)
}

/// Rises of a sum in the epoch of one's entry and in the next one.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Rises {
	/// Since the entry, in its epoch.
	pub first: u128,
	/// In the epoch after it.
	pub second: u128,
}

impl Rises {
	fn of(&self, shares: u128, product: u128) -> u128 {
		let share = |rise| mul_div_floor(shares, rise, product).unwrap_or(0);
		share(self.first).saturating_add(share(self.second) >> EPOCH_SHIFT)
	}
}

/// Base yield, in base units, of a weight that entered at `product`, rounded down.
pub fn base_reward(weight: u128, rises: Rises, product: u128) -> u128 {
	rises.of(weight, product) >> (YIELD_BITS - BASE_BITS)
}

/// Node rewards, in base units, of an amount that entered at `product`, rounded down. Amounts are at
/// most [`MAX_STAKE`].
pub fn node_reward(amount: u128, rises: Rises, product: u128) -> u128 {
	rises.of(amount.min(MAX_STAKE) << NODE_BITS, product)
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	const ICNT: u128 = 1_000_000_000_000_000_000;
	const START: Index = (0, PRODUCT_ONE);

	#[test]
	fn multipliers_of_the_public_table() {
		for (days, share) in
			[(1, 122), (30, 608), (90, 1526), (180, 2721), (360, 4618), (720, 7186), (1080, 8842)]
		{
			let found = multiplier(days);
			assert_eq!((found + 50_000) / 100_000, share, "{days} days");
		}
		assert_eq!(multiplier(MAX_LOCK_DAYS), MULTIPLIER_ONE);
		assert_eq!(multiplier(u32::MAX), MULTIPLIER_ONE);
	}

	#[test]
	fn curves() {
		let points = [(250_000, 200_000), (750_000, 100_000), (800_000, 300_000)];
		assert_eq!(check(&points), Ok(()));
		assert_eq!(check(&[]), Ok(()));
		assert_eq!(check(&[(0, 1); 9]), Err(CurveError::TooLong));
		assert_eq!(check(&[(5, 1), (5, 1)]), Err(CurveError::NotAscending));
		assert_eq!(check(&[(1_000_001, 1)]), Err(CurveError::NotAscending));
		assert_eq!(check(&[(0, MAX_APY + 1)]), Err(CurveError::TooHigh));
		let at = |stake| apy(&points, stake, 1_000) / 1_000_000;
		assert_eq!(at(0), 200_000);
		assert_eq!(at(250), 200_000);
		assert_eq!(at(500), 150_000);
		assert_eq!(at(750), 100_000);
		assert_eq!(at(775), 200_000);
		assert_eq!(at(1_000), 300_000);
		assert_eq!(at(5_000), 300_000);
		assert_eq!(apy(&[], 1, 2), 0);
	}

	#[test]
	fn rates_are_capped_by_both() {
		assert_eq!(rate(APY_ONE, ICNT, 0), 0);
		let weighted = 1_000 * ICNT * MULTIPLIER_ONE as u128;
		// A tenth a year of 1,000 ICNT is 100 / 8640 an era.
		let by_curve = era_yield(weighted, rate(APY_ONE / 10, u128::MAX, weighted));
		assert!((100 * ICNT / 8_640).abs_diff(by_curve) < 1_000_000);
		let by_budget = era_budget(weighted, rate(APY_ONE / 10, 777, weighted));
		assert!(by_budget <= 777);
	}

	#[test]
	fn rates_of_a_year() {
		let weighted = 1_000 * ICNT * MULTIPLIER_ONE as u128;
		for bps in [0, 1, 1_000, 4_999, 5_000] {
			let apy = bps * APY_ONE / 10_000;
			assert_eq!(year_bps(rate(apy, u128::MAX, weighted)), bps as u32);
		}
		// Half of 1,000 ICNT a year is all there is.
		let budget = 500 * ICNT / 8_640;
		assert_eq!(year_bps(rate(APY_ONE, budget, weighted)), 5_000);
		assert_eq!(year_bps(u128::MAX), u32::MAX);
	}

	#[test]
	fn a_slash_is_shared() {
		let half = reduced(START, 1_000, 500);
		assert_eq!(half, (0, PRODUCT_ONE / 2));
		assert_eq!(value(100, START, half), 50);
		assert_eq!(value(100, half, half), 100);
		assert_eq!(value(100, half, START), 100);
	}

	#[test]
	fn all_of_it_begins_two_epochs() {
		let gone = reduced(START, 1_000, 1_000);
		assert_eq!(gone, (2, PRODUCT_ONE));
		assert_eq!(value(u128::MAX, START, gone), 0);
		assert_eq!(value(7, gone, gone), 7);
		assert_eq!(reduced(START, 0, 0), (2, PRODUCT_ONE));
	}

	#[test]
	fn what_is_left_survives_an_epoch() {
		// A part in 2^40 is left, and then all of it for a while.
		let stake = 1u128 << 80;
		let little = reduced(START, stake, stake - (1 << 40));
		assert_eq!(little, (1, 1 << 119));
		assert_eq!(value(stake, START, little), 1 << 40);
		assert_eq!(value(stake, little, reduced(little, 4, 2)), stake / 2);
		let less = reduced(little, stake, stake - (1 << 40));
		assert_eq!(less.0, 2);
		assert_eq!(value(stake, START, less), 0);
		assert_eq!(value(stake, little, less), 1 << 40);
	}

	#[test]
	fn rewards_go_on_through_an_epoch() {
		let (stake, left) = (1u128 << 80, 1u128 << 40);
		let first = node_step(ICNT, PRODUCT_ONE, stake).unwrap();
		let next = reduced(START, stake, stake - left);
		let second = node_step(ICNT, next.1, left).unwrap();
		let rises = Rises { first, second };
		let found = node_reward(stake, rises, PRODUCT_ONE);
		assert!(found <= 2 * ICNT && 2 * ICNT - found < 1_000, "{found}");
		assert_eq!(node_step(ICNT, PRODUCT_ONE, 0), None);
		assert_eq!(node_step(u128::MAX, PRODUCT_ONE, 1), None);
	}

	proptest! {
		#![proptest_config(ProptestConfig::with_cases(256))]

		/// However often it is slashed and shared, nobody gets more than there is, nor much less.
		#[test]
		fn never_more_than_there_is(
			amounts in proptest::collection::vec(1u128..MAX_STAKE / 8, 1..6),
			steps in proptest::collection::vec((0u128..=1_000, 0u128..1 << 80), 1..12),
		) {
			let mut stake: u128 = amounts.iter().sum();
			let (mut index, mut sum, mut rewards) = (START, 0u128, 0u128);
			for (slash, reward) in steps {
				let taken = stake * slash / 2_000;
				index = reduced(index, stake, taken);
				stake -= taken;
				let step = node_step(reward, index.1, stake).unwrap_or(0);
				if step > 0 {
					rewards += reward;
				}
				sum += step;
			}
			prop_assert_eq!(index.0, 0);
			let values: u128 = amounts.iter().map(|amount| value(*amount, START, index)).sum();
			prop_assert!(values <= stake);
			prop_assert!(stake - values <= 100 + (stake >> 80));
			let rises = Rises { first: sum, second: 0 };
			let paid: u128 =
				amounts.iter().map(|amount| node_reward(*amount, rises, PRODUCT_ONE)).sum();
			prop_assert!(paid <= rewards);
		}

		#[test]
		fn a_longer_lock_is_never_less(days in 1u32..MAX_LOCK_DAYS) {
			prop_assert!(multiplier(days) < multiplier(days + 1));
		}

		#[test]
		fn an_era_costs_no_more_than_its_budget(
			apy in 0..=APY_ONE, budget in 0u128..1 << 80, weighted in 1u128..1 << 119,
		) {
			let rate = rate(apy, budget, weighted);
			prop_assert!(era_budget(weighted, rate) <= budget);
			prop_assert!(era_yield(weighted, rate) <= era_budget(weighted, rate));
		}
	}
}
