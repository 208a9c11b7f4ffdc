use super::*;
use codec::Encode;
use frame_support::{dispatch::Pays, traits::fungible::InspectHold};
use icn_primitives::{
	Affiliation, Breach, CountryCode, FacilityId, MarketId, Near, PriceFeed, QuoteError, RegionId,
};
use sp_runtime::DispatchError;

const TIER: EvidenceKind = EvidenceKind::DataCentreTier;
const TEE: EvidenceKind = EvidenceKind::TeeQuote;

fn countries(wanted: &[&[u8; 2]], excluded: &[&[u8; 2]]) -> Constraints {
	let list = |letters: &[&[u8; 2]]| {
		let list: Vec<CountryCode> = letters.iter().map(|letters| country(letters)).collect();
		list.try_into().unwrap()
	};
	Constraints { countries: list(wanted), excluded: list(excluded), ..Default::default() }
}

fn near(near: Near) -> Constraints {
	Constraints { near: Some(near), ..Default::default() }
}

/// What a request of Alice for node 1 with these constraints gives.
fn ask(constraints: Constraints) -> sp_runtime::DispatchResult {
	request_with(&ALICE, USDC, &[(1, 1)], 20, constraints)
}

fn report(id: LeaseId, node: u32) -> frame_support::dispatch::DispatchResultWithPostInfo {
	LeasesPallet::report_breach(RuntimeOrigin::signed(NOBODY), id, NodeId(node))
}

fn reported(id: LeaseId) -> Vec<u32> {
	let row = LeaseConstraints::<Test>::get(id).expect("constraints of the test");
	row.reported.into_iter().map(|node| node.0).collect()
}

#[test]
fn a_country_is_wanted_or_excluded() {
	ExtBuilder::build_and_execute(|| {
		register(&ALICE);
		// All nodes stand in Germany.
		assert_ok!(ask(countries(&[b"DE"], &[])));
		assert_ok!(ask(countries(&[b"FR", b"DE"], &[b"US"])));
		assert_ok!(ask(countries(&[], &[b"US", b"FR"])));
		let not_met = Error::<Test>::ConstraintNotMet;
		assert_noop!(ask(countries(&[b"FR", b"CH"], &[])), not_met);
		assert_noop!(ask(countries(&[], &[b"US", b"DE"])), Error::<Test>::ConstraintNotMet);
		// Nobody knows where an unknown data centre stands.
		change_node(1, |node| node.info.facility = FacilityId(9));
		assert_noop!(ask(countries(&[b"DE"], &[])), Error::<Test>::ConstraintNotMet);
		assert_noop!(ask(countries(&[], &[b"US"])), Error::<Test>::ConstraintNotMet);
		assert_ok!(ask(Constraints::default()));
	});
}

#[test]
fn evidence_has_a_level_a_generation_and_an_end() {
	ExtBuilder::build_and_execute(|| {
		register(&ALICE);
		assert_noop!(ask(proven(&[(TIER, 1)])), Error::<Test>::ConstraintNotMet);
		prove(1, TIER, 3, 13);
		prove(1, TEE, 1, 100);
		assert_ok!(ask(proven(&[(TIER, 3)])));
		assert_ok!(ask(proven(&[(TEE, 1), (TIER, 2)])));
		assert_noop!(ask(proven(&[(TIER, 4)])), Error::<Test>::ConstraintNotMet);
		assert_noop!(
			ask(proven(&[(TIER, 3), (EvidenceKind::Soc2, 1)])),
			Error::<Test>::ConstraintNotMet
		);
		// Proven up to era 12: enough for the shortest lease, of two eras, from 11 on. One from 12
		// on would be left at once.
		go_to(11);
		assert_noop!(ask(proven(&[(TIER, 3)])), Error::<Test>::ConstraintNotMet);
		go_to(13);
		assert_noop!(ask(proven(&[(TIER, 3)])), Error::<Test>::ConstraintNotMet);
		change_node(1, |node| node.info.generation = 1);
		assert_noop!(ask(proven(&[(TEE, 1)])), Error::<Test>::ConstraintNotMet);
	});
}

#[test]
fn every_node_must_meet_them() {
	ExtBuilder::build_and_execute(|| {
		register(&ALICE);
		prove(1, TEE, 1, 100);
		let both = |id| request_with(&ALICE, USDC, &[(1, 1), (id, 1)], 20, proven(&[(TEE, 1)]));
		assert_noop!(both(2), Error::<Test>::ConstraintNotMet);
		prove(2, TEE, 1, 100);
		assert_ok!(both(2));
	});
}

