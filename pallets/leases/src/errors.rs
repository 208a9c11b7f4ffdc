//! Why calls fail.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod errors {
	#[pallet::error]
	pub enum Error<T> {
		/// The account is registered.
		AlreadyRegistered,
		/// The account is not a registered service provider.
		NotServiceProvider,
		/// The name is empty.
		EmptyName,
		/// The service provider has leases.
		HasLeases,
		/// No such market.
		UnknownMarket,
		/// The market takes no leases now.
		MarketClosed,
		/// The asset is not accepted.
		AssetNotAccepted,
		/// No such asset.
		UnknownAsset,
		/// The asset has more decimals than prices have.
		UnsupportedDecimals,
		/// Fewer eras than the market's shortest lease.
		TooShort,
		/// More eras than the longest lease.
		TooLong,
		/// The lease names no node.
		NoAllocations,
		/// An allocation has no units.
		ZeroUnits,
		/// A node is named twice.
		DuplicateNode,
		/// No such node.
		UnknownNode,
		/// The node is in another market.
		WrongMarket,
		/// The total is above what the tenant allows.
		Overpriced,
		/// No such lease, or it is over.
		UnknownLease,
		/// The lease is somebody else's.
		NotTenant,
		/// The lease ends already, or with the next era.
		AlreadyEnding,
		/// Nothing is due.
		NothingDue,
		/// A log position is not the right one, or there is not one for each allocation.
		WrongPosition,
		/// No record of such an ended lease.
		NotEnded,
		/// The record of the ended lease must be kept longer.
		StillKept,
		/// The amount is zero.
		ZeroAmount,
		/// More than there is.
		InsufficientEarnings,
		/// The pallet's own account cannot be paid.
		BadDestination,
		/// A number does not fit.
		Overflow,
		/// This block has moved on as many leases as it may.
		TooManyInBlock,
		/// Constraints contradict themselves, or ask for a level that does not exist.
		InvalidConstraints,
		/// No lease of the tenant to be near to that still runs when this one begins.
		UnknownNearLease,
		/// The node is not what the lease wants.
		ConstraintNotMet,
		/// It is known already whether the node is what the lease wants, or it wants nothing.
		NothingToReport,
		/// The lease does not hold the node, or does no more.
		UnknownAllocation,
		/// The node serves, and is what the lease wants.
		NodeStillFits,
		/// More units than are left.
		TooManyUnits,
		/// More nodes than a lease may hold at a time, or in its whole life.
		TooManyAllocations,
		/// The node is not committed up to the end of the term.
		NotCommitted,
		/// Fewer eras than must be paid for at a time, and not up to the term.
		RunwayTooShort,
		/// The lease is paid for up to its term.
		FullyFunded,
		/// ICNT has no price: no feed ever spoke.
		NoPrice,
		/// The price of the asset is too old.
		StalePrice,
		/// The price of ICNT jumps.
		JumpingPrice,
		/// Governance has paused payments in the asset.
		PaymentPaused,
		/// The stablecoin is too far from a dollar.
		Depegged,
		/// What is paid in ICNT is paid in full, at the price of the day.
		PricedByTheDay,
		/// Nobody is an affiliate of itself.
		OwnAffiliate,
		/// That was declared before.
		AlreadyDeclared,
		/// That was not declared.
		NotDeclared,
		/// No such class of hardware.
		UnknownClass,
		/// Software is named without where it is found.
		EmptyUri,
		/// The service provider may sign no more leases.
		ServiceProviderSuspended,
		/// The service provider is suspended already.
		AlreadySuspended,
		/// The service provider is not suspended.
		NotSuspended,
		/// The account has less of the asset than it owes.
		Insolvent,
		/// The asset exists: what is owed in it can be paid, now or later.
		AssetExists,
		/// The asset took the amount from the one account and did not give it to the other.
		NotReceived,
		/// The lease is the tenant's already.
		OwnLease,
		/// Refunds of the lease are another's.
		NotPayer,
		/// The lease is not offered, or to another, or in another way.
		NotOffered,
		/// By today's terms a node, or an early end, costs more than was signed.
		Dearer,
		/// The node is suspended, leaves, or waits for its activation.
		NodeNotActive,
		/// The lease is not to be followed by another.
		NoRenewal,
		/// Something is owed to the service provider still.
		EarningsLeft,
	}
}
