//! Base yield, node rewards, claims, and slashes of the stake that earns.

use super::*;

fn origin() -> RuntimeOrigin {
	RuntimeOrigin::signed(ALICE)
}

#[test]
fn base_yield_by_lock() {
	ExtBuilder::default().build_and_execute(|| {
		let long = delegate(&ALICE, NODE_1, 8_640 * ICNT, 1_440);
		let short = delegate(&ALICE, NODE_2, 8_640 * ICNT, 1);
		roll(1);
		assert_eq!((Delegation::claimable(long), Delegation::claimable(short)), (0, 0));
		roll(10);
		// A tenth of an ICNT an era, and 1.22 % of that.
		assert_just_below(Delegation::claimable(long), ICNT, 1_000_000);
		let part = u128::from(icn_math::delegation::multiplier(1)) * ICNT / 1_000_000_000;
		assert_just_below(Delegation::claimable(short), part, 1_000_000);
	});
}

#[test]
fn base_yield_is_capped_by_its_budget_and_by_the_pot() {
	let params = Params { budget: BoundedU128::clamped(ICNT), ..Params::default() };
	ExtBuilder::default().params(params).build_and_execute(|| {
		let id = delegate(&ALICE, NODE_1, 1_000_000 * ICNT, 1_440);
		roll(11);
		assert_just_below(Delegation::claimable(id), 10 * ICNT, 1_000_000);
		// Far more than there is.
		let params = Params { budget: BoundedU128::clamped(u128::MAX), ..Params::default() };
		assert_ok!(Delegation::enact(params));
		let curve = Curve::truncate_from(vec![CurvePoint { share: 0, apy: 500_000 }]);
		assert_ok!(Delegation::set_curve(RuntimeOrigin::root(), curve));
		delegate(&BOB, NODE_1, 9_000_000 * ICNT, 1_440);
		roll(3_000);
		let totals = Total::<Test>::get();
		assert_just_below(totals.allotted, POT, 1_000_000);
		assert_eq!(totals.rate, 0);
		assert_ok!(Delegation::claim(origin(), id));
	});
}

#[test]
fn node_rewards_by_stake() {
	ExtBuilder::default().build_and_execute(|| {
		let first = delegated(&ALICE, NODE_1, 300 * ICNT, 1);
		let other = delegated(&BOB, NODE_1, 100 * ICNT, 1_440);
		let before = (Delegation::claimable(first), Delegation::claimable(other));
		earn(NODE_1, 40 * ICNT);
		// The claim has it paid first.
		let balance_before = balance(&ALICE);
		assert_ok!(Delegation::claim(RuntimeOrigin::signed(CHARLIE), first));
		assert_just_below(balance(&ALICE), balance_before + before.0 + 30 * ICNT, 1_000_000);
		assert_just_below(Delegation::claimable(other), before.1 + 10 * ICNT, 1_000_000);
		assert_noop!(Delegation::claim(origin(), first), Error::<Test>::NothingToClaim);
		assert_noop!(Delegation::claim(origin(), 99), Error::<Test>::UnknownPosition);
	});
}

#[test]
fn where_nobody_earns_nothing_is_taken() {
	ExtBuilder::default().build_and_execute(|| {
		let reward = |node| Delegation::reward(node, &RESERVE, ICNT, until());
		assert_eq!(reward(NODE_1), Ok(0));
		delegate(&ALICE, NODE_1, 100 * ICNT, 1);
		roll(LAG + 1);
		// What was before them is not theirs, but from now on it is.
		assert_eq!(reward(NODE_1), Ok(0));
		assert_eq!(Delegation::reward(NODE_1, &RESERVE, 0, until()), Ok(0));
		assert_eq!(reward(NODE_1), Ok(ICNT));
		assert_eq!(reward(UNKNOWN), Ok(0));
		assert_eq!(balance(&RESERVE), FUNDS - ICNT);
	});
}

