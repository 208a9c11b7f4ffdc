use crate::{mock::*, types::*, Error, Event, EvidenceBonus, Grants, NodeChanges, Nodes};
use frame_support::{
	assert_noop, assert_ok,
	dispatch::{DispatchResultWithPostInfo, Pays},
	hypothetically,
	storage::with_storage_layer,
};
use icn_math::accumulator::SCALE;
use icn_primitives::{EvidenceKind::*, *};
use sp_runtime::DispatchError;

pub fn claim(node: NodeId) -> DispatchResultWithPostInfo {
	Incentives::claim(RuntimeOrigin::signed(BOB), node)
}

pub fn node(node: NodeId) -> NodeState<AccountId> {
	Nodes::<Test>::get(node).unwrap()
}

/// Units that the market is rewarded for beyond its capacity, in the era it stands at.
pub fn extra() -> TotalUnits {
	market(STORAGE).extra
}

/// Tiers are worth 0, 5, 10 and 20 %, a benchmark up to 10 %.
pub fn with_worth(test: impl FnOnce()) {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(worth(DataCentreTier, &[0, 500, 1_000, 2_000]));
		assert_ok!(worth(HardwareBenchmark, &[200, 400, 600, 800, 1_000]));
		test();
	});
}

/// Two equal nodes, of which the first one is proven to be of the highest tier for `eras` after
/// era 2, counted from era 3 on.
pub fn with_tier(eras: EraIndex, test: impl FnOnce()) {
	with_worth(|| {
		activate(NODE_1, ALICE, STORAGE, 1_000);
		activate(NODE_2, BOB, STORAGE, 1_000);
		roll_to(2);
		prove(NODE_1, DataCentreTier, 4, eras);
		assert_ok!(update(NODE_1));
		test();
	});
}

/// What both nodes earned, scaled, after all that is due was claimed.
pub fn earned() -> (u128, u128) {
	let _ = claim(NODE_1);
	let _ = claim(NODE_2);
	let net = |id| node(id).accrued - node(id).forfeited;
	(net(NODE_1), net(NODE_2))
}

mod set_evidence_bonus {
	use super::*;

	#[test]
	fn success_and_back_to_nothing() {
		ExtBuilder::default().build_and_execute(|| {
			assert_ok!(worth(Soc2, &[100, 100]));
			System::assert_last_event(Event::EvidenceBonusSet { kind: Soc2 }.into());
			assert_eq!(EvidenceBonus::<Test>::get(Soc2).len(), 2);
			assert_ok!(worth(Soc2, &[]));
			assert!(!EvidenceBonus::<Test>::contains_key(Soc2));
		});
	}

	#[test]
	fn fails_for_wrong_levels() {
		ExtBuilder::default().build_and_execute(|| {
			for wrong in [&[100][..], &[100, 200, 300], &[200, 100]] {
				assert_noop!(worth(Soc2, wrong), Error::<Test>::InvalidBonus);
			}
			assert_noop!(
				Incentives::set_evidence_bonus(
					RuntimeOrigin::signed(ALICE),
					Soc2,
					Default::default()
				),
				DispatchError::BadOrigin
			);
		});
	}

	#[test]
	fn fails_above_the_most_for_all_kinds_together() {
		ExtBuilder::default().build_and_execute(|| {
			assert_noop!(worth(Soc2, &[0, 5_001]), Error::<Test>::BonusTooHigh);
			assert_ok!(worth(Soc2, &[0, 5_000]));
			assert_noop!(worth(Iso27001, &[1]), Error::<Test>::BonusTooHigh);
			// What it replaces does not count.
			assert_ok!(worth(Soc2, &[4_999, 4_999]));
			assert_ok!(worth(Iso27001, &[1]));
		});
	}

	#[test]
	fn genesis_has_the_table() {
		let mut builder = ExtBuilder::default();
		builder.genesis.evidence_bonus = vec![(TeeQuote, vec![Bps::saturating(7)])];
		builder.build_and_execute(|| {
			assert_eq!(EvidenceBonus::<Test>::get(TeeQuote).to_vec(), [Bps::saturating(7)]);
		});
	}

	#[test]
	#[should_panic(expected = "a bonus for evidence is invalid")]
	fn genesis_above_the_most_is_refused() {
		let mut builder = ExtBuilder::default();
		let one = |kind| (kind, vec![Bps::saturating(2_501)]);
		builder.genesis.evidence_bonus = vec![one(TeeQuote), one(Iso27001)];
		builder.build();
	}
}

