//! Records of the registry. None of them knows `Config`.

mod collateral;
mod maintenance;
mod params;

use crate::pallet::Config;
use alloc::{string::String, vec::Vec};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
pub use collateral::*;
use frame_support::{
	traits::{fungible::Credit, ConstU32},
	BoundedVec,
};
use icn_primitives::{
	Bps, EraIndex, FacilityId, Generation, MarketId, NodeId, NodeInfo, NodeStatus, RegionId,
	SuspensionReason, UnitPrice, Units, ERAS_PER_YEAR, WHOLE,
};
pub use icn_primitives::{CountryCode, NodeKey, NodeSignature};
pub use maintenance::*;
pub use params::*;
use scale_info::TypeInfo;
use serde::{de, Deserialize, Deserializer, Serialize, Serializer};
use sp_runtime::{helpers_128bit::multiply_by_rational_with_rounding, Rounding};

/// Text of at most `N` bytes. The calls accept it only when it [is well formed](is_text).
pub type Text<const N: u32> = BoundedVec<u8, ConstU32<N>>;

/// Name of a region, class, or node.
pub type ShortName = Text<32>;

/// Name of a provider or facility.
pub type LongName = Text<64>;

/// Where a node answers.
pub type Endpoint = Text<128>;

/// A provider of this runtime.
pub type ProviderOf<T> = ProviderRecord<<T as Config>::Consideration>;

/// A facility of this runtime.
pub type FacilityOf<T> =
	FacilityRecord<<T as frame_system::Config>::AccountId, <T as Config>::Consideration>;

/// The hot record of a node of this runtime.
pub type NodeOf<T> = NodeRecord<<T as frame_system::Config>::AccountId>;

/// The cold record of a node of this runtime.
pub type DetailsOf<T> = DetailsRecord<<T as Config>::Consideration>;

/// An amount of ICNT that left its account and waits for its destination.
pub type CreditOf<T> = Credit<<T as frame_system::Config>::AccountId, <T as Config>::Currency>;

/// Longest commitment of a node, counted from the current era.
pub const MAX_COMMITMENT_ERAS: EraIndex = 10 * ERAS_PER_YEAR;

/// First bytes of what a node's key signs; a later format gets another number.
pub const CONSENT_PREFIX: &[u8] = b"icn/node/v1";

/// Whether `text` may be stored: UTF-8, not empty, without control characters.
pub fn is_text(text: &[u8]) -> bool {
	!text.is_empty()
		&& core::str::from_utf8(text).is_ok_and(|text| !text.chars().any(char::is_control))
}

/// `bps` basis points of `amount`, rounded up.
pub(crate) fn share(amount: u128, bps: u32) -> u128 {
	multiply_by_rational_with_rounding(amount, bps.into(), WHOLE.into(), Rounding::Up)
		.unwrap_or(u128::MAX)
}

/// Bounded text as a JSON string.
mod text {
	use super::*;

	pub fn serialize<S: Serializer, const N: u32>(
		text: &Text<N>,
		serializer: S,
	) -> Result<S::Ok, S::Error> {
		serializer.serialize_str(&String::from_utf8_lossy(text))
	}

	pub fn deserialize<'de, D: Deserializer<'de>, const N: u32>(
		deserializer: D,
	) -> Result<Text<N>, D::Error> {
		Text::try_from(String::deserialize(deserializer)?.into_bytes())
			.map_err(|_| de::Error::custom(alloc::format!("longer than {N} bytes")))
	}
}

/// A region.
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
pub struct RegionInfo {
	/// Its name.
	#[serde(with = "text")]
	pub name: ShortName,
	/// Countries in which a facility of the region may stand, each once.
	pub countries: BoundedVec<CountryCode, ConstU32<16>>,
}

impl RegionInfo {
	/// Whether it has a name and at least one country, and no country twice.
	pub fn is_valid(&self) -> bool {
		is_text(&self.name)
			&& !self.countries.is_empty()
			&& self.countries.iter().enumerate().all(|(i, c)| !self.countries[..i].contains(c))
	}
}

