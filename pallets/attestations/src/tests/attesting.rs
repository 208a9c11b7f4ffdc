use super::*;
use sp_runtime::TokenError;

/// Leaves an account with next to nothing.
fn make_poor(who: &AccountId32) {
	use frame_support::traits::{fungible::Mutate, tokens::Preservation};
	let left = FUNDS - BOND - ICNT / 2;
	assert_ok!(Balances::transfer(who, &NOBODY, left, Preservation::Preserve));
}

mod attest {
	use super::*;

	#[test]
	fn about_a_data_centre() {
		bonded().build_and_execute(|| {
			assert_ok!(attest(&IVAN, OF_SITE, DataCentreTier, 4, NOW + 50));
			assert_eq!(
				last_event(),
				Event::Attested {
					subject: OF_SITE,
					kind: DataCentreTier,
					issuer: IVAN,
					level: 4,
					since: NOW + 1,
					until: NOW + 50,
					document: document(1),
				}
			);
			let row = row(OF_SITE, DataCentreTier);
			assert_eq!((row.issuer, row.document), (IVAN, document(1)));
			assert_eq!((row.generation, row.state), (None, State::Valid));
			assert_eq!(issuer(&IVAN).attestations, 1);
			assert_eq!(held(HoldReason::StorageDeposit, &IVAN), ticket());
		});
	}

	#[test]
	fn about_a_node_in_its_generation() {
		bonded().build_and_execute(|| {
			assert_ok!(attest(&IRIS, OF_NODE, GeoLatency, 1, NOW + 50));
			assert_eq!(row(OF_NODE, GeoLatency).generation, Some(3));
		});
	}

	#[test]
	fn by_another_issuer_once_it_does_not_count() {
		let ended: [&dyn Fn(); 3] =
			[&|| go_to(NOW + 10), &|| withdraw(&IVAN, OF_SITE, Iso27001).unwrap(), &|| {
				set_issuer(&IVAN, &[Soc2]).unwrap()
			}];
		for (n, end) in ended.into_iter().enumerate() {
			bonded().build_and_execute(|| {
				assert_ok!(attest(&IVAN, OF_SITE, Iso27001, 1, NOW + 10));
				assert_noop!(
					attest(&IRIS, OF_SITE, Iso27001, 1, NOW + 50),
					Error::<Test>::AlreadyAttested
				);
				end();
				assert_eq!(evidence(Iso27001), None, "{n}");
				let now = Era::get();
				assert_ok!(attest(&IRIS, OF_SITE, Iso27001, 1, NOW + 50));
				assert_eq!(evidence(Iso27001), proven(1, now + 1, NOW + 50));
				assert_eq!(row(OF_SITE, Iso27001).issuer, IRIS);
				// The other is kept, as it may still be challenged.
				assert_eq!(held(HoldReason::StorageDeposit, &IVAN), ticket());
				assert_eq!(held(HoldReason::StorageDeposit, &IRIS), ticket());
				assert_eq!((issuer(&IVAN).attestations, issuer(&IRIS).attestations), (1, 1));
				assert_eq!(former(OF_SITE, Iso27001).map(|row| row.ends()), Some(now), "{n}");
			});
		}
	}

	#[test]
	fn by_another_issuer_when_the_bond_of_the_first_is_too_low() {
		ExtBuilder::default().bonded(10_000 * ICNT).build_and_execute(|| {
			assert_ok!(attest(&IVAN, OF_SITE, Iso27001, 1, NOW + 10));
			for kind in [DataCentreTier, Soc2] {
				assert_ok!(attest(&IVAN, OF_SITE, kind, 1, NOW + 10));
			}
			for (id, kind) in [(0, DataCentreTier), (1, Soc2)] {
				assert_ok!(challenge(&CARL, OF_SITE, kind));
				assert!(evidence(Iso27001).is_some());
				assert_ok!(decide(id, true));
			}
			assert_eq!(evidence(Iso27001), None);
			assert_ok!(attest(&IRIS, OF_SITE, Iso27001, 1, NOW + 50));
			assert_eq!(evidence(Iso27001), proven(1, NOW + 1, NOW + 50));
		});
	}

	#[test]
	fn by_another_issuer_about_another_generation() {
		bonded().build_and_execute(|| {
			assert_ok!(attest(&IVAN, OF_NODE, GeoLatency, 1, NOW + 10));
			change_node(NODE);
			assert_ok!(attest(&IRIS, OF_NODE, GeoLatency, 1, NOW + 50));
			assert_eq!(row(OF_NODE, GeoLatency).generation, Some(4));
		});
	}

