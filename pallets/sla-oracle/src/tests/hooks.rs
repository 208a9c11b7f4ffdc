use super::*;
use frame_support::{traits::Hooks, weights::Weight};
use icn_primitives::{BoundedU32, NodeSlot, OnEra, ServiceRecord};

#[test]
fn the_roll_costs_the_same_for_any_number_of_nodes() {
	let cost = |nodes| {
		let mut weight = Weight::zero();
		ExtBuilder::default().oracles(3).nodes(nodes).build_and_execute(|| {
			run_to(3);
			Era::set(4);
			weight = SlaOracle::on_era(4);
		});
		weight
	};
	assert_eq!(cost(1), cost(1_000));
}

#[test]
fn the_roll_notes_the_block_and_freezes_the_parameters() {
	ExtBuilder::default().oracles(3).nodes(1).build_and_execute(|| {
		System::set_block_number(50);
		run_to(3);
		let params = Params {
			windows: BoundedU32::clamped(5),
			probes: BoundedU32::clamped(4),
			checks: BoundedU32::clamped(7),
			..params()
		};
		frame_support::assert_ok!(SlaOracle::enact(params));
		System::set_block_number(60);
		run_to(5);
		let at = |era| {
			let set = Eras::<Test>::get(era).unwrap();
			(set.started, set.windows, set.probes, set.checks)
		};
		assert_eq!([at(3), at(4)], [(50, 3, 2, 0), (60, 3, 2, 0)]);
		assert_eq!([at(5), at(6)], [(60, 5, 4, 7), (0, 5, 4, 7)]);
	});
}

mod measured {
	use super::*;

	/// So many of ten oracles report on an era of `nodes`; the second era after it begins. At
	/// least half must.
	fn after(reports: u8, nodes: u32) -> bool {
		let mut measured = false;
		ExtBuilder::default().oracles(10).nodes(nodes).build_and_execute(|| {
			run_to(4);
			for n in 1..=reports {
				report(n, &[]);
			}
			// Committed to, and not revealed: counts for nothing.
			commit(10, 3, &[]);
			assert!(!SlaOracle::measured(3));
			run_to(5);
			measured = SlaOracle::measured(3);
			let told = Event::Unmeasured { era: 3, reports: reports.into(), oracles: 10 }.into();
			assert_eq!(
				System::events().iter().any(|record| record.event == told),
				!measured && nodes > 0
			);
		});
		measured
	}

	#[test]
	fn enough_oracles_must_have_reported() {
		assert_eq!(
			[0, 1, 4, 5, 6, 9].map(|n| after(n, 1)),
			[false, false, false, true, true, true]
		);
	}

	#[test]
	fn nobody_is_told_where_nothing_is_watched() {
		assert!(!after(4, 0));
		assert!(after(5, 0));
	}

	#[test]
	fn nobody_measures_without_oracles() {
		ExtBuilder::default().nodes(3).build_and_execute(|| {
			run_to(9);
			for era in 0..12 {
				assert!(!SlaOracle::measured(era));
			}
			let told = Event::Unmeasured { era: 7, reports: 0, oracles: 0 }.into();
			assert!(System::events().iter().any(|record| record.event == told));
		});
	}

	#[test]
	fn is_known_for_as_long_as_the_set_is_kept() {
		ExtBuilder::default().oracles(1).build_and_execute(|| {
			live_to(4);
			report(1, &[]);
			live_to(5);
			assert!(SlaOracle::measured(3));
			live_to(20);
			assert_eq!(Eras::<Test>::get(3), None);
			assert!(!SlaOracle::measured(3));
		});
	}
}

#[test]
fn idle_blocks_finalise_settle_and_prune() {
	ExtBuilder::default().oracles(3).nodes(2).build_and_execute(|| {
		live_to(4);
		for n in 1..=3 {
			report(n, &[(1, 40)]);
		}
		live_to(5);
		assert_eq!((FinalUntil::<Test>::get(), Settled::<Test>::get().era), (4, 3));
		assert_eq!(Told::get().len(), 1);
		assert_eq!(Reports::<Test>::iter().count(), 3);
		live_to(6);
		assert_eq!((FinalUntil::<Test>::get(), Settled::<Test>::get().era), (5, 4));
		assert_eq!(Reports::<Test>::iter().count(), 0);
		assert_eq!(Commitments::<Test>::iter().count(), 0);
		assert_eq!(Failing::<Test>::iter().count(), 0);
	});
}