/// What the oracles measure a node of a class against.
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
pub struct ServiceTargets {
	/// Least share of probes that are answered.
	pub availability: Bps,
	/// Longest answer, in milliseconds.
	pub latency_ms: u32,
	/// Least throughput, in megabits a second.
	pub throughput_mbps: u32,
}

/// A hardware class.
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
pub struct ClassInfo {
	/// Its name.
	#[serde(with = "text")]
	pub name: ShortName,
	/// Name of one unit.
	#[serde(with = "text")]
	pub unit: Text<16>,
	/// Fewest units of a node.
	pub min_units: Units,
	/// Most units of a node.
	pub max_units: Units,
	/// Service that its nodes owe.
	pub targets: ServiceTargets,
}

impl ClassInfo {
	/// Whether the names are text, the range of units is not empty and starts above zero, and the
	/// targets ask for something.
	pub fn is_valid(&self) -> bool {
		is_text(&self.name)
			&& is_text(&self.unit)
			&& self.min_units > 0
			&& self.min_units <= self.max_units
			&& self.targets.availability > Bps::ZERO
			&& self.targets.latency_ms > 0
	}

	/// Whether a node may have `units`.
	pub fn allows(&self, units: Units) -> bool {
		(self.min_units..=self.max_units).contains(&units)
	}
}

/// A hardware provider.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, PartialEq, Eq, Debug)]
pub struct ProviderRecord<Ticket> {
	/// Its name.
	pub name: LongName,
	/// How many nodes it has.
	pub nodes: u32,
	/// How many facilities it has.
	pub facilities: u32,
	/// Deposit for this record.
	pub ticket: Ticket,
}

/// A data centre.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, PartialEq, Eq, Debug)]
pub struct FacilityRecord<AccountId, Ticket> {
	/// Whose it is.
	pub provider: AccountId,
	/// The region its nodes trade in.
	pub region: RegionId,
	/// Where it stands.
	pub country: CountryCode,
	/// Claimed data-centre tier, 1 to 4.
	pub tier: u8,
	/// Its name.
	pub name: LongName,
	/// How many nodes stand in it.
	pub nodes: u32,
	/// Deposit for this record.
	pub ticket: Ticket,
}

/// What trade, measurement and rewards read of a node.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, PartialEq, Eq, Debug)]
pub struct NodeRecord<AccountId> {
	/// Who runs it. Never changes.
	pub provider: AccountId,
	/// Where it stands. Never changes.
	pub facility: FacilityId,
	/// Where it trades. Never changes.
	pub market: MarketId,
	/// Its capacity; what the provider claims while it waits for its activation.
	pub units: Units,
	/// Capacity that leases hold.
	pub booked: Units,
	/// Cheapest unit price of a new lease.
	pub price_floor: UnitPrice,
	/// Share of its rewards that goes to those who delegate to it.
	pub reward_share: Bps,
	/// Where it stands in its life.
	pub status: NodeStatus,
	/// Rises when what oracles found out about it counts no more: with the first request for its
	/// return from a suspension, and with each change of its units, also when a committee confirms
	/// fewer of one that waits.
	pub generation: Generation,
	/// First era of that generation.
	pub generation_since: EraIndex,
	/// Era in which its commitment began; the mean of its units, if some joined it later.
	pub commitment_since: EraIndex,
	/// First era of no commitment; no booking reaches beyond it.
	pub commitment_until: EraIndex,
	/// The most units that it has had in its commitment. It leaves with fewer only by an exit.
	pub committed: Units,
	/// What of the provider's collateral on hold is for this node, in ICNT base units.
	pub collateral: u128,
	/// Bookings whose eras are not all final and paid.
	pub unsettled: u32,
	/// Collateral that it is committed to have for its units, in ICNT base units. Follows what its
	/// market asks for upwards only as far as there is collateral, and downwards only when its
	/// provider takes the rest out.
	pub required: u128,
	/// Whether the oracles watch it: from its activation or return until its suspension or
	/// removal, hence also while it exits, unless it was suspended before.
	pub watched: bool,
	/// Era in which its provider last asked for its return from the present suspension.
	pub return_since: Option<EraIndex>,
	/// Era in which its provider last asked for a change of its units.
	pub change_asked: Option<EraIndex>,
	/// Units that its provider asked for, while that is undecided and they are fewer.
	pub shrinks_to: Option<Units>,
}

