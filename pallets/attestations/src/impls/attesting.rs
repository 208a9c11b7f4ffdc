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

/// Where the row of an attestation is.
#[derive(Clone, Copy)]
pub(crate) enum Place {
	/// In the place of its kind and subject.
	Present,
	/// Kept only to be challenged.
	Former,
}

/// Bytes that the key of one row takes beside its value, at most, wherever the row is.
const ROW_KEY: usize = 112;

impl<T: Config> Pallet<T> {
	/// What an attestation takes in state.
	pub fn footprint() -> Footprint {
		Footprint::from_parts(1, AttestationOf::<T>::max_encoded_len() + ROW_KEY)
	}

	/// The attestation of `issuer`, and where it is.
	pub(crate) fn row_of(
		subject: Subject,
		kind: EvidenceKind,
		issuer: &T::AccountId,
	) -> Result<(AttestationOf<T>, Place), DispatchError> {
		let present = Attestations::<T>::get(subject, kind);
		let missing = match present {
			Some(row) if row.issuer == *issuer => return Ok((row, Place::Present)),
			Some(_) => Error::<T>::NotIssuer,
			None => Error::<T>::UnknownAttestation,
		};
		let former = Former::<T>::get((subject, kind, issuer)).ok_or(missing)?;
		Ok((former, Place::Former))
	}

	/// Stores a row where it was.
	pub(crate) fn store_row(
		subject: Subject,
		kind: EvidenceKind,
		place: Place,
		row: AttestationOf<T>,
	) {
		match place {
			Place::Present => Attestations::<T>::insert(subject, kind, row),
			Place::Former => {
				let issuer = row.issuer.clone();
				Former::<T>::insert((subject, kind, issuer), row);
			},
		}
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
		let (own, other) = match Attestations::<T>::get(subject, kind) {
			Some(row) if row.issuer == who => (Some((row, Place::Present)), None),
			other => {
				let former = Former::<T>::get((subject, kind, &who));
				(former.map(|row| (row, Place::Former)), other)
			},
		};
		// A node of another generation is another thing.
		let renews = |row: &AttestationOf<T>| row.is_current(now) && row.generation == generation;
		if let Some((row, _)) = own.as_ref().filter(|(row, _)| row.challenge.is_some()) {
			// What is challenged stays what it is; but it must not run out over it.
			let same = row.document == document && row.levels.level() == level;
			let extended = renews(row) && same && until >= row.until;
			ensure!(extended, Error::<T>::AlreadyChallenged);
		}
		if let Some(other) = other {
			Self::make_room(subject, kind, other, generation, now, params.keep_eras.get())?;
		}
		let row = match own {
			Some((row, place)) => {
				if let Place::Former = place {
					Former::<T>::remove((subject, kind, &who));
				}
				let renewed = renews(&row);
				let mut levels = row.levels;
				if renewed {
					levels.set(now, level);
				} else {
					levels = Levels::new(now, level);
				}
				Attestation { document, levels, until, generation, state: State::Valid, ..row }
			},
			None => {
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
		Self::deposit_event(Event::Attested {
			subject,
			kind,
			issuer: who,
			level,
			since,
			until,
			document,
		});
		Ok(())
	}

	/// Takes its place from an attestation of another issuer, if it does not count any more. As long
	/// as it may be challenged it is kept elsewhere.
	fn make_room(
		subject: Subject,
		kind: EvidenceKind,
		mut row: AttestationOf<T>,
		generation: Option<Generation>,
		now: EraIndex,
		keep_eras: EraIndex,
	) -> DispatchResult {
		ensure!(row.challenge.is_none(), Error::<T>::AlreadyChallenged);
		if row.is_current(now) {
			if row.generation == generation {
				let issuer = Issuers::<T>::get(&row.issuer);
				let backed = issuer.is_some_and(|issuer| issuer.backs(kind));
				ensure!(!backed, Error::<T>::AlreadyAttested);
			}
			row.state = State::Revoked { reason: RevocationReason::Superseded, at: now };
		}
		if row.is_found_false() || row.is_forgettable(now, keep_eras) {
			return Self::let_go(subject, kind, row);
		}
		let issuer = row.issuer.clone();
		Former::<T>::insert((subject, kind, &issuer), row);
		Self::deposit_event(Event::Displaced { subject, kind, issuer });
		Ok(())
	}

	/// Frees the issuer's deposit for a row, which is the caller's to remove.
	fn let_go(subject: Subject, kind: EvidenceKind, row: AttestationOf<T>) -> DispatchResult {
		let issuer = row.issuer;
		row.ticket.drop(&issuer)?;
		if let Some(mut of_row) = Issuers::<T>::get(&issuer) {
			of_row.attestations = of_row.attestations.saturating_sub(1);
			Self::store_issuer(&issuer, of_row);
		}
		Self::deposit_event(Event::Removed { subject, kind, issuer });
		Ok(())
	}

	/// `who` is the issuer, or nobody if it is those who govern.
	pub(crate) fn do_revoke(
		who: Option<T::AccountId>,
		subject: Subject,
		kind: EvidenceKind,
		reason: RevocationReason,
	) -> DispatchResult {
		let mut row =
			Attestations::<T>::get(subject, kind).ok_or(Error::<T>::UnknownAttestation)?;
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

	pub(crate) fn do_remove(
		subject: Subject,
		kind: EvidenceKind,
		issuer: T::AccountId,
	) -> DispatchResult {
		let (row, place) = Self::row_of(subject, kind, &issuer)?;
		ensure!(row.challenge.is_none(), Error::<T>::AlreadyChallenged);
		let keep_eras = Parameters::<T>::get().keep_eras.get();
		ensure!(row.is_forgettable(T::Clock::era(), keep_eras), Error::<T>::StillKept);
		match place {
			Place::Present => Attestations::<T>::remove(subject, kind),
			Place::Former => Former::<T>::remove((subject, kind, &issuer)),
		}
		Self::let_go(subject, kind, row)
	}
}
