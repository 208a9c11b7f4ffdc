//! The pallet against a model that walks era by era over everything.

use crate::{mock::*, types::*, Error, Nodes, Parameters, MAX_STEPS};
use frame_support::storage::with_storage_layer;
use icn_math::{accumulator, curve, ema, wash};
use icn_primitives::*;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

const NODES: [(NodeId, MarketId); 4] =
	[(NodeId(0), STORAGE), (NodeId(1), STORAGE), (NodeId(2), GPU), (NodeId(3), STORAGE)];

/// Kinds of evidence, and what their levels are worth: each sum of them is another one.
const KINDS: [(EvidenceKind, &[u16]); 2] = [
	(EvidenceKind::DataCentreTier, &[0, 500, 1_000, 2_000]),
	(EvidenceKind::HardwareBenchmark, &[30, 70, 110, 130, 310]),
];

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
	/// Evidence of the first or the second kind of [`KINDS`] is proven, for so many eras.
	Prove {
		node: usize,
		kind: usize,
		level: Level,
		eras: EraIndex,
	},
	Revoke {
		node: usize,
		kind: usize,
	},
	/// Somebody has the evidence looked at.
	Update {
		node: usize,
	},
	/// Governance sets the weight of a market.
	Weight {
		market: MarketId,
		parts: u32,
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
		4 => (node.clone(), 0usize..2, 1u8..=4, 0u32..20)
			.prop_map(|(node, kind, level, eras)| Op::Prove { node, kind, level, eras }),
		1 => (node.clone(), 0usize..2).prop_map(|(node, kind)| Op::Revoke { node, kind }),
		4 => node.clone().prop_map(|node| Op::Update { node }),
		4 => (node, 1u16..=10_000).prop_map(|(node, short)| Op::Judge { node, short }),
		1 => (prop_oneof![Just(STORAGE), Just(GPU)], 0u32..3_000_000)
			.prop_map(|(market, parts)| Op::Weight { market, parts }),
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

/// Eras in which a node is rewarded for more than its units, and what that rests on.
#[derive(Clone, PartialEq, Debug)]
struct Span {
	node: usize,
	from: EraIndex,
	until: EraIndex,
	bonus: u128,
	levels: Vec<(EvidenceKind, Level)>,
	/// Whether the evidence stood was asked up to here.
	asked: EraIndex,
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
	/// Strategic weights that were set, and the eras from which on they hold.
	weights: BTreeMap<(MarketId, EraIndex), u32>,
	spans: Vec<Span>,
	/// Eras in which the evidence of a node was found to have stood.
	stood: BTreeSet<(usize, EraIndex)>,
}

impl Model {
	/// Takes note of what was final when markets were rolled, if they just were.
	fn note_rolls(&mut self) {
		for id in [STORAGE, GPU] {
			let MarketState { era, registered, .. } = market(id);
			// A verdict rolls a market, and leaves what it weighs to the sweep.
			if era == 0 || registered != era || self.sampled.contains_key(&(id, era)) {
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

	/// What a node is rewarded for beyond its units.
	fn extra(&self, node: usize, era: EraIndex) -> u128 {
		self.spans
			.iter()
			.filter(|span| span.node == node && span.from <= era && era < span.until)
			.map(|span| self.units(node, era) * span.bonus / 10_000)
			.sum()
	}

	/// Its evidence counts no more from `from` on.
	fn end_spans(&mut self, node: usize, from: EraIndex) {
		self.spans.retain(|span| span.node != node || span.from < from);
		for span in self.spans.iter_mut().filter(|span| span.node == node) {
			span.until = span.until.min(from);
		}
	}

	/// A call settled the node: did the evidence of the eras before stand?
	fn note_settled(&mut self, node: usize) {
		let (id, _) = NODES[node];
		let Some(NodeState { at, .. }) = Nodes::<Test>::get(id) else { return };
		for span in self.spans.iter_mut().filter(|span| span.node == node) {
			let until = at.min(span.until);
			if until <= span.asked {
				continue;
			}
			let stood = span.levels.iter().all(|(kind, level)| {
				MockEvidence::stood(FacilityId(1), id, 0, *kind, span.asked, until) >= Some(*level)
			});
			if stood {
				self.stood.extend((span.asked..until).map(|era| (node, era)));
			}
			span.asked = until;
		}
	}

	/// The spans after the evidence of `node` was looked at.
	fn updated(&self, node: usize) -> Vec<Span> {
		let (now, from, id) = (Era::get(), Era::get() + 1, NODES[node].0);
		let (mut bonus, mut until, mut levels) = (0, EraIndex::MAX, vec![]);
		for (kind, worth) in KINDS {
			let Some(proven) = MockEvidence::evidence(FacilityId(1), id, 0, kind) else { continue };
			let more = worth[proven.level as usize - 1] as u128;
			if proven.until > from && more > 0 {
				bonus += more;
				until = until.min(proven.until);
				levels.push((kind, proven.level));
			}
		}
		let extra = self.units(node, from) * bonus / 10_000;
		let mut next =
			Self { spans: self.spans.clone(), units: self.units.clone(), ..Self::default() };
		let renewed = next.spans.iter_mut().rfind(|span| span.node == node).filter(|last| {
			last.until >= from && last.from.max(from) < until && last.bonus == bonus
		});
		if let Some(last) = renewed.filter(|_| extra > 0) {
			last.until = until;
			return next.spans;
		}
		let before = self.extra(node, now);
		next.end_spans(node, from);
		// Two that are rewarded alike do not touch.
		let from = if extra == before { from + 1 } else { from };
		if extra > 0 && from < until {
			next.spans.push(Span { node, from, until, bonus, levels, asked: from });
		}
		next.spans
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
				let all = capacity + self.sum(*market, |n| self.extra(n, era));
				let per_unit = accumulator::market_step(w_base, base, all);
				let per_half =
					accumulator::market_step(w_demand, demand.min(bound), 2 * all + booked);
				let short = self.verdicts.get(&(node, era)).copied().unwrap_or(0) as u128;
				let reward = |units: u128, booked: u128| {
					let reward = units * per_unit + (2 * units + booked) * per_half;
					reward - (reward * short).div_ceil(10_000)
				};
				rewards[node] += reward(self.units(node, era), self.booked(node, era));
				if self.stood.contains(&(node, era)) {
					rewards[node] += reward(self.extra(node, era), 0);
				}
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
		let genesis = if market == GPU { 2_000_000 } else { 1_000_000 };
		let set = self.weights.range((market, 0)..=(market, era)).last();
		let strategic: u32 = set.map_or(genesis, |(_, parts)| *parts);
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
				model.end_spans(*node, now + 1);
			}
		},
		Op::Stop { node } => {
			let (id, market) = NODES[*node];
			if Nodes::<Test>::contains_key(id) {
				Incentives::capacity(id, market, 0, now + 1).unwrap();
				model.units.insert((*node, now + 1), 0);
				model.end_spans(*node, now + 1);
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
			if Incentives::claim(RuntimeOrigin::signed(BOB), id).is_ok() {
				model.note_settled(*node);
			}
			assert_eq!(crate::Paid::<Test>::get() - before, preview);
		},
		Op::Prove { node, kind, level, eras } => {
			let (id, market) = NODES[*node];
			if !NodeMap::get().contains_key(&id) {
				register(id, ALICE, market);
			}
			prove(id, KINDS[*kind].0, *level, *eras);
		},
		Op::Revoke { node, kind } => revoke(NODES[*node].0, KINDS[*kind].0),
		Op::Update { node } => {
			let (id, _) = NODES[*node];
			match with_storage_layer(|| update(id)) {
				Ok(_) => {
					model.note_settled(*node);
					let spans = model.updated(*node);
					assert_ne!(spans, model.spans);
					model.spans = spans;
				},
				Err(error) if error.error == Error::<Test>::NothingChanged.into() => {
					assert_eq!(model.updated(*node), model.spans);
				},
				Err(error) => assert!([
					Error::<Test>::UnknownNode.into(),
					Error::<Test>::TooManyGrants.into(),
					Error::<Test>::TooManyChanges.into(),
				]
				.contains(&error.error)),
			}
		},
		Op::Weight { market, parts } => {
			let weight = StrategicWeight::clamped(*parts);
			Incentives::set_market_weight(RuntimeOrigin::root(), *market, weight).unwrap();
			model.weights.insert((*market, now + 1), *parts);
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

fn with_model(test: impl FnOnce(&mut Model)) {
	ExtBuilder::default().build_and_execute(|| {
		for (kind, levels) in KINDS {
			worth(kind, levels).unwrap();
		}
		test(&mut Model::default());
	});
}

/// `op`, unless it ends evidence before its time: then it matters when a node is settled.
fn in_good_faith(op: &Op) -> Option<Op> {
	match *op {
		Op::Revoke { .. } => None,
		Op::Prove { node, kind, eras, .. } => {
			let proof = ProofMap::get().get(&(NODES[node].0, KINDS[kind].0)).copied();
			let Some(proof) = proof else {
				return Some(Op::Prove { node, kind, level: 3, eras });
			};
			// No new one in the place of one that has ended, and none that is shorter.
			let left = proof.until.checked_sub(Era::get() + 1)?;
			Some(Op::Prove { node, kind, level: 3, eras: eras.max(left) })
		},
		_ => Some(op.clone()),
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(48))]

	/// Whatever happens, whoever claims when, and whichever eras nobody saw: every node has earned
	/// what the model says, to the scaled unit, and every invariant holds.
	#[test]
	fn agrees_with_the_model(ops in proptest::collection::vec(any_op(), 1..160)) {
		with_model(|model| {
			for (index, op) in ops.iter().enumerate() {
				apply(model, op);
				if index % 8 == 0 {
					Incentives::do_try_state().unwrap();
				}
			}
			// Everything becomes final; then all is claimed.
			let last = Era::get();
			while FinalUntil::get() < last {
				apply(model, &Op::Roll { at_once: true, measured: true });
				apply(model, &Op::Final);
			}
			Incentives::do_try_state().unwrap();
			for node in 0..NODES.len() {
				apply(model, &Op::Claim { node });
			}
			let rewards = model.rewards(FinalUntil::get());
			for (node, (id, _)) in NODES.iter().enumerate() {
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
			with_model(|model| {
				for op in &ops {
					let Some(op) = in_good_faith(op) else { continue };
					if with_claims || !matches!(op, Op::Claim { .. }) {
						apply(model, &op);
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

	/// However far markets lag behind, whoever rolls them, and whichever nodes are judged meanwhile:
	/// every invariant holds, and where caps decide no base index gains by it.
	#[test]
	fn lagging_breaks_nothing(
		ops in proptest::collection::vec((any_op(), 0u8..4), 1..100),
	) {
		let run = |lags: bool| {
			let mut indices = Vec::new();
			with_model(|model| {
				for (node, market) in NODES {
					activate(node, ALICE, market, 50);
				}
				let booking = booking(20, 1, 40);
				Incentives::booked(NODES[0].0, STORAGE, booking).unwrap();
				let mut judged = BTreeSet::new();
				for (op, sweeps) in &ops {
					match op {
						Op::Roll { measured, .. } => {
							let now = Era::get();
							if !measured && now > 0 {
								Unmeasured::mutate(|eras| eras.insert(now - 1));
							}
							roll_era_only();
							if !lags || *sweeps == 0 {
								sweep();
							}
						},
						Op::Judge { node, short } => {
							let era = FinalUntil::get();
							if era + 2 <= Era::get() && judged.insert((*node, era)) {
								Incentives::on_verdict(NODES[*node].0, era, verdict(*short));
							}
						},
						Op::Claim { node } if *sweeps < 2 => {
							let _ = Incentives::claim(RuntimeOrigin::signed(BOB), NODES[*node].0);
						},
						Op::Claim { node } if lags => {
							let market = NODES[*node].1;
							let _ = Incentives::refresh_market(RuntimeOrigin::signed(BOB), market);
						},
						// Evidence takes from the index, too.
						Op::Prove { .. } | Op::Revoke { .. } if lags => apply(model, op),
						Op::Update { node } if lags => {
							let _ = with_storage_layer(|| update(NODES[*node].0));
						},
						Op::Final if FinalUntil::get() + 2 <= Era::get() => {
							FinalUntil::mutate(|era| *era += 1);
						},
						_ => {},
					}
					Incentives::do_try_state().unwrap();
				}
				sweep();
				Incentives::do_try_state().unwrap();
				for id in [STORAGE, GPU] {
					indices.push((market(id).era, market(id).base));
				}
			});
			indices
		};
		for (late, prompt) in run(true).into_iter().zip(run(false)) {
			prop_assert_eq!(late.0, prompt.0);
			prop_assert!(late.1 <= prompt.1);
		}
	}

	/// The same life, with markets rolled as early and as late in an era as can be: paid the same
	/// in the end, as long as eras become final before the next one begins.
	#[test]
	fn when_markets_are_rolled_changes_nothing(
		ops in proptest::collection::vec(any_op(), 1..120),
	) {
		let run = |at_once: bool| {
			let mut paid = Vec::new();
			with_model(|model| {
				for op in &ops {
					let Some(op) = in_good_faith(op) else { continue };
					let op = match op {
						Op::Roll { measured, .. } => {
							apply(model, &Op::Final);
							Op::Roll { at_once, measured }
						},
						Op::Update { .. } => {
							// How far a node can be settled decides whether a grant is over.
							model.sweep();
							op
						},
						// What a verdict or a change finds must not depend on the roll, either.
						op => op,
					};
					apply(model, &op);
				}
				for _ in 0..3 {
					apply(model, &Op::Final);
					apply(model, &Op::Roll { at_once: true, measured: true });
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
