use super::{actor::*, *};
use frame_support::{
	assert_noop, assert_ok,
	dispatch::{DispatchClass, GetDispatchInfo, Pays},
	traits::Get,
};
use icn_primitives::{
	answer_bytes, challenge, EraIndex, Generation, NodeId, NodeSignature, NodeSlot, OracleSlot,
	Receipt,
};
use sp_core::{Pair, H256};
use sp_runtime::DispatchResult;

mod post_root {
	use super::*;

	/// Two oracles and three nodes in era 3, of which `passed` ticks are over.
	fn ready(passed: u64, test: impl FnOnce()) {
		ExtBuilder::default().oracles(2).nodes(3).build_and_execute(|| {
			run_to(3);
			Passed::set(passed);
			System::set_block_number(40);
			test();
		});
	}

	fn root(byte: u8) -> H256 {
		H256::repeat_byte(byte)
	}

	fn post(n: u8, era: EraIndex, window: u8) -> DispatchResult {
		SlaOracle::post_root(signed(key(n)), era, window, root(window.wrapping_add(1)))
			.map(|_| ())
			.map_err(|error| error.error)
	}

	#[test]
	fn fixes_a_root_free_and_operational() {
		ready(0, || {
			let call = Call::<Test>::post_root { era: 3, window: 0, root: root(1) };
			assert_eq!(call.get_dispatch_info().class, DispatchClass::Operational);
			let done = SlaOracle::post_root(signed(key(1)), 3, 0, root(1)).unwrap();
			assert_eq!(done.pays_fee, Pays::No);
			let oracle = OracleSlot(0);
			System::assert_last_event(
				Event::RootPosted { era: 3, oracle, window: 0, root: root(1) }.into(),
			);
			let posted = PostedRoot { window: 0, root: root(1), at: 40 };
			assert_eq!(Roots::<Test>::get(3, oracle).to_vec(), [posted]);
			let again = SlaOracle::post_root(signed(key(1)), 3, 0, root(9)).unwrap_err();
			assert_eq!(again.error, Error::<Test>::AlreadyPosted.into());
			assert_eq!(again.post_info.pays_fee, Pays::Yes);
		});
	}

	/// An era of twelve ticks has three parts of four; the last has no root of its own.
	#[test]
	fn is_possible_in_its_part_and_the_next() {
		let possible = [
			(0, [true, false, false]),
			(3, [true, false, false]),
			(4, [true, true, false]),
			(7, [true, true, false]),
			(8, [false, true, false]),
			(11, [false, true, false]),
			(12, [false, false, false]),
		];
		for (passed, windows) in possible {
			ready(passed, || {
				for (window, possible) in (0..).zip(windows) {
					let expected = match possible {
						true => Ok(()),
						false => Err(Error::<Test>::WrongWindow.into()),
					};
					assert_eq!(post(1, 3, window), expected, "{window} at {passed}");
				}
				assert_eq!(post(1, 3, u8::MAX), Err(Error::<Test>::WrongWindow.into()));
			});
		}
	}

	#[test]
	fn roots_are_kept_in_the_order_of_parts() {
		ready(4, || {
			assert_ok!(post(1, 3, 1));
			assert_ok!(post(1, 3, 0));
			let windows: Vec<_> =
				Roots::<Test>::get(3, OracleSlot(0)).iter().map(|root| root.window).collect();
			assert_eq!(windows, [0, 1]);
			// Nothing takes the place of a root.
			SlaOracle::fix_root(3, OracleSlot(0), PostedRoot { window: 1, root: root(9), at: 40 });
			assert_eq!(Roots::<Test>::get(3, OracleSlot(0))[1].root, root(2));
		});
	}

	#[test]
	fn fails_for_strangers_and_other_eras() {
		ready(0, || {
			assert_noop!(post(9, 3, 0), Error::<Test>::UnknownKey);
			assert_noop!(post(1, 2, 0), Error::<Test>::WrongEra);
			assert_noop!(post(1, 4, 0), Error::<Test>::WrongEra);
			assert_noop!(post(1, EraIndex::MAX, 0), Error::<Test>::WrongEra);
			// Only the operator's key.
			assert_noop!(
				SlaOracle::post_root(signed(operator(1)), 3, 0, root(1)),
				Error::<Test>::UnknownKey
			);
			assert_ok!(SlaOracle::register_operator(signed(operator(7)), key(7)));
			assert_noop!(post(7, 3, 0), Error::<Test>::NotInSet);
		});
	}

