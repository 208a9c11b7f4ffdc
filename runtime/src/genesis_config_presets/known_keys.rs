//! Networks of known keys, for development and tests: accounts full of ICNT, and regions, classes and markets.

use super::{base_yield, evidence_bonus, schedule};
use crate::{
	configs::{
		consensus::BABE_GENESIS_EPOCH_CONFIG,
		delegation::DelegationPot,
		fees::TreasuryAccount,
		incentives::RewardReserve,
		sla_oracle::OraclePot,
		slashing::SlashingPot,
		staking::{ValidatorReserve, MAX_ELECTABLE_TARGETS},
	},
	constants::currency::UNIT,
	AccountId, AssetsConfig, BabeConfig, Balance, BalancesConfig, ClockConfig, DelegationConfig,
	HardwareConfig, IncentivesConfig, LeasesConfig, OriginsConfig, PricesConfig,
	RuntimeGenesisConfig, SessionConfig, SessionKeys, SlaOracleConfig, SlashingConfig,
	StakingConfig, TechnicalCommitteeConfig,
};
use alloc::{vec, vec::Vec};
use frame_support::{build_struct_json_patch, traits::ConstU32, BoundedVec};
use icn_primitives::{
	BoundedU128, BoundedU32, Bps, ClassId, FeedId, MarketId, MarketTerms, RegionId, UnitPrice,
	ICNT, ICNT_ASSET, ICNT_DECIMALS, USD,
};
use pallet_icn_delegation::Params as DelegationParams;
use pallet_icn_hardware::{
	ClassInfo, CountryCode, Params as HardwareParams, RegionInfo, ServiceTargets,
};
use pallet_icn_incentives::{CurvePoint, Params as IncentiveParams};
use pallet_icn_leases::{AssetTerms, Params as LeaseParams};
use pallet_icn_prices::{Breaker, Params as PriceParams};
use pallet_icn_sla_oracle::Params as OracleParams;
use pallet_icn_slashing::Params as SlashingParams;
use pallet_staking::StakerStatus;
use serde_json::Value;
use sp_consensus_babe::AuthorityId as BabeId;
use sp_consensus_grandpa::AuthorityId as GrandpaId;
use sp_keyring::{Ed25519Keyring, Sr25519Keyring};
use sp_runtime::Perbill;

/// ICNT of each development account.
const ENDOWMENT: Balance = 10_000_000 * UNIT;

/// The stablecoin of the development networks.
pub const STABLECOIN: crate::AssetId = 1;
/// One dollar of it.
pub const DOLLAR: Balance = 1_000_000;
/// Stablecoin of each development account.
const STABLECOIN_ENDOWMENT: Balance = 1_000_000 * DOLLAR;

/// Accounts with known keys.
fn dev_accounts() -> Vec<AccountId> {
	Sr25519Keyring::well_known().map(|key| key.to_account_id()).collect()
}

/// Account and keys of a validator.
fn validator(account: Sr25519Keyring, finality: Ed25519Keyring) -> (AccountId, SessionKeys) {
	let keys = SessionKeys {
		babe: BabeId::from(account.public()),
		grandpa: GrandpaId::from(finality.public()),
		authority_discovery: account.public().into(),
	};
	(account.to_account_id(), keys)
}

