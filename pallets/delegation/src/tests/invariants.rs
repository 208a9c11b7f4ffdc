//! Against a naive model that visits every position and computes with exact fractions: whatever
//! happens, in whatever order, the pallet gives the same but for a stated rounding, and in favour of
//! the pool. What fails, fails when the model says so.

use super::*;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{ToPrimitive, Zero};
use proptest::prelude::*;
use std::collections::BTreeMap;

type Fraction = BigRational;

/// Most by which a value or an amount earned may be less than exact, in base units of which an ICNT
/// has 10^18: a few for each operation.
const SLACK: u128 = 1_000_000;

/// Most that one slash leaves to a position beyond its exact value: each tranche pays its part of what
/// is asked, rounded down.
const LEFT_BY_SLASH: u128 = 1;

/// Most base yield of an era in these tests: what some 430,000 ICNT of the longest lock get.
const BUDGET: u128 = 5 * ICNT;

const OWNERS: [AccountId32; 3] = [ALICE, BOB, CHARLIE];
const NODES: [NodeId; 2] = [NODE_1, NODE_2];

fn whole(number: u128) -> Fraction {
	Fraction::from_integer(BigInt::from(number))
}

fn part(above: u128, below: u128) -> Fraction {
	Fraction::new(BigInt::from(above), BigInt::from(below))
}

fn floor(number: &Fraction) -> u128 {
	number.floor().to_integer().to_u128().expect("it fits")
}

#[derive(Clone, Debug)]
enum Place {
	/// From an era on; whether it shares in node rewards.
	In { from: EraIndex, shares: bool },
	/// Left in an era, may go in another.
	Out { left: EraIndex, until: EraIndex },
}

#[derive(Clone, Debug)]
struct Row {
	owner: AccountId32,
	node: NodeId,
	value: Fraction,
	/// Of the base yield.
	multiplier: Fraction,
	lock_until: EraIndex,
	earned: Fraction,
	place: Place,
	/// By how much what it earned may be less than exact: where hardly anything is left, a unit of
	/// value is much of the rewards.
	blur: u128,
	/// What it was worth when it came. A part in 2^32 of it is the pool's, and what that earns, when
	/// it was slashed through a whole epoch.
	began: u128,
	/// Whether that may be so.
	faded: bool,
}

/// Units of value by which the stake of a pool and of its positions may differ.
const BLURRED: u128 = 1_000;

/// Everything about everybody.
#[derive(Default)]
struct Model {
	rows: BTreeMap<PositionId, Row>,
	/// Base yield of a unit of weight in the current era.
	rate: Fraction,
	/// What came into the pot for those behind nodes.
	rewarded: u128,
	/// What the payer of rewards had before.
	reserve: u128,
	/// How many slashes there were.
	slashes: u128,
	/// What was left at most of all that was slashed through an epoch: it stays with the pool, and
	/// goes when the last of the losses is collected.
	dust: u128,
}

impl Model {
	fn roll(&mut self, ended: EraIndex) {
		for row in self.rows.values_mut() {
			if matches!(row.place, Place::In { from, .. } if from <= ended) {
				row.earned += &self.rate * &row.value * &row.multiplier;
			}
		}
		let weighted = self
			.rows
			.values()
			.filter(|row| matches!(row.place, Place::In { .. }))
			.fold(Fraction::zero(), |sum, row| sum + &row.value * &row.multiplier);
		// A tenth a year, and the budget: the pot holds enough.
		self.rate = if weighted.is_zero() {
			Fraction::zero()
		} else {
			part(1, 86_400).min(whole(BUDGET) / weighted)
		};
	}

