use super::*;
use frame_support::dispatch::Pays;
use frame_support::traits::fungible::InspectHold;
use icn_primitives::LeaseEndReason;
use sp_runtime::{
	traits::{BlakeTwo256, Hash},
	DispatchError,
};

fn with_positions(
	id: LeaseId,
	positions: &[u32],
) -> frame_support::dispatch::DispatchResultWithPostInfo {
	frame_support::storage::with_storage_layer(|| {
		LeasesPallet::settle(
			RuntimeOrigin::signed(NOBODY),
			id,
			positions.to_vec().try_into().unwrap(),
		)
	})
}

#[test]
fn full_service_is_paid_in_full() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 5), (3, 50)], 20);
		go_to(17);
		assert_ok!(settle(id));
		// Final are the eras below 16, served five.
		assert_eq!(earned(&PETRA), worth(10, 5, 5 * 10_000));
		assert_eq!(earned(&PAUL), worth(1, 50, 5 * 10_000));
		assert_eq!(
			Pins::get().into_keys().collect::<Vec<_>>(),
			vec![(NodeId(1), 11), (NodeId(3), 11)]
		);
		assert_eq!(
			events().last(),
			Some(&Event::LeaseSettled {
				lease: id,
				until: 16,
				paid: worth(10, 5, 5 * 10_000) + worth(1, 50, 5 * 10_000),
				margin: margin(10, 5, 5 * 10_000) + margin(1, 50, 5 * 10_000),
			})
		);
	});
}

#[test]
fn outage_is_credited_without_asking() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 5)], 20);
		let escrow = stored(id).escrow;
		// An outage before the lease, one in it, one after it; each of 30 %.
		for era in [9, 10, 11, 20, 30, 31] {
			short(1, era, 3_000);
		}
		go_to(32);
		assert_ok!(settle(id));
		let served = 20 * 10_000 - 3 * 3_000;
		assert_eq!(earned(&PETRA), worth(10, 5, served));
		assert_eq!(Ledgers::<Test>::get(USDC).margin, margin(10, 5, served));
		let refund = escrow - worth(10, 5, served) - margin(10, 5, served);
		assert_eq!(Assets::balance(USDC, ALICE), RICH - escrow + refund);
	});
}

#[test]
fn nothing_served_is_nothing_paid() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 5)], 2);
		short(1, 11, 10_000);
		short(1, 12, 10_000);
		go_to(14);
		assert_ok!(settle(id));
		assert_eq!(Assets::balance(USDC, ALICE), RICH);
		assert_eq!(Ledgers::<Test>::get(USDC), AssetLedger::default());
		assert!(!Earnings::<Test>::contains_key(PETRA, USDC));
	});
}

#[test]
fn fails_when_nothing_is_due() {
	ExtBuilder::build_and_execute(|| {
		assert_noop!(settle(LeaseId(0)), Error::<Test>::UnknownLease);
		let id = lease(&[(1, 5)], 20);
		assert_noop!(settle(id), Error::<Test>::NothingDue);
		// Its first era is 11: not final before 12 is the first that is not.
		go_to(12);
		assert_noop!(settle(id), Error::<Test>::NothingDue);
		go_to(13);
		assert_ok!(settle(id));
		assert_noop!(settle(id), Error::<Test>::NothingDue);
		assert_noop!(
			LeasesPallet::settle(RuntimeOrigin::root(), id, Positions::default()),
			DispatchError::BadOrigin
		);
	});
}

#[test]
fn positions_are_checked_and_spare_the_search() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 5), (2, 5)], 20);
		short(1, 10, 100);
		short(1, 14, 100);
		short(1, 16, 100);
		go_to(17);
		for wrong in [&[1, 0][..], &[3, 0], &[2, 1], &[2], &[2, 0, 0]] {
			assert_noop!(with_positions(id, wrong), Error::<Test>::WrongPosition);
		}
		// Node 1 fell short in between: the beginning of its span must be searched once.
		let start = Searches::get();
		let info = with_positions(id, &[2, 0]).unwrap();
		assert_eq!(Searches::get() - start, 1);
		assert_eq!(
			info.actual_weight,
			Some(
				<Test as Config>::WeightInfo::settle(2)
					.saturating_add(LeasesPallet::search_weight(1))
					.saturating_add(<Test as frame_system::Config>::DbWeight::get().reads(4))
			)
		);
		// From then on it is known.
		go_to(18);
		let start = Searches::get();
		assert_ok!(with_positions(id, &[3, 0]));
		assert_eq!(Searches::get(), start);
		assert_eq!(stored(id).allocations[0].served, 6 * 10_000 - 200);
		assert_eq!(earned(&PETRA), worth(10, 5, 6 * 10_000 - 200) + worth(4, 5, 6 * 10_000));
	});
}

