use super::*;

#[test]
fn ends_with_its_last_era_without_any_sweep() {
	bonded().build_and_execute(|| {
		tier(NOW + 10);
		go_to(NOW + 9);
		assert_eq!(evidence(DataCentreTier), proven(3, NOW + 1, NOW + 10));
		go_to(NOW + 10);
		assert_eq!(evidence(DataCentreTier), None);
		// And is still told of.
		assert_eq!(stood(DataCentreTier, NOW + 1, NOW + 10), Some(3));
		assert_eq!(stood(DataCentreTier, NOW + 1, NOW + 11), None);
		assert_eq!(stood(DataCentreTier, NOW, NOW + 5), None);
		assert_eq!(stood(DataCentreTier, NOW + 5, NOW + 5), None);
		assert_eq!(stood(DataCentreTier, NOW + 6, NOW + 5), None);
	});
}

#[test]
fn counts_at_once_and_proves_whole_eras() {
	bonded().build_and_execute(|| {
		tier(NOW + 10);
		assert_eq!(evidence(DataCentreTier), proven(3, NOW + 1, NOW + 10));
		assert_eq!(stood(DataCentreTier, NOW, NOW + 1), None);
		// What lies ahead, as long as it lasts.
		assert_eq!(stood(DataCentreTier, NOW + 1, NOW + 10), Some(3));
	});
}

#[test]
fn of_a_data_centre_is_of_all_that_stands_in_it() {
	bonded().build_and_execute(|| {
		tier(NOW + 10);
		let of =
			|site, node| Registrar::evidence(FacilityId(site), NodeId(node), 9, DataCentreTier);
		assert_eq!(of(1, 7), of(1, 8));
		assert!(of(1, 7).is_some());
		assert_eq!(of(2, 7), None);
	});
}

#[test]
fn of_a_node_is_of_its_generation() {
	bonded().build_and_execute(|| {
		assert_ok!(attest(&IVAN, OF_NODE, HardwareBenchmark, 4, NOW + 100));
		let of = |node, generation| {
			Registrar::evidence(SITE, NodeId(node), generation, HardwareBenchmark)
		};
		assert_eq!(of(7, 3), proven(4, NOW + 1, NOW + 100));
		assert_eq!((of(7, 2), of(7, 4), of(8, 3)), (None, None, None));
		assert!(Registrar::attestation(OF_NODE, HardwareBenchmark).unwrap().counts);
		// The specification changes: what was proven was of another.
		change_node(NODE);
		assert_eq!(evidence(HardwareBenchmark), None);
		assert!(!Registrar::attestation(OF_NODE, HardwareBenchmark).unwrap().counts);
		let stood = Registrar::stood(SITE, NODE, 3, HardwareBenchmark, NOW + 1, NOW + 5);
		assert_eq!(stood, Some(4));
	});
}

#[test]
fn of_a_node_that_is_gone_does_not_count() {
	bonded().build_and_execute(|| {
		assert_ok!(attest(&IVAN, OF_NODE, TeeQuote, 1, NOW + 100));
		Nodes::set(&Default::default());
		assert!(!Registrar::attestation(OF_NODE, TeeQuote).unwrap().counts);
	});
}

#[test]
fn of_a_data_centre_that_is_gone_does_not_count() {
	bonded().build_and_execute(|| {
		tier(NOW + 100);
		Sites::set(&Default::default());
		assert!(!Registrar::attestation(OF_SITE, DataCentreTier).unwrap().counts);
	});
}

#[test]
fn a_higher_level_is_proven_since_its_renewal() {
	bonded().build_and_execute(|| {
		tier(NOW + 100);
		go_to(NOW + 20);
		assert_ok!(attest(&IVAN, OF_SITE, DataCentreTier, 4, NOW + 200));
		assert_eq!(evidence(DataCentreTier), proven(4, NOW + 21, NOW + 200));
		assert_eq!(stood(DataCentreTier, NOW + 1, NOW + 21), Some(3));
		assert_eq!(stood(DataCentreTier, NOW + 1, NOW + 150), Some(3));
		assert_eq!(stood(DataCentreTier, NOW + 21, NOW + 150), Some(4));
	});
}

