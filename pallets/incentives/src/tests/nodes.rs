use crate::{
	mock::*, types::*, EraRows, Error, Event, NodeChanges, Nodes, TotalWeight, VERDICT_STEPS,
};
use frame_support::{
	assert_noop, assert_ok, dispatch::Pays, hypothetically, storage::with_storage_layer,
};
use icn_math::accumulator::SCALE;
use icn_primitives::*;

fn claim(node: NodeId) -> frame_support::dispatch::DispatchResultWithPostInfo {
	Incentives::claim(RuntimeOrigin::signed(BOB), node)
}

fn node(node: NodeId) -> NodeState<AccountId> {
	Nodes::<Test>::get(node).unwrap()
}

/// Capacity and paid demand of the market in `era`, into which it was rolled.
fn counted(era: EraIndex) -> (TotalUnits, TotalUnits) {
	let state = market(STORAGE);
	assert_eq!(state.era, era);
	(state.capacity, state.booked)
}

mod capacity {
	use super::*;

	#[test]
	fn earns_from_its_first_era_to_its_last() {
		ExtBuilder::default().build_and_execute(|| {
			roll_to(3);
			activate(NODE_1, ALICE, STORAGE, 100);
			roll_to(7);
			assert_ok!(Incentives::capacity(NODE_1, STORAGE, 0, 8));
			roll_to(20);
			let _ = claim(NODE_1);
			// Eras 4 to 7 from the base pool, at one ICNT a unit.
			assert_eq!(node(NODE_1).paid / ICNT, 400);
		});
	}

	#[test]
	fn comes_back_without_its_bookings() {
		ExtBuilder::default().build_and_execute(|| {
			activate(NODE_1, ALICE, STORAGE, 100);
			let old = booking(40, 1, 30);
			assert_ok!(Incentives::booked(NODE_1, STORAGE, old));
			roll_to(5);
			assert_ok!(Incentives::capacity(NODE_1, STORAGE, 0, 6));
			// Its end went with it.
			assert_eq!(NodeChanges::<Test>::get(NODE_1).len(), 1);
			roll_era();
			assert_ok!(Incentives::capacity(NODE_1, STORAGE, 100, 7));
			roll_era();
			assert_eq!(counted(6), (0, 0));
			// The tenant leaves: nothing is left to take away.
			assert_ok!(Incentives::cut(NODE_1, STORAGE, old, 8));
			assert_ok!(Incentives::booked(NODE_1, STORAGE, booking(10, 8, 10)));
			roll_era();
			assert_eq!(counted(7), (100, 0));
			roll_era();
			assert_eq!(counted(8), (100, 10));
			roll_to(11);
			assert_eq!(counted(10), (100, 0));
		});
	}

	#[test]
	fn a_booking_is_moved_on_and_ends_by_itself() {
		ExtBuilder::default().build_and_execute(|| {
			activate(NODE_1, ALICE, STORAGE, 100);
			let lease = booking(40, 1, 5);
			assert_ok!(Incentives::booked(NODE_1, STORAGE, lease));
			// Another begins where it was to end: the two changes hide each other.
			roll_to(4);
			assert_ok!(Incentives::booked(NODE_1, STORAGE, booking(40, 5, 9)));
			assert_eq!(Incentives::extended(NODE_1, STORAGE, lease, 7), Ok(true));
			Incentives::do_try_state().unwrap();
			let moved = booking(40, 1, 7);
			assert_noop!(Incentives::extended(NODE_1, STORAGE, moved, 7), Error::<Test>::WrongEra);
			roll_to(6);
			assert_eq!(counted(5), (100, 80));
			roll_to(8);
			assert_eq!(counted(7), (100, 40));
			// It is over.
			assert_noop!(Incentives::extended(NODE_1, STORAGE, moved, 20), Error::<Test>::WrongEra);
			roll_to(10);
			assert_eq!(counted(9), (100, 0));
		});
	}

