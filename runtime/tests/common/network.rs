//! A network on a chain in this process: nodes that answer probes, and oracles that do what their
//! daemons would, or what an attacker would have them do.

use super::Chain;
use binary_merkle_tree::{merkle_proof, merkle_root};
use codec::Encode;
use frame_support::{
	traits::{fungible::Mutate as _, fungibles::Mutate as _},
	BoundedVec,
};
use icn_primitives::{
	answer_bytes, challenge, report_page, report_seal, silence_is_checked, spot_number, Bps,
	ClassId, Constraints, EraClock, EraIndex, FacilityId, Generation, LeaseId, MarketId, NodeId,
	NodeKey, NodeSignature, NodeSlot, NodeStatus, OracleSlot, Receipt, UnitPrice, USD, WHOLE,
};
use icn_runtime::{
	constants::currency::UNIT,
	genesis_config_presets::{DOLLAR, STABLECOIN},
	AccountId, Assets, Balance, Balances, Clock, Hardware, Runtime, RuntimeCall, RuntimeOrigin,
	SlaOracle, System,
};
use pallet_icn_hardware::{Call as Hw, CountryCode};
use pallet_icn_leases::{Call as Lease, ServiceKind};
use pallet_icn_sla_oracle::{
	Call as Oracle, Check, Exception, Opening, Openings, Page, Pages, Params as OracleParams, Rest,
	ShortfallReason,
};
use sp_core::{ed25519, Pair, H256};
use sp_runtime::{
	traits::{BlakeTwo256, Dispatchable},
	DispatchResult,
};
use std::{
	collections::{BTreeMap, BTreeSet},
	rc::Rc,
};

/// Carries out `call` of `who` in the current block. No fee is taken.
pub fn act(who: &AccountId, call: impl Into<RuntimeCall>) -> DispatchResult {
	call.into()
		.dispatch(RuntimeOrigin::signed(who.clone()))
		.map(|_| ())
		.map_err(|error| error.error)
}

/// An account by number.
pub fn person(number: u16) -> AccountId {
	let mut bytes = [77; 32];
	bytes[..2].copy_from_slice(&number.to_le_bytes());
	AccountId::new(bytes)
}

/// ICNT of an account: free, on hold, and pay that was not withdrawn.
pub fn wealth(who: &AccountId) -> Balance {
	use frame_support::traits::fungible::Inspect;
	let earned = pallet_icn_sla_oracle::Operators::<Runtime>::get(who).map_or(0, |row| row.earned);
	Balances::total_balance(who) + earned
}

/// Free ICNT of an account.
pub fn free_icnt(who: &AccountId) -> Balance {
	Balances::free_balance(who)
}

/// What really happened: the share of an era that a node did not serve, in basis points.
pub type Outages = BTreeMap<(NodeId, EraIndex), u16>;

/// What an oracle does.
#[derive(Clone)]
pub struct Behaviour {
	/// Whether it probes nodes.
	pub probes: bool,
	/// What it sees of a node in an era, in basis points, of what really is.
	pub sees: Rc<dyn Fn(EraIndex, NodeId, u16) -> u16>,
	/// What it says of a node in an era, in basis points, from what it saw.
	pub says: Rc<dyn Fn(EraIndex, NodeId, u16) -> u16>,
	/// Whether it commits to a report on an era.
	pub commits: Rc<dyn Fn(EraIndex) -> bool>,
	/// Whether it reveals it.
	pub reveals: Rc<dyn Fn(EraIndex) -> bool>,
	/// Whether it opens receipts when it is checked.
	pub opens: bool,
	/// Whether the author of a block, by the ticks that have passed of its era, takes its calls.
	pub reaches: Rc<dyn Fn(u64) -> bool>,
}

