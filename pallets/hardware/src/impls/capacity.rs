//! Changes of the units of active nodes.

use crate::{
	pallet::{
		Classes, Config, Error, Event, Markets, NodeDetails, Pallet, Parameters, UnitChanges,
	},
	types::{joined_since, Asked, ClassInfo, NodeOf, NodeSignature, UnitChange},
};
use frame_support::{
	ensure,
	pallet_prelude::{DispatchError, DispatchResult},
};
use icn_primitives::{
	EraClock, EraIndex, Generation, NodeId, NodeStatus, OnCapacityChange, OnNodeStatus, Units,
};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_change_units(
		who: T::AccountId,
		node: NodeId,
		units: Units,
		proof: NodeSignature,
	) -> DispatchResult {
		let record = Self::own_node(&who, node)?;
		ensure!(matches!(record.status, NodeStatus::Active), Error::<T>::NotActive);
		ensure!(units != record.units, Error::<T>::SameUnits);
		let class = Classes::<T>::get(record.market.class).ok_or(Error::<T>::UnknownClass)?;
		ensure!(class.allows(units), Error::<T>::WrongUnits);
		ensure!(units >= record.booked, Error::<T>::StillBooked);
		ensure!(!UnitChanges::<T>::contains_key(node), Error::<T>::ChangePending);
		let era = T::Clock::era();
		if let Some(since) = record.change_asked {
			Self::ensure_retry(since, era)?;
		}
		// Neither way closes a gap that penalties made.
		ensure!(record.collateral >= record.required, Error::<T>::Undercollateralised);
		if units > record.units {
			Self::ensure_growth(&record, era)?;
		}
		let generation = record.generation.checked_add(1).ok_or(Error::<T>::IdsExhausted)?;
		let key = NodeDetails::<T>::get(node).ok_or(Error::<T>::UnknownNode)?.key;
		let payload = Self::consent_payload(&who, record.market, units, generation);
		ensure!(proof.verify(&payload, &key), Error::<T>::BadProof);

		let held = Self::missing_for(&record, Self::asked(record.market)?, units);
		Self::hold_collateral(&who, held)?;
		UnitChanges::<T>::insert(node, UnitChange { units, generation, held });
		Self::try_mutate_node(node, |record| {
			record.change_asked = Some(era);
			record.shrinks_to = (units < record.units).then_some(units);
			Ok(())
		})?;
		T::OnNodeStatus::pending(node, generation)?;
		Self::deposit_event(Event::UnitChangeAsked { node, units, generation, held });
		Ok(())
	}

	/// New units are committed for as long as those of a new node, in a market that takes any.
	fn ensure_growth(record: &NodeOf<T>, era: EraIndex) -> DispatchResult {
		let terms = Markets::<T>::get(record.market).ok_or(Error::<T>::UnknownMarket)?;
		ensure!(terms.open, Error::<T>::MarketClosed);
		let left = record.commitment_until.saturating_sub(era);
		ensure!(left >= terms.min_commitment_eras, Error::<T>::CommitmentTooShort);
		Ok(())
	}

	/// Fails until a committee may be asked again that was last asked in `since`.
	pub(crate) fn ensure_retry(since: EraIndex, era: EraIndex) -> DispatchResult {
		let due = since.saturating_add(Parameters::<T>::get().retry_eras.get());
		ensure!(era >= due, Error::<T>::TooEarly);
		Ok(())
	}

	/// What a node lacks for the growth to `units`. A gap that the price made stays one; what it has
	/// above the target backs its new units first.
	fn missing_for(record: &NodeOf<T>, asked: Asked, units: Units) -> u128 {
		let backs = record.collateral.max(asked.of(record.units));
		asked.of(units).saturating_sub(backs)
	}

	pub(crate) fn do_cancel_change(who: T::AccountId, node: NodeId) -> DispatchResult {
		Self::own_node(&who, node)?;
		let change = UnitChanges::<T>::take(node).ok_or(Error::<T>::NoChange)?;
		let freed = Self::try_mutate_node(node, |record| {
			record.shrinks_to = None;
			Self::give_back(node, record, change.held)
		})?;
		Self::deposit_event(Event::UnitChangeDropped { node, freed });
		Ok(())
	}

	/// Drops the change of a node that is active no more. What was held for it is collateral, since
	/// there may be penalties to come. Returns its generation, if there was one.
	pub(crate) fn drop_change(
		node: NodeId,
		record: &mut NodeOf<T>,
	) -> Result<Option<Generation>, DispatchError> {
		let Some(change) = UnitChanges::<T>::take(node) else { return Ok(None) };
		Self::keep(record, change.held)?;
		Self::deposit_event(Event::UnitChangeDropped { node, freed: 0 });
		Ok(Some(change.generation))
	}

	/// Changes the units of a node to what was asked for, or to what the committee confirmed of that.
	pub(crate) fn do_confirm_change(
		node: NodeId,
		record: NodeOf<T>,
		change: UnitChange,
		class: &ClassInfo,
		confirmed: Units,
	) -> DispatchResult {
		let units = confirmed.min(change.units).min(class.max_units.max(record.units));
		ensure!(units >= class.min_units, Error::<T>::WrongUnits);
		ensure!(units >= record.booked, Error::<T>::StillBooked);
		let asked = Self::asked(record.market)?;
		let used = Self::missing_for(&record, asked, units).min(change.held);
		let (era, from) = (T::Clock::era(), Self::next_era());
		let committed = record.backed(era);
		UnitChanges::<T>::remove(node);
		Self::try_mutate_node(node, |record| {
			Self::keep(record, used)?;
			Self::give_back(node, record, change.held.saturating_sub(used))?;
			if units < record.units {
				record.required = record.required_for(units);
			} else {
				record.follow(asked.of(units));
			}
			record.committed = committed.max(units);
			record.commitment_since = joined_since(
				committed,
				record.commitment_since,
				record.committed.saturating_sub(committed),
				era,
			);
			record.units = units;
			record.shrinks_to = None;
			record.set_generation(change.generation, from);
			Ok(())
		})?;
		// Also of no other units: what counts by evidence of the generation before must end.
		T::OnCapacityChange::capacity(node, record.market, units, from)?;
		let generation = change.generation;
		Self::deposit_event(Event::UnitsChanged { node, units, generation, from });
		Ok(())
	}
}