impl<AccountId> NodeRecord<AccountId> {
	/// What it adds to the weight of its region: the collateral that it must have, while it is
	/// watched.
	pub fn weight(&self) -> u128 {
		if self.watched {
			self.required
		} else {
			0
		}
	}

	/// Whether it has less than a `share` of the collateral that it must have, in basis points.
	pub fn is_undercollateralised(&self, share: u32) -> bool {
		self.collateral < self::share(self.required, share)
	}

	/// Units that its collateral must back in `era`, however many it has.
	pub fn backed(&self, era: EraIndex) -> Units {
		if era < self.commitment_until {
			self.units.max(self.committed)
		} else {
			self.units
		}
	}

	/// What it had to have for its units, as a part for `units`; rounded up.
	pub fn required_for(&self, units: Units) -> u128 {
		multiply_by_rational_with_rounding(
			self.required,
			units.into(),
			self.units.max(1).into(),
			Rounding::Up,
		)
		.unwrap_or(u128::MAX)
	}

	/// Collateral that it lacks if its market asks for `target`. Whoever leaves follows no price.
	pub fn gap(&self, target: u128) -> u128 {
		let due = match self.status {
			NodeStatus::Exiting { .. } => self.required,
			_ => self.required.max(target),
		};
		due.saturating_sub(self.collateral)
	}

	/// Follows `target` upwards, as far as there is collateral.
	pub(crate) fn follow(&mut self, target: u128) {
		self.required = self.required.max(target.min(self.collateral));
	}

	/// Goes on as `generation` from `since` on.
	pub(crate) fn set_generation(&mut self, generation: Generation, since: EraIndex) {
		self.generation = generation;
		self.generation_since = since;
	}

	/// Whether the votes of a committee make it active: it is new, or its provider asked for its
	/// return.
	pub fn awaits_votes(&self) -> bool {
		match self.status {
			NodeStatus::Pending { .. } => true,
			NodeStatus::Suspended { reason, .. } => {
				reason.is_fault() && self.return_since.is_some()
			},
			NodeStatus::Active | NodeStatus::Exiting { .. } => false,
		}
	}

	/// Makes it active and watched.
	pub(crate) fn set_active(&mut self) {
		self.status = NodeStatus::Active;
		self.watched = true;
		self.return_since = None;
	}

	/// Suspends it from `since` on; it is watched no more.
	pub(crate) fn set_suspended(&mut self, reason: SuspensionReason, since: EraIndex) {
		self.status = NodeStatus::Suspended { reason, since };
		self.watched = false;
		self.return_since = None;
		self.shrinks_to = None;
	}

	/// Lets it leave, watched or not as it was.
	pub(crate) fn set_exiting(&mut self, since: EraIndex) {
		self.status = NodeStatus::Exiting { since };
		self.return_since = None;
		self.shrinks_to = None;
	}

	/// Units that leases may hold: those that it has, and will have.
	pub fn leasable(&self) -> Units {
		self.shrinks_to.map_or(self.units, |units| units.min(self.units))
	}

	/// Units that a new lease could take; none unless the node is active.
	pub fn free(&self) -> Units {
		match self.status {
			NodeStatus::Active => self.leasable().saturating_sub(self.booked),
			_ => 0,
		}
	}

