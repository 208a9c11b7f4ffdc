use super::*;
use frame_support::{
	assert_noop, assert_ok,
	dispatch::{DispatchResultWithPostInfo, Pays},
	traits::fungible::{InspectHold, Mutate},
};
use icn_primitives::{BoundedU128, BoundedU32, Bps, EraIndex, NodeSlot, OracleSlot, ICNT};
use sp_runtime::TokenError;

/// Budget of an era.
const BUDGET: u128 = 10 * ICNT;

fn row(n: u8) -> Operator<sp_runtime::AccountId32> {
	Operators::<Test>::get(operator(n)).unwrap()
}

fn earned(n: u8) -> u128 {
	row(n).earned
}

/// What operator `n` has lost of its bond.
fn lost(n: u8) -> u128 {
	let held = Balances::balance_on_hold(&HoldReason::Bond.into(), &operator(n));
	assert_eq!(row(n).bond, held);
	BOND - held
}

fn settle(limit: u32) -> DispatchResultWithPostInfo {
	SlaOracle::settle_operators(signed(operator(99)), limit)
}

/// Everything up to `era` is settled, as soon as that is possible.
fn settle_to(era: EraIndex) {
	run_to(era + 3);
	while FinalUntil::<Test>::get() <= era {
		assert_ok!(SlaOracle::finalise(signed(operator(99)), 256));
	}
	while Settled::<Test>::get().era <= era {
		assert_ok!(settle(256));
	}
}

/// Three oracles that watch all of four nodes. Era 3 has just ended.
fn ready(test: impl FnOnce()) {
	ExtBuilder::default().oracles(3).nodes(4).build_and_execute(|| {
		run_to(4);
		test();
	});
}

fn set(change: impl FnOnce(&mut Params)) {
	Parameters::<Test>::mutate(change);
}

fn slashed(n: u8, fault: Fault, amount: u128) -> RuntimeEvent {
	Event::OperatorSlashed { operator: operator(n), era: 3, fault, amount }.into()
}

mod pay {
	use super::*;

	#[test]
	fn is_an_equal_share_of_the_budget() {
		ready(|| {
			for n in 1..=3 {
				report(n, &[]);
			}
			let fund = Balances::free_balance(pot());
			settle_to(3);
			for n in 1..=3 {
				assert_eq!(earned(n), BUDGET / 3);
				assert_eq!(lost(n), 0);
				let amount = BUDGET / 3;
				System::assert_has_event(
					Event::OperatorPaid { operator: operator(n), era: 3, amount }.into(),
				);
			}
			System::assert_last_event(Event::OperatorsSettled { era: 3 }.into());
			assert_eq!(PayOwed::<Test>::get(), BUDGET / 3 * 3);
			assert_eq!(Settled::<Test>::get(), SettleCursor { era: 4, oracle: 0 });
			// Nothing moves before it is taken.
			assert_eq!(Balances::free_balance(pot()), fund);
		});
	}

	#[test]
	fn falls_with_errors() {
		ready(|| {
			report(1, &[(0, 5_000)]);
			report(2, &[(0, 4_000)]);
			report(3, &[(0, 3_500)]);
			settle_to(3);
			// The verdict is 4,000; nothing is earned at a whole era of errors.
			let share = BUDGET / 3;
			assert_eq!([1, 2, 3].map(earned), [share * 9 / 10, share, share * 95 / 100]);
			assert_eq!([1, 2, 3].map(lost), [0; 3]);
		});
	}

	#[test]
	fn is_nothing_at_the_tolerance() {
		ready(|| {
			set(|params| params.error_tolerance = BoundedU32::clamped(1_000));
			report(1, &[(0, 5_000)]);
			report(2, &[(0, 4_000)]);
			report(3, &[(0, 4_000)]);
			settle_to(3);
			assert_eq!([1, 2, 3].map(earned), [0, BUDGET / 3, BUDGET / 3]);
			assert_eq!(lost(1), 0);
		});
	}

