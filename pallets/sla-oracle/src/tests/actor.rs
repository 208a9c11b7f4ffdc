//! Oracles as daemons run them, for tests of receipts and of what they are worth.

use super::*;
use codec::Encode;
use frame_support::assert_ok;
use icn_primitives::{
	answer_bytes, challenge, spot_number, EraClock, EraIndex, NodeId, NodeSignature, NodeSlot,
	OracleSlot, Receipt,
};
use sp_core::{Pair, H256};
use sp_runtime::{traits::BlakeTwo256, DispatchResult};
use std::collections::BTreeMap;

/// A block passes; its hash is known in the next.
pub fn next_block() {
	let number = System::block_number();
	frame_system::BlockHash::<Test>::insert(number, H256::from_low_u64_be(7_000 + number));
	System::set_block_number(number + 1);
}

/// Asks for spot checks from the sets on that are not frozen yet.
pub fn set_checks(checks: u32) {
	Parameters::<Test>::mutate(|params| {
		params.checks = icn_primitives::BoundedU32::clamped(checks)
	});
}

/// A receipt of operator `n`, asked now.
pub fn receipt(n: u8, era: EraIndex, slot: NodeSlot, node: NodeId, probe: u32) -> Receipt {
	let block = System::block_number() as u32 - 1;
	receipt_of(n, era, slot, node, probe, block)
}

pub fn receipt_of(
	n: u8,
	era: EraIndex,
	slot: NodeSlot,
	node: NodeId,
	probe: u32,
	block: u32,
) -> Receipt {
	let salt = H256::from_low_u64_be((u64::from(slot.0) << 32) + u64::from(probe));
	let hash = System::block_hash(u64::from(block));
	let asked = challenge(&operator(n), node, 0, era, probe, hash.as_ref(), salt);
	let signature = node_pair(node).sign(&answer_bytes(asked));
	Receipt {
		slot,
		generation: 0,
		probe,
		block,
		salt,
		latency_ms: 20,
		throughput_mbps: 900,
		signature: NodeSignature::Ed25519(signature.0),
	}
}

fn leaves(receipts: &[Receipt]) -> Vec<Vec<u8>> {
	receipts.iter().map(Encode::encode).collect()
}

/// The root of a tree of receipts.
pub fn root_of(receipts: &[Receipt]) -> H256 {
	binary_merkle_tree::merkle_root::<BlakeTwo256, _>(leaves(receipts))
}

/// Opens the receipt at `index`.
pub fn opening(receipts: &[Receipt], index: usize) -> Opening {
	let proof =
		binary_merkle_tree::merkle_proof::<BlakeTwo256, _, _>(leaves(receipts), index as u32);
	Opening {
		leaves: receipts.len() as u32,
		index: index as u32,
		proof: proof.proof.try_into().unwrap(),
		receipt: receipts[index],
	}
}

/// What an oracle remembers of an era.
#[derive(Clone, Default)]
pub struct Memory {
	/// The receipts of each part.
	pub trees: Vec<Vec<Receipt>>,
	/// What it reported.
	pub said: Vec<(u32, u16)>,
}

impl Memory {
	/// What it can open of these probes of `slot`.
	pub fn open(&self, slot: NodeSlot, probes: &[u32]) -> Openings {
		let find = |probe| {
			self.trees.iter().find_map(|tree| {
				let found = tree.iter().position(|r| r.slot == slot && r.probe == probe);
				found.map(|index| opening(tree, index))
			})
		};
		let found: Vec<_> = probes.iter().filter_map(|probe| find(*probe)).collect();
		found.try_into().unwrap()
	}

	fn said_of(&self, slot: NodeSlot) -> u32 {
		let found = self.said.iter().find(|(reported, _)| *reported == slot.0);
		found.map_or(0, |(_, bps)| u32::from(*bps))
	}
}

