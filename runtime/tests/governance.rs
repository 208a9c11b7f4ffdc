//! Who may do what: privileged calls and their origins, the tracks, and the committee.

#![allow(clippy::expect_used)]

mod common;

use codec::Encode;
use common::Chain;
use frame_support::{dispatch::GetDispatchInfo, traits::PalletInfoAccess};
use icn_primitives::{
	BoundedU32, ClassId, EvidenceKind, MarketId, NodeId, NodeRegistry, ParameterBook, RegionId,
	ICNT_ASSET, ICNT_FEED,
};
use icn_runtime::{
	configs::{
		governance::tracks::{Tracks, TRACKS},
		parameters::Book,
	},
	constants::{
		currency::UNIT,
		time::{DAYS, HOURS, MINUTES},
	},
	genesis_config_presets::STABLECOIN,
	AccountId, OriginCaller, Runtime, RuntimeCall, RuntimeOrigin,
};
use pallet_icn_origins::Origin;
use pallet_referenda::{Curve, TracksInfo};
use sp_keyring::Sr25519Keyring::{Alice, Dave, Eve};
use sp_runtime::{
	traits::{BadOrigin, Dispatchable},
	DispatchError, MultiAddress, Perbill,
};

fn market() -> MarketId {
	MarketId::new(1, 1)
}

/// Every privileged call of our pallets by the origin that may make it, with arguments that are valid for
/// it.
fn calls_by_origin() -> Vec<(Origin, Vec<RuntimeCall>)> {
	use pallet_icn_attestations::Call as Attest;
	use pallet_icn_clock::Call as Clock;
	use pallet_icn_delegation::Call as Delegation;
	use pallet_icn_hardware::Call as Hw;
	use pallet_icn_incentives::Call as Incentives;
	use pallet_icn_leases::Call as Leases;
	use pallet_icn_prices::Call as Prices;
	use pallet_icn_slashing::{Call as Slashing, Reason};

	let region = pallet_icn_hardware::Regions::<Runtime>::get(RegionId(1)).expect("is seeded");
	let class = pallet_icn_hardware::Classes::<Runtime>::get(ClassId(1)).expect("is seeded");
	let terms =
		<icn_runtime::Hardware as NodeRegistry<AccountId>>::market(market()).expect("is seeded");
	let curve = pallet_icn_incentives::Curves::<Runtime>::get(ClassId(1)).expect("is seeded");
	let mut all = vec![
		(
			Origin::AttestationAdmin,
			vec![
				Attest::set_issuer { issuer: Dave.to_account_id(), kinds: Default::default() }
					.into(),
				Attest::decide { challenge: Default::default(), upheld: true }.into(),
			],
		),
		(Origin::ParameterAdmin, vec![Clock::set_congestion { params: Default::default() }.into()]),
		(
			Origin::MarketAdmin,
			vec![
				Delegation::set_curve { curve: Default::default() }.into(),
				Hw::set_region { region: RegionId(9), info: region }.into(),
				Hw::set_class { class: ClassId(9), info: class }.into(),
				Hw::set_market { market: market(), terms }.into(),
				Hw::set_adjustment { market: market(), factor: BoundedU32::clamped(10_000) }.into(),
				Leases::set_asset { asset: STABLECOIN, accepting: false }.into(),
				Leases::write_off { asset: STABLECOIN, accounts: Default::default() }.into(),
				Incentives::set_curve { class: ClassId(1), curve }.into(),
				Incentives::set_market_weight { market: market(), weight: BoundedU32::clamped(1) }
					.into(),
				Incentives::set_evidence_bonus {
					kind: EvidenceKind::Iso27001,
					levels: Default::default(),
				}
				.into(),
			],
		),
		(
			Origin::EmergencyAdmin,
			vec![
				Prices::pause { asset: ICNT_ASSET, paused: true }.into(),
				Hw::suspend_node { node: NodeId(0) }.into(),
				Hw::resume_node { node: NodeId(0) }.into(),
				Leases::suspend_service_provider {
					who: Dave.to_account_id(),
					reason: Default::default(),
				}
				.into(),
				Leases::resume_service_provider { who: Dave.to_account_id() }.into(),
			],
		),
		(
			Origin::OracleAdmin,
			vec![
				Prices::set_feeders { feeders: Vec::new() }.into(),
				Prices::set_breaker { asset: STABLECOIN, breaker: Default::default() }.into(),
				Prices::forget { feed: ICNT_FEED }.into(),
			],
		),
		(
			Origin::SlashCanceller,
			vec![Slashing::decide {
				node: NodeId(0),
				era: 0,
				reason: Reason::Default,
				uphold: true,
			}
			.into()],
		),
	];
	// Each group of parameters has its owner; what is proposed is what is.
	for group in Book::GROUPS {
		let key = Book::keys(*group)[0];
		let changes = vec![(key, Book::value(key))].try_into().expect("is one");
		let calls = vec![
			pallet_icn_parameters::Call::propose { changes }.into(),
			pallet_icn_parameters::Call::withdraw { group: *group }.into(),
		];
		all.push((group.owner(), calls));
	}
	all
}

