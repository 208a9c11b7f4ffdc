//! What a node that fails is asked for, and what of it a tenant gets.
//!
//! Shortfalls fill a leaky *bucket*, in basis points of an era. The class' own allowance (what its
//! availability leaves) leaks away with each era; what the bucket does not hold is the *excess*, and
//! only that is penalised, as a share of the node's collateral. So a node that keeps its class'
//! promise is never penalised, an outage now and then is forgiven, and the penalty grows with each
//! further minute: no cliff.

use crate::{
	price::{ERAS_PER_MONTH, WHOLE},
	rational::mul_div_floor,
};

/// One ICNT, and one US dollar, in their fixed point of 18 decimals.
const ONE: u128 = 1_000_000_000_000_000_000;

/// A bucket into which a shortfall was put.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Filled {
	/// What it holds now, at most its depth.
	pub level: u32,
	/// What it did not hold, at most what was put in.
	pub excess: u32,
}

/// What is in a bucket of `level` after `eras`, in each of which `allowance` leaks away.
pub fn leak(level: u32, allowance: u32, eras: u32) -> u32 {
	level.saturating_sub(allowance.saturating_mul(eras))
}

/// Puts `shortfall` into a bucket of `level` that holds `depth`. A bucket that was made less deep
/// forgets what it held above: nobody is penalised for what was forgiven before.
pub fn fill(level: u32, shortfall: u32, depth: u32) -> Filled {
	let full = level.saturating_add(shortfall);
	Filled { level: full.min(depth), excess: full.saturating_sub(depth).min(shortfall) }
}

/// `bps` basis points of `amount`, rounded down; all of it if `bps` is above the whole.
pub fn share(amount: u128, bps: u32) -> u128 {
	mul_div_floor(amount, WHOLE.min(bps.into()), WHOLE).unwrap_or_default()
}

/// What is asked for an excess of basis points of an era, rounded down: `rate` basis points of the
/// `required` collateral for an era in full, and never more than that.
pub fn asked(required: u128, rate: u32, excess: u32) -> u128 {
	let part = WHOLE.min(rate.into()) * WHOLE.min(excess.into());
	mul_div_floor(required, part, WHOLE * WHOLE).unwrap_or_default()
}

/// What is asked of a node that leaves its tenants, rounded down: `rate` basis points of the
/// `required` collateral, for the part of its `units` that is `booked`.
pub fn asked_for_default(required: u128, rate: u32, booked: u32, units: u32) -> u128 {
	let part = WHOLE.min(rate.into()) * u128::from(booked.min(units));
	mul_div_floor(required, part, WHOLE * u128::from(units)).unwrap_or_default()
}

