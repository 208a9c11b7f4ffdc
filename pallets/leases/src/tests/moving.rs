use super::*;
use frame_support::traits::fungible::InspectHold;
use icn_primitives::{
	BoundedU32, Bps, FacilityId, LeaseCover, LeaseEndReason, MarketId, Near, PriceError, UnitPrice,
	USD,
};
use sp_runtime::{DispatchError, TokenError};

const TEE: EvidenceKind = EvidenceKind::TeeQuote;

/// What is left of it after full service of some eras.
fn rest(dollars: u128, units: u128, eras: u128, served: u128) -> u128 {
	price(dollars, units, eras) - price(dollars, units, served)
}

fn held(id: LeaseId) -> Vec<(u32, Units, EraIndex)> {
	stored(id).held().map(|part| (part.node.0, part.units, part.from)).collect()
}

fn covered(id: LeaseId, node: u32) -> Vec<EraIndex> {
	(0..200).filter(|era| LeasesPallet::cover(id, NodeId(node), *era).is_some()).collect()
}

#[test]
fn a_suspended_node_is_left_for_a_dearer_one() {
	ExtBuilder::build_and_execute(|| {
		// GIVEN a lease of 20 eras on a node of 4 dollars and another,
		let id = lease(&[(2, 5), (3, 7)], 20);
		let escrow = stored(id).escrow;
		go_to(20);
		suspend(2);
		// WHEN it leaves for one of 10, for the eras from 21 to 30,
		let amount = price(10, 5, 10) - rest(4, 5, 20, 10);
		let deposit = Balances::total_balance_on_hold(&ALICE);
		assert_noop!(replace(id, 2, &[(1, 5)], amount - 1), Error::<Test>::Overpriced);
		assert_ok!(replace(id, 2, &[(1, 5)], amount));
		// THEN the difference is paid, and nothing else,
		assert_eq!(stored(id).escrow, escrow + amount);
		assert_eq!(Assets::balance(USDC, ALICE), RICH - escrow - amount);
		assert_eq!(
			events().last(),
			Some(&Event::AllocationReplaced {
				lease: id,
				node: NodeId(2),
				ends: 21,
				allocations: chosen(&[(1, 5)]),
				amount,
			})
		);
		assert_eq!(held(id), [(3, 7, 11), (1, 5, 21)]);
		// capacity, pins and the deposit follow,
		assert_eq!(Nodes::get()[&NodeId(2)].info.booked, 0);
		assert_eq!(Nodes::get()[&NodeId(2)].unsettled, 1);
		assert_eq!(Nodes::get()[&NodeId(1)].bookings, vec![(5, 21, 31, true)]);
		assert_eq!(Pins::get()[&(NodeId(1), 21)], 1);
		assert_eq!(
			Balances::total_balance_on_hold(&ALICE) - deposit,
			u128::from(LeasesPallet::lease_footprint(3, &Constraints::default()).size)
				- u128::from(LeasesPallet::lease_footprint(2, &Constraints::default()).size)
		);
		// and in the end each is paid for its eras.
		go_to(32);
		assert_ok!(settle(id));
		let ended = Ended::<Test>::get(id).unwrap();
		assert_eq!(ended.reason, LeaseEndReason::Expired);
		assert_eq!(earned(&PETRA), worth(4, 5, 10 * 10_000) + worth(10, 5, 10 * 10_000));
		assert_eq!(earned(&PAUL), worth(1, 7, 20 * 10_000));
		assert_eq!(ended.paid + ended.margin_paid + ended.refund, escrow + amount);
		assert!(ended.refund <= 6, "only what was rounded: {}", ended.refund);
		assert!(Pins::get().is_empty());
		assert!(Nodes::get().values().all(|node| node.unsettled == 0 && node.info.booked == 0));
	});
}

#[test]
fn a_cheaper_one_costs_nothing_and_the_surplus_comes_back() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 5)], 20);
		let escrow = stored(id).escrow;
		go_to(20);
		suspend(1);
		assert_ok!(replace(id, 1, &[(3, 5)], 0));
		assert_eq!(stored(id).escrow, escrow);
		go_to(32);
		assert_ok!(settle(id));
		let (paid, margin_paid) = (
			worth(10, 5, 10 * 10_000) + worth(1, 5, 10 * 10_000),
			margin(10, 5, 10 * 10_000) + margin(1, 5, 10 * 10_000),
		);
		assert_eq!(Assets::balance(USDC, ALICE), RICH - paid - margin_paid);
	});
}

