//! Calls at a later block, and long ones by their hash.

use crate::{
	configs::system::MAXIMUM_BLOCK_WEIGHT, constants::currency::deposit, AccountId, Balance,
	Balances, OriginCaller, Preimage, Runtime, RuntimeCall, RuntimeEvent, RuntimeHoldReason,
	RuntimeOrigin, System,
};
use core::cmp::Ordering;
use frame_support::{
	parameter_types,
	traits::{fungible::HoldConsideration, ConstU32, LinearStoragePrice, PrivilegeCmp},
	weights::Weight,
};
use frame_system::{EnsureRoot, RawOrigin};
use sp_runtime::Perbill;

/// Root stands above everybody, so that it can cancel what others scheduled.
pub struct SchedulerPrivilege;

impl PrivilegeCmp<OriginCaller> for SchedulerPrivilege {
	fn cmp_privilege(left: &OriginCaller, right: &OriginCaller) -> Option<Ordering> {
		let root = OriginCaller::system(RawOrigin::Root);
		match (left, right) {
			(left, right) if left == right => Some(Ordering::Equal),
			(left, _) if *left == root => Some(Ordering::Greater),
			(_, right) if *right == root => Some(Ordering::Less),
			_ => None,
		}
	}
}

parameter_types! {
	/// Share of a block that scheduled calls may take.
	pub MaximumSchedulerWeight: Weight = Perbill::from_percent(60) * MAXIMUM_BLOCK_WEIGHT;
}

// Referenda schedule what they decided; nobody else but Root does.
impl pallet_scheduler::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeOrigin = RuntimeOrigin;
	type PalletsOrigin = OriginCaller;
	type RuntimeCall = RuntimeCall;
	type MaximumWeight = MaximumSchedulerWeight;
	type ScheduleOrigin = EnsureRoot<AccountId>;
	type OriginPrivilegeCmp = SchedulerPrivilege;
	type MaxScheduledPerBlock = ConstU32<50>;
	type WeightInfo = pallet_scheduler::weights::SubstrateWeight<Runtime>;
	type Preimages = Preimage;
	type BlockNumberProvider = System;
}

parameter_types! {
	/// Held for a preimage.
	pub const PreimageBaseDeposit: Balance = deposit(2, 64);
	/// Held for each byte of it.
	pub const PreimageByteDeposit: Balance = deposit(0, 1);
	/// Why it is held.
	pub const PreimageHoldReason: RuntimeHoldReason =
		RuntimeHoldReason::Preimage(pallet_preimage::HoldReason::Preimage);
}

// Anybody may note a preimage for a deposit.
impl pallet_preimage::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = pallet_preimage::weights::SubstrateWeight<Runtime>;
	type Currency = Balances;
	type ManagerOrigin = EnsureRoot<AccountId>;
	type Consideration = HoldConsideration<
		AccountId,
		Balances,
		PreimageHoldReason,
		LinearStoragePrice<PreimageBaseDeposit, PreimageByteDeposit, Balance>,
	>;
}
