//! Service providers: who may lease, and what the public may know of it.

use crate::*;
use frame_support::{
	ensure,
	pallet_prelude::*,
	traits::{Consideration, Footprint},
};
use icn_primitives::{EraClock, NodeRegistry};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_register_service_provider(
		who: T::AccountId,
		profile: Profile,
	) -> DispatchResult {
		ensure!(!ServiceProviders::<T>::contains_key(&who), Error::<T>::AlreadyRegistered);
		Self::ensure_valid(&profile)?;
		let ticket = T::Consideration::new(&who, Self::service_provider_footprint(&profile))?;
		let kind = profile.kind;
		ServiceProviders::<T>::insert(&who, ServiceProvider { profile, leases: 0, ticket });
		Self::deposit_event(Event::ServiceProviderRegistered { who, kind });
		Ok(())
	}

	pub(crate) fn do_update_profile(who: T::AccountId, profile: Profile) -> DispatchResult {
		let row = ServiceProviders::<T>::get(&who).ok_or(Error::<T>::NotServiceProvider)?;
		Self::ensure_valid(&profile)?;
		let footprint = Self::service_provider_footprint(&profile);
		let ticket = row.ticket.update(&who, footprint)?;
		ServiceProviders::<T>::insert(&who, ServiceProvider { profile, ticket, ..row });
		Self::deposit_event(Event::ServiceProviderUpdated { who });
		Ok(())
	}

	pub(crate) fn do_deregister_service_provider(who: T::AccountId) -> DispatchResult {
		let row = ServiceProviders::<T>::get(&who).ok_or(Error::<T>::NotServiceProvider)?;
		ensure!(row.leases == 0, Error::<T>::HasLeases);
		// The deposit stands for these rows as well.
		ensure!(Earnings::<T>::iter_prefix(&who).next().is_none(), Error::<T>::EarningsLeft);
		row.ticket.drop(&who)?;
		ServiceProviders::<T>::remove(&who);
		Self::deposit_event(Event::ServiceProviderDeregistered { who });
		Ok(())
	}

	/// Who is not registered is suspended as well: else one would leave and come back.
	pub(crate) fn do_suspend_service_provider(
		who: T::AccountId,
		reason: Grounds,
	) -> DispatchResult {
		ensure!(!Suspensions::<T>::contains_key(&who), Error::<T>::AlreadySuspended);
		let suspension = Suspension { reason: reason.clone(), since: T::Clock::era() };
		Suspensions::<T>::insert(&who, suspension);
		Self::deposit_event(Event::ServiceProviderSuspended { who, reason });
		Ok(())
	}

	pub(crate) fn do_resume_service_provider(who: T::AccountId) -> DispatchResult {
		ensure!(Suspensions::<T>::take(&who).is_some(), Error::<T>::NotSuspended);
		Self::deposit_event(Event::ServiceProviderResumed { who });
		Ok(())
	}

	/// The row of who signs a lease, if it may. Every new lease is asked for by somebody who
	/// passes here; what runs already does not.
	pub(crate) fn ensure_may_lease(
		who: &T::AccountId,
	) -> Result<ServiceProvider<T::Consideration>, DispatchError> {
		let row = ServiceProviders::<T>::get(who).ok_or(Error::<T>::NotServiceProvider)?;
		ensure!(!Suspensions::<T>::contains_key(who), Error::<T>::ServiceProviderSuspended);
		Ok(row)
	}

	/// Whether a profile says something.
	pub(crate) fn ensure_valid(profile: &Profile) -> DispatchResult {
		ensure!(!profile.name.is_empty(), Error::<T>::EmptyName);
		if let Some(software) = &profile.software {
			ensure!(!software.uri.is_empty(), Error::<T>::EmptyUri);
		}
		if let Some(class) = profile.class {
			ensure!(T::Nodes::class_exists(class), Error::<T>::UnknownClass);
		}
		Ok(())
	}

	/// State that a service provider takes, by what its profile really is.
	pub(crate) fn service_provider_footprint(profile: &Profile) -> Footprint {
		let size = T::AccountId::max_encoded_len()
			.saturating_add(ServiceProvider::<T::Consideration>::max_encoded_len())
			.saturating_sub(Profile::max_encoded_len())
			.saturating_add(profile.encoded_size());
		Footprint::from_parts(1, size)
	}
}
