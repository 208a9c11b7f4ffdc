use super::*;
use crate::{Call, Error, Event, Facilities, MarketNodes, NodeDetails, NodeKeys, Nodes, Providers};
use frame_support::dispatch::Pays;
use icn_primitives::{
	CapacityBook, FacilityId, NodeActivation, NodeStatus, SuspensionReason::Governance, ICNT,
};
use sp_runtime::DispatchError::BadOrigin;

mod exit_node {
	use super::*;

	fn call() -> Call<Test> {
		Call::exit_node { node: NODE }
	}

	#[test]
	fn a_pending_node_is_gone_at_once() {
		ExtBuilder::default().nodes(2).build_and_execute(|| {
			let key = NodeDetails::<Test>::get(NODE).unwrap().key;
			assert_ok!(dispatch(call(), signed(&alice())));
			last_event(Event::NodeRemoved {
				node: NODE,
				provider: alice(),
				collateral: 1_000 * ICNT,
			});
			told(&[Told::Gone(NODE)]);
			assert_eq!(Nodes::<Test>::get(NODE), None);
			assert_eq!(NodeDetails::<Test>::get(NODE), None);
			assert_eq!(NodeKeys::<Test>::get(key), Some(NODE));
			assert_eq!(Facilities::<Test>::get(FacilityId(0)).unwrap().nodes, 1);
			assert_eq!(Providers::<Test>::get(alice()).unwrap().nodes, 1);
			assert_eq!(collateral_of(&alice()), 1_000 * ICNT);
		});
	}

	#[test]
	fn boundary_end_of_the_commitment() {
		ExtBuilder::default().nodes(1).active().build_and_execute(|| {
			Era::set(109);
			refused(call(), signed(&alice()), Error::<Test>::Committed);
			Era::set(110);
			assert_ok!(dispatch(call(), signed(&alice())));
			last_event(Event::NodeExiting { node: NODE, since: 110 });
			told(&[Told::Capacity(NODE, STORAGE, 0, 111)]);
			assert_eq!(record(NODE).status, NodeStatus::Exiting { since: 110 });
			assert!(!MarketNodes::<Test>::contains_key(STORAGE, NODE));
			assert_eq!(collateral_of(&alice()), 1_000 * ICNT);
		});
	}

	#[test]
	fn a_suspended_node_may_leave_but_counted_no_more() {
		ExtBuilder::default().nodes(1).active().build_and_execute(|| {
			assert_ok!(Hardware::suspend_node(RuntimeOrigin::root(), NODE));
			Trace::take();
			refused(call(), signed(&alice()), Error::<Test>::Committed);
			Era::set(110);
			assert_ok!(dispatch(call(), signed(&alice())));
			told(&[]);
			assert_eq!(record(NODE).status, NodeStatus::Exiting { since: 110 });
		});
	}

	#[test]
	fn fails_for_others_and_twice() {
		ExtBuilder::default().nodes(1).active().build_and_execute(|| {
			Era::set(110);
			refused(call(), signed(&bob()), Error::<Test>::NotProvider);
			refused(call(), RuntimeOrigin::root(), BadOrigin);
			let unknown = Call::exit_node { node: NodeId(1) };
			refused(unknown, signed(&alice()), Error::<Test>::UnknownNode);
			assert_ok!(dispatch(call(), signed(&alice())));
			refused(call(), signed(&alice()), Error::<Test>::AlreadyExiting);
		});
	}

	#[test]
	fn fails_when_a_neighbour_refuses() {
		ExtBuilder::default().nodes(1).active().build_and_execute(|| {
			Era::set(110);
			CapacityRefuses::set(true);
			refused(call(), signed(&alice()), REFUSAL);
		});
		ExtBuilder::default().nodes(1).build_and_execute(|| {
			StatusRefuses::set(true);
			refused(call(), signed(&alice()), REFUSAL);
		});
	}
}

mod remove_node {
	use super::*;

