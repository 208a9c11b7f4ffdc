//! Whoever looks, and says what it saw, passes every check, whatever that was.

use super::{actor::*, *};
use frame_support::assert_ok;
use icn_primitives::{BoundedU32, NodeSlot};
use proptest::prelude::*;

/// Whether operator `n` saw a probe served. One of each node always is: that all of them fail for
/// one oracle only is not told apart from a lie.
fn saw(noise: &[u8], n: u8, slot: NodeSlot, probe: u32) -> bool {
	let place = slot.0 as usize * 7 + probe as usize * 3;
	let all = noise[place % noise.len()];
	let own = noise[(place + usize::from(n) * 11) % noise.len()];
	probe == 0 || all < 200 && own < 230
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(24))]

	#[test]
	fn passes_every_check(
		oracles in 1u8..6,
		committee in 1u32..6,
		nodes in 1u32..9,
		windows in 1u32..5,
		probes in 1u32..5,
		checks in 0u32..9,
		noise in prop::collection::vec(any::<u8>(), 60),
	) {
		let builder = ExtBuilder::default().oracles(oracles).nodes(nodes).committee(committee);
		builder.build_and_execute(|| {
			Parameters::<Test>::mutate(|params| {
				params.windows = BoundedU32::clamped(windows);
				params.probes = BoundedU32::clamped(probes);
				params.checks = BoundedU32::clamped(checks);
				params.error_tolerance = BoundedU32::clamped(u32::MAX);
			});
			next_block();
			run_to(CHECKED);
			let mut actors: Vec<_> = (1..=oracles).map(Actor::honest).collect();
			for window in 0..windows as u8 {
				let start = (ERA_LENGTH * u32::from(window)).div_ceil(windows);
				Passed::set(u64::from(start));
				next_block();
				for actor in &mut actors {
					let n = actor.n;
					actor.gather(window, &|slot, probe| saw(&noise, n, slot, probe));
					if u32::from(window) + 1 < windows {
						actor.post(window);
					} else {
						actor.commit();
					}
				}
			}
			next_block();
			run_to(CHECKED + 1);
			for actor in &actors {
				actor.reveal();
			}
			next_block();
			run_to(CHECKED + 2);
			let passed: Vec<_> = actors.iter().map(|actor| actor.open_all(CHECKED)).collect();
			run_to(CHECKED + 3);
			while FinalUntil::<Test>::get() <= CHECKED {
				assert_ok!(SlaOracle::finalise(signed(operator(99)), 256));
			}
			// As many as are asked for.
			let scores = EraScores::<Test>::get(CHECKED);
			for (actor, passed) in actors.iter().zip(passed) {
				let score = scores.get(actor.slot(CHECKED).0 as usize).copied().unwrap_or_default();
				let spots = if watched_by(actor.n, CHECKED).is_empty() { 0 } else { checks };
				assert_eq!(passed, spots + score.silent);
			}
			while Settled::<Test>::get().era <= CHECKED {
				assert_ok!(SlaOracle::settle_operators(signed(operator(99)), 256));
			}
			for actor in &actors {
				let row = Operators::<Test>::get(operator(actor.n)).unwrap();
				assert_eq!(row.bond, row.asked);
				assert_eq!(row.earned > 0, !watched_by(actor.n, CHECKED).is_empty());
			}
		});
	}
}
