use super::*;
use crate::{Call, Error, Event, Facilities, NextFacilityId, Providers};
use frame_support::traits::fungible::Inspect;
use icn_primitives::{FacilityId, RegionId};
use sp_runtime::{traits::Convert, DispatchError::BadOrigin, TokenError};

mod register_provider {
	use super::*;

	fn call(name: &str) -> Call<Test> {
		Call::register_provider { name: text(name) }
	}

	#[test]
	fn success() {
		ExtBuilder::default().build_and_execute(|| {
			assert_ok!(dispatch(call("Anna's Racks"), signed(&alice())));
			last_event(Event::ProviderRegistered { provider: alice() });
			let record = Providers::<Test>::get(alice()).unwrap();
			assert_eq!(record.name, text::<64>("Anna's Racks"));
			assert_eq!((record.nodes, record.facilities), (0, 0));
			assert_eq!(deposit_of(&alice()), DepositPrice::convert(Hardware::provider_footprint()));
		});
	}

	#[test]
	fn fails_without_a_signer() {
		ExtBuilder::default().build_and_execute(|| {
			refused(call("A"), RuntimeOrigin::root(), BadOrigin);
			refused(call("A"), RuntimeOrigin::none(), BadOrigin);
		});
	}

	#[test]
	fn fails_for_bad_text() {
		ExtBuilder::default().build_and_execute(|| {
			for name in ["", "a\tb", "\u{7f}"] {
				refused(call(name), signed(&alice()), Error::<Test>::InvalidText);
			}
			let name = vec![0xc3, 0x28].try_into().unwrap();
			let call = Call::register_provider { name };
			refused(call, signed(&alice()), Error::<Test>::InvalidText);
		});
	}

	#[test]
	fn fails_twice() {
		ExtBuilder::default().build_and_execute(|| {
			assert_ok!(dispatch(call("A"), signed(&alice())));
			refused(call("B"), signed(&alice()), Error::<Test>::AlreadyRegistered);
		});
	}

	#[test]
	fn fails_without_the_deposit() {
		ExtBuilder::default().build_and_execute(|| {
			refused(call("A"), signed(&poor()), TokenError::FundsUnavailable);
		});
	}
}

mod deregister_provider {
	use super::*;

	#[test]
	fn success_returns_the_deposit() {
		ExtBuilder::default().build_and_execute(|| {
			let before = Balances::total_balance(&alice());
			make_provider(&alice());
			assert_ok!(Hardware::remove_facility(signed(&alice()), FacilityId(0)));
			assert_ok!(Hardware::deregister_provider(signed(&alice())));
			last_event(Event::ProviderDeregistered { provider: alice() });
			assert_eq!(Providers::<Test>::get(alice()), None);
			assert_eq!(Balances::free_balance(alice()), before);
		});
	}

	#[test]
	fn fails_for_others() {
		ExtBuilder::default().build_and_execute(|| {
			let call = Call::deregister_provider {};
			refused(call.clone(), signed(&bob()), Error::<Test>::UnknownProvider);
			refused(call, RuntimeOrigin::root(), BadOrigin);
		});
	}

	#[test]
	fn fails_while_a_facility_is_left() {
		ExtBuilder::default().build_and_execute(|| {
			make_provider(&alice());
			let call = Call::deregister_provider {};
			refused(call, signed(&alice()), Error::<Test>::HasFacilities);
		});
	}
}

mod register_facility {
	use super::*;

	fn call(region: u16, letters: &[u8; 2], tier: u8, name: &str) -> Call<Test> {
		Call::register_facility {
			region: RegionId(region),
			country: country(letters),
			tier,
			name: text(name),
		}
	}

	fn provider() {
		assert_ok!(Hardware::register_provider(signed(&alice()), text("A")));
	}

