use super::*;
use icn_primitives::{
	BoundedU32, Bps, LeaseEndReason, MarketTerms, PriceError, PriceFeed, UnitPrice, ICNT_ASSET, USD,
};
use sp_runtime::DispatchError;

fn extend(who: &AccountId32, id: LeaseId, eras: EraIndex, max: u128) -> sp_runtime::DispatchResult {
	let origin = RuntimeOrigin::signed(who.clone());
	frame_support::storage::with_storage_layer(|| {
		LeasesPallet::extend(origin, id, eras, max).map(|_| ()).map_err(|error| error.error)
	})
}

/// A lease of Alice of 5 units of node 1 from era 11 to 110, of which some eras are paid for.
fn on_runway(runway: EraIndex) -> LeaseId {
	let params = Params {
		termination_penalty_eras: BoundedU32::clamped(20),
		min_runway_eras: BoundedU32::clamped(5),
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
		100,
		runway,
		u128::MAX,
		Constraints::default(),
	));
	id
}

/// What full service of `eras` is worth, without what signing rounds up.
fn whole(dollars: u128, units: u128, eras: u128) -> u128 {
	worth(dollars, units, eras * 10_000) + margin(dollars, units, eras * 10_000)
}

fn set_terms(change: impl FnOnce(&mut MarketTerms)) {
	let mut all = Terms::get();
	change(all.get_mut(&MARKET).unwrap());
	Terms::set(&all);
}

#[test]
fn a_paid_lease_is_paid_for_up_to_its_new_term() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 5), (3, 7)], 20);
		let before = Assets::balance(USDC, ALICE);
		let cost = whole(10, 5, 30) + whole(1, 7, 30) - stored(id).escrow;
		assert_noop!(extend(&ALICE, id, 10, cost - 1), Error::<Test>::Overpriced);
		assert_ok!(extend(&ALICE, id, 10, cost));
		assert_eq!(Assets::balance(USDC, ALICE), before - cost);
		let lease = stored(id);
		assert_eq!((lease.to, lease.term, lease.queued_at), (41, 41, 41));
		assert!(lease.allocations.iter().all(|part| part.to == 41 && part.demand));
		assert_eq!(Nodes::get()[&NodeId(1)].bookings, vec![(5, 11, 41, true)]);
		assert!(Expiries::<Test>::contains_key(41u32.to_be_bytes(), id));
		let told = Event::LeaseExtended { lease: id, term: 41, to: 41, amount: cost };
		assert_eq!(events().last(), Some(&told));
		go_to(60);
		settle_all();
		let ended = Ended::<Test>::get(id).unwrap();
		assert_eq!(ended.reason, LeaseEndReason::Expired);
		// The provider was paid for 30 eras; nothing but what is rounded comes back.
		assert_eq!(earned(&PETRA), worth(10, 5, 30 * 10_000));
		assert!(ended.refund <= 4);
	});
}

#[test]
fn credits_go_towards_it() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 5)], 20);
		(11..16).for_each(|era| short(1, era, 10_000));
		go_to(20);
		assert_ok!(settle(id));
		// Five eras were not served: five more cost nothing but a fraction.
		assert_ok!(extend(&ALICE, id, 5, 2));
		let free = events().into_iter().rev().find_map(|event| match event {
			Event::LeaseExtended { amount, .. } => Some(amount),
			_ => None,
		});
		assert!(free.unwrap() <= 2);
		assert!(extend(&ALICE, id, 1, 2).is_err());
	});
}

#[test]
fn one_on_a_runway_may_be_topped_up_for_longer() {
	ExtBuilder::build_and_execute(|| {
		let id = on_runway(10);
		let before = stored(id);
		assert_ok!(extend(&ALICE, id, 50, 0));
		assert_eq!(stored(id), Lease { term: 161, ..before });
		let told = Event::LeaseExtended { lease: id, term: 161, to: 21, amount: 0 };
		assert_eq!(events().last(), Some(&told));
		let origin = RuntimeOrigin::signed(BOB);
		assert_ok!(LeasesPallet::top_up(origin, id, 1_000, u128::MAX));
		assert_eq!((stored(id).to, stored(id).term), (161, 161));
		assert_eq!(stored(id).escrow, whole(10, 5, 150));
	});
}

