//! Nodes grow and shrink.

use super::*;
use crate::{
	Call, Classes, Error, Event, Factor, MarketNodes, Markets, Nodes, UnitChange, UnitChanges,
};
use icn_primitives::{
	CapacityBook, ClassId, Collateral, Generation, MarketTerms, NodeActivation, NodeRegistry,
	NodeStatus, RegionId,
	SuspensionReason::{Governance, Unreliable},
	Units, ICNT,
};
use sp_runtime::{AccountId32, DispatchError::BadOrigin, TokenError};

/// One active node of 100 units with 1,000 ICNT, committed until era 210; it is era 10.
fn execute(test: impl FnOnce()) {
	ExtBuilder::default().nodes(1).active().build_and_execute(|| {
		assert_ok!(Hardware::extend_commitment(signed(&alice()), NODE, 100));
		test();
	});
}

/// It is to have `units`.
fn asked(units: Units, test: impl FnOnce()) {
	execute(|| {
		assert_ok!(dispatch(change(units), signed(&alice())));
		Trace::take();
		test();
	});
}

fn change_as(units: Units, generation: Generation) -> Call<Test> {
	Call::change_units { node: NODE, units, proof: consent(0, units, generation) }
}

fn change(units: Units) -> Call<Test> {
	change_as(units, 1)
}

fn cancel() -> Call<Test> {
	Call::cancel_change { node: NODE }
}

fn retry() -> Call<Test> {
	Call::retry_activation { node: NODE }
}

fn fails(units: Units, error: Error<Test>) {
	refused(change(units), signed(&alice()), error);
}

fn amounts() -> (u128, u128) {
	(record(NODE).collateral / ICNT, record(NODE).required / ICNT)
}

/// What is on hold for the growth.
fn held() -> u128 {
	UnitChanges::<Test>::get(NODE).unwrap().held / ICNT
}

fn arrived(factor: u32) {
	let factor = Factor::clamped(factor);
	let there = crate::Adjustment { from: factor, to: factor, since: Era::get(), eras: 1 };
	crate::Adjustments::<Test>::insert(STORAGE, there);
}

fn pot() -> AccountId32 {
	FeeAccount::get()
}

mod change_units {
	use super::*;

	#[test]
	fn success_waits_for_a_committee() {
		execute(|| {
			assert_ok!(dispatch(change(150), signed(&alice())));
			let held = 500 * ICNT;
			last_event(Event::UnitChangeAsked { node: NODE, units: 150, generation: 1, held });
			told(&[Told::Pending(NODE, 1)]);
			let expected = UnitChange { units: 150, generation: 1, held };
			assert_eq!(UnitChanges::<Test>::get(NODE), Some(expected));
			assert_eq!(collateral_of(&alice()), 1_500 * ICNT);
			// It is what it was.
			let record = record(NODE);
			assert_eq!(
				(record.units, record.generation, record.status),
				(100, 0, NodeStatus::Active)
			);
			assert_eq!((record.collateral, record.change_asked), (1_000 * ICNT, Some(10)));
			assert_eq!(Hardware::active(NODE), Some(0));
			assert!(Hardware::is_pending(NODE, 1));
			assert!(!Hardware::is_pending(NODE, 0));
			assert_ok!(Hardware::reserve(NODE, booking(100, 11, 20)));
		});
	}

	#[test]
	fn success_to_fewer_holds_nothing() {
		execute(|| {
			assert_ok!(dispatch(change(40), signed(&alice())));
			assert_eq!(held(), 0);
			assert_eq!(collateral_of(&alice()), 1_000 * ICNT);
		});
	}

	#[test]
	fn what_it_has_above_backs_more_units() {
		execute(|| {
			assert_ok!(Hardware::top_up(signed(&alice()), NODE, 300 * ICNT));
			assert_ok!(dispatch(change(150), signed(&alice())));
			assert_eq!(held(), 200);
		});
		execute(|| {
			assert_ok!(Hardware::top_up(signed(&alice()), NODE, 900 * ICNT));
			assert_ok!(dispatch(change(150), signed(&alice())));
			assert_eq!(held(), 0);
		});
	}

	/// New units cost what they cost today; the gap of the old ones stays one.
	#[test]
	fn a_gap_of_the_price_is_not_to_be_filled() {
		execute(|| {
			arrived(20_000);
			assert_ok!(dispatch(change(150), signed(&alice())));
			assert_eq!(held(), 1_000);
			assert_ok!(Hardware::activate(NODE, 1, 150));
			assert_eq!(amounts(), (2_000, 2_000));
			assert_eq!(Hardware::collateral_target(NODE), Some(3_000 * ICNT));
		});
	}