	#[test]
	fn again_renews_it() {
		bonded().build_and_execute(|| {
			tier(NOW + 10);
			go_to(NOW + 9);
			let call =
				Registrar::attest(signed(&IVAN), OF_SITE, DataCentreTier, 3, document(2), NOW + 90);
			assert_ok!(call);
			assert_eq!(evidence(DataCentreTier), proven(3, NOW + 1, NOW + 90));
			assert_eq!(row(OF_SITE, DataCentreTier).document, document(2));
			assert_eq!(issuer(&IVAN).attestations, 1);
			assert_eq!(held(HoldReason::StorageDeposit, &IVAN), ticket());
		});
	}

	#[test]
	fn again_after_the_end_begins_anew() {
		bonded().build_and_execute(|| {
			tier(NOW + 10);
			go_to(NOW + 10);
			tier(NOW + 90);
			assert_eq!(evidence(DataCentreTier), proven(3, NOW + 11, NOW + 90));
			assert_eq!(stood(DataCentreTier, NOW + 1, NOW + 10), None);
			// The same after it was withdrawn.
			go_to(NOW + 20);
			assert_ok!(withdraw(&IVAN, OF_SITE, DataCentreTier));
			tier(NOW + 90);
			assert_eq!(evidence(DataCentreTier), proven(3, NOW + 21, NOW + 90));
			assert_eq!(issuer(&IVAN).attestations, 1);
		});
	}

	#[test]
	fn again_about_another_generation_begins_anew() {
		bonded().build_and_execute(|| {
			assert_ok!(attest(&IVAN, OF_NODE, HardwareBenchmark, 5, NOW + 90));
			go_to(NOW + 10);
			change_node(NODE);
			assert_ok!(attest(&IVAN, OF_NODE, HardwareBenchmark, 4, NOW + 90));
			assert_eq!(evidence(HardwareBenchmark), proven(4, NOW + 11, NOW + 90));
			assert_eq!(Registrar::evidence(SITE, NODE, 3, HardwareBenchmark), None);
		});
	}

	#[test]
	fn fails_for_who_may_not() {
		bonded().build_and_execute(|| {
			let call = |who| attest(who, OF_SITE, DataCentreTier, 1, NOW + 9);
			assert_noop!(call(&CARL), Error::<Test>::UnknownIssuer);
			assert_noop!(call(&IRIS), Error::<Test>::NotNamed);
			assert_ok!(set_issuer(&IVAN, &[Soc2]));
			assert_noop!(call(&IVAN), Error::<Test>::NotNamed);
			let root =
				Registrar::attest(RuntimeOrigin::root(), OF_SITE, Soc2, 1, document(1), NOW + 9);
			assert_noop!(root, DispatchError::BadOrigin);
		});
	}

	#[test]
	fn needs_the_whole_bond_beyond_what_is_claimed() {
		ExtBuilder::default().bonded(10_000 * ICNT - 1).build_and_execute(|| {
			let call = |kind| attest(&IVAN, OF_SITE, kind, 1, NOW + 9);
			assert_noop!(call(Soc2), Error::<Test>::BondTooSmall);
			assert_ok!(Registrar::bond(signed(&IVAN), 1));
			assert_ok!(call(Soc2));
			assert_ok!(challenge(&CARL, OF_SITE, Soc2));
			assert_noop!(call(Iso27001), Error::<Test>::BondTooSmall);
			assert_ok!(Registrar::bond(signed(&IVAN), FALSE_CLAIM - 1));
			assert_noop!(call(Iso27001), Error::<Test>::BondTooSmall);
			assert_ok!(Registrar::bond(signed(&IVAN), 1));
			assert_ok!(call(Iso27001));
		});
	}

	#[test]
	fn fails_for_each_wrong_argument() {
		bonded().build_and_execute(|| {
			let call = |subject, kind, level, until| attest(&IVAN, subject, kind, level, until);
			let of_site = Subject::Facility(FacilityId(9));
			let of_node = Subject::Node(NodeId(9));
			for (subject, kind, level, until, error) in [
				(OF_NODE, DataCentreTier, 1, NOW + 9, Error::<Test>::WrongSubject),
				(OF_SITE, TeeQuote, 1, NOW + 9, Error::WrongSubject),
				(OF_SITE, DataCentreTier, 0, NOW + 9, Error::WrongLevel),
				(OF_SITE, DataCentreTier, 5, NOW + 9, Error::WrongLevel),
				(OF_SITE, Iso27001, 2, NOW + 9, Error::WrongLevel),
				(OF_SITE, Soc2, 2, NOW, Error::WrongTerm),
				(OF_SITE, Soc2, 2, NOW + 1, Error::WrongTerm),
				(OF_SITE, Soc2, 2, NOW + 8_641, Error::WrongTerm),
				(of_site, Soc2, 2, NOW + 9, Error::UnknownSubject),
				(of_node, TeeQuote, 1, NOW + 9, Error::UnknownSubject),
			] {
				assert_noop!(call(subject, kind, level, until), error);
			}
			assert_ok!(call(OF_SITE, Soc2, 2, NOW + 2));
			assert_ok!(call(OF_SITE, Soc2, 2, NOW + 8_640));
		});
	}

