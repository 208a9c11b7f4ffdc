//! Complaints about active nodes: a committee of its own looks again.

use crate::{
	Activation, Activations, Config, Error, Event, HoldReason, Pallet, Parameters, Purpose,
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
		if let Some(open) = Activations::<T>::get(node) {
			ensure!(T::Clock::era() >= open.closes, Error::<T>::WindowOpen);
			Self::withdraw_question(node, open)?;
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

	/// Ends a complaint as soon as its outcome is certain. Both outcomes hurt somebody, so both need
	/// as many votes as an activation; if neither can have them, nobody is hurt.
	pub(crate) fn decide_complaint(
		node: NodeId,
		question: Activation<T::AccountId>,
	) -> DispatchResult {
		let tally = question.tally();
		let (generation, needed) = (question.generation, u32::from(question.needed));
		let reachable = tally.in_favour.max(tally.against).saturating_add(tally.open) >= needed;
		// A node that was suspended meanwhile, or leaves, needs no answer.
		let asked = T::Nodes::active(node) == Some(generation);
		if asked && reachable && tally.in_favour < needed && tally.against < needed {
			Activations::<T>::insert(node, question);
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
		Activations::<T>::remove(node);
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
		for question in Activations::<T>::iter_values() {
			let needed = u32::from(question.needed);
			let against = question.tally().against;
			let Purpose::Audit { complainant, deposit } = question.purpose else { continue };
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
