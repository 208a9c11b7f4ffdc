//! What of a lease's term is paid for.

use crate::*;
use frame_support::{ensure, pallet_prelude::*};
use icn_primitives::{CapacityBook, EraClock, EraIndex, LeaseId, PriceError, PriceFeed, WHOLE};

impl<T: Config> Pallet<T> {
	/// A tenant pays for some time at once, so that the ends of leases do not move all the time.
	pub(crate) fn ensure_runway(eras: EraIndex) -> DispatchResult {
		let least = Parameters::<T>::get().min_runway_eras.get();
		ensure!(eras >= least, Error::<T>::RunwayTooShort);
		Ok(())
	}

	/// Returns how many allocations the lease has.
	pub(crate) fn do_top_up(
		who: T::AccountId,
		id: LeaseId,
		eras: EraIndex,
		max_amount: u128,
	) -> Result<u32, DispatchError> {
		let mut lease = Leases::<T>::get(id).ok_or(Error::<T>::UnknownLease)?;
		// Its units may be another's from then on.
		let runs = lease.stage == LeaseStage::Running && T::Clock::era() < lease.to;
		ensure!(runs, Error::<T>::AlreadyEnding);
		ensure!(lease.on_runway(), Error::<T>::FullyFunded);
		// Nobody brings what is refused to those who cannot leave.
		Self::ensure_good(&lease)?;
		let to = end_at(lease.to.saturating_add(eras), lease.term, lease.penalty);
		if to < lease.term {
			Self::ensure_runway(eras)?;
		}
		let needed = Self::needed(&lease, covered(to, lease.term, lease.penalty))
			.ok_or(Error::<T>::Overflow)?;
		// What was credited pays first.
		let amount = needed.saturating_sub(lease.escrow);
		ensure!(amount <= max_amount, Error::<T>::Overpriced);
		lease.escrow = lease.escrow.checked_add(amount).ok_or(Error::<T>::Overflow)?;
		Self::fund(lease.asset, &who, amount)?;
		Self::move_end(id, &mut lease, to)?;
		let allocations = lease.allocations.len() as u32;
		Leases::<T>::insert(id, lease);
		Self::deposit_event(Event::LeaseToppedUp { lease: id, who, amount, to });
		Ok(allocations)
	}

	/// Moves the end of a running lease on as far as its escrow reaches, and tells whether it
	/// moved. Not when it is past. The record is the caller's to store.
	pub(crate) fn use_up_credits(
		id: LeaseId,
		lease: &mut LeaseOf<T>,
	) -> Result<bool, DispatchError> {
		if !lease.on_runway() || lease.to <= T::Clock::era() {
			return Ok(false);
		}
		let (start, term, penalty) = (lease.covered(), lease.term, lease.penalty);
		let reaches =
			|until| Self::needed(lease, until).is_some_and(|needed| needed <= lease.escrow);
		// Paid up to `low`, and not up to `high`.
		let (mut low, mut high) = (start, term.saturating_add(1));
		if !reaches(start.saturating_add(1).min(term)) {
			return Ok(false);
		}
		while high.saturating_sub(low) > 1 {
			let middle = low.saturating_add(high.saturating_sub(low) / 2);
			if reaches(middle) {
				low = middle;
			} else {
				high = middle;
			}
		}
		let more = low.saturating_sub(start);
		let to = end_at(lease.to.saturating_add(more), term, penalty);
		Self::move_end(id, lease, to)?;
		Self::deposit_event(Event::LeaseReindexed { lease: id, to });
		Ok(true)
	}