#[test]
fn a_node_that_breaks_the_constraints_is_left_for_one_that_meets_them() {
	ExtBuilder::build_and_execute(|| {
		for node in [1, 2] {
			prove(node, TEE, 1, 100);
		}
		let id = lease_with(&[(1, 5)], 60, proven(&[(TEE, 1)]));
		go_to(20);
		// As long as it meets them it is to be paid for.
		assert_noop!(replace(id, 1, &[(2, 5)], u128::MAX), Error::<Test>::NodeStillFits);
		revoke(1, TEE);
		assert_ok!(LeasesPallet::report_breach(RuntimeOrigin::signed(NOBODY), id, NodeId(1)));
		assert_noop!(replace(id, 1, &[(3, 5)], u128::MAX), Error::<Test>::ConstraintNotMet);
		assert_ok!(replace(id, 1, &[(2, 5)], u128::MAX));
		assert!(LeaseConstraints::<Test>::get(id).unwrap().reported.is_empty());
		assert_eq!(LeasesPallet::breaches(id), vec![]);
		// It has left: there is nothing more to leave or to report.
		assert_noop!(replace(id, 1, &[(3, 5)], u128::MAX), Error::<Test>::UnknownAllocation);
		assert_noop!(
			LeasesPallet::report_breach(RuntimeOrigin::signed(NOBODY), id, NodeId(1)),
			Error::<Test>::UnknownAllocation
		);
	});
}

#[test]
fn price_and_margin_are_those_of_today() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 5)], 20);
		let escrow = stored(id).escrow;
		let mut today = terms(false);
		today.margin = Bps::ONE;
		today.price_floor = UnitPrice(2 * USD);
		today.min_lease_eras = 1_000;
		Terms::set(&[(MARKET, today)].into_iter().collect());
		go_to(20);
		suspend(1);
		// The market is closed, and what is left is shorter than its shortest lease.
		assert_ok!(replace(id, 1, &[(3, 5)], 0));
		assert_eq!(stored(id).allocations[1].price, UnitPrice(2 * USD));
		go_to(32);
		assert_ok!(settle(id));
		assert_eq!(
			Ledgers::<Test>::get(USDC).margin,
			margin(10, 5, 10 * 10_000) + worth(2, 5, 10 * 10_000)
		);
		let margin_of = |node, era| LeasesPallet::cover(id, NodeId(node), era).unwrap().margin;
		assert_eq!(margin_of(1, 20), Bps::saturating(2_500));
		assert_eq!(margin_of(3, 21), Bps::ONE);
		assert!(Assets::balance(USDC, ALICE) > RICH - escrow);
		assert_noop!(request(&ALICE, USDC, &[(3, 5)], 20), Error::<Test>::MarketClosed);
	});
}

#[test]
fn no_penalty_and_the_eras_before_are_paid() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 5)], 20);
		for era in [13, 20] {
			short(1, era, 5_000);
		}
		go_to(20);
		suspend(1);
		assert_ok!(replace(id, 1, &[(3, 2), (2, 3)], u128::MAX));
		go_to(22);
		assert_ok!(settle(id));
		// The tail is done, long before the lease.
		let parts = stored(id).allocations;
		assert_eq!(parts.iter().map(|part| part.done).collect::<Vec<_>>(), [true, false, false]);
		assert_eq!(earned(&PETRA), worth(10, 5, 9 * 10_000));
		assert!(!Pins::get().contains_key(&(NodeId(1), 21)));
		assert_eq!(Nodes::get()[&NodeId(1)].unsettled, 0);
		assert_noop!(settle(id), Error::<Test>::NothingDue);
		// It is settled once only.
		go_to(25);
		let view = LeasesPallet::preview_settlement(id).unwrap();
		assert_eq!(view.positions.len(), 3);
		assert_ok!(LeasesPallet::settle(
			RuntimeOrigin::signed(NOBODY),
			id,
			view.positions.try_into().unwrap()
		));
		assert_eq!(earned(&PETRA), worth(10, 5, 9 * 10_000) + worth(4, 3, 3 * 10_000));
		assert_eq!(earned(&PAUL), worth(1, 2, 3 * 10_000));
	});
}

