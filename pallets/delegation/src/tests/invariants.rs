//! Against a naive model that visits every position and computes with exact fractions: whatever
//! happens, in whatever order, the pallet gives the same but for a stated rounding, and in favour of
//! the pool.

use super::*;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{ToPrimitive, Zero};
use proptest::prelude::*;
use std::collections::BTreeMap;

type Fraction = BigRational;

/// Most by which a value or an amount earned may differ, in base units of which an ICNT has 10^18:
/// a few for each operation, and a part in 2^40 of what was slashed to next to nothing.
const SLACK: u128 = 1_000_000;

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
}

/// Everything about everybody.
#[derive(Default)]
struct Model {
	rows: BTreeMap<PositionId, Row>,
	/// Base yield of a unit of weight in the current era.
	rate: Fraction,
	/// What came into the pot for those behind nodes.
	rewarded: u128,
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
		// A tenth a year, and 1,000 ICNT an era: the pot holds enough.
		self.rate = if weighted.is_zero() {
			Fraction::zero()
		} else {
			part(1, 86_400).min(whole(1_000 * ICNT) / weighted)
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
		if amount > 0 && !stake.is_zero() {
			for row in self.rows.values_mut().filter(|row| shares(row)) {
				row.earned += whole(amount) * &row.value / &stake;
			}
			self.rewarded += amount;
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

	/// Returns what can be taken.
	fn slash(&mut self, node: NodeId, era: EraIndex, amount: u128, max_bps: u128) -> u128 {
		let stake = self
			.rows
			.values()
			.filter(|row| Self::reached(row, node, era))
			.fold(Fraction::zero(), |sum, row| sum + &row.value);
		if stake.is_zero() {
			return 0;
		}
		let taken = whole(amount).min(&stake * part(max_bps, 10_000));
		for row in self.rows.values_mut().filter(|row| Self::reached(row, node, era)) {
			let share = &row.value / &stake;
			row.value -= &taken * share;
		}
		floor(&taken)
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
	/// Position, share of it in percent.
	Undelegate(usize, u128),
	Withdraw(usize),
	Redelegate(usize, usize),
	Claim(usize),
	Compound(usize, u32),
	Collect(usize),
	Undecided(usize, bool),
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
		6 => (one.clone(), 1u128..=150).prop_map(|(one, share)| Op::Undelegate(one, share)),
		5 => one.clone().prop_map(Op::Withdraw),
		5 => (one.clone(), node.clone()).prop_map(|(one, node)| Op::Redelegate(one, node)),
		4 => one.clone().prop_map(Op::Claim),
		3 => (one.clone(), 1u32..=1_440).prop_map(|(one, days)| Op::Compound(one, days)),
		3 => one.prop_map(Op::Collect),
		1 => (node, any::<bool>()).prop_map(|(node, asked)| Op::Undecided(node, asked)),
	]
}

fn params() -> Params {
	Params {
		cool_down: BoundedU32::clamped(96),
		max_slash: BoundedU32::clamped(MAX_SLASH),
		..Params::default()
	}
}

fn signed(who: &AccountId32) -> RuntimeOrigin {
	RuntimeOrigin::signed(who.clone())
}

#[track_caller]
fn near(found: u128, exact: &Fraction, what: &str) {
	let exact = floor(exact);
	assert!(found.abs_diff(exact) <= SLACK, "{what}: {found} of {exact}");
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
				if Delegation::delegate(signed(&owner), node, amount, days).is_ok() {
					self.pay_out(node, &waiting);
					self.join(id, owner, node, amount, days);
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
				let most = self.slash(node, era, amount, MAX_SLASH.into());
				let treasury = balance(&TREASURY);
				let taken = slash(node, era, amount);
				assert!(taken <= amount);
				assert!(taken.abs_diff(most) <= SLACK, "{taken} of {most}");
				assert_eq!(balance(&TREASURY), treasury, "taken before its time");
			},
			Op::Undelegate(one, share) => {
				let Some(id) = self.pick(one) else { return };
				let row = self.rows[&id].clone();
				let worth = value(id);
				let amount = if (81..=100).contains(&share) { worth } else { worth / 100 * share };
				let next = NextPosition::<Test>::get();
				if Delegation::undelegate(signed(&row.owner), id, amount).is_err() {
					return;
				}
				assert!(amount <= worth);
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
				if Delegation::withdraw(signed(&row.owner), id).is_err() {
					return;
				}
				let Place::Out { until, left } = row.place else { panic!("it never left") };
				assert!(until <= now && row.lock_until <= now, "too early");
				let end = (left / BUCKET_ERAS + 1) * BUCKET_ERAS;
				assert!(!MockPenalties::any_before(row.node, end), "it got away");
				near(worth, &row.value, "withdrawn");
				assert_eq!(before - held(&row.owner), view.held);
				self.rows.remove(&id);
			},
			Op::Redelegate(one, node) => {
				let Some(id) = self.pick(one) else { return };
				let row = self.rows[&id].clone();
				let node = NODES[node];
				if Delegation::redelegate(signed(&row.owner), id, node).is_err() {
					return;
				}
				let Place::Out { until, left } = row.place else { panic!("it never left") };
				assert!(until <= now, "too early");
				let end = (left / BUCKET_ERAS + 1) * BUCKET_ERAS;
				assert!(!MockPenalties::any_before(row.node, end), "it got away");
				self.pay_out(node, &waiting);
				let row = self.rows.get_mut(&id).expect("it is there");
				row.node = node;
				row.place = Place::In { from: now + 1, shares: false };
			},
			Op::Claim(one) => {
				let Some(id) = self.pick(one) else { return };
				let (owner, node) = (self.rows[&id].owner.clone(), self.rows[&id].node);
				let (before, view) =
					(balance(&owner), Delegation::position(id).expect("it is there"));
				if Delegation::claim(signed(&BOB), id).is_err() {
					return;
				}
				self.pay_out(node, &waiting);
				let paid = balance(&owner) + (view.held - value(id)) - before;
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
			Op::Undecided(node, asked) => {
				Undecided::set(&match asked {
					true => vec![(NODES[node], now)],
					false => vec![],
				});
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
			},
		);
	}

	fn claimed(&mut self, id: PositionId, paid: u128) {
		let row = self.rows.get_mut(&id).expect("it is there");
		near(paid, &row.earned, "paid");
		row.earned -= whole(paid);
	}

	/// Every position is as in the model.
	fn compare(&self) {
		assert_eq!(Positions::<Test>::iter().count(), self.rows.len());
		for (id, row) in &self.rows {
			let view = Delegation::position(*id).expect("it is in the model");
			assert_eq!((&view.owner, view.node), (&row.owner, row.node));
			assert_eq!(view.lock_until, row.lock_until);
			near(view.value, &row.value, "value");
			near(view.claimable, &row.earned.clone().max(Fraction::zero()), "claimable");
		}
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(64))]

	#[test]
	fn as_the_naive_model(ops in prop::collection::vec(op(), 1..70)) {
		ExtBuilder::default().params(params()).build_and_execute(|| {
			let mut model = Model::default();
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
			let mut model = Model::default();
			for op in ops {
				model.do_op(op);
			}
			Undecided::set(&vec![]);
			Stuck::set(&EraIndex::MAX);
			roll(LAG + 2);
			for node in NODES {
				activate(node);
			}
			for id in model.rows.keys() {
				let _ = Delegation::undelegate(signed(&model.rows[id].owner), *id, value(*id));
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