#[test]
fn it_works_up_to_the_last_era_and_moves_on_no_more_then() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 5)], 20);
		go_to(30);
		assert_ok!(extend(&ALICE, id, 10, u128::MAX));
		let nothing = LeasesPallet::expire(RuntimeOrigin::signed(BOB), 1);
		assert_eq!(nothing.unwrap_err().error, Error::<Test>::NothingDue.into());
		go_to(41);
		assert_noop!(extend(&ALICE, id, 10, u128::MAX), Error::<Test>::AlreadyEnding);
	});
}

#[test]
fn cheaper_terms_of_the_day_are_no_obstacle_dearer_are() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 5), (2, 5)], 20);
		let dearer = |what: &dyn Fn(), err: Error<Test>| {
			frame_support::hypothetically!({
				what();
				assert_noop!(extend(&ALICE, id, 10, u128::MAX), err);
			});
		};
		let floor = |node, dollars: u128| {
			change_node(node, |node| node.info.price_floor = UnitPrice(dollars * USD))
		};
		dearer(&|| floor(2, 5), Error::<Test>::Dearer);
		dearer(&|| set_terms(|terms| terms.margin = Bps::saturating(2_501)), Error::<Test>::Dearer);
		dearer(
			&|| set_terms(|terms| terms.price_floor = UnitPrice(4 * USD + 1)),
			Error::<Test>::Dearer,
		);
		dearer(
			&|| {
				Parameters::<Test>::mutate(|params| {
					params.termination_penalty_eras = BoundedU32::clamped(169)
				})
			},
			Error::<Test>::Dearer,
		);
		floor(2, 3);
		set_terms(|terms| terms.margin = Bps::saturating(2_499));
		assert_ok!(extend(&ALICE, id, 10, u128::MAX));
		// At the price that was signed.
		assert_eq!(stored(id).escrow, whole(10, 5, 30) + whole(4, 5, 30));
	});
}

#[test]
fn fails_where_nobody_could_sign() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 5)], 20);
		let fails = |what: &dyn Fn(), err: Error<Test>| {
			frame_support::hypothetically!({
				what();
				assert_noop!(extend(&ALICE, id, 10, u128::MAX), err);
			});
		};
		fails(&|| set_terms(|terms| terms.open = false), Error::<Test>::MarketClosed);
		fails(&|| Terms::set(&Default::default()), Error::<Test>::UnknownMarket);
		fails(
			&|| {
				assert_ok!(LeasesPallet::set_asset(RuntimeOrigin::root(), USDC, false));
			},
			Error::<Test>::AssetNotAccepted,
		);
		fails(&|| suspend(1), Error::<Test>::NodeNotActive);
		fails(&|| change_node(1, |node| node.commitment_until = 40), Error::<Test>::NotCommitted);
		fails(
			&|| {
				Parameters::<Test>::mutate(|params| params.max_lease_eras = BoundedU32::clamped(29))
			},
			Error::<Test>::TooLong,
		);
		// At the bounds of both.
		change_node(1, |node| node.commitment_until = 41);
		Parameters::<Test>::mutate(|params| params.max_lease_eras = BoundedU32::clamped(30));
		assert_ok!(extend(&ALICE, id, 10, u128::MAX));
	});
}

#[test]
fn fails_for_strangers_for_nothing_and_without_funds() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 5)], 20);
		assert_noop!(extend(&BOB, id, 10, u128::MAX), Error::<Test>::NotTenant);
		assert_noop!(extend(&ALICE, LeaseId(7), 10, u128::MAX), Error::<Test>::UnknownLease);
		assert_noop!(extend(&ALICE, id, 0, u128::MAX), Error::<Test>::TooShort);
		assert_noop!(extend(&ALICE, id, EraIndex::MAX, u128::MAX), Error::<Test>::Overflow);
		assert_noop!(
			LeasesPallet::extend(RuntimeOrigin::root(), id, 10, u128::MAX),
			DispatchError::BadOrigin
		);
		let all = Assets::balance(USDC, ALICE);
		assert_ok!(Assets::burn(RuntimeOrigin::signed(NOBODY), USDC, ALICE, all));
		assert!(extend(&ALICE, id, 10, u128::MAX).is_err());
		assert_ok!(LeasesPallet::terminate(RuntimeOrigin::signed(ALICE), id));
		assert_noop!(extend(&ALICE, id, 10, u128::MAX), Error::<Test>::AlreadyEnding);
	});
}

