//! Each invariant broken once.

use crate::{mock::*, *};
use frame_support::{assert_ok, traits::fungible::Mutate as _};
use icn_math::accumulator;
use icn_primitives::ICNT;

fn with_history(test: impl FnOnce()) {
	ExtBuilder::default().build().execute_with(|| {
		activate(NODE_1, ALICE, STORAGE, 100);
		activate(NODE_2, BOB, STORAGE, 50);
		Incentives::booked_for_test();
		roll_to(10);
		assert_ok!(Incentives::claim(RuntimeOrigin::signed(ALICE), NODE_1));
		assert_ok!(Incentives::do_try_state());
		test();
	});
}

impl Incentives {
	fn booked_for_test() {
		use icn_primitives::OnCapacityChange;
		assert_ok!(Self::booked(NODE_1, STORAGE, booking(20, 1, 30)));
	}
}

fn row(era: u32, change: impl FnOnce(&mut EraRow)) {
	EraRows::<Test>::mutate(STORAGE, era, |row| change(row.as_mut().unwrap()));
}

fn state(change: impl FnOnce(&mut MarketState)) {
	Markets::<Test>::mutate(STORAGE, |state| change(state.as_mut().unwrap()));
}

fn node(change: impl FnOnce(&mut NodeState<AccountId>)) {
	Nodes::<Test>::mutate(NODE_1, |node| change(node.as_mut().unwrap()));
}

#[test]
fn total_weight() {
	with_history(|| {
		TotalWeight::<Test>::mutate(|total| total.base += 1);
		assert!(Incentives::check_total_weight().is_err());
		assert!(Incentives::do_try_state().is_err());
	});
	with_history(|| {
		state(|state| state.weights.demand -= 1);
		assert!(Incentives::check_total_weight().is_err());
	});
}

#[test]
fn nodes() {
	with_history(|| {
		node(|node| node.at = 10);
		assert!(Incentives::check_nodes().is_err());
	});
	with_history(|| {
		node(|node| node.judged = 10);
		assert!(Incentives::check_nodes().is_err());
	});
	with_history(|| {
		node(|node| node.forfeited = node.accrued + 1);
		assert!(Incentives::check_nodes().is_err());
	});
	with_history(|| {
		// Paid before the claim, and forfeited after it.
		node(|node| node.forfeited += accumulator::SCALE);
		assert!(Incentives::check_nodes().is_err());
	});
	with_history(|| {
		// Walking the node ends at a row that is not there.
		EraRows::<Test>::remove(STORAGE, 9);
		assert!(Incentives::check_nodes().is_err());
	});
	with_history(|| {
		node(|node| node.paid += ICNT);
		assert!(Incentives::check_nodes().is_err());
	});
	with_history(|| {
		NodeChanges::<Test>::mutate(NODE_1, |changes| changes[0].era = 3);
		assert!(Incentives::check_nodes().is_err());
	});
	with_history(|| {
		NodeChanges::<Test>::mutate(NODE_1, |changes| changes[0].booked -= 1);
		assert!(Incentives::check_nodes().is_err());
	});
	with_history(|| {
		NodeChanges::<Test>::remove(NODE_1);
		assert!(Incentives::check_nodes().is_err());
	});
	with_history(|| {
		NodeChanges::<Test>::insert(icn_primitives::NodeId(9), NodeChanges::<Test>::get(NODE_1));
		assert!(Incentives::check_nodes().is_err());
	});
	with_history(|| {
		node(|node| node.market = icn_primitives::MarketId::new(9, 9));
		assert!(Incentives::check_nodes().is_err());
	});
}

#[test]
fn markets() {
	with_history(|| {
		state(|state| state.capacity += 1);
		assert!(Incentives::check_markets().is_err());
	});
	with_history(|| {
		state(|state| state.booked += 1);
		assert!(Incentives::check_markets().is_err());
	});
	with_history(|| {
		row(30, |row| row.refs += 1);
		assert!(Incentives::check_markets().is_err());
	});
	with_history(|| {
		row(30, |row| row.booked_delta += 1);
		assert!(Incentives::check_markets().is_err());
	});
	with_history(|| {
		row(30, |row| row.capacity_delta -= 1);
		assert!(Incentives::check_markets().is_err());
	});
	with_history(|| {
		EraRows::<Test>::remove(STORAGE, 30);
		assert!(Incentives::check_markets().is_err());
	});
}

#[test]
fn rows() {
	with_history(|| {
		EraRows::<Test>::insert(STORAGE, 40, EraRow::default());
		assert!(Incentives::check_rows().is_err());
	});
	with_history(|| {
		EraRows::<Test>::insert(STORAGE, 2, EraRow::default());
		assert!(Incentives::check_rows().is_err());
	});
	with_history(|| {
		row(8, |row| row.base = u128::MAX);
		assert!(Incentives::check_rows().is_err());
	});
	with_history(|| {
		row(9, |row| row.unserved = 200_001);
		assert!(Incentives::check_rows().is_err());
	});
	with_history(|| {
		row(9, |row| row.demand += 1);
		assert!(Incentives::check_rows().is_err());
	});
	with_history(|| {
		EraRows::<Test>::remove(STORAGE, 8);
		assert!(Incentives::check_rows().is_err());
	});
	with_history(|| {
		EraRows::<Test>::remove(STORAGE, 9);
		assert!(Incentives::check_rows().is_err());
	});
	with_history(|| {
		state(|state| state.sampled = 10);
		assert!(Incentives::check_rows().is_err());
	});
	with_history(|| {
		// The markets stand at era 9: too early in it.
		Era::set(9);
		assert!(Incentives::check_rows().is_err());
	});
}

#[test]
fn emission() {
	with_history(|| {
		Paid::<Test>::mutate(|paid| *paid -= 1);
		assert!(Incentives::check_emission().is_err());
	});
	with_history(|| {
		node(|node| node.accrued *= 20);
		assert!(Incentives::check_emission().is_err());
	});
	with_history(|| {
		// What the other node earned and did not claim counts, too.
		Allotted::<Test>::put(Paid::<Test>::get());
		assert!(Incentives::check_emission().is_err());
	});
	with_history(|| {
		Allotted::<Test>::put(2_000_000 * ICNT);
		assert!(Incentives::check_emission().is_err());
	});
	with_history(|| {
		// Era 9 has just ended: nobody knows yet whether it was measured.
		Global::<Test>::insert(9, GlobalStep::default());
		assert!(Incentives::check_emission().is_err());
	});
	with_history(|| {
		// Steps of eras 0 to 8 are there.
		Era::set(MAX_LAG + 1);
		assert_ok!(Incentives::check_emission());
		Era::set(MAX_LAG + 2);
		assert!(Incentives::check_emission().is_err());
	});
}

#[test]
fn reserve() {
	with_history(|| {
		Balances::set_balance(&Incentives::reserve(), ICNT);
		assert!(Incentives::check_reserve().is_err());
	});
	with_history(|| {
		Funded::<Test>::mutate(|funded| *funded += 1);
		assert!(Incentives::check_reserve().is_err());
	});
}
