//! Whose a lease is, and who gets back what is left of it.

use crate::*;
use frame_support::{
	ensure,
	pallet_prelude::*,
	traits::{defensive_prelude::*, Consideration},
};
use icn_primitives::{CapacityBook, EraClock, LeaseId, NodeRegistry};

impl<T: Config> Pallet<T> {
	/// Who gets back what is left of a lease.
	pub fn payer(id: LeaseId, lease: &LeaseOf<T>) -> T::AccountId {
		Payers::<T>::get(id).unwrap_or_else(|| lease.tenant.clone())
	}

	/// A lease whose last era is not over yet, which `who` leases.
	pub(crate) fn running_of(id: LeaseId, who: &T::AccountId) -> Result<LeaseOf<T>, Error<T>> {
		let lease = Leases::<T>::get(id).ok_or(Error::<T>::UnknownLease)?;
		ensure!(lease.tenant == *who, Error::<T>::NotTenant);
		Self::ensure_runs(&lease)?;
		Ok(lease)
	}

	/// Fails for what ends, or has ended and nobody moved it on.
	pub(crate) fn ensure_runs(lease: &LeaseOf<T>) -> Result<(), Error<T>> {
		let runs = lease.stage == LeaseStage::Running && T::Clock::era() < lease.to;
		ensure!(runs, Error::<T>::AlreadyEnding);
		Ok(())
	}

	pub(crate) fn do_offer_lease(
		who: T::AccountId,
		id: LeaseId,
		to: T::AccountId,
		keep_paying: bool,
	) -> DispatchResult {
		Self::running_of(id, &who)?;
		ensure!(to != who, Error::<T>::OwnLease);
		// What another paid is not the tenant's to give.
		ensure!(keep_paying || !Payers::<T>::contains_key(id), Error::<T>::NotPayer);
		LeaseOffers::<T>::insert(id, TransferOffer { to: to.clone(), keep_paying });
		Self::deposit_event(Event::LeaseOffered { lease: id, to, keep_paying });
		Ok(())
	}

	pub(crate) fn do_withdraw_offer(who: T::AccountId, id: LeaseId) -> DispatchResult {
		let lease = Leases::<T>::get(id).ok_or(Error::<T>::UnknownLease)?;
		ensure!(lease.tenant == who, Error::<T>::NotTenant);
		LeaseOffers::<T>::take(id).ok_or(Error::<T>::NotOffered)?;
		Self::deposit_event(Event::OfferWithdrawn { lease: id });
		Ok(())
	}

	/// Returns how many allocations the lease has.
	pub(crate) fn do_accept_lease(
		who: T::AccountId,
		id: LeaseId,
		keep_paying: bool,
	) -> Result<u32, DispatchError> {
		let mut lease = Leases::<T>::get(id).ok_or(Error::<T>::UnknownLease)?;
		Self::ensure_runs(&lease)?;
		// The other side may have offered it anew just before.
		LeaseOffers::<T>::get(id)
			.filter(|offer| offer.to == who && offer.keep_paying == keep_paying)
			.ok_or(Error::<T>::NotOffered)?;
		let mut provider = Self::ensure_may_lease(&who)?;
		provider.leases = provider.leases.checked_add(1).ok_or(Error::<T>::Overflow)?;
		let allocations = lease.allocations.len() as u32;
		let constraints = LeaseConstraints::<T>::get(id).unwrap_or_default().constraints;
		let footprint = Self::lease_footprint(allocations, &constraints);
		let ticket = T::Consideration::new(&who, footprint)?;

		let payer = Self::payer(id, &lease);
		LeaseOffers::<T>::remove(id);
		Renewals::<T>::remove(id);
		let from = core::mem::replace(&mut lease.tenant, who.clone());
		let old = Tickets::<T>::get(id).defensive_ok_or(Error::<T>::UnknownLease)?;
		old.drop(&from)?;
		Tickets::<T>::insert(id, ticket);
		ServiceProviders::<T>::insert(&who, provider);
		ServiceProviders::<T>::mutate(&from, |provider| {
			if let Some(provider) = provider {
				provider.leases = provider.leases.saturating_sub(1);
			}
		});
		TenantLeases::<T>::remove(&from, id.0.to_be_bytes());
		TenantLeases::<T>::insert(&who, id.0.to_be_bytes(), ());
		let payer = if keep_paying { payer } else { who.clone() };
		match payer == who {
			true => Payers::<T>::remove(id),
			false => Payers::<T>::insert(id, &payer),
		}
		Self::disown(&mut lease, &from)?;
		Leases::<T>::insert(id, lease);
		Self::deposit_event(Event::LeaseTransferred { lease: id, from, to: who, payer });
		Ok(allocations)
	}

	/// What was demand of `from` is now the tenant's, from the next era on. What is held of nodes to
	/// which the tenant is no stranger, or goes beyond its share, is none any more. That of others who
	/// were no demand stays none: what is cut is not announced again.
	fn disown(lease: &mut LeaseOf<T>, from: &T::AccountId) -> DispatchResult {
		let Lease { to, market, .. } = *lease;
		let last = T::Clock::era().saturating_add(1) >= to;
		let terms = T::Nodes::market(market);
		let held = |allocation: &&mut Allocation| allocation.to == to && allocation.demand;
		for allocation in lease.allocations.iter_mut().filter(held) {
			let node = T::Nodes::node(allocation.node).ok_or(Error::<T>::UnknownNode)?;
			let units = allocation.units;
			Self::uncount_demand(from, market, units);
			let counts = Self::are_strangers(&lease.tenant, &node.provider)
				&& terms
					.as_ref()
					.is_some_and(|terms| Self::has_share(&lease.tenant, market, terms, units));
			// In the last era there is no next one to begin with.
			if counts || last {
				Self::count_demand(&lease.tenant, market, units);
			} else {
				T::Nodes::end_demand(allocation.node, allocation.booking())?;
				allocation.demand = false;
			}
		}
		Ok(())
	}

	/// Bytes of state that may be kept beside a lease, on its ticket: who pays, an offer, a renewal.
	pub(crate) fn rows_beside() -> usize {
		T::AccountId::max_encoded_len()
			.saturating_add(TransferOffer::<T::AccountId>::max_encoded_len())
			.saturating_add(Renewal::max_encoded_len())
			.saturating_add(3 * 8)
	}

	/// Removes it, and tells who pays if that is not the tenant.
	pub(crate) fn drop_rows_beside(id: LeaseId) -> Option<T::AccountId> {
		LeaseOffers::<T>::remove(id);
		Renewals::<T>::remove(id);
		Payers::<T>::take(id)
	}
}
