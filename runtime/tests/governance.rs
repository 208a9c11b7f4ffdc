//! Who may do what: privileged calls, the committee's majority, and its way to Root.

#![allow(clippy::expect_used)]

mod common;

use codec::Encode;
use common::{free, Chain, COMMITTEE};
use frame_support::{assert_noop, dispatch::GetDispatchInfo, traits::PalletInfoAccess};
use icn_primitives::{
	BoundedU32, Bps, ClassId, EvidenceKind, MarketId, NodeId, NodeRegistry, RegionId, UnitPrice,
	ICNT_FEED, USD,
};
use icn_runtime::{
	configs::governance::MinimumNotice, constants::currency::UNIT,
	genesis_config_presets::STABLECOIN, AccountId, Hardware, Runtime, RuntimeCall, RuntimeEvent,
	RuntimeOrigin, System,
};
use sp_keyring::Sr25519Keyring::{Alice, Bob, Dave, Eve};
use sp_runtime::{
	traits::{BadOrigin, Dispatchable, Hash as _, HashingFor},
	DispatchError, MultiAddress,
};

type Hashing = HashingFor<icn_runtime::Block>;

fn market() -> MarketId {
	MarketId::new(1, 1)
}

/// Every privileged call of our pallets, with arguments that are valid for who may make it.
fn privileged_calls() -> Vec<RuntimeCall> {
	use pallet_icn_attestations::Call as Attest;
	use pallet_icn_clock::Call as Clock;
	use pallet_icn_delegation::Call as Delegation;
	use pallet_icn_hardware::Call as Hw;
	use pallet_icn_incentives::Call as Incentives;
	use pallet_icn_leases::Call as Leases;
	use pallet_icn_prices::Call as Prices;
	use pallet_icn_sla_oracle::Call as Oracle;
	use pallet_icn_slashing::{Call as Slashing, Reason};

	let region = pallet_icn_hardware::Regions::<Runtime>::get(RegionId(1)).expect("is seeded");
	let class = pallet_icn_hardware::Classes::<Runtime>::get(ClassId(1)).expect("is seeded");
	let terms =
		<icn_runtime::Hardware as NodeRegistry<AccountId>>::market(market()).expect("is seeded");
	let curve = pallet_icn_incentives::Curves::<Runtime>::get(ClassId(1)).expect("is seeded");
	vec![
		Attest::set_issuer { issuer: Dave.to_account_id(), kinds: Default::default() }.into(),
		Attest::decide { challenge: Default::default(), upheld: true }.into(),
		Attest::set_params { params: Default::default() }.into(),
		Clock::set_era_length { from_era: 5, ticks: 20 }.into(),
		Clock::set_congestion { params: Default::default() }.into(),
		Delegation::set_params { params: Default::default() }.into(),
		Delegation::set_curve { curve: Default::default() }.into(),
		Hw::set_region { region: RegionId(9), info: region }.into(),
		Hw::set_class { class: ClassId(9), info: class }.into(),
		Hw::set_market { market: market(), terms }.into(),
		Hw::set_adjustment { market: market(), factor: BoundedU32::clamped(10_000) }.into(),
		Hw::suspend_node { node: NodeId(0) }.into(),
		Hw::resume_node { node: NodeId(0) }.into(),
		Hw::set_params { params: Default::default() }.into(),
		Oracle::set_params { params: pallet_icn_sla_oracle::Parameters::<Runtime>::get() }.into(),
		Prices::set_feeders { feeders: Vec::new() }.into(),
		Prices::set_params { params: Default::default() }.into(),
		Prices::set_breaker { asset: STABLECOIN, breaker: Default::default() }.into(),
		Prices::pause_icnt { paused: true }.into(),
		Prices::forget { feed: ICNT_FEED }.into(),
		Slashing::decide { node: NodeId(0), era: 0, reason: Reason::Default, uphold: true }.into(),
		Slashing::set_params { params: Default::default() }.into(),
		Leases::set_asset { asset: STABLECOIN, accepting: false }.into(),
		Leases::set_params { params: Default::default() }.into(),
		Leases::suspend_service_provider { who: Dave.to_account_id(), reason: Default::default() }
			.into(),
		Leases::resume_service_provider { who: Dave.to_account_id() }.into(),
		Leases::write_off { asset: STABLECOIN, accounts: Default::default() }.into(),
		Incentives::set_curve { class: ClassId(1), curve }.into(),
		Incentives::set_market_weight { market: market(), weight: BoundedU32::clamped(1) }.into(),
		Incentives::set_evidence_bonus { kind: EvidenceKind::Iso27001, levels: Default::default() }
			.into(),
		Incentives::set_params { params: pallet_icn_incentives::Parameters::<Runtime>::get() }
			.into(),
	]
}

