use super::*;
use icn_primitives::Verdict;

#[test]
fn a_full_era_is_forgiven_and_the_next_is_not() {
	ExtBuilder::default().build_and_execute(|| {
		go_to(START + 3);
		fail(NODE_1, START, 10_000, 10_000);
		assert!(!exists(NODE_1, START, UNRELIABLE));
		assert_eq!((conduct(NODE_1).level, conduct(NODE_1).streak), (10_000, 10_000));

		fail(NODE_1, START + 1, 9_999, 10_000);
		// 10,000 x 0.5 % x 0.999
		let asked = 4_995 * ICNT / 100;
		assert_eq!(
			last_event(),
			Event::PenaltyAsked {
				node: NODE_1,
				era: START + 1,
				reason: UNRELIABLE,
				apply_after: START + 3 + 72,
				asked,
			}
		);
		assert_eq!(
			penalty(NODE_1, START + 1, UNRELIABLE),
			Penalty {
				provider: PETRA,
				units: 100,
				short: Verdict { credit: Bps::saturating(9_999), penal: Bps::ONE },
				began: START,
				since: START + 3,
				asked,
				taken: 0,
				delegated: 0,
				per_unit: 0,
				claimed: 0,
				treasury: 0,
				stage: Stage::Pending { apply_after: START + 75 },
			}
		);
		assert_eq!(undecided(NODE_1), 1);
		assert_eq!(
			conduct(NODE_1),
			Conduct {
				level: 10_000,
				streak: 19_990,
				seen_at: START + 1,
				failed_at: START + 1,
				began: START,
				month: 0,
				month_asked: asked,
				pending: 1,
				penalties: 1,
			}
		);
	});
}

#[test]
fn what_the_class_allows_costs_nothing() {
	ExtBuilder::default().params(strict()).build_and_execute(|| {
		// The bucket has no depth, so that even the allowance leaks from nothing.
		go_to(START + 2);
		fail(NODE_1, START, 10, 10);
		assert_eq!(penalty(NODE_1, START, UNRELIABLE).asked, FULL / 1_000);
	});
	let params = Params { depth_bps: BoundedU32::clamped(10), ..Params::default() };
	ExtBuilder::default().params(params).build_and_execute(|| {
		for era in START..START + 50 {
			go_to(era + 2);
			fail(NODE_1, era, 10, 10);
		}
		assert_eq!(events(), []);
		fail(NODE_1, START + 50, 11, 11);
		assert_eq!(penalty(NODE_1, START + 50, UNRELIABLE).asked, FULL / 10_000);
	});
}

#[test]
fn what_is_not_penal_is_trouble_and_no_more() {
	ExtBuilder::default().params(strict()).build_and_execute(|| {
		fail(NODE_1, START, 10_000, 0);
		assert_eq!(events(), []);
		let mut expected = Conduct::new(START);
		expected.seen_at = START;
		assert_eq!(conduct(NODE_1), expected);
		// What is told twice is refused here, too.
		assert_noop!(
			Slashing::do_verdict(NODE_1, START, Verdict { credit: Bps::ONE, penal: Bps::ZERO }),
			Error::<Test>::OutOfOrder
		);
		fail(NODE_1, START + 1, 10_000, 10_000);
		assert_eq!(penalty(NODE_1, START + 1, UNRELIABLE).began, START);
	});
}

#[test]
fn dust_is_not_asked() {
	ExtBuilder::default().params(strict()).build_and_execute(|| {
		// One basis point of an era costs half of one of the collateral: 0.5 % of 0.01 %.
		change_node(NODE_1, |info| info.required = 200 * 100 * EXISTENTIAL - 1);
		fail(NODE_1, START, 100, 100);
		assert!(!exists(NODE_1, START, UNRELIABLE));
		assert_eq!(conduct(NODE_1).penalties, 0);

		change_node(NODE_1, |info| info.required += 1);
		fail(NODE_1, START + 1, 100, 100);
		assert_eq!(penalty(NODE_1, START + 1, UNRELIABLE).asked, EXISTENTIAL);
	});
}

#[test]
fn a_verdict_counts_once() {
	ExtBuilder::default().params(strict()).build_and_execute(|| {
		asked();
		let before = conduct(NODE_1);
		fail(NODE_1, START, 10_000, 10_000);
		// Nor does one that comes after a later one.
		fail(NODE_1, START - 1, 10_000, 10_000);
		assert_eq!(conduct(NODE_1), before);
		assert_eq!(events().len(), 1);
		assert_noop!(
			Slashing::do_verdict(NODE_1, START, Verdict { credit: Bps::ONE, penal: Bps::ONE }),
			Error::<Test>::OutOfOrder
		);
	});
}

