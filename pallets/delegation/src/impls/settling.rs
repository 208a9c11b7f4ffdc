//! What a position is worth and has earned, and bringing its row up to date.

use crate::*;
use frame_support::{
	defensive,
	pallet_prelude::*,
	traits::{fungible::BalancedHold, tokens::imbalance::Imbalance, OnUnbalanced},
};
use icn_primitives::{EraIndex, NodeId};

/// A position up to now.
#[derive(Clone, Copy, Default)]
pub(crate) struct Appraisal {
	/// What it is worth.
	pub value: u128,
	/// What it earned since the last touch.
	pub earned: Earned,
	/// Where it stands when its row is up to date.
	pub state: Option<State>,
}

impl<T: Config> Pallet<T> {
	/// The pool of `node` with its base yield up to now; a new one if there is none.
	pub(crate) fn pool(node: NodeId, totals: &Totals) -> Pool {
		let mut pool =
			Pools::<T>::get(node).unwrap_or(Pool { accrued: totals.index, ..Default::default() });
		pool.accrue(totals.index);
		pool
	}

	/// Stores a pool, or nothing if nothing is left of it.
	pub(crate) fn store_pool(node: NodeId, pool: Pool) {
		if pool.is_empty() {
			Pools::<T>::remove(node);
		} else {
			Pools::<T>::insert(node, pool);
		}
	}

	/// Those whose first era is `until` or earlier enter the stake that earns: all that was earned
	/// before `until` was paid.
	pub(crate) fn activate(node: NodeId, pool: &mut Pool, totals: &Totals, until: EraIndex) {
		while let Some(from) = pool.joining.first().copied().filter(|from| *from <= until) {
			pool.joining.remove(0);
			let Some(mut cohort) = Cohorts::<T>::get(node, from) else {
				defensive!("those who join are unknown");
				continue;
			};
			cohort.accrue(totals.index);
			cohort.entry = Some(Entry { index: pool.active.index, sums: pool.sums });
			let stake = &mut cohort.stake;
			let active = &mut pool.active;
			active.stake = active.stake.saturating_add(stake.stake);
			active.uncollected = active.uncollected.saturating_add(stake.uncollected);
			active.weighted = active.weighted.saturating_add(stake.weighted);
			active.members = active.members.saturating_add(stake.members);
			pool.current = pool.current.saturating_add(stake.members);
			(stake.stake, stake.uncollected, stake.weighted) = (0, 0, 0);
			Cohorts::<T>::insert(node, from, cohort);
		}
	}

	/// Sums at the end of `epoch`, or now if it is the current one. Nothing if nobody was in it.
	fn sums_of(node: NodeId, pool: &Pool, epoch: u32) -> Sums {
		if epoch == pool.active.index.epoch {
			pool.sums
		} else {
			PastEpochs::<T>::get(node, epoch).map(|past| past.sums).unwrap_or_default()
		}
	}

	/// What `amount` that entered the stake that earns at `entry` is worth and has earned.
	fn appraise_active(
		node: NodeId,
		pool: &Pool,
		amount: u128,
		multiplier: u32,
		entry: &Entry,
	) -> Appraisal {
		let Index { epoch, product } = entry.index;
		let first = Self::sums_of(node, pool, epoch).since(&entry.sums);
		let second = if epoch < pool.active.index.epoch {
			Self::sums_of(node, pool, epoch.saturating_add(1))
		} else {
			Sums::default()
		};
		Appraisal {
			value: pool.active.index.value(amount, &entry.index),
			earned: Earned::of(amount, multiplier, product, first, second),
			state: Some(State::Active { index: pool.active.index, sums: pool.sums }),
		}
	}

	/// What a position is worth and has earned. Reads only; `pool` is that of its node, up to now.
	pub(crate) fn appraise(position: &PositionOf<T>, pool: &Pool, totals: &Totals) -> Appraisal {
		let (node, amount, multiplier) = (position.node, position.amount, position.multiplier);
		match position.state {
			State::Active { index, sums } => {
				Self::appraise_active(node, pool, amount, multiplier, &Entry { index, sums })
			},
			State::Joining { from, index, base } => {
				let Some(mut cohort) = Cohorts::<T>::get(node, from) else {
					defensive!("a position joins with nobody");
					return Appraisal::default();
				};
				cohort.accrue(totals.index);
				let now = cohort.stake.index;
				// Slashed through an epoch, what it earned before is the pool's.
				let rise = match index.epoch == now.epoch {
					true => Sums { base: cohort.base, node: 0 }.since(&Sums { base, node: 0 }),
					false => Sums::default(),
				};
				let joined = Earned::of(amount, multiplier, index.product, rise, Sums::default());
				let value = now.value(amount, &index);
				match cohort.entry {
					None => Appraisal {
						value,
						earned: joined,
						state: Some(State::Joining { from, index: now, base: cohort.base }),
					},
					Some(entry) => {
						let mut all = Self::appraise_active(node, pool, value, multiplier, &entry);
						all.earned.base = all.earned.base.saturating_add(joined.base);
						all
					},
				}
			},
			State::Cooling { bucket, until, index } => {
				let now =
					Buckets::<T>::get(node, bucket).map(|bucket| bucket.index).unwrap_or_default();
				Appraisal {
					value: now.value(amount, &index),
					earned: Earned::default(),
					state: Some(State::Cooling { bucket, until, index: now }),
				}
			},
		}
	}

