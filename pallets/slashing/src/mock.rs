//! A runtime of this pallet, with a registry that really holds collateral.

use crate as pallet_icn_slashing;
use crate::*;
use codec::{Decode, Encode};
use frame_support::{
	derive_impl, ensure,
	pallet_prelude::{DispatchError, DispatchResult},
	parameter_types,
	traits::{
		fungible::{Inspect, InspectHold, MutateHold},
		tokens::{Fortitude, Precision, Restriction},
	},
	PalletId,
};
use frame_system::EnsureSignedBy;
use icn_primitives::{
	AssetId, Bps, ClassId, Collateral, Cover, DelegatedStake, EraClock, EraIndex, FacilityId,
	LeaseCover, LeaseId, MarketId, MarketTerms, NodeId, NodeInfo, NodeRegistry, NodeSignature,
	NodeStatus, OnDefault, OnVerdict, PriceError, PriceFeed, RegionId, SuspensionReason, Tick,
	UndecidedPenalties, UnitPrice, Units, Verdict, ICNT, USD, WHOLE,
};
use sp_core::H256;
use sp_runtime::{traits::IdentityLookup, AccountId32, BuildStorage};
use std::collections::BTreeMap;

type Block = frame_system::mocking::MockBlock<Test>;

/// Tenants.
pub const ALICE: AccountId32 = AccountId32::new([1; 32]);
pub const BOB: AccountId32 = AccountId32::new([2; 32]);
/// Providers of the nodes 1 and 2.
pub const PETRA: AccountId32 = AccountId32::new([11; 32]);
pub const PAUL: AccountId32 = AccountId32::new([12; 32]);
pub const JUDGE: AccountId32 = AccountId32::new([21; 32]);
pub const TREASURY: AccountId32 = AccountId32::new([22; 32]);
pub const NOBODY: AccountId32 = AccountId32::new([99; 32]);

pub const NODE_1: NodeId = NodeId(1);
pub const NODE_2: NodeId = NodeId(2);
pub const UNKNOWN: NodeId = NodeId(77);

pub const EXISTENTIAL: u128 = ICNT / 1_000;
/// What each account begins with.
pub const FUNDS: u128 = 1_000_000 * ICNT;
/// Collateral that each node must have, and has.
pub const REQUIRED: u128 = 10_000 * ICNT;
/// Basis points of an era that the class allows.
pub const ALLOWANCE: u32 = 10;
/// The era in which tests begin.
pub const START: EraIndex = 100;

/// A registry of nodes that holds collateral, reduced to its hold.
#[frame_support::pallet(dev_mode)]
pub mod collateral {
	#[pallet::config]
	pub trait Config: frame_system::Config {}

	#[pallet::pallet]
	pub struct Pallet<T>(_);

	#[pallet::composite_enum]
	pub enum HoldReason {
		Node,
	}
}

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
	pub type CollateralHolds = crate::mock::collateral;
	#[runtime::pallet_index(3)]
	pub type Slashing = pallet_icn_slashing;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountId = AccountId32;
	type Lookup = IdentityLookup<AccountId32>;
	type AccountData = pallet_balances::AccountData<u128>;
	type DbWeight = frame_support::weights::constants::RocksDbWeight;
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

impl collateral::Config for Test {}

parameter_types! {
	pub const Pot: PalletId = PalletId(*b"icn/slsh");
	pub const TreasuryAccount: AccountId32 = TREASURY;
	pub storage Era: EraIndex = START;
	pub storage Nodes: BTreeMap<NodeId, NodeInfo<AccountId32>> = BTreeMap::new();
	pub storage Covers: BTreeMap<(LeaseId, NodeId), Vec<MockCover>> = BTreeMap::new();
	pub storage Dollars: u128 = USD / 2;
	/// What stands behind nodes. It takes nothing of anybody when it is slashed: that comes later.
	pub storage Stakes: BTreeMap<NodeId, u128> = BTreeMap::new();
	/// What was asked of it: of which node, for which era, how much.
	pub storage StakeAsked: Vec<(NodeId, EraIndex, u128)> = Vec::new();
	/// Nodes that may not be penalised.
	pub storage Broken: Vec<NodeId> = Vec::new();
}

/// A lease as it holds a node.
#[derive(Encode, Decode, Clone)]
pub struct MockCover {
	pub tenant: AccountId32,
	pub units: Units,
	pub price: UnitPrice,
	pub margin: Bps,
	pub from: EraIndex,
	pub to: EraIndex,
}

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

