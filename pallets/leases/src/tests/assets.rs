//! Assets whose owner misbehaves, and amounts at the ends of what there is.

use super::*;
use icn_primitives::{QuoteError, UnitPrice};
use sp_runtime::{DispatchError, DispatchResult, TokenError};

/// An asset of a test.
const COIN: AssetId = 50;

const PLENTY_OF_IT: u128 = 1_000_000_000_000;

/// An accepted asset of which Alice and Bob have plenty. Nobody issues, freezes and owns it.
fn coin(decimals: u8, sufficient: bool, min_balance: u128) {
	let root = RuntimeOrigin::root;
	assert_ok!(Assets::force_create(root(), COIN, NOBODY, sufficient, min_balance));
	let symbol = b"COIN".to_vec();
	assert_ok!(Assets::force_set_metadata(root(), COIN, symbol.clone(), symbol, decimals, false));
	mint(ALICE, PLENTY_OF_IT);
	mint(BOB, PLENTY_OF_IT);
	assert_ok!(LeasesPallet::set_asset(root(), COIN, true));
}

fn owner() -> RuntimeOrigin {
	RuntimeOrigin::signed(NOBODY)
}

fn mint(to: AccountId32, amount: u128) {
	assert_ok!(Assets::mint(owner(), COIN, to, amount));
}

fn start_destroy() {
	assert_ok!(Assets::start_destroy(owner(), COIN));
}

fn finish_destroy() {
	assert_ok!(Assets::destroy_accounts(RuntimeOrigin::signed(BOB), COIN));
	assert_ok!(Assets::destroy_approvals(RuntimeOrigin::signed(BOB), COIN));
	assert_ok!(Assets::finish_destroy(RuntimeOrigin::signed(BOB), COIN));
}

fn destroy() {
	start_destroy();
	finish_destroy();
}

/// A lease of Alice that is paid in the coin.
fn coin_lease(nodes: &[(u32, Units)], eras: EraIndex) -> LeaseId {
	if !ServiceProviders::<Test>::contains_key(ALICE) {
		register(&ALICE);
	}
	let id = NextLeaseId::<Test>::get();
	assert_ok!(request(&ALICE, COIN, nodes, eras));
	id
}

fn withdraw(who: &AccountId32, asset: AssetId, amount: u128, to: &AccountId32) -> DispatchResult {
	frame_support::storage::with_storage_layer(|| {
		LeasesPallet::withdraw(RuntimeOrigin::signed(who.clone()), asset, amount, to.clone())
	})
}

fn earned_in(who: &AccountId32, asset: AssetId) -> u128 {
	Earnings::<Test>::get(who, asset)
}

fn write_off(accounts: &[AccountId32]) -> DispatchResult {
	frame_support::storage::with_storage_layer(|| {
		let accounts = accounts.to_vec().try_into().unwrap();
		LeasesPallet::write_off(RuntimeOrigin::root(), COIN, accounts)
	})
}

fn quote_error() -> Option<QuoteError> {
	LeasesPallet::quote(MARKET, COIN, 5, 20, &Constraints::default(), [NodeId(1)]).err()
}

fn top_up(id: LeaseId, eras: EraIndex) -> DispatchResult {
	frame_support::storage::with_storage_layer(|| {
		LeasesPallet::top_up(RuntimeOrigin::signed(BOB), id, eras, u128::MAX)
			.map(|_| ())
			.map_err(|error| error.error)
	})
}

fn coin_runway(eras: EraIndex, runway: EraIndex) -> LeaseId {
	register(&ALICE);
	let id = NextLeaseId::<Test>::get();
	assert_ok!(LeasesPallet::request_lease_on_runway(
		RuntimeOrigin::signed(ALICE),
		MARKET,
		COIN,
		chosen(&[(1, 5)]),
		eras,
		runway,
		u128::MAX,
		Constraints::default(),
	));
	id
}

fn try_state() {
	assert_ok!(LeasesPallet::do_try_state());
}

