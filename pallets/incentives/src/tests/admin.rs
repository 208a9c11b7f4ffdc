use crate::{
	mock::*, types::*, Curves, Error, Event, Funded, Global, Markets, Parameters, SettingsAhead,
};
use frame_support::{assert_noop, assert_ok, pallet_prelude::DispatchError};
use icn_primitives::*;

fn bounded(points: &[(u32, u32)]) -> Curve {
	points
		.iter()
		.map(|(demand, multiplier)| CurvePoint { demand: *demand, multiplier: *multiplier })
		.collect::<Vec<_>>()
		.try_into()
		.unwrap()
}

#[test]
fn genesis_is_what_was_given() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(Funded::<Test>::get(), 10_000_000 * ICNT);
		assert_eq!(Parameters::<Test>::get(), Params::default());
		assert_eq!(Curves::<Test>::get(ClassId(1)).unwrap().to_vec(), curve());
		assert_eq!(market(STORAGE).strategic, 1_000_000);
		assert_eq!(market(GPU).strategic, 2_000_000);
	});
}

#[test]
#[should_panic(expected = "does not hold the emission schedule")]
fn genesis_without_the_reserve_is_refused() {
	ExtBuilder::default().reserve(1_500_000 * ICNT).build();
}

#[test]
fn genesis_with_just_the_reserve_works() {
	// 1,000 x 1,000 and 1,000 x 500 ICNT, and the account's own deposit.
	ExtBuilder::default().reserve(1_500_000 * ICNT + ICNT / 100).build_and_execute(|| {});
}

#[test]
#[should_panic(expected = "schedule is too large")]
fn genesis_with_too_much_is_refused() {
	ExtBuilder::default()
		.reserve(400_000_000 * ICNT)
		.schedule(vec![Segment { eras: 1, base: 300_000_000 * ICNT, demand: 1 }])
		.build();
}

#[test]
#[should_panic(expected = "too many segments")]
fn genesis_with_too_many_segments_is_refused() {
	ExtBuilder::default().schedule(vec![Segment { eras: 1, base: 1, demand: 1 }; 9]).build();
}

#[test]
#[should_panic(expected = "demand curve is invalid")]
fn genesis_without_points_is_refused() {
	let mut builder = ExtBuilder::default();
	builder.genesis.curves = vec![(ClassId(1), vec![])];
	builder.build();
}

#[test]
#[should_panic(expected = "the fast average must forget faster")]
fn genesis_with_swapped_averages_is_refused() {
	let params = Params::default();
	ExtBuilder::default()
		.params(Params { fast_decay: params.slow_decay, slow_decay: params.fast_decay, ..params })
		.build();
}

mod set_curve {
	use super::*;

	#[test]
	fn success() {
		ExtBuilder::default().build_and_execute(|| {
			let flat = bounded(&[(0, 500_000)]);
			assert_ok!(Incentives::set_curve(RuntimeOrigin::root(), ClassId(9), flat.clone()));
			System::assert_last_event(Event::CurveSet { class: ClassId(9), from: 1 }.into());
			// The eras before the first that counts by it are weighed, still.
			roll_era();
			assert_eq!(Curves::<Test>::get(ClassId(9)), None);
			roll_era();
			assert_eq!(Curves::<Test>::get(ClassId(9)), Some(flat));
			assert!(!SettingsAhead::<Test>::exists());
			assert_eq!(
				Incentives::curve(ClassId(9)),
				vec![CurvePointView { demand: 0, weight: 500_000 }]
			);
			assert_eq!(Incentives::curve(ClassId(10)), vec![]);
		});
	}

	#[test]
	fn fails_for_a_signed_origin() {
		ExtBuilder::default().build_and_execute(|| {
			assert_noop!(
				Incentives::set_curve(RuntimeOrigin::signed(ALICE), ClassId(1), bounded(&[(0, 1)])),
				DispatchError::BadOrigin
			);
		});
	}

	#[test]
	fn fails_for_what_is_no_curve() {
		ExtBuilder::default().build_and_execute(|| {
			for points in [
				&[][..],
				&[(1, 1)],
				&[(0, 2), (10, 1)],
				// Flat, then steep: taking capacity away would pay.
				&[(0, 100), (500_000, 100), (1_000_000, 201)],
			] {
				assert_noop!(
					Incentives::set_curve(RuntimeOrigin::root(), ClassId(1), bounded(points)),
					Error::<Test>::InvalidCurve
				);
			}
		});
	}
}

mod set_market_weight {
	use super::*;

	#[test]
	fn success_counts_from_the_next_era_on() {
		ExtBuilder::default().build_and_execute(|| {
			activate(NODE_1, ALICE, STORAGE, 100);
			roll_to(3);
			let before = market(STORAGE).weights;
			assert_ok!(Incentives::set_market_weight(
				RuntimeOrigin::root(),
				STORAGE,
				StrategicWeight::clamped(3_000_000)
			));
			System::assert_last_event(
				Event::MarketWeightSet { market: STORAGE, weight: 3_000_000, from: 4 }.into(),
			);
			assert_eq!(market(STORAGE).weights, before);
			roll_era();
			// It was set in era 3.
			assert_eq!(market(STORAGE).era, 3);
			assert_eq!(market(STORAGE).weights, before);
			roll_era();
			assert_eq!(market(STORAGE).era, 4);
			assert_eq!(market(STORAGE).weights.base, 3 * before.base);
		});
	}

