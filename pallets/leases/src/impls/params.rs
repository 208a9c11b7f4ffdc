//! What governance turns.

use crate::{Config, Event, Pallet, Parameters, Params};
use frame_support::dispatch::DispatchResult;
use icn_primitives::ParameterGroup;

impl<T: Config> ParameterGroup for Pallet<T> {
	type Set = Params;

	fn current() -> Params {
		Parameters::<T>::get()
	}

	/// Leases keep what they were signed with.
	fn enact(params: Params) -> DispatchResult {
		Parameters::<T>::put(params);
		Self::deposit_event(Event::ParamsSet { params });
		Ok(())
	}
}
