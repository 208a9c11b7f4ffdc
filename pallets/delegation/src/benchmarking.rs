//! Benchmarks of the calls and of what neighbours tell, each in its worst case.

use crate::*;
use frame_benchmarking::v2::*;
use frame_support::{
	assert_ok,
	traits::{
		fungible::{Inspect, InspectHold, Mutate},
		EnsureOrigin,
	},
	BoundedVec,
};
use frame_system::RawOrigin;
use icn_primitives::{
	BoundedU128, DelegatedStake, DelegatorRewards, EraIndex, NodeId, OnEra, ICNT,
};

/// Sets up the neighbours.
pub trait BenchmarkHelper {
	/// Makes `era` the current one, with all eras before it final.
	fn set_era(era: EraIndex);
	/// The registry knows `node`, which is active.
	fn add_node(node: NodeId);
}

const NODE: NodeId = NodeId(4_000_000);
const OTHER: NodeId = NodeId(4_000_001);
/// Where benchmarks begin.
const ERA: EraIndex = 1_000;
const AMOUNT: u128 = 10_000 * ICNT;
/// A lock of a day is over, and a cool-down, too.
const LATER: EraIndex = ERA + 1_000;

fn funded<T: Config>() -> T::AccountId {
	let caller: T::AccountId = whitelisted_caller();
	assert_ok!(T::Currency::mint_into(&caller, 1_000_000 * ICNT));
	caller
}

fn prepare<T: Config>() -> T::AccountId {
	assert_ok!(T::Currency::mint_into(&Pallet::<T>::account_id(), 1_000_000 * ICNT));
	T::BenchmarkHelper::set_era(ERA);
	T::BenchmarkHelper::add_node(NODE);
	T::BenchmarkHelper::add_node(OTHER);
	let points = (0..8u32).map(|i| CurvePoint { share: i * 100_000, apy: 200_000 - i * 10_000 });
	BaseCurve::<T>::put(Curve::truncate_from(points.collect()));
	funded::<T>()
}

fn new_era<T: Config>(era: EraIndex) {
	T::BenchmarkHelper::set_era(era);
	Pallet::<T>::on_era(era);
}

/// As many cohorts as may wait enter with the next touch, all before `era`.
fn lay_cohorts<T: Config>(node: NodeId, era: EraIndex) {
	let mut pool = Pools::<T>::get(node).unwrap_or_default();
	let first = era.saturating_sub(MAX_JOINING);
	for from in first..era {
		let mut cohort = Cohort::new(0);
		cohort.stake.enter(AMOUNT, weight_of(AMOUNT, 1));
		Cohorts::<T>::insert(node, from, cohort);
		Total::<T>::mutate(|totals| {
			totals.stake = totals.stake.saturating_add(AMOUNT);
			totals.weighted = totals.weighted.saturating_add(weight_of(AMOUNT, 1));
		});
	}
	pool.joining = BoundedVec::truncate_from((first..era).collect());
	Pools::<T>::insert(node, pool);
}

/// As many buckets as a slash reaches, all before `bucket`.
fn lay_buckets<T: Config>(node: NodeId, bucket: u32) {
	let mut pool = Pools::<T>::get(node).unwrap_or_default();
	let first = bucket.saturating_sub(MAX_BUCKETS);
	for old in first..bucket {
		let mut row = Tranche::default();
		row.enter(AMOUNT, 0);
		Buckets::<T>::insert(node, old, row);
	}
	pool.buckets = BoundedVec::truncate_from((first..bucket).collect());
	Pools::<T>::insert(node, pool);
}