/// How the last lease that ended did: reason, refund, and whether it was sent.
fn last_end(id: LeaseId) -> Option<(icn_primitives::LeaseEndReason, u128, bool)> {
	events().into_iter().find_map(|event| match event {
		Event::LeaseEnded { lease, reason, refund, sent, .. } if lease == id => {
			Some((reason, refund, sent))
		},
		_ => None,
	})
}

mod destroyed {
	use super::*;
	use icn_primitives::LeaseEndReason;

	#[test]
	fn lease_ends_in_order_and_other_assets_are_untouched() {
		ExtBuilder::build_and_execute(|| {
			// GIVEN a lease in an asset and one in another, settled for nine eras,
			coin(6, false, 1);
			let id = coin_lease(&[(1, 5)], 20);
			let other = lease(&[(1, 5), (3, 5)], 20);
			short(1, 13, 10_000);
			go_to(21);
			assert_ok!(settle(id));
			assert_ok!(settle(other));
			let before = earned_in(&PETRA, COIN);
			assert_eq!(before, worth(10, 5, 8 * 10_000));

			// WHEN the owner destroys it, step by step,
			start_destroy();
			try_state();
			assert_noop!(withdraw(&PETRA, COIN, before, &PETRA), TokenError::UnknownAsset);
			finish_destroy();
			try_state();

			// THEN nobody is offered it, what is owed stays owed, and cannot be sent,
			assert_eq!(quote_error(), Some(QuoteError::AssetNotAccepted));
			assert_noop!(request(&ALICE, COIN, &[(1, 5)], 20), Error::<Test>::AssetNotAccepted);
			assert!(withdraw(&PETRA, COIN, before, &PETRA).is_err());
			assert_eq!(earned_in(&PETRA, COIN), before);
			// the lease is settled and closed as ever,
			go_to(32);
			settle_all();
			assert_eq!(Leases::<Test>::iter().count(), 0);
			assert!(Pins::get().is_empty());
			let paid = worth(10, 5, 19 * 10_000);
			let refund = price(10, 5, 20) - paid - margin(10, 5, 19 * 10_000);
			assert_eq!(last_end(id), Some((LeaseEndReason::Expired, refund, false)));
			try_state();
			// and the other one is paid to the unit.
			let refund = price(10, 5, 20) + price(1, 5, 20)
				- worth(10, 5, 19 * 10_000)
				- margin(10, 5, 19 * 10_000)
				- worth(1, 5, 20 * 10_000)
				- margin(1, 5, 20 * 10_000);
			assert_eq!(last_end(other), Some((LeaseEndReason::Expired, refund, true)));
			assert_ok!(withdraw(&PETRA, USDC, paid, &PETRA));
			assert_eq!(Assets::balance(USDC, PETRA), paid);
			assert_exact(USDC);

			// What cannot be paid is written off, and nothing of it stays.
			let owed = Ledgers::<Test>::get(COIN);
			assert_ok!(write_off(&[PETRA, ALICE]));
			assert_eq!(
				events().last(),
				Some(&Event::AssetWrittenOff {
					asset: COIN,
					earnings: owed.earnings,
					margin: owed.margin,
					forgotten: true,
				})
			);
			assert!(events().contains(&Event::EarningsWrittenOff {
				who: PETRA,
				asset: COIN,
				amount: paid
			}));
			assert!(!AcceptedAssets::<Test>::contains_key(COIN));
			assert!(!Ledgers::<Test>::contains_key(COIN));
			assert_eq!(Earnings::<Test>::iter().filter(|(_, asset, _)| *asset == COIN).count(), 0);
			assert_exact(USDC);
		});
	}

	#[test]
	fn early_end_and_leaving_a_node_do_not_need_it() {
		ExtBuilder::build_and_execute(|| {
			coin(6, false, 1);
			let id = coin_lease(&[(1, 5)], 20);
			go_to(15);
			suspend(1);
			destroy();
			// Nobody is moved to who never agreed to be paid in nothing.
			assert_noop!(replace(id, 1, &[(2, 5)], RICH), Error::<Test>::AssetNotAccepted);
			assert_ok!(LeasesPallet::terminate(RuntimeOrigin::signed(ALICE), id));
			go_to(17);
			assert_ok!(settle(id));
			assert_eq!(last_end(id).map(|end| end.0), Some(LeaseEndReason::Terminated));
			assert_ok!(write_off(&[PETRA, ALICE]));
			assert_ok!(LeasesPallet::deregister_service_provider(RuntimeOrigin::signed(ALICE)));
		});
	}