	#[test]
	fn success() {
		ExtBuilder::default().build_and_execute(|| {
			provider();
			for (facility, tier) in [(0, 1), (1, 4)] {
				let facility = FacilityId(facility);
				assert_ok!(dispatch(call(1, b"CH", tier, "ZRH"), signed(&alice())));
				last_event(Event::FacilityRegistered {
					facility,
					provider: alice(),
					region: RegionId(1),
				});
				let record = Facilities::<Test>::get(facility).unwrap();
				assert_eq!(record.provider, alice());
				assert_eq!((record.country.get(), record.tier, record.nodes), (*b"CH", tier, 0));
			}
			assert_eq!(Providers::<Test>::get(alice()).unwrap().facilities, 2);
		});
	}

	#[test]
	fn fails_for_who_is_no_provider() {
		ExtBuilder::default().build_and_execute(|| {
			let call = call(1, b"DE", 1, "FRA");
			refused(call.clone(), signed(&alice()), Error::<Test>::UnknownProvider);
			refused(call, RuntimeOrigin::root(), BadOrigin);
		});
	}

	#[test]
	fn fails_for_each_wrong_argument() {
		ExtBuilder::default().build_and_execute(|| {
			provider();
			let who = || signed(&alice());
			refused(call(9, b"DE", 1, "FRA"), who(), Error::<Test>::UnknownRegion);
			refused(call(1, b"NL", 1, "FRA"), who(), Error::<Test>::WrongCountry);
			refused(call(1, b"DE", 0, "FRA"), who(), Error::<Test>::InvalidTier);
			refused(call(1, b"DE", 5, "FRA"), who(), Error::<Test>::InvalidTier);
			refused(call(1, b"DE", 1, ""), who(), Error::<Test>::InvalidText);
		});
	}

	#[test]
	fn fails_without_the_deposit() {
		ExtBuilder::default().build_and_execute(|| {
			provider();
			let left = icn_primitives::ICNT / 2;
			assert_ok!(Balances::transfer_keep_alive(
				signed(&alice()),
				bob(),
				Balances::free_balance(alice()) - left,
			));
			refused(call(1, b"DE", 1, "FRA"), signed(&alice()), TokenError::FundsUnavailable);
		});
	}

	#[test]
	fn fails_when_identifiers_are_used_up() {
		ExtBuilder::default().build_and_execute(|| {
			provider();
			NextFacilityId::<Test>::put(FacilityId(u32::MAX));
			refused(call(1, b"DE", 1, "FRA"), signed(&alice()), Error::<Test>::IdsExhausted);
		});
	}
}

mod remove_facility {
	use super::*;

	fn call(facility: u32) -> Call<Test> {
		Call::remove_facility { facility: FacilityId(facility) }
	}

	#[test]
	fn success_returns_the_deposit() {
		ExtBuilder::default().build_and_execute(|| {
			make_provider(&alice());
			assert_ok!(dispatch(call(0), signed(&alice())));
			last_event(Event::FacilityRemoved { facility: FacilityId(0) });
			assert_eq!(Facilities::<Test>::get(FacilityId(0)), None);
			assert_eq!(Providers::<Test>::get(alice()).unwrap().facilities, 0);
			assert_eq!(deposit_of(&alice()), DepositPrice::convert(Hardware::provider_footprint()));
		});
	}

	#[test]
	fn identifiers_are_not_used_again() {
		ExtBuilder::default().build_and_execute(|| {
			make_provider(&alice());
			assert_ok!(dispatch(call(0), signed(&alice())));
			make_provider(&bob());
			assert!(Facilities::<Test>::contains_key(FacilityId(1)));
		});
	}

	#[test]
	fn fails_for_others_and_the_unknown() {
		ExtBuilder::default().build_and_execute(|| {
			make_provider(&alice());
			refused(call(0), signed(&bob()), Error::<Test>::NotProvider);
			refused(call(1), signed(&alice()), Error::<Test>::UnknownFacility);
			refused(call(0), RuntimeOrigin::root(), BadOrigin);
		});
	}

	#[test]
	fn fails_while_a_node_stands_in_it() {
		ExtBuilder::default().nodes(1).build_and_execute(|| {
			refused(call(0), signed(&alice()), Error::<Test>::HasNodes);
		});
	}
}