#[test]
fn preview_is_what_settle_then_does() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 5), (3, 7)], 20);
		assert_eq!(LeasesPallet::preview_settlement(id), None);
		assert_eq!(LeasesPallet::preview_settlement(LeaseId(7)), None);
		short(1, 12, 123);
		short(3, 13, 4_567);
		for era in [16, 17, 40] {
			go_to(era);
			let view = LeasesPallet::preview_settlement(id).unwrap();
			let (before, balance) = (Ledgers::<Test>::get(USDC), Assets::balance(USDC, ALICE));
			let start = Searches::get();
			assert_ok!(with_positions(id, &view.positions));
			assert!(Searches::get() - start <= 2, "the positions it names are right");
			let after = Ledgers::<Test>::get(USDC);
			assert_eq!(after.earnings - before.earnings, view.paid);
			assert_eq!(after.margin - before.margin, view.margin);
			assert_eq!(Assets::balance(USDC, ALICE) - balance, view.refund);
			assert_eq!(Leases::<Test>::contains_key(id), !view.ends);
			assert_eq!(view.until, (era - 1).min(31));
		}
		assert_eq!(LeasesPallet::preview_settlement(id), None);
	});
}

#[test]
fn rounding_is_paid_once() {
	ExtBuilder::build_and_execute(|| {
		// 1 dollar for a unit-month is 1,388.9 base units for an era.
		let id = lease(&[(3, 1)], 20);
		for era in 13..=32 {
			go_to(era);
			assert_ok!(settle(id));
		}
		assert_eq!(earned(&PAUL), worth(1, 1, 20 * 10_000));
		assert!(earned(&PAUL) > 20 * worth(1, 1, 10_000), "not a sum of rounded eras");
	});
}

#[test]
fn settling_is_free_when_it_was_due_for_a_day() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 5)], 100);
		go_to(11 + FREE_AFTER_ERAS);
		assert_eq!(settle(id).unwrap().pays_fee, Pays::Yes);
		go_to(11 + 2 * FREE_AFTER_ERAS);
		assert_eq!(settle(id).unwrap().pays_fee, Pays::No);
		// Errors pay.
		assert_eq!(settle(id).unwrap_err().post_info.pays_fee, Pays::Yes);
		// So is the last one.
		go_to(112);
		assert_eq!(settle(id).unwrap().pays_fee, Pays::No);
		assert_eq!(settle(id).unwrap_err().error, Error::<Test>::UnknownLease.into());
	});
}

#[test]
fn last_settlement_closes_the_lease() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 5), (2, 3)], 20);
		let escrow = stored(id).escrow;
		go_to(20);
		assert_ok!(settle(id));
		let mut last = stored(id);
		// Nobody moved it on in the meantime: that happens first.
		go_to(32);
		assert_ok!(settle(id));

		let (paid, margin_paid) = (
			worth(10, 5, 20 * 10_000) + worth(4, 3, 20 * 10_000),
			margin(10, 5, 20 * 10_000) + margin(4, 3, 20 * 10_000),
		);
		let refund = escrow - paid - margin_paid;
		assert!(refund <= 4, "only what was rounded: {refund}");
		// The record that is hashed is the last one.
		last.escrow = refund;
		last.stage = LeaseStage::Ending(LeaseEndReason::Expired);
		for allocation in last.allocations.iter_mut() {
			allocation.settled_to = 31;
			allocation.served = 20 * 10_000;
			let (paid, margin_paid) = allocation.entitled(&last.unit).unwrap();
			allocation.paid = paid;
			allocation.margin_paid = margin_paid;
			allocation.done = true;
		}
		assert_eq!(
			Ended::<Test>::get(id),
			Some(EndedLease {
				tenant: ALICE,
				reason: LeaseEndReason::Expired,
				closed_in: 32,
				asset: USDC,
				unit: last.unit,
				paid,
				margin_paid,
				refund,
				bounty: 0,
				payer: None,
				record: BlakeTwo256::hash_of(&last),
				allocations: last
					.allocations
					.iter()
					.map(Allocation::terms)
					.collect::<Vec<_>>()
					.try_into()
					.unwrap(),
			})
		);
		assert!(!Leases::<Test>::contains_key(id));
		assert_eq!(ServiceProviders::<Test>::get(ALICE).unwrap().leases, 0);
		assert!(Pins::get().is_empty());
		assert!(Nodes::get()
			.values()
			.all(|node| node.unsettled == 0 && node.info.booked == 0 && node.bookings.is_empty()));
		assert_eq!(
			events()[events().len() - 3..],
			[
				Event::LeaseExpired { lease: id, ends: 31 },
				Event::LeaseSettled {
					lease: id,
					until: 31,
					paid: paid - worth(10, 5, 8 * 10_000) - worth(4, 3, 8 * 10_000),
					margin: margin_paid - margin(10, 5, 8 * 10_000) - margin(4, 3, 8 * 10_000),
				},
				Event::LeaseEnded {
					lease: id,
					tenant: ALICE,
					reason: LeaseEndReason::Expired,
					sent: true,
					refund,
					payer: ALICE,
				},
			]
		);
	});
}

