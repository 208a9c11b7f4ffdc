#![cfg_attr(not(feature = "std"), no_std)]
#![doc = include_str!("../README.md")]
#![deny(missing_docs, rustdoc::broken_intra_doc_links)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod calls;
mod errors;
mod events;
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
use frame_support::pallet_macros::import_section;
pub use pallet::*;
pub use types::*;
pub use weights::WeightInfo;

const LOG_TARGET: &str = "runtime::leases";

/// Leases that one block's idle time moves on at most.
pub const MAX_IDLE_STEPS: u32 = 8;

/// Leases that leave a queue in a block before nobody looks for the head of one any more: each that
/// left in this block is skipped again, so the work of a block grows with the square of this.
pub const MAX_MOVES_PER_BLOCK: u32 = 64;

/// A settlement is free of charge when it is older than this: about a day.
pub const FREE_AFTER_ERAS: u32 = 24;

/// Leases that one call settles at most.
pub const MAX_BATCH: u32 = 32;

/// Storage reads that a search in the shortfall log of a node takes at most: the logarithm of the
/// longest lease in eras.
pub const SEARCH_READS: u64 = 16;

// The storage macro writes `expect` itself.
#[allow(clippy::expect_used)]
#[import_section(crate::calls::calls)]
#[import_section(crate::errors::errors)]
#[import_section(crate::events::events)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::vec::Vec;
	use frame_support::{
		dispatch::PostDispatchInfo,
		pallet_prelude::*,
		traits::{
			fungibles::{metadata::Inspect as InspectMetadata, Mutate},
			Consideration, Footprint,
		},
		weights::WeightMeter,
		PalletId,
	};
	use frame_system::pallet_prelude::*;
	use icn_primitives::{
		Affiliation, AssetId, Breach, CapacityBook, ClassId, Constraints, EraClock, EraIndex,
		EvidenceRegistry, FacilityRegistry, LeaseEndReason, LeaseId, MarketId, NodeId,
		NodeRegistry, PriceFeed, ServiceRecord, Units,
	};

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// The assets that leases are paid in.
		type Assets: Mutate<Self::AccountId, AssetId = AssetId, Balance = u128>;
		/// What is known of those among them that are not ICNT.
		type Stablecoins: InspectMetadata<Self::AccountId, AssetId = AssetId>;
		/// What ICNT is worth, and which stablecoins are good.
		type Prices: PriceFeed;
		/// Price of keeping a service provider's or a lease's rows in state.
		type Consideration: Consideration<Self::AccountId, Footprint>;
		/// The nodes, their capacity and the data centres in which they stand.
		type Nodes: NodeRegistry<Self::AccountId> + FacilityRegistry<Self::AccountId> + CapacityBook;
		/// What is proven of them.
		type Evidence: EvidenceRegistry;
		/// Who is known to belong together: leases among them are no demand.
		type Affiliation: Affiliation<Self::AccountId>;
		/// The eras.
		type Clock: EraClock;
		/// What was really served, and which eras are final.
		type Service: ServiceRecord;
		/// Gets the protocol's margin.
		type Treasury: Get<Self::AccountId>;
		/// Gets its share of the margin in ICNT: the account that rewards come out of.
		type Reserve: Get<Self::AccountId>;
		/// Accepts assets, and writes off those that are gone.
		type AdminOrigin: EnsureOrigin<Self::RuntimeOrigin>;
		/// Suspends service providers and lets them go on.
		type SuspendOrigin: EnsureOrigin<Self::RuntimeOrigin>;
		/// Names the account that holds everything owed.
		#[pallet::constant]
		type PalletId: Get<PalletId>;
		/// Weights of the calls and of the steps of the hook.
		type WeightInfo: WeightInfo;
		/// Sets up neighbours for benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper<Self::AccountId>;
	}

	/// Why funds are on hold.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// Deposit for rows in state: service providers and leases.
		#[codec(index = 0)]
		Record,
	}

	/// Parameters that governance turns.
	#[pallet::storage]
	pub type Parameters<T> = StorageValue<_, Params, ValueQuery>;

	/// Assets that leases may be paid in, or that are still owed to somebody.
	// Blake2: ids are chosen by who creates the asset.
	#[pallet::storage]
	pub type AcceptedAssets<T> = StorageMap<_, Blake2_128Concat, AssetId, AssetTerms>;

	/// What the pallet's account owes, per asset. Gone when nothing is.
	#[pallet::storage]
	pub type Ledgers<T> = StorageMap<_, Blake2_128Concat, AssetId, AssetLedger, ValueQuery>;

	/// Who may lease. Paid by their own deposit; go by
	/// [`deregister_service_provider`](Pallet::deregister_service_provider).
	#[pallet::storage]
	pub type ServiceProviders<T: Config> =
		StorageMap<_, Blake2_128Concat, T::AccountId, ServiceProvider<T::Consideration>>;

	/// Who declared whom to belong to it. Paid by a deposit of who declared it; go by
	/// [`retract_affiliate`](Pallet::retract_affiliate).
	#[pallet::storage]
	pub type Affiliates<T: Config> = StorageDoubleMap<
		_,
		Blake2_128Concat,
		T::AccountId,
		Blake2_128Concat,
		T::AccountId,
		T::Consideration,
	>;

	/// Units that tenants hold in markets and that count as demand. No row without any.
	// Twox: markets are governance's.
	#[pallet::storage]
	pub type PayerDemand<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		MarketId,
		Blake2_128Concat,
		T::AccountId,
		u64,
		ValueQuery,
	>;

	/// Accounts that may sign no more leases, registered or not. Governance's; go by
	/// [`resume_service_provider`](Pallet::resume_service_provider) only.
	#[pallet::storage]
	pub type Suspensions<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, Suspension>;

	/// Identifier of the next lease.
	#[pallet::storage]
	pub type NextLeaseId<T> = StorageValue<_, LeaseId, ValueQuery>;

	/// Leases that are not over. Paid by the tenant's ticket; go when their last era is settled.
	// Twox: ids are counted, not chosen.
	#[pallet::storage]
	pub type Leases<T: Config> = StorageMap<_, Twox64Concat, LeaseId, LeaseOf<T>>;

	/// What the nodes of a lease must be, if it asks for anything. Paid by the tenant's ticket; goes
	/// with the lease.
	#[pallet::storage]
	pub type LeaseConstraints<T> = StorageMap<_, Twox64Concat, LeaseId, Wanted>;

	/// Leases that are offered to another tenant. Paid by the lease's ticket; go when one is handed
	/// on, changed by its tenant, or over.
	#[pallet::storage]
	pub type LeaseOffers<T: Config> =
		StorageMap<_, Twox64Concat, LeaseId, TransferOffer<<T as frame_system::Config>::AccountId>>;

	/// Who gets back what is left of a lease, if not its tenant. Paid by the lease's ticket; go with
	/// the lease.
	#[pallet::storage]
	pub type Payers<T: Config> =
		StorageMap<_, Twox64Concat, LeaseId, <T as frame_system::Config>::AccountId>;

	/// Leases that another is to follow. Paid by the lease's ticket; go on to the one that follows,
	/// else with the lease, or with its tenant.
	#[pallet::storage]
	pub type Renewals<T> = StorageMap<_, Twox64Concat, LeaseId, Renewal>;

	/// Deposits of leases and, smaller, of ended leases.
	#[pallet::storage]
	pub type Tickets<T: Config> = StorageMap<_, Twox64Concat, LeaseId, T::Consideration>;

	/// Index of leases by tenant. The second key is the id in big endian, so that pages are in
	/// order.
	#[pallet::storage]
	pub type TenantLeases<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Identity, [u8; 8], ()>;

	/// Running leases by the era (big endian, hence in order) in which their term is over.
	// Identity: both keys are counted by the chain.
	#[pallet::storage]
	pub type Expiries<T> = StorageDoubleMap<_, Identity, [u8; 4], Identity, LeaseId, ()>;

	/// Leases whose capacity is released, by the era below which all must be final to close them.
	#[pallet::storage]
	pub type Closings<T> = StorageDoubleMap<_, Identity, [u8; 4], Identity, LeaseId, ()>;

	/// The last block in which leases left a queue, and how many.
	#[pallet::storage]
	pub type Moved<T> = StorageValue<_, (BlockNumberFor<T>, u32), ValueQuery>;

	/// What accounts may withdraw: providers what they served, payers a refund that could not be
	/// sent, service providers what was deposited for them. Goes when it is withdrawn.
	#[pallet::storage]
	pub type Earnings<T: Config> = StorageDoubleMap<
		_,
		Blake2_128Concat,
		T::AccountId,
		Blake2_128Concat,
		AssetId,
		u128,
		ValueQuery,
	>;

	/// How leases ended, and which nodes they held. Paid by the tenant's ticket; goes by
	/// [`prune_ended`](Pallet::prune_ended).
	#[pallet::storage]
	pub type Ended<T: Config> =
		StorageMap<_, Twox64Concat, LeaseId, EndedLease<<T as frame_system::Config>::AccountId>>;

	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// Assets that leases may be paid in.
		pub assets: Vec<(AssetId, AssetTerms)>,
		/// Parameters.
		pub params: Params,
		/// Marker.
		#[serde(skip)]
		pub _config: core::marker::PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			Parameters::<T>::put(self.params);
			for (asset, terms) in &self.assets {
				assert!(
					terms.decimals <= icn_math::price::MAX_DECIMALS,
					"asset {asset} has more decimals than prices",
				);
				AcceptedAssets::<T>::insert(asset, terms);
			}
			Pallet::<T>::ensure_account();
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		/// Moves on leases that are due, at most [`MAX_IDLE_STEPS`]. The chain makes progress
		/// without it, by [`expire`](Pallet::expire).
		fn on_idle(_: BlockNumberFor<T>, remaining: Weight) -> Weight {
			let mut meter = WeightMeter::with_limit(remaining);
			let worst = Self::step_weight();
			let asked = Self::count_weight();
			if !meter.can_consume(worst.saturating_add(asked)) {
				return Weight::zero();
			}
			meter.consume(asked);
			for _ in 0..MAX_IDLE_STEPS.min(Self::room()) {
				if !meter.can_consume(worst) {
					break;
				}
				let step = Self::step(None);
				meter.consume(step.weight);
				if step.outcome.is_none() {
					break;
				}
			}
			meter.consumed()
		}

		fn integrity_test() {
			let limit = <T as frame_system::Config>::BlockWeights::get()
				.get(DispatchClass::Normal)
				.max_extrinsic
				.unwrap_or(Weight::MAX);
			for (what, weight) in [
				("request_lease", Self::request_weight(MAX_ALLOCATIONS, false)),
				("settle", Self::settle_weight(0)),
				("terminate", Self::terminate_weight(MAX_PARTS, true)),
				("replace_allocation", Self::replace_weight(MAX_ALLOCATIONS)),
				("expire", Self::step_weight()),
				("top_up", Self::top_up_weight(MAX_PARTS)),
				("settle_many", Self::batch_weight()),
				("end_worthless", <T as Config>::WeightInfo::end_worthless(MAX_PARTS)),
				("write_off", <T as Config>::WeightInfo::write_off(MAX_WRITE_OFF)),
				("accept_lease", Self::accept_weight(MAX_PARTS)),
				("extend", Self::extend_weight(MAX_PARTS, true)),
				("reduce", Self::reduce_weight()),
			] {
				assert!(weight.all_lte(limit), "{what} does not fit a block");
			}
			for allocations in 1..=MAX_PARTS {
				assert!(
					Self::ended_footprint(allocations).size
						<= Self::lease_footprint(allocations, &Default::default()).size,
					"the end of a lease may need funds",
				);
			}
			assert!(
				1u64 << SEARCH_READS >= MAX_LEASE_ERAS as u64,
				"a search may take more reads than it is weighed with",
			);
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}
}