	fn call() -> Call<Test> {
		Call::remove_node { node: NODE }
	}

	/// One node of two is exiting since era 110.
	fn exiting(test: impl FnOnce()) {
		ExtBuilder::default().nodes(2).active().build_and_execute(|| {
			Era::set(110);
			assert_ok!(Hardware::exit_node(signed(&alice()), NODE));
			Trace::take();
			test();
		});
	}

	#[test]
	fn success_by_anyone_and_free() {
		exiting(|| {
			Era::set(114);
			let deposit = deposit_of(&alice());
			let info = Hardware::remove_node(signed(&bob()), NODE).unwrap();
			assert_eq!(info.pays_fee, Pays::No);
			last_event(Event::NodeRemoved {
				node: NODE,
				provider: alice(),
				collateral: 1_000 * ICNT,
			});
			told(&[Told::Gone(NODE)]);
			assert_eq!(Nodes::<Test>::get(NODE), None);
			assert_eq!(collateral_of(&alice()), 1_000 * ICNT);
			assert!(deposit_of(&alice()) < deposit);
			refused(call(), signed(&bob()), Error::<Test>::UnknownNode);
		});
	}

	#[test]
	fn errors_pay() {
		exiting(|| {
			// Verdicts on its last eras may still come.
			Era::set(113);
			let error = Hardware::remove_node(signed(&bob()), NODE).unwrap_err();
			assert_eq!(error.error, Error::<Test>::TooEarly.into());
			assert_eq!(error.post_info.pays_fee, Pays::Yes);
			refused(call(), RuntimeOrigin::root(), BadOrigin);
		});
	}

	#[test]
	fn fails_unless_exiting() {
		ExtBuilder::default().nodes(1).build_and_execute(|| {
			refused(call(), signed(&alice()), Error::<Test>::NotExiting);
			assert_ok!(Hardware::activate(NODE, 0, 100));
			refused(call(), signed(&alice()), Error::<Test>::NotExiting);
			assert_ok!(Hardware::suspend_node(RuntimeOrigin::root(), NODE));
			refused(call(), signed(&alice()), Error::<Test>::NotExiting);
		});
	}

	#[test]
	fn waits_for_bookings_and_their_settlement() {
		ExtBuilder::default().nodes(1).active().build_and_execute(|| {
			Era::set(50);
			let lease = booking(100, 51, 110);
			assert_ok!(Hardware::reserve(NODE, lease));
			Era::set(110);
			assert_ok!(Hardware::exit_node(signed(&alice()), NODE));
			Era::set(114);
			refused(call(), signed(&bob()), Error::<Test>::StillBooked);
			assert_ok!(Hardware::release(NODE, lease, 110));
			refused(call(), signed(&bob()), Error::<Test>::Unsettled);
			assert_ok!(Hardware::settled(NODE));
			assert_ok!(dispatch(call(), signed(&bob())));
		});
	}

	#[test]
	fn fails_when_measurement_refuses() {
		exiting(|| {
			Era::set(114);
			StatusRefuses::set(true);
			refused(call(), signed(&bob()), REFUSAL);
		});
	}
}

mod suspend_and_resume {
	use super::*;

	fn suspend() -> Call<Test> {
		Call::suspend_node { node: NODE }
	}

	fn resume() -> Call<Test> {
		Call::resume_node { node: NODE }
	}

