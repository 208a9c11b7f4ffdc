//! Service providers, accepted assets and the ledger of what is owed.

use crate::*;
use frame_support::{
	ensure,
	pallet_prelude::*,
	traits::{
		fungibles::{metadata::Inspect as _, Inspect as _, Mutate as _},
		tokens::Preservation,
		Consideration, Footprint, Get,
	},
};
use icn_primitives::{AssetId, Constraints};
use sp_runtime::traits::AccountIdConversion;

impl<T: Config> Pallet<T> {
	/// The account that holds everything owed.
	pub fn account_id() -> T::AccountId {
		T::PalletId::get().into_account_truncating()
	}

	/// Lets the pallet's account exist without a balance, so that any asset can be sent to it.
	pub(crate) fn ensure_account() {
		let account = Self::account_id();
		if !frame_system::Pallet::<T>::account_exists(&account) {
			frame_system::Pallet::<T>::inc_providers(&account);
		}
	}

	pub(crate) fn do_register_service_provider(
		who: T::AccountId,
		kind: ServiceKind,
		name: Name,
		web: Web,
	) -> DispatchResult {
		ensure!(!ServiceProviders::<T>::contains_key(&who), Error::<T>::AlreadyRegistered);
		ensure!(!name.is_empty(), Error::<T>::EmptyName);
		let ticket = T::Consideration::new(&who, Self::service_provider_footprint())?;
		let row = ServiceProvider { kind, name, web, leases: 0, ticket };
		ServiceProviders::<T>::insert(&who, row);
		Self::deposit_event(Event::ServiceProviderRegistered { who, kind });
		Ok(())
	}

	pub(crate) fn do_deregister_service_provider(who: T::AccountId) -> DispatchResult {
		let row = ServiceProviders::<T>::get(&who).ok_or(Error::<T>::NotServiceProvider)?;
		ensure!(row.leases == 0, Error::<T>::HasLeases);
		row.ticket.drop(&who)?;
		ServiceProviders::<T>::remove(&who);
		Self::deposit_event(Event::ServiceProviderDeregistered { who });
		Ok(())
	}

	pub(crate) fn do_set_asset(asset: AssetId, accepting: bool) -> DispatchResult {
		match AcceptedAssets::<T>::get(asset) {
			Some(_) if !accepting && Ledgers::<T>::get(asset).is_empty() => {
				AcceptedAssets::<T>::remove(asset)
			},
			Some(terms) => {
				AcceptedAssets::<T>::insert(asset, AssetTerms { accepting, ..terms });
			},
			None => {
				ensure!(accepting, Error::<T>::AssetNotAccepted);
				ensure!(T::Assets::asset_exists(asset), Error::<T>::UnknownAsset);
				let decimals = T::Assets::decimals(asset);
				ensure!(decimals <= icn_math::price::MAX_DECIMALS, Error::<T>::UnsupportedDecimals);
				Self::ensure_account();
				AcceptedAssets::<T>::insert(asset, AssetTerms { decimals, accepting });
			},
		}
		Self::deposit_event(Event::AssetSet { asset, accepting });
		Ok(())
	}

	pub(crate) fn do_withdraw(
		who: T::AccountId,
		asset: AssetId,
		amount: u128,
		to: T::AccountId,
	) -> DispatchResult {
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		let rest = Earnings::<T>::get(&who, asset)
			.checked_sub(amount)
			.ok_or(Error::<T>::InsufficientEarnings)?;
		if rest == 0 {
			Earnings::<T>::remove(&who, asset);
		} else {
			Earnings::<T>::insert(&who, asset, rest);
		}
		Self::change_ledger(asset, |ledger| {
			ledger.earnings = ledger.earnings.checked_sub(amount)?;
			Some(())
		})?;
		Self::send(asset, amount, &to)?;
		Self::deposit_event(Event::Withdrawn { who, to, asset, amount });
		Ok(())
	}

