use super::*;
use frame_support::{assert_noop, assert_ok};
use icn_primitives::{Bps, EraIndex, NodeId, OnNodeStatus, ServiceRecord, Shortfall, Verdict};

const NODE: NodeId = NodeId(1);

/// Three oracles watch one node, which falls short by `shortfalls` in eras 3, 4, ..; all of these
/// are final then.
fn with_shortfalls(shortfalls: &[u16], test: impl FnOnce()) {
	ExtBuilder::default().oracles(3).nodes(1).build_and_execute(|| {
		live_to(4);
		for shortfall in shortfalls {
			let seen = if *shortfall > 0 { vec![(0, *shortfall)] } else { vec![] };
			for n in 1..=3 {
				report(n, &seen);
			}
			live_to(Era::get() + 1);
		}
		test();
	});
}

fn credit(before: EraIndex, at: u32) -> Option<u32> {
	SlaOracle::shortfall(NODE, before, at).map(|sums| sums.credit)
}

/// Entries of its log that are kept.
fn kept() -> u32 {
	let record = Records::<Test>::get(NODE).unwrap();
	record.entries + 1 - record.first
}

/// Pages of its log that are rows of their own.
fn rows() -> usize {
	Log::<Test>::iter_prefix(NODE).count()
}

/// A node with a reader, which fell short by ten in each of so many eras from 1 on; all are final.
fn with_log(entries: u32, test: impl FnOnce()) {
	ExtBuilder::default().oracles(3).nodes(1).build_and_execute(|| {
		assert_ok!(SlaOracle::pin(NODE, 0));
		live_to(entries + 3);
		let verdict = Verdict { credit: Bps::saturating(10), penal: Bps::saturating(3) };
		for era in 1..=entries {
			let record = Records::<Test>::get(NODE).unwrap();
			let turned = SlaOracle::append(NODE, record, era, verdict);
			assert_eq!(turned, era > 1 && era % LOG_PAGE == 1);
		}
		test();
	});
}

#[test]
fn a_long_log_is_read_page_by_page() {
	for entries in [15, 16, 17, 31, 32, 33, 40] {
		with_log(entries, || {
			assert_eq!((kept(), rows() as u32), (entries, (entries - 1) / LOG_PAGE));
			for before in 0..=entries + 2 {
				let at = SlaOracle::locate(NODE, before);
				assert_eq!(at, before.saturating_sub(1).min(entries));
				let sums = Shortfall { credit: 10 * at, penal: 3 * at };
				assert_eq!(SlaOracle::shortfall(NODE, before, at), Some(sums));
				// No other position will do.
				assert_eq!(credit(before, at + 1), None);
				assert_eq!(at.checked_sub(1).and_then(|at| credit(before, at)), None);
			}
		});
	}
}

#[test]
fn pages_go_when_no_reader_needs_them() {
	with_log(5 * LOG_PAGE, || {
		assert_eq!(rows(), 4);
		let prune = |limit| {
			SlaOracle::prune_log(signed(operator(9)), NODE, limit).map_err(|error| error.error)
		};
		assert_noop!(prune(9), Error::<Test>::NothingToPrune);
		// A reader that leaves takes two along.
		assert_ok!(SlaOracle::unpin(NODE, 0));
		assert_eq!((rows(), kept()), (2, 3 * LOG_PAGE));
		let kept_from = Records::<Test>::get(NODE).unwrap().kept_from;
		assert_eq!(kept_from, 2 * LOG_PAGE + 2);
		let at = SlaOracle::locate(NODE, kept_from);
		assert_eq!(credit(kept_from, at), Some(10 * (2 * LOG_PAGE + 1)));
		assert_eq!(credit(kept_from - 1, at - 1), None);
		assert_noop!(prune(0), Error::<Test>::NothingToPrune);
		assert_ok!(prune(1));
		assert_eq!((rows(), kept()), (1, 2 * LOG_PAGE));
		SlaOracle::do_try_state().unwrap();
		assert_ok!(prune(9));
		// The last entry stays.
		assert_eq!((rows(), kept()), (0, 1));
		assert_noop!(prune(9), Error::<Test>::NothingToPrune);
		assert_eq!(credit(5 * LOG_PAGE + 1, 5 * LOG_PAGE), Some(50 * LOG_PAGE));
	});
}

