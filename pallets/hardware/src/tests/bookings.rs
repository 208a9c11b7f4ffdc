use super::*;
use crate::{Error, MarketNodes};
use icn_primitives::{Booking, CapacityBook, EraIndex, NodeActivation, NodeRegistry};
use sp_runtime::DispatchError;

/// One active node of 100 units, committed until era 110; it is era 10.
fn execute(test: impl FnOnce()) {
	ExtBuilder::default().nodes(1).active().build_and_execute(test);
}

fn listed() -> bool {
	MarketNodes::<Test>::contains_key(STORAGE, NODE)
}

mod reserve {
	use super::*;

	#[test]
	fn success_tells_of_demand() {
		execute(|| {
			let lease = booking(40, 11, 20);
			assert_eq!(Hardware::reserve(NODE, lease), Ok(true));
			told(&[Told::Booked(NODE, STORAGE, lease)]);
			assert_eq!((record(NODE).booked, record(NODE).unsettled), (40, 1));
			assert_eq!(Hardware::node(NODE).unwrap().free(), 60);
		});
	}

	#[test]
	fn what_is_no_demand_is_not_told() {
		execute(|| {
			CapacityRefuses::set(true);
			let lease = Booking { demand: false, ..booking(40, 11, 20) };
			assert_eq!(Hardware::reserve(NODE, lease), Ok(false));
			told(&[]);
		});
	}

	#[test]
	fn demand_without_room_is_booked_and_does_not_count() {
		execute(|| {
			NoRoom::set(true);
			assert_eq!(Hardware::reserve(NODE, booking(40, 11, 20)), Ok(false));
			assert_eq!((record(NODE).booked, record(NODE).unsettled), (40, 1));
		});
	}

	#[test]
	fn boundary_all_that_is_free() {
		execute(|| {
			assert_ok!(Hardware::reserve(NODE, booking(40, 11, 20)));
			for units in [61, u32::MAX] {
				let error = Error::<Test>::NotEnoughUnits;
				assert_noop!(Hardware::reserve(NODE, booking(units, 11, 20)), error);
			}
			assert!(listed());
			assert_ok!(Hardware::reserve(NODE, booking(60, 11, 20)));
			assert!(!listed());
			let error = Error::<Test>::NotEnoughUnits;
			assert_noop!(Hardware::reserve(NODE, booking(1, 11, 20)), error);
		});
	}

	#[test]
	fn the_span_begins_with_the_next_era() {
		execute(|| {
			for (from, to) in [(10, 20), (12, 20), (11, 11), (11, 10)] {
				let booking = booking(1, from, to);
				assert_noop!(Hardware::reserve(NODE, booking), Error::<Test>::WrongSpan);
			}
			assert_ok!(Hardware::reserve(NODE, booking(1, 11, 12)));
		});
	}

	#[test]
	fn boundary_end_of_the_commitment() {
		execute(|| {
			let error = DispatchError::from(Error::<Test>::BeyondCommitment);
			for to in [111, EraIndex::MAX] {
				assert_noop!(Hardware::reserve(NODE, booking(1, 11, to)), error);
			}
			assert_ok!(Hardware::reserve(NODE, booking(1, 11, 110)));
		});
	}

	#[test]
	fn fails_for_the_unknown_and_for_nothing() {
		execute(|| {
			let lease = booking(1, 11, 20);
			assert_noop!(Hardware::reserve(NodeId(1), lease), Error::<Test>::UnknownNode);
			assert_noop!(Hardware::reserve(NODE, booking(0, 11, 20)), Error::<Test>::ZeroUnits);
		});
	}

	#[test]
	fn fails_unless_active() {
		ExtBuilder::default().nodes(1).build_and_execute(|| {
			let lease = || booking(1, Era::get() + 1, Era::get() + 2);
			assert_noop!(Hardware::reserve(NODE, lease()), Error::<Test>::NotActive);
			assert_ok!(Hardware::activate(NODE, 0, 100));
			assert_ok!(Hardware::suspend_node(RuntimeOrigin::root(), NODE));
			assert_noop!(Hardware::reserve(NODE, lease()), Error::<Test>::NotActive);
			assert_ok!(Hardware::resume_node(RuntimeOrigin::root(), NODE));
			assert_ok!(Hardware::extend_commitment(signed(&alice()), NODE, 100));
			assert_ok!(Hardware::reserve(NODE, lease()));
			Era::set(210);
			assert_ok!(Hardware::exit_node(signed(&alice()), NODE));
			assert_noop!(Hardware::reserve(NODE, lease()), Error::<Test>::NotActive);
		});
	}

