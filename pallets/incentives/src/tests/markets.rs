use crate::{
	mock::*, types::*, EraRows, Error, Event, Markets, Sweep, TotalWeight, MAX_LAG, MAX_STEPS,
};
use frame_support::{assert_noop, assert_ok, dispatch::Pays, traits::Hooks, weights::Weight};
use icn_math::{accumulator::SCALE, curve::CURVE_ONE};
use icn_primitives::*;

fn refresh() -> frame_support::dispatch::DispatchResultWithPostInfo {
	Incentives::refresh_market(RuntimeOrigin::signed(BOB), STORAGE)
}

/// Smoothed demand with the parameters in force.
fn smoothed(state: &MarketState) -> u128 {
	Incentives::smoothed(state, &crate::Parameters::<Test>::get())
}

#[test]
fn changes_take_effect_at_the_era_they_were_made_for() {
	ExtBuilder::default().build_and_execute(|| {
		activate(NODE_1, ALICE, STORAGE, 100);
		assert_ok!(Incentives::booked(NODE_1, STORAGE, booking(40, 1, 3)));
		let expected = [(0, 0), (100, 40), (100, 40), (100, 0)];
		for (era, units) in expected.into_iter().enumerate() {
			roll_era();
			let state = market(STORAGE);
			assert_eq!((state.era, state.capacity, state.booked), (era as u32, units.0, units.1));
			// Clients see what counts now, an era ahead.
			let view = Incentives::market_demand(STORAGE).unwrap();
			let now = expected.get(era + 1).copied().unwrap_or((100, 0));
			assert_eq!((view.era, view.capacity, view.booked), (era as u32, now.0, now.1));
		}
	});
}

#[test]
fn demand_raises_the_weight_slowly_and_lowers_it_at_once() {
	ExtBuilder::default().build_and_execute(|| {
		activate(NODE_1, ALICE, STORAGE, 100);
		activate(NODE_2, BOB, STORAGE, 100);
		assert_ok!(Incentives::booked(NODE_1, STORAGE, booking(100, 1, 201)));
		roll_to(3);
		let idle = market(STORAGE).weights.demand;
		// 0.2 of 200 units: era 1 is not counted yet in era 2.
		assert_eq!(idle, 40 * 1_000_000);
		roll_to(172);
		let state = market(STORAGE);
		// A half-life of the slow average has passed: a quarter of the capacity.
		let demand = smoothed(&state) as f64 / CURVE_ONE as f64;
		assert!((demand - 0.25).abs() < 0.002, "{demand}");
		assert!(state.fast > state.slow);
		assert!(state.weights.demand > idle);
		let view = Incentives::market_demand(STORAGE).unwrap();
		assert_eq!((view.era, view.capacity, view.booked), (171, 200, 100));
		assert!(view.demand.abs_diff(250_000) < 2_000);

		roll_to(202);
		let peak = smoothed(&market(STORAGE));
		roll_to(228);
		// One half-life of the fast average after the end.
		let state = market(STORAGE);
		assert!(state.fast < state.slow);
		assert!(smoothed(&state) < peak);
		roll_to(301);
		assert!(smoothed(&market(STORAGE)) < peak / 5);
	});
}

#[test]
fn demand_is_of_units_not_of_shares() {
	ExtBuilder::default().build_and_execute(|| {
		// Ten units, all leased, for a long time.
		activate(NODE_1, ALICE, STORAGE, 10);
		assert_ok!(Incentives::booked(NODE_1, STORAGE, booking(10, 1, 500)));
		roll_to(400);
		assert!(smoothed(&market(STORAGE)) > CURVE_ONE * 7 / 10);
		// A thousand more do not inherit that demand.
		activate(NODE_2, ALICE, STORAGE, 990);
		roll_to(402);
		assert_eq!(market(STORAGE).capacity, 1_000);
		assert!(smoothed(&market(STORAGE)) <= CURVE_ONE / 100);
	});
}

