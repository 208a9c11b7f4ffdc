//! Countries.

use alloc::string::String;
use codec::{Decode, DecodeWithMemTracking, Encode, Error as CodecError, Input, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{de, Deserialize, Deserializer, Serialize, Serializer};

/// Two capital letters of ISO 3166-1; anything else neither decodes nor deserialises.
#[derive(
	Encode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Clone,
	Copy,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Debug,
)]
pub struct CountryCode([u8; 2]);

impl CountryCode {
	/// The country of `letters`; `None` unless both are capital letters.
	pub const fn new(letters: [u8; 2]) -> Option<Self> {
		if letters[0].is_ascii_uppercase() && letters[1].is_ascii_uppercase() {
			Some(Self(letters))
		} else {
			None
		}
	}

	/// The two letters.
	pub const fn get(self) -> [u8; 2] {
		self.0
	}
}

impl Decode for CountryCode {
	fn decode<I: Input>(input: &mut I) -> Result<Self, CodecError> {
		Self::new(Decode::decode(input)?).ok_or_else(|| "not two capital letters".into())
	}
}

impl Serialize for CountryCode {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.serialize_str(&String::from_utf8_lossy(&self.0))
	}
}

impl<'de> Deserialize<'de> for CountryCode {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		let letters = String::deserialize(deserializer)?;
		<[u8; 2]>::try_from(letters.as_bytes())
			.ok()
			.and_then(Self::new)
			.ok_or_else(|| de::Error::custom("not two capital letters"))
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_country_is_two_capital_letters() {
		assert_eq!(CountryCode::new(*b"DE").map(CountryCode::get), Some(*b"DE"));
		assert_eq!(CountryCode::new(*b"dE"), None);
		assert_eq!(CountryCode::new(*b"D1"), None);
		assert!(CountryCode::decode(&mut &b"NL"[..]).is_ok());
		assert!(CountryCode::decode(&mut &b"nl"[..]).is_err());
		assert!(CountryCode::decode(&mut &b"N"[..]).is_err());
	}
}
