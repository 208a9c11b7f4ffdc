//! ICNT that unlocks over time.

use crate::{constants::currency::UNIT, Balance, Balances, Runtime, RuntimeEvent, System};
use frame_support::{parameter_types, traits::WithdrawReasons};
use sp_runtime::traits::ConvertInto;

parameter_types! {
	/// Least that anyone can send on a schedule: rows of dust are no gift.
	pub const MinVestedTransfer: Balance = 100 * UNIT;
	/// What is locked is staked, delegated and voted with. It is not transferred, and pays no fees:
	/// balances know only one kind of lock.
	pub UnvestedMay: WithdrawReasons =
		WithdrawReasons::except(WithdrawReasons::TRANSFER | WithdrawReasons::RESERVE);
}

// Schedules count blocks.
impl pallet_vesting::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type Currency = Balances;
	type BlockNumberToBalance = ConvertInto;
	type MinVestedTransfer = MinVestedTransfer;
	type WeightInfo = pallet_vesting::weights::SubstrateWeight<Runtime>;
	type UnvestedFundsAllowedWithdrawReasons = UnvestedMay;
	type BlockNumberProvider = System;
	const MAX_VESTING_SCHEDULES: u32 = 28;
}
