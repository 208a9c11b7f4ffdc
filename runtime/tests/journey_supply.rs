//! The supply side on the real runtime: a tier that is proven, leased for, rewarded, and lost; a node
//! that grows; one that leaves with a penalty and one without; a price of ICNT that falls.

#![allow(clippy::expect_used, clippy::unwrap_used)]

mod common;

use common::network::{
	act, activate, free_icnt, lease_with, node_pair, person, provider, register_node,
	register_node_with, register_provider, register_tenant, Network, MARKET, NODES, ORACLES, UNITS,
};
use frame_support::{assert_noop, assert_ok, BoundedVec};
use frame_system::RawOrigin;
use icn_primitives::{
	runtime_decl_for_icn_api::IcnApi, BoundedU32, Bps, Breach, Constraints, EraIndex, EvidenceKind,
	FacilityId, MarketTerms, NodeId, NodeSignature, NodeStatus, ParameterGroup, QuoteError,
	ServiceRecord, Subject, ERAS_PER_MONTH, WHOLE,
};
use icn_runtime::{
	constants::currency::UNIT,
	genesis_config_presets::{DOLLAR, STABLECOIN},
	AccountId, Assets, Attestations, Balances, Block, Delegation, Hardware, Incentives, Leases,
	Runtime, RuntimeOrigin, SlaOracle, Slashing,
};
use pallet_icn_attestations::Call as Attest;
use pallet_icn_delegation::Call as Stake;
use pallet_icn_hardware::Call as Hw;
use pallet_icn_incentives::Call as Reward;
use pallet_icn_leases::{Call as Lease, Error as LeaseError};
use pallet_icn_sla_oracle::{Call as Oracle, Params as OracleParams};
use pallet_icn_slashing::Reason;
use sp_core::{Pair, H256};
use sp_runtime::{helpers_128bit::multiply_by_rational_with_rounding, Rounding};

/// The data centre of [`provider`], and that of its rival.
const CELLAR: FacilityId = FacilityId(0);
const TOWER: FacilityId = FacilityId(1);

fn issuer() -> AccountId {
	person(1_003)
}

fn rival() -> AccountId {
	person(1_002)
}

fn tenant() -> AccountId {
	person(1_001)
}

fn stranger() -> AccountId {
	person(1_005)
}

fn root() -> RuntimeOrigin {
	RawOrigin::Root.into()
}

/// A tier of three, proven.
fn tier_three() -> Constraints {
	Constraints {
		evidence: BoundedVec::truncate_from(vec![(EvidenceKind::DataCentreTier, 3)]),
		..Default::default()
	}
}

/// The network with a rival's node in a data centre of its own, an issuer of tiers, and a tenant.
fn network() -> (Network, NodeId) {
	let mut network = Network::with_nodes(OracleParams::default());
	network.block(|| {
		assert_ok!(register_provider(&rival()));
		assert_ok!(register_node(&rival(), TOWER.0, NODES));
		assert_ok!(register_tenant(&tenant()));
		let kinds = BoundedVec::truncate_from(vec![EvidenceKind::DataCentreTier]);
		assert_ok!(Attestations::set_issuer(root(), issuer(), kinds));
		assert_ok!(act(&issuer(), Attest::bond { amount: 20_000 * UNIT }));
	});
	let theirs = NodeId(NODES);
	network.world.nodes.insert(theirs, node_pair(NODES));
	let drawn = network.era() + 2;
	network.run_to(drawn);
	network.block(|| activate(theirs));
	let watched = network.era() + 2;
	network.run_to(watched);
	(network, theirs)
}

fn attest(facility: FacilityId, level: u8, until: EraIndex) {
	let (subject, kind) = (Subject::Facility(facility), EvidenceKind::DataCentreTier);
	let document = H256::repeat_byte(7);
	assert_ok!(act(&issuer(), Attest::attest { subject, kind, level, document, until }));
}

