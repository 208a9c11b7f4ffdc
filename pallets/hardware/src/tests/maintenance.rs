use super::*;
use crate::{Call, Error, Event, Maintenance, MAX_NOTICE_ERAS};
use icn_primitives::{CapacityBook, EraIndex, NodeRegistry, ERAS_PER_YEAR};
use sp_runtime::{ArithmeticError, DispatchError::BadOrigin};

/// One active node; it is era 10.
fn execute(test: impl FnOnce()) {
	ExtBuilder::default().nodes(1).active().build_and_execute(test);
}

fn call(from: EraIndex, eras: EraIndex) -> Call<Test> {
	Call::announce_maintenance { node: NODE, from, eras }
}

fn announce(from: EraIndex, eras: EraIndex) {
	assert_ok!(dispatch(call(from, eras), signed(&alice())));
}

fn fails(from: EraIndex, eras: EraIndex, error: impl Into<sp_runtime::DispatchError>) {
	refused(call(from, eras), signed(&alice()), error);
}

/// The eras below 100 that are maintenance.
fn eras() -> Vec<EraIndex> {
	(0..100).filter(|era| Hardware::in_maintenance(NODE, *era)).collect()
}

#[test]
fn success_within_the_notice() {
	execute(|| {
		assert!(eras().is_empty());
		announce(10 + NOTICE, 3);
		last_event(Event::MaintenanceAnnounced { node: NODE, from: 12, until: 15 });
		assert_eq!(eras(), vec![12, 13, 14]);
		assert!(!Hardware::in_maintenance(NodeId(1), 12));
		// It goes on being watched, weighed and leased.
		told(&[]);
		assert!(record(NODE).watched);
		Era::set(12);
		assert_ok!(Hardware::reserve(NODE, booking(1, 13, 14)));
	});
}

#[test]
fn boundaries_of_the_notice() {
	execute(|| {
		for from in [0, 9, 10, 10 + NOTICE - 1] {
			fails(from, 1, Error::<Test>::NoticeTooShort);
		}
		for from in [10 + MAX_NOTICE_ERAS + 1, EraIndex::MAX] {
			fails(from, 1, Error::<Test>::NoticeTooLong);
		}
		announce(10 + MAX_NOTICE_ERAS, 1);
		announce(10 + NOTICE, 1);
	});
}

#[test]
fn boundaries_of_the_budget() {
	execute(|| {
		fails(12, 0, Error::<Test>::ZeroEras);
		for eras in [BUDGET + 1, EraIndex::MAX - 12] {
			fails(12, eras, Error::<Test>::BudgetExhausted);
		}
		fails(12, EraIndex::MAX, ArithmeticError::Overflow);
		announce(12, BUDGET);
		assert_eq!(eras().len(), BUDGET as usize);
	});
}

#[test]
fn a_window_that_has_not_begun_is_replaced() {
	execute(|| {
		announce(20, BUDGET);
		Era::set(19);
		// Its eras are given back.
		announce(40, BUDGET - 1);
		assert_eq!(eras(), (40..49).collect::<Vec<_>>());
		announce(60, BUDGET);
		assert_eq!(eras(), (60..70).collect::<Vec<_>>());
	});
}

#[test]
fn a_window_that_has_begun_stays_until_its_verdicts_are_in() {
	execute(|| {
		announce(12, 4);
		for era in [12, 15, 16, 15 + KEEP] {
			Era::set(era);
			fails(era + NOTICE, 1, Error::<Test>::MaintenanceRunning);
			assert_eq!(eras(), vec![12, 13, 14, 15]);
		}
		Era::set(16 + KEEP);
		fails(40, BUDGET - 3, Error::<Test>::BudgetExhausted);
		announce(40, BUDGET - 4);
		assert_eq!(eras(), (40..46).collect::<Vec<_>>());
	});
}

#[test]
fn every_year_has_its_budget() {
	execute(|| {
		announce(12, BUDGET);
		Era::set(ERAS_PER_YEAR - 5);
		fails(ERAS_PER_YEAR - 1, 1, Error::<Test>::BudgetExhausted);
		announce(ERAS_PER_YEAR, BUDGET);
		// The next year's window was not this year's, nor is it now.
		fails(ERAS_PER_YEAR - 1, 1, Error::<Test>::BudgetExhausted);
		assert!(Hardware::in_maintenance(NODE, ERAS_PER_YEAR));
	});
}

#[test]
fn fails_for_others_and_unless_active() {
	ExtBuilder::default().nodes(1).build_and_execute(|| {
		use icn_primitives::NodeActivation;
		fails(12, 1, Error::<Test>::NotActive);
		assert_ok!(Hardware::activate(NODE, 0, 100));
		refused(call(12, 1), signed(&bob()), Error::<Test>::NotProvider);
		refused(call(12, 1), RuntimeOrigin::root(), BadOrigin);
		let unknown = Call::announce_maintenance { node: NodeId(1), from: 12, eras: 1 };
		refused(unknown, signed(&alice()), Error::<Test>::UnknownNode);
		announce(12, 1);
		assert_ok!(Hardware::suspend_node(RuntimeOrigin::root(), NODE));
		fails(13, 1, Error::<Test>::NotActive);
		// What was announced is not forgotten.
		assert_eq!(eras(), vec![12]);
		Era::set(110);
		assert_ok!(Hardware::exit_node(signed(&alice()), NODE));
		fails(112, 1, Error::<Test>::NotActive);
	});
}

#[test]
fn it_goes_with_its_node() {
	execute(|| {
		announce(12, 3);
		Era::set(110);
		assert_ok!(Hardware::exit_node(signed(&alice()), NODE));
		Era::set(114);
		assert_ok!(Hardware::remove_node(signed(&alice()), NODE));
		assert_eq!(Maintenance::<Test>::get(NODE), None);
		assert!(!Hardware::in_maintenance(NODE, 12));
	});
}

#[test]
fn governance_sets_the_parameters() {
	execute(|| {
		let params = crate::Params {
			maintenance_notice: icn_primitives::BoundedU32::clamped(5),
			..params()
		};
		assert_ok!(Hardware::enact(params));
		last_event(Event::ParamsSet { params });
		fails(14, 1, Error::<Test>::NoticeTooShort);
		announce(15, 1);
	});
}