#[test]
fn a_page_of_which_a_part_went_is_moved_and_goes() {
	with_log(10, || {
		assert_ok!(SlaOracle::unpin(NODE, 0));
		assert_eq!(kept(), 1);
		let from = Era::get();
		assert_ok!(SlaOracle::pin(NODE, from));
		for era in from..from + 8 {
			live_to(era + 2);
			let record = Records::<Test>::get(NODE).unwrap();
			let verdict = Verdict { credit: Bps::ONE, penal: Bps::ZERO };
			SlaOracle::append(NODE, record, era, verdict);
			SlaOracle::do_try_state().unwrap();
		}
		assert_eq!((rows(), kept()), (1, 9));
		for (before, at) in (from..from + 9).zip(10..) {
			assert_eq!(SlaOracle::locate(NODE, before), at);
			assert_eq!(credit(before, at), Some(100 + 10_000 * (at - 10)));
		}
		assert_ok!(SlaOracle::unpin(NODE, from));
		assert_eq!((rows(), kept()), (0, 1));
	});
}

/// Without any reader a log takes no row until its page is full, and then no more than one.
#[test]
fn an_unread_log_stays_short() {
	ExtBuilder::default().oracles(3).nodes(1).build_and_execute(|| {
		live_to(4);
		for _ in 0..2 * LOG_PAGE + 3 {
			for n in 1..=3 {
				report(n, &[(0, 10)]);
			}
			live_to(Era::get() + 1);
			SlaOracle::do_try_state().unwrap();
			assert!(kept() <= 2 * LOG_PAGE && rows() <= 1, "{} {}", kept(), rows());
		}
	});
}

#[test]
fn a_long_log_of_a_gone_node_goes_page_by_page() {
	with_log(3 * LOG_PAGE + 1, || {
		let record = Records::<Test>::get(NODE).unwrap();
		assert_eq!(record.pins.len(), 1);
		// Pages are left for later.
		Records::<Test>::mutate(NODE, |record| record.as_mut().unwrap().pins.clear());
		assert_ok!(SlaOracle::gone(NODE));
		run_to(Era::get() + 3);
		while FinalUntil::<Test>::get() < Era::get() - 1 {
			assert_ok!(SlaOracle::finalise(signed(operator(9)), 9));
		}
		while SlaOracle::settle_operators(signed(operator(9)), 9).is_ok() {}
		let mut steps = vec![];
		while SlaOracle::prune(signed(operator(9)), 1).is_ok() {
			steps.push(rows());
			SlaOracle::do_try_state().unwrap();
		}
		steps.dedup();
		assert_eq!(steps, [3, 2, 1, 0]);
		assert!(!Records::<Test>::contains_key(NODE));
	});
}

#[test]
fn sums_are_read_by_position() {
	with_shortfalls(&[1_000, 0, 300], || {
		assert_eq!(FinalUntil::<Test>::get(), 6);
		// Verdicts on eras 3 and 5, at positions 1 and 2.
		assert_eq!(Records::<Test>::get(NODE).unwrap().entries, 2);
		assert_ok!(SlaOracle::pin(NODE, 6));
		let located: Vec<_> = (5..8).map(|before| SlaOracle::locate(NODE, before)).collect();
		assert_eq!(located, [1, 2, 2]);
		assert_eq!(
			[credit(4, 1), credit(5, 1), credit(6, 2)],
			[Some(1_000), Some(1_000), Some(1_300)]
		);
		// Not the last entry before the era, not before it, and not there.
		assert_eq!([credit(6, 1), credit(5, 2), credit(6, 3), credit(6, 0)], [None; 4]);
		// Not final.
		assert_eq!(credit(7, 2), None);
		assert_eq!(
			SlaOracle::shortfall(NODE, 6, 2),
			Some(Shortfall { credit: 1_300, penal: 1_300 })
		);
	});
}

#[test]
fn a_healthy_node_has_no_row() {
	with_shortfalls(&[0, 0], || {
		assert_eq!(Records::<Test>::iter().count(), 0);
		assert_eq!([credit(5, 0), credit(5, 1), credit(6, 0)], [Some(0), None, None]);
		assert_eq!(SlaOracle::locate(NODE, 5), 0);
		assert_ok!(SlaOracle::pin(NODE, 6));
		assert_ok!(repin(NODE, 6, 7));
		assert_ok!(SlaOracle::unpin(NODE, 7));
		assert_eq!(Records::<Test>::iter().count(), 0);
	});
}

