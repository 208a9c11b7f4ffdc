//! One lease lives from registration to payout on the real runtime, in real blocks.

#![allow(clippy::expect_used)]

mod common;

use common::{
	free,
	network::{Behaviour, OracleNode, World},
	Chain, Outcome,
};
use frame_support::{traits::fungibles::Inspect, BoundedVec};
use icn_math::price;
use icn_primitives::{
	runtime_decl_for_icn_api::IcnApi, AssetId, Bps, ClassId, EraIndex, FacilityId, LeaseId,
	MarketId, NodeId, NodeStatus, QuoteError, QuoteView, RegionId, UnitPrice, Units, USD,
};
use icn_runtime::{
	constants::currency::UNIT,
	genesis_config_presets::{DOLLAR, STABLECOIN},
	AccountId, Assets, Block, Hardware, Leases, Runtime, RuntimeCall,
};
use pallet_icn_hardware::{Call as Hw, CountryCode, NodeKey, NodeSignature};
use pallet_icn_incentives::Call as Rewards;
use pallet_icn_leases::{Call as Lease, ServiceKind};
use pallet_icn_sla_oracle::Call as Oracle;
use sp_core::{ed25519, Pair};
use sp_keyring::Sr25519Keyring::{self, Alice, Bob, Charlie, Dave, Eve, Ferdie};
use std::rc::Rc;

const PROVIDER: Sr25519Keyring = Eve;
const TENANT: Sr25519Keyring = Ferdie;
/// Operators and the keys they report by.
const ORACLES: [(Sr25519Keyring, Sr25519Keyring); 3] = [
	(Alice, Sr25519Keyring::AliceStash),
	(Bob, Sr25519Keyring::BobStash),
	(Charlie, Sr25519Keyring::CharlieStash),
];
const UNITS: Units = 100;
const LEASED: Units = 40;
const PRICE: UnitPrice = UnitPrice(3 * USD);

type Api = Runtime;

fn market() -> MarketId {
	MarketId::new(1, 1)
}

fn dollars(who: Sr25519Keyring) -> u128 {
	Assets::balance(STABLECOIN, who.to_account_id())
}

fn era() -> EraIndex {
	<Api as IcnApi<Block, AccountId>>::clock().era
}

fn final_until() -> EraIndex {
	<Api as IcnApi<Block, AccountId>>::clock().final_until
}

fn quote(asset: AssetId, units: Units, eras: EraIndex) -> Result<QuoteView, QuoteError> {
	<Api as IcnApi<Block, AccountId>>::quote_lease(market(), asset, units, eras, Default::default())
}

fn text<S: frame_support::traits::Get<u32>>(text: &str) -> BoundedVec<u8, S> {
	BoundedVec::truncate_from(text.as_bytes().to_vec())
}

/// The node's own key.
fn node_key() -> ed25519::Pair {
	ed25519::Pair::from_seed(&[7; 32])
}

fn register_node(chain: &mut Chain, signer: &ed25519::Pair, units: Units) -> Outcome {
	let payload =
		chain.with(|| Hardware::consent_payload(&PROVIDER.to_account_id(), market(), units, 0));
	let proof = NodeSignature::Ed25519(signer.sign(&payload).0);
	chain.send(
		PROVIDER,
		Hw::register_node {
			facility: FacilityId(0),
			class: ClassId(1),
			units: UNITS,
			price_floor: PRICE,
			reward_share: Bps::ZERO,
			commitment_eras: 200,
			key: NodeKey::Ed25519(node_key().public().0),
			name: text("shelf 7"),
			endpoint: text("https://node-7.example"),
			proof,
		},
	)
}

fn run_to_era(chain: &mut Chain, target: EraIndex) {
	chain.run_until(1_000, || era() >= target);
}

fn run_until_final(chain: &mut Chain, until: EraIndex) {
	chain.run_until(1_000, || final_until() >= until);
}

