//! Stopping a part of the chain, or all of it but what must go on.

use super::{
	governance::{committee::Majority, is_decided, EmergencyAdmin, EmergencyBrake},
	system::{MAXIMUM_BLOCK_LENGTH, MAXIMUM_BLOCK_WEIGHT},
};
use crate::{
	constants::time::{DAYS, HOURS},
	AccountId, Balances, BlockNumber, MultiBlockMigrations, Runtime, RuntimeCall, RuntimeEvent,
	RuntimeHoldReason, SafeMode, System, TxPause,
};
use frame_support::{
	dispatch::DispatchClass,
	migrations::{
		FailedMigrationHandler, FailedMigrationHandling, FreezeChainOnFailedMigration,
		MultiStepMigrator,
	},
	parameter_types,
	traits::{
		CallMetadata, ConstU32, Contains, EitherOf, Get, GetCallMetadata, InsideBoth, MapSuccess,
		NeverEnsureOrigin,
	},
	weights::Weight,
};
use frame_system::EnsureRoot;
use icn_primitives::{Bps, WHOLE};
use pallet_icn_attestations::Call as AttestationCall;
use pallet_icn_delegation::Call as DelegationCall;
use pallet_icn_sla_oracle::Call as OracleCall;
use pallet_icn_slashing::Call as SlashingCall;
use pallet_staking::Call as StakingCall;
use pallet_tx_pause::RuntimeCallNameOf;
use sp_runtime::{traits::Replace, Perbill};

/// What every call must pass, but for Root's.
pub type CallFilter = InsideBoth<InsideBoth<SafeMode, TxPause>, LeftToRoot>;

/// Refuses what is Root's alone, though the pallet would let others: changing the roles of an asset,
/// whose admin can take any balance of it; slashing by hand, rewriting ledgers of stake and the
/// least commission, which upstream leaves to whoever may cancel a slash.
pub struct LeftToRoot;

impl Contains<RuntimeCall> for LeftToRoot {
	fn contains(call: &RuntimeCall) -> bool {
		!matches!(
			call,
			RuntimeCall::Assets(
				pallet_assets::Call::force_asset_status { .. }
					| pallet_assets::Call::force_set_metadata { .. }
					| pallet_assets::Call::force_clear_metadata { .. }
			) | RuntimeCall::Staking(
				pallet_staking::Call::manual_slash { .. }
					| pallet_staking::Call::restore_ledger { .. }
					| pallet_staking::Call::deprecate_controller_batch { .. }
					| pallet_staking::Call::set_min_commission { .. }
			)
		)
	}
}

/// Whether the protocol's clock stands still: a migration goes on over many blocks, or safe mode is
/// on. A fault of the chain bills and slashes nobody.
pub struct Halted;

impl Get<bool> for Halted {
	fn get() -> bool {
		SafeMode::is_entered() || MultiBlockMigrations::ongoing()
	}
}

/// Share of the current block that calls took, of its weight or its length, whichever is more:
/// asked at its end. What hooks used does not count: idle ones take what is left.
pub struct BlockFullness;

impl Get<Bps> for BlockFullness {
	fn get() -> Bps {
		let used = System::block_weight();
		let calls =
			used.get(DispatchClass::Normal).saturating_add(*used.get(DispatchClass::Operational));
		let weight = share(calls.ref_time(), MAXIMUM_BLOCK_WEIGHT.ref_time());
		weight.max(share(System::block_size().into(), MAXIMUM_BLOCK_LENGTH.into()))
	}
}

/// What `used` is of `most`, rounded down.
fn share(used: u64, most: u64) -> Bps {
	let bps = u128::from(used) * u128::from(WHOLE) / u128::from(most.max(1));
	Bps::saturating(bps.try_into().unwrap_or(u16::MAX))
}

parameter_types! {
	/// Safe mode ends by itself.
	pub const SafeModeDuration: BlockNumber = DAYS;
	/// Each extension.
	pub const SafeModeExtension: BlockNumber = 12 * HOURS;
	/// Nobody enters it by a deposit.
	pub const NoDeposit: Option<crate::Balance> = None;
	/// No deposit, no delay to free it.
	pub const NoDelay: Option<BlockNumber> = None;
}

