use super::*;
use frame_support::{assert_noop, assert_ok, dispatch::Pays, weights::Weight};
use icn_primitives::{
	Bps, NodeId, NodeSlot, OnNodeStatus, OnVerdict, OracleSlot, RegionId, ServiceRecord, Verdict,
};

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

/// Node, era and credit of what was told.
fn told() -> Vec<(NodeId, u32, u32)> {
	Told::get().into_iter().map(|(node, era, credit, _)| (node, era, credit)).collect()
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
		assert_eq!(Told::get(), [(NodeId(1), 3, 4_000, 4_000), (NodeId(2), 3, 3_000, 3_000)]);
		assert_eq!(FinalUntil::<Test>::get(), 4);
		let share = Bps::saturating(4_000);
		System::assert_has_event(
			Event::VerdictEntered {
				node: NodeId(1),
				era: 3,
				verdict: icn_primitives::Verdict { credit: share, penal: share },
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
		assert_eq!(Told::get(), []);
		for n in 1..=3 {
			report(n, &[(0, 9_000)]);
		}
		run_to(6);
		finalise(10);
		assert_eq!(told(), [(NodeId(1), 4, 9_000)]);
	});
}

#[test]
fn an_incomplete_report_counts_as_missing() {
	ready(3, 2, || {
		report(1, &[(0, 5_000)]);
		for n in [2, 3] {
			let pages = [page(&[(0, 5_000)]), page(&[(1, 1)])];
			let (hash, rests) = sealed(n, 3, &pages, end(n));
			Era::set(3);
			assert_ok!(SlaOracle::commit(signed(key(n)), 3, hash));
			Era::set(4);
			let sent = SlaOracle::reveal(signed(key(n)), 3, pages[0].clone(), rests[0]);
			assert_ok!(sent);
		}
		run_to(5);
		finalise(10);
		assert_eq!(Told::get(), []);
		assert_eq!(FinalUntil::<Test>::get(), 4);
	});
}

#[test]
fn a_commitment_that_is_not_revealed_counts_as_missing() {
	ready(3, 1, || {
		report(1, &[(0, 5_000)]);
		for n in [2, 3] {
			commit(n, 3, &[(0, 5_000)]);
		}
		run_to(5);
		finalise(10);
		assert_eq!(Told::get(), []);
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
		let at = |slot, written| VerdictCursor {
			stage: VerdictStage::Tally,
			slot: NodeSlot(slot),
			written,
			..Default::default()
		};
		// A small batch is paid for.
		assert_eq!(finalise(10), Pays::Yes);
		assert_eq!(Verdicts::<Test>::get(), at(10, 1));
		assert_eq!(Failing::<Test>::get(3, RegionId(1)), 10 * WEIGHT / 10);
		SlaOracle::do_try_state().unwrap();
		assert_eq!(finalise(MIN_FREE_BATCH), Pays::No);
		assert_eq!(Verdicts::<Test>::get(), at(74, 2));
		assert_eq!(finalise(126), Pays::No);
		// The limit is reached with the last slot of the first pass.
		let at = |entered, next| VerdictCursor {
			stage: VerdictStage::Enter,
			slot: NodeSlot(74),
			written: 3,
			entered,
			next,
		};
		assert_eq!(Verdicts::<Test>::get(), at(0, 0));
		assert_eq!(Failing::<Test>::get(3, RegionId(1)), 200 * WEIGHT / 10);
		assert_eq!((Told::get().len(), FinalUntil::<Test>::get()), (0, 3));
		assert_eq!(finalise(0), Pays::Yes);
		assert_eq!(finalise(9), Pays::Yes);
		assert_eq!(Verdicts::<Test>::get(), at(0, 9));
		assert_eq!(finalise(1), Pays::Yes);
		assert_eq!((Verdicts::<Test>::get(), FoundShort::<Test>::iter().count()), (at(1, 0), 2));
		assert_eq!((Told::get().len(), FinalUntil::<Test>::get()), (10, 3));
		SlaOracle::do_try_state().unwrap();
		// Entered, but not final yet.
		assert_eq!(SlaOracle::shortfall(NodeId(1), 4, 1), None);
		assert_eq!(SlaOracle::shortfall(NodeId(1), 3, 0), Some(Default::default()));
		assert_eq!(finalise(MAX_BATCH * 9), Pays::No);
		assert_eq!(FinalUntil::<Test>::get(), 4);
		assert_eq!(Verdicts::<Test>::get(), VerdictCursor::default());
		let nodes: Vec<_> = Told::get().iter().map(|verdict| verdict.0 .0).collect();
		assert_eq!(nodes, (1..=200).collect::<Vec<_>>());
	});
}

