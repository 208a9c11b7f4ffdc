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
				delegated: 0,
				owed: 0
			}
		);
		assert_eq!(before - balance(&PETRA), FULL);
		assert_eq!((pot() - EXISTENTIAL, Held::<Test>::get()), (FULL, FULL));
		let row = penalty(node, era, UNRELIABLE);
		assert_eq!((row.taken, row.per_unit, row.held()), (FULL, FULL / 100, FULL));
		assert_eq!(row.stage, Stage::Applied { claims_until });
		assert_eq!((undecided(node), conduct(node).pending), (0, 0));
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
fn of_nothing_leaves_nothing_to_claim_and_all_to_collect() {
	ExtBuilder::default().params(strict()).build_and_execute(|| {
		change_node(NODE_1, |info| info.collateral = 0);
		let (node, era) = applied();
		let row = penalty(node, era, UNRELIABLE);
		assert_eq!((row.taken, row.owed(), row.per_unit), (0, FULL, 0));
		let claims_until = START + 2 + 72 + 720;
		assert_eq!(row.stage, Stage::Applied { claims_until });
		assert_noop!(claim(node, era, UNRELIABLE, 1), Error::<Test>::NothingToClaim);
		// Nobody has it written off before more collateral comes.
		go_to(claims_until - 1);
		assert_noop!(close(node, era, UNRELIABLE, 0), Error::<Test>::StillKept);
		assert_noop!(collect(node, era, UNRELIABLE), Error::<Test>::NothingDue);
		go_to(claims_until);
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
			Nodes::get()[&node].status,
			NodeStatus::Suspended { reason: SuspensionReason::Undercollateralised, since }
		);
		// Whose tenants are left. The trouble began long before: a penalty was pending until now.
		let row = penalty(node, since, DEFAULT);
		assert_eq!((row.asked, row.began), (700 * ICNT, START));
		let conduct = conduct(node);
		assert_eq!((conduct.pending, conduct.penalties, undecided(node)), (1, 2, 1));
		assert_eq!(conduct.month_asked, 750 * ICNT);
	});
}

mod stake_behind_the_node {
	use super::*;

	#[test]
	fn pays_what_the_collateral_does_not_cover() {
		ExtBuilder::default().params(strict()).build_and_execute(|| {
			change_node(NODE_1, |info| info.collateral = 20 * ICNT);
			set_stake(NODE_1, 25 * ICNT);
			set_stake(NODE_2, 1_000 * ICNT);
			let (node, era) = applied();
			let claims_until = START + 2 + 72 + 720;
			assert_eq!(
				last_event(),
				Event::PenaltyApplied {
					node,
					era,
					reason: UNRELIABLE,
					claims_until,
					taken: 20 * ICNT,
					delegated: 25 * ICNT,
					owed: 5 * ICNT,
				}
			);
			// For the era of the offence, not for that in which it is applied.
			assert_eq!(StakeAsked::get(), [(node, era, 30 * ICNT)]);
			assert_eq!((stake(node), stake(NODE_2)), (0, 1_000 * ICNT));
			let row = penalty(node, era, UNRELIABLE);
			assert_eq!((row.taken, row.delegated, row.owed()), (20 * ICNT, 25 * ICNT, 5 * ICNT));
			// Tenants share what the provider paid.
			assert_eq!((row.per_unit, row.held()), (ICNT / 5, 20 * ICNT));
			assert_eq!((pot() - EXISTENTIAL, Held::<Test>::get()), (20 * ICNT, 20 * ICNT));
		});
	}

	#[test]
	fn is_not_asked_while_the_collateral_suffices() {
		ExtBuilder::default().params(strict()).build_and_execute(|| {
			set_stake(NODE_1, 1_000 * ICNT);
			change_node(NODE_1, |info| info.collateral = FULL);
			let (node, era) = applied();
			assert_eq!((StakeAsked::get(), stake(node)), (vec![], 1_000 * ICNT));
			assert_eq!(penalty(node, era, UNRELIABLE).delegated, 0);
		});
		// By one base unit.
		ExtBuilder::default().params(strict()).build_and_execute(|| {
			set_stake(NODE_1, 1_000 * ICNT);
			change_node(NODE_1, |info| info.collateral = FULL - 1);
			let (node, era) = applied();
			assert_eq!(StakeAsked::get(), [(node, era, 1)]);
			let row = penalty(node, era, UNRELIABLE);
			assert_eq!((row.taken, row.delegated, row.owed()), (FULL - 1, 1, 0));
		});
	}

