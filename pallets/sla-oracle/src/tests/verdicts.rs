//! Verdicts do not depend on who calls what when.

use super::*;
use frame_support::{
	assert_ok,
	dispatch::{DispatchResultWithPostInfo, Pays},
};
use icn_primitives::{EraIndex, NodeId, OnNodeStatus, OracleSlot, RegionId};
use proptest::prelude::*;
use sp_runtime::AccountId32;

const ORACLES: u8 = 7;
const NODES: u32 = 12;

/// The era that is reported on.
const ERA: EraIndex = 3;

/// What happens in an era.
#[derive(Clone, Debug)]
struct Story {
	/// What each oracle sees of each slot, in basis points.
	seen: Vec<Vec<u16>>,
	/// Who reveals its report.
	reveals: Vec<bool>,
	/// Provider and region of each node.
	places: Vec<(u8, u16)>,
	/// Of which nodes maintenance is announced.
	maintained: Vec<bool>,
}

fn shortfall() -> impl Strategy<Value = u16> {
	prop_oneof![3 => Just(0u16), 1 => Just(10_000u16), 3 => 1u16..=10_000]
}

fn story() -> impl Strategy<Value = Story> {
	(
		prop::collection::vec(prop::collection::vec(shortfall(), NODES as usize), ORACLES as usize),
		prop::collection::vec(prop::bool::weighted(0.8), ORACLES as usize),
		prop::collection::vec((0u8..4, 1u16..3), NODES as usize),
		prop::collection::vec(prop::bool::weighted(0.2), NODES as usize),
	)
		.prop_map(|(seen, reveals, places, maintained)| Story {
			seen,
			reveals,
			places,
			maintained,
		})
}

/// In which order the oracles come, and the sizes of batches.
fn course() -> impl Strategy<Value = (Vec<u8>, Vec<u8>, Vec<u32>)> {
	let order = || Just((1..=ORACLES).collect::<Vec<_>>()).prop_shuffle();
	(order(), order(), prop::collection::vec(0u32..9, 1..5))
}

impl Story {
	fn listed(&self, n: u8) -> Vec<(u32, u16)> {
		let seen = &self.seen[usize::from(n) - 1];
		(0..).zip(seen.iter().copied()).filter(|(_, bps)| *bps > 0).collect()
	}
}

/// Everything that verdicts leave behind.
type Outcome = (
	Vec<(NodeId, EraIndex, u32, u32)>,
	Vec<Score>,
	Vec<(RegionId, u128)>,
	Vec<((RegionId, AccountId32), u128)>,
	Vec<(NodeId, LogEntry)>,
);

fn play(story: &Story, commits: &[u8], reveals: &[u8], batches: &[u32], committee: u32) -> Outcome {
	let mut outcome = Default::default();
	let builder = ExtBuilder::default().oracles(ORACLES).nodes(NODES).committee(committee);
	builder.build_and_execute(|| {
		RegionTotal::set(u128::from(NODES) * WEIGHT);
		for (node, ((owner, region), maintained)) in
			(1..).map(NodeId).zip(story.places.iter().zip(&story.maintained))
		{
			Owners::mutate(|owners| owners.insert(node, operator(200 + owner)));
			Places::mutate(|places| places.insert(node, RegionId(*region)));
			if *maintained {
				Maintained::mutate(|eras| eras.insert((node, ERA)));
			}
		}
		live_to(ERA);
		for n in commits {
			commit(*n, ERA, &story.listed(*n));
		}
		live_to(ERA + 1);
		for n in reveals.iter().filter(|n| story.reveals[usize::from(**n) - 1]) {
			reveal(*n, ERA, &story.listed(*n));
		}
		run_to(ERA + 2);
		// Later batches are as large as they may be, so that there is an end.
		let mut batches = batches.iter().copied();
		while FinalUntil::<Test>::get() <= ERA {
			let limit = batches.next().unwrap_or(MAX_BATCH);
			let done = SlaOracle::finalise(signed(operator(99)), limit).unwrap();
			// Free only as its size allows.
			let ended = FinalUntil::<Test>::get() > ERA;
			assert_eq!(done.pays_fee == Pays::No, ended);
			SlaOracle::do_try_state().unwrap();
		}
		let mut regions: Vec<_> = Failing::<Test>::iter_prefix(ERA).collect();
		regions.sort();
		let mut providers: Vec<_> = FailingOf::<Test>::iter_prefix((ERA,)).collect();
		providers.sort();
		let mut entries: Vec<_> =
			Records::<Test>::iter().map(|(node, record)| (node, record.tail[0])).collect();
		entries.sort_by_key(|(node, _)| *node);
		let scores = EraScores::<Test>::get(ERA).into_inner();
		outcome = (Told::get(), scores, regions, providers, entries);
	});
	outcome
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(32))]

	/// Any order of commitments and reveals and batches of any size lead to the same verdicts,
	/// penal parts, scores and sums.
	#[test]
	fn any_order_and_any_batches_lead_to_the_same(
		story in story(),
		(commits, reveals, batches) in course(),
		committee in 1u32..=7,
	) {
		let order: Vec<_> = (1..=ORACLES).collect();
		let straight = play(&story, &order, &order, &[], committee);
		let other = play(&story, &commits, &reveals, &batches, committee);
		prop_assert_eq!(&straight, &other);
		// No penal part is above the shortfall, and none is penal that was announced.
		for (node, _, credit, penal) in straight.0 {
			prop_assert!(penal <= credit && credit > 0);
			prop_assert!(penal == 0 || !story.maintained[node.0 as usize - 1]);
		}
	}

	/// A minority below half of the members that report, whatever it says, leaves out or
	/// withholds, cannot move a verdict out of the range of what the others say.
	#[test]
	fn a_minority_moves_no_verdict_out_of_the_honest_range(
		honest in prop::collection::vec(
			prop::collection::vec(0u16..=10_000, NODES as usize),
			ORACLES as usize,
		),
		lies in prop::collection::vec(prop::collection::vec(shortfall(), NODES as usize), 3),
		liars in Just((1..=ORACLES).collect::<Vec<_>>()).prop_shuffle(),
		withhold in prop::collection::vec(any::<bool>(), 3),
	) {
		let liars = &liars[..3];
		let mut story = Story {
			seen: honest,
			reveals: vec![true; ORACLES.into()],
			places: vec![(0, 1); NODES as usize],
			maintained: vec![false; NODES as usize],
		};
		for (index, n) in liars.iter().enumerate() {
			story.seen[usize::from(*n) - 1] = lies[index].clone();
			story.reveals[usize::from(*n) - 1] = !withhold[index];
		}
		let order: Vec<_> = (1..=ORACLES).collect();
		let (told, ..) = play(&story, &order, &order, &[], ORACLES.into());
		for slot in 0..NODES as usize {
			let verdict =
				told.iter().find(|told| told.0 == NodeId(slot as u32 + 1)).map_or(0, |told| told.2);
			let said = (1..=ORACLES)
				.filter(|n| !liars.contains(n))
				.map(|n| u32::from(story.seen[usize::from(n) - 1][slot]));
			let (low, high) = (said.clone().min().unwrap(), said.max().unwrap());
			prop_assert!((low..=high).contains(&verdict), "{low} {verdict} {high}");
		}
	}
}

