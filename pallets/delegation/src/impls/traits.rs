//! What the neighbours tell.

use crate::*;
use alloc::vec::Vec;
use frame_support::{
	pallet_prelude::*,
	traits::{fungible::Mutate, tokens::Preservation},
};
use icn_math::{delegation, rational::mul_div_floor};
use icn_primitives::{DelegatedStake, DelegatorRewards, EraClock, EraIndex, NodeId, OnEra, WHOLE};

impl<T: Config> OnEra for Pallet<T> {
	fn on_era(_: EraIndex) -> Weight {
		Total::<T>::mutate(Self::roll);
		T::WeightInfo::on_era()
	}
}

impl<T: Config> DelegatorRewards<T::AccountId> for Pallet<T> {
	fn reward(
		node: NodeId,
		from: &T::AccountId,
		amount: u128,
		until: EraIndex,
	) -> Result<u128, DispatchError> {
		if !Pools::<T>::contains_key(node) {
			return Ok(0);
		}
		let mut totals = Total::<T>::get();
		let mut pool = Self::pool(node, &totals);
		let (stake, product) = (pool.active.stake, pool.active.index.product);
		// What does not fit is not taken.
		let sum = delegation::node_step(amount, product, stake)
			.filter(|step| *step > 0 && pool.active.members > 0)
			.and_then(|step| pool.sums.node.checked_add(step));
		let mut moved = 0;
		if let Some(sum) = sum {
			T::Currency::transfer(from, &Self::account_id(), amount, Preservation::Preserve)?;
			pool.sums.node = sum;
			totals.allotted = totals.allotted.saturating_add(amount);
			moved = amount;
			Self::deposit_event(Event::Rewarded { node, amount });
		}
		// After the payment, which is for eras before theirs, and nowhere else: what is final may not
		// be paid yet.
		Self::activate(node, &mut pool, &totals, until);
		Self::store_pool(node, pool);
		Total::<T>::put(totals);
		Ok(moved)
	}
}

impl<T: Config> DelegatedStake for Pallet<T> {
	fn slash(node: NodeId, era: EraIndex, amount: u128) -> u128 {
		if !Pools::<T>::contains_key(node) {
			return 0;
		}
		let now = T::Clock::era();
		let era = era.min(now);
		let mut totals = Total::<T>::get();
		let mut pool = Self::pool(node, &totals);
		let mut cohorts = pool
			.joining
			.iter()
			.filter(|from| **from <= era)
			.filter_map(|from| Some((*from, Cohorts::<T>::get(node, from)?)))
			.collect::<Vec<_>>();
		// A bucket of whose time the era is part counts wholly: who left when the trouble was seen
		// must not get away.
		let mut buckets = pool
			.buckets
			.iter()
			.filter(|bucket| Self::bucket_end(**bucket) > era)
			.filter_map(|bucket| Some((*bucket, Buckets::<T>::get(node, bucket)?)))
			.collect::<Vec<_>>();
		let total = cohorts
			.iter()
			.map(|(_, cohort)| cohort.stake.stake)
			.chain(buckets.iter().map(|(_, bucket)| bucket.stake))
			.fold(pool.active.stake, |sum, stake| sum.saturating_add(stake));
		let most = Parameters::<T>::get().max_slash.get() as u128;
		let cap = mul_div_floor(total, most, WHOLE as u128).unwrap_or(0);
		let amount = amount.min(cap);
		let part = |stake: u128| mul_div_floor(amount, stake, total).unwrap_or(0).min(stake);

		let mut taken = part(pool.active.stake);
		let gone = Self::slash_active(node, &mut pool, taken);
		totals.drop_weight(gone);
		for (from, cohort) in &mut cohorts {
			let of_cohort = part(cohort.stake.stake);
			cohort.accrue(totals.index);
			let epoch = cohort.stake.index.epoch;
			totals.drop_weight(cohort.stake.slash(of_cohort));
			if cohort.stake.index.epoch != epoch {
				cohort.base = 0;
			}
			taken = taken.saturating_add(of_cohort);
			Cohorts::<T>::insert(node, *from, *cohort);
		}
		totals.stake = totals.stake.saturating_sub(taken);
		for (bucket, row) in &mut buckets {
			let of_bucket = part(row.stake);
			row.slash(of_bucket);
			taken = taken.saturating_add(of_bucket);
			Buckets::<T>::insert(node, *bucket, *row);
		}
		if taken > 0 {
			Self::deposit_event(Event::Slashed { node, era, amount: taken });
		}
		Self::store_pool(node, pool);
		Total::<T>::put(totals);
		taken
	}
}