/// An oracle.
#[derive(Clone, Default)]
pub struct Actor {
	/// Number of its operator.
	pub n: u8,
	/// Whether it sends no probes.
	pub lazy: bool,
	/// What it says instead of what it saw.
	pub lies: Option<Vec<(u32, u16)>>,
	pub eras: BTreeMap<EraIndex, Memory>,
}

impl Actor {
	pub fn honest(n: u8) -> Self {
		Self { n, ..Default::default() }
	}

	/// Says that all was served, without having looked.
	pub fn lazy(n: u8) -> Self {
		Self { n, lazy: true, ..Default::default() }
	}

	/// Looks like anybody, and says something else.
	pub fn liar(n: u8, lies: &[(u32, u16)]) -> Self {
		Self { n, lies: Some(lies.to_vec()), ..Default::default() }
	}

	pub fn slot(&self, era: EraIndex) -> OracleSlot {
		SlaOracle::oracle_slot(&operator(self.n), era).expect("is in the set")
	}

	fn key(&self) -> RuntimeOrigin {
		signed(key(self.n))
	}

	/// Probes everything that it watches for one part of the current era.
	pub fn gather(&mut self, window: u8, served: &dyn Fn(NodeSlot, u32) -> bool) {
		let era = Era::get();
		let per_window = u32::from(Eras::<Test>::get(era).unwrap().probes);
		let first = u32::from(window) * per_window;
		let mut tree = vec![];
		if !self.lazy {
			for (slot, node) in SlaOracle::assignments(&operator(self.n), era, 0, 1_024) {
				for probe in first..first + per_window {
					if served(slot, probe) {
						tree.push(receipt(self.n, era, slot, node, probe));
					}
				}
			}
		}
		self.eras.entry(era).or_default().trees.push(tree);
	}

	pub fn post(&self, window: u8) {
		let era = Era::get();
		let root = root_of(&self.eras[&era].trees[usize::from(window)]);
		assert_ok!(SlaOracle::post_root(self.key(), era, window, root));
	}

	/// The share of probes that failed, rounded up, of each node that it watches.
	fn saw(&self, era: EraIndex) -> Vec<(u32, u16)> {
		if self.lazy {
			return vec![];
		}
		let total = Eras::<Test>::get(era).unwrap().total_probes();
		let receipts: Vec<_> = self.eras[&era].trees.concat();
		let mut saw = vec![];
		for slot in watched_by(self.n, era) {
			let kept = receipts.iter().filter(|receipt| receipt.slot.0 == slot).count() as u32;
			if kept < total {
				saw.push((slot, ((total - kept) * 10_000).div_ceil(total) as u16));
			}
		}
		saw
	}

	fn end(&self, era: EraIndex) -> Rest {
		let last = self.eras[&era].trees.last().unwrap();
		Rest::End { receipts: root_of(last), salt: salt(self.n) }
	}

	pub fn commit(&mut self) {
		let era = Era::get();
		let said = self.lies.clone().unwrap_or_else(|| self.saw(era));
		let (hash, _) = sealed(self.n, era, &[seen_by(self.n, era, &said)], self.end(era));
		self.eras.get_mut(&era).unwrap().said = said;
		assert_ok!(SlaOracle::commit(self.key(), era, hash));
	}

	/// Shows the report on the era before the current one.
	pub fn reveal(&self) {
		let era = Era::get() - 1;
		let page = seen_by(self.n, era, &self.eras[&era].said);
		assert_ok!(SlaOracle::reveal(self.key(), era, page, self.end(era)));
	}

