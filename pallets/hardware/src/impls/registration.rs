//! Nodes from their registration to their activation, and what their providers may change.

use super::providers::ROW_KEY;
use crate::{
	pallet::{
		Classes, Config, Error, Event, Facilities, HoldReason, MarketNodes, Markets, NextNodeId,
		NodeDetails, NodeKeys, Nodes, Pallet, ProviderNodes, Providers, RegionWeights,
	},
	types::{
		consent_bytes, is_text, DetailsOf, DetailsRecord, Endpoint, MaintenanceRecord, NodeOf,
		NodeOffer, NodeRecord, NodeSignature, SortedNodeId, UnitChange, MAX_COMMITMENT_ERAS,
	},
};
use alloc::vec::Vec;
use codec::{Encode, MaxEncodedLen};
use frame_support::{
	ensure,
	pallet_prelude::{DispatchError, DispatchResult},
	traits::{
		fungible::{Balanced, MutateHold},
		tokens::{Fortitude, Precision, Preservation},
		Consideration, Footprint, Get, OnUnbalanced,
	},
};
use frame_system::pallet_prelude::BlockNumberFor;
use icn_primitives::{
	EraClock, EraIndex, FacilityId, Generation, MarketId, NodeId, NodeStatus, OnNodeStatus,
	RegionId, UnitPrice, Units,
};
use sp_runtime::{traits::Zero, ArithmeticError};

impl<T: Config> Pallet<T> {
	/// What the rows of a node take in state: its hot and cold record, its announced maintenance, a
	/// change of its units, and its two index rows. The row of its key is paid by
	/// [`Config::KeyFee`].
	pub fn node_footprint() -> Footprint {
		let records = NodeOf::<T>::max_encoded_len()
			+ DetailsOf::<T>::max_encoded_len()
			+ MaintenanceRecord::max_encoded_len()
			+ UnitChange::max_encoded_len();
		Footprint::from_parts(1, records + 6 * ROW_KEY)
	}

