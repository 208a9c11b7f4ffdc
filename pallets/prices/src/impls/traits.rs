//! What other pallets read of prices.

use crate::{band, Breakers, Config, IcntPaused, Pallet, Parameters, Records, WeightInfo};
use frame_support::{
	ensure,
	traits::{Get, Time},
	weights::Weight,
};
use icn_primitives::{AssetId, PriceError, PriceFeed, ICNT_FEED, USD};

impl<T: Config> PriceFeed for Pallet<T> {
	fn lower() -> Result<u128, PriceError> {
		ensure!(!IcntPaused::<T>::get(), PriceError::Paused);
		let record = Records::<T>::get(ICNT_FEED).ok_or(PriceError::Unfed)?;
		let (now, params) = (T::Time::now(), Parameters::<T>::get());
		ensure!(!record.is_stale(now, &params), PriceError::Stale);
		ensure!(!record.is_jumping(), PriceError::Jumping);
		Ok(record.spot.min(record.average(now, &params)))
	}

	fn upper() -> u128 {
		let Some(record) = Records::<T>::get(ICNT_FEED) else { return T::Fallback::get() };
		let (now, params) = (T::Time::now(), Parameters::<T>::get());
		let known = record.spot.max(record.heard).max(record.average(now, &params));
		// What the market did meanwhile nobody said: governance may know of a higher price.
		if record.is_stale(now, &params) {
			known.max(T::Fallback::get())
		} else {
			known
		}
	}

	fn accepts(asset: AssetId) -> Result<(), PriceError> {
		let Some(breaker) = Breakers::<T>::get(asset) else { return Ok(()) };
		ensure!(!breaker.paused, PriceError::Paused);
		// As long as its feed never spoke, governance alone answers for it.
		let Some(record) = breaker.feed.and_then(Records::<T>::get) else { return Ok(()) };
		let (now, params) = (T::Time::now(), Parameters::<T>::get());
		ensure!(!record.is_stale(now, &params), PriceError::Stale);
		// What is said counts at once, not the price that follows it in steps.
		let (low, high) = band(USD, params.max_deviation.get());
		ensure!((low..=high).contains(&record.heard), PriceError::Depegged);
		Ok(())
	}

	fn weight() -> Weight {
		T::WeightInfo::read()
	}
}
