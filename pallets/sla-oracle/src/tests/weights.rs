//! No call weighs more than it was declared to.

use super::*;
use frame_support::{
	dispatch::{DispatchClass, GetDispatchInfo},
	storage::with_storage_layer,
	traits::UnfilteredDispatchable,
};
use icn_primitives::{Bps, NodeId, OnDefault, ServiceRecord, Verdict};

/// Does `call` as often as it works, and returns how often.
fn repeat(call: Call<Test>) -> u32 {
	let declared = call.get_dispatch_info().call_weight;
	let mut times = 0;
	loop {
		let origin = signed(operator(99));
		let done = with_storage_layer(|| {
			call.clone().dispatch_bypass_filter(origin).map_err(|error| error.error)
		});
		let Ok(done) = done else { return times };
		let actual = done.actual_weight.expect("it says what it did");
		assert!(actual.all_lte(declared), "{call:?}: {actual:?} is more than {declared:?}");
		times += 1;
	}
}

/// Eras with much to do for anybody.
fn busy(test: impl FnOnce()) {
	ExtBuilder::default().oracles(5).nodes(20).build_and_execute(|| {
		let all: Vec<_> = (0..20).map(|slot| (slot, 5_000)).collect();
		for _ in 0..6 {
			run_to(Era::get() + 1);
			if Era::get() > 3 {
				for n in 1..=4 {
					report(n, &all);
				}
			}
		}
		test();
	});
}

#[test]
fn anybodys_calls_weigh_no_more_than_declared() {
	for limit in [1, 2, 3, 5, 6, 7, 16, 64, MAX_BATCH, u32::MAX] {
		busy(|| {
			assert!(repeat(Call::finalise { limit }) > 0);
			assert!(repeat(Call::settle_operators { limit }) > 0);
			assert!(repeat(Call::prune { limit }) > 0);
		});
	}
	// Nothing to do, or next to it.
	busy(|| {
		for limit in [0, 1] {
			run_to(Era::get() + 1);
			FinalUntil::<Test>::put(Era::get() - 2);
			let call = Call::<Test>::finalise { limit };
			let declared = call.get_dispatch_info().call_weight;
			let done = SlaOracle::finalise(signed(operator(9)), limit).unwrap();
			assert!(done.actual_weight.unwrap().all_lte(declared));
		}
		Verdicts::<Test>::kill();
	});
}

#[test]
fn the_removal_of_a_log_weighs_no_more_than_declared() {
	for limit in [1, 2, 3, 4, 9, u32::MAX] {
		ExtBuilder::default().nodes(1).build_and_execute(|| {
			let (node, bps) = (NodeId(1), Bps::saturating(1));
			SlaOracle::pin(node, 0).unwrap();
			live_to(9 * LOG_PAGE);
			for era in 1..=8 * LOG_PAGE {
				let record = Records::<Test>::get(node).unwrap();
				SlaOracle::append(node, record, era, Verdict { credit: bps, penal: bps });
			}
			SlaOracle::unpin(node, 0).unwrap();
			// Two of the seven rows went with the reader.
			let times = repeat(Call::prune_log { node, limit });
			assert_eq!(times, 5u32.div_ceil(limit));
		});
	}
}

/// A vote that suspends a node has its provider's default told.
#[test]
fn a_vote_weighs_what_a_default_does() {
	let call =
		Call::<Test>::vote_activation { node: NodeId(1), generation: 0, units: 1, in_favour: true };
	let info = call.get_dispatch_info();
	let audit = <() as WeightInfo>::vote_audit().saturating_add(<Tenants as OnDefault>::weight());
	assert_eq!(info.call_weight, audit);
	assert!(<() as WeightInfo>::vote_activation().all_lte(info.call_weight));
	assert_eq!(info.class, DispatchClass::Operational);
}