#[test]
fn evidence_that_is_about_to_end_would_be_a_way_out() {
	ExtBuilder::build_and_execute(|| {
		let tee = EvidenceKind::TeeQuote;
		prove(1, tee, 1, 100);
		let id = lease_with(&[(1, 5)], 20, proven(&[(tee, 1)]));
		// Two eras from the next one on at least.
		for (until, works) in [(12, false), (13, true)] {
			frame_support::hypothetically!({
				prove(1, tee, 1, until);
				let done = extend(&ALICE, id, 10, u128::MAX);
				let refused = Err(Error::<Test>::ConstraintNotMet.into());
				assert_eq!(done, if works { Ok(()) } else { refused });
			});
		}
	});
}

#[test]
fn an_offer_of_it_is_over() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 5)], 20);
		assert_ok!(LeasesPallet::offer_lease(RuntimeOrigin::signed(ALICE), id, BOB, false));
		assert_ok!(extend(&ALICE, id, 10, u128::MAX));
		assert_eq!(LeaseOffers::<Test>::get(id), None);
	});
}

#[test]
fn weight_is_that_of_its_nodes() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 5), (3, 5)], 20);
		let origin = RuntimeOrigin::signed(ALICE);
		let info = LeasesPallet::extend(origin, id, 10, u128::MAX).unwrap();
		// With the rows of the tenant: itself, and a suspension.
		let extend = <Test as Config>::WeightInfo::extend(2)
			.saturating_add(Prices::weight())
			.saturating_add(<Test as frame_system::Config>::DbWeight::get().reads(2));
		assert_eq!(info.actual_weight, Some(extend));
	});
}

/// More of a term is more of a locked price.
#[test]
fn fails_in_icnt_and_when_the_price_is_no_good() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 5)], 20);
		for (why, error) in [
			(PriceError::Stale, Error::<Test>::StalePrice),
			(PriceError::Depegged, Error::<Test>::Depegged),
			(PriceError::Paused, Error::<Test>::PaymentPaused),
		] {
			Bad::set(&[(USDC, why)].into_iter().collect());
			assert_noop!(extend(&ALICE, id, 10, u128::MAX), error);
		}
		Bad::set(&Default::default());
		assert_ok!(extend(&ALICE, id, 10, u128::MAX));
		assert_ok!(request(&ALICE, ICNT_ASSET, &[(2, 5)], 20));
		let in_icnt = LeaseId(1);
		assert_noop!(extend(&ALICE, in_icnt, 10, u128::MAX), Error::<Test>::PricedByTheDay);
	});
}

/// More of a lease is a new lease to who is suspended.
#[test]
fn who_is_suspended_gets_no_more_eras() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 5)], 20);
		let why = b"fraud".to_vec().try_into().unwrap();
		assert_ok!(LeasesPallet::suspend_service_provider(RuntimeOrigin::root(), ALICE, why));
		let refused = Error::<Test>::ServiceProviderSuspended;
		assert_noop!(extend(&ALICE, id, 10, u128::MAX), refused);
		assert_ok!(LeasesPallet::resume_service_provider(RuntimeOrigin::root(), ALICE));
		assert_ok!(extend(&ALICE, id, 10, u128::MAX));
	});
}

/// Each extension moves a lease in its queue, and a block has room for so many: they are not to be had
/// for an era each.
#[test]
fn no_less_than_the_shortest_lease_at_once() {
	ExtBuilder::build_and_execute(|| {
		let mut all = Terms::get();
		all.get_mut(&MARKET).unwrap().min_lease_eras = 8;
		Terms::set(&all);
		let id = lease(&[(1, 5)], 20);
		assert_noop!(extend(&ALICE, id, 7, u128::MAX), Error::<Test>::TooShort);
		assert_ok!(extend(&ALICE, id, 8, u128::MAX));
	});
}
