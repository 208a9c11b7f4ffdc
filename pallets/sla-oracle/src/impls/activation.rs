//! Questions to a committee of its own: whether a node may be activated or return, and the votes
//! on all questions.

use crate::{
	Activation, ActivationFailure, Activations, Config, Eras, Error, Event, KeyOwner, OracleSlots,
	Pallet, Parameters, Purpose, Vote,
};
use alloc::vec::Vec;
use frame_support::{ensure, pallet_prelude::DispatchResult, storage::with_storage_layer};
use icn_math::median::lower_median;
use icn_primitives::{activation_members, EraClock, Generation, NodeActivation, NodeId, Units};
use sp_runtime::DispatchError;

impl<T: Config> Pallet<T> {
	/// `generation` of `node` waits for its activation or return. A newer generation starts over,
	/// and what was asked about an active node needs no answer any more.
	pub(crate) fn open_activation(node: NodeId, generation: Generation) -> DispatchResult {
		if let Some(open) = Activations::<T>::get(node) {
			let same = open.purpose == Purpose::Activate && open.generation == generation;
			ensure!(!same || T::Clock::era() >= open.closes, Error::<T>::WindowOpen);
			Self::withdraw_question(node, open)?;
		}
		Self::open_question(node, generation, Purpose::Activate);
		Ok(())
	}

	/// Asks a committee, which is drawn from a set that is not frozen yet with a seed that is not
	/// gathered yet.
	pub(crate) fn open_question(
		node: NodeId,
		generation: Generation,
		purpose: Purpose<T::AccountId>,
	) {
		let params = Parameters::<T>::get();
		let drawn_in = Self::change_from();
		let closes = drawn_in.saturating_add(params.activation_window.get());
		let question = Activation {
			purpose,
			generation,
			drawn_in,
			closes,
			// Both are at most `MAX_MEMBERS`.
			size: params.activation_committee.get() as u8,
			needed: params.activation_votes.get() as u8,
			members: Default::default(),
			votes: Default::default(),
		};
		Activations::<T>::insert(node, question);
		Self::deposit_event(Event::ActivationOpened { node, generation, from: drawn_in, closes });
	}

	/// Takes back the question about `node`, if there is one.
	pub(crate) fn drop_question(node: NodeId) -> DispatchResult {
		match Activations::<T>::get(node) {
			Some(open) => Self::withdraw_question(node, open),
			None => Ok(()),
		}
	}

	/// Takes back a question that needs no answer any more. Nobody is to blame.
	pub(crate) fn withdraw_question(
		node: NodeId,
		question: Activation<T::AccountId>,
	) -> DispatchResult {
		match question.purpose {
			Purpose::Activate => {
				Activations::<T>::remove(node);
				Ok(())
			},
			Purpose::Audit { complainant, deposit } => {
				Self::close_complaint(node, complainant, deposit, None)
			},
		}
	}

	pub(crate) fn do_vote_activation(
		key: T::AccountId,
		node: NodeId,
		generation: Generation,
		units: Units,
		in_favour: bool,
	) -> DispatchResult {
		let operator = KeyOwner::<T>::get(&key).ok_or(Error::<T>::UnknownKey)?;
		let mut question = Activations::<T>::get(node).ok_or(Error::<T>::UnknownActivation)?;
		ensure!(question.generation == generation, Error::<T>::WrongGeneration);
		let now = T::Clock::era();
		ensure!(now >= question.drawn_in, Error::<T>::NotDrawn);
		ensure!(now < question.closes, Error::<T>::WindowClosed);
		ensure!(!in_favour || units > 0, Error::<T>::ZeroUnits);
		if question.members.is_empty() {
			Self::draw(node, &mut question)?;
		}
		let member = question
			.members
			.iter()
			.position(|member| *member == operator)
			.ok_or(Error::<T>::NotMember)? as u8;
		let voted = question.votes.iter().any(|vote| vote.member == member);
		ensure!(!voted, Error::<T>::AlreadyVoted);
		question
			.votes
			.try_push(Vote { member, units, in_favour })
			.map_err(|_| Error::<T>::AlreadyVoted)?;
		Self::deposit_event(Event::ActivationVoted { node, operator, units, in_favour });
		match question.purpose {
			Purpose::Activate => Self::decide_activation(node, question),
			Purpose::Audit { .. } => Self::decide_complaint(node, question),
		}
	}

	fn draw(node: NodeId, question: &mut Activation<T::AccountId>) -> DispatchResult {
		let set = Eras::<T>::get(question.drawn_in).ok_or(Error::<T>::PrunedEra)?;
		let seed = set.seed.ok_or(Error::<T>::NoSeed)?;
		let size = u32::from(question.size);
		let members: Vec<_> =
			activation_members(seed, node, question.generation, set.oracles, size)
				.into_iter()
				.filter_map(|slot| OracleSlots::<T>::get(slot).at(question.drawn_in))
				.collect();
		question.members =
			members.try_into().map_err(|_| DispatchError::from(Error::<T>::NotDrawn))?;
		Ok(())
	}

	/// Ends an activation as soon as its outcome is certain.
	fn decide_activation(node: NodeId, question: Activation<T::AccountId>) -> DispatchResult {
		let tally = question.tally();
		let (generation, needed) = (question.generation, u32::from(question.needed));
		if tally.in_favour.saturating_add(tally.open) < needed {
			Self::fail(node, generation, ActivationFailure::Rejected);
			return Ok(());
		}
		if tally.in_favour < needed {
			Activations::<T>::insert(node, question);
			return Ok(());
		}
		let mut measured: Vec<Units> =
			question.votes.iter().filter(|vote| vote.in_favour).map(|vote| vote.units).collect();
		// There is one: at least one vote is needed.
		let units = lower_median(&mut measured).unwrap_or_default();
		let activated = with_storage_layer(|| T::Nodes::activate(node, generation, units));
		if let Err(error) = activated {
			ensure!(!Self::is_transient(error), error);
			log::debug!(target: crate::LOG_TARGET, "{node:?} cannot be activated: {error:?}");
			Self::fail(node, generation, ActivationFailure::Refused);
			return Ok(());
		}
		Activations::<T>::remove(node);
		Self::deposit_event(Event::ActivationConfirmed { node, generation, units });
		Ok(())
	}

	/// Whether what failed with `error` may succeed when more eras are final. Then the vote that
	/// would have decided fails with it, and may be tried again.
	pub(crate) fn is_transient(error: DispatchError) -> bool {
		error == DispatchError::from(Error::<T>::HistoryFull)
	}

	pub(crate) fn do_close_activation(node: NodeId) -> DispatchResult {
		let question = Activations::<T>::get(node).ok_or(Error::<T>::UnknownActivation)?;
		ensure!(T::Clock::era() >= question.closes, Error::<T>::WindowOpen);
		match question.purpose {
			Purpose::Activate => {
				Self::fail(node, question.generation, ActivationFailure::TimedOut);
				Ok(())
			},
			Purpose::Audit { .. } => Self::withdraw_question(node, question),
		}
	}

	fn fail(node: NodeId, generation: Generation, reason: ActivationFailure) {
		Activations::<T>::remove(node);
		Self::deposit_event(Event::ActivationFailed { node, generation, reason });
	}
}
