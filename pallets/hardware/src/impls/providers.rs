//! Providers and their facilities.

use crate::{
	pallet::{Config, Error, Event, Facilities, NextFacilityId, Pallet, Providers, Regions},
	types::{
		is_text, CountryCode, FacilityOf, FacilityRecord, LongName, ProviderOf, ProviderRecord,
	},
};
use codec::MaxEncodedLen;
use frame_support::{
	ensure,
	pallet_prelude::{DispatchError, DispatchResult},
	traits::{Consideration, Footprint},
};
use icn_primitives::{FacilityId, RegionId};

/// Bytes that the key of one row takes beside its value, at most.
pub(crate) const ROW_KEY: usize = 96;

impl<T: Config> Pallet<T> {
	/// What the record of a provider takes in state. One blob, whatever it is made of: a linear
	/// price multiplies blobs by bytes.
	pub fn provider_footprint() -> Footprint {
		Footprint::from_parts(1, ProviderOf::<T>::max_encoded_len() + ROW_KEY)
	}

	/// What the record of a facility takes in state.
	pub fn facility_footprint() -> Footprint {
		Footprint::from_parts(1, FacilityOf::<T>::max_encoded_len() + ROW_KEY)
	}

	pub(crate) fn do_register_provider(who: T::AccountId, name: LongName) -> DispatchResult {
		ensure!(is_text(&name), Error::<T>::InvalidText);
		ensure!(!Providers::<T>::contains_key(&who), Error::<T>::AlreadyRegistered);
		let ticket = T::Consideration::new(&who, Self::provider_footprint())?;
		Providers::<T>::insert(&who, ProviderRecord { name, nodes: 0, facilities: 0, ticket });
		Self::deposit_event(Event::ProviderRegistered { provider: who });
		Ok(())
	}

	pub(crate) fn do_deregister_provider(who: T::AccountId) -> DispatchResult {
		let record = Providers::<T>::get(&who).ok_or(Error::<T>::UnknownProvider)?;
		// A node stands in a facility, so that none is left either.
		ensure!(record.facilities == 0, Error::<T>::HasFacilities);
		record.ticket.drop(&who)?;
		Providers::<T>::remove(&who);
		Self::deposit_event(Event::ProviderDeregistered { provider: who });
		Ok(())
	}

	pub(crate) fn do_register_facility(
		who: T::AccountId,
		region: RegionId,
		country: CountryCode,
		tier: u8,
		name: LongName,
	) -> DispatchResult {
		let mut provider = Providers::<T>::get(&who).ok_or(Error::<T>::UnknownProvider)?;
		let info = Regions::<T>::get(region).ok_or(Error::<T>::UnknownRegion)?;
		ensure!(info.countries.contains(&country), Error::<T>::WrongCountry);
		ensure!((1..=4).contains(&tier), Error::<T>::InvalidTier);
		ensure!(is_text(&name), Error::<T>::InvalidText);

		let facility = NextFacilityId::<T>::try_mutate(|next| -> Result<_, DispatchError> {
			let facility = *next;
			*next = facility.next().ok_or(Error::<T>::IdsExhausted)?;
			Ok(facility)
		})?;
		provider.facilities = provider.facilities.checked_add(1).ok_or(Error::<T>::IdsExhausted)?;
		let ticket = T::Consideration::new(&who, Self::facility_footprint())?;
		Facilities::<T>::insert(
			facility,
			FacilityRecord { provider: who.clone(), region, country, tier, name, nodes: 0, ticket },
		);
		Providers::<T>::insert(&who, provider);
		Self::deposit_event(Event::FacilityRegistered { facility, provider: who, region });
		Ok(())
	}

	pub(crate) fn do_remove_facility(who: T::AccountId, facility: FacilityId) -> DispatchResult {
		let record = Self::own_facility(&who, facility)?;
		ensure!(record.nodes == 0, Error::<T>::HasNodes);
		record.ticket.drop(&who)?;
		Facilities::<T>::remove(facility);
		Providers::<T>::mutate_extant(&who, |provider| {
			provider.facilities = provider.facilities.saturating_sub(1);
		});
		Self::deposit_event(Event::FacilityRemoved { facility });
		Ok(())
	}

	/// The facility, if it belongs to `who`.
	pub(crate) fn own_facility(
		who: &T::AccountId,
		facility: FacilityId,
	) -> Result<FacilityOf<T>, DispatchError> {
		let record = Facilities::<T>::get(facility).ok_or(Error::<T>::UnknownFacility)?;
		ensure!(&record.provider == who, Error::<T>::NotProvider);
		Ok(record)
	}
}
