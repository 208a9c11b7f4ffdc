//! Random lives of operators: no unit of a bond, of pay or of a penalty comes from nowhere or gets
//! lost, and nobody is paid or penalised twice for the same.

use super::*;
use frame_support::traits::fungible::InspectHold;
use icn_primitives::{BoundedU128, BoundedU32, Bps, EraIndex, ICNT};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

const ORACLES: u8 = 5;
const NODES: u32 = 3;

/// What an operator does about an era.
#[derive(Clone, Debug)]
enum Work {
	Nothing,
	/// Commits, and shows nothing.
	Withholds,
	/// Reports the nodes by these shortfalls, in 2,500 basis points.
	Reports(Vec<u16>),
}

#[derive(Clone, Debug)]
enum Op {
	/// An era passes.
	Era(Vec<Work>),
	Join(u8),
	Retire(u8),
	WithdrawBond(u8),
	WithdrawPay(u8),
	Finalise(u32),
	Settle(u32),
	Prune(u32),
	Idle,
	/// The pot is left with so much.
	Fund(u128),
}

fn work() -> impl Strategy<Value = Work> {
	let seen = prop::collection::vec(0u16..=4, NODES as usize);
	prop_oneof![
		1 => Just(Work::Nothing),
		1 => Just(Work::Withholds),
		3 => Just(Work::Reports(vec![0; NODES as usize])),
		3 => seen.prop_map(Work::Reports),
	]
}

fn op() -> impl Strategy<Value = Op> {
	prop_oneof![
		8 => prop::collection::vec(work(), usize::from(ORACLES)).prop_map(Op::Era),
		2 => (1..=ORACLES).prop_map(Op::Join),
		1 => (1..=ORACLES).prop_map(Op::Retire),
		2 => (1..=ORACLES).prop_map(Op::WithdrawBond),
		2 => (1..=ORACLES).prop_map(Op::WithdrawPay),
		2 => (0u32..6).prop_map(Op::Finalise),
		2 => (0u32..6).prop_map(Op::Settle),
		1 => (1u32..9).prop_map(Op::Prune),
		3 => Just(Op::Idle),
		1 => prop_oneof![Just(0), 1..100u128, Just(ICNT)].prop_map(Op::Fund),
	]
}

/// The current era passes, and its reports are shown.
fn pass(works: &[Work]) {
	run_to(Era::get() + 1);
	let era = Era::get() - 1;
	for (n, work) in (1..=ORACLES).zip(works) {
		if SlaOracle::oracle_slot(&operator(n), era).is_none() {
			continue;
		}
		match work {
			Work::Nothing => (),
			Work::Withholds => commit(n, era, &[]),
			Work::Reports(seen) => {
				let nodes = Eras::<Test>::get(era).map_or(0, |set| set.nodes);
				let seen: Vec<_> = (0..nodes)
					.zip(seen)
					.map(|(slot, quarters)| (slot, quarters * 2_500))
					.filter(|(_, bps)| *bps > 0)
					.collect();
				report(n, &seen);
			},
		}
	}
}

/// What the events say.
#[derive(Default)]
struct Ledger {
	bonded: BTreeMap<AccountId, u128>,
	slashed: BTreeMap<AccountId, u128>,
	returned: BTreeMap<AccountId, u128>,
	paid: u128,
	withdrawn: u128,
	/// What was paid for an era.
	by_era: BTreeMap<EraIndex, u128>,
}

type AccountId = sp_runtime::AccountId32;

/// Sums the events, and makes sure that nothing happened twice.
fn ledger() -> Ledger {
	let mut ledger = Ledger::default();
	let mut once = BTreeSet::new();
	let mut settled = 0;
	for record in System::events() {
		let RuntimeEvent::SlaOracle(event) = record.event else { continue };
		match event {
			Event::OperatorRegistered { operator, bond, .. } => {
				*ledger.bonded.entry(operator).or_default() += bond;
			},
			Event::OperatorSlashed { operator, era, fault, amount } => {
				assert!(once.insert((operator.clone(), era, Some(fault as u8))), "taken twice");
				*ledger.slashed.entry(operator).or_default() += amount;
			},
			Event::OperatorPaid { operator, era, amount } => {
				assert!(once.insert((operator, era, None)), "paid twice");
				ledger.paid += amount;
				*ledger.by_era.entry(era).or_default() += amount;
			},
			Event::BondWithdrawn { operator, amount } => {
				*ledger.returned.entry(operator).or_default() += amount;
			},
			Event::PayWithdrawn { amount, .. } => ledger.withdrawn += amount,
			Event::OperatorsSettled { era } => {
				assert_eq!(era, settled, "out of order");
				settled += 1;
			},
			_ => (),
		}
	}
	// Who is paid for an era is not penalised for it.
	for (operator, era, fault) in &once {
		assert!(fault.is_none() || !once.contains(&(operator.clone(), *era, None)));
	}
	ledger
}

