//! Identifiers. None is ever used again after its subject is gone.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// Ticks of the protocol's clock since genesis. One per block in which the chain works normally.
pub type Tick = u64;

/// Number of an era, from 0 at genesis. Spans of eras are half open: `[from, to)`.
pub type EraIndex = u32;

/// Capacity in units of a hardware class (1 TB, 1 vCPU, 1 GPU) on one node or in one lease.
pub type Units = u32;

/// Capacity in units of a hardware class, summed over a market.
pub type TotalUnits = u64;

/// Rises with each change of a node's units or key; evidence about an older one does not count.
pub type Generation = u32;

macro_rules! id {
	($(#[$doc:meta])* $name:ident($inner:ty)) => {
		$(#[$doc])*
		#[derive(
			Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Serialize, Deserialize,
			Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Debug,
		)]
		#[serde(transparent)]
		pub struct $name(pub $inner);

		impl From<$inner> for $name {
			fn from(value: $inner) -> Self {
				Self(value)
			}
		}

		impl $name {
			/// The identifier after this one; `None` when the space is used up.
			pub fn next(self) -> Option<Self> {
				self.0.checked_add(1).map(Self)
			}
		}
	};
}

id! {
	/// A region: the widest place in which nodes share economic terms.
	RegionId(u16)
}
id! {
	/// A hardware class: what one unit is, and the service targets of it.
	ClassId(u16)
}
id! {
	/// A data centre of one provider.
	FacilityId(u32)
}
id! {
	/// One physical server ("ScalerNode").
	NodeId(u32)
}
id! {
	/// A lease of capacity.
	LeaseId(u64)
}
id! {
	/// Dense position of a node in the set that oracles watch. Reused, so only meaningful with an era.
	NodeSlot(u32)
}
id! {
	/// Dense position of an oracle in the set of operators. Reused, so only meaningful with an era.
	OracleSlot(u32)
}

/// A market: where prices, collateral and incentives live.
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
#[serde(deny_unknown_fields)]
pub struct MarketId {
	/// Where.
	pub region: RegionId,
	/// What.
	pub class: ClassId,
}

impl MarketId {
	/// The market of `class` in `region`.
	pub const fn new(region: u16, class: u16) -> Self {
		Self { region: RegionId(region), class: ClassId(class) }
	}
}
