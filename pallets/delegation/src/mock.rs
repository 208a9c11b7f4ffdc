//! A runtime of this pallet, with neighbours that a test turns.

use crate as pallet_icn_delegation;
use crate::*;
use frame_support::{
	assert_ok, derive_impl, parameter_types,
	traits::{
		fungible::{Credit, HoldConsideration, Inspect, InspectHold},
		tokens::imbalance::ResolveTo,
		LinearStoragePrice, OnUnbalanced,
	},
	weights::Weight,
	PalletId,
};
use frame_system::EnsureRoot;
use icn_primitives::{
	Bps, ClassId, DelegatedStake, DelegatorRewards, EraClock, EraIndex, FacilityId, MarketId,
	MarketTerms, NodeId, NodeInfo, NodeRegistry, NodeRewards, NodeSignature, NodeStatus, OnEra,
	RegionId, Tick, UndecidedPenalties, UnitPrice, ICNT,
};
use sp_core::H256;
use sp_runtime::{traits::IdentityLookup, AccountId32, BuildStorage, DispatchError};
use std::collections::BTreeMap;

type Block = frame_system::mocking::MockBlock<Test>;

pub const ALICE: AccountId32 = AccountId32::new([1; 32]);
pub const BOB: AccountId32 = AccountId32::new([2; 32]);
pub const CHARLIE: AccountId32 = AccountId32::new([3; 32]);
pub const PROVIDER: AccountId32 = AccountId32::new([11; 32]);
pub const RESERVE: AccountId32 = AccountId32::new([12; 32]);
pub const TREASURY: AccountId32 = AccountId32::new([22; 32]);

pub const NODE_1: NodeId = NodeId(1);
pub const NODE_2: NodeId = NodeId(2);
pub const UNKNOWN: NodeId = NodeId(77);

pub const EXISTENTIAL: u128 = ICNT / 1_000;
pub const FUNDS: u128 = 10_000_000 * ICNT;
/// What the pot begins with, beside its existential deposit.
pub const POT: u128 = 1_000_000 * ICNT;
pub const START: EraIndex = 100;
/// What paying the rewards of a node costs.
pub const PAY_OUT: Weight = Weight::from_parts(7_777, 77);
/// How far eras are behind that are final.
pub const LAG: EraIndex = 2;

#[frame_support::runtime]
mod test_runtime {
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
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type AccountStore = System;
	type Balance = u128;
	type ExistentialDeposit = ExistentialDeposit;
}

parameter_types! {
	pub const Pot: PalletId = PalletId(*b"icn/dlgt");
	pub const TreasuryAccount: AccountId32 = TREASURY;
	pub const DepositReason: RuntimeHoldReason =
		RuntimeHoldReason::Delegation(HoldReason::StorageDeposit);
	pub const DepositBase: u128 = ICNT / 10;
	pub const DepositByte: u128 = ICNT / 1_000;
	pub storage Era: EraIndex = START;
	pub storage Final: EraIndex = START - LAG;
	pub storage Statuses: BTreeMap<NodeId, NodeStatus> = BTreeMap::from([
		(NODE_1, NodeStatus::Active),
		(NODE_2, NodeStatus::Active),
	]);
	/// Payments reach no era from this one on, whatever is final.
	pub storage Stuck: EraIndex = EraIndex::MAX;
	/// Rewards of nodes that are not paid, by the era in which they were earned.
	pub storage Rewards: BTreeMap<(NodeId, EraIndex), u128> = BTreeMap::new();
	/// Whether rewards cannot be paid.
	pub storage Broken: bool = false;
	/// Undecided penalties: of which node for which era.
	pub storage Undecided: Vec<(NodeId, EraIndex)> = Vec::new();
}

type DepositPrice = LinearStoragePrice<DepositBase, DepositByte, u128>;

pub struct MockClock;
impl EraClock for MockClock {
	fn tick() -> Tick {
		Tick::from(Era::get()) * 10
	}
	fn era() -> EraIndex {
		Era::get()
	}
	fn progress() -> (Tick, u32) {
		(0, 10)
	}
	fn seed(_: EraIndex) -> Option<H256> {
		None
	}
}