#[test]
fn without_readers_only_the_last_entry_is_kept() {
	with_shortfalls(&[1, 2, 4, 8], || {
		// The one before the last goes with the next touch.
		assert!(kept() <= 2);
		let last = Records::<Test>::get(NODE).unwrap();
		assert_eq!((last.entries, credit(7, 4)), (4, Some(15)));
		assert_eq!(credit(3, 0), None);
		assert_noop!(SlaOracle::pin(NODE, last.kept_from - 1), Error::<Test>::LogPruned);
		assert_ok!(SlaOracle::pin(NODE, 7));
	});
}

#[test]
fn readers_keep_what_they_need() {
	ExtBuilder::default().oracles(3).nodes(1).build_and_execute(|| {
		assert_ok!(SlaOracle::pin(NODE, 4));
		// Some of it is announced.
		Maintained::mutate(|eras| eras.extend([4, 6].map(|era| (NODE, era))));
		live_to(4);
		for _ in 0..6 {
			for n in 1..=3 {
				report(n, &[(0, 10)]);
			}
			live_to(Era::get() + 1);
		}
		assert_eq!((kept(), rows()), (6, 0));
		for before in 3..=FinalUntil::<Test>::get() {
			let at = SlaOracle::locate(NODE, before);
			assert_eq!(credit(before, at), Some(10 * (before - 3)));
			let announced = (3..before).filter(|era| [4, 6].contains(era)).count() as u32;
			let penal = SlaOracle::shortfall(NODE, before, at).unwrap().penal;
			assert_eq!(penal, 10 * (before - 3 - announced));
		}
		let prune = |limit| SlaOracle::prune_log(signed(operator(9)), NODE, limit);
		assert_noop!(prune(9), Error::<Test>::NothingToPrune);
		assert_ok!(SlaOracle::unpin(NODE, 4));
		assert_eq!(kept(), 1);
		assert_noop!(prune(2), Error::<Test>::NothingToPrune);
		assert_noop!(
			SlaOracle::prune_log(signed(operator(9)), NodeId(2), 9),
			Error::<Test>::NothingToPrune
		);
		assert_eq!(credit(9, 6), Some(60));
	});
}

#[test]
fn a_later_bucket_frees_the_log_of_earlier_ones() {
	ExtBuilder::default().oracles(3).nodes(1).build_and_execute(|| {
		assert_ok!(SlaOracle::pin(NODE, 2));
		live_to(4);
		for _ in 0..3 {
			for n in 1..=3 {
				report(n, &[(0, 10)]);
			}
			live_to(Era::get() + 1);
		}
		live_to(BUCKET + 3);
		assert_eq!(kept(), 3);
		assert_ok!(repin(NODE, BUCKET - 1, BUCKET + 1));
		assert_eq!(kept(), 1);
		// The last entry before the bucket is there.
		assert_eq!(credit(BUCKET + 1, SlaOracle::locate(NODE, BUCKET + 1)), Some(30));
	});
}

/// One reader goes, another comes.
fn repin(node: NodeId, from: EraIndex, to: EraIndex) -> sp_runtime::DispatchResult {
	SlaOracle::unpin(node, from)?;
	SlaOracle::pin(node, to)
}

#[test]
fn fails_without_a_pin_or_room() {
	ExtBuilder::default().nodes(1).build_and_execute(|| {
		assert_noop!(SlaOracle::unpin(NODE, 0), Error::<Test>::NotPinned);
		for bucket in 0..MAX_PINS {
			assert_ok!(SlaOracle::pin(NODE, bucket * BUCKET));
		}
		assert_noop!(SlaOracle::pin(NODE, MAX_PINS * BUCKET), Error::<Test>::TooManyPins);
		assert_ok!(repin(NODE, 0, MAX_PINS * BUCKET));
	});
}

