//! The end of a lease's term, at its time or before.

use crate::*;
use frame_support::{ensure, pallet_prelude::*};
use icn_primitives::{CapacityBook, EraClock, EraIndex, LeaseEndReason, LeaseId};

impl<T: Config> Pallet<T> {
	/// Returns how many allocations it has, and whether they had to be looked at.
	pub(crate) fn do_terminate(
		who: T::AccountId,
		id: LeaseId,
	) -> Result<(u32, bool), DispatchError> {
		let mut lease = Leases::<T>::get(id).ok_or(Error::<T>::UnknownLease)?;
		ensure!(lease.tenant == who, Error::<T>::NotTenant);
		ensure!(lease.stage == LeaseStage::Running, Error::<T>::AlreadyEnding);
		let ends = T::Clock::era().checked_add(1).ok_or(Error::<T>::Overflow)?;
		ensure!(ends < lease.to, Error::<T>::AlreadyEnding);

		let to = lease.to;
		Self::release(id, &mut lease, ends, LeaseEndReason::Terminated)?;
		let owed = Parameters::<T>::get().termination_penalty_eras.get();
		let wanted = LeaseConstraints::<T>::get(id).map(|wanted| wanted.constraints);
		// What was replaced has its own end.
		for allocation in lease.allocations.iter_mut().filter(|allocation| allocation.to == to) {
			if !Self::may_leave(allocation.node, wanted.as_ref()) {
				allocation.penalty = owed.min(to.saturating_sub(ends));
			}
			allocation.to = ends;
		}
		let allocations = lease.allocations.len() as u32;
		Leases::<T>::insert(id, lease);
		Self::deposit_event(Event::LeaseTerminated { lease: id, ends });
		Ok((allocations, wanted.is_some()))
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
		for allocation in lease.held() {
			T::Nodes::release(allocation.node, allocation.booking(), ends)?;
		}
		Self::dequeue(id, lease);
		lease.to = ends;
		lease.stage = LeaseStage::Ending(reason);
		lease.queued_at = ends;
		Self::enqueue(id, lease);
		Ok(())
	}
}
