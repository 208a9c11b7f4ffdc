//! From a suspension by the provider's fault back to the market.

use super::*;
use crate::{Call, Classes, Error, Event, MarketNodes, Nodes};
use icn_primitives::{
	CapacityBook, ClassId, Collateral, NodeActivation, NodeRegistry, NodeStatus, RegionId,
	SuspensionReason::{self, FailedAudit, Governance, Undercollateralised, Unreliable},
	ICNT,
};
use sp_runtime::DispatchError::BadOrigin;

fn call() -> Call<Test> {
	Call::request_return { node: NODE }
}

/// One node of 100 units, of which 30 are booked until era 100, suspended in era 10.
fn suspended(reason: SuspensionReason, test: impl FnOnce()) {
	ExtBuilder::default().nodes(1).active().build_and_execute(|| {
		assert_ok!(Hardware::reserve(NODE, booking(30, 11, 100)));
		assert_ok!(Hardware::suspend(NODE, reason));
		Trace::take();
		test();
	});
}

/// Its return is asked for, too.
fn asked(test: impl FnOnce()) {
	suspended(Unreliable, || {
		assert_ok!(dispatch(call(), signed(&alice())));
		Trace::take();
		test();
	});
}

mod request_return {
	use super::*;

	#[test]
	fn success_for_every_fault() {
		for reason in [Unreliable, Undercollateralised, FailedAudit] {
			suspended(reason, || {
				assert!(!Hardware::is_pending(NODE, 0));
				assert_ok!(dispatch(call(), signed(&alice())));
				last_event(Event::ReturnRequested { node: NODE, generation: 1 });
				told(&[Told::Pending(NODE, 1)]);
				assert_eq!((record(NODE).generation, record(NODE).return_since), (1, Some(10)));
				assert_eq!(record(NODE).status, NodeStatus::Suspended { reason, since: 11 });
				assert!(Hardware::is_pending(NODE, 1));
				assert!(!Hardware::is_pending(NODE, 0));
				assert_eq!(Hardware::active(NODE), None);
			});
		}
	}

	#[test]
	fn again_after_a_while_with_the_same_generation() {
		asked(|| {
			Era::set(10 + RETRY_ERAS - 1);
			refused(call(), signed(&alice()), Error::<Test>::TooEarly);
			Era::set(10 + RETRY_ERAS);
			assert_ok!(dispatch(call(), signed(&alice())));
			told(&[Told::Pending(NODE, 1)]);
			assert_eq!(record(NODE).return_since, Some(10 + RETRY_ERAS));
		});
	}

	#[test]
	fn every_suspension_has_its_own() {
		asked(|| {
			assert_ok!(Hardware::activate(NODE, 1, 100));
			assert_ok!(Hardware::suspend(NODE, Unreliable));
			assert!(!Hardware::is_pending(NODE, 1));
			// Neither the wait nor the generation is that of the last one.
			assert_ok!(dispatch(call(), signed(&alice())));
			assert_eq!(record(NODE).generation, 2);
		});
	}

	#[test]
	fn boundary_all_of_the_collateral() {
		suspended(Undercollateralised, || {
			assert_ok!(Hardware::slash(NODE, 800 * ICNT, &FeeAccount::get()));
			refused(call(), signed(&alice()), Error::<Test>::Undercollateralised);
			assert_ok!(Hardware::top_up(signed(&alice()), NODE, 800 * ICNT - 1));
			refused(call(), signed(&alice()), Error::<Test>::Undercollateralised);
			assert_ok!(Hardware::top_up(signed(&alice()), NODE, 1));
			assert_ok!(dispatch(call(), signed(&alice())));
		});
	}

