//! A provider that fails its tenants, is suspended, pays them, and comes back; a complaint that is
//! right; a region that fails together. On the real runtime.

#![allow(clippy::expect_used, clippy::unwrap_used)]

mod common;

use common::network::{
	act, activate, free_icnt, lease, person, provider, register_node, register_provider,
	register_tenant, Network, NODES, ORACLES, UNITS,
};
use frame_support::assert_ok;
use icn_primitives::{
	BoundedU32, EraIndex, NodeId, NodeStatus, ParameterGroup, ServiceRecord, Shortfall,
	SuspensionReason,
};
use icn_runtime::{Runtime, SlaOracle, Slashing};
use pallet_icn_hardware::Call as Hw;
use pallet_icn_sla_oracle::{Call as Oracle, Params as OracleParams};
use pallet_icn_slashing::{Call as Penalty, Params as SlashingParams, Reason};

const NODE: NodeId = NodeId(3);

fn network() -> Network {
	let mut network = Network::with_nodes(OracleParams::default());
	network.chain.with(|| {
		let params = SlashingParams {
			suspend_level: BoundedU32::clamped(30_000),
			dispute_eras: BoundedU32::clamped(3),
			..Default::default()
		};
		assert_ok!(Slashing::enact(params));
	});
	network
}

fn status(network: &mut Network, node: NodeId) -> NodeStatus {
	network.chain.with(|| pallet_icn_hardware::Nodes::<Runtime>::get(node).unwrap().status)
}

fn reason(network: &mut Network, node: NodeId) -> Option<SuspensionReason> {
	match status(network, node) {
		NodeStatus::Suspended { reason, .. } => Some(reason),
		_ => None,
	}
}

/// `nodes` are down for `eras`, and the verdicts on them are in.
fn outage(network: &mut Network, nodes: &[NodeId], eras: EraIndex) -> EraIndex {
	let from = network.era() + 2;
	for era in from..from + eras {
		for node in nodes {
			network.world.outages.insert((*node, era), 10_000);
		}
	}
	network.run_to(from + eras + 2);
	from
}

fn record(network: &mut Network, node: NodeId) -> Shortfall {
	network.chain.with(|| {
		let until = SlaOracle::final_until();
		SlaOracle::shortfall(node, until, SlaOracle::locate(node, until)).unwrap()
	})
}

#[test]
fn who_fails_for_long_is_suspended_pays_its_tenants_and_may_return() {
	let mut network = network();
	let tenant = person(1_001);
	let lease = network.block(|| {
		assert_ok!(register_tenant(&tenant));
		lease(&tenant, NODE, 40, 200)
	});
	outage(&mut network, &[NODE], 4);
	// Anyone may have it suspended, for free.
	let suspended = network.block(|| act(&person(1_005), Penalty::suspend { node: NODE }));
	assert_ok!(suspended);
	assert_eq!(reason(&mut network, NODE), Some(SuspensionReason::Unreliable));

	// It left its tenant: that is asked for, too, and the tenant gets its part.
	let left = network.chain.with(|| {
		let penalties = Slashing::penalties_of(NODE, None, 100);
		penalties.into_iter().find(|penalty| penalty.reason == Reason::Default)
	});
	let left = left.expect("leaving tenants is penalised");
	let due = network.era() + 4;
	network.run_to(due);
	let (before, after) = network.block(|| {
		let keys = vec![(NODE, left.era, Reason::Default)].try_into().unwrap();
		assert_ok!(act(&person(1_005), Penalty::apply { keys }));
		let before = free_icnt(&tenant);
		let (era, reason) = (left.era, Reason::Default);
		assert_ok!(act(&person(1_005), Penalty::claim { node: NODE, era, reason, lease }));
		(before, free_icnt(&tenant))
	});
	assert!(after > before, "the tenant is compensated");
	let held = network.chain.with(pallet_icn_slashing::Held::<Runtime>::get);
	assert_eq!(held, left.asked - (after - before), "and the pot has the rest");

	// With all its collateral and the votes of a committee it is back.
	let short = network.chain.with(|| {
		let node = pallet_icn_hardware::Nodes::<Runtime>::get(NODE).unwrap();
		node.required - node.collateral
	});
	assert_eq!(short, left.asked);
	network.block(|| {
		assert_ok!(act(&provider(), Hw::top_up { node: NODE, amount: short }));
		assert_ok!(act(&provider(), Hw::request_return { node: NODE }));
	});
	let drawn = network.era() + 2;
	network.run_to(drawn);
	network.block(|| activate(NODE));
	assert_eq!(status(&mut network, NODE), NodeStatus::Active);
	// From the next era on it is watched, and serves.
	let era = network.era();
	network.run_to(era + 3);
	let before = record(&mut network, NODE);
	network.run_to(era + 6);
	assert_eq!(record(&mut network, NODE), before);
}

#[test]
fn a_complaint_that_is_right_suspends_the_node() {
	let mut network = network();
	let tenant = person(1_001);
	let before = network.chain.with(|| free_icnt(&tenant));
	network.block(|| assert!(act(&tenant, Oracle::complain { node: NODE }).is_ok()));
	let drawn = network.era() + 2;
	network.run_to(drawn);
	network.block(|| {
		for number in 0..ORACLES {
			let vote = Oracle::vote_activation {
				node: NODE,
				generation: 0,
				units: UNITS / 2,
				in_favour: false,
			};
			let _ = act(&person(number), vote);
		}
	});
	assert_eq!(reason(&mut network, NODE), Some(SuspensionReason::FailedAudit));
	assert_eq!(network.chain.with(|| free_icnt(&tenant)), before, "the deposit is back");
}

#[test]
fn what_fails_with_the_whole_region_is_credited_and_not_penal() {
	let mut network = network();
	let rival = person(1_002);
	let theirs = NodeId(NODES);
	network.block(|| {
		assert_ok!(register_provider(&rival));
		assert_ok!(register_node(&rival, 1, NODES));
	});
	let drawn = network.era() + 2;
	network.run_to(drawn);
	network.block(|| activate(theirs));
	network.world.nodes.insert(theirs, common::network::node_pair(NODES));
	let watched = network.era() + 2;
	network.run_to(watched);

	// The twelve nodes of one provider are down, and the only one of the other.
	let all: Vec<_> = (0..=NODES).map(NodeId).collect();
	outage(&mut network, &all, 1);
	let (many, one) = (record(&mut network, NODE), record(&mut network, theirs));
	assert_eq!((many.credit, one.credit), (10_000, 10_000), "tenants are credited in any case");
	assert_eq!(one.penal, 0, "nearly all of the region failed around it");
	// Of 13 nodes of equal weight one other failed: 7.69 %, a little above where the ramp begins.
	let share = 10_000u32 / 13;
	assert_eq!(many.penal, 10_000 - (10_000 * (share - 500)).div_ceil(2_000));
	assert!(many.penal > 8_000, "a provider cannot excuse itself by its own nodes");
}