	#[test]
	fn success_for_a_market_not_seen_before() {
		ExtBuilder::default().build_and_execute(|| {
			let new = MarketId::new(7, 1);
			TermsMap::mutate(|map| map.insert(new, terms()));
			roll_to(5);
			assert_ok!(Incentives::set_market_weight(
				RuntimeOrigin::root(),
				new,
				StrategicWeight::clamped(1)
			));
			assert_eq!((market(new).era, market(new).strategic), (4, 0));
			roll_era();
			assert_eq!((market(new).era, market(new).registered), (5, 5));
			assert_eq!(market(new).strategic, 0);
			roll_era();
			assert_eq!((market(new).registered, market(new).strategic), (6, 1));
		});
	}

	#[test]
	fn a_market_is_looked_at_when_it_begins() {
		ExtBuilder::default().build_and_execute(|| {
			let new = MarketId::new(7, 1);
			let set_floor = |usd: u128| {
				let terms = MarketTerms { price_floor: UnitPrice(usd * USD), ..terms() };
				TermsMap::mutate(|map| map.insert(new, terms));
			};
			set_floor(1);
			roll_to(5);
			assert_ok!(Incentives::set_market_weight(
				RuntimeOrigin::root(),
				new,
				StrategicWeight::clamped(1_000_000)
			));
			// A quarter of a dollar.
			assert_eq!(market(new).cost.in_force, Some(USD / 4));
			// Dearer before its first roll: leases may have been signed in between.
			set_floor(2);
			roll_era();
			assert_eq!(
				market(new).cost,
				WashCost { in_force: Some(USD / 4), rising: Some((USD / 2, 6)) }
			);
			roll_era();
			let bound = market(new).bound;
			roll_era();
			assert_eq!(market(new).bound, bound);
			// Cheaper counts at once.
			set_floor(1);
			TermsMap::mutate(|map| map.get_mut(&new).unwrap().margin = Bps::saturating(1_250));
			roll_era();
			assert!(market(new).bound.abs_diff(bound / 2) <= bound / 1_000_000);
		});
	}

	#[test]
	fn a_market_that_begins_without_terms_is_looked_at_later() {
		let new = MarketId::new(7, 1);
		let mut builder = ExtBuilder::default();
		builder.genesis.markets.push((new, StrategicWeight::clamped(1)));
		builder.build_and_execute(|| {
			assert_eq!(market(new).cost, WashCost::default());
			assert_eq!(market(STORAGE).cost.in_force, Some(USD / 4));
			TermsMap::mutate(|map| map.insert(new, terms()));
			roll_to(2);
			assert_eq!(market(new).cost.in_force, Some(USD / 4));
		});
	}

	#[test]
	fn fails_for_an_unknown_market_or_a_signed_origin() {
		ExtBuilder::default().build_and_execute(|| {
			let weight = StrategicWeight::clamped(1);
			let unknown = MarketId::new(99, 1);
			assert_noop!(
				Incentives::set_market_weight(RuntimeOrigin::root(), unknown, weight),
				Error::<Test>::UnknownMarket
			);
			assert_noop!(
				Incentives::set_market_weight(RuntimeOrigin::signed(ALICE), STORAGE, weight),
				DispatchError::BadOrigin
			);
			assert!(!Markets::<Test>::contains_key(unknown));
		});
	}
}

mod enact {
	use super::*;

	#[test]
	fn success() {
		ExtBuilder::default().build_and_execute(|| {
			let params = Params { icnt_price: BoundedU128::clamped(2 * USD), ..Params::default() };
			assert_ok!(Incentives::enact(params.clone()));
			System::assert_last_event(Event::ParametersSet { from: 1 }.into());
			roll_era();
			assert_eq!(Parameters::<Test>::get(), Params::default());
			roll_era();
			assert_eq!(Parameters::<Test>::get(), params);
			// Those who convert dollars read it here.
			assert_eq!(<MockPrice as PriceFeed>::upper(), 2 * USD);
		});
	}

	#[test]
	fn fails_for_averages_that_remember_too_long() {
		ExtBuilder::default().build_and_execute(|| {
			let params = Params::default();
			let equal = Params { fast_decay: params.slow_decay, ..params.clone() };
			assert_ok!(Incentives::enact(equal));
			let swapped = Params {
				fast_decay: params.slow_decay,
				slow_decay: params.fast_decay,
				..params.clone()
			};
			assert_noop!(Incentives::enact(swapped), Error::<Test>::InvalidParameters);
			let hasty = Params { raise_delay: RaiseDelay::clamped(ERAS_PER_YEAR), ..params };
			assert_noop!(Incentives::enact(hasty), Error::<Test>::InvalidParameters);
		});
	}

