//! The lower median.

/// `sorted[floor((n - 1) / 2)]` of the given values, which are sorted in place: of an even number
/// the smaller of the two in the middle, so that half of a committee cannot raise a verdict.
///
/// `None` of nothing.
pub fn lower_median<V: Ord + Copy>(values: &mut [V]) -> Option<V> {
	let middle = values.len().checked_sub(1)? / 2;
	values.sort_unstable();
	values.get(middle).copied()
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	#[test]
	fn small_sets() {
		assert_eq!(lower_median::<u32>(&mut []), None);
		assert_eq!(lower_median(&mut [7]), Some(7));
		assert_eq!(lower_median(&mut [9, 1]), Some(1));
		assert_eq!(lower_median(&mut [9, 1, 5]), Some(5));
		assert_eq!(lower_median(&mut [9, 0, 5, 0]), Some(0));
		assert_eq!(lower_median(&mut [0, 0, 3_000, 3_000, 10_000]), Some(3_000));
	}

	proptest! {
		/// At least half of the values are not below it, and more than half are not above it.
		#[test]
		fn splits_the_values(mut values in proptest::collection::vec(0u32..50, 1..20)) {
			let n = values.len();
			let median = lower_median(&mut values).unwrap();
			prop_assert!(values.iter().filter(|v| **v >= median).count() * 2 >= n);
			prop_assert!(values.iter().filter(|v| **v <= median).count() * 2 >= n);
			// The lower of two middles.
			prop_assert!(values.iter().filter(|v| **v < median).count() * 2 < n);
		}
	}
}
