//! What follows a lease, and what is laid by for it.

use crate::*;
use frame_support::{
	ensure,
	pallet_prelude::*,
	traits::{fungibles::Mutate as _, tokens::Preservation},
};
use icn_primitives::AssetId;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_deposit(
		who: T::AccountId,
		asset: AssetId,
		amount: u128,
		to: T::AccountId,
	) -> DispatchResult {
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		ensure!(
			AcceptedAssets::<T>::get(asset).is_some_and(|asset| asset.accepting),
			Error::<T>::AssetNotAccepted
		);
		// The row stays until it is withdrawn: not for whom nobody put down a deposit.
		ensure!(ServiceProviders::<T>::contains_key(&to), Error::<T>::NotServiceProvider);
		T::Assets::transfer(asset, &who, &Self::account_id(), amount, Preservation::Expendable)?;
		Self::change_ledger(asset, |ledger| {
			ledger.earnings = ledger.earnings.checked_add(amount)?;
			Some(())
		})?;
		Self::credit(&to, asset, amount)?;
		Self::deposit_event(Event::Deposited { who, to, asset, amount });
		Ok(())
	}
}