	#[test]
	fn fails_as_a_whole_when_rewards_refuse() {
		execute(|| {
			CapacityRefuses::set(true);
			assert_noop!(Hardware::reserve(NODE, booking(100, 11, 20)), REFUSAL);
			assert!(listed());
		});
	}
}

mod release {
	use super::*;

	/// The node is fully booked for eras 11 to 19.
	fn booked(test: impl FnOnce(Booking)) {
		execute(|| {
			let lease = booking(100, 11, 20);
			assert_ok!(Hardware::reserve(NODE, lease));
			Trace::take();
			test(lease);
		});
	}

	#[test]
	fn success_at_its_end() {
		booked(|lease| {
			for era in [20, 25] {
				frame_support::hypothetically!({
					Era::set(era);
					assert_ok!(Hardware::release(NODE, lease, 20));
					told(&[]);
					assert_eq!((record(NODE).booked, record(NODE).unsettled), (0, 1));
					assert!(listed());
				});
			}
			Era::set(10);
		});
	}

	#[test]
	fn success_in_its_last_era() {
		booked(|lease| {
			Era::set(18);
			assert_noop!(Hardware::release(NODE, lease, 20), Error::<Test>::WrongSpan);
			Era::set(19);
			assert_ok!(Hardware::release(NODE, lease, 20));
			told(&[]);
			// What is free now is so from the next era on.
			assert_ok!(Hardware::reserve(NODE, booking(100, 20, 21)));
		});
	}

	#[test]
	fn an_early_end_is_told() {
		booked(|lease| {
			Era::set(14);
			assert_ok!(Hardware::release(NODE, lease, 15));
			told(&[Told::Cut(NODE, STORAGE, lease, 15)]);
			assert_eq!(record(NODE).booked, 0);
		});
	}

	#[test]
	fn an_end_before_its_beginning_is_told() {
		booked(|lease| {
			assert_ok!(Hardware::release(NODE, lease, 11));
			told(&[Told::Cut(NODE, STORAGE, lease, 11)]);
		});
	}

	#[test]
	fn an_early_end_of_no_demand_is_not_told() {
		execute(|| {
			let lease = Booking { demand: false, ..booking(100, 11, 20) };
			assert_ok!(Hardware::reserve(NODE, lease));
			assert_ok!(Hardware::release(NODE, lease, 11));
			told(&[]);
		});
	}

	#[test]
	fn works_in_every_status() {
		for exiting in [false, true] {
			booked(|lease| {
				assert_ok!(Hardware::suspend_node(RuntimeOrigin::root(), NODE));
				if exiting {
					Era::set(110);
					assert_ok!(Hardware::exit_node(signed(&alice()), NODE));
				} else {
					Era::set(20);
				}
				assert_ok!(Hardware::release(NODE, lease, 20));
				assert!(!listed());
				assert_ok!(Hardware::settled(NODE));
			});
		}
	}

	#[test]
	fn ends_are_neither_past_nor_later_than_the_next_era() {
		booked(|lease| {
			Era::set(14);
			for ends in [10, 11, 14, 16, 19, 20, 21] {
				assert_noop!(Hardware::release(NODE, lease, ends), Error::<Test>::WrongSpan);
			}
			Era::set(25);
			for ends in [19, 21, 26] {
				assert_noop!(Hardware::release(NODE, lease, ends), Error::<Test>::WrongSpan);
			}
		});
	}

	#[test]
	fn fails_for_the_unknown_and_more_than_is_booked() {
		booked(|lease| {
			Era::set(20);
			assert_noop!(Hardware::release(NodeId(1), lease, 20), Error::<Test>::UnknownNode);
			let more = booking(101, 11, 20);
			assert_noop!(Hardware::release(NODE, more, 20), Error::<Test>::NotBooked);
		});
	}

	#[test]
	fn fails_as_a_whole_when_rewards_refuse() {
		booked(|lease| {
			CapacityRefuses::set(true);
			assert_noop!(Hardware::release(NODE, lease, 11), REFUSAL);
			assert!(!listed());
		});
	}
}

mod extend {
	use super::*;

	/// The node is fully booked for eras 11 to 19, and committed up to 110.
	fn booked(test: impl FnOnce(Booking)) {
		execute(|| {
			let lease = booking(100, 11, 20);
			assert_ok!(Hardware::reserve(NODE, lease));
			Trace::take();
			test(lease);
		});
	}

