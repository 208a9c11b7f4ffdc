//! A runtime with assets and neighbours whose state is plain.

use crate as pallet_icn_leases;
use crate::*;
use codec::{Decode, Encode};
use frame_support::{
	derive_impl, ensure,
	pallet_prelude::{DispatchResult, Weight},
	parameter_types,
	traits::{
		fungible::{HoldConsideration, UnionOf},
		fungibles::Inspect as _,
		AsEnsureOriginWithArg, ConstU128, LinearStoragePrice,
	},
	weights::{constants::RocksDbWeight, RuntimeDbWeight},
	PalletId,
};
use frame_system::{EnsureRoot, EnsureSigned};
use icn_primitives::{
	Affiliation, AssetId, Booking, Bps, CapacityBook, ClassId, CountryCode, EraClock, EraIndex,
	Evidence, EvidenceKind, EvidenceRegistry, FacilityId, FacilityInfo, FacilityRegistry,
	Generation, IcntOrAsset, Level, LogPosition, MarketId, MarketTerms, NodeId, NodeInfo,
	NodeRegistry, NodeSignature, NodeStatus, PriceError, PriceFeed, RegionId, ServiceRecord,
	Shortfall, Tick, UnitPrice, ICNT_ASSET, USD,
};
use sp_core::H256;
use sp_runtime::{traits::IdentityLookup, AccountId32, BuildStorage, DispatchError};
use std::collections::BTreeMap;

type Block = frame_system::mocking::MockBlock<Test>;

pub const ALICE: AccountId32 = AccountId32::new([1; 32]);
pub const BOB: AccountId32 = AccountId32::new([2; 32]);
/// Providers of the nodes.
pub const PETRA: AccountId32 = AccountId32::new([11; 32]);
pub const PAUL: AccountId32 = AccountId32::new([12; 32]);
pub const NOBODY: AccountId32 = AccountId32::new([99; 32]);

/// 6 decimals, minimum of one base unit.
pub const USDC: AssetId = 1;
/// 18 decimals, minimum of 1,000 base units.
pub const DAI: AssetId = 2;
/// Exists, is not accepted.
pub const OTHER: AssetId = 3;

pub const MARKET: MarketId = MarketId::new(1, 1);
pub const CLOSED: MarketId = MarketId::new(2, 1);

pub const RICH: u128 = 1_000_000_000_000_000_000_000_000;

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
	pub type Assets = pallet_assets;
	#[runtime::pallet_index(3)]
	pub type LeasesPallet = pallet_icn_leases;
}

parameter_types! {
	pub const DbWeight: RuntimeDbWeight = RocksDbWeight::get();
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountId = AccountId32;
	type Lookup = IdentityLookup<AccountId32>;
	type AccountData = pallet_balances::AccountData<u128>;
	type DbWeight = DbWeight;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type Balance = u128;
	type AccountStore = System;
	type ExistentialDeposit = ConstU128<10>;
}

#[derive_impl(pallet_assets::config_preludes::TestDefaultConfig)]
impl pallet_assets::Config for Test {
	type Balance = u128;
	type Currency = Balances;
	type CreateOrigin = AsEnsureOriginWithArg<EnsureSigned<AccountId32>>;
	type ForceOrigin = EnsureRoot<AccountId32>;
	type Holder = ();
	type Freezer = ();
	type CallbackHandle = KnownAssets;
}

/// As the runtime has it: no second asset of an id that is known.
pub struct KnownAssets;

impl pallet_assets::AssetsCallback<AssetId, AccountId32> for KnownAssets {
	fn created(asset: &AssetId, _: &AccountId32) -> Result<(), ()> {
		LeasesPallet::may_be_created(*asset).then_some(()).ok_or(())
	}
}

