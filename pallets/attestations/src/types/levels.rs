//! The level that is proven, era by era.

use codec::{Decode, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use icn_primitives::{EraIndex, Level};
use scale_info::TypeInfo;

/// Most changes of level that an attestation remembers. Bounds a stored list: may only grow.
pub const MAX_STEPS: u32 = 8;

/// A level, and the era from which on it is proven.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, Copy, PartialEq, Eq, Debug)]
pub struct Step {
	/// First era.
	pub from: EraIndex,
	/// What is proven in every moment of it, until the next step.
	pub level: Level,
}

/// The levels that were proven without a gap, by era; an era has the lowest of its moments.
///
/// Of more than [`MAX_STEPS`] changes the oldest are told as the lowest of them: lower than they
/// were perhaps, but never higher.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, Default, PartialEq, Eq, Debug)]
pub struct Levels(BoundedVec<Step, ConstU32<MAX_STEPS>>);

impl Levels {
	/// First proven within `now`: counts from the next era on.
	pub fn new(now: EraIndex, level: Level) -> Self {
		let mut levels = Self::default();
		levels.set(now, level);
		levels
	}

	/// From this moment of `now` on it is `level`: a higher one counts from the next era on, a lower
	/// one for all of `now`.
	pub fn set(&mut self, now: EraIndex, level: Level) {
		// What was to begin with the next era never does.
		self.0.retain(|step| step.from <= now);
		match self.0.last().map(|step| step.level) {
			Some(present) if level == present => {},
			Some(present) if level < present => {
				self.0.retain(|step| step.from < now);
				self.push(Step { from: now, level });
			},
			_ => self.push(Step { from: now.saturating_add(1), level }),
		}
	}

	/// Adds a later step; if there is no room, the two oldest become one.
	fn push(&mut self, step: Step) {
		if self.0.last().is_some_and(|last| last.level == step.level) {
			return;
		}
		if self.0.len() as u32 >= MAX_STEPS {
			self.merge_oldest();
		}
		// There is room now.
		let _ = self.0.try_push(step);
	}

	fn merge_oldest(&mut self) {
		let second = self.0.remove(1).level;
		if let Some(first) = self.0.get_mut(0) {
			first.level = first.level.min(second);
		}
		if self.0.get(1).map(|step| step.level) == self.0.first().map(|step| step.level) {
			self.0.remove(1);
		}
	}

	/// The present level.
	pub fn level(&self) -> Level {
		self.0.last().map_or(0, |step| step.level)
	}

	/// First era of all.
	pub fn first(&self) -> EraIndex {
		self.0.first().map_or(EraIndex::MAX, |step| step.from)
	}

	/// First era from which on it was the present level, or a higher one.
	pub fn since(&self) -> EraIndex {
		let level = self.level();
		let same = self.0.iter().rev().take_while(|step| step.level >= level);
		same.last().map_or(EraIndex::MAX, |step| step.from)
	}

	/// The lowest level of the eras `[from, to)`. `None` if it was not proven from `from` on, or if
	/// there is no such era.
	pub fn lowest(&self, from: EraIndex, to: EraIndex) -> Option<Level> {
		if from >= to || from < self.first() {
			return None;
		}
		let next = self.0.iter().skip(1).map(|step| step.from).chain([EraIndex::MAX]);
		let steps = self.0.iter().zip(next);
		steps
			.filter(|(step, next)| step.from < to && from < *next)
			.map(|(step, _)| step.level)
			.min()
	}

	/// Whether there are steps, each later and of another level than the one before.
	#[cfg(any(feature = "try-runtime", test))]
	pub(crate) fn is_valid(&self, max: Level) -> bool {
		let ordered = self.0.iter().zip(self.0.iter().skip(1));
		!self.0.is_empty()
			&& self.0.iter().all(|step| (1..=max).contains(&step.level))
			&& ordered.into_iter().all(|(a, b)| a.from < b.from && a.level != b.level)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn steps(levels: &Levels) -> Vec<(EraIndex, Level)> {
		levels.0.iter().map(|step| (step.from, step.level)).collect()
	}

	#[test]
	fn the_first_era_is_the_next() {
		let levels = Levels::new(10, 3);
		assert_eq!(steps(&levels), [(11, 3)]);
		assert_eq!((levels.first(), levels.since(), levels.level()), (11, 11, 3));
	}

	#[test]
	fn a_rise_counts_from_the_next_era_and_a_fall_at_once() {
		let mut levels = Levels::new(10, 2);
		levels.set(20, 3);
		assert_eq!((levels.level(), levels.since()), (3, 21));
		levels.set(30, 1);
		assert_eq!(steps(&levels), [(11, 2), (21, 3), (30, 1)]);
		// It was never lower.
		assert_eq!((levels.level(), levels.since()), (1, 11));
		levels.set(40, 1);
		assert_eq!(steps(&levels).len(), 3);
	}

	#[test]
	fn since_goes_back_over_higher_levels_only() {
		let mut levels = Levels::new(10, 1);
		levels.set(20, 4);
		levels.set(30, 2);
		assert_eq!((levels.level(), levels.since()), (2, 21));
	}

	#[test]
	fn within_an_era_the_lowest_counts() {
		let mut levels = Levels::new(10, 2);
		// Up and down again in the same era: as if nothing had been.
		levels.set(20, 4);
		levels.set(20, 2);
		assert_eq!(steps(&levels), [(11, 2)]);
		// Up, and down by less.
		levels.set(20, 4);
		levels.set(20, 3);
		assert_eq!(steps(&levels), [(11, 2), (21, 3)]);
		// Down and up again: the era itself was low.
		levels.set(30, 1);
		levels.set(30, 3);
		assert_eq!(steps(&levels), [(11, 2), (21, 3), (30, 1), (31, 3)]);
		// Twice down.
		levels.set(40, 2);
		levels.set(40, 1);
		assert_eq!(steps(&levels).last(), Some(&(40, 1)));
		// In the era of the attestation nothing counts yet.
		let mut levels = Levels::new(10, 2);
		levels.set(10, 1);
		levels.set(10, 4);
		assert_eq!(steps(&levels), [(11, 4)]);
	}

	#[test]
	fn a_fall_right_after_a_rise_leaves_no_trace_of_it() {
		let mut levels = Levels::new(10, 2);
		levels.set(20, 3);
		levels.set(21, 2);
		assert_eq!(steps(&levels), [(11, 2)]);
		assert!(levels.is_valid(4));
	}

	#[test]
	fn the_lowest_of_a_span() {
		let mut levels = Levels::new(10, 2);
		levels.set(19, 4);
		levels.set(30, 3);
		for ((from, to), expected) in [
			((10, 12), None),
			((11, 12), Some(2)),
			((11, 11), None),
			((12, 11), None),
			((19, 20), Some(2)),
			((19, 21), Some(2)),
			((20, 30), Some(4)),
			((20, 31), Some(3)),
			((30, EraIndex::MAX), Some(3)),
			((11, 100), Some(2)),
		] {
			assert_eq!(levels.lowest(from, to), expected, "[{from}, {to})");
		}
		assert_eq!(Levels::default().lowest(0, 1), None);
	}

	#[test]
	fn the_oldest_are_merged_into_their_lowest() {
		let mut levels = Levels::new(0, 3);
		for (n, level) in [2, 4, 1, 3, 1, 2, 4].into_iter().enumerate() {
			levels.set(10 + 10 * n as u32, level);
		}
		assert_eq!(levels.0.len(), 8);
		levels.set(90, 5);
		assert_eq!(steps(&levels)[..2], [(1, 2), (21, 4)]);
		assert_eq!(levels.0.len(), 8);
		assert_eq!(levels.lowest(1, 10), Some(2));
		assert!(levels.is_valid(5));
		// Where the merged one is like the next, they are one.
		let mut levels = Levels::new(0, 2);
		for (n, level) in [3, 2, 4, 1, 3, 1, 2].into_iter().enumerate() {
			levels.set(10 + 10 * n as u32, level);
		}
		levels.set(90, 5);
		assert_eq!(steps(&levels)[..2], [(1, 2), (31, 4)]);
		assert!(levels.is_valid(5));
	}
}