	#[test]
	fn success_there_and_back() {
		ExtBuilder::default().nodes(1).active().build_and_execute(|| {
			assert_ok!(Hardware::reserve(NODE, booking(30, 11, 20)));
			Trace::take();
			assert_ok!(dispatch(suspend(), RuntimeOrigin::root()));
			last_event(Event::NodeSuspended { node: NODE, reason: Governance, since: 11 });
			told(&[Told::Suspend(NODE, 11), Told::Capacity(NODE, STORAGE, 0, 11)]);
			assert_eq!(
				record(NODE).status,
				NodeStatus::Suspended { reason: Governance, since: 11 }
			);
			assert_eq!(record(NODE).booked, 30);
			assert!(!MarketNodes::<Test>::contains_key(STORAGE, NODE));

			Era::set(15);
			assert_ok!(dispatch(resume(), RuntimeOrigin::root()));
			last_event(Event::NodeResumed { node: NODE, from: 16 });
			told(&[Told::Watch(NODE, 16), Told::Capacity(NODE, STORAGE, 100, 16)]);
			assert_eq!(record(NODE).status, NodeStatus::Active);
			assert!(MarketNodes::<Test>::contains_key(STORAGE, NODE));
		});
	}

	#[test]
	fn fails_for_others_than_the_origin() {
		ExtBuilder::default().nodes(1).active().build_and_execute(|| {
			refused(suspend(), signed(&alice()), BadOrigin);
			refused(resume(), signed(&alice()), BadOrigin);
		});
	}

	#[test]
	fn fails_in_the_wrong_status() {
		ExtBuilder::default().nodes(1).build_and_execute(|| {
			let root = RuntimeOrigin::root;
			refused(suspend(), root(), Error::<Test>::NotActive);
			refused(resume(), root(), Error::<Test>::NotSuspended);
			assert_ok!(Hardware::activate(NODE, 0, 100));
			refused(resume(), root(), Error::<Test>::NotSuspended);
			assert_ok!(dispatch(suspend(), root()));
			refused(suspend(), root(), Error::<Test>::NotActive);
			Era::set(110);
			assert_ok!(Hardware::exit_node(signed(&alice()), NODE));
			refused(suspend(), root(), Error::<Test>::NotActive);
			refused(resume(), root(), Error::<Test>::NotSuspended);
			let unknown = NodeId(1);
			refused(Call::suspend_node { node: unknown }, root(), Error::<Test>::UnknownNode);
			refused(Call::resume_node { node: unknown }, root(), Error::<Test>::UnknownNode);
		});
	}

	#[test]
	fn fails_when_a_neighbour_refuses() {
		for refuses in [StatusRefuses::set, CapacityRefuses::set] {
			ExtBuilder::default().nodes(1).active().build_and_execute(|| {
				refuses(true);
				refused(suspend(), RuntimeOrigin::root(), REFUSAL);
				refuses(false);
				assert_ok!(dispatch(suspend(), RuntimeOrigin::root()));
				refuses(true);
				refused(resume(), RuntimeOrigin::root(), REFUSAL);
			});
		}
	}
}

mod exit_early {
	use super::*;
	use icn_primitives::{Collateral, NodeRegistry, RegionId, SuspensionReason::Unreliable};

	fn call() -> Call<Test> {
		Call::exit_early { node: NODE }
	}

	/// One of two active nodes of 1,000 ICNT, committed for the eras 10 to 109.
	fn execute(test: impl FnOnce()) {
		ExtBuilder::default().nodes(2).active().build_and_execute(test);
	}

	/// Leaves in `era`, and returns in ICNT what that costs.
	fn leave(era: u32) -> u128 {
		Era::set(era);
		let (revenue, held) = (Balances::free_balance(FeeAccount::get()), collateral_of(&alice()));
		assert_ok!(dispatch(call(), signed(&alice())));
		let penalty = NodeDetails::<Test>::get(NODE).unwrap().exit_penalty;
		// Not yet.
		assert_eq!(Balances::free_balance(FeeAccount::get()), revenue);
		assert_eq!(collateral_of(&alice()), held);
		let since = era;
		System::assert_has_event(Event::NodeExitingEarly { node: NODE, since, penalty }.into());
		penalty / ICNT
	}

