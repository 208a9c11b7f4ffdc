//! Every preset builds, and gives the network that it promises.

#![allow(clippy::expect_used)]

mod common;

use common::{genesis, genesis_state};
use frame_support::traits::Get;
use icn_runtime::{
	constants::currency::UNIT,
	genesis_config_presets::{preset_names, DOLLAR, STABLECOIN},
	AccountId, Assets, Balances, Clock, Runtime, SessionKeys,
};
use pallet_collective::Members;
use sp_keyring::Sr25519Keyring;

#[test]
fn each_preset_has_a_name() {
	let names: Vec<_> = preset_names().iter().map(|name| name.to_string()).collect();
	assert_eq!(names, ["development", "local_testnet", "mainnet"]);
}

#[test]
fn an_unknown_preset_is_none() {
	assert!(icn_runtime::genesis_config_presets::get_preset(&"testnet".into()).is_none());
}

#[test]
fn presets_build_with_their_validators() {
	for (preset, validators) in [("development", 1), ("local_testnet", 3)] {
		genesis_state(preset).execute_with(|| {
			assert_eq!(pallet_session::Validators::<Runtime>::get().len(), validators);
			assert_eq!(pallet_babe::Authorities::<Runtime>::get().len(), validators);
			assert_eq!(icn_runtime::Grandpa::grandpa_authorities().len(), validators);
			assert_eq!(
				Members::<Runtime, common::Committee>::get().len(),
				3,
				"{preset}: a committee of three"
			);
		});
	}
}

#[test]
fn accounts_are_endowed() {
	genesis_state("development").execute_with(|| {
		for key in Sr25519Keyring::well_known() {
			let account = key.to_account_id();
			assert!(Balances::free_balance(&account) >= 1_000_000 * UNIT, "{key:?}");
			assert_eq!(Assets::balance(STABLECOIN, &account), 1_000_000 * DOLLAR, "{key:?}");
		}
		use frame_support::traits::fungibles::metadata::Inspect;
		assert_eq!(Assets::symbol(STABLECOIN), b"USDC");
		assert_eq!(Assets::decimals(STABLECOIN), 6);
	});
}

#[test]
fn the_protocol_is_seeded() {
	genesis_state("development").execute_with(|| {
		use icn_primitives::{EraClock, MarketId, NodeRegistry};
		assert_eq!((Clock::tick(), Clock::era()), (0, 0));
		for market in
			[MarketId::new(1, 1), MarketId::new(2, 1), MarketId::new(3, 1), MarketId::new(1, 2)]
		{
			let terms = <icn_runtime::Hardware as NodeRegistry<AccountId>>::market(market);
			assert!(terms.is_some_and(|terms| terms.is_valid() && terms.open), "{market:?}");
		}
		let params = pallet_icn_sla_oracle::Parameters::<Runtime>::get();
		assert_eq!(params.committee.get(), 3);
		assert_eq!((params.activation_committee.get(), params.activation_votes.get()), (3, 2));
	});
}

/// Tools fill in session keys by these names.
#[test]
fn session_keys_have_conventional_names() {
	let keys = &genesis("development")["session"]["keys"][0][2];
	for name in ["babe", "grandpa", "authority_discovery"] {
		assert!(keys[name].is_string(), "{keys}");
	}
	assert_eq!(core::mem::size_of::<SessionKeys>(), 96);
}

#[test]
fn addresses_in_presets_have_prefix_42() {
	use sp_core::crypto::{Ss58AddressFormatRegistry, Ss58Codec};
	for preset in ["development", "local_testnet", "mainnet"] {
		let genesis = genesis(preset);
		for entry in genesis["balances"]["balances"].as_array().expect("is a list") {
			let address = entry[0].as_str().expect("is text");
			let (_, format) = AccountId::from_ss58check_with_version(address).expect("is valid");
			assert_eq!(format, Ss58AddressFormatRegistry::SubstrateAccount.into());
		}
	}
	assert_eq!(<<Runtime as frame_system::Config>::SS58Prefix as Get<u16>>::get(), 42);
}
