//! Against a naive model that walks era by era over everything: whoever settles, however often and
//! in whatever order, everyone gets the same to the base unit.

use super::*;
use icn_primitives::{Bps, LeaseCover, UnitPrice, USD};
use proptest::prelude::*;
use std::collections::BTreeMap;

const FIRST: EraIndex = 10;
const ERAS: EraIndex = 40;

/// A lease to be.
#[derive(Clone, Debug)]
struct Wish {
	/// When it is requested, in eras after the first.
	start: EraIndex,
	nodes: Vec<(u32, Units)>,
	eras: EraIndex,
	/// When it is ended early, in eras after the request.
	ends: Option<EraIndex>,
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
	let lease = (0..ERAS / 2, nodes, 2u32..20, prop::option::of(0u32..12))
		.prop_map(|(start, nodes, eras, ends)| Wish { start, nodes, eras, ends });
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
	for Wish { start, nodes, eras, ends } in &scenario.leases {
		let from = FIRST + start + 1;
		let to = from + eras;
		// An early end in the era it is asked for takes effect with the next; not in the last.
		let end = ends.map(|ends| FIRST + start + ends + 1).filter(|end| *end < to).unwrap_or(to);
		let penalty = (to - end).min(168);
		for (node, units) in nodes {
			let mut served = u128::from(penalty) * 10_000;
			for era in from..end {
				served += 10_000 - u128::from(*verdicts.get(&(*node, era)).unwrap_or(&0));
			}
			let cents = scenario.floors[*node as usize - 1].clamp(100, 1_000);
			// cents / 100 x units x served / (720 x 10,000) x 10^6
			let value = cents * u128::from(*units) * served * 10_000;
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
			for (n, Wish { start, nodes, eras, ends }) in scenario.leases.iter().enumerate() {
				if FIRST + start == era {
					ids.insert(n, lease(nodes, *eras));
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
		let signed: BTreeMap<_, _> = events()
			.into_iter()
			.filter_map(|event| match event {
				Event::LeaseSigned { lease, amount, .. } => Some((lease, amount)),
				_ => None,
			})
			.collect();
		for (id, ended) in Ended::<Test>::iter() {
			assert_eq!(signed[&id], ended.paid + ended.margin_paid + ended.refund);
		}
		// And the lease covers just the eras and units that it was to.
		for (n, id) in &ids {
			let Wish { start, nodes, eras, ends } = &scenario.leases[*n];
			let from = FIRST + start + 1;
			let to = from + ends.map_or(*eras, |ends| ends.min(*eras));
			for node in 1..=3 {
				let units = nodes.iter().find(|(id, _)| *id == node).map(|(_, units)| *units);
				for era in 0..FIRST + 2 * ERAS {
					let held = LeasesPallet::cover(*id, NodeId(node), era).map(|held| held.units);
					assert_eq!(held, units.filter(|_| (from..to).contains(&era)));
				}
			}
		}
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
