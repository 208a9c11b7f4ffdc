//! Each invariant broken once.

use crate::{mock::*, *};
use frame_support::{assert_ok, traits::fungible::Mutate as _, BoundedVec};
use icn_math::accumulator;
use icn_primitives::{BoundedU32, Bps, ClassId, EvidenceKind, MarketId, ICNT};

fn with_history(test: impl FnOnce()) {
	ExtBuilder::default().build().execute_with(|| {
		activate(NODE_1, ALICE, STORAGE, 100);
		activate(NODE_2, BOB, STORAGE, 50);
		Incentives::booked_for_test();
		roll_to(10);
		assert_ok!(Incentives::claim(RuntimeOrigin::signed(ALICE), NODE_1));
		assert_ok!(Incentives::do_try_state());
		test();
	});
}

impl Incentives {
	fn booked_for_test() {
		use icn_primitives::OnCapacityChange;
		assert_ok!(Self::booked(NODE_1, STORAGE, booking(20, 1, 30)));
	}
}

fn row(era: u32, change: impl FnOnce(&mut EraRow)) {
	EraRows::<Test>::mutate(STORAGE, era, |row| change(row.as_mut().unwrap()));
}

fn state(change: impl FnOnce(&mut MarketState)) {
	Markets::<Test>::mutate(STORAGE, |state| change(state.as_mut().unwrap()));
}

fn node(change: impl FnOnce(&mut NodeState<AccountId>)) {
	Nodes::<Test>::mutate(NODE_1, |node| change(node.as_mut().unwrap()));
}

#[test]
fn total_weight() {
	with_history(|| {
		TotalWeight::<Test>::mutate(|total| total.base += 1);
		assert!(Incentives::check_total_weight().is_err());
		assert!(Incentives::do_try_state().is_err());
	});
	with_history(|| {
		state(|state| state.weights.demand -= 1);
		assert!(Incentives::check_total_weight().is_err());
	});
}

#[test]
fn nodes() {
	with_history(|| {
		node(|node| node.at = 10);
		assert!(Incentives::check_nodes().is_err());
	});
	with_history(|| {
		node(|node| node.judged = 10);
		assert!(Incentives::check_nodes().is_err());
	});
	with_history(|| {
		node(|node| node.forfeited = node.accrued + 1);
		assert!(Incentives::check_nodes().is_err());
	});
	with_history(|| {
		// Paid before the claim, and forfeited after it.
		node(|node| node.forfeited += accumulator::SCALE);
		assert!(Incentives::check_nodes().is_err());
	});
	with_history(|| {
		// Walking the node ends at a row that is not there.
		EraRows::<Test>::remove(STORAGE, 9);
		assert!(Incentives::check_nodes().is_err());
	});
	with_history(|| {
		node(|node| node.paid += ICNT);
		assert!(Incentives::check_nodes().is_err());
	});
	with_history(|| {
		NodeChanges::<Test>::mutate(NODE_1, |changes| changes[0].era = 3);
		assert!(Incentives::check_nodes().is_err());
	});
	with_history(|| {
		NodeChanges::<Test>::mutate(NODE_1, |changes| changes[0].booked -= 1);
		assert!(Incentives::check_nodes().is_err());
	});
	with_history(|| {
		NodeChanges::<Test>::remove(NODE_1);
		assert!(Incentives::check_nodes().is_err());
	});
	with_history(|| {
		NodeChanges::<Test>::insert(icn_primitives::NodeId(9), NodeChanges::<Test>::get(NODE_1));
		assert!(Incentives::check_nodes().is_err());
	});
	with_history(|| {
		node(|node| node.market = icn_primitives::MarketId::new(9, 9));
		assert!(Incentives::check_nodes().is_err());
	});
}

#[test]
fn markets() {
	with_history(|| {
		state(|state| state.capacity += 1);
		assert!(Incentives::check_markets().is_err());
	});
	with_history(|| {
		state(|state| state.booked += 1);
		assert!(Incentives::check_markets().is_err());
	});
	with_history(|| {
		row(30, |row| row.refs += 1);
		assert!(Incentives::check_markets().is_err());
	});
	with_history(|| {
		row(30, |row| row.booked_delta += 1);
		assert!(Incentives::check_markets().is_err());
	});
	with_history(|| {
		row(30, |row| row.capacity_delta -= 1);
		assert!(Incentives::check_markets().is_err());
	});
	with_history(|| {
		EraRows::<Test>::remove(STORAGE, 30);
		assert!(Incentives::check_markets().is_err());
	});
}

