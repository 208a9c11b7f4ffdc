//! Verdicts: the reports of an era are merged in the order of slots, by batches that go on where
//! the last one ended. This first pass scores the oracles, writes down who was short, and sums what
//! fails in each region; the second one enters the verdicts, which are the less penal the more of a
//! region fails.

use super::{
	merge::{Merge, ScoreRules, SilentDraw},
	receipts::CHECK_DELAY,
};
use crate::{
	Blame, Config, EraReports, EraScores, EraSet, Eras, Error, Event, Failing, FailingOf,
	FinalUntil, Found, FoundPage, FoundShort, NodeSlots, Pallet, Parameters, Params, Records,
	Reporters, VerdictCursor, VerdictStage, Verdicts, WeightInfo, MAX_BATCH, MAX_COMMITTEE,
	MAX_ORACLES, MIN_FREE_BATCH,
};
use alloc::{collections::BTreeMap, vec::Vec};
use frame_support::{
	dispatch::{DispatchResultWithPostInfo, Pays, PostDispatchInfo},
	weights::Weight,
	BoundedVec,
};
use icn_math::correlation;
use icn_primitives::{
	Bps, EraAssignments, EraClock, EraIndex, NodeId, NodeRegistry, NodeSlot, OnVerdict, RegionId,
	Verdict, WHOLE,
};

/// What a pass of a batch did.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub(crate) struct Pass {
	/// Pages of reports or of findings that were opened.
	pub pages: u32,
	/// Slots that were looked at.
	pub slots: u32,
}

/// What a batch did.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub(crate) struct Batch {
	/// In the first pass.
	pub tallied: Pass,
	/// In the second.
	pub entered: Pass,
	/// Logs of which a page was full.
	pub turned: u32,
	/// Whether the era is final now.
	pub ended: bool,
}

impl Batch {
	/// Slots that were looked at, in either pass.
	pub fn slots(&self) -> u32 {
		self.tallied.slots.saturating_add(self.entered.slots)
	}

	/// Weight of it, with what is told of each verdict.
	pub fn weight<T: Config>(&self) -> Weight {
		let mut weight = T::WeightInfo::finalise();
		if self.tallied.pages > 0 {
			let Pass { pages, slots } = self.tallied;
			weight.saturating_accrue(T::WeightInfo::tally(pages, slots));
			weight.saturating_accrue(Pallet::<T>::weight_of_silence(slots));
		}
		if let Some(more) = self.entered.pages.checked_sub(1) {
			let pages = T::WeightInfo::enter(0).saturating_mul(more.into());
			let told = T::OnVerdict::weight().saturating_mul(self.entered.slots.into());
			let turned = T::WeightInfo::turn_log().saturating_mul(self.turned.into());
			weight.saturating_accrue(T::WeightInfo::enter(self.entered.slots));
			weight.saturating_accrue(pages.saturating_add(told).saturating_add(turned));
		}
		weight
	}
}

/// The reports of one era.
struct Work {
	era: EraIndex,
	reporters: EraReports,
	committees: EraAssignments,
	/// What one probe of a node is worth, in basis points.
	probe: u32,
	/// Up to how many exceptions all silence is checked.
	silent_checks: u32,
	params: Params,
}

/// What the first pass found, as it is gathered.
struct Findings<AccountId> {
	nodes: Vec<Found>,
	/// Which of the places each is.
	places: BTreeMap<(RegionId, AccountId), u8>,
	/// What fails at each of them.
	sums: Vec<u128>,
}

impl<AccountId: Ord> Findings<AccountId> {
	fn new() -> Self {
		Self { nodes: Vec::new(), places: BTreeMap::new(), sums: Vec::new() }
	}

	/// So much fails of a provider in a region.
	fn fails(&mut self, region: RegionId, provider: AccountId, weight: u128) -> Blame {
		// A batch has no more places than slots, and these have no more than fit.
		let next = self.sums.len() as u8;
		let index = *self.places.entry((region, provider)).or_insert(next);
		match self.sums.get_mut(usize::from(index)) {
			Some(sum) => *sum = sum.saturating_add(weight),
			None => self.sums.push(weight),
		}
		Blame::Place(index)
	}
}

