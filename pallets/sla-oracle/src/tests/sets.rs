use super::*;
use frame_support::{assert_noop, assert_ok};
use icn_primitives::{NodeId, NodeSlot, OnNodeStatus};

#[test]
fn nodes_join_two_eras_later() {
	ExtBuilder::default().build_and_execute(|| {
		run_to(3);
		assert_ok!(SlaOracle::watch(NodeId(7), 4));
		assert_eq!(SlotOf::<Test>::get(NodeId(7)), Some(NodeSlot(0)));
		let row = NodeSlots::<Test>::get(NodeSlot(0));
		assert_eq!((row.at(4), row.at(5)), (None, Some(NodeId(7))));
		run_to(5);
		let nodes: Vec<_> = (3..=6).map(|era| Eras::<Test>::get(era).unwrap().nodes).collect();
		assert_eq!(nodes, [0, 0, 1, 1]);
	});
}

#[test]
fn a_set_is_frozen_before_its_seed_is_known() {
	ExtBuilder::default().oracles(2).build_and_execute(|| {
		run_to(4);
		assert!(Eras::<Test>::get(4).unwrap().seed.is_some());
		let frozen = Eras::<Test>::get(5).unwrap();
		assert_eq!((frozen.seed, frozen.oracles), (None, 2));
		assert_ok!(SlaOracle::register_operator(signed(operator(3)), key(3)));
		assert_ok!(SlaOracle::watch(NodeId(1), 5));
		run_to(5);
		let set = Eras::<Test>::get(5).unwrap();
		assert_eq!((set.seed.is_some(), set.oracles, set.nodes), (true, 2, 0));
		run_to(6);
		let set = Eras::<Test>::get(6).unwrap();
		assert_eq!((set.oracles, set.nodes), (3, 1));
	});
}

#[test]
fn the_last_node_takes_the_slot_of_one_that_leaves() {
	ExtBuilder::default().nodes(3).build_and_execute(|| {
		run_to(4);
		assert_ok!(SlaOracle::suspend(NodeId(1), 5));
		assert_eq!(SlotOf::<Test>::get(NodeId(1)), None);
		assert_eq!(SlotOf::<Test>::get(NodeId(3)), Some(NodeSlot(0)));
		let at = |era| [0, 1, 2].map(|slot| NodeSlots::<Test>::get(NodeSlot(slot)).at(era));
		assert_eq!(at(5), [Some(NodeId(1)), Some(NodeId(2)), Some(NodeId(3))]);
		assert_eq!(at(6), [Some(NodeId(3)), Some(NodeId(2)), None]);
	});
}

#[test]
fn joining_and_leaving_within_an_era_leaves_no_trace() {
	ExtBuilder::default().nodes(1).build_and_execute(|| {
		run_to(4);
		assert_ok!(SlaOracle::watch(NodeId(9), 5));
		assert_ok!(SlaOracle::gone(NodeId(9)));
		assert_ok!(SlaOracle::suspend(NodeId(1), 5));
		assert_ok!(SlaOracle::watch(NodeId(1), 5));
		for era in 4..8 {
			assert_eq!(NodeSlots::<Test>::get(NodeSlot(0)).at(era), Some(NodeId(1)));
			assert_eq!(NodeSlots::<Test>::get(NodeSlot(1)).at(era), None);
		}
		// Not one era of the suspension began.
		assert_eq!(Records::<Test>::get(NodeId(1)), None);
	});
}

#[test]
fn fails_to_watch_twice_or_suspend_what_is_not_watched() {
	ExtBuilder::default().nodes(1).build_and_execute(|| {
		assert_noop!(SlaOracle::watch(NodeId(1), 1), Error::<Test>::AlreadyWatched);
		assert_noop!(SlaOracle::suspend(NodeId(2), 1), Error::<Test>::NotWatched);
		assert_ok!(SlaOracle::suspend(NodeId(1), 1));
		assert_noop!(SlaOracle::suspend(NodeId(1), 1), Error::<Test>::NotWatched);
	});
}

#[test]
fn committees_and_assignments_agree() {
	ExtBuilder::default().oracles(7).nodes(20).build_and_execute(|| {
		run_to(5);
		for slot in 0..20 {
			let committee = SlaOracle::committee(4, NodeSlot(slot));
			assert_eq!(committee.len(), 3);
			for n in 1..=7 {
				let member = committee.contains(&operator(n));
				assert_eq!(watched_by(n, 4).contains(&slot), member);
			}
		}
		let all = SlaOracle::assignments(&operator(1), 4, 0, 1_024);
		assert!(all.iter().all(|(slot, node)| node.0 == slot.0 + 1));
		assert_eq!(SlaOracle::assignments(&operator(1), 4, 2, 3), all[2..5]);
		assert_eq!(SlaOracle::assignments(&operator(8), 4, 0, 10), vec![]);
		// Not drawn yet, and long gone.
		assert_eq!(SlaOracle::assignments(&operator(1), 6, 0, 10), vec![]);
		assert_eq!(SlaOracle::committee(99, NodeSlot(0)), vec![]);
	});
}
