//! Random lives of a small network, against a model that remembers everything era by era.

use super::*;
use frame_support::assert_ok;
use icn_primitives::{EraIndex, NodeId, OnNodeStatus, ServiceRecord};
use proptest::prelude::*;
use std::collections::BTreeMap;

#[derive(Clone, Debug)]
enum Op {
	/// An era passes; who reports, and how it sees each node (basis points in hundreds).
	Era {
		reports: Vec<bool>,
		seen: Vec<Vec<u16>>,
		idle: bool,
	},
	Join(u8),
	Retire(u8),
	Withdraw(u8),
	Suspend(u32),
	Watch(u32),
	Pin(u32),
	Unpin(u32),
	/// Moves the latest pin of a node to the next era.
	Repin(u32),
	Finalise(u32),
	Prune(u32),
}

const ORACLES: u8 = 6;
const NODES: u32 = 5;

fn op() -> impl Strategy<Value = Op> {
	let seen = prop::collection::vec(0u16..4, NODES as usize);
	prop_oneof![
		8 => (
			prop::collection::vec(prop::bool::weighted(0.8), ORACLES as usize),
			prop::collection::vec(seen, ORACLES as usize),
			any::<bool>(),
		)
			.prop_map(|(reports, seen, idle)| Op::Era { reports, seen, idle }),
		1 => (1..=ORACLES).prop_map(Op::Join),
		1 => (1..=ORACLES).prop_map(Op::Retire),
		1 => (1..=ORACLES).prop_map(Op::Withdraw),
		1 => (1..=NODES).prop_map(Op::Suspend),
		1 => (1..=NODES).prop_map(Op::Watch),
		1 => (1..=NODES).prop_map(Op::Pin),
		1 => (1..=NODES).prop_map(Op::Unpin),
		1 => (1..=NODES).prop_map(Op::Repin),
		2 => (0u32..4).prop_map(Op::Finalise),
		1 => (1u32..9).prop_map(Op::Prune),
	]
}

/// Everything that was ever said, kept for ever.
#[derive(Default)]
struct Model {
	/// Who watched a node in an era, by the numbers of operators.
	committees: BTreeMap<(EraIndex, u32), Vec<u8>>,
	/// What an operator reported on an era: shortfall by node.
	reports: BTreeMap<(EraIndex, u8), BTreeMap<u32, u32>>,
	/// In which eras a node was suspended.
	suspended: BTreeMap<(EraIndex, u32), bool>,
	pins: BTreeMap<u32, Vec<EraIndex>>,
}

impl Model {
	fn verdict(&self, era: EraIndex, node: u32) -> u32 {
		let Some(committee) = self.committees.get(&(era, node)) else { return 0 };
		let mut values: Vec<u32> = committee
			.iter()
			.filter_map(|member| self.reports.get(&(era, *member)))
			.map(|report| report.get(&node).copied().unwrap_or(0))
			.collect();
		values.sort_unstable();
		if 2 * values.len() <= committee.len() {
			return 0;
		}
		values[(values.len() - 1) / 2]
	}

	fn credit_in(&self, era: EraIndex, node: u32) -> u32 {
		if self.is_suspended(era, node) {
			10_000
		} else {
			self.verdict(era, node)
		}
	}

	/// The last decision for an era up to and with `era` holds.
	fn is_suspended(&self, era: EraIndex, node: u32) -> bool {
		let mut decisions =
			self.suspended.iter().filter(|((from, n), _)| *n == node && *from <= era);
		decisions.next_back().is_some_and(|(_, suspended)| *suspended)
	}
}

/// Remembers who watches whom in the era that begins.
fn remember(model: &mut Model) {
	let era = Era::get();
	for n in 1..=ORACLES {
		for (_, node) in SlaOracle::assignments(&operator(n), era, 0, 1_024) {
			model.committees.entry((era, node.0)).or_default().push(n);
		}
	}
}

