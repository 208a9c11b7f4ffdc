//! A chain of balances and this pallet, with neighbours that remember what they were told.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use crate::{
	self as pallet_icn_hardware, pallet, ClassInfo, CountryCode, HoldReason, NodeKey,
	NodeSignature, Params, RegionInfo, ServiceTargets, Text,
};
use frame_support::{
	derive_impl,
	pallet_prelude::Weight,
	parameter_types,
	traits::{
		fungible::{HoldConsideration, InspectHold, Mutate},
		tokens::imbalance::ResolveTo,
		ConstU128, LinearStoragePrice,
	},
	BoundedVec,
};
use frame_system::{mocking::MockBlock, EnsureRoot};
use icn_primitives::{
	Booking, BoundedU32, Bps, ClassId, EraClock, EraIndex, FacilityId, Generation, MarketId,
	MarketTerms, NodeActivation, NodeId, NodeRegistry, OnCapacityChange, OnDefault, OnNodeStatus,
	RegionId, Tick, UndecidedPenalties, UnitPrice, Units, ICNT, USD,
};
use sp_core::{ed25519, sr25519, Pair, H256};
use sp_runtime::{
	traits::{Convert, IdentityLookup},
	AccountId32, BuildStorage, DispatchError, DispatchResult,
};

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
	pub type Hardware = pallet_icn_hardware;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = MockBlock<Test>;
	type AccountId = AccountId32;
	type Lookup = IdentityLookup<AccountId32>;
	type AccountData = pallet_balances::AccountData<u128>;
	type DbWeight = frame_support::weights::constants::RocksDbWeight;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type Balance = u128;
	type AccountStore = System;
	type ExistentialDeposit = ConstU128<EXISTENTIAL>;
}

pub const EXISTENTIAL: u128 = ICNT / 1_000;
pub const KEY_FEE: u128 = ICNT / 10;
pub const RETRY_ERAS: EraIndex = 24;
pub const KEEP: EraIndex = 16;
pub const RAMP: EraIndex = 168;
pub const UNBONDING: EraIndex = 4;
pub const NOTICE: EraIndex = 2;
pub const BUDGET: EraIndex = 10;

pub fn params() -> Params {
	Params {
		maintenance_notice: BoundedU32::clamped(NOTICE),
		maintenance_budget: BoundedU32::clamped(BUDGET),
		maintenance_keep: BoundedU32::clamped(KEEP),
		retry_eras: BoundedU32::clamped(RETRY_ERAS),
		ramp_eras: BoundedU32::clamped(RAMP),
		unbonding_eras: BoundedU32::clamped(UNBONDING),
		..Default::default()
	}
}
pub const GENESIS_HASH: [u8; 32] = [7; 32];
pub const FUNDS: u128 = 1_000_000 * ICNT;

/// Both markets, and one more that has no terms.
pub const STORAGE: MarketId = MarketId::new(1, 1);
pub const GPU: MarketId = MarketId::new(1, 2);
pub const ELSEWHERE: MarketId = MarketId::new(2, 1);

/// What a neighbour was told.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Told {
	Pending(NodeId, Generation),
	Watch(NodeId, EraIndex),
	Suspend(NodeId, EraIndex),
	Gone(NodeId),
	Capacity(NodeId, MarketId, Units, EraIndex),
	Booked(NodeId, MarketId, Booking),
	Extended(NodeId, MarketId, Booking, EraIndex),
	Cut(NodeId, MarketId, Booking, EraIndex),
	/// With the terms that could still be read.
	Terms(MarketId, Option<MarketTerms>, MarketTerms),
	Default(NodeId, EraIndex),
}

pub const REFUSAL: DispatchError = DispatchError::Other("refused by a neighbour");

parameter_types! {
	pub static Era: EraIndex = 10;
	pub static Trace: Vec<Told> = vec![];
	/// Whether measurement, and whether rewards, refuse whatever they are told.
	pub static StatusRefuses: bool = false;
	pub static CapacityRefuses: bool = false;
	pub static NoRoom: bool = false;
	/// Whose penalties are not decided, and in which eras they were asked.
	pub static Undecided: Vec<(NodeId, EraIndex)> = vec![];
	pub FeeAccount: AccountId32 = AccountId32::new([0xfe; 32]);
	/// Rewards come out of it.
	pub Reserve: AccountId32 = AccountId32::new([0xfd; 32]);
	pub const Deposit: RuntimeHoldReason = RuntimeHoldReason::Hardware(HoldReason::StorageDeposit);
	pub const DepositBase: u128 = ICNT;
	// Not zero, so that a footprint that is stated too small is noticed.
	pub const DepositPerByte: u128 = ICNT / 1_000;
}

