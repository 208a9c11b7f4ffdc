//! Leases in the order in which something is due about them.

use crate::*;
use frame_support::{pallet_prelude::*, storage::with_storage_layer};
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
	}

	/// Moves on up to `limit` leases. Returns the weight.
	pub(crate) fn do_expire(limit: u32) -> Result<Weight, DispatchError> {
		let mut weight = T::WeightInfo::step_idle();
		let mut changed = false;
		for _ in 0..limit {
			let step = Self::step();
			weight.saturating_accrue(step.weight);
			match step.outcome {
				Some(worked) => changed |= worked,
				None => break,
			}
		}
		ensure!(changed, Error::<T>::NothingDue);
		Ok(weight)
	}

	/// Moves on the first lease that is due.
	pub(crate) fn step() -> Step {
		// Bookings change with the next era, so in the last era of a term its units are free for
		// the lease that follows.
		let ending = T::Clock::era().saturating_add(1);
		if let Some(id) = Self::head(Expiries::<T>::iter_keys().next(), ending) {
			let outcome = with_storage_layer(|| Self::expire_one(id));
			return Self::account(id, outcome.map(T::WeightInfo::step_release), ending);
		}
		let final_until = T::Service::final_until();
		if let Some(id) = Self::head(Closings::<T>::iter_keys().next(), final_until) {
			let outcome = with_storage_layer(|| Self::do_settle(id, &[]));
			return Self::account(id, outcome.map(|done| done.weight::<T>()), final_until);
		}
		Step { weight: T::WeightInfo::step_idle(), outcome: None }
	}

	/// The lease at the head of a queue, if its key is at most `due`.
	fn head(head: Option<([u8; 4], LeaseId)>, due: EraIndex) -> Option<LeaseId> {
		head.filter(|(key, _)| EraIndex::from_be_bytes(*key) <= due).map(|(_, id)| id)
	}

	fn expire_one(id: LeaseId) -> Result<u32, DispatchError> {
		let mut lease = Leases::<T>::get(id).ok_or(Error::<T>::UnknownLease)?;
		Self::expire_term(id, &mut lease)?;
		let allocations = lease.allocations.len() as u32;
		Leases::<T>::insert(id, lease);
		Ok(allocations)
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
