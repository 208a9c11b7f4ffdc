//! Bounded reads for the runtime API.

use crate::{impls::settling::Appraisal, *};
use alloc::{collections::BTreeSet, vec::Vec};
use frame_support::storage::{with_transaction, TransactionOutcome};
use icn_math::delegation;
use icn_primitives::{
	Bps, DelegationView, JoiningView, NodeId, NodeRegistry, NodeStatus, UndecidedPenalties,
	MAX_PAGE,
};
use sp_runtime::DispatchError;

impl<T: Config> Pallet<T> {
	/// A position as it stands now, without rewards that its node has not been paid yet.
	pub fn position(id: PositionId) -> Option<PositionView<T::AccountId>> {
		let (position, appraisal) = Self::appraised(id)?;
		let node = position.node;
		let stage = match appraisal.state? {
			State::Joining { from, .. } => PositionStage::Joining { from },
			State::Active { .. } => PositionStage::Active,
			State::Cooling { bucket, until, .. } => PositionStage::Cooling {
				until,
				undecided: T::Penalties::any_before(node, Self::bucket_end(bucket)),
			},
		};
		Some(PositionView {
			position: id,
			owner: position.owner,
			node,
			held: position.amount,
			value: appraisal.value,
			claimable: position.earned.saturating_add(appraisal.earned.total()),
			multiplier: position.multiplier,
			lock_until: position.lock_until,
			stage,
		})
	}

	/// What a position earned and was not paid, in ICNT base units, without rewards that its node has
	/// not been paid yet.
	pub fn claimable(id: PositionId) -> u128 {
		Self::appraised(id).map_or(0, |(position, appraisal)| {
			position.earned.saturating_add(appraisal.earned.total())
		})
	}

	/// Positions of `owner` from `start` on (inclusive), in the order of storage, at most `limit` and
	/// never more than [`MAX_PAGE`]: each as a call now would find it, when its node has been paid.
	pub fn positions_of(
		owner: &T::AccountId,
		start: Option<PositionId>,
		limit: u32,
	) -> Vec<PositionView<T::AccountId>> {
		let first = start.filter(|id| Owned::<T>::contains_key(owner, id));
		let rest = match start {
			Some(id) => {
				Owned::<T>::iter_key_prefix_from(owner, Owned::<T>::hashed_key_for(owner, id))
			},
			None => Owned::<T>::iter_key_prefix(owner),
		};
		let limit = limit.min(MAX_PAGE) as usize;
		let ids = first.into_iter().chain(rest).take(limit).collect::<Vec<_>>();
		Self::tried(|| {
			let nodes = ids.iter().filter_map(Positions::<T>::get).map(|position| position.node);
			for node in nodes.collect::<BTreeSet<_>>() {
				Self::refreshed(node);
			}
			ids.iter().filter_map(|id| Self::position(*id)).collect()
		})
		.unwrap_or_default()
	}

	/// What stands behind `node`, as a call now would find it. `None` if there is no such node and
	/// nothing is left behind it.
	pub fn delegation(node: NodeId) -> Option<DelegationView> {
		let info = T::Nodes::node(node);
		if info.is_none() && !Pools::<T>::contains_key(node) {
			return None;
		}
		Self::tried(|| {
			let (pool, totals, _) = Self::refreshed(node);
			let joining = pool.joining.iter().filter_map(|from| {
				let cohort = Cohorts::<T>::get(node, from)?;
				Some(JoiningView { from: *from, stake: cohort.stake.stake })
			});
			let leaving = pool.buckets.iter().filter_map(|bucket| Buckets::<T>::get(node, bucket));
			let active = info.as_ref().is_some_and(|info| info.status == NodeStatus::Active);
			let full = pool.joining.is_full()
				&& Self::next_era().map_or(true, |from| pool.joining.last() != Some(&from));
			DelegationView {
				node,
				open: active && !full,
				reward_share: info.as_ref().map_or(Bps::ZERO, |info| info.reward_share),
				stake: pool.active.stake,
				positions: pool.active.members,
				epoch: pool.active.index.epoch,
				product: pool.active.index.product,
				joining: joining.collect(),
				leaving: leaving.fold(0, |sum, row| sum.saturating_add(row.stake)),
				base_yield: delegation::year_bps(totals.rate),
			}
		})
	}

	/// The position `id`, with what it is worth and has earned.
	fn appraised(id: PositionId) -> Option<(PositionOf<T>, Appraisal)> {
		let position = Positions::<T>::get(id)?;
		let totals = Total::<T>::get();
		let pool = Self::pool(position.node, &totals);
		let appraisal = Self::appraise(&position, &pool, &totals);
		Some((position, appraisal))
	}

	/// What `read` returns, and nothing else of what it does.
	fn tried<R>(read: impl FnOnce() -> R) -> Option<R> {
		with_transaction(|| TransactionOutcome::Rollback(Ok::<_, DispatchError>(read()))).ok()
	}
}