fn pass(model: &mut Model, reports: &[bool], seen: &[Vec<u16>]) {
	run_to(Era::get() + 1);
	remember(model);
	let era = Era::get() - 1;
	for n in 1..=ORACLES {
		let index = usize::from(n - 1);
		if !reports[index] || SlaOracle::oracle_slot(&operator(n), era).is_none() {
			continue;
		}
		let mut exceptions: Vec<(u32, u16)> = vec![];
		let mut said = BTreeMap::new();
		for (slot, node) in SlaOracle::assignments(&operator(n), era, 0, 1_024) {
			let shortfall = seen[index][node.0 as usize - 1] * 2_500;
			if shortfall > 0 {
				exceptions.push((slot.0, shortfall));
				said.insert(node.0, u32::from(shortfall));
			}
		}
		exceptions.sort_unstable();
		assert_ok!(SlaOracle::report(signed(key(n)), era, 0, 1, page(&exceptions)));
		model.reports.insert((era, n), said);
	}
}

/// What readers get from their pin on is what the model adds up, era by era.
fn compare(model: &Model) {
	let final_until = SlaOracle::final_until();
	for (node, pins) in &model.pins {
		let Some(first) = pins.iter().min() else { continue };
		let read = |before| {
			let at = SlaOracle::locate(NodeId(*node), before);
			SlaOracle::shortfall(NodeId(*node), before, at).expect("is pinned").credit
		};
		let mut expected = 0;
		for before in *first..final_until {
			expected += model.credit_in(before, *node);
			assert_eq!(read(before + 1) - read(*first), expected, "node {node} to {before}");
		}
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(40))]

	#[test]
	fn the_record_is_the_sum_of_all_eras(ops in prop::collection::vec(op(), 1..70)) {
		ExtBuilder::default().oracles(4).nodes(NODES).build_and_execute(|| {
			let mut model = Model::default();
			// Soon a new bucket of pins begins.
			live_to(BUCKET - 6);
			remember(&mut model);
			for op in ops {
				let now = Era::get();
				// The pallet's calls are atomic, as on a chain; its seams are called by others.
				let _ = frame_support::storage::with_storage_layer(|| {
					match op {
						Op::Era { reports, seen, idle: quiet } => {
							pass(&mut model, &reports, &seen);
							if quiet {
								idle();
							}
						},
						Op::Join(n) => SlaOracle::register_operator(signed(operator(n)), key(n))?,
						Op::Retire(n) => SlaOracle::retire(signed(operator(n)))?,
						Op::Withdraw(n) => SlaOracle::withdraw_bond(signed(operator(n)))?,
						Op::Suspend(n) => {
							SlaOracle::suspend(NodeId(n), now + 1)?;
							model.suspended.insert((now + 1, n), true);
						},
						Op::Watch(n) => {
							SlaOracle::watch(NodeId(n), now + 1)?;
							model.suspended.insert((now + 1, n), false);
						},
						Op::Pin(n) => {
							SlaOracle::pin(NodeId(n), now + 1)?;
							model.pins.entry(n).or_default().push(now + 1);
						},
						Op::Unpin(n) => if let Some(era) = model.pins.entry(n).or_default().pop() {
							assert_ok!(SlaOracle::unpin(NodeId(n), era));
						},
						Op::Repin(n) => {
							if let Some(era) = model.pins.entry(n).or_default().last_mut() {
								assert_ok!(SlaOracle::repin(NodeId(n), *era, now + 1));
								*era = now + 1;
							}
						},
						Op::Finalise(limit) => {
							SlaOracle::finalise(signed(operator(99)), limit)
								.map_err(|error| error.error)?;
						},
						Op::Prune(limit) => {
							SlaOracle::prune(signed(operator(99)), limit)
								.map_err(|error| error.error)?;
						},
					}
					Ok::<_, sp_runtime::DispatchError>(())
				});
				SlaOracle::do_try_state().expect("the invariants hold");
				compare(&model);
			}
			// Every era becomes final, and every verdict that was told is the model's.
			live_to(Era::get() + 8);
			compare(&model);
			for (node, era, shortfall) in Verdicts::get() {
				assert_eq!(model.verdict(era, node.0), shortfall);
				assert!(!model.is_suspended(era, node.0));
			}
			let told = Verdicts::get().len();
			let expected = model
				.committees
				.keys()
				.filter(|(era, node)| {
					*era < SlaOracle::final_until()
						&& model.verdict(*era, *node) > 0
						&& !model.is_suspended(*era, *node)
				})
				.count();
			assert_eq!(told, expected);
		});
	}
}