/// A network of known keys.
fn known_keys(validators: Vec<(AccountId, SessionKeys)>) -> Value {
	let accounts = dev_accounts();
	let owner = Sr25519Keyring::Alice.to_account_id();
	build_struct_json_patch!(RuntimeGenesisConfig {
		balances: BalancesConfig {
			balances: accounts
				.iter()
				.cloned()
				.map(|account| (account, ENDOWMENT))
				.chain([
					(TreasuryAccount::get(), UNIT),
					(RewardReserve::get(), RESERVE + UNIT),
					(OraclePot::get(), ORACLE_FUND + UNIT),
					(SlashingPot::get(), UNIT),
					(ValidatorReserve::get(), VALIDATOR_FUND + UNIT),
					(DelegationPot::get(), DELEGATION_FUND + UNIT),
				])
				.collect::<Vec<_>>(),
		},
		assets: AssetsConfig {
			assets: vec![(STABLECOIN, owner, true, 1)],
			metadata: vec![(STABLECOIN, b"USD Coin".to_vec(), b"USDC".to_vec(), 6)],
			accounts: accounts
				.iter()
				.cloned()
				.map(|account| (STABLECOIN, account, STABLECOIN_ENDOWMENT))
				.collect::<Vec<_>>(),
		},
		babe: BabeConfig { epoch_config: BABE_GENESIS_EPOCH_CONFIG },
		// Where nobody stands for election, the chain goes on with the validators it has.
		staking: StakingConfig {
			validator_count: validators.len() as u32,
			minimum_validator_count: 1,
			stakers: validators
				.iter()
				.map(|(account, _)| {
					(account.clone(), account.clone(), STAKE, StakerStatus::Validator)
				})
				.collect::<Vec<_>>(),
			slash_reward_fraction: Perbill::zero(),
			min_nominator_bond: UNIT,
			min_validator_bond: UNIT,
			max_validator_count: Some(MAX_ELECTABLE_TARGETS),
		},
		session: SessionConfig {
			keys: validators
				.into_iter()
				.map(|(account, keys)| (account.clone(), account, keys))
				.collect::<Vec<_>>(),
		},
		technical_committee: TechnicalCommitteeConfig {
			members: [Sr25519Keyring::Alice, Sr25519Keyring::Bob, Sr25519Keyring::Charlie]
				.map(|key| key.to_account_id())
				.to_vec(),
		},
		origins: OriginsConfig { pace: PACE, ..Default::default() },
		clock: ClockConfig { era_length: ERA_LENGTH },
		hardware: HardwareConfig {
			regions: regions(),
			classes: classes(),
			markets: markets(),
			params: hardware_params(),
		},
		sla_oracle: SlaOracleConfig { params: oracle_params() },
		slashing: SlashingConfig { params: slashing_params() },
		leases: LeasesConfig {
			assets: vec![
				(STABLECOIN, AssetTerms { decimals: 6, accepting: true }),
				(ICNT_ASSET, AssetTerms { decimals: ICNT_DECIMALS, accepting: true }),
			],
			params: LeaseParams {
				termination_penalty_eras: BoundedU32::clamped(2),
				min_runway_eras: BoundedU32::clamped(2),
				..Default::default()
			},
		},
		incentives: IncentivesConfig {
			schedule: schedule(RESERVE),
			curves: [STORAGE, GPU].map(|class| (class, curve())).to_vec(),
			markets: markets()
				.into_iter()
				.map(|(market, _)| (market, BoundedU32::clamped(1_000_000)))
				.collect::<Vec<_>>(),
			params: incentive_params(),
			evidence_bonus: evidence_bonus(),
		},
		delegation: DelegationConfig { params: delegation_params(), curve: base_yield() },
		prices: PricesConfig {
			feeders: PRICE_FEEDERS.map(|key| key.to_account_id()).to_vec(),
			params: PriceParams::default(),
			breakers: vec![(STABLECOIN, Breaker { feed: Some(STABLECOIN_FEED), paused: false },)],
		},
	})
}

/// Who tells prices on a development network. As long as they do not, governance has the price.
pub const PRICE_FEEDERS: [Sr25519Keyring; 3] =
	[Sr25519Keyring::Dave, Sr25519Keyring::Eve, Sr25519Keyring::Ferdie];
/// The feed of the stablecoin.
pub const STABLECOIN_FEED: FeedId = FeedId::clamped(1);

/// What takes weeks on a network is decided in a few blocks.
const PACE: u32 = 5_000;
/// Ticks of an era on a development network: a minute.
const ERA_LENGTH: u32 = 10;
/// ICNT of the reward reserve, as in the public allocation.
const RESERVE: Balance = 70_000_000 * UNIT;
/// ICNT out of which the base yield of delegators is paid.
const DELEGATION_FUND: Balance = 1_000_000 * UNIT;
/// ICNT out of which validators are paid.
const VALIDATOR_FUND: Balance = 1_000_000 * UNIT;
/// ICNT that each validator of a development network stakes.
const STAKE: Balance = 100_000 * UNIT;
/// ICNT out of which oracles are paid.
const ORACLE_FUND: Balance = 1_000_000 * UNIT;

const FRANKFURT: RegionId = RegionId(1);
const AMSTERDAM: RegionId = RegionId(2);
const WARSAW: RegionId = RegionId(3);
const STORAGE: ClassId = ClassId(1);
const GPU: ClassId = ClassId(2);

fn text<const N: u32>(text: &str) -> BoundedVec<u8, ConstU32<N>> {
	BoundedVec::truncate_from(text.as_bytes().to_vec())
}

