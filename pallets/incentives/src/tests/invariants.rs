//! The pallet against a model that walks era by era over everything.

use crate::{mock::*, types::*, Nodes, Parameters, MAX_STEPS};
use frame_support::storage::with_storage_layer;
use icn_math::{accumulator, curve, ema, wash};
use icn_primitives::*;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

const NODES: [(NodeId, MarketId); 4] =
	[(NodeId(0), STORAGE), (NodeId(1), STORAGE), (NodeId(2), GPU), (NodeId(3), STORAGE)];

#[derive(Clone, Debug)]
enum Op {
	Capacity {
		node: usize,
		units: Units,
	},
	Stop {
		node: usize,
	},
	Book {
		node: usize,
		units: Units,
		eras: EraIndex,
	},
	Cut {
		which: usize,
		wait: EraIndex,
	},
	Claim {
		node: usize,
	},
	/// A verdict on the first era that is not final.
	Judge {
		node: usize,
		short: u16,
	},
	Final,
	/// The next era begins. Markets are rolled at once, or by what comes next.
	Roll {
		at_once: bool,
		measured: bool,
	},
}

fn any_op() -> impl Strategy<Value = Op> {
	let node = 0..NODES.len();
	prop_oneof![
		2 => (node.clone(), 1u32..40_000).prop_map(|(node, units)| Op::Capacity { node, units }),
		1 => node.clone().prop_map(|node| Op::Stop { node }),
		5 => (node.clone(), 1u32..5_000, 1u32..15)
			.prop_map(|(node, units, eras)| Op::Book { node, units, eras }),
		2 => (any::<usize>(), 0u32..4).prop_map(|(which, wait)| Op::Cut { which, wait }),
		4 => node.clone().prop_map(|node| Op::Claim { node }),
		4 => (node, 1u16..=10_000).prop_map(|(node, short)| Op::Judge { node, short }),
		5 => Just(Op::Final),
		7 => (any::<bool>(), prop_oneof![4 => Just(true), 1 => Just(false)])
			.prop_map(|(at_once, measured)| Op::Roll { at_once, measured }),
	]
}

#[derive(Clone, Debug)]
struct Booked {
	node: usize,
	booking: Booking,
	/// First era in which it shows no demand any more.
	end: EraIndex,
	/// Does not count any more, or never did.
	void: bool,
}

/// Everything that happened, as lists.
#[derive(Default)]
struct Model {
	/// Units by node, and the eras from which on they hold.
	units: BTreeMap<(usize, EraIndex), Units>,
	since: BTreeMap<usize, EraIndex>,
	bookings: Vec<Booked>,
	verdicts: BTreeMap<(usize, EraIndex), u16>,
	/// The eras below which demand counts in a market's era.
	sampled: BTreeMap<(MarketId, EraIndex), EraIndex>,
	unmeasured: BTreeSet<EraIndex>,
}

impl Model {
	/// Takes note of what was final when markets were rolled, if they just were.
	fn note_rolls(&mut self) {
		for id in [STORAGE, GPU] {
			let era = market(id).era;
			if era == 0 || self.sampled.contains_key(&(id, era)) {
				continue;
			}
			let before = self.sampled.get(&(id, era - 1)).copied().unwrap_or(0);
			// The second era before is the last one that counts, whenever the market is rolled, and
			// so many become known at once at most.
			let until = FinalUntil::get().min(era - 1).min(before + MAX_STEPS);
			self.sampled.insert((id, era), until.max(before));
		}
	}

	fn sweep(&mut self) {
		sweep();
		self.note_rolls();
	}

	fn units(&self, node: usize, era: EraIndex) -> u128 {
		self.units.range((node, 0)..=(node, era)).last().map_or(0, |(_, units)| *units as u128)
	}

	fn booked(&self, node: usize, era: EraIndex) -> u128 {
		self.bookings
			.iter()
			.filter(|b| b.node == node && b.booking.from <= era && era < b.end)
			.map(|b| b.booking.units as u128)
			.sum()
	}

	fn sum(&self, market: MarketId, of: impl Fn(usize) -> u128) -> u128 {
		(0..NODES.len()).filter(|node| NODES[*node].1 == market).map(of).sum()
	}