#[test]
fn what_was_left_covers_its_eras_to_the_end_and_beyond() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 5)], 20);
		go_to(20);
		suspend(1);
		assert_ok!(replace(id, 1, &[(2, 4)], u128::MAX));
		for era in [20, 22, 29, 32, 40] {
			go_to(era);
			let _ = settle(id);
			assert_eq!(covered(id, 1), (11..21).collect::<Vec<_>>());
			assert_eq!(covered(id, 2), (21..31).collect::<Vec<_>>());
			assert_eq!(LeasesPallet::cover(id, NodeId(1), 20).unwrap().units, 5);
			assert_eq!(LeasesPallet::cover(id, NodeId(2), 21).unwrap().units, 4);
		}
		assert!(Ended::<Test>::contains_key(id));
	});
}

#[test]
fn a_node_that_was_left_may_come_back() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 5)], 40);
		go_to(20);
		suspend(1);
		assert_ok!(replace(id, 1, &[(2, 5)], u128::MAX));
		change_node(1, |node| node.info.status = NodeStatus::Active);
		suspend(2);
		// In the same era, even: nothing is held of the other then.
		assert_ok!(replace(id, 2, &[(1, 3)], u128::MAX));
		assert_eq!(covered(id, 1), (11..51).collect::<Vec<_>>());
		assert!(covered(id, 2).is_empty());
		assert_eq!(LeasesPallet::cover(id, NodeId(1), 20).unwrap().units, 5);
		assert_eq!(LeasesPallet::cover(id, NodeId(1), 21).unwrap().units, 3);
		go_to(52);
		assert_ok!(settle(id));
		assert_eq!(earned(&PETRA), worth(10, 5, 10 * 10_000) + worth(10, 3, 30 * 10_000));
		assert!(Pins::get().is_empty());
	});
}

#[test]
fn fails_for_each_wrong_argument() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 5), (2, 5)], 20);
		let max = u128::MAX;
		for who in [BOB, NOBODY] {
			assert_noop!(
				LeasesPallet::replace_allocation(
					RuntimeOrigin::signed(who),
					id,
					NodeId(1),
					chosen(&[(3, 5)]),
					max
				),
				Error::<Test>::NotTenant
			);
		}
		assert_noop!(
			LeasesPallet::replace_allocation(
				RuntimeOrigin::root(),
				id,
				NodeId(1),
				chosen(&[(3, 5)]),
				max
			),
			DispatchError::BadOrigin
		);
		assert_noop!(replace(LeaseId(7), 1, &[(3, 5)], max), Error::<Test>::UnknownLease);
		assert_noop!(replace(id, 1, &[(3, 5)], max), Error::<Test>::NodeStillFits);
		suspend(1);
		for (others, error) in [
			(&[][..], Error::<Test>::NoAllocations),
			(&[(3, 6)], Error::<Test>::TooManyUnits),
			(&[(3, 3), (4, 3)], Error::<Test>::TooManyUnits),
			(&[(3, u32::MAX), (4, u32::MAX)], Error::<Test>::TooManyUnits),
			(&[(1, 5)], Error::<Test>::DuplicateNode),
			(&[(2, 5)], Error::<Test>::DuplicateNode),
			(&[(3, 2), (3, 2)], Error::<Test>::DuplicateNode),
			(&[(3, 0)], Error::<Test>::ZeroUnits),
			(&[(77, 5)], Error::<Test>::UnknownNode),
		] {
			assert_noop!(replace(id, 1, others, max), error);
		}
		assert_noop!(replace(id, 3, &[(3, 5)], max), Error::<Test>::UnknownAllocation);
		change_node(3, |node| node.info.market = CLOSED);
		assert_noop!(replace(id, 1, &[(3, 5)], max), Error::<Test>::WrongMarket);
		change_node(3, |node| node.info.market = MARKET);
		change_node(3, |node| node.commitment_until = 30);
		assert_noop!(replace(id, 1, &[(3, 5)], max), DispatchError::Other("Uncommitted"));
		change_node(3, |node| node.commitment_until = 31);
		let terms = Terms::get();
		Terms::set(&[(MarketId::new(9, 9), terms[&MARKET].clone())].into_iter().collect());
		assert_noop!(replace(id, 1, &[(3, 5)], max), Error::<Test>::UnknownMarket);
		Terms::set(&terms);
		// In the last era there is nothing left to move, before it there is.
		go_to(30);
		assert_noop!(replace(id, 1, &[(3, 5)], max), Error::<Test>::AlreadyEnding);
		go_to(29);
		assert_ok!(replace(id, 1, &[(3, 5)], max));
		assert_ok!(LeasesPallet::terminate(RuntimeOrigin::signed(ALICE), id));
		suspend(2);
		assert_noop!(replace(id, 2, &[(1, 5)], max), Error::<Test>::AlreadyEnding);
	});
}