/// All of them.
fn privileged_calls() -> Vec<RuntimeCall> {
	calls_by_origin().into_iter().flat_map(|(_, calls)| calls).collect()
}

fn refused(call: &RuntimeCall, origin: impl Into<RuntimeOrigin>) -> bool {
	let error = frame_support::hypothetically!(call.clone().dispatch(origin.into()));
	error.map(|_| ()).map_err(|error| error.error) == Err(BadOrigin.into())
}

fn members(yes: u32) -> RuntimeOrigin {
	RuntimeOrigin::from(pallet_collective::RawOrigin::<_, common::Committee>::Members(yes, 3))
}

#[test]
fn privileged_calls_are_refused_to_accounts_and_to_the_committee() {
	let mut chain = Chain::new("development");
	chain.block(Vec::new());
	chain.with(|| {
		for call in privileged_calls() {
			for origin in [
				RuntimeOrigin::signed(Dave.to_account_id()),
				RuntimeOrigin::signed(Alice.to_account_id()),
				RuntimeOrigin::none(),
				members(1),
			] {
				assert!(refused(&call, origin), "{call:?}");
			}
			// The brake is the committee's, too.
			let brake = matches!(call, RuntimeCall::Prices(pallet_icn_prices::Call::pause { .. }));
			assert_eq!(refused(&call, members(3)), !brake, "{call:?}");
		}
	});
}

/// Each origin may make its own calls and no other, and Root any.
#[test]
fn each_call_is_reached_by_one_track() {
	let mut chain = Chain::new("development");
	chain.block(Vec::new());
	chain.with(|| {
		for (owner, calls) in calls_by_origin() {
			for call in calls {
				for origin in Origin::ALL {
					assert_eq!(refused(&call, origin), origin != owner, "{call:?} by {origin:?}");
				}
				assert!(!refused(&call, RuntimeOrigin::root()), "{call:?}");
			}
		}
	});
}

/// The length of an era is not a parameter in a box: nearly everything is counted in eras.
#[test]
fn the_length_of_an_era_is_left_to_root() {
	let mut chain = Chain::new("development");
	chain.block(Vec::new());
	chain.with(|| {
		let call =
			RuntimeCall::from(pallet_icn_clock::Call::set_era_length { from_era: 5, ticks: 20 });
		assert!(Origin::ALL.into_iter().all(|origin| refused(&call, origin)));
		assert!(!refused(&call, RuntimeOrigin::root()));
	});
}

