//! Benchmarks of the calls and of the steps of the hook.

use crate::*;
use alloc::{vec, vec::Vec};
use frame_benchmarking::v2::*;
use frame_support::{
	assert_ok,
	traits::{
		fungibles::{Inspect as _, Mutate as _},
		Consideration, EnsureOrigin, Footprint, Get,
	},
	BoundedVec,
};
use frame_system::RawOrigin;
use icn_primitives::{
	AssetId, ClassId, Constraints, EraClock, EraIndex, LeaseId, MarketId, Near, NodeId,
	NodeRegistry, Units,
};
use sp_core::H256;

/// Sets up the neighbours.
pub trait BenchmarkHelper<AccountId> {
	/// An open market with `count` active nodes of it, each of another provider if possible, with
	/// at least 16 units free and committed for at least 1,000 eras.
	fn nodes(count: u32) -> (MarketId, Vec<NodeId>);
	/// Gives `who` plenty of ICNT and of an asset with 6 decimals, which exists.
	fn fund(who: &AccountId) -> AssetId;
	/// Makes `era` the current one.
	fn set_era(era: EraIndex);
	/// Makes all eras below `until` final.
	fn finalise(until: EraIndex);
	/// Proves everything of `nodes`, and gives constraints that ask for all of it: countries,
	/// excluded jurisdictions and every kind of evidence.
	fn constraints(nodes: &[NodeId]) -> Constraints;
	/// Suspends a node.
	fn fail(node: NodeId);
}

const UNITS: Units = 7;
/// Nodes among which a quote chooses at most; the tests have fewer.
const QUOTED: u32 = if cfg!(test) { 16 } else { MAX_QUOTE_NODES };

fn name() -> Name {
	BoundedVec::truncate_from(vec![b'n'; 64])
}

fn web() -> Web {
	BoundedVec::truncate_from(vec![b'w'; 128])
}

fn software() -> Software {
	Software { hash: H256::repeat_byte(1), uri: BoundedVec::truncate_from(vec![b'u'; 128]) }
}

/// What the largest profile takes.
fn largest_footprint<T: Config>() -> Footprint {
	let profile = Profile {
		kind: ServiceKind::CloudFirm,
		name: name(),
		web: web(),
		software: Some(software()),
		class: Some(ClassId(1)),
	};
	Pallet::<T>::service_provider_footprint(&profile)
}

/// A class that exists.
fn class<T: Config>() -> ClassId {
	let (market, _) = T::BenchmarkHelper::nodes(1);
	market.class
}

/// A registered service provider with an accepted asset.
fn tenant<T: Config>() -> (T::AccountId, AssetId) {
	let who: T::AccountId = whitelisted_caller();
	let asset = T::BenchmarkHelper::fund(&who);
	Pallet::<T>::ensure_account();
	AcceptedAssets::<T>::insert(asset, AssetTerms { decimals: 6, accepting: true });
	let profile = Profile {
		kind: ServiceKind::CloudFirm,
		name: name(),
		web: web(),
		software: None,
		class: None,
	};
	// Room for the largest profile, too.
	T::Consideration::ensure_successful(&who, largest_footprint::<T>());
	assert_ok!(Pallet::<T>::do_register_service_provider(who.clone(), profile));
	(who, asset)
}

/// What a tenant would ask for: that many nodes, for at least 20 eras.
fn wish<T: Config>(allocations: u32) -> (MarketId, RequestedAllocations, EraIndex) {
	let (market, nodes) = T::BenchmarkHelper::nodes(allocations);
	assert_eq!(nodes.len() as u32, allocations);
	let chosen = nodes.into_iter().map(|node| (node, UNITS)).collect::<Vec<_>>();
	let least = T::Nodes::market(market).map_or(1, |terms| terms.min_lease_eras);
	(market, BoundedVec::truncate_from(chosen), least.max(20))
}

