//! Batches, shared accounts, delegates.

use crate::{
	constants::currency::deposit, Balance, Balances, OriginCaller, Runtime, RuntimeCall,
	RuntimeEvent, System,
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{
	parameter_types,
	traits::{ConstU32, InstanceFilter},
};
use pallet_icn_leases::Call as LeaseCall;
use scale_info::TypeInfo;
use sp_runtime::traits::BlakeTwo256;

// Batches are free of deposits.
impl pallet_utility::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type PalletsOrigin = OriginCaller;
	type WeightInfo = pallet_utility::weights::SubstrateWeight<Runtime>;
}

parameter_types! {
	/// Reserved for an operation that waits for signatures.
	pub const MultisigDepositBase: Balance = deposit(1, 88);
	/// Reserved for each signatory of it.
	pub const MultisigDepositFactor: Balance = deposit(0, 32);
	/// Reserved for the first proxy.
	pub const ProxyDepositBase: Balance = deposit(1, 8);
	/// Reserved for each proxy.
	pub const ProxyDepositFactor: Balance = deposit(0, 37);
	/// Reserved for the first announcement.
	pub const AnnouncementDepositBase: Balance = deposit(1, 16);
	/// Reserved for each announcement.
	pub const AnnouncementDepositFactor: Balance = deposit(0, 68);
}

// Deposits pay for the bytes that are kept.
impl pallet_multisig::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type Currency = Balances;
	type DepositBase = MultisigDepositBase;
	type DepositFactor = MultisigDepositFactor;
	type MaxSignatories = ConstU32<100>;
	type WeightInfo = pallet_multisig::weights::SubstrateWeight<Runtime>;
	type BlockNumberProvider = System;
}

/// What a proxy may do for an account. Indices are fixed: they are stored.
#[derive(
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Clone,
	Copy,
	Default,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Debug,
)]
pub enum ProxyType {
	/// Everything.
	#[default]
	#[codec(index = 0)]
	Any,
	/// Everything that moves no funds to another account.
	#[codec(index = 1)]
	NonTransfer,
	/// Motions, votes and preimages.
	#[codec(index = 2)]
	Governance,
	/// Stopping the announced call of another proxy.
	#[codec(index = 3)]
	CancelProxy,
}

impl InstanceFilter<RuntimeCall> for ProxyType {
	fn filter(&self, call: &RuntimeCall) -> bool {
		match self {
			Self::Any => true,
			// Named one by one: a pallet that comes later is not let through by mistake.
			Self::NonTransfer => matches!(
				call,
				RuntimeCall::System(_)
					| RuntimeCall::Utility(_)
					| RuntimeCall::Multisig(_)
					| RuntimeCall::Proxy(_)
					| RuntimeCall::Preimage(_)
					| RuntimeCall::TechnicalCommittee(_)
					| RuntimeCall::Referenda(_)
					| RuntimeCall::ConvictionVoting(_)
					| RuntimeCall::Hardware(_)
					| RuntimeCall::Attestations(_)
					| RuntimeCall::SlaOracle(_)
					| RuntimeCall::Slashing(_)
					| RuntimeCall::Incentives(_)
					| RuntimeCall::Delegation(_)
					| RuntimeCall::Leases(
						LeaseCall::register_service_provider { .. }
							| LeaseCall::deregister_service_provider {}
							| LeaseCall::update_profile { .. }
							| LeaseCall::settle { .. }
							| LeaseCall::terminate { .. }
							| LeaseCall::expire { .. }
							| LeaseCall::prune_ended { .. }
							| LeaseCall::report_breach { .. }
							| LeaseCall::end_worthless { .. }
					)
			),
			Self::Governance => matches!(
				call,
				RuntimeCall::Utility(_)
					| RuntimeCall::Preimage(_)
					| RuntimeCall::TechnicalCommittee(_)
					| RuntimeCall::Referenda(_)
					| RuntimeCall::ConvictionVoting(_)
			),
			Self::CancelProxy => {
				matches!(call, RuntimeCall::Proxy(pallet_proxy::Call::reject_announcement { .. }))
			},
		}
	}

	fn is_superset(&self, other: &Self) -> bool {
		match (self, other) {
			(one, same) if one == same => true,
			(Self::Any, _) => true,
			(_, Self::Any) => false,
			(Self::NonTransfer, _) => true,
			_ => false,
		}
	}
}

// A proxy can hand on no more than it has (`is_superset`).
impl pallet_proxy::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type Currency = Balances;
	type ProxyType = ProxyType;
	type ProxyDepositBase = ProxyDepositBase;
	type ProxyDepositFactor = ProxyDepositFactor;
	type MaxProxies = ConstU32<32>;
	type WeightInfo = pallet_proxy::weights::SubstrateWeight<Runtime>;
	type MaxPending = ConstU32<32>;
	type CallHasher = BlakeTwo256;
	type AnnouncementDepositBase = AnnouncementDepositBase;
	type AnnouncementDepositFactor = AnnouncementDepositFactor;
	type BlockNumberProvider = System;
}
