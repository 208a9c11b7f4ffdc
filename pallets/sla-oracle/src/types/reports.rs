//! Reports of oracles.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use icn_primitives::{Bps, NodeSlot, OracleSlot};
use scale_info::TypeInfo;
use sp_core::H256;

/// Most exceptions on a page. May only grow.
pub const MAX_PAGE: u32 = 1_024;

/// Most pages of a report. May only grow.
pub const MAX_PAGES: u32 = 64;

/// Why a node fell short, as far as its prober can tell.
#[derive(
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
)]
pub enum ShortfallReason {
	/// No answer.
	#[codec(index = 0)]
	Unreachable,
	/// Answers came later than the latency target.
	#[codec(index = 1)]
	Slow,
	/// Data came slower than the throughput target.
	#[codec(index = 2)]
	Throughput,
	/// Answers were wrong.
	#[codec(index = 3)]
	Corrupt,
}

/// A node that an oracle saw fall short.
#[derive(
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
)]
pub struct Exception {
	/// Which node, by its slot in the era's set.
	pub slot: NodeSlot,
	/// Share of the probes that did not meet the class's targets, above zero.
	pub shortfall: Bps,
	/// Why, for operators to read; no rule depends on it.
	pub reason: ShortfallReason,
}

/// A page of a report, strictly ascending by slot.
pub type Page = BoundedVec<Exception, ConstU32<MAX_PAGE>>;

/// What an oracle committed to, see [`report_page`](icn_primitives::report_page).
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, Copy, PartialEq, Eq, Debug)]
pub struct Commitment {
	/// Hash of the first page of the report.
	pub hash: H256,
	/// Block in which it came.
	pub at: u32,
}

/// What follows a page of a report.
#[derive(
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
)]
pub enum Rest {
	/// A page with this hash.
	#[codec(index = 0)]
	More(H256),
	/// The end: see [`report_seal`](icn_primitives::report_seal).
	#[codec(index = 1)]
	End {
		/// Root of the receipts gathered since the last root that was posted.
		receipts: H256,
		/// Made the commitment opaque.
		salt: H256,
	},
}

/// A report of which pages have come.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, PartialEq, Eq, Debug)]
pub struct Report {
	/// What the next page must hash to; `None` when the report is complete.
	pub next: Option<H256>,
	/// First slot on each page that has come; 0 for the only page of an empty report.
	pub starts: BoundedVec<NodeSlot, ConstU32<MAX_PAGES>>,
	/// Last slot so far; `None` if there are no exceptions.
	pub last: Option<NodeSlot>,
	/// Exceptions so far.
	pub listed: u32,
}

impl Report {
	/// Number of pages that have come.
	pub fn received(&self) -> u32 {
		self.starts.len() as u32
	}

	/// Whether all pages have come.
	pub fn is_complete(&self) -> bool {
		self.next.is_none()
	}

	/// The page on which `slot` is, if it is on any.
	pub fn page_of(&self, slot: NodeSlot) -> u32 {
		(self.starts.partition_point(|start| *start <= slot) as u32).saturating_sub(1)
	}
}

/// A set of oracle slots.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, Default, PartialEq, Eq, Debug)]
pub struct OracleSet(BoundedVec<u8, ConstU32<{ crate::MAX_ORACLES / 8 }>>);

impl OracleSet {
	/// Puts `oracle` in. Slots from [`MAX_ORACLES`](crate::MAX_ORACLES) on do not exist.
	pub fn insert(&mut self, oracle: OracleSlot) {
		let byte = (oracle.0 / 8) as usize;
		while self.0.len() <= byte && self.0.try_push(0).is_ok() {}
		if let Some(bits) = self.0.get_mut(byte) {
			*bits |= 1 << (oracle.0 % 8);
		}
	}

	/// Whether `oracle` is in.
	pub fn contains(&self, oracle: OracleSlot) -> bool {
		self.0.get((oracle.0 / 8) as usize).is_some_and(|bits| bits & (1 << (oracle.0 % 8)) != 0)
	}

	/// How many are in.
	pub fn count(&self) -> u32 {
		self.0.iter().map(|bits| bits.count_ones()).sum()
	}

	/// Those that are in, in ascending order, from `first` on.
	pub fn iter_from(&self, first: u32) -> impl Iterator<Item = OracleSlot> + '_ {
		(first..self.0.len() as u32 * 8).map(OracleSlot).filter(|oracle| self.contains(*oracle))
	}
}

/// Who has reported on an era.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, Default, PartialEq, Eq, Debug)]
pub struct EraReports {
	/// Oracles that committed to a report.
	pub committed: OracleSet,
	/// Oracles of which a page has come.
	pub started: OracleSet,
	/// Oracles of which all pages have come.
	pub complete: OracleSet,
	/// Those of the complete that report exceptions.
	pub short: OracleSet,
	/// Exceptions of the complete.
	pub listed: u32,
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn sets_hold_what_is_put_in() {
		let mut set = OracleSet::default();
		for oracle in [9, 0, 1_023, 9] {
			set.insert(OracleSlot(oracle));
		}
		assert_eq!(set.iter_from(0).map(|o| o.0).collect::<Vec<_>>(), [0, 9, 1_023]);
		assert_eq!(set.iter_from(1).next(), Some(OracleSlot(9)));
		assert_eq!(set.iter_from(10).next(), Some(OracleSlot(1_023)));
		assert_eq!(set.count(), 3);
		assert!(!set.contains(OracleSlot(8)) && !set.contains(OracleSlot(5_000)));
		set.insert(OracleSlot(1_024));
		assert_eq!(set.count(), 3);
	}

	#[test]
	fn pages_are_found_by_slot() {
		let starts = vec![NodeSlot(3), NodeSlot(10), NodeSlot(20)];
		let report =
			Report { next: None, starts: starts.try_into().unwrap(), last: None, listed: 0 };
		let found: Vec<_> =
			[0, 3, 9, 10, 19, 20, 99].map(|slot| report.page_of(NodeSlot(slot))).to_vec();
		assert_eq!(found, [0, 0, 0, 1, 1, 2, 2]);
	}
}
