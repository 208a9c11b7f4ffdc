//! Paying what was served.
//!
//! A settlement is first computed and then applied, so that a preview is the same computation.
//! Every amount is the floor of a cumulative entitlement minus what was paid before: the sum is
//! the same however often and in whatever order leases are settled.

use super::{
	ending::Expiry,
	weighing::{LOOK_READS, PAGE_WRITES},
};
use crate::*;
use alloc::vec::Vec;
use frame_support::{
	ensure,
	pallet_prelude::*,
	storage::with_storage_layer,
	traits::{defensive_prelude::*, Consideration},
};
use icn_primitives::{
	AssetId, CapacityBook, EraClock, EraIndex, LeaseId, LogPosition, NodeId, NodeRegistry,
	ServiceRecord, SettlementView, WHOLE,
};
use sp_core::H256;
use sp_runtime::traits::{BlakeTwo256, Hash};

/// What a settlement does about one allocation.
struct Part<AccountId> {
	node: NodeId,
	provider: AccountId,
	/// The provider's part, in base units of the lease's asset.
	paid: u128,
	/// Era from which on its log is kept: all of it, for invoices.
	pinned: EraIndex,
	/// Whether nothing is left of the allocation.
	done: bool,
	/// Whether the node ever fell short, so that it has a log.
	failed: bool,
}

impl<AccountId> Part<AccountId> {
	/// Writes about the node and its log that not every settlement of this kind makes.
	fn writes(&self, ended: bool) -> u64 {
		// Every last settlement of a lease makes those of the rows.
		let rows = if self.done && !ended { 2 } else { 0 };
		let pages = if self.failed && self.done { PAGE_WRITES } else { 0 };
		pages.saturating_add(rows)
	}
}

/// A settlement, computed and not yet applied.
struct Settlement<AccountId> {
	parts: Vec<Part<AccountId>>,
	positions: Vec<LogPosition>,
	paid: u128,
	margin: u128,
	until: EraIndex,
	overdue: bool,
	searches: u32,
	/// Hash of the record, if the lease ends.
	last: Option<H256>,
}

/// What a settlement did.
pub(crate) struct Settled<AccountId> {
	/// Who was paid, for each allocation that was settled.
	pub paid: Vec<(AssetId, AccountId)>,
	/// Allocations of the lease that were not settled to their end before.
	pub allocations: u32,
	/// Whether it was due for longer than [`FREE_AFTER_ERAS`].
	pub overdue: bool,
	/// Whether the lease ended.
	pub ended: bool,
	/// Positions that had to be searched.
	pub searches: u32,
	/// Positions that the caller brought, and which were only looked at.
	pub brought: u32,
	/// Writes on top of those that every settlement makes.
	pub writes: u64,
	/// How it came to its end, if it was not known before that it had.
	pub expiry: Option<Expiry>,
}

impl<AccountId> Settled<AccountId> {
	/// What it weighed, if each allocation is of another provider.
	pub fn weight<T: Config>(&self) -> Weight {
		let weight = match self.ended {
			true => T::WeightInfo::step_close(self.allocations)
				.saturating_add(Pallet::<T>::rows_beside_weight()),
			false => T::WeightInfo::settle(self.allocations),
		};
		let reads = LOOK_READS.saturating_mul(self.brought.into());
		let expiry = match self.expiry {
			Some(expiry) => Pallet::<T>::expiry_weight(expiry, self.allocations),
			None => Weight::zero(),
		};
		weight
			.saturating_add(expiry)
			.saturating_add(Pallet::<T>::search_weight(self.searches))
			.saturating_add(T::DbWeight::get().reads_writes(reads, self.writes))
	}
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_settle(
		id: LeaseId,
		positions: &[LogPosition],
		closer: Option<&T::AccountId>,
	) -> Result<Settled<T::AccountId>, DispatchError> {
		let mut lease = Leases::<T>::get(id).ok_or(Error::<T>::UnknownLease)?;
		let allocations =
			lease.allocations.iter().filter(|allocation| !allocation.done).count() as u32;
		let mut expiry = None;
		if lease.stage == LeaseStage::Running && T::Service::final_until() >= lease.to {
			expiry = Some(Self::expire_term(id, &mut lease, closer)?);
		}
		let settlement = Self::assess(&mut lease, positions)?;
		let Settlement { paid, margin, until, overdue, last, searches, .. } = settlement;
		let ended = last.is_some();
		let mut writes = 0u64;
		let mut receivers = Vec::with_capacity(settlement.parts.len());
		for part in settlement.parts {
			Self::credit(&part.provider, lease.asset, part.paid)?;
			writes = writes.saturating_add(part.writes(ended));
			if part.done {
				T::Service::unpin(part.node, part.pinned)?;
				T::Nodes::settled(part.node)?;
			}
			receivers.push((lease.asset, part.provider));
		}
		Self::change_ledger(lease.asset, |ledger| {
			ledger.escrow = ledger.escrow.checked_sub(paid)?.checked_sub(margin)?;
			ledger.earnings = ledger.earnings.checked_add(paid)?;
			ledger.margin = ledger.margin.checked_add(margin)?;
			Some(())
		})?;
		Self::deposit_event(Event::LeaseSettled { lease: id, until, paid, margin });
		match last {
			Some(record) => Self::close(id, lease, record)?,
			None => Leases::<T>::insert(id, lease),
		}
		let brought = if positions.is_empty() { 0 } else { allocations };
		Ok(Settled {
			paid: receivers,
			allocations,
			overdue,
			ended,
			searches,
			brought,
			writes,
			expiry,
		})
	}

