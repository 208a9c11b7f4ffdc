//! The end of a lease's term, at its time or before.

use crate::*;
use frame_support::{ensure, pallet_prelude::*};
use icn_primitives::{
	CapacityBook, EraClock, EraIndex, LeaseEndReason, LeaseId, NodeRegistry, NodeStatus,
};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_terminate(who: T::AccountId, id: LeaseId) -> Result<u32, DispatchError> {
		let mut lease = Leases::<T>::get(id).ok_or(Error::<T>::UnknownLease)?;
		ensure!(lease.tenant == who, Error::<T>::NotTenant);
		ensure!(lease.stage == LeaseStage::Running, Error::<T>::AlreadyEnding);
		let ends = T::Clock::era().checked_add(1).ok_or(Error::<T>::Overflow)?;
		ensure!(ends < lease.to, Error::<T>::AlreadyEnding);

		Self::release(id, &mut lease, ends, LeaseEndReason::Terminated)?;
		let owed = Parameters::<T>::get().termination_penalty_eras.get();
		for allocation in lease.allocations.iter_mut() {
			let left = allocation.to.saturating_sub(ends);
			allocation.penalty = match T::Nodes::node(allocation.node).map(|node| node.status) {
				Some(NodeStatus::Suspended { .. }) | None => 0,
				Some(_) => owed.min(left),
			};
			allocation.to = allocation.to.min(ends);
		}
		let allocations = lease.allocations.len() as u32;
		Leases::<T>::insert(id, lease);
		Self::deposit_event(Event::LeaseTerminated { lease: id, ends });
		Ok(allocations)
	}

	/// Ends a lease whose term is over.
	pub(crate) fn expire_term(id: LeaseId, lease: &mut LeaseOf<T>) -> DispatchResult {
		let ends = lease.to;
		Self::release(id, lease, ends, LeaseEndReason::Expired)?;
		Self::deposit_event(Event::LeaseExpired { lease: id, ends });
		Ok(())
	}

	/// Releases the capacity of a running lease, which then waits for its last era to be final.
	/// The record is the caller's to store.
	pub(crate) fn release(
		id: LeaseId,
		lease: &mut LeaseOf<T>,
		ends: EraIndex,
		reason: LeaseEndReason,
	) -> DispatchResult {
		for allocation in &lease.allocations {
			T::Nodes::release(allocation.node, allocation.booking(), ends.min(allocation.to))?;
		}
		Self::dequeue(id, lease);
		lease.to = ends;
		lease.stage = LeaseStage::Ending(reason);
		lease.queued_at = ends;
		Self::enqueue(id, lease);
		Ok(())
	}
}
