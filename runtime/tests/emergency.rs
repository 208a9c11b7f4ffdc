//! What goes on when the chain stops in part, and that it goes on by itself.

#![allow(clippy::expect_used)]

mod common;

use common::{calls::all_calls, Chain};
use frame_support::traits::{Contains, GetCallMetadata};
use icn_runtime::{
	configs::{
		governance::is_decided,
		safety::{SafeModeWhitelist, MAX_PAUSE},
	},
	constants::{currency::UNIT, time::DAYS},
	Runtime, RuntimeCall, SafeMode, System,
};
use pallet_icn_pauses::{Call as Pauses, Error as PauseError, MAX_ENDED_PER_BLOCK};
use pallet_staking::{Call as Staking, RewardDestination};
use pallet_tx_pause::RuntimeCallNameOf;
use sp_keyring::Sr25519Keyring::{Alice, Bob, Dave, Eve};
use sp_runtime::{DispatchError, MultiAddress};
use std::collections::{BTreeMap, BTreeSet};

fn filtered() -> DispatchError {
	frame_system::Error::<Runtime>::CallFiltered.into()
}

fn to_bob() -> RuntimeCall {
	RuntimeCall::Balances(pallet_balances::Call::transfer_keep_alive {
		dest: MultiAddress::Id(Bob.to_account_id()),
		value: UNIT,
	})
}

fn name_of(pallet: &str, call: &str) -> RuntimeCallNameOf<Runtime> {
	let text = |text: &str| text.as_bytes().to_vec().try_into().expect("is short");
	(text(pallet), text(call))
}

fn transfers() -> RuntimeCallNameOf<Runtime> {
	name_of("Balances", "transfer_keep_alive")
}

// Safe mode.

/// The page lists what goes on in safe mode, and nothing else does.
#[test]
fn safe_mode_lets_through_what_the_page_says() {
	let (calls, unknown) = all_calls();
	// Their arguments are picky, not the list: what is decided passes by name, reports with their pallet.
	let picky = |name: &str| name.contains("report_equivocation");
	let decided =
		|name: &str| name.split_once('.').is_some_and(|(pallet, call)| is_decided(pallet, call));
	assert!(unknown.iter().all(|name| picky(name) || decided(name)), "{unknown:?}");
	let mut allowed: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
	let passing = calls.iter().filter(|call| SafeModeWhitelist::contains(call)).map(|call| {
		let meta = call.get_call_metadata();
		format!("{}.{}", meta.pallet_name, meta.function_name)
	});
	for name in passing.chain(unknown.iter().cloned()) {
		let (pallet, call) = name.split_once('.').expect("has a point");
		allowed.entry(pallet.into()).or_default().insert(call.into());
	}
	let mut page = String::new();
	for (pallet, calls) in allowed {
		let all = RuntimeCall::get_call_names(&pallet).iter().all(|call| calls.contains(*call));
		let calls: Vec<_> = calls.into_iter().collect();
		let names = match all {
			true => "all".to_string(),
			false => format!("`{}`", calls.join("`, `")),
		};
		page += &format!("| {pallet} | {names} |\n");
	}
	let doc = include_str!("../../docs/emergency.md");
	assert!(doc.contains(page.trim_end()), "docs/emergency.md is old; it should have:\n{page}");
}

#[test]
fn in_safe_mode_stake_is_taken_back_and_nothing_is_transferred() {
	let mut chain = Chain::new("development");
	chain.must(Dave, Staking::bond { value: 100 * UNIT, payee: RewardDestination::Stash });
	let enter = RuntimeCall::SafeMode(pallet_safe_mode::Call::force_enter {});
	assert_eq!(chain.motion(&[Alice, Bob], enter), Ok(()));
	chain.with(|| {
		let until = pallet_safe_mode::EnteredUntil::<Runtime>::get().expect("is entered");
		assert_eq!(until, System::block_number() + DAYS);
	});
	chain.must(Dave, Staking::unbond { value: 40 * UNIT });
	chain.must_fail(Dave, Staking::bond_extra { max_additional: UNIT }, filtered());
	chain.must_fail(Dave, to_bob(), filtered());
	// Nor by any way around.
	let batch = pallet_utility::Call::batch_all { calls: vec![to_bob()] };
	chain.must_fail(Dave, RuntimeCall::Utility(batch), filtered());
	let multisig = pallet_multisig::Call::as_multi_threshold_1 {
		other_signatories: vec![Eve.to_account_id()],
		call: Box::new(to_bob()),
	};
	chain.must_fail(Dave, RuntimeCall::Multisig(multisig), filtered());
	// Accounts of several still vote.
	let vote = RuntimeCall::ConvictionVoting(pallet_conviction_voting::Call::unlock {
		class: 0,
		target: MultiAddress::Id(Dave.to_account_id()),
	});
	let multisig = pallet_multisig::Call::as_multi_threshold_1 {
		other_signatories: vec![Eve.to_account_id()],
		call: Box::new(vote),
	};
	chain.must(Dave, RuntimeCall::Multisig(multisig));
	let exit = RuntimeCall::SafeMode(pallet_safe_mode::Call::force_exit {});
	assert_eq!(chain.motion(&[Alice, Bob], exit), Ok(()));
	chain.must(Dave, to_bob());
}