#[test]
fn demand_fades_while_nothing_becomes_final() {
	ExtBuilder::default().build_and_execute(|| {
		activate(NODE_1, ALICE, STORAGE, 100);
		assert_ok!(Incentives::booked(NODE_1, STORAGE, booking(100, 1, 1_000)));
		roll_to(100);
		let before = smoothed(&market(STORAGE));
		let stuck = FinalUntil::get();
		while Era::get() < 200 {
			roll_era_only();
			sweep();
		}
		assert_eq!(FinalUntil::get(), stuck);
		let during = smoothed(&market(STORAGE));
		assert!(during < before / 5, "{before} {during}");
		// Once the eras are final they count as what they were.
		roll_to(230);
		assert_eq!((market(STORAGE).era, market(STORAGE).sampled), (229, 228));
		assert!(smoothed(&market(STORAGE)) > before);
	});
}

#[test]
fn unserved_bookings_show_no_demand() {
	let demand = |shortfall: u16| {
		let short = [(NODE_1, shortfall)];
		let mut seen = 0;
		ExtBuilder::default().build_and_execute(|| {
			activate(NODE_1, ALICE, STORAGE, 100);
			assert_ok!(Incentives::booked(NODE_1, STORAGE, booking(100, 1, 1_000)));
			roll_to(3);
			while Era::get() < 60 {
				roll_era_judging(if shortfall > 0 { &short } else { &[] });
			}
			seen = market(STORAGE).slow;
		});
		seen
	};
	let (full, half, none) = (demand(0), demand(5_000), demand(10_000));
	assert!(full > 0);
	assert!(half.abs_diff(full / 2) < full / 20, "{half} {full}");
	assert!(none < full / 20, "{none} {full}");
}

mod lag {
	use super::*;

	#[test]
	fn a_market_that_is_rolled_late_earns_the_same_if_nothing_changed() {
		let run = |late: bool| {
			let mut earned = 0;
			ExtBuilder::default().build_and_execute(|| {
				activate(NODE_1, ALICE, STORAGE, 100);
				roll_to(3);
				while Era::get() < 9 {
					roll_era_only();
					if !late {
						sweep();
					}
				}
				roll_era();
				assert_eq!(market(STORAGE).era, 9);
				earned = market(STORAGE).base;
			});
			earned
		};
		assert_eq!(run(true), run(false));
	}

	#[test]
	fn missed_eras_are_paid_by_the_smaller_weight() {
		ExtBuilder::default().build_and_execute(|| {
			activate(NODE_1, ALICE, STORAGE, 100);
			roll_to(3);
			let before = market(STORAGE);
			// Capacity doubles in era 4, and nobody rolls the market until era 8.
			activate(NODE_2, BOB, STORAGE, 100);
			while Era::get() < 8 {
				roll_era_only();
			}
			assert_eq!(TotalWeight::<Test>::get().base, before.weights.base);
			sweep();
			let state = market(STORAGE);
			// Eras 2 and 3 in full, eras 4 to 6 by the weight of 100 units spread over 200.
			assert_eq!(state.base - before.base, 2 * ICNT * SCALE + 3 * ICNT * SCALE / 2);
			assert_eq!(state.weights.base, 2 * before.weights.base);

			// Capacity halves in era 9, and nobody rolls the market until era 12.
			assert_ok!(Incentives::capacity(NODE_2, STORAGE, 0, 9));
			while Era::get() < 12 {
				roll_era_only();
			}
			sweep();
			// One ICNT a unit in each of eras 7 to 10.
			assert_eq!(market(STORAGE).base - state.base, 4 * ICNT * SCALE);
		});
	}

