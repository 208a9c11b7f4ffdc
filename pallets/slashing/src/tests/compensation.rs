use super::*;
use icn_primitives::USD;
use sp_runtime::TokenError;

/// What node 1 is taken for a full era, for each of its 100 units.
const UNIT: u128 = FULL / 100;

/// Price of an era of a unit with margin: 7.20 dollars / 720 x 1.25, in ICNT of half a dollar.
const PRICE: u128 = 25 * ICNT / 1_000;

fn compensated(lease: u64, tenant: AccountId32, amount: u128) -> Event<Test> {
	Event::Compensated {
		node: NODE_1,
		era: START,
		reason: UNRELIABLE,
		lease: LeaseId(lease),
		tenant,
		amount,
	}
}

#[test]
fn is_twice_the_credit_at_most() {
	ExtBuilder::default().params(strict()).build_and_execute(|| {
		let (node, era) = applied();
		assert_ok!(claim(node, era, UNRELIABLE, 1));
		let amount = 2 * 40 * PRICE;
		assert!(amount < 40 * UNIT);
		assert_eq!(last_event(), compensated(1, ALICE, amount));
		assert_eq!(balance(&ALICE), FUNDS + amount);
		assert_eq!(
			Claims::<Test>::get(Offence::new(node, era, UNRELIABLE), LeaseId(1)),
			Some(amount)
		);
		let row = penalty(node, era, UNRELIABLE);
		assert_eq!((row.claimed, row.held()), (amount, FULL - amount));
		assert_eq!(Held::<Test>::get(), FULL - amount);
		assert_noop!(claim(node, era, UNRELIABLE, 1), Error::<Test>::AlreadyClaimed);
		// In whatever order: half of it for half of the units.
		assert_ok!(claim(node, era, UNRELIABLE, 2));
		assert_eq!(last_event(), compensated(2, BOB, amount / 2));
	});
}

#[test]
fn follows_the_credit_not_the_penalty() {
	ExtBuilder::default().params(strict()).build_and_execute(|| {
		go_to(START + 2);
		// Tenants are credited more than is penal.
		fail(NODE_1, START, 8_000, 5_000);
		go_to(START + 80);
		assert_ok!(apply(&[(NODE_1, START, UNRELIABLE)]));
		assert_ok!(claim(NODE_1, START, UNRELIABLE, 1));
		assert_eq!(last_event(), compensated(1, ALICE, 2 * 40 * PRICE * 8 / 10));
	});
}

#[test]
fn is_what_was_taken_for_its_units_at_most() {
	ExtBuilder::default().params(strict()).build_and_execute(|| {
		// ICNT is worth so little that the price of an era is more than what was taken.
		Dollars::set(&(USD / 100));
		let (node, era) = applied();
		assert_ok!(claim(node, era, UNRELIABLE, 2));
		assert_ok!(claim(node, era, UNRELIABLE, 1));
		assert!(events().contains(&compensated(2, BOB, 20 * UNIT)));
		assert!(events().contains(&compensated(1, ALICE, 40 * UNIT)));
		assert_eq!(Held::<Test>::get(), 40 * UNIT);
	});
}

#[test]
fn is_what_is_left_at_most() {
	ExtBuilder::default().params(strict()).build_and_execute(|| {
		Dollars::set(&(USD / 100));
		let (node, era) = applied();
		// More units than the node has: no registry allows it, and nobody gets what is not there.
		add_lease(LeaseId(7), node, BOB, 80, 10);
		assert_ok!(claim(node, era, UNRELIABLE, 7));
		assert_ok!(claim(node, era, UNRELIABLE, 1));
		assert_eq!(last_event(), compensated(1, ALICE, 20 * UNIT));
		assert_noop!(claim(node, era, UNRELIABLE, 2), Error::<Test>::NothingToClaim);
		assert_eq!(Held::<Test>::get(), 0);
	});
}

