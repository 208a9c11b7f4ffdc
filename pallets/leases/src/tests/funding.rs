use super::*;
use icn_primitives::{BoundedU32, LeaseCover, LeaseEndReason, PriceError, PriceFeed};

/// Eras that are paid for at least, and of penalty, in these tests.
const LEAST: EraIndex = 5;
const PENALTY: u128 = 20;
/// With the bounty.
const EARLY: u128 = PENALTY + 1;

fn set() {
	let params = Params {
		termination_penalty_eras: BoundedU32::clamped(PENALTY as u32),
		min_runway_eras: BoundedU32::clamped(LEAST),
		..Params::default()
	};
	assert_ok!(LeasesPallet::enact(params));
}

fn request_on_runway(
	nodes: &[(u32, Units)],
	eras: EraIndex,
	runway: EraIndex,
	max_total: u128,
) -> sp_runtime::DispatchResult {
	frame_support::storage::with_storage_layer(|| {
		LeasesPallet::request_lease_on_runway(
			RuntimeOrigin::signed(ALICE),
			MARKET,
			USDC,
			chosen(nodes),
			eras,
			runway,
			max_total,
			Constraints::default(),
		)
	})
}

/// A lease of Alice from era 11 to 110, of which `runway` eras are paid for.
fn on_runway(nodes: &[(u32, Units)], runway: EraIndex) -> LeaseId {
	set();
	if !ServiceProviders::<Test>::contains_key(ALICE) {
		register(&ALICE);
	}
	let id = NextLeaseId::<Test>::get();
	assert_ok!(request_on_runway(nodes, 100, runway, u128::MAX));
	id
}

fn top_up(
	who: &AccountId32,
	id: LeaseId,
	eras: EraIndex,
	max_amount: u128,
) -> frame_support::dispatch::DispatchResultWithPostInfo {
	let origin = RuntimeOrigin::signed(who.clone());
	frame_support::storage::with_storage_layer(|| {
		LeasesPallet::top_up(origin, id, eras, max_amount).map_err(|error| error.error)
	})
	.map_err(Into::into)
}

fn expire(who: &AccountId32) -> frame_support::dispatch::DispatchResultWithPostInfo {
	LeasesPallet::expire(RuntimeOrigin::signed(who.clone()), 1)
}

fn reason(id: LeaseId) -> LeaseEndReason {
	Ended::<Test>::get(id).expect("it is over").reason
}

mod request {
	use super::*;

	#[test]
	fn books_what_is_paid_and_keeps_the_price_for_the_term() {
		ExtBuilder::build_and_execute(|| {
			let id = on_runway(&[(1, 5), (2, 3)], 10);
			let lease = stored(id);
			assert_eq!((lease.to, lease.term, lease.queued_at), (21, 111, 21));
			assert!(lease.allocations.iter().all(|allocation| allocation.to == 21));
			assert_eq!(Nodes::get()[&NodeId(1)].bookings, vec![(5, 11, 21, true)]);
			assert!(Expiries::<Test>::contains_key(21u32.to_be_bytes(), id));
			// Service, an early end and the bounty.
			let amount = price(10, 5, 10 + EARLY) + price(4, 3, 10 + EARLY);
			assert_eq!(lease.escrow, amount);
			assert_eq!(Assets::balance(USDC, ALICE), RICH - amount);
			assert_eq!(
				events().last(),
				Some(&Event::LeaseSigned {
					lease: id,
					tenant: ALICE,
					market: MARKET,
					from: 11,
					to: 21,
					term: 111,
					asset: USDC,
					amount,
				})
			);
			let view = LeasesPallet::lease_view(id).unwrap();
			assert_eq!((view.to, view.term, view.penalty), (21, 111, PENALTY as u32));
		});
	}

	#[test]
	fn boundary_where_the_penalty_pays_for_the_rest() {
		ExtBuilder::build_and_execute(|| {
			// 78 + 21 eras fall short of 100, 79 + 21 do not.
			assert_eq!(stored(on_runway(&[(1, 1)], 78)).to, 89);
			for runway in [79, 100, EraIndex::MAX] {
				let lease = stored(on_runway(&[(1, 1)], runway));
				assert_eq!((lease.to, lease.term), (111, 111));
				assert_eq!(lease.escrow, price(10, 1, 100));
				assert!(!lease.on_runway());
			}
		});
	}

