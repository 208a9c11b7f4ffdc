//! How evidence, and what is paid for it, comes to an end.

use super::evidence::{claim, earned, extra, node, with_tier, with_worth};
use crate::{mock::*, Error, Event, Grants, NodeChanges, Nodes};
use frame_support::{
	assert_noop, assert_ok, dispatch::Pays, hypothetically, traits::fungible::Inspect,
};
use icn_math::accumulator::SCALE;
use icn_primitives::{EvidenceKind::*, *};

mod lost_evidence {
	use super::*;

	#[test]
	fn costs_the_extra_since_the_last_claim_and_nothing_else() {
		// Claims in era 8, and what was revoked in era 10.
		let run = |claims: bool, revokes: bool| {
			let mut result = (0, 0);
			with_tier(100, || {
				roll_to(8);
				if claims {
					assert_ok!(claim(NODE_1));
				}
				roll_to(10);
				if revokes {
					revoke(NODE_1, DataCentreTier);
				}
				roll_to(15);
				result = earned();
				let dropped = System::events().iter().any(|record| {
					matches!(
						record.event,
						RuntimeEvent::Incentives(Event::EvidenceUnproven { node: NODE_1, .. })
					)
				});
				assert_eq!(dropped, revokes);
			});
			result
		};
		let kept = run(false, false);
		assert_eq!(run(true, false), kept);
		let (late, two) = run(false, true);
		let (early, _) = run(true, true);
		// The other node gets what it would have got: it stays in the reserve.
		assert_eq!(two, kept.1);
		assert_eq!(late, kept.1);
		// Eras 3 to 6 of 3 to 13 were paid before.
		assert!(late < early && early < kept.0);
		assert!(((kept.0 - late) * 4).abs_diff((early - late) * 11) < 11 * SCALE * ICNT);
	}

	#[test]
	fn ends_when_anyone_asks() {
		with_tier(100, || {
			roll_to(10);
			revoke(NODE_1, DataCentreTier);
			assert_eq!(update(NODE_1).unwrap().pays_fee, Pays::No);
			System::assert_last_event(
				Event::EvidenceCounted { node: NODE_1, bonus: Bps::ZERO, from: 11, until: 11 }
					.into(),
			);
			roll_to(12);
			assert_eq!(extra(), 0);
			// What was final then had stood.
			let (one, two) = earned();
			assert!(one > two);
			assert_noop!(update(NODE_1), Error::<Test>::NothingChanged);
			roll_to(20);
			let before = hypothetically!(earned());
			assert_eq!(before.0 - one, before.1 - two);
			assert!(
				!Grants::<Test>::contains_key(NODE_1) || {
					assert_ok!(claim(NODE_1));
					!Grants::<Test>::contains_key(NODE_1)
				}
			);
		});
	}

	#[test]
	fn of_another_generation_counts_up_to_the_new_one() {
		let run = |since: EraIndex, kind: EvidenceKind| {
			let mut more = false;
			with_worth(|| {
				activate(NODE_1, ALICE, STORAGE, 1_000);
				activate(NODE_2, BOB, STORAGE, 1_000);
				roll_to(2);
				prove(NODE_1, kind, kind.max_level(), 100);
				assert_ok!(update(NODE_1));
				roll_to(10);
				NodeMap::mutate(|map| {
					let info = map.get_mut(&NODE_1).unwrap();
					info.generation = 1;
					info.generation_since = since;
				});
				let (one, two) = earned();
				more = one > two;
			});
			more
		};
		// Settled up to the beginning of era 9.
		assert!(run(9, HardwareBenchmark));
		assert!(!run(8, HardwareBenchmark));
		// What is proven of the data centre does not care.
		assert!(run(8, DataCentreTier));
	}

	/// However many generations there were since: the registry tells of each.
	#[test]
	fn of_earlier_generations_ends_with_the_first_new_one_that_is_told() {
		let run = |told: bool| {
			let mut more = 0;
			with_worth(|| {
				activate(NODE_1, ALICE, STORAGE, 1_000);
				activate(NODE_2, BOB, STORAGE, 1_000);
				roll_to(2);
				prove(NODE_1, HardwareBenchmark, 5, 100);
				assert_ok!(update(NODE_1));
				for (generation, since) in [(1, 11), (2, 31)] {
					roll_to(since - 1);
					NodeMap::mutate(|map| {
						let info = map.get_mut(&NODE_1).unwrap();
						(info.generation, info.generation_since) = (generation, since);
					});
					if told {
						assert_ok!(Incentives::capacity(NODE_1, STORAGE, 1_000, since));
					}
				}
				let (one, two) = earned();
				more = one - two;
			});
			more
		};
		// Eras 3 to 10 of 3 to 28.
		let (told, untold) = (run(true), run(false));
		assert!(0 < told && told * 2 < untold, "{told} {untold}");
	}

