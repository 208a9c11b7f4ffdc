//! Several nodes in one call.

use crate::*;
use frame_support::{
	dispatch::{DispatchResultWithPostInfo, Pays, PostDispatchInfo},
	ensure,
	storage::with_storage_layer,
	weights::Weight,
};
use icn_primitives::NodeId;

impl<T: Config> Pallet<T> {
	/// Claims for each of `nodes` in a storage layer of its own.
	pub(crate) fn do_claim_many(nodes: &[NodeId]) -> DispatchResultWithPostInfo {
		let (mut first, mut paid, mut free) = (None, false, true);
		let mut weight = Weight::zero();
		for (index, node) in nodes.iter().enumerate() {
			let done = with_storage_layer(|| Self::do_claim(*node));
			let info = done.unwrap_or_else(|error| error.post_info);
			let most = || T::WeightInfo::claim(MAX_CHANGES, MAX_GRANTS);
			weight.saturating_accrue(info.actual_weight.unwrap_or_else(most));
			match done {
				Ok(info) => {
					paid = true;
					free &= info.pays_fee == Pays::No;
				},
				Err(error) => {
					free = false;
					let (index, error) = (index as u32, error.error);
					first = first.or(Some(error));
					Self::deposit_event(Event::ItemFailed { index, node: *node, error });
				},
			}
		}
		ensure!(paid, first.unwrap_or(Error::<T>::NothingToClaim.into()));
		Ok(PostDispatchInfo {
			actual_weight: Some(weight),
			pays_fee: if free { Pays::No } else { Pays::Yes },
		})
	}
}
