//! Several leases in one call.

use crate::*;
use alloc::collections::BTreeSet;
use frame_support::{
	dispatch::{DispatchResultWithPostInfo, Pays, PostDispatchInfo},
	ensure,
	storage::with_storage_layer,
	traits::Get,
};

impl<T: Config> Pallet<T> {
	/// Settles each of `items` in a storage layer of its own.
	pub(crate) fn do_settle_many(
		who: &T::AccountId,
		items: &SettleItems,
	) -> DispatchResultWithPostInfo {
		let (mut settled, mut free) = (false, true);
		let mut first = Error::<T>::NothingDue.into();
		let mut weight = T::WeightInfo::settle_many(items.len() as u32);
		// The earnings of a provider are one row, read and written once for all its leases.
		let (mut rows, mut repeated) = (BTreeSet::new(), 0u64);
		for (index, (lease, positions)) in items.iter().enumerate() {
			match with_storage_layer(|| Self::do_settle(*lease, positions, Some(who))) {
				Ok(done) => {
					settled = true;
					free &= done.ended || done.overdue;
					weight.saturating_accrue(Self::beyond_the_least(done.weight::<T>()));
					for row in done.paid {
						repeated = repeated.saturating_add(u64::from(!rows.insert(row)));
					}
				},
				Err(error) => {
					if free && !settled {
						first = error;
					}
					free = false;
					weight.saturating_accrue(Self::item_weight(positions.len() as u32));
					let index = index as u32;
					Self::deposit_event(Event::ItemFailed { index, lease: *lease, error });
				},
			}
		}
		ensure!(settled, first);
		weight.saturating_reduce(T::DbWeight::get().reads_writes(repeated, repeated));
		Ok(PostDispatchInfo {
			actual_weight: Some(weight),
			pays_fee: if free { Pays::No } else { Pays::Yes },
		})
	}
}
