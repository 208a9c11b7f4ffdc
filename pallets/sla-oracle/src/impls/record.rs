//! The service record: an append-only log of verdicts for each node that fell short, with
//! cumulative sums, and beside it the spans in which a node was suspended.

use crate::{
	end_of, entry_on, page_of, Config, Error, FinalUntil, Log, LogEntry, Pallet, PinError, Record,
	Records, Span, WeightInfo, MAX_PRUNED, MIN_FREE_PRUNED,
};
use frame_support::{
	dispatch::{DispatchResultWithPostInfo, Pays, PostDispatchInfo},
	ensure,
	pallet_prelude::DispatchResult,
};
use icn_primitives::{EraIndex, LogPosition, NodeId, Shortfall, Verdict};
use sp_runtime::DispatchError;

/// Old pages that go whenever a record is written that gained or lost something: more than come.
const PRUNED_ON_TOUCH: u32 = 2;

impl<T: Config> Pallet<T> {
	/// Appends a verdict to a log that is not of a node that is gone. The last page is part of the
	/// record; returns whether it was full and moved to a row of its own.
	pub(crate) fn append(
		node: NodeId,
		mut record: Record,
		era: EraIndex,
		verdict: Verdict,
	) -> bool {
		let before = record.tail.last().map(LogEntry::sums).unwrap_or_default();
		let entry = LogEntry {
			era,
			credit: before.credit.saturating_add(verdict.credit.get()),
			penal: before.penal.saturating_add(verdict.penal.get()),
		};
		let turned = record.entries > 0 && record.entries == end_of(record.tail_page());
		if turned {
			Log::<T>::insert(node, record.tail_page(), core::mem::take(&mut record.tail));
		}
		record.entries = record.entries.saturating_add(1);
		// There is room: a full page was moved.
		let _ = record.tail.try_push(entry);
		Self::prune_record(node, &mut record, if turned { PRUNED_ON_TOUCH } else { 0 });
		Records::<T>::insert(node, record);
		turned
	}

	/// Removes up to `limit` pages that no reader can ask for, always the oldest, and such entries of
	/// the page in the record; never the last entry. Returns how many pages.
	pub(crate) fn prune_record(node: NodeId, record: &mut Record, limit: u32) -> u32 {
		let floor = record.floor(FinalUntil::<T>::get());
		record.fold_spans(floor);
		let mut removed = 0;
		while removed < limit && page_of(record.first) < record.tail_page() {
			let page = page_of(record.first);
			let next = end_of(page).saturating_add(1);
			// The last entry before the floor must stay.
			let Some(entry) = Self::entry(node, record, next).filter(|next| next.era < floor)
			else {
				break;
			};
			Log::<T>::remove(node, page);
			record.first = next;
			record.kept_from = record.kept_from.max(entry.era.saturating_add(1));
			removed += 1;
		}
		record.trim_tail(floor);
		removed
	}

	/// The entry of a log at `position`, if it is there. At most one read.
	pub(crate) fn entry(node: NodeId, record: &Record, position: LogPosition) -> Option<LogEntry> {
		if position < record.first {
			return None;
		}
		let page = page_of(position);
		if page == record.tail_page() {
			return record.in_tail(position);
		}
		entry_on(&Log::<T>::get(node, page)?, end_of(page), position)
	}

	pub(crate) fn do_prune_log(node: NodeId, limit: u32) -> DispatchResultWithPostInfo {
		let mut record = Records::<T>::get(node).ok_or(Error::<T>::NothingToPrune)?;
		ensure!(!record.gone, Error::<T>::NothingToPrune);
		let removed = Self::prune_record(node, &mut record, limit.min(MAX_PRUNED));
		ensure!(removed > 0, Error::<T>::NothingToPrune);
		Records::<T>::insert(node, record);
		Ok(PostDispatchInfo {
			actual_weight: Some(T::WeightInfo::prune_log(removed)),
			pays_fee: if removed >= MIN_FREE_PRUNED { Pays::No } else { Pays::Yes },
		})
	}

