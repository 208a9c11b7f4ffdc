//! Invariants of prices.

use crate::{
	band, Breaker, Breakers, Config, Feeders, Pallet, PriceRecord, Records, MAX_BREAKERS, MAX_STEP,
};
use frame_support::{ensure, traits::Time};
use icn_primitives::{EraClock, ICNT_FEED, MAX_PRICE, MIN_PRICE};
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// Checks every invariant.
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::check_feeders()?;
		Self::check_breakers()?;
		for record in Records::<T>::iter_values() {
			Self::check_prices(&record)?;
			Self::check_time(&record)?;
			Self::check_sums(&record)?;
		}
		Ok(())
	}

	/// Feeders are in order, each once.
	fn check_feeders() -> Result<(), TryRuntimeError> {
		let feeders = Feeders::<T>::get();
		ensure!(feeders.windows(2).all(|two| two[0] < two[1]), "feeders are not in order");
		Ok(())
	}

	/// No row says nothing, none is bound to ICNT, and there are not too many.
	fn check_breakers() -> Result<(), TryRuntimeError> {
		let mut rows = 0;
		for breaker in Breakers::<T>::iter_values() {
			ensure!(breaker != Breaker::default(), "a breaker says nothing");
			ensure!(breaker.feed != Some(ICNT_FEED), "a stablecoin has the feed of ICNT");
			rows += 1;
		}
		ensure!(rows == Breakers::<T>::count(), "breakers are miscounted");
		ensure!(rows <= MAX_BREAKERS, "there are too many breakers");
		Ok(())
	}

	/// Prices are prices, and spot went no further in its era than any parameter allows.
	fn check_prices(record: &PriceRecord) -> Result<(), TryRuntimeError> {
		let prices = MIN_PRICE..=MAX_PRICE;
		ensure!(
			[record.heard, record.spot, record.anchor].iter().all(|price| prices.contains(price)),
			"a price is out of bounds"
		);
		let (low, high) = band(record.anchor, MAX_STEP);
		ensure!((low..=high).contains(&record.spot), "spot went too far");
		Ok(())
	}

	/// Nothing happened in the future, and marks are in order.
	fn check_time(record: &PriceRecord) -> Result<(), TryRuntimeError> {
		let now = T::Time::now();
		ensure!(record.anchor_era <= T::Clock::era(), "a value came in a future era");
		ensure!(record.heard_at <= record.last.at, "a value was taken over before it was said");
		ensure!(record.last.at <= now, "a value came in the future");
		ensure!(
			record.old.at <= record.young.at && record.young.at <= record.last.at,
			"marks are out of order"
		);
		Ok(())
	}

	/// Between two marks the price was a price.
	fn check_sums(record: &PriceRecord) -> Result<(), TryRuntimeError> {
		for (from, to) in [(record.old, record.young), (record.young, record.last)] {
			let span = u128::from(to.at.saturating_sub(from.at));
			let gained = to.sum.checked_sub(from.sum).ok_or("a sum fell")?;
			ensure!(
				gained >= span.saturating_mul(MIN_PRICE)
					&& gained <= span.saturating_mul(MAX_PRICE),
				"a sum is that of no price"
			);
		}
		Ok(())
	}
}
