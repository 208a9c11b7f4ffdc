//! A search for fake demand that pays.
//!
//! A market is simulated era by era twice, with and without the fake leases of one provider who
//! owns part or all of it. What the fake leases add to its rewards, at the upper price of ICNT, must
//! stay below the margin they cost. The random part moves capacity, honest demand and fake demand as
//! it likes; the directed part tries the shapes that are known to hurt.

#![allow(clippy::unwrap_used)]

use icn_math::{
	accumulator::SCALE,
	curve::{self, Point},
	ema, wash,
};
use proptest::prelude::*;

const USD: u128 = 1_000_000_000_000_000_000;
const MARGIN: u32 = 2_500;
/// Eras after the last lease in which the averages still remember.
const TAIL: usize = 6_000;

/// One era of a market.
#[derive(Clone, Copy, Debug)]
struct Era {
	/// Units of the provider who cheats, and of others.
	own: u64,
	others: u64,
	/// Honest demand on the provider's nodes and on the others'.
	own_booked: u64,
	others_booked: u64,
	/// Its fake leases.
	fake: u64,
}

#[derive(Clone, Debug)]
struct Setting {
	curve: Vec<Point>,
	fast: u32,
	slow: u32,
	strategic: u32,
	target: u64,
	/// How demand is averaged: units as the protocol does it, or shares of capacity.
	units: bool,
}

impl Setting {
	fn bound(&self) -> u128 {
		wash::max_per_weight(&wash::WashTerms {
			cost: wash::lease_cost(USD, MARGIN),
			icnt_price: USD,
			beta_bps: wash::MAX_BETA,
			strategic: self.strategic,
			max_slope: curve::max_slope(&self.curve),
			max_value: curve::max_value(&self.curve),
		})
	}

	/// What the cheat earns from the demand pool over all eras, in ICNT (one dollar each), with
	/// the pool's reward per weight at its bound all the time: the worst case.
	fn earned(&self, eras: &[Era], with_fake: bool) -> f64 {
		let bound = self.bound();
		let (mut fast, mut slow) = (0u128, 0u128);
		let mut earned = 0.0;
		let mut samples = [0u128; 2];
		let last = *eras.last().unwrap();
		let quiet = Era { fake: 0, own_booked: 0, others_booked: 0, ..last };
		for (index, era) in eras.iter().chain(std::iter::repeat_n(&quiet, TAIL)).enumerate() {
			let fake = if with_fake { era.fake } else { 0 };
			let capacity = (era.own + era.others) as u128;
			let booked = (era.own_booked + era.others_booked + fake) as u128;
			// The sample of two eras ago is the last that is final.
			let sample = std::mem::replace(&mut samples[index % 2], 0);
			fast = ema::folded(fast, sample, self.fast, 1);
			slow = ema::folded(slow, sample, self.slow, 1);
			let smoothed = fast.min(slow);
			if capacity > 0 {
				let demand = if self.units {
					icn_math::rational::mul_div_floor(smoothed, curve::CURVE_ONE, capacity * SCALE)
						.unwrap()
				} else {
					smoothed * curve::CURVE_ONE / SCALE
				}
				.min(curve::CURVE_ONE);
				let multiplier = curve::evaluate(&self.curve, demand);
				let eligible = capacity.min(self.target as u128);
				let base = eligible * self.strategic as u128;
				let weight = base * multiplier / curve::CURVE_ONE;
				let step = icn_math::accumulator::market_step(weight, bound, 2 * capacity + booked);
				let shares = 2 * era.own as u128 + (era.own_booked + fake) as u128;
				earned += step as f64 * shares as f64;
			}
			samples[index % 2] = if self.units {
				booked * SCALE
			} else {
				(booked.min(capacity) * SCALE).checked_div(capacity).unwrap_or(0)
			};
		}
		earned / SCALE as f64 / USD as f64
	}

	/// Gain of the fake leases as a share of their cost.
	fn gain(&self, eras: &[Era]) -> f64 {
		let fake: u64 = eras.iter().map(|era| era.fake).sum();
		// A quarter of a dollar for a unit and month.
		let cost = fake as f64 * 0.25 / 720.0;
		(self.earned(eras, true) - self.earned(eras, false)) / cost
	}
}

fn half_life(eras: f64) -> u32 {
	(0.5f64.powf(1.0 / eras) * 1e9) as u32
}

fn example(units: bool) -> Setting {
	Setting {
		curve: vec![(0, 200_000), (300_000, 600_000), (700_000, 1_000_000), (1_000_000, 1_200_000)],
		fast: half_life(24.0),
		slow: half_life(168.0),
		strategic: 1_000_000,
		target: 100_000,
		units,
	}
}

/// `fake` units leased for `eras` eras, on `own` units, then nothing but `after` units.
fn pulse(own: u64, fake: u64, eras: usize, after: u64) -> Vec<Era> {
	let era = Era { own, others: 0, own_booked: 0, others_booked: 0, fake };
	let mut all = vec![era; eras];
	all.push(Era { own: after, fake: 0, ..era });
	all
}