/// What fails around a node, as the first pass has summed it, read once for each region and
/// provider.
struct Surroundings<T: Config> {
	era: EraIndex,
	/// Shares of a region that fails, from which on the penal part falls and is nothing.
	ramp: (Bps, Bps),
	/// What fails in a region, and what it weighs.
	regions: BTreeMap<RegionId, (u128, u128)>,
	/// What fails there of a provider.
	providers: BTreeMap<(RegionId, T::AccountId), u128>,
}

impl<T: Config> Surroundings<T> {
	fn of(era: EraIndex, params: &Params) -> Self {
		Self {
			era,
			ramp: (params.correlated_from, params.correlated_full),
			regions: BTreeMap::new(),
			providers: BTreeMap::new(),
		}
	}

	/// Share of `region` that fails and is not of `provider`, in basis points, rounded down.
	fn others(&mut self, region: RegionId, provider: T::AccountId) -> u32 {
		let era = self.era;
		let (failing, weight) = *self
			.regions
			.entry(region)
			.or_insert_with(|| (Failing::<T>::get(era, region), T::Nodes::region_weight(region)));
		let key = (region, provider);
		let own = match self.providers.get(&key) {
			Some(own) => *own,
			None => {
				let own = FailingOf::<T>::get((era, region, &key.1));
				self.providers.insert(key, own);
				own
			},
		};
		let others = failing.saturating_sub(own).saturating_mul(u128::from(WHOLE));
		// Not more than the whole, so it fits.
		others.checked_div(weight).unwrap_or_default().min(u128::from(WHOLE)) as u32
	}
}

impl<T: Config> Pallet<T> {
	/// Most that a batch weighs which opens so many reports and looks at no slot: the page of each
	/// may turn at once.
	pub(crate) fn weight_of_opening(reports: u32) -> Weight {
		let tallied = Pass { pages: reports.saturating_mul(2), slots: 0 };
		Batch { tallied, ..Default::default() }.weight::<T>()
	}

	/// Most that one slot more weighs: each member of its committee may turn a page of its report, or
	/// it is alone on a page of findings.
	pub(crate) fn weight_of_slot() -> Weight {
		let entered = Pass { pages: 1, slots: 1 };
		let entered = Batch { entered, turned: 1, ..Default::default() }.weight::<T>();
		T::WeightInfo::tally(MAX_COMMITTEE, 1)
			.saturating_sub(T::WeightInfo::tally(0, 0))
			.saturating_add(Self::weight_of_silence(1))
			.max(entered.saturating_sub(T::WeightInfo::finalise()))
	}

	/// Most that the silence about so many nodes weighs: one member of each committee reported.
	pub(crate) fn weight_of_silence(slots: u32) -> Weight {
		T::WeightInfo::silence(slots.saturating_mul(MAX_COMMITTEE - 1))
	}

	/// Most that a batch of so many slots weighs.
	pub(crate) fn weight_of_finalise(limit: u32) -> Weight {
		let slots = Self::weight_of_slot().saturating_mul(limit.min(MAX_BATCH).into());
		Self::weight_of_opening(MAX_ORACLES).saturating_add(slots)
	}

	pub(crate) fn do_finalise(limit: u32) -> DispatchResultWithPostInfo {
		let era = Self::due_era().ok_or(Error::<T>::NothingToFinalise)?;
		let batch = Self::finalise_batch::<T::OnVerdict>(
			era,
			Reporters::<T>::get(era),
			limit.min(MAX_BATCH),
		);
		// A batch reads all reports, so many small ones would be a way to fill blocks for free.
		let useful = batch.ended || batch.slots() >= MIN_FREE_BATCH;
		Ok(PostDispatchInfo {
			actual_weight: Some(batch.weight::<T>()),
			pays_fee: if useful { Pays::No } else { Pays::Yes },
		})
	}

	/// The first era that is not final, if the window for reports on it is closed.
	pub(crate) fn due_era() -> Option<EraIndex> {
		let era = FinalUntil::<T>::get();
		(era.checked_add(2)? <= T::Clock::era()).then_some(era)
	}

