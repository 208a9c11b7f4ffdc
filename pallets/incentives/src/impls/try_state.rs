//! What must always hold, each re-derived from other rows than those it is kept in.

use crate::*;
use alloc::collections::BTreeMap;
use frame_support::{ensure, traits::fungible::Inspect};
use icn_primitives::{EraClock, EraIndex, EvidenceKind, MarketId, NodeId, MAX_EVIDENCE_BONUS};
use sp_runtime::TryRuntimeError;

/// What nodes say about a market.
#[derive(Default)]
struct Recount {
	capacity: i128,
	booked: i128,
	extra: i128,
	/// Changes of capacity, demand and extra, and references, by era.
	rows: BTreeMap<EraIndex, (i128, i128, i128, u32)>,
}

impl<T: Config> Pallet<T> {
	/// Checks every invariant.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::check_total_weight()?;
		Self::check_nodes()?;
		Self::check_grants()?;
		Self::check_bonus()?;
		Self::check_markets()?;
		Self::check_rows()?;
		Self::check_emission()?;
		Self::check_reserve()?;
		Self::check_settings()
	}

	/// The total weight is the sum of the markets'.
	pub(crate) fn check_total_weight() -> Result<(), TryRuntimeError> {
		let mut sum = PoolWeights::default();
		for state in Markets::<T>::iter_values() {
			sum.base = sum.base.saturating_add(state.weights.base);
			sum.demand = sum.demand.saturating_add(state.weights.demand);
		}
		ensure!(sum == TotalWeight::<T>::get(), "total weight is not the sum of the markets'");
		Ok(())
	}

	/// Changes lie ahead of what was settled, in order; each node's market exists and is ahead.
	pub(crate) fn check_nodes() -> Result<(), TryRuntimeError> {
		for (node, state) in Nodes::<T>::iter() {
			let market = Markets::<T>::get(state.market).ok_or("a node without its market")?;
			ensure!(
				state.at <= market.era && state.judged <= market.era,
				"a node is settled or judged beyond its market"
			);
			let (settled, _) = Self::preview(node).ok_or("a node cannot be settled")?;
			ensure!(settled.forfeited <= settled.accrued, "a node forfeited more than it earned");
			ensure!(settled.paid <= settled.earned(), "a node was paid more than it earned");
			let mut at = state.at;
			let (mut units, mut booked) = (state.units as i64, state.booked as i64);
			for change in NodeChanges::<T>::get(node) {
				ensure!(change.era > at, "changes are not ahead and in order");
				ensure!(!change.is_none(), "a change of nothing");
				at = change.era;
				units = units.saturating_add(change.units);
				booked = booked.saturating_add(change.booked);
				ensure!(units >= 0 && booked >= 0, "changes below zero");
			}
			ensure!(booked == 0, "a booking without an end");
			ensure!(
				NodeChanges::<T>::decode_len(node).unwrap_or_default() < MAX_CHANGES as usize
					|| units == 0,
				"a node that could not be stopped"
			);
		}
		for node in NodeChanges::<T>::iter_keys() {
			ensure!(Nodes::<T>::contains_key(node), "changes of no node");
		}
		Ok(())
	}

	/// In every era that is not settled, a node is rewarded beyond its capacity for just the bonus of
	/// the grant in force; grants follow each other and rest on something.
	pub(crate) fn check_grants() -> Result<(), TryRuntimeError> {
		for node in Grants::<T>::iter_keys() {
			ensure!(Nodes::<T>::contains_key(node), "grants of no node");
			ensure!(!Grants::<T>::get(node).is_empty(), "an empty list of grants");
		}
		for (node, state) in Nodes::<T>::iter() {
			Self::check_grants_of(node, &state)?;
		}
		Ok(())
	}

	fn check_grants_of(
		node: NodeId,
		state: &NodeState<T::AccountId>,
	) -> Result<(), TryRuntimeError> {
		let grants = Grants::<T>::get(node);
		let mut last = 0;
		for grant in &grants {
			ensure!(grant.since >= last && grant.until > grant.since, "grants overlap");
			ensure!(
				grant.bonus.get() > 0 && grant.bonus.get() <= MAX_EVIDENCE_BONUS,
				"a grant of nothing or too much"
			);
			let mut rests_on = EvidenceKind::ALL.iter().zip(grant.levels);
			ensure!(
				rests_on.clone().any(|(_, level)| level > 0)
					&& rests_on.all(|(kind, level)| level <= kind.max_level()),
				"a grant rests on no evidence"
			);
			last = grant.until;
		}
		// At the beginning of each era in which anything changes.
		let changes = NodeChanges::<T>::get(node);
		let (mut units, mut extra) = (state.units as i64, state.extra as i64);
		let mut era = state.at;
		let mut ahead = changes.iter();
		loop {
			let due = grants
				.iter()
				.find(|grant| grant.covers(era))
				.map_or(0, |grant| grant.extra(units.try_into().unwrap_or_default()));
			ensure!(extra == due as i64, "a node is rewarded for more or less than was granted");
			let Some(change) = ahead.next() else { break };
			units = units.saturating_add(change.units);
			extra = extra.saturating_add(change.extra);
			era = change.era;
		}
		for grant in &grants {
			let known = |era| era <= state.at || changes.iter().any(|change| change.era == era);
			ensure!(
				grant.until <= state.at
					|| (known(grant.since) && changes.iter().any(|c| c.era == grant.until)),
				"a grant begins or ends without a change"
			);
		}
		let (settled, kept, _) = Self::settled(node).ok_or("a node cannot be settled")?;
		ensure!(
			kept.iter().all(|grant| grant.forfeited <= grant.accrued),
			"a grant forfeited more than it earned"
		);
		ensure!(
			kept.iter().all(|grant| grant.since <= settled.at || grant.accrued == 0),
			"a grant earned before it began"
		);
		Ok(())
	}

	/// What evidence is worth is no more than it may be, level by level and all kinds together.
	pub(crate) fn check_bonus() -> Result<(), TryRuntimeError> {
		let mut sum: u32 = 0;
		for (kind, levels) in EvidenceBonus::<T>::iter() {
			ensure!(
				!levels.is_empty() && super::admin::is_bonus(kind, &levels),
				"a bonus that cannot be set"
			);
			sum = sum.saturating_add(super::admin::top(&levels));
		}
		ensure!(sum <= MAX_EVIDENCE_BONUS, "evidence is worth too much");
		Ok(())
	}

	/// Capacity, demand, what is known to change and the references are the sums over the nodes.
	pub(crate) fn check_markets() -> Result<(), TryRuntimeError> {
		let mut counts: BTreeMap<MarketId, Recount> = BTreeMap::new();
		let eras: BTreeMap<MarketId, EraIndex> =
			Markets::<T>::iter().map(|(market, state)| (market, state.era)).collect();
		for (node, state) in Nodes::<T>::iter() {
			let era = eras.get(&state.market).copied().unwrap_or_default();
			let count = counts.entry(state.market).or_default();
			count.capacity += state.units as i128;
			count.booked += state.booked as i128;
			count.extra += state.extra as i128;
			for change in NodeChanges::<T>::get(node) {
				let row = count.rows.entry(change.era).or_default();
				row.3 += 1;
				if change.era <= era {
					count.capacity += change.units as i128;
					count.booked += change.booked as i128;
					count.extra += change.extra as i128;
				} else {
					row.0 += change.units as i128;
					row.1 += change.booked as i128;
					row.2 += change.extra as i128;
				}
			}
		}
		for (market, state) in Markets::<T>::iter() {
			let count = counts.remove(&market).unwrap_or_default();
			ensure!(state.capacity as i128 == count.capacity, "capacity is not the nodes' sum");
			ensure!(state.booked as i128 == count.booked, "demand is not the nodes' sum");
			ensure!(state.extra as i128 == count.extra, "the extra is not the nodes' sum");
			for (era, row) in EraRows::<T>::iter_prefix(market) {
				let (capacity, booked, extra, refs) =
					count.rows.get(&era).copied().unwrap_or_default();
				ensure!(row.refs == refs, "references are not the nodes' changes");
				ensure!(
					row.capacity_delta as i128 == capacity
						&& row.booked_delta as i128 == booked
						&& row.extra_delta as i128 == extra,
					"a row's changes are not the nodes' sum"
				);
			}
			for era in count.rows.keys() {
				ensure!(EraRows::<T>::contains_key(market, era), "a change without its row");
			}
		}
		Ok(())
	}

	/// Indices never fall from row to row and end at the market's; old rows are gone unless a node
	/// refers to them; rows ahead hold changes only.
	pub(crate) fn check_rows() -> Result<(), TryRuntimeError> {
		for (market, state) in Markets::<T>::iter() {
			let rows: BTreeMap<EraIndex, EraRow> = EraRows::<T>::iter_prefix(market).collect();
			let mut last = (0, 0);
			for (era, row) in &rows {
				if *era > state.era {
					ensure!(row.refs > 0, "a row ahead that nobody refers to");
					continue;
				}
				ensure!(*era >= state.pruned || row.refs > 0, "a row that should be gone");
				ensure!(row.base >= last.0 && row.demand >= last.1, "an index fell");
				ensure!(
					row.unserved <= row.booked.saturating_mul(icn_primitives::WHOLE as u64),
					"more was not served than was booked"
				);
				last = (row.base, row.demand);
			}
			let newest = rows.get(&state.era).ok_or("a market without a row of its era")?;
			ensure!(
				(newest.base, newest.demand, newest.capacity, newest.booked, newest.extra)
					== (state.base, state.demand, state.capacity, state.booked, state.extra),
				"a market differs from its row"
			);
			for era in state.pruned..state.era {
				ensure!(rows.contains_key(&era), "a row is missing that may be asked for");
			}
			ensure!(
				state.registered <= state.era && state.sampled <= state.era,
				"a market is ahead of itself"
			);
			ensure!(state.era <= Self::due_era(), "a market is ahead of what is known");
		}
		Ok(())
	}

	/// Nodes earned at most what was allotted, and that is at most what the schedule allows until now. What
	/// weight earned is kept for the last eras, and not known of later ones.
	pub(crate) fn check_emission() -> Result<(), TryRuntimeError> {
		let due = Self::due_era();
		for era in Global::<T>::iter_keys() {
			ensure!(
				era < due && era.saturating_add(MAX_LAG) >= due,
				"a step of an era that is not kept or not known"
			);
		}
		let mut owed: u128 = 0;
		let mut paid: u128 = 0;
		for node in Nodes::<T>::iter_keys() {
			let (mut settled, grants, _) = Self::settled(node).ok_or("a node cannot be settled")?;
			// Whether or not their evidence stood.
			for grant in grants {
				settled.accrued = settled.accrued.saturating_add(grant.accrued);
				settled.forfeited = settled.forfeited.saturating_add(grant.forfeited);
			}
			owed = owed.saturating_add(settled.claimable());
			paid = paid.saturating_add(settled.paid);
		}
		let allotted = Allotted::<T>::get();
		ensure!(paid <= Paid::<T>::get(), "nodes were paid more than is counted");
		ensure!(
			Paid::<T>::get().saturating_add(owed) <= allotted,
			"more is owed than was allotted"
		);
		ensure!(
			allotted <= Self::scheduled_until(due),
			"more was allotted than the schedule has until now"
		);
		Ok(())
	}

	/// Settings wait in the order of their eras, none longer than until it counts, one for each thing
	/// and era, and each could come into force.
	pub(crate) fn check_settings() -> Result<(), TryRuntimeError> {
		let now = T::Clock::era();
		let ahead = SettingsAhead::<T>::get();
		let mut last = now;
		for (index, SettingAhead { from, setting }) in ahead.iter().enumerate() {
			ensure!(*from >= last, "settings overdue or out of order");
			ensure!(*from <= now.saturating_add(1), "a setting for a later era");
			ensure!(
				!ahead
					.iter()
					.skip(index + 1)
					.any(|o| o.from == *from && o.setting.is_like(setting)),
				"two settings of one thing"
			);
			ensure!(
				match setting {
					Setting::Params(params) => params.is_valid(),
					Setting::Curve(_, curve) => super::admin::is_curve(curve),
					Setting::Weight(market, _) => Markets::<T>::contains_key(market),
				},
				"a setting that cannot come into force"
			);
			last = *from;
		}
		Ok(())
	}

	/// The reserve holds all that was allotted and not paid, and nothing left it but payments.
	pub(crate) fn check_reserve() -> Result<(), TryRuntimeError> {
		let balance = T::Currency::balance(&Self::reserve());
		let paid = Paid::<T>::get();
		ensure!(
			balance >= Allotted::<T>::get().saturating_sub(paid),
			"the reserve does not hold what nodes may have earned"
		);
		ensure!(
			balance.saturating_add(paid) >= Funded::<T>::get(),
			"the reserve lost more than was paid"
		);
		Ok(())
	}
}
