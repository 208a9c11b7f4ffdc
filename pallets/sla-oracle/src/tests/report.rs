use super::*;
use frame_support::{
	assert_noop, assert_ok,
	dispatch::{DispatchClass, GetDispatchInfo, Pays},
};
use icn_primitives::{NodeSlot, OracleSlot};
use sp_runtime::DispatchResult;

/// Three oracles that watch all of ten nodes; era 3 has just ended.
fn ready(test: impl FnOnce()) {
	ExtBuilder::default().oracles(3).nodes(10).build_and_execute(|| {
		run_to(4);
		test();
	});
}

fn send(n: u8, era: u32, index: u32, pages: u32, seen: &[(u32, u16)]) -> DispatchResult {
	SlaOracle::report(signed(key(n)), era, index, pages, page(seen))
		.map(|_| ())
		.map_err(|error| error.error)
}

#[test]
fn a_page_is_free_and_operational() {
	ready(|| {
		let call = Call::<Test>::report { era: 3, page: 0, pages: 1, exceptions: page(&[(1, 5)]) };
		let info = call.get_dispatch_info();
		assert_eq!(info.class, DispatchClass::Operational);
		let done = SlaOracle::report(signed(key(1)), 3, 0, 1, page(&[(1, 5)])).unwrap();
		assert_eq!(done.pays_fee, Pays::No);
		System::assert_last_event(
			Event::Reported { era: 3, oracle: OracleSlot(0), operator: operator(1), pages: 1 }
				.into(),
		);
		let repeated = SlaOracle::report(signed(key(1)), 3, 0, 1, page(&[(1, 5)])).unwrap_err();
		assert_eq!(repeated.post_info.pays_fee, Pays::Yes);
	});
}

#[test]
fn an_empty_page_says_all_were_served() {
	ready(|| {
		assert_ok!(send(1, 3, 0, 1, &[]));
		let reporters = Reporters::<Test>::get(3);
		assert!(reporters.complete.contains(OracleSlot(0)));
		assert!(!reporters.short.contains(OracleSlot(0)));
	});
}

#[test]
fn pages_come_in_order() {
	ready(|| {
		assert_ok!(send(2, 3, 0, 3, &[(0, 1), (1, 1)]));
		let before = System::events().len();
		let reporters = Reporters::<Test>::get(3);
		assert!(reporters.started.contains(OracleSlot(1)));
		assert!(!reporters.complete.contains(OracleSlot(1)));
		assert_noop!(send(2, 3, 0, 3, &[(2, 1)]), Error::<Test>::WrongPage);
		assert_noop!(send(2, 3, 2, 3, &[(2, 1)]), Error::<Test>::WrongPage);
		assert_noop!(send(2, 3, 1, 2, &[(2, 1)]), Error::<Test>::WrongPage);
		assert_noop!(send(2, 3, 1, 3, &[]), Error::<Test>::EmptyPage);
		assert_noop!(send(2, 3, 1, 3, &[(1, 1)]), Error::<Test>::NotSorted);
		assert_ok!(send(2, 3, 1, 3, &[(2, 1)]));
		assert_eq!(System::events().len(), before);
		assert_ok!(send(2, 3, 2, 3, &[(9, 1)]));
		assert!(Reporters::<Test>::get(3).short.contains(OracleSlot(1)));
		assert_noop!(send(2, 3, 3, 3, &[(9, 1)]), Error::<Test>::AlreadyComplete);
		let report = Reports::<Test>::get(3, OracleSlot(1)).unwrap();
		assert_eq!(report.starts.to_vec(), [NodeSlot(0), NodeSlot(2), NodeSlot(9)]);
		assert_eq!(report.last, Some(NodeSlot(9)));
	});
}

#[test]
fn fails_with_a_bad_number_of_pages() {
	ready(|| {
		assert_noop!(send(1, 3, 0, 0, &[]), Error::<Test>::TooManyPages);
		assert_noop!(send(1, 3, 0, MAX_PAGES + 1, &[(0, 1)]), Error::<Test>::TooManyPages);
		assert_noop!(send(1, 3, 1, 2, &[(0, 1)]), Error::<Test>::WrongPage);
		assert_noop!(send(1, 3, 0, 2, &[]), Error::<Test>::EmptyPage);
		assert_ok!(send(1, 3, 0, MAX_PAGES, &[(0, 1)]));
	});
}