/// Goes on in safe mode: consensus, governance and what it decides, the oracles' reports, disputes, and
/// taking back what an account has on hold itself. What is paid out of a pot of the protocol waits: the
/// fault may lie there. `docs/emergency.md` lists the calls.
pub struct SafeModeWhitelist;

impl Contains<RuntimeCall> for SafeModeWhitelist {
	fn contains(call: &RuntimeCall) -> bool {
		let CallMetadata { pallet_name, function_name } = call.get_call_metadata();
		if is_decided(pallet_name, function_name) {
			return true;
		}
		matches!(
			call,
			RuntimeCall::System(_)
				| RuntimeCall::Timestamp(_)
				| RuntimeCall::Utility(_)
				| RuntimeCall::Multisig(_)
				| RuntimeCall::Proxy(_)
				| RuntimeCall::Preimage(_)
				| RuntimeCall::Scheduler(_)
				| RuntimeCall::MultiBlockMigrations(_)
				| RuntimeCall::Babe(_)
				| RuntimeCall::Session(_)
				| RuntimeCall::Grandpa(_)
				| RuntimeCall::TechnicalCommittee(_)
				| RuntimeCall::Whitelist(_)
				| RuntimeCall::Referenda(_)
				| RuntimeCall::ConvictionVoting(_)
				| RuntimeCall::SafeMode(_)
				| RuntimeCall::TxPause(_)
				| RuntimeCall::Pauses(_)
				| RuntimeCall::Staking(
					StakingCall::chill {}
						| StakingCall::unbond { .. }
						| StakingCall::withdraw_unbonded { .. }
				) | RuntimeCall::SlaOracle(
				OracleCall::commit { .. }
					| OracleCall::post_root { .. }
					| OracleCall::reveal { .. }
					| OracleCall::open_check { .. }
					| OracleCall::vote_activation { .. }
					| OracleCall::withdraw_bond { .. }
			) | RuntimeCall::Slashing(SlashingCall::dispute { .. })
				| RuntimeCall::Delegation(DelegationCall::withdraw { .. })
				| RuntimeCall::Attestations(AttestationCall::withdraw_bond { .. })
		)
	}
}

/// Leaves the chain in safe mode when a migration failed: with transactions again, so that the committee
/// can act, but only with those of the whitelist. Upstream's handler would keep all transactions out.
pub struct SafeModeOnFailedMigration;

impl FailedMigrationHandler for SafeModeOnFailedMigration {
	fn failed(migration: Option<u32>) -> FailedMigrationHandling {
		let until = BlockNumber::MAX;
		let entered = match SafeMode::is_entered() {
			true => <SafeMode as frame_support::traits::SafeMode>::extend(until),
			false => <SafeMode as frame_support::traits::SafeMode>::enter(until),
		};
		match entered {
			Ok(()) => FailedMigrationHandling::ForceUnstuck,
			Err(_) => FreezeChainOnFailedMigration::failed(migration),
		}
	}
}

/// Enters or extends safe mode for a number of blocks.
type ForceFor<Duration> = EitherOf<
	MapSuccess<EmergencyAdmin, Replace<Duration>>,
	MapSuccess<Majority, Replace<Duration>>,
>;

// Only governance and a failed migration enter safe mode: no deposit buys a stop.
impl pallet_safe_mode::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type Currency = Balances;
	type RuntimeHoldReason = RuntimeHoldReason;
	type WhitelistedCalls = SafeModeWhitelist;
	type EnterDuration = SafeModeDuration;
	type ExtendDuration = SafeModeExtension;
	type EnterDepositAmount = NoDeposit;
	type ExtendDepositAmount = NoDeposit;
	type ForceEnterOrigin = ForceFor<SafeModeDuration>;
	type ForceExtendOrigin = ForceFor<SafeModeExtension>;
	type ForceExitOrigin = EmergencyBrake;
	type ForceDepositOrigin = EmergencyBrake;
	type Notify = ();
	type ReleaseDelay = NoDelay;
	type WeightInfo = pallet_safe_mode::weights::SubstrateWeight<Runtime>;
}