	/// Rewards of eras before [`until`] are paid to those who were there, and then the others whose
	/// first era that reaches share.
	fn pay_out(&mut self, node: NodeId, lumps: &BTreeMap<(NodeId, EraIndex), u128>) {
		let due: Vec<_> =
			lumps.iter().filter(|((of, era), _)| *of == node && *era < until()).collect();
		let amount = due.iter().map(|(_, amount)| **amount).sum::<u128>();
		let shares =
			|row: &Row| row.node == node && matches!(row.place, Place::In { shares: true, .. });
		let stake = self
			.rows
			.values()
			.filter(|row| shares(row))
			.fold(Fraction::zero(), |sum, row| sum + &row.value);
		// Late joiners take nothing of earlier eras.
		for ((_, era), _) in &due {
			for row in self.rows.values().filter(|row| shares(row)) {
				assert!(matches!(row.place, Place::In { from, .. } if from <= *era));
			}
		}
		let moved = self.reserve - balance(&RESERVE);
		self.reserve -= moved;
		if amount > 0 && !stake.is_zero() {
			if moved == 0 {
				// So little is left that sums of rewards for a unit of it do not fit.
				assert!(floor(&stake) < 1 << 60, "not taken");
			} else {
				assert_eq!(moved, amount);
				let stake_units = floor(&stake).max(1);
				for row in self.rows.values_mut().filter(|row| shares(row)) {
					row.earned += whole(amount) * &row.value / &stake;
					row.blur += amount * (BLURRED + self.dust) / stake_units + 1;
				}
				self.rewarded += amount;
			}
		} else {
			assert_eq!(moved, 0, "taken for nobody");
		}
		for row in self.rows.values_mut().filter(|row| row.node == node) {
			if let Place::In { from, shares } = &mut row.place {
				*shares |= *from <= until();
			}
		}
	}

	/// Whom a slash for `era` reaches: those who were there, and all who left in the same two days
	/// or later.
	fn reached(row: &Row, node: NodeId, era: EraIndex) -> bool {
		row.node == node
			&& match row.place {
				Place::In { from, shares } => shares || from <= era,
				Place::Out { left, .. } => (left / BUCKET_ERAS + 1) * BUCKET_ERAS > era,
			}
	}

	/// Takes what was `asked`, but no more than may be: `taken`, but for the rounding.
	fn slash(&mut self, node: NodeId, era: EraIndex, asked: u128, max_bps: u128, taken: u128) {
		let stake = self
			.rows
			.values()
			.filter(|row| Self::reached(row, node, era))
			.fold(Fraction::zero(), |sum, row| sum + &row.value);
		let most = whole(asked).min(&stake * part(max_bps, 10_000));
		// Positions may be a few units less than their stake.
		assert!(taken <= asked, "more than asked");
		assert!(taken.abs_diff(floor(&most)) <= SLACK + self.dust, "{taken} of {most}");
		self.slashes += 1;
		if stake.is_zero() {
			return;
		}
		let left = (Fraction::from_integer(1.into()) - whole(taken) / stake).max(Fraction::zero());
		for row in self.rows.values_mut().filter(|row| Self::reached(row, node, era)) {
			row.value *= &left;
		}
	}

	/// Whether a penalty of `node` waits that may take of what left in `left`.
	fn waits(node: NodeId, left: EraIndex) -> bool {
		let end = (left / BUCKET_ERAS + 1) * BUCKET_ERAS;
		Undecided::get().iter().any(|(of, era)| *of == node && *era < end)
	}
}

/// What somebody does. A number chooses a position.
#[derive(Clone, Debug)]
enum Op {
	Roll(EraIndex),
	Delegate(usize, usize, u128, u32),
	Earn(usize, u128),
	/// Payments stand still, or go on.
	Stick(bool),
	PayOut(usize),
	/// Node, how many eras ago, ICNT.
	Slash(usize, EraIndex, u128),
	/// Half of all that is behind a node, so many times: epochs end.
	Ruin(usize, u32),
	/// Position, share of it in percent.
	Undelegate(usize, u128),
	Withdraw(usize),
	Redelegate(usize, usize),
	Claim(usize),
	Compound(usize, u32),
	Collect(usize),
	/// A penalty of a node for so many eras ago waits, or none.
	Undecided(usize, Option<EraIndex>),
}

fn op() -> impl Strategy<Value = Op> {
	let one = 0usize..1_000;
	let node = 0usize..2;
	prop_oneof![
		8 => (1u32..6).prop_map(Op::Roll),
		2 => (90u32..130).prop_map(Op::Roll),
		8 => (0usize..3, node.clone(), 100 * ICNT..200_000 * ICNT, prop_oneof![1u32..6, 1u32..=1_440])
			.prop_map(|(who, node, amount, days)| Op::Delegate(who, node, amount, days)),
		6 => (node.clone(), 1..1_000 * ICNT).prop_map(|(node, amount)| Op::Earn(node, amount)),
		3 => node.clone().prop_map(Op::PayOut),
		2 => any::<bool>().prop_map(Op::Stick),
		7 => (node.clone(), 0u32..60, 1..200_000 * ICNT)
			.prop_map(|(node, ago, amount)| Op::Slash(node, ago, amount)),
		2 => (node.clone(), 20u32..75).prop_map(|(node, times)| Op::Ruin(node, times)),
		6 => (one.clone(), 1u128..=150).prop_map(|(one, share)| Op::Undelegate(one, share)),
		5 => one.clone().prop_map(Op::Withdraw),
		5 => (one.clone(), node.clone()).prop_map(|(one, node)| Op::Redelegate(one, node)),
		4 => one.clone().prop_map(Op::Claim),
		3 => (one.clone(), 1u32..=1_440).prop_map(|(one, days)| Op::Compound(one, days)),
		3 => one.prop_map(Op::Collect),
		4 => (node, prop::option::of(0u32..150)).prop_map(|(node, ago)| Op::Undecided(node, ago)),
	]
}

