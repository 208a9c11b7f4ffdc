//! What the benchmarks of one pallet need of the others: the real ones, put where a measurement
//! wants them.

use crate::{
	constants::currency::UNIT, AccountId, AssetId, Assets, Attestations, Balances, Clock,
	Delegation, Hardware, Leases, Runtime,
};
use alloc::vec::Vec;
use frame_support::{
	assert_ok,
	traits::{
		fungible::Mutate as _,
		fungibles::{Create, Inspect as _, Mutate as _},
	},
	BoundedVec,
};
use frame_system::RawOrigin;
use icn_primitives::{
	Booking, Bps, CapacityBook, Constraints, EraClock, EraIndex, EvidenceKind, FacilityId,
	FacilityRegistry, FeedId, Generation, LeaseId, MarketId, MarketTerms, NodeActivation, NodeId,
	NodeRegistry, NodeStatus, Price, Subject, SuspensionReason, UnitPrice, Units, MAX_FEEDS, USD,
};
use pallet_icn_hardware::{
	ClassInfo, CountryCode, NodeKey, NodeRecord, NodeSignature, RegionInfo, ServiceTargets,
};
use pallet_icn_leases::ServiceKind;
use pallet_icn_sla_oracle::EraSet;
use sp_core::crypto::KeyTypeId;

/// Sets the stage for all own pallets.
pub struct Helper;

const KEY_TYPE: KeyTypeId = KeyTypeId(*b"icnb");
const COUNTRY: CountryCode = match CountryCode::new(*b"ZZ") {
	Some(country) => country,
	None => panic!("capital letters; qed"),
};
/// Outside of what any genesis names.
const MARKET: MarketId = MarketId::new(60_000, 60_000);
const UNITS: Units = 1_000;
const COMMITMENT: EraIndex = 40_000;
/// After every window of a penalty.
const BOOKED_FOR: EraIndex = 30_000;
const STABLECOIN: AssetId = 60_000;

fn set_era(era: EraIndex) {
	pallet_icn_clock::Now::<Runtime>::mutate(|now| now.era = era);
}

/// Whatever stands in storage, with all terms that trade needs.
fn open(market: MarketId) {
	let region = RegionInfo {
		name: BoundedVec::truncate_from(b"region".to_vec()),
		countries: BoundedVec::truncate_from([COUNTRY].to_vec()),
	};
	let class = ClassInfo {
		name: BoundedVec::truncate_from(b"class".to_vec()),
		unit: BoundedVec::truncate_from(b"unit".to_vec()),
		min_units: 1,
		max_units: UNITS,
		targets: ServiceTargets { availability: Bps::ONE, latency_ms: 1, throughput_mbps: 1 },
	};
	let terms = MarketTerms {
		price_cap: UnitPrice(10 * USD),
		price_floor: UnitPrice(USD),
		margin: Bps::saturating(2_500),
		collateral_per_unit: UNIT,
		target_units: 100_000,
		min_lease_eras: 1,
		min_commitment_eras: 1,
		open: true,
	};
	assert_ok!(Hardware::set_region(RawOrigin::Root.into(), market.region, region));
	assert_ok!(Hardware::set_class(RawOrigin::Root.into(), market.class, class));
	assert_ok!(Hardware::set_market(RawOrigin::Root.into(), market, terms));
}

fn signed(payload: &[u8]) -> (NodeKey, NodeSignature) {
	let public = sp_io::crypto::sr25519_generate(KEY_TYPE, None);
	let signature = sp_io::crypto::sr25519_sign(KEY_TYPE, &public, payload)
		.unwrap_or_else(|| panic!("the key was just made; qed"));
	(NodeKey::Sr25519(public.0), NodeSignature::Sr25519(signature.0))
}

/// A data centre of `provider`, which is new.
fn found(provider: &AccountId, market: MarketId) -> FacilityId {
	assert_ok!(Balances::mint_into(provider, 1_000_000 * UNIT));
	let origin = || RawOrigin::Signed(provider.clone()).into();
	let name = BoundedVec::truncate_from(b"provider".to_vec());
	assert_ok!(Hardware::register_provider(origin(), name.clone()));
	let facility = pallet_icn_hardware::NextFacilityId::<Runtime>::get();
	assert_ok!(Hardware::register_facility(origin(), market.region, COUNTRY, 3, name));
	facility
}

/// A node of a provider of its own that waits for its activation.
fn register(index: u32) -> NodeId {
	register_in(index, MARKET)
}

