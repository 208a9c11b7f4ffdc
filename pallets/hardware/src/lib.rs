#![cfg_attr(not(feature = "std"), no_std)]
#![doc = include_str!("../README.md")]
#![deny(missing_docs, rustdoc::broken_intra_doc_links)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod impls;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;
pub mod types;
pub mod weights;

pub use pallet::*;
pub use types::*;
pub use weights::WeightInfo;

// The macros of FRAME expand to `expect`, and to a function of all arguments of a call.
#[allow(clippy::expect_used, clippy::too_many_arguments)]
#[frame_support::pallet]
pub mod pallet {
	use super::{
		types::{
			ClassInfo, CountryCode, CreditOf, DetailsOf, Endpoint, FacilityOf, LongName,
			MaintenanceRecord, NodeKey, NodeOf, NodeOffer, NodeSignature, Params, ProviderOf,
			RegionInfo, ShortName, SortedNodeId,
		},
		weights::WeightInfo,
	};
	use alloc::vec::Vec;
	use frame_support::{
		pallet_prelude::*,
		traits::{
			fungible::{Balanced, MutateHold},
			Consideration, Footprint, OnUnbalanced,
		},
		DefaultNoBound,
	};
	use frame_system::pallet_prelude::*;
	use icn_primitives::{
		Bps, ClassId, EraClock, EraIndex, FacilityId, Generation, MarketId, MarketTerms, NodeId,
		OnCapacityChange, OnDefault, OnNodeStatus, RegionId, SuspensionReason, UnitPrice, Units,
	};

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// ICNT: collateral is held in it, and the fee for a node's key is taken in it.
		type Currency: Balanced<Self::AccountId, Balance = u128>
			+ MutateHold<Self::AccountId, Reason: From<HoldReason>>;

		/// Deposit for the rows of a provider, facility or node, of the account that makes them.
		type Consideration: Consideration<Self::AccountId, Footprint>;

		/// Counts the eras of commitments and status.
		type Clock: EraClock;

		/// Measures nodes; told when one must be activated, watched, and no more.
		type OnNodeStatus: OnNodeStatus;

		/// Rewards capacity; told when that of a node or its paid demand changes.
		type OnCapacityChange: OnCapacityChange;

		/// Compensates tenants; told when a node fails its leases by its provider's fault.
		type OnDefault: OnDefault;

		/// Where the fees for node keys go.
		type OnKeyFee: OnUnbalanced<CreditOf<Self>>;

		/// Sets regions, classes and the terms of markets; suspends and resumes nodes.
		type MarketOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// What the key of a node costs, in ICNT base units. It pays a row that stays for ever.
		#[pallet::constant]
		type KeyFee: Get<u128>;

		/// Eras after which a provider may ask again for the activation or return of a node.
		#[pallet::constant]
		type ActivationRetryEras: Get<EraIndex>;

		/// Weights of the calls.
		type WeightInfo: WeightInfo;

