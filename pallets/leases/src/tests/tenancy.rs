use super::*;
use frame_support::traits::{fungible::InspectHold, Currency};
use icn_primitives::{LeaseCover, Near};
use sp_runtime::{DispatchError, TokenError};

fn offer(
	who: &AccountId32,
	id: LeaseId,
	to: &AccountId32,
	keep: bool,
) -> sp_runtime::DispatchResult {
	LeasesPallet::offer_lease(RuntimeOrigin::signed(who.clone()), id, to.clone(), keep)
}

fn accept(who: &AccountId32, id: LeaseId, keep: bool) -> Result<(), DispatchError> {
	let origin = RuntimeOrigin::signed(who.clone());
	LeasesPallet::accept_lease(origin, id, keep).map(|_| ()).map_err(|error| error.error)
}

/// Hands a lease on.
fn pass(from: &AccountId32, id: LeaseId, to: &AccountId32, keep: bool) {
	if !ServiceProviders::<Test>::contains_key(to) {
		register(to);
	}
	assert_ok!(offer(from, id, to, keep));
	assert_ok!(accept(to, id, keep));
}

fn deposits(who: &AccountId32) -> u128 {
	Balances::total_balance_on_hold(who)
}

/// Ends all there is and tells what an account got back of its money.
fn close_all(until: EraIndex) {
	go_to(until);
	settle_all();
	assert_eq!(Leases::<Test>::iter().count(), 0);
	assert_eq!(Payers::<Test>::iter().count(), 0);
	assert_eq!(LeaseOffers::<Test>::iter().count(), 0);
}

mod offer_lease {
	use super::*;

	#[test]
	fn is_replaced_and_taken_back() {
		ExtBuilder::build_and_execute(|| {
			let id = lease(&[(1, 5)], 20);
			assert_ok!(offer(&ALICE, id, &BOB, false));
			let told = Event::LeaseOffered { lease: id, to: BOB, keep_paying: false };
			assert_eq!(events().last(), Some(&told));
			assert_ok!(offer(&ALICE, id, &PAUL, true));
			let offered = TransferOffer { to: PAUL, keep_paying: true };
			assert_eq!(LeaseOffers::<Test>::get(id), Some(offered));

			let back = |who| LeasesPallet::withdraw_offer(RuntimeOrigin::signed(who), id);
			assert_noop!(back(PAUL), Error::<Test>::NotTenant);
			assert_ok!(back(ALICE));
			assert_eq!(events().last(), Some(&Event::OfferWithdrawn { lease: id }));
			assert_noop!(back(ALICE), Error::<Test>::NotOffered);
			let unknown = LeasesPallet::withdraw_offer(RuntimeOrigin::signed(ALICE), LeaseId(7));
			assert_noop!(unknown, Error::<Test>::UnknownLease);
			register(&PAUL);
			assert_noop!(accept(&PAUL, id, true), Error::<Test>::NotOffered);
		});
	}

	#[test]
	fn fails_of_what_is_anothers_ones_own_or_over() {
		ExtBuilder::build_and_execute(|| {
			let id = lease(&[(1, 5)], 20);
			assert_noop!(offer(&ALICE, LeaseId(7), &BOB, false), Error::<Test>::UnknownLease);
			assert_noop!(offer(&BOB, id, &PAUL, false), Error::<Test>::NotTenant);
			assert_noop!(offer(&ALICE, id, &ALICE, false), Error::<Test>::OwnLease);
			// Its last era, and the first that is not its any more, before anybody moved it on.
			go_to(30);
			assert_ok!(offer(&ALICE, id, &BOB, false));
			go_to(31);
			assert_noop!(offer(&ALICE, id, &BOB, false), Error::<Test>::AlreadyEnding);
			register(&BOB);
			assert_noop!(accept(&BOB, id, false), Error::<Test>::AlreadyEnding);
			let ended = lease(&[(1, 5)], 20);
			assert_ok!(LeasesPallet::terminate(RuntimeOrigin::signed(ALICE), ended));
			assert_noop!(offer(&ALICE, ended, &BOB, false), Error::<Test>::AlreadyEnding);
			close_all(60);
		});
	}

	#[test]
	fn is_over_when_the_tenant_moves_the_lease() {
		ExtBuilder::build_and_execute(|| {
			let id = lease(&[(1, 5)], 20);
			register(&BOB);
			assert_ok!(offer(&ALICE, id, &BOB, false));
			suspend(1);
			assert_ok!(replace(id, 1, &[(2, 5)], u128::MAX));
			assert_noop!(accept(&BOB, id, false), Error::<Test>::NotOffered);
		});
	}
}

mod accept_lease {
	use super::*;