impl Default for Behaviour {
	/// Honest.
	fn default() -> Self {
		Self {
			probes: true,
			sees: Rc::new(|_, _, outage| outage),
			says: Rc::new(|_, _, seen| seen),
			commits: Rc::new(|_| true),
			reveals: Rc::new(|_| true),
			opens: true,
			reaches: Rc::new(|_| true),
		}
	}
}

/// What an oracle has of an era.
#[derive(Default)]
struct Work {
	/// Receipts by window.
	receipts: BTreeMap<u8, Vec<Receipt>>,
	posted: BTreeSet<u8>,
	probed: BTreeSet<u8>,
	/// What it saw of its nodes.
	seen: BTreeMap<NodeSlot, (NodeId, u16)>,
	page: Page,
	committed: bool,
	revealed: bool,
	opened: bool,
}

/// An oracle.
pub struct OracleNode {
	/// Its account.
	pub account: AccountId,
	/// The account by which it reports.
	pub key: AccountId,
	/// What it does.
	pub behaviour: Behaviour,
	/// Checks that it could not pass.
	pub failed_checks: u32,
	work: BTreeMap<EraIndex, Work>,
}

/// What oracles can reach.
#[derive(Default)]
pub struct World {
	/// Keys of the nodes.
	pub nodes: BTreeMap<NodeId, ed25519::Pair>,
	/// What really happens.
	pub outages: Outages,
}

fn leaves(receipts: &[Receipt]) -> Vec<Vec<u8>> {
	receipts.iter().map(Encode::encode).collect()
}

fn root_of(receipts: Option<&Vec<Receipt>>) -> H256 {
	let receipts = receipts.map(Vec::as_slice).unwrap_or_default();
	merkle_root::<BlakeTwo256, _>(leaves(receipts))
}

impl OracleNode {
	/// An oracle that reports by its own account, and is not registered yet.
	pub fn new(account: AccountId, behaviour: Behaviour) -> Self {
		let key = account.clone();
		Self { account, key, behaviour, failed_checks: 0, work: BTreeMap::new() }
	}

	fn salt(&self) -> H256 {
		let bytes: &[u8; 32] = self.account.as_ref();
		H256(*bytes)
	}

	/// What it does in a block.
	pub fn act(&mut self, world: &World) {
		let era = Clock::era();
		let (passed, length) = Clock::progress();
		let Some(set) = pallet_icn_sla_oracle::Eras::<Runtime>::get(era) else { return };
		let windows = u64::from(set.windows.max(1));
		let window = (passed * windows / u64::from(length)) as u8;
		let first = (u64::from(window) * u64::from(length)).div_ceil(windows);
		let reaches = (self.behaviour.reaches)(passed);
		if SlaOracle::oracle_slot(&self.account, era).is_some() {
			// The root of the part before goes first: no receipt may be older than the root before its own.
			let work = self.work.entry(era).or_default();
			let may = window == 0 || !self.behaviour.probes || work.posted.contains(&(window - 1));
			if passed > first && may && work.probed.insert(window) {
				self.probe(world, era, window, u32::from(set.probes), windows as u32);
			}
			if window > 0 && reaches {
				self.post(era, window - 1);
			}
			// After its last probes; as late as it can if every author may be trusted.
			let last = u64::from(length) - 1;
			let probed = self.work[&era].probed.contains(&Self::last_window(era));
			let early = !(self.behaviour.reaches)(last) && probed && passed > first + 1;
			if reaches && (passed == last || early) {
				self.commit(era);
			}
		}
		if !reaches {
			return;
		}
		if passed >= 1 && era >= 1 {
			self.reveal(era - 1);
		}
		if passed >= 2 && era >= 2 {
			self.open(era - 2);
		}
	}

