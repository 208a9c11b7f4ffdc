//! Putting ICNT behind a node.

use super::*;

fn origin() -> RuntimeOrigin {
	RuntimeOrigin::signed(ALICE)
}

#[test]
fn stays_in_the_account_on_hold() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Delegation::delegate(origin(), NODE_1, 500 * ICNT, 30));

		System::assert_last_event(
			Event::<Test>::Delegated {
				position: 0,
				owner: ALICE,
				node: NODE_1,
				lock_until: START + 720,
				amount: 500 * ICNT,
			}
			.into(),
		);
		assert_eq!(held(&ALICE), 500 * ICNT);
		assert_eq!(balance(&ALICE), FUNDS, "what votes is the total balance");
		let view = Delegation::position(0).unwrap();
		assert_eq!((view.value, view.held, view.claimable), (500 * ICNT, 500 * ICNT, 0));
		assert_eq!(view.multiplier, icn_math::delegation::multiplier(30));
		assert_eq!(Delegation::positions_of(&ALICE, None, 9), vec![view]);
		assert_eq!(Delegation::positions_of(&ALICE, Some(0), 0), vec![]);
		assert_eq!(Delegation::positions_of(&BOB, None, 9), vec![]);
	});
}

#[test]
fn fails() {
	ExtBuilder::default().build_and_execute(|| {
		let least = 100 * ICNT;
		let try_it = |node, amount, days| Delegation::delegate(origin(), node, amount, days);
		assert_noop!(try_it(NODE_1, least, 0), Error::<Test>::InvalidLock);
		assert_noop!(try_it(NODE_1, least, 1_441), Error::<Test>::InvalidLock);
		assert_noop!(try_it(UNKNOWN, least, 1), Error::<Test>::UnknownNode);
		assert_noop!(try_it(NODE_1, least - 1, 1), Error::<Test>::BelowMinimum);
		assert_noop!(try_it(NODE_1, 2 * FUNDS, 1), sp_runtime::TokenError::FundsUnavailable);
		for status in [
			NodeStatus::Pending { since: 1 },
			NodeStatus::Exiting { since: 1 },
			NodeStatus::Suspended { reason: SuspensionReason::Unreliable, since: 1 },
		] {
			set_status(NODE_1, Some(status));
			assert_noop!(try_it(NODE_1, least, 1), Error::<Test>::NodeNotActive);
		}
		set_status(NODE_1, Some(NodeStatus::Active));
		Broken::set(&true);
		assert_noop!(try_it(NODE_1, least, 1), sp_runtime::DispatchError::Unavailable);
		Broken::set(&false);
		Era::set(&(EraIndex::MAX - 24));
		assert_noop!(try_it(NODE_1, least, 2), Error::<Test>::Overflow);
		Era::set(&START);
		// The boundaries.
		assert_ok!(try_it(NODE_1, least, 1));
		assert_ok!(try_it(NODE_1, least, 1_440));
	});
}

#[test]
fn so_many_eras_may_wait() {
	ExtBuilder::default().build_and_execute(|| {
		for era in 0..MAX_JOINING {
			delegate(&ALICE, NODE_1, 100 * ICNT, 1);
			delegate(&BOB, NODE_1, 100 * ICNT, 1);
			// Nothing becomes final.
			Era::set(&(START + era + 1));
			Delegation::on_era(START + era + 1);
		}
		assert_noop!(
			Delegation::delegate(origin(), NODE_1, 100 * ICNT, 1),
			Error::<Test>::TooManyJoining
		);
		Final::set(&(START + 1));
		assert_ok!(Delegation::delegate(origin(), NODE_1, 100 * ICNT, 1));
	});
}

