//! Quotes: which nodes are the cheapest, and what they cost.

use super::{constraints::Wish, signing::Offer};
use crate::*;
use alloc::vec::Vec;
use core::cmp::Reverse;
use frame_support::storage::{with_transaction, TransactionOutcome};
use icn_primitives::{
	AssetId, Constraints, EraIndex, MarketId, NodeId, NodeRegistry, QuoteError, QuoteView,
	QuotedAllocation, UnitPrice, Units,
};
use sp_runtime::DispatchError;

/// Units that a node could give to a lease.
struct Candidate {
	price: UnitPrice,
	node: NodeId,
	free: Units,
}

impl<T: Config> Pallet<T> {
	/// The cheapest nodes among `candidates` that meet `constraints`, for `units` in `market` over
	/// `eras`, and their total in base units of `asset`. At most [`MAX_ALLOCATIONS`] nodes; among
	/// equal prices the lowest id. At most [`MAX_QUOTE_NODES`] candidates are looked at.
	///
	/// A request with these allocations and this total succeeds for a tenant who can pay (and
	/// whose the lease is that they are to be near), as long as the state is unchanged: every
	/// candidate is really booked, and the booking undone.
	pub fn quote(
		market: MarketId,
		asset: AssetId,
		units: Units,
		eras: EraIndex,
		constraints: &Constraints,
		candidates: impl IntoIterator<Item = NodeId>,
	) -> Result<QuoteView, QuoteError> {
		let offer = Self::offer(market, asset, eras).map_err(QuoteError::from)?;
		let wish = Self::wish(constraints, None, &offer).map_err(QuoteError::from)?;
		if units == 0 {
			return Err(QuoteError::ZeroUnits);
		}
		let mut candidates: Vec<_> = candidates
			.into_iter()
			.take(MAX_QUOTE_NODES as usize)
			.filter_map(|node| Some((node, T::Nodes::node(node)?)))
			.filter(|(_, info)| info.market == market && info.free() > 0)
			.map(|(node, info)| Candidate {
				price: offer.terms.unit_price(info.price_floor),
				node,
				free: info.free(),
			})
			.collect();
		candidates.sort_unstable_by_key(|candidate| (candidate.price, candidate.node));
		candidates.dedup_by_key(|candidate| candidate.node);

		let chosen = Self::choose(&offer, &wish, candidates, units)?;
		let mut missing = units;
		let mut total = 0u128;
		let mut allocations = Vec::with_capacity(chosen.len());
		for Candidate { price, node, free } in chosen {
			let units = free.min(missing);
			missing = missing.saturating_sub(units);
			if units > 0 {
				let cost = offer.total(price, units).ok_or(QuoteError::Overflow)?;
				total = total.checked_add(cost).ok_or(QuoteError::Overflow)?;
				allocations.push(QuotedAllocation { node, units, price, total: cost });
			}
		}
		let Offer { terms, unit, from, to, .. } = offer;
		let (margin, rate) = (terms.margin, unit.rate);
		Ok(QuoteView { market, asset, from, to, margin, rate, allocations, total })
	}

	/// The cheapest candidates that give `units` together, in the order of `candidates`. When
	/// there are as many as a lease may have and they do not suffice, the smallest makes room for
	/// a larger one, so that the units are found whenever they can be.
	fn choose(
		offer: &Offer,
		wish: &Wish,
		candidates: Vec<Candidate>,
		units: Units,
	) -> Result<Vec<Candidate>, QuoteError> {
		let mut chosen: Vec<Candidate> = Vec::new();
		let mut sum: Units = 0;
		for candidate in candidates {
			if sum >= units {
				break;
			}
			let smallest = chosen
				.iter()
				.enumerate()
				.min_by_key(|(position, other)| (other.free, Reverse(*position)))
				.map(|(position, other)| (position, other.free));
			let full = chosen.len() >= MAX_ALLOCATIONS as usize;
			let replaced = match smallest {
				Some((_, free)) if full && free >= candidate.free => continue,
				Some((position, free)) if full => Some((position, free)),
				_ => None,
			};
			if !Self::could_allocate(offer, wish, &candidate, candidate.free.min(units)) {
				continue;
			}
			if let Some((position, free)) = replaced {
				chosen.remove(position);
				sum = sum.saturating_sub(free);
			}
			sum = sum.saturating_add(candidate.free);
			chosen.push(candidate);
		}
		match sum >= units {
			true => Ok(chosen),
			false => Err(QuoteError::NotEnoughCapacity { available: sum }),
		}
	}

	/// Whether it is what is wished for and the neighbours would book it. Changes nothing.
	fn could_allocate(offer: &Offer, wish: &Wish, candidate: &Candidate, units: Units) -> bool {
		with_transaction(|| {
			let booked = Self::allocate(offer, None, wish, candidate.node, units).is_ok();
			TransactionOutcome::Rollback(Ok::<_, DispatchError>(booked))
		})
		.unwrap_or(false)
	}
}