	#[test]
	fn costs_what_is_allowed_and_no_more() {
		ExtBuilder::build_and_execute(|| {
			set();
			register(&ALICE);
			let cost = price(10, 5, 10 + EARLY);
			assert_noop!(
				request_on_runway(&[(1, 5)], 100, 10, cost - 1),
				Error::<Test>::Overpriced
			);
			assert_ok!(request_on_runway(&[(1, 5)], 100, 10, cost));
		});
	}

	#[test]
	fn fails_below_the_shortest_runway() {
		ExtBuilder::build_and_execute(|| {
			set();
			register(&ALICE);
			for runway in [0, LEAST - 1] {
				assert_noop!(
					request_on_runway(&[(1, 5)], 100, runway, u128::MAX),
					Error::<Test>::RunwayTooShort
				);
			}
			assert_ok!(request_on_runway(&[(1, 5)], 100, LEAST, u128::MAX));
		});
	}

	#[test]
	fn fails_for_a_node_that_is_not_committed_to_the_term() {
		ExtBuilder::build_and_execute(|| {
			set();
			register(&ALICE);
			change_node(1, |node| node.commitment_until = 110);
			assert_noop!(
				request_on_runway(&[(1, 5)], 100, 10, u128::MAX),
				Error::<Test>::NotCommitted
			);
			change_node(1, |node| node.commitment_until = 111);
			assert_ok!(request_on_runway(&[(1, 5)], 100, 10, u128::MAX));
		});
	}

	#[test]
	fn the_term_is_a_lease_of_the_market() {
		ExtBuilder::build_and_execute(|| {
			set();
			register(&ALICE);
			let request = |eras| request_on_runway(&[(1, 5)], eras, 10, u128::MAX);
			assert_noop!(request(1), Error::<Test>::TooShort);
			assert_noop!(request(MAX_LEASE_ERAS + 1), Error::<Test>::TooLong);
		});
	}
}

mod topping_up {
	use super::*;

	#[test]
	fn moves_the_end_of_everything() {
		ExtBuilder::build_and_execute(|| {
			let id = on_runway(&[(1, 5), (2, 3)], 10);
			let escrow = stored(id).escrow;
			go_to(15);
			// By a stranger.
			assert_ok!(top_up(&BOB, id, 30, u128::MAX));
			let lease = stored(id);
			assert_eq!((lease.to, lease.term, lease.queued_at), (51, 111, 51));
			assert!(lease.allocations.iter().all(|allocation| allocation.to == 51));
			assert_eq!(Nodes::get()[&NodeId(2)].bookings, vec![(3, 11, 51, true)]);
			assert_eq!(
				Expiries::<Test>::iter_keys().collect::<Vec<_>>(),
				vec![(51u32.to_be_bytes(), id)]
			);
			// What is added is what more eras cost, but for what is rounded up, for both nodes.
			let amount = RICH - Assets::balance(USDC, BOB);
			let cost = price(10, 5, 30) + price(4, 3, 30);
			assert!(amount <= cost && amount + 8 >= cost, "{amount} {cost}");
			assert_eq!(lease.escrow, escrow + amount);
			assert_eq!(
				events().last(),
				Some(&Event::LeaseToppedUp { lease: id, who: BOB, amount, to: 51 })
			);
			assert!(LeasesPallet::cover(id, NodeId(1), 50).is_some());
			assert_exact(USDC);
		});
	}

	#[test]
	fn whatever_the_steps_it_serves_and_pays_like_a_lease_that_was_paid_at_once() {
		ExtBuilder::build_and_execute(|| {
			let id = on_runway(&[(1, 5), (3, 2)], 10);
			let prepaid = lease(&[(1, 5), (3, 2)], 100);
			for (era, eras) in [(11, 5), (12, 9), (30, 52)] {
				go_to(era);
				let _ = settle(id);
				assert_ok!(top_up(&ALICE, id, eras, u128::MAX));
				LeasesPallet::do_try_state().unwrap();
			}
			go_to(70);
			// Up to 107 all is there: what is left is less than the shortest runway.
			assert_ok!(top_up(&ALICE, id, 4, u128::MAX));
			assert_eq!((stored(id).to, stored(id).term), (111, 111));
			assert_noop!(top_up(&ALICE, id, 100, u128::MAX), Error::<Test>::FullyFunded);
			short(1, 80, 7_000);
			go_to(112);
			settle_all();
			let (one, other) = (Ended::<Test>::get(id), Ended::<Test>::get(prepaid));
			let (one, other) = (one.unwrap(), other.unwrap());
			assert_eq!(one.reason, LeaseEndReason::Expired);
			assert_eq!((one.paid, one.margin_paid), (other.paid, other.margin_paid));
			// What rounding up cost the other.
			assert!(other.refund - one.refund <= 4);
			assert_exact(USDC);
		});
	}

