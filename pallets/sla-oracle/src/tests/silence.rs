//! Checks of those who said nothing about a node that another member reported.

use super::{actor::*, *};
use frame_support::{assert_noop, assert_ok, dispatch::GetDispatchInfo};
use icn_primitives::NodeSlot;
use sp_runtime::DispatchResult;

mod silent {
	use super::*;

	/// Operator 1 reports half of the nodes in slots 1 and 3, which all others saw serve.
	fn reported(test: impl FnOnce(&[Actor])) {
		let mut actors = three();
		actors[0].lies = Some(vec![(1, 5_000), (3, 5_000)]);
		checked(actors, &all_served, test);
	}

	fn receipts(actor: &Actor, slot: u32) -> Openings {
		let slot = NodeSlot(slot);
		actor.eras[&CHECKED].open(slot, &[actor.silent(CHECKED, slot)])
	}

	fn open(actor: &Actor, slot: u32) -> DispatchResult {
		actor.open(CHECKED, Check::Silent(NodeSlot(slot)), receipts(actor, slot))
	}

	#[test]
	fn who_was_silent_opens_what_others_reported() {
		reported(|actors| {
			for actor in &actors[1..] {
				assert_ok!(open(actor, 1));
				System::assert_last_event(
					Event::CheckPassed {
						era: CHECKED,
						oracle: actor.slot(CHECKED),
						check: Check::Silent(NodeSlot(1)),
					}
					.into(),
				);
				assert_ok!(open(actor, 3));
				let last = Some(NodeSlot(3));
				let expected = Opened { silent: 2, last, ..Default::default() };
				assert_eq!(opened(actor), expected);
			}
			// As many as are counted against them.
			while FinalUntil::<Test>::get() <= CHECKED {
				assert_ok!(SlaOracle::finalise(signed(operator(99)), 100));
			}
			let scores = EraScores::<Test>::get(CHECKED);
			for actor in &actors[1..] {
				assert_eq!(scores[actor.slot(CHECKED).0 as usize].silent, 2);
			}
		});
	}

	/// All receipts but one are refused before any is looked at, so they weigh nothing.
	#[test]
	fn weighs_the_same_however_many_receipts_come() {
		reported(|actors| {
			let weight = |check, openings| {
				let call = Call::<Test>::open_check { era: CHECKED, check, openings };
				call.get_dispatch_info().call_weight
			};
			let all = actors[1].eras[&CHECKED].open(NodeSlot(1), &[0, 1, 2, 3, 4, 5]);
			let silent = Check::Silent(NodeSlot(1));
			assert_eq!(weight(silent, all.clone()), weight(silent, receipts(&actors[1], 1)));
			let time = |openings| weight(Check::Spot(0), openings).ref_time();
			assert!(time(all.clone()) > time(Default::default()));
			assert_noop!(actors[1].open(CHECKED, silent, all), Error::<Test>::WrongReceipts);
		});
	}

	#[test]
	fn once_and_in_the_order_of_slots() {
		reported(|actors| {
			assert_ok!(open(&actors[1], 3));
			assert_noop!(open(&actors[1], 3), Error::<Test>::AlreadyPassed);
			assert_noop!(open(&actors[1], 1), Error::<Test>::AlreadyPassed);
		});
	}

	#[test]
	fn fails_with_other_receipts() {
		reported(|actors| {
			let actor = &actors[1];
			let asked = actor.silent(CHECKED, NodeSlot(1));
			let check = Check::Silent(NodeSlot(1));
			for probe in (0..TOTAL).filter(|probe| *probe != asked) {
				let openings = actor.eras[&CHECKED].open(NodeSlot(1), &[probe]);
				assert_noop!(actor.open(CHECKED, check, openings), Error::<Test>::WrongReceipts);
			}
			let openings = actor.eras[&CHECKED].open(NodeSlot(0), &[asked]);
			assert_noop!(actor.open(CHECKED, check, openings), Error::<Test>::BadReceipt);
			assert_noop!(
				actor.open(CHECKED, check, Default::default()),
				Error::<Test>::WrongReceipts
			);
		});
	}

	#[test]
	fn fails_where_nothing_is_asked() {
		reported(|actors| {
			// Nobody reported it; who did; no such node.
			assert_noop!(open(&actors[1], 0), Error::<Test>::UnknownCheck);
			assert_noop!(open(&actors[0], 1), Error::<Test>::UnknownCheck);
			assert_noop!(
				actors[1].open(CHECKED, Check::Silent(NodeSlot(5)), Default::default()),
				Error::<Test>::UnknownCheck
			);
		});
	}

	#[test]
	fn fails_for_who_was_not_assigned() {
		ExtBuilder::default().oracles(5).nodes(3).committee(2).build_and_execute(|| {
			set_checks(1);
			next_block();
			run_to(CHECKED);
			let mut actors: Vec<_> = (1..=5).map(|n| Actor::liar(n, &[(0, 5_000)])).collect();
			pass(&mut actors, &all_served);
			run_to(CHECKED + 2);
			let outsider = actors
				.iter()
				.find(|actor| !watched_by(actor.n, CHECKED).contains(&0))
				.expect("two of five watch it");
			assert_noop!(
				outsider.open(CHECKED, Check::Silent(NodeSlot(0)), Default::default()),
				Error::<Test>::UnknownCheck
			);
		});
	}

