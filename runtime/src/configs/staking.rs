//! Who is elected to validate, what is staked for it, and what it brings.

use super::{
	consensus::MAX_AUTHORITIES, fees::TreasuryAccount, governance::SlashCanceller,
	voter_bags::THRESHOLDS,
};
use crate::{
	AccountId, Balance, Balances, Historical, Runtime, RuntimeEvent, RuntimeHoldReason, Session,
	Staking, Timestamp, VoterList,
};
use alloc::vec::Vec;
use frame_election_provider_support::{
	bounds::{ElectionBounds, ElectionBoundsBuilder},
	onchain, SequentialPhragmen,
};
use frame_support::{
	parameter_types,
	traits::{
		fungible::Balanced,
		tokens::{imbalance::ResolveTo, Fortitude, Precision, Preservation},
		ConstU32, KeyOwnerProofSystem, Nothing,
	},
	PalletId,
};
use pallet_icn_parameters::StakingParameters;
use pallet_session::historical;
use sp_runtime::{traits::AccountIdConversion, KeyTypeId, Perbill};
use sp_session::MembershipProof;
use sp_staking::{offence::OffenceSeverity, EraIndex, SessionIndex};

/// Sessions of a staking era: a day of sessions of 10 minutes.
pub const SESSIONS_PER_ERA: SessionIndex = 144;
/// Eras that stake remains bonded for after it was unbonded.
pub const BONDING_DURATION: EraIndex = 28;
/// Whole eras between the era of an offence and its slash, in which the slash can be cancelled. One less
/// than would suffice for an offender who unbonds in the era of its offence: the last session of an era
/// counts as the next one where stake is withdrawn.
pub const SLASH_DEFER_DURATION: EraIndex = BONDING_DURATION - 2;
/// Most voters of an election: nominators, and validators for themselves.
pub const MAX_ELECTING_VOTERS: u32 = 1_000;
/// Most candidates of an election. If there were more, no election would succeed at all, and no era end:
/// each genesis lets no more in (`MaxValidatorsCount`).
pub const MAX_ELECTABLE_TARGETS: u32 = 200;
/// Most candidates that a nominator names.
pub const MAX_NOMINATIONS: u32 = 16;
/// Past eras whose rewards can be claimed.
pub const HISTORY_DEPTH: EraIndex = 84;
/// ICNT base units that an era takes out of the reserve above what it promises: shares are rounded to the
/// nearest unit when they are paid, of each validator and of each nominator behind it, and together may be
/// more than was promised.
pub const ROUNDING: Balance = 2 * (MAX_AUTHORITIES as Balance) * (MAX_ELECTING_VOTERS as Balance);
const MILLISECS_PER_YEAR: u64 = 365 * 24 * 3_600 * 1_000;

parameter_types! {
	/// Sessions of a staking era.
	pub const SessionsPerEra: SessionIndex = SESSIONS_PER_ERA;
	/// Eras that stake remains bonded for.
	pub const BondingDuration: EraIndex = BONDING_DURATION;
	/// Eras between an offence and its slash.
	pub const SlashDeferDuration: EraIndex = SLASH_DEFER_DURATION;
	/// Bounds of an election.
	pub ElectionLimits: ElectionBounds = ElectionBoundsBuilder::default()
		.voters_count(MAX_ELECTING_VOTERS.into())
		.targets_count(MAX_ELECTABLE_TARGETS.into())
		.build();
	/// Bags of the list of voters.
	pub const BagThresholds: &'static [u64] = &THRESHOLDS;
	/// Holds what validators will be paid.
	pub const ValidatorReserveId: PalletId = PalletId(*b"icn/vres");
	/// Address of it. It has no key.
	pub ValidatorReserve: AccountId = ValidatorReserveId::get().into_account_truncating();
}

/// Takes the part of the yearly budget that is due for an era out of the reserve, and out of issuance.
/// Staking issues the same again as it is claimed, so that there is never more ICNT than at genesis
/// (`docs/adr/0023-validator-rewards.md`). What the reserve lacks is not paid.
pub struct FromReserve;