/// A position of `owner` that earns, was slashed since its last touch and has earned.
fn active<T: Config>(owner: &T::AccountId) -> PositionId {
	let id = NextPosition::<T>::get();
	assert_ok!(Pallet::<T>::do_delegate(owner.clone(), NODE, AMOUNT, 1));
	new_era::<T>(ERA + 1);
	new_era::<T>(ERA + 2);
	let reserve: T::AccountId = account("reserve", 0, 0);
	assert_ok!(T::Currency::mint_into(&reserve, 100_000 * ICNT));
	// It enters with the first call, and shares with the second.
	for (amount, taken) in [(0, 0), (1_000 * ICNT, 1_000 * ICNT)] {
		let paid = <Pallet<T> as DelegatorRewards<_>>::reward(NODE, &reserve, amount, ERA + 2);
		assert_eq!(paid, Ok(taken));
	}
	assert!(<Pallet<T> as DelegatedStake>::slash(NODE, ERA + 2, ICNT) > 0);
	id
}

/// The same, left and cooled down, slashed once more.
fn cooled<T: Config>(owner: &T::AccountId) -> PositionId {
	let id = active::<T>(owner);
	let value = Pallet::<T>::position(id).map_or(0, |view| view.value);
	assert_ok!(Pallet::<T>::do_undelegate(owner.clone(), id, value));
	assert!(<Pallet<T> as DelegatedStake>::slash(NODE, ERA + 2, ICNT) > 0);
	T::BenchmarkHelper::set_era(LATER);
	id
}

/// So many more positions behind the node as `id` is one.
fn lay_positions<T: Config>(id: PositionId, count: u32) {
	let Some(row) = Positions::<T>::get(id) else { return };
	for i in 0..count {
		let copy = 1_000_000u64.saturating_add(i.into());
		Owned::<T>::insert(&row.owner, copy, ());
		Positions::<T>::insert(copy, &row);
	}
	Pools::<T>::mutate(NODE, |pool| {
		if let Some(pool) = pool {
			let stake = row.amount.saturating_mul(count.into());
			pool.active.stake = pool.active.stake.saturating_add(stake);
			let weight = row.weight().saturating_mul(count.into());
			pool.active.weighted = pool.active.weighted.saturating_add(weight);
			pool.active.members = pool.active.members.saturating_add(count);
			pool.current = pool.current.saturating_add(count);
		}
	});
}

