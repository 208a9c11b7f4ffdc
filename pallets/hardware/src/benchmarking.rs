//! Benchmarks of the calls, each in its worst case.

use crate::{
	pallet::{
		Adjustments, Call, Classes, Config, Facilities, Maintenance, MarketNodes, Markets,
		NextFacilityId, NextNodeId, NodeDetails, Nodes, Pallet, Parameters, Providers, Regions,
		UnitChanges,
	},
	types::*,
};
use alloc::vec;
use frame_benchmarking::v2::*;
use frame_support::{
	assert_ok,
	traits::{
		fungible::{Balanced, Inspect},
		tokens::Precision,
		Consideration, EnsureOrigin, Get,
	},
	BoundedVec,
};
use frame_system::{pallet_prelude::BlockNumberFor, RawOrigin};
use icn_primitives::{
	BoundedU32, Bps, ClassId, Collateral, EraClock, EraIndex, FacilityId, Generation, MarketId,
	MarketTerms, NodeActivation, NodeId, NodeStatus, SuspensionReason, UnitPrice, Units,
	ERAS_PER_MONTH, ICNT, USD,
};
use sp_core::crypto::KeyTypeId;

/// What benchmarks need of the neighbours.
pub trait BenchmarkHelper {
	/// Makes `era` the current one, later than all before it.
	fn set_era(era: EraIndex);
	/// Whatever it takes that a node can be registered and activated.
	fn prepare();
	/// Books units of `node`, which is active, until [`BOOKED_UNTIL`] eras from now at most. Two eras
	/// later as much waits of it as may that is taken back when it leaves the market.
	fn book(node: NodeId);
}

/// Most eras ahead that [`BenchmarkHelper::book`] may book.
pub const BOOKED_UNTIL: EraIndex = 40_000;

const KEY_TYPE: KeyTypeId = KeyTypeId(*b"icnb");
/// Outside of what any genesis names.
const MARKET: MarketId = MarketId::new(u16::MAX, u16::MAX);
const UNITS: Units = 100;
/// Leases may run as long as they are booked.
const COMMITMENT: EraIndex = BOOKED_UNTIL;

fn text<const N: u32>() -> Text<N> {
	Text::truncate_from(vec![b'x'; N as usize])
}

fn region() -> RegionInfo {
	let countries = (b'A'..=b'P').filter_map(|letter| CountryCode::new([b'Z', letter]));
	RegionInfo { name: text(), countries: BoundedVec::truncate_from(countries.collect()) }
}

fn country() -> CountryCode {
	// The last in the list, which is searched from its beginning.
	CountryCode::new([b'Z', b'P']).unwrap_or_else(|| unreachable!("capital letters; qed"))
}

fn class() -> ClassInfo {
	ClassInfo {
		name: text(),
		unit: text(),
		min_units: 1,
		max_units: 1_000,
		targets: ServiceTargets { availability: Bps::ONE, latency_ms: 50, throughput_mbps: 100 },
	}
}

fn terms() -> MarketTerms {
	MarketTerms {
		price_cap: UnitPrice(10 * USD),
		price_floor: UnitPrice(USD),
		margin: Bps::saturating(2_500),
		collateral_per_unit: 10 * ICNT,
		target_units: 100_000,
		min_lease_eras: 2,
		min_commitment_eras: 10,
		open: true,
	}
}

fn params_origin<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::ParamsOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)
}

fn suspend_origin<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::SuspendOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)
}

fn market_origin<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::MarketOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)
}

fn funded<T: Config>() -> T::AccountId {
	let who = whitelisted_caller::<T::AccountId>();
	let amount = T::Currency::minimum_balance() + 1_000_000 * ICNT + T::KeyFee::get();
	let debt = T::Currency::deposit(&who, amount, Precision::Exact);
	assert!(debt.is_ok());
	for footprint in [
		Pallet::<T>::provider_footprint(),
		Pallet::<T>::facility_footprint(),
		Pallet::<T>::node_footprint(),
	] {
		T::Consideration::ensure_successful(&who, footprint);
	}
	who
}

fn set_market<T: Config>() {
	Regions::<T>::insert(MARKET.region, region());
	Classes::<T>::insert(MARKET.class, class());
	Markets::<T>::insert(MARKET, terms());
}

/// A provider with a facility.
fn provider<T: Config>() -> (T::AccountId, FacilityId) {
	T::BenchmarkHelper::prepare();
	set_market::<T>();
	let who = funded::<T>();
	let facility = NextFacilityId::<T>::get();
	assert_ok!(Pallet::<T>::register_provider(RawOrigin::Signed(who.clone()).into(), text()));
	assert_ok!(Pallet::<T>::register_facility(
		RawOrigin::Signed(who.clone()).into(),
		MARKET.region,
		country(),
		4,
		text(),
	));
	(who, facility)
}