	#[test]
	fn runway_ends_without_penalty() {
		ExtBuilder::build_and_execute(|| {
			coin(6, false, 1);
			let id = coin_runway(1_000, 200);
			go_to(20);
			assert_ok!(top_up(id, 200));
			let to = stored(id).to;
			destroy();
			// Nobody can top it up, so its end is nobody's fault.
			assert_noop!(top_up(id, 200), Error::<Test>::AssetNotAccepted);
			go_to(to + 1);
			assert_ok!(settle(id));
			assert_eq!(last_end(id).map(|end| end.0), Some(LeaseEndReason::Exhausted));
			assert_eq!(Ended::<Test>::get(id).unwrap().paid, worth(10, 5, 400 * 10_000));
			// The bounty is written down, too.
			assert_ok!(write_off(&[PETRA, ALICE, NOBODY]));
			assert!(!Ledgers::<Test>::contains_key(COIN));
		});
	}

	#[test]
	fn anyone_ends_what_nobody_is_paid_for() {
		ExtBuilder::build_and_execute(|| {
			coin(6, false, 1);
			let id = coin_lease(&[(1, 5), (3, 5)], 500);
			let other = lease(&[(1, 5)], 500);
			let last = coin_lease(&[(2, 5)], 10);
			let end = |id| LeasesPallet::end_worthless(RuntimeOrigin::signed(PETRA), id);
			go_to(20);
			assert_noop!(end(id), Error::<Test>::AssetExists);
			assert_ok!(Assets::freeze_asset(owner(), COIN));
			assert_noop!(end(id), Error::<Test>::AssetExists);
			start_destroy();
			let done = end(id).unwrap();
			assert_eq!(done.pays_fee, frame_support::dispatch::Pays::No);
			assert_eq!(events().last(), Some(&Event::LeaseWorthless { lease: id, ends: 21 }));
			assert_noop!(end(id), Error::<Test>::AlreadyEnding);
			assert_noop!(end(last), Error::<Test>::AlreadyEnding);
			assert_noop!(end(other), Error::<Test>::AssetExists);
			assert_noop!(end(LeaseId(77)), Error::<Test>::UnknownLease);
			// The units are free for others from 21 on.
			assert_eq!(Nodes::get()[&NodeId(3)].info.booked, 0);
			assert_eq!(Nodes::get()[&NodeId(1)].info.booked, 5);
			finish_destroy();
			go_to(22);
			settle_all();
			// Ten eras, and no penalty.
			let ended = Ended::<Test>::get(id).unwrap();
			assert_eq!(ended.reason, LeaseEndReason::AssetGone);
			assert_eq!(ended.paid, worth(10, 5, 10 * 10_000) + worth(1, 5, 10 * 10_000));
			assert_ok!(write_off(&[PETRA, PAUL, ALICE]));
			assert!(!Ledgers::<Test>::contains_key(COIN));
			assert_eq!(stored(other).stage, LeaseStage::Running);
		});
	}

	#[test]
	fn no_other_asset_takes_its_id_while_anything_is_owed() {
		ExtBuilder::build_and_execute(|| {
			let create = || Assets::force_create(RuntimeOrigin::root(), COIN, BOB, true, 1);
			coin(6, false, 1);
			let id = coin_lease(&[(1, 5)], 20);
			go_to(15);
			assert_ok!(settle(id));
			destroy();
			assert_noop!(create(), pallet_assets::Error::<Test>::CallbackFailed);
			assert_ok!(write_off(&[PETRA]));
			assert_noop!(create(), pallet_assets::Error::<Test>::CallbackFailed);
			go_to(32);
			settle_all();
			assert_ok!(write_off(&[PETRA, ALICE]));
			// A new one, with other decimals, is another asset.
			assert_ok!(create());
			assert_ok!(LeasesPallet::set_asset(RuntimeOrigin::root(), COIN, true));
			assert_eq!(AcceptedAssets::<Test>::get(COIN).unwrap().decimals, 0);
		});
	}

