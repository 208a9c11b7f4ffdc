//! Who decides. Holders of ICNT decide by referenda, each on a track with an origin of its own; a
//! technical committee lets urgent calls through to a faster vote, and stops what misbehaves. Nobody
//! else has any power, and there is no super-user.

pub mod committee;
pub mod referenda;
pub mod schedule;
pub mod tracks;

use crate::{AccountId, Balance, Runtime, RuntimeOrigin};
use frame_support::traits::{EitherOf, EitherOfDiverse, EnsureOrigin};
use frame_system::EnsureRoot;
use pallet_icn_origins as origins;
use pallet_icn_origins::Origin;

/// Regions, classes, markets, demand curves, accepted assets.
pub type MarketAdmin = EitherOf<EnsureRoot<AccountId>, origins::MarketAdmin>;
/// Parameters, inside their bounds.
pub type ParameterAdmin = EitherOf<EnsureRoot<AccountId>, origins::ParameterAdmin>;
/// Oracles and price feeders.
pub type OracleAdmin = EitherOf<EnsureRoot<AccountId>, origins::OracleAdmin>;
/// Issuers of evidence, and what is disputed about it.
pub type AttestationAdmin = EitherOf<EnsureRoot<AccountId>, origins::AttestationAdmin>;
/// Upholds and cancels disputed penalties, and cancels slashes of validators.
pub type SlashCanceller = EitherOf<EnsureRoot<AccountId>, origins::SlashCanceller>;
/// Suspends providers and cancels referenda.
pub type EmergencyAdmin = EitherOf<EnsureRoot<AccountId>, origins::EmergencyAdmin>;
/// Stops what misbehaves, for a while: the track takes hours, the committee minutes.
pub type EmergencyBrake = EitherOfDiverse<EmergencyAdmin, committee::Majority>;
/// Carries out what the committee let through.
pub type WhitelistedCaller = EitherOf<EnsureRoot<AccountId>, origins::WhitelistedCaller>;

/// The calls that tracks decide on, by pallet. They are of use to nobody else, and what was
/// decided is carried out once: neither safe mode nor a pause may stand in its way.
pub const DECIDED: [(&str, &[&str]); 13] = [
	("Assets", &["force_create"]),
	("Attestations", &["set_issuer", "decide"]),
	("Clock", &["set_era_length", "set_congestion"]),
	("Delegation", &["set_curve"]),
	(
		"Hardware",
		&["set_region", "set_class", "set_market", "set_adjustment", "suspend_node", "resume_node"],
	),
	("Identity", &["add_registrar", "add_username_authority", "remove_username_authority"]),
	("Incentives", &["set_curve", "set_market_weight", "set_evidence_bonus"]),
	("Leases", &["set_asset", "suspend_service_provider", "resume_service_provider", "write_off"]),
	("ParameterChanges", &["propose", "withdraw"]),
	("Prices", &["set_feeders", "set_breaker", "pause", "forget"]),
	("Slashing", &["decide"]),
	("Staking", &["cancel_deferred_slash"]),
	("Treasury", &["spend", "spend_local", "remove_approval", "void_spend"]),
];

/// Whether tracks decide on a call.
pub fn is_decided(pallet: &str, call: &str) -> bool {
	DECIDED.iter().any(|(name, calls)| *name == pallet && calls.contains(&call))
}

// Origins and the pace of votes.
impl origins::Config for Runtime {}

/// Spends from the treasury, each origin up to its [limit](tracks::spending_limit).
pub struct Spender;

impl EnsureOrigin<RuntimeOrigin> for Spender {
	type Success = Balance;

	fn try_origin(origin: RuntimeOrigin) -> Result<Balance, RuntimeOrigin> {
		let origin = match EnsureRoot::<AccountId>::try_origin(origin) {
			Ok(()) => return Ok(Balance::MAX),
			Err(origin) => origin,
		};
		match <Result<Origin, RuntimeOrigin>>::from(origin) {
			Ok(spender) => tracks::spending_limit(spender).ok_or_else(|| spender.into()),
			Err(origin) => Err(origin),
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
		Ok(Origin::Treasurer.into())
	}
}
