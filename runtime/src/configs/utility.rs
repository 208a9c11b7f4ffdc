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
use pallet_icn_delegation::Call as DelegationCall;
use pallet_icn_hardware::Call as HardwareCall;
use pallet_icn_incentives::Call as IncentiveCall;
use pallet_icn_leases::Call as LeaseCall;
use pallet_icn_sla_oracle::Call as OracleCall;
use pallet_icn_slashing::Call as SlashingCall;
use pallet_identity::Call as IdentityCall;
use pallet_staking::{Call as StakingCall, RewardDestination};
use pallet_vesting::Call as VestingCall;
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
	/// Votes, proposals, preimages, motions.
	#[codec(index = 2)]
	Governance,
	/// Stopping the announced call of another proxy.
	#[codec(index = 3)]
	CancelProxy,
	/// What a provider does about its data centres and servers: it moves collateral and rewards, but only
	/// of and to its own account.
	#[codec(index = 4)]
	NodeOperator,
	/// Signing, keeping and ending leases with what the account owns. Nothing is withdrawn.
	#[codec(index = 5)]
	Leasing,
	/// What the operator of an oracle does. Reports are sent by its reporting key, which needs no proxy.
	#[codec(index = 6)]
	OracleReporting,
	/// Delegating ICNT to nodes, bonding it to validate or nominate, and taking it back to the same
	/// account. Where rewards go is not changed.
	#[codec(index = 7)]
	Staking,
}

impl ProxyType {
	/// All of them.
	pub const ALL: [Self; 8] = [
		Self::Any,
		Self::NonTransfer,
		Self::Governance,
		Self::CancelProxy,
		Self::NodeOperator,
		Self::Leasing,
		Self::OracleReporting,
		Self::Staking,
	];

	/// The types that [`Self::NonTransfer`] contains: not leasing, which pays others.
	const NO_TRANSFER: [Self; 4] =
		[Self::Governance, Self::NodeOperator, Self::OracleReporting, Self::Staking];
}

/// Whether a call only carries out others, which are filtered as the proxy's own.
fn carries_others(call: &RuntimeCall) -> bool {
	use pallet_utility::Call;
	matches!(
		call,
		RuntimeCall::Utility(
			Call::batch { .. } | Call::batch_all { .. } | Call::force_batch { .. }
		)
	)
}

