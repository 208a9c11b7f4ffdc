//! What others read. Two rows each.

use crate::*;
use icn_primitives::{
	EraClock, EraIndex, Evidence, EvidenceKind, EvidenceRegistry, FacilityId, Generation, Level,
	NodeId, Subject,
};

impl<T: Config> Pallet<T> {
	/// The attestation of `kind` about `generation` of `node`, or about `facility`, with its issuer
	/// and when that was named for it.
	fn said(
		facility: FacilityId,
		node: NodeId,
		generation: Generation,
		kind: EvidenceKind,
	) -> Option<(AttestationOf<T>, Issuer, Span)> {
		let (subject, generation) = match kind.is_of_node() {
			true => (Subject::Node(node), Some(generation)),
			false => (Subject::Facility(facility), None),
		};
		let row = Attestations::<T>::get(subject, kind)?;
		if row.generation != generation {
			return None;
		}
		let issuer = Issuers::<T>::get(&row.issuer)?;
		let named = issuer.naming(kind)?;
		Some((row, issuer, named))
	}
}

impl<T: Config> EvidenceRegistry for Pallet<T> {
	fn evidence(
		facility: FacilityId,
		node: NodeId,
		generation: Generation,
		kind: EvidenceKind,
	) -> Option<Evidence> {
		let (row, issuer, named) = Self::said(facility, node, generation, kind)?;
		if !row.is_current(T::Clock::era()) || !issuer.backs(kind) {
			return None;
		}
		let since = row.levels.since().max(named.since).max(issuer.stands.since);
		Some(Evidence { level: row.levels.level(), since, until: row.until })
	}

	fn stood(
		facility: FacilityId,
		node: NodeId,
		generation: Generation,
		kind: EvidenceKind,
		since: EraIndex,
		until: EraIndex,
	) -> Option<Level> {
		let (row, issuer, named) = Self::said(facility, node, generation, kind)?;
		let backed = named.covers(since, until) && issuer.stands.covers(since, until);
		if !backed || until > row.ends() {
			return None;
		}
		row.levels.lowest(since, until)
	}
}
