//! What the pallet should pay, by walking era by era over everything.

use crate::{mock::*, types::*, Nodes, MAX_STEPS};
use icn_math::{accumulator, curve, ema, wash};
use icn_primitives::*;
use std::collections::{BTreeMap, BTreeSet};

pub const NODES: [(NodeId, MarketId); 4] =
	[(NodeId(0), STORAGE), (NodeId(1), STORAGE), (NodeId(2), GPU), (NodeId(3), STORAGE)];

/// Kinds of evidence, of a data centre and of a node, and what their levels are worth: so that others
/// are often worth the same together.
pub const KINDS: [(EvidenceKind, &[u16]); 2] = [
	(EvidenceKind::DataCentreTier, &[70, 500, 500, 1_000]),
	(EvidenceKind::HardwareBenchmark, &[0, 70, 500, 1_000, 1_000]),
];

/// What evidence of a kind is worth, in basis points.
pub fn value((kind, level): (EvidenceKind, Level)) -> u128 {
	let (_, worth) = KINDS.into_iter().find(|(other, _)| *other == kind).unwrap();
	if level == 0 {
		0
	} else {
		worth[level as usize - 1].into()
	}
}

/// One of two demand curves.
pub fn curve_of(steep: bool) -> Vec<CurvePoint> {
	if !steep {
		return curve();
	}
	[(0, 300_000), (500_000, 900_000), (1_000_000, 1_000_000)]
		.map(|(demand, multiplier)| CurvePoint { demand, multiplier })
		.to_vec()
}

#[derive(Clone, Debug)]
pub struct Booked {
	pub node: usize,
	pub booking: Booking,
	/// First era in which it shows no demand any more.
	pub end: EraIndex,
	/// Does not count any more, or never did.
	pub void: bool,
}

/// Eras in which a node is rewarded for more than its units, and what that rests on.
#[derive(Clone, PartialEq, Debug)]
pub struct Span {
	pub node: usize,
	pub from: EraIndex,
	pub until: EraIndex,
	pub bonus: u128,
	pub levels: Vec<(EvidenceKind, Level)>,
	pub generation: Generation,
	/// Whether the evidence stood was asked up to here.
	pub asked: EraIndex,
}

/// Everything that happened, as lists.
#[derive(Default)]
pub struct Model {
	/// Units by node, and the eras from which on they hold.
	pub units: BTreeMap<(usize, EraIndex), Units>,
	pub since: BTreeMap<usize, EraIndex>,
	pub bookings: Vec<Booked>,
	pub verdicts: BTreeMap<(usize, EraIndex), u16>,
	/// The eras below which demand counts in a market's era.
	pub sampled: BTreeMap<(MarketId, EraIndex), EraIndex>,
	pub unmeasured: BTreeSet<EraIndex>,
	/// Strategic weights that were set, and the eras from which on they hold.
	pub weights: BTreeMap<(MarketId, EraIndex), u32>,
	/// Prices of ICNT and curves that were set, and the eras from which on they hold.
	pub prices: BTreeMap<EraIndex, u128>,
	pub curves: BTreeMap<(MarketId, EraIndex), bool>,
	/// The lowest floor price of a market so far, and when a market's era was weighed.
	pub floors: BTreeMap<MarketId, u128>,
	pub weighed_by: BTreeMap<(MarketId, EraIndex), u128>,
	pub spans: Vec<Span>,
	/// Eras in which the evidence of a node was found to have stood, and what was paid for it, in
	/// basis points.
	pub stood: BTreeMap<(usize, EraIndex), u128>,
	/// Generations of nodes, and the eras from which on they are in force.
	pub generations: BTreeMap<(usize, EraIndex), Generation>,
	/// The lowest level of a kind (of [`KINDS`]) that was seen to be proven of a node in an era.
	pub proven: BTreeMap<(usize, usize, EraIndex), Level>,
}

