//! Several leases in one call.

use super::*;
use frame_support::dispatch::{DispatchResultWithPostInfo, Pays};

fn settle_many(items: &[(LeaseId, &[u32])]) -> DispatchResultWithPostInfo {
	let items: Vec<_> = items
		.iter()
		.map(|(id, positions)| (*id, Positions::truncate_from(positions.to_vec())))
		.collect();
	LeasesPallet::settle_many(RuntimeOrigin::signed(NOBODY), items.try_into().unwrap())
}

#[test]
fn one_that_fails_stops_no_other() {
	ExtBuilder::build_and_execute(|| {
		let (one, other) = (lease(&[(1, 5)], 20), lease(&[(2, 3), (3, 2)], 20));
		let unknown = LeaseId(9);
		go_to(22);
		let done = settle_many(&[(one, &[]), (unknown, &[]), (other, &[7]), (other, &[])]).unwrap();
		assert_eq!(done.pays_fee, Pays::Yes);
		assert_eq!(earned(&PETRA), worth(10, 5, 10 * 10_000) + worth(4, 3, 10 * 10_000));
		assert_eq!(earned(&PAUL), worth(1, 2, 10 * 10_000));
		let failed: Vec<_> = events()
			.into_iter()
			.filter(|event| matches!(event, Event::ItemFailed { .. }))
			.collect();
		assert_eq!(
			failed,
			[
				Event::ItemFailed {
					index: 1,
					lease: unknown,
					error: Error::<Test>::UnknownLease.into()
				},
				Event::ItemFailed {
					index: 2,
					lease: other,
					error: Error::<Test>::WrongPosition.into()
				},
			]
		);
	});
}

/// Its end is settled as a whole or not at all.
#[test]
fn one_that_fails_leaves_nothing() {
	ExtBuilder::build_and_execute(|| {
		let (one, other) = (lease(&[(1, 5)], 20), lease(&[(2, 3)], 20));
		Broken::set(&vec![NodeId(2)]);
		go_to(40);
		let before = stored(other);
		assert_ok!(settle_many(&[(other, &[]), (one, &[])]));
		assert_eq!(stored(other), before);
		assert_eq!(earned(&PETRA), worth(10, 5, 20 * 10_000));
		assert!(Ended::<Test>::contains_key(one));
		Broken::set(&vec![]);
	});
}

#[test]
fn fails_with_the_first_error_if_none_is_settled() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 5)], 20);
		let fails = |items: &[(LeaseId, &[u32])], error: Error<Test>| {
			let done = settle_many(items);
			assert_eq!(done.map_err(|error| error.error), Err(error.into()));
		};
		fails(&[], Error::NothingDue);
		fails(&[(LeaseId(9), &[]), (id, &[])], Error::UnknownLease);
		fails(&[(id, &[]), (LeaseId(9), &[])], Error::NothingDue);
	});
}

#[test]
fn is_free_if_each_is() {
	ExtBuilder::build_and_execute(|| {
		let (one, other) = (lease(&[(1, 5)], 100), lease(&[(2, 3)], 100));
		go_to(10 + 1 + FREE_AFTER_ERAS + 1);
		let done = settle_many(&[(one, &[]), (other, &[])]).unwrap();
		assert_eq!(done.pays_fee, Pays::No);
		go_to(Era::get() + 1);
		let done = settle_many(&[(one, &[]), (other, &[])]).unwrap();
		assert_eq!(done.pays_fee, Pays::Yes);
		// One of them is not.
		go_to(Era::get() + 1);
		assert_ok!(settle(one));
		go_to(Era::get() + FREE_AFTER_ERAS);
		assert_eq!(settle_many(&[(one, &[]), (other, &[])]).unwrap().pays_fee, Pays::No);
		assert_eq!(stored(one).allocations[0].settled_to, Era::get() - 1);
	});
}

/// The earnings of a provider are one row: leases of one provider cost less than as many of
/// several.
#[test]
fn of_one_provider_costs_less() {
	ExtBuilder::build_and_execute(|| {
		type Weights = <Test as Config>::WeightInfo;
		let row = <Test as frame_system::Config>::DbWeight::get().reads_writes(1, 1);
		// Nodes 1 and 2 are of one provider, node 3 of another.
		let leases: Vec<_> = [1, 2, 3, 1, 3].map(|node| lease(&[(node, 1)], 20)).into();
		go_to(22);
		let positions: &[u32] = &[];
		let searched = LeasesPallet::search_weight(1);
		let weight = |leases: &[LeaseId], rows: u64| {
			let n = leases.len() as u32;
			Weights::settle_many(n) + searched.saturating_mul(n.into())
				- row.saturating_mul(u64::from(n) - rows)
		};
		let settled = |leases: &[LeaseId]| {
			let items: Vec<_> = leases.iter().map(|id| (*id, positions)).collect();
			settle_many(&items).unwrap().actual_weight.unwrap()
		};
		assert_eq!(settled(&leases[..2]), weight(&leases[..2], 1));
		assert_eq!(settled(&leases[2..]), weight(&leases[2..], 2));
	});
}

/// A lease of one node that goes on costs what was measured for one, whatever was declared.
#[test]
fn weighs_what_it_did() {
	ExtBuilder::build_and_execute(|| {
		use frame_support::dispatch::GetDispatchInfo;
		type Weights = <Test as Config>::WeightInfo;
		let (one, other) = (lease(&[(1, 5)], 20), lease(&[(2, 3), (3, 3)], 20));
		go_to(22);
		let items: SettleItems = vec![
			(one, Positions::truncate_from(vec![0])),
			(other, Positions::truncate_from(vec![0, 0])),
		]
		.try_into()
		.unwrap();
		let declared =
			Call::<Test>::settle_many { items: items.clone() }.get_dispatch_info().call_weight;
		let done = settle_many(&[(one, &[0]), (other, &[0, 0])]).unwrap();
		let actual = done.actual_weight.unwrap();
		assert!(actual.all_lte(declared), "{actual} {declared}");
		assert!(Weights::settle_many(2).all_lte(actual));
		assert!(
			actual.ref_time() < Weights::settle_many(2).ref_time() + Weights::settle(3).ref_time()
		);
	});
}
