use super::*;
use frame_support::traits::Currency;
use icn_primitives::{
	Affiliation, Bps, LeaseEndReason, PriceError, PriceFeed, UnitPrice, ICNT_ASSET, USD,
};
use sp_runtime::{DispatchError, TokenError};

fn deposit(amount: u128, to: &AccountId32) -> sp_runtime::DispatchResult {
	LeasesPallet::deposit(RuntimeOrigin::signed(BOB), USDC, amount, to.clone())
}

mod deposit {
	use super::*;

	#[test]
	fn is_withdrawn_again() {
		ExtBuilder::build_and_execute(|| {
			register(&ALICE);
			assert_ok!(deposit(70, &ALICE));
			assert_ok!(deposit(30, &ALICE));
			assert_eq!(Assets::balance(USDC, BOB), RICH - 100);
			assert_eq!(earned(&ALICE), 100);
			assert_eq!(Ledgers::<Test>::get(USDC).earnings, 100);
			let told = Event::Deposited { who: BOB, to: ALICE, asset: USDC, amount: 30 };
			assert_eq!(events().last(), Some(&told));
			assert_ok!(LeasesPallet::withdraw(RuntimeOrigin::signed(ALICE), USDC, 100, ALICE));
			assert_eq!(Assets::balance(USDC, ALICE), RICH + 100);
		});
	}

	#[test]
	fn fails_of_nothing_in_what_is_refused_for_strangers_and_without_funds() {
		ExtBuilder::build_and_execute(|| {
			register(&ALICE);
			assert_noop!(deposit(0, &ALICE), Error::<Test>::ZeroAmount);
			assert_noop!(deposit(1, &BOB), Error::<Test>::NotServiceProvider);
			let call =
				|who, asset| LeasesPallet::deposit(RuntimeOrigin::signed(who), asset, 1, ALICE);
			assert_noop!(call(BOB, OTHER), Error::<Test>::AssetNotAccepted);
			assert_noop!(call(NOBODY, USDC), TokenError::FundsUnavailable);
			assert_ok!(deposit(1, &ALICE));
			assert_ok!(LeasesPallet::set_asset(RuntimeOrigin::root(), USDC, false));
			assert_noop!(deposit(1, &ALICE), Error::<Test>::AssetNotAccepted);
			assert_noop!(deposit(RICH, &ALICE), Error::<Test>::AssetNotAccepted);
		});
	}
}

fn set(who: &AccountId32, id: LeaseId, renewal: Option<Renewal>) -> sp_runtime::DispatchResult {
	LeasesPallet::set_renewal(RuntimeOrigin::signed(who.clone()), id, renewal)
}

/// A lease of Alice from era 11 to 30 that is to be followed by one of `eras`, and `funds` for it.
fn renewed(nodes: &[(u32, Units)], eras: EraIndex, funds: u128) -> LeaseId {
	let id = lease(nodes, 20);
	assert_ok!(set(&ALICE, id, Some(Renewal { eras, max_total: u128::MAX })));
	if funds > 0 {
		assert_ok!(deposit(funds, &ALICE));
	}
	id
}

/// Moves on what is due; tells what became of the renewal of `id`.
fn expire(id: LeaseId) -> Option<Result<LeaseId, DispatchError>> {
	assert_ok!(LeasesPallet::expire(RuntimeOrigin::signed(NOBODY), 9));
	LeasesPallet::do_try_state().expect("invariants hold");
	events().into_iter().rev().find_map(|event| match event {
		Event::LeaseRenewed { lease, into } if lease == id => Some(Ok(into)),
		Event::RenewalFailed { lease, error } if lease == id => Some(Err(error)),
		_ => None,
	})
}

/// Nothing but the end of the lease happened.
fn assert_just_ended(id: LeaseId, funds: u128) {
	assert_eq!(stored(id).stage, LeaseStage::Ending(LeaseEndReason::Expired));
	assert_eq!(Leases::<Test>::iter().count(), 1);
	assert_eq!(Renewals::<Test>::iter().count(), 0);
	assert_eq!(NextLeaseId::<Test>::get(), LeaseId(1));
	assert_eq!(earned(&ALICE), funds);
	assert_eq!(ServiceProviders::<Test>::get(ALICE).unwrap().leases, 1);
	assert!(Nodes::get().values().all(|node| node.bookings.is_empty() && node.info.booked == 0));
}