pub struct MockNodes;
impl NodeRegistry<AccountId32> for MockNodes {
	fn node(node: NodeId) -> Option<NodeInfo<AccountId32>> {
		let status = *Statuses::get().get(&node)?;
		Some(NodeInfo {
			provider: PROVIDER,
			facility: FacilityId(1),
			market: MarketId::new(1, 1),
			units: 100,
			booked: 0,
			price_floor: UnitPrice(1),
			reward_share: Bps::ONE,
			status,
			generation: 0,
			generation_since: 0,
			collateral: 0,
			required: 0,
		})
	}
	fn market(_: MarketId) -> Option<MarketTerms> {
		None
	}
	fn availability(_: ClassId) -> Option<Bps> {
		None
	}
	fn in_maintenance(_: NodeId, _: EraIndex) -> bool {
		false
	}
	fn region_weight(_: RegionId) -> u128 {
		0
	}
	fn signed_by(_: NodeId, _: &[u8], _: &NodeSignature) -> bool {
		false
	}
}

/// Pays what was earned before [`until`]: what those behind the node do not take goes to the provider.
pub struct MockRewards;
impl NodeRewards for MockRewards {
	fn pay_out(node: NodeId) -> Result<Weight, DispatchError> {
		if Broken::get() {
			return Err(DispatchError::Unavailable);
		}
		let (due, rest) = due(node);
		Rewards::set(&rest);
		Delegation::reward(node, &RESERVE, due.values().sum(), until())?;
		Ok(PAY_OUT / 2)
	}
	fn weight() -> Weight {
		PAY_OUT
	}
}

pub struct MockPenalties;
impl UndecidedPenalties for MockPenalties {
	fn any_before(node: NodeId, era: EraIndex) -> bool {
		Undecided::get().iter().any(|(of, at)| *of == node && *at < era)
	}
}

pub struct ToTreasury;
impl OnUnbalanced<Credit<AccountId32, Balances>> for ToTreasury {
	fn on_nonzero_unbalanced(amount: Credit<AccountId32, Balances>) {
		ResolveTo::<TreasuryAccount, Balances>::on_unbalanced(amount);
	}
}

impl Config for Test {
	type Currency = Balances;
	type Consideration = HoldConsideration<AccountId32, Balances, DepositReason, DepositPrice>;
	type Clock = MockClock;
	type Nodes = MockNodes;
	type NodeRewards = MockRewards;
	type Penalties = MockPenalties;
	type OnSlash = ToTreasury;
	type AdminOrigin = EnsureRoot<AccountId32>;
	type PalletId = Pot;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Helper;
}

#[cfg(feature = "runtime-benchmarks")]
pub struct Helper;

#[cfg(feature = "runtime-benchmarks")]
impl BenchmarkHelper for Helper {
	fn set_era(era: EraIndex) {
		Era::set(&era);
		Final::set(&era);
	}
	fn add_node(node: NodeId) {
		set_status(node, Some(NodeStatus::Active));
	}
}

pub fn set_status(node: NodeId, status: Option<NodeStatus>) {
	let mut all = Statuses::get();
	match status {
		Some(status) => all.insert(node, status),
		None => all.remove(&node),
	};
	Statuses::set(&all);
}

/// Eras pass, one by one.
pub fn roll(eras: EraIndex) {
	for _ in 0..eras {
		let era = Era::get() + 1;
		Era::set(&era);
		Final::set(&(era - LAG));
		Delegation::on_era(era);
	}
}

/// A payment made now is for all eras before.
pub fn until() -> EraIndex {
	Final::get().min(Stuck::get())
}

/// What a payment to `node` made now is for, and all that waits longer.
#[allow(clippy::type_complexity)]
pub fn due(
	node: NodeId,
) -> (BTreeMap<(NodeId, EraIndex), u128>, BTreeMap<(NodeId, EraIndex), u128>) {
	Rewards::get().into_iter().partition(|((of, era), _)| *of == node && *era < until())
}

/// The node earns in the last era that is final.
pub fn earn(node: NodeId, amount: u128) {
	earn_in(node, Final::get() - 1, amount);
}

