//! Reads for clients.

use crate::*;
use alloc::vec::Vec;
use icn_math::curve;
use icn_primitives::{ClassId, CurvePointView, MarketId, NodeId, RewardView};

impl<T: Config> Pallet<T> {
	/// What `node` has earned and what a claim would pay now; `None` if the node never counted.
	pub fn preview_reward(node: NodeId) -> Option<RewardView> {
		let (state, _) = Self::preview(node)?;
		let claimable = state.claimable();
		Some(RewardView {
			node,
			until: state.at,
			earned: state.earned(),
			claimed: state.paid,
			claimable,
		})
	}

	/// The demand curve of `class`; empty if none is set.
	pub fn curve(class: ClassId) -> Vec<CurvePointView> {
		Curves::<T>::get(class)
			.unwrap_or_default()
			.into_iter()
			.map(|point| CurvePointView { demand: point.demand, weight: point.multiplier })
			.collect()
	}

	/// Capacity of `market` in the current era, its demand and weights in the era it stands at.
	pub fn market_demand(market: MarketId) -> Option<MarketDemand> {
		let state = Markets::<T>::get(market)?;
		let demand = Self::smoothed(&state, &Parameters::<T>::get()) * curve::POINT_ONE as u128
			/ curve::CURVE_ONE;
		let (capacity, booked) = Self::current_units(market, &state);
		Some(MarketDemand {
			era: state.era,
			capacity,
			booked,
			demand: demand as u32,
			strategic: state.strategic,
			weights: state.weights,
			bound: state.bound,
		})
	}
}