	#[test]
	fn boundary_units_of_the_class() {
		execute(|| {
			fails(9, Error::WrongUnits);
			fails(0, Error::WrongUnits);
			fails(2_001, Error::WrongUnits);
			fails(100, Error::SameUnits);
			frame_support::hypothetically!({
				assert_ok!(dispatch(change(10), signed(&alice())));
			});
			assert_ok!(dispatch(change(2_000), signed(&alice())));
		});
	}

	#[test]
	fn boundary_units_that_leases_hold() {
		execute(|| {
			assert_ok!(Hardware::reserve(NODE, booking(30, 11, 20)));
			fails(29, Error::StillBooked);
			assert_ok!(dispatch(change(30), signed(&alice())));
		});
	}

	#[test]
	fn boundary_commitment_of_new_units() {
		execute(|| {
			Era::set(111);
			fails(101, Error::CommitmentTooShort);
			frame_support::hypothetically!({
				assert_ok!(dispatch(change(99), signed(&alice())));
			});
			Era::set(110);
			assert_ok!(dispatch(change(101), signed(&alice())));
		});
	}

	#[test]
	fn boundary_all_of_the_collateral() {
		execute(|| {
			assert_ok!(Hardware::slash(NODE, 1, &pot()));
			fails(50, Error::Undercollateralised);
			fails(150, Error::Undercollateralised);
			assert_ok!(Hardware::top_up(signed(&alice()), NODE, 1));
			assert_ok!(dispatch(change(50), signed(&alice())));
		});
	}

	#[test]
	fn a_closed_market_takes_no_more() {
		execute(|| {
			Markets::<Test>::insert(STORAGE, MarketTerms { open: false, ..terms() });
			fails(101, Error::MarketClosed);
			assert_ok!(dispatch(change(99), signed(&alice())));
		});
	}

	#[test]
	fn one_at_a_time_and_not_too_often() {
		asked(150, || {
			fails(151, Error::ChangePending);
			assert_ok!(dispatch(cancel(), signed(&alice())));
			Era::set(10 + RETRY_ERAS - 1);
			fails(151, Error::TooEarly);
			Era::set(10 + RETRY_ERAS);
			assert_ok!(dispatch(change(151), signed(&alice())));
			assert_ok!(Hardware::activate(NODE, 1, 151));
			refused(change_as(152, 2), signed(&alice()), Error::<Test>::TooEarly);
		});
	}

	#[test]
	fn the_node_signs_just_that() {
		execute(|| {
			for (id, units, generation) in [(1, 150, 1), (0, 149, 1), (0, 150, 0), (0, 150, 2)] {
				let proof = consent(id, units, generation);
				let call = Call::change_units { node: NODE, units: 150, proof };
				refused(call, signed(&alice()), Error::<Test>::BadProof);
			}
		});
	}

	#[test]
	fn fails_for_others_and_unless_active() {
		ExtBuilder::default().nodes(1).build_and_execute(|| {
			fails(150, Error::NotActive);
			assert_ok!(Hardware::activate(NODE, 0, 100));
			refused(change(150), signed(&bob()), Error::<Test>::NotProvider);
			refused(change(150), RuntimeOrigin::root(), BadOrigin);
			let proof = consent(0, 150, 1);
			let unknown = Call::change_units { node: NodeId(9), units: 150, proof };
			refused(unknown, signed(&alice()), Error::<Test>::UnknownNode);
			assert_ok!(Hardware::suspend(NODE, Unreliable));
			fails(150, Error::NotActive);
			Era::set(110);
			assert_ok!(Hardware::exit_node(signed(&alice()), NODE));
			fails(150, Error::NotActive);
		});
	}

	#[test]
	fn fails_without_the_funds_when_measurement_refuses_or_generations_are_used_up() {
		execute(|| {
			StatusRefuses::set(true);
			refused(change(150), signed(&alice()), REFUSAL);
			StatusRefuses::set(false);
			Markets::<Test>::mutate_extant(STORAGE, |terms| terms.collateral_per_unit = FUNDS);
			refused(change(150), signed(&alice()), TokenError::FundsUnavailable);
			Nodes::<Test>::mutate_extant(NODE, |node| node.generation = u32::MAX);
			fails(150, Error::IdsExhausted);
		});
	}
}

mod activate {
	use super::*;

