//! What governance sets.

use crate::{
	quorum, Breaker, Breakers, Config, Error, Event, Feeders, IcntPaused, Pallet, Parameters,
	Params, Records, MAX_BREAKERS, MAX_FEEDERS, MIN_VALUES,
};
use alloc::vec::Vec;
use frame_support::{
	dispatch::DispatchResult,
	ensure,
	traits::{ChangeMembers, Get},
	BoundedVec,
};
use icn_primitives::{AssetId, FeedId, ParameterGroup, ICNT_ASSET, ICNT_FEED};

impl<T: Config> Pallet<T> {
	/// Feeders in order, each once.
	pub(crate) fn sorted(
		mut feeders: Vec<T::AccountId>,
	) -> Result<BoundedVec<T::AccountId, frame_support::traits::ConstU32<MAX_FEEDERS>>, Error<T>> {
		let named = feeders.len();
		feeders.sort();
		feeders.dedup();
		ensure!(feeders.len() == named, Error::<T>::FeederTwice);
		// With fewer there is never a price. None at all means that there shall be none.
		ensure!(named == 0 || named >= MIN_VALUES as usize, Error::<T>::TooFewFeeders);
		BoundedVec::try_from(feeders).map_err(|_| Error::<T>::TooManyFeeders)
	}

	pub(crate) fn do_set_feeders(feeders: Vec<T::AccountId>) -> DispatchResult {
		let new = Self::sorted(feeders)?;
		let old = Feeders::<T>::get();
		// What a feeder said that is none any more goes with it.
		T::OnFeeders::set_members_sorted(&new, &old);
		Feeders::<T>::put(&new);
		Self::deposit_event(Event::FeedersSet { feeders: new.into_inner() });
		Ok(())
	}

	pub(crate) fn do_set_breaker(asset: AssetId, breaker: Breaker) -> DispatchResult {
		ensure!(breaker.feed != Some(ICNT_FEED), Error::<T>::FeedOfIcnt);
		if breaker == Breaker::default() {
			Breakers::<T>::remove(asset);
		} else {
			let room = Breakers::<T>::count() < MAX_BREAKERS;
			ensure!(room || Breakers::<T>::contains_key(asset), Error::<T>::TooManyBreakers);
			Breakers::<T>::insert(asset, breaker);
		}
		Self::deposit_event(Event::BreakerSet { asset, breaker });
		Ok(())
	}

	pub(crate) fn do_pause(asset: AssetId, paused: bool) -> DispatchResult {
		if asset == ICNT_ASSET {
			IcntPaused::<T>::put(paused);
			Self::deposit_event(Event::IcntPauseSet { paused });
			return Ok(());
		}
		let feed = Breakers::<T>::get(asset).and_then(|breaker| breaker.feed);
		Self::do_set_breaker(asset, Breaker { feed, paused })
	}

	pub(crate) fn do_forget(feed: FeedId) -> DispatchResult {
		ensure!(Records::<T>::take(feed).is_some(), Error::<T>::UnknownFeed);
		Self::deposit_event(Event::FeedForgotten { feed });
		Ok(())
	}

	/// Prices multiplied by all the time there is fit, and a price needs no more feeders than there
	/// may be.
	pub(crate) fn check_integrity() {
		const { assert!(quorum(MAX_FEEDERS) <= MAX_FEEDERS) };
		const { assert!(quorum(0) >= MIN_VALUES) };
		assert!(
			<T as Config>::Fallback::get() >= icn_primitives::MIN_PRICE,
			"the fallback is no price"
		);
	}
}

impl<T: Config> ParameterGroup for Pallet<T> {
	type Set = Params;

	fn current() -> Params {
		Parameters::<T>::get()
	}

	fn enact(params: Params) -> DispatchResult {
		Parameters::<T>::put(params);
		Self::deposit_event(Event::ParamsSet { params });
		Ok(())
	}
}
