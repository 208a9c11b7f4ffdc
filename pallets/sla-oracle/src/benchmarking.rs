//! Benchmarks of the SLA oracle.

use super::{impls::merge::SilentDraw, *};
use alloc::vec::Vec;
use codec::Encode;
use frame_benchmarking::v2::*;
use frame_support::traits::{
	fungible::{Inspect, Mutate, MutateHold},
	EnsureOrigin,
};
use frame_system::{pallet_prelude::BlockNumberFor, RawOrigin};
use icn_primitives::{
	answer_bytes, challenge, report_page, report_seal, spot_number, BoundedU32, Bps, EraIndex,
	Generation, NodeActivation, NodeId, NodeRegistry, NodeSignature, NodeSlot, OnEra, OracleSlot,
	Receipt, ServiceRecord, Units, Verdict, ICNT,
};
use sp_core::H256;
use sp_runtime::traits::{BlakeTwo256, Hash, Zero};

/// Sets the stage for benchmarks.
pub trait BenchmarkHelper {
	/// Moves the clock to `era`, without telling anybody.
	fn set_era(era: EraIndex);
	/// A node that waits for its activation, and has been announced as such to this pallet.
	fn pending_node() -> (NodeId, Generation);
	/// So many nodes that the registry knows, each of a provider of its own.
	fn nodes(count: u32) -> Vec<NodeId>;
	/// The signature of one of these nodes, of the kind that is dearest to verify.
	fn sign(node: NodeId, message: &[u8]) -> NodeSignature;
}

const SEED: H256 = H256::repeat_byte(7);

/// The era that is worked on.
const ERA: EraIndex = 20;

fn key_of<T: Config>(index: u32) -> T::AccountId {
	account("key", index, 0)
}

/// So many operators, in the set since the first era, without their bonds.
fn operators<T: Config>(count: u32) {
	for index in 0..count {
		let operator: T::AccountId = account("operator", index, 0);
		let slot = OracleSlot(index);
		let mut row = Operator {
			key: key_of::<T>(index),
			asked: 0,
			bond: 0,
			earned: 0,
			left_at: None,
			slots: History::default(),
		};
		row.slots.set(0, Some(slot), 0).expect("is empty");
		KeyOwner::<T>::insert(&row.key, &operator);
		Operators::<T>::insert(&operator, row);
		OracleSlots::<T>::mutate(slot, |history| {
			history.set(0, Some(operator), 0).expect("is empty")
		});
	}
	Sizes::<T>::mutate(|sizes| {
		sizes.oracles = count;
		sizes.oracle_rows = count;
	});
}

/// The set of an era.
fn set<T: Config>(era: EraIndex, nodes: u32, oracles: u32) {
	let set = EraSet {
		seed: Some(SEED),
		started: 1,
		measured: false,
		nodes,
		oracles,
		size: 15,
		windows: 1,
		probes: 1,
		checks: 0,
		silent_checks: 16,
	};
	Eras::<T>::insert(era, set);
}

/// `count` exceptions from slot `first` on.
fn page(first: u32, count: u32) -> Page {
	let exceptions: Vec<_> = (first..first + count)
		.map(|slot| Exception {
			slot: NodeSlot(slot),
			shortfall: Bps::saturating(1_000),
			reason: ShortfallReason::Slow,
		})
		.collect();
	exceptions.try_into().expect("no more than a page")
}

/// So many oracles that reported exceptions.
fn reporters(oracles: u32) -> EraReports {
	let mut all = OracleSet::default();
	for index in 0..oracles {
		all.insert(OracleSlot(index));
	}
	// Far above the limit, so that silence is drawn.
	let listed = oracles.saturating_mul(MAX_PAGE);
	let (committed, started, complete) = (all.clone(), all.clone(), all.clone());
	EraReports { committed, started, complete, short: all, listed }
}