	/// What [`settle`](Pallet::settle) would do now; `None` if nothing is due. The bounty of an
	/// exhausted lease is not the tenant's any more.
	pub fn preview_settlement(id: LeaseId) -> Option<SettlementView> {
		let mut lease = Leases::<T>::get(id)?;
		if lease.on_runway() && T::Service::final_until() >= lease.to {
			lease.escrow = lease.escrow.checked_sub(Self::bounty(&lease)?)?;
			Self::charge_exhaustion(id, &mut lease);
		}
		let settlement = Self::assess(&mut lease, &[]).ok()?;
		let ends = settlement.last.is_some();
		Some(SettlementView {
			lease: id,
			until: settlement.until,
			positions: settlement.positions,
			paid: settlement.paid,
			margin: settlement.margin,
			refund: if ends { lease.escrow } else { 0 },
			ends,
		})
	}

	/// Computes the settlement of `lease` up to the last final era and moves the record there.
	/// Reads only.
	fn assess(
		lease: &mut LeaseOf<T>,
		positions: &[LogPosition],
	) -> Result<Settlement<T::AccountId>, DispatchError> {
		ensure!(
			positions.is_empty() || positions.len() == lease.allocations.len(),
			Error::<T>::WrongPosition
		);
		let final_until = T::Service::final_until();
		let mut settlement = Settlement {
			parts: Vec::with_capacity(lease.allocations.len()),
			positions: Vec::with_capacity(lease.allocations.len()),
			paid: 0,
			margin: 0,
			until: final_until.min(lease.to),
			overdue: false,
			searches: 0,
			last: None,
		};
		let mut all_done = true;
		for (n, allocation) in lease.allocations.iter_mut().enumerate() {
			if allocation.done {
				settlement.positions.push(0);
				continue;
			}
			let until = final_until.min(allocation.to);
			let done = final_until >= allocation.to;
			all_done &= done;
			let from = allocation.settled_to;
			let mut position = positions.get(n).copied();
			if until > from {
				let found = Self::serve(allocation, until, position, &mut settlement.searches)?;
				position = Some(found);
			}
			settlement.positions.push(position.unwrap_or_default());
			if until <= from && !done {
				continue;
			}
			let (paid_cum, margin_cum) =
				allocation.entitled(&lease.unit).ok_or(Error::<T>::Overflow)?;
			let paid = paid_cum.checked_sub(allocation.paid).ok_or(Error::<T>::Overflow)?;
			let margin =
				margin_cum.checked_sub(allocation.margin_paid).ok_or(Error::<T>::Overflow)?;
			allocation.paid = paid_cum;
			allocation.margin_paid = margin_cum;
			allocation.done = done;
			settlement.paid = settlement.paid.checked_add(paid).ok_or(Error::<T>::Overflow)?;
			settlement.margin =
				settlement.margin.checked_add(margin).ok_or(Error::<T>::Overflow)?;
			settlement.overdue |= until.saturating_sub(from) >= FREE_AFTER_ERAS;
			let provider =
				T::Nodes::node(allocation.node).defensive_ok_or(Error::<T>::UnknownNode)?.provider;
			settlement.parts.push(Part {
				node: allocation.node,
				provider,
				paid,
				pinned: allocation.from,
				done,
				failed: position.is_some_and(|position| position > 0),
			});
		}
		ensure!(!settlement.parts.is_empty(), Error::<T>::NothingDue);

		let Settlement { paid, margin, .. } = settlement;
		lease.escrow = lease
			.escrow
			.checked_sub(paid)
			.and_then(|rest| rest.checked_sub(margin))
			.defensive_ok_or(Error::<T>::Overflow)?;
		if all_done {
			settlement.last = Some(BlakeTwo256::hash_of(lease));
		}
		Ok(settlement)
	}