#[test]
fn fails_for_an_era_that_is_not_reported_on() {
	ready(|| {
		assert_noop!(send(1, 4, 0, 1, &[]), Error::<Test>::FutureEra);
		assert_noop!(send(1, u32::MAX, 0, 1, &[]), Error::<Test>::FutureEra);
		assert_noop!(send(1, 2, 0, 1, &[]), Error::<Test>::WindowClosed);
		for _ in 0..3 {
			idle();
		}
		live_to(20);
		assert_noop!(send(1, 2, 0, 1, &[]), Error::<Test>::PrunedEra);
		assert_noop!(send(1, 18, 0, 1, &[]), Error::<Test>::WindowClosed);
		assert_ok!(send(1, 19, 0, 1, &[]));
	});
}

#[test]
fn fails_for_strangers() {
	ready(|| {
		assert_noop!(send(9, 3, 0, 1, &[]), Error::<Test>::UnknownKey);
		// The operator's own account is not its key.
		assert_noop!(
			SlaOracle::report(signed(operator(1)), 3, 0, 1, page(&[])),
			Error::<Test>::UnknownKey
		);
		assert_ok!(SlaOracle::register_operator(signed(operator(9)), key(9)));
		assert_noop!(send(9, 3, 0, 1, &[]), Error::<Test>::NotInSet);
		run_to(6);
		assert_noop!(send(9, 5, 0, 1, &[]), Error::<Test>::NotInSet);
		run_to(7);
		assert_ok!(send(9, 6, 0, 1, &[]));
	});
}

#[test]
fn who_retired_reports_on_its_last_eras() {
	ready(|| {
		assert_ok!(SlaOracle::retire(signed(operator(1))));
		assert_ok!(send(1, 3, 0, 1, &[]));
		run_to(6);
		// In era 5 it was still in slot 0, which operator 3 has from era 6 on.
		assert_ok!(send(1, 5, 0, 1, &[]));
		assert_ok!(send(3, 5, 0, 1, &[]));
		assert!(Reports::<Test>::contains_key(5, OracleSlot(0)));
		assert!(Reports::<Test>::contains_key(5, OracleSlot(2)));
		run_to(7);
		assert_noop!(send(1, 6, 0, 1, &[]), Error::<Test>::NotInSet);
		assert_ok!(send(3, 6, 0, 1, &[]));
		assert!(Reports::<Test>::contains_key(6, OracleSlot(0)));
	});
}

#[test]
fn fails_with_bad_exceptions() {
	ready(|| {
		assert_noop!(send(1, 3, 0, 1, &[(10, 1)]), Error::<Test>::UnknownSlot);
		assert_noop!(send(1, 3, 0, 1, &[(2, 1), (1, 1)]), Error::<Test>::NotSorted);
		assert_noop!(send(1, 3, 0, 1, &[(2, 1), (2, 1)]), Error::<Test>::NotSorted);
		assert_noop!(send(1, 3, 0, 1, &[(2, 0)]), Error::<Test>::ZeroShortfall);
		assert_ok!(send(1, 3, 0, 1, &[(2, 10_000)]));
	});
}

#[test]
fn fails_for_nodes_of_others() {
	ExtBuilder::default().oracles(9).nodes(10).build_and_execute(|| {
		run_to(4);
		let mine = watched_by(1, 3);
		for slot in 0..10 {
			let sent = frame_support::hypothetically!(send(1, 3, 0, 1, &[(slot, 1)]));
			let expected =
				if mine.contains(&slot) { Ok(()) } else { Err(Error::<Test>::NotAssigned.into()) };
			assert_eq!(sent, expected);
		}
	});
}

#[test]
fn fails_without_a_seed() {
	ExtBuilder::default().oracles(3).nodes(1).build_and_execute(|| {
		Seeded::set(false);
		run_to(4);
		assert_noop!(send(1, 3, 0, 1, &[]), Error::<Test>::NoSeed);
	});
}

#[test]
fn a_new_key_reports_at_once() {
	ready(|| {
		assert_ok!(SlaOracle::set_key(signed(operator(1)), key(9)));
		assert_noop!(send(1, 3, 0, 1, &[]), Error::<Test>::UnknownKey);
		assert_ok!(send(9, 3, 0, 1, &[]));
	});
}

#[test]
fn a_full_page_is_taken() {
	ExtBuilder::default().oracles(3).nodes(2_000).build_and_execute(|| {
		run_to(4);
		let seen: Vec<_> = (0..MAX_PAGE).map(|slot| (slot, 1)).collect();
		assert_ok!(send(1, 3, 0, 2, &seen));
		assert_ok!(send(1, 3, 1, 2, &[(1_024, 1)]));
	});
}
