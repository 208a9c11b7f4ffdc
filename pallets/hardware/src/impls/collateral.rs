//! Collateral of nodes after their registration: more of it, and less by penalties.

use crate::{
	pallet::{Config, Error, Event, HoldReason, Nodes, Pallet, Parameters},
	types::MAX_COLLATERAL_TIMES,
};
use frame_support::{
	ensure,
	pallet_prelude::{DispatchError, DispatchResult},
	storage::with_storage_layer,
	traits::{
		fungible::MutateHold,
		tokens::{Fortitude, Precision, Restriction},
	},
};
use icn_primitives::{NodeId, NodeStatus, SuspensionReason};
use sp_runtime::ArithmeticError;

impl<T: Config> Pallet<T> {
	/// See [`Params::suspend_below`](crate::Params::suspend_below), in basis points.
	pub(crate) fn suspend_below() -> u32 {
		Parameters::<T>::get().suspend_below.get()
	}

	pub(crate) fn do_top_up(who: T::AccountId, node: NodeId, amount: u128) -> DispatchResult {
		let record = Self::own_node(&who, node)?;
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		let most = record.required.saturating_mul(MAX_COLLATERAL_TIMES);
		let total = record
			.collateral
			.checked_add(amount)
			.filter(|total| *total <= most)
			.ok_or(Error::<T>::TooMuchCollateral)?;
		Self::hold_collateral(&who, amount)?;
		Self::try_mutate_node(node, |record| {
			record.collateral = total;
			Ok(())
		})?;
		Self::deposit_event(Event::CollateralAdded { node, amount, total });
		Ok(())
	}

	/// Takes up to `amount` of the collateral of `node` for `to`, and suspends it if it is active
	/// and too little is left. Returns what was taken.
	pub(crate) fn do_slash(
		node: NodeId,
		amount: u128,
		to: &T::AccountId,
	) -> Result<u128, DispatchError> {
		let record = Nodes::<T>::get(node).ok_or(Error::<T>::UnknownNode)?;
		// Not more than the node's own: the hold is that of all nodes of the provider.
		let amount = amount.min(record.collateral);
		if amount == 0 {
			return Ok(0);
		}
		let taken = T::Currency::transfer_on_hold(
			&HoldReason::Collateral.into(),
			&record.provider,
			to,
			amount,
			Precision::BestEffort,
			Restriction::Free,
			Fortitude::Force,
		)?;
		let suspend_below = Self::suspend_below();
		let (left, falls) = Self::try_mutate_node(node, |record| {
			record.collateral =
				record.collateral.checked_sub(taken).ok_or(ArithmeticError::Underflow)?;
			let active = matches!(record.status, NodeStatus::Active);
			Ok((record.collateral, active && record.is_undercollateralised(suspend_below)))
		})?;
		Self::deposit_event(Event::CollateralSlashed { node, amount: taken, left });
		if falls {
			// What a neighbour refuses must not undo the penalty. The next one tries again.
			let reason = SuspensionReason::Undercollateralised;
			if let Err(error) = with_storage_layer(|| Self::do_suspend_node(node, reason)) {
				Self::deposit_event(Event::SuspensionFailed { node, error });
			}
		}
		Ok(taken)
	}

	pub(crate) fn do_lock(node: NodeId) -> DispatchResult {
		Self::try_mutate_node(node, |record| {
			record.locks = record.locks.checked_add(1).ok_or(ArithmeticError::Overflow)?;
			Ok(())
		})
	}

	pub(crate) fn do_unlock(node: NodeId) -> DispatchResult {
		Self::try_mutate_node(node, |record| {
			record.locks = record.locks.checked_sub(1).ok_or(Error::<T>::NotPenalised)?;
			Ok(())
		})
	}
}