mod update_evidence {
	use super::*;

	#[test]
	fn counts_from_the_next_era_until_the_first_expires() {
		with_worth(|| {
			activate(NODE_1, ALICE, STORAGE, 999);
			roll_to(2);
			prove(NODE_1, DataCentreTier, 3, 10);
			prove(NODE_1, HardwareBenchmark, 5, 5);
			// Worth nothing, and so it does not matter when it ends.
			prove(NODE_1, Iso27001, 1, 3);
			let info = update(NODE_1).unwrap();
			assert_eq!(info.pays_fee, Pays::No);
			let bonus = Bps::saturating(2_000);
			System::assert_last_event(
				Event::EvidenceCounted { node: NODE_1, bonus, from: 3, until: 8 }.into(),
			);
			assert_eq!(Grants::<Test>::get(NODE_1)[0].levels, [3, 0, 0, 0, 0, 0, 5, 0]);
			roll_to(3);
			assert_eq!(extra(), 0);
			for era in 4..9 {
				roll_to(era);
				// The market stands at the era before; rounded down.
				assert_eq!(extra(), 199);
			}
			roll_to(9);
			assert_eq!(extra(), 0);
			// What lasts longer has to be asked for again.
			assert_ok!(update(NODE_1));
			roll_to(11);
			assert_eq!(extra(), 99);
			roll_to(14);
			assert_eq!(extra(), 0);
			assert_noop!(update(NODE_1), Error::<Test>::NothingChanged);
		});
	}

	#[test]
	fn fails_for_unknown_nodes_and_without_a_change() {
		with_worth(|| {
			assert_noop!(update(NODE_1), Error::<Test>::UnknownNode);
			register(NODE_1, ALICE, STORAGE);
			assert_noop!(update(NODE_1), Error::<Test>::UnknownNode);
			activate(NODE_1, ALICE, STORAGE, 1_000);
			assert_noop!(update(NODE_1), Error::<Test>::NothingChanged);
			// Worth nothing.
			prove(NODE_1, DataCentreTier, 1, 50);
			assert_noop!(update(NODE_1), Error::<Test>::NothingChanged);
			// Over when it would begin to count.
			prove(NODE_1, DataCentreTier, 2, 0);
			assert_noop!(update(NODE_1), Error::<Test>::NothingChanged);
			prove(NODE_1, DataCentreTier, 2, 1);
			assert_ok!(update(NODE_1));
			let error = update(NODE_1).unwrap_err();
			assert_eq!(error.error, Error::<Test>::NothingChanged.into());
			assert_eq!(error.post_info.pays_fee, Pays::Yes);
			roll_to(5);
			NodeMap::mutate(|map| map.remove(&NODE_1));
			assert_noop!(update(NODE_1), Error::<Test>::UnknownNode);
		});
	}

	#[test]
	fn too_few_units_earn_nothing_more() {
		with_worth(|| {
			activate(NODE_1, ALICE, STORAGE, 19);
			prove(NODE_1, DataCentreTier, 2, 50);
			assert_noop!(update(NODE_1), Error::<Test>::NothingChanged);
		});
	}

	#[test]
	fn a_renewal_moves_the_end() {
		with_tier(10, || {
			roll_to(6);
			ProofMap::mutate(|map| {
				map.get_mut(&(NODE_1, DataCentreTier)).unwrap().until = 20;
			});
			assert_ok!(update(NODE_1));
			assert_eq!(Grants::<Test>::get(NODE_1).len(), 1);
			// The change at the old end is gone.
			let eras: Vec<_> = NodeChanges::<Test>::get(NODE_1).iter().map(|c| c.era).collect();
			assert_eq!(eras, [20]);
			roll_to(20);
			assert_eq!(extra(), 200);
			roll_to(21);
			assert_eq!(extra(), 0);
			roll_to(30);
			let (one, two) = earned();
			// Eras 3 to 19 of 1 to 28, of a budget that both share.
			assert!(one > two);
			assert!(!Grants::<Test>::contains_key(NODE_1));
		});
	}

