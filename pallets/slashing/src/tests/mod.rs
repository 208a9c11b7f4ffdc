//! Tests, by the stage of a penalty.

use crate::{mock::*, *};
use frame_support::{
	assert_noop, assert_ok,
	dispatch::{DispatchResultWithPostInfo, Pays},
};
use icn_primitives::ParameterGroup as _;
use icn_primitives::{
	BoundedU128, BoundedU32, Bps, EraIndex, LeaseId, NodeId, SuspensionReason, UndecidedPenalties,
	ICNT,
};
use sp_runtime::{AccountId32, DispatchError, DispatchResult};

mod application;
mod asking;
mod closing;
mod compensation;
mod conduct;
mod disputes;
mod invariants;
mod params;
mod try_state;
mod views;

const UNRELIABLE: Reason = Reason::Unreliable;
const DEFAULT: Reason = Reason::Default;

/// Defaults of the parameters of the same names.
const REPORT_ERAS: EraIndex = 24;
const RUN_GAP: EraIndex = 24;
const RUN_ERAS: EraIndex = 168;

fn signed(who: &AccountId32) -> RuntimeOrigin {
	RuntimeOrigin::signed(who.clone())
}

fn dispute(who: &AccountId32, node: NodeId, era: EraIndex) -> DispatchResult {
	Slashing::dispute(signed(who), node, era, UNRELIABLE)
}

fn decide(node: NodeId, era: EraIndex, uphold: bool) -> DispatchResult {
	Slashing::decide(signed(&JUDGE), node, era, UNRELIABLE, uphold)
}

fn apply(keys: &[(NodeId, EraIndex, Reason)]) -> DispatchResultWithPostInfo {
	let done = Slashing::apply(signed(&NOBODY), keys.to_vec().try_into().unwrap());
	if let Some(actual) = done.as_ref().ok().and_then(|post| post.actual_weight) {
		assert!(actual.all_lte(Slashing::apply_weight(keys.len() as u32)));
	}
	done
}

fn claim(node: NodeId, era: EraIndex, reason: Reason, lease: u64) -> DispatchResult {
	Slashing::claim(signed(&NOBODY), node, era, reason, LeaseId(lease))
}

fn close(node: NodeId, era: EraIndex, reason: Reason, limit: u32) -> DispatchResultWithPostInfo {
	Slashing::close(signed(&NOBODY), node, era, reason, limit)
}

fn collect(node: NodeId, era: EraIndex, reason: Reason) -> DispatchResultWithPostInfo {
	Slashing::collect(signed(&NOBODY), node, era, reason)
}

fn suspend(node: NodeId) -> DispatchResultWithPostInfo {
	Slashing::suspend(signed(&NOBODY), node)
}

fn prune_conduct(node: NodeId) -> DispatchResultWithPostInfo {
	Slashing::prune_conduct(signed(&NOBODY), node)
}

fn penalty(node: NodeId, era: EraIndex, reason: Reason) -> PenaltyOf<Test> {
	Slashing::find(&Offence::new(node, era, reason)).expect("a penalty of the test")
}

fn exists(node: NodeId, era: EraIndex, reason: Reason) -> bool {
	Slashing::find(&Offence::new(node, era, reason)).is_some()
}

fn conduct(node: NodeId) -> Conduct {
	Conducts::<Test>::get(node).expect("a conduct of the test")
}

fn events() -> Vec<Event<Test>> {
	System::events()
		.into_iter()
		.filter_map(|record| match record.event {
			RuntimeEvent::Slashing(event) => Some(event),
			_ => None,
		})
		.collect()
}

fn last_event() -> Event<Test> {
	events().pop().expect("an event of the test")
}

/// Whether a call that must succeed was free.
fn is_free(done: DispatchResultWithPostInfo) -> bool {
	done.expect("it succeeds").pays_fee == Pays::No
}

/// Parameters under which nothing is forgiven: a full era costs half a percent, 50 ICNT.
fn strict() -> Params {
	Params { depth_bps: BoundedU32::clamped(0), ..Params::default() }
}

/// What a node is asked for a full era under [`strict`] parameters.
const FULL: u128 = 50 * ICNT;

/// A penalty of node 1 for the era in which tests begin, of [`FULL`], asked two eras later.
fn asked() -> (NodeId, EraIndex) {
	go_to(START + 2);
	fail(NODE_1, START, 10_000, 10_000);
	assert_eq!(penalty(NODE_1, START, UNRELIABLE).asked, FULL);
	(NODE_1, START)
}

/// The same, applied.
fn applied() -> (NodeId, EraIndex) {
	let (node, era) = asked();
	go_to(START + 2 + 72);
	assert!(is_free(apply(&[(node, era, UNRELIABLE)])));
	(node, era)
}
