//! A runtime of this pallet, with a registry of data centres and nodes.

use crate as pallet_icn_attestations;
use crate::*;
use codec::{Decode, Encode};
use frame_support::{
	derive_impl, parameter_types,
	traits::{
		fungible::{HoldConsideration, Inspect, InspectHold},
		tokens::imbalance::ResolveTo,
		ConstU128, LinearStoragePrice,
	},
};
use frame_system::EnsureSignedBy;
use icn_primitives::{
	Bps, ClassId, CountryCode, EraClock, EraIndex, EvidenceKind, FacilityId, FacilityInfo,
	FacilityRegistry, Generation, MarketId, MarketTerms, NodeId, NodeInfo, NodeRegistry,
	NodeSignature, NodeStatus, RegionId, Tick, UnitPrice, ICNT, USD,
};
use sp_core::H256;
use sp_runtime::{
	traits::{Convert, IdentityLookup},
	AccountId32, BuildStorage,
};
use std::collections::BTreeMap;

type Block = frame_system::mocking::MockBlock<Test>;

/// Issuers from genesis on: of everything, and of Iso27001 and GeoLatency.
pub const IVAN: AccountId32 = AccountId32::new([1; 32]);
pub const IRIS: AccountId32 = AccountId32::new([2; 32]);
/// Challengers.
pub const CARL: AccountId32 = AccountId32::new([3; 32]);
pub const CORA: AccountId32 = AccountId32::new([4; 32]);
/// Provider of every data centre and node.
pub const PETRA: AccountId32 = AccountId32::new([11; 32]);
pub const JUDGE: AccountId32 = AccountId32::new([21; 32]);
pub const TREASURY: AccountId32 = AccountId32::new([22; 32]);
pub const NOBODY: AccountId32 = AccountId32::new([99; 32]);

pub const SITE: FacilityId = FacilityId(1);
pub const NODE: NodeId = NodeId(7);

pub const EXISTENTIAL: u128 = ICNT / 1_000;
/// What each account begins with.
pub const FUNDS: u128 = 1_000_000 * ICNT;
/// The era in which tests begin.
pub const START: EraIndex = 100;

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
	pub type Registrar = pallet_icn_attestations;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountId = AccountId32;
	type Lookup = IdentityLookup<AccountId32>;
	type AccountData = pallet_balances::AccountData<u128>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type AccountStore = System;
	type Balance = u128;
	type ExistentialDeposit = ConstU128<EXISTENTIAL>;
}

parameter_types! {
	pub const TreasuryAccount: AccountId32 = TREASURY;
	pub const DepositReason: RuntimeHoldReason =
		RuntimeHoldReason::Registrar(HoldReason::StorageDeposit);
	pub const DepositBase: u128 = ICNT;
	// Not zero, so that a footprint that is stated too small is noticed.
	pub const DepositPerByte: u128 = ICNT / 1_000;
	pub storage Era: EraIndex = START;
	pub storage Sites: BTreeMap<FacilityId, AccountId32> = BTreeMap::new();
	pub storage Nodes: BTreeMap<NodeId, MockNode> = BTreeMap::new();
}