/// Neither safe mode nor a pause stands in the way of what tracks decide.
#[test]
fn what_tracks_decide_is_never_stopped() {
	use frame_support::traits::{Contains, GetCallMetadata};
	use icn_runtime::configs::{governance::DECIDED, safety::SafeModeWhitelist};
	use std::collections::BTreeSet;
	let mut chain = Chain::new("development");
	chain.block(Vec::new());
	let decided: BTreeSet<_> = DECIDED
		.iter()
		.flat_map(|(pallet, calls)| calls.iter().map(|call| (*pallet, *call)))
		.filter(|(pallet, _)| !["Assets", "Identity", "Staking", "Treasury"].contains(pallet))
		.collect();
	let mut named: BTreeSet<_> = BTreeSet::from([("Clock", "set_era_length")]);
	chain.with(|| {
		for call in privileged_calls() {
			assert!(SafeModeWhitelist::contains(&call), "{call:?}");
			let meta = call.get_call_metadata();
			named.insert((meta.pallet_name, meta.function_name));
			let full_name = name_of(meta.pallet_name, meta.function_name);
			let pause =
				RuntimeCall::from(pallet_icn_pauses::Call::pause { call: full_name, blocks: 1 });
			let done =
				pause.dispatch(RuntimeOrigin::root()).map(|_| ()).map_err(|error| error.error);
			assert_eq!(
				done,
				Err(pallet_icn_pauses::Error::<Runtime>::Unpausable.into()),
				"{call:?}"
			);
		}
	});
	assert_eq!(named, decided);
	for (pallet, call) in
		DECIDED.iter().flat_map(|(pallet, calls)| calls.iter().map(move |c| (pallet, c)))
	{
		let names = <RuntimeCall as GetCallMetadata>::get_call_names(pallet);
		assert!(names.contains(call), "{pallet}.{call}");
	}
}

/// The protocol's own pots do not vote, and do not count among those who could.
#[test]
fn pots_do_not_count() {
	use frame_support::traits::{fungible::Inspect, Get};
	let mut chain = Chain::new("development");
	let (votable, all, reserve) = chain.with(|| {
		(
			<Runtime as pallet_conviction_voting::Config>::MaxTurnout::get(),
			icn_runtime::Balances::total_issuance(),
			icn_runtime::Balances::balance(&icn_runtime::configs::incentives::RewardReserve::get()),
		)
	});
	assert!(reserve >= 70_000_000 * UNIT);
	assert!(votable <= all - reserve && votable >= 100_000_000 * UNIT, "{votable} of {all}");
}

/// A call as pauses name it.
fn name_of(pallet: &str, call: &str) -> pallet_tx_pause::RuntimeCallNameOf<Runtime> {
	let text = |text: &str| text.as_bytes().to_vec().try_into().expect("is short");
	(text(pallet), text(call))
}

