//! Benchmarks of the calls, the roll of an era, the sweep and a verdict.

use crate::*;
use alloc::vec;
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{
		fungible::{Inspect, Mutate},
		EnsureOrigin,
	},
	weights::WeightMeter,
};
use frame_system::RawOrigin;
use icn_math::accumulator::SCALE;
use icn_primitives::{
	BoundedU32, Bps, ClassId, EraClock, EraIndex, EvidenceKind, FacilityId, MarketId, NodeId,
	OnEra, OnVerdict, Units, Verdict, ICNT, MAX_EVIDENCE_BONUS,
};

/// Puts the neighbours where a benchmark wants them.
pub trait BenchmarkHelper<AccountId> {
	/// The current era, and the first that is not final.
	fn set_eras(now: EraIndex, final_until: EraIndex);
	/// Enough oracles reported on `era`, the second one before the current era.
	fn set_measured(era: EraIndex);
	/// The registry knows `market`, with a target of at least 100 units.
	fn open_market(market: MarketId);
	/// The registry knows `node` of `provider` in `market`.
	/// It stands in facility 0 and is of generation 0.
	fn add_node(node: NodeId, provider: AccountId, market: MarketId);
	/// `node`, which was added, lacks half an ICNT of collateral, shares what it earns, and has
	/// delegators who earn and as many who join as may wait, for era 10 or before.
	fn back(node: NodeId);
	/// Every kind of evidence is proven of `node`, of generation 0 and in facility 0, at its highest
	/// level from era 1 to `until`.
	fn prove_all(node: NodeId, until: EraIndex);
}

const MARKET: MarketId = MarketId::new(1, 1);
const NODE: NodeId = NodeId(1);

/// A curve of all points.
fn curve() -> Curve {
	(0..8u32)
		.map(|i| CurvePoint { demand: i * 125_000, multiplier: 200_000 + i * 100_000 })
		.collect::<alloc::vec::Vec<_>>()
		.try_into()
		.unwrap_or_default()
}

/// A market at `era` that has rows from `first` on and was sampled up to there.
fn lay_market<T: Config>(first: EraIndex, era: EraIndex) {
	T::BenchmarkHelper::open_market(MARKET);
	Curves::<T>::insert(MARKET.class, curve());
	for row in first..=era {
		EraRows::<T>::insert(
			MARKET,
			row,
			EraRow {
				base: (row + 1) as u128 * SCALE * ICNT / 1_000,
				demand: (row + 1) as u128 * SCALE * ICNT / 1_000,
				capacity: 100,
				booked: 50,
				..Default::default()
			},
		);
	}
	let weights = PoolWeights { base: 100_000_000, demand: 50_000_000 };
	TotalWeight::<T>::put(weights);
	Markets::<T>::insert(
		MARKET,
		MarketState {
			strategic: 1_000_000,
			era,
			capacity: 100,
			booked: 50,
			extra: 0,
			base: (era + 1) as u128 * SCALE * ICNT / 1_000,
			demand: (era + 1) as u128 * SCALE * ICNT / 1_000,
			registered: era,
			weights,
			bound: u128::MAX,
			cost: WashCost::default(),
			fast: 50 * SCALE,
			slow: 50 * SCALE,
			sampled: first,
			pruned: first,
			unpaid_until: 0,
		},
	);
}

/// A node that was settled at era 1 with `units` and changes `c` times from era 2 on. In the end
/// none of it is booked.
fn lay_node<T: Config>(c: u32, units: Units) -> T::AccountId {
	let provider: T::AccountId = account("provider", 0, 0);
	let ed = T::Currency::minimum_balance();
	let _ = T::Currency::mint_into(&provider, ed);
	let _ = T::Currency::mint_into(&Pallet::<T>::reserve(), 1_000_000 * ICNT);
	T::BenchmarkHelper::add_node(NODE, provider.clone(), MARKET);
	let mut changes = vec![];
	for i in 0..c {
		let era = 2 + i;
		let booked = if (c - i) % 2 == 0 { 1 } else { -1 };
		changes.push(Change { booked, ..Change::at(era) });
		EraRows::<T>::mutate(MARKET, era, |row| {
			if let Some(row) = row {
				row.refs = 1;
			}
		});
	}
	NodeChanges::<T>::insert(NODE, Changes::truncate_from(changes));
	Nodes::<T>::insert(
		NODE,
		NodeState {
			provider: provider.clone(),
			market: MARKET,
			units,
			booked: c % 2,
			extra: 0,
			at: 1,
			base: 0,
			demand: 0,
			accrued: SCALE * ICNT,
			forfeited: 0,
			judged: 0,
			paid: 0,
			bookings_since: 0,
			claimed_at: 0,
			reward_share: Bps::ZERO,
		},
	);
	provider
}

