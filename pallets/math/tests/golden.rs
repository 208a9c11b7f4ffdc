//! Against values of the exact model in `scripts/golden.py`.

#![allow(clippy::unwrap_used)]

use icn_math::{
	accumulator,
	curve::{self, Point},
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