#[test]
fn old_offences_are_not_penalised() {
	ExtBuilder::default().params(strict()).build_and_execute(|| {
		let short = Verdict { credit: Bps::ONE, penal: Bps::ONE };
		go_to(START + REPORT_ERAS + 1);
		assert_noop!(Slashing::do_verdict(NODE_1, START, short), Error::<Test>::TooOld);
		assert_noop!(Slashing::do_default(NODE_1, START), Error::<Test>::TooOld);
		assert_ok!(Slashing::do_verdict(NODE_1, START + 1, short));
		assert_ok!(Slashing::do_default(NODE_1, START + 1));
		assert_eq!(conduct(NODE_1).penalties, 2);
	});
}

#[test]
fn a_neighbour_that_fails_is_not_told() {
	ExtBuilder::default().params(strict()).build_and_execute(|| {
		let short = Verdict { credit: Bps::ONE, penal: Bps::ONE };
		assert_noop!(Slashing::do_verdict(UNKNOWN, START, short), Error::<Test>::UnknownNode);
		assert_noop!(Slashing::do_default(UNKNOWN, START), Error::<Test>::UnknownNode);
		fail(UNKNOWN, START, 10_000, 10_000);
		<Slashing as icn_primitives::OnDefault>::defaulted(UNKNOWN, START);
		assert_eq!(Conducts::<Test>::iter().count(), 0);
		assert_eq!(events(), []);
	});
}

mod default {
	use super::*;

	#[test]
	fn asks_by_what_is_booked() {
		ExtBuilder::default().build_and_execute(|| {
			assert_ok!(Slashing::do_default(NODE_1, START + 1));
			// A tenth of 10,000 ICNT, for 70 of 100 units.
			let row = penalty(NODE_1, START + 1, DEFAULT);
			// What happened in the last two eras is not told yet.
			assert_eq!((row.asked, row.began, row.since), (700 * ICNT, START - 2, START));
			assert_eq!(conduct(NODE_1).began, START + 1);
			assert_eq!(row.short, Verdict { credit: Bps::ONE, penal: Bps::ZERO });
			assert_eq!((undecided(NODE_1), conduct(NODE_1).streak), (1, 0));
			// Told twice, asked once.
			assert_noop!(Slashing::do_default(NODE_1, START + 1), Error::<Test>::AlreadyAsked);
		});
	}

	#[test]
	fn nothing_is_asked_without_leases() {
		ExtBuilder::default().build_and_execute(|| {
			change_node(NODE_1, |info| info.booked = 0);
			assert_ok!(Slashing::do_default(NODE_1, START + 1));
			assert_eq!(Penalties::<Test>::iter().count(), 0);
			assert_eq!(Conducts::<Test>::iter().count(), 0);
		});
	}

	#[test]
	fn without_leases_it_begins_the_streak_again() {
		ExtBuilder::default().build_and_execute(|| {
			fail(NODE_1, START, 5_000, 5_000);
			let before = conduct(NODE_1);
			assert!(before.streak > 0);
			change_node(NODE_1, |info| info.booked = 0);
			<Slashing as icn_primitives::OnDefault>::defaulted(NODE_1, START + 1);
			assert_eq!(conduct(NODE_1), crate::Conduct { streak: 0, ..before });
			assert_eq!((Penalties::<Test>::iter().count(), undecided(NODE_1)), (0, 0));
		});
	}

	#[test]
	fn trouble_began_before_it() {
		ExtBuilder::default().params(strict()).build_and_execute(|| {
			asked();
			assert_ok!(Slashing::do_default(NODE_1, START + 3));
			assert_eq!(penalty(NODE_1, START + 3, DEFAULT).began, START);
			// As long as penalties are pending.
			go_to(START + 70);
			assert_ok!(Slashing::do_default(NODE_1, START + 71));
			assert_eq!(penalty(NODE_1, START + 71, DEFAULT).began, START);
			// But not from further back than anybody can be thought to have known.
			for (now, began) in [(START + RUN_ERAS, START + 1), (START + 198, START + 31)] {
				go_to(now);
				assert_ok!(Slashing::do_default(NODE_1, now + 1));
				assert_eq!(penalty(NODE_1, now + 1, DEFAULT).began, began);
				assert_ok!(Slashing::dispute(signed(&PETRA), NODE_1, now + 1, DEFAULT));
				assert_ok!(Slashing::decide(signed(&JUDGE), NODE_1, now + 1, DEFAULT, false));
			}
			go_to(START + 200);
			let keys = [
				(NODE_1, START, UNRELIABLE),
				(NODE_1, START + 3, DEFAULT),
				(NODE_1, START + 71, DEFAULT),
			];
			assert!(is_free(apply(&keys)));
			assert_ok!(Slashing::do_default(NODE_1, START + 201));
			assert_eq!(penalty(NODE_1, START + 201, DEFAULT).began, START + 198);
			assert_eq!(conduct(NODE_1).began, START + 201);
		});
	}
}

mod caps {
	use super::*;

