//! Changes: proposed, withdrawn, enacted.

use crate::*;
use alloc::vec::Vec;
use frame_support::{
	pallet_prelude::*,
	storage::{transactional::with_storage_layer, with_transaction, TransactionOutcome},
	traits::Get,
};
use frame_system::pallet_prelude::BlockNumberFor;
use icn_primitives::{ChangeError, ParameterBook, Unchangeable};
use sp_runtime::{
	traits::{Convert, One, Saturating},
	DispatchError,
};

impl<T: Config> Pallet<T> {
	/// The group of the first of `changes`.
	pub(crate) fn group_of(changes: &Changes<KeyOf<T>>) -> Result<GroupOf<T>, DispatchError> {
		let (key, _) = changes.first().ok_or(Error::<T>::Empty)?;
		Ok(T::Book::group(*key))
	}

	/// How long a change of a group waits.
	fn delay(group: GroupOf<T>) -> BlockNumberFor<T> {
		T::Delay::convert(group).max(One::one())
	}

	/// Whether `changes` of `group` may be proposed.
	pub(crate) fn examine(group: GroupOf<T>, changes: &Changes<KeyOf<T>>) -> DispatchResult {
		let own = changes.iter().all(|(key, _)| T::Book::group(*key) == group);
		ensure!(own, Error::<T>::MixedGroups);
		let mut keys: Vec<_> = changes.iter().map(|(key, _)| *key).collect();
		keys.sort_unstable();
		keys.dedup();
		ensure!(keys.len() == changes.len(), Error::<T>::TwiceTheSame);
		ensure!(!Pending::<T>::contains_key(group), Error::<T>::ChangePending);
		// Carried out, and taken back.
		with_transaction(|| TransactionOutcome::Rollback(Self::make(group, changes)))
	}

	/// Makes `changes`. After an error the caller must roll back.
	fn make(group: GroupOf<T>, changes: &Changes<KeyOf<T>>) -> DispatchResult {
		T::Book::enact(group, changes).map_err(|error| match error {
			ChangeError::Unchangeable(Unchangeable::OutOfBounds) => Error::<T>::OutOfBounds.into(),
			ChangeError::Unchangeable(Unchangeable::StepTooLarge) => {
				Error::<T>::StepTooLarge.into()
			},
			ChangeError::Refused(error) => error,
			ChangeError::Inconsistent => Error::<T>::Inconsistent.into(),
		})
	}

	/// `changes` with the values as they are now.
	fn told(changes: &Changes<KeyOf<T>>) -> Vec<Change<KeyOf<T>>> {
		changes
			.iter()
			.map(|(key, to)| Change { parameter: *key, from: T::Book::value(*key), to: *to })
			.collect()
	}

	pub(crate) fn do_propose(group: GroupOf<T>, changes: Changes<KeyOf<T>>) -> DispatchResult {
		Self::examine(group, &changes)?;
		let due = frame_system::Pallet::<T>::block_number().saturating_add(Self::delay(group));
		Agenda::<T>::try_mutate(|agenda| {
			// Behind those that are due in the same block.
			let place = agenda.partition_point(|(other, _)| *other <= due);
			agenda.try_insert(place, (due, group)).map_err(|_| Error::<T>::TooManyGroups)
		})?;
		Self::deposit_event(Event::Proposed { group, changes: Self::told(&changes), due });
		Pending::<T>::insert(group, changes);
		Ok(())
	}

	pub(crate) fn do_withdraw(group: GroupOf<T>) -> DispatchResult {
		ensure!(Pending::<T>::take(group).is_some(), Error::<T>::NothingPending);
		Agenda::<T>::mutate(|agenda| agenda.retain(|(_, other)| *other != group));
		Self::deposit_event(Event::Withdrawn { group });
		Ok(())
	}

	/// Makes the next change, or tells why it cannot be made; it waits no more.
	pub(crate) fn enact_next() {
		let next = Agenda::<T>::mutate(|agenda| (!agenda.is_empty()).then(|| agenda.remove(0)));
		let Some((_, group)) = next else { return };
		let Some(changes) = Pending::<T>::take(group) else { return };
		let told = Self::told(&changes);
		Self::deposit_event(match with_storage_layer(|| Self::make(group, &changes)) {
			Ok(()) => Event::Enacted { group, changes: told },
			Err(error) => Event::Failed { group, error },
		});
	}

	pub(crate) fn listed() -> Vec<ParameterInfo<KeyOf<T>, BlockNumberFor<T>>> {
		let info = |parameter: KeyOf<T>, delay| ParameterInfo {
			parameter,
			value: T::Book::value(parameter),
			terms: T::Book::terms(parameter),
			delay,
		};
		T::Book::GROUPS
			.iter()
			.flat_map(|group| {
				let delay = Self::delay(*group);
				T::Book::keys(*group).into_iter().map(move |key| info(key, delay))
			})
			.collect()
	}

	/// There is room for a change of every group and of all of its parameters, and each of them may
	/// move.
	pub(crate) fn check_integrity() {
		assert!(T::Book::GROUPS.len() <= MAX_GROUPS as usize, "there are too many groups");
		for group in T::Book::GROUPS {
			let keys = T::Book::keys(*group);
			assert!(keys.len() <= MAX_CHANGES as usize, "{group:?} has too many parameters");
			for key in keys {
				let terms = T::Book::terms(key);
				assert!(terms.min < terms.max && terms.step.moves(), "{key:?} cannot move");
			}
		}
		let block = T::BlockWeights::get().max_block;
		assert!(T::WeightInfo::enact().all_lte(block / 10), "a change is too heavy");
	}
}

#[cfg(any(feature = "try-runtime", test))]
impl<T: Config> Pallet<T> {
	pub(crate) fn do_try_state() -> Result<(), sp_runtime::TryRuntimeError> {
		let agenda = Agenda::<T>::get();
		ensure!(agenda.is_sorted_by_key(|(due, _)| *due), "the agenda is out of order");
		let mut groups: Vec<_> = agenda.iter().map(|(_, group)| *group).collect();
		groups.sort_unstable();
		let mut pending: Vec<_> = Pending::<T>::iter_keys().collect();
		pending.sort_unstable();
		ensure!(groups == pending, "what waits is not what is on the agenda");
		for (group, changes) in Pending::<T>::iter() {
			ensure!(!changes.is_empty(), "a change changes nothing");
			let own = changes.iter().all(|(key, _)| T::Book::group(*key) == group);
			ensure!(own, "a change is of another group");
		}
		Ok(())
	}
}
