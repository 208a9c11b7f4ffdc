#![cfg_attr(not(feature = "std"), no_std)]
#![doc = include_str!("../README.md")]
#![deny(missing_docs, rustdoc::broken_intra_doc_links)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod errors;
mod events;
mod genesis;
mod impls;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;
pub mod types;
pub mod weights;

use frame_support::pallet_macros::import_section;
pub use pallet::*;
pub use types::*;
pub use weights::WeightInfo;

// The macros of FRAME expand to `expect`, and to a function of all arguments of a call.
#[allow(clippy::expect_used, clippy::too_many_arguments)]
#[import_section(crate::errors::errors)]
#[import_section(crate::events::events)]
#[import_section(crate::genesis::genesis)]
#[frame_support::pallet]
pub mod pallet {
	use super::{
		types::{
			Adjustment, ClassInfo, CountryCode, CreditOf, DetailsOf, Endpoint, FacilityOf, Factor,
			LongName, MaintenanceRecord, NodeKey, NodeOf, NodeOffer, NodeSignature, Params,
			ProviderOf, RegionInfo, ShortName, SortedNodeId, UnitChange,
		},
		weights::WeightInfo,
	};
	use alloc::vec::Vec;
	use frame_support::{
		pallet_prelude::*,
		traits::{
			fungible::{Balanced, BalancedHold, MutateHold},
			Consideration, Footprint, OnUnbalanced,
		},
		DefaultNoBound,
	};
	use frame_system::pallet_prelude::*;
	use icn_primitives::{
		Bps, ClassId, EraClock, EraIndex, FacilityId, Generation, MarketId, MarketTerms, NodeId,
		OnCapacityChange, OnDefault, OnNodeStatus, RegionId, SuspensionReason, UndecidedPenalties,
		UnitPrice, Units,
	};

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

	/// Most that it costs [`Config::OnNodeStatus`] to end a complaint about a generation that is asked
	/// about again or no more, and to return its deposit: time, reads and writes. No benchmark of this
	/// pallet can complain.
	const COMPLAINT_ENDS: (Weight, u64, u64) = (Weight::from_parts(50_000_000, 0), 2, 3);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// ICNT: collateral is held in it, and fees are taken in it.
		type Currency: Balanced<Self::AccountId, Balance = u128>
			+ MutateHold<Self::AccountId, Reason: From<HoldReason>>
			+ BalancedHold<Self::AccountId>;

		/// Deposit for the rows of a provider, facility or node, of the account that makes them.
		type Consideration: Consideration<Self::AccountId, Footprint>;

		/// Counts the eras of commitments and status.
		type Clock: EraClock;

		/// Measures nodes; told when one must be activated, watched, and no more.
		type OnNodeStatus: OnNodeStatus;

		/// Rewards capacity; told when that of a node, its paid demand, or the terms of a market
		/// change.
		type OnCapacityChange: OnCapacityChange;

		/// Compensates tenants; told when a node serves no leases any more by its provider's fault,
		/// whether or not there are any.
		type OnDefault: OnDefault;

		/// Penalties of nodes. While any of a node is not decided, it stays with its collateral.
		type Penalties: UndecidedPenalties;

		/// Where the fees for node keys and the penalties of early exits go.
		type OnRevenue: OnUnbalanced<CreditOf<Self>>;

		/// Sets regions, classes, the terms and factors of markets.
		type MarketOrigin: EnsureOrigin<Self::RuntimeOrigin>;
		/// Suspends nodes and lets them go on.
		type SuspendOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// What the key of a node costs, in ICNT base units. It pays a row that stays for ever.
		#[pallet::constant]
		type KeyFee: Get<u128>;

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

	/// What the collateral of markets is multiplied by, and how that moves. Stays; one without a row
	/// is one.
	#[pallet::storage]
	pub type Adjustments<T: Config> = StorageMap<_, Twox64Concat, MarketId, Adjustment, ValueQuery>;

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

	/// Changes of units that are not decided, paid with the records of their nodes.
	#[pallet::storage]
	pub type UnitChanges<T: Config> = StorageMap<_, Twox64Concat, NodeId, UnitChange>;

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

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			assert!(T::KeyFee::get() > 0, "a row that stays for ever must be paid for");
			assert!(NodeOf::<T>::max_encoded_len() <= 200, "hot node records must stay small");
			let most = T::BlockWeights::get().get(DispatchClass::Normal).max_extrinsic;
			let worst = T::WeightInfo::register_node()
				.max(Self::with_complaint(T::WeightInfo::remove_node()))
				.max(Self::with_complaint(T::WeightInfo::change_units()))
				.max(T::WeightInfo::suspend_node())
				.max(T::WeightInfo::exit_early());
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