	#[test]
	fn success_counts_from_the_next_era_on() {
		asked(150, || {
			Era::set(14);
			assert_ok!(Hardware::activate(NODE, 1, 150));
			last_event(Event::UnitsChanged { node: NODE, units: 150, generation: 1, from: 15 });
			// It is watched as ever.
			told(&[Told::Capacity(NODE, STORAGE, 150, 15)]);
			let info = Hardware::node(NODE).unwrap();
			assert_eq!((info.units, info.generation, info.generation_since), (150, 1, 15));
			assert_eq!(amounts(), (1_500, 1_500));
			assert_eq!(record(NODE).committed, 150);
			assert_eq!(Hardware::region_weight(RegionId(1)), 1_500 * ICNT);
			assert_eq!((Hardware::active(NODE), Hardware::is_pending(NODE, 1)), (Some(1), false));
			assert!(UnitChanges::<Test>::get(NODE).is_none());
			assert_noop!(Hardware::activate(NODE, 1, 150), Error::<Test>::NotPending);
		});
	}

	/// Half of the commitment has passed for what was there, none for what joins it.
	#[test]
	fn units_that_join_leave_as_dear_as_they_came() {
		execute(|| {
			Era::set(110);
			assert_ok!(dispatch(change(200), signed(&alice())));
			assert_ok!(Hardware::activate(NODE, 1, 200));
			assert_eq!((record(NODE).commitment_since, record(NODE).commitment_until), (60, 210));
			// Fewer again change nothing: it is committed to all of them.
			Era::set(140);
			assert_ok!(dispatch(change_as(150, 2), signed(&alice())));
			assert_ok!(Hardware::activate(NODE, 2, 150));
			assert_eq!((record(NODE).commitment_since, record(NODE).committed), (60, 200));
		});
	}

	#[test]
	fn no_more_than_was_asked_for() {
		asked(150, || {
			assert_ok!(Hardware::activate(NODE, 1, 5_000));
			assert_eq!((record(NODE).units, amounts()), (150, (1_500, 1_500)));
		});
	}

	#[test]
	fn fewer_than_were_asked_for_free_the_rest() {
		asked(150, || {
			assert_ok!(Hardware::activate(NODE, 1, 120));
			assert_eq!((record(NODE).units, amounts()), (120, (1_200, 1_200)));
			assert_eq!(collateral_of(&alice()), 1_200 * ICNT);
		});
	}

	#[test]
	fn as_many_as_there_were_change_nothing_but_the_generation() {
		asked(150, || {
			assert_ok!(Hardware::activate(NODE, 1, 100));
			last_event(Event::UnitsChanged { node: NODE, units: 100, generation: 1, from: 11 });
			// What rests on evidence of the generation before ends.
			told(&[Told::Capacity(NODE, STORAGE, 100, 11)]);
			assert_eq!((record(NODE).units, amounts()), (100, (1_000, 1_000)));
			assert_eq!(collateral_of(&alice()), 1_000 * ICNT);
		});
	}

	/// What a committee finds out counts, even if the provider asked for more.
	#[test]
	fn fewer_than_there_were_lower_it() {
		asked(150, || {
			assert_ok!(Hardware::activate(NODE, 1, 60));
			told(&[Told::Capacity(NODE, STORAGE, 60, 11)]);
			assert_eq!((record(NODE).units, amounts()), (60, (1_000, 600)));
			assert_eq!(collateral_of(&alice()), 1_000 * ICNT);
			assert_eq!((record(NODE).committed, record(NODE).generation), (100, 1));
		});
	}

	#[test]
	fn to_fewer_frees_nothing_before_the_commitment_has_passed() {
		asked(40, || {
			assert_ok!(Hardware::activate(NODE, 1, 100));
			told(&[Told::Capacity(NODE, STORAGE, 40, 11)]);
			assert_eq!((record(NODE).units, amounts()), (40, (1_000, 400)));
			assert_eq!((record(NODE).committed, record(NODE).shrinks_to), (100, None));
			let release = || Call::release_excess { node: NODE };
			refused(release(), signed(&alice()), Error::<Test>::NoExcess);
			// It may have them back without more collateral.
			Era::set(10 + RETRY_ERAS);
			frame_support::hypothetically!({
				assert_ok!(dispatch(change_as(100, 2), signed(&alice())));
				assert_eq!(held(), 0);
				assert_ok!(Hardware::activate(NODE, 2, 100));
				assert_eq!(amounts(), (1_000, 1_000));
			});
			Era::set(210);
			assert_ok!(dispatch(release(), signed(&alice())));
			assert_eq!(amounts(), (400, 400));
		});
	}

