//! The roll of an era: the base yield. O(1).

use crate::*;
use frame_support::traits::{fungible::Inspect, Get};
use icn_math::delegation;
use sp_runtime::traits::AccountIdConversion;

impl<T: Config> Pallet<T> {
	/// The account out of which rewards are paid.
	pub fn account_id() -> T::AccountId {
		T::PalletId::get().into_account_truncating()
	}

	/// What the pot holds beyond its existential deposit and what positions may have earned, in ICNT
	/// base units.
	pub fn available(totals: &Totals) -> u128 {
		T::Currency::balance(&Self::account_id())
			.saturating_sub(T::Currency::minimum_balance())
			.saturating_sub(totals.owed())
	}

	/// The last era is over, and those who joined in it count. What the new era yields is fixed now:
	/// who leaves in it gets nothing of it.
	pub(crate) fn roll(totals: &mut Totals) {
		totals.index = totals.next_index();
		totals.weighted = totals.weighted.saturating_add(totals.joining);
		totals.joining = 0;
		let budget = Parameters::<T>::get().budget.get().min(Self::available(totals));
		let apy = delegation::apy(&points(&BaseCurve::<T>::get()), totals.stake, SUPPLY);
		totals.rate = delegation::rate(apy, budget, totals.weighted);
		let allotted = delegation::era_budget(totals.weighted, totals.rate);
		totals.allotted = totals.allotted.saturating_add(allotted);
	}
}