		/// Commit a node for `eras` more: behind its commitment, for the most units that it has had in
		/// it, or from now on with those that it has, if that has passed.
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
		#[pallet::weight(
			Pallet::<T>::with_complaint(T::WeightInfo::exit_node()).max(T::WeightInfo::exit_active_node())
		)]
		pub fn exit_node(origin: OriginFor<T>, node: NodeId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_exit_node(who, node)
		}

		/// Remove an exiting node that nothing waits for, and free its deposit and its collateral, less
		/// what an early exit costs, to its provider. Free of charge when it was due.
		///
		/// ## Dispatch Origin
		/// Signed by anyone.
		///
		/// ## Errors
		/// [`Error::UnknownNode`], [`Error::NotExiting`]; [`Error::TooEarly`] in the
		/// [`Params::unbonding_eras`](crate::Params::unbonding_eras) from its exit on;
		/// [`Error::StillBooked`], [`Error::Unsettled`], [`Error::Penalised`]; those of
		/// [`Config::OnNodeStatus`].
		///
		/// ## Events
		/// [`Event::ExitPaid`] after an early exit; [`Event::NodeRemoved`].
		#[pallet::call_index(12)]
		#[pallet::weight(Pallet::<T>::with_complaint(T::WeightInfo::remove_node()))]
		pub fn remove_node(origin: OriginFor<T>, node: NodeId) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			Self::do_remove_node(node)?;
			Ok(Pays::No.into())
		}

		/// Suspend an active node: from the next era on it counts as fully short, earns nothing and
		/// takes no new leases.
		///
		/// ## Dispatch Origin
		/// [`Config::SuspendOrigin`].
		///
		/// ## Errors
		/// [`Error::UnknownNode`], [`Error::NotActive`]; those of [`Config::OnNodeStatus`] and
		/// [`Config::OnCapacityChange`].
		///
		/// ## Events
		/// [`Event::NodeSuspended`].
		#[pallet::call_index(13)]
		pub fn suspend_node(origin: OriginFor<T>, node: NodeId) -> DispatchResult {
			T::SuspendOrigin::ensure_origin(origin)?;
			Self::do_suspend_node(node, SuspensionReason::Governance)
		}

		/// Make a suspended node active again, from the next era on, whatever it was suspended for.
		///
		/// ## Dispatch Origin
		/// [`Config::SuspendOrigin`].
		///
		/// ## Errors
		/// [`Error::UnknownNode`], [`Error::NotSuspended`]; those of [`Config::OnNodeStatus`] and
		/// [`Config::OnCapacityChange`].
		///
		/// ## Events
		/// [`Event::NodeResumed`].
		#[pallet::call_index(14)]
		pub fn resume_node(origin: OriginFor<T>, node: NodeId) -> DispatchResult {
			T::SuspendOrigin::ensure_origin(origin)?;
			Self::do_resume_node(node)
		}

		/// Ask the oracles again to activate a node, or to confirm a change of its units, that they did
		/// not confirm in time.
		///
		/// ## Dispatch Origin
		/// Signed by the node's provider.
		///
		/// ## Errors
		/// [`Error::UnknownNode`], [`Error::NotProvider`], [`Error::NotPending`];
		/// [`Error::TooEarly`] before [`Params::retry_eras`](crate::Params::retry_eras) have passed
		/// since the last time; those of [`Config::OnNodeStatus`].
		///
		/// ## Events
		/// [`Event::ActivationRetried`].
		#[pallet::call_index(15)]
		#[pallet::weight(Pallet::<T>::with_complaint(T::WeightInfo::retry_activation()))]
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
		/// [`Error::ZeroEras`]; [`Error::NoticeTooShort`] by
		/// [`Params::maintenance_notice`](crate::Params::maintenance_notice);
		/// [`Error::NoticeTooLong`] by [`MAX_NOTICE_ERAS`](crate::MAX_NOTICE_ERAS);
		/// [`Error::MaintenanceRunning`] until
		/// [`Params::maintenance_keep`](crate::Params::maintenance_keep) eras after the end of the
		/// last one; [`Error::BudgetExhausted`] by
		/// [`Params::maintenance_budget`](crate::Params::maintenance_budget).
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

		/// Add `amount` ICNT base units to the collateral of a node. What the market does not ask for
		/// may be [released](Pallet::release_excess), or back more units.
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
		/// [`Params::retry_eras`](crate::Params::retry_eras) have passed since the last time; those of
		/// [`Config::OnNodeStatus`].
		///
		/// ## Events
		/// [`Event::ReturnRequested`].
		#[pallet::call_index(18)]
		#[pallet::weight(Pallet::<T>::with_complaint(T::WeightInfo::request_return()))]
		pub fn request_return(origin: OriginFor<T>, node: NodeId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_request_return(who, node)
		}

		/// Set what the collateral of a market is multiplied by. It gets there on a straight line, in
		/// [`Params::ramp_eras`](crate::Params::ramp_eras) from now on, from where it is.
		///
		/// ## Dispatch Origin
		/// [`Config::MarketOrigin`].
		///
		/// ## Errors
		/// [`Error::UnknownMarket`].
		///
		/// ## Events
		/// [`Event::AdjustmentSet`].
		#[pallet::call_index(20)]
		pub fn set_adjustment(
			origin: OriginFor<T>,
			market: MarketId,
			factor: Factor,
		) -> DispatchResult {
			T::MarketOrigin::ensure_origin(origin)?;
			Self::do_set_adjustment(market, factor)
		}

		/// Take out what a node has above the collateral that its market asks for today, for all units
		/// that it is committed to. From then on it must have just that for its units.
		///
		/// ## Dispatch Origin
		/// Signed by the node's provider.
		///
		/// ## Errors
		/// [`Error::UnknownNode`], [`Error::NotProvider`], [`Error::NotActive`];
		/// [`Error::Penalised`], [`Error::ChangePending`] until that is decided;
		/// [`Error::NoExcess`].
		///
		/// ## Events
		/// [`Event::CollateralReleased`].
		#[pallet::call_index(21)]
		pub fn release_excess(origin: OriginFor<T>, node: NodeId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_release_excess(who, node)
		}

		/// Ask the oracles to confirm that a node has `units` from now on. What it lacks in collateral
		/// for more of them is put on hold at once. `proof` is the signature of its key over
		/// [`Pallet::consent_payload`] of the next generation. Until a committee has confirmed it, the
		/// node stays what it is, but is not booked beyond what it will have.
		///
		/// ## Dispatch Origin
		/// Signed by the node's provider.
		///
		/// ## Errors
		/// [`Error::UnknownNode`], [`Error::NotProvider`], [`Error::NotActive`],
		/// [`Error::SameUnits`]; [`Error::WrongUnits`] by the class; [`Error::StillBooked`] for fewer
		/// than leases hold; [`Error::ChangePending`]; [`Error::TooEarly`] before
		/// [`Params::retry_eras`](crate::Params::retry_eras) have passed since the last time;
		/// [`Error::Undercollateralised`]; for more units [`Error::MarketClosed`], and
		/// [`Error::CommitmentTooShort`] if less is left of it than a new node needs;
		/// [`Error::BadProof`]; those of the hold and of [`Config::OnNodeStatus`].
		///
		/// ## Events
		/// [`Event::UnitChangeAsked`].
		#[pallet::call_index(22)]
		#[pallet::weight(Pallet::<T>::with_complaint(T::WeightInfo::change_units()))]
		pub fn change_units(
			origin: OriginFor<T>,
			node: NodeId,
			units: Units,
			proof: NodeSignature,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_change_units(who, node, units, proof)
		}

		/// Take a change of units back that is not decided. What was held for it is free, or is
		/// collateral if a penalty is not decided.
		///
		/// ## Dispatch Origin
		/// Signed by the node's provider.
		///
		/// ## Errors
		/// [`Error::UnknownNode`], [`Error::NotProvider`], [`Error::NoChange`].
		///
		/// ## Events
		/// [`Event::UnitChangeDropped`].
		#[pallet::call_index(23)]
		pub fn cancel_change(origin: OriginFor<T>, node: NodeId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_cancel_change(who, node)
		}

		/// Take a node out of the market before the end of its commitment, for a part of its
		/// collateral ([`Params::early_exit`](crate::Params::early_exit)), which is taken when it is
		/// removed. It serves no lease from the next era on, which is a default of those that run, and
		/// is removed when the last one is settled.
		///
		/// ## Dispatch Origin
		/// Signed by the node's provider.
		///
		/// ## Errors
		/// [`Error::UnknownNode`], [`Error::NotProvider`], [`Error::AlreadyExiting`];
		/// [`Error::NotActive`] if it waits for its activation, [`Error::NotCommitted`] if the
		/// commitment has passed: then [`Pallet::exit_node`] is free; those of
		/// [`Config::OnNodeStatus`] and [`Config::OnCapacityChange`].
		///
		/// ## Events
		/// [`Event::NodeExitingEarly`].
		#[pallet::call_index(24)]
		pub fn exit_early(origin: OriginFor<T>, node: NodeId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_exit_early(who, node)
		}
	}

	impl<T: Config> Pallet<T> {
		/// What a call weighs that may end a complaint.
		pub(crate) fn with_complaint(call: Weight) -> Weight {
			let (time, reads, writes) = COMPLAINT_ENDS;
			call.saturating_add(time).saturating_add(T::DbWeight::get().reads_writes(reads, writes))
		}
	}
}