fn earned<T: Config>(id: PositionId) -> Option<u128> {
	Positions::<T>::get(id).map(|position| position.earned)
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn delegate() {
		let caller = prepare::<T>();
		active::<T>(&caller);
		lay_cohorts::<T>(NODE, ERA);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), NODE, AMOUNT, 1_440);

		assert_eq!(Owned::<T>::iter_key_prefix(&caller).count(), 2);
	}

	/// A part.
	#[benchmark]
	fn undelegate() {
		let caller = prepare::<T>();
		let id = active::<T>(&caller);
		lay_cohorts::<T>(NODE, ERA);
		lay_buckets::<T>(NODE, (ERA + 2) / BUCKET_ERAS);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), id, AMOUNT / 2);

		assert_eq!(Owned::<T>::iter_key_prefix(&caller).count(), 2);
	}

	#[benchmark]
	fn withdraw() {
		let caller = prepare::<T>();
		let id = cooled::<T>(&caller);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), id);

		assert!(!Positions::<T>::contains_key(id));
		let held = T::Currency::balance_on_hold(&HoldReason::Delegated.into(), &caller);
		assert_eq!(held, 0);
	}

	#[benchmark]
	fn claim() {
		let caller = prepare::<T>();
		let id = active::<T>(&caller);
		lay_cohorts::<T>(NODE, ERA);
		let before = T::Currency::balance(&caller);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), id);

		// But for the rounding, and with the base yield.
		assert!(T::Currency::balance(&caller) > before + 999 * ICNT);
		assert_eq!(earned::<T>(id), Some(0));
	}

	#[benchmark]
	fn collect() {
		let caller = prepare::<T>();
		let id = active::<T>(&caller);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id);

		assert!(Positions::<T>::get(id).is_some_and(|position| position.amount < AMOUNT));
	}

	#[benchmark]
	fn redelegate() {
		let caller = prepare::<T>();
		let id = cooled::<T>(&caller);
		lay_cohorts::<T>(OTHER, LATER);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id, OTHER);

		assert_eq!(Positions::<T>::get(id).map(|position| position.node), Some(OTHER));
	}

	#[benchmark]
	fn compound() {
		let caller = prepare::<T>();
		let id = active::<T>(&caller);
		let mut params = Parameters::<T>::get();
		params.min_delegation = BoundedU128::clamped(ICNT);
		Parameters::<T>::put(params);
		lay_cohorts::<T>(NODE, ERA);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), id, 1);

		assert_eq!(Owned::<T>::iter_key_prefix(&caller).count(), 2);
	}

	#[benchmark]
	fn set_curve() -> Result<(), BenchmarkError> {
		let origin =
			T::AdminOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		let points = (0..8u32).map(|i| CurvePoint { share: i * 100_000, apy: 200_000 });
		let curve = Curve::truncate_from(points.collect());

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, curve.clone());

		assert_eq!(BaseCurve::<T>::get(), curve);
		Ok(())
	}

	#[benchmark]
	fn on_era() {
		let caller = prepare::<T>();
		active::<T>(&caller);
		let before = Total::<T>::get().index;

		#[block]
		{
			Pallet::<T>::on_era(ERA + 3);
		}

		assert!(Total::<T>::get().index > before);
	}

	#[benchmark]
	fn reward() {
		let caller = prepare::<T>();
		active::<T>(&caller);
		lay_cohorts::<T>(NODE, ERA);
		let reserve: T::AccountId = account("reserve", 0, 0);
		let paid;

		#[block]
		{
			paid = <Pallet<T> as DelegatorRewards<_>>::reward(NODE, &reserve, ICNT, ERA);
		}

		assert_eq!(paid, Ok(ICNT));
		assert!(Pools::<T>::get(NODE).is_some_and(|pool| pool.joining.is_empty()));
	}

	#[benchmark]
	fn slash() {
		let caller = prepare::<T>();
		active::<T>(&caller);
		lay_cohorts::<T>(NODE, ERA);
		lay_buckets::<T>(NODE, 2 * ERA);
		let taken;

		#[block]
		{
			taken = <Pallet<T> as DelegatedStake>::slash(NODE, ERA + 2, ICNT);
		}

		assert!(taken > 0);
	}

	/// That it costs the same however many delegate: leaving.
	#[benchmark(extra)]
	fn undelegate_among(n: Linear<10, 100_000>) {
		let caller = prepare::<T>();
		let id = active::<T>(&caller);
		assert_ok!(Pallet::<T>::do_collect(id));
		lay_positions::<T>(id, n);

		#[extrinsic_call]
		undelegate(RawOrigin::Signed(caller), id, AMOUNT / 2);

		assert!(Pools::<T>::get(NODE).is_some_and(|pool| pool.active.members == n + 1));
	}

	/// That it costs the same however many delegate: a claim.
	#[benchmark(extra)]
	fn claim_among(n: Linear<10, 100_000>) {
		let caller = prepare::<T>();
		let id = active::<T>(&caller);
		assert_ok!(Pallet::<T>::do_collect(id));
		lay_positions::<T>(id, n);

		#[extrinsic_call]
		claim(RawOrigin::Signed(caller), id);

		assert_eq!(earned::<T>(id), Some(0));
	}

	/// That it costs the same however many delegate: a slash.
	#[benchmark(extra)]
	fn slash_among(n: Linear<10, 100_000>) {
		let caller = prepare::<T>();
		let id = active::<T>(&caller);
		assert_ok!(Pallet::<T>::do_collect(id));
		lay_positions::<T>(id, n);
		let taken;

		#[block]
		{
			taken = <Pallet<T> as DelegatedStake>::slash(NODE, ERA + 2, ICNT);
		}

		assert!(taken > 0);
	}

	impl_benchmark_test_suite!(
		Pallet,
		crate::mock::ExtBuilder::default().build(),
		crate::mock::Test
	);
}
