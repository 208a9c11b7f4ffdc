#![cfg_attr(not(feature = "std"), no_std)]
#![doc = include_str!("../README.md")]
#![deny(missing_docs, rustdoc::broken_intra_doc_links)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod impls;
#[cfg(test)]
#[allow(clippy::expect_used, clippy::unwrap_used)]
mod mock;
#[cfg(test)]
#[allow(clippy::expect_used, clippy::unwrap_used)]
mod tests;
pub mod types;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use pallet::*;
pub use types::*;
pub use weights::WeightInfo;

const LOG_TARGET: &str = "runtime::delegation";

// The storage macro writes `expect` itself.
#[allow(clippy::expect_used)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use frame_support::{
		pallet_prelude::*,
		traits::{
			fungible::{Balanced, BalancedHold, Credit, Inspect, Mutate, MutateHold},
			Consideration, Footprint, OnUnbalanced,
		},
		PalletId,
	};
	use frame_system::pallet_prelude::*;
	use icn_primitives::{
		EraClock, EraIndex, NodeId, NodeRegistry, NodeRewards, UndecidedPenalties,
	};

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// ICNT: what is delegated is on hold, rewards are paid out of the pot.
		type Currency: Balanced<Self::AccountId, Balance = u128>
			+ Mutate<Self::AccountId>
			+ MutateHold<Self::AccountId, Reason: From<HoldReason>>
			+ BalancedHold<Self::AccountId>;
		/// Deposit for the row of a position, of its owner.
		type Consideration: Consideration<Self::AccountId, Footprint>;
		/// The eras.
		type Clock: EraClock;
		/// The nodes.
		type Nodes: NodeRegistry<Self::AccountId>;
		/// Has the rewards of a node paid, before who shares in them changes. It calls back with them.
		type NodeRewards: NodeRewards;
		/// Penalties that may still take of stake that has left.
		type Penalties: UndecidedPenalties;
		/// Gets what is slashed.
		type OnSlash: OnUnbalanced<Credit<Self::AccountId, Self::Currency>>;
		/// Sets the curve.
		type AdminOrigin: EnsureOrigin<Self::RuntimeOrigin>;
		/// Names the pot, out of which rewards are paid. It must have the minimum balance on its own.
		#[pallet::constant]
		type PalletId: Get<PalletId>;
		/// Weights of the calls, without the rewards of a node that they have paid, and of what
		/// neighbours tell.
		type WeightInfo: WeightInfo;
		/// Sets up neighbours for benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper;
	}

	/// Why funds are on hold.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// ICNT behind a node.
		#[codec(index = 0)]
		Delegated,
		/// Deposit for the account's rows in state.
		#[codec(index = 1)]
		StorageDeposit,
	}

	/// Parameters that governance turns.
	#[pallet::storage]
	pub type Parameters<T> = StorageValue<_, Params, ValueQuery>;

	/// Base yield by the share of the supply that is delegated.
	#[pallet::storage]
	pub type BaseCurve<T> = StorageValue<_, Curve, ValueQuery>;

	/// Sums over all nodes.
	#[pallet::storage]
	pub type Total<T> = StorageValue<_, Totals, ValueQuery>;

	/// The next position's number.
	#[pallet::storage]
	pub type NextPosition<T> = StorageValue<_, PositionId, ValueQuery>;

	/// Positions. Each is paid for by its owner's ticket, with its share of the rows below; it goes by
	/// [`withdraw`](Pallet::withdraw).
	// Twox, here and below: positions, nodes, eras and epochs are counted by the chain.
	#[pallet::storage]
	pub type Positions<T: Config> = StorageMap<_, Twox64Concat, PositionId, PositionOf<T>>;

	/// Positions by their owners.
	// Blake2: accounts are chosen by their owners.
	#[pallet::storage]
	pub type Owned<T: Config> = StorageDoubleMap<
		_,
		Blake2_128Concat,
		T::AccountId,
		Twox64Concat,
		PositionId,
		(),
		OptionQuery,
	>;

	/// What stands behind nodes. A row goes when nobody earns, joins or has left lately.
	#[pallet::storage]
	pub type Pools<T> = StorageMap<_, Twox64Concat, NodeId, Pool>;

	/// Those who joined a node, by their first era. A row goes when all of them were touched after they
	/// entered the stake that earns.
	#[pallet::storage]
	pub type Cohorts<T> = StorageDoubleMap<_, Twox64Concat, NodeId, Twox64Concat, EraIndex, Cohort>;

	/// Those who left a node, by the era in which they did over [`BUCKET_ERAS`]. A row goes with the
	/// last of them.
	#[pallet::storage]
	pub type Buckets<T> = StorageDoubleMap<_, Twox64Concat, NodeId, Twox64Concat, u32, Tranche>;

	/// Epochs of nodes that are over. A row goes when no position was touched last in it or in the
	/// one before.
	#[pallet::storage]
	pub type PastEpochs<T> =
		StorageDoubleMap<_, Twox64Concat, NodeId, Twox64Concat, u32, PastEpoch>;

	#[pallet::event]
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// ICNT was put behind a node.
		Delegated {
			/// The new position.
			position: PositionId,
			/// Whose.
			owner: T::AccountId,
			/// Behind which node.
			node: NodeId,
			/// First era in which it may be withdrawn.
			lock_until: EraIndex,
			/// How much.
			amount: u128,
		},
		/// ICNT left a node and cools down.
		Undelegated {
			/// Of which position.
			position: PositionId,
			/// The position that cools: a new one if only a part left.
			left: PositionId,
			/// Which node.
			node: NodeId,
			/// First era in which it may go.
			until: EraIndex,
			/// How much.
			amount: u128,
		},
		/// ICNT that had cooled down was put behind another node.
		Redelegated {
			/// Which position.
			position: PositionId,
			/// Behind which node it was.
			from: NodeId,
			/// Behind which node it is.
			to: NodeId,
			/// How much.
			amount: u128,
		},
		/// ICNT is free again, and the position gone.
		Withdrawn {
			/// Which position.
			position: PositionId,
			/// Whose.
			owner: T::AccountId,
			/// Behind which node it was.
			node: NodeId,
			/// How much.
			amount: u128,
		},
		/// An owner got what a position earned.
		Claimed {
			/// Which position.
			position: PositionId,
			/// Who.
			owner: T::AccountId,
			/// How much.
			amount: u128,
		},
		/// What was slashed of a position was taken.
		LossCollected {
			/// Which position.
			position: PositionId,
			/// How much.
			amount: u128,
		},
		/// Those behind a node share in its rewards.
		Rewarded {
			/// Which node.
			node: NodeId,
			/// How much.
			amount: u128,
		},
		/// The stake behind a node was slashed.
		Slashed {
			/// Which node.
			node: NodeId,
			/// For what happened in which era.
			era: EraIndex,
			/// How much.
			amount: u128,
		},
		/// Parameters were set.
		ParamsSet {
			/// The new ones.
			params: Params,
		},
		/// The curve of base yield was set.
		CurveSet {
			/// The new one.
			curve: Curve,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// No such node.
		UnknownNode,
		/// The node is not active.
		NodeNotActive,
		/// No such position.
		UnknownPosition,
		/// The position is somebody else's.
		NotOwner,
		/// The lock is no number of days that is allowed.
		InvalidLock,
		/// The amount is nothing, or more than there is.
		InvalidAmount,
		/// Less than a position must have.
		BelowMinimum,
		/// Too many eras wait to become final and paid.
		TooManyJoining,
		/// The position does not earn yet, or has left.
		NotActive,
		/// The position has not left its node.
		NotUndelegated,
		/// The cool-down runs.
		StillCooling,
		/// The lock runs.
		StillLocked,
		/// A penalty is not decided that may take of it.
		PenaltyUndecided,
		/// Nothing was earned.
		NothingToClaim,
		/// Nothing was slashed.
		NothingToCollect,
		/// The points are no curve.
		InvalidCurve,
		/// A number does not fit.
		Overflow,
	}

	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// Parameters.
		pub params: Params,
		/// Points of the curve of base yield.
		pub curve: alloc::vec::Vec<CurvePoint>,
		/// Marker.
		#[serde(skip)]
		pub _config: core::marker::PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			Parameters::<T>::put(self.params);
			let curve = Curve::try_from(self.curve.clone()).ok().filter(is_curve);
			assert!(curve.is_some(), "the curve of base yield is invalid");
			BaseCurve::<T>::put(curve.unwrap_or_default());
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			const { assert!(MAX_COOL_DOWN < MAX_BUCKETS * BUCKET_ERAS) };
			const { assert!(SUPPLY <= icn_math::delegation::MAX_STAKE) };
			let block = T::BlockWeights::get().max_block;
			for weight in [
				T::WeightInfo::on_era(),
				T::WeightInfo::slash(),
				T::WeightInfo::reward(),
				T::WeightInfo::compound().saturating_add(T::NodeRewards::weight()),
				T::WeightInfo::undelegate().saturating_add(T::NodeRewards::weight()),
			] {
				assert!(weight.all_lte(block / 10), "a call is too heavy");
			}
			assert!(
				Params::default().min_delegation.get() >= T::Currency::minimum_balance(),
				"a position may be smaller than an account"
			);
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call(weight(<T as Config>::WeightInfo))]
	impl<T: Config> Pallet<T> {
		/// Put `amount` behind an active node for at least `lock_days` of 24 eras. It stays in the
		/// account, on hold, and can vote. The longer the lock, the more of the base yield it gets.
		/// It counts from the next era on.
		///
		/// ## Dispatch Origin
		/// Signed.
		///
		/// ## Errors
		/// [`Error::InvalidLock`] unless there are 1 to 1,440 days; [`Error::UnknownNode`],
		/// [`Error::NodeNotActive`], [`Error::BelowMinimum`]; [`Error::TooManyJoining`] if eras have
		/// not become final, or were not paid, for long; what the currency says about the hold and the
		/// deposit, and what those who pay the rewards of the node say.
		///
		/// ## Events
		/// [`Event::Delegated`].
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::delegate().saturating_add(T::NodeRewards::weight()))]
		pub fn delegate(
			origin: OriginFor<T>,
			node: NodeId,
			#[pallet::compact] amount: u128,
			lock_days: u32,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let paying = Self::do_delegate(who, node, amount, lock_days)?;
			Ok(Some(T::WeightInfo::delegate().saturating_add(paying)).into())
		}

		/// Take `amount` of what a position is worth, or all of it, away from its node. It earns
		/// nothing any more, cools down, and is slashed for what happened before. A part becomes a
		/// position of its own.
		///
		/// ## Dispatch Origin
		/// Signed by the owner.
		///
		/// ## Errors
		/// [`Error::UnknownPosition`], [`Error::NotOwner`]; [`Error::NotActive`] if it has left, or
		/// joined so lately that earlier eras are not paid; [`Error::InvalidAmount`];
		/// [`Error::BelowMinimum`] if one of two parts is too small; [`Error::PenaltyUndecided`] if a
		/// penalty waits for so long that those who left in its time would get out of its reach; what
		/// the currency says about the deposit.
		///
		/// ## Events
		/// [`Event::Undelegated`]; [`Event::LossCollected`] if it was slashed.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::undelegate().saturating_add(T::NodeRewards::weight()))]
		pub fn undelegate(
			origin: OriginFor<T>,
			position: PositionId,
			#[pallet::compact] amount: u128,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let paying = Self::do_undelegate(who, position, amount)?;
			Ok(Some(T::WeightInfo::undelegate().saturating_add(paying)).into())
		}

		/// End a position that has cooled down and whose lock is over: what it is worth is free, what it
		/// earned is paid.
		///
		/// ## Dispatch Origin
		/// Signed by the owner.
		///
		/// ## Errors
		/// [`Error::UnknownPosition`], [`Error::NotOwner`], [`Error::StillLocked`],
		/// [`Error::NotUndelegated`], [`Error::StillCooling`]; [`Error::PenaltyUndecided`] if one of the
		/// node is not decided for the time before.
		///
		/// ## Events
		/// [`Event::Withdrawn`]; [`Event::LossCollected`] and [`Event::Claimed`] if there was any.
		#[pallet::call_index(2)]
		pub fn withdraw(origin: OriginFor<T>, position: PositionId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_withdraw(who, position)
		}

		/// Pay what a position earned, with its share of what its node earned, to its owner.
		///
		/// ## Dispatch Origin
		/// Signed by anyone.
		///
		/// ## Errors
		/// [`Error::UnknownPosition`], [`Error::NothingToClaim`]; what the currency says.
		///
		/// ## Events
		/// [`Event::Claimed`]; [`Event::LossCollected`] if it was slashed.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::claim().saturating_add(T::NodeRewards::weight()))]
		pub fn claim(origin: OriginFor<T>, position: PositionId) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			let paying = Self::do_claim(position)?;
			Ok(Some(T::WeightInfo::claim().saturating_add(paying)).into())
		}

		/// Take what was slashed of a position from its owner's hold. Free.
		///
		/// ## Dispatch Origin
		/// Signed by anyone.
		///
		/// ## Errors
		/// [`Error::UnknownPosition`], [`Error::NothingToCollect`].
		///
		/// ## Events
		/// [`Event::LossCollected`].
		#[pallet::call_index(4)]
		pub fn collect(origin: OriginFor<T>, position: PositionId) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			Self::do_collect(position)?;
			Ok(Pays::No.into())
		}

		/// Put a position that has cooled down behind another active node, with the same lock and
		/// multiplier. It counts there from the next era on.
		///
		/// ## Dispatch Origin
		/// Signed by the owner.
		///
		/// ## Errors
		/// [`Error::UnknownPosition`], [`Error::NotOwner`], [`Error::NotUndelegated`],
		/// [`Error::StillCooling`], [`Error::PenaltyUndecided`], and those of
		/// [`delegate`](Pallet::delegate) about the node and the amount.
		///
		/// ## Events
		/// [`Event::Redelegated`]; [`Event::LossCollected`] if it was slashed.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::redelegate().saturating_add(T::NodeRewards::weight()))]
		pub fn redelegate(
			origin: OriginFor<T>,
			position: PositionId,
			node: NodeId,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let paying = Self::do_redelegate(who, position, node)?;
			Ok(Some(T::WeightInfo::redelegate().saturating_add(paying)).into())
		}

		/// Claim, and put it behind the same node as a new position.
		///
		/// ## Dispatch Origin
		/// Signed by the owner.
		///
		/// ## Errors
		/// [`Error::NotOwner`], and those of [`claim`](Pallet::claim) and
		/// [`delegate`](Pallet::delegate).
		///
		/// ## Events
		/// [`Event::Claimed`], [`Event::Delegated`].
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::compound().saturating_add(T::NodeRewards::weight()))]
		pub fn compound(
			origin: OriginFor<T>,
			position: PositionId,
			lock_days: u32,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let paying = Self::do_compound(who, position, lock_days)?;
			Ok(Some(T::WeightInfo::compound().saturating_add(paying)).into())
		}

		/// Set the curve of base yield, from the next era on.
		///
		/// ## Dispatch Origin
		/// [`Config::AdminOrigin`].
		///
		/// ## Errors
		/// [`Error::InvalidCurve`] unless shares rise within the whole and no yield is above a half.
		///
		/// ## Events
		/// [`Event::CurveSet`].
		#[pallet::call_index(8)]
		pub fn set_curve(origin: OriginFor<T>, curve: Curve) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			ensure!(is_curve(&curve), Error::<T>::InvalidCurve);
			BaseCurve::<T>::put(&curve);
			Self::deposit_event(Event::CurveSet { curve });
			Ok(())
		}
	}
}
