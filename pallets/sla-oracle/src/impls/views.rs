//! Bounded reads for runtime APIs.

use crate::{Config, Eras, FinalUntil, NodeSlots, Operators, OracleSlots, Pallet, Records, SlotOf};
use alloc::vec::Vec;
use icn_primitives::{EraAssignments, EraIndex, NodeId, NodeSlot, OracleSlot, ServiceView};

/// Most assignments that one read returns.
const MAX_ASSIGNMENTS: u32 = 1_024;

impl<T: Config> Pallet<T> {
	/// The committees of an era whose set is kept and whose seed is known.
	pub fn era_assignments(era: EraIndex) -> Option<EraAssignments> {
		Eras::<T>::get(era).and_then(|set| Self::assignments_of(&set))
	}

	/// The operators that watch `slot` in `era`.
	pub fn committee(era: EraIndex, slot: NodeSlot) -> Vec<T::AccountId> {
		let Some(committees) = Self::era_assignments(era) else { return Vec::new() };
		let members = committees.members(slot);
		members.into_iter().filter_map(|slot| OracleSlots::<T>::get(slot).at(era)).collect()
	}

	/// The slot of `operator` in the set of `era`.
	pub fn oracle_slot(operator: &T::AccountId, era: EraIndex) -> Option<OracleSlot> {
		Operators::<T>::get(operator)?.slots.at(era)
	}

	/// The nodes that `operator` watches in `era`, up to `limit` after the first `start`, at
	/// most 1,024 at a time. Not in the order of slots.
	pub fn assignments(
		operator: &T::AccountId,
		era: EraIndex,
		start: u32,
		limit: u32,
	) -> Vec<(NodeSlot, NodeId)> {
		let committees = Self::era_assignments(era);
		let (Some(committees), Some(oracle)) = (committees, Self::oracle_slot(operator, era))
		else {
			return Vec::new();
		};
		committees
			.assigned(oracle, start, limit.min(MAX_ASSIGNMENTS))
			.into_iter()
			.filter_map(|slot| Some((slot, NodeSlots::<T>::get(slot).at(era)?)))
			.collect()
	}

	/// The measured service of `node`; `None` if it was never watched, suspended or read, or is
	/// gone.
	pub fn service_record(node: NodeId) -> Option<ServiceView> {
		let slot = SlotOf::<T>::get(node);
		let record = Records::<T>::get(node);
		if record.as_ref().map_or(slot.is_none(), |record| record.gone) {
			return None;
		}
		let final_until = FinalUntil::<T>::get();
		// While an era is being finalised, its entry may be there already.
		let position = Self::locate_entry(node, final_until);
		let sums = Self::shortfall_at(node, final_until, position).unwrap_or_default();
		let open = record.and_then(|record| record.spans.last().copied());
		Some(ServiceView {
			node,
			slot,
			final_until,
			credit: sums.credit,
			penal: sums.penal,
			position,
			suspended_since: open.filter(|span| span.until.is_none()).map(|span| span.from),
		})
	}
}
