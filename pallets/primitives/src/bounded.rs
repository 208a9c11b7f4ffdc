//! Numbers that carry their own minimum and maximum, for what governance turns.

use codec::{Decode, DecodeWithMemTracking, Encode, Error, Input, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{de, Deserialize, Deserializer, Serialize};

macro_rules! bounded {
	($(#[$doc:meta])* $name:ident, $inner:ty) => {
		$(#[$doc])*
		#[derive(
			Encode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Serialize, Clone, Copy,
			PartialEq, Eq, PartialOrd, Ord, Debug,
		)]
		#[serde(transparent)]
		pub struct $name<const MIN: $inner, const MAX: $inner>($inner);

		impl<const MIN: $inner, const MAX: $inner> $name<MIN, MAX> {
			/// `value`, if it lies in `MIN..=MAX`.
			pub const fn new(value: $inner) -> Option<Self> {
				if value >= MIN && value <= MAX {
					Some(Self(value))
				} else {
					None
				}
			}

			/// The value in `MIN..=MAX` that is nearest to `value`.
			pub const fn clamped(value: $inner) -> Self {
				if value < MIN {
					Self(MIN)
				} else if value > MAX {
					Self(MAX)
				} else {
					Self(value)
				}
			}

			/// The number.
			pub const fn get(self) -> $inner {
				self.0
			}
		}

		impl<const MIN: $inner, const MAX: $inner> Decode for $name<MIN, MAX> {
			fn decode<I: Input>(input: &mut I) -> Result<Self, Error> {
				Self::new(<$inner>::decode(input)?).ok_or_else(|| "out of bounds".into())
			}
		}

		impl<'de, const MIN: $inner, const MAX: $inner> Deserialize<'de> for $name<MIN, MAX> {
			fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
				Self::new(<$inner>::deserialize(deserializer)?).ok_or_else(|| {
					de::Error::custom(alloc::format!("not within {MIN}..={MAX}"))
				})
			}
		}
	};
}

bounded! {
	/// A `u32` in `MIN..=MAX`; anything else neither decodes nor deserialises.
	BoundedU32, u32
}
bounded! {
	/// A `u128` in `MIN..=MAX`; anything else neither decodes nor deserialises.
	BoundedU128, u128
}

#[cfg(test)]
mod tests {
	use super::*;

	type OneToTen = BoundedU32<1, 10>;

	#[test]
	fn bounds_hold_everywhere() {
		assert_eq!(OneToTen::new(0), None);
		assert_eq!(OneToTen::new(11), None);
		assert_eq!(OneToTen::clamped(11).get(), 10);
		assert_eq!(OneToTen::clamped(0).get(), 1);
		assert_eq!(OneToTen::decode(&mut &10u32.encode()[..]).map(OneToTen::get), Ok(10));
		assert!(OneToTen::decode(&mut &0u32.encode()[..]).is_err());
		assert!(OneToTen::decode(&mut &11u32.encode()[..]).is_err());
	}
}
