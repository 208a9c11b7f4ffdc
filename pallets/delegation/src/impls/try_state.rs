//! What must always hold, each re-derived from other rows than those it is kept in.

use crate::*;
use alloc::collections::BTreeMap;
use frame_support::{
	ensure,
	traits::fungible::{Inspect, InspectHold},
};
use icn_primitives::{EraClock, EraIndex, NodeId};
use sp_runtime::TryRuntimeError;

/// What positions say about stake that is slashed together.
#[derive(Default)]
struct Sum {
	held: u128,
	value: u128,
	weight: u128,
	members: u32,
}

impl Sum {
	fn add(&mut self, held: u128, value: u128, multiplier: u32) {
		self.held = self.held.saturating_add(held);
		self.value = self.value.saturating_add(value);
		self.weight = self.weight.saturating_add(weight_of(value, multiplier));
		self.members = self.members.saturating_add(1);
	}

	fn check(self, tranche: &Tranche) -> Result<(), TryRuntimeError> {
		let all = tranche.stake.checked_add(tranche.uncollected).ok_or("overflow")?;
		ensure!(all == self.held, "stake and losses differ from what is on hold");
		ensure!(self.value <= tranche.stake, "positions are worth more than the stake");
		ensure!(self.weight <= tranche.weighted, "positions weigh more than the stake");
		ensure!(self.members == tranche.members, "positions are miscounted");
		Ok(())
	}
}

