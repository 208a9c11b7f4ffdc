use super::nothing_to_claim;
use crate::{mock::*, EraRows, Error, Event, NodeChanges, Nodes, Paid, WeightInfo, CLAIM_AGE};
use frame_support::{
	assert_noop, assert_ok,
	dispatch::Pays,
	hypothetically,
	traits::fungible::{Inspect, Mutate},
};
use icn_primitives::*;
use sp_runtime::TokenError;

fn claim(node: NodeId) -> frame_support::dispatch::DispatchResultWithPostInfo {
	Incentives::claim(RuntimeOrigin::signed(BOB), node)
}

fn node(node: NodeId) -> crate::NodeState<AccountId> {
	Nodes::<Test>::get(node).unwrap()
}

mod claim_call {
	use super::*;

	#[test]
	fn success_by_anyone_for_the_provider() {
		ExtBuilder::default().build_and_execute(|| {
			activate(NODE_1, ALICE, STORAGE, 100);
			roll_to(11);
			let preview = Incentives::preview_reward(NODE_1).unwrap();
			let (alice, bob) = (Balances::balance(&ALICE), Balances::balance(&BOB));
			let info = claim(NODE_1).unwrap();
			// Eras 1 to 9 are final.
			let base = 900 * ICNT;
			let amount = Balances::balance(&ALICE) - alice;
			assert!(amount > base && amount < base + ICNT);
			assert_eq!(amount, preview.claimable);
			assert_eq!(preview.until, 10);
			assert_eq!(Balances::balance(&BOB), bob);
			assert_eq!(Paid::<Test>::get(), amount);
			System::assert_last_event(
				Event::Claimed {
					node: NODE_1,
					provider: ALICE,
					amount,
					collateral: 0,
					delegators: 0,
				}
				.into(),
			);
			// Too early to be free.
			assert_eq!(info.pays_fee, Pays::Yes);
			assert_eq!(
				Incentives::preview_reward(NODE_1),
				Some(RewardView {
					node: NODE_1,
					until: 10,
					earned: amount,
					claimed: amount,
					claimable: 0
				})
			);
		});
	}

	#[test]
	fn is_free_once_a_day() {
		ExtBuilder::default().build_and_execute(|| {
			activate(NODE_1, ALICE, STORAGE, 100);
			roll_to(CLAIM_AGE);
			hypothetically!(assert_eq!(claim(NODE_1).unwrap().pays_fee, Pays::Yes));
			roll_era();
			assert_eq!(claim(NODE_1).unwrap().pays_fee, Pays::No);
			roll_era();
			assert_eq!(claim(NODE_1).unwrap().pays_fee, Pays::Yes);
		});
	}

	#[test]
	fn fails_with_nothing_to_claim() {
		ExtBuilder::default().build_and_execute(|| {
			assert_noop!(claim(NODE_1), Error::<Test>::UnknownNode);
			assert_eq!(Incentives::preview_reward(NODE_1), None);
			activate(NODE_1, ALICE, STORAGE, 100);
			nothing_to_claim(NODE_1);
			roll_to(2);
			nothing_to_claim(NODE_1);
			roll_to(4);
			assert_ok!(claim(NODE_1));
			let error = claim(NODE_1).unwrap_err();
			assert_eq!(error.error, Error::<Test>::NothingToClaim.into());
			assert_eq!(error.post_info.pays_fee, Pays::Yes);
		});
	}

	#[test]
	fn claiming_often_or_once_pays_the_same() {
		let run = |often: bool| {
			let mut paid = 0;
			ExtBuilder::default().build_and_execute(|| {
				// Numbers that do not divide.
				activate(NODE_1, ALICE, STORAGE, 30_011);
				activate(NODE_2, BOB, STORAGE, 29_989);
				assert_ok!(Incentives::booked(NODE_1, STORAGE, booking(1_777, 1, 33)));
				while Era::get() < 50 {
					roll_era();
					if often {
						let _ = claim(NODE_1);
					}
				}
				let _ = claim(NODE_1);
				paid = node(NODE_1).paid;
			});
			paid
		};
		assert_eq!(run(true), run(false));
		assert!(run(true) > 0);
	}

