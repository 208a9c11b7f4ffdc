//! Benchmarks of changes, each at its worst: all parameters of the group that has most of them, while
//! changes of all other groups wait.

use super::*;
use frame_benchmarking::v2::*;
use frame_support::traits::{EnsureOriginWithArg, Hooks};
use frame_system::pallet_prelude::BlockNumberFor;
use icn_primitives::ParameterBook;
use sp_runtime::traits::One;

/// All parameters of a group, as they are.
fn all<T: Config>(group: GroupOf<T>) -> Changes<KeyOf<T>> {
	let changes: alloc::vec::Vec<_> =
		T::Book::keys(group).into_iter().map(|key| (key, T::Book::value(key))).collect();
	changes.try_into().expect("a group has room for a change of all")
}

/// The group that has most parameters.
fn largest<T: Config>() -> GroupOf<T> {
	let groups = T::Book::GROUPS.iter().copied();
	groups.max_by_key(|group| T::Book::keys(*group).len()).expect("there are groups")
}

/// Changes of all groups but `group` wait.
fn others_wait<T: Config>(group: GroupOf<T>) {
	for other in T::Book::GROUPS.iter().copied().filter(|other| *other != group) {
		Pallet::<T>::do_propose(other, all::<T>(other)).expect("what is can be");
	}
}

fn origin<T: Config>(group: GroupOf<T>) -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::ChangeOrigin::try_successful_origin(&group).map_err(|_| BenchmarkError::Weightless)
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn propose() -> Result<(), BenchmarkError> {
		let group = largest::<T>();
		let origin = origin::<T>(group)?;
		others_wait::<T>(group);
		#[extrinsic_call]
		_(origin, all::<T>(group));
		assert!(Pending::<T>::contains_key(group));
		Ok(())
	}

	#[benchmark]
	fn withdraw() -> Result<(), BenchmarkError> {
		let group = largest::<T>();
		let origin = origin::<T>(group)?;
		others_wait::<T>(group);
		Pallet::<T>::do_propose(group, all::<T>(group))?;
		#[extrinsic_call]
		_(origin, group);
		assert!(!Pending::<T>::contains_key(group));
		Ok(())
	}

	/// The hook when a change is due.
	#[benchmark]
	fn enact() -> Result<(), BenchmarkError> {
		let group = largest::<T>();
		others_wait::<T>(group);
		Pallet::<T>::do_propose(group, all::<T>(group))?;
		let now = BlockNumberFor::<T>::one();
		// First of all.
		Agenda::<T>::mutate(|agenda| {
			agenda.retain(|(_, other)| *other != group);
			agenda.force_insert(0, (now, group)).expect("there is room for all groups");
		});
		#[block]
		{
			Pallet::<T>::on_initialize(now);
		}
		assert!(!Pending::<T>::contains_key(group));
		Ok(())
	}

	/// The hook when changes wait that are not due.
	#[benchmark]
	fn nothing_due() -> Result<(), BenchmarkError> {
		let group = largest::<T>();
		others_wait::<T>(group);
		#[block]
		{
			Pallet::<T>::on_initialize(frame_system::Pallet::<T>::block_number());
		}
		assert!(!Agenda::<T>::get().is_empty());
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