	/// Whether the candidates of its market list it. Not while it is to shrink: others do not see how
	/// few of its units are free.
	pub fn is_candidate(&self) -> bool {
		self.free() > 0 && self.shrinks_to.is_none()
	}
}

impl<AccountId> From<NodeRecord<AccountId>> for NodeInfo<AccountId> {
	fn from(node: NodeRecord<AccountId>) -> Self {
		Self {
			provider: node.provider,
			facility: node.facility,
			market: node.market,
			units: node.units,
			booked: node.booked,
			price_floor: node.price_floor,
			reward_share: node.reward_share,
			status: node.status,
			generation: node.generation,
			generation_since: node.generation_since,
			collateral: node.collateral,
			required: node.required,
		}
	}
}

/// Units that the provider of an active node asked for, until a committee has decided.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, Copy, PartialEq, Eq, Debug)]
pub struct UnitChange {
	/// How many it is to have.
	pub units: Units,
	/// The generation that it then has.
	pub generation: Generation,
	/// Collateral on hold for the growth beside that of the node, in ICNT base units.
	pub held: u128,
}

/// What only people and daemons read of a node.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, PartialEq, Eq, Debug)]
pub struct DetailsRecord<Ticket> {
	/// Its name.
	pub name: ShortName,
	/// Where it answers.
	pub endpoint: Endpoint,
	/// The key it signs with.
	pub key: NodeKey,
	/// Deposit for all rows of the node, but that of its key.
	pub ticket: Ticket,
	/// What its early exit costs, in ICNT base units. Taken of what is left when it is removed.
	pub exit_penalty: u128,
}

/// What a provider offers with a new node.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NodeOffer {
	/// Where it stands.
	pub facility: FacilityId,
	/// Its market: the facility's region and the hardware class.
	pub market: MarketId,
	/// Claimed capacity.
	pub units: Units,
	/// Cheapest unit price of a lease.
	pub price_floor: UnitPrice,
	/// Share of its rewards for delegators.
	pub reward_share: Bps,
	/// For how many eras it stays at least.
	pub commitment_eras: EraIndex,
	/// The key it signs with.
	pub key: NodeKey,
	/// Its name.
	pub name: ShortName,
	/// Where it answers.
	pub endpoint: Endpoint,
}

/// A [`NodeId`] as a storage key whose order is that of the numbers.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, Copy, PartialEq, Eq, Debug)]
pub struct SortedNodeId([u8; 4]);

impl From<NodeId> for SortedNodeId {
	fn from(node: NodeId) -> Self {
		Self(node.0.to_be_bytes())
	}
}

impl From<SortedNodeId> for NodeId {
	fn from(node: SortedNodeId) -> Self {
		Self(u32::from_be_bytes(node.0))
	}
}

/// What the key of a node signs to join, as its exact bytes: [`CONSENT_PREFIX`], the hash of the
/// genesis block, the provider's account, then region and class (16 bit), units and generation (32
/// bit), all little-endian.
pub fn consent_bytes(
	genesis: &[u8],
	provider: &[u8],
	market: MarketId,
	units: Units,
	generation: Generation,
) -> Vec<u8> {
	let mut bytes = Vec::with_capacity(CONSENT_PREFIX.len() + genesis.len() + provider.len() + 12);
	bytes.extend_from_slice(CONSENT_PREFIX);
	bytes.extend_from_slice(genesis);
	bytes.extend_from_slice(provider);
	bytes.extend_from_slice(&market.region.0.to_le_bytes());
	bytes.extend_from_slice(&market.class.0.to_le_bytes());
	bytes.extend_from_slice(&units.to_le_bytes());
	bytes.extend_from_slice(&generation.to_le_bytes());
	bytes
}

#[cfg(test)]
mod unit_tests {
	use super::*;

	fn region(countries: &[&[u8; 2]]) -> RegionInfo {
		let countries: Vec<_> =
			countries.iter().filter_map(|letters| CountryCode::new(**letters)).collect();
		RegionInfo {
			name: Text::truncate_from(b"Frankfurt".to_vec()),
			countries: BoundedVec::truncate_from(countries),
		}
	}

