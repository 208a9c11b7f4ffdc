//! Random lives of a small network, against a model that remembers everything era by era.

use super::*;
use frame_support::assert_ok;
use icn_primitives::{BoundedU32, EraIndex, NodeId, OnNodeStatus, ServiceRecord};
use proptest::prelude::*;
use std::collections::BTreeMap;

#[derive(Clone, Debug)]
enum Op {
	/// An era passes; who reports, and how it sees each node (in quarters).
	Era {
		reports: Vec<bool>,
		seen: Vec<Vec<u16>>,
		idle: bool,
	},
	/// Maintenance of a node is announced for the current era.
	Maintain(u32),
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
	Settle(u32),
	Prune(u32),
}

const ORACLES: u8 = 6;
const NODES: u32 = 5;

/// What their region weighs: more than they do.
const REGION: u128 = 12 * WEIGHT;

/// The provider of a node: there are two.
fn provider(node: u32) -> u8 {
	200 + (node % 2) as u8
}

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
		1 => (1..=NODES).prop_map(Op::Maintain),
		2 => (0u32..4).prop_map(Op::Finalise),
		1 => (0u32..4).prop_map(Op::Settle),
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
	/// How many oracles were in the set of an era.
	oracles: BTreeMap<EraIndex, u32>,
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

	/// The penal part of a verdict: other providers' failures excuse from 5 % of the region on,
	/// and wholly from 25 % on.
	fn penal(&self, era: EraIndex, node: u32) -> u32 {
		let credit = self.verdict(era, node);
		if Maintained::get().contains(&(NodeId(node), era)) {
			return 0;
		}
		let others: u128 = (1..=NODES)
			.filter(|other| provider(*other) != provider(node))
			.filter(|other| !self.is_suspended(era, *other))
			.filter(|other| !Maintained::get().contains(&(NodeId(*other), era)))
			.map(|other| WEIGHT * u128::from(self.verdict(era, other)) / 10_000)
			.sum();
		let share = (others * 10_000 / REGION) as u32;
		match share {
			0..=500 => credit,
			501..=2_499 => credit * (2_500 - share) / 2_000,
			_ => 0,
		}
	}

	/// Half of the oracles must have reported.
	fn is_measured(&self, era: EraIndex) -> bool {
		let reports = self.reports.keys().filter(|(of, _)| *of == era).count() as u32;
		let oracles = self.oracles.get(&era).copied().unwrap_or(0);
		oracles > 0 && 2 * reports >= oracles
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
	let mut oracles = 0;
	for n in 1..=ORACLES {
		oracles += u32::from(SlaOracle::oracle_slot(&operator(n), era).is_some());
		for (_, node) in SlaOracle::assignments(&operator(n), era, 0, 1_024) {
			model.committees.entry((era, node.0)).or_default().push(n);
		}
	}
	model.oracles.insert(era, oracles);
}

fn pass(model: &mut Model, reports: &[bool], seen: &[Vec<u16>]) {
	let era = Era::get();
	let mut told = vec![];
	for n in 1..=ORACLES {
		if SlaOracle::oracle_slot(&operator(n), era).is_none() {
			continue;
		}
		let mut exceptions: Vec<(u32, u16)> = vec![];
		let mut said = BTreeMap::new();
		for (slot, node) in SlaOracle::assignments(&operator(n), era, 0, 1_024) {
			let shortfall = seen[usize::from(n - 1)][node.0 as usize - 1] * 2_500;
			if shortfall > 0 {
				exceptions.push((slot.0, shortfall));
				said.insert(node.0, u32::from(shortfall));
			}
		}
		commit(n, era, &exceptions);
		// Who withholds its report has not reported.
		if reports[usize::from(n - 1)] {
			told.push((n, exceptions, said));
		}
	}
	run_to(era + 1);
	remember(model);
	for (n, exceptions, said) in told {
		reveal(n, era, &exceptions);
		model.reports.insert((era, n), said);
	}
	// The window for reports on the era before has closed.
	assert_eq!(SlaOracle::measured(era - 1), model.is_measured(era - 1));
	assert!(!SlaOracle::measured(era));
}

/// What readers get from their pin on is what the model adds up, era by era.
fn compare(model: &Model) {
	let final_until = SlaOracle::final_until();
	for (node, pins) in &model.pins {
		let Some(first) = pins.iter().min() else { continue };
		let read = |before| {
			let at = SlaOracle::locate(NodeId(*node), before);
			SlaOracle::shortfall(NodeId(*node), before, at).expect("is pinned")
		};
		let (mut credit, mut penal) = (0, 0);
		for before in *first..final_until {
			credit += model.credit_in(before, *node);
			if !model.is_suspended(before, *node) {
				penal += model.penal(before, *node);
			}
			let (from, to) = (read(*first), read(before + 1));
			assert_eq!(to.credit - from.credit, credit, "credit of node {node} to {before}");
			assert_eq!(to.penal - from.penal, penal, "penal part of node {node} to {before}");
		}
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(40))]

	#[test]
	fn the_record_is_the_sum_of_all_eras(ops in prop::collection::vec(op(), 1..70)) {
		ExtBuilder::default().oracles(4).nodes(NODES).build_and_execute(|| {
			let mut model = Model::default();
			RegionTotal::set(REGION);
			for node in 1..=NODES {
				Owners::mutate(|owners| owners.insert(NodeId(node), operator(provider(node))));
			}
			Parameters::<Test>::mutate(|params| params.unbonding = BoundedU32::clamped(1));
			let issued = Balances::total_issuance();
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
						Op::Maintain(n) => {
							Maintained::mutate(|eras| eras.insert((NodeId(n), now)));
						},
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
								assert_ok!(SlaOracle::unpin(NodeId(n), *era));
								assert_ok!(SlaOracle::pin(NodeId(n), now + 1));
								*era = now + 1;
							}
						},
						Op::Finalise(limit) => {
							SlaOracle::finalise(signed(operator(99)), limit)
								.map_err(|error| error.error)?;
						},
						Op::Settle(limit) => {
							SlaOracle::settle_operators(signed(operator(99)), limit)
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
			for (node, era, credit, penal) in Told::get() {
				assert_eq!(model.verdict(era, node.0), credit);
				assert_eq!(model.penal(era, node.0), penal);
				assert!(!model.is_suspended(era, node.0));
			}
			let told = Told::get().len();
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
			// What operators earned and lost only changed hands.
			assert_eq!(Balances::total_issuance(), issued);
		});
	}
}
