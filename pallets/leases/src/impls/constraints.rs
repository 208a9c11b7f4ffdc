//! What the nodes of a lease must be.

use super::signing::{Offer, Refusal};
use crate::*;
use alloc::vec::Vec;
use frame_support::{
	dispatch::{DispatchResultWithPostInfo, Pays},
	ensure,
};
use icn_primitives::{
	Breach, Constraints, EraIndex, EvidenceRegistry, FacilityRegistry, LeaseId, Near, NodeId,
	NodeInfo, NodeRegistry, NodeStatus,
};

/// Constraints, with the place of the lease that nodes must be near.
pub(crate) struct Wish<'a> {
	pub constraints: &'a Constraints,
	pub place: Option<Place>,
	/// Era until which everything must be proven.
	pub lasts: EraIndex,
}

impl<'a> Wish<'a> {
	/// What is asked of the nodes of a running lease. Nodes stay where they are, so none gets too
	/// far by itself: only the tenant moves or ends the other lease, and that must not be a way
	/// out of this one.
	pub fn standing(constraints: &'a Constraints) -> Self {
		Self { constraints, place: None, lasts: 0 }
	}
}

impl<T: Config> Pallet<T> {
	/// Checks `constraints` and looks up what they refer to, for a lease of `tenant` under `offer`;
	/// with no tenant, for anybody's.
	pub(crate) fn wish<'a>(
		constraints: &'a Constraints,
		tenant: Option<&T::AccountId>,
		offer: &Offer,
	) -> Result<Wish<'a>, Refusal> {
		if !Self::are_valid(constraints) {
			return Err(Refusal::InvalidConstraints);
		}
		let place = match constraints.near {
			Some(near) => {
				Some(Self::place(near, tenant, offer.from).ok_or(Refusal::UnknownNearLease)?)
			},
			None => None,
		};
		Ok(Wish { constraints, place, lasts: offer.proven_until() })
	}

	/// Whether constraints can be met at all: kinds of evidence are named once and have their
	/// levels, and no country is both wanted and excluded.
	pub(crate) fn are_valid(constraints: &Constraints) -> bool {
		let Constraints { countries, excluded, evidence, .. } = constraints;
		let levels = evidence.iter().enumerate().all(|(n, (kind, level))| {
			(1..=kind.max_level()).contains(level)
				&& evidence.iter().take(n).all(|(other, _)| other != kind)
		});
		levels && countries.iter().all(|country| !excluded.contains(country))
	}

	/// Where `near` is; `None` unless the lease is the tenant's and holds its nodes in era `from`.
	/// By its term, not its stage: that changes when somebody moves it on.
	pub(crate) fn place(
		near: Near,
		tenant: Option<&T::AccountId>,
		from: EraIndex,
	) -> Option<Place> {
		let (Near::Facility(id) | Near::Region(id)) = near;
		let lease = Leases::<T>::get(id)
			.filter(|lease| from < lease.to)
			.filter(|lease| tenant.is_none_or(|tenant| lease.tenant == *tenant))?;
		Some(match near {
			Near::Region(_) => Place::Region(lease.market.region),
			Near::Facility(_) => Place::Facilities(
				lease
					.held()
					.filter_map(|allocation| T::Nodes::node(allocation.node))
					.map(|node| node.facility)
					.collect(),
			),
		})
	}

	/// Why a node is not what a lease wants now; `None` if it is. The only judge of it, for quotes,
	/// requests, reports and moves.
	pub(crate) fn breach(
		node: NodeId,
		info: &NodeInfo<T::AccountId>,
		wish: &Wish,
	) -> Option<Breach> {
		let Constraints { countries, excluded, evidence, .. } = wish.constraints;
		if !countries.is_empty() || !excluded.is_empty() {
			// Of a data centre that is not known nobody can say that it is not excluded.
			let country = T::Nodes::facility(info.facility).map(|facility| facility.country);
			if !countries.is_empty() && !country.is_some_and(|at| countries.contains(&at)) {
				return Some(Breach::Country);
			}
			if !excluded.is_empty() && country.is_none_or(|at| excluded.contains(&at)) {
				return Some(Breach::Jurisdiction);
			}
		}
		for (kind, least) in evidence {
			let proven = T::Evidence::evidence(info.facility, node, info.generation, *kind);
			if proven.is_none_or(|it| it.level < *least || it.until < wish.lasts) {
				return Some(Breach::Evidence(*kind));
			}
		}
		let near = match &wish.place {
			None => true,
			Some(Place::Region(region)) => info.market.region == *region,
			Some(Place::Facilities(facilities)) => facilities.contains(&info.facility),
		};
		(!near).then_some(Breach::TooFar)
	}

	/// Whether the tenant may leave a node without any penalty: it serves no more, or it is not
	/// what the lease wants.
	pub(crate) fn may_leave(node: NodeId, constraints: Option<&Constraints>) -> bool {
		let Some(info) = T::Nodes::node(node) else { return true };
		match info.status {
			NodeStatus::Suspended { .. } | NodeStatus::Exiting { .. } => true,
			NodeStatus::Active | NodeStatus::Pending { .. } => constraints
				.and_then(|constraints| Self::breach(node, &info, &Wish::standing(constraints)))
				.is_some(),
		}
	}

	/// Nodes of a running lease that are not what it wants now, and why. None of a lease that ends.
	pub fn breaches(id: LeaseId) -> Vec<(NodeId, Breach)> {
		let Some(lease) = Leases::<T>::get(id) else { return Vec::new() };
		let Some(wanted) = LeaseConstraints::<T>::get(id) else { return Vec::new() };
		if lease.stage != LeaseStage::Running {
			return Vec::new();
		}
		let wish = Wish::standing(&wanted.constraints);
		lease
			.held()
			.filter_map(|allocation| {
				let info = T::Nodes::node(allocation.node)?;
				Some((allocation.node, Self::breach(allocation.node, &info, &wish)?))
			})
			.collect()
	}

	/// Free if it was new that the node breaks the constraints.
	pub(crate) fn do_report_breach(id: LeaseId, node: NodeId) -> DispatchResultWithPostInfo {
		let lease = Leases::<T>::get(id).ok_or(Error::<T>::UnknownLease)?;
		ensure!(lease.stage == LeaseStage::Running, Error::<T>::AlreadyEnding);
		ensure!(
			lease.held().any(|allocation| allocation.node == node),
			Error::<T>::UnknownAllocation
		);
		let mut wanted = LeaseConstraints::<T>::get(id).ok_or(Error::<T>::NothingToReport)?;
		let info = T::Nodes::node(node).ok_or(Error::<T>::UnknownNode)?;
		let breach = Self::breach(node, &info, &Wish::standing(&wanted.constraints));
		let pays = match (breach, wanted.reported.binary_search(&node)) {
			(Some(breach), Err(place)) => {
				wanted
					.reported
					.try_insert(place, node)
					.map_err(|_| Error::<T>::TooManyAllocations)?;
				Self::deposit_event(Event::ConstraintBroken { lease: id, node, breach });
				Pays::No
			},
			(None, Ok(place)) => {
				wanted.reported.remove(place);
				Self::deposit_event(Event::ConstraintMet { lease: id, node });
				Pays::Yes
			},
			_ => return Err(Error::<T>::NothingToReport.into()),
		};
		LeaseConstraints::<T>::insert(id, wanted);
		Ok(pays.into())
	}
}
