use super::*;
use icn_primitives::EraClock;
use sp_core::H256;

/// What it weighs to read and write where the clock stands.
fn now() -> frame_support::weights::Weight {
	frame_support::weights::constants::ParityDbWeight::get().reads_writes(1, 1)
}

#[test]
fn ticks_and_eras_pass() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!((Clock::tick(), Clock::era()), (0, 0));
		run(9);
		assert_eq!((Clock::tick(), Clock::era()), (9, 0));
		// The tenth tick begins the first era.
		let weight = run(1);
		assert_eq!(Now::<Test>::get(), ClockState { tick: 10, era: 1, era_started_at: 10 });
		assert_eq!(weight, <() as WeightInfo>::roll() + TELLING + now());
		let seed = Clock::seed(1).unwrap();
		System::assert_last_event(Event::EraStarted { era: 1, seed }.into());
		assert_eq!(run(9), <() as WeightInfo>::tick() + now());
		assert_eq!(Clock::era(), 1);
		run(1);
		assert_eq!(Clock::era(), 2);
		assert_eq!(Told::get().iter().map(|told| told.0).collect::<Vec<_>>(), [1, 2]);
	});
}

#[test]
fn neighbours_can_read_the_seed_of_the_era_they_are_told_of() {
	ExtBuilder::default().build_and_execute(|| {
		run(10);
		assert_eq!(Told::get(), [(1, Clock::seed(1))]);
		assert!(Clock::seed(1).is_some());
		assert_eq!(Clock::seed(2), None);
	});
}

#[test]
fn clock_stands_still_while_halted() {
	ExtBuilder::default().build_and_execute(|| {
		run(5);
		let (gathered, events) = (Gathered::<Test>::get(), System::events().len());
		Halted::set(true);
		assert_eq!(run(100), <() as WeightInfo>::halted() + now());
		assert_eq!(Clock::tick(), 5);
		assert_eq!(Gathered::<Test>::get(), gathered);
		assert_eq!(System::events().len(), events);
		Halted::set(false);
		run(5);
		assert_eq!((Clock::tick(), Clock::era()), (10, 1));
	});
}

#[test]
fn every_block_of_the_era_before_moves_the_seed() {
	let seed_with = |block: u64| {
		let mut seed = None;
		ExtBuilder::default().build_and_execute(|| {
			Value::set(Some(H256::repeat_byte(7)));
			run(block - 1);
			Value::set(Some(H256::repeat_byte(8)));
			run(1);
			Value::set(Some(H256::repeat_byte(7)));
			run(10 - block);
			seed = Clock::seed(1);
		});
		seed.unwrap()
	};
	let seeds: std::collections::BTreeSet<_> = (1..=10).map(seed_with).collect();
	assert_eq!(seeds.len(), 10);
}

#[test]
fn a_seed_is_fixed_once_its_era_began() {
	ExtBuilder::default().build_and_execute(|| {
		run(10);
		let seed = Clock::seed(1);
		Value::set(Some(H256::repeat_byte(9)));
		run(25);
		assert_eq!(Clock::seed(1), seed);
	});
}

#[test]
fn seeds_differ_even_without_randomness() {
	ExtBuilder::default().build_and_execute(|| {
		Value::set(None);
		run(20);
		assert_eq!(Gathered::<Test>::get(), H256::zero());
		assert_ne!(Clock::seed(0), Clock::seed(1));
		assert_ne!(Clock::seed(1), Clock::seed(2));
	});
}

#[test]
fn old_seeds_go() {
	ExtBuilder::default().build_and_execute(|| {
		run(10 * u64::from(KEPT_SEEDS - 1));
		assert!(Clock::seed(0).is_some());
		run(10);
		assert_eq!(Clock::era(), KEPT_SEEDS);
		assert_eq!(Clock::seed(0), None);
		assert!(Clock::seed(1).is_some());
		assert_eq!(Seeds::<Test>::iter().count(), KEPT_SEEDS as usize);
	});
}

#[test]
fn the_last_era_lasts_on() {
	ExtBuilder::default().build().execute_with(|| {
		Now::<Test>::put(ClockState { tick: 9, era: u32::MAX, era_started_at: 0 });
		run(2);
		assert_eq!((Clock::tick(), Clock::era()), (11, u32::MAX));
	});
}

#[test]
#[should_panic = "era_length is out of bounds"]
fn genesis_refuses_eras_without_ticks() {
	ExtBuilder::default().era_length(0).build();
}

#[test]
#[should_panic = "era_length is out of bounds"]
fn genesis_refuses_eras_that_are_too_long() {
	ExtBuilder::default().era_length(MAX_ERA_LENGTH + 1).build();
}
