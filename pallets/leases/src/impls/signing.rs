//! From a request to a lease.

use crate::*;
use frame_support::{
	ensure,
	pallet_prelude::*,
	traits::{fungibles::Mutate as _, tokens::Preservation, Consideration},
};
use icn_primitives::{
	AssetId, CapacityBook, EraClock, EraIndex, LeaseId, MarketId, MarketTerms, NodeId,
	NodeRegistry, QuoteError, ServiceRecord, UnitPrice, Units,
};

/// Why a market offers no lease at all: the part of the errors that quotes and requests share.
#[derive(Clone, Copy)]
pub(crate) enum Refusal {
	UnknownMarket,
	MarketClosed,
	AssetNotAccepted,
	TooShort,
	TooLong,
	Overflow,
}

impl<T> From<Refusal> for Error<T> {
	fn from(refusal: Refusal) -> Self {
		match refusal {
			Refusal::UnknownMarket => Self::UnknownMarket,
			Refusal::MarketClosed => Self::MarketClosed,
			Refusal::AssetNotAccepted => Self::AssetNotAccepted,
			Refusal::TooShort => Self::TooShort,
			Refusal::TooLong => Self::TooLong,
			Refusal::Overflow => Self::Overflow,
		}
	}
}

impl From<Refusal> for QuoteError {
	fn from(refusal: Refusal) -> Self {
		match refusal {
			Refusal::UnknownMarket => Self::UnknownMarket,
			Refusal::MarketClosed => Self::MarketClosed,
			Refusal::AssetNotAccepted => Self::AssetNotAccepted,
			Refusal::TooShort => Self::TooShort,
			Refusal::TooLong => Self::TooLong,
			Refusal::Overflow => Self::Overflow,
		}
	}
}

/// What a market offers in this era, whichever nodes are chosen.
pub(crate) struct Offer {
	pub market: MarketId,
	pub terms: MarketTerms,
	pub decimals: u8,
	pub from: EraIndex,
	pub to: EraIndex,
}

impl Offer {
	/// What the tenant pays for units at a unit price over the whole term, margin included.
	/// Quotes and requests both use it, and nothing else.
	pub fn total(&self, price: UnitPrice, units: Units) -> Option<u128> {
		let eras = self.to.checked_sub(self.from)?;
		icn_math::price::escrow(price.0, units, eras, self.terms.margin.get(), self.decimals)
	}
}

impl<T: Config> Pallet<T> {
	/// What `market` offers for a lease of `eras` that is paid in `asset`.
	pub(crate) fn offer(
		market: MarketId,
		asset: AssetId,
		eras: EraIndex,
	) -> Result<Offer, Refusal> {
		let terms = T::Nodes::market(market).ok_or(Refusal::UnknownMarket)?;
		if !terms.open {
			return Err(Refusal::MarketClosed);
		}
		let asset = AcceptedAssets::<T>::get(asset)
			.filter(|asset| asset.accepting)
			.ok_or(Refusal::AssetNotAccepted)?;
		// A lease without eras is none, whatever the market says.
		if eras == 0 || eras < terms.min_lease_eras {
			return Err(Refusal::TooShort);
		}
		if eras > Parameters::<T>::get().max_lease_eras.get() {
			return Err(Refusal::TooLong);
		}
		let from = T::Clock::era().checked_add(1).ok_or(Refusal::Overflow)?;
		let to = from.checked_add(eras).ok_or(Refusal::Overflow)?;
		Ok(Offer { market, terms, decimals: asset.decimals, from, to })
	}

	/// Books units of a node under an offer; with no tenant, as an unrelated one would. Returns
	/// the allocation and what it costs.
	pub(crate) fn allocate(
		offer: &Offer,
		tenant: Option<&T::AccountId>,
		node: NodeId,
		units: Units,
	) -> Result<(Allocation, u128), DispatchError> {
		ensure!(units > 0, Error::<T>::ZeroUnits);
		let info = T::Nodes::node(node).ok_or(Error::<T>::UnknownNode)?;
		ensure!(info.market == offer.market, Error::<T>::WrongMarket);
		let price = offer.terms.unit_price(info.price_floor);
		let total = offer.total(price, units).ok_or(Error::<T>::Overflow)?;
		let mut allocation = Allocation {
			node,
			units,
			price,
			from: offer.from,
			to: offer.to,
			settled_to: offer.from,
			credited: 0,
			penalty: 0,
			served: 0,
			paid: 0,
			margin_paid: 0,
			demand: tenant != Some(&info.provider),
		};
		allocation.demand = T::Nodes::reserve(node, allocation.booking())?;
		T::Service::pin(node, allocation.from)?;
		Ok((allocation, total))
	}

	pub(crate) fn do_request_lease(
		tenant: T::AccountId,
		market: MarketId,
		asset: AssetId,
		requested: &[(NodeId, Units)],
		eras: EraIndex,
		max_total: u128,
	) -> DispatchResult {
		let mut provider =
			ServiceProviders::<T>::get(&tenant).ok_or(Error::<T>::NotServiceProvider)?;
		let offer = Self::offer(market, asset, eras).map_err(Error::<T>::from)?;
		ensure!(!requested.is_empty(), Error::<T>::NoAllocations);

		let mut allocations = BoundedVec::<Allocation, ConstU32<MAX_ALLOCATIONS>>::new();
		let mut escrow = 0u128;
		for (node, units) in requested {
			ensure!(allocations.iter().all(|other| other.node != *node), Error::<T>::DuplicateNode);
			let (allocation, total) = Self::allocate(&offer, Some(&tenant), *node, *units)?;
			escrow = escrow.checked_add(total).ok_or(Error::<T>::Overflow)?;
			allocations.try_push(allocation).map_err(|_| Error::<T>::Overflow)?;
		}
		ensure!(escrow <= max_total, Error::<T>::Overpriced);

		let id = NextLeaseId::<T>::get();
		NextLeaseId::<T>::put(id.next().ok_or(Error::<T>::Overflow)?);
		let ticket =
			T::Consideration::new(&tenant, Self::lease_footprint(allocations.len() as u32))?;
		T::Assets::transfer(asset, &tenant, &Self::account_id(), escrow, Preservation::Expendable)?;
		Self::change_ledger(asset, |ledger| {
			ledger.escrow = ledger.escrow.checked_add(escrow)?;
			Some(())
		})?;
		provider.leases = provider.leases.checked_add(1).ok_or(Error::<T>::Overflow)?;

		let Offer { terms, decimals, from, to, .. } = offer;
		let lease = Lease {
			tenant: tenant.clone(),
			market,
			asset,
			decimals,
			margin: terms.margin,
			escrow,
			paid: 0,
			margin_paid: 0,
			to,
			stage: LeaseStage::Running,
			queued_at: to,
			allocations,
		};
		ServiceProviders::<T>::insert(&tenant, provider);
		Tickets::<T>::insert(id, ticket);
		Self::index(id, &lease);
		Leases::<T>::insert(id, lease);
		Self::deposit_event(Event::LeaseSigned {
			lease: id,
			tenant,
			market,
			from,
			to,
			asset,
			amount: escrow,
		});
		Ok(())
	}

	/// Puts a new lease into the queue of its stage and under its tenant.
	fn index(id: LeaseId, lease: &LeaseOf<T>) {
		Self::enqueue(id, lease);
		TenantLeases::<T>::insert(&lease.tenant, id.0.to_be_bytes(), ());
	}
}