#[test]
fn one_batch_does_both_passes_if_it_may() {
	ready(3, 100, || {
		let seen: Vec<_> = (0..100).map(|slot| (slot, 1_000)).collect();
		for n in 1..=3 {
			report(n, &seen);
		}
		run_to(5);
		// A hundred slots of the first pass, and ninety of the second.
		assert_eq!(finalise(190), Pays::No);
		let cursor = Verdicts::<Test>::get();
		assert_eq!((cursor.stage, cursor.written, cursor.next), (VerdictStage::Enter, 1, 90));
		assert_eq!(Told::get().len(), 90);
		// The last batch is free however small.
		assert_eq!(finalise(10), Pays::No);
		assert_eq!((Told::get().len(), FinalUntil::<Test>::get()), (100, 4));
	});
}

#[test]
fn an_era_without_exceptions_ends_at_once() {
	ready(3, 5, || {
		for n in 1..=3 {
			report(n, &[]);
		}
		run_to(5);
		let done = SlaOracle::finalise(signed(operator(250)), 0).unwrap();
		assert_eq!(done.pays_fee, Pays::No);
		assert_eq!(done.actual_weight, Some(<() as WeightInfo>::finalise()));
		assert_eq!(FinalUntil::<Test>::get(), 4);
		assert_eq!(EraScores::<Test>::iter().count(), 0);
	});
}

#[test]
fn pages_are_merged() {
	ready(3, 9, || {
		let pages = |n: u8, seen: &[&[(u32, u16)]]| {
			let pages: Vec<_> = seen.iter().map(|seen| page(seen)).collect();
			let (hash, rests) = sealed(n, 3, &pages, end(n));
			Era::set(3);
			assert_ok!(SlaOracle::commit(signed(key(n)), 3, hash));
			Era::set(4);
			for (page, rest) in pages.into_iter().zip(rests) {
				assert_ok!(SlaOracle::reveal(signed(key(n)), 3, page, rest));
			}
		};
		pages(1, &[&[(0, 1), (4, 1)], &[(5, 1)], &[(8, 1)]]);
		pages(2, &[&[(4, 2)], &[(5, 2), (8, 2)]]);
		pages(3, &[&[(0, 3)]]);
		run_to(5);
		// One slot at a time, so that every batch opens the pages anew: twice four slots.
		for left in (0..8).rev() {
			assert_eq!(FinalUntil::<Test>::get(), 3);
			finalise(1);
			SlaOracle::do_try_state().unwrap();
			assert!(left > 0 || FinalUntil::<Test>::get() == 4);
		}
		let verdicts: Vec<_> = told().iter().map(|v| (v.0 .0, v.2)).collect();
		assert_eq!(verdicts, [(1, 1), (5, 1), (6, 1), (9, 1)]);
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
		assert_eq!(Told::get(), [(NodeId(1), 4, 1_000, 1_000)]);
		// Once by the verdict, once by the suspension.
		let sums = SlaOracle::shortfall(NodeId(1), 6, 1).unwrap();
		assert_eq!((sums.credit, sums.penal), (11_000, 1_000));
		// A suspended node is no part of its region.
		assert_eq!(Failing::<Test>::get(4, RegionId(1)), WEIGHT / 10);
		assert_eq!(Failing::<Test>::get(5, RegionId(1)), 0);
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
		assert_eq!(told(), [(NodeId(3), 5, 300), (NodeId(3), 6, 200)]);
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
		assert_eq!(Told::get(), []);
	});
}