#[test]
fn a_tier_is_proven_leased_for_and_expires() {
	let (mut network, theirs) = network();
	let quote = |units| {
		<Runtime as IcnApi<Block, AccountId>>::quote_lease(
			MARKET,
			STABLECOIN,
			units,
			40,
			tier_three(),
		)
	};
	// What a provider claims is no proof.
	let unproven = network.chain.with(|| quote(10));
	assert_eq!(unproven, Err(QuoteError::NotEnoughCapacity { available: 0 }));

	let until = network.era() + 12;
	network.block(|| attest(CELLAR, 3, until));
	let quoted = network.chain.with(|| quote(10)).expect("a tier is proven");
	assert!(quoted.allocations.iter().all(|part| part.node != theirs));
	let lease = network.block(|| lease_with(&tenant(), NodeId(2), 10, 40, tier_three()));
	network.block(|| {
		let request = Lease::request_lease {
			market: MARKET,
			asset: STABLECOIN,
			allocations: BoundedVec::truncate_from(vec![(theirs, 10)]),
			eras: 40,
			max_total: u128::MAX,
			constraints: tier_three(),
		};
		assert_noop!(act(&tenant(), request), LeaseError::<Runtime>::ConstraintNotMet);
	});

	// It counts to the last tick before its end, and not in the first one of it.
	network.run_to(until);
	network.chain.with(|| {
		let broken = Breach::Evidence(EvidenceKind::DataCentreTier);
		assert_eq!(Leases::breaches(lease), vec![(NodeId(2), broken)]);
		assert_eq!(quote(10), Err(QuoteError::NotEnoughCapacity { available: 0 }));
	});
	network.block(|| {
		assert_ok!(act(&stranger(), Lease::report_breach { lease, node: NodeId(2) }));
	});

	// Elsewhere it is proven now: the tenant moves, for nothing but the dearer price.
	network.block(|| attest(TOWER, 4, until + 100));
	let before = network.chain.with(|| Assets::balance(STABLECOIN, tenant()));
	network.block(|| {
		let allocations = BoundedVec::truncate_from(vec![(theirs, 10)]);
		assert_ok!(act(
			&tenant(),
			Lease::replace_allocation {
				lease,
				node: NodeId(2),
				allocations,
				max_total: DOLLAR / 100
			}
		));
		assert_eq!(Assets::balance(STABLECOIN, tenant()), before, "both ask the same price");
	});
	let ends = network.chain.with(|| pallet_icn_leases::Leases::<Runtime>::get(lease).unwrap().to);
	network.run_to(ends + 3);
	network.block(|| {
		if pallet_icn_leases::Leases::<Runtime>::contains_key(lease) {
			assert_ok!(act(&stranger(), Lease::settle { lease, positions: Default::default() }));
		}
	});
	network.chain.with(|| {
		let ended = pallet_icn_leases::Ended::<Runtime>::get(lease).expect("it is over");
		let earned = |who: &AccountId| pallet_icn_leases::Earnings::<Runtime>::get(who, STABLECOIN);
		let (first, second) = (earned(&provider()), earned(&rival()));
		assert!(first > 0 && second > 0);
		assert_eq!(first + second, ended.paid);
		// Forty eras of ten units at three dollars a month, and not a penalty.
		let whole = 40 * 10 * 3 * DOLLAR / 720;
		assert!(ended.paid <= whole && ended.paid + 2 >= whole, "{} of {whole}", ended.paid);
	});
}

/// What `node` earned in all, of what is final, in ICNT base units.
fn earned(network: &mut Network, node: NodeId) -> u128 {
	network.chain.with(|| Incentives::preview_reward(node).expect("counts").earned)
}

