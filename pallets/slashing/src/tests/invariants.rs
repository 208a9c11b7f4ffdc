//! Whatever happens, in whatever order: nothing is penalised, taken or paid twice, every amount goes
//! to where it is said to go, and what was done cannot be done again.

use super::*;
use frame_support::assert_storage_noop;
use icn_math::penalty::share;
use icn_primitives::{NodeStatus, USD};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

type Key = (NodeId, EraIndex, Reason);

/// What came to each node since the beginning.
type Added = BTreeMap<NodeId, Funds>;

/// Collateral and stake.
#[derive(Clone, Copy, Default)]
struct Funds {
	collateral: u128,
	stake: u128,
}

const NODES: [(NodeId, AccountId32); 2] = [(NODE_1, PETRA), (NODE_2, PAUL)];
const LEASES: u64 = 6;

/// What there is in the beginning of the collateral of node 2: too little for much.
const SCARCE: u128 = 300 * ICNT;

/// Short windows, so that many things happen, and close caps.
fn brisk(depth: u32) -> Params {
	Params {
		depth_bps: BoundedU32::clamped(depth),
		rate: Bps::saturating(900),
		event_cap: Bps::saturating(800),
		era_cap: Bps::saturating(1_200),
		month_cap: Bps::saturating(6_000),
		suspend_level: BoundedU32::clamped(20_000),
		dispute_eras: BoundedU32::clamped(6),
		decide_eras: BoundedU32::clamped(15),
		claim_eras: BoundedU32::clamped(12),
		..Params::default()
	}
}

/// What somebody does. Three of four numbers choose a penalty in a stage that fits, the others any
/// that was ever asked.
#[derive(Clone, Debug)]
enum Op {
	Wait(EraIndex),
	/// Node, how many eras ago, credit and penal shortfall.
	Verdict(usize, EraIndex, u16, u16),
	/// A provider's fault that the registry sees, in the next era.
	Leave(usize),
	/// The votes of a committee.
	Return(usize),
	Dispute(usize),
	Decide(usize, bool),
	Apply(Vec<usize>),
	Claim(usize, u64),
	Collect(usize),
	Close(usize, u32),
	Suspend(usize),
	Prune(usize),
	TopUp(usize, u128),
	/// Somebody delegates to the node.
	Delegate(usize, u128),
	/// Price of ICNT in cents.
	Price(u128),
}

fn op() -> impl Strategy<Value = Op> {
	let node = 0usize..2;
	let one = 0usize..1_000;
	prop_oneof![
		4 => (1u32..5).prop_map(Op::Wait),
		1 => (20u32..60).prop_map(Op::Wait),
		8 => (node.clone(), 0u32..30, 1u16..=10_000, 0u16..=10_000)
			.prop_map(|(node, ago, credit, penal)| Op::Verdict(node, ago % 5, credit, penal.min(credit))),
		1 => (node.clone(), 20u32..30).prop_map(|(node, ago)| Op::Verdict(node, ago, 10_000, 10_000)),
		2 => node.clone().prop_map(Op::Leave),
		3 => node.clone().prop_map(Op::Return),
		4 => one.clone().prop_map(Op::Dispute),
		3 => (one.clone(), any::<bool>()).prop_map(|(one, uphold)| Op::Decide(one, uphold)),
		6 => prop::collection::vec(one.clone(), 1..6).prop_map(Op::Apply),
		6 => (one.clone(), 1..=LEASES).prop_map(|(one, lease)| Op::Claim(one, lease)),
		2 => one.clone().prop_map(Op::Collect),
		3 => (one, 0u32..3).prop_map(|(one, limit)| Op::Close(one, limit)),
		2 => node.clone().prop_map(Op::Suspend),
		1 => node.clone().prop_map(Op::Prune),
		2 => (node.clone(), 1..2_000 * ICNT).prop_map(|(node, amount)| Op::TopUp(node, amount)),
		2 => (node, 1..600 * ICNT).prop_map(|(node, amount)| Op::Delegate(node, amount)),
		1 => (1u128..1_000).prop_map(Op::Price),
	]
}

/// The era whose stake a penalty takes: a default shows in the era before the first that is not
/// served.
fn of_era(era: EraIndex, reason: Reason) -> EraIndex {
	match reason {
		Reason::Unreliable => era,
		Reason::Default => era - 1,
	}
}

/// What events say of a penalty.
#[derive(Default)]
struct Story {
	since: EraIndex,
	asked: u128,
	applied: bool,
	cancelled: bool,
	closed: bool,
	taken: u128,
	delegated: u128,
	owed: u128,
	claimed: u128,
	treasury: u128,
}

