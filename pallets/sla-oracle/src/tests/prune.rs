use super::*;
use frame_support::{assert_noop, assert_ok, dispatch::Pays};

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

#[test]
fn reports_of_final_eras_go_item_by_item() {
	ExtBuilder::default().oracles(3).nodes(9).build_and_execute(|| {
		run_to(4);
		finalise_to(3);
		assert_eq!(prune(MAX_PRUNED), Ok(Pays::Yes));
		assert_noop!(prune(9), Error::<Test>::NothingToPrune);
		for n in [1, 3] {
			for index in 0..3 {
				let seen = page(&[(index * 2, 5)]);
				assert_ok!(SlaOracle::report(signed(key(n)), 3, index, 3, seen));
			}
		}
		assert_ok!(SlaOracle::report(signed(key(2)), 3, 0, 4, page(&[(0, 5)])));
		assert_noop!(prune(9), Error::<Test>::NothingToPrune);
		run_to(5);
		finalise_to(4);
		// Seven pages and the era.
		for left in (0..7).rev() {
			assert_ok!(prune(1));
			assert_eq!(Pages::<Test>::iter().count(), left);
			SlaOracle::do_try_state().unwrap();
		}
		assert_eq!(Reports::<Test>::iter().count(), 0);
		assert_ok!(prune(1));
		assert_eq!(Reporters::<Test>::iter().count(), 0);
		assert_eq!(Pruned::<Test>::get(), PruneCursor { era: 4, oracle: 0, page: 0 });
		assert_noop!(prune(9), Error::<Test>::NothingToPrune);
	});
}

#[test]
fn it_is_free_from_many_items_on() {
	ExtBuilder::default().build_and_execute(|| {
		run_to(60);
		finalise_to(59);
		assert_eq!(prune(MIN_FREE_PRUNED - 1), Ok(Pays::Yes));
		assert_eq!(prune(MIN_FREE_PRUNED), Ok(Pays::No));
		assert_noop!(prune(0), Error::<Test>::NothingToPrune);
		assert_eq!(prune(u32::MAX), Ok(Pays::No));
		assert_eq!(Pruned::<Test>::get().era, 59);
		let paid = SlaOracle::prune(signed(operator(250)), 9).unwrap_err().post_info.pays_fee;
		assert_eq!(paid, Pays::Yes);
	});
}

#[test]
fn sets_are_kept_for_a_while() {
	ExtBuilder::default().build_and_execute(|| {
		live_to(30);
		let kept: std::collections::BTreeSet<_> = Eras::<Test>::iter_keys().collect();
		let first = FinalUntil::<Test>::get() - KEPT_ERAS;
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
		live_to(6 + KEPT_ERAS);
		let sizes = Sizes::<Test>::get();
		assert_eq!((sizes.oracle_rows, sizes.node_rows), (3, 4));
		live_to(7 + KEPT_ERAS);
		let sizes = Sizes::<Test>::get();
		assert_eq!((sizes.oracle_rows, sizes.node_rows), (2, 2));
		assert_eq!(OracleSlots::<Test>::iter().count(), 2);
		assert_eq!(NodeSlots::<Test>::iter().count(), 2);
	});
}