	/// As if the asset of the same id had got past the check.
	#[test]
	fn new_money_never_pays_old_debts() {
		ExtBuilder::build_and_execute(|| {
			coin(6, false, 1);
			let id = coin_lease(&[(1, 5)], 20);
			go_to(15);
			assert_ok!(settle(id));
			destroy();
			let terms = AcceptedAssets::<Test>::take(COIN).unwrap();
			assert_ok!(Assets::force_create(RuntimeOrigin::root(), COIN, NOBODY, true, 1));
			AcceptedAssets::<Test>::insert(COIN, terms);
			mint(BOB, PLENTY_OF_IT);
			mint(ALICE, PLENTY_OF_IT);

			register(&BOB);
			assert_noop!(request(&BOB, COIN, &[(1, 5)], 20), Error::<Test>::AssetNotAccepted);
			assert_eq!(quote_error(), Some(QuoteError::AssetNotAccepted));
			suspend(1);
			assert_noop!(replace(id, 1, &[(2, 5)], RICH), Error::<Test>::AssetNotAccepted);
			let set = |accepting| LeasesPallet::set_asset(RuntimeOrigin::root(), COIN, accepting);
			assert_noop!(set(true), Error::<Test>::Insolvent);
			assert!(withdraw(&PETRA, COIN, 1, &PETRA).is_err());
			assert_noop!(write_off(&[PETRA]), Error::<Test>::AssetExists);
			// Whoever makes up for the loss makes the old debts good.
			let owed = Ledgers::<Test>::get(COIN).total().unwrap();
			mint(LeasesPallet::account_id(), owed);
			assert_ok!(withdraw(&PETRA, COIN, 1, &PETRA));
			assert_ok!(request(&BOB, COIN, &[(2, 5)], 20));
		});
	}
}

mod write_off {
	use super::*;

	#[test]
	fn leaves_to_running_leases_what_they_need() {
		ExtBuilder::build_and_execute(|| {
			coin(6, false, 1);
			let id = coin_lease(&[(1, 5), (3, 5)], 20);
			go_to(21);
			assert_ok!(settle(id));
			destroy();
			// In pages; who is named twice or has nothing does no harm.
			assert_ok!(super::write_off(&[PETRA, PETRA, BOB]));
			let ledger = Ledgers::<Test>::get(COIN);
			assert_eq!(ledger.margin, 0);
			assert_eq!(ledger.earnings, earned_in(&PAUL, COIN));
			assert_eq!(ledger.escrow, stored(id).escrow);
			assert!(!AcceptedAssets::<Test>::get(COIN).unwrap().accepting);
			try_state();
			assert_ok!(super::write_off(&[PAUL]));
			assert_eq!(
				events().last(),
				Some(&Event::AssetWrittenOff {
					asset: COIN,
					earnings: worth(1, 5, 9 * 10_000),
					margin: 0,
					forgotten: false,
				})
			);
			assert_noop!(super::write_off(&[PAUL, PETRA]), Error::<Test>::NothingDue);
			try_state();
			// The lease goes on to its end, whose rest is written off in turn.
			go_to(32);
			settle_all();
			try_state();
			assert_ok!(super::write_off(&[PAUL, PETRA, ALICE]));
			assert!(!AcceptedAssets::<Test>::contains_key(COIN));
			assert_noop!(super::write_off(&[]), Error::<Test>::AssetNotAccepted);
		});
	}

	#[test]
	fn forgets_an_asset_in_which_nothing_was_owed() {
		ExtBuilder::build_and_execute(|| {
			coin(6, false, 1);
			destroy();
			assert_ok!(super::write_off(&[]));
			assert!(!AcceptedAssets::<Test>::contains_key(COIN));
		});
	}

