//! Products and quotients over 256 bits.

use sp_arithmetic::{helpers_128bit::multiply_by_rational_with_rounding, Rounding};

/// `a x b / c` rounded down. `None` if `c` is zero or the result does not fit.
pub fn mul_div_floor(a: u128, b: u128, c: u128) -> Option<u128> {
	multiply_by_rational_with_rounding(a, b, c, Rounding::Down)
}

/// `a x b / c` rounded up. `None` if `c` is zero or the result does not fit.
pub fn mul_div_ceil(a: u128, b: u128, c: u128) -> Option<u128> {
	multiply_by_rational_with_rounding(a, b, c, Rounding::Up)
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	#[test]
	fn edges() {
		assert_eq!(mul_div_floor(u128::MAX, u128::MAX, u128::MAX), Some(u128::MAX));
		assert_eq!(mul_div_floor(u128::MAX, 2, 1), None);
		assert_eq!(mul_div_floor(1, 1, 0), None);
		assert_eq!(mul_div_ceil(1, 1, 0), None);
		assert_eq!(mul_div_floor(7, 1, 2), Some(3));
		assert_eq!(mul_div_ceil(7, 1, 2), Some(4));
		assert_eq!(mul_div_ceil(u128::MAX, u128::MAX, u128::MAX - 1), None);
		assert_eq!(mul_div_ceil(0, u128::MAX, 3), Some(0));
	}

	proptest! {
		/// The 256 bit product agrees with plain 128 bit arithmetic where that is enough.
		#[test]
		fn agrees_with_plain_arithmetic(a in any::<u64>(), b in any::<u64>(), c in 1u128..) {
			let product = a as u128 * b as u128;
			prop_assert_eq!(mul_div_floor(a as u128, b as u128, c), Some(product / c));
			prop_assert_eq!(mul_div_ceil(a as u128, b as u128, c), Some(product.div_ceil(c)));
		}
	}
}
