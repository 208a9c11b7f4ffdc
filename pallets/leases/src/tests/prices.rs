//! What a dollar is in an asset, on the day on which a lease is signed.

use super::*;
use frame_support::traits::fungible::Inspect as _;
use icn_primitives::{BoundedU32, PriceError, QuoteError, ERAS_PER_MONTH, ICNT, ICNT_ASSET, USD};

const ERRORS: [(PriceError, Error<Test>); 5] = [
	(PriceError::Unfed, Error::NoPrice),
	(PriceError::Stale, Error::StalePrice),
	(PriceError::Jumping, Error::JumpingPrice),
	(PriceError::Paused, Error::PaymentPaused),
	(PriceError::Depegged, Error::Depegged),
];

fn quote(asset: AssetId, eras: EraIndex) -> Result<u128, QuoteError> {
	LeasesPallet::quote(MARKET, asset, 5, eras, &Constraints::default(), [NodeId(1)])
		.map(|quote| quote.total)
}

/// `dollars x units` for `served` basis points of eras in base units of ICNT at so many cents.
fn in_icnt(dollars: u128, units: u128, served: u128, cents: u128) -> u128 {
	dollars * units * served * (ICNT * 100 / cents) / (720 * 10_000)
}

mod icnt {
	use super::*;

	/// An ICNT at half a dollar: twice as many as dollars.
	#[test]
	fn pays_at_the_price_of_the_day_up_to_the_end() {
		ExtBuilder::build_and_execute(|| {
			register(&ALICE);
			let quoted = quote(ICNT_ASSET, 20).unwrap();
			let before = Balances::balance(&ALICE);
			assert_ok!(request(&ALICE, ICNT_ASSET, &[(1, 5)], 20));
			let id = LeaseId(0);
			let held = stored(id).escrow;
			assert_eq!(held, quoted);
			assert_eq!(stored(id).unit, Denomination { decimals: 18, rate: USD / 2 });
			let full = in_icnt(10, 5, 20 * 10_000, 50);
			assert_eq!(held, full + 1 + full / 4 + 1);
			assert!(before - Balances::balance(&ALICE) > held);

			// A tenth of the price and ten times of it, or none: it keeps its rate.
			Cents::set(&Ok(5));
			short(1, 15, 3_000);
			go_to(22);
			assert_ok!(settle(id));
			let paid = in_icnt(10, 5, 10 * 10_000 - 3_000, 50);
			assert_eq!(Earnings::<Test>::get(PETRA, ICNT_ASSET), paid);
			Cents::set(&Err(PriceError::Stale));
			go_to(40);
			settle_all();
			let paid = in_icnt(10, 5, 20 * 10_000 - 3_000, 50);
			assert_eq!(Earnings::<Test>::get(PETRA, ICNT_ASSET), paid);
			assert_eq!(Ended::<Test>::get(id).unwrap().refund, held - paid - paid / 4);
			assert_ok!(LeasesPallet::withdraw(
				RuntimeOrigin::signed(PETRA),
				ICNT_ASSET,
				paid,
				NOBODY
			));
			assert_eq!(Balances::balance(&NOBODY), paid);
		});
	}

	#[test]
	fn is_dearer_the_less_it_buys_and_rounded_up() {
		ExtBuilder::build_and_execute(|| {
			register(&ALICE);
			let at = |cents| {
				Cents::set(&Ok(cents));
				quote(ICNT_ASSET, 20).unwrap()
			};
			assert_eq!(at(100), quote(DAI, 20).unwrap());
			assert!(at(99) > at(100));
			// A third does not divide.
			let third = at(300);
			assert!(third * 3 >= at(100) && third * 3 <= at(100) + 6, "{third}");
		});
	}

	#[test]
	fn buys_no_more_than_its_longest_lease() {
		ExtBuilder::build_and_execute(|| {
			register(&ALICE);
			let too_long = Error::<Test>::TooLong;
			assert_noop!(request(&ALICE, ICNT_ASSET, &[(1, 5)], ERAS_PER_MONTH + 1), too_long);
			assert_eq!(quote(ICNT_ASSET, ERAS_PER_MONTH + 1), Err(QuoteError::TooLong));
			assert_ok!(quote(ICNT_ASSET, ERAS_PER_MONTH));
			let params = Params { max_icnt_eras: BoundedU32::clamped(19), ..Params::default() };
			assert_ok!(LeasesPallet::enact(params));
			assert_noop!(request(&ALICE, ICNT_ASSET, &[(1, 5)], 20), Error::<Test>::TooLong);
			assert_ok!(request(&ALICE, ICNT_ASSET, &[(1, 5)], 19));
			assert_ok!(request(&ALICE, USDC, &[(1, 5)], 20));
		});
	}

