//! Attestations that another issuer's took the place of.

use super::*;
use frame_support::traits::fungible::Inspect;

/// Ivan's certificate, which he took back when Iris attested the same.
fn displaced() {
	assert_ok!(attest(&IVAN, OF_SITE, Iso27001, 1, NOW + 500));
	assert_ok!(withdraw(&IVAN, OF_SITE, Iso27001));
	assert_ok!(attest(&IRIS, OF_SITE, Iso27001, 1, NOW + 1_000));
}

fn challenged() {
	displaced();
	assert_ok!(challenge(&CARL, OF_SITE, Iso27001));
}

fn named(event: &Event<Test>) -> &'static str {
	match event {
		Event::Displaced { .. } => "displaced",
		Event::Removed { .. } => "removed",
		Event::Revoked { .. } => "revoked",
		Event::Attested { .. } => "attested",
		_ => "other",
	}
}

#[test]
fn nobody_gets_rid_of_a_false_claim_by_making_room() {
	bonded().build_and_execute(|| {
		displaced();
		let (subject, kind) = (OF_SITE, Iso27001);
		let told = events();
		assert_eq!(told[told.len() - 2], Event::Displaced { subject, kind, issuer: IVAN });
		assert_eq!(issuer(&IVAN).attestations, 1);
		assert_eq!(held(HoldReason::StorageDeposit, &IVAN), ticket());
		assert_ok!(Registrar::unbond(signed(&IVAN)));

		go_to(NOW + KEEP - 1);
		assert_ok!(challenge(&CARL, OF_SITE, Iso27001));
		// What took its place is challenged by itself.
		let of_iris = Registrar::challenge(signed(&CORA), OF_SITE, Iso27001, IRIS, document(8));
		assert_ok!(of_iris);
		go_to(NOW + 672 - 2);
		assert_ok!(decide(0, true));
		assert_eq!(bond_of(&IVAN), BOND - FALSE_CLAIM);
		assert_eq!(Balances::balance(&CARL), FUNDS + FALSE_CLAIM * 3 / 10);
		// It had ended before.
		let reason = RevocationReason::FalseClaim;
		let row = former(OF_SITE, Iso27001).unwrap();
		assert_eq!(row.state, State::Revoked { reason, at: NOW });
		assert_eq!(row.challenge, None);
		assert_eq!(events().iter().filter(|event| named(event) == "revoked").count(), 1);
		assert_ok!(decide(1, false));

		// Neither matters to the other.
		assert_eq!(bond_of(&IRIS), BOND);
		assert_eq!(evidence(Iso27001), proven(1, NOW + 1, NOW + 1_000));
		assert_noop!(challenge(&CORA, OF_SITE, Iso27001), Error::<Test>::AlreadyEnded);
		go_to(NOW + 672);
		let leave = || Registrar::withdraw_bond(signed(&IVAN));
		assert_noop!(leave(), Error::<Test>::StillLiable);
		assert!(is_free(remove(OF_SITE, Iso27001)));
		assert_eq!(last_event(), Event::Removed { subject, kind, issuer: IVAN });
		assert_ok!(leave());
		assert_eq!(balance(&IVAN), FUNDS - FALSE_CLAIM);
		assert_eq!(row_of(&IRIS), Some(IRIS));
	});
}

/// Whose row has the place.
fn row_of(issuer: &AccountId32) -> Option<AccountId32> {
	Attestations::<Test>::get(OF_SITE, Iso27001)
		.map(|row| row.issuer)
		.filter(|found| found == issuer)
}

#[test]
fn are_challenged_for_as_long_as_they_are_kept() {
	bonded().build_and_execute(|| {
		displaced();
		go_to(NOW + KEEP - 1);
		assert_noop!(remove(OF_SITE, Iso27001), Error::<Test>::StillKept);
		go_to(NOW + KEEP);
		assert_noop!(challenge(&CARL, OF_SITE, Iso27001), Error::<Test>::TooLate);
		assert!(is_free(remove(OF_SITE, Iso27001)));
		assert_eq!(former(OF_SITE, Iso27001), None);
		assert_eq!((issuer(&IVAN).attestations, held(HoldReason::StorageDeposit, &IVAN)), (0, 0));
		assert_noop!(remove(OF_SITE, Iso27001), Error::<Test>::NotIssuer);
		assert_noop!(challenge(&CARL, OF_SITE, Iso27001), Error::<Test>::NotIssuer);
		// It is not kept beyond the time either when the place is empty.
		go_to(NOW + 1_000 + KEEP);
		assert_ok!(Registrar::remove(signed(&NOBODY), OF_SITE, Iso27001, IRIS));
		assert_noop!(remove(OF_SITE, Iso27001), Error::<Test>::UnknownAttestation);
	});
}

