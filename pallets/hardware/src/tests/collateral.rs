use super::*;
use crate::{Call, Error, Event, RegionWeights};
use icn_primitives::{
	CapacityBook, Collateral, NodeActivation, NodeRegistry, NodeStatus, RegionId,
	SuspensionReason::{Governance, Undercollateralised, Unreliable},
	ICNT,
};
use sp_runtime::{AccountId32, DispatchError::BadOrigin, TokenError};

const REGION: RegionId = RegionId(1);

/// Two active nodes of 1,000 ICNT each; it is era 10.
fn execute(test: impl FnOnce()) {
	ExtBuilder::default().nodes(2).active().build_and_execute(test);
}

fn pot() -> AccountId32 {
	FeeAccount::get()
}

mod slash {
	use super::*;

	#[test]
	fn success_moves_it_as_free_balance() {
		execute(|| {
			let before = Balances::free_balance(pot());
			assert_eq!(Hardware::slash(NODE, 100 * ICNT, &pot()), Ok(100 * ICNT));
			last_event(Event::CollateralSlashed {
				node: NODE,
				amount: 100 * ICNT,
				left: 900 * ICNT,
			});
			assert_eq!(Balances::free_balance(pot()), before + 100 * ICNT);
			assert_eq!(
				(record(NODE).collateral, record(NODE).required),
				(900 * ICNT, 1_000 * ICNT)
			);
			assert_eq!(collateral_of(&alice()), 1_900 * ICNT);
			let info = Hardware::node(NODE).unwrap();
			assert_eq!((info.collateral, info.required), (900 * ICNT, 1_000 * ICNT));
			assert_eq!(info.status, NodeStatus::Active);
			told(&[]);
		});
	}

	#[test]
	fn no_more_than_the_nodes_own() {
		execute(|| {
			assert_eq!(Hardware::slash(NODE, u128::MAX, &pot()), Ok(1_000 * ICNT));
			assert_eq!((record(NODE).collateral, record(NodeId(1)).collateral), (0, 1_000 * ICNT));
			assert_eq!(collateral_of(&alice()), 1_000 * ICNT);
			System::reset_events();
			assert_eq!(Hardware::slash(NODE, 1, &pot()), Ok(0));
			assert_eq!(System::events(), vec![]);
		});
	}

	#[test]
	fn nothing_is_nothing() {
		execute(|| {
			assert_eq!(Hardware::slash(NODE, 0, &pot()), Ok(0));
			assert_eq!(record(NODE).collateral, 1_000 * ICNT);
			assert_noop!(Hardware::slash(NodeId(9), 1, &pot()), Error::<Test>::UnknownNode);
		});
	}

	#[test]
	fn boundary_too_little_is_left() {
		execute(|| {
			assert_ok!(Hardware::slash(NODE, 700 * ICNT, &pot()));
			assert_eq!(record(NODE).status, NodeStatus::Active);
			told(&[]);
			assert_ok!(Hardware::slash(NODE, 1, &pot()));
			let status = NodeStatus::Suspended { reason: Undercollateralised, since: 11 };
			assert_eq!(record(NODE).status, status);
			last_event(Event::NodeSuspended { node: NODE, reason: Undercollateralised, since: 11 });
			// Nothing is booked, so nobody is let down, but it is a default all the same.
			told(&[
				Told::Suspend(NODE, 11),
				Told::Capacity(NODE, STORAGE, 0, 11),
				Told::Default(NODE, 11),
			]);
			// The rest may still be taken.
			assert_eq!(Hardware::slash(NODE, u128::MAX, &pot()), Ok(300 * ICNT - 1));
			assert_eq!(record(NODE).status, status);
		});
	}

	#[test]
	fn leases_are_defaulted_by_it() {
		execute(|| {
			assert_ok!(Hardware::reserve(NODE, booking(30, 11, 20)));
			Trace::take();
			assert_ok!(Hardware::slash(NODE, 701 * ICNT, &pot()));
			told(&[
				Told::Suspend(NODE, 11),
				Told::Capacity(NODE, STORAGE, 0, 11),
				Told::Default(NODE, 11),
			]);
		});
	}

	#[test]
	fn what_is_exiting_goes_on_doing_so() {
		execute(|| {
			Era::set(110);
			assert_ok!(Hardware::exit_node(signed(&alice()), NODE));
			Trace::take();
			assert_ok!(Hardware::slash(NODE, 900 * ICNT, &pot()));
			assert_eq!(record(NODE).status, NodeStatus::Exiting { since: 110 });
			assert!(record(NODE).watched);
			told(&[]);
			Era::set(114);
			assert_ok!(Hardware::remove_node(signed(&bob()), NODE));
			last_event(Event::NodeRemoved {
				node: NODE,
				provider: alice(),
				collateral: 100 * ICNT,
			});
		});
	}

