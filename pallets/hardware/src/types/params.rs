//! What governance turns.

use super::MAX_NOTICE_ERAS;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use icn_primitives::{BoundedU32, EraIndex};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// Most eras of maintenance in a year that governance may allow: a month.
const MAX_BUDGET: EraIndex = icn_primitives::ERAS_PER_MONTH;

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
	/// An active node whose collateral is below this share of what it must have, in basis points, is
	/// suspended when it is slashed.
	pub suspend_below: BoundedU32<0, 9_000>,
}

impl Default for Params {
	/// Four hours ahead, two days a year; three tenths of the collateral.
	fn default() -> Self {
		Self {
			maintenance_notice: BoundedU32::clamped(4),
			maintenance_budget: BoundedU32::clamped(48),
			suspend_below: BoundedU32::clamped(3_000),
		}
	}
}
