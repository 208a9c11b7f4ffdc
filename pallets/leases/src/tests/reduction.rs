use super::*;
use icn_primitives::{BoundedU32, LeaseCover};

fn reduce(id: LeaseId, node: u32, units: Units) -> sp_runtime::DispatchResult {
	let origin = RuntimeOrigin::signed(ALICE);
	frame_support::storage::with_storage_layer(|| {
		LeasesPallet::reduce(origin, id, NodeId(node), units)
	})
}

/// Ends what there is and tells how a lease ended.
fn ended(id: LeaseId) -> EndedLease<AccountId32> {
	go_to(200);
	settle_all();
	assert!(Pins::get().is_empty());
	assert!(Nodes::get().values().all(|node| node.unsettled == 0 && node.bookings.is_empty()));
	Ended::<Test>::get(id).unwrap()
}

#[test]
fn costs_the_penalty_of_what_is_given_up() {
	ExtBuilder::build_and_execute(|| {
		let params =
			Params { termination_penalty_eras: BoundedU32::clamped(3), ..Params::default() };
		assert_ok!(LeasesPallet::enact(params));
		let id = lease(&[(1, 10), (2, 5)], 20);
		let signed = stored(id).escrow;
		go_to(15);
		assert_ok!(settle(id));
		assert_ok!(reduce(id, 1, 4));
		let (paid, fee) = (worth(10, 4, 3 * 10_000), margin(10, 4, 3 * 10_000));
		let told = Event::LeaseReduced {
			lease: id,
			node: NodeId(1),
			units: 4,
			ends: 16,
			paid,
			margin: fee,
		};
		assert_eq!(events().last(), Some(&told));
		let parts: Vec<_> = stored(id)
			.allocations
			.iter()
			.map(|part| (part.node.0, part.units, part.from, part.to, part.penalty))
			.collect();
		assert_eq!(
			parts,
			vec![(1, 10, 11, 16, 0), (2, 5, 11, 31, 0), (1, 6, 16, 31, 0), (1, 4, 16, 16, 3)]
		);
		assert_eq!(Nodes::get()[&NodeId(1)].bookings, vec![(6, 16, 31, true)]);
		assert_eq!(earned(&PETRA), worth(10, 10, 40_000 - 10_000) + worth(4, 5, 30_000) + paid);
		// It is free for others from the next era on.
		let other = lease(&[(1, 94)], 5);
		let units = |era| LeasesPallet::cover(id, NodeId(1), era).map(|held| held.units);
		assert_eq!(
			[10, 11, 15, 16, 30, 31].map(units),
			[None, Some(10), Some(10), Some(6), Some(6), None]
		);
		let end = ended(id);
		let served = worth(10, 10, 50_000) + worth(10, 6, 150_000) + worth(4, 5, 200_000);
		assert_eq!(end.paid, served + paid);
		assert_eq!(end.refund, signed - end.paid - end.margin_paid);
		assert!(Ended::<Test>::contains_key(other));
	});
}

#[test]
fn never_costs_more_than_was_left() {
	ExtBuilder::build_and_execute(|| {
		// A penalty of 168 eras, of which 15 are left.
		let id = lease(&[(1, 10)], 20);
		let signed = stored(id).escrow;
		go_to(15);
		assert_ok!(reduce(id, 1, 4));
		assert_eq!(stored(id).allocations[2].penalty, 15);
		assert!(ended(id).refund <= 2);
		assert!(signed > 0);
	});
}

#[test]
fn costs_nothing_at_a_node_that_may_be_left() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 10)], 20);
		go_to(15);
		suspend(1);
		assert_ok!(reduce(id, 1, 4));
		let told = Event::LeaseReduced {
			lease: id,
			node: NodeId(1),
			units: 4,
			ends: 16,
			paid: 0,
			margin: 0,
		};
		assert_eq!(events().last(), Some(&told));
		assert_eq!(stored(id).allocations.len(), 2);
		assert!(!stored(id).allocations[1].demand);
		let served = worth(10, 10, 50_000) + worth(10, 6, 150_000);
		assert_eq!(ended(id).paid, served);
	});
}