/// The same, in `market`.
fn register_in(index: u32, market: MarketId) -> NodeId {
	let provider: AccountId = frame_benchmarking::account("provider", index, 0);
	let facility = found(&provider, market);
	let node = pallet_icn_hardware::NextNodeId::<Runtime>::get();
	let payload = Hardware::consent_payload(&provider, market, UNITS, 0);
	let (key, proof) = signed(&payload);
	assert_ok!(Hardware::register_node(
		RawOrigin::Signed(provider).into(),
		facility,
		market.class,
		UNITS,
		UnitPrice(USD),
		Bps::ZERO,
		COMMITMENT,
		key,
		BoundedVec::truncate_from(b"node".to_vec()),
		BoundedVec::truncate_from(b"endpoint".to_vec()),
		proof,
	));
	node
}

/// As many bookings of `node` with ends of their own as wait at most, and a grant that ends behind them:
/// what takes it out of the market takes them all back. From two eras later on it settles their
/// beginning and another change before.
fn book(node: NodeId) {
	use pallet_icn_incentives::{
		Change, EraRow, EraRows, Grant, Grants, NodeChanges, Nodes, MAX_BOOKED_CHANGES,
	};
	let from = Clock::era() + 1;
	let until = from + BOOKED_FOR + MAX_BOOKED_CHANGES;
	for n in 0..MAX_BOOKED_CHANGES {
		let booking = Booking { units: 1, from, to: from + BOOKED_FOR + n, demand: true };
		assert_ok!(<Hardware as CapacityBook>::reserve(node, booking));
	}
	let Some(market) = Hardware::node(node).map(|info| info.market) else {
		panic!("only active nodes are booked; qed");
	};
	let grant = Grant {
		since: 0,
		until,
		bonus: Bps::saturating(1),
		levels: EvidenceKind::ALL.map(EvidenceKind::max_level),
		facility: FacilityId(0),
		generation: 0,
		accrued: 1,
		forfeited: 0,
	};
	Grants::<Runtime>::insert(node, BoundedVec::truncate_from([grant].to_vec()));
	let settled = Change { units: -1, ..Change::at(from + 1) };
	let granted = Change { extra: -1, ..Change::at(until) };
	for change in [settled, granted] {
		EraRows::<Runtime>::mutate(market, change.era, |row| {
			let row = row.get_or_insert_with(EraRow::default);
			row.capacity_delta += change.units;
			row.extra_delta += change.extra;
			row.refs += 1;
		});
	}
	NodeChanges::<Runtime>::mutate(node, |changes| {
		let mut all = changes.to_vec();
		all.extend([settled, granted]);
		all.sort_by_key(|change| change.era);
		*changes = BoundedVec::truncate_from(all);
	});
	Nodes::<Runtime>::mutate(node, |state| {
		if let Some(state) = state {
			state.extra = 1;
			// As if verdicts on all before were in.
			state.judged = from + 1;
		}
	});
}

/// Proves every kind of evidence about `node` and its data centre, at its highest level, each by an
/// issuer of its own.
fn prove(node: NodeId, until: EraIndex) {
	let facility = Hardware::node(node).map(|info| info.facility).unwrap_or_default();
	for (number, kind) in (0..).zip(EvidenceKind::ALL) {
		let (subject, of) = match kind.is_of_node() {
			true => (Subject::Node(node), node.0),
			false => (Subject::Facility(facility), facility.0),
		};
		let issuer: AccountId = frame_benchmarking::account("issuer", of, number);
		assert_ok!(Balances::mint_into(&issuer, 1_000_000 * UNIT));
		let kinds = BoundedVec::truncate_from([kind].to_vec());
		assert_ok!(Attestations::set_issuer(RawOrigin::Root.into(), issuer.clone(), kinds));
		let origin = || RawOrigin::Signed(issuer.clone()).into();
		assert_ok!(Attestations::bond(origin(), 100_000 * UNIT));
		let (level, document) = (kind.max_level(), Default::default());
		assert_ok!(Attestations::attest(origin(), subject, kind, level, document, until));
	}
}

impl pallet_icn_attestations::BenchmarkHelper for Helper {
	fn set_era(era: EraIndex) {
		set_era(era);
	}

	fn node() -> NodeId {
		open(MARKET);
		register(0)
	}
}

impl pallet_icn_hardware::benchmarking::BenchmarkHelper for Helper {
	fn set_era(era: EraIndex) {
		set_era(era);
	}

	fn prepare() {}

	fn book(node: NodeId) {
		book(node);
	}
}