	#[test]
	fn fails_as_long_as_the_asset_is_there() {
		ExtBuilder::build_and_execute(|| {
			coin(6, false, 1);
			coin_lease(&[(1, 5)], 20);
			let call = |origin| LeasesPallet::write_off(origin, COIN, Default::default());
			assert_noop!(call(RuntimeOrigin::signed(ALICE)), DispatchError::BadOrigin);
			assert_noop!(call(RuntimeOrigin::root()), Error::<Test>::AssetExists);
			assert_noop!(
				LeasesPallet::write_off(RuntimeOrigin::root(), OTHER, Default::default()),
				Error::<Test>::AssetNotAccepted
			);
			assert_ok!(Assets::freeze_asset(owner(), COIN));
			assert_noop!(call(RuntimeOrigin::root()), Error::<Test>::AssetExists);
			start_destroy();
			assert_noop!(call(RuntimeOrigin::root()), Error::<Test>::AssetExists);
			finish_destroy();
			// All of it is in escrow.
			assert_noop!(call(RuntimeOrigin::root()), Error::<Test>::NothingDue);
			let set = |accepting| LeasesPallet::set_asset(RuntimeOrigin::root(), COIN, accepting);
			assert_noop!(set(true), Error::<Test>::UnknownAsset);
			assert_ok!(set(false));
			assert!(Creditors::<AccountId32>::try_from(vec![ALICE; 65]).is_err());
		});
	}
}

#[test]
fn burnt_out_of_the_account_takes_no_new_money() {
	ExtBuilder::build_and_execute(|| {
		coin(6, false, 1);
		let id = coin_runway(1_000, 200);
		go_to(21);
		assert_ok!(settle(id));
		let account = LeasesPallet::account_id();
		assert_ok!(Assets::burn(owner(), COIN, account.clone(), 1));

		assert_eq!(quote_error(), Some(QuoteError::AssetNotAccepted));
		assert_noop!(request(&ALICE, COIN, &[(1, 5)], 20), Error::<Test>::AssetNotAccepted);
		assert_noop!(top_up(id, 200), Error::<Test>::AssetNotAccepted);
		let set = |accepting| LeasesPallet::set_asset(RuntimeOrigin::root(), COIN, accepting);
		assert_noop!(set(true), Error::<Test>::Insolvent);
		// What is there is paid; other assets are none the worse.
		assert_ok!(withdraw(&PETRA, COIN, earned_in(&PETRA, COIN), &PETRA));
		assert_ok!(request(&ALICE, USDC, &[(1, 5)], 20));
		// Anybody may make up for it.
		assert_ok!(Assets::transfer(RuntimeOrigin::signed(BOB), COIN, account, 1));
		assert_eq!(quote_error(), None);
		assert_ok!(top_up(id, 200));
		assert_exact(COIN);
	});
}

#[test]
fn frozen_under_a_lease_pays_when_it_thaws() {
	ExtBuilder::build_and_execute(|| {
		coin(6, false, 1);
		let id = coin_lease(&[(1, 5)], 20);
		let other = lease(&[(1, 5)], 20);
		short(1, 13, 10_000);
		go_to(15);
		assert_ok!(Assets::freeze_asset(owner(), COIN));
		assert_noop!(request(&ALICE, COIN, &[(1, 5)], 20), TokenError::Frozen);
		go_to(32);
		settle_all();
		// Both ended; what cannot be sent is the tenant's to withdraw.
		let (_, refund, sent) = last_end(id).unwrap();
		assert!(refund > 0 && !sent);
		assert_eq!(last_end(other).map(|end| end.2), Some(true));
		assert_eq!(earned_in(&ALICE, COIN), refund);
		assert_noop!(withdraw(&ALICE, COIN, refund, &ALICE), TokenError::Frozen);
		assert_noop!(withdraw(&PETRA, COIN, 1, &PETRA), TokenError::Frozen);
		assert_ok!(withdraw(&PETRA, USDC, earned(&PETRA), &PETRA));
		let take = || LeasesPallet::distribute_margin(RuntimeOrigin::signed(BOB), COIN);
		assert_noop!(frame_support::storage::with_storage_layer(take), TokenError::Frozen);

		assert_ok!(Assets::thaw_asset(owner(), COIN));
		let before = Assets::balance(COIN, ALICE);
		assert_ok!(withdraw(&ALICE, COIN, refund, &ALICE));
		assert_eq!(Assets::balance(COIN, ALICE), before + refund);
		assert_ok!(withdraw(&PETRA, COIN, earned_in(&PETRA, COIN), &PETRA));
		// The treasury has an account, as it has where it collects fees.
		assert_ok!(Balances::force_set_balance(RuntimeOrigin::root(), Treasury::get(), 10));
		assert_ok!(take());
		assert!(!Ledgers::<Test>::contains_key(COIN));
		assert_eq!(Assets::balance(COIN, LeasesPallet::account_id()), 0);
	});
}