fn params() -> Params {
	Params {
		cool_down: BoundedU32::clamped(96),
		max_slash: BoundedU32::clamped(MAX_SLASH),
		budget: BoundedU128::clamped(BUDGET),
		..Params::default()
	}
}

fn signed(who: &AccountId32) -> RuntimeOrigin {
	RuntimeOrigin::signed(who.clone())
}

impl Model {
	fn pick(&self, one: usize) -> Option<PositionId> {
		let ids: Vec<_> = self.rows.keys().copied().collect();
		(!ids.is_empty()).then(|| ids[one % ids.len()])
	}

	fn do_op(&mut self, op: Op) {
		let waiting = Rewards::get();
		let now = Era::get();
		match op {
			Op::Roll(eras) => {
				for _ in 0..eras {
					self.roll(Era::get());
					roll(1);
				}
			},
			Op::Delegate(who, node, amount, days) => {
				let id = NextPosition::<Test>::get();
				let (owner, node) = (OWNERS[who].clone(), NODES[node]);
				match Delegation::delegate(signed(&owner), node, amount, days) {
					Ok(_) => {
						self.pay_out(node, &waiting);
						self.join(id, owner, node, amount, days);
					},
					Err(error) => self.joins_not(node, error.error),
				}
			},
			// In the first era that is not final: nothing before was told to be paid.
			Op::Earn(node, amount) => earn_in(NODES[node], Final::get(), amount),
			Op::Stick(stuck) => Stuck::set(&if stuck { until() } else { EraIndex::MAX }),
			Op::PayOut(node) => {
				let node = NODES[node];
				pay_out(node);
				self.pay_out(node, &waiting);
			},
			Op::Slash(node, ago, amount) => {
				let (node, era) = (NODES[node], now.saturating_sub(ago));
				let treasury = balance(&TREASURY);
				let taken = slash(node, era, amount);
				self.slash(node, era, amount, MAX_SLASH.into(), taken);
				assert_eq!(balance(&TREASURY), treasury, "taken before its time");
			},
			Op::Ruin(node, times) => {
				for _ in 0..times {
					let taken = slash(NODES[node], now, u128::MAX >> 1);
					self.slash(NODES[node], now, u128::MAX >> 1, MAX_SLASH.into(), taken);
				}
			},
			Op::Undelegate(one, share) => {
				let Some(id) = self.pick(one) else { return };
				let row = self.rows[&id].clone();
				let worth = value(id);
				let amount = if (81..=100).contains(&share) { worth } else { worth / 100 * share };
				let next = NextPosition::<Test>::get();
				let done = Delegation::undelegate(signed(&row.owner), id, amount);
				let whole_or_parts =
					amount == worth || (amount < worth && amount.min(worth - amount) >= 100 * ICNT);
				if done.is_err() {
					// By then it shares, if it can.
					let shares = matches!(row.place, Place::In { from, shares } if shares || from <= until());
					let error = Error::<Test>::PenaltyUndecided.into();
					let waits = done == Err(error) && !Undecided::get().is_empty();
					assert!(!shares || !whole_or_parts || waits, "{done:?}");
					return;
				}
				assert!(whole_or_parts, "too little or too much");
				self.pay_out(row.node, &waiting);
				let place = Place::Out { left: now, until: now + 96 };
				let row = self.rows.get_mut(&id).expect("it is there");
				assert!(matches!(row.place, Place::In { shares: true, .. }));
				if amount == worth {
					row.place = place;
				} else {
					let mut split = row.clone();
					// What rounding took stays with the rest.
					row.value -= whole(amount);
					split.value = whole(amount);
					split.earned = Fraction::zero();
					split.blur = 0;
					split.place = place;
					self.rows.insert(next, split);
				}
			},
			Op::Withdraw(one) => {
				let Some(id) = self.pick(one) else { return };
				let row = self.rows[&id].clone();
				let worth = value(id);
				let before = held(&row.owner);
				let view = Delegation::position(id).expect("it is there");
				let done = Delegation::withdraw(signed(&row.owner), id).is_ok();
				let may = row.lock_until <= now
					&& matches!(row.place, Place::Out { until, left }
						if until <= now && !Self::waits(row.node, left));
				assert_eq!(done, may);
				if !done {
					return;
				}
				self.check_value(&row, worth);
				self.check_earned(&row, view.claimable);
				assert_eq!(before - held(&row.owner), view.held);
				self.rows.remove(&id);
			},
			Op::Redelegate(one, node) => {
				let Some(id) = self.pick(one) else { return };
				let row = self.rows[&id].clone();
				let node = NODES[node];
				let worth = value(id);
				let done = Delegation::redelegate(signed(&row.owner), id, node);
				let may = worth >= 100 * ICNT
					&& matches!(row.place, Place::Out { until, left }
						if until <= now && !Self::waits(row.node, left));
				if let Err(error) = done {
					if may {
						self.joins_not(node, error.error);
					}
					return;
				}
				assert!(may, "too early");
				self.pay_out(node, &waiting);
				let row = self.rows.get_mut(&id).expect("it is there");
				row.node = node;
				row.place = Place::In { from: now + 1, shares: false };
				(row.began, row.faded) = (worth, false);
			},
			Op::Claim(one) => {
				let Some(id) = self.pick(one) else { return };
				let (owner, node) = (self.rows[&id].owner.clone(), self.rows[&id].node);
				let (before, view) =
					(balance(&owner), Delegation::position(id).expect("it is there"));
				let said = Delegation::positions_of(&owner, Some(id), 1);
				assert_eq!(said[0].value, view.value);
				let done = Delegation::claim(signed(&BOB), id);
				assert_eq!(done.is_ok(), said[0].claimable > 0);
				if done.is_err() {
					return;
				}
				self.pay_out(node, &waiting);
				let paid = balance(&owner) + (view.held - value(id)) - before;
				assert_eq!((paid, value(id)), (said[0].claimable, view.value), "as was said");
				self.claimed(id, paid);
			},
			Op::Compound(one, days) => {
				let Some(id) = self.pick(one) else { return };
				let (owner, node) = (self.rows[&id].owner.clone(), self.rows[&id].node);
				let next = NextPosition::<Test>::get();
				if Delegation::compound(signed(&owner), id, days).is_err() {
					return;
				}
				self.pay_out(node, &waiting);
				let amount = value(next);
				self.claimed(id, amount);
				self.join(next, owner, node, amount, days);
			},
			Op::Collect(one) => {
				let Some(id) = self.pick(one) else { return };
				let (worth, treasury) = (value(id), balance(&TREASURY));
				let before = Delegation::position(id).expect("it is there");
				if Delegation::collect(signed(&BOB), id).is_ok() {
					assert_eq!(balance(&TREASURY) - treasury, before.held - worth);
					assert_eq!(value(id), worth, "collecting costs nothing more");
					assert_eq!(Delegation::claimable(id), before.claimable);
				}
			},
			Op::Undecided(node, ago) => {
				let penalty = ago.map(|ago| (NODES[node], now.saturating_sub(ago)));
				Undecided::set(&penalty.into_iter().collect());
			},
		}
	}

