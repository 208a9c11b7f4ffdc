//! The demand curve of a hardware class: the multiplier of a market's weight as a function of how
//! much of its capacity is leased and paid.
//!
//! Piecewise linear through at most [`MAX_POINTS`] points, constant right of the last one. It
//! never falls, so that demand never costs reward, and it is star-shaped: `c(u) / u` never rises.
//! Hence `capacity x c(demand / capacity)` never falls with capacity: nobody raises a market's
//! reward by taking capacity away.

/// One in the coordinates of a point: parts per million.
pub const POINT_ONE: u32 = 1_000_000;

/// One in arguments and values of [`evaluate`]: parts per million million.
pub const CURVE_ONE: u128 = 1_000_000_000_000;

/// Most points of a curve.
pub const MAX_POINTS: usize = 8;

/// Largest multiplier of a point: ten.
pub const MAX_MULTIPLIER: u32 = 10 * POINT_ONE;

/// From a coordinate to an argument or a value.
const FINER: u128 = CURVE_ONE / POINT_ONE as u128;

/// A point: demand as a share of capacity and the multiplier there, both in parts of
/// [`POINT_ONE`].
pub type Point = (u32, u32);

/// Why points are no curve.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CurveError {
	/// No point or more than [`MAX_POINTS`].
	WrongLength,
	/// The first point is not at zero.
	NotFromZero,
	/// Demand does not rise from point to point, or exceeds the whole.
	NotAscending,
	/// The multiplier falls.
	Falling,
	/// A multiplier above [`MAX_MULTIPLIER`].
	TooHigh,
	/// `y_i x x_(i+1) < y_(i+1) x x_i`: taking capacity away would raise the market's reward.
	NotStarShaped,
}

/// Checks that `points` are a curve.
pub fn check(points: &[Point]) -> Result<(), CurveError> {
	if points.len() > MAX_POINTS {
		return Err(CurveError::WrongLength);
	}
	let (first, last) = match (points.first(), points.last()) {
		(Some(first), Some(last)) => (first, last),
		_ => return Err(CurveError::WrongLength),
	};
	if first.0 != 0 {
		return Err(CurveError::NotFromZero);
	}
	if last.0 > POINT_ONE {
		return Err(CurveError::NotAscending);
	}
	for ((x0, y0), (x1, y1)) in points.iter().zip(points.iter().skip(1)) {
		if x0 >= x1 {
			return Err(CurveError::NotAscending);
		}
		if y0 > y1 {
			return Err(CurveError::Falling);
		}
		if (*y0 as u64) * (*x1 as u64) < (*y1 as u64) * (*x0 as u64) {
			return Err(CurveError::NotStarShaped);
		}
	}
	if last.1 > MAX_MULTIPLIER {
		return Err(CurveError::TooHigh);
	}
	Ok(())
}

/// The multiplier at `demand`, both in parts of [`CURVE_ONE`], rounded down. Zero without points.
pub fn evaluate(points: &[Point], demand: u128) -> u128 {
	let mut value = 0;
	let mut previous: Option<(u128, u128)> = None;
	for (x, y) in points {
		let (x, y) = (*x as u128 * FINER, *y as u128 * FINER);
		match previous {
			Some((x0, y0)) if demand < x => {
				// At most 10^13 x 10^12.
				return y0 + (y.saturating_sub(y0)) * (demand - x0) / (x - x0);
			},
			_ => value = y,
		}
		previous = Some((x, y));
	}
	value
}

/// The steepest slope, in parts of [`POINT_ONE`] of multiplier per whole of demand, rounded up.
/// Points must have passed [`check`].
pub fn max_slope(points: &[Point]) -> u64 {
	points
		.iter()
		.zip(points.iter().skip(1))
		.map(|((x0, y0), (x1, y1))| {
			let (rise, run) = (y1.saturating_sub(*y0), x1.saturating_sub(*x0).max(1));
			(rise as u64 * POINT_ONE as u64).div_ceil(run as u64)
		})
		.max()
		.unwrap_or(0)
}

/// The largest multiplier, in parts of [`POINT_ONE`]. Points must have passed [`check`].
pub fn max_value(points: &[Point]) -> u32 {
	points.last().map_or(0, |(_, y)| *y)
}

#[cfg(test)]
pub(crate) mod tests {
	use super::*;
	use proptest::prelude::*;

	/// Concave, hence star-shaped.
	pub const EXAMPLE: [Point; 4] =
		[(0, 200_000), (300_000, 600_000), (700_000, 1_000_000), (1_000_000, 1_200_000)];