	#[test]
	fn an_era_of_one_part_has_none() {
		ExtBuilder::default().oracles(1).nodes(1).build_and_execute(|| {
			Parameters::<Test>::mutate(|params| {
				params.windows = icn_primitives::BoundedU32::clamped(1)
			});
			run_to(3);
			Passed::set(0);
			assert_noop!(post(1, 3, 0), Error::<Test>::WrongWindow);
		});
	}
}

/// What passes spot check `index`.
fn answer(actor: &Actor, index: u32) -> Openings {
	let (slot, probes) = actor.spot(CHECKED, index).unwrap();
	actor.eras[&CHECKED].open(slot, &probes)
}

mod spots {
	use super::*;

	#[test]
	fn the_receipt_that_the_seed_chooses_passes() {
		checked(three(), &all_served, |actors| {
			for actor in actors {
				for index in 0..4 {
					let check = Check::Spot(index);
					let call = Call::<Test>::open_check {
						era: CHECKED,
						check,
						openings: answer(actor, index),
					};
					assert_eq!(call.get_dispatch_info().class, DispatchClass::Operational);
					let done = SlaOracle::open_check(
						signed(key(actor.n)),
						CHECKED,
						check,
						answer(actor, index),
					);
					assert_eq!(done.unwrap().pays_fee, Pays::No);
					let oracle = actor.slot(CHECKED);
					System::assert_last_event(
						Event::CheckPassed { era: CHECKED, oracle, check }.into(),
					);
					assert_noop!(
						actor.open(CHECKED, check, answer(actor, index)),
						Error::<Test>::AlreadyPassed
					);
				}
				assert_eq!(opened(actor), Opened { spots: 0b1111, ..Default::default() });
			}
		});
	}

	#[test]
	fn checks_may_come_in_any_order() {
		checked(three(), &all_served, |actors| {
			for index in [2, 0] {
				assert_ok!(actors[0].open(CHECKED, Check::Spot(index), answer(&actors[0], index)));
			}
			assert_eq!(opened(&actors[0]).spots, 0b101);
		});
	}

	#[test]
	fn one_receipt_passes_and_no_other() {
		checked(three(), &all_served, |actors| {
			let actor = &actors[0];
			let (slot, probes) = actor.spot(CHECKED, 0).unwrap();
			let open = |slot, probes: &[u32]| {
				actor.open(CHECKED, Check::Spot(0), actor.eras[&CHECKED].open(slot, probes))
			};
			for probe in (0..TOTAL).filter(|probe| *probe != probes[0]) {
				assert_noop!(open(slot, &[probe]), Error::<Test>::WrongReceipts);
				let mut two = [probe, probes[0]];
				two.sort_unstable();
				assert_noop!(open(slot, &two), Error::<Test>::WrongReceipts);
			}
			assert_noop!(open(slot, &[]), Error::<Test>::WrongReceipts);
			let other = NodeSlot((slot.0 + 1) % 5);
			assert_noop!(open(other, &probes), Error::<Test>::BadReceipt);
			assert_ok!(open(slot, &probes));
		});
	}

	#[test]
	fn a_shortfall_asks_for_what_it_leaves() {
		// A third of the probes of all nodes fails.
		let served = |_: NodeSlot, probe: u32| !probe.is_multiple_of(3);
		checked(three(), &served, |actors| {
			let actor = &actors[1];
			assert!(actor.eras[&CHECKED].said.iter().all(|(_, bps)| *bps == 3_334));
			let (slot, _) = actor.spot(CHECKED, 0).unwrap();
			let open = |probes: &[u32]| {
				actor.open(CHECKED, Check::Spot(0), actor.eras[&CHECKED].open(slot, probes))
			};
			assert_noop!(open(&[1, 2, 4]), Error::<Test>::WrongReceipts);
			assert_noop!(open(&[4, 2, 1, 5]), Error::<Test>::WrongReceipts);
			assert_noop!(open(&[1, 2, 2, 4]), Error::<Test>::WrongReceipts);
			assert_ok!(open(&[1, 2, 4, 5]));
		});
	}

