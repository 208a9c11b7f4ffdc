use super::*;
use frame_support::traits::fungible::InspectHold;
use icn_primitives::{ClassId, LeaseBanView, ServiceProviderView, SoftwareView};
use sp_core::H256;
use sp_runtime::{DispatchError, DispatchResult, TokenError};

const CLASS: ClassId = MARKET.class;

fn software(uri: &[u8]) -> Option<Software> {
	Some(Software { hash: H256::repeat_byte(7), uri: uri.to_vec().try_into().unwrap() })
}

fn join(
	who: AccountId32,
	name: &[u8],
	software: Option<Software>,
	class: Option<ClassId>,
) -> DispatchResult {
	LeasesPallet::register_service_provider(
		RuntimeOrigin::signed(who),
		ServiceKind::PartnerDepin,
		name.to_vec().try_into().unwrap(),
		Web::default(),
		software,
		class,
	)
}

fn update(
	who: AccountId32,
	name: &[u8],
	software: Option<Software>,
	class: Option<ClassId>,
) -> DispatchResult {
	LeasesPallet::update_profile(
		RuntimeOrigin::signed(who),
		ServiceKind::CloudFirm,
		name.to_vec().try_into().unwrap(),
		b"web".to_vec().try_into().unwrap(),
		software,
		class,
	)
}

fn leave(who: AccountId32) -> DispatchResult {
	LeasesPallet::deregister_service_provider(RuntimeOrigin::signed(who))
}

fn reason() -> Grounds {
	b"https://gov.example/12".to_vec().try_into().unwrap()
}

fn ban(who: AccountId32) -> DispatchResult {
	LeasesPallet::suspend_service_provider(RuntimeOrigin::root(), who, reason())
}

fn resume(who: AccountId32) -> DispatchResult {
	LeasesPallet::resume_service_provider(RuntimeOrigin::root(), who)
}

fn on_hold(who: &AccountId32) -> u128 {
	Balances::total_balance_on_hold(who)
}

/// The price of a row of that many bytes.
fn deposit(bytes: usize) -> u128 {
	100 + bytes as u128
}

mod register_service_provider {
	use super::*;

	#[test]
	fn success() {
		ExtBuilder::build_and_execute(|| {
			register(&ALICE);
			let row = ServiceProviders::<Test>::get(ALICE).unwrap();
			assert_eq!(row.profile.kind, ServiceKind::CloudFirm);
			assert_eq!(row.leases, 0);
			assert_eq!(
				events(),
				vec![Event::ServiceProviderRegistered { who: ALICE, kind: ServiceKind::CloudFirm }]
			);
		});
	}

	#[test]
	fn deposit_is_for_what_the_row_really_takes() {
		ExtBuilder::build_and_execute(|| {
			assert_ok!(join(ALICE, b"x", None, None));
			// Key, kind, name of one byte with its length, no web, no software, no class; leases;
			// the ticket.
			assert_eq!(on_hold(&ALICE), deposit(32 + 1 + 2 + 1 + 1 + 1 + 4 + 16));
			assert_ok!(join(BOB, b"xyz", software(b"ipfs://x"), Some(CLASS)));
			assert_eq!(on_hold(&BOB), on_hold(&ALICE) + 2 + 32 + 9 + 2);
		});
	}

	#[test]
	fn fails_twice_unnamed_or_without_funds() {
		ExtBuilder::build_and_execute(|| {
			register(&ALICE);
			assert_noop!(join(ALICE, b"x", None, None), Error::<Test>::AlreadyRegistered);
			assert_noop!(join(BOB, b"", None, None), Error::<Test>::EmptyName);
			assert_noop!(join(NOBODY, b"x", None, None), TokenError::FundsUnavailable);
			assert_noop!(join(BOB, b"x", software(b""), None), Error::<Test>::EmptyUri);
			assert_noop!(join(BOB, b"x", None, Some(ClassId(77))), Error::<Test>::UnknownClass);
			assert_ok!(join(BOB, &[b'x'; 64], software(&[b'u'; 128]), Some(CLASS)));
			assert!(Name::try_from(vec![b'x'; 65]).is_err());
			assert!(Uri::try_from(vec![b'u'; 129]).is_err());
		});
	}
}

mod update_profile {
	use super::*;