	#[test]
	fn a_booking_of_before_a_stop_shows_no_demand_when_it_is_moved_on() {
		ExtBuilder::default().build_and_execute(|| {
			activate(NODE_1, ALICE, STORAGE, 100);
			let lease = booking(40, 1, 30);
			assert_ok!(Incentives::booked(NODE_1, STORAGE, lease));
			roll_to(5);
			assert_ok!(Incentives::capacity(NODE_1, STORAGE, 0, 6));
			assert_ok!(Incentives::capacity(NODE_1, STORAGE, 100, 6));
			assert_eq!(Incentives::extended(NODE_1, STORAGE, lease, 40), Ok(false));
			roll_to(32);
			assert_eq!(counted(31), (100, 0));
		});
	}

	#[test]
	fn a_booking_without_room_for_its_new_end_is_cut() {
		ExtBuilder::default().build_and_execute(|| {
			activate(NODE_1, ALICE, STORAGE, 100);
			let (one, other) = (booking(40, 1, 10), booking(20, 1, 10));
			assert_ok!(Incentives::booked(NODE_1, STORAGE, one));
			assert_ok!(Incentives::booked(NODE_1, STORAGE, other));
			let mut more = 0u32;
			while Incentives::booked(NODE_1, STORAGE, booking(1, 1, 11 + more)) == Ok(true) {
				more += 1;
			}
			assert_eq!(NodeChanges::<Test>::get(NODE_1).len() as u32, MAX_BOOKED_CHANGES);
			// Its old end is another's, too, and keeps its place.
			assert_eq!(Incentives::extended(NODE_1, STORAGE, one, 500), Ok(false));
			// An end of its own makes way for the new one.
			assert_eq!(Incentives::extended(NODE_1, STORAGE, other, 600), Ok(true));
			// An era that is known needs no place.
			let other = booking(20, 1, 600);
			assert_ok!(Incentives::booked(NODE_1, STORAGE, booking(1, 1, 11)));
			Incentives::do_try_state().unwrap();
			roll_to(2);
			assert_eq!(counted(1), (100, (20 + more + 1).into()));
			assert_eq!(Incentives::extended(NODE_1, STORAGE, other, 700), Ok(true));
			roll_to(650);
			assert_eq!(counted(649), (100, 20));
			roll_to(701);
			assert_eq!(counted(700), (100, 0));
		});
	}

	#[test]
	fn stops_and_comes_back_within_an_era() {
		ExtBuilder::default().build_and_execute(|| {
			activate(NODE_1, ALICE, STORAGE, 100);
			let before = booking(40, 1, 30);
			assert_ok!(Incentives::booked(NODE_1, STORAGE, before));
			roll_to(5);
			let same_era = booking(20, 6, 9);
			assert_ok!(Incentives::booked(NODE_1, STORAGE, same_era));
			assert_ok!(Incentives::capacity(NODE_1, STORAGE, 0, 6));
			assert_ok!(Incentives::capacity(NODE_1, STORAGE, 100, 6));
			Incentives::do_try_state().unwrap();
			// Neither the one from before nor one of the same era shows demand.
			assert_ok!(Incentives::booked(NODE_1, STORAGE, booking(30, 6, 12)));
			assert_ok!(Incentives::cut(NODE_1, STORAGE, before, 6));
			assert_ok!(Incentives::cut(NODE_1, STORAGE, same_era, 7));
			roll_to(7);
			assert_eq!(counted(6), (100, 0));
			roll_to(30);
			assert_eq!(counted(29), (100, 0));
		});
	}

	#[test]
	fn nothing_is_left_of_a_node_that_stops_before_it_began() {
		ExtBuilder::default().build_and_execute(|| {
			activate(NODE_1, ALICE, STORAGE, 100);
			assert_ok!(Incentives::booked(NODE_1, STORAGE, booking(10, 1, 9)));
			assert_ok!(Incentives::capacity(NODE_1, STORAGE, 0, 1));
			assert_eq!(NodeChanges::<Test>::get(NODE_1).len(), 0);
			assert!(!EraRows::<Test>::contains_key(STORAGE, 1));
			assert!(!EraRows::<Test>::contains_key(STORAGE, 9));
		});
	}

