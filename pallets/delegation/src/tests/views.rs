//! What integrators read is what the calls then do.

use super::*;

fn origin() -> RuntimeOrigin {
	RuntimeOrigin::signed(ALICE)
}

fn view_of(id: PositionId) -> PositionView<AccountId32> {
	let owner = Positions::<Test>::get(id).unwrap().owner;
	Delegation::positions_of(&owner, Some(id), 1).remove(0)
}

/// Reads, and finds that reading changed nothing.
fn unchanged<R>(read: impl FnOnce() -> R) -> R {
	let events = System::event_count();
	let root = sp_io::storage::root(Default::default());
	let found = read();
	assert_eq!(sp_io::storage::root(Default::default()), root);
	assert_eq!(System::event_count(), events);
	found
}

/// What claims and collects of Alice's positions do is what was said.
fn as_said() {
	for said in unchanged(|| Delegation::positions_of(&ALICE, None, 100)) {
		let (total, held_before) = (balance(&ALICE), held(&ALICE));
		assert_eq!(said.held, Positions::<Test>::get(said.position).unwrap().amount);
		if said.value < said.held && said.claimable == 0 {
			assert_ok!(Delegation::collect(origin(), said.position));
		} else if said.claimable > 0 {
			assert_ok!(Delegation::claim(origin(), said.position));
		} else {
			assert_noop!(Delegation::claim(origin(), said.position), Error::<Test>::NothingToClaim);
			continue;
		}
		let lost = said.held - said.value;
		assert_eq!(held(&ALICE), held_before - lost);
		assert_eq!(balance(&ALICE), total + said.claimable - lost);
		assert_eq!(view_of(said.position).value, said.value);
	}
}

#[test]
fn positions_as_a_call_finds_them() {
	ExtBuilder::default().build_and_execute(|| {
		let id = delegated(&ALICE, NODE_1, 1_000 * ICNT, 1_440);
		delegated(&BOB, NODE_1, 333 * ICNT, 7);
		let moving = delegated(&ALICE, NODE_2, 700 * ICNT, 90);
		as_said();
		// Not paid yet: the claim has it paid, and so says the view.
		earn(NODE_1, 50 * ICNT);
		earn(NODE_2, 7 * ICNT);
		slash(NODE_1, Era::get(), 77 * ICNT);
		assert!(view_of(id).claimable > 37 * ICNT && Delegation::claimable(id) < ICNT);
		as_said();
		// A slash alone, and one of what has left.
		slash(NODE_1, Era::get(), 12 * ICNT);
		assert_ok!(Delegation::undelegate(origin(), moving, 300 * ICNT));
		slash(NODE_2, Era::get(), 10 * ICNT);
		as_said();
		// Rewards that cannot be paid are not promised.
		earn(NODE_1, 50 * ICNT);
		Broken::set(&true);
		as_said();
		Broken::set(&false);
		roll(1);
		as_said();
	});
}

#[test]
fn a_position_from_its_first_era_to_the_last() {
	ExtBuilder::default().build_and_execute(|| {
		let id = delegate(&ALICE, NODE_1, 1_000 * ICNT, 30);
		let from = Era::get() + 1;
		let view = view_of(id);
		assert_eq!((view.position, view.owner, view.node), (id, ALICE, NODE_1));
		assert_eq!(view.multiplier, icn_math::delegation::multiplier(30));
		assert_eq!(view.lock_until, START + 720);
		let leave = || Delegation::undelegate(origin(), id, view_of(id).value);
		for _ in 0..=LAG {
			assert_eq!(view_of(id).stage, PositionStage::Joining { from });
			assert_noop!(leave(), Error::<Test>::NotActive);
			roll(1);
		}
		// It enters with the call that reads it.
		assert_eq!(unchanged(|| view_of(id)).stage, PositionStage::Active);
		slash(NODE_1, Era::get(), 10 * ICNT);
		assert_noop!(
			Delegation::undelegate(origin(), id, view_of(id).value + 1),
			Error::<Test>::InvalidAmount
		);
		assert_ok!(leave());
		let until = Era::get() + 288;
		assert_eq!(view_of(id).stage, PositionStage::Cooling { until, undecided: false });
		Undecided::set(&vec![(NODE_1, Era::get())]);
		assert_eq!(view_of(id).stage, PositionStage::Cooling { until, undecided: true });
		Undecided::set(&vec![]);
		roll(720);
		slash(NODE_1, START, ICNT);
		let said = view_of(id);
		assert!(said.value < said.held && said.claimable > 0);
		let before = (balance(&ALICE), held(&ALICE));
		assert_ok!(Delegation::withdraw(origin(), id));
		assert_eq!(balance(&ALICE), before.0 + said.claimable - (said.held - said.value));
		assert_eq!((before.1, held(&ALICE)), (said.held, 0));
		assert_eq!(Delegation::positions_of(&ALICE, None, 9), vec![]);
	});
}

