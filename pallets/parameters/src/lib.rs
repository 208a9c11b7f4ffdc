#![cfg_attr(not(feature = "std"), no_std)]
#![cfg_attr(
	any(test, feature = "runtime-benchmarks"),
	allow(clippy::expect_used, clippy::unwrap_used)
)]
#![doc = include_str!("../README.md")]
#![deny(missing_docs, rustdoc::broken_intra_doc_links)]

extern crate alloc;

mod fees;
mod impls;
mod staking;
pub mod types;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

pub use fees::{FeeParameter, FeeParams, Fees};
pub use pallet::*;
pub use staking::{Staking, StakingParameter, StakingParams, YEARLY_BUDGET};
pub use types::*;
pub use weights::WeightInfo;

/// Most parameters of a group. Bounds a stored vector: may only grow.
pub const MAX_CHANGES: u32 = 32;

/// Most groups. Bounds a stored vector: may only grow.
pub const MAX_GROUPS: u32 = 16;

// The pallet macros expand to `expect`.
#[allow(clippy::expect_used)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::vec::Vec;
	use frame_support::{
		migrations::MultiStepMigrator, pallet_prelude::*, traits::EnsureOriginWithArg,
	};
	use frame_system::pallet_prelude::*;
	use icn_primitives::ParameterBook;
	use sp_runtime::traits::Convert;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// All groups of parameters.
		type Book: ParameterBook;
		/// Proposes changes of a group, and withdraws them.
		type ChangeOrigin: EnsureOriginWithArg<Self::RuntimeOrigin, GroupOf<Self>>;
		/// Blocks between the proposal of a change of a group and its enactment. One at least,
		/// whatever it says.
		type Delay: Convert<GroupOf<Self>, BlockNumberFor<Self>>;
		/// Weights of the calls and of the hook.
		type WeightInfo: WeightInfo;
	}

	/// What a transaction costs, and who gets it.
	#[pallet::storage]
	pub type FeeParameters<T: Config> = StorageValue<_, FeeParams, ValueQuery>;

	/// What validators and their nominators get.
	#[pallet::storage]
	pub type StakingParameters<T: Config> = StorageValue<_, StakingParams, ValueQuery>;

	/// Changes that wait, one for a group at most.
	// Keys come from a type with a few values.
	#[pallet::storage]
	pub type Pending<T: Config> =
		StorageMap<_, Twox64Concat, GroupOf<T>, Changes<KeyOf<T>>, OptionQuery>;

	/// When they are due, the next one first.
	#[pallet::storage]
	pub type Agenda<T: Config> = StorageValue<
		_,
		BoundedVec<(BlockNumberFor<T>, GroupOf<T>), ConstU32<MAX_GROUPS>>,
		ValueQuery,
	>;

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A change was proposed.
		Proposed {
			/// Of this group.
			group: GroupOf<T>,
			/// Of these values, as they are now.
			changes: Vec<Change<KeyOf<T>>>,
			/// It is enacted in this block, or soon after.
			due: BlockNumberFor<T>,
		},
		/// A change was made. What counts by eras counts by it from the next era on.
		Enacted {
			/// Of this group.
			group: GroupOf<T>,
			/// Of these values, as they were.
			changes: Vec<Change<KeyOf<T>>>,
		},
		/// A change that was due could not be made any more, and is over.
		Failed {
			/// Of this group.
			group: GroupOf<T>,
			/// Why.
			error: DispatchError,
		},
		/// A change was withdrawn.
		Withdrawn {
			/// Of this group.
			group: GroupOf<T>,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// Nothing is to be changed.
		Empty,
		/// Parameters of more than one group.
		MixedGroups,
		/// A parameter is named twice.
		TwiceTheSame,
		/// A value is out of its bounds.
		OutOfBounds,
		/// A value is further away than one change may move it.
		StepTooLarge,
		/// The group makes less sense with the others than before.
		Inconsistent,
		/// Another change of the group waits.
		ChangePending,
		/// No change of the group waits.
		NothingPending,
		/// There are more groups than [`MAX_GROUPS`]: cannot be.
		TooManyGroups,
	}

	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// What a transaction costs, and who gets it.
		pub fees: FeeParams,
		/// What validators and their nominators get.
		pub staking: StakingParams,
		/// Of no meaning.
		#[serde(skip)]
		pub _config: core::marker::PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			FeeParameters::<T>::put(self.fees);
			StakingParameters::<T>::put(self.staking);
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		/// Enacts the next change that is due, if there is one: one in a block. Not while a migration
		/// runs over many blocks, which may have moved what it would change.
		fn on_initialize(now: BlockNumberFor<T>) -> Weight {
			let due = Agenda::<T>::get().first().is_some_and(|(due, _)| *due <= now);
			if !due || T::MultiBlockMigrator::ongoing() {
				return T::WeightInfo::nothing_due();
			}
			Self::enact_next();
			T::WeightInfo::enact()
		}

		fn integrity_test() {
			Self::check_integrity();
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// All parameters, with their values, what bounds them, and how long a change waits.
		pub fn parameters() -> Vec<ParameterInfo<KeyOf<T>, BlockNumberFor<T>>> {
			Self::listed()
		}

		/// Whether `changes` could be proposed now, and to which group: else what the call's error
		/// would be. For trying out a referendum before the vote.
		pub fn check(changes: Changes<KeyOf<T>>) -> Result<GroupOf<T>, DispatchError> {
			let group = Self::group_of(&changes)?;
			Self::examine(group, &changes)?;
			Ok(group)
		}
	}

	#[pallet::call(weight(<T as Config>::WeightInfo))]
	impl<T: Config> Pallet<T> {
		/// Propose new values for parameters of one group. They are enacted together after the delay of
		/// the group, if they still can be then.
		///
		/// ## Dispatch Origin
		/// [`Config::ChangeOrigin`] of the group.
		///
		/// ## Errors
		/// [`Error::Empty`], [`Error::MixedGroups`], [`Error::TwiceTheSame`], [`Error::ChangePending`],
		/// [`Error::OutOfBounds`], [`Error::StepTooLarge`], [`Error::Inconsistent`], and that of the group's
		/// own pallet if the values make no sense together.
		///
		/// ## Events
		/// [`Event::Proposed`]; when it is due, [`Event::Enacted`] or [`Event::Failed`].
		#[pallet::call_index(0)]
		pub fn propose(origin: OriginFor<T>, changes: Changes<KeyOf<T>>) -> DispatchResult {
			let group = Self::group_of(&changes)?;
			T::ChangeOrigin::ensure_origin(origin, &group)?;
			Self::do_propose(group, changes)
		}

		/// Withdraw the change of a group that waits.
		///
		/// ## Dispatch Origin
		/// [`Config::ChangeOrigin`] of the group.
		///
		/// ## Errors
		/// [`Error::NothingPending`].
		///
		/// ## Events
		/// [`Event::Withdrawn`].
		#[pallet::call_index(1)]
		pub fn withdraw(origin: OriginFor<T>, group: GroupOf<T>) -> DispatchResult {
			T::ChangeOrigin::ensure_origin(origin, &group)?;
			Self::do_withdraw(group)
		}
	}
}
