use super::*;
use sp_runtime::TokenError;

#[test]
fn takes_a_deposit() {
	ExtBuilder::default().params(strict()).build_and_execute(|| {
		let (node, era) = asked();
		assert_ok!(dispute(&PETRA, node, era));
		// A tenth of 50 ICNT is less than the minimum.
		let decide_before = START + 2 + 168;
		assert_eq!(
			last_event(),
			Event::PenaltyDisputed {
				node,
				era,
				reason: UNRELIABLE,
				decide_before,
				deposit: 10 * ICNT
			}
		);
		assert_eq!(
			penalty(node, era, UNRELIABLE).stage,
			Stage::Disputed { deposit: 10 * ICNT, decide_before }
		);
		assert_eq!(deposits(&PETRA), 10 * ICNT);
		assert_noop!(dispute(&PETRA, node, era), Error::<Test>::NotPending);

		// A tenth of 700 ICNT is more.
		assert_ok!(Slashing::do_default(node, START + 3));
		assert_ok!(Slashing::dispute(signed(&PETRA), node, START + 3, DEFAULT));
		assert_eq!(deposits(&PETRA), 80 * ICNT);
	});
}

#[test]
fn is_the_providers() {
	ExtBuilder::default().params(strict()).build_and_execute(|| {
		let (node, era) = asked();
		assert_noop!(dispute(&PAUL, node, era), Error::<Test>::NotProvider);
		assert_noop!(dispute(&PETRA, node, era + 1), Error::<Test>::UnknownPenalty);
		assert_noop!(dispute(&PETRA, NODE_2, era), Error::<Test>::UnknownPenalty);
		assert_noop!(
			Slashing::dispute(signed(&PETRA), node, era, DEFAULT),
			Error::<Test>::UnknownPenalty
		);
		assert_noop!(
			Slashing::dispute(RuntimeOrigin::root(), node, era, UNRELIABLE),
			DispatchError::BadOrigin
		);
	});
}

#[test]
fn must_come_in_time() {
	ExtBuilder::default().params(strict()).build_and_execute(|| {
		let (node, era) = asked();
		go_to(START + 2 + 72);
		assert_noop!(dispute(&PETRA, node, era), Error::<Test>::TooLate);
		assert!(is_free(apply(&[(node, era, UNRELIABLE)])));
		assert_noop!(dispute(&PETRA, node, era), Error::<Test>::NotPending);
	});
	ExtBuilder::default().params(strict()).build_and_execute(|| {
		let (node, era) = asked();
		go_to(START + 2 + 71);
		assert_ok!(dispute(&PETRA, node, era));
	});
}

#[test]
fn must_be_paid() {
	ExtBuilder::default().params(strict()).build_and_execute(|| {
		let (node, era) = asked();
		use frame_support::traits::fungible::Mutate;
		let all = balance(&PETRA) - REQUIRED - 5 * ICNT;
		assert_ok!(Balances::transfer(
			&PETRA,
			&NOBODY,
			all,
			frame_support::traits::tokens::Preservation::Preserve
		));
		assert_noop!(dispute(&PETRA, node, era), TokenError::FundsUnavailable);
	});
}

#[test]
fn won_takes_nothing_and_counts_no_more() {
	ExtBuilder::default().params(strict()).build_and_execute(|| {
		let (node, era) = asked();
		let before = balance(&PETRA);
		assert_ok!(dispute(&PETRA, node, era));
		go_to(START + 50);
		assert_ok!(decide(node, era, false));
		assert_eq!(
			last_event(),
			Event::PenaltyCancelled { node, era, reason: UNRELIABLE, asked: FULL }
		);
		assert_eq!((deposits(&PETRA), balance(&PETRA)), (0, before));
		assert_eq!(
			penalty(node, era, UNRELIABLE).stage,
			Stage::Cancelled { keep_until: START + 50 + 720 }
		);
		let conduct = conduct(node);
		assert_eq!((conduct.streak, conduct.month_asked, conduct.pending), (0, 0, 0));
		assert_eq!((undecided(node), conduct.penalties), (0, 1));

		// For good: neither decided again nor disputed nor applied.
		assert_noop!(decide(node, era, true), Error::<Test>::NotDisputed);
		assert_noop!(dispute(&PETRA, node, era), Error::<Test>::NotPending);
		go_to(START + 400);
		assert_noop!(apply(&[(node, era, UNRELIABLE)]), Error::<Test>::NothingDue);
		assert_noop!(collect(node, era, UNRELIABLE), Error::<Test>::NotApplied);
		assert_noop!(claim(node, era, UNRELIABLE, 1), Error::<Test>::NotApplied);
	});
}

