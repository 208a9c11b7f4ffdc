use crate as pallet_icn_sla_oracle;
use crate::*;
use frame_support::{
	assert_ok, derive_impl, parameter_types,
	traits::{tokens::imbalance::ResolveTo, ConstU128, Hooks},
	weights::Weight,
	PalletId,
};
use frame_system::mocking::MockBlock;
use icn_primitives::{
	BoundedU32, Bps, ClassId, EraClock, EraIndex, FacilityId, Generation, MarketId, MarketTerms,
	NodeActivation, NodeId, NodeInfo, NodeRegistry, NodeSignature, NodeSlot, NodeStatus, OnDefault,
	OnEra, OnNodeStatus, OnVerdict, RegionId, Tick, UnitPrice, Units, Verdict, ICNT,
};
use sp_core::{ed25519, Pair, H256};
use sp_runtime::{
	traits::{AccountIdConversion, IdentityLookup},
	AccountId32, BuildStorage, DispatchError, DispatchResult,
};
use std::collections::{BTreeMap, BTreeSet};

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
	pub type SlaOracle = pallet_icn_sla_oracle;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = MockBlock<Test>;
	type AccountId = AccountId32;
	type Lookup = IdentityLookup<AccountId32>;
	type AccountData = pallet_balances::AccountData<u128>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type Balance = u128;
	type ExistentialDeposit = ConstU128<1>;
	type AccountStore = System;
}

parameter_types! {
	pub static Era: EraIndex = 0;
	/// Ticks that have passed of the era. Eras have [`ERA_LENGTH`].
	pub static Passed: Tick = 0;
	/// Whether eras have seeds.
	pub static Seeded: bool = true;
	pub static Pending: BTreeSet<(NodeId, Generation)> = BTreeSet::new();
	pub static Activated: Vec<(NodeId, Generation, Units)> = vec![];
	/// Nodes that failed an audit.
	pub static Failed: Vec<(NodeId, Generation)> = vec![];
	/// Whether the registry refuses to activate.
	pub static Refuses: bool = false;
	/// What was told: node, era, credit and penal part.
	pub static Told: Vec<(NodeId, EraIndex, u32, u32)> = vec![];
	/// Providers of nodes; others belong to `operator(200)`.
	pub static Owners: BTreeMap<NodeId, AccountId32> = BTreeMap::new();
	/// Regions of nodes; others stand in region 1.
	pub static Places: BTreeMap<NodeId, RegionId> = BTreeMap::new();
	/// Eras in which maintenance is announced.
	pub static Maintained: BTreeSet<(NodeId, EraIndex)> = BTreeSet::new();
	/// Generations of nodes that are not 0, with their first eras.
	pub static Generations: BTreeMap<NodeId, (Generation, EraIndex)> = BTreeMap::new();
	/// Nodes that the registry does not know (any more).
	pub static Gone: BTreeSet<NodeId> = BTreeSet::new();
	/// Weight of every region. A node weighs [`WEIGHT`].
	pub static RegionTotal: u128 = 100 * WEIGHT;
	pub const OraclePalletId: PalletId = PalletId(*b"icn/orcl");
	pub Treasury: AccountId32 = operator(249);
}

/// Length of an era in ticks.
pub const ERA_LENGTH: u32 = 12;

/// What a node weighs in its region.
pub const WEIGHT: u128 = 1_000;

pub struct TestClock;
impl EraClock for TestClock {
	fn tick() -> Tick {
		u64::from(Era::get()) * u64::from(ERA_LENGTH) + Passed::get()
	}
	fn era() -> EraIndex {
		Era::get()
	}
	fn progress() -> (Tick, u32) {
		(Passed::get(), ERA_LENGTH)
	}
	fn seed(era: EraIndex) -> Option<H256> {
		(Seeded::get() && era <= Era::get()).then(|| H256::from_low_u64_be(1_000 + u64::from(era)))
	}
}

/// The key of a node.
pub fn node_pair(node: NodeId) -> ed25519::Pair {
	let mut seed = [0; 32];
	seed[..4].copy_from_slice(&node.0.to_le_bytes());
	ed25519::Pair::from_seed(&seed)
}

/// The generation of a node, and its first era.
fn generation_of(node: NodeId) -> (Generation, EraIndex) {
	Generations::get().get(&node).copied().unwrap_or_default()
}

