//! Bounded reads for the runtime API.

use crate::*;
use alloc::vec::Vec;
use icn_primitives::MAX_PAGE;

impl<T: Config> Pallet<T> {
	/// A position as it stands now.
	pub fn position(id: PositionId) -> Option<PositionView<T::AccountId>> {
		let position = Positions::<T>::get(id)?;
		let totals = Total::<T>::get();
		let pool = Self::pool(position.node, &totals);
		let appraisal = Self::appraise(&position, &pool, &totals);
		Some(PositionView {
			id,
			owner: position.owner,
			node: position.node,
			held: position.amount,
			value: appraisal.value,
			claimable: position.earned.saturating_add(appraisal.earned.total()),
			multiplier: position.multiplier,
			lock_until: position.lock_until,
			state: appraisal.state?,
		})
	}

	/// What a position earned and was not paid, in ICNT base units, without rewards that its node has
	/// not been paid yet.
	pub fn claimable(id: PositionId) -> u128 {
		Self::position(id).map_or(0, |view| view.claimable)
	}

	/// Positions of `owner` after `start`, in the order of storage, at most `limit` and never more
	/// than [`MAX_PAGE`].
	pub fn positions_of(
		owner: &T::AccountId,
		start: Option<PositionId>,
		limit: u32,
	) -> Vec<PositionView<T::AccountId>> {
		let ids = match start {
			Some(id) => {
				Owned::<T>::iter_key_prefix_from(owner, Owned::<T>::hashed_key_for(owner, id))
			},
			None => Owned::<T>::iter_key_prefix(owner),
		};
		ids.take(limit.min(MAX_PAGE) as usize).filter_map(Self::position).collect()
	}
}