	/// The next roll of the market sees it, whatever governance has set.
	#[test]
	fn a_dearer_icnt_by_the_feed_lowers_the_bound() {
		ExtBuilder::default().build_and_execute(|| {
			activate(NODE_1, ALICE, STORAGE, 100);
			roll_to(2);
			let before = market(STORAGE).bound;
			for cents in [200, 50, 1_000] {
				FeedPrice::set(Some(cents * USD / 100));
				roll_era();
				let expected = before * 100 / cents;
				assert!(market(STORAGE).bound.abs_diff(expected) <= before / 1_000_000, "{cents}");
			}
			FeedPrice::set(None);
			roll_era();
			assert_eq!(market(STORAGE).bound, before);
		});
	}

	#[test]
	fn a_dearer_icnt_lowers_the_bound() {
		ExtBuilder::default().build_and_execute(|| {
			activate(NODE_1, ALICE, STORAGE, 100);
			roll_to(2);
			let before = market(STORAGE).bound;
			let params = Params { icnt_price: BoundedU128::clamped(2 * USD), ..Params::default() };
			assert_ok!(Incentives::enact(params));
			assert_eq!(market(STORAGE).bound, before);
			roll_era();
			// It was set in era 2.
			assert_eq!((market(STORAGE).era, market(STORAGE).bound), (2, before));
			roll_era();
			assert!(market(STORAGE).bound.abs_diff(before / 2) <= before / 1_000_000);
		});
	}

	#[test]
	fn what_an_era_pays_is_not_changed_after_it_began() {
		ExtBuilder::default().build_and_execute(|| {
			activate(NODE_1, ALICE, STORAGE, 100);
			roll_to(10);
			let params = Params { max_base: BoundedU128::clamped(ICNT / 2), ..Params::default() };
			assert_ok!(Incentives::enact(params));
			roll_to(14);
			let step = |era| Global::<Test>::get(era).unwrap().base;
			// It was set in era 10: neither that one nor those before, which were not yet allotted.
			for era in [8, 9, 10] {
				assert_eq!(step(era), step(7), "era {era}");
			}
			for era in [11, 12] {
				assert_eq!(2 * step(era), step(7), "era {era}");
			}
		});
	}
}

mod ahead {
	use super::*;

	fn set_weight(parts: u32) -> frame_support::pallet_prelude::DispatchResult {
		Incentives::set_market_weight(
			RuntimeOrigin::root(),
			STORAGE,
			StrategicWeight::clamped(parts),
		)
	}

	#[test]
	fn the_last_of_an_era_counts_and_each_era_has_its_own() {
		ExtBuilder::default().build_and_execute(|| {
			activate(NODE_1, ALICE, STORAGE, 1);
			roll_to(5);
			assert_ok!(set_weight(2));
			assert_ok!(set_weight(3));
			roll_era();
			assert_ok!(set_weight(4));
			assert_eq!(SettingsAhead::<Test>::get().len(), 2);
			let mut weights = Vec::new();
			while Era::get() < 10 {
				weights.push((market(STORAGE).era, market(STORAGE).weights.base));
				roll_era();
			}
			assert_eq!(weights, [(5, 1_000_000), (6, 3), (7, 4), (8, 4)]);
		});
	}

	#[test]
	fn a_setting_does_not_replace_that_of_something_else() {
		ExtBuilder::default().build_and_execute(|| {
			assert_ok!(set_weight(2));
			assert_ok!(Incentives::set_market_weight(
				RuntimeOrigin::root(),
				GPU,
				StrategicWeight::clamped(3)
			));
			for class in [1, 2] {
				let curve = bounded(&[(0, class)]);
				assert_ok!(Incentives::set_curve(
					RuntimeOrigin::root(),
					ClassId(class as u16),
					curve
				));
			}
			assert_eq!(SettingsAhead::<Test>::get().len(), 4);
			roll_to(2);
			assert_eq!((market(STORAGE).strategic, market(GPU).strategic), (2, 3));
			assert_eq!(Curves::<Test>::get(ClassId(1)), Some(bounded(&[(0, 1)])));
			assert_eq!(Curves::<Test>::get(ClassId(2)), Some(bounded(&[(0, 2)])));
		});
	}

	#[test]
	fn as_many_as_may_wait() {
		ExtBuilder::default().build_and_execute(|| {
			let set = |class: u32| {
				let curve = bounded(&[(0, 1)]);
				Incentives::set_curve(RuntimeOrigin::root(), ClassId(class as u16), curve)
			};
			for class in 0..MAX_SETTINGS {
				assert_ok!(set(class));
			}
			assert_noop!(set(MAX_SETTINGS), Error::<Test>::TooManySettings);
			assert_noop!(set_weight(1), Error::<Test>::TooManySettings);
			assert_noop!(Incentives::enact(Params::default()), Error::<Test>::TooManySettings);
			// One in place of another fits.
			assert_ok!(set(0));
			roll_to(2);
			assert_ok!(set(MAX_SETTINGS));
		});
	}
}
