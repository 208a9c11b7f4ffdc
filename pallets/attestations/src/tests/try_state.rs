//! Each invariant, broken once.

use super::*;
use frame_support::traits::{fungible::MutateHold, tokens::Precision};
use sp_runtime::TryRuntimeError;

/// Ivan attests the tier of the data centre, which Carl challenges, and a quote of the node; Iris a
/// certificate, which ended.
fn breaks(why: &'static str, damage: impl FnOnce()) {
	bonded().build().execute_with(|| {
		tier(NOW + 100);
		assert_ok!(attest(&IVAN, OF_NODE, TeeQuote, 1, NOW + 100));
		assert_ok!(attest(&IRIS, OF_SITE, Iso27001, 1, NOW + 5));
		assert_ok!(challenge(&CARL, OF_SITE, DataCentreTier));
		go_to(NOW + 10);
		assert_ok!(Registrar::do_try_state());
		damage();
		assert_eq!(Registrar::do_try_state(), Err(TryRuntimeError::Other(why)));
	});
}

fn change(subject: Subject, kind: EvidenceKind, change: impl FnOnce(&mut AttestationOf<Test>)) {
	let mut row = row(subject, kind);
	change(&mut row);
	Attestations::<Test>::insert(subject, kind, row);
}

fn change_issuer(change: impl FnOnce(&mut Issuer)) {
	Issuers::<Test>::mutate_extant(IVAN, change);
}

fn change_challenge(change: impl FnOnce(&mut ChallengeOf<Test>)) {
	Challenges::<Test>::mutate_extant(ChallengeId(0), change);
}

#[test]
fn params() {
	breaks("invalid parameters", || {
		let unbonding_eras = BoundedU32::clamped(2);
		Parameters::<Test>::put(Params { unbonding_eras, ..Params::default() })
	});
}

#[test]
fn issuers() {
	breaks("issuer of nothing", || Issuers::<Test>::insert(NOBODY, Issuer::new(1)));
	breaks("issuer named twice for a kind", || {
		change_issuer(|row| row.namings[1].kind = row.namings[0].kind)
	});
	breaks("a bond of nothing would be enough", || change_issuer(|row| row.least = 0));
	breaks("bond stands wrongly", || change_issuer(|row| row.least = BOND + 1));
	breaks("bond stands wrongly", || change_issuer(|row| row.stands.until = Some(NOW)));
	breaks("ended in time to come", || {
		change_issuer(|row| row.namings[2].span.until = Some(NOW + 11))
	});
	breaks("begins in time to come", || change_issuer(|row| row.stands.since = NOW + 12));
}

#[test]
fn attestations() {
	breaks("attestation about something else", || {
		Attestations::<Test>::insert(OF_NODE, Soc2, row(OF_SITE, Iso27001))
	});
	breaks("generation of no node", || {
		change(OF_SITE, DataCentreTier, |row| row.generation = Some(3))
	});
	breaks("generation of no node", || change(OF_NODE, TeeQuote, |row| row.generation = None));
	breaks("invalid levels", || {
		change(OF_SITE, DataCentreTier, |row| row.levels = Levels::new(NOW, 5))
	});
	breaks("invalid levels", || {
		change(OF_SITE, DataCentreTier, |row| row.levels = Levels::default())
	});
	breaks("ends before it counts", || change(OF_SITE, DataCentreTier, |row| row.until = NOW + 1));
	breaks("revoked in time to come", || {
		change(OF_SITE, DataCentreTier, |row| {
			row.state = State::Revoked { reason: RevocationReason::Withdrawn, at: NOW + 11 };
		})
	});
	breaks("attestation without its issuer", || Issuers::<Test>::remove(IRIS));
}

#[test]
fn challenges() {
	breaks("challenge in time to come", || NextChallengeId::<Test>::put(ChallengeId(0)));
	breaks("challenge for nothing", || change_challenge(|row| row.claim = 0));
	breaks("challenge without its attestation", || change_challenge(|row| row.kind = Soc2));
	breaks("challenge without its attestation", || change_challenge(|row| row.issuer = IRIS));
	breaks("attestation does not know its challenge", || {
		change(OF_SITE, DataCentreTier, |row| row.challenge = None)
	});
	breaks("attestation does not know its challenge", || {
		change_challenge(|row| (row.subject, row.kind) = (OF_NODE, TeeQuote))
	});
	breaks("issuer challenges itself", || change_challenge(|row| row.challenger = IVAN));
	breaks("challenge of an attestation is gone", || Challenges::<Test>::remove(ChallengeId(0)));
}

#[test]
fn counts() {
	breaks("attestations of an issuer are miscounted", || {
		change_issuer(|row| row.attestations += 1)
	});
	breaks("attestations of an issuer are miscounted", || {
		Attestations::<Test>::remove(OF_NODE, TeeQuote)
	});
	breaks("reserved differs from the challenges'", || change_issuer(|row| row.reserved -= 1));
}

#[test]
fn money() {
	breaks("bond on hold differs", || {
		change_issuer(|row| {
			row.bond += 1;
		})
	});
	breaks("bond on hold differs", || {
		let reason = HoldReason::IssuerBond.into();
		assert_ok!(Balances::release(&reason, &IVAN, 1, Precision::Exact));
	});
	breaks("deposits on hold differ from the challenges'", || {
		let reason = HoldReason::Challenge.into();
		assert_ok!(Balances::release(&reason, &CARL, 1, Precision::Exact));
	});
	breaks("deposits on hold differ from the challenges'", || {
		change_challenge(|row| row.deposit += 1)
	});
}

#[test]
fn former_attestations() {
	let ended = || {
		let mut row = row(OF_SITE, Iso27001);
		row.issuer = IVAN;
		row
	};
	// They are counted.
	breaks("attestations of an issuer are miscounted", || {
		Former::<Test>::insert((OF_SITE, Iso27001, IVAN), ended())
	});
	breaks("former attestation of another issuer", || {
		change_issuer(|row| row.attestations += 1);
		Former::<Test>::insert((OF_SITE, Iso27001, CARL), ended())
	});
	breaks("former attestation is current", || {
		change_issuer(|row| row.attestations += 1);
		Former::<Test>::insert(
			(OF_SITE, Iso27001, IVAN),
			AttestationOf::<Test> { until: NOW + 11, ..ended() },
		)
	});
	breaks("two attestations of an issuer", || {
		Issuers::<Test>::mutate_extant(IRIS, |row| row.attestations += 1);
		Former::<Test>::insert((OF_SITE, Iso27001, IRIS), row(OF_SITE, Iso27001))
	});
	// The invariants of attestations hold for them, too.
	breaks("attestation without its issuer", || {
		let row = AttestationOf::<Test> { issuer: CARL, ..ended() };
		Former::<Test>::insert((OF_SITE, Iso27001, CARL), row)
	});
}
