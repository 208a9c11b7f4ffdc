//! Records of leases and of the money in them.

use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use icn_math::{price, rational::mul_div_ceil};
pub use icn_primitives::ServiceKind;
use icn_primitives::{
	AssetId, Booking, BoundedU32, Bps, ClassId, Constraints, EraIndex, FacilityId, LeaseEndReason,
	LeaseId, LogPosition, MarketId, NodeId, RegionId, UnitPrice, Units, ERAS_PER_MONTH,
	ERAS_PER_YEAR, USD, WHOLE,
};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_core::H256;

/// Most nodes that a lease holds at a time. Bounds a stored vector: may only grow.
pub const MAX_ALLOCATIONS: u32 = 16;

/// Most allocations of a lease in its whole life, replaced ones among them. Leaves a lease with as
/// many nodes as may be room to move. Bounds a stored vector: may only grow.
pub const MAX_PARTS: u32 = 24;

/// Most nodes that a quote looks at.
pub const MAX_QUOTE_NODES: u32 = 10_000;

/// Longest lease that governance may allow: a year. The bound against fake demand remembers a
/// cheaper price for as long as a lease signed at it may run.
pub const MAX_LEASE_ERAS: EraIndex = ERAS_PER_YEAR;

/// Longest lease in ICNT that governance may allow: a quarter.
pub const MAX_ICNT_ERAS: EraIndex = 3 * ERAS_PER_MONTH;

/// Most eras of price that governance may have an early end cost. Fits a `u16`, as leases keep it.
pub const MAX_PENALTY_ERAS: EraIndex = 6 * ERAS_PER_MONTH;

/// Eras of its price, without margin, that whoever moves on an exhausted lease gets.
pub const BOUNTY_ERAS: EraIndex = 1;

/// Name of a service provider.
pub type Name = BoundedVec<u8, ConstU32<64>>;

/// Web address of a service provider.
pub type Web = BoundedVec<u8, ConstU32<128>>;

/// Where software is found.
pub type Uri = BoundedVec<u8, ConstU32<128>>;

/// Why a service provider is suspended, in words or by an address.
pub type Grounds = BoundedVec<u8, ConstU32<128>>;

/// Accounts whose earnings one call writes off at most.
pub const MAX_WRITE_OFF: u32 = 64;

/// Accounts whose earnings are written off.
pub type Creditors<AccountId> = BoundedVec<AccountId, ConstU32<MAX_WRITE_OFF>>;

/// Nodes that a tenant chose, with the units of each.
pub type RequestedAllocations = BoundedVec<(NodeId, Units), ConstU32<MAX_ALLOCATIONS>>;

/// Leases to be settled, with the positions of each.
pub type SettleItems = BoundedVec<(LeaseId, Positions), ConstU32<{ crate::MAX_BATCH }>>;

/// Places in the nodes' shortfall logs, one for each allocation of a lease.
pub type Positions = BoundedVec<LogPosition, ConstU32<MAX_PARTS>>;

/// Lease of a runtime.
pub type LeaseOf<T> = Lease<<T as frame_system::Config>::AccountId>;

/// Parameters that governance turns.
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
	/// Longest lease.
	pub max_lease_eras: BoundedU32<1, { MAX_LEASE_ERAS }>,
	/// Eras of the price, margin included, that a tenant owes when it ends a lease early. Never
	/// zero: to book and give back would cost nothing, and keep capacity from others.
	pub termination_penalty_eras: BoundedU32<1, { MAX_PENALTY_ERAS }>,
	/// Eras for which the record of an ended lease is kept at least. Its tenant's claims to
	/// compensation end with it, so it must not be shorter than the time that a penalty may take
	/// to be decided and claimed.
	pub ended_keep_eras: BoundedU32<1, { ERAS_PER_YEAR }>,
	/// Fewest eras of service that a tenant who does not pay for the whole term pays for at a time.
	pub min_runway_eras: BoundedU32<1, { ERAS_PER_YEAR }>,
	/// Longest lease that is paid in ICNT, whose price is that of the day on which it is signed: the
	/// longer, the more a fall of ICNT is the providers' loss.
	pub max_icnt_eras: BoundedU32<1, { MAX_ICNT_ERAS }>,
	/// Share of the margin in ICNT that is burned, in basis points.
	pub margin_burned: BoundedU32<0, { WHOLE }>,
	/// Share of what is not burned of it that goes to the reserve, in basis points.
	pub margin_to_reserve: BoundedU32<0, { WHOLE }>,
	/// Share of a market's target that the units of one tenant count as demand for, in basis points.
	pub payer_share: BoundedU32<100, { WHOLE }>,
}