#[test]
fn privileged_calls_are_refused_to_accounts() {
	let mut chain = Chain::new("development");
	chain.block(Vec::new());
	chain.with(|| {
		let one_of_three = || {
			RuntimeOrigin::from(pallet_collective::RawOrigin::<_, common::Committee>::Members(1, 3))
		};
		for call in privileged_calls() {
			for origin in [
				RuntimeOrigin::signed(Dave.to_account_id()),
				// A member is nobody alone.
				RuntimeOrigin::signed(Alice.to_account_id()),
				RuntimeOrigin::none(),
				one_of_three(),
			] {
				let error = call.clone().dispatch(origin).map_err(|error| error.error);
				assert_eq!(error.map(|_| ()), Err(BadOrigin.into()), "{call:?}");
			}
		}
	});
}

#[test]
fn a_majority_may_make_them() {
	let mut chain = Chain::new("development");
	chain.block(Vec::new());
	chain.with(|| {
		for call in privileged_calls() {
			let two_of_three = RuntimeOrigin::from(pallet_collective::RawOrigin::<
				_,
				common::Committee,
			>::Members(2, 3));
			let error = call.clone().dispatch(two_of_three).err().map(|error| error.error);
			assert_ne!(error, Some(DispatchError::BadOrigin), "{call:?}");
		}
	});
}

/// The list above is complete: what is neither in it nor open to every account has been forgotten.
#[test]
fn no_privileged_call_is_forgotten() {
	let open = [
		(
			"Hardware",
			vec![
				"register_provider",
				"deregister_provider",
				"register_facility",
				"remove_facility",
				"register_node",
				"set_price_floor",
				"set_endpoint",
				"extend_commitment",
				"exit_node",
				"remove_node",
				"retry_activation",
				"announce_maintenance",
				"top_up",
				"request_return",
				"release_excess",
				"change_units",
				"cancel_change",
				"exit_early",
			],
		),
		(
			"Attestations",
			vec![
				"bond",
				"unbond",
				"withdraw_bond",
				"attest",
				"revoke",
				"remove",
				"challenge",
				"lapse",
			],
		),
		(
			"SlaOracle",
			vec![
				"register_operator",
				"retire",
				"withdraw_bond",
				"vote_activation",
				"reveal",
				"commit",
				"post_root",
				"open_check",
				"settle_operators",
				"withdraw_pay",
				"complain",
				"finalise",
				"prune",
				"close_activation",
				"set_key",
				"prune_log",
			],
		),
		(
			"Leases",
			vec![
				"register_service_provider",
				"deregister_service_provider",
				"update_profile",
				"end_worthless",
				"request_lease",
				"settle",
				"terminate",
				"expire",
				"withdraw",
				"prune_ended",
				"report_breach",
				"replace_allocation",
				"request_lease_on_runway",
				"top_up",
				"settle_many",
				"distribute_margin",
				"declare_affiliate",
				"deposit",
				"offer_lease",
				"withdraw_offer",
				"accept_lease",
				"extend",
				"set_renewal",
				"reduce",
				"retract_affiliate",
			],
		),
		(
			"Slashing",
			vec!["dispute", "apply", "claim", "close", "suspend", "collect", "prune_conduct"],
		),
		("Incentives", vec!["claim", "claim_many", "refresh_market", "update_evidence"]),
		(
			"Delegation",
			vec![
				"delegate",
				"undelegate",
				"withdraw",
				"claim",
				"collect",
				"redelegate",
				"compound",
			],
		),
		("Clock", vec![]),
		("Prices", vec![]),
	];
	let mut chain = Chain::new("development");
	let privileged: Vec<(String, String)> = chain.with(|| {
		use frame_support::traits::GetCallMetadata;
		privileged_calls()
			.iter()
			.map(|call| {
				let meta = call.get_call_metadata();
				(meta.pallet_name.to_string(), meta.function_name.to_string())
			})
			.collect()
	});
	for (pallet, open) in open {
		for call in <RuntimeCall as frame_support::traits::GetCallMetadata>::get_call_names(pallet)
		{
			let listed =
				open.contains(call) ^ privileged.contains(&(pallet.to_string(), call.to_string()));
			assert!(listed, "{pallet}.{call} must be in exactly one list");
		}
	}
}

#[test]
fn a_motion_changes_a_market() {
	let mut chain = Chain::new("development");
	let mut terms =
		chain.with(|| <Hardware as NodeRegistry<AccountId>>::market(market())).expect("is seeded");
	terms.price_cap = UnitPrice(20 * USD);
	terms.margin = Bps::saturating(2_000);
	let call = pallet_icn_hardware::Call::set_market { market: market(), terms: terms.clone() };
	assert_eq!(chain.motion(&[Alice, Bob], RuntimeCall::from(call)), Ok(()));
	assert_eq!(chain.with(|| <Hardware as NodeRegistry<AccountId>>::market(market())), Some(terms));
}