	#[test]
	fn is_for_those_who_report_in_an_era_that_was_not_measured() {
		ready(|| {
			report(2, &[]);
			settle_to(3);
			assert!(!Eras::<Test>::get(3).unwrap().measured);
			assert_eq!([1, 2, 3].map(earned), [0, BUDGET / 3, 0]);
			assert_eq!([1, 2, 3].map(lost), [0; 3]);
		});
	}

	#[test]
	fn is_nothing_for_watching_nothing() {
		ExtBuilder::default().oracles(2).build_and_execute(|| {
			run_to(4);
			report(1, &[]);
			report(2, &[]);
			settle_to(3);
			assert_eq!([1, 2].map(earned), [0, 0]);
			assert_eq!([1, 2].map(lost), [0, 0]);
		});
	}

	#[test]
	fn is_nothing_without_a_budget() {
		ready(|| {
			set(|params| params.era_budget = BoundedU128::clamped(0));
			report(1, &[]);
			settle_to(3);
			assert_eq!(earned(1), 0);
		});
	}

	#[test]
	fn of_a_poor_pot_is_shared_by_all() {
		ready(|| {
			// One unit must stay.
			Balances::set_balance(&pot(), 101);
			for n in 1..=3 {
				report(n, &[]);
			}
			run_to(5);
			for n in 1..=3 {
				report(n, &[]);
			}
			settle_to(3);
			assert_eq!([1, 2, 3].map(earned), [33, 33, 34]);
			// What was earned is not earned again.
			settle_to(4);
			assert_eq!([1, 2, 3].map(earned), [33, 33, 34]);
			for n in 1..=3 {
				assert_ok!(SlaOracle::withdraw_pay(signed(operator(n))));
			}
			assert_eq!(Balances::free_balance(pot()), 1);
		});
	}

	#[test]
	fn a_part_of_a_poor_pot_is_left_for_others() {
		ready(|| {
			Balances::set_balance(&pot(), 91);
			report(1, &[]);
			report(3, &[]);
			settle_to(3);
			// The second did not report; its part is the third's.
			assert_eq!([1, 2, 3].map(earned), [30, 0, 60]);
		});
	}
}

mod penalties {
	use super::*;

	#[test]
	fn who_does_not_report_loses_bond() {
		ready(|| {
			report(1, &[]);
			report(2, &[]);
			let treasury = Balances::free_balance(Treasury::get());
			settle_to(3);
			// Twenty basis points.
			let cut = BOND / 500;
			assert_eq!([1, 2, 3].map(lost), [0, 0, cut]);
			assert_eq!(earned(3), 0);
			System::assert_has_event(slashed(3, Fault::Missing, cut));
			assert_eq!(Balances::free_balance(Treasury::get()), treasury + cut);
		});
	}

	#[test]
	fn a_commitment_that_is_not_shown_is_missing() {
		ready(|| {
			report(1, &[]);
			report(2, &[]);
			commit(3, 3, &[]);
			settle_to(3);
			System::assert_has_event(slashed(3, Fault::Missing, BOND / 500));
		});
	}

	#[test]
	fn errors_above_the_tolerance_cost_bond() {
		ready(|| {
			let seen = |bps: [u16; 4]| (0..).zip(bps).collect::<Vec<(u32, u16)>>();
			report(1, &seen([9_000, 9_000, 100, 100]));
			report(2, &seen([100; 4]));
			report(3, &seen([101; 4]));
			settle_to(3);
			// The verdicts are 101 twice, and 100 twice.
			let excess = 2 * 8_899 - 10_000;
			let cut = (BOND / 1_000 * excess).div_ceil(10_000);
			assert_eq!([1, 2, 3].map(lost), [cut, 0, 0]);
			System::assert_has_event(slashed(1, Fault::Outlier, cut));
			assert_eq!(earned(1), 0);
		});
	}

	#[test]
	fn errors_cost_no_more_than_silence() {
		ready(|| {
			let seen = |bps: u16| (0..4).map(|slot| (slot, bps)).collect::<Vec<(u32, u16)>>();
			report(1, &seen(9_999));
			report(2, &seen(1));
			report(3, &seen(1));
			settle_to(3);
			assert_eq!(lost(1), BOND / 500);
		});
	}

