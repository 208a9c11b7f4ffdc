//! The service record of a node.

use codec::{Decode, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use icn_primitives::{EraIndex, LogPosition, Shortfall, ERAS_PER_MONTH, WHOLE};
use scale_info::TypeInfo;

/// Eras of a bucket: readers of a log are counted by the bucket from which they need it.
pub const BUCKET: EraIndex = ERAS_PER_MONTH;

/// Most buckets with readers: more than a lease can last. May only grow.
pub const MAX_PINS: u32 = 128;

/// Most suspensions that readers may still ask for. May only grow.
pub const MAX_SPANS: u32 = 8;

/// Entries of a page of a log. Can never change: positions name pages by it.
pub const LOG_PAGE: u32 = 16;

/// Consecutive entries of a log, the oldest first.
pub type LogPage = BoundedVec<LogEntry, ConstU32<LOG_PAGE>>;

/// The page of a log on which `position` is.
pub const fn page_of(position: LogPosition) -> u32 {
	position.saturating_sub(1) / LOG_PAGE
}

/// Position of the last entry on a full page of a log.
pub const fn end_of(page: u32) -> LogPosition {
	page.saturating_add(1).saturating_mul(LOG_PAGE)
}

/// The bucket of `era`.
pub const fn bucket_of(era: EraIndex) -> EraIndex {
	era / BUCKET
}

/// A suspension.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, Copy, PartialEq, Eq, Debug)]
pub struct Span {
	/// First era that counts as fully short.
	pub from: EraIndex,
	/// First that does not any more; `None` while it lasts.
	pub until: Option<EraIndex>,
}

impl Span {
	/// Its eras before `before`.
	pub fn eras_before(&self, before: EraIndex) -> EraIndex {
		self.until.unwrap_or(before).min(before).saturating_sub(self.from)
	}

	/// Whether `era` is one of its eras.
	pub fn contains(&self, era: EraIndex) -> bool {
		self.from <= era && self.until.is_none_or(|until| era < until)
	}
}

/// Readers that need the log from a bucket on.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, Copy, PartialEq, Eq, Debug)]
pub struct Pin {
	/// The bucket.
	pub bucket: EraIndex,
	/// How many readers.
	pub count: u32,
}

/// Why a pin could not be changed.
#[derive(PartialEq, Eq, Debug)]
pub enum PinError {
	/// There are too many buckets.
	Full,
	/// There is no such reader.
	Unknown,
}

/// What is known of the service of a node, apart from its log. A node that was never short, never
/// suspended and has no reader has none.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, PartialEq, Eq, Debug)]
pub struct Record {
	/// Log entries ever written: they have positions `1..=entries`.
	pub entries: LogPosition,
	/// Position of the oldest entry that is kept.
	pub first: LogPosition,
	/// What is kept of the last page of the log, up to its last entry.
	pub tail: LogPage,
	/// Sums over the eras before earlier ones than this cannot be read any more.
	pub kept_from: EraIndex,
	/// Eras of suspensions that ended by `kept_from`.
	pub suspended: EraIndex,
	/// Later suspensions, in order; only the last may be open.
	pub spans: BoundedVec<Span, ConstU32<MAX_SPANS>>,
	/// Readers, in the order of buckets.
	pub pins: BoundedVec<Pin, ConstU32<MAX_PINS>>,
	/// Whether the node is gone for good and the record waits for its removal.
	pub gone: bool,
}

impl Default for Record {
	fn default() -> Self {
		Self {
			entries: 0,
			first: 1,
			tail: BoundedVec::new(),
			kept_from: 0,
			suspended: 0,
			spans: BoundedVec::new(),
			pins: BoundedVec::new(),
			gone: false,
		}
	}
}

impl Record {
	/// Whether it says nothing that no record at all would not say.
	pub fn is_empty(&self) -> bool {
		self.pins.is_empty()
			&& self.entries == 0
			&& self.spans.is_empty()
			&& self.suspended == 0
			&& !self.gone
	}

	/// The page of the log that is kept in the record. Those before it are rows of their own.
	pub fn tail_page(&self) -> u32 {
		page_of(self.entries)
	}

	/// The entry at `position`, if it is on the last page and kept.
	pub fn in_tail(&self, position: LogPosition) -> Option<LogEntry> {
		entry_on(&self.tail, self.entries, position)
	}

	/// Forgets entries on the last page that nobody can ask for in eras from `floor` on, if it is the
	/// only one: the last before `floor` stays.
	pub fn trim_tail(&mut self, floor: EraIndex) {
		if page_of(self.first) != self.tail_page() {
			return;
		}
		while let Some(next) = self.tail.get(1).filter(|next| next.era < floor) {
			self.kept_from = self.kept_from.max(next.era.saturating_add(1));
			self.first = self.first.saturating_add(1);
			self.tail.remove(0);
		}
	}

	/// Shortfall of the suspensions in the eras before `before`, in basis points of an era.
	pub fn suspended_before(&self, before: EraIndex) -> u32 {
		self.spans
			.iter()
			.fold(self.suspended, |eras, span| eras.saturating_add(span.eras_before(before)))
			.saturating_mul(WHOLE)
	}

	/// Whether the node is suspended in `era`, which is not final.
	pub fn is_suspended(&self, era: EraIndex) -> bool {
		self.spans.iter().any(|span| span.contains(era))
	}

	/// Whether a suspension lasts.
	pub fn has_open_span(&self) -> bool {
		self.spans.last().is_some_and(|span| span.until.is_none())
	}

	/// One more reader from `era` on.
	pub fn pin(&mut self, era: EraIndex) -> Result<(), PinError> {
		let bucket = bucket_of(era);
		match self.pins.binary_search_by_key(&bucket, |pin| pin.bucket) {
			Ok(index) => {
				let pin = self.pins.get_mut(index).ok_or(PinError::Unknown)?;
				pin.count = pin.count.checked_add(1).ok_or(PinError::Full)?;
			},
			Err(index) => {
				self.pins.try_insert(index, Pin { bucket, count: 1 }).map_err(|_| PinError::Full)?
			},
		}
		Ok(())
	}

	/// One reader from `era` on less.
	pub fn unpin(&mut self, era: EraIndex) -> Result<(), PinError> {
		let index = self
			.pins
			.binary_search_by_key(&bucket_of(era), |pin| pin.bucket)
			.map_err(|_| PinError::Unknown)?;
		let pin = self.pins.get_mut(index).ok_or(PinError::Unknown)?;
		pin.count = pin.count.saturating_sub(1);
		if pin.count == 0 {
			self.pins.remove(index);
		}
		Ok(())
	}

	/// The era up to which nobody can ask for sums any more.
	pub fn floor(&self, final_until: EraIndex) -> EraIndex {
		self.pins
			.first()
			.map_or(final_until, |pin| pin.bucket.saturating_mul(BUCKET).min(final_until))
	}

	/// Folds suspensions that ended by `floor` into their sum.
	pub fn fold_spans(&mut self, floor: EraIndex) {
		while let Some(Span { from, until: Some(until) }) = self.spans.first().copied() {
			if until > floor {
				break;
			}
			self.suspended = self.suspended.saturating_add(until.saturating_sub(from));
			self.kept_from = self.kept_from.max(until);
			self.spans.remove(0);
		}
	}
}

/// An entry of a log: a verdict, as sums over the verdicts up to and with it.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, Copy, PartialEq, Eq, Debug)]
pub struct LogEntry {
	/// Era of the verdict.
	pub era: EraIndex,
	/// What tenants are credited, in basis points of an era.
	pub credit: u32,
	/// What is penal, in basis points of an era.
	pub penal: u32,
}

impl LogEntry {
	/// Its sums.
	pub fn sums(&self) -> Shortfall {
		Shortfall { credit: self.credit, penal: self.penal }
	}
}

/// The entry at `position` of consecutive ones that end with `last`.
pub fn entry_on(
	entries: &[LogEntry],
	last: LogPosition,
	position: LogPosition,
) -> Option<LogEntry> {
	let back = last.checked_sub(position)? as usize;
	entries.iter().rev().nth(back).copied()
}

#[cfg(test)]
mod tests {
	use super::*;

	fn entry(era: EraIndex) -> LogEntry {
		LogEntry { era, credit: era, penal: 0 }
	}

	#[test]
	fn positions_name_pages() {
		assert_eq!([0, 1, 16, 17, 32, 33].map(page_of), [0, 0, 0, 1, 1, 2]);
		assert_eq!([0, 1].map(end_of), [16, 32]);
		let entries = [3, 5, 9].map(entry);
		let found: Vec<_> = (0..5).map(|at| entry_on(&entries, 3, at).map(|e| e.era)).collect();
		assert_eq!(found, [None, Some(3), Some(5), Some(9), None]);
		// What is left of a full page are its last entries.
		assert_eq!(entry_on(&entries, 16, 14), Some(entry(3)));
		assert_eq!(entry_on(&entries, 16, 13), None);
	}

	#[test]
	fn a_tail_keeps_the_last_entry_before_the_floor() {
		let tail: Vec<_> = [3, 5, 9].map(entry).to_vec();
		let record = Record { entries: 3, tail: tail.try_into().unwrap(), ..Default::default() };
		let trimmed = |floor| {
			let mut record = record.clone();
			record.trim_tail(floor);
			(record.first, record.kept_from, record.tail.len())
		};
		assert_eq!([5, 6, 9, 10].map(trimmed), [(1, 0, 3), (2, 6, 2), (2, 6, 2), (3, 10, 1)]);
		// Not while an earlier page is there.
		let mut paged = Record { entries: 19, ..record };
		paged.trim_tail(10);
		assert_eq!((paged.first, paged.tail.len()), (1, 3));
		assert_eq!((paged.in_tail(16), paged.in_tail(17)), (None, Some(entry(3))));
	}

	#[test]
	fn spans_are_half_open() {
		let closed = Span { from: 3, until: Some(5) };
		let eras: Vec<_> = (0..8).map(|before| closed.eras_before(before)).collect();
		assert_eq!(eras, [0, 0, 0, 0, 1, 2, 2, 2]);
		assert!(!closed.contains(2) && closed.contains(3) && closed.contains(4));
		assert!(!closed.contains(5));
		let open = Span { from: 3, until: None };
		assert_eq!((open.eras_before(3), open.eras_before(9)), (0, 6));
		assert!(open.contains(u32::MAX));
	}

	#[test]
	fn folding_keeps_the_sums() {
		let mut record = Record::default();
		record.spans.try_push(Span { from: 3, until: Some(5) }).unwrap();
		record.spans.try_push(Span { from: 7, until: None }).unwrap();
		let before: Vec<_> = (5..12).map(|era| record.suspended_before(era)).collect();
		record.fold_spans(4);
		assert_eq!(record.spans.len(), 2);
		record.fold_spans(5);
		assert_eq!((record.spans.len(), record.kept_from), (1, 5));
		let after: Vec<_> = (5..12).map(|era| record.suspended_before(era)).collect();
		assert_eq!(before, after);
	}

	#[test]
	fn pins_are_counted_by_bucket() {
		let mut record = Record::default();
		assert_eq!(record.unpin(0), Err(PinError::Unknown));
		record.pin(BUCKET).unwrap();
		record.pin(2 * BUCKET - 1).unwrap();
		record.pin(5).unwrap();
		assert_eq!(record.floor(9_999), 0);
		record.unpin(700).unwrap();
		assert_eq!((record.floor(9_999), record.floor(7)), (BUCKET, 7));
		record.unpin(BUCKET).unwrap();
		record.unpin(BUCKET).unwrap();
		assert_eq!((record.pins.len(), record.floor(9_999)), (0, 9_999));
		for bucket in 0..MAX_PINS {
			record.pin(bucket * BUCKET).unwrap();
		}
		assert_eq!(record.pin(MAX_PINS * BUCKET), Err(PinError::Full));
	}
}
