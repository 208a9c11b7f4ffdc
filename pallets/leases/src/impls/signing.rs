//! From a request to a lease.

use super::constraints::Wish;
use crate::*;
use frame_support::{
	ensure,
	pallet_prelude::*,
	traits::{tokens::Preservation, Consideration},
};
use icn_primitives::{
	AssetId, CapacityBook, Constraints, EraClock, EraIndex, LeaseId, MarketId, MarketTerms, NodeId,
	NodeRegistry, PriceError, PriceFeed, QuoteError, ServiceRecord, UnitPrice, Units, ICNT_ASSET,
	USD,
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
	InvalidConstraints,
	UnknownNearLease,
	Unpriced(PriceError),
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
			Refusal::InvalidConstraints => Self::InvalidConstraints,
			Refusal::UnknownNearLease => Self::UnknownNearLease,
			Refusal::Unpriced(error) => error.into(),
		}
	}
}

impl<T> From<PriceError> for Error<T> {
	fn from(error: PriceError) -> Self {
		match error {
			PriceError::Unfed => Self::NoPrice,
			PriceError::Stale => Self::StalePrice,
			PriceError::Jumping => Self::JumpingPrice,
			PriceError::Paused => Self::PaymentPaused,
			PriceError::Depegged => Self::Depegged,
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
			Refusal::InvalidConstraints => Self::InvalidConstraints,
			Refusal::UnknownNearLease => Self::UnknownNearLease,
			Refusal::Unpriced(error) => Self::Unpriced(error),
		}
	}
}

/// What a market offers in this era, whichever nodes are chosen.
pub(crate) struct Offer {
	pub market: MarketId,
	pub terms: MarketTerms,
	/// What a dollar is in the asset.
	pub unit: Denomination,
	pub from: EraIndex,
	/// First era no more of what is paid for.
	pub to: EraIndex,
	/// Up to which era more may be paid for.
	pub term: EraIndex,
	/// Eras of price that an early end costs.
	pub penalty: u16,
}

impl Offer {
	/// The offer, of which no more than `runway` eras are paid for, if that falls short of the term.
	pub fn funded_for(self, runway: EraIndex) -> Self {
		let wish = self.from.saturating_add(runway);
		Self { to: end_at(wish, self.term, self.penalty), ..self }
	}

	/// What the tenant pays for units at a unit price, margin included, and with what an early end
	/// costs if it does not pay for the whole term. Quotes and requests both use it, and nothing else.
	pub fn total(&self, price: UnitPrice, units: Units) -> Option<u128> {
		let eras = covered(self.to, self.term, self.penalty).checked_sub(self.from)?;
		self.unit.escrow(price, units, self.terms.margin, eras)
	}

	/// Era until which evidence that the tenant asks for must last: through the market's shortest
	/// lease, or to the end if that comes before. Else what is about to end would be a way out of
	/// a lease that nobody else has.
	pub fn proven_until(&self) -> EraIndex {
		self.from.saturating_add(self.terms.min_lease_eras).min(self.term)
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
		let decimals = AcceptedAssets::<T>::get(asset)
			.filter(|terms| terms.accepting && Self::is_sound(asset))
			.ok_or(Refusal::AssetNotAccepted)?
			.decimals;
		let unit = Denomination { decimals, rate: Self::rate(asset).map_err(Refusal::Unpriced)? };
		// A lease without eras is none, whatever the market says.
		if eras == 0 || eras < terms.min_lease_eras {
			return Err(Refusal::TooShort);
		}
		let params = Parameters::<T>::get();
		let most = params.max_lease_eras.get();
		let most = if asset == ICNT_ASSET { most.min(params.max_icnt_eras.get()) } else { most };
		if eras > most {
			return Err(Refusal::TooLong);
		}
		let penalty = params.termination_penalty_eras.get();
		let penalty = u16::try_from(penalty).map_err(|_| Refusal::Overflow)?;
		let from = T::Clock::era().checked_add(1).ok_or(Refusal::Overflow)?;
		let term = from.checked_add(eras).ok_or(Refusal::Overflow)?;
		Ok(Offer { market, terms, unit, from, to: term, term, penalty })
	}

	/// What one whole coin counts for today, in US dollars with 18 decimals.
	pub(crate) fn rate(asset: AssetId) -> Result<u128, PriceError> {
		match asset {
			// The lower of spot and average: neither a spike nor waiting for one pays.
			ICNT_ASSET => T::Prices::lower(),
			stablecoin => T::Prices::accepts(stablecoin).map(|()| USD),
		}
	}

