//! Each invariant, broken once.

use super::*;
use crate::{
	Adjustment, Adjustments, Classes, Facilities, FacilityOf, HoldReason, Maintenance,
	MaintenanceRecord, MarketNodes, Markets, NextFacilityId, NextNodeId, NodeDetails, NodeKeys,
	NodeOf, Nodes, ProviderNodes, ProviderOf, Providers, RegionWeights, Regions, SortedNodeId,
	UnitChange, UnitChanges,
};
use frame_support::traits::{fungible::MutateHold, tokens::Precision};
use icn_primitives::{
	ClassId, FacilityId, NodeStatus, RegionId, SuspensionReason, UnitPrice, ERAS_PER_YEAR,
};
use sp_runtime::TryRuntimeError;

/// Two active nodes, of which one is booked in part and has maintenance; then `harm`, and the check fails with `why`.
fn detects(why: &'static str, harm: impl FnOnce()) {
	use icn_primitives::CapacityBook;
	ExtBuilder::default().nodes(2).active().build().execute_with(|| {
		make_provider(&bob());
		assert_ok!(Hardware::reserve(NODE, booking(30, 11, 20)));
		assert_ok!(Hardware::announce_maintenance(signed(&alice()), NODE, 20, 3));
		check();
		harm();
		assert_eq!(Hardware::do_try_state(), Err(TryRuntimeError::Other(why)));
	});
}

fn node(change: impl FnOnce(&mut NodeOf<Test>)) {
	Nodes::<Test>::mutate_extant(NODE, change);
}

fn facility(change: impl FnOnce(&mut FacilityOf<Test>)) {
	Facilities::<Test>::mutate_extant(FacilityId(0), change);
}

fn provider(change: impl FnOnce(&mut ProviderOf<Test>)) {
	Providers::<Test>::mutate_extant(alice(), change);
}

#[test]
fn governance() {
	detects("an invalid region", || {
		Regions::<Test>::insert(RegionId(2), region("", &[b"NL"]));
	});
	detects("an invalid class", || Classes::<Test>::insert(ClassId(2), class("gpu", 2, 1)));
	detects("invalid terms", || {
		Markets::<Test>::mutate_extant(GPU, |terms| terms.target_units = 0);
	});
	detects("a market without its region", || Regions::<Test>::remove(RegionId(1)));
	detects("a market without its class", || Classes::<Test>::remove(ClassId(2)));
	let one = Adjustment::default();
	detects("a factor without its market", || Adjustments::<Test>::insert(ELSEWHERE, one));
	detects("a factor that jumps", || {
		Adjustments::<Test>::insert(STORAGE, Adjustment { eras: 0, ..one });
	});
	detects("a factor from the future", || {
		Adjustments::<Test>::insert(STORAGE, Adjustment { since: 11, ..one });
	});
}

#[test]
fn facilities() {
	detects("a facility without its provider", || Providers::<Test>::remove(bob()));
	detects("a facility without its region", || facility(|f| f.region = RegionId(9)));
	detects("a facility of no tier", || facility(|f| f.tier = 0));
	detects("a facility without a name", || facility(|f| f.name = Default::default()));
}

#[test]
fn nodes() {
	detects("a node without its facility", || node(|n| n.facility = FacilityId(9)));
	detects("a node in a stranger's facility", || node(|n| n.facility = FacilityId(1)));
	detects("a node in a market elsewhere", || facility(|f| f.region = RegionId(2)));
	detects("a node without its market", || Markets::<Test>::remove(STORAGE));
	detects("a node without units", || node(|n| n.units = 0));
	detects("a node with no sensible price", || {
		node(|n| n.price_floor = UnitPrice(UnitPrice::MAX.0 + 1));
	});
	detects("a node without its details", || NodeDetails::<Test>::remove(NODE));
	detects("an exit of a node that stays", || {
		NodeDetails::<Test>::mutate_extant(NODE, |details| details.exit_penalty = 1);
	});
	detects("details without their node", || {
		let details = NodeDetails::<Test>::get(NODE).unwrap();
		NodeDetails::<Test>::insert(NodeId(9), details);
	});
}

#[test]
fn counters() {
	detects("nodes of a facility miscounted", || facility(|f| f.nodes = 1));
	detects("nodes of a provider miscounted", || provider(|p| p.nodes = 3));
	detects("facilities of a provider miscounted", || provider(|p| p.facilities = 0));
}

#[test]
fn bookings() {
	detects("a node booked beyond its units", || node(|n| n.booked = 101));
	detects("a node booked beyond its units", || node(|n| n.shrinks_to = Some(29)));
	detects("a booked node has settled all", || node(|n| n.unsettled = 0));
	detects("a pending node was booked", || {
		node(|n| n.status = NodeStatus::Pending { since: 1 });
	});
}

#[test]
fn watched() {
	const WHY: &str = "a node is watched or not against its status";
	detects(WHY, || node(|n| n.watched = false));
	detects(WHY, || {
		let reason = SuspensionReason::Governance;
		node(|n| n.status = NodeStatus::Suspended { reason, since: 1 });
	});
	detects(WHY, || {
		let waits = |n: &mut NodeOf<Test>| {
			(n.status, n.booked, n.unsettled) = (NodeStatus::Pending { since: 1 }, 0, 0)
		};
		node(waits);
	});
	detects("a node returns from nowhere", || node(|n| n.return_since = Some(1)));
	detects("a node returns from nowhere", || {
		let reason = SuspensionReason::Governance;
		assert_ok!(Hardware::suspend_node(RuntimeOrigin::root(), NODE));
		node(|n| {
			n.status = NodeStatus::Suspended { reason, since: 1 };
			n.return_since = Some(1);
		});
	});
}