	#[test]
	fn a_long_way_takes_several_calls() {
		ExtBuilder::default().build_and_execute(|| {
			activate(NODE_1, ALICE, STORAGE, 100);
			roll_to(2);
			let begin = market(STORAGE).era;
			while Incentives::due_era() < begin + MAX_STEPS + 3 {
				roll_era_only();
			}
			let registered = TotalWeight::<Test>::get();
			let info = refresh().unwrap();
			assert_eq!(info.pays_fee, Pays::No);
			assert_eq!(market(STORAGE).era, begin + MAX_STEPS);
			System::assert_last_event(
				Event::MarketRefreshed { market: STORAGE, era: begin + MAX_STEPS }.into(),
			);
			// Weights count only once the market is up to date.
			assert_eq!(market(STORAGE).registered, begin);
			assert_eq!(TotalWeight::<Test>::get(), registered);
			assert_ok!(refresh());
			assert_eq!(market(STORAGE).era, Era::get() - 1);
			assert_eq!(market(STORAGE).registered, Era::get() - 1);
			// All the way was paid, from era 1 on.
			assert_eq!(market(STORAGE).base, (Era::get() as u128 - 2) * ICNT * SCALE);
			assert_noop!(refresh(), Error::<Test>::UpToDate);
		});
	}

	#[test]
	fn more_than_the_kept_eras_are_not_paid() {
		ExtBuilder::default().build_and_execute(|| {
			activate(NODE_1, ALICE, STORAGE, 100);
			roll_to(2);
			while Era::get() < 2 + MAX_LAG + 10 {
				roll_era_only();
			}
			FinalUntil::set(Era::get() - 1);
			sweep();
			assert_eq!(market(STORAGE).era, Era::get() - 1);
			assert_eq!(market(STORAGE).base, MAX_LAG as u128 * ICNT * SCALE);
		});
	}

	#[test]
	fn samples_do_not_depend_on_when_it_is_rolled() {
		// At the beginning of an era or at its end, when one more era is final: the weights are
		// those of the second era before.
		let run = |at_end: bool| {
			let mut states = Vec::new();
			ExtBuilder::default().build_and_execute(|| {
				activate(NODE_1, ALICE, STORAGE, 100);
				assert_ok!(Incentives::booked(NODE_1, STORAGE, booking(100, 3, 9)));
				while Era::get() < 20 {
					roll_era_only();
					if !at_end {
						sweep();
					}
					FinalUntil::set(Era::get().saturating_sub(1));
					sweep();
					let state = market(STORAGE);
					assert!(state.era == 0 || state.sampled == state.era - 1);
					states.push((state.fast, state.slow, state.weights, state.demand));
				}
			});
			states
		};
		assert_eq!(run(true), run(false));
	}

	#[test]
	fn demand_is_that_of_the_eras_before() {
		// Late rolling must not reward an era by demand that became known after it.
		let run = |late: bool| {
			let mut earned = 0;
			ExtBuilder::default().build_and_execute(|| {
				activate(NODE_1, ALICE, STORAGE, 100);
				roll_to(2);
				assert_ok!(Incentives::booked(NODE_1, STORAGE, booking(100, 3, 500)));
				while Era::get() < 8 {
					roll_era_only();
					FinalUntil::set(Era::get() - 1);
					if !late {
						sweep();
					}
				}
				sweep();
				earned = market(STORAGE).demand;
			});
			earned
		};
		assert!(run(true) <= run(false));
		assert!(run(true) > 0);
	}
}

mod refresh_market {
	use super::*;

	#[test]
	fn fails_when_nothing_is_due_or_known() {
		ExtBuilder::default().build_and_execute(|| {
			assert_noop!(refresh(), Error::<Test>::UpToDate);
			assert_noop!(
				Incentives::refresh_market(RuntimeOrigin::signed(BOB), MarketId::new(42, 42)),
				Error::<Test>::UnknownMarket
			);
			// Who errs pays.
			assert_eq!(refresh().unwrap_err().post_info.pays_fee, Pays::Yes);
		});
	}

	#[test]
	fn a_market_without_terms_counts_nothing() {
		ExtBuilder::default().build_and_execute(|| {
			activate(NODE_1, ALICE, STORAGE, 100);
			roll_to(3);
			assert!(market(STORAGE).weights.base > 0);
			TermsMap::mutate(|map| map.remove(&STORAGE));
			roll_era();
			assert_eq!(market(STORAGE).weights, PoolWeights::default());
			assert_eq!(TotalWeight::<Test>::get(), PoolWeights::default());
		});
	}
}

