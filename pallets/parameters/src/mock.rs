use crate as pallet_icn_parameters;
use crate::{Changes, Fees};
use codec::{Decode, Encode, MaxEncodedLen};
use frame_support::{
	derive_impl,
	dispatch::DispatchResult,
	migrations::MultiStepMigrator,
	parameter_types,
	traits::{EnsureOriginWithArg, Hooks},
	weights::Weight,
};
use frame_system::{ensure_signed, mocking::MockBlock};
use icn_primitives::{BoundedU32, ParameterGroup};
use scale_info::TypeInfo;
use sp_runtime::{traits::Convert, BuildStorage, DispatchError};

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
		RuntimeTask,
		RuntimeViewFunction
	)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type ParameterChanges = pallet_icn_parameters;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = MockBlock<Test>;
	type MultiBlockMigrator = Migrator;
}

/// What a pallet would have.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, Copy, PartialEq, Eq, Debug)]
pub struct Traffic {
	/// How fast.
	pub speed: BoundedU32<1, 100>,
	/// How fast at most.
	pub limit: BoundedU32<10, 100>,
}

icn_primitives::parameters! {
	/// Names.
	pub enum TrafficParameter for Traffic {
		0 Speed = speed: Count, Twofold(1);
		1 Limit = limit: Count, By(10);
	}
}

parameter_types! {
	/// The row.
	pub storage Row: Traffic = Traffic {
		speed: BoundedU32::clamped(10),
		limit: BoundedU32::clamped(50),
	};
	/// Speed from which on groups do not agree.
	pub storage Agreed: u64 = 100;
	/// Whether a migration runs.
	pub static Migrating: bool = false;
}

/// Error of the group.
pub const TOO_FAST: DispatchError = DispatchError::Unavailable;

pub struct TrafficGroup;

impl ParameterGroup for TrafficGroup {
	type Set = Traffic;

	fn current() -> Traffic {
		Row::get()
	}

	fn enact(set: Traffic) -> DispatchResult {
		// Written before it is checked: whoever calls rolls back.
		Row::set(&set);
		frame_support::ensure!(set.speed.get() <= set.limit.get(), TOO_FAST);
		Ok(())
	}
}

fn relations() -> [u64; 1] {
	[u64::from(Row::get().speed.get()).saturating_sub(Agreed::get())]
}

icn_primitives::parameter_book! {
	/// All of them.
	pub struct Book, relations = relations;
	0 Fees = Fees<Test>;
	1 Traffic = TrafficGroup;
}

/// The accounts that stand for the origins of the groups.
pub fn owner(group: Group) -> u64 {
	match group {
		Group::Fees => 10,
		Group::Traffic => 11,
	}
}

pub struct Owner;

impl EnsureOriginWithArg<RuntimeOrigin, Group> for Owner {
	type Success = ();

	fn try_origin(origin: RuntimeOrigin, group: &Group) -> Result<(), RuntimeOrigin> {
		match ensure_signed(origin.clone()) {
			Ok(who) if who == owner(*group) => Ok(()),
			_ => Err(origin),
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin(group: &Group) -> Result<RuntimeOrigin, ()> {
		Ok(RuntimeOrigin::signed(owner(*group)))
	}
}

pub struct Delay;

impl Convert<Group, u64> for Delay {
	fn convert(group: Group) -> u64 {
		match group {
			// Less than there may be.
			Group::Fees => 0,
			Group::Traffic => 5,
		}
	}
}

pub struct Migrator;

impl MultiStepMigrator for Migrator {
	fn ongoing() -> bool {
		Migrating::get()
	}
	fn step() -> Weight {
		Weight::zero()
	}
}

impl pallet_icn_parameters::Config for Test {
	type Book = Book;
	type ChangeOrigin = Owner;
	type Delay = Delay;
	type WeightInfo = ();
}

pub fn new_test_ext() -> sp_io::TestExternalities {
	Migrating::set(false);
	let genesis = RuntimeGenesisConfig::default();
	let mut ext: sp_io::TestExternalities =
		genesis.build_storage().expect("the mock's genesis is valid").into();
	ext.execute_with(|| System::set_block_number(1));
	ext
}

/// Runs `test`, and all invariants hold after it.
pub fn build_and_execute(test: impl FnOnce()) {
	new_test_ext().execute_with(|| {
		test();
		ParameterChanges::do_try_state().expect("all invariants hold");
	});
}

/// Makes the next block.
pub fn next_block() -> Weight {
	System::set_block_number(System::block_number() + 1);
	System::reset_events();
	ParameterChanges::on_initialize(System::block_number())
}

pub fn changes(list: &[(Parameter, u128)]) -> Changes<Parameter> {
	list.to_vec().try_into().expect("are few")
}