icn_primitives::parameters! {
	/// Parameters by name.
	pub enum Parameter for Params {
		0 MaxLeaseEras = max_lease_eras: Eras, Twofold(1);
		1 TerminationPenaltyEras = termination_penalty_eras: Eras, Twofold(1);
		2 EndedKeepEras = ended_keep_eras: Eras, Twofold(1);
		3 MinRunwayEras = min_runway_eras: Eras, Twofold(1);
		4 MaxIcntEras = max_icnt_eras: Eras, Twofold(1);
		5 MarginBurned = margin_burned: BasisPoints, By(1_000);
		6 MarginToReserve = margin_to_reserve: BasisPoints, By(1_000);
		7 PayerShare = payer_share: BasisPoints, By(500);
	}
}

impl Default for Params {
	/// A lease of at most a year, a penalty of a week, records kept for two months: ten days for a
	/// dispute, a month for claims, and some more. A runway of a week, and a month in ICNT. All
	/// margin is the treasury's. A tenant is a quarter of a market's demand at most.
	fn default() -> Self {
		Self {
			max_lease_eras: BoundedU32::clamped(ERAS_PER_YEAR),
			termination_penalty_eras: BoundedU32::clamped(7 * 24),
			ended_keep_eras: BoundedU32::clamped(2 * ERAS_PER_MONTH),
			min_runway_eras: BoundedU32::clamped(7 * 24),
			max_icnt_eras: BoundedU32::clamped(ERAS_PER_MONTH),
			margin_burned: BoundedU32::clamped(0),
			margin_to_reserve: BoundedU32::clamped(0),
			payer_share: BoundedU32::clamped(2_500),
		}
	}
}

/// Software that a service provider runs.
#[derive(
	Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Clone, PartialEq, Eq, Debug,
)]
pub struct Software {
	/// Hash of its content: what is found at `uri` can be told from what was meant.
	pub hash: H256,
	/// Where it is found.
	pub uri: Uri,
}

/// What the public may know of a service provider.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, PartialEq, Eq, Debug)]
pub struct Profile {
	/// What kind of firm.
	pub kind: ServiceKind,
	/// Its name.
	pub name: Name,
	/// Its web address.
	pub web: Web,
	/// The software that it runs.
	pub software: Option<Software>,
	/// The class of hardware that it needs.
	pub class: Option<ClassId>,
}

/// Why a service provider signs no more leases.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, PartialEq, Eq, Debug)]
pub struct Suspension {
	/// Why.
	pub reason: Grounds,
	/// Era in which it was said.
	pub since: EraIndex,
}

/// A service provider, which may lease.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, PartialEq, Eq, Debug)]
pub struct ServiceProvider<Ticket> {
	/// What the public may know of it.
	pub profile: Profile,
	/// Its leases that are not over.
	pub leases: u32,
	/// Its deposit for this row.
	pub ticket: Ticket,
}

/// An asset that leases are paid in.
#[derive(
	Encode,
	Decode,
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
pub struct AssetTerms {
	/// Decimals of one US dollar in it.
	pub decimals: u8,
	/// Whether new leases may be paid in it.
	pub accepting: bool,
}

/// What a US dollar is in an asset, fixed when a lease is signed.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, Copy, PartialEq, Eq, Debug)]
pub struct Denomination {
	/// Decimals of the asset.
	pub decimals: u8,
	/// What one whole coin counts for, in US dollars with 18 decimals. Never zero.
	pub rate: u128,
}

impl Denomination {
	/// A unit price in whole coins instead of dollars, with 18 decimals and rounded up.
	fn price(&self, price: UnitPrice) -> Option<u128> {
		if self.rate == USD {
			return Some(price.0);
		}
		mul_div_ceil(price.0, USD, self.rate)
	}