#[test]
fn a_suspension_counts_as_fully_short() {
	ExtBuilder::default().oracles(3).nodes(1).build_and_execute(|| {
		assert_ok!(SlaOracle::pin(NODE, 3));
		live_to(5);
		assert_ok!(SlaOracle::suspend(NODE, 6));
		live_to(9);
		assert_eq!(SlaOracle::service_record(NODE).unwrap().suspended_since, Some(6));
		assert_ok!(SlaOracle::watch(NODE, 10));
		let during: Vec<_> = (3..=8).map(|before| credit(before, 0)).collect();
		live_to(14);
		let after: Vec<_> = (3..=8).map(|before| credit(before, 0)).collect();
		assert_eq!(during, [0, 0, 0, 0, 10_000, 20_000].map(Some));
		assert_eq!(during, after);
		let later: Vec<_> = (9..=12).map(|before| credit(before, 0)).collect();
		assert_eq!(later, [30_000, 40_000, 40_000, 40_000].map(Some));
		assert_eq!(SlaOracle::shortfall(NODE, 12, 0).unwrap().penal, 0);
		assert_eq!(SlaOracle::service_record(NODE).unwrap().suspended_since, None);
	});
}

#[test]
fn a_suspension_that_goes_on_is_one() {
	ExtBuilder::default().oracles(3).nodes(1).build_and_execute(|| {
		live_to(5);
		assert_ok!(SlaOracle::suspend(NODE, 6));
		live_to(8);
		assert_ok!(SlaOracle::watch(NODE, 9));
		assert_ok!(SlaOracle::suspend(NODE, 9));
		let record = Records::<Test>::get(NODE).unwrap();
		assert_eq!(record.spans.to_vec(), [Span { from: 6, until: None }]);
	});
}

/// Whoever was suspended too often while somebody may ask for it is not watched again, so that
/// everybody who is watched can be suspended.
#[test]
fn suspensions_are_folded_or_the_last_goes_on() {
	ExtBuilder::default().oracles(3).nodes(1).build_and_execute(|| {
		assert_ok!(SlaOracle::pin(NODE, 2));
		let watch = || {
			frame_support::storage::with_storage_layer(|| SlaOracle::watch(NODE, Era::get() + 1))
		};
		for round in 1..=MAX_SPANS {
			live_to(Era::get() + 1);
			assert_ok!(SlaOracle::suspend(NODE, Era::get() + 1));
			live_to(Era::get() + 1);
			if round < MAX_SPANS {
				assert_ok!(watch());
			}
		}
		live_to(Era::get() + 4);
		assert_noop!(watch(), Error::<Test>::TooManySuspensions);
		// Seven of one era, and the last from era 16 on.
		assert_eq!(credit(18, 0), Some((MAX_SPANS - 1 + 2) * 10_000));
		// Nobody reads what was before.
		assert_ok!(SlaOracle::unpin(NODE, 2));
		assert_eq!(Records::<Test>::get(NODE).unwrap().spans.len(), 1);
		assert_eq!(credit(18, 0), Some((MAX_SPANS - 1 + 2) * 10_000));
		assert_eq!(credit(10, 0), None);
		assert_ok!(watch());
		assert_ok!(SlaOracle::suspend(NODE, Era::get() + 1));
	});
}

#[test]
fn the_record_is_what_is_known() {
	with_shortfalls(&[1_000, 500], || {
		let view = SlaOracle::service_record(NODE).unwrap();
		assert_eq!((view.final_until, view.position), (5, 2));
		assert_eq!((view.credit, view.penal), (1_500, 1_500));
		assert_eq!(view.slot, Some(icn_primitives::NodeSlot(0)));
		assert_eq!(SlaOracle::service_record(NodeId(9)), None);
	});
}

#[test]
fn a_gone_node_takes_its_record_with_it() {
	with_shortfalls(&[1_000, 500], || {
		let now = Era::get();
		assert_ok!(SlaOracle::pin(NODE, now));
		assert_noop!(SlaOracle::gone(NODE), Error::<Test>::StillPinned);
		assert_ok!(SlaOracle::unpin(NODE, now));
		assert_ok!(SlaOracle::gone(NODE));
		assert_noop!(SlaOracle::gone(NODE), Error::<Test>::NodeGone);
		assert_noop!(SlaOracle::pin(NODE, now), Error::<Test>::NodeGone);
		assert_eq!(SlaOracle::service_record(NODE), None);
		assert_eq!(SlotOf::<Test>::get(NODE), None);
		// Verdicts on its last eras are told, but not written down.
		let told = Told::get().len();
		for n in 1..=3 {
			report(n, &[(0, 700)]);
		}
		live_to(now + 1);
		assert_eq!(Told::get().len(), told + 1);
		live_to(now + 2);
		assert!(Records::<Test>::contains_key(NODE));
		live_to(now + 3);
		assert_eq!(FinalUntil::<Test>::get(), now + 2);
		assert_eq!(Records::<Test>::iter().count(), 0);
		assert_eq!(Log::<Test>::iter().count(), 0);
		assert_eq!(GoneNodes::<Test>::iter().count(), 0);
	});
}

