use super::*;
use frame_support::traits::fungible::Inspect;
use sp_runtime::TokenError;

mod set_issuer {
	use super::*;

	#[test]
	fn names_for_these_kinds_and_no_others() {
		ExtBuilder::default().build_and_execute(|| {
			assert_ok!(set_issuer(&CARL, &[Iso27001, TeeQuote]));
			assert_eq!(
				last_event(),
				Event::IssuerSet { issuer: CARL, kinds: kinds(&[Iso27001, TeeQuote]) }
			);
			assert_eq!(issuer(&CARL).kinds().collect::<Vec<_>>(), [Iso27001, TeeQuote]);
			assert_ok!(set_issuer(&CARL, &[DataCentreTier]));
			assert_eq!(issuer(&CARL).kinds().collect::<Vec<_>>(), [DataCentreTier]);
		});
	}

	#[test]
	fn for_nothing_removes_who_has_nothing() {
		ExtBuilder::default().build_and_execute(|| {
			assert_ok!(set_issuer(&IVAN, &[]));
			assert_eq!(Issuers::<Test>::get(IVAN), None);
		});
	}

	#[test]
	fn for_nothing_keeps_the_bond_until_it_is_withdrawn() {
		bonded().build_and_execute(|| {
			assert_ok!(set_issuer(&IVAN, &[]));
			assert_eq!(bond_of(&IVAN), BOND);
			assert_ok!(Registrar::unbond(signed(&IVAN)));
			go_to(NOW + 672);
			assert_ok!(Registrar::withdraw_bond(signed(&IVAN)));
			assert_eq!(Issuers::<Test>::get(IVAN), None);
			assert_eq!(Balances::balance(&IVAN), FUNDS);
		});
	}

	#[test]
	fn fails() {
		ExtBuilder::default().build_and_execute(|| {
			for wrong in [&[Soc2, Iso27001][..], &[Soc2, Soc2]] {
				assert_noop!(set_issuer(&CARL, wrong), Error::<Test>::InvalidKinds);
			}
			assert_noop!(set_issuer(&CARL, &[]), Error::<Test>::UnknownIssuer);
			let call = Registrar::set_issuer(signed(&IVAN), CARL, kinds(&[Soc2]));
			assert_noop!(call, DispatchError::BadOrigin);
		});
	}
}

mod bond {
	use super::*;

	#[test]
	fn adds_up() {
		ExtBuilder::default().build_and_execute(|| {
			assert_ok!(Registrar::bond(signed(&IVAN), 1));
			assert_ok!(Registrar::bond(signed(&IVAN), ICNT));
			assert_eq!(last_event(), Event::Bonded { issuer: IVAN, amount: ICNT, total: ICNT + 1 });
			assert_eq!((issuer(&IVAN).bond, bond_of(&IVAN)), (ICNT + 1, ICNT + 1));
			assert!(!issuer(&IVAN).stands.holds());
		});
	}

	#[test]
	fn stands_from_the_least_on() {
		ExtBuilder::default().build_and_execute(|| {
			assert_ok!(Registrar::bond(signed(&IVAN), 5_000 * ICNT - 1));
			assert!(!issuer(&IVAN).stands.holds());
			go_to(START + 5);
			assert_ok!(Registrar::bond(signed(&IVAN), 1));
			assert_eq!(issuer(&IVAN).stands, Span { since: START + 6, until: None });
		});
	}

	#[test]
	fn more_of_it_is_never_less() {
		// Who stands by the older parameters is not measured by new ones for a top-up.
		bonded().build_and_execute(|| {
			let bond = BoundedU128::clamped(100_000 * ICNT);
			let params = Params { bond, ..Params::default() };
			assert_ok!(Registrar::enact(params));
			assert_ok!(Registrar::bond(signed(&IVAN), ICNT));
			assert_eq!(issuer(&IVAN).least, 5_000 * ICNT);
			assert!(issuer(&IVAN).stands.holds());
		});
	}

	#[test]
	fn to_stand_again_takes_what_is_asked_today() {
		ExtBuilder::default().bonded(4_999 * ICNT).build_and_execute(|| {
			let bond = BoundedU128::clamped(12_000 * ICNT);
			let params = Params { bond, ..Params::default() };
			assert_ok!(Registrar::enact(params));
			assert_ok!(Registrar::bond(signed(&IVAN), ICNT));
			assert!(!issuer(&IVAN).stands.holds());
			assert_ok!(Registrar::bond(signed(&IVAN), 1_000 * ICNT));
			assert!(issuer(&IVAN).stands.holds());
		});
	}

	#[test]
	fn fails() {
		ExtBuilder::default().build_and_execute(|| {
			assert_noop!(Registrar::bond(signed(&CARL), 1), Error::<Test>::UnknownIssuer);
			assert_noop!(Registrar::bond(signed(&IVAN), 0), Error::<Test>::ZeroAmount);
			assert_noop!(Registrar::bond(signed(&IVAN), FUNDS + 1), TokenError::FundsUnavailable);
			assert_ok!(Registrar::bond(signed(&IVAN), 1));
			let all = Registrar::bond(signed(&IVAN), u128::MAX);
			assert_noop!(all, Error::<Test>::Overflow);
			assert_ok!(Registrar::unbond(signed(&IVAN)));
			assert_noop!(Registrar::bond(signed(&IVAN), 1), Error::<Test>::AlreadyLeaving);
			assert_noop!(Registrar::bond(RuntimeOrigin::root(), 1), DispatchError::BadOrigin);
		});
	}
}