	fn probe(&mut self, world: &World, era: EraIndex, window: u8, probes: u32, windows: u32) {
		let total = probes * windows;
		let assigned = SlaOracle::assignments(&self.account, era, 0, 1_024);
		let block = System::block_number() - 1;
		let hash = System::block_hash(block);
		for (slot, node) in assigned {
			let outage = world.outages.get(&(node, era)).copied().unwrap_or_default();
			let outage = u32::from((self.behaviour.sees)(era, node, outage));
			// The first probes fail; a share is rounded up to what can be proven.
			let failing = (outage * total).div_ceil(WHOLE);
			let seen = (failing * WHOLE).div_ceil(total) as u16;
			let work = self.work.entry(era).or_default();
			work.seen.insert(slot, (node, seen));
			if !self.behaviour.probes {
				continue;
			}
			let generation = generation_in(node, era);
			for probe in u32::from(window) * probes..(u32::from(window) + 1) * probes {
				if probe < failing {
					continue;
				}
				let salt = H256::from_low_u64_be(u64::from(probe));
				let asked =
					challenge(&self.account, node, generation, era, probe, hash.as_ref(), salt);
				let pair = &world.nodes[&node];
				let signature = NodeSignature::Ed25519(pair.sign(&answer_bytes(asked)).0);
				work.receipts.entry(window).or_default().push(Receipt {
					slot,
					generation,
					probe,
					block,
					salt,
					latency_ms: 10,
					throughput_mbps: 10_000,
					signature,
				});
			}
		}
	}

	fn post(&mut self, era: EraIndex, window: u8) {
		let work = self.work.entry(era).or_default();
		if !self.behaviour.probes || !work.posted.insert(window) {
			return;
		}
		let root = root_of(work.receipts.get(&window));
		act(&self.key, Oracle::post_root { era, window, root }).expect("the root is posted");
	}

	fn last_window(era: EraIndex) -> u8 {
		pallet_icn_sla_oracle::Eras::<Runtime>::get(era).map_or(0, |set| set.windows - 1)
	}

	fn seal(&self, era: EraIndex) -> (H256, H256) {
		let work = &self.work[&era];
		let receipts = root_of(work.receipts.get(&Self::last_window(era)));
		let genesis = System::block_hash(0);
		let seal = report_seal(genesis.as_ref(), &self.account, era, receipts, self.salt());
		(seal, receipts)
	}

	fn commit(&mut self, era: EraIndex) {
		let committed = self.work.get(&era).is_some_and(|work| work.committed);
		if committed || !(self.behaviour.commits)(era) {
			return;
		}
		let says = self.behaviour.says.clone();
		let work = self.work.entry(era).or_default();
		let exceptions: Vec<_> = work
			.seen
			.iter()
			.map(|(slot, (node, seen))| (*slot, says(era, *node, *seen)))
			.filter(|(_, shortfall)| *shortfall > 0)
			.map(|(slot, shortfall)| Exception {
				slot,
				shortfall: Bps::saturating(shortfall),
				reason: ShortfallReason::Unreachable,
			})
			.collect();
		work.page = BoundedVec::truncate_from(exceptions);
		work.committed = true;
		let hash = report_page(&self.work[&era].page, self.seal(era).0);
		act(&self.key, Oracle::commit { era, hash }).expect("is in the set");
	}

	fn reveal(&mut self, era: EraIndex) {
		let due = self.work.get(&era).is_some_and(|work| work.committed && !work.revealed);
		if !due || !(self.behaviour.reveals)(era) {
			return;
		}
		let (_, receipts) = self.seal(era);
		let rest = Rest::End { receipts, salt: self.salt() };
		let exceptions = self.work[&era].page.clone();
		act(&self.key, Oracle::reveal { era, exceptions, rest }).expect("is as committed");
		self.work.entry(era).or_default().revealed = true;
	}

