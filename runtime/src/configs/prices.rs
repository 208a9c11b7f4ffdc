//! What ICNT and stablecoins are worth: upstream's oracle combines what feeders say, our pallet
//! makes prices of it.

use super::governance::{EmergencyBrake, OracleAdmin};
use crate::{Clock, PriceOracle, Prices, Runtime, Timestamp};
use frame_support::{
	parameter_types,
	traits::{ConstU32, Get},
	weights::Weight,
	PalletId,
};
use icn_primitives::{FeedId, Price, MAX_FEEDS};
use pallet_icn_prices::{FromOracle, MaxAge, Quorum, WeightInfo as _, MAX_FEEDERS};

parameter_types! {
	/// Names the account under which Root feeds.
	pub const PriceOraclePalletId: PalletId = PalletId(*b"icn/feed");
}

/// Weight of feeding: upstream's, which neither knows how many feeders there are, whose values are
/// all read for each median, nor what follows the median.
pub struct FeedWeight;

impl pallet_oracle::WeightInfo for FeedWeight {
	fn feed_values(values: u32) -> Weight {
		let medians = <Runtime as frame_system::Config>::DbWeight::get()
			.reads(u64::from(MAX_FEEDERS).saturating_add(1));
		let observe = pallet_icn_prices::weights::SubstrateWeight::<Runtime>::observe();
		pallet_oracle::weights::SubstrateWeight::<Runtime>::feed_values(values)
			.saturating_add(medians.saturating_add(observe).saturating_mul(u64::from(values)))
	}

	fn on_finalize() -> Weight {
		pallet_oracle::weights::SubstrateWeight::<Runtime>::on_finalize()
	}
}

/// The price of ICNT that governance has set for the incentives.
pub struct GovernancePrice;

impl Get<u128> for GovernancePrice {
	fn get() -> u128 {
		pallet_icn_incentives::Parameters::<Runtime>::get().icnt_price.get()
	}
}

impl pallet_oracle::Config for Runtime {
	type OnNewData = Prices;
	type CombineData = pallet_oracle::DefaultCombineData<Runtime, Quorum<Runtime>, MaxAge<Runtime>>;
	type Time = Timestamp;
	// Both keep strangers to them from decoding: rows are bounded, a price is never zero.
	type OracleKey = FeedId;
	type OracleValue = Price;
	type PalletId = PriceOraclePalletId;
	type Members = Prices;
	type WeightInfo = FeedWeight;
	// All feeders, and Root.
	type MaxHasDispatchedSize = ConstU32<{ MAX_FEEDERS + 1 }>;
	type MaxFeedValues = ConstU32<MAX_FEEDS>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}

impl pallet_icn_prices::Config for Runtime {
	type Combined = FromOracle<Runtime>;
	type Time = Timestamp;
	type Clock = Clock;
	type Fallback = GovernancePrice;
	type OnFeeders = PriceOracle;
	type AdminOrigin = OracleAdmin;
	type PauseOrigin = EmergencyBrake;
	type WeightInfo = pallet_icn_prices::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = super::benchmarking::Helper;
}
