//! The reports of an era, merged in the order of slots.

use crate::{Config, EraReports, Exception, OracleSet, Page, Pages, Report, Reports, Score};
use alloc::vec::Vec;
use icn_math::median::lower_median;
use icn_primitives::{Bps, EraAssignments, EraIndex, NodeSlot, OracleSlot};

/// An oracle that calls a node fully short is contradicted by a verdict of at most this, but not by
/// one that it served: see [`Opened::refuted`](crate::Opened::refuted).
const HALF: Bps = Bps::saturating(5_000);

/// Reads the exceptions of one report in order.
struct Reader {
	era: EraIndex,
	oracle: OracleSlot,
	report: Report,
	page: u32,
	exceptions: Page,
	next: usize,
}

impl Reader {
	/// The report of `oracle`, from slot `from` on.
	fn open<T: Config>(era: EraIndex, oracle: OracleSlot, from: NodeSlot) -> Option<Self> {
		let report = Reports::<T>::get(era, oracle)?;
		let page = report.page_of(from);
		let exceptions = Pages::<T>::get((era, oracle, page))?;
		let next = exceptions.partition_point(|exception| exception.slot < from);
		let mut reader = Self { era, oracle, report, page, exceptions, next };
		reader.turn::<T>();
		Some(reader)
	}

	/// The next exception.
	fn head(&self) -> Option<&Exception> {
		self.exceptions.get(self.next)
	}

	/// Goes on to the exception after the next.
	fn skip<T: Config>(&mut self) {
		self.next += 1;
		self.turn::<T>();
	}

	/// Turns the page when it is read to its end.
	fn turn<T: Config>(&mut self) {
		if self.next >= self.exceptions.len() && self.page + 1 < self.report.received() {
			self.page += 1;
			self.next = 0;
			self.exceptions =
				Pages::<T>::get((self.era, self.oracle, self.page)).unwrap_or_default();
		}
	}
}

/// What the committee of a node that somebody reported says about it.
pub(crate) struct Finding {
	/// Slot of the node.
	pub slot: NodeSlot,
	/// The members with a complete report, and the shortfall that they list, if any.
	said: Vec<(OracleSlot, Option<Bps>)>,
	/// The verdict; `None` without a quorum.
	verdict: Option<Bps>,
}

impl Finding {
	/// The lower median over the members with a complete report, silence counting as fully
	/// served, if a majority of all members has one.
	fn new(slot: NodeSlot, said: Vec<(OracleSlot, Option<Bps>)>, members: u32) -> Self {
		let mut values: Vec<Bps> =
			said.iter().map(|(_, listed)| listed.unwrap_or(Bps::ZERO)).collect();
		let quorum = values.len() as u32 > members / 2;
		let verdict = if quorum { lower_median(&mut values) } else { None };
		Self { slot, said, verdict }
	}

	/// The shortfall that is found, if any is.
	pub fn shortfall(&self) -> Option<Bps> {
		self.verdict.filter(|verdict| verdict.get() > 0)
	}

	/// Adds to the scores of the members, which are by oracle slot. `probe` is what one probe of a
	/// node in an era is worth, in basis points.
	///
	/// Nobody can see less than one probe fail: an alarm that the verdict does not share counts for
	/// at least that, so that nobody alarms about everything at no cost while all others must open
	/// receipts.
	///
	/// Silence counts without a quorum, too: all of it may be opened, so that no opening can stand
	/// for another.
	pub fn score(&self, scores: &mut Vec<Score>, probe: u32) {
		for (oracle, listed) in &self.said {
			let index = oracle.0 as usize;
			if scores.len() <= index {
				scores.resize(index + 1, Score::default());
			}
			let Some(score) = scores.get_mut(index) else { continue };
			if listed.is_none() {
				score.silent = score.silent.saturating_add(1);
			}
			let Some(verdict) = self.verdict else { continue };
			let value = listed.unwrap_or(Bps::ZERO);
			let false_alarm = listed.is_some() && verdict == Bps::ZERO;
			let least = if false_alarm { probe } else { 0 };
			let error = value.get().abs_diff(verdict.get()).max(least);
			score.error = score.error.saturating_add(error);
			// A verdict of nothing is what silence gives, looked or not: it takes a receipt.
			if value == Bps::ONE && verdict > Bps::ZERO && verdict <= HALF {
				score.contradicted = score.contradicted.saturating_add(1);
			}
		}
	}
}

/// The reports of an era, from some slot on.
pub(crate) struct Merge<'a> {
	committees: &'a EraAssignments,
	complete: &'a OracleSet,
	readers: Vec<Reader>,
}

impl<'a> Merge<'a> {
	/// Opens the reports with exceptions at slot `from`.
	pub fn open<T: Config>(
		era: EraIndex,
		committees: &'a EraAssignments,
		reporters: &'a EraReports,
		from: NodeSlot,
	) -> Self {
		let readers = reporters
			.short
			.iter_from(0)
			.filter_map(|oracle| Reader::open::<T>(era, oracle, from))
			.collect();
		Self { committees, complete: &reporters.complete, readers }
	}

	/// The next slot that somebody reported.
	pub fn head(&self) -> Option<NodeSlot> {
		self.readers.iter().filter_map(Reader::head).map(|head| head.slot).min()
	}