mod sweep {
	use super::*;

	#[test]
	fn does_each_market_once_in_an_era() {
		ExtBuilder::default().build_and_execute(|| {
			roll_era_only();
			roll_era_only();
			let all = Incentives::on_idle(0, Weight::MAX);
			assert!(Sweep::<Test>::get().done);
			let rest = Incentives::on_idle(0, Weight::MAX);
			assert!(rest.ref_time() * 4 < all.ref_time());
			assert_eq!((market(STORAGE).era, market(GPU).era), (1, 1));
		});
	}

	#[test]
	fn goes_on_where_it_stopped() {
		ExtBuilder::default().build_and_execute(|| {
			use crate::WeightInfo;
			roll_era_only();
			roll_era_only();
			// Room for one market at a time.
			let room = <() as WeightInfo>::sweep() + Incentives::refresh_weight(MAX_STEPS);
			assert!(Incentives::on_idle(0, room).all_lte(room));
			assert_eq!(market(STORAGE).era + market(GPU).era, 1);
			assert!(!Sweep::<Test>::get().done);
			Incentives::on_idle(0, room);
			assert_eq!((market(STORAGE).era, market(GPU).era), (1, 1));
			Incentives::on_idle(0, room);
			assert!(Sweep::<Test>::get().done);
			// A market that comes later is up to date by itself.
			let new = MarketId::new(0, 9);
			TermsMap::mutate(|map| map.insert(new, terms()));
			activate(NODE_1, ALICE, new, 10);
			assert_eq!(market(new).era, 1);
		});
	}

	#[test]
	fn does_nothing_without_room() {
		ExtBuilder::default().build_and_execute(|| {
			roll_era_only();
			roll_era_only();
			assert_eq!(Incentives::on_idle(0, Weight::zero()), Weight::zero());
			assert_eq!(market(STORAGE).era, 0);
		});
	}

	#[test]
	fn rows_do_not_pile_up() {
		ExtBuilder::default().build_and_execute(|| {
			activate(NODE_1, ALICE, STORAGE, 100);
			roll_to(200);
			// The eras that are not final, the current one, and the one the node refers to.
			assert!(EraRows::<Test>::iter_prefix(STORAGE).count() <= 5);
			assert!(EraRows::<Test>::contains_key(STORAGE, 1));
			assert_ok!(Incentives::claim(RuntimeOrigin::signed(ALICE), NODE_1));
			assert!(!EraRows::<Test>::contains_key(STORAGE, 1));
		});
	}
}

mod terms {
	use super::*;
	use icn_math::wash;

	fn cost(floor: u128) -> u128 {
		wash::lease_cost(floor, 2_500)
	}

	/// The registry sets terms with this floor: told before it keeps them.
	fn set(floor: u128) {
		let terms = MarketTerms { price_floor: UnitPrice(floor), ..terms() };
		Incentives::terms(STORAGE, &terms);
		TermsMap::mutate(|map| map.insert(STORAGE, terms));
	}

	#[test]
	fn a_cheap_floor_for_less_than_an_era_is_noticed() {
		ExtBuilder::default().build_and_execute(|| {
			activate(NODE_1, ALICE, STORAGE, 100);
			roll_to(5);
			let before = market(STORAGE);
			assert_eq!(before.cost.in_force, Some(cost(USD)));
			set(USD / 10);
			set(USD);
			assert_eq!(market(STORAGE).cost.in_force, Some(cost(USD / 10)));
			// The dear one counts again when the leases of the cheap one have ended.
			assert_eq!(market(STORAGE).cost.rising, Some((cost(USD), 5)));
			roll_to(7);
			assert_eq!(market(STORAGE).cost.in_force, Some(cost(USD / 10)));
			assert!(market(STORAGE).bound < before.bound);
			// A tenth, but for rounding.
			assert!(market(STORAGE).bound.abs_diff(before.bound / 10) < before.bound / 1_000_000);
		});
	}

