//! What the chain starts with.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod genesis {
	/// What the chain starts with.
	#[pallet::genesis_config]
	#[derive(DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// Regions.
		pub regions: Vec<(RegionId, RegionInfo)>,
		/// Hardware classes.
		pub classes: Vec<(ClassId, ClassInfo)>,
		/// Markets with their terms; region and class must be among the above.
		pub markets: Vec<(MarketId, MarketTerms)>,
		/// Parameters.
		pub params: Params,
		#[serde(skip)]
		#[doc(hidden)]
		pub _config: PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		/// Panics on what the calls would refuse: there is no chain without a valid genesis.
		fn build(&self) {
			Parameters::<T>::put(self.params);
			for (region, info) in &self.regions {
				assert!(info.is_valid(), "invalid region {region:?}");
				assert!(!Regions::<T>::contains_key(region), "region {region:?} twice");
				Regions::<T>::insert(region, info);
			}
			for (class, info) in &self.classes {
				assert!(info.is_valid(), "invalid class {class:?}");
				assert!(!Classes::<T>::contains_key(class), "class {class:?} twice");
				Classes::<T>::insert(class, info);
			}
			for (market, terms) in &self.markets {
				assert!(terms.is_valid(), "invalid terms of {market:?}");
				assert!(Regions::<T>::contains_key(market.region), "no region of {market:?}");
				assert!(Classes::<T>::contains_key(market.class), "no class of {market:?}");
				assert!(!Markets::<T>::contains_key(market), "market {market:?} twice");
				Markets::<T>::insert(market, terms);
			}
		}
	}
}