	/// Looks at up to `limit` slots of `era`, the first that is not final and due: at each once in
	/// either pass. Verdicts are told to `Told`.
	pub(crate) fn finalise_batch<Told: OnVerdict>(
		era: EraIndex,
		reporters: EraReports,
		limit: u32,
	) -> Batch {
		let mut batch = Batch::default();
		let limit = limit.min(MAX_BATCH);
		let set = Eras::<T>::get(era).filter(|_| reporters.short.count() > 0);
		let probes = set.as_ref().map_or(0, EraSet::total_probes);
		let silent_checks = set.as_ref().map_or(0, |set| u32::from(set.silent_checks));
		// Without a seed nobody was assigned anything, and no report was accepted.
		let Some(committees) = set.as_ref().and_then(Self::assignments_of) else {
			Self::end_era(era);
			return Batch { ended: true, ..batch };
		};
		let probe = WHOLE.checked_div(probes).unwrap_or_default();
		let params = Parameters::<T>::get();
		let work = Work { era, reporters, committees, probe, silent_checks, params };
		let mut cursor = Verdicts::<T>::get();
		if cursor.stage == VerdictStage::Tally {
			batch.tallied = Self::tally(&work, &mut cursor, limit);
		}
		if cursor.stage == VerdictStage::Enter
			&& Self::enter::<Told>(&work, &mut cursor, limit, &mut batch)
		{
			Self::end_era(era);
			return Batch { ended: true, ..batch };
		}
		Verdicts::<T>::put(cursor);
		batch
	}

	/// Merges the reports on up to `limit` slots: scores those who reported or should have, writes
	/// down who was short, and sums what fails in each region, and of each provider there.
	fn tally(work: &Work, cursor: &mut VerdictCursor, limit: u32) -> Pass {
		let era = work.era;
		let draw = Self::silent_draw(era, &work.reporters, work.silent_checks);
		let contradicted = work.params.contradicted.get();
		let rules = ScoreRules { probe: work.probe, contradicted, draw };
		let mut scores = EraScores::<T>::get(era).into_inner();
		let mut findings = Findings::new();
		let mut merge = Merge::open::<T>(era, &work.committees, &work.reporters, cursor.slot);
		let mut slots = 0;
		while let Some(slot) = merge.head().filter(|_| slots < limit) {
			let finding = merge.take::<T>(slot);
			finding.score(&mut scores, rules);
			if let Some(shortfall) = finding.shortfall() {
				Self::find(era, slot, shortfall, &mut findings);
			}
			slots += 1;
		}
		match merge.head() {
			Some(next) => cursor.slot = next,
			None => cursor.stage = VerdictStage::Enter,
		}
		// Slots of oracles are below the bound.
		EraScores::<T>::insert(era, BoundedVec::truncate_from(scores));
		Self::write_down(era, findings, cursor);
		Pass { pages: merge.pages(), slots }
	}

	/// What draws the checks of silence of `era`. Its seed and all reports are there as soon as it is
	/// due.
	pub(crate) fn silent_draw(era: EraIndex, reporters: &EraReports, limit: u32) -> SilentDraw {
		let seed = Eras::<T>::get(era.saturating_add(CHECK_DELAY)).and_then(|set| set.seed);
		SilentDraw { seed, reported: reporters.listed, limit }
	}

	/// The node that had `slot` in `era` was short. What is suspended is no part of its region, and
	/// announced maintenance no failure.
	fn find(era: EraIndex, slot: NodeSlot, credit: Bps, findings: &mut Findings<T::AccountId>) {
		let Some(node) = NodeSlots::<T>::get(slot).at(era) else {
			log::error!(target: crate::LOG_TARGET, "no node had slot {slot:?} in era {era}");
			return;
		};
		// Counts as fully short already.
		if Records::<T>::get(node).is_some_and(|record| record.is_suspended(era)) {
			return;
		}
		let blame = if T::Nodes::in_maintenance(node, era) {
			Blame::Nobody
		} else if let Some(info) = T::Nodes::node(node) {
			let weight = info.required.saturating_mul(credit.get().into()) / u128::from(WHOLE);
			findings.fails(info.market.region, info.provider, weight)
		} else {
			Blame::Provider
		};
		findings.nodes.push(Found { node, credit, blame });
	}

