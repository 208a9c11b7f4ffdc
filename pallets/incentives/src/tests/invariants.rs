//! The pallet against a model that walks era by era over everything.

use super::model::*;
use crate::{mock::*, types::*, Error, Nodes};
use frame_support::{storage::with_storage_layer, traits::fungible::Inspect};
use icn_math::accumulator;
use icn_primitives::*;
use proptest::prelude::*;
use std::collections::BTreeSet;

#[derive(Clone, Debug)]
enum Op {
	/// Of another generation perhaps.
	Capacity {
		node: usize,
		units: Units,
		renews: bool,
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
	Extend {
		which: usize,
		more: EraIndex,
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
	/// Governance sets the price of ICNT, in US cents.
	Price {
		cents: u128,
	},
	/// Governance sets the demand curve of a market's class.
	Curve {
		market: MarketId,
		steep: bool,
	},
	/// Governance sets the floor price of a market, in US cents.
	Terms {
		market: MarketId,
		cents: u128,
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

fn any_market() -> impl Strategy<Value = MarketId> {
	prop_oneof![Just(STORAGE), Just(GPU)]
}

fn any_op() -> impl Strategy<Value = Op> {
	let node = 0..NODES.len();
	prop_oneof![
		2 => (node.clone(), 1u32..40_000, any::<bool>())
			.prop_map(|(node, units, renews)| Op::Capacity { node, units, renews }),
		1 => node.clone().prop_map(|node| Op::Stop { node }),
		5 => (node.clone(), 1u32..5_000, 1u32..15)
			.prop_map(|(node, units, eras)| Op::Book { node, units, eras }),
		2 => (any::<usize>(), 0u32..4).prop_map(|(which, wait)| Op::Cut { which, wait }),
		2 => (any::<usize>(), 1u32..15).prop_map(|(which, more)| Op::Extend { which, more }),
		4 => node.clone().prop_map(|node| Op::Claim { node }),
		4 => (node.clone(), 0usize..2, 1u8..=4, 0u32..20)
			.prop_map(|(node, kind, level, eras)| Op::Prove { node, kind, level, eras }),
		1 => (node.clone(), 0usize..2).prop_map(|(node, kind)| Op::Revoke { node, kind }),
		4 => node.clone().prop_map(|node| Op::Update { node }),
		4 => (node, 1u16..=10_000).prop_map(|(node, short)| Op::Judge { node, short }),
		1 => (any_market(), 0u32..3_000_000)
			.prop_map(|(market, parts)| Op::Weight { market, parts }),
		1 => (10u128..1_000).prop_map(|cents| Op::Price { cents }),
		1 => (any_market(), any::<bool>())
			.prop_map(|(market, steep)| Op::Curve { market, steep }),
		1 => (any_market(), 20u128..200).prop_map(|(market, cents)| Op::Terms { market, cents }),
		5 => Just(Op::Final),
		7 => (any::<bool>(), prop_oneof![4 => Just(true), 1 => Just(false)])
			.prop_map(|(at_once, measured)| Op::Roll { at_once, measured }),
	]
}

/// What bears on the evidence of the first two nodes.
fn evidence_op() -> impl Strategy<Value = Op> {
	let node = 0..2usize;
	// Most of it lasts, so that much is paid for.
	let eras = prop_oneof![1 => 0u32..4, 4 => 20u32..24];
	prop_oneof![
		10 => (node.clone(), 0usize..2, 1u8..=4, eras)
			.prop_map(|(node, kind, level, eras)| Op::Prove { node, kind, level, eras }),
		1 => (node.clone(), 0usize..2).prop_map(|(node, kind)| Op::Revoke { node, kind }),
		5 => node.clone().prop_map(|node| Op::Update { node }),
		4 => node.clone().prop_map(|node| Op::Claim { node }),
		1 => (node.clone(), 9_000u32..10_000, any::<bool>())
			.prop_map(|(node, units, renews)| Op::Capacity { node, units, renews }),
		1 => (node, 1u16..=10_000).prop_map(|(node, short)| Op::Judge { node, short }),
		8 => Just(Op::Final),
		8 => any::<bool>().prop_map(|at_once| Op::Roll { at_once, measured: true }),
	]
}

/// The registry knows the node, which shares what it earns, more or less.
fn known(node: usize) {
	let (id, market) = NODES[node];
	if NodeMap::get().contains_key(&id) {
		return;
	}
	register(id, ALICE, market);
	NodeMap::mutate(|map| {
		map.get_mut(&id).unwrap().reward_share = Bps::saturating(node as u16 * 1_234);
	});
}

fn apply(model: &mut Model, op: &Op) {
	apply_op(model, op);
	model.note_proven();
}

fn apply_op(model: &mut Model, op: &Op) {
	let now = Era::get();
	match op {
		Op::Capacity { node, units, renews } => {
			let (id, market) = NODES[*node];
			known(*node);
			let result = with_storage_layer(|| Incentives::capacity(id, market, *units, now + 1));
			if result.is_ok() {
				if *renews {
					NodeMap::mutate(|map| {
						let info = map.get_mut(&id).unwrap();
						info.generation += 1;
						info.generation_since = now + 1;
						model.generations.insert((*node, now + 1), info.generation);
					});
				}
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
		Op::Extend { which, more } => {
			if model.bookings.is_empty() {
				return;
			}
			let which = which % model.bookings.len();
			let Booked { node, booking, end, void } = model.bookings[which].clone();
			// Neither what was cut nor what is over.
			if booking.to <= now || (!void && end != booking.to) {
				return;
			}
			let (id, market) = NODES[node];
			let to = booking.to + more;
			let counts = Incentives::extended(id, market, booking, to).unwrap();
			assert!(!(void && counts));
			let moved = &mut model.bookings[which];
			if counts {
				moved.booking.to = to;
				moved.end = to;
			} else {
				moved.end = moved.end.min((now + 1).max(booking.from));
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
			let due = Incentives::preview_reward(id).map_or(0, |view| view.claimable);
			let paid = crate::Paid::<Test>::get();
			let accounts = [Incentives::reserve(), COLLATERAL, POOL, ALICE];
			let balances = || accounts.clone().map(|account| Balances::balance(&account));
			let (gap, before) = (GapMap::get().get(&id).copied().unwrap_or(0), balances());
			if Incentives::claim(RuntimeOrigin::signed(BOB), id).is_ok() {
				model.note_settled(*node);
			}
			assert_eq!(crate::Paid::<Test>::get() - paid, due);
			let after = balances();
			let filled = due.min(gap);
			let shared = (due - filled) * *node as u128 * 1_234 / 10_000;
			let shared = if Delegated::get().contains(&id) { shared } else { 0 };
			assert_eq!(before[0] - after[0], due);
			assert_eq!(after[1] - before[1], filled);
			assert_eq!(after[2] - before[2], shared);
			assert_eq!(after[3] - before[3], due - filled - shared);
		},
		Op::Prove { node, kind, level, eras } => {
			let (id, _) = NODES[*node];
			known(*node);
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
		Op::Price { cents } => {
			let price = USD / 100 * cents;
			let params = Params { icnt_price: BoundedU128::clamped(price), ..Params::default() };
			Incentives::enact(params).unwrap();
			model.prices.insert(now + 1, price);
		},
		Op::Curve { market, steep } => {
			let curve = Curve::try_from(curve_of(*steep)).unwrap();
			Incentives::set_curve(RuntimeOrigin::root(), market.class, curve).unwrap();
			model.curves.insert((*market, now + 1), *steep);
		},
		Op::Terms { market, cents } => {
			let floor = USD / 100 * cents;
			let terms = MarketTerms { price_floor: UnitPrice(floor), ..terms() };
			Incentives::terms(*market, &terms);
			TermsMap::mutate(|map| map.insert(*market, terms));
			// What is dearer counts in a year at the earliest.
			let lowest = model.floor(*market).min(floor);
			model.floors.insert(*market, lowest);
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
		Delegated::set([NODES[1].0, NODES[2].0].into());
		GapMap::set([(NODES[1].0, 1_000 * ICNT), (NODES[3].0, ICNT)].into());
		let mut model = Model::default();
		model.note_proven();
		test(&mut model);
	});
}

/// `op`, unless it ends evidence before its time: then it matters when a node is settled.
fn in_good_faith(op: &Op) -> Option<Op> {
	match *op {
		Op::Revoke { .. } => None,
		Op::Capacity { node, units, .. } => Some(Op::Capacity { node, units, renews: false }),
		Op::Prove { node, kind, eras, .. } => {
			let proof = ProofMap::get().get(&(NODES[node].0, KINDS[kind].0)).cloned();
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

/// Every node has earned what the model says, to the scaled unit, and was paid for no evidence that
/// was not there.
fn agrees(ops: &[Op]) {
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
		model.assert_proven();
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

proptest! {
	#![proptest_config(ProptestConfig::with_cases(48))]

	/// Whatever happens, whoever claims when, and whichever eras nobody saw: every node has earned
	/// what the model says, to the scaled unit, and every invariant holds.
	#[test]
	fn agrees_with_the_model(ops in proptest::collection::vec(any_op(), 1..160)) {
		agrees(&ops);
	}

	/// The same, of few nodes whose evidence comes and goes all the time.
	#[test]
	fn evidence_agrees_with_the_model(
		ops in proptest::collection::vec(evidence_op(), 100..240),
	) {
		let nodes = (0..2).map(|node| Op::Capacity { node, units: 10_000, renews: false });
		agrees(&nodes.chain(ops).collect::<Vec<_>>());
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
						// Cheaper terms bind what is not weighed yet, too.
						Op::Terms { .. } => continue,
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