	#[test]
	fn costs_what_is_allowed_and_no_more() {
		ExtBuilder::build_and_execute(|| {
			// 10 dollars x 72 units are a dollar an era, and a quarter: nothing is rounded.
			let id = on_runway(&[(1, 72)], 10);
			let cost = 6 * 1_250_000;
			assert_noop!(top_up(&BOB, id, 6, cost - 1), Error::<Test>::Overpriced);
			assert_ok!(top_up(&BOB, id, 6, cost));
			assert_eq!(Assets::balance(USDC, BOB), RICH - cost);
		});
	}

	#[test]
	fn the_price_is_that_of_the_signing() {
		ExtBuilder::build_and_execute(|| {
			let id = on_runway(&[(2, 18)], 10);
			change_node(2, |node| {
				node.info.price_floor = icn_primitives::UnitPrice(9 * icn_primitives::USD)
			});
			// Four dollars x 18 units: a tenth of a dollar an era.
			assert_ok!(top_up(&BOB, id, 10, u128::MAX));
			assert_eq!(Assets::balance(USDC, BOB), RICH - 10 * 125_000);
		});
	}

	#[test]
	fn credits_pay_first() {
		ExtBuilder::build_and_execute(|| {
			let id = on_runway(&[(1, 72)], 10);
			for era in 11..14 {
				short(1, era, 10_000);
			}
			go_to(15);
			// They are known when they are settled.
			assert_ok!(settle(id));
			assert_ok!(top_up(&BOB, id, 5, 2 * 1_250_000));
			assert_eq!(Assets::balance(USDC, BOB), RICH - 2 * 1_250_000);
			assert_eq!(stored(id).to, 26);
		});
	}

	#[test]
	fn boundaries_in_time() {
		ExtBuilder::build_and_execute(|| {
			let id = on_runway(&[(1, 5)], 10);
			go_to(21);
			assert_noop!(top_up(&ALICE, id, 10, u128::MAX), Error::<Test>::AlreadyEnding);
			// Its last paid era, and nobody moved it on.
			go_to(20);
			frame_support::hypothetically!({
				assert_ok!(top_up(&ALICE, id, 10, u128::MAX));
				assert_eq!(stored(id).to, 31);
			});
			assert_ok!(expire(&BOB));
			assert_noop!(top_up(&ALICE, id, 10, u128::MAX), Error::<Test>::AlreadyEnding);
		});
	}

	#[test]
	fn fails_for_little_and_for_what_cannot_be_topped_up() {
		ExtBuilder::build_and_execute(|| {
			let id = on_runway(&[(1, 5)], 10);
			for eras in [0, LEAST - 1] {
				assert_noop!(top_up(&ALICE, id, eras, u128::MAX), Error::<Test>::RunwayTooShort);
			}
			assert_noop!(top_up(&ALICE, LeaseId(9), 10, 1), Error::<Test>::UnknownLease);
			assert!(top_up(&NOBODY, id, 10, u128::MAX).is_err());
			assert_noop!(
				LeasesPallet::top_up(RuntimeOrigin::root(), id, 10, u128::MAX),
				sp_runtime::DispatchError::BadOrigin
			);
			let prepaid = lease(&[(1, 5)], 50);
			assert_noop!(top_up(&ALICE, prepaid, 10, u128::MAX), Error::<Test>::FullyFunded);
			assert_ok!(LeasesPallet::set_asset(RuntimeOrigin::root(), USDC, false));
			assert_noop!(top_up(&ALICE, id, 10, u128::MAX), Error::<Test>::AssetNotAccepted);
		});
	}