fn regions() -> Vec<(RegionId, RegionInfo)> {
	[(FRANKFURT, "Frankfurt", *b"DE"), (AMSTERDAM, "Amsterdam", *b"NL"), (WARSAW, "Warsaw", *b"PL")]
		.into_iter()
		.map(|(region, name, country)| {
			let countries = CountryCode::new(country).into_iter().collect();
			let countries = BoundedVec::truncate_from(countries);
			(region, RegionInfo { name: text(name), countries })
		})
		.collect()
}

fn classes() -> Vec<(ClassId, ClassInfo)> {
	let targets = |latency_ms, throughput_mbps| ServiceTargets {
		availability: Bps::saturating(9_990),
		latency_ms,
		throughput_mbps,
	};
	vec![
		(
			STORAGE,
			ClassInfo {
				name: text("object-storage"),
				unit: text("TB"),
				min_units: 10,
				max_units: 2_000,
				targets: targets(100, 1_000),
			},
		),
		(
			GPU,
			ClassInfo {
				name: text("gpu"),
				unit: text("GPU"),
				min_units: 1,
				max_units: 64,
				targets: targets(20, 10_000),
			},
		),
	]
}

fn markets() -> Vec<(MarketId, MarketTerms)> {
	let terms = |cap, floor, collateral, target_units| MarketTerms {
		price_cap: UnitPrice(cap * USD),
		price_floor: UnitPrice(floor * USD),
		margin: Bps::saturating(2_500),
		collateral_per_unit: collateral * UNIT,
		target_units,
		min_lease_eras: 2,
		min_commitment_eras: 100,
		open: true,
	};
	let storage = terms(10, 1, 10, 100_000);
	vec![
		(MarketId { region: FRANKFURT, class: STORAGE }, storage.clone()),
		(MarketId { region: AMSTERDAM, class: STORAGE }, storage.clone()),
		(MarketId { region: WARSAW, class: STORAGE }, storage),
		(MarketId { region: FRANKFURT, class: GPU }, terms(2_000, 100, 1_000, 1_000)),
	]
}

/// A node that leaves is seen to be gone.
fn hardware_params() -> HardwareParams {
	HardwareParams { unbonding_eras: BoundedU32::clamped(8), ..Default::default() }
}

/// Small committees: a network of three oracles works. Eras are too short for many parts.
fn oracle_params() -> OracleParams {
	OracleParams {
		committee: BoundedU32::clamped(3),
		activation_committee: BoundedU32::clamped(3),
		activation_votes: BoundedU32::clamped(2),
		checks: BoundedU32::clamped(1),
		windows: BoundedU32::clamped(2),
		probes: BoundedU32::clamped(5),
		..Default::default()
	}
}

/// Short times, so that a penalty can be seen from its beginning to its end.
fn slashing_params() -> SlashingParams {
	SlashingParams {
		depth_bps: BoundedU32::clamped(5_000),
		dispute_eras: BoundedU32::clamped(3),
		decide_eras: BoundedU32::clamped(3),
		claim_eras: BoundedU32::clamped(6),
		dispute_deposit_min: BoundedU128::clamped(ICNT),
		..Default::default()
	}
}

/// A small network cannot use up the schedule: caps on both pools keep their rewards in proportion,
/// so that demand shows.
fn incentive_params() -> IncentiveParams {
	IncentiveParams {
		icnt_price: BoundedU128::clamped(USD / 20),
		max_base: BoundedU128::clamped(ICNT / 500),
		..Default::default()
	}
}

/// The shortest cool-down there is.
fn delegation_params() -> DelegationParams {
	DelegationParams { cool_down: BoundedU32::clamped(0), ..Default::default() }
}

/// Rises to full demand, ever less steeply.
fn curve() -> Vec<CurvePoint> {
	[(0, 250_000), (400_000, 750_000), (800_000, 1_000_000), (1_000_000, 1_000_000)]
		.map(|(demand, multiplier)| CurvePoint { demand, multiplier })
		.to_vec()
}

/// One validator, for a machine of one's own.
pub fn development() -> Value {
	known_keys(vec![validator(Sr25519Keyring::Alice, Ed25519Keyring::Alice)])
}

/// Three validators, for a network on one machine.
pub fn local_testnet() -> Value {
	known_keys(vec![
		validator(Sr25519Keyring::Alice, Ed25519Keyring::Alice),
		validator(Sr25519Keyring::Bob, Ed25519Keyring::Bob),
		validator(Sr25519Keyring::Charlie, Ed25519Keyring::Charlie),
	])
}
