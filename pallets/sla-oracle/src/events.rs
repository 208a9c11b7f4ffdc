//! The events of the pallet.

#[frame_support::pallet_macros::pallet_section]
mod events {
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An operator bonded.
		OperatorRegistered {
			/// Who.
			operator: T::AccountId,
			/// The account that reports for it.
			key: T::AccountId,
			/// First era whose set contains it.
			from: EraIndex,
			/// ICNT base units on hold.
			bond: u128,
		},
		/// An operator has another reporting key.
		KeySet {
			/// Who.
			operator: T::AccountId,
			/// The account that reports for it now.
			key: T::AccountId,
		},
		/// An operator retired.
		OperatorRetired {
			/// Who.
			operator: T::AccountId,
			/// First era whose set is without it.
			left_at: EraIndex,
		},
		/// An operator took its bond back and is none any more.
		BondWithdrawn {
			/// Who.
			operator: T::AccountId,
			/// ICNT base units.
			amount: u128,
		},
		/// An oracle committed to a report.
		Committed {
			/// On which era.
			era: EraIndex,
			/// Slot of the oracle in that era.
			oracle: OracleSlot,
			/// Whose report.
			operator: T::AccountId,
		},
		/// A root of receipts is fixed.
		RootPosted {
			/// Of which era.
			era: EraIndex,
			/// Slot of the oracle in that era.
			oracle: OracleSlot,
			/// Which part of the era.
			window: u8,
			/// The root.
			root: H256,
		},
		/// A report is complete.
		Reported {
			/// On which era.
			era: EraIndex,
			/// Slot of the reporter in that era.
			oracle: OracleSlot,
			/// Whose report.
			operator: T::AccountId,
			/// Its number of pages.
			pages: u32,
		},
		/// An oracle passed a check.
		CheckPassed {
			/// Of which era.
			era: EraIndex,
			/// Slot of the oracle in that era.
			oracle: OracleSlot,
			/// Which check.
			check: Check,
		},
		/// A committee found that a node was short.
		VerdictEntered {
			/// Which node.
			node: NodeId,
			/// In which era.
			era: EraIndex,
			/// By which share, and what of it is penal.
			verdict: Verdict,
		},
		/// Too few oracles reported on an era for it to count as measured.
		Unmeasured {
			/// Which era.
			era: EraIndex,
			/// How many reported.
			reports: u32,
			/// Of how many.
			oracles: u32,
		},
		/// An operator earned its pay of an era.
		OperatorPaid {
			/// Who.
			operator: T::AccountId,
			/// For which era.
			era: EraIndex,
			/// ICNT base units.
			amount: u128,
		},
		/// Bond of an operator was taken.
		OperatorSlashed {
			/// Who.
			operator: T::AccountId,
			/// For which era.
			era: EraIndex,
			/// Why.
			fault: Fault,
			/// ICNT base units.
			amount: u128,
		},
		/// All operators of an era are paid or penalised.
		OperatorsSettled {
			/// Which era.
			era: EraIndex,
		},
		/// An operator took its pay.
		PayWithdrawn {
			/// Who.
			operator: T::AccountId,
			/// ICNT base units.
			amount: u128,
		},
		/// Somebody complained about a node, and a committee looks again.
		ComplaintOpened {
			/// Which node.
			node: NodeId,
			/// Who.
			complainant: T::AccountId,
			/// ICNT base units on hold.
			deposit: u128,
		},
		/// A complaint is decided.
		ComplaintClosed {
			/// About which node.
			node: NodeId,
			/// Whose.
			complainant: T::AccountId,
			/// Whether the committee agreed. If it did not, the deposit is lost; `None` if it did not
			/// decide in time, and the deposit is returned.
			upheld: Option<bool>,
		},
		/// An era has all its verdicts.
		EraFinalised {
			/// Which era.
			era: EraIndex,
		},
		/// A node waits for the votes of a committee.
		ActivationOpened {
			/// Which node.
			node: NodeId,
			/// Its generation.
			generation: Generation,
			/// First era in which the committee votes.
			from: EraIndex,
			/// First in which it does not any more.
			closes: EraIndex,
		},
		/// A member of an activation committee voted.
		ActivationVoted {
			/// On which node.
			node: NodeId,
			/// Who.
			operator: T::AccountId,
			/// Units it measured.
			units: Units,
			/// Whether it is for the activation.
			in_favour: bool,
		},
		/// A committee confirmed a node.
		ActivationConfirmed {
			/// Which node.
			node: NodeId,
			/// Its generation.
			generation: Generation,
			/// The lower median of the units its members measured.
			units: Units,
		},
		/// A committee did not confirm a node.
		ActivationFailed {
			/// Which node.
			node: NodeId,
			/// Its generation.
			generation: Generation,
			/// Why.
			reason: ActivationFailure,
		},
		/// The parameters changed.
		ParamsSet {
			/// To these.
			params: Params,
		},
	}
}
