//! Leaving a node, moving, and getting out.

use super::*;

fn origin() -> RuntimeOrigin {
	RuntimeOrigin::signed(ALICE)
}

/// First era in which what left now is free.
fn cooled() -> EraIndex {
	Era::get() + Params::default().cool_down.get()
}

#[test]
fn leaves_cools_and_goes() {
	ExtBuilder::default().build_and_execute(|| {
		let id = delegated(&ALICE, NODE_1, 1_000 * ICNT, 1);
		let until = cooled();
		assert_ok!(Delegation::undelegate(origin(), id, 1_000 * ICNT));
		System::assert_last_event(
			Event::<Test>::Undelegated {
				position: id,
				left: id,
				node: NODE_1,
				until,
				amount: 1_000 * ICNT,
			}
			.into(),
		);
		let earned = Delegation::claimable(id);
		roll(until - Era::get() - 1);
		assert_eq!(Delegation::claimable(id), earned, "it earns nothing any more");
		assert_noop!(Delegation::withdraw(origin(), id), Error::<Test>::StillCooling);
		assert_noop!(Delegation::redelegate(origin(), id, NODE_2), Error::<Test>::StillCooling);
		roll(1);
		let before = balance(&ALICE);
		assert_ok!(Delegation::withdraw(origin(), id));
		assert_eq!(balance(&ALICE), before + earned);
		assert_eq!((held(&ALICE), deposit(&ALICE)), (0, 0));
		assert!(!Pools::<Test>::contains_key(NODE_1));
	});
}

#[test]
fn a_part_becomes_a_position() {
	ExtBuilder::default().build_and_execute(|| {
		let id = delegated(&ALICE, NODE_1, 1_000 * ICNT, 1);
		let leave = |amount| Delegation::undelegate(origin(), id, amount);
		assert_noop!(leave(0), Error::<Test>::InvalidAmount);
		assert_noop!(leave(1_000 * ICNT + 1), Error::<Test>::InvalidAmount);
		assert_noop!(leave(100 * ICNT - 1), Error::<Test>::BelowMinimum);
		assert_noop!(leave(900 * ICNT + 1), Error::<Test>::BelowMinimum);
		assert_ok!(leave(900 * ICNT));
		assert_eq!((value(id), value(id + 1)), (100 * ICNT, 900 * ICNT));
		assert_noop!(
			Delegation::undelegate(origin(), id + 1, 900 * ICNT),
			Error::<Test>::NotActive
		);
		let slashed = slash(NODE_1, Era::get(), 100 * ICNT);
		assert_eq!(slashed, 100 * ICNT);
		// Less than the minimum may leave as a whole.
		assert_just_below(value(id), 90 * ICNT, 2);
		assert_ok!(leave(value(id)));
	});
}

#[test]
fn who_just_joined_stays() {
	ExtBuilder::default().build_and_execute(|| {
		let id = delegate(&ALICE, NODE_1, 100 * ICNT, 1);
		let leave = || Delegation::undelegate(origin(), id, 100 * ICNT);
		assert_noop!(leave(), Error::<Test>::NotActive);
		roll(LAG);
		assert_noop!(leave(), Error::<Test>::NotActive);
		roll(1);
		assert_ok!(leave());
	});
}

#[test]
fn who_lost_all_gets_out() {
	let params = Params { max_slash: BoundedU32::clamped(MAX_SLASH), ..Params::default() };
	ExtBuilder::default().params(params).build_and_execute(|| {
		let id = delegated(&ALICE, NODE_1, 1_000 * ICNT, 1);
		while value(id) > 0 {
			assert!(slash(NODE_1, Era::get(), u128::MAX) > 0);
		}
		assert_ok!(Delegation::undelegate(origin(), id, 0));
		assert_eq!(held(&ALICE), 0);
		roll(288);
		assert_ok!(Delegation::withdraw(origin(), id));
		assert_eq!(deposit(&ALICE), 0, "the deposit of the row is not lost");
		assert_eq!(Positions::<Test>::iter().count(), 0);
	});
}