#[test]
fn near_another_lease_of_the_tenant_that_runs() {
	ExtBuilder::build_and_execute(|| {
		register(&BOB);
		change_node(2, |node| node.info.facility = FacilityId(2));
		let id = lease(&[(2, 1), (3, 1)], 20);
		let facility = |id| near(Near::Facility(id));
		let region = |id| near(Near::Region(id));
		// Node 1 shares a data centre with 3, and in the end with neither.
		assert_ok!(ask(facility(id)));
		change_node(1, |node| node.info.facility = FacilityId(3));
		assert_noop!(ask(facility(id)), Error::<Test>::ConstraintNotMet);
		assert_ok!(ask(region(id)));
		// Another region; another class of the same region does.
		Leases::<Test>::mutate(id, |lease| lease.as_mut().unwrap().market = MarketId::new(1, 9));
		assert_ok!(ask(region(id)));
		Leases::<Test>::mutate(id, |lease| {
			lease.as_mut().unwrap().market.region = RegionId(9);
		});
		assert_noop!(ask(region(id)), Error::<Test>::ConstraintNotMet);
		Leases::<Test>::mutate(id, |lease| lease.as_mut().unwrap().market = MARKET);
		// Neither a lease that is not, nor somebody else's, nor one that ends.
		let unknown = Error::<Test>::UnknownNearLease;
		assert_noop!(ask(region(LeaseId(77))), unknown);
		for constraints in [region(id), facility(id)] {
			assert_noop!(
				request_with(&BOB, USDC, &[(1, 1)], 20, constraints),
				Error::<Test>::UnknownNearLease
			);
		}
		assert_ok!(LeasesPallet::terminate(RuntimeOrigin::signed(ALICE), id));
		assert_noop!(ask(region(id)), Error::<Test>::UnknownNearLease);
	});
}

/// Whether anybody has moved it on yet does not matter.
#[test]
fn near_a_lease_that_still_runs_when_the_new_one_begins() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(2, 1)], 20);
		for constraints in [near(Near::Region(id)), near(Near::Facility(id))] {
			let quote = || {
				let all = Nodes::get().into_keys().collect::<Vec<_>>();
				LeasesPallet::quote(MARKET, USDC, 1, 20, &constraints, all)
			};
			// It holds its node up to era 30; the new one begins in 30, and then in 31.
			go_to(29);
			assert!(quote().is_ok());
			assert_ok!(ask(constraints.clone()));
			go_to(30);
			assert_eq!(stored(id).stage, LeaseStage::Running);
			assert_eq!(quote(), Err(QuoteError::UnknownNearLease));
			assert_noop!(ask(constraints.clone()), Error::<Test>::UnknownNearLease);
		}
	});
}

#[test]
fn constraints_must_make_sense() {
	ExtBuilder::build_and_execute(|| {
		register(&ALICE);
		for kind in EvidenceKind::ALL {
			prove(1, kind, kind.max_level(), 100);
			assert_ok!(ask(proven(&[(kind, kind.max_level())])));
			assert_noop!(
				ask(proven(&[(kind, kind.max_level() + 1)])),
				Error::<Test>::InvalidConstraints
			);
			assert_noop!(ask(proven(&[(kind, 0)])), Error::<Test>::InvalidConstraints);
		}
		assert_noop!(
			ask(proven(&[(TIER, 1), (TEE, 1), (TIER, 2)])),
			Error::<Test>::InvalidConstraints
		);
		assert_noop!(
			ask(countries(&[b"FR", b"DE"], &[b"US", b"DE"])),
			Error::<Test>::InvalidConstraints
		);
	});
}

#[test]
fn they_are_kept_apart_paid_for_and_gone_with_the_lease() {
	ExtBuilder::build_and_execute(|| {
		prove(1, TEE, 1, 100);
		let plain = lease(&[(1, 5)], 20);
		let before = Balances::total_balance_on_hold(&ALICE);
		let constraints = proven(&[(TEE, 1)]);
		let id = lease_with(&[(1, 5)], 20, constraints.clone());
		let held = Balances::total_balance_on_hold(&ALICE) - before;
		// Its key, the constraints, and room for who is reported.
		let apart = 8 + constraints.encoded_size() + 1 + 16 * 4;
		let plain_size = u128::from(LeasesPallet::lease_footprint(1, &Constraints::default()).size);
		assert_eq!(held, 100 + plain_size + apart as u128);
		assert!(!LeaseConstraints::<Test>::contains_key(plain));
		assert_eq!(LeasesPallet::lease_view(id).unwrap().constraints, constraints);
		go_to(32);
		assert_ok!(settle(id));
		assert!(!LeaseConstraints::<Test>::contains_key(id));
		assert_eq!(
			Balances::total_balance_on_hold(&ALICE) - before,
			100 + u128::from(LeasesPallet::ended_footprint(1).size)
		);
	});
}