#[test]
fn of_a_default_is_eras_of_the_price() {
	ExtBuilder::default().params(strict()).build_and_execute(|| {
		assert_ok!(Slashing::do_default(NODE_1, START + 1));
		go_to(START + 72);
		assert_ok!(apply(&[(NODE_1, START + 1, DEFAULT)]));
		assert_ok!(claim(NODE_1, START + 1, DEFAULT, 1));
		assert_eq!(balance(&ALICE), FUNDS + 24 * 40 * PRICE);
		Dollars::set(&(USD / 100));
		assert_ok!(claim(NODE_1, START + 1, DEFAULT, 2));
		assert_eq!(balance(&BOB), FUNDS + 20 * 700 * ICNT / 100);
	});
}

#[test]
fn of_a_default_is_for_leases_that_ran() {
	ExtBuilder::default().build_and_execute(|| {
		// Ended at once; signed in the era of the suspension; over before; signed three eras before it,
		// and two, when verdicts could not show yet what was seen.
		for (lease, from, to) in [
			(7, 10, START + 1),
			(8, START + 1, 9_999),
			(9, 10, START),
			(10, START - 2, 9_999),
			(11, START - 1, 9_999),
		] {
			add_lease(LeaseId(lease), NODE_1, BOB, 1, from);
			end_lease(LeaseId(lease), NODE_1, to);
		}
		assert_ok!(Slashing::do_default(NODE_1, START + 1));
		go_to(START + 72);
		assert_ok!(apply(&[(NODE_1, START + 1, DEFAULT)]));
		assert_ok!(claim(NODE_1, START + 1, DEFAULT, 7));
		assert_noop!(claim(NODE_1, START + 1, DEFAULT, 8), Error::<Test>::NotCovered);
		assert_noop!(claim(NODE_1, START + 1, DEFAULT, 9), Error::<Test>::NotCovered);
		assert_ok!(claim(NODE_1, START + 1, DEFAULT, 10));
		assert_noop!(claim(NODE_1, START + 1, DEFAULT, 11), Error::<Test>::NotCovered);
	});
}

#[test]
fn a_price_of_nothing_caps_nothing() {
	ExtBuilder::default().params(strict()).build_and_execute(|| {
		let (node, era) = applied();
		Dollars::set(&0);
		assert_ok!(claim(node, era, UNRELIABLE, 1));
		assert_eq!(last_event(), compensated(1, ALICE, 40 * UNIT));
	});
}

#[test]
fn is_for_strangers_only() {
	ExtBuilder::default().params(strict()).build_and_execute(|| {
		let (node, era) = applied();
		assert_noop!(claim(node, era, UNRELIABLE, 3), Error::<Test>::SelfDealing);
	});
}

#[test]
fn is_for_leases_of_that_era_only() {
	ExtBuilder::default().params(strict()).build_and_execute(|| {
		add_lease(LeaseId(7), NODE_1, BOB, 1, START + 1);
		add_lease(LeaseId(8), NODE_1, BOB, 1, START);
		let (node, era) = applied();
		assert_noop!(claim(node, era, UNRELIABLE, 4), Error::<Test>::NotCovered);
		assert_noop!(claim(node, era, UNRELIABLE, 77), Error::<Test>::NotCovered);
		assert_noop!(claim(node, era, UNRELIABLE, 7), Error::<Test>::NotCovered);
		assert_ok!(claim(node, era, UNRELIABLE, 8));
		assert_noop!(claim(node, era + 1, UNRELIABLE, 1), Error::<Test>::UnknownPenalty);
		assert_noop!(claim(node, era, DEFAULT, 1), Error::<Test>::UnknownPenalty);
	});
}