/// Oracles, a provider with an active node.
fn active_node(chain: &mut Chain) -> NodeId {
	for (operator, key) in ORACLES {
		chain.must(operator, Oracle::register_operator { key: key.to_account_id() });
	}
	// The sets of the eras to come have them all.
	let start = chain.with(era);
	run_to_era(chain, start + 2);

	chain.must(PROVIDER, Hw::register_provider { name: text("Shelf and Sons") });
	chain.must(
		PROVIDER,
		Hw::register_facility {
			region: RegionId(1),
			country: CountryCode::new(*b"DE").expect("are two capital letters"),
			tier: 3,
			name: text("Main cellar"),
		},
	);
	let held = chain.with(|| free(&PROVIDER.to_account_id()));

	// Somebody else's signature, and one for other units, prove nothing.
	let stranger = ed25519::Pair::from_seed(&[8; 32]);
	let bad_proof = pallet_icn_hardware::Error::<Runtime>::BadProof.into();
	assert_eq!(register_node(chain, &stranger, UNITS), Ok(Err(bad_proof)));
	assert_eq!(register_node(chain, &node_key(), UNITS + 1), Ok(Err(bad_proof)));
	assert_eq!(register_node(chain, &node_key(), UNITS), Ok(Ok(())));
	let used = pallet_icn_hardware::Error::<Runtime>::KeyUsed.into();
	assert_eq!(register_node(chain, &node_key(), UNITS), Ok(Err(used)));
	// Collateral, key fee, deposit and fees are paid.
	let collateral = 10 * UNIT * u128::from(UNITS);
	assert!(chain.with(|| free(&PROVIDER.to_account_id())) < held - collateral);

	let node = NodeId(0);
	let requested = chain.with(era);
	run_to_era(chain, requested + 2);
	// Two of three measured; nobody else may vote.
	let vote = |units| Oracle::vote_activation { node, generation: 0, units, in_favour: true };
	chain.must_fail(Dave, vote(UNITS), pallet_icn_sla_oracle::Error::<Runtime>::UnknownKey);
	chain.must(ORACLES[0].1, vote(UNITS + 20));
	chain.must(ORACLES[1].1, vote(UNITS + 10));
	let view = chain.with(|| <Api as IcnApi<Block, AccountId>>::node(node)).expect("is known");
	assert_eq!(view.info.status, NodeStatus::Active);
	// Never more than was claimed.
	assert_eq!(view.info.units, UNITS);
	node
}

/// A lease of all that this test leases, for `eras`.
fn lease(chain: &mut Chain, node: NodeId, eras: EraIndex) -> (LeaseId, u128) {
	chain.must(
		TENANT,
		Lease::register_service_provider {
			kind: ServiceKind::PartnerDepin,
			name: text("Cloudlet"),
			web: text("https://cloudlet.example"),
			software: None,
			class: Some(market().class),
		},
	);
	let quote = chain.with(|| quote(STABLECOIN, LEASED, eras)).expect("there is capacity");
	assert_eq!(quote.allocations.len(), 1);
	assert_eq!((quote.allocations[0].node, quote.allocations[0].price), (node, PRICE));
	let request = |max_total| Lease::request_lease {
		market: market(),
		asset: STABLECOIN,
		allocations: BoundedVec::truncate_from(vec![(node, LEASED)]),
		eras,
		max_total,
		constraints: Default::default(),
	};
	let before = chain.with(|| dollars(TENANT));
	chain.must_fail(
		TENANT,
		request(quote.total - 1),
		pallet_icn_leases::Error::<Runtime>::Overpriced,
	);
	chain.must(TENANT, request(quote.total));
	assert_eq!(chain.with(|| dollars(TENANT)), before - quote.total);
	(LeaseId(0), quote.total)
}

/// The oracles do their work in every block from now on. In `outage` they see `shortfall` of the
/// node, each its own.
fn oracles_at_work(chain: &mut Chain, outage: Option<(EraIndex, [u16; 3])>) {
	let mut world = World::default();
	world.nodes.insert(NodeId(0), node_key());
	let mut oracles: Vec<_> = ORACLES
		.into_iter()
		.enumerate()
		.map(|(index, (operator, key))| {
			let sees = move |era, _, _| match outage {
				Some((down, shortfall)) if down == era => shortfall[index],
				_ => 0,
			};
			let behaviour = Behaviour { sees: Rc::new(sees), ..Behaviour::default() };
			let mut oracle = OracleNode::new(operator.to_account_id(), behaviour);
			oracle.key = key.to_account_id();
			oracle
		})
		.collect();
	chain.worker = Some(Box::new(move || oracles.iter_mut().for_each(|oracle| oracle.act(&world))));
}

