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
#[cfg_attr(test, allow(clippy::expect_used, clippy::unwrap_used))]
pub mod types;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use pallet::*;
pub use types::*;
pub use weights::WeightInfo;

const LOG_TARGET: &str = "runtime::slashing";

// The storage macro writes `expect` itself.
#[allow(clippy::expect_used)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use frame_support::{
		dispatch::PostDispatchInfo,
		pallet_prelude::*,
		traits::fungible::{Inspect, Mutate, MutateHold},
		PalletId,
	};
	use frame_system::pallet_prelude::*;
	use icn_primitives::{
		Collateral, DelegatedStake, EraClock, EraIndex, LeaseCover, LeaseId, NodeId, NodeRegistry,
		PriceFeed,
	};

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// ICNT: what was taken lies in the pot, deposits of disputes are on hold.
		type Currency: Mutate<Self::AccountId, Balance = u128>
			+ MutateHold<Self::AccountId, Reason: From<HoldReason>>;
		/// The nodes and their collateral.
		type Nodes: NodeRegistry<Self::AccountId> + Collateral<Self::AccountId>;
		/// The stake behind the nodes, which pays what their collateral does not cover.
		type Backing: DelegatedStake;
		/// The eras.
		type Clock: EraClock;
		/// Who leased what of a node.
		type Leases: LeaseCover<Self::AccountId>;
		/// What a lease's price is in ICNT.
		type Price: PriceFeed;
		/// Decides disputes.
		type DisputeOrigin: EnsureOrigin<Self::RuntimeOrigin>;
		/// Gets what nobody claims, and the deposits of lost disputes. Must exist.
		type Treasury: Get<Self::AccountId>;
		/// Names the pot, which holds what was taken until it is claimed. It must have the minimum
		/// balance on its own.
		#[pallet::constant]
		type PalletId: Get<PalletId>;
		/// Weights of the calls and of what neighbours tell.
		type WeightInfo: WeightInfo;
		/// Sets up neighbours for benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper<Self::AccountId>;
	}

	/// Why funds are on hold.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// Deposit of a dispute.
		#[codec(index = 0)]
		Dispute,
	}

	/// Parameters that governance turns.
	#[pallet::storage]
	pub type Parameters<T> = StorageValue<_, Params, ValueQuery>;

	/// Penalties by node and, in the order of eras, by offence. At most one for each: made by the
	/// protocol, for a node that has collateral for it, and never again. They go by
	/// [`close`](Pallet::close).
	// Twox and identity: nodes are counted, eras and reasons are the chain's.
	#[pallet::storage]
	pub type Penalties<T: Config> =
		StorageDoubleMap<_, Twox64Concat, NodeId, Identity, OffenceKey, PenaltyOf<T>>;

	/// Penalties that are neither applied nor cancelled, in the same order: the first of a node is found
	/// at once, however many are kept before it. They go when they are decided.
	#[pallet::storage]
	pub type Undecided<T> =
		StorageDoubleMap<_, Twox64Concat, NodeId, Identity, OffenceKey, (), OptionQuery>;

	/// What leases got of a penalty. Each row was paid for by a transaction that paid out; they go
	/// with their penalty.
	#[pallet::storage]
	pub type Claims<T> =
		StorageDoubleMap<_, Twox64Concat, Offence, Twox64Concat, LeaseId, u128, OptionQuery>;

	/// How nodes have behaved that failed. They go by
	/// [`prune_conduct`](Pallet::prune_conduct).
	#[pallet::storage]
	pub type Conducts<T> = StorageMap<_, Twox64Concat, NodeId, Conduct>;

	/// What the pot holds of all penalties, in ICNT base units.
	#[pallet::storage]
	pub type Held<T> = StorageValue<_, u128, ValueQuery>;

	#[pallet::event]
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A node is asked for a penalty.
		PenaltyAsked {
			/// Which node.
			node: NodeId,
			/// For which era.
			era: EraIndex,
			/// What for.
			reason: Reason,
			/// First era in which it may no longer be disputed, and is applied.
			apply_after: EraIndex,
			/// How much.
			asked: u128,
		},
		/// A provider disputes a penalty.
		PenaltyDisputed {
			/// Of which node.
			node: NodeId,
			/// For which era.
			era: EraIndex,
			/// What for.
			reason: Reason,
			/// First era in which it counts as upheld.
			decide_before: EraIndex,
			/// What is on hold for it.
			deposit: u128,
		},
		/// A dispute was lost, or not decided in time. The deposit went to the treasury.
		PenaltyUpheld {
			/// Of which node.
			node: NodeId,
			/// For which era.
			era: EraIndex,
			/// What for.
			reason: Reason,
			/// What was on hold for it.
			deposit: u128,
		},
		/// A dispute was won. The deposit is free again, and nothing is taken.
		PenaltyCancelled {
			/// Of which node.
			node: NodeId,
			/// For which era.
			era: EraIndex,
			/// What for.
			reason: Reason,
			/// What was asked.
			asked: u128,
		},
		/// A penalty was taken from the collateral, and what that did not cover from the stake behind
		/// the node. `asked = taken + delegated + owed`.
		PenaltyApplied {
			/// Of which node.
			node: NodeId,
			/// For which era.
			era: EraIndex,
			/// What for.
			reason: Reason,
			/// First era in which tenants may no longer claim.
			claims_until: EraIndex,
			/// What was taken of the collateral.
			taken: u128,
			/// What was taken of the stake behind the node.
			delegated: u128,
			/// What is still owed.
			owed: u128,
		},
		/// A penalty is due, but could not be taken. It stays as it was.
		ApplyFailed {
			/// Of which node.
			node: NodeId,
			/// For which era.
			era: EraIndex,
			/// What for.
			reason: Reason,
			/// Why.
			error: DispatchError,
		},
		/// More of what was owed was taken, and went to the treasury.
		Collected {
			/// Of which node.
			node: NodeId,
			/// For which era.
			era: EraIndex,
			/// What for.
			reason: Reason,
			/// What was taken now.
			taken: u128,
			/// What is still owed.
			owed: u128,
		},
		/// A tenant got its part.
		Compensated {
			/// For which node.
			node: NodeId,
			/// For which era.
			era: EraIndex,
			/// What for.
			reason: Reason,
			/// For which lease.
			lease: LeaseId,
			/// Who.
			tenant: T::AccountId,
			/// How much.
			amount: u128,
		},
		/// A penalty is over, and its rows are gone.
		PenaltyClosed {
			/// Of which node.
			node: NodeId,
			/// For which era.
			era: EraIndex,
			/// What for.
			reason: Reason,
			/// What tenants got.
			claimed: u128,
			/// What the treasury got.
			treasury: u128,
			/// What was owed to the end, and is forgotten.
			written_off: u128,
		},
		/// A node failed for so long that it was suspended.
		FailureSustained {
			/// Which.
			node: NodeId,
		},
		/// Nothing is left to remember of how a node behaved.
		ConductPruned {
			/// Which.
			node: NodeId,
		},
		/// Parameters were set.
		ParamsSet {
			/// The new ones.
			params: Params,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// No such penalty.
		UnknownPenalty,
		/// The penalty is of somebody else's node.
		NotProvider,
		/// The penalty is not one that may still be disputed.
		NotPending,
		/// The penalty is not disputed.
		NotDisputed,
		/// The time for it is over.
		TooLate,
		/// Nothing is due.
		NothingDue,
		/// The penalty is not applied.
		NotApplied,
		/// The time to claim is over.
		ClaimsOver,
		/// The lease did not hold the node then, or not yet when the trouble began.
		NotCovered,
		/// The lease is the provider's own.
		SelfDealing,
		/// The lease got its part.
		AlreadyClaimed,
		/// There is nothing for the lease.
		NothingToClaim,
		/// It must be kept longer.
		StillKept,
		/// No such node.
		UnknownNode,
		/// Nothing is known of how the node behaved.
		UnknownConduct,
		/// The node has not failed for long enough since it was suspended last, or not lately.
		NotSustained,
		/// The parameters do not make sense together.
		InvalidParams,
		/// The offence is too old to be penalised.
		TooOld,
		/// Later offences of the node were penalised already.
		OutOfOrder,
		/// The offence was penalised already.
		AlreadyAsked,
		/// A number does not fit.
		Overflow,
	}

	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// Parameters.
		pub params: Params,
		/// Marker.
		#[serde(skip)]
		pub _config: core::marker::PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			assert!(self.params.is_valid(), "parameters of slashing do not make sense together");
			Parameters::<T>::put(self.params);
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			let limit = <T as frame_system::Config>::BlockWeights::get()
				.get(DispatchClass::Normal)
				.max_extrinsic
				.unwrap_or(Weight::MAX);
			for (what, weight) in [
				("apply", Self::apply_weight(MAX_APPLY)),
				("close", T::WeightInfo::close(MAX_CLOSE)),
				("suspend", T::WeightInfo::suspend()),
			] {
				assert!(weight.all_lte(limit), "{what} does not fit a block");
			}
			let params = Params::default();
			assert!(params.is_valid(), "default parameters do not make sense together");
			assert!(
				params.dispute_deposit_min.get() >= T::Currency::minimum_balance(),
				"the deposit of a dispute may be too small to be sent",
			);
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call(weight(<T as Config>::WeightInfo))]
	impl<T: Config> Pallet<T> {
		/// Dispute a penalty, with a deposit: a share of what is asked, but not less than a minimum.
		/// It comes back if the dispute is won.
		///
		/// ## Dispatch Origin
		/// Signed by the provider of the node.
		///
		/// ## Errors
		/// [`Error::UnknownPenalty`], [`Error::NotProvider`]; [`Error::NotPending`] if it was disputed
		/// or applied, [`Error::TooLate`] if the time to dispute is over; what the currency says
		/// about the deposit.
		///
		/// ## Events
		/// [`Event::PenaltyDisputed`].
		#[pallet::call_index(0)]
		pub fn dispute(
			origin: OriginFor<T>,
			node: NodeId,
			era: EraIndex,
			reason: Reason,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_dispute(who, Offence::new(node, era, reason))
		}

		/// Decide a dispute: `uphold` the penalty, which may be applied then, or cancel it for good.
		///
		/// ## Dispatch Origin
		/// [`Config::DisputeOrigin`].
		///
		/// ## Errors
		/// [`Error::UnknownPenalty`], [`Error::NotDisputed`]; [`Error::TooLate`] if it was not decided
		/// in time.
		///
		/// ## Events
		/// [`Event::PenaltyUpheld`] or [`Event::PenaltyCancelled`].
		#[pallet::call_index(1)]
		pub fn decide(
			origin: OriginFor<T>,
			node: NodeId,
			era: EraIndex,
			reason: Reason,
			uphold: bool,
		) -> DispatchResult {
			T::DisputeOrigin::ensure_origin(origin)?;
			Self::do_decide(Offence::new(node, era, reason), uphold)
		}

		/// Take penalties that are due from the collateral: not disputed in time, upheld, or not
		/// decided in time. What the collateral does not cover is taken of the stake that was behind the
		/// node [then](Offence::held_in). One that cannot be taken does not hold up the others.
		///
		/// Free if all were due and were taken.
		///
		/// ## Dispatch Origin
		/// Signed by anyone.
		///
		/// ## Errors
		/// [`Error::NothingDue`] if none is due.
		///
		/// ## Events
		/// For each that is due [`Event::PenaltyApplied`] or [`Event::ApplyFailed`];
		/// [`Event::PenaltyUpheld`] for each dispute that was not decided.
		#[pallet::call_index(2)]
		#[pallet::weight(Pallet::<T>::apply_weight(keys.len() as u32))]
		pub fn apply(origin: OriginFor<T>, keys: Offences) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			Self::do_apply(&keys)
		}

		/// Send the tenant of a lease its part of a penalty: what was taken for as many units as the
		/// lease held of the node, but not more than [`Params::credit_multiple`] of its SLA credit
		/// of that era or, when it was left, than its price of [`Params::default_eras`]. Once for a
		/// lease, which held the node [then](Offence::held_in) and already when the trouble began.
		///
		/// ## Dispatch Origin
		/// Signed by anyone.
		///
		/// ## Errors
		/// [`Error::UnknownPenalty`], [`Error::NotApplied`], [`Error::ClaimsOver`],
		/// [`Error::AlreadyClaimed`], [`Error::NotCovered`], [`Error::SelfDealing`],
		/// [`Error::NothingToClaim`]; what the currency says about the transfer.
		///
		/// ## Events
		/// [`Event::Compensated`].
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::claim().saturating_add(T::Price::weight()))]
		pub fn claim(
			origin: OriginFor<T>,
			node: NodeId,
			era: EraIndex,
			reason: Reason,
			lease: LeaseId,
		) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_claim(Offence::new(node, era, reason), lease)
		}

		/// End a penalty once the time to claim and collect is over, or once a cancelled one was kept for long
		/// enough: what was not claimed goes to the treasury, what is still owed is written off, and
		/// up to `limit` (at most [`MAX_CLOSE`]) rows of claims are removed. The penalty goes with
		/// the last of them.
		///
		/// Free if the penalty is gone.
		///
		/// ## Dispatch Origin
		/// Signed by anyone.
		///
		/// ## Errors
		/// [`Error::UnknownPenalty`], [`Error::StillKept`]; what the currency says about the transfer.
		///
		/// ## Events
		/// [`Event::PenaltyClosed`] if it is gone.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::close((*limit).min(MAX_CLOSE)))]
		pub fn close(
			origin: OriginFor<T>,
			node: NodeId,
			era: EraIndex,
			reason: Reason,
			limit: u32,
		) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			let (removed, gone) = Self::do_close(Offence::new(node, era, reason), limit)?;
			Ok(PostDispatchInfo {
				actual_weight: Some(T::WeightInfo::close(removed)),
				pays_fee: if gone { Pays::No } else { Pays::Yes },
			})
		}

		/// Suspend a node that has failed for [`Params::suspend_level`], and lately, too. Free.
		///
		/// ## Dispatch Origin
		/// Signed by anyone.
		///
		/// ## Errors
		/// [`Error::NotSustained`]; what the registry of nodes says, if the node is not active.
		///
		/// ## Events
		/// [`Event::FailureSustained`].
		#[pallet::call_index(5)]
		pub fn suspend(origin: OriginFor<T>, node: NodeId) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			Self::do_suspend(node)?;
			Ok(Pays::No.into())
		}

		/// Take more of what is still owed of an applied penalty, when there is collateral again. It
		/// goes to the treasury: what tenants get was fixed when the penalty was applied.
		///
		/// Free if nothing is owed any more, or if as much was taken as an account must have.
		///
		/// ## Dispatch Origin
		/// Signed by anyone.
		///
		/// ## Errors
		/// [`Error::UnknownPenalty`], [`Error::NotApplied`]; [`Error::NothingDue`] if nothing is owed or
		/// there is nothing to take; what the registry of nodes says.
		///
		/// ## Events
		/// [`Event::Collected`].
		#[pallet::call_index(6)]
		pub fn collect(
			origin: OriginFor<T>,
			node: NodeId,
			era: EraIndex,
			reason: Reason,
		) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			let useful = Self::do_collect(Offence::new(node, era, reason))?;
			let pays_fee = if useful { Pays::No } else { Pays::Yes };
			Ok(pays_fee.into())
		}

		/// Forget how a node behaved, once all is forgiven or the node is gone, and no penalty of it
		/// is kept. Free.
		///
		/// ## Dispatch Origin
		/// Signed by anyone.
		///
		/// ## Errors
		/// [`Error::UnknownConduct`], [`Error::StillKept`].
		///
		/// ## Events
		/// [`Event::ConductPruned`].
		#[pallet::call_index(8)]
		pub fn prune_conduct(origin: OriginFor<T>, node: NodeId) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			Self::do_prune_conduct(node)?;
			Ok(Pays::No.into())
		}
	}

	impl<T: Config> Pallet<T> {
		/// Most that applying so many penalties weighs: each may suspend its node, which then leaves
		/// its tenants, and take of the stake behind it.
		pub(crate) fn apply_weight(penalties: u32) -> Weight {
			T::WeightInfo::apply(penalties.min(MAX_APPLY))
		}
	}
}