	#[test]
	fn a_shortfall_that_is_rounded_down_asks_for_more_than_there_is() {
		let served = |_: NodeSlot, probe: u32| !probe.is_multiple_of(3);
		let mut actors = three();
		actors[0].lies = Some((0..5).map(|slot| (slot, 3_333)).collect());
		checked(actors, &served, |actors| {
			let lost = actors[0].open(CHECKED, Check::Spot(0), answer(&actors[0], 0));
			assert_eq!(lost, Err(Error::<Test>::WrongReceipts.into()));
		});
	}

	#[test]
	fn more_than_what_is_left_passes_too() {
		let mut actors = three();
		actors[0].lies = Some((0..5).map(|slot| (slot, 5_000)).collect());
		checked(actors, &all_served, |actors| {
			assert_eq!(answer(&actors[0], 0).len(), TOTAL as usize);
			assert_ok!(actors[0].open(CHECKED, Check::Spot(0), answer(&actors[0], 0)));
		});
	}

	#[test]
	fn nothing_is_asked_of_a_node_that_was_down() {
		checked(three(), &|_, _| false, |actors| {
			assert_eq!(answer(&actors[0], 0).len(), 0);
			assert_ok!(actors[0].open(CHECKED, Check::Spot(0), answer(&actors[0], 0)));
		});
	}

	#[test]
	fn who_did_not_look_has_nothing_to_open() {
		checked(vec![Actor::honest(1), Actor::honest(2), Actor::lazy(3)], &all_served, |actors| {
			let lost = actors[2].open(CHECKED, Check::Spot(0), answer(&actors[2], 0));
			assert_eq!(lost, Err(Error::<Test>::WrongReceipts.into()));
			assert_eq!(actors[2].open_all(CHECKED), 0);
			assert_eq!(actors[0].open_all(CHECKED), 4);
		});
	}

	#[test]
	fn fails_for_what_is_not_asked() {
		checked(three(), &all_served, |actors| {
			for index in [4, 31, 32, u32::MAX] {
				assert_noop!(
					actors[0].open(CHECKED, Check::Spot(index), Default::default()),
					Error::<Test>::UnknownCheck
				);
			}
		});
	}

	#[test]
	fn nothing_is_asked_of_who_watches_nothing() {
		ExtBuilder::default().oracles(1).build_and_execute(|| {
			set_checks(4);
			next_block();
			run_to(CHECKED);
			let mut actors = [Actor::honest(1)];
			pass(&mut actors, &all_served);
			run_to(CHECKED + 2);
			assert_noop!(
				actors[0].open(CHECKED, Check::Spot(0), Default::default()),
				Error::<Test>::UnknownCheck
			);
		});
	}

	#[test]
	fn fails_for_strangers_and_without_a_report() {
		ExtBuilder::default().oracles(3).nodes(5).build_and_execute(|| {
			set_checks(4);
			next_block();
			run_to(CHECKED);
			let mut actors = three();
			work(&mut actors, &all_served);
			actors[0].reveal();
			run_to(CHECKED + 2);
			let open = |n: u8| {
				let check = Check::Spot(0);
				SlaOracle::open_check(signed(key(n)), CHECKED, check, answer(&actors[0], 0))
			};
			assert_noop!(open(9), Error::<Test>::UnknownKey);
			// Committed to one, and did not show it.
			assert_noop!(open(2), Error::<Test>::NotCommitted);
			assert_ok!(SlaOracle::register_operator(signed(operator(7)), key(7)));
			assert_noop!(open(7), Error::<Test>::NotInSet);
			assert_ok!(open(1));
		});
	}