pub struct Registry;
impl NodeRegistry<AccountId32> for Registry {
	fn node(node: NodeId) -> Option<NodeInfo<AccountId32>> {
		Nodes::get().get(&node).cloned()
	}
	fn market(_: MarketId) -> Option<MarketTerms> {
		None
	}
	fn availability(class: ClassId) -> Option<Bps> {
		(class == ClassId(1)).then(|| Bps::saturating((WHOLE - ALLOWANCE) as u16))
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

/// Changes a node as the registry does.
pub fn try_change<R>(
	node: NodeId,
	change: impl FnOnce(&mut NodeInfo<AccountId32>) -> Result<R, DispatchError>,
) -> Result<R, DispatchError> {
	let mut nodes = Nodes::get();
	let done = change(nodes.get_mut(&node).ok_or(DispatchError::Other("NoNode"))?)?;
	Nodes::set(&nodes);
	Ok(done)
}

/// Changes a node of the test.
pub fn change_node(node: NodeId, change: impl FnOnce(&mut NodeInfo<AccountId32>)) {
	try_change(node, |node| {
		change(node);
		Ok(())
	})
	.expect("a node of the test");
}

/// Share of the required collateral below which a node is suspended.
pub const SUSPEND_BELOW: u128 = 3_000;

impl Collateral<AccountId32> for Registry {
	fn slash(node: NodeId, amount: u128, to: &AccountId32) -> Result<u128, DispatchError> {
		ensure!(!Broken::get().contains(&node), DispatchError::Unavailable);
		let (taken, short) = try_change(node, |node| {
			let taken = Balances::transfer_on_hold(
				&collateral::HoldReason::Node.into(),
				&node.provider,
				to,
				amount.min(node.collateral),
				Precision::Exact,
				Restriction::Free,
				Fortitude::Force,
			)?;
			node.collateral -= taken;
			let least = node.required * SUSPEND_BELOW / u128::from(WHOLE);
			Ok((taken, node.collateral < least))
		})?;
		if short {
			// It may be suspended already.
			let _ = Self::suspend(node, SuspensionReason::Undercollateralised);
		}
		Ok(taken)
	}
	fn suspend(node: NodeId, reason: SuspensionReason) -> DispatchResult {
		let since = Era::get() + 1;
		try_change(node, |node| {
			ensure!(node.status == NodeStatus::Active, DispatchError::Other("NotActive"));
			node.status = NodeStatus::Suspended { reason, since };
			Ok(())
		})?;
		if reason.is_fault() {
			Slashing::defaulted(node, since);
		}
		Ok(())
	}
}

pub struct MockStake;
impl DelegatedStake for MockStake {
	fn slash(node: NodeId, era: EraIndex, amount: u128) -> u128 {
		let mut asked = StakeAsked::get();
		asked.push((node, era, amount));
		StakeAsked::set(&asked);
		let stake = stake(node);
		let taken = stake.min(amount);
		set_stake(node, stake - taken);
		taken
	}
}

/// What stands behind a node.
pub fn stake(node: NodeId) -> u128 {
	Stakes::get().get(&node).copied().unwrap_or_default()
}

pub fn set_stake(node: NodeId, amount: u128) {
	let mut stakes = Stakes::get();
	stakes.insert(node, amount);
	Stakes::set(&stakes);
}

/// The provider puts up more collateral.
pub fn top_up(node: NodeId, amount: u128) {
	try_change(node, |node| {
		Balances::hold(&collateral::HoldReason::Node.into(), &node.provider, amount)?;
		node.collateral += amount;
		Ok(())
	})
	.expect("the provider has it");
}

pub struct MockLeases;
impl LeaseCover<AccountId32> for MockLeases {
	fn cover(lease: LeaseId, node: NodeId, era: EraIndex) -> Option<Cover<AccountId32>> {
		let covers = Covers::get().remove(&(lease, node))?;
		let cover = covers.into_iter().find(|cover| cover.from <= era && era < cover.to)?;
		Some(Cover {
			tenant: cover.tenant,
			units: cover.units,
			price: cover.price,
			margin: cover.margin,
		})
	}
}

pub struct MockPrice;
impl PriceFeed for MockPrice {
	fn lower() -> Result<u128, PriceError> {
		Ok(Dollars::get())
	}
	fn upper() -> u128 {
		Dollars::get()
	}
	fn accepts(_: AssetId) -> Result<(), PriceError> {
		Ok(())
	}
	fn weight() -> frame_support::weights::Weight {
		frame_support::weights::Weight::from_parts(1, 1)
	}
}

frame_support::ord_parameter_types! {
	pub const JudgeAccount: AccountId32 = JUDGE;
}

impl Config for Test {
	type Currency = Balances;
	type Nodes = Registry;
	type Backing = MockStake;
	type Clock = MockClock;
	type Leases = MockLeases;
	type Price = MockPrice;
	type DisputeOrigin = EnsureSignedBy<JudgeAccount, AccountId32>;
	type Treasury = TreasuryAccount;
	type PalletId = Pot;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Helper;
}

#[cfg(feature = "runtime-benchmarks")]
pub struct Helper;

#[cfg(feature = "runtime-benchmarks")]
impl BenchmarkHelper<AccountId32> for Helper {
	fn set_era(era: EraIndex) {
		Era::set(&era);
	}
	fn node(index: u32) -> NodeId {
		let node = NodeId(1_000 + index);
		let provider = AccountId32::new([100 + index as u8; 32]);
		add_node(node, provider, 100);
		node
	}
	fn lease(node: NodeId) -> (LeaseId, EraIndex) {
		let lease = LeaseId(1_000 + u64::from(node.0));
		add_lease(lease, node, ALICE, 10, Era::get() + 1);
		(lease, Era::get() + 1)
	}
	fn stake(node: NodeId, _: EraIndex) {
		set_stake(node, REQUIRED);
	}
}

/// Registers an active node of 100 units with its collateral, `booked` of which leases hold.
pub fn add_node(node: NodeId, provider: AccountId32, booked: Units) {
	use frame_support::traits::fungible::Mutate;
	Balances::mint_into(&provider, FUNDS + REQUIRED).expect("it fits");
	Balances::hold(&collateral::HoldReason::Node.into(), &provider, REQUIRED).expect("it has it");
	let info = NodeInfo {
		provider,
		facility: FacilityId(1),
		market: MarketId::new(1, 1),
		units: 100,
		booked,
		price_floor: UnitPrice(USD),
		reward_share: Bps::ZERO,
		status: NodeStatus::Active,
		generation: 0,
		generation_since: 0,
		collateral: REQUIRED,
		required: REQUIRED,
	};
	let mut nodes = Nodes::get();
	nodes.insert(node, info);
	Nodes::set(&nodes);
}

/// A lease at 7.20 dollars a unit-month (a cent an era) with a quarter of margin, for 10,000 eras.
pub fn add_lease(lease: LeaseId, node: NodeId, tenant: AccountId32, units: Units, from: EraIndex) {
	let price = UnitPrice(72 * USD / 10);
	let margin = Bps::saturating(2_500);
	let cover = MockCover { tenant, units, price, margin, from, to: from + 10_000 };
	let mut covers = Covers::get();
	covers.entry((lease, node)).or_default().push(cover);
	Covers::set(&covers);
}

/// What the lease held of the node last ends at `to`.
pub fn end_lease(lease: LeaseId, node: NodeId, to: EraIndex) {
	let mut covers = Covers::get();
	let cover = covers.get_mut(&(lease, node)).and_then(|covers| covers.last_mut());
	cover.expect("a lease of the test").to = to;
	Covers::set(&covers);
}

pub fn go_to(era: EraIndex) {
	assert!(era >= Era::get(), "time does not go back");
	Era::set(&era);
}

/// Tells a verdict.
pub fn fail(node: NodeId, era: EraIndex, credit: u16, penal: u16) {
	let verdict = Verdict { credit: Bps::saturating(credit), penal: Bps::saturating(penal) };
	Slashing::on_verdict(node, era, verdict);
}

pub fn balance(who: &AccountId32) -> u128 {
	Balances::total_balance(who)
}

pub fn deposits(who: &AccountId32) -> u128 {
	Balances::balance_on_hold(&HoldReason::Dispute.into(), who)
}

pub fn pot() -> u128 {
	balance(&Slashing::account_id())
}

/// Penalties of a node for which its collateral must stay.
pub fn undecided(node: NodeId) -> u32 {
	Undecided::<Test>::iter_key_prefix(node).count() as u32
}

/// Node 1 of Petra: 40 units are Alice's (lease 1), 20 Bob's (lease 2), 10 her own (lease 3). Node 2
/// of Paul: 10 units are Bob's (lease 4).
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
					(TREASURY, FUNDS),
					(NOBODY, FUNDS),
					(Slashing::account_id(), EXISTENTIAL),
				],
				..Default::default()
			},
			slashing: GenesisConfig { params: self.params, ..Default::default() },
			..Default::default()
		};
		let mut ext = sp_io::TestExternalities::new(genesis.build_storage().expect("genesis"));
		ext.execute_with(|| {
			System::set_block_number(1);
			add_node(NODE_1, PETRA, 70);
			add_node(NODE_2, PAUL, 10);
			add_lease(LeaseId(1), NODE_1, ALICE, 40, 10);
			add_lease(LeaseId(2), NODE_1, BOB, 20, 10);
			add_lease(LeaseId(3), NODE_1, PETRA, 10, 10);
			add_lease(LeaseId(4), NODE_2, BOB, 10, 10);
		});
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

/// The pallet's own invariants, what only the mock can see, and an exact pot.
pub fn check() {
	Slashing::do_try_state().expect("invariants hold");
	for (node, _) in Nodes::get() {
		let pending = Conducts::<Test>::get(node).map_or(0, |conduct| conduct.pending);
		assert_eq!(undecided(node), pending, "undecided of {node:?}");
		assert_eq!(Slashing::any(node), pending > 0, "undecided of {node:?}");
		let first = Penalties::<Test>::iter_prefix(node)
			.filter(|(_, penalty)| penalty.is_open())
			.map(|(key, _)| Offence::from_key(node, key).held_in())
			.min();
		// Of none before it, of one before the next.
		let of_era = first.unwrap_or(EraIndex::MAX);
		assert!(!Slashing::any_before(node, of_era), "undecided of {node:?}");
		assert_eq!(Slashing::any_before(node, of_era.saturating_add(1)), first.is_some());
	}
	assert_eq!(pot(), Held::<Test>::get() + EXISTENTIAL);
}

/// For the tests of the benchmarks.
#[cfg(feature = "runtime-benchmarks")]
pub fn new_test_ext() -> sp_io::TestExternalities {
	ExtBuilder::default().build()
}
