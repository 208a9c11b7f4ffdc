use super::*;
use crate::{Classes, GenesisConfig, Markets, Regions};
use icn_primitives::{ClassId, MarketTerms, RegionId, UnitPrice};
use sp_runtime::BuildStorage;

fn builds(genesis: GenesisConfig<Test>) -> bool {
	std::panic::catch_unwind(|| genesis.build_storage().is_ok()).unwrap_or(false)
}

#[test]
fn it_holds_what_the_chain_starts_with() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(Regions::<Test>::get(RegionId(2)), Some(region("Amsterdam", &[b"NL"])));
		assert_eq!(Classes::<Test>::get(ClassId(2)), Some(class("gpu", 1, 64)));
		assert_eq!(Markets::<Test>::get(STORAGE), Some(terms()));
		assert_eq!(Markets::<Test>::get(ELSEWHERE), None);
	});
}

#[test]
fn it_tells_nobody() {
	Trace::set(vec![]);
	assert!(genesis().build_storage().is_ok());
	told(&[]);
}

#[test]
fn it_survives_json() {
	let json = serde_json::to_string(&genesis()).unwrap();
	assert!(json.contains(r#"{"name":"Frankfurt","countries":["DE","CH"]}"#), "{json}");
	let again: GenesisConfig<Test> = serde_json::from_str(&json).unwrap();
	assert_eq!(again.regions, genesis().regions);
	assert_eq!(again.classes, genesis().classes);
	assert_eq!(again.markets, genesis().markets);
}

#[test]
fn it_refuses_what_the_calls_refuse() {
	assert!(builds(genesis()));
	assert!(builds(GenesisConfig::default()));

	let mut bad = genesis();
	bad.regions[0].1.name = Default::default();
	assert!(!builds(bad), "a region without a name");

	let mut bad = genesis();
	bad.classes[0].1.min_units = 0;
	assert!(!builds(bad), "a class from zero units on");

	let mut bad = genesis();
	bad.markets[0].1 = MarketTerms { price_floor: UnitPrice(0), ..terms() };
	assert!(!builds(bad), "a market that gives capacity away");

	let mut bad = genesis();
	bad.regions.remove(0);
	assert!(!builds(bad), "a market nowhere");

	let mut bad = genesis();
	bad.classes.remove(0);
	assert!(!builds(bad), "a market of nothing");

	let mut bad = genesis();
	bad.markets.push((STORAGE, terms()));
	assert!(!builds(bad), "a market twice");
}