	#[test]
	fn a_suspension_that_is_refused_does_not_undo_it() {
		for refuses in [StatusRefuses::set, CapacityRefuses::set] {
			execute(|| {
				refuses(true);
				assert_eq!(Hardware::slash(NODE, 800 * ICNT, &pot()), Ok(800 * ICNT));
				// An event keeps no text.
				let error = sp_runtime::DispatchError::Other("");
				last_event(Event::SuspensionFailed { node: NODE, error });
				assert_eq!(record(NODE).status, NodeStatus::Active);
				assert_eq!(record(NODE).collateral, 200 * ICNT);
				check();
				// The next one tries again.
				refuses(false);
				assert_ok!(Hardware::slash(NODE, 1, &pot()));
				assert!(matches!(record(NODE).status, NodeStatus::Suspended { .. }));
			});
		}
	}

	#[test]
	fn fails_as_a_whole_when_it_cannot_arrive() {
		execute(|| {
			let nobody = AccountId32::new([77; 32]);
			assert_noop!(Hardware::slash(NODE, 1, &nobody), TokenError::CannotCreate);
			assert_ok!(Hardware::slash(NODE, EXISTENTIAL, &nobody));
			assert_eq!(Balances::free_balance(nobody), EXISTENTIAL);
		});
	}
}

mod penalties {
	use super::*;

	#[test]
	fn a_node_stays_until_all_is_decided() {
		execute(|| {
			penalise(NODE);
			penalise(NODE);
			Era::set(110);
			assert_ok!(Hardware::exit_node(signed(&alice()), NODE));
			Era::set(114);
			let remove = || Call::remove_node { node: NODE };
			refused(remove(), signed(&alice()), Error::<Test>::Penalised);
			assert!(decide(NODE));
			refused(remove(), signed(&alice()), Error::<Test>::Penalised);
			assert!(decide(NODE));
			assert_ok!(dispatch(remove(), signed(&alice())));
		});
	}

	#[test]
	fn so_does_a_pending_one() {
		ExtBuilder::default().nodes(1).build_and_execute(|| {
			penalise(NODE);
			let exit = Call::exit_node { node: NODE };
			refused(exit, signed(&alice()), Error::<Test>::Penalised);
		});
	}

	#[test]
	fn those_of_others_keep_nobody() {
		ExtBuilder::default().nodes(2).build_and_execute(|| {
			penalise(NodeId(1));
			assert_ok!(Hardware::exit_node(signed(&alice()), NODE));
		});
	}
}

mod suspend {
	use super::*;

	#[test]
	fn success_is_a_default_of_what_is_booked() {
		execute(|| {
			assert_ok!(Hardware::reserve(NODE, booking(30, 11, 20)));
			Trace::take();
			assert_ok!(Hardware::suspend(NODE, Unreliable));
			last_event(Event::NodeSuspended { node: NODE, reason: Unreliable, since: 11 });
			told(&[
				Told::Suspend(NODE, 11),
				Told::Capacity(NODE, STORAGE, 0, 11),
				Told::Default(NODE, 11),
			]);
		});
	}

	#[test]
	fn so_it_is_when_nothing_is_booked() {
		execute(|| {
			let lease = booking(30, 11, 20);
			assert_ok!(Hardware::reserve(NODE, lease));
			Era::set(19);
			assert_ok!(Hardware::release(NODE, lease, 20));
			Trace::take();
			assert_ok!(Hardware::suspend(NODE, Unreliable));
			assert_eq!(record(NODE).booked, 0);
			told(&[
				Told::Suspend(NODE, 20),
				Told::Capacity(NODE, STORAGE, 0, 20),
				Told::Default(NODE, 20),
			]);
		});
	}

	#[test]
	fn governance_is_no_default() {
		execute(|| {
			assert_ok!(Hardware::reserve(NODE, booking(30, 11, 20)));
			Trace::take();
			assert_ok!(Hardware::suspend(NODE, Governance));
			told(&[Told::Suspend(NODE, 11), Told::Capacity(NODE, STORAGE, 0, 11)]);
		});
	}

	#[test]
	fn fails_unless_active_and_as_a_whole() {
		ExtBuilder::default().nodes(1).build_and_execute(|| {
			assert_noop!(Hardware::suspend(NODE, Unreliable), Error::<Test>::NotActive);
			assert_noop!(Hardware::suspend(NodeId(9), Unreliable), Error::<Test>::UnknownNode);
			assert_ok!(Hardware::activate(NODE, 0, 100));
			CapacityRefuses::set(true);
			assert_noop!(Hardware::suspend(NODE, Unreliable), REFUSAL);
			CapacityRefuses::set(false);
			assert_ok!(Hardware::suspend(NODE, Unreliable));
			assert_noop!(Hardware::suspend(NODE, Unreliable), Error::<Test>::NotActive);
		});
	}
}

mod top_up {
	use super::*;

	fn call(amount: u128) -> Call<Test> {
		Call::top_up { node: NODE, amount }
	}

	#[test]
	fn success_fills_a_gap_and_more() {
		execute(|| {
			assert_ok!(Hardware::slash(NODE, 400 * ICNT, &pot()));
			assert_ok!(dispatch(call(500 * ICNT), signed(&alice())));
			last_event(Event::CollateralAdded {
				node: NODE,
				amount: 500 * ICNT,
				total: 1_100 * ICNT,
			});
			assert_eq!(collateral_of(&alice()), 2_100 * ICNT);
			assert_eq!(
				(record(NODE).collateral, record(NODE).required),
				(1_100 * ICNT, 1_000 * ICNT)
			);
			assert_eq!(Hardware::region_weight(REGION), 2_000 * ICNT);
		});
	}

