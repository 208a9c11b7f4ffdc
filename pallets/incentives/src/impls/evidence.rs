//! What evidence adds to the units that a node is rewarded for.

use super::schedule::NodeSchedule;
use crate::*;
use frame_support::pallet_prelude::*;
use icn_math::accumulator;
use icn_primitives::{
	Bps, EraClock, EraIndex, EvidenceKind, EvidenceRegistry, Level, NodeId, NodeInfo, NodeRegistry,
	MAX_EVIDENCE_BONUS,
};

/// What came of grants whose eras were settled.
#[derive(Default)]
pub(crate) struct Merged {
	/// Grants for which the registry was asked.
	pub(crate) asked: u32,
	/// What was dropped, in ICNT base units.
	pub(crate) dropped: u128,
}

/// Levels by kind, in the order of [`EvidenceKind::ALL`]; 0 where nothing is needed.
type Levels = [Level; EvidenceKind::COUNT as usize];

/// What a level is worth, in basis points, where `worth` has one value for each; nothing for 0.
fn value(worth: &BonusLevels, level: Level) -> u32 {
	let index = (level as usize).checked_sub(1);
	let bonus = index.and_then(|index| worth.get(index).or(worth.last()));
	bonus.map_or(0, |bonus| bonus.get())
}

/// A sum of values as a bonus.
fn capped(sum: u32) -> Bps {
	Bps::saturating(sum.min(MAX_EVIDENCE_BONUS) as u16)
}

/// What is proven of a node now, and worth something.
struct Proven {
	bonus: Bps,
	levels: Levels,
	/// The first era in which less is proven.
	until: EraIndex,
}

impl<T: Config> Pallet<T> {
	/// Counts what each grant of `node` earned up to where `state` was settled, if its evidence stood
	/// all the time since this was last asked; else that is dropped and stays in the reserve.
	/// `state` must be settled as far as it can be. Reads only.
	pub(crate) fn merge(
		node: NodeId,
		state: &mut NodeState<T::AccountId>,
		grants: &mut GrantList,
		info: Option<&NodeInfo<T::AccountId>>,
	) -> Merged {
		let mut merged = Merged::default();
		for grant in grants.iter_mut() {
			let until = state.at.min(grant.until);
			if until <= grant.since {
				continue;
			}
			merged.asked = merged.asked.saturating_add(1);
			let accrued = core::mem::take(&mut grant.accrued);
			let forfeited = core::mem::take(&mut grant.forfeited);
			if Self::stood(node, grant, until, info) {
				state.accrued = state.accrued.saturating_add(accrued);
				state.forfeited = state.forfeited.saturating_add(forfeited);
			} else {
				let lost = accumulator::to_base_units(accrued.saturating_sub(forfeited));
				merged.dropped = merged.dropped.saturating_add(lost);
			}
			grant.since = until;
		}
		grants.retain(|grant| grant.until > state.at);
		merged
	}

	/// Whether all that `grant` rests on stood from its first era that was not counted to the
	/// beginning of `until`.
	fn stood(
		node: NodeId,
		grant: &Grant,
		until: EraIndex,
		info: Option<&NodeInfo<T::AccountId>>,
	) -> bool {
		let outlived = info.is_some_and(|info| {
			info.generation != grant.generation && until > info.generation_since
		});
		EvidenceKind::ALL.iter().zip(grant.levels).filter(|(_, level)| *level > 0).all(
			|(kind, level)| {
				if outlived && kind.is_of_node() {
					return false;
				}
				let (facility, generation) = (grant.facility, grant.generation);
				T::Evidence::stood(facility, node, generation, *kind, grant.since, until)
					.is_some_and(|stood| stood >= level)
			},
		)
	}

	/// What is proven of `node` beyond the beginning of `from`, and worth something.
	fn proven(node: NodeId, info: &NodeInfo<T::AccountId>, from: EraIndex) -> Proven {
		let mut proven = Proven { bonus: Bps::ZERO, levels: Default::default(), until: u32::MAX };
		let mut sum: u32 = 0;
		for (kind, level) in EvidenceKind::ALL.into_iter().zip(proven.levels.iter_mut()) {
			let worth = EvidenceBonus::<T>::get(kind);
			if worth.is_empty() {
				continue;
			}
			let evidence = T::Evidence::evidence(info.facility, node, info.generation, kind)
				.filter(|evidence| evidence.until > from && evidence.level > 0);
			let Some(evidence) = evidence else { continue };
			let bonus = value(&worth, evidence.level);
			if bonus == 0 {
				continue;
			}
			sum = sum.saturating_add(bonus);
			*level = evidence.level;
			proven.until = proven.until.min(evidence.until);
		}
		proven.bonus = capped(sum);
		proven
	}

	/// What evidence of these levels is worth.
	fn bonus_of(levels: &Levels) -> Bps {
		let kinds = EvidenceKind::ALL.into_iter().zip(levels).filter(|(_, level)| **level > 0);
		capped(kinds.fold(0, |sum, (kind, level)| {
			sum.saturating_add(value(&EvidenceBonus::<T>::get(kind), *level))
		}))
	}

