//! The seams between the pallets. A pallet knows these, never another pallet.
//!
//! Direction: clock <- hardware <- service record <- leases, incentives; slashing is told by the
//! service record and acts on hardware. A trait of the form `On..` tells those downstream; its `()`
//! implementation tells nobody.

use crate::{
	Bps, ClassId, EraIndex, Generation, LeaseId, MarketId, MarketTerms, NodeId, NodeInfo,
	NodeSignature, RegionId, SuspensionReason, Tick, UnitPrice, Units,
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{dispatch::DispatchResult, weights::Weight};
use scale_info::TypeInfo;
use sp_core::H256;
use sp_runtime::DispatchError;

/// The protocol's clock.
pub trait EraClock {
	/// The current tick.
	fn tick() -> Tick;
	/// The current era.
	fn era() -> EraIndex;
	/// Ticks that have passed of the current era, and its length in ticks.
	fn progress() -> (Tick, u32);
	/// Randomness of `era`, gathered while the era before it ran and known from its first tick on.
	/// `None` when it is not known yet or was pruned.
	fn seed(era: EraIndex) -> Option<H256>;
}

/// Told once when an era begins. Must be O(1): the one moment at which totals move.
pub trait OnEra {
	/// `era` begins; its seed is known. Returns the weight used.
	fn on_era(era: EraIndex) -> Weight;
}

#[impl_trait_for_tuples::impl_for_tuples(8)]
impl OnEra for Tuple {
	fn on_era(era: EraIndex) -> Weight {
		let mut weight = Weight::zero();
		for_tuples!( #( weight.saturating_accrue(Tuple::on_era(era)); )* );
		weight
	}
}

/// Reads of nodes and markets.
pub trait NodeRegistry<AccountId> {
	/// A node; `None` if it is unknown or gone.
	fn node(node: NodeId) -> Option<NodeInfo<AccountId>>;
	/// Terms of a market.
	fn market(market: MarketId) -> Option<MarketTerms>;
	/// Least share of an era that a node of `class` must serve.
	fn availability(class: ClassId) -> Option<Bps>;
	/// Whether there is such a class.
	fn class_exists(class: ClassId) -> bool {
		Self::availability(class).is_some()
	}
	/// Whether `era` is one in which the provider announced maintenance of `node`.
	fn in_maintenance(node: NodeId, era: EraIndex) -> bool;
	/// Collateral that the watched nodes of `region` must have, in ICNT base units: the weight of
	/// the region, in which its nodes are weighed by their own ([`NodeInfo::required`]).
	fn region_weight(region: RegionId) -> u128;
	/// Whether the key of `node` signed `message`.
	fn signed_by(node: NodeId, message: &[u8], signature: &NodeSignature) -> bool;
}

/// Collateral of nodes, for those who penalise. While they have undecided penalties of a node
/// ([`UndecidedPenalties`](crate::UndecidedPenalties)) it stays, with its collateral.
pub trait Collateral<AccountId> {
	/// Takes up to `amount` ICNT base units of the collateral of `node` and gives them to `to`.
	/// Returns what was taken. A node that is left with too little is suspended.
	fn slash(node: NodeId, amount: u128, to: &AccountId) -> Result<u128, DispatchError>;
	/// Suspends `node` from the next era on. Fails unless it is active.
	fn suspend(node: NodeId, reason: SuspensionReason) -> DispatchResult;
}

/// Told when a provider breaks its word to the tenants of a node.
pub trait OnDefault {
	/// From `era` on `node` serves none of its running leases, if there are any, through its provider's
	/// fault.
	fn defaulted(node: NodeId, era: EraIndex);
	/// Weight of it.
	fn weight() -> Weight;
}

impl OnDefault for () {
	fn defaulted(_: NodeId, _: EraIndex) {}
	fn weight() -> Weight {
		Weight::zero()
	}
}

/// What a lease holds of a node in an era.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Cover<AccountId> {
	/// Who leases.
	pub tenant: AccountId,
	/// How many units of the node.
	pub units: Units,
	/// What the provider gets for a unit.
	pub price: UnitPrice,
	/// What the protocol takes on top of it.
	pub margin: Bps,
}

/// Leases, for those who compensate.
pub trait LeaseCover<AccountId> {
	/// What `lease` holds of `node` in `era`, whether it runs or has ended; `None` if nothing, or
	/// if the record of the ended lease is gone.
	fn cover(lease: LeaseId, node: NodeId, era: EraIndex) -> Option<Cover<AccountId>>;
}

/// Units of a node that a lease holds for a span of eras.
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
pub struct Booking {
	/// How much.
	pub units: Units,
	/// First era.
	pub from: EraIndex,
	/// First era no more.
	pub to: EraIndex,
	/// Whether it counts as the market's demand. A provider that leases from itself makes none.
	pub demand: bool,
}

/// Capacity of nodes, booked by leases.
pub trait CapacityBook {
	/// Books capacity of `node` and counts one unsettled booking.
	///
	/// Returns whether it counts as the market's demand: what [`Booking::demand`] asked for, unless
	/// those who count it have no room for it. The booking is known by that answer from then on.
	///
	/// Fails if the node is not active, its commitment ends before the booking, or it has fewer
	/// units free.
	fn reserve(node: NodeId, booking: Booking) -> Result<bool, DispatchError>;
	/// Moves the end of `booking` on to `to`. Its end must not be past: its units may be another's
	/// from then on.
	///
	/// Returns whether it still counts as the market's demand. Where those who count it have no
	/// room for the new end, it counts from the next era on no more, and is known by that answer.
	///
	/// Fails if the commitment of the node ends before `to`.
	fn extend(node: NodeId, booking: Booking, to: EraIndex) -> Result<bool, DispatchError>;
	/// First era for which `node` is not committed; `None` if there is no such node.
	fn committed_until(node: NodeId) -> Option<EraIndex>;
	/// Ends `booking` at `ends` and frees its units: at its own end, or earlier, but not before
	/// the next era.
	fn release(node: NodeId, booking: Booking, ends: EraIndex) -> DispatchResult;
	/// `booking` holds only `units` from the next era on, which must be before its end: fewer, and
	/// not none. If it has begun, what it holds from then on is another booking, to be settled by
	/// itself.
	///
	/// Returns whether that counts as the market's demand: not if `booking` did not, if the node is
	/// not active, or where those who count it have no room. It is known by that answer from then
	/// on.
	fn shrink(node: NodeId, booking: Booking, units: Units) -> Result<bool, DispatchError>;
	/// `booking` stays, but is no demand from the next era on, which must be before its end. It is
	/// known as a booking that is none from then on.
	fn end_demand(node: NodeId, booking: Booking) -> DispatchResult;
	/// Counts one unsettled booking less: all its eras are final and paid.
	fn settled(node: NodeId) -> DispatchResult;
}

/// What a committee of oracles decides about a node.
pub trait NodeActivation {
	/// The committee confirmed `units` (at most what the provider claims) of this generation, which
	/// waits for its activation or for its return. The node counts from the next era on.
	fn activate(node: NodeId, generation: Generation, units: Units) -> DispatchResult;
	/// The committee that was asked to look again did not confirm this generation: it is suspended.
	fn fail_audit(node: NodeId, generation: Generation) -> DispatchResult;
	/// Whether `generation` of `node` waits for its activation or return.
	fn is_pending(node: NodeId, generation: Generation) -> bool;
	/// The generation of `node`, if it is active.
	fn active(node: NodeId) -> Option<Generation>;
}

/// Told of the life of nodes by their registry.
pub trait OnNodeStatus {
	/// Waits for its activation or return.
	fn pending(node: NodeId, generation: Generation) -> DispatchResult;
	/// Must be watched from `from` on: activated or resumed.
	fn watch(node: NodeId, from: EraIndex) -> DispatchResult;
	/// Is not watched from `from` on, and counts as fully short until it is watched again.
	fn suspend(node: NodeId, from: EraIndex) -> DispatchResult;
	/// Is gone for good, with all that was known of it.
	fn gone(node: NodeId) -> DispatchResult;
}

impl OnNodeStatus for () {
	fn pending(_: NodeId, _: Generation) -> DispatchResult {
		Ok(())
	}
	fn watch(_: NodeId, _: EraIndex) -> DispatchResult {
		Ok(())
	}
	fn suspend(_: NodeId, _: EraIndex) -> DispatchResult {
		Ok(())
	}
	fn gone(_: NodeId) -> DispatchResult {
		Ok(())
	}
}

/// Who is known to belong together.
pub trait Affiliation<AccountId> {
	/// Whether one may act for the other.
	fn linked(one: &AccountId, other: &AccountId) -> bool;
	/// Weight of it.
	fn weight() -> Weight;
}

/// Nobody is.
impl<AccountId> Affiliation<AccountId> for () {
	fn linked(_: &AccountId, _: &AccountId) -> bool {
		false
	}
	fn weight() -> Weight {
		Weight::zero()
	}
}

/// Told of changes of capacity and bookings, which all take effect at the beginning of an era.
pub trait OnCapacityChange {
	/// From `from` (the next era) on, `node` counts with `units` in `market`; 0 when it stops. Told
	/// also when just the generation of an active node changes: evidence of the old one ends.
	fn capacity(node: NodeId, market: MarketId, units: Units, from: EraIndex) -> DispatchResult;
	/// Paid demand on `node`. Returns whether it counts: a node has room for so many changes only,
	/// and capacity is leased all the same.
	fn booked(node: NodeId, market: MarketId, booking: Booking) -> Result<bool, DispatchError>;
	/// Paid demand announced as `booking`, which counted, ends at `to`, which is after its own end.
	/// Returns whether it still counts; where there is no room, it ends with the next era.
	fn extended(
		node: NodeId,
		market: MarketId,
		booking: Booking,
		to: EraIndex,
	) -> Result<bool, DispatchError>;
	/// Paid demand announced as `booking`, which counted, ends at `ends`, which is before its own end.
	fn cut(node: NodeId, market: MarketId, booking: Booking, ends: EraIndex) -> DispatchResult;
	/// The terms of `market` are about to be set to `terms`, for leases signed from now on. Its old
	/// ones can still be read. Those of genesis are not told.
	fn terms(_market: MarketId, _terms: &MarketTerms) {}
}

impl OnCapacityChange for () {
	fn capacity(_: NodeId, _: MarketId, _: Units, _: EraIndex) -> DispatchResult {
		Ok(())
	}
	fn booked(_: NodeId, _: MarketId, _: Booking) -> Result<bool, DispatchError> {
		Ok(true)
	}
	fn extended(_: NodeId, _: MarketId, _: Booking, _: EraIndex) -> Result<bool, DispatchError> {
		Ok(true)
	}
	fn cut(_: NodeId, _: MarketId, _: Booking, _: EraIndex) -> DispatchResult {
		Ok(())
	}
}

/// Position in the append-only shortfall log of a node; 0 is before its first entry.
pub type LogPosition = u32;

/// What a log position says about the eras before some era.
#[derive(
	Encode, Decode, DecodeWithMemTracking, TypeInfo, Clone, Copy, Default, PartialEq, Eq, Debug,
)]
pub struct Shortfall {
	/// Sum of the shortfalls that tenants are credited, in basis points of an era.
	pub credit: u32,
	/// Sum of the shortfalls that are penal, in basis points of an era.
	pub penal: u32,
}