	/// Leases signed at cheaper terms begin in the next era at the earliest: no era from the current
	/// one on pays more than the bound by these terms, whenever the market is rolled, and whatever
	/// the terms are by then.
	#[test]
	fn that_are_cheaper_bind_every_era_from_now_on() {
		let cheap = [
			MarketTerms { price_floor: UnitPrice(USD / 10), ..terms() },
			MarketTerms { margin: Bps::saturating(250), ..terms() },
		];
		for (cheap, lags, raised) in cheap
			.iter()
			.flat_map(|cheap| [(cheap, false), (cheap, true)])
			.flat_map(|(cheap, lags)| [(cheap, lags, false), (cheap, lags, true)])
		{
			ExtBuilder::default().build_and_execute(|| {
				activate(NODE_1, ALICE, STORAGE, 100);
				roll_to(5);
				let dear = market(STORAGE).bound;
				let tell = |terms: &MarketTerms| {
					Incentives::terms(STORAGE, terms);
					TermsMap::mutate(|map| map.insert(STORAGE, terms.clone()));
				};
				// Cheaper in era 5, which is not weighed yet.
				tell(cheap);
				if raised {
					tell(&terms());
				}
				assert_eq!(market(STORAGE).cost.in_force, Some(cost(USD / 10)));
				for _ in 5..12 {
					// Nothing becomes final, so that all rows stay.
					roll_era_only();
					if !lags {
						sweep();
					}
				}
				sweep();
				let row = |era| EraRows::<Test>::get(STORAGE, era).unwrap();
				assert_eq!(market(STORAGE).era, 11);
				for era in 4..11 {
					// For half of an idle unit, in a market with a weight of 0.2 for each.
					let step = row(era + 1).demand - row(era).demand;
					let bound = if era < 5 { dear } else { dear / 10 };
					let most = 100 * 200_000 * bound / 200;
					assert!(
						step > most / 2 && step <= most + most / 1_000_000,
						"era {era}: {step}"
					);
				}
			});
		}
	}

	#[test]
	fn that_change_nothing_but_the_dearest_price_do_not_move_the_bound() {
		ExtBuilder::default().build_and_execute(|| {
			activate(NODE_1, ALICE, STORAGE, 100);
			roll_to(5);
			let before = market(STORAGE);
			// Leases are dearer than the floor at most: a low cap makes none cheaper than that.
			let capped = MarketTerms { price_cap: terms().price_floor, ..terms() };
			Incentives::terms(STORAGE, &capped);
			TermsMap::mutate(|map| map.insert(STORAGE, capped));
			assert_eq!(market(STORAGE), before);
			roll_to(7);
			assert_eq!(market(STORAGE).bound, before.bound);
		});
	}

	#[test]
	fn it_matters_not_whether_they_are_kept_already() {
		let run = |kept_first: bool| {
			let mut seen = None;
			ExtBuilder::default().build_and_execute(|| {
				roll_to(5);
				for floor in [2 * USD, USD / 2, 3 * USD] {
					let terms = MarketTerms { price_floor: UnitPrice(floor), ..terms() };
					if kept_first {
						TermsMap::mutate(|map| map.insert(STORAGE, terms.clone()));
					}
					Incentives::terms(STORAGE, &terms);
					TermsMap::mutate(|map| map.insert(STORAGE, terms));
				}
				let observed = market(STORAGE).cost;
				assert_eq!(observed.in_force, Some(cost(USD / 2)));
				assert_eq!(observed.rising, Some((cost(3 * USD), 5)));
				seen = Some(observed);
			});
			seen
		};
		assert_eq!(run(true), run(false));
	}

	#[test]
	fn of_a_market_without_incentives_change_nothing() {
		ExtBuilder::default().build_and_execute(|| {
			let unknown = MarketId::new(9, 9);
			Incentives::terms(unknown, &terms());
			assert!(!Markets::<Test>::contains_key(unknown));
		});
	}
}
