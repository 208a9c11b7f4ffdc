//! Invariants, each derived again from the records alone.

use crate::{
	pallet::{
		Adjustments, Classes, Config, Facilities, HoldReason, Maintenance, MarketNodes, Markets,
		NextFacilityId, NextNodeId, NodeDetails, NodeKeys, Nodes, Pallet, ProviderNodes, Providers,
		RegionWeights, Regions, UnitChanges,
	},
	types::is_text,
};
use alloc::collections::BTreeMap;
use codec::Encode;
use frame_support::{ensure, traits::fungible::InspectHold};
use icn_primitives::{EraClock, NodeId, NodeStatus, RegionId, UnitPrice, ERAS_PER_YEAR};
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// Checks every invariant of the pallet.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::check_governance()?;
		Self::check_facilities()?;
		Self::check_nodes()?;
		Self::check_counters()?;
		Self::check_bookings()?;
		Self::check_watched()?;
		Self::check_commitments()?;
		Self::check_changes()?;
		Self::check_region_weights()?;
		Self::check_maintenance()?;
		Self::check_indexes()?;
		Self::check_keys()?;
		Self::check_identifiers()?;
		Self::check_collateral()
	}

	/// Regions, classes and terms are valid, and each market has its region and class.
	fn check_governance() -> Result<(), TryRuntimeError> {
		ensure!(Regions::<T>::iter_values().all(|info| info.is_valid()), "an invalid region");
		ensure!(Classes::<T>::iter_values().all(|info| info.is_valid()), "an invalid class");
		for (market, terms) in Markets::<T>::iter() {
			ensure!(terms.is_valid(), "invalid terms");
			ensure!(Regions::<T>::contains_key(market.region), "a market without its region");
			ensure!(Classes::<T>::contains_key(market.class), "a market without its class");
		}
		for (market, adjustment) in Adjustments::<T>::iter() {
			ensure!(Markets::<T>::contains_key(market), "a factor without its market");
			ensure!(adjustment.eras > 0, "a factor that jumps");
			ensure!(adjustment.since <= T::Clock::era(), "a factor from the future");
		}
		Ok(())
	}

	/// Each facility has its provider and region, a tier and a name.
	fn check_facilities() -> Result<(), TryRuntimeError> {
		for facility in Facilities::<T>::iter_values() {
			ensure!(
				Providers::<T>::contains_key(&facility.provider),
				"a facility without its provider"
			);
			ensure!(Regions::<T>::contains_key(facility.region), "a facility without its region");
			ensure!((1..=4).contains(&facility.tier), "a facility of no tier");
			ensure!(is_text(&facility.name), "a facility without a name");
		}
		Ok(())
	}

	/// Each node stands in a facility of its provider, trades in that region, and has its other
	/// record, in which only one that leaves without being watched has a price to pay for that.
	fn check_nodes() -> Result<(), TryRuntimeError> {
		for (node, record) in Nodes::<T>::iter() {
			let facility =
				Facilities::<T>::get(record.facility).ok_or("a node without its facility")?;
			ensure!(facility.provider == record.provider, "a node in a stranger's facility");
			ensure!(facility.region == record.market.region, "a node in a market elsewhere");
			ensure!(Markets::<T>::contains_key(record.market), "a node without its market");
			ensure!(record.units > 0, "a node without units");
			ensure!(record.price_floor <= UnitPrice::MAX, "a node with no sensible price");
			let details = NodeDetails::<T>::get(node).ok_or("a node without its details")?;
			let leaves = matches!(record.status, NodeStatus::Exiting { .. }) && !record.watched;
			ensure!(leaves || details.exit_penalty == 0, "an exit of a node that stays");
		}
		ensure!(
			NodeDetails::<T>::iter_keys().all(Nodes::<T>::contains_key),
			"details without their node"
		);
		Ok(())
	}

	/// Counters are those of the records.
	fn check_counters() -> Result<(), TryRuntimeError> {
		let mut in_facility = BTreeMap::<_, u32>::new();
		let mut of_provider = BTreeMap::<_, (u32, u32)>::new();
		for record in Nodes::<T>::iter_values() {
			*in_facility.entry(record.facility).or_default() += 1;
			of_provider.entry(record.provider.encode()).or_default().0 += 1;
		}
		for (id, facility) in Facilities::<T>::iter() {
			let nodes = in_facility.get(&id).copied().unwrap_or_default();
			ensure!(facility.nodes == nodes, "nodes of a facility miscounted");
			of_provider.entry(facility.provider.encode()).or_default().1 += 1;
		}
		for (who, provider) in Providers::<T>::iter() {
			let (nodes, facilities) = of_provider.get(&who.encode()).copied().unwrap_or_default();
			ensure!(provider.nodes == nodes, "nodes of a provider miscounted");
			ensure!(provider.facilities == facilities, "facilities of a provider miscounted");
		}
		Ok(())
	}

	/// No node is booked beyond the units that it has and will have, none that waits is booked at
	/// all, and whatever is booked is unsettled.
	fn check_bookings() -> Result<(), TryRuntimeError> {
		for record in Nodes::<T>::iter_values() {
			ensure!(record.booked <= record.leasable(), "a node booked beyond its units");
			ensure!(record.booked == 0 || record.unsettled > 0, "a booked node has settled all");
			ensure!(
				!matches!(record.status, NodeStatus::Pending { .. }) || record.unsettled == 0,
				"a pending node was booked"
			);
		}
		Ok(())
	}

	/// A node that waits or is suspended is not watched, an active one is; and only one that is
	/// suspended by its provider's fault is asked to return.
	fn check_watched() -> Result<(), TryRuntimeError> {
		for record in Nodes::<T>::iter_values() {
			let right = match record.status {
				NodeStatus::Pending { .. } | NodeStatus::Suspended { .. } => !record.watched,
				NodeStatus::Active => record.watched,
				NodeStatus::Exiting { .. } => true,
			};
			ensure!(right, "a node is watched or not against its status");
			let at_fault = matches!(
				record.status,
				NodeStatus::Suspended { reason, .. } if reason.is_fault()
			);
			ensure!(record.return_since.is_none() || at_fault, "a node returns from nowhere");
		}
		Ok(())
	}

	/// Commitments and generations have begun, and a committed node has no more units than it is
	/// committed to.
	fn check_commitments() -> Result<(), TryRuntimeError> {
		let era = T::Clock::era();
		for record in Nodes::<T>::iter_values() {
			ensure!(record.commitment_since <= era, "a commitment from the future");
			ensure!(record.generation_since <= Self::next_era(), "a generation from the future");
			ensure!(
				era >= record.commitment_until || record.units <= record.committed,
				"a node with units that are not committed"
			);
		}
		Ok(())
	}

	/// Each change of units is one of an active node, to its next generation; and a node is to shrink
	/// just if there is one to fewer units, for which nothing is held.
	fn check_changes() -> Result<(), TryRuntimeError> {
		for (node, change) in UnitChanges::<T>::iter() {
			let record = Nodes::<T>::get(node).ok_or("a change without its node")?;
			ensure!(matches!(record.status, NodeStatus::Active), "a change of no active node");
			ensure!(
				record.generation.checked_add(1) == Some(change.generation),
				"a change to another generation"
			);
			ensure!(change.units != record.units && change.units > 0, "a change to no other units");
			ensure!(record.change_asked.is_some(), "a change that nobody asked for");
			ensure!(change.units > record.units || change.held == 0, "held for fewer units");
		}
		for (node, record) in Nodes::<T>::iter() {
			let shrinks = UnitChanges::<T>::get(node)
				.map(|change| change.units)
				.filter(|units| *units < record.units);
			ensure!(record.shrinks_to == shrinks, "a node shrinks or not against its change");
		}
		Ok(())
	}

	/// A region weighs what its watched nodes must have.
	fn check_region_weights() -> Result<(), TryRuntimeError> {
		let mut weights = BTreeMap::<RegionId, u128>::new();
		for record in Nodes::<T>::iter_values().filter(|record| record.watched) {
			let sum = weights.entry(record.market.region).or_default();
			*sum = sum.checked_add(record.required).ok_or("a weight beyond all numbers")?;
		}
		for (region, weight) in RegionWeights::<T>::iter() {
			ensure!(weight > 0, "a region that weighs nothing");
			let expected = weights.remove(&region).unwrap_or_default();
			ensure!(weight == expected, "a region does not weigh what its nodes do");
		}
		ensure!(weights.values().all(|weight| *weight == 0), "a region without its weight");
		Ok(())
	}

	/// Announced maintenance is that of a node, takes time, and is counted for the year in which it
	/// begins.
	fn check_maintenance() -> Result<(), TryRuntimeError> {
		for (node, record) in Maintenance::<T>::iter() {
			ensure!(Nodes::<T>::contains_key(node), "maintenance without its node");
			let eras =
				record.until.checked_sub(record.from).ok_or("maintenance ends before it begins")?;
			ensure!(eras > 0, "maintenance takes no time");
			let counted = match record.year.checked_sub(record.from / ERAS_PER_YEAR) {
				Some(0) => record.used,
				Some(1) => record.used_before,
				_ => 0,
			};
			ensure!(counted >= eras, "maintenance is not counted");
		}
		Ok(())
	}

	/// Every node is listed under its provider, and under its market if it is a candidate; nothing
	/// else is listed.
	fn check_indexes() -> Result<(), TryRuntimeError> {
		let (mut nodes, mut candidates) = (0usize, 0usize);
		for (node, record) in Nodes::<T>::iter() {
			let sorted = crate::types::SortedNodeId::from(node);
			ensure!(
				ProviderNodes::<T>::contains_key(&record.provider, sorted),
				"a node not listed under its provider"
			);
			nodes += 1;
			if record.is_candidate() {
				ensure!(
					MarketNodes::<T>::contains_key(record.market, node),
					"a candidate not listed under its market"
				);
				candidates += 1;
			}
		}
		ensure!(ProviderNodes::<T>::iter_keys().count() == nodes, "a stray row of a provider");
		ensure!(MarketNodes::<T>::iter_keys().count() == candidates, "a stray candidate");
		Ok(())
	}

	/// The key of each node is its own.
	fn check_keys() -> Result<(), TryRuntimeError> {
		for (node, details) in NodeDetails::<T>::iter() {
			ensure!(
				NodeKeys::<T>::get(details.key) == Some(node),
				"a node key that names another node"
			);
		}
		Ok(())
	}

	/// No identifier in use is still to be given out.
	fn check_identifiers() -> Result<(), TryRuntimeError> {
		let next: NodeId = NextNodeId::<T>::get();
		ensure!(Nodes::<T>::iter_keys().all(|node| node < next), "a node from the future");
		ensure!(NodeKeys::<T>::iter_values().all(|node| node < next), "a key from the future");
		let next = NextFacilityId::<T>::get();
		ensure!(
			Facilities::<T>::iter_keys().all(|facility| facility < next),
			"a facility from the future"
		);
		Ok(())
	}

	/// The collateral on hold of each provider is that of its nodes, and for their growth.
	fn check_collateral() -> Result<(), TryRuntimeError> {
		let mut of_provider = BTreeMap::<_, u128>::new();
		for (node, record) in Nodes::<T>::iter() {
			let sum = of_provider.entry(record.provider.encode()).or_default();
			let held = UnitChanges::<T>::get(node).map_or(0, |change| change.held);
			*sum = record
				.collateral
				.checked_add(held)
				.and_then(|collateral| sum.checked_add(collateral))
				.ok_or("collateral beyond all numbers")?;
		}
		for who in Providers::<T>::iter_keys() {
			let expected = of_provider.get(&who.encode()).copied().unwrap_or_default();
			let held = T::Currency::balance_on_hold(&HoldReason::Collateral.into(), &who);
			ensure!(held == expected, "collateral on hold is not that of the nodes");
		}
		Ok(())
	}
}