	#[test]
	fn forgets_a_node_that_is_gone() {
		ExtBuilder::default().build_and_execute(|| {
			activate(NODE_1, ALICE, STORAGE, 100);
			roll_to(5);
			assert_ok!(Incentives::capacity(NODE_1, STORAGE, 0, 6));
			NodeMap::mutate(|map| map.remove(&NODE_1));
			// The change lies ahead: the row stays.
			assert_ok!(claim(NODE_1));
			assert!(Nodes::<Test>::contains_key(NODE_1));
			roll_to(9);
			assert_eq!(claim(NODE_1).unwrap().pays_fee, Pays::No);
			System::assert_last_event(Event::NodeForgotten { node: NODE_1 }.into());
			assert!(!Nodes::<Test>::contains_key(NODE_1));
			assert!(!NodeChanges::<Test>::contains_key(NODE_1));
			assert!(!EraRows::<Test>::contains_key(STORAGE, 6));
			assert_noop!(claim(NODE_1), Error::<Test>::UnknownNode);
		});
	}

	#[test]
	fn forgets_a_node_whose_provider_has_no_account_any_more() {
		let run = |reward: u128, lives: bool| {
			let mut paid = 0;
			ExtBuilder::default().build_and_execute(|| {
				activate(NODE_1, ALICE, STORAGE, 100);
				roll_to(5);
				assert_ok!(Incentives::capacity(NODE_1, STORAGE, 0, 6));
				NodeMap::mutate(|map| map.remove(&NODE_1));
				roll_to(9);
				// All but so much was paid before.
				let (settled, _) = Incentives::preview(NODE_1).unwrap();
				let before = settled.earned() - reward;
				Nodes::<Test>::mutate(NODE_1, |state| state.as_mut().unwrap().paid = before);
				Paid::<Test>::put(before);
				if !lives {
					Balances::set_balance(&ALICE, 0);
				}
				let had = Balances::balance(&ALICE);
				assert_ok!(claim(NODE_1));
				assert!(!Nodes::<Test>::contains_key(NODE_1));
				System::assert_last_event(Event::NodeForgotten { node: NODE_1 }.into());
				paid = Balances::balance(&ALICE) - had;
				assert_eq!(Paid::<Test>::get(), before + paid);
			});
			paid
		};
		let least = ExistentialDeposit::get();
		assert_eq!(run(least, false), least);
		assert_eq!(run(least - 1, true), least - 1);
		// Less than an account must hold stays in the reserve.
		assert_eq!(run(least - 1, false), 0);
	}

	#[test]
	fn what_a_dead_account_cannot_hold_waits_as_long_as_the_node_is_there() {
		ExtBuilder::default().build_and_execute(|| {
			activate(NODE_1, ALICE, STORAGE, 100);
			roll_to(5);
			let (settled, _) = Incentives::preview(NODE_1).unwrap();
			let before = settled.earned() - 1;
			Nodes::<Test>::mutate(NODE_1, |state| state.as_mut().unwrap().paid = before);
			Paid::<Test>::put(before);
			Balances::set_balance(&ALICE, 0);
			assert_noop!(claim(NODE_1), sp_runtime::TokenError::BelowMinimum);
			roll_era();
			assert_ok!(claim(NODE_1));
			assert!(Balances::balance(&ALICE) > ICNT);
		});
	}

	#[test]
	fn a_node_that_stays_in_the_registry_is_not_forgotten() {
		ExtBuilder::default().build_and_execute(|| {
			activate(NODE_1, ALICE, STORAGE, 100);
			roll_to(5);
			assert_ok!(Incentives::capacity(NODE_1, STORAGE, 0, 6));
			roll_to(9);
			assert_ok!(claim(NODE_1));
			nothing_to_claim(NODE_1);
			assert!(Nodes::<Test>::contains_key(NODE_1));
		});
	}
}

mod payments {
	use super::*;

	fn share(bps: u16) {
		NodeMap::mutate(|map| {
			map.get_mut(&NODE_1).unwrap().reward_share = Bps::saturating(bps);
		});
	}

	fn balances() -> [u128; 3] {
		[ALICE, COLLATERAL, POOL].map(|account| Balances::balance(&account))
	}

