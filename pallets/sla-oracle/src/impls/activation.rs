//! Questions to a committee of its own: whether a node may be activated or return, and the votes
//! on all questions.

use crate::{
	Activation, ActivationFailure, Activations, Complaints, Config, Eras, Error, Event, KeyOwner,
	OracleSlots, Pallet, Parameters, Purpose, Vote, WeightInfo,
};
use alloc::vec::Vec;
use frame_support::{
	ensure, pallet_prelude::DispatchResult, storage::with_storage_layer, weights::Weight,
};
use icn_math::median::lower_median;
use icn_primitives::{
	activation_members, EraClock, Generation, NodeActivation, NodeId, NodeRegistry, OnDefault,
	Units,
};
use sp_runtime::DispatchError;

impl<T: Config> Pallet<T> {
	/// `generation` of `node` waits for its activation, its return or a change of its units. A newer
	/// generation starts over. A complaint about an active node goes on beside it, since it is about
	/// another generation; what was asked about a node that is not active needs no answer any more.
	pub(crate) fn open_activation(node: NodeId, generation: Generation) -> DispatchResult {
		let now = T::Clock::era();
		let waits = |open: &Activation<_>| open.generation == generation && now < open.closes;
		ensure!(
			!Activations::<T>::get(node).is_some_and(|open| waits(&open)),
			Error::<T>::WindowOpen
		);
		Self::drop_moot_complaint(node)?;
		if let Some(open) = Complaints::<T>::get(node).filter(|open| open.generation == generation)
		{
			// Votes say which generation they are about.
			ensure!(!waits(&open), Error::<T>::WindowOpen);
			Self::withdraw_complaint(node, open)?;
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
		Self::keep_question(node, question);
		Self::deposit_event(Event::ActivationOpened { node, generation, from: drawn_in, closes });
	}

	/// Stores a question where its kind belongs.
	pub(crate) fn keep_question(node: NodeId, question: Activation<T::AccountId>) {
		match question.purpose {
			Purpose::Activate => Activations::<T>::insert(node, question),
			Purpose::Audit { .. } => Complaints::<T>::insert(node, question),
		}
	}

	/// Takes back what is asked about `node`. Nobody is to blame.
	pub(crate) fn drop_questions(node: NodeId) -> DispatchResult {
		Activations::<T>::remove(node);
		match Complaints::<T>::get(node) {
			Some(open) => Self::withdraw_complaint(node, open),
			None => Ok(()),
		}
	}

	/// The question about `generation` of `node`. There is never more than one.
	fn question(
		node: NodeId,
		generation: Generation,
	) -> Result<Activation<T::AccountId>, Error<T>> {
		let open = [Complaints::<T>::get(node), Activations::<T>::get(node)];
		let unknown = open.iter().all(Option::is_none);
		ensure!(!unknown, Error::<T>::UnknownActivation);
		let mut open = open.into_iter().flatten();
		open.find(|question| question.generation == generation).ok_or(Error::<T>::WrongGeneration)
	}

	/// Most that a vote weighs: it may decide, and a node that it suspends leaves its tenants.
	pub(crate) fn weight_of_vote() -> Weight {
		let audit = T::WeightInfo::vote_audit().saturating_add(T::OnDefault::weight());
		T::WeightInfo::vote_activation().max(audit)
	}

	pub(crate) fn do_vote_activation(
		key: T::AccountId,
		node: NodeId,
		generation: Generation,
		units: Units,
		in_favour: bool,
	) -> DispatchResult {
		let operator = KeyOwner::<T>::get(&key).ok_or(Error::<T>::UnknownKey)?;
		let mut question = Self::question(node, generation)?;
		let now = T::Clock::era();
		ensure!(now >= question.drawn_in, Error::<T>::NotDrawn);
		ensure!(now < question.closes, Error::<T>::WindowClosed);
		ensure!(!in_favour || units > 0, Error::<T>::ZeroUnits);
		// What was announced is nobody's fault, and a complaint could be timed to it.
		let audit = matches!(question.purpose, Purpose::Audit { .. });
		let excused = audit && !in_favour && T::Nodes::in_maintenance(node, now);
		ensure!(!excused, Error::<T>::InMaintenance);
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
			Self::keep_question(node, question);
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
		// A complaint about the generation before is answered: a committee has looked again.
		Self::drop_moot_complaint(node)
	}

	/// Whether what failed with `error` may succeed when more eras are final. Then the vote that
	/// would have decided fails with it, and may be tried again.
	pub(crate) fn is_transient(error: DispatchError) -> bool {
		error == DispatchError::from(Error::<T>::HistoryFull)
	}

	/// Closes one question: a complaint whose time is over or which is moot, else an activation whose
	/// time is over.
	pub(crate) fn do_close_activation(node: NodeId) -> DispatchResult {
		let now = T::Clock::era();
		let complaint = Complaints::<T>::get(node);
		let waits = complaint.is_some();
		let over = |open: &Activation<_>| now >= open.closes || Self::is_moot(node, open);
		if let Some(open) = complaint.filter(over) {
			return Self::withdraw_complaint(node, open);
		}
		let Some(open) = Activations::<T>::get(node) else {
			ensure!(!waits, Error::<T>::WindowOpen);
			return Err(Error::<T>::UnknownActivation.into());
		};
		ensure!(now >= open.closes, Error::<T>::WindowOpen);
		Self::fail(node, open.generation, ActivationFailure::TimedOut);
		Ok(())
	}

	fn fail(node: NodeId, generation: Generation, reason: ActivationFailure) {
		Activations::<T>::remove(node);
		Self::deposit_event(Event::ActivationFailed { node, generation, reason });
	}
}
