use super::*;
use sp_runtime::{BuildStorage, DispatchError, TokenError};

mod set_asset {
	use super::*;

	#[test]
	fn success_takes_the_decimals_of_the_asset() {
		ExtBuilder::build_and_execute(|| {
			assert_ok!(LeasesPallet::set_asset(RuntimeOrigin::root(), OTHER, true));
			assert_eq!(
				AcceptedAssets::<Test>::get(OTHER),
				Some(AssetTerms { decimals: 12, accepting: true })
			);
			assert_eq!(events(), vec![Event::AssetSet { asset: OTHER, accepting: true }]);
		});
	}

	#[test]
	fn refused_asset_is_forgotten_when_nothing_is_owed() {
		ExtBuilder::build_and_execute(|| {
			let id = lease(&[(1, 5)], 2);
			assert_ok!(LeasesPallet::set_asset(RuntimeOrigin::root(), USDC, false));
			assert_eq!(
				AcceptedAssets::<Test>::get(USDC),
				Some(AssetTerms { decimals: 6, accepting: false })
			);
			assert_noop!(request(&ALICE, USDC, &[(1, 5)], 2), Error::<Test>::AssetNotAccepted);
			// Accepted again, refused again.
			assert_ok!(LeasesPallet::set_asset(RuntimeOrigin::root(), USDC, true));
			assert_ok!(LeasesPallet::set_asset(RuntimeOrigin::root(), USDC, false));

			go_to(14);
			assert_ok!(settle(id));
			let owed = earned(&PETRA);
			assert_ok!(LeasesPallet::withdraw(RuntimeOrigin::signed(PETRA), USDC, owed, PETRA));
			assert_ok!(LeasesPallet::set_asset(RuntimeOrigin::root(), USDC, false));
			assert!(AcceptedAssets::<Test>::contains_key(USDC), "the margin is still owed");
			assert_ok!(LeasesPallet::distribute_margin(RuntimeOrigin::signed(BOB), USDC));
			assert_ok!(LeasesPallet::set_asset(RuntimeOrigin::root(), USDC, false));
			assert!(!AcceptedAssets::<Test>::contains_key(USDC));
			assert_eq!(Assets::balance(USDC, LeasesPallet::account_id()), 0);
		});
	}

	#[test]
	fn fails_for_the_unknown_the_odd_and_the_unauthorised() {
		ExtBuilder::build_and_execute(|| {
			let call =
				|asset, accepting| LeasesPallet::set_asset(RuntimeOrigin::root(), asset, accepting);
			assert_noop!(call(77, true), Error::<Test>::UnknownAsset);
			assert_noop!(call(OTHER, false), Error::<Test>::AssetNotAccepted);
			assert_ok!(Assets::force_set_metadata(
				RuntimeOrigin::root(),
				OTHER,
				b"O".to_vec(),
				b"O".to_vec(),
				19,
				false
			));
			assert_noop!(call(OTHER, true), Error::<Test>::UnsupportedDecimals);
			assert_noop!(
				LeasesPallet::set_asset(RuntimeOrigin::signed(ALICE), OTHER, true),
				DispatchError::BadOrigin
			);
		});
	}

	#[test]
	#[should_panic(expected = "more decimals than prices")]
	fn genesis_refuses_too_many_decimals() {
		let _ = RuntimeGenesisConfig {
			leases_pallet: GenesisConfig {
				assets: vec![(USDC, AssetTerms { decimals: 19, accepting: true })],
				..Default::default()
			},
			..Default::default()
		}
		.build_storage();
	}
}

mod enact {
	use super::*;

	#[test]
	fn success() {
		ExtBuilder::build_and_execute(|| {
			let params = Params {
				ended_keep_eras: icn_primitives::BoundedU32::clamped(1),
				..Default::default()
			};
			assert_ok!(LeasesPallet::enact(params));
			assert_eq!(Parameters::<Test>::get(), params);
			assert_eq!(events(), vec![Event::ParamsSet { params }]);
		});
	}
}

mod withdraw {
	use super::*;

	fn earn() -> u128 {
		let id = lease(&[(1, 5)], 20);
		go_to(21);
		assert_ok!(settle(id));
		earned(&PETRA)
	}

	fn call(who: AccountId32, amount: u128, to: AccountId32) -> sp_runtime::DispatchResult {
		LeasesPallet::withdraw(RuntimeOrigin::signed(who), USDC, amount, to)
	}

	#[test]
	fn success_in_parts_to_any_account() {
		ExtBuilder::build_and_execute(|| {
			let amount = earn();
			assert_eq!(amount, worth(10, 5, 9 * 10_000));
			assert_ok!(call(PETRA, 1, NOBODY));
			assert_ok!(call(PETRA, amount - 1, NOBODY));
			assert_eq!(Assets::balance(USDC, NOBODY), amount);
			assert!(!Earnings::<Test>::contains_key(PETRA, USDC), "no empty row stays");
			assert_eq!(
				events().last(),
				Some(&Event::Withdrawn { who: PETRA, to: NOBODY, asset: USDC, amount: amount - 1 })
			);
		});
	}

	#[test]
	fn fails_above_what_there_is() {
		ExtBuilder::build_and_execute(|| {
			let amount = earn();
			assert_noop!(call(PETRA, amount + 1, PETRA), Error::<Test>::InsufficientEarnings);
			assert_noop!(call(BOB, 1, BOB), Error::<Test>::InsufficientEarnings);
			assert_noop!(call(PETRA, 0, PETRA), Error::<Test>::ZeroAmount);
			let own = LeasesPallet::account_id();
			assert_noop!(call(PETRA, 1, own.clone()), Error::<Test>::BadDestination);
		});
	}

	#[test]
	fn frozen_asset_keeps_the_claim() {
		ExtBuilder::build_and_execute(|| {
			let amount = earn();
			assert_ok!(Assets::freeze_asset(RuntimeOrigin::signed(NOBODY), USDC));
			// A refused call leaves no trace, as it does on the chain.
			assert_noop!(
				frame_support::storage::with_storage_layer(|| call(PETRA, amount, PETRA)),
				TokenError::Frozen
			);
			assert_ok!(Assets::thaw_asset(RuntimeOrigin::signed(NOBODY), USDC));
		});
	}

	#[test]
	fn last_dust_below_the_minimum_waits() {
		ExtBuilder::build_and_execute(|| {
			// GIVEN earnings in an asset with a minimum of 1,000 base units.
			register(&ALICE);
			assert_ok!(request(&ALICE, DAI, &[(1, 5)], 20));
			go_to(32);
			settle_all();
			let amount = Earnings::<Test>::get(PETRA, DAI);
			// WHEN the margin is taken out and all but 999 base units are asked for,
			assert_ok!(LeasesPallet::distribute_margin(RuntimeOrigin::signed(BOB), DAI));
			let call =
				|amount| LeasesPallet::withdraw(RuntimeOrigin::signed(PETRA), DAI, amount, PETRA);
			// THEN nothing is burnt as dust,
			assert_noop!(call(amount - 999), TokenError::NotExpendable);
			// and the whole can be withdrawn.
			assert_ok!(call(amount));
			assert_eq!(Assets::balance(DAI, PETRA), amount);
		});
	}
}
