//! Benchmarks of the calls and of what neighbours tell, each in its worst case.

use crate::*;
use alloc::vec::Vec;
use frame_benchmarking::v2::*;
use frame_support::{
	assert_ok,
	traits::{
		fungible::{Inspect, InspectHold, Mutate},
		EnsureOrigin, Get,
	},
	BoundedVec,
};
use frame_system::RawOrigin;
use icn_primitives::{
	BoundedU32, Bps, EraIndex, LeaseId, NodeId, NodeRegistry, OnDefault, OnVerdict, Verdict, WHOLE,
};

/// Sets up the neighbours.
pub trait BenchmarkHelper<AccountId> {
	/// Makes `era` the current one.
	fn set_era(era: EraIndex);
	/// An active node with all its collateral, of a provider of its own that has ICNT besides. At least
	/// one unit of it is booked. From two eras later on, for 20,000 eras at least, as much waits of it as
	/// may that is taken back when it is suspended. Another node for another index, in another market and
	/// region.
	fn node(index: u32) -> NodeId;
	/// A lease of somebody else that holds units of `node` at a price above zero, and an era in which
	/// it does.
	fn lease(node: NodeId) -> (LeaseId, EraIndex);
	/// Puts ICNT behind `node`, which was there in `era` already. Part of it has left since, in as many
	/// parts as are kept apart.
	fn stake(node: NodeId, era: EraIndex);
}

/// Where most benchmarks begin.
const ERA: EraIndex = 1_000;
const SHORT: Verdict = Verdict { credit: Bps::ONE, penal: Bps::ONE };

/// Lets the pot and the treasury exist.
fn prepare<T: Config>() {
	let least = T::Currency::minimum_balance().max(1);
	assert_ok!(T::Currency::mint_into(&Pallet::<T>::account_id(), least));
	assert_ok!(T::Currency::mint_into(&T::Treasury::get(), least));
	T::BenchmarkHelper::set_era(ERA);
}

fn provider<T: Config>(node: NodeId) -> T::AccountId {
	T::Nodes::node(node).map(|info| info.provider).unwrap_or_else(|| unreachable!("just made; qed"))
}

/// A pending penalty of `node` for `era` which takes all its collateral, and so suspends it, and then
/// of the stake behind it.
fn penalty<T: Config>(node: NodeId, era: EraIndex) -> Offence {
	let offence = Offence::new(node, era, Reason::Unreliable);
	let info = T::Nodes::node(node).unwrap_or_else(|| unreachable!("just made; qed"));
	Pallet::<T>::wait(&offence);
	let mut conduct = Conducts::<T>::get(node).unwrap_or_else(|| Conduct::new(era));
	let asked = info.required.saturating_mul(2);
	conduct.ask(era, asked);
	Conducts::<T>::insert(node, conduct);
	let row = Penalty {
		provider: info.provider,
		units: info.units,
		short: SHORT,
		began: era.saturating_sub(1),
		since: era,
		asked,
		taken: 0,
		delegated: 0,
		per_unit: 0,
		claimed: 0,
		treasury: 0,
		stage: Stage::Pending { apply_after: era.saturating_add(1) },
	};
	Pallet::<T>::store(&offence, row);
	offence
}

/// The same, disputed.
fn disputed<T: Config>(node: NodeId, era: EraIndex) -> Offence {
	let offence = penalty::<T>(node, era);
	T::BenchmarkHelper::set_era(era);
	assert_ok!(Pallet::<T>::do_dispute(provider::<T>(node), offence));
	offence
}

fn change<T: Config>(offence: &Offence, change: impl FnOnce(&mut PenaltyOf<T>)) {
	if let Some(mut penalty) = Pallet::<T>::find(offence) {
		change(&mut penalty);
		Pallet::<T>::store(offence, penalty);
	}
}

fn stage<T: Config>(offence: &Offence) -> Option<Stage> {
	Pallet::<T>::find(offence).map(|penalty| penalty.stage)
}

/// After every window.
fn later() -> EraIndex {
	ERA.saturating_mul(20)
}