#[test]
fn a_lease_from_registration_to_payout() {
	let mut chain = Chain::new("development");
	let node = active_node(&mut chain);
	let activated = chain.with(era);
	// Watched, and capacity, from the next era on.
	run_to_era(&mut chain, activated + 1);

	const ERAS: EraIndex = 5;
	let signed = chain.with(era);
	let (lease_id, total) = lease(&mut chain, node, ERAS);
	assert_eq!(total, price::escrow(PRICE.0, LEASED, ERAS, 2_500, 6).expect("fits"));
	let (from, to) = (signed + 1, signed + 1 + ERAS);

	// All eras are reported; in the third of the lease the node was down for 30 % by the median.
	oracles_at_work(&mut chain, Some((from + 2, [3_000, 2_000, 9_000])));
	// Half way: settling early changes nothing in the end.
	let provider = PROVIDER.to_account_id();
	run_until_final(&mut chain, from + 1);
	let preview = chain
		.with(|| <Api as IcnApi<Block, AccountId>>::preview_settlement(lease_id))
		.expect("something is due");
	chain.must(
		Dave,
		Lease::settle { lease: lease_id, positions: BoundedVec::truncate_from(preview.positions) },
	);
	let earned = chain.with(|| pallet_icn_leases::Earnings::<Runtime>::get(&provider, STABLECOIN));
	assert_eq!(earned, preview.paid);
	assert!(earned > 0);
	run_until_final(&mut chain, to);
	let record =
		chain.with(|| <Api as IcnApi<Block, AccountId>>::service_record(node)).expect("is watched");
	assert_eq!(record.credit, 3_000, "the lower median of what the committee saw");

	// The last eras are settled by whoever comes: here by a call, if the hook was not faster.
	let over = || pallet_icn_leases::Leases::<Runtime>::get(LeaseId(0)).is_none();
	for _ in 0..30 {
		if chain.with(over) {
			break;
		}
		let _ = chain.send(Dave, Lease::settle { lease: lease_id, positions: Default::default() });
	}
	assert!(chain.with(over), "the lease is over");

	// To the last unit: what was served, the margin on it, and the rest to the tenant.
	let served = u64::from(ERAS) * 10_000 - 3_000;
	let paid = price::entitlement(PRICE.0, LEASED, served, 6).expect("fits");
	let margin = price::margin_entitlement(PRICE.0, LEASED, served, 2_500, 6).expect("fits");
	let provider = PROVIDER.to_account_id();
	let earned = chain.with(|| pallet_icn_leases::Earnings::<Runtime>::get(&provider, STABLECOIN));
	assert_eq!(earned, paid);
	let ledger = chain.with(|| pallet_icn_leases::Ledgers::<Runtime>::get(STABLECOIN));
	assert_eq!((ledger.escrow, ledger.earnings, ledger.margin), (0, paid, margin));
	assert_eq!(
		chain.with(|| dollars(TENANT)),
		1_000_000 * DOLLAR - paid - margin,
		"the credit came back without asking"
	);

	// The provider withdraws to an account of its choice.
	let savings = Sr25519Keyring::EveStash;
	let before = chain.with(|| dollars(savings));
	chain.must(
		PROVIDER,
		Lease::withdraw { asset: STABLECOIN, amount: paid, to: savings.to_account_id() },
	);
	assert_eq!(chain.with(|| dollars(savings)), before + paid);

	// Capacity rewards: the preview is what the claim pays, unless an era begins in between.
	chain.run_until(10, || <Api as IcnApi<Block, AccountId>>::clock().tick % 10 == 5);
	let reward =
		chain.with(|| <Api as IcnApi<Block, AccountId>>::preview_reward(node)).expect("is known");
	assert!(reward.claimable > 0);
	let before = chain.with(|| free(&provider));
	chain.must(Dave, Rewards::claim { node });
	assert_eq!(chain.with(|| free(&provider)), before + reward.claimable);

	// The capacity is free again.
	let view = chain.with(|| <Api as IcnApi<Block, AccountId>>::node(node)).expect("is known");
	assert_eq!(view.info.booked, 0);
	the_ledger_is_covered(&mut chain);
}

