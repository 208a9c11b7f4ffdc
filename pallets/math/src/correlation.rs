//! Correlated failure: when much of a region fails at once, that is no single provider's fault.

/// What of a shortfall of `credit_bps` is penal, in basis points, rounded down, while `others_bps`
/// of the region, nodes of other providers, fail in the same era.
///
/// All of it up to `from_bps`, nothing from `full_bps` on, and linear between. Parameters with
/// `from_bps` not below `full_bps` make a step at `from_bps`.
pub fn penal(credit_bps: u32, others_bps: u32, from_bps: u32, full_bps: u32) -> u32 {
	if others_bps <= from_bps {
		return credit_bps;
	}
	if others_bps >= full_bps {
		return 0;
	}
	// `from_bps < others_bps < full_bps`, so neither difference is zero or negative.
	let (left, ramp) = (full_bps - others_bps, full_bps - from_bps);
	// Not above `credit_bps`, since `left` is below `ramp`.
	(u64::from(credit_bps) * u64::from(left) / u64::from(ramp)) as u32
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	#[test]
	fn ramps_down_between_the_two_shares() {
		let of_whole = |others| penal(10_000, others, 500, 2_500);
		assert_eq!([0, 499, 500].map(of_whole), [10_000; 3]);
		assert_eq!([501, 1_000, 1_500, 2_499].map(of_whole), [9_995, 7_500, 5_000, 5]);
		assert_eq!([2_500, 2_501, 10_000, u32::MAX].map(of_whole), [0; 4]);
	}

	#[test]
	fn rounds_down() {
		assert_eq!(penal(1, 501, 500, 2_500), 0);
		assert_eq!(penal(3, 1_500, 500, 2_500), 1);
		assert_eq!(penal(0, 0, 500, 2_500), 0);
		assert_eq!(penal(u32::MAX, 1, 0, u32::MAX), u32::MAX - 1);
	}

	#[test]
	fn is_a_step_without_a_ramp() {
		assert_eq!([9, 10, 11].map(|others| penal(7, others, 10, 10)), [7, 7, 0]);
		assert_eq!([9, 10, 11].map(|others| penal(7, others, 10, 3)), [7, 7, 0]);
	}

	proptest! {
		/// Never more than the shortfall; it falls as more fails elsewhere, and rises with the
		/// shortfall.
		#[test]
		fn is_bounded_and_monotone(
			credit in 0u32..=10_000,
			more in 0u32..=10_000,
			others in 0u32..=20_000,
			worse in 0u32..=20_000,
			from in 0u32..10_000,
			ramp in 1u32..=10_000,
		) {
			let full = from + ramp;
			let at = |credit, others| penal(credit, others, from, full);
			prop_assert!(at(credit, others) <= credit);
			prop_assert!(at(credit, others + worse) <= at(credit, others));
			prop_assert!(at(credit + more, others) >= at(credit, others));
			prop_assert_eq!(at(credit, from), credit);
			prop_assert_eq!(at(credit, full), 0);
		}
	}
}
