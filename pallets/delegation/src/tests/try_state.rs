//! Each invariant, broken once.

use super::*;

#[track_caller]
fn breaks(why: &'static str, change: impl FnOnce()) {
	ExtBuilder::default().build().execute_with(|| {
		delegated(&ALICE, NODE_1, 1_000 * ICNT, 1);
		delegate(&BOB, NODE_1, 1_000 * ICNT, 1);
		let left = delegated(&CHARLIE, NODE_2, 1_000 * ICNT, 1);
		assert_ok!(Delegation::undelegate(RuntimeOrigin::signed(CHARLIE), left, 500 * ICNT));
		check();
		change();
		assert_eq!(Delegation::do_try_state(), Err(why.into()));
	});
}

fn change_pool(change: impl FnOnce(&mut Pool)) {
	Pools::<Test>::mutate(NODE_1, |pool| change(pool.as_mut().unwrap()));
}

fn change_position(id: PositionId, change: impl FnOnce(&mut PositionOf<Test>)) {
	Positions::<Test>::mutate(id, |position| change(position.as_mut().unwrap()));
}

#[test]
fn curve() {
	breaks("invalid curve", || {
		BaseCurve::<Test>::put(Curve::truncate_from(vec![CurvePoint { share: 0, apy: u32::MAX }]));
	});
}

#[test]
fn owners() {
	breaks("position from the future", || NextPosition::<Test>::put(1));
	breaks("position is not listed", || Owned::<Test>::remove(ALICE, 0));
	breaks("listed position is gone", || Owned::<Test>::insert(ALICE, 77, ()));
	breaks("holds differ from the positions'", || change_position(0, |row| row.amount += 1));
}

#[test]
fn stake() {
	breaks("stake and losses differ from what is on hold", || {
		change_pool(|pool| pool.active.uncollected += 1);
	});
	breaks("positions are worth more than the stake", || {
		change_pool(|pool| {
			pool.active.stake -= 1;
			pool.active.uncollected += 1;
		});
	});
	breaks("positions weigh more than the stake", || change_pool(|pool| pool.active.weighted -= 1));
	breaks("positions are miscounted", || change_pool(|pool| pool.active.members += 1));
	breaks("joins with nobody", || {
		change_position(1, |row| {
			row.state = State::Joining { from: 7, index: Index::default(), base: 0 }
		});
	});
	breaks("nobody left", || Buckets::<Test>::insert(NODE_1, 0, Tranche::default()));
	breaks("position left with nobody", || {
		let _ = Buckets::<Test>::clear(9, None);
	});
	breaks("nobody joins", || Cohorts::<Test>::insert(NODE_1, 7, Cohort::new(0)));
}

#[test]
fn epochs() {
	breaks("the current epoch is miscounted", || change_pool(|pool| pool.current += 1));
	breaks("a past epoch is miscounted", || {
		PastEpochs::<Test>::insert(NODE_1, 7, PastEpoch { members: 1, ..Default::default() });
	});
	breaks("a past epoch is kept for nobody", || {
		PastEpochs::<Test>::insert(NODE_1, 7, PastEpoch::default());
	});
}

#[test]
fn lists() {
	breaks("empty pool", || Pools::<Test>::insert(UNKNOWN, Pool::default()));
	breaks("listed bucket is gone", || change_pool(|pool| pool.buckets.try_push(7).unwrap()));
	breaks("a list is out of order", || {
		Pools::<Test>::mutate(NODE_2, |pool| {
			let buckets = &mut pool.as_mut().unwrap().buckets;
			let first = buckets[0];
			buckets.try_push(first).unwrap();
		});
	});
	breaks("nobody joins as listed", || {
		change_pool(|pool| pool.joining.try_push(EraIndex::MAX).unwrap());
	});
	breaks("those who join are not listed", || change_pool(|pool| pool.joining.clear()));
}

#[test]
fn totals() {
	let change = |change: fn(&mut Totals)| Total::<Test>::mutate(change);
	breaks("the total stake differs from the nodes'", || change(|totals| totals.stake += 1));
	breaks("the total weight differs from the nodes'", || change(|totals| totals.weighted += 1));
	breaks("the weight that joins differs from the nodes'", || {
		change(|totals| totals.joining += 1);
	});
}

#[test]
fn pot() {
	let change = |change: fn(&mut Totals)| Total::<Test>::mutate(change);
	breaks("more was paid than allotted", || change(|totals| totals.paid = totals.allotted + 1));
	breaks("positions earned more than is owed", || change(|totals| totals.allotted = totals.paid));
	breaks("the pot has less than it owes", || change(|totals| totals.allotted += 2 * POT));
}