/// `node` is of `generation` from era `since` on.
pub fn set_generation(node: NodeId, generation: Generation, since: EraIndex) {
	Generations::mutate(|all| all.insert(node, (generation, since)));
}

/// Activates like the registry does: the node is watched from the next era on. A change of the units
/// of one that is watched makes its generation the next.
pub struct TestNodes;
impl NodeActivation for TestNodes {
	fn activate(node: NodeId, generation: Generation, units: Units) -> DispatchResult {
		if TestNodes::active(node).is_some_and(|present| generation == present + 1) {
			set_generation(node, generation, Era::get() + 1);
		} else {
			SlaOracle::watch(node, Era::get() + 1)?;
		}
		if Refuses::get() {
			return Err(DispatchError::Other("refused"));
		}
		Activated::mutate(|activated| activated.push((node, generation, units)));
		Ok(())
	}
	fn fail_audit(node: NodeId, generation: Generation) -> DispatchResult {
		if Refuses::get() || Self::active(node) != Some(generation) {
			return Err(DispatchError::Other("refused"));
		}
		SlaOracle::suspend(node, Era::get() + 1)?;
		Failed::mutate(|failed| failed.push((node, generation)));
		Ok(())
	}
	fn is_pending(node: NodeId, generation: Generation) -> bool {
		Pending::get().contains(&(node, generation))
	}
	fn active(node: NodeId) -> Option<Generation> {
		SlotOf::<Test>::contains_key(node).then(|| generation_of(node).0)
	}
}

impl NodeRegistry<AccountId32> for TestNodes {
	fn node(node: NodeId) -> Option<NodeInfo<AccountId32>> {
		if Gone::get().contains(&node) {
			return None;
		}
		let region = Places::get().get(&node).copied().unwrap_or(RegionId(1));
		Some(NodeInfo {
			provider: Owners::get().get(&node).cloned().unwrap_or_else(|| operator(200)),
			facility: FacilityId(0),
			market: MarketId { region, class: ClassId(1) },
			units: 1,
			booked: 0,
			price_floor: UnitPrice(0),
			reward_share: Bps::ZERO,
			status: NodeStatus::Active,
			generation: generation_of(node).0,
			generation_since: generation_of(node).1,
			collateral: WEIGHT,
			required: WEIGHT,
		})
	}
	fn market(_: MarketId) -> Option<MarketTerms> {
		None
	}
	fn availability(_: ClassId) -> Option<Bps> {
		Some(Bps::ONE)
	}
	fn in_maintenance(node: NodeId, era: EraIndex) -> bool {
		Maintained::get().contains(&(node, era))
	}
	fn region_weight(_: RegionId) -> u128 {
		RegionTotal::get()
	}
	fn signed_by(node: NodeId, message: &[u8], signature: &NodeSignature) -> bool {
		match signature {
			NodeSignature::Ed25519(bytes) => ed25519::Pair::verify(
				&ed25519::Signature::from_raw(*bytes),
				message,
				&node_pair(node).public(),
			),
			NodeSignature::Sr25519(_) => false,
		}
	}
}

pub struct Listener;
impl OnVerdict for Listener {
	fn on_verdict(node: NodeId, era: EraIndex, verdict: Verdict) {
		assert_eq!(FinalUntil::<Test>::get(), era, "told before the era is final");
		let told = (node, era, verdict.credit.get(), verdict.penal.get());
		Told::mutate(|verdicts| verdicts.push(told));
	}
	fn weight() -> Weight {
		Weight::from_parts(1_000, 10)
	}
}

/// Whom the registry tells when a committee suspends a node.
pub struct Tenants;
impl OnDefault for Tenants {
	fn defaulted(_: NodeId, _: EraIndex) {}
	fn weight() -> Weight {
		Weight::from_parts(3_000_000_000, 70_000)
	}
}

impl pallet_icn_sla_oracle::Config for Test {
	type Currency = Balances;
	type Clock = TestClock;
	type Nodes = TestNodes;
	type OnSlash = ResolveTo<Treasury, Balances>;
	type PalletId = OraclePalletId;
	type OnVerdict = Listener;
	type OnDefault = Tenants;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Helper;
}

/// The account out of which operators are paid.
pub fn pot() -> AccountId32 {
	OraclePalletId::get().into_account_truncating()
}

