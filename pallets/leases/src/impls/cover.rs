//! What leases hold of nodes, for those who compensate.

use crate::*;
use icn_primitives::{Cover, EraIndex, LeaseCover, LeaseId, NodeId};

impl<T: Config> LeaseCover<T::AccountId> for Pallet<T> {
	fn cover(lease: LeaseId, node: NodeId, era: EraIndex) -> Option<Cover<T::AccountId>> {
		let (tenant, found) = match Leases::<T>::get(lease) {
			Some(lease) => {
				let mut terms = lease.allocations.iter().map(Allocation::terms);
				(lease.tenant, terms.find(|terms| terms.covers(node, era)))
			},
			None => {
				let ended = Ended::<T>::get(lease)?;
				let mut terms = ended.allocations.into_iter();
				(ended.tenant, terms.find(|terms| terms.covers(node, era)))
			},
		};
		let EndedAllocation { units, price, margin, .. } = found?;
		Some(Cover { tenant, units, price, margin })
	}
}