	/// Adds what fails to the sums, and keeps who was short for the second pass.
	fn write_down(era: EraIndex, findings: Findings<T::AccountId>, cursor: &mut VerdictCursor) {
		if findings.nodes.is_empty() {
			return;
		}
		let mut regions = BTreeMap::<RegionId, u128>::new();
		let mut places: Vec<_> = findings.places.into_iter().collect();
		places.sort_by_key(|(_, index)| *index);
		for (((region, provider), _), weight) in places.iter().zip(findings.sums) {
			if weight == 0 {
				continue;
			}
			FailingOf::<T>::mutate((era, region, provider), |sum| {
				*sum = sum.saturating_add(weight);
			});
			let sum = regions.entry(*region).or_default();
			*sum = sum.saturating_add(weight);
		}
		for (region, weight) in regions {
			Failing::<T>::mutate(era, region, |sum| *sum = sum.saturating_add(weight));
		}
		// A batch has no more slots than a page has room for.
		let page = FoundPage {
			places: BoundedVec::truncate_from(places.into_iter().map(|(place, _)| place).collect()),
			nodes: BoundedVec::truncate_from(findings.nodes),
		};
		FoundShort::<T>::insert(cursor.written, page);
		cursor.written = cursor.written.saturating_add(1);
	}

	/// Enters verdicts on those who were found short, as far as the limit allows. Returns whether
	/// these were all.
	fn enter<Told: OnVerdict>(
		work: &Work,
		cursor: &mut VerdictCursor,
		limit: u32,
		batch: &mut Batch,
	) -> bool {
		let mut surroundings = Surroundings::<T>::of(work.era, &work.params);
		while cursor.entered < cursor.written {
			let left = limit.saturating_sub(batch.slots());
			if left == 0 {
				return false;
			}
			let page = FoundShort::<T>::get(cursor.entered).unwrap_or_default();
			batch.entered.pages += 1;
			for found in page.nodes.iter().skip(cursor.next as usize).take(left as usize) {
				let penal = Self::penal(found, &page, &mut surroundings);
				let verdict = Verdict { credit: found.credit, penal };
				if Self::enter_verdict::<Told>(work.era, found.node, verdict) {
					batch.turned += 1;
				}
				batch.entered.slots += 1;
				cursor.next += 1;
			}
			if cursor.next as usize >= page.nodes.len() {
				FoundShort::<T>::remove(cursor.entered);
				cursor.entered = cursor.entered.saturating_add(1);
				cursor.next = 0;
			}
		}
		true
	}

	/// Enters the verdict on `node`. Returns whether a page of its log was full.
	fn enter_verdict<Told: OnVerdict>(era: EraIndex, node: NodeId, verdict: Verdict) -> bool {
		let record = Records::<T>::get(node).unwrap_or_default();
		// Nobody will read what a node that is gone did, but it may have rewards to lose.
		let turned = !record.gone && Self::append(node, record, era, verdict);
		Told::on_verdict(node, era, verdict);
		Self::deposit_event(Event::VerdictEntered { node, era, verdict });
		turned
	}

	/// What of a shortfall is penal.
	fn penal(
		found: &Found,
		page: &FoundPage<T::AccountId>,
		surroundings: &mut Surroundings<T>,
	) -> Bps {
		let place = match found.blame {
			Blame::Nobody => return Bps::ZERO,
			Blame::Provider => None,
			Blame::Place(index) => page.places.get(usize::from(index)),
		};
		let Some((region, provider)) = place else { return found.credit };
		let others = surroundings.others(*region, provider.clone());
		let (from, full) = surroundings.ramp;
		let penal = correlation::penal(found.credit.get(), others, from.get(), full.get());
		// Not more than the credit, so it fits.
		Bps::saturating(penal as u16)
	}

	fn end_era(era: EraIndex) {
		Verdicts::<T>::kill();
		FinalUntil::<T>::put(era.saturating_add(1));
		Self::deposit_event(Event::EraFinalised { era });
	}
}