/// The price of `units` for `bps_eras` basis points of eras, the margin included, in ICNT base
/// units, rounded down. `price` is that of a unit and month and `icnt_price` that of one ICNT, both
/// in US dollars with 18 decimals.
///
/// `None` if it does not fit, or if ICNT is worth nothing.
pub fn worth(
	price: u128,
	units: u32,
	bps_eras: u64,
	margin_bps: u32,
	icnt_price: u128,
) -> Option<u128> {
	let of_all = price.checked_mul(units.into())?;
	// 64 by 33 bits.
	let part = u128::from(bps_eras) * (WHOLE + u128::from(margin_bps));
	let dollars = mul_div_floor(of_all, part, ERAS_PER_MONTH * WHOLE * WHOLE)?;
	mul_div_floor(dollars, ONE, icnt_price)
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	#[test]
	fn an_outage_is_forgiven_up_to_the_depth() {
		// A full era into an empty bucket that holds one.
		assert_eq!(fill(0, 10_000, 10_000), Filled { level: 10_000, excess: 0 });
		// Ten of them have leaked when the next is lost, too.
		assert_eq!(leak(10_000, 10, 1), 9_990);
		assert_eq!(fill(9_990, 10_000, 10_000), Filled { level: 10_000, excess: 9_990 });
		// After 999 eras there is room again.
		assert_eq!(leak(10_000, 10, 999), 10);
		assert_eq!(leak(10_000, 10, 1_000), 0);
		assert_eq!(leak(10_000, 10, u32::MAX), 0);
		assert_eq!(leak(u32::MAX, u32::MAX, u32::MAX), 0);
	}

	#[test]
	fn a_bucket_without_depth_forgives_nothing() {
		assert_eq!(fill(0, 1, 0), Filled { level: 0, excess: 1 });
		assert_eq!(fill(0, 0, 0), Filled { level: 0, excess: 0 });
	}

	#[test]
	fn a_lower_depth_penalises_nothing_old() {
		assert_eq!(fill(10_000, 100, 0), Filled { level: 0, excess: 100 });
		assert_eq!(fill(u32::MAX, 7, 5), Filled { level: 5, excess: 7 });
	}

	#[test]
	fn shares_round_down_and_end_at_the_whole() {
		assert_eq!(share(9_999, 5_000), 4_999);
		assert_eq!(share(u128::MAX, 10_000), u128::MAX);
		assert_eq!(share(7, u32::MAX), 7);
		assert_eq!(share(7, 0), 0);
	}

	#[test]
	fn half_a_percent_for_an_era() {
		let required = 10_000 * ONE;
		assert_eq!(asked(required, 50, 10_000), 50 * ONE);
		assert_eq!(asked(required, 50, 9_990), 4_995 * ONE / 100);
		assert_eq!(asked(required, 50, 0), 0);
		assert_eq!(asked(required, 0, 10_000), 0);
		// 199 x 50 x 10,000 / 10^8 is 0.995.
		assert_eq!(asked(199, 50, 10_000), 0);
		assert_eq!(asked(u128::MAX, u32::MAX, u32::MAX), u128::MAX);
	}

	#[test]
	fn a_default_costs_by_what_is_booked() {
		let required = 10_000 * ONE;
		assert_eq!(asked_for_default(required, 1_000, 100, 100), 1_000 * ONE);
		assert_eq!(asked_for_default(required, 1_000, 60, 100), 600 * ONE);
		assert_eq!(asked_for_default(required, 1_000, 0, 100), 0);
		// More booked than there is.
		assert_eq!(asked_for_default(required, 1_000, 200, 100), 1_000 * ONE);
		assert_eq!(asked_for_default(required, 1_000, 1, 0), 0);
		assert_eq!(asked_for_default(u128::MAX, u32::MAX, u32::MAX, u32::MAX), u128::MAX);
	}

	#[test]
	fn an_era_of_a_lease_in_icnt() {
		// 7.20 dollars a unit-month are a cent an era; 40 units, a quarter of margin: half a dollar.
		let price = 72 * ONE / 10;
		assert_eq!(worth(price, 40, 10_000, 2_500, ONE), Some(ONE / 2));
		assert_eq!(worth(price, 40, 10_000, 2_500, ONE / 4), Some(2 * ONE));
		assert_eq!(worth(price, 40, 20_000, 2_500, 2 * ONE), Some(ONE / 2));
		assert_eq!(worth(price, 40, 5_000, 0, ONE), Some(ONE / 5));
		assert_eq!(worth(price, 0, 10_000, 0, ONE), Some(0));
		assert_eq!(worth(price, 40, 0, 0, ONE), Some(0));
		// 10 / 720 dollars do not divide.
		assert_eq!(worth(10 * ONE, 1, 10_000, 0, ONE), Some(13_888_888_888_888_888));
	}

	#[test]
	fn what_has_no_price_is_none() {
		assert_eq!(worth(ONE, 1, 10_000, 0, 0), None);
		assert_eq!(worth(u128::MAX, 2, 1, 0, ONE), None);
		assert_eq!(worth(u128::MAX, 1, u64::MAX, u32::MAX, 1), None);
		// The dearest price for a year does not on a node of 2^32 units, when a millionth of a dollar
		// buys an ICNT; it does on one of 100,000 units, when a thousandth does.
		assert_eq!(worth(10_000_000 * ONE, u32::MAX, 86_400_000, 10_000, ONE / 1_000_000), None);
		assert!(worth(10_000_000 * ONE, 100_000, 86_400_000, 10_000, ONE / 1_000).is_some());
	}

	proptest! {
		#![proptest_config(ProptestConfig::with_cases(256))]

		/// Nothing is lost: what was put in is in the bucket, has leaked away or was excess.
		#[test]
		fn a_bucket_conserves(
			depth in 0u32..100_000,
			allowance in 0u32..2_000,
			failures in prop::collection::vec((0u32..50, 1u32..=10_000), 0..100),
		) {
			let (mut level, mut put, mut leaked, mut excess) = (0u32, 0u64, 0u64, 0u64);
			for (eras, shortfall) in failures {
				let left = leak(level, allowance, eras);
				leaked += u64::from(level - left);
				let filled = fill(left, shortfall, depth);
				prop_assert!(filled.level <= depth && filled.excess <= shortfall);
				level = filled.level;
				put += u64::from(shortfall);
				excess += u64::from(filled.excess);
			}
			prop_assert_eq!(put, u64::from(level) + leaked + excess);
		}

		/// Who keeps the promise of the class in each era, or makes up for it, is never penalised.
		#[test]
		fn a_kept_promise_costs_nothing(
			depth in 0u32..100_000,
			allowance in 0u32..=10_000,
			part in prop::collection::vec(0u32..=10_000, 1..100),
		) {
			let mut level = 0;
			for part in part {
				level = leak(level, allowance, 1);
				// The first era of all leaks into nothing, so it needs the room.
				let shortfall = (allowance * part / 10_000).min(depth);
				let filled = fill(level, shortfall, depth);
				prop_assert_eq!(filled.excess, 0);
				level = filled.level;
			}
		}

		/// To fail more never costs less, whatever came before.
		#[test]
		fn more_failure_never_costs_less(
			level in 0u32..200_000,
			shortfall in 0u32..10_000,
			depth in 0u32..200_000,
			required in any::<u128>(),
			rate in 0u32..=10_000,
		) {
			let (less, more) = (fill(level, shortfall, depth), fill(level, shortfall + 1, depth));
			prop_assert!(less.excess <= more.excess && less.level <= more.level);
			let (less, more) = (asked(required, rate, less.excess), asked(required, rate, more.excess));
			prop_assert!(less <= more && more <= share(required, rate));
		}

		/// Parts never add up to more than the whole.
		#[test]
		fn parts_are_not_worth_more(
			price in 1u128..10_000_000 * ONE,
			units in 1u32..10_000,
			other in 1u32..10_000,
			bps_eras in 1u64..1_000_000,
			margin in 0u32..=10_000,
			icnt in ONE / 1_000..1_000 * ONE,
		) {
			let one = worth(price, units, bps_eras, margin, icnt).unwrap();
			let two = worth(price, other, bps_eras, margin, icnt).unwrap();
			prop_assert!(one + two <= worth(price, units + other, bps_eras, margin, icnt).unwrap());
			let booked = asked_for_default(price, margin, units, units + other)
				+ asked_for_default(price, margin, other, units + other);
			prop_assert!(booked <= share(price, margin));
		}
	}
}