	/// The node that a spot check is about, and the probes that are asked for: one, or all that
	/// there are.
	pub fn spot(&self, era: EraIndex, index: u32) -> Option<(NodeSlot, Vec<u32>)> {
		let seed = TestClock::seed(era + 2).unwrap();
		let committees = SlaOracle::era_assignments(era).unwrap();
		let oracle = self.slot(era);
		let place = spot_number(seed, oracle, u32::MAX, index, committees.load(oracle));
		let slot = committees.assigned(oracle, place as u32, 1).first().copied()?;
		let total = Eras::<Test>::get(era).unwrap().total_probes();
		let probes = match self.eras[&era].said_of(slot) {
			0 => {
				let total = u64::from(total);
				vec![spot_number(seed, oracle, slot.0, 1_000 + index, total) as u32]
			},
			_ => (0..total).collect(),
		};
		Some((slot, probes))
	}

	/// The probe that is asked for where it was silent.
	pub fn silent(&self, era: EraIndex, slot: NodeSlot) -> u32 {
		let seed = TestClock::seed(era + 2).unwrap();
		let total = u64::from(Eras::<Test>::get(era).unwrap().total_probes());
		spot_number(seed, self.slot(era), slot.0, u32::MAX, total) as u32
	}

	pub fn open(&self, era: EraIndex, check: Check, openings: Openings) -> DispatchResult {
		SlaOracle::open_check(self.key(), era, check, openings)
			.map(|_| ())
			.map_err(|error| error.error)
	}

	/// Tries all that may be asked of it about `era`, as far as it can. Returns how many checks it
	/// passed.
	pub fn open_all(&self, era: EraIndex) -> u32 {
		let memory = &self.eras[&era];
		let mut passed = 0;
		for index in 0..u32::from(Eras::<Test>::get(era).unwrap().checks) {
			let Some((slot, probes)) = self.spot(era, index) else { continue };
			let opened = self.open(era, Check::Spot(index), memory.open(slot, &probes));
			passed += u32::from(opened.is_ok());
		}
		for slot in watched_by(self.n, era).into_iter().map(NodeSlot) {
			let openings = memory.open(slot, &[self.silent(era, slot)]);
			let opened = self.open(era, Check::Silent(slot), openings);
			passed += u32::from(opened.is_ok());
		}
		passed
	}
}

/// The current era passes, and all of `actors` work in it.
pub fn work(actors: &mut [Actor], served: &dyn Fn(NodeSlot, u32) -> bool) {
	let era = Era::get();
	let windows = Eras::<Test>::get(era).unwrap().windows;
	for window in 0..windows {
		let start = (ERA_LENGTH * u32::from(window)).div_ceil(u32::from(windows));
		Passed::set(u64::from(start));
		next_block();
		for actor in actors.iter_mut() {
			actor.gather(window, served);
			if window + 1 < windows {
				actor.post(window);
			} else {
				actor.commit();
			}
		}
	}
	next_block();
	run_to(era + 1);
}

/// The current era passes with the work of all, who then show their reports on it.
pub fn pass(actors: &mut [Actor], served: &dyn Fn(NodeSlot, u32) -> bool) {
	work(actors, served);
	for actor in actors.iter() {
		actor.reveal();
	}
}

/// Everything is served.
pub fn all_served(_: NodeSlot, _: u32) -> bool {
	true
}

/// The era whose checks are opened.
pub const CHECKED: EraIndex = 3;

/// Probes of a node in it: three parts of two.
pub const TOTAL: u32 = 6;

/// Three oracles that watch all of five nodes with four spot checks each; [`CHECKED`] was reported on
/// as said, and its checks are open.
pub fn checked(
	mut actors: Vec<Actor>,
	served: &dyn Fn(NodeSlot, u32) -> bool,
	test: impl FnOnce(&[Actor]),
) {
	ExtBuilder::default().oracles(3).nodes(5).build_and_execute(|| {
		set_checks(4);
		next_block();
		run_to(CHECKED);
		pass(&mut actors, served);
		next_block();
		run_to(CHECKED + 2);
		test(&actors);
	});
}

pub fn three() -> Vec<Actor> {
	(1..=3).map(Actor::honest).collect()
}

pub fn opened(actor: &Actor) -> Opened {
	OpenedChecks::<Test>::get(CHECKED, actor.slot(CHECKED))
}