	#[test]
	fn a_higher_level_begins_a_new_grant() {
		with_tier(30, || {
			prove(NODE_1, HardwareBenchmark, 1, 30);
			// In the same era it takes the place of the first one.
			assert_ok!(update(NODE_1));
			assert_eq!(Grants::<Test>::get(NODE_1).len(), 1);
			roll_to(5);
			assert_eq!(extra(), 220);
			prove(NODE_1, HardwareBenchmark, 4, 30);
			assert_ok!(update(NODE_1));
			assert_eq!(Grants::<Test>::get(NODE_1).len(), 2);
			// The one before waits for its last eras.
			roll_era();
			prove(NODE_1, HardwareBenchmark, 5, 30);
			assert_noop!(with_storage_layer(|| update(NODE_1)), Error::<Test>::TooManyGrants);
			roll_era();
			assert_eq!(extra(), 280);
			assert_ok!(update(NODE_1));
			roll_to(10);
			assert_eq!(extra(), 300);
		});
	}

	#[test]
	fn a_lower_level_of_the_same_worth_is_what_it_rests_on_then() {
		with_worth(|| {
			assert_ok!(worth(DataCentreTier, &[500, 500, 500, 500]));
			activate(NODE_1, ALICE, STORAGE, 1_000);
			roll_to(2);
			prove(NODE_1, DataCentreTier, 3, 50);
			assert_ok!(update(NODE_1));
			let level = |index: usize| Grants::<Test>::get(NODE_1)[index].levels[0];
			assert_eq!(level(0), 3);
			roll_to(4);
			ProofMap::mutate(|map| {
				map.get_mut(&(NODE_1, DataCentreTier)).unwrap().level = 4;
			});
			// A higher one is no change.
			assert_noop!(update(NODE_1), Error::<Test>::NothingChanged);
			ProofMap::mutate(|map| {
				map.get_mut(&(NODE_1, DataCentreTier)).unwrap().level = 2;
			});
			// Now it rests on no more than that.
			assert_ok!(update(NODE_1));
			assert_eq!((level(0), Grants::<Test>::get(NODE_1).len()), (2, 1));
			assert_noop!(update(NODE_1), Error::<Test>::NothingChanged);
			roll_to(20);
			let before = node(NODE_1).accrued;
			let (base, demand) = (node(NODE_1).base, node(NODE_1).demand);
			assert_ok!(claim(NODE_1));
			let to = node(NODE_1);
			let per_unit = (to.base - base) + 2 * (to.demand - demand);
			assert!(to.accrued - before > 1_000 * per_unit);
		});
	}

	/// A tier falls while a benchmark rises by the same worth: what stays proven all the time is worth
	/// less than what is paid for.
	#[test]
	fn levels_that_change_places_begin_a_new_grant() {
		with_worth(|| {
			assert_ok!(worth(DataCentreTier, &[100, 500, 500, 500]));
			assert_ok!(worth(HardwareBenchmark, &[100, 500, 500, 500, 500]));
			activate(NODE_1, ALICE, STORAGE, 10_000);
			roll_to(2);
			prove(NODE_1, DataCentreTier, 2, 100);
			prove(NODE_1, HardwareBenchmark, 1, 100);
			assert_ok!(update(NODE_1));
			roll_to(6);
			assert_eq!(extra(), 600);
			prove(NODE_1, DataCentreTier, 1, 100);
			prove(NODE_1, HardwareBenchmark, 2, 100);
			assert_ok!(update(NODE_1));
			let rests_on = |index: usize| {
				let levels = Grants::<Test>::get(NODE_1)[index].levels;
				(levels[0], levels[6])
			};
			assert_eq!((rests_on(0), rests_on(1)), ((2, 1), (1, 2)));
			roll_to(9);
			assert_noop!(update(NODE_1), Error::<Test>::NothingChanged);
			assert_ok!(claim(NODE_1));
			// When the benchmark falls back, what is left is not paid as if it had not.
			prove(NODE_1, HardwareBenchmark, 1, 100);
			let before = node(NODE_1);
			roll_to(20);
			assert_ok!(claim(NODE_1));
			let after = node(NODE_1);
			let (base, demand) = (after.base - before.base, after.demand - before.demand);
			assert_eq!(after.accrued - before.accrued, 10_000 * base + 20_000 * demand);
		});
	}