	#[test]
	fn deposit_follows_the_size() {
		ExtBuilder::build_and_execute(|| {
			assert_ok!(join(ALICE, b"x", None, None));
			let small = on_hold(&ALICE);
			lease(&[(1, 5)], 2);
			let others = on_hold(&ALICE) - small;

			assert_ok!(update(ALICE, b"xyz", software(b"ipfs://x"), Some(CLASS)));
			assert_eq!(on_hold(&ALICE), others + small + 2 + 3 + 32 + 9 + 2);
			let row = ServiceProviders::<Test>::get(ALICE).unwrap();
			assert_eq!(row.profile.kind, ServiceKind::CloudFirm);
			assert_eq!(row.profile.name.as_slice(), b"xyz");
			assert_eq!(row.profile.web.as_slice(), b"web");
			assert_eq!(row.profile.software, software(b"ipfs://x"));
			assert_eq!(row.profile.class, Some(CLASS));
			assert_eq!(row.leases, 1, "its leases stay counted");
			assert_eq!(events().last(), Some(&Event::ServiceProviderUpdated { who: ALICE }));

			assert_ok!(update(ALICE, b"x", None, None));
			assert_eq!(on_hold(&ALICE), others + small + 3);
			go_to(14);
			settle_all();
			let record = LeasesPallet::ended_footprint(1).size;
			assert_ok!(leave(ALICE));
			assert_eq!(on_hold(&ALICE), deposit(record as usize), "all of it comes back");
		});
	}

	#[test]
	fn fails_for_strangers_and_nonsense() {
		ExtBuilder::build_and_execute(|| {
			assert_noop!(update(ALICE, b"x", None, None), Error::<Test>::NotServiceProvider);
			register(&ALICE);
			assert_noop!(update(ALICE, b"", None, None), Error::<Test>::EmptyName);
			assert_noop!(update(ALICE, b"x", software(b""), None), Error::<Test>::EmptyUri);
			assert_noop!(update(ALICE, b"x", None, Some(ClassId(77))), Error::<Test>::UnknownClass);
			// What is dearer must be there.
			assert_ok!(join(PAUL, b"x", None, None));
			let free = Balances::free_balance(PAUL) - 10;
			assert_ok!(Balances::transfer_allow_death(RuntimeOrigin::signed(PAUL), BOB, free));
			assert_noop!(
				update(PAUL, b"xyz", software(b"ipfs://x"), None),
				TokenError::FundsUnavailable
			);
		});
	}
}

mod deregister_service_provider {
	use super::*;

	#[test]
	fn success_returns_the_deposit() {
		ExtBuilder::build_and_execute(|| {
			register(&ALICE);
			assert_ok!(leave(ALICE));
			assert_eq!(on_hold(&ALICE), 0);
			assert_eq!(ServiceProviders::<Test>::get(ALICE), None);
			assert_eq!(events().last(), Some(&Event::ServiceProviderDeregistered { who: ALICE }));
		});
	}

	#[test]
	fn fails_for_strangers_and_with_leases() {
		ExtBuilder::build_and_execute(|| {
			assert_noop!(leave(ALICE), Error::<Test>::NotServiceProvider);
			let id = lease(&[(1, 5)], 2);
			assert_noop!(leave(ALICE), Error::<Test>::HasLeases);
			// Over at 13, final at 14.
			go_to(14);
			assert_ok!(settle(id));
			assert_ok!(leave(ALICE));
		});
	}
}

mod suspension {
	use super::*;

	fn on_runway(runway: EraIndex) -> DispatchResult {
		frame_support::storage::with_storage_layer(|| {
			LeasesPallet::request_lease_on_runway(
				RuntimeOrigin::signed(ALICE),
				MARKET,
				USDC,
				chosen(&[(1, 5)]),
				1_000,
				runway,
				u128::MAX,
				Constraints::default(),
			)
		})
	}

	#[test]
	fn stops_new_leases_only() {
		ExtBuilder::build_and_execute(|| {
			// GIVEN three leases of Alice, one of them on a runway,
			register(&ALICE);
			assert_ok!(on_runway(200));
			let ended = lease(&[(1, 5)], 20);
			let moved = lease(&[(1, 5)], 40);
			// WHEN she is suspended,
			assert_ok!(ban(ALICE));
			assert_eq!(
				events().last(),
				Some(&Event::ServiceProviderSuspended { who: ALICE, reason: reason() })
			);
			// THEN she signs no more,
			const NO: Error<Test> = Error::<Test>::ServiceProviderSuspended;
			assert_noop!(request(&ALICE, USDC, &[(1, 5)], 20), NO);
			assert_noop!(on_runway(200), NO);
			// and all that is signed runs on as signed.
			go_to(13);
			assert_ok!(LeasesPallet::top_up(RuntimeOrigin::signed(ALICE), LeaseId(0), 200, RICH));
			assert_ok!(settle(moved));
			assert_ok!(LeasesPallet::terminate(RuntimeOrigin::signed(ALICE), ended));
			suspend(1);
			assert_ok!(replace(moved, 1, &[(2, 5)], RICH));
			assert_ok!(update(ALICE, b"Another", None, None));
			go_to(1_100);
			settle_all();
			assert_eq!(Leases::<Test>::iter().count(), 0);
			let owed = earned(&PETRA);
			assert_ok!(LeasesPallet::withdraw(RuntimeOrigin::signed(PETRA), USDC, owed, PETRA));
			// Others lease as before.
			register(&BOB);
			change_node(1, |node| node.info.status = NodeStatus::Active);
			assert_ok!(request(&BOB, USDC, &[(1, 5)], 20));
		});
	}

