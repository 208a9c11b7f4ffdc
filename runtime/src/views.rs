//! Answers of the runtime API that more than one pallet has a part in.

use crate::{AccountId, Attestations, Clock, Hardware, Incentives, Leases, SlaOracle};
use alloc::vec::Vec;
use icn_primitives::{
	AssetId, AssignmentView, ClockView, Constraints, EraClock, EraIndex, Evidence, EvidenceKind,
	EvidenceRegistry, MarketId, MarketTerms, MarketView, NodeId, NodeRegistry, QuoteError,
	QuoteView, ServiceRecord, Units,
};
use pallet_icn_leases::MAX_QUOTE_NODES;

/// The protocol's clock and how far verdicts are.
pub fn clock() -> ClockView {
	ClockView { tick: Clock::tick(), era: Clock::era(), final_until: SlaOracle::final_until() }
}

/// The cheapest nodes for a lease that begins with the next era.
pub fn quote(
	market: MarketId,
	asset: AssetId,
	units: Units,
	eras: EraIndex,
	constraints: Constraints,
) -> Result<QuoteView, QuoteError> {
	let until = Clock::era().saturating_add(1).saturating_add(eras);
	let candidates = Hardware::candidates_until(market, until, MAX_QUOTE_NODES);
	let candidates = candidates.into_iter().map(|(node, _)| node);
	Leases::quote(market, asset, units, eras, &constraints, candidates)
}

/// A market: terms from the registry, the rest from the incentives.
pub fn market(market: MarketId) -> Option<MarketView> {
	let terms = pallet_icn_hardware::Markets::<crate::Runtime>::get(market)?;
	Some(view(market, terms))
}

/// A page of markets.
pub fn markets(start: Option<MarketId>, limit: u32) -> Vec<MarketView> {
	let markets = Hardware::markets(start, limit);
	markets.into_iter().map(|(market, terms)| view(market, terms)).collect()
}

fn view(market: MarketId, terms: MarketTerms) -> MarketView {
	let region = pallet_icn_hardware::Regions::<crate::Runtime>::get(market.region);
	let class = pallet_icn_hardware::Classes::<crate::Runtime>::get(market.class);
	let (class, unit) =
		class.map(|class| (class.name.into_inner(), class.unit.into_inner())).unwrap_or_default();
	let demand = Incentives::market_demand(market);
	MarketView {
		market,
		region: region.map(|region| region.name.into_inner()).unwrap_or_default(),
		class,
		unit,
		terms,
		capacity: demand.as_ref().map(|demand| demand.capacity).unwrap_or_default(),
		booked: demand.as_ref().map(|demand| demand.booked).unwrap_or_default(),
		demand: demand.map(|demand| demand.demand).unwrap_or_default(),
	}
}

/// What is proven now of a node and its data centre.
pub fn evidence(node: NodeId) -> Vec<(EvidenceKind, Evidence)> {
	let Some(info) = Hardware::node(node) else { return Vec::new() };
	EvidenceKind::ALL
		.into_iter()
		.filter_map(|kind| {
			let evidence = Attestations::evidence(info.facility, node, info.generation, kind)?;
			Some((kind, evidence))
		})
		.collect()
}

/// Nodes that an operator must probe.
pub fn assignments(
	operator: AccountId,
	era: EraIndex,
	start: u32,
	limit: u32,
) -> Vec<AssignmentView> {
	let limit = limit.min(icn_primitives::MAX_PAGE);
	SlaOracle::assignments(&operator, era, start, limit)
		.into_iter()
		.map(|(slot, node)| AssignmentView { slot, node })
		.collect()
}
