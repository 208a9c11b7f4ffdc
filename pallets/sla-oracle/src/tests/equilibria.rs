//! What it pays an oracle to do under the default parameters, whatever the others do.

use super::{actor::*, *};
use icn_primitives::{BoundedU128, EraIndex, NodeSlot, ServiceRecord, ICNT};

/// Eras in which the actors work.
const SEASON: EraIndex = 5;

/// What one oracle of five may earn in an era.
const SHARE: u128 = 2 * ICNT;

/// What a check costs, in a hundred units of the bond.
const CHECK: u128 = BOND / 100;

/// What an actor has earned, and lost of its bond.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Outcome {
	earned: u128,
	lost: u128,
}

fn outcome(actor: &Actor) -> Outcome {
	let row = Operators::<Test>::get(operator(actor.n)).unwrap();
	Outcome { earned: row.earned, lost: row.asked - row.bond }
}

/// Opens what is asked about the era whose checks are open, and lets a block be idle.
fn open_and_idle(actors: &[Actor]) {
	let era = Era::get() - 2;
	for actor in actors.iter().filter(|actor| actor.eras.contains_key(&era)) {
		actor.open_all(era);
	}
	for _ in 0..3 {
		idle();
	}
}

/// Five oracles that watch all of ten nodes, under the default parameters, until all that the
/// actors did in [`SEASON`] eras is settled. Those that are no actors do nothing.
fn season(
	mut actors: Vec<Actor>,
	served: &dyn Fn(NodeSlot, u32) -> bool,
	test: impl FnOnce(Vec<Outcome>),
) {
	ExtBuilder::default().oracles(5).nodes(10).build_and_execute(|| {
		let bond = BoundedU128::clamped(BOND);
		Parameters::<Test>::put(Params { bond, ..Default::default() });
		next_block();
		run_to(3);
		for _ in 0..SEASON {
			pass(&mut actors, served);
			open_and_idle(&actors);
		}
		for _ in 0..2 {
			next_block();
			run_to(Era::get() + 1);
			open_and_idle(&actors);
		}
		assert_eq!(Settled::<Test>::get().era, 3 + SEASON);
		test(actors.iter().map(outcome).collect());
	});
}

fn honest(numbers: core::ops::RangeInclusive<u8>) -> Vec<Actor> {
	numbers.map(Actor::honest).collect()
}

fn lazy(numbers: core::ops::RangeInclusive<u8>) -> Vec<Actor> {
	numbers.map(Actor::lazy).collect()
}

const FULL: Outcome = Outcome { earned: SHARE * SEASON as u128, lost: 0 };

#[test]
fn all_who_look_earn_all() {
	season(honest(1..=5), &all_served, |outcomes| assert_eq!(outcomes, [FULL; 5]));
	// Even if much fails: they all saw it.
	let served = |slot: NodeSlot, probe: u32| slot.0 > 3 && !probe.is_multiple_of(slot.0);
	season(honest(1..=5), &served, |outcomes| assert_eq!(outcomes, [FULL; 5]));
}

/// If nobody looks and all say that all is well, each loses bond for every check, and earns nothing.
#[test]
fn silence_of_all_costs_all() {
	season(lazy(1..=5), &all_served, |outcomes| {
		let lost = 3 * CHECK * u128::from(SEASON);
		assert_eq!(outcomes, [Outcome { earned: 0, lost }; 5]);
	});
}

/// And one of them who looks keeps its bond and earns all that it may: so silence of all is no
/// equilibrium.
#[test]
fn one_who_looks_among_the_silent_earns_all() {
	let actors = [honest(1..=1), lazy(2..=5)].concat();
	season(actors, &all_served, |outcomes| {
		assert_eq!(outcomes[0], FULL);
		assert!(outcomes[1..].iter().all(|silent| silent.earned == 0 && silent.lost > 0));
	});
}

/// Nor is it where the nodes are down, and the silent outvote the one who says so.
#[test]
fn one_who_looks_at_what_is_down_is_better_off_than_the_silent() {
	for down in [1, 5, 10] {
		let actors = [honest(1..=1), lazy(2..=5)].concat();
		let served = move |slot: NodeSlot, _: u32| slot.0 >= down;
		season(actors, &served, |outcomes| {
			// Nobody can show that it is wrong; what its errors cost has a low cap.
			let most = BOND / 500 * u128::from(SEASON);
			assert!(outcomes[0].lost <= most, "{outcomes:?}");
			for silent in &outcomes[1..] {
				assert_eq!(silent.earned, 0);
				assert!(silent.lost > 3 * outcomes[0].lost, "{outcomes:?}");
			}
		});
	}
}

#[test]
fn who_goes_on_being_silent_is_out_soon() {
	ExtBuilder::default().oracles(5).nodes(10).build_and_execute(|| {
		let bond = BoundedU128::clamped(BOND);
		Parameters::<Test>::put(Params { bond, ..Default::default() });
		next_block();
		run_to(3);
		let mut actors = [honest(1..=2), lazy(3..=5)].concat();
		// Three of a hundred units in each era, down to less than half.
		let last = 3 + 17;
		while Era::get() < last {
			pass(&mut actors, &all_served);
			open_and_idle(&actors);
		}
		for _ in 0..2 {
			next_block();
			run_to(Era::get() + 1);
			open_and_idle(&actors);
		}
		let left: Vec<_> =
			(1..=5).map(|n| Operators::<Test>::get(operator(n)).unwrap().left_at).collect();
		assert_eq!(left[..2], [None; 2]);
		assert!(left[2..].iter().all(Option::is_some), "{left:?}");
		assert_eq!(Sizes::<Test>::get().oracles, 2);
	});
}