	#[test]
	fn boundary_units_that_leases_hold() {
		asked(150, || {
			assert_ok!(Hardware::reserve(NODE, booking(90, 11, 20)));
			assert_noop!(Hardware::activate(NODE, 1, 89), Error::<Test>::StillBooked);
			// A committee's no leaves all as it was.
			assert!(Hardware::is_pending(NODE, 1));
			assert_ok!(Hardware::activate(NODE, 1, 90));
			assert!(!MarketNodes::<Test>::contains_key(STORAGE, NODE));
		});
	}

	#[test]
	fn boundary_units_of_the_class_by_now() {
		asked(150, || {
			Classes::<Test>::insert(ClassId(1), class("object-storage", 50, 120));
			assert_noop!(Hardware::activate(NODE, 1, 49), Error::<Test>::WrongUnits);
			assert_ok!(Hardware::activate(NODE, 1, 150));
			assert_eq!(record(NODE).units, 120);
		});
		asked(150, || {
			// Those that it has it keeps.
			Classes::<Test>::insert(ClassId(1), class("object-storage", 10, 60));
			assert_ok!(Hardware::activate(NODE, 1, 150));
			assert_eq!((record(NODE).units, amounts()), (100, (1_000, 1_000)));
		});
	}

	#[test]
	fn a_price_that_rose_meanwhile_is_a_gap() {
		asked(150, || {
			arrived(20_000);
			assert_ok!(Hardware::activate(NODE, 1, 150));
			assert_eq!(amounts(), (1_500, 1_500));
			assert_eq!(collateral_of(&alice()), 1_500 * ICNT);
		});
	}

	#[test]
	fn a_price_that_fell_meanwhile_frees_what_was_held_for_the_growth() {
		asked(150, || {
			arrived(5_000);
			assert_ok!(Hardware::activate(NODE, 1, 150));
			// The old units are backed until they are released.
			assert_eq!(amounts(), (1_000, 1_000));
			assert_eq!(collateral_of(&alice()), 1_000 * ICNT);
		});
	}

	#[test]
	fn nothing_is_freed_before_penalties_are_decided() {
		asked(150, || {
			penalise(NODE);
			assert_ok!(Hardware::activate(NODE, 1, 120));
			assert_eq!(amounts(), (1_500, 1_200));
			assert!(decide(NODE));
			assert_ok!(Hardware::release_excess(signed(&alice()), NODE));
			assert_eq!(amounts(), (1_200, 1_200));
		});
	}

	#[test]
	fn fails_for_another_generation_and_as_a_whole() {
		asked(150, || {
			assert_noop!(Hardware::activate(NODE, 0, 150), Error::<Test>::WrongGeneration);
			assert_noop!(Hardware::activate(NODE, 2, 150), Error::<Test>::WrongGeneration);
			CapacityRefuses::set(true);
			assert_noop!(Hardware::activate(NODE, 1, 150), REFUSAL);
		});
	}
}

mod while_it_waits {
	use super::*;

	#[test]
	fn leases_hold_no_more_than_it_will_have() {
		asked(40, || {
			// Others do not see how few are free: it is offered to nobody.
			assert!(!MarketNodes::<Test>::contains_key(STORAGE, NODE));
			let reserve = |units| Hardware::reserve(NODE, booking(units, 11, 20));
			assert_noop!(reserve(41), Error::<Test>::NotEnoughUnits);
			assert_ok!(reserve(40));
			assert_ok!(Hardware::activate(NODE, 1, 40));
			assert!(!MarketNodes::<Test>::contains_key(STORAGE, NODE));
		});
	}

	#[test]
	fn nothing_is_released() {
		asked(150, || {
			assert_ok!(Hardware::top_up(signed(&alice()), NODE, ICNT));
			let call = Call::release_excess { node: NODE };
			refused(call, signed(&alice()), Error::<Test>::ChangePending);
		});
	}

	#[test]
	fn a_committee_may_be_asked_again_after_a_while() {
		asked(150, || {
			Era::set(10 + RETRY_ERAS - 1);
			refused(retry(), signed(&alice()), Error::<Test>::TooEarly);
			Era::set(10 + RETRY_ERAS);
			StatusRefuses::set(true);
			refused(retry(), signed(&alice()), REFUSAL);
			StatusRefuses::set(false);
			assert_ok!(dispatch(retry(), signed(&alice())));
			last_event(Event::ActivationRetried { node: NODE, generation: 1 });
			told(&[Told::Pending(NODE, 1)]);
			refused(retry(), signed(&alice()), Error::<Test>::TooEarly);
			assert_ok!(Hardware::activate(NODE, 1, 150));
			refused(retry(), signed(&alice()), Error::<Test>::NotPending);
		});
	}