	#[test]
	fn fails_for_wrong_eras_nodes_and_markets() {
		ExtBuilder::default().build_and_execute(|| {
			roll_to(3);
			assert_noop!(Incentives::capacity(NODE_1, STORAGE, 10, 4), Error::<Test>::UnknownNode);
			register(NODE_1, ALICE, STORAGE);
			assert_noop!(Incentives::capacity(NODE_1, STORAGE, 10, 3), Error::<Test>::WrongEra);
			assert_ok!(Incentives::capacity(NODE_1, STORAGE, 10, 4));
			assert_noop!(Incentives::capacity(NODE_1, GPU, 10, 4), Error::<Test>::WrongMarket);
		});
	}
}

mod bookings {
	use super::*;

	#[test]
	fn a_booked_unit_counts_one_and_a_half() {
		ExtBuilder::default().build_and_execute(|| {
			activate(NODE_1, ALICE, STORAGE, 100);
			activate(NODE_2, BOB, STORAGE, 100);
			assert_ok!(Incentives::booked(NODE_1, STORAGE, booking(100, 1, 100)));
			roll_to(50);
			let demand = |id| {
				hypothetically!({
					let _ = claim(id);
					let state = node(id);
					state.accrued - state.units as u128 * state.base
				})
			};
			assert_eq!(2 * demand(NODE_1), 3 * demand(NODE_2));
			assert!(demand(NODE_2) > 0);
		});
	}

	#[test]
	fn a_cut_moves_the_end() {
		ExtBuilder::default().build_and_execute(|| {
			activate(NODE_1, ALICE, STORAGE, 100);
			let (long, short) = (booking(40, 1, 20), booking(30, 1, 20));
			assert_ok!(Incentives::booked(NODE_1, STORAGE, long));
			assert_ok!(Incentives::booked(NODE_1, STORAGE, short));
			roll_to(5);
			assert_ok!(Incentives::cut(NODE_1, STORAGE, long, 6));
			roll_era();
			assert_eq!(counted(5), (100, 70));
			assert_ok!(Incentives::cut(NODE_1, STORAGE, short, 7));
			roll_era();
			assert_eq!(counted(6), (100, 30));
			roll_era();
			assert_eq!(counted(7), (100, 0));
			// Its own end is gone, too.
			assert!(!EraRows::<Test>::contains_key(STORAGE, 20));
		});
	}

	#[test]
	fn a_cut_before_the_beginning_leaves_nothing() {
		ExtBuilder::default().build_and_execute(|| {
			activate(NODE_1, ALICE, STORAGE, 100);
			roll_to(3);
			let booking = booking(40, 4, 20);
			assert_ok!(Incentives::booked(NODE_1, STORAGE, booking));
			assert_ok!(Incentives::cut(NODE_1, STORAGE, booking, 4));
			assert_eq!(NodeChanges::<Test>::get(NODE_1).iter().filter(|c| c.era > 3).count(), 0);
			roll_to(6);
			assert_eq!(counted(5), (100, 0));
		});
	}

