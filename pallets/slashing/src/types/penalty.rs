//! A penalty and its way.

use super::{Params, Reason, Stage};
use codec::{Decode, Encode, MaxEncodedLen};
use icn_primitives::{EraIndex, Units, Verdict, WHOLE};
use scale_info::TypeInfo;

/// Penalty of a runtime.
pub type PenaltyOf<T> = Penalty<<T as frame_system::Config>::AccountId>;

/// A penalty. Amounts are in ICNT base units.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, PartialEq, Eq, Debug)]
pub struct Penalty<AccountId> {
	/// Whose collateral it takes.
	pub provider: AccountId,
	/// Units of the node.
	pub units: Units,
	/// The shortfall it is for; all of the era for a default.
	pub short: Verdict,
	/// Era from which on a lease must have held the node to be compensated: that in which the trouble
	/// began, as far as it counts.
	pub began: EraIndex,
	/// Era in which it was asked.
	pub since: EraIndex,
	/// What is asked.
	pub asked: u128,
	/// What was taken of the collateral so far.
	pub taken: u128,
	/// What was taken of the stake behind the node when it was applied.
	pub delegated: u128,
	/// What was taken of the collateral for a unit of the node when it was applied.
	pub per_unit: u128,
	/// What tenants claimed of what was taken.
	pub claimed: u128,
	/// What the treasury got of what was taken.
	pub treasury: u128,
	/// Where it stands.
	pub stage: Stage,
}

impl<AccountId> Penalty<AccountId> {
	/// What the pot holds of it.
	pub fn held(&self) -> u128 {
		self.taken.saturating_sub(self.claimed).saturating_sub(self.treasury)
	}

	/// What the collateral did not cover so far.
	pub fn uncovered(&self) -> u128 {
		self.asked.saturating_sub(self.taken)
	}

	/// What is still owed once it was applied.
	pub fn owed(&self) -> u128 {
		match self.stage {
			Stage::Applied { .. } | Stage::Closing => {
				self.uncovered().saturating_sub(self.delegated)
			},
			_ => 0,
		}
	}

	/// Whether it is neither applied nor cancelled: collateral and exits wait for it.
	pub fn is_open(&self) -> bool {
		matches!(self.stage, Stage::Pending { .. } | Stage::Disputed { .. } | Stage::Upheld)
	}

	/// Whether it was cancelled.
	pub fn is_cancelled(&self) -> bool {
		matches!(self.stage, Stage::Cancelled { .. })
	}

	/// Whether it is to be applied.
	pub fn is_due(&self, now: EraIndex) -> bool {
		match self.stage {
			Stage::Pending { apply_after } => now >= apply_after,
			Stage::Disputed { decide_before, .. } => now >= decide_before,
			Stage::Upheld => true,
			_ => false,
		}
	}

	/// Whether nothing more happens to it.
	pub fn is_over(&self, now: EraIndex) -> bool {
		match self.stage {
			Stage::Cancelled { keep_until } => now >= keep_until,
			Stage::Applied { claims_until } => now >= claims_until,
			Stage::Closing => true,
			_ => false,
		}
	}

	/// Basis points of eras of its price that a lease gets at most for `reason`.
	pub fn compensated(&self, reason: Reason, params: &Params) -> u64 {
		match reason {
			Reason::Unreliable => {
				u64::from(self.short.credit.get()) * u64::from(params.credit_multiple.get())
			},
			Reason::Default => u64::from(params.default_eras.get()) * u64::from(WHOLE),
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use icn_primitives::Bps;

	fn penalty(stage: Stage) -> Penalty<u32> {
		Penalty {
			provider: 1,
			units: 10,
			short: Verdict { credit: Bps::saturating(4_000), penal: Bps::saturating(3_000) },
			began: 5,
			since: 7,
			asked: 100,
			taken: 80,
			delegated: 5,
			per_unit: 7,
			claimed: 30,
			treasury: 10,
			stage,
		}
	}

	#[test]
	fn parts_are_those_of_what_was_asked() {
		let applied = penalty(Stage::Applied { claims_until: 9 });
		assert_eq!((applied.held(), applied.uncovered(), applied.owed()), (40, 20, 15));
		assert_eq!(penalty(Stage::Closing).owed(), 15);
		// Nothing is owed of what was cancelled, or not applied yet.
		assert_eq!(penalty(Stage::Cancelled { keep_until: 9 }).owed(), 0);
		assert_eq!(penalty(Stage::Upheld).owed(), 0);
	}

	#[test]
	fn each_stage_has_its_time() {
		let cases = [
			(Stage::Pending { apply_after: 9 }, true, [false, true], [false, false]),
			(Stage::Disputed { deposit: 1, decide_before: 9 }, true, [false, true], [false, false]),
			(Stage::Upheld, true, [true, true], [false, false]),
			(Stage::Cancelled { keep_until: 9 }, false, [false, false], [false, true]),
			(Stage::Applied { claims_until: 9 }, false, [false, false], [false, true]),
			(Stage::Closing, false, [false, false], [true, true]),
		];
		for (stage, open, due, over) in cases {
			let penalty = penalty(stage);
			assert_eq!(penalty.is_open(), open, "{stage:?}");
			assert_eq!([8, 9].map(|now| penalty.is_due(now)), due, "{stage:?}");
			assert_eq!([8, 9].map(|now| penalty.is_over(now)), over, "{stage:?}");
		}
	}

	#[test]
	fn a_bad_era_and_a_default_are_compensated_differently() {
		let (penalty, params) = (penalty(Stage::Upheld), Params::default());
		assert_eq!(penalty.compensated(Reason::Unreliable, &params), 8_000);
		assert_eq!(penalty.compensated(Reason::Default, &params), 240_000);
	}
}
