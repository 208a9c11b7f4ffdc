//! Who produces and finalises blocks.

use crate::{
	constants::{currency::deposit, time},
	AccountId, Babe, Balance, Balances, Runtime, RuntimeEvent, Session, SessionKeys,
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
pub const MAX_AUTHORITIES: u32 = 1_000;

/// Weights of the calls of BABE and GRANDPA. Upstream's are written for RocksDB and have no other
/// form. Reports of equivocation are out of reach until offences are recorded.
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
	type MaxNominators = ConstU32<0>;
	// A type without values: nobody can report an equivocation before there is a pallet that
	// punishes it, and such a report would be free.
	type KeyOwnerProof = sp_core::Void;
	type EquivocationReportSystem = ();
}

// As with BABE, equivocations cannot be reported yet.
impl pallet_grandpa::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = ConsensusWeight;
	type MaxAuthorities = ConstU32<MAX_AUTHORITIES>;
	type MaxNominators = ConstU32<0>;
	type MaxSetIdSessionEntries = ConstU64<0>;
	type KeyOwnerProof = sp_core::Void;
	type EquivocationReportSystem = ();
}

// Fees go to the author in part.
impl pallet_authorship::Config for Runtime {
	type FindAuthor = pallet_session::FindAccountFromAuthorIndex<Self, Babe>;
	type EventHandler = ();
}

parameter_types! {
	/// Held from who registers session keys: the keys, and one index row for each key.
	pub const KeyDeposit: Balance = deposit(3, 3 * 32 + 2 * 64);
}

// The validators are those of the genesis: no manager changes the set, each validator may change
// its keys. The set becomes elective with staking.
impl pallet_session::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type ValidatorId = AccountId;
	type ValidatorIdOf = ConvertInto;
	type ShouldEndSession = Babe;
	type NextSessionRotation = Babe;
	type SessionManager = ();
	type SessionHandler = <SessionKeys as OpaqueKeys>::KeyTypeIdProviders;
	type Keys = SessionKeys;
	type DisablingStrategy = ();
	type WeightInfo = pallet_session::weights::SubstrateWeight<Runtime>;
	type Currency = Balances;
	type KeyDeposit = KeyDeposit;
}
