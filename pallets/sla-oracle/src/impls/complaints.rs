//! Complaints about active nodes: a committee of its own looks again.

use crate::{
	Activation, Activations, Complaints, Config, Error, Event, HoldReason, Pallet, Parameters,
	Purpose,
};
use frame_support::{
	ensure,
	pallet_prelude::DispatchResult,
	storage::with_storage_layer,
	traits::{
		fungible::{hold::Mutate, BalancedHold},
		tokens::Precision,
		OnUnbalanced,
	},
};
use icn_primitives::{EraClock, NodeActivation, NodeId};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_complain(complainant: T::AccountId, node: NodeId) -> DispatchResult {
		let generation = T::Nodes::active(node).ok_or(Error::<T>::NotActive)?;
		let now = T::Clock::era();
		if let Some(open) = Complaints::<T>::get(node) {
			let waits = open.generation == generation && now < open.closes;
			ensure!(!waits, Error::<T>::WindowOpen);
			Self::withdraw_complaint(node, open)?;
		}
		// A change of units is about another generation, and fends nothing off.
		let same = Activations::<T>::get(node).filter(|open| open.generation == generation);
		if let Some(open) = same {
			ensure!(now >= open.closes, Error::<T>::WindowOpen);
			Activations::<T>::remove(node);
		}
		let deposit = Parameters::<T>::get().complaint_deposit.get();
		T::Currency::hold(&HoldReason::Complaint.into(), &complainant, deposit)?;
		Self::deposit_event(Event::ComplaintOpened {
			node,
			complainant: complainant.clone(),
			deposit,
		});
		Self::open_question(node, generation, Purpose::Audit { complainant, deposit });
		Ok(())
	}

	/// Whether what `complaint` asks needs no answer any more: the generation of `node` that it is about
	/// is not active.
	pub(crate) fn is_moot(node: NodeId, complaint: &Activation<T::AccountId>) -> bool {
		T::Nodes::active(node) != Some(complaint.generation)
	}

	/// Ends the complaint about `node`, if there is one that needs no answer any more.
	pub(crate) fn drop_moot_complaint(node: NodeId) -> DispatchResult {
		match Complaints::<T>::get(node).filter(|open| Self::is_moot(node, open)) {
			Some(open) => Self::withdraw_complaint(node, open),
			None => Ok(()),
		}
	}

	/// Ends a complaint that nobody decided, and returns its deposit.
	pub(crate) fn withdraw_complaint(
		node: NodeId,
		complaint: Activation<T::AccountId>,
	) -> DispatchResult {
		let Purpose::Audit { complainant, deposit } = complaint.purpose else { return Ok(()) };
		Self::close_complaint(node, complainant, deposit, None)
	}

	/// Ends a complaint as soon as its outcome is certain. Both outcomes hurt somebody, so both need
	/// as many votes as an activation; if neither can have them, nobody is hurt.
	pub(crate) fn decide_complaint(
		node: NodeId,
		question: Activation<T::AccountId>,
	) -> DispatchResult {
		let tally = question.tally();
		let (generation, needed) = (question.generation, u32::from(question.needed));
		let reachable = tally.in_favour.max(tally.against).saturating_add(tally.open) >= needed;
		// Nobody suspends a node of another generation than the one that was looked at.
		let asked = !Self::is_moot(node, &question);
		if asked && reachable && tally.in_favour < needed && tally.against < needed {
			Self::keep_question(node, question);
			return Ok(());
		}
		let Purpose::Audit { complainant, deposit } = question.purpose else { return Ok(()) };
		let upheld = if !asked {
			None
		} else if tally.in_favour >= needed {
			Some(false)
		} else if tally.against >= needed {
			match with_storage_layer(|| T::Nodes::fail_audit(node, generation)) {
				Ok(()) => Some(true),
				Err(error) => {
					ensure!(!Self::is_transient(error), error);
					log::debug!(target: crate::LOG_TARGET, "{node:?} stays active: {error:?}");
					None
				},
			}
		} else {
			None
		};
		Self::close_complaint(node, complainant, deposit, upheld)
	}

	/// Ends a complaint. The deposit is lost if the committee did not agree, else returned.
	pub(crate) fn close_complaint(
		node: NodeId,
		complainant: T::AccountId,
		deposit: u128,
		upheld: Option<bool>,
	) -> DispatchResult {
		Complaints::<T>::remove(node);
		let reason = HoldReason::Complaint.into();
		if upheld == Some(false) {
			let (lost, _) = <T::Currency as BalancedHold<_>>::slash(&reason, &complainant, deposit);
			T::OnSlash::on_unbalanced(lost);
		} else {
			T::Currency::release(&reason, &complainant, deposit, Precision::BestEffort)?;
		}
		Self::deposit_event(Event::ComplaintClosed { node, complainant, upheld });
		Ok(())
	}

	/// The deposits of open complaints are on hold, and nothing else; complaints are undecided.
	#[cfg(any(feature = "try-runtime", test))]
	pub(crate) fn check_complaints() -> Result<(), sp_runtime::TryRuntimeError> {
		use alloc::collections::BTreeMap;
		use frame_support::traits::fungible::hold::Inspect;

		let mut deposits = BTreeMap::<T::AccountId, u128>::new();
		for question in Complaints::<T>::iter_values() {
			let needed = u32::from(question.needed);
			let against = question.tally().against;
			let Purpose::Audit { complainant, deposit } = question.purpose else {
				return Err("a complaint of nobody".into());
			};
			ensure!(against < needed, "a decided complaint is open");
			ensure!(deposit > 0, "a complaint without a deposit");
			let sum = deposits.entry(complainant).or_default();
			*sum = sum.saturating_add(deposit);
		}
		for (complainant, deposit) in deposits {
			let held = T::Currency::balance_on_hold(&HoldReason::Complaint.into(), &complainant);
			ensure!(held == deposit, "the deposits of complaints are not on hold");
		}
		Ok(())
	}
}