	#[test]
	fn nothing_is_asked_of_a_node_that_is_gone() {
		reported(|actors| {
			Gone::mutate(|gone| {
				gone.insert(NodeSlots::<Test>::get(NodeSlot(1)).at(CHECKED).unwrap())
			});
			assert_ok!(actors[1].open(CHECKED, Check::Silent(NodeSlot(1)), Default::default()));
		});
	}

	#[test]
	fn fails_without_a_report_of_its_own() {
		ExtBuilder::default().oracles(3).nodes(5).build_and_execute(|| {
			next_block();
			run_to(CHECKED);
			let mut actors = three();
			actors[0].lies = Some(vec![(1, 5_000)]);
			work(&mut actors, &all_served);
			actors[0].reveal();
			run_to(CHECKED + 2);
			assert_noop!(open(&actors[1], 1), Error::<Test>::NotCommitted);
		});
	}
}

mod refuted {
	use super::*;
	use icn_primitives::BoundedU32;

	const NONE: [u32; 0] = [];

	fn refuted(actor: &Actor) -> Vec<u32> {
		opened(actor).refuted.iter().map(|slot| slot.0).collect()
	}

	fn open(actor: &Actor, slot: u32) {
		let slot = NodeSlot(slot);
		let openings = actor.eras[&CHECKED].open(slot, &[actor.silent(CHECKED, slot)]);
		assert_ok!(actor.open(CHECKED, Check::Silent(slot), openings));
	}

	#[test]
	fn who_called_a_node_down_that_another_saw_serve() {
		let mut actors = three();
		actors[0].lies = Some(vec![(1, 10_000), (2, 9_999), (3, 10_000)]);
		checked(actors, &all_served, |actors| {
			assert_eq!(refuted(&actors[0]), NONE);
			for slot in [1, 2, 3] {
				open(&actors[1], slot);
			}
			// Whatever is less than the whole is checked by itself.
			assert_eq!(refuted(&actors[0]), [1, 3]);
			for slot in [1, 2, 3] {
				open(&actors[2], slot);
			}
			// Once for each node, whoever opened.
			assert_eq!(refuted(&actors[0]), [1, 3]);
			assert_eq!(refuted(&actors[1]), NONE);
		});
	}

	/// A receipt of one member says nothing against a majority that saw no service: a provider
	/// could answer that member only.
	#[test]
	fn nobody_against_the_verdict() {
		let mut actors = three();
		actors[0].lies = Some(vec![(1, 10_000)]);
		actors[1].lies = Some(vec![(1, 10_000)]);
		checked(actors, &all_served, |actors| {
			open(&actors[2], 1);
			assert_eq!(refuted(&actors[0]), NONE);
			assert_eq!(refuted(&actors[1]), NONE);
		});
	}

	#[test]
	fn nobody_without_a_quorum() {
		ExtBuilder::default().oracles(5).nodes(2).committee(5).build_and_execute(|| {
			set_checks(1);
			next_block();
			run_to(CHECKED);
			let mut actors = [Actor::liar(1, &[(0, 10_000)]), Actor::honest(2)];
			pass(&mut actors, &all_served);
			run_to(CHECKED + 2);
			open(&actors[1], 0);
			assert_eq!(refuted(&actors[0]), NONE);
		});
	}

	#[test]
	fn nobody_by_what_cannot_be_proven() {
		let mut actors = three();
		actors[0].lies = Some(vec![(1, 10_000)]);
		checked(actors, &all_served, |actors| {
			Gone::mutate(|gone| {
				gone.insert(NodeSlots::<Test>::get(NodeSlot(1)).at(CHECKED).unwrap())
			});
			let passed = actors[1].open(CHECKED, Check::Silent(NodeSlot(1)), Default::default());
			assert_ok!(passed);
			assert_eq!(refuted(&actors[0]), NONE);
		});
	}

	/// No lie makes the row of an oracle grow without bounds.
	#[test]
	fn no_more_than_there_is_room_for() {
		let nodes = MAX_REFUTED + 2;
		ExtBuilder::default().oracles(3).nodes(nodes).build_and_execute(|| {
			Parameters::<Test>::mutate(|params| params.probes = BoundedU32::clamped(1));
			next_block();
			run_to(CHECKED);
			let lies: Vec<_> = (0..nodes).map(|slot| (slot, 10_000)).collect();
			let mut actors = [Actor::liar(1, &lies), Actor::honest(2), Actor::honest(3)];
			pass(&mut actors, &all_served);
			run_to(CHECKED + 2);
			for slot in 0..nodes {
				open(&actors[1], slot);
			}
			let expected: Vec<_> = (0..MAX_REFUTED).collect();
			assert_eq!(refuted(&actors[0]), expected);
		});
	}
}
