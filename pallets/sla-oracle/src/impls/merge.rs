//! The reports of an era, merged in the order of slots.

use crate::{Config, EraReports, Exception, OracleSet, Page, Pages, Report, Reports, Score};
use alloc::vec::Vec;
use icn_math::median::lower_median;
use icn_primitives::{silence_is_checked, Bps, EraAssignments, EraIndex, NodeSlot, OracleSlot};
use sp_core::H256;

/// What members are scored by.
#[derive(Clone, Copy)]
pub(crate) struct ScoreRules {
	/// What one probe of a node in an era is worth, in basis points.
	pub probe: u32,
	/// A verdict of at most this, but not one that the node served, contradicts who called it fully
	/// short, in basis points: see [`Opened::refuted`](crate::Opened::refuted).
	pub contradicted: u32,
	/// Which silence is checked.
	pub draw: SilentDraw,
}

/// What draws the checks of silence of an era.
#[derive(Clone, Copy)]
pub(crate) struct SilentDraw {
	/// The seed of the era's checks; without it nothing can be asked for.
	pub seed: Option<H256>,
	/// Exceptions of all complete reports.
	pub reported: u32,
	/// Up to how many of them all silence is checked.
	pub limit: u32,
}

impl SilentDraw {
	/// Whether `oracle` must open a receipt of the node in `slot`, about which it was silent.
	pub fn asks(&self, oracle: OracleSlot, slot: NodeSlot) -> bool {
		self.seed
			.is_some_and(|seed| silence_is_checked(seed, oracle, slot, self.reported, self.limit))
	}
}

/// Reads the exceptions of one report in order.
struct Reader {
	era: EraIndex,
	oracle: OracleSlot,
	report: Report,
	page: u32,
	exceptions: Page,
	next: usize,
	/// Pages that were read.
	pages: u32,
}

impl Reader {
	/// The report of `oracle`, from slot `from` on.
	fn open<T: Config>(era: EraIndex, oracle: OracleSlot, from: NodeSlot) -> Option<Self> {
		let report = Reports::<T>::get(era, oracle)?;
		let page = report.page_of(from);
		let exceptions = Pages::<T>::get((era, oracle, page))?;
		let next = exceptions.partition_point(|exception| exception.slot < from);
		let mut reader = Self { era, oracle, report, page, exceptions, next, pages: 1 };
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
			self.pages += 1;
			self.next = 0;
			self.exceptions =
				Pages::<T>::get((self.era, self.oracle, self.page)).unwrap_or_default();
		}
	}
}

/// What the committee of a node that somebody reported says about it.
pub(crate) struct Finding {
	/// Slot of the node.
	slot: NodeSlot,
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

