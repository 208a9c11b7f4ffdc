//! What governance turns.

use super::MAX_NOTICE_ERAS;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use icn_primitives::{BoundedU32, EraIndex, ERAS_PER_MONTH, ERAS_PER_YEAR, WHOLE};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// Most eras of maintenance in a year that governance may allow: a month.
const MAX_BUDGET: EraIndex = ERAS_PER_MONTH;

/// Two weeks of eras.
const FORTNIGHT: EraIndex = 336;

/// Most that an early exit costs at least, and least that it costs at most, in basis points.
const TWENTIETH: u32 = 500;

/// Parameters of the pallet.
#[derive(
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
)]
#[serde(deny_unknown_fields)]
pub struct Params {
	/// Eras between the announcement of maintenance and its beginning, at least. Above zero: what is
	/// announced afterwards is an outage.
	pub maintenance_notice: BoundedU32<1, { MAX_NOTICE_ERAS - 1 }>,
	/// Eras of maintenance that a node may announce for a year.
	pub maintenance_budget: BoundedU32<0, MAX_BUDGET>,
	/// Eras for which a window of maintenance is remembered after its end, for the verdicts on its
	/// eras, which come later.
	pub maintenance_keep: BoundedU32<6, FORTNIGHT>,
	/// An active node whose collateral is below this share of what it must have, in basis points, is
	/// suspended when it is slashed.
	pub suspend_below: BoundedU32<0, 9_000>,
	/// Eras after which a provider may ask a committee again about the same node.
	pub retry_eras: BoundedU32<1, ERAS_PER_MONTH>,
	/// How many times what it must have the collateral of a node may be topped up to.
	pub collateral_times: BoundedU32<2, 100>,
	/// Eras in which the factor of a market goes to where it is set.
	pub ramp_eras: BoundedU32<168, ERAS_PER_YEAR>,
	/// What an exit at the beginning of the commitment costs of the collateral that the node must
	/// have, in basis points. Later, in proportion to what is left of the commitment.
	pub early_exit: BoundedU32<TWENTIETH, WHOLE>,
	/// What an exit before the end of the commitment costs at least, in basis points.
	pub early_exit_least: BoundedU32<0, TWENTIETH>,
	/// Eras for which a node that leaves stays at least, and its collateral with it: longer than
	/// a penalty can be asked after its offence.
	pub unbonding_eras: BoundedU32<4, { 3 * ERAS_PER_MONTH }>,
}

icn_primitives::parameters! {
	/// Parameters by name.
	pub enum Parameter for Params {
		0 MaintenanceNotice = maintenance_notice: Eras, Twofold(1);
		1 MaintenanceBudget = maintenance_budget: Eras, Twofold(12);
		2 MaintenanceKeep = maintenance_keep: Eras, Twofold(1);
		3 SuspendBelow = suspend_below: BasisPoints, By(500);
		4 RetryEras = retry_eras: Eras, Twofold(1);
		5 CollateralTimes = collateral_times: Count, Twofold(1);
		6 RampEras = ramp_eras: Eras, Twofold(1);
		7 EarlyExit = early_exit: BasisPoints, By(500);
		8 EarlyExitLeast = early_exit_least: BasisPoints, By(100);
		9 UnbondingEras = unbonding_eras: Eras, Twofold(1);
	}
}

impl Default for Params {
	/// Maintenance four hours ahead, two days a year, remembered for a day, as long as an offence may
	/// be penalised. Suspension below three tenths of the collateral. A day between two questions
	/// to a committee. Collateral up to ten times, a month for a new factor; three tenths for leaving
	/// at once and a twentieth for leaving later, and two weeks to go.
	fn default() -> Self {
		Self {
			maintenance_notice: BoundedU32::clamped(4),
			maintenance_budget: BoundedU32::clamped(48),
			maintenance_keep: BoundedU32::clamped(24),
			suspend_below: BoundedU32::clamped(3_000),
			retry_eras: BoundedU32::clamped(24),
			collateral_times: BoundedU32::clamped(10),
			ramp_eras: BoundedU32::clamped(ERAS_PER_MONTH),
			early_exit: BoundedU32::clamped(3_000),
			early_exit_least: BoundedU32::clamped(TWENTIETH),
			unbonding_eras: BoundedU32::clamped(FORTNIGHT),
		}
	}
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod unit_tests {
	use super::*;

	/// `name` takes `value` from genesis.
	fn takes(name: &str, value: u32) -> bool {
		let mut json = serde_json::to_value(Params::default()).unwrap();
		assert!(json.get(name).is_some(), "{name}");
		json[name] = value.into();
		serde_json::from_value::<Params>(json).is_ok()
	}

	#[test]
	fn bounds_are_those_of_the_protocol() {
		for (name, least, most) in [
			("maintenance_notice", 1, 8_639),
			("maintenance_budget", 0, 720),
			("maintenance_keep", 6, 336),
			("suspend_below", 0, 9_000),
			("retry_eras", 1, 720),
			("collateral_times", 2, 100),
			("ramp_eras", 168, 8_640),
			("early_exit", 500, 10_000),
			("early_exit_least", 0, 500),
			("unbonding_eras", 4, 2_160),
		] {
			assert!(takes(name, least) && takes(name, most), "{name}");
			assert!(least == 0 || !takes(name, least - 1), "{name}");
			assert!(!takes(name, most + 1), "{name}");
		}
	}
}