mod unbond {
	use super::*;

	#[test]
	fn begins_the_wait() {
		bonded().build_and_execute(|| {
			assert_ok!(Registrar::unbond(signed(&IVAN)));
			assert_eq!(last_event(), Event::Unbonding { issuer: IVAN, from: NOW + 672 });
			// The wait is what it was when it began.
			let params = Params { unbonding_eras: BoundedU32::clamped(999), ..Params::default() };
			assert_ok!(Registrar::enact(params));
			assert_eq!(issuer(&IVAN).leaving, Some(NOW + 672));
		});
	}

	#[test]
	fn what_was_attested_goes_on_counting_and_nothing_is_added() {
		bonded().build_and_execute(|| {
			tier(NOW + 100);
			assert_ok!(Registrar::unbond(signed(&IVAN)));
			go_to(NOW + 99);
			assert_eq!(evidence(DataCentreTier), proven(3, NOW + 1, NOW + 100));
			assert_noop!(
				attest(&IVAN, OF_SITE, DataCentreTier, 3, NOW + 200),
				Error::<Test>::AlreadyLeaving
			);
			go_to(NOW + 100);
			assert_eq!(evidence(DataCentreTier), None);
		});
	}

	#[test]
	fn fails() {
		ExtBuilder::default().build_and_execute(|| {
			assert_noop!(Registrar::unbond(signed(&CARL)), Error::<Test>::UnknownIssuer);
			assert_noop!(Registrar::unbond(signed(&IVAN)), Error::<Test>::NoBond);
			assert_ok!(Registrar::bond(signed(&IVAN), 1));
			assert_ok!(Registrar::unbond(signed(&IVAN)));
			assert_noop!(Registrar::unbond(signed(&IVAN)), Error::<Test>::AlreadyLeaving);
			assert_noop!(Registrar::unbond(RuntimeOrigin::root()), DispatchError::BadOrigin);
		});
	}
}

mod withdraw_bond {
	use super::*;

	#[test]
	fn gives_it_back_after_the_wait() {
		bonded().build_and_execute(|| {
			assert_ok!(Registrar::unbond(signed(&IVAN)));
			go_to(NOW + 671);
			let call = || Registrar::withdraw_bond(signed(&IVAN));
			assert_noop!(call(), Error::<Test>::TooEarly);
			go_to(NOW + 672);
			assert_ok!(call());
			assert_eq!(last_event(), Event::BondWithdrawn { issuer: IVAN, amount: BOND });
			assert_eq!((bond_of(&IVAN), Balances::balance(&IVAN)), (0, FUNDS));
			// It may come back.
			assert_noop!(call(), Error::<Test>::NotLeaving);
			assert_ok!(Registrar::bond(signed(&IVAN), BOND));
			assert_ok!(attest(&IVAN, OF_SITE, DataCentreTier, 3, NOW + 700));
		});
	}

	#[test]
	fn waits_until_nothing_can_be_challenged() {
		bonded().build_and_execute(|| {
			tier(NOW + 1_000);
			assert_ok!(Registrar::unbond(signed(&IVAN)));
			let call = || Registrar::withdraw_bond(signed(&IVAN));
			go_to(NOW + 1_000);
			assert_noop!(call(), Error::<Test>::StillLiable);
			go_to(NOW + 1_000 + KEEP - 1);
			assert_ok!(challenge(&CARL, OF_SITE, DataCentreTier));
			go_to(NOW + 1_000 + KEEP);
			assert_noop!(call(), Error::<Test>::StillLiable);
			assert_ok!(decide(0, true));
			assert_eq!(bond_of(&IVAN), BOND - FALSE_CLAIM);
			assert!(is_free(remove(OF_SITE, DataCentreTier)));
			assert_ok!(call());
			assert_eq!(balance(&IVAN), FUNDS - FALSE_CLAIM);
		});
	}

	#[test]
	fn may_find_nothing_left() {
		ExtBuilder::default().bonded(10_000 * ICNT).build_and_execute(|| {
			tier(NOW + 10);
			assert_ok!(attest(&IVAN, OF_NODE, TeeQuote, 1, NOW + 10));
			assert_ok!(Registrar::unbond(signed(&IVAN)));
			assert_ok!(challenge(&CARL, OF_SITE, DataCentreTier));
			assert_ok!(challenge(&CORA, OF_NODE, TeeQuote));
			assert_ok!(decide(0, true));
			assert_ok!(decide(1, true));
			assert_eq!(bond_of(&IVAN), 0);
			go_to(NOW + 672);
			assert!(is_free(remove(OF_SITE, DataCentreTier)));
			assert!(is_free(remove(OF_NODE, TeeQuote)));
			assert_ok!(Registrar::withdraw_bond(signed(&IVAN)));
			assert_eq!(last_event(), Event::BondWithdrawn { issuer: IVAN, amount: 0 });
			assert_eq!(issuer(&IVAN).leaving, None);
		});
	}

	#[test]
	fn fails() {
		bonded().build_and_execute(|| {
			let call = |who: &AccountId32| Registrar::withdraw_bond(signed(who));
			assert_noop!(call(&CARL), Error::<Test>::UnknownIssuer);
			assert_noop!(call(&IVAN), Error::<Test>::NotLeaving);
			let root = Registrar::withdraw_bond(RuntimeOrigin::root());
			assert_noop!(root, DispatchError::BadOrigin);
		});
	}
}