/// Who fails on purpose must not be a way to pay others in what is worth nothing any more.
#[test]
fn an_asset_that_is_refused_by_now_pays_nobody_else() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 5)], 500);
		suspend(1);
		assert_ok!(LeasesPallet::set_asset(RuntimeOrigin::root(), USDC, false));
		// Not even from what is in escrow.
		assert_noop!(replace(id, 1, &[(3, 1)], u128::MAX), Error::<Test>::AssetNotAccepted);
		assert_ok!(LeasesPallet::set_asset(RuntimeOrigin::root(), USDC, true));
		assert_ok!(replace(id, 1, &[(3, 1)], u128::MAX));
		// To end it costs nothing for a node that may be left.
		assert_ok!(LeasesPallet::set_asset(RuntimeOrigin::root(), USDC, false));
		suspend(3);
		assert_ok!(LeasesPallet::terminate(RuntimeOrigin::signed(ALICE), id));
		go_to(12);
		assert_ok!(settle(id));
		assert_eq!(Assets::balance(USDC, ALICE), RICH);
	});
}

#[test]
fn what_is_asked_for_lasts_through_the_shortest_lease_or_to_the_end() {
	ExtBuilder::build_and_execute(|| {
		prove(1, TEE, 1, 20);
		let id = lease_with(&[(1, 5)], 20, proven(&[(TEE, 1)]));
		// Leases of this market take two eras: from 21 on, 21 and 22.
		go_to(20);
		prove(2, TEE, 1, 22);
		assert_noop!(replace(id, 1, &[(2, 5)], u128::MAX), Error::<Test>::ConstraintNotMet);
		prove(2, TEE, 1, 23);
		assert_ok!(replace(id, 1, &[(2, 3)], u128::MAX));
		// The last era of the term is 30.
		go_to(29);
		prove(3, TEE, 1, 30);
		assert_noop!(replace(id, 2, &[(3, 3)], u128::MAX), Error::<Test>::ConstraintNotMet);
		prove(3, TEE, 1, 31);
		assert_ok!(replace(id, 2, &[(3, 3)], u128::MAX));
		assert_eq!(held(id), [(3, 3, 30)]);
	});
}

#[test]
fn a_tenant_who_cannot_pay_stays_where_it_is() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(3, 5)], 20);
		let all = Assets::balance(USDC, ALICE);
		assert_ok!(Assets::transfer(RuntimeOrigin::signed(ALICE), USDC, BOB, all - 5));
		suspend(3);
		assert_noop!(replace(id, 3, &[(1, 5)], u128::MAX), TokenError::FundsUnavailable);
		assert_eq!(held(id), [(3, 5, 11)]);
	});
}

