//! What a market asks for follows the price of ICNT slowly, and nodes follow that.

use super::*;
use crate::{Adjustment, Adjustments, Call, Error, Event, Factor, MarketNodes, Nodes, Parameters};
use icn_primitives::{
	CapacityBook, Collateral, CollateralGap, EraIndex, MarketId, MarketTerms, NodeActivation,
	NodeRegistry, NodeStatus, RegionId, SuspensionReason::Unreliable, ICNT,
};
use sp_runtime::{AccountId32, DispatchError::BadOrigin, TokenError};

/// ICNT at three tenths of its price.
const FALLEN: u32 = 33_333;

/// Two active nodes of 1,000 ICNT each, committed until era 110; it is era 10.
fn execute(test: impl FnOnce()) {
	ExtBuilder::default().nodes(2).active().build_and_execute(test);
}

fn adjust(factor: u32) -> Call<Test> {
	Call::set_adjustment { market: STORAGE, factor: Factor::clamped(factor) }
}

fn adjusted(factor: u32) {
	assert_ok!(dispatch(adjust(factor), RuntimeOrigin::root()));
}

/// The factor is at `factor` already.
fn arrived(factor: u32) {
	let factor = Factor::clamped(factor);
	let there = Adjustment { from: factor, to: factor, since: Era::get(), eras: 1 };
	Adjustments::<Test>::insert(STORAGE, there);
}

fn target() -> u128 {
	Hardware::collateral_target(NODE).unwrap()
}

fn fill(amount: u128) -> u128 {
	Hardware::fill(NODE, &Reserve::get(), amount).unwrap()
}

fn release() -> Call<Test> {
	Call::release_excess { node: NODE }
}

fn amounts() -> (u128, u128) {
	(record(NODE).collateral / ICNT, record(NODE).required / ICNT)
}

fn pot() -> AccountId32 {
	FeeAccount::get()
}

/// Of which market and factor there is no row, the factor is one.
#[test]
fn a_new_market_asks_what_its_terms_say() {
	execute(|| {
		assert_eq!(Adjustments::<Test>::iter().count(), 0);
		assert_eq!(target(), 1_000 * ICNT);
		assert_eq!(Hardware::collateral_target(NodeId(9)), None);
	});
}

mod set_adjustment {
	use super::*;

	#[test]
	fn success_moves_on_a_straight_line() {
		execute(|| {
			adjusted(20_000);
			let adjustment = Adjustment {
				from: Factor::clamped(10_000),
				to: Factor::clamped(20_000),
				since: 10,
				eras: RAMP,
			};
			last_event(Event::AdjustmentSet { market: STORAGE, adjustment });
			assert_eq!(target(), 1_000 * ICNT);
			Era::set(10 + RAMP / 2);
			assert_eq!(target(), 1_500 * ICNT);
			Era::set(10 + RAMP - 1);
			assert!(target() < 2_000 * ICNT);
			Era::set(10 + RAMP);
			assert_eq!(target(), 2_000 * ICNT);
			Era::set(EraIndex::MAX);
			assert_eq!(target(), 2_000 * ICNT);
			Era::set(10);
		});
	}

	#[test]
	fn whatever_is_set_begins_where_it_is() {
		execute(|| {
			adjusted(20_000);
			Era::set(10 + RAMP / 2);
			for factor in [100, 1_000_000, 20_000, 10_000] {
				adjusted(factor);
				assert_eq!(target(), 1_500 * ICNT);
			}
			Era::set(10 + RAMP);
			assert_eq!(target(), 1_250 * ICNT);
			// A ramp that runs is not that of later parameters.
			let params =
				crate::Params { ramp_eras: icn_primitives::BoundedU32::clamped(8_640), ..params() };
			Parameters::<Test>::put(params);
			assert_eq!(target(), 1_250 * ICNT);
		});
	}

	#[test]
	fn fails_for_others_and_other_markets() {
		execute(|| {
			refused(adjust(20_000), signed(&alice()), BadOrigin);
			for market in [ELSEWHERE, MarketId::new(9, 9)] {
				let call = Call::set_adjustment { market, factor: Factor::clamped(20_000) };
				refused(call, RuntimeOrigin::root(), Error::<Test>::UnknownMarket);
			}
		});
	}
}