#[test]
fn demand_raises_the_reward() {
	// The same node twice, once with a lease on it.
	let earned = |leased: bool| {
		let mut chain = Chain::new("development");
		let node = active_node(&mut chain);
		let activated = chain.with(era);
		run_to_era(&mut chain, activated + 1);
		if leased {
			lease(&mut chain, node, 30);
		}
		oracles_at_work(&mut chain, None);
		run_until_final(&mut chain, activated + 16);
		let reward = chain.with(|| <Api as IcnApi<Block, AccountId>>::preview_reward(node));
		the_ledger_is_covered(&mut chain);
		reward.expect("is known").earned
	};
	let (idle, booked) = (earned(false), earned(true));
	assert!(booked > idle, "{booked} against {idle}");
}

#[test]
fn safe_mode_stops_the_clock_but_not_the_oracles() {
	let mut chain = Chain::new("development");
	let node = active_node(&mut chain);
	let activated = chain.with(era);
	oracles_at_work(&mut chain, None);
	run_to_era(&mut chain, activated + 2);
	// What is due in this era is left to do.
	let worker = chain.worker.take();
	chain
		.motion(&[Alice, Bob], RuntimeCall::SafeMode(pallet_safe_mode::Call::force_enter {}))
		.expect("a majority enters safe mode");

	let stopped = chain.with(<Api as IcnApi<Block, AccountId>>::clock);
	for _ in 0..25 {
		chain.block(Vec::new());
	}
	assert_eq!(chain.with(<Api as IcnApi<Block, AccountId>>::clock).tick, stopped.tick);

	let filtered = frame_system::Error::<Runtime>::CallFiltered;
	chain.must_fail(PROVIDER, Hw::set_endpoint { node, endpoint: text("https://x") }, filtered);
	let reported = |chain: &mut Chain| {
		chain.with(|| {
			pallet_icn_sla_oracle::Reporters::<Runtime>::get(activated + 1).complete.count()
		})
	};
	assert_eq!(reported(&mut chain), 0);
	chain.worker = worker;
	chain.block(Vec::new());
	assert_eq!(reported(&mut chain), 3, "reports come through");

	chain
		.motion(&[Alice, Bob], RuntimeCall::SafeMode(pallet_safe_mode::Call::force_exit {}))
		.expect("a majority leaves safe mode");
	chain.block(Vec::new());
	chain.block(Vec::new());
	assert!(chain.with(<Api as IcnApi<Block, AccountId>>::clock).tick > stopped.tick);
	chain.must(PROVIDER, Hw::set_endpoint { node, endpoint: text("https://y") });
}

#[test]
fn quotes_say_why_there_is_none() {
	let mut chain = Chain::new("development");
	let _node = active_node(&mut chain);
	let mut refused = |asset, units, eras| chain.with(|| quote(asset, units, eras)).err();
	assert_eq!(refused(STABLECOIN, 0, 5), Some(QuoteError::ZeroUnits));
	assert_eq!(refused(STABLECOIN, 10, 1), Some(QuoteError::TooShort));
	assert_eq!(refused(STABLECOIN, 10, 9_000), Some(QuoteError::TooLong));
	assert_eq!(refused(99, 10, 5), Some(QuoteError::AssetNotAccepted));
	assert_eq!(
		refused(STABLECOIN, UNITS + 1, 5),
		Some(QuoteError::NotEnoughCapacity { available: UNITS })
	);
}

/// The leases' account holds what the ledger owes, to the unit.
fn the_ledger_is_covered(chain: &mut Chain) {
	chain.with(|| {
		let owed = pallet_icn_leases::Ledgers::<Runtime>::get(STABLECOIN).total();
		let account = Leases::account_id();
		assert_eq!(owed, Some(<Assets as Inspect<AccountId>>::balance(STABLECOIN, &account)));
	});
}
