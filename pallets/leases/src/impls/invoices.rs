//! What a lease cost in some eras.

use crate::*;
use alloc::vec::Vec;
use icn_primitives::{
	EraIndex, InvoiceError, InvoiceLine, InvoiceView, LeaseId, LogPosition, ServiceRecord, WHOLE,
};

/// Where all that is known of an allocation ends.
struct Known {
	/// Up to here it was paid.
	settled_to: EraIndex,
	/// The node's sum of credited shortfalls before that, if the log is kept.
	credited: Option<u32>,
}

impl<T: Config> Pallet<T> {
	/// What `lease` cost in `[from, until)`, as far as these eras are final.
	///
	/// Each amount is the difference of two sums since the beginning of the lease, as settlements
	/// pay it: hence invoices of spans that follow each other add up to what was paid.
	pub fn invoice(
		id: LeaseId,
		from: EraIndex,
		until: EraIndex,
	) -> Result<InvoiceView<T::AccountId>, InvoiceError> {
		let until = until.min(T::Service::final_until());
		if from >= until {
			return Err(InvoiceError::NotFinal);
		}
		let in_span = |era: EraIndex| from < era && era <= until;
		let mut lines = Vec::new();
		let (tenant, asset, unit, bounty, to) = match Leases::<T>::get(id) {
			Some(lease) => {
				for allocation in &lease.allocations {
					let known = Known {
						settled_to: allocation.settled_to,
						credited: match allocation.done {
							true => None,
							false => Some(Self::credited_so_far(allocation)?),
						},
					};
					let terms = allocation.terms();
					lines.extend(Self::line(&terms, &lease.unit, &known, from, until)?);
				}
				(lease.tenant, lease.asset, lease.unit, lease.bounty, lease.to)
			},
			None => {
				let ended = Ended::<T>::get(id).ok_or(InvoiceError::UnknownLease)?;
				for terms in &ended.allocations {
					let known = Known { settled_to: terms.to, credited: None };
					lines.extend(Self::line(terms, &ended.unit, &known, from, until)?);
				}
				let to = ended.allocations.iter().map(|terms| terms.to).max().unwrap_or_default();
				(ended.tenant, ended.asset, ended.unit, ended.bounty, to)
			},
		};
		Ok(InvoiceView {
			lease: id,
			tenant,
			asset,
			decimals: unit.decimals,
			rate: unit.rate,
			from,
			until,
			lines,
			bounty: if in_span(to) { bounty } else { 0 },
		})
	}

	/// The part of an allocation in a span, if it has any.
	fn line(
		terms: &EndedAllocation,
		unit: &Denomination,
		known: &Known,
		from: EraIndex,
		until: EraIndex,
	) -> Result<Option<InvoiceLine>, InvoiceError> {
		let (first, last) = (terms.from.max(from), terms.to.min(until));
		let ends = from < terms.to && terms.to <= until;
		if first >= last && !ends {
			return Ok(None);
		}
		let last = last.max(first);
		let worth = |served| {
			unit.worth(terms.price, terms.units, terms.margin, served).ok_or(InvoiceError::Overflow)
		};
		let less = |more: u128, less: u128| more.checked_sub(less).ok_or(InvoiceError::Overflow);
		let before = Self::served_before(terms, known, first)?;
		let after = Self::served_before(terms, known, last)?;
		let (start, end) = (worth(before)?, worth(after)?);
		let (paid, margin) = (less(end.0, start.0)?, less(end.1, start.1)?);
		let (start, end) = (
			worth(in_full(first.saturating_sub(terms.from)))?,
			worth(in_full(last.saturating_sub(terms.from)))?,
		);
		let full = less(end.0, start.0)?.saturating_add(less(end.1, start.1)?);
		let (penalty, penalty_margin) = match ends {
			true => {
				let served = Self::served_before(terms, known, terms.to)?;
				let owed = worth(served.saturating_add(in_full(terms.penalty)))?;
				let served = worth(served)?;
				(less(owed.0, served.0)?, less(owed.1, served.1)?)
			},
			false => (0, 0),
		};
		Ok(Some(InvoiceLine {
			node: terms.node,
			units: terms.units,
			price: terms.price,
			margin_bps: terms.margin,
			from: first,
			until: last,
			served: after.saturating_sub(before),
			paid,
			margin,
			// Roundings of both parts may cross by a base unit.
			credited: full.saturating_sub(paid).saturating_sub(margin),
			penalty,
			penalty_margin,
		}))
	}

	/// What was served before `era`, which is final, in basis points of eras.
	fn served_before(
		terms: &EndedAllocation,
		known: &Known,
		era: EraIndex,
	) -> Result<u64, InvoiceError> {
		if era <= terms.from {
			return Ok(0);
		}
		if era == known.settled_to {
			return Ok(terms.served);
		}
		let credited = known.credited.ok_or(InvoiceError::Forgotten)?;
		let there = Self::credited_before(terms.node, era)?;
		let overflow = InvoiceError::Overflow;
		if era > known.settled_to {
			let whole = in_full(era.saturating_sub(known.settled_to));
			let short = u64::from(there.checked_sub(credited).ok_or(overflow)?);
			terms.served.checked_add(whole).and_then(|sum| sum.checked_sub(short)).ok_or(overflow)
		} else {
			let whole = in_full(known.settled_to.saturating_sub(era));
			let short = u64::from(credited.checked_sub(there).ok_or(overflow)?);
			terms.served.checked_sub(whole.checked_sub(short).ok_or(overflow)?).ok_or(overflow)
		}
	}

	/// The node's sum of credited shortfalls where its allocation is settled to.
	fn credited_so_far(allocation: &Allocation) -> Result<u32, InvoiceError> {
		match allocation.settled_to == allocation.from {
			// It is not known before the first settlement.
			true if allocation.from <= T::Service::final_until() => {
				Self::credited_before(allocation.node, allocation.from)
			},
			_ => Ok(allocation.credited),
		}
	}

	fn credited_before(node: icn_primitives::NodeId, era: EraIndex) -> Result<u32, InvoiceError> {
		let position: LogPosition = T::Service::locate(node, era);
		T::Service::shortfall(node, era, position)
			.map(|shortfall| shortfall.credit)
			.ok_or(InvoiceError::Forgotten)
	}
}

/// Eras in full, in basis points of an era.
fn in_full(eras: EraIndex) -> u64 {
	u64::from(eras).saturating_mul(u64::from(WHOLE))
}
