//! The holders of ICNT decide: from the preimage to the effect, by real transactions.

#![allow(clippy::expect_used, clippy::unwrap_used)]

mod common;

use common::{
	free,
	network::{act, person, provider, Network},
	votes::{account, ended, ongoing, proposal, tally, vote, Ended, STAKE},
	Chain,
};
use frame_support::{
	assert_ok,
	traits::fungible::{Inspect, InspectHold},
};
use icn_primitives::{runtime_decl_for_icn_api::IcnApi, BoundedU32, MarketId, NodeId, QuoteError};
use icn_runtime::{
	constants::currency::UNIT, genesis_config_presets::STABLECOIN, AccountId, Balances, Block,
	OriginCaller, Runtime, RuntimeCall, RuntimeEvent, RuntimeHoldReason, Slashing,
};
use pallet_conviction_voting::{Call as Voting, Conviction};
use pallet_icn_delegation::Call as Delegation;
use pallet_icn_leases::Call as Leases;
use pallet_icn_origins::Origin;
use pallet_icn_slashing::{Call as Penalty, Params as SlashingParams, Reason};
use pallet_referenda::{Call as Referendum, ReferendumInfoFor};
use sp_keyring::Sr25519Keyring::{self, Alice, Bob, Charlie, Dave, Eve};
use sp_runtime::{
	traits::{Hash as _, HashingFor},
	MultiAddress,
};

const HOLDERS: [Sr25519Keyring; 3] = [Alice, Bob, Charlie];

fn root() -> OriginCaller {
	OriginCaller::system(frame_system::RawOrigin::Root)
}

/// Something that only Root may do.
fn for_root() -> RuntimeCall {
	RuntimeCall::Balances(pallet_balances::Call::force_set_balance {
		who: MultiAddress::Id(account(Eve)),
		new_free: 77 * UNIT,
	})
}

fn longest_lease(eras: u32) -> RuntimeCall {
	let params = pallet_icn_leases::Params {
		max_lease_eras: BoundedU32::clamped(eras),
		..pallet_icn_leases::Parameters::<Runtime>::get()
	};
	Leases::set_params { params }.into()
}

/// Why there is no quote for so many eras.
fn why_not(eras: u32) -> Option<QuoteError> {
	<Runtime as IcnApi<Block, AccountId>>::quote_lease(
		MarketId::new(1, 1),
		STABLECOIN,
		10,
		eras,
		Default::default(),
	)
	.err()
}

#[test]
fn a_parameter_is_changed_and_quotes_follow() {
	let mut chain = Chain::new("development");
	chain.block(Vec::new());
	let (long, short) = (50, 20);
	let before = chain.with(|| (why_not(long), why_not(short)));
	let call = chain.with(|| longest_lease(30));
	assert_eq!(chain.referendum(&HOLDERS, Origin::ParameterAdmin, call), Ended::Enacted(Ok(())));
	let after = chain.with(|| (why_not(long), why_not(short)));
	assert_ne!(after.0, before.0, "{after:?}");
	assert_eq!(after.0, Some(QuoteError::TooLong));
	assert_eq!(after.1, before.1, "a shorter one is quoted as before");
	// The deposits come back.
	let refund = |index| {
		[
			RuntimeCall::Referenda(Referendum::refund_decision_deposit { index }),
			RuntimeCall::Referenda(Referendum::refund_submission_deposit { index }),
		]
	};
	let reserved = |chain: &mut Chain| chain.with(|| Balances::reserved_balance(account(Alice)));
	let held = reserved(&mut chain);
	for call in refund(0) {
		chain.must(Alice, call);
	}
	assert_eq!(held - reserved(&mut chain), 1_100 * UNIT);
}

/// The track is too fast for what its origin may not do.
#[test]
fn a_track_decides_only_its_own() {
	let mut chain = Chain::new("development");
	let outcome = chain.referendum(&HOLDERS, Origin::ParameterAdmin, for_root());
	assert_eq!(outcome, Ended::Enacted(Err(sp_runtime::DispatchError::BadOrigin)));
}

#[test]
fn root_is_a_referendum() {
	let mut chain = Chain::new("development");
	assert_eq!(chain.referendum(&HOLDERS, root(), for_root()), Ended::Enacted(Ok(())));
	assert_eq!(chain.with(|| free(&account(Eve))), 77 * UNIT);
}

