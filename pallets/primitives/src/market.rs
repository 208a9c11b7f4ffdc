//! What a market asks of those who trade in it.

use crate::{Bps, EraIndex, TotalUnits, UnitPrice};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// Terms of a market, set by its governance.
#[derive(
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
	Clone,
	PartialEq,
	Eq,
	Debug,
)]
#[serde(deny_unknown_fields)]
pub struct MarketTerms {
	/// Dearest unit price of a lease.
	pub price_cap: UnitPrice,
	/// Cheapest unit price of a lease, above zero: the margin on it is what makes fake demand cost.
	pub price_floor: UnitPrice,
	/// What the protocol takes on top of the provider's price.
	pub margin: Bps,
	/// Collateral for each unit of a node, in ICNT base units.
	pub collateral_per_unit: u128,
	/// Capacity the market is meant to have; more earns nothing more.
	pub target_units: TotalUnits,
	/// Shortest lease.
	pub min_lease_eras: EraIndex,
	/// Shortest commitment of a node.
	pub min_commitment_eras: EraIndex,
	/// Whether nodes may register and leases begin.
	pub open: bool,
}

impl MarketTerms {
	/// Whether the terms make sense together.
	pub fn is_valid(&self) -> bool {
		self.price_floor.0 > 0
			&& self.price_floor <= self.price_cap
			&& self.price_cap <= UnitPrice::MAX
			&& self.target_units > 0
			&& self.min_lease_eras > 0
			&& self.min_commitment_eras >= self.min_lease_eras
	}

	/// Unit price of a lease on a node whose provider asks at least `node_floor`:
	/// `min(price_cap, max(node_floor, price_floor))`.
	pub fn unit_price(&self, node_floor: UnitPrice) -> UnitPrice {
		node_floor.max(self.price_floor).min(self.price_cap)
	}
}
