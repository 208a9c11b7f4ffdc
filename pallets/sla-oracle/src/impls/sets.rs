//! The sets of oracles and nodes: dense slots with a short history, so that the set of every era
//! that is not final can be read.

use crate::{
	Config, EraSet, Eras, Error, FinalUntil, NodeSlots, Operators, OracleSlots, Pallet, Parameters,
	Settled, Sizes, SlotOf, FREEZE_DELAY, KEPT_ERAS, MAX_ORACLES,
};
use frame_support::{ensure, pallet_prelude::DispatchResult};
use icn_primitives::{EraAssignments, EraClock, EraIndex, NodeId, NodeSlot, OracleSlot};

impl<T: Config> Pallet<T> {
	/// First era whose set can contain a change that is made now.
	pub(crate) fn change_from() -> EraIndex {
		T::Clock::era().saturating_add(FREEZE_DELAY)
	}

	/// Every era below this one is done: final, and its operators are settled.
	pub(crate) fn done_until() -> EraIndex {
		FinalUntil::<T>::get().min(Settled::<T>::get().era)
	}

	/// Earliest era whose set can still be asked for.
	pub(crate) fn history_floor() -> EraIndex {
		Self::done_until().saturating_sub(KEPT_ERAS)
	}

	/// Fixes the set of `era` as it stands.
	pub(crate) fn freeze(era: EraIndex) {
		let sizes = Sizes::<T>::get();
		let params = Parameters::<T>::get();
		let set = EraSet {
			seed: None,
			started: 0,
			measured: false,
			nodes: sizes.nodes,
			oracles: sizes.oracles,
			size: params.committee.get(),
			// All are far below 256 by their bounds.
			windows: params.windows.get() as u8,
			probes: params.probes.get() as u8,
			checks: params.checks.get() as u8,
			// At most 4,096.
			silent_checks: params.silent_checks.get() as u16,
		};
		Eras::<T>::insert(era, set);
	}

	/// The committees of a set; `None` if its seed is not known.
	pub(crate) fn assignments_of(set: &EraSet) -> Option<EraAssignments> {
		Some(EraAssignments::new(set.seed?, set.nodes, set.oracles, set.size))
	}

	/// `operator` gets the next oracle slot.
	pub(crate) fn join_oracles(
		operator: &T::AccountId,
		row: &mut crate::Operator<T::AccountId>,
	) -> DispatchResult {
		let (from, floor) = (Self::change_from(), Self::history_floor());
		Sizes::<T>::try_mutate(|sizes| {
			ensure!(sizes.oracles < MAX_ORACLES, Error::<T>::TooManyOracles);
			let slot = OracleSlot(sizes.oracles);
			OracleSlots::<T>::try_mutate(slot, |history| {
				history.set(from, Some(operator.clone()), floor)
			})
			.map_err(|_| Error::<T>::HistoryFull)?;
			row.slots.set(from, Some(slot), floor).map_err(|_| Error::<T>::HistoryFull)?;
			sizes.oracles += 1;
			sizes.oracle_rows = sizes.oracle_rows.max(sizes.oracles);
			Ok(())
		})
	}

	/// `operator` leaves; the last oracle takes its slot.
	pub(crate) fn leave_oracles(row: &mut crate::Operator<T::AccountId>) -> DispatchResult {
		let (from, floor) = (Self::change_from(), Self::history_floor());
		let slot = row.slots.latest().ok_or(Error::<T>::AlreadyRetired)?;
		Sizes::<T>::try_mutate(|sizes| {
			sizes.oracles = sizes.oracles.checked_sub(1).ok_or(Error::<T>::NotInSet)?;
			let last = OracleSlot(sizes.oracles);
			if last != slot {
				let moved = OracleSlots::<T>::get(last).latest().ok_or(Error::<T>::NotInSet)?;
				OracleSlots::<T>::try_mutate(slot, |history| {
					history.set(from, Some(moved.clone()), floor)
				})
				.map_err(|_| Error::<T>::HistoryFull)?;
				Operators::<T>::try_mutate(&moved, |row| {
					let row = row.as_mut().ok_or(Error::<T>::UnknownOperator)?;
					row.slots.set(from, Some(slot), floor).map_err(|_| Error::<T>::HistoryFull)
				})?;
			}
			OracleSlots::<T>::try_mutate(last, |history| history.set(from, None, floor))
				.map_err(|_| Error::<T>::HistoryFull)?;
			row.slots.set(from, None, floor).map_err(|_| Error::<T>::HistoryFull)?;
			Ok(())
		})
	}

	/// `node` gets the next node slot.
	pub(crate) fn join_nodes(node: NodeId) -> DispatchResult {
		ensure!(!SlotOf::<T>::contains_key(node), Error::<T>::AlreadyWatched);
		let (from, floor) = (Self::change_from(), Self::history_floor());
		Sizes::<T>::try_mutate(|sizes| {
			let slot = NodeSlot(sizes.nodes);
			sizes.nodes = sizes.nodes.checked_add(1).ok_or(Error::<T>::HistoryFull)?;
			sizes.node_rows = sizes.node_rows.max(sizes.nodes);
			NodeSlots::<T>::try_mutate(slot, |history| history.set(from, Some(node), floor))
				.map_err(|_| Error::<T>::HistoryFull)?;
			SlotOf::<T>::insert(node, slot);
			Ok(())
		})
	}

	/// `node` leaves; the last node takes its slot.
	pub(crate) fn leave_nodes(node: NodeId) -> DispatchResult {
		let slot = SlotOf::<T>::take(node).ok_or(Error::<T>::NotWatched)?;
		let (from, floor) = (Self::change_from(), Self::history_floor());
		Sizes::<T>::try_mutate(|sizes| {
			sizes.nodes = sizes.nodes.checked_sub(1).ok_or(Error::<T>::NotWatched)?;
			let last = NodeSlot(sizes.nodes);
			if last != slot {
				let moved = NodeSlots::<T>::get(last).latest().ok_or(Error::<T>::NotWatched)?;
				NodeSlots::<T>::try_mutate(slot, |history| history.set(from, Some(moved), floor))
					.map_err(|_| Error::<T>::HistoryFull)?;
				SlotOf::<T>::insert(moved, slot);
			}
			NodeSlots::<T>::try_mutate(last, |history| history.set(from, None, floor))
				.map_err(|_| Error::<T>::HistoryFull)?;
			Ok(())
		})
	}
}