	#[test]
	fn who_calls_a_node_down_that_was_not_loses_pay_and_bond() {
		ready(|| {
			report(1, &[(0, 10_000)]);
			report(2, &[(0, 5_000)]);
			report(3, &[(0, 5_000)]);
			settle_to(3);
			assert_eq!(earned(1), 0);
			System::assert_has_event(slashed(1, Fault::Unproven, BOND / 100));
			assert_eq!([1, 2, 3].map(lost), [BOND / 100, 0, 0]);
		});
	}

	/// Those who are silent about what another reported, and do not open it.
	#[test]
	fn silence_that_is_not_proven_costs_pay_and_bond() {
		ready(|| {
			report(1, &[(0, 10_000), (1, 1)]);
			report(2, &[]);
			report(3, &[(1, 1)]);
			settle_to(3);
			let cut = BOND / 100;
			System::assert_has_event(slashed(2, Fault::Unproven, 2 * cut));
			System::assert_has_event(slashed(3, Fault::Unproven, cut));
			// As nobody shows that the first is wrong, it loses its pay only.
			assert_eq!([1, 2, 3].map(lost), [0, 2 * cut, cut]);
			assert_eq!([1, 2, 3].map(earned), [0; 3]);
		});
	}

	#[test]
	fn checks_are_counted_one_by_one() {
		ready(|| {
			Eras::<Test>::mutate(3, |set| set.as_mut().unwrap().checks = 4);
			for n in 1..=3 {
				report(n, &[]);
			}
			run_to(5);
			let oracle = |n| SlaOracle::oracle_slot(&operator(n), 3).unwrap();
			let opened = |spots| Opened { spots, ..Default::default() };
			OpenedChecks::<Test>::insert(3, oracle(1), opened(0b1111));
			OpenedChecks::<Test>::insert(3, oracle(2), opened(0b1010));
			settle_to(3);
			assert_eq!([1, 2, 3].map(lost), [0, BOND / 50, BOND / 25]);
			assert_eq!([1, 2, 3].map(earned), [BUDGET / 3, 0, 0]);
		});
	}

	#[test]
	fn checks_cost_no_more_than_their_cap() {
		ready(|| {
			Eras::<Test>::mutate(3, |set| set.as_mut().unwrap().checks = 16);
			report(1, &[]);
			settle_to(3);
			assert_eq!(lost(1), BOND / 20);
		});
	}

	#[test]
	fn take_no_more_than_there_is() {
		ready(|| {
			set(|params| {
				params.checks_slash = Bps::ONE;
				params.check_slash = Bps::ONE;
				params.era_slash = Bps::ONE;
				params.error_slash = Bps::ONE;
			});
			Eras::<Test>::mutate(3, |set| set.as_mut().unwrap().checks = 1);
			let seen = |bps: u16| (0..4).map(|slot| (slot, bps)).collect::<Vec<(u32, u16)>>();
			report(1, &seen(9_999));
			report(2, &seen(1));
			report(3, &seen(1));
			settle_to(3);
			// Both faults ask for all of it.
			System::assert_has_event(slashed(1, Fault::Unproven, BOND));
			assert_eq!([1, 2, 3].map(lost), [BOND; 3]);
			let outliers = System::events().into_iter().filter(|record| {
				let event = &record.event;
				matches!(
					event,
					RuntimeEvent::SlaOracle(Event::OperatorSlashed { fault: Fault::Outlier, .. })
				)
			});
			assert_eq!(outliers.count(), 0);
		});
	}

	#[test]
	fn do_not_shrink_with_the_bond() {
		ready(|| {
			for era in 3..6 {
				run_to(era + 1);
				report(1, &[]);
				report(2, &[]);
			}
			settle_to(5);
			assert_eq!(lost(3), 3 * (BOND / 500));
		});
	}
}

mod retirement {
	use super::*;