	fn class() -> ClassInfo {
		ClassInfo {
			name: Text::truncate_from(b"gpu".to_vec()),
			unit: Text::truncate_from(b"GPU".to_vec()),
			min_units: 1,
			max_units: 64,
			targets: ServiceTargets { availability: Bps::ONE, latency_ms: 50, throughput_mbps: 0 },
		}
	}

	#[test]
	fn text_is_printable_utf8() {
		assert!(is_text("Düsseldorf 1".as_bytes()));
		assert!(!is_text(b""));
		assert!(!is_text(b"line\nbreak"));
		assert!(!is_text(b"nul\0"));
		assert!(!is_text(&[0xff, 0xfe]));
	}

	#[test]
	fn a_region_names_each_country_once() {
		assert!(region(&[b"DE", b"NL"]).is_valid());
		assert!(!region(&[]).is_valid());
		assert!(!region(&[b"DE", b"NL", b"DE"]).is_valid());
		assert!(!RegionInfo { name: Text::default(), ..region(&[b"DE"]) }.is_valid());
	}

	#[test]
	fn a_class_has_a_range_and_targets() {
		assert!(class().is_valid());
		assert!(ClassInfo { min_units: 64, ..class() }.is_valid());
		assert!(!ClassInfo { min_units: 0, ..class() }.is_valid());
		assert!(!ClassInfo { min_units: 65, ..class() }.is_valid());
		assert!(!ClassInfo { unit: Text::default(), ..class() }.is_valid());
		let targets = ServiceTargets { latency_ms: 0, ..class().targets };
		assert!(!ClassInfo { targets, ..class() }.is_valid());
		let targets = ServiceTargets { availability: Bps::ZERO, ..class().targets };
		assert!(!ClassInfo { targets, ..class() }.is_valid());
		assert!(class().allows(1) && class().allows(64));
		assert!(!class().allows(0) && !class().allows(65));
	}

	#[test]
	fn genesis_is_readable_json() {
		let json = r#"{"name":"Frankfurt","countries":["DE","NL"]}"#;
		let info = region(&[b"DE", b"NL"]);
		assert_eq!(serde_json::to_string(&info).ok().as_deref(), Some(json));
		assert_eq!(serde_json::from_str::<RegionInfo>(json).ok(), Some(info));
		for bad in [
			r#"{"name":"Frankfurt","countries":["de"]}"#,
			r#"{"name":"Frankfurt","countries":["DEU"]}"#,
			r#"{"name":"Frankfurt","countries":["DE"],"other":1}"#,
			r#"{"name":"A name that is longer than 32 bytes","countries":["DE"]}"#,
		] {
			assert!(serde_json::from_str::<RegionInfo>(bad).is_err(), "{bad}");
		}
	}

	#[test]
	fn sorted_ids_keep_their_order() {
		let ids = [0, 1, 255, 256, 65_536, u32::MAX].map(NodeId);
		for pair in ids.windows(2) {
			assert!(SortedNodeId::from(pair[0]).encode() < SortedNodeId::from(pair[1]).encode());
		}
		for id in ids {
			assert_eq!(NodeId::from(SortedNodeId::from(id)), id);
		}
	}

	#[test]
	fn consent_has_these_exact_bytes() {
		let bytes = consent_bytes(&[7; 32], &[9; 32], MarketId::new(0x0102, 3), 0x0a0b0c0d, 1);
		let mut expected = b"icn/node/v1".to_vec();
		expected.extend([7; 32]);
		expected.extend([9; 32]);
		expected.extend([0x02, 0x01, 3, 0, 0x0d, 0x0c, 0x0b, 0x0a, 1, 0, 0, 0]);
		assert_eq!(bytes, expected);
	}

	#[test]
	fn a_hot_node_record_is_small() {
		let len = NodeRecord::<sp_runtime::AccountId32>::max_encoded_len();
		assert!(len <= 200, "{len} bytes");
	}

