//! A runtime of this pallet, with neighbours that say what a test wants.

use crate as pallet_icn_incentives;
use crate::*;
use frame_support::{
	derive_impl, dispatch::DispatchResult, parameter_types, traits::Hooks, weights::Weight,
	PalletId,
};
use frame_system::EnsureRoot;
use icn_primitives::*;
use sp_core::H256;
use sp_runtime::{traits::IdentityLookup, AccountId32, BuildStorage};
use std::collections::{BTreeMap, BTreeSet};

pub type AccountId = AccountId32;
type Block = frame_system::mocking::MockBlock<Test>;

#[frame_support::runtime]
mod runtime {
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
	pub type Incentives = pallet_icn_incentives;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountId = AccountId;
	type Lookup = IdentityLookup<AccountId>;
	type AccountData = pallet_balances::AccountData<u128>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type AccountStore = System;
	type Balance = u128;
	type ExistentialDeposit = ExistentialDeposit;
}

parameter_types! {
	pub const ExistentialDeposit: u128 = ICNT / 100;
	pub const Reserve: PalletId = PalletId(*b"icn/rsrv");
	pub static Era: EraIndex = 0;
	pub static FinalUntil: EraIndex = 0;
	/// What feeders say, if they do.
	pub static FeedPrice: Option<u128> = None;
	pub static Unmeasured: BTreeSet<EraIndex> = BTreeSet::new();
	pub static NodeMap: BTreeMap<NodeId, NodeInfo<AccountId>> = BTreeMap::new();
	pub static TermsMap: BTreeMap<MarketId, MarketTerms> = BTreeMap::new();
	pub static ProofMap: BTreeMap<(NodeId, EvidenceKind), Proof> = BTreeMap::new();
	/// Collateral that nodes lack.
	pub static GapMap: BTreeMap<NodeId, u128> = BTreeMap::new();
	/// Nodes that somebody delegated to.
	pub static Delegated: BTreeSet<NodeId> = BTreeSet::new();
	/// What delegators were told: of which node, how much, and before which era all is paid.
	pub storage Told: Vec<(NodeId, u128, EraIndex)> = Vec::new();
}

pub struct MockClock;
impl EraClock for MockClock {
	fn tick() -> Tick {
		0
	}
	fn era() -> EraIndex {
		Era::get()
	}
	fn progress() -> (Tick, u32) {
		(0, 600)
	}
	fn seed(_: EraIndex) -> Option<H256> {
		None
	}
}