	#[test]
	fn success_up_to_its_last_era() {
		booked(|lease| {
			for era in [10, 19] {
				frame_support::hypothetically!({
					Era::set(era);
					let before = record(NODE);
					assert_eq!(Hardware::extend(NODE, lease, 30), Ok(true));
					told(&[Told::Extended(NODE, STORAGE, lease, 30)]);
					assert_eq!(record(NODE), before);
					// It is released at its new end, and at no other.
					let longer = Booking { to: 30, ..lease };
					Era::set(29);
					assert_ok!(Hardware::release(NODE, longer, 30));
					assert_eq!(record(NODE).booked, 0);
				});
				Trace::take();
			}
		});
	}

	#[test]
	fn what_finds_no_room_counts_no_more() {
		booked(|lease| {
			NoRoom::set(true);
			assert_eq!(Hardware::extend(NODE, lease, 30), Ok(false));
			told(&[Told::Extended(NODE, STORAGE, lease, 30)]);
		});
	}

	#[test]
	fn no_demand_is_not_told() {
		execute(|| {
			let lease = Booking { demand: false, ..booking(100, 11, 20) };
			assert_ok!(Hardware::reserve(NODE, lease));
			assert_eq!(Hardware::extend(NODE, lease, 30), Ok(false));
			told(&[]);
		});
	}

	#[test]
	fn works_for_a_suspended_node() {
		booked(|lease| {
			assert_ok!(Hardware::suspend_node(RuntimeOrigin::root(), NODE));
			assert_eq!(Hardware::extend(NODE, lease, 30), Ok(true));
		});
	}

	#[test]
	fn boundaries_of_the_span() {
		booked(|lease| {
			for to in [0, 19, 20] {
				assert_noop!(Hardware::extend(NODE, lease, to), Error::<Test>::WrongSpan);
			}
			for to in [111, EraIndex::MAX] {
				assert_noop!(Hardware::extend(NODE, lease, to), Error::<Test>::BeyondCommitment);
			}
			assert_ok!(Hardware::extend(NODE, lease, 110));
			// Its units may be another's.
			Era::set(20);
			assert_noop!(Hardware::extend(NODE, lease, 30), Error::<Test>::WrongSpan);
		});
	}

	#[test]
	fn fails_for_the_unknown_and_more_than_is_booked() {
		booked(|lease| {
			assert_noop!(Hardware::extend(NodeId(1), lease, 30), Error::<Test>::UnknownNode);
			let more = booking(101, 11, 20);
			assert_noop!(Hardware::extend(NODE, more, 30), Error::<Test>::NotBooked);
		});
	}

	#[test]
	fn fails_as_a_whole_when_rewards_refuse() {
		booked(|lease| {
			CapacityRefuses::set(true);
			assert_noop!(Hardware::extend(NODE, lease, 30), REFUSAL);
		});
	}

	#[test]
	fn the_commitment_is_known() {
		booked(|_| {
			assert_eq!(Hardware::committed_until(NODE), Some(110));
			assert_eq!(Hardware::committed_until(NodeId(1)), None);
		});
	}
}

mod settled {
	use super::*;

	#[test]
	fn counts_down_to_none() {
		execute(|| {
			let lease = booking(1, 11, 20);
			assert_ok!(Hardware::reserve(NODE, lease));
			assert_ok!(Hardware::reserve(NODE, lease));
			Era::set(20);
			assert_ok!(Hardware::release(NODE, lease, 20));
			assert_ok!(Hardware::release(NODE, lease, 20));
			assert_ok!(Hardware::settled(NODE));
			assert_eq!(record(NODE).unsettled, 1);
			assert_ok!(Hardware::settled(NODE));
			assert_noop!(Hardware::settled(NODE), Error::<Test>::NotBooked);
			assert_noop!(Hardware::settled(NodeId(1)), Error::<Test>::UnknownNode);
		});
	}
}

mod end_demand {
	use super::*;

	/// The node is fully booked for eras 11 to 19.
	fn booked(demand: bool, test: impl FnOnce(Booking)) {
		execute(|| {
			let lease = Booking { demand, ..booking(100, 11, 20) };
			assert_ok!(Hardware::reserve(NODE, lease));
			Trace::take();
			test(lease);
		});
	}

	#[test]
	fn rewards_are_told_and_the_booking_stays() {
		booked(true, |lease| {
			for (era, ends) in [(10, 11), (18, 19)] {
				frame_support::hypothetically!({
					Era::set(era);
					let before = record(NODE);
					assert_ok!(Hardware::end_demand(NODE, lease));
					told(&[Told::Cut(NODE, STORAGE, lease, ends)]);
					assert_eq!(record(NODE), before);
					// Its end is not told again.
					let none = Booking { demand: false, ..lease };
					assert_ok!(Hardware::release(NODE, none, ends));
					told(&[]);
					assert_eq!(record(NODE).booked, 0);
				});
				Trace::take();
			}
		});
	}

