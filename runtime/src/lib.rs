//! The runtime of the ICN chain: one runtime for every network. Networks differ by their genesis
//! preset and their parameters.
//!
//! `configs` holds one file for each domain, `apis` the runtime APIs, `genesis_config_presets` the
//! networks. Indices of pallets and the powers behind origins are fixed in `docs/runtime.md`.

#![cfg_attr(not(feature = "std"), no_std)]
#![recursion_limit = "256"]
// The macros of the runtime make public items without documentation; ours is denied below.
#![allow(missing_docs)]

#[cfg(feature = "std")]
include!(concat!(env!("OUT_DIR"), "/wasm_binary.rs"));

extern crate alloc;

pub mod allocation;
mod apis;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarks;
pub mod configs;
pub mod constants;
pub mod genesis_config_presets;
pub mod migrations;
mod views;

use alloc::{borrow::Cow, vec::Vec};
use sp_runtime::{
	generic, impl_opaque_keys,
	traits::{BlakeTwo256, IdentifyAccount, Verify},
	MultiAddress, MultiSignature,
};
use sp_version::RuntimeVersion;

#[cfg(feature = "std")]
pub use apis::api;
pub use apis::RuntimeApi;

/// The blob for a native build, or the reason there is none.
#[cfg(feature = "std")]
pub fn wasm_binary_unwrap() -> Result<&'static [u8], &'static str> {
	WASM_BINARY.ok_or("this node was built without its runtime (SKIP_WASM_BUILD)")
}

/// Signature of a transaction.
pub type Signature = MultiSignature;
/// Identifies an account.
pub type AccountId = <<Signature as Verify>::Signer as IdentifyAccount>::AccountId;
/// Amount of ICNT, in base units (18 decimals).
pub type Balance = u128;
/// Number of transactions of an account.
pub type Nonce = u32;
/// Hash of a block, transaction or preimage.
pub type Hash = sp_core::H256;
/// Height of a block. Light clients count on four bytes.
pub type BlockNumber = u32;
/// Identifies an asset of `pallet-assets`.
pub type AssetId = icn_primitives::AssetId;
/// How calls name accounts.
pub type Address = MultiAddress<AccountId, ()>;
/// Header of a block.
pub type Header = generic::Header<BlockNumber, BlakeTwo256>;
/// Block.
pub type Block = generic::Block<Header, UncheckedExtrinsic>;
/// Block with its justifications.
pub type SignedBlock = generic::SignedBlock<Block>;
/// Names a block.
pub type BlockId = generic::BlockId<Block>;

/// What every signed transaction carries. Final: a change breaks wallets and signers. Nothing in
/// it is unknown to them, and nothing is ours.
pub type TxExtension = (
	frame_system::CheckNonZeroSender<Runtime>,
	frame_system::CheckSpecVersion<Runtime>,
	frame_system::CheckTxVersion<Runtime>,
	frame_system::CheckGenesis<Runtime>,
	frame_system::CheckMortality<Runtime>,
	frame_system::CheckNonce<Runtime>,
	frame_system::CheckWeight<Runtime>,
	pallet_asset_tx_payment::ChargeAssetTxPayment<Runtime>,
	frame_metadata_hash_extension::CheckMetadataHash<Runtime>,
	frame_system::WeightReclaim<Runtime>,
);

/// Transaction as it comes over the network.
pub type UncheckedExtrinsic =
	generic::UncheckedExtrinsic<Address, RuntimeCall, Signature, TxExtension>;
/// What is signed.
pub type SignedPayload = generic::SignedPayload<RuntimeCall, TxExtension>;

/// Executes blocks.
pub type Executive = frame_executive::Executive<
	Runtime,
	Block,
	frame_system::ChainContext<Runtime>,
	Runtime,
	AllPalletsWithSystem,
>;

/// Types for the node, which need no knowledge of the calls.
pub mod opaque {
	use super::*;
	pub use sp_runtime::OpaqueExtrinsic as UncheckedExtrinsic;

	/// Block with opaque transactions.
	pub type Block = generic::Block<Header, UncheckedExtrinsic>;
}

impl_opaque_keys! {
	/// Keys of a validator.
	pub struct SessionKeys {
		/// Finality.
		pub grandpa: Grandpa,
		/// Block production.
		pub babe: Babe,
		/// Finding each other.
		pub authority_discovery: AuthorityDiscovery,
	}
}

/// Declares the version; the attribute takes literals only.
macro_rules! version {
	($spec:tt) => {
		/// Version of the runtime.
		#[sp_version::runtime_version]
		pub const VERSION: RuntimeVersion = RuntimeVersion {
			spec_name: Cow::Borrowed("icn"),
			impl_name: Cow::Borrowed("icn"),
			authoring_version: 1,
			spec_version: $spec,
			impl_version: 1,
			apis: apis::RUNTIME_API_VERSIONS,
			transaction_version: 1,
			system_version: 1,
		};
	};
}

