//! The errors of the pallet.

#[frame_support::pallet_macros::pallet_section]
mod errors {
	#[pallet::error]
	pub enum Error<T> {
		/// The account is an operator already.
		AlreadyRegistered,
		/// The account is no operator.
		UnknownOperator,
		/// No operator reports by this account.
		UnknownKey,
		/// The key reports for an operator already.
		KeyInUse,
		/// There are as many operators as there may be.
		TooManyOracles,
		/// Too many changes of a slot concern eras that are not final. Try again later.
		HistoryFull,
		/// The operator has retired already.
		AlreadyRetired,
		/// The operator has not retired.
		NotRetired,
		/// An era whose set contains the operator is not settled, or its wait is not over.
		BondLocked,
		/// The era has not ended.
		FutureEra,
		/// The time for reports on the era is over.
		WindowClosed,
		/// Nothing is known of the era any more.
		PrunedEra,
		/// The era has no seed, so nobody was assigned anything.
		NoSeed,
		/// The operator is not in the set of the era.
		NotInSet,
		/// There was no such slot in the era.
		UnknownSlot,
		/// The node was not assigned to the reporter.
		NotAssigned,
		/// A shortfall of nothing.
		ZeroShortfall,
		/// The exceptions are unsorted or repeated.
		NotSorted,
		/// An empty page of a report that has others.
		EmptyPage,
		/// The page or what follows it is not what was committed to.
		Mismatch,
		/// More pages than a report may have.
		TooManyPages,
		/// The era is not the current one.
		WrongEra,
		/// It is not this part of the era.
		WrongWindow,
		/// The root of this part of the era is there already.
		AlreadyPosted,
		/// The operator did not commit to a report, or did not show all of it.
		NotCommitted,
		/// There is no such check, or it is not drawn.
		UnknownCheck,
		/// The check was passed already, or a later one.
		AlreadyPassed,
		/// Fewer receipts than the check asks for, or others.
		WrongReceipts,
		/// A receipt is not in the tree, too old, of a generation that does not fit the era, or not
		/// signed by the node.
		BadReceipt,
		/// No operator is due to be paid or penalised.
		NothingToSettle,
		/// There is no pay to withdraw.
		NoPay,
		/// The node is not active.
		NotActive,
		/// All pages of the report have come.
		AlreadyComplete,
		/// No era is due for its verdicts.
		NothingToFinalise,
		/// Nothing may be removed.
		NothingToPrune,
		/// No committee is asked about the node.
		UnknownActivation,
		/// The committee is asked about another generation of the node.
		WrongGeneration,
		/// The committee is not drawn yet.
		NotDrawn,
		/// The operator is not in the committee.
		NotMember,
		/// The member has voted.
		AlreadyVoted,
		/// A vote in favour of nothing.
		ZeroUnits,
		/// The committee may still vote.
		WindowOpen,
		/// The parameters make no sense together.
		InvalidParams,
		/// The node is watched already.
		AlreadyWatched,
		/// The node is not watched.
		NotWatched,
		/// The node is gone.
		NodeGone,
		/// Readers may still ask for too many suspensions of the node.
		TooManySuspensions,
		/// The log does not reach back to the era any more.
		LogPruned,
		/// There is no reader of the log from the era on.
		NotPinned,
		/// Readers need the log from too many different months on.
		TooManyPins,
		/// Readers still need the log.
		StillPinned,
		/// Maintenance of the node is announced for this era: it may be down.
		InMaintenance,
	}
}