	#[test]
	fn fails_about_the_issuers_own() {
		bonded().build_and_execute(|| {
			assert_ok!(set_issuer(&PETRA, &[Soc2, TeeQuote]));
			assert_ok!(Registrar::bond(signed(&PETRA), BOND));
			for (subject, kind) in [(OF_SITE, Soc2), (OF_NODE, TeeQuote)] {
				let call = attest(&PETRA, subject, kind, 1, NOW + 9);
				assert_noop!(call, Error::<Test>::SelfAttested);
			}
		});
	}

	#[test]
	fn fails_under_an_open_challenge() {
		bonded().build_and_execute(|| {
			assert_ok!(attest(&IVAN, OF_SITE, Iso27001, 1, NOW + 9));
			assert_ok!(challenge(&CARL, OF_SITE, Iso27001));
			let call = |who| attest(who, OF_SITE, Iso27001, 1, NOW + 99);
			assert_noop!(call(&IRIS), Error::<Test>::AlreadyChallenged);
			// Not after its end either.
			go_to(NOW + 9);
			assert_noop!(call(&IVAN), Error::<Test>::AlreadyChallenged);
			assert_noop!(call(&IRIS), Error::<Test>::AlreadyChallenged);
			assert_ok!(decide(0, false));
			assert_ok!(call(&IRIS));
		});
	}

	#[test]
	fn moves_the_date_under_an_open_challenge() {
		bonded().build_and_execute(|| {
			tier(NOW + 9);
			assert_ok!(challenge(&CARL, OF_SITE, DataCentreTier));
			let call = |level, hash, until| {
				let origin = signed(&IVAN);
				Registrar::attest(origin, OF_SITE, DataCentreTier, level, document(hash), until)
			};
			for (level, hash, until) in [(2, 1, 90), (4, 1, 90), (3, 2, 90), (3, 1, 8)] {
				assert_noop!(call(level, hash, NOW + until), Error::<Test>::AlreadyChallenged);
			}
			go_to(NOW + 7);
			assert_ok!(call(3, 1, NOW + 90));
			assert_eq!(evidence(DataCentreTier), proven(3, NOW + 1, NOW + 90));
			assert_eq!(row(OF_SITE, DataCentreTier).challenge, Some(ChallengeId(0)));
			assert_ok!(decide(0, true));
			assert_eq!(evidence(DataCentreTier), None);
			// What has ended is not brought back by it.
			tier(NOW + 90);
			assert_ok!(challenge(&CARL, OF_SITE, DataCentreTier));
			assert_ok!(withdraw(&IVAN, OF_SITE, DataCentreTier));
			assert_ok!(Registrar::bond(signed(&IVAN), BOND));
			assert_noop!(call(3, 1, NOW + 90), Error::<Test>::AlreadyChallenged);
		});
	}

	#[test]
	fn fails_without_the_deposit() {
		bonded().build_and_execute(|| {
			make_poor(&IVAN);
			let call = attest(&IVAN, OF_SITE, Soc2, 1, NOW + 9);
			assert_noop!(call, TokenError::FundsUnavailable);
		});
	}
}

mod revoke {
	use super::*;
	use RevocationReason::{FalseClaim, Governance, Superseded, Withdrawn};

	fn revoke(who: &AccountId32, reason: RevocationReason) -> DispatchResult {
		Registrar::revoke(signed(who), OF_SITE, DataCentreTier, reason)
	}

	#[test]
	fn counts_no_more_in_the_same_moment() {
		for (who, reason) in [(IVAN, Withdrawn), (IVAN, Superseded), (JUDGE, Governance)] {
			bonded().build_and_execute(|| {
				tier(NOW + 90);
				go_to(NOW + 10);
				assert_ok!(revoke(&who, reason));
				assert_eq!(evidence(DataCentreTier), None);
				assert_eq!(
					last_event(),
					Event::Revoked { subject: OF_SITE, kind: DataCentreTier, issuer: IVAN, reason }
				);
				let state = State::Revoked { reason, at: NOW + 10 };
				assert_eq!(row(OF_SITE, DataCentreTier).state, state);
				assert_eq!(bond_of(&IVAN), BOND);
			});
		}
	}

	#[test]
	fn does_not_close_a_challenge() {
		bonded().build_and_execute(|| {
			tier(NOW + 90);
			assert_ok!(challenge(&CARL, OF_SITE, DataCentreTier));
			assert_ok!(revoke(&IVAN, Withdrawn));
			go_to(NOW + 5);
			assert_ok!(decide(0, true));
			assert_eq!(bond_of(&IVAN), BOND - FALSE_CLAIM);
			// It ended when it was withdrawn.
			let state = State::Revoked { reason: FalseClaim, at: NOW };
			assert_eq!(row(OF_SITE, DataCentreTier).state, state);
		});
	}

