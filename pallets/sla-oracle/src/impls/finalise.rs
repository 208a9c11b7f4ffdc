//! Verdicts: the reports of an era are merged in the order of slots, by batches that go on where
//! the last one ended.

use crate::{
	Config, EraReports, Eras, Error, Event, Exception, FinalUntil, NodeSlots, Page, Pages, Pallet,
	Records, Report, Reporters, Reports, VerdictCursor, WeightInfo, MAX_BATCH, MIN_FREE_BATCH,
};
use alloc::vec::Vec;
use frame_support::{
	dispatch::{DispatchResultWithPostInfo, Pays, PostDispatchInfo},
	weights::Weight,
};
use icn_math::median::lower_median;
use icn_primitives::{Bps, EraAssignments, EraClock, EraIndex, NodeSlot, OnVerdict, OracleSlot};

/// What a batch did.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Batch {
	/// Reports with exceptions that were merged.
	pub reporters: u32,
	/// Slots that were decided.
	pub slots: u32,
	/// Whether the era is final now.
	pub ended: bool,
}

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
	/// The report of `oracle`, from `cursor` on.
	fn open<T: Config>(era: EraIndex, oracle: OracleSlot, cursor: NodeSlot) -> Option<Self> {
		let report = Reports::<T>::get(era, oracle)?;
		let page = report.page_of(cursor);
		let exceptions = Pages::<T>::get((era, oracle, page))?;
		let next = exceptions.partition_point(|exception| exception.slot < cursor);
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

impl<T: Config> Pallet<T> {
	/// Weight of a batch, with what is told of each verdict.
	pub(crate) fn weight_of_finalise(reporters: u32, slots: u32) -> Weight {
		let slots = slots.min(MAX_BATCH);
		T::WeightInfo::finalise(reporters, slots)
			.saturating_add(T::OnVerdict::weight().saturating_mul(u64::from(slots)))
	}

	pub(crate) fn do_finalise(limit: u32) -> DispatchResultWithPostInfo {
		let era = Self::due_era().ok_or(Error::<T>::NothingToFinalise)?;
		let batch = Self::finalise_batch(era, Reporters::<T>::get(era), limit.min(MAX_BATCH));
		// A batch reads all reports, so many small ones would be a way to fill blocks for free.
		let useful = batch.ended || batch.slots >= MIN_FREE_BATCH;
		Ok(PostDispatchInfo {
			actual_weight: Some(Self::weight_of_finalise(batch.reporters, batch.slots)),
			pays_fee: if useful { Pays::No } else { Pays::Yes },
		})
	}

	/// The first era that is not final, if the window for reports on it is closed.
	pub(crate) fn due_era() -> Option<EraIndex> {
		let era = FinalUntil::<T>::get();
		(era.checked_add(2)? <= T::Clock::era()).then_some(era)
	}

	/// Decides up to `limit` slots of `era`, the first that is not final and due.
	pub(crate) fn finalise_batch(era: EraIndex, reporters: EraReports, limit: u32) -> Batch {
		let cursor = VerdictCursor::<T>::get();
		let committees = Eras::<T>::get(era).and_then(|set| Self::assignments_of(&set));
		let mut readers: Vec<Reader> = reporters
			.short
			.iter_from(0)
			.filter_map(|oracle| Reader::open::<T>(era, oracle, cursor))
			.collect();
		let mut batch = Batch { reporters: reporters.short.count(), slots: 0, ended: false };
		// Without a seed nobody was assigned anything, and no report was accepted.
		let Some(committees) = committees else {
			Self::end_era(era);
			return Batch { ended: true, ..batch };
		};
		loop {
			let next = readers.iter().filter_map(Reader::head).map(|head| head.slot).min();
			let Some(slot) = next else {
				Self::end_era(era);
				batch.ended = true;
				return batch;
			};
			if batch.slots >= limit {
				VerdictCursor::<T>::put(slot);
				return batch;
			}
			let mut reported = Vec::new();
			for reader in readers.iter_mut() {
				let head = reader.head().filter(|head| head.slot == slot);
				if let Some(shortfall) = head.map(|head| head.shortfall) {
					reported.push((reader.oracle, shortfall));
					reader.skip::<T>();
				}
			}
			let verdict = Self::verdict(&committees, &reporters, slot, &reported);
			if let Some(shortfall) = verdict {
				Self::enter(era, slot, shortfall);
			}
			batch.slots += 1;
		}
	}

	/// The verdict on `slot`: the lower median over the members that reported, silence counting
	/// as fully served. `None` if that is no shortfall, or if fewer than a majority reported.
	fn verdict(
		committees: &EraAssignments,
		reporters: &EraReports,
		slot: NodeSlot,
		reported: &[(OracleSlot, Bps)],
	) -> Option<Bps> {
		let mut values: Vec<Bps> = committees
			.members(slot)
			.into_iter()
			.filter(|member| reporters.complete.contains(*member))
			.map(|member| {
				let found = reported.binary_search_by_key(&member, |(oracle, _)| *oracle);
				found.ok().and_then(|at| reported.get(at)).map_or(Bps::ZERO, |found| found.1)
			})
			.collect();
		if (values.len() as u32) < committees.size() / 2 + 1 {
			return None;
		}
		lower_median(&mut values).filter(|verdict| verdict.get() > 0)
	}

	/// Enters the verdict on the node that had `slot` in `era`.
	fn enter(era: EraIndex, slot: NodeSlot, shortfall: Bps) {
		let Some(node) = NodeSlots::<T>::get(slot).at(era) else {
			log::error!(target: crate::LOG_TARGET, "no node had slot {slot:?} in era {era}");
			return;
		};
		let record = Records::<T>::get(node).unwrap_or_default();
		// Counts as fully short already.
		if record.is_suspended(era) {
			return;
		}
		Self::append(node, record, era, shortfall);
		T::OnVerdict::on_verdict(node, era, shortfall);
		Self::deposit_event(Event::VerdictEntered { node, era, shortfall });
	}

	fn end_era(era: EraIndex) {
		VerdictCursor::<T>::kill();
		FinalUntil::<T>::put(era.saturating_add(1));
		Self::deposit_event(Event::EraFinalised { era });
	}
}