/// What must hold at any time.
fn compare(treasury: u128, budget: u128) {
	let ledger = ledger();
	let sum = |sums: &BTreeMap<AccountId, u128>, who: &AccountId| {
		sums.get(who).copied().unwrap_or_default()
	};
	for n in 1..=ORACLES {
		let who = operator(n);
		let held = Balances::balance_on_hold(&HoldReason::Bond.into(), &who);
		let gone = sum(&ledger.slashed, &who) + sum(&ledger.returned, &who);
		assert_eq!(sum(&ledger.bonded, &who), held + gone, "a bond of {n} is not accounted for");
	}
	let slashed: u128 = ledger.slashed.values().sum();
	assert_eq!(Balances::free_balance(Treasury::get()), treasury + slashed);
	assert_eq!(ledger.paid, ledger.withdrawn + PayOwed::<Test>::get());
	assert!(ledger.by_era.values().all(|paid| *paid <= budget));
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(48))]

	#[test]
	fn every_unit_is_accounted_for(
		ops in prop::collection::vec(op(), 1..60),
		checks in 0u32..2,
		budget in prop_oneof![Just(0), Just(7), Just(10 * ICNT)],
		slash in 1u16..2_000,
	) {
		ExtBuilder::default().oracles(4).nodes(NODES).build_and_execute(|| {
			Parameters::<Test>::mutate(|params| {
				params.checks = BoundedU32::clamped(checks);
				params.era_budget = BoundedU128::clamped(budget);
				params.error_slash = Bps::saturating(slash);
				params.era_slash = Bps::saturating(slash);
				params.check_slash = Bps::saturating(slash);
				params.checks_slash = Bps::saturating(2 * slash);
			});
			let treasury = Balances::free_balance(Treasury::get());
			let issuance = Balances::total_issuance();
			run_to(3);
			for op in ops {
				let who = operator(99);
				// The pallet's calls are atomic, as on a chain.
				let _ = frame_support::storage::with_storage_layer(|| {
					match op {
						Op::Era(works) => pass(&works),
						Op::Join(n) => SlaOracle::register_operator(signed(operator(n)), key(n))?,
						Op::Retire(n) => SlaOracle::retire(signed(operator(n)))?,
						Op::WithdrawBond(n) => SlaOracle::withdraw_bond(signed(operator(n)))?,
						Op::WithdrawPay(n) => SlaOracle::withdraw_pay(signed(operator(n)))?,
						Op::Finalise(limit) => {
							SlaOracle::finalise(signed(who), limit).map_err(|error| error.error)?;
						},
						Op::Settle(limit) => {
							SlaOracle::settle_operators(signed(who), limit)
								.map_err(|error| error.error)?;
						},
						Op::Prune(limit) => {
							SlaOracle::prune(signed(who), limit).map_err(|error| error.error)?;
						},
						Op::Idle => {
							idle();
						},
						Op::Fund(free) => {
							// Never less than what is owed.
							let balance = Balances::free_balance(pot());
							let target = PayOwed::<Test>::get() + 1 + free;
							let funded = target.saturating_sub(balance);
							let defunded = balance.saturating_sub(target);
							let bank = operator(98);
							if funded <= Balances::free_balance(&bank) / 2 {
								transfer(&bank, &pot(), funded);
							}
							transfer(&pot(), &bank, defunded);
						},
					}
					Ok::<_, sp_runtime::DispatchError>(())
				});
				SlaOracle::do_try_state().expect("the invariants hold");
				assert_eq!(Balances::total_issuance(), issuance);
				compare(treasury, budget);
			}
			// In the end everybody can leave with all that is theirs.
			for _ in 0..16 {
				run_to(Era::get() + 1);
				for _ in 0..8 {
					idle();
				}
			}
			for n in 1..=ORACLES {
				let _ = SlaOracle::retire(signed(operator(n)));
			}
			for _ in 0..16 {
				run_to(Era::get() + 1);
				for _ in 0..8 {
					idle();
				}
			}
			for n in 1..=ORACLES {
				let _ = SlaOracle::withdraw_bond(signed(operator(n)));
			}
			assert_eq!(Operators::<Test>::iter().count(), 0);
			assert_eq!(PayOwed::<Test>::get(), 0);
			assert_eq!(Balances::total_issuance(), issuance);
			compare(treasury, budget);
		});
	}
}

fn transfer(from: &AccountId, to: &AccountId, amount: u128) {
	use frame_support::traits::{fungible::Mutate, tokens::Preservation};
	if amount > 0 {
		let moved = <Balances as Mutate<_>>::transfer(from, to, amount, Preservation::Preserve);
		frame_support::assert_ok!(moved);
	}
}