impl InstanceFilter<RuntimeCall> for ProxyType {
	// Named one by one: a call or a pallet that comes later is not let through by mistake.
	fn filter(&self, call: &RuntimeCall) -> bool {
		if carries_others(call) {
			return true;
		}
		match self {
			Self::Any => true,
			Self::NonTransfer => {
				Self::NO_TRANSFER.iter().any(|part| part.filter(call))
					|| matches!(
						call,
						RuntimeCall::System(
							frame_system::Call::remark { .. }
								| frame_system::Call::remark_with_event { .. }
						) | RuntimeCall::Vesting(
							VestingCall::vest {}
								| VestingCall::vest_other { .. }
								| VestingCall::merge_schedules { .. }
						) | RuntimeCall::Identity(
							IdentityCall::set_identity { .. }
								| IdentityCall::clear_identity { .. }
								| IdentityCall::set_subs { .. }
								| IdentityCall::add_sub { .. }
								| IdentityCall::rename_sub { .. }
								| IdentityCall::remove_sub { .. }
								| IdentityCall::accept_username { .. }
								| IdentityCall::set_primary_username { .. }
						) | RuntimeCall::Leases(
							LeaseCall::register_service_provider { .. }
								| LeaseCall::deregister_service_provider {}
								| LeaseCall::update_profile { .. }
								| LeaseCall::terminate { .. }
								| LeaseCall::prune_ended { .. }
								| LeaseCall::report_breach { .. }
								| LeaseCall::end_worthless { .. }
						)
					)
			},
			Self::Governance => matches!(
				call,
				RuntimeCall::Preimage(_)
					| RuntimeCall::TechnicalCommittee(_)
					| RuntimeCall::Referenda(_)
					| RuntimeCall::ConvictionVoting(_)
			),
			Self::CancelProxy => {
				matches!(call, RuntimeCall::Proxy(pallet_proxy::Call::reject_announcement { .. }))
			},
			Self::NodeOperator => matches!(
				call,
				RuntimeCall::Hardware(
					HardwareCall::register_provider { .. }
						| HardwareCall::register_facility { .. }
						| HardwareCall::remove_facility { .. }
						| HardwareCall::register_node { .. }
						| HardwareCall::set_price_floor { .. }
						| HardwareCall::set_endpoint { .. }
						| HardwareCall::extend_commitment { .. }
						| HardwareCall::exit_node { .. }
						| HardwareCall::remove_node { .. }
						| HardwareCall::retry_activation { .. }
						| HardwareCall::announce_maintenance { .. }
						| HardwareCall::top_up { .. }
						| HardwareCall::request_return { .. }
						| HardwareCall::release_excess { .. }
						| HardwareCall::change_units { .. }
						| HardwareCall::cancel_change { .. }
				) | RuntimeCall::Slashing(SlashingCall::dispute { .. })
					| RuntimeCall::Incentives(
						IncentiveCall::claim { .. }
							| IncentiveCall::claim_many { .. }
							| IncentiveCall::update_evidence { .. }
					) | RuntimeCall::Leases(
					LeaseCall::settle { .. }
						| LeaseCall::settle_many { .. }
						| LeaseCall::expire { .. }
				)
			),
			Self::Leasing => matches!(
				call,
				RuntimeCall::Leases(
					LeaseCall::register_service_provider { .. }
						| LeaseCall::update_profile { .. }
						| LeaseCall::request_lease { .. }
						| LeaseCall::request_lease_on_runway { .. }
						| LeaseCall::top_up { .. }
						| LeaseCall::extend { .. }
						| LeaseCall::reduce { .. }
						| LeaseCall::terminate { .. }
						| LeaseCall::replace_allocation { .. }
						| LeaseCall::report_breach { .. }
						| LeaseCall::set_renewal { .. }
						| LeaseCall::declare_affiliate { .. }
						| LeaseCall::retract_affiliate { .. }
						| LeaseCall::settle { .. }
						| LeaseCall::settle_many { .. }
						| LeaseCall::expire { .. }
						| LeaseCall::prune_ended { .. }
				) | RuntimeCall::SlaOracle(OracleCall::complain { .. })
					| RuntimeCall::Slashing(SlashingCall::claim { .. })
			),
			Self::OracleReporting => matches!(
				call,
				RuntimeCall::SlaOracle(
					OracleCall::register_operator { .. }
						| OracleCall::set_key { .. }
						| OracleCall::retire { .. }
						| OracleCall::withdraw_bond { .. }
						| OracleCall::withdraw_pay { .. }
						| OracleCall::settle_operators { .. }
						| OracleCall::finalise { .. }
						| OracleCall::prune { .. }
						| OracleCall::prune_log { .. }
						| OracleCall::close_activation { .. }
				)
			),
			Self::Staking => matches!(
				call,
				RuntimeCall::Delegation(
					DelegationCall::delegate { .. }
						| DelegationCall::undelegate { .. }
						| DelegationCall::redelegate { .. }
						| DelegationCall::withdraw { .. }
						| DelegationCall::claim { .. }
						| DelegationCall::collect { .. }
						| DelegationCall::compound { .. }
				) | RuntimeCall::Staking(
					StakingCall::bond {
						payee: RewardDestination::Staked | RewardDestination::Stash,
						..
					} | StakingCall::bond_extra { .. }
						| StakingCall::unbond { .. }
						| StakingCall::rebond { .. }
						| StakingCall::withdraw_unbonded { .. }
						| StakingCall::validate { .. }
						| StakingCall::nominate { .. }
						| StakingCall::chill { .. }
						| StakingCall::kick { .. }
						| StakingCall::payout_stakers { .. }
						| StakingCall::payout_stakers_by_page { .. }
				) | RuntimeCall::VoterList(_)
					| RuntimeCall::Session(_)
			),
		}
	}

	fn is_superset(&self, other: &Self) -> bool {
		match (self, other) {
			(one, same) if one == same => true,
			(Self::Any, _) => true,
			(Self::NonTransfer, part) => Self::NO_TRANSFER.contains(part),
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
