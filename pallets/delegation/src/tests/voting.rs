//! Delegated ICNT votes: the voting pallet of the SDK with this one, in a runtime of their own.

use crate as pallet_icn_delegation;
use crate::{
	mock::{
		Era, MockClock, MockNodes, MockPenalties, ALICE, BOB, EXISTENTIAL, NODE_1, START, TREASURY,
	},
	HoldReason, *,
};
use frame_support::{
	assert_noop, assert_ok, derive_impl, parameter_types,
	traits::{
		fungible::{HoldConsideration, Inspect, InspectHold},
		tokens::imbalance::ResolveTo,
		ConstU32, ConstU64, LinearStoragePrice, PollStatus, Polling, TotalIssuanceOf, VoteTally,
	},
	PalletId,
};
use frame_system::EnsureRoot;
use icn_primitives::*;
use pallet_conviction_voting::{AccountVote, Conviction, TallyOf, Vote};
use sp_runtime::{traits::IdentityLookup, AccountId32, BuildStorage, DispatchError, TokenError};

type Block = frame_system::mocking::MockBlock<Test>;

/// All that Alice has.
const ALL: u128 = 10_000 * ICNT;
const POLL: u8 = 0;
/// Blocks of a vote without conviction.
const PERIOD: u64 = 3;

#[frame_support::runtime]
mod voting_runtime {
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeFreezeReason,
		RuntimeHoldReason,
		RuntimeSlashReason,
		RuntimeLockId,
		RuntimeTask,
		RuntimeViewFunction
	)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Balances = pallet_balances;
	#[runtime::pallet_index(2)]
	pub type Delegation = pallet_icn_delegation;
	#[runtime::pallet_index(3)]
	pub type Voting = pallet_conviction_voting;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountId = AccountId32;
	type Lookup = IdentityLookup<AccountId32>;
	type AccountData = pallet_balances::AccountData<u128>;
}

parameter_types! {
	pub const ExistentialDeposit: u128 = EXISTENTIAL;
	pub const Pot: PalletId = PalletId(*b"icn/dlgt");
	pub const TreasuryAccount: AccountId32 = TREASURY;
	pub const DepositReason: RuntimeHoldReason =
		RuntimeHoldReason::Delegation(HoldReason::StorageDeposit);
	pub const DepositBase: u128 = ICNT / 10;
	pub const DepositByte: u128 = ICNT / 1_000;
	/// When the poll ended, approved.
	pub static Ended: Option<u64> = None;
	pub static Votes: TallyOf<Test> = VoteTally::new(0);
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type AccountStore = System;
	type Balance = u128;
	type ExistentialDeposit = ExistentialDeposit;
}

/// Nothing was earned, and all of it is paid.
pub struct NothingToPay;
impl NodeRewards for NothingToPay {
	fn pay_out(node: NodeId) -> Result<frame_support::weights::Weight, DispatchError> {
		Delegation::reward(node, &TREASURY, 0, Era::get())?;
		Ok(frame_support::weights::Weight::zero())
	}
}

impl Config for Test {
	type Currency = Balances;
	type Consideration = HoldConsideration<
		AccountId32,
		Balances,
		DepositReason,
		LinearStoragePrice<DepositBase, DepositByte, u128>,
	>;
	type Clock = MockClock;
	type Nodes = MockNodes;
	type NodeRewards = NothingToPay;
	type Penalties = MockPenalties;
	type OnSlash = ResolveTo<TreasuryAccount, Balances>;
	type AdminOrigin = EnsureRoot<AccountId32>;
	type PalletId = Pot;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::mock::Helper;
}

/// One poll.
pub struct OnePoll;

impl Polling<TallyOf<Test>> for OnePoll {
	type Index = u8;
	type Votes = u128;
	type Class = u8;
	type Moment = u64;

	fn classes() -> Vec<u8> {
		vec![0]
	}

	fn as_ongoing(index: u8) -> Option<(TallyOf<Test>, u8)> {
		(index == POLL && Ended::get().is_none()).then(|| (Votes::get(), 0))
	}

	fn access_poll<R>(
		index: u8,
		f: impl FnOnce(PollStatus<&mut TallyOf<Test>, u64, u8>) -> R,
	) -> R {
		match Ended::get() {
			_ if index != POLL => f(PollStatus::None),
			Some(when) => f(PollStatus::Completed(when, true)),
			None => Votes::mutate(|votes| f(PollStatus::Ongoing(votes, 0))),
		}
	}