	/// Opens what it is asked for.
	fn open(&mut self, era: EraIndex) {
		let due = self.work.get(&era).is_some_and(|work| work.revealed && !work.opened);
		if !due || !self.behaviour.opens {
			return;
		}
		let oracle = SlaOracle::oracle_slot(&self.account, era).expect("is in the set");
		let set = pallet_icn_sla_oracle::Eras::<Runtime>::get(era).expect("is kept");
		let committees = SlaOracle::era_assignments(era).expect("is drawn");
		let seed = Clock::seed(era + 2).expect("has begun");
		let total = u32::from(set.windows) * u32::from(set.probes);
		let load = committees.load(oracle);
		let said = |slot: NodeSlot| {
			let page = &self.work[&era].page;
			page.iter().find(|exception| exception.slot == slot).map_or(0, |e| e.shortfall.get())
		};
		let mut checks = Vec::new();
		for check in 0..u32::from(set.checks) {
			if load == 0 {
				break;
			}
			let skip = spot_number(seed, oracle, u32::MAX, check, load) as u32;
			let Some(slot) = committees.assigned(oracle, skip, 1).first().copied() else { break };
			let probes = match said(slot) {
				0 => {
					vec![spot_number(seed, oracle, slot.0, check + 1_000, u64::from(total)) as u32]
				},
				short => {
					let wanted = ((WHOLE - short) * total).div_ceil(WHOLE);
					(0..total)
						.filter(|probe| self.receipt(era, slot, *probe).is_some())
						.take(wanted as usize)
						.collect()
				},
			};
			checks.push((Check::Spot(check), slot, probes));
		}
		let reported = pallet_icn_sla_oracle::Reporters::<Runtime>::get(era).listed;
		let limit = u32::from(set.silent_checks);
		for slot in reported_by_others(era, oracle) {
			let silent = committees.is_member(slot, oracle).is_some() && said(slot) == 0;
			if silent && silence_is_checked(seed, oracle, slot, reported, limit) {
				let probe = spot_number(seed, oracle, slot.0, u32::MAX, u64::from(total)) as u32;
				checks.push((Check::Silent(slot), slot, vec![probe]));
			}
		}
		for (check, slot, probes) in checks {
			let openings: Option<Vec<_>> =
				probes.into_iter().map(|probe| self.opening(era, slot, probe)).collect();
			let passed = openings.and_then(|openings| {
				let openings: Openings = openings.try_into().ok()?;
				act(&self.key, Oracle::open_check { era, check, openings }).ok()
			});
			self.failed_checks += u32::from(passed.is_none());
		}
		self.work.entry(era).or_default().opened = true;
	}

	fn receipt(&self, era: EraIndex, slot: NodeSlot, probe: u32) -> Option<(u8, usize)> {
		self.work[&era].receipts.iter().find_map(|(window, receipts)| {
			let index = receipts.iter().position(|r| r.slot == slot && r.probe == probe)?;
			Some((*window, index))
		})
	}

	fn opening(&self, era: EraIndex, slot: NodeSlot, probe: u32) -> Option<Opening> {
		let (window, index) = self.receipt(era, slot, probe)?;
		let receipts = &self.work[&era].receipts[&window];
		let proof = merkle_proof::<BlakeTwo256, _, _>(leaves(receipts), index as u32);
		Some(Opening {
			leaves: proof.number_of_leaves,
			index: proof.leaf_index,
			proof: BoundedVec::truncate_from(proof.proof),
			receipt: receipts[index],
		})
	}
}

/// The generation of `node` that counts in `era`, the current one.
fn generation_in(node: NodeId, era: EraIndex) -> Generation {
	use icn_primitives::NodeRegistry;
	let Some(info) = Hardware::node(node) else { return 0 };
	info.generation - u32::from(era < info.generation_since)
}

/// All oracles vote for `node`: those that are not in its committee, or come too late, are refused.
pub fn activate(node: NodeId) {
	let generation =
		pallet_icn_hardware::Nodes::<Runtime>::get(node).expect("is registered").generation;
	for number in 0..ORACLES {
		let vote = Oracle::vote_activation { node, generation, units: UNITS, in_favour: true };
		let _ = act(&person(number), vote);
	}
	let status = pallet_icn_hardware::Nodes::<Runtime>::get(node).map(|record| record.status);
	assert_eq!(status, Some(NodeStatus::Active));
}