/// What the registry knows of a node.
#[derive(Encode, Decode, Clone)]
pub struct MockNode {
	pub provider: AccountId32,
	pub generation: Generation,
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
		let MockNode { provider, generation } = Nodes::get().remove(&node)?;
		Some(NodeInfo {
			provider,
			facility: SITE,
			market: MarketId::new(1, 1),
			units: 100,
			booked: 0,
			price_floor: UnitPrice(USD),
			reward_share: Bps::ZERO,
			status: NodeStatus::Active,
			generation,
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

impl FacilityRegistry<AccountId32> for Registry {
	fn facility(facility: FacilityId) -> Option<FacilityInfo<AccountId32>> {
		let provider = Sites::get().remove(&facility)?;
		let country = CountryCode::new(*b"DE")?;
		Some(FacilityInfo { provider, country, claimed_tier: 3 })
	}
}

frame_support::ord_parameter_types! {
	pub const JudgeAccount: AccountId32 = JUDGE;
}

pub type DepositPrice = LinearStoragePrice<DepositBase, DepositPerByte, u128>;

impl Config for Test {
	type Currency = Balances;
	type Consideration = HoldConsideration<AccountId32, Balances, DepositReason, DepositPrice>;
	type Clock = MockClock;
	type Nodes = Registry;
	type AttestationOrigin = EnsureSignedBy<JudgeAccount, AccountId32>;
	type OnSlash = ResolveTo<TreasuryAccount, Balances>;
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
	}
	fn node() -> NodeId {
		NODE
	}
}

/// What the row of an attestation costs its issuer in deposits.
pub fn ticket() -> u128 {
	DepositPrice::convert(pallet_icn_attestations::Pallet::<Test>::footprint())
}

pub fn go_to(era: EraIndex) {
	assert!(era >= Era::get(), "time does not go back");
	Era::set(&era);
}

/// The node has changed: its generation rises.
pub fn change_node(node: NodeId) {
	let mut nodes = Nodes::get();
	nodes.get_mut(&node).expect("a node of the test").generation += 1;
	Nodes::set(&nodes);
}

pub fn balance(who: &AccountId32) -> u128 {
	Balances::total_balance(who)
}

pub fn held(reason: HoldReason, who: &AccountId32) -> u128 {
	Balances::balance_on_hold(&reason.into(), who)
}

pub fn bond_of(who: &AccountId32) -> u128 {
	held(HoldReason::IssuerBond, who)
}

pub fn deposit_of(who: &AccountId32) -> u128 {
	held(HoldReason::Challenge, who)
}

/// Ivan, issuer of everything, and Iris, of two kinds, as issuers; Petra's data centres 1 and 2 and
/// nodes 7 and 8.
#[derive(Default)]
pub struct ExtBuilder {
	params: Params,
	bond: u128,
}

impl ExtBuilder {
	pub fn params(mut self, params: Params) -> Self {
		self.params = params;
		self
	}

	/// Both issuers have so much in their bonds.
	pub fn bonded(mut self, bond: u128) -> Self {
		self.bond = bond;
		self
	}

	pub fn build(self) -> sp_io::TestExternalities {
		let people = [IVAN, IRIS, CARL, CORA, PETRA, TREASURY, NOBODY];
		let genesis = RuntimeGenesisConfig {
			balances: pallet_balances::GenesisConfig {
				balances: people.map(|who| (who, FUNDS)).to_vec(),
				..Default::default()
			},
			registrar: genesis(self.params),
			..Default::default()
		};
		let mut ext = sp_io::TestExternalities::new(genesis.build_storage().expect("genesis"));
		ext.execute_with(|| {
			System::set_block_number(1);
			Sites::set(&[1, 2].map(|site| (FacilityId(site), PETRA)).into());
			let node = || MockNode { provider: PETRA, generation: 3 };
			Nodes::set(&[7, 8].map(|id| (NodeId(id), node())).into());
			if self.bond > 0 {
				for issuer in [IVAN, IRIS] {
					Registrar::bond(RuntimeOrigin::signed(issuer), self.bond).expect("it has it");
				}
				// So that the bonds count for whole eras.
				Era::set(&(START + 1));
			}
			System::reset_events();
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

pub fn genesis(params: Params) -> GenesisConfig<Test> {
	GenesisConfig {
		params,
		issuers: vec![
			(IVAN, EvidenceKind::ALL.to_vec()),
			(IRIS, vec![EvidenceKind::Iso27001, EvidenceKind::GeoLatency]),
		],
	}
}

/// The pallet's own invariants, and that issuers pay for their rows, and for no others.
pub fn check() {
	Registrar::do_try_state().expect("invariants hold");
	let mut rows = BTreeMap::<AccountId32, u128>::new();
	for (_, _, row) in Registrar::rows() {
		*rows.entry(row.issuer).or_default() += 1;
	}
	for who in [IVAN, IRIS, CARL, CORA, PETRA, JUDGE, TREASURY, NOBODY] {
		let due = rows.get(&who).copied().unwrap_or_default() * ticket();
		assert_eq!(held(HoldReason::StorageDeposit, &who), due, "deposits are those of the rows");
		if !Challenges::<Test>::iter_values().any(|open| open.challenger == who) {
			assert_eq!(deposit_of(&who), 0, "a deposit of no challenge");
		}
		if !Issuers::<Test>::contains_key(&who) {
			assert_eq!(bond_of(&who), 0, "a bond of no issuer");
		}
	}
}

/// For the tests of the benchmarks.
#[cfg(feature = "runtime-benchmarks")]
pub fn new_test_ext() -> sp_io::TestExternalities {
	ExtBuilder::default().build()
}
