//! Accepted assets and the ledger of what is owed.

use crate::*;
use frame_support::{
	ensure,
	pallet_prelude::*,
	traits::{
		fungibles::{metadata::Inspect as _, Inspect as _, Mutate as _},
		tokens::{Fortitude, Precision, Preservation},
		Footprint, Get,
	},
};
use icn_primitives::{AssetId, Constraints, ICNT_ASSET, ICNT_DECIMALS};
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

	pub(crate) fn do_set_asset(asset: AssetId, accepting: bool) -> DispatchResult {
		match AcceptedAssets::<T>::get(asset) {
			Some(_) if !accepting && Ledgers::<T>::get(asset).is_empty() => {
				AcceptedAssets::<T>::remove(asset)
			},
			Some(terms) => {
				if accepting {
					ensure!(T::Assets::asset_exists(asset), Error::<T>::UnknownAsset);
					ensure!(Self::is_sound(asset), Error::<T>::Insolvent);
				}
				AcceptedAssets::<T>::insert(asset, AssetTerms { accepting, ..terms });
			},
			None => {
				ensure!(accepting, Error::<T>::AssetNotAccepted);
				ensure!(T::Assets::asset_exists(asset), Error::<T>::UnknownAsset);
				let decimals = match asset {
					ICNT_ASSET => ICNT_DECIMALS,
					other => T::Stablecoins::decimals(other),
				};
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

	pub(crate) fn do_distribute_margin(asset: AssetId) -> DispatchResult {
		let margin = Ledgers::<T>::get(asset).margin;
		ensure!(margin > 0, Error::<T>::InsufficientEarnings);
		let params = Parameters::<T>::get();
		let (burned, reserve) = match asset {
			ICNT_ASSET => {
				let share = |amount, bps| icn_math::penalty::share(amount, bps);
				let burned = share(margin, params.margin_burned.get());
				let rest = margin.saturating_sub(burned);
				(burned, share(rest, params.margin_to_reserve.get()))
			},
			_ => (0, 0),
		};
		let treasury = margin.saturating_sub(burned).saturating_sub(reserve);
		for (amount, to) in [
			(treasury, Some(T::Treasury::get())),
			(reserve, Some(T::Reserve::get())),
			(burned, None),
		] {
			if amount == 0 {
				continue;
			}
			Self::change_ledger(asset, |ledger| {
				ledger.margin = ledger.margin.checked_sub(amount)?;
				Some(())
			})?;
			match to {
				Some(to) => Self::send(asset, amount, &to)?,
				None => Self::burn(asset, amount)?,
			}
		}
		Self::deposit_event(Event::MarginDistributed { asset, treasury, reserve, burned });
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
		let preservation = Self::preservation(asset);
		Self::move_exactly(asset, &account, to, amount, preservation)
	}

	/// Burns what is no more in the ledger.
	fn burn(asset: AssetId, amount: u128) -> DispatchResult {
		let preservation = Self::preservation(asset);
		let (exact, polite) = (Precision::Exact, Fortitude::Polite);
		T::Assets::burn_from(asset, &Self::account_id(), amount, preservation, exact, polite)
			.map(|_| ())
	}

	fn preservation(asset: AssetId) -> Preservation {
		match Ledgers::<T>::get(asset).is_empty() {
			true => Preservation::Expendable,
			false => Preservation::Preserve,
		}
	}

	/// State that a declared affiliate takes.
	pub(crate) fn affiliate_footprint() -> Footprint {
		Footprint::from_mel::<(T::AccountId, T::AccountId, T::Consideration)>()
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