	fn node() -> NodeRecord<u8> {
		NodeRecord {
			provider: 1,
			facility: FacilityId(0),
			market: MarketId::new(1, 1),
			units: 10,
			booked: 0,
			price_floor: UnitPrice(1),
			reward_share: Bps::ZERO,
			status: NodeStatus::Pending { since: 1 },
			generation: 0,
			generation_since: 1,
			commitment_since: 1,
			commitment_until: 100,
			committed: 10,
			collateral: 1_000,
			unsettled: 0,
			required: 1_000,
			watched: false,
			return_since: None,
			change_asked: None,
			shrinks_to: None,
		}
	}

	#[test]
	fn a_node_is_watched_from_its_activation_to_its_suspension() {
		let mut node = node();
		assert_eq!((node.weight(), node.awaits_votes()), (0, true));
		node.set_active();
		assert_eq!((node.weight(), node.awaits_votes()), (1_000, false));
		let active = node.clone();
		node.set_exiting(5);
		assert_eq!((node.weight(), node.awaits_votes()), (1_000, false));
		let mut node = active;
		node.set_suspended(SuspensionReason::FailedAudit, 6);
		assert_eq!((node.weight(), node.awaits_votes()), (0, false));
		node.return_since = Some(7);
		assert!(node.awaits_votes());
		let mut leaving = node.clone();
		leaving.set_exiting(8);
		assert_eq!((leaving.weight(), leaving.awaits_votes()), (0, false));
		node.set_active();
		assert_eq!((node.weight(), node.return_since), (1_000, None));
		// What governance decided is not the committee's.
		node.set_suspended(SuspensionReason::Governance, 9);
		node.return_since = Some(9);
		assert!(!node.awaits_votes());
	}

	#[test]
	fn fewer_units_are_backed_only_after_the_commitment() {
		let node = NodeRecord { units: 4, ..node() };
		assert_eq!((node.backed(99), node.backed(100)), (10, 4));
		let grown = NodeRecord { units: 12, ..node };
		assert_eq!((grown.backed(99), grown.backed(100)), (12, 12));
	}

	#[test]
	fn what_it_must_have_follows_only_what_is_there() {
		let mut node = node();
		for (collateral, target, required) in [
			(1_000, 3_000, 1_000),
			(1_001, 3_000, 1_001),
			(5_000, 3_000, 3_000),
			(5_000, 500, 3_000),
			(100, 500, 3_000),
		] {
			node.collateral = collateral;
			node.follow(target);
			assert_eq!(node.required, required);
		}
		assert_eq!((node.gap(500), node.gap(4_000)), (2_900, 3_900));
		node.set_exiting(5);
		assert_eq!(node.gap(4_000), 2_900);
		node.collateral = 5_000;
		assert_eq!(node.gap(4_000), 0);
	}

	#[test]
	fn leases_hold_no_more_than_it_will_have() {
		let mut node = node();
		node.set_active();
		node.booked = 3;
		assert_eq!((node.free(), node.is_candidate()), (7, true));
		node.shrinks_to = Some(5);
		assert_eq!((node.free(), node.is_candidate()), (2, false));
		node.shrinks_to = Some(50);
		assert_eq!(node.free(), 7);
	}

	#[test]
	fn too_little_collateral_is_less_than_the_share() {
		let with = |required, collateral| {
			NodeRecord { required, collateral, ..node() }.is_undercollateralised(3_000)
		};
		assert!(with(1_000, 299));
		assert!(!with(1_000, 300));
		// A third of a base unit more than 300.
		assert!(with(1_001, 300));
		assert!(!with(1_001, 301));
		assert!(!with(0, 0));
		assert!(with(1, 0));
		assert!(with(u128::MAX, u128::MAX / 10 * 3));
		assert!(!with(u128::MAX, u128::MAX / 10 * 3 + 2));
	}
}
