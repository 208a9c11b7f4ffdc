//! What governance turns.

use crate::{KEPT_ERAS, MAX_CHECKS, MAX_COMMITTEE, MAX_MEMBERS, MAX_OPENINGS, MAX_ROOTS};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use icn_primitives::{BoundedU128, BoundedU32, Bps, ERAS_PER_YEAR, ICNT, WHOLE};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// Largest bond that may be asked for: ten million ICNT.
const MAX_BOND: u128 = 10_000_000 * ICNT;

/// Largest number of exceptions up to which all silence may be checked. Fits two bytes.
const MAX_SILENT_CHECKS: u32 = 4_096;

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
	PartialEq,
	Eq,
	Debug,
)]
#[serde(deny_unknown_fields)]
pub struct Params {
	/// Oracles that watch a node, for eras whose set is not frozen yet.
	pub committee: BoundedU32<1, MAX_COMMITTEE>,
	/// Oracles that vote on an activation.
	pub activation_committee: BoundedU32<1, MAX_MEMBERS>,
	/// Votes in favour that activate: a majority of the committee.
	pub activation_votes: BoundedU32<1, MAX_MEMBERS>,
	/// Bond of an operator that registers from now on, in ICNT base units.
	pub bond: BoundedU128<ICNT, MAX_BOND>,
	/// Eras in which a committee may vote on an activation, a return or a complaint. Not longer than
	/// the set that it is drawn from is kept.
	pub activation_window: BoundedU32<1, KEPT_ERAS>,
	/// Deposit of a complaint, in ICNT base units.
	pub complaint_deposit: BoundedU128<ICNT, MAX_BOND>,

	/// Share of the oracles that must have reported on an era for it to count as measured. Below it
	/// nobody saw the network: it pays no rewards, and nobody is penalised for silence.
	pub min_reports: BoundedU32<1, WHOLE>,
	/// Share of its region, that of other providers which failed in the same era, from which on the
	/// penal part of a verdict falls.
	pub correlated_from: Bps,
	/// Share from which on nothing of a verdict is penal.
	pub correlated_full: Bps,

	/// What all oracles together may earn in an era, in ICNT base units.
	pub era_budget: BoundedU128<0, { 10_000 * ICNT }>,
	/// Sum of errors in an era, in basis points, at which an oracle earns nothing and above which its
	/// bond is cut.
	pub error_tolerance: BoundedU32<1, { 100 * WHOLE }>,
	/// Share of its bond that an oracle loses for each whole era of error above the tolerance.
	pub error_slash: Bps,
	/// Share of its bond that an oracle loses in an era at most for errors, and always for not
	/// reporting: silence is no way around an error.
	pub era_slash: Bps,
	/// Share of its bond that an oracle loses for each check that it does not pass.
	pub check_slash: Bps,
	/// Share of its bond that an oracle loses in an era at most for checks.
	pub checks_slash: Bps,
	/// Share of what it bonded below which an oracle is retired.
	pub retire_below: Bps,
	/// Eras for which a bond stays after the last era with its operator is final.
	pub unbonding: BoundedU32<1, ERAS_PER_YEAR>,

	/// Spot checks of an oracle in an era.
	pub checks: BoundedU32<0, MAX_CHECKS>,
	/// Parts of an era; a root of receipts is due in each.
	pub windows: BoundedU32<1, MAX_ROOTS>,
	/// Probes of a node by each of its oracles in each part of an era.
	pub probes: BoundedU32<1, { MAX_OPENINGS / MAX_ROOTS }>,
	/// Verdict, in basis points, up to which a node that was found short contradicts an oracle that
	/// called it fully short. Not near the whole: who saw nothing of a node is not to blame for the
	/// one probe that another saw answered.
	pub contradicted: BoundedU32<0, { WHOLE / 10 * 9 }>,
	/// Most exceptions in all reports on an era for which every silent member of a committee must open
	/// a receipt; of more, about so many of each oracle are drawn. Enough of them to catch who did not
	/// look, and few enough that nobody's alarms fill blocks with what others open for free.
	pub silent_checks: BoundedU32<16, MAX_SILENT_CHECKS>,
}

