use super::*;
use icn_primitives::{LeaseEndReason, NodeStatus, SuspensionReason};
use sp_runtime::DispatchError;

fn terminate(who: AccountId32, id: LeaseId) -> frame_support::dispatch::DispatchResultWithPostInfo {
	LeasesPallet::terminate(RuntimeOrigin::signed(who), id)
}

#[test]
fn early_end_costs_the_penalty() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 5)], 500);
		let escrow = stored(id).escrow;
		go_to(20);
		assert_ok!(terminate(ALICE, id));
		assert_eq!(events().last(), Some(&Event::LeaseTerminated { lease: id, ends: 21 }));
		// The units are free for another lease from 21 on.
		assert_eq!(Nodes::get()[&NodeId(1)].info.booked, 0);
		assert_eq!(Nodes::get()[&NodeId(1)].unsettled, 1);
		assert_eq!(stored(id).stage, LeaseStage::Ending(LeaseEndReason::Terminated));

		// Ten eras, and a week on top.
		go_to(22);
		assert_ok!(settle(id));
		let served = (10 + 168) * 10_000;
		assert_eq!(earned(&PETRA), worth(10, 5, served));
		let refund = escrow - worth(10, 5, served) - margin(10, 5, served);
		assert_eq!(Assets::balance(USDC, ALICE), RICH - escrow + refund);
		assert_eq!(Ended::<Test>::get(id).unwrap().reason, LeaseEndReason::Terminated);
	});
}

#[test]
fn penalty_is_at_most_what_was_left() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 5)], 20);
		let escrow = stored(id).escrow;
		go_to(20);
		assert_ok!(terminate(ALICE, id));
		assert_eq!(stored(id).allocations[0].penalty, 10);
		go_to(22);
		assert_ok!(settle(id));
		assert_eq!(earned(&PETRA), worth(10, 5, 20 * 10_000));
		assert!(Assets::balance(USDC, ALICE) - (RICH - escrow) <= 2);
	});
}

#[test]
fn suspended_node_gets_no_penalty() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 5), (3, 5)], 500);
		change_node(1, |node| {
			node.info.status =
				NodeStatus::Suspended { reason: SuspensionReason::Governance, since: 15 }
		});
		for era in 15..21 {
			short(1, era, 10_000);
		}
		go_to(20);
		assert_ok!(terminate(ALICE, id));
		go_to(22);
		assert_ok!(settle(id));
		assert_eq!(earned(&PETRA), worth(10, 5, 4 * 10_000));
		assert_eq!(earned(&PAUL), worth(1, 5, (10 + 168) * 10_000));
	});
}

#[test]
fn lease_ended_before_it_began_costs_the_penalty_alone() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 5)], 500);
		assert_ok!(terminate(ALICE, id));
		assert_eq!(stored(id).to, 11);
		// 11 is reached by the final eras at once when 10 is final.
		go_to(12);
		assert_ok!(settle(id));
		assert_eq!(earned(&PETRA), worth(10, 5, 168 * 10_000));
		assert!(Pins::get().is_empty());
		assert_eq!(Nodes::get()[&NodeId(1)].unsettled, 0);
	});
}

#[test]
fn penalty_is_paid_with_the_first_settlement_after_it() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 5)], 500);
		go_to(20);
		assert_ok!(terminate(ALICE, id));
		// Eras below 19 are final.
		assert_ok!(settle(id));
		assert_eq!(earned(&PETRA), worth(10, 5, (8 + 168) * 10_000));
		LeasesPallet::do_try_state().unwrap();
		go_to(22);
		assert_ok!(settle(id));
		assert_eq!(earned(&PETRA), worth(10, 5, (10 + 168) * 10_000));
	});
}

#[test]
fn fails_for_strangers_and_at_the_end() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 5)], 20);
		assert_noop!(terminate(BOB, id), Error::<Test>::NotTenant);
		assert_noop!(terminate(ALICE, LeaseId(9)), Error::<Test>::UnknownLease);
		assert_noop!(LeasesPallet::terminate(RuntimeOrigin::root(), id), DispatchError::BadOrigin);
		// In the last era there is nothing left to end.
		go_to(30);
		assert_noop!(terminate(ALICE, id), Error::<Test>::AlreadyEnding);
		go_to(29);
		assert_ok!(terminate(ALICE, id));
		assert_noop!(terminate(ALICE, id), Error::<Test>::AlreadyEnding);
	});
}

#[test]
fn weight_is_that_of_its_nodes() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 5), (2, 5)], 20);
		let info = terminate(ALICE, id).unwrap();
		assert_eq!(info.actual_weight, Some(<Test as Config>::WeightInfo::terminate(2)));
	});
}