	/// What the provider, the collateral and the delegators get of a claim of `due`.
	fn split(due: impl FnOnce(u128)) -> (u128, [u128; 3]) {
		let mut result = (0, [0; 3]);
		ExtBuilder::default().build_and_execute(|| {
			activate(NODE_1, ALICE, STORAGE, 333);
			roll_to(9);
			let amount = Incentives::preview_reward(NODE_1).unwrap().claimable;
			due(amount);
			let (before, reserve) = (balances(), Balances::balance(&Incentives::reserve()));
			assert_ok!(claim(NODE_1));
			let after = balances();
			let got = [0, 1, 2].map(|i| after[i] - before[i]);
			// Not a unit more or less.
			assert_eq!(reserve - Balances::balance(&Incentives::reserve()), amount);
			assert_eq!(got.iter().sum::<u128>(), amount);
			assert_eq!((Paid::<Test>::get(), node(NODE_1).paid), (amount, amount));
			System::assert_last_event(
				Event::Claimed {
					node: NODE_1,
					provider: ALICE,
					amount,
					collateral: got[1],
					delegators: got[2],
				}
				.into(),
			);
			result = (amount, got);
		});
		result
	}

	#[test]
	fn a_gap_is_filled_first() {
		let (amount, got) = split(|_| GapMap::set([(NODE_1, 100 * ICNT)].into()));
		assert_eq!(got, [amount - 100 * ICNT, 100 * ICNT, 0]);
		let (amount, got) = split(|amount| GapMap::set([(NODE_1, 2 * amount)].into()));
		assert_eq!(got, [0, amount, 0]);
	}

	#[test]
	fn delegators_get_their_share_of_what_is_left() {
		let delegated = || Delegated::set([NODE_1].into());
		let (amount, got) = split(|_| {
			delegated();
			share(3_333);
		});
		let part = amount * 3_333 / 10_000;
		assert_eq!(got, [amount - part, 0, part]);
		let (amount, got) = split(|_| {
			delegated();
			share(10_000);
			GapMap::set([(NODE_1, 100 * ICNT)].into());
		});
		assert_eq!(got, [0, 100 * ICNT, amount - 100 * ICNT]);
		// Without any the provider keeps it.
		let (amount, got) = split(|_| share(5_000));
		assert_eq!(got, [amount, 0, 0]);
	}

	/// A node that begins with a share of half, stops in era 6 and is gone.
	fn with_a_node_that_is_gone(test: impl FnOnce()) {
		ExtBuilder::default().build_and_execute(|| {
			register(NODE_1, ALICE, STORAGE);
			share(5_000);
			assert_ok!(Incentives::capacity(NODE_1, STORAGE, 100, 1));
			Delegated::set([NODE_1].into());
			GapMap::set([(NODE_1, ICNT)].into());
			roll_to(5);
			assert_ok!(Incentives::capacity(NODE_1, STORAGE, 0, 6));
			NodeMap::mutate(|map| map.remove(&NODE_1));
			roll_to(9);
			test();
		});
	}

	#[test]
	fn of_a_node_that_is_gone_are_shared_and_fill_no_gap() {
		with_a_node_that_is_gone(|| {
			let [alice, collateral, pool] = balances();
			let due = Incentives::preview_reward(NODE_1).unwrap().claimable;
			assert_ok!(claim(NODE_1));
			assert_eq!(balances(), [alice + due - due / 2, collateral, pool + due / 2]);
			System::assert_has_event(
				Event::Claimed {
					node: NODE_1,
					provider: ALICE,
					amount: due,
					collateral: 0,
					delegators: due / 2,
				}
				.into(),
			);
		});
	}

	#[test]
	fn delegators_of_a_node_that_is_gone_get_theirs_without_its_provider() {
		let least = ExistentialDeposit::get();
		let run = |left: u128, delegated: bool| {
			let mut got = [0; 3];
			with_a_node_that_is_gone(|| {
				let (settled, _) = Incentives::preview(NODE_1).unwrap();
				let before = settled.earned() - left;
				Nodes::<Test>::mutate(NODE_1, |state| state.as_mut().unwrap().paid = before);
				Paid::<Test>::put(before);
				Balances::set_balance(&ALICE, 0);
				if !delegated {
					Delegated::set(Default::default());
				}
				let had = balances();
				let reserve = Balances::balance(&Incentives::reserve());
				assert_ok!(claim(NODE_1));
				got = [0, 1, 2].map(|i| balances()[i] - had[i]);
				// What was paid is what is counted, to the unit.
				let paid = Paid::<Test>::get() - before;
				assert_eq!(paid, got.iter().sum::<u128>());
				assert_eq!(reserve - Balances::balance(&Incentives::reserve()), paid);
				System::assert_last_event(Event::NodeForgotten { node: NODE_1 }.into());
				assert!(!Nodes::<Test>::contains_key(NODE_1));
			});
			got
		};
		assert_eq!(run(2 * least, true), [least, 0, least]);
		// One unit less opens no account.
		assert_eq!(run(2 * least - 2, true), [0, 0, least - 1]);
		// Nobody shares: all of it is the provider's, and that opens one.
		assert_eq!(run(2 * least - 2, false), [2 * least - 2, 0, 0]);
		assert_eq!(run(least - 1, false), [0, 0, 0]);
	}