icn_primitives::parameters! {
	/// Parameters by name.
	pub enum Parameter for Params {
		0 Committee = committee: Count, By(2);
		1 ActivationCommittee = activation_committee: Count, By(2);
		2 ActivationVotes = activation_votes: Count, By(2);
		3 Bond = bond: Icnt, Twofold(ICNT);
		4 ActivationWindow = activation_window: Eras, By(2);
		5 ComplaintDeposit = complaint_deposit: Icnt, Twofold(ICNT);
		6 MinReports = min_reports: BasisPoints, By(500);
		7 CorrelatedFrom = correlated_from: BasisPoints, By(250);
		8 CorrelatedFull = correlated_full: BasisPoints, By(500);
		9 EraBudget = era_budget: Icnt, Twofold(ICNT);
		10 ErrorTolerance = error_tolerance: BasisPoints, Twofold(1_000);
		11 ErrorSlash = error_slash: BasisPoints, Twofold(10);
		12 EraSlash = era_slash: BasisPoints, Twofold(10);
		13 CheckSlash = check_slash: BasisPoints, Twofold(10);
		14 ChecksSlash = checks_slash: BasisPoints, Twofold(10);
		15 RetireBelow = retire_below: BasisPoints, By(500);
		16 Unbonding = unbonding: Eras, Twofold(1);
		17 Checks = checks: Count, By(2);
		18 Windows = windows: Count, By(1);
		19 Probes = probes: Count, By(1);
		20 Contradicted = contradicted: BasisPoints, By(500);
		21 SilentChecks = silent_checks: Count, Twofold(1);
	}
}

impl Params {
	/// Whether the parameters make sense together.
	pub fn is_valid(&self) -> bool {
		let (votes, members) = (self.activation_votes.get(), self.activation_committee.get());
		votes <= members
			&& votes > members / 2
			&& self.correlated_from < self.correlated_full
			&& self.error_slash <= self.era_slash
			&& self.check_slash <= self.checks_slash
			&& self.retire_below < Bps::ONE
	}
}

impl Default for Params {
	fn default() -> Self {
		Self {
			committee: BoundedU32::clamped(5),
			activation_committee: BoundedU32::clamped(11),
			activation_votes: BoundedU32::clamped(8),
			bond: BoundedU128::clamped(10_000 * ICNT),
			activation_window: BoundedU32::clamped(KEPT_ERAS),
			complaint_deposit: BoundedU128::clamped(50 * ICNT),
			min_reports: BoundedU32::clamped(WHOLE / 2),
			correlated_from: Bps::saturating(500),
			correlated_full: Bps::saturating(2_500),
			era_budget: BoundedU128::clamped(10 * ICNT),
			error_tolerance: BoundedU32::clamped(WHOLE),
			error_slash: Bps::saturating(10),
			era_slash: Bps::saturating(20),
			check_slash: Bps::saturating(100),
			checks_slash: Bps::saturating(500),
			retire_below: Bps::saturating(5_000),
			unbonding: BoundedU32::clamped(168),
			checks: BoundedU32::clamped(3),
			windows: BoundedU32::clamped(4),
			probes: BoundedU32::clamped(3),
			contradicted: BoundedU32::clamped(WHOLE / 2),
			silent_checks: BoundedU32::clamped(256),
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn params(members: u32, votes: u32) -> Params {
		Params {
			activation_committee: BoundedU32::new(members).unwrap(),
			activation_votes: BoundedU32::new(votes).unwrap(),
			..Default::default()
		}
	}

	#[test]
	fn votes_are_a_majority() {
		assert!(Params::default().is_valid());
		assert!(params(3, 2).is_valid());
		assert!(params(4, 3).is_valid());
		assert!(!params(4, 2).is_valid());
		assert!(!params(11, 5).is_valid());
		assert!(!params(2, 3).is_valid());
	}
}
