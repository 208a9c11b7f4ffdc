//! What calls and steps weigh, made up of what is measured.

use super::ending::Expiry;
use crate::*;
use frame_support::{pallet_prelude::*, traits::Get};

/// Storage reads that a look at a position in the shortfall log of a node takes at most: the entry
/// there and the next one.
pub(crate) const LOOK_READS: u64 = 2;

/// Storage writes that it takes at most to drop what nobody needs any more of a log when a reader
/// of it goes on: two pages.
pub(crate) const PAGE_WRITES: u64 = 2;

impl<T: Config> Pallet<T> {
	/// Weight of a request for that many nodes.
	pub(crate) fn request_weight(allocations: u32, unconstrained: bool) -> Weight {
		let weight = T::WeightInfo::request_lease(allocations);
		match unconstrained {
			true => weight,
			// With the row of the constraints.
			false => weight
				.saturating_add(Self::check_weight(allocations))
				.saturating_add(T::DbWeight::get().writes(1)),
		}
	}

	/// Weight of ending a lease with that many allocations.
	pub(crate) fn terminate_weight(allocations: u32, constrained: bool) -> Weight {
		let weight = T::WeightInfo::terminate(allocations);
		match constrained {
			true => weight.saturating_add(Self::check_weight(allocations)),
			false => weight,
		}
	}

	/// Weight of leaving a node for that many others.
	pub(crate) fn replace_weight(allocations: u32) -> Weight {
		// With the row of the constraints, if the node was reported, and of an offer.
		T::WeightInfo::replace_allocation(allocations)
			.saturating_add(Self::check_weight(allocations.saturating_add(1)))
			.saturating_add(T::DbWeight::get().writes(2))
	}

	/// Weight of reporting a node.
	pub(crate) fn report_weight() -> Weight {
		T::WeightInfo::report_breach().saturating_add(Self::check_weight(1))
	}

	/// Most that a look at that many nodes weighs, for all that can be asked of them.
	pub(crate) fn check_weight(nodes: u32) -> Weight {
		T::WeightInfo::check_nodes(nodes)
	}

	/// Weight of topping a lease up that has that many allocations.
	pub(crate) fn top_up_weight(allocations: u32) -> Weight {
		T::WeightInfo::top_up(allocations)
	}

	/// Weight of a longer term for a lease with that many allocations.
	pub(crate) fn extend_weight(allocations: u32, constrained: bool) -> Weight {
		let weight = T::WeightInfo::extend(allocations);
		match constrained {
			true => weight.saturating_add(Self::check_weight(allocations)),
			false => weight,
		}
	}

	/// Weight of giving up units of a node.
	pub(crate) fn reduce_weight() -> Weight {
		T::WeightInfo::reduce().saturating_add(Self::check_weight(1))
	}

	/// Weight of dropping what may be kept beside a lease: who pays, offer and renewal.
	pub(crate) fn rows_beside_weight() -> Weight {
		T::DbWeight::get().reads_writes(1, 3)
	}

	/// What the end of a lease with that many allocations weighs on top: the lease that follows it;
	/// if it is exhausted a look at its nodes and its asset, and the bounty.
	pub(crate) fn expiry_weight(expiry: Expiry, allocations: u32) -> Weight {
		let constrained = match expiry {
			Expiry::Exhausted { constrained } => constrained,
			Expiry::Expired { renewed: Some(held) } => return Self::renew_weight(held),
			// Whether another is to follow.
			Expiry::Expired { renewed: None } => return T::DbWeight::get().reads_writes(1, 1),
		};
		// The asset; of each node its record, and the row of the constraints; ledger and earnings.
		let looks = u64::from(allocations).saturating_add(2);
		let weight = T::DbWeight::get().reads_writes(looks.saturating_add(2), 2);
		match constrained {
			true => weight.saturating_add(Self::check_weight(allocations)),
			false => weight,
		}
	}

	/// Weight of signing a lease that follows one with that many nodes.
	fn renew_weight(held: u32) -> Weight {
		T::WeightInfo::renew(held).saturating_add(Self::check_weight(held))
	}

	/// Most that [`Self::expiry_weight`] is of a lease that none can follow any more.
	fn worst_expiry_weight() -> Weight {
		Self::expiry_weight(Expiry::Exhausted { constrained: true }, MAX_PARTS)
	}

	/// Most that settling a lease weighs. A position is searched for the beginning of the span
	/// and, unless the caller brings it, for its end.
	pub fn settle_weight(brought: bool) -> Weight {
		let parts = u64::from(MAX_PARTS);
		let (searches, looks) = if brought { (MAX_PARTS, parts) } else { (2 * MAX_PARTS, 0) };
		let writes = |each: u64| T::DbWeight::get().writes(each.saturating_mul(parts));
		T::WeightInfo::settle(MAX_PARTS)
			.saturating_add(writes(PAGE_WRITES.saturating_add(2)))
			.max(
				T::WeightInfo::step_close(MAX_PARTS)
					.saturating_add(Self::rows_beside_weight())
					.saturating_add(writes(PAGE_WRITES)),
			)
			.saturating_add(Self::search_weight(searches))
			.saturating_add(T::DbWeight::get().reads(LOOK_READS.saturating_mul(looks)))
			.saturating_add(Self::worst_expiry_weight())
	}

	/// Most that one step of [`expire`](Pallet::expire) or of the hook weighs.
	pub fn step_weight() -> Weight {
		T::WeightInfo::step_release(MAX_PARTS)
			.saturating_add(Self::worst_expiry_weight().max(Self::renew_weight(MAX_ALLOCATIONS)))
			.max(T::WeightInfo::step_extend(MAX_PARTS))
			.max(Self::settle_weight(false))
			.saturating_add(T::WeightInfo::step_idle())
	}

	/// Weight of searches for positions in shortfall logs.
	pub(crate) fn search_weight(searches: u32) -> Weight {
		T::DbWeight::get().reads(SEARCH_READS.saturating_mul(searches.into()))
	}

	/// Most that [`expire`](Pallet::expire) weighs.
	pub(crate) fn expire_weight(limit: u32) -> Weight {
		Self::step_weight()
			.saturating_mul(limit.min(MAX_MOVES_PER_BLOCK).into())
			.saturating_add(T::WeightInfo::step_idle())
			.saturating_add(Self::count_weight())
	}

	/// Weight of asking what a block moved. To count it is part of each move.
	pub(crate) fn count_weight() -> Weight {
		T::DbWeight::get().reads(1)
	}
}