	#[test]
	fn fails_for_wrong_eras_nodes_and_markets() {
		ExtBuilder::default().build_and_execute(|| {
			roll_to(3);
			assert_noop!(
				Incentives::booked(NODE_1, STORAGE, booking(1, 4, 5)),
				Error::<Test>::UnknownNode
			);
			activate(NODE_1, ALICE, STORAGE, 100);
			for wrong in [booking(1, 3, 5), booking(1, 5, 5), booking(1, 5, 4)] {
				assert_noop!(Incentives::booked(NODE_1, STORAGE, wrong), Error::<Test>::WrongEra);
			}
			assert_noop!(
				Incentives::booked(NODE_1, GPU, booking(1, 4, 5)),
				Error::<Test>::WrongMarket
			);
			let right = booking(1, 4, 8);
			assert_ok!(Incentives::booked(NODE_1, STORAGE, right));
			for ends in [3, 8, 9] {
				assert_noop!(
					Incentives::cut(NODE_1, STORAGE, right, ends),
					Error::<Test>::WrongEra
				);
			}
			assert_noop!(Incentives::cut(NODE_2, STORAGE, right, 5), Error::<Test>::UnknownNode);
		});
	}

	#[test]
	fn changes_are_bounded_but_ends_find_room() {
		ExtBuilder::default().build_and_execute(|| {
			activate(NODE_1, ALICE, STORAGE, 100);
			// One for the capacity, which shares its era with the beginnings.
			for end in 0..MAX_BOOKED_CHANGES - 1 {
				assert_eq!(Incentives::booked(NODE_1, STORAGE, booking(1, 1, 10 + end)), Ok(true));
			}
			// One more is leased, but shows no demand.
			let before = NodeChanges::<Test>::get(NODE_1);
			assert_eq!(Incentives::booked(NODE_1, STORAGE, booking(1, 1, 100)), Ok(false));
			assert_eq!(Incentives::booked(NODE_1, STORAGE, booking(1, 2, 10)), Ok(false));
			assert_eq!(NodeChanges::<Test>::get(NODE_1), before);
			// Where a change is already, another one fits.
			assert_eq!(Incentives::booked(NODE_1, STORAGE, booking(1, 1, 10)), Ok(true));
			// Early ends and a stop do, too.
			assert_ok!(Incentives::cut(NODE_1, STORAGE, booking(1, 1, 10), 5));
			assert_ok!(Incentives::capacity(NODE_1, STORAGE, 0, 1));
			assert_eq!(NodeChanges::<Test>::get(NODE_1).len(), 0);
		});
	}

	#[test]
	fn a_call_walks_no_more_changes_than_it_may_make() {
		ExtBuilder::default().build_and_execute(|| {
			activate(NODE_1, ALICE, STORAGE, 100);
			for end in 0..MAX_BOOKED_CHANGES - 1 {
				assert_ok!(Incentives::booked(NODE_1, STORAGE, booking(1, 1, 2 + end)));
			}
			roll_to(40);
			let waiting = || NodeChanges::<Test>::get(NODE_1).len();
			assert_eq!(waiting(), MAX_BOOKED_CHANGES as usize);
			let preview = Incentives::preview_reward(NODE_1);
			// There is room for what it makes, and the reward is the same.
			assert_eq!(Incentives::booked(NODE_1, STORAGE, booking(1, 41, 50)), Ok(true));
			assert_eq!(waiting(), MAX_BOOKED_CHANGES as usize);
			assert_eq!(node(NODE_1).at, 2);
			assert_eq!(Incentives::preview_reward(NODE_1), preview);
			assert_ok!(Incentives::cut(NODE_1, STORAGE, booking(1, 41, 50), 41));
			assert_eq!(waiting(), MAX_BOOKED_CHANGES as usize - 2 * MAX_WALK);
			Incentives::do_try_state().unwrap();
			assert_ok!(claim(NODE_1));
			assert_eq!((waiting(), Some(node(NODE_1).paid)), (0, preview.map(|view| view.earned)));
		});
	}