	#[test]
	fn fails() {
		bonded().build_and_execute(|| {
			assert_noop!(revoke(&IVAN, Withdrawn), Error::<Test>::UnknownAttestation);
			tier(NOW + 90);
			assert_noop!(revoke(&IRIS, Withdrawn), Error::<Test>::NotIssuer);
			for reason in [FalseClaim, Governance] {
				assert_noop!(revoke(&IVAN, reason), Error::<Test>::WrongReason);
			}
			for reason in [FalseClaim, Withdrawn, Superseded] {
				assert_noop!(revoke(&JUDGE, reason), Error::<Test>::WrongReason);
			}
			let root =
				Registrar::revoke(RuntimeOrigin::root(), OF_SITE, DataCentreTier, Governance);
			assert_noop!(root, DispatchError::BadOrigin);
			assert_ok!(revoke(&IVAN, Withdrawn));
			assert_noop!(revoke(&IVAN, Withdrawn), Error::<Test>::AlreadyEnded);
			assert_noop!(revoke(&JUDGE, Governance), Error::<Test>::AlreadyEnded);
			tier(NOW + 90);
			go_to(NOW + 90);
			assert_noop!(revoke(&IVAN, Withdrawn), Error::<Test>::AlreadyEnded);
		});
	}
}

mod remove {
	use super::*;

	#[test]
	fn frees_the_deposit_when_it_is_due() {
		bonded().build_and_execute(|| {
			tier(NOW + 90);
			go_to(NOW + 90 + KEEP - 1);
			assert_noop!(remove(OF_SITE, DataCentreTier), Error::<Test>::StillKept);
			go_to(NOW + 90 + KEEP);
			assert!(is_free(remove(OF_SITE, DataCentreTier)));
			assert_eq!(
				last_event(),
				Event::Removed { subject: OF_SITE, kind: DataCentreTier, issuer: IVAN }
			);
			assert_eq!(Attestations::<Test>::iter().count(), 0);
			assert_eq!(held(HoldReason::StorageDeposit, &IVAN), 0);
			assert_eq!(issuer(&IVAN).attestations, 0);
			assert_noop!(remove(OF_SITE, DataCentreTier), Error::<Test>::UnknownAttestation);
		});
	}

	#[test]
	fn counts_from_the_revocation() {
		bonded().build_and_execute(|| {
			tier(NOW + 8_000);
			assert_noop!(remove(OF_SITE, DataCentreTier), Error::<Test>::StillKept);
			go_to(NOW + 10);
			assert_ok!(withdraw(&IVAN, OF_SITE, DataCentreTier));
			go_to(NOW + 10 + KEEP - 1);
			assert_noop!(remove(OF_SITE, DataCentreTier), Error::<Test>::StillKept);
			go_to(NOW + 10 + KEEP);
			assert!(is_free(remove(OF_SITE, DataCentreTier)));
		});
	}

	#[test]
	fn of_the_last_forgets_an_issuer_that_was_unnamed() {
		ExtBuilder::default().bonded(10_000 * ICNT).build_and_execute(|| {
			tier(NOW + 10);
			assert_ok!(attest(&IVAN, OF_NODE, TeeQuote, 1, NOW + 10));
			for (id, subject, kind) in [(0, OF_SITE, DataCentreTier), (1, OF_NODE, TeeQuote)] {
				assert_ok!(challenge(&CARL, subject, kind));
				assert_ok!(decide(id, true));
			}
			assert_ok!(set_issuer(&IVAN, &[]));
			go_to(NOW + 10 + KEEP);
			assert!(is_free(remove(OF_SITE, DataCentreTier)));
			assert!(Issuers::<Test>::contains_key(IVAN));
			assert!(is_free(remove(OF_NODE, TeeQuote)));
			assert_eq!(Issuers::<Test>::get(IVAN), None);
		});
	}

	#[test]
	fn fails() {
		bonded().build_and_execute(|| {
			assert_noop!(remove(OF_SITE, Soc2), Error::<Test>::UnknownAttestation);
			tier(NOW + 10);
			go_to(NOW + 10 + KEEP - 1);
			assert_ok!(challenge(&CARL, OF_SITE, DataCentreTier));
			go_to(NOW + 10 + KEEP);
			assert_noop!(remove(OF_SITE, DataCentreTier), Error::<Test>::AlreadyChallenged);
			let call = Registrar::remove(signed(&NOBODY), OF_SITE, DataCentreTier, IRIS);
			assert_noop!(call, Error::<Test>::NotIssuer);
			let root = Registrar::remove(RuntimeOrigin::root(), OF_SITE, DataCentreTier, IVAN);
			assert_noop!(root, DispatchError::BadOrigin);
		});
	}
}