	fn join(&mut self, id: PositionId, owner: AccountId32, node: NodeId, amount: u128, days: u32) {
		let g = |days: u128| part(153 * days + 925, days + 950);
		self.rows.insert(
			id,
			Row {
				owner,
				node,
				value: whole(amount),
				multiplier: whole(floor(&(g(days.into()) / g(1_440) * whole(1_000_000_000))))
					/ whole(1_000_000_000),
				lock_until: Era::get() + 24 * days,
				earned: Fraction::zero(),
				place: Place::In { from: Era::get() + 1, shares: false },
				blur: 0,
				began: amount,
				faded: false,
			},
		);
	}

	fn claimed(&mut self, id: PositionId, paid: u128) {
		self.check_earned(&self.rows[&id], paid);
		let row = self.rows.get_mut(&id).expect("it is there");
		row.earned -= whole(paid);
	}

	/// Nobody joins `node` only if as many eras wait as may, or what is to join is too little.
	fn joins_not(&self, node: NodeId, error: sp_runtime::DispatchError) {
		if error == Error::<Test>::TooManyJoining.into() {
			let eras = self.rows.values().filter_map(|row| match row.place {
				Place::In { from, shares: false } if row.node == node && from > until() => {
					Some(from)
				},
				_ => None,
			});
			let eras: std::collections::BTreeSet<_> = eras.collect();
			assert_eq!(eras.len() as u32, MAX_JOINING);
		} else {
			assert_eq!(error, sp_runtime::TokenError::FundsUnavailable.into());
		}
	}

