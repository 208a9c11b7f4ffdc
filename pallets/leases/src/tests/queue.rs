use super::*;
use frame_support::{dispatch::Pays, traits::Hooks, weights::Weight};
use icn_primitives::LeaseEndReason;
use sp_runtime::DispatchError;

fn expire(limit: u32) -> frame_support::dispatch::DispatchResultWithPostInfo {
	frame_support::storage::with_storage_layer(|| {
		LeasesPallet::expire(RuntimeOrigin::signed(NOBODY), limit)
	})
}

fn idle(weight: Weight) -> Weight {
	LeasesPallet::on_idle(1, weight)
}

/// Weight of a step that releases a lease with one node.
fn released() -> Weight {
	<Test as Config>::WeightInfo::step_release(1)
		// Whether another is to follow.
		.saturating_add(<Test as frame_system::Config>::DbWeight::get().reads_writes(1, 1))
		.saturating_add(<Test as Config>::WeightInfo::step_idle())
}

fn booked() -> Units {
	Nodes::get()[&NodeId(1)].info.booked
}

#[test]
fn capacity_is_free_in_the_last_era_for_the_lease_that_follows() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 100)], 20);
		go_to(29);
		assert_noop!(expire(9), Error::<Test>::NothingDue);
		assert_noop!(request(&ALICE, USDC, &[(1, 1)], 5), DispatchError::Other("NotEnoughUnits"));
		go_to(30);
		assert_ok!(expire(9));
		assert_eq!(events().last(), Some(&Event::LeaseExpired { lease: id, ends: 31 }));
		assert_eq!(stored(id).stage, LeaseStage::Ending(LeaseEndReason::Expired));
		// The new one begins where the old one ends.
		let next = lease(&[(1, 100)], 20);
		assert_eq!(stored(next).allocations[0].from, stored(id).allocations[0].to);
	});
}

#[test]
fn batch_moves_on_what_is_due_in_order() {
	ExtBuilder::build_and_execute(|| {
		let ids: Vec<_> = (0..5).map(|n| lease(&[(1, 10)], 20 + n % 2)).collect();
		go_to(30);
		// GIVEN three leases of 20 eras and two of 21, WHEN a batch of two is moved on,
		let info = expire(2).unwrap();
		assert_eq!(info.pays_fee, Pays::No);
		assert_eq!(
			info.actual_weight,
			Some(
				released()
					.saturating_mul(2)
					.saturating_add(<Test as Config>::WeightInfo::step_idle())
					.saturating_add(LeasesPallet::count_weight())
			)
		);
		// THEN two are released, then the third, and none of the others.
		assert_eq!(booked(), 30);
		assert_ok!(expire(100));
		assert_eq!(booked(), 20);
		assert_eq!(expire(100).unwrap_err().post_info.pays_fee, Pays::Yes);
		// Once all is final, all are closed, the released ones and the others in one go.
		go_to(40);
		assert_ok!(expire(100));
		assert!(ids.iter().all(Ended::<Test>::contains_key));
		assert_eq!(Expiries::<Test>::iter().count() + Closings::<Test>::iter().count(), 0);
	});
}

#[test]
fn late_finality_closes_nothing_early() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 10)], 20);
		Era::set(&100);
		FinalUntil::set(&30);
		assert_ok!(expire(10));
		assert_eq!(booked(), 0);
		assert!(Leases::<Test>::contains_key(id), "its last era is not final");
		assert_noop!(expire(10), Error::<Test>::NothingDue);
		FinalUntil::set(&31);
		assert_ok!(expire(10));
		assert!(Ended::<Test>::contains_key(id));
	});
}

#[test]
fn hook_is_capped_and_metered() {
	ExtBuilder::build_and_execute(|| {
		for _ in 0..10 {
			lease(&[(1, 10)], 20);
		}
		let nothing = idle(PLENTY);
		let asked = LeasesPallet::count_weight();
		assert_eq!(nothing, <Test as Config>::WeightInfo::step_idle().saturating_add(asked));
		go_to(30);
		// Too little weight for the worst case: it does not begin.
		let enough = LeasesPallet::step_weight().saturating_add(asked);
		assert_eq!(idle(enough.saturating_sub(Weight::from_parts(1, 0))), Weight::zero());
		assert_eq!(booked(), 100);
		// One step fits, and what it did not use is left for the next one.
		let used = idle(enough);
		assert_eq!(used, released().saturating_add(asked));
		assert_eq!(booked(), 90);
		// Plenty of weight: at most eight.
		idle(PLENTY);
		assert_eq!(booked(), 10);
		idle(PLENTY);
		assert_eq!(booked(), 0);
		go_to(40);
		idle(PLENTY);
		idle(PLENTY);
		assert_eq!(Ended::<Test>::iter().count(), 10);
	});
}

#[test]
fn chain_makes_progress_without_the_hook() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 10)], 20);
		go_to(32);
		assert_ok!(settle(id));
		assert!(Ended::<Test>::contains_key(id));
		assert_eq!(booked(), 0);
	});
}