	/// Changes the readers of a node's record.
	pub(crate) fn change_pins(
		node: NodeId,
		change: impl FnOnce(&mut Record) -> Result<(), DispatchError>,
	) -> DispatchResult {
		let mut record = Records::<T>::get(node).unwrap_or_default();
		ensure!(!record.gone, Error::<T>::NodeGone);
		change(&mut record)?;
		Self::prune_record(node, &mut record, PRUNED_ON_TOUCH);
		Self::store(node, record);
		Ok(())
	}

	/// Writes a record, if it says anything.
	fn store(node: NodeId, record: Record) {
		if record.is_empty() {
			Records::<T>::remove(node);
		} else {
			Records::<T>::insert(node, record);
		}
	}

	/// What `PinError` means to a caller.
	pub(crate) fn pin_error(error: PinError) -> DispatchError {
		match error {
			PinError::Full => Error::<T>::TooManyPins.into(),
			PinError::Unknown => Error::<T>::NotPinned.into(),
		}
	}

	/// Opens a suspension from `from` on.
	pub(crate) fn open_span(node: NodeId, from: EraIndex) -> DispatchResult {
		let mut record = Records::<T>::get(node).unwrap_or_default();
		ensure!(!record.has_open_span(), Error::<T>::NotWatched);
		let floor = record.floor(FinalUntil::<T>::get());
		record.fold_spans(floor);
		match record.spans.last_mut() {
			// Ended with the same era: goes on.
			Some(last) if last.until == Some(from) => last.until = None,
			_ => record
				.spans
				.try_push(Span { from, until: None })
				.map_err(|_| Error::<T>::TooManySuspensions)?,
		}
		Records::<T>::insert(node, record);
		Ok(())
	}

	/// Ends the suspension of a node at `until`, if it is suspended. There must be room for another:
	/// nobody is too often suspended to be suspended again.
	pub(crate) fn close_span(node: NodeId, until: EraIndex) -> DispatchResult {
		let Some(mut record) = Records::<T>::get(node).filter(Record::has_open_span) else {
			return Ok(());
		};
		match record.spans.pop() {
			// Not one era of it has begun.
			Some(span) if span.from >= until => {},
			Some(span) => {
				// There is room: one was just taken out.
				let _ = record.spans.try_push(Span { from: span.from, until: Some(until) });
			},
			None => {},
		}
		let floor = record.floor(FinalUntil::<T>::get());
		record.fold_spans(floor);
		ensure!(!record.spans.is_full(), Error::<T>::TooManySuspensions);
		Self::store(node, record);
		Ok(())
	}

	/// See `ServiceRecord::shortfall`.
	pub(crate) fn shortfall_at(
		node: NodeId,
		before: EraIndex,
		at: LogPosition,
	) -> Option<Shortfall> {
		if before > FinalUntil::<T>::get() {
			return None;
		}
		let Some(record) = Records::<T>::get(node) else {
			return (at == 0).then(Shortfall::default);
		};
		if before < record.kept_from || at > record.entries {
			return None;
		}
		let mut sums = Shortfall::default();
		if at > 0 {
			let entry = Self::entry(node, &record, at).filter(|entry| entry.era < before)?;
			sums = entry.sums();
		}
		if at < record.entries {
			Self::entry(node, &record, at.saturating_add(1)).filter(|next| next.era >= before)?;
		}
		sums.credit = sums.credit.saturating_add(record.suspended_before(before));
		Some(sums)
	}

	/// See `ServiceRecord::locate`.
	pub(crate) fn locate_entry(node: NodeId, before: EraIndex) -> LogPosition {
		let Some(record) = Records::<T>::get(node) else { return 0 };
		// All positions below `low` are before `before`, all from `high` on are not.
		let (mut low, mut high) = (record.first, record.entries.saturating_add(1));
		while low < high {
			let middle = low + (high - low) / 2;
			if Self::entry(node, &record, middle).is_some_and(|entry| entry.era < before) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		if low == record.first {
			0
		} else {
			low - 1
		}
	}
}
