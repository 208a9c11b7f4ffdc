use crate::{mock::*, types::*, Allotted, Event, Global, MAX_LAG};
use frame_support::traits::fungible::Mutate;
use icn_math::accumulator::SCALE;
use icn_primitives::*;
use proptest::prelude::*;

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
		System::assert_has_event(Event::Emitted { era: 3, base: 0, demand: 0 }.into());
	});
}

#[test]
fn a_small_market_gets_its_cap() {
	ExtBuilder::default().build_and_execute(|| {
		activate(NODE_1, ALICE, STORAGE, 100);
		roll_to(2);
		assert!(Global::<Test>::get(1).is_none());
		roll_era();
		// Era 1, in which it counts first, is known: one ICNT for each unit.
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
		roll_to(3);
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
		roll_to(13);
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
		roll_to(3);
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
			roll_to(5);
			let at_end = market(STORAGE).base;
			// Eras 1 and 2.
			assert_eq!(at_end, 2 * ICNT * SCALE);
			roll_to(8);
			assert_eq!(market(STORAGE).base, at_end);
		});
}

/// Sum of the budgets of the eras before `era`, one by one.
fn summed_until(era: EraIndex) -> u128 {
	(0..era).map(Incentives::budgets).map(|(base, demand)| base + demand).sum()
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(48))]

	/// Whatever the schedule, the capacity and the bookings are, and whoever claims when: until no era more
	/// is allotted than the schedule has until then, and a reserve that holds the schedule pays all of it.
	#[test]
	fn emission_stays_below_the_schedule_and_the_reserve(
		segments in proptest::collection::vec((1u32..12, 0..3 * BASE, 0..3 * DEMAND), 1..=8),
		units in (1u32..60_000, 1u32..60_000),
		booked in 0u32..2_000,
		claims in proptest::collection::vec(any::<bool>(), 100),
	) {
		let schedule: Vec<_> = segments
			.into_iter()
			.map(|(eras, base, demand)| Segment { eras, base, demand })
			.collect();
		let eras: u32 = schedule.iter().map(|segment| segment.eras).sum();
		let all: u128 = schedule
			.iter()
			.map(|segment| (segment.base + segment.demand) * u128::from(segment.eras))
			.sum();
		let reserve = all + ExistentialDeposit::get();
		ExtBuilder::default().schedule(schedule).reserve(reserve).build_and_execute(|| {
			activate(NODE_1, ALICE, STORAGE, units.0);
			activate(NODE_2, BOB, GPU, units.1);
			if booked > 0 {
				let booking = booking(booked.min(units.0), 1, eras);
				Incentives::booked(NODE_1, STORAGE, booking).unwrap();
			}
			for claims in claims.into_iter().take(eras as usize + 4) {
				roll_era();
				let known = Era::get().saturating_sub(1);
				let until = Incentives::scheduled_until(known);
				assert_eq!(until, summed_until(known));
				let allotted = Allotted::<Test>::get();
				assert!(allotted <= until && until <= all, "{allotted} of {until} of {all}");
				if claims {
					let _ = Incentives::claim(RuntimeOrigin::signed(ALICE), NODE_1);
					let _ = Incentives::claim(RuntimeOrigin::signed(ALICE), NODE_2);
				}
				let left = Balances::free_balance(Incentives::reserve());
				assert_eq!(left, reserve - crate::Paid::<Test>::get());
				assert!(left >= allotted - crate::Paid::<Test>::get());
				Incentives::do_try_state().unwrap();
			}
			assert_eq!(Incentives::scheduled_until(eras), all);
			assert_eq!(Incentives::scheduled_until(EraIndex::MAX), all);
		});
	}
}

#[test]
fn steps_are_kept_for_a_while() {
	ExtBuilder::default().build_and_execute(|| {
		roll_to(MAX_LAG + 12);
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
			roll_to(4);
			// Somebody with power over balances takes all but half an era's budget.
			let owed = Allotted::<Test>::get();
			Balances::set_balance(&Incentives::reserve(), owed + ICNT / 2 + deposit);
			crate::Funded::<Test>::put(0);
			roll_to(7);
			assert!(Allotted::<Test>::get() <= owed + ICNT / 2);
			assert!(Allotted::<Test>::get() > owed);
		});
}

#[test]
fn segments_are_bounded() {
	assert!(EmissionSchedule::try_from(vec![Segment { eras: 1, base: 1, demand: 1 }; 8]).is_ok());
}

mod unmeasured {
	use super::*;
	use crate::{Nodes, TotalWeight};
	use frame_support::assert_ok;
	use std::cell::Cell;

	fn claim(node: NodeId) -> frame_support::dispatch::DispatchResultWithPostInfo {
		Incentives::claim(RuntimeOrigin::signed(BOB), node)
	}

	/// Eras of the tests below: the one that nobody saw, and the last.
	const UNSEEN: EraIndex = 6;
	const LAST: EraIndex = 14;