	/// Operators 2 and 3 report, and 1 does not, in era 3.
	fn one_is_missing() {
		report(2, &[]);
		report(3, &[]);
	}

	#[test]
	fn who_has_too_little_left_must_go() {
		ready(|| {
			set(|params| params.retire_below = Bps::saturating(9_981));
			one_is_missing();
			settle_to(3);
			assert_eq!(row(1).left_at, Some(8));
			System::assert_has_event(
				Event::OperatorRetired { operator: operator(1), left_at: 8 }.into(),
			);
			assert_eq!([2, 3].map(|n| row(n).left_at), [None; 2]);
			assert_eq!(Sizes::<Test>::get().oracles, 2);
			// It goes on being paid and penalised until it is out.
			report(1, &[]);
			settle_to(5);
			assert_eq!(earned(1), BUDGET / 3);
		});
	}

	#[test]
	fn who_has_just_enough_stays() {
		ready(|| {
			set(|params| params.retire_below = Bps::saturating(9_980));
			one_is_missing();
			settle_to(3);
			assert_eq!(row(1).left_at, None);
		});
	}

	#[test]
	fn is_tried_again_while_there_is_no_room() {
		ready(|| {
			set(|params| params.retire_below = Bps::saturating(9_981));
			one_is_missing();
			let slot = SlaOracle::oracle_slot(&operator(1), 3).unwrap();
			let last = OracleSlots::<Test>::get(slot);
			// As if it had changed hands again and again, all in eras that are not final.
			OracleSlots::<Test>::mutate(slot, |history| {
				for era in 3..2 + MAX_HISTORY {
					let _ = history.set(era.min(5), Some(operator(1)), 0);
					let _ = history.set(era + 1, Some(operator(1)), 0);
				}
			});
			run_to(20);
			while FinalUntil::<Test>::get() < 5 {
				assert_ok!(SlaOracle::finalise(signed(operator(99)), 256));
			}
			while Settled::<Test>::get().era < 4 {
				assert_ok!(settle(1));
			}
			assert_eq!(lost(1), BOND / 500);
			assert_eq!(row(1).left_at, None);
			assert_eq!(Sizes::<Test>::get().oracles, 3);
			OracleSlots::<Test>::insert(slot, last);
			assert_ok!(settle(256));
			assert_eq!(row(1).left_at, Some(22));
			assert_eq!(Sizes::<Test>::get().oracles, 2);
		});
	}

	#[test]
	fn no_second_time() {
		ready(|| {
			set(|params| params.retire_below = Bps::saturating(9_999));
			assert_ok!(SlaOracle::retire(signed(operator(1))));
			one_is_missing();
			settle_to(3);
			assert_eq!(row(1).left_at, Some(6));
			assert_eq!(lost(1), BOND / 500);
		});
	}
}

mod settle_operators {
	use super::*;

	/// Era 3, on which two of three reported, is due next.
	fn due(test: impl FnOnce()) {
		ready(|| {
			report(1, &[]);
			report(3, &[]);
			settle_to(2);
			run_to(6);
			while FinalUntil::<Test>::get() <= 3 {
				assert_ok!(SlaOracle::finalise(signed(operator(99)), 256));
			}
			test();
		});
	}

	#[test]
	fn is_free_if_it_ends_an_era() {
		due(|| {
			assert_eq!(settle(3).unwrap().pays_fee, Pays::No);
			assert_eq!(Settled::<Test>::get().era, 4);
		});
	}

	#[test]
	fn goes_on_where_it_ended_and_costs_until_it_ends_the_era() {
		due(|| {
			let step = || {
				let done = settle(1).unwrap();
				let cursor = Settled::<Test>::get();
				(done.pays_fee, cursor.era, cursor.oracle)
			};
			assert_eq!(step(), (Pays::Yes, 3, 1));
			assert_eq!(step(), (Pays::Yes, 3, 2));
			assert_eq!(step(), (Pays::No, 4, 0));
		});
	}

	#[test]
	fn does_nothing_without_a_limit_and_costs() {
		due(|| {
			let before = Settled::<Test>::get();
			assert_eq!(settle(0).unwrap().pays_fee, Pays::Yes);
			assert_eq!(Settled::<Test>::get(), before);
		});
	}

