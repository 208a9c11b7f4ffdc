//! A longer term at the price that was signed.

use super::constraints::Wish;
use crate::*;
use frame_support::{ensure, pallet_prelude::*};
use icn_primitives::{
	CapacityBook, EraClock, EraIndex, LeaseId, MarketTerms, NodeRegistry, NodeStatus, ICNT_ASSET,
};

impl<T: Config> Pallet<T> {
	/// Returns how many allocations it has, and whether their nodes had to be looked at.
	pub(crate) fn do_extend(
		who: T::AccountId,
		id: LeaseId,
		eras: EraIndex,
		max_amount: u128,
	) -> Result<(u32, bool), DispatchError> {
		let mut lease = Self::running_of(id, &who)?;
		// More of a lease is a new lease to who is suspended.
		Self::ensure_may_lease(&who)?;
		let term = lease.term.checked_add(eras).ok_or(Error::<T>::Overflow)?;
		let constrained = Self::ensure_no_dearer(id, &lease, eras, term)?;

		let in_full = lease.to == lease.term;
		lease.term = term;
		let mut amount = 0;
		if in_full {
			let needed = Self::needed(&lease, term).ok_or(Error::<T>::Overflow)?;
			amount = needed.saturating_sub(lease.escrow);
			ensure!(amount <= max_amount, Error::<T>::Overpriced);
			lease.escrow = lease.escrow.checked_add(amount).ok_or(Error::<T>::Overflow)?;
			Self::fund(lease.asset, &who, amount)?;
			Self::move_end(id, &mut lease, term)?;
		}
		// It was offered as it was.
		LeaseOffers::<T>::remove(id);
		let (to, allocations) = (lease.to, lease.allocations.len() as u32);
		Leases::<T>::insert(id, lease);
		Self::deposit_event(Event::LeaseExtended { lease: id, term, to, amount });
		Ok((allocations, constrained))
	}

	/// Fails unless who signs today for the nodes of `lease`, up to `term`, would pay no more and
	/// be bound no more. Else a longer lease would be a price of the past for the future.
	fn ensure_no_dearer(
		id: LeaseId,
		lease: &LeaseOf<T>,
		eras: EraIndex,
		term: EraIndex,
	) -> Result<bool, DispatchError> {
		ensure!(lease.asset != ICNT_ASSET, Error::<T>::PricedByTheDay);
		ensure!(Self::is_accepting(lease), Error::<T>::AssetNotAccepted);
		Self::rate(lease.asset).map_err(Error::<T>::from)?;
		let terms = T::Nodes::market(lease.market).ok_or(Error::<T>::UnknownMarket)?;
		ensure!(terms.open, Error::<T>::MarketClosed);
		// Each moves the lease in its queue, of which a block has room for so many: no era by era.
		ensure!(eras >= terms.min_lease_eras.max(1), Error::<T>::TooShort);
		let params = Parameters::<T>::get();
		let next = T::Clock::era().checked_add(1).ok_or(Error::<T>::Overflow)?;
		ensure!(term.saturating_sub(next) <= params.max_lease_eras.get(), Error::<T>::TooLong);
		ensure!(params.termination_penalty_eras.get() <= lease.penalty.into(), Error::<T>::Dearer);
		let wanted = LeaseConstraints::<T>::get(id);
		let constraints = wanted.map(|wanted| wanted.constraints).unwrap_or_default();
		// Nodes stay where they are, hence as near as they were. What is about to end would be a way
		// out, as at signing.
		let lasts = next.saturating_add(terms.min_lease_eras).min(term);
		let wish = Wish { constraints: &constraints, place: None, lasts };
		for allocation in lease.held() {
			Self::ensure_offered(allocation, &terms, &wish, term)?;
		}
		Ok(!constraints.is_empty())
	}

	/// Fails unless a node is still offered for what was signed, or less, up to `term`.
	fn ensure_offered(
		allocation: &Allocation,
		terms: &MarketTerms,
		wish: &Wish,
		term: EraIndex,
	) -> DispatchResult {
		let node = allocation.node;
		let info = T::Nodes::node(node).ok_or(Error::<T>::UnknownNode)?;
		ensure!(matches!(info.status, NodeStatus::Active), Error::<T>::NodeNotActive);
		let price = terms.unit_price(info.price_floor);
		ensure!(price <= allocation.price && terms.margin <= allocation.margin, Error::<T>::Dearer);
		let committed = T::Nodes::committed_until(node).is_some_and(|until| until >= term);
		ensure!(committed, Error::<T>::NotCommitted);
		ensure!(Self::breach(node, &info, wish).is_none(), Error::<T>::ConstraintNotMet);
		Ok(())
	}
}
