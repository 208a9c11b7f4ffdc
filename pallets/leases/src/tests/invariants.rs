//! Against a naive model that walks era by era over everything: whoever settles, however often and
//! in whatever order, everyone gets the same to the base unit.

use super::*;
use icn_primitives::{Bps, LeaseCover, UnitPrice, USD};
use proptest::prelude::*;
use std::collections::BTreeMap;

const FIRST: EraIndex = 10;
const ERAS: EraIndex = 40;
const TEE: EvidenceKind = EvidenceKind::TeeQuote;

/// A lease to be.
#[derive(Clone, Debug)]
struct Wish {
	/// When it is requested, in eras after the first.
	start: EraIndex,
	nodes: Vec<Chosen>,
	eras: EraIndex,
	/// When it is ended early, in eras after the request.
	ends: Option<EraIndex>,
	/// When it leaves a node that does not meet its constraints for another, in eras after the
	/// request.
	moves: Option<(EraIndex, Move)>,
}

/// From the node at a place of the wish to another, with fewer units perhaps.
#[derive(Clone, Copy, Debug)]
struct Move {
	from: usize,
	to: u32,
	units: Units,
}

/// A node and how many of its units.
type Chosen = (u32, Units);

/// What a lease holds of a node, and from when to when.
struct Held {
	node: u32,
	units: Units,
	from: EraIndex,
	to: EraIndex,
	penalty: EraIndex,
}

impl Wish {
	fn from(&self) -> EraIndex {
		FIRST + self.start + 1
	}

	/// The node that is left and what it is left for, if the wish can be met: the other node is
	/// not in the lease, there is time left, and the lease was not ended in an era before.
	fn leaves(&self) -> Option<(EraIndex, Chosen, Chosen)> {
		let (at, Move { from, to, units }) = self.moves?;
		let left = self.nodes[from % self.nodes.len()];
		let other = self.nodes.iter().all(|(node, _)| *node != to);
		let runs = at < self.eras && self.ends.is_none_or(|ends| ends >= at);
		(other && runs).then_some((FIRST + self.start + at, left, (to, units.min(left.1))))
	}

	/// What it holds, in the end.
	fn held(&self) -> Vec<Held> {
		let Self { start, nodes, eras, ends, .. } = self;
		let to = self.from() + eras;
		// An early end in the era it is asked for takes effect with the next; not in the last.
		let end = ends.map(|ends| FIRST + start + ends + 1).filter(|end| *end < to).unwrap_or(to);
		let penalty = (to - end).min(168);
		let mut held: Vec<_> = nodes
			.iter()
			.map(|(node, units)| Held {
				node: *node,
				units: *units,
				from: self.from(),
				to: end,
				penalty,
			})
			.collect();
		if let Some((at, (left, _), (node, units))) = self.leaves() {
			for old in held.iter_mut().filter(|old| old.node == left) {
				old.to = at + 1;
				old.penalty = 0;
			}
			held.push(Held { node, units, from: at + 1, to: end, penalty });
		}
		held
	}
}

/// What happens, whatever the schedule of settlements.
#[derive(Clone, Debug)]
struct Scenario {
	leases: Vec<Wish>,
	/// Node, era after the first, basis points.
	verdicts: Vec<(u32, EraIndex, u32)>,
	/// Price floors of the nodes in cents.
	floors: [u128; 3],
	margin: u16,
}

impl Scenario {
	/// Price of a unit and month on a node, in cents.
	fn cents(&self, node: u32) -> u128 {
		self.floors[node as usize - 1].clamp(100, 1_000)
	}

	/// What units of a node cost for some eras, in base units of USDC.
	fn escrow(&self, node: u32, units: Units, eras: EraIndex) -> u128 {
		let value = self.cents(node) * u128::from(units) * u128::from(eras) * 10_000;
		value.div_ceil(720) + (value * u128::from(self.margin)).div_ceil(720 * 10_000)
	}
}

/// What somebody does in an era.
#[derive(Clone, Debug)]
enum Op {
	/// Settles a lease, with the positions that the preview names or without any.
	Settle(usize, bool),
	Expire(u32),
	Idle,
	Withdraw(u8, u128),
	/// Oracles are late by that many eras.
	Lag(EraIndex),
}