/// `System::kill_storage` and the like are Root's alone.
fn for_root() -> RuntimeCall {
	RuntimeCall::Balances(pallet_balances::Call::force_set_balance {
		who: MultiAddress::Id(Eve.to_account_id()),
		new_free: 77 * UNIT,
	})
}

/// One motion that whitelists a call and schedules its dispatch.
fn to_root(call: RuntimeCall, after: u32) -> RuntimeCall {
	let hash = Hashing::hash_of(&call);
	RuntimeCall::Utility(pallet_utility::Call::batch_all {
		calls: vec![
			RuntimeCall::Whitelist(pallet_whitelist::Call::whitelist_call { call_hash: hash }),
			RuntimeCall::Scheduler(pallet_scheduler::Call::schedule_after {
				after,
				maybe_periodic: None,
				priority: 100,
				call: Box::new(dispatch(call)),
			}),
		],
	})
}

fn dispatch(call: RuntimeCall) -> RuntimeCall {
	RuntimeCall::Whitelist(pallet_whitelist::Call::dispatch_whitelisted_call_with_preimage {
		call: Box::new(call),
	})
}

/// Moves what is scheduled for block `from` to the next block, in place of a day of blocks.
fn bring_forward(chain: &mut Chain, from: u32) {
	let next = chain.number() + 1;
	chain.with(|| {
		let agenda = pallet_scheduler::Agenda::<Runtime>::take(from);
		assert!(!agenda.is_empty());
		pallet_scheduler::Agenda::<Runtime>::insert(next, agenda);
	});
}

#[test]
fn three_quarters_reach_root_after_a_day() {
	let mut chain = Chain::new("development");
	let notice = MinimumNotice::get();
	assert_eq!(chain.motion(&COMMITTEE, to_root(for_root(), notice)), Ok(()));
	let due = chain.number() + notice + 1;

	chain.block(Vec::new());
	assert_ne!(chain.with(|| free(&Eve.to_account_id())), 77 * UNIT);

	bring_forward(&mut chain, due);
	chain.block(Vec::new());
	assert_eq!(chain.with(|| free(&Eve.to_account_id())), 77 * UNIT);
	assert!(chain.events().iter().any(|event| matches!(
		event,
		RuntimeEvent::Whitelist(pallet_whitelist::Event::WhitelistedCallDispatched {
			result: Ok(_),
			..
		})
	)));
}

#[test]
fn a_short_notice_is_refused() {
	let mut chain = Chain::new("development");
	let motion = to_root(for_root(), MinimumNotice::get() - 1);
	assert_eq!(
		chain.motion(&COMMITTEE, motion),
		Err(frame_system::Error::<Runtime>::CallFiltered.into())
	);
	chain.with(|| {
		let when = System::block_number() + MinimumNotice::get() - 1;
		let call = RuntimeCall::Scheduler(pallet_scheduler::Call::schedule {
			when,
			maybe_periodic: None,
			priority: 0,
			call: Box::new(dispatch(for_root())),
		});
		let all = RuntimeOrigin::from(
			pallet_collective::RawOrigin::<_, common::Committee>::Members(3, 3),
		);
		assert_noop!(
			call.dispatch(all).map_err(|error| error.error),
			DispatchError::from(frame_system::Error::<Runtime>::CallFiltered)
		);
	});
}

#[test]
fn all_of_the_committee_are_not_root_without_the_schedule() {
	let mut chain = Chain::new("development");
	let hash = Hashing::hash_of(&for_root());
	let whitelist =
		RuntimeCall::Whitelist(pallet_whitelist::Call::whitelist_call { call_hash: hash });
	assert_eq!(chain.motion(&COMMITTEE, whitelist), Ok(()));
	assert_eq!(chain.motion(&COMMITTEE, dispatch(for_root())), Err(BadOrigin.into()));
	assert_eq!(chain.motion(&COMMITTEE, for_root()), Err(BadOrigin.into()));
	assert_ne!(chain.with(|| free(&Eve.to_account_id())), 77 * UNIT);
}

#[test]
fn a_majority_is_not_three_quarters() {
	let mut chain = Chain::new("development");
	assert_eq!(
		chain.motion(&[Alice, Bob], to_root(for_root(), MinimumNotice::get())),
		Err(BadOrigin.into())
	);
}

#[test]
fn silence_is_not_consent() {
	use pallet_collective::DefaultVote;
	type Default = <Runtime as pallet_collective::Config<common::Committee>>::DefaultVote;
	assert!(!Default::default_vote(Some(true), 2, 0, 3));
}