#[test]
fn weight_is_that_of_a_look_at_each_node() {
	use frame_support::dispatch::GetDispatchInfo;
	let call = |constraints| {
		RuntimeCall::LeasesPallet(Call::request_lease {
			market: MARKET,
			asset: USDC,
			allocations: chosen(&[(1, 1), (2, 1)]),
			eras: 5,
			max_total: 0,
			constraints,
		})
		.get_dispatch_info()
		.call_weight
	};
	type Weights = <Test as Config>::WeightInfo;
	let request = Weights::request_lease(2)
		.saturating_add(Prices::weight())
		.saturating_add(Links::weight() * 2);
	assert_eq!(call(Constraints::default()), request);
	// With the row of the constraints.
	let db = <Test as frame_system::Config>::DbWeight::get();
	assert_eq!(
		call(proven(&[(TEE, 1)])),
		request.saturating_add(Weights::check_nodes(2)).saturating_add(db.writes(1))
	);
	let report = Call::<Test>::report_breach { lease: LeaseId(0), node: NodeId(0) };
	assert_eq!(
		report.get_dispatch_info().call_weight,
		Weights::report_breach().saturating_add(Weights::check_nodes(1))
	);
	// A move looks at what it leaves, too, takes it off the list of those who were reported, and ends
	// an offer of the lease.
	let replace = Call::<Test>::replace_allocation {
		lease: LeaseId(0),
		node: NodeId(0),
		allocations: chosen(&[(1, 1), (2, 1)]),
		max_total: 0,
	};
	assert_eq!(
		replace.get_dispatch_info().call_weight,
		Weights::replace_allocation(2)
			.saturating_add(Links::weight() * 2)
			.saturating_add(Weights::check_nodes(3))
			// Whether the asset is good by now.
			.saturating_add(Prices::weight())
			.saturating_add(db.writes(2))
	);
}

mod report_breach {
	use super::*;

	/// A lease of nodes 1 and 2, which are proven up to era 20.
	fn proven_lease() -> LeaseId {
		for node in [1, 2] {
			prove(node, TEE, 1, 20);
		}
		lease_with(&[(1, 5), (2, 5)], 100, proven(&[(TEE, 1)]))
	}

	#[test]
	fn free_and_told_once_when_it_is_new() {
		ExtBuilder::build_and_execute(|| {
			let id = proven_lease();
			go_to(19);
			assert_eq!(LeasesPallet::breaches(id), vec![]);
			assert_noop!(report(id, 1), Error::<Test>::NothingToReport);
			go_to(20);
			let breach = Breach::Evidence(TEE);
			assert_eq!(LeasesPallet::breaches(id), vec![(NodeId(1), breach), (NodeId(2), breach)]);
			assert_eq!(report(id, 2).unwrap().pays_fee, Pays::No);
			assert_eq!(
				events().last(),
				Some(&Event::ConstraintBroken { lease: id, node: NodeId(2), breach })
			);
			// Again costs, and another node is another matter.
			assert_noop!(report(id, 2), Error::<Test>::NothingToReport);
			assert_eq!(report(id, 1).unwrap().pays_fee, Pays::No);
			assert_eq!(reported(id), [1, 2]);
		});
	}

	#[test]
	fn mended_and_broken_again() {
		ExtBuilder::build_and_execute(|| {
			let id = proven_lease();
			go_to(20);
			assert_ok!(report(id, 1));
			prove(1, TEE, 1, 30);
			// To say so costs: else a node could come and go for free.
			assert_eq!(report(id, 1).unwrap().pays_fee, Pays::Yes);
			assert_eq!(events().last(), Some(&Event::ConstraintMet { lease: id, node: NodeId(1) }));
			assert!(reported(id).is_empty());
			assert_noop!(report(id, 1), Error::<Test>::NothingToReport);
			go_to(30);
			assert_eq!(report(id, 1).unwrap().pays_fee, Pays::No);
		});
	}