#[test]
fn evidence_earns_more_until_it_is_lost() {
	let (mut network, _) = network();
	network.chain.with(|| {
		let levels = BoundedVec::truncate_from(
			vec![0, 0, 2_000, 2_000].into_iter().map(Bps::saturating).collect(),
		);
		let kind = EvidenceKind::DataCentreTier;
		assert_ok!(Incentives::set_evidence_bonus(root(), kind, levels));
	});
	let next = network.era() + 1;
	network.run_to(next);
	let until = network.era() + 200;
	network.block(|| {
		attest(CELLAR, 3, until);
		assert_ok!(act(&stranger(), Reward::update_evidence { node: NodeId(0) }));
	});
	// Both nodes are alike but for that.
	let granted = network.era() + 1;
	network.run_to(granted + 3);
	let (with, without) = (NodeId(0), NodeId(1));
	let claim = |network: &mut Network| {
		network.block(|| {
			for node in [with, without] {
				assert_ok!(act(&stranger(), Reward::claim { node }));
			}
		});
	};
	claim(&mut network);
	let before = (earned(&mut network, with), earned(&mut network, without));
	let eras = 8;
	let now = network.era();
	network.run_to(now + eras);
	claim(&mut network);
	let after = (earned(&mut network, with), earned(&mut network, without));
	let (more, plain) = (after.0 - before.0, after.1 - before.1);
	// A fifth more, to within rounding.
	assert!(more * 10 >= plain * 12 - 10 && more * 10 <= plain * 12 + 10, "{more} {plain}");

	// The issuer takes it back: from the same tick on it proves nothing, and what was not claimed
	// of the extra stays in the reserve.
	network.block(|| {
		let (subject, kind) = (Subject::Facility(CELLAR), EvidenceKind::DataCentreTier);
		let reason = pallet_icn_attestations::RevocationReason::Withdrawn;
		assert_ok!(act(&issuer(), Attest::revoke { subject, kind, reason }));
	});
	let now = network.era();
	network.run_to(now + eras);
	claim(&mut network);
	let last = (earned(&mut network, with), earned(&mut network, without));
	let (more, plain) = (last.0 - after.0, last.1 - after.1);
	assert!(more <= plain + 1, "{more} {plain}");
}

/// All oracles confirm `units` of `generation` of `node`.
fn confirm(node: NodeId, generation: u32, units: u32) {
	for number in 0..ORACLES {
		let vote = Oracle::vote_activation { node, generation, units, in_favour: true };
		let _ = act(&person(number), vote);
	}
}

fn change_units(node: NodeId, units: u32, generation: u32) -> Hw<Runtime> {
	let payload = Hardware::consent_payload(&provider(), MARKET, units, generation);
	let proof = NodeSignature::Ed25519(node_pair(node.0).sign(&payload).0);
	Hw::change_units { node, units, proof }
}

#[test]
fn a_node_grows_and_shrinks() {
	let (mut network, _) = network();
	let node = NodeId(4);
	let record = |network: &mut Network| {
		network.chain.with(|| pallet_icn_hardware::Nodes::<Runtime>::get(node).unwrap())
	};
	let had = record(&mut network);
	network.block(|| {
		assert_ok!(act(&provider(), change_units(node, 150, 1)));
	});
	let drawn = network.era() + 2;
	network.run_to(drawn);
	network.block(|| {
		// Until the committee has seen it, it is what it was.
		assert_eq!(Hardware::node_view(node).unwrap().info.units, UNITS);
		confirm(node, 1, 150);
	});
	let grown = record(&mut network);
	assert_eq!((grown.units, grown.generation), (150, 1));
	assert_eq!(grown.required, had.required / 2 * 3);
	assert!(grown.collateral >= grown.required);
	// It goes on serving: reports of the eras of both generations are in order.
	let now = network.era();
	let lease = network.block(|| lease_with(&tenant(), node, 120, 30, Constraints::default()));
	network.run_to(now + 6);
	assert!(network.oracles.iter().all(|oracle| oracle.failed_checks == 0));
	network.chain.with(|| {
		let until = SlaOracle::final_until();
		let sums = SlaOracle::shortfall(node, until, SlaOracle::locate(node, until)).unwrap();
		assert_eq!(sums.credit, 0);
		assert_eq!(Leases::breaches(lease), vec![]);
	});

	// No fewer than leases hold.
	let retry = network.era() + 24;
	network.run_to(retry);
	network.block(|| {
		let error = pallet_icn_hardware::Error::<Runtime>::StillBooked;
		if pallet_icn_hardware::Nodes::<Runtime>::get(node).unwrap().booked > 110 {
			assert_noop!(act(&provider(), change_units(node, 110, 2)), error);
		}
		assert_ok!(act(&provider(), change_units(node, 130, 2)));
	});
	let drawn = network.era() + 2;
	network.run_to(drawn);
	network.block(|| confirm(node, 2, 130));
	let shrunk = record(&mut network);
	assert_eq!((shrunk.units, shrunk.generation), (130, 2));
	assert!(shrunk.booked <= shrunk.units);
}

