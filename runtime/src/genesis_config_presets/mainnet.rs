//! The main network: all ICNT by the public allocation, in accounts without keys. Who launches it adds
//! validators and the committee, and may put people's accounts in the place of those (`docs/tokenomics.md`).

use super::{base_yield, evidence_bonus, schedule};
use crate::{
	allocation::{reserve, SHARES},
	configs::{
		consensus::BABE_GENESIS_EPOCH_CONFIG,
		delegation::DelegationPot,
		fees::TreasuryAccount,
		incentives::RewardReserve,
		sla_oracle::OraclePot,
		slashing::SlashingPot,
		staking::{ValidatorReserve, MAX_ELECTABLE_TARGETS},
	},
	constants::{currency::UNIT, time::HOURS},
	BabeConfig, BalancesConfig, ClockConfig, DelegationConfig, IncentivesConfig, LeasesConfig,
	RuntimeGenesisConfig, StakingConfig, VestingConfig,
};
use alloc::{vec, vec::Vec};
use frame_support::build_struct_json_patch;
use icn_primitives::{BoundedU128, ERAS_PER_YEAR, ICNT_ASSET, ICNT_DECIMALS};
use pallet_icn_delegation::Params as DelegationParams;
use pallet_icn_leases::AssetTerms;
use serde_json::Value;

/// Validators of the first eras.
const VALIDATORS: u32 = 12;
/// Fewer are never elected: the last ones stay.
const FEWEST_VALIDATORS: u32 = 4;

/// Classes, regions, markets, curves, oracles, issuers and stablecoins come by votes of the holders.
pub fn mainnet() -> Value {
	let keep = reserve::KEEP;
	build_struct_json_patch!(RuntimeGenesisConfig {
		balances: BalancesConfig {
			balances: SHARES
				.iter()
				.map(|share| (share.account(), share.amount))
				.chain([
					(RewardReserve::get(), reserve::HARDWARE + keep),
					(DelegationPot::get(), reserve::DELEGATION + keep),
					(OraclePot::get(), reserve::ORACLES + keep),
					(ValidatorReserve::get(), reserve::VALIDATORS + keep),
					(SlashingPot::get(), keep),
					(TreasuryAccount::get(), keep),
				])
				.collect::<Vec<_>>(),
		},
		vesting: VestingConfig {
			vesting: SHARES
				.iter()
				.map(|share| (share.account(), share.begins(), share.lasts(), share.at_once))
				.collect::<Vec<_>>(),
		},
		babe: BabeConfig { epoch_config: BABE_GENESIS_EPOCH_CONFIG },
		staking: StakingConfig {
			validator_count: VALIDATORS,
			minimum_validator_count: FEWEST_VALIDATORS,
			min_nominator_bond: 100 * UNIT,
			min_validator_bond: 100_000 * UNIT,
			max_validator_count: Some(MAX_ELECTABLE_TARGETS),
		},
		clock: ClockConfig { era_length: HOURS },
		leases: LeasesConfig {
			assets: vec![(ICNT_ASSET, AssetTerms { decimals: ICNT_DECIMALS, accepting: true })],
		},
		incentives: IncentivesConfig {
			schedule: schedule(reserve::HARDWARE),
			evidence_bonus: evidence_bonus(),
		},
		delegation: DelegationConfig {
			params: DelegationParams {
				// The purse lasts for as long as the emission schedule.
				budget: BoundedU128::clamped(reserve::DELEGATION / (4 * u128::from(ERAS_PER_YEAR))),
				..Default::default()
			},
			curve: base_yield(),
		},
	})
}
