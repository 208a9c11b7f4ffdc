//! Nodes from their activation to their removal.

use crate::{
	pallet::{
		Classes, Config, Error, Event, Facilities, Markets, NodeDetails, Nodes, Pallet,
		ProviderNodes, Providers,
	},
	types::{NodeOf, SortedNodeId},
};
use frame_support::{ensure, pallet_prelude::DispatchResult, traits::Consideration};
use icn_primitives::{
	EraClock, EraIndex, Generation, NodeId, NodeStatus, OnCapacityChange, OnNodeStatus,
	SuspensionReason, Units,
};

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
		ensure!(matches!(record.status, NodeStatus::Pending { .. }), Error::<T>::NotPending);
		ensure!(record.generation == generation, Error::<T>::WrongGeneration);
		let class = Classes::<T>::get(record.market.class).ok_or(Error::<T>::UnknownClass)?;
		let units = confirmed.min(record.units);
		ensure!(units >= class.min_units, Error::<T>::WrongUnits);
		let terms = Markets::<T>::get(record.market).ok_or(Error::<T>::UnknownMarket)?;
		// What the terms ask now may be more than at the registration: then all of it stays.
		let required = terms.collateral_per_unit.saturating_mul(units.into());
		let excess = record.collateral.saturating_sub(required);

		Self::release_collateral(&record.provider, excess)?;
		Self::try_mutate_node(node, |record| {
			record.units = units;
			record.collateral -= excess;
			record.status = NodeStatus::Active;
			Ok(())
		})?;
		let from = Self::next_era();
		T::OnNodeStatus::watch(node, from)?;
		T::OnCapacityChange::capacity(node, record.market, units, from)?;
		Self::deposit_event(Event::NodeActivated { node, units, from });
		Ok(())
	}

	pub(crate) fn do_suspend_node(node: NodeId, reason: SuspensionReason) -> DispatchResult {
		let record = Nodes::<T>::get(node).ok_or(Error::<T>::UnknownNode)?;
		ensure!(matches!(record.status, NodeStatus::Active), Error::<T>::NotActive);
		let since = Self::next_era();
		Self::try_mutate_node(node, |record| {
			record.status = NodeStatus::Suspended { reason, since };
			Ok(())
		})?;
		T::OnNodeStatus::suspend(node, since)?;
		T::OnCapacityChange::capacity(node, record.market, 0, since)?;
		Self::deposit_event(Event::NodeSuspended { node, reason, since });
		Ok(())
	}

	pub(crate) fn do_resume_node(node: NodeId) -> DispatchResult {
		let record = Nodes::<T>::get(node).ok_or(Error::<T>::UnknownNode)?;
		ensure!(matches!(record.status, NodeStatus::Suspended { .. }), Error::<T>::NotSuspended);
		Self::try_mutate_node(node, |record| {
			record.status = NodeStatus::Active;
			Ok(())
		})?;
		let from = Self::next_era();
		T::OnNodeStatus::watch(node, from)?;
		T::OnCapacityChange::capacity(node, record.market, record.units, from)?;
		Self::deposit_event(Event::NodeResumed { node, from });
		Ok(())
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
			record.status = NodeStatus::Exiting { since: era };
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
		ensure!(T::Clock::era() > since, Error::<T>::TooEarly);
		ensure!(record.booked == 0, Error::<T>::StillBooked);
		ensure!(record.unsettled == 0, Error::<T>::Unsettled);
		Self::remove(node, record)
	}

	/// Removes every row of a node but that of its key, and frees what was held for it. No
	/// candidate of a market any more: it is neither active nor becomes so.
	fn remove(node: NodeId, record: NodeOf<T>) -> DispatchResult {
		T::OnNodeStatus::gone(node)?;
		let details = NodeDetails::<T>::take(node).ok_or(Error::<T>::UnknownNode)?;
		details.ticket.drop(&record.provider)?;
		Self::release_collateral(&record.provider, record.collateral)?;
		Nodes::<T>::remove(node);
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