/// A node that leaves is removed soon.
fn short_unbonding(network: &mut Network) {
	network.chain.with(|| {
		let params = pallet_icn_hardware::Params {
			unbonding_eras: BoundedU32::clamped(4),
			..pallet_icn_hardware::Parameters::<Runtime>::get()
		};
		assert_ok!(Hardware::enact(params));
	});
}

/// Waits until `node` has left, and removes it. What its provider got free, and what the treasury got.
fn leave(network: &mut Network, node: NodeId) -> (u128, u128) {
	let due = network.era() + 5;
	network.run_to(due);
	network.block(|| {
		let treasury = icn_runtime::configs::fees::TreasuryAccount::get();
		let before = (free_icnt(&provider()), free_icnt(&treasury));
		assert_ok!(act(&stranger(), Hw::remove_node { node }));
		(free_icnt(&provider()) - before.0, free_icnt(&treasury) - before.1)
	})
}

fn collateral(network: &mut Network, node: NodeId) -> u128 {
	network.chain.with(|| pallet_icn_hardware::Nodes::<Runtime>::get(node).unwrap().collateral)
}

#[test]
fn leaving_early_costs_and_leaving_in_time_does_not() {
	let (mut network, _) = network();
	short_unbonding(&mut network);
	// A market that asks for a short commitment: one that ends soon.
	let (early, in_time) = (NodeId(5), NodeId(NODES + 1));
	network.block(|| {
		let terms = pallet_icn_hardware::Markets::<Runtime>::get(MARKET).unwrap();
		let terms = MarketTerms { min_commitment_eras: 10, ..terms };
		assert_ok!(Hardware::set_market(root(), MARKET, terms));
		assert_ok!(register_node_with(&provider(), CELLAR.0, NODES + 1, Bps::ZERO, 10));
	});
	network.world.nodes.insert(in_time, node_pair(NODES + 1));
	let drawn = network.era() + 2;
	network.run_to(drawn);
	network.block(|| activate(in_time));
	let held = collateral(&mut network, early);
	network.block(|| {
		let committed = pallet_icn_hardware::Error::<Runtime>::Committed;
		assert_noop!(act(&provider(), Hw::exit_node { node: early }), committed);
		assert_ok!(act(&provider(), Hw::exit_early { node: early }));
	});
	// Nobody is left alone by it: nothing more is asked.
	assert!(network.chain.with(|| Slashing::penalties_of(early, None, 10)).is_empty());
	let (freed, penalty) = leave(&mut network, early);
	// Nearly the whole commitment was left; with the collateral the deposits come back.
	let share = penalty * u128::from(WHOLE) / held;
	assert!((2_900..=3_000).contains(&share), "{share}");
	assert!(freed >= held - penalty);

	// The other one stays until its commitment has passed.
	let held = collateral(&mut network, in_time);
	let until = network.chain.with(|| Hardware::node_view(in_time).unwrap().commitment_until);
	network.run_to(until - 1);
	let exit = Hw::exit_node { node: in_time };
	network.block(|| {
		let committed = pallet_icn_hardware::Error::<Runtime>::Committed;
		assert_noop!(act(&provider(), exit.clone()), committed);
	});
	network.run_to(until);
	network.block(|| {
		let over = pallet_icn_hardware::Error::<Runtime>::NotCommitted;
		assert_noop!(act(&provider(), Hw::exit_early { node: in_time }), over);
		assert_ok!(act(&provider(), exit));
	});
	let (freed, penalty) = leave(&mut network, in_time);
	assert_eq!(penalty, 0);
	assert!(freed >= held);
}

