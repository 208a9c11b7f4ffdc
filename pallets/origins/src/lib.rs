#![cfg_attr(not(feature = "std"), no_std)]
#![cfg_attr(test, allow(clippy::expect_used, clippy::unwrap_used))]
#![doc = include_str!("../README.md")]
#![deny(missing_docs, rustdoc::broken_intra_doc_links)]

#[cfg(test)]
mod tests;

pub use pallet::*;

use core::marker::PhantomData;
use frame_support::traits::EnsureOrigin;

/// Most that [`Pace`] divides periods by: nearly a year becomes a block.
pub const MAX_PACE: u32 = 5_000_000;

/// What periods of votes are divided by, at least 1.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PeriodDivisor(u32);

impl PeriodDivisor {
	/// How long a period of so many `blocks` takes: one block at least.
	pub fn of(self, blocks: u32) -> u32 {
		blocks.checked_div(self.0).unwrap_or(blocks).max(1)
	}
}

// The pallet macros expand to `expect`.
#[allow(clippy::expect_used)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use frame_support::pallet_prelude::*;
	use frame_system::pallet_prelude::BlockNumberFor;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config {}

	/// In whose name a referendum decides. Indices are fixed: they are stored with referenda and
	/// scheduled calls.
	#[pallet::origin]
	#[derive(
		Encode,
		Decode,
		DecodeWithMemTracking,
		MaxEncodedLen,
		TypeInfo,
		Clone,
		Copy,
		PartialEq,
		Eq,
		PartialOrd,
		Ord,
		Debug,
	)]
	pub enum Origin {
		/// Carries out as Root what the technical committee let through.
		#[codec(index = 0)]
		WhitelistedCaller,
		/// Regions, classes, markets, demand curves, accepted assets.
		#[codec(index = 1)]
		MarketAdmin,
		/// Parameters, inside their bounds.
		#[codec(index = 2)]
		ParameterAdmin,
		/// Oracles and price feeders.
		#[codec(index = 3)]
		OracleAdmin,
		/// Issuers of evidence, and what is disputed about it.
		#[codec(index = 4)]
		AttestationAdmin,
		/// Upholds and cancels disputed penalties.
		#[codec(index = 5)]
		SlashCanceller,
		/// Suspends providers, pauses calls, cancels referenda.
		#[codec(index = 6)]
		EmergencyAdmin,
		/// Spends any amount of the treasury.
		#[codec(index = 7)]
		Treasurer,
		/// Spends a little of it.
		#[codec(index = 8)]
		SmallSpender,
		/// Spends more of it.
		#[codec(index = 9)]
		MediumSpender,
		/// Spends much of it.
		#[codec(index = 10)]
		BigSpender,
	}

	impl Origin {
		/// All of them.
		pub const ALL: [Self; 11] = [
			Self::WhitelistedCaller,
			Self::MarketAdmin,
			Self::ParameterAdmin,
			Self::OracleAdmin,
			Self::AttestationAdmin,
			Self::SlashCanceller,
			Self::EmergencyAdmin,
			Self::Treasurer,
			Self::SmallSpender,
			Self::MediumSpender,
			Self::BigSpender,
		];
	}

	/// Periods as they are.
	#[pallet::type_value]
	pub fn RealTime() -> u32 {
		1
	}

	/// What all periods of votes are divided by. One, unless the genesis of a development network
	/// says more: no call changes it.
	#[pallet::storage]
	pub type Pace<T: Config> = StorageValue<_, u32, ValueQuery, RealTime>;

	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// See [`Pace`]; zero and one let votes take as long as they should.
		pub pace: u32,
		/// Of no meaning.
		#[serde(skip)]
		pub _config: PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			assert!(self.pace <= MAX_PACE, "pace is at most {MAX_PACE}");
			if self.pace > 1 {
				Pace::<T>::put(self.pace);
			}
		}
	}

	impl<T: Config> Pallet<T> {
		/// The pace of this network. One read.
		pub fn pace() -> PeriodDivisor {
			PeriodDivisor(Pace::<T>::get())
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			let pace = Pace::<T>::get();
			ensure!((1..=MAX_PACE).contains(&pace), "pace is out of its bounds");
			Ok(())
		}
	}
}

/// Lets one of the origins pass.
macro_rules! only {
	($($name:ident),* $(,)?) => {
		$(
			#[doc = concat!("Lets only [`Origin::", stringify!($name), "`] pass.")]
			pub struct $name;

			impl<O: From<Origin> + Into<Result<Origin, O>>> EnsureOrigin<O> for $name {
				type Success = ();

				fn try_origin(origin: O) -> Result<(), O> {
					match origin.into() {
						Ok(Origin::$name) => Ok(()),
						Ok(other) => Err(O::from(other)),
						Err(origin) => Err(origin),
					}
				}

				#[cfg(feature = "runtime-benchmarks")]
				fn try_successful_origin() -> Result<O, ()> {
					Ok(O::from(Origin::$name))
				}
			}
		)*
	};
}

only!(
	WhitelistedCaller,
	MarketAdmin,
	ParameterAdmin,
	OracleAdmin,
	AttestationAdmin,
	SlashCanceller,
	EmergencyAdmin,
	Treasurer,
	SmallSpender,
	MediumSpender,
	BigSpender,
);
