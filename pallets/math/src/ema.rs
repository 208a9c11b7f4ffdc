//! Exponential moving averages that are evaluated lazily, in closed form.
//!
//! An average of values `v` with decay `d` after one more step is `avg x d + v x (1 - d)`. Over
//! `n` steps in which `v` stays the same that is `avg x d^n + v x (1 - d^n)`, whatever `n` is.
//! Everything is rounded down: an average is never above the exact one.

use crate::rational::mul_div_floor;

/// A decay of one, which would never forget: decays are parts of it.
pub const DECAY_ONE: u32 = 1_000_000_000;

/// One in the results of [`power`].
pub const POWER_ONE: u128 = 1 << 64;

/// `(decay / DECAY_ONE)^n` as parts of [`POWER_ONE`], by repeated squaring: at most 64 products.
/// Every product is rounded down. A decay above [`DECAY_ONE`] counts as one.
pub fn power(decay: u32, n: u32) -> u128 {
	let mut base = (decay.min(DECAY_ONE) as u128) * POWER_ONE / DECAY_ONE as u128;
	let mut result = POWER_ONE;
	let mut left = n;
	while left > 0 {
		if left & 1 == 1 {
			result = product(result, base);
		}
		left >>= 1;
		if left > 0 {
			base = product(base, base);
		}
	}
	result
}

/// `a x b / POWER_ONE` for `a` and `b` up to [`POWER_ONE`].
fn product(a: u128, b: u128) -> u128 {
	mul_div_floor(a, b, POWER_ONE).unwrap_or(0)
}

/// An average after `n` steps without anything.
pub fn decayed(average: u128, decay: u32, n: u32) -> u128 {
	// Cannot fail: the power is at most one.
	mul_div_floor(average, power(decay, n), POWER_ONE).unwrap_or(0)
}

/// An average after `n` steps in which the value was `value`.
pub fn folded(average: u128, value: u128, decay: u32, n: u32) -> u128 {
	let power = power(decay, n);
	let old = mul_div_floor(average, power, POWER_ONE).unwrap_or(0);
	let new = mul_div_floor(value, POWER_ONE - power, POWER_ONE).unwrap_or(0);
	// The weights add up to one, so that the sum is at most the larger of the two.
	old.saturating_add(new)
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	/// Half-life of 24 steps.
	const DAY: u32 = 971_531_941;

	#[test]
	fn powers() {
		assert_eq!(power(DAY, 0), POWER_ONE);
		assert_eq!(power(0, 1), 0);
		assert_eq!(power(DECAY_ONE, u32::MAX), POWER_ONE);
		assert_eq!(power(u32::MAX, 3), POWER_ONE);
		assert_eq!(power(500_000_000, 3), POWER_ONE / 8);
		assert_eq!(power(500_000_000, 65), 0);
		let half = power(DAY, 24) as f64 / POWER_ONE as f64;
		assert!((half - 0.5).abs() < 1e-7, "{half}");
	}

	#[test]
	fn a_pulse_returns_at_most_itself() {
		// A value of 10^24 for one step, then nothing: all that the average ever shows of it adds
		// up to at most the pulse, and nearly to it.
		let pulse = 10u128.pow(24);
		let mut average = folded(0, pulse, DAY, 1);
		let mut sum = 0u128;
		for _ in 0..4_000 {
			sum += average;
			average = decayed(average, DAY, 1);
		}
		assert!(sum <= pulse);
		assert!(sum > pulse / 1_000_000 * 999_999);
	}

	proptest! {
		/// One jump over `n` steps is `n` single steps, but for rounding.
		#[test]
		fn closed_form_is_stepwise(
			average in 0u128..1 << 90,
			value in 0u128..1 << 90,
			decay in 1u32..DECAY_ONE,
			n in 1u32..200,
		) {
			let mut stepwise = average;
			for _ in 0..n {
				stepwise = folded(stepwise, value, decay, 1);
			}
			let jump = folded(average, value, decay, n);
			// Powers are exact to 2^-64 per product.
			let slack = 2 * (n as u128 + 1) * (2 + ((average.max(value)) >> 56));
			prop_assert!(stepwise.abs_diff(jump) <= slack, "{stepwise} {jump} {slack}");
		}

		#[test]
		fn stays_between_old_and_new(
			average in 0u128..1 << 100,
			value in 0u128..1 << 100,
			decay in 0u32..=DECAY_ONE,
			n in 0u32..100_000,
		) {
			let result = folded(average, value, decay, n);
			prop_assert!(result <= average.max(value));
			prop_assert!(result + 2 >= average.min(value));
		}
	}
}
