//! Giving up some of the units of a node.

use crate::*;
use frame_support::{
	ensure,
	pallet_prelude::*,
	traits::{defensive_prelude::*, Consideration},
};
use icn_primitives::{
	CapacityBook, EraClock, EraIndex, LeaseId, NodeId, NodeRegistry, ServiceRecord, Units,
};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_reduce(
		who: T::AccountId,
		id: LeaseId,
		node: NodeId,
		units: Units,
	) -> DispatchResult {
		let mut lease = Self::running_of(id, &who)?;
		let ends = T::Clock::era().checked_add(1).ok_or(Error::<T>::Overflow)?;
		ensure!(ends < lease.to, Error::<T>::AlreadyEnding);
		ensure!(units > 0, Error::<T>::ZeroUnits);
		let held = lease.held().find(|held| held.node == node).cloned();
		let held = held.ok_or(Error::<T>::UnknownAllocation)?;
		ensure!(units < held.units, Error::<T>::TooManyUnits);

		Self::give_up(&mut lease, &held, units, ends)?;
		let constraints = LeaseConstraints::<T>::get(id).unwrap_or_default().constraints;
		let owed = match Self::may_leave(node, Some(&constraints)) {
			true => 0,
			false => EraIndex::from(lease.penalty).min(lease.term.saturating_sub(ends)),
		};
		let (paid, margin) = Self::pay_penalty(&mut lease, held, units, ends, owed)?;

		let footprint = Self::lease_footprint(lease.allocations.len() as u32, &constraints);
		let ticket = Tickets::<T>::get(id).defensive_ok_or(Error::<T>::UnknownLease)?;
		Tickets::<T>::insert(id, ticket.update(&who, footprint)?);
		// It was offered as it was.
		LeaseOffers::<T>::remove(id);
		Leases::<T>::insert(id, lease);
		Self::deposit_event(Event::LeaseReduced { lease: id, node, units, ends, paid, margin });
		Ok(())
	}

	/// Holds fewer units from `ends` on. What has begun stays as it is up to there, and what is kept
	/// is another allocation by the same terms.
	fn give_up(
		lease: &mut LeaseOf<T>,
		held: &Allocation,
		units: Units,
		ends: EraIndex,
	) -> DispatchResult {
		let kept = held.units.checked_sub(units).ok_or(Error::<T>::TooManyUnits)?;
		let demand = T::Nodes::shrink(held.node, held.booking(), kept)?;
		if held.demand {
			Self::uncount_demand(&lease.tenant, lease.market, held.units);
		}
		if demand {
			Self::count_demand(&lease.tenant, lease.market, kept);
		}
		let to = lease.to;
		let old = lease
			.allocations
			.iter_mut()
			.find(|other| other.node == held.node && other.to == to)
			.ok_or(Error::<T>::UnknownAllocation)?;
		if old.from >= ends {
			old.units = kept;
			old.demand = demand;
			return Ok(());
		}
		old.to = ends;
		T::Service::pin(held.node, ends)?;
		let rest = Allocation {
			units: kept,
			demand,
			from: ends,
			settled_to: ends,
			credited: 0,
			served: 0,
			paid: 0,
			margin_paid: 0,
			..held.clone()
		};
		lease.allocations.try_push(rest).map_err(|_| Error::<T>::TooManyAllocations)?;
		Ok(())
	}

	/// Pays at once for so many eras of `units` that were given up. It is an allocation of no era
	/// that is done, so that the lease is the sum of its allocations. Returns what the provider
	/// and the protocol got.
	fn pay_penalty(
		lease: &mut LeaseOf<T>,
		held: Allocation,
		units: Units,
		ends: EraIndex,
		owed: EraIndex,
	) -> Result<(u128, u128), DispatchError> {
		if owed == 0 {
			return Ok((0, 0));
		}
		let mut part = Allocation {
			units,
			from: ends,
			to: ends,
			settled_to: ends,
			credited: 0,
			penalty: owed,
			served: 0,
			demand: false,
			done: true,
			..held
		};
		let (paid, margin) = part.entitled(&lease.unit).ok_or(Error::<T>::Overflow)?;
		(part.paid, part.margin_paid) = (paid, margin);
		let provider = T::Nodes::node(part.node).ok_or(Error::<T>::UnknownNode)?.provider;
		lease.allocations.try_push(part).map_err(|_| Error::<T>::TooManyAllocations)?;
		lease.escrow = lease
			.escrow
			.checked_sub(paid)
			.and_then(|rest| rest.checked_sub(margin))
			.defensive_ok_or(Error::<T>::Overflow)?;
		Self::change_ledger(lease.asset, |ledger| {
			ledger.escrow = ledger.escrow.checked_sub(paid)?.checked_sub(margin)?;
			ledger.earnings = ledger.earnings.checked_add(paid)?;
			ledger.margin = ledger.margin.checked_add(margin)?;
			Some(())
		})?;
		Self::credit(&provider, lease.asset, paid)?;
		Ok((paid, margin))
	}
}