#[test]
fn a_cancellation_survives_later_reports() {
	ExtBuilder::default().params(strict()).build_and_execute(|| {
		let (node, era) = asked();
		assert_ok!(dispute(&PETRA, node, era));
		assert_ok!(decide(node, era, false));
		let report = || fail(node, era, 10_000, 10_000);
		report();
		// Even if nothing were known of the conduct but that there is a penalty.
		let known = conduct(node);
		Conducts::<Test>::mutate_extant(node, |conduct| conduct.seen_at = 0);
		report();
		Conducts::<Test>::insert(node, known);
		assert!(penalty(node, era, UNRELIABLE).is_cancelled());
		assert_eq!((undecided(node), conduct(node).pending), (0, 0));
		// The default of an era as well.
		assert_ok!(Slashing::do_default(node, START + 3));
		assert_ok!(Slashing::dispute(signed(&PETRA), node, START + 3, DEFAULT));
		assert_ok!(Slashing::decide(signed(&JUDGE), node, START + 3, DEFAULT, false));
		assert_noop!(Slashing::do_default(node, START + 3), Error::<Test>::AlreadyAsked);
	});
}

#[test]
fn lost_costs_the_deposit_and_is_due_at_once() {
	ExtBuilder::default().params(strict()).build_and_execute(|| {
		let (node, era) = asked();
		assert_ok!(dispute(&PETRA, node, era));
		assert_noop!(apply(&[(node, era, UNRELIABLE)]), Error::<Test>::NothingDue);
		assert_ok!(decide(node, era, true));
		assert_eq!(
			last_event(),
			Event::PenaltyUpheld { node, era, reason: UNRELIABLE, deposit: 10 * ICNT }
		);
		assert_eq!((deposits(&PETRA), balance(&TREASURY)), (0, FUNDS + 10 * ICNT));
		assert_eq!(penalty(node, era, UNRELIABLE).stage, Stage::Upheld);
		assert_noop!(decide(node, era, false), Error::<Test>::NotDisputed);
		assert_eq!(undecided(node), 1);

		assert!(is_free(apply(&[(node, era, UNRELIABLE)])));
		assert_eq!(Held::<Test>::get(), FULL);
	});
}

#[test]
fn not_decided_in_time_is_lost() {
	ExtBuilder::default().params(strict()).build_and_execute(|| {
		let (node, era) = asked();
		assert_ok!(dispute(&PETRA, node, era));
		go_to(START + 2 + 167);
		assert_noop!(apply(&[(node, era, UNRELIABLE)]), Error::<Test>::NothingDue);
		go_to(START + 2 + 168);
		assert_noop!(decide(node, era, false), Error::<Test>::TooLate);
		assert_noop!(decide(node, era, true), Error::<Test>::TooLate);
		assert!(is_free(apply(&[(node, era, UNRELIABLE)])));
		let upheld = Event::PenaltyUpheld { node, era, reason: UNRELIABLE, deposit: 10 * ICNT };
		assert!(events().contains(&upheld));
		assert_eq!((deposits(&PETRA), balance(&TREASURY)), (0, FUNDS + 10 * ICNT));
	});
}

#[test]
fn is_decided_by_its_origin() {
	ExtBuilder::default().params(strict()).build_and_execute(|| {
		let (node, era) = asked();
		assert_noop!(decide(node, era, false), Error::<Test>::NotDisputed);
		assert_noop!(decide(node, era + 1, false), Error::<Test>::UnknownPenalty);
		assert_ok!(dispute(&PETRA, node, era));
		for origin in [signed(&PETRA), RuntimeOrigin::root()] {
			assert_noop!(
				Slashing::decide(origin, node, era, UNRELIABLE, false),
				DispatchError::BadOrigin
			);
		}
	});
}