#[test]
fn pages() {
	ExtBuilder::default().build_and_execute(|| {
		let mut ids: Vec<_> = (0..7).map(|_| delegate(&ALICE, NODE_1, 100 * ICNT, 1)).collect();
		delegate(&BOB, NODE_1, 100 * ICNT, 1);
		let page = |start, limit| {
			let views = Delegation::positions_of(&ALICE, start, limit);
			views.into_iter().map(|view| view.position).collect::<Vec<_>>()
		};
		// A page begins with the last of the one before.
		let mut found = page(None, 3);
		while let Some(last) = found.last().copied() {
			let next = page(Some(last), 3);
			assert_eq!(next[0], last);
			if next.len() == 1 {
				break;
			}
			found.extend(&next[1..]);
		}
		assert_eq!(found, page(None, 100));
		found.sort();
		ids.sort();
		assert_eq!(found, ids);
		assert!(page(None, 0).is_empty());
		// Somebody else's.
		assert!(!page(Some(7), 100).contains(&7));
	});
}

#[test]
fn what_stands_behind_a_node() {
	ExtBuilder::default().build_and_execute(|| {
		let pool = || unchanged(|| Delegation::delegation(NODE_1)).unwrap();
		assert_eq!(Delegation::delegation(UNKNOWN), None);
		let empty = pool();
		assert_eq!((empty.stake, empty.positions, empty.leaving), (0, 0, 0));
		assert_eq!((empty.open, empty.reward_share), (true, Bps::ONE));
		assert_eq!((empty.base_yield, empty.joining), (0, vec![]));

		let id = delegate(&ALICE, NODE_1, 1_000 * ICNT, 1_440);
		let from = Era::get() + 1;
		assert_eq!(pool().joining, vec![JoiningView { from, stake: 1_000 * ICNT }]);
		assert_eq!((pool().stake, pool().positions), (0, 0));
		roll(LAG + 1);
		// The call that reads it lets it enter.
		assert_eq!((pool().stake, pool().positions), (1_000 * ICNT, 1));
		assert_eq!(pool().joining, vec![]);
		// A tenth a year: what the longest lock then gets, in an era in which all of it counts.
		assert_eq!(pool().base_yield, 1_000);
		let before = Delegation::claimable(id);
		roll(1);
		let of_era = 1_000 * ICNT / 10_000 * u128::from(pool().base_yield) / 8_640;
		assert_just_below(Delegation::claimable(id) - before, of_era, 1_000_000);

		activate(NODE_1);
		let index = pool();
		slash(NODE_1, Era::get(), 100 * ICNT);
		assert_eq!((pool().stake, pool().epoch), (900 * ICNT, index.epoch));
		let nine_tenths = icn_math::rational::mul_div_floor(index.product, 9, 10);
		assert_eq!(Some(pool().product), nine_tenths);
		assert_ok!(Delegation::undelegate(origin(), id, 300 * ICNT));
		assert_just_below(pool().stake, 600 * ICNT, 10);
		assert_eq!(pool().leaving, 300 * ICNT);
		slash(NODE_1, Era::get(), 9 * ICNT);
		assert_eq!(pool().leaving, 297 * ICNT);

		set_status(NODE_1, Some(NodeStatus::Exiting { since: 1 }));
		assert!(!pool().open);
		set_status(NODE_1, None);
		// Gone, but not what stands behind it.
		assert_eq!((pool().open, pool().reward_share), (false, Bps::ZERO));
		assert_just_below(pool().stake, 594 * ICNT, 10);
	});
}

#[test]
fn a_node_that_takes_no_more_is_not_open() {
	ExtBuilder::default().build_and_execute(|| {
		let open = || Delegation::delegation(NODE_1).unwrap().open;
		let join = || Delegation::delegate(origin(), NODE_1, 100 * ICNT, 1);
		Stuck::set(&until());
		for _ in 0..MAX_JOINING {
			assert!(open());
			assert_ok!(join());
			// One more in the same era is no matter.
			assert!(open());
			assert_ok!(join());
			roll(1);
		}
		assert!(!open());
		assert_noop!(join(), Error::<Test>::TooManyJoining);
		Stuck::set(&EraIndex::MAX);
		assert!(open());
		assert_ok!(join());
	});
}
