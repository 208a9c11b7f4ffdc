//! Removal of what nothing can refer to any more, item by item.

use crate::{
	Config, Eras, Error, FinalUntil, GoneNodes, Log, NodeSlots, OracleSlots, Pages, Pallet, Pruned,
	Records, Reporters, Reports, Sizes, WeightInfo, KEPT_ERAS, MAX_PRUNED, MIN_FREE_PRUNED,
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
		let final_until = FinalUntil::<T>::get();
		let mut removed = Self::prune_reports(final_until, limit);
		removed += Self::prune_slots(limit - removed);
		removed + Self::prune_gone(final_until, limit - removed)
	}

	/// Reports of eras that are final, and sets of eras that were it [`KEPT_ERAS`] ago.
	fn prune_reports(final_until: EraIndex, limit: u32) -> u32 {
		let mut cursor = Pruned::<T>::get();
		if cursor.era >= final_until || limit == 0 {
			return 0;
		}
		let mut removed = 0;
		let mut reporters = Reporters::<T>::get(cursor.era);
		while removed < limit && cursor.era < final_until {
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
				Reporters::<T>::remove(cursor.era);
				if let Some(old) = cursor.era.checked_sub(KEPT_ERAS) {
					Eras::<T>::remove(old);
				}
				cursor = crate::PruneCursor { era: cursor.era + 1, ..Default::default() };
				reporters = Reporters::<T>::get(cursor.era);
			}
			removed += 1;
		}
		Pruned::<T>::put(cursor);
		removed
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
			let Some((due, node, mut position)) = GoneNodes::<T>::iter().next() else { break };
			if EraIndex::from_be_bytes(due) > final_until {
				break;
			}
			let entries = Records::<T>::get(node).map_or(0, |record| record.entries);
			while removed < limit && position <= entries {
				Log::<T>::remove(node, position);
				position += 1;
				removed += 1;
			}
			if removed == limit {
				GoneNodes::<T>::insert(due, node, position);
				break;
			}
			GoneNodes::<T>::remove(due, node);
			Records::<T>::remove(node);
			removed += 1;
		}
		removed
	}
}
