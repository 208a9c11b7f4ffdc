//! Reads for those who look from outside.

use crate::*;
use icn_primitives::{EraClock, EvidenceKind, FacilityRegistry, NodeRegistry, Subject};

impl<T: Config> Pallet<T> {
	/// The attestation of `kind` about `subject`, whether it counts or not; `None` if there is none,
	/// or it is forgotten.
	pub fn attestation(
		subject: Subject,
		kind: EvidenceKind,
	) -> Option<AttestationView<T::AccountId>> {
		let row = Attestations::<T>::get(subject, kind)?;
		let present = match subject {
			Subject::Node(node) => {
				let generation = T::Nodes::node(node).map(|info| info.generation);
				generation.is_some() && generation == row.generation
			},
			Subject::Facility(facility) => T::Nodes::facility(facility).is_some(),
		};
		let backed = Issuers::<T>::get(&row.issuer).is_some_and(|issuer| issuer.backs(kind));
		Some(AttestationView {
			counts: present && backed && row.is_current(T::Clock::era()),
			issuer: row.issuer,
			document: row.document,
			level: row.levels.level(),
			since: row.levels.since(),
			until: row.until,
			generation: row.generation,
			state: row.state,
			challenge: row.challenge,
			last_challenge: row.last_challenge,
		})
	}

	/// An open challenge.
	pub fn challenge_of(challenge: ChallengeId) -> Option<ChallengeOf<T>> {
		Challenges::<T>::get(challenge)
	}
}