mod set_renewal {
	use super::*;

	const LONG: Option<Renewal> = Some(Renewal { eras: 10, max_total: 7 });

	#[test]
	fn is_set_replaced_and_taken_back() {
		ExtBuilder::build_and_execute(|| {
			let id = lease(&[(1, 5)], 20);
			assert_noop!(set(&ALICE, id, None), Error::<Test>::NoRenewal);
			assert_ok!(set(&ALICE, id, Some(Renewal { eras: 1, max_total: 1 })));
			assert_ok!(set(&ALICE, id, LONG));
			assert_eq!(Renewals::<Test>::get(id), LONG);
			assert_eq!(events().last(), Some(&Event::RenewalSet { lease: id, renewal: LONG }));
			assert_ok!(set(&ALICE, id, None));
			assert_eq!(Renewals::<Test>::get(id), None);
			assert_eq!(events().last(), Some(&Event::RenewalSet { lease: id, renewal: None }));
			go_to(30);
			assert_eq!(expire(id), None);
		});
	}

	#[test]
	fn fails_of_what_is_anothers_over_or_nothing() {
		ExtBuilder::build_and_execute(|| {
			let id = lease(&[(1, 5)], 20);
			assert_noop!(set(&BOB, id, LONG), Error::<Test>::NotPayer);
			assert_noop!(set(&ALICE, LeaseId(7), LONG), Error::<Test>::UnknownLease);
			let none = Some(Renewal { eras: 0, max_total: 7 });
			assert_noop!(set(&ALICE, id, none), Error::<Test>::TooShort);
			assert_ok!(set(&ALICE, id, LONG));
			assert_noop!(set(&BOB, id, None), Error::<Test>::NotPayer);
			go_to(31);
			assert_noop!(set(&ALICE, id, LONG), Error::<Test>::AlreadyEnding);
			assert_ok!(set(&ALICE, id, None));
			let ended = lease(&[(1, 5)], 20);
			assert_ok!(LeasesPallet::terminate(RuntimeOrigin::signed(ALICE), ended));
			assert_noop!(set(&ALICE, ended, LONG), Error::<Test>::AlreadyEnding);
		});
	}

	#[test]
	fn who_pays_sets_it_and_either_takes_it_back() {
		ExtBuilder::build_and_execute(|| {
			let id = lease(&[(1, 5)], 20);
			register(&BOB);
			assert_ok!(set(&ALICE, id, LONG));
			assert_ok!(LeasesPallet::offer_lease(RuntimeOrigin::signed(ALICE), id, BOB, true));
			assert_ok!(LeasesPallet::accept_lease(RuntimeOrigin::signed(BOB), id, true));
			// It ended with who leased.
			assert_eq!(Renewals::<Test>::get(id), None);
			// The reseller does not spend what is the firm's.
			assert_noop!(set(&BOB, id, LONG), Error::<Test>::NotPayer);
			for who in [ALICE, BOB] {
				assert_ok!(set(&ALICE, id, LONG));
				assert_ok!(set(&who, id, None));
			}
		});
	}

	#[test]
	fn goes_with_a_lease_that_ends_before() {
		ExtBuilder::build_and_execute(|| {
			let id = renewed(&[(1, 5)], 10, 0);
			assert_ok!(LeasesPallet::terminate(RuntimeOrigin::signed(ALICE), id));
			go_to(20);
			settle_all();
			assert_eq!(Leases::<Test>::iter().count(), 0);
			assert_eq!(Renewals::<Test>::iter().count(), 0);
			assert!(!events().iter().any(|event| matches!(event, Event::RenewalFailed { .. })));
		});
	}
}

mod follow {
	use super::*;

