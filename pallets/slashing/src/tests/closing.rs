use super::*;

#[test]
fn sends_the_rest_to_the_treasury() {
	ExtBuilder::default().params(strict()).build_and_execute(|| {
		let (node, era) = applied();
		assert_ok!(claim(node, era, UNRELIABLE, 1));
		assert_ok!(claim(node, era, UNRELIABLE, 2));
		let claimed = penalty(node, era, UNRELIABLE).claimed;
		go_to(START + 74 + 719);
		assert_noop!(close(node, era, UNRELIABLE, 9), Error::<Test>::StillKept);
		go_to(START + 74 + 720);
		assert!(is_free(close(node, era, UNRELIABLE, 2)));
		assert_eq!(
			last_event(),
			Event::PenaltyClosed {
				node,
				era,
				reason: UNRELIABLE,
				claimed,
				treasury: FULL - claimed,
				written_off: 0
			}
		);
		assert_eq!(balance(&TREASURY), FUNDS + FULL - claimed);
		assert_eq!(Held::<Test>::get(), 0);
		assert!(!exists(node, era, UNRELIABLE));
		assert_eq!(Claims::<Test>::iter().count(), 0);
		assert_eq!(conduct(node).penalties, 0);
		assert_noop!(close(node, era, UNRELIABLE, 2), Error::<Test>::UnknownPenalty);
	});
}

#[test]
fn goes_on_with_the_rows_of_claims() {
	ExtBuilder::default().params(strict()).build_and_execute(|| {
		let (node, era) = applied();
		assert_ok!(claim(node, era, UNRELIABLE, 1));
		assert_ok!(claim(node, era, UNRELIABLE, 2));
		let claimed = penalty(node, era, UNRELIABLE).claimed;
		go_to(START + 74 + 720);
		// The rest is sent at once.
		assert!(!is_free(close(node, era, UNRELIABLE, 0)));
		assert_eq!(penalty(node, era, UNRELIABLE).stage, Stage::Closing);
		assert_eq!(balance(&TREASURY), FUNDS + FULL - claimed);
		assert_noop!(claim(node, era, UNRELIABLE, 3), Error::<Test>::NotApplied);
		check();
		assert!(!is_free(close(node, era, UNRELIABLE, 1)));
		assert_eq!(Claims::<Test>::iter().count(), 1);
		check();
		// Only once.
		assert!(is_free(close(node, era, UNRELIABLE, u32::MAX)));
		assert_eq!(balance(&TREASURY), FUNDS + FULL - claimed);
	});
}

#[test]
fn removes_no_more_rows_than_a_call_may() {
	ExtBuilder::default().params(strict()).build_and_execute(|| {
		for lease in 0..=u64::from(MAX_CLOSE) {
			add_lease(LeaseId(100 + lease), NODE_1, BOB, 1, 10);
		}
		let (node, era) = applied();
		for lease in 0..=u64::from(MAX_CLOSE) {
			assert_ok!(claim(node, era, UNRELIABLE, 100 + lease));
		}
		go_to(START + 1_000);
		let done = close(node, era, UNRELIABLE, u32::MAX).unwrap();
		assert_eq!(done.pays_fee, Pays::Yes);
		assert_eq!(done.actual_weight, Some(<() as WeightInfo>::close(MAX_CLOSE)));
		let done = close(node, era, UNRELIABLE, u32::MAX).unwrap();
		assert_eq!(done.pays_fee, Pays::No);
		assert_eq!(done.actual_weight, Some(<() as WeightInfo>::close(1)));
	});
}

#[test]
fn keeps_a_cancellation_for_a_while() {
	ExtBuilder::default().params(strict()).build_and_execute(|| {
		let (node, era) = asked();
		assert_ok!(dispute(&PETRA, node, era));
		assert_noop!(close(node, era, UNRELIABLE, 0), Error::<Test>::StillKept);
		assert_ok!(decide(node, era, false));
		go_to(START + 2 + 719);
		assert_noop!(close(node, era, UNRELIABLE, 0), Error::<Test>::StillKept);
		go_to(START + 2 + 720);
		assert!(is_free(close(node, era, UNRELIABLE, 0)));
		assert_eq!(
			last_event(),
			Event::PenaltyClosed {
				node,
				era,
				reason: UNRELIABLE,
				claimed: 0,
				treasury: 0,
				written_off: 0
			}
		);
		assert_eq!(balance(&TREASURY), FUNDS);
	});
}