#[test]
fn runway_that_runs_out_while_frozen_costs_no_penalty() {
	for (freeze, eras) in [(true, 200), (false, 200 + 168)] {
		ExtBuilder::build_and_execute(|| {
			coin(6, false, 1);
			let id = coin_runway(1_000, 200);
			go_to(20);
			if freeze {
				assert_ok!(Assets::freeze_asset(owner(), COIN));
				assert_noop!(top_up(id, 200), TokenError::Frozen);
			}
			go_to(stored(id).to + 1);
			let view = LeasesPallet::preview_settlement(id).unwrap();
			assert_ok!(settle(id));
			assert_eq!(Ended::<Test>::get(id).unwrap().paid, worth(10, 5, eras * 10_000));
			assert_eq!(view.paid, worth(10, 5, eras * 10_000));
		});
	}
}

#[test]
fn blocked_accounts_stick_nobody_else() {
	ExtBuilder::build_and_execute(|| {
		coin(6, false, 1);
		mint(PETRA, 1);
		let id = coin_lease(&[(1, 5), (3, 5)], 20);
		short(1, 13, 10_000);
		go_to(21);
		for who in [ALICE, PETRA] {
			assert_ok!(Assets::block(owner(), COIN, who));
		}
		assert_ok!(settle(id));
		assert!(request(&ALICE, COIN, &[(1, 5)], 20).is_err());
		assert_noop!(withdraw(&PETRA, COIN, 1, &PETRA), TokenError::Blocked);
		// Any other account serves.
		assert_ok!(withdraw(&PETRA, COIN, 1, &BOB));
		assert_ok!(withdraw(&PAUL, COIN, 1, &PAUL));
		go_to(32);
		settle_all();
		let (_, refund, sent) = last_end(id).unwrap();
		assert!(refund > 0 && !sent);
		assert_ok!(withdraw(&ALICE, COIN, refund, &BOB));

		// The pallet's own account: only this asset waits.
		let account = LeasesPallet::account_id();
		assert_ok!(Assets::block(owner(), COIN, account.clone()));
		assert!(withdraw(&PAUL, COIN, 1, &PAUL).is_err());
		register(&BOB);
		assert_noop!(request(&BOB, COIN, &[(1, 5)], 2), TokenError::Blocked);
		assert_ok!(request(&BOB, USDC, &[(1, 5)], 2));
		go_to(40);
		settle_all();
		assert_ok!(Assets::thaw(owner(), COIN, account));
		assert_ok!(withdraw(&PAUL, COIN, earned_in(&PAUL, COIN), &PAUL));
		assert_exact(COIN);
	});
}

#[test]
fn receivers_below_the_existential_deposit_wait() {
	ExtBuilder::build_and_execute(|| {
		// GIVEN an asset without decimals and a minimum of 100, in which little is left,
		coin(0, false, 100);
		let id = coin_lease(&[(1, 80)], 720);
		short(1, 13, 10_000);
		go_to(14);
		let all = Assets::balance(COIN, ALICE);
		assert_ok!(Assets::transfer(RuntimeOrigin::signed(ALICE), COIN, BOB, all));
		go_to(1_000);
		settle_all();
		// THEN a refund that would not keep an account alive is kept for the tenant,
		let (_, refund, sent) = last_end(id).unwrap();
		assert_eq!((refund, sent), (3, false));
		assert_noop!(withdraw(&ALICE, COIN, refund, &ALICE), TokenError::BelowMinimum);
		assert_ok!(withdraw(&ALICE, COIN, refund, &BOB));
		// and whoever has no account in the chain, or too little, is told.
		assert_noop!(withdraw(&PETRA, COIN, 99, &PETRA), TokenError::BelowMinimum);
		assert_noop!(withdraw(&PETRA, COIN, 100, &NOBODY), TokenError::CannotCreate);
		assert_ok!(withdraw(&PETRA, COIN, 100, &PETRA));
		assert_ok!(withdraw(&PETRA, COIN, 1, &PETRA));
		assert_exact(COIN);
	});
}

