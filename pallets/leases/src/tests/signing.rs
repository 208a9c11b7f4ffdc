use super::*;
use frame_support::traits::fungible::InspectHold;
use icn_primitives::{Bps, MarketId, UnitPrice, USD};
use sp_runtime::{DispatchError, TokenError};

#[test]
fn success() {
	ExtBuilder::build_and_execute(|| {
		// WHEN Alice leases from two providers in era 10,
		let id = lease(&[(1, 5), (3, 50)], 20);

		// THEN the price is each node's floor, but at least the market's,
		let escrow = price(10, 5, 20) + price(1, 50, 20);
		let lease = stored(id);
		assert_eq!(lease.escrow, escrow);
		assert_eq!(lease.to, 31);
		assert_eq!(lease.allocations[0].margin, Bps::saturating(2_500));
		assert_eq!(lease.allocations[0].price, UnitPrice(10 * USD));
		assert_eq!(lease.allocations[1].price, UnitPrice(USD));
		assert!(lease.allocations.iter().all(|a| a.from == 11 && a.to == 31 && a.demand));
		// it is paid, booked, pinned and counted,
		assert_eq!(Assets::balance(USDC, ALICE), RICH - escrow);
		assert_eq!(Assets::balance(USDC, LeasesPallet::account_id()), escrow);
		assert_eq!(Nodes::get()[&NodeId(1)].bookings, vec![(5, 11, 31, true)]);
		assert_eq!(Nodes::get()[&NodeId(3)].info.booked, 50);
		assert_eq!(Pins::get()[&(NodeId(3), 11)], 1);
		assert_eq!(ServiceProviders::<Test>::get(ALICE).unwrap().leases, 1);
		// and a deposit for its state is on hold.
		let deposits = provider_size()
			+ u128::from(LeasesPallet::lease_footprint(2, &Constraints::default()).size)
			+ 2 * 100;
		assert_eq!(Balances::total_balance_on_hold(&ALICE), deposits);
		assert_eq!(
			events().last(),
			Some(&Event::LeaseSigned {
				lease: id,
				tenant: ALICE,
				market: MARKET,
				from: 11,
				to: 31,
				term: 31,
				asset: USDC,
				amount: escrow,
			})
		);
	});
}

#[test]
fn provider_that_leases_from_itself_is_no_demand() {
	ExtBuilder::build_and_execute(|| {
		assert_ok!(Balances::force_set_balance(RuntimeOrigin::root(), PAUL, 1_000_000));
		assert_ok!(Assets::transfer(RuntimeOrigin::signed(ALICE), USDC, PAUL, 1_000_000_000));
		register(&PAUL);
		assert_ok!(request(&PAUL, USDC, &[(1, 5), (3, 5)], 20));
		assert!(Nodes::get()[&NodeId(1)].bookings[0].3);
		assert!(!Nodes::get()[&NodeId(3)].bookings[0].3);
	});
}

#[test]
fn demand_that_finds_no_room_is_leased_all_the_same() {
	ExtBuilder::build_and_execute(|| {
		NoRoom::set(&vec![NodeId(1)]);
		let id = lease(&[(1, 5), (3, 5)], 20);
		assert_eq!(
			stored(id).allocations.iter().map(|a| a.demand).collect::<Vec<_>>(),
			[false, true]
		);
		// Its end is known by the same answer.
		go_to(15);
		assert_ok!(LeasesPallet::terminate(RuntimeOrigin::signed(ALICE), id));
	});
}

#[test]
fn maximum_total_is_exact() {
	ExtBuilder::build_and_execute(|| {
		register(&ALICE);
		let total = price(10, 7, 3);
		let call = |max| {
			LeasesPallet::request_lease(
				RuntimeOrigin::signed(ALICE),
				MARKET,
				USDC,
				chosen(&[(1, 7)]),
				3,
				max,
				Constraints::default(),
			)
		};
		assert_noop!(
			frame_support::storage::with_storage_layer(|| call(total - 1)),
			Error::<Test>::Overpriced
		);
		assert_ok!(call(total));
	});
}