/// If nobody reports at all, nobody loses anything; but whoever begins to report is paid.
#[test]
fn not_to_report_is_worth_nothing() {
	season(vec![], &all_served, |_| {
		for n in 1..=5 {
			let nothing = Outcome { earned: 0, lost: 0 };
			assert_eq!(outcome(&Actor::honest(n)), nothing);
		}
	});
	season(honest(1..=1), &all_served, |outcomes| {
		assert_eq!(outcomes, [FULL]);
		assert!(!SlaOracle::measured(3));
	});
}

/// Where most report, who does not loses as much as the worst liar for its errors.
#[test]
fn not_to_report_where_others_do_costs() {
	season(honest(1..=4), &all_served, |outcomes| {
		assert_eq!(outcomes, [FULL; 4]);
		let missing = outcome(&Actor::honest(5));
		assert_eq!(missing, Outcome { earned: 0, lost: BOND / 500 * u128::from(SEASON) });
	});
}

/// Who calls one node down that serves loses pay and bond, and does no harm.
#[test]
fn a_lie_about_one_victim_costs() {
	let actors = [honest(1..=4), vec![Actor::liar(5, &[(2, 10_000)])]].concat();
	season(actors, &all_served, |outcomes| {
		assert_eq!(outcomes[..4], [FULL; 4]);
		assert_eq!(outcomes[4], Outcome { earned: 0, lost: CHECK * u128::from(SEASON) });
		let victim = NodeSlots::<Test>::get(NodeSlot(2)).at(3).unwrap();
		assert_eq!(Records::<Test>::get(victim), None);
	});
}

/// Two of five, too.
#[test]
fn a_lie_of_a_minority_about_one_victim_costs() {
	let liar = |n| Actor::liar(n, &[(2, 10_000)]);
	let actors = [honest(1..=3), vec![liar(4), liar(5)]].concat();
	season(actors, &all_served, |outcomes| {
		assert_eq!(outcomes[..3], [FULL; 3]);
		for liar in &outcomes[3..] {
			assert_eq!(*liar, Outcome { earned: 0, lost: CHECK * u128::from(SEASON) });
		}
	});
}

#[test]
fn a_basis_point_on_everything_costs() {
	let everything: Vec<_> = (0..10).map(|slot| (slot, 1)).collect();
	let actors = [honest(1..=4), vec![Actor::liar(5, &everything)]].concat();
	season(actors, &all_served, |outcomes| {
		assert_eq!(outcomes[..4], [FULL; 4]);
		// An alarm that nobody shares counts for one of the twelve probes at least: ten times 833 of
		// the ten thousand basis points at which nothing is earned.
		let earned = SHARE * (10_000 - 10 * 833) / 10_000 * u128::from(SEASON);
		assert_eq!(outcomes[4], Outcome { earned, lost: 0 });
	});
}

/// To hide an outage of one's own node by saying nothing about it needs receipts that the node
/// did not sign.
#[test]
fn to_hide_an_outage_costs() {
	let served = |slot: NodeSlot, _: u32| slot.0 != 2;
	let actors = [honest(1..=4), vec![Actor::liar(5, &[])]].concat();
	season(actors, &served, |outcomes| {
		assert_eq!(outcomes[..4], [FULL; 4]);
		assert_eq!(outcomes[4].earned, 0);
		// For its silence in every era, and where a spot check asks for the same node.
		assert!(outcomes[4].lost >= CHECK * u128::from(SEASON));
		let node = NodeSlots::<Test>::get(NodeSlot(2)).at(3).unwrap();
		let record = Records::<Test>::get(node).unwrap();
		assert_eq!(record.entries, SEASON);
	});
}

/// To look at half of it is to lose more than a share of the pay.
#[test]
fn to_look_at_half_of_it_costs() {
	// It reports nothing, and has no receipts of the probes with odd numbers.
	let mut actors = [honest(1..=4), vec![Actor::liar(5, &[])]].concat();
	ExtBuilder::default().oracles(5).nodes(10).build_and_execute(|| {
		let bond = BoundedU128::clamped(BOND);
		Parameters::<Test>::put(Params { bond, ..Default::default() });
		next_block();
		run_to(3);
		for _ in 0..SEASON {
			pass(&mut actors, &all_served);
			for memory in actors[4].eras.values_mut() {
				for tree in &mut memory.trees {
					tree.retain(|receipt| receipt.probe % 2 == 0);
				}
			}
			open_and_idle(&actors);
		}
		for _ in 0..2 {
			next_block();
			run_to(Era::get() + 1);
			open_and_idle(&actors);
		}
		let (whole, half) = (outcome(&actors[0]), outcome(&actors[4]));
		assert_eq!(whole, FULL);
		assert!(half.earned < whole.earned / 2, "{half:?}");
		assert!(half.lost > whole.earned / 5, "{half:?}");
	});
}
