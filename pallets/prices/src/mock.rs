use crate as pallet_icn_prices;
use frame_support::{derive_impl, parameter_types, traits::ConstU32, PalletId};
use frame_system::{mocking::MockBlock, EnsureRoot};
use icn_primitives::{EraClock, EraIndex, FeedId, Price, Tick, MAX_FEEDS, USD};
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
	pub type Timestamp = pallet_timestamp;
	#[runtime::pallet_index(2)]
	pub type Oracle = pallet_oracle;
	#[runtime::pallet_index(3)]
	pub type Prices = pallet_icn_prices;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = MockBlock<Test>;
	type AccountId = AccountId32;
	type Lookup = IdentityLookup<AccountId32>;
}

#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
impl pallet_timestamp::Config for Test {}

parameter_types! {
	pub const OraclePalletId: PalletId = PalletId(*b"icn/feed");
	/// The current era.
	pub static Era: EraIndex = 5;
	/// What governance has as the price of ICNT.
	pub static Governance: u128 = USD / 2;
}

pub struct MockClock;
impl EraClock for MockClock {
	fn tick() -> Tick {
		Tick::from(Era::get()) * 10
	}
	fn era() -> EraIndex {
		Era::get()
	}
	fn progress() -> (Tick, u32) {
		(0, 10)
	}
	fn seed(_: EraIndex) -> Option<sp_runtime::testing::H256> {
		None
	}
}

impl pallet_oracle::Config for Test {
	type OnNewData = Prices;
	type CombineData =
		pallet_oracle::DefaultCombineData<Test, crate::Quorum<Test>, crate::MaxAge<Test>>;
	type Time = Timestamp;
	type OracleKey = FeedId;
	type OracleValue = Price;
	type PalletId = OraclePalletId;
	type Members = Prices;
	type WeightInfo = ();
	// Root feeds under the pallet's own account.
	type MaxHasDispatchedSize = ConstU32<{ crate::MAX_FEEDERS + 1 }>;
	type MaxFeedValues = ConstU32<MAX_FEEDS>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}

impl pallet_icn_prices::Config for Test {
	type Combined = crate::FromOracle<Test>;
	type Time = Timestamp;
	type Clock = MockClock;
	type Fallback = Governance;
	type OnFeeders = Oracle;
	type AdminOrigin = EnsureRoot<AccountId32>;
	type PauseOrigin = EnsureRoot<AccountId32>;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Stage;
}

/// Sets the stage for benchmarks.
#[cfg(feature = "runtime-benchmarks")]
pub struct Stage;

#[cfg(feature = "runtime-benchmarks")]
impl crate::BenchmarkHelper<AccountId32> for Stage {
	fn set_time(now: u64) {
		Timestamp::set_timestamp(now);
	}
	fn feed(who: &[AccountId32], price: Price) {
		for who in who {
			let values: Vec<_> =
				(0..MAX_FEEDS).map(|feed| (FeedId::clamped(feed), price)).collect();
			let values = values.try_into().expect("as many as may be");
			Oracle::feed_values(RuntimeOrigin::signed(who.clone()), values).expect("is a feeder");
		}
	}
}

/// When tests begin.
pub const START: u64 = 1_000_000_000;

pub fn feeder(index: u8) -> AccountId32 {
	AccountId32::new([index; 32])
}

/// Five feeders, and stablecoin 7 with feed 1.
pub fn new_test_ext() -> sp_io::TestExternalities {
	let genesis = RuntimeGenesisConfig {
		prices: crate::GenesisConfig {
			feeders: [3, 1, 2, 5, 4].map(feeder).to_vec(),
			params: Default::default(),
			breakers: vec![(7, crate::Breaker { feed: Some(FeedId::clamped(1)), paused: false })],
		},
		..Default::default()
	};
	Era::set(5);
	Governance::set(USD / 2);
	let mut ext: sp_io::TestExternalities =
		genesis.build_storage().expect("the mock's genesis is valid").into();
	ext.execute_with(|| {
		System::set_block_number(1);
		Timestamp::set_timestamp(START);
	});
	ext
}

/// Runs `test`, and all invariants hold after it.
pub fn build_and_execute(test: impl FnOnce()) {
	new_test_ext().execute_with(|| {
		test();
		Prices::do_try_state().expect("all invariants hold");
	});
}