#[test]
fn who_has_the_nays_fails() {
	let mut chain = Chain::new("development");
	let call = chain.with(|| longest_lease(30));
	let index = chain.propose(Alice, Origin::ParameterAdmin, call);
	chain.must(Alice, vote(index, true, STAKE));
	chain.must(Bob, vote(index, false, STAKE));
	chain.must(Charlie, vote(index, false, STAKE));
	assert_eq!(chain.outcome(index), Ended::Rejected);
	assert_ne!(chain.with(|| why_not(50)), Some(QuoteError::TooLong));
	// The deposit of the decision comes back, that of the submission does not.
	chain.must(Alice, RuntimeCall::Referenda(Referendum::refund_decision_deposit { index }));
	chain.must_fail(
		Alice,
		RuntimeCall::Referenda(Referendum::refund_submission_deposit { index }),
		pallet_referenda::Error::<Runtime>::BadStatus,
	);
}

/// Few ayes are not enough, though nobody is against it.
#[test]
fn who_has_no_support_fails() {
	let mut chain = Chain::new("development");
	let index = chain.propose(Alice, Origin::MarketAdmin, for_root());
	chain.must(Dave, vote(index, true, 100 * UNIT));
	assert_eq!(chain.outcome(index), Ended::Rejected);
}

#[test]
fn an_emergency_stops_a_referendum() {
	let mut chain = Chain::new("development");
	let index = chain.propose(Alice, root(), for_root());
	let cancel = RuntimeCall::Referenda(Referendum::cancel { index });
	let stopped = chain.with(|| {
		use sp_runtime::traits::Dispatchable;
		cancel.dispatch(Origin::EmergencyAdmin.into()).is_ok()
	});
	assert!(stopped);
	assert!(!chain.with(|| ongoing(index)));
	chain.must(Alice, RuntimeCall::Referenda(Referendum::refund_submission_deposit { index }));
}

/// One may vote for another, with a conviction of its own.
#[test]
fn votes_are_delegated() {
	let mut chain = Chain::new("development");
	let class = 11;
	let delegate = Voting::delegate {
		class,
		to: MultiAddress::Id(account(Alice)),
		conviction: Conviction::Locked2x,
		balance: STAKE,
	};
	chain.must(Bob, RuntimeCall::ConvictionVoting(delegate));
	let call = chain.with(|| longest_lease(30));
	let index = chain.propose(Alice, Origin::ParameterAdmin, call);
	chain.must(Alice, vote(index, true, STAKE));
	// Alice's once, Bob's twice; what supports is not multiplied.
	assert_eq!(chain.with(|| tally(index)), Some((3 * STAKE, 0, 2 * STAKE)));
	// Another track is another class.
	let other = chain.propose(Alice, Origin::MarketAdmin, for_root());
	chain.must(Alice, vote(other, true, STAKE));
	assert_eq!(chain.with(|| tally(other)), Some((STAKE, 0, STAKE)));
	chain.must(Bob, RuntimeCall::ConvictionVoting(Voting::undelegate { class }));
	assert_eq!(chain.with(|| tally(index)), Some((STAKE, 0, STAKE)));
}

/// ICNT that is delegated to a node is on hold, and votes nevertheless. What voted stays locked, and is
/// slashed nevertheless.
#[test]
fn delegated_icnt_votes() {
	let mut network = Network::with_nodes(Default::default());
	let holder = person(1_002);
	let index = network.chain.propose(Alice, Origin::ParameterAdmin, for_root());
	network.block(|| {
		let free = free(&holder);
		let amount = free - 10 * UNIT;
		assert_ok!(act(&holder, Delegation::delegate { node: NodeId(1), amount, lock_days: 1 }));
		let reason = pallet_icn_delegation::HoldReason::Delegated;
		let held = Balances::balance_on_hold(&RuntimeHoldReason::Delegation(reason), &holder);
		assert_eq!(held, amount);
		let all = Balances::total_balance(&holder);
		assert_ok!(act(&holder, vote(index, true, all)));
		assert_eq!(tally(index).map(|(ayes, ..)| ayes), Some(all));
	});
}