#[test]
fn who_leased_a_node_that_was_down_gets_nothing() {
	ExtBuilder::default().params(strict()).build_and_execute(|| {
		// Signed in the first era of the outage, and once more after it.
		add_lease(LeaseId(7), NODE_1, BOB, 5, START + 1);
		add_lease(LeaseId(8), NODE_1, BOB, 5, START + 40);
		for era in [START, START + 1, START + 2, START + 45] {
			go_to(era + 2);
			fail(NODE_1, era, 10_000, 10_000);
		}
		go_to(START + 200);
		let eras = [START, START + 1, START + 2, START + 45];
		let keys = eras.map(|era| (NODE_1, era, UNRELIABLE));
		assert!(is_free(apply(&keys)));
		for era in eras {
			assert_ok!(claim(NODE_1, era, UNRELIABLE, 1));
			assert_noop!(claim(NODE_1, era, UNRELIABLE, 7), Error::<Test>::NotCovered);
			// The first penalties were still pending.
			assert_noop!(claim(NODE_1, era, UNRELIABLE, 8), Error::<Test>::NotCovered);
		}
		// All of that is over. The next outage is another one.
		go_to(START + 300);
		fail(NODE_1, START + 298, 10_000, 10_000);
		go_to(START + 400);
		assert!(is_free(apply(&[(NODE_1, START + 298, UNRELIABLE)])));
		for lease in [1, 7, 8] {
			assert_ok!(claim(NODE_1, START + 298, UNRELIABLE, lease));
		}
	});
}

#[test]
fn of_a_suspension_is_not_for_who_leased_during_the_trouble() {
	ExtBuilder::default().params(strict()).build_and_execute(|| {
		for era in START..START + 50 {
			go_to(era + 2);
			fail(NODE_1, era, 10_000, 10_000);
		}
		// Signed two eras before the node is suspended.
		let now = START + 51;
		add_lease(LeaseId(7), NODE_1, BOB, 5, now - 1);
		assert!(is_free(suspend(NODE_1)));
		go_to(now + 72);
		assert!(is_free(apply(&[(NODE_1, now + 1, DEFAULT)])));
		assert_noop!(claim(NODE_1, now + 1, DEFAULT, 7), Error::<Test>::NotCovered);
		assert_ok!(claim(NODE_1, now + 1, DEFAULT, 1));
	});
}

#[test]
fn who_leased_a_node_that_failed_with_its_region_gets_nothing() {
	ExtBuilder::default().params(strict()).build_and_execute(|| {
		// Nothing of the first era is penal, but the node was seen to be down.
		add_lease(LeaseId(7), NODE_1, BOB, 5, START + 1);
		go_to(START + 3);
		fail(NODE_1, START, 10_000, 0);
		fail(NODE_1, START + 1, 10_000, 10_000);
		go_to(START + 100);
		assert!(is_free(apply(&[(NODE_1, START + 1, UNRELIABLE)])));
		assert_ok!(claim(NODE_1, START + 1, UNRELIABLE, 1));
		assert_noop!(claim(NODE_1, START + 1, UNRELIABLE, 7), Error::<Test>::NotCovered);
	});
}

#[test]
fn nobody_keeps_tenants_out_for_ever_by_failing_a_little() {
	ExtBuilder::default().build_and_execute(|| {
		// What the class allows, once a day: never penalised, and for ever the same run.
		for era in (START..START + 480).step_by(RUN_GAP as usize) {
			go_to(era + 2);
			fail(NODE_1, era, 10, 10);
		}
		assert_eq!(conduct(NODE_1).began, START);
		let now = START + 470;
		go_to(now);
		add_lease(LeaseId(7), NODE_1, BOB, 5, now + 1 - RUN_ERAS);
		add_lease(LeaseId(8), NODE_1, BOB, 5, now + 2 - RUN_ERAS);
		assert_ok!(Slashing::do_default(NODE_1, now + 1));
		go_to(now + 72);
		assert_ok!(apply(&[(NODE_1, now + 1, DEFAULT)]));
		assert_ok!(claim(NODE_1, now + 1, DEFAULT, 7));
		assert_noop!(claim(NODE_1, now + 1, DEFAULT, 8), Error::<Test>::NotCovered);
	});
}