#[test]
fn never_lets_an_offence_be_told_again() {
	let short = Params {
		dispute_eras: BoundedU32::clamped(1),
		claim_eras: BoundedU32::clamped(1),
		..strict()
	};
	ExtBuilder::default().params(short).build_and_execute(|| {
		let (node, era) = asked();
		go_to(START + 3);
		assert_ok!(apply(&[(node, era, UNRELIABLE)]));
		// The time to claim is over, but a report could still come.
		go_to(START + REPORT_ERAS);
		assert_noop!(close(node, era, UNRELIABLE, 9), Error::<Test>::StillKept);
		go_to(START + REPORT_ERAS + 1);
		assert!(is_free(close(node, era, UNRELIABLE, 9)));
		fail(node, era, 10_000, 10_000);
		assert!(!exists(node, era, UNRELIABLE));
	});
}

#[test]
fn fails_before_the_end() {
	ExtBuilder::default().params(strict()).build_and_execute(|| {
		let (node, era) = asked();
		go_to(START + 5_000);
		assert_noop!(close(node, era, UNRELIABLE, 9), Error::<Test>::StillKept);
		assert_noop!(close(node, era, DEFAULT, 9), Error::<Test>::UnknownPenalty);
		assert_noop!(
			Slashing::close(RuntimeOrigin::root(), node, era, UNRELIABLE, 9),
			DispatchError::BadOrigin
		);
		assert_eq!(close(node, era, DEFAULT, 9).unwrap_err().post_info.pays_fee, Pays::Yes);
	});
}

#[test]
fn works_when_the_node_is_gone() {
	ExtBuilder::default().params(strict()).build_and_execute(|| {
		let (node, era) = applied();
		let mut nodes = Nodes::get();
		let gone = nodes.remove(&node).unwrap();
		assert!(gone.collateral < REQUIRED && !Slashing::any(node));
		Nodes::set(&nodes);
		assert_ok!(claim(node, era, UNRELIABLE, 1));
		go_to(START + 1_000);
		assert!(is_free(close(node, era, UNRELIABLE, 9)));
		assert!(is_free(prune_conduct(node)));
		assert_eq!(Conducts::<Test>::iter().count(), 0);
	});
}

mod conduct_rows {
	use super::*;

	#[test]
	fn go_once_all_is_forgiven() {
		ExtBuilder::default().build_and_execute(|| {
			go_to(START + 2);
			// 600 basis points leak in 60 eras.
			fail(NODE_1, START, 600, 600);
			go_to(START + 59);
			assert_noop!(prune_conduct(NODE_1), Error::<Test>::StillKept);
			go_to(START + 60);
			assert!(is_free(prune_conduct(NODE_1)));
			assert_eq!(last_event(), Event::ConductPruned { node: NODE_1 });
			let error = prune_conduct(NODE_1).unwrap_err();
			assert_eq!(error.error, Error::<Test>::UnknownConduct.into());
			assert_eq!(error.post_info.pays_fee, Pays::Yes);
			assert_noop!(
				Slashing::prune_conduct(RuntimeOrigin::root(), NODE_1),
				DispatchError::BadOrigin
			);
		});
	}

	#[test]
	fn stay_while_an_offence_may_go_on_with_the_run() {
		ExtBuilder::default().params(strict()).build_and_execute(|| {
			fail(NODE_1, START, 10_000, 0);
			// An offence of the last era of the run may be told until then.
			let last = START + RUN_GAP + REPORT_ERAS;
			go_to(last);
			assert_noop!(prune_conduct(NODE_1), Error::<Test>::StillKept);
			fail(NODE_1, START + RUN_GAP, 10_000, 0);
			assert_eq!(conduct(NODE_1).began, START);
			go_to(last + RUN_GAP);
			assert_noop!(prune_conduct(NODE_1), Error::<Test>::StillKept);
			go_to(last + RUN_GAP + 1);
			assert!(is_free(prune_conduct(NODE_1)));
		});
	}

	#[test]
	fn stay_with_their_penalties_and_their_month() {
		let short = Params {
			dispute_eras: BoundedU32::clamped(1),
			claim_eras: BoundedU32::clamped(1),
			..strict()
		};
		ExtBuilder::default().params(short).build_and_execute(|| {
			go_to(START + 2);
			fail(NODE_1, START, 100, 100);
			go_to(START + 300);
			assert_noop!(prune_conduct(NODE_1), Error::<Test>::StillKept);
			assert_ok!(apply(&[(NODE_1, START, UNRELIABLE)]));
			go_to(START + 301);
			assert_ok!(close(NODE_1, START, UNRELIABLE, 9));
			// The month knows what was asked.
			go_to(719);
			assert_noop!(prune_conduct(NODE_1), Error::<Test>::StillKept);
			go_to(720);
			assert!(is_free(prune_conduct(NODE_1)));
		});
	}
}
