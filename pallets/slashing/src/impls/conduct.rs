//! Suspension of nodes that do not stop failing.

use crate::*;
use frame_support::{ensure, pallet_prelude::*};
use icn_primitives::{Collateral, EraClock, NodeId, SuspensionReason};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_suspend(node: NodeId) -> DispatchResult {
		let mut conduct = Conducts::<T>::get(node).ok_or(Error::<T>::NotSustained)?;
		let params = Parameters::<T>::get();
		ensure!(conduct.is_sustained(T::Clock::era(), &params), Error::<T>::NotSustained);
		conduct.streak = 0;
		Conducts::<T>::insert(node, conduct);
		// Tells of a default, which asks for another penalty if leases run on it.
		T::Nodes::suspend(node, SuspensionReason::Unreliable)?;
		Self::deposit_event(Event::FailureSustained { node });
		Ok(())
	}
}