	#[test]
	fn what_it_rests_on_is_valued_as_today() {
		with_worth(|| {
			assert_ok!(worth(DataCentreTier, &[500, 500, 500, 500]));
			activate(NODE_1, ALICE, STORAGE, 1_000);
			roll_to(2);
			prove(NODE_1, DataCentreTier, 1, 10);
			assert_ok!(update(NODE_1));
			roll_to(6);
			prove(NODE_1, DataCentreTier, 4, 100);
			hypothetically!({
				// It lasts longer, and rests on no more than before.
				assert_ok!(update(NODE_1));
				assert_eq!(Grants::<Test>::get(NODE_1)[0].levels[0], 1);
				assert_eq!(Grants::<Test>::get(NODE_1).len(), 1);
			});
			assert_ok!(worth(DataCentreTier, &[0, 500, 500, 500]));
			assert_ok!(update(NODE_1));
			let levels: Vec<_> = Grants::<Test>::get(NODE_1).iter().map(|g| g.levels[0]).collect();
			assert_eq!(levels, [1, 4]);
		});
	}

	#[test]
	fn finds_room_where_a_booking_does_not_and_has_a_bound() {
		with_worth(|| {
			activate(NODE_1, ALICE, STORAGE, 1_000);
			for end in 0..MAX_BOOKED_CHANGES - 1 {
				assert_ok!(Incentives::booked(NODE_1, STORAGE, booking(1, 1, 10 + end)));
			}
			let last = booking(1, 1, 10);
			for _ in 0..3 {
				assert_eq!(Incentives::booked(NODE_1, STORAGE, last), Ok(true));
			}
			let waiting = || NodeChanges::<Test>::get(NODE_1).len() as u32;
			assert_eq!(waiting(), MAX_BOOKED_CHANGES);
			prove(NODE_1, DataCentreTier, 4, 200);
			assert_ok!(update(NODE_1));
			assert_eq!(waiting(), MAX_BOOKED_CHANGES + 1);
			roll_era_only();
			prove(NODE_1, HardwareBenchmark, 4, 400);
			// Each early end takes a place.
			for end in 2..4 {
				assert_ok!(Incentives::cut(NODE_1, STORAGE, last, end + 1));
			}
			assert_eq!(waiting(), MAX_EVIDENCE_CHANGES - 1);
			hypothetically!({
				assert_ok!(update(NODE_1));
			});
			assert_ok!(Incentives::cut(NODE_1, STORAGE, last, 5));
			assert_noop!(with_storage_layer(|| update(NODE_1)), Error::<Test>::TooManyChanges);
			// The end finds room.
			revoke(NODE_1, DataCentreTier);
			revoke(NODE_1, HardwareBenchmark);
			assert_ok!(update(NODE_1));
			assert_eq!(waiting(), MAX_EVIDENCE_CHANGES);
		});
	}

	#[test]
	fn a_renewal_in_the_last_era_leaves_no_gap() {
		with_tier(5, || {
			roll_to(7);
			// It ends at the beginning of era 8.
			ProofMap::mutate(|map| {
				map.get_mut(&(NODE_1, DataCentreTier)).unwrap().until = 20;
			});
			assert_ok!(update(NODE_1));
			assert_eq!(Grants::<Test>::get(NODE_1).len(), 1);
			for era in 8..21 {
				roll_to(era);
				assert_eq!(extra(), 200);
			}
			roll_to(21);
			assert_eq!(extra(), 0);
			let preview = Incentives::preview_reward(NODE_1).unwrap();
			assert_ok!(claim(NODE_1));
			assert_eq!(node(NODE_1).paid, preview.earned);
		});
	}

	#[test]
	fn an_era_lies_between_other_evidence_of_the_same_worth() {
		with_worth(|| {
			assert_ok!(worth(Iso27001, &[2_000]));
			activate(NODE_1, ALICE, STORAGE, 1_000);
			roll_to(2);
			prove(NODE_1, DataCentreTier, 4, 100);
			assert_ok!(update(NODE_1));
			roll_to(6);
			revoke(NODE_1, DataCentreTier);
			prove(NODE_1, Iso27001, 1, 100);
			assert_ok!(update(NODE_1));
			let bonus = Bps::saturating(2_000);
			System::assert_last_event(
				Event::EvidenceCounted { node: NODE_1, bonus, from: 8, until: 107 }.into(),
			);
			// The same again is no change, though it does not count yet.
			assert_noop!(update(NODE_1), Error::<Test>::NothingChanged);
			Incentives::do_try_state().unwrap();
			// It may end before it began, and begin again.
			hypothetically!({
				assert_ok!(worth(Iso27001, &[]));
				assert_ok!(update(NODE_1));
				Incentives::do_try_state().unwrap();
				assert_noop!(update(NODE_1), Error::<Test>::NothingChanged);
				assert_ok!(worth(Iso27001, &[2_000]));
				assert_ok!(update(NODE_1));
				Incentives::do_try_state().unwrap();
			});
			let extras: Vec<_> = (7..11)
				.map(|era| {
					roll_to(era);
					extra()
				})
				.collect();
			assert_eq!(extras, [200, 0, 200, 200]);
			assert_ok!(claim(NODE_1));
			assert!(Grants::<Test>::get(NODE_1).iter().all(|grant| grant.levels[1] == 1));
		});
	}

