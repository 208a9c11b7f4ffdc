#![cfg_attr(not(feature = "std"), no_std)]
#![cfg_attr(
	any(test, feature = "runtime-benchmarks"),
	allow(clippy::expect_used, clippy::unwrap_used)
)]
#![doc = include_str!("../README.md")]
#![deny(missing_docs, rustdoc::broken_intra_doc_links)]

pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

pub use pallet::*;
pub use weights::WeightInfo;

/// Most calls that are paused at a time.
pub const MAX_PAUSES: u32 = 64;

/// Most pauses that one block ends by itself.
pub const MAX_ENDED_PER_BLOCK: u32 = 2;

// The pallet macros expand to `expect`.
#[allow(clippy::expect_used)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use frame_support::{
		dispatch::Pays,
		pallet_prelude::*,
		traits::{Contains, TransactionPause, TransactionPauseError},
	};
	use frame_system::pallet_prelude::*;
	use sp_runtime::traits::{Saturating, UniqueSaturatedInto, Zero};

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// Names a call: its pallet and itself.
		type CallName: Parameter + MaxEncodedLen;
		/// The calls there are.
		type Calls: Contains<Self::CallName>;
		/// Stops calls, and lets them go on.
		type Pauser: TransactionPause<CallIdentifier = Self::CallName>;
		/// Pauses and resumes.
		type PauseOrigin: EnsureOrigin<Self::RuntimeOrigin>;
		/// Longest pause.
		#[pallet::constant]
		type MaxDuration: Get<BlockNumberFor<Self>>;
		/// Weights of the calls and of the hook.
		type WeightInfo: WeightInfo;
		/// A call that can be paused.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: Get<Self::CallName>;
	}

	/// First block in which a call goes on again. Made and removed by [`Config::PauseOrigin`]; bounded by
	/// [`MAX_PAUSES`].
	#[pallet::storage]
	pub type Pauses<T: Config> =
		CountedStorageMap<_, Blake2_128Concat, T::CallName, BlockNumberFor<T>>;

	/// The same by the block, big-endian: the next that is over is the first.
	#[pallet::storage]
	pub type Ends<T: Config> =
		StorageDoubleMap<_, Identity, [u8; 8], Blake2_128Concat, T::CallName, ()>;

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A call is paused.
		Paused {
			/// The call.
			call: T::CallName,
			/// First block in which it goes on again.
			until: BlockNumberFor<T>,
		},
		/// A call goes on.
		Resumed {
			/// The call.
			call: T::CallName,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// No block at all.
		TooShort,
		/// Longer than a pause may last.
		TooLong,
		/// Too many calls are paused.
		TooManyPauses,
		/// There is no such call.
		UnknownCall,
		/// This call can never be paused.
		Unpausable,
		/// It was paused by somebody else, without an end.
		PausedForGood,
		/// The call is not paused.
		NotPaused,
		/// The pause is not over yet.
		NotOver,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_initialize(now: BlockNumberFor<T>) -> Weight {
			let mut ended = 0u32;
			while ended < MAX_ENDED_PER_BLOCK {
				let Some((until, call)) = Ends::<T>::iter_keys().next() else { break };
				if until > Self::key(now) {
					break;
				}
				Self::end(call, until);
				ended = ended.saturating_add(1);
			}
			T::WeightInfo::on_initialize(ended)
		}

		fn integrity_test() {
			assert!(!T::MaxDuration::get().is_zero(), "a pause lasts at least a block");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call(weight(<T as Config>::WeightInfo))]
	impl<T: Config> Pallet<T> {
		/// Pause a call for so many blocks, the current one among them. If it is paused already it is paused
		/// for longer, never for less.
		///
		/// ## Dispatch Origin
		/// [`Config::PauseOrigin`].
		///
		/// ## Errors
		/// [`Error::TooShort`], [`Error::TooLong`], [`Error::TooManyPauses`], [`Error::UnknownCall`],
		/// [`Error::Unpausable`], [`Error::PausedForGood`].
		///
		/// ## Events
		/// [`Event::Paused`].
		#[pallet::call_index(0)]
		pub fn pause(
			origin: OriginFor<T>,
			call: T::CallName,
			blocks: BlockNumberFor<T>,
		) -> DispatchResult {
			T::PauseOrigin::ensure_origin(origin)?;
			Self::do_pause(call, blocks)
		}

		/// Let a call go on before its pause is over.
		///
		/// ## Dispatch Origin
		/// [`Config::PauseOrigin`].
		///
		/// ## Errors
		/// [`Error::NotPaused`].
		///
		/// ## Events
		/// [`Event::Resumed`].
		#[pallet::call_index(1)]
		pub fn resume(origin: OriginFor<T>, call: T::CallName) -> DispatchResult {
			T::PauseOrigin::ensure_origin(origin)?;
			let until = Pauses::<T>::get(&call).ok_or(Error::<T>::NotPaused)?;
			Self::end(call, Self::key(until));
			Ok(())
		}

		/// Let a call go on whose pause is over, if the chain did not do so. Free.
		///
		/// ## Dispatch Origin
		/// Signed by anyone.
		///
		/// ## Errors
		/// [`Error::NotPaused`], [`Error::NotOver`].
		///
		/// ## Events
		/// [`Event::Resumed`].
		#[pallet::call_index(2)]
		pub fn expire(origin: OriginFor<T>, call: T::CallName) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			let until = Pauses::<T>::get(&call).ok_or(Error::<T>::NotPaused)?;
			let now = frame_system::Pallet::<T>::block_number();
			ensure!(now >= until, Error::<T>::NotOver);
			Self::end(call, Self::key(until));
			Ok(Pays::No.into())
		}
	}

	impl<T: Config> Pallet<T> {
		fn do_pause(call: T::CallName, blocks: BlockNumberFor<T>) -> DispatchResult {
			ensure!(!blocks.is_zero(), Error::<T>::TooShort);
			ensure!(blocks <= T::MaxDuration::get(), Error::<T>::TooLong);
			ensure!(T::Calls::contains(&call), Error::<T>::UnknownCall);
			let now = frame_system::Pallet::<T>::block_number();
			let mut until = now.saturating_add(blocks);
			match Pauses::<T>::get(&call) {
				Some(before) => {
					// Root may have let it go on in the meantime.
					match T::Pauser::pause(call.clone()) {
						Ok(()) | Err(TransactionPauseError::AlreadyPaused) => (),
						Err(error) => return Err(Self::refused(error).into()),
					}
					until = until.max(before);
					Ends::<T>::remove(Self::key(before), &call);
				},
				None => {
					ensure!(Pauses::<T>::count() < MAX_PAUSES, Error::<T>::TooManyPauses);
					T::Pauser::pause(call.clone()).map_err(Self::refused)?;
				},
			}
			Pauses::<T>::insert(&call, until);
			Ends::<T>::insert(Self::key(until), &call, ());
			Self::deposit_event(Event::Paused { call, until });
			Ok(())
		}

		/// Lets a call go on, also if somebody else let it go on before.
		fn end(call: T::CallName, key: [u8; 8]) {
			Ends::<T>::remove(key, &call);
			Pauses::<T>::remove(&call);
			if let Err(error) = T::Pauser::unpause(call.clone()) {
				let resumed = matches!(error, TransactionPauseError::AlreadyUnpaused);
				frame_support::defensive_assert!(resumed, "what is paused can go on");
			}
			Self::deposit_event(Event::Resumed { call });
		}

		fn refused(error: TransactionPauseError) -> Error<T> {
			match error {
				TransactionPauseError::AlreadyPaused => Error::PausedForGood,
				TransactionPauseError::Unpausable => Error::Unpausable,
				_ => Error::UnknownCall,
			}
		}

		/// A block as a key in the order of blocks.
		pub(crate) fn key(block: BlockNumberFor<T>) -> [u8; 8] {
			UniqueSaturatedInto::<u64>::unique_saturated_into(block).to_be_bytes()
		}

		/// The two maps are the same, and no pause is longer than it may be.
		#[cfg(any(feature = "try-runtime", test))]
		pub(crate) fn do_try_state() -> Result<(), sp_runtime::TryRuntimeError> {
			let longest =
				frame_system::Pallet::<T>::block_number().saturating_add(T::MaxDuration::get());
			for (call, until) in Pauses::<T>::iter() {
				ensure!(Ends::<T>::contains_key(Self::key(until), &call), "a pause has no end");
				ensure!(until <= longest, "a pause is too long");
			}
			let ends = Ends::<T>::iter_keys().count();
			ensure!(ends == Pauses::<T>::iter().count(), "an end has no pause");
			ensure!(Pauses::<T>::count() as usize == ends, "pauses are not counted");
			ensure!(ends <= MAX_PAUSES as usize, "too many pauses");
			Ok(())
		}
	}
}