	#[test]
	fn ends_have_a_bound_as_well() {
		ExtBuilder::default().build_and_execute(|| {
			activate(NODE_1, ALICE, STORAGE, 100);
			for _ in 0..MAX_CHANGES {
				assert_ok!(Incentives::booked(NODE_1, STORAGE, booking(1, 1, 1_000)));
			}
			let ends = (0..MAX_CHANGES - 3).map(|era| 10 + era);
			for end in ends {
				assert_ok!(Incentives::cut(NODE_1, STORAGE, booking(1, 1, 1_000), end));
			}
			// One place is left for a stop.
			assert_eq!(NodeChanges::<Test>::get(NODE_1).len() as u32, MAX_CHANGES - 1);
			assert_noop!(
				with_storage_layer(|| {
					Incentives::cut(NODE_1, STORAGE, booking(1, 1, 1_000), 500)
				}),
				Error::<Test>::TooManyChanges
			);
		});
	}

	#[test]
	fn a_stop_finds_room_while_nothing_becomes_final() {
		ExtBuilder::default().build_and_execute(|| {
			activate(NODE_1, ALICE, STORAGE, 100);
			for _ in 0..MAX_CHANGES {
				assert_ok!(Incentives::booked(NODE_1, STORAGE, booking(1, 1, 1_000)));
			}
			let len = || NodeChanges::<Test>::get(NODE_1).len() as u32;
			// A tenant leaves in each era, and none of them becomes final.
			for era in 1..MAX_CHANGES {
				roll_era_only();
				sweep();
				let ended = with_storage_layer(|| {
					Incentives::cut(NODE_1, STORAGE, booking(1, 1, 1_000), era + 1)
				});
				let full = era > MAX_CHANGES - 3;
				assert_eq!(ended.is_err(), full, "era {era}");
			}
			assert_eq!(len(), MAX_CHANGES - 1);
			let next = || Era::get() + 1;
			let capacity =
				|units| with_storage_layer(|| Incentives::capacity(NODE_1, STORAGE, units, next()));
			// The end of the last bookings goes with the stop.
			assert_noop!(capacity(50), Error::<Test>::TooManyChanges);
			assert_ok!(capacity(0));
			assert_eq!(len(), MAX_CHANGES - 1);
			// It comes back, once that leaves room for another stop.
			assert_ok!(capacity(100));
			roll_era_only();
			assert_ok!(capacity(0));
			assert_eq!(len(), MAX_CHANGES);
			// Both in one era are nothing.
			assert_ok!(capacity(100));
			assert_eq!(len(), MAX_CHANGES - 1);
			assert_ok!(capacity(0));
			roll_era_only();
			assert_noop!(capacity(100), Error::<Test>::TooManyChanges);
			assert_ok!(capacity(0));
			FinalUntil::set(Era::get() - 1);
			sweep();
			assert_ok!(claim(NODE_1));
			assert_ok!(capacity(100));
		});
	}
}

mod verdicts {
	use super::*;

	/// Reward less forfeits, scaled, as far as the node can be settled.
	fn net(id: NodeId) -> u128 {
		let (settled, _) = Incentives::preview(id).unwrap();
		assert!(settled.at >= settled.judged);
		settled.accrued - settled.forfeited
	}

	#[test]
	fn a_shortfall_costs_its_share_of_its_era() {
		ExtBuilder::default().build_and_execute(|| {
			activate(NODE_1, ALICE, STORAGE, 100);
			activate(NODE_2, BOB, STORAGE, 100);
			roll_to(5);
			let era = FinalUntil::get();
			roll_era_judging(&[(NODE_1, 3_000)]);
			roll_to(10);
			let _ = claim(NODE_1);
			let _ = claim(NODE_2);
			let (one, two) = (node(NODE_1), node(NODE_2));
			assert_eq!(one.accrued, two.accrued);
			assert_eq!(two.forfeited, 0);
			// An era's reward is an eighth of what the other one got of eight.
			let era_reward = two.accrued / 8;
			assert!(one.forfeited.abs_diff(era_reward * 3 / 10) < SCALE);
			assert_eq!(one.paid, (one.accrued - one.forfeited) / SCALE);
			System::assert_has_event(
				Event::Forfeited { node: NODE_1, era, amount: one.forfeited / SCALE }.into(),
			);
		});
	}

