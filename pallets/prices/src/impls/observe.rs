//! Following what the feeders say.

use crate::{
	types::is_old, CombinedPrice, Config, Event, Feeders, Pallet, Parameters, PriceRecord, Records,
};
use alloc::vec::Vec;
use frame_support::traits::{Get, SortedMembers, Time};
use icn_primitives::{EraClock, FeedId, Price};

impl<T: Config> Pallet<T> {
	/// A feeder spoke: the price follows what all say together. Nothing happens while too few
	/// speak, since what they said together gets old then.
	pub(crate) fn observe(feed: FeedId) {
		let Some((heard, heard_at)) = T::Combined::combined(feed) else { return };
		let now = T::Time::now();
		let params = Parameters::<T>::get();
		if is_old(heard_at, now, &params) {
			return;
		}
		let era = T::Clock::era();
		let heard = heard.get();
		let before = Records::<T>::get(feed);
		let after = match before {
			None => PriceRecord::first(heard, heard_at, now, era),
			Some(mut record) => {
				record.hear(heard, heard_at, now, era, &params);
				record
			},
		};
		Records::<T>::insert(feed, after);
		let told = before.map(|record| (record.spot, record.heard));
		if told != Some((after.spot, after.heard)) {
			Self::deposit_event(Event::PriceMoved { feed, spot: after.spot, heard });
		}
	}
}

impl<T: Config> pallet_oracle::OnNewData<T::AccountId, FeedId, Price> for Pallet<T> {
	fn on_new_data(_: &T::AccountId, feed: &FeedId, _: &Price) {
		Self::observe(*feed);
	}
}

impl<T: Config> SortedMembers<T::AccountId> for Pallet<T> {
	fn sorted_members() -> Vec<T::AccountId> {
		Feeders::<T>::get().into_inner()
	}

	fn contains(who: &T::AccountId) -> bool {
		Feeders::<T>::get().binary_search(who).is_ok()
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn add(who: &T::AccountId) {
		Feeders::<T>::mutate(|feeders| {
			if let Err(at) = feeders.binary_search(who) {
				let _ = feeders.try_insert(at, who.clone());
			}
		});
	}
}

/// How many fresh values make a price, as `pallet-oracle` asks for it.
pub struct Quorum<T>(core::marker::PhantomData<T>);

impl<T: Config> Get<u32> for Quorum<T> {
	fn get() -> u32 {
		crate::quorum(Feeders::<T>::decode_len().unwrap_or(0) as u32)
	}
}

/// Milliseconds after which a value counts no more, as `pallet-oracle` asks for it.
pub struct MaxAge<T>(core::marker::PhantomData<T>);

impl<T: Config> Get<u64> for MaxAge<T> {
	fn get() -> u64 {
		Parameters::<T>::get().max_age_millis()
	}
}
