use super::*;
use frame_support::{assert_noop, assert_ok, dispatch::Pays};
use icn_primitives::OracleSlot;

fn prune(limit: u32) -> Result<Pays, sp_runtime::DispatchError> {
	SlaOracle::prune(signed(operator(250)), limit)
		.map(|done| done.pays_fee)
		.map_err(|error| error.error)
}

fn finalise_to(era: u32) {
	while FinalUntil::<Test>::get() < era {
		assert_ok!(SlaOracle::finalise(signed(operator(250)), MAX_BATCH));
	}
}

fn settle_to(era: u32) {
	while Settled::<Test>::get().era < era {
		assert_ok!(SlaOracle::settle_operators(signed(operator(250)), 1));
	}
}

#[test]
fn what_came_in_for_eras_that_are_done_goes_item_by_item() {
	ExtBuilder::default().oracles(3).nodes(9).build_and_execute(|| {
		run_to(4);
		finalise_to(3);
		settle_to(2);
		assert_eq!(prune(MAX_PRUNED), Ok(Pays::Yes));
		assert_noop!(prune(9), Error::<Test>::NothingToPrune);
		let send = |n: u8, seen: &[&[(u32, u16)]], shown: usize| {
			let pages: Vec<_> = seen.iter().map(|seen| page(seen)).collect();
			let (hash, rests) = sealed(n, 3, &pages, end(n));
			Era::set(3);
			assert_ok!(SlaOracle::commit(signed(key(n)), 3, hash));
			Era::set(4);
			for (page, rest) in pages.into_iter().zip(rests).take(shown) {
				assert_ok!(SlaOracle::reveal(signed(key(n)), 3, page, rest));
			}
		};
		for n in [1, 3] {
			send(n, &[&[(0, 50)], &[(2, 5)], &[(4, 5)]], 3);
		}
		send(2, &[&[(0, 5)], &[(1, 5)]], 1);
		assert_noop!(prune(9), Error::<Test>::NothingToPrune);
		run_to(5);
		finalise_to(4);
		assert_noop!(prune(9), Error::<Test>::NothingToPrune);
		run_to(6);
		finalise_to(5);
		settle_to(3);
		OpenedChecks::<Test>::insert(3, OracleSlot(0), Opened::default());
		// The era before.
		assert_ok!(prune(1));
		assert_noop!(prune(9), Error::<Test>::NothingToPrune);
		settle_to(4);
		// Seven pages; three commitments, the two roots of complete reports, what was opened, and
		// what failed in one region and of one provider.
		for left in (0..7).rev() {
			assert_ok!(prune(1));
			assert_eq!(Pages::<Test>::iter().count(), left);
			SlaOracle::do_try_state().unwrap();
		}
		assert_eq!(Reports::<Test>::iter().count(), 0);
		let rows = || {
			Commitments::<Test>::iter().count()
				+ Roots::<Test>::iter().count()
				+ OpenedChecks::<Test>::iter().count()
				+ Failing::<Test>::iter().count()
				+ FailingOf::<Test>::iter().count()
		};
		for left in (0..8).rev() {
			assert_ok!(prune(1));
			assert_eq!(rows(), left);
			SlaOracle::do_try_state().unwrap();
		}
		assert!(Reporters::<Test>::contains_key(3));
		assert_ok!(prune(1));
		assert_eq!(Reporters::<Test>::iter().count(), 0);
		assert_eq!(EraScores::<Test>::iter().count(), 0);
		assert_eq!(Pruned::<Test>::get(), PruneCursor { era: 4, oracle: 0, page: 0 });
		assert_noop!(prune(9), Error::<Test>::NothingToPrune);
	});
}

/// Whatever the size of the steps, the same is left.
#[test]
fn steps_of_any_size_lead_to_the_same() {
	let left = |step| {
		let mut root = vec![];
		ExtBuilder::default().oracles(5).nodes(9).build_and_execute(|| {
			for era in 3..7 {
				run_to(era);
				for n in 1..=4 {
					commit(n, era, &[(n.into(), 100), (8, 100)]);
				}
				run_to(era + 1);
				for n in 1..=3 {
					reveal(n, era, &[(n.into(), 100), (8, 100)]);
				}
			}
			run_to(8);
			finalise_to(7);
			settle_to(6);
			let mut steps = 0;
			while prune(step).is_ok() {
				SlaOracle::do_try_state().unwrap();
				steps += 1;
			}
			assert!(steps >= 30 || step > 1);
			root = sp_io::storage::root(sp_runtime::StateVersion::V1);
		});
		root
	};
	let one = left(1);
	assert!([2, 3, 7, 50, MAX_PRUNED].iter().all(|step| left(*step) == one));
}

#[test]
fn it_is_free_from_many_items_on() {
	ExtBuilder::default().build_and_execute(|| {
		run_to(60);
		finalise_to(59);
		assert_noop!(prune(9), Error::<Test>::NothingToPrune);
		settle_to(58);
		assert_eq!(prune(MIN_FREE_PRUNED - 1), Ok(Pays::Yes));
		assert_eq!(prune(MIN_FREE_PRUNED), Ok(Pays::No));
		assert_noop!(prune(0), Error::<Test>::NothingToPrune);
		assert_eq!(prune(u32::MAX), Ok(Pays::No));
		assert_eq!(Pruned::<Test>::get().era, 58);
		let paid = SlaOracle::prune(signed(operator(250)), 9).unwrap_err().post_info.pays_fee;
		assert_eq!(paid, Pays::Yes);
	});
}

#[test]
fn sets_are_kept_for_a_while() {
	ExtBuilder::default().build_and_execute(|| {
		live_to(30);
		let kept: std::collections::BTreeSet<_> = Eras::<Test>::iter_keys().collect();
		let first = Settled::<Test>::get().era - KEPT_ERAS;
		assert_eq!(first, 28 - KEPT_ERAS);
		assert_eq!(kept, (first..=31).collect());
	});
}

#[test]
fn rows_of_slots_go_from_the_end() {
	ExtBuilder::default().oracles(3).nodes(4).build_and_execute(|| {
		use icn_primitives::{NodeId, OnNodeStatus};
		live_to(4);
		assert_ok!(SlaOracle::retire(signed(operator(1))));
		assert_ok!(SlaOracle::gone(NodeId(1)));
		assert_ok!(SlaOracle::gone(NodeId(2)));
		live_to(7 + KEPT_ERAS);
		let sizes = Sizes::<Test>::get();
		assert_eq!((sizes.oracle_rows, sizes.node_rows), (3, 4));
		live_to(8 + KEPT_ERAS);
		let sizes = Sizes::<Test>::get();
		assert_eq!((sizes.oracle_rows, sizes.node_rows), (2, 2));
		assert_eq!(OracleSlots::<Test>::iter().count(), 2);
		assert_eq!(NodeSlots::<Test>::iter().count(), 2);
	});
}
