//! Leases in the order in which something is due about them.

use crate::*;
use frame_support::{
	dispatch::{DispatchResultWithPostInfo, Pays, PostDispatchInfo},
	ensure,
	pallet_prelude::*,
	storage::with_storage_layer,
};
use frame_system::pallet_prelude::BlockNumberFor;
use icn_primitives::{EraClock, EraIndex, LeaseId, ServiceRecord};

/// What one step did.
pub(crate) struct Step {
	/// What it cost.
	pub weight: Weight,
	/// `None` if nothing was due, else whether it worked.
	pub outcome: Option<bool>,
}

impl<T: Config> Pallet<T> {
	/// Puts a lease into the queue of its stage.
	pub(crate) fn enqueue(id: LeaseId, lease: &LeaseOf<T>) {
		let due = lease.queued_at.to_be_bytes();
		match lease.stage {
			LeaseStage::Running => Expiries::<T>::insert(due, id, ()),
			LeaseStage::Ending(_) => Closings::<T>::insert(due, id, ()),
		}
	}

	/// Takes a lease out of the queue of its stage.
	pub(crate) fn dequeue(id: LeaseId, lease: &LeaseOf<T>) {
		let due = lease.queued_at.to_be_bytes();
		match lease.stage {
			LeaseStage::Running => Expiries::<T>::remove(due, id),
			LeaseStage::Ending(_) => Closings::<T>::remove(due, id),
		}
		let block = frame_system::Pallet::<T>::block_number();
		Moved::<T>::put((block, Self::moved(block).saturating_add(1)));
	}

	/// How many leases left a queue in this block.
	fn moved(block: BlockNumberFor<T>) -> u32 {
		let (counted_in, count) = Moved::<T>::get();
		if counted_in == block {
			count
		} else {
			0
		}
	}

	/// How many more leases this block may move on.
	pub(crate) fn room() -> u32 {
		let block = frame_system::Pallet::<T>::block_number();
		MAX_MOVES_PER_BLOCK.saturating_sub(Self::moved(block))
	}

	/// Moves on up to `limit` leases, and no more than this block has room for. Free if one of them
	/// moved; a lease that was only postponed stays so, and its caller pays.
	/// `closer` gets the bounties.
	pub(crate) fn do_expire(closer: &T::AccountId, limit: u32) -> DispatchResultWithPostInfo {
		let room = Self::room();
		ensure!(room > 0, Error::<T>::TooManyInBlock);

		let mut weight = Self::count_weight().saturating_add(T::WeightInfo::step_idle());
		let mut tried = 0u32;
		let mut changed = false;
		for _ in 0..limit.min(room) {
			let step = Self::step(Some(closer));
			weight.saturating_accrue(step.weight);
			let Some(worked) = step.outcome else { break };
			changed |= worked;
			tried = tried.saturating_add(1);
		}
		ensure!(tried > 0, Error::<T>::NothingDue);
		Ok(PostDispatchInfo {
			actual_weight: Some(weight),
			pays_fee: if changed { Pays::No } else { Pays::Yes },
		})
	}

	/// Moves on the first lease that is due, for the bounty if it is exhausted and anybody asks.
	pub(crate) fn step(closer: Option<&T::AccountId>) -> Step {
		// Bookings change with the next era, so in the last era of a term its units are free for
		// the lease that follows.
		let ending = T::Clock::era().saturating_add(1);
		if let Some(id) = Self::head(Expiries::<T>::iter_keys().next(), ending) {
			let outcome = with_storage_layer(|| Self::expire_one(id, closer));
			return Self::account(id, outcome, ending);
		}
		let final_until = T::Service::final_until();
		if let Some(id) = Self::head(Closings::<T>::iter_keys().next(), final_until) {
			let outcome = with_storage_layer(|| Self::do_settle(id, &[], closer));
			return Self::account(id, outcome.map(|done| done.weight::<T>()), final_until);
		}
		Step { weight: T::WeightInfo::step_idle(), outcome: None }
	}

	/// The lease at the head of a queue, if its key is at most `due`.
	fn head(head: Option<([u8; 4], LeaseId)>, due: EraIndex) -> Option<LeaseId> {
		head.filter(|(key, _)| EraIndex::from_be_bytes(*key) <= due).map(|(_, id)| id)
	}

	fn expire_one(id: LeaseId, closer: Option<&T::AccountId>) -> Result<Weight, DispatchError> {
		let mut lease = Leases::<T>::get(id).ok_or(Error::<T>::UnknownLease)?;
		let allocations = lease.allocations.len() as u32;
		let weight = match Self::use_up_credits(id, &mut lease)? {
			true => T::WeightInfo::step_extend(allocations),
			false => {
				let expiry = Self::expire_term(id, &mut lease, closer)?;
				T::WeightInfo::step_release(allocations)
					.saturating_add(Self::expiry_weight(expiry, allocations))
			},
		};
		Leases::<T>::insert(id, lease);
		Ok(weight)
	}

	/// A lease that cannot be moved on must not block those behind it.
	fn account(id: LeaseId, outcome: Result<Weight, DispatchError>, due: EraIndex) -> Step {
		match outcome {
			Ok(weight) => Step {
				weight: weight.saturating_add(T::WeightInfo::step_idle()),
				outcome: Some(true),
			},
			Err(error) => {
				log::error!(target: LOG_TARGET, "lease {id:?} is due but failed: {error:?}");
				let until = due.saturating_add(FREE_AFTER_ERAS);
				if let Some(mut lease) = Leases::<T>::get(id) {
					Self::dequeue(id, &lease);
					lease.queued_at = until;
					Self::enqueue(id, &lease);
					Leases::<T>::insert(id, lease);
				}
				Self::deposit_event(Event::LeasePostponed { lease: id, until, error });
				Step { weight: Self::step_weight(), outcome: Some(false) }
			},
		}
	}
}