	/// Removes the node, and returns in ICNT what was paid and what was freed.
	fn removed() -> (u128, u128) {
		Era::set(Era::get() + UNBONDING);
		let revenue = Balances::free_balance(FeeAccount::get());
		let (held, free) = (collateral_of(&alice()), Balances::free_balance(alice()));
		let deposit = deposit_of(&alice());
		assert_ok!(Hardware::remove_node(signed(&bob()), NODE));
		let paid = Balances::free_balance(FeeAccount::get()) - revenue;
		let freed = held - collateral_of(&alice()) - paid;
		let deposit = deposit - deposit_of(&alice());
		assert_eq!(Balances::free_balance(alice()), free + deposit + freed);
		last_event(Event::NodeRemoved { node: NODE, provider: alice(), collateral: freed });
		if paid > 0 {
			System::assert_has_event(Event::ExitPaid { node: NODE, amount: paid }.into());
		}
		(paid / ICNT, freed / ICNT)
	}

	#[test]
	fn success_tells_everybody() {
		execute(|| {
			assert_ok!(Hardware::reserve(NODE, booking(30, 11, 100)));
			Trace::take();
			assert_eq!(leave(10), 300);
			told(&[
				Told::Suspend(NODE, 11),
				Told::Capacity(NODE, STORAGE, 0, 11),
				Told::Default(NODE, 11),
			]);
			assert_eq!(record(NODE).status, NodeStatus::Exiting { since: 10 });
			assert!(!record(NODE).watched);
			assert_eq!(Hardware::region_weight(RegionId(1)), 1_000 * ICNT);
			assert!(!MarketNodes::<Test>::contains_key(STORAGE, NODE));
			refused(call(), signed(&alice()), Error::<Test>::AlreadyExiting);
		});
	}

	#[test]
	fn it_is_told_without_leases_too() {
		execute(|| {
			leave(10);
			told(&[
				Told::Suspend(NODE, 11),
				Told::Capacity(NODE, STORAGE, 0, 11),
				Told::Default(NODE, 11),
			]);
		});
	}

	#[test]
	fn it_costs_by_what_is_left_of_the_commitment() {
		for (era, penalty) in [(10, 300), (60, 150), (93, 51), (94, 50), (109, 50)] {
			execute(|| assert_eq!(leave(era), penalty));
		}
		execute(|| {
			assert_ok!(Hardware::extend_commitment(signed(&alice()), NODE, 100));
			assert_eq!(leave(110), 150);
		});
		// A new commitment is a new whole.
		execute(|| {
			Era::set(150);
			assert_ok!(Hardware::extend_commitment(signed(&alice()), NODE, 10));
			assert_eq!(leave(150), 300);
		});
	}

	#[test]
	fn boundary_end_of_the_commitment() {
		execute(|| {
			Era::set(110);
			refused(call(), signed(&alice()), Error::<Test>::NotCommitted);
			assert_ok!(Hardware::exit_node(signed(&alice()), NODE));
			assert_eq!(record(NODE).collateral, 1_000 * ICNT);
		});
	}

	#[test]
	fn it_is_removed_like_any_other() {
		execute(|| {
			let lease = booking(30, 11, 100);
			assert_ok!(Hardware::reserve(NODE, lease));
			penalise(NODE);
			leave(10);
			let remove = || Call::remove_node { node: NODE };
			Era::set(10 + UNBONDING - 1);
			refused(remove(), signed(&bob()), Error::<Test>::TooEarly);
			Era::set(10 + UNBONDING);
			refused(remove(), signed(&bob()), Error::<Test>::StillBooked);
			assert_ok!(Hardware::release(NODE, lease, 15));
			refused(remove(), signed(&bob()), Error::<Test>::Unsettled);
			assert_ok!(Hardware::settled(NODE));
			refused(remove(), signed(&bob()), Error::<Test>::Penalised);
			assert!(decide(NODE));
			frame_support::hypothetically!({
				assert_ok!(dispatch(remove(), signed(&bob())));
				assert_eq!(collateral_of(&alice()), 1_000 * ICNT);
			});
			Era::set(10);
			assert_eq!(removed(), (300, 700));
		});
	}

