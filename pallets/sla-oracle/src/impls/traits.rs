//! What other pallets tell and read.

use crate::{page_of, Config, Eras, Error, FinalUntil, GoneNodes, Pallet, Records, SlotOf};
use frame_support::{ensure, pallet_prelude::DispatchResult};
use icn_primitives::{
	EraIndex, Generation, LogPosition, NodeId, OnNodeStatus, ServiceRecord, Shortfall,
};

impl<T: Config> OnNodeStatus for Pallet<T> {
	fn pending(node: NodeId, generation: Generation) -> DispatchResult {
		Self::open_activation(node, generation)
	}

	/// The set of the next era is frozen already, so the first verdicts can come for the era after
	/// it. Missing evidence is not downtime: until then the node counts as fully served.
	fn watch(node: NodeId, from: EraIndex) -> DispatchResult {
		Self::join_nodes(node)?;
		Self::close_span(node, from)
	}

	fn suspend(node: NodeId, from: EraIndex) -> DispatchResult {
		Self::leave_nodes(node)?;
		Self::open_span(node, from)
	}

	fn gone(node: NodeId) -> DispatchResult {
		Self::drop_questions(node)?;
		let watched = SlotOf::<T>::contains_key(node);
		let record = Records::<T>::get(node);
		if !watched && record.is_none() {
			return Ok(());
		}
		let mut record = record.unwrap_or_default();
		ensure!(!record.gone, Error::<T>::NodeGone);
		ensure!(record.pins.is_empty(), Error::<T>::StillPinned);
		if watched {
			Self::leave_nodes(node)?;
		}
		// Verdicts on the eras whose sets contain it may still come.
		let due = Self::change_from().to_be_bytes();
		GoneNodes::<T>::insert(due, node, page_of(record.first));
		record.gone = true;
		Records::<T>::insert(node, record);
		Ok(())
	}
}

impl<T: Config> ServiceRecord for Pallet<T> {
	fn final_until() -> EraIndex {
		FinalUntil::<T>::get()
	}

	fn measured(era: EraIndex) -> bool {
		Eras::<T>::get(era).is_some_and(|set| set.measured)
	}

	fn shortfall(node: NodeId, before: EraIndex, at: LogPosition) -> Option<Shortfall> {
		Self::shortfall_at(node, before, at)
	}

	fn locate(node: NodeId, before: EraIndex) -> LogPosition {
		Self::locate_entry(node, before)
	}

	fn pin(node: NodeId, era: EraIndex) -> DispatchResult {
		Self::change_pins(node, |record| {
			ensure!(era >= record.kept_from, Error::<T>::LogPruned);
			record.pin(era).map_err(Self::pin_error)
		})
	}

	fn unpin(node: NodeId, era: EraIndex) -> DispatchResult {
		Self::change_pins(node, |record| record.unpin(era).map_err(Self::pin_error))
	}
}