#[test]
fn what_is_left_to_root_is_refused_to_a_majority() {
	let mut chain = Chain::new("development");
	let filtered = DispatchError::from(frame_system::Error::<Runtime>::CallFiltered);
	let call = pallet_assets::Call::force_clear_metadata { id: STABLECOIN.into() };
	assert_eq!(chain.motion(&COMMITTEE, RuntimeCall::Assets(call)), Err(filtered));
	let call = RuntimeCall::Session(pallet_session::Call::purge_keys {});
	chain.must_fail(Alice, call, filtered);
}

#[test]
fn after_a_failed_migration_the_committee_can_act() {
	use frame_support::migrations::{FailedMigrationHandler, FailedMigrationHandling};
	use icn_runtime::SafeMode;
	type Handler = <Runtime as pallet_migrations::Config>::FailedMigrationHandler;
	let mut chain = Chain::new("development");
	for _ in 0..2 {
		assert_eq!(chain.with(|| Handler::failed(Some(0))), FailedMigrationHandling::ForceUnstuck);
		assert!(chain.with(SafeMode::is_entered));
	}
	let exit = RuntimeCall::SafeMode(pallet_safe_mode::Call::force_exit {});
	assert_eq!(chain.motion(&[Alice, Bob], exit), Ok(()));
	assert!(!chain.with(SafeMode::is_entered));
}

#[test]
fn a_majority_withdraws_what_waits() {
	let mut chain = Chain::new("development");
	assert_eq!(chain.motion(&COMMITTEE, to_root(for_root(), MinimumNotice::get())), Ok(()));
	let due = chain.number() + MinimumNotice::get() + 1;
	let hash = Hashing::hash_of(&for_root());
	let withdraw =
		RuntimeCall::Whitelist(pallet_whitelist::Call::remove_whitelisted_call { call_hash: hash });
	assert_eq!(chain.motion(&[Bob, Alice], withdraw), Ok(()));

	bring_forward(&mut chain, due);
	chain.block(Vec::new());
	assert_ne!(chain.with(|| free(&Eve.to_account_id())), 77 * UNIT);
}

#[test]
fn three_quarters_cancel_what_they_scheduled() {
	let mut chain = Chain::new("development");
	assert_eq!(chain.motion(&COMMITTEE, to_root(for_root(), MinimumNotice::get())), Ok(()));
	let due = chain.number() + MinimumNotice::get() + 1;
	let cancel = RuntimeCall::Scheduler(pallet_scheduler::Call::cancel { when: due, index: 0 });
	assert_eq!(chain.motion(&[Alice, Bob], cancel.clone()), Err(BadOrigin.into()));
	assert_eq!(chain.motion(&COMMITTEE, cancel), Ok(()));
	assert!(chain.with(|| pallet_scheduler::Agenda::<Runtime>::get(due).is_empty()));
}

#[test]
fn there_is_no_sudo() {
	let names = <RuntimeCall as frame_support::traits::GetCallMetadata>::get_module_names();
	assert!(!names.contains(&"Sudo"));
}

/// Indices are stored in holds and scheduled origins: never move one.
#[test]
fn indices_are_those_of_the_table() {
	let table = include_str!("../../docs/runtime.md");
	let mut rows = 0;
	for line in table.lines() {
		let cells: Vec<_> = line.split('|').map(str::trim).collect();
		let [_, index, name, .., _] = cells.as_slice() else { continue };
		let Ok(index) = index.parse::<usize>() else { continue };
		let name = name.trim_matches('`');
		let actual = indices().into_iter().find(|(_, actual)| *actual == name);
		match actual {
			Some((actual, _)) => {
				assert_eq!(actual, index, "{name}");
				rows += 1;
			},
			None => assert!(
				indices().iter().all(|(used, _)| *used != index),
				"{index} is kept for {name}"
			),
		}
	}
	assert_eq!(rows, indices().len(), "every pallet of the runtime is in the table");
}

fn indices() -> Vec<(usize, &'static str)> {
	use frame_support::traits::PalletsInfoAccess;
	icn_runtime::AllPalletsWithSystem::infos()
		.into_iter()
		.map(|info| (info.index, info.name))
		.collect()
}

/// A motion's call must fit, also when it is a whole new runtime by its hash.
#[test]
fn an_upgrade_fits_into_a_motion() {
	let call = RuntimeCall::Whitelist(pallet_whitelist::Call::dispatch_whitelisted_call {
		call_hash: Default::default(),
		call_encoded_len: 5_000_000,
		call_weight_witness: RuntimeCall::System(frame_system::Call::authorize_upgrade {
			code_hash: Default::default(),
		})
		.get_dispatch_info()
		.call_weight,
	});
	let limit = icn_runtime::configs::governance::MaxProposalWeight::get();
	assert!(call.get_dispatch_info().call_weight.all_lte(limit));
	assert!(call.encoded_size() < 1_000);
	assert_eq!(<icn_runtime::TechnicalCommittee as PalletInfoAccess>::name(), "TechnicalCommittee");
}