	/// Rewards of all nodes in all eras below `until`, scaled.
	fn rewards(&self, until: EraIndex) -> Vec<u128> {
		let params = Parameters::<Test>::get();
		let points: Vec<_> = curve().iter().map(|p| (p.demand, p.multiplier)).collect();
		let mut rewards = vec![0u128; NODES.len()];
		for era in (0..until).filter(|era| !self.unmeasured.contains(era)) {
			let weighed: BTreeMap<MarketId, (u128, u128, u128)> = [STORAGE, GPU]
				.into_iter()
				.map(|market| (market, self.weigh(market, era, &params, &points)))
				.collect();
			let total = weighed.values().fold((0, 0), |sum, w| (sum.0 + w.0, sum.1 + w.1));
			let cap = |max: u128| max * accumulator::SCALE / 1_000_000;
			let base = accumulator::global_step(BASE, total.0, cap(params.max_base.get()));
			let demand = accumulator::global_step(DEMAND, total.1, cap(params.max_demand.get()));
			for (node, (_, market)) in NODES.iter().enumerate() {
				let (w_base, w_demand, bound) = weighed[market];
				let capacity = self.sum(*market, |n| self.units(n, era));
				let booked = self.sum(*market, |n| self.booked(n, era));
				let per_unit = accumulator::market_step(w_base, base, capacity);
				let per_half =
					accumulator::market_step(w_demand, demand.min(bound), 2 * capacity + booked);
				let (units, booked) = (self.units(node, era), self.booked(node, era));
				let reward = units * per_unit + (2 * units + booked) * per_half;
				let short = self.verdicts.get(&(node, era)).copied().unwrap_or(0) as u128;
				rewards[node] += reward - (reward * short).div_ceil(10_000);
			}
		}
		rewards
	}

	/// Base weight, demand weight and bound of a market in an era.
	fn weigh(
		&self,
		market: MarketId,
		era: EraIndex,
		params: &Params,
		points: &[curve::Point],
	) -> (u128, u128, u128) {
		// In era 0 nothing is registered yet.
		if era == 0 {
			return (0, 0, 0);
		}
		let sampled = self.sampled[&(market, era)];
		let (mut fast, mut slow) = (0, 0);
		for past in 0..sampled {
			let served = self.sum(market, |node| {
				let short = self.verdicts.get(&(node, past)).copied().unwrap_or(0) as u128;
				self.booked(node, past) * (10_000 - short)
			});
			let value = served * accumulator::SCALE / 10_000;
			fast = ema::folded(fast, value, params.fast_decay.get(), 1);
			slow = ema::folded(slow, value, params.slow_decay.get(), 1);
		}
		let age = era - 1 - sampled;
		let fast = ema::decayed(fast, params.fast_decay.get(), age);
		let slow = ema::decayed(slow, params.slow_decay.get(), age);
		let capacity = self.sum(market, |node| self.units(node, era));
		let strategic: u32 = if market == GPU { 2_000_000 } else { 1_000_000 };
		let base = strategic as u128 * capacity.min(100_000);
		let demand = if capacity == 0 {
			0
		} else {
			// The averages are below 2^64 x 2^40.
			let share = icn_math::rational::mul_div_floor(
				fast.min(slow),
				curve::CURVE_ONE,
				capacity * accumulator::SCALE,
			)
			.unwrap()
			.min(curve::CURVE_ONE);
			base * curve::evaluate(points, share) / curve::CURVE_ONE
		};
		let bound = wash::max_per_weight(&wash::WashTerms {
			cost: wash::lease_cost(USD, 2_500),
			icnt_price: params.icnt_price.get(),
			beta_bps: params.wash_beta.get(),
			strategic,
			max_slope: curve::max_slope(points),
			max_value: curve::max_value(points),
		});
		(base, demand, bound)
	}
}