#[test]
fn idle_blocks_catch_up_by_steps() {
	ExtBuilder::default().oracles(3).nodes(2).build_and_execute(|| {
		run_to(12);
		let at = || (FinalUntil::<Test>::get(), Settled::<Test>::get().era);
		idle();
		assert_eq!(at(), (4, 4));
		idle();
		assert_eq!(at(), (8, 8));
		idle();
		assert_eq!(at(), (11, 10));
		idle();
		assert_eq!(at(), (11, 10));
	});
}

#[test]
fn idle_blocks_use_no_more_than_they_have() {
	ExtBuilder::default().oracles(3).nodes(500).build_and_execute(|| {
		live_to(4);
		let seen: Vec<_> = (0..500).map(|slot| (slot, 7)).collect();
		for n in 1..=3 {
			report(n, &seen);
		}
		run_to(5);
		assert_eq!(SlaOracle::on_idle(1, Weight::zero()), Weight::zero());
		assert_eq!(FinalUntil::<Test>::get(), 3);
		// Too little for a batch that is worth it.
		let batch = |slots: u32| {
			let slots = SlaOracle::weight_of_slot().saturating_mul(slots.into());
			SlaOracle::weight_of_opening(3).saturating_add(slots)
		};
		let little = batch(MIN_FREE_BATCH - 1).saturating_add(<() as WeightInfo>::idle());
		assert!(SlaOracle::on_idle(1, little).all_lte(little));
		assert_eq!(Verdicts::<Test>::get(), VerdictCursor::default());
		// Enough for a hundred.
		let enough = batch(100).saturating_add(<() as WeightInfo>::idle());
		assert!(SlaOracle::on_idle(1, enough).all_lte(enough));
		// What the first batch did not need lets others follow.
		let done = Verdicts::<Test>::get();
		assert_eq!(done.stage, VerdictStage::Tally);
		assert!(done.slot >= NodeSlot(100));
		// And without any hook, calls do it.
		while FinalUntil::<Test>::get() < 4 {
			frame_support::assert_ok!(SlaOracle::finalise(signed(operator(9)), MAX_BATCH));
		}
		assert_eq!(Told::get().len(), 500);
	});
}

/// Whatever an idle block has left, it takes no more, and goes on with it.
#[test]
fn idle_blocks_of_any_size_keep_their_limit() {
	for share in 1..=40u64 {
		ExtBuilder::default().oracles(5).nodes(90).build_and_execute(|| {
			live_to(4);
			let seen: Vec<_> = (0..90).map(|slot| (slot, 9_000)).collect();
			for n in 1..=5 {
				report(n, &seen);
			}
			run_to(7);
			let limit = SlaOracle::weight_of_opening(5)
				.saturating_add(SlaOracle::weight_of_slot().saturating_mul(256))
				.saturating_add(<() as WeightInfo>::settle_operators(10))
				.saturating_add(<() as WeightInfo>::prune(64))
				.saturating_mul(2 * share)
				.saturating_div(40);
			for _ in 0..20 {
				assert!(SlaOracle::on_idle(1, limit).all_lte(limit));
				SlaOracle::do_try_state().expect("the invariants hold");
			}
			assert!(share < 20 || Settled::<Test>::get().era == 5);
		});
	}
}

#[test]
#[should_panic = "the oracle parameters make no sense together"]
fn genesis_refuses_bad_parameters() {
	let mut params = params();
	params.activation_votes = icn_primitives::BoundedU32::clamped(9);
	sp_io::TestExternalities::default().execute_with(|| {
		frame_support::traits::BuildGenesisConfig::build(&GenesisConfig::<Test> {
			params,
			..Default::default()
		});
	});
}