	#[test]
	fn fails_for_others_and_when_there_is_nothing_to_return_from() {
		suspended(Governance, || {
			refused(call(), signed(&alice()), Error::<Test>::NotReturnable);
			refused(call(), signed(&bob()), Error::<Test>::NotProvider);
			refused(call(), RuntimeOrigin::root(), BadOrigin);
			let unknown = Call::request_return { node: NodeId(9) };
			refused(unknown, signed(&alice()), Error::<Test>::UnknownNode);
			assert_ok!(Hardware::resume_node(RuntimeOrigin::root(), NODE));
			refused(call(), signed(&alice()), Error::<Test>::NotSuspended);
		});
		ExtBuilder::default().nodes(1).build_and_execute(|| {
			refused(call(), signed(&alice()), Error::<Test>::NotSuspended);
		});
	}

	#[test]
	fn fails_when_measurement_refuses_or_generations_are_used_up() {
		suspended(Unreliable, || {
			StatusRefuses::set(true);
			refused(call(), signed(&alice()), REFUSAL);
			StatusRefuses::set(false);
			Nodes::<Test>::mutate_extant(NODE, |node| node.generation = u32::MAX);
			refused(call(), signed(&alice()), Error::<Test>::IdsExhausted);
		});
	}
}

mod activate {
	use super::*;

	#[test]
	fn success_with_all_units() {
		asked(|| {
			Era::set(14);
			assert_ok!(Hardware::activate(NODE, 1, 100));
			last_event(Event::NodeActivated { node: NODE, units: 100, generation: 1, from: 15 });
			told(&[Told::Watch(NODE, 15), Told::Capacity(NODE, STORAGE, 100, 15)]);
			assert_eq!(record(NODE).status, NodeStatus::Active);
			assert_eq!((record(NODE).booked, record(NODE).return_since), (30, None));
			assert!(MarketNodes::<Test>::contains_key(STORAGE, NODE));
			assert_eq!(Hardware::active(NODE), Some(1));
			assert_eq!(Hardware::region_weight(RegionId(1)), 1_000 * ICNT);
			assert!(!Hardware::is_pending(NODE, 1));
			assert_noop!(Hardware::activate(NODE, 1, 100), Error::<Test>::NotPending);
		});
	}

	#[test]
	fn fewer_units_weigh_less_and_free_nothing() {
		asked(|| {
			assert_ok!(Hardware::activate(NODE, 1, 60));
			let record = record(NODE);
			assert_eq!((record.units, record.required), (60, 600 * ICNT));
			assert_eq!(record.collateral, 1_000 * ICNT);
			assert_eq!(Hardware::region_weight(RegionId(1)), 600 * ICNT);
			assert_eq!(collateral_of(&alice()), 1_000 * ICNT);
		});
	}

	/// Nor is evidence of all its units, which it gathered while it waited, any of the rest.
	#[test]
	fn fewer_units_are_another_generation() {
		asked(|| {
			Era::set(14);
			assert_ok!(Hardware::activate(NODE, 1, 99));
			let record = record(NODE);
			assert_eq!((record.generation, record.generation_since), (2, 15));
			assert_eq!(Hardware::active(NODE), Some(2));
		});
	}

	#[test]
	fn what_it_must_have_is_rounded_up() {
		asked(|| {
			Nodes::<Test>::mutate_extant(NODE, |node| node.required = 1_001);
			assert_ok!(Hardware::activate(NODE, 1, 33));
			assert_eq!(record(NODE).required, 331);
		});
	}

	#[test]
	fn more_units_than_it_had_do_not_count() {
		asked(|| {
			assert_ok!(Hardware::activate(NODE, 1, 5_000));
			assert_eq!((record(NODE).units, record(NODE).required), (100, 1_000 * ICNT));
		});
	}

	#[test]
	fn boundary_units_that_leases_hold() {
		asked(|| {
			assert_noop!(Hardware::activate(NODE, 1, 29), Error::<Test>::StillBooked);
			assert_ok!(Hardware::activate(NODE, 1, 30));
			assert!(!MarketNodes::<Test>::contains_key(STORAGE, NODE));
		});
	}

	#[test]
	fn boundary_fewest_units_of_the_class() {
		asked(|| {
			Classes::<Test>::insert(ClassId(1), class("object-storage", 50, 2_000));
			assert_noop!(Hardware::activate(NODE, 1, 49), Error::<Test>::WrongUnits);
			assert_ok!(Hardware::activate(NODE, 1, 50));
		});
	}