	/// Adds what was served in `[settled_to, until)` to `allocation`. Returns the log position
	/// before `until`.
	fn serve(
		allocation: &mut Allocation,
		until: EraIndex,
		hint: Option<LogPosition>,
		searches: &mut u32,
	) -> Result<LogPosition, DispatchError> {
		let node = allocation.node;
		let mut locate = |before| {
			*searches = searches.saturating_add(1);
			T::Service::locate(node, before)
		};
		let position = hint.unwrap_or_else(|| locate(until));
		let end =
			T::Service::shortfall(node, until, position).ok_or(Error::<T>::WrongPosition)?.credit;
		let from = allocation.settled_to;
		let start = match from == allocation.from {
			// A node that never fell short in between has the same position at both ends.
			true => {
				T::Service::shortfall(node, from, position)
					.or_else(|| T::Service::shortfall(node, from, locate(from)))
					.ok_or(Error::<T>::WrongPosition)?
					.credit
			},
			false => allocation.credited,
		};
		let whole = u64::from(until.saturating_sub(from)).saturating_mul(u64::from(WHOLE));
		let short = u64::from(end.saturating_sub(start));
		let served = whole.checked_sub(short).defensive_unwrap_or(0);
		allocation.served = allocation.served.checked_add(served).ok_or(Error::<T>::Overflow)?;
		allocation.credited = end;
		allocation.settled_to = until;
		Ok(position)
	}

	/// Ends a settled lease: what is left goes back to its payer.
	fn close(id: LeaseId, lease: LeaseOf<T>, record: H256) -> DispatchResult {
		let LeaseStage::Ending(reason) = lease.stage else {
			return Err(Error::<T>::NothingDue.into());
		};
		Self::dequeue(id, &lease);
		let terms = lease.allocations.iter().map(Allocation::terms).collect();
		let allocations = EndedAllocations::truncate_from(terms);
		let (paid, margin_paid) = lease.paid().ok_or(Error::<T>::Overflow)?;
		let Lease { tenant, asset, unit, escrow: refund, bounty, .. } = lease;
		Self::change_ledger(asset, |ledger| {
			ledger.escrow = ledger.escrow.checked_sub(refund)?;
			Some(())
		})?;
		let other = Self::drop_rows_beside(id);
		let payer = other.clone().unwrap_or_else(|| tenant.clone());
		// A payer or asset that cannot receive must not keep the lease from ending.
		let sent = refund == 0 || with_storage_layer(|| Self::send(asset, refund, &payer)).is_ok();
		if !sent {
			Self::change_ledger(asset, |ledger| {
				ledger.earnings = ledger.earnings.checked_add(refund)?;
				Some(())
			})?;
			Self::credit(&payer, asset, refund)?;
		}

		let ticket = Tickets::<T>::get(id).defensive_ok_or(Error::<T>::UnknownLease)?;
		let footprint = Self::ended_footprint(allocations.len() as u32);
		// What it paid is enough; where state has become dearer since, a tenant without funds must
		// not keep the providers from being paid.
		if let Ok(less) = with_storage_layer(|| ticket.update(&tenant, footprint)) {
			Tickets::<T>::insert(id, less);
		}
		ServiceProviders::<T>::mutate(&tenant, |provider| {
			if let Some(provider) = provider {
				provider.leases = provider.leases.saturating_sub(1);
			}
		});
		TenantLeases::<T>::remove(&tenant, id.0.to_be_bytes());
		Leases::<T>::remove(id);
		LeaseConstraints::<T>::remove(id);
		let closed_in = T::Clock::era();
		let ended = EndedLease {
			tenant: tenant.clone(),
			reason,
			closed_in,
			asset,
			unit,
			paid,
			margin_paid,
			refund,
			bounty,
			payer: other,
			record,
			allocations,
		};
		Ended::<T>::insert(id, ended);
		Self::deposit_event(Event::LeaseEnded { lease: id, tenant, reason, sent, refund, payer });
		Ok(())
	}

	pub(crate) fn do_prune_ended(id: LeaseId) -> DispatchResult {
		let ended = Ended::<T>::get(id).ok_or(Error::<T>::NotEnded)?;
		let keep = Parameters::<T>::get().ended_keep_eras.get();
		ensure!(T::Clock::era() >= ended.closed_in.saturating_add(keep), Error::<T>::StillKept);
		if let Some(ticket) = Tickets::<T>::take(id) {
			ticket.drop(&ended.tenant)?;
		}
		Ended::<T>::remove(id);
		Self::deposit_event(Event::EndedPruned { lease: id });
		Ok(())
	}
}