#[test]
fn units_are_those_held_all_along() {
	ExtBuilder::default().params(strict()).build_and_execute(|| {
		// More units from the second era on, and less.
		for (lease, before, after) in [(7, 5, 9), (8, 9, 5)] {
			add_lease(LeaseId(lease), NODE_1, BOB, before, 10);
			end_lease(LeaseId(lease), NODE_1, START + 1);
			add_lease(LeaseId(lease), NODE_1, BOB, after, START + 1);
		}
		let (node, era) = asked();
		go_to(START + 3);
		fail(NODE_1, START + 1, 10_000, 10_000);
		go_to(START + 100);
		assert!(is_free(apply(&[(node, era, UNRELIABLE), (node, era + 1, UNRELIABLE)])));
		assert_eq!(penalty(node, era + 1, UNRELIABLE).began, era);
		for (lease, units) in [(2, 20), (7, 5), (8, 5)] {
			let before = balance(&BOB);
			assert_ok!(claim(node, era + 1, UNRELIABLE, lease));
			assert_eq!(balance(&BOB), before + 2 * units * PRICE);
		}
		// In the first era there is nothing before it.
		for (lease, units) in [(7, 5), (8, 9)] {
			let before = balance(&BOB);
			assert_ok!(claim(node, era, UNRELIABLE, lease));
			assert_eq!(balance(&BOB), before + 2 * units * PRICE);
		}
	});
}

#[test]
fn must_be_claimed_in_time() {
	ExtBuilder::default().params(strict()).build_and_execute(|| {
		let (node, era) = asked();
		assert_noop!(claim(node, era, UNRELIABLE, 1), Error::<Test>::NotApplied);
		go_to(START + 74);
		assert_ok!(apply(&[(node, era, UNRELIABLE)]));
		go_to(START + 74 + 719);
		assert_ok!(claim(node, era, UNRELIABLE, 1));
		go_to(START + 74 + 720);
		assert_noop!(claim(node, era, UNRELIABLE, 2), Error::<Test>::ClaimsOver);
		assert_noop!(
			Slashing::claim(RuntimeOrigin::root(), node, era, UNRELIABLE, LeaseId(2)),
			DispatchError::BadOrigin
		);
	});
}

#[test]
fn that_cannot_be_sent_stays() {
	ExtBuilder::default().params(strict()).build_and_execute(|| {
		// A tenant without an account, and a part that is too small for one.
		let ghost = AccountId32::new([7; 32]);
		add_lease(LeaseId(7), NODE_1, ghost.clone(), 1, 10);
		Dollars::set(&(1_000 * USD));
		let (node, era) = applied();
		assert_noop!(claim(node, era, UNRELIABLE, 7), TokenError::BelowMinimum);
		Dollars::set(&USD);
		assert_ok!(claim(node, era, UNRELIABLE, 7));
		assert_eq!(balance(&ghost), PRICE);
	});
}

#[test]
fn the_last_of_a_pot_is_paid_even_if_it_has_nothing_of_its_own() {
	use frame_support::traits::{fungible::Mutate, tokens::Preservation};
	ExtBuilder::default().params(strict()).build().execute_with(|| {
		let (node, era) = applied();
		let pot_account = Slashing::account_id();
		let moved = Balances::transfer(&pot_account, &NOBODY, EXISTENTIAL, Preservation::Preserve);
		assert_ok!(moved);
		assert_ok!(claim(node, era, UNRELIABLE, 1));
		go_to(START + 1_000);
		assert!(is_free(close(node, era, UNRELIABLE, 9)));
		assert_eq!((pot(), Held::<Test>::get()), (0, 0));
	});
}

#[test]
fn a_pot_is_not_emptied_below_what_it_owes() {
	ExtBuilder::default().params(strict()).build_and_execute(|| {
		asked();
		fail(NODE_2, START, 10_000, 10_000);
		go_to(START + 80);
		Dollars::set(&(USD / 1_000));
		assert!(is_free(apply(&[(NODE_1, START, UNRELIABLE), (NODE_2, START, UNRELIABLE)])));
		assert_ok!(claim(NODE_1, START, UNRELIABLE, 1));
		assert_ok!(claim(NODE_2, START, UNRELIABLE, 4));
		// Each from its own penalty.
		assert_eq!(penalty(NODE_1, START, UNRELIABLE).held(), 60 * UNIT);
		assert_eq!(penalty(NODE_2, START, UNRELIABLE).held(), 90 * UNIT);
		assert_eq!(Held::<Test>::get(), 150 * UNIT);
	});
}