	pub(crate) fn do_withdraw_margin(
		asset: AssetId,
		amount: u128,
		to: T::AccountId,
	) -> DispatchResult {
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		ensure!(Ledgers::<T>::get(asset).margin >= amount, Error::<T>::InsufficientEarnings);
		Self::change_ledger(asset, |ledger| {
			ledger.margin = ledger.margin.checked_sub(amount)?;
			Some(())
		})?;
		Self::send(asset, amount, &to)?;
		Self::deposit_event(Event::MarginWithdrawn { to, asset, amount });
		Ok(())
	}

	/// Adds to what `who` may withdraw. The ledger's total is the caller's.
	pub(crate) fn credit(who: &T::AccountId, asset: AssetId, amount: u128) -> DispatchResult {
		if amount == 0 {
			return Ok(());
		}
		Earnings::<T>::try_mutate(who, asset, |earnings| {
			*earnings = earnings.checked_add(amount).ok_or(Error::<T>::Overflow)?;
			Ok(())
		})
	}

	/// Changes the ledger of an asset; it is removed when nothing is owed. `change` gives `None`
	/// if a number does not fit.
	pub(crate) fn change_ledger(
		asset: AssetId,
		change: impl FnOnce(&mut AssetLedger) -> Option<()>,
	) -> DispatchResult {
		let mut ledger = Ledgers::<T>::get(asset);
		change(&mut ledger).and_then(|()| ledger.total()).ok_or(Error::<T>::Overflow)?;
		if ledger.is_empty() {
			Ledgers::<T>::remove(asset);
		} else {
			Ledgers::<T>::insert(asset, ledger);
		}
		Ok(())
	}

	/// Sends what is no more in the ledger. As long as anything is owed the account must stay
	/// alive: an asset may burn what is left below its minimum.
	pub(crate) fn send(asset: AssetId, amount: u128, to: &T::AccountId) -> DispatchResult {
		let account = Self::account_id();
		ensure!(*to != account, Error::<T>::BadDestination);
		let preservation = match Ledgers::<T>::get(asset).is_empty() {
			true => Preservation::Expendable,
			false => Preservation::Preserve,
		};
		T::Assets::transfer(asset, &account, to, amount, preservation).map(|_| ())
	}

	/// State that a service provider takes.
	pub(crate) fn service_provider_footprint() -> Footprint {
		Footprint::from_mel::<(T::AccountId, ServiceProvider<T::Consideration>)>()
	}

	/// State that a lease with that many allocations takes, with its places in queue and index, and
	/// with its constraints, if it has any.
	pub(crate) fn lease_footprint(allocations: u32, constraints: &Constraints) -> Footprint {
		let spare = MAX_PARTS.saturating_sub(allocations) as usize;
		let apart = match constraints.is_empty() {
			true => 0,
			// With its key and the list of those who were reported.
			false => constraints
				.encoded_size()
				.saturating_add(Wanted::max_encoded_len())
				.saturating_sub(Constraints::max_encoded_len())
				.saturating_add(8),
		};
		let size = LeaseOf::<T>::max_encoded_len()
			.saturating_sub(spare.saturating_mul(Allocation::max_encoded_len()))
			.saturating_add(T::Consideration::max_encoded_len())
			.saturating_add(T::AccountId::max_encoded_len())
			// The id as a key of lease and ticket, in the index and in a queue with its era.
			.saturating_add(4 * 8 + 4)
			.saturating_add(Self::rows_beside())
			.saturating_add(apart);
		Footprint::from_parts(1, size)
	}

	/// State that the record of an ended lease with that many allocations takes, with its ticket.
	/// Always less than the lease took, so that its end needs no funds.
	pub(crate) fn ended_footprint(allocations: u32) -> Footprint {
		let spare = MAX_PARTS.saturating_sub(allocations) as usize;
		let size = EndedLease::<T::AccountId>::max_encoded_len()
			.saturating_sub(spare.saturating_mul(EndedAllocation::max_encoded_len()))
			.saturating_add(T::Consideration::max_encoded_len())
			.saturating_add(2 * 8);
		Footprint::from_parts(1, size)
	}
}