	/// What the key of a node of `provider` signs, so that it joins `market` with `units`:
	/// [`consent_bytes`] with this chain's genesis hash. `generation` is 0 at the registration.
	///
	/// Right from block 1 on; the genesis state itself does not know its hash yet.
	pub fn consent_payload(
		provider: &T::AccountId,
		market: MarketId,
		units: Units,
		generation: Generation,
	) -> Vec<u8> {
		let genesis = frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::zero());
		consent_bytes(genesis.as_ref(), &provider.encode(), market, units, generation)
	}

	pub(crate) fn do_register_node(
		who: T::AccountId,
		offer: NodeOffer,
		proof: NodeSignature,
	) -> DispatchResult {
		Self::ensure_offer(&offer)?;
		ensure!(!NodeKeys::<T>::contains_key(offer.key), Error::<T>::KeyUsed);
		let payload = Self::consent_payload(&who, offer.market, offer.units, 0);
		ensure!(proof.verify(&payload, &offer.key), Error::<T>::BadProof);

		let node = NextNodeId::<T>::try_mutate(|next| -> Result<_, DispatchError> {
			let node = *next;
			*next = node.next().ok_or(Error::<T>::IdsExhausted)?;
			Ok(node)
		})?;
		let collateral =
			Self::asked(offer.market)?.checked(offer.units).ok_or(ArithmeticError::Overflow)?;
		Self::hold_collateral(&who, collateral)?;
		let fee = T::Currency::withdraw(
			&who,
			T::KeyFee::get(),
			Precision::Exact,
			Preservation::Preserve,
			Fortitude::Polite,
		)?;
		T::OnRevenue::on_unbalanced(fee);
		let ticket = T::Consideration::new(&who, Self::node_footprint())?;

		let NodeOffer { facility, market, units, key, name, endpoint, .. } = offer;
		let era = T::Clock::era();
		let record = NodeRecord {
			provider: who.clone(),
			facility,
			market,
			units,
			booked: 0,
			price_floor: offer.price_floor,
			reward_share: offer.reward_share,
			status: NodeStatus::Pending { since: era },
			generation: 0,
			generation_since: era,
			commitment_since: era,
			commitment_until: era
				.checked_add(offer.commitment_eras)
				.ok_or(ArithmeticError::Overflow)?,
			committed: units,
			collateral,
			unsettled: 0,
			required: collateral,
			watched: false,
			return_since: None,
			change_asked: None,
			shrinks_to: None,
		};
		let generation = record.generation;
		Nodes::<T>::insert(node, record);
		NodeDetails::<T>::insert(
			node,
			DetailsRecord { name, endpoint, key, ticket, exit_penalty: 0 },
		);
		NodeKeys::<T>::insert(key, node);
		ProviderNodes::<T>::insert(&who, SortedNodeId::from(node), ());
		Self::count_node(&who, facility)?;
		T::OnNodeStatus::pending(node, generation)?;
		Self::deposit_event(Event::NodeRegistered {
			node,
			provider: who,
			facility,
			market,
			units,
			collateral,
		});
		Ok(())
	}

	/// Checks an offer against the terms of its market.
	fn ensure_offer(offer: &NodeOffer) -> DispatchResult {
		let terms = Markets::<T>::get(offer.market).ok_or(Error::<T>::UnknownMarket)?;
		ensure!(terms.open, Error::<T>::MarketClosed);
		let class = Classes::<T>::get(offer.market.class).ok_or(Error::<T>::UnknownClass)?;
		ensure!(offer.units > 0, Error::<T>::ZeroUnits);
		ensure!(class.allows(offer.units), Error::<T>::WrongUnits);
		ensure!(offer.price_floor <= terms.price_cap, Error::<T>::FloorAboveCap);
		ensure!(offer.commitment_eras >= terms.min_commitment_eras, Error::<T>::CommitmentTooShort);
		ensure!(offer.commitment_eras <= MAX_COMMITMENT_ERAS, Error::<T>::CommitmentTooLong);
		ensure!(is_text(&offer.name) && is_text(&offer.endpoint), Error::<T>::InvalidText);
		Ok(())
	}

	pub(crate) fn do_set_price_floor(
		who: T::AccountId,
		node: NodeId,
		price_floor: UnitPrice,
	) -> DispatchResult {
		let record = Self::own_node(&who, node)?;
		let terms = Markets::<T>::get(record.market).ok_or(Error::<T>::UnknownMarket)?;
		ensure!(price_floor <= terms.price_cap, Error::<T>::FloorAboveCap);
		Self::try_mutate_node(node, |record| {
			record.price_floor = price_floor;
			Ok(())
		})?;
		Self::deposit_event(Event::PriceFloorSet { node, price_floor });
		Ok(())
	}

	pub(crate) fn do_set_endpoint(
		who: T::AccountId,
		node: NodeId,
		endpoint: Endpoint,
	) -> DispatchResult {
		Self::own_node(&who, node)?;
		ensure!(is_text(&endpoint), Error::<T>::InvalidText);
		NodeDetails::<T>::try_mutate(node, |details| -> DispatchResult {
			details.as_mut().ok_or(Error::<T>::UnknownNode)?.endpoint = endpoint;
			Ok(())
		})?;
		Self::deposit_event(Event::EndpointSet { node });
		Ok(())
	}

	pub(crate) fn do_extend_commitment(
		who: T::AccountId,
		node: NodeId,
		eras: EraIndex,
	) -> DispatchResult {
		let record = Self::own_node(&who, node)?;
		ensure!(eras > 0, Error::<T>::CommitmentTooShort);
		ensure!(!matches!(record.status, NodeStatus::Exiting { .. }), Error::<T>::AlreadyExiting);
		let era = T::Clock::era();
		let until = record
			.commitment_until
			.max(era)
			.checked_add(eras)
			.ok_or(Error::<T>::CommitmentTooLong)?;
		ensure!(until <= era.saturating_add(MAX_COMMITMENT_ERAS), Error::<T>::CommitmentTooLong);
		Self::try_mutate_node(node, |record| {
			// Before it has passed, it is for the units that it has been for.
			if era >= record.commitment_until {
				record.commitment_since = era;
				record.committed = record.units;
			}
			record.commitment_until = until;
			Ok(())
		})?;
		Self::deposit_event(Event::CommitmentExtended { node, until });
		Ok(())
	}

	pub(crate) fn do_retry_activation(who: T::AccountId, node: NodeId) -> DispatchResult {
		let record = Self::own_node(&who, node)?;
		let era = T::Clock::era();
		let generation = if let NodeStatus::Pending { since } = record.status {
			Self::ensure_retry(since, era)?;
			record.generation
		} else {
			let change = Self::pending_change(node, &record).ok_or(Error::<T>::NotPending)?;
			Self::ensure_retry(record.change_asked.unwrap_or_default(), era)?;
			change.generation
		};
		Self::try_mutate_node(node, |record| {
			match &mut record.status {
				NodeStatus::Pending { since } => *since = era,
				_ => record.change_asked = Some(era),
			}
			Ok(())
		})?;
		T::OnNodeStatus::pending(node, generation)?;
		Self::deposit_event(Event::ActivationRetried { node, generation });
		Ok(())
	}

	/// The node, if it belongs to `who`.
	pub(crate) fn own_node(who: &T::AccountId, node: NodeId) -> Result<NodeOf<T>, DispatchError> {
		let record = Nodes::<T>::get(node).ok_or(Error::<T>::UnknownNode)?;
		ensure!(&record.provider == who, Error::<T>::NotProvider);
		Ok(record)
	}

	/// Changes the hot record of a node, and with it what it weighs in its region and its place
	/// among the candidates of its market.
	pub(crate) fn try_mutate_node<R>(
		node: NodeId,
		change: impl FnOnce(&mut NodeOf<T>) -> Result<R, DispatchError>,
	) -> Result<R, DispatchError> {
		Nodes::<T>::try_mutate(node, |slot| {
			let record = slot.as_mut().ok_or(Error::<T>::UnknownNode)?;
			let (was, weight) = (record.is_candidate(), record.weight());
			let result = change(record)?;
			Self::reweigh(record.market.region, weight, record.weight())?;
			match (was, record.is_candidate()) {
				(false, true) => MarketNodes::<T>::insert(record.market, node, ()),
				(true, false) => MarketNodes::<T>::remove(record.market, node),
				_ => {},
			}
			Ok(result)
		})
	}

	/// A node that weighed `was` in its region weighs `is` now.
	fn reweigh(region: RegionId, was: u128, is: u128) -> DispatchResult {
		if was == is {
			return Ok(());
		}
		let sum = RegionWeights::<T>::get(region)
			.checked_sub(was)
			.and_then(|others| others.checked_add(is))
			.ok_or(ArithmeticError::Overflow)?;
		if sum == 0 {
			RegionWeights::<T>::remove(region);
		} else {
			RegionWeights::<T>::insert(region, sum);
		}
		Ok(())
	}

	fn count_node(provider: &T::AccountId, facility: FacilityId) -> DispatchResult {
		Facilities::<T>::try_mutate(facility, |record| -> DispatchResult {
			let record = record.as_mut().ok_or(Error::<T>::UnknownFacility)?;
			record.nodes = record.nodes.checked_add(1).ok_or(Error::<T>::IdsExhausted)?;
			Ok(())
		})?;
		Providers::<T>::try_mutate(provider, |record| -> DispatchResult {
			let record = record.as_mut().ok_or(Error::<T>::UnknownProvider)?;
			record.nodes = record.nodes.checked_add(1).ok_or(Error::<T>::IdsExhausted)?;
			Ok(())
		})
	}

	pub(crate) fn hold_collateral(who: &T::AccountId, amount: u128) -> DispatchResult {
		if amount == 0 {
			return Ok(());
		}
		T::Currency::hold(&HoldReason::Collateral.into(), who, amount)
	}

	pub(crate) fn release_collateral(who: &T::AccountId, amount: u128) -> DispatchResult {
		if amount == 0 {
			return Ok(());
		}
		T::Currency::release(&HoldReason::Collateral.into(), who, amount, Precision::Exact)
			.map(|_| ())
	}
}