#[cfg(feature = "runtime-benchmarks")]
pub struct Helper;
#[cfg(feature = "runtime-benchmarks")]
impl BenchmarkHelper for Helper {
	fn set_era(era: EraIndex) {
		Era::set(era);
	}
	fn pending_node() -> (NodeId, Generation) {
		SlaOracle::pending(NodeId(77), 0).expect("no activation is open");
		(NodeId(77), 0)
	}
	fn nodes(count: u32) -> Vec<NodeId> {
		let nodes: Vec<_> = (1_000..1_000 + count).map(NodeId).collect();
		for node in &nodes {
			let mut owner = [7; 32];
			owner[..4].copy_from_slice(&node.0.to_le_bytes());
			Owners::mutate(|owners| owners.insert(*node, AccountId32::new(owner)));
		}
		nodes
	}
	fn sign(node: NodeId, message: &[u8]) -> NodeSignature {
		NodeSignature::Ed25519(node_pair(node).sign(message).0)
	}
}

pub const BOND: u128 = 100 * ICNT;

/// Operator number `n`; its key is `key(n)`.
pub fn operator(n: u8) -> AccountId32 {
	AccountId32::new([n; 32])
}

pub fn key(n: u8) -> AccountId32 {
	let mut bytes = [n; 32];
	bytes[0] = 255;
	AccountId32::new(bytes)
}

pub fn signed(who: AccountId32) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

pub fn params() -> Params {
	Params {
		committee: BoundedU32::clamped(3),
		activation_committee: BoundedU32::clamped(3),
		activation_votes: BoundedU32::clamped(2),
		bond: icn_primitives::BoundedU128::clamped(BOND),
		activation_window: BoundedU32::clamped(4),
		// Receipts are asked for only by the tests that gather them.
		checks: BoundedU32::clamped(0),
		windows: BoundedU32::clamped(3),
		probes: BoundedU32::clamped(2),
		unbonding: BoundedU32::clamped(4),
		..Default::default()
	}
}

#[derive(Default)]
pub struct ExtBuilder {
	oracles: u8,
	nodes: u32,
	committee: Option<u32>,
}

impl ExtBuilder {
	/// So many operators, `1..=oracles`, registered in era 0.
	pub fn oracles(mut self, oracles: u8) -> Self {
		self.oracles = oracles;
		self
	}

	/// So many nodes, `1..=nodes`, watched since era 0.
	pub fn nodes(mut self, nodes: u32) -> Self {
		self.nodes = nodes;
		self
	}

	pub fn committee(mut self, size: u32) -> Self {
		self.committee = Some(size);
		self
	}

	pub fn build(self) -> sp_io::TestExternalities {
		Era::set(0);
		Seeded::set(true);
		Passed::set(u64::from(ERA_LENGTH) - 1);
		Refuses::set(false);
		Told::set(vec![]);
		Activated::set(vec![]);
		Failed::set(vec![]);
		Owners::set(BTreeMap::new());
		Places::set(BTreeMap::new());
		Maintained::set(BTreeSet::new());
		Gone::set(BTreeSet::new());
		Generations::set(BTreeMap::new());
		RegionTotal::set(100 * WEIGHT);
		let mut params = params();
		params.committee = self.committee.map_or(params.committee, BoundedU32::clamped);
		let genesis = RuntimeGenesisConfig {
			balances: pallet_balances::GenesisConfig {
				balances: (1..=250)
					.map(|n| (operator(n), 1_000 * ICNT))
					.chain([(pot(), 1_000_000 * ICNT)])
					.collect(),
				..Default::default()
			},
			sla_oracle: crate::GenesisConfig { params, ..Default::default() },
			..Default::default()
		};
		let mut ext: sp_io::TestExternalities =
			genesis.build_storage().expect("the mock's genesis is valid").into();
		ext.execute_with(|| {
			System::set_block_number(1);
			for n in 1..=self.oracles {
				assert_ok!(SlaOracle::register_operator(signed(operator(n)), key(n)));
			}
			for n in 1..=self.nodes {
				assert_ok!(SlaOracle::watch(NodeId(n), 1));
			}
		});
		ext
	}

	pub fn build_and_execute(self, test: impl FnOnce()) {
		self.build().execute_with(|| {
			test();
			SlaOracle::do_try_state().expect("the invariants hold");
		});
	}
}