#[test]
fn a_full_lease_has_room_to_move_but_not_for_ever() {
	ExtBuilder::build_and_execute(|| {
		for id in 100..150 {
			add_node(id, PAUL, 10, 0);
		}
		let full: Vec<_> = (100..116).map(|id| (id, 2)).collect();
		let id = lease(&full, 20);
		suspend(100);
		// As many at a time as ever,
		assert_noop!(
			replace(id, 100, &[(116, 1), (117, 1)], u128::MAX),
			Error::<Test>::TooManyAllocations
		);
		for n in 0..MAX_PARTS - MAX_ALLOCATIONS {
			suspend(100 + n);
			assert_ok!(replace(id, 100 + n, &[(120 + n, 2)], u128::MAX));
		}
		// and a bound to them in its whole life.
		suspend(110);
		assert_noop!(replace(id, 110, &[(140, 2)], u128::MAX), Error::<Test>::TooManyAllocations);
		assert_eq!(stored(id).allocations.len() as u32, MAX_PARTS);
		go_to(32);
		settle_all();
		assert_eq!(Ended::<Test>::get(id).unwrap().allocations.len() as u32, MAX_PARTS);
	});
}

#[test]
fn an_end_before_its_time_costs_the_penalty_of_the_new_nodes_alone() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 5), (2, 5)], 500);
		go_to(20);
		suspend(1);
		assert_ok!(replace(id, 1, &[(3, 5)], u128::MAX));
		assert_ok!(LeasesPallet::terminate(RuntimeOrigin::signed(ALICE), id));
		let penalties: Vec<_> = stored(id).allocations.iter().map(|part| part.penalty).collect();
		assert_eq!(penalties, [0, 168, 168]);
		assert!(Nodes::get().values().all(|node| node.info.booked == 0));
		go_to(22);
		assert_ok!(settle(id));
		assert_eq!(earned(&PETRA), worth(10, 5, 10 * 10_000) + worth(4, 5, (10 + 168) * 10_000));
		assert_eq!(earned(&PAUL), worth(1, 5, 168 * 10_000));
		assert!(Ended::<Test>::contains_key(id));
	});
}

#[test]
fn nodes_that_leave_or_break_the_constraints_get_no_penalty() {
	ExtBuilder::build_and_execute(|| {
		for node in [1, 2, 3] {
			prove(node, TEE, 1, 100);
		}
		let id = lease_with(&[(1, 5), (2, 5), (3, 5)], 500, proven(&[(TEE, 1)]));
		go_to(20);
		change_node(1, |node| node.info.status = NodeStatus::Exiting { since: 20 });
		revoke(2, TEE);
		let info = LeasesPallet::terminate(RuntimeOrigin::signed(ALICE), id).unwrap();
		let penalties: Vec<_> = stored(id).allocations.iter().map(|part| part.penalty).collect();
		assert_eq!(penalties, [0, 0, 168]);
		type Weights = <Test as Config>::WeightInfo;
		assert_eq!(
			info.actual_weight,
			Some(Weights::terminate(3).saturating_add(Weights::check_nodes(3)))
		);
	});
}

#[test]
fn near_counts_for_the_new_nodes_as_long_as_there_is_something_to_be_near_to() {
	ExtBuilder::build_and_execute(|| {
		let data = lease(&[(2, 1)], 30);
		let near = Constraints { near: Some(Near::Facility(data)), ..Default::default() };
		let id = lease_with(&[(1, 5)], 100, near);
		change_node(3, |node| node.info.facility = FacilityId(2));
		suspend(1);
		assert_noop!(replace(id, 1, &[(3, 5)], u128::MAX), Error::<Test>::ConstraintNotMet);
		// In its last era it is over, whether anybody moved it on or not.
		go_to(39);
		assert_noop!(replace(id, 1, &[(3, 5)], u128::MAX), Error::<Test>::ConstraintNotMet);
		go_to(40);
		assert_eq!(stored(data).stage, LeaseStage::Running);
		assert_ok!(replace(id, 1, &[(3, 5)], u128::MAX));
		// So it is when it ends before its time.
		let data = lease(&[(2, 1)], 300);
		let near = Constraints { near: Some(Near::Facility(data)), ..Default::default() };
		let id = lease_with(&[(2, 5)], 100, near);
		suspend(2);
		assert_noop!(replace(id, 2, &[(3, 5)], u128::MAX), Error::<Test>::ConstraintNotMet);
		assert_ok!(LeasesPallet::terminate(RuntimeOrigin::signed(ALICE), data));
		assert_ok!(replace(id, 2, &[(3, 5)], u128::MAX));
	});
}