/// Grants that follow each other from era 1 on, the last one until `until`, each of which rests on
/// every kind of evidence.
fn lay_grants<T: Config>(count: u32, until: EraIndex) {
	T::BenchmarkHelper::prove_all(NODE, until);
	let grants: alloc::vec::Vec<_> = (0..count)
		.map(|i| Grant {
			since: i + 1,
			until: if i + 1 == count { until } else { i + 2 },
			bonus: Bps::saturating(MAX_EVIDENCE_BONUS as u16),
			levels: EvidenceKind::ALL.map(EvidenceKind::max_level),
			facility: FacilityId(0),
			generation: 0,
			accrued: SCALE * ICNT,
			forfeited: SCALE,
		})
		.collect();
	Grants::<T>::insert(NODE, GrantList::truncate_from(grants));
}

/// So many curves that wait for the next era.
fn lay_settings<T: Config>(count: u32) {
	let from = T::Clock::era() + 1;
	let ahead: alloc::vec::Vec<_> = (0..count)
		.map(|i| Setting::Curve(ClassId(100 + i as u16), curve()))
		.map(|setting| SettingAhead { from, setting })
		.collect();
	SettingsAhead::<T>::put(frame_support::BoundedVec::truncate_from(ahead));
}

#[benchmarks]
mod benches {
	use super::*;