/// What events say, all together.
#[derive(Default)]
struct Model {
	read: usize,
	stories: BTreeMap<Key, Story>,
	keys: Vec<Key>,
	claims: BTreeSet<(Key, LeaseId)>,
	/// Deposits that providers lost.
	lost: BTreeMap<NodeId, u128>,
	/// What tenants got.
	got: BTreeMap<AccountId32, u128>,
	/// What the collateral did not cover: of which node, for which era, how much.
	uncovered: Vec<(NodeId, EraIndex, u128)>,
}

impl Model {
	fn key(&self, number: usize, fits: impl Fn(&PenaltyOf<Test>) -> bool) -> Option<Key> {
		let fit = |(node, era, reason): &Key| {
			number.is_multiple_of(4)
				|| Slashing::find(&Offence::new(*node, *era, *reason)).is_some_and(|row| fits(&row))
		};
		let keys: Vec<_> = self.keys.iter().filter(|key| fit(key)).copied().collect();
		keys.get((number / 4).checked_rem(keys.len())?).copied()
	}

	/// Takes in what happened since the last time.
	fn read(&mut self) {
		let events = events();
		for event in &events[self.read..] {
			self.tell(event);
		}
		self.read = events.len();
	}

	fn tell(&mut self, event: &Event<Test>) {
		match event.clone() {
			Event::PenaltyAsked { node, era, reason, asked, .. } => {
				let key = (node, era, reason);
				let story = Story { since: Era::get(), asked, ..Default::default() };
				assert!(self.stories.insert(key, story).is_none(), "asked twice: {key:?}");
				self.keys.push(key);
			},
			Event::PenaltyUpheld { node, deposit, .. } => {
				*self.lost.entry(node).or_default() += deposit;
			},
			Event::PenaltyCancelled { node, era, reason, asked } => {
				let story = self.story((node, era, reason));
				assert!(!story.applied && !story.cancelled && story.asked == asked);
				story.cancelled = true;
			},
			Event::PenaltyApplied { node, era, reason, taken, delegated, owed, .. } => {
				let story = self.story((node, era, reason));
				assert!(!story.applied && !story.cancelled, "taken twice");
				assert_eq!(story.asked, taken + delegated + owed);
				(story.applied, story.taken) = (true, taken);
				(story.delegated, story.owed) = (delegated, owed);
				let rest = story.asked - taken;
				if rest > 0 {
					self.uncovered.push((node, of_era(era, reason), rest));
				}
			},
			Event::Collected { node, era, reason, taken, owed } => {
				let story = self.story((node, era, reason));
				assert!(story.applied && !story.closed);
				story.taken += taken;
				story.treasury += taken;
				assert_eq!(story.owed, taken + owed);
				assert_eq!(story.asked, story.taken + story.delegated + owed);
				story.owed = owed;
			},
			Event::Compensated { node, era, reason, lease, tenant, amount } => {
				let key = (node, era, reason);
				assert!(self.claims.insert((key, lease)), "paid twice");
				let story = self.story(key);
				assert!(story.applied && !story.closed && amount > 0);
				story.claimed += amount;
				assert!(story.claimed + story.treasury <= story.taken);
				assert!(![PETRA, PAUL].contains(&tenant));
				*self.got.entry(tenant).or_default() += amount;
			},
			Event::PenaltyClosed { node, era, reason, claimed, treasury, written_off } => {
				let story = self.story((node, era, reason));
				assert!(!story.closed && (story.applied || story.cancelled));
				story.closed = true;
				assert_eq!(story.claimed, claimed);
				assert_eq!(story.taken, claimed + treasury);
				assert_eq!(story.owed, written_off);
				story.treasury = treasury;
			},
			Event::ApplyFailed { error, .. } => panic!("nothing fails here: {error:?}"),
			_ => {},
		}
	}

	/// Whether stake that left is still waited for is the same as events tell it.
	fn check_undecided(&self, node: NodeId) {
		let undecided: Vec<_> = self
			.stories
			.iter()
			.filter(|((of, ..), story)| *of == node && !story.applied && !story.cancelled)
			.map(|((_, era, reason), _)| of_era(*era, *reason))
			.collect();
		for era in START.saturating_sub(30)..Era::get() + 3 {
			let before = undecided.iter().any(|of| *of < era);
			assert_eq!(Slashing::any_before(node, era), before, "{node:?} before {era}");
		}
	}

	fn story(&mut self, key: Key) -> &mut Story {
		self.stories.get_mut(&key).expect("asked before")
	}