	#[test]
	fn fails_before_and_after_its_time() {
		ExtBuilder::default().oracles(3).nodes(5).build_and_execute(|| {
			set_checks(4);
			next_block();
			run_to(CHECKED);
			let mut actors = three();
			pass(&mut actors, &all_served);
			let open = || actors[0].open(CHECKED, Check::Spot(0), Default::default());
			assert_noop!(open(), Error::<Test>::FutureEra);
			let never = actors[0].open(EraIndex::MAX, Check::Spot(0), Default::default());
			assert_eq!(never, Err(Error::<Test>::FutureEra.into()));
			run_to(CHECKED + 2);
			assert_noop!(open(), Error::<Test>::WrongReceipts);
			run_to(CHECKED + 3);
			assert_noop!(open(), Error::<Test>::WindowClosed);
		});
	}

	#[test]
	fn fails_without_a_seed() {
		ExtBuilder::default().oracles(3).nodes(5).build_and_execute(|| {
			set_checks(4);
			next_block();
			run_to(CHECKED);
			let mut actors = three();
			pass(&mut actors, &all_served);
			Seeded::set(false);
			run_to(CHECKED + 2);
			let open = actors[0].open(CHECKED, Check::Spot(0), Default::default());
			assert_eq!(open, Err(Error::<Test>::NoSeed.into()));
		});
	}
}

mod bent {
	use super::*;

	/// Lets operator 1 open its first spot check with the receipt that is asked for, after it was
	/// `bent`, in a tree that has it like that.
	fn bend(bend: impl Fn(&mut Receipt)) -> DispatchResult {
		let mut result = None;
		checked(three(), &all_served, |actors| {
			let mut actor = actors[0].clone();
			let (slot, probes) = actor.spot(CHECKED, 0).unwrap();
			let oracle = actor.slot(CHECKED);
			let trees = &mut actor.eras.get_mut(&CHECKED).unwrap().trees;
			for tree in trees.iter_mut() {
				for receipt in tree.iter_mut() {
					if receipt.slot == slot && receipt.probe == probes[0] {
						bend(receipt);
					}
				}
			}
			let mut roots = Roots::<Test>::get(CHECKED, oracle);
			for (root, tree) in roots.iter_mut().zip(trees.iter()) {
				root.root = root_of(tree);
			}
			Roots::<Test>::insert(CHECKED, oracle, roots);
			let bent = answer(&actor, 0);
			// A receipt that is called another's is not found as its own.
			let bent = if bent.is_empty() {
				actor.eras[&CHECKED].open(NodeSlot(99), &probes)
			} else {
				bent
			};
			result = Some(actor.open(CHECKED, Check::Spot(0), bent));
		});
		result.unwrap()
	}

	fn is_bad(result: DispatchResult) -> bool {
		result == Err(Error::<Test>::BadReceipt.into())
	}

	#[test]
	fn pass_as_they_were_signed() {
		assert_ok!(bend(|_| {}));
		// What was measured is the oracle's word, and no part of the challenge.
		assert_ok!(bend(|receipt| receipt.latency_ms = 1));
	}

	#[test]
	fn fail_with_anything_else() {
		assert!(is_bad(bend(|receipt| receipt.slot = NodeSlot(99))));
		assert!(is_bad(bend(|receipt| receipt.generation = 1)));
		assert!(is_bad(bend(|receipt| receipt.salt = H256::zero())));
		assert!(is_bad(bend(|receipt| receipt.block -= 1)));
		assert!(is_bad(bend(|receipt| receipt.block += 1)));
		assert!(is_bad(bend(|receipt| receipt.block = u32::MAX)));
		assert!(is_bad(bend(|receipt| {
			receipt.signature = NodeSignature::Ed25519([1; 64]);
		})));
		assert!(is_bad(bend(|receipt| {
			receipt.signature = NodeSignature::Sr25519([1; 64]);
		})));
	}

	#[test]
	fn fail_with_what_was_asked_of_another() {
		assert!(is_bad(bend(|receipt| {
			let Receipt { slot, probe, block, .. } = *receipt;
			let node = NodeSlots::<Test>::get(slot).at(CHECKED).unwrap();
			// By another oracle, in another era, of another node.
			*receipt = receipt_of(2, CHECKED, slot, node, probe, block);
		})));
		assert!(is_bad(bend(|receipt| {
			let Receipt { slot, probe, block, .. } = *receipt;
			let node = NodeSlots::<Test>::get(slot).at(CHECKED).unwrap();
			*receipt = receipt_of(1, CHECKED - 1, slot, node, probe, block);
		})));
		assert!(is_bad(bend(|receipt| {
			let Receipt { slot, probe, block, .. } = *receipt;
			*receipt = receipt_of(1, CHECKED, slot, NodeId(77), probe, block);
		})));
	}

