//! What integrators read: the runtime API and the shapes of its answers.
//!
//! Amounts are in base units of their asset, prices in the fixed point of [`UnitPrice`]. A preview
//! equals what the call then does, as long as nothing else changes in between.

use crate::{
	Bps, Breach, ClassId, Constraints, EraIndex, Evidence, EvidenceKind, LeaseId, LogPosition,
	MarketId, MarketTerms, NodeId, NodeInfo, NodeKey, NodeSlot, PenaltyReason, PenaltyView,
	PositionId, PriceError, Tick, TotalUnits, UnitPrice, Units,
};
use alloc::vec::Vec;
use codec::{Codec, Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use sp_core::H256;

/// Identifier of an asset that leases are paid in.
pub type AssetId = u32;

/// Why a lease ended.
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
pub enum LeaseEndReason {
	/// Its term was over.
	#[codec(index = 0)]
	Expired,
	/// Its tenant ended it early.
	#[codec(index = 1)]
	Terminated,
	/// What its tenant had paid for was over before its term.
	#[codec(index = 2)]
	Exhausted,
	/// What it was paid in was destroyed.
	#[codec(index = 10)]
	AssetGone,
}

/// What kind of firm leases.
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
pub enum ServiceKind {
	/// A classic cloud firm.
	#[codec(index = 0)]
	CloudFirm,
	/// A partner network.
	#[codec(index = 1)]
	PartnerDepin,
}

/// Parts of a whole in [`MarketView`] and [`CurvePointView`].
pub const MILLION: u32 = 1_000_000;

/// Most items that one page of an answer holds, whatever limit was asked for.
pub const MAX_PAGE: u32 = 100;

/// The protocol's clock.
#[derive(Encode, Decode, TypeInfo, Clone, Copy, PartialEq, Eq, Debug)]
pub struct ClockView {
	/// The current tick.
	pub tick: Tick,
	/// The current era.
	pub era: EraIndex,
	/// Every era below this one is final.
	pub final_until: EraIndex,
}

/// A market with its state of this era.
#[derive(Encode, Decode, TypeInfo, Clone, PartialEq, Eq, Debug)]
pub struct MarketView {
	/// Which.
	pub market: MarketId,
	/// Name of the region.
	pub region: Vec<u8>,
	/// Name of the hardware class.
	pub class: Vec<u8>,
	/// Name of one unit of the class.
	pub unit: Vec<u8>,
	/// Its terms.
	pub terms: MarketTerms,
	/// Units of its active nodes.
	pub capacity: TotalUnits,
	/// Units of paid demand.
	pub booked: TotalUnits,
	/// Smoothed demand that its rewards follow, in parts of a [`MILLION`] of the capacity.
	pub demand: u32,
}

/// A node with all that is registered of it.
#[derive(Encode, Decode, TypeInfo, Clone, PartialEq, Eq, Debug)]
pub struct NodeView<AccountId> {
	/// Which.
	pub node: NodeId,
	/// What every pallet knows of it.
	pub info: NodeInfo<AccountId>,
	/// Its name.
	pub name: Vec<u8>,
	/// Where it answers.
	pub endpoint: Vec<u8>,
	/// The key it signs with.
	pub key: NodeKey,
	/// First era of no commitment.
	pub commitment_until: EraIndex,
	/// Collateral on hold for it, in ICNT base units.
	pub collateral: u128,
}

/// Part of a quote: units of one node.
#[derive(Encode, Decode, TypeInfo, Clone, Copy, PartialEq, Eq, Debug)]
pub struct QuotedAllocation {
	/// Which node.
	pub node: NodeId,
	/// How many of its units.
	pub units: Units,
	/// At which unit price.
	pub price: UnitPrice,
	/// What the tenant pays for it, margin included, in base units of the quote's asset.
	pub total: u128,
}

/// What a lease costs that is requested in this era.
#[derive(Encode, Decode, TypeInfo, Clone, PartialEq, Eq, Debug)]
pub struct QuoteView {
	/// The market.
	pub market: MarketId,
	/// The asset it is paid in.
	pub asset: AssetId,
	/// First era of the lease.
	pub from: EraIndex,
	/// First era no more.
	pub to: EraIndex,
	/// The protocol's margin, part of the total.
	pub margin: Bps,
	/// What one whole coin of the asset counts for, in US dollars with 18 decimals.
	pub rate: u128,
	/// The nodes, cheapest first.
	pub allocations: Vec<QuotedAllocation>,
	/// What the tenant escrows, in base units of the asset: the exact least `max_total` that a
	/// request needs.
	pub total: u128,
}

/// Why there is no quote.
#[derive(Encode, Decode, TypeInfo, Clone, Copy, PartialEq, Eq, Debug)]
pub enum QuoteError {
	/// No such market.
	#[codec(index = 0)]
	UnknownMarket,
	/// The market takes no leases now.
	#[codec(index = 1)]
	MarketClosed,
	/// The asset is not accepted.
	#[codec(index = 2)]
	AssetNotAccepted,
	/// Zero units were asked for.
	#[codec(index = 3)]
	ZeroUnits,
	/// Fewer eras than the market's shortest lease.
	#[codec(index = 4)]
	TooShort,
	/// More eras than the longest lease.
	#[codec(index = 5)]
	TooLong,
	/// The nodes of one lease cannot give that many units.
	#[codec(index = 6)]
	NotEnoughCapacity {
		/// What they can give.
		available: Units,
	},
	/// The price does not fit the asset's numbers.
	#[codec(index = 7)]
	Overflow,
	/// The constraints contradict themselves, or ask for a level that does not exist.
	#[codec(index = 8)]
	InvalidConstraints,
	/// There is no such lease to be near to that still runs when this one begins.
	#[codec(index = 9)]
	UnknownNearLease,
	/// Nothing new can be priced in the asset now.
	#[codec(index = 10)]
	Unpriced(PriceError),
}

/// Part of a lease: units of one node.
#[derive(Encode, Decode, TypeInfo, Clone, Copy, PartialEq, Eq, Debug)]
pub struct AllocationView {
	/// Which node.
	pub node: NodeId,
	/// How many of its units.
	pub units: Units,
	/// At which unit price.
	pub price: UnitPrice,
	/// With which margin of the protocol on top.
	pub margin: Bps,
	/// First era.
	pub from: EraIndex,
	/// First era no more.
	pub to: EraIndex,
	/// First era not yet settled.
	pub settled_to: EraIndex,
	/// What was served in the settled eras, in basis points of an era.
	pub served: u64,
	/// Eras of price that an early end costs.
	pub penalty: EraIndex,
	/// What the provider was credited so far.
	pub paid: u128,
	/// What the protocol was credited so far.
	pub margin_paid: u128,
}

/// A lease that is not over.
#[derive(Encode, Decode, TypeInfo, Clone, PartialEq, Eq, Debug)]
pub struct LeaseView<AccountId> {
	/// Which.
	pub lease: LeaseId,
	/// Who leases.
	pub tenant: AccountId,
	/// Who gets back what is left: the tenant, unless another pays.
	pub payer: AccountId,
	/// Where.
	pub market: MarketId,
	/// The asset it is paid in.
	pub asset: AssetId,
	/// What one whole coin of it counts for, in US dollars with 18 decimals.
	pub rate: u128,
	/// What is left of the escrow, in base units of the asset.
	pub escrow: u128,
	/// First era no more: what is paid for is over.
	pub to: EraIndex,
	/// Up to which era more may be paid for, at the price that was signed.
	pub term: EraIndex,
	/// Eras of the price that an early end costs.
	pub penalty: EraIndex,
	/// Why it ends, once its capacity is released and only final eras are waited for.
	pub ending: Option<LeaseEndReason>,
	/// What its nodes must be.
	pub constraints: Constraints,
	/// Its nodes, those that were replaced among them: they end before it.
	pub allocations: Vec<AllocationView>,
}

/// Software that a service provider runs.
#[derive(Encode, Decode, TypeInfo, Clone, PartialEq, Eq, Debug)]
pub struct SoftwareView {
	/// Hash of its content.
	pub hash: H256,
	/// Where it is found.
	pub uri: Vec<u8>,
}

/// Why a service provider may not lease.
#[derive(Encode, Decode, TypeInfo, Clone, PartialEq, Eq, Debug)]
pub struct LeaseBanView {
	/// Why, as governance says.
	pub reason: Vec<u8>,
	/// Era in which it was said.
	pub since: EraIndex,
}

/// A registered service provider with its public profile.
#[derive(Encode, Decode, TypeInfo, Clone, PartialEq, Eq, Debug)]
pub struct ServiceProviderView {
	/// What kind of firm.
	pub kind: ServiceKind,
	/// Its name.
	pub name: Vec<u8>,
	/// Its web address.
	pub web: Vec<u8>,
	/// The software that it runs, if it says.
	pub software: Option<SoftwareView>,
	/// The class of hardware that it needs, if it says.
	pub class: Option<ClassId>,
	/// Its leases that are not over.
	pub leases: u32,
	/// Why it may sign no more leases, if so.
	pub suspended: Option<LeaseBanView>,
}

/// What settling a lease now would do.
#[derive(Encode, Decode, TypeInfo, Clone, PartialEq, Eq, Debug)]
pub struct SettlementView {
	/// Which lease.
	pub lease: LeaseId,
	/// First era that stays unsettled.
	pub until: EraIndex,
	/// Log positions that spare the call its search, one for each allocation in its order.
	pub positions: Vec<LogPosition>,
	/// What providers are credited, in base units of the lease's asset.
	pub paid: u128,
	/// What the protocol is credited.
	pub margin: u128,
	/// What the tenant gets back; above zero only when the lease ends.
	pub refund: u128,
	/// Whether the lease ends.
	pub ends: bool,
}

/// What a lease cost in a span of eras, all of them final. Amounts are in base units of its asset.
///
/// Spans that follow each other add up, to the unit: `paid`, `margin` and the penalties of all lines
/// of all spans are what the lease paid to providers and protocol.
#[derive(Encode, Decode, TypeInfo, Clone, PartialEq, Eq, Debug)]
pub struct InvoiceView<AccountId> {
	/// Which lease.
	pub lease: LeaseId,
	/// Who leases.
	pub tenant: AccountId,
	/// What it is paid in.
	pub asset: AssetId,
	/// Decimals of the asset.
	pub decimals: u8,
	/// What one whole coin of it counts for, in US dollars with 18 decimals.
	pub rate: u128,
	/// First era.
	pub from: EraIndex,
	/// First era no more: what was asked for, or the first era that is not final.
	pub until: EraIndex,
	/// One for each of its nodes that it held in the span, in the order of its allocations.
	pub lines: Vec<InvoiceLine>,
	/// What whoever moved the lease on got, if it was exhausted in the span.
	pub bounty: u128,
}

/// What a node served in a span of eras.
#[derive(Encode, Decode, TypeInfo, Clone, Copy, PartialEq, Eq, Debug)]
pub struct InvoiceLine {
	/// Which node.
	pub node: NodeId,
	/// How many of its units.
	pub units: Units,
	/// Unit price.
	pub price: UnitPrice,
	/// The protocol's margin on it.
	pub margin_bps: Bps,
	/// First era of the span in which it was held.
	pub from: EraIndex,
	/// First era of the span in which it was no more.
	pub until: EraIndex,
	/// Sum of what was served, in basis points of an era.
	pub served: u64,
	/// What the provider is paid for that.
	pub paid: u128,
	/// The protocol's part of that.
	pub margin: u128,
	/// What the tenant is credited for what was not served, margin included.
	pub credited: u128,
	/// What the provider is paid for an early end. With the last era before it.
	pub penalty: u128,
	/// The protocol's part of that.
	pub penalty_margin: u128,
}

/// Why there is no invoice.
#[derive(Encode, Decode, TypeInfo, Clone, Copy, PartialEq, Eq, Debug)]
pub enum InvoiceError {
	/// No such lease, or nothing is kept of it any more.
	#[codec(index = 0)]
	UnknownLease,
	/// No era of the span is final.
	#[codec(index = 1)]
	NotFinal,
	/// What a node served is known for all of its eras in the lease only, or for none of them:
	/// single eras are forgotten when they are settled to the end.
	#[codec(index = 2)]
	Forgotten,
	/// A number does not fit.
	#[codec(index = 3)]
	Overflow,
}

/// Measured service of a node.
#[derive(Encode, Decode, TypeInfo, Clone, PartialEq, Eq, Debug)]
pub struct ServiceView {
	/// Which node.
	pub node: NodeId,
	/// Its slot in the watched set, if it is watched.
	pub slot: Option<NodeSlot>,
	/// Every era below this one is final.
	pub final_until: EraIndex,
	/// Sum of all shortfalls credited to tenants in final eras, in basis points of an era.
	pub credit: u32,
	/// Sum of all penal shortfalls in final eras, in basis points of an era.
	pub penal: u32,
	/// Position of its last log entry in final eras.
	pub position: LogPosition,
	/// First era of the suspension that is not over.
	pub suspended_since: Option<EraIndex>,
}

/// What a node has earned in capacity rewards, in ICNT base units.
#[derive(Encode, Decode, TypeInfo, Clone, Copy, PartialEq, Eq, Debug)]
pub struct RewardView {
	/// Which node.
	pub node: NodeId,
	/// Rewards of all eras below this one are counted.
	pub until: EraIndex,
	/// Everything it earned.
	pub earned: u128,
	/// What of it was claimed.
	pub claimed: u128,
	/// What a claim now would pay.
	pub claimable: u128,
}

/// Where a position of delegated ICNT stands.
#[derive(Encode, Decode, TypeInfo, Clone, Copy, PartialEq, Eq, Debug)]
pub enum PositionStage {
	/// Has its base yield from an era on. It shares in the rewards of the node, and may leave, when
	/// all that was earned before that era is paid.
	#[codec(index = 0)]
	Joining {
		/// That era.
		from: EraIndex,
	},
	/// Earns, and may leave.
	#[codec(index = 1)]
	Active,
	/// Has left, earns nothing, and is slashed for what happened before.
	#[codec(index = 2)]
	Cooling {
		/// First era in which it may move, or go if its lock is over.
		until: EraIndex,
		/// Whether a penalty is undecided that may take of it: it is waited for, too.
		undecided: bool,
	},
}

/// ICNT of an account behind a node. Amounts are in base units.
#[derive(Encode, Decode, TypeInfo, Clone, PartialEq, Eq, Debug)]
pub struct PositionView<AccountId> {
	/// Which.
	pub position: PositionId,
	/// Whose.
	pub owner: AccountId,
	/// Behind which node.
	pub node: NodeId,
	/// What is on hold for it.
	pub held: u128,
	/// What it is worth: the rest was slashed. All of it may leave.
	pub value: u128,
	/// What it earned and was not paid.
	pub claimable: u128,
	/// Multiplier of its base yield, in parts per billion.
	pub multiplier: u32,
	/// First era in which it may be withdrawn.
	pub lock_until: EraIndex,
	/// Where it stands.
	pub stage: PositionStage,
}

/// Stake that joined a node in an era and waits for the eras before to be paid.
#[derive(Encode, Decode, TypeInfo, Clone, Copy, PartialEq, Eq, Debug)]
pub struct JoiningView {
	/// First era that counts.
	pub from: EraIndex,
	/// How much, in ICNT base units.
	pub stake: u128,
}

/// What stands behind a node. Amounts are in ICNT base units.
#[derive(Encode, Decode, TypeInfo, Clone, PartialEq, Eq, Debug)]
pub struct DelegationView {
	/// Which node.
	pub node: NodeId,
	/// Whether it can be delegated to now.
	pub open: bool,
	/// Share of its rewards that goes to the stake that earns, pro rata.
	pub reward_share: Bps,
	/// Stake that earns.
	pub stake: u128,
	/// Positions of that stake.
	pub positions: u32,
	/// Epoch of the index by which slashes are shared.
	pub epoch: u32,
	/// What is left in this epoch of a unit of stake, scaled: it falls with each slash.
	pub product: u128,
	/// Stake that joins, in the order of eras.
	pub joining: Vec<JoiningView>,
	/// Stake that has left, and that slashes still reach.
	pub leaving: u128,
	/// Base yield of this era for the longest lock, in basis points a year of 360 days. A shorter lock
	/// has its multiplier of it.
	pub base_yield: u32,
}

/// A node that an oracle must probe in an era.
#[derive(Encode, Decode, TypeInfo, Clone, Copy, PartialEq, Eq, Debug)]
pub struct AssignmentView {
	/// Slot of the node in that era.
	pub slot: NodeSlot,
	/// The node.
	pub node: NodeId,
}

/// A corner of a demand curve; between two corners it is straight.
#[derive(Encode, Decode, TypeInfo, Clone, Copy, PartialEq, Eq, Debug)]
pub struct CurvePointView {
	/// Demand, in parts of a [`MILLION`] of the capacity.
	pub demand: u32,
	/// Weight of the demand pool at it, in parts of a [`MILLION`].
	pub weight: u32,
}

sp_api::decl_runtime_apis! {
	/// Reads of the protocol for wallets, gateways, daemons and indexers.
	///
	/// Lists come in pages: at most [`MAX_PAGE`] items, from `start` on (inclusive; from the
	/// beginning when `None`).
	pub trait IcnApi<AccountId>
	where
		AccountId: Codec,
	{
		/// The clock.
		fn clock() -> ClockView;

		/// The cheapest nodes that meet `constraints` for `units` in `market` over `eras`, paid in
		/// `asset`, and the total.
		fn quote_lease(
			market: MarketId,
			asset: AssetId,
			units: Units,
			eras: EraIndex,
			constraints: Constraints,
		) -> Result<QuoteView, QuoteError>;

		/// A market.
		fn market(market: MarketId) -> Option<MarketView>;

		/// Markets in the order of their storage keys.
		fn markets(start: Option<MarketId>, limit: u32) -> Vec<MarketView>;

		/// The demand curve of a class; empty if none is set.
		fn curve(class: ClassId) -> Vec<CurvePointView>;

		/// A node.
		fn node(node: NodeId) -> Option<NodeView<AccountId>>;

		/// What is proven now of a node and of the data centre in which it stands.
		fn evidence(node: NodeId) -> Vec<(EvidenceKind, Evidence)>;

		/// Nodes of a provider, ascending.
		fn nodes_by_provider(
			provider: AccountId,
			start: Option<NodeId>,
			limit: u32,
		) -> Vec<NodeId>;

		/// A lease that is not over.
		fn lease(lease: LeaseId) -> Option<LeaseView<AccountId>>;

		/// Leases of a tenant, ascending.
		fn leases_by_tenant(
			tenant: AccountId,
			start: Option<LeaseId>,
			limit: u32,
		) -> Vec<LeaseId>;

		/// A registered service provider.
		fn service_provider(who: AccountId) -> Option<ServiceProviderView>;

		/// Nodes of a running lease that do not meet its constraints now, each with the first
		/// reason.
		fn lease_breaches(lease: LeaseId) -> Vec<(NodeId, Breach)>;

		/// What settling a lease now would do; `None` if nothing is due.
		fn preview_settlement(lease: LeaseId) -> Option<SettlementView>;

		/// What a lease cost in the eras from `from` on and before `until`, as far as they are
		/// final. For a lease that is over: all of its eras, or none.
		fn invoice(
			lease: LeaseId,
			from: EraIndex,
			until: EraIndex,
		) -> Result<InvoiceView<AccountId>, InvoiceError>;

		/// Measured service of a node.
		fn service_record(node: NodeId) -> Option<ServiceView>;

		/// Penalties that are kept of a node, in the order of eras; `start` is inclusive.
		fn penalties(
			node: NodeId,
			start: Option<(EraIndex, PenaltyReason)>,
			limit: u32,
		) -> Vec<PenaltyView<AccountId>>;

		/// What a lease would get now of a penalty, in ICNT base units; `None` if nothing.
		fn preview_claim(
			node: NodeId,
			era: EraIndex,
			reason: PenaltyReason,
			lease: LeaseId,
		) -> Option<u128>;

		/// What a node earned and could claim now.
		fn preview_reward(node: NodeId) -> Option<RewardView>;

		/// Positions of `owner`, in the order of their storage keys, each as a call now would find it:
		/// a claim pays `claimable`, and `value` is what may leave.
		fn delegation_positions(
			owner: AccountId,
			start: Option<PositionId>,
			limit: u32,
		) -> Vec<PositionView<AccountId>>;

		/// What stands behind a node, as a call now would find it; `None` if there is no such node and
		/// nothing is left behind it.
		fn delegation(node: NodeId) -> Option<DelegationView>;

		/// Nodes that an oracle operator must probe in `era`; `start` counts assignments.
		fn assignments(
			operator: AccountId,
			era: EraIndex,
			start: u32,
			limit: u32,
		) -> Vec<AssignmentView>;
	}
}
