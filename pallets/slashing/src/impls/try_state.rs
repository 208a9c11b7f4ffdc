//! What must always hold, each re-derived from other rows than those it is kept in.

use crate::*;
use alloc::collections::BTreeMap;
use frame_support::{
	ensure,
	traits::fungible::{Inspect, InspectHold},
};
use icn_primitives::{EraIndex, NodeId, NodeRegistry};
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// Checks every invariant.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::check_params()?;
		Self::check_penalties()?;
		Self::check_pot()?;
		Self::check_claims()?;
		Self::check_conduct()?;
		Self::check_undecided()?;
		Self::check_deposits()
	}

	/// The parameters make sense together.
	fn check_params() -> Result<(), TryRuntimeError> {
		ensure!(Parameters::<T>::get().is_valid(), "invalid parameters");
		Ok(())
	}

	/// What was asked was taken or is owed, what was taken of the collateral is claimed, with the treasury or in the
	/// pot, and each only in its stage.
	fn check_penalties() -> Result<(), TryRuntimeError> {
		for (_, key, penalty) in Penalties::<T>::iter() {
			ensure!(penalty.asked > 0, "penalty of nothing");
			let all = penalty.taken.checked_add(penalty.delegated).ok_or("overflow")?;
			ensure!(all <= penalty.asked, "more was taken than asked");
			let gone = penalty.claimed.checked_add(penalty.treasury).ok_or("overflow")?;
			ensure!(gone <= penalty.taken, "more is gone than was taken");
			let of_units = penalty.per_unit.checked_mul(penalty.units.into()).ok_or("overflow")?;
			ensure!(of_units <= penalty.taken, "units are worth more than was taken");
			ensure!(penalty.began <= EraIndex::from_be_bytes(key.0), "trouble began after its era");
			match penalty.stage {
				Stage::Applied { .. } => {},
				Stage::Closing => ensure!(penalty.held() == 0, "closing penalty holds something"),
				_ => ensure!(all == 0, "something was taken before its time"),
			}
		}
		Ok(())
	}

	/// The pot holds what is held of all penalties, and has it.
	fn check_pot() -> Result<(), TryRuntimeError> {
		let mut sum = 0u128;
		for penalty in Penalties::<T>::iter_values() {
			sum = sum.checked_add(penalty.held()).ok_or("overflow")?;
		}
		ensure!(sum == Held::<T>::get(), "what is held differs from the penalties'");
		let balance = T::Currency::total_balance(&Self::account_id());
		ensure!(balance >= sum, "the pot has less than it holds");
		Ok(())
	}

	/// The claims of a penalty are what it says was claimed, until they are removed.
	fn check_claims() -> Result<(), TryRuntimeError> {
		let mut sums = BTreeMap::<Offence, u128>::new();
		for (offence, _, amount) in Claims::<T>::iter() {
			ensure!(amount > 0, "claim of nothing");
			let sum = sums.entry(offence).or_default();
			*sum = sum.checked_add(amount).ok_or("overflow")?;
		}
		for (node, key, penalty) in Penalties::<T>::iter() {
			let sum = sums.remove(&Offence::from_key(node, key)).unwrap_or_default();
			match penalty.stage {
				Stage::Closing => ensure!(sum <= penalty.claimed, "claims exceed the penalty's"),
				_ => ensure!(sum == penalty.claimed, "claims differ from the penalty's"),
			}
		}
		ensure!(sums.is_empty(), "claim without a penalty");
		Ok(())
	}

	/// The conduct of a node counts its penalties, and not less than they ask in a month. No offence is
	/// later than the last that was seen, so that none is told twice.
	fn check_conduct() -> Result<(), TryRuntimeError> {
		let mut counts = BTreeMap::<NodeId, (u32, u32)>::new();
		let mut months = BTreeMap::<(NodeId, u32), u128>::new();
		let mut told = BTreeMap::<NodeId, EraIndex>::new();
		for (node, key, penalty) in Penalties::<T>::iter() {
			let offence = Offence::from_key(node, key);
			if offence.reason == Reason::Unreliable {
				let last = told.entry(node).or_default();
				*last = offence.era.max(*last);
			}
			let (all, pending) = counts.entry(node).or_default();
			*all = all.saturating_add(1);
			*pending = pending.saturating_add(penalty.is_open().into());
			if !penalty.is_cancelled() {
				let sum = months.entry((node, month_of(penalty.since))).or_default();
				*sum = sum.saturating_add(penalty.asked);
			}
		}
		for (node, conduct) in Conducts::<T>::iter() {
			let counted = counts.remove(&node).unwrap_or_default();
			ensure!((conduct.penalties, conduct.pending) == counted, "penalties are miscounted");
			let asked = months.remove(&(node, conduct.month)).unwrap_or_default();
			ensure!(asked <= conduct.month_asked, "month asked less than its penalties");
			let last = told.remove(&node).unwrap_or_default();
			ensure!(last <= conduct.failed_at, "offence that was not seen");
			ensure!(conduct.failed_at <= conduct.seen_at, "failed without being seen");
		}
		ensure!(counts.is_empty(), "penalty of a node without conduct");
		Ok(())
	}

	/// What is listed as undecided are the penalties that are neither applied nor cancelled, and their
	/// nodes are there.
	fn check_undecided() -> Result<(), TryRuntimeError> {
		for (node, key, ()) in Undecided::<T>::iter() {
			let open = Penalties::<T>::get(node, key).is_some_and(|penalty| penalty.is_open());
			ensure!(open, "listed penalty is decided or gone");
			ensure!(T::Nodes::node(node).is_some(), "node left before its penalty was decided");
		}
		for (node, key, penalty) in Penalties::<T>::iter() {
			let listed = Undecided::<T>::contains_key(node, key);
			ensure!(listed || !penalty.is_open(), "undecided penalty is not listed");
		}
		Ok(())
	}

	/// Providers have on hold what their disputes say.
	fn check_deposits() -> Result<(), TryRuntimeError> {
		let mut sums = BTreeMap::<T::AccountId, u128>::new();
		for penalty in Penalties::<T>::iter_values() {
			let sum = sums.entry(penalty.provider).or_default();
			if let Stage::Disputed { deposit, .. } = penalty.stage {
				*sum = sum.checked_add(deposit).ok_or("overflow")?;
			}
		}
		for (who, sum) in sums {
			let held = T::Currency::balance_on_hold(&HoldReason::Dispute.into(), &who);
			ensure!(held == sum, "deposits on hold differ from the disputes'");
		}
		Ok(())
	}
}