#[test]
fn a_node_that_was_never_watched_goes_without_a_trace() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(SlaOracle::pending(NODE, 0));
		assert_ok!(SlaOracle::gone(NODE));
		assert_eq!(Activations::<Test>::iter().count(), 0);
		assert_eq!(GoneNodes::<Test>::iter().count(), 0);
	});
}

mod model {
	use super::*;
	use proptest::prelude::*;

	#[derive(Clone, Debug)]
	enum Op {
		/// The node is short by so much, so many eras after the last time.
		Short(u32, u16),
		/// A reader from the first era on that is not final.
		Pin,
		/// The reader who came first goes on to the first era that is not final, or leaves.
		Repin,
		Unpin,
		Prune(u32),
	}

	fn op() -> impl Strategy<Value = Op> {
		prop_oneof![
			12 => (1u32..90, 1u16..=10_000).prop_map(|(eras, by)| Op::Short(eras, by)),
			1 => Just(Op::Pin),
			1 => Just(Op::Repin),
			1 => Just(Op::Unpin),
			1 => (0u32..3).prop_map(Op::Prune),
		]
	}

	proptest! {
		#![proptest_config(ProptestConfig::with_cases(48))]

		/// Whatever is appended, read and pruned, a reader sees the sums of all verdicts, from the
		/// era of its pin on, and nothing else passes for the position.
		#[test]
		fn readers_see_the_sum_of_all_verdicts(ops in prop::collection::vec(op(), 1..120)) {
			ExtBuilder::default().build().execute_with(|| {
				let mut verdicts: Vec<(EraIndex, u32)> = vec![];
				let mut readers: Vec<EraIndex> = vec![];
				let mut until = 0;
				for op in ops {
					match op {
						Op::Short(eras, by) => {
							let era = until + eras - 1;
							// All eras before that of a verdict are final when it comes.
							FinalUntil::<Test>::put(era);
							let record = Records::<Test>::get(NODE).unwrap_or_default();
							let share = Bps::saturating(by);
							let verdict = Verdict { credit: share, penal: share };
							SlaOracle::append(NODE, record, era, verdict);
							verdicts.push((era, by.into()));
							until = era + 1;
							FinalUntil::<Test>::put(until);
						},
						Op::Pin => {
							assert_ok!(SlaOracle::pin(NODE, until));
							readers.push(until);
						},
						Op::Repin if !readers.is_empty() => {
							let from = readers.remove(0);
							assert_ok!(repin(NODE, from, until));
							readers.push(until);
						},
						Op::Unpin if !readers.is_empty() => {
							assert_ok!(SlaOracle::unpin(NODE, readers.remove(0)));
						},
						Op::Repin | Op::Unpin => {},
						Op::Prune(limit) => {
							let _ = SlaOracle::prune_log(signed(operator(9)), NODE, limit);
						},
					}
					let first = readers.iter().copied().min();
					for before in first.map_or(until, |first| first.min(until))..=until {
						let sum = verdicts.iter().filter(|(era, _)| *era < before);
						let sum = sum.map(|(_, by)| *by).sum();
						let at = SlaOracle::locate(NODE, before);
						let expected = Shortfall { credit: sum, penal: sum };
						assert_eq!(SlaOracle::shortfall(NODE, before, at), Some(expected));
						assert_eq!(credit(before, at + 1), None);
					}
					let rows = Log::<Test>::iter_prefix(NODE).count() as u32;
					let record = Records::<Test>::get(NODE).unwrap_or_default();
					assert_eq!(rows, record.tail_page() - page_of(record.first));
				}
			});
		}
	}
}