#[test]
fn before_it_began_it_just_has_fewer_units() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 10)], 20);
		for left in [8, 6] {
			assert_ok!(reduce(id, 1, 2));
			assert_eq!(stored(id).allocations[0].units, left);
		}
		assert_eq!(Nodes::get()[&NodeId(1)].bookings, vec![(6, 11, 31, true)]);
		// And in the era in which it was reduced before.
		go_to(15);
		assert_ok!(reduce(id, 1, 2));
		assert_ok!(reduce(id, 1, 2));
		assert_eq!(Nodes::get()[&NodeId(1)].bookings, vec![(2, 16, 31, true)]);
		let paid = worth(10, 6, 50_000) + worth(10, 2, 150_000);
		let penalty = 2 * worth(10, 2, 200_000) + 2 * worth(10, 2, 150_000);
		assert_eq!(ended(id).paid, paid + penalty);
	});
}

#[test]
fn on_a_runway_what_is_freed_pays_for_more_of_the_term() {
	ExtBuilder::build_and_execute(|| {
		let params = Params {
			termination_penalty_eras: BoundedU32::clamped(2),
			min_runway_eras: BoundedU32::clamped(2),
			..Params::default()
		};
		assert_ok!(LeasesPallet::enact(params));
		register(&ALICE);
		let id = NextLeaseId::<Test>::get();
		assert_ok!(LeasesPallet::request_lease_on_runway(
			RuntimeOrigin::signed(ALICE),
			MARKET,
			USDC,
			chosen(&[(1, 10)]),
			50,
			10,
			u128::MAX,
			Constraints::default(),
		));
		go_to(15);
		assert_ok!(reduce(id, 1, 5));
		assert_eq!(stored(id).to, 21);
		go_to(20);
		assert_ok!(LeasesPallet::expire(RuntimeOrigin::signed(BOB), 1));
		// Half of five eras and of what an early end costs, without the penalty that was paid.
		assert_eq!(stored(id).to, 27);
	});
}

#[test]
fn ended_in_the_same_era_each_unit_costs_once() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 10)], 20);
		go_to(15);
		assert_ok!(reduce(id, 1, 4));
		assert_ok!(LeasesPallet::terminate(RuntimeOrigin::signed(ALICE), id));
		let paid = worth(10, 10, 50_000) + worth(10, 4, 150_000) + worth(10, 6, 150_000);
		assert_eq!(ended(id).paid, paid);
	});
}

#[test]
fn fails_for_strangers_for_none_for_all_and_at_the_end() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 10)], 20);
		let by_bob = LeasesPallet::reduce(RuntimeOrigin::signed(BOB), id, NodeId(1), 1);
		assert_noop!(by_bob, Error::<Test>::NotTenant);
		assert_noop!(reduce(LeaseId(7), 1, 1), Error::<Test>::UnknownLease);
		assert_noop!(reduce(id, 2, 1), Error::<Test>::UnknownAllocation);
		assert_noop!(reduce(id, 1, 0), Error::<Test>::ZeroUnits);
		assert_noop!(reduce(id, 1, 10), Error::<Test>::TooManyUnits);
		assert_noop!(reduce(id, 1, 11), Error::<Test>::TooManyUnits);
		go_to(29);
		frame_support::hypothetically!(assert_eq!(reduce(id, 1, 9), Ok(())));
		go_to(30);
		assert_noop!(reduce(id, 1, 1), Error::<Test>::AlreadyEnding);
	});
}

#[test]
fn a_lease_has_so_many_allocations_in_its_life() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 90)], 60);
		// The first one, and two more each time.
		for era in 15..26 {
			go_to(era);
			assert_ok!(reduce(id, 1, 1));
		}
		go_to(26);
		assert_noop!(reduce(id, 1, 1), Error::<Test>::TooManyAllocations);
		// No penalty is to be noted of a node that may be left.
		suspend(1);
		assert_ok!(reduce(id, 1, 1));
		assert_eq!(stored(id).allocations.len() as u32, MAX_PARTS);
		assert_eq!(ended(id).allocations.len() as u32, MAX_PARTS);
	});
}

#[test]
fn its_deposit_grows_and_an_offer_is_over() {
	ExtBuilder::build_and_execute(|| {
		use frame_support::traits::fungible::InspectHold;
		let id = lease(&[(1, 10)], 20);
		assert_ok!(LeasesPallet::offer_lease(RuntimeOrigin::signed(ALICE), id, BOB, false));
		let before = Balances::total_balance_on_hold(&ALICE);
		go_to(15);
		assert_ok!(reduce(id, 1, 4));
		let size =
			|parts| u128::from(LeasesPallet::lease_footprint(parts, &Default::default()).size);
		assert_eq!(Balances::total_balance_on_hold(&ALICE), before + size(3) - size(1));
		assert_eq!(LeaseOffers::<Test>::get(id), None);
	});
}