fn let_through(chain: &mut Chain) -> Result<(), sp_runtime::DispatchError> {
	let call_hash = HashingFor::<Block>::hash_of(&for_root());
	let call = RuntimeCall::Whitelist(pallet_whitelist::Call::whitelist_call { call_hash });
	chain.motion(&[Alice, Bob], call)
}

fn carry_out() -> RuntimeCall {
	RuntimeCall::Whitelist(pallet_whitelist::Call::dispatch_whitelisted_call_with_preimage {
		call: Box::new(for_root()),
	})
}

/// Two thirds of the committee let a call through, and the holders decide on a faster track than Root's.
#[test]
fn what_is_whitelisted_goes_faster() {
	let mut chain = Chain::new("development");
	assert_eq!(let_through(&mut chain), Ok(()));
	let outcome = chain.referendum(&HOLDERS, Origin::WhitelistedCaller, carry_out());
	assert_eq!(outcome, Ended::Enacted(Ok(())));
	assert_eq!(chain.with(|| free(&account(Eve))), 77 * UNIT);
}

/// What the holders want waits for the committee for a day, and anyone carries it out then.
#[test]
fn it_needs_both() {
	let mut chain = Chain::new("development");
	let outcome = chain.referendum(&HOLDERS, Origin::WhitelistedCaller, carry_out());
	assert_eq!(outcome, Ended::Enacted(Ok(())));
	assert_ne!(chain.with(|| free(&account(Eve))), 77 * UNIT);
	assert!(matches!(chain.send(Dave, carry_out()), Ok(Err(_))));
	assert_eq!(let_through(&mut chain), Ok(()));
	chain.must(Dave, carry_out());
	assert_eq!(chain.with(|| free(&account(Eve))), 77 * UNIT);
}

/// A provider disputes a penalty, and the holders cancel it in time.
#[test]
fn a_penalty_is_cancelled() {
	let mut network = Network::with_nodes(Default::default());
	let node = NodeId(3);
	network.chain.with(|| {
		pallet_icn_slashing::Parameters::<Runtime>::put(SlashingParams {
			dispute_eras: BoundedU32::clamped(12),
			..Default::default()
		});
	});
	let from = network.era() + 2;
	for era in from..from + 4 {
		network.world.outages.insert((node, era), 10_000);
	}
	network.run_to(from + 6);
	let penalty = network.chain.with(|| {
		let penalties = Slashing::penalties_of(node, None, 100);
		penalties.into_iter().find(|penalty| penalty.reason == Reason::Unreliable)
	});
	let penalty = penalty.expect("who fails for long is penalised");
	let (era, reason) = (penalty.era, penalty.reason);
	let kept = |network: &mut Network| {
		network.chain.with(|| {
			let node = pallet_icn_hardware::Nodes::<Runtime>::get(node).unwrap();
			node.collateral
		})
	};
	let before = kept(&mut network);

	let decide = Penalty::decide { node, era, reason, uphold: false };
	let index = network.chain.with(pallet_referenda::ReferendumCount::<Runtime>::get);
	network.block(|| {
		assert_ok!(act(&provider(), Penalty::dispute { node, era, reason }));
		for step in proposal(Origin::SlashCanceller, &decide.clone().into()) {
			assert_ok!(act(&account(Alice), step));
		}
		let deposit = RuntimeCall::Referenda(Referendum::place_decision_deposit { index });
		assert_ok!(act(&account(Alice), deposit));
		for holder in HOLDERS {
			assert_ok!(act(&account(holder), vote(index, true, STAKE)));
		}
	});
	let mut outcome = None;
	for _ in 0..60 {
		network.block(|| ());
		let events: Vec<RuntimeEvent> = network.chain.events();
		outcome = outcome.or(ended(index, &events));
	}
	assert_eq!(outcome, Some(Ended::Enacted(Ok(()))));
	assert!(network.chain.with(|| ReferendumInfoFor::<Runtime>::contains_key(index)));
	let due = network.era() + 14;
	network.run_to(due);
	let keys = vec![(node, era, reason)].try_into().unwrap();
	let applied = network.block(|| act(&person(1_005), Penalty::apply { keys }));
	assert!(applied.is_err(), "there is nothing to apply");
	assert_eq!(kept(&mut network), before);
}
