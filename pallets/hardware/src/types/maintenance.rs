//! Announced maintenance of a node, and its budget.

use codec::{Decode, Encode, MaxEncodedLen};
use icn_primitives::{EraIndex, ERAS_PER_YEAR};
use scale_info::TypeInfo;

/// How far ahead maintenance may be announced: a year, so that the budgets of two years are all
/// that must be remembered.
pub const MAX_NOTICE_ERAS: EraIndex = ERAS_PER_YEAR;

/// Why maintenance cannot be announced.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MaintenanceRefusal {
	/// The last window is not over, or not for long enough.
	Running,
	/// The year has fewer eras left.
	BudgetExhausted,
}

/// Maintenance that the provider of a node announced: the last window, and what was used of the
/// budgets of two years. Years are [`ERAS_PER_YEAR`] eras, from era 0 on.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, Copy, PartialEq, Eq, Debug)]
pub struct MaintenanceRecord {
	/// The last year in which a window began or begins.
	pub year: EraIndex,
	/// Eras of the windows that begin in `year`.
	pub used: EraIndex,
	/// Eras of the windows that began in the year before it.
	pub used_before: EraIndex,
	/// First era of the last window.
	pub from: EraIndex,
	/// First era no more.
	pub until: EraIndex,
}

impl MaintenanceRecord {
	/// Whether `era` is in the last window.
	pub fn contains(&self, era: EraIndex) -> bool {
		(self.from..self.until).contains(&era)
	}

	/// The record after the window `[from, until)` is announced in era `now`, if the windows that
	/// begin in its year stay within `budget` eras. A window that has not begun is replaced; one
	/// that has is kept until `keep` eras after its end.
	pub fn announce(
		last: Option<Self>,
		now: EraIndex,
		from: EraIndex,
		until: EraIndex,
		budget: EraIndex,
		keep: EraIndex,
	) -> Result<Self, MaintenanceRefusal> {
		let year = from / ERAS_PER_YEAR;
		let mut record =
			last.unwrap_or(Self { year, used: 0, used_before: 0, from: now, until: now });
		if now < record.from {
			record.give_back();
		} else if last.is_some() && now < record.until.saturating_add(keep) {
			return Err(MaintenanceRefusal::Running);
		}
		record.turn_to(year);
		let used = record.used_in(year).ok_or(MaintenanceRefusal::BudgetExhausted)?;
		*used = used.saturating_add(until.saturating_sub(from));
		if *used > budget {
			return Err(MaintenanceRefusal::BudgetExhausted);
		}
		Ok(Self { from, until, ..record })
	}

	/// The count of `year`, which is the record's or the one before it.
	fn used_in(&mut self, year: EraIndex) -> Option<&mut EraIndex> {
		match self.year.checked_sub(year) {
			Some(0) => Some(&mut self.used),
			Some(1) => Some(&mut self.used_before),
			_ => None,
		}
	}

	/// Uncounts the last window.
	fn give_back(&mut self) {
		let eras = self.until.saturating_sub(self.from);
		if let Some(used) = self.used_in(self.from / ERAS_PER_YEAR) {
			*used = used.saturating_sub(eras);
		}
	}

	/// Begins to count a later year.
	fn turn_to(&mut self, year: EraIndex) {
		if year > self.year {
			self.used_before = if year.saturating_sub(self.year) == 1 { self.used } else { 0 };
			self.used = 0;
			self.year = year;
		}
	}
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod unit_tests {
	use super::{
		MaintenanceRefusal::{BudgetExhausted, Running},
		*,
	};

	const BUDGET: EraIndex = 10;
	const KEEP: EraIndex = 16;
	const YEAR: EraIndex = ERAS_PER_YEAR;

	fn announce(
		last: Option<MaintenanceRecord>,
		now: EraIndex,
		from: EraIndex,
		eras: EraIndex,
	) -> Result<MaintenanceRecord, MaintenanceRefusal> {
		MaintenanceRecord::announce(last, now, from, from + eras, BUDGET, KEEP)
	}

	#[test]
	fn a_window_holds_its_eras() {
		let record = announce(None, 1, 5, 3).unwrap();
		assert_eq!((record.year, record.used, record.used_before), (0, 3, 0));
		assert!([5, 6, 7].iter().all(|era| record.contains(*era)));
		assert!(![4, 8].iter().any(|era| record.contains(*era)));
	}

	#[test]
	fn a_year_has_its_budget() {
		assert_eq!(announce(None, 1, 5, BUDGET + 1), Err(BudgetExhausted));
		let record = announce(None, 1, 5, BUDGET).unwrap();
		let later = record.until + KEEP;
		assert_eq!(announce(Some(record), later, later + 1, 1), Err(BudgetExhausted));
		// The next year has its own; a window counts for the year in which it begins.
		assert_eq!(announce(Some(record), later, YEAR - 1, 1), Err(BudgetExhausted));
		let next = announce(Some(record), later, YEAR, 4).unwrap();
		assert_eq!((next.year, next.used, next.used_before), (1, 4, BUDGET));
		let third = announce(Some(next), YEAR + 100, 2 * YEAR - 1, 6).unwrap();
		assert_eq!((third.year, third.used, third.used_before), (1, 10, BUDGET));
		let much_later = announce(Some(third), 5 * YEAR, 5 * YEAR + 1, 1).unwrap();
		assert_eq!((much_later.year, much_later.used, much_later.used_before), (5, 1, 0));
	}

	#[test]
	fn what_has_begun_stays_for_a_while() {
		let record = announce(None, 1, 5, 3).unwrap();
		for now in [5, 7, 8, 7 + KEEP] {
			assert_eq!(announce(Some(record), now, now + 1, 1), Err(Running));
		}
		let now = 8 + KEEP;
		assert_eq!(announce(Some(record), now, now + 1, 1).unwrap().used, 4);
	}

	#[test]
	fn what_has_not_begun_is_given_back() {
		let first = announce(None, 1, 5, 8).unwrap();
		let second = announce(Some(first), 4, 20, 9).unwrap();
		assert_eq!((second.used, second.from, second.until), (9, 20, 29));
		assert!(!second.contains(5));
	}

	#[test]
	fn a_detour_over_the_next_year_gains_nothing() {
		let spent = announce(None, 1, 5, BUDGET).unwrap();
		let now = YEAR - 100;
		let ahead = announce(Some(spent), now, YEAR + 1, 5).unwrap();
		assert_eq!(announce(Some(ahead), now, now + 1, 1), Err(BudgetExhausted));
		let again = announce(Some(ahead), now, YEAR + 1, BUDGET).unwrap();
		assert_eq!((again.used, again.used_before), (BUDGET, BUDGET));

		// Back to the present year, when it has something left.
		let half = announce(None, 1, 5, 4).unwrap();
		let ahead = announce(Some(half), now, YEAR + 1, BUDGET).unwrap();
		let back = announce(Some(ahead), now, now + 1, 6).unwrap();
		assert_eq!((back.year, back.used, back.used_before), (1, 0, BUDGET));
		// Which is given back to that year, too.
		let other = announce(Some(back), now, YEAR + 1, 1).unwrap();
		assert_eq!((other.used, other.used_before), (1, 4));
	}

	#[test]
	fn a_year_before_the_two_is_spent() {
		let record = announce(None, 1, 2 * YEAR, 1).unwrap();
		assert_eq!(announce(Some(record), 1, 5, 1), Err(BudgetExhausted));
	}
}
