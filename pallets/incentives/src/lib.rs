#![cfg_attr(not(feature = "std"), no_std)]
#![cfg_attr(test, allow(clippy::expect_used, clippy::unwrap_used))]
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

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use pallet::*;
pub use types::*;
pub use weights::WeightInfo;

pub(crate) const LOG_TARGET: &str = "runtime::incentives";

/// Eras from an era to the one at whose beginning its budgets are allotted: not before it is known
/// whether enough oracles reported on it.
pub const EMISSION_DELAY: icn_primitives::EraIndex = 2;

/// Eras for which global steps are kept: a market that lags further behind is not paid for it.
pub const MAX_LAG: icn_primitives::EraIndex = 64;

/// Most eras that one call or one step of the hook rolls a market.
pub const MAX_STEPS: u32 = 8;

/// Most eras that a verdict rolls its market: the one that is judged, and one that was missed.
pub const VERDICT_STEPS: u32 = 2;

/// Eras after which a claim costs no fee.
pub const CLAIM_AGE: icn_primitives::EraIndex = 24;

/// Most nodes for which one call claims.
pub const MAX_BATCH: u32 = 32;

/// Capacity of a market above this one is not weighed: 10^12 units.
pub const MAX_WEIGHED_UNITS: u64 = 1_000_000_000_000;

/// Largest schedule: 300 million ICNT. A scaled reward then always fits.
pub const MAX_SCHEDULE: u128 = 300_000_000 * icn_primitives::ICNT;