	#[test]
	fn what_is_credited_is_forfeited_penal_or_not() {
		let forfeited = |verdict: Verdict| {
			let mut forfeited = 0;
			ExtBuilder::default().build_and_execute(|| {
				activate(NODE_1, ALICE, STORAGE, 100);
				roll_to(5);
				roll_era_only();
				Incentives::on_verdict(NODE_1, 4, verdict);
				forfeited = node(NODE_1).forfeited;
			});
			forfeited
		};
		let (half, whole) = (Bps::saturating(5_000), Bps::ONE);
		let announced = forfeited(Verdict { credit: half, penal: Bps::ZERO });
		assert!(announced > 0);
		assert_eq!(forfeited(Verdict { credit: half, penal: half }), announced);
		assert_eq!(forfeited(Verdict { credit: whole, penal: half }), 2 * announced);
	}

	#[test]
	fn a_whole_era_may_be_lost() {
		ExtBuilder::default().build_and_execute(|| {
			activate(NODE_1, ALICE, STORAGE, 100);
			roll_to(2);
			while Era::get() < 12 {
				roll_era_judging(&[(NODE_1, 10_000)]);
			}
			super::super::nothing_to_claim(NODE_1);
			assert_eq!(net(NODE_1), 0);
			// Eras 1 to 10.
			assert_eq!(node(NODE_1).forfeited / ICNT / SCALE / 100, 10);
			roll_era();
			assert_ok!(claim(NODE_1));
		});
	}

	#[test]
	fn claims_around_it_change_nothing() {
		let run = |before: bool, after: bool, later: bool| {
			let mut paid = 0;
			ExtBuilder::default().build_and_execute(|| {
				activate(NODE_1, ALICE, STORAGE, 33_333);
				assert_ok!(Incentives::booked(NODE_1, STORAGE, booking(77, 1, 6)));
				roll_to(6);
				if before {
					assert_ok!(claim(NODE_1));
				}
				roll_era_only();
				Incentives::on_verdict(NODE_1, 5, verdict(1_234));
				if after {
					// The era is not final, but this node's part of it is known.
					let preview = Incentives::preview_reward(NODE_1).unwrap();
					assert_eq!(preview.until, 6);
					assert_ok!(claim(NODE_1));
					assert_eq!(node(NODE_1).paid, preview.earned);
				}
				FinalUntil::set(6);
				sweep();
				if later {
					let _ = claim(NODE_1);
				}
				roll_to(12);
				assert_ok!(claim(NODE_1));
				paid = node(NODE_1).paid;
			});
			paid
		};
		let paid = run(false, false, false);
		for (before, after, later) in
			[(true, false, false), (false, true, false), (true, true, false), (true, false, true)]
		{
			assert_eq!(run(before, after, later), paid);
		}
	}

	#[test]
	fn a_second_verdict_on_an_era_changes_nothing() {
		ExtBuilder::default().build_and_execute(|| {
			activate(NODE_1, ALICE, STORAGE, 100);
			assert_ok!(Incentives::booked(NODE_1, STORAGE, booking(10, 1, 9)));
			roll_to(5);
			roll_era_only();
			Incentives::on_verdict(NODE_1, 4, verdict(3_000));
			let once = (node(NODE_1), EraRows::<Test>::get(STORAGE, 4));
			assert_eq!(once.1.as_ref().unwrap().unserved, 30_000);
			Incentives::on_verdict(NODE_1, 4, verdict(3_000));
			assert_eq!((node(NODE_1), EraRows::<Test>::get(STORAGE, 4)), once);
			// Nor does it after a claim.
			assert_ok!(claim(NODE_1));
			let claimed = node(NODE_1);
			Incentives::on_verdict(NODE_1, 4, verdict(3_000));
			assert_eq!((node(NODE_1), EraRows::<Test>::get(STORAGE, 4)), (claimed, once.1));
		});
	}

