use super::*;
use frame_support::{assert_noop, assert_ok, dispatch::Pays};
use icn_primitives::{NodeId, NodeSlot, OnNodeStatus, ServiceRecord};

/// `oracles` that all watch each of `nodes`; era 3 has just ended, and all before it are final.
fn ready(oracles: u8, nodes: u32, test: impl FnOnce()) {
	let builder = ExtBuilder::default().oracles(oracles).nodes(nodes);
	builder.committee(u32::from(oracles)).build_and_execute(|| {
		live_to(4);
		idle();
		assert_eq!(FinalUntil::<Test>::get(), 3);
		test();
	});
}

fn finalise(limit: u32) -> Pays {
	SlaOracle::finalise(signed(operator(250)), limit).unwrap().pays_fee
}

#[test]
fn verdict_is_the_lower_median_with_silence_as_served() {
	ready(4, 4, || {
		report(1, &[(0, 3_000), (1, 3_000), (2, 9_000)]);
		report(2, &[(0, 5_000), (1, 5_000)]);
		report(3, &[(0, 4_000), (1, 9_000)]);
		report(4, &[(0, 8_000)]);
		run_to(5);
		assert_eq!(finalise(10), Pays::No);
		// Slot 0: 3,4,5,8 -> 4. Slot 1: 0,3,5,9 -> 3. Slot 2: 0,0,0,9 -> 0. Slot 3: nobody.
		assert_eq!(Verdicts::get(), [(NodeId(1), 3, 4_000), (NodeId(2), 3, 3_000)]);
		assert_eq!(FinalUntil::<Test>::get(), 4);
		System::assert_has_event(
			Event::VerdictEntered {
				node: NodeId(1),
				era: 3,
				shortfall: icn_primitives::Bps::saturating(4_000),
			}
			.into(),
		);
		System::assert_last_event(Event::EraFinalised { era: 3 }.into());
		assert_eq!(Records::<Test>::get(NodeId(3)), None);
	});
}

#[test]
fn a_majority_must_have_reported() {
	ready(4, 1, || {
		report(1, &[(0, 9_000)]);
		report(2, &[(0, 9_000)]);
		run_to(5);
		finalise(10);
		// Two of four are no majority.
		assert_eq!(Verdicts::get(), []);
		for n in 1..=3 {
			report(n, &[(0, 9_000)]);
		}
		run_to(6);
		finalise(10);
		assert_eq!(Verdicts::get(), [(NodeId(1), 4, 9_000)]);
	});
}

#[test]
fn an_incomplete_report_counts_as_missing() {
	ready(3, 2, || {
		report(1, &[(0, 5_000)]);
		for n in [2, 3] {
			let sent = SlaOracle::report(signed(key(n)), 3, 0, 2, page(&[(0, 5_000)]));
			assert_ok!(sent);
		}
		run_to(5);
		finalise(10);
		assert_eq!(Verdicts::get(), []);
		assert_eq!(FinalUntil::<Test>::get(), 4);
	});
}

#[test]
fn eras_are_finalised_in_order_and_not_early() {
	ready(3, 1, || {
		let again = || SlaOracle::finalise(signed(operator(250)), 10);
		assert_noop!(again(), Error::<Test>::NothingToFinalise);
		run_to(7);
		for era in 3..6 {
			finalise(10);
			System::assert_last_event(Event::EraFinalised { era }.into());
		}
		assert_noop!(again(), Error::<Test>::NothingToFinalise);
		let paid = again().unwrap_err().post_info.pays_fee;
		assert_eq!(paid, Pays::Yes);
	});
}