	#[test]
	fn a_booking_without_room_counts_as_demand_no_more() {
		ExtBuilder::build_and_execute(|| {
			let id = on_runway(&[(1, 5), (2, 3)], 10);
			NoRoom::set(&vec![NodeId(1)]);
			assert_ok!(top_up(&ALICE, id, 10, u128::MAX));
			let demand: Vec<_> = stored(id).allocations.iter().map(|held| held.demand).collect();
			assert_eq!(demand, vec![false, true]);
			// The book knows it by that.
			go_to(15);
			assert_ok!(LeasesPallet::terminate(RuntimeOrigin::signed(ALICE), id));
		});
	}

	#[test]
	fn weight_is_that_of_its_nodes() {
		ExtBuilder::build_and_execute(|| {
			let id = on_runway(&[(1, 5), (2, 5)], 10);
			let info = top_up(&ALICE, id, 10, u128::MAX).unwrap();
			let top_up = <Test as Config>::WeightInfo::top_up(2).saturating_add(Prices::weight());
			assert_eq!(info.actual_weight, Some(top_up));
		});
	}
}

mod exhaustion {
	use super::*;

	#[test]
	fn whoever_moves_it_on_gets_the_bounty_and_the_providers_the_penalty() {
		ExtBuilder::build_and_execute(|| {
			let id = on_runway(&[(1, 72), (2, 18)], 10);
			let escrow = stored(id).escrow;
			go_to(19);
			assert_noop!(expire(&BOB), Error::<Test>::NothingDue);
			go_to(20);
			let info = expire(&BOB).unwrap();
			assert_eq!(info.pays_fee, frame_support::dispatch::Pays::No);
			// An era of both prices.
			assert_eq!(earned(&BOB), 1_000_000 + 100_000);
			assert_eq!(
				events().last(),
				Some(&Event::LeaseExhausted {
					lease: id,
					ends: 21,
					closer: Some(BOB),
					bounty: 1_100_000
				})
			);
			assert_eq!(stored(id).stage, LeaseStage::Ending(LeaseEndReason::Exhausted));
			// The units are free from 21 on.
			assert_eq!(Nodes::get()[&NodeId(1)].info.booked, 0);
			assert_ok!(request(&ALICE, USDC, &[(1, 100)], 10));

			go_to(22);
			assert_ok!(settle(id));
			assert_eq!(earned(&PETRA), (10 + PENALTY) * 1_100_000);
			let ended = Ended::<Test>::get(id).unwrap();
			assert_eq!(ended.reason, LeaseEndReason::Exhausted);
			assert_eq!(escrow, ended.paid + ended.margin_paid + ended.refund + 1_100_000);
			// The margin on the bounty.
			assert_eq!(ended.refund, 275_000);
			assert_exact(USDC);
		});
	}

	#[test]
	fn the_hook_takes_no_bounty() {
		ExtBuilder::build_and_execute(|| {
			let id = on_runway(&[(1, 72)], 10);
			go_to(20);
			use frame_support::traits::Hooks;
			LeasesPallet::on_idle(1, PLENTY);
			let expected = Event::LeaseExhausted { lease: id, ends: 21, closer: None, bounty: 0 };
			assert_eq!(events().last(), Some(&expected));
			go_to(22);
			assert_ok!(settle(id));
			assert_eq!(earned(&NOBODY), 0);
			assert_eq!(Ended::<Test>::get(id).unwrap().refund, 1_250_000);
		});
	}

	/// Whatever happens, or does not: no era is served unpaid, and no more is owed than was paid.
	#[test]
	fn without_anybody_no_era_is_served_unpaid() {
		ExtBuilder::build_and_execute(|| {
			let id = on_runway(&[(1, 72), (2, 18)], 10);
			let escrow = stored(id).escrow;
			// No hook, no call, for a year.
			go_to(11 + MAX_LEASE_ERAS);
			for era in [21, 22, 100, 111, 5_000] {
				assert!(LeasesPallet::cover(id, NodeId(1), era).is_none(), "served in {era}");
			}
			// The booking ended by itself, for all who count demand.
			assert_eq!(Nodes::get()[&NodeId(1)].bookings[0].2, 21);
			let view = LeasesPallet::preview_settlement(id).unwrap();
			assert_eq!(view.paid, (10 + PENALTY) * 1_100_000);
			assert_ok!(settle(id));
			assert_eq!(earned(&PETRA), view.paid);
			assert_eq!(earned(&NOBODY), 1_100_000);
			let ended = Ended::<Test>::get(id).unwrap();
			assert_eq!(ended.reason, LeaseEndReason::Exhausted);
			assert_eq!((ended.paid, ended.margin_paid), (view.paid, view.margin));
			assert_eq!((ended.refund, view.ends), (view.refund, true));
			assert_eq!(escrow, ended.paid + ended.margin_paid + ended.refund + 1_100_000);
			assert_exact(USDC);
		});
	}

