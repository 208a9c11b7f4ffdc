//! Evidence about data centres and nodes.

use super::{
	fees::TreasuryAccount,
	governance::AttestationAdmin,
	tokens::{ByteDeposit, ItemDeposit},
};
use crate::{AccountId, Balance, Balances, Clock, Hardware, Runtime, RuntimeHoldReason};
use frame_support::{
	parameter_types,
	traits::{fungible::HoldConsideration, tokens::imbalance::ResolveTo, LinearStoragePrice},
};

parameter_types! {
	/// Why the deposit for an attestation's row is held.
	pub const AttestationHoldReason: RuntimeHoldReason =
		RuntimeHoldReason::Attestations(pallet_icn_attestations::HoldReason::StorageDeposit);
}

// Holders name issuers and decide challenges on a track of their own.
impl pallet_icn_attestations::Config for Runtime {
	type Currency = Balances;
	type Consideration = HoldConsideration<
		AccountId,
		Balances,
		AttestationHoldReason,
		LinearStoragePrice<ItemDeposit, ByteDeposit, Balance>,
	>;
	type Clock = Clock;
	type Nodes = Hardware;
	type AttestationOrigin = AttestationAdmin;
	type OnSlash = ResolveTo<TreasuryAccount, Balances>;
	type WeightInfo = pallet_icn_attestations::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = super::benchmarking::Helper;
}