	#[test]
	fn follows_at_the_price_of_the_day_without_a_gap() {
		ExtBuilder::build_and_execute(|| {
			// All that there is: it is free for whom it is released for.
			let id = renewed(&[(1, 100), (3, 7)], 10, RICH / 2);
			change_node(1, |node| node.info.price_floor = UnitPrice(9 * USD));
			let mut dearer = terms(true);
			dearer.margin = Bps::saturating(5_000);
			Terms::set(&[(MARKET, dearer)].into_iter().collect());
			let wallet = Assets::balance(USDC, ALICE);
			go_to(30);
			let into = expire(id).unwrap().unwrap();
			let cost = |dollars: u128, units: u128| {
				let value = dollars * units * 10 * 1_000_000;
				value.div_ceil(720) + value.div_ceil(2 * 720)
			};
			let amount = cost(9, 100) + cost(1, 7);
			let next = stored(into);
			assert_eq!((next.tenant.clone(), next.market, next.asset), (ALICE, MARKET, USDC));
			assert_eq!((next.to, next.term, next.escrow), (41, 41, amount));
			let parts: Vec<_> =
				next.allocations.iter().map(|part| (part.node.0, part.units, part.from)).collect();
			assert_eq!(parts, vec![(1, 100, 31), (3, 7, 31)]);
			assert_eq!(stored(id).to, 31);
			assert_eq!(Nodes::get()[&NodeId(1)].bookings, vec![(100, 31, 41, true)]);
			assert_eq!((earned(&ALICE), Assets::balance(USDC, ALICE)), (RICH / 2 - amount, wallet));
			assert_eq!(ServiceProviders::<Test>::get(ALICE).unwrap().leases, 2);
			assert_eq!(Renewals::<Test>::get(id), None);
			// And so on.
			assert!(Renewals::<Test>::get(into).is_some());
			go_to(40);
			let third = expire(into).unwrap().unwrap();
			assert_eq!(stored(third).to, 51);
		});
	}

	#[test]
	fn the_hook_signs_it_too() {
		ExtBuilder::build_and_execute(|| {
			use frame_support::traits::Hooks;
			renewed(&[(1, 5)], 10, RICH / 2);
			go_to(30);
			LeasesPallet::on_idle(1, PLENTY);
			assert_eq!(stored(LeaseId(1)).to, 41);
		});
	}

	#[test]
	fn keeps_what_is_asked_for_and_needs_no_other_lease() {
		ExtBuilder::build_and_execute(|| {
			let other = lease(&[(2, 5)], 5);
			let tee = EvidenceKind::TeeQuote;
			prove(1, tee, 1, 100);
			let near = Some(icn_primitives::Near::Facility(other));
			let wanted = Constraints { near, ..proven(&[(tee, 1)]) };
			let id = lease_with(&[(1, 5)], 20, wanted.clone());
			assert_ok!(set(&ALICE, id, Some(Renewal { eras: 10, max_total: u128::MAX })));
			assert_ok!(deposit(RICH / 2, &ALICE));
			go_to(30);
			let into = expire(id).unwrap().unwrap();
			assert_eq!(LeaseConstraints::<Test>::get(into).unwrap().constraints, wanted);
		});
	}

	#[test]
	fn the_firm_goes_on_paying_for_its_reseller() {
		ExtBuilder::build_and_execute(|| {
			let id = lease(&[(1, 5), (3, 4)], 20);
			register(&BOB);
			assert_ok!(LeasesPallet::offer_lease(RuntimeOrigin::signed(ALICE), id, BOB, true));
			assert_ok!(LeasesPallet::accept_lease(RuntimeOrigin::signed(BOB), id, true));
			assert_ok!(set(&ALICE, id, Some(Renewal { eras: 10, max_total: u128::MAX })));
			assert_ok!(deposit(1_000_000_000, &ALICE));
			// It may be who provides the node: then that is no demand.
			change_node(3, |node| node.info.provider = ALICE);
			go_to(30);
			let into = expire(id).unwrap().unwrap();
			assert_eq!((stored(into).tenant, Payers::<Test>::get(into)), (BOB, Some(ALICE)));
			let demand: Vec<_> = stored(into).allocations.iter().map(|part| part.demand).collect();
			assert_eq!(demand, vec![true, false]);
			assert_eq!(earned(&ALICE), 1_000_000_000 - stored(into).escrow);
		});
	}