type AnybodysCall<'a> = (&'static str, &'a dyn Fn(u32) -> DispatchResultWithPostInfo);

/// Calls that anybody may make (but for `prune_log`, see `record`) do nothing for free a second time, and nothing at all that they
/// have done.
#[test]
fn calls_of_anybody_cannot_be_repeated() {
	ExtBuilder::default().oracles(5).nodes(20).build_and_execute(|| {
		let all: Vec<_> = (0..20).map(|slot| (slot, 5_000)).collect();
		assert_ok!(SlaOracle::pending(NodeId(50), 0));
		for _ in 0..6 {
			run_to(Era::get() + 1);
			if Era::get() > 3 {
				for n in 1..=4 {
					report(n, &all);
				}
			}
		}
		let who = || signed(operator(99));
		let calls: [AnybodysCall; 4] = [
			("finalise", &|limit| SlaOracle::finalise(who(), limit)),
			("settle_operators", &|limit| SlaOracle::settle_operators(who(), limit)),
			("prune", &|limit| SlaOracle::prune(who(), limit)),
			("close_activation", &|_| SlaOracle::close_activation(who(), NodeId(50))),
		];
		let root = || sp_io::storage::root(sp_runtime::StateVersion::V1);
		for (name, call) in calls {
			let (mut times, mut all) = (0, 0);
			while let Ok(done) =
				frame_support::storage::with_storage_layer(|| call(3).map_err(|error| error.error))
			{
				// So little is only free where it ends an era, and there are few of these.
				times += u32::from(done.pays_fee == Pays::No);
				all += 1;
			}
			assert!(all > 0, "{name} had nothing to do");
			assert!(times <= Era::get(), "{name} is too often free");
			let before = root();
			for limit in [0, 1, u32::MAX] {
				let again = frame_support::storage::with_storage_layer(|| {
					Ok::<_, sp_runtime::DispatchError>(call(limit).unwrap_err())
				});
				let error = again.unwrap();
				assert_eq!(error.post_info.pays_fee, Pays::Yes, "{name}");
			}
			assert_eq!(root(), before, "{name} did something");
		}
		assert_eq!((FinalUntil::<Test>::get(), Settled::<Test>::get().era), (5, 4));
	});
}

/// An empty batch is paid for and does nothing.
#[test]
fn an_empty_batch_is_paid_for() {
	ExtBuilder::default().oracles(3).nodes(1).build_and_execute(|| {
		live_to(4);
		for n in 1..=3 {
			report(n, &[(0, 1)]);
		}
		run_to(5);
		assert_ok!(SlaOracle::finalise(signed(operator(99)), 1));
		assert!(Reporters::<Test>::get(3).complete.contains(OracleSlot(2)));
		let before = sp_io::storage::root(sp_runtime::StateVersion::V1);
		let done = SlaOracle::finalise(signed(operator(99)), 0).unwrap();
		assert_eq!(done.pays_fee, Pays::Yes);
		assert_eq!(sp_io::storage::root(sp_runtime::StateVersion::V1), before);
	});
}