	/// The only way in which the end of a lease becomes later: on the lease, on what it holds, on
	/// the bookings and in the queue. The record is the caller's to store.
	pub(crate) fn move_end(id: LeaseId, lease: &mut LeaseOf<T>, to: EraIndex) -> DispatchResult {
		let old = lease.to;
		for allocation in lease.allocations.iter_mut().filter(|allocation| allocation.to == old) {
			let counted = allocation.demand;
			allocation.demand = T::Nodes::extend(allocation.node, allocation.booking(), to)?;
			if counted && !allocation.demand {
				Self::uncount_demand(&lease.tenant, lease.market, allocation.units);
			}
			allocation.to = to;
		}
		Self::dequeue(id, lease);
		lease.to = to;
		lease.queued_at = to;
		Self::enqueue(id, lease);
		Ok(())
	}

	/// What must be in escrow so that all that is held can be served up to `until` (first era no
	/// more), penalties and bounty among these eras. `None` if it does not fit.
	pub(crate) fn needed(lease: &LeaseOf<T>, until: EraIndex) -> Option<u128> {
		// What is done was paid, a penalty with it.
		lease.allocations.iter().filter(|part| !part.done).try_fold(0u128, |sum, allocation| {
			let ends = if allocation.to == lease.to { until } else { allocation.to };
			let left = u64::from(ends.checked_sub(allocation.settled_to)?);
			let served = allocation.served.checked_add(left.checked_mul(WHOLE.into())?)?;
			let (paid, margin) = allocation.worth(served, &lease.unit)?;
			sum.checked_add(paid.checked_sub(allocation.paid)?)?
				.checked_add(margin.checked_sub(allocation.margin_paid)?)
		})
	}

	/// Notes what the end of an exhausted lease costs. Returns whether the nodes had to be looked
	/// at.
	pub(crate) fn charge_exhaustion(id: LeaseId, lease: &mut LeaseOf<T>) -> bool {
		// In an asset that is refused or does not move nobody could have topped it up.
		if Self::ensure_good(lease).is_err() || Self::is_frozen(lease.asset) {
			return false;
		}
		let (to, left) = (lease.to, lease.term.saturating_sub(lease.to));
		Self::penalise(id, lease, to, left)
	}

	/// What whoever moves on an exhausted lease gets. It is in escrow, whatever else is owed.
	pub(crate) fn bounty(lease: &LeaseOf<T>) -> Option<u128> {
		let served = u64::from(BOUNTY_ERAS).checked_mul(WHOLE.into())?;
		lease.held().try_fold(0u128, |sum, allocation| {
			sum.checked_add(allocation.worth(served, &lease.unit)?.0)
		})
	}

	/// Pays the bounty to the earnings of `closer`.
	pub(crate) fn pay_bounty(
		lease: &mut LeaseOf<T>,
		closer: &T::AccountId,
	) -> Result<u128, DispatchError> {
		let bounty = Self::bounty(lease).ok_or(Error::<T>::Overflow)?;
		lease.escrow = lease.escrow.checked_sub(bounty).ok_or(Error::<T>::Overflow)?;
		lease.bounty = bounty;
		Self::change_ledger(lease.asset, |ledger| {
			ledger.escrow = ledger.escrow.checked_sub(bounty)?;
			ledger.earnings = ledger.earnings.checked_add(bounty)?;
			Some(())
		})?;
		Self::credit(closer, lease.asset, bounty)?;
		Ok(bounty)
	}

	/// Whether its asset is good for what was locked in dollars.
	pub(crate) fn ensure_good(lease: &LeaseOf<T>) -> Result<(), Error<T>> {
		ensure!(Self::is_accepting(lease), Error::<T>::AssetNotAccepted);
		match T::Prices::accepts(lease.asset) {
			Err(error @ (PriceError::Paused | PriceError::Depegged)) => Err(error.into()),
			// That nobody speaks says nothing against it, and what runs goes on.
			_ => Ok(()),
		}
	}

	/// Whether its asset is not refused by now, and sound.
	pub(crate) fn is_accepting(lease: &LeaseOf<T>) -> bool {
		AcceptedAssets::<T>::get(lease.asset).is_some_and(|terms| terms.accepting)
			&& Self::is_sound(lease.asset)
	}
}
