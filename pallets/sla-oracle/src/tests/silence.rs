//! Checks of those who said nothing about a node that another member reported.

use super::{actor::*, *};
use frame_support::{assert_noop, assert_ok, dispatch::GetDispatchInfo};
use icn_primitives::{silence_is_checked, BoundedU32, NodeSlot};
use proptest::prelude::*;
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

mod sampled {
	use super::*;

	/// The smallest limit there may be.
	const LIMIT: u32 = 16;

	/// Three oracles that watch all of `nodes`; each says what `lies` has for it, or what it saw, which
	/// is that all was served. Checks of [`CHECKED`] are open, of silence about up to [`LIMIT`]
	/// exceptions all.
	fn flooded(nodes: u32, lies: [Option<Vec<(u32, u16)>>; 3], test: impl FnOnce(&[Actor])) {
		ExtBuilder::default().oracles(3).nodes(nodes).build_and_execute(|| {
			Parameters::<Test>::mutate(|params| {
				params.probes = BoundedU32::clamped(1);
				params.silent_checks = BoundedU32::clamped(LIMIT);
			});
			next_block();
			run_to(CHECKED);
			let mut actors = three();
			for (actor, lies) in actors.iter_mut().zip(lies) {
				actor.lies = lies;
			}
			pass(&mut actors, &all_served);
			next_block();
			run_to(CHECKED + 2);
			test(&actors);
		});
	}

	/// One basis point on the first `count` nodes.
	fn alarms(count: u32) -> Option<Vec<(u32, u16)>> {
		Some((0..count).map(|slot| (slot, 1)).collect())
	}

	fn open(actor: &Actor, slot: u32) -> DispatchResult {
		let slot = NodeSlot(slot);
		let set = Eras::<Test>::get(CHECKED).unwrap();
		let seed = Eras::<Test>::get(CHECKED + 2).unwrap().seed.unwrap();
		let oracle = actor.slot(CHECKED);
		let probe = icn_primitives::spot_number(
			seed,
			oracle,
			slot.0,
			u32::MAX,
			u64::from(set.total_probes()),
		);
		let openings = actor.eras[&CHECKED].open(slot, &[probe as u32]);
		actor.open(CHECKED, Check::Silent(slot), openings)
	}

	/// The slots, below `count`, that `actor` must open when `reported` are reported.
	fn drawn(actor: &Actor, count: u32, reported: u32) -> Vec<u32> {
		let seed = Eras::<Test>::get(CHECKED + 2).unwrap().seed.unwrap();
		let oracle = actor.slot(CHECKED);
		(0..count)
			.filter(|slot| silence_is_checked(seed, oracle, NodeSlot(*slot), reported, LIMIT))
			.collect()
	}

	fn counted(actor: &Actor) -> u32 {
		while FinalUntil::<Test>::get() <= CHECKED {
			assert_ok!(SlaOracle::finalise(signed(operator(99)), 256));
		}
		let scores = EraScores::<Test>::get(CHECKED);
		scores.get(actor.slot(CHECKED).0 as usize).map_or(0, |score| score.silent)
	}

	#[test]
	fn up_to_the_limit_all_is_asked() {
		flooded(20, [alarms(LIMIT), None, None], |actors| {
			assert_eq!(Reporters::<Test>::get(CHECKED).listed, LIMIT);
			for actor in &actors[1..] {
				for slot in 0..LIMIT {
					assert_ok!(open(actor, slot));
				}
				assert_noop!(open(actor, LIMIT), Error::<Test>::UnknownCheck);
				assert_eq!((opened(actor).silent, counted(actor)), (LIMIT, LIMIT));
			}
		});
	}

	#[test]
	fn above_it_what_is_drawn_and_nothing_else() {
		let reported = 4 * LIMIT;
		flooded(reported, [alarms(reported), None, None], |actors| {
			assert_eq!(Reporters::<Test>::get(CHECKED).listed, reported);
			let mut all = vec![];
			for actor in &actors[1..] {
				let expected = drawn(actor, reported, reported);
				// Sixteen of 64 expected; four standard deviations are 14.
				assert!((2..=30).contains(&expected.len()), "{expected:?}");
				for slot in 0..reported {
					if expected.contains(&slot) {
						assert_ok!(open(actor, slot));
					} else {
						assert_noop!(open(actor, slot), Error::<Test>::UnknownCheck);
					}
				}
				assert_eq!(opened(actor).silent, counted(actor));
				all.push(expected);
			}
			assert_ne!(all[0], all[1], "each has a draw of its own");
			assert_eq!(counted(&actors[0]), 0);
		});
	}