impl sp_staking::EraPayout<Balance> for FromReserve {
	fn era_payout(staked: Balance, _issuance: Balance, millis: u64) -> (Balance, Balance) {
		// Nobody could claim it.
		if staked == 0 {
			return (0, 0);
		}
		let budget = StakingParameters::<Runtime>::get().yearly_budget.get();
		let due = Perbill::from_rational(millis, MILLISECS_PER_YEAR) * budget;
		let taken = <Balances as Balanced<AccountId>>::withdraw(
			&ValidatorReserve::get(),
			due,
			Precision::BestEffort,
			Preservation::Preserve,
			Fortitude::Polite,
		);
		let taken = taken.map_or(0, |taken| frame_support::traits::Imbalance::peek(&taken));
		(taken.saturating_sub(ROUNDING), 0)
	}
}

/// Who held a key, as long as an offence with it can still be punished. Upstream takes reports that come
/// later: their slashes are never due, and they shield the offender, which loses no more in a span of eras
/// than the most that was reported of it.
pub struct Punishable;

impl Punishable {
	/// Whether the slash of an offence in that session would be due in an era that is yet to begin.
	fn session(session: SessionIndex) -> bool {
		let active = pallet_staking::ActiveEra::<Runtime>::get().map(|era| era.index);
		let eras = pallet_staking::BondedEras::<Runtime>::get();
		let era = eras.iter().rev().find(|(_, start)| *start <= session).map(|(era, _)| *era);
		era.zip(active)
			.is_some_and(|(era, active)| active <= era.saturating_add(SLASH_DEFER_DURATION))
	}
}

impl<D: AsRef<[u8]>> KeyOwnerProofSystem<(KeyTypeId, D)> for Punishable {
	type Proof = MembershipProof;
	type IdentificationTuple = historical::IdentificationTuple<Runtime>;

	fn prove(key: (KeyTypeId, D)) -> Option<MembershipProof> {
		Historical::prove(key)
	}

	fn check_proof(
		key: (KeyTypeId, D),
		proof: MembershipProof,
	) -> Option<Self::IdentificationTuple> {
		Self::session(proof.session).then(|| Historical::check_proof(key, proof)).flatten()
	}
}

/// The validators that staking elects, but for those without session keys, so that the root of a session
/// is that of the keys which are used in it: reports are checked by it when the session is over. Upstream
/// counts those without keys too, and keeps the root of an era's beginning when keys change in the era.
pub struct WithKeys;

impl WithKeys {
	/// Staking's validators for a session; if it elects none, those of the last one if their keys changed.
	fn keep(elected: Option<Vec<(AccountId, ())>>) -> Option<Vec<(AccountId, ())>> {
		let keyed = |who: &AccountId| Session::load_keys(who).is_some();
		let least = pallet_staking::MinimumValidatorCount::<Runtime>::get().max(1) as usize;
		if let Some(elected) = elected {
			let kept: Vec<_> = elected.into_iter().filter(|(who, ())| keyed(who)).collect();
			if kept.len() >= least {
				return Some(kept);
			}
		}
		let now = Session::queued_keys();
		if now.iter().all(|(who, keys)| Session::load_keys(who).as_ref() == Some(keys)) {
			return None;
		}
		let kept: Vec<_> =
			now.into_iter().map(|(who, _)| (who, ())).filter(|(who, ())| keyed(who)).collect();
		(!kept.is_empty()).then_some(kept)
	}
}

impl WithKeys {
	/// Whoever offended in this era stays disabled until its end: a change of anybody's keys, the
	/// offender's own too, makes upstream forget who is.
	fn disable_again() {
		let Some(active) = pallet_staking::ActiveEra::<Runtime>::get() else { return };
		for who in Session::validators() {
			let slash = pallet_staking::ValidatorSlashInEra::<Runtime>::get(active.index, &who);
			if let Some((fraction, _)) = slash {
				Session::report_offence(who, OffenceSeverity(fraction));
			}
		}
	}
}

impl historical::SessionManager<AccountId, ()> for WithKeys {
	fn new_session(index: SessionIndex) -> Option<Vec<(AccountId, ())>> {
		Self::keep(<Staking as historical::SessionManager<AccountId, ()>>::new_session(index))
	}

	fn new_session_genesis(index: SessionIndex) -> Option<Vec<(AccountId, ())>> {
		<Staking as historical::SessionManager<AccountId, ()>>::new_session_genesis(index)
	}

