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

pub use impls::{MaxAge, Quorum};
pub use pallet::*;
pub use types::*;
pub use weights::WeightInfo;

// The pallet macros expand to `expect`.
#[allow(clippy::expect_used)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::vec::Vec;
	use frame_support::{
		pallet_prelude::*,
		traits::{ChangeMembers, Time},
	};
	use frame_system::pallet_prelude::*;
	use icn_primitives::{AssetId, EraClock, FeedId};

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// What the feeders say together.
		type Combined: CombinedPrice;
		/// The chain's time, in milliseconds: prices age while the protocol's clock stands still.
		type Time: Time<Moment = Millis>;
		/// Eras, in each of which a price makes one step at most.
		type Clock: EraClock;
		/// The upper price of ICNT in US dollars with 18 decimals as governance has it, for as long
		/// as no feed spoke, and beside a feed that is stale.
		type Fallback: Get<u128>;
		/// Told who feeds from now on.
		type OnFeeders: ChangeMembers<Self::AccountId>;
		/// Names feeders and breakers, sets parameters.
		type AdminOrigin: EnsureOrigin<Self::RuntimeOrigin>;
		/// Pauses what is newly paid in an asset: quicker than who sets the rest.
		type PauseOrigin: EnsureOrigin<Self::RuntimeOrigin>;
		/// Weights of the calls, of following a feed, and of a read.
		type WeightInfo: WeightInfo;
		/// Makes the feeders say something together.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper<Self::AccountId>;
	}

	/// Who may feed, in order.
	#[pallet::storage]
	pub type Feeders<T: Config> =
		StorageValue<_, BoundedVec<T::AccountId, ConstU32<MAX_FEEDERS>>, ValueQuery>;

	/// What governance turns.
	#[pallet::storage]
	pub type Parameters<T: Config> = StorageValue<_, Params, ValueQuery>;

	/// What is known of each feed that ever spoke.
	// Keys come from a type with eight values.
	#[pallet::storage]
	pub type Records<T: Config> = StorageMap<_, Twox64Concat, FeedId, PriceRecord, OptionQuery>;

	/// Circuit breakers of stablecoins.
	#[pallet::storage]
	pub type Breakers<T: Config> =
		CountedStorageMap<_, Twox64Concat, AssetId, Breaker, OptionQuery>;

	/// Whether governance has what is paid in ICNT paused.
	#[pallet::storage]
	pub type IcntPaused<T: Config> = StorageValue<_, bool, ValueQuery>;

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A price moved, or what it follows. It is jumping while the two differ.
		PriceMoved {
			/// Of this feed.
			feed: FeedId,
			/// The price, in US dollars with 18 decimals.
			spot: u128,
			/// What the feeders say together.
			heard: u128,
		},
		/// Others feed from now on.
		FeedersSet {
			/// All of them, in order.
			feeders: Vec<T::AccountId>,
		},
		/// The parameters were set.
		ParamsSet {
			/// To these.
			params: Params,
		},
		/// The circuit breaker of a stablecoin was set.
		BreakerSet {
			/// Of this one.
			asset: AssetId,
			/// To this; with neither feed nor pause it is gone.
			breaker: Breaker,
		},
		/// What is paid in ICNT was paused or goes on.
		IcntPauseSet {
			/// Which of them.
			paused: bool,
		},
		/// All that was known of a feed was forgotten.
		FeedForgotten {
			/// This one.
			feed: FeedId,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// A feeder is named twice.
		FeederTwice,
		/// Fewer feeders than make a price.
		TooFewFeeders,
		/// More feeders than [`MAX_FEEDERS`].
		TooManyFeeders,
		/// The feed of ICNT is that of no stablecoin.
		FeedOfIcnt,
		/// More breakers than [`MAX_BREAKERS`].
		TooManyBreakers,
		/// The feed never spoke.
		UnknownFeed,
	}

	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// Who may feed.
		pub feeders: Vec<T::AccountId>,
		/// Parameters.
		pub params: Params,
		/// Circuit breakers of stablecoins.
		pub breakers: Vec<(AssetId, Breaker)>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			let feeders = Pallet::<T>::sorted(self.feeders.clone());
			assert!(feeders.is_ok(), "feeders: none, or enough, each once");
			Feeders::<T>::put(feeders.unwrap_or_default());
			Parameters::<T>::put(self.params);
			for (asset, breaker) in &self.breakers {
				let set = Pallet::<T>::do_set_breaker(*asset, *breaker);
				assert!(set.is_ok(), "a breaker is invalid");
			}
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			Self::check_integrity();
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call(weight(<T as Config>::WeightInfo))]
	impl<T: Config> Pallet<T> {
		/// Name who feeds, instead of those who do. What others said counts no more.
		///
		/// ## Dispatch Origin
		/// `AdminOrigin`.
		///
		/// ## Errors
		/// [`Error::FeederTwice`], [`Error::TooFewFeeders`] if they are fewer than [`MIN_VALUES`]
		/// and not none, [`Error::TooManyFeeders`].
		///
		/// ## Events
		/// [`Event::FeedersSet`].
		#[pallet::call_index(0)]
		pub fn set_feeders(origin: OriginFor<T>, feeders: Vec<T::AccountId>) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_set_feeders(feeders)
		}

		/// Set the circuit breaker of a stablecoin: its feed, and whether it is paused. With
		/// neither it has none.
		///
		/// ## Dispatch Origin
		/// `AdminOrigin`.
		///
		/// ## Errors
		/// [`Error::FeedOfIcnt`], [`Error::TooManyBreakers`].
		///
		/// ## Events
		/// [`Event::BreakerSet`].
		#[pallet::call_index(2)]
		pub fn set_breaker(
			origin: OriginFor<T>,
			asset: AssetId,
			breaker: Breaker,
		) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_set_breaker(asset, breaker)
		}

		/// Pause what is newly paid in an asset, ICNT among them, or let it go on.
		///
		/// ## Dispatch Origin
		/// `PauseOrigin`.
		///
		/// ## Errors
		/// [`Error::TooManyBreakers`].
		///
		/// ## Events
		/// [`Event::IcntPauseSet`], or [`Event::BreakerSet`] for a stablecoin.
		#[pallet::call_index(3)]
		#[pallet::weight(<T as Config>::WeightInfo::set_breaker())]
		pub fn pause(origin: OriginFor<T>, asset: AssetId, paused: bool) -> DispatchResult {
			T::PauseOrigin::ensure_origin(origin)?;
			Self::do_pause(asset, paused)
		}

		/// Forget all that is known of a feed. Its next value is taken as it is, without a step:
		/// the way back after a captured feed, or after a redenomination.
		///
		/// ## Dispatch Origin
		/// `AdminOrigin`.
		///
		/// ## Errors
		/// [`Error::UnknownFeed`] if it never spoke.
		///
		/// ## Events
		/// [`Event::FeedForgotten`].
		#[pallet::call_index(4)]
		pub fn forget(origin: OriginFor<T>, feed: FeedId) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_forget(feed)
		}
	}
}