	#[test]
	fn fails_for_each_wrong_argument() {
		ExtBuilder::build_and_execute(|| {
			let id = proven_lease();
			let plain = lease(&[(1, 1)], 20);
			go_to(20);
			assert_noop!(report(LeaseId(77), 1), Error::<Test>::UnknownLease);
			assert_noop!(report(id, 3), Error::<Test>::UnknownAllocation);
			assert_noop!(report(plain, 1), Error::<Test>::NothingToReport);
			assert_noop!(
				LeasesPallet::report_breach(RuntimeOrigin::root(), id, NodeId(1)),
				DispatchError::BadOrigin
			);
			assert_ok!(LeasesPallet::terminate(RuntimeOrigin::signed(ALICE), id));
			assert_noop!(report(id, 1), Error::<Test>::AlreadyEnding);
			assert_eq!(LeasesPallet::breaches(id), vec![]);
			assert_eq!(LeasesPallet::breaches(LeaseId(77)), vec![]);
		});
	}

	#[test]
	fn every_reason_has_its_name() {
		ExtBuilder::build_and_execute(|| {
			prove(1, TIER, 3, 100);
			let constraints = Constraints {
				evidence: vec![(TIER, 3)].try_into().unwrap(),
				..countries(&[b"DE"], &[b"US"])
			};
			let id = lease_with(&[(1, 5)], 100, constraints);
			let stands_in = |letters| {
				Facilities::set(&[(FacilityId(1), country(letters))].into_iter().collect());
				LeasesPallet::breaches(id).first().map(|(_, breach)| *breach)
			};
			assert_eq!(stands_in(b"DE"), None);
			assert_eq!(stands_in(b"FR"), Some(Breach::Country));
			LeaseConstraints::<Test>::mutate(id, |row| {
				row.as_mut().unwrap().constraints.countries.clear()
			});
			assert_eq!(stands_in(b"FR"), None);
			assert_eq!(stands_in(b"US"), Some(Breach::Jurisdiction));
			revoke(1, TIER);
			assert_eq!(stands_in(b"DE"), Some(Breach::Evidence(TIER)));
		});
	}

	/// Else a small lease of one's own would be a way out of a large one.
	#[test]
	fn the_end_of_a_lease_nearby_breaks_nothing() {
		ExtBuilder::build_and_execute(|| {
			let data = lease(&[(2, 1)], 20);
			let id = lease_with(&[(1, 5)], 500, near(Near::Facility(data)));
			assert_ok!(LeasesPallet::terminate(RuntimeOrigin::signed(ALICE), data));
			go_to(50);
			settle_all();
			assert!(!Leases::<Test>::contains_key(data));
			assert_eq!(LeasesPallet::breaches(id), vec![]);
			assert_noop!(report(id, 1), Error::<Test>::NothingToReport);
			assert_noop!(replace(id, 1, &[(2, 5)], u128::MAX), Error::<Test>::NodeStillFits);
			assert_ok!(LeasesPallet::terminate(RuntimeOrigin::signed(ALICE), id));
			assert_eq!(stored(id).allocations[0].penalty, 168);
		});
	}

	/// The same of its move; but who moves by itself follows it.
	#[test]
	fn the_move_of_a_lease_nearby_breaks_nothing() {
		ExtBuilder::build_and_execute(|| {
			for (node, facility) in [(1, 2), (2, 2), (3, 3)] {
				change_node(node, |node| node.info.facility = FacilityId(facility));
			}
			add_node(4, PAUL, 50, 0);
			change_node(4, |node| node.info.facility = FacilityId(2));
			let data = lease(&[(2, 1)], 600);
			let id = lease_with(&[(1, 5)], 500, near(Near::Facility(data)));
			suspend(2);
			assert_ok!(replace(data, 2, &[(3, 1)], u128::MAX));
			assert_eq!(LeasesPallet::breaches(id), vec![]);
			assert_noop!(report(id, 1), Error::<Test>::NothingToReport);
			assert_noop!(replace(id, 1, &[(3, 5)], u128::MAX), Error::<Test>::NodeStillFits);
			suspend(1);
			assert_noop!(replace(id, 1, &[(4, 5)], u128::MAX), Error::<Test>::ConstraintNotMet);
			assert_ok!(replace(id, 1, &[(3, 5)], u128::MAX));
		});
	}
}
