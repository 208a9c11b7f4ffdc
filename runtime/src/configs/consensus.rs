//! Who produces and finalises blocks.

use super::staking::{
	Punishable, WithKeys, BONDING_DURATION, MAX_ELECTING_VOTERS, SESSIONS_PER_ERA,
	SLASH_DEFER_DURATION,
};
use crate::{
	constants::{currency::deposit, time},
	AccountId, Babe, Balance, Balances, Offences, Runtime, RuntimeCall, RuntimeEvent, Session,
	SessionKeys, Staking, UncheckedExtrinsic,
};
use frame_support::{
	parameter_types,
	traits::{ConstU32, ConstU64},
	weights::{constants::WEIGHT_REF_TIME_PER_MICROS, Weight},
};
use sp_consensus_babe::{AllowedSlots, BabeEpochConfiguration};
use sp_runtime::traits::{ConvertInto, OpaqueKeys};

/// BABE at genesis: secondary slots have a VRF output as well, since every block feeds the
/// randomness of the protocol's eras.
pub const BABE_GENESIS_EPOCH_CONFIG: BabeEpochConfiguration = BabeEpochConfiguration {
	c: time::PRIMARY_PROBABILITY,
	allowed_slots: AllowedSlots::PrimaryAndSecondaryVRFSlots,
};

/// Most validators.
pub const MAX_AUTHORITIES: u32 = 50;

/// Weights of the calls of BABE and GRANDPA. Upstream's are written for RocksDB and have no other
/// form.
pub struct ConsensusWeight;

impl ConsensusWeight {
	fn write(microseconds: u64) -> Weight {
		Weight::from_parts(microseconds.saturating_mul(WEIGHT_REF_TIME_PER_MICROS), 0)
			.saturating_add(<Runtime as frame_system::Config>::DbWeight::get().writes(1))
	}
}

impl pallet_babe::WeightInfo for ConsensusWeight {
	fn plan_config_change() -> Weight {
		Self::write(3)
	}

	fn report_equivocation(validators: u32, nominators: u32) -> Weight {
		<() as pallet_babe::WeightInfo>::report_equivocation(validators, nominators)
	}
}

impl pallet_grandpa::WeightInfo for ConsensusWeight {
	fn report_equivocation(validators: u32, nominators: u32) -> Weight {
		<() as pallet_grandpa::WeightInfo>::report_equivocation(validators, nominators)
	}

	fn note_stalled() -> Weight {
		Self::write(3)
	}
}

// The session pallet decides on epochs, BABE on their length.
impl pallet_babe::Config for Runtime {
	type EpochDuration = ConstU64<{ time::EPOCH_DURATION_IN_SLOTS }>;
	type ExpectedBlockTime = ConstU64<{ time::MILLISECS_PER_BLOCK }>;
	type EpochChangeTrigger = pallet_babe::ExternalTrigger;
	type DisabledValidators = Session;
	type WeightInfo = ConsensusWeight;
	type MaxAuthorities = ConstU32<MAX_AUTHORITIES>;
	type MaxNominators = ConstU32<MAX_ELECTING_VOTERS>;
	type KeyOwnerProof = sp_session::MembershipProof;
	type EquivocationReportSystem =
		pallet_babe::EquivocationReportSystem<Self, Offences, Punishable, ReportLongevity>;
}

impl pallet_grandpa::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = ConsensusWeight;
	type MaxAuthorities = ConstU32<MAX_AUTHORITIES>;
	type MaxNominators = ConstU32<MAX_ELECTING_VOTERS>;
	type MaxSetIdSessionEntries = MaxSetIdSessionEntries;
	type KeyOwnerProof = sp_session::MembershipProof;
	type EquivocationReportSystem =
		pallet_grandpa::EquivocationReportSystem<Self, Offences, Punishable, ReportLongevity>;
}

// Fees go to the author in part.
impl pallet_authorship::Config for Runtime {
	type FindAuthor = pallet_session::FindAccountFromAuthorIndex<Self, Babe>;
	type EventHandler = Staking;
}

parameter_types! {
	/// Held from who registers session keys: the keys, and one index row for each key.
	pub const KeyDeposit: Balance = deposit(4, 4 * 32 + 3 * 64);
	/// Blocks for which a report of an equivocation is worth keeping: until its slash would be due.
	pub const ReportLongevity: u64 =
		SLASH_DEFER_DURATION as u64 * SESSIONS_PER_ERA as u64 * time::EPOCH_DURATION_IN_SLOTS;
	/// Sets of which it is known in which session they began: as long as stake is bonded.
	pub const MaxSetIdSessionEntries: u64 = BONDING_DURATION as u64 * SESSIONS_PER_ERA as u64;
}

// Staking elects the validators; the roots of past sets prove who held a key.
impl pallet_session::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type ValidatorId = AccountId;
	type ValidatorIdOf = ConvertInto;
	type ShouldEndSession = Babe;
	type NextSessionRotation = Babe;
	type SessionManager = pallet_session::historical::NoteHistoricalRoot<Self, WithKeys>;
	type SessionHandler = <SessionKeys as OpaqueKeys>::KeyTypeIdProviders;
	type Keys = SessionKeys;
	type DisablingStrategy = pallet_session::disabling::UpToLimitWithReEnablingDisablingStrategy;
	type WeightInfo = pallet_session::weights::SubstrateWeight<Runtime>;
	type Currency = Balances;
	type KeyDeposit = KeyDeposit;
}

impl pallet_session::historical::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type FullIdentification = ();
	type FullIdentificationOf = pallet_staking::UnitIdentificationOf<Self>;
}

impl pallet_authority_discovery::Config for Runtime {
	type MaxAuthorities = ConstU32<MAX_AUTHORITIES>;
}

// Reports of equivocations are transactions without a signature: the pool checks their proof.
impl<C> frame_system::offchain::CreateTransactionBase<C> for Runtime
where
	RuntimeCall: From<C>,
{
	type Extrinsic = UncheckedExtrinsic;
	type RuntimeCall = RuntimeCall;
}

impl<C> frame_system::offchain::CreateBare<C> for Runtime
where
	RuntimeCall: From<C>,
{
	fn create_bare(call: RuntimeCall) -> UncheckedExtrinsic {
		UncheckedExtrinsic::new_bare(call)
	}
}
