//! What governance turns.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use icn_primitives::{
	BoundedU128, BoundedU32, EraIndex, ERAS_PER_MONTH, ERAS_PER_YEAR, ICNT, WHOLE,
};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// Most ICNT base units that a bond may be asked to be.
const MAX_BOND: u128 = 10_000_000 * ICNT;

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
	/// What an issuer must have in its bond to attest, beyond what open challenges claim of it, in
	/// ICNT base units.
	pub bond: BoundedU128<ICNT, MAX_BOND>,
	/// Share of it, in basis points, below which nothing counts that the issuer attested.
	pub min_bond_share: BoundedU32<1, WHOLE>,
	/// What a false claim costs the issuer, in ICNT base units.
	pub false_claim: BoundedU128<ICNT, MAX_BOND>,
	/// Deposit of a challenge, in ICNT base units.
	pub challenge_deposit: BoundedU128<ICNT, { 100_000 * ICNT }>,
	/// Share of what a false claim costs that the challenger gets, in basis points. At most half,
	/// so that nobody is challenged by its own friends without a loss.
	pub challenger_share: BoundedU32<0, { WHOLE / 2 }>,
	/// Eras for which an attestation counts at most.
	pub max_validity: BoundedU32<2, { 3 * ERAS_PER_YEAR }>,
	/// Eras in which a challenge may be decided; then it lapses.
	pub decision_eras: BoundedU32<1, { 2 * ERAS_PER_MONTH }>,
	/// Eras for which an attestation is remembered, and may be challenged, after its end.
	pub keep_eras: BoundedU32<1, ERAS_PER_YEAR>,
	/// Eras that an issuer waits for its bond at least.
	pub unbonding_eras: BoundedU32<2, { 2 * ERAS_PER_YEAR }>,
}

icn_primitives::parameters! {
	/// Parameters by name.
	pub enum Parameter for Params {
		0 Bond = bond: Icnt, Twofold(ICNT);
		1 MinBondShare = min_bond_share: BasisPoints, By(1_000);
		2 FalseClaim = false_claim: Icnt, Twofold(ICNT);
		3 ChallengeDeposit = challenge_deposit: Icnt, Twofold(ICNT);
		4 ChallengerShare = challenger_share: BasisPoints, By(1_000);
		5 MaxValidity = max_validity: Eras, Twofold(1);
		6 DecisionEras = decision_eras: Eras, Twofold(1);
		7 KeepEras = keep_eras: Eras, Twofold(1);
		8 UnbondingEras = unbonding_eras: Eras, Twofold(1);
	}
}

impl Params {
	/// Whether the parameters make sense together: a bond covers a false claim, an attestation is
	/// kept for longer than the decision on a challenge takes, and a bond for longer than both.
	pub fn is_valid(&self) -> bool {
		self.false_claim.get() <= self.bond.get()
			&& self.keep_eras.get() >= self.decision_eras.get()
			&& self.unbonding_eras.get() >= self.liability_eras()
	}

	/// Longest time from the end of an attestation to that of a challenge of it.
	fn liability_eras(&self) -> EraIndex {
		self.decision_eras.get().saturating_add(self.keep_eras.get())
	}

	/// Bond below which nothing counts that an issuer attested, in ICNT base units. Above zero.
	pub fn least_bond(&self) -> u128 {
		let share = u128::from(self.min_bond_share.get());
		self.bond.get().saturating_mul(share).div_ceil(u128::from(WHOLE))
	}
}

impl Default for Params {
	/// A bond of 10,000 ICNT, of which a false claim costs half: two of them void all that an issuer
	/// attested. A hundred to challenge, of which three tenths of a false claim are a multiple. A
	/// year at most, as certificates last. Two weeks to decide, two weeks to be challenged after the
	/// end, and both for the bond.
	fn default() -> Self {
		Self {
			bond: BoundedU128::clamped(10_000 * ICNT),
			min_bond_share: BoundedU32::clamped(WHOLE / 2),
			false_claim: BoundedU128::clamped(5_000 * ICNT),
			challenge_deposit: BoundedU128::clamped(100 * ICNT),
			challenger_share: BoundedU32::clamped(3_000),
			max_validity: BoundedU32::clamped(ERAS_PER_YEAR),
			decision_eras: BoundedU32::clamped(336),
			keep_eras: BoundedU32::clamped(336),
			unbonding_eras: BoundedU32::clamped(672),
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_bond_covers_a_false_claim() {
		assert!(Params::default().is_valid());
		let bond = |amount| Params { bond: BoundedU128::clamped(amount), ..Params::default() };
		assert!(bond(5_000 * ICNT).is_valid());
		assert!(!bond(5_000 * ICNT - 1).is_valid());
	}

	#[test]
	fn a_bond_outlives_what_it_stands_for() {
		let eras = |decision, keep, unbonding| Params {
			decision_eras: BoundedU32::clamped(decision),
			keep_eras: BoundedU32::clamped(keep),
			unbonding_eras: BoundedU32::clamped(unbonding),
			..Params::default()
		};
		assert!(eras(10, 10, 20).is_valid());
		assert!(!eras(10, 10, 19).is_valid());
		assert!(!eras(11, 10, 21).is_valid());
		assert!(eras(1, 1, 2).is_valid());
		assert!(eras(u32::MAX, u32::MAX, u32::MAX).is_valid());
	}

	#[test]
	fn the_least_bond_is_rounded_up() {
		let params = Params {
			bond: BoundedU128::clamped(ICNT + 1),
			min_bond_share: BoundedU32::clamped(1),
			..Params::default()
		};
		assert_eq!(params.least_bond(), ICNT / 10_000 + 1);
		assert_eq!(Params::default().least_bond(), 5_000 * ICNT);
	}

	#[test]
	fn bounds_hold() {
		let bytes = Params::default().encode();
		assert_eq!(Params::decode(&mut &bytes[..]), Ok(Params::default()));
		// The share of the challenger comes after three amounts and a share.
		let mut generous = bytes.clone();
		generous[52..56].copy_from_slice(&5_000u32.to_le_bytes());
		assert!(Params::decode(&mut &generous[..]).is_ok());
		generous[52..56].copy_from_slice(&5_001u32.to_le_bytes());
		assert!(Params::decode(&mut &generous[..]).is_err());
	}
}
