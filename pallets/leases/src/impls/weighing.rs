//! What calls and steps weigh, made up of what is measured.

use super::ending::Expiry;
use crate::*;
use frame_support::{pallet_prelude::*, traits::Get};
use icn_primitives::{Affiliation, PriceFeed};

/// Storage reads that a look at a position in the shortfall log of a node takes at most: the entry
/// there and the next one.
pub(crate) const LOOK_READS: u64 = 2;

/// Storage writes that it takes at most to drop what nobody needs any more of a log when a reader
/// of it goes on: two pages.
pub(crate) const PAGE_WRITES: u64 = 2;

impl<T: Config> Pallet<T> {
	/// Weight of a request for that many nodes.
	pub(crate) fn request_weight(allocations: u32, unconstrained: bool) -> Weight {
		let weight = T::WeightInfo::request_lease(allocations)
			.saturating_add(T::Prices::weight())
			.saturating_add(Self::affiliation_weight(allocations));
		match unconstrained {
			true => weight,
			// With the row of the constraints.
			false => weight
				.saturating_add(Self::check_weight(allocations))
				.saturating_add(T::DbWeight::get().writes(1)),
		}
	}

	/// Weight of asking whether the tenant belongs to the providers of so many nodes.
	fn affiliation_weight(nodes: u32) -> Weight {
		T::Affiliation::weight().saturating_mul(nodes.into())
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
			.saturating_add(Self::affiliation_weight(allocations))
			.saturating_add(Self::check_weight(allocations.saturating_add(1)))
			.saturating_add(T::Prices::weight())
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
		T::WeightInfo::top_up(allocations).saturating_add(T::Prices::weight())
	}

	/// Weight of taking over a lease with that many allocations.
	pub(crate) fn accept_weight(allocations: u32) -> Weight {
		// None of the nodes is demand of the new tenant: two rows of each in the incentives, and
		// whether one declared the other.
		let nodes = u64::from(allocations);
		T::WeightInfo::accept_lease(allocations)
			.saturating_add(Self::affiliation_weight(allocations))
			.saturating_add(T::DbWeight::get().reads_writes(nodes * 4, nodes * 2))
	}

	/// Weight of a longer term for a lease with that many allocations.
	pub(crate) fn extend_weight(allocations: u32, constrained: bool) -> Weight {
		// Whether the tenant may lease: its row, and a suspension.
		let weight = T::WeightInfo::extend(allocations)
			.saturating_add(T::Prices::weight())
			.saturating_add(T::DbWeight::get().reads(2));
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
		// The asset, its terms and what the account has; of each node its record, and the row of
		// the constraints; ledger and earnings.
		let looks = u64::from(allocations).saturating_add(4);
		let weight = T::DbWeight::get()
			.reads_writes(looks.saturating_add(2), 2)
			.saturating_add(T::Prices::weight());
		match constrained {
			true => weight.saturating_add(Self::check_weight(allocations)),
			false => weight,
		}
	}

	/// Weight of signing a lease that follows one with that many nodes.
	fn renew_weight(held: u32) -> Weight {
		T::WeightInfo::renew(held)
			.saturating_add(Self::check_weight(held))
			.saturating_add(T::Prices::weight())
			// Of tenant and payer, who may have declared each other; their rows beside the lease.
			.saturating_add(Self::affiliation_weight(held.saturating_mul(2)))
			.saturating_add(T::DbWeight::get().reads_writes(2 * u64::from(held), 2))
	}

	/// Most that [`Self::expiry_weight`] is of a lease that none can follow any more.
	fn worst_expiry_weight(parts: u32) -> Weight {
		Self::expiry_weight(Expiry::Exhausted { constrained: true }, parts)
	}

	/// Most that settling a lease weighs, of which so many positions are brought. A position is
	/// searched for the beginning of the span and, unless the caller brings it, for its end.
	pub fn settle_weight(brought: u32) -> Weight {
		let parts = if brought > 0 { brought.min(MAX_PARTS) } else { MAX_PARTS };
		let (searches, looks) = if brought > 0 { (parts, parts.into()) } else { (2 * parts, 0) };
		let writes = |each: u64| T::DbWeight::get().writes(each.saturating_mul(parts.into()));
		T::WeightInfo::settle(parts)
			.saturating_add(writes(PAGE_WRITES.saturating_add(2)))
			.max(
				T::WeightInfo::step_close(parts)
					.saturating_add(Self::rows_beside_weight())
					.saturating_add(writes(PAGE_WRITES)),
			)
			.saturating_add(Self::search_weight(searches))
			.saturating_add(T::DbWeight::get().reads(LOOK_READS.saturating_mul(looks)))
			.saturating_add(Self::worst_expiry_weight(parts))
	}

	/// Weight of a batch of settlements.
	pub(crate) fn settle_many_weight(items: &SettleItems) -> Weight {
		items.iter().fold(
			T::WeightInfo::settle_many(items.len() as u32),
			|weight, (_, positions)| {
				weight.saturating_add(Self::item_weight(positions.len() as u32))
			},
		)
	}

	/// Most that a batch of as many settlements as may be weighs, of leases of one node whose
	/// positions are brought.
	pub(crate) fn batch_weight() -> Weight {
		T::WeightInfo::settle_many(MAX_BATCH)
			.saturating_add(Self::item_weight(1).saturating_mul(MAX_BATCH.into()))
	}

	/// Most that a lease in a batch weighs above one with a single node that goes on, of which so
	/// many positions are brought.
	pub(crate) fn item_weight(positions: u32) -> Weight {
		Self::beyond_the_least(Self::settle_weight(positions))
	}

	/// What a settlement weighs above that of a lease with a single node that goes on.
	pub(crate) fn beyond_the_least(weight: Weight) -> Weight {
		weight.saturating_sub(T::WeightInfo::settle(1))
	}

	/// Most that one step of [`expire`](Pallet::expire) or of the hook weighs.
	pub fn step_weight() -> Weight {
		T::WeightInfo::step_release(MAX_PARTS)
			.saturating_add(
				Self::worst_expiry_weight(MAX_PARTS).max(Self::renew_weight(MAX_ALLOCATIONS)),
			)
			.max(T::WeightInfo::step_extend(MAX_PARTS))
			.max(Self::settle_weight(0))
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