	fn start_session(index: SessionIndex) {
		<Staking as historical::SessionManager<AccountId, ()>>::start_session(index);
		Self::disable_again();
	}

	fn end_session(index: SessionIndex) {
		<Staking as historical::SessionManager<AccountId, ()>>::end_session(index);
	}
}

impl pallet_session::SessionManager<AccountId> for WithKeys {
	fn new_session(index: SessionIndex) -> Option<Vec<AccountId>> {
		<Self as historical::SessionManager<AccountId, ()>>::new_session(index)
			.map(|kept| kept.into_iter().map(|(who, ())| who).collect())
	}

	fn start_session(index: SessionIndex) {
		<Self as historical::SessionManager<AccountId, ()>>::start_session(index);
	}

	fn end_session(index: SessionIndex) {
		<Self as historical::SessionManager<AccountId, ()>>::end_session(index);
	}
}

/// The election of an era, in one block.
pub struct Election;

impl onchain::Config for Election {
	type Sort = frame_support::traits::ConstBool<true>;
	type System = Runtime;
	type Solver = SequentialPhragmen<AccountId, Perbill>;
	type MaxBackersPerWinner = ConstU32<MAX_ELECTING_VOTERS>;
	type MaxWinnersPerPage = ConstU32<MAX_AUTHORITIES>;
	type DataProvider = Staking;
	type WeightInfo = frame_election_provider_support::weights::SubstrateWeight<Runtime>;
	type Bounds = ElectionLimits;
}

/// Sizes of benchmarks.
pub struct Benchmarking;

impl pallet_staking::BenchmarkingConfig for Benchmarking {
	type MaxNominators = ConstU32<MAX_ELECTING_VOTERS>;
	type MaxValidators = ConstU32<MAX_ELECTABLE_TARGETS>;
}

impl pallet_staking::Config for Runtime {
	type OldCurrency = Balances;
	type Currency = Balances;
	type RuntimeHoldReason = RuntimeHoldReason;
	type CurrencyBalance = Balance;
	type UnixTime = Timestamp;
	type CurrencyToVote = sp_staking::currency_to_vote::U128CurrencyToVote;
	type ElectionProvider = onchain::OnChainExecution<Election>;
	type GenesisElectionProvider = Self::ElectionProvider;
	type NominationsQuota = pallet_staking::FixedNominationsQuota<MAX_NOMINATIONS>;
	type HistoryDepth = ConstU32<HISTORY_DEPTH>;
	// What a cap on the stakers' share keeps from them goes back.
	type RewardRemainder = ResolveTo<ValidatorReserve, Balances>;
	type RuntimeEvent = RuntimeEvent;
	type Slash = ResolveTo<TreasuryAccount, Balances>;
	type Reward = ();
	type SessionsPerEra = SessionsPerEra;
	type BondingDuration = BondingDuration;
	type SlashDeferDuration = SlashDeferDuration;
	type AdminOrigin = SlashCanceller;
	type SessionInterface = Self;
	type EraPayout = FromReserve;
	type NextNewSession = Session;
	type MaxExposurePageSize = ConstU32<64>;
	type MaxValidatorSet = ConstU32<MAX_AUTHORITIES>;
	type VoterList = VoterList;
	type TargetList = pallet_staking::UseValidatorsMap<Self>;
	type MaxUnlockingChunks = ConstU32<32>;
	type MaxControllersInDeprecationBatch = ConstU32<1>;
	type EventListeners = ();
	type Filter = Nothing;
	type BenchmarkingConfig = Benchmarking;
	type WeightInfo = pallet_staking::weights::SubstrateWeight<Runtime>;
}

impl pallet_bags_list::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = pallet_bags_list::weights::SubstrateWeight<Runtime>;
	type ScoreProvider = Staking;
	type BagThresholds = BagThresholds;
	type MaxAutoRebagPerBlock = ConstU32<5>;
	type Score = frame_election_provider_support::VoteWeight;
}

// What an offender is slashed for.
impl pallet_offences::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type IdentificationTuple = pallet_session::historical::IdentificationTuple<Self>;
	type OnOffenceHandler = Staking;
}
