use super::*;
use icn_primitives::NodeStatus;

#[test]
fn takes_what_was_asked() {
	ExtBuilder::default().params(strict()).build_and_execute(|| {
		let (node, era) = asked();
		go_to(START + 2 + 71);
		assert_noop!(apply(&[(node, era, UNRELIABLE)]), Error::<Test>::NothingDue);
		go_to(START + 2 + 72);
		let before = balance(&PETRA);
		assert!(is_free(apply(&[(node, era, UNRELIABLE)])));
		let claims_until = START + 2 + 72 + 720;
		assert_eq!(
			last_event(),
			Event::PenaltyApplied {
				node,
				era,
				reason: UNRELIABLE,
				claims_until,
				taken: FULL,
				owed: 0
			}
		);
		assert_eq!(before - balance(&PETRA), FULL);
		assert_eq!((pot() - EXISTENTIAL, Held::<Test>::get()), (FULL, FULL));
		let row = penalty(node, era, UNRELIABLE);
		assert_eq!((row.taken, row.per_unit, row.held()), (FULL, FULL / 100, FULL));
		assert_eq!(row.stage, Stage::Applied { claims_until });
		assert_eq!((locks(node), conduct(node).pending), (0, 0));
		// Never twice.
		assert_noop!(apply(&[(node, era, UNRELIABLE)]), Error::<Test>::NothingDue);
	});
}

#[test]
fn takes_no_more_than_there_is() {
	ExtBuilder::default().params(strict()).build_and_execute(|| {
		change_node(NODE_1, |info| info.collateral = 20 * ICNT);
		let (node, era) = asked();
		go_to(START + 2 + 72);
		assert!(is_free(apply(&[(node, era, UNRELIABLE)])));
		let row = penalty(node, era, UNRELIABLE);
		assert_eq!((row.asked, row.taken, row.owed()), (FULL, 20 * ICNT, 30 * ICNT));
		assert_eq!(row.per_unit, ICNT / 5);
		assert_eq!(row.asked, row.taken + row.owed());
	});
}

#[test]
fn of_nothing_leaves_nothing_to_claim() {
	ExtBuilder::default().params(strict()).build_and_execute(|| {
		change_node(NODE_1, |info| info.collateral = 0);
		let (node, era) = applied();
		let row = penalty(node, era, UNRELIABLE);
		assert_eq!((row.taken, row.owed(), row.per_unit), (0, FULL, 0));
		assert_eq!(row.stage, Stage::Applied { claims_until: START + 2 + 72 });
		assert_noop!(claim(node, era, UNRELIABLE, 1), Error::<Test>::ClaimsOver);
		assert!(is_free(close(node, era, UNRELIABLE, 0)));
		assert_eq!(
			last_event(),
			Event::PenaltyClosed {
				node,
				era,
				reason: UNRELIABLE,
				claimed: 0,
				treasury: 0,
				written_off: FULL
			}
		);
	});
}

#[test]
fn is_free_only_if_all_were_due() {
	ExtBuilder::default().params(strict()).build_and_execute(|| {
		asked();
		fail(NODE_2, START, 10_000, 10_000);
		go_to(START + 3);
		fail(NODE_1, START + 1, 10_000, 10_000);
		go_to(START + 2 + 72);
		// The second comes an era later.
		let both = [(NODE_1, START, UNRELIABLE), (NODE_1, START + 1, UNRELIABLE)];
		assert!(!is_free(apply(&both)));
		assert!(penalty(NODE_1, START + 1, UNRELIABLE).is_open());
		// The same twice.
		assert!(!is_free(apply(&[(NODE_2, START, UNRELIABLE), (NODE_2, START, UNRELIABLE)])));
		assert_eq!(Held::<Test>::get(), 2 * FULL);
		// Nothing at all.
		assert_noop!(apply(&[]), Error::<Test>::NothingDue);
		assert_noop!(apply(&[(NODE_1, START, DEFAULT)]), Error::<Test>::NothingDue);
		// Errors pay.
		assert_eq!(apply(&both).unwrap_err().post_info.pays_fee, Pays::Yes);
		assert_noop!(
			Slashing::apply(RuntimeOrigin::root(), Default::default()),
			DispatchError::BadOrigin
		);
	});
}