	#[test]
	fn survives_leaving_and_coming_back() {
		ExtBuilder::build_and_execute(|| {
			register(&ALICE);
			assert_ok!(ban(ALICE));
			assert_ok!(leave(ALICE));
			assert!(Suspensions::<Test>::contains_key(ALICE));
			register(&ALICE);
			assert_noop!(
				request(&ALICE, USDC, &[(1, 5)], 20),
				Error::<Test>::ServiceProviderSuspended
			);
			assert_ok!(resume(ALICE));
			assert_eq!(events().last(), Some(&Event::ServiceProviderResumed { who: ALICE }));
			assert!(!Suspensions::<Test>::contains_key(ALICE));
			assert_ok!(request(&ALICE, USDC, &[(1, 5)], 20));
		});
	}

	#[test]
	fn reaches_who_left_in_time() {
		ExtBuilder::build_and_execute(|| {
			assert_ok!(ban(ALICE));
			register(&ALICE);
			assert_noop!(
				request(&ALICE, USDC, &[(1, 5)], 20),
				Error::<Test>::ServiceProviderSuspended
			);
		});
	}

	#[test]
	fn fails_twice_and_for_the_unauthorised() {
		ExtBuilder::build_and_execute(|| {
			let alice = || RuntimeOrigin::signed(ALICE);
			assert_noop!(
				LeasesPallet::suspend_service_provider(alice(), BOB, reason()),
				DispatchError::BadOrigin
			);
			assert_noop!(resume(BOB), Error::<Test>::NotSuspended);
			assert_ok!(ban(BOB));
			assert_noop!(ban(BOB), Error::<Test>::AlreadySuspended);
			assert_noop!(
				LeasesPallet::resume_service_provider(alice(), BOB),
				DispatchError::BadOrigin
			);
			assert_ok!(resume(BOB));
			assert_noop!(resume(BOB), Error::<Test>::NotSuspended);
			assert!(Grounds::try_from(vec![b'r'; 129]).is_err());
		});
	}
}

#[test]
fn view_shows_all_of_it() {
	ExtBuilder::build_and_execute(|| {
		assert_eq!(LeasesPallet::service_provider_view(&ALICE), None);
		assert_ok!(join(ALICE, b"Kite", software(b"ipfs://x"), Some(CLASS)));
		lease(&[(1, 5)], 20);
		let view = ServiceProviderView {
			kind: ServiceKind::PartnerDepin,
			name: b"Kite".to_vec(),
			web: Vec::new(),
			software: Some(SoftwareView { hash: H256::repeat_byte(7), uri: b"ipfs://x".to_vec() }),
			class: Some(CLASS),
			leases: 1,
			suspended: None,
		};
		assert_eq!(LeasesPallet::service_provider_view(&ALICE), Some(view.clone()));
		assert_ok!(ban(ALICE));
		let suspended = Some(LeaseBanView { reason: reason().into_inner(), since: 10 });
		assert_eq!(
			LeasesPallet::service_provider_view(&ALICE),
			Some(ServiceProviderView { suspended, ..view })
		);
		// Who is suspended and not registered has no profile to show.
		assert_ok!(ban(BOB));
		assert_eq!(LeasesPallet::service_provider_view(&BOB), None);
	});
}

/// Rows that nobody paid a deposit for could be left behind otherwise.
#[test]
fn who_is_owed_something_stays() {
	ExtBuilder::build_and_execute(|| {
		register(&BOB);
		let bob = || RuntimeOrigin::signed(BOB);
		assert_ok!(LeasesPallet::deposit(bob(), USDC, 1, BOB));
		assert_noop!(LeasesPallet::deregister_service_provider(bob()), Error::<Test>::EarningsLeft);
		assert_ok!(LeasesPallet::withdraw(bob(), USDC, 1, BOB));
		assert_ok!(LeasesPallet::deregister_service_provider(bob()));
	});
}