		/// Prepares what benchmarks need of the neighbours.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: crate::benchmarking::BenchmarkHelper;
	}

	/// Why funds are on hold.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// Collateral of the account's nodes.
		#[codec(index = 0)]
		Collateral,
		/// Deposit for the account's rows in state.
		#[codec(index = 1)]
		StorageDeposit,
	}

	// Keys that governance or the chain itself chooses are hashed with Twox64Concat, those that
	// users choose with Blake2_128Concat. Rows of governance stay; each other map names who pays.

	/// Regions. They stay.
	#[pallet::storage]
	pub type Regions<T: Config> = StorageMap<_, Twox64Concat, RegionId, RegionInfo>;

	/// Hardware classes. They stay.
	#[pallet::storage]
	pub type Classes<T: Config> = StorageMap<_, Twox64Concat, ClassId, ClassInfo>;

	/// Terms of the markets. They stay; a market that is no longer wanted is closed.
	#[pallet::storage]
	pub type Markets<T: Config> = StorageMap<_, Twox64Concat, MarketId, MarketTerms>;

	/// Providers, each paid by itself, until it deregisters.
	#[pallet::storage]
	pub type Providers<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, ProviderOf<T>>;

	/// Facilities, paid by their providers, until these remove them.
	#[pallet::storage]
	pub type Facilities<T: Config> = StorageMap<_, Twox64Concat, FacilityId, FacilityOf<T>>;

	/// Hot records of nodes, paid by their providers, until they are removed.
	#[pallet::storage]
	pub type Nodes<T: Config> = StorageMap<_, Twox64Concat, NodeId, NodeOf<T>>;

	/// Cold records of nodes, with the deposit for all rows of the node.
	#[pallet::storage]
	pub type NodeDetails<T: Config> = StorageMap<_, Twox64Concat, NodeId, DetailsOf<T>>;

	/// Every node key ever used, and by which node. Stays for ever, since a key is used once; paid
	/// by [`Config::KeyFee`].
	#[pallet::storage]
	pub type NodeKeys<T: Config> = StorageMap<_, Blake2_128Concat, NodeKey, NodeId>;

	/// Nodes by provider. The second key is not hashed, so that its order is that of the numbers,
	/// which the chain itself gives out.
	#[pallet::storage]
	pub type ProviderNodes<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Identity, SortedNodeId, ()>;

	/// Active nodes with free units, by market: those that a quote may offer.
	#[pallet::storage]
	pub type MarketNodes<T: Config> =
		StorageDoubleMap<_, Twox64Concat, MarketId, Twox64Concat, NodeId, ()>;

	/// Parameters that governance turns.
	#[pallet::storage]
	pub type Parameters<T: Config> = StorageValue<_, Params, ValueQuery>;

	/// Announced maintenance of nodes, paid with their records, until they are removed.
	#[pallet::storage]
	pub type Maintenance<T: Config> = StorageMap<_, Twox64Concat, NodeId, MaintenanceRecord>;

	/// Collateral that the watched nodes of a region must have, in ICNT base units. Gone when it is
	/// zero.
	#[pallet::storage]
	pub type RegionWeights<T: Config> = StorageMap<_, Twox64Concat, RegionId, u128, ValueQuery>;

	/// The next facility's identifier.
	#[pallet::storage]
	pub type NextFacilityId<T: Config> = StorageValue<_, FacilityId, ValueQuery>;

	/// The next node's identifier.
	#[pallet::storage]
	pub type NextNodeId<T: Config> = StorageValue<_, NodeId, ValueQuery>;

	/// What the chain starts with.
	#[pallet::genesis_config]
	#[derive(DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// Regions.
		pub regions: Vec<(RegionId, RegionInfo)>,
		/// Hardware classes.
		pub classes: Vec<(ClassId, ClassInfo)>,
		/// Markets with their terms; region and class must be among the above.
		pub markets: Vec<(MarketId, MarketTerms)>,
		/// Parameters.
		pub params: Params,
		#[serde(skip)]
		#[doc(hidden)]
		pub _config: PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		/// Panics on what the calls would refuse: there is no chain without a valid genesis.
		fn build(&self) {
			Parameters::<T>::put(self.params);
			for (region, info) in &self.regions {
				assert!(info.is_valid(), "invalid region {region:?}");
				assert!(!Regions::<T>::contains_key(region), "region {region:?} twice");
				Regions::<T>::insert(region, info);
			}
			for (class, info) in &self.classes {
				assert!(info.is_valid(), "invalid class {class:?}");
				assert!(!Classes::<T>::contains_key(class), "class {class:?} twice");
				Classes::<T>::insert(class, info);
			}
			for (market, terms) in &self.markets {
				assert!(terms.is_valid(), "invalid terms of {market:?}");
				assert!(Regions::<T>::contains_key(market.region), "no region of {market:?}");
				assert!(Classes::<T>::contains_key(market.class), "no class of {market:?}");
				assert!(!Markets::<T>::contains_key(market), "market {market:?} twice");
				Markets::<T>::insert(market, terms);
			}
		}
	}

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A region was added or changed.
		RegionSet {
			/// Which.
			region: RegionId,
		},
		/// A hardware class was added or changed.
		ClassSet {
			/// Which.
			class: ClassId,
		},
		/// A market was added or its terms changed.
		MarketSet {
			/// Which.
			market: MarketId,
			/// Its terms.
			terms: MarketTerms,
		},
		/// A provider joined.
		ProviderRegistered {
			/// Who.
			provider: T::AccountId,
		},
		/// A provider left.
		ProviderDeregistered {
			/// Who.
			provider: T::AccountId,
		},
		/// A facility was added.
		FacilityRegistered {
			/// Which.
			facility: FacilityId,
			/// Whose.
			provider: T::AccountId,
			/// Where.
			region: RegionId,
		},
		/// A facility was removed.
		FacilityRemoved {
			/// Which.
			facility: FacilityId,
		},
		/// A node was registered and waits for its activation.
		NodeRegistered {
			/// Which.
			node: NodeId,
			/// Whose.
			provider: T::AccountId,
			/// Where it stands.
			facility: FacilityId,
			/// Where it will trade.
			market: MarketId,
			/// Capacity its provider claims.
			units: Units,
			/// Collateral on hold for it, in ICNT base units.
			collateral: u128,
		},
		/// The least price of a node's next leases changed.
		PriceFloorSet {
			/// Which node.
			node: NodeId,
			/// The price for a unit and month.
			price_floor: UnitPrice,
		},
		/// A node answers elsewhere.
		EndpointSet {
			/// Which node.
			node: NodeId,
		},
		/// A node stays longer.
		CommitmentExtended {
			/// Which node.
			node: NodeId,
			/// First era of no commitment.
			until: EraIndex,
		},
		/// The oracles were asked again to activate a node.
		ActivationRetried {
			/// Which node.
			node: NodeId,
			/// Its generation.
			generation: Generation,
		},
		/// The oracles confirmed a node, a new one or one that returns from a suspension.
		NodeActivated {
			/// Which.
			node: NodeId,
			/// Its capacity, as confirmed.
			units: Units,
			/// First era in which it counts.
			from: EraIndex,
		},
		/// A node was suspended.
		NodeSuspended {
			/// Which.
			node: NodeId,
			/// Why.
			reason: SuspensionReason,
			/// First era that counts as short.
			since: EraIndex,
		},
		/// A suspended node is active again, as governance decided.
		NodeResumed {
			/// Which.
			node: NodeId,
			/// First era in which it counts.
			from: EraIndex,
		},
		/// A node takes no new leases and leaves when the last one is settled.
		NodeExiting {
			/// Which.
			node: NodeId,
			/// Era in which its provider asked.
			since: EraIndex,
		},
		/// A node is gone.
		NodeRemoved {
			/// Which.
			node: NodeId,
			/// Whose it was.
			provider: T::AccountId,
			/// Collateral that was freed, in ICNT base units.
			collateral: u128,
		},
		/// Maintenance of a node was announced. It replaces what was announced and has not begun.
		MaintenanceAnnounced {
			/// Which node.
			node: NodeId,
			/// First era.
			from: EraIndex,
			/// First era no more.
			until: EraIndex,
		},
		/// A provider added to the collateral of a node.
		CollateralAdded {
			/// Which node.
			node: NodeId,
			/// How much, in ICNT base units.
			amount: u128,
			/// What is on hold for it now.
			total: u128,
		},
		/// Collateral of a node was taken.
		CollateralSlashed {
			/// Which node.
			node: NodeId,
			/// How much, in ICNT base units.
			amount: u128,
			/// What is left on hold for it.
			left: u128,
		},
		/// A node has too little collateral left, and could not be suspended for it.
		SuspensionFailed {
			/// Which.
			node: NodeId,
			/// What a neighbour said.
			error: DispatchError,
		},
		/// The oracles were asked to let a suspended node return.
		ReturnRequested {
			/// Which.
			node: NodeId,
			/// Its generation.
			generation: Generation,
		},
		/// Parameters were set.
		ParamsSet {
			/// To these.
			params: Params,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// No such region.
		UnknownRegion,
		/// No such hardware class.
		UnknownClass,
		/// No such market.
		UnknownMarket,
		/// The account is no provider.
		UnknownProvider,
		/// No such facility.
		UnknownFacility,
		/// No such node.
		UnknownNode,
		/// A region needs a name and countries, each once.
		InvalidRegion,
		/// A class needs names, a range of units above zero, and targets.
		InvalidClass,
		/// The terms contradict each other.
		InvalidTerms,
		/// Text must be UTF-8, not empty, without control characters.
		InvalidText,
		/// Tiers are 1 to 4.
		InvalidTier,
		/// The country is none of the region's.
		WrongCountry,
		/// The account is a provider already.
		AlreadyRegistered,
		/// The provider still has facilities.
		HasFacilities,
		/// Nodes still stand in the facility.
		HasNodes,
		/// The signer is not the provider.
		NotProvider,
		/// The market is closed.
		MarketClosed,
		/// Zero units.
		ZeroUnits,
		/// The class allows fewer or more units of a node.
		WrongUnits,
		/// The price floor is above the market's cap.
		FloorAboveCap,
		/// The commitment is shorter than the market asks.
		CommitmentTooShort,
		/// The commitment ends later than any may.
		CommitmentTooLong,
		/// The node key was used before.
		KeyUsed,
		/// The node key did not sign this.
		BadProof,
		/// All identifiers are used up.
		IdsExhausted,
		/// The node does not wait for its activation or return.
		NotPending,
		/// The evidence is about another generation of the node.
		WrongGeneration,
		/// The node is not active.
		NotActive,
		/// The node is not suspended.
		NotSuspended,
		/// The node is not exiting.
		NotExiting,
		/// The node is exiting already.
		AlreadyExiting,
		/// It is not due yet.
		TooEarly,
		/// The commitment has not passed.
		Committed,
		/// Leases still hold units of the node.
		StillBooked,
		/// Bookings of the node are not settled.
		Unsettled,
		/// A booking spans the next era and more, and ends in the next era or at its own end.
		WrongSpan,
		/// The booking ends after the node's commitment.
		BeyondCommitment,
		/// The node has fewer units free.
		NotEnoughUnits,
		/// The node has fewer bookings.
		NotBooked,
		/// Maintenance is announced earlier.
		NoticeTooShort,
		/// Maintenance is announced at most a year ahead.
		NoticeTooLong,
		/// No eras.
		ZeroEras,
		/// The year has fewer eras left for maintenance of the node.
		BudgetExhausted,
		/// The last maintenance of the node runs, or ended too short a while ago.
		MaintenanceRunning,
		/// A penalty of the node is not decided.
		Penalised,
		/// The node has no undecided penalty.
		NotPenalised,
		/// The amount is zero.
		ZeroAmount,
		/// More than [`MAX_COLLATERAL_TIMES`](crate::MAX_COLLATERAL_TIMES) what the node must have.
		TooMuchCollateral,
		/// The node has less collateral than it must have.
		Undercollateralised,
		/// Governance suspended the node, and only it lets the node return.
		NotReturnable,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			assert!(T::ActivationRetryEras::get() > 0, "activations must not be retried at once");
			assert!(T::KeyFee::get() > 0, "a row that stays for ever must be paid for");
			assert!(NodeOf::<T>::max_encoded_len() <= 200, "hot node records must stay small");
			let most = T::BlockWeights::get().get(DispatchClass::Normal).max_extrinsic;
			let worst = T::WeightInfo::register_node().max(T::WeightInfo::remove_node());
			assert!(most.is_none_or(|most| worst.all_lte(most)), "a call must fit into a block");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call(weight(<T as Config>::WeightInfo))]
	impl<T: Config> Pallet<T> {
		/// Add a region or change it. Facilities that stand in it already stay.
		///
		/// ## Dispatch Origin
		/// [`Config::MarketOrigin`].
		///
		/// ## Errors
		/// [`Error::InvalidRegion`] without a name or country, or with a country twice.
		///
		/// ## Events
		/// [`Event::RegionSet`].
		#[pallet::call_index(0)]
		pub fn set_region(
			origin: OriginFor<T>,
			region: RegionId,
			info: RegionInfo,
		) -> DispatchResult {
			T::MarketOrigin::ensure_origin(origin)?;
			Self::do_set_region(region, info)
		}

		/// Add a hardware class or change it. A node that was registered before keeps its units,
		/// but is activated only with what the class then allows.
		///
		/// ## Dispatch Origin
		/// [`Config::MarketOrigin`].
		///
		/// ## Errors
		/// [`Error::InvalidClass`] without names, range of units or targets.
		///
		/// ## Events
		/// [`Event::ClassSet`].
		#[pallet::call_index(1)]
		pub fn set_class(origin: OriginFor<T>, class: ClassId, info: ClassInfo) -> DispatchResult {
			T::MarketOrigin::ensure_origin(origin)?;
			Self::do_set_class(class, info)
		}

		/// Add a market or change its terms, for new nodes and leases. Running leases keep their
		/// price, and nodes the collateral that they must have and their commitment.
		///
		/// ## Dispatch Origin
		/// [`Config::MarketOrigin`].
		///
		/// ## Errors
		/// [`Error::UnknownRegion`], [`Error::UnknownClass`]; [`Error::InvalidTerms`] if the terms
		/// contradict each other.
		///
		/// ## Events
		/// [`Event::MarketSet`].
		#[pallet::call_index(2)]
		pub fn set_market(
			origin: OriginFor<T>,
			market: MarketId,
			terms: MarketTerms,
		) -> DispatchResult {
			T::MarketOrigin::ensure_origin(origin)?;
			Self::do_set_market(market, terms)
		}

		/// Become a provider, with a deposit.
		///
		/// ## Dispatch Origin
		/// Signed.
		///
		/// ## Errors
		/// [`Error::InvalidText`] on the name; [`Error::AlreadyRegistered`]; those of the deposit.
		///
		/// ## Events
		/// [`Event::ProviderRegistered`].
		#[pallet::call_index(3)]
		pub fn register_provider(origin: OriginFor<T>, name: LongName) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_register_provider(who, name)
		}

		/// Be a provider no more, and get the deposit back.
		///
		/// ## Dispatch Origin
		/// Signed by the provider.
		///
		/// ## Errors
		/// [`Error::UnknownProvider`]; [`Error::HasFacilities`] while any is left.
		///
		/// ## Events
		/// [`Event::ProviderDeregistered`].
		#[pallet::call_index(4)]
		pub fn deregister_provider(origin: OriginFor<T>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_deregister_provider(who)
		}

		/// Add a data centre of claimed `tier` 1 to 4, with a deposit.
		///
		/// ## Dispatch Origin
		/// Signed by the provider.
		///
		/// ## Errors
		/// [`Error::UnknownProvider`], [`Error::UnknownRegion`]; [`Error::WrongCountry`] if it is
		/// none of the region's; [`Error::InvalidTier`]; [`Error::InvalidText`] on the name; those
		/// of the deposit.
		///
		/// ## Events
		/// [`Event::FacilityRegistered`].
		#[pallet::call_index(5)]
		pub fn register_facility(
			origin: OriginFor<T>,
			region: RegionId,
			country: CountryCode,
			tier: u8,
			name: LongName,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_register_facility(who, region, country, tier, name)
		}

		/// Remove a data centre, and get the deposit back.
		///
		/// ## Dispatch Origin
		/// Signed by its provider.
		///
		/// ## Errors
		/// [`Error::UnknownFacility`], [`Error::NotProvider`]; [`Error::HasNodes`] while any stands
		/// in it.
		///
		/// ## Events
		/// [`Event::FacilityRemoved`].
		#[pallet::call_index(6)]
		pub fn remove_facility(origin: OriginFor<T>, facility: FacilityId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_remove_facility(who, facility)
		}

		/// Register a server of `class` in the market of the facility's region, with collateral
		/// for `units` on hold, a deposit, and the fee for its `key`, which is used once.
		///
		/// `proof` is the signature of `key` over [`Pallet::consent_payload`] of generation 0.
		/// The node counts when the oracles have confirmed it. It takes new leases from
		/// `price_floor` (dollars for a unit and month) on, and stays for `commitment_eras`.
		///
		/// ## Dispatch Origin
		/// Signed by the facility's provider.
		///
		/// ## Errors
		/// [`Error::UnknownFacility`], [`Error::NotProvider`], [`Error::UnknownMarket`],
		/// [`Error::MarketClosed`]; [`Error::ZeroUnits`] and [`Error::WrongUnits`] by the class;
		/// [`Error::FloorAboveCap`], [`Error::CommitmentTooShort`] and
		/// [`Error::CommitmentTooLong`] by the market's terms; [`Error::InvalidText`] on name or
		/// endpoint; [`Error::KeyUsed`]; [`Error::BadProof`]; those of the holds and of
		/// [`Config::OnNodeStatus`].
		///
		/// ## Events
		/// [`Event::NodeRegistered`].
		#[pallet::call_index(7)]
		pub fn register_node(
			origin: OriginFor<T>,
			facility: FacilityId,
			class: ClassId,
			units: Units,
			price_floor: UnitPrice,
			reward_share: Bps,
			commitment_eras: EraIndex,
			key: NodeKey,
			name: ShortName,
			endpoint: Endpoint,
			proof: NodeSignature,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			let region = Self::own_facility(&who, facility)?.region;
			let market = MarketId { region, class };
			let offer = NodeOffer {
				facility,
				market,
				units,
				price_floor,
				reward_share,
				commitment_eras,
				key,
				name,
				endpoint,
			};
			Self::do_register_node(who, offer, proof)
		}

		/// Set the least price of new leases, in dollars for a unit and month. Running leases keep
		/// theirs.
		///
		/// ## Dispatch Origin
		/// Signed by the node's provider.
		///
		/// ## Errors
		/// [`Error::UnknownNode`], [`Error::NotProvider`], [`Error::FloorAboveCap`].
		///
		/// ## Events
		/// [`Event::PriceFloorSet`].
		#[pallet::call_index(8)]
		pub fn set_price_floor(
			origin: OriginFor<T>,
			node: NodeId,
			price_floor: UnitPrice,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_set_price_floor(who, node, price_floor)
		}

		/// Say where a node answers.
		///
		/// ## Dispatch Origin
		/// Signed by the node's provider.
		///
		/// ## Errors
		/// [`Error::UnknownNode`], [`Error::NotProvider`], [`Error::InvalidText`].
		///
		/// ## Events
		/// [`Event::EndpointSet`].
		#[pallet::call_index(9)]
		pub fn set_endpoint(
			origin: OriginFor<T>,
			node: NodeId,
			endpoint: Endpoint,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_set_endpoint(who, node, endpoint)
		}

		/// Commit a node for `eras` more: behind its commitment, or from now on if that has passed.
		///
		/// ## Dispatch Origin
		/// Signed by the node's provider.
		///
		/// ## Errors
		/// [`Error::UnknownNode`], [`Error::NotProvider`]; [`Error::CommitmentTooShort`] for no
		/// eras; [`Error::CommitmentTooLong`]; [`Error::AlreadyExiting`].
		///
		/// ## Events
		/// [`Event::CommitmentExtended`].
		#[pallet::call_index(10)]
		pub fn extend_commitment(
			origin: OriginFor<T>,
			node: NodeId,
			eras: EraIndex,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_extend_commitment(who, node, eras)
		}

		/// Take a node out of the market. One that still waits for its activation is gone at once;
		/// any other takes no new leases, and is removed when the last one is settled.
		///
		/// ## Dispatch Origin
		/// Signed by the node's provider.
		///
		/// ## Errors
		/// [`Error::UnknownNode`], [`Error::NotProvider`], [`Error::AlreadyExiting`];
		/// [`Error::Committed`] before the commitment has passed; those of
		/// [`Config::OnNodeStatus`] and [`Config::OnCapacityChange`].
		///
		/// ## Events
		/// [`Event::NodeExiting`] or [`Event::NodeRemoved`].
		#[pallet::call_index(11)]
		pub fn exit_node(origin: OriginFor<T>, node: NodeId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_exit_node(who, node)
		}

		/// Remove an exiting node that nothing waits for, and free its collateral and deposit to
		/// its provider. Free of charge when it was due.
		///
		/// ## Dispatch Origin
		/// Signed by anyone.
		///
		/// ## Errors
		/// [`Error::UnknownNode`], [`Error::NotExiting`]; [`Error::TooEarly`] in the
		/// [`EXIT_WAIT`](crate::EXIT_WAIT) eras from its exit on; [`Error::StillBooked`], [`Error::Unsettled`], [`Error::Penalised`];
		/// those of [`Config::OnNodeStatus`].
		///
		/// ## Events
		/// [`Event::NodeRemoved`].
		#[pallet::call_index(12)]
		pub fn remove_node(origin: OriginFor<T>, node: NodeId) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			Self::do_remove_node(node)?;
			Ok(Pays::No.into())
		}

		/// Suspend an active node: from the next era on it counts as fully short, earns nothing and
		/// takes no new leases.
		///
		/// ## Dispatch Origin
		/// [`Config::MarketOrigin`].
		///
		/// ## Errors
		/// [`Error::UnknownNode`], [`Error::NotActive`]; those of [`Config::OnNodeStatus`] and
		/// [`Config::OnCapacityChange`].
		///
		/// ## Events
		/// [`Event::NodeSuspended`].
		#[pallet::call_index(13)]
		pub fn suspend_node(origin: OriginFor<T>, node: NodeId) -> DispatchResult {
			T::MarketOrigin::ensure_origin(origin)?;
			Self::do_suspend_node(node, SuspensionReason::Governance)
		}

		/// Make a suspended node active again, from the next era on, whatever it was suspended for.
		///
		/// ## Dispatch Origin
		/// [`Config::MarketOrigin`].
		///
		/// ## Errors
		/// [`Error::UnknownNode`], [`Error::NotSuspended`]; those of [`Config::OnNodeStatus`] and
		/// [`Config::OnCapacityChange`].
		///
		/// ## Events
		/// [`Event::NodeResumed`].
		#[pallet::call_index(14)]
		pub fn resume_node(origin: OriginFor<T>, node: NodeId) -> DispatchResult {
			T::MarketOrigin::ensure_origin(origin)?;
			Self::do_resume_node(node)
		}

		/// Ask the oracles again to activate a node that they did not confirm in time.
		///
		/// ## Dispatch Origin
		/// Signed by the node's provider.
		///
		/// ## Errors
		/// [`Error::UnknownNode`], [`Error::NotProvider`], [`Error::NotPending`];
		/// [`Error::TooEarly`] before [`Config::ActivationRetryEras`] have passed since the last
		/// time; those of [`Config::OnNodeStatus`].
		///
		/// ## Events
		/// [`Event::ActivationRetried`].
		#[pallet::call_index(15)]
		pub fn retry_activation(origin: OriginFor<T>, node: NodeId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_retry_activation(who, node)
		}

		/// Announce maintenance of a node for `eras` from era `from` on. What it does not serve then
		/// is credited to its tenants, but no fault. Replaces what was announced and has not begun,
		/// whose eras are given back to the budget of the year in which they would have begun.
		///
		/// ## Dispatch Origin
		/// Signed by the node's provider.
		///
		/// ## Errors
		/// [`Error::UnknownNode`], [`Error::NotProvider`], [`Error::NotActive`],
		/// [`Error::ZeroEras`]; [`Error::NoticeTooShort`] by [`Params::maintenance_notice`](crate::Params::maintenance_notice);
		/// [`Error::NoticeTooLong`] by [`MAX_NOTICE_ERAS`](crate::MAX_NOTICE_ERAS); [`Error::MaintenanceRunning`] until
		/// [`MAINTENANCE_KEEP`](crate::MAINTENANCE_KEEP) eras after the end of the last one;
		/// [`Error::BudgetExhausted`] by [`Params::maintenance_budget`](crate::Params::maintenance_budget).
		///
		/// ## Events
		/// [`Event::MaintenanceAnnounced`].
		#[pallet::call_index(16)]
		pub fn announce_maintenance(
			origin: OriginFor<T>,
			node: NodeId,
			from: EraIndex,
			eras: EraIndex,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_announce_maintenance(who, node, from, eras)
		}

		/// Add `amount` ICNT base units to the collateral of a node, which stay until it is removed
		/// or a penalty takes them.
		///
		/// ## Dispatch Origin
		/// Signed by the node's provider.
		///
		/// ## Errors
		/// [`Error::UnknownNode`], [`Error::NotProvider`], [`Error::ZeroAmount`],
		/// [`Error::TooMuchCollateral`]; those of the hold.
		///
		/// ## Events
		/// [`Event::CollateralAdded`].
		#[pallet::call_index(17)]
		pub fn top_up(origin: OriginFor<T>, node: NodeId, amount: u128) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_top_up(who, node, amount)
		}

		/// Ask the oracles to let a node return that was suspended by its provider's fault. It needs
		/// all the collateral that it must have. A committee confirms its units again, at most what
		/// it had and no fewer than leases hold.
		///
		/// ## Dispatch Origin
		/// Signed by the node's provider.
		///
		/// ## Errors
		/// [`Error::UnknownNode`], [`Error::NotProvider`], [`Error::NotSuspended`],
		/// [`Error::NotReturnable`], [`Error::Undercollateralised`]; [`Error::TooEarly`] before
		/// [`Config::ActivationRetryEras`] have passed since the last time; those of
		/// [`Config::OnNodeStatus`].
		///
		/// ## Events
		/// [`Event::ReturnRequested`].
		#[pallet::call_index(18)]
		pub fn request_return(origin: OriginFor<T>, node: NodeId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_request_return(who, node)
		}

		/// Set the parameters. Maintenance that was announced stays as it is.
		///
		/// ## Dispatch Origin
		/// [`Config::MarketOrigin`].
		///
		/// ## Events
		/// [`Event::ParamsSet`].
		#[pallet::call_index(19)]
		pub fn set_params(origin: OriginFor<T>, params: Params) -> DispatchResult {
			T::MarketOrigin::ensure_origin(origin)?;
			Parameters::<T>::put(params);
			Self::deposit_event(Event::ParamsSet { params });
			Ok(())
		}
	}
}