/// A lease of the tenant.
fn lease<T: Config>(allocations: u32) -> (T::AccountId, AssetId, LeaseId) {
	let (market, chosen, eras) = wish::<T>(allocations);
	lease_of::<T>(market, &chosen, eras)
}

/// A lease of the tenant of these nodes.
fn lease_of<T: Config>(
	market: MarketId,
	chosen: &[(NodeId, Units)],
	eras: EraIndex,
) -> (T::AccountId, AssetId, LeaseId) {
	let (who, asset) = tenant::<T>();
	// Room for the replacements, too.
	let footprint = Pallet::<T>::lease_footprint(MAX_PARTS, &Constraints::default());
	T::Consideration::ensure_successful(&who, footprint);
	let id = NextLeaseId::<T>::get();
	assert_ok!(Pallet::<T>::do_request_lease(
		who.clone(),
		market,
		asset,
		chosen,
		eras,
		None,
		u128::MAX,
		Constraints::default(),
	));
	(who, asset, id)
}

/// A lease of the tenant that is paid for one era of 200 only, with its shortest penalty.
fn lease_on_runway<T: Config>(allocations: u32) -> (T::AccountId, AssetId, LeaseId) {
	Parameters::<T>::mutate(|params| {
		params.min_runway_eras = icn_primitives::BoundedU32::clamped(1);
		params.termination_penalty_eras = icn_primitives::BoundedU32::clamped(1);
	});
	let (market, chosen, eras) = wish::<T>(allocations);
	let (who, asset) = tenant::<T>();
	let footprint = Pallet::<T>::lease_footprint(MAX_PARTS, &Constraints::default());
	T::Consideration::ensure_successful(&who, footprint);
	let id = NextLeaseId::<T>::get();
	assert_ok!(Pallet::<T>::do_request_lease(
		who.clone(),
		market,
		asset,
		&chosen,
		eras.max(200),
		Some(1),
		u128::MAX,
		Constraints::default(),
	));
	(who, asset, id)
}

/// So many leases of one node each, in which something is due.
fn batch<T: Config>(n: u32) -> SettleItems {
	let (who, asset) = tenant::<T>();
	let (market, nodes) = T::BenchmarkHelper::nodes(n);
	let footprint = Pallet::<T>::lease_footprint(MAX_PARTS, &Constraints::default());
	let mut ids = Vec::new();
	for node in nodes {
		T::Consideration::ensure_successful(&who, footprint);
		ids.push(NextLeaseId::<T>::get());
		assert_ok!(Pallet::<T>::do_request_lease(
			who.clone(),
			market,
			asset,
			&[(node, UNITS)],
			20,
			None,
			u128::MAX,
			Constraints::default(),
		));
	}
	reach::<T>(T::Clock::era() + 5);
	let items = ids.into_iter().map(|id| {
		let positions = Pallet::<T>::preview_settlement(id).map_or(vec![], |view| view.positions);
		(id, BoundedVec::truncate_from(positions))
	});
	BoundedVec::truncate_from(items.collect())
}

/// First era no more of a lease.
fn end_of<T: Config>(id: LeaseId) -> EraIndex {
	Leases::<T>::get(id).map_or(0, |lease| lease.to)
}

/// Makes all eras final below `until`.
fn reach<T: Config>(until: EraIndex) {
	T::BenchmarkHelper::set_era(until.saturating_add(1));
	T::BenchmarkHelper::finalise(until);
}