#[test]
fn end_when_they_lose_their_place() {
	let ends: [(EvidenceKind, Subject, &dyn Fn()); 2] = [
		(Iso27001, OF_SITE, &|| set_issuer(&IVAN, &[Soc2]).unwrap()),
		(GeoLatency, OF_NODE, &|| change_node(NODE)),
	];
	for (kind, subject, end) in ends {
		bonded().build_and_execute(|| {
			assert_ok!(attest(&IVAN, subject, kind, 1, NOW + 500));
			go_to(NOW + 10);
			end();
			go_to(NOW + 20);
			assert_ok!(attest(&IRIS, subject, kind, 1, NOW + 500));
			let reason = RevocationReason::Superseded;
			let state = former(subject, kind).map(|row| row.state);
			assert_eq!(state, Some(State::Revoked { reason, at: NOW + 20 }));
			// What it counted no more for does not come back to life.
			assert_ok!(set_issuer(&IVAN, &EvidenceKind::ALL));
			assert_eq!(evidence(kind), proven(1, NOW + 21, NOW + 500));
			assert_noop!(withdraw(&IVAN, subject, kind), Error::<Test>::NotIssuer);
		});
	}
}

#[test]
fn go_at_once_when_nobody_may_challenge_them() {
	bonded().build_and_execute(|| {
		// It was found false.
		assert_ok!(attest(&IVAN, OF_SITE, Iso27001, 1, NOW + 500));
		assert_ok!(challenge(&CARL, OF_SITE, Iso27001));
		assert_ok!(decide(0, true));
		assert_ok!(attest(&IRIS, OF_SITE, Iso27001, 1, NOW + 9));
		let last = |n: usize| events().iter().rev().nth(n).map(named);
		assert_eq!((last(1), last(0)), (Some("removed"), Some("attested")));
		assert_eq!((former(OF_SITE, Iso27001), issuer(&IVAN).attestations), (None, 0));
		// It is forgotten.
		go_to(NOW + 9 + KEEP);
		assert_ok!(attest(&IVAN, OF_SITE, Iso27001, 1, NOW + 900));
		assert_eq!((last(1), last(0)), (Some("removed"), Some("attested")));
		assert_eq!(Former::<Test>::iter().count(), 0);
		assert_eq!((issuer(&IVAN).attestations, issuer(&IRIS).attestations), (1, 0));
		assert_eq!(held(HoldReason::StorageDeposit, &IRIS), 0);
	});
}

#[test]
fn have_their_place_back_when_they_are_attested_again() {
	bonded().build_and_execute(|| {
		challenged();
		assert_ok!(decide(0, false));
		go_to(NOW + 5);
		let again = || attest(&IVAN, OF_SITE, Iso27001, 1, NOW + 700);
		assert_noop!(again(), Error::<Test>::AlreadyAttested);
		assert_ok!(withdraw(&IRIS, OF_SITE, Iso27001));
		assert_ok!(again());
		assert_eq!(evidence(Iso27001), proven(1, NOW + 6, NOW + 700));
		assert_eq!(stood(Iso27001, NOW + 1, NOW + 5), None);
		let rows: Vec<_> = Former::<Test>::iter().map(|((.., issuer), _)| issuer).collect();
		assert_eq!(rows, [IRIS]);
		assert_eq!((issuer(&IVAN).attestations, issuer(&IRIS).attestations), (1, 1));
		for who in [IVAN, IRIS] {
			assert_eq!(held(HoldReason::StorageDeposit, &who), ticket());
		}
		// How its last challenge ended stays known.
		let last = row(OF_SITE, Iso27001).last_challenge.unwrap();
		assert_eq!((last.challenge, last.outcome), (ChallengeId(0), Outcome::Rejected));
	});
}

#[test]
fn are_not_attested_again_while_a_challenge_is_open() {
	bonded().build_and_execute(|| {
		challenged();
		assert_ok!(withdraw(&IRIS, OF_SITE, Iso27001));
		let again = || attest(&IVAN, OF_SITE, Iso27001, 1, NOW + 500);
		assert_noop!(again(), Error::<Test>::AlreadyChallenged);
		assert_noop!(challenge(&CORA, OF_SITE, Iso27001), Error::<Test>::AlreadyChallenged);
		go_to(NOW + KEEP);
		assert_noop!(remove(OF_SITE, Iso27001), Error::<Test>::AlreadyChallenged);
		assert!(is_free(lapse(0)));
		assert_eq!((deposit_of(&CARL), issuer(&IVAN).reserved), (0, 0));
		let last = former(OF_SITE, Iso27001).and_then(|row| row.last_challenge);
		assert_eq!(last.map(|last| last.outcome), Some(Outcome::Lapsed));
		assert_ok!(again());
	});
}

#[test]
fn cost_the_challenger_when_they_were_true() {
	bonded().build_and_execute(|| {
		challenged();
		assert_ok!(decide(0, false));
		assert_eq!(balance(&IVAN), FUNDS + DEPOSIT / 2);
		assert_eq!(balance(&CARL), FUNDS - DEPOSIT);
		assert_eq!((bond_of(&IVAN), issuer(&IVAN).reserved), (BOND, 0));
		assert_eq!(row(OF_SITE, Iso27001).last_challenge, None);
	});
}