/// Eras pass until `era` runs.
pub fn run_to(era: EraIndex) {
	while Era::get() < era {
		Era::set(Era::get() + 1);
		SlaOracle::on_era(Era::get());
	}
}

/// An idle block.
pub fn idle() -> Weight {
	SlaOracle::on_idle(System::block_number(), Weight::MAX)
}

/// Eras pass with idle blocks until `era` runs.
pub fn live_to(era: EraIndex) {
	while Era::get() < era {
		run_to(Era::get() + 1);
		idle();
	}
}

pub fn exception(slot: u32, shortfall: u16) -> Exception {
	Exception {
		slot: NodeSlot(slot),
		shortfall: Bps::saturating(shortfall),
		reason: ShortfallReason::Unreachable,
	}
}

pub fn page(exceptions: &[(u32, u16)]) -> Page {
	let exceptions: Vec<_> = exceptions.iter().map(|(slot, bps)| exception(*slot, *bps)).collect();
	exceptions.try_into().expect("fits a page")
}

/// The number of the operator that has `slot` in `era`.
pub fn occupant(era: EraIndex, slot: u32) -> u8 {
	let account = OracleSlots::<Test>::get(icn_primitives::OracleSlot(slot)).at(era);
	let account = account.expect("the slot is taken");
	let bytes: &[u8; 32] = account.as_ref();
	bytes[1]
}

/// The node slots that operator `n` watches in `era`, ascending.
pub fn watched_by(n: u8, era: EraIndex) -> Vec<u32> {
	let mut slots: Vec<_> =
		SlaOracle::assignments(&operator(n), era, 0, 1_024).iter().map(|slot| slot.0 .0).collect();
	slots.sort_unstable();
	slots
}

/// The salt of operator `n`.
pub fn salt(n: u8) -> H256 {
	H256([n; 32])
}

/// The end of the report of operator `n`, without receipts.
pub fn end(n: u8) -> Rest {
	Rest::End { receipts: H256::zero(), salt: salt(n) }
}

/// Hash of `rest` in the report of operator `n` on `era`.
pub fn hash_of_rest(n: u8, era: EraIndex, rest: Rest) -> H256 {
	match rest {
		Rest::More(hash) => hash,
		Rest::End { receipts, salt } => icn_primitives::report_seal(
			System::block_hash(0).as_ref(),
			&operator(n),
			era,
			receipts,
			salt,
		),
	}
}

/// What operator `n` commits to with `pages` on `era`: the commitment, and what follows each page.
pub fn sealed(n: u8, era: EraIndex, pages: &[Page], last: Rest) -> (H256, Vec<Rest>) {
	let mut rests = vec![last];
	let mut hash = hash_of_rest(n, era, last);
	for (index, page) in pages.iter().enumerate().rev() {
		hash = icn_primitives::report_page(page, hash);
		if index > 0 {
			rests.insert(0, Rest::More(hash));
		}
	}
	(hash, rests)
}

/// What operator `n` says about `era` in one page, of the nodes in `seen` that it watches.
pub fn seen_by(n: u8, era: EraIndex, seen: &[(u32, u16)]) -> Page {
	let watched = watched_by(n, era);
	let mut mine: Vec<_> =
		seen.iter().filter(|(slot, _)| watched.contains(slot)).copied().collect();
	mine.sort_unstable();
	page(&mine)
}

/// Operator `n` commits in `era`, as if it still ran, to what it saw of the nodes it watches.
pub fn commit(n: u8, era: EraIndex, seen: &[(u32, u16)]) {
	let (hash, _) = sealed(n, era, &[seen_by(n, era, seen)], end(n));
	let now = Era::get();
	Era::set(era);
	assert_ok!(SlaOracle::commit(signed(key(n)), era, hash));
	Era::set(now);
}

/// Operator `n` reveals what it committed to.
pub fn reveal(n: u8, era: EraIndex, seen: &[(u32, u16)]) {
	assert_ok!(SlaOracle::reveal(signed(key(n)), era, seen_by(n, era, seen), end(n)));
}

/// Operator `n` committed to and reveals `seen` of the nodes it watches in the era before the
/// current one.
pub fn report(n: u8, seen: &[(u32, u16)]) {
	let era = Era::get() - 1;
	commit(n, era, seen);
	reveal(n, era, seen);
}
