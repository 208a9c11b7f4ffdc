//! What other pallets see of the registry. Each change is atomic by itself, so that a caller may
//! go on after an error even where no extrinsic undoes it.

use crate::pallet::{
	Classes, Config, Error, Facilities, Maintenance, Markets, NodeDetails, Nodes, Pallet,
	RegionWeights,
};
use frame_support::{
	ensure,
	pallet_prelude::{DispatchError, DispatchResult},
	storage::with_storage_layer,
};
use icn_primitives::{
	Booking, Bps, CapacityBook, ClassId, Collateral, CollateralGap, EraIndex, FacilityId,
	FacilityInfo, FacilityRegistry, Generation, MarketId, MarketTerms, NodeActivation, NodeId,
	NodeInfo, NodeRegistry, NodeSignature, NodeStatus, OnCapacityChange, RegionId,
	SuspensionReason, Units,
};

impl<T: Config> NodeRegistry<T::AccountId> for Pallet<T> {
	fn node(node: NodeId) -> Option<NodeInfo<T::AccountId>> {
		Nodes::<T>::get(node).map(Into::into)
	}

	fn market(market: MarketId) -> Option<MarketTerms> {
		Markets::<T>::get(market)
	}

	fn availability(class: ClassId) -> Option<Bps> {
		Classes::<T>::get(class).map(|class| class.targets.availability)
	}

	fn in_maintenance(node: NodeId, era: EraIndex) -> bool {
		Maintenance::<T>::get(node).is_some_and(|maintenance| maintenance.contains(era))
	}

	fn region_weight(region: RegionId) -> u128 {
		RegionWeights::<T>::get(region)
	}

	fn signed_by(node: NodeId, message: &[u8], signature: &NodeSignature) -> bool {
		NodeDetails::<T>::get(node).is_some_and(|details| signature.verify(message, &details.key))
	}
}

impl<T: Config> FacilityRegistry<T::AccountId> for Pallet<T> {
	fn facility(facility: FacilityId) -> Option<FacilityInfo<T::AccountId>> {
		Facilities::<T>::get(facility).map(|record| FacilityInfo {
			provider: record.provider,
			country: record.country,
			claimed_tier: record.tier,
		})
	}
}

impl<T: Config> CollateralGap<T::AccountId> for Pallet<T> {
	fn fill(node: NodeId, from: &T::AccountId, amount: u128) -> Result<u128, DispatchError> {
		with_storage_layer(|| Self::do_fill(node, from, amount))
	}
}

impl<T: Config> Collateral<T::AccountId> for Pallet<T> {
	fn slash(node: NodeId, amount: u128, to: &T::AccountId) -> Result<u128, DispatchError> {
		with_storage_layer(|| Self::do_slash(node, amount, to))
	}

	fn suspend(node: NodeId, reason: SuspensionReason) -> DispatchResult {
		with_storage_layer(|| Self::do_suspend_node(node, reason))
	}
}

impl<T: Config> NodeActivation for Pallet<T> {
	fn activate(node: NodeId, generation: Generation, units: Units) -> DispatchResult {
		with_storage_layer(|| Self::do_activate(node, generation, units))
	}

	fn fail_audit(node: NodeId, generation: Generation) -> DispatchResult {
		with_storage_layer(|| Self::do_fail_audit(node, generation))
	}

	fn is_pending(node: NodeId, generation: Generation) -> bool {
		Nodes::<T>::get(node).is_some_and(|record| {
			let asked = match Self::pending_change(node, &record) {
				Some(change) => Some(change.generation),
				None => record.awaits_votes().then_some(record.generation),
			};
			asked == Some(generation)
		})
	}

	fn active(node: NodeId) -> Option<Generation> {
		Nodes::<T>::get(node)
			.filter(|record| matches!(record.status, NodeStatus::Active))
			.map(|record| record.generation)
	}
}

