use super::*;
use sp_runtime::BuildStorage;

fn builds(genesis: GenesisConfig<Test>) -> bool {
	std::panic::catch_unwind(|| genesis.build_storage().is_ok()).unwrap_or(false)
}

#[test]
fn are_set_together() {
	ExtBuilder::default().build_and_execute(|| {
		let params = Params { max_validity: BoundedU32::clamped(7), ..Params::default() };
		assert_ok!(Registrar::enact(params));
		assert_eq!(last_event(), Event::ParamsSet { params });
		assert_eq!(Parameters::<Test>::get(), params);
	});
}

#[test]
fn must_make_sense_together() {
	ExtBuilder::default().build_and_execute(|| {
		let params = Params { unbonding_eras: BoundedU32::clamped(671), ..Params::default() };
		assert_noop!(Registrar::enact(params), Error::<Test>::InvalidParams);
	});
}

#[test]
fn leave_alone_what_is_open_and_what_counts() {
	bonded().build_and_execute(|| {
		tier(NOW + 1_000);
		assert_ok!(challenge(&CARL, OF_SITE, DataCentreTier));
		let params = Params {
			bond: BoundedU128::clamped(1_000_000 * ICNT),
			false_claim: BoundedU128::clamped(77 * ICNT),
			challenge_deposit: BoundedU128::clamped(7 * ICNT),
			challenger_share: BoundedU32::clamped(0),
			max_validity: BoundedU32::clamped(2),
			decision_eras: BoundedU32::clamped(1),
			..Params::default()
		};
		assert_ok!(Registrar::enact(params));
		assert_eq!(evidence(DataCentreTier), proven(3, NOW + 1, NOW + 1_000));
		go_to(NOW + DECISION - 1);
		assert_ok!(decide(0, true));
		assert_eq!(bond_of(&IVAN), BOND - FALSE_CLAIM);
		assert_eq!(balance(&CARL), FUNDS + FALSE_CLAIM * 3 / 10);
	});
}

#[test]
fn genesis_names_issuers() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(issuer(&IVAN).kinds().collect::<Vec<_>>(), EvidenceKind::ALL);
		assert_eq!(issuer(&IRIS).kinds().collect::<Vec<_>>(), [Iso27001, GeoLatency]);
		assert_eq!(issuer(&IVAN).naming(Soc2), Some(Span { since: 0, until: None }));
		assert_eq!(issuer(&IVAN).bond, 0);
	});
}

#[test]
fn genesis_survives_json() {
	let json = serde_json::to_string(&genesis(Params::default())).unwrap();
	assert!(json.contains(r#"["Iso27001","GeoLatency"]"#), "{json}");
	let again: GenesisConfig<Test> = serde_json::from_str(&json).unwrap();
	assert_eq!(again.issuers, genesis(Params::default()).issuers);
	assert_eq!(again.params, Params::default());
}

#[test]
fn genesis_refuses_what_the_calls_refuse() {
	let with = |issuers| GenesisConfig { issuers, ..genesis(Params::default()) };
	assert!(builds(genesis(Params::default())));
	assert!(builds(GenesisConfig::default()));
	assert!(!builds(with(vec![(IVAN, vec![])])), "an issuer of nothing");
	assert!(!builds(with(vec![(IVAN, vec![Soc2, Iso27001])])), "not ascending");
	assert!(!builds(with(vec![(IVAN, vec![Soc2]), (IVAN, vec![Soc2])])), "twice");
	assert!(!builds(with(vec![(IVAN, [Soc2; 9].to_vec())])), "too many");
	let unbonding_eras = BoundedU32::clamped(2);
	assert!(!builds(genesis(Params { unbonding_eras, ..Params::default() })), "bad parameters");
}

#[test]
fn weights_fit_a_block() {
	use frame_support::traits::Hooks;
	Registrar::integrity_test();
}
