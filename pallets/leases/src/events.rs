//! What the pallet tells the world.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod events {
	#[pallet::event]
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A service provider registered.
		ServiceProviderRegistered {
			/// Who.
			who: T::AccountId,
			/// What kind of firm.
			kind: ServiceKind,
		},
		/// A service provider left.
		ServiceProviderDeregistered {
			/// Who.
			who: T::AccountId,
		},
		/// A service provider changed its profile.
		ServiceProviderUpdated {
			/// Who.
			who: T::AccountId,
		},
		/// A service provider may sign no more leases.
		ServiceProviderSuspended {
			/// Who.
			who: T::AccountId,
			/// Why.
			reason: Grounds,
		},
		/// A service provider may sign leases again.
		ServiceProviderResumed {
			/// Who.
			who: T::AccountId,
		},
		/// Earnings in an asset that is gone were written off.
		EarningsWrittenOff {
			/// Whose.
			who: T::AccountId,
			/// What they were.
			asset: AssetId,
			/// How much.
			amount: u128,
		},
		/// A lease ends early since what it was paid in is gone. Its capacity is released.
		LeaseWorthless {
			/// Which.
			lease: LeaseId,
			/// First era no more.
			ends: EraIndex,
		},
		/// What is owed in an asset that is gone was written off, except for what leases have in
		/// escrow.
		AssetWrittenOff {
			/// Which.
			asset: AssetId,
			/// Earnings of accounts.
			earnings: u128,
			/// Margin of the protocol.
			margin: u128,
			/// Whether nothing is left of it, so that there may be an asset of that id again.
			forgotten: bool,
		},
		/// A lease was signed and paid into escrow.
		LeaseSigned {
			/// Which.
			lease: LeaseId,
			/// Who leases.
			tenant: T::AccountId,
			/// Where.
			market: MarketId,
			/// First era.
			from: EraIndex,
			/// First era no more of what is paid for.
			to: EraIndex,
			/// Up to which era more may be paid for.
			term: EraIndex,
			/// What it is paid in.
			asset: AssetId,
			/// What was put into escrow, in base units of the asset.
			amount: u128,
		},
		/// Service of a lease was paid up to an era.
		LeaseSettled {
			/// Which.
			lease: LeaseId,
			/// First era that stays unsettled.
			until: EraIndex,
			/// What providers were credited.
			paid: u128,
			/// What the protocol was credited.
			margin: u128,
		},
		/// A tenant ended its lease early. Its capacity is released.
		LeaseTerminated {
			/// Which.
			lease: LeaseId,
			/// First era no more.
			ends: EraIndex,
		},
		/// A tenant left a node that it may leave, for others.
		AllocationReplaced {
			/// Which lease.
			lease: LeaseId,
			/// The node that is left.
			node: NodeId,
			/// First era no more on it, and first era on the others.
			ends: EraIndex,
			/// The others, with the units of each.
			allocations: RequestedAllocations,
			/// What was put into escrow on top, in base units of the asset.
			amount: u128,
		},
		/// A node is not what a lease of it wants. Its tenant may leave it.
		ConstraintBroken {
			/// Which lease.
			lease: LeaseId,
			/// Which node.
			node: NodeId,
			/// The first reason.
			breach: Breach,
		},
		/// A node of which that was said is again what the lease wants.
		ConstraintMet {
			/// Which lease.
			lease: LeaseId,
			/// Which node.
			node: NodeId,
		},
		/// The term of a lease was over. Its capacity is released.
		LeaseExpired {
			/// Which.
			lease: LeaseId,
			/// First era no more.
			ends: EraIndex,
		},
		/// More of the term of a lease was paid for.
		LeaseToppedUp {
			/// Which.
			lease: LeaseId,
			/// By whom.
			who: T::AccountId,
			/// What was put into escrow on top, in base units of the asset.
			amount: u128,
			/// First era no more, by now.
			to: EraIndex,
		},
		/// A lease goes on for longer at the price that was signed.
		LeaseExtended {
			/// Which.
			lease: LeaseId,
			/// Up to which era more may be paid for, by now.
			term: EraIndex,
			/// First era no more of what is paid for.
			to: EraIndex,
			/// What was put into escrow on top, in base units of the asset.
			amount: u128,
		},
		/// A tenant gave up some of the units of a node.
		LeaseReduced {
			/// Which lease.
			lease: LeaseId,
			/// The node.
			node: NodeId,
			/// How many.
			units: Units,
			/// First era without them.
			ends: EraIndex,
			/// What the provider was credited for it, in base units of the asset.
			paid: u128,
			/// What the protocol was credited.
			margin: u128,
		},
		/// A lease is to be followed by another, or not any more.
		RenewalSet {
			/// Which.
			lease: LeaseId,
			/// How.
			renewal: Option<Renewal>,
		},
		/// A lease is followed by another on the same nodes.
		LeaseRenewed {
			/// Which.
			lease: LeaseId,
			/// By which.
			into: LeaseId,
		},
		/// A lease was to be followed by another, and is not.
		RenewalFailed {
			/// Which.
			lease: LeaseId,
			/// Why.
			error: DispatchError,
		},
		/// What a tenant was credited pays for more of the term of its lease.
		LeaseReindexed {
			/// Which.
			lease: LeaseId,
			/// First era no more, by now.
			to: EraIndex,
		},
		/// What was paid for was over before the term of a lease. Its capacity is released.
		LeaseExhausted {
			/// Which.
			lease: LeaseId,
			/// First era no more.
			ends: EraIndex,
			/// Who moved it on, unless the chain did.
			closer: Option<T::AccountId>,
			/// What was added to the earnings of that account, in base units of the asset.
			bounty: u128,
		},
		/// A lease is settled to its end and gone.
		LeaseEnded {
			/// Which.
			lease: LeaseId,
			/// Who leased.
			tenant: T::AccountId,
			/// Why.
			reason: LeaseEndReason,
			/// Whether the refund was sent; else it is among the payer's earnings.
			sent: bool,
			/// What is left and goes back.
			refund: u128,
			/// To whom: the tenant, unless another pays.
			payer: T::AccountId,
		},
		/// A lease could not be moved on and is tried again later.
		LeasePostponed {
			/// Which.
			lease: LeaseId,
			/// Not before this era.
			until: EraIndex,
			/// Why.
			error: DispatchError,
		},
		/// The record of an ended lease was removed.
		EndedPruned {
			/// Which.
			lease: LeaseId,
		},
		/// Earnings were withdrawn.
		Withdrawn {
			/// Whose.
			who: T::AccountId,
			/// Where to.
			to: T::AccountId,
			/// What.
			asset: AssetId,
			/// How much.
			amount: u128,
		},
		/// More was put where it can be withdrawn.
		Deposited {
			/// By whom.
			who: T::AccountId,
			/// Whose it is now.
			to: T::AccountId,
			/// What.
			asset: AssetId,
			/// How much.
			amount: u128,
		},
		/// A tenant offers its lease to another.
		LeaseOffered {
			/// Which.
			lease: LeaseId,
			/// To whom.
			to: T::AccountId,
			/// Whether who gets refunds now still does then.
			keep_paying: bool,
		},
		/// A lease is not offered any more.
		OfferWithdrawn {
			/// Which.
			lease: LeaseId,
		},
		/// A lease has another tenant.
		LeaseTransferred {
			/// Which.
			lease: LeaseId,
			/// Who leased it.
			from: T::AccountId,
			/// Who does now.
			to: T::AccountId,
			/// Who gets refunds.
			payer: T::AccountId,
		},
		/// Margin that the protocol earned was sent where it belongs. In base units of the asset.
		MarginDistributed {
			/// What.
			asset: AssetId,
			/// What the treasury got.
			treasury: u128,
			/// What the reserve of rewards got.
			reserve: u128,
			/// What was burned.
			burned: u128,
		},
		/// One of several leases could not be settled.
		ItemFailed {
			/// Its place in the call.
			index: u32,
			/// Which.
			lease: LeaseId,
			/// Why.
			error: DispatchError,
		},
		/// An account declared that another belongs to it.
		AffiliateDeclared {
			/// Who declared it.
			who: T::AccountId,
			/// The other.
			other: T::AccountId,
		},
		/// An account took that back.
		AffiliateRetracted {
			/// Who had declared it.
			who: T::AccountId,
			/// The other.
			other: T::AccountId,
		},
		/// An asset is accepted, or no more.
		AssetSet {
			/// Which.
			asset: AssetId,
			/// Whether new leases may be paid in it.
			accepting: bool,
		},
		/// Parameters were set.
		ParamsSet {
			/// The new ones.
			params: Params,
		},
	}
}