	#[test]
	fn credits_are_used_up_first() {
		ExtBuilder::build_and_execute(|| {
			let id = on_runway(&[(1, 72)], 10);
			for era in 11..14 {
				short(1, era, 10_000);
			}
			short(1, 14, 5_000);
			go_to(20);
			assert_ok!(settle(id));
			// Three eras and a half.
			assert_ok!(expire(&BOB));
			assert_eq!(events().last(), Some(&Event::LeaseReindexed { lease: id, to: 24 }));
			assert_eq!((stored(id).to, earned(&BOB)), (24, 0));
			LeasesPallet::do_try_state().unwrap();
			// The half is too little.
			go_to(23);
			assert_ok!(settle(id));
			assert_ok!(expire(&BOB));
			assert_eq!((stored(id).to, earned(&BOB)), (24, 1_000_000));
			go_to(25);
			settle_all();
			assert_eq!(reason(id), LeaseEndReason::Exhausted);
			assert_eq!(earned(&PETRA), (10 - 1 + PENALTY) * 1_000_000 + 500_000);
		});
	}

	#[test]
	fn credits_may_reach_the_term() {
		ExtBuilder::build_and_execute(|| {
			let id = on_runway(&[(1, 72)], 78);
			short(1, 20, 10_000);
			go_to(88);
			assert_ok!(settle(id));
			assert_ok!(expire(&BOB));
			assert_eq!((stored(id).to, stored(id).on_runway()), (111, false));
			go_to(112);
			settle_all();
			assert_eq!(reason(id), LeaseEndReason::Expired);
			assert_eq!(earned(&PETRA), 99 * 1_000_000);
		});
	}

	#[test]
	fn credits_are_too_late_when_the_end_is_past() {
		ExtBuilder::build_and_execute(|| {
			let id = on_runway(&[(1, 72)], 10);
			for era in 11..20 {
				short(1, era, 10_000);
			}
			go_to(21);
			assert_ok!(settle(id));
			assert_eq!(stored(id).stage, LeaseStage::Running);
			assert_ok!(expire(&BOB));
			assert_eq!(stored(id).stage, LeaseStage::Ending(LeaseEndReason::Exhausted));
		});
	}

	#[test]
	fn a_node_that_may_be_left_gets_no_penalty() {
		ExtBuilder::build_and_execute(|| {
			let id = on_runway(&[(1, 72), (3, 36)], 10);
			suspend(3);
			go_to(20);
			assert_ok!(expire(&BOB));
			go_to(22);
			assert_ok!(settle(id));
			assert_eq!(earned(&PETRA), (10 + PENALTY) * 1_000_000);
			// A twentieth of a dollar an era.
			assert_eq!(earned(&PAUL), 10 * 50_000);
		});
	}

	#[test]
	fn a_refused_asset_costs_no_penalty() {
		ExtBuilder::build_and_execute(|| {
			let id = on_runway(&[(1, 72)], 10);
			assert_ok!(LeasesPallet::set_asset(RuntimeOrigin::root(), USDC, false));
			go_to(22);
			let view = LeasesPallet::preview_settlement(id).unwrap();
			assert_ok!(settle(id));
			assert_eq!((earned(&PETRA), view.paid), (10_000_000, 10_000_000));
			assert_eq!(Ended::<Test>::get(id).unwrap().refund, view.refund);
		});
	}