#[test]
fn late_joiners_take_nothing_of_earlier_eras() {
	ExtBuilder::default().build_and_execute(|| {
		let early = delegated(&ALICE, NODE_1, 1_000 * ICNT, 1_440);
		let base = |id| Delegation::claimable(id);
		let before = base(early);
		// What the node earned in the era in which Bob joins, and before, is paid later.
		let late = delegate(&BOB, NODE_1, 1_000_000 * ICNT, 1_440);
		assert_eq!(base(late), 0);
		roll(1);
		assert_eq!(base(late), 0, "nothing of the era in which it joined");
		earn(NODE_1, 10 * ICNT);
		pay_out(NODE_1);
		assert!(base(early) >= before + 10 * ICNT - 1_000_000);
		assert_eq!(base(late), 0);
		// The first era that is theirs is not final when this lump is paid.
		roll(2);
		earn(NODE_1, 10 * ICNT);
		pay_out(NODE_1);
		let yielded = base(late);
		assert_just_below(yielded, 2 * 1_000_000 * ICNT / 86_400, 1_000_000);
		// From now on it shares.
		earn(NODE_1, 1_001 * ICNT);
		pay_out(NODE_1);
		assert_just_below(base(late), yielded + 1_000_000 * ICNT / 1_000, 1_000_000);
	});
}

#[test]
fn joiners_wait_for_payments_that_lag() {
	ExtBuilder::default().build_and_execute(|| {
		let early = delegated(&ALICE, NODE_1, 1_000 * ICNT, 1_440);
		// Eras become final, but nobody can be paid for them.
		Stuck::set(&until());
		let late = delegate(&BOB, NODE_1, 1_000_000 * ICNT, 1_440);
		let first = Era::get() + 1;
		roll(LAG + 2);
		assert!(Final::get() > first, "its first era is final");
		let earned = || (Delegation::claimable(early), Delegation::claimable(late));
		let waits = || Cohorts::<Test>::get(NODE_1, first).unwrap().entry.is_none();
		let leave = || Delegation::undelegate(RuntimeOrigin::signed(BOB), late, 100 * ICNT);
		let before = earned();
		earn_in(NODE_1, first - 2, 10 * ICNT);
		earn_in(NODE_1, first - 1, 20 * ICNT);
		pay_out(NODE_1);
		assert_noop!(leave(), Error::<Test>::NotActive);
		assert_ok!(Delegation::delegate(origin(), NODE_1, 100 * ICNT, 1));
		assert!(waits(), "a payment of nothing that reaches no era lets nobody in");
		assert_eq!(earned(), before);
		// The payments come nearer, a part of the lump at a time.
		Stuck::set(&(first - 1));
		pay_out(NODE_1);
		assert!(waits());
		assert_just_below(earned().0, before.0 + 10 * ICNT, 1_000_000);
		Stuck::set(&first);
		pay_out(NODE_1);
		assert!(!waits());
		assert_just_below(earned().0, before.0 + 30 * ICNT, 1_000_000);
		assert_eq!(earned().1, before.1, "nothing of earlier eras");
		// Its own first era is the first that it shares.
		earn_in(NODE_1, first, 1_001 * ICNT);
		Stuck::set(&(first + 1));
		pay_out(NODE_1);
		assert_just_below(earned().0, before.0 + 31 * ICNT, 1_000_000);
		assert_just_below(earned().1, before.1 + 1_000 * ICNT, 1_000_000);
		assert_ok!(leave());
	});
}

#[test]
fn joiners_enter_with_a_payment_of_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		delegate(&ALICE, NODE_1, 100 * ICNT, 1);
		let first = Era::get() + 1;
		let active = || Pools::<Test>::get(NODE_1).unwrap().active.stake;
		roll(LAG + 1);
		assert_eq!(active(), 0, "that it is final is not enough");
		assert_eq!(Delegation::reward(NODE_1, &RESERVE, 0, first - 1), Ok(0));
		assert_eq!(active(), 0);
		assert_eq!(Delegation::reward(NODE_1, &RESERVE, 0, first), Ok(0));
		assert_eq!(active(), 100 * ICNT);
		assert_eq!(Delegation::reward(UNKNOWN, &RESERVE, 0, first), Ok(0));
		assert!(!Pools::<Test>::contains_key(UNKNOWN));
	});
}
