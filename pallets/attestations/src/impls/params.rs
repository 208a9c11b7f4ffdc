//! What governance turns.

use crate::{Config, Error, Event, Pallet, Parameters, Params};
use frame_support::{dispatch::DispatchResult, ensure};
use icn_primitives::ParameterGroup;

impl<T: Config> ParameterGroup for Pallet<T> {
	type Set = Params;

	fn current() -> Params {
		Parameters::<T>::get()
	}

	/// Attestations keep their dates, challenges what they claim and their times, issuers that leave their
	/// wait, and what counts goes on counting: a higher bond is asked of who attests from now on.
	fn enact(params: Params) -> DispatchResult {
		ensure!(params.is_valid(), Error::<T>::InvalidParams);
		Parameters::<T>::put(params);
		Self::deposit_event(Event::ParamsSet { params });
		Ok(())
	}
}