	#[test]
	fn unknown_nodes_and_early_verdicts_change_nothing() {
		ExtBuilder::default().build_and_execute(|| {
			Incentives::on_verdict(NODE_1, 0, verdict(10_000));
			assert!(!Nodes::<Test>::contains_key(NODE_1));
			roll_to(5);
			// It counts from era 6 on, and is judged for eras before.
			activate(NODE_1, ALICE, STORAGE, 100);
			let before = node(NODE_1);
			roll_era_judging(&[(NODE_1, 10_000)]);
			roll_era_judging(&[(NODE_1, 10_000)]);
			assert_eq!(FinalUntil::get(), 6);
			assert_eq!(node(NODE_1), before);
			// As is one that counts no more.
			assert_ok!(Incentives::capacity(NODE_1, STORAGE, 0, 8));
			roll_to(9);
			let before = node(NODE_1);
			roll_era_judging(&[(NODE_1, 10_000)]);
			assert_eq!(FinalUntil::get(), 9);
			assert_eq!(node(NODE_1), before);
			// Eras 6 and 7.
			assert_eq!(net(NODE_1) / ICNT / SCALE, 200);
		});
	}

	#[test]
	fn rolls_a_market_that_lags() {
		ExtBuilder::default().build_and_execute(|| {
			activate(NODE_1, ALICE, STORAGE, 100);
			roll_to(3);
			while Era::get() < 5 {
				roll_era_only();
			}
			FinalUntil::set(3);
			assert_eq!(market(STORAGE).era, 2);
			Incentives::on_verdict(NODE_1, 3, verdict(10_000));
			assert_eq!(market(STORAGE).era, 4);
			assert_eq!(node(NODE_1).judged, 4);
			// Eras 1 and 2.
			assert_eq!(net(NODE_1) / SCALE / ICNT, 200);
		});
	}

	#[test]
	fn leaves_the_weights_of_a_market_that_it_rolls_to_the_sweep() {
		ExtBuilder::default().build_and_execute(|| {
			activate(NODE_1, ALICE, STORAGE, 100);
			roll_to(5);
			activate(NODE_2, BOB, STORAGE, 100);
			roll_era();
			let (before, total) = (market(STORAGE), TotalWeight::<Test>::get());
			roll_era_only();
			Incentives::on_verdict(NODE_1, 5, verdict(10_000));
			let rolled = market(STORAGE);
			assert_eq!((rolled.era, rolled.registered, rolled.capacity), (6, 5, 200));
			assert_eq!((rolled.weights, rolled.sampled), (before.weights, before.sampled));
			assert_eq!((before.era, before.capacity), (5, 100));
			assert_eq!(TotalWeight::<Test>::get(), total);
			Incentives::do_try_state().unwrap();
			// It is up to date, and yet to be weighed: by the sweep or by anyone, once.
			let refresh = || Incentives::refresh_market(RuntimeOrigin::signed(BOB), STORAGE);
			hypothetically!({
				sweep();
				assert_eq!(market(STORAGE).registered, 6);
				assert_noop!(refresh(), Error::<Test>::UpToDate);
			});
			assert_eq!(refresh().unwrap().pays_fee, Pays::No);
			assert_eq!((market(STORAGE).era, market(STORAGE).registered), (6, 6));
			assert_eq!(market(STORAGE).weights.base, 2 * before.weights.base);
			assert_eq!(TotalWeight::<Test>::get().base, 2 * total.base);
			assert_noop!(refresh(), Error::<Test>::UpToDate);
		});
	}

	#[test]
	fn on_an_era_too_early_changes_nothing() {
		ExtBuilder::default().build_and_execute(|| {
			activate(NODE_1, ALICE, STORAGE, 100);
			roll_to(5);
			let before = (node(NODE_1), market(STORAGE));
			for early in [4, 5, 6] {
				Incentives::on_verdict(NODE_1, early, verdict(10_000));
				assert_eq!((node(NODE_1), market(STORAGE)), before);
			}
		});
	}

