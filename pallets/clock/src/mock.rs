use crate as pallet_icn_clock;
use frame_support::{
	derive_impl, parameter_types,
	traits::{Hooks, Randomness},
	weights::Weight,
};
use frame_system::{mocking::MockBlock, EnsureRoot};
use icn_primitives::{Bps, EraIndex, OnEra};
use sp_core::H256;
use sp_runtime::{traits::IdentityLookup, AccountId32, BuildStorage};

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
	pub type Clock = pallet_icn_clock;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = MockBlock<Test>;
	type AccountId = AccountId32;
	type Lookup = IdentityLookup<AccountId32>;
	type DbWeight = frame_support::weights::constants::ParityDbWeight;
}

parameter_types! {
	pub static Halted: bool = false;
	/// Share of blocks that calls took.
	pub static Filled: Bps = Bps::ZERO;
	/// Randomness of the block before.
	pub static Value: Option<H256> = Some(H256::repeat_byte(7));
	/// Eras the neighbour was told of, with the seed it could read.
	pub static Told: Vec<(EraIndex, Option<H256>)> = vec![];
}

pub struct TestRandomness;
impl Randomness<Option<H256>, u64> for TestRandomness {
	fn random(_: &[u8]) -> (Option<H256>, u64) {
		(Value::get(), 0)
	}
}

pub const TELLING: Weight = Weight::from_parts(1_234_567, 89);

pub struct Listener;
impl OnEra for Listener {
	fn on_era(era: EraIndex) -> Weight {
		let seed = <Clock as icn_primitives::EraClock>::seed(era);
		Told::mutate(|told| told.push((era, seed)));
		TELLING
	}
}

impl pallet_icn_clock::Config for Test {
	type Halted = Halted;
	type Fullness = Filled;
	type Randomness = TestRandomness;
	type OnEra = Listener;
	type AdminOrigin = EnsureRoot<AccountId32>;
	type ParamsOrigin = EnsureRoot<AccountId32>;
	type WeightInfo = ();
}

pub struct ExtBuilder {
	era_length: u32,
}

impl Default for ExtBuilder {
	fn default() -> Self {
		Self { era_length: 10 }
	}
}

impl ExtBuilder {
	pub fn era_length(mut self, ticks: u32) -> Self {
		self.era_length = ticks;
		self
	}

	pub fn build(self) -> sp_io::TestExternalities {
		let genesis = RuntimeGenesisConfig {
			clock: crate::GenesisConfig { era_length: self.era_length, ..Default::default() },
			..Default::default()
		};
		Halted::set(false);
		Filled::set(Bps::ZERO);
		let mut ext: sp_io::TestExternalities =
			genesis.build_storage().expect("the mock's genesis is valid").into();
		ext.execute_with(|| System::set_block_number(1));
		ext
	}

	pub fn build_and_execute(self, test: impl FnOnce()) {
		self.build().execute_with(|| {
			test();
			Clock::do_try_state().expect("the invariants hold");
		});
	}
}

/// So many blocks pass.
pub fn run(blocks: u64) -> Weight {
	let mut weight = Weight::zero();
	for _ in 0..blocks {
		System::set_block_number(System::block_number() + 1);
		weight = Clock::on_initialize(System::block_number());
		Clock::on_finalize(System::block_number());
	}
	weight
}