#[test]
fn compounds() {
	ExtBuilder::default().build_and_execute(|| {
		let id = delegated(&ALICE, NODE_1, 1_000 * ICNT, 1);
		let compound = |days| Delegation::compound(origin(), id, days);
		earn(NODE_1, 50 * ICNT);
		assert_noop!(compound(5), Error::<Test>::BelowMinimum);
		earn(NODE_1, 150 * ICNT);
		assert_noop!(compound(0), Error::<Test>::InvalidLock);
		assert_ok!(compound(5));
		let new = Delegation::position(id + 1).unwrap();
		assert!(new.value >= 200 * ICNT - 1_000_000);
		assert_eq!(new.lock_until, Era::get() + 120);
		assert_eq!((new.node, Delegation::claimable(id)), (NODE_1, 0));
		assert_eq!(held(&ALICE), 1_000 * ICNT + new.value);
	});
}

#[test]
fn a_slash_is_collected_later() {
	ExtBuilder::default().build_and_execute(|| {
		let id = delegated(&ALICE, NODE_1, 1_000 * ICNT, 1);
		assert_noop!(Delegation::collect(origin(), id), Error::<Test>::NothingToCollect);
		assert_noop!(Delegation::collect(origin(), 99), Error::<Test>::UnknownPosition);
		// A tenth at most.
		assert_eq!(slash(NODE_1, Era::get(), u128::MAX), 100 * ICNT);
		assert_eq!(slash(UNKNOWN, Era::get(), ICNT), 0);
		assert_just_below(value(id), 900 * ICNT, 2);
		assert_eq!((held(&ALICE), balance(&TREASURY)), (1_000 * ICNT, FUNDS));
		let pool = Pools::<Test>::get(NODE_1).unwrap();
		assert_eq!(pool.active.uncollected, 100 * ICNT);
		let post = Delegation::collect(RuntimeOrigin::signed(BOB), id).unwrap();
		assert_eq!(post.pays_fee, frame_support::dispatch::Pays::No);
		let loss = balance(&TREASURY) - FUNDS;
		assert_just_below(100 * ICNT, loss, 2);
		assert_eq!(held(&ALICE), 1_000 * ICNT - loss);
		System::assert_last_event(
			Event::<Test>::LossCollected { position: id, amount: loss }.into(),
		);
	});
}

#[test]
fn who_joined_after_the_offence_is_spared() {
	ExtBuilder::default().build_and_execute(|| {
		let id = delegated(&ALICE, NODE_1, 1_000 * ICNT, 1);
		let late = delegate(&BOB, NODE_1, 1_000 * ICNT, 1);
		let offence = Era::get();
		roll(1);
		assert_eq!(slash(NODE_1, offence, 50 * ICNT), 50 * ICNT);
		assert_just_below(value(id), 950 * ICNT, 2);
		assert_eq!(value(late), 1_000 * ICNT);
		// For the next era, in which it was there, it pays while it still waits.
		assert_eq!(slash(NODE_1, offence + 1, 195 * ICNT), 195 * ICNT);
		assert_just_below(value(id), 855 * ICNT, 2);
		assert_just_below(value(late), 900 * ICNT, 2);
		// And no second time for that when it enters.
		roll(LAG);
		activate(NODE_1);
		assert_just_below(value(late), 900 * ICNT, 4);
	});
}

#[test]
fn slashes_through_epochs() {
	let params = Params { max_slash: BoundedU32::clamped(MAX_SLASH), ..Params::default() };
	ExtBuilder::default().params(params).build_and_execute(|| {
		let old = delegated(&ALICE, NODE_1, 1_000_000 * ICNT, 1);
		let touched = delegated(&ALICE, NODE_1, 1_000_000 * ICNT, 1);
		let halve = |times| {
			for _ in 0..times {
				assert!(slash(NODE_1, Era::get(), u128::MAX) > 0);
			}
		};
		halve(31);
		let young = delegated(&BOB, NODE_1, 1_000_000 * ICNT, 1);
		assert_eq!(Pools::<Test>::get(NODE_1).unwrap().active.index.epoch, 0);
		earn(NODE_1, 100 * ICNT);
		pay_out(NODE_1);
		halve(2);
		assert_eq!(Pools::<Test>::get(NODE_1).unwrap().active.index.epoch, 1);
		assert_eq!(PastEpochs::<Test>::get(NODE_1, 0).unwrap().members, 3);
		// Who joined shortly before loses three quarters and no more.
		assert_just_below(value(young), 250_000 * ICNT, 1_000_000);
		assert_just_below(value(old), (1_000_000 * ICNT) >> 33, 2);
		let before = Delegation::claimable(young);
		earn(NODE_1, 100 * ICNT);
		pay_out(NODE_1);
		assert_just_below(Delegation::claimable(young), before + 100 * ICNT, ICNT / 1_000_000);
		check();
		// The next epoch: those who were not touched have nothing left.
		assert_ok!(Delegation::collect(origin(), touched));
		halve(32);
		assert_eq!(Pools::<Test>::get(NODE_1).unwrap().active.index.epoch, 2);
		assert_eq!(value(old), 0);
		check();
		for id in [old, touched] {
			assert_ok!(Delegation::collect(origin(), id));
			check();
		}
		assert_ok!(Delegation::collect(origin(), young));
		assert_eq!(PastEpochs::<Test>::iter().count(), 0);
	});
}