#[test]
fn a_failure_holds_up_nobody_and_undoes_itself() {
	ExtBuilder::default().params(strict()).build_and_execute(|| {
		asked();
		fail(NODE_2, START, 10_000, 10_000);
		assert_ok!(dispute(&PETRA, NODE_1, START));
		go_to(START + 200);
		Broken::set(&vec![NODE_1]);
		assert!(!is_free(apply(&[(NODE_1, START, UNRELIABLE), (NODE_2, START, UNRELIABLE)])));
		let error = DispatchError::Unavailable;
		assert!(events().contains(&Event::ApplyFailed {
			node: NODE_1,
			era: START,
			reason: UNRELIABLE,
			error
		}));
		// The deposit was not taken, either.
		assert_eq!((deposits(&PETRA), balance(&TREASURY)), (10 * ICNT, FUNDS));
		assert!(penalty(NODE_1, START, UNRELIABLE).is_due(START + 200));
		assert_eq!(penalty(NODE_2, START, UNRELIABLE).taken, FULL);
		// Only failures change nothing, and are paid for.
		assert!(!is_free(apply(&[(NODE_1, START, UNRELIABLE)])));
		Broken::set(&vec![]);
		assert!(is_free(apply(&[(NODE_1, START, UNRELIABLE)])));
		assert_eq!(balance(&TREASURY), FUNDS + 10 * ICNT);
	});
}

#[test]
fn may_suspend_the_node_which_leaves_its_tenants() {
	ExtBuilder::default().params(strict()).build_and_execute(|| {
		let (node, era) = asked();
		change_node(node, |info| info.collateral = 3_020 * ICNT);
		go_to(START + 2 + 72);
		assert!(is_free(apply(&[(node, era, UNRELIABLE)])));
		let since = START + 2 + 72 + 1;
		assert_eq!(
			Nodes::get()[&node].info.status,
			NodeStatus::Suspended { reason: SuspensionReason::Undercollateralised, since }
		);
		// Whose tenants are left. The trouble began long before: a penalty was pending until now.
		let row = penalty(node, since, DEFAULT);
		assert_eq!((row.asked, row.began), (700 * ICNT, START));
		let conduct = conduct(node);
		assert_eq!((conduct.pending, conduct.penalties, locks(node)), (1, 2, 1));
		assert_eq!(conduct.month_asked, 750 * ICNT);
	});
}

mod collecting {
	use super::*;

	/// 30 of 50 ICNT are owed.
	fn owed() -> (NodeId, EraIndex) {
		change_node(NODE_1, |info| info.collateral = 20 * ICNT);
		applied()
	}

	#[test]
	fn takes_what_is_owed_for_the_treasury() {
		ExtBuilder::default().params(strict()).build_and_execute(|| {
			let (node, era) = owed();
			assert_noop!(collect(node, era, UNRELIABLE), Error::<Test>::NothingDue);
			top_up(node, 10 * ICNT);
			assert!(is_free(collect(node, era, UNRELIABLE)));
			let event = |taken, owed| Event::Collected {
				node,
				era,
				reason: UNRELIABLE,
				taken: taken * ICNT,
				owed: owed * ICNT,
			};
			assert_eq!(last_event(), event(10, 20));
			let row = penalty(node, era, UNRELIABLE);
			assert_eq!((row.taken, row.owed(), row.treasury), (30 * ICNT, 20 * ICNT, 10 * ICNT));
			// What a unit gets stays as it was.
			assert_eq!((row.per_unit, row.held()), (ICNT / 5, 20 * ICNT));
			assert_eq!(balance(&TREASURY), FUNDS + 10 * ICNT);

			top_up(node, 100 * ICNT);
			assert!(is_free(collect(node, era, UNRELIABLE)));
			assert_eq!(last_event(), event(20, 0));
			let error = collect(node, era, UNRELIABLE).unwrap_err();
			assert_eq!(error.error, Error::<Test>::NothingDue.into());
			assert_eq!(error.post_info.pays_fee, Pays::Yes);
			assert_eq!(Nodes::get()[&node].info.collateral, 80 * ICNT);
		});
	}

	#[test]
	fn only_while_applied() {
		ExtBuilder::default().params(strict()).build_and_execute(|| {
			let (node, era) = asked();
			assert_noop!(collect(node, era, UNRELIABLE), Error::<Test>::NotApplied);
			assert_noop!(collect(node, era, DEFAULT), Error::<Test>::UnknownPenalty);
		});
		ExtBuilder::default().params(strict()).build_and_execute(|| {
			let (node, era) = owed();
			assert_ok!(claim(node, era, UNRELIABLE, 1));
			go_to(START + 1_000);
			assert_ok!(close(node, era, UNRELIABLE, 0));
			top_up(node, 100 * ICNT);
			// What the treasury got is written.
			assert_noop!(collect(node, era, UNRELIABLE), Error::<Test>::NotApplied);
		});
	}
}
