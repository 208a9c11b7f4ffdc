//! The seams between the pallets. A pallet knows these, never another pallet.
//!
//! Direction: clock <- hardware <- service record <- leases, incentives. A trait of the form
//! `On..` tells those downstream; its `()` implementation tells nobody.

use crate::{Bps, EraIndex, Generation, MarketId, MarketTerms, NodeId, NodeInfo, Tick, Units};
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
	/// Ends `booking` at `ends` and frees its units: at its own end, or earlier, but not before
	/// the next era.
	fn release(node: NodeId, booking: Booking, ends: EraIndex) -> DispatchResult;
	/// Counts one unsettled booking less: all its eras are final and paid.
	fn settled(node: NodeId) -> DispatchResult;
}

/// What the oracles decide about a node that waits for its activation.
pub trait NodeActivation {
	/// The committee confirmed `units` (at most what the provider claims) of this generation.
	/// The node counts from the next era on.
	fn activate(node: NodeId, generation: Generation, units: Units) -> DispatchResult;
	/// Whether `generation` of `node` still waits.
	fn is_pending(node: NodeId, generation: Generation) -> bool;
}

/// Told of the life of nodes by their registry.
pub trait OnNodeStatus {
	/// Waits for its activation.
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

/// Told of changes of capacity and bookings, which all take effect at the beginning of an era.
pub trait OnCapacityChange {
	/// From `from` (the next era) on, `node` counts with `units` in `market`; 0 when it stops.
	fn capacity(node: NodeId, market: MarketId, units: Units, from: EraIndex) -> DispatchResult;
	/// Paid demand on `node`. Returns whether it counts: a node has room for so many changes only,
	/// and capacity is leased all the same.
	fn booked(node: NodeId, market: MarketId, booking: Booking) -> Result<bool, DispatchError>;
	/// Paid demand announced as `booking`, which counted, ends at `ends`, which is before its own end.
	fn cut(node: NodeId, market: MarketId, booking: Booking, ends: EraIndex) -> DispatchResult;
}

impl OnCapacityChange for () {
	fn capacity(_: NodeId, _: MarketId, _: Units, _: EraIndex) -> DispatchResult {
		Ok(())
	}
	fn booked(_: NodeId, _: MarketId, _: Booking) -> Result<bool, DispatchError> {
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
	/// Sums of the shortfalls of `node` over all eras before `before`, if `at` is the position of
	/// its last log entry before `before`. Two reads. `None` if `at` is not that position, or if
	/// `before` is not final.
	fn shortfall(node: NodeId, before: EraIndex, at: LogPosition) -> Option<Shortfall>;
	/// Position of the last log entry of `node` before `before`. Costs a search: for previews and
	/// metered work, else the caller brings it.
	fn locate(node: NodeId, before: EraIndex) -> LogPosition;
	/// Keeps the log of `node` from `era` on, for one more reader.
	fn pin(node: NodeId, era: EraIndex) -> DispatchResult;
	/// Moves a reader's pin forward. Costs nothing as long as both eras fall into one bucket.
	fn repin(node: NodeId, from: EraIndex, to: EraIndex) -> DispatchResult;
	/// Takes a reader's pin away.
	fn unpin(node: NodeId, era: EraIndex) -> DispatchResult;
}

/// Told of each verdict on a node that was short, strictly in the order of eras, before the era
/// becomes final.
pub trait OnVerdict {
	/// In `era`, `node` fell short by `shortfall` of what it should have served.
	fn on_verdict(node: NodeId, era: EraIndex, shortfall: Bps);
	/// Weight of it.
	fn weight() -> Weight;
}

impl OnVerdict for () {
	fn on_verdict(_: NodeId, _: EraIndex, _: Bps) {}
	fn weight() -> Weight {
		Weight::zero()
	}
}