	#[test]
	fn owes_nothing_later() {
		ExtBuilder::default().params(strict()).build_and_execute(|| {
			change_node(NODE_1, |info| info.collateral = 20 * ICNT);
			set_stake(NODE_1, 25 * ICNT);
			let (node, era) = applied();
			set_stake(node, 1_000 * ICNT);
			// Only the provider does, and only what is owed.
			assert_noop!(collect(node, era, UNRELIABLE), Error::<Test>::NothingDue);
			top_up(node, 100 * ICNT);
			assert!(is_free(collect(node, era, UNRELIABLE)));
			let row = penalty(node, era, UNRELIABLE);
			assert_eq!((row.taken, row.delegated, row.owed()), (25 * ICNT, 25 * ICNT, 0));
			assert_eq!((row.treasury, stake(node)), (5 * ICNT, 1_000 * ICNT));
			assert_eq!(Nodes::get()[&node].collateral, 95 * ICNT);
			assert_eq!(StakeAsked::get().len(), 1);
			// And nothing is written off in the end.
			go_to(START + 1_000);
			assert!(is_free(close(node, era, UNRELIABLE, 9)));
			assert_eq!(
				last_event(),
				Event::PenaltyClosed {
					node,
					era,
					reason: UNRELIABLE,
					claimed: 0,
					treasury: 25 * ICNT,
					written_off: 0
				}
			);
		});
	}

	#[test]
	fn is_not_asked_for_what_was_cancelled() {
		ExtBuilder::default().params(strict()).build_and_execute(|| {
			change_node(NODE_1, |info| info.collateral = 0);
			set_stake(NODE_1, 1_000 * ICNT);
			let (node, era) = asked();
			assert_ok!(dispute(&PETRA, node, era));
			assert_ok!(decide(node, era, false));
			go_to(START + 400);
			assert_noop!(apply(&[(node, era, UNRELIABLE)]), Error::<Test>::NothingDue);
			assert_eq!((StakeAsked::get(), stake(node)), (vec![], 1_000 * ICNT));
		});
	}

	#[test]
	fn of_a_default_is_that_of_the_era_in_which_it_showed() {
		ExtBuilder::default().params(strict()).build_and_execute(|| {
			set_stake(NODE_1, 1_000 * ICNT);
			let reason = SuspensionReason::FailedAudit;
			assert_ok!(<Registry as icn_primitives::Collateral<_>>::suspend(NODE_1, reason));
			change_node(NODE_1, |info| info.collateral = 0);
			go_to(START + 100);
			assert_ok!(apply(&[(NODE_1, START + 1, DEFAULT)]));
			// Who leaves at once, from the next era on, has been there.
			assert_eq!(StakeAsked::get(), [(NODE_1, START, 700 * ICNT)]);
			assert_eq!(penalty(NODE_1, START + 1, DEFAULT).delegated, 700 * ICNT);
		});
	}

	#[test]
	fn is_let_be_when_the_collateral_cannot_be_taken() {
		ExtBuilder::default().params(strict()).build_and_execute(|| {
			set_stake(NODE_1, 1_000 * ICNT);
			let (node, era) = asked();
			Broken::set(&vec![node]);
			go_to(START + 2 + 72);
			assert!(!is_free(apply(&[(node, era, UNRELIABLE)])));
			assert_eq!((StakeAsked::get(), stake(node)), (vec![], 1_000 * ICNT));
			Broken::set(&vec![]);
		});
	}
}

mod undecided {
	use super::*;

	fn before(era: EraIndex) -> bool {
		Slashing::any_before(NODE_1, era)
	}