	#[test]
	fn example_is_a_curve() {
		assert_eq!(check(&EXAMPLE), Ok(()));
		assert_eq!(evaluate(&EXAMPLE, 0), 200_000 * FINER);
		assert_eq!(evaluate(&EXAMPLE, CURVE_ONE * 3 / 10), 600_000 * FINER);
		assert_eq!(evaluate(&EXAMPLE, CURVE_ONE / 2), 800_000 * FINER);
		assert_eq!(evaluate(&EXAMPLE, CURVE_ONE), 1_200_000 * FINER);
		assert_eq!(evaluate(&EXAMPLE, CURVE_ONE * 2), 1_200_000 * FINER);
		// 0.4 over 0.3.
		assert_eq!(max_slope(&EXAMPLE), 1_333_334);
		assert_eq!(max_value(&EXAMPLE), 1_200_000);
	}

	#[test]
	fn a_single_point_is_flat() {
		let flat = [(0, 700_000)];
		assert_eq!(check(&flat), Ok(()));
		assert_eq!(evaluate(&flat, 0), 700_000 * FINER);
		assert_eq!(evaluate(&flat, CURVE_ONE), 700_000 * FINER);
		assert_eq!(max_slope(&flat), 0);
	}

	#[test]
	fn nothing_is_no_curve() {
		assert_eq!(check(&[]), Err(CurveError::WrongLength));
		assert_eq!(evaluate(&[], CURVE_ONE), 0);
		assert_eq!(max_slope(&[]), 0);
		assert_eq!(max_value(&[]), 0);
	}

	#[test]
	fn each_fault_has_a_name() {
		assert_eq!(check(&[(0, 1); 9]), Err(CurveError::WrongLength));
		assert_eq!(check(&[(1, 1)]), Err(CurveError::NotFromZero));
		assert_eq!(check(&[(0, 1), (0, 2)]), Err(CurveError::NotAscending));
		assert_eq!(check(&[(0, 1), (1_000_001, 2)]), Err(CurveError::NotAscending));
		assert_eq!(check(&[(0, 1), (9, 2), (8, 3)]), Err(CurveError::NotAscending));
		assert_eq!(check(&[(0, 2), (9, 1)]), Err(CurveError::Falling));
		assert_eq!(check(&[(0, 0), (9, MAX_MULTIPLIER + 1)]), Err(CurveError::TooHigh));
		assert_eq!(check(&[(0, 0), (9, MAX_MULTIPLIER)]), Ok(()));
		// Flat, then steep: c(u) / u rises.
		assert_eq!(
			check(&[(0, 100), (500_000, 100), (1_000_000, 201)]),
			Err(CurveError::NotStarShaped)
		);
		// Exactly on the ray from zero.
		assert_eq!(check(&[(0, 100), (500_000, 100), (1_000_000, 200)]), Ok(()));
	}

	prop_compose! {
		/// Curves by their definition, not by rejection: each step at most along the ray.
		pub fn any_curve()(
			xs in proptest::collection::btree_set(1u32..=POINT_ONE, 0..7),
			start in 0u32..2 * POINT_ONE,
			shares in proptest::collection::vec(0u64..=100, 7),
		) -> Vec<Point> {
			let mut points = vec![(0u32, start)];
			for (x, share) in xs.into_iter().zip(shares) {
				let (x0, y0) = points[points.len() - 1];
				let ceiling = if x0 == 0 {
					MAX_MULTIPLIER as u64
				} else {
					(y0 as u64 * x as u64 / x0 as u64).min(MAX_MULTIPLIER as u64)
				};
				let y = y0 as u64 + (ceiling.max(y0 as u64) - y0 as u64) * share / 100;
				points.push((x, y as u32));
			}
			points
		}
	}

	proptest! {
		#![proptest_config(ProptestConfig::with_cases(256))]

		#[test]
		fn never_falls_and_keeps_within_its_slope(
			points in any_curve(),
			a in 0u128..=CURVE_ONE,
			b in 0u128..=CURVE_ONE,
		) {
			prop_assert_eq!(check(&points), Ok(()));
			let (low, high) = (a.min(b), a.max(b));
			let (at_low, at_high) = (evaluate(&points, low), evaluate(&points, high));
			prop_assert!(at_low <= at_high);
			prop_assert!(at_high <= max_value(&points) as u128 * FINER);
			let rise = (max_slope(&points) as u128 * (high - low)).div_ceil(POINT_ONE as u128);
			prop_assert!(at_high - at_low <= rise + 1);
		}

		/// Taking capacity away never raises `capacity x c(demand / capacity)`, but for the
		/// rounding of the argument.
		#[test]
		fn less_capacity_is_never_more_reward(
			points in any_curve(),
			demand in 0u128..100_000,
			capacity in 1u128..100_000,
			less in 0u128..100_000,
		) {
			let weight = |capacity: u128| {
				let share = (demand * CURVE_ONE / capacity).min(CURVE_ONE);
				evaluate(&points, share) * capacity
			};
			let smaller = capacity.saturating_sub(less).max(1);
			let slack = capacity * (2 + max_slope(&points) as u128 / POINT_ONE as u128);
			prop_assert!(weight(smaller) <= weight(capacity) + slack);
		}
	}
}
