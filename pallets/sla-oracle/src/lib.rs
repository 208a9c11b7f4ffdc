#![cfg_attr(not(feature = "std"), no_std)]
#![cfg_attr(
	any(test, feature = "runtime-benchmarks"),
	allow(clippy::expect_used, clippy::unwrap_used)
)]
#![doc = include_str!("../README.md")]
#![deny(missing_docs, rustdoc::broken_intra_doc_links)]

extern crate alloc;

mod errors;
mod events;
mod impls;
pub mod types;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use pallet::*;
pub use types::*;
pub use weights::WeightInfo;

use frame_support::pallet_macros::import_section;

const LOG_TARGET: &str = "runtime::icn-sla-oracle";

// The pallet macros expand to `expect`.
#[allow(clippy::expect_used)]
#[import_section(errors::errors)]
#[import_section(events::events)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use frame_support::{
		pallet_prelude::*,
		traits::{
			fungible::{BalancedHold, Credit, Mutate, MutateHold},
			OnUnbalanced,
		},
		PalletId,
	};
	use frame_system::pallet_prelude::*;
	use icn_primitives::{
		EraClock, EraIndex, Generation, NodeActivation, NodeId, NodeRegistry, NodeSlot, OnDefault,
		OnVerdict, OracleSlot, RegionId, Units, Verdict,
	};
	use sp_core::H256;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// Token in which operators bond and are paid.
		type Currency: Mutate<Self::AccountId, Balance = u128>
			+ MutateHold<Self::AccountId, Reason: From<HoldReason>>
			+ BalancedHold<Self::AccountId>;
		/// Eras and their seeds.
		type Clock: EraClock;
		/// The nodes, and what a committee decides about them.
		type Nodes: NodeActivation + NodeRegistry<Self::AccountId>;
		/// Where bonds and deposits go that were lost.
		type OnSlash: OnUnbalanced<Credit<Self::AccountId, Self::Currency>>;
		/// Names the account out of which operators are paid.
		#[pallet::constant]
		type PalletId: Get<PalletId>;
		/// Told of verdicts.
		type OnVerdict: OnVerdict;
		/// Whom [`Config::Nodes`] tells when a committee suspends a node with running leases: the
		/// weight of that is part of a vote's.
		type OnDefault: OnDefault;
		/// Weights of the calls and hooks.
		type WeightInfo: WeightInfo;
		/// Sets the stage for benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper;
	}

	/// Why funds are on hold.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// Bond of an operator.
		#[codec(index = 0)]
		Bond,
		/// Deposit of a complaint.
		#[codec(index = 1)]
		Complaint,
	}

	/// The parameters.
	#[pallet::storage]
	pub type Parameters<T: Config> = StorageValue<_, Params, ValueQuery>;

	/// Operators, until they withdraw their bond, which pays for the row.
	// Accounts choose their bytes.
	#[pallet::storage]
	pub type Operators<T: Config> =
		StorageMap<_, Blake2_128Concat, T::AccountId, Operator<T::AccountId>, OptionQuery>;

	/// The operator of a reporting key. Goes with its operator.
	// Accounts choose their bytes.
	#[pallet::storage]
	pub type KeyOwner<T: Config> =
		StorageMap<_, Blake2_128Concat, T::AccountId, T::AccountId, OptionQuery>;

	/// Sizes of the sets of oracles and nodes.
	#[pallet::storage]
	pub type Sizes<T: Config> = StorageValue<_, SetSizes, ValueQuery>;

	/// Who has an oracle slot, by eras. Pruned from the end when nobody can ask any more.
	// Slots are dense and given by the chain.
	#[pallet::storage]
	pub type OracleSlots<T: Config> =
		StorageMap<_, Twox64Concat, OracleSlot, History<T::AccountId>, ValueQuery>;

	/// Which node has a node slot, by eras. Pruned from the end when nobody can ask any more.
	// Slots are dense and given by the chain.
	#[pallet::storage]
	pub type NodeSlots<T: Config> =
		StorageMap<_, Twox64Concat, NodeSlot, History<NodeId>, ValueQuery>;

	/// The slot of a node after all changes. Only nodes that are watched have one.
	// Ids are given by the chain.
	#[pallet::storage]
	pub type SlotOf<T: Config> = StorageMap<_, Twox64Concat, NodeId, NodeSlot, OptionQuery>;

	/// Sets of eras: up to the next one, pruned [`KEPT_ERAS`] after they are done.
	#[pallet::storage]
	pub type Eras<T: Config> = StorageMap<_, Twox64Concat, EraIndex, EraSet, OptionQuery>;

	/// What oracles committed to report on an era. Paid by their bonds, pruned with the reports.
	#[pallet::storage]
	pub type Commitments<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		EraIndex,
		Twox64Concat,
		OracleSlot,
		Commitment,
		OptionQuery,
	>;

	/// Roots of the receipts that an oracle gathered in an era. Pruned with its report.
	#[pallet::storage]
	pub type Roots<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		EraIndex,
		Twox64Concat,
		OracleSlot,
		PostedRoots,
		ValueQuery,
	>;

	/// What an oracle opened for the checks of an era. Pruned with its report.
	#[pallet::storage]
	pub type OpenedChecks<T: Config> =
		StorageDoubleMap<_, Twox64Concat, EraIndex, Twox64Concat, OracleSlot, Opened, ValueQuery>;

	/// How oracles did in an era. Pruned when the era's operators are settled.
	#[pallet::storage]
	pub type EraScores<T: Config> = StorageMap<_, Twox64Concat, EraIndex, Scores, ValueQuery>;

	/// Weight of what failed in a region in an era: collateral that nodes must have, times their
	/// shortfall, in ICNT base units. Pruned with the reports.
	#[pallet::storage]
	pub type Failing<T: Config> =
		StorageDoubleMap<_, Twox64Concat, EraIndex, Twox64Concat, RegionId, u128, ValueQuery>;

	/// What of [`Failing`] is of one provider. Pruned with it.
	// Accounts choose their bytes.
	#[pallet::storage]
	pub type FailingOf<T: Config> = StorageNMap<
		_,
		(
			NMapKey<Twox64Concat, EraIndex>,
			NMapKey<Twox64Concat, RegionId>,
			NMapKey<Blake2_128Concat, T::AccountId>,
		),
		u128,
		ValueQuery,
	>;

	/// How far operators are paid and penalised.
	#[pallet::storage]
	pub type Settled<T: Config> = StorageValue<_, SettleCursor, ValueQuery>;

	/// Pay of all operators that was not withdrawn, in ICNT base units.
	#[pallet::storage]
	pub type PayOwed<T: Config> = StorageValue<_, u128, ValueQuery>;

	/// Who has reported on an era. Pruned when it is final and its operators are settled.
	#[pallet::storage]
	pub type Reporters<T: Config> = StorageMap<_, Twox64Concat, EraIndex, EraReports, ValueQuery>;

	/// Reports of an era. Paid by the reporter's bond, pruned when it is final and its operators are
	/// settled.
	#[pallet::storage]
	pub type Reports<T: Config> =
		StorageDoubleMap<_, Twox64Concat, EraIndex, Twox64Concat, OracleSlot, Report, OptionQuery>;

	/// Pages of reports. Pruned with them.
	#[pallet::storage]
	pub type Pages<T: Config> = StorageNMap<
		_,
		(
			NMapKey<Twox64Concat, EraIndex>,
			NMapKey<Twox64Concat, OracleSlot>,
			NMapKey<Twox64Concat, u32>,
		),
		Page,
		OptionQuery,
	>;

	/// Every era below this one is final.
	#[pallet::storage]
	pub type FinalUntil<T: Config> = StorageValue<_, EraIndex, ValueQuery>;

	/// How far the verdicts of the first era that is not final are.
	#[pallet::storage]
	pub type Verdicts<T: Config> = StorageValue<_, VerdictCursor, ValueQuery>;

	/// Nodes that the first pass found short in that era, in the order of slots. Each page goes when
	/// its verdicts are entered.
	// Pages are numbered by the chain.
	#[pallet::storage]
	pub type FoundShort<T: Config> =
		StorageMap<_, Twox64Concat, u32, FoundPage<T::AccountId>, OptionQuery>;

	/// Where the removal of reports stands.
	#[pallet::storage]
	pub type Pruned<T: Config> = StorageValue<_, PruneCursor, ValueQuery>;

	/// Service records of nodes that were ever short, suspended or read, with the last page of their
	/// logs. Paid by the collateral of the node, and pruned after it is gone.
	// Ids are given by the chain.
	#[pallet::storage]
	pub type Records<T: Config> = StorageMap<_, Twox64Concat, NodeId, Record, OptionQuery>;

	/// Pages of shortfall logs before the last. Pruned when no reader needs an entry.
	// Ids and pages are given by the chain.
	#[pallet::storage]
	pub type Log<T: Config> =
		StorageDoubleMap<_, Twox64Concat, NodeId, Twox64Concat, u32, LogPage, OptionQuery>;

	/// Nodes that are gone, by the era (big endian) up to which all must be final before their
	/// record may go, with the next page of the log to remove.
	// Identity keeps the order of eras.
	#[pallet::storage]
	pub type GoneNodes<T: Config> =
		StorageDoubleMap<_, Identity, [u8; 4], Twox64Concat, NodeId, u32, OptionQuery>;

	/// Activations, returns and changes of units that wait for their committee. Closed by anyone when
	/// the time is over.
	// Ids are given by the chain.
	#[pallet::storage]
	pub type Activations<T: Config> =
		StorageMap<_, Twox64Concat, NodeId, Activation<T::AccountId>, OptionQuery>;

	/// Complaints that wait for their committee, beside a change of units of the next generation, if
	/// there is one. Paid by their deposits, closed by anyone when the time is over.
	// Ids are given by the chain.
	#[pallet::storage]
	pub type Complaints<T: Config> =
		StorageMap<_, Twox64Concat, NodeId, Activation<T::AccountId>, OptionQuery>;

	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// The parameters.
		pub params: Params,
		#[serde(skip)]
		#[doc(hidden)]
		pub _config: core::marker::PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			assert!(self.params.is_valid(), "the oracle parameters make no sense together");
			Parameters::<T>::put(&self.params);
			Pallet::<T>::ensure_account();
			// Nobody can be in the sets of the first two eras: their freeze is before the first
			// block.
			for era in 0..FREEZE_DELAY {
				Pallet::<T>::freeze(era);
			}
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_idle(_: BlockNumberFor<T>, remaining: Weight) -> Weight {
			Self::idle(remaining)
		}

		fn integrity_test() {
			assert!(Params::default().is_valid(), "the default parameters make sense");
			// A slot that changes in every era fits its history while eras become final in time.
			const { assert!(MAX_HISTORY > KEPT_ERAS + 2 * FREEZE_DELAY + 3) };
			const { assert!(MIN_FREE_BATCH <= MAX_BATCH && MIN_FREE_PRUNED <= MAX_PRUNED) };
			let limit = T::BlockWeights::get()
				.get(DispatchClass::Normal)
				.max_extrinsic
				.unwrap_or(T::BlockWeights::get().max_block);
			for weight in [
				Self::weight_of_finalise(MAX_BATCH),
				Self::weight_of_vote(),
				T::WeightInfo::prune(MAX_PRUNED),
				T::WeightInfo::prune_log(MAX_PRUNED),
				T::WeightInfo::reveal(MAX_PAGE),
				T::WeightInfo::open_check(MAX_OPENINGS),
				T::WeightInfo::open_silent(),
				T::WeightInfo::settle_operators(MAX_BATCH),
			] {
				assert!(weight.all_lte(limit), "the dearest calls fit a block");
			}
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call(weight(<T as Config>::WeightInfo))]
	impl<T: Config> Pallet<T> {
		/// Become an operator: puts the bond on hold and enters the sets two eras later.
		///
		/// ## Dispatch Origin
		/// Signed by the operator.
		///
		/// ## Errors
		/// [`Error::AlreadyRegistered`], [`Error::KeyInUse`], [`Error::TooManyOracles`],
		/// [`Error::HistoryFull`], and the currency's if the bond cannot be held.
		///
		/// ## Events
		/// [`Event::OperatorRegistered`].
		#[pallet::call_index(0)]
		pub fn register_operator(origin: OriginFor<T>, key: T::AccountId) -> DispatchResult {
			let operator = ensure_signed(origin)?;
			Self::do_register_operator(operator, key)
		}

		/// Leave the sets two eras later.
		///
		/// ## Dispatch Origin
		/// Signed by the operator.
		///
		/// ## Errors
		/// [`Error::UnknownOperator`], [`Error::AlreadyRetired`], [`Error::HistoryFull`].
		///
		/// ## Events
		/// [`Event::OperatorRetired`].
		#[pallet::call_index(1)]
		pub fn retire(origin: OriginFor<T>) -> DispatchResult {
			let operator = ensure_signed(origin)?;
			Self::do_retire(operator)
		}

		/// Take back what is left of the bond, and the pay, when the operators of the last era with this
		/// one in its set are settled, and `unbonding` eras after it.
		///
		/// ## Dispatch Origin
		/// Signed by the operator.
		///
		/// ## Errors
		/// [`Error::UnknownOperator`], [`Error::NotRetired`], [`Error::BondLocked`], and the
		/// currency's if the pay cannot be moved.
		///
		/// ## Events
		/// [`Event::PayWithdrawn`] if there was any, [`Event::BondWithdrawn`].
		#[pallet::call_index(2)]
		pub fn withdraw_bond(origin: OriginFor<T>) -> DispatchResult {
			let operator = ensure_signed(origin)?;
			Self::do_withdraw_bond(operator)
		}

		/// Vote on the activation or return of a node, on a change of its units, or on a complaint about
		/// it, with the units that were measured; `generation` tells which. The last vote that is needed decides; a node is activated with the
		/// lower median of the votes in favour. A complaint is upheld by as many votes against the
		/// node as it needs in favour to be refuted. Free.
		///
		/// ## Dispatch Origin
		/// Signed by the reporting key of a member of the node's activation committee.
		///
		/// ## Errors
		/// [`Error::UnknownKey`], [`Error::UnknownActivation`], [`Error::WrongGeneration`],
		/// [`Error::NotDrawn`], [`Error::WindowClosed`], [`Error::PrunedEra`],
		/// [`Error::NoSeed`], [`Error::NotMember`], [`Error::AlreadyVoted`],
		/// [`Error::ZeroUnits`], [`Error::InMaintenance`] against a node that may be down, and
		/// [`Error::HistoryFull`] if the decision must wait until more eras are final.
		///
		/// ## Events
		/// [`Event::ActivationVoted`], then [`Event::ActivationConfirmed`],
		/// [`Event::ActivationFailed`] or [`Event::ComplaintClosed`] if it decides.
		#[pallet::call_index(3)]
		#[pallet::weight((Pallet::<T>::weight_of_vote(), DispatchClass::Operational))]
		pub fn vote_activation(
			origin: OriginFor<T>,
			node: NodeId,
			generation: Generation,
			units: Units,
			in_favour: bool,
		) -> DispatchResultWithPostInfo {
			let key = ensure_signed(origin)?;
			Self::do_vote_activation(key, node, generation, units, in_favour)?;
			Ok(Pays::No.into())
		}

		/// Show the next page of the report on the era that has just ended, as it was committed to.
		/// Free.
		///
		/// Lists the assigned nodes that fell short, strictly ascending by slot over all pages;
		/// an assigned node that is not listed was fully served. A report without exceptions is
		/// one empty page. A report that is not complete when the era that follows ends counts as
		/// missing.
		///
		/// ## Dispatch Origin
		/// Signed by the reporting key of an operator in the set of `era`.
		///
		/// ## Errors
		/// [`Error::UnknownKey`], [`Error::FutureEra`], [`Error::PrunedEra`],
		/// [`Error::WindowClosed`], [`Error::NoSeed`], [`Error::NotInSet`],
		/// [`Error::NotCommitted`], [`Error::AlreadyComplete`], [`Error::TooManyPages`],
		/// [`Error::Mismatch`], [`Error::EmptyPage`], [`Error::NotSorted`],
		/// [`Error::UnknownSlot`], [`Error::ZeroShortfall`], [`Error::NotAssigned`].
		///
		/// ## Events
		/// [`Event::Reported`] with the last page.
		#[pallet::call_index(4)]
		#[pallet::weight((
			T::WeightInfo::reveal(exceptions.len() as u32),
			DispatchClass::Operational,
		))]
		pub fn reveal(
			origin: OriginFor<T>,
			era: EraIndex,
			exceptions: Page,
			rest: Rest,
		) -> DispatchResultWithPostInfo {
			let key = ensure_signed(origin)?;
			Self::do_reveal(key, era, exceptions, rest)?;
			Ok(Pays::No.into())
		}

		/// Go on with the verdicts of the first era that is not final, by up to `limit` reported
		/// nodes, at most [`MAX_BATCH`]. First the reports are merged and what fails in each region is
		/// summed, then verdicts are entered on those that were short: each of them counts twice. Free if that ends the era or looks at
		/// [`MIN_FREE_BATCH`].
		///
		/// ## Dispatch Origin
		/// Signed by anyone.
		///
		/// ## Errors
		/// [`Error::NothingToFinalise`] if the window for reports on the era is still open.
		///
		/// ## Events
		/// [`Event::VerdictEntered`] for each node that was short, [`Event::EraFinalised`].
		#[pallet::call_index(5)]
		#[pallet::weight(Pallet::<T>::weight_of_finalise(*limit))]
		pub fn finalise(origin: OriginFor<T>, limit: u32) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			Self::do_finalise(limit)
		}

		/// Remove up to `limit` items, at most [`MAX_PRUNED`], that nothing can refer to any more.
		/// Free from [`MIN_FREE_PRUNED`] items on.
		///
		/// ## Dispatch Origin
		/// Signed by anyone.
		///
		/// ## Errors
		/// [`Error::NothingToPrune`].
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::prune((*limit).min(MAX_PRUNED)))]
		pub fn prune(origin: OriginFor<T>, limit: u32) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			Self::do_prune(limit)
		}

		/// Close a complaint or else an activation whose committee did not decide in time. A complaint
		/// about a generation of the node that is not active any more may be closed at once. Free.
		///
		/// ## Dispatch Origin
		/// Signed by anyone.
		///
		/// ## Errors
		/// [`Error::UnknownActivation`], [`Error::WindowOpen`].
		///
		/// ## Events
		/// [`Event::ActivationFailed`] or [`Event::ComplaintClosed`].
		#[pallet::call_index(8)]
		pub fn close_activation(origin: OriginFor<T>, node: NodeId) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			Self::do_close_activation(node)?;
			Ok(Pays::No.into())
		}

		/// Report by another key from now on.
		///
		/// ## Dispatch Origin
		/// Signed by the operator.
		///
		/// ## Errors
		/// [`Error::UnknownOperator`], [`Error::KeyInUse`].
		///
		/// ## Events
		/// [`Event::KeySet`].
		#[pallet::call_index(9)]
		pub fn set_key(origin: OriginFor<T>, key: T::AccountId) -> DispatchResult {
			let operator = ensure_signed(origin)?;
			Self::do_set_key(operator, key)
		}

		/// Remove up to `limit` pages, at most [`MAX_PRUNED`], of a node's log that no reader
		/// needs any more. Free from [`MIN_FREE_PRUNED`] on.
		///
		/// ## Dispatch Origin
		/// Signed by anyone.
		///
		/// ## Errors
		/// [`Error::NothingToPrune`].
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::prune_log((*limit).min(MAX_PRUNED)))]
		pub fn prune_log(
			origin: OriginFor<T>,
			node: NodeId,
			limit: u32,
		) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			Self::do_prune_log(node, limit)
		}

		/// Commit to the report on the current era: the hash of its first page, see
		/// [`icn_primitives::report_page`]. May be replaced until the era ends. The first of an era is
		/// free.
		///
		/// ## Dispatch Origin
		/// Signed by the reporting key of an operator in the set of `era`.
		///
		/// ## Errors
		/// [`Error::UnknownKey`], [`Error::WrongEra`] unless `era` is the current one,
		/// [`Error::NotInSet`], [`Error::WrongWindow`] before the last part of the era.
		///
		/// ## Events
		/// [`Event::Committed`].
		#[pallet::call_index(11)]
		#[pallet::weight((T::WeightInfo::commit(), DispatchClass::Operational))]
		pub fn commit(
			origin: OriginFor<T>,
			era: EraIndex,
			hash: H256,
		) -> DispatchResultWithPostInfo {
			let key = ensure_signed(origin)?;
			Self::do_commit(key, era, hash)
		}

		/// Fix the root of the receipts gathered in a part of the current era, but the last, whose
		/// root is part of the report. Possible in this part and the next. Free.
		///
		/// ## Dispatch Origin
		/// Signed by the reporting key of an operator in the set of `era`.
		///
		/// ## Errors
		/// [`Error::UnknownKey`], [`Error::WrongEra`] unless `era` is the current one,
		/// [`Error::NotInSet`], [`Error::WrongWindow`], [`Error::AlreadyPosted`].
		///
		/// ## Events
		/// [`Event::RootPosted`].
		#[pallet::call_index(12)]
		#[pallet::weight((T::WeightInfo::post_root(), DispatchClass::Operational))]
		pub fn post_root(
			origin: OriginFor<T>,
			era: EraIndex,
			window: u8,
			root: H256,
		) -> DispatchResultWithPostInfo {
			let key = ensure_signed(origin)?;
			Self::do_post_root(key, era, window, root)?;
			Ok(Pays::No.into())
		}

		/// Open receipts for a check of the second era before the current one. Free.
		///
		/// A spot check of a node that the operator did not report asks for the one receipt that
		/// the seed chooses; of a node that it reported short by s, for any (1 - s) of all probes,
		/// rounded up: so a shortfall is to be reported rounded up. A check for silence asks for the
		/// one that the seed chooses; of silence about more nodes than the limit only what is drawn is
		/// asked, see [`icn_primitives::silence_is_checked`]. Of a node that is gone nothing is asked, and a check passes
		/// without receipts; so does all of an era so long ago, because the chain stood still, that
		/// the hashes of its blocks are forgotten.
		///
		/// ## Dispatch Origin
		/// Signed by the reporting key of an operator in the set of `era`.
		///
		/// ## Errors
		/// [`Error::UnknownKey`], [`Error::FutureEra`], [`Error::WindowClosed`],
		/// [`Error::PrunedEra`], [`Error::NoSeed`], [`Error::NotInSet`],
		/// [`Error::NotCommitted`] without a complete report, [`Error::UnknownCheck`],
		/// [`Error::AlreadyPassed`], [`Error::WrongReceipts`], [`Error::BadReceipt`].
		///
		/// ## Events
		/// [`Event::CheckPassed`].
		#[pallet::call_index(13)]
		#[pallet::weight((
			Pallet::<T>::weight_of_check(check, openings.len() as u32),
			DispatchClass::Operational,
		))]
		pub fn open_check(
			origin: OriginFor<T>,
			era: EraIndex,
			check: Check,
			openings: Openings,
		) -> DispatchResultWithPostInfo {
			let key = ensure_signed(origin)?;
			Self::do_open_check(key, era, check, openings)?;
			Ok(Pays::No.into())
		}

		/// Pay or penalise up to `limit` operators, at most [`MAX_BATCH`], of the eras that are due:
		/// final, and their checks are over. Strictly in the order of eras; one without operators
		/// counts as one. Free if that ends an era or settles [`MIN_FREE_BATCH`].
		///
		/// ## Dispatch Origin
		/// Signed by anyone.
		///
		/// ## Errors
		/// [`Error::NothingToSettle`].
		///
		/// ## Events
		/// [`Event::OperatorPaid`], [`Event::OperatorSlashed`], [`Event::OperatorRetired`],
		/// [`Event::OperatorsSettled`].
		#[pallet::call_index(14)]
		#[pallet::weight(T::WeightInfo::settle_operators((*limit).min(MAX_BATCH)))]
		pub fn settle_operators(origin: OriginFor<T>, limit: u32) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			Self::do_settle_operators(limit)
		}

		/// Take the pay that was earned.
		///
		/// ## Dispatch Origin
		/// Signed by the operator.
		///
		/// ## Errors
		/// [`Error::UnknownOperator`], [`Error::NoPay`], and the currency's if it cannot be moved.
		///
		/// ## Events
		/// [`Event::PayWithdrawn`].
		#[pallet::call_index(15)]
		pub fn withdraw_pay(origin: OriginFor<T>) -> DispatchResult {
			let operator = ensure_signed(origin)?;
			Self::do_withdraw_pay(operator)
		}

		/// Complain about an active node: a committee of its own looks again. If it votes against
		/// the node, that is suspended and the deposit returned; if it confirms the node, the
		/// deposit is lost; if it does neither, or the node gets another generation, the deposit is
		/// returned.
		///
		/// ## Dispatch Origin
		/// Signed by anyone.
		///
		/// ## Errors
		/// [`Error::NotActive`], [`Error::WindowOpen`] while a committee is at work on this
		/// generation of the node, and the currency's if the deposit cannot be held.
		///
		/// ## Events
		/// [`Event::ComplaintOpened`], [`Event::ActivationOpened`].
		#[pallet::call_index(16)]
		pub fn complain(origin: OriginFor<T>, node: NodeId) -> DispatchResult {
			let complainant = ensure_signed(origin)?;
			Self::do_complain(complainant, node)
		}
	}
}