impl<T: Config> Pallet<T> {
	/// Checks every invariant.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::check_curve()?;
		Self::check_owners()?;
		Self::check_stake()?;
		Self::check_epochs()?;
		Self::check_lists()?;
		Self::check_totals()?;
		Self::check_pot()
	}

	/// The curve is one.
	fn check_curve() -> Result<(), TryRuntimeError> {
		ensure!(is_curve(&BaseCurve::<T>::get()), "invalid curve");
		Ok(())
	}

	/// Owners have on hold what their positions say, and are listed with them.
	fn check_owners() -> Result<(), TryRuntimeError> {
		let mut sums = BTreeMap::<T::AccountId, u128>::new();
		let mut count = 0usize;
		for (id, position) in Positions::<T>::iter() {
			ensure!(id < NextPosition::<T>::get(), "position from the future");
			ensure!(Owned::<T>::contains_key(&position.owner, id), "position is not listed");
			let sum = sums.entry(position.owner).or_default();
			*sum = sum.checked_add(position.amount).ok_or("overflow")?;
			count = count.saturating_add(1);
		}
		ensure!(Owned::<T>::iter_keys().count() == count, "listed position is gone");
		for (who, sum) in sums {
			let held = T::Currency::balance_on_hold(&HoldReason::Delegated.into(), &who);
			ensure!(held == sum, "holds differ from the positions'");
		}
		Ok(())
	}

	/// What is slashed together is what its positions have, and not less than they are worth.
	fn check_stake() -> Result<(), TryRuntimeError> {
		let totals = Total::<T>::get();
		let mut active = BTreeMap::<NodeId, Sum>::new();
		let mut joining = BTreeMap::<(NodeId, EraIndex), Sum>::new();
		let mut entered = BTreeMap::<(NodeId, EraIndex), u32>::new();
		let mut buckets = BTreeMap::<(NodeId, u32), Sum>::new();
		for position in Positions::<T>::iter_values() {
			let node = position.node;
			if let State::Joining { from, .. } = position.state {
				ensure!(Cohorts::<T>::contains_key(node, from), "joins with nobody");
			}
			let pool = Self::pool(node, &totals);
			let value = Self::appraise(&position, &pool, &totals).value;
			let sum = match position.state {
				State::Active { .. } => active.entry(node).or_default(),
				State::Cooling { bucket, .. } => buckets.entry((node, bucket)).or_default(),
				State::Joining { from, .. } => {
					let cohort = Cohorts::<T>::get(node, from);
					if cohort.is_some_and(|cohort| cohort.entry.is_some()) {
						let count = entered.entry((node, from)).or_default();
						*count = count.saturating_add(1);
						active.entry(node).or_default()
					} else {
						joining.entry((node, from)).or_default()
					}
				},
			};
			sum.add(
				position.amount,
				value,
				if matches!(position.state, State::Cooling { .. }) {
					0
				} else {
					position.multiplier
				},
			);
		}
		for (node, pool) in Pools::<T>::iter() {
			active.remove(&node).unwrap_or_default().check(&pool.active)?;
		}
		ensure!(active.is_empty(), "position without a pool");
		for (node, from, cohort) in Cohorts::<T>::iter() {
			ensure!(cohort.stake.members > 0, "nobody joins");
			if cohort.entry.is_some() {
				let count = entered.remove(&(node, from)).unwrap_or_default();
				ensure!(count == cohort.stake.members, "positions are miscounted");
			} else {
				joining.remove(&(node, from)).unwrap_or_default().check(&cohort.stake)?;
			}
		}
		for (node, bucket, tranche) in Buckets::<T>::iter() {
			ensure!(tranche.members > 0, "nobody left");
			buckets.remove(&(node, bucket)).unwrap_or_default().check(&tranche)?;
		}
		ensure!(buckets.is_empty(), "position left with nobody");
		Ok(())
	}

	/// Epochs count the positions that were touched in them last, and are kept as long as they are
	/// needed.
	fn check_epochs() -> Result<(), TryRuntimeError> {
		let mut counts = BTreeMap::<(NodeId, u32), u32>::new();
		for position in Positions::<T>::iter_values() {
			let epoch = match position.state {
				State::Active { index, .. } => Some(index.epoch),
				State::Joining { from, .. } => Cohorts::<T>::get(position.node, from)
					.and_then(|cohort| cohort.entry)
					.map(|entry| entry.index.epoch),
				State::Cooling { .. } => None,
			};
			if let Some(epoch) = epoch {
				let count = counts.entry((position.node, epoch)).or_default();
				*count = count.saturating_add(1);
			}
		}
		for (node, pool) in Pools::<T>::iter() {
			let count = counts.remove(&(node, pool.active.index.epoch)).unwrap_or_default();
			ensure!(count == pool.current, "the current epoch is miscounted");
		}
		for (node, epoch, past) in PastEpochs::<T>::iter() {
			let count = counts.remove(&(node, epoch)).unwrap_or_default();
			ensure!(count == past.members, "a past epoch is miscounted");
			let before = epoch.checked_sub(1).and_then(|before| PastEpochs::<T>::get(node, before));
			let needed = count > 0 || before.is_some_and(|before| before.members > 0);
			ensure!(needed, "a past epoch is kept for nobody");
		}
		ensure!(counts.is_empty(), "position of a forgotten epoch");
		Ok(())
	}

	/// Pools list, in order, those who join and those who left lately, and are kept for somebody.
	fn check_lists() -> Result<(), TryRuntimeError> {
		let sorted = |list: &[u32]| list.iter().zip(list.iter().skip(1)).all(|(a, b)| a < b);
		for (node, pool) in Pools::<T>::iter() {
			ensure!(!pool.is_empty(), "empty pool");
			ensure!(sorted(&pool.joining) && sorted(&pool.buckets), "a list is out of order");
			for bucket in &pool.buckets {
				ensure!(Buckets::<T>::contains_key(node, bucket), "listed bucket is gone");
			}
			for from in &pool.joining {
				let cohort = Cohorts::<T>::get(node, from);
				ensure!(cohort.is_some_and(|row| row.entry.is_none()), "nobody joins as listed");
			}
		}
		for (node, from, cohort) in Cohorts::<T>::iter() {
			let listed = Pools::<T>::get(node).is_some_and(|pool| pool.joining.contains(&from));
			ensure!(listed != cohort.entry.is_some(), "those who join are not listed");
		}
		Ok(())
	}

	/// The totals are those of all nodes.
	fn check_totals() -> Result<(), TryRuntimeError> {
		let (mut stake, mut weighted, mut joining) = (0u128, 0u128, 0u128);
		for pool in Pools::<T>::iter_values() {
			stake = stake.saturating_add(pool.active.stake);
			weighted = weighted.saturating_add(pool.active.weighted);
		}
		let now = T::Clock::era();
		for (_, from, cohort) in Cohorts::<T>::iter() {
			stake = stake.saturating_add(cohort.stake.stake);
			let sum = if from > now { &mut joining } else { &mut weighted };
			*sum = sum.saturating_add(cohort.stake.weighted);
		}
		let totals = Total::<T>::get();
		ensure!(totals.stake == stake, "the total stake differs from the nodes'");
		ensure!(totals.weighted == weighted, "the total weight differs from the nodes'");
		ensure!(totals.joining == joining, "the weight that joins differs from the nodes'");
		Ok(())
	}

	/// What positions earned is not more than what was allotted and not paid, and the pot has that.
	fn check_pot() -> Result<(), TryRuntimeError> {
		let totals = Total::<T>::get();
		ensure!(totals.paid <= totals.allotted, "more was paid than allotted");
		let mut earned = 0u128;
		for id in Positions::<T>::iter_keys() {
			earned = earned.checked_add(Self::claimable(id)).ok_or("overflow")?;
		}
		ensure!(earned <= totals.owed(), "positions earned more than is owed");
		let balance = T::Currency::total_balance(&Self::account_id());
		ensure!(balance >= totals.owed(), "the pot has less than it owes");
		Ok(())
	}
}