#[test]
fn calls_carry_what_paying_costs() {
	use frame_support::dispatch::GetDispatchInfo;
	let weight = |call: Call<Test>| call.get_dispatch_info().call_weight;
	let (position, node, amount, lock_days) = (0, NODE_1, ICNT, 1);
	for (call, own) in [
		(Call::delegate { node, amount, lock_days }, <() as WeightInfo>::delegate()),
		(Call::undelegate { position, amount }, <() as WeightInfo>::undelegate()),
		(Call::claim { position }, <() as WeightInfo>::claim()),
		(Call::redelegate { position, node }, <() as WeightInfo>::redelegate()),
		(Call::compound { position, lock_days }, <() as WeightInfo>::compound()),
	] {
		assert_eq!(weight(call), own + PAY_OUT);
	}
	// Nothing is paid there.
	assert_eq!(weight(Call::withdraw { position }), <() as WeightInfo>::withdraw());
	assert_eq!(weight(Call::collect { position }), <() as WeightInfo>::collect());
}

#[test]
fn admin_only() {
	ExtBuilder::default().build_and_execute(|| {
		let params = Params { budget: BoundedU128::clamped(7), ..Params::default() };
		let bad = sp_runtime::DispatchError::BadOrigin;
		assert_noop!(Delegation::set_curve(origin(), Curve::default()), bad);
		assert_ok!(Delegation::enact(params));
		System::assert_last_event(Event::<Test>::ParamsSet { params }.into());
		assert_eq!(Parameters::<Test>::get(), params);
		let steep = Curve::truncate_from(vec![CurvePoint { share: 0, apy: 500_001 }]);
		assert_noop!(
			Delegation::set_curve(RuntimeOrigin::root(), steep),
			Error::<Test>::InvalidCurve
		);
		let curve = Curve::truncate_from(vec![CurvePoint { share: 0, apy: 500_000 }]);
		assert_ok!(Delegation::set_curve(RuntimeOrigin::root(), curve.clone()));
		System::assert_last_event(Event::<Test>::CurveSet { curve }.into());
	});
}

#[test]
fn calls_give_back_what_paying_did_not_cost() {
	ExtBuilder::default().build_and_execute(|| {
		let id = delegated(&ALICE, NODE_1, 10_000 * ICNT, 1);
		earn(NODE_1, 10_000 * ICNT);
		let lock_days = 1;
		for (call, own) in [
			(Call::compound { position: id, lock_days }, <() as WeightInfo>::compound()),
			(
				Call::undelegate { position: id, amount: 5_000 * ICNT },
				<() as WeightInfo>::undelegate(),
			),
			(
				Call::delegate { node: NODE_1, amount: 1_000 * ICNT, lock_days },
				<() as WeightInfo>::delegate(),
			),
		] {
			let call = RuntimeCall::Delegation(call);
			let info =
				sp_runtime::traits::Dispatchable::dispatch(call, RuntimeOrigin::signed(ALICE))
					.unwrap();
			assert_eq!(info.actual_weight, Some(own + PAY_OUT / 2));
		}
		earn(NODE_1, 10_000 * ICNT);
		let info = Delegation::claim(RuntimeOrigin::signed(BOB), id).unwrap();
		assert_eq!(info.actual_weight, Some(<() as WeightInfo>::claim() + PAY_OUT / 2));
	});
}
