//! Votes of the holders. ICNT that is delegated, staked or otherwise on hold votes like any other: a vote
//! locks, and what is on hold may be locked as well.

use super::{tracks::Tracks, EmergencyAdmin};
use crate::{
	allocation::{Share, SHARES},
	configs::{
		delegation::DelegationPot, fees::TreasuryAccount, incentives::RewardReserve,
		sla_oracle::OraclePot, staking::ValidatorReserve,
	},
	constants::{currency::UNIT, time::DAYS},
	AccountId, Balance, Balances, BlockNumber, Origins, Preimage, Referenda, Runtime, RuntimeCall,
	RuntimeEvent, Scheduler, System,
};
use frame_support::{
	parameter_types,
	traits::{fungible::Inspect, AsEnsureOriginWithArg, ConstU32, Currency, Get, OnUnbalanced},
};
use frame_system::{EnsureRoot, EnsureSigned};

/// Takes a time of a real network; gives what it is on this one.
pub struct Paced<Period>(core::marker::PhantomData<Period>);

impl<Period: Get<BlockNumber>> Get<BlockNumber> for Paced<Period> {
	fn get() -> BlockNumber {
		Origins::pace().of(Period::get())
	}
}

parameter_types! {
	/// Reserved for a proposal until it is approved or cancelled: 100 ICNT.
	pub const SubmissionDeposit: Balance = 100 * UNIT;
	/// A proposal that is not decided by then can be closed by anyone.
	pub const UndecidingPeriod: BlockNumber = 14 * DAYS;
	/// A vote of single conviction locks for so long after the referendum; longer than any track takes
	/// to carry out what it decided.
	pub const LockingPeriod: BlockNumber = 7 * DAYS;
}

/// ICNT that can vote: not what accounts without keys hold, which are the protocol's own pots and the
/// allocations that nobody was given yet, nor what the treasury owns, which is inactive.
pub struct Votable;

impl Get<Balance> for Votable {
	fn get() -> Balance {
		let pots =
			[RewardReserve::get(), DelegationPot::get(), OraclePot::get(), ValidatorReserve::get()];
		let kept = pots
			.into_iter()
			.chain(SHARES.iter().map(Share::account))
			.map(|account| Balances::balance(&account))
			.fold(0, Balance::saturating_add);
		<Balances as Inspect<AccountId>>::active_issuance().saturating_sub(kept)
	}
}

/// Deposits of proposals that were killed go to the treasury.
pub struct ToTreasury;

impl OnUnbalanced<pallet_balances::NegativeImbalance<Runtime>> for ToTreasury {
	fn on_nonzero_unbalanced(amount: pallet_balances::NegativeImbalance<Runtime>) {
		Balances::resolve_creating(&TreasuryAccount::get(), amount);
	}
}

// Anyone proposes; what is proposed waits for its deposit, its turn, and its votes.
impl pallet_referenda::Config for Runtime {
	type RuntimeCall = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = pallet_referenda::weights::SubstrateWeight<Runtime>;
	type Scheduler = Scheduler;
	type Currency = Balances;
	type SubmitOrigin = AsEnsureOriginWithArg<EnsureSigned<AccountId>>;
	type CancelOrigin = EmergencyAdmin;
	type KillOrigin = EnsureRoot<AccountId>;
	type Slash = ToTreasury;
	type Votes = Balance;
	type Tally = pallet_conviction_voting::TallyOf<Runtime>;
	type SubmissionDeposit = SubmissionDeposit;
	type MaxQueued = ConstU32<100>;
	type UndecidingTimeout = Paced<UndecidingPeriod>;
	type AlarmInterval = ConstU32<1>;
	type Tracks = Tracks;
	type Preimages = Preimage;
	type BlockNumberProvider = System;
}

// Longer locks weigh more, votes can be delegated for each track.
impl pallet_conviction_voting::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = pallet_conviction_voting::weights::SubstrateWeight<Runtime>;
	type Currency = Balances;
	type Polls = Referenda;
	type MaxTurnout = Votable;
	type MaxVotes = ConstU32<512>;
	type VoteLockingPeriod = Paced<LockingPeriod>;
	type BlockNumberProvider = System;
	type VotingHooks = ();
}
