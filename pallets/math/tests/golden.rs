//! Against values of the exact model in `scripts/golden.py`.

#![allow(clippy::unwrap_used)]

use icn_math::{
	accumulator,
	curve::{self, Point},
	delegation::{self, Rises},
	ema, median, price, wash,
};
use std::str::FromStr;

/// Rows of a table, without its header; never none.
fn rows(table: &str) -> Vec<Vec<&str>> {
	let rows: Vec<_> = table.lines().skip(1).map(|line| line.split(',').collect()).collect();
	assert!(rows.len() >= 100);
	rows
}

fn number<N: FromStr>(text: &str) -> N {
	text.parse().unwrap_or_else(|_| panic!("{text} is no number that fits"))
}

#[test]
fn prices() {
	for row in rows(include_str!("golden/price.csv")) {
		let (price, units, served) = (number(row[0]), number(row[1]), number(row[2]));
		let (margin, decimals, eras) = (number(row[3]), number(row[4]), number(row[5]));
		let paid = price::entitlement(price, units, served, decimals);
		assert_eq!(paid, Some(number(row[6])), "{row:?}");
		let margin_paid = price::margin_entitlement(price, units, served, margin, decimals);
		assert_eq!(margin_paid, Some(number(row[7])), "{row:?}");
		let escrow = price::escrow(price, units, eras, margin, decimals);
		assert_eq!(escrow, Some(number(row[8])), "{row:?}");
	}
}

#[test]
fn curves() {
	for row in rows(include_str!("golden/curve.csv")) {
		let points: Vec<Point> = row[0]
			.split(' ')
			.map(|point| point.split_once(':').unwrap())
			.map(|(x, y)| (number(x), number(y)))
			.collect();
		assert_eq!(curve::check(&points), Ok(()), "{row:?}");
		assert_eq!(curve::evaluate(&points, number(row[1])), number(row[2]), "{row:?}");
		assert_eq!(curve::max_slope(&points), number(row[3]), "{row:?}");
	}
}

#[test]
fn averages() {
	for row in rows(include_str!("golden/ema.csv")) {
		let (old, new): (u128, u128) = (number(row[0]), number(row[1]));
		let (decay, n): (u32, u32) = (number(row[2]), number(row[3]));
		let expected: u128 = number(row[4]);
		let found = ema::folded(old, new, decay, n);
		// A power is exact to 2^-64 for each of the products it stands for.
		let slack = 3 + ((old.max(new) * (2 * n as u128 + 2)) >> 64);
		assert!(found.abs_diff(expected) <= slack, "{row:?}: {found}");
	}
}

#[test]
fn accumulators() {
	for row in rows(include_str!("golden/accumulator.csv")) {
		let n: Vec<u128> = row.iter().map(|text| number(text)).collect();
		let global = accumulator::global_step(n[0], n[1], n[2]);
		assert_eq!(global, n[6], "{row:?}");
		let market = accumulator::market_step(n[3], global, n[4]);
		assert_eq!(market, n[7], "{row:?}");
		let reward = accumulator::accrual(n[5], 0, market).unwrap();
		assert_eq!(accumulator::to_base_units(reward), n[8], "{row:?}");
	}
}

#[test]
fn base_yields() {
	for row in rows(include_str!("golden/delegation.csv")) {
		let points: Vec<Point> = row[1]
			.split(' ')
			.map(|point| point.split_once(':').unwrap())
			.map(|(x, y)| (number(x), number(y)))
			.collect();
		assert_eq!(delegation::check(&points), Ok(()), "{row:?}");
		let (stake, budget, amount): (u128, u128, u128) =
			(number(row[2]), number(row[3]), number(row[4]));
		let multiplier = delegation::multiplier(number(row[0]));
		assert_eq!(multiplier, number(row[5]), "{row:?}");
		let supply = 700_000_000_000_000_000_000_000_000;
		let apy = delegation::apy(&points, stake, supply);
		// The share is rounded to 10^-12, and no curve is steeper than a half in 10^-6.
		let exact: u128 = number(row[6]);
		assert!(apy.abs_diff(exact) <= 500_001, "{row:?}: {apy}");
		let rate = delegation::rate(apy, budget, stake * multiplier as u128);
		let paid = delegation::era_yield(amount * multiplier as u128, rate);
		let expected: u128 = number(row[7]);
		let slack = 2 + amount / 8_640 / 1_000_000 + (amount >> 40);
		assert!(paid.abs_diff(expected) <= slack, "{row:?}: {paid}");
	}
}

#[test]
fn slashes() {
	for row in rows(include_str!("golden/slashes.csv")) {
		let (amount, others): (u128, u128) = (number(row[0]), number(row[1]));
		let (mut stake, mut index) = (amount + others, (0, delegation::PRODUCT_ONE));
		let mut sums = [0u128; 3];
		for turn in row[2].split(' ') {
			let (reward, bps) = turn.split_once(':').unwrap();
			let epoch: u32 = index.0;
			sums[epoch as usize] += delegation::node_step(number(reward), index.1, stake).unwrap();
			let taken = stake * number::<u128>(bps) / 10_000;
			index = delegation::reduced(index, stake, taken);
			stake -= taken;
		}
		let start = (0, delegation::PRODUCT_ONE);
		let (left, exact): (u128, u128) = (delegation::value(amount, start, index), number(row[3]));
		assert!(left <= exact && exact - left <= 1 + (amount >> 80), "{row:?}: {left}");
		let rises = Rises { first: sums[0], second: sums[1] };
		let earned = delegation::node_reward(amount, rises, delegation::PRODUCT_ONE);
		let exact: u128 = number(row[4]);
		assert!(earned <= exact && exact - earned <= 1_000 + (exact >> 40), "{row:?}: {earned}");
	}
}

#[test]
fn wash_bounds() {
	for row in rows(include_str!("golden/wash.csv")) {
		let found = wash::max_per_weight(&wash::WashTerms {
			cost: wash::lease_cost(number(row[0]), number(row[1])),
			icnt_price: number(row[2]),
			beta_bps: number(row[3]),
			strategic: number(row[4]),
			max_slope: number(row[5]),
			max_value: number(row[6]),
		});
		let exact: u128 = number(row[7]);
		let gain = wash::gain(number(row[5]), number(row[6])) as u128;
		let unit = accumulator::SCALE * wash::WEIGHT_ONE / (gain * number::<u128>(row[4]));
		// Never above the exact bound, and near it but for the rounding of the gain to parts per
		// million, of the cost, and of the reward to base units.
		assert!(found <= exact, "{row:?}: {found}");
		let slack = exact / gain + exact / 10_000_000 + 2 * unit + 1;
		assert!(exact - found <= slack, "{row:?}: {found}");
	}
}

#[test]
fn medians() {
	for row in rows(include_str!("golden/median.csv")) {
		let mut values: Vec<u32> = row[0].split(' ').map(number).collect();
		assert_eq!(median::lower_median(&mut values), Some(number(row[1])), "{row:?}");
	}
}
