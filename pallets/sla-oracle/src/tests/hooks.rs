use super::*;
use frame_support::{traits::Hooks, weights::Weight};
use icn_primitives::{NodeSlot, OnEra};

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
fn idle_blocks_finalise_and_prune() {
	ExtBuilder::default().oracles(3).nodes(2).build_and_execute(|| {
		live_to(4);
		for n in 1..=3 {
			report(n, &[(1, 40)]);
		}
		live_to(5);
		assert_eq!(FinalUntil::<Test>::get(), 4);
		assert_eq!(Verdicts::get().len(), 1);
		assert_eq!(Reports::<Test>::iter().count(), 0);
	});
}

#[test]
fn idle_blocks_catch_up_by_steps() {
	ExtBuilder::default().oracles(3).nodes(2).build_and_execute(|| {
		run_to(12);
		idle();
		assert_eq!(FinalUntil::<Test>::get(), 4);
		idle();
		assert_eq!(FinalUntil::<Test>::get(), 8);
		idle();
		assert_eq!(FinalUntil::<Test>::get(), 11);
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
		let little = SlaOracle::weight_of_finalise(3, MIN_FREE_BATCH - 1)
			.saturating_add(<() as WeightInfo>::idle());
		assert!(SlaOracle::on_idle(1, little).all_lte(little));
		assert_eq!(VerdictCursor::<Test>::get(), NodeSlot(0));
		// Enough for a hundred.
		let enough =
			SlaOracle::weight_of_finalise(3, 100).saturating_add(<() as WeightInfo>::idle());
		assert!(SlaOracle::on_idle(1, enough).all_lte(enough));
		assert_eq!(VerdictCursor::<Test>::get(), NodeSlot(100));
		// And without any hook, calls do it.
		while FinalUntil::<Test>::get() < 4 {
			frame_support::assert_ok!(SlaOracle::finalise(signed(operator(9)), MAX_BATCH));
		}
		assert_eq!(Verdicts::get().len(), 500);
	});
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
