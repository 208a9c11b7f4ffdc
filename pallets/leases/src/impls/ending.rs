//! The end of a lease's term, at its time or before.

use crate::*;

/// How a lease came to its end.
#[derive(Clone, Copy)]
pub(crate) enum Expiry {
	/// Its term was over.
	Expired {
		/// The allocations that another was to hold after it, if one was tried.
		renewed: Option<u32>,
	},
	/// What was paid for was.
	Exhausted {
		/// Whether its nodes had to be looked at.
		constrained: bool,
	},
}
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
		let left = lease.term.saturating_sub(ends);
		let constrained = Self::penalise(id, &mut lease, to, left);
		for allocation in lease.allocations.iter_mut().filter(|allocation| allocation.to == to) {
			allocation.to = ends;
		}
		let allocations = lease.allocations.len() as u32;
		Leases::<T>::insert(id, lease);
		Self::deposit_event(Event::LeaseTerminated { lease: id, ends });
		Ok((allocations, constrained))
	}

	/// Ends a lease whose last paid era runs or is over: for good, or because no more was paid for
	/// before its term. Then `closer` gets the bounty.
	pub(crate) fn expire_term(
		id: LeaseId,
		lease: &mut LeaseOf<T>,
		closer: Option<&T::AccountId>,
	) -> Result<Expiry, DispatchError> {
		let ends = lease.to;
		if !lease.on_runway() {
			Self::release(id, lease, ends, LeaseEndReason::Expired)?;
			Self::deposit_event(Event::LeaseExpired { lease: id, ends });
			return Ok(Expiry::Expired { renewed: Self::follow(id, lease) });
		}
		let constrained = Self::charge_exhaustion(id, lease);
		let bounty = match closer {
			Some(closer) => Self::pay_bounty(lease, closer)?,
			None => 0,
		};
		Self::release(id, lease, ends, LeaseEndReason::Exhausted)?;
		let closer = closer.cloned();
		Self::deposit_event(Event::LeaseExhausted { lease: id, ends, closer, bounty });
		Ok(Expiry::Exhausted { constrained })
	}

	/// Notes on what is held up to `to` what its early end costs, with so many eras `left` that it
	/// was to be held. Returns whether the nodes had to be looked at.
	pub(crate) fn penalise(
		id: LeaseId,
		lease: &mut LeaseOf<T>,
		to: EraIndex,
		left: EraIndex,
	) -> bool {
		let owed = EraIndex::from(lease.penalty).min(left);
		let wanted = LeaseConstraints::<T>::get(id).map(|wanted| wanted.constraints);
		// What was replaced has its own end.
		for allocation in lease.allocations.iter_mut().filter(|allocation| allocation.to == to) {
			if !Self::may_leave(allocation.node, wanted.as_ref()) {
				allocation.penalty = owed;
			}
		}
		wanted.is_some()
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
			if allocation.demand {
				Self::uncount_demand(&lease.tenant, lease.market, allocation.units);
			}
		}
		Self::dequeue(id, lease);
		lease.to = ends;
		lease.stage = LeaseStage::Ending(reason);
		lease.queued_at = ends;
		Self::enqueue(id, lease);
		Ok(())
	}
}