	#[test]
	fn fails_as_a_whole_and_the_lease_just_ends() {
		let fails = |what: &dyn Fn(LeaseId), error: DispatchError| {
			ExtBuilder::build_and_execute(|| {
				let id = renewed(&[(1, 5), (2, 5)], 10, 1_000_000_000);
				what(id);
				go_to(30);
				assert_eq!(expire(id), Some(Err(error)));
				assert_just_ended(id, 1_000_000_000);
				go_to(40);
				settle_all();
				assert_eq!(Leases::<Test>::iter().count(), 0);
			})
		};
		let limit = |eras, max_total| {
			move |id| {
				assert_ok!(set(&ALICE, id, Some(Renewal { eras, max_total })));
			}
		};
		let due = price(10, 5, 10) + price(4, 5, 10);
		fails(&limit(10, due - 1), Error::<Test>::Overpriced.into());
		fails(&limit(1, due), Error::<Test>::TooShort.into());
		fails(&limit(9_000, due), Error::<Test>::TooLong.into());
		let close = |_| {
			Terms::set(&[(MARKET, terms(false))].into_iter().collect());
		};
		fails(&close, Error::<Test>::MarketClosed.into());
		let refuse = |_| {
			assert_ok!(LeasesPallet::set_asset(RuntimeOrigin::root(), USDC, false));
		};
		fails(&refuse, Error::<Test>::AssetNotAccepted.into());
		// The second node, when the first is booked already.
		let leaves = |_| change_node(2, |node| node.commitment_until = 40);
		// The text of it is not in events.
		fails(&leaves, DispatchError::Other(""));
		let poor = |_| {
			Balances::make_free_balance_be(&ALICE, 20);
		};
		fails(&poor, TokenError::FundsUnavailable.into());
	}

	#[test]
	fn evidence_must_last_as_at_signing() {
		for (until, works) in [(32, false), (33, true)] {
			ExtBuilder::build_and_execute(|| {
				let tee = EvidenceKind::TeeQuote;
				prove(1, tee, 1, 100);
				let id = lease_with(&[(1, 5)], 20, proven(&[(tee, 1)]));
				assert_ok!(set(&ALICE, id, Some(Renewal { eras: 10, max_total: u128::MAX })));
				assert_ok!(deposit(1_000_000_000, &ALICE));
				prove(1, tee, 1, until);
				go_to(30);
				let done = expire(id).unwrap();
				if works {
					assert!(done.is_ok());
				} else {
					assert_eq!(done, Err(Error::<Test>::ConstraintNotMet.into()));
					assert_just_ended(id, 1_000_000_000);
				}
			});
		}
	}

	#[test]
	fn what_is_not_paid_for_is_not_renewed() {
		ExtBuilder::build_and_execute(|| {
			let params = Params {
				termination_penalty_eras: icn_primitives::BoundedU32::clamped(2),
				min_runway_eras: icn_primitives::BoundedU32::clamped(2),
				..Params::default()
			};
			assert_ok!(LeasesPallet::enact(params));
			register(&ALICE);
			assert_ok!(LeasesPallet::request_lease_on_runway(
				RuntimeOrigin::signed(ALICE),
				MARKET,
				USDC,
				chosen(&[(1, 5)]),
				50,
				10,
				u128::MAX,
				Constraints::default(),
			));
			let id = LeaseId(0);
			assert_ok!(set(&ALICE, id, Some(Renewal { eras: 10, max_total: u128::MAX })));
			assert_ok!(deposit(1_000_000_000, &ALICE));
			go_to(20);
			assert_eq!(expire(id), None);
			assert_eq!(stored(id).stage, LeaseStage::Ending(LeaseEndReason::Exhausted));
			assert_eq!(NextLeaseId::<Test>::get(), LeaseId(1));
			go_to(40);
			settle_all();
			assert_eq!(Renewals::<Test>::iter().count(), 0);
		});
	}

