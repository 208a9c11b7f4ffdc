use crate as pallet_icn_origins;
use crate::*;
use frame_support::{assert_ok, derive_impl, traits::EnsureOrigin};
use frame_system::RawOrigin;
use sp_runtime::BuildStorage;

#[frame_support::runtime]
mod runtime {
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
	pub type Origins = pallet_icn_origins;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = frame_system::mocking::MockBlock<Test>;
}

impl Config for Test {}

fn with_pace<R>(pace: u32, test: impl FnOnce() -> R) -> R {
	let config = RuntimeGenesisConfig {
		origins: GenesisConfig { pace, ..Default::default() },
		..Default::default()
	};
	sp_io::TestExternalities::new(config.build_storage().unwrap()).execute_with(test)
}

/// Which of the origins `E` lets pass.
fn passing<E: EnsureOrigin<RuntimeOrigin>>() -> Vec<Origin> {
	Origin::ALL.into_iter().filter(|origin| E::try_origin((*origin).into()).is_ok()).collect()
}

#[test]
fn each_lets_only_its_own_pass() {
	let passing = [
		passing::<WhitelistedCaller>(),
		passing::<MarketAdmin>(),
		passing::<ParameterAdmin>(),
		passing::<OracleAdmin>(),
		passing::<AttestationAdmin>(),
		passing::<SlashCanceller>(),
		passing::<EmergencyAdmin>(),
		passing::<Treasurer>(),
		passing::<SmallSpender>(),
		passing::<MediumSpender>(),
		passing::<BigSpender>(),
	];
	assert_eq!(passing.to_vec(), Origin::ALL.map(|origin| vec![origin]).to_vec());
}

#[test]
fn root_and_accounts_are_none_of_them() {
	for origin in [RawOrigin::Root, RawOrigin::Signed(1), RawOrigin::None] {
		let origin = RuntimeOrigin::from(origin);
		assert!(MarketAdmin::try_origin(origin.clone()).is_err());
		assert!(EmergencyAdmin::try_origin(origin).is_err());
	}
}

/// One that is refused is given back as it was.
#[test]
fn what_is_refused_comes_back() {
	let origin = RuntimeOrigin::from(Origin::Treasurer);
	let back = MarketAdmin::try_origin(origin).unwrap_err();
	assert_ok!(Treasurer::try_origin(back));
}

/// Stored with referenda and scheduled calls.
#[test]
fn indices_are_fixed() {
	use codec::Encode;
	let indices: Vec<u8> = Origin::ALL.iter().map(|origin| origin.encode()[0]).collect();
	assert_eq!(indices, (0..11).collect::<Vec<u8>>());
}

#[test]
fn a_network_takes_its_time() {
	for pace in [0, 1] {
		with_pace(pace, || assert_eq!(Origins::pace().of(14_400), 14_400));
	}
}

#[test]
fn a_development_network_is_quick() {
	with_pace(1_000, || {
		assert_eq!(Origins::pace().of(14_400), 14);
		assert_eq!(Origins::pace().of(999), 1);
		assert_eq!(Origins::pace().of(0), 1);
	});
}

#[test]
#[should_panic(expected = "pace is at most")]
fn a_pace_has_a_bound() {
	with_pace(MAX_PACE + 1, || ());
}
