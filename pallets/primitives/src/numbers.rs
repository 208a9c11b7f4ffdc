//! Units of time, shares and money.

use crate::EraIndex;
use codec::{Decode, DecodeWithMemTracking, Encode, Error, Input, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{de, Deserialize, Deserializer, Serialize};

/// Eras of a month of 30 days. An era is about an hour where it has 600 ticks of 6 seconds; on a
/// development chain eras are shorter, and so is everything that is counted in them.
pub const ERAS_PER_MONTH: EraIndex = 720;

/// Eras of a year of 360 days.
pub const ERAS_PER_YEAR: EraIndex = 12 * ERAS_PER_MONTH;

/// Basis points of a whole.
pub const WHOLE: u32 = 10_000;

/// Base units of one ICNT (18 decimals).
pub const ICNT: u128 = 1_000_000_000_000_000_000;

/// One US dollar in the fixed point of prices (18 decimals).
pub const USD: u128 = 1_000_000_000_000_000_000;

/// A share of a whole in basis points, `0..=10_000` by construction.
#[derive(
	Encode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Clone,
	Copy,
	Default,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Debug,
)]
#[serde(transparent)]
pub struct Bps(u16);

impl Bps {
	/// Nothing.
	pub const ZERO: Self = Self(0);
	/// The whole.
	pub const ONE: Self = Self(WHOLE as u16);

	/// A share of `bps` basis points; `None` above the whole.
	pub const fn new(bps: u16) -> Option<Self> {
		if bps as u32 <= WHOLE {
			Some(Self(bps))
		} else {
			None
		}
	}

	/// A share of `bps` basis points, the whole if `bps` is above it.
	pub const fn saturating(bps: u16) -> Self {
		match Self::new(bps) {
			Some(share) => share,
			None => Self::ONE,
		}
	}

	/// In basis points.
	pub const fn get(self) -> u32 {
		self.0 as u32
	}

	/// What is missing to the whole.
	pub const fn complement(self) -> Self {
		Self(WHOLE as u16 - self.0)
	}
}

impl Decode for Bps {
	fn decode<I: Input>(input: &mut I) -> Result<Self, Error> {
		Self::new(u16::decode(input)?).ok_or_else(|| "more basis points than a whole".into())
	}
}

impl<'de> Deserialize<'de> for Bps {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		Self::new(u16::deserialize(deserializer)?)
			.ok_or_else(|| de::Error::custom("more basis points than a whole"))
	}
}

/// A price in US dollars for one unit and one month of [`ERAS_PER_MONTH`] eras, with 18 decimals
/// ([`USD`] is one dollar). Never stored per era: rounding would then be multiplied.
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
	Default,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Debug,
)]
#[serde(transparent)]
pub struct UnitPrice(pub u128);

impl UnitPrice {
	/// The dearest price the protocol computes with: 10 million dollars for a unit and month.
	pub const MAX: Self = Self(10_000_000 * USD);
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn bps_is_at_most_the_whole() {
		assert_eq!(Bps::new(10_000), Some(Bps::ONE));
		assert_eq!(Bps::new(10_001), None);
		assert_eq!(Bps::saturating(u16::MAX), Bps::ONE);
		assert_eq!(Bps::saturating(2_500).complement().get(), 7_500);
	}

	#[test]
	fn bps_above_the_whole_does_not_decode() {
		assert_eq!(Bps::decode(&mut &10_000u16.encode()[..]), Ok(Bps::ONE));
		assert!(Bps::decode(&mut &10_001u16.encode()[..]).is_err());
	}
}
