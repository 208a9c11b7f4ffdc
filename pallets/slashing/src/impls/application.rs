//! Penalties, as they are taken.

use crate::*;
use frame_support::{
	dispatch::PostDispatchInfo, ensure, pallet_prelude::*, storage::with_storage_layer,
	traits::fungible::Inspect,
};
use icn_primitives::{Collateral, DelegatedStake, EraClock, EraIndex, NodeId};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_apply(keys: &[(NodeId, EraIndex, Reason)]) -> DispatchResultWithPostInfo {
		let now = T::Clock::era();
		let (mut due, mut done) = (0u32, 0usize);
		for (node, era, reason) in keys.iter().copied() {
			let offence = Offence::new(node, era, reason);
			if !Self::find(&offence).is_some_and(|penalty| penalty.is_due(now)) {
				continue;
			}
			due = due.saturating_add(1);
			match with_storage_layer(|| Self::apply_one(&offence, now)) {
				Ok(()) => done = done.saturating_add(1),
				Err(error) => Self::deposit_event(Event::ApplyFailed { node, era, reason, error }),
			}
		}
		ensure!(due > 0, Error::<T>::NothingDue);
		// Those that were not due were only looked at.
		let looked = T::DbWeight::get().reads((keys.len() as u64).saturating_sub(due.into()));
		Ok(PostDispatchInfo {
			actual_weight: Some(Self::apply_weight(due).saturating_add(looked)),
			pays_fee: if done == keys.len() { Pays::No } else { Pays::Yes },
		})
	}

	fn apply_one(offence: &Offence, now: EraIndex) -> DispatchResult {
		let Offence { node, era, reason } = *offence;
		let mut penalty = Self::penalty(offence)?;
		if let Stage::Disputed { deposit, .. } = penalty.stage {
			Self::forfeit(offence, &penalty, deposit)?;
		}
		// May suspend the node, which asks for another penalty: what the node is known by is read
		// again afterwards.
		let taken = T::Nodes::slash(node, penalty.asked, &Self::account_id())?;
		Self::decided(offence);
		Held::<T>::try_mutate(|held| {
			*held = held.checked_add(taken).ok_or(Error::<T>::Overflow)?;
			Ok::<_, DispatchError>(())
		})?;
		Conducts::<T>::mutate_extant(node, |conduct| {
			conduct.pending = conduct.pending.saturating_sub(1)
		});

		penalty.taken = taken;
		let rest = penalty.uncovered();
		if rest > 0 {
			// That of all who earn now, who joined for that era or before, or left in it or later.
			penalty.delegated = T::Backing::slash(node, offence.held_in(), rest).min(rest);
		}
		let delegated = penalty.delegated;
		penalty.per_unit = taken.checked_div(penalty.units.into()).unwrap_or_default();
		// Even if nobody has anything to claim: what is owed can be collected until then.
		let claims_until = now.saturating_add(Parameters::<T>::get().claim_eras.get());
		penalty.stage = Stage::Applied { claims_until };
		let owed = penalty.owed();
		Self::store(offence, penalty);
		Self::deposit_event(Event::PenaltyApplied {
			node,
			era,
			reason,
			claims_until,
			taken,
			delegated,
			owed,
		});
		Ok(())
	}

	/// Returns whether it was worth a free call.
	pub(crate) fn do_collect(offence: Offence) -> Result<bool, DispatchError> {
		let Offence { node, era, reason } = offence;
		let mut penalty = Self::penalty(&offence)?;
		ensure!(matches!(penalty.stage, Stage::Applied { .. }), Error::<T>::NotApplied);
		let owed = penalty.owed();
		ensure!(owed > 0, Error::<T>::NothingDue);
		let taken = T::Nodes::slash(node, owed, &T::Treasury::get())?;
		ensure!(taken > 0, Error::<T>::NothingDue);
		penalty.taken = penalty.taken.checked_add(taken).ok_or(Error::<T>::Overflow)?;
		penalty.treasury = penalty.treasury.checked_add(taken).ok_or(Error::<T>::Overflow)?;
		let owed = penalty.owed();
		Self::store(&offence, penalty);
		Self::deposit_event(Event::Collected { node, era, reason, taken, owed });
		// Else a provider that adds one unit after the other would fill blocks for free.
		Ok(owed == 0 || taken >= T::Currency::minimum_balance())
	}
}