#[test]
fn who_leaves_its_tenants_owes_them_something() {
	let (mut network, _) = network();
	short_unbonding(&mut network);
	let node = NodeId(6);
	let lease = network.block(|| lease_with(&tenant(), node, 50, 100, Constraints::default()));
	let now = network.era();
	// Long enough for a lease to count as none that was taken to collect.
	network.run_to(now + 4);
	network.block(|| {
		assert_ok!(act(&provider(), Hw::exit_early { node }));
	});
	let asked = network.chain.with(|| Slashing::penalties_of(node, None, 10)).pop().unwrap();
	assert_eq!(asked.reason, Reason::Default);
	let now = network.era();
	network.run_to(now + 5);
	let credit = network.chain.with(|| {
		let until = SlaOracle::final_until();
		SlaOracle::shortfall(node, until, SlaOracle::locate(node, until)).unwrap().credit
	});
	assert!(credit > 0, "it is fully short");
	network.block(|| {
		let error = pallet_icn_hardware::Error::<Runtime>::StillBooked;
		assert_noop!(act(&stranger(), Hw::remove_node { node }), error);
		// The tenant ends its lease for nothing, and gets back what was not served.
		assert_ok!(act(&tenant(), Lease::terminate { lease }));
	});
	let owed = network.chain.with(|| pallet_icn_leases::Leases::<Runtime>::get(lease).unwrap());
	assert!(owed.allocations.iter().all(|allocation| allocation.penalty == 0));
}

#[test]
fn a_fall_of_icnt_suspends_and_frees_nobody() {
	let (mut network, _) = network();
	let required = |network: &mut Network| {
		network.chain.with(|| {
			(0..NODES)
				.map(|node| pallet_icn_hardware::Nodes::<Runtime>::get(NodeId(node)).unwrap())
				.map(|record| {
					assert_eq!(record.status, NodeStatus::Active);
					record.required
				})
				.sum::<u128>()
		})
	};
	let before = required(&mut network);
	// Seventy percent less: three and a third times as many tokens.
	network.chain.with(|| {
		let factor = pallet_icn_hardware::Factor::clamped(33_333);
		assert_ok!(Hardware::set_adjustment(root(), MARKET, factor));
	});
	let free = network.chain.with(|| free_icnt(&provider()));
	for _ in 0..6 {
		let era = network.era();
		network.run_to(era + 4);
		network.block(|| {
			for node in (0..NODES).map(NodeId) {
				let _ = act(&stranger(), Reward::claim { node });
			}
		});
	}
	// Nobody is suspended; what they earned filled the gap instead of being paid.
	assert_eq!(network.chain.with(|| free_icnt(&provider())), free);
	let after = required(&mut network);
	assert!(after > before, "{after} {before}");
	let held = network.chain.with(|| {
		use frame_support::traits::fungible::InspectHold;
		let reason = pallet_icn_hardware::HoldReason::Collateral.into();
		Balances::balance_on_hold(&reason, &provider())
	});
	assert_eq!(held, after);
	network.chain.with(|| {
		let error = pallet_icn_hardware::Error::<Runtime>::NoExcess;
		let release = Hw::release_excess { node: NodeId(0) };
		assert_noop!(act(&provider(), release), error);
	});
}

