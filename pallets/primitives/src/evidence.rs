//! What is proven of data centres and nodes beyond what the oracles measure, and what tenants may
//! ask for.

use crate::{CountryCode, EraIndex, FacilityId, Generation, LeaseId, NodeId};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// How far a claim reaches, from 1 on: the tier of a data centre, the type of a report.
pub type Level = u8;

macro_rules! plain {
	($(#[$doc:meta])* pub enum $name:ident { $($body:tt)* }) => {
		$(#[$doc])*
		#[derive(
			Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Serialize,
			Deserialize, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug,
		)]
		pub enum $name { $($body)* }
	};
}

plain! {
	/// What can be attested. Indices are fixed.
	pub enum EvidenceKind {
		/// Tier of a data centre, 1 to 4.
		#[codec(index = 0)]
		DataCentreTier,
		/// ISO 27001 certificate of a data centre.
		#[codec(index = 1)]
		Iso27001,
		/// SOC 2 report on a data centre, of type 1 or 2.
		#[codec(index = 2)]
		Soc2,
		/// Agreement on the processing of personal data under the GDPR.
		#[codec(index = 3)]
		GdprProcessing,
		/// Neither the provider nor its owners must hand data over under the CLOUD Act.
		#[codec(index = 4)]
		OutsideCloudAct,
		/// The node stands where it says, by latency from known places.
		#[codec(index = 5)]
		GeoLatency,
		/// Benchmark of the node's hardware, in five grades.
		#[codec(index = 6)]
		HardwareBenchmark,
		/// Quote of a trusted execution environment of the node.
		#[codec(index = 7)]
		TeeQuote,
	}
}

impl EvidenceKind {
	/// How many kinds there are. Bounds stored lists: may only grow.
	pub const COUNT: u32 = 8;

	/// Every kind.
	pub const ALL: [Self; Self::COUNT as usize] = [
		Self::DataCentreTier,
		Self::Iso27001,
		Self::Soc2,
		Self::GdprProcessing,
		Self::OutsideCloudAct,
		Self::GeoLatency,
		Self::HardwareBenchmark,
		Self::TeeQuote,
	];

	/// The highest level.
	pub const fn max_level(self) -> Level {
		match self {
			Self::DataCentreTier => 4,
			Self::HardwareBenchmark => 5,
			Self::Soc2 => 2,
			_ => 1,
		}
	}

	/// Whether it is about one node, of one generation; else it is about a data centre and all
	/// that stands in it.
	pub const fn is_of_node(self) -> bool {
		matches!(self, Self::GeoLatency | Self::HardwareBenchmark | Self::TeeQuote)
	}
}

/// What an attestation is about.
#[derive(
	Encode,
	Decode,
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
pub enum Subject {
	/// A data centre.
	#[codec(index = 0)]
	Facility(FacilityId),
	/// A node.
	#[codec(index = 1)]
	Node(NodeId),
}

/// What is proven of one kind, now.
#[derive(Encode, Decode, TypeInfo, Clone, Copy, PartialEq, Eq, Debug)]
pub struct Evidence {
	/// How far it reaches.
	pub level: Level,
	/// Era from which on it has been proven without a gap, at this level or a higher one.
	pub since: EraIndex,
	/// First era in which it is proven no more.
	pub until: EraIndex,
}

/// Reads of what is proven of data centres and nodes.
pub trait EvidenceRegistry {
	/// What is proven now of `kind` about `generation` of `node`, or about `facility`, in which it
	/// stands. `None` if nothing is, or no more.
	fn evidence(
		facility: FacilityId,
		node: NodeId,
		generation: Generation,
		kind: EvidenceKind,
	) -> Option<Evidence>;

	/// The lowest level at which `kind` was proven in every era of `[since, until)`, told for a
	/// stated time after the evidence has ended. `until` may lie ahead, as long as the evidence
	/// lasts that long. `None` if it was revoked before, has a gap, or is not known any more.
	fn stood(
		facility: FacilityId,
		node: NodeId,
		generation: Generation,
		kind: EvidenceKind,
		since: EraIndex,
		until: EraIndex,
	) -> Option<Level>;
}

