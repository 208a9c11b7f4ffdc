//! Where the protocol's margin goes.

use super::*;
use frame_support::traits::fungible::Inspect as _;
use icn_primitives::{BoundedU32, ICNT_ASSET};
use sp_runtime::TokenError;

/// Margin in an asset, of a lease that is over.
fn margin_in(asset: AssetId) -> u128 {
	if !ServiceProviders::<Test>::contains_key(ALICE) {
		register(&ALICE);
	}
	assert_ok!(request(&ALICE, asset, &[(1, 5)], 20));
	go_to(Era::get() + 22);
	settle_all();
	Ledgers::<Test>::get(asset).margin
}

fn split(burned: u32, to_reserve: u32) {
	let params = Params {
		margin_burned: BoundedU32::clamped(burned),
		margin_to_reserve: BoundedU32::clamped(to_reserve),
		..Params::default()
	};
	assert_ok!(LeasesPallet::enact(params));
}

fn distribute(asset: AssetId) -> sp_runtime::DispatchResult {
	frame_support::storage::with_storage_layer(|| {
		LeasesPallet::distribute_margin(RuntimeOrigin::signed(NOBODY), asset)
	})
}

#[test]
fn of_a_stablecoin_it_is_the_treasurys() {
	ExtBuilder::build_and_execute(|| {
		split(10_000, 10_000);
		let treasury = margin_in(USDC);
		assert_eq!(treasury, margin(10, 5, 20 * 10_000));
		assert_ok!(distribute(USDC));
		assert_eq!(Assets::balance(USDC, Treasury::get()), treasury);
		assert_eq!(Assets::balance(USDC, Reserve::get()), 0);
		assert_eq!(
			events().last(),
			Some(&Event::MarginDistributed { asset: USDC, treasury, reserve: 0, burned: 0 })
		);
		assert_eq!(Ledgers::<Test>::get(USDC).margin, 0);
		assert_noop!(distribute(USDC), Error::<Test>::InsufficientEarnings);
		assert_noop!(distribute(OTHER), Error::<Test>::InsufficientEarnings);
	});
}

#[test]
fn of_icnt_it_is_burned_kept_for_rewards_and_the_treasurys() {
	for (burn, to_reserve) in [(0, 0), (3_333, 2_500), (10_000, 5_000), (1, 10_000)] {
		ExtBuilder::build_and_execute(|| {
			split(burn, to_reserve);
			let margin = margin_in(ICNT_ASSET);
			let before = Balances::total_issuance();
			assert_ok!(distribute(ICNT_ASSET));
			// The treasury keeps what was rounded.
			let burned = margin * u128::from(burn) / 10_000;
			let reserve = (margin - burned) * u128::from(to_reserve) / 10_000;
			let treasury = margin - burned - reserve;
			assert_eq!(before - Balances::total_issuance(), burned);
			assert_eq!(Balances::balance(&Reserve::get()), reserve);
			assert_eq!(Balances::balance(&Treasury::get()), treasury);
			let asset = ICNT_ASSET;
			assert_eq!(
				events().last(),
				Some(&Event::MarginDistributed { asset, treasury, reserve, burned })
			);
		});
	}
}

/// What is below the least that an account may hold waits for more.
#[test]
fn too_little_waits() {
	ExtBuilder::build_and_execute(|| {
		split(9_999, 0);
		let margin = margin_in(ICNT_ASSET);
		assert_ok!(LeasesPallet::change_ledger(ICNT_ASSET, |ledger| {
			ledger.margin = 90_000;
			ledger.earnings += margin - 90_000;
			Some(())
		}));
		assert_ok!(LeasesPallet::credit(&PETRA, ICNT_ASSET, margin - 90_000));
		// Nine for the treasury, and an account holds ten.
		assert_noop!(distribute(ICNT_ASSET), TokenError::BelowMinimum);
		margin_in(ICNT_ASSET);
		assert_ok!(distribute(ICNT_ASSET));
	});
}

#[test]
fn what_cannot_be_sent_stays() {
	ExtBuilder::build_and_execute(|| {
		let margin = margin_in(USDC);
		assert_ok!(Assets::freeze_asset(RuntimeOrigin::signed(NOBODY), USDC));
		assert_noop!(distribute(USDC), TokenError::Frozen);
		assert_ok!(Assets::thaw_asset(RuntimeOrigin::signed(NOBODY), USDC));
		assert_eq!(Ledgers::<Test>::get(USDC).margin, margin);
		assert_ok!(distribute(USDC));
	});
}
