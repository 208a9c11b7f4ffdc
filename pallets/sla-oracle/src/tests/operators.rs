use super::*;
use frame_support::{
	assert_noop, assert_ok,
	traits::{
		fungible::{InspectHold, MutateHold},
		tokens::{Fortitude, Precision},
	},
};
use icn_primitives::{BoundedU32, OracleSlot, ICNT};
use sp_runtime::TokenError;

fn held(n: u8) -> u128 {
	Balances::balance_on_hold(&HoldReason::Bond.into(), &operator(n))
}

mod register {
	use super::*;

	#[test]
	fn bonds_and_joins_two_eras_later() {
		ExtBuilder::default().build_and_execute(|| {
			run_to(3);
			assert_ok!(SlaOracle::register_operator(signed(operator(1)), key(1)));
			System::assert_last_event(
				Event::OperatorRegistered {
					operator: operator(1),
					key: key(1),
					from: 5,
					bond: BOND,
				}
				.into(),
			);
			assert_eq!(held(1), BOND);
			assert_eq!(KeyOwner::<Test>::get(key(1)), Some(operator(1)));
			assert_eq!(SlaOracle::oracle_slot(&operator(1), 4), None);
			assert_eq!(SlaOracle::oracle_slot(&operator(1), 5), Some(OracleSlot(0)));
			run_to(5);
			assert_eq!(Eras::<Test>::get(4).unwrap().oracles, 0);
			assert_eq!(Eras::<Test>::get(5).unwrap().oracles, 1);
		});
	}

	#[test]
	fn own_account_may_be_the_key() {
		ExtBuilder::default().build_and_execute(|| {
			assert_ok!(SlaOracle::register_operator(signed(operator(1)), operator(1)));
		});
	}

	#[test]
	fn fails_twice() {
		ExtBuilder::default().oracles(1).build_and_execute(|| {
			assert_noop!(
				SlaOracle::register_operator(signed(operator(1)), key(2)),
				Error::<Test>::AlreadyRegistered
			);
		});
	}

	#[test]
	fn fails_with_a_key_of_another() {
		ExtBuilder::default().oracles(1).build_and_execute(|| {
			assert_noop!(
				SlaOracle::register_operator(signed(operator(2)), key(1)),
				Error::<Test>::KeyInUse
			);
		});
	}

	#[test]
	fn fails_without_the_bond() {
		ExtBuilder::default().build_and_execute(|| {
			let poor = key(9);
			assert_noop!(
				SlaOracle::register_operator(signed(poor), key(1)),
				TokenError::FundsUnavailable
			);
		});
	}

	#[test]
	fn fails_when_there_are_too_many() {
		ExtBuilder::default().build().execute_with(|| {
			Sizes::<Test>::mutate(|sizes| sizes.oracles = MAX_ORACLES - 1);
			assert_ok!(SlaOracle::register_operator(signed(operator(1)), key(1)));
			assert_noop!(
				SlaOracle::register_operator(signed(operator(2)), key(2)),
				Error::<Test>::TooManyOracles
			);
		});
	}

	#[test]
	fn fails_while_a_history_is_full() {
		ExtBuilder::default().build_and_execute(|| {
			// No era becomes final here, and somebody joins and leaves the same slot.
			let mut full = false;
			for n in 1..=40u8 {
				if SlaOracle::register_operator(signed(operator(n)), key(n)).is_err() {
					full = true;
					break;
				}
				run_to(Era::get() + 1);
				if SlaOracle::retire(signed(operator(n))).is_err() {
					full = true;
					break;
				}
				run_to(Era::get() + 1);
			}
			assert!(full);
			assert_noop!(
				SlaOracle::register_operator(signed(operator(99)), key(99)),
				Error::<Test>::HistoryFull
			);
			// It is room again when eras become final.
			for _ in 0..16 {
				idle();
			}
			assert_ok!(SlaOracle::register_operator(signed(operator(99)), key(99)));
		});
	}

