//! Assets whose owner misbehaves: burnt out of the pallet's account, made without end, destroyed,
//! created again.
//!
//! What is owed stays written down in whatever it was. No new money joins what is not there any
//! more, and an id that is known here is not given to another asset: nobody is paid for what
//! others lost, or in what only has the same name.

use crate::*;
use frame_support::{
	ensure,
	pallet_prelude::*,
	traits::{
		fungibles::{Inspect as _, Mutate as _},
		tokens::{DepositConsequence, Preservation, Provenance, WithdrawConsequence},
	},
};
use icn_primitives::{AssetId, EraClock, LeaseEndReason, LeaseId};

impl<T: Config> Pallet<T> {
	/// Whether an asset is destroyed, or is being destroyed: nothing of it moves ever again.
	pub(crate) fn is_gone(asset: AssetId) -> bool {
		let account = Self::account_id();
		let consequence = T::Assets::can_deposit(asset, &account, 1, Provenance::Extant);
		matches!(consequence, DepositConsequence::UnknownAsset)
	}

	/// Whether the account has all that it owes in an asset.
	pub(crate) fn is_solvent(asset: AssetId) -> bool {
		let owed = Ledgers::<T>::get(asset).total();
		owed.is_some_and(|owed| T::Assets::balance(asset, &Self::account_id()) >= owed)
	}

	/// Whether new money may join what is owed in an asset.
	pub(crate) fn is_sound(asset: AssetId) -> bool {
		!Self::is_gone(asset) && Self::is_solvent(asset)
	}

	/// Whether nothing of an asset moves now, or nothing of what the account has of it.
	pub(crate) fn is_frozen(asset: AssetId) -> bool {
		let consequence = T::Assets::can_withdraw(asset, &Self::account_id(), 1);
		matches!(consequence, WithdrawConsequence::Frozen)
	}

	/// Moves all of an amount or none of it. Where the issuer made so much of an asset that what is
	/// issued and the amount together do not fit, a transfer takes the one and gives nothing, without
	/// an error. The caller must be transactional.
	pub(crate) fn move_exactly(
		asset: AssetId,
		from: &T::AccountId,
		to: &T::AccountId,
		amount: u128,
		preservation: Preservation,
	) -> DispatchResult {
		let before = T::Assets::balance(asset, to);
		T::Assets::transfer(asset, from, to, amount, preservation)?;
		let received = T::Assets::balance(asset, to).checked_sub(before);
		ensure!(received == Some(amount), Error::<T>::NotReceived);
		Ok(())
	}

	/// Whether there may be a new asset of that id: not as long as one is accepted, or owed to
	/// anybody. For who creates assets.
	pub fn may_be_created(asset: AssetId) -> bool {
		!AcceptedAssets::<T>::contains_key(asset)
	}

	/// Returns how many allocations the lease has.
	pub(crate) fn do_end_worthless(id: LeaseId) -> Result<u32, DispatchError> {
		let mut lease = Leases::<T>::get(id).ok_or(Error::<T>::UnknownLease)?;
		ensure!(lease.stage == LeaseStage::Running, Error::<T>::AlreadyEnding);
		let ends = T::Clock::era().checked_add(1).ok_or(Error::<T>::Overflow)?;
		ensure!(ends < lease.to, Error::<T>::AlreadyEnding);
		ensure!(Self::is_gone(lease.asset), Error::<T>::AssetExists);

		let to = lease.to;
		Self::release(id, &mut lease, ends, LeaseEndReason::AssetGone)?;
		for allocation in lease.allocations.iter_mut().filter(|allocation| allocation.to == to) {
			allocation.to = ends;
		}
		let allocations = lease.allocations.len() as u32;
		Leases::<T>::insert(id, lease);
		Self::deposit_event(Event::LeaseWorthless { lease: id, ends });
		Ok(allocations)
	}

	pub(crate) fn do_write_off(asset: AssetId, accounts: &[T::AccountId]) -> DispatchResult {
		let terms = AcceptedAssets::<T>::get(asset).ok_or(Error::<T>::AssetNotAccepted)?;
		ensure!(!T::Assets::asset_exists(asset), Error::<T>::AssetExists);

		let mut earnings = 0u128;
		for who in accounts {
			let amount = Earnings::<T>::take(who, asset);
			// Named twice, or has none.
			if amount == 0 {
				continue;
			}
			earnings = earnings.checked_add(amount).ok_or(Error::<T>::Overflow)?;
			let who = who.clone();
			Self::deposit_event(Event::EarningsWrittenOff { who, asset, amount });
		}
		let mut margin = 0u128;
		Self::change_ledger(asset, |ledger| {
			ledger.earnings = ledger.earnings.checked_sub(earnings)?;
			margin = core::mem::take(&mut ledger.margin);
			Some(())
		})?;
		let forgotten = !Ledgers::<T>::contains_key(asset);
		ensure!(forgotten || earnings > 0 || margin > 0, Error::<T>::NothingDue);
		if forgotten {
			AcceptedAssets::<T>::remove(asset);
		} else {
			AcceptedAssets::<T>::insert(asset, AssetTerms { accepting: false, ..terms });
		}
		Self::deposit_event(Event::AssetWrittenOff { asset, earnings, margin, forgotten });
		Ok(())
	}
}
