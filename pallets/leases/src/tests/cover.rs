use super::*;
use icn_primitives::{Bps, Cover, LeaseCover, UnitPrice, USD};

fn cover(id: LeaseId, node: u32, era: EraIndex) -> Option<Cover<AccountId32>> {
	LeasesPallet::cover(id, NodeId(node), era)
}

/// What a lease of Alice holds.
fn held(units: Units, dollars: u128) -> Option<Cover<AccountId32>> {
	Some(Cover {
		tenant: ALICE,
		units,
		price: UnitPrice(dollars * USD),
		margin: Bps::saturating(2_500),
	})
}

/// The eras below 100 in which it holds something of a node.
fn eras(id: LeaseId, node: u32) -> Vec<EraIndex> {
	(0..100).filter(|era| cover(id, node, *era).is_some()).collect()
}

#[test]
fn a_running_lease_covers_its_term() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 5), (3, 7)], 20);
		for era in [10, 20, 29] {
			go_to(era);
			assert_eq!(eras(id, 1), (11..31).collect::<Vec<_>>());
			assert_eq!(cover(id, 1, 11), held(5, 10));
			assert_eq!(cover(id, 3, 30), held(7, 1));
			let _ = settle(id);
		}
		// Neither the era before, nor that after, nor another node, nor another lease.
		assert_eq!(cover(id, 1, 10), None);
		assert_eq!(cover(id, 1, 31), None);
		assert_eq!(cover(id, 2, 11), None);
		assert_eq!(cover(LeaseId(1), 1, 11), None);
	});
}

#[test]
fn an_ended_lease_covers_what_it_covered() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 5), (3, 7)], 20);
		go_to(32);
		assert_ok!(settle(id));
		assert!(Ended::<Test>::contains_key(id));
		assert_eq!(eras(id, 1), (11..31).collect::<Vec<_>>());
		assert_eq!(eras(id, 3), (11..31).collect::<Vec<_>>());
		assert_eq!(cover(id, 1, 30), held(5, 10));
		assert_eq!(cover(id, 3, 11), held(7, 1));
		assert_eq!(cover(id, 1, 31), None);
		assert_eq!(cover(id, 2, 11), None);
	});
}

#[test]
fn a_lease_ended_early_covers_until_then() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 5)], 20);
		go_to(20);
		assert_ok!(LeasesPallet::terminate(RuntimeOrigin::signed(ALICE), id));
		assert_eq!(eras(id, 1), (11..21).collect::<Vec<_>>());
		go_to(22);
		assert_ok!(settle(id));
		assert!(Ended::<Test>::contains_key(id));
		assert_eq!(eras(id, 1), (11..21).collect::<Vec<_>>());
	});
}

#[test]
fn a_lease_ended_before_it_began_covers_nothing() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 5)], 20);
		assert_ok!(LeasesPallet::terminate(RuntimeOrigin::signed(ALICE), id));
		assert!(eras(id, 1).is_empty());
		go_to(12);
		assert_ok!(settle(id));
		assert!(eras(id, 1).is_empty());
	});
}

#[test]
fn a_pruned_lease_covers_nothing() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 5)], 2);
		go_to(14);
		assert_ok!(settle(id));
		assert_eq!(eras(id, 1), vec![11, 12]);
		go_to(14 + 1_440);
		assert_ok!(LeasesPallet::prune_ended(RuntimeOrigin::signed(NOBODY), id));
		assert!(eras(id, 1).is_empty());
	});
}

#[test]
fn the_price_and_margin_are_those_of_the_signing() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 5)], 20);
		let mut dearer = terms(true);
		dearer.margin = Bps::ZERO;
		Terms::set(&[(MARKET, dearer)].into_iter().collect());
		change_node(1, |node| node.info.price_floor = UnitPrice(2 * USD));
		assert_eq!(cover(id, 1, 11), held(5, 10));
		go_to(32);
		assert_ok!(settle(id));
		assert_eq!(cover(id, 1, 11), held(5, 10));
	});
}

#[test]
fn the_end_of_a_lease_needs_no_funds() {
	for allocations in 1..=MAX_PARTS {
		let ended = LeasesPallet::ended_footprint(allocations);
		let lease = LeasesPallet::lease_footprint(allocations, &Constraints::default());
		assert!(ended.size <= lease.size && ended.count == lease.count);
	}
	let one = LeasesPallet::ended_footprint(2).size - LeasesPallet::ended_footprint(1).size;
	assert_eq!(one, 46);
}
