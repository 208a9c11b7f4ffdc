//! Nodes from their activation to their removal.

use crate::{
	pallet::{
		Classes, Config, Error, Event, Facilities, Maintenance, Markets, NodeDetails, Nodes,
		Pallet, ProviderNodes, Providers,
	},
	types::{NodeOf, SortedNodeId, EXIT_WAIT},
};
use frame_support::{
	ensure,
	pallet_prelude::{DispatchError, DispatchResult},
	traits::{Consideration, Get},
};
use icn_primitives::{
	EraClock, EraIndex, Generation, NodeId, NodeStatus, OnCapacityChange, OnDefault, OnNodeStatus,
	SuspensionReason, Units,
};
use sp_runtime::{helpers_128bit::multiply_by_rational_with_rounding, ArithmeticError, Rounding};

impl<T: Config> Pallet<T> {
	/// The era from which on a change of now counts.
	pub(crate) fn next_era() -> EraIndex {
		T::Clock::era().saturating_add(1)
	}

	pub(crate) fn do_activate(
		node: NodeId,
		generation: Generation,
		confirmed: Units,
	) -> DispatchResult {
		let record = Nodes::<T>::get(node).ok_or(Error::<T>::UnknownNode)?;
		ensure!(record.awaits_votes(), Error::<T>::NotPending);
		ensure!(record.generation == generation, Error::<T>::WrongGeneration);
		let class = Classes::<T>::get(record.market.class).ok_or(Error::<T>::UnknownClass)?;
		let units = confirmed.min(record.units);
		ensure!(units >= class.min_units, Error::<T>::WrongUnits);
		ensure!(units >= record.booked, Error::<T>::StillBooked);
		let pending = matches!(record.status, NodeStatus::Pending { .. });
		let required = match pending {
			true => Self::required_when_activated(&record, units)?,
			false => Self::required_when_back(&record, units)?,
		};
		// What was held for units that it does not have is free again; what the provider added is
		// not, and neither is anything of one that was suspended: it may have penalties to come.
		let excess = match pending {
			true => record.required.saturating_sub(required).min(record.collateral),
			false => 0,
		};

		Self::release_collateral(&record.provider, excess)?;
		Self::try_mutate_node(node, |record| {
			record.units = units;
			record.required = required;
			record.collateral =
				record.collateral.checked_sub(excess).ok_or(ArithmeticError::Underflow)?;
			ensure!(
				!record.is_undercollateralised(Self::suspend_below()),
				Error::<T>::Undercollateralised
			);
			record.set_active();
			Ok(())
		})?;
		let from = Self::next_era();
		T::OnNodeStatus::watch(node, from)?;
		T::OnCapacityChange::capacity(node, record.market, units, from)?;
		Self::deposit_event(Event::NodeActivated { node, units, from });
		Ok(())
	}

	/// What a new node must have for `units`, by the terms of today. They may ask for more than at
	/// its registration: then that stays, since nobody leaves a gap but who is penalised.
	fn required_when_activated(record: &NodeOf<T>, units: Units) -> Result<u128, DispatchError> {
		let terms = Markets::<T>::get(record.market).ok_or(Error::<T>::UnknownMarket)?;
		Ok(terms.collateral_per_unit.saturating_mul(units.into()).min(record.required))
	}

	/// The part of what a node had to have before its suspension that belongs to `units`.
	fn required_when_back(record: &NodeOf<T>, units: Units) -> Result<u128, DispatchError> {
		multiply_by_rational_with_rounding(
			record.required,
			units.into(),
			record.units.into(),
			Rounding::Up,
		)
		.ok_or_else(|| ArithmeticError::Overflow.into())
	}

	pub(crate) fn do_suspend_node(node: NodeId, reason: SuspensionReason) -> DispatchResult {
		let record = Nodes::<T>::get(node).ok_or(Error::<T>::UnknownNode)?;
		ensure!(matches!(record.status, NodeStatus::Active), Error::<T>::NotActive);
		let since = Self::next_era();
		Self::try_mutate_node(node, |record| {
			record.set_suspended(reason, since);
			Ok(())
		})?;
		T::OnNodeStatus::suspend(node, since)?;
		T::OnCapacityChange::capacity(node, record.market, 0, since)?;
		Self::deposit_event(Event::NodeSuspended { node, reason, since });
		if reason.is_fault() && record.booked > 0 {
			T::OnDefault::defaulted(node, since);
		}
		Ok(())
	}

