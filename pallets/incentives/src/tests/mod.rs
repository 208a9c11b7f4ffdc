mod admin;
mod batches;
mod claims;
mod emission;
mod evidence;
mod evidence_ends;
mod invariants;
mod markets;
mod model;
mod nodes;
mod try_state;

use crate::{mock::*, *};
use frame_support::assert_storage_noop;
use icn_primitives::{NodeId, NodeRewards};

/// A claim for `node` is refused and changes nothing; it is charged for what was looked at.
fn nothing_to_claim(node: NodeId) {
	assert_storage_noop!({
		let error = Incentives::claim(RuntimeOrigin::signed(BOB), node).unwrap_err();
		assert_eq!(error.error, Error::<Test>::NothingToClaim.into());
		assert!(error
			.post_info
			.actual_weight
			.unwrap()
			.all_lt(<Incentives as NodeRewards>::weight()));
	});
}