impl<T: Config> CapacityBook for Pallet<T> {
	fn reserve(node: NodeId, booking: Booking) -> Result<bool, DispatchError> {
		with_storage_layer(|| {
			let market = Self::try_mutate_node(node, |record| {
				ensure!(matches!(record.status, NodeStatus::Active), Error::<T>::NotActive);
				ensure!(booking.units > 0, Error::<T>::ZeroUnits);
				ensure!(
					booking.from == Self::next_era() && booking.to > booking.from,
					Error::<T>::WrongSpan
				);
				ensure!(booking.to <= record.commitment_until, Error::<T>::BeyondCommitment);
				ensure!(booking.units <= record.free(), Error::<T>::NotEnoughUnits);
				record.booked =
					record.booked.checked_add(booking.units).ok_or(Error::<T>::NotEnoughUnits)?;
				record.unsettled =
					record.unsettled.checked_add(1).ok_or(Error::<T>::NotEnoughUnits)?;
				Ok(record.market)
			})?;
			Ok(booking.demand && T::OnCapacityChange::booked(node, market, booking)?)
		})
	}

	// Whatever its status: it was committed for these eras when they were agreed on, and what it
	// does not serve is not paid.
	fn extend(node: NodeId, booking: Booking, to: EraIndex) -> Result<bool, DispatchError> {
		let record = Nodes::<T>::get(node).ok_or(Error::<T>::UnknownNode)?;
		ensure!(booking.units <= record.booked, Error::<T>::NotBooked);
		ensure!(
			booking.to >= Self::next_era() && booking.from <= booking.to && to > booking.to,
			Error::<T>::WrongSpan
		);
		ensure!(to <= record.commitment_until, Error::<T>::BeyondCommitment);
		with_storage_layer(|| {
			Ok(booking.demand && T::OnCapacityChange::extended(node, record.market, booking, to)?)
		})
	}

	fn committed_until(node: NodeId) -> Option<EraIndex> {
		Nodes::<T>::get(node).map(|record| record.commitment_until)
	}

	fn release(node: NodeId, booking: Booking, ends: EraIndex) -> DispatchResult {
		with_storage_layer(|| {
			let next = Self::next_era();
			// Units that are freed now can be booked from the next era on: the booking must end
			// there or before. And what is past cannot be cut.
			let cut = ends != booking.to;
			let in_time = if cut { ends == next } else { ends <= next };
			ensure!(in_time && booking.from <= ends && ends <= booking.to, Error::<T>::WrongSpan);
			let market = Self::try_mutate_node(node, |record| {
				record.booked =
					record.booked.checked_sub(booking.units).ok_or(Error::<T>::NotBooked)?;
				Ok(record.market)
			})?;
			if cut && booking.demand {
				T::OnCapacityChange::cut(node, market, booking, ends)?;
			}
			Ok(())
		})
	}

	// Whatever its status: nothing is booked that was not.
	fn shrink(node: NodeId, booking: Booking, units: Units) -> Result<bool, DispatchError> {
		let next = Self::next_era();
		ensure!(booking.from <= next && next < booking.to, Error::<T>::WrongSpan);
		let less = booking.units.checked_sub(units).filter(|less| *less > 0 && units > 0);
		let less = less.ok_or(Error::<T>::ZeroUnits)?;
		with_storage_layer(|| {
			let (market, active) = Self::try_mutate_node(node, |record| {
				ensure!(booking.units <= record.booked, Error::<T>::NotBooked);
				record.booked = record.booked.checked_sub(less).ok_or(Error::<T>::NotBooked)?;
				if booking.from < next {
					record.unsettled =
						record.unsettled.checked_add(1).ok_or(Error::<T>::NotEnoughUnits)?;
				}
				Ok((record.market, matches!(record.status, NodeStatus::Active)))
			})?;
			if !booking.demand {
				return Ok(false);
			}
			T::OnCapacityChange::cut(node, market, booking, next)?;
			let rest = Booking { units, from: next, ..booking };
			Ok(active && T::OnCapacityChange::booked(node, market, rest)?)
		})
	}

	// Whatever its status: who leases may change in any.
	fn end_demand(node: NodeId, booking: Booking) -> DispatchResult {
		let record = Nodes::<T>::get(node).ok_or(Error::<T>::UnknownNode)?;
		let next = Self::next_era();
		ensure!(booking.units <= record.booked, Error::<T>::NotBooked);
		ensure!(booking.from <= next && next < booking.to, Error::<T>::WrongSpan);
		match booking.demand {
			true => T::OnCapacityChange::cut(node, record.market, booking, next),
			false => Ok(()),
		}
	}

	fn settled(node: NodeId) -> DispatchResult {
		Self::try_mutate_node(node, |record| {
			record.unsettled = record.unsettled.checked_sub(1).ok_or(Error::<T>::NotBooked)?;
			Ok(())
		})
	}
}
