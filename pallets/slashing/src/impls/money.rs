//! The pot.

use crate::*;
use frame_support::{
	pallet_prelude::*,
	traits::{fungible::Mutate, tokens::Preservation},
};
use sp_runtime::traits::AccountIdConversion;

impl<T: Config> Pallet<T> {
	/// The account that holds what was taken until it is claimed.
	pub fn account_id() -> T::AccountId {
		T::PalletId::get().into_account_truncating()
	}

	/// Sends part of what the pot holds of a penalty. The row of the penalty is the caller's.
	pub(crate) fn pay(to: &T::AccountId, amount: u128) -> DispatchResult {
		if amount == 0 {
			return Ok(());
		}
		let left = Held::<T>::get().checked_sub(amount).ok_or(Error::<T>::Overflow)?;
		Held::<T>::put(left);
		// As long as anything is held the account must stay alive.
		let preservation = match left {
			0 => Preservation::Expendable,
			_ => Preservation::Preserve,
		};
		T::Currency::transfer(&Self::account_id(), to, amount, preservation).map(|_| ())
	}
}
