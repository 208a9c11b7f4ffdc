//! What governance turns.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use icn_primitives::{
	BoundedU128, BoundedU32, Bps, EraIndex, ERAS_PER_MONTH, ERAS_PER_YEAR, ICNT, WHOLE,
};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// A month of full shortfall, in basis points of an era: most that a bucket may hold.
const MONTH: u32 = ERAS_PER_MONTH * WHOLE;

/// Two weeks of eras.
const FORTNIGHT: u32 = 336;

/// Parameters of the pallet. "Required" is the collateral that a node must have.
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
	/// Penal shortfall that is forgiven, in basis points of an era. It comes back by what the class'
	/// availability leaves.
	pub depth_bps: BoundedU32<0, MONTH>,
	/// Share of the required collateral that is asked for a full era of shortfall beyond.
	pub rate: Bps,
	/// Share of the required collateral that one penalty asks at most.
	pub event_cap: Bps,
	/// Share that all penalties of a node for one era ask at most.
	pub era_cap: Bps,
	/// Share that all penalties of a node ask at most in a month.
	pub month_cap: Bps,
	/// Penal shortfall, in basis points of an era and less what the class allows, at which a node may
	/// be suspended.
	pub suspend_level: BoundedU32<WHOLE, MONTH>,
	/// Eras in which the provider may dispute a penalty; then it is applied.
	pub dispute_eras: BoundedU32<1, ERAS_PER_MONTH>,
	/// Eras in which a dispute may be decided; then the penalty counts as upheld.
	pub decide_eras: BoundedU32<1, { 2 * ERAS_PER_MONTH }>,
	/// Least deposit of a dispute, in ICNT base units.
	pub dispute_deposit_min: BoundedU128<ICNT, { 100_000 * ICNT }>,
	/// Deposit of a dispute as a share of what is asked, if that is more.
	pub dispute_share: Bps,
	/// Eras in which tenants may claim of what was taken. A cancelled penalty is kept for as long.
	pub claim_eras: BoundedU32<1, ERAS_PER_YEAR>,
	/// Most that a lease gets for an era in which it was served badly, in multiples of its SLA credit
	/// of that era.
	pub credit_multiple: BoundedU32<1, 10>,
	/// Share of the required collateral that is asked of a node that leaves its tenants, were all of
	/// it booked.
	pub default_rate: Bps,
	/// Most that a lease gets when it is left, in eras of its price.
	pub default_eras: BoundedU32<1, ERAS_PER_MONTH>,
	/// Eras for which an offence may be penalised. Verdicts come two eras after their era: later than
	/// this only by a fault of the chain. A penalty is kept for longer, so that the same offence is
	/// never penalised twice.
	pub report_eras: BoundedU32<6, FORTNIGHT>,
	/// Failures that are not further apart, in eras, are one run of trouble, and who failed within so
	/// many eras fails still.
	pub run_gap: BoundedU32<6, FORTNIGHT>,
	/// Eras after which a run of trouble, however long, is nothing any more that a lease was signed
	/// for: so long did the tenant pay for what was served.
	pub run_eras: BoundedU32<24, ERAS_PER_YEAR>,
}

icn_primitives::parameters! {
	/// Parameters by name.
	pub enum Parameter for Params {
		0 Depth = depth_bps: BasisPoints, Twofold(1_000);
		1 Rate = rate: BasisPoints, Twofold(10);
		2 EventCap = event_cap: BasisPoints, By(500);
		3 EraCap = era_cap: BasisPoints, By(500);
		4 MonthCap = month_cap: BasisPoints, By(1_000);
		5 SuspendLevel = suspend_level: BasisPoints, Twofold(1);
		6 DisputeEras = dispute_eras: Eras, Twofold(1);
		7 DecideEras = decide_eras: Eras, Twofold(1);
		8 DisputeDepositMin = dispute_deposit_min: Icnt, Twofold(ICNT);
		9 DisputeShare = dispute_share: BasisPoints, By(500);
		10 ClaimEras = claim_eras: Eras, Twofold(1);
		11 CreditMultiple = credit_multiple: Count, By(1);
		12 DefaultRate = default_rate: BasisPoints, By(500);
		13 DefaultEras = default_eras: Eras, Twofold(1);
		14 ReportEras = report_eras: Eras, Twofold(1);
		15 RunGap = run_gap: Eras, Twofold(1);
		16 RunEras = run_eras: Eras, Twofold(1);
	}
}

impl Params {
	/// Whether the parameters make sense together.
	pub fn is_valid(&self) -> bool {
		self.event_cap <= self.era_cap
			&& self.era_cap <= self.month_cap
			&& self.run_gap.get() <= self.run_eras.get()
	}

	/// Whether an offence of `era` may still be penalised.
	pub fn is_reportable(&self, era: EraIndex, now: EraIndex) -> bool {
		era.saturating_add(self.report_eras.get()) >= now
	}
}

impl Default for Params {
	/// A full era is forgiven, then half a percent for each; a tenth for a default, which one penalty
	/// may ask; no more than three tenths a month. Two days of failure suspend. Three days to
	/// dispute, a week to decide, a month to claim. A day to report, and between two failures of one
	/// run; a week of it is what a tenant can have known of.
	fn default() -> Self {
		Self {
			depth_bps: BoundedU32::clamped(WHOLE),
			rate: Bps::saturating(50),
			event_cap: Bps::saturating(1_000),
			era_cap: Bps::saturating(1_000),
			month_cap: Bps::saturating(3_000),
			suspend_level: BoundedU32::clamped(48 * WHOLE),
			dispute_eras: BoundedU32::clamped(72),
			decide_eras: BoundedU32::clamped(168),
			dispute_deposit_min: BoundedU128::clamped(10 * ICNT),
			dispute_share: Bps::saturating(1_000),
			claim_eras: BoundedU32::clamped(ERAS_PER_MONTH),
			credit_multiple: BoundedU32::clamped(2),
			default_rate: Bps::saturating(1_000),
			default_eras: BoundedU32::clamped(24),
			report_eras: BoundedU32::clamped(24),
			run_gap: BoundedU32::clamped(24),
			run_eras: BoundedU32::clamped(168),
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn caps_are_nested() {
		let params = Params::default();
		assert!(params.is_valid());
		assert!(!Params { event_cap: Bps::saturating(1_001), ..params }.is_valid());
		assert!(!Params { era_cap: Bps::saturating(3_001), ..params }.is_valid());
		assert!(!Params { month_cap: Bps::saturating(999), ..params }.is_valid());
		let none =
			Params { event_cap: Bps::ZERO, era_cap: Bps::ZERO, month_cap: Bps::ZERO, ..params };
		assert!(none.is_valid());
	}

	#[test]
	fn a_gap_is_no_longer_than_a_run() {
		let run = |gap, eras| Params {
			run_gap: BoundedU32::clamped(gap),
			run_eras: BoundedU32::clamped(eras),
			..Params::default()
		};
		assert!(run(48, 48).is_valid());
		assert!(!run(49, 48).is_valid());
	}

	#[test]
	fn reports_are_taken_for_a_day() {
		let is_reportable = |era, now| Params::default().is_reportable(era, now);
		assert!(is_reportable(10, 34));
		assert!(!is_reportable(10, 35));
		assert!(is_reportable(11, 10));
		assert!(is_reportable(u32::MAX, u32::MAX));
	}

	#[test]
	fn no_default_is_cut_by_a_cap() {
		let params = Params::default();
		assert!(params.rate <= params.event_cap);
		assert!(params.default_rate <= params.event_cap);
	}
}
