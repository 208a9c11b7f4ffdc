use super::*;
use frame_support::traits::fungible::Inspect;
use sp_runtime::TokenError;

const CHALLENGE: ChallengeId = ChallengeId(0);

/// Ivan's tier, challenged by Carl at [`NOW`].
fn challenged() {
	tier(NOW + 1_000);
	assert_ok!(challenge(&CARL, OF_SITE, DataCentreTier));
}

fn ended(outcome: Outcome, at: EraIndex) -> Option<EndedChallenge> {
	Some(EndedChallenge { challenge: CHALLENGE, outcome, at })
}

mod open {
	use super::*;

	#[test]
	fn with_a_deposit() {
		bonded().build_and_execute(|| {
			challenged();
			assert_eq!(
				last_event(),
				Event::Challenged {
					challenge: CHALLENGE,
					subject: OF_SITE,
					kind: DataCentreTier,
					issuer: IVAN,
					challenger: CARL,
					grounds: document(9),
					decide_before: NOW + DECISION,
					deposit: DEPOSIT,
				}
			);
			assert_eq!(deposit_of(&CARL), DEPOSIT);
			assert_eq!(row(OF_SITE, DataCentreTier).challenge, Some(CHALLENGE));
			assert_eq!(issuer(&IVAN).reserved, FALSE_CLAIM);
			assert_eq!(Registrar::challenge_of(CHALLENGE).unwrap().claim, FALSE_CLAIM);
			// It counts until it is decided.
			assert!(evidence(DataCentreTier).is_some());
		});
	}

	#[test]
	fn more_than_the_bond_covers() {
		ExtBuilder::default().bonded(10_000 * ICNT).build_and_execute(|| {
			let of = [DataCentreTier, Soc2, Iso27001];
			for kind in of {
				assert_ok!(attest(&IVAN, OF_SITE, kind, 1, NOW + 9));
			}
			for kind in of {
				assert_ok!(challenge(&CARL, OF_SITE, kind));
			}
			assert_eq!((issuer(&IVAN).reserved, issuer(&IVAN).free()), (3 * FALSE_CLAIM, 0));
			for (id, taken) in [(0, FALSE_CLAIM), (1, FALSE_CLAIM), (2, 0)] {
				assert_ok!(decide(id, true));
				let outcome = Outcome::Upheld { taken };
				let last = row(OF_SITE, of[id as usize]).last_challenge.unwrap();
				assert_eq!(last.outcome, outcome);
			}
			assert_eq!((issuer(&IVAN).reserved, bond_of(&IVAN)), (0, 0));
		});
	}

	#[test]
	fn until_it_is_forgotten() {
		bonded().build_and_execute(|| {
			tier(NOW + 10);
			go_to(NOW + 10 + KEEP);
			let call = || challenge(&CARL, OF_SITE, DataCentreTier);
			assert_noop!(call(), Error::<Test>::TooLate);
			Era::set(&(NOW + 10 + KEEP - 1));
			assert_ok!(call());
			assert_ok!(decide(0, true));
			// It ended at its date.
			let state = row(OF_SITE, DataCentreTier).state;
			let reason = RevocationReason::FalseClaim;
			assert_eq!(state, State::Revoked { reason, at: NOW + 10 });
			assert!(!events().iter().any(|event| matches!(event, Event::Revoked { .. })));
		});
	}

	#[test]
	fn fails() {
		bonded().build_and_execute(|| {
			let call = |who| challenge(who, OF_SITE, Iso27001);
			assert_noop!(call(&CARL), Error::<Test>::UnknownAttestation);
			assert_ok!(attest(&IRIS, OF_SITE, Iso27001, 1, NOW + 9));
			// It is another's: who came too late must not challenge what came after.
			assert_noop!(call(&CARL), Error::<Test>::NotIssuer);
			tier(NOW + 9);
			let call = |who| challenge(who, OF_SITE, DataCentreTier);
			assert_noop!(call(&IVAN), Error::<Test>::SelfChallenged);
			assert_noop!(call(&JUDGE), TokenError::FundsUnavailable);
			assert_ok!(call(&CARL));
			assert_noop!(call(&CORA), Error::<Test>::AlreadyChallenged);
			let root = Registrar::challenge(
				RuntimeOrigin::root(),
				OF_SITE,
				DataCentreTier,
				IVAN,
				document(9),
			);
			assert_noop!(root, DispatchError::BadOrigin);
		});
	}

