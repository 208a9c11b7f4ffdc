//! Bounded reads for runtime APIs.

use crate::{
	pallet::{Config, MarketNodes, Markets, NodeDetails, Nodes, Pallet, ProviderNodes},
	types::SortedNodeId,
};
use alloc::vec::Vec;
use icn_primitives::{EraIndex, MarketId, MarketTerms, NodeId, NodeInfo, NodeView, MAX_PAGE};

impl<T: Config> Pallet<T> {
	/// Nodes of `provider`, ascending, from `start` on (inclusive; from the first when `None`), at
	/// most `limit` and never more than [`MAX_PAGE`].
	pub fn nodes_by_provider(
		provider: &T::AccountId,
		start: Option<NodeId>,
		limit: u32,
	) -> Vec<NodeId> {
		// The iterator begins behind the key it is given.
		let before = start.and_then(|start| start.0.checked_sub(1)).map(NodeId);
		let nodes = match before {
			Some(before) => ProviderNodes::<T>::iter_key_prefix_from(
				provider,
				ProviderNodes::<T>::hashed_key_for(provider, SortedNodeId::from(before)),
			),
			None => ProviderNodes::<T>::iter_key_prefix(provider),
		};
		nodes.take(limit.min(MAX_PAGE) as usize).map(NodeId::from).collect()
	}

	/// Markets with their terms in the order of their storage keys, from `start` on (inclusive),
	/// at most `limit` and never more than [`MAX_PAGE`].
	pub fn markets(start: Option<MarketId>, limit: u32) -> Vec<(MarketId, MarketTerms)> {
		let limit = limit.min(MAX_PAGE) as usize;
		match start {
			Some(start) => Markets::<T>::get(start)
				.map(|terms| (start, terms))
				.into_iter()
				.chain(Markets::<T>::iter_from(Markets::<T>::hashed_key_for(start)))
				.take(limit)
				.collect(),
			None => Markets::<T>::iter().take(limit).collect(),
		}
	}

	/// Active nodes of `market` with free units, but those that are to shrink. Reads at most `limit` nodes, in the order of their
	/// storage keys.
	pub fn candidates(market: MarketId, limit: u32) -> Vec<(NodeId, NodeInfo<T::AccountId>)> {
		Self::candidates_until(market, 0, limit)
	}

	/// [`Self::candidates`] whose commitment covers a lease that ends before `until`. Nodes that it
	/// does not cover count towards `limit`.
	pub fn candidates_until(
		market: MarketId,
		until: EraIndex,
		limit: u32,
	) -> Vec<(NodeId, NodeInfo<T::AccountId>)> {
		MarketNodes::<T>::iter_key_prefix(market)
			.take(limit as usize)
			.filter_map(|node| Some((node, Nodes::<T>::get(node)?)))
			.filter(|(_, record)| record.is_candidate() && record.commitment_until >= until)
			.map(|(node, record)| (node, record.into()))
			.collect()
	}

	/// Collateral that the market of `node` asks for today, in ICNT base units. Rewards fill what the
	/// node lacks; what it has above can be released.
	pub fn collateral_target(node: NodeId) -> Option<u128> {
		let record = Nodes::<T>::get(node)?;
		Some(Self::asked(record.market).ok()?.of(record.units))
	}

	/// Everything that is registered of a node.
	pub fn node_view(node: NodeId) -> Option<NodeView<T::AccountId>> {
		let record = Nodes::<T>::get(node)?;
		let details = NodeDetails::<T>::get(node)?;
		Some(NodeView {
			node,
			commitment_until: record.commitment_until,
			collateral: record.collateral,
			info: record.into(),
			name: details.name.into_inner(),
			endpoint: details.endpoint.into_inner(),
			key: details.key,
		})
	}
}
