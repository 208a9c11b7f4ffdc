//! What counts as demand.

use super::*;
use frame_support::traits::fungible::InspectHold;
use icn_primitives::BoundedU32;

/// Whether a new lease of Alice of `units` of a node counts.
fn counts(node: u32, units: Units) -> bool {
	let id = lease(&[(node, units)], 20);
	let counts = stored(id).allocations[0].demand;
	assert_eq!(Nodes::get()[&NodeId(node)].bookings.last().unwrap().3, counts);
	counts
}

fn counted(who: AccountId32) -> u64 {
	PayerDemand::<Test>::get(MARKET, who)
}

mod affiliates {
	use super::*;

	fn declare(who: AccountId32, other: AccountId32) -> sp_runtime::DispatchResult {
		LeasesPallet::declare_affiliate(RuntimeOrigin::signed(who), other)
	}

	fn retract(who: AccountId32, other: AccountId32) -> sp_runtime::DispatchResult {
		LeasesPallet::retract_affiliate(RuntimeOrigin::signed(who), other)
	}

	#[test]
	fn whoever_declares_it_leases_among_them_are_no_demand() {
		for (who, other) in [(ALICE, PETRA), (PETRA, ALICE)] {
			ExtBuilder::build_and_execute(|| {
				assert!(counts(1, 1));
				assert_ok!(declare(who.clone(), other.clone()));
				assert_eq!(
					events().last(),
					Some(&Event::AffiliateDeclared { who: who.clone(), other: other.clone() })
				);
				assert!(!counts(1, 2));
				// Others of the same market do.
				assert!(counts(3, 4));
				assert_eq!(counted(ALICE), 5);
				assert_ok!(retract(who.clone(), other.clone()));
				assert_eq!(events().last(), Some(&Event::AffiliateRetracted { who, other }));
				assert!(counts(1, 8));
			});
		}
	}

	#[test]
	fn deposit_comes_back() {
		ExtBuilder::build_and_execute(|| {
			assert_ok!(declare(PETRA, ALICE));
			let deposit = 100 + u128::from(LeasesPallet::affiliate_footprint().size);
			assert_eq!(Balances::total_balance_on_hold(&PETRA), deposit);
			assert_ok!(retract(PETRA, ALICE));
			assert_eq!(Balances::total_balance_on_hold(&PETRA), 0);
		});
	}

	#[test]
	fn errors() {
		ExtBuilder::build_and_execute(|| {
			assert_noop!(declare(ALICE, ALICE), Error::<Test>::OwnAffiliate);
			assert_noop!(retract(ALICE, PETRA), Error::<Test>::NotDeclared);
			assert_ok!(declare(ALICE, PETRA));
			assert_noop!(declare(ALICE, PETRA), Error::<Test>::AlreadyDeclared);
			// The other way round is another row.
			assert_noop!(retract(PETRA, ALICE), Error::<Test>::NotDeclared);
			assert_ok!(declare(PETRA, ALICE));
			assert!(declare(NOBODY, ALICE).is_err(), "a deposit without funds");
		});
	}

	#[test]
	fn of_whom_one_acts_for_the_other_is_no_demand() {
		ExtBuilder::build_and_execute(|| {
			Linked::set(&vec![(PAUL, ALICE)]);
			assert!(!counts(3, 1));
			assert!(counts(1, 1));
			Linked::set(&vec![]);
			assert!(counts(3, 1));
		});
	}

	#[test]
	fn nodes_that_are_moved_to_are_looked_at_too() {
		ExtBuilder::build_and_execute(|| {
			let id = lease(&[(1, 5)], 20);
			assert_eq!(counted(ALICE), 5);
			assert_ok!(declare(PAUL, ALICE));
			suspend(1);
			assert_ok!(replace(id, 1, &[(3, 2), (2, 3)], u128::MAX));
			let demand: Vec<_> = stored(id).held().map(|held| (held.node.0, held.demand)).collect();
			assert_eq!(demand, [(3, false), (2, true)]);
			assert_eq!(counted(ALICE), 3);
		});
	}
}

mod share {
	use super::*;

	fn set_share(share: u32) {
		let params = Params { payer_share: BoundedU32::clamped(share), ..Params::default() };
		assert_ok!(LeasesPallet::enact(params));
	}

	/// 40 of a target of 1,000.
	#[test]
	fn of_one_tenant_is_bounded() {
		ExtBuilder::build_and_execute(|| {
			set_share(400);
			assert!(counts(1, 40));
			assert!(!counts(1, 1));
			assert_eq!(counted(ALICE), 40);
			// That of another has nothing to do with it.
			register(&BOB);
			assert_ok!(request(&BOB, USDC, &[(1, 40)], 20));
			assert_eq!(counted(BOB), 40);
		});
	}

	#[test]
	fn is_free_again_when_a_lease_ends() {
		ExtBuilder::build_and_execute(|| {
			set_share(400);
			let id = lease(&[(1, 30), (2, 10)], 20);
			assert_eq!(counted(ALICE), 40);
			assert_ok!(LeasesPallet::terminate(RuntimeOrigin::signed(ALICE), id));
			assert_eq!(counted(ALICE), 0);
			assert!(!PayerDemand::<Test>::contains_key(MARKET, ALICE), "no empty row stays");
			assert!(counts(1, 40));
			go_to(40);
			settle_all();
			assert_eq!(counted(ALICE), 0);
		});
	}

	/// What goes beyond it is leased all the same, node by node.
	#[test]
	fn goes_by_nodes() {
		ExtBuilder::build_and_execute(|| {
			set_share(400);
			let id = lease(&[(1, 30), (2, 11), (3, 10)], 20);
			let demand: Vec<_> = stored(id).allocations.iter().map(|held| held.demand).collect();
			assert_eq!(demand, [true, false, true]);
		});
	}

	/// A node that has no room to count a later end is no demand any more.
	#[test]
	fn is_free_when_a_node_cannot_count_it() {
		ExtBuilder::build_and_execute(|| {
			register(&ALICE);
			assert_ok!(LeasesPallet::request_lease_on_runway(
				RuntimeOrigin::signed(ALICE),
				MARKET,
				USDC,
				chosen(&[(1, 5), (2, 5)]),
				1_500,
				168,
				u128::MAX,
				Constraints::default(),
			));
			assert_eq!(counted(ALICE), 10);
			NoRoom::set(&vec![NodeId(1)]);
			assert_ok!(LeasesPallet::top_up(
				RuntimeOrigin::signed(ALICE),
				LeaseId(0),
				168,
				u128::MAX
			));
			assert_eq!(counted(ALICE), 5);
		});
	}

	/// With its leases, and what goes beyond its share is none any more.
	#[test]
	fn of_another_tenant_is_its_own() {
		ExtBuilder::build_and_execute(|| {
			set_share(400);
			let id = lease(&[(1, 30), (2, 10)], 20);
			register(&BOB);
			assert_ok!(request(&BOB, USDC, &[(3, 5)], 20));
			assert_eq!((counted(ALICE), counted(BOB)), (40, 5));
			assert_ok!(LeasesPallet::offer_lease(RuntimeOrigin::signed(ALICE), id, BOB, true));
			assert_ok!(LeasesPallet::accept_lease(RuntimeOrigin::signed(BOB), id, true));
			assert_eq!((counted(ALICE), counted(BOB)), (0, 35));
			let demand: Vec<_> = stored(id).allocations.iter().map(|held| held.demand).collect();
			assert_eq!(demand, [true, false]);
		});
	}
}