	/// Else the price of the first day would be an option on the others.
	#[test]
	fn pays_for_no_runway() {
		ExtBuilder::build_and_execute(|| {
			register(&ALICE);
			let on_runway = || {
				LeasesPallet::request_lease_on_runway(
					RuntimeOrigin::signed(ALICE),
					MARKET,
					ICNT_ASSET,
					chosen(&[(1, 5)]),
					500,
					200,
					u128::MAX,
					Constraints::default(),
				)
			};
			assert_noop!(on_runway(), Error::<Test>::PricedByTheDay);
			assert_ok!(request(&ALICE, ICNT_ASSET, &[(1, 5)], 20));
			assert_noop!(
				LeasesPallet::top_up(RuntimeOrigin::signed(ALICE), LeaseId(0), 5, u128::MAX),
				Error::<Test>::FullyFunded
			);
		});
	}

	#[test]
	fn without_a_price_buys_nothing() {
		ExtBuilder::build_and_execute(|| {
			register(&ALICE);
			for (price, error) in ERRORS {
				Cents::set(&Err(price));
				assert_noop!(request(&ALICE, ICNT_ASSET, &[(1, 5)], 20), error);
				assert_eq!(quote(ICNT_ASSET, 20), Err(QuoteError::Unpriced(price)));
			}
			// The others go on.
			assert_ok!(request(&ALICE, USDC, &[(1, 5)], 20));
			Cents::set(&Ok(50));
			assert_ok!(request(&ALICE, ICNT_ASSET, &[(1, 5)], 20));
		});
	}

	/// What runs is moved at the rate that it was signed at.
	#[test]
	fn moves_at_the_rate_of_the_lease() {
		ExtBuilder::build_and_execute(|| {
			register(&ALICE);
			assert_ok!(request(&ALICE, ICNT_ASSET, &[(1, 5)], 20));
			let before = stored(LeaseId(0)).escrow;
			Cents::set(&Err(PriceError::Jumping));
			suspend(1);
			// From ten dollars to four: nothing is paid.
			assert_ok!(replace(LeaseId(0), 1, &[(2, 5)], 0));
			assert_eq!(stored(LeaseId(0)).escrow, before);
			go_to(40);
			settle_all();
			let paid = in_icnt(4, 5, 20 * 10_000, 50);
			assert_eq!(Earnings::<Test>::get(PETRA, ICNT_ASSET), paid);
		});
	}

	/// A price of a millionth of a dollar on the largest lease of the dearest node fits, or fails
	/// in order.
	#[test]
	fn of_next_to_no_worth_is_an_error() {
		ExtBuilder::build_and_execute(|| {
			register(&ALICE);
			let mut all = Terms::get();
			all.get_mut(&MARKET).unwrap().price_cap.0 = u128::MAX;
			Terms::set(&all);
			change_node(1, |node| node.info.price_floor.0 = u128::MAX);
			Cents::set(&Ok(1));
			assert_noop!(request(&ALICE, ICNT_ASSET, &[(1, 5)], 20), Error::<Test>::Overflow);
		});
	}
}

mod stablecoin {
	use super::*;

	#[test]
	fn that_is_not_good_buys_nothing_new() {
		ExtBuilder::build_and_execute(|| {
			register(&ALICE);
			for (price, error) in ERRORS {
				Bad::set(&[(USDC, price)].into_iter().collect());
				assert_noop!(request(&ALICE, USDC, &[(1, 5)], 20), error);
				assert_eq!(quote(USDC, 20), Err(QuoteError::Unpriced(price)));
			}
			assert_ok!(request(&ALICE, DAI, &[(1, 5)], 20));
		});
	}

	#[test]
	fn that_is_not_good_keeps_the_rate_of_what_runs() {
		ExtBuilder::build_and_execute(|| {
			let id = lease(&[(1, 5)], 20);
			Bad::set(&[(USDC, PriceError::Depegged)].into_iter().collect());
			go_to(40);
			settle_all();
			assert_eq!(earned(&PETRA), worth(10, 5, 20 * 10_000));
			assert!(Ended::<Test>::contains_key(id));
		});
	}
}