/// The promise of it all: a fall of ICNT by 70 % neither suspends nor frees anybody.
#[test]
fn icnt_falls_by_seventy_percent_and_rises_again() {
	execute(|| {
		assert_ok!(Hardware::extend_commitment(signed(&alice()), NODE, 1_000));
		assert_ok!(Hardware::reserve(NODE, booking(30, 11, 800)));
		let weight = Hardware::region_weight(RegionId(1));
		Trace::take();
		adjusted(FALLEN);

		// At once: nothing at all, not even with a penalty.
		assert_eq!((target(), fill(ICNT)), (1_000 * ICNT, 0));
		assert_ok!(Hardware::slash(NODE, 100 * ICNT, &pot()));
		assert_eq!(record(NODE).status, NodeStatus::Active);
		assert_eq!(fill(1_000 * ICNT), 100 * ICNT);
		refused(release(), signed(&alice()), Error::<Test>::NoExcess);

		// Era by era its rewards fill what is missing, and what it is committed to follows.
		for era in 11..=10 + RAMP {
			Era::set(era);
			let missing = target() - record(NODE).collateral;
			assert!(missing > 0);
			assert_eq!(fill(10 * ICNT), missing.min(10 * ICNT));
			assert_eq!(record(NODE).required, record(NODE).collateral);
			refused(release(), signed(&alice()), Error::<Test>::NoExcess);
		}
		assert_eq!(amounts(), (2_680, 2_680));
		assert_eq!(target(), 10 * ICNT * 100 * FALLEN as u128 / 10_000);
		// The other one has no rewards: it lacks most, and is as active as ever.
		let other = NodeId(1);
		assert_eq!(record(other).collateral, 1_000 * ICNT);
		assert_eq!(record(other).status, NodeStatus::Active);
		assert_ok!(Hardware::slash(other, 700 * ICNT, &pot()));
		assert_eq!(record(other).status, NodeStatus::Active);
		told(&[]);
		assert_eq!(Hardware::region_weight(RegionId(1)), weight + 1_680 * ICNT);

		// The first fills up.
		assert_eq!(fill(10_000 * ICNT), target() - 2_680 * ICNT);
		assert_eq!(fill(1), 0);
		check();

		// And back: nobody is freed at once, and nobody of more than the way that is gone.
		adjusted(10_000);
		refused(release(), signed(&alice()), Error::<Test>::NoExcess);
		let mut freed = 0;
		for era in [1, 2, 50, RAMP] {
			Era::set(10 + RAMP + era);
			let (before, held) = (record(NODE), collateral_of(&alice()));
			assert_ok!(dispatch(release(), signed(&alice())));
			let after = record(NODE);
			assert_eq!((after.collateral, after.required), (target(), target()));
			assert_eq!(held - collateral_of(&alice()), before.collateral - after.collateral);
			freed += before.collateral - after.collateral;
			refused(release(), signed(&alice()), Error::<Test>::NoExcess);
		}
		assert_eq!(freed, 1_000 * ICNT * 23_333 / 10_000);
		assert_eq!(amounts(), (1_000, 1_000));
		// The one that penalties left with less has a gap of before, not of the price.
		assert_eq!(record(other).required, 1_000 * ICNT);
		let call = Call::release_excess { node: other };
		refused(call, signed(&alice()), Error::<Test>::NoExcess);
		assert!(MarketNodes::<Test>::contains_key(STORAGE, other));
		told(&[]);
	});
}

mod fill {
	use super::*;

	#[test]
	fn success_is_on_hold_for_the_provider() {
		execute(|| {
			arrived(20_000);
			let free = Balances::free_balance(alice());
			assert_eq!(fill(300 * ICNT), 300 * ICNT);
			let total = 1_300 * ICNT;
			last_event(Event::CollateralFilled { node: NODE, amount: 300 * ICNT, total });
			assert_eq!(amounts(), (1_300, 1_300));
			assert_eq!(Balances::free_balance(alice()), free);
			assert_eq!(collateral_of(&alice()), 2_300 * ICNT);
			assert_eq!(Balances::free_balance(Reserve::get()), FUNDS - 300 * ICNT);
			assert_eq!(Hardware::region_weight(RegionId(1)), 2_300 * ICNT);
		});
	}

	#[test]
	fn boundary_what_it_lacks() {
		execute(|| {
			assert_eq!(fill(u128::MAX), 0);
			arrived(20_000);
			assert_eq!(fill(0), 0);
			assert_eq!(fill(1_000 * ICNT - 1), 1_000 * ICNT - 1);
			assert_eq!(fill(u128::MAX), 1);
			assert_eq!(fill(u128::MAX), 0);
			assert_eq!(Hardware::fill(NodeId(9), &Reserve::get(), 1), Ok(0));
		});
	}

	#[test]
	fn a_gap_of_penalties_is_filled_to_what_it_was_before() {
		execute(|| {
			arrived(5_000);
			assert_ok!(Hardware::slash(NODE, 700 * ICNT, &pot()));
			assert_eq!(fill(100 * ICNT), 100 * ICNT);
			assert_eq!(amounts(), (400, 1_000));
			assert_eq!(fill(u128::MAX), 600 * ICNT);
			assert_eq!(amounts(), (1_000, 1_000));
		});
	}