#[test]
fn commitments() {
	detects("a commitment from the future", || node(|n| n.commitment_since = 11));
	detects("a generation from the future", || node(|n| n.generation_since = 12));
	detects("a node with units that are not committed", || node(|n| n.committed = 99));
}

#[test]
fn changes() {
	let ask = || {
		let proof = consent(0, 150, 1);
		assert_ok!(Hardware::change_units(signed(&alice()), NODE, 150, proof));
		check();
	};
	let change = |change: fn(&mut UnitChange)| UnitChanges::<Test>::mutate_extant(NODE, change);
	detects("a change without its node", || {
		let change = UnitChange { units: 1, generation: 1, held: 0 };
		UnitChanges::<Test>::insert(NodeId(9), change);
	});
	detects("a change of no active node", || {
		ask();
		node(|n| n.status = NodeStatus::Exiting { since: 10 });
	});
	detects("a change to another generation", || {
		ask();
		change(|c| c.generation = 2);
	});
	detects("a change to no other units", || {
		ask();
		change(|c| c.units = 100);
	});
	detects("a change to no other units", || {
		ask();
		change(|c| c.units = 0);
	});
	detects("a change that nobody asked for", || {
		ask();
		node(|n| n.change_asked = None);
	});
	detects("held for fewer units", || {
		ask();
		change(|c| c.units = 99);
	});
	detects("a node shrinks or not against its change", || node(|n| n.shrinks_to = Some(50)));
	detects("a node shrinks or not against its change", || {
		ask();
		change(|c| (c.units, c.held) = (99, 0));
	});
}

#[test]
fn region_weights() {
	const REGION: RegionId = RegionId(1);
	const WHY: &str = "a region does not weigh what its nodes do";
	detects(WHY, || RegionWeights::<Test>::mutate(REGION, |weight| *weight += 1));
	detects(WHY, || node(|n| n.required -= 1));
	detects(WHY, || RegionWeights::<Test>::insert(RegionId(2), 1));
	detects("a region without its weight", || RegionWeights::<Test>::remove(REGION));
	detects("a region that weighs nothing", || RegionWeights::<Test>::insert(RegionId(2), 0));
	detects("a weight beyond all numbers", || node(|n| n.required = u128::MAX));
}

#[test]
fn maintenance() {
	let change = |change: fn(&mut MaintenanceRecord)| {
		Maintenance::<Test>::mutate_extant(NODE, change);
	};
	detects("maintenance without its node", || {
		let record = Maintenance::<Test>::get(NODE).unwrap();
		Maintenance::<Test>::insert(NodeId(9), record);
	});
	detects("maintenance ends before it begins", || change(|m| m.until = m.from - 1));
	detects("maintenance takes no time", || change(|m| m.until = m.from));
	detects("maintenance is not counted", || change(|m| m.used -= 1));
	detects("maintenance is not counted", || change(|m| m.year = 1));
	detects("maintenance is not counted", || {
		change(|m| (m.from, m.until) = (ERAS_PER_YEAR, ERAS_PER_YEAR + 1))
	});
}

#[test]
fn indexes() {
	detects("a node not listed under its provider", || {
		ProviderNodes::<Test>::remove(alice(), SortedNodeId::from(NODE));
	});
	detects("a stray row of a provider", || {
		ProviderNodes::<Test>::insert(bob(), SortedNodeId::from(NODE), ());
	});
	detects("a candidate not listed under its market", || {
		MarketNodes::<Test>::remove(STORAGE, NODE);
	});
	detects("a stray candidate", || MarketNodes::<Test>::insert(GPU, NODE, ()));
	detects("a stray candidate", || node(|n| n.booked = n.units));
}

#[test]
fn keys() {
	detects("a node key that names another node", || {
		let details = NodeDetails::<Test>::get(NODE).unwrap();
		NodeKeys::<Test>::insert(details.key, NodeId(1));
	});
	detects("a node key that names another node", || {
		NodeKeys::<Test>::remove(NodeDetails::<Test>::get(NODE).unwrap().key);
	});
}

#[test]
fn identifiers() {
	detects("a node from the future", || NextNodeId::<Test>::put(NodeId(1)));
	detects("a key from the future", || {
		NodeKeys::<Test>::insert(Secret::ed25519(99).key(), NodeId(99));
	});
	detects("a facility from the future", || NextFacilityId::<Test>::put(FacilityId(1)));
}

#[test]
fn collateral() {
	let wrong = "collateral on hold is not that of the nodes";
	detects(wrong, || node(|n| n.collateral -= 1));
	detects(wrong, || {
		assert_ok!(Balances::hold(&HoldReason::Collateral.into(), &bob(), 1));
	});
	detects(wrong, || {
		let reason = HoldReason::Collateral.into();
		assert_ok!(Balances::release(&reason, &alice(), 1, Precision::Exact));
	});
	detects("collateral beyond all numbers", || node(|n| n.collateral = u128::MAX));
	detects(wrong, || {
		let proof = consent(0, 150, 1);
		assert_ok!(Hardware::change_units(signed(&alice()), NODE, 150, proof));
		UnitChanges::<Test>::mutate_extant(NODE, |change| change.held -= 1);
	});
}
