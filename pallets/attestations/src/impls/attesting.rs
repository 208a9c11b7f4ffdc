//! Attestations, from the first to their removal.

use crate::*;
use codec::MaxEncodedLen;
use frame_support::{
	ensure,
	pallet_prelude::{DispatchError, DispatchResult},
	traits::{Consideration, Footprint},
};
use icn_primitives::{
	EraClock, EraIndex, EvidenceKind, FacilityRegistry, Generation, Level, NodeRegistry, Subject,
};
use sp_core::H256;

/// Bytes that the key of one row takes beside its value, at most.
const ROW_KEY: usize = 64;

impl<T: Config> Pallet<T> {
	/// What an attestation takes in state.
	pub fn footprint() -> Footprint {
		Footprint::from_parts(1, AttestationOf::<T>::max_encoded_len() + ROW_KEY)
	}

	pub(crate) fn attestation_row(
		subject: Subject,
		kind: EvidenceKind,
	) -> Result<AttestationOf<T>, DispatchError> {
		Attestations::<T>::get(subject, kind).ok_or_else(|| Error::<T>::UnknownAttestation.into())
	}

	/// Whose `subject` is, and the generation of a node.
	fn owner_of(subject: Subject) -> Result<(T::AccountId, Option<Generation>), DispatchError> {
		let owner = match subject {
			Subject::Facility(facility) => {
				T::Nodes::facility(facility).map(|info| (info.provider, None))
			},
			Subject::Node(node) => {
				T::Nodes::node(node).map(|info| (info.provider, Some(info.generation)))
			},
		};
		owner.ok_or_else(|| Error::<T>::UnknownSubject.into())
	}

	pub(crate) fn do_attest(
		who: T::AccountId,
		subject: Subject,
		kind: EvidenceKind,
		level: Level,
		document: H256,
		until: EraIndex,
	) -> DispatchResult {
		let now = T::Clock::era();
		let params = Parameters::<T>::get();
		let mut issuer = Self::issuer_row(&who)?;
		ensure!(issuer.is_named(kind), Error::<T>::NotNamed);
		ensure!(issuer.leaving.is_none(), Error::<T>::AlreadyLeaving);
		ensure!(issuer.free() >= params.bond.get(), Error::<T>::BondTooSmall);

		let of_node = matches!(subject, Subject::Node(_));
		ensure!(kind.is_of_node() == of_node, Error::<T>::WrongSubject);
		ensure!((1..=kind.max_level()).contains(&level), Error::<T>::WrongLevel);
		// At least one whole era.
		let first = now.saturating_add(1);
		let last = now.saturating_add(params.max_validity.get());
		ensure!(first < until && until <= last, Error::<T>::WrongTerm);
		let (owner, generation) = Self::owner_of(subject)?;
		ensure!(owner != who, Error::<T>::SelfAttested);

		// What was asked for when it attests is what it is measured by.
		issuer.require(params.least_bond(), now);
		let row = match Attestations::<T>::get(subject, kind) {
			Some(row) if row.issuer == who => {
				// A node of another generation is another thing.
				let renewed = row.is_current(now) && row.generation == generation;
				if row.challenge.is_some() {
					// What is challenged stays what it is; but it must not run out over it.
					let same = row.document == document && row.levels.level() == level;
					let extended = renewed && same && until >= row.until;
					ensure!(extended, Error::<T>::AlreadyChallenged);
				}
				let mut levels = row.levels;
				if renewed {
					levels.set(now, level);
				} else {
					levels = Levels::new(now, level);
				}
				Attestation { document, levels, until, generation, state: State::Valid, ..row }
			},
			before => {
				if let Some(before) = before {
					Self::make_room(before, kind, generation, now)?;
				}
				issuer.attestations =
					issuer.attestations.checked_add(1).ok_or(Error::<T>::Overflow)?;
				Attestation {
					issuer: who.clone(),
					document,
					levels: Levels::new(now, level),
					until,
					generation,
					state: State::Valid,
					challenge: None,
					last_challenge: None,
					ticket: T::Consideration::new(&who, Self::footprint())?,
				}
			},
		};
		let since = row.levels.since();
		Attestations::<T>::insert(subject, kind, row);
		Self::store_issuer(&who, issuer);
		Self::deposit_event(Event::Attested { subject, kind, issuer: who, level, since, until });
		Ok(())
	}

	/// Lets go of an attestation of another issuer, if it does not count any more.
	fn make_room(
		row: AttestationOf<T>,
		kind: EvidenceKind,
		generation: Option<Generation>,
		now: EraIndex,
	) -> DispatchResult {
		ensure!(row.challenge.is_none(), Error::<T>::AlreadyChallenged);
		if row.is_current(now) && row.generation == generation {
			let backed = Issuers::<T>::get(&row.issuer).is_some_and(|issuer| issuer.backs(kind));
			ensure!(!backed, Error::<T>::AlreadyAttested);
		}
		Self::let_go(row)
	}

	/// Frees the issuer's deposit for a row, which is the caller's to remove.
	fn let_go(row: AttestationOf<T>) -> DispatchResult {
		row.ticket.drop(&row.issuer)?;
		if let Some(mut issuer) = Issuers::<T>::get(&row.issuer) {
			issuer.attestations = issuer.attestations.saturating_sub(1);
			Self::store_issuer(&row.issuer, issuer);
		}
		Ok(())
	}

	/// `who` is the issuer, or nobody if it is those who govern.
	pub(crate) fn do_revoke(
		who: Option<T::AccountId>,
		subject: Subject,
		kind: EvidenceKind,
		reason: RevocationReason,
	) -> DispatchResult {
		let mut row = Self::attestation_row(subject, kind)?;
		let may = match &who {
			Some(who) => {
				ensure!(*who == row.issuer, Error::<T>::NotIssuer);
				matches!(reason, RevocationReason::Withdrawn | RevocationReason::Superseded)
			},
			None => reason == RevocationReason::Governance,
		};
		ensure!(may, Error::<T>::WrongReason);
		let now = T::Clock::era();
		ensure!(row.is_current(now), Error::<T>::AlreadyEnded);
		row.state = State::Revoked { reason, at: now };
		let issuer = row.issuer.clone();
		Attestations::<T>::insert(subject, kind, row);
		Self::deposit_event(Event::Revoked { subject, kind, issuer, reason });
		Ok(())
	}

	pub(crate) fn do_remove(subject: Subject, kind: EvidenceKind) -> DispatchResult {
		let row = Self::attestation_row(subject, kind)?;
		ensure!(row.challenge.is_none(), Error::<T>::AlreadyChallenged);
		let keep_eras = Parameters::<T>::get().keep_eras.get();
		ensure!(row.is_forgettable(T::Clock::era(), keep_eras), Error::<T>::StillKept);
		let issuer = row.issuer.clone();
		Self::let_go(row)?;
		Attestations::<T>::remove(subject, kind);
		Self::deposit_event(Event::Removed { subject, kind, issuer });
		Ok(())
	}
}