	#[test]
	fn fails_when_identifiers_are_used_up() {
		bonded().build_and_execute(|| {
			tier(NOW + 9);
			NextChallengeId::<Test>::put(ChallengeId(u32::MAX));
			let call = challenge(&CARL, OF_SITE, DataCentreTier);
			assert_noop!(call, Error::<Test>::Overflow);
		});
	}
}

mod uphold {
	use super::*;

	#[test]
	fn takes_of_the_bond_and_revokes() {
		bonded().build_and_execute(|| {
			challenged();
			go_to(NOW + DECISION - 1);
			assert_ok!(decide(0, true));
			let rewarded = FALSE_CLAIM * 3 / 10;
			assert_eq!(
				events()[events().len() - 2..],
				[
					Event::ChallengeUpheld {
						challenge: CHALLENGE,
						subject: OF_SITE,
						kind: DataCentreTier,
						taken: FALSE_CLAIM,
						rewarded,
					},
					Event::Revoked {
						subject: OF_SITE,
						kind: DataCentreTier,
						issuer: IVAN,
						reason: RevocationReason::FalseClaim,
					},
				]
			);
			assert_eq!(evidence(DataCentreTier), None);
			assert_eq!((bond_of(&IVAN), issuer(&IVAN).bond), (15_000 * ICNT, 15_000 * ICNT));
			assert_eq!(issuer(&IVAN).reserved, 0);
			assert_eq!(Balances::balance(&CARL), FUNDS + rewarded);
			assert_eq!(balance(&TREASURY), FUNDS + FALSE_CLAIM - rewarded);
			let row = row(OF_SITE, DataCentreTier);
			let outcome = Outcome::Upheld { taken: FALSE_CLAIM };
			assert_eq!(row.last_challenge, ended(outcome, NOW + DECISION - 1));
			assert_eq!(Registrar::challenge_of(CHALLENGE), None);
		});
	}

	#[test]
	fn takes_what_is_left() {
		ExtBuilder::default().bonded(12_000 * ICNT).build_and_execute(|| {
			let params = Params {
				bond: BoundedU128::clamped(7_000 * ICNT),
				false_claim: BoundedU128::clamped(7_000 * ICNT),
				..Params::default()
			};
			assert_ok!(Registrar::enact(params));
			assert_ok!(attest(&IVAN, OF_SITE, Soc2, 1, NOW + 9));
			challenged();
			assert_ok!(challenge(&CORA, OF_SITE, Soc2));
			assert_ok!(decide(0, true));
			assert_ok!(decide(1, true));
			assert_eq!(bond_of(&IVAN), 0);
			assert_eq!(balance(&CARL), FUNDS + 2_100 * ICNT);
			assert_eq!(balance(&CORA), FUNDS + 1_500 * ICNT);
			assert_eq!(balance(&TREASURY), FUNDS + 8_400 * ICNT);
		});
	}

	#[test]
	fn voids_everything_below_the_least_bond() {
		ExtBuilder::default().bonded(10_000 * ICNT).build_and_execute(|| {
			assert_ok!(attest(&IVAN, OF_NODE, TeeQuote, 1, NOW + 90));
			tier(NOW + 90);
			assert_ok!(attest(&IVAN, OF_SITE, Soc2, 1, NOW + 90));
			assert_ok!(challenge(&CARL, OF_SITE, DataCentreTier));
			assert_ok!(challenge(&CORA, OF_SITE, Soc2));
			go_to(NOW + 5);
			assert_ok!(decide(0, true));
			// Exactly half is left.
			assert!(evidence(TeeQuote).is_some());
			assert_ok!(decide(1, true));
			assert_eq!(last_event(), Event::BondTooLow { issuer: IVAN, bond: 0 });
			assert_eq!(evidence(TeeQuote), None);
			assert_eq!(stood(TeeQuote, NOW + 1, NOW + 5), Some(1));
			assert_eq!(stood(TeeQuote, NOW + 1, NOW + 6), None);
			// It counts again with the bond, from the next era on.
			go_to(NOW + 8);
			assert_ok!(Registrar::bond(signed(&IVAN), 5_000 * ICNT));
			assert_eq!(evidence(TeeQuote), proven(1, NOW + 9, NOW + 90));
		});
	}

	#[test]
	fn once_only() {
		bonded().build_and_execute(|| {
			challenged();
			assert_ok!(decide(0, true));
			assert_noop!(decide(0, true), Error::<Test>::UnknownChallenge);
			let again = challenge(&CORA, OF_SITE, DataCentreTier);
			assert_noop!(again, Error::<Test>::AlreadyEnded);
		});
	}