#[test]
fn decimals_of_nought_and_eighteen() {
	for (decimals, unit) in [(0u8, 1u128), (18, 1_000_000_000_000_000_000)] {
		ExtBuilder::build_and_execute(|| {
			coin(decimals, false, 1);
			mint(ALICE, RICH);
			let before = Assets::balance(COIN, ALICE);
			// 10 dollars by 7 units by 20 of 720 eras: 1.94 and a quarter of it, rounded up.
			let id = coin_lease(&[(1, 7)], 20);
			let paid = (10 * 7 * 20 * unit).div_ceil(720);
			let escrow = paid + (10 * 7 * 20 * unit).div_ceil(4 * 720);
			assert_eq!(stored(id).escrow, escrow);
			assert_eq!(before - Assets::balance(COIN, ALICE), escrow);
			// What the metadata says later changes nothing that is signed.
			let name = b"COIN".to_vec();
			let root = RuntimeOrigin::root();
			assert_ok!(Assets::force_set_metadata(root, COIN, name.clone(), name, 9, false));
			for era in 12..=32 {
				go_to(era);
				let _ = settle(id);
			}
			let (earned, margin) = (10 * 7 * 20 * unit / 720, 10 * 7 * 20 * unit / (4 * 720));
			assert_eq!(earned_in(&PETRA, COIN), earned);
			assert_eq!(Ledgers::<Test>::get(COIN).margin, margin);
			let back = Assets::balance(COIN, ALICE) + earned + margin;
			assert_eq!(back, before, "nothing is lost");
			assert_exact(COIN);
		});
	}
}

mod ends_of_u128 {
	use super::*;

	/// All there is: as much again still fits, else it could not be moved.
	const ALL: u128 = u128::MAX / 10 * 5;

	/// A price of which a month of one unit costs all there is, margin and all.
	const DEAREST: u128 = ALL / 5 * 4;

	fn price(price: u128) {
		let terms = MarketTerms { price_cap: UnitPrice(u128::MAX), ..terms(true) };
		Terms::set(&[(MARKET, terms)].into_iter().collect());
		change_node(1, |node| node.info.price_floor = UnitPrice(price));
	}
	use icn_primitives::MarketTerms;

	/// All there is of a coin with 18 decimals is Alice's.
	fn all_of_it() {
		coin(18, false, 1);
		assert_ok!(Assets::burn(owner(), COIN, BOB, u128::MAX));
		mint(ALICE, ALL - PLENTY_OF_IT);
		price(DEAREST);
	}

	#[test]
	fn all_there_is_goes_into_escrow_and_comes_out() {
		ExtBuilder::build_and_execute(|| {
			all_of_it();
			let nodes = [NodeId(1)];
			let quote = LeasesPallet::quote(MARKET, COIN, 1, 720, &Constraints::default(), nodes);
			assert_eq!(quote.map(|quote| quote.total), Ok(ALL));
			let id = coin_lease(&[(1, 1)], 720);
			assert_eq!(stored(id).escrow, ALL);
			assert_eq!(Assets::balance(COIN, ALICE), 0);
			assert_exact(COIN);
			// Nothing more fits, and nothing more is there.
			assert_noop!(request(&ALICE, COIN, &[(2, 1)], 720), TokenError::FundsUnavailable);

			short(1, 100, 10_000);
			go_to(400);
			assert_ok!(settle(id));
			assert_noop!(
				withdraw(&PETRA, COIN, u128::MAX, &PETRA),
				Error::<Test>::InsufficientEarnings
			);
			go_to(800);
			settle_all();
			// Each era is worth a 720th, rounded down.
			let paid = DEAREST / 720 * 719 + DEAREST % 720 * 719 / 720;
			assert_eq!(earned_in(&PETRA, COIN), paid);
			assert_ok!(withdraw(&PETRA, COIN, paid, &PETRA));
			let margin = Ledgers::<Test>::get(COIN).margin;
			assert_ok!(Balances::force_set_balance(RuntimeOrigin::root(), Treasury::get(), 10));
			assert_ok!(LeasesPallet::distribute_margin(RuntimeOrigin::signed(BOB), COIN));
			assert_eq!(Assets::balance(COIN, ALICE), ALL - paid - margin);
			assert!(!Ledgers::<Test>::contains_key(COIN));
		});
	}