fn scenario() -> impl Strategy<Value = Scenario> {
	let nodes = prop::collection::btree_map(1u32..=3, 1u32..8, 1..=3)
		.prop_map(|nodes| nodes.into_iter().collect());
	let moved = (0u32..14, 0usize..3, 1u32..=3, 1u32..8)
		.prop_map(|(at, from, to, units)| (at, Move { from, to, units }));
	let lease = (0..ERAS / 2, nodes, 2u32..20, prop::option::of(0u32..12), prop::option::of(moved))
		.prop_map(|(start, nodes, eras, ends, moves)| Wish { start, nodes, eras, ends, moves });
	(
		prop::collection::vec(lease, 1..6),
		prop::collection::vec((1u32..=3, 0..ERAS, 1u32..=10_000), 0..25),
		prop::array::uniform3(1u128..2_000),
		0u16..=10_000,
	)
		.prop_map(|(leases, verdicts, floors, margin)| Scenario {
			leases,
			verdicts,
			floors,
			margin,
		})
}

fn schedule() -> impl Strategy<Value = Vec<Vec<Op>>> {
	let op = prop_oneof![
		4 => (0usize..6, any::<bool>()).prop_map(|(lease, hint)| Op::Settle(lease, hint)),
		1 => (1u32..4).prop_map(Op::Expire),
		1 => Just(Op::Idle),
		1 => (0u8..2, 1u128..1_000_000).prop_map(|(who, amount)| Op::Withdraw(who, amount)),
		1 => (0u32..5).prop_map(Op::Lag),
	];
	prop::collection::vec(prop::collection::vec(op, 0..4), ERAS as usize)
}

/// What everybody has in the end.
#[derive(Debug, PartialEq, Eq)]
struct Outcome {
	petra: u128,
	paul: u128,
	margin: u128,
	alice: u128,
}

/// The model: exact rationals, era by era.
fn model(scenario: &Scenario) -> Outcome {
	let verdicts: BTreeMap<_, _> =
		scenario.verdicts.iter().map(|(node, era, bps)| ((*node, FIRST + era), *bps)).collect();
	let mut outcome = Outcome { petra: 0, paul: 0, margin: 0, alice: RICH };
	for wish in &scenario.leases {
		for Held { node, units, from, to, penalty } in wish.held() {
			let mut served = u128::from(penalty) * 10_000;
			for era in from..to {
				served += 10_000 - u128::from(*verdicts.get(&(node, era)).unwrap_or(&0));
			}
			// cents / 100 x units x served / (720 x 10,000) x 10^6
			let value = scenario.cents(node) * u128::from(units) * served * 10_000;
			let paid = value / 7_200_000;
			let margin = value * u128::from(scenario.margin) / (7_200_000 * 10_000);
			match node {
				1 | 2 => outcome.petra += paid,
				_ => outcome.paul += paid,
			}
			outcome.margin += margin;
			outcome.alice -= paid + margin;
		}
	}
	outcome
}