#[test]
fn delegators_earn_are_slashed_although_they_leave_and_get_the_rest() {
	// Penalties of one month ask no more than is required, and that the collateral covers. So the
	// node fails at the end of one month and at the beginning of the next.
	let mut network = Network::with_nodes_from(OracleParams::default(), ERAS_PER_MONTH - 32);
	let node = NodeId(NODES);
	let (holder, quick, late) = (person(1_006), person(1_007), person(1_008));
	let stakes = [1_500 * UNIT, 500 * UNIT, 1_000 * UNIT];
	network.block(|| {
		assert_ok!(register_tenant(&tenant()));
		let share = Bps::saturating(5_000);
		assert_ok!(register_node_with(&provider(), CELLAR.0, NODES, share, 1_000));
		// Harsh times: an era of trouble asks for most of the collateral, and leaving tenants for all
		// that the month allows.
		let params = pallet_icn_slashing::Params {
			depth_bps: BoundedU32::clamped(0),
			rate: Bps::ONE,
			event_cap: Bps::saturating(6_000),
			era_cap: Bps::saturating(6_000),
			month_cap: Bps::ONE,
			default_rate: Bps::ONE,
			dispute_eras: BoundedU32::clamped(3),
			..Default::default()
		};
		assert_ok!(Slashing::enact(params));
	});
	network.world.nodes.insert(node, node_pair(NODES));
	let drawn = network.era() + 2;
	network.run_to(drawn);
	network.block(|| activate(node));
	let watched = network.era() + 2;
	network.run_to(watched);
	let required = collateral(&mut network, node);
	let delegate = |who, amount| {
		assert_ok!(act(who, Stake::delegate { node, amount, lock_days: 1 }));
	};
	network.block(|| {
		lease_with(&tenant(), node, UNITS, 300, Constraints::default());
		delegate(&holder, stakes[0]);
		delegate(&quick, stakes[1]);
	});
	let position = 0;

	// Base yield for the lock, and half of what the node earns.
	let now = network.era();
	network.run_to(now + 6);
	let base = network.chain.with(|| view(position).claimable);
	assert!(base > 0);
	let now = network.era();
	network.block(|| {
		// The first payment lets them share in what comes later.
		assert_ok!(act(&stranger(), Reward::claim { node }));
	});
	network.run_to(now + 4);
	network.block(|| {
		assert_ok!(act(&stranger(), Reward::claim { node }));
	});
	let shared = network.chain.with(|| view(position).claimable);
	assert!(shared > 2 * base, "{shared} of {base} is base yield");
	network.block(|| {
		let before = free_icnt(&holder);
		assert_ok!(act(&stranger(), Stake::claim { position }));
		assert_eq!(free_icnt(&holder) - before, shared);
	});

	// The node is down for an era at the end of a month: its collateral covers what that costs.
	let first = outage(&mut network, node);
	assert!(network.era() < ERAS_PER_MONTH, "the month is over already");
	let penalty = applied(&mut network, node, first, Reason::Unreliable);
	assert_eq!(penalty.asked, required / 10 * 6);
	assert_eq!((penalty.taken, penalty.delegated), (penalty.asked, 0));
	assert_eq!(values(&mut network)[..], stakes[..2]);

	// And again in the next month. One of the two sees it come, and leaves; another comes.
	network.run_to(ERAS_PER_MONTH);
	let second = outage(&mut network, node);
	network.block(|| {
		let amount = view(1).value;
		assert_ok!(act(&quick, Stake::undelegate { position: 1, amount }));
		delegate(&late, stakes[2]);
	});
	let had = collateral(&mut network, node);
	let penalty = applied(&mut network, node, second, Reason::Unreliable);
	assert_eq!(penalty.asked, required / 10 * 6);
	// The collateral goes first; the stake of that time covers the rest, of the one who left as of the
	// one who stayed, and not of the one who came.
	assert_eq!(penalty.taken, had);
	assert!(had < penalty.asked);
	assert_part(penalty.delegated, penalty.asked - had, 2);
	assert_eq!(penalty.owed, penalty.asked - had - penalty.delegated);
	let left = values(&mut network);
	assert_eq!(left[2], stakes[2]);
	assert_lost(&[stakes[0], stakes[1]], &left[..2], penalty.delegated);

	// Without collateral it is suspended and leaves its tenants: that reaches all who were there.
	let status = network.chain.with(|| Hardware::node_view(node).unwrap().info.status);
	let NodeStatus::Suspended { since, .. } = status else { panic!("is {status:?}") };
	assert_eq!(collateral(&mut network, node), 0);
	let penalty = applied(&mut network, node, since, Reason::Default);
	assert_eq!(penalty.asked, required - required / 10 * 6, "all that the month allows");
	assert_eq!(penalty.taken, 0);
	// A tenth of the stake at most.
	assert_part(penalty.delegated, left.iter().sum::<u128>() / 10, 3);
	assert_eq!(penalty.owed, penalty.asked - penalty.delegated);
	assert!(penalty.owed > 0);
	let rest = values(&mut network);
	assert_lost(&left, &rest, penalty.delegated);

	// The one who stayed leaves with the rest. It is free after the cool-down, and what was taken goes
	// to the treasury.
	network.block(|| {
		let amount = rest[0];
		let too_much = Stake::undelegate { position, amount: amount + 1 };
		let error = pallet_icn_delegation::Error::<Runtime>::InvalidAmount;
		assert_noop!(act(&holder, too_much), error);
		let treasury = icn_runtime::configs::fees::TreasuryAccount::get();
		let before = free_icnt(&treasury);
		assert_ok!(act(&holder, Stake::undelegate { position, amount }));
		assert_eq!(free_icnt(&treasury) - before, stakes[0] - amount);
	});
	let early = network.block(|| {
		act(&quick, Stake::withdraw { position: 1 }).expect_err("it is still cooling down")
	});
	assert_eq!(early, pallet_icn_delegation::Error::<Runtime>::StillCooling.into());
	// Nothing is left to see.
	network.oracles.clear();
	let due = network.era() + 97;
	network.run_to(due);
	network.block(|| {
		let treasury = icn_runtime::configs::fees::TreasuryAccount::get();
		for (id, who, collected) in [(0, &holder, 0), (1, &quick, stakes[1] - rest[1])] {
			let before = (free_icnt(who), free_icnt(&treasury));
			assert_ok!(act(who, Stake::withdraw { position: id }));
			assert_eq!(free_icnt(&treasury) - before.1, collected);
			// With the deposit for its row.
			assert!(free_icnt(who) - before.0 > rest[id as usize]);
			assert!(Delegation::position(id).is_none());
		}
	});
}