/// An sr25519 key, whose signature costs more to verify, and its consent.
fn key_and_proof<T: Config>(who: &T::AccountId) -> (NodeKey, NodeSignature) {
	// The genesis hash is what the payload begins with, whatever block a benchmark runs in.
	frame_system::BlockHash::<T>::insert(
		BlockNumberFor::<T>::default(),
		<T as frame_system::Config>::Hash::default(),
	);
	let public = sp_io::crypto::sr25519_generate(KEY_TYPE, None);
	let key = NodeKey::Sr25519(public.0);
	(key, consent::<T>(who, key, UNITS, 0))
}

/// What `key`, which was generated here, signs for `units` in `generation`.
fn consent<T: Config>(
	who: &T::AccountId,
	key: NodeKey,
	units: Units,
	generation: Generation,
) -> NodeSignature {
	let NodeKey::Sr25519(public) = key else { unreachable!("an sr25519 key; qed") };
	let payload = Pallet::<T>::consent_payload(who, MARKET, units, generation);
	let signature = sp_io::crypto::sr25519_sign(KEY_TYPE, &public.into(), &payload)
		.unwrap_or_else(|| unreachable!("the key was generated above; qed"));
	NodeSignature::Sr25519(signature.0)
}

/// A registered node.
fn node<T: Config>() -> (T::AccountId, NodeId) {
	let (who, facility) = provider::<T>();
	let (key, proof) = key_and_proof::<T>(&who);
	let node = NextNodeId::<T>::get();
	assert_ok!(Pallet::<T>::register_node(
		RawOrigin::Signed(who.clone()).into(),
		facility,
		MARKET.class,
		UNITS,
		UnitPrice(USD),
		Bps::ZERO,
		COMMITMENT,
		key,
		text(),
		text(),
		proof,
	));
	(who, node)
}

/// An active node.
fn active<T: Config>() -> (T::AccountId, NodeId) {
	let (who, node) = node::<T>();
	assert_ok!(<Pallet<T> as NodeActivation>::activate(node, 0, UNITS));
	(who, node)
}

/// An active node that is to have other `units`, for which this is the proof.
fn growing<T: Config>(units: Units) -> (T::AccountId, NodeId, NodeSignature) {
	let (who, node) = active::<T>();
	let key = NodeDetails::<T>::get(node)
		.map(|details| details.key)
		.unwrap_or_else(|| unreachable!("registered above; qed"));
	let proof = consent::<T>(&who, key, units, 1);
	// As if nobody asked about it in this era.
	pass::<T>(Parameters::<T>::get().retry_eras.get());
	assert_ok!(Pallet::<T>::extend_commitment(
		RawOrigin::Signed(who.clone()).into(),
		node,
		2 * terms().min_commitment_eras,
	));
	(who, node, proof)
}

/// An active node that asked for more units, and is booked as much as may be.
fn growing_and_booked<T: Config>() -> (T::AccountId, NodeId) {
	let (who, node, proof) = growing::<T>(2 * UNITS);
	let origin = RawOrigin::Signed(who.clone());
	assert_ok!(Pallet::<T>::change_units(origin.into(), node, 2 * UNITS, proof));
	book::<T>(node);
	(who, node)
}

/// Books `node` as much as may be, and waits.
fn book<T: Config>(node: NodeId) {
	T::BenchmarkHelper::book(node);
	pass::<T>(2);
}