	/// Two nodes, one of them leased, to the end. Returns the index steps of each era below
	/// [`LAST`].
	fn life(unseen: bool, each_era: impl Fn()) -> Vec<(u128, u128)> {
		let mut steps = Vec::new();
		ExtBuilder::default().build_and_execute(|| {
			if unseen {
				Unmeasured::set([UNSEEN].into());
			}
			activate(NODE_1, ALICE, STORAGE, 30_011);
			activate(NODE_2, BOB, STORAGE, 29_989);
			assert_ok!(Incentives::booked(NODE_1, STORAGE, booking(1_777, 1, 500)));
			let (mut base, mut demand) = (0, 0);
			while Era::get() <= LAST {
				roll_era();
				each_era();
				let state = market(STORAGE);
				if state.era > 0 {
					steps.push((state.base - base, state.demand - demand));
				}
				(base, demand) = (state.base, state.demand);
			}
		});
		steps
	}

	#[test]
	fn pays_nothing_to_nobody() {
		let steps = life(true, || {});
		assert_eq!(steps.len() as u32, LAST);
		assert_eq!(steps[UNSEEN as usize], (0, 0));
		for (era, step) in steps.iter().enumerate().skip(1) {
			assert_eq!(step.0 > 0 && step.1 > 0, era as u32 != UNSEEN, "era {era}");
		}
	}

	#[test]
	fn eras_around_it_pay_as_ever() {
		let (seen, unseen) = (life(false, || {}), life(true, || {}));
		for era in (0..LAST as usize).filter(|era| *era != UNSEEN as usize) {
			assert_eq!(seen[era], unseen[era], "era {era}");
		}
		assert!(seen[UNSEEN as usize].0 > 0);
	}

	#[test]
	fn its_budgets_stay_in_the_reserve() {
		ExtBuilder::default().build_and_execute(|| {
			Unmeasured::set([UNSEEN].into());
			activate(NODE_1, ALICE, STORAGE, 100);
			roll_to(UNSEEN + 1);
			let (allotted, available) = (Allotted::<Test>::get(), Incentives::available());
			let weight = TotalWeight::<Test>::get();
			assert!(allotted > 0 && weight.base > 0);
			roll_era_only();
			System::assert_last_event(Event::Unmeasured { era: UNSEEN }.into());
			assert_eq!(Global::<Test>::get(UNSEEN), Some(GlobalStep::default()));
			assert_eq!(Allotted::<Test>::get(), allotted);
			assert_eq!(Incentives::available(), available);
			// Weights are registered all the same.
			sweep();
			assert_eq!(market(STORAGE).registered, UNSEEN + 1);
			assert_eq!(TotalWeight::<Test>::get().base, weight.base);
			roll_era();
			assert_eq!(Allotted::<Test>::get(), allotted + 120 * ICNT);
		});
	}

	#[test]
	fn claims_early_and_late_pay_the_same() {
		let run = |often: bool| {
			let paid = Cell::new(0);
			life(true, || {
				if often {
					let _ = claim(NODE_1);
				}
				if Era::get() == LAST {
					let preview = Incentives::preview_reward(NODE_1).map_or(0, |view| view.earned);
					let _ = claim(NODE_1);
					paid.set(Nodes::<Test>::get(NODE_1).map_or(0, |state| state.paid));
					assert_eq!(paid.get(), preview);
				}
			});
			paid.get()
		};
		assert_eq!(run(true), run(false));
		assert!(run(true) > 0);
	}

	#[test]
	fn a_verdict_on_it_takes_nothing() {
		ExtBuilder::default().build_and_execute(|| {
			Unmeasured::set([UNSEEN].into());
			activate(NODE_1, ALICE, STORAGE, 100);
			assert_ok!(Incentives::booked(NODE_1, STORAGE, booking(40, 1, 50)));
			roll_to(UNSEEN + 1);
			roll_era_judging(&[(NODE_1, 10_000)]);
			System::assert_has_event(
				Event::Forfeited { node: NODE_1, era: UNSEEN, amount: 0 }.into(),
			);
			assert_eq!(Nodes::<Test>::get(NODE_1).map(|state| state.forfeited), Some(0));
			// But what was not served shows no demand.
			let row = crate::EraRows::<Test>::get(STORAGE, UNSEEN);
			assert_eq!(row.map(|row| row.unserved), Some(400_000));
		});
	}

	#[test]
	fn all_of_them_pay_nothing_at_all() {
		ExtBuilder::default().build_and_execute(|| {
			Unmeasured::set((0..30).collect());
			activate(NODE_1, ALICE, STORAGE, 100);
			roll_to(30);
			assert_eq!(Allotted::<Test>::get(), 0);
			assert_eq!(Incentives::preview_reward(NODE_1).map(|view| view.earned), Some(0));
			assert_eq!(Global::<Test>::iter().count(), 29);
		});
	}
}