fn apply(model: &mut Model, op: &Op) {
	let now = Era::get();
	match op {
		Op::Capacity { node, units } => {
			let (id, market) = NODES[*node];
			register(id, ALICE, market);
			let result = with_storage_layer(|| Incentives::capacity(id, market, *units, now + 1));
			if result.is_ok() {
				model.units.insert((*node, now + 1), *units);
			}
		},
		Op::Stop { node } => {
			let (id, market) = NODES[*node];
			if Nodes::<Test>::contains_key(id) {
				Incentives::capacity(id, market, 0, now + 1).unwrap();
				model.units.insert((*node, now + 1), 0);
				model.since.insert(*node, now + 2);
				for booked in model.bookings.iter_mut().filter(|b| b.node == *node) {
					booked.end = booked.end.min(now + 1);
					booked.void = true;
				}
			}
		},
		Op::Book { node, units, eras } => {
			let (id, market) = NODES[*node];
			// The registry books no more than there is.
			if model.units(*node, now + 1) < model.booked(*node, now + 1) + *units as u128 {
				return;
			}
			let booking = booking(*units, now + 1, now + 1 + eras);
			let result = with_storage_layer(|| Incentives::booked(id, market, booking));
			let void = booking.from < model.since.get(node).copied().unwrap_or(0);
			// What finds no room shows no demand, and is never heard of again.
			if result.is_ok_and(|counts| counts || void) {
				let end = if void { booking.from } else { booking.to };
				model.bookings.push(Booked { node: *node, booking, end, void });
			}
		},
		Op::Cut { which, wait } => {
			if model.bookings.is_empty() {
				return;
			}
			let which = which % model.bookings.len();
			let cut = model.bookings[which].clone();
			let ends = now + 1 + wait;
			// Each booking is cut once at most, and before its end.
			if ends >= cut.booking.to || (!cut.void && cut.end != cut.booking.to) {
				return;
			}
			let (id, market) = NODES[cut.node];
			Incentives::cut(id, market, cut.booking, ends).unwrap();
			if !cut.void {
				model.bookings[which].end = ends.max(cut.booking.from);
			}
		},
		Op::Claim { node } => {
			let (id, _) = NODES[*node];
			let preview = Incentives::preview_reward(id).map_or(0, |view| view.claimable);
			let before = crate::Paid::<Test>::get();
			let _ = Incentives::claim(RuntimeOrigin::signed(BOB), id);
			assert_eq!(crate::Paid::<Test>::get() - before, preview);
		},
		Op::Judge { node, short } => {
			let era = FinalUntil::get();
			let (id, _) = NODES[*node];
			// One verdict for a node and era.
			if era + 2 <= now
				&& Nodes::<Test>::contains_key(id)
				&& !model.verdicts.contains_key(&(*node, era))
			{
				Incentives::on_verdict(id, era, verdict(*short));
				model.verdicts.insert((*node, era), *short);
				model.note_rolls();
			}
		},
		Op::Final => {
			if FinalUntil::get() + 2 <= now {
				FinalUntil::mutate(|era| *era += 1);
			}
		},
		Op::Roll { at_once, measured } => {
			// No market lags by a whole era.
			model.sweep();
			if !measured && now > 0 {
				Unmeasured::mutate(|eras| eras.insert(now - 1));
				model.unmeasured.insert(now - 1);
			}
			roll_era_only();
			if *at_once {
				model.sweep();
			}
		},
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(48))]

	/// Whatever happens, whoever claims when, and whichever eras nobody saw: every node has earned
	/// what the model says, to the scaled unit, and every invariant holds.
	#[test]
	fn agrees_with_the_model(ops in proptest::collection::vec(any_op(), 1..160)) {
		ExtBuilder::default().build_and_execute(|| {
			let mut model = Model::default();
			for (index, op) in ops.iter().enumerate() {
				apply(&mut model, op);
				if index % 8 == 0 {
					Incentives::do_try_state().unwrap();
				}
			}
			// Everything becomes final; then all is claimed.
			let last = Era::get();
			while FinalUntil::get() < last {
				apply(&mut model, &Op::Roll { at_once: true, measured: true });
				apply(&mut model, &Op::Final);
			}
			Incentives::do_try_state().unwrap();
			let rewards = model.rewards(FinalUntil::get());
			for (node, (id, _)) in NODES.iter().enumerate() {
				let _ = Incentives::claim(RuntimeOrigin::signed(BOB), *id);
				let Some(state) = Nodes::<Test>::get(id) else {
					assert_eq!(rewards[node], 0);
					continue;
				};
				assert_eq!(state.accrued - state.forfeited, rewards[node], "node {node}");
				assert_eq!(state.paid, rewards[node] / accumulator::SCALE);
			}
		});
	}

	/// The same life with claims and without: paid the same, to the unit.
	#[test]
	fn claims_change_nothing(ops in proptest::collection::vec(any_op(), 1..120)) {
		let run = |with_claims: bool| {
			let mut paid = Vec::new();
			ExtBuilder::default().build_and_execute(|| {
				let mut model = Model::default();
				for op in &ops {
					if with_claims || !matches!(op, Op::Claim { .. }) {
						apply(&mut model, op);
					}
					if with_claims {
						for (id, _) in NODES {
							let _ = Incentives::claim(RuntimeOrigin::signed(ALICE), id);
						}
					}
				}
				for (id, _) in NODES {
					let _ = Incentives::claim(RuntimeOrigin::signed(ALICE), id);
					paid.push(Nodes::<Test>::get(id).map_or(0, |state| state.paid));
				}
			});
			paid
		};
		prop_assert_eq!(run(true), run(false));
	}

	/// The same life, with markets rolled as early and as late in an era as can be: paid the same
	/// in the end, as long as eras become final before the next one begins.
	#[test]
	fn when_markets_are_rolled_changes_nothing(
		ops in proptest::collection::vec(any_op(), 1..120),
	) {
		let run = |at_once: bool| {
			let mut paid = Vec::new();
			ExtBuilder::default().build_and_execute(|| {
				let mut model = Model::default();
				for op in &ops {
					let op = match op {
						Op::Roll { measured, .. } => {
							apply(&mut model, &Op::Final);
							Op::Roll { at_once, measured: *measured }
						},
						// What a verdict or a change finds must not depend on the roll, either.
						op => op.clone(),
					};
					apply(&mut model, &op);
				}
				for _ in 0..3 {
					apply(&mut model, &Op::Final);
					apply(&mut model, &Op::Roll { at_once: true, measured: true });
				}
				for (id, _) in NODES {
					let _ = Incentives::claim(RuntimeOrigin::signed(ALICE), id);
					paid.push(Nodes::<Test>::get(id).map_or(0, |state| state.paid));
				}
			});
			paid
		};
		prop_assert_eq!(run(true), run(false));
	}
}