#[test]
fn weight_is_what_was_done() {
	ready(3, 5, || {
		report(1, &[(0, 1), (1, 1)]);
		report(2, &[(1, 1)]);
		report(3, &[]);
		run_to(5);
		// Two reports with exceptions on two slots, and one verdict.
		let done = SlaOracle::finalise(signed(operator(250)), 100).unwrap();
		let expected = <() as WeightInfo>::finalise()
			.saturating_add(<() as WeightInfo>::tally(2, 2))
			// As many members as there may be, of whom all but one said nothing.
			.saturating_add(<() as WeightInfo>::silence(2 * 14))
			.saturating_add(<() as WeightInfo>::enter(1))
			.saturating_add(<Listener as OnVerdict>::weight());
		assert_eq!(done.actual_weight, Some(expected));
		assert_eq!(FinalUntil::<Test>::get(), 4);
		assert_eq!(Told::get().len(), 1);
	});
}

/// Reports that turn a page with every slot, in batches of any size, and a log that turns its page:
/// no batch weighs more than it was declared to.
#[test]
fn no_batch_weighs_more_than_declared() {
	for limit in [1, 2, 3, 7, 256] {
		ready(3, 9, || {
			let verdict = Verdict { credit: Bps::ONE, penal: Bps::ONE };
			for _ in 0..LOG_PAGE {
				let record = Records::<Test>::get(NodeId(1)).unwrap_or_default();
				assert!(!SlaOracle::append(NodeId(1), record, 9, verdict));
			}
			for n in 1..=3 {
				let pages: Vec<_> = (0..9).map(|slot| page(&[(slot, 1_000)])).collect();
				let (hash, rests) = sealed(n, 3, &pages, end(n));
				Era::set(3);
				assert_ok!(SlaOracle::commit(signed(key(n)), 3, hash));
				Era::set(4);
				for (page, rest) in pages.into_iter().zip(rests) {
					assert_ok!(SlaOracle::reveal(signed(key(n)), 3, page, rest));
				}
			}
			run_to(5);
			let mut sum = Weight::zero();
			while FinalUntil::<Test>::get() < 4 {
				// As if there were no other oracles.
				let declared = SlaOracle::weight_of_opening(3)
					.saturating_add(SlaOracle::weight_of_slot().saturating_mul(limit.into()));
				let done = SlaOracle::finalise(signed(operator(250)), limit).unwrap();
				let actual = done.actual_weight.unwrap();
				assert!(actual.all_lte(declared), "{actual:?} is more than {declared:?}");
				assert!(declared.all_lte(SlaOracle::weight_of_finalise(limit)));
				sum = sum.saturating_add(actual);
			}
			// All pages were paid for.
			let least = <() as WeightInfo>::tally(27, 9)
				.saturating_add(<() as WeightInfo>::enter(9))
				.saturating_add(<() as WeightInfo>::turn_log());
			assert!(least.all_lte(sum), "{least:?} is more than {sum:?}");
			Log::<Test>::remove(NodeId(1), 0);
			Records::<Test>::remove(NodeId(1));
		});
	}
}

mod penal {
	use super::*;

	/// Nodes `1..=nodes`, each of a provider of its own, in a region of ten nodes' weight.
	fn region(nodes: u32, test: impl FnOnce()) {
		ready(3, nodes, || {
			RegionTotal::set(10 * WEIGHT);
			for node in 1..=nodes {
				Owners::mutate(|owners| owners.insert(NodeId(node), operator(200 + node as u8)));
			}
			test();
		});
	}

	/// All oracles see this; era 3 becomes final. Returns credit and penal part by node.
	fn seen(seen: &[(u32, u16)]) -> Vec<(u32, u32, u32)> {
		for n in 1..=3 {
			report(n, seen);
		}
		run_to(5);
		finalise(MAX_BATCH);
		assert_eq!(FinalUntil::<Test>::get(), 4);
		Told::get().into_iter().map(|(node, _, credit, penal)| (node.0, credit, penal)).collect()
	}