	/// Books units of a node under an offer, if it is what is wished for; with no tenant, as an
	/// unrelated one would. Returns the allocation and what it costs.
	pub(crate) fn allocate(
		offer: &Offer,
		tenant: Option<&T::AccountId>,
		wish: &Wish,
		node: NodeId,
		units: Units,
	) -> Result<(Allocation, u128), DispatchError> {
		ensure!(units > 0, Error::<T>::ZeroUnits);
		let info = T::Nodes::node(node).ok_or(Error::<T>::UnknownNode)?;
		ensure!(info.market == offer.market, Error::<T>::WrongMarket);
		ensure!(Self::breach(node, &info, wish).is_none(), Error::<T>::ConstraintNotMet);
		let price = offer.terms.unit_price(info.price_floor);
		let total = offer.total(price, units).ok_or(Error::<T>::Overflow)?;
		let mut allocation = Allocation {
			node,
			units,
			price,
			margin: offer.terms.margin,
			from: offer.from,
			to: offer.to,
			settled_to: offer.from,
			credited: 0,
			penalty: 0,
			served: 0,
			paid: 0,
			margin_paid: 0,
			demand: tenant.is_none_or(|tenant| Self::are_strangers(tenant, &info.provider)),
			done: false,
		};
		// It is booked for what is paid, but must be there for more.
		let bound = offer.to == offer.term
			|| T::Nodes::committed_until(node).is_some_and(|until| until >= offer.term);
		ensure!(bound, Error::<T>::NotCommitted);
		if let Some(tenant) = tenant {
			allocation.demand &= Self::has_share(tenant, offer.market, &offer.terms, units);
		}
		allocation.demand = T::Nodes::reserve(node, allocation.booking())?;
		if let Some(tenant) = tenant.filter(|_| allocation.demand) {
			Self::count_demand(tenant, offer.market, units);
		}
		T::Service::pin(node, allocation.from)?;
		Ok((allocation, total))
	}

	/// With a `runway`, no more of the eras than that is paid for, if it falls short of them.
	#[allow(clippy::too_many_arguments)]
	pub(crate) fn do_request_lease(
		tenant: T::AccountId,
		market: MarketId,
		asset: AssetId,
		requested: &[(NodeId, Units)],
		eras: EraIndex,
		runway: Option<EraIndex>,
		max_total: u128,
		constraints: Constraints,
	) -> DispatchResult {
		let provider = Self::ensure_may_lease(&tenant)?;
		let mut offer = Self::offer(market, asset, eras).map_err(Error::<T>::from)?;
		if let Some(runway) = runway {
			ensure!(asset != ICNT_ASSET, Error::<T>::PricedByTheDay);
			Self::ensure_runway(runway)?;
			offer = offer.funded_for(runway);
		}
		let wish = Self::wish(&constraints, Some(&tenant), &offer).map_err(Error::<T>::from)?;
		ensure!(!requested.is_empty(), Error::<T>::NoAllocations);

		let mut allocations = BoundedVec::<Allocation, ConstU32<MAX_PARTS>>::new();
		let mut escrow = 0u128;
		for (node, units) in requested {
			ensure!(allocations.iter().all(|other| other.node != *node), Error::<T>::DuplicateNode);
			let (allocation, total) = Self::allocate(&offer, Some(&tenant), &wish, *node, *units)?;
			escrow = escrow.checked_add(total).ok_or(Error::<T>::Overflow)?;
			allocations.try_push(allocation).map_err(|_| Error::<T>::Overflow)?;
		}
		ensure!(escrow <= max_total, Error::<T>::Overpriced);
		Self::fund(asset, &tenant, escrow)?;
		Self::sign(tenant, provider, asset, offer, allocations, escrow, constraints)?;
		Ok(())
	}

	/// Makes a lease of allocations that are booked and paid for. Takes its deposit.
	pub(crate) fn sign(
		tenant: T::AccountId,
		mut provider: ServiceProvider<T::Consideration>,
		asset: AssetId,
		offer: Offer,
		allocations: BoundedVec<Allocation, ConstU32<MAX_PARTS>>,
		escrow: u128,
		constraints: Constraints,
	) -> Result<LeaseId, DispatchError> {
		let id = NextLeaseId::<T>::get();
		NextLeaseId::<T>::put(id.next().ok_or(Error::<T>::Overflow)?);
		let footprint = Self::lease_footprint(allocations.len() as u32, &constraints);
		let ticket = T::Consideration::new(&tenant, footprint)?;
		provider.leases = provider.leases.checked_add(1).ok_or(Error::<T>::Overflow)?;

		let Offer { market, unit, from, to, term, penalty, .. } = offer;
		let lease = Lease {
			tenant: tenant.clone(),
			market,
			asset,
			unit,
			escrow,
			bounty: 0,
			to,
			term,
			penalty,
			stage: LeaseStage::Running,
			queued_at: to,
			allocations,
		};
		ServiceProviders::<T>::insert(&tenant, provider);
		Tickets::<T>::insert(id, ticket);
		Self::index(id, &lease);
		Leases::<T>::insert(id, lease);
		if !constraints.is_empty() {
			let wanted = Wanted { constraints, reported: BoundedVec::new() };
			LeaseConstraints::<T>::insert(id, wanted);
		}
		Self::deposit_event(Event::LeaseSigned {
			lease: id,
			tenant,
			market,
			from,
			to,
			term,
			asset,
			amount: escrow,
		});
		Ok(id)
	}

	/// Takes what a tenant owes into escrow. The lease's own row is the caller's.
	pub(crate) fn fund(asset: AssetId, tenant: &T::AccountId, amount: u128) -> DispatchResult {
		if amount == 0 {
			return Ok(());
		}
		let account = Self::account_id();
		Self::move_exactly(asset, tenant, &account, amount, Preservation::Expendable)?;
		Self::change_ledger(asset, |ledger| {
			ledger.escrow = ledger.escrow.checked_add(amount)?;
			Some(())
		})
	}

	/// Puts a new lease into the queue of its stage and under its tenant.
	fn index(id: LeaseId, lease: &LeaseOf<T>) {
		Self::enqueue(id, lease);
		TenantLeases::<T>::insert(&lease.tenant, id.0.to_be_bytes(), ());
	}
}
