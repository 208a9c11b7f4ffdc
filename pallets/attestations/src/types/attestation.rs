//! Attestations and challenges.

use super::Levels;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use icn_primitives::{EraIndex, EvidenceKind, Generation, Level, Subject};
use scale_info::TypeInfo;
use sp_core::H256;

macro_rules! small {
	($(#[$doc:meta])* pub enum $name:ident { $($body:tt)* }) => {
		$(#[$doc])*
		#[derive(
			Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Clone, Copy,
			PartialEq, Eq, Debug,
		)]
		pub enum $name { $($body)* }
	};
}

/// A challenge. Never used again.
#[derive(
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Clone,
	Copy,
	Default,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Debug,
)]
pub struct ChallengeId(pub u32);

small! {
	/// Why an attestation was revoked. Indices are fixed.
	pub enum RevocationReason {
		/// It was found false in a challenge.
		#[codec(index = 0)]
		FalseClaim,
		/// Its issuer takes it back.
		#[codec(index = 1)]
		Withdrawn,
		/// Its issuer makes room for a newer one of somebody else, or that took its place when it
		/// did not count.
		#[codec(index = 2)]
		Superseded,
		/// Those who govern attestations took it back.
		#[codec(index = 3)]
		Governance,
	}
}

small! {
	/// Where an attestation stands. Indices are fixed.
	pub enum State {
		/// Stands until its date.
		#[codec(index = 0)]
		Valid,
		/// Counts no more.
		#[codec(index = 1)]
		Revoked {
			/// Why.
			reason: RevocationReason,
			/// Era in which it ended, of which nothing counts.
			at: EraIndex,
		},
	}
}

small! {
	/// How a challenge ended. Indices are fixed.
	pub enum Outcome {
		/// The claim was false.
		#[codec(index = 0)]
		Upheld {
			/// What the issuer lost, in ICNT base units.
			taken: u128,
		},
		/// The claim was not found false.
		#[codec(index = 1)]
		Rejected,
		/// It was not decided in time.
		#[codec(index = 2)]
		Lapsed,
	}
}

/// A challenge that has ended.
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
pub struct EndedChallenge {
	/// Which.
	pub challenge: ChallengeId,
	/// How.
	pub outcome: Outcome,
	/// In which era.
	pub at: EraIndex,
}

/// What an issuer says about a subject, of one kind.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, PartialEq, Eq, Debug)]
pub struct Attestation<AccountId, Ticket> {
	/// Who says it.
	pub issuer: AccountId,
	/// Hash of the document that shows it.
	pub document: H256,
	/// The levels, without a gap.
	pub levels: Levels,
	/// First era in which it counts no more.
	pub until: EraIndex,
	/// Generation of the node that it is about, if it is about one.
	pub generation: Option<Generation>,
	/// Where it stands.
	pub state: State,
	/// The open challenge of it.
	pub challenge: Option<ChallengeId>,
	/// The last challenge of it that has ended.
	pub last_challenge: Option<EndedChallenge>,
	/// Deposit of the issuer for this row.
	pub ticket: Ticket,
}

impl<AccountId, Ticket> Attestation<AccountId, Ticket> {
	/// First era of which nothing counts, by its own state.
	pub fn ends(&self) -> EraIndex {
		match self.state {
			State::Valid => self.until,
			State::Revoked { at, .. } => at.min(self.until),
		}
	}

	/// Whether it is neither revoked nor out of date.
	pub fn is_current(&self, now: EraIndex) -> bool {
		self.state == State::Valid && now < self.until
	}

	/// Whether it was found false, and is not challenged again.
	pub fn is_found_false(&self) -> bool {
		matches!(self.state, State::Revoked { reason: RevocationReason::FalseClaim, .. })
	}

	/// Whether it has ended so long ago that it may be forgotten.
	pub fn is_forgettable(&self, now: EraIndex, keep_eras: EraIndex) -> bool {
		!self.is_current(now) && self.ends().saturating_add(keep_eras) <= now
	}
}

/// A challenge of an attestation, not decided yet.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, PartialEq, Eq, Debug)]
pub struct Challenge<AccountId> {
	/// About what the attestation is.
	pub subject: Subject,
	/// Of what kind.
	pub kind: EvidenceKind,
	/// Whose it is.
	pub issuer: AccountId,
	/// Who challenges it.
	pub challenger: AccountId,
	/// Hash of what speaks against it.
	pub grounds: H256,
	/// On hold of the challenger, in ICNT base units.
	pub deposit: u128,
	/// What it claims of the issuer's bond, in ICNT base units. Above zero.
	pub claim: u128,
	/// Share of that for the challenger, in basis points.
	pub share: u32,
	/// First era in which it lapses.
	pub decide_before: EraIndex,
}

/// An attestation, as it is shown.
#[derive(Encode, Decode, TypeInfo, Clone, PartialEq, Eq, Debug)]
pub struct AttestationView<AccountId> {
	/// Who attests.
	pub issuer: AccountId,
	/// Hash of the document that shows it.
	pub document: H256,
	/// How far it reaches.
	pub level: Level,
	/// Era from which on the attestation says so, or more. What counts may have begun later, if the
	/// issuer did not count then: see what is proven.
	pub since: EraIndex,
	/// First era in which it says so no more.
	pub until: EraIndex,
	/// Generation of the node that it is about, if it is about one.
	pub generation: Option<Generation>,
	/// Where it stands.
	pub state: State,
	/// Whether it counts now, about a data centre that is there or the present generation of a node.
	pub counts: bool,
	/// The open challenge of it.
	pub challenge: Option<ChallengeId>,
	/// The last challenge of it that has ended.
	pub last_challenge: Option<EndedChallenge>,
}

#[cfg(test)]
mod tests {
	use super::*;

	fn attestation(state: State) -> Attestation<u8, ()> {
		Attestation {
			issuer: 1,
			document: H256::zero(),
			levels: Levels::new(10, 1),
			until: 50,
			generation: None,
			state,
			challenge: None,
			last_challenge: None,
			ticket: (),
		}
	}

	fn revoked(at: EraIndex) -> Attestation<u8, ()> {
		attestation(State::Revoked { reason: RevocationReason::Withdrawn, at })
	}

	#[test]
	fn it_ends_by_its_date_or_before() {
		assert_eq!(attestation(State::Valid).ends(), 50);
		assert_eq!(revoked(20).ends(), 20);
		assert_eq!(revoked(60).ends(), 50);
		assert!(attestation(State::Valid).is_current(49));
		assert!(!attestation(State::Valid).is_current(50));
		assert!(!revoked(20).is_current(19));
	}

	#[test]
	fn it_is_remembered_for_a_while() {
		assert!(!attestation(State::Valid).is_forgettable(59, 10));
		assert!(attestation(State::Valid).is_forgettable(60, 10));
		assert!(!revoked(20).is_forgettable(29, 10));
		assert!(revoked(20).is_forgettable(30, 10));
	}
}
