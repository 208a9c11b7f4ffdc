//! Invariants of the pallet.

use crate::{
	end_of, page_of, Activations, Blame, Commitments, Complaints, Config, Eras, Failing, FailingOf,
	FinalUntil, FoundShort, GoneNodes, HoldReason, KeyOwner, Log, LogEntry, NodeSlots,
	OpenedChecks, Operators, OracleSlots, Pages, Pallet, Parameters, Pruned, Purpose, Record,
	Records, Reporters, Reports, Roots, Sizes, SlotOf, VerdictCursor, Verdicts, KEPT_ERAS,
	LOG_PAGE,
};
use alloc::collections::BTreeMap;
use frame_support::{ensure, traits::fungible::hold::Inspect};
use icn_primitives::{Bps, EraClock, EraIndex, NodeId, NodeSlot, OracleSlot};
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// Checks every invariant.
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		ensure!(Parameters::<T>::get().is_valid(), "the parameters make no sense together");
		Self::check_oracle_slots()?;
		Self::check_node_slots()?;
		Self::check_keys()?;
		Self::check_bonds()?;
		Self::check_finality()?;
		Self::check_reports()?;
		Self::check_rows()?;
		Self::check_failing()?;
		Self::check_found()?;
		Self::check_records()?;
		Self::check_gone()?;
		Self::check_activations()?;
		Self::check_complaints()?;
		Self::check_economy()
	}

	/// Slots are dense, and operators that have not retired and slots name each other.
	fn check_oracle_slots() -> Result<(), TryRuntimeError> {
		let sizes = Sizes::<T>::get();
		ensure!(sizes.oracles <= sizes.oracle_rows, "more oracles than rows");
		let rows = OracleSlots::<T>::iter_keys().count();
		ensure!(rows == sizes.oracle_rows as usize, "the number of oracle rows is wrong");
		for slot in 0..sizes.oracle_rows {
			let slot = OracleSlot(slot);
			let latest = OracleSlots::<T>::get(slot).latest();
			ensure!(latest.is_some() == (slot.0 < sizes.oracles), "oracle slots are not dense");
			if let Some(account) = latest {
				let back = Operators::<T>::get(account).and_then(|row| row.slots.latest());
				ensure!(back == Some(slot), "an operator does not know its slot");
			}
		}
		let active = Operators::<T>::iter_values().filter(|row| row.left_at.is_none());
		ensure!(active.count() == sizes.oracles as usize, "the number of oracles is wrong");
		for row in Operators::<T>::iter_values() {
			let in_set = row.slots.latest().is_some();
			ensure!(in_set == row.left_at.is_none(), "a retired operator has a slot");
		}
		Ok(())
	}

	/// Slots are dense, and watched nodes and slots name each other.
	fn check_node_slots() -> Result<(), TryRuntimeError> {
		let sizes = Sizes::<T>::get();
		ensure!(sizes.nodes <= sizes.node_rows, "more nodes than rows");
		let rows = NodeSlots::<T>::iter_keys().count();
		ensure!(rows == sizes.node_rows as usize, "the number of node rows is wrong");
		for slot in 0..sizes.node_rows {
			let slot = NodeSlot(slot);
			let latest = NodeSlots::<T>::get(slot).latest();
			ensure!(latest.is_some() == (slot.0 < sizes.nodes), "node slots are not dense");
			if let Some(node) = latest {
				ensure!(SlotOf::<T>::get(node) == Some(slot), "a node does not know its slot");
			}
		}
		let watched = SlotOf::<T>::iter_keys().count();
		ensure!(watched == sizes.nodes as usize, "the number of watched nodes is wrong");
		Ok(())
	}

	/// Operators and keys name each other.
	fn check_keys() -> Result<(), TryRuntimeError> {
		for (operator, row) in Operators::<T>::iter() {
			ensure!(KeyOwner::<T>::get(&row.key) == Some(operator), "a key has another owner");
		}
		let (keys, operators) =
			(KeyOwner::<T>::iter_keys().count(), Operators::<T>::iter_keys().count());
		ensure!(keys == operators, "a key has no operator");
		Ok(())
	}

	/// The bond of each operator is on hold, and nothing else.
	fn check_bonds() -> Result<(), TryRuntimeError> {
		for (operator, row) in Operators::<T>::iter() {
			let held = T::Currency::balance_on_hold(&HoldReason::Bond.into(), &operator);
			ensure!(held == row.bond, "a bond is not on hold");
		}
		Ok(())
	}

	/// Only eras whose window is closed are final, and the sets of all others are there.
	fn check_finality() -> Result<(), TryRuntimeError> {
		let (now, final_until) = (T::Clock::era(), FinalUntil::<T>::get());
		ensure!(final_until <= now.saturating_sub(1), "an era is final too early");
		ensure!(
			final_until.saturating_add(1) < now || Verdicts::<T>::get() == VerdictCursor::default(),
			"verdicts were entered too early"
		);
		let pruned = Pruned::<T>::get();
		ensure!(pruned.era <= Self::done_until(), "reports were pruned too early");
		let first = pruned.era.saturating_sub(KEPT_ERAS);
		for era in first..=now.saturating_add(1) {
			ensure!(Eras::<T>::contains_key(era), "the set of an era is missing");
		}
		let expected = now.saturating_add(2).saturating_sub(first) as usize;
		ensure!(Eras::<T>::iter_keys().count() == expected, "the set of an era is left over");
		for (era, set) in Eras::<T>::iter() {
			ensure!(!set.measured || era.saturating_add(2) <= now, "an era is measured too early");
			ensure!(!set.measured || set.oracles > 0, "an era is measured by nobody");
			ensure!(era <= now || set.seed.is_none(), "a seed is known too early");
			ensure!(set.windows > 0 && set.probes > 0, "an era without probes");
		}
		Ok(())
	}

	/// Reports are of eras that are not pruned and ended, have the pages they say, are counted as
	/// what they are, and were committed to.
	fn check_reports() -> Result<(), TryRuntimeError> {
		let (now, pruned) = (T::Clock::era(), Pruned::<T>::get());
		let mut pages = 0;
		let mut listed = BTreeMap::<EraIndex, u32>::new();
		for (era, oracle, report) in Reports::<T>::iter() {
			ensure!(era >= pruned.era && era < now, "a report is left over");
			let reporters = Reporters::<T>::get(era);
			ensure!(reporters.started.contains(oracle), "a report has no reporter");
			ensure!(reporters.committed.contains(oracle), "a report without a commitment");
			let complete = report.is_complete();
			ensure!(reporters.complete.contains(oracle) == complete, "a report is miscounted");
			let short = complete && report.last.is_some();
			ensure!(reporters.short.contains(oracle) == short, "exceptions are miscounted");
			if complete {
				let sum = listed.entry(era).or_default();
				*sum = sum.saturating_add(report.listed);
			}
			let (mut last, mut count) = (None, 0u32);
			let first =
				if (era, oracle.0) == (pruned.era, pruned.oracle) { pruned.page } else { 0 };
			for index in first..report.received() {
				let page = Pages::<T>::get((era, oracle, index)).ok_or("a page is missing")?;
				for exception in page {
					ensure!(last < Some(exception.slot), "exceptions are unsorted");
					last = Some(exception.slot);
					count += 1;
				}
				pages += 1;
			}
			ensure!(first > 0 || count == report.listed, "exceptions of a report are miscounted");
		}
		ensure!(Pages::<T>::iter_keys().count() == pages, "a page is left over");
		for era in Reporters::<T>::iter_keys() {
			ensure!(era >= pruned.era && era <= now, "reporters are left over");
			// Of an era that is done the reports may be going already.
			let sum = listed.get(&era).copied().unwrap_or_default();
			let counted = Reporters::<T>::get(era).listed == sum || era < Self::done_until();
			ensure!(counted, "exceptions of an era are miscounted");
		}
		Ok(())
	}

	/// What oracles committed to, posted and opened is of eras that are not pruned; commitments
	/// are counted, and roots sorted.
	fn check_rows() -> Result<(), TryRuntimeError> {
		let (now, pruned) = (T::Clock::era(), Pruned::<T>::get().era);
		let kept = |era| pruned <= era && era <= now;
		for (era, oracle, _) in Commitments::<T>::iter() {
			ensure!(kept(era), "a commitment is left over");
			ensure!(Reporters::<T>::get(era).committed.contains(oracle), "an uncounted commitment");
		}
		for (era, reporters) in Reporters::<T>::iter() {
			// Of an era that is done they may be going already.
			let commitments = Commitments::<T>::iter_key_prefix(era).count();
			let all = commitments == reporters.committed.count() as usize;
			ensure!(all || era < Self::done_until(), "a commitment is missing");
		}
		for (era, _, roots) in Roots::<T>::iter() {
			ensure!(kept(era), "a root is left over");
			let sorted = roots.windows(2).all(|roots| roots[0].window < roots[1].window);
			ensure!(sorted, "roots are unsorted");
		}
		for (era, _) in OpenedChecks::<T>::iter_keys() {
			ensure!(kept(era), "an opened check is left over");
		}
		Ok(())
	}

	/// What fails in a region is the sum of what fails of its providers, of the era at work and of
	/// those that are final.
	fn check_failing() -> Result<(), TryRuntimeError> {
		let (pruned, final_until) = (Pruned::<T>::get().era, FinalUntil::<T>::get());
		for era in Failing::<T>::iter_keys()
			.map(|(era, _)| era)
			.chain(FailingOf::<T>::iter_keys().map(|(era, _, _)| era))
		{
			ensure!(pruned <= era && era <= final_until, "a failure is left over");
		}
		for (era, region, failing) in Failing::<T>::iter() {
			let sum =
				FailingOf::<T>::iter_prefix_values((era, region)).fold(0, u128::saturating_add);
			ensure!(failing == sum, "what fails is not what fails of each");
		}
		for (era, region, _) in FailingOf::<T>::iter_keys() {
			// Goes after the sum.
			let known = Failing::<T>::contains_key(era, region) || era < Self::done_until();
			ensure!(known, "what fails of one is not part of the sum");
		}
		Ok(())
	}

	/// Findings are those that wait for their verdicts, none is empty, and their places are known.
	fn check_found() -> Result<(), TryRuntimeError> {
		let cursor = Verdicts::<T>::get();
		ensure!(cursor.entered <= cursor.written, "more findings were entered than made");
		for page in cursor.entered..cursor.written {
			let found = FoundShort::<T>::get(page).ok_or("a page of findings is missing")?;
			let next = if page == cursor.entered { cursor.next as usize } else { 0 };
			ensure!(next < found.nodes.len(), "a page of findings is done");
			for node in found.nodes {
				ensure!(node.credit > Bps::ZERO, "a finding of nothing");
				let known = match node.blame {
					Blame::Place(index) => usize::from(index) < found.places.len(),
					Blame::Nobody | Blame::Provider => true,
				};
				ensure!(known, "a finding at no place");
			}
		}
		let waiting = cursor.written.saturating_sub(cursor.entered) as usize;
		ensure!(FoundShort::<T>::iter_keys().count() == waiting, "a page of findings is left over");
		Ok(())
	}

	/// Logs are complete, of strictly ascending eras, and their sums never fall; spans and pins
	/// are in order; a node is suspended or watched.
	fn check_records() -> Result<(), TryRuntimeError> {
		let mut pages = 0;
		for (node, record) in Records::<T>::iter() {
			ensure!(!record.is_empty(), "an empty record");
			if !record.gone {
				pages += Self::check_log(node, &record)?;
			}
			Self::check_spans(&record)?;
			let watched = SlotOf::<T>::contains_key(node);
			ensure!(!(watched && record.gone), "a node that is gone is watched");
			ensure!(!(watched && record.has_open_span()), "a suspended node is watched");
			let sorted = record.pins.windows(2).all(|pins| pins[0].bucket < pins[1].bucket);
			ensure!(sorted, "pins are unsorted");
			ensure!(record.pins.iter().all(|pin| pin.count > 0), "a pin of nobody");
		}
		let gone = |node| Records::<T>::get(node).is_some_and(|record| record.gone);
		let kept = Log::<T>::iter_keys().filter(|(node, _)| !gone(*node)).count();
		ensure!(kept == pages, "a page of a log is left over");
		Ok(())
	}

	/// Returns the number of its pages that are rows.
	fn check_log(node: NodeId, record: &Record) -> Result<usize, TryRuntimeError> {
		// The era under work may have its verdict already.
		let until = FinalUntil::<T>::get().saturating_add(1);
		let begin = record.first.max(end_of(record.tail_page()).saturating_sub(LOG_PAGE) + 1);
		let expected = record.entries.saturating_add(1).saturating_sub(begin);
		ensure!(record.tail.len() == expected as usize, "a last page of another length");
		let mut last: Option<LogEntry> = None;
		for position in record.first..=record.entries {
			let entry = Self::entry(node, record, position).ok_or("a log entry is missing")?;
			ensure!(entry.era < until, "a verdict on an era that is not due");
			if let Some(last) = last {
				ensure!(last.era < entry.era, "verdicts are not in the order of eras");
				let grows = last.credit < entry.credit && last.penal <= entry.penal;
				ensure!(grows, "the sums of a log fall");
			}
			last = Some(entry);
		}
		Ok(record.tail_page().saturating_sub(page_of(record.first)) as usize)
	}

	fn check_spans(record: &Record) -> Result<(), TryRuntimeError> {
		let mut end = 0;
		for (index, span) in record.spans.iter().enumerate() {
			ensure!(span.from >= end, "suspensions overlap");
			match span.until {
				Some(until) => ensure!(until > span.from, "a suspension of no era"),
				None => ensure!(index + 1 == record.spans.len(), "a suspension never ended"),
			}
			end = span.until.unwrap_or(span.from);
		}
		Ok(())
	}

	/// Nodes that are gone and their records name each other.
	fn check_gone() -> Result<(), TryRuntimeError> {
		let mut queued = 0;
		for (_, node, page) in GoneNodes::<T>::iter() {
			let record = Records::<T>::get(node).ok_or("a gone node has no record")?;
			ensure!(record.gone, "a gone node has a live record");
			for page in page..record.tail_page() {
				ensure!(Log::<T>::contains_key(node, page), "a gone log has a gap");
			}
			queued += 1;
		}
		let gone = Records::<T>::iter_values().filter(|record| record.gone).count();
		ensure!(gone == queued, "a gone node is not queued");
		Ok(())
	}

	/// Votes are of members, each once, and undecided; no two questions about a node are of one
	/// generation, and each is kept with its kind.
	fn check_activations() -> Result<(), TryRuntimeError> {
		for (node, activation) in Activations::<T>::iter() {
			ensure!(activation.purpose == Purpose::Activate, "a complaint among activations");
			let other = Complaints::<T>::get(node).map(|complaint| complaint.generation);
			ensure!(other != Some(activation.generation), "two questions about one generation");
		}
		for activation in Activations::<T>::iter_values().chain(Complaints::<T>::iter_values()) {
			ensure!(activation.needed <= activation.size, "more votes needed than members");
			ensure!(activation.needed > activation.size / 2, "a minority may activate");
			ensure!(activation.drawn_in < activation.closes, "a window of no era");
			ensure!(activation.members.len() <= activation.size.into(), "too many members");
			for (index, vote) in activation.votes.iter().enumerate() {
				let is_member = usize::from(vote.member) < activation.members.len();
				ensure!(is_member, "a vote of no member");
				let earlier = activation.votes.iter().take(index);
				let repeated = earlier.filter(|other| other.member == vote.member).count() > 0;
				ensure!(!repeated, "a member voted twice");
			}
			let in_favour = activation.votes.iter().filter(|vote| vote.in_favour).count();
			ensure!(in_favour < activation.needed.into(), "a decided activation is open");
		}
		Ok(())
	}
}