	/// What the provider and the protocol earn in all with `units` at `price` for `served` basis
	/// points of eras, each rounded down, in base units. `None` if it does not fit.
	pub fn worth(
		&self,
		price: UnitPrice,
		units: Units,
		margin: Bps,
		served: u64,
	) -> Option<(u128, u128)> {
		let price = self.price(price)?;
		Some((
			price::entitlement(price, units, served, self.decimals)?,
			price::margin_entitlement(price, units, served, margin.get(), self.decimals)?,
		))
	}

	/// What a tenant pays for full service of `eras`, both parts rounded up.
	pub fn escrow(
		&self,
		price: UnitPrice,
		units: Units,
		margin: Bps,
		eras: EraIndex,
	) -> Option<u128> {
		price::escrow(self.price(price)?, units, eras, margin.get(), self.decimals)
	}
}

/// What the pallet's account owes in one asset. Sums up to what it has.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct AssetLedger {
	/// Escrow of all leases.
	pub escrow: u128,
	/// Earnings of all accounts.
	pub earnings: u128,
	/// Margin of the protocol.
	pub margin: u128,
}

impl AssetLedger {
	/// Everything owed.
	pub fn total(&self) -> Option<u128> {
		self.escrow.checked_add(self.earnings)?.checked_add(self.margin)
	}

	/// Whether nothing is owed.
	pub fn is_empty(&self) -> bool {
		*self == Self::default()
	}
}

/// Units of one node in a lease.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, PartialEq, Eq, Debug)]
pub struct Allocation {
	/// Which node.
	pub node: NodeId,
	/// How many of its units.
	pub units: Units,
	/// Unit price, fixed when it is signed.
	pub price: UnitPrice,
	/// The protocol's margin, fixed with it.
	pub margin: Bps,
	/// First era.
	pub from: EraIndex,
	/// First era no more.
	pub to: EraIndex,
	/// First era not settled.
	pub settled_to: EraIndex,
	/// The node's sum of credited shortfalls before `settled_to`, in basis points of an era. Known
	/// from the first settlement on, that is when `settled_to` is past `from`.
	pub credited: u32,
	/// Eras of price that an early end costs on top.
	pub penalty: EraIndex,
	/// Sum of what was served in `[from, settled_to)`, in basis points of an era.
	pub served: u64,
	/// What the provider was credited, in base units of the lease's asset.
	pub paid: u128,
	/// What the protocol was credited.
	pub margin_paid: u128,
	/// Whether it counts as demand: not leased by the node's own provider.
	pub demand: bool,
	/// Whether it is settled to its end: paid for good, and no reader of the node's log any more.
	pub done: bool,
}

impl Allocation {
	/// What stays of it when its lease ends.
	pub fn terms(&self) -> EndedAllocation {
		EndedAllocation {
			served: self.served,
			penalty: self.penalty,
			node: self.node,
			units: self.units,
			price: self.price,
			margin: self.margin,
			from: self.from,
			to: self.to,
		}
	}

	/// The booking of capacity behind it.
	pub fn booking(&self) -> Booking {
		Booking { units: self.units, from: self.from, to: self.to, demand: self.demand }
	}

	/// What the provider and the protocol have earned in all, for what was served and an early
	/// end. `None` if it does not fit.
	pub fn entitled(&self, unit: &Denomination) -> Option<(u128, u128)> {
		let owed =
			self.served.checked_add(u64::from(self.penalty).checked_mul(u64::from(WHOLE))?)?;
		self.worth(owed, unit)
	}

	/// What the provider and the protocol earn in all for `served` basis points of eras.
	pub fn worth(&self, served: u64, unit: &Denomination) -> Option<(u128, u128)> {
		unit.worth(self.price, self.units, self.margin, served)
	}
}

/// Where a lease stands.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, Copy, PartialEq, Eq, Debug)]
pub enum LeaseStage {
	/// Its term runs.
	#[codec(index = 0)]
	Running,
	/// Its capacity is released, or is from the era on in which it ends; what is waited for is
	/// that its last era is final.
	#[codec(index = 1)]
	Ending(LeaseEndReason),
}