fn view(id: u64) -> pallet_icn_delegation::PositionView<AccountId> {
	Delegation::position(id).expect("is there")
}

/// What all positions are worth, in the order of their numbers.
fn values(network: &mut Network) -> Vec<u128> {
	network.chain.with(|| (0..).map_while(Delegation::position).map(|view| view.value).collect())
}

/// `node` is down for an era, and the verdict on that is in; that era.
fn outage(network: &mut Network, node: NodeId) -> EraIndex {
	let down = network.era() + 1;
	network.world.outages.insert((node, down), 10_000);
	network.run_to(down + 3);
	down
}

/// A penalty of `node`, which anyone applies when it is due.
fn applied(
	network: &mut Network,
	node: NodeId,
	era: EraIndex,
	reason: Reason,
) -> pallet_icn_slashing::PenaltyView<AccountId> {
	let find = |network: &mut Network| {
		let all = network.chain.with(|| Slashing::penalties_of(node, None, 10));
		let is = |penalty: &pallet_icn_slashing::PenaltyView<AccountId>| {
			(penalty.era, penalty.reason) == (era, reason)
		};
		all.into_iter().find(is).expect("is asked")
	};
	let pallet_icn_slashing::Stage::Pending { apply_after } = find(network).stage else {
		panic!("it is not pending")
	};
	network.run_to(apply_after);
	network.block(|| {
		let keys = vec![(node, era, reason)].try_into().unwrap();
		assert_ok!(act(&stranger(), pallet_icn_slashing::Call::apply { keys }));
	});
	find(network)
}

/// `amount` is `whole` but for rounding down, by less than `parts`.
#[track_caller]
fn assert_part(amount: u128, whole: u128, parts: u128) {
	assert!(amount <= whole && whole - amount < parts, "{amount} of {whole}");
}

/// Each of `before` lost its part of `taken`, rounded up by next to nothing.
#[track_caller]
fn assert_lost(before: &[u128], after: &[u128], taken: u128) {
	assert_eq!(before.len(), after.len());
	let all: u128 = before.iter().sum();
	for (before, after) in before.iter().zip(after) {
		let part = multiply_by_rational_with_rounding(taken, *before, all, Rounding::Down).unwrap();
		let lost = before - after;
		assert!((part..=part + 2).contains(&lost), "{lost} of {before} instead of {part}");
	}
}