/// When all waits of a node that may.
fn soon() -> EraIndex {
	ERA.saturating_add(2)
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn dispute() {
		prepare::<T>();
		let node = T::BenchmarkHelper::node(0);
		let Offence { era, reason, .. } = penalty::<T>(node, ERA);
		let caller = provider::<T>(node);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), node, era, reason);

		assert!(T::Currency::balance_on_hold(&HoldReason::Dispute.into(), &caller) > 0);
	}

	/// A cancellation.
	#[benchmark]
	fn decide() -> Result<(), BenchmarkError> {
		let origin =
			T::DisputeOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		prepare::<T>();
		let node = T::BenchmarkHelper::node(0);
		let offence = disputed::<T>(node, ERA);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, node, offence.era, offence.reason, false);

		assert!(matches!(stage::<T>(&offence), Some(Stage::Cancelled { .. })));
		Ok(())
	}

	/// Disputes that nobody decided, of nodes that are suspended by it and leave their tenants, and
	/// have stake behind them.
	#[benchmark]
	fn apply(n: Linear<1, MAX_APPLY>) {
		prepare::<T>();
		let caller: T::AccountId = whitelisted_caller();
		let offences = (0..n)
			.map(|index| {
				let node = T::BenchmarkHelper::node(index);
				T::BenchmarkHelper::stake(node, ERA);
				disputed::<T>(node, ERA)
			})
			.collect::<Vec<_>>();
		let keys = offences.iter().map(|offence| (offence.node, offence.era, offence.reason));
		let keys = BoundedVec::truncate_from(keys.collect::<Vec<_>>());
		T::BenchmarkHelper::set_era(later());

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), keys);

		for offence in &offences {
			let applied = Pallet::<T>::find(offence);
			assert!(applied.is_some_and(|penalty| penalty.taken > 0 && penalty.delegated > 0));
		}
	}

	#[benchmark]
	fn claim() {
		prepare::<T>();
		let caller: T::AccountId = whitelisted_caller();
		let node = T::BenchmarkHelper::node(0);
		let (lease, era) = T::BenchmarkHelper::lease(node);
		let offence = penalty::<T>(node, era);
		change::<T>(&offence, |penalty| penalty.began = era);
		T::BenchmarkHelper::set_era(era.saturating_add(1));
		assert_ok!(Pallet::<T>::do_apply(&[(node, era, offence.reason)]));

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), node, era, offence.reason, lease);

		assert!(Claims::<T>::contains_key(offence, lease));
	}

	#[benchmark]
	fn close(n: Linear<0, MAX_CLOSE>) {
		prepare::<T>();
		let caller: T::AccountId = whitelisted_caller();
		let node = T::BenchmarkHelper::node(0);
		let offence = penalty::<T>(node, ERA);
		T::BenchmarkHelper::set_era(ERA.saturating_add(1));
		assert_ok!(Pallet::<T>::do_apply(&[(node, ERA, offence.reason)]));
		for lease in 0..n {
			Claims::<T>::insert(offence, LeaseId(lease.into()), 1);
		}
		T::BenchmarkHelper::set_era(later());

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), node, ERA, offence.reason, n);

		assert_eq!(Pallet::<T>::find(&offence), None);
		assert_eq!(Claims::<T>::iter_prefix(offence).count(), 0);
	}

	/// Of a node that leaves its tenants.
	#[benchmark]
	fn suspend() {
		prepare::<T>();
		let caller: T::AccountId = whitelisted_caller();
		let node = T::BenchmarkHelper::node(0);
		T::BenchmarkHelper::set_era(soon());
		let mut conduct = Conduct::new(ERA);
		conduct.streak = u32::MAX;
		conduct.failed_at = ERA;
		Conducts::<T>::insert(node, conduct);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), node);

		assert_eq!(Conducts::<T>::get(node).map(|conduct| conduct.streak), Some(0));
	}

	/// Of all the collateral, which suspends the node.
	#[benchmark]
	fn collect() {
		prepare::<T>();
		let caller: T::AccountId = whitelisted_caller();
		let node = T::BenchmarkHelper::node(0);
		let offence = penalty::<T>(node, ERA);
		Pallet::<T>::decided(&offence);
		change::<T>(&offence, |penalty| penalty.stage = Stage::Applied { claims_until: later() });
		T::BenchmarkHelper::set_era(soon());

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), node, ERA, offence.reason);

		assert!(Pallet::<T>::find(&offence).is_some_and(|penalty| penalty.treasury > 0));
	}

	#[benchmark]
	fn prune_conduct() {
		prepare::<T>();
		let caller: T::AccountId = whitelisted_caller();
		let node = T::BenchmarkHelper::node(0);
		Conducts::<T>::insert(node, Conduct::new(1));

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), node);

		assert!(!Conducts::<T>::contains_key(node));
	}

	/// A verdict that is penalised, on a node that failed before.
	#[benchmark]
	fn on_verdict() {
		prepare::<T>();
		let node = T::BenchmarkHelper::node(0);
		let mut conduct = Conduct::new(ERA);
		conduct.level = WHOLE;
		conduct.seen_at = ERA;
		Conducts::<T>::insert(node, conduct);
		Parameters::<T>::put(Params { depth_bps: BoundedU32::clamped(0), ..Params::default() });
		let offence = Offence::new(node, ERA + 1, Reason::Unreliable);

		#[block]
		{
			<Pallet<T> as OnVerdict>::on_verdict(node, offence.era, SHORT);
		}

		assert!(Pallet::<T>::find(&offence).is_some());
	}

	#[benchmark]
	fn defaulted() {
		prepare::<T>();
		let node = T::BenchmarkHelper::node(0);
		let offence = Offence::new(node, ERA + 1, Reason::Default);

		#[block]
		{
			<Pallet<T> as OnDefault>::defaulted(node, offence.era);
		}

		assert!(Pallet::<T>::find(&offence).is_some());
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