	/// Every balance is what events make of it, and no cap is exceeded.
	fn check(&self, params: &Params, added: &Added) {
		let mut eras = BTreeMap::<(NodeId, EraIndex), u128>::new();
		let mut months = BTreeMap::<(NodeId, u32), u128>::new();
		let mut treasury = FUNDS + self.lost.values().sum::<u128>();
		let mut taken_of = BTreeMap::<NodeId, u128>::new();
		let mut slashed_of = BTreeMap::<NodeId, u128>::new();
		for ((node, era, reason), story) in &self.stories {
			assert!(story.asked <= share(REQUIRED, params.event_cap.get()));
			if !story.cancelled {
				*eras.entry((*node, *era)).or_default() += story.asked;
				*months.entry((*node, month_of(story.since))).or_default() += story.asked;
			}
			*taken_of.entry(*node).or_default() += story.taken;
			*slashed_of.entry(*node).or_default() += story.delegated;
			// One that is being closed has sent its rest already.
			let row = Slashing::find(&Offence::new(*node, *era, *reason));
			treasury += row.as_ref().map_or(story.treasury, |row| row.treasury);
			assert_eq!(row.is_none(), story.closed);
			if let Some(row) = row {
				assert_eq!(
					(row.asked, row.taken, row.delegated, row.claimed),
					(story.asked, story.taken, story.delegated, story.claimed)
				);
			}
		}
		assert!(eras.values().all(|asked| *asked <= share(REQUIRED, params.era_cap.get())));
		assert!(months.values().all(|asked| *asked <= share(REQUIRED, params.month_cap.get())));
		assert_eq!(StakeAsked::get(), self.uncovered);
		assert_eq!(balance(&TREASURY), treasury);
		for (tenant, got) in &self.got {
			assert_eq!(balance(tenant), FUNDS + got);
		}
		for (node, provider) in &NODES {
			let taken = taken_of.get(node).copied().unwrap_or_default();
			let lost = self.lost.get(node).copied().unwrap_or_default();
			assert_eq!(balance(provider), FUNDS + REQUIRED - taken - lost);
			let collateral = Nodes::get()[node].collateral;
			let added = added.get(node).copied().unwrap_or_default();
			let first = if *node == NODE_1 { REQUIRED } else { SCARCE };
			assert_eq!(collateral, first + added.collateral - taken);
			let slashed = slashed_of.get(node).copied().unwrap_or_default();
			assert_eq!(stake(*node), added.stake - slashed);
			self.check_undecided(*node);
		}
	}
}

/// Does it, and if that succeeded once more, which must fail and change nothing. Returns whether it
/// succeeded.
fn once<R, E>(call: impl Fn() -> Result<R, E>) -> bool {
	let done = frame_support::storage::with_storage_layer(|| {
		call().map_err(|_| DispatchError::Other("refused"))
	})
	.is_ok();
	if done {
		assert_storage_noop!({
			let again = frame_support::storage::with_storage_layer(|| {
				call().map_err(|_| DispatchError::Other("refused"))
			});
			assert!(again.is_err(), "it could be done again");
		});
	}
	done
}

fn run(depth: u32, ops: &[Op]) {
	let params = brisk(depth);
	ExtBuilder::default().params(params).build_and_execute(|| {
		add_lease(LeaseId(5), NODE_1, BOB, 5, START + 10);
		add_lease(LeaseId(6), NODE_2, ALICE, 70, START);
		change_node(NODE_2, |info| (info.booked, info.collateral) = (80, SCARCE));
		let mut model = Model::default();
		let mut added = Added::new();
		for op in ops {
			step(op, &model, &mut added);
			model.read();
			check();
			model.check(&params, &added);
		}
		finish(&mut model, &params, &added);
	});
}