	/// What they are compensated with is taken first.
	#[test]
	fn tenants_come_before_the_treasury() {
		for (slashed, paid, freed) in [(900, 100, 0), (200, 300, 500), (1_000, 0, 0)] {
			execute(|| {
				assert_eq!(leave(10), 300);
				let slashed = slashed * ICNT;
				assert_eq!(Hardware::slash(NODE, slashed, &bob()), Ok(slashed));
				assert_eq!(removed(), (paid, freed));
			});
		}
	}

	#[test]
	fn no_more_than_the_nodes_own() {
		execute(|| {
			assert_ok!(Hardware::suspend(NODE, Unreliable));
			assert_ok!(Hardware::slash(NODE, 900 * ICNT, &FeeAccount::get()));
			assert_eq!(leave(10), 300);
			assert_eq!(removed(), (100, 0));
			assert_eq!(record(NodeId(1)).collateral, 1_000 * ICNT);
		});
	}

	#[test]
	fn a_fault_is_no_second_default() {
		execute(|| {
			assert_ok!(Hardware::reserve(NODE, booking(30, 11, 100)));
			assert_ok!(Hardware::suspend(NODE, Unreliable));
			assert_ok!(Hardware::request_return(signed(&alice()), NODE));
			Trace::take();
			assert_eq!(leave(60), 150);
			told(&[]);
			assert_noop!(Hardware::activate(NODE, 1, 100), Error::<Test>::NotPending);
		});
	}

	#[test]
	fn what_governance_suspended_is_let_down_by_leaving() {
		execute(|| {
			assert_ok!(Hardware::reserve(NODE, booking(30, 11, 100)));
			assert_ok!(Hardware::suspend_node(RuntimeOrigin::root(), NODE));
			Trace::take();
			leave(10);
			told(&[Told::Default(NODE, 11)]);
		});
	}

	/// With fewer units it leaves all that it is committed to.
	#[test]
	fn it_is_no_cheaper_in_two_steps() {
		execute(|| {
			let proof = consent(0, 10, 1);
			assert_ok!(Hardware::change_units(signed(&alice()), NODE, 10, proof));
			assert_ok!(Hardware::activate(NODE, 1, 10));
			assert_eq!(record(NODE).required, 100 * ICNT);
			assert_eq!(leave(10), 300);
		});
		execute(|| {
			assert_ok!(Hardware::suspend(NODE, Unreliable));
			assert_ok!(Hardware::request_return(signed(&alice()), NODE));
			assert_ok!(Hardware::activate(NODE, 1, 10));
			assert_eq!(leave(10), 300);
		});
	}

	#[test]
	fn it_drops_a_change_of_units() {
		execute(|| {
			// Long enough for more units.
			assert_ok!(Hardware::change_units(signed(&alice()), NODE, 150, consent(0, 150, 1)));
			assert_eq!(collateral_of(&alice()), 2_500 * ICNT);
			assert_eq!(leave(10), 300);
			assert_eq!(record(NODE).collateral, 1_500 * ICNT);
			assert_eq!(removed(), (300, 1_200));
		});
	}

	#[test]
	fn fails_for_others_and_while_it_waits() {
		ExtBuilder::default().nodes(1).build_and_execute(|| {
			refused(call(), signed(&alice()), Error::<Test>::NotActive);
			assert_ok!(Hardware::activate(NODE, 0, 100));
			refused(call(), signed(&bob()), Error::<Test>::NotProvider);
			refused(call(), RuntimeOrigin::root(), BadOrigin);
			let unknown = Call::exit_early { node: NodeId(9) };
			refused(unknown, signed(&alice()), Error::<Test>::UnknownNode);
			for refuses in [StatusRefuses::set, CapacityRefuses::set] {
				refuses(true);
				refused(call(), signed(&alice()), REFUSAL);
				refuses(false);
			}
		});
	}
}