	pub(crate) fn do_resume_node(node: NodeId) -> DispatchResult {
		let record = Nodes::<T>::get(node).ok_or(Error::<T>::UnknownNode)?;
		ensure!(matches!(record.status, NodeStatus::Suspended { .. }), Error::<T>::NotSuspended);
		Self::try_mutate_node(node, |record| {
			record.set_active();
			Ok(())
		})?;
		let from = Self::next_era();
		T::OnNodeStatus::watch(node, from)?;
		T::OnCapacityChange::capacity(node, record.market, record.units, from)?;
		Self::deposit_event(Event::NodeResumed { node, from });
		Ok(())
	}

	pub(crate) fn do_request_return(who: T::AccountId, node: NodeId) -> DispatchResult {
		let record = Self::own_node(&who, node)?;
		let NodeStatus::Suspended { reason, .. } = record.status else {
			return Err(Error::<T>::NotSuspended.into());
		};
		ensure!(reason.is_fault(), Error::<T>::NotReturnable);
		ensure!(record.collateral >= record.required, Error::<T>::Undercollateralised);
		let era = T::Clock::era();
		let generation = match record.return_since {
			// What was found out before the suspension counts no more.
			None => record.generation.checked_add(1).ok_or(Error::<T>::IdsExhausted)?,
			// The same again, so that a committee that is still at work is not replaced.
			Some(since) => {
				let due = since.saturating_add(T::ActivationRetryEras::get());
				ensure!(era >= due, Error::<T>::TooEarly);
				record.generation
			},
		};
		Self::try_mutate_node(node, |record| {
			record.generation = generation;
			record.return_since = Some(era);
			Ok(())
		})?;
		T::OnNodeStatus::pending(node, generation)?;
		Self::deposit_event(Event::ReturnRequested { node, generation });
		Ok(())
	}

	/// Suspends an active node of which a committee that looked again did not confirm
	/// `generation`.
	pub(crate) fn do_fail_audit(node: NodeId, generation: Generation) -> DispatchResult {
		let record = Nodes::<T>::get(node).ok_or(Error::<T>::UnknownNode)?;
		ensure!(record.generation == generation, Error::<T>::WrongGeneration);
		Self::do_suspend_node(node, SuspensionReason::FailedAudit)
	}

	pub(crate) fn do_exit_node(who: T::AccountId, node: NodeId) -> DispatchResult {
		let record = Self::own_node(&who, node)?;
		let era = T::Clock::era();
		let counts = match record.status {
			NodeStatus::Exiting { .. } => return Err(Error::<T>::AlreadyExiting.into()),
			// Never watched, never leased: nothing to wait for.
			NodeStatus::Pending { .. } => return Self::remove(node, record),
			NodeStatus::Active => true,
			NodeStatus::Suspended { .. } => false,
		};
		ensure!(era >= record.commitment_until, Error::<T>::Committed);
		Self::try_mutate_node(node, |record| {
			record.set_exiting(era);
			Ok(())
		})?;
		if counts {
			T::OnCapacityChange::capacity(node, record.market, 0, Self::next_era())?;
		}
		Self::deposit_event(Event::NodeExiting { node, since: era });
		Ok(())
	}

	pub(crate) fn do_remove_node(node: NodeId) -> DispatchResult {
		let record = Nodes::<T>::get(node).ok_or(Error::<T>::UnknownNode)?;
		let NodeStatus::Exiting { since } = record.status else {
			return Err(Error::<T>::NotExiting.into());
		};
		let due = since.saturating_add(EXIT_WAIT);
		ensure!(T::Clock::era() >= due, Error::<T>::TooEarly);
		ensure!(record.booked == 0, Error::<T>::StillBooked);
		ensure!(record.unsettled == 0, Error::<T>::Unsettled);
		Self::remove(node, record)
	}

	/// Removes every row of a node but that of its key, and frees what was held for it. No
	/// candidate of a market any more: it is neither active nor becomes so.
	fn remove(node: NodeId, record: NodeOf<T>) -> DispatchResult {
		ensure!(record.locks == 0, Error::<T>::Penalised);
		T::OnNodeStatus::gone(node)?;
		Self::try_mutate_node(node, |record| {
			record.watched = false;
			Ok(())
		})?;
		let details = NodeDetails::<T>::take(node).ok_or(Error::<T>::UnknownNode)?;
		details.ticket.drop(&record.provider)?;
		Self::release_collateral(&record.provider, record.collateral)?;
		Nodes::<T>::remove(node);
		Maintenance::<T>::remove(node);
		ProviderNodes::<T>::remove(&record.provider, SortedNodeId::from(node));
		Facilities::<T>::mutate_extant(record.facility, |facility| {
			facility.nodes = facility.nodes.saturating_sub(1);
		});
		Providers::<T>::mutate_extant(&record.provider, |provider| {
			provider.nodes = provider.nodes.saturating_sub(1);
		});
		Self::deposit_event(Event::NodeRemoved {
			node,
			provider: record.provider,
			collateral: record.collateral,
		});
		Ok(())
	}
}
