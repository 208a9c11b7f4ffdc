//! Tests, by what is done.

use crate::{mock::*, *};
use frame_support::{
	assert_noop, assert_ok,
	dispatch::{DispatchResultWithPostInfo, Pays},
};
use icn_primitives::ParameterGroup as _;
use icn_primitives::{
	BoundedU128, BoundedU32, EraIndex, Evidence, EvidenceKind, EvidenceRegistry, FacilityId, Level,
	NodeId, NodeRegistry, Subject, ICNT,
};
use sp_core::H256;
use sp_runtime::{AccountId32, DispatchError, DispatchResult};

mod attesting;
mod challenges;
mod evidence;
mod former;
mod invariants;
mod issuers;
mod params;
mod try_state;

use EvidenceKind::{DataCentreTier, GeoLatency, HardwareBenchmark, Iso27001, Soc2, TeeQuote};

const OF_SITE: Subject = Subject::Facility(SITE);
const OF_NODE: Subject = Subject::Node(NODE);

/// What an issuer has in these tests, unless they say so: enough for two open challenges.
const BOND: u128 = 20_000 * ICNT;
/// Defaults of the parameters of the same names.
const FALSE_CLAIM: u128 = 5_000 * ICNT;
const DEPOSIT: u128 = 100 * ICNT;
const KEEP: EraIndex = 336;
const DECISION: EraIndex = 336;
/// The era in which bonded tests begin.
const NOW: EraIndex = START + 1;

fn bonded() -> ExtBuilder {
	ExtBuilder::default().bonded(BOND)
}

fn signed(who: &AccountId32) -> RuntimeOrigin {
	RuntimeOrigin::signed(who.clone())
}

fn kinds(kinds: &[EvidenceKind]) -> Kinds {
	kinds.to_vec().try_into().expect("few")
}

fn document(n: u8) -> H256 {
	H256::repeat_byte(n)
}

fn set_issuer(who: &AccountId32, of: &[EvidenceKind]) -> DispatchResult {
	Registrar::set_issuer(signed(&JUDGE), who.clone(), kinds(of))
}

fn attest(
	who: &AccountId32,
	subject: Subject,
	kind: EvidenceKind,
	level: Level,
	until: EraIndex,
) -> DispatchResult {
	Registrar::attest(signed(who), subject, kind, level, document(1), until)
}

/// Ivan attests tier 3 of the data centre until `until`.
fn tier(until: EraIndex) {
	assert_ok!(attest(&IVAN, OF_SITE, DataCentreTier, 3, until));
}

fn withdraw(who: &AccountId32, subject: Subject, kind: EvidenceKind) -> DispatchResult {
	Registrar::revoke(signed(who), subject, kind, RevocationReason::Withdrawn)
}

/// Forgets Ivan's attestation.
fn remove(subject: Subject, kind: EvidenceKind) -> DispatchResultWithPostInfo {
	Registrar::remove(signed(&NOBODY), subject, kind, IVAN)
}

/// A challenge of Ivan's attestation.
fn challenge(who: &AccountId32, subject: Subject, kind: EvidenceKind) -> DispatchResult {
	Registrar::challenge(signed(who), subject, kind, IVAN, document(9))
}

fn decide(challenge: u32, upheld: bool) -> DispatchResult {
	Registrar::decide(signed(&JUDGE), ChallengeId(challenge), upheld)
}

fn lapse(challenge: u32) -> DispatchResultWithPostInfo {
	Registrar::lapse(signed(&NOBODY), ChallengeId(challenge))
}

fn issuer(who: &AccountId32) -> Issuer {
	Issuers::<Test>::get(who).expect("an issuer of the test")
}

fn row(subject: Subject, kind: EvidenceKind) -> AttestationOf<Test> {
	Attestations::<Test>::get(subject, kind).expect("an attestation of the test")
}

/// Ivan's attestation that another issuer's took the place of.
fn former(subject: Subject, kind: EvidenceKind) -> Option<AttestationOf<Test>> {
	Former::<Test>::get((subject, kind, IVAN))
}

/// What is proven of the data centre and the node, in its present generation.
fn evidence(kind: EvidenceKind) -> Option<Evidence> {
	let generation = Registry::node(NODE).map_or(0, |info| info.generation);
	Registrar::evidence(SITE, NODE, generation, kind)
}

fn stood(kind: EvidenceKind, since: EraIndex, until: EraIndex) -> Option<Level> {
	let generation = Registry::node(NODE).map_or(0, |info| info.generation);
	Registrar::stood(SITE, NODE, generation, kind, since, until)
}

fn proven(level: Level, since: EraIndex, until: EraIndex) -> Option<Evidence> {
	Some(Evidence { level, since, until })
}

fn events() -> Vec<Event<Test>> {
	System::events()
		.into_iter()
		.filter_map(|record| match record.event {
			RuntimeEvent::Registrar(event) => Some(event),
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