fn step(op: &Op, model: &Model, added: &mut Added) {
	let provider = |node: NodeId| NODES[node.0 as usize - 1].1.clone();
	match op {
		Op::Wait(eras) => go_to(Era::get() + eras),
		Op::Verdict(node, ago, credit, penal) => {
			let (node, era) = (NODES[*node].0, Era::get() - ago);
			fail(node, era, *credit, *penal);
			assert_storage_noop!(fail(node, era, 10_000, 10_000));
		},
		Op::Leave(node) => {
			let node = NODES[*node].0;
			let reason = SuspensionReason::FailedAudit;
			let _ = <Registry as icn_primitives::Collateral<AccountId32>>::suspend(node, reason);
			let again = || <Slashing as icn_primitives::OnDefault>::defaulted(node, Era::get() + 1);
			if exists(node, Era::get() + 1, DEFAULT) {
				assert_storage_noop!(again());
			}
		},
		Op::Return(node) => change_node(NODES[*node].0, |info| info.status = NodeStatus::Active),
		Op::Dispute(one) => {
			let Some((node, era, reason)) =
				model.key(*one, |row| matches!(row.stage, Stage::Pending { .. }))
			else {
				return;
			};
			once(|| Slashing::dispute(signed(&provider(node)), node, era, reason));
		},
		Op::Decide(one, uphold) => {
			let Some((node, era, reason)) =
				model.key(*one, |row| matches!(row.stage, Stage::Disputed { .. }))
			else {
				return;
			};
			once(|| Slashing::decide(signed(&JUDGE), node, era, reason, *uphold));
		},
		Op::Apply(some) => {
			let keys: Vec<_> = some
				.iter()
				.filter_map(|one| model.key(*one, |row| row.is_due(Era::get())))
				.collect();
			once(|| apply(&keys));
		},
		Op::Claim(one, lease) => {
			let Some((node, era, reason)) = model.key(*one, |row| row.held() > 0) else { return };
			let preview = Slashing::preview_claim(node, era, reason, LeaseId(*lease));
			let before = preview.as_ref().map(|(tenant, _)| balance(tenant)).unwrap_or_default();
			assert_eq!(once(|| claim(node, era, reason, *lease)), preview.is_ok());
			if let Ok((tenant, amount)) = preview {
				assert_eq!(balance(&tenant), before + amount);
			}
		},
		Op::Collect(one) => {
			let Some((node, era, reason)) = model.key(*one, |row| row.owed() > 0) else { return };
			once(|| collect(node, era, reason));
		},
		Op::Close(one, limit) => {
			let Some((node, era, reason)) = model.key(*one, |row| row.is_over(Era::get())) else {
				return;
			};
			if let Ok(done) = close(node, era, reason, *limit) {
				assert_eq!(done.pays_fee == Pays::No, !exists(node, era, reason));
			}
		},
		Op::Suspend(node) => {
			once(|| suspend(NODES[*node].0));
		},
		Op::Prune(node) => {
			once(|| prune_conduct(NODES[*node].0));
		},
		Op::TopUp(node, amount) => {
			top_up(NODES[*node].0, *amount);
			added.entry(NODES[*node].0).or_default().collateral += amount;
		},
		Op::Delegate(node, amount) => {
			let node = NODES[*node].0;
			set_stake(node, stake(node) + amount);
			added.entry(node).or_default().stake += amount;
		},
		Op::Price(cents) => Dollars::set(&(cents * USD / 100)),
	}
}

/// Whatever nobody did is done in the end, and nothing is left.
fn finish(model: &mut Model, params: &Params, added: &Added) {
	// A default may come of applying, so until there is no more.
	for _ in 0..3 {
		go_to(Era::get() + 20);
		for key in model.keys.clone() {
			let _ = apply(&[key]);
		}
		for (node, era, reason) in model.keys.clone() {
			for lease in 1..=LEASES {
				let _ = claim(node, era, reason, lease);
			}
		}
		model.read();
		check();
		model.check(params, added);
	}
	go_to(Era::get() + 1_000);
	for (node, era, reason) in model.keys.clone() {
		let _ = close(node, era, reason, u32::MAX);
	}
	model.read();
	model.check(params, added);
	assert!(model.stories.values().all(|story| story.closed));
	assert_eq!(Penalties::<Test>::iter().count(), 0);
	assert_eq!(Claims::<Test>::iter().count(), 0);
	assert_eq!(Held::<Test>::get(), 0);
	assert!(NODES.iter().all(|(node, provider)| undecided(*node) == 0 && deposits(provider) == 0));
	// What is left of 20,000 basis points leaks in 2,000 eras.
	go_to(Era::get() + 2_000);
	for (node, _) in NODES {
		let _ = prune_conduct(node);
	}
	assert_eq!(Conducts::<Test>::iter().count(), 0);
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(64))]

	#[test]
	fn every_amount_goes_once_to_where_it_is_said_to_go(
		depth in prop_oneof![Just(0u32), 0u32..30_000],
		ops in prop::collection::vec(op(), 1..200),
	) {
		run(depth, &ops);
	}

	/// Who claims first gets no more than who claims last.
	#[test]
	fn the_order_of_claims_does_not_matter(
		units in prop::collection::vec(1u32..12, 1..9),
		collateral in 1..100 * ICNT,
		cents in 1u128..1_000,
		order in any::<u64>(),
	) {
		let outcome = |order: u64| {
			let mut got = Vec::new();
			ExtBuilder::default().params(strict()).build_and_execute(|| {
				Dollars::set(&(cents * USD / 100));
				change_node(NODE_1, |info| info.collateral = collateral);
				let tenant = |n: usize| AccountId32::new([200 + n as u8; 32]);
				for (n, units) in units.iter().enumerate() {
					add_lease(LeaseId(100 + n as u64), NODE_1, tenant(n), *units, 10);
				}
				let (node, era) = applied();
				let mut all: Vec<_> = (0..units.len()).collect();
				all.sort_by_key(|n| (order.rotate_left(7 * *n as u32) & 0xff, *n));
				for n in all {
					let _ = claim(node, era, UNRELIABLE, 100 + n as u64);
				}
				got = (0..units.len()).map(|n| balance(&tenant(n))).collect();
			});
			got
		};
		prop_assert_eq!(outcome(0), outcome(order));
	}
}
