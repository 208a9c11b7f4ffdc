//! What holds whatever the feeders do.

use super::*;
use icn_primitives::{BoundedU32, MAX_PRICE, MIN_PRICE};
use proptest::prelude::*;

/// A record as a loop over every second would have it: all spots there were, one for each second.
struct Naive {
	spots: Vec<u128>,
	/// Seconds since the first value at which the marks stand.
	young: usize,
	old: usize,
}

impl Naive {
	fn average(&self, now: usize, window: usize) -> Option<u128> {
		let from = if now - self.young >= window { self.young } else { self.old };
		let span = &self.spots[from..now];
		span.iter().sum::<u128>().checked_div(span.len() as u128)
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(64))]

	/// The average in closed form is that of a loop over every second, and spot never leaves the
	/// step of its era.
	#[test]
	fn average_and_step(
		moves in prop::collection::vec((1usize..1_500, MIN_PRICE..10 * USD, any::<bool>()), 1..40),
		max_step in 100u32..=MAX_STEP,
	) {
		const WINDOW: u32 = 600;
		let params = Params {
			max_step: BoundedU32::clamped(max_step),
			window: BoundedU32::clamped(WINDOW),
			..Default::default()
		};
		let at = |second: usize| START + second as u64 * 1_000;
		let mut era = 0;
		let mut record = PriceRecord::first(USD, START, START, era);
		let mut naive = Naive { spots: vec![], young: 0, old: 0 };
		let mut began = USD;
		let mut now = 0;
		for (pause, heard, next_era) in moves {
			now += pause;
			naive.spots.resize(now, record.spot);
			// A read between two values.
			let expected = naive.average(now, WINDOW as usize);
			prop_assert_eq!(Some(record.average(at(now), &params)), expected);
			if now - naive.young >= WINDOW as usize {
				naive.old = naive.young;
				naive.young = now;
			}
			if next_era {
				era += 1;
				began = record.spot;
			}
			record.hear(heard, at(now), at(now), era, &params);
			let (low, high) = band(began, max_step);
			prop_assert!((low..=high).contains(&record.spot));
			prop_assert!((MIN_PRICE..=MAX_PRICE).contains(&record.spot));
			// It goes as far towards what is said as it may.
			prop_assert!(record.spot == heard || record.spot == low || record.spot == high);
		}
	}

	/// Whoever speaks first, the median is the same, and lies between what honest feeders said.
	#[test]
	fn order_of_feeders_does_not_matter(
		honest in prop::collection::vec(90 * CENT..110 * CENT, 3..=3),
		lies in prop::collection::vec(MIN_PRICE..MAX_PRICE, 2..=2),
		order in Just(vec![0usize, 1, 2, 3, 4]).prop_shuffle(),
	) {
		let all = [&honest[..], &lies[..]].concat();
		let heard_in = |order: &[usize]| new_test_ext().execute_with(|| {
			for index in order {
				assert_eq!(say(*index as u8 + 1, STABLE, all[*index]), Ok(()));
			}
			state().expect("all invariants hold");
			record(STABLE).heard
		});
		let heard = heard_in(&order);
		prop_assert_eq!(heard, heard_in(&[0, 1, 2, 3, 4]));
		let (low, high) = (honest.iter().min(), honest.iter().max());
		prop_assert!(low <= Some(&heard) && Some(&heard) <= high);
	}

	/// Whatever is said and whenever, all invariants hold, the lower price is not above the upper,
	/// and both are prices.
	#[test]
	fn any_feeds(
		said in prop::collection::vec(
			(1u8..=5, MIN_PRICE..=MAX_PRICE, 0u64..5_000, 0u32..2), 1..60
		),
	) {
		new_test_ext().execute_with(|| {
			for (who, price, pause, eras) in said {
				wait(pause);
				Era::mutate(|era| *era += eras);
				assert_eq!(say(who, ICNT_FEED, price), Ok(()));
				state().expect("all invariants hold");
				assert!((MIN_PRICE..=MAX_PRICE).contains(&upper()));
				if let Ok(lower) = lower() {
					assert!((MIN_PRICE..=upper()).contains(&lower));
				}
			}
		});
	}
}
