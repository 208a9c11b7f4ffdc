//! Issuers.

use super::Kinds;
use codec::{Decode, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use icn_primitives::{EraIndex, EvidenceKind};
use scale_info::TypeInfo;

/// The last time in which something held.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, Copy, PartialEq, Eq, Debug)]
pub struct Span {
	/// First era in all of which it held.
	pub since: EraIndex,
	/// Era in which it ceased to; `None` while it holds.
	pub until: Option<EraIndex>,
}

impl Span {
	/// Holds from this moment of `now` on.
	pub fn begun(now: EraIndex) -> Self {
		Self { since: now.saturating_add(1), until: None }
	}

	/// Never held.
	pub fn never() -> Self {
		Self { since: 0, until: Some(0) }
	}

	/// Whether it holds.
	pub fn holds(&self) -> bool {
		self.until.is_none()
	}

	/// Makes it hold, or not, from this moment of `now` on. Changes nothing if that is so already.
	pub fn set(&mut self, holds: bool, now: EraIndex) {
		match (self.holds(), holds) {
			(false, true) => *self = Self::begun(now),
			(true, false) => self.until = Some(now),
			_ => {},
		}
	}

	/// Whether it held in all of `[from, to)`, or holds and will if nothing changes.
	pub fn covers(&self, from: EraIndex, to: EraIndex) -> bool {
		self.since <= from && self.until.is_none_or(|until| to <= until)
	}
}

/// A kind that an issuer attests, or did.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, Copy, PartialEq, Eq, Debug)]
pub struct Naming {
	/// Which.
	pub kind: EvidenceKind,
	/// When.
	pub span: Span,
}

/// An issuer.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, PartialEq, Eq, Debug)]
pub struct Issuer {
	/// What it was named for, ascending by kind.
	pub namings: BoundedVec<Naming, ConstU32<{ EvidenceKind::COUNT }>>,
	/// ICNT base units on hold.
	pub bond: u128,
	/// Below so much nothing counts that it attested, in ICNT base units: a share of what the
	/// parameters asked for when it last attested, or filled its bond up to that share.
	pub least: u128,
	/// When the bond was not below that.
	pub stands: Span,
	/// What open challenges claim, in ICNT base units. May be more than the bond.
	pub reserved: u128,
	/// Its attestations that are not removed, whether they count or not.
	pub attestations: u32,
	/// First era in which it may withdraw its bond, if it leaves.
	pub leaving: Option<EraIndex>,
}

impl Issuer {
	/// One that was not named for anything yet, and counts from a bond of `least` on.
	pub fn new(least: u128) -> Self {
		Self {
			namings: BoundedVec::new(),
			bond: 0,
			least,
			stands: Span::never(),
			reserved: 0,
			attestations: 0,
			leaving: None,
		}
	}

	/// Names it for `kinds` and no others, from this moment of `now` on. `held` is what a kind that is
	/// new to it begins with.
	pub fn name(&mut self, kinds: &Kinds, now: EraIndex, held: Span) {
		for naming in self.namings.iter_mut() {
			naming.span.set(kinds.contains(&naming.kind), now);
		}
		for kind in kinds {
			let place = self.namings.binary_search_by_key(kind, |naming| naming.kind);
			if let Err(place) = place {
				// There is room for every kind.
				let _ = self.namings.try_insert(place, Naming { kind: *kind, span: held });
			}
		}
	}

	/// When it was named for `kind`.
	pub fn naming(&self, kind: EvidenceKind) -> Option<Span> {
		let naming = self.namings.iter().find(|naming| naming.kind == kind);
		naming.map(|naming| naming.span)
	}

	/// Whether it is named for `kind`.
	pub fn is_named(&self, kind: EvidenceKind) -> bool {
		self.naming(kind).is_some_and(|span| span.holds())
	}

	/// What it is named for.
	pub fn kinds(&self) -> impl Iterator<Item = EvidenceKind> + '_ {
		self.namings.iter().filter(|naming| naming.span.holds()).map(|naming| naming.kind)
	}

	/// Whether what it attested of `kind` may count.
	pub fn backs(&self, kind: EvidenceKind) -> bool {
		self.stands.holds() && self.is_named(kind)
	}

	/// What no challenge claims of its bond, in ICNT base units.
	pub fn free(&self) -> u128 {
		self.bond.saturating_sub(self.reserved)
	}

	/// Sets the bond, and sees whether it stands.
	pub fn set_bond(&mut self, bond: u128, now: EraIndex) {
		self.bond = bond;
		self.stands.set(bond >= self.least, now);
	}

	/// Sets below what nothing counts, and sees whether it stands.
	pub fn require(&mut self, least: u128, now: EraIndex) {
		self.least = least;
		self.stands.set(self.bond >= least, now);
	}

	/// Whether nothing is left to know of it.
	pub fn is_over(&self) -> bool {
		self.kinds().next().is_none()
			&& self.bond == 0
			&& self.attestations == 0
			&& self.leaving.is_none()
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use EvidenceKind::{GeoLatency, Iso27001, TeeQuote};

	fn kinds(kinds: &[EvidenceKind]) -> Kinds {
		kinds.to_vec().try_into().expect("few")
	}

	#[test]
	fn a_span_is_of_whole_eras() {
		let mut span = Span::never();
		assert!(!span.holds() && !span.covers(0, 1));
		span.set(true, 10);
		span.set(true, 12);
		assert!(span.holds() && span.covers(11, 12) && span.covers(11, 999));
		assert!(!span.covers(10, 12));
		span.set(false, 20);
		span.set(false, 22);
		assert!(!span.holds() && span.covers(11, 20) && !span.covers(11, 21));
		// Begun and ended within an era: nothing.
		span.set(true, 30);
		span.set(false, 30);
		assert!(!span.covers(30, 31) && !span.covers(31, 32));
	}

	#[test]
	fn a_naming_replaces_the_one_before() {
		let mut issuer = Issuer::new(1);
		issuer.name(&kinds(&[Iso27001, TeeQuote]), 10, Span::begun(10));
		issuer.name(&kinds(&[Iso27001, GeoLatency]), 20, Span::begun(20));
		let spans: Vec<_> = issuer.namings.iter().map(|naming| naming.kind).collect();
		assert_eq!(spans, [Iso27001, GeoLatency, TeeQuote]);
		assert_eq!(issuer.kinds().collect::<Vec<_>>(), [Iso27001, GeoLatency]);
		assert_eq!(issuer.naming(Iso27001), Some(Span { since: 11, until: None }));
		assert_eq!(issuer.naming(GeoLatency), Some(Span { since: 21, until: None }));
		assert_eq!(issuer.naming(TeeQuote), Some(Span { since: 11, until: Some(20) }));
		assert_eq!(issuer.naming(EvidenceKind::Soc2), None);
		issuer.name(&kinds(&EvidenceKind::ALL), 30, Span::begun(30));
		assert_eq!(issuer.kinds().count(), EvidenceKind::ALL.len());
		assert_eq!(issuer.naming(TeeQuote), Some(Span { since: 31, until: None }));
	}

	#[test]
	fn it_backs_what_it_is_named_for_while_it_stands() {
		let mut issuer = Issuer::new(100);
		issuer.name(&kinds(&[Iso27001]), 10, Span::begun(10));
		assert!(!issuer.backs(Iso27001));
		issuer.set_bond(99, 11);
		assert!(!issuer.backs(Iso27001));
		issuer.set_bond(100, 12);
		assert!(issuer.backs(Iso27001) && !issuer.backs(TeeQuote));
		issuer.require(101, 13);
		assert!(!issuer.backs(Iso27001));
		issuer.require(100, 14);
		assert_eq!(issuer.stands, Span { since: 15, until: None });
	}

	#[test]
	fn it_is_over_when_nothing_is_left() {
		let over = || Issuer::new(1);
		assert!(over().is_over());
		assert!(!Issuer { bond: 1, ..over() }.is_over());
		assert!(!Issuer { attestations: 1, ..over() }.is_over());
		assert!(!Issuer { leaving: Some(1), ..over() }.is_over());
		let mut named = over();
		named.name(&kinds(&[Iso27001]), 10, Span::begun(10));
		assert!(!named.is_over());
		named.name(&kinds(&[]), 11, Span::begun(11));
		assert!(named.is_over());
	}
}