	pub(crate) fn do_update_evidence(node: NodeId) -> DispatchResultWithPostInfo {
		let mut state = Nodes::<T>::get(node).ok_or(Error::<T>::UnknownNode)?;
		let info = T::Nodes::node(node).ok_or(Error::<T>::UnknownNode)?;
		let market = Markets::<T>::get(state.market).ok_or(Error::<T>::UnknownMarket)?;
		let mut changes = NodeChanges::<T>::get(node);
		let mut grants = Grants::<T>::get(node);
		let settled_until = Self::settled_until(&market, &state);
		let walked =
			Self::settle(node, &mut state, &mut grants, &mut changes, &market, settled_until)?;
		let merged = Self::merge(node, &mut state, &mut grants, Some(&info));
		if merged.dropped > 0 {
			Self::deposit_event(Event::EvidenceUnproven { node, amount: merged.dropped });
		}

		let from = T::Clock::era().saturating_add(1);
		let proven = Self::proven(node, &info, from);
		let mut schedule = NodeSchedule::<T> { node, state, market, changes, grants: Some(grants) };
		schedule.grant(&info, proven, from)?;
		schedule.store();
		Ok((Some(T::WeightInfo::update_evidence(walked)), Pays::No).into())
	}

	/// Stores `grants`, or nothing if there are none.
	pub(crate) fn store_grants(node: NodeId, grants: GrantList) {
		if grants.is_empty() {
			Grants::<T>::remove(node);
		} else {
			Grants::<T>::insert(node, grants);
		}
	}
}

impl Grant {
	/// Whether it may go on by what is `proven` of the node as `info` says it is now: it rests on the
	/// same kinds, which are worth the same together.
	fn is_renewed<AccountId>(&self, proven: &Proven, info: &NodeInfo<AccountId>) -> bool {
		let mut levels = EvidenceKind::ALL.iter().zip(self.levels).zip(proven.levels);
		self.bonus == proven.bonus
			&& self.facility == info.facility
			&& levels.all(|((kind, old), new)| {
				(old == 0) == (new == 0)
					&& (old == 0 || !kind.is_of_node() || self.generation == info.generation)
			})
	}
}

impl<T: Config> NodeSchedule<T> {
	/// Rewards the node from `from`, the next era, on by what is `proven` of it, instead of by the
	/// grant in force. The node must be settled as far as it can be.
	fn grant(
		&mut self,
		info: &NodeInfo<T::AccountId>,
		proven: Proven,
		from: EraIndex,
	) -> DispatchResult {
		let mut list = self.grants.take().unwrap_or_default();
		// Nothing less than what it rests on stays proven.
		let both = |last: &Grant| core::array::from_fn(|i| last.levels[i].min(proven.levels[i]));
		let last = list.last_mut().filter(|last| {
			last.until >= from
				&& last.since.max(from) < proven.until
				&& last.is_renewed(&proven, info)
				// One level may have risen and another fallen.
				&& (last.levels == proven.levels
					|| Pallet::<T>::bonus_of(&both(last)) == proven.bonus)
		});
		let begins = match last {
			Some(last) => {
				let begins = last.since.max(from);
				let (units, _, now) = self.in_force(begins);
				let extra: i64 = last.extra(units.try_into().unwrap_or_default()).into();
				let levels = both(last);
				ensure!(
					(last.until, last.levels, now) != (proven.until, levels, extra) && extra > 0,
					Error::<T>::NothingChanged
				);
				(last.until, last.levels) = (proven.until, levels);
				self.grants = Some(list);
				self.rewrite_extra(begins, extra, proven.until)?;
				begins
			},
			None => {
				self.grants = Some(list);
				self.replace(info, &proven, from)?
			},
		};
		let Proven { bonus, until, .. } = proven;
		let node = self.node;
		Pallet::<T>::deposit_event(match bonus > Bps::ZERO && begins < until {
			true => Event::EvidenceCounted { node, bonus, from: begins, until },
			false => Event::EvidenceCounted { node, bonus: Bps::ZERO, from, until: from },
		});
		Ok(())
	}

	/// Ends the grant in force at `from`, and begins one by what is `proven`, if that is worth
	/// anything. Returns where it begins.
	fn replace(
		&mut self,
		info: &NodeInfo<T::AccountId>,
		proven: &Proven,
		from: EraIndex,
	) -> Result<EraIndex, DispatchError> {
		let (units, _, now) = self.in_force(from);
		let (.., before) = self.in_force(from.saturating_sub(1));
		let mut grant = Grant {
			since: from,
			until: proven.until,
			bonus: proven.bonus,
			levels: proven.levels,
			facility: info.facility,
			generation: info.generation,
			accrued: 0,
			forfeited: 0,
		};
		let extra: i64 = grant.extra(units.try_into().unwrap_or_default()).into();
		if extra == before {
			// Where nothing changes no two grants can be told apart: an era lies between them.
			grant.since = from.saturating_add(u32::from(before > 0));
		}
		let begins = grant.since;
		let grants = extra > 0 && begins < proven.until;
		let ends = now > 0 || self.changes.iter().any(|c| c.era > from && c.extra != 0);
		ensure!(grants || ends, Error::<T>::NothingChanged);

		self.end_grants(from);
		self.rewrite_extra(from, 0, from)?;
		if !grants {
			return Ok(proven.until);
		}
		if let Some(list) = &mut self.grants {
			list.try_push(grant).map_err(|_| Error::<T>::TooManyGrants)?;
		}
		self.rewrite_extra(begins, extra, proven.until)?;
		Ok(begins)
	}

	/// What is rewarded beyond the capacity is `extra` from `from` to `until`, and nothing after it.
	fn rewrite_extra(&mut self, from: EraIndex, extra: i64, until: EraIndex) -> DispatchResult {
		// What only ends finds the room of ends.
		let limit = if extra > 0 { MAX_EVIDENCE_CHANGES } else { MAX_CHANGES - 1 };
		self.cut_extra_after(from)?;
		let (.., now) = self.in_force(from);
		self.change_extra(from, extra - now, limit)?;
		self.change_extra(until, -extra, limit)
	}
}