	/// All was paid but `left`, and the provider's account is gone.
	fn dead_account(left: u128) {
		roll_to(5);
		let (settled, _) = Incentives::preview(NODE_1).unwrap();
		let before = settled.earned() - left;
		Nodes::<Test>::mutate(NODE_1, |state| state.as_mut().unwrap().paid = before);
		Paid::<Test>::put(before);
		Balances::set_balance(&ALICE, 0);
	}

	#[test]
	fn a_provider_without_an_account_does_not_keep_the_gap_open() {
		ExtBuilder::default().build_and_execute(|| {
			activate(NODE_1, ALICE, STORAGE, 100);
			share(5_000);
			Delegated::set([NODE_1].into());
			let least = ExistentialDeposit::get();
			dead_account(2 * least);
			GapMap::set([(NODE_1, 2)].into());
			let [_, collateral, pool] = balances();
			let paid = Paid::<Test>::get();
			// Half of what is left is one unit below what opens an account: both halves wait.
			assert_ok!(claim(NODE_1));
			assert_eq!(told(), [], "who joins waits with the provider");
			assert_eq!(balances(), [0, collateral + 2, pool]);
			assert_eq!(Paid::<Test>::get() - paid, 2);
			assert_eq!(Incentives::preview_reward(NODE_1).unwrap().claimable, 2 * least - 2);
			assert_noop!(claim(NODE_1), TokenError::BelowMinimum);
			// Who shares the rewards is not kept from what he does.
			assert_ok!(<Incentives as NodeRewards>::pay_out(NODE_1));
			assert_eq!(told(), []);
			assert_eq!(balances(), [0, collateral + 2, pool]);
			roll_era();
			assert_ok!(claim(NODE_1));
			let [(node, _, until)] = told()[..] else { panic!("told once") };
			assert_eq!((node, until), (NODE_1, 5));
			let [alice, _, after] = balances();
			assert_eq!(Incentives::preview_reward(NODE_1).unwrap().claimable, 0);
			assert!(alice.abs_diff(after - pool) <= 1);
		});
	}

	#[test]
	fn delegators_hear_up_to_where_all_is_paid() {
		ExtBuilder::default().build_and_execute(|| {
			activate(NODE_1, ALICE, STORAGE, 100);
			Delegated::set([NODE_1].into());
			roll_to(9);
			// Without a share, too.
			assert_ok!(claim(NODE_1));
			assert_eq!(told(), [(NODE_1, 0, 8)]);
			share(5_000);
			roll_to(11);
			let due = Incentives::preview_reward(NODE_1).unwrap().claimable;
			assert_ok!(claim(NODE_1));
			assert_eq!(told(), [(NODE_1, due / 2, 10)]);
			// The gap takes all: nothing is left to share, but all is paid.
			GapMap::set([(NODE_1, Balances::balance(&Incentives::reserve()))].into());
			roll_era();
			assert_ok!(claim(NODE_1));
			assert_eq!(told(), [(NODE_1, 0, 11)]);
			// A claim of nothing fails, and says nothing.
			nothing_to_claim(NODE_1);
			assert_eq!(told(), []);
		});
	}

	#[test]
	fn delegators_hear_of_no_era_that_a_lagging_market_has_not_reached() {
		ExtBuilder::default().build_and_execute(|| {
			activate(NODE_1, ALICE, STORAGE, 100);
			roll_to(5);
			for _ in 0..4 {
				roll_era_only();
			}
			FinalUntil::set(8);
			assert_eq!(market(STORAGE).era, 4);
			let pay_out = || <Incentives as NodeRewards>::pay_out(NODE_1).unwrap();
			pay_out();
			assert_eq!(told(), [(NODE_1, 0, 4)]);
			// Nothing to claim: the eras that the market lacks are still not paid.
			pay_out();
			assert_eq!(told(), [(NODE_1, 0, 4)]);
			sweep();
			pay_out();
			assert_eq!(told(), [(NODE_1, 0, 8)]);
			// What it was judged for is paid before the era is final.
			roll_era_only();
			sweep();
			Incentives::on_verdict(NODE_1, 8, verdict(1_000));
			pay_out();
			assert_eq!(FinalUntil::get(), 8);
			assert_eq!(told(), [(NODE_1, 0, 9)]);
		});
	}