/// The node earns in `era`.
pub fn earn_in(node: NodeId, era: EraIndex, amount: u128) {
	let mut rewards = Rewards::get();
	*rewards.entry((node, era)).or_default() += amount;
	Rewards::set(&rewards);
}

/// What it earned is paid.
pub fn pay_out(node: NodeId) {
	assert_ok!(MockRewards::pay_out(node));
}

/// Puts `amount` behind `node`, and returns the position.
pub fn delegate(who: &AccountId32, node: NodeId, amount: u128, days: u32) -> PositionId {
	let id = NextPosition::<Test>::get();
	assert_ok!(Delegation::delegate(RuntimeOrigin::signed(who.clone()), node, amount, days));
	id
}

/// The same, and lets so many eras pass that it earns.
pub fn delegated(who: &AccountId32, node: NodeId, amount: u128, days: u32) -> PositionId {
	let id = delegate(who, node, amount, days);
	roll(LAG + 1);
	pay_out(node);
	activate(node);
	id
}

/// Whoever joined early enough enters the stake that earns, as a call of anybody would do.
pub fn activate(node: NodeId) {
	let (pool, totals, _) = Delegation::refreshed(node);
	Delegation::store_pool(node, pool);
	Total::<Test>::put(totals);
}

pub fn slash(node: NodeId, era: EraIndex, amount: u128) -> u128 {
	<Delegation as DelegatedStake>::slash(node, era, amount)
}

pub fn value(id: PositionId) -> u128 {
	Delegation::position(id).expect("a position of the test").value
}

pub fn held(who: &AccountId32) -> u128 {
	Balances::balance_on_hold(&HoldReason::Delegated.into(), who)
}

pub fn deposit(who: &AccountId32) -> u128 {
	Balances::balance_on_hold(&HoldReason::StorageDeposit.into(), who)
}

pub fn balance(who: &AccountId32) -> u128 {
	Balances::total_balance(who)
}

/// At most so much less, never more.
#[track_caller]
pub fn assert_just_below(found: u128, exact: u128, slack: u128) {
	assert!(found <= exact && exact - found <= slack, "{found} of {exact}");
}

/// The default curve of tests: a tenth a year, whatever is delegated.
#[derive(Default)]
pub struct ExtBuilder {
	params: Params,
}

impl ExtBuilder {
	pub fn params(mut self, params: Params) -> Self {
		self.params = params;
		self
	}

	pub fn build(self) -> sp_io::TestExternalities {
		let genesis = RuntimeGenesisConfig {
			balances: pallet_balances::GenesisConfig {
				balances: vec![
					(ALICE, FUNDS),
					(BOB, FUNDS),
					(CHARLIE, FUNDS),
					(PROVIDER, FUNDS),
					(RESERVE, FUNDS),
					(TREASURY, FUNDS),
					(Delegation::account_id(), POT + EXISTENTIAL),
				],
				..Default::default()
			},
			delegation: GenesisConfig {
				params: self.params,
				curve: vec![CurvePoint { share: 0, apy: 100_000 }],
				..Default::default()
			},
			..Default::default()
		};
		let mut ext = sp_io::TestExternalities::new(genesis.build_storage().expect("genesis"));
		ext.execute_with(|| System::set_block_number(1));
		ext
	}

	/// Runs a test; no ICNT comes or goes, and afterwards every invariant must hold.
	pub fn build_and_execute(self, test: impl FnOnce()) {
		self.build().execute_with(|| {
			let issuance = Balances::total_issuance();
			test();
			assert_eq!(Balances::total_issuance(), issuance, "ICNT came or went");
			check();
		});
	}
}

/// The pallet's own invariants.
pub fn check() {
	Delegation::do_try_state().expect("invariants hold");
	let rows = u128::try_from(Positions::<Test>::iter().count()).expect("it fits");
	let deposits: u128 = [ALICE, BOB, CHARLIE].iter().map(deposit).sum();
	let size = Delegation::footprint().size as u128;
	assert_eq!(deposits, rows * (DepositBase::get() + size * DepositByte::get()));
}