	#[test]
	fn a_market_too_far_behind_is_not_paid() {
		ExtBuilder::default().build_and_execute(|| {
			activate(NODE_1, ALICE, STORAGE, 100);
			activate(NODE_2, BOB, STORAGE, 100);
			roll_to(3);
			let era = market(STORAGE).era + VERDICT_STEPS;
			while Era::get() < era + 3 {
				roll_era_only();
			}
			FinalUntil::set(era);
			Incentives::on_verdict(NODE_1, era, verdict(100));
			System::assert_last_event(
				Event::MarketUnpaid { market: STORAGE, until: era + 1 }.into(),
			);
			// It was rolled as far as a verdict goes.
			assert_eq!(market(STORAGE).era, era);
			let paid = market(STORAGE).base;
			sweep();
			// The era that was not judged is not paid; those before it were, later ones are.
			assert_eq!(market(STORAGE).era, era + 2);
			assert_eq!(market(STORAGE).base - paid, ICNT * SCALE);
			roll_to(20);
			assert_ok!(claim(NODE_1));
			assert_ok!(claim(NODE_2));
			assert_eq!(node(NODE_1).accrued, node(NODE_2).accrued);
			assert_eq!(node(NODE_1).forfeited, 0);
		});
	}

	#[test]
	fn walks_no_changes_however_many_wait() {
		ExtBuilder::default().build_and_execute(|| {
			activate(NODE_1, ALICE, STORAGE, 100);
			// All begin in era 1, and two units fewer are booked in each era after it.
			for end in 0..MAX_BOOKED_CHANGES - 1 {
				assert_ok!(Incentives::booked(NODE_1, STORAGE, booking(2, 1, 2 + end)));
			}
			roll_to(40);
			let changes = NodeChanges::<Test>::get(NODE_1);
			assert_eq!(changes.len() as u32, MAX_BOOKED_CHANGES);
			let row = |era| EraRows::<Test>::get(STORAGE, era).unwrap();
			roll_era_judging(&[(NODE_1, 5_000)]);
			let begin = row(39);
			roll_era_judging(&[(NODE_1, 10_000)]);
			assert_eq!(NodeChanges::<Test>::get(NODE_1), changes);
			assert_eq!((node(NODE_1).at, node(NODE_1).judged), (0, 41));
			// The claim walks them all, and finds what an era without bookings pays.
			let preview = Incentives::preview_reward(NODE_1).unwrap();
			assert_ok!(claim(NODE_1));
			let claimed = node(NODE_1);
			assert_eq!(claimed.paid, preview.earned);
			let reward = |from: &EraRow, to: &EraRow| {
				100 * (to.base - from.base) + 200 * (to.demand - from.demand)
			};
			let (middle, end) = (row(40), row(41));
			assert_eq!(
				claimed.forfeited,
				reward(&begin, &middle).div_ceil(2) + reward(&middle, &end)
			);
			assert!(NodeChanges::<Test>::get(NODE_1).is_empty());
		});
	}

	#[test]
	fn takes_the_bookings_in_force_in_its_era() {
		ExtBuilder::default().build_and_execute(|| {
			activate(NODE_1, ALICE, STORAGE, 100);
			assert_ok!(Incentives::booked(NODE_1, STORAGE, booking(30, 3, 5)));
			assert_ok!(Incentives::booked(NODE_1, STORAGE, booking(20, 4, 6)));
			roll_to(4);
			let unserved = |era| EraRows::<Test>::get(STORAGE, era).unwrap().unserved;
			for (era, booked) in [(3, 30), (4, 50), (5, 20), (6, 0)] {
				roll_era_only();
				Incentives::on_verdict(NODE_1, era, verdict(100));
				assert_eq!(unserved(era), booked * 100);
				FinalUntil::set(era + 1);
				sweep();
			}
		});
	}
}