	#[test]
	fn penalties_count_against_what_was_there_before() {
		execute(|| {
			arrived(20_000);
			assert_eq!(fill(500 * ICNT), 500 * ICNT);
			assert_eq!(amounts(), (1_500, 1_500));
			assert_ok!(Hardware::slash(NODE, 1_050 * ICNT, &pot()));
			assert_eq!(record(NODE).status, NodeStatus::Active);
			// Below 30 % of 1,500, though it is far from it of 1,000.
			assert_ok!(Hardware::slash(NODE, 1, &pot()));
			assert!(matches!(record(NODE).status, NodeStatus::Suspended { .. }));
			// It returns with what it had, not with what is asked for today.
			assert_eq!(fill(1_050 * ICNT), 1_050 * ICNT);
			assert_ok!(Hardware::top_up(signed(&alice()), NODE, 1));
			assert_eq!(amounts(), (1_500, 1_500));
			assert_ok!(Hardware::request_return(signed(&alice()), NODE));
		});
	}

	#[test]
	fn who_leaves_follows_no_price() {
		execute(|| {
			Era::set(110);
			assert_ok!(Hardware::exit_node(signed(&alice()), NODE));
			arrived(20_000);
			assert_eq!(fill(ICNT), 0);
			assert_ok!(Hardware::slash(NODE, 300 * ICNT, &pot()));
			assert_eq!(fill(u128::MAX), 300 * ICNT);
			assert_eq!(amounts(), (1_000, 1_000));
		});
	}

	#[test]
	fn fails_as_a_whole_when_there_is_too_little() {
		execute(|| {
			arrived(20_000);
			let fill = |amount| Hardware::fill(NODE, &poor(), amount);
			// Whoever pays stays alive.
			let most = Balances::free_balance(poor()) - EXISTENTIAL;
			assert_noop!(fill(most + 1), TokenError::FundsUnavailable);
			assert_eq!(fill(most), Ok(most));
		});
	}
}

mod release_excess {
	use super::*;

	#[test]
	fn success_for_what_the_provider_added() {
		execute(|| {
			assert_ok!(Hardware::top_up(signed(&alice()), NODE, 500 * ICNT));
			let free = Balances::free_balance(alice());
			assert_ok!(dispatch(release(), signed(&alice())));
			last_event(Event::CollateralReleased {
				node: NODE,
				amount: 500 * ICNT,
				left: 1_000 * ICNT,
			});
			assert_eq!(Balances::free_balance(alice()), free + 500 * ICNT);
			assert_eq!(amounts(), (1_000, 1_000));
			assert_eq!(collateral_of(&alice()), 2_000 * ICNT);
		});
	}

	#[test]
	fn boundary_what_the_market_asks_for() {
		execute(|| {
			refused(release(), signed(&alice()), Error::<Test>::NoExcess);
			assert_ok!(Hardware::top_up(signed(&alice()), NODE, 1));
			assert_ok!(dispatch(release(), signed(&alice())));
			refused(release(), signed(&alice()), Error::<Test>::NoExcess);
			// Dearer: what is above the old requirement is committed now.
			assert_ok!(Hardware::top_up(signed(&alice()), NODE, 500 * ICNT));
			arrived(14_000);
			assert_ok!(dispatch(release(), signed(&alice())));
			assert_eq!(amounts(), (1_400, 1_400));
		});
	}

	#[test]
	fn a_penalised_node_with_all_that_is_asked_for_today() {
		execute(|| {
			assert_ok!(Hardware::slash(NODE, 300 * ICNT, &pot()));
			arrived(5_000);
			assert_ok!(dispatch(release(), signed(&alice())));
			assert_eq!(amounts(), (500, 500));
		});
	}

	#[test]
	fn nothing_before_penalties_are_decided() {
		execute(|| {
			assert_ok!(Hardware::top_up(signed(&alice()), NODE, ICNT));
			penalise(NODE);
			refused(release(), signed(&alice()), Error::<Test>::Penalised);
			assert!(decide(NODE));
			assert_ok!(dispatch(release(), signed(&alice())));
		});
	}