	fn sums(node: u32) -> (u32, u32) {
		let sums = SlaOracle::shortfall(NodeId(node), 4, 1).unwrap();
		(sums.credit, sums.penal)
	}

	#[test]
	fn a_single_failure_is_penal() {
		region(3, || {
			assert_eq!(seen(&[(0, 10_000)]), [(1, 10_000, 10_000)]);
			assert_eq!(sums(1), (10_000, 10_000));
		});
	}

	#[test]
	fn falls_as_others_fail_too() {
		region(3, || {
			// Of ten: beside node 1 others fail by 0.6, beside node 2 by 1.2, beside node 3 by 1.4.
			// From 5 to 25 % the penal part falls to nothing.
			let told = seen(&[(0, 10_000), (1, 4_000), (2, 2_000)]);
			assert_eq!(told, [(1, 10_000, 9_500), (2, 4_000, 2_600), (3, 2_000, 1_100)]);
			assert_eq!(sums(2), (4_000, 2_600));
			assert_eq!(Failing::<Test>::get(3, RegionId(1)), 1_600);
			let own = |n| FailingOf::<Test>::get((3, RegionId(1), operator(n)));
			assert_eq!([own(201), own(202), own(203)], [1_000, 400, 200]);
		});
	}

	#[test]
	fn is_nothing_while_much_of_the_region_fails() {
		region(4, || {
			let told = seen(&[(0, 10_000), (1, 10_000), (2, 5_000), (3, 100)]);
			// Others fail by 1.51, 1.51, 2.01 and 2.5.
			assert_eq!(
				told,
				[(1, 10_000, 4_950), (2, 10_000, 4_950), (3, 5_000, 1_225), (4, 100, 0)]
			);
		});
	}

	#[test]
	fn own_failures_are_no_excuse() {
		region(4, || {
			for node in 1..=4 {
				Owners::mutate(|owners| owners.insert(NodeId(node), operator(201)));
			}
			let all: Vec<_> = (0..4).map(|slot| (slot, 10_000)).collect();
			assert!(seen(&all).iter().all(|(_, credit, penal)| credit == penal));
		});
	}

	#[test]
	fn failures_of_other_regions_are_no_excuse() {
		region(4, || {
			for node in 2..=4 {
				Places::mutate(|places| places.insert(NodeId(node), RegionId(2)));
			}
			let told = seen(&[(0, 10_000), (1, 10_000), (2, 10_000), (3, 10_000)]);
			assert_eq!(told[0], (1, 10_000, 10_000));
			// Two others of ten.
			assert_eq!(told[1..], [2, 3, 4].map(|node| (node, 10_000, 2_500)));
			assert_eq!(Failing::<Test>::get(3, RegionId(1)), 1_000);
			assert_eq!(Failing::<Test>::get(3, RegionId(2)), 3_000);
		});
	}

	#[test]
	fn announced_maintenance_is_credited_only_and_no_failure() {
		region(4, || {
			for node in 1..=3 {
				Maintained::mutate(|eras| eras.insert((NodeId(node), 3)));
			}
			// Of another era.
			Maintained::mutate(|eras| eras.insert((NodeId(4), 4)));
			let all: Vec<_> = (0..4).map(|slot| (slot, 10_000)).collect();
			assert_eq!(
				seen(&all),
				[(1, 10_000, 0), (2, 10_000, 0), (3, 10_000, 0), (4, 10_000, 10_000)]
			);
			assert_eq!((sums(1), sums(4)), ((10_000, 0), (10_000, 10_000)));
			assert_eq!(Failing::<Test>::get(3, RegionId(1)), 1_000);
		});
	}

	#[test]
	fn nodes_that_are_gone_weigh_nothing() {
		region(4, || {
			for node in 2..=4 {
				Gone::mutate(|gone| gone.insert(NodeId(node)));
			}
			let all: Vec<_> = (0..4).map(|slot| (slot, 10_000)).collect();
			// Nobody knows their region, so nothing excuses them either.
			assert!(seen(&all).iter().all(|told| *told == (told.0, 10_000, 10_000)));
			assert_eq!(Failing::<Test>::get(3, RegionId(1)), 1_000);
		});
	}