	#[test]
	fn is_what_is_neither_applied_nor_cancelled() {
		ExtBuilder::default().params(strict()).build_and_execute(|| {
			assert!(!before(EraIndex::MAX));
			let (node, era) = asked();
			let is_waiting = || {
				assert!(!before(era));
				assert!(before(era + 1));
			};
			is_waiting();
			assert!(!Slashing::any_before(NODE_2, EraIndex::MAX));
			assert_ok!(dispute(&PETRA, node, era));
			is_waiting();
			assert_ok!(decide(node, era, true));
			is_waiting();
			assert!(is_free(apply(&[(node, era, UNRELIABLE)])));
			assert!(!before(EraIndex::MAX));
			// The other way.
			go_to(START + 10);
			fail(node, START + 8, 10_000, 10_000);
			assert_ok!(dispute(&PETRA, node, START + 8));
			assert!(before(START + 9) && !before(START + 8));
			assert_ok!(decide(node, START + 8, false));
			assert!(!before(EraIndex::MAX));
		});
	}

	#[test]
	fn is_found_behind_any_number_that_are_decided() {
		ExtBuilder::default().params(strict()).build_and_execute(|| {
			for era in START..START + 40 {
				go_to(era + 2);
				fail(NODE_1, era, 10_000, 10_000);
			}
			go_to(START + 200);
			let keys = |eras: core::ops::Range<EraIndex>| -> Vec<_> {
				eras.map(|era| (NODE_1, era, UNRELIABLE)).collect()
			};
			// Later ones first.
			assert!(is_free(apply(&keys(START + 1..START + 30))));
			assert!(before(START + 1) && !before(START));
			assert!(is_free(apply(&keys(START..START + 1))));
			assert!(before(START + 31) && !before(START + 30));
			assert!(is_free(apply(&keys(START + 30..START + 40))));
			assert!(!before(EraIndex::MAX));
			assert_eq!(Undecided::<Test>::iter().count(), 0);
			assert_eq!(Penalties::<Test>::iter().count(), 40);
		});
	}

	#[test]
	fn of_a_default_is_of_the_era_before() {
		ExtBuilder::default().params(strict()).build_and_execute(|| {
			go_to(START + 3);
			assert_ok!(Slashing::do_default(NODE_1, START + 1));
			assert!(before(START + 1) && !before(START));
			// Even if it is not the first of its era.
			fail(NODE_1, START + 1, 10_000, 10_000);
			assert!(before(START + 1) && !before(START));
			go_to(START + 100);
			assert!(is_free(apply(&[(NODE_1, START + 1, DEFAULT)])));
			assert!(before(START + 2) && !before(START + 1));
		});
	}

	#[test]
	fn is_what_could_not_be_applied() {
		ExtBuilder::default().params(strict()).build_and_execute(|| {
			let (node, era) = asked();
			go_to(START + 100);
			Broken::set(&vec![node]);
			assert!(!is_free(apply(&[(node, era, UNRELIABLE)])));
			assert!(before(era + 1));
		});
	}
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
			assert_eq!(Nodes::get()[&node].collateral, 80 * ICNT);
		});
	}

	#[test]
	fn is_not_free_for_next_to_nothing() {
		ExtBuilder::default().params(strict()).build_and_execute(|| {
			let (node, era) = owed();
			// Who adds one unit after the other gets no free call for each.
			top_up(node, 1);
			assert!(!is_free(collect(node, era, UNRELIABLE)));
			top_up(node, EXISTENTIAL - 1);
			assert!(!is_free(collect(node, era, UNRELIABLE)));
			top_up(node, EXISTENTIAL);
			assert!(is_free(collect(node, era, UNRELIABLE)));
			// The last of it is, however little.
			top_up(node, 30 * ICNT - 2 * EXISTENTIAL - 1);
			assert!(is_free(collect(node, era, UNRELIABLE)));
			assert_eq!(penalty(node, era, UNRELIABLE).owed(), 1);
			top_up(node, 1);
			assert!(is_free(collect(node, era, UNRELIABLE)));
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