#[test]
fn pulses_of_every_length_lose() {
	let mut worst: f64 = 0.0;
	for setting in [
		example(true),
		Setting { fast: half_life(1.0), slow: half_life(720.0), ..example(true) },
		Setting { fast: half_life(24.0), slow: half_life(24.0), ..example(true) },
		Setting { curve: vec![(0, 0), (1_000_000, 1_000_000)], ..example(true) },
		Setting { curve: vec![(0, 0), (1_000, 1_000_000)], ..example(true) },
		Setting { curve: vec![(0, 1_000_000)], ..example(true) },
		Setting { strategic: 50_000_000, target: 10, ..example(true) },
	] {
		for eras in [1, 2, 5, 24, 100, 168, 720, 3_000] {
			for fake in [1, 10, 300, 1_000] {
				worst = worst.max(setting.gain(&pulse(1_000, fake, eras, 1_000)));
				// Capacity comes when the demand has been shown.
				worst = worst.max(setting.gain(&pulse(fake, fake, eras, 100_000)));
			}
		}
	}
	assert!(worst < 0.98, "{worst}");
	// The bound is not met by paying nothing.
	assert!(worst > 0.3, "{worst}");
}

/// Why demand is averaged in units: shares shown on ten units would be rewarded on 100,000.
#[test]
fn averages_of_shares_could_be_washed() {
	let attack = pulse(10, 10, 168, 100_000);
	assert!(example(false).gain(&attack) > 100.0);
	assert!(example(true).gain(&attack) < 0.98);
}

/// Honest demand that drops lets the smaller average change sides, which is what returns more than
/// was put in; never twice as much.
#[test]
fn the_smaller_of_two_averages_returns_less_than_twice() {
	let setting = Setting { curve: vec![(0, 0), (1_000_000, 1_000_000)], ..example(true) };
	let mut worst: f64 = 0.0;
	for before in [50, 200, 800] {
		for quiet in [0, 10, 40, 100, 300] {
			for fake in [1, 24, 100, 400] {
				let busy =
					Era { own: 1_000, others: 0, own_booked: 500, others_booked: 0, fake: 0 };
				let idle = Era { own_booked: 0, ..busy };
				let washed = Era { fake: 300, ..idle };
				let mut eras = vec![busy; before];
				eras.extend(vec![idle; quiet]);
				eras.extend(vec![washed; fake]);
				eras.extend(vec![idle; 24]);
				eras.extend(vec![busy; 50]);
				worst = worst.max(setting.gain(&eras));
			}
		}
	}
	assert!(worst < 0.98, "{worst}");
}

prop_compose! {
	fn any_setting()(
		steps in proptest::collection::vec((1u32..300_000, 0u64..=100), 0..6),
		start in prop_oneof![Just(0u32), 1u32..1_000_000],
		fast in 1.0f64..100.0,
		slower in 1.0f64..20.0,
		strategic in 1_000u32..50_000_000,
		target in prop_oneof![Just(100_000u64), 1u64..3_000],
	) -> Setting {
		let mut curve: Vec<Point> = vec![(0, start)];
		for (run, share) in steps {
			let (x0, y0) = *curve.last().unwrap();
			let x = x0 + run;
			if x > curve::POINT_ONE {
				break;
			}
			let ceiling = if x0 == 0 {
				2_000_000
			} else {
				(y0 as u64 * x as u64 / x0 as u64).min(curve::MAX_MULTIPLIER as u64)
			};
			let rise = ceiling.saturating_sub(y0 as u64) * share / 100;
			curve.push((x, (y0 as u64 + rise) as u32));
		}
		assert_eq!(curve::check(&curve), Ok(()));
		Setting {
			curve,
			fast: half_life(fast),
			slow: half_life(fast * slower),
			strategic,
			target,
			units: true,
		}
	}
}

fn any_stretch() -> impl Strategy<Value = (Era, usize)> {
	(1u64..2_000, 0u64..2_000, 0u64..=100, 0u64..=100, 0u64..=100, 1usize..120).prop_map(
		|(own, others, booked, others_booked, fake, eras)| {
			let own_booked = own * booked / 100;
			let era = Era {
				own,
				others,
				own_booked,
				others_booked: others * others_booked / 100,
				fake: (own - own_booked) * fake / 100,
			};
			(era, eras)
		},
	)
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(64))]

	#[test]
	fn no_random_life_of_a_market_pays(
		setting in any_setting(),
		stretches in proptest::collection::vec(any_stretch(), 1..8),
	) {
		let eras: Vec<Era> =
			stretches.iter().flat_map(|(era, n)| std::iter::repeat_n(*era, *n)).collect();
		prop_assume!(eras.iter().any(|era| era.fake > 0));
		let gain = setting.gain(&eras);
		prop_assert!(gain < 0.99, "{gain}");
	}
}