#[test]
fn failing_lease_does_not_block_the_others() {
	ExtBuilder::build_and_execute(|| {
		// GIVEN a lease whose node cannot be released, first in the queue,
		let stuck = lease(&[(2, 10)], 20);
		let fine = lease(&[(1, 10)], 20);
		Broken::set(&vec![NodeId(2)]);
		go_to(30);
		// WHEN the hook runs, THEN it is put back, the other one is moved on,
		idle(PLENTY);
		assert_eq!(stored(stuck).stage, LeaseStage::Running);
		assert_eq!(stored(stuck).queued_at, 31 + FREE_AFTER_ERAS);
		assert!(matches!(stored(fine).stage, LeaseStage::Ending(_)));
		assert!(events().contains(&Event::LeasePostponed {
			lease: stuck,
			until: 31 + FREE_AFTER_ERAS,
			// The text of an error is not part of its encoding.
			error: DispatchError::Other(""),
		}));
		LeasesPallet::do_try_state().unwrap();
		// the next time, too,
		go_to(30 + FREE_AFTER_ERAS);
		assert_ok!(expire(2));
		assert!(Ended::<Test>::contains_key(fine));
		assert_eq!(stored(stuck).queued_at, 31 + 2 * FREE_AFTER_ERAS);
		// until it works.
		Broken::set(&Vec::new());
		assert_noop!(expire(10), Error::<Test>::NothingDue);
		go_to(30 + 2 * FREE_AFTER_ERAS);
		assert_ok!(expire(10));
		assert!(Ended::<Test>::contains_key(stuck));
	});
}

#[test]
fn batch_of_failures_only_pays() {
	ExtBuilder::build_and_execute(|| {
		let stuck = lease(&[(2, 10)], 20);
		Broken::set(&vec![NodeId(2)]);
		go_to(30);
		// It is postponed, so that the next in the queue has its turn.
		assert_eq!(expire(1).unwrap().pays_fee, Pays::Yes);
		assert_eq!(stored(stuck).queued_at, 31 + FREE_AFTER_ERAS);
		assert_noop!(expire(10), Error::<Test>::NothingDue);
		assert_noop!(expire(0), Error::<Test>::NothingDue);
		assert_noop!(LeasesPallet::expire(RuntimeOrigin::root(), 1), DispatchError::BadOrigin);
	});
}

#[test]
fn queue_is_in_the_order_of_eras() {
	ExtBuilder::build_and_execute(|| {
		// 255 and 256: little endian keys would be in the wrong order.
		Era::set(&200);
		FinalUntil::set(&199);
		let late = lease(&[(1, 10)], 256 - 201);
		let early = lease(&[(1, 10)], 255 - 201);
		let order: Vec<_> = Expiries::<Test>::iter_keys().map(|(_, id)| id).collect();
		assert_eq!(order, vec![early, late]);
	});
}

/// Whoever looks for the head of a queue skips what left it in this block, however it left.
#[test]
fn what_left_a_queue_by_itself_takes_room_too() {
	ExtBuilder::build_and_execute(|| {
		change_node(1, |node| node.info.units = 1_000);
		let ids: Vec<_> = (0..MAX_MOVES_PER_BLOCK).map(|_| lease(&[(1, 1)], 20)).collect();
		let more = lease(&[(2, 1)], 20);
		// Half of them end early, the others with their term: each left the first queue here,
		for id in &ids[..32] {
			assert_ok!(LeasesPallet::terminate(RuntimeOrigin::signed(ALICE), *id));
		}
		go_to(30);
		assert_ok!(expire(32));
		go_to(40);
		// and all the second one here.
		for id in &ids {
			assert_ok!(settle(*id));
		}
		assert_noop!(expire(1), Error::<Test>::TooManyInBlock);
		idle(PLENTY);
		assert!(Leases::<Test>::contains_key(more));
		System::set_block_number(System::block_number() + 1);
		assert_ok!(expire(2));
		assert!(Ended::<Test>::contains_key(more));
	});
}

#[test]
fn calls_of_a_block_move_no_more_than_it_has_room_for() {
	ExtBuilder::build_and_execute(|| {
		for _ in 0..MAX_MOVES_PER_BLOCK + 1 {
			lease(&[(1, 1)], 20);
		}
		go_to(30);
		let left = || Expiries::<Test>::iter().count() as u32;
		assert_ok!(expire(MAX_MOVES_PER_BLOCK - 1));
		assert_eq!(left(), 2);
		// What is left of the room, however much is asked for,
		assert_ok!(expire(u32::MAX));
		assert_eq!(left(), 1);
		assert_noop!(expire(1), Error::<Test>::TooManyInBlock);
		// and all of it again in the next block.
		System::set_block_number(System::block_number() + 1);
		assert_ok!(expire(1));
		assert_eq!(left(), 0);
	});
}