/// Cannot be paused: what blocks consist of, reports of equivocations, governance and what it decides, batches
/// and upgrades among it, and what ends an emergency.
pub struct NeverPaused;

impl Contains<RuntimeCallNameOf<Runtime>> for NeverPaused {
	fn contains((pallet, call): &RuntimeCallNameOf<Runtime>) -> bool {
		const PALLETS: [&[u8]; 14] = [
			b"System",
			b"Timestamp",
			b"Utility",
			b"Babe",
			b"Grandpa",
			b"MultiBlockMigrations",
			b"SafeMode",
			b"Pauses",
			b"TechnicalCommittee",
			b"Whitelist",
			b"Scheduler",
			b"Preimage",
			b"Referenda",
			b"ConvictionVoting",
		];
		let decided = |pallet: &[u8], call: &[u8]| {
			let name = core::str::from_utf8(pallet).ok()?;
			Some(is_decided(name, core::str::from_utf8(call).ok()?))
		};
		PALLETS.contains(&pallet.as_slice()) || decided(pallet, call).unwrap_or(false)
	}
}

// Its own calls are left to Root, and only to let a call go on: each pause has an end (`Pauses`).
impl pallet_tx_pause::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type PauseOrigin = NeverEnsureOrigin<()>;
	type UnpauseOrigin = EnsureRoot<AccountId>;
	type WhitelistedCalls = NeverPaused;
	type MaxNameLen = ConstU32<256>;
	type WeightInfo = pallet_tx_pause::weights::SubstrateWeight<Runtime>;
}

/// The calls of this runtime.
pub struct Calls;

impl Contains<RuntimeCallNameOf<Runtime>> for Calls {
	fn contains((pallet, call): &RuntimeCallNameOf<Runtime>) -> bool {
		let named = |name: &&str, bytes: &[u8]| name.as_bytes() == bytes;
		RuntimeCall::get_module_names()
			.iter()
			.filter(|name| named(name, pallet))
			.any(|name| RuntimeCall::get_call_names(name).iter().any(|name| named(name, call)))
	}
}

/// Longest pause of a call: a week. Who wants it longer asks again, and others see it.
pub const MAX_PAUSE: BlockNumber = 7 * DAYS;

// A call that misbehaves is stopped by a majority of the committee or by a track, and goes on by itself.
impl pallet_icn_pauses::Config for Runtime {
	type CallName = RuntimeCallNameOf<Runtime>;
	type Calls = Calls;
	type Pauser = TxPause;
	type PauseOrigin = EmergencyBrake;
	type MaxDuration = ConstU32<MAX_PAUSE>;
	type WeightInfo = pallet_icn_pauses::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ATransfer;
}

/// A call that can be paused.
#[cfg(feature = "runtime-benchmarks")]
pub struct ATransfer;

#[cfg(feature = "runtime-benchmarks")]
impl Get<RuntimeCallNameOf<Runtime>> for ATransfer {
	fn get() -> RuntimeCallNameOf<Runtime> {
		let name = |text: &str| text.as_bytes().to_vec().try_into().unwrap_or_default();
		(name("Balances"), name("transfer_allow_death"))
	}
}

parameter_types! {
	/// Share of a block that migrations may take.
	pub MaxMigrationWeight: Weight =
		Perbill::from_percent(80) * super::system::MAXIMUM_BLOCK_WEIGHT;
}

// A migration that fails leaves the chain in safe mode, for governance to look at.
impl pallet_migrations::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type Migrations = crate::migrations::MultiBlockMigrations;
	type CursorMaxLen = ConstU32<65_536>;
	type IdentifierMaxLen = ConstU32<256>;
	type MigrationStatusHandler = ();
	type FailedMigrationHandler = SafeModeOnFailedMigration;
	type MaxServiceWeight = MaxMigrationWeight;
	type WeightInfo = pallet_migrations::weights::SubstrateWeight<Runtime>;
}