#[test]
fn only_the_owner() {
	ExtBuilder::default().build_and_execute(|| {
		let id = delegated(&ALICE, NODE_1, 100 * ICNT, 1);
		let bob = || RuntimeOrigin::signed(BOB);
		assert_noop!(Delegation::undelegate(bob(), id, 1), Error::<Test>::NotOwner);
		assert_noop!(Delegation::withdraw(bob(), id), Error::<Test>::NotOwner);
		assert_noop!(Delegation::redelegate(bob(), id, NODE_2), Error::<Test>::NotOwner);
		assert_noop!(Delegation::compound(bob(), id, 1), Error::<Test>::NotOwner);
		assert_noop!(Delegation::undelegate(bob(), 9, 1), Error::<Test>::UnknownPosition);
		assert_noop!(Delegation::withdraw(bob(), 9), Error::<Test>::UnknownPosition);
	});
}

#[test]
fn the_lock_holds_but_lets_move() {
	ExtBuilder::default().build_and_execute(|| {
		let id = delegated(&ALICE, NODE_1, 100 * ICNT, 100);
		let before = Delegation::position(id).unwrap();
		roll(1);
		assert_noop!(Delegation::redelegate(origin(), id, NODE_2), Error::<Test>::NotUndelegated);
		assert_ok!(Delegation::undelegate(origin(), id, 100 * ICNT));
		roll(288);
		assert_noop!(Delegation::withdraw(origin(), id), Error::<Test>::StillLocked);
		assert_noop!(Delegation::redelegate(origin(), id, UNKNOWN), Error::<Test>::UnknownNode);
		assert_ok!(Delegation::redelegate(origin(), id, NODE_2));
		System::assert_last_event(
			Event::<Test>::Redelegated {
				position: id,
				from: NODE_1,
				to: NODE_2,
				amount: 100 * ICNT,
			}
			.into(),
		);
		let after = Delegation::position(id).unwrap();
		assert_eq!((after.node, after.value), (NODE_2, 100 * ICNT));
		assert_eq!(after.multiplier, before.multiplier);
		assert_eq!(after.lock_until, before.lock_until);
		assert!(!Pools::<Test>::contains_key(NODE_1));
		roll(1);
		Era::set(&after.lock_until);
		assert_noop!(Delegation::withdraw(origin(), id), Error::<Test>::NotUndelegated);
	});
}

#[test]
fn nobody_escapes_by_leaving_or_moving() {
	ExtBuilder::default().build_and_execute(|| {
		let id = delegated(&ALICE, NODE_1, 1_000 * ICNT, 1);
		let stays = delegated(&BOB, NODE_1, 1_000 * ICNT, 1);
		// The node fails in this era, and Alice leaves as soon as she sees it.
		let offence = Era::get();
		assert_ok!(Delegation::undelegate(origin(), id, 1_000 * ICNT));
		Undecided::set(&vec![(NODE_1, offence)]);
		roll(288);
		assert_noop!(Delegation::withdraw(origin(), id), Error::<Test>::PenaltyUndecided);
		assert_noop!(Delegation::redelegate(origin(), id, NODE_2), Error::<Test>::PenaltyUndecided);
		assert_eq!(slash(NODE_1, offence, 200 * ICNT), 200 * ICNT);
		Undecided::set(&vec![]);
		assert_just_below(value(id), 900 * ICNT, 2);
		assert_just_below(value(stays), 900 * ICNT, 2);
		let treasury = balance(&TREASURY);
		assert_ok!(Delegation::redelegate(origin(), id, NODE_2));
		assert_just_below(treasury + 100 * ICNT, balance(&TREASURY), 2);
		assert_just_below(held(&ALICE), 900 * ICNT, 2);
	});
}