	/// Opens a receipt that the node signed for `generation`, while `present` is its generation, since
	/// era `since`.
	fn signed_for(generation: Generation, present: Generation, since: EraIndex) -> DispatchResult {
		bend(|receipt| {
			let node = NodeSlots::<Test>::get(receipt.slot).at(CHECKED).unwrap();
			set_generation(node, present, since);
			let hash = System::block_hash(u64::from(receipt.block));
			let (n, probe, salt) = (operator(1), receipt.probe, receipt.salt);
			let asked = challenge(&n, node, generation, CHECKED, probe, hash.as_ref(), salt);
			let signature = node_pair(node).sign(&answer_bytes(asked));
			receipt.generation = generation;
			receipt.signature = NodeSignature::Ed25519(signature.0);
		})
	}

	/// Signed by the node, but for a generation that it does not have yet.
	#[test]
	fn fail_with_a_generation_to_come() {
		assert!(is_bad(signed_for(1, 0, 0)));
		assert!(is_bad(signed_for(u32::MAX, 4, CHECKED)));
	}

	/// From its first era on the present generation alone, and before it older ones only.
	#[test]
	fn pass_with_the_generation_of_the_era_and_no_other() {
		for since in [0, CHECKED - 1, CHECKED] {
			assert_ok!(signed_for(4, 4, since));
			for other in [0, 3, 5] {
				assert!(is_bad(signed_for(other, 4, since)), "{other} since {since}");
			}
		}
		for since in [CHECKED + 1, CHECKED + 2, CHECKED + 3] {
			// More than one change may have come since.
			for older in [0, 3] {
				assert_ok!(signed_for(older, 4, since));
			}
			for other in [4, 5] {
				assert!(is_bad(signed_for(other, 4, since)), "{other} since {since}");
			}
		}
	}

	/// Receipts that were gathered in another part of the era than their number says: in an earlier
	/// one, or after their root was fixed.
	#[test]
	fn fail_out_of_their_part() {
		checked(three(), &all_served, |actors| {
			let actor = &actors[0];
			let oracle = actor.slot(CHECKED);
			let roots = Roots::<Test>::get(CHECKED, oracle);
			let probe_of = |index| actor.spot(CHECKED, index).unwrap().1[0];
			// Not in the first part: it has a root before it.
			let index = (0..4).find(|index| probe_of(*index) >= 2).expect("one of four");
			let (slot, probes) = actor.spot(CHECKED, index).unwrap();
			let node = NodeSlots::<Test>::get(slot).at(CHECKED).unwrap();
			let window = (probes[0] / 2) as usize;
			let (before, root) = (roots[window - 1], roots[window]);
			let open_with = |block| {
				let forged = receipt_of(1, CHECKED, slot, node, probes[0], block);
				let mut roots = roots.clone();
				roots[window].root = root_of(&[forged]);
				Roots::<Test>::insert(CHECKED, oracle, roots);
				let openings = vec![opening(&[forged], 0)].try_into().unwrap();
				actor.open(CHECKED, Check::Spot(index), openings)
			};
			assert_eq!(open_with(before.at - 1), Err(Error::<Test>::BadReceipt.into()));
			next_block();
			assert_eq!(open_with(root.at + 1), Err(Error::<Test>::BadReceipt.into()));
			assert_ok!(open_with(before.at));
		});
	}