#[cfg(not(feature = "rehearsal"))]
version!(1);
#[cfg(feature = "rehearsal")]
version!(2);

#[frame_support::runtime(legacy_ordering)]
mod runtime {
	/// The runtime. Genesis is built and hooks run in the order of the pallets here.
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeFreezeReason,
		RuntimeHoldReason,
		RuntimeSlashReason,
		RuntimeLockId,
		RuntimeTask,
		RuntimeViewFunction
	)]
	pub struct Runtime;

	// System: 0 to 9.
	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Timestamp = pallet_timestamp;
	#[runtime::pallet_index(2)]
	pub type Utility = pallet_utility;
	#[runtime::pallet_index(3)]
	pub type Multisig = pallet_multisig;
	#[runtime::pallet_index(4)]
	pub type Proxy = pallet_proxy;
	#[runtime::pallet_index(5)]
	pub type Preimage = pallet_preimage;
	#[runtime::pallet_index(6)]
	pub type Scheduler = pallet_scheduler;
	#[runtime::pallet_index(8)]
	pub type MultiBlockMigrations = pallet_migrations;

	// Consensus: 10 to 19.
	#[runtime::pallet_index(10)]
	pub type Babe = pallet_babe;
	#[runtime::pallet_index(11)]
	pub type Authorship = pallet_authorship;

	// Tokens: 20 to 29.
	#[runtime::pallet_index(20)]
	pub type Balances = pallet_balances;
	#[runtime::pallet_index(21)]
	pub type TransactionPayment = pallet_transaction_payment;
	#[runtime::pallet_index(22)]
	pub type Assets = pallet_assets;
	#[runtime::pallet_index(23)]
	pub type AssetTxPayment = pallet_asset_tx_payment;
	#[runtime::pallet_index(24)]
	pub type Vesting = pallet_vesting;
	#[runtime::pallet_index(25)]
	pub type Treasury = pallet_treasury;

	// Consensus again: genesis stakes balances, and elects before the first session.
	#[runtime::pallet_index(17)]
	pub type VoterList = pallet_bags_list;
	#[runtime::pallet_index(16)]
	pub type Staking = pallet_staking;
	#[runtime::pallet_index(12)]
	pub type Session = pallet_session;
	#[runtime::pallet_index(13)]
	pub type Historical = pallet_session::historical;
	#[runtime::pallet_index(14)]
	pub type Offences = pallet_offences;
	#[runtime::pallet_index(15)]
	pub type Grandpa = pallet_grandpa;
	#[runtime::pallet_index(18)]
	pub type AuthorityDiscovery = pallet_authority_discovery;

	// Governance and safety: 30 to 39.
	#[runtime::pallet_index(30)]
	pub type TechnicalCommittee = pallet_collective<Instance1>;
	#[runtime::pallet_index(31)]
	pub type Whitelist = pallet_whitelist;
	#[runtime::pallet_index(32)]
	pub type Referenda = pallet_referenda;
	#[runtime::pallet_index(33)]
	pub type ConvictionVoting = pallet_conviction_voting;
	#[runtime::pallet_index(34)]
	pub type Origins = pallet_icn_origins;
	#[runtime::pallet_index(36)]
	pub type ParameterChanges = pallet_icn_parameters;
	#[runtime::pallet_index(37)]
	pub type SafeMode = pallet_safe_mode;
	#[runtime::pallet_index(38)]
	pub type TxPause = pallet_tx_pause;
	#[runtime::pallet_index(39)]
	pub type Pauses = pallet_icn_pauses;

	// Accounts of people: 40 to 49.
	#[runtime::pallet_index(40)]
	pub type Identity = pallet_identity;

	// The protocol: 50 to 69, in the order in which the pallets know of each other.
	#[runtime::pallet_index(50)]
	pub type Clock = pallet_icn_clock;
	#[runtime::pallet_index(51)]
	pub type Hardware = pallet_icn_hardware;
	#[runtime::pallet_index(52)]
	pub type Attestations = pallet_icn_attestations;
	#[runtime::pallet_index(53)]
	pub type SlaOracle = pallet_icn_sla_oracle;
	#[runtime::pallet_index(54)]
	pub type Slashing = pallet_icn_slashing;
	#[runtime::pallet_index(55)]
	pub type Leases = pallet_icn_leases;
	#[runtime::pallet_index(56)]
	pub type Incentives = pallet_icn_incentives;
	#[runtime::pallet_index(57)]
	pub type Delegation = pallet_icn_delegation;
	#[runtime::pallet_index(58)]
	pub type Prices = pallet_icn_prices;
	// Upstream's, beside the pallet that makes prices of its values.
	#[runtime::pallet_index(59)]
	pub type PriceOracle = pallet_oracle;
}