	#[test]
	fn that_was_forgotten_is_not_paid() {
		with_tier(5, || {
			roll_to(8 + 335);
			let (one, two) = hypothetically!(earned());
			assert!(one > two);
			roll_to(8 + 336);
			let (one, two) = earned();
			assert_eq!(one, two);
		});
	}

	#[test]
	fn of_one_kind_takes_what_rests_on_all() {
		with_worth(|| {
			activate(NODE_1, ALICE, STORAGE, 1_000);
			activate(NODE_2, BOB, STORAGE, 1_000);
			prove(NODE_1, DataCentreTier, 4, 100);
			prove(NODE_1, HardwareBenchmark, 1, 100);
			assert_ok!(update(NODE_1));
			roll_to(10);
			revoke(NODE_1, HardwareBenchmark);
			assert_ok!(update(NODE_1));
			let kept = node(NODE_1);
			// The rest counts on.
			roll_to(13);
			assert_eq!(extra(), 200);
			assert_ok!(claim(NODE_1));
			// Era 10 was not paid for: the rest is another grant.
			assert!(node(NODE_1).accrued > kept.accrued);
			roll_to(20);
			let (one, two) = earned();
			assert!(one > two);
		});
	}
}

mod capacity_changes {
	use super::*;

	#[test]
	fn end_the_extra_until_it_is_asked_for_again() {
		with_tier(100, || {
			roll_to(5);
			assert_ok!(Incentives::capacity(NODE_1, STORAGE, 2_000, 6));
			roll_to(7);
			assert_eq!((market(STORAGE).capacity, extra()), (3_000, 0));
			assert!(NodeChanges::<Test>::get(NODE_1).iter().all(|change| change.era <= 6));
			let at = Era::get();
			assert_ok!(update(NODE_1));
			roll_to(at + 2);
			assert_eq!(extra(), 400);
		});
	}

	#[test]
	fn of_nothing_end_it_as_well() {
		with_tier(100, || {
			roll_to(5);
			assert_ok!(Incentives::capacity(NODE_1, STORAGE, 1_000, 6));
			roll_to(7);
			assert_eq!((market(STORAGE).capacity, extra()), (2_000, 0));
		});
	}

	#[test]
	fn in_the_era_of_the_grant_leave_nothing_of_it() {
		with_tier(100, || {
			assert_ok!(Incentives::capacity(NODE_1, STORAGE, 500, 3));
			assert!(!Grants::<Test>::contains_key(NODE_1));
			roll_to(10);
			assert_eq!((market(STORAGE).capacity, extra()), (1_500, 0));
		});
	}

	#[test]
	fn stop_and_return() {
		with_tier(100, || {
			roll_to(5);
			assert_ok!(Incentives::capacity(NODE_1, STORAGE, 0, 6));
			// Nothing to count.
			assert_noop!(update(NODE_1), Error::<Test>::NothingChanged);
			roll_era();
			assert_ok!(Incentives::capacity(NODE_1, STORAGE, 1_000, 7));
			assert_ok!(update(NODE_1));
			roll_to(9);
			assert_eq!((market(STORAGE).capacity, extra()), (2_000, 200));
			roll_to(20);
			let (one, two) = earned();
			assert_ne!(one, two);
		});
	}

	#[test]
	fn a_node_that_is_gone_is_paid_what_stood() {
		with_tier(100, || {
			roll_to(10);
			assert_ok!(Incentives::capacity(NODE_1, STORAGE, 0, 11));
			NodeMap::mutate(|map| map.remove(&NODE_1));
			roll_to(14);
			let due = Incentives::preview_reward(NODE_1).unwrap().claimable;
			let had = Balances::balance(&ALICE);
			let proofs = ProofMap::take();
			let plain = Incentives::preview_reward(NODE_1).unwrap().claimable;
			ProofMap::set(proofs);
			assert!(due > plain);
			assert_ok!(claim(NODE_1));
			assert_eq!(Balances::balance(&ALICE) - had, due);
			assert!(!Nodes::<Test>::contains_key(NODE_1));
			assert!(!Grants::<Test>::contains_key(NODE_1));
		});
	}
}