/// Lets `eras` pass.
fn pass<T: Config>(eras: EraIndex) {
	T::BenchmarkHelper::set_era(T::Clock::era() + eras);
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn set_region() -> Result<(), BenchmarkError> {
		let origin = market_origin::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, MARKET.region, region());

		assert_eq!(Regions::<T>::get(MARKET.region), Some(region()));
		Ok(())
	}

	#[benchmark]
	fn set_class() -> Result<(), BenchmarkError> {
		let origin = market_origin::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, MARKET.class, class());

		assert_eq!(Classes::<T>::get(MARKET.class), Some(class()));
		Ok(())
	}

	/// Of a market that is rewarded.
	#[benchmark]
	fn set_market() -> Result<(), BenchmarkError> {
		let origin = market_origin::<T>()?;
		active::<T>();
		let closed = MarketTerms { open: false, ..terms() };

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, MARKET, closed);

		assert!(Markets::<T>::get(MARKET).is_some_and(|terms| !terms.open));
		Ok(())
	}

	#[benchmark]
	fn register_provider() {
		let who = funded::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), text());

		assert!(Providers::<T>::contains_key(&who));
	}

	#[benchmark]
	fn deregister_provider() {
		let who = funded::<T>();
		assert_ok!(Pallet::<T>::register_provider(RawOrigin::Signed(who.clone()).into(), text()));

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()));

		assert!(!Providers::<T>::contains_key(&who));
	}

	#[benchmark]
	fn register_facility() {
		super::set_market::<T>();
		let who = funded::<T>();
		assert_ok!(Pallet::<T>::register_provider(RawOrigin::Signed(who.clone()).into(), text()));
		let facility = NextFacilityId::<T>::get();

		#[extrinsic_call]
		_(RawOrigin::Signed(who), MARKET.region, country(), 4, text());

		assert!(Facilities::<T>::contains_key(facility));
	}

	#[benchmark]
	fn remove_facility() {
		let (who, facility) = provider::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(who), facility);

		assert!(!Facilities::<T>::contains_key(facility));
	}

	#[benchmark]
	fn register_node() {
		let (who, facility) = provider::<T>();
		let (key, proof) = key_and_proof::<T>(&who);
		let node = NextNodeId::<T>::get();

		#[extrinsic_call]
		_(
			RawOrigin::Signed(who),
			facility,
			ClassId(MARKET.class.0),
			UNITS,
			UnitPrice(USD),
			Bps::ZERO,
			terms().min_commitment_eras,
			key,
			text(),
			text(),
			proof,
		);

		assert!(Nodes::<T>::contains_key(node));
	}

	#[benchmark]
	fn set_price_floor() {
		let (who, node) = active::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(who), node, UnitPrice(2 * USD));

		assert!(Nodes::<T>::get(node).is_some_and(|node| node.price_floor == UnitPrice(2 * USD)));
	}

	#[benchmark]
	fn set_endpoint() {
		let (who, node) = active::<T>();
		let endpoint = Endpoint::truncate_from(vec![b'y'; 128]);

		#[extrinsic_call]
		_(RawOrigin::Signed(who), node, endpoint.clone());

		assert!(NodeDetails::<T>::get(node).is_some_and(|details| details.endpoint == endpoint));
	}

	#[benchmark]
	fn extend_commitment() {
		let (who, node) = active::<T>();
		let before = Nodes::<T>::get(node).map(|node| node.commitment_until);

		#[extrinsic_call]
		_(RawOrigin::Signed(who), node, 10);

		let after = Nodes::<T>::get(node).map(|node| node.commitment_until);
		assert_eq!(after, before.map(|until| until + 10));
	}

	/// A node that waits is removed at once.
	#[benchmark]
	fn exit_node() {
		let (who, node) = node::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(who), node);

		assert!(!Nodes::<T>::contains_key(node));
	}

	/// The other way: an active node leaves the market, when all its bookings are over.
	#[benchmark]
	fn exit_active_node() {
		let (who, node) = growing_and_booked::<T>();
		pass::<T>(COMMITMENT + 2 * terms().min_commitment_eras);

		#[extrinsic_call]
		exit_node(RawOrigin::Signed(who), node);

		let since = T::Clock::era();
		assert_eq!(
			Nodes::<T>::get(node).map(|node| node.status),
			Some(NodeStatus::Exiting { since })
		);
	}

	/// The dearer of its two ways: a node that left early is watched no more.
	#[benchmark]
	fn remove_node() {
		let (who, node) = active::<T>();
		pass::<T>(COMMITMENT);
		assert_ok!(Pallet::<T>::exit_node(RawOrigin::Signed(who.clone()).into(), node));
		pass::<T>(Parameters::<T>::get().unbonding_eras.get());

		#[extrinsic_call]
		_(RawOrigin::Signed(who), node);

		assert!(!Nodes::<T>::contains_key(node));
	}

	/// Of a node that is about to grow, and leaves tenants behind.
	#[benchmark]
	fn suspend_node() -> Result<(), BenchmarkError> {
		let origin = suspend_origin::<T>()?;
		let (_, node) = growing_and_booked::<T>();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, node);

		assert!(!MarketNodes::<T>::contains_key(MARKET, node));
		Ok(())
	}

	#[benchmark]
	fn resume_node() -> Result<(), BenchmarkError> {
		let origin = suspend_origin::<T>()?;
		let (_, node) = active::<T>();
		assert_ok!(Pallet::<T>::suspend_node(origin.clone(), node));
		pass::<T>(2);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, node);

		assert!(MarketNodes::<T>::contains_key(MARKET, node));
		Ok(())
	}

	/// Not in the era of the registration, so that no neighbour knows it any more.
	#[benchmark]
	fn retry_activation() {
		let (who, node) = node::<T>();
		pass::<T>(Parameters::<T>::get().retry_eras.get());
		// The committee of the first time is closed by whoever keeps it.
		assert_ok!(<T::OnNodeStatus as icn_primitives::OnNodeStatus>::gone(node));

		#[extrinsic_call]
		_(RawOrigin::Signed(who), node);

		let since = T::Clock::era();
		assert_eq!(
			Nodes::<T>::get(node).map(|node| node.status),
			Some(NodeStatus::Pending { since })
		);
	}

	/// In place of a window that has not begun.
	#[benchmark]
	fn announce_maintenance() {
		let (who, node) = active::<T>();
		let from = T::Clock::era() + Parameters::<T>::get().maintenance_notice.get();
		let origin = RawOrigin::Signed(who.clone());
		assert_ok!(Pallet::<T>::announce_maintenance(origin.into(), node, from + 1, 1));

		#[extrinsic_call]
		_(RawOrigin::Signed(who), node, from, 1);

		assert!(Maintenance::<T>::get(node).is_some_and(|maintenance| maintenance.from == from));
	}

	#[benchmark]
	fn top_up() {
		let (who, node) = active::<T>();
		let before = Nodes::<T>::get(node).map_or(0, |node| node.collateral);

		#[extrinsic_call]
		_(RawOrigin::Signed(who), node, ICNT);

		assert!(Nodes::<T>::get(node).is_some_and(|node| node.collateral == before + ICNT));
	}

	/// When the committee of the activation is at work no more.
	#[benchmark]
	fn request_return() {
		let (who, node) = active::<T>();
		let reason = SuspensionReason::Unreliable;
		assert_ok!(<Pallet<T> as Collateral<T::AccountId>>::suspend(node, reason));
		pass::<T>(ERAS_PER_MONTH);

		#[extrinsic_call]
		_(RawOrigin::Signed(who), node);

		let era = T::Clock::era();
		assert!(Nodes::<T>::get(node).is_some_and(|node| node.return_since == Some(era)));
	}

	#[benchmark]
	fn set_adjustment() -> Result<(), BenchmarkError> {
		let origin = market_origin::<T>()?;
		super::set_market::<T>();
		let factor = Factor::clamped(33_300);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, MARKET, factor);

		assert_eq!(Adjustments::<T>::get(MARKET).to, factor);
		Ok(())
	}

	#[benchmark]
	fn release_excess() {
		let (who, node) = active::<T>();
		assert_ok!(Pallet::<T>::top_up(RawOrigin::Signed(who.clone()).into(), node, 9 * ICNT));
		// So that what it must have changes, too.
		Markets::<T>::insert(MARKET, MarketTerms { collateral_per_unit: 9 * ICNT, ..terms() });

		#[extrinsic_call]
		_(RawOrigin::Signed(who), node);

		assert!(Nodes::<T>::get(node).is_some_and(|node| node.collateral == 900 * ICNT));
	}

	#[benchmark]
	fn change_units() {
		let (who, node, proof) = growing::<T>(2 * UNITS);

		#[extrinsic_call]
		_(RawOrigin::Signed(who), node, 2 * UNITS, proof);

		assert!(UnitChanges::<T>::get(node).is_some_and(|change| change.held > 0));
	}

	#[benchmark]
	fn cancel_change() {
		let (who, node, proof) = growing::<T>(2 * UNITS);
		let origin = RawOrigin::Signed(who.clone());
		assert_ok!(Pallet::<T>::change_units(origin.into(), node, 2 * UNITS, proof));

		#[extrinsic_call]
		_(RawOrigin::Signed(who), node);

		assert!(!UnitChanges::<T>::contains_key(node));
	}

	/// Of a node that is about to grow, and leaves tenants behind.
	#[benchmark]
	fn exit_early() {
		let (who, node) = growing_and_booked::<T>();
		assert!(Nodes::<T>::get(node).is_some_and(|node| node.booked > 0));

		#[extrinsic_call]
		_(RawOrigin::Signed(who), node);

		let since = T::Clock::era();
		assert_eq!(
			Nodes::<T>::get(node).map(|node| node.status),
			Some(NodeStatus::Exiting { since })
		);
	}

	impl_benchmark_test_suite!(
		Pallet,
		crate::mock::ExtBuilder::default().build(),
		crate::mock::Test
	);
}