	#[benchmark]
	fn set_curve() -> Result<(), BenchmarkError> {
		let origin =
			T::AdminOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		lay_settings::<T>(MAX_SETTINGS - 1);
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, ClassId(1), curve());
		assert_eq!(SettingsAhead::<T>::get().len(), MAX_SETTINGS as usize);
		Ok(())
	}

	#[benchmark]
	fn set_market_weight() -> Result<(), BenchmarkError> {
		let origin =
			T::AdminOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		T::BenchmarkHelper::open_market(MARKET);
		// One that was not seen before.
		Markets::<T>::remove(MARKET);
		lay_settings::<T>(MAX_SETTINGS - 1);
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, MARKET, BoundedU32::clamped(1_000_000));
		assert!(Markets::<T>::contains_key(MARKET));
		assert_eq!(SettingsAhead::<T>::get().len(), MAX_SETTINGS as usize);
		Ok(())
	}

	#[benchmark]
	fn claim(c: Linear<0, MAX_CHANGES>, g: Linear<0, MAX_GRANTS>) {
		T::BenchmarkHelper::set_eras(c + 21, c + 10);
		lay_market::<T>(0, c + 20);
		// Rows that the node leaves are removed as it is settled.
		Markets::<T>::mutate(MARKET, |state| {
			if let Some(state) = state {
				state.pruned = c + 9;
			}
		});
		// It counts no more, so that the registry is asked whether it is gone.
		let provider = lay_node::<T>(c, 0);
		// All who may be paid are.
		T::BenchmarkHelper::back(NODE);
		if g > 0 {
			lay_grants::<T>(g, c + 9);
		}
		let before = T::Currency::balance(&provider);
		let caller: T::AccountId = whitelisted_caller();
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), NODE);
		let got = T::Currency::balance(&provider) - before;
		let rest = (1 + g as u128) * ICNT - ICNT / 2;
		assert!(got > 0 && got < rest, "the gap, the delegators and the provider have theirs");
		assert!(NodeChanges::<T>::get(NODE).is_empty());
		assert!(Grants::<T>::get(NODE).is_empty());
		let accrued = (1 + g as u128) * SCALE * ICNT;
		assert!(Nodes::<T>::get(NODE).is_some_and(|state| state.accrued >= accrued));
	}

	#[benchmark]
	fn refresh_market(s: Linear<1, MAX_STEPS>) {
		// All steps are late, and the averages lag.
		T::BenchmarkHelper::set_eras(101 + s, 99 + s);
		lay_market::<T>(50, 100);
		Markets::<T>::mutate(MARKET, |state| {
			if let Some(state) = state {
				state.registered = 99;
			}
		});
		for era in 100..100 + s {
			Global::<T>::insert(era, GlobalStep { base: SCALE, demand: SCALE });
		}
		let caller: T::AccountId = whitelisted_caller();
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), MARKET);
		assert_eq!(Markets::<T>::get(MARKET).map(|state| state.registered), Some(100 + s));
	}

	#[benchmark]
	fn set_evidence_bonus() -> Result<(), BenchmarkError> {
		let origin =
			T::AdminOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		for kind in EvidenceKind::ALL {
			let levels = vec![Bps::saturating(100); kind.max_level() as usize];
			EvidenceBonus::<T>::insert(kind, BonusLevels::truncate_from(levels));
		}
		let kind = EvidenceKind::HardwareBenchmark;
		let levels = BonusLevels::truncate_from(vec![Bps::saturating(200); MAX_LEVELS as usize]);
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, kind, levels.clone());
		assert_eq!(EvidenceBonus::<T>::get(kind), levels);
		Ok(())
	}

	/// With all grants to be settled.
	#[benchmark]
	fn update_evidence(c: Linear<0, MAX_CHANGES>) {
		let now = c + 21;
		T::BenchmarkHelper::set_eras(now, c + 10);
		lay_market::<T>(0, c + 20);
		Markets::<T>::mutate(MARKET, |state| {
			if let Some(state) = state {
				state.pruned = c + 9;
			}
		});
		lay_node::<T>(c, 100);
		lay_grants::<T>(MAX_GRANTS, c + 9);
		T::BenchmarkHelper::prove_all(NODE, now + 1_000);
		for kind in EvidenceKind::ALL {
			let levels = vec![Bps::saturating(100); kind.max_level() as usize];
			EvidenceBonus::<T>::insert(kind, BonusLevels::truncate_from(levels));
		}
		let caller: T::AccountId = whitelisted_caller();
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), NODE);
		let grants = Grants::<T>::get(NODE);
		assert_eq!(grants.len(), 1);
		assert!(grants.iter().all(|grant| grant.until == now + 1_000));
		assert_eq!(NodeChanges::<T>::get(NODE).len(), 2);
	}

	/// With settings of the dearest kind that come into force.
	#[benchmark]
	fn on_era(s: Linear<0, MAX_SETTINGS>) {
		let segments = vec![Segment { eras: 10, base: ICNT, demand: ICNT }; 7];
		let mut schedule = EmissionSchedule::truncate_from(segments);
		let _ = schedule.try_push(Segment { eras: 1_000, base: ICNT, demand: ICNT });
		Schedule::<T>::put(schedule);
		TotalWeight::<T>::put(PoolWeights { base: 1_000_000, demand: 1_000_000 });
		let _ = T::Currency::mint_into(&Pallet::<T>::reserve(), 1_000_000 * ICNT);
		T::BenchmarkHelper::set_eras(200, 198);
		T::BenchmarkHelper::set_measured(198);
		Global::<T>::insert(198 - MAX_LAG, GlobalStep::default());
		let ahead: alloc::vec::Vec<_> = (0..s)
			.map(|i| {
				let market = MarketId::new(i as u16, 1);
				Markets::<T>::insert(market, MarketState::default());
				let setting = Setting::Weight(market, BoundedU32::clamped(7));
				SettingAhead { from: 199, setting }
			})
			.collect();
		SettingsAhead::<T>::put(frame_support::BoundedVec::truncate_from(ahead));
		#[block]
		{
			Pallet::<T>::on_era(200);
		}
		assert!(Global::<T>::contains_key(198));
		assert!(Allotted::<T>::get() > 0);
		assert!(SettingsAhead::<T>::get().is_empty());
	}

	#[benchmark]
	fn sweep() {
		T::BenchmarkHelper::set_eras(5, 3);
		// Each market is weighed by `refresh_market`: without those of the network.
		let _ = Markets::<T>::clear(u32::MAX, None);
		#[block]
		{
			Pallet::<T>::sweep(&mut WeightMeter::new());
		}
		assert!(Sweep::<T>::get().done);
	}

	#[benchmark]
	fn on_verdict() {
		// The market lags as far as a verdict rolls it, its weights are late in each era, and the
		// node has all changes ahead.
		let era = MAX_CHANGES + 10;
		T::BenchmarkHelper::set_eras(era + 2, era);
		lay_market::<T>(0, era + 1 - VERDICT_STEPS);
		for missed in era + 1 - VERDICT_STEPS..=era {
			Global::<T>::insert(missed, GlobalStep { base: SCALE, demand: SCALE });
		}
		Markets::<T>::mutate(MARKET, |state| {
			if let Some(state) = state {
				state.registered = 0;
			}
		});
		lay_node::<T>(MAX_CHANGES, 100);
		// It is rewarded for more than its capacity.
		Nodes::<T>::mutate(NODE, |state| {
			if let Some(state) = state {
				state.extra = 50;
			}
		});
		lay_grants::<T>(1, era + 10);
		let verdict = Verdict { credit: Bps::saturating(3_000), penal: Bps::saturating(3_000) };
		#[block]
		{
			<Pallet<T> as OnVerdict>::on_verdict(NODE, era, verdict);
		}
		let state = Nodes::<T>::get(NODE);
		assert!(state.is_some_and(|state| state.judged == era + 1 && state.forfeited > 0));
		assert!(Grants::<T>::get(NODE).iter().all(|grant| grant.forfeited > SCALE));
	}

	impl_benchmark_test_suite!(
		Pallet,
		crate::mock::ExtBuilder::default().build(),
		crate::mock::Test
	);
}