#[test]
fn batches_go_on_where_the_last_ended() {
	ready(3, 200, || {
		let seen: Vec<_> = (0..200).map(|slot| (slot, 1_000)).collect();
		for n in 1..=3 {
			report(n, &seen);
		}
		run_to(5);
		// A small batch is paid for.
		assert_eq!(finalise(10), Pays::Yes);
		assert_eq!(VerdictCursor::<Test>::get(), NodeSlot(10));
		assert_eq!(Verdicts::get().len(), 10);
		assert_eq!(FinalUntil::<Test>::get(), 3);
		SlaOracle::do_try_state().unwrap();
		// Entered, but not final yet.
		assert_eq!(SlaOracle::shortfall(NodeId(1), 4, 1), None);
		assert_eq!(SlaOracle::shortfall(NodeId(1), 3, 0), Some(Default::default()));
		assert_eq!(finalise(MIN_FREE_BATCH), Pays::No);
		assert_eq!(finalise(0), Pays::Yes);
		assert_eq!(finalise(MAX_BATCH * 9), Pays::No);
		assert_eq!(FinalUntil::<Test>::get(), 4);
		assert_eq!(VerdictCursor::<Test>::get(), NodeSlot(0));
		let nodes: Vec<_> = Verdicts::get().iter().map(|verdict| verdict.0 .0).collect();
		assert_eq!(nodes, (1..=200).collect::<Vec<_>>());
	});
}

#[test]
fn pages_are_merged() {
	ready(3, 9, || {
		let pages = |n: u8, pages: &[&[(u32, u16)]]| {
			for (index, seen) in pages.iter().enumerate() {
				let count = pages.len() as u32;
				let sent = SlaOracle::report(signed(key(n)), 3, index as u32, count, page(seen));
				assert_ok!(sent);
			}
		};
		pages(1, &[&[(0, 1), (4, 1)], &[(5, 1)], &[(8, 1)]]);
		pages(2, &[&[(4, 2)], &[(5, 2), (8, 2)]]);
		pages(3, &[&[(0, 3)]]);
		run_to(5);
		// One slot at a time, so that every batch opens the pages anew.
		for _ in 0..4 {
			finalise(1);
		}
		let verdicts: Vec<_> = Verdicts::get().iter().map(|v| (v.0 .0, v.2)).collect();
		assert_eq!(verdicts, [(1, 1), (5, 1), (6, 1), (9, 1)]);
		assert_eq!(FinalUntil::<Test>::get(), 4);
	});
}

#[test]
fn verdicts_on_suspended_eras_are_ignored() {
	ready(3, 2, || {
		assert_ok!(SlaOracle::suspend(NodeId(1), 5));
		run_to(5);
		for n in 1..=3 {
			report(n, &[(0, 1_000)]);
		}
		run_to(6);
		// Era 5 has the node in its set still.
		for n in 1..=3 {
			report(n, &[(0, 1_000)]);
		}
		run_to(7);
		for _ in 3..6 {
			finalise(10);
		}
		assert_eq!(Verdicts::get(), [(NodeId(1), 4, 1_000)]);
		// Once by the verdict, once by the suspension.
		let sums = SlaOracle::shortfall(NodeId(1), 6, 1).unwrap();
		assert_eq!((sums.credit, sums.penal), (11_000, 1_000));
	});
}

#[test]
fn verdicts_go_to_who_had_the_slot_in_the_era() {
	ready(3, 3, || {
		assert_ok!(SlaOracle::suspend(NodeId(1), 5));
		run_to(6);
		for n in 1..=3 {
			report(n, &[(0, 100), (2, 300)]);
		}
		run_to(7);
		for n in 1..=3 {
			report(n, &[(0, 200)]);
		}
		run_to(8);
		while FinalUntil::<Test>::get() < 7 {
			finalise(10);
		}
		// In era 5 slot 0 is of the suspended node, from era 6 on of node 3.
		assert_eq!(Verdicts::get(), [(NodeId(3), 5, 300), (NodeId(3), 6, 200)]);
	});
}

#[test]
fn eras_without_a_seed_are_neutral() {
	ExtBuilder::default().oracles(3).nodes(2).build_and_execute(|| {
		Seeded::set(false);
		run_to(9);
		while FinalUntil::<Test>::get() < 8 {
			assert_eq!(finalise(10), Pays::No);
		}
		assert_eq!(Verdicts::get(), []);
	});
}

#[test]
fn weight_is_what_was_done() {
	ready(3, 5, || {
		report(1, &[(0, 1), (1, 1)]);
		report(2, &[(1, 1)]);
		report(3, &[]);
		run_to(5);
		let done = SlaOracle::finalise(signed(operator(250)), 100).unwrap();
		assert_eq!(done.actual_weight, Some(SlaOracle::weight_of_finalise(2, 2)));
	});
}