	#[test]
	fn a_share_of_nothing_goes_to_the_treasury() {
		bonded().build_and_execute(|| {
			let params = Params { challenger_share: BoundedU32::clamped(0), ..Params::default() };
			assert_ok!(Registrar::enact(params));
			challenged();
			assert_ok!(decide(0, true));
			assert_eq!(balance(&CARL), FUNDS);
			assert_eq!(balance(&TREASURY), FUNDS + FALSE_CLAIM);
		});
	}
}

mod reject {
	use super::*;

	#[test]
	fn takes_the_deposit() {
		bonded().build_and_execute(|| {
			challenged();
			assert_ok!(decide(0, false));
			assert_eq!(
				last_event(),
				Event::ChallengeRejected {
					challenge: CHALLENGE,
					subject: OF_SITE,
					kind: DataCentreTier,
					deposit: DEPOSIT,
					compensated: DEPOSIT / 2,
				}
			);
			assert_eq!((balance(&CARL), deposit_of(&CARL)), (FUNDS - DEPOSIT, 0));
			assert_eq!(balance(&IVAN), FUNDS + DEPOSIT / 2);
			assert_eq!(balance(&TREASURY), FUNDS + DEPOSIT / 2);
			assert_eq!((bond_of(&IVAN), issuer(&IVAN).reserved), (BOND, 0));
			assert!(evidence(DataCentreTier).is_some());
			let row = row(OF_SITE, DataCentreTier);
			assert_eq!(row.last_challenge, ended(Outcome::Rejected, NOW));
			assert_eq!((row.challenge, row.state), (None, State::Valid));
		});
	}

	#[test]
	fn does_not_forbid_another() {
		bonded().build_and_execute(|| {
			challenged();
			assert_ok!(decide(0, false));
			assert_ok!(challenge(&CORA, OF_SITE, DataCentreTier));
			assert_eq!(row(OF_SITE, DataCentreTier).challenge, Some(ChallengeId(1)));
		});
	}

	#[test]
	fn an_odd_deposit_loses_nothing() {
		bonded().build_and_execute(|| {
			let challenge_deposit = BoundedU128::clamped(DEPOSIT + 1);
			let params = Params { challenge_deposit, ..Params::default() };
			assert_ok!(Registrar::enact(params));
			challenged();
			assert_ok!(decide(0, false));
			assert_eq!(balance(&IVAN), FUNDS + DEPOSIT / 2);
			assert_eq!(balance(&TREASURY), FUNDS + DEPOSIT / 2 + 1);
		});
	}

	#[test]
	fn stays_readable_after_a_renewal() {
		bonded().build_and_execute(|| {
			challenged();
			assert_ok!(decide(0, false));
			tier(NOW + 2_000);
			let row = row(OF_SITE, DataCentreTier);
			assert_eq!(row.last_challenge, ended(Outcome::Rejected, NOW));
		});
	}
}

#[test]
fn deciding_fails() {
	bonded().build_and_execute(|| {
		assert_noop!(decide(0, true), Error::<Test>::UnknownChallenge);
		challenged();
		let call = Registrar::decide(signed(&CARL), CHALLENGE, true);
		assert_noop!(call, DispatchError::BadOrigin);
		go_to(NOW + DECISION);
		for upheld in [true, false] {
			assert_noop!(decide(0, upheld), Error::<Test>::TooLate);
		}
	});
}

mod lapse {
	use super::*;

	#[test]
	fn gives_the_deposit_back() {
		bonded().build_and_execute(|| {
			challenged();
			go_to(NOW + DECISION);
			assert!(is_free(super::lapse(0)));
			assert_eq!(
				last_event(),
				Event::ChallengeLapsed {
					challenge: CHALLENGE,
					subject: OF_SITE,
					kind: DataCentreTier,
					deposit: DEPOSIT,
				}
			);
			assert_eq!(Balances::balance(&CARL), FUNDS);
			assert_eq!((bond_of(&IVAN), issuer(&IVAN).reserved), (BOND, 0));
			assert!(evidence(DataCentreTier).is_some());
			let row = row(OF_SITE, DataCentreTier);
			assert_eq!(row.last_challenge, ended(Outcome::Lapsed, NOW + DECISION));
		});
	}

	#[test]
	fn fails() {
		bonded().build_and_execute(|| {
			assert_noop!(super::lapse(0), Error::<Test>::UnknownChallenge);
			challenged();
			go_to(NOW + DECISION - 1);
			assert_noop!(super::lapse(0), Error::<Test>::TooEarly);
			let root = Registrar::lapse(RuntimeOrigin::root(), CHALLENGE);
			assert_noop!(root, DispatchError::BadOrigin);
		});
	}
}