/// What upstream's pallets leave to somebody.
#[test]
fn other_pallets_are_reached_by_theirs() {
	let mut chain = Chain::new("development");
	let dave: MultiAddress<AccountId, ()> = MultiAddress::Id(Dave.to_account_id());
	let brake = vec![Origin::EmergencyAdmin];
	let calls: Vec<(RuntimeCall, Vec<Origin>)> = vec![
		(
			RuntimeCall::Assets(pallet_assets::Call::force_create {
				id: 77.into(),
				owner: dave,
				is_sufficient: true,
				min_balance: 1,
			}),
			vec![Origin::MarketAdmin],
		),
		(
			pallet_icn_pauses::Call::pause { call: name_of("Balances", "burn"), blocks: 1 }.into(),
			brake.clone(),
		),
		(
			pallet_icn_pauses::Call::resume { call: name_of("Balances", "burn") }.into(),
			brake.clone(),
		),
		(
			RuntimeCall::TxPause(pallet_tx_pause::Call::unpause {
				ident: name_of("Balances", "burn"),
			}),
			vec![],
		),
		(RuntimeCall::SafeMode(pallet_safe_mode::Call::force_enter {}), brake.clone()),
		(RuntimeCall::SafeMode(pallet_safe_mode::Call::force_extend {}), brake.clone()),
		(RuntimeCall::SafeMode(pallet_safe_mode::Call::force_exit {}), brake.clone()),
		(
			RuntimeCall::Whitelist(pallet_whitelist::Call::remove_whitelisted_call {
				call_hash: Default::default(),
			}),
			vec![],
		),
		(
			RuntimeCall::Preimage(pallet_preimage::Call::request_preimage {
				hash: Default::default(),
			}),
			vec![],
		),
		(
			RuntimeCall::TechnicalCommittee(pallet_collective::Call::set_members {
				new_members: vec![Eve.to_account_id()],
				prime: None,
				old_count: 3,
			}),
			vec![],
		),
		(
			RuntimeCall::TechnicalCommittee(pallet_collective::Call::disapprove_proposal {
				proposal_hash: Default::default(),
			}),
			vec![],
		),
		(
			RuntimeCall::TechnicalCommittee(pallet_collective::Call::kill {
				proposal_hash: Default::default(),
			}),
			vec![],
		),
		(
			RuntimeCall::MultiBlockMigrations(pallet_migrations::Call::force_set_cursor {
				cursor: None,
			}),
			vec![],
		),
		(RuntimeCall::MultiBlockMigrations(pallet_migrations::Call::force_onboard_mbms {}), vec![]),
		(
			RuntimeCall::Grandpa(pallet_grandpa::Call::note_stalled {
				delay: 1,
				best_finalized_block_number: 0,
			}),
			vec![],
		),
		(
			RuntimeCall::Utility(pallet_utility::Call::dispatch_as {
				as_origin: Box::new(Origin::Treasurer.into()),
				call: Box::new(for_root()),
			}),
			vec![],
		),
		(RuntimeCall::Treasury(pallet_treasury::Call::void_spend { index: 0 }), vec![]),
		(
			pallet_vesting::Call::force_vested_transfer {
				source: MultiAddress::Id(Alice.to_account_id()),
				target: MultiAddress::Id(Eve.to_account_id()),
				schedule: pallet_vesting::VestingInfo::new(UNIT, UNIT, 1),
			}
			.into(),
			vec![],
		),
		(
			pallet_vesting::Call::force_remove_vesting_schedule {
				target: MultiAddress::Id(Alice.to_account_id()),
				schedule_index: 0,
			}
			.into(),
			vec![],
		),
		(
			pallet_staking::Call::cancel_deferred_slash { era: 0, slash_indices: vec![0] }.into(),
			vec![Origin::SlashCanceller],
		),
		(pallet_staking::Call::set_validator_count { new: 2 }.into(), vec![]),
		(pallet_staking::Call::force_no_eras {}.into(), vec![]),
		(pallet_staking::Call::force_new_era {}.into(), vec![]),
		(pallet_staking::Call::force_new_era_always {}.into(), vec![]),
		(
			pallet_staking::Call::set_invulnerables { invulnerables: Default::default() }.into(),
			vec![],
		),
		(
			pallet_staking::Call::force_unstake {
				stash: Alice.to_account_id(),
				num_slashing_spans: 0,
			}
			.into(),
			vec![],
		),
		(RuntimeCall::Referenda(pallet_referenda::Call::cancel { index: 0 }), brake),
		(RuntimeCall::Referenda(pallet_referenda::Call::kill { index: 0 }), vec![]),
		(
			RuntimeCall::Whitelist(pallet_whitelist::Call::whitelist_call {
				call_hash: Default::default(),
			}),
			vec![],
		),
		(
			RuntimeCall::Whitelist(
				pallet_whitelist::Call::dispatch_whitelisted_call_with_preimage {
					call: Box::new(for_root()),
				},
			),
			vec![Origin::WhitelistedCaller],
		),
		(
			RuntimeCall::Scheduler(pallet_scheduler::Call::schedule_after {
				after: 1,
				maybe_periodic: None,
				priority: 0,
				call: Box::new(for_root()),
			}),
			vec![],
		),
		(
			RuntimeCall::System(frame_system::Call::authorize_upgrade {
				code_hash: Default::default(),
			}),
			vec![],
		),
		(for_root(), vec![]),
	];
	chain.block(Vec::new());
	chain.with(|| {
		for (call, owners) in calls {
			for origin in Origin::ALL {
				assert_eq!(
					refused(&call, origin),
					!owners.contains(&origin),
					"{call:?} {origin:?}"
				);
			}
			assert!(!refused(&call, RuntimeOrigin::root()), "{call:?}");
			// Nor does an account, nor the committee but by the brake and the whitelist.
			// After the vote an account may carry out a whitelisted call: of this one there was none.
			let deferred = matches!(
				call,
				RuntimeCall::Whitelist(
					pallet_whitelist::Call::dispatch_whitelisted_call_with_preimage { .. }
				)
			);
			for origin in [RuntimeOrigin::signed(Alice.to_account_id()), members(1)] {
				let done = frame_support::hypothetically!(call.clone().dispatch(origin.clone()));
				assert!(refused(&call, origin) || (deferred && done.is_err()), "{call:?}");
			}
			let let_through = matches!(
				call,
				RuntimeCall::Whitelist(pallet_whitelist::Call::whitelist_call { .. })
					| RuntimeCall::Whitelist(
						pallet_whitelist::Call::remove_whitelisted_call { .. }
					)
			);
			let pulled = owners.contains(&Origin::EmergencyAdmin)
				&& !matches!(call, RuntimeCall::Referenda(_));
			assert_eq!(refused(&call, members(3)), !(pulled || let_through), "{call:?}");
		}
	});
}