	#[test]
	fn more_than_fits_is_refused() {
		ExtBuilder::build_and_execute(|| {
			all_of_it();
			register(&ALICE);
			price(u128::MAX / 5 * 4);
			assert_noop!(request(&ALICE, COIN, &[(1, 1)], 721), Error::<Test>::Overflow);
			assert_noop!(request(&ALICE, COIN, &[(1, 2)], 720), Error::<Test>::Overflow);
			assert_noop!(request(&ALICE, COIN, &[(1, 1), (2, 1)], 720), Error::<Test>::Overflow);
			price(u128::MAX);
			assert_noop!(request(&ALICE, COIN, &[(1, 1)], 720), Error::<Test>::Overflow);
			assert_noop!(request(&ALICE, COIN, &[(1, Units::MAX)], 2), Error::<Test>::Overflow);
		});
	}

	#[test]
	fn early_end_and_penalty_fit_as_well() {
		ExtBuilder::build_and_execute(|| {
			all_of_it();
			let id = coin_lease(&[(1, 1)], 720);
			go_to(20);
			assert_ok!(LeasesPallet::terminate(RuntimeOrigin::signed(ALICE), id));
			go_to(22);
			assert_ok!(settle(id));
			// 10 eras of service and 168 of penalty.
			let paid = earned_in(&PETRA, COIN);
			assert_eq!(paid, DEAREST / 720 * 178 + DEAREST % 720 * 178 / 720);
			let margin = Ledgers::<Test>::get(COIN).margin;
			assert_eq!(Assets::balance(COIN, ALICE), ALL - paid - margin);
		});
	}

	/// The issuer makes so much that a transfer would take it and give nothing.
	#[test]
	fn made_without_end_is_not_lost() {
		ExtBuilder::build_and_execute(|| {
			coin(6, false, 1);
			let id = coin_lease(&[(1, 5)], 20);
			short(1, 13, 10_000);
			let supply = Assets::total_supply(COIN);
			mint(BOB, u128::MAX - supply);
			let own = Assets::balance(COIN, ALICE);
			assert_noop!(request(&ALICE, COIN, &[(1, 5)], 20), Error::<Test>::NotReceived);
			assert_eq!(Assets::balance(COIN, ALICE), own);
			go_to(32);
			settle_all();
			let (_, refund, sent) = last_end(id).unwrap();
			assert!(refund > 0 && !sent);
			assert_exact(COIN);
			let owed = earned_in(&PETRA, COIN);
			assert_noop!(withdraw(&PETRA, COIN, owed, &PETRA), Error::<Test>::NotReceived);

			// As much as fits can be had, and the rest when there is less of it.
			assert_ok!(Assets::burn(owner(), COIN, BOB, 10));
			assert_ok!(withdraw(&PETRA, COIN, 10, &PETRA));
			assert_ok!(Assets::burn(owner(), COIN, BOB, u128::MAX / 2));
			assert_ok!(withdraw(&PETRA, COIN, owed - 10, &PETRA));
			assert_ok!(withdraw(&ALICE, COIN, refund, &ALICE));
			assert_eq!(Assets::balance(COIN, ALICE), own + refund);
			assert_exact(COIN);
		});
	}
}
