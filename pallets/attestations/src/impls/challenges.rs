//! Challenges, and what they cost.

use super::attesting::Place;
use crate::*;
use frame_support::{
	ensure,
	pallet_prelude::{DispatchError, DispatchResult},
	traits::{
		fungible::{Balanced, BalancedHold, MutateHold},
		tokens::Precision,
		Imbalance, OnUnbalanced,
	},
};
use icn_primitives::{EraClock, EraIndex, EvidenceKind, Subject, WHOLE};
use sp_core::H256;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_challenge(
		who: T::AccountId,
		subject: Subject,
		kind: EvidenceKind,
		issuer: T::AccountId,
		grounds: H256,
	) -> DispatchResult {
		let (mut row, place) = Self::row_of(subject, kind, &issuer)?;
		ensure!(who != issuer, Error::<T>::SelfChallenged);
		ensure!(row.challenge.is_none(), Error::<T>::AlreadyChallenged);
		ensure!(!row.is_found_false(), Error::<T>::AlreadyEnded);
		let now = T::Clock::era();
		let params = Parameters::<T>::get();
		ensure!(!row.is_forgettable(now, params.keep_eras.get()), Error::<T>::TooLate);

		let id = NextChallengeId::<T>::get();
		let next = id.0.checked_add(1).map(ChallengeId).ok_or(Error::<T>::Overflow)?;
		let deposit = params.challenge_deposit.get();
		T::Currency::hold(&HoldReason::Challenge.into(), &who, deposit)?;
		let claim = params.false_claim.get();
		let mut of_issuer = Self::issuer_row(&issuer)?;
		of_issuer.reserved = of_issuer.reserved.checked_add(claim).ok_or(Error::<T>::Overflow)?;
		let decide_before = now.saturating_add(params.decision_eras.get());
		let challenge = Challenge {
			subject,
			kind,
			issuer: issuer.clone(),
			challenger: who.clone(),
			grounds,
			deposit,
			claim,
			share: params.challenger_share.get(),
			decide_before,
		};
		row.challenge = Some(id);
		NextChallengeId::<T>::put(next);
		Challenges::<T>::insert(id, challenge);
		Self::store_row(subject, kind, place, row);
		Self::store_issuer(&issuer, of_issuer);
		Self::deposit_event(Event::Challenged {
			challenge: id,
			subject,
			kind,
			issuer,
			challenger: who,
			grounds,
			decide_before,
			deposit,
		});
		Ok(())
	}

	pub(crate) fn do_decide(id: ChallengeId, upheld: bool) -> DispatchResult {
		let challenge = Self::open_challenge(id)?;
		let now = T::Clock::era();
		ensure!(now < challenge.decide_before, Error::<T>::TooLate);
		if upheld {
			Self::uphold(id, challenge, now)
		} else {
			Self::reject(id, challenge, now)
		}
	}

	/// The claim was false: the issuer pays.
	fn uphold(id: ChallengeId, challenge: ChallengeOf<T>, now: EraIndex) -> DispatchResult {
		Self::free_deposit(&challenge)?;
		let (mut row, place, mut issuer) = Self::end(id, &challenge)?;
		let reason = HoldReason::IssuerBond.into();
		let amount = challenge.claim.min(issuer.bond);
		let (credit, _) = T::Currency::slash(&reason, &row.issuer, amount);
		let taken = credit.peek();
		let share = taken.saturating_mul(challenge.share.into()) / u128::from(WHOLE);
		let rewarded = Self::give(&challenge.challenger, share, credit);

		let stood = issuer.stands.holds();
		issuer.set_bond(issuer.bond.saturating_sub(taken), now);
		let Challenge { subject, kind, .. } = challenge;
		Self::deposit_event(Event::ChallengeUpheld {
			challenge: id,
			subject,
			kind,
			taken,
			rewarded,
		});
		let reason = RevocationReason::FalseClaim;
		if row.is_current(now) {
			let issuer = row.issuer.clone();
			Self::deposit_event(Event::Revoked { subject, kind, issuer, reason });
		}
		if stood && !issuer.stands.holds() {
			let (issuer, bond) = (row.issuer.clone(), issuer.bond);
			Self::deposit_event(Event::BondTooLow { issuer, bond });
		}
		// What had ended before ends when it did.
		row.state = State::Revoked { reason, at: row.ends().min(now) };
		let outcome = Outcome::Upheld { taken };
		row.last_challenge = Some(EndedChallenge { challenge: id, outcome, at: now });
		Self::store_issuer(&row.issuer, issuer);
		Self::store_row(subject, kind, place, row);
		Ok(())
	}

	/// The claim was not found false: the challenger pays.
	fn reject(id: ChallengeId, challenge: ChallengeOf<T>, now: EraIndex) -> DispatchResult {
		let (mut row, place, issuer) = Self::end(id, &challenge)?;
		let reason = HoldReason::Challenge.into();
		let (credit, _) = T::Currency::slash(&reason, &challenge.challenger, challenge.deposit);
		let deposit = credit.peek();
		let compensated = Self::give(&row.issuer, deposit / 2, credit);
		let Challenge { subject, kind, .. } = challenge;
		Self::deposit_event(Event::ChallengeRejected {
			challenge: id,
			subject,
			kind,
			deposit,
			compensated,
		});
		row.last_challenge =
			Some(EndedChallenge { challenge: id, outcome: Outcome::Rejected, at: now });
		Self::store_issuer(&row.issuer, issuer);
		Self::store_row(subject, kind, place, row);
		Ok(())
	}

	pub(crate) fn do_lapse(id: ChallengeId) -> DispatchResult {
		let challenge = Self::open_challenge(id)?;
		let now = T::Clock::era();
		ensure!(now >= challenge.decide_before, Error::<T>::TooEarly);
		Self::free_deposit(&challenge)?;
		let (mut row, place, issuer) = Self::end(id, &challenge)?;
		let Challenge { subject, kind, deposit, .. } = challenge;
		row.last_challenge =
			Some(EndedChallenge { challenge: id, outcome: Outcome::Lapsed, at: now });
		Self::store_issuer(&row.issuer, issuer);
		Self::store_row(subject, kind, place, row);
		Self::deposit_event(Event::ChallengeLapsed { challenge: id, subject, kind, deposit });
		Ok(())
	}

	fn open_challenge(id: ChallengeId) -> Result<ChallengeOf<T>, DispatchError> {
		Challenges::<T>::get(id).ok_or_else(|| Error::<T>::UnknownChallenge.into())
	}

	/// Removes a challenge. The rows of the attestation and its issuer, without it, are the caller's
	/// to store.
	fn end(
		id: ChallengeId,
		challenge: &ChallengeOf<T>,
	) -> Result<(AttestationOf<T>, Place, Issuer), DispatchError> {
		Challenges::<T>::remove(id);
		let Challenge { subject, kind, .. } = *challenge;
		let (mut row, place) = Self::row_of(subject, kind, &challenge.issuer)?;
		let mut issuer = Self::issuer_row(&row.issuer)?;
		row.challenge = None;
		issuer.reserved = issuer.reserved.saturating_sub(challenge.claim);
		Ok((row, place, issuer))
	}

	fn free_deposit(challenge: &ChallengeOf<T>) -> DispatchResult {
		let reason = HoldReason::Challenge.into();
		let Challenge { challenger, deposit, .. } = challenge;
		T::Currency::release(&reason, challenger, *deposit, Precision::Exact).map(|_| ())
	}

	/// Gives `amount` of what was lost to `who`, if its account can take it, and the rest to those who
	/// get what is lost. Returns what it got.
	fn give(who: &T::AccountId, amount: u128, lost: CreditOf<T>) -> u128 {
		let (part, rest) = lost.split(amount);
		let amount = part.peek();
		let (given, rest) = match T::Currency::resolve(who, part) {
			Ok(()) => (amount, rest),
			Err(part) => (0, rest.merge(part)),
		};
		T::OnSlash::on_unbalanced(rest);
		given
	}
}
