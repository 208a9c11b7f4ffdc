//! Verdicts: the reports of an era are merged in the order of slots, by batches that go on where
//! the last one ended. A first pass sums what fails in each region; the second one enters the
//! verdicts, which are the less penal the more of a region fails.

use super::merge::{Finding, Merge};
use crate::{
	Config, EraReports, EraScores, EraSet, Eras, Error, Event, Failing, FailingOf, FinalUntil,
	NodeSlots, Pallet, Parameters, Records, Reporters, VerdictCursor, VerdictStage, Verdicts,
	WeightInfo, MAX_BATCH, MIN_FREE_BATCH,
};
use alloc::collections::BTreeMap;
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

/// What a batch did.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub(crate) struct Batch {
	/// Reports with exceptions that were merged, once for each pass.
	pub reporters: u32,
	/// Slots that were looked at, in either pass.
	pub slots: u32,
	/// Whether the era is final now.
	pub ended: bool,
}

/// The reports of one era.
struct Work {
	era: EraIndex,
	reporters: EraReports,
	committees: EraAssignments,
	/// What one probe of a node is worth, in basis points.
	probe: u32,
	limit: u32,
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
	fn of(era: EraIndex) -> Self {
		let params = Parameters::<T>::get();
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
	/// Weight of a batch, with what is told of each verdict.
	pub(crate) fn weight_of_finalise(reporters: u32, slots: u32) -> Weight {
		let slots = slots.min(MAX_BATCH);
		T::WeightInfo::finalise(reporters, slots)
			.saturating_add(T::OnVerdict::weight().saturating_mul(u64::from(slots)))
	}

	pub(crate) fn do_finalise(limit: u32) -> DispatchResultWithPostInfo {
		let era = Self::due_era().ok_or(Error::<T>::NothingToFinalise)?;
		let batch = Self::finalise_batch(era, Reporters::<T>::get(era), limit.min(MAX_BATCH));
		// A batch reads all reports, so many small ones would be a way to fill blocks for free.
		let useful = batch.ended || batch.slots >= MIN_FREE_BATCH;
		Ok(PostDispatchInfo {
			actual_weight: Some(Self::weight_of_finalise(batch.reporters, batch.slots)),
			pays_fee: if useful { Pays::No } else { Pays::Yes },
		})
	}

	/// The first era that is not final, if the window for reports on it is closed.
	pub(crate) fn due_era() -> Option<EraIndex> {
		let era = FinalUntil::<T>::get();
		(era.checked_add(2)? <= T::Clock::era()).then_some(era)
	}

	/// Looks at up to `limit` slots of `era`, the first that is not final and due: at each once in
	/// either pass.
	pub(crate) fn finalise_batch(era: EraIndex, reporters: EraReports, limit: u32) -> Batch {
		let mut batch = Batch::default();
		let set = Eras::<T>::get(era).filter(|_| reporters.short.count() > 0);
		let probes = set.as_ref().map_or(0, EraSet::total_probes);
		// Without a seed nobody was assigned anything, and no report was accepted.
		let Some(committees) = set.as_ref().and_then(Self::assignments_of) else {
			Self::end_era(era);
			return Batch { ended: true, ..batch };
		};
		let probe = WHOLE.checked_div(probes).unwrap_or_default();
		let work = Work { era, reporters, committees, probe, limit };
		let mut cursor = Verdicts::<T>::get();
		if cursor.stage == VerdictStage::Tally {
			cursor = match Self::tally(&work, cursor.slot, &mut batch) {
				Some(slot) => VerdictCursor { slot, ..cursor },
				None => VerdictCursor { stage: VerdictStage::Enter, slot: NodeSlot(0) },
			};
		}
		if cursor.stage == VerdictStage::Enter && batch.slots < limit {
			match Self::enter(&work, cursor.slot, &mut batch) {
				Some(slot) => cursor.slot = slot,
				None => {
					Self::end_era(era);
					return Batch { ended: true, ..batch };
				},
			}
		}
		Verdicts::<T>::put(cursor);
		batch
	}

	/// Goes through the slots from `from` on as far as the limit allows. Returns the next one;
	/// `None` after the last.
	fn pass(
		work: &Work,
		from: NodeSlot,
		batch: &mut Batch,
		mut each: impl FnMut(Finding),
	) -> Option<NodeSlot> {
		batch.reporters += work.reporters.short.count();
		let mut merge = Merge::open::<T>(work.era, &work.committees, &work.reporters, from);
		while let Some(slot) = merge.head() {
			if batch.slots >= work.limit {
				return Some(slot);
			}
			each(merge.take::<T>(slot));
			batch.slots += 1;
		}
		None
	}

	/// Sums what fails in each region, and of each provider there. What is suspended is no part of
	/// its region, and announced maintenance no failure.
	fn tally(work: &Work, from: NodeSlot, batch: &mut Batch) -> Option<NodeSlot> {
		let era = work.era;
		let mut sums = BTreeMap::<(RegionId, T::AccountId), u128>::new();
		let next = Self::pass(work, from, batch, |finding| {
			let Some(shortfall) = finding.shortfall() else { return };
			let Some(node) = NodeSlots::<T>::get(finding.slot).at(era) else { return };
			if Records::<T>::get(node).is_some_and(|record| record.is_suspended(era))
				|| T::Nodes::in_maintenance(node, era)
			{
				return;
			}
			let Some(info) = T::Nodes::node(node) else { return };
			let weight =
				info.required.saturating_mul(u128::from(shortfall.get())) / u128::from(WHOLE);
			if weight == 0 {
				return;
			}
			let sum = sums.entry((info.market.region, info.provider)).or_default();
			*sum = sum.saturating_add(weight);
		});
		let mut regions = BTreeMap::<RegionId, u128>::new();
		for ((region, provider), weight) in sums {
			FailingOf::<T>::mutate((era, region, provider), |sum| {
				*sum = sum.saturating_add(weight);
			});
			let sum = regions.entry(region).or_default();
			*sum = sum.saturating_add(weight);
		}
		for (region, weight) in regions {
			Failing::<T>::mutate(era, region, |sum| *sum = sum.saturating_add(weight));
		}
		next
	}

	/// Enters the verdicts, and scores those who reported or should have.
	fn enter(work: &Work, from: NodeSlot, batch: &mut Batch) -> Option<NodeSlot> {
		let era = work.era;
		let mut scores = EraScores::<T>::get(era).into_inner();
		let mut surroundings = Surroundings::<T>::of(era);
		let next = Self::pass(work, from, batch, |finding| {
			finding.score(&mut scores, work.probe);
			if let Some(shortfall) = finding.shortfall() {
				Self::enter_verdict(era, finding.slot, shortfall, &mut surroundings);
			}
		});
		// Slots of oracles are below the bound.
		EraScores::<T>::insert(era, BoundedVec::truncate_from(scores));
		next
	}

	/// Enters the verdict on the node that had `slot` in `era`.
	fn enter_verdict(
		era: EraIndex,
		slot: NodeSlot,
		credit: Bps,
		surroundings: &mut Surroundings<T>,
	) {
		let Some(node) = NodeSlots::<T>::get(slot).at(era) else {
			log::error!(target: crate::LOG_TARGET, "no node had slot {slot:?} in era {era}");
			return;
		};
		let record = Records::<T>::get(node).unwrap_or_default();
		// Counts as fully short already.
		if record.is_suspended(era) {
			return;
		}
		let penal = Self::penal(node, era, credit, surroundings);
		let verdict = Verdict { credit, penal };
		Self::append(node, record, era, verdict);
		T::OnVerdict::on_verdict(node, era, verdict);
		Self::deposit_event(Event::VerdictEntered { node, era, verdict });
	}

	/// What of a shortfall is penal.
	fn penal(node: NodeId, era: EraIndex, credit: Bps, surroundings: &mut Surroundings<T>) -> Bps {
		if T::Nodes::in_maintenance(node, era) {
			return Bps::ZERO;
		}
		let Some(info) = T::Nodes::node(node) else { return credit };
		let others = surroundings.others(info.market.region, info.provider);
		let (from, full) = surroundings.ramp;
		let penal = correlation::penal(credit.get(), others, from.get(), full.get());
		// Not more than `credit`, so it fits.
		Bps::saturating(penal as u16)
	}

	fn end_era(era: EraIndex) {
		Verdicts::<T>::kill();
		FinalUntil::<T>::put(era.saturating_add(1));
		Self::deposit_event(Event::EraFinalised { era });
	}
}
