use super::*;
use frame_support::{assert_noop, assert_ok};
use icn_primitives::EraClock;
use sp_runtime::{AccountId32, DispatchError};

#[test]
fn applies_from_its_era_on() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Clock::set_era_length(RuntimeOrigin::root(), 2, 12));
		System::assert_last_event(Event::EraLengthScheduled { from_era: 2, ticks: 12 }.into());
		run(19);
		assert_eq!((Clock::era(), EraLength::<Test>::get()), (1, 10));
		run(1);
		assert_eq!((Clock::era(), EraLength::<Test>::get()), (2, 12));
		System::assert_last_event(Event::EraLengthChanged { era: 2, ticks: 12 }.into());
		assert_eq!(NextEraLength::<Test>::get(), None);
		run(12);
		assert_eq!((Clock::era(), Now::<Test>::get().era_started_at), (3, 32));
	});
}

#[test]
fn the_later_schedule_replaces_the_earlier() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Clock::set_era_length(RuntimeOrigin::root(), 2, 12));
		assert_ok!(Clock::set_era_length(RuntimeOrigin::root(), 1, MAX_ERA_LENGTH));
		run(10);
		assert_eq!(EraLength::<Test>::get(), MAX_ERA_LENGTH);
		assert_eq!(NextEraLength::<Test>::get(), None);
	});
}

#[test]
fn fails_for_others() {
	ExtBuilder::default().build_and_execute(|| {
		let origin = RuntimeOrigin::signed(AccountId32::new([1; 32]));
		assert_noop!(Clock::set_era_length(origin, 2, 12), DispatchError::BadOrigin);
	});
}

#[test]
fn fails_for_an_era_that_began() {
	ExtBuilder::default().build_and_execute(|| {
		run(10);
		let set = |era| Clock::set_era_length(RuntimeOrigin::root(), era, 12);
		assert_noop!(set(0), Error::<Test>::NotInFuture);
		assert_noop!(set(1), Error::<Test>::NotInFuture);
		assert_ok!(set(2));
	});
}

#[test]
fn fails_out_of_bounds() {
	ExtBuilder::default().build_and_execute(|| {
		let set = |ticks| Clock::set_era_length(RuntimeOrigin::root(), 1, ticks);
		for ticks in [0, MIN_ERA_LENGTH - 1, MAX_ERA_LENGTH + 1, u32::MAX] {
			assert_noop!(set(ticks), Error::<Test>::LengthOutOfBounds);
		}
		assert_ok!(set(MIN_ERA_LENGTH));
		assert_ok!(set(MAX_ERA_LENGTH));
	});
}
