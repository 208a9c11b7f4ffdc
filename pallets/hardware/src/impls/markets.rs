//! Regions, classes and markets, as governance sets them.

use crate::{
	pallet::{Classes, Config, Error, Event, Markets, Pallet, Regions},
	types::{ClassInfo, RegionInfo},
};
use frame_support::{ensure, pallet_prelude::DispatchResult};
use icn_primitives::{ClassId, MarketId, MarketTerms, OnCapacityChange, RegionId};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_set_region(region: RegionId, info: RegionInfo) -> DispatchResult {
		ensure!(info.is_valid(), Error::<T>::InvalidRegion);
		Regions::<T>::insert(region, info);
		Self::deposit_event(Event::RegionSet { region });
		Ok(())
	}

	pub(crate) fn do_set_class(class: ClassId, info: ClassInfo) -> DispatchResult {
		ensure!(info.is_valid(), Error::<T>::InvalidClass);
		Classes::<T>::insert(class, info);
		Self::deposit_event(Event::ClassSet { class });
		Ok(())
	}

	pub(crate) fn do_set_market(market: MarketId, terms: MarketTerms) -> DispatchResult {
		ensure!(Regions::<T>::contains_key(market.region), Error::<T>::UnknownRegion);
		ensure!(Classes::<T>::contains_key(market.class), Error::<T>::UnknownClass);
		ensure!(terms.is_valid(), Error::<T>::InvalidTerms);
		// Before they are: who is told compares them with the old ones.
		T::OnCapacityChange::terms(market, &terms);
		Markets::<T>::insert(market, &terms);
		Self::deposit_event(Event::MarketSet { market, terms });
		Ok(())
	}
}
