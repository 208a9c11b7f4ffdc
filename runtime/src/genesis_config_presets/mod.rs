//! Genesis of each network that the runtime knows by name.

#![deny(missing_docs)]

mod known_keys;
mod mainnet;

pub use known_keys::{DOLLAR, PRICE_FEEDERS, STABLECOIN, STABLECOIN_FEED};

use crate::Balance;
use alloc::{vec, vec::Vec};
use icn_primitives::{Bps, EvidenceKind, ERAS_PER_YEAR};
use pallet_icn_delegation::CurvePoint as YieldPoint;
use pallet_icn_incentives::Segment;
use sp_genesis_builder::{PresetId, DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET};

/// Name of the preset of the main network.
pub const MAINNET: &str = "mainnet";

/// Less for each the more is delegated.
fn base_yield() -> Vec<YieldPoint> {
	[(0, 120_000), (100_000, 100_000), (500_000, 40_000), (1_000_000, 10_000)]
		.map(|(share, apy)| YieldPoint { share, apy })
		.to_vec()
}

/// A data centre of tier 3 earns a tenth more, one of tier 4 a fifth.
fn evidence_bonus() -> Vec<(EvidenceKind, Vec<Bps>)> {
	vec![(EvidenceKind::DataCentreTier, [0, 0, 1_000, 2_000].map(Bps::saturating).to_vec())]
}

/// Four years, 40, 30, 20 and 10 percent of `all`: two fifths for capacity as such, three for demand.
fn schedule(all: Balance) -> Vec<Segment> {
	[40, 30, 20, 10]
		.map(|percent| {
			let budget = all / 100 * percent / Balance::from(ERAS_PER_YEAR);
			let base = budget * 2 / 5;
			Segment { eras: ERAS_PER_YEAR, base, demand: budget - base }
		})
		.to_vec()
}

/// The genesis patch of a network, as JSON.
pub fn get_preset(id: &PresetId) -> Option<Vec<u8>> {
	let patch = match id.as_ref() {
		DEV_RUNTIME_PRESET => known_keys::development(),
		LOCAL_TESTNET_RUNTIME_PRESET => known_keys::local_testnet(),
		MAINNET => mainnet::mainnet(),
		_ => return None,
	};
	serde_json::to_vec(&patch).ok()
}

/// Names of the networks.
pub fn preset_names() -> Vec<PresetId> {
	vec![
		PresetId::from(DEV_RUNTIME_PRESET),
		PresetId::from(LOCAL_TESTNET_RUNTIME_PRESET),
		PresetId::from(MAINNET),
	]
}
