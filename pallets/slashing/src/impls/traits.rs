//! What neighbours tell, which may not fail for them, and what they ask.

use crate::*;
use frame_support::{storage::with_storage_layer, weights::Weight};
use icn_primitives::{EraIndex, NodeId, OnDefault, OnVerdict, UndecidedPenalties, Verdict};

impl<T: Config> OnVerdict for Pallet<T> {
	fn on_verdict(node: NodeId, era: EraIndex, verdict: Verdict) {
		if let Err(error) = with_storage_layer(|| Self::do_verdict(node, era, verdict)) {
			log::error!(
				target: LOG_TARGET,
				"verdict on {node:?} in era {era} is not penalised: {error:?}",
			);
		}
	}

	fn weight() -> Weight {
		T::WeightInfo::on_verdict()
	}
}

impl<T: Config> OnDefault for Pallet<T> {
	fn defaulted(node: NodeId, era: EraIndex) {
		if let Err(error) = with_storage_layer(|| Self::do_default(node, era)) {
			log::error!(
				target: LOG_TARGET,
				"default of {node:?} in era {era} is not penalised: {error:?}",
			);
		}
	}

	fn weight() -> Weight {
		T::WeightInfo::defaulted()
	}
}

impl<T: Config> UndecidedPenalties for Pallet<T> {
	fn any_before(node: NodeId, era: EraIndex) -> bool {
		// They are in the order of eras. One that takes the stake of an earlier era than it is for may
		// come behind another for the same era, but not behind more.
		Undecided::<T>::iter_key_prefix(node)
			.take(Reason::ALL.len())
			.any(|key| Offence::from_key(node, key).held_in() < era)
	}

	fn any(node: NodeId) -> bool {
		Undecided::<T>::iter_key_prefix(node).next().is_some()
	}
}
