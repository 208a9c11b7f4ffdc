use crate as pallet_icn_pauses;
use frame_support::{
	derive_impl, parameter_types,
	traits::{ConstU32, ConstU64, Contains, Everything, GetCallMetadata, InsideBoth},
};
use frame_system::{mocking::MockBlock, EnsureRoot};
use pallet_tx_pause::RuntimeCallNameOf;
use sp_runtime::BuildStorage;

#[frame_support::runtime]
mod test_runtime {
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
		RuntimeTask
	)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type TxPause = pallet_tx_pause;
	#[runtime::pallet_index(2)]
	pub type PausesPallet = pallet_icn_pauses;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = MockBlock<Test>;
	type BaseCallFilter = InsideBoth<Everything, TxPause>;
}

/// Calls of this pallet cannot be paused.
pub struct Never;
impl Contains<RuntimeCallNameOf<Test>> for Never {
	fn contains((pallet, _): &RuntimeCallNameOf<Test>) -> bool {
		pallet.as_slice() == b"PausesPallet"
	}
}

impl pallet_tx_pause::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type PauseOrigin = EnsureRoot<u64>;
	type UnpauseOrigin = EnsureRoot<u64>;
	type WhitelistedCalls = Never;
	type MaxNameLen = ConstU32<64>;
	type WeightInfo = ();
}

/// The calls of the runtime.
pub struct Known;
impl Contains<RuntimeCallNameOf<Test>> for Known {
	fn contains((pallet, call): &RuntimeCallNameOf<Test>) -> bool {
		let same = |name: &&str, bytes: &[u8]| name.as_bytes() == bytes;
		RuntimeCall::get_module_names()
			.iter()
			.filter(|name| same(name, pallet))
			.flat_map(|name| RuntimeCall::get_call_names(name))
			.any(|name| same(name, call))
	}
}

parameter_types! {
	pub Remark: RuntimeCallNameOf<Test> = name(b"System", b"remark");
}

impl crate::Config for Test {
	type CallName = RuntimeCallNameOf<Test>;
	type Calls = Known;
	type Pauser = TxPause;
	type PauseOrigin = EnsureRoot<u64>;
	type MaxDuration = ConstU64<100>;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Remark;
}

pub fn name(pallet: &[u8], call: &[u8]) -> RuntimeCallNameOf<Test> {
	(pallet.to_vec().try_into().unwrap(), call.to_vec().try_into().unwrap())
}

pub fn new_test_ext() -> sp_io::TestExternalities {
	let mut ext: sp_io::TestExternalities =
		frame_system::GenesisConfig::<Test>::default().build_storage().unwrap().into();
	ext.execute_with(|| System::set_block_number(1));
	ext
}

pub fn build_and_execute(test: impl FnOnce()) {
	new_test_ext().execute_with(|| {
		test();
		crate::Pallet::<Test>::do_try_state().unwrap();
	});
}