	#[test]
	fn is_paid_for_when_there_is_nothing_to_do() {
		due(|| {
			assert_ok!(settle(256));
			let error = settle(256).unwrap_err();
			assert_eq!(error.error, Error::<Test>::NothingToSettle.into());
			assert_eq!(error.post_info.pays_fee, Pays::Yes);
			assert_noop!(settle(0), Error::<Test>::NothingToSettle);
		});
	}

	#[test]
	fn waits_for_verdicts_and_checks() {
		ready(|| {
			report(1, &[]);
			settle_to(2);
			run_to(5);
			while FinalUntil::<Test>::get() <= 3 {
				assert_ok!(SlaOracle::finalise(signed(operator(99)), 256));
			}
			// The checks of era 3 are open.
			assert_noop!(settle(256), Error::<Test>::NothingToSettle);
			run_to(6);
			assert_ok!(settle(256));
			// Era 4 is not final.
			run_to(20);
			assert_noop!(settle(256), Error::<Test>::NothingToSettle);
		});
	}

	#[test]
	fn batches_of_any_size_do_the_same() {
		let outcome = |limits: &[u32]| {
			let mut outcome = vec![];
			ExtBuilder::default().oracles(5).nodes(6).build_and_execute(|| {
				Balances::set_balance(&pot(), 777);
				for era in 3..6 {
					run_to(era + 1);
					for n in 1..=5 {
						if (u32::from(n) + era) % 4 != 0 {
							report(n, &[(era % 5, u16::from(n) * 100)]);
						}
					}
				}
				run_to(8);
				while FinalUntil::<Test>::get() <= 5 {
					assert_ok!(SlaOracle::finalise(signed(operator(99)), 256));
				}
				let mut limits = limits.iter().cycle();
				while Settled::<Test>::get().era <= 5 {
					assert_ok!(settle(*limits.next().unwrap()));
				}
				outcome = (1..=5).map(|n| (earned(n), lost(n))).collect();
			});
			outcome
		};
		let whole = outcome(&[256]);
		assert!(whole.iter().any(|(earned, _)| *earned > 0));
		assert!(whole.iter().any(|(_, lost)| *lost > 0));
		assert_eq!(outcome(&[1]), whole);
		assert_eq!(outcome(&[2, 7, 3]), whole);
	}

	#[test]
	fn frees_the_scores() {
		due(|| {
			EraScores::<Test>::insert(3, Scores::truncate_from(vec![Score::default()]));
			assert_ok!(settle(256));
			assert!(!EraScores::<Test>::contains_key(3));
		});
	}

	#[test]
	fn happens_in_idle_blocks() {
		ready(|| {
			report(1, &[]);
			live_to(6);
			for _ in 0..3 {
				idle();
			}
			assert_eq!(earned(1), BUDGET / 3);
		});
	}
}

mod withdraw_pay {
	use super::*;

	fn withdraw(n: u8) -> sp_runtime::DispatchResult {
		SlaOracle::withdraw_pay(signed(operator(n)))
	}

	#[test]
	fn moves_what_was_earned() {
		ready(|| {
			report(1, &[]);
			report(2, &[]);
			settle_to(3);
			let free = || Balances::free_balance(operator(1));
			let (before, fund) = (free(), Balances::free_balance(pot()));
			assert_ok!(withdraw(1));
			let amount = BUDGET / 3;
			System::assert_last_event(Event::PayWithdrawn { operator: operator(1), amount }.into());
			assert_eq!(free(), before + amount);
			assert_eq!(Balances::free_balance(pot()), fund - amount);
			assert_eq!([1, 2].map(earned), [0, amount]);
			assert_eq!(PayOwed::<Test>::get(), amount);
			assert_noop!(withdraw(1), Error::<Test>::NoPay);
		});
	}

