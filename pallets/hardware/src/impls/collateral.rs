//! Collateral of nodes after their registration: more of it, less of it, and less by penalties.

use crate::{
	pallet::{
		Adjustments, Config, Error, Event, HoldReason, Markets, Nodes, Pallet, Parameters,
		UnitChanges,
	},
	types::{Adjustment, Asked, Factor, NodeOf},
};
use frame_support::{
	ensure,
	pallet_prelude::{DispatchError, DispatchResult},
	storage::with_storage_layer,
	traits::{
		fungible::MutateHold,
		tokens::{Fortitude, Precision, Preservation, Restriction},
	},
};
use icn_primitives::{
	EraClock, MarketId, NodeId, NodeStatus, SuspensionReason, UndecidedPenalties,
};
use sp_runtime::ArithmeticError;

impl<T: Config> Pallet<T> {
	/// What a market asks for today.
	pub(crate) fn asked(market: MarketId) -> Result<Asked, DispatchError> {
		let terms = Markets::<T>::get(market).ok_or(Error::<T>::UnknownMarket)?;
		let factor = Adjustments::<T>::get(market).at(T::Clock::era());
		Ok(Asked { per_unit: terms.collateral_per_unit, factor })
	}

	pub(crate) fn do_set_adjustment(market: MarketId, factor: Factor) -> DispatchResult {
		ensure!(Markets::<T>::contains_key(market), Error::<T>::UnknownMarket);
		let since = T::Clock::era();
		let adjustment = Adjustment {
			from: Adjustments::<T>::get(market).at(since),
			to: factor,
			since,
			eras: Parameters::<T>::get().ramp_eras.get(),
		};
		Adjustments::<T>::insert(market, adjustment);
		Self::deposit_event(Event::AdjustmentSet { market, adjustment });
		Ok(())
	}

	pub(crate) fn do_top_up(who: T::AccountId, node: NodeId, amount: u128) -> DispatchResult {
		let record = Self::own_node(&who, node)?;
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		let target = Self::asked(record.market)?.of(record.units);
		let times = Parameters::<T>::get().collateral_times.get();
		let most = record.required.max(target).saturating_mul(times.into());
		let total = record
			.collateral
			.checked_add(amount)
			.filter(|total| *total <= most)
			.ok_or(Error::<T>::TooMuchCollateral)?;
		Self::hold_collateral(&who, amount)?;
		Self::try_mutate_node(node, |record| {
			record.collateral = total;
			record.follow(target);
			Ok(())
		})?;
		Self::deposit_event(Event::CollateralAdded { node, amount, total });
		Ok(())
	}

	/// Moves up to `amount` of `from` into the collateral of `node`, as far as it lacks any. Returns
	/// what was moved.
	pub(crate) fn do_fill(
		node: NodeId,
		from: &T::AccountId,
		amount: u128,
	) -> Result<u128, DispatchError> {
		let Some(record) = Nodes::<T>::get(node) else { return Ok(0) };
		let target = Self::asked(record.market)?.of(record.units);
		let amount = amount.min(record.gap(target));
		if amount == 0 {
			return Ok(0);
		}
		T::Currency::transfer_and_hold(
			&HoldReason::Collateral.into(),
			from,
			&record.provider,
			amount,
			Precision::Exact,
			Preservation::Preserve,
			Fortitude::Polite,
		)?;
		let total = Self::try_mutate_node(node, |record| {
			record.collateral =
				record.collateral.checked_add(amount).ok_or(ArithmeticError::Overflow)?;
			record.follow(target);
			Ok(record.collateral)
		})?;
		Self::deposit_event(Event::CollateralFilled { node, amount, total });
		Ok(amount)
	}

	pub(crate) fn do_release_excess(who: T::AccountId, node: NodeId) -> DispatchResult {
		let record = Self::own_node(&who, node)?;
		ensure!(matches!(record.status, NodeStatus::Active), Error::<T>::NotActive);
		ensure!(!T::Penalties::any(node), Error::<T>::Penalised);
		ensure!(!UnitChanges::<T>::contains_key(node), Error::<T>::ChangePending);
		let asked = Self::asked(record.market)?;
		let left = asked.of(record.backed(T::Clock::era()));
		let amount = record
			.collateral
			.checked_sub(left)
			.filter(|amount| *amount > 0)
			.ok_or(Error::<T>::NoExcess)?;
		Self::release_collateral(&who, amount)?;
		Self::try_mutate_node(node, |record| {
			record.collateral = left;
			// All of it is there.
			record.required = asked.of(record.units);
			Ok(())
		})?;
		Self::deposit_event(Event::CollateralReleased { node, amount, left });
		Ok(())
	}

	/// Gives `held`, which is no collateral of the node yet, back to its provider, or keeps it as
	/// collateral while a penalty is not decided. Returns what was given back; the record is the
	/// caller's to store.
	pub(crate) fn give_back(
		node: NodeId,
		record: &mut NodeOf<T>,
		held: u128,
	) -> Result<u128, DispatchError> {
		if T::Penalties::any(node) {
			Self::keep(record, held)?;
			return Ok(0);
		}
		Self::release_collateral(&record.provider, held)?;
		Ok(held)
	}

	/// Makes `held` collateral of the node.
	pub(crate) fn keep(record: &mut NodeOf<T>, held: u128) -> DispatchResult {
		record.collateral = record.collateral.checked_add(held).ok_or(ArithmeticError::Overflow)?;
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
		let suspend_below = Parameters::<T>::get().suspend_below.get();
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
}