	#[test]
	fn takes_over_all_but_what_was_paid() {
		ExtBuilder::build_and_execute(|| {
			let id = lease(&[(1, 5), (3, 4)], 20);
			register(&BOB);
			let (row, with_lease) = (deposits(&BOB), deposits(&ALICE));
			go_to(15);
			assert_ok!(offer(&ALICE, id, &BOB, false));
			let before = stored(id);
			assert_ok!(accept(&BOB, id, false));
			assert_eq!(stored(id), Lease { tenant: BOB, ..before });
			assert_eq!((deposits(&ALICE), deposits(&BOB)), (row, with_lease));
			assert_eq!(LeasesPallet::leases_by_tenant(&ALICE, None, 9), vec![]);
			assert_eq!(LeasesPallet::leases_by_tenant(&BOB, None, 9), vec![id]);
			assert_eq!(ServiceProviders::<Test>::get(ALICE).unwrap().leases, 0);
			assert_eq!(ServiceProviders::<Test>::get(BOB).unwrap().leases, 1);
			assert_eq!(LeaseOffers::<Test>::get(id), None);
			let told = Event::LeaseTransferred { lease: id, from: ALICE, to: BOB, payer: BOB };
			assert_eq!(events().last(), Some(&told));

			// It is Bob's to end, and his is what comes back.
			let ends = |who| LeasesPallet::terminate(RuntimeOrigin::signed(who), id);
			assert_noop!(ends(ALICE), Error::<Test>::NotTenant);
			assert_ok!(LeasesPallet::deregister_service_provider(RuntimeOrigin::signed(ALICE)));
			short(1, 16, 10_000);
			let (alice, bob) = (Assets::balance(USDC, ALICE), Assets::balance(USDC, BOB));
			assert_eq!(LeasesPallet::cover(id, NodeId(1), 12).unwrap().tenant, BOB);
			close_all(40);
			let ended = Ended::<Test>::get(id).unwrap();
			assert!(ended.refund > 0);
			assert_eq!((ended.tenant, ended.payer), (BOB, None));
			assert_eq!(Assets::balance(USDC, ALICE), alice);
			assert_eq!(Assets::balance(USDC, BOB), bob + ended.refund);
			assert_eq!(LeasesPallet::cover(id, NodeId(1), 12).unwrap().tenant, BOB);
		});
	}

	#[test]
	fn a_firm_that_goes_on_paying_gets_the_rest() {
		ExtBuilder::build_and_execute(|| {
			let id = lease(&[(1, 5)], 20);
			pass(&ALICE, id, &BOB, true);
			assert_eq!(Payers::<Test>::get(id), Some(ALICE));
			let view = LeasesPallet::lease_view(id).unwrap();
			assert_eq!((view.tenant, view.payer), (BOB, ALICE));
			let told = Event::LeaseTransferred { lease: id, from: ALICE, to: BOB, payer: ALICE };
			assert_eq!(events().last(), Some(&told));
			// What it paid is not the reseller's to give away, but who leases is.
			assert_noop!(offer(&BOB, id, &PAUL, false), Error::<Test>::NotPayer);
			pass(&BOB, id, &PAUL, true);
			assert_eq!(Payers::<Test>::get(id), Some(ALICE));
			let before = Assets::balance(USDC, ALICE);
			assert_ok!(LeasesPallet::terminate(RuntimeOrigin::signed(PAUL), id));
			close_all(40);
			let ended = Ended::<Test>::get(id).unwrap();
			assert!(ended.refund > 0);
			assert_eq!((ended.tenant, ended.payer), (PAUL, Some(ALICE)));
			assert_eq!(Assets::balance(USDC, ALICE), before + ended.refund);
			assert!(events().iter().any(|event| matches!(
				event,
				Event::LeaseEnded { tenant: PAUL, payer: ALICE, sent: true, .. }
			)));
		});
	}

	#[test]
	fn a_refund_that_cannot_be_sent_waits_for_the_payer() {
		ExtBuilder::build_and_execute(|| {
			let id = lease(&[(1, 5)], 20);
			pass(&ALICE, id, &BOB, true);
			assert_ok!(LeasesPallet::terminate(RuntimeOrigin::signed(BOB), id));
			assert_ok!(Assets::freeze_asset(RuntimeOrigin::signed(NOBODY), USDC));
			close_all(40);
			assert!(earned(&ALICE) > 0);
			assert_eq!(earned(&ALICE), Ended::<Test>::get(id).unwrap().refund);
			assert_eq!(earned(&BOB), 0);
		});
	}

	#[test]
	fn a_lease_that_comes_back_to_who_pays_has_no_other_payer() {
		ExtBuilder::build_and_execute(|| {
			let id = lease(&[(1, 5)], 20);
			pass(&ALICE, id, &BOB, true);
			pass(&BOB, id, &ALICE, true);
			assert_eq!(Payers::<Test>::get(id), None);
			assert_ok!(offer(&ALICE, id, &BOB, false));
		});
	}