/// Credits `who`, and the account with it.
fn endow<T: Config>(who: &T::AccountId, asset: AssetId, amount: u128) {
	assert_ok!(T::Assets::transfer(
		asset,
		who,
		&Pallet::<T>::account_id(),
		amount,
		frame_support::traits::tokens::Preservation::Preserve,
	));
	assert_ok!(Pallet::<T>::credit(who, asset, amount / 2));
	assert_ok!(Pallet::<T>::change_ledger(asset, |ledger| {
		ledger.earnings += amount / 2;
		ledger.margin += amount - amount / 2;
		Some(())
	}));
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn register_service_provider() {
		let caller: T::AccountId = whitelisted_caller();
		T::BenchmarkHelper::fund(&caller);
		T::Consideration::ensure_successful(&caller, largest_footprint::<T>());
		let class = class::<T>();

		#[extrinsic_call]
		_(
			RawOrigin::Signed(caller.clone()),
			ServiceKind::CloudFirm,
			name(),
			web(),
			Some(software()),
			Some(class),
		);

		assert!(ServiceProviders::<T>::contains_key(caller));
	}

	#[benchmark]
	fn deregister_service_provider() {
		let (caller, _) = tenant::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()));

		assert!(!ServiceProviders::<T>::contains_key(caller));
	}

	#[benchmark]
	fn request_lease(a: Linear<1, MAX_ALLOCATIONS>) {
		let (caller, asset) = tenant::<T>();
		let (market, chosen, eras) = wish::<T>(a);
		let constraints = Constraints::default();
		T::Consideration::ensure_successful(&caller, Pallet::<T>::lease_footprint(a, &constraints));
		let id = NextLeaseId::<T>::get();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), market, asset, chosen, eras, u128::MAX, constraints);

		assert!(Leases::<T>::contains_key(id));
	}

	/// A settlement that does not close the lease, with positions.
	#[benchmark]
	fn settle(a: Linear<1, MAX_ALLOCATIONS>) {
		let (caller, _, id) = lease::<T>(a);
		reach::<T>(T::Clock::era() + 5);
		let positions = Pallet::<T>::preview_settlement(id).map_or(vec![], |view| view.positions);
		let positions = BoundedVec::truncate_from(positions);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id, positions);

		assert!(Leases::<T>::get(id)
			.is_some_and(|lease| lease.paid().is_some_and(|(paid, _)| paid > 0)));
	}

	#[benchmark]
	fn terminate(a: Linear<1, MAX_ALLOCATIONS>) {
		let (caller, _, id) = lease::<T>(a);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id);

		assert!(Closings::<T>::iter_keys().any(|(_, other)| other == id));
	}

	/// A look at both queues that finds nothing due.
	#[benchmark]
	fn step_idle() {
		let _ = lease::<T>(1);
		let step;

		#[block]
		{
			step = Pallet::<T>::step(None);
		}

		assert!(step.outcome.is_none());
	}

	/// A lease whose term is over.
	#[benchmark]
	fn step_release(a: Linear<1, MAX_ALLOCATIONS>) {
		let (_, _, id) = lease::<T>(a);
		T::BenchmarkHelper::set_era(end_of::<T>(id));
		let step;

		#[block]
		{
			step = Pallet::<T>::step(None);
		}

		assert_eq!(step.outcome, Some(true));
		assert!(Closings::<T>::iter_keys().any(|(_, other)| other == id));
	}

	/// By a part of the term, as a stranger.
	#[benchmark]
	fn top_up(a: Linear<1, MAX_ALLOCATIONS>) {
		let (_, _, id) = lease_on_runway::<T>(a);
		let before = end_of::<T>(id);
		let caller: T::AccountId = account("payer", 0, 0);
		T::BenchmarkHelper::fund(&caller);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id, 100, u128::MAX);

		assert_eq!(end_of::<T>(id), before + 100);
	}

	#[benchmark]
	fn deposit() {
		let (who, asset) = tenant::<T>();

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), asset, 1_000_000, who.clone());

		assert_eq!(Earnings::<T>::get(who, asset), 1_000_000);
	}

	/// Of a lease with another payer.
	#[benchmark]
	fn offer_lease() {
		let (who, _, id) = lease::<T>(1);
		let to: T::AccountId = account("to", 0, 0);
		Payers::<T>::insert(id, account::<T::AccountId>("payer", 0, 0));

		#[extrinsic_call]
		_(RawOrigin::Signed(who), id, to, true);

		assert!(LeaseOffers::<T>::contains_key(id));
	}

	#[benchmark]
	fn withdraw_offer() {
		let (who, _, id) = lease::<T>(1);
		let to: T::AccountId = account("to", 0, 0);
		assert_ok!(Pallet::<T>::do_offer_lease(who.clone(), id, to, true));

		#[extrinsic_call]
		_(RawOrigin::Signed(who), id);

		assert!(!LeaseOffers::<T>::contains_key(id));
	}

	/// With all kinds of constraints; all nodes but one are others' than the new tenant's.
	#[benchmark]
	fn accept_lease(a: Linear<1, MAX_ALLOCATIONS>) {
		let (who, _, id) = lease::<T>(a);
		let nodes: Vec<_> = Leases::<T>::get(id)
			.map(|lease| lease.held().map(|held| held.node).collect())
			.unwrap_or_default();
		let constraints = T::BenchmarkHelper::constraints(&nodes);
		let footprint = Pallet::<T>::lease_footprint(MAX_PARTS, &constraints);
		LeaseConstraints::<T>::insert(id, Wanted { constraints, reported: BoundedVec::new() });
		let to = match T::Nodes::node(nodes[0]) {
			Some(node) => node.provider,
			None => account("to", 0, 0),
		};
		T::BenchmarkHelper::fund(&to);
		let profile = Profile {
			kind: ServiceKind::PartnerDepin,
			name: name(),
			web: web(),
			software: None,
			class: None,
		};
		let row = Pallet::<T>::service_provider_footprint(&profile);
		T::Consideration::ensure_successful(&to, row);
		assert_ok!(Pallet::<T>::do_register_service_provider(to.clone(), profile));
		T::Consideration::ensure_successful(&to, footprint);
		assert_ok!(Pallet::<T>::do_offer_lease(who, id, to.clone(), true));

		#[extrinsic_call]
		_(RawOrigin::Signed(to.clone()), id, true);

		assert!(Leases::<T>::get(id).is_some_and(|lease| lease.tenant == to));
	}

	/// A lease that is paid for, by two eras.
	#[benchmark]
	fn extend(a: Linear<1, MAX_ALLOCATIONS>) {
		let (who, _, id) = lease::<T>(a);
		let before = end_of::<T>(id);

		#[extrinsic_call]
		_(RawOrigin::Signed(who), id, 2, u128::MAX);

		assert_eq!(end_of::<T>(id), before + 2);
	}

	#[benchmark]
	fn set_renewal() {
		let (who, _, id) = lease::<T>(1);
		let renewal = Renewal { eras: 20, max_total: u128::MAX };

		#[extrinsic_call]
		_(RawOrigin::Signed(who), id, Some(renewal));

		assert_eq!(Renewals::<T>::get(id), Some(renewal));
	}

	/// The lease that follows one whose capacity is released.
	#[benchmark]
	fn renew(a: Linear<1, MAX_ALLOCATIONS>) -> Result<(), BenchmarkError> {
		let (who, asset, id) = lease::<T>(a);
		let renewal = Renewal { eras: 100, max_total: u128::MAX };
		assert_ok!(Pallet::<T>::do_deposit(who.clone(), asset, 1_000_000_000_000, who.clone()));
		assert_ok!(Pallet::<T>::do_set_renewal(who.clone(), id, Some(renewal)));
		let footprint = Pallet::<T>::lease_footprint(MAX_PARTS, &Constraints::default());
		T::Consideration::ensure_successful(&who, footprint);
		// In its last era.
		T::BenchmarkHelper::set_era(end_of::<T>(id) - 1);
		let into = NextLeaseId::<T>::get();
		let mut lease = Leases::<T>::get(id).ok_or(BenchmarkError::Stop("no lease"))?;
		let (ends, reason) = (lease.to, icn_primitives::LeaseEndReason::Expired);
		assert_ok!(Pallet::<T>::release(id, &mut lease, ends, reason));
		let done;

		#[block]
		{
			done = Pallet::<T>::follow(id, &lease);
		}

		assert_eq!(done, Some(a));
		assert!(Leases::<T>::contains_key(into));
		Ok(())
	}

	/// Of a node that serves, of a lease that has begun and has most other allocations.
	#[benchmark]
	fn reduce() {
		let (who, _, id) = lease::<T>(MAX_ALLOCATIONS);
		let era = T::Clock::era();
		T::BenchmarkHelper::set_era(era + 2);
		let node = Leases::<T>::get(id).map_or(NodeId(0), |lease| lease.allocations[0].node);

		#[extrinsic_call]
		_(RawOrigin::Signed(who), id, node, 1);

		let parts = Leases::<T>::get(id).map_or(0, |lease| lease.allocations.len() as u32);
		assert_eq!(parts, MAX_ALLOCATIONS + 2);
	}

	/// A lease whose credits pay for more of its term.
	#[benchmark]
	fn step_extend(a: Linear<1, MAX_ALLOCATIONS>) {
		let (who, asset, id) = lease_on_runway::<T>(a);
		let before = end_of::<T>(id);
		let credit =
			Leases::<T>::get(id).and_then(|lease| Pallet::<T>::needed(&lease, before + 100));
		if let Some(credit) = credit {
			assert_ok!(Pallet::<T>::fund(asset, &who, credit));
			Leases::<T>::mutate(id, |lease| {
				if let Some(lease) = lease {
					lease.escrow += credit;
				}
			});
		}
		// In its last paid era.
		T::BenchmarkHelper::set_era(before - 1);
		let step;

		#[block]
		{
			step = Pallet::<T>::step(None);
		}

		assert_eq!(step.outcome, Some(true));
		assert!(end_of::<T>(id) > before);
	}

	/// The last settlement, of a lease that was not even released.
	#[benchmark]
	fn step_close(a: Linear<1, MAX_ALLOCATIONS>) {
		let (_, _, id) = lease::<T>(a);
		reach::<T>(end_of::<T>(id));
		let done;

		#[block]
		{
			done = Pallet::<T>::do_settle(id, &[], None);
		}

		assert!(done.is_ok_and(|done| done.ended));
		assert!(Ended::<T>::contains_key(id));
	}

	#[benchmark]
	fn withdraw() {
		let (caller, asset) = tenant::<T>();
		endow::<T>(&caller, asset, 2_000_000);
		let to: T::AccountId = account("to", 0, 0);
		T::BenchmarkHelper::fund(&to);
		let before = T::Assets::balance(asset, &to);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), asset, 400_000, to.clone());

		assert_eq!(T::Assets::balance(asset, &to), before + 400_000);
	}

	#[benchmark]
	fn set_asset() -> Result<(), BenchmarkError> {
		let origin =
			T::AdminOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		let asset = T::BenchmarkHelper::fund(&whitelisted_caller());
		AcceptedAssets::<T>::remove(asset);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, asset, true);

		assert!(AcceptedAssets::<T>::contains_key(asset));
		Ok(())
	}

	/// Of a lease with as many nodes as may be.
	#[benchmark]
	fn prune_ended() {
		let (caller, _, id) = lease::<T>(MAX_ALLOCATIONS);
		reach::<T>(end_of::<T>(id));
		assert!(Pallet::<T>::do_settle(id, &[], None).is_ok());
		let keep = Parameters::<T>::get().ended_keep_eras.get();
		T::BenchmarkHelper::set_era(T::Clock::era() + keep);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id);

		assert!(!Ended::<T>::contains_key(id));
	}

	/// Of ICNT, a third to each.
	#[benchmark]
	fn distribute_margin() {
		let (caller, _) = tenant::<T>();
		let asset = icn_primitives::ICNT_ASSET;
		Parameters::<T>::mutate(|params| {
			params.margin_burned = icn_primitives::BoundedU32::clamped(3_333);
			params.margin_to_reserve = icn_primitives::BoundedU32::clamped(5_000);
		});
		// Its account and those that receive exist then, and something stays.
		let least = T::Assets::minimum_balance(asset);
		endow::<T>(&caller, asset, 100 * least);
		let before = T::Assets::balance(asset, &T::Treasury::get());

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), asset);

		assert!(T::Assets::balance(asset, &T::Treasury::get()) > before + least);
		assert_eq!(Ledgers::<T>::get(asset).margin, 0);
	}

	/// No call: what the runtime API does for a quote among so many nodes, for units of many of them.
	#[benchmark(extra)]
	fn quote_among(n: Linear<15, QUOTED>) {
		let (_, asset) = tenant::<T>();
		let (market, nodes) = T::BenchmarkHelper::nodes(n);
		let found;

		#[block]
		{
			let all = Constraints::default();
			found = Pallet::<T>::quote(market, asset, 16 * UNITS, 20, &all, nodes);
		}

		assert!(found.is_ok_and(|quote| quote.total > 0));
	}

	#[benchmark]
	fn declare_affiliate() {
		let (caller, _) = tenant::<T>();
		let other: T::AccountId = account("other", 0, 0);
		T::Consideration::ensure_successful(&caller, Pallet::<T>::affiliate_footprint());

		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), other.clone());

		assert!(Affiliates::<T>::contains_key(caller, other));
	}

	#[benchmark]
	fn retract_affiliate() {
		let (caller, _) = tenant::<T>();
		let other: T::AccountId = account("other", 0, 0);
		T::Consideration::ensure_successful(&caller, Pallet::<T>::affiliate_footprint());
		assert_ok!(Pallet::<T>::do_declare_affiliate(caller.clone(), other.clone()));

		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), other.clone());

		assert!(!Affiliates::<T>::contains_key(caller, other));
	}

	/// Leases of one node each, of providers of their own, that go on.
	#[benchmark]
	fn settle_many(n: Linear<1, MAX_BATCH>) {
		let items = batch::<T>(n);
		let caller: T::AccountId = whitelisted_caller();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), items);

		let settled = |lease: LeaseOf<T>| lease.paid().is_some_and(|(paid, _)| paid > 0) as u32;
		assert_eq!(Leases::<T>::iter_values().map(settled).sum::<u32>(), n);
	}

	/// All that can be asked of a node, near the largest lease: the part of requests, reports and
	/// moves that looks at nodes. One more than a lease may hold, since a move looks at what it
	/// leaves, too.
	#[benchmark]
	fn check_nodes(a: Linear<1, { MAX_ALLOCATIONS + 1 }>) {
		let (market, nodes) = T::BenchmarkHelper::nodes(MAX_ALLOCATIONS + 1);
		let near = nodes.iter().take(MAX_ALLOCATIONS as usize).map(|node| (*node, UNITS));
		let (_, asset, id) = lease_of::<T>(market, &near.collect::<Vec<_>>(), 100);
		let checked = nodes.into_iter().take(a as usize).collect::<Vec<_>>();
		let mut constraints = T::BenchmarkHelper::constraints(&checked);
		constraints.near = Some(Near::Facility(id));
		let offer = Pallet::<T>::offer(market, asset, 100).ok();
		let mut fitting = 0u32;

		#[block]
		{
			let wish =
				offer.as_ref().and_then(|offer| Pallet::<T>::wish(&constraints, None, offer).ok());
			if let Some(wish) = wish {
				for node in &checked {
					let info = T::Nodes::node(*node);
					let fits =
						info.is_some_and(|info| Pallet::<T>::breach(*node, &info, &wish).is_none());
					fitting += u32::from(fits);
				}
			}
		}

		assert!(fitting + 1 >= a && fitting > 0);
	}

	/// Of a node of the largest lease, for something that is never proven.
	#[benchmark]
	fn report_breach() {
		let (market, chosen, eras) = wish::<T>(MAX_ALLOCATIONS);
		let (caller, _, id) = lease_of::<T>(market, &chosen, eras);
		let evidence = vec![(icn_primitives::EvidenceKind::TeeQuote, u8::MAX)];
		let constraints =
			Constraints { evidence: BoundedVec::truncate_from(evidence), ..Default::default() };
		LeaseConstraints::<T>::insert(id, Wanted { constraints, ..Default::default() });

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id, chosen[0].0);

		assert!(LeaseConstraints::<T>::get(id).is_some_and(|row| row.reported.len() == 1));
	}

	/// Of a suspended node, which is not looked at further.
	#[benchmark]
	fn replace_allocation(a: Linear<1, MAX_ALLOCATIONS>) {
		let (market, nodes) = T::BenchmarkHelper::nodes(MAX_ALLOCATIONS + 1);
		let left = nodes[0];
		let (caller, _, id) = lease_of::<T>(market, &[(left, MAX_ALLOCATIONS)], 100);
		T::BenchmarkHelper::fail(left);
		let others = nodes.into_iter().skip(1).take(a as usize).map(|node| (node, 1));
		let others = BoundedVec::truncate_from(others.collect::<Vec<_>>());

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id, left, others, u128::MAX);

		assert!(Leases::<T>::get(id).is_some_and(|lease| lease.allocations.len() as u32 == a + 1));
	}

	/// From a small profile to the largest.
	#[benchmark]
	fn update_profile() {
		let (caller, _) = tenant::<T>();
		let class = class::<T>();

		#[extrinsic_call]
		_(
			RawOrigin::Signed(caller.clone()),
			ServiceKind::PartnerDepin,
			name(),
			web(),
			Some(software()),
			Some(class),
		);

		assert!(ServiceProviders::<T>::get(caller).is_some_and(|row| row.profile.class.is_some()));
	}

	#[benchmark]
	fn suspend_service_provider() -> Result<(), BenchmarkError> {
		let origin =
			T::SuspendOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		let who: T::AccountId = account("tenant", 0, 0);
		let reason = BoundedVec::truncate_from(vec![b'r'; 128]);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, who.clone(), reason);

		assert!(Suspensions::<T>::contains_key(who));
		Ok(())
	}

	#[benchmark]
	fn resume_service_provider() -> Result<(), BenchmarkError> {
		let origin =
			T::SuspendOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		let who: T::AccountId = account("tenant", 0, 0);
		let reason = BoundedVec::truncate_from(vec![b'r'; 128]);
		assert_ok!(Pallet::<T>::do_suspend_service_provider(who.clone(), reason));

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, who.clone());

		assert!(!Suspensions::<T>::contains_key(who));
		Ok(())
	}

	/// Of an asset that never was.
	#[benchmark]
	fn end_worthless(a: Linear<1, MAX_ALLOCATIONS>) {
		let (caller, _, id) = lease::<T>(a);
		Leases::<T>::mutate(id, |lease| {
			if let Some(lease) = lease {
				lease.asset = AssetId::MAX - 1;
			}
		});

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id);

		assert!(Closings::<T>::iter_keys().any(|(_, other)| other == id));
	}

	/// Of an asset that never was, with nothing left.
	#[benchmark]
	fn write_off(a: Linear<0, MAX_WRITE_OFF>) -> Result<(), BenchmarkError> {
		let origin =
			T::AdminOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		let asset = AssetId::MAX - 1;
		assert!(!T::Assets::asset_exists(asset));
		AcceptedAssets::<T>::insert(asset, AssetTerms { decimals: 6, accepting: true });
		let accounts = (0..a).map(|n| account("creditor", n, 0)).collect::<Vec<T::AccountId>>();
		for who in &accounts {
			assert_ok!(Pallet::<T>::credit(who, asset, 5));
		}
		let earnings = 5 * u128::from(a);
		Ledgers::<T>::insert(asset, AssetLedger { escrow: 0, earnings, margin: 7 });

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, asset, BoundedVec::truncate_from(accounts));

		assert!(!Ledgers::<T>::contains_key(asset));
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
