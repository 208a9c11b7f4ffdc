//! Bounded reads for the runtime API.

use crate::*;
use alloc::vec::Vec;
use icn_math::penalty;
use icn_primitives::{EraClock, EraIndex, LeaseId, NodeId, NodeRegistry, MAX_PAGE};
use sp_runtime::DispatchError;

impl<T: Config> Pallet<T> {
	/// The penalties that are kept of a node, in the order of eras, from `start` on (inclusive), at
	/// most `limit` and never more than [`MAX_PAGE`].
	pub fn penalties_of(
		node: NodeId,
		start: Option<(EraIndex, Reason)>,
		limit: u32,
	) -> Vec<PenaltyView<T::AccountId>> {
		let start = start.map(|(era, reason)| Offence::new(node, era, reason));
		// A page begins after a key, so what is at the key goes before.
		let first = start.and_then(|offence| Some((offence, Self::find(&offence)?)));
		let rest = match start {
			Some(offence) => Penalties::<T>::iter_prefix_from(
				node,
				Penalties::<T>::hashed_key_for(node, offence.key()),
			),
			None => Penalties::<T>::iter_prefix(node),
		};
		first
			.into_iter()
			.chain(rest.map(|(key, penalty)| (Offence::from_key(node, key), penalty)))
			.take(limit.min(MAX_PAGE) as usize)
			.map(|(offence, penalty)| Self::view(offence, penalty))
			.collect()
	}

	/// The penalty of an offence.
	pub fn penalty_view(
		node: NodeId,
		era: EraIndex,
		reason: Reason,
	) -> Option<PenaltyView<T::AccountId>> {
		let offence = Offence::new(node, era, reason);
		Some(Self::view(offence, Self::find(&offence)?))
	}

	fn view(offence: Offence, penalty: PenaltyOf<T>) -> PenaltyView<T::AccountId> {
		let claimable = match penalty.stage {
			Stage::Applied { claims_until } if T::Clock::era() < claims_until => penalty.held(),
			_ => 0,
		};
		PenaltyView {
			node: offence.node,
			era: offence.era,
			reason: offence.reason,
			owed: penalty.owed(),
			claimable,
			provider: penalty.provider,
			units: penalty.units,
			short: penalty.short,
			began: penalty.began,
			since: penalty.since,
			stage: penalty.stage,
			asked: penalty.asked,
			taken: penalty.taken,
			delegated: penalty.delegated,
			per_unit: penalty.per_unit,
			claimed: penalty.claimed,
			treasury: penalty.treasury,
		}
	}

	/// What a node's conduct amounts to now; `None` if there is nothing to remember.
	pub fn conduct_of(node: NodeId) -> Option<ConductView> {
		let conduct = Conducts::<T>::get(node)?;
		let now = T::Clock::era();
		let allowance = T::Nodes::node(node).map_or(0, |info| Self::allowance(&info));
		let eras = now.saturating_sub(conduct.seen_at);
		Some(ConductView {
			level: penalty::leak(conduct.level, allowance, eras),
			streak: conduct.streak,
			seen_at: conduct.seen_at,
			failed_at: conduct.failed_at,
			began: conduct.began,
			month_asked: conduct.asked_in_month(now),
			pending: conduct.pending,
			penalties: conduct.penalties,
			sustained: conduct.is_sustained(now, &Parameters::<T>::get()),
		})
	}

	/// Who would get how much, in ICNT base units, if [`claim`](Pallet::claim) were called now, or why
	/// it would fail.
	pub fn preview_claim(
		node: NodeId,
		era: EraIndex,
		reason: Reason,
		lease: LeaseId,
	) -> Result<(T::AccountId, u128), DispatchError> {
		let offence = Offence::new(node, era, reason);
		Self::assess(&offence, &Self::penalty(&offence)?, lease)
	}
}