	#[test]
	fn a_region_of_no_weight_excuses_nothing() {
		region(4, || {
			RegionTotal::set(0);
			let all: Vec<_> = (0..4).map(|slot| (slot, 10_000)).collect();
			assert!(seen(&all).iter().all(|(_, credit, penal)| credit == penal));
		});
	}
}

mod scores {
	use super::*;

	fn of(n: u32) -> (u32, u32, u32) {
		let scores = EraScores::<Test>::get(3);
		let score = scores.get(n as usize - 1).copied().unwrap_or_default();
		(score.error, score.silent, score.contradicted)
	}

	#[test]
	fn members_are_scored_by_their_distance_and_silence() {
		ready(4, 3, || {
			report(1, &[(0, 4_000), (1, 10_000)]);
			report(2, &[(0, 5_000), (1, 3_000)]);
			report(3, &[(0, 9_000), (2, 10_000)]);
			report(4, &[(1, 5_000)]);
			run_to(5);
			finalise(MAX_BATCH);
			// In thousands: 4,5,9,0 -> 4; 10,3,0,5 -> 3; 0,0,10,0 -> 0.
			assert_eq!(told(), [(NodeId(1), 3, 4_000), (NodeId(2), 3, 3_000)]);
			// Only who called a node fully short of which half was served is contradicted.
			assert_eq!(of(1), (7_000, 1, 1));
			assert_eq!(of(2), (1_000, 1, 0));
			assert_eq!(of(3), (5_000 + 3_000 + 10_000, 1, 0));
			assert_eq!(of(4), (4_000 + 2_000, 2, 0));
			assert_eq!(EraScores::<Test>::get(3).len(), 4);
		});
	}

	#[test]
	fn who_did_not_report_is_not_scored() {
		ready(4, 1, || {
			report(1, &[(0, 4_000)]);
			report(2, &[(0, 4_000)]);
			report(4, &[]);
			commit(3, 3, &[]);
			run_to(5);
			finalise(MAX_BATCH);
			assert_eq!(
				[of(1), of(2), of(3), of(4)],
				[(0, 0, 0), (0, 0, 0), (0, 0, 0), (4_000, 1, 0)]
			);
		});
	}

	#[test]
	fn without_a_quorum_only_silence_is() {
		ready(5, 1, || {
			report(2, &[(0, 10_000)]);
			report(4, &[]);
			run_to(5);
			finalise(MAX_BATCH);
			assert_eq!(Told::get(), []);
			assert_eq!([of(2), of(4)], [(0, 0, 0), (0, 1, 0)]);
		});
	}

	/// Others must open a receipt for each node that somebody alarms about.
	#[test]
	fn alarms_about_everything_cost_more_than_they_say() {
		ready(5, 20, || {
			let all: Vec<_> = (0..20).map(|slot| (slot, 1)).collect();
			report(1, &all);
			for n in 2..=5 {
				report(n, &[]);
			}
			live_to(5);
			assert_eq!(Told::get(), []);
			// Three parts of two probes.
			assert_eq!(of(1), (20 * 1_666, 0, 0));
			assert_eq!(of(2), (0, 20, 0));
			live_to(6);
			let row = Operators::<Test>::get(operator(1)).unwrap();
			assert!(row.bond < row.asked && row.earned == 0);
		});
	}

	#[test]
	fn they_are_kept_until_the_operators_are_settled() {
		ready(3, 1, || {
			for n in 1..=3 {
				report(n, &[(0, 5_000)]);
			}
			live_to(5);
			assert_eq!(FinalUntil::<Test>::get(), 4);
			assert!(EraScores::<Test>::contains_key(3));
			assert!(Reports::<Test>::contains_key(3, OracleSlot(0)));
			live_to(6);
			assert_eq!(Settled::<Test>::get().era, 4);
			assert!(!EraScores::<Test>::contains_key(3));
			assert!(!Reports::<Test>::contains_key(3, OracleSlot(0)));
		});
	}
}