#[test]
fn rows() {
	with_history(|| {
		EraRows::<Test>::insert(STORAGE, 40, EraRow::default());
		assert!(Incentives::check_rows().is_err());
	});
	with_history(|| {
		EraRows::<Test>::insert(STORAGE, 2, EraRow::default());
		assert!(Incentives::check_rows().is_err());
	});
	with_history(|| {
		row(8, |row| row.base = u128::MAX);
		assert!(Incentives::check_rows().is_err());
	});
	with_history(|| {
		row(9, |row| row.unserved = 200_001);
		assert!(Incentives::check_rows().is_err());
	});
	with_history(|| {
		row(9, |row| row.demand += 1);
		assert!(Incentives::check_rows().is_err());
	});
	with_history(|| {
		EraRows::<Test>::remove(STORAGE, 8);
		assert!(Incentives::check_rows().is_err());
	});
	with_history(|| {
		EraRows::<Test>::remove(STORAGE, 9);
		assert!(Incentives::check_rows().is_err());
	});
	with_history(|| {
		state(|state| state.sampled = 10);
		assert!(Incentives::check_rows().is_err());
	});
	with_history(|| {
		// The markets stand at era 9: too early in it.
		Era::set(9);
		assert!(Incentives::check_rows().is_err());
	});
}

#[test]
fn emission() {
	with_history(|| {
		Paid::<Test>::mutate(|paid| *paid -= 1);
		assert!(Incentives::check_emission().is_err());
	});
	with_history(|| {
		node(|node| node.accrued *= 20);
		assert!(Incentives::check_emission().is_err());
	});
	with_history(|| {
		// What the other node earned and did not claim counts, too.
		Allotted::<Test>::put(Paid::<Test>::get());
		assert!(Incentives::check_emission().is_err());
	});
	with_history(|| {
		Allotted::<Test>::put(2_000_000 * ICNT);
		assert!(Incentives::check_emission().is_err());
	});
	with_history(|| {
		// What a later era may have is not there yet.
		Allotted::<Test>::put(Incentives::scheduled_until(9) + 1);
		assert!(Incentives::check_emission().is_err());
	});
	with_history(|| {
		// Era 9 has just ended: nobody knows yet whether it was measured.
		Global::<Test>::insert(9, GlobalStep::default());
		assert!(Incentives::check_emission().is_err());
	});
	with_history(|| {
		// Steps of eras 0 to 8 are there.
		Era::set(MAX_LAG + 1);
		assert_ok!(Incentives::check_emission());
		Era::set(MAX_LAG + 2);
		assert!(Incentives::check_emission().is_err());
	});
}

#[test]
fn settings() {
	let params = || Setting::Params(Params::default());
	let broken = |settings: Vec<(u32, Setting)>| {
		with_history(|| {
			let ahead: Vec<_> = settings
				.into_iter()
				.map(|(from, setting)| SettingAhead { from, setting })
				.collect();
			SettingsAhead::<Test>::put(BoundedVec::truncate_from(ahead));
			assert!(Incentives::check_settings().is_err());
			assert!(Incentives::do_try_state().is_err());
		});
	};
	broken(vec![(9, params())]);
	broken(vec![(12, params())]);
	broken(vec![(11, params()), (10, params())]);
	broken(vec![(10, params()), (10, params())]);
	let bad = Params { fast_decay: BoundedU32::clamped(999_999_999), ..Params::default() };
	broken(vec![(10, Setting::Params(bad))]);
	broken(vec![(10, Setting::Curve(ClassId(1), Default::default()))]);
	let weight = StrategicWeight::clamped(1);
	broken(vec![(10, Setting::Weight(MarketId::new(9, 9), weight))]);
	with_history(|| {
		let ahead = [10, 11].map(|from| SettingAhead { from, setting: params() });
		SettingsAhead::<Test>::put(BoundedVec::truncate_from(ahead.to_vec()));
		assert_ok!(Incentives::check_settings());
	});
}

#[test]
fn reserve() {
	with_history(|| {
		Balances::set_balance(&Incentives::reserve(), ICNT);
		assert!(Incentives::check_reserve().is_err());
	});
	with_history(|| {
		Funded::<Test>::mutate(|funded| *funded += 1);
		assert!(Incentives::check_reserve().is_err());
	});
}