#[test]
fn a_lower_level_is_proven_since_the_first() {
	bonded().build_and_execute(|| {
		tier(NOW + 100);
		go_to(NOW + 20);
		assert_ok!(attest(&IVAN, OF_SITE, DataCentreTier, 1, NOW + 200));
		assert_eq!(evidence(DataCentreTier), proven(1, NOW + 1, NOW + 200));
		assert_eq!(stood(DataCentreTier, NOW + 1, NOW + 20), Some(3));
		// The era of the change has its lowest.
		assert_eq!(stood(DataCentreTier, NOW + 1, NOW + 21), Some(1));
	});
}

#[test]
fn depends_on_the_issuer_in_the_same_moment() {
	bonded().build_and_execute(|| {
		tier(NOW + 100);
		go_to(NOW + 10);
		assert_ok!(set_issuer(&IVAN, &[Soc2]));
		assert_eq!(evidence(DataCentreTier), None);
		assert_eq!(stood(DataCentreTier, NOW + 1, NOW + 10), Some(3));
		assert_eq!(stood(DataCentreTier, NOW + 1, NOW + 11), None);
		// Named again, it counts again, with a gap.
		go_to(NOW + 20);
		assert_ok!(set_issuer(&IVAN, &[DataCentreTier]));
		assert_eq!(evidence(DataCentreTier), proven(3, NOW + 21, NOW + 100));
		assert_eq!(stood(DataCentreTier, NOW + 21, NOW + 100), Some(3));
		assert_eq!(stood(DataCentreTier, NOW + 1, NOW + 10), None);
	});
}

#[test]
fn a_kind_that_stays_named_has_no_gap() {
	bonded().build_and_execute(|| {
		tier(NOW + 100);
		go_to(NOW + 10);
		assert_ok!(set_issuer(&IVAN, &[DataCentreTier, Soc2]));
		assert_eq!(evidence(DataCentreTier), proven(3, NOW + 1, NOW + 100));
	});
}

#[test]
fn is_not_told_once_it_is_forgotten() {
	bonded().build_and_execute(|| {
		tier(NOW + 10);
		go_to(NOW + 10 + KEEP - 1);
		assert_eq!(stood(DataCentreTier, NOW + 1, NOW + 10), Some(3));
		go_to(NOW + 10 + KEEP);
		assert!(is_free(remove(OF_SITE, DataCentreTier)));
		assert_eq!(stood(DataCentreTier, NOW + 1, NOW + 10), None);
		assert_eq!(Registrar::attestation(OF_SITE, DataCentreTier), None);
	});
}

#[test]
fn of_the_past_stays_as_it_was_when_a_claim_is_found_false() {
	bonded().build_and_execute(|| {
		tier(NOW + 100);
		assert_ok!(challenge(&CARL, OF_SITE, DataCentreTier));
		go_to(NOW + 10);
		let before = stood(DataCentreTier, NOW + 1, NOW + 10);
		assert_ok!(decide(0, true));
		// So that who asks later is told the same.
		assert_eq!(stood(DataCentreTier, NOW + 1, NOW + 10), before);
		assert_eq!(stood(DataCentreTier, NOW + 1, NOW + 11), None);
	});
}

#[test]
fn the_view_tells_the_row() {
	bonded().build_and_execute(|| {
		tier(NOW + 100);
		assert_ok!(challenge(&CARL, OF_SITE, DataCentreTier));
		let view = Registrar::attestation(OF_SITE, DataCentreTier).unwrap();
		assert_eq!(
			view,
			AttestationView {
				issuer: IVAN,
				document: document(1),
				level: 3,
				since: NOW + 1,
				until: NOW + 100,
				generation: None,
				state: State::Valid,
				counts: true,
				challenge: Some(ChallengeId(0)),
				last_challenge: None,
			}
		);
		assert_ok!(set_issuer(&IVAN, &[]));
		assert!(!Registrar::attestation(OF_SITE, DataCentreTier).unwrap().counts);
		assert_eq!(Registrar::attestation(OF_SITE, Soc2), None);
	});
}

#[test]
fn that_ended_in_its_first_era_was_never_proven() {
	bonded().build_and_execute(|| {
		assert_ok!(attest(&IVAN, OF_NODE, TeeQuote, 1, NOW + 100));
		assert_ok!(withdraw(&IVAN, OF_NODE, TeeQuote));
		assert_eq!(evidence(TeeQuote), None);
		go_to(NOW + 5);
		for from in [NOW, NOW + 1] {
			assert_eq!(stood(TeeQuote, from, from + 1), None);
		}
	});
}