/// Slots that oracles other than `oracle` reported on `era`, ascending.
fn reported_by_others(era: EraIndex, oracle: OracleSlot) -> BTreeSet<NodeSlot> {
	Pages::<Runtime>::iter()
		.filter(|((of, by, _), _)| *of == era && *by != oracle)
		.flat_map(|(_, page)| page.into_iter().map(|exception| exception.slot))
		.collect()
}

/// Ticks of an era of [`Network::with_nodes`]: rules count eras, not ticks.
pub const ERA_LENGTH: u32 = 20;
/// Oracles of it.
pub const ORACLES: u16 = 15;
/// Nodes of it, all of one provider and in one market.
pub const NODES: u32 = 12;
/// Units of each.
pub const UNITS: u32 = 100;
/// Their market.
pub const MARKET: MarketId = MarketId::new(1, 1);

/// The provider of the nodes.
pub fn provider() -> AccountId {
	person(1_000)
}

/// Text as calls take it.
pub fn text<S: frame_support::traits::Get<u32>>(text: &str) -> BoundedVec<u8, S> {
	BoundedVec::truncate_from(text.as_bytes().to_vec())
}

/// The key of node number `index`.
pub fn node_pair(index: u32) -> ed25519::Pair {
	let mut seed = [9; 32];
	seed[..4].copy_from_slice(&index.to_le_bytes());
	ed25519::Pair::from_seed(&seed)
}

/// `provider` registers itself with a data centre.
pub fn register_provider(provider: &AccountId) -> DispatchResult {
	let country = CountryCode::new(*b"DE").expect("are two capital letters");
	act(provider, Hw::register_provider { name: text("Shelf and Sons") })?;
	let (region, tier, name) = (MARKET.region, 3, text("Main cellar"));
	act(provider, Hw::register_facility { region, country, tier, name })
}

/// Registers node number `index` of `provider`.
pub fn register_node(provider: &AccountId, facility: u32, index: u32) -> DispatchResult {
	register_node_with(provider, facility, index, Bps::ZERO, 1_000)
}

/// The same, with a share for delegators and a commitment.
pub fn register_node_with(
	provider: &AccountId,
	facility: u32,
	index: u32,
	reward_share: Bps,
	commitment_eras: EraIndex,
) -> DispatchResult {
	let pair = node_pair(index);
	let payload = Hardware::consent_payload(provider, MARKET, UNITS, 0);
	let call = Hw::register_node {
		facility: FacilityId(facility),
		class: ClassId(1),
		units: UNITS,
		price_floor: UnitPrice(3 * USD),
		reward_share,
		commitment_eras,
		key: NodeKey::Ed25519(pair.public().0),
		name: text("shelf"),
		endpoint: text("https://node.example"),
		proof: NodeSignature::Ed25519(pair.sign(&payload).0),
	};
	act(provider, call)
}

/// `tenant` becomes a service provider.
pub fn register_tenant(tenant: &AccountId) -> DispatchResult {
	let (name, web) = (text("Cloudlet"), text("https://cloudlet.example"));
	let kind = ServiceKind::CloudFirm;
	let (software, class) = (None, None);
	act(tenant, Lease::register_service_provider { kind, name, web, software, class })
}

/// `tenant` leases `units` of `node` for `eras`, from the next one on.
pub fn lease(tenant: &AccountId, node: NodeId, units: u32, eras: EraIndex) -> LeaseId {
	lease_with(tenant, node, units, eras, Constraints::default())
}