/// Complete reports of one full page by so many oracles.
fn reports<T: Config>(oracles: u32) {
	for index in 0..oracles {
		let oracle = OracleSlot(index);
		let report = Report {
			next: None,
			starts: alloc::vec![NodeSlot(0)].try_into().expect("one page"),
			last: Some(NodeSlot(MAX_PAGE - 1)),
			listed: MAX_PAGE,
		};
		Reports::<T>::insert(ERA, oracle, report);
		Pages::<T>::insert((ERA, oracle, 0), page(0, MAX_PAGE));
	}
	Reporters::<T>::insert(ERA, reporters(oracles));
	Pruned::<T>::put(PruneCursor { era: ERA, ..Default::default() });
}

/// A node with a log of so many entries in eras from 1 on.
fn log<T: Config>(node: NodeId, entries: u32) {
	let mut record = Record::default();
	let verdict = Verdict { credit: Bps::saturating(1), penal: Bps::saturating(1) };
	// Nothing is pruned.
	FinalUntil::<T>::kill();
	for era in 1..=entries {
		Pallet::<T>::append(node, record, era, verdict);
		record = Records::<T>::get(node).expect("was written");
	}
}

/// So many reports of a full page, of which so many nodes have their verdicts next. Each member of a
/// committee reported its node.
fn verdicts_due<T: Config>(oracles: u32, slots: u32) -> Vec<NodeId> {
	set::<T>(ERA, MAX_BATCH + MAX_PAGE, oracles);
	reports::<T>(oracles);
	let mut listed = alloc::vec![Vec::new(); oracles as usize];
	if let Some(committees) = Pallet::<T>::era_assignments(ERA) {
		for slot in 0..MAX_BATCH.min(MAX_PAGE - 1) {
			for member in committees.members(NodeSlot(slot)) {
				listed[member.0 as usize].push(slot);
			}
		}
	}
	for (oracle, mut own) in (0..).zip(listed) {
		let rest = MAX_PAGE - own.len() as u32;
		own.extend(MAX_BATCH..MAX_BATCH + rest);
		let page = own.into_iter().flat_map(|slot| page(slot, 1)).collect::<Vec<_>>();
		Pages::<T>::insert((ERA, OracleSlot(oracle), 0), Page::truncate_from(page));
	}
	let nodes = T::BenchmarkHelper::nodes(slots);
	for (index, node) in (0..).zip(&nodes) {
		NodeSlots::<T>::mutate(NodeSlot(index), |history| {
			*history = History::default();
			history.set(0, Some(*node), 0).expect("is empty")
		});
	}
	let scores = alloc::vec![Score::default(); oracles as usize];
	EraScores::<T>::insert(ERA, Scores::truncate_from(scores));
	FinalUntil::<T>::put(ERA);
	T::BenchmarkHelper::set_era(ERA + 2);
	nodes
}

/// A node that is active, and that no committee is asked about.
fn active_node<T: Config>() -> Result<NodeId, BenchmarkError> {
	let (node, generation) = T::BenchmarkHelper::pending_node();
	T::Nodes::activate(node, generation, Units::MAX)?;
	Activations::<T>::remove(node);
	Ok(node)
}

/// An account that can pay the deposit of a complaint.
fn complainant<T: Config>(who: T::AccountId) -> Result<T::AccountId, BenchmarkError> {
	let deposit = Parameters::<T>::get().complaint_deposit.get();
	T::Currency::mint_into(&who, deposit.saturating_mul(2))?;
	Ok(who)
}

/// An active node that somebody complained about.
fn audited_node<T: Config>() -> Result<NodeId, BenchmarkError> {
	let node = active_node::<T>()?;
	// Not the caller, whose account counts for nothing.
	let who = complainant::<T>(account("complainant", 0, 0))?;
	Pallet::<T>::do_complain(who, node)?;
	Ok(node)
}

/// Has the largest committee decide about `node` with its first vote, in the era of the draw.
fn last_vote<T: Config>(node: NodeId) -> Result<Generation, BenchmarkError> {
	let open = Activations::<T>::get(node).or_else(|| Complaints::<T>::get(node));
	let mut question = open.ok_or(BenchmarkError::Weightless)?;
	question.size = MAX_MEMBERS as u8;
	question.needed = 1;
	let (drawn_in, generation) = (question.drawn_in, question.generation);
	Pallet::<T>::keep_question(node, question);
	set::<T>(drawn_in, MAX_PAGE, MAX_MEMBERS);
	T::BenchmarkHelper::set_era(drawn_in);
	Ok(generation)
}