	#[test]
	fn costs_what_is_allowed_and_there_and_no_more() {
		let due = price(10, 5, 10);
		for (funds, works) in [(due - 1, false), (due, true)] {
			ExtBuilder::build_and_execute(|| {
				let id = renewed(&[(1, 5)], 10, funds);
				assert_ok!(set(&ALICE, id, Some(Renewal { eras: 10, max_total: due })));
				go_to(30);
				let done = expire(id).unwrap();
				if works {
					assert_eq!(stored(done.unwrap()).escrow, due);
					assert_eq!(Earnings::<Test>::iter_prefix(ALICE).count(), 0);
				} else {
					assert_eq!(done, Err(Error::<Test>::InsufficientEarnings.into()));
					assert_just_ended(id, funds);
				}
			});
		}
	}

	#[test]
	fn comes_too_late_after_the_last_era() {
		for by_settling in [false, true] {
			ExtBuilder::build_and_execute(|| {
				let id = renewed(&[(1, 5)], 10, 1_000_000_000);
				go_to(if by_settling { 32 } else { 31 });
				if by_settling {
					assert_ok!(settle(id));
				} else {
					assert_ok!(LeasesPallet::expire(RuntimeOrigin::signed(NOBODY), 1));
				}
				let error = Error::<Test>::AlreadyEnding.into();
				assert!(events().contains(&Event::RenewalFailed { lease: id, error }));
				assert_eq!(NextLeaseId::<Test>::get(), LeaseId(1));
				assert_eq!(Renewals::<Test>::iter().count(), 0);
			});
		}
	}

	#[test]
	fn weighs_what_it_looks_at() {
		ExtBuilder::build_and_execute(|| {
			let id = renewed(&[(1, 5), (2, 5)], 10, 1_000_000_000);
			go_to(30);
			let step = Pallet::<Test>::step(None);
			type Weights = <Test as Config>::WeightInfo;
			let expected = Weights::step_release(2)
				.saturating_add(Weights::renew(2))
				.saturating_add(Weights::check_nodes(2))
				.saturating_add(Prices::weight())
				.saturating_add(Links::weight() * 4)
				// Whether they declared each other, and the rows beside the lease.
				.saturating_add(<Test as frame_system::Config>::DbWeight::get().reads_writes(4, 2))
				.saturating_add(Weights::step_idle());
			assert_eq!((step.outcome, step.weight), (Some(true), expected));
			assert!(expected.all_lte(LeasesPallet::step_weight()));
			assert!(Leases::<Test>::contains_key(id.next().unwrap()));
		});
	}

	/// A lease in ICNT goes on month by month, each at its day's price; while the feed jumps, none
	/// follows.
	#[test]
	fn of_icnt_is_at_the_price_of_its_day() {
		for good in [true, false] {
			ExtBuilder::build_and_execute(|| {
				register(&ALICE);
				let origin = || RuntimeOrigin::signed(ALICE);
				assert_ok!(request(&ALICE, ICNT_ASSET, &[(1, 5)], 20));
				let id = LeaseId(0);
				let all = 1_000_000_000_000_000_000_000;
				assert_ok!(LeasesPallet::deposit(origin(), ICNT_ASSET, all, ALICE));
				let renewal = Some(Renewal { eras: 20, max_total: u128::MAX });
				assert_ok!(LeasesPallet::set_renewal(origin(), id, renewal));
				Cents::set(&if good { Ok(25) } else { Err(PriceError::Jumping) });
				go_to(30);
				settle_all();
				match Leases::<Test>::get(LeaseId(1)) {
					Some(follower) => {
						assert!(good);
						assert_eq!(stored(id).unit.rate, USD / 2);
						assert_eq!(follower.unit.rate, USD / 4);
					},
					None => {
						let error = Error::<Test>::JumpingPrice.into();
						assert!(events().contains(&Event::RenewalFailed { lease: id, error }));
						assert_eq!(Earnings::<Test>::get(ALICE, ICNT_ASSET), all);
					},
				}
			});
		}
	}
}