	#[test]
	fn a_suspension_drops_it_and_keeps_what_was_held() {
		for reason in [Governance, Unreliable] {
			asked(150, || {
				assert_ok!(Hardware::suspend(NODE, reason));
				System::assert_has_event(Event::UnitChangeDropped { node: NODE, freed: 0 }.into());
				assert_eq!(amounts(), (1_500, 1_000));
				assert!(!Hardware::is_pending(NODE, 1));
				// No committee that is at work on it answers for a return.
				assert_noop!(Hardware::activate(NODE, 1, 150), Error::<Test>::NotPending);
				assert_eq!((record(NODE).generation, record(NODE).generation_since), (1, 11));
			});
		}
		asked(40, || {
			assert_ok!(Hardware::suspend(NODE, Unreliable));
			Trace::take();
			assert_ok!(Hardware::request_return(signed(&alice()), NODE));
			told(&[Told::Pending(NODE, 2)]);
			assert_ok!(Hardware::activate(NODE, 2, 100));
			assert_eq!((record(NODE).units, record(NODE).free()), (100, 100));
		});
	}

	#[test]
	fn an_exit_drops_it() {
		asked(150, || {
			Era::set(210);
			assert_ok!(Hardware::exit_node(signed(&alice()), NODE));
			assert_eq!(amounts(), (1_500, 1_000));
			assert!(UnitChanges::<Test>::get(NODE).is_none());
			assert_eq!(record(NODE).generation, 0);
			Era::set(210 + UNBONDING);
			assert_ok!(Hardware::remove_node(signed(&bob()), NODE));
			assert_eq!(collateral_of(&alice()), 0);
		});
	}

	#[test]
	fn an_audit_is_about_what_it_is() {
		asked(150, || {
			assert_noop!(Hardware::fail_audit(NODE, 1), Error::<Test>::WrongGeneration);
			assert_ok!(Hardware::fail_audit(NODE, 0));
			assert!(matches!(record(NODE).status, NodeStatus::Suspended { .. }));
		});
	}
}

mod cancel_change {
	use super::*;

	#[test]
	fn success_frees_what_was_held() {
		asked(150, || {
			assert_ok!(dispatch(cancel(), signed(&alice())));
			last_event(Event::UnitChangeDropped { node: NODE, freed: 500 * ICNT });
			assert_eq!(collateral_of(&alice()), 1_000 * ICNT);
			assert!(!Hardware::is_pending(NODE, 1));
			assert_noop!(Hardware::activate(NODE, 1, 150), Error::<Test>::NotPending);
			assert_eq!((record(NODE).generation, record(NODE).units), (0, 100));
		});
		asked(40, || {
			assert_ok!(dispatch(cancel(), signed(&alice())));
			assert!(MarketNodes::<Test>::contains_key(STORAGE, NODE));
			assert_eq!(record(NODE).free(), 100);
		});
	}

	#[test]
	fn it_stays_while_a_penalty_is_not_decided() {
		asked(150, || {
			penalise(NODE);
			assert_ok!(dispatch(cancel(), signed(&alice())));
			last_event(Event::UnitChangeDropped { node: NODE, freed: 0 });
			assert_eq!(amounts(), (1_500, 1_000));
		});
	}

	#[test]
	fn fails_for_others_and_without_one() {
		asked(150, || {
			refused(cancel(), signed(&bob()), Error::<Test>::NotProvider);
			refused(cancel(), RuntimeOrigin::root(), BadOrigin);
			let unknown = Call::cancel_change { node: NodeId(9) };
			refused(unknown, signed(&alice()), Error::<Test>::UnknownNode);
			assert_ok!(dispatch(cancel(), signed(&alice())));
			refused(cancel(), signed(&alice()), Error::<Test>::NoChange);
		});
	}
}

#[test]
fn a_generation_begins_once() {
	ExtBuilder::default().nodes(1).active().build_and_execute(|| {
		let since = || Hardware::node(NODE).unwrap().generation_since;
		assert_eq!(since(), 10);
		Era::set(20);
		assert_ok!(Hardware::suspend(NODE, Unreliable));
		assert_eq!(since(), 10);
		Era::set(30);
		assert_ok!(Hardware::request_return(signed(&alice()), NODE));
		assert_eq!(since(), 31);
		// The same again is the same generation.
		Era::set(30 + RETRY_ERAS);
		assert_ok!(Hardware::request_return(signed(&alice()), NODE));
		assert_eq!((since(), record(NODE).generation), (31, 1));
	});
}
