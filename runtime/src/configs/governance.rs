//! Who decides. A majority of the technical committee holds the admin origins; three quarters of it
//! reach Root, after a delay, through whitelist and scheduler. OpenGov takes the place of the
//! committee's Root later, with the same pallets.

use super::system::MAXIMUM_BLOCK_WEIGHT;
use crate::{
	constants::{currency::deposit, time::DAYS},
	AccountId, Balance, Balances, BlockNumber, OriginCaller, Preimage, Runtime, RuntimeCall,
	RuntimeEvent, RuntimeHoldReason, RuntimeOrigin, System,
};
use core::{cmp::Ordering, marker::PhantomData};
use frame_support::{
	parameter_types,
	traits::{
		fungible::HoldConsideration, ConstU32, Contains, EitherOfDiverse, EnsureOrigin,
		LinearStoragePrice, PrivilegeCmp,
	},
	weights::Weight,
};
use frame_system::{EnsureRoot, RawOrigin};
use pallet_collective::{EnsureProportionAtLeast, EnsureProportionMoreThan, Instance1};
use sp_runtime::Perbill;

/// The technical committee among the collectives.
pub type TechnicalCollective = Instance1;

/// More than half of the committee.
pub type Majority = EnsureProportionMoreThan<AccountId, TechnicalCollective, 1, 2>;

/// At least three quarters of the committee.
pub type ThreeQuarters = EnsureProportionAtLeast<AccountId, TechnicalCollective, 3, 4>;

/// Holds the admin origins of the protocol until each has a track of its own.
pub type RootOrMajority = EitherOfDiverse<EnsureRoot<AccountId>, Majority>;

/// May schedule.
pub type RootOrThreeQuarters = EitherOfDiverse<EnsureRoot<AccountId>, ThreeQuarters>;

/// `O`, but only when the chain itself dispatches at the beginning of a block, as the scheduler
/// does, and never in a transaction. As [`ScheduleWithNotice`] lets nothing be scheduled at short
/// notice, a call of such an origin was announced before.
pub struct OnSchedule<O>(PhantomData<O>);

impl<O: EnsureOrigin<RuntimeOrigin>> EnsureOrigin<RuntimeOrigin> for OnSchedule<O> {
	type Success = O::Success;

	fn try_origin(origin: RuntimeOrigin) -> Result<O::Success, RuntimeOrigin> {
		if System::inherents_applied() {
			return Err(origin);
		}
		O::try_origin(origin)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
		O::try_successful_origin()
	}
}

parameter_types! {
	/// Least notice of a scheduled call, and so the delay of every call of three quarters of the
	/// committee that reaches Root: a day.
	pub const MinimumNotice: BlockNumber = DAYS;
}

/// Lets a call be scheduled with the least notice or more. It is part of the filter of all calls,
/// which Root does not pass through.
pub struct ScheduleWithNotice;

impl Contains<RuntimeCall> for ScheduleWithNotice {
	fn contains(call: &RuntimeCall) -> bool {
		use pallet_scheduler::Call::*;
		let RuntimeCall::Scheduler(call) = call else { return true };
		let earliest = || System::block_number().saturating_add(MinimumNotice::get());
		match call {
			schedule { when, .. } | schedule_named { when, .. } => *when >= earliest(),
			schedule_after { after, .. } | schedule_named_after { after, .. } => {
				*after >= MinimumNotice::get()
			},
			_ => true,
		}
	}
}

parameter_types! {
	/// A motion that nobody closes lapses.
	pub const MotionDuration: BlockNumber = 3 * DAYS;
	/// Heaviest call of a motion.
	pub MaxProposalWeight: Weight = Perbill::from_percent(50) * MAXIMUM_BLOCK_WEIGHT;
}

/// Who does not vote votes against: silence must not turn a majority into three quarters when a
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

// A majority lets a call through to Root or withdraws it; three quarters have it carried out, on
// schedule only.
impl pallet_whitelist::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type WhitelistOrigin = RootOrMajority;
	type DispatchWhitelistedOrigin =
		EitherOfDiverse<EnsureRoot<AccountId>, OnSchedule<ThreeQuarters>>;
	type Preimages = Preimage;
	type DeferredDispatchExpiration = DeferredDispatchExpiration;
	type BlockNumberProvider = System;
	type WeightInfo = pallet_whitelist::weights::SubstrateWeight<Runtime>;
}

/// Root stands above everybody. The committee's origins that may schedule are equal to each other:
/// all of them stand for three quarters.
pub struct SchedulerPrivilege;

impl PrivilegeCmp<OriginCaller> for SchedulerPrivilege {
	fn cmp_privilege(left: &OriginCaller, right: &OriginCaller) -> Option<Ordering> {
		use pallet_collective::RawOrigin::Members;
		let root = OriginCaller::system(RawOrigin::Root);
		match (left, right) {
			(left, right) if left == right => Some(Ordering::Equal),
			(left, _) if *left == root => Some(Ordering::Greater),
			(_, right) if *right == root => Some(Ordering::Less),
			(
				OriginCaller::TechnicalCommittee(Members(..)),
				OriginCaller::TechnicalCommittee(Members(..)),
			) => Some(Ordering::Equal),
			_ => None,
		}
	}
}

parameter_types! {
	/// Share of a block that scheduled calls may take.
	pub MaximumSchedulerWeight: Weight = Perbill::from_percent(60) * MAXIMUM_BLOCK_WEIGHT;
}

// Three quarters of the committee schedule; what they schedule keeps their origin.
impl pallet_scheduler::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeOrigin = RuntimeOrigin;
	type PalletsOrigin = OriginCaller;
	type RuntimeCall = RuntimeCall;
	type MaximumWeight = MaximumSchedulerWeight;
	type ScheduleOrigin = RootOrThreeQuarters;
	type OriginPrivilegeCmp = SchedulerPrivilege;
	type MaxScheduledPerBlock = ConstU32<50>;
	type WeightInfo = pallet_scheduler::weights::SubstrateWeight<Runtime>;
	type Preimages = Preimage;
	type BlockNumberProvider = System;
}

parameter_types! {
	/// Held for a preimage.
	pub const PreimageBaseDeposit: Balance = deposit(2, 64);
	/// Held for each byte of it.
	pub const PreimageByteDeposit: Balance = deposit(0, 1);
	/// Why it is held.
	pub const PreimageHoldReason: RuntimeHoldReason =
		RuntimeHoldReason::Preimage(pallet_preimage::HoldReason::Preimage);
}

// Anybody may note a preimage for a deposit.
impl pallet_preimage::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = pallet_preimage::weights::SubstrateWeight<Runtime>;
	type Currency = Balances;
	type ManagerOrigin = RootOrMajority;
	type Consideration = HoldConsideration<
		AccountId,
		Balances,
		PreimageHoldReason,
		LinearStoragePrice<PreimageBaseDeposit, PreimageByteDeposit, Balance>,
	>;
}
