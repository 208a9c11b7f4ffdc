//! What operators earn and lose by the parameters: pure functions.

use crate::Params;
use icn_math::rational::{mul_div_ceil, mul_div_floor};
use icn_primitives::{Bps, WHOLE};

/// What is taken is rounded up: to lose less than a share of a bond must not pay.
fn share_of(asked: u128, share: Bps) -> u128 {
	mul_div_ceil(asked, share.get().into(), WHOLE.into()).unwrap_or(asked)
}

impl Params {
	/// What is earned of `share`, an oracle's part of the budget, with this sum of errors
	/// (formula 8), rounded down.
	pub fn pay(&self, share: u128, error: u32) -> u128 {
		let tolerance = self.error_tolerance.get();
		let kept = tolerance.saturating_sub(error);
		// The tolerance is not zero.
		mul_div_floor(share, kept.into(), tolerance.into()).unwrap_or_default()
	}

	/// What of a bond of `asked` goes for this sum of errors: nothing up to the tolerance.
	pub fn outlier_cut(&self, asked: u128, error: u32) -> u128 {
		let excess = u64::from(error.saturating_sub(self.error_tolerance.get()));
		let most = u64::from(self.era_slash.get()) * u64::from(WHOLE);
		// In basis points of a basis point: at most 10^4 x 2^32.
		let share = (u64::from(self.error_slash.get()) * excess).min(most);
		let whole = u128::from(WHOLE) * u128::from(WHOLE);
		mul_div_ceil(asked, share.into(), whole).unwrap_or(asked)
	}

	/// What of a bond of `asked` goes if no report came.
	pub fn missing_cut(&self, asked: u128) -> u128 {
		share_of(asked, self.era_slash)
	}

	/// What of a bond of `asked` goes for so many checks that were not passed.
	pub fn unproven_cut(&self, asked: u128, failed: u32) -> u128 {
		let share = self.check_slash.get().saturating_mul(failed).min(self.checks_slash.get());
		// Not above a whole, so it fits.
		share_of(asked, Bps::saturating(share as u16))
	}

	/// Whether so little is left of a bond of `asked` that its operator must go.
	pub fn is_too_little(&self, bond: u128, asked: u128) -> bool {
		bond < share_of(asked, self.retire_below)
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use icn_primitives::{BoundedU128, BoundedU32, ICNT};
	use proptest::prelude::*;

	fn params() -> Params {
		Params {
			error_tolerance: BoundedU32::clamped(10_000),
			error_slash: Bps::saturating(10),
			era_slash: Bps::saturating(20),
			check_slash: Bps::saturating(100),
			checks_slash: Bps::saturating(500),
			retire_below: Bps::saturating(5_000),
			..Default::default()
		}
	}

	#[test]
	fn pay_falls_with_errors_and_rounds_down() {
		let pays = [0, 1, 5_000, 9_999, 10_000, u32::MAX].map(|error| params().pay(101, error));
		assert_eq!(pays, [101, 100, 50, 0, 0, 0]);
		assert_eq!(params().pay(0, 0), 0);
	}

	#[test]
	fn errors_above_the_tolerance_cut_up_to_a_cap() {
		let cut = |error| params().outlier_cut(1_000_000, error);
		assert_eq!([0, 10_000].map(cut), [0, 0]);
		// Rounded up.
		assert_eq!(cut(10_001), 1);
		// Ten basis points for a whole era of error above the tolerance, at most twenty.
		assert_eq!(
			[15_000, 20_000, 30_000, 30_001, u32::MAX].map(cut),
			[500, 1_000, 2_000, 2_000, 2_000]
		);
	}

	#[test]
	fn checks_cut_one_by_one_up_to_a_cap() {
		let cut = |failed| params().unproven_cut(1_000_000, failed);
		assert_eq!([0, 1, 3, 5, 6, u32::MAX].map(cut), [0, 10_000, 30_000, 50_000, 50_000, 50_000]);
	}

	#[test]
	fn little_is_less_than_the_share() {
		assert!(!params().is_too_little(500, 1_000));
		assert!(params().is_too_little(499, 1_000));
		assert!(params().is_too_little(0, 1));
		// Half of three is more than one.
		assert!(params().is_too_little(1, 3));
		let never = Params { retire_below: Bps::ZERO, ..params() };
		assert!(!never.is_too_little(0, 1_000));
	}

	prop_compose! {
		/// Any parameters of what is paid and taken.
		fn any_params()(
			budget in 0..=10_000 * ICNT,
			tolerance in 1..=100 * WHOLE,
			mut slashes in prop::collection::vec(0u16..=10_000, 4),
			retire in 0u16..10_000,
		) -> Params {
			slashes[..2].sort_unstable();
			slashes[2..].sort_unstable();
			let slash = |index: usize| Bps::saturating(slashes[index]);
			Params {
				era_budget: BoundedU128::clamped(budget),
				error_tolerance: BoundedU32::clamped(tolerance),
				error_slash: slash(0),
				era_slash: slash(1),
				check_slash: slash(2),
				checks_slash: slash(3),
				retire_below: Bps::saturating(retire),
				..Default::default()
			}
		}
	}

	proptest! {
		#![proptest_config(ProptestConfig::with_cases(64))]

		/// Silence is no way around an error: it earns nothing, and costs what the worst errors do.
		#[test]
		fn missing_costs_at_least_as_much_as_any_error(
			params in any_params(),
			asked in ICNT..=10_000_000 * ICNT,
			error in any::<u32>(),
		) {
			prop_assert!(params.is_valid());
			prop_assert!(params.missing_cut(asked) >= params.outlier_cut(asked, error));
		}

		/// More errors never earn more nor cost less, and no fault costs more than there was.
		#[test]
		fn worse_is_never_better(
			params in any_params(),
			asked in 0..=10_000_000 * ICNT,
			share in 0..=10_000 * ICNT,
			one in any::<u32>(),
			other in any::<u32>(),
		) {
			let (low, high) = (one.min(other), one.max(other));
			prop_assert!(params.pay(share, low) >= params.pay(share, high));
			prop_assert!(params.pay(share, low) <= share);
			prop_assert!(params.outlier_cut(asked, low) <= params.outlier_cut(asked, high));
			prop_assert!(params.unproven_cut(asked, low) <= params.unproven_cut(asked, high));
			prop_assert!(params.outlier_cut(asked, high) <= asked);
			prop_assert!(params.unproven_cut(asked, high) <= asked);
			prop_assert!(params.missing_cut(asked) <= asked);
		}

		/// Nobody is paid and cut for the same errors.
		#[test]
		fn an_outlier_earns_nothing(
			params in any_params(),
			asked in 0..=10_000_000 * ICNT,
			share in 0..=10_000 * ICNT,
			error in any::<u32>(),
		) {
			prop_assert!(params.pay(share, error) == 0 || params.outlier_cut(asked, error) == 0);
		}
	}
}