pub struct MockClock;
impl EraClock for MockClock {
	fn tick() -> Tick {
		Era::get() as Tick * 10
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

fn tell(told: Told, refuse: bool) -> DispatchResult {
	if refuse {
		return Err(REFUSAL);
	}
	Trace::mutate(|trace| trace.push(told));
	Ok(())
}

pub struct Neighbour;
impl OnNodeStatus for Neighbour {
	fn pending(node: NodeId, generation: Generation) -> DispatchResult {
		tell(Told::Pending(node, generation), StatusRefuses::get())
	}
	fn watch(node: NodeId, from: EraIndex) -> DispatchResult {
		tell(Told::Watch(node, from), StatusRefuses::get())
	}
	fn suspend(node: NodeId, from: EraIndex) -> DispatchResult {
		tell(Told::Suspend(node, from), StatusRefuses::get())
	}
	fn gone(node: NodeId) -> DispatchResult {
		tell(Told::Gone(node), StatusRefuses::get())
	}
}
impl OnCapacityChange for Neighbour {
	fn capacity(node: NodeId, market: MarketId, units: Units, from: EraIndex) -> DispatchResult {
		tell(Told::Capacity(node, market, units, from), CapacityRefuses::get())
	}
	fn booked(node: NodeId, market: MarketId, booking: Booking) -> Result<bool, DispatchError> {
		tell(Told::Booked(node, market, booking), CapacityRefuses::get())?;
		Ok(!NoRoom::get())
	}
	fn extended(
		node: NodeId,
		market: MarketId,
		booking: Booking,
		to: EraIndex,
	) -> Result<bool, DispatchError> {
		tell(Told::Extended(node, market, booking, to), CapacityRefuses::get())?;
		Ok(!NoRoom::get())
	}
	fn cut(node: NodeId, market: MarketId, booking: Booking, ends: EraIndex) -> DispatchResult {
		tell(Told::Cut(node, market, booking, ends), CapacityRefuses::get())
	}
	fn terms(market: MarketId, terms: &MarketTerms) {
		let told = Told::Terms(market, Hardware::market(market), terms.clone());
		Trace::mutate(|trace| trace.push(told));
	}
}
impl OnDefault for Neighbour {
	fn defaulted(node: NodeId, era: EraIndex) {
		Trace::mutate(|trace| trace.push(Told::Default(node, era)));
	}
	fn weight() -> Weight {
		Weight::zero()
	}
}
impl UndecidedPenalties for Neighbour {
	fn any_before(node: NodeId, era: EraIndex) -> bool {
		Undecided::get().iter().any(|(of, at)| *of == node && *at < era)
	}
}

/// A penalty of `node` is asked, for what it has yet to do.
pub fn penalise(node: NodeId) {
	Undecided::mutate(|all| all.push((node, Era::get() + 1)));
}

/// One of its penalties is decided. Returns whether there was any.
pub fn decide(node: NodeId) -> bool {
	Undecided::mutate(|all| {
		let at = all.iter().position(|(of, _)| *of == node);
		at.map(|at| all.remove(at)).is_some()
	})
}

pub type DepositPrice = LinearStoragePrice<DepositBase, DepositPerByte, u128>;

impl pallet::Config for Test {
	type Currency = Balances;
	type Consideration = HoldConsideration<AccountId32, Balances, Deposit, DepositPrice>;
	type Clock = MockClock;
	type OnNodeStatus = Neighbour;
	type OnCapacityChange = Neighbour;
	type OnDefault = Neighbour;
	type Penalties = Neighbour;
	type OnRevenue = Revenue;
	type MarketOrigin = EnsureRoot<AccountId32>;
	type SuspendOrigin = EnsureRoot<AccountId32>;
	type KeyFee = ConstU128<KEY_FEE>;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Helper;
}

pub type Revenue = ResolveTo<FeeAccount, Balances>;

#[cfg(feature = "runtime-benchmarks")]
pub struct Helper;
#[cfg(feature = "runtime-benchmarks")]
impl crate::benchmarking::BenchmarkHelper for Helper {
	fn set_era(era: EraIndex) {
		Era::set(era);
	}
	fn prepare() {}
	fn book(node: NodeId) {
		let from = Era::get() + 1;
		let lease = booking(10, from, from + 30_000);
		<Hardware as icn_primitives::CapacityBook>::reserve(node, lease).expect("it has them");
	}
}

pub fn alice() -> AccountId32 {
	AccountId32::new([1; 32])
}
pub fn bob() -> AccountId32 {
	AccountId32::new([2; 32])
}
/// Has next to nothing.
pub fn poor() -> AccountId32 {
	AccountId32::new([3; 32])
}

pub fn signed(who: &AccountId32) -> RuntimeOrigin {
	RuntimeOrigin::signed(who.clone())
}

pub fn text<const N: u32>(text: &str) -> Text<N> {
	text.as_bytes().to_vec().try_into().expect("short enough")
}

pub fn country(letters: &[u8; 2]) -> CountryCode {
	CountryCode::new(*letters).expect("capital letters")
}

pub fn region(name: &str, countries: &[&[u8; 2]]) -> RegionInfo {
	let countries = countries.iter().map(|letters| country(letters)).collect::<Vec<_>>();
	RegionInfo { name: text(name), countries: BoundedVec::try_from(countries).expect("few") }
}

pub fn class(name: &str, min_units: Units, max_units: Units) -> ClassInfo {
	ClassInfo {
		name: text(name),
		unit: text("unit"),
		min_units,
		max_units,
		targets: ServiceTargets {
			availability: Bps::saturating(9_900),
			latency_ms: 50,
			throughput_mbps: 100,
		},
	}
}

pub fn terms() -> MarketTerms {
	MarketTerms {
		price_cap: UnitPrice(10 * USD),
		price_floor: UnitPrice(USD),
		margin: Bps::saturating(2_500),
		collateral_per_unit: 10 * ICNT,
		target_units: 100_000,
		min_lease_eras: 2,
		min_commitment_eras: 100,
		open: true,
	}
}

pub fn genesis() -> pallet::GenesisConfig<Test> {
	pallet::GenesisConfig {
		params: params(),
		regions: vec![
			(RegionId(1), region("Frankfurt", &[b"DE", b"CH"])),
			(RegionId(2), region("Amsterdam", &[b"NL"])),
		],
		classes: vec![
			(ClassId(1), class("object-storage", 10, 2_000)),
			(ClassId(2), class("gpu", 1, 64)),
		],
		markets: vec![(STORAGE, terms()), (GPU, terms())],
		_config: Default::default(),
	}
}

/// A node key with its secret.
#[derive(Clone)]
pub enum Secret {
	Ed25519(Box<ed25519::Pair>),
	Sr25519(Box<sr25519::Pair>),
}

impl Secret {
	pub fn ed25519(seed: u32) -> Self {
		let mut bytes = [0u8; 32];
		bytes[..4].copy_from_slice(&seed.to_le_bytes());
		Self::Ed25519(Box::new(ed25519::Pair::from_seed(&bytes)))
	}

	pub fn sr25519(seed: u32) -> Self {
		let mut bytes = [0u8; 32];
		bytes[..4].copy_from_slice(&seed.to_le_bytes());
		Self::Sr25519(Box::new(sr25519::Pair::from_seed(&bytes)))
	}

	pub fn key(&self) -> NodeKey {
		match self {
			Self::Ed25519(pair) => NodeKey::Ed25519(pair.public().0),
			Self::Sr25519(pair) => NodeKey::Sr25519(pair.public().0),
		}
	}

	pub fn sign(&self, message: &[u8]) -> NodeSignature {
		match self {
			Self::Ed25519(pair) => NodeSignature::Ed25519(pair.sign(message).0),
			Self::Sr25519(pair) => NodeSignature::Sr25519(pair.sign(message).0),
		}
	}
}

/// Arguments of a registration, valid as they are.
#[derive(Clone)]
pub struct Offer {
	pub provider: AccountId32,
	pub facility: FacilityId,
	pub class: ClassId,
	pub units: Units,
	pub price_floor: UnitPrice,
	pub commitment_eras: EraIndex,
	pub name: &'static str,
	pub endpoint: &'static str,
	pub secret: Secret,
	/// Signed instead of what should be.
	pub payload: Option<Vec<u8>>,
}

impl Offer {
	pub fn new(seed: u32) -> Self {
		Self {
			provider: alice(),
			facility: FacilityId(0),
			class: ClassId(1),
			units: 100,
			price_floor: UnitPrice(2 * USD),
			commitment_eras: 100,
			name: "node",
			endpoint: "https://node.example:443",
			secret: Secret::ed25519(seed),
			payload: None,
		}
	}

	pub fn call(&self) -> pallet::Call<Test> {
		let market = MarketId { region: RegionId(1), class: self.class };
		let payload = self
			.payload
			.clone()
			.unwrap_or_else(|| Hardware::consent_payload(&self.provider, market, self.units, 0));
		pallet::Call::register_node {
			facility: self.facility,
			class: self.class,
			units: self.units,
			price_floor: self.price_floor,
			reward_share: Bps::saturating(1_000),
			commitment_eras: self.commitment_eras,
			key: self.secret.key(),
			name: text(self.name),
			endpoint: text(self.endpoint),
			proof: self.secret.sign(&payload),
		}
	}

	pub fn register(&self) -> DispatchResult {
		dispatch(self.call(), signed(&self.provider))
	}
}

/// What node `id` of [`Offer::new`] in the storage market signs for `units` in `generation`.
pub fn consent(id: u32, units: Units, generation: Generation) -> NodeSignature {
	let payload = Hardware::consent_payload(&alice(), STORAGE, units, generation);
	Secret::ed25519(id).sign(&payload)
}

/// Dispatches a call as an extrinsic does.
pub fn dispatch(call: pallet::Call<Test>, origin: RuntimeOrigin) -> DispatchResult {
	use sp_runtime::traits::Dispatchable;
	RuntimeCall::from(call).dispatch(origin).map(|_| ()).map_err(|error| error.error)
}

pub fn booking(units: Units, from: EraIndex, to: EraIndex) -> Booking {
	Booking { units, from, to, demand: true }
}

pub fn collateral_of(who: &AccountId32) -> u128 {
	Balances::balance_on_hold(&HoldReason::Collateral.into(), who)
}

pub fn deposit_of(who: &AccountId32) -> u128 {
	Balances::balance_on_hold(&HoldReason::StorageDeposit.into(), who)
}

/// What the rows of `who` cost in deposits.
pub fn deposit_due(who: &AccountId32) -> u128 {
	let Some(provider) = crate::Providers::<Test>::get(who) else { return 0 };
	let nodes = crate::Nodes::<Test>::iter_values().filter(|node| &node.provider == who).count();
	DepositPrice::convert(Hardware::provider_footprint())
		+ provider.facilities as u128 * DepositPrice::convert(Hardware::facility_footprint())
		+ nodes as u128 * DepositPrice::convert(Hardware::node_footprint())
}

/// The pallet's own invariants, and that deposits are those of the rows.
pub fn check() {
	Hardware::do_try_state().expect("the state is consistent");
	for who in [alice(), bob(), poor()] {
		assert_eq!(deposit_of(&who), deposit_due(&who), "deposits are those of the rows");
	}
}

#[derive(Default)]
pub struct ExtBuilder {
	nodes: u32,
	active: bool,
}

impl ExtBuilder {
	/// Alice is a provider with facility 0 and this many nodes of 100 units, from 0 on.
	pub fn nodes(mut self, nodes: u32) -> Self {
		self.nodes = nodes;
		self
	}

	/// They are active.
	pub fn active(mut self) -> Self {
		self.active = true;
		self
	}

	pub fn build(self) -> sp_io::TestExternalities {
		let storage = RuntimeGenesisConfig {
			hardware: genesis(),
			balances: pallet_balances::GenesisConfig {
				balances: vec![(alice(), FUNDS), (bob(), FUNDS), (poor(), ICNT / 2)],
				..Default::default()
			},
			..Default::default()
		}
		.build_storage()
		.expect("genesis builds");
		let mut ext = sp_io::TestExternalities::from(storage);
		ext.register_extension(sp_keystore::KeystoreExt::new(
			sp_keystore::testing::MemoryKeystore::new(),
		));
		ext.execute_with(|| {
			System::set_block_number(1);
			frame_system::BlockHash::<Test>::insert(0, H256(GENESIS_HASH));
			Era::set(10);
			Trace::set(vec![]);
			StatusRefuses::set(false);
			CapacityRefuses::set(false);
			Undecided::set(vec![]);
			Balances::mint_into(&FeeAccount::get(), EXISTENTIAL).expect("minted");
			Balances::mint_into(&Reserve::get(), FUNDS).expect("minted");
			if self.nodes > 0 {
				make_provider(&alice());
			}
			for seed in 0..self.nodes {
				Offer::new(seed).register().expect("registered");
				if self.active {
					Hardware::activate(NodeId(seed), 0, 100).expect("activated");
				}
			}
			Trace::set(vec![]);
			System::reset_events();
		});
		ext
	}

	pub fn build_and_execute(self, test: impl FnOnce()) {
		self.build().execute_with(|| {
			test();
			check();
		});
	}
}

/// Makes a provider with one facility in Frankfurt.
pub fn make_provider(who: &AccountId32) {
	Hardware::register_provider(signed(who), text("Provider")).expect("registered");
	Hardware::register_facility(signed(who), RegionId(1), country(b"DE"), 3, text("FRA1"))
		.expect("registered");
}