	#[test]
	fn delegators_of_a_node_that_never_earned_hear_what_is_final() {
		ExtBuilder::default().build_and_execute(|| {
			let pay_out = |node| <Incentives as NodeRewards>::pay_out(node).unwrap();
			roll_to(6);
			// Weighed by what was done, not by the most that could be.
			assert_eq!(pay_out(NODE_2), <() as WeightInfo>::claim(0, 0));
			assert!(<() as WeightInfo>::claim(0, 0).all_lt(<Incentives as NodeRewards>::weight()));
			assert_eq!(told(), [(NODE_2, 0, 5)]);
			// Known, but it does not count yet.
			activate(NODE_1, ALICE, STORAGE, 100);
			assert_eq!(pay_out(NODE_1), <() as WeightInfo>::claim(0, 0));
			assert_eq!(told(), [(NODE_1, 0, 5)]);
		});
	}

	#[test]
	fn delegators_of_a_node_that_is_gone_hear_it_with_its_end() {
		ExtBuilder::default().build_and_execute(|| {
			activate(NODE_1, ALICE, STORAGE, 100);
			share(5_000);
			roll_to(5);
			assert_ok!(Incentives::capacity(NODE_1, STORAGE, 0, 6));
			NodeMap::mutate(|map| map.remove(&NODE_1));
			assert_ok!(claim(NODE_1));
			assert_eq!(told(), [(NODE_1, 0, 4)]);
			roll_to(9);
			// Less than the provider's account could hold stays in the reserve for good.
			let (settled, _) = Incentives::preview(NODE_1).unwrap();
			Nodes::<Test>::mutate(NODE_1, |state| {
				state.as_mut().unwrap().paid = settled.earned() - 1;
			});
			Paid::<Test>::put(settled.earned() - 1);
			Balances::set_balance(&ALICE, 0);
			assert_ok!(<Incentives as NodeRewards>::pay_out(NODE_1));
			assert!(!Nodes::<Test>::contains_key(NODE_1));
			assert_eq!(told(), [(NODE_1, 0, 8)]);
			roll_era();
			assert_ok!(<Incentives as NodeRewards>::pay_out(NODE_1));
			assert_eq!(told(), [(NODE_1, 0, 9)]);
		});
	}

	#[test]
	fn pay_out_does_what_a_claim_does_if_there_is_any() {
		ExtBuilder::default().build_and_execute(|| {
			let pay_out = <Incentives as NodeRewards>::pay_out;
			assert_ok!(pay_out(NODE_1));
			activate(NODE_1, ALICE, STORAGE, 100);
			assert_ok!(pay_out(NODE_1));
			roll_to(CLAIM_AGE);
			let due = Incentives::preview_reward(NODE_1).unwrap().claimable;
			let had = Balances::balance(&ALICE);
			let spent = hypothetically!(claim(NODE_1).unwrap().actual_weight.unwrap());
			assert!(spent.all_lte(<Incentives as NodeRewards>::weight()));
			assert_ok!(pay_out(NODE_1));
			assert_eq!(Balances::balance(&ALICE) - had, due);
			assert_ok!(pay_out(NODE_1));
			assert_eq!(Balances::balance(&ALICE) - had, due);
		});
	}

	#[test]
	fn pay_out_fails_with_its_neighbours_and_leaves_nothing() {
		ExtBuilder::default().build_and_execute(|| {
			activate(NODE_1, ALICE, STORAGE, 100);
			roll_to(9);
			// The reserve cannot pay: it must live on.
			let reserve = Balances::balance(&Incentives::reserve());
			Balances::set_balance(&Incentives::reserve(), ICNT);
			let before = node(NODE_1);
			assert!(<Incentives as NodeRewards>::pay_out(NODE_1).is_err());
			assert_eq!(node(NODE_1), before);
			Balances::set_balance(&Incentives::reserve(), reserve);
			assert_ok!(<Incentives as NodeRewards>::pay_out(NODE_1));
		});
	}
}
