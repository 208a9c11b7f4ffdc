//! Why calls fail.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod errors {
	#[pallet::error]
	pub enum Error<T> {
		/// No such region.
		UnknownRegion,
		/// No such hardware class.
		UnknownClass,
		/// No such market.
		UnknownMarket,
		/// The account is no provider.
		UnknownProvider,
		/// No such facility.
		UnknownFacility,
		/// No such node.
		UnknownNode,
		/// A region needs a name and countries, each once.
		InvalidRegion,
		/// A class needs names, a range of units above zero, and targets.
		InvalidClass,
		/// The terms contradict each other.
		InvalidTerms,
		/// Text must be UTF-8, not empty, without control characters.
		InvalidText,
		/// Tiers are 1 to 4.
		InvalidTier,
		/// The country is none of the region's.
		WrongCountry,
		/// The account is a provider already.
		AlreadyRegistered,
		/// The provider still has facilities.
		HasFacilities,
		/// Nodes still stand in the facility.
		HasNodes,
		/// The signer is not the provider.
		NotProvider,
		/// The market is closed.
		MarketClosed,
		/// Zero units.
		ZeroUnits,
		/// The class allows fewer or more units of a node.
		WrongUnits,
		/// The price floor is above the market's cap.
		FloorAboveCap,
		/// The commitment is shorter than the market asks.
		CommitmentTooShort,
		/// The commitment ends later than any may.
		CommitmentTooLong,
		/// The node key was used before.
		KeyUsed,
		/// The node key did not sign this.
		BadProof,
		/// All identifiers are used up.
		IdsExhausted,
		/// The node does not wait for its activation or return.
		NotPending,
		/// The evidence is about another generation of the node.
		WrongGeneration,
		/// The node is not active.
		NotActive,
		/// The node is not suspended.
		NotSuspended,
		/// The node is not exiting.
		NotExiting,
		/// The node is exiting already.
		AlreadyExiting,
		/// It is not due yet.
		TooEarly,
		/// The commitment has not passed.
		Committed,
		/// Leases still hold units of the node.
		StillBooked,
		/// Bookings of the node are not settled.
		Unsettled,
		/// A booking spans the next era and more, and ends in the next era or at its own end.
		WrongSpan,
		/// The booking ends after the node's commitment.
		BeyondCommitment,
		/// The node has fewer units free.
		NotEnoughUnits,
		/// The node has fewer bookings.
		NotBooked,
		/// Maintenance is announced earlier.
		NoticeTooShort,
		/// Maintenance is announced at most a year ahead.
		NoticeTooLong,
		/// No eras.
		ZeroEras,
		/// The year has fewer eras left for maintenance of the node.
		BudgetExhausted,
		/// The last maintenance of the node runs, or ended too short a while ago.
		MaintenanceRunning,
		/// A penalty of the node is not decided.
		Penalised,
		/// The amount is zero.
		ZeroAmount,
		/// More than [`Params::collateral_times`](crate::Params::collateral_times) what is asked for.
		TooMuchCollateral,
		/// The node has less collateral than it must have.
		Undercollateralised,
		/// Governance suspended the node, and only it lets the node return.
		NotReturnable,
		/// The node has no more collateral than it must have.
		NoExcess,
		/// The node has these units already.
		SameUnits,
		/// A change of the node's units is not decided.
		ChangePending,
		/// No change of the node's units was asked for.
		NoChange,
		/// The commitment has passed: the exit is free.
		NotCommitted,
	}
}
