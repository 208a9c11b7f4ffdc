use crate::{mock::*, types::*, Allotted, Event, Global, MAX_LAG};
use frame_support::traits::fungible::Mutate;
use icn_math::accumulator::SCALE;
use icn_primitives::*;

#[test]
fn budgets_follow_the_schedule() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(Incentives::budgets(0), (BASE, DEMAND));
		assert_eq!(Incentives::budgets(999), (BASE, DEMAND));
		assert_eq!(Incentives::budgets(1_000), (BASE / 2, DEMAND / 2));
		assert_eq!(Incentives::budgets(1_999), (BASE / 2, DEMAND / 2));
		assert_eq!(Incentives::budgets(2_000), (0, 0));
		assert_eq!(Incentives::budgets(EraIndex::MAX), (0, 0));
	});
}

#[test]
fn nothing_is_allotted_without_weight() {
	ExtBuilder::default().build_and_execute(|| {
		roll_to(5);
		assert_eq!(Allotted::<Test>::get(), 0);
		System::assert_has_event(Event::Emitted { era: 4, base: 0, demand: 0 }.into());
	});
}

#[test]
fn a_small_market_gets_its_cap() {
	ExtBuilder::default().build_and_execute(|| {
		activate(NODE_1, ALICE, STORAGE, 100);
		roll_to(2);
		// Era 1, in which it counts first, is over: one ICNT for each unit.
		System::assert_has_event(
			Event::Emitted { era: 1, base: 100 * ICNT, demand: 20 * ICNT }.into(),
		);
		assert_eq!(Global::<Test>::get(1).unwrap().base, ICNT * SCALE / 1_000_000);
		assert_eq!(Allotted::<Test>::get(), 120 * ICNT);
	});
}

#[test]
fn a_large_market_gets_the_budget_and_no_more() {
	ExtBuilder::default().build_and_execute(|| {
		activate(NODE_1, ALICE, STORAGE, 50_000);
		roll_to(2);
		// Rounded down on its way.
		let lost = BASE + DEMAND - Allotted::<Test>::get();
		assert!(lost < 1_000, "{lost}");
		roll_to(12);
		// The market takes 700 ICNT of the base pool in each of the ten eras.
		let reward = Incentives::preview_reward(NODE_1).unwrap();
		assert_eq!(reward.until, 11);
		let demand = 20 * ICNT;
		assert!(reward.earned <= 10 * (BASE + demand) && reward.earned > 10 * BASE - ICNT);
	});
}

#[test]
fn two_markets_share_by_weight() {
	ExtBuilder::default().build_and_execute(|| {
		activate(NODE_1, ALICE, STORAGE, 30_000);
		activate(NODE_2, BOB, GPU, 30_000);
		roll_to(12);
		let storage = market(STORAGE).base;
		let gpu = market(GPU).base;
		// Twice the strategic weight.
		assert!(gpu.abs_diff(2 * storage) < gpu / 1_000_000);
		// Eras 1 to 11.
		assert!(30_000 * (storage + gpu) <= 11 * BASE * SCALE);
		assert!(30_000 * (storage + gpu) > 11 * BASE * SCALE / 1_000_000 * 999_999);
	});
}

#[test]
fn capacity_above_the_target_earns_nothing_more() {
	ExtBuilder::default().build_and_execute(|| {
		TermsMap::mutate(|map| map.get_mut(&STORAGE).unwrap().target_units = 100);
		activate(NODE_1, ALICE, STORAGE, 400);
		roll_to(2);
		assert_eq!(market(STORAGE).weights.base, 100 * 1_000_000);
		// A quarter of an ICNT for each of the four hundred.
		assert_eq!(market(STORAGE).base, ICNT * SCALE / 4);
	});
}

#[test]
fn the_schedule_ends() {
	ExtBuilder::default()
		.schedule(vec![Segment { eras: 3, base: BASE, demand: DEMAND }])
		.build_and_execute(|| {
			activate(NODE_1, ALICE, STORAGE, 100);
			roll_to(4);
			let at_end = market(STORAGE).base;
			// Eras 1 and 2.
			assert_eq!(at_end, 2 * ICNT * SCALE);
			roll_to(8);
			assert_eq!(market(STORAGE).base, at_end);
		});
}

#[test]
fn steps_are_kept_for_a_while() {
	ExtBuilder::default().build_and_execute(|| {
		roll_to(MAX_LAG + 11);
		assert!(Global::<Test>::get(10).is_none());
		assert!(Global::<Test>::get(11).is_some());
		assert_eq!(Global::<Test>::iter().count() as u32, MAX_LAG);
	});
}

#[test]
fn an_empty_reserve_promises_nothing() {
	let deposit = ExistentialDeposit::get();
	ExtBuilder::default()
		.schedule(vec![Segment { eras: 1_000, base: ICNT, demand: 0 }])
		.reserve(1_000 * ICNT + deposit)
		.build_and_execute(|| {
			activate(NODE_1, ALICE, STORAGE, 100);
			roll_to(3);
			// Somebody with power over balances takes all but half an era's budget.
			let owed = Allotted::<Test>::get();
			Balances::set_balance(&Incentives::reserve(), owed + ICNT / 2 + deposit);
			crate::Funded::<Test>::put(0);
			roll_to(6);
			assert!(Allotted::<Test>::get() <= owed + ICNT / 2);
			assert!(Allotted::<Test>::get() > owed);
		});
}

#[test]
fn segments_are_bounded() {
	assert!(EmissionSchedule::try_from(vec![Segment { eras: 1, base: 1, demand: 1 }; 8]).is_ok());
}