parameter_types! {
	pub const Treasury: AccountId32 = AccountId32::new([71; 32]);
	pub const Reserve: AccountId32 = AccountId32::new([72; 32]);
	pub const Id: PalletId = PalletId(*b"icn/leas");
	pub const Reason: RuntimeHoldReason = RuntimeHoldReason::LeasesPallet(HoldReason::Record);
	pub storage Era: EraIndex = 10;
	pub storage FinalUntil: EraIndex = 9;
	pub storage Verdicts: BTreeMap<(NodeId, EraIndex), u32> = BTreeMap::new();
	pub storage Pins: BTreeMap<(NodeId, EraIndex), u32> = BTreeMap::new();
	pub storage Nodes: BTreeMap<NodeId, MockNode> = BTreeMap::new();
	pub storage Terms: BTreeMap<MarketId, MarketTerms> = BTreeMap::new();
	pub storage Searches: u32 = 0;
	/// Data centres: where they stand.
	pub storage Facilities: BTreeMap<FacilityId, CountryCode> = BTreeMap::new();
	/// What is proven of a data centre and, in it, of a generation of a node: up to which level, and
	/// the first era in which it is not.
	pub storage Proofs: BTreeMap<(FacilityId, NodeId, Generation, EvidenceKind), (Level, EraIndex)> =
		BTreeMap::new();
	/// What an ICNT buys, in cents, or why nothing.
	pub storage Cents: Result<u128, PriceError> = Ok(50);
	/// Accounts that belong together.
	pub storage Linked: Vec<(AccountId32, AccountId32)> = Vec::new();
	/// Stablecoins that are not good, and why.
	pub storage Bad: BTreeMap<AssetId, PriceError> = BTreeMap::new();
	/// Nodes whose release fails.
	pub storage Broken: Vec<NodeId> = Vec::new();
	/// Nodes whose demand cannot be counted.
	pub storage NoRoom: Vec<NodeId> = Vec::new();
}

pub struct Links;

impl Affiliation<AccountId32> for Links {
	fn linked(one: &AccountId32, other: &AccountId32) -> bool {
		Linked::get().iter().any(|(a, b)| (a, b) == (one, other) || (b, a) == (one, other))
	}
	fn weight() -> Weight {
		Weight::from_parts(3, 3)
	}
}

pub struct Prices;

impl PriceFeed for Prices {
	fn lower() -> Result<u128, PriceError> {
		Cents::get().map(|cents| cents * USD / 100)
	}
	fn upper() -> u128 {
		USD
	}
	fn accepts(asset: AssetId) -> Result<(), PriceError> {
		Bad::get().get(&asset).map_or(Ok(()), |error| Err(*error))
	}
	fn weight() -> Weight {
		Weight::from_parts(1, 1)
	}
}

/// A node as the registry keeps it.
#[derive(Encode, Decode, Clone)]
pub struct MockNode {
	pub info: NodeInfo<AccountId32>,
	pub commitment_until: EraIndex,
	pub bookings: Vec<(u32, EraIndex, EraIndex, bool)>,
	pub unsettled: u32,
}

pub struct Hardware;

