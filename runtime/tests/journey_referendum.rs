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
use icn_primitives::{
	runtime_decl_for_icn_api::IcnApi, BoundedU32, Bps, MarketId, NodeId, NodeRegistry,
	PenaltyStage, QuoteError,
};
use icn_runtime::{
	configs::parameters::{Group, GroupDelay, Parameter},
	constants::currency::UNIT,
	genesis_config_presets::STABLECOIN,
	AccountId, Balances, Block, Hardware, OriginCaller, Runtime, RuntimeCall, RuntimeEvent,
	RuntimeHoldReason, Slashing,
};
use pallet_conviction_voting::{Call as Voting, Conviction};
use pallet_icn_delegation::Call as Delegation;
use pallet_icn_origins::Origin;
use pallet_icn_slashing::{Call as Penalty, Params as SlashingParams, Reason};
use pallet_referenda::Call as Referendum;
use sp_keyring::Sr25519Keyring::{self, Alice, Bob, Charlie, Dave, Eve};
use sp_runtime::{
	traits::{Convert, Hash as _, HashingFor},
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

/// Longest lease before anybody votes: it may have come down in steps.
const LONGEST: u32 = 60;

fn limited() {
	pallet_icn_leases::Parameters::<Runtime>::mutate(|params| {
		params.max_lease_eras = BoundedU32::clamped(LONGEST);
	});
}

/// Half of it: one step.
fn shorter_leases() -> RuntimeCall {
	let key = Parameter::Leases(pallet_icn_leases::Parameter::MaxLeaseEras);
	let changes = vec![(key, u128::from(LONGEST / 2))].try_into().expect("is one");
	pallet_icn_parameters::Call::propose { changes }.into()
}

/// Whether a change of parameters of leases was made in the last block; it did not fail.
fn enacted(chain: &mut Chain) -> bool {
	use pallet_icn_parameters::Event;
	chain.events().into_iter().any(|event: RuntimeEvent| match event {
		RuntimeEvent::ParameterChanges(Event::Enacted { group, .. }) => group == Group::Leases,
		RuntimeEvent::ParameterChanges(Event::Failed { .. }) => panic!("{event:?}"),
		_ => false,
	})
}

/// What so many eras would cost, or why they cannot be had.
fn quote(eras: u32) -> Result<u128, QuoteError> {
	<Runtime as IcnApi<Block, AccountId>>::quote_lease(
		MarketId::new(1, 1),
		STABLECOIN,
		10,
		eras,
		Default::default(),
	)
	.map(|quote| quote.total)
}

/// Votes of all three for a call, in a network in which nodes work; it is carried out.
fn decided(network: &mut Network, origin: Origin, call: &RuntimeCall) {
	let index = network.chain.with(pallet_referenda::ReferendumCount::<Runtime>::get);
	network.block(|| {
		for step in proposal(origin, call) {
			assert_ok!(act(&account(Alice), step));
		}
		let deposit = RuntimeCall::Referenda(Referendum::place_decision_deposit { index });
		assert_ok!(act(&account(Alice), deposit));
		for holder in HOLDERS {
			assert_ok!(act(&account(holder), vote(index, true, STAKE)));
		}
	});
	for _ in 0..120 {
		network.block(|| ());
		let events: Vec<RuntimeEvent> = network.chain.events();
		if let Some(outcome) = ended(index, &events) {
			assert_eq!(outcome, Ended::Enacted(Ok(())));
			return;
		}
	}
	panic!("referendum {index} is not over");
}

/// A shorter longest lease, and a dearer market: quotes follow. The lease when its delay is over.
#[test]
fn quotes_follow_what_is_decided() {
	let mut network = Network::with_nodes(Default::default());
	network.chain.with(limited);
	let (long, short) = (50, 20);
	let before = network.chain.with(|| (quote(long), quote(short)));
	assert!(before.0.is_ok() && before.1.is_ok(), "{before:?}");
	decided(&mut network, Origin::ParameterAdmin, &shorter_leases());
	assert_eq!(network.chain.with(|| (quote(long), quote(short))), before);
	let delay = network.chain.with(|| GroupDelay::convert(Group::Leases));
	assert!(delay > 1);
	for block in 1..=delay {
		network.block(|| ());
		assert_eq!(enacted(&mut network.chain), block == delay, "{block} of {delay}");
	}
	let after = network.chain.with(|| (quote(long), quote(short)));
	assert_eq!(after, (Err(QuoteError::TooLong), before.1));

	let market = MarketId::new(1, 1);
	let mut terms =
		network.chain.with(|| <Hardware as NodeRegistry<AccountId>>::market(market)).unwrap();
	terms.margin = Bps::saturating(5_000);
	let call = pallet_icn_hardware::Call::set_market { market, terms }.into();
	decided(&mut network, Origin::MarketAdmin, &call);
	let dearer = network.chain.with(|| quote(short)).unwrap();
	// Half on top instead of a quarter; each era is rounded up.
	let expected = before.1.unwrap() * 6 / 5;
	assert!(dearer.abs_diff(expected) <= u128::from(short), "{dearer} against {expected}");
}

#[test]
fn a_parameter_is_changed_by_transactions() {
	let mut chain = Chain::new("development");
	chain.block(Vec::new());
	chain.with(limited);
	let call = shorter_leases();
	assert_eq!(chain.referendum(&HOLDERS, Origin::ParameterAdmin, call), Ended::Enacted(Ok(())));
	while !enacted(&mut chain) {
		assert_ne!(chain.with(|| quote(50)), Err(QuoteError::TooLong));
		chain.block(Vec::new());
	}
	assert_eq!(chain.with(|| quote(50)), Err(QuoteError::TooLong));
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

/// In safe mode what holders decide is carried out like ever.
#[test]
fn safe_mode_stops_no_track() {
	let mut chain = Chain::new("development");
	let enter = RuntimeCall::SafeMode(pallet_safe_mode::Call::force_enter {});
	assert_eq!(chain.motion(&[Alice, Bob], enter), Ok(()));
	chain.with(limited);
	let call = shorter_leases();
	assert_eq!(chain.referendum(&HOLDERS, Origin::ParameterAdmin, call), Ended::Enacted(Ok(())));
	assert!(chain.with(icn_runtime::SafeMode::is_entered));
}

/// What is killed loses its deposits, to the treasury.
#[test]
fn who_is_killed_loses_the_deposits() {
	use icn_runtime::configs::fees::TreasuryAccount;
	let mut chain = Chain::new("development");
	let index = chain.propose(Alice, root(), for_root());
	let before = chain.with(|| free(&TreasuryAccount::get()));
	let kill = RuntimeCall::Referenda(Referendum::kill { index });
	chain.with(|| {
		use sp_runtime::traits::Dispatchable;
		assert!(kill.dispatch(frame_system::RawOrigin::Root.into()).is_ok());
	});
	assert_eq!(chain.with(|| free(&TreasuryAccount::get())) - before, 50_100 * UNIT);
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
	chain.with(limited);
	let call = shorter_leases();
	let index = chain.propose(Alice, Origin::ParameterAdmin, call);
	chain.must(Alice, vote(index, true, STAKE));
	chain.must(Bob, vote(index, false, STAKE));
	chain.must(Charlie, vote(index, false, STAKE));
	assert_eq!(chain.outcome(index), Ended::Rejected);
	assert_ne!(chain.with(|| quote(50)), Err(QuoteError::TooLong));
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
	chain.with(limited);
	let call = shorter_leases();
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

/// ICNT that is delegated to a node is on hold, and votes nevertheless.
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

	network.block(|| {
		assert_ok!(act(&provider(), Penalty::dispute { node, era, reason }));
	});
	let deposit = |network: &mut Network| {
		let reason = RuntimeHoldReason::Slashing(pallet_icn_slashing::HoldReason::Dispute);
		network.chain.with(|| Balances::balance_on_hold(&reason, &provider()))
	};
	assert!(deposit(&mut network) > 0);
	let decide = Penalty::decide { node, era, reason, uphold: false };
	decided(&mut network, Origin::SlashCanceller, &decide.into());
	assert_eq!(deposit(&mut network), 0, "who was right has the deposit back");
	let stage = network.chain.with(|| {
		let penalties = Slashing::penalties_of(node, None, 100);
		penalties
			.into_iter()
			.find(|other| (other.era, other.reason) == (era, reason))
			.map(|penalty| penalty.stage)
	});
	assert!(matches!(stage, Some(PenaltyStage::Cancelled { .. })), "{stage:?}");
	let due = network.era() + 14;
	network.run_to(due);
	let keys = vec![(node, era, reason)].try_into().unwrap();
	let applied = network.block(|| act(&person(1_005), Penalty::apply { keys }));
	assert!(applied.is_err(), "there is nothing to apply");
	assert_eq!(kept(&mut network), before);
}