	/// Adds to the scores of the members, which are by oracle slot.
	///
	/// Nobody can see less than one probe fail: an alarm that the verdict does not share counts for
	/// at least that, so that nobody alarms about everything at no cost while all others must open
	/// receipts.
	///
	/// Silence that is drawn counts without a quorum, too: all of it may be opened, and nothing else,
	/// so that no opening can stand for another.
	pub fn score(&self, scores: &mut Vec<Score>, rules: ScoreRules) {
		for (oracle, listed) in &self.said {
			let index = oracle.0 as usize;
			if scores.len() <= index {
				scores.resize(index + 1, Score::default());
			}
			let Some(score) = scores.get_mut(index) else { continue };
			if listed.is_none() && rules.draw.asks(*oracle, self.slot) {
				score.silent = score.silent.saturating_add(1);
			}
			let Some(verdict) = self.verdict else { continue };
			let value = listed.unwrap_or(Bps::ZERO);
			let false_alarm = listed.is_some() && verdict == Bps::ZERO;
			let least = if false_alarm { rules.probe } else { 0 };
			let error = value.get().abs_diff(verdict.get()).max(least);
			score.error = score.error.saturating_add(error);
			// A verdict of nothing is what silence gives, looked or not: it takes a receipt.
			if value == Bps::ONE && (1..=rules.contradicted).contains(&verdict.get()) {
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

	/// How many pages of reports were read.
	pub fn pages(&self) -> u32 {
		self.readers.iter().map(|reader| reader.pages).sum()
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

	/// The node that is reported.
	const SLOT: NodeSlot = NodeSlot(7);

	/// Asks for all silence.
	const ALL: SilentDraw = SilentDraw { seed: Some(H256([1; 32])), reported: 16, limit: 16 };

	fn rules(probe: u32) -> ScoreRules {
		ScoreRules { probe, contradicted: 5_000, draw: ALL }
	}

	fn finding(members: u32, said: &[(u32, u16)]) -> Finding {
		let said = said
			.iter()
			.map(|(oracle, bps)| {
				let listed = (*bps > 0).then(|| Bps::saturating(*bps));
				(OracleSlot(*oracle), listed)
			})
			.collect();
		Finding::new(SLOT, said, members)
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
		finding(3, &[(4, 10_000), (1, 5_000), (2, 0)]).score(&mut scores, rules(0));
		assert_eq!(scores.len(), 5);
		assert_eq!(scores[0], Score::default());
		assert_eq!(scores[1], Score::default());
		assert_eq!(scores[2], Score { error: 5_000, silent: 1, contradicted: 0 });
		assert_eq!(scores[4], Score { error: 5_000, silent: 0, contradicted: 1 });
		// A verdict just above half contradicts nobody.
		finding(3, &[(4, 10_000), (1, 5_001), (2, 0)]).score(&mut scores, rules(0));
		assert_eq!(scores[4].contradicted, 1);
		assert_eq!(scores[4].error, 9_999);
		assert_eq!(scores[2], Score { error: 10_001, silent: 2, contradicted: 0 });
	}

	#[test]
	fn a_parameter_says_what_contradicts() {
		let contradicted = |bound| {
			let mut scores = Vec::new();
			let rules = ScoreRules { probe: 833, contradicted: bound, draw: ALL };
			finding(3, &[(0, 10_000), (1, 4_000), (2, 0)]).score(&mut scores, rules);
			scores[0].contradicted
		};
		assert_eq!([0, 3_999, 4_000, 9_000].map(contradicted), [0, 0, 1, 1]);
	}

	#[test]
	fn a_false_alarm_is_worth_a_probe_at_least() {
		let mut scores = Vec::new();
		finding(4, &[(0, 1), (1, 0), (2, 0), (3, 2_000)]).score(&mut scores, rules(833));
		assert_eq!([0, 1, 2, 3].map(|n: usize| scores[n].error), [833, 0, 0, 2_000]);
		// Who is near a verdict is as near as it is.
		scores.clear();
		finding(3, &[(0, 1), (1, 2), (2, 2)]).score(&mut scores, rules(833));
		assert_eq!([0, 1, 2].map(|n: usize| scores[n].error), [1, 0, 0]);
	}

	#[test]
	fn without_a_quorum_only_silence_counts() {
		let mut scores = Vec::new();
		finding(5, &[(0, 10_000), (1, 0)]).score(&mut scores, rules(833));
		assert_eq!(scores[0], Score::default());
		assert_eq!(scores[1], Score { error: 0, silent: 1, contradicted: 0 });
	}

	/// Whatever is asked of an oracle counts, and nothing else.
	#[test]
	fn silence_counts_if_it_is_drawn() {
		let silent_of = |draw: SilentDraw| {
			let mut scores = Vec::new();
			let said: Vec<_> = (0..40).map(|oracle| (oracle, u16::from(oracle == 0))).collect();
			finding(40, &said).score(&mut scores, ScoreRules { draw, ..rules(833) });
			for (oracle, score) in (1..).map(OracleSlot).zip(&scores[1..]) {
				assert_eq!(score.silent, u32::from(draw.asks(oracle, SLOT)));
			}
			assert_eq!(scores[0].silent, 0);
			scores.iter().map(|score| score.silent).sum::<u32>()
		};
		assert_eq!(silent_of(ALL), 39);
		let some = silent_of(SilentDraw { reported: 32, ..ALL });
		assert!((5..35).contains(&some), "{some} of 39");
		assert_eq!(silent_of(SilentDraw { seed: None, ..ALL }), 0);
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
			one.score(&mut first, rules(833));
			other.score(&mut second, rules(833));
			prop_assert_eq!(first, second);
		}
	}
}
