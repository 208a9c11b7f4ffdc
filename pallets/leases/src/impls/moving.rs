//! Leaving a node that failed, or is not what the lease wants, for others.

use super::{constraints::Wish, signing::Offer};
use crate::*;
use frame_support::{
	ensure,
	pallet_prelude::*,
	traits::{defensive_prelude::*, Consideration},
};
use icn_primitives::{
	CapacityBook, Constraints, EraClock, EraIndex, LeaseId, NodeId, NodeRegistry,
};

impl<T: Config> Pallet<T> {
	/// Ends what a lease holds of `left` with the next era, and holds `requested` instead from then
	/// on.
	pub(crate) fn do_replace_allocation(
		who: T::AccountId,
		id: LeaseId,
		left: NodeId,
		requested: RequestedAllocations,
		max_total: u128,
	) -> DispatchResult {
		let mut lease = Leases::<T>::get(id).ok_or(Error::<T>::UnknownLease)?;
		ensure!(lease.tenant == who, Error::<T>::NotTenant);
		ensure!(lease.stage == LeaseStage::Running, Error::<T>::AlreadyEnding);
		let ends = T::Clock::era().checked_add(1).ok_or(Error::<T>::Overflow)?;
		ensure!(ends < lease.to, Error::<T>::AlreadyEnding);
		ensure!(!requested.is_empty(), Error::<T>::NoAllocations);
		// Who is moved to is paid in it for up to a year, and never agreed to what is refused.
		Self::ensure_good(&lease)?;
		let mut wanted = LeaseConstraints::<T>::get(id).unwrap_or_default();

		let units = requested.iter().map(|(_, units)| u64::from(*units)).sum::<u64>();
		let freed = Self::cut(&mut lease, left, ends, units, &wanted.constraints)?;
		// The market may be closed to others, but it must have terms.
		let terms = T::Nodes::market(lease.market).ok_or(Error::<T>::UnknownMarket)?;
		let offer = Offer {
			market: lease.market,
			terms,
			unit: lease.unit,
			from: ends,
			to: lease.to,
			term: lease.term,
			penalty: lease.penalty,
		};
		// The other lease may be over: then there is nothing to be near to.
		let place = wanted.constraints.near.and_then(|near| Self::place(near, Some(&who), ends));
		let wish = Wish { constraints: &wanted.constraints, place, lasts: offer.proven_until() };
		let mut cost = 0u128;
		for (node, units) in &requested {
			ensure!(
				*node != left && lease.held().all(|other| other.node != *node),
				Error::<T>::DuplicateNode
			);
			let (allocation, total) = Self::allocate(&offer, Some(&who), &wish, *node, *units)?;
			cost = cost.checked_add(total).ok_or(Error::<T>::Overflow)?;
			lease.allocations.try_push(allocation).map_err(|_| Error::<T>::TooManyAllocations)?;
		}
		ensure!(lease.held().count() <= MAX_ALLOCATIONS as usize, Error::<T>::TooManyAllocations);

		// What is freed beyond the cost stays in escrow, and is the tenant's in the end.
		// What was added after signing was what is needed, rounded down: then what is freed, of sums
		// rounded up, may be more than was there.
		let needed = Self::needed(&lease, lease.covered()).ok_or(Error::<T>::Overflow)?;
		let amount = cost.saturating_sub(freed).max(needed.saturating_sub(lease.escrow));
		ensure!(amount <= max_total, Error::<T>::Overpriced);
		lease.escrow = lease.escrow.checked_add(amount).ok_or(Error::<T>::Overflow)?;
		Self::fund(lease.asset, &who, amount)?;
		let footprint = Self::lease_footprint(lease.allocations.len() as u32, &wanted.constraints);
		let ticket = Tickets::<T>::get(id).defensive_ok_or(Error::<T>::UnknownLease)?;
		Tickets::<T>::insert(id, ticket.update(&who, footprint)?);
		if let Ok(place) = wanted.reported.binary_search(&left) {
			wanted.reported.remove(place);
			LeaseConstraints::<T>::insert(id, wanted);
		}
		// It was offered as it was.
		LeaseOffers::<T>::remove(id);
		Leases::<T>::insert(id, lease);
		Self::deposit_event(Event::AllocationReplaced {
			lease: id,
			node: left,
			ends,
			allocations: requested,
			amount,
		});
		Ok(())
	}

	/// Ends what `lease` holds of `node`, if the tenant may leave it and `units` are not more than
	/// that. Returns what had been put into escrow for the eras that are cut.
	fn cut(
		lease: &mut LeaseOf<T>,
		node: NodeId,
		ends: EraIndex,
		units: u64,
		constraints: &Constraints,
	) -> Result<u128, DispatchError> {
		let Lease { to, unit, .. } = *lease;
		let covered = lease.covered();
		let old = lease
			.allocations
			.iter_mut()
			.find(|allocation| allocation.node == node && allocation.to == to)
			.ok_or(Error::<T>::UnknownAllocation)?;
		ensure!(Self::may_leave(node, Some(constraints)), Error::<T>::NodeStillFits);
		ensure!(units <= u64::from(old.units), Error::<T>::TooManyUnits);
		T::Nodes::release(node, old.booking(), ends)?;
		if old.demand {
			Self::uncount_demand(&lease.tenant, lease.market, old.units);
		}
		let escrowed = |until: EraIndex| {
			let eras = until.checked_sub(old.from)?;
			unit.escrow(old.price, old.units, old.margin, eras)
		};
		let before = escrowed(covered).ok_or(Error::<T>::Overflow)?;
		let after = escrowed(ends).ok_or(Error::<T>::Overflow)?;
		old.to = ends;
		before.checked_sub(after).ok_or_else(|| Error::<T>::Overflow.into())
	}
}
