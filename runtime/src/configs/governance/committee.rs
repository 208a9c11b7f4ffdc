//! The technical committee: experts who let a call through to a faster vote, or stop one that misbehaves.
//! They decide nothing alone but that.

use super::WhitelistedCaller;
use crate::{
	configs::system::MAXIMUM_BLOCK_WEIGHT, constants::time::DAYS, AccountId, BlockNumber, Preimage,
	Runtime, RuntimeCall, RuntimeEvent, RuntimeOrigin, System,
};
use frame_support::{
	parameter_types,
	traits::{ConstU32, EitherOfDiverse},
	weights::Weight,
};
use frame_system::EnsureRoot;
use pallet_collective::{EnsureProportionAtLeast, EnsureProportionMoreThan, Instance1};
use sp_runtime::Perbill;

/// The technical committee among the collectives.
pub type TechnicalCollective = Instance1;

/// More than half of the committee.
pub type Majority = EnsureProportionMoreThan<AccountId, TechnicalCollective, 1, 2>;

/// At least two thirds of the committee.
pub type TwoThirds = EnsureProportionAtLeast<AccountId, TechnicalCollective, 2, 3>;

parameter_types! {
	/// A motion that nobody closes lapses.
	pub const MotionDuration: BlockNumber = 3 * DAYS;
	/// Heaviest call of a motion.
	pub MaxProposalWeight: Weight = Perbill::from_percent(50) * MAXIMUM_BLOCK_WEIGHT;
}

/// Who does not vote votes against: silence must not turn a majority into two thirds when a
/// motion runs out.
pub struct AbstentionsAreNays;

impl pallet_collective::DefaultVote for AbstentionsAreNays {
	fn default_vote(
		_prime_vote: Option<bool>,
		_yes_votes: pallet_collective::MemberCount,
		_no_votes: pallet_collective::MemberCount,
		_len: pallet_collective::MemberCount,
	) -> bool {
		false
	}
}

// Members are experts who are asked often: motions are free, and last three days.
impl pallet_collective::Config<TechnicalCollective> for Runtime {
	type RuntimeOrigin = RuntimeOrigin;
	type Proposal = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type MotionDuration = MotionDuration;
	type MaxProposals = ConstU32<100>;
	type MaxMembers = ConstU32<100>;
	type DefaultVote = AbstentionsAreNays;
	type WeightInfo = pallet_collective::weights::SubstrateWeight<Runtime>;
	type SetMembersOrigin = EnsureRoot<AccountId>;
	type MaxProposalWeight = MaxProposalWeight;
	type DisapproveOrigin = EnsureRoot<AccountId>;
	type KillOrigin = EnsureRoot<AccountId>;
	type Consideration = ();
}

parameter_types! {
	/// A call that was due before it was whitelisted waits so long for the whitelisting.
	pub const DeferredDispatchExpiration: BlockNumber = DAYS;
}

// The committee lets a call through or withdraws it; holders have it carried out, on a track that is faster
// than Root's.
impl pallet_whitelist::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type WhitelistOrigin = EitherOfDiverse<EnsureRoot<AccountId>, TwoThirds>;
	type DispatchWhitelistedOrigin = WhitelistedCaller;
	type Preimages = Preimage;
	type DeferredDispatchExpiration = DeferredDispatchExpiration;
	type BlockNumberProvider = System;
	type WeightInfo = pallet_whitelist::weights::SubstrateWeight<Runtime>;
}