/// A majority of the committee pulls the brake, two thirds let a call through; that is all.
#[test]
fn the_committee_pulls_the_brake_and_lets_through() {
	let mut chain = Chain::new("development");
	chain.block(Vec::new());
	let pause = RuntimeCall::SafeMode(pallet_safe_mode::Call::force_enter {});
	let through = RuntimeCall::Whitelist(pallet_whitelist::Call::whitelist_call {
		call_hash: Default::default(),
	});
	chain.with(|| {
		let one = pallet_icn_pauses::Call::pause { call: name_of("Balances", "burn"), blocks: 1 };
		for call in [pause, through, one.into()] {
			assert!(refused(&call, members(1)), "{call:?}");
			assert!(!refused(&call, members(2)), "{call:?}");
		}
		let carry_out = RuntimeCall::Whitelist(
			pallet_whitelist::Call::dispatch_whitelisted_call_with_preimage {
				call: Box::new(for_root()),
			},
		);
		assert!(refused(&carry_out, members(3)));
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
		// Root's alone.
		("Clock", vec!["set_era_length"]),
		("ParameterChanges", vec![]),
		("Prices", vec![]),
		("PriceOracle", vec!["feed_values"]),
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
	let names = <RuntimeCall as frame_support::traits::GetCallMetadata>::get_module_names();
	for (_, pallet) in indices().into_iter().filter(|(index, _)| *index >= 50) {
		assert!(
			!names.contains(&pallet) || open.iter().any(|(name, _)| *name == pallet),
			"{pallet} is in no list"
		);
	}
	for (pallet, open) in open {
		for call in <RuntimeCall as frame_support::traits::GetCallMetadata>::get_call_names(pallet)
		{
			let listed =
				open.contains(call) ^ privileged.contains(&(pallet.to_string(), call.to_string()));
			assert!(listed, "{pallet}.{call} must be in exactly one list");
		}
	}
}

/// `System::kill_storage` and the like are Root's alone.
fn for_root() -> RuntimeCall {
	RuntimeCall::Balances(pallet_balances::Call::force_set_balance {
		who: MultiAddress::Id(Eve.to_account_id()),
		new_free: 77 * UNIT,
	})
}

#[test]
fn silence_is_not_consent() {
	use pallet_collective::DefaultVote;
	type Default = <Runtime as pallet_collective::Config<common::Committee>>::DefaultVote;
	assert!(!Default::default_vote(Some(true), 2, 0, 3));
}

/// Assets are let in by a track, but nobody takes a balance by its roles.
#[test]
fn what_is_left_to_root_is_refused_to_a_track() {
	let mut chain = Chain::new("development");
	let filtered = DispatchError::from(frame_system::Error::<Runtime>::CallFiltered);
	let call =
		RuntimeCall::Assets(pallet_assets::Call::force_clear_metadata { id: STABLECOIN.into() });
	let result = chain.with(|| call.dispatch(Origin::MarketAdmin.into()));
	assert_eq!(result.map(|_| ()).map_err(|error| error.error), Err(filtered));
	// Upstream lets who cancels slashes do more than that.
	use pallet_staking::Call as Staking;
	let validator_stash = Alice.to_account_id();
	let calls: [RuntimeCall; 4] = [
		Staking::manual_slash {
			validator_stash: validator_stash.clone(),
			era: 0,
			slash_fraction: Perbill::one(),
		}
		.into(),
		Staking::restore_ledger {
			stash: validator_stash,
			maybe_controller: None,
			maybe_total: None,
			maybe_unlocking: None,
		}
		.into(),
		Staking::deprecate_controller_batch { controllers: Default::default() }.into(),
		Staking::set_min_commission { new: Perbill::one() }.into(),
	];
	for call in calls {
		let result = chain.with(|| call.clone().dispatch(Origin::SlashCanceller.into()));
		assert_eq!(result.map(|_| ()).map_err(|error| error.error), Err(filtered), "{call:?}");
	}
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
	let call = RuntimeCall::Whitelist(pallet_whitelist::Call::whitelist_call {
		call_hash: Default::default(),
	});
	let limit = icn_runtime::configs::governance::committee::MaxProposalWeight::get();
	assert!(call.get_dispatch_info().call_weight.all_lte(limit));
	assert!(call.encoded_size() < 1_000);
	assert_eq!(<icn_runtime::TechnicalCommittee as PalletInfoAccess>::name(), "TechnicalCommittee");
}

/// A time in words.
fn time(blocks: u32) -> String {
	let unit = [(DAYS, "d"), (HOURS, "h"), (MINUTES, "min")]
		.into_iter()
		.find(|(unit, _)| blocks.is_multiple_of(*unit));
	let (unit, name) = unit.expect("whole minutes");
	format!("{} {name}", blocks / unit)
}

/// What a curve asks for at the beginning, in the middle and at the end, in percent.
fn points(curve: &Curve) -> String {
	let at = |percent| {
		let parts = curve.threshold(Perbill::from_percent(percent)).deconstruct();
		format!("{:.1}", f64::from(parts) / 1e7)
	};
	format!("{}, {}, {}", at(0), at(50), at(100))
}

/// The table of `docs/governance.md` is what the code says.
#[test]
fn tracks_are_those_of_the_table() {
	let mut table = String::from(
		"| id | track | at once | deposit (ICNT) | prepare | decide | confirm | carry out after | approval % | support % |\n|---|---|---|---|---|---|---|---|---|---|\n",
	);
	for terms in &TRACKS {
		table += &format!(
			"| {} | `{}` | {} | {} | {} | {} | {} | {} | {} | {} |\n",
			terms.id,
			terms.name,
			terms.at_once,
			terms.deposit / UNIT,
			time(terms.prepare),
			time(terms.decide),
			time(terms.confirm),
			time(terms.enact),
			points(&terms.approval),
			points(&terms.support),
		);
	}
	println!("{table}");
	let page = include_str!("../../docs/governance.md");
	assert!(page.contains(&table), "docs/governance.md is old; it should be:\n{table}");
}

/// Every origin has one track, and every track one origin.
#[test]
fn every_origin_has_its_track() {
	let mut chain = Chain::new("development");
	chain.with(|| {
		let origins = Origin::ALL
			.into_iter()
			.map(OriginCaller::from)
			.chain([OriginCaller::system(frame_system::RawOrigin::Root)]);
		let mut tracks: Vec<_> =
			origins.map(|origin| Tracks::track_for(&origin).expect("has a track")).collect();
		tracks.sort_unstable();
		assert_eq!(tracks, TRACKS.iter().map(|terms| terms.id).collect::<Vec<_>>());
		let signed = OriginCaller::system(frame_system::RawOrigin::Signed(Eve.to_account_id()));
		assert!(Tracks::track_for(&signed).is_err());
		Tracks::check_integrity().expect("sorted, with names of their own");
	});
}

/// Votes stay locked until what they decided is carried out; a disputed penalty is decided before it is
/// upheld by itself.
#[test]
fn periods_fit() {
	use frame_support::traits::Get;
	let mut state = common::state_of(common::genesis("development"));
	state.execute_with(|| {
		pallet_icn_origins::Pace::<Runtime>::kill();
		let lock: u32 = <Runtime as pallet_conviction_voting::Config>::VoteLockingPeriod::get();
		assert!(TRACKS.iter().all(|terms| terms.enact <= lock));
		assert_eq!(lock, 7 * DAYS);
		let terms = TRACKS.iter().find(|terms| terms.name == "slash_canceller").expect("is there");
		let eras = pallet_icn_slashing::Params::default().decide_eras.get();
		let longest = terms.prepare + terms.decide + terms.confirm + terms.enact;
		assert!(longest < eras * HOURS, "{longest} against {eras} eras of an hour");
	});
}
