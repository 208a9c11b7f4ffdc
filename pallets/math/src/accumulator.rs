//! Rewards by index: what one unit of weight, of capacity or of effective capacity has earned
//! since the beginning, so that a holder's reward is `units x (index now - index then)`.
//!
//! Indices are scaled by [`SCALE`] and every step is rounded down, so that what is paid out of a
//! budget never exceeds it: `sum of units x step <= weight x global step <= budget x SCALE`.

use crate::rational::{mul_div_ceil, mul_div_floor};

/// Scale of an index.
pub const SCALE: u128 = 1 << 40;

/// Basis points of a whole.
const WHOLE: u128 = 10_000;

/// What one unit of weight earns when `budget` is spread over `total_weight`, scaled, and at most
/// `cap` (scaled, too). Nothing where there is no weight.
pub fn global_step(budget: u128, total_weight: u128, cap: u128) -> u128 {
	if total_weight == 0 {
		return 0;
	}
	// A quotient that does not fit is above every cap.
	mul_div_floor(budget, SCALE, total_weight).unwrap_or(u128::MAX).min(cap)
}

/// What `weight` can earn in a step of `global`, in base units, rounded up.
pub fn step_budget(weight: u128, global: u128) -> u128 {
	mul_div_ceil(weight, global, SCALE).unwrap_or(u128::MAX)
}

/// What one of `shares` earns when a market of `weight` takes part in a step of `global`, scaled.
/// Nothing where there are no shares.
pub fn market_step(weight: u128, global: u128, shares: u128) -> u128 {
	// Nothing rather than too much, if it does not fit.
	mul_div_floor(weight, global, shares).unwrap_or(0)
}

/// Reward, scaled, of `shares` between two values of an index that never falls. `None` if it does
/// not fit or the index fell.
pub fn accrual(shares: u128, from: u128, to: u128) -> Option<u128> {
	shares.checked_mul(to.checked_sub(from)?)
}

/// The part of a scaled reward that a shortfall of `bps` takes away, rounded up.
pub fn forfeit(reward: u128, bps: u32) -> u128 {
	mul_div_ceil(reward, (bps as u128).min(WHOLE), WHOLE).unwrap_or(reward)
}

/// A scaled reward in base units, rounded down.
pub fn to_base_units(scaled: u128) -> u128 {
	scaled / SCALE
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	#[test]
	fn edges() {
		assert_eq!(global_step(1_000, 0, u128::MAX), 0);
		assert_eq!(global_step(1_000, 10, u128::MAX), 100 * SCALE);
		assert_eq!(global_step(1_000, 10, 7), 7);
		assert_eq!(global_step(u128::MAX, 1, 9), 9);
		assert_eq!(market_step(10, 100 * SCALE, 0), 0);
		assert_eq!(market_step(10, 100 * SCALE, 3), 1_000 * SCALE / 3);
		assert_eq!(market_step(u128::MAX, u128::MAX, 1), 0);
		assert_eq!(accrual(3, 5, 4), None);
		assert_eq!(accrual(3, 5, 15), Some(30));
		assert_eq!(accrual(u128::MAX, 0, 2), None);
		assert_eq!(forfeit(10, 10_000), 10);
		assert_eq!(forfeit(10, 20_000), 10);
		assert_eq!(forfeit(10, 1), 1);
		assert_eq!(forfeit(10, 0), 0);
		assert_eq!(to_base_units(SCALE * 2 - 1), 1);
		assert_eq!(step_budget(3, SCALE), 3);
		assert_eq!(step_budget(3, 1), 1);
	}

	proptest! {
		#![proptest_config(ProptestConfig::with_cases(256))]

		/// However a budget is split over markets and units, it is never exceeded.
		#[test]
		fn never_more_than_the_budget(
			budget in 0u128..1 << 87,
			cap in 0u128..1 << 100,
			markets in proptest::collection::vec(
				(1u128..1 << 60, proptest::collection::vec(1u128..1 << 31, 1..6)),
				1..6,
			),
		) {
			let total: u128 = markets.iter().map(|(weight, _)| weight).sum();
			let global = global_step(budget, total, cap);
			let mut paid = 0u128;
			for (weight, holders) in &markets {
				let shares: u128 = holders.iter().sum();
				let step = market_step(*weight, global, shares);
				for units in holders {
					paid += accrual(*units, 0, step).unwrap();
				}
			}
			prop_assert!(paid <= budget * SCALE);
			prop_assert!(to_base_units(paid) <= budget);
			prop_assert!(to_base_units(paid) <= step_budget(total, global));
		}

		/// Two readings add up to one.
		#[test]
		fn readings_add_up(units in 0u128..1 << 32, a in 0u128..1 << 90, b in 0u128..1 << 90, c in 0u128..1 << 90) {
			let mut at = [a, b, c];
			at.sort_unstable();
			prop_assert_eq!(
				accrual(units, at[0], at[2]).unwrap(),
				accrual(units, at[0], at[1]).unwrap() + accrual(units, at[1], at[2]).unwrap()
			);
		}
	}
}