	/// Never more than exact, but for what slashes left by rounding.
	fn check_value(&self, row: &Row, found: u128) {
		let exact = floor(&row.value);
		assert!(
			found <= exact + LEFT_BY_SLASH * self.slashes + self.dust,
			"{found} of {exact}: too much"
		);
		assert!(found + SLACK + self.dust >= exact, "{found} of {exact}: too little");
	}

	fn check_earned(&self, row: &Row, found: u128) {
		let exact = floor(&row.earned.clone().max(Fraction::zero()));
		assert!(found <= exact + row.blur, "earned {found} of {exact}: too much");
		assert!(row.faded || found + SLACK + row.blur >= exact, "earned {found} of {exact}");
	}

	/// Every position is as in the model.
	fn compare(&mut self) {
		assert_eq!(Positions::<Test>::iter().count(), self.rows.len());
		for (id, row) in &mut self.rows {
			let faded = match Positions::<Test>::get(id).expect("it is there").state {
				State::Active { index, .. } => {
					let pool = Pools::<Test>::get(row.node).expect("it is there");
					pool.active.index.epoch > index.epoch + 1
				},
				// Through its own tranche, and then the node's.
				_ => row.value < part(row.began, 1 << 32),
			};
			if faded && !row.faded {
				row.faded = true;
				self.dust += (row.began >> 32) + 1;
			}
		}
		for (id, row) in &self.rows {
			let view = Delegation::position(*id).expect("it is in the model");
			assert_eq!((&view.owner, view.node), (&row.owner, row.node));
			assert_eq!(view.lock_until, row.lock_until);
			self.check_value(row, view.value);
			self.check_earned(row, view.claimable);
		}
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(64))]

	#[test]
	fn as_the_naive_model(ops in prop::collection::vec(op(), 1..70)) {
		ExtBuilder::default().params(params()).build_and_execute(|| {
			let mut model = Model { reserve: FUNDS, ..Model::default() };
			for op in ops {
				model.do_op(op);
				check();
				model.compare();
			}
			// All outflows together stay within what came in.
			let totals = Total::<Test>::get();
			let pot = balance(&Delegation::account_id());
			assert_eq!(pot + totals.paid, POT + EXISTENTIAL + model.rewarded);
			assert!(totals.allotted <= POT + model.rewarded);
		});
	}

	/// In the end everybody gets out, and nothing is left behind.
	#[test]
	fn all_rows_go(ops in prop::collection::vec(op(), 1..50)) {
		ExtBuilder::default().params(params()).build_and_execute(|| {
			let mut model = Model { reserve: FUNDS, ..Model::default() };
			for op in ops {
				model.do_op(op);
				model.compare();
			}
			Undecided::set(&vec![]);
			Stuck::set(&EraIndex::MAX);
			roll(LAG + 2);
			for node in NODES {
				activate(node);
			}
			for id in model.rows.keys() {
				let row = &model.rows[id];
				if matches!(row.place, Place::In { .. }) {
					assert_ok!(Delegation::undelegate(signed(&row.owner), *id, value(*id)));
				}
			}
			// The longest lock is over.
			Era::set(&(Era::get() + 40_000));
			for (id, row) in &model.rows {
				assert_ok!(Delegation::withdraw(signed(&row.owner), *id));
			}
			assert_eq!(OWNERS.iter().map(held).sum::<u128>(), 0);
			assert_eq!(Pools::<Test>::iter().count(), 0);
			assert_eq!(Cohorts::<Test>::iter().count(), 0);
			assert_eq!(Buckets::<Test>::iter().count(), 0);
			assert_eq!(PastEpochs::<Test>::iter().count(), 0);
			assert_eq!(Owned::<Test>::iter().count(), 0);
			let totals = Total::<Test>::get();
			assert_eq!((totals.stake, totals.weighted, totals.joining), (0, 0, 0));
		});
	}
}