	fn try_access_poll<R>(
		index: u8,
		f: impl FnOnce(PollStatus<&mut TallyOf<Test>, u64, u8>) -> Result<R, DispatchError>,
	) -> Result<R, DispatchError> {
		Self::access_poll(index, f)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn create_ongoing(_: u8) -> Result<u8, ()> {
		Err(())
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn end_ongoing(_: u8, _: bool) -> Result<(), ()> {
		Err(())
	}
}

impl pallet_conviction_voting::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = ();
	type Currency = Balances;
	type Polls = OnePoll;
	type MaxTurnout = TotalIssuanceOf<Balances, AccountId32>;
	type MaxVotes = ConstU32<3>;
	type VoteLockingPeriod = ConstU64<PERIOD>;
	type BlockNumberProvider = System;
	type VotingHooks = ();
}

fn alice() -> RuntimeOrigin {
	RuntimeOrigin::signed(ALICE)
}

fn roll(eras: EraIndex) {
	for _ in 0..eras {
		let era = Era::get() + 1;
		Era::set(&era);
		Delegation::on_era(era);
	}
}

fn held() -> u128 {
	Balances::balance_on_hold(&HoldReason::Delegated.into(), &ALICE)
}

fn aye(balance: u128, conviction: Conviction) -> AccountVote<u128> {
	AccountVote::Standard { vote: Vote { aye: true, conviction }, balance }
}

#[test]
fn votes_with_all_of_it_and_nothing_is_stuck() {
	let genesis = RuntimeGenesisConfig {
		balances: pallet_balances::GenesisConfig {
			balances: vec![
				(ALICE, ALL),
				(TREASURY, ICNT),
				(Delegation::account_id(), 1_000 * ICNT),
			],
			..Default::default()
		},
		delegation: GenesisConfig {
			curve: vec![CurvePoint { share: 0, apy: 100_000 }],
			..Default::default()
		},
		..Default::default()
	};
	let mut ext = sp_io::TestExternalities::new(genesis.build_storage().unwrap());
	ext.execute_with(|| {
		System::set_block_number(1);
		// All but what the account and the row must have.
		let row = DepositBase::get() + Delegation::footprint().size as u128 * DepositByte::get();
		let stake = ALL - row - EXISTENTIAL;
		assert_noop!(
			Delegation::delegate(alice(), NODE_1, stake + 1, 1),
			TokenError::FundsUnavailable
		);
		assert_ok!(Delegation::delegate(alice(), NODE_1, stake, 1));
		assert_eq!((held(), Balances::free_balance(&ALICE)), (stake, EXISTENTIAL));

		// It votes with all of it.
		let too_much = || pallet_conviction_voting::Error::<Test>::InsufficientFunds;
		let vote = |balance| Voting::vote(alice(), POLL, aye(balance, Conviction::Locked2x));
		assert_noop!(vote(ALL + 1), too_much());
		assert_ok!(vote(ALL));
		let stands = || {
			assert_eq!((Votes::get().ayes, Votes::get().support), (2 * ALL, ALL));
		};
		stands();
		assert_eq!(Balances::locks(&ALICE)[0].amount, ALL);

		// It is slashed under the lock, and the vote stands. A new one has less.
		roll(2);
		assert_ok!(NothingToPay::pay_out(NODE_1));
		let lost = stake / 10;
		assert_eq!(Delegation::slash(NODE_1, START + 1, u128::MAX), lost);
		stands();
		assert_ok!(Delegation::collect(RuntimeOrigin::signed(BOB), 0));
		let loss = stake - held();
		assert!(loss >= lost && loss - lost < 3);
		assert_eq!(Balances::total_balance(&ALICE), ALL - loss);
		stands();
		assert_noop!(vote(ALL), too_much());

		// It leaves and goes: what was on hold is free of the hold, and still locked by the vote.
		let value = Delegation::position(0).unwrap().value;
		assert_ok!(Delegation::undelegate(alice(), 0, value));
		roll(Params::default().cool_down.get());
		assert_ok!(Delegation::withdraw(alice(), 0));
		assert_eq!(Positions::<Test>::iter().count(), 0);
		let total = Balances::total_balance(&ALICE);
		assert!(total > ALL - loss, "with what it earned");
		assert_eq!(Balances::free_balance(&ALICE), total);
		stands();
		let leave = || Balances::transfer_all(alice(), BOB, false);
		assert_noop!(Balances::transfer_allow_death(alice(), BOB, total), TokenError::Frozen);

		// When the poll and the conviction are over nothing is left of either.
		Ended::set(Some(10));
		System::set_block_number(10 + 2 * PERIOD - 1);
		assert_ok!(Voting::remove_vote(alice(), Some(0), POLL));
		assert_ok!(Voting::unlock(alice(), 0, ALICE));
		assert_noop!(Balances::transfer_allow_death(alice(), BOB, total), TokenError::Frozen);
		System::set_block_number(10 + 2 * PERIOD);
		assert_ok!(Voting::unlock(alice(), 0, ALICE));
		assert_ok!(leave());
		assert_eq!(Balances::total_balance(&ALICE), 0);
		assert_eq!(Balances::total_balance(&BOB), total);
		Delegation::do_try_state().unwrap();
	});
}

/// Who has voted with all can delegate all: a hold takes what is locked.
#[test]
fn what_votes_can_be_delegated() {
	let genesis = RuntimeGenesisConfig {
		balances: pallet_balances::GenesisConfig {
			balances: vec![(ALICE, ALL), (Delegation::account_id(), ICNT)],
			..Default::default()
		},
		..Default::default()
	};
	let mut ext = sp_io::TestExternalities::new(genesis.build_storage().unwrap());
	ext.execute_with(|| {
		System::set_block_number(1);
		assert_ok!(Voting::vote(alice(), POLL, aye(ALL, Conviction::Locked1x)));
		assert_ok!(Delegation::delegate(alice(), NODE_1, ALL - 10 * ICNT, 1));
		assert_eq!(held(), ALL - 10 * ICNT);
		assert_ok!(Voting::remove_vote(alice(), Some(0), POLL));
		assert_ok!(Voting::unlock(alice(), 0, ALICE));
		assert_eq!(held(), ALL - 10 * ICNT);
		assert!(Balances::locks(&ALICE).is_empty());
	});
}
