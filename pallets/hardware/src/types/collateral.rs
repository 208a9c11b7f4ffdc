//! What a market asks of its nodes today, and how far an early exit is paid for.

use super::share;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use icn_primitives::{BoundedU32, EraIndex, Units, WHOLE};
use scale_info::TypeInfo;
use sp_runtime::{
	helpers_128bit::multiply_by_rational_with_rounding, Rounding, SaturatedConversion,
};

/// What the collateral of a market is multiplied by, in basis points: 0.01 to 100.
pub type Factor = BoundedU32<100, 1_000_000>;

/// How the factor of a market moves: on a straight line, and never faster. By default it is one.
#[derive(
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
)]
pub struct Adjustment {
	/// Where it comes from.
	pub from: Factor,
	/// Where it goes to.
	pub to: Factor,
	/// Era in which it began to move.
	pub since: EraIndex,
	/// Eras that it takes.
	pub eras: EraIndex,
}

impl Default for Adjustment {
	fn default() -> Self {
		let one = Factor::clamped(WHOLE);
		Self { from: one, to: one, since: 0, eras: 1 }
	}
}

impl Adjustment {
	/// The factor of `era`. Rounded to where it comes from.
	pub fn at(&self, era: EraIndex) -> Factor {
		let (from, to) = (self.from.get(), self.to.get());
		let passed = era.saturating_sub(self.since);
		if passed >= self.eras {
			return self.to;
		}
		// Not by zero, since fewer eras than these have passed.
		let moved = u64::from(from.abs_diff(to)) * u64::from(passed) / u64::from(self.eras);
		// Less than the difference of two factors.
		let moved = moved as u32;
		Factor::clamped(if from < to {
			from.saturating_add(moved)
		} else {
			from.saturating_sub(moved)
		})
	}
}

/// Collateral that a market asks for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Asked {
	/// For a unit by its terms, in ICNT base units.
	pub per_unit: u128,
	/// The factor of today.
	pub factor: Factor,
}

impl Asked {
	/// What `units` must have, rounded up; `None` beyond all numbers.
	pub fn checked(&self, units: Units) -> Option<u128> {
		multiply_by_rational_with_rounding(
			self.per_unit.checked_mul(units.into())?,
			self.factor.get().into(),
			WHOLE.into(),
			Rounding::Up,
		)
	}

	/// What `units` must have, rounded up.
	pub fn of(&self, units: Units) -> u128 {
		self.checked(units).unwrap_or(u128::MAX)
	}
}

/// Since when a commitment of `old` units, which began in `since`, counts when `more` join it in
/// `era`: the mean of the units, rounded towards now. So what joined late leaves as dear as it came.
pub fn joined_since(old: Units, since: EraIndex, more: Units, era: EraIndex) -> EraIndex {
	let units = u64::from(old).saturating_add(more.into()).max(1);
	let later = u64::from(more)
		.saturating_mul(era.saturating_sub(since).into())
		.div_ceil(units)
		.saturated_into();
	since.saturating_add(later)
}

/// What an exit costs of `required` when `left` of the `total` eras of a commitment are left: a
/// `most` share of it for the whole commitment, and pro rata, but the `least` share in any case. In
/// basis points, rounded up.
pub fn early_exit_penalty(
	required: u128,
	most: u32,
	least: u32,
	left: EraIndex,
	total: EraIndex,
) -> u128 {
	let whole = share(required, most);
	multiply_by_rational_with_rounding(
		whole,
		left.min(total).into(),
		total.max(1).into(),
		Rounding::Up,
	)
	.unwrap_or(whole)
	.max(share(required, least))
}

#[cfg(test)]
mod unit_tests {
	use super::*;

	fn ramp(from: u32, to: u32) -> Adjustment {
		Adjustment { from: Factor::clamped(from), to: Factor::clamped(to), since: 100, eras: 720 }
	}

	#[test]
	fn a_factor_moves_on_a_straight_line() {
		let up = ramp(10_000, 33_300);
		for (era, factor) in
			[(0, 10_000), (100, 10_000), (101, 10_032), (460, 21_650), (819, 33_267), (820, 33_300)]
		{
			assert_eq!(up.at(era).get(), factor, "{era}");
		}
		assert_eq!(up.at(EraIndex::MAX).get(), 33_300);
		let down = ramp(33_300, 10_000);
		for (era, factor) in [(100, 33_300), (101, 33_268), (460, 21_650), (820, 10_000)] {
			assert_eq!(down.at(era).get(), factor, "{era}");
		}
	}

	#[test]
	fn no_step_is_larger_than_its_part() {
		for (from, to) in [(100, 1_000_000), (1_000_000, 100), (10_000, 10_001)] {
			let (ramp, step) = (ramp(from, to), from.abs_diff(to).div_ceil(720));
			for era in 100..830 {
				assert!(ramp.at(era).get().abs_diff(ramp.at(era + 1).get()) <= step);
			}
		}
	}

	#[test]
	fn the_default_is_one_for_ever() {
		for era in [0, 1, 1_000, EraIndex::MAX] {
			assert_eq!(Adjustment::default().at(era).get(), WHOLE);
		}
	}

	#[test]
	fn what_is_asked_is_rounded_up() {
		let asked = |per_unit, factor| Asked { per_unit, factor: Factor::clamped(factor) };
		assert_eq!(asked(10, 10_000).of(100), 1_000);
		assert_eq!(asked(10, 33_333).of(100), 3_334);
		assert_eq!(asked(1, 100).of(1), 1);
		assert_eq!(asked(0, 1_000_000).of(100), 0);
		assert_eq!(asked(u128::MAX, 10_000).checked(1), Some(u128::MAX));
		assert_eq!(asked(u128::MAX, 10_001).checked(1), None);
		assert_eq!(asked(u128::MAX, 10_000).of(2), u128::MAX);
	}

	#[test]
	fn units_that_join_a_commitment_begin_theirs() {
		assert_eq!(joined_since(100, 10, 0, 110), 10);
		assert_eq!(joined_since(100, 10, 100, 110), 60);
		assert_eq!(joined_since(100, 10, 1, 110), 11);
		assert_eq!(joined_since(1, 10, 9_999, 110), 110);
		assert_eq!(joined_since(0, 10, 1, 110), 110);
		assert_eq!(joined_since(0, 10, 0, 110), 10);
		assert_eq!(joined_since(u32::MAX, 0, u32::MAX, u32::MAX), 1 << 31);
	}

	#[test]
	fn an_early_exit_costs_pro_rata() {
		let penalty = |left| early_exit_penalty(1_000, 3_000, 500, left, 100);
		assert_eq!(penalty(100), 300);
		assert_eq!(penalty(50), 150);
		assert_eq!(penalty(17), 51);
		assert_eq!(penalty(16), 50);
		assert_eq!(penalty(1), 50);
		// Never more than for the whole, and rounded up.
		assert_eq!(penalty(200), 300);
		assert_eq!(early_exit_penalty(1, 3_000, 500, 1, 100), 1);
		assert_eq!(early_exit_penalty(1_000, 3_000, 0, 0, 100), 0);
		assert_eq!(early_exit_penalty(u128::MAX, 10_000, 500, 7, 7), u128::MAX);
	}
}