/// Node 1 with a grant from era 11 to 40.
fn with_grant(test: impl FnOnce()) {
	with_history(|| {
		assert_ok!(worth(EvidenceKind::DataCentreTier, &[0, 0, 500, 1_000]));
		prove(NODE_1, EvidenceKind::DataCentreTier, 4, 29);
		assert_ok!(update(NODE_1));
		roll_to(14);
		assert_ok!(Incentives::do_try_state());
		test();
	});
}

#[test]
fn grants() {
	let broken = |change: &dyn Fn(&mut Grant)| {
		with_grant(|| {
			Grants::<Test>::mutate(NODE_1, |grants| change(&mut grants[0]));
			assert!(Incentives::check_grants().is_err());
		});
	};
	broken(&|grant| grant.bonus = Bps::saturating(990));
	broken(&|grant| grant.bonus = Bps::saturating(5_001));
	broken(&|grant| grant.levels = Default::default());
	broken(&|grant| grant.levels[1] = 2);
	broken(&|grant| grant.since = 12);
	broken(&|grant| grant.until = 39);
	broken(&|grant| grant.until = grant.since);
	broken(&|grant| grant.forfeited = u128::MAX);
	with_grant(|| {
		Grants::<Test>::remove(NODE_1);
		assert!(Incentives::check_grants().is_err());
	});
	with_grant(|| {
		let grants = Grants::<Test>::get(NODE_1);
		Grants::<Test>::insert(icn_primitives::NodeId(9), grants);
		assert!(Incentives::check_grants().is_err());
	});
	with_grant(|| {
		Grants::<Test>::insert(NODE_2, GrantList::default());
		assert!(Incentives::check_grants().is_err());
	});
	with_grant(|| {
		Grants::<Test>::mutate(NODE_1, |grants| {
			let again = Grant { since: 30, until: 50, ..grants[0].clone() };
			grants.try_push(again).unwrap();
		});
		assert!(Incentives::check_grants().is_err());
	});
	with_grant(|| {
		let ahead =
			Grant { since: 45, until: 50, accrued: 1, ..Grants::<Test>::get(NODE_1)[0].clone() };
		Grants::<Test>::mutate(NODE_1, |grants| grants.try_push(ahead).unwrap());
		assert!(Incentives::check_grants().is_err());
	});
	with_grant(|| {
		// What evidence counts, without evidence.
		NodeChanges::<Test>::mutate(NODE_2, |changes| {
			let change = Change { extra: 7, ..Change::at(20) };
			changes.try_push(change).unwrap();
		});
		assert!(Incentives::check_grants().is_err());
	});
	with_grant(|| {
		state(|state| state.extra += 1);
		assert!(Incentives::check_markets().is_err());
		assert!(Incentives::check_rows().is_err());
	});
	with_grant(|| {
		row(40, |row| row.extra_delta += 1);
		assert!(Incentives::check_markets().is_err());
	});
}

#[test]
fn bonus() {
	let set = |kind, levels: &[u16]| {
		let levels: Vec<_> = levels.iter().map(|bps| Bps::saturating(*bps)).collect();
		EvidenceBonus::<Test>::insert(kind, BonusLevels::truncate_from(levels));
	};
	let cases: [&[u16]; 4] = [&[], &[1], &[2, 1], &[0, 5_001]];
	for levels in cases {
		with_history(|| {
			set(EvidenceKind::Soc2, levels);
			assert!(Incentives::check_bonus().is_err());
			assert!(Incentives::do_try_state().is_err());
		});
	}
	with_history(|| {
		set(EvidenceKind::Soc2, &[2_000, 3_000]);
		assert_ok!(Incentives::check_bonus());
		set(EvidenceKind::TeeQuote, &[2_001]);
		assert!(Incentives::check_bonus().is_err());
	});
}

#[test]
fn room_for_a_stop() {
	with_history(|| {
		// In the end none of the 20 units is booked.
		let booked = |i| if i + 2 < MAX_CHANGES { 1 - 2 * (i as i64 % 2) } else { -10 };
		let changes =
			(0..MAX_CHANGES).map(|i| Change { booked: booked(i), ..Change::at(11 + i) }).collect();
		NodeChanges::<Test>::insert(NODE_1, Changes::truncate_from(changes));
		assert_eq!(
			Incentives::check_nodes(),
			Err(sp_runtime::TryRuntimeError::Other("a node that could not be stopped"))
		);
	});
}
