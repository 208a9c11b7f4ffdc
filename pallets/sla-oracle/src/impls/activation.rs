//! Activation of nodes by a committee of its own.

use crate::{
	Activation, ActivationFailure, Activations, Config, Eras, Error, Event, KeyOwner, OracleSlots,
	Pallet, Parameters, Vote,
};
use alloc::vec::Vec;
use frame_support::{ensure, pallet_prelude::DispatchResult, storage::with_storage_layer};
use icn_math::median::lower_median;
use icn_primitives::{activation_members, EraClock, Generation, NodeActivation, NodeId, Units};
use sp_runtime::DispatchError;

impl<T: Config> Pallet<T> {
	/// `generation` of `node` waits for a committee, which is drawn from a set that is not frozen
	/// yet with a seed that is not gathered yet.
	pub(crate) fn open_activation(node: NodeId, generation: Generation) -> DispatchResult {
		let open = Activations::<T>::get(node);
		let busy = open.is_some_and(|activation| {
			activation.generation == generation && T::Clock::era() < activation.closes
		});
		ensure!(!busy, Error::<T>::WindowOpen);
		let params = Parameters::<T>::get();
		let drawn_in = Self::change_from();
		let closes = drawn_in.saturating_add(params.activation_window.get());
		let activation = Activation {
			generation,
			drawn_in,
			closes,
			// Both are at most `MAX_MEMBERS`.
			size: params.activation_committee.get() as u8,
			needed: params.activation_votes.get() as u8,
			members: Default::default(),
			votes: Default::default(),
		};
		Activations::<T>::insert(node, activation);
		Self::deposit_event(Event::ActivationOpened { node, generation, from: drawn_in, closes });
		Ok(())
	}

	pub(crate) fn do_vote_activation(
		key: T::AccountId,
		node: NodeId,
		generation: Generation,
		units: Units,
		in_favour: bool,
	) -> DispatchResult {
		let operator = KeyOwner::<T>::get(&key).ok_or(Error::<T>::UnknownKey)?;
		let mut activation = Activations::<T>::get(node).ok_or(Error::<T>::UnknownActivation)?;
		ensure!(activation.generation == generation, Error::<T>::WrongGeneration);
		let now = T::Clock::era();
		ensure!(now >= activation.drawn_in, Error::<T>::NotDrawn);
		ensure!(now < activation.closes, Error::<T>::WindowClosed);
		ensure!(!in_favour || units > 0, Error::<T>::ZeroUnits);
		if activation.members.is_empty() {
			Self::draw(node, &mut activation)?;
		}
		let member = activation
			.members
			.iter()
			.position(|member| *member == operator)
			.ok_or(Error::<T>::NotMember)? as u8;
		let voted = activation.votes.iter().any(|vote| vote.member == member);
		ensure!(!voted, Error::<T>::AlreadyVoted);
		activation
			.votes
			.try_push(Vote { member, units, in_favour })
			.map_err(|_| Error::<T>::AlreadyVoted)?;
		Self::deposit_event(Event::ActivationVoted { node, operator, units, in_favour });
		Self::decide(node, activation);
		Ok(())
	}

	/// Fixes the members before the set they come from can be pruned.
	fn draw(node: NodeId, activation: &mut Activation<T::AccountId>) -> DispatchResult {
		let set = Eras::<T>::get(activation.drawn_in).ok_or(Error::<T>::PrunedEra)?;
		let seed = set.seed.ok_or(Error::<T>::NoSeed)?;
		let size = u32::from(activation.size);
		let members: Vec<_> =
			activation_members(seed, node, activation.generation, set.oracles, size)
				.into_iter()
				.filter_map(|slot| OracleSlots::<T>::get(slot).at(activation.drawn_in))
				.collect();
		activation.members =
			members.try_into().map_err(|_| DispatchError::from(Error::<T>::NotDrawn))?;
		Ok(())
	}

	/// Ends an activation as soon as its outcome is certain.
	fn decide(node: NodeId, activation: Activation<T::AccountId>) {
		let mut in_favour: Vec<Units> =
			activation.votes.iter().filter(|vote| vote.in_favour).map(|vote| vote.units).collect();
		let needed = usize::from(activation.needed);
		let open = activation.members.len().saturating_sub(activation.votes.len());
		if in_favour.len() + open < needed {
			return Self::fail(node, activation.generation, ActivationFailure::Rejected);
		}
		if in_favour.len() < needed {
			Activations::<T>::insert(node, activation);
			return;
		}
		// There is one: at least one vote is needed.
		let units = lower_median(&mut in_favour).unwrap_or_default();
		let generation = activation.generation;
		let activated = with_storage_layer(|| T::Nodes::activate(node, generation, units));
		if let Err(error) = activated {
			log::debug!(target: crate::LOG_TARGET, "{node:?} cannot be activated: {error:?}");
			return Self::fail(node, generation, ActivationFailure::Refused);
		}
		Activations::<T>::remove(node);
		Self::deposit_event(Event::ActivationConfirmed { node, generation, units });
	}

	pub(crate) fn do_close_activation(node: NodeId) -> DispatchResult {
		let activation = Activations::<T>::get(node).ok_or(Error::<T>::UnknownActivation)?;
		ensure!(T::Clock::era() >= activation.closes, Error::<T>::WindowOpen);
		Self::fail(node, activation.generation, ActivationFailure::TimedOut);
		Ok(())
	}

	fn fail(node: NodeId, generation: Generation, reason: ActivationFailure) {
		Activations::<T>::remove(node);
		Self::deposit_event(Event::ActivationFailed { node, generation, reason });
	}
}
