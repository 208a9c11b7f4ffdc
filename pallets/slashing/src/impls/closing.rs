//! The end of penalties and of what is remembered.

use crate::*;
use alloc::vec::Vec;
use frame_support::{ensure, pallet_prelude::*};
use icn_primitives::{EraClock, LeaseId, NodeId, NodeRegistry};

impl<T: Config> Pallet<T> {
	/// Returns how many rows of claims were removed, and whether the penalty is gone.
	pub(crate) fn do_close(offence: Offence, limit: u32) -> Result<(u32, bool), DispatchError> {
		let Offence { node, era, reason } = offence;
		let mut penalty = Self::penalty(&offence)?;
		let now = T::Clock::era();
		// As long as the offence can be told again it must be known.
		let told = !Parameters::<T>::get().is_reportable(era, now);
		ensure!(penalty.is_over(now) && told, Error::<T>::StillKept);

		if let Stage::Applied { .. } = penalty.stage {
			let rest = penalty.held();
			penalty.treasury = penalty.treasury.checked_add(rest).ok_or(Error::<T>::Overflow)?;
			penalty.stage = Stage::Closing;
			Self::pay(&T::Treasury::get(), rest)?;
		}
		let limit = limit.min(MAX_CLOSE) as usize;
		let claims: Vec<LeaseId> =
			Claims::<T>::iter_key_prefix(offence).take(limit.saturating_add(1)).collect();
		let gone = claims.len() <= limit;
		let removed = claims.len().min(limit);
		for lease in claims.into_iter().take(limit) {
			Claims::<T>::remove(offence, lease);
		}
		if gone {
			Penalties::<T>::remove(node, offence.key());
			Conducts::<T>::mutate_extant(node, |conduct| {
				conduct.penalties = conduct.penalties.saturating_sub(1)
			});
			Self::deposit_event(Event::PenaltyClosed {
				node,
				era,
				reason,
				claimed: penalty.claimed,
				treasury: penalty.treasury,
				written_off: penalty.owed(),
			});
		} else {
			Self::store(&offence, penalty);
		}
		Ok((removed as u32, gone))
	}

	pub(crate) fn do_prune_conduct(node: NodeId) -> DispatchResult {
		let conduct = Conducts::<T>::get(node).ok_or(Error::<T>::UnknownConduct)?;
		let now = T::Clock::era();
		// An offence that was seen must not be told again, and one that is told yet may go on with the
		// run.
		let params = Parameters::<T>::get();
		let told = !params.is_reportable(conduct.run_ends(&params), now);
		let quiet = conduct.penalties == 0 && told;
		let forgiven = T::Nodes::node(node)
			.is_none_or(|info| conduct.is_forgiven(now, Self::allowance(&info)));
		ensure!(quiet && forgiven, Error::<T>::StillKept);
		Conducts::<T>::remove(node);
		Self::deposit_event(Event::ConductPruned { node });
		Ok(())
	}
}
