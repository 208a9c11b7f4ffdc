//! Values that hold from an era on.

use codec::{Decode, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use icn_primitives::EraIndex;
use scale_info::TypeInfo;

/// Most changes that are remembered. May only grow.
///
/// With a change in every era, those that may still be asked for are: one for each of the
/// [`KEPT_ERAS`](crate::KEPT_ERAS) and of the up to six eras whose operators are not settled, and
/// one before.
pub const MAX_HISTORY: u32 = 16;

/// A history has no room: too many eras are not final. The change may be tried again later.
#[derive(PartialEq, Eq, Debug)]
pub struct HistoryFull;

/// Who or what was where, by eras.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, PartialEq, Eq, Debug)]
pub struct History<Id>(BoundedVec<(EraIndex, Option<Id>), ConstU32<MAX_HISTORY>>);

impl<Id> Default for History<Id> {
	fn default() -> Self {
		Self(BoundedVec::new())
	}
}

impl<Id: Clone> History<Id> {
	/// What held in `era`. Reliable for eras from the `floor` of the last change on.
	pub fn at(&self, era: EraIndex) -> Option<Id> {
		self.0.iter().rev().find(|(from, _)| *from <= era).and_then(|(_, id)| id.clone())
	}

	/// What holds after all changes.
	pub fn latest(&self) -> Option<Id> {
		self.0.last().and_then(|(_, id)| id.clone())
	}

	/// First era in which what holds after all changes does.
	pub fn latest_from(&self) -> EraIndex {
		self.0.last().map_or(0, |(from, _)| *from)
	}

	/// `id` holds from `from` on, which is not before any earlier change. What only held before
	/// `floor` is forgotten.
	pub fn set(
		&mut self,
		from: EraIndex,
		id: Option<Id>,
		floor: EraIndex,
	) -> Result<(), HistoryFull> {
		while self.0.get(1).is_some_and(|(next, _)| *next <= floor) {
			self.0.remove(0);
		}
		match self.0.last_mut() {
			Some((last, held)) if *last == from => *held = id,
			_ => self.0.try_push((from, id)).map_err(|_| HistoryFull)?,
		}
		Ok(())
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn eras_see_what_held_in_them() {
		let mut history = History::<u32>::default();
		assert_eq!((history.at(9), history.latest()), (None, None));
		history.set(2, Some(7), 0).unwrap();
		history.set(5, None, 0).unwrap();
		history.set(6, Some(8), 0).unwrap();
		history.set(6, Some(9), 0).unwrap();
		let seen: Vec<_> = (0..8).map(|era| history.at(era)).collect();
		assert_eq!(seen, [None, None, Some(7), Some(7), Some(7), None, Some(9), Some(9)]);
		assert_eq!((history.latest(), history.latest_from()), (Some(9), 6));
	}

	#[test]
	fn only_what_no_kept_era_needs_is_forgotten() {
		let mut history = History::<u32>::default();
		for era in 0..MAX_HISTORY {
			history.set(era, Some(era), 0).unwrap();
		}
		assert_eq!(history.set(MAX_HISTORY, Some(99), 0), Err(HistoryFull));
		history.set(MAX_HISTORY, Some(99), 3).unwrap();
		assert_eq!(history.at(2), None);
		assert_eq!(history.at(3), Some(3));
		assert_eq!(history.at(MAX_HISTORY), Some(99));
	}
}