impl pallet_icn_sla_oracle::BenchmarkHelper for Helper {
	fn set_era(era: EraIndex) {
		set_era(era);
	}

	fn pending_node() -> (NodeId, Generation) {
		open(MARKET);
		(register(0), 0)
	}

	fn nodes(count: u32) -> Vec<NodeId> {
		open(MARKET);
		(0..count).map(register).collect()
	}

	fn sign(node: NodeId, message: &[u8]) -> NodeSignature {
		let details = pallet_icn_hardware::NodeDetails::<Runtime>::get(node);
		let Some(NodeKey::Sr25519(key)) = details.map(|details| details.key) else {
			panic!("only such nodes are made; qed");
		};
		let public = sp_core::sr25519::Public::from_raw(key);
		let signature = sp_io::crypto::sr25519_sign(KEY_TYPE, &public, message)
			.unwrap_or_else(|| panic!("the key is in the keystore; qed"));
		NodeSignature::Sr25519(signature.0)
	}
}

impl pallet_icn_slashing::BenchmarkHelper<AccountId> for Helper {
	fn set_era(era: EraIndex) {
		set_era(era);
	}

	fn node(index: u32) -> NodeId {
		let place = 60_000 + index as u16;
		let market = MarketId::new(place, place);
		open(market);
		let node = register_in(index, market);
		assert_ok!(<Hardware as NodeActivation>::activate(node, 0, UNITS));
		book(node);
		node
	}

	fn lease(node: NodeId) -> (LeaseId, EraIndex) {
		let tenant: AccountId = frame_benchmarking::account("tenant", node.0, 0);
		let asset = <Self as pallet_icn_leases::BenchmarkHelper<AccountId>>::fund(&tenant);
		assert_ok!(Leases::set_asset(RawOrigin::Root.into(), asset, true));
		let origin = || RawOrigin::Signed(tenant.clone()).into();
		assert_ok!(Leases::register_service_provider(
			origin(),
			ServiceKind::CloudFirm,
			BoundedVec::truncate_from(b"tenant".to_vec()),
			BoundedVec::truncate_from(b"web".to_vec()),
			None,
			None,
		));
		let lease = pallet_icn_leases::NextLeaseId::<Runtime>::get();
		let market = Hardware::node(node).map(|info| info.market).unwrap_or_default();
		let allocations = BoundedVec::truncate_from([(node, 10)].to_vec());
		assert_ok!(Leases::request_lease(
			origin(),
			market,
			asset,
			allocations,
			100,
			u128::MAX,
			Default::default()
		));
		(lease, Clock::era() + 1)
	}

	fn stake(node: NodeId, era: EraIndex) {
		back(node, era);
	}
}

impl pallet_icn_delegation::BenchmarkHelper for Helper {
	fn set_era(era: EraIndex) {
		set_era(era);
		pallet_icn_sla_oracle::FinalUntil::<Runtime>::put(era);
	}

	fn add_node(node: NodeId) {
		open(MARKET);
		let provider = frame_benchmarking::account("provider", node.0, 0);
		<Self as pallet_icn_incentives::BenchmarkHelper<AccountId>>::add_node(
			node, provider, MARKET,
		);
	}
}

/// Stake behind `node` that earns, as much that joins in each of the first eras, of which as many wait
/// as may, and as much that has left in each of the times from `era` on that a slash reaches.
fn back(node: NodeId, era: EraIndex) {
	use pallet_icn_delegation::{
		Buckets, Cohort, Cohorts, Pool, Pools, Tranche, BUCKET_ERAS, MAX_BUCKETS, MAX_JOINING,
	};
	assert_ok!(Balances::mint_into(&Delegation::account_id(), 1_000 * UNIT));
	let stake = 100_000 * UNIT;
	let tranche = Tranche { stake, weighted: stake, members: 1, ..Default::default() };
	let first = era / BUCKET_ERAS;
	let buckets: Vec<u32> = (first..first + MAX_BUCKETS).collect();
	for bucket in &buckets {
		Buckets::<Runtime>::insert(node, bucket, tranche);
	}
	let joining: Vec<EraIndex> = (1..=MAX_JOINING).collect();
	for from in &joining {
		let cohort = Cohort { stake: tranche, accrued: 0, base: 0, entry: None };
		Cohorts::<Runtime>::insert(node, from, cohort);
	}
	let pool = Pool {
		active: tranche,
		current: 1,
		joining: BoundedVec::truncate_from(joining),
		buckets: BoundedVec::truncate_from(buckets),
		..Default::default()
	};
	Pools::<Runtime>::insert(node, pool);
}