impl NodeRegistry<AccountId32> for Hardware {
	fn node(node: NodeId) -> Option<NodeInfo<AccountId32>> {
		Nodes::get().get(&node).map(|node| node.info.clone())
	}
	fn market(market: MarketId) -> Option<MarketTerms> {
		Terms::get().get(&market).cloned()
	}
	fn availability(_: ClassId) -> Option<Bps> {
		None
	}
	fn class_exists(class: ClassId) -> bool {
		class == MARKET.class
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

impl FacilityRegistry<AccountId32> for Hardware {
	fn facility(facility: FacilityId) -> Option<FacilityInfo<AccountId32>> {
		let country = *Facilities::get().get(&facility)?;
		Some(FacilityInfo { provider: PETRA, country, claimed_tier: 4 })
	}
}

pub struct Attested;

impl EvidenceRegistry for Attested {
	fn evidence(
		facility: FacilityId,
		node: NodeId,
		generation: Generation,
		kind: EvidenceKind,
	) -> Option<Evidence> {
		let (level, until) = *Proofs::get().get(&(facility, node, generation, kind))?;
		(Era::get() < until).then_some(Evidence { level, since: 0, until })
	}
	fn stood(
		_: FacilityId,
		_: NodeId,
		_: Generation,
		_: EvidenceKind,
		_: EraIndex,
		_: EraIndex,
	) -> Option<Level> {
		None
	}
}

/// A country of a test.
pub fn country(letters: &[u8; 2]) -> CountryCode {
	CountryCode::new(*letters).expect("capital letters")
}

/// Proves something of a node, up to `until`.
pub fn prove(id: u32, kind: EvidenceKind, level: Level, until: EraIndex) {
	let info = Nodes::get()[&NodeId(id)].info.clone();
	let mut proofs = Proofs::get();
	proofs.insert((info.facility, NodeId(id), info.generation, kind), (level, until));
	Proofs::set(&proofs);
}

/// Takes back what is proven of a node.
pub fn revoke(id: u32, kind: EvidenceKind) {
	let mut proofs = Proofs::get();
	proofs.retain(|(_, node, _, other), _| (*node, *other) != (NodeId(id), kind));
	Proofs::set(&proofs);
}

fn with_node(node: NodeId, change: impl FnOnce(&mut MockNode) -> DispatchResult) -> DispatchResult {
	let mut nodes = Nodes::get();
	change(nodes.get_mut(&node).ok_or(DispatchError::Other("NoNode"))?)?;
	Nodes::set(&nodes);
	Ok(())
}

impl CapacityBook for Hardware {
	fn reserve(node: NodeId, mut booking: Booking) -> Result<bool, DispatchError> {
		booking.demand &= !NoRoom::get().contains(&node);
		with_node(node, |node| {
			ensure!(node.info.free() >= booking.units, DispatchError::Other("NotEnoughUnits"));
			ensure!(booking.from == Era::get() + 1, DispatchError::Other("WrongStart"));
			ensure!(booking.to > booking.from, DispatchError::Other("Empty"));
			ensure!(booking.to <= node.commitment_until, DispatchError::Other("Uncommitted"));
			node.info.booked += booking.units;
			node.bookings.push((booking.units, booking.from, booking.to, booking.demand));
			node.unsettled += 1;
			Ok(())
		})
		.map(|()| booking.demand)
	}
	fn extend(node: NodeId, booking: Booking, to: EraIndex) -> Result<bool, DispatchError> {
		ensure!(booking.to > Era::get(), DispatchError::Other("EndsInThePast"));
		ensure!(to > booking.to, DispatchError::Other("NotLonger"));
		let demand = booking.demand && !NoRoom::get().contains(&node);
		with_node(node, |node| {
			ensure!(to <= node.commitment_until, DispatchError::Other("Uncommitted"));
			let key = (booking.units, booking.from, booking.to, booking.demand);
			let found = node.bookings.iter_mut().find(|other| **other == key);
			let found = found.ok_or(DispatchError::Other("NoBooking"))?;
			(found.2, found.3) = (to, demand);
			Ok(())
		})
		.map(|()| demand)
	}
	fn committed_until(node: NodeId) -> Option<EraIndex> {
		Nodes::get().get(&node).map(|node| node.commitment_until)
	}
	fn release(node: NodeId, booking: Booking, ends: EraIndex) -> DispatchResult {
		ensure!(!Broken::get().contains(&node), DispatchError::Other("Broken"));
		ensure!(ends == booking.to || ends > Era::get(), DispatchError::Other("EndsInThePast"));
		with_node(node, |node| {
			let key = (booking.units, booking.from, booking.to, booking.demand);
			let found = node.bookings.iter().position(|other| *other == key);
			node.bookings.remove(found.ok_or(DispatchError::Other("NoBooking"))?);
			node.info.booked -= booking.units;
			Ok(())
		})
	}
	fn shrink(node: NodeId, booking: Booking, units: u32) -> Result<bool, DispatchError> {
		let next = Era::get() + 1;
		ensure!(booking.to > next, DispatchError::Other("EndsInThePast"));
		ensure!((1..booking.units).contains(&units), DispatchError::Other("NotFewer"));
		let room = !NoRoom::get().contains(&node);
		with_node(node, |node| {
			let key = (booking.units, booking.from, booking.to, booking.demand);
			let found = node.bookings.iter_mut().find(|other| **other == key);
			let active = matches!(node.info.status, NodeStatus::Active);
			let demand = booking.demand && room && active;
			*found.ok_or(DispatchError::Other("NoBooking"))? = (units, next, booking.to, demand);
			node.info.booked -= booking.units - units;
			node.unsettled += u32::from(booking.from < next);
			Ok(())
		})?;
		let active = matches!(Nodes::get()[&node].info.status, NodeStatus::Active);
		Ok(booking.demand && room && active)
	}
	fn end_demand(node: NodeId, booking: Booking) -> DispatchResult {
		ensure!(booking.to > Era::get() + 1, DispatchError::Other("EndsInThePast"));
		with_node(node, |node| {
			let key = (booking.units, booking.from, booking.to, booking.demand);
			let found = node.bookings.iter_mut().find(|other| **other == key);
			found.ok_or(DispatchError::Other("NoBooking"))?.3 = false;
			Ok(())
		})
	}
	fn settled(node: NodeId) -> DispatchResult {
		with_node(node, |node| {
			node.unsettled =
				node.unsettled.checked_sub(1).ok_or(DispatchError::Other("NothingUnsettled"))?;
			Ok(())
		})
	}
}

pub struct Clock;

impl EraClock for Clock {
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

pub struct Oracle;

impl Oracle {
	fn before(node: NodeId, before: EraIndex) -> Vec<u32> {
		Verdicts::get().range((node, 0)..(node, before)).map(|(_, shortfall)| *shortfall).collect()
	}
}

impl ServiceRecord for Oracle {
	fn final_until() -> EraIndex {
		FinalUntil::get()
	}
	fn measured(_: EraIndex) -> bool {
		true
	}
	fn shortfall(node: NodeId, before: EraIndex, at: LogPosition) -> Option<Shortfall> {
		let entries = Self::before(node, before);
		(before <= FinalUntil::get() && entries.len() == at as usize)
			.then(|| Shortfall { credit: entries.iter().sum(), penal: 0 })
	}
	fn locate(node: NodeId, before: EraIndex) -> LogPosition {
		Searches::set(&(Searches::get() + 1));
		Self::before(node, before).len() as LogPosition
	}
	fn pin(node: NodeId, era: EraIndex) -> DispatchResult {
		let mut pins = Pins::get();
		*pins.entry((node, era)).or_default() += 1;
		Pins::set(&pins);
		Ok(())
	}
	fn unpin(node: NodeId, era: EraIndex) -> DispatchResult {
		let mut pins = Pins::get();
		let count = pins.get_mut(&(node, era)).ok_or(DispatchError::Other("NoPin"))?;
		*count -= 1;
		if *count == 0 {
			pins.remove(&(node, era));
		}
		Pins::set(&pins);
		Ok(())
	}
}

parameter_types! {
	pub const BaseDeposit: u128 = 100;
	pub storage ByteDeposit: u128 = 1;
}

impl Config for Test {
	type Assets = UnionOf<Balances, Assets, IcntOrAsset, AssetId, AccountId32>;
	type Stablecoins = Assets;
	type Prices = Prices;
	type Affiliation = Links;
	type Treasury = Treasury;
	type Reserve = Reserve;
	type Consideration = HoldConsideration<
		AccountId32,
		Balances,
		Reason,
		LinearStoragePrice<BaseDeposit, ByteDeposit, u128>,
	>;
	type Nodes = Hardware;
	type Evidence = Attested;
	type Clock = Clock;
	type Service = Oracle;
	type AdminOrigin = EnsureRoot<AccountId32>;
	type SuspendOrigin = EnsureRoot<AccountId32>;
	type PalletId = Id;
	type WeightInfo = weights::SubstrateWeight<Test>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Helper;
}

#[cfg(feature = "runtime-benchmarks")]
pub struct Helper;

#[cfg(feature = "runtime-benchmarks")]
impl BenchmarkHelper<AccountId32> for Helper {
	fn nodes(count: u32) -> (MarketId, Vec<NodeId>) {
		// What the builder set up is wiped between the runs of a benchmark.
		Terms::set(&[(MARKET, terms(true))].into_iter().collect());
		let nodes = (0..count).map(|n| NodeId(1_000 + n)).collect::<Vec<_>>();
		for node in &nodes {
			add_node(node.0, AccountId32::new([node.0 as u8; 32]), 1_000, 3);
		}
		(MARKET, nodes)
	}
	fn fund(who: &AccountId32) -> AssetId {
		use frame_support::traits::{fungible::Mutate as _, fungibles::Mutate as _};
		Balances::mint_into(who, 1_000_000_000).unwrap();
		Assets::mint_into(USDC, who, RICH).unwrap();
		USDC
	}
	fn set_era(era: EraIndex) {
		Era::set(&era);
	}
	fn constraints(nodes: &[NodeId]) -> icn_primitives::Constraints {
		Facilities::set(&[(FacilityId(1), country(b"DE"))].into_iter().collect());
		let evidence = EvidenceKind::ALL.map(|kind| (kind, kind.max_level()));
		for node in nodes {
			for (kind, level) in evidence {
				prove(node.0, kind, level, EraIndex::MAX);
			}
		}
		icn_primitives::Constraints {
			countries: vec![country(b"DE")].try_into().unwrap(),
			excluded: vec![country(b"US")].try_into().unwrap(),
			evidence: evidence.to_vec().try_into().unwrap(),
			near: None,
		}
	}
	fn fail(node: NodeId) {
		change_node(node.0, |node| {
			node.info.status = NodeStatus::Suspended {
				reason: icn_primitives::SuspensionReason::Governance,
				since: 0,
			}
		});
	}
	fn finalise(until: EraIndex) {
		FinalUntil::set(&until);
	}
}

/// Terms of the mock's markets: 1 to 10 dollars, a quarter of margin, two eras at least.
pub fn terms(open: bool) -> MarketTerms {
	MarketTerms {
		price_cap: UnitPrice(10 * USD),
		price_floor: UnitPrice(USD),
		margin: Bps::saturating(2_500),
		collateral_per_unit: 1,
		target_units: 1_000,
		min_lease_eras: 2,
		min_commitment_eras: 10,
		open,
	}
}

/// Registers an active node of `MARKET`, with a floor in dollars.
pub fn add_node(id: u32, provider: AccountId32, units: u32, floor: u128) {
	let mut nodes = Nodes::get();
	let info = NodeInfo {
		provider,
		facility: FacilityId(1),
		market: MARKET,
		units,
		booked: 0,
		price_floor: UnitPrice(floor * USD),
		reward_share: Bps::ZERO,
		status: NodeStatus::Active,
		generation: 0,
		generation_since: 0,
		collateral: 0,
		required: 0,
	};
	nodes.insert(
		NodeId(id),
		MockNode { info, commitment_until: 2_000, bookings: Vec::new(), unsettled: 0 },
	);
	Nodes::set(&nodes);
}

/// Changes a node of the mock.
pub fn change_node(id: u32, change: impl FnOnce(&mut MockNode)) {
	let mut nodes = Nodes::get();
	change(nodes.get_mut(&NodeId(id)).expect("a node of the test"));
	Nodes::set(&nodes);
}

/// Enters the verdict of an era.
pub fn short(id: u32, era: EraIndex, shortfall: u32) {
	assert!(era >= FinalUntil::get(), "verdicts come before an era is final");
	let mut verdicts = Verdicts::get();
	verdicts.insert((NodeId(id), era), shortfall);
	Verdicts::set(&verdicts);
}

/// Makes `era` the current one, and all eras final that can be.
pub fn go_to(era: EraIndex) {
	System::set_block_number(System::block_number().saturating_add(1));
	Era::set(&era);
	FinalUntil::set(&era.saturating_sub(1));
}

/// What an account could withdraw.
pub fn earned(who: &AccountId32) -> u128 {
	Earnings::<Test>::get(who, USDC)
}

/// The pallet's account has exactly what it owes, when nobody sent it a present.
pub fn assert_exact(asset: AssetId) {
	assert_eq!(
		<Test as Config>::Assets::balance(asset, &LeasesPallet::account_id()),
		Ledgers::<Test>::get(asset).total().expect("fits"),
	);
}

/// Everything due is moved on.
pub fn settle_all() {
	while Pallet::<Test>::step(None).outcome.is_some() {}
}

/// Ids 1 to 3: nodes of Petra (10 and 4 dollars) and Paul (half a dollar).
pub struct ExtBuilder;

impl ExtBuilder {
	fn build() -> sp_io::TestExternalities {
		let genesis = RuntimeGenesisConfig {
			balances: pallet_balances::GenesisConfig {
				balances: vec![(ALICE, RICH), (BOB, 1_000_000), (PETRA, 1_000), (PAUL, 1_000)],
				..Default::default()
			},
			assets: pallet_assets::GenesisConfig {
				assets: vec![
					(USDC, NOBODY, true, 1),
					(DAI, NOBODY, true, 1_000),
					(OTHER, NOBODY, true, 1),
				],
				metadata: vec![
					(USDC, b"USD Coin".to_vec(), b"USDC".to_vec(), 6),
					(DAI, b"Dai".to_vec(), b"DAI".to_vec(), 18),
					(OTHER, b"Other".to_vec(), b"OTH".to_vec(), 12),
				],
				accounts: vec![(USDC, ALICE, RICH), (USDC, BOB, RICH), (DAI, ALICE, RICH)],
				..Default::default()
			},
			leases_pallet: GenesisConfig {
				assets: vec![
					(USDC, AssetTerms { decimals: 6, accepting: true }),
					(DAI, AssetTerms { decimals: 18, accepting: true }),
					(ICNT_ASSET, AssetTerms { decimals: 18, accepting: true }),
				],
				params: Params::default(),
				..Default::default()
			},
			..Default::default()
		};
		let mut ext = sp_io::TestExternalities::new(genesis.build_storage().expect("genesis"));
		ext.execute_with(|| {
			System::set_block_number(1);
			let markets = [(MARKET, terms(true)), (CLOSED, terms(false))];
			Terms::set(&markets.into_iter().collect());
			add_node(1, PETRA, 100, 10);
			add_node(2, PETRA, 100, 4);
			add_node(3, PAUL, 50, 0);
			Facilities::set(&[(FacilityId(1), country(b"DE"))].into_iter().collect());
		});
		ext
	}

	/// Runs a test; afterwards every invariant must hold, and every present-free account be exact.
	pub fn build_and_execute(test: impl FnOnce()) {
		Self::build().execute_with(|| {
			test();
			LeasesPallet::do_try_state().expect("invariants hold");
			assert_exact(USDC);
			assert_exact(DAI);
			assert_exact(ICNT_ASSET);
		});
	}

	/// Runs a test that breaks an invariant.
	pub fn build_and_break(test: impl FnOnce()) {
		Self::build().execute_with(test);
	}
}

/// For the tests of the benchmarks.
#[cfg(feature = "runtime-benchmarks")]
pub fn new_test_ext() -> sp_io::TestExternalities {
	ExtBuilder::build()
}

/// Weight that is never short.
pub const PLENTY: Weight = Weight::MAX;