	/// Shares of the required 10,000 ICNT in basis points, that is in ICNT.
	fn caps(event: u16, era: u16, month: u16) -> Params {
		Params {
			event_cap: Bps::saturating(event),
			era_cap: Bps::saturating(era),
			month_cap: Bps::saturating(month),
			..strict()
		}
	}

	#[test]
	fn of_one_penalty() {
		ExtBuilder::default().params(caps(30, 1_000, 1_000)).build_and_execute(|| {
			fail(NODE_1, START, 10_000, 10_000);
			assert_eq!(penalty(NODE_1, START, UNRELIABLE).asked, 30 * ICNT);
			fail(NODE_1, START + 1, 6_000, 6_000);
			assert_eq!(penalty(NODE_1, START + 1, UNRELIABLE).asked, 30 * ICNT);
			fail(NODE_1, START + 2, 5_999, 5_999);
			assert_eq!(penalty(NODE_1, START + 2, UNRELIABLE).asked, 29_995 * ICNT / 1_000);
		});
	}

	#[test]
	fn of_an_era() {
		ExtBuilder::default().params(caps(700, 710, 3_000)).build_and_execute(|| {
			assert_ok!(Slashing::do_default(NODE_1, START + 1));
			go_to(START + 3);
			fail(NODE_1, START + 1, 10_000, 10_000);
			assert_eq!(penalty(NODE_1, START + 1, DEFAULT).asked, 700 * ICNT);
			assert_eq!(penalty(NODE_1, START + 1, UNRELIABLE).asked, 10 * ICNT);
			// Another era has its own, and another node.
			fail(NODE_1, START + 2, 10_000, 10_000);
			fail(NODE_2, START + 1, 10_000, 10_000);
			assert_eq!(penalty(NODE_1, START + 2, UNRELIABLE).asked, FULL);
			assert_eq!(penalty(NODE_2, START + 1, UNRELIABLE).asked, FULL);
		});
	}

	#[test]
	fn of_an_era_do_not_count_what_was_cancelled() {
		ExtBuilder::default().params(caps(700, 710, 3_000)).build_and_execute(|| {
			assert_ok!(Slashing::do_default(NODE_1, START + 1));
			assert_ok!(Slashing::dispute(signed(&PETRA), NODE_1, START + 1, DEFAULT));
			assert_ok!(Slashing::decide(signed(&JUDGE), NODE_1, START + 1, DEFAULT, false));
			go_to(START + 3);
			fail(NODE_1, START + 1, 10_000, 10_000);
			assert_eq!(penalty(NODE_1, START + 1, UNRELIABLE).asked, FULL);
		});
	}

	#[test]
	fn of_a_month() {
		ExtBuilder::default().params(caps(100, 100, 120)).build_and_execute(|| {
			go_to(717);
			for era in 712..716 {
				fail(NODE_1, era, 10_000, 10_000);
			}
			let asked = [712, 713, 714].map(|era| penalty(NODE_1, era, UNRELIABLE).asked);
			assert_eq!(asked, [FULL, FULL, 20 * ICNT]);
			assert!(!exists(NODE_1, 715, UNRELIABLE));
			assert_eq!(conduct(NODE_1).month_asked, 120 * ICNT);
			// Another node has its own.
			fail(NODE_2, 715, 10_000, 10_000);
			assert_eq!(penalty(NODE_2, 715, UNRELIABLE).asked, FULL);
			// What was cancelled gives room.
			assert_ok!(dispute(&PETRA, NODE_1, 713));
			assert_ok!(decide(NODE_1, 713, false));
			assert_eq!(conduct(NODE_1).month_asked, 70 * ICNT);
			fail(NODE_1, 716, 5_000, 5_000);
			assert_eq!(penalty(NODE_1, 716, UNRELIABLE).asked, FULL / 2);
			// The month in which a penalty is asked counts, not that of its offence.
			go_to(719);
			fail(NODE_1, 717, 10_000, 10_000);
			assert_eq!(penalty(NODE_1, 717, UNRELIABLE).asked, 25 * ICNT);
			go_to(720);
			fail(NODE_1, 718, 10_000, 10_000);
			assert_eq!(penalty(NODE_1, 718, UNRELIABLE).asked, FULL);
			assert_eq!((conduct(NODE_1).month, conduct(NODE_1).month_asked), (1, FULL));
		});
	}

	#[test]
	fn of_zero_stop_all_penalties() {
		ExtBuilder::default().params(caps(0, 0, 0)).build_and_execute(|| {
			fail(NODE_1, START, 10_000, 10_000);
			// It failed all the same.
			assert_eq!(conduct(NODE_1).streak, 10_000);
			assert_ok!(Slashing::do_default(NODE_1, START + 1));
			assert_eq!(conduct(NODE_1).streak, 0);
			assert_eq!(Penalties::<Test>::iter().count(), 0);
		});
	}
}