impl pallet_icn_leases::BenchmarkHelper<AccountId> for Helper {
	fn nodes(count: u32) -> (MarketId, Vec<NodeId>) {
		open(MARKET);
		let nodes: Vec<NodeId> = (0..count).map(register).collect();
		for node in &nodes {
			assert_ok!(<Hardware as NodeActivation>::activate(*node, 0, UNITS));
		}
		(MARKET, nodes)
	}

	fn fund(who: &AccountId) -> AssetId {
		assert_ok!(Balances::mint_into(who, 1_000_000 * UNIT));
		if !Assets::asset_exists(STABLECOIN) {
			assert_ok!(<Assets as Create<AccountId>>::create(STABLECOIN, who.clone(), true, 1));
		}
		assert_ok!(Assets::mint_into(STABLECOIN, who, u128::from(u64::MAX)));
		STABLECOIN
	}

	fn set_era(era: EraIndex) {
		set_era(era);
	}

	fn finalise(until: EraIndex) {
		pallet_icn_sla_oracle::FinalUntil::<Runtime>::put(until);
	}

	fn constraints(nodes: &[NodeId]) -> Constraints {
		let until = Clock::era() + 8_000;
		for node in nodes {
			prove(*node, until);
		}
		let elsewhere = CountryCode::new(*b"XX").into_iter();
		let evidence = EvidenceKind::ALL.map(|kind| (kind, kind.max_level()));
		Constraints {
			countries: BoundedVec::truncate_from([COUNTRY].to_vec()),
			excluded: BoundedVec::truncate_from(elsewhere.collect()),
			evidence: BoundedVec::truncate_from(evidence.to_vec()),
			near: None,
		}
	}

	fn fail(node: NodeId) {
		let reason = SuspensionReason::Governance;
		assert_ok!(<Hardware as icn_primitives::Collateral<AccountId>>::suspend(node, reason));
	}
}

impl pallet_icn_incentives::BenchmarkHelper<AccountId> for Helper {
	fn set_eras(now: EraIndex, final_until: EraIndex) {
		set_era(now);
		pallet_icn_sla_oracle::FinalUntil::<Runtime>::put(final_until);
	}

	fn set_measured(era: EraIndex) {
		let set = EraSet { measured: true, ..EraSet::default() };
		pallet_icn_sla_oracle::Eras::<Runtime>::insert(era, set);
	}

	fn open_market(market: MarketId) {
		open(market);
	}

	fn add_node(node: NodeId, provider: AccountId, market: MarketId) {
		let record = NodeRecord {
			provider,
			facility: FacilityId(0),
			market,
			units: UNITS,
			booked: 0,
			price_floor: UnitPrice(USD),
			reward_share: Bps::saturating(1_000),
			status: NodeStatus::Active,
			generation: 0,
			generation_since: 0,
			commitment_since: 0,
			commitment_until: COMMITMENT,
			committed: UNITS,
			// All that `open` asks for.
			collateral: u128::from(UNITS) * UNIT,
			required: 0,
			unsettled: 0,
			watched: true,
			return_since: None,
			change_asked: None,
			shrinks_to: None,
		};
		pallet_icn_hardware::Nodes::<Runtime>::insert(node, record);
	}

	fn prove_all(node: NodeId, until: EraIndex) {
		if Hardware::facility(FacilityId(0)).is_none() {
			open(MARKET);
			let facility = found(&frame_benchmarking::account("prover", 0, 0), MARKET);
			assert_eq!(facility, FacilityId(0));
		}
		// Attested in era 0, it is proven from era 1 on.
		let now = Clock::era();
		set_era(0);
		prove(node, until);
		set_era(now);
	}

	fn back(node: NodeId) {
		back(node, 0);
		pallet_icn_hardware::Nodes::<Runtime>::mutate_extant(node, |record| {
			record.collateral -= UNIT / 2;
		});
	}
}

impl pallet_icn_prices::BenchmarkHelper<AccountId> for Helper {
	fn set_time(now: u64) {
		pallet_timestamp::Now::<Runtime>::put(now);
	}

	fn feed(who: &[AccountId], price: Price) {
		for who in who {
			let values: Vec<_> =
				(0..MAX_FEEDS).map(|feed| (FeedId::clamped(feed), price)).collect();
			assert_ok!(crate::PriceOracle::feed_values(
				RawOrigin::Signed(who.clone()).into(),
				BoundedVec::truncate_from(values),
			));
		}
	}
}