/// Lets an operator have earned `amount`, and the pot have it.
fn earn<T: Config>(operator: &T::AccountId, amount: u128) -> Result<(), BenchmarkError> {
	Operators::<T>::mutate(operator, |row| {
		if let Some(row) = row {
			row.earned = amount;
		}
	});
	PayOwed::<T>::put(amount);
	T::Currency::mint_into(&Pallet::<T>::account_id(), amount.saturating_mul(2))?;
	Ok(())
}

/// Members of the largest committee.
const COMMITTEE: u32 = 15;

/// Parts of the era whose receipts are opened: their trees are full.
const WINDOWS: u32 = 4;

/// An era whose checks are open, and what the first oracle's first spot check is about.
fn checked<T: Config>() -> (NodeSlot, NodeId) {
	operators::<T>(COMMITTEE);
	// Before the era: its generation counts in it.
	let node = T::BenchmarkHelper::nodes(1)[0];
	set::<T>(ERA, MAX_PAGE, COMMITTEE);
	set::<T>(ERA + 2, MAX_PAGE, COMMITTEE);
	Eras::<T>::mutate(ERA, |set| {
		if let Some(set) = set {
			set.windows = WINDOWS as u8;
			set.probes = (MAX_OPENINGS / WINDOWS) as u8;
			set.checks = 1;
		}
	});
	T::BenchmarkHelper::set_era(ERA + 2);
	let first = BlockNumberFor::<T>::from(1u32);
	frame_system::BlockHash::<T>::insert(first, T::Hashing::hash(b"block"));
	let committees = Pallet::<T>::era_assignments(ERA).expect("the seed is set");
	let load = committees.load(OracleSlot(0));
	let place = spot_number(SEED, OracleSlot(0), u32::MAX, 0, load) as u32;
	let slot = committees.assigned(OracleSlot(0), place, 1)[0];
	NodeSlots::<T>::mutate(slot, |history| {
		*history = History::default();
		history.set(0, Some(node), 0).expect("is empty")
	});
	(slot, node)
}

/// So many oracles reported a full page, `slot` on it by `shortfall`.
fn say<T: Config>(oracles: u32, slot: NodeSlot, shortfall: Bps) {
	reports::<T>(oracles);
	for index in 0..oracles {
		let mut said = page(0, MAX_PAGE);
		if let Some(exception) = said.get_mut(slot.0 as usize) {
			exception.shortfall = shortfall;
		}
		Pages::<T>::insert((ERA, OracleSlot(index), 0), said);
	}
}