	#[test]
	fn what_is_held_of_ones_own_is_no_demand_any_more() {
		ExtBuilder::build_and_execute(|| {
			let id = lease(&[(1, 5), (3, 4)], 20);
			go_to(15);
			pass(&ALICE, id, &PAUL, true);
			let demand =
				|| stored(id).allocations.iter().map(|part| part.demand).collect::<Vec<_>>();
			assert_eq!(demand(), vec![true, false]);
			assert_eq!(Nodes::get()[&NodeId(3)].bookings, vec![(4, 11, 31, false)]);
			// It is not raised again.
			pass(&PAUL, id, &BOB, true);
			assert_eq!(demand(), vec![true, false]);
			close_all(40);
		});
	}

	#[test]
	fn in_the_last_era_demand_just_ends() {
		ExtBuilder::build_and_execute(|| {
			let id = lease(&[(3, 4)], 20);
			for (era, demand) in [(29, false), (30, true)] {
				frame_support::hypothetically!({
					go_to(era);
					pass(&ALICE, id, &PAUL, false);
					assert_eq!(stored(id).allocations[0].demand, demand);
					close_all(40);
				});
			}
		});
	}

	#[test]
	fn runs_on_by_anyones_money() {
		ExtBuilder::build_and_execute(|| {
			let params = Params {
				termination_penalty_eras: icn_primitives::BoundedU32::clamped(2),
				min_runway_eras: icn_primitives::BoundedU32::clamped(2),
				..Params::default()
			};
			assert_ok!(LeasesPallet::enact(params));
			register(&ALICE);
			let id = NextLeaseId::<Test>::get();
			assert_ok!(LeasesPallet::request_lease_on_runway(
				RuntimeOrigin::signed(ALICE),
				MARKET,
				USDC,
				chosen(&[(1, 5)]),
				50,
				5,
				u128::MAX,
				Constraints::default(),
			));
			pass(&ALICE, id, &BOB, true);
			for who in [ALICE, BOB] {
				let origin = RuntimeOrigin::signed(who);
				assert_ok!(LeasesPallet::top_up(origin, id, 3, u128::MAX));
			}
			assert_eq!(stored(id).to, 22);
			let before = Assets::balance(USDC, ALICE);
			close_all(60);
			let refund = Ended::<Test>::get(id).unwrap().refund;
			assert!(refund > 0);
			assert_eq!(Assets::balance(USDC, ALICE), before + refund);
		});
	}

	#[test]
	fn fails_for_whom_it_is_not_offered_or_otherwise() {
		ExtBuilder::build_and_execute(|| {
			let id = lease(&[(1, 5)], 20);
			assert_noop!(accept(&BOB, LeaseId(7), false), Error::<Test>::UnknownLease);
			assert_noop!(accept(&BOB, id, false), Error::<Test>::NotOffered);
			assert_ok!(offer(&ALICE, id, &BOB, true));
			assert_noop!(accept(&BOB, id, true), Error::<Test>::NotServiceProvider);
			register(&BOB);
			register(&PAUL);
			assert_noop!(accept(&PAUL, id, true), Error::<Test>::NotOffered);
			// Who thinks to get refunds is not fooled by a later offer.
			assert_noop!(accept(&BOB, id, false), Error::<Test>::NotOffered);
			assert_ok!(offer(&ALICE, id, &PAUL, true));
			Balances::make_free_balance_be(&PAUL, 20);
			assert_noop!(accept(&PAUL, id, true), TokenError::FundsUnavailable);
		});
	}

	#[test]
	fn weighs_what_the_lease_has() {
		ExtBuilder::build_and_execute(|| {
			let id = lease(&[(1, 5), (3, 5)], 20);
			register(&BOB);
			assert_ok!(offer(&ALICE, id, &BOB, false));
			let info = LeasesPallet::accept_lease(RuntimeOrigin::signed(BOB), id, false).unwrap();
			assert_eq!(info.actual_weight, Some(LeasesPallet::accept_weight(2)));
		});
	}

	#[test]
	fn to_be_near_a_lease_ends_with_its_tenant() {
		ExtBuilder::build_and_execute(|| {
			let other = lease(&[(1, 5)], 20);
			let near = Constraints { near: Some(Near::Facility(other)), ..Default::default() };
			let id = lease_with(&[(2, 5)], 20, near.clone());
			change_node(3, |node| node.info.facility = icn_primitives::FacilityId(2));
			suspend(2);
			assert_noop!(replace(id, 2, &[(3, 5)], u128::MAX), Error::<Test>::ConstraintNotMet);
			pass(&ALICE, other, &BOB, false);
			// No way out of the lease: it can be left because its node failed, and moved freely.
			assert_ok!(replace(id, 2, &[(3, 5)], u128::MAX));
			let again = request_with(&ALICE, USDC, &[(1, 5)], 20, near);
			assert_eq!(again, Err(Error::<Test>::UnknownNearLease.into()));
		});
	}
}