pub struct MockRegistry;
impl NodeRegistry<AccountId> for MockRegistry {
	fn node(node: NodeId) -> Option<NodeInfo<AccountId>> {
		NodeMap::get().get(&node).cloned()
	}
	fn market(market: MarketId) -> Option<MarketTerms> {
		TermsMap::get().get(&market).cloned()
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

pub struct MockRecord;
impl ServiceRecord for MockRecord {
	fn final_until() -> EraIndex {
		FinalUntil::get()
	}
	// As the real one: not known before the second era after it.
	fn measured(era: EraIndex) -> bool {
		era + 2 <= Era::get() && !Unmeasured::get().contains(&era)
	}
	fn shortfall(_: NodeId, _: EraIndex, _: LogPosition) -> Option<Shortfall> {
		None
	}
	fn locate(_: NodeId, _: EraIndex) -> LogPosition {
		0
	}
	fn pin(_: NodeId, _: EraIndex) -> DispatchResult {
		Ok(())
	}
	fn unpin(_: NodeId, _: EraIndex) -> DispatchResult {
		Ok(())
	}
}

/// What is proven of a node, in the eras of which generation.
#[derive(Clone)]
pub struct Proof {
	pub level: Level,
	pub since: EraIndex,
	/// Levels before this one without a gap, and their first eras.
	pub earlier: Vec<(EraIndex, Level)>,
	pub until: EraIndex,
	pub generation: Generation,
	/// Revoked in this era.
	pub revoked: Option<EraIndex>,
}

impl Proof {
	fn ends(&self) -> EraIndex {
		self.until.min(self.revoked.unwrap_or(self.until))
	}

	/// The level of an era; the lowest of its moments.
	fn level_in(&self, era: EraIndex) -> Option<Level> {
		let steps = self.earlier.iter().copied().chain([(self.since, self.level)]);
		steps
			.filter(|(since, _)| *since <= era && era < self.ends())
			.map(|(_, level)| level)
			.next_back()
	}
}

pub struct MockEvidence;

impl MockEvidence {
	fn proof(node: NodeId, generation: Generation, kind: EvidenceKind) -> Option<Proof> {
		let proof = ProofMap::get().get(&(node, kind)).cloned()?;
		(!kind.is_of_node() || proof.generation == generation).then_some(proof)
	}
}

impl EvidenceRegistry for MockEvidence {
	fn evidence(
		_: FacilityId,
		node: NodeId,
		generation: Generation,
		kind: EvidenceKind,
	) -> Option<Evidence> {
		let proof = Self::proof(node, generation, kind)?;
		let Proof { level, since, until, .. } = proof;
		(Era::get() < proof.ends()).then_some(Evidence { level, since, until })
	}

	fn stood(
		_: FacilityId,
		node: NodeId,
		generation: Generation,
		kind: EvidenceKind,
		since: EraIndex,
		until: EraIndex,
	) -> Option<Level> {
		let proof = Self::proof(node, generation, kind)?;
		// As the real one: forgotten two weeks after it ended.
		let kept = Era::get() < proof.ends().saturating_add(336);
		if !kept || since >= until || until > proof.ends() {
			return None;
		}
		let levels: Option<Vec<_>> = (since..until).map(|era| proof.level_in(era)).collect();
		levels?.into_iter().min()
	}
}

/// Proves `kind` of `node` from now on, for so many eras after this one. As the real one: it counts
/// from the next era on, as does a higher level; a lower one counts at once.
pub fn prove(node: NodeId, kind: EvidenceKind, level: Level, eras: EraIndex) {
	let (now, generation) = (Era::get(), NodeMap::get()[&node].generation);
	ProofMap::mutate(|map| {
		let old = map
			.get(&(node, kind))
			.filter(|old| (!kind.is_of_node() || old.generation == generation) && now < old.ends());
		let (mut since, mut earlier) = (now + 1, Vec::new());
		if let Some(old) = old {
			earlier.clone_from(&old.earlier);
			if old.since <= now {
				earlier.push((old.since, old.level));
			}
			match earlier.last().copied() {
				Some((first, present)) if present == level => {
					earlier.pop();
					since = first;
				},
				Some((_, present)) if present > level => {
					earlier.retain(|(first, _)| *first < now);
					since = now;
				},
				_ => {},
			}
		}
		let until = now + 1 + eras;
		let proof = Proof { level, since, earlier, until, generation, revoked: None };
		map.insert((node, kind), proof);
	});
}

/// Revokes `kind` of `node`, from now on.
pub fn revoke(node: NodeId, kind: EvidenceKind) {
	ProofMap::mutate(|map| {
		if let Some(proof) = map.get_mut(&(node, kind)) {
			proof.revoked.get_or_insert(Era::get());
		}
	});
}

/// Sets what each level of `kind` is worth.
pub fn worth(kind: EvidenceKind, levels: &[u16]) -> DispatchResult {
	let levels: Vec<_> = levels.iter().map(|bps| Bps::saturating(*bps)).collect();
	let levels = BonusLevels::try_from(levels).unwrap();
	Incentives::set_evidence_bonus(RuntimeOrigin::root(), kind, levels)
}

/// [`pallet::Pallet::update_evidence`] by a bystander.
pub fn update(node: NodeId) -> frame_support::dispatch::DispatchResultWithPostInfo {
	Incentives::update_evidence(RuntimeOrigin::signed(BOB), node)
}

/// Holds the collateral, and what delegators got.
pub const COLLATERAL: AccountId = AccountId::new([100; 32]);
pub const POOL: AccountId = AccountId::new([101; 32]);

fn move_funds(
	from: &AccountId,
	to: &AccountId,
	amount: u128,
) -> Result<u128, sp_runtime::DispatchError> {
	use frame_support::traits::{fungible::Mutate, tokens::Preservation};
	if amount > 0 {
		Balances::transfer(from, to, amount, Preservation::Preserve)?;
	}
	Ok(amount)
}

pub struct MockGap;
impl CollateralGap<AccountId> for MockGap {
	fn fill(
		node: NodeId,
		from: &AccountId,
		amount: u128,
	) -> Result<u128, sp_runtime::DispatchError> {
		let lacks = GapMap::get().get(&node).copied().unwrap_or_default();
		let moved = move_funds(from, &COLLATERAL, amount.min(lacks))?;
		GapMap::mutate(|map| map.insert(node, lacks - moved));
		Ok(moved)
	}
}

pub struct MockDelegators;
impl DelegatorRewards<AccountId> for MockDelegators {
	fn reward(
		node: NodeId,
		from: &AccountId,
		amount: u128,
		until: EraIndex,
	) -> Result<u128, sp_runtime::DispatchError> {
		let mut told = Told::get();
		told.push((node, amount, until));
		Told::set(&told);
		if !Delegated::get().contains(&node) {
			return Ok(0);
		}
		move_funds(from, &POOL, amount)
	}
}

/// As long as no feed speaks.
pub struct MockPrice;
impl PriceFeed for MockPrice {
	fn lower() -> Result<u128, PriceError> {
		Err(PriceError::Unfed)
	}
	fn upper() -> u128 {
		FeedPrice::get().unwrap_or_else(|| crate::Parameters::<Test>::get().icnt_price.get())
	}
	fn accepts(_: AssetId) -> Result<(), PriceError> {
		Ok(())
	}
	fn weight() -> Weight {
		Weight::from_parts(1, 1)
	}
}

impl Config for Test {
	type Currency = Balances;
	type Nodes = MockRegistry;
	type Clock = MockClock;
	type Record = MockRecord;
	type Evidence = MockEvidence;
	type Gap = MockGap;
	type Delegators = MockDelegators;
	type Price = MockPrice;
	type AdminOrigin = EnsureRoot<AccountId>;
	type PalletId = Reserve;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = MockHelper;
}

#[cfg(feature = "runtime-benchmarks")]
pub struct MockHelper;
#[cfg(feature = "runtime-benchmarks")]
impl BenchmarkHelper<AccountId> for MockHelper {
	fn set_eras(now: EraIndex, final_until: EraIndex) {
		Era::set(now);
		FinalUntil::set(final_until);
	}
	fn set_measured(era: EraIndex) {
		Unmeasured::mutate(|eras| eras.remove(&era));
	}
	fn open_market(market: MarketId) {
		TermsMap::mutate(|map| map.insert(market, terms()));
	}
	fn add_node(node: NodeId, provider: AccountId, market: MarketId) {
		register(node, provider, market);
	}
	fn prove_all(node: NodeId, until: EraIndex) {
		ProofMap::mutate(|map| {
			for kind in EvidenceKind::ALL {
				let (level, since, generation) = (kind.max_level(), 0, 0);
				let earlier = Vec::new();
				let proof = Proof { level, since, earlier, until, generation, revoked: None };
				map.insert((node, kind), proof);
			}
		});
	}
	fn back(node: NodeId) {
		Delegated::mutate(|nodes| nodes.insert(node));
		GapMap::mutate(|map| map.insert(node, ICNT / 2));
		NodeMap::mutate(|map| {
			if let Some(info) = map.get_mut(&node) {
				info.reward_share = Bps::saturating(1_000);
			}
		});
	}
}

pub const STORAGE: MarketId = MarketId::new(1, 1);
pub const GPU: MarketId = MarketId::new(1, 2);
pub const ALICE: AccountId = AccountId::new([1; 32]);
pub const BOB: AccountId = AccountId::new([2; 32]);
pub const NODE_1: NodeId = NodeId(1);
pub const NODE_2: NodeId = NodeId(2);

/// Budgets of an era in the tests.
pub const BASE: u128 = 700 * ICNT;
pub const DEMAND: u128 = 300 * ICNT;

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

pub fn curve() -> Vec<CurvePoint> {
	[(0, 200_000), (300_000, 600_000), (700_000, 1_000_000), (1_000_000, 1_200_000)]
		.map(|(demand, multiplier)| CurvePoint { demand, multiplier })
		.to_vec()
}

/// Tells the registry of a node, not yet the incentives.
pub fn register(node: NodeId, provider: AccountId, market: MarketId) {
	NodeMap::mutate(|map| {
		map.insert(
			node,
			NodeInfo {
				provider,
				facility: FacilityId(1),
				market,
				units: 100,
				booked: 0,
				price_floor: UnitPrice(USD),
				reward_share: Bps::ZERO,
				status: NodeStatus::Active,
				generation: 0,
				generation_since: 0,
				collateral: 0,
				required: 0,
			},
		)
	});
}

/// A node that counts with `units` from the next era on.
pub fn activate(node: NodeId, provider: AccountId, market: MarketId, units: Units) {
	register(node, provider, market);
	Incentives::capacity(node, market, units, Era::get() + 1).unwrap();
}

pub fn booking(units: Units, from: EraIndex, to: EraIndex) -> Booking {
	Booking { units, from, to, demand: true }
}

/// Begins the next era without rolling the markets.
pub fn roll_era_only() {
	let era = Era::get() + 1;
	Era::set(era);
	Incentives::on_era(era);
}

/// Begins the next era; the eras before the last one become final, and the markets are rolled into
/// the last one.
pub fn roll_era() {
	roll_era_judging(&[]);
}

/// [`roll_era`], with verdicts on the era that becomes final. Not for the first era.
pub fn roll_era_judging(verdicts: &[(NodeId, u16)]) {
	roll_era_only();
	for (node, credit) in verdicts {
		Incentives::on_verdict(*node, FinalUntil::get(), verdict(*credit));
	}
	FinalUntil::set(Era::get().saturating_sub(1));
	sweep();
}

/// What a tenant is credited; nothing of it is penal.
pub fn verdict(credit: u16) -> Verdict {
	Verdict { credit: Bps::saturating(credit), penal: Bps::ZERO }
}

pub fn roll_to(era: EraIndex) {
	while Era::get() < era {
		roll_era();
	}
}

/// What delegators were told since this was last asked.
pub fn told() -> Vec<(NodeId, u128, EraIndex)> {
	let told = Told::get();
	Told::set(&Vec::new());
	told
}

pub fn sweep() {
	Incentives::on_idle(0, Weight::MAX);
}

pub fn market(market: MarketId) -> MarketState {
	Markets::<Test>::get(market).unwrap()
}

pub struct ExtBuilder {
	pub reserve: u128,
	pub genesis: pallet_icn_incentives::GenesisConfig<Test>,
}

impl Default for ExtBuilder {
	fn default() -> Self {
		Self {
			reserve: 10_000_000 * ICNT,
			genesis: pallet_icn_incentives::GenesisConfig {
				schedule: vec![
					Segment { eras: 1_000, base: BASE, demand: DEMAND },
					Segment { eras: 1_000, base: BASE / 2, demand: DEMAND / 2 },
				],
				curves: vec![(ClassId(1), curve()), (ClassId(2), curve())],
				markets: vec![
					(STORAGE, StrategicWeight::clamped(1_000_000)),
					(GPU, StrategicWeight::clamped(2_000_000)),
				],
				params: Params::default(),
				evidence_bonus: vec![],
				_runtime: Default::default(),
			},
		}
	}
}

impl ExtBuilder {
	pub fn params(mut self, params: Params) -> Self {
		self.genesis.params = params;
		self
	}

	pub fn reserve(mut self, reserve: u128) -> Self {
		self.reserve = reserve;
		self
	}

	pub fn schedule(mut self, schedule: Vec<Segment>) -> Self {
		self.genesis.schedule = schedule;
		self
	}

	pub fn build(self) -> sp_io::TestExternalities {
		Era::set(0);
		FinalUntil::set(0);
		Unmeasured::set(BTreeSet::new());
		NodeMap::set(BTreeMap::new());
		ProofMap::set(BTreeMap::new());
		GapMap::set(BTreeMap::new());
		Delegated::set(BTreeSet::new());
		TermsMap::set([(STORAGE, terms()), (GPU, terms())].into());
		let balances = pallet_balances::GenesisConfig::<Test> {
			balances: vec![
				(Incentives::reserve(), self.reserve),
				(ALICE, ICNT),
				(BOB, ICNT),
				(COLLATERAL, ICNT),
				(POOL, ICNT),
			],
			..Default::default()
		};
		let mut storage = frame_system::GenesisConfig::<Test>::default().build_storage().unwrap();
		balances.assimilate_storage(&mut storage).unwrap();
		self.genesis.assimilate_storage(&mut storage).unwrap();
		let mut ext = sp_io::TestExternalities::new(storage);
		ext.execute_with(|| System::set_block_number(1));
		ext
	}

	pub fn build_and_execute(self, test: impl FnOnce()) {
		self.build().execute_with(|| {
			test();
			Incentives::do_try_state().unwrap();
		});
	}
}