	/// One more than the limit leaves a sixteenth or so out, and what nobody asked for is paid.
	#[test]
	fn what_is_not_drawn_is_refused_and_paid() {
		use frame_support::dispatch::Pays;
		let reported = LIMIT + 1;
		flooded(reported, [alarms(reported), None, None], |actors| {
			let mut refused = 0;
			for actor in &actors[1..] {
				for slot in 0..reported {
					if !drawn(actor, reported, reported).contains(&slot) {
						let check = Check::Silent(NodeSlot(slot));
						let post = SlaOracle::open_check(
							signed(key(actor.n)),
							CHECKED,
							check,
							Default::default(),
						);
						let error = post.unwrap_err();
						assert_eq!(error.error, Error::<Test>::UnknownCheck.into());
						assert_eq!(error.post_info.pays_fee, Pays::Yes);
						refused += 1;
					} else {
						assert_ok!(open(actor, slot));
					}
				}
				assert_eq!(opened(actor).silent, counted(actor));
			}
			assert!(refused < 2 * reported);
		});
	}

	/// Pages of reports that are not complete count for nothing.
	#[test]
	fn only_complete_reports_count() {
		ExtBuilder::default().oracles(3).nodes(5).build_and_execute(|| {
			run_to(4);
			let (first, second) = (page(&[(0, 1), (1, 1)]), page(&[(2, 1)]));
			let (hash, rests) = sealed(1, 3, &[first.clone(), second.clone()], end(1));
			Era::set(3);
			assert_ok!(SlaOracle::commit(signed(key(1)), 3, hash));
			Era::set(4);
			report(2, &[(4, 7)]);
			let listed = || Reporters::<Test>::get(3).listed;
			assert_eq!(listed(), 1);
			assert_ok!(SlaOracle::reveal(signed(key(1)), 3, first, rests[0]));
			assert_eq!(listed(), 1);
			assert_ok!(SlaOracle::reveal(signed(key(1)), 3, second, rests[1]));
			assert_eq!(listed(), 4);
			report(3, &[]);
			assert_eq!(listed(), 4);
		});
	}

	/// The limit is that of the era's set.
	#[test]
	fn the_limit_is_frozen_with_the_set() {
		ExtBuilder::default().oracles(3).nodes(5).build_and_execute(|| {
			run_to(3);
			Parameters::<Test>::mutate(|params| params.silent_checks = BoundedU32::clamped(99));
			run_to(6);
			let limits: Vec<_> =
				(3..=6).map(|era| Eras::<Test>::get(era).unwrap().silent_checks).collect();
			assert_eq!(limits, [256, 256, 99, 99]);
		});
	}

	proptest! {
		#![proptest_config(ProptestConfig::with_cases(16))]

		/// Whatever is reported, an honest oracle that opens all it can has opened what is counted, and
		/// loses nothing.
		#[test]
		fn what_is_asked_is_what_counts(
			nodes in 1u32..60,
			one in 0u32..80,
			other in 0u32..80,
		) {
			flooded(nodes, [alarms(one), alarms(other), None], |actors| {
				let listed = Reporters::<Test>::get(CHECKED).listed;
				assert_eq!(listed, one.min(nodes) + other.min(nodes));
				for actor in actors {
					for slot in 0..nodes {
						let opened = open(actor, slot);
						assert!(opened.is_ok() || opened == Err(Error::<Test>::UnknownCheck.into()));
					}
				}
				for actor in actors {
					assert_eq!(opened(actor).silent, counted(actor));
					if listed <= LIMIT && actor.n == 3 {
						assert_eq!(counted(actor), one.max(other).min(nodes));
					}
				}
				run_to(CHECKED + 3);
				while Settled::<Test>::get().era <= CHECKED {
					assert_ok!(SlaOracle::settle_operators(signed(operator(99)), 256));
				}
				let honest = Operators::<Test>::get(operator(3)).unwrap();
				assert_eq!(honest.bond, honest.asked);
			});
		}
	}
}

mod refuted {
	use super::*;

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
