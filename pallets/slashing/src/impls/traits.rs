//! What neighbours tell. Neither may fail for them.

use crate::*;
use frame_support::{storage::with_storage_layer, weights::Weight};
use icn_primitives::{EraIndex, NodeId, OnDefault, OnVerdict, Verdict};

impl<T: Config> OnVerdict for Pallet<T> {
	fn on_verdict(node: NodeId, era: EraIndex, verdict: Verdict) {
		if verdict.penal.get() == 0 {
			return;
		}
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