/// A stop is not for sale.
#[test]
fn nobody_enters_safe_mode_by_a_deposit() {
	let mut chain = Chain::new("development");
	let error = pallet_safe_mode::Error::<Runtime>::NotConfigured;
	chain.must_fail(Dave, RuntimeCall::SafeMode(pallet_safe_mode::Call::enter {}), error);
	assert!(!chain.with(SafeMode::is_entered));
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

// Pauses.

#[test]
fn a_paused_call_goes_on_by_itself() {
	let mut chain = Chain::new("development");
	let pause = Pauses::pause { call: transfers(), blocks: 20 };
	chain.must_fail(Dave, pause.clone(), DispatchError::BadOrigin);
	assert_eq!(chain.motion(&[Alice, Bob], pause), Ok(()));
	let until =
		chain.with(|| pallet_icn_pauses::Pauses::<Runtime>::get(transfers())).expect("is paused");
	chain.must_fail(Dave, to_bob(), filtered());
	// Others go on, and so does the same call of Root.
	chain.must(Dave, RuntimeCall::System(frame_system::Call::remark { remark: vec![1] }));
	chain.run_until(30, || System::block_number() + 1 >= until);
	chain.must(Dave, to_bob());
	assert_eq!(chain.with(pallet_icn_pauses::Pauses::<Runtime>::count), 0);
}

#[test]
fn what_ends_an_emergency_is_never_paused() {
	let mut chain = Chain::new("development");
	for (pallet, call) in [
		("Pauses", "resume"),
		("SafeMode", "force_exit"),
		("TxPause", "unpause"),
		("MultiBlockMigrations", "force_set_cursor"),
		("TechnicalCommittee", "vote"),
		("Referenda", "submit"),
		("ConvictionVoting", "vote"),
		("Timestamp", "set"),
		("System", "apply_authorized_upgrade"),
		("Utility", "batch_all"),
		("Babe", "report_equivocation_unsigned"),
		("Grandpa", "report_equivocation_unsigned"),
		("Slashing", "decide"),
	] {
		let pause = Pauses::pause { call: name_of(pallet, call), blocks: 1 };
		let error = DispatchError::from(PauseError::<Runtime>::Unpausable);
		assert_eq!(chain.motion(&[Alice, Bob], pause), Err(error), "{pallet}.{call}");
	}
	let nothing = Pauses::pause { call: name_of("Balances", "nothing"), blocks: 1 };
	let error = DispatchError::from(PauseError::<Runtime>::UnknownCall);
	assert_eq!(chain.motion(&[Alice, Bob], nothing), Err(error));
	let long = Pauses::pause { call: transfers(), blocks: MAX_PAUSE + 1 };
	let error = DispatchError::from(PauseError::<Runtime>::TooLong);
	assert_eq!(chain.motion(&[Alice, Bob], long), Err(error));
}

/// Not even Root stops a call without an end.
#[test]
fn every_pause_has_an_end() {
	use icn_runtime::RuntimeOrigin;
	use sp_runtime::traits::Dispatchable;
	let mut chain = Chain::new("development");
	chain.block(Vec::new());
	chain.with(|| {
		let call = pallet_tx_pause::Call::pause { full_name: transfers() };
		let done = RuntimeCall::TxPause(call).dispatch(RuntimeOrigin::root());
		assert_eq!(done.map_err(|error| error.error).map(|_| ()), Err(DispatchError::BadOrigin));
	});
	// Many that end in the same block end in the next ones.
	let calls =
		["transfer_keep_alive", "transfer_all", "burn", "transfer_allow_death", "upgrade_accounts"];
	chain.with(|| {
		for call in calls {
			let pause = Pauses::pause { call: name_of("Balances", call), blocks: 2 };
			let done = RuntimeCall::from(pause).dispatch(RuntimeOrigin::root());
			assert!(done.is_ok());
		}
	});
	let left = |chain: &mut Chain| chain.with(pallet_icn_pauses::Pauses::<Runtime>::count);
	chain.block(Vec::new());
	assert_eq!(left(&mut chain), 5);
	chain.block(Vec::new());
	assert_eq!(left(&mut chain), 5 - MAX_ENDED_PER_BLOCK);
	// Anyone may help, free of charge.
	let (_, last) = chain
		.with(|| pallet_icn_pauses::Ends::<Runtime>::iter_keys().last().expect("there are three"));
	chain.must(Dave, Pauses::expire { call: last });
	assert_eq!(left(&mut chain), 0);
}

/// The hook of the treasury, which no filter sees, pays what `spend_local` promised.
#[test]
fn safe_mode_does_not_hold_up_what_the_treasury_pays_by_itself() {
	use frame_support::traits::{fungible::Mutate, Hooks};
	use icn_runtime::{configs::fees::TreasuryAccount, Balances, RuntimeOrigin, Treasury};
	use sp_runtime::traits::Dispatchable;
	let mut chain = Chain::new("development");
	chain.block(Vec::new());
	chain.with(|| {
		<Balances as Mutate<_>>::set_balance(&TreasuryAccount::get(), 1_000_000 * UNIT);
		let spend = pallet_treasury::Call::<Runtime>::spend_local {
			amount: 1_000 * UNIT,
			beneficiary: MultiAddress::Id(Bob.to_account_id()),
		};
		assert!(RuntimeCall::from(spend).dispatch(RuntimeOrigin::root()).is_ok());
		let entered = <SafeMode as frame_support::traits::SafeMode>::enter(2 * DAYS);
		assert!(entered.is_ok() && SafeMode::is_entered());
		let before = common::free(&Bob.to_account_id());
		System::set_block_number(DAYS + 1);
		Treasury::on_initialize(DAYS + 1);
		assert_eq!(common::free(&Bob.to_account_id()), before + 1_000 * UNIT);
	});
}
