use super::*;
use frame_support::{assert_noop, assert_ok};
use icn_primitives::{EraIndex, NodeId, OnNodeStatus, ServiceRecord, Shortfall};

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
		assert_ok!(SlaOracle::repin(NODE, 6, 7));
		assert_ok!(SlaOracle::unpin(NODE, 7));
		assert_eq!(Records::<Test>::iter().count(), 0);
	});
}

#[test]
fn without_readers_only_the_last_entry_is_kept() {
	with_shortfalls(&[1, 2, 4, 8], || {
		// The one before the last goes with the next touch.
		assert!(Log::<Test>::iter_prefix(NODE).count() <= 2);
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
		assert_eq!(Log::<Test>::iter_prefix(NODE).count(), 6);
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
		assert_eq!(Log::<Test>::iter_prefix(NODE).count(), 4);
		assert_ok!(prune(2));
		assert_eq!(Log::<Test>::iter_prefix(NODE).count(), 2);
		assert_ok!(prune(2));
		assert_eq!(Log::<Test>::iter_prefix(NODE).count(), 1);
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
		assert_eq!(Log::<Test>::iter_prefix(NODE).count(), 3);
		// Within a bucket nothing is written.
		assert_storage_noop(|| SlaOracle::repin(NODE, 2, BUCKET - 1).unwrap());
		assert_ok!(SlaOracle::repin(NODE, BUCKET - 1, BUCKET + 1));
		assert_eq!(Log::<Test>::iter_prefix(NODE).count(), 1);
		// The last entry before the bucket is there.
		assert_eq!(credit(BUCKET + 1, SlaOracle::locate(NODE, BUCKET + 1)), Some(30));
	});
}

fn assert_storage_noop(what: impl FnOnce()) {
	let root = || sp_io::storage::root(sp_runtime::StateVersion::V1);
	let before = root();
	what();
	assert_eq!(before, root());
}

#[test]
fn fails_without_a_pin_or_room() {
	ExtBuilder::default().nodes(1).build_and_execute(|| {
		assert_noop!(SlaOracle::unpin(NODE, 0), Error::<Test>::NotPinned);
		assert_noop!(SlaOracle::repin(NODE, 0, BUCKET), Error::<Test>::NotPinned);
		for bucket in 0..MAX_PINS {
			assert_ok!(SlaOracle::pin(NODE, bucket * BUCKET));
		}
		assert_noop!(SlaOracle::pin(NODE, MAX_PINS * BUCKET), Error::<Test>::TooManyPins);
		assert_ok!(SlaOracle::repin(NODE, 0, MAX_PINS * BUCKET));
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

#[test]
fn suspensions_are_folded_or_refused() {
	ExtBuilder::default().oracles(3).nodes(1).build_and_execute(|| {
		assert_ok!(SlaOracle::pin(NODE, 2));
		for _ in 0..MAX_SPANS {
			live_to(Era::get() + 1);
			assert_ok!(SlaOracle::suspend(NODE, Era::get() + 1));
			live_to(Era::get() + 1);
			assert_ok!(SlaOracle::watch(NODE, Era::get() + 1));
		}
		live_to(Era::get() + 4);
		let suspend = || {
			frame_support::storage::with_storage_layer(|| SlaOracle::suspend(NODE, Era::get() + 1))
		};
		assert_noop!(suspend(), Error::<Test>::TooManySuspensions);
		assert_eq!(credit(18, 0), Some(MAX_SPANS * 10_000));
		// Nobody reads what was before.
		assert_ok!(SlaOracle::unpin(NODE, 2));
		assert_eq!(Records::<Test>::get(NODE).unwrap().spans.len(), 0);
		assert_eq!(credit(18, 0), Some(MAX_SPANS * 10_000));
		assert_eq!(credit(10, 0), None);
		assert_ok!(suspend());
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