/// A lease that is not over.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, PartialEq, Eq, Debug)]
pub struct Lease<AccountId> {
	/// Who leases.
	pub tenant: AccountId,
	/// Where.
	pub market: MarketId,
	/// What it is paid in.
	pub asset: AssetId,
	/// What a dollar is in it.
	pub unit: Denomination,
	/// What is left of what the tenant paid, in base units of the asset.
	pub escrow: u128,
	/// What whoever moved it on got, if it was exhausted.
	pub bounty: u128,
	/// First era no more: up to here it is paid for, and capacity booked.
	pub to: EraIndex,
	/// Up to which era more may be paid for, at the price that was signed.
	pub term: EraIndex,
	/// Eras of price that an early end costs, fixed when it is signed.
	pub penalty: u16,
	/// Where it stands.
	pub stage: LeaseStage,
	/// Its place in the queue of its stage: `to`, or later after a failure.
	pub queued_at: EraIndex,
	/// Its nodes. One that was replaced stays, with its own end, until the lease is gone: claims
	/// to compensation ask for it.
	pub allocations: BoundedVec<Allocation, ConstU32<MAX_PARTS>>,
}

impl<AccountId> Lease<AccountId> {
	/// Whether it runs and is not paid for up to its term.
	pub fn on_runway(&self) -> bool {
		self.stage == LeaseStage::Running && self.to < self.term
	}

	/// First era whose price is not in escrow. On a runway that is past the end: what an early end
	/// costs is there, too, and the bounty.
	pub fn covered(&self) -> EraIndex {
		match self.on_runway() {
			true => covered(self.to, self.term, self.penalty),
			false => self.to,
		}
	}

	/// What providers and the protocol were credited. `None` if it does not fit.
	pub fn paid(&self) -> Option<(u128, u128)> {
		self.allocations.iter().try_fold((0u128, 0u128), |(paid, margin), allocation| {
			Some((paid.checked_add(allocation.paid)?, margin.checked_add(allocation.margin_paid)?))
		})
	}

	/// The nodes that it holds to its end; the others were replaced, and their capacity is
	/// released.
	pub fn held(&self) -> impl Iterator<Item = &Allocation> {
		let to = self.to;
		self.allocations.iter().filter(move |allocation| allocation.to == to)
	}
}

/// First era whose price need not be in escrow for a lease that is paid for up to `to`.
pub(crate) fn covered(to: EraIndex, term: EraIndex, penalty: u16) -> EraIndex {
	match to < term {
		true => to.saturating_add(penalty.into()).saturating_add(BOUNTY_ERAS),
		false => term,
	}
}

/// The end of a lease that is paid for up to `wish` at least: when what an early end costs, with
/// the bounty, would reach the term, it pays for the last eras.
pub(crate) fn end_at(wish: EraIndex, term: EraIndex, penalty: u16) -> EraIndex {
	match covered(wish, term, penalty) < term {
		true => wish,
		false => term,
	}
}

/// A lease that its tenant would hand to another, as it is.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, PartialEq, Eq, Debug)]
pub struct TransferOffer<AccountId> {
	/// To whom.
	pub to: AccountId,
	/// Whether who gets refunds now still does then.
	pub keep_paying: bool,
}

/// The lease that is to follow one on the same nodes.
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
pub struct Renewal {
	/// For how many eras.
	pub eras: EraIndex,
	/// Most that it may cost, in base units of the asset.
	pub max_total: u128,
}

/// What the nodes of a lease must be, and who was found not to be it.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, Default, PartialEq, Eq, Debug)]
pub struct Wanted {
	/// What they must be.
	pub constraints: Constraints,
	/// Nodes that were reported, ascending, and not found to be mended since.
	pub reported: BoundedVec<NodeId, ConstU32<MAX_ALLOCATIONS>>,
}

/// Where the nodes of a lease must stand to be near another one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Place {
	/// In one of these data centres.
	Facilities(Vec<FacilityId>),
	/// In this region.
	Region(RegionId),
}

/// What an ended lease held of a node, for claims to compensation.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, Copy, PartialEq, Eq, Debug)]
pub struct EndedAllocation {
	/// Which node.
	pub node: NodeId,
	/// How many of its units.
	pub units: Units,
	/// Unit price.
	pub price: UnitPrice,
	/// The protocol's margin.
	pub margin: Bps,
	/// First era.
	pub from: EraIndex,
	/// First era no more.
	pub to: EraIndex,
	/// Sum of what was served, in basis points of an era.
	pub served: u64,
	/// Eras of price that an early end cost on top.
	pub penalty: EraIndex,
}

