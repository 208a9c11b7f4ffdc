use super::*;
use icn_primitives::NodeStatus;

/// Node 1 fails in full for so many eras.
fn outage(from: EraIndex, eras: EraIndex) {
	for era in from..from + eras {
		go_to(era + 2);
		fail(NODE_1, era, 10_000, 10_000);
	}
}

#[test]
fn two_days_of_failure_suspend() {
	ExtBuilder::default().build_and_execute(|| {
		outage(START, 48);
		// The class' allowance is not yet made up for.
		assert_noop!(suspend(NODE_1), Error::<Test>::NotSustained);
		outage(START + 48, 1);
		assert!(is_free(suspend(NODE_1)));
		assert_eq!(last_event(), Event::FailureSustained { node: NODE_1 });
		let since = Era::get() + 1;
		assert_eq!(
			Nodes::get()[&NODE_1].status,
			NodeStatus::Suspended { reason: SuspensionReason::Unreliable, since }
		);
		// Its tenants are left. The month's cap is reached by now: 48 x 49.95, then 600 of 700.
		assert_eq!(
			penalty(NODE_1, since, DEFAULT).asked,
			3_000 * ICNT - conduct_asked(START + 1, START + 49)
		);
		assert_eq!(conduct(NODE_1).streak, 0);
		let error = suspend(NODE_1).unwrap_err();
		assert_eq!(error.error, Error::<Test>::NotSustained.into());
		assert_eq!(error.post_info.pays_fee, Pays::Yes);
	});
}

/// What penalties of these eras ask.
fn conduct_asked(from: EraIndex, to: EraIndex) -> u128 {
	(from..to).map(|era| penalty(NODE_1, era, UNRELIABLE).asked).sum()
}

#[test]
fn the_failure_must_be_a_recent_one() {
	ExtBuilder::default().build_and_execute(|| {
		outage(START, 50);
		go_to(START + 49 + RUN_GAP + 1);
		assert_noop!(suspend(NODE_1), Error::<Test>::NotSustained);
		// It fails again, a little.
		fail(NODE_1, START + 49 + RUN_GAP, 300, 300);
		assert!(is_free(suspend(NODE_1)));
	});
}

#[test]
fn who_was_let_back_is_not_suspended_for_what_was_before() {
	ExtBuilder::default().build_and_execute(|| {
		outage(START, 49);
		// Suspended for something else, and back with the votes of a committee within a day. No more is
		// asked than the month's cap leaves, maybe nothing.
		let params = Params { month_cap: Bps::saturating(1_000), ..Params::default() };
		assert_ok!(Slashing::enact(params));
		let reason = SuspensionReason::FailedAudit;
		assert_ok!(<Registry as icn_primitives::Collateral<_>>::suspend(NODE_1, reason));
		assert!(!exists(NODE_1, Era::get() + 1, DEFAULT));
		go_to(START + 60);
		change_node(NODE_1, |info| info.status = NodeStatus::Active);
		assert!(!Slashing::conduct_of(NODE_1).unwrap().sustained);
		assert_noop!(suspend(NODE_1), Error::<Test>::NotSustained);
		// It needs two days of its own.
		outage(START + 61, 48);
		assert_noop!(suspend(NODE_1), Error::<Test>::NotSustained);
		outage(START + 109, 1);
		assert!(is_free(suspend(NODE_1)));
	});
}

#[test]
fn what_is_not_penal_is_no_recent_failure() {
	ExtBuilder::default().build_and_execute(|| {
		outage(START, 50);
		let late = START + 49 + RUN_GAP + 1;
		go_to(late);
		fail(NODE_1, late - 2, 10_000, 0);
		assert_noop!(suspend(NODE_1), Error::<Test>::NotSustained);
	});
}

#[test]
fn what_was_cancelled_does_not_suspend() {
	ExtBuilder::default().build_and_execute(|| {
		outage(START, 49);
		assert_eq!(conduct(NODE_1).streak, 480_000);
		assert_ok!(dispute(&PETRA, NODE_1, START + 10));
		assert_ok!(decide(NODE_1, START + 10, false));
		assert_eq!(conduct(NODE_1).streak, 470_000);
		assert_noop!(suspend(NODE_1), Error::<Test>::NotSustained);
	});
}

#[test]
fn is_not_of_those_who_did_not_fail_or_are_not_active() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(suspend(NODE_2), Error::<Test>::NotSustained);
		assert_noop!(suspend(UNKNOWN), Error::<Test>::NotSustained);
		outage(START, 49);
		change_node(NODE_1, |info| info.status = NodeStatus::Exiting { since: START });
		assert_noop!(suspend(NODE_1), DispatchError::Other("NotActive"));
		assert_noop!(Slashing::suspend(RuntimeOrigin::root(), NODE_1), DispatchError::BadOrigin);
	});
}

#[test]
fn the_streak_begins_again_after_a_return() {
	ExtBuilder::default().build_and_execute(|| {
		outage(START, 49);
		assert!(is_free(suspend(NODE_1)));
		change_node(NODE_1, |info| info.status = NodeStatus::Active);
		outage(START + 60, 48);
		assert_noop!(suspend(NODE_1), Error::<Test>::NotSustained);
		outage(START + 108, 1);
		assert!(is_free(suspend(NODE_1)));
	});
}

#[test]
fn a_month_of_outage_costs_the_cap_and_no_more() {
	ExtBuilder::default().build_and_execute(|| {
		outage(START, 300);
		let asked: u128 = Penalties::<Test>::iter_values().map(|penalty| penalty.asked).sum();
		assert_eq!(asked, 3_000 * ICNT);
		assert_eq!(conduct(NODE_1).month_asked, asked);
	});
}