	#[test]
	fn penalties_in_between_may_not_take_too_much() {
		asked(|| {
			assert_ok!(Hardware::slash(NODE, 700 * ICNT + 1, &FeeAccount::get()));
			let error = Error::<Test>::Undercollateralised;
			assert_noop!(Hardware::activate(NODE, 1, 100), error);
			assert_ok!(Hardware::top_up(signed(&alice()), NODE, 1));
			assert_ok!(Hardware::activate(NODE, 1, 100));
		});
	}

	#[test]
	fn fails_unless_it_was_asked_for() {
		suspended(Unreliable, || {
			assert_noop!(Hardware::activate(NODE, 0, 100), Error::<Test>::NotPending);
			assert_ok!(dispatch(call(), signed(&alice())));
			assert_noop!(Hardware::activate(NODE, 0, 100), Error::<Test>::WrongGeneration);
			// Who leaves does not return.
			Era::set(110);
			assert_ok!(Hardware::exit_node(signed(&alice()), NODE));
			assert_noop!(Hardware::activate(NODE, 1, 100), Error::<Test>::NotPending);
			assert_eq!(record(NODE).return_since, None);
		});
	}

	#[test]
	fn governance_may_be_faster() {
		asked(|| {
			assert_ok!(Hardware::resume_node(RuntimeOrigin::root(), NODE));
			assert!(!Hardware::is_pending(NODE, 1));
			assert_noop!(Hardware::activate(NODE, 1, 60), Error::<Test>::NotPending);
			assert_eq!(Hardware::active(NODE), Some(1));
		});
	}

	#[test]
	fn fails_as_a_whole_when_a_neighbour_refuses() {
		asked(|| {
			for refuses in [StatusRefuses::set, CapacityRefuses::set] {
				refuses(true);
				assert_noop!(Hardware::activate(NODE, 1, 60), REFUSAL);
				refuses(false);
			}
		});
	}
}

mod fail_audit {
	use super::*;

	#[test]
	fn success_is_a_fault() {
		ExtBuilder::default().nodes(1).active().build_and_execute(|| {
			assert_eq!(Hardware::active(NODE), Some(0));
			assert_ok!(Hardware::reserve(NODE, booking(30, 11, 20)));
			Trace::take();
			assert_ok!(Hardware::fail_audit(NODE, 0));
			last_event(Event::NodeSuspended { node: NODE, reason: FailedAudit, since: 11 });
			told(&[
				Told::Suspend(NODE, 11),
				Told::Capacity(NODE, STORAGE, 0, 11),
				Told::Default(NODE, 11),
			]);
			assert_eq!(Hardware::active(NODE), None);
			assert_ok!(dispatch(call(), signed(&alice())));
		});
	}

	#[test]
	fn fails_for_another_generation_and_unless_active() {
		ExtBuilder::default().nodes(1).build_and_execute(|| {
			assert_noop!(Hardware::fail_audit(NodeId(9), 0), Error::<Test>::UnknownNode);
			assert_noop!(Hardware::fail_audit(NODE, 0), Error::<Test>::NotActive);
			assert_eq!(Hardware::active(NODE), None);
			assert_eq!(Hardware::active(NodeId(9)), None);
			assert_ok!(Hardware::activate(NODE, 0, 100));
			assert_noop!(Hardware::fail_audit(NODE, 1), Error::<Test>::WrongGeneration);
			CapacityRefuses::set(true);
			assert_noop!(Hardware::fail_audit(NODE, 0), REFUSAL);
		});
	}
}

/// A provider cannot wait out its commitment in a suspension, nor leave before it.
#[test]
fn a_fault_is_no_way_out() {
	asked(|| {
		let exit = || Call::exit_node { node: NODE };
		Era::set(109);
		refused(exit(), signed(&alice()), Error::<Test>::Committed);
		Era::set(110);
		assert_ok!(dispatch(exit(), signed(&alice())));
	});
}