#[test]
fn penalties_of_the_bucket_are_waited_for() {
	ExtBuilder::default().build_and_execute(|| {
		let id = delegated(&ALICE, NODE_1, 1_000 * ICNT, 1);
		assert_ok!(Delegation::undelegate(origin(), id, 1_000 * ICNT));
		let end = Delegation::bucket_end(Era::get() / BUCKET_ERAS);
		roll(300);
		Undecided::set(&vec![(NODE_1, end - 1)]);
		assert_noop!(Delegation::withdraw(origin(), id), Error::<Test>::PenaltyUndecided);
		Undecided::set(&vec![(NODE_1, end), (NODE_2, 0)]);
		assert_ok!(Delegation::withdraw(origin(), id));
	});
}

#[test]
fn who_left_long_before_is_spared() {
	ExtBuilder::default().build_and_execute(|| {
		let id = delegated(&ALICE, NODE_1, 1_000 * ICNT, 1);
		delegated(&BOB, NODE_1, 1_000 * ICNT, 1);
		assert_ok!(Delegation::undelegate(origin(), id, 1_000 * ICNT));
		let end = Delegation::bucket_end(Era::get() / BUCKET_ERAS);
		roll(end - Era::get());
		// Half of the bucket's share and all of Bob's.
		assert_eq!(slash(NODE_1, end - 1, 100 * ICNT), 100 * ICNT);
		assert_just_below(value(id), 950 * ICNT, 2);
		assert_eq!(slash(NODE_1, end, 10 * ICNT), 10 * ICNT);
		assert_just_below(value(id), 950 * ICNT, 2);
	});
}

#[test]
fn the_oldest_bucket_makes_room() {
	ExtBuilder::default().build_and_execute(|| {
		let id = delegated(&ALICE, NODE_1, 10_000 * ICNT, 1);
		for _ in 0..=MAX_BUCKETS {
			assert_ok!(Delegation::undelegate(origin(), id, 100 * ICNT));
			roll(BUCKET_ERAS);
		}
		let pool = Pools::<Test>::get(NODE_1).unwrap();
		assert_eq!(pool.buckets.len() as u32, MAX_BUCKETS);
		assert_eq!(Buckets::<Test>::iter().count() as u32, MAX_BUCKETS + 1);
		assert!(slash(NODE_1, START, 100 * ICNT) > 0);
		assert_eq!(value(id + 1), 100 * ICNT, "so old that it may go");
		assert!(value(id + 2) < 100 * ICNT);
		assert_ok!(Delegation::withdraw(origin(), id + 1));
		assert_ok!(Delegation::withdraw(origin(), id + 2));
	});
}

#[test]
fn nobody_is_pushed_out_of_reach_of_a_penalty_that_waits() {
	ExtBuilder::default().build_and_execute(|| {
		let id = delegated(&ALICE, NODE_1, 10_000 * ICNT, 1);
		let leave = || Delegation::undelegate(origin(), id, 100 * ICNT);
		let offence = Era::get();
		assert_ok!(leave());
		// Nobody applies it for long, and somebody leaves every other day.
		Undecided::set(&vec![(NODE_1, offence)]);
		for _ in 1..MAX_BUCKETS {
			roll(BUCKET_ERAS);
			assert_ok!(leave());
		}
		roll(BUCKET_ERAS);
		assert_noop!(leave(), Error::<Test>::PenaltyUndecided);
		assert_noop!(Delegation::withdraw(origin(), id + 1), Error::<Test>::PenaltyUndecided);
		assert!(slash(NODE_1, offence, 100 * ICNT) > 0);
		assert!(value(id + 1) < 100 * ICNT, "the first who left pays");
		Undecided::set(&vec![]);
		assert_ok!(leave());
	});
}

#[test]
fn a_gone_node_keeps_nobody() {
	ExtBuilder::default().build_and_execute(|| {
		let id = delegated(&ALICE, NODE_1, 1_000 * ICNT, 1);
		set_status(NODE_1, None);
		// Nor do rewards that cannot be paid.
		Broken::set(&true);
		assert_ok!(Delegation::undelegate(origin(), id, 1_000 * ICNT));
		roll(288);
		assert_ok!(Delegation::withdraw(origin(), id));
	});
}