impl Model {
	/// Takes note of what was final when markets were rolled, if they just were.
	pub fn note_rolls(&mut self) {
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
			self.weighed_by.insert((id, era), self.floor(id));
		}
	}

	pub fn floor(&self, market: MarketId) -> u128 {
		self.floors.get(&market).copied().unwrap_or(USD)
	}

	pub fn generation(&self, node: usize, era: EraIndex) -> Generation {
		self.generations.range((node, 0)..=(node, era)).last().map_or(0, |(_, it)| *it)
	}

	/// Looks at what is proven of every node, by itself.
	pub fn note_proven(&mut self) {
		let now = Era::get();
		for (node, (id, _)) in NODES.into_iter().enumerate() {
			for (index, (kind, _)) in KINDS.into_iter().enumerate() {
				let generation = self.generation(node, now);
				let level = MockEvidence::evidence(FacilityId(1), id, generation, kind)
					.map_or(0, |evidence| evidence.level);
				let seen = self.proven.entry((node, index, now)).or_insert(level);
				*seen = level.min(*seen);
			}
		}
	}

	/// Nothing was paid for evidence of an era that was not there in all of it: not for the time after
	/// it expired or was revoked, and not at a level that it did not have.
	pub fn assert_proven(&self) {
		for ((node, era), bonus) in &self.stood {
			let due: u128 = (0..KINDS.len())
				.map(|kind| value((KINDS[kind].0, self.proven[&(*node, kind, *era)])))
				.sum();
			assert!(*bonus <= due, "node {node} is paid {bonus} of {due} in era {era}");
		}
	}

	pub fn sweep(&mut self) {
		sweep();
		self.note_rolls();
	}

	pub fn units(&self, node: usize, era: EraIndex) -> u128 {
		self.units.range((node, 0)..=(node, era)).last().map_or(0, |(_, units)| *units as u128)
	}

	pub fn booked(&self, node: usize, era: EraIndex) -> u128 {
		self.bookings
			.iter()
			.filter(|b| b.node == node && b.booking.from <= era && era < b.end)
			.map(|b| b.booking.units as u128)
			.sum()
	}

	/// What a node is rewarded for beyond its units.
	pub fn extra(&self, node: usize, era: EraIndex) -> u128 {
		self.spans
			.iter()
			.filter(|span| span.node == node && span.from <= era && era < span.until)
			.map(|span| self.units(node, era) * span.bonus / 10_000)
			.sum()
	}

	/// Its evidence counts no more from `from` on.
	pub fn end_spans(&mut self, node: usize, from: EraIndex) {
		self.spans.retain(|span| span.node != node || span.from < from);
		for span in self.spans.iter_mut().filter(|span| span.node == node) {
			span.until = span.until.min(from);
		}
	}

	/// A call settled the node: did the evidence of the eras before stand?
	pub fn note_settled(&mut self, node: usize) {
		let (id, _) = NODES[node];
		let Some(NodeState { at, .. }) = Nodes::<Test>::get(id) else { return };
		for span in self.spans.iter_mut().filter(|span| span.node == node) {
			let until = at.min(span.until);
			if until <= span.asked {
				continue;
			}
			let stood = span.levels.iter().all(|(kind, level)| {
				let (generation, since) = (span.generation, span.asked);
				MockEvidence::stood(FacilityId(1), id, generation, *kind, since, until)
					>= Some(*level)
			});
			if stood {
				self.stood.extend((span.asked..until).map(|era| ((node, era), span.bonus)));
			}
			span.asked = until;
		}
	}

	/// The spans after the evidence of `node` was looked at.
	pub fn updated(&self, node: usize) -> Vec<Span> {
		let (now, from, id) = (Era::get(), Era::get() + 1, NODES[node].0);
		let generation = NodeMap::get()[&id].generation;
		let (mut until, mut levels) = (EraIndex::MAX, vec![]);
		for (kind, _) in KINDS {
			let proven = MockEvidence::evidence(FacilityId(1), id, generation, kind);
			let Some(proven) = proven else { continue };
			if proven.until > from && value((kind, proven.level)) > 0 {
				until = until.min(proven.until);
				levels.push((kind, proven.level));
			}
		}
		let bonus_of =
			|levels: &[(EvidenceKind, Level)]| -> u128 { levels.iter().copied().map(value).sum() };
		let bonus = bonus_of(&levels);
		let extra = self.units(node, from) * bonus / 10_000;
		let mut next =
			Self { spans: self.spans.clone(), units: self.units.clone(), ..Self::default() };
		// It goes on if the lower of both levels of each kind are worth what is paid.
		let lower = |last: &Span| -> Vec<_> {
			let pairs = last.levels.iter().zip(&levels);
			pairs.map(|((kind, old), (_, new))| (*kind, *old.min(new))).collect()
		};
		let renewed = next.spans.iter_mut().rfind(|span| span.node == node).filter(|last| {
			let kinds = |levels: &[(EvidenceKind, Level)]| -> Vec<EvidenceKind> {
				levels.iter().map(|(kind, _)| *kind).collect()
			};
			let of_node = levels.iter().any(|(kind, _)| kind.is_of_node());
			last.until >= from
				&& last.from.max(from) < until
				&& last.bonus == bonus
				&& kinds(&last.levels) == kinds(&levels)
				&& (last.generation == generation || !of_node)
				&& bonus_of(&lower(last)) == bonus
		});
		if let Some(last) = renewed.filter(|_| extra > 0) {
			last.until = until;
			last.levels = lower(last);
			return next.spans;
		}
		let before = self.extra(node, now);
		next.end_spans(node, from);
		// Two that are rewarded alike do not touch.
		let from = if extra == before { from + 1 } else { from };
		if extra > 0 && from < until {
			next.spans.push(Span { node, from, until, bonus, levels, generation, asked: from });
		}
		next.spans
	}

	pub fn sum(&self, market: MarketId, of: impl Fn(usize) -> u128) -> u128 {
		(0..NODES.len()).filter(|node| NODES[*node].1 == market).map(of).sum()
	}

	/// Rewards of all nodes in all eras below `until`, scaled.
	pub fn rewards(&self, until: EraIndex) -> Vec<u128> {
		let params = Params::default();
		let mut rewards = vec![0u128; NODES.len()];
		for era in (0..until).filter(|era| !self.unmeasured.contains(era)) {
			let weighed: BTreeMap<MarketId, (u128, u128, u128)> = [STORAGE, GPU]
				.into_iter()
				.map(|market| (market, self.weigh(market, era, &params)))
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
				if self.stood.contains_key(&(node, era)) {
					rewards[node] += reward(self.extra(node, era), 0);
				}
			}
		}
		rewards
	}

	/// Base weight, demand weight and bound of a market in an era.
	pub fn weigh(&self, market: MarketId, era: EraIndex, params: &Params) -> (u128, u128, u128) {
		// In era 0 nothing is registered yet.
		if era == 0 {
			return (0, 0, 0);
		}
		let steep = self.curves.range((market, 0)..=(market, era)).last();
		let points: Vec<_> = curve_of(steep.is_some_and(|(_, steep)| *steep))
			.iter()
			.map(|point| (point.demand, point.multiplier))
			.collect();
		let icnt_price = self.prices.range(..=era).last().map_or(USD, |(_, price)| *price);
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
			base * curve::evaluate(&points, share) / curve::CURVE_ONE
		};
		let bound = wash::max_per_weight(&wash::WashTerms {
			cost: wash::lease_cost(self.weighed_by[&(market, era)], 2_500),
			icnt_price,
			beta_bps: params.wash_beta.get(),
			strategic,
			max_slope: curve::max_slope(&points),
			max_value: curve::max_value(&points),
		});
		(base, demand, bound)
	}
}