	/// Brings a position up to date: what it earned is settled, what was slashed of it is taken.
	/// Returns what was taken. The rows of the position and of the pool are the caller's to store.
	pub(crate) fn settle(
		id: PositionId,
		position: &mut PositionOf<T>,
		pool: &mut Pool,
		totals: &mut Totals,
	) -> Result<u128, DispatchError> {
		let node = position.node;
		let appraisal = Self::appraise(position, pool, totals);
		let state = appraisal.state.ok_or(Error::<T>::UnknownPosition)?;
		let loss = position.amount.saturating_sub(appraisal.value);
		match position.state {
			State::Active { index, .. } => {
				Self::renew_epoch(node, pool, index.epoch);
				totals.stake = totals.stake.saturating_sub(pool.active.collect(loss));
			},
			State::Joining { from, .. } => {
				let mut cohort =
					Cohorts::<T>::get(node, from).ok_or(Error::<T>::UnknownPosition)?;
				cohort.accrue(totals.index);
				match cohort.entry {
					None => {
						let rounded = cohort.stake.collect(loss);
						totals.stake = totals.stake.saturating_sub(rounded);
					},
					Some(entry) => {
						Self::renew_epoch(node, pool, entry.index.epoch);
						totals.stake = totals.stake.saturating_sub(pool.active.collect(loss));
						cohort.stake.members = cohort.stake.members.saturating_sub(1);
					},
				}
				if cohort.stake.members == 0 {
					Cohorts::<T>::remove(node, from);
				} else {
					Cohorts::<T>::insert(node, from, cohort);
				}
			},
			State::Cooling { bucket, .. } => {
				if loss > 0 {
					Buckets::<T>::mutate(node, bucket, |row| {
						if let Some(row) = row {
							row.collect(loss);
						}
					});
				}
			},
		}
		position.state = state;
		position.earned = position.earned.saturating_add(appraisal.earned.total());
		position.amount = appraisal.value;
		if loss > 0 {
			Self::take(id, &position.owner, loss);
		}
		Ok(loss)
	}

	/// A position that was touched in `epoch` last is touched now.
	fn renew_epoch(node: NodeId, pool: &mut Pool, epoch: u32) {
		if epoch == pool.active.index.epoch {
			return;
		}
		pool.current = pool.current.saturating_add(1);
		PastEpochs::<T>::mutate(node, epoch, |past| {
			if let Some(past) = past {
				past.members = past.members.saturating_sub(1);
			}
		});
		Self::prune_epoch(node, epoch);
		Self::prune_epoch(node, epoch.saturating_add(1));
	}

	/// Forgets a past epoch that neither those who entered in it nor those of the one before need.
	fn prune_epoch(node: NodeId, epoch: u32) {
		let members = |epoch| PastEpochs::<T>::get(node, epoch).map_or(0, |past| past.members);
		let before = epoch.checked_sub(1).map_or(0, members);
		if members(epoch) == 0 && before == 0 {
			PastEpochs::<T>::remove(node, epoch);
		}
	}

	/// Slashes `amount` of the stake that earns, and turns to the next epoch if that is due. Returns the
	/// weight that goes.
	pub(crate) fn slash_active(node: NodeId, pool: &mut Pool, amount: u128) -> u128 {
		let old = pool.active.index.epoch;
		let gone = pool.active.slash(amount);
		if pool.active.index.epoch != old {
			let before = old
				.checked_sub(1)
				.and_then(|before| PastEpochs::<T>::get(node, before))
				.map_or(0, |past| past.members);
			if pool.current > 0 || before > 0 {
				let past = PastEpoch { members: pool.current, sums: pool.sums };
				PastEpochs::<T>::insert(node, old, past);
			}
			(pool.current, pool.sums) = (0, Sums::default());
		}
		gone
	}

	/// Takes what a position lost from its owner's hold.
	fn take(id: PositionId, owner: &T::AccountId, amount: u128) {
		let (credit, missing) =
			<T::Currency as BalancedHold<_>>::slash(&HoldReason::Delegated.into(), owner, amount);
		if missing > 0 {
			defensive!("less on hold than positions say");
		}
		let amount = credit.peek();
		T::OnSlash::on_unbalanced(credit);
		Self::deposit_event(Event::LossCollected { position: id, amount });
	}
}
