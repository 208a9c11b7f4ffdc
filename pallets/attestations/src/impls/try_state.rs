//! What must always hold, each re-derived from other rows than those it is kept in.

use crate::*;
use alloc::collections::BTreeMap;
use frame_support::{ensure, traits::fungible::InspectHold};
use icn_primitives::{EraClock, EvidenceKind, Subject};
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// All attestations, those that lost their place after the others.
	pub(crate) fn rows() -> impl Iterator<Item = (Subject, EvidenceKind, AttestationOf<T>)> {
		let former = Former::<T>::iter().map(|((subject, kind, _), row)| (subject, kind, row));
		Attestations::<T>::iter().chain(former)
	}

	/// Checks every invariant.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::check_params()?;
		Self::check_issuers()?;
		Self::check_attestations()?;
		Self::check_challenges()?;
		Self::check_counts()?;
		Self::check_former()?;
		Self::check_bonds()?;
		Self::check_deposits()
	}

	/// The parameters make sense together.
	fn check_params() -> Result<(), TryRuntimeError> {
		ensure!(Parameters::<T>::get().is_valid(), "invalid parameters");
		Ok(())
	}

	/// Issuers are named for each kind once, stand while their bond is enough, and are there for
	/// something.
	fn check_issuers() -> Result<(), TryRuntimeError> {
		let now = T::Clock::era();
		for row in Issuers::<T>::iter_values() {
			ensure!(!row.is_over(), "issuer of nothing");
			let mut pairs = row.namings.iter().zip(row.namings.iter().skip(1));
			ensure!(pairs.all(|(a, b)| a.kind < b.kind), "issuer named twice for a kind");
			ensure!(row.least > 0, "a bond of nothing would be enough");
			ensure!(row.stands.holds() == (row.bond >= row.least), "bond stands wrongly");
			let spans = row.namings.iter().map(|naming| naming.span).chain([row.stands]);
			for span in spans {
				ensure!(span.until.is_none_or(|until| until <= now), "ended in time to come");
				ensure!(span.since <= now.saturating_add(1), "begins in time to come");
			}
		}
		Ok(())
	}

	/// Attestations fit their subject and kind, and each has its issuer.
	fn check_attestations() -> Result<(), TryRuntimeError> {
		let now = T::Clock::era();
		for (subject, kind, row) in Self::rows() {
			let of_node = matches!(subject, Subject::Node(_));
			ensure!(kind.is_of_node() == of_node, "attestation about something else");
			ensure!(row.generation.is_some() == of_node, "generation of no node");
			ensure!(row.levels.is_valid(kind.max_level()), "invalid levels");
			ensure!(row.levels.first() < row.until, "ends before it counts");
			if let State::Revoked { at, .. } = row.state {
				ensure!(at <= now && at <= row.until, "revoked in time to come");
			}
			ensure!(Issuers::<T>::contains_key(&row.issuer), "attestation without its issuer");
		}
		Ok(())
	}

	/// Each open challenge has its attestation, and is the one that this knows of.
	fn check_challenges() -> Result<(), TryRuntimeError> {
		let next = NextChallengeId::<T>::get();
		for (id, challenge) in Challenges::<T>::iter() {
			ensure!(id < next, "challenge in time to come");
			ensure!(challenge.claim > 0, "challenge for nothing");
			let (row, _) = Self::row_of(challenge.subject, challenge.kind, &challenge.issuer)
				.map_err(|_| "challenge without its attestation")?;
			ensure!(row.challenge == Some(id), "attestation does not know its challenge");
			ensure!(row.issuer != challenge.challenger, "issuer challenges itself");
		}
		for (_, _, row) in Self::rows() {
			if let Some(id) = row.challenge {
				ensure!(Challenges::<T>::contains_key(id), "challenge of an attestation is gone");
			}
		}
		Ok(())
	}

	/// Issuers count their attestations, and what challenges of them claim.
	fn check_counts() -> Result<(), TryRuntimeError> {
		let mut counts = BTreeMap::<T::AccountId, (u32, u128)>::new();
		for (_, _, row) in Self::rows() {
			let claim = row.challenge.and_then(Challenges::<T>::get);
			let claim = claim.map_or(0, |challenge| challenge.claim);
			let (count, reserved) = counts.entry(row.issuer).or_default();
			*count = count.saturating_add(1);
			*reserved = reserved.checked_add(claim).ok_or("overflow")?;
		}
		for (who, issuer) in Issuers::<T>::iter() {
			let (count, reserved) = counts.remove(&who).unwrap_or_default();
			ensure!(issuer.attestations == count, "attestations of an issuer are miscounted");
			ensure!(issuer.reserved == reserved, "reserved differs from the challenges'");
		}
		Ok(())
	}

	/// Attestations that lost their place have ended, and are the only ones of their issuer there.
	fn check_former() -> Result<(), TryRuntimeError> {
		let now = T::Clock::era();
		for ((subject, kind, issuer), row) in Former::<T>::iter() {
			ensure!(row.issuer == issuer, "former attestation of another issuer");
			ensure!(!row.is_current(now), "former attestation is current");
			let present = Attestations::<T>::get(subject, kind);
			ensure!(
				present.is_none_or(|row| row.issuer != issuer),
				"two attestations of an issuer"
			);
		}
		Ok(())
	}

	/// Issuers have their bonds on hold.
	fn check_bonds() -> Result<(), TryRuntimeError> {
		for (who, issuer) in Issuers::<T>::iter() {
			let held = T::Currency::balance_on_hold(&HoldReason::IssuerBond.into(), &who);
			ensure!(held == issuer.bond, "bond on hold differs");
		}
		Ok(())
	}

	/// Challengers have on hold what their open challenges say.
	fn check_deposits() -> Result<(), TryRuntimeError> {
		let mut sums = BTreeMap::<T::AccountId, u128>::new();
		for challenge in Challenges::<T>::iter_values() {
			let sum = sums.entry(challenge.challenger).or_default();
			*sum = sum.checked_add(challenge.deposit).ok_or("overflow")?;
		}
		for (who, sum) in sums {
			let held = T::Currency::balance_on_hold(&HoldReason::Challenge.into(), &who);
			ensure!(held == sum, "deposits on hold differ from the challenges'");
		}
		Ok(())
	}
}
