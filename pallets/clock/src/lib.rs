#![cfg_attr(not(feature = "std"), no_std)]
#![cfg_attr(
	any(test, feature = "runtime-benchmarks"),
	allow(clippy::expect_used, clippy::unwrap_used)
)]
#![doc = include_str!("../README.md")]
#![deny(missing_docs, rustdoc::broken_intra_doc_links)]

extern crate alloc;

mod impls;
pub mod types;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

pub use pallet::*;
pub use types::*;
pub use weights::WeightInfo;

// The pallet macros expand to `expect`.
#[allow(clippy::expect_used)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use frame_support::{pallet_prelude::*, traits::Randomness};
	use frame_system::pallet_prelude::*;
	use icn_primitives::{Bps, EraIndex, OnEra};
	use sp_core::H256;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// Whether the chain does not work normally now. The clock stands still then.
		type Halted: Get<bool>;
		/// Share of the current block that normal and operational calls took, of its weight or its
		/// length, whichever is more. Rounded down. Asked at its end.
		type Fullness: Get<Bps>;
		/// Randomness of the block before, `None` if it has none. Must not be known an era ahead.
		type Randomness: Randomness<Option<Self::Hash>, BlockNumberFor<Self>>;
		/// Told when an era begins.
		type OnEra: OnEra;
		/// May schedule another era length, and set when full blocks stop the clock.
		type AdminOrigin: EnsureOrigin<Self::RuntimeOrigin>;
		/// Sets when full blocks stop the clock.
		type ParamsOrigin: EnsureOrigin<Self::RuntimeOrigin>;
		/// Weights of the calls and the hook.
		type WeightInfo: WeightInfo;
	}

	/// Where the clock stands.
	// Written in every block: another read of it in the same block costs nothing.
	#[pallet::storage]
	#[pallet::whitelist_storage]
	pub type Now<T: Config> = StorageValue<_, ClockState, ValueQuery>;

	/// Length of the current era in ticks.
	#[pallet::storage]
	pub type EraLength<T: Config> = StorageValue<_, u32, ValueQuery, DefaultEraLength>;

	/// The first era of another length, and that length in ticks.
	#[pallet::storage]
	pub type NextEraLength<T: Config> = StorageValue<_, (EraIndex, u32), OptionQuery>;

	/// When full blocks stop the clock.
	#[pallet::storage]
	pub type CongestionParameters<T: Config> = StorageValue<_, CongestionParams, ValueQuery>;

	/// How full the last blocks were.
	#[pallet::storage]
	pub type BlockCongestion<T: Config> = StorageValue<_, Congestion, ValueQuery>;

	/// Hash of all the randomness gathered so far.
	#[pallet::storage]
	pub type Gathered<T: Config> = StorageValue<_, H256, ValueQuery>;

	/// Seeds of the last [`KEPT_SEEDS`] eras.
	// Keys come from the chain alone: no need of a cryptographic hasher.
	#[pallet::storage]
	pub type Seeds<T: Config> = StorageMap<_, Twox64Concat, EraIndex, H256, OptionQuery>;

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An era began.
		EraStarted {
			/// Its number.
			era: EraIndex,
			/// Its seed.
			seed: H256,
		},
		/// Eras will have another length.
		EraLengthScheduled {
			/// From this era on.
			from_era: EraIndex,
			/// In ticks.
			ticks: u32,
		},
		/// Eras have another length from this one on.
		EraLengthChanged {
			/// The era that is the first of this length.
			era: EraIndex,
			/// In ticks.
			ticks: u32,
		},
		/// When full blocks stop the clock was set.
		CongestionSet {
			/// To this.
			params: CongestionParams,
		},
		/// Blocks have been full for so long that the clock stands still from the next one on.
		Congested,
		/// The clock goes on from the next block on: one was not full, or it stood still for as long
		/// as it may.
		CongestionOver {
			/// Blocks for which it stood still, less those that came back before.
			stopped: u32,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// The era has begun already.
		NotInFuture,
		/// Fewer ticks than [`MIN_ERA_LENGTH`] or more than [`MAX_ERA_LENGTH`].
		LengthOutOfBounds,
	}

	#[pallet::genesis_config]
	pub struct GenesisConfig<T: Config> {
		/// Length of eras in ticks, [`MIN_ERA_LENGTH`] to [`MAX_ERA_LENGTH`].
		pub era_length: u32,
		#[serde(skip)]
		#[doc(hidden)]
		pub _config: core::marker::PhantomData<T>,
	}

	impl<T: Config> Default for GenesisConfig<T> {
		fn default() -> Self {
			Self { era_length: DEFAULT_ERA_LENGTH, _config: Default::default() }
		}
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			assert!(is_era_length(self.era_length), "era_length is out of bounds");
			EraLength::<T>::put(self.era_length);
			Seeds::<T>::insert(0, Pallet::<T>::seed_from(Gathered::<T>::get(), 0));
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_initialize(_: BlockNumberFor<T>) -> Weight {
			// What is whitelisted is weighed here, once for the whole block.
			Self::advance().saturating_add(T::DbWeight::get().reads_writes(1, 1))
		}

		fn on_finalize(_: BlockNumberFor<T>) {
			Self::note_block();
		}

		fn integrity_test() {
			const { assert!(is_era_length(DEFAULT_ERA_LENGTH)) };
			Self::check_integrity();
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call(weight(<T as Config>::WeightInfo))]
	impl<T: Config> Pallet<T> {
		/// Schedule another era length. Replaces what was scheduled before.
		///
		/// ## Dispatch Origin
		/// `AdminOrigin`.
		///
		/// ## Errors
		/// [`Error::NotInFuture`] if `from_era` is not after the current era,
		/// [`Error::LengthOutOfBounds`] if `ticks` is.
		///
		/// ## Events
		/// [`Event::EraLengthScheduled`].
		#[pallet::call_index(0)]
		pub fn set_era_length(
			origin: OriginFor<T>,
			from_era: EraIndex,
			ticks: u32,
		) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_set_era_length(from_era, ticks)
		}

		/// Set when full blocks stop the clock.
		///
		/// ## Dispatch Origin
		/// `ParamsOrigin`.
		///
		/// ## Events
		/// [`Event::CongestionSet`]; [`Event::Congested`] or [`Event::CongestionOver`] if that stops
		/// the clock or lets it go on.
		#[pallet::call_index(1)]
		pub fn set_congestion(origin: OriginFor<T>, params: CongestionParams) -> DispatchResult {
			T::ParamsOrigin::ensure_origin(origin)?;
			Self::do_set_congestion(params);
			Ok(())
		}
	}
}