// The pallet macros expand to `expect`.
#[allow(clippy::expect_used)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::vec::Vec;
	use frame_support::{pallet_prelude::*, traits::fungible, weights::WeightMeter, PalletId};
	use frame_system::pallet_prelude::*;
	use icn_math::accumulator;
	use icn_primitives::{
		Bps, ClassId, CollateralGap, DelegatorRewards, EraClock, EraIndex, EvidenceKind,
		EvidenceRegistry, MarketId, NodeId, NodeRegistry, PriceFeed, ServiceRecord,
	};

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// ICNT. Rewards are transferred from the reserve; nothing is minted.
		type Currency: fungible::Mutate<Self::AccountId, Balance = u128>;
		/// Providers of nodes and terms of markets.
		type Nodes: NodeRegistry<Self::AccountId>;
		/// The protocol's clock.
		type Clock: EraClock;
		/// Which eras are final, and which were measured. It hears of a new era first.
		type Record: ServiceRecord;
		/// What is proven of nodes beyond what is measured. It raises what they are rewarded for.
		type Evidence: EvidenceRegistry;
		/// Collateral that nodes lack: it is filled before anybody else is paid.
		type Gap: CollateralGap<Self::AccountId>;
		/// Those who delegated to nodes, for their share of the rewards.
		type Delegators: DelegatorRewards<Self::AccountId>;
		/// What ICNT is worth. Where no feed speaks it is [`Params::icnt_price`].
		type Price: PriceFeed;
		/// Sets curves, weights and what evidence is worth.
		type AdminOrigin: EnsureOrigin<Self::RuntimeOrigin>;
		/// The reserve is the account of this id.
		#[pallet::constant]
		type PalletId: Get<PalletId>;
		/// Weights of the calls.
		type WeightInfo: WeightInfo;
		/// Puts clock, record and registry where a benchmark wants them.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper<Self::AccountId>;
	}

	/// The emission schedule, set at genesis.
	#[pallet::storage]
	pub type Schedule<T: Config> = StorageValue<_, EmissionSchedule, ValueQuery>;

	/// What governance turns.
	#[pallet::storage]
	pub type Parameters<T: Config> = StorageValue<_, Params, ValueQuery>;

	/// Curves, weights and parameters that count from the last era on or later: an era is weighed in
	/// the next one.
	#[pallet::storage]
	pub type SettingsAhead<T: Config> =
		StorageValue<_, BoundedVec<SettingAhead, ConstU32<MAX_SETTINGS>>, ValueQuery>;

	/// Demand curves. A class without one earns nothing from the demand pool.
	// Few rows, made by governance: ids need no strong hash.
	#[pallet::storage]
	pub type Curves<T: Config> = StorageMap<_, Twox64Concat, ClassId, Curve, OptionQuery>;

	/// Incentives of the markets.
	// Few rows: one for each market of the registry.
	#[pallet::storage]
	pub type Markets<T: Config> = StorageMap<_, Twox64Concat, MarketId, MarketState, OptionQuery>;

	/// Markets by era. Rows of eras that are final are removed as the market is rolled, those that
	/// a node refers to when it no longer does.
	// Ids and eras are counted by the chain: no strong hash.
	#[pallet::storage]
	pub type EraRows<T: Config> =
		StorageDoubleMap<_, Twox64Concat, MarketId, Twox64Concat, EraIndex, EraRow, OptionQuery>;

	/// Sum of the weights of all markets.
	#[pallet::storage]
	pub type TotalWeight<T: Config> = StorageValue<_, PoolWeights, ValueQuery>;

	/// What weight earned, for the last [`MAX_LAG`] eras.
	#[pallet::storage]
	pub type Global<T: Config> = StorageMap<_, Twox64Concat, EraIndex, GlobalStep, OptionQuery>;

	/// Incentives of the nodes. A row goes with the claim after its node has gone.
	// Ids are counted by the chain.
	#[pallet::storage]
	pub type Nodes<T: Config> =
		StorageMap<_, Twox64Concat, NodeId, NodeState<T::AccountId>, OptionQuery>;

	/// Changes of nodes that take effect at the beginning of an era, until they are walked.
	#[pallet::storage]
	pub type NodeChanges<T: Config> = StorageMap<_, Twox64Concat, NodeId, Changes, ValueQuery>;

	/// What nodes are rewarded for beyond their capacity, and what it earned that is kept apart. A
	/// row goes when its last grant has ended and was settled.
	// Ids are counted by the chain.
	#[pallet::storage]
	pub type Grants<T: Config> = StorageMap<_, Twox64Concat, NodeId, GrantList, ValueQuery>;

	/// What evidence of each kind is worth; nothing without a row.
	// As many rows as kinds at most.
	#[pallet::storage]
	pub type EvidenceBonus<T: Config> =
		StorageMap<_, Twox64Concat, EvidenceKind, BonusLevels, ValueQuery>;

	/// Most that nodes can have earned since genesis, in ICNT base units.
	#[pallet::storage]
	pub type Allotted<T: Config> = StorageValue<_, u128, ValueQuery>;

	/// What was paid since genesis, in ICNT base units.
	#[pallet::storage]
	pub type Paid<T: Config> = StorageValue<_, u128, ValueQuery>;

	/// The reserve at genesis, in ICNT base units.
	#[pallet::storage]
	pub type Funded<T: Config> = StorageValue<_, u128, ValueQuery>;

	/// The sweep over markets.
	#[pallet::storage]
	pub type Sweep<T: Config> = StorageValue<_, SweepState, ValueQuery>;

	/// What the incentives of a network begin with.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// The emission schedule. The reserve must hold all of it.
		pub schedule: Vec<Segment>,
		/// Demand curves.
		pub curves: Vec<(ClassId, Vec<CurvePoint>)>,
		/// Strategic weights of markets, in parts per million.
		pub markets: Vec<(MarketId, StrategicWeight)>,
		/// What governance turns later.
		pub params: Params,
		/// By how much each level of a kind of evidence raises what is rewarded.
		pub evidence_bonus: Vec<(EvidenceKind, Vec<Bps>)>,
		/// No field: binds the runtime.
		#[serde(skip)]
		pub _runtime: PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			Pallet::<T>::build_genesis(self);
		}
	}

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// The demand curve of a class was set.
		CurveSet {
			/// The class.
			class: ClassId,
			/// First era that counts by it.
			from: EraIndex,
		},
		/// The strategic weight of a market was set.
		MarketWeightSet {
			/// The market.
			market: MarketId,
			/// In parts per million.
			weight: u32,
			/// First era that counts by it.
			from: EraIndex,
		},
		/// Parameters were set.
		ParametersSet {
			/// First era that counts by them.
			from: EraIndex,
		},
		/// The budgets of an era were allotted.
		Emitted {
			/// The era.
			era: EraIndex,
			/// Most that nodes can earn of it from the base pool, in ICNT base units.
			base: u128,
			/// Most that nodes can earn of it from the demand pool, in ICNT base units.
			demand: u128,
		},
		/// A market was rolled into an era by a call.
		MarketRefreshed {
			/// The market.
			market: MarketId,
			/// The era it stands at.
			era: EraIndex,
		},
		/// A market lagged so far behind that its eras cannot be paid.
		MarketUnpaid {
			/// The market.
			market: MarketId,
			/// Eras below this one that were not yet rolled.
			until: EraIndex,
		},
		/// A node lost the reward of the share of an era in which it fell short.
		Forfeited {
			/// The node.
			node: NodeId,
			/// The era.
			era: EraIndex,
			/// In ICNT base units, rounded down.
			amount: u128,
		},
		/// An item of a batch failed, and left nothing behind.
		ItemFailed {
			/// Which of them, from zero.
			index: u32,
			/// The node.
			node: NodeId,
			/// Why.
			error: DispatchError,
		},
		/// A reward was paid.
		Claimed {
			/// The node that earned it.
			node: NodeId,
			/// Who was paid what is not named below.
			provider: T::AccountId,
			/// All of it, in ICNT base units.
			amount: u128,
			/// What of it went into the collateral of the node.
			collateral: u128,
			/// What of it went to the delegators of the node.
			delegators: u128,
		},
		/// A node that is gone and has nothing to come was forgotten.
		NodeForgotten {
			/// The node.
			node: NodeId,
		},
		/// The worth of a kind of evidence was set.
		EvidenceBonusSet {
			/// The kind.
			kind: EvidenceKind,
		},
		/// It was looked at what is proven of a node, and its reward follows.
		EvidenceCounted {
			/// The node.
			node: NodeId,
			/// By how much its capacity counts more.
			bonus: Bps,
			/// First era of it.
			from: EraIndex,
			/// First era no more.
			until: EraIndex,
		},
		/// What a node was rewarded for by evidence, since it was last settled, did not stand: it
		/// stays in the reserve.
		EvidenceUnproven {
			/// The node.
			node: NodeId,
			/// In ICNT base units.
			amount: u128,
		},
		/// Too few oracles reported on an era: it pays nothing, and its budgets stay in the reserve.
		Unmeasured {
			/// The era.
			era: EraIndex,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// The points are no curve: see `icn_math::curve::check`.
		InvalidCurve,
		/// The parameters contradict each other.
		InvalidParameters,
		/// No such market in the registry.
		UnknownMarket,
		/// No such node.
		UnknownNode,
		/// The node counts in another market.
		WrongMarket,
		/// Changes take effect at the beginning of a later era, and end after they begin. Verdicts are
		/// on eras before the last one.
		WrongEra,
		/// The node has as many changes ahead as it may have.
		TooManyChanges,
		/// More capacity or demand than can be counted.
		Overflow,
		/// The market is up to date.
		UpToDate,
		/// The node has earned nothing that was not paid.
		NothingToClaim,
		/// A row that should exist does not.
		RowMissing,
		/// As many settings wait as may: they come into force within two eras.
		TooManySettings,
		/// Not one value for each level of the kind, or one that is below that of a lower level.
		InvalidBonus,
		/// All kinds together would be worth more than `MAX_EVIDENCE_BONUS`.
		BonusTooHigh,
		/// The node is rewarded for just what is proven of it.
		NothingChanged,
		/// Two grants of the node wait for their eras to become final.
		TooManyGrants,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_idle(_: BlockNumberFor<T>, remaining: Weight) -> Weight {
			let mut meter = WeightMeter::with_limit(remaining);
			Self::sweep(&mut meter);
			meter.consumed()
		}

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
		/// Set the demand curve of a class, from the next era on.
		///
		/// ## Dispatch Origin
		/// [`Config::AdminOrigin`].
		///
		/// ## Errors
		/// [`Error::InvalidCurve`] unless the curve begins at zero, never falls and is star-shaped,
		/// [`Error::TooManySettings`].
		///
		/// ## Events
		/// [`Event::CurveSet`].
		#[pallet::call_index(0)]
		pub fn set_curve(origin: OriginFor<T>, class: ClassId, curve: Curve) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_set_curve(class, curve)
		}

		/// Set the strategic weight of a market, in parts per million, from the next era on.
		///
		/// ## Dispatch Origin
		/// [`Config::AdminOrigin`].
		///
		/// ## Errors
		/// [`Error::UnknownMarket`] if the registry does not know the market,
		/// [`Error::TooManySettings`].
		///
		/// ## Events
		/// [`Event::MarketWeightSet`].
		#[pallet::call_index(1)]
		pub fn set_market_weight(
			origin: OriginFor<T>,
			market: MarketId,
			weight: StrategicWeight,
		) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_set_market_weight(market, weight)
		}

		/// Pay what a node has earned up to the last final era: into a gap of its collateral first,
		/// then their share to its delegators, the rest to its provider. Anyone may do it, and it
		/// costs no fee when the last claim is at least [`CLAIM_AGE`] eras old. What the node earned
		/// by evidence that did not stand since the last claim is dropped. When the node
		/// is gone and nothing can follow, its row is removed; what is left of less than an account
		/// must hold then stays in the reserve if the provider has none any more.
		///
		/// ## Dispatch Origin
		/// Signed by anyone.
		///
		/// ## Errors
		/// [`Error::UnknownNode`], [`Error::NothingToClaim`]; `TokenError::BelowMinimum` if nothing
		/// can be paid but less than the provider's account must hold; those of
		/// [`Config::Gap`] and [`Config::Delegators`].
		///
		/// ## Events
		/// [`Event::Claimed`], [`Event::NodeForgotten`], [`Event::EvidenceUnproven`].
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::claim(MAX_CHANGES, MAX_GRANTS))]
		pub fn claim(origin: OriginFor<T>, node: NodeId) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			Self::do_claim(node)
		}

		/// Roll a market towards the era before the current one, at most [`MAX_STEPS`] eras. The
		/// hook does it when blocks have room; this is for when they do not. Costs no fee when it
		/// was due.
		///
		/// ## Dispatch Origin
		/// Signed by anyone.
		///
		/// ## Errors
		/// [`Error::UnknownMarket`], [`Error::UpToDate`].
		///
		/// ## Events
		/// [`Event::MarketRefreshed`].
		#[pallet::call_index(3)]
		#[pallet::weight(Pallet::<T>::refresh_weight(MAX_STEPS))]
		pub fn refresh_market(
			origin: OriginFor<T>,
			market: MarketId,
		) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			Self::do_refresh_market(market)
		}

		/// Set by how much each level of a kind of evidence raises what is rewarded of a node: one
		/// value for each level, from level 1 on, or none at all. Counts for what
		/// [`Pallet::update_evidence`] looks at from now on.
		///
		/// ## Dispatch Origin
		/// [`Config::AdminOrigin`].
		///
		/// ## Errors
		/// [`Error::InvalidBonus`], [`Error::BonusTooHigh`].
		///
		/// ## Events
		/// [`Event::EvidenceBonusSet`].
		#[pallet::call_index(5)]
		pub fn set_evidence_bonus(
			origin: OriginFor<T>,
			kind: EvidenceKind,
			levels: BonusLevels,
		) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_set_evidence_bonus(kind, levels)
		}

		/// Look at what is proven of a node, and reward it accordingly from the next era on, until
		/// the first of it expires. Anyone may do it, and it costs no fee if it changes something.
		/// Settles the node first, as a claim does.
		///
		/// ## Dispatch Origin
		/// Signed by anyone.
		///
		/// ## Errors
		/// [`Error::UnknownNode`], [`Error::NothingChanged`], [`Error::TooManyGrants`],
		/// [`Error::TooManyChanges`], [`Error::Overflow`].
		///
		/// ## Events
		/// [`Event::EvidenceCounted`], [`Event::EvidenceUnproven`].
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::update_evidence(MAX_CHANGES))]
		pub fn update_evidence(origin: OriginFor<T>, node: NodeId) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			Self::do_update_evidence(node)
		}

		/// [`claim`](Pallet::claim) for up to [`MAX_BATCH`] nodes. Each is paid in full or not at all,
		/// and one that fails does not stop the others.
		///
		/// Free if all of them are.
		///
		/// ## Dispatch Origin
		/// Signed by anyone.
		///
		/// ## Errors
		/// [`Error::NothingToClaim`] if there are none, the first one's error if none was paid. Those of
		/// single nodes are told by events.
		///
		/// ## Events
		/// Those of [`claim`](Pallet::claim) for each that worked, and [`Event::ItemFailed`] for each
		/// that did not.
		#[pallet::call_index(7)]
		#[pallet::weight(
			T::WeightInfo::claim(MAX_CHANGES, MAX_GRANTS).saturating_mul(nodes.len() as u64)
		)]
		pub fn claim_many(
			origin: OriginFor<T>,
			nodes: BoundedVec<NodeId, ConstU32<MAX_BATCH>>,
		) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			Self::do_claim_many(&nodes)
		}
	}

	impl<T: Config> Pallet<T> {
		/// The account that rewards are paid from.
		pub fn reserve() -> T::AccountId {
			use sp_runtime::traits::AccountIdConversion;
			T::PalletId::get().into_account_truncating()
		}

		/// The era that markets can be rolled into. What an era pays is known from the beginning of
		/// the second era after it on, so that this is the era before the current one.
		pub(crate) fn due_era() -> EraIndex {
			T::Clock::era().saturating_sub(EMISSION_DELAY - 1)
		}

		/// Up to which era a node of `market` can be settled. What it was judged for is as good as
		/// final.
		pub(crate) fn settled_until(
			market: &MarketState,
			state: &NodeState<T::AccountId>,
		) -> EraIndex {
			T::Record::final_until().min(market.era).max(state.judged)
		}

		/// Scaled cap of a pool's global step for `max`, ICNT base units per unit of weight one.
		pub(crate) fn step_cap(max: u128) -> u128 {
			// At most 10^21 x 2^40 by the bounds of the parameters.
			max.saturating_mul(accumulator::SCALE) / icn_math::wash::WEIGHT_ONE
		}
	}
}