	#[test]
	fn boundary_the_most_that_makes_sense() {
		execute(|| {
			let most = 1_000 * ICNT * 9;
			for amount in [most + 1, u128::MAX] {
				refused(call(amount), signed(&alice()), Error::<Test>::TooMuchCollateral);
			}
			assert_ok!(dispatch(call(most), signed(&alice())));
			refused(call(1), signed(&alice()), Error::<Test>::TooMuchCollateral);
		});
	}

	#[test]
	fn an_activation_frees_only_what_was_asked_too_much() {
		ExtBuilder::default().nodes(1).build_and_execute(|| {
			assert_ok!(dispatch(call(500 * ICNT), signed(&alice())));
			assert_ok!(Hardware::activate(NODE, 0, 40));
			assert_eq!((record(NODE).collateral, record(NODE).required), (900 * ICNT, 400 * ICNT));
			assert_eq!(collateral_of(&alice()), 900 * ICNT);
		});
	}

	#[test]
	fn fails_for_others_and_for_nothing() {
		execute(|| {
			refused(call(1), signed(&bob()), Error::<Test>::NotProvider);
			refused(call(1), RuntimeOrigin::root(), BadOrigin);
			refused(call(0), signed(&alice()), Error::<Test>::ZeroAmount);
			let unknown = Call::top_up { node: NodeId(9), amount: 1 };
			refused(unknown, signed(&alice()), Error::<Test>::UnknownNode);
		});
	}

	#[test]
	fn fails_without_the_funds() {
		execute(|| {
			use frame_support::traits::fungible::Mutate;
			let all = Balances::free_balance(alice());
			assert_ok!(Balances::transfer(
				&alice(),
				&bob(),
				all - ICNT,
				frame_support::traits::tokens::Preservation::Preserve,
			));
			refused(call(2 * ICNT), signed(&alice()), TokenError::FundsUnavailable);
		});
	}
}

mod region_weight {
	use super::*;

	fn weight() -> u128 {
		Hardware::region_weight(REGION)
	}

	#[test]
	fn it_is_that_of_the_watched_nodes() {
		ExtBuilder::default().nodes(2).build_and_execute(|| {
			assert_eq!(weight(), 0);
			assert!(!RegionWeights::<Test>::contains_key(REGION));
			assert_ok!(Hardware::activate(NODE, 0, 40));
			assert_eq!(weight(), 400 * ICNT);
			assert_ok!(Hardware::activate(NodeId(1), 0, 100));
			assert_eq!(weight(), 1_400 * ICNT);
			assert_eq!(Hardware::region_weight(RegionId(2)), 0);

			// A penalty changes nothing about what it must have,
			assert_ok!(Hardware::slash(NODE, 10 * ICNT, &pot()));
			assert_eq!(weight(), 1_400 * ICNT);
			// a suspension does,
			assert_ok!(Hardware::suspend_node(RuntimeOrigin::root(), NODE));
			assert_eq!(weight(), 1_000 * ICNT);
			assert_ok!(Hardware::resume_node(RuntimeOrigin::root(), NODE));
			assert_eq!(weight(), 1_400 * ICNT);

			// an exit only if it was suspended before.
			Era::set(110);
			assert_ok!(Hardware::suspend_node(RuntimeOrigin::root(), NODE));
			assert_ok!(Hardware::exit_node(signed(&alice()), NODE));
			assert!(!record(NODE).watched);
			assert_eq!(weight(), 1_000 * ICNT);
			assert_ok!(Hardware::exit_node(signed(&alice()), NodeId(1)));
			assert!(record(NodeId(1)).watched);
			assert_eq!(weight(), 1_000 * ICNT);
			check();
			Era::set(114);
			assert_ok!(Hardware::remove_node(signed(&alice()), NodeId(1)));
			assert_eq!(weight(), 0);
			assert!(!RegionWeights::<Test>::contains_key(REGION));
			assert_ok!(Hardware::remove_node(signed(&alice()), NODE));
			assert_eq!(collateral_of(&alice()), 0);
		});
	}

	#[test]
	fn dearer_terms_are_not_those_of_an_old_node() {
		ExtBuilder::default().nodes(1).build_and_execute(|| {
			let dearer =
				icn_primitives::MarketTerms { collateral_per_unit: 1_000 * ICNT, ..terms() };
			assert_ok!(Hardware::set_market(RuntimeOrigin::root(), STORAGE, dearer));
			assert_ok!(Hardware::activate(NODE, 0, 100));
			assert_eq!(record(NODE).required, 1_000 * ICNT);
			assert_eq!(weight(), 1_000 * ICNT);
			// A small penalty does not suspend it, as it would by today's terms.
			assert_ok!(Hardware::slash(NODE, ICNT, &pot()));
			assert_eq!(record(NODE).status, NodeStatus::Active);
		});
	}
}