	/// What is said about `slot`, the next, and goes on to the one after it.
	pub fn take<T: Config>(&mut self, slot: NodeSlot) -> Finding {
		// Sorted, as the readers are.
		let mut listed = Vec::new();
		for reader in self.readers.iter_mut() {
			let head = reader.head().filter(|head| head.slot == slot);
			if let Some(shortfall) = head.map(|head| head.shortfall) {
				listed.push((reader.oracle, shortfall));
				reader.skip::<T>();
			}
		}
		let by = |member| {
			let found = listed.binary_search_by_key(&member, |(oracle, _)| *oracle).ok();
			found.and_then(|at| listed.get(at)).map(|(_, shortfall)| *shortfall)
		};
		let said = self
			.committees
			.members(slot)
			.into_iter()
			.filter(|member| self.complete.contains(*member))
			.map(|member| (member, by(member)))
			.collect();
		Finding::new(slot, said, self.committees.size())
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	fn finding(members: u32, said: &[(u32, u16)]) -> Finding {
		let said = said
			.iter()
			.map(|(oracle, bps)| {
				let listed = (*bps > 0).then(|| Bps::saturating(*bps));
				(OracleSlot(*oracle), listed)
			})
			.collect();
		Finding::new(NodeSlot(0), said, members)
	}

	fn verdict(members: u32, values: &[u16]) -> Option<u32> {
		let said: Vec<_> = (0..).zip(values.iter().copied()).collect();
		finding(members, &said).verdict.map(Bps::get)
	}

	#[test]
	fn a_quorum_is_a_majority_of_all_members() {
		assert_eq!(verdict(5, &[1, 1]), None);
		assert_eq!(verdict(5, &[1, 1, 1]), Some(1));
		assert_eq!(verdict(4, &[1, 1]), None);
		assert_eq!(verdict(4, &[1, 1, 1]), Some(1));
		assert_eq!(verdict(1, &[1]), Some(1));
		assert_eq!(verdict(1, &[]), None);
		assert_eq!(verdict(0, &[]), None);
	}

	#[test]
	fn half_cannot_raise_a_verdict() {
		assert_eq!(verdict(4, &[0, 0, 9_000, 9_000]), Some(0));
		assert_eq!(verdict(4, &[0, 100, 9_000, 9_000]), Some(100));
		assert_eq!(verdict(5, &[9_000, 0, 9_000, 0, 9_000]), Some(9_000));
	}

	#[test]
	fn members_are_scored_by_what_they_said() {
		let mut scores = Vec::new();
		finding(3, &[(4, 10_000), (1, 5_000), (2, 0)]).score(&mut scores, 0);
		assert_eq!(scores.len(), 5);
		assert_eq!(scores[0], Score::default());
		assert_eq!(scores[1], Score::default());
		assert_eq!(scores[2], Score { error: 5_000, silent: 1, contradicted: 0 });
		assert_eq!(scores[4], Score { error: 5_000, silent: 0, contradicted: 1 });
		// A verdict just above half contradicts nobody.
		finding(3, &[(4, 10_000), (1, 5_001), (2, 0)]).score(&mut scores, 0);
		assert_eq!(scores[4].contradicted, 1);
		assert_eq!(scores[4].error, 9_999);
		assert_eq!(scores[2], Score { error: 10_001, silent: 2, contradicted: 0 });
	}

	#[test]
	fn a_false_alarm_is_worth_a_probe_at_least() {
		let mut scores = Vec::new();
		finding(4, &[(0, 1), (1, 0), (2, 0), (3, 2_000)]).score(&mut scores, 833);
		assert_eq!([0, 1, 2, 3].map(|n: usize| scores[n].error), [833, 0, 0, 2_000]);
		// Who is near a verdict is as near as it is.
		scores.clear();
		finding(3, &[(0, 1), (1, 2), (2, 2)]).score(&mut scores, 833);
		assert_eq!([0, 1, 2].map(|n: usize| scores[n].error), [1, 0, 0]);
	}

	#[test]
	fn without_a_quorum_only_silence_counts() {
		let mut scores = Vec::new();
		finding(5, &[(0, 10_000), (1, 0)]).score(&mut scores, 833);
		assert_eq!(scores[0], Score::default());
		assert_eq!(scores[1], Score { error: 0, silent: 1, contradicted: 0 });
	}

	proptest! {
		/// A minority of those who report, whatever it says or leaves out, cannot move the verdict
		/// out of the range of what the others say.
		#[test]
		fn a_minority_moves_no_verdict_out_of_the_honest_range(
			honest in prop::collection::vec(0u16..=10_000, 1..8),
			lies in prop::collection::vec(0u16..=10_000, 0..8),
			missing in 0u32..8,
			rotate in 0usize..16,
		) {
			let lies = &lies[..lies.len().min(honest.len() - 1)];
			let mut all = [&honest[..], lies].concat();
			let turn = rotate % all.len();
			all.rotate_left(turn);
			let members = all.len() as u32 + missing;
			let (low, high) = (honest.iter().min(), honest.iter().max());
			match verdict(members, &all) {
				Some(verdict) => {
					prop_assert!(low.is_some_and(|low| u32::from(*low) <= verdict));
					prop_assert!(high.is_some_and(|high| verdict <= u32::from(*high)));
				},
				None => prop_assert!(all.len() as u32 <= members / 2),
			}
		}

		/// In whatever order the members come.
		#[test]
		fn the_order_of_members_does_not_matter(
			values in prop::collection::vec(0u16..=10_000, 1..8),
			rotate in 0usize..8,
		) {
			let mut said: Vec<_> = (0u32..).zip(values.iter().copied()).collect();
			let members = said.len() as u32;
			let one = finding(members, &said);
			said.rotate_left(rotate % values.len());
			let other = finding(members, &said);
			prop_assert_eq!(one.verdict, other.verdict);
			let (mut first, mut second) = (Vec::new(), Vec::new());
			one.score(&mut first, 833);
			other.score(&mut second, 833);
			prop_assert_eq!(first, second);
		}
	}
}