/// Receipts of the first oracle in trees of the greatest depth, whose roots are posted.
fn openings<T: Config>(slot: NodeSlot, node: NodeId, probes: core::ops::Range<u32>) -> Openings {
	let operator: T::AccountId = account("operator", 0, 0);
	let hash = frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::from(1u32));
	let generation = T::Nodes::node(node).expect("the registry knows it").generation;
	let receipt = |probe| {
		let asked = challenge(&operator, node, generation, ERA, probe, hash.as_ref(), SEED);
		let signature = T::BenchmarkHelper::sign(node, &answer_bytes(asked));
		Receipt {
			slot,
			generation,
			probe,
			block: 1,
			salt: SEED,
			latency_ms: 1,
			throughput_mbps: 1,
			signature,
		}
	};
	let per_window = MAX_OPENINGS / WINDOWS;
	let mut openings = Vec::new();
	for window in 0..WINDOWS {
		let all = window * per_window..(window + 1) * per_window;
		let receipts: Vec<_> = all.filter(|probe| probes.contains(probe)).map(receipt).collect();
		// A full tree at the lower left end of the largest there can be.
		let mut leaves: Vec<_> = receipts.iter().map(Encode::encode).collect();
		leaves.resize(per_window as usize, Vec::new());
		let lower = binary_merkle_tree::merkle_root::<BlakeTwo256, _>(&leaves);
		let above = alloc::vec![SEED; 32 - per_window.ilog2() as usize];
		let root = above.iter().fold(lower, |below, beside| {
			BlakeTwo256::hash(&[below.as_bytes(), beside.as_bytes()].concat())
		});
		for (index, receipt) in (0..).zip(receipts) {
			let proof = binary_merkle_tree::merkle_proof::<BlakeTwo256, _, _>(&leaves, index);
			let proof = [proof.proof, above.clone()].concat();
			openings.push(Opening {
				leaves: u32::MAX,
				index,
				proof: proof.try_into().expect("not more than there are levels"),
				receipt,
			});
		}
		let posted = PostedRoot { window: window as u8, root, at: 1 };
		Pallet::<T>::fix_root(ERA, OracleSlot(0), posted);
	}
	openings.try_into().expect("not more than may be opened")
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn register_operator() -> Result<(), BenchmarkError> {
		let caller: T::AccountId = whitelisted_caller();
		let bond = Parameters::<T>::get().bond.get();
		T::Currency::mint_into(&caller, bond.saturating_mul(2))?;
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), key_of::<T>(0));
		assert!(Operators::<T>::contains_key(caller));
		Ok(())
	}

	/// The dearest: another operator takes the slot.
	#[benchmark]
	fn retire() {
		operators::<T>(2);
		let caller: T::AccountId = account("operator", 0, 0);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()));
		assert!(Operators::<T>::get(caller).is_some_and(|row| row.left_at.is_some()));
	}

	/// With pay.
	#[benchmark]
	fn withdraw_bond() -> Result<(), BenchmarkError> {
		let caller: T::AccountId = whitelisted_caller();
		let params = Parameters::<T>::get();
		T::Currency::mint_into(&caller, params.bond.get().saturating_mul(2))?;
		Pallet::<T>::do_register_operator(caller.clone(), key_of::<T>(0))?;
		Pallet::<T>::do_retire(caller.clone())?;
		earn::<T>(&caller, ICNT)?;
		FinalUntil::<T>::put(ERA);
		Settled::<T>::put(SettleCursor { era: ERA, oracle: 0 });
		T::BenchmarkHelper::set_era(ERA + params.unbonding.get());
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()));
		assert!(!Operators::<T>::contains_key(caller));
		Ok(())
	}

	#[benchmark]
	fn withdraw_pay() -> Result<(), BenchmarkError> {
		operators::<T>(1);
		let caller: T::AccountId = account("operator", 0, 0);
		T::Currency::mint_into(&caller, ICNT)?;
		earn::<T>(&caller, ICNT)?;
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()));
		assert_eq!(PayOwed::<T>::get(), 0);
		assert_eq!(T::Currency::balance(&caller), 2 * ICNT);
		Ok(())
	}

	/// The last root that is missing.
	#[benchmark]
	fn post_root() -> Result<(), BenchmarkError> {
		operators::<T>(1);
		set::<T>(ERA, MAX_PAGE, 1);
		T::BenchmarkHelper::set_era(ERA);
		let mut set = Eras::<T>::get(ERA).ok_or(BenchmarkError::Weightless)?;
		set.windows = MAX_ROOTS as u8;
		Eras::<T>::insert(ERA, &set);
		let window = Pallet::<T>::part_of_era(&set).min(u64::from(MAX_ROOTS) - 2) as u8;
		for other in (0..MAX_ROOTS as u8).filter(|other| *other != window) {
			let posted = PostedRoot { window: other, root: SEED, at: 1 };
			Pallet::<T>::fix_root(ERA, OracleSlot(0), posted);
		}
		#[extrinsic_call]
		_(RawOrigin::Signed(key_of::<T>(0)), ERA, window, SEED);
		assert_eq!(Roots::<T>::get(ERA, OracleSlot(0)).len() as u32, MAX_ROOTS);
		Ok(())
	}

	/// A spot check of a node that was called fully short, so that any number of receipts passes.
	#[benchmark]
	fn open_check(o: Linear<0, MAX_OPENINGS>) {
		let (slot, node) = checked::<T>();
		say::<T>(1, slot, Bps::ONE);
		let openings = openings::<T>(slot, node, 0..o);
		#[extrinsic_call]
		_(RawOrigin::Signed(key_of::<T>(0)), ERA, Check::Spot(0), openings);
		assert_eq!(OpenedChecks::<T>::get(ERA, OracleSlot(0)).spots, 1);
	}

	/// A check of silence that refutes as many as it can: all that could be outvoted.
	#[benchmark]
	fn open_silent() {
		let (slot, node) = checked::<T>();
		say::<T>(COMMITTEE, slot, Bps::ONE);
		// Drawn by the largest number that is allowed, or nearly so: one in 15,360 is left out.
		Eras::<T>::mutate(ERA, |set| {
			if let Some(set) = set {
				set.silent_checks = (COMMITTEE * MAX_PAGE - 1) as u16;
			}
		});
		let half = COMMITTEE.div_ceil(2);
		for index in 0..half {
			Pages::<T>::insert((ERA, OracleSlot(index), 0), page(slot.0 + 1, MAX_PAGE));
		}
		let total = u64::from(MAX_OPENINGS);
		let probe = spot_number(SEED, OracleSlot(0), slot.0, u32::MAX, total) as u32;
		let openings = openings::<T>(slot, node, probe..probe + 1);
		#[extrinsic_call]
		open_check(RawOrigin::Signed(key_of::<T>(0)), ERA, Check::Silent(slot), openings);
		assert_eq!(OpenedChecks::<T>::get(ERA, OracleSlot(0)).silent, 1);
		let refuted = OpenedChecks::<T>::iter_prefix_values(ERA)
			.filter(|opened| !opened.refuted.is_empty())
			.count();
		assert_eq!(refuted as u32, COMMITTEE - half);
	}

	/// Operators that lose bond for two faults and must go, and others take their slots.
	#[benchmark]
	fn settle_operators(n: Linear<1, MAX_BATCH>) -> Result<(), BenchmarkError> {
		Parameters::<T>::mutate(|params| params.retire_below = Bps::saturating(9_999));
		operators::<T>(n);
		let asked = Parameters::<T>::get().bond.get();
		for index in 0..n {
			let operator: T::AccountId = account("operator", index, 0);
			T::Currency::mint_into(&operator, asked.saturating_mul(2))?;
			T::Currency::hold(&HoldReason::Bond.into(), &operator, asked)?;
			Operators::<T>::mutate(&operator, |row| {
				if let Some(row) = row {
					row.asked = asked;
					row.bond = asked;
				}
			});
		}
		set::<T>(ERA, MAX_PAGES * MAX_PAGE, n);
		Eras::<T>::mutate(ERA, |set| {
			if let Some(set) = set {
				set.checks = MAX_CHECKS as u8;
			}
		});
		Reporters::<T>::insert(ERA, reporters(MAX_ORACLES));
		let worst = Score { error: u32::MAX, silent: u32::MAX, contradicted: u32::MAX };
		let scores = alloc::vec![worst; MAX_ORACLES as usize];
		EraScores::<T>::insert(ERA, Scores::truncate_from(scores));
		Settled::<T>::put(SettleCursor { era: ERA, oracle: 0 });
		FinalUntil::<T>::put(ERA + 1);
		T::BenchmarkHelper::set_era(ERA + 3);
		#[extrinsic_call]
		_(RawOrigin::Signed(whitelisted_caller()), n);
		assert_eq!(Settled::<T>::get().era, ERA + 1);
		assert_eq!(Sizes::<T>::get().oracles, 0);
		assert!(Operators::<T>::iter_values().all(|row| row.bond < asked));
		Ok(())
	}

	/// Dearer than any: draws the largest committee, activates at once, and ends a complaint about
	/// another generation.
	#[benchmark]
	fn vote_activation() -> Result<(), BenchmarkError> {
		operators::<T>(MAX_MEMBERS);
		let (node, generation) = T::BenchmarkHelper::pending_node();
		let deposit = Parameters::<T>::get().complaint_deposit.get();
		// Not the caller, whose account counts for nothing.
		let who = complainant::<T>(account("complainant", 0, 0))?;
		T::Currency::hold(&HoldReason::Complaint.into(), &who, deposit)?;
		let purpose = Purpose::Audit { complainant: who, deposit };
		Pallet::<T>::open_question(node, generation.wrapping_add(1), purpose);
		let generation = last_vote::<T>(node)?;
		#[extrinsic_call]
		_(RawOrigin::Signed(key_of::<T>(0)), node, generation, u32::MAX, true);
		assert!(!Activations::<T>::contains_key(node));
		assert!(!Complaints::<T>::contains_key(node), "the complaint is moot");
		assert!(SlotOf::<T>::contains_key(node), "the node was activated");
		Ok(())
	}

	/// As dear as [`vote_activation`], with the suspension of a node and a deposit to return.
	#[benchmark]
	fn vote_audit() -> Result<(), BenchmarkError> {
		operators::<T>(MAX_MEMBERS);
		let node = audited_node::<T>()?;
		let generation = last_vote::<T>(node)?;
		#[extrinsic_call]
		vote_activation(RawOrigin::Signed(key_of::<T>(0)), node, generation, 0, false);
		assert!(!Complaints::<T>::contains_key(node));
		assert!(!SlotOf::<T>::contains_key(node), "the node was suspended");
		Ok(())
	}

	/// The deposit of an earlier complaint, which nobody decided, is returned.
	#[benchmark]
	fn complain() -> Result<(), BenchmarkError> {
		let node = audited_node::<T>()?;
		let earlier = Complaints::<T>::get(node).ok_or(BenchmarkError::Weightless)?;
		T::BenchmarkHelper::set_era(earlier.closes);
		let caller = complainant::<T>(whitelisted_caller())?;
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), node);
		let asked = Complaints::<T>::get(node).map(|question| question.purpose);
		assert!(matches!(asked, Some(Purpose::Audit { complainant, .. }) if complainant == caller));
		Ok(())
	}

	/// A replacement, where everybody else has committed, too.
	#[benchmark]
	fn commit() {
		operators::<T>(15);
		set::<T>(ERA, MAX_PAGE, MAX_ORACLES);
		Reporters::<T>::insert(ERA, reporters(MAX_ORACLES));
		Commitments::<T>::insert(ERA, OracleSlot(0), Commitment { hash: H256::zero(), at: 1 });
		T::BenchmarkHelper::set_era(ERA);
		#[extrinsic_call]
		_(RawOrigin::Signed(key_of::<T>(0)), ERA, SEED);
		let commitment = Commitments::<T>::get(ERA, OracleSlot(0));
		assert!(commitment.is_some_and(|commitment| commitment.hash == SEED));
	}

	/// The last page of the longest report, by one of as many oracles as watch a node, who posted
	/// all other roots.
	#[benchmark]
	fn reveal(e: Linear<1, MAX_PAGE>) {
		operators::<T>(15);
		set::<T>(ERA, MAX_PAGES * MAX_PAGE, 15);
		Eras::<T>::mutate(ERA, |set| {
			if let Some(set) = set {
				set.windows = MAX_ROOTS as u8;
			}
		});
		T::BenchmarkHelper::set_era(ERA + 1);
		let exceptions = page(MAX_PAGES, e);
		let operator: T::AccountId = account("operator", 0, 0);
		let genesis = frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::zero());
		let seal = report_seal(genesis.as_ref(), &operator, ERA, SEED, SEED);
		let hash = report_page(&exceptions, seal);
		let starts: Vec<_> = (0..MAX_PAGES - 1).map(NodeSlot).collect();
		let earlier = Report {
			next: Some(hash),
			last: starts.last().copied(),
			listed: MAX_PAGES - 1,
			starts: starts.try_into().expect("fewer than there may be"),
		};
		Reports::<T>::insert(ERA, OracleSlot(0), earlier);
		Commitments::<T>::insert(ERA, OracleSlot(0), Commitment { hash, at: 1 });
		for window in 0..MAX_ROOTS as u8 - 1 {
			Pallet::<T>::fix_root(ERA, OracleSlot(0), PostedRoot { window, root: SEED, at: 1 });
		}
		let rest = Rest::End { receipts: SEED, salt: SEED };
		#[extrinsic_call]
		_(RawOrigin::Signed(key_of::<T>(0)), ERA, exceptions, rest);
		assert!(Reporters::<T>::get(ERA).complete.contains(OracleSlot(0)));
		assert_eq!(Roots::<T>::get(ERA, OracleSlot(0)).len() as u32, MAX_ROOTS);
	}

	/// An era without exceptions.
	#[benchmark]
	fn finalise() {
		set::<T>(ERA, MAX_PAGE, MAX_ORACLES);
		Reporters::<T>::insert(
			ERA,
			EraReports { short: OracleSet::default(), ..reporters(MAX_ORACLES) },
		);
		FinalUntil::<T>::put(ERA);
		T::BenchmarkHelper::set_era(ERA + 2);
		#[extrinsic_call]
		_(RawOrigin::Signed(whitelisted_caller()), 1);
		assert_eq!(FinalUntil::<T>::get(), ERA + 1);
	}

	/// The first pass: `r` reports with exceptions, and `s` nodes looked at. The largest committee at
	/// least reports: smaller ones have less to merge.
	#[benchmark]
	fn tally(r: Linear<MAX_COMMITTEE, MAX_ORACLES>, s: Linear<1, MAX_BATCH>) {
		let nodes = verdicts_due::<T>(r, s);
		let reporters = Reporters::<T>::get(ERA);
		#[block]
		{
			Pallet::<T>::finalise_batch::<()>(ERA, reporters, s);
		}
		let cursor = Verdicts::<T>::get();
		assert_eq!((cursor.stage, cursor.slot), (VerdictStage::Tally, NodeSlot(s)));
		assert_eq!(FailingOf::<T>::iter_prefix((ERA,)).count(), nodes.len());
	}

	/// What of the silence of so many members is checked: no report of theirs is read for it.
	#[benchmark]
	fn silence(n: Linear<1, 1_000>) {
		let draw = SilentDraw { seed: Some(SEED), reported: u32::MAX, limit: 1 };
		let mut asked = 0u32;
		#[block]
		{
			for oracle in 0..n {
				asked += u32::from(draw.asks(OracleSlot(oracle), NodeSlot(n)));
			}
		}
		assert!(asked <= 1);
	}

	/// The second pass, without what is told of the verdicts.
	#[benchmark]
	fn enter(s: Linear<1, MAX_BATCH>) {
		let nodes = verdicts_due::<T>(1, s);
		for node in &nodes {
			log::<T>(*node, 4);
		}
		FinalUntil::<T>::put(ERA);
		let reporters = Reporters::<T>::get(ERA);
		Pallet::<T>::finalise_batch::<()>(ERA, reporters.clone(), s);
		Verdicts::<T>::mutate(|cursor| cursor.stage = VerdictStage::Enter);
		#[block]
		{
			Pallet::<T>::finalise_batch::<()>(ERA, reporters, s);
		}
		assert_eq!(FinalUntil::<T>::get(), ERA + 1);
		for node in nodes {
			assert!(Records::<T>::get(node).is_some_and(|record| record.entries == 5));
		}
	}

	/// A verdict for which the last page of the log has no room.
	#[benchmark]
	fn turn_log() {
		let node = NodeId(1_000_000);
		log::<T>(node, 3 * LOG_PAGE);
		FinalUntil::<T>::put(4 * LOG_PAGE);
		let record = Records::<T>::get(node).expect("was made");
		let verdict = Verdict { credit: Bps::ONE, penal: Bps::ONE };
		let turned;
		#[block]
		{
			turned = Pallet::<T>::append(node, record, 4 * LOG_PAGE, verdict);
		}
		assert!(turned);
		assert_eq!(Log::<T>::iter_prefix(node).count(), 1);
	}

	/// Whole eras: none of the single rows is as dear.
	#[benchmark]
	fn prune(i: Linear<1, MAX_PRUNED>) {
		Pruned::<T>::put(PruneCursor { era: ERA, ..Default::default() });
		for era in ERA..ERA + i {
			let row =
				EraReports { committed: reporters(MAX_ORACLES).committed, ..Default::default() };
			Reporters::<T>::insert(era, row);
			EraScores::<T>::insert(
				era,
				Scores::truncate_from(alloc::vec![Score::default(); MAX_ORACLES as usize]),
			);
			set::<T>(era - KEPT_ERAS, MAX_PAGE, 15);
		}
		FinalUntil::<T>::put(ERA + i);
		Settled::<T>::put(SettleCursor { era: ERA + i, oracle: 0 });
		#[extrinsic_call]
		_(RawOrigin::Signed(whitelisted_caller()), i);
		assert_eq!(Pruned::<T>::get().era, ERA + i);
		assert!(!Eras::<T>::contains_key(ERA + i - KEPT_ERAS - 1));
	}

	/// The dearer: a deposit is returned.
	#[benchmark]
	fn close_activation() -> Result<(), BenchmarkError> {
		let node = audited_node::<T>()?;
		let question = Complaints::<T>::get(node).ok_or(BenchmarkError::Weightless)?;
		T::BenchmarkHelper::set_era(question.closes);
		#[extrinsic_call]
		_(RawOrigin::Signed(whitelisted_caller()), node);
		assert!(!Complaints::<T>::contains_key(node));
		Ok(())
	}

	#[benchmark]
	fn set_key() {
		operators::<T>(1);
		let caller: T::AccountId = account("operator", 0, 0);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), key_of::<T>(9));
		assert_eq!(KeyOwner::<T>::get(key_of::<T>(9)), Some(caller));
	}

	#[benchmark]
	fn prune_log(i: Linear<1, MAX_PRUNED>) {
		let node = NodeId(1_000_000);
		log::<T>(node, (MAX_PRUNED + 1) * LOG_PAGE);
		FinalUntil::<T>::put((MAX_PRUNED + 2) * LOG_PAGE);
		#[extrinsic_call]
		_(RawOrigin::Signed(whitelisted_caller()), node, i);
		assert!(Records::<T>::get(node).is_some_and(|record| page_of(record.first) == i));
	}

	/// With an era that too few reported on.
	#[benchmark]
	fn on_era() {
		set::<T>(ERA, MAX_PAGE, 15);
		set::<T>(ERA - 2, MAX_PAGE, u32::MAX);
		Reporters::<T>::insert(ERA - 2, reporters(MAX_ORACLES));
		Eras::<T>::remove(ERA + 1);
		T::BenchmarkHelper::set_era(ERA);
		#[block]
		{
			<Pallet<T> as OnEra>::on_era(ERA);
		}
		assert!(Eras::<T>::contains_key(ERA + 1));
		assert!(!Pallet::<T>::measured(ERA - 2));
	}

	/// What an idle block reads to see whether there is anything to do.
	#[benchmark]
	fn idle() {
		reports::<T>(MAX_ORACLES);
		FinalUntil::<T>::put(ERA);
		T::BenchmarkHelper::set_era(ERA + 2);
		let mut count = 0;
		let may_settle;
		#[block]
		{
			if let Some(era) = Pallet::<T>::due_era() {
				count = Reporters::<T>::get(era).short.count();
			}
			may_settle = Pallet::<T>::may_settle(Settled::<T>::get().era);
		}
		assert_eq!((count, may_settle), (MAX_ORACLES, true));
		assert_eq!(Pallet::<T>::final_until(), ERA);
	}

	impl_benchmark_test_suite!(
		Pallet,
		crate::mock::ExtBuilder::default().build(),
		crate::mock::Test
	);
}
