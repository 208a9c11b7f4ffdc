//! Removal of what nothing can refer to any more, item by item.

use crate::{
	Commitments, Config, EraScores, Eras, Error, Failing, FailingOf, FinalUntil, GoneNodes, Log,
	NodeSlots, OpenedChecks, OracleSlots, Pages, Pallet, PruneCursor, Pruned, Records, Reporters,
	Reports, Roots, Sizes, WeightInfo, KEPT_ERAS, MAX_PRUNED, MIN_FREE_PRUNED,
};
use frame_support::{
	dispatch::{DispatchResultWithPostInfo, Pays, PostDispatchInfo},
	ensure,
};
use icn_primitives::{EraIndex, NodeSlot, OracleSlot};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_prune(limit: u32) -> DispatchResultWithPostInfo {
		let removed = Self::prune_items(limit.min(MAX_PRUNED));
		ensure!(removed > 0, Error::<T>::NothingToPrune);
		Ok(PostDispatchInfo {
			actual_weight: Some(T::WeightInfo::prune(removed)),
			pays_fee: if removed >= MIN_FREE_PRUNED { Pays::No } else { Pays::Yes },
		})
	}

	/// Removes up to `limit` items and returns how many.
	pub(crate) fn prune_items(limit: u32) -> u32 {
		let mut removed = Self::prune_eras(Self::done_until(), limit);
		removed += Self::prune_slots(limit - removed);
		removed + Self::prune_gone(FinalUntil::<T>::get(), limit - removed)
	}

	/// What came in for eras that are done, and sets of eras that were it [`KEPT_ERAS`] ago.
	fn prune_eras(done_until: EraIndex, limit: u32) -> u32 {
		let mut cursor = Pruned::<T>::get();
		if cursor.era >= done_until || limit == 0 {
			return 0;
		}
		let mut removed = 0;
		let mut reporters = Reporters::<T>::get(cursor.era);
		while removed < limit && cursor.era < done_until {
			let next = reporters.started.iter_from(cursor.oracle).next();
			if let Some(oracle) = next {
				cursor.oracle = oracle.0;
				Pages::<T>::remove((cursor.era, oracle, cursor.page));
				cursor.page += 1;
				let received = Reports::<T>::get(cursor.era, oracle).map_or(0, |r| r.received());
				if cursor.page >= received {
					Reports::<T>::remove(cursor.era, oracle);
					cursor.oracle += 1;
					cursor.page = 0;
				}
			} else {
				removed += Self::prune_rows(cursor.era, limit - removed);
				if removed == limit {
					break;
				}
				Reporters::<T>::remove(cursor.era);
				EraScores::<T>::remove(cursor.era);
				if let Some(old) = cursor.era.checked_sub(KEPT_ERAS) {
					Eras::<T>::remove(old);
				}
				cursor = PruneCursor { era: cursor.era.saturating_add(1), ..Default::default() };
				reporters = Reporters::<T>::get(cursor.era);
			}
			removed += 1;
		}
		Pruned::<T>::put(cursor);
		removed
	}

	/// Up to `limit` rows of single oracles, regions and providers of `era`.
	fn prune_rows(era: EraIndex, limit: u32) -> u32 {
		let limit = limit as usize;
		let mut removed = Commitments::<T>::drain_prefix(era).take(limit).count();
		removed += Roots::<T>::drain_prefix(era).take(limit - removed).count();
		removed += OpenedChecks::<T>::drain_prefix(era).take(limit - removed).count();
		removed += Failing::<T>::drain_prefix(era).take(limit - removed).count();
		removed += FailingOf::<T>::drain_prefix((era,)).take(limit - removed).count();
		// At most `limit`.
		removed as u32
	}

	/// Rows of slots at the end that nobody has, and nobody had in an era that is kept.
	fn prune_slots(limit: u32) -> u32 {
		let mut sizes = Sizes::<T>::get();
		if sizes.oracle_rows == sizes.oracles && sizes.node_rows == sizes.nodes {
			return 0;
		}
		let floor = Self::history_floor();
		let mut removed = 0;
		while removed < limit && sizes.oracle_rows > sizes.oracles {
			let slot = OracleSlot(sizes.oracle_rows - 1);
			if OracleSlots::<T>::get(slot).latest_from() > floor {
				break;
			}
			OracleSlots::<T>::remove(slot);
			sizes.oracle_rows -= 1;
			removed += 1;
		}
		while removed < limit && sizes.node_rows > sizes.nodes {
			let slot = NodeSlot(sizes.node_rows - 1);
			if NodeSlots::<T>::get(slot).latest_from() > floor {
				break;
			}
			NodeSlots::<T>::remove(slot);
			sizes.node_rows -= 1;
			removed += 1;
		}
		if removed > 0 {
			Sizes::<T>::put(sizes);
		}
		removed
	}

	/// Logs and records of nodes that are gone.
	fn prune_gone(final_until: EraIndex, limit: u32) -> u32 {
		let mut removed = 0;
		while removed < limit {
			let Some((due, node, mut page)) = GoneNodes::<T>::iter().next() else { break };
			if EraIndex::from_be_bytes(due) > final_until {
				break;
			}
			let end = Records::<T>::get(node).map_or(0, |record| record.tail_page());
			while removed < limit && page < end {
				Log::<T>::remove(node, page);
				page += 1;
				removed += 1;
			}
			if removed == limit {
				GoneNodes::<T>::insert(due, node, page);
				break;
			}
			GoneNodes::<T>::remove(due, node);
			Records::<T>::remove(node);
			removed += 1;
		}
		removed
	}
}