	#[test]
	fn a_slot_may_change_in_every_era_while_eras_become_final() {
		ExtBuilder::default().build_and_execute(|| {
			for n in 1..=60u8 {
				assert_ok!(SlaOracle::register_operator(signed(operator(n)), key(n)));
				live_to(Era::get() + 1);
				assert_ok!(SlaOracle::retire(signed(operator(n))));
				live_to(Era::get() + 1);
			}
		});
	}
}

mod set_key {
	use super::*;

	#[test]
	fn replaces_the_key() {
		ExtBuilder::default().oracles(1).build_and_execute(|| {
			assert_ok!(SlaOracle::set_key(signed(operator(1)), key(9)));
			System::assert_last_event(Event::KeySet { operator: operator(1), key: key(9) }.into());
			assert_eq!(KeyOwner::<Test>::get(key(1)), None);
			assert_eq!(KeyOwner::<Test>::get(key(9)), Some(operator(1)));
		});
	}

	#[test]
	fn fails_for_strangers_and_used_keys() {
		ExtBuilder::default().oracles(2).build_and_execute(|| {
			let set = |n, k| SlaOracle::set_key(signed(operator(n)), key(k));
			assert_noop!(set(3, 9), Error::<Test>::UnknownOperator);
			assert_noop!(set(1, 2), Error::<Test>::KeyInUse);
			assert_noop!(set(1, 1), Error::<Test>::KeyInUse);
		});
	}
}

mod retire {
	use super::*;

	#[test]
	fn the_last_takes_the_slot_two_eras_later() {
		ExtBuilder::default().oracles(3).build_and_execute(|| {
			run_to(4);
			assert_ok!(SlaOracle::retire(signed(operator(1))));
			System::assert_last_event(
				Event::OperatorRetired { operator: operator(1), left_at: 6 }.into(),
			);
			let slots = |era| {
				[1, 2, 3].map(|n| SlaOracle::oracle_slot(&operator(n), era).map(|slot| slot.0))
			};
			assert_eq!(slots(5), [Some(0), Some(1), Some(2)]);
			assert_eq!(slots(6), [None, Some(1), Some(0)]);
			assert_eq!([occupant(5, 0), occupant(6, 0)], [1, 3]);
			run_to(6);
			assert_eq!(Eras::<Test>::get(5).unwrap().oracles, 3);
			assert_eq!(Eras::<Test>::get(6).unwrap().oracles, 2);
		});
	}

	#[test]
	fn fails_for_strangers_and_twice() {
		ExtBuilder::default().oracles(1).build_and_execute(|| {
			let retire = |n| SlaOracle::retire(signed(operator(n)));
			assert_noop!(retire(2), Error::<Test>::UnknownOperator);
			assert_ok!(retire(1));
			assert_noop!(retire(1), Error::<Test>::AlreadyRetired);
		});
	}
}

mod withdraw_bond {
	use super::*;

	fn withdraw(n: u8) -> sp_runtime::DispatchResult {
		SlaOracle::withdraw_bond(signed(operator(n)))
	}

	fn set_unbonding(eras: u32) {
		Parameters::<Test>::mutate(|params| params.unbonding = BoundedU32::clamped(eras));
	}

	#[test]
	fn frees_the_bond_when_the_wait_is_over() {
		ExtBuilder::default().oracles(2).build_and_execute(|| {
			live_to(4);
			assert_ok!(SlaOracle::retire(signed(operator(1))));
			// Left with era 6, and four eras more.
			live_to(9);
			assert!(Settled::<Test>::get().era >= 6);
			assert_noop!(withdraw(1), Error::<Test>::BondLocked);
			run_to(10);
			assert_ok!(withdraw(1));
			System::assert_last_event(
				Event::BondWithdrawn { operator: operator(1), amount: BOND }.into(),
			);
			assert_eq!(held(1), 0);
			assert_eq!(Balances::free_balance(operator(1)), 1_000 * ICNT);
			assert_eq!(KeyOwner::<Test>::get(key(1)), None);
			assert_noop!(withdraw(1), Error::<Test>::UnknownOperator);
			// May come back.
			assert_ok!(SlaOracle::register_operator(signed(operator(1)), key(1)));
		});
	}