/// The service record: all that leases, incentives and slashing read of measured service.
pub trait ServiceRecord {
	/// Every era below this one is final: all its verdicts are in.
	fn final_until() -> EraIndex;
	/// Whether enough oracles reported on `era` for what nobody reported to count as served. Known
	/// from the beginning of the second era after it on, for as long as the era's set is kept; no
	/// before and after.
	fn measured(era: EraIndex) -> bool;
	/// Sums of the shortfalls of `node` over all eras before `before`, if `at` is the position of
	/// its last log entry before `before`. Two reads. `None` if `at` is not that position, or if
	/// `before` is not final.
	fn shortfall(node: NodeId, before: EraIndex, at: LogPosition) -> Option<Shortfall>;
	/// Position of the last log entry of `node` before `before`. Costs a search: for previews and
	/// metered work, else the caller brings it.
	fn locate(node: NodeId, before: EraIndex) -> LogPosition;
	/// Keeps the log of `node` from `era` on, for one more reader.
	fn pin(node: NodeId, era: EraIndex) -> DispatchResult;
	/// Takes a reader's pin away.
	fn unpin(node: NodeId, era: EraIndex) -> DispatchResult;
}

/// How much of an era a node did not serve.
#[derive(
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Clone,
	Copy,
	Default,
	PartialEq,
	Eq,
	Debug,
)]
pub struct Verdict {
	/// What tenants are credited, above zero.
	pub credit: Bps,
	/// What of it is penal: not announced, and not the fault of what failed around the node.
	pub penal: Bps,
}

/// Told of each verdict on a node that was short, strictly in the order of eras, before the era
/// becomes final.
pub trait OnVerdict {
	/// In `era`, `node` fell short of what it should have served.
	fn on_verdict(node: NodeId, era: EraIndex, verdict: Verdict);
	/// Weight of it.
	fn weight() -> Weight;
}

#[impl_trait_for_tuples::impl_for_tuples(4)]
impl OnVerdict for Tuple {
	fn on_verdict(node: NodeId, era: EraIndex, verdict: Verdict) {
		for_tuples!( #( Tuple::on_verdict(node, era, verdict); )* );
	}
	fn weight() -> Weight {
		let mut weight = Weight::zero();
		for_tuples!( #( weight.saturating_accrue(Tuple::weight()); )* );
		weight
	}
}