#[test]
fn boundaries_of_the_term() {
	ExtBuilder::build_and_execute(|| {
		register(&ALICE);
		change_node(1, |node| node.commitment_until = 1_000_000);
		let longest = Parameters::<Test>::get().max_lease_eras.get();
		assert_noop!(request(&ALICE, USDC, &[(1, 1)], 0), Error::<Test>::TooShort);
		assert_noop!(request(&ALICE, USDC, &[(1, 1)], 1), Error::<Test>::TooShort);
		assert_noop!(request(&ALICE, USDC, &[(1, 1)], longest + 1), Error::<Test>::TooLong);
		assert_noop!(request(&ALICE, USDC, &[(1, 1)], u32::MAX), Error::<Test>::TooLong);
		assert_ok!(request(&ALICE, USDC, &[(1, 1)], 2));
		assert_ok!(request(&ALICE, USDC, &[(1, 1)], longest));
		// The last eras of all.
		Era::set(&(u32::MAX - 2));
		assert_noop!(request(&ALICE, USDC, &[(1, 1)], 2), Error::<Test>::Overflow);
		Era::set(&u32::MAX);
		assert_noop!(request(&ALICE, USDC, &[(1, 1)], 2), Error::<Test>::Overflow);
		Era::set(&10);
	});
}

#[test]
fn fails_for_each_wrong_argument() {
	ExtBuilder::build_and_execute(|| {
		let try_request = |who: AccountId32, market, asset, nodes: &[(u32, Units)]| {
			frame_support::storage::with_storage_layer(|| {
				LeasesPallet::request_lease(
					RuntimeOrigin::signed(who),
					market,
					asset,
					chosen(nodes),
					5,
					u128::MAX,
					Constraints::default(),
				)
			})
		};
		assert_noop!(
			try_request(ALICE, MARKET, USDC, &[(1, 1)]),
			Error::<Test>::NotServiceProvider
		);
		register(&ALICE);
		register(&BOB);
		let mut elsewhere = Nodes::get()[&NodeId(3)].clone();
		elsewhere.info.market = CLOSED;
		let mut nodes = Nodes::get();
		nodes.insert(NodeId(4), elsewhere);
		Nodes::set(&nodes);

		for (market, asset, chosen, error) in [
			(MarketId::new(9, 9), USDC, &[(1, 1)][..], Error::<Test>::UnknownMarket),
			(CLOSED, USDC, &[(4, 1)], Error::<Test>::MarketClosed),
			(MARKET, OTHER, &[(1, 1)], Error::<Test>::AssetNotAccepted),
			(MARKET, 77, &[(1, 1)], Error::<Test>::AssetNotAccepted),
			(MARKET, USDC, &[], Error::<Test>::NoAllocations),
			(MARKET, USDC, &[(1, 0)], Error::<Test>::ZeroUnits),
			(MARKET, USDC, &[(1, 1), (2, 1), (1, 1)], Error::<Test>::DuplicateNode),
			(MARKET, USDC, &[(1, 1), (77, 1)], Error::<Test>::UnknownNode),
			(MARKET, USDC, &[(1, 1), (4, 1)], Error::<Test>::WrongMarket),
		] {
			assert_noop!(try_request(ALICE, market, asset, chosen), error);
		}
		// What the neighbours refuse: more than is free, and a term beyond the commitment.
		assert_noop!(
			try_request(ALICE, MARKET, USDC, &[(1, 1), (2, 101)]),
			DispatchError::Other("NotEnoughUnits")
		);
		change_node(1, |node| node.commitment_until = 15);
		assert_noop!(
			try_request(ALICE, MARKET, USDC, &[(1, 1)]),
			DispatchError::Other("Uncommitted")
		);
		// What the tenant cannot pay.
		assert_noop!(try_request(BOB, MARKET, DAI, &[(2, 1)]), TokenError::FundsUnavailable);
		assert_noop!(
			LeasesPallet::request_lease(
				RuntimeOrigin::root(),
				MARKET,
				USDC,
				chosen(&[(1, 1)]),
				5,
				u128::MAX,
				Constraints::default(),
			),
			DispatchError::BadOrigin
		);
		assert_eq!(NextLeaseId::<Test>::get(), LeaseId(0), "a refused request uses no id");
	});
}

#[test]
fn terms_are_those_at_signing() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 5)], 20);
		let mut terms = terms(true);
		terms.margin = Bps::ONE;
		terms.price_cap = UnitPrice(2 * USD);
		Terms::set(&[(MARKET, terms)].into_iter().collect());
		change_node(1, |node| node.info.price_floor = UnitPrice(3 * USD));
		go_to(32);
		assert_ok!(settle(id));
		assert_eq!(earned(&PETRA), worth(10, 5, 20 * 10_000));
		assert_eq!(Ledgers::<Test>::get(USDC).margin, margin(10, 5, 20 * 10_000));
		// A new lease has the new ones: 2 dollars and a margin of the whole.
		let id = lease(&[(1, 9)], 20);
		assert_eq!(stored(id).escrow, 2 * (2 * 9 * 20 * 1_000_000u128).div_ceil(720));
	});
}
