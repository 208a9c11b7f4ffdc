//! Tests, by the stage of a lease.

use crate::{mock::*, *};
use frame_support::{assert_noop, assert_ok, BoundedVec};
use icn_primitives::ParameterGroup as _;
use icn_primitives::{
	AssetId, Constraints, EraIndex, EvidenceKind, LeaseId, Level, NodeId, NodeStatus,
	SuspensionReason, Units,
};
use sp_runtime::AccountId32;

mod accounts;
mod assets;
mod batches;
mod constraints;
mod cover;
mod demand;
mod ending;
mod extension;
mod funding;
mod golden;
mod invariants;
mod invoices;
mod money;
mod moving;
mod odd_prices;
mod prices;
mod providers;
mod queue;
mod quote;
mod reduction;
mod renewal;
mod runways;
mod settlement;
mod signing;
mod stateful;
mod tenancy;
mod try_state;

/// `dollars x units` for `served` basis points of eras, in base units of USDC, rounded down.
fn worth(dollars: u128, units: u128, served: u128) -> u128 {
	dollars * units * served * 1_000_000 / (720 * 10_000)
}

/// The protocol's quarter of it.
fn margin(dollars: u128, units: u128, served: u128) -> u128 {
	dollars * units * served * 1_000_000 / (4 * 720 * 10_000)
}

/// What full service of `eras` costs.
fn price(dollars: u128, units: u128, eras: u128) -> u128 {
	(dollars * units * eras * 1_000_000).div_ceil(720)
		+ (dollars * units * eras * 1_000_000).div_ceil(4 * 720)
}

fn register(who: &AccountId32) {
	assert_ok!(LeasesPallet::register_service_provider(
		RuntimeOrigin::signed(who.clone()),
		ServiceKind::CloudFirm,
		b"Cloud".to_vec().try_into().unwrap(),
		b"https://cloud.example".to_vec().try_into().unwrap(),
		None,
		None,
	));
}

/// What a service provider that is registered by [`register`] takes in state.
fn provider_size() -> u128 {
	let row = ServiceProviders::<Test>::get(ALICE).expect("is registered");
	LeasesPallet::service_provider_footprint(&row.profile).size.into()
}

fn chosen(nodes: &[(u32, Units)]) -> RequestedAllocations {
	let nodes: Vec<_> = nodes.iter().map(|(node, units)| (NodeId(*node), *units)).collect();
	BoundedVec::try_from(nodes).unwrap()
}

fn request(
	who: &AccountId32,
	asset: AssetId,
	nodes: &[(u32, Units)],
	eras: EraIndex,
) -> sp_runtime::DispatchResult {
	request_with(who, asset, nodes, eras, Constraints::default())
}

fn request_with(
	who: &AccountId32,
	asset: AssetId,
	nodes: &[(u32, Units)],
	eras: EraIndex,
	constraints: Constraints,
) -> sp_runtime::DispatchResult {
	frame_support::storage::with_storage_layer(|| {
		LeasesPallet::request_lease(
			RuntimeOrigin::signed(who.clone()),
			MARKET,
			asset,
			chosen(nodes),
			eras,
			u128::MAX,
			constraints,
		)
	})
}

/// A lease of Alice, who is registered for it if she is not.
fn lease(nodes: &[(u32, Units)], eras: EraIndex) -> LeaseId {
	lease_with(nodes, eras, Constraints::default())
}

fn lease_with(nodes: &[(u32, Units)], eras: EraIndex, constraints: Constraints) -> LeaseId {
	if !ServiceProviders::<Test>::contains_key(ALICE) {
		register(&ALICE);
	}
	let id = NextLeaseId::<Test>::get();
	assert_ok!(request_with(&ALICE, USDC, nodes, eras, constraints));
	id
}

/// Constraints that ask for evidence.
fn proven(evidence: &[(EvidenceKind, Level)]) -> Constraints {
	Constraints { evidence: evidence.to_vec().try_into().unwrap(), ..Default::default() }
}

fn suspend(node: u32) {
	change_node(node, |node| {
		node.info.status =
			NodeStatus::Suspended { reason: SuspensionReason::Unreliable, since: Era::get() + 1 }
	});
}

fn replace(
	id: LeaseId,
	node: u32,
	others: &[(u32, Units)],
	max_total: u128,
) -> sp_runtime::DispatchResult {
	frame_support::storage::with_storage_layer(|| {
		LeasesPallet::replace_allocation(
			RuntimeOrigin::signed(ALICE),
			id,
			NodeId(node),
			chosen(others),
			max_total,
		)
	})
}

fn settle(id: LeaseId) -> frame_support::dispatch::DispatchResultWithPostInfo {
	LeasesPallet::settle(RuntimeOrigin::signed(NOBODY), id, Positions::default())
}

fn events() -> Vec<Event<Test>> {
	System::events()
		.into_iter()
		.filter_map(|record| match record.event {
			RuntimeEvent::LeasesPallet(event) => Some(event),
			_ => None,
		})
		.collect()
}

fn stored(id: LeaseId) -> LeaseOf<Test> {
	Leases::<Test>::get(id).expect("a lease of the test")
}
