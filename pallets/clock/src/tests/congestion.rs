use super::*;
use frame_support::{assert_noop, assert_ok};
use icn_primitives::{BoundedU32, Bps, EraClock, WHOLE};
use sp_runtime::{AccountId32, DispatchError};

fn set(window: u32, max_stop: u32) {
	let params = CongestionParams {
		window: BoundedU32::new(window).unwrap(),
		max_stop: BoundedU32::new(max_stop).unwrap(),
		..Default::default()
	};
	assert_ok!(Clock::set_congestion(RuntimeOrigin::root(), params));
	assert_eq!(CongestionParameters::<Test>::get(), params);
	System::assert_has_event(Event::CongestionSet { params }.into());
}

/// Events of the clock that say that a stop begins or ends.
fn announced() -> Vec<Event<Test>> {
	System::events()
		.into_iter()
		.filter_map(|record| match record.event {
			RuntimeEvent::Clock(event @ (Event::Congested | Event::CongestionOver { .. })) => {
				Some(event)
			},
			_ => None,
		})
		.collect()
}

#[test]
fn full_blocks_stop_the_clock_after_a_window() {
	ExtBuilder::default().build_and_execute(|| {
		set(3, 100);
		Filled::set(Bps::ONE);
		run(3);
		assert_eq!(Clock::tick(), 3);
		run(1);
		assert_eq!(Clock::tick(), 3);
		System::assert_last_event(Event::Congested.into());
		let events = System::events().len();
		run(10);
		assert_eq!((Clock::tick(), System::events().len()), (3, events));
		// The first block that is not full is the last one in which it stands still.
		Filled::set(Bps::ZERO);
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
			Filled::set(Bps::ONE);
			run(2);
			Filled::set(Bps::ZERO);
			run(1);
		}
		assert_eq!(Clock::tick(), 30);
	});
}

#[test]
fn a_stop_is_capped_and_its_budget_comes_back_slowly() {
	ExtBuilder::default().build_and_execute(|| {
		set(2, 5);
		Filled::set(Bps::ONE);
		run(2 + 5);
		assert_eq!(Clock::tick(), 2);
		System::assert_last_event(Event::CongestionOver { stopped: 5 }.into());
		run(20);
		assert_eq!(Clock::tick(), 22);
		// Three quiet blocks buy three more.
		Filled::set(Bps::ZERO);
		run(3);
		Filled::set(Bps::ONE);
		run(2 + 3 + 10);
		assert_eq!(Clock::tick(), 22 + 3 + 2 + 10);
	});
}

#[test]
fn nothing_stops_where_no_stop_is_allowed() {
	ExtBuilder::default().build_and_execute(|| {
		set(2, 0);
		Filled::set(Bps::ONE);
		run(50);
		assert_eq!(Clock::tick(), 50);
	});
}

#[test]
fn a_block_is_full_from_the_share_that_governance_set() {
	let stops = |full_from: u32, filled: u16| {
		let mut stopped = false;
		ExtBuilder::default().build_and_execute(|| {
			let full_from = BoundedU32::new(full_from).unwrap();
			let params = CongestionParams { full_from, ..Default::default() };
			assert_ok!(Clock::set_congestion(RuntimeOrigin::root(), params));
			Filled::set(Bps::saturating(filled));
			run(30);
			stopped = Clock::tick() == 10;
			assert!(stopped || Clock::tick() == 30);
		});
		stopped
	};
	for full_from in [8_000, 9_000, 10_000] {
		assert!(stops(full_from, full_from as u16));
		assert!(!stops(full_from, full_from as u16 - 1));
	}
	assert_eq!(CongestionParams::default().full_from.get(), 9_000);
	// What normal calls can take is never full.
	assert_eq!(BoundedU32::<MIN_FULL, WHOLE>::new(7_999), None);
	Pallet::<Test>::check_integrity();
}

#[test]
fn a_stop_is_announced_once_with_the_longest_window() {
	ExtBuilder::default().build_and_execute(|| {
		set(600, 20);
		Filled::set(Bps::ONE);
		run(600 + 50);
		assert_eq!(Clock::tick(), 600 + 30);
		assert_eq!(announced(), [Event::Congested, Event::CongestionOver { stopped: 20 }]);
	});
}

#[test]
fn a_stop_that_parameters_begin_or_end_is_announced() {
	ExtBuilder::default().build_and_execute(|| {
		Filled::set(Bps::ONE);
		run(5);
		assert_eq!(announced(), []);
		set(3, 100);
		assert_eq!(announced(), [Event::Congested]);
		run(7);
		assert_eq!(Clock::tick(), 5);
		set(500, 100);
		assert_eq!(announced()[1..], [Event::CongestionOver { stopped: 7 }]);
		run(1);
		assert_eq!(Clock::tick(), 6);
		// Set again, it goes on where it was, and a limit below what was used up ends it.
		set(3, 100);
		set(3, 7);
		assert_eq!(announced()[2..], [Event::Congested, Event::CongestionOver { stopped: 7 }]);
		run(1);
		assert_eq!(Clock::tick(), 7);
	});
}

#[test]
fn a_stop_that_begins_while_the_chain_is_halted_is_announced() {
	ExtBuilder::default().build_and_execute(|| {
		set(3, 5);
		Filled::set(Bps::ONE);
		Halted::set(true);
		run(10);
		assert_eq!(announced(), [Event::Congested]);
		Halted::set(false);
		run(6);
		assert_eq!(announced()[1..], [Event::CongestionOver { stopped: 5 }]);
		assert_eq!(Clock::tick(), 1);
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
		Filled::set(Bps::ONE);
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