impl EvidenceRegistry for () {
	fn evidence(_: FacilityId, _: NodeId, _: Generation, _: EvidenceKind) -> Option<Evidence> {
		None
	}
	fn stood(
		_: FacilityId,
		_: NodeId,
		_: Generation,
		_: EvidenceKind,
		_: EraIndex,
		_: EraIndex,
	) -> Option<Level> {
		None
	}
}

/// Near another lease, so that code comes to the data.
#[derive(
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
)]
pub enum Near {
	/// In a data centre in which the lease has a node.
	#[codec(index = 0)]
	Facility(LeaseId),
	/// In the region of the lease.
	#[codec(index = 1)]
	Region(LeaseId),
}

/// What the nodes of a lease must be, as long as it runs. The default asks for nothing.
#[derive(
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Clone,
	Default,
	PartialEq,
	Eq,
	Debug,
)]
pub struct Constraints {
	/// Countries that a node may stand in; any if empty.
	pub countries: BoundedVec<CountryCode, ConstU32<16>>,
	/// Jurisdictions that it must not stand in.
	pub excluded: BoundedVec<CountryCode, ConstU32<16>>,
	/// What must be proven, each at this level at least: [`EvidenceKind::DataCentreTier`] for a
	/// minimum tier, [`EvidenceKind::OutsideCloudAct`] to be out of that reach.
	pub evidence: BoundedVec<(EvidenceKind, Level), ConstU32<{ EvidenceKind::COUNT }>>,
	/// Where it must stand.
	pub near: Option<Near>,
}

impl Constraints {
	/// Whether nothing is asked for.
	pub fn is_empty(&self) -> bool {
		*self == Self::default()
	}
}

/// Why a node does not meet the constraints of a lease.
#[derive(
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
)]
pub enum Breach {
	/// It stands in none of the countries.
	#[codec(index = 0)]
	Country,
	/// It stands in an excluded jurisdiction.
	#[codec(index = 1)]
	Jurisdiction,
	/// This is not proven, or not at the level asked for.
	#[codec(index = 2)]
	Evidence(EvidenceKind),
	/// It stands elsewhere than the other lease.
	#[codec(index = 3)]
	TooFar,
}

/// A data centre as other pallets see it.
#[derive(Encode, Decode, TypeInfo, Clone, PartialEq, Eq, Debug)]
pub struct FacilityInfo<AccountId> {
	/// Whose it is.
	pub provider: AccountId,
	/// Where it stands.
	pub country: CountryCode,
	/// The tier its provider claims, 1 to 4. Proven only by [`EvidenceKind::DataCentreTier`].
	pub claimed_tier: Level,
}

/// Reads of data centres.
pub trait FacilityRegistry<AccountId> {
	/// A data centre; `None` if it is unknown or gone.
	fn facility(facility: FacilityId) -> Option<FacilityInfo<AccountId>>;
}

/// Share by which evidence may raise the rewarded units of a node, all kinds together, in basis
/// points.
pub const MAX_EVIDENCE_BONUS: u32 = 5_000;

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn every_kind_is_listed_once_at_its_index() {
		for (index, kind) in EvidenceKind::ALL.iter().enumerate() {
			assert_eq!(kind.encode(), [index as u8]);
			assert!(kind.max_level() > 0);
		}
		assert!(EvidenceKind::decode(&mut &[EvidenceKind::COUNT as u8][..]).is_err(), "one more");
	}

	#[test]
	fn no_constraint_is_empty() {
		assert!(Constraints::default().is_empty());
		let near = Some(Near::Region(LeaseId(0)));
		assert!(!Constraints { near, ..Default::default() }.is_empty());
		assert!(Constraints::max_encoded_len() <= 100);
	}
}
