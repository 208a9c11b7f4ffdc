use super::*;
use sp_runtime::TokenError;

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