	#[test]
	fn fails_for_strangers_and_without_pay() {
		ready(|| {
			assert_noop!(withdraw(9), Error::<Test>::UnknownOperator);
			assert_noop!(withdraw(1), Error::<Test>::NoPay);
		});
	}

	#[test]
	fn fails_if_the_pot_was_robbed() {
		ExtBuilder::default().oracles(3).nodes(4).build().execute_with(|| {
			run_to(4);
			report(1, &[]);
			settle_to(3);
			Balances::set_balance(&pot(), 5);
			assert_noop!(withdraw(1), TokenError::FundsUnavailable);
			assert_eq!(earned(1), BUDGET / 3);
		});
	}
}

#[test]
fn the_pot_exists_without_a_balance() {
	ExtBuilder::default().build().execute_with(|| {
		let params = params();
		let genesis = crate::GenesisConfig::<Test> { params, ..Default::default() };
		frame_system::Account::<Test>::remove(pot());
		frame_support::traits::BuildGenesisConfig::build(&genesis);
		assert!(System::account_exists(&pot()));
		assert_eq!(SlaOracle::account_id(), pot());
	});
}

mod try_state {
	use super::*;

	/// The check fails with this after `break_it`.
	fn breaks(error: &str, break_it: impl FnOnce()) {
		ExtBuilder::default().oracles(3).nodes(4).build().execute_with(|| {
			run_to(4);
			report(1, &[]);
			report(2, &[]);
			settle_to(3);
			assert_ok!(SlaOracle::check_economy());
			break_it();
			assert_eq!(SlaOracle::check_economy(), Err(error.to_string().leak()[..].into()));
		});
	}

	#[test]
	fn finds_a_bond_above_what_was_asked() {
		breaks("a bond is more than was asked", || {
			Operators::<Test>::mutate(operator(1), |row| row.as_mut().unwrap().asked -= 1);
		});
	}

	#[test]
	fn finds_pay_that_does_not_add_up() {
		breaks("pay does not add up", || PayOwed::<Test>::mutate(|owed| *owed += 1));
		breaks("pay does not add up", || {
			Operators::<Test>::mutate(operator(2), |row| row.as_mut().unwrap().earned -= 1);
		});
	}

	#[test]
	fn finds_pay_that_is_not_there() {
		breaks("pay is not there", || {
			Balances::set_balance(&pot(), PayOwed::<Test>::get() - 1);
		});
	}

	#[test]
	fn finds_a_settlement_that_ran_ahead() {
		let put = |era, oracle| move || Settled::<Test>::put(SettleCursor { era, oracle });
		breaks("operators were settled too early", put(5, 0));
		breaks("a settlement began too early", put(4, 1));
		breaks("a settlement did not end", put(3, 3));
	}

	#[test]
	fn finds_scores_that_are_left_over_or_too_early() {
		let insert = |era| move || EraScores::<Test>::insert(era, Scores::default());
		breaks("scores of an era that has none", insert(3));
		breaks("scores of an era that has none", insert(5));
	}

	#[test]
	fn finds_roots_that_cannot_be() {
		let insert = |window, at| {
			move || {
				let root = PostedRoot { window, root: Default::default(), at };
				SlaOracle::fix_root(5, OracleSlot(0), root);
			}
		};
		breaks("a root of no part of the era", insert(3, 1));
		breaks("a root of a block to come", insert(2, 99));
	}

	#[test]
	fn finds_checks_that_cannot_be() {
		let insert = |era, oracle, opened: Opened| {
			move || OpenedChecks::<Test>::insert(era, OracleSlot(oracle), opened)
		};
		let none = Opened::default;
		breaks("a check was passed too early", insert(5, 0, none()));
		let spots = Opened { spots: 1, ..none() };
		breaks("a spot check that does not exist", insert(3, 0, spots));
		let silent = Opened { silent: 1, ..none() };
		breaks("checks of silence are miscounted", insert(3, 0, silent));
		let last = Opened { last: Some(NodeSlot(1)), ..none() };
		breaks("checks of silence are miscounted", insert(3, 0, last));
		breaks("checks of an oracle without a report", insert(3, 2, none()));
	}
}