	#[test]
	fn what_is_none_stays_none() {
		booked(false, |lease| {
			assert_ok!(Hardware::end_demand(NODE, lease));
			told(&[]);
		});
	}

	#[test]
	fn fails_in_the_last_era_for_the_unknown_and_when_rewards_refuse() {
		booked(true, |lease| {
			assert_noop!(Hardware::end_demand(NodeId(1), lease), Error::<Test>::UnknownNode);
			let more = booking(101, 11, 20);
			assert_noop!(Hardware::end_demand(NODE, more), Error::<Test>::NotBooked);
			Era::set(19);
			assert_noop!(Hardware::end_demand(NODE, lease), Error::<Test>::WrongSpan);
			Era::set(18);
			CapacityRefuses::set(true);
			assert_noop!(Hardware::end_demand(NODE, lease), REFUSAL);
		});
	}
}

mod shrink {
	use super::*;

	/// The node is fully booked for eras 11 to 19.
	fn booked(demand: bool, test: impl FnOnce(Booking)) {
		execute(|| {
			let lease = Booking { demand, ..booking(100, 11, 20) };
			assert_ok!(Hardware::reserve(NODE, lease));
			Trace::take();
			test(lease);
		});
	}

	#[test]
	fn what_has_begun_is_split() {
		booked(true, |lease| {
			Era::set(13);
			assert_eq!(Hardware::shrink(NODE, lease, 40), Ok(true));
			let rest = booking(40, 14, 20);
			told(&[Told::Cut(NODE, STORAGE, lease, 14), Told::Booked(NODE, STORAGE, rest)]);
			assert_eq!((record(NODE).booked, record(NODE).unsettled), (40, 2));
			// What is free can be leased, and the rest be released.
			assert_ok!(Hardware::reserve(NODE, booking(60, 14, 20)));
			assert_ok!(Hardware::release(NODE, rest, 14));
			assert_eq!((record(NODE).booked, record(NODE).unsettled), (60, 3));
		});
	}

	#[test]
	fn what_has_not_begun_just_has_fewer_units() {
		booked(true, |lease| {
			assert_eq!(Hardware::shrink(NODE, lease, 99), Ok(true));
			let rest = booking(99, 11, 20);
			told(&[Told::Cut(NODE, STORAGE, lease, 11), Told::Booked(NODE, STORAGE, rest)]);
			assert_eq!((record(NODE).booked, record(NODE).unsettled), (99, 1));
		});
	}

	#[test]
	fn what_does_not_count_counts_no_more() {
		booked(true, |lease| {
			NoRoom::set(true);
			assert_eq!(Hardware::shrink(NODE, lease, 40), Ok(false));
			let rest = booking(40, 11, 20);
			told(&[Told::Cut(NODE, STORAGE, lease, 11), Told::Booked(NODE, STORAGE, rest)]);
		});
		booked(true, |lease| {
			assert_ok!(Hardware::suspend_node(RuntimeOrigin::root(), NODE));
			Trace::take();
			assert_eq!(Hardware::shrink(NODE, lease, 40), Ok(false));
			told(&[Told::Cut(NODE, STORAGE, lease, 11)]);
		});
		booked(false, |lease| {
			assert_eq!(Hardware::shrink(NODE, lease, 40), Ok(false));
			told(&[]);
			assert_eq!(record(NODE).booked, 40);
		});
	}

	#[test]
	fn fails_for_too_many_none_the_unknown_and_what_ends() {
		booked(true, |lease| {
			for units in [0, 100, 101] {
				assert_noop!(Hardware::shrink(NODE, lease, units), Error::<Test>::ZeroUnits);
			}
			assert_noop!(Hardware::shrink(NodeId(1), lease, 40), Error::<Test>::UnknownNode);
			let more = booking(101, 11, 20);
			assert_noop!(Hardware::shrink(NODE, more, 40), Error::<Test>::NotBooked);
			Era::set(19);
			assert_noop!(Hardware::shrink(NODE, lease, 40), Error::<Test>::WrongSpan);
			Era::set(18);
			CapacityRefuses::set(true);
			assert_noop!(Hardware::shrink(NODE, lease, 40), REFUSAL);
		});
	}
}