#[test]
fn weight_of_a_settlement_counts_what_is_done() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 5), (2, 5)], 1_000);
		let settled = || LeasesPallet::do_settle(id, &[], None).unwrap();
		let db = <Test as frame_system::Config>::DbWeight::get();
		let plain = |parts, searches| {
			<Test as Config>::WeightInfo::settle(parts)
				.saturating_add(LeasesPallet::search_weight(searches))
		};
		short(1, 12, 10_000);
		go_to(20);
		let done = settled();
		assert_eq!(done.weight::<Test>(), plain(2, done.searches));
		suspend(1);
		assert_ok!(replace(id, 1, &[(3, 5)], u128::MAX));
		// The tail is done: its node and its log are written, and pages of the log go.
		go_to(23);
		let done = settled();
		assert_eq!(done.weight::<Test>(), plain(3, done.searches).saturating_add(db.writes(4)));
		// Readers of the two others keep all of their logs.
		go_to(723);
		let done = settled();
		assert_eq!(done.weight::<Test>(), plain(2, done.searches));
		assert!(LeasesPallet::settle_weight(0).all_gte(done.weight::<Test>()));
	});
}

fn floor(node: u32, cents: u128) {
	change_node(node, |node| node.info.price_floor = UnitPrice(cents * USD / 100));
}

fn extend(id: LeaseId, eras: EraIndex) {
	assert_ok!(LeasesPallet::extend(RuntimeOrigin::signed(ALICE), id, eras, u128::MAX));
}

/// All is served, so the last settlement needs all that is promised.
fn closes(id: LeaseId) {
	assert_ok!(LeasesPallet::check_escrow_suffices());
	go_to(400);
	assert_ok!(settle(id));
	assert!(Ended::<Test>::contains_key(id));
}

/// At 4 dollars 9 eras are whole base units, 30 are not; at 7.20 all are. What was added by an extension
/// is rounded down, what is freed is of sums rounded up.
#[test]
fn the_escrow_suffices_after_an_extension() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(2, 1)], 20);
		extend(id, 9);
		floor(1, 720);
		go_to(19);
		suspend(2);
		assert_ok!(replace(id, 2, &[(1, 1)], u128::MAX));
		closes(id);
	});
}

/// The same after a top-up.
#[test]
fn the_escrow_suffices_after_a_top_up() {
	ExtBuilder::build_and_execute(|| {
		let params = Params {
			termination_penalty_eras: BoundedU32::clamped(2),
			min_runway_eras: BoundedU32::clamped(2),
			..Params::default()
		};
		assert_ok!(LeasesPallet::enact(params));
		register(&ALICE);
		let id = NextLeaseId::<Test>::get();
		assert_ok!(LeasesPallet::request_lease_on_runway(
			RuntimeOrigin::signed(ALICE),
			MARKET,
			USDC,
			chosen(&[(2, 1)]),
			29,
			10,
			u128::MAX,
			Constraints::default(),
		));
		assert_ok!(LeasesPallet::top_up(RuntimeOrigin::signed(BOB), id, 1_000, u128::MAX));
		assert_eq!((stored(id).to, stored(id).term), (40, 40));
		floor(1, 720);
		go_to(19);
		suspend(2);
		assert_ok!(replace(id, 2, &[(1, 1)], u128::MAX));
		closes(id);
	});
}

/// Who is moved to would be bound to a coin that nobody signs in today.
#[test]
fn nobody_is_moved_to_in_a_coin_that_lost_its_peg() {
	for (bad, error) in [
		(PriceError::Depegged, Error::<Test>::Depegged),
		(PriceError::Paused, Error::<Test>::PaymentPaused),
	] {
		ExtBuilder::build_and_execute(|| {
			let id = lease(&[(1, 5)], 100);
			suspend(1);
			Bad::set(&[(USDC, bad)].into_iter().collect());
			assert_noop!(replace(id, 1, &[(3, 5)], u128::MAX), error);
			// The tenant may leave it for nothing.
			assert_ok!(LeasesPallet::terminate(RuntimeOrigin::signed(ALICE), id));
			assert!(stored(id).allocations.iter().all(|allocation| allocation.penalty == 0));
			Bad::set(&Default::default());
		});
	}
}