impl EndedAllocation {
	/// Whether it holds units of `node` in `era`.
	pub fn covers(&self, node: NodeId, era: EraIndex) -> bool {
		self.node == node && (self.from..self.to).contains(&era)
	}
}

/// The nodes of an ended lease.
pub type EndedAllocations = BoundedVec<EndedAllocation, ConstU32<MAX_PARTS>>;

/// How a lease ended.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, PartialEq, Eq, Debug)]
pub struct EndedLease<AccountId> {
	/// Who leased.
	pub tenant: AccountId,
	/// Why it ended.
	pub reason: LeaseEndReason,
	/// Era in which it was closed.
	pub closed_in: EraIndex,
	/// What it was paid in.
	pub asset: AssetId,
	/// What a dollar was in it.
	pub unit: Denomination,
	/// What providers got, in base units of the asset.
	pub paid: u128,
	/// What the protocol got.
	pub margin_paid: u128,
	/// What its payer got back.
	pub refund: u128,
	/// What whoever moved it on got, if it was exhausted.
	pub bounty: u128,
	/// Who that was, if not the tenant.
	pub payer: Option<AccountId>,
	/// Blake2-256 of the last [`Lease`], settled to its end, to prove what else is said of it.
	pub record: H256,
	/// What it held of its nodes.
	pub allocations: EndedAllocations,
}

#[cfg(test)]
mod tests {
	use super::*;
	use sp_runtime::AccountId32;

	/// Budget: 200 bytes for a lease with one node.
	#[test]
	fn lease_with_one_node_is_small() {
		let all = Lease::<AccountId32>::max_encoded_len();
		let others = (MAX_PARTS as usize - 1) * Allocation::max_encoded_len();
		assert!(all - others <= 200, "{} bytes", all - others);
	}

	#[test]
	fn ledger_is_empty_only_without_debts() {
		assert!(AssetLedger::default().is_empty());
		let ledger = AssetLedger { escrow: 1, earnings: 2, margin: 3 };
		assert!(!ledger.is_empty());
		assert_eq!(ledger.total(), Some(6));
		assert_eq!(AssetLedger { escrow: u128::MAX, ..ledger }.total(), None);
	}

	#[test]
	fn an_allocation_covers_its_own_eras_of_its_own_node() {
		let allocation = EndedAllocation {
			node: NodeId(1),
			units: 5,
			price: UnitPrice(7),
			margin: Bps::ZERO,
			from: 10,
			to: 12,
			served: 20_000,
			penalty: 0,
		};
		assert!(allocation.covers(NodeId(1), 10) && allocation.covers(NodeId(1), 11));
		assert!(!allocation.covers(NodeId(1), 9) && !allocation.covers(NodeId(1), 12));
		assert!(!allocation.covers(NodeId(2), 10));
		let never = EndedAllocation { to: 10, ..allocation };
		assert!(!never.covers(NodeId(1), 10));
		assert!(EndedAllocation::max_encoded_len() <= 46);
	}

	#[test]
	fn what_is_kept_for_an_early_end_pays_for_the_last_eras() {
		// 20 eras of penalty and one of bounty before a term of 100.
		assert_eq!((end_at(78, 100, 20), covered(78, 100, 20)), (78, 99));
		assert_eq!((end_at(79, 100, 20), covered(79, 100, 20)), (100, 100));
		assert_eq!((end_at(100, 100, 20), covered(100, 100, 20)), (100, 100));
		assert_eq!(end_at(EraIndex::MAX, 100, 20), 100);
		const { assert!(MAX_PENALTY_ERAS <= u16::MAX as u32) };
	}

	#[test]
	fn parameters_refuse_a_free_end() {
		assert!(BoundedU32::<1, 4_320>::new(0).is_none());
		let bad = (8_640u32, 0u32, 720u32, 168u32, 720u32, 0u32, 0u32, 2_500u32).encode();
		assert!(Params::decode(&mut &bad[..]).is_err());
		let good = (8_640u32, 168u32, 1_440u32, 168u32, 720u32, 0u32, 0u32, 2_500u32).encode();
		assert_eq!(Params::decode(&mut &good[..]), Ok(Params::default()));
	}
}
