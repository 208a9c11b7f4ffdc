//! Bounded reads for the runtime API.

use crate::*;
use alloc::vec::Vec;
use icn_primitives::{
	AllocationView, LeaseBanView, LeaseId, LeaseView, ServiceProviderView, SoftwareView, MAX_PAGE,
};

impl<T: Config> Pallet<T> {
	/// A lease that is not over.
	pub fn lease_view(id: LeaseId) -> Option<LeaseView<T::AccountId>> {
		let lease = Leases::<T>::get(id)?;
		let wanted = LeaseConstraints::<T>::get(id).unwrap_or_default();
		Some(LeaseView {
			lease: id,
			payer: Self::payer(id, &lease),
			tenant: lease.tenant,
			market: lease.market,
			asset: lease.asset,
			rate: lease.unit.rate,
			escrow: lease.escrow,
			to: lease.to,
			term: lease.term,
			penalty: lease.penalty.into(),
			ending: match lease.stage {
				LeaseStage::Running => None,
				LeaseStage::Ending(reason) => Some(reason),
			},
			constraints: wanted.constraints,
			allocations: lease
				.allocations
				.iter()
				.map(|allocation| AllocationView {
					node: allocation.node,
					units: allocation.units,
					price: allocation.price,
					margin: allocation.margin,
					from: allocation.from,
					to: allocation.to,
					settled_to: allocation.settled_to,
					served: allocation.served,
					penalty: allocation.penalty,
					paid: allocation.paid,
					margin_paid: allocation.margin_paid,
				})
				.collect(),
		})
	}

	/// A registered service provider.
	pub fn service_provider_view(who: &T::AccountId) -> Option<ServiceProviderView> {
		let ServiceProvider { profile, leases, .. } = ServiceProviders::<T>::get(who)?;
		let Profile { kind, name, web, software, class } = profile;
		Some(ServiceProviderView {
			kind,
			name: name.into_inner(),
			web: web.into_inner(),
			software: software
				.map(|Software { hash, uri }| SoftwareView { hash, uri: uri.into_inner() }),
			class,
			leases,
			suspended: Suspensions::<T>::get(who).map(|Suspension { reason, since }| {
				LeaseBanView { reason: reason.into_inner(), since }
			}),
		})
	}

	/// Leases of a tenant that are not over, ascending, from `start` on (inclusive), at most
	/// `limit` and never more than [`MAX_PAGE`].
	pub fn leases_by_tenant(
		tenant: &T::AccountId,
		start: Option<LeaseId>,
		limit: u32,
	) -> Vec<LeaseId> {
		// A page begins after a key, hence one before.
		let keys = match start.and_then(|start| start.0.checked_sub(1)) {
			Some(before) => TenantLeases::<T>::iter_key_prefix_from(
				tenant,
				TenantLeases::<T>::hashed_key_for(tenant, before.to_be_bytes()),
			),
			None => TenantLeases::<T>::iter_key_prefix(tenant),
		};
		keys.take(limit.min(MAX_PAGE) as usize).map(|id| LeaseId(u64::from_be_bytes(id))).collect()
	}
}
