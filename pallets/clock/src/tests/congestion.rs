use super::*;
use frame_support::{assert_noop, assert_ok};
use icn_primitives::{BoundedU32, EraClock};
use sp_runtime::{AccountId32, DispatchError};

fn set(window: u32, max_stop: u32) {
	let params = CongestionParams {
		window: BoundedU32::new(window).unwrap(),
		max_stop: BoundedU32::new(max_stop).unwrap(),
	};
	assert_ok!(Clock::set_congestion(RuntimeOrigin::root(), params));
	System::assert_last_event(Event::CongestionSet { params }.into());
}

#[test]
fn full_blocks_stop_the_clock_after_a_window() {
	ExtBuilder::default().build_and_execute(|| {
		set(3, 100);
		Full::set(true);
		run(3);
		assert_eq!(Clock::tick(), 3);
		run(1);
		assert_eq!(Clock::tick(), 3);
		System::assert_last_event(Event::Congested.into());
		let events = System::events().len();
		run(10);
		assert_eq!((Clock::tick(), System::events().len()), (3, events));
		// The first block that is not full is the last one in which it stands still.
		Full::set(false);
		run(1);
		assert_eq!(Clock::tick(), 3);
		System::assert_last_event(Event::CongestionOver { stopped: 12 }.into());
		run(1);
		assert_eq!(Clock::tick(), 4);
	});
}

#[test]
fn a_block_that_is_not_full_begins_the_window_anew() {
	ExtBuilder::default().build_and_execute(|| {
		set(3, 100);
		for _ in 0..10 {
			Full::set(true);
			run(2);
			Full::set(false);
			run(1);
		}
		assert_eq!(Clock::tick(), 30);
	});
}

#[test]
fn a_stop_is_capped_and_its_budget_comes_back_slowly() {
	ExtBuilder::default().build_and_execute(|| {
		set(2, 5);
		Full::set(true);
		run(2 + 5);
		assert_eq!(Clock::tick(), 2);
		System::assert_last_event(Event::CongestionOver { stopped: 5 }.into());
		run(20);
		assert_eq!(Clock::tick(), 22);
		// Three quiet blocks buy three more.
		Full::set(false);
		run(3);
		Full::set(true);
		run(2 + 3 + 10);
		assert_eq!(Clock::tick(), 22 + 3 + 2 + 10);
	});
}

#[test]
fn nothing_stops_where_no_stop_is_allowed() {
	ExtBuilder::default().build_and_execute(|| {
		set(2, 0);
		Full::set(true);
		run(50);
		assert_eq!(Clock::tick(), 50);
	});
}

#[test]
fn quiet_blocks_write_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		run(5);
		assert!(!BlockCongestion::<Test>::exists());
	});
}

#[test]
fn a_halted_chain_uses_up_no_budget() {
	ExtBuilder::default().build_and_execute(|| {
		set(2, 5);
		Full::set(true);
		Halted::set(true);
		run(50);
		Halted::set(false);
		assert_eq!((Clock::tick(), BlockCongestion::<Test>::get().stopped), (0, 0));
		run(5);
		assert_eq!(Clock::tick(), 0);
		run(1);
		assert_eq!(Clock::tick(), 1);
	});
}

#[test]
fn progress_counts_the_ticks_of_the_era() {
	ExtBuilder::default().build_and_execute(|| {
		run(13);
		assert_eq!(Clock::progress(), (3, 10));
	});
}

#[test]
fn fails_for_others() {
	ExtBuilder::default().build_and_execute(|| {
		let origin = RuntimeOrigin::signed(AccountId32::new([1; 32]));
		let params = CongestionParams::default();
		assert_noop!(Clock::set_congestion(origin, params), DispatchError::BadOrigin);
	});
}