	#[test]
	fn an_early_end_costs_what_was_signed() {
		ExtBuilder::build_and_execute(|| {
			let id = on_runway(&[(1, 72)], 10);
			// Dearer by now, for others.
			assert_ok!(LeasesPallet::enact(Params::default()));
			go_to(20);
			let terminate = || LeasesPallet::terminate(RuntimeOrigin::signed(ALICE), id);
			assert_noop!(terminate(), Error::<Test>::AlreadyEnding);
			go_to(14);
			assert_ok!(terminate());
			go_to(16);
			assert_ok!(settle(id));
			assert_eq!(reason(id), LeaseEndReason::Terminated);
			assert_eq!(earned(&PETRA), (4 + PENALTY) * 1_000_000);
			assert_eq!(Ended::<Test>::get(id).unwrap().refund, 7 * 1_250_000);
		});
	}

	#[test]
	fn what_fails_to_be_moved_is_tried_again() {
		ExtBuilder::build_and_execute(|| {
			let id = on_runway(&[(1, 72)], 10);
			go_to(20);
			Broken::set(&vec![NodeId(1)]);
			assert_ok!(expire(&BOB));
			// Nothing of it happened.
			assert_eq!((earned(&BOB), stored(id).queued_at), (0, 21 + FREE_AFTER_ERAS));
			assert_eq!(stored(id).allocations[0].penalty, 0);
			LeasesPallet::do_try_state().unwrap();
			Broken::set(&Vec::new());
			go_to(21 + FREE_AFTER_ERAS);
			assert_ok!(expire(&BOB));
			assert_eq!(earned(&BOB), 1_000_000);
		});
	}
}

mod moving_on {
	use super::*;

	#[test]
	fn a_replacement_is_paid_as_far_as_what_is_left_and_topped_up_with_it() {
		ExtBuilder::build_and_execute(|| {
			let id = on_runway(&[(1, 72)], 10);
			suspend(1);
			go_to(14);
			// From ten dollars to four: what is freed stays.
			assert_ok!(replace(id, 1, &[(2, 72)], 0));
			let lease = stored(id);
			assert_eq!((lease.to, lease.allocations[0].to, lease.allocations[1].to), (21, 15, 21));
			// 27 eras at six tenths of a dollar and margin pay for as many as they can.
			let freed = 27 * (1_250_000 - 500_000);
			assert_ok!(top_up(&BOB, id, 40, 0));
			assert_eq!(Assets::balance(USDC, BOB), RICH);
			assert_eq!(freed / 500_000, 40);
			assert_eq!(stored(id).to, 61);
			assert_eq!(stored(id).allocations[0].to, 15);
			LeasesPallet::do_try_state().unwrap();
		});
	}

	#[test]
	fn a_replacement_must_be_committed_to_the_term() {
		ExtBuilder::build_and_execute(|| {
			let id = on_runway(&[(1, 72)], 10);
			suspend(1);
			change_node(2, |node| node.commitment_until = 110);
			assert_noop!(replace(id, 1, &[(2, 72)], u128::MAX), Error::<Test>::NotCommitted);
			change_node(2, |node| node.commitment_until = 111);
			assert_ok!(replace(id, 1, &[(2, 72)], u128::MAX));
		});
	}
}

/// A coin that lost its peg pays for nothing at the price that was signed in dollars, and nobody
/// pays a penalty for that.
#[test]
fn a_bad_stablecoin_pays_for_no_more() {
	for (why, error) in [
		(PriceError::Depegged, Error::<Test>::Depegged),
		(PriceError::Paused, Error::<Test>::PaymentPaused),
	] {
		ExtBuilder::build_and_execute(|| {
			let id = on_runway(&[(1, 5)], 10);
			Bad::set(&[(USDC, why)].into_iter().collect());
			assert_eq!(top_up(&ALICE, id, 10, u128::MAX), Err(error.into()));
			go_to(20);
			settle_all();
			go_to(22);
			settle_all();
			assert_eq!(earned(&PETRA), worth(10, 5, 10 * 10_000));
		});
	}
}

/// That nobody speaks says nothing against it: what runs is topped up.
#[test]
fn a_silent_feed_stops_no_top_up() {
	ExtBuilder::build_and_execute(|| {
		let id = on_runway(&[(1, 5)], 10);
		Bad::set(&[(USDC, PriceError::Stale)].into_iter().collect());
		assert_ok!(top_up(&ALICE, id, 10, u128::MAX));
	});
}