	/// The first part begins with the era.
	#[test]
	fn fail_from_before_the_era() {
		for (back, passes) in [(1, true), (2, false)] {
			checked(three(), &all_served, |actors| {
				let actor = &actors[0];
				let oracle = actor.slot(CHECKED);
				let started = Eras::<Test>::get(CHECKED).unwrap().started;
				// Whichever it is, it is made to be of the first part.
				let mut set = Eras::<Test>::get(CHECKED).unwrap();
				set.probes = TOTAL as u8;
				let windows = set.windows;
				set.windows = 1;
				Eras::<Test>::insert(CHECKED, &set);
				let (slot, probes) = actor.spot(CHECKED, 0).unwrap();
				let node = NodeSlots::<Test>::get(slot).at(CHECKED).unwrap();
				frame_system::BlockHash::<Test>::insert(
					u64::from(started - back),
					H256::repeat_byte(5),
				);
				let forged = receipt_of(1, CHECKED, slot, node, probes[0], started - back);
				let root = PostedRoot { window: 0, root: root_of(&[forged]), at: started + 3 };
				let whole = Roots::<Test>::get(CHECKED, oracle);
				Roots::<Test>::insert(CHECKED, oracle, PostedRoots::truncate_from(vec![root]));
				let openings: Openings = vec![opening(&[forged], 0)].try_into().unwrap();
				let result = actor.open(CHECKED, Check::Spot(0), openings);
				assert_eq!(result.is_ok(), passes);
				set.windows = windows;
				set.probes = 2;
				Eras::<Test>::insert(CHECKED, set);
				Roots::<Test>::insert(CHECKED, oracle, whole);
			});
		}
	}

	#[test]
	fn fail_without_the_root_of_their_part() {
		checked(three(), &all_served, |actors| {
			let actor = &actors[0];
			let (_, probes) = actor.spot(CHECKED, 0).unwrap();
			let oracle = actor.slot(CHECKED);
			Roots::<Test>::mutate(CHECKED, oracle, |roots| {
				roots.retain(|root| u32::from(root.window) != probes[0] / 2);
			});
			assert_noop!(
				actor.open(CHECKED, Check::Spot(0), answer(actor, 0)),
				Error::<Test>::BadReceipt
			);
		});
	}

	#[test]
	fn fail_with_a_proof_of_something_else() {
		checked(three(), &all_served, |actors| {
			let actor = &actors[0];
			let open = |change: &dyn Fn(&mut Opening)| {
				let mut openings = answer(actor, 0);
				change(&mut openings[0]);
				actor.open(CHECKED, Check::Spot(0), openings)
			};
			let changes: [&dyn Fn(&mut Opening); 5] = [
				&|opening| opening.index = opening.leaves,
				&|opening| opening.index ^= 1,
				&|opening| opening.proof.truncate(1),
				&|opening| opening.proof[0] = H256::zero(),
				&|opening| opening.leaves = 0,
			];
			for change in changes {
				assert_noop!(open(change), Error::<Test>::BadReceipt);
			}
		});
	}

	/// A provider that leaves cannot make its oracles fail.
	#[test]
	fn nothing_is_asked_of_a_node_that_is_gone() {
		checked(vec![Actor::lazy(1), Actor::honest(2), Actor::honest(3)], &all_served, |actors| {
			let (slot, _) = actors[0].spot(CHECKED, 0).unwrap();
			Gone::mutate(|gone| gone.insert(NodeSlots::<Test>::get(slot).at(CHECKED).unwrap()));
			let (other, probes) = actors[1].spot(CHECKED, 0).unwrap();
			let some = actors[1].eras[&CHECKED].open(other, &probes);
			assert_noop!(
				actors[0].open(CHECKED, Check::Spot(0), some),
				Error::<Test>::WrongReceipts
			);
			assert_ok!(actors[0].open(CHECKED, Check::Spot(0), Default::default()));
		});
	}

	/// Nobody can prove anything if the chain stood still until it forgot the era's blocks.
	#[test]
	fn nothing_is_asked_when_the_blocks_are_forgotten() {
		checked(three(), &all_served, |actors| {
			let started = u64::from(Eras::<Test>::get(CHECKED).unwrap().started);
			let known: u64 = <<Test as frame_system::Config>::BlockHashCount as Get<u64>>::get();
			let open = |openings| actors[0].open(CHECKED, Check::Spot(0), openings);
			System::set_block_number(started + known);
			assert_noop!(open(Default::default()), Error::<Test>::WrongReceipts);
			System::set_block_number(started + known + 1);
			assert_noop!(open(answer(&actors[0], 0)), Error::<Test>::WrongReceipts);
			assert_ok!(open(Default::default()));
		});
	}
}