	#[test]
	fn frees_nothing_before_the_last_era_is_settled() {
		ExtBuilder::default().oracles(2).build_and_execute(|| {
			set_unbonding(1);
			live_to(4);
			assert_ok!(SlaOracle::retire(signed(operator(1))));
			live_to(7);
			// Era 5 is final, but its checks are not over.
			assert_eq!(FinalUntil::<Test>::get(), 6);
			assert_eq!(Settled::<Test>::get().era, 5);
			assert_noop!(withdraw(1), Error::<Test>::BondLocked);
			run_to(9);
			assert_noop!(withdraw(1), Error::<Test>::BondLocked);
			while Settled::<Test>::get().era < 6 {
				assert_ok!(SlaOracle::settle_operators(signed(operator(99)), 1));
			}
			assert_ok!(withdraw(1));
		});
	}

	#[test]
	fn who_left_cannot_come_back_before() {
		ExtBuilder::default().oracles(1).build_and_execute(|| {
			assert_ok!(SlaOracle::retire(signed(operator(1))));
			for era in 1..6 {
				live_to(era);
				assert_noop!(
					SlaOracle::register_operator(signed(operator(1)), key(1)),
					Error::<Test>::AlreadyRegistered
				);
				assert_noop!(withdraw(1), Error::<Test>::BondLocked);
			}
			live_to(6);
			assert_ok!(withdraw(1));
		});
	}

	#[test]
	fn frees_what_was_held_even_if_the_bond_changed() {
		ExtBuilder::default().oracles(1).build_and_execute(|| {
			let params =
				Params { bond: icn_primitives::BoundedU128::clamped(7 * ICNT), ..params() };
			assert_ok!(SlaOracle::enact(params));
			assert_ok!(SlaOracle::retire(signed(operator(1))));
			live_to(6);
			assert_ok!(withdraw(1));
			assert_eq!(Balances::free_balance(operator(1)), 1_000 * ICNT);
		});
	}

	#[test]
	fn frees_what_is_left_with_the_pay() {
		ExtBuilder::default().oracles(1).build_and_execute(|| {
			assert_ok!(SlaOracle::retire(signed(operator(1))));
			live_to(6);
			// As if a tenth had been taken, and some was earned.
			let taken = Balances::burn_held(
				&HoldReason::Bond.into(),
				&operator(1),
				BOND / 10,
				Precision::Exact,
				Fortitude::Force,
			);
			assert_ok!(taken);
			Operators::<Test>::mutate(operator(1), |row| {
				let row = row.as_mut().unwrap();
				row.bond -= BOND / 10;
				row.earned = 7;
			});
			PayOwed::<Test>::put(7);
			let fund = Balances::free_balance(pot());
			assert_ok!(withdraw(1));
			System::assert_has_event(
				Event::PayWithdrawn { operator: operator(1), amount: 7 }.into(),
			);
			System::assert_last_event(
				Event::BondWithdrawn { operator: operator(1), amount: BOND / 10 * 9 }.into(),
			);
			assert_eq!(Balances::free_balance(operator(1)), 1_000 * ICNT - BOND / 10 + 7);
			assert_eq!(Balances::free_balance(pot()), fund - 7);
			assert_eq!(PayOwed::<Test>::get(), 0);
		});
	}

	#[test]
	fn frees_an_operator_whose_bond_is_gone() {
		ExtBuilder::default().oracles(1).build_and_execute(|| {
			assert_ok!(SlaOracle::retire(signed(operator(1))));
			live_to(6);
			let reason = HoldReason::Bond.into();
			let force = (Precision::Exact, Fortitude::Force);
			assert_ok!(Balances::burn_held(&reason, &operator(1), BOND, force.0, force.1));
			Operators::<Test>::mutate(operator(1), |row| row.as_mut().unwrap().bond = 0);
			assert_ok!(withdraw(1));
			assert_eq!(Operators::<Test>::get(operator(1)), None);
		});
	}

	#[test]
	fn fails_before_retirement() {
		ExtBuilder::default().oracles(1).build_and_execute(|| {
			assert_noop!(withdraw(1), Error::<Test>::NotRetired);
			assert_noop!(withdraw(9), Error::<Test>::UnknownOperator);
		});
	}
}
