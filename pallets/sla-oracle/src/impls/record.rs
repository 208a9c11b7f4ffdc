//! The service record: an append-only log of verdicts for each node that fell short, with
//! cumulative sums, and beside it the spans in which a node was suspended.

use crate::{
	Config, Error, FinalUntil, Log, LogEntry, Pallet, PinError, Record, Records, Span, WeightInfo,
	MAX_PRUNED, MIN_FREE_PRUNED,
};
use frame_support::{
	dispatch::{DispatchResultWithPostInfo, Pays, PostDispatchInfo},
	ensure,
	pallet_prelude::DispatchResult,
};
use icn_primitives::{EraIndex, LogPosition, NodeId, Shortfall, Verdict};
use sp_runtime::DispatchError;

/// Old entries that go whenever a record is written anyway: more than come.
const PRUNED_ON_TOUCH: u32 = 2;

impl<T: Config> Pallet<T> {
	/// Appends a verdict.
	pub(crate) fn append(node: NodeId, mut record: Record, era: EraIndex, verdict: Verdict) {
		if record.gone {
			return;
		}
		let before =
			Log::<T>::get(node, record.entries).map(|last| last.sums()).unwrap_or_default();
		record.entries = record.entries.saturating_add(1);
		let entry = LogEntry {
			era,
			credit: before.credit.saturating_add(verdict.credit.get()),
			penal: before.penal.saturating_add(verdict.penal.get()),
		};
		Log::<T>::insert(node, record.entries, entry);
		Self::prune_record(node, &mut record, PRUNED_ON_TOUCH);
		Records::<T>::insert(node, record);
	}

	/// Removes up to `limit` entries that no reader can ask for, always the oldest, and never the
	/// last. Returns how many.
	pub(crate) fn prune_record(node: NodeId, record: &mut Record, limit: u32) -> u32 {
		let floor = record.floor(FinalUntil::<T>::get());
		record.fold_spans(floor);
		let mut removed = 0;
		while removed < limit && record.first < record.entries {
			// The last entry before the floor must stay.
			let Some(next) = Log::<T>::get(node, record.first + 1) else { break };
			if next.era >= floor {
				break;
			}
			Log::<T>::remove(node, record.first);
			record.first += 1;
			record.kept_from = record.kept_from.max(next.era.saturating_add(1));
			removed += 1;
		}
		removed
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

	/// Ends the suspension of a node at `until`, if it is suspended.
	pub(crate) fn close_span(node: NodeId, until: EraIndex) {
		let Some(mut record) = Records::<T>::get(node).filter(Record::has_open_span) else {
			return;
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
		Self::store(node, record);
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
			let entry = Log::<T>::get(node, at).filter(|entry| entry.era < before)?;
			sums = entry.sums();
		}
		if at < record.entries {
			Log::<T>::get(node, at + 1).filter(|next| next.era >= before)?;
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
			if Log::<T>::get(node, middle).is_some_and(|entry| entry.era < before) {
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