	#[test]
	fn fails_for_others_and_unless_active() {
		ExtBuilder::default().nodes(1).build_and_execute(|| {
			let fails = |error| refused(release(), signed(&alice()), error);
			assert_ok!(Hardware::top_up(signed(&alice()), NODE, ICNT));
			fails(Error::<Test>::NotActive);
			assert_ok!(Hardware::activate(NODE, 0, 100));
			refused(release(), signed(&bob()), Error::<Test>::NotProvider);
			refused(release(), RuntimeOrigin::root(), BadOrigin);
			let unknown = Call::release_excess { node: NodeId(9) };
			refused(unknown, signed(&alice()), Error::<Test>::UnknownNode);
			assert_ok!(Hardware::suspend(NODE, Unreliable));
			fails(Error::<Test>::NotActive);
			assert_ok!(Hardware::request_return(signed(&alice()), NODE));
			fails(Error::<Test>::NotActive);
			assert_ok!(Hardware::activate(NODE, 1, 100));
			Era::set(110);
			assert_ok!(Hardware::exit_node(signed(&alice()), NODE));
			fails(Error::<Test>::NotActive);
		});
	}

	/// It was committed for all of them.
	#[test]
	fn units_lost_by_a_suspension_are_backed_until_the_commitment_has_passed() {
		execute(|| {
			assert_ok!(Hardware::suspend(NODE, Unreliable));
			assert_ok!(Hardware::request_return(signed(&alice()), NODE));
			assert_ok!(Hardware::activate(NODE, 1, 60));
			assert_eq!(amounts(), (1_000, 600));
			Era::set(109);
			refused(release(), signed(&alice()), Error::<Test>::NoExcess);
			frame_support::hypothetically!({
				// A longer commitment is for all of them, too.
				assert_ok!(Hardware::extend_commitment(signed(&alice()), NODE, 10));
				Era::set(119);
				refused(release(), signed(&alice()), Error::<Test>::NoExcess);
				Era::set(109);
			});
			Era::set(110);
			assert_ok!(dispatch(release(), signed(&alice())));
			assert_eq!(amounts(), (600, 600));
			// And a new one for those that it has.
			assert_ok!(Hardware::extend_commitment(signed(&alice()), NODE, 10));
			assert_eq!((record(NODE).committed, record(NODE).commitment_since), (60, 110));
		});
	}
}

#[test]
fn new_nodes_need_what_is_asked_for_today() {
	execute(|| {
		arrived(33_300);
		assert_ok!(Offer::new(7).register());
		assert_eq!(record(NodeId(2)).required, 3_330 * ICNT);
		assert_eq!(record(NodeId(2)).collateral, 3_330 * ICNT);
		// It became less meanwhile, for one that has fewer.
		arrived(20_000);
		assert_ok!(Hardware::activate(NodeId(2), 0, 50));
		assert_eq!(record(NodeId(2)).required, 1_000 * ICNT);
		assert_eq!(record(NodeId(2)).collateral, 1_000 * ICNT);
		// Or more, which is a gap.
		assert_ok!(Offer::new(8).register());
		arrived(33_300);
		assert_ok!(Hardware::activate(NodeId(3), 0, 100));
		assert_eq!(record(NodeId(3)).required, 2_000 * ICNT);
		assert_eq!(Hardware::collateral_target(NodeId(3)), Some(3_330 * ICNT));
	});
}

#[test]
fn top_ups_follow_the_larger_of_both() {
	execute(|| {
		let top_up = |amount| Call::top_up { node: NODE, amount };
		arrived(20_000);
		let most = 19_000 * ICNT;
		refused(top_up(most + 1), signed(&alice()), Error::<Test>::TooMuchCollateral);
		assert_ok!(dispatch(top_up(500 * ICNT), signed(&alice())));
		assert_eq!(amounts(), (1_500, 1_500));
		assert_ok!(dispatch(top_up(most - 500 * ICNT), signed(&alice())));
		assert_eq!(amounts(), (20_000, 2_000));
		// What it is committed to counts when less is asked for.
		arrived(100);
		refused(top_up(1), signed(&alice()), Error::<Test>::TooMuchCollateral);
	});
}

/// Terms that no account can meet are no reason to lose rewards or to be stuck.
#[test]
fn terms_beyond_all_numbers_ask_for_everything() {
	execute(|| {
		let dear = MarketTerms { collateral_per_unit: u128::MAX, ..terms() };
		assert_ok!(Hardware::set_market(RuntimeOrigin::root(), STORAGE, dear));
		assert_eq!(target(), u128::MAX);
		assert_eq!(fill(ICNT), ICNT);
		assert_ok!(Hardware::top_up(signed(&alice()), NODE, ICNT));
		refused(release(), signed(&alice()), Error::<Test>::NoExcess);
		assert_eq!(amounts(), (1_002, 1_002));
		assert_ok!(Nodes::<Test>::try_get(NODE));
		Era::set(110);
		assert_ok!(Hardware::exit_node(signed(&alice()), NODE));
	});
}