	#[test]
	fn nothing_begins_where_the_evidence_ends() {
		with_worth(|| {
			assert_ok!(worth(Iso27001, &[2_000]));
			activate(NODE_1, ALICE, STORAGE, 1_000);
			roll_to(2);
			prove(NODE_1, DataCentreTier, 4, 100);
			assert_ok!(update(NODE_1));
			roll_to(6);
			revoke(NODE_1, DataCentreTier);
			// Proven in era 7 only, in which it cannot begin.
			prove(NODE_1, Iso27001, 1, 1);
			assert_ok!(update(NODE_1));
			System::assert_last_event(
				Event::EvidenceCounted { node: NODE_1, bonus: Bps::ZERO, from: 7, until: 7 }.into(),
			);
			assert_noop!(update(NODE_1), Error::<Test>::NothingChanged);
		});
	}
}

mod rewards {
	use super::*;

	#[test]
	fn follow_the_units_and_never_exceed_the_budget() {
		with_tier(100, || {
			roll_to(3);
			let before = hypothetically!(earned());
			assert_eq!(before.0, before.1);
			roll_to(13);
			assert_eq!(extra(), 200);
			let (one, two) = earned();
			// Of eras 3 to 11, as 1,200 units and as 1,000.
			let since = |earned: u128, before: u128| (earned - before) / SCALE;
			let (one, two) = (since(one, before.0), since(two, before.1));
			// Era 2 is in both, in equal parts.
			let era_2 = before.0 / SCALE;
			let (more, less) = (one - era_2, two - era_2);
			assert!((more * 10).abs_diff(less * 12) < 100 * ICNT / 1_000_000);
			// The base pool's budget is spread over all of it.
			assert!(more + less <= 9 * (BASE + DEMAND));
			assert!(more + less > 9 * BASE - ICNT);
		});
	}

	#[test]
	fn weights_do_not_depend_on_evidence() {
		let run = |proven: bool| {
			let mut weights = vec![];
			with_worth(|| {
				activate(NODE_1, ALICE, STORAGE, 1_000);
				assert_ok!(Incentives::booked(NODE_1, STORAGE, booking(400, 1, 90)));
				roll_to(2);
				if proven {
					prove(NODE_1, DataCentreTier, 4, 100);
					assert_ok!(update(NODE_1));
				}
				while Era::get() < 20 {
					roll_era();
					let state = market(STORAGE);
					weights.push((state.weights, state.bound, state.fast, state.slow));
				}
				assert_eq!(extra() > 0, proven);
			});
			weights
		};
		assert_eq!(run(true), run(false));
	}

	#[test]
	fn end_with_the_evidence_without_anybodys_call() {
		let run = |touches: bool| {
			let mut result = (0, 0);
			with_tier(5, || {
				while Era::get() < 20 {
					roll_era();
					if touches {
						let _ = claim(NODE_1);
					}
				}
				let total = earned();
				let kept = hypothetically!({
					// Eras 8 and later are shared in equal parts.
					let before = (node(NODE_1).accrued, node(NODE_2).accrued);
					roll_to(30);
					let after = earned();
					(after.0 - before.0, after.1 - before.1)
				});
				assert_eq!(kept.0, kept.1);
				result = total;
			});
			result
		};
		let (one, two) = run(false);
		assert_eq!(run(true), (one, two));
		assert!(one > two);
		// Eras 3 to 7 as 1,200 of 2,200 units.
		let more = (one - two) / SCALE;
		let due = 5 * BASE * 200 / 2_200;
		assert!(more >= due - ICNT && more < due + 5 * DEMAND, "{more} for {due}");
	}