/// The same, of a node that meets `constraints`.
pub fn lease_with(
	tenant: &AccountId,
	node: NodeId,
	units: u32,
	eras: EraIndex,
	constraints: Constraints,
) -> LeaseId {
	let lease = pallet_icn_leases::NextLeaseId::<Runtime>::get();
	let request = Lease::request_lease {
		market: MARKET,
		asset: STABLECOIN,
		allocations: BoundedVec::truncate_from(vec![(node, units)]),
		eras,
		max_total: u128::MAX,
		constraints,
	};
	act(tenant, request).expect("there is capacity");
	lease
}

/// Nodes and oracles on a chain.
pub struct Network {
	/// The chain.
	pub chain: Chain,
	/// The oracles.
	pub oracles: Vec<OracleNode>,
	/// What they can reach.
	pub world: World,
}

impl Network {
	/// A network without anything on `chain`.
	pub fn new(chain: Chain) -> Self {
		Self { chain, oracles: Vec::new(), world: World::default() }
	}

	/// Fifteen honest oracles and twelve active nodes, which all are in the set of the current era,
	/// on a development chain with these parameters of oracles.
	pub fn with_nodes(params: OracleParams) -> Self {
		Self::with_nodes_from(params, 0)
	}

	/// The same, on a chain on which nothing happened before era `first`. The nodes are active eight
	/// eras later.
	pub fn with_nodes_from(params: OracleParams, first: EraIndex) -> Self {
		let mut network = Self::new(Chain::new("development"));
		network.pass(first);
		network.chain.with(|| {
			pallet_icn_sla_oracle::Parameters::<Runtime>::put(params);
			for number in (0..ORACLES).chain(1_000..1_010) {
				let account = person(number);
				Balances::mint_into(&account, 1_000_000 * UNIT).expect("is little");
				Assets::mint_into(STABLECOIN, &account, 1_000_000 * DOLLAR).expect("is little");
			}
		});
		network.block(|| {
			for number in 0..ORACLES {
				let key = person(number);
				act(&person(number), Oracle::register_operator { key }).expect("may register");
			}
			register_provider(&provider()).expect("may register");
		});
		for number in 0..ORACLES {
			network.oracles.push(OracleNode::new(person(number), Behaviour::default()));
		}
		network.run_to(first + 3);
		network.block(|| {
			for index in 0..NODES {
				register_node(&provider(), 0, index).expect("may register");
			}
		});
		network.run_to(first + 5);
		network.block(|| (0..NODES).map(NodeId).for_each(activate));
		network.world.nodes = (0..NODES).map(|index| (NodeId(index), node_pair(index))).collect();
		network.run_to(first + 8);
		network
	}

	/// Empty blocks until `first` runs, in the shortest eras; from then on they are of
	/// [`ERA_LENGTH`].
	fn pass(&mut self, first: EraIndex) {
		if first == 0 {
			self.chain.with(|| pallet_icn_clock::EraLength::<Runtime>::put(ERA_LENGTH));
			return;
		}
		let lengths = [(1, pallet_icn_clock::MIN_ERA_LENGTH), (first, ERA_LENGTH)];
		for (from_era, ticks) in lengths {
			while self.era() + 1 < from_era {
				self.chain.block(Vec::new());
			}
			self.chain
				.with(|| Clock::set_era_length(RuntimeOrigin::root(), from_era, ticks))
				.expect("is ahead");
		}
		while self.era() < first {
			self.chain.block(Vec::new());
		}
	}

	/// The current era.
	pub fn era(&mut self) -> EraIndex {
		self.chain.with(Clock::era)
	}

	/// A block in which every oracle does its work, and then `act` is carried out.
	pub fn block<R>(&mut self, act: impl FnOnce() -> R) -> R {
		let Self { chain, oracles, world } = self;
		let (_, result) = chain.block_with(Vec::new(), || {
			for oracle in oracles.iter_mut() {
				oracle.act(world);
			}
			act()
		});
		result
	}

	/// Blocks until `era` runs.
	pub fn run_to(&mut self, era: EraIndex) {
		while self.era() < era {
			self.block(|| ());
		}
	}
}
