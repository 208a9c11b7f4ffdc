//! Nodes from their activation to their removal.

use crate::{
	pallet::{
		Classes, Config, Error, Event, Facilities, HoldReason, Maintenance, NodeDetails, Nodes,
		Pallet, Parameters, ProviderNodes, Providers, UnitChanges,
	},
	types::{early_exit_penalty, NodeOf, SortedNodeId, UnitChange},
};
use frame_support::{
	ensure,
	pallet_prelude::DispatchResult,
	traits::{fungible::BalancedHold, tokens::imbalance::Imbalance, Consideration, OnUnbalanced},
};
use icn_primitives::{
	EraClock, EraIndex, Generation, NodeId, NodeStatus, OnCapacityChange, OnDefault, OnNodeStatus,
	SuspensionReason, UndecidedPenalties, Units,
};
use sp_runtime::ArithmeticError;

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
		let class = Classes::<T>::get(record.market.class).ok_or(Error::<T>::UnknownClass)?;
		if let Some(change) = Self::pending_change(node, &record) {
			ensure!(change.generation == generation, Error::<T>::WrongGeneration);
			return Self::do_confirm_change(node, record, change, &class, confirmed);
		}
		ensure!(record.awaits_votes(), Error::<T>::NotPending);
		ensure!(record.generation == generation, Error::<T>::WrongGeneration);
		let pending = matches!(record.status, NodeStatus::Pending { .. });
		// One that returns keeps its units, whatever its class allows by now.
		let most = if pending { record.units.min(class.max_units) } else { record.units };
		let units = confirmed.min(most);
		ensure!(units >= class.min_units, Error::<T>::WrongUnits);
		ensure!(units >= record.booked, Error::<T>::StillBooked);
		// What is asked for may be more than at its registration: then that stays, since nobody leaves
		// a gap but who is penalised.
		let required = match pending {
			true => Self::asked(record.market)?.of(units).min(record.required),
			false => record.required_for(units),
		};
		// What was held for units that it does not have is free again; what the provider added is
		// not, and neither is anything of one that was suspended: it may have penalties to come.
		let excess = match pending {
			true => record.required.saturating_sub(required).min(record.collateral),
			false => 0,
		};

		let from = Self::next_era();
		Self::release_collateral(&record.provider, excess)?;
		let generation = Self::try_mutate_node(node, |record| {
			if units < record.units {
				// What was proven while it waited is of more units than it has.
				let next = generation.checked_add(1).ok_or(Error::<T>::IdsExhausted)?;
				record.set_generation(next, from);
			}
			record.units = units;
			record.required = required;
			record.collateral =
				record.collateral.checked_sub(excess).ok_or(ArithmeticError::Underflow)?;
			ensure!(
				!record.is_undercollateralised(Parameters::<T>::get().suspend_below.get()),
				Error::<T>::Undercollateralised
			);
			if pending {
				record.committed = units;
			}
			record.set_active();
			Ok(record.generation)
		})?;
		T::OnNodeStatus::watch(node, from)?;
		T::OnCapacityChange::capacity(node, record.market, units, from)?;
		Self::deposit_event(Event::NodeActivated { node, units, generation, from });
		Ok(())
	}

	/// The change of units of an active node that is not decided.
	pub(crate) fn pending_change(node: NodeId, record: &NodeOf<T>) -> Option<UnitChange> {
		match record.status {
			NodeStatus::Active => UnitChanges::<T>::get(node),
			_ => None,
		}
	}

	pub(crate) fn do_suspend_node(node: NodeId, reason: SuspensionReason) -> DispatchResult {
		let record = Nodes::<T>::get(node).ok_or(Error::<T>::UnknownNode)?;
		ensure!(matches!(record.status, NodeStatus::Active), Error::<T>::NotActive);
		let since = Self::next_era();
		Self::try_mutate_node(node, |record| {
			// A committee that is at work on a change must not answer for a return.
			if let Some(asked) = Self::drop_change(node, record)? {
				record.set_generation(asked, since);
			}
			record.set_suspended(reason, since);
			Ok(())
		})?;
		T::OnNodeStatus::suspend(node, since)?;
		T::OnCapacityChange::capacity(node, record.market, 0, since)?;
		Self::deposit_event(Event::NodeSuspended { node, reason, since });
		if reason.is_fault() {
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
				Self::ensure_retry(since, era)?;
				record.generation
			},
		};
		Self::try_mutate_node(node, |record| {
			if generation != record.generation {
				record.set_generation(generation, Self::next_era());
			}
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
			Self::drop_change(node, record)?;
			record.set_exiting(era);
			Ok(())
		})?;
		if counts {
			T::OnCapacityChange::capacity(node, record.market, 0, Self::next_era())?;
		}
		Self::deposit_event(Event::NodeExiting { node, since: era });
		Ok(())
	}

	pub(crate) fn do_exit_early(who: T::AccountId, node: NodeId) -> DispatchResult {
		let record = Self::own_node(&who, node)?;
		// Whether it counts, and whether leases are served but for this.
		let (counts, serves) = match record.status {
			NodeStatus::Exiting { .. } => return Err(Error::<T>::AlreadyExiting.into()),
			NodeStatus::Pending { .. } => return Err(Error::<T>::NotActive.into()),
			NodeStatus::Active => (true, true),
			// The default of a fault was told of when it was suspended.
			NodeStatus::Suspended { reason, .. } => (false, !reason.is_fault()),
		};
		let era = T::Clock::era();
		ensure!(era < record.commitment_until, Error::<T>::NotCommitted);
		// Taken when it is removed: whom it lets down comes first.
		let penalty = Self::penalty_for_leaving(&record, era);
		NodeDetails::<T>::try_mutate(node, |details| -> DispatchResult {
			details.as_mut().ok_or(Error::<T>::UnknownNode)?.exit_penalty = penalty;
			Ok(())
		})?;
		let since = Self::next_era();
		Self::try_mutate_node(node, |record| {
			Self::drop_change(node, record)?;
			record.set_exiting(era);
			record.watched = false;
			Ok(())
		})?;
		if record.watched {
			T::OnNodeStatus::suspend(node, since)?;
		}
		if counts {
			T::OnCapacityChange::capacity(node, record.market, 0, since)?;
		}
		Self::deposit_event(Event::NodeExitingEarly { node, since: era, penalty });
		if serves {
			T::OnDefault::defaulted(node, since);
		}
		Ok(())
	}

	/// What an exit in `era` costs: for all units that the node is committed to.
	fn penalty_for_leaving(record: &NodeOf<T>, era: EraIndex) -> u128 {
		let params = Parameters::<T>::get();
		early_exit_penalty(
			record.required_for(record.backed(era)),
			params.early_exit.get(),
			params.early_exit_least.get(),
			record.commitment_until.saturating_sub(era),
			record.commitment_until.saturating_sub(record.commitment_since),
		)
	}

	pub(crate) fn do_remove_node(node: NodeId) -> DispatchResult {
		let record = Nodes::<T>::get(node).ok_or(Error::<T>::UnknownNode)?;
		let NodeStatus::Exiting { since } = record.status else {
			return Err(Error::<T>::NotExiting.into());
		};
		let due = since.saturating_add(Parameters::<T>::get().unbonding_eras.get());
		ensure!(T::Clock::era() >= due, Error::<T>::TooEarly);
		ensure!(record.booked == 0, Error::<T>::StillBooked);
		ensure!(record.unsettled == 0, Error::<T>::Unsettled);
		Self::remove(node, record)
	}

	/// Removes every row of a node but that of its key, and frees what was held for it. No
	/// candidate of a market any more: it is neither active nor becomes so.
	fn remove(node: NodeId, record: NodeOf<T>) -> DispatchResult {
		ensure!(!T::Penalties::any(node), Error::<T>::Penalised);
		T::OnNodeStatus::gone(node)?;
		Self::try_mutate_node(node, |record| {
			record.watched = false;
			Ok(())
		})?;
		let details = NodeDetails::<T>::take(node).ok_or(Error::<T>::UnknownNode)?;
		details.ticket.drop(&record.provider)?;
		let paid = Self::charge_exit(node, &record, details.exit_penalty);
		let freed = record.collateral.checked_sub(paid).ok_or(ArithmeticError::Underflow)?;
		Self::release_collateral(&record.provider, freed)?;
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
			collateral: freed,
		});
		Ok(())
	}

	/// Takes `penalty` of the collateral, as far as it is there. Returns what was taken.
	fn charge_exit(node: NodeId, record: &NodeOf<T>, penalty: u128) -> u128 {
		// Not more than the node's own: the hold is that of all nodes of the provider.
		let penalty = penalty.min(record.collateral);
		if penalty == 0 {
			return 0;
		}
		let reason = HoldReason::Collateral.into();
		let (credit, _) =
			<T::Currency as BalancedHold<_>>::slash(&reason, &record.provider, penalty);
		let paid = credit.peek();
		T::OnRevenue::on_unbalanced(credit);
		Self::deposit_event(Event::ExitPaid { node, amount: paid });
		paid
	}
}
