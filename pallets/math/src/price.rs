//! Money of a lease: what service of some eras is worth in base units of the asset it is paid in.
//!
//! A unit price is US dollars for one unit and one month ([`ERAS_PER_MONTH`] eras) with 18
//! decimals. What was served is a sum of basis points of an era: 10,000 for an era in full. Every
//! amount is a function of *cumulative* service, so that paying the difference to what was paid
//! before gives the same sum however often it is done.

use crate::rational::{mul_div_ceil, mul_div_floor};

/// Eras of a month, as in the unit of prices.
pub const ERAS_PER_MONTH: u128 = 720;

/// Basis points of an era in full.
pub const WHOLE: u128 = 10_000;

/// Most decimals that an asset may have: those of a price.
pub const MAX_DECIMALS: u8 = 18;

/// `720 x 10_000 x 10^(18 - decimals)`: what price x units x served is divided by.
fn divisor(decimals: u8) -> Option<u128> {
	let missing = MAX_DECIMALS.checked_sub(decimals)?;
	Some(ERAS_PER_MONTH * WHOLE * 10u128.pow(missing as u32))
}

/// What the provider has earned in all with `units` at `price`, rounded down, in base units of an
/// asset with `decimals`. `served_bps_eras` is the sum of basis points of eras served.
///
/// `None` if the asset has more than [`MAX_DECIMALS`] or the amount does not fit.
pub fn entitlement(price: u128, units: u32, served_bps_eras: u64, decimals: u8) -> Option<u128> {
	mul_div_floor(price, served_units(units, served_bps_eras), divisor(decimals)?)
}

/// What the protocol has earned in all on top of [`entitlement`], rounded down: the same service
/// times `margin_bps`.
///
/// `None` if the asset has more than [`MAX_DECIMALS`] or the amount does not fit.
pub fn margin_entitlement(
	price: u128,
	units: u32,
	served_bps_eras: u64,
	margin_bps: u32,
	decimals: u8,
) -> Option<u128> {
	mul_div_floor(
		price,
		served_units(units, served_bps_eras).checked_mul(margin_bps as u128)?,
		divisor(decimals)?.checked_mul(WHOLE)?,
	)
}

/// What a tenant puts into escrow for full service of `eras`: the provider's part and the margin,
/// each rounded up, so that it always covers [`entitlement`] plus [`margin_entitlement`].
///
/// `None` if the asset has more than [`MAX_DECIMALS`] or the amount does not fit.
pub fn escrow(price: u128, units: u32, eras: u32, margin_bps: u32, decimals: u8) -> Option<u128> {
	let served = served_units(units, eras as u64 * WHOLE as u64);
	let divisor = divisor(decimals)?;
	let paid = mul_div_ceil(price, served, divisor)?;
	let margin =
		mul_div_ceil(price, served.checked_mul(margin_bps as u128)?, divisor.checked_mul(WHOLE)?)?;
	paid.checked_add(margin)
}

/// Cannot overflow: 32 by 64 bits.
fn served_units(units: u32, served_bps_eras: u64) -> u128 {
	units as u128 * served_bps_eras as u128
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	const USD: u128 = 1_000_000_000_000_000_000;

	#[test]
	fn a_month_of_a_unit_costs_its_price() {
		// 2.80 dollars for a unit-month, 6 decimals.
		assert_eq!(entitlement(28 * USD / 10, 1, 720 * 10_000, 6), Some(2_800_000));
		assert_eq!(margin_entitlement(28 * USD / 10, 1, 720 * 10_000, 2_500, 6), Some(700_000));
		assert_eq!(escrow(28 * USD / 10, 1, 720, 2_500, 6), Some(3_500_000));
		// One era of it does not divide: down for who earns, up for who owes.
		assert_eq!(entitlement(28 * USD / 10, 1, 10_000, 6), Some(3_888));
		assert_eq!(margin_entitlement(28 * USD / 10, 1, 10_000, 2_500, 6), Some(972));
		assert_eq!(escrow(28 * USD / 10, 1, 1, 2_500, 6), Some(3_889 + 973));
	}

	#[test]
	fn outage_of_thirty_percent_costs_thirty_percent() {
		assert_eq!(entitlement(10 * USD, 100, 72 * 10_000, 6), Some(100_000_000));
		assert_eq!(entitlement(10 * USD, 100, 72 * 7_000, 6), Some(70_000_000));
	}

	#[test]
	fn decimals_have_a_bound() {
		assert_eq!(entitlement(USD, 1, 7_200_000, 18), Some(USD));
		assert_eq!(entitlement(USD, 1, 7_200_000, 0), Some(1));
		assert_eq!(entitlement(USD, 1, 7_200_000, 19), None);
		assert_eq!(margin_entitlement(USD, 1, 7_200_000, 1, 19), None);
		assert_eq!(escrow(USD, 1, 720, 1, 19), None);
	}

	#[test]
	fn what_does_not_fit_is_none() {
		assert_eq!(entitlement(u128::MAX, u32::MAX, u64::MAX, 18), None);
		assert_eq!(margin_entitlement(u128::MAX, u32::MAX, u64::MAX, u32::MAX, 18), None);
		assert_eq!(escrow(u128::MAX, u32::MAX, u32::MAX, 10_000, 18), None);
		// The dearest price on the largest node for 390 years still fits.
		assert!(entitlement(10_000_000 * USD, u32::MAX, 1 << 35, 18).is_some());
	}

	proptest! {
		#![proptest_config(ProptestConfig::with_cases(256))]

		#[test]
		fn escrow_covers_full_service(
			price in 1u128..10_000_000 * USD,
			units in 1u32..100_000,
			eras in 1u32..100_000,
			margin in 0u32..=10_000,
			decimals in 0u8..=18,
		) {
			let served = eras as u64 * 10_000;
			let paid = entitlement(price, units, served, decimals).unwrap();
			let margin_paid = margin_entitlement(price, units, served, margin, decimals).unwrap();
			let held = escrow(price, units, eras, margin, decimals).unwrap();
			prop_assert!(paid + margin_paid <= held);
			prop_assert!(held <= paid + margin_paid + 2);
		}

		#[test]
		fn more_service_never_earns_less(
			price in 1u128..10_000_000 * USD,
			units in 1u32..100_000,
			served in 0u64..1_000_000_000,
			more in 0u64..1_000_000,
			decimals in 0u8..=18,
		) {
			let before = entitlement(price, units, served, decimals).unwrap();
			let after = entitlement(price, units, served + more, decimals).unwrap();
			prop_assert!(before <= after);
		}
	}
}