fn run(scenario: &Scenario, schedule: &[Vec<Op>]) -> Outcome {
	let mut outcome = None;
	ExtBuilder::build_and_execute(|| {
		register(&ALICE);
		for node in 1..=3 {
			prove(node, TEE, 1, 1_000);
		}
		let mut terms = terms(true);
		terms.margin = Bps::saturating(scenario.margin);
		Terms::set(&[(MARKET, terms)].into_iter().collect());
		for (n, cents) in scenario.floors.iter().enumerate() {
			change_node(n as u32 + 1, |node| node.info.price_floor = UnitPrice(cents * USD / 100));
		}
		for (node, era, bps) in &scenario.verdicts {
			short(*node, FIRST + era, *bps);
		}

		let mut ids = BTreeMap::new();
		let mut withdrawn = [0u128; 2];
		let providers = [PETRA, PAUL];
		let mut lag = 1;
		for era in FIRST..FIRST + ERAS {
			Era::set(&era);
			for (n, wish) in scenario.leases.iter().enumerate() {
				let Wish { start, nodes, eras, ends, .. } = wish;
				if FIRST + start == era {
					ids.insert(n, lease_with(nodes, *eras, proven(&[(TEE, 1)])));
				}
				if let Some((_, left, other)) = wish.leaves().filter(|(at, ..)| *at == era) {
					// What is dearer of the rest of the term is paid, to the unit.
					let rest = wish.from() + eras - era - 1;
					let freed = scenario.escrow(left.0, left.1, *eras)
						- scenario.escrow(left.0, left.1, eras - rest);
					let due = scenario.escrow(other.0, other.1, rest).saturating_sub(freed);
					let before = Assets::balance(USDC, ALICE);
					revoke(left.0, TEE);
					if due > 0 {
						assert!(replace(ids[&n], left.0, &[other], due - 1).is_err());
					}
					assert_ok!(replace(ids[&n], left.0, &[other], due));
					prove(left.0, TEE, 1, 1_000);
					assert_eq!(before - Assets::balance(USDC, ALICE), due);
				}
				if ends.is_some_and(|ends| FIRST + start + ends == era) {
					// Refused in its last era, as the model has it.
					let early = era + 1 < FIRST + start + 1 + eras;
					let done = LeasesPallet::terminate(RuntimeOrigin::signed(ALICE), ids[&n]);
					assert_eq!(done.is_ok(), early);
				}
			}
			for op in &schedule[(era - FIRST) as usize] {
				match op {
					Op::Lag(by) => lag = 1 + by,
					Op::Idle => {
						use frame_support::traits::Hooks;
						LeasesPallet::on_idle(1, PLENTY);
					},
					Op::Expire(limit) => {
						let _ = LeasesPallet::expire(RuntimeOrigin::signed(BOB), *limit);
					},
					Op::Settle(n, hint) => {
						let Some(id) = ids.get(n).copied() else { continue };
						let view = LeasesPallet::preview_settlement(id);
						let positions = match &view {
							Some(view) if *hint => view.positions.clone().try_into().unwrap(),
							_ => Positions::default(),
						};
						let done = LeasesPallet::settle(RuntimeOrigin::signed(BOB), id, positions);
						assert_eq!(done.is_ok(), view.is_some());
					},
					Op::Withdraw(who, amount) => {
						let provider = &providers[*who as usize];
						let amount = earned(provider).min(*amount);
						if amount > 0 {
							assert_ok!(LeasesPallet::withdraw(
								RuntimeOrigin::signed(provider.clone()),
								USDC,
								amount,
								provider.clone(),
							));
							withdrawn[*who as usize] += amount;
						}
					},
				}
				LeasesPallet::do_try_state().expect("invariants hold after each operation");
			}
			// Final eras only grow.
			let until = era.saturating_sub(lag - 1).max(FinalUntil::get()).min(era);
			FinalUntil::set(&until);
		}
		// Whatever nobody did is done in the end.
		go_to(FIRST + 2 * ERAS);
		settle_all();
		assert_eq!(Leases::<Test>::iter().count(), 0);
		assert!(Pins::get().is_empty());
		assert!(Nodes::get().values().all(|node| node.unsettled == 0 && node.info.booked == 0));

		// Conservation, lease by lease: all of the escrow went somewhere.
		let mut signed = BTreeMap::<_, u128>::new();
		for event in events() {
			if let Event::LeaseSigned { lease, amount, .. }
			| Event::AllocationReplaced { lease, amount, .. } = event
			{
				*signed.entry(lease).or_default() += amount;
			}
		}
		for (id, ended) in Ended::<Test>::iter() {
			assert_eq!(signed[&id], ended.paid + ended.margin_paid + ended.refund);
		}
		// And the lease covers just the eras and units that it was to.
		for (n, id) in &ids {
			let wish = scenario.leases[*n].held();
			for node in 1..=3 {
				for era in 0..FIRST + 2 * ERAS {
					let held = LeasesPallet::cover(*id, NodeId(node), era).map(|held| held.units);
					let units = wish
						.iter()
						.find(|held| held.node == node && (held.from..held.to).contains(&era))
						.map(|held| held.units);
					assert_eq!(held, units);
				}
			}
		}
		assert_eq!(LeaseConstraints::<Test>::iter().count(), 0);
		outcome = Some(Outcome {
			petra: earned(&PETRA) + withdrawn[0],
			paul: earned(&PAUL) + withdrawn[1],
			margin: Ledgers::<Test>::get(USDC).margin,
			alice: Assets::balance(USDC, ALICE),
		});
	});
	outcome.expect("the run is over")
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(64))]

	#[test]
	fn every_schedule_pays_what_the_model_says(
		scenario in scenario(),
		schedule in schedule(),
	) {
		prop_assert_eq!(run(&scenario, &schedule), model(&scenario));
	}

	#[test]
	fn two_schedules_pay_the_same(
		scenario in scenario(),
		one in schedule(),
		other in schedule(),
	) {
		prop_assert_eq!(run(&scenario, &one), run(&scenario, &other));
	}
}
