//! The bound that makes fake demand lose money.
//!
//! A provider may lease its own unit to raise its market's demand and to get the premium of a
//! booked unit. What that earns in an era is at most
//! `K x s x (c'max + (phi - 1) x cmax)` for each unit, where `K` is the demand pool's reward per
//! weight, `s` the market's strategic weight, and `c` its curve. It costs the protocol's margin on
//! at least the floor price. [`max_per_weight`] is the largest `K` for which the gain is at most
//! `beta` times the cost, `beta` below a half, because the smaller of two averages can return up
//! to twice what was put in. The derivation and its proof are in `docs/wash-proof.md`.

use crate::{accumulator::SCALE, price::ERAS_PER_MONTH, rational::mul_div_floor};

/// One in strategic weights, slopes and multipliers: parts per million.
pub const WEIGHT_ONE: u128 = 1_000_000;

/// Largest share of the cost that the gain may be, in basis points: below a half.
pub const MAX_BETA: u32 = 4_900;

/// What a booked unit counts beyond an idle one, as `1 / PREMIUM_DIVISOR`: phi is 1.5.
pub const PREMIUM_DIVISOR: u64 = 2;

/// One dollar, one ICNT: 18 decimals.
const DECIMALS: u128 = 1_000_000_000_000_000_000;

/// Basis points of a whole.
const WHOLE: u128 = 10_000;

/// What the bound depends on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct WashTerms {
	/// What a leased unit costs the one who leases from itself, in US dollars per unit-month with
	/// 18 decimals: see [`lease_cost`].
	pub cost: u128,
	/// Upper price of one ICNT in US dollars with 18 decimals.
	pub icnt_price: u128,
	/// Share of the cost that the gain may be, in basis points, at most [`MAX_BETA`].
	pub beta_bps: u32,
	/// Strategic weight of the market in parts per million.
	pub strategic: u32,
	/// Steepest slope of its curve in parts per million.
	pub max_slope: u64,
	/// Largest value of its curve in parts per million.
	pub max_value: u32,
}

/// The margin on the cheapest lease, in US dollars per unit-month with 18 decimals, rounded down.
pub fn lease_cost(price_floor: u128, margin_bps: u32) -> u128 {
	mul_div_floor(price_floor, margin_bps as u128, WHOLE).unwrap_or(u128::MAX)
}

/// The gain of one fake unit per unit of `K` and strategic weight, in parts per million:
/// `c'max + (phi - 1) x cmax`, rounded up.
pub fn gain(max_slope: u64, max_value: u32) -> u64 {
	max_slope.saturating_add((max_value as u64).div_ceil(PREMIUM_DIVISOR))
}

/// The largest reward of the demand pool per weight and era, scaled by
/// [`SCALE`] and for one part per million of weight, with which leasing
/// one's own unit loses money. Zero if the terms allow none; [`u128::MAX`] if nothing can be
/// gained at all.
pub fn max_per_weight(terms: &WashTerms) -> u128 {
	let gain = gain(terms.max_slope, terms.max_value) as u128 * terms.strategic as u128;
	if gain == 0 {
		return u128::MAX;
	}
	let beta = terms.beta_bps.min(MAX_BETA) as u128;
	// The allowed reward of a unit and month in ICNT base units, then of an era, then per weight.
	let monthly = mul_div_floor(terms.cost, DECIMALS, terms.icnt_price);
	let allowed = monthly.and_then(|m| mul_div_floor(m, beta, WHOLE * ERAS_PER_MONTH));
	allowed.and_then(|a| mul_div_floor(a, SCALE * WEIGHT_ONE, gain)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	fn terms() -> WashTerms {
		WashTerms {
			cost: lease_cost(DECIMALS, 2_500),
			icnt_price: DECIMALS / 2,
			beta_bps: MAX_BETA,
			strategic: 1_000_000,
			max_slope: 1_333_334,
			max_value: 1_200_000,
		}
	}

	#[test]
	fn an_example_by_hand() {
		// 25 cents a month are 0.5 ICNT; 49 % of it over 720 eras and a gain of 1.933334.
		let per_unit = 1_000_000_000_000_000_000u128 / 2 * 49 / 100 / 720;
		let expected = per_unit * SCALE / 1_933_334;
		let found = max_per_weight(&terms());
		assert!(expected.abs_diff(found) <= SCALE / 1_000, "{expected} {found}");
	}

	#[test]
	fn edges() {
		assert_eq!(max_per_weight(&WashTerms { cost: 0, ..terms() }), 0);
		assert_eq!(max_per_weight(&WashTerms { icnt_price: 0, ..terms() }), 0);
		assert_eq!(max_per_weight(&WashTerms { beta_bps: 0, ..terms() }), 0);
		assert_eq!(max_per_weight(&WashTerms { strategic: 0, ..terms() }), u128::MAX);
		assert_eq!(max_per_weight(&WashTerms { max_slope: 0, max_value: 0, ..terms() }), u128::MAX);
		// Nobody can ask for more than the bound.
		assert_eq!(
			max_per_weight(&WashTerms { beta_bps: 10_000, ..terms() }),
			max_per_weight(&terms())
		);
		assert_eq!(gain(1, 1), 2);
		assert_eq!(lease_cost(9_999, 1), 0);
		assert_eq!(lease_cost(u128::MAX, 10_000), u128::MAX);
	}

	proptest! {
		#![proptest_config(ProptestConfig::with_cases(512))]

		/// The inequality itself, the other way round: `K x s x gain x price <= beta x cost`.
		#[test]
		fn gain_is_at_most_beta_of_the_cost(
			price_floor in 1u128..10_000_000 * DECIMALS,
			margin_bps in 0u32..=10_000,
			icnt_price in DECIMALS / 1_000_000..1_000_000 * DECIMALS,
			beta_bps in 1u32..=MAX_BETA,
			strategic in 1u32..=100_000_000,
			max_slope in 0u64..=10_000_000_000_000,
			max_value in 1u32..=10_000_000,
		) {
			let cost = lease_cost(price_floor, margin_bps);
			let terms =
				WashTerms { cost, icnt_price, beta_bps, strategic, max_slope, max_value };
			let k = max_per_weight(&terms);
			// Gain of a month in base units of ICNT, rounded up, then in dollars, rounded up.
			let per_unit = crate::rational::mul_div_ceil(
				k,
				gain(max_slope, max_value) as u128 * strategic as u128,
				WEIGHT_ONE,
			).unwrap();
			let month = crate::rational::mul_div_ceil(per_unit, ERAS_PER_MONTH, SCALE).unwrap();
			let dollars = crate::rational::mul_div_floor(month, icnt_price, DECIMALS).unwrap();
			let allowed = cost as f64 * beta_bps as f64 / 10_000.0;
			prop_assert!(
				dollars as f64 <= allowed * (1.0 + 1e-9) + (icnt_price as f64 / DECIMALS as f64) + 1.0,
				"{dollars} {allowed}"
			);
		}
	}
}
