//! What follows a lease, and what is laid by for it.

use super::constraints::Wish;
use crate::*;
use frame_support::{
	ensure, pallet_prelude::*, storage::with_storage_layer, traits::tokens::Preservation,
};
use icn_primitives::{AssetId, EraClock, LeaseId, NodeRegistry};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_deposit(
		who: T::AccountId,
		asset: AssetId,
		amount: u128,
		to: T::AccountId,
	) -> DispatchResult {
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		let accepting = AcceptedAssets::<T>::get(asset).is_some_and(|terms| terms.accepting);
		ensure!(accepting && Self::is_sound(asset), Error::<T>::AssetNotAccepted);
		// The row stays until it is withdrawn: not for whom nobody put down a deposit.
		ensure!(ServiceProviders::<T>::contains_key(&to), Error::<T>::NotServiceProvider);
		let own = Self::account_id();
		ensure!(who != own, Error::<T>::BadDestination);
		Self::move_exactly(asset, &who, &own, amount, Preservation::Expendable)?;
		Self::change_ledger(asset, |ledger| {
			ledger.earnings = ledger.earnings.checked_add(amount)?;
			Some(())
		})?;
		Self::credit(&to, asset, amount)?;
		Self::deposit_event(Event::Deposited { who, to, asset, amount });
		Ok(())
	}

	pub(crate) fn do_set_renewal(
		who: T::AccountId,
		id: LeaseId,
		renewal: Option<Renewal>,
	) -> DispatchResult {
		let lease = Leases::<T>::get(id).ok_or(Error::<T>::UnknownLease)?;
		let payer = Self::payer(id, &lease);
		match renewal {
			Some(renewal) => {
				// Nobody spends what is another's.
				ensure!(who == payer, Error::<T>::NotPayer);
				Self::ensure_runs(&lease)?;
				ensure!(renewal.eras > 0, Error::<T>::TooShort);
				Renewals::<T>::insert(id, renewal);
			},
			None => {
				ensure!(who == payer || who == lease.tenant, Error::<T>::NotPayer);
				Renewals::<T>::take(id).ok_or(Error::<T>::NoRenewal)?;
			},
		}
		Self::deposit_event(Event::RenewalSet { lease: id, renewal });
		Ok(())
	}

	/// Signs the lease that is to follow one whose capacity was just released. If that fails, it
	/// is told. Returns how many nodes had to be looked at for it.
	pub(crate) fn follow(id: LeaseId, lease: &LeaseOf<T>) -> Option<u32> {
		let renewal = Renewals::<T>::take(id)?;
		// Who comes later has a gap.
		let in_time = T::Clock::era().saturating_add(1) == lease.to;
		let done = match in_time {
			true => with_storage_layer(|| Self::renew(id, lease, renewal)),
			false => Err(Error::<T>::AlreadyEnding.into()),
		};
		Self::deposit_event(match done {
			Ok(into) => Event::LeaseRenewed { lease: id, into },
			Err(error) => Event::RenewalFailed { lease: id, error },
		});
		in_time.then(|| lease.held().count() as u32)
	}

	/// A lease of what `old` held, from its end on, by the terms of the day.
	pub(crate) fn renew(
		id: LeaseId,
		old: &LeaseOf<T>,
		renewal: Renewal,
	) -> Result<LeaseId, DispatchError> {
		let tenant = old.tenant.clone();
		let payer = Self::payer(id, old);
		let provider = Self::ensure_may_lease(&tenant)?;
		let offer = Self::offer(old.market, old.asset, renewal.eras).map_err(Error::<T>::from)?;
		let constraints = LeaseConstraints::<T>::get(id).unwrap_or_default().constraints;
		// Nodes stay where they are, hence as near as they were to what may be over.
		let lasts = offer.proven_until();
		let wish = Wish { constraints: &constraints, place: None, lasts };

		let mut allocations = BoundedVec::<Allocation, ConstU32<MAX_PARTS>>::new();
		let mut total = 0u128;
		for Allocation { node, units, .. } in old.held() {
			// Neither who leases nor who pays makes demand of its own nodes.
			let own = T::Nodes::node(*node)
				.is_some_and(|info| !Self::are_strangers(&payer, &info.provider));
			let by = if own { &payer } else { &tenant };
			let (allocation, cost) = Self::allocate(&offer, Some(by), &wish, *node, *units)?;
			total = total.checked_add(cost).ok_or(Error::<T>::Overflow)?;
			allocations.try_push(allocation).map_err(|_| Error::<T>::Overflow)?;
		}
		ensure!(total <= renewal.max_total, Error::<T>::Overpriced);
		Self::fund_by_earnings(old.asset, &payer, total)?;
		let other = (payer != tenant).then_some(payer);
		let into = Self::sign(tenant, provider, old.asset, offer, allocations, total, constraints)?;
		if let Some(payer) = other {
			Payers::<T>::insert(into, payer);
		}
		Renewals::<T>::insert(into, renewal);
		Ok(into)
	}

	/// Moves what `who` may withdraw into escrow. The lease's own row is the caller's.
	fn fund_by_earnings(asset: AssetId, who: &T::AccountId, amount: u128) -> DispatchResult {
		let rest = Earnings::<T>::get(who, asset)
			.checked_sub(amount)
			.ok_or(Error::<T>::InsufficientEarnings)?;
		match rest {
			0 => Earnings::<T>::remove(who, asset),
			_ => Earnings::<T>::insert(who, asset, rest),
		}
		Self::change_ledger(asset, |ledger| {
			ledger.earnings = ledger.earnings.checked_sub(amount)?;
			ledger.escrow = ledger.escrow.checked_add(amount)?;
			Some(())
		})
	}
}