	#[test]
	fn of_a_new_generation_in_the_place_of_the_old_one_are_paid() {
		with_worth(|| {
			activate(NODE_1, ALICE, STORAGE, 1_000);
			roll_to(2);
			prove(NODE_1, HardwareBenchmark, 5, 100);
			assert_ok!(update(NODE_1));
			roll_to(6);
			assert_ok!(Incentives::capacity(NODE_1, STORAGE, 1_000, 7));
			NodeMap::mutate(|map| {
				let info = map.get_mut(&NODE_1).unwrap();
				(info.generation, info.generation_since) = (1, 7);
			});
			// What was proven of the old one says nothing about it.
			assert_noop!(update(NODE_1), Error::<Test>::NothingChanged);
			prove(NODE_1, HardwareBenchmark, 5, 100);
			assert_ok!(update(NODE_1));
			let grants: Vec<_> =
				Grants::<Test>::get(NODE_1).iter().map(|g| (g.generation, g.until)).collect();
			assert_eq!(grants, [(0, 7), (1, 107)]);
			roll_to(20);
			assert_eq!(extra(), 100);
			let before = node(NODE_1);
			assert_ok!(claim(NODE_1));
			assert_eq!(Grants::<Test>::get(NODE_1).len(), 1);
			assert!(node(NODE_1).earned() > before.earned());
			// From the beginning of era 8 on, between which and the old one an era lies.
			roll_to(30);
			let before = node(NODE_1);
			assert_ok!(claim(NODE_1));
			let after = node(NODE_1);
			let (base, demand) = (after.base - before.base, after.demand - before.demand);
			assert_eq!(after.accrued - before.accrued, 1_100 * (base + 2 * demand));
		});
	}

	#[test]
	fn of_a_premium_are_not_multiplied() {
		with_worth(|| {
			activate(NODE_1, ALICE, STORAGE, 1_000);
			assert_ok!(Incentives::booked(NODE_1, STORAGE, booking(400, 1, 90)));
			prove(NODE_1, DataCentreTier, 4, 100);
			assert_ok!(update(NODE_1));
			roll_to(5);
			let (begin, end) = (market(STORAGE), {
				roll_era();
				market(STORAGE)
			});
			let global = crate::Global::<Test>::get(begin.era).unwrap();
			let step = end.demand - begin.demand;
			let whole = begin.weights.demand * global.demand.min(begin.bound);
			assert_eq!(step, whole / (2 * 1_200 + 400));
		});
	}

	#[test]
	fn a_verdict_takes_its_share_of_them() {
		with_tier(100, || {
			roll_to(6);
			assert_ok!(claim(NODE_1));
			let before = node(NODE_1);
			let row = |era| crate::EraRows::<Test>::get(STORAGE, era).unwrap();
			let begin = row(5);
			roll_era_judging(&[(NODE_1, 2_500)]);
			let end = row(6);
			let (base, demand) = (end.base - begin.base, end.demand - begin.demand);
			// The extra's part is kept apart, with what it earned.
			let main = 1_000 * base + 2_000 * demand;
			let kept = 200 * base + 400 * demand;
			assert_eq!(node(NODE_1).forfeited, main.div_ceil(4));
			assert_eq!(Grants::<Test>::get(NODE_1)[0].forfeited, kept.div_ceil(4));
			System::assert_has_event(
				Event::Forfeited {
					node: NODE_1,
					era: 5,
					amount: (main.div_ceil(4) + kept.div_ceil(4)) / SCALE,
				}
				.into(),
			);
			assert_ok!(claim(NODE_1));
			let after = node(NODE_1);
			assert_eq!(after.forfeited, main.div_ceil(4) + kept.div_ceil(4));
			assert_eq!(after.accrued - before.accrued, main + kept);
		});
	}

	#[test]
	fn a_preview_says_what_a_claim_pays() {
		with_tier(100, || {
			roll_to(9);
			let preview = Incentives::preview_reward(NODE_1).unwrap();
			assert_ok!(claim(NODE_1));
			assert_eq!(node(NODE_1).paid, preview.claimable);
			roll_to(12);
			revoke(NODE_1, DataCentreTier);
			roll_to(15);
			let preview = Incentives::preview_reward(NODE_1).unwrap();
			let paid = node(NODE_1).paid;
			assert_ok!(claim(NODE_1));
			assert_eq!(node(NODE_1).paid - paid, preview.claimable);
		});
	}
}