#[test]
fn refund_that_cannot_be_sent_waits_for_the_tenant() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 5)], 20);
		let escrow = stored(id).escrow;
		short(1, 12, 10_000);
		assert_ok!(Assets::freeze_asset(RuntimeOrigin::signed(NOBODY), USDC));
		go_to(32);
		assert_ok!(settle(id));
		let served = 19 * 10_000;
		let refund = escrow - worth(10, 5, served) - margin(10, 5, served);
		assert_eq!(earned(&ALICE), refund);
		assert!(matches!(events().last(), Some(Event::LeaseEnded { sent: false, .. })));
		assert_ok!(Assets::thaw_asset(RuntimeOrigin::signed(NOBODY), USDC));
		assert_ok!(LeasesPallet::withdraw(RuntimeOrigin::signed(ALICE), USDC, refund, ALICE));
		assert_eq!(Assets::balance(USDC, ALICE), RICH - escrow + refund);
	});
}

#[test]
fn dearer_state_keeps_nobody_from_being_paid() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 5)], 20);
		let held = Balances::total_balance_on_hold(&ALICE);
		let free = Balances::free_balance(ALICE) - 10;
		assert_ok!(Balances::transfer_keep_alive(RuntimeOrigin::signed(ALICE), BOB, free));
		// More than twice as dear: the smaller record costs more than the lease did.
		ByteDeposit::set(&3);
		go_to(32);
		assert_ok!(settle(id));
		assert_eq!(earned(&PETRA), worth(10, 5, 20 * 10_000));
		assert!(Ended::<Test>::contains_key(id));
		assert_eq!(Balances::total_balance_on_hold(&ALICE), held);
		go_to(32 + 1_440);
		assert_ok!(LeasesPallet::prune_ended(RuntimeOrigin::signed(NOBODY), id));
		assert_ok!(LeasesPallet::deregister_service_provider(RuntimeOrigin::signed(ALICE)));
		assert_eq!(Balances::total_balance_on_hold(&ALICE), 0);
	});
}

#[test]
fn present_to_the_account_is_not_shared() {
	ExtBuilder::build_and_break(|| {
		let id = lease(&[(1, 5)], 2);
		let own = LeasesPallet::account_id();
		assert_ok!(Assets::transfer(RuntimeOrigin::signed(BOB), USDC, own.clone(), 5));
		go_to(14);
		assert_ok!(settle(id));
		let owed = earned(&PETRA);
		assert_ok!(LeasesPallet::withdraw(RuntimeOrigin::signed(PETRA), USDC, owed, PETRA));
		let margin = Ledgers::<Test>::get(USDC).margin;
		assert_ok!(LeasesPallet::distribute_margin(RuntimeOrigin::signed(PETRA), USDC));
		assert_eq!(Assets::balance(USDC, PETRA), owed);
		assert_eq!(Assets::balance(USDC, Treasury::get()), margin);
		assert_eq!(Assets::balance(USDC, own), 5);
		assert_ok!(LeasesPallet::do_try_state());
	});
}

mod prune_ended {
	use super::*;

	#[test]
	fn success_after_the_time_it_is_kept() {
		ExtBuilder::build_and_execute(|| {
			let id = lease(&[(1, 5)], 2);
			let held = Balances::total_balance_on_hold(&ALICE);
			let call = || LeasesPallet::prune_ended(RuntimeOrigin::signed(NOBODY), id);
			assert_noop!(call(), Error::<Test>::NotEnded);
			go_to(14);
			assert_ok!(settle(id));
			// The deposit shrinks with the record,
			let less = Balances::total_balance_on_hold(&ALICE);
			assert_eq!(
				held - less,
				u128::from(LeasesPallet::lease_footprint(1, &Constraints::default()).size)
					- u128::from(LeasesPallet::ended_footprint(1).size)
			);
			assert_noop!(call(), Error::<Test>::StillKept);
			go_to(14 + 1_439);
			assert_noop!(call(), Error::<Test>::StillKept);
			go_to(14 + 1_440);
			assert_eq!(call().unwrap().pays_fee, Pays::No);
			// and is gone with it.
			let ended = u128::from(LeasesPallet::ended_footprint(1).size) + 100;
			assert_eq!(Balances::total_balance_on_hold(&ALICE), less - ended);
			assert_eq!(Ended::<Test>::get(id), None);
			assert_eq!(events().last(), Some(&Event::EndedPruned { lease: id }));
			assert_noop!(call(), Error::<Test>::NotEnded);
		});
	}
}
