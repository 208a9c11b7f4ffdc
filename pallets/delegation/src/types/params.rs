//! What governance turns.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use icn_math::delegation;
use icn_primitives::{BoundedU128, BoundedU32, EraIndex, ICNT};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// Eras of a day.
pub const ERAS_PER_DAY: EraIndex = 24;

/// Eras whose leavers are kept together.
pub const BUCKET_ERAS: EraIndex = 48;

/// Most buckets of a node that a slash reaches.
pub const MAX_BUCKETS: u32 = 8;

/// Most eras whose joiners may wait at a node for an earlier era to be paid.
pub const MAX_JOINING: u32 = 8;

/// Longest cool-down: after it no more buckets were begun than a slash reaches.
pub const MAX_COOL_DOWN: EraIndex = (MAX_BUCKETS - 1) * BUCKET_ERAS;

/// Supply of which the delegated share is computed, in ICNT base units.
pub const SUPPLY: u128 = 700_000_000 * ICNT;

/// Basis points of the stake that one slash may take at most.
pub const MAX_SLASH: u32 = 5_000;

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
	/// Least amount of a position, in ICNT base units.
	pub min_delegation: BoundedU128<ICNT, { 100_000 * ICNT }>,
	/// Eras between leaving a node and being free.
	pub cool_down: BoundedU32<96, MAX_COOL_DOWN>,
	/// Most that all base yield of an era is, in ICNT base units.
	pub budget: BoundedU128<0, { 100_000 * ICNT }>,
	/// Share of the stake behind a node that one slash takes at most, in basis points.
	pub max_slash: BoundedU32<1, MAX_SLASH>,
}

icn_primitives::parameters! {
	/// Parameters by name.
	pub enum Parameter for Params {
		0 MinDelegation = min_delegation: Icnt, Twofold(ICNT);
		1 CoolDown = cool_down: Eras, By(48);
		2 Budget = budget: Icnt, Twofold(10 * ICNT);
		3 MaxSlash = max_slash: BasisPoints, By(500);
	}
}

impl Default for Params {
	/// From 100 ICNT on; twelve days to cool down; 1,000 ICNT an era; a tenth.
	fn default() -> Self {
		Self {
			min_delegation: BoundedU128::clamped(100 * ICNT),
			cool_down: BoundedU32::clamped(288),
			budget: BoundedU128::clamped(1_000 * ICNT),
			max_slash: BoundedU32::clamped(1_000),
		}
	}
}

/// A point of the curve of base yield.
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
pub struct CurvePoint {
	/// Share of [`SUPPLY`] that is delegated, in parts per million.
	pub share: u32,
	/// Yield a year of 360 days of the longest lock, in parts per million.
	pub apy: u32,
}

/// The curve of base yield, flat before its first and after its last point. Without points there is
/// no base yield.
pub type Curve = BoundedVec<CurvePoint, ConstU32<{ delegation::MAX_POINTS as u32 }>>;

/// Whether the points are a curve.
pub(crate) fn is_curve(curve: &Curve) -> bool {
	delegation::check(&points(curve)).is_ok()
}

pub(crate) fn points(curve: &Curve) -> alloc::vec::Vec<delegation::Point> {
	curve.iter().map(|point| (point.share, point.apy)).collect()
}
