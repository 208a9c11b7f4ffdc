//! What of the leased units counts as demand of the market: nobody's own, and of no tenant more than
//! its share. It is courtesy: that fake demand loses money does not rest on it (docs/wash-proof.md).

use crate::*;
use frame_support::{ensure, pallet_prelude::*, traits::Consideration};
use icn_primitives::{Affiliation, MarketId, MarketTerms, Units, WHOLE};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_declare_affiliate(who: T::AccountId, other: T::AccountId) -> DispatchResult {
		ensure!(who != other, Error::<T>::OwnAffiliate);
		ensure!(!Affiliates::<T>::contains_key(&who, &other), Error::<T>::AlreadyDeclared);
		let ticket = T::Consideration::new(&who, Self::affiliate_footprint())?;
		Affiliates::<T>::insert(&who, &other, ticket);
		Self::deposit_event(Event::AffiliateDeclared { who, other });
		Ok(())
	}

	pub(crate) fn do_retract_affiliate(who: T::AccountId, other: T::AccountId) -> DispatchResult {
		let ticket = Affiliates::<T>::take(&who, &other).ok_or(Error::<T>::NotDeclared)?;
		ticket.drop(&who)?;
		Self::deposit_event(Event::AffiliateRetracted { who, other });
		Ok(())
	}

	/// Whether a lease of `tenant` from `provider` is one between strangers, as far as anybody knows.
	pub(crate) fn are_strangers(tenant: &T::AccountId, provider: &T::AccountId) -> bool {
		tenant != provider
			&& !Affiliates::<T>::contains_key(tenant, provider)
			&& !Affiliates::<T>::contains_key(provider, tenant)
			&& !T::Affiliation::linked(tenant, provider)
	}

	/// Whether so many units more of `tenant` in a market would be within its share.
	pub(crate) fn has_share(
		tenant: &T::AccountId,
		market: MarketId,
		terms: &MarketTerms,
		units: Units,
	) -> bool {
		let share = u128::from(Parameters::<T>::get().payer_share.get());
		let most = u128::from(terms.target_units).saturating_mul(share) / u128::from(WHOLE);
		let counted = PayerDemand::<T>::get(market, tenant).saturating_add(units.into());
		u128::from(counted) <= most
	}

	/// Counts units that are demand.
	pub(crate) fn count_demand(tenant: &T::AccountId, market: MarketId, units: Units) {
		PayerDemand::<T>::mutate(market, tenant, |counted| {
			*counted = counted.saturating_add(units.into());
		});
	}

	/// Counts them no more.
	pub(crate) fn uncount_demand(tenant: &T::AccountId, market: MarketId, units: Units) {
		PayerDemand::<T>::mutate_exists(market, tenant, |row| {
			let counted = row.unwrap_or_default().saturating_sub(units.into());
			*row = Some(counted).filter(|counted| *counted > 0);
		});
	}
}
