use super::*;
use frame_support::{assert_noop, assert_ok, dispatch::Pays, traits::fungible::InspectHold};
use icn_primitives::{BoundedU32, Generation, NodeActivation, NodeId, OnNodeStatus, ICNT};
use proptest::prelude::*;
use sp_runtime::{AccountId32, DispatchResult, TokenError};

const NODE: NodeId = NodeId(1);
const DEPOSIT: u128 = 50 * ICNT;

/// Who complains: no operator.
fn tenant() -> AccountId32 {
	operator(100)
}

fn complain() -> DispatchResult {
	SlaOracle::complain(signed(tenant()), NODE)
}

fn vote(n: u8, in_favour: bool) -> DispatchResult {
	SlaOracle::vote_activation(signed(key(n)), NODE, 0, 5, in_favour)
		.map(|_| ())
		.map_err(|error| error.error)
}

fn close() -> DispatchResult {
	SlaOracle::close_activation(signed(operator(99)), NODE).map(|_| ()).map_err(|error| error.error)
}

fn held(who: &AccountId32) -> u128 {
	Balances::balance_on_hold(&HoldReason::Complaint.into(), who)
}

fn closed(upheld: Option<bool>) -> RuntimeEvent {
	Event::ComplaintClosed { node: NODE, complainant: tenant(), upheld }.into()
}

/// `oracles` of which three may vote and two must agree. Somebody complained in era 3 about a
/// watched node, and era 5, in which the committee is drawn, has begun.
fn ready(oracles: u8, test: impl FnOnce()) {
	ExtBuilder::default().oracles(oracles).nodes(1).build_and_execute(|| {
		live_to(3);
		assert_ok!(complain());
		live_to(5);
		test();
	});
}

#[test]
fn a_complaint_asks_a_committee() {
	ExtBuilder::default().oracles(3).nodes(1).build_and_execute(|| {
		live_to(3);
		assert_ok!(complain());
		assert_eq!(held(&tenant()), DEPOSIT);
		System::assert_has_event(
			Event::ComplaintOpened { node: NODE, complainant: tenant(), deposit: DEPOSIT }.into(),
		);
		System::assert_last_event(
			Event::ActivationOpened { node: NODE, generation: 0, from: 5, closes: 9 }.into(),
		);
		let question = Complaints::<Test>::get(NODE).unwrap();
		let purpose = Purpose::Audit { complainant: tenant(), deposit: DEPOSIT };
		assert_eq!((question.purpose, question.generation), (purpose, 0));
		assert_noop!(vote(1, false), Error::<Test>::NotDrawn);
	});
}

#[test]
fn a_node_that_is_confirmed_stays_and_the_deposit_is_lost() {
	ready(3, || {
		let (issued, treasury) =
			(Balances::total_issuance(), Balances::free_balance(operator(249)));
		assert_ok!(vote(1, true));
		assert_eq!(held(&tenant()), DEPOSIT);
		assert_ok!(vote(2, true));
		System::assert_last_event(closed(Some(false)));
		assert_eq!((Failed::get(), Activated::get()), (vec![], vec![]));
		assert!(SlotOf::<Test>::contains_key(NODE));
		assert_eq!(held(&tenant()), 0);
		assert_eq!(Balances::free_balance(tenant()), 950 * ICNT);
		assert_eq!(Balances::free_balance(operator(249)), treasury + DEPOSIT);
		assert_eq!(Balances::total_issuance(), issued);
		assert_noop!(vote(3, true), Error::<Test>::UnknownActivation);
	});
}

#[test]
fn a_node_that_is_not_confirmed_is_suspended_and_the_deposit_returned() {
	ready(3, || {
		assert_ok!(vote(1, false));
		assert_ok!(vote(2, true));
		assert_eq!(Failed::get(), []);
		assert_ok!(vote(3, false));
		System::assert_last_event(closed(Some(true)));
		assert_eq!(Failed::get(), [(NODE, 0)]);
		assert!(!SlotOf::<Test>::contains_key(NODE));
		assert_eq!((held(&tenant()), Balances::free_balance(tenant())), (0, 1_000 * ICNT));
	});
}

/// What was announced is nobody's fault: a complaint cannot be timed to it.
#[test]
fn nobody_votes_against_a_node_in_announced_maintenance() {
	ready(3, || {
		Maintained::mutate(|eras| eras.insert((NODE, 5)));
		assert_noop!(vote(1, false), Error::<Test>::InMaintenance);
		assert_ok!(vote(2, true));
		// The next era is not announced.
		live_to(6);
		assert_ok!(vote(1, false));
		assert_ok!(vote(3, false));
		assert_eq!(Failed::get(), [(NODE, 0)]);
	});
	// An activation asks whether the node is there at all.
	ExtBuilder::default().oracles(3).build_and_execute(|| {
		assert_ok!(SlaOracle::pending(NODE, 0));
		live_to(2);
		Maintained::mutate(|eras| eras.insert((NODE, 2)));
		assert_ok!(vote(1, false));
		assert_ok!(vote(2, false));
		assert!(!Activations::<Test>::contains_key(NODE));
	});
}

/// As many votes are needed against a node as for it: those who can only keep a committee from
/// confirming it cannot suspend it.
#[test]
fn a_blocking_minority_suspends_nobody() {
	ExtBuilder::default().oracles(5).nodes(1).build_and_execute(|| {
		let params = Params {
			activation_committee: BoundedU32::clamped(5),
			activation_votes: BoundedU32::clamped(4),
			..params()
		};
		assert_ok!(SlaOracle::enact(params));
		assert_ok!(complain());
		live_to(2);
		assert_ok!(vote(1, false));
		assert_ok!(vote(2, false));
		assert_ok!(vote(3, true));
		assert!(Complaints::<Test>::contains_key(NODE), "the rest may still be against it");
		assert_ok!(vote(4, true));
		System::assert_last_event(closed(None));
		assert_eq!(Failed::get(), []);
		assert!(SlotOf::<Test>::contains_key(NODE));
		assert_eq!((held(&tenant()), Balances::free_balance(tenant())), (0, 1_000 * ICNT));
	});
}

#[test]
fn a_committee_that_does_not_decide_costs_nobody() {
	ready(3, || {
		assert_ok!(vote(1, true));
		live_to(8);
		assert_noop!(close(), Error::<Test>::WindowOpen);
		live_to(9);
		assert_noop!(vote(2, true), Error::<Test>::WindowClosed);
		let post = SlaOracle::close_activation(signed(operator(99)), NODE).unwrap();
		assert_eq!(post.pays_fee, Pays::No);
		System::assert_last_event(closed(None));
		assert_eq!((held(&tenant()), Balances::free_balance(tenant())), (0, 1_000 * ICNT));
		assert_noop!(close(), Error::<Test>::UnknownActivation);
	});
}

#[test]
fn what_the_registry_refuses_is_undecided() {
	ready(3, || {
		Refuses::set(true);
		assert_ok!(vote(1, false));
		assert_ok!(vote(2, false));
		System::assert_last_event(closed(None));
		assert!(SlotOf::<Test>::contains_key(NODE));
		assert_eq!(held(&tenant()), 0);
	});
}

#[test]
fn a_suspension_waits_for_room_in_the_history() {
	ExtBuilder::default().oracles(3).nodes(1).build_and_execute(|| {
		// No era becomes final, and the second slot changes hands in each.
		let other = |era| NodeId(100 + era);
		assert_ok!(SlaOracle::watch(other(0), 1));
		assert_ok!(SlaOracle::suspend(other(0), 1));
		for era in 1..MAX_HISTORY {
			run_to(era);
			if era % 2 == 1 {
				assert_ok!(SlaOracle::watch(other(era), era + 1));
			} else {
				assert_ok!(SlaOracle::suspend(other(era - 1), era + 1));
			}
		}
		assert_ok!(complain());
		run_to(Era::get() + 2);
		assert_ok!(vote(1, false));
		// The node in the last slot would have to move.
		assert_noop!(vote(2, false), Error::<Test>::HistoryFull);
		for _ in 0..2 * MAX_HISTORY {
			idle();
		}
		assert_ok!(vote(2, false));
		System::assert_last_event(closed(Some(true)));
	});
}

#[test]
fn only_active_nodes_and_one_complaint_at_a_time() {
	ExtBuilder::default().oracles(3).nodes(1).build_and_execute(|| {
		live_to(3);
		let about = |node| SlaOracle::complain(signed(tenant()), node);
		assert_noop!(about(NodeId(2)), Error::<Test>::NotActive);
		assert_noop!(about(NodeId(u32::MAX)), Error::<Test>::NotActive);
		assert_ok!(complain());
		assert_noop!(complain(), Error::<Test>::WindowOpen);
		assert_noop!(SlaOracle::complain(signed(operator(101)), NODE), Error::<Test>::WindowOpen);
		live_to(8);
		assert_noop!(complain(), Error::<Test>::WindowOpen);
		// Nobody closed the first: its deposit comes back before another takes its place.
		live_to(9);
		assert_ok!(SlaOracle::complain(signed(operator(101)), NODE));
		System::assert_has_event(closed(None));
		assert_eq!((held(&tenant()), held(&operator(101))), (0, DEPOSIT));
		assert_eq!(Complaints::<Test>::get(NODE).unwrap().drawn_in, 11);
	});
}

#[test]
fn a_deposit_must_be_there() {
	ExtBuilder::default().oracles(3).nodes(1).build_and_execute(|| {
		live_to(3);
		let spent = 950 * ICNT + 1;
		assert_ok!(Balances::transfer_allow_death(signed(tenant()), operator(101), spent));
		assert_noop!(complain(), TokenError::FundsUnavailable);
		assert_ok!(Balances::transfer_allow_death(signed(operator(101)), tenant(), 2));
		assert_ok!(complain());
	});
}

#[test]
fn deposits_of_several_complaints_add_up() {
	ExtBuilder::default().oracles(3).nodes(2).build_and_execute(|| {
		live_to(3);
		assert_ok!(complain());
		assert_ok!(SlaOracle::complain(signed(tenant()), NodeId(2)));
		assert_eq!(held(&tenant()), 2 * DEPOSIT);
		live_to(5);
		assert_ok!(vote(1, true));
		assert_ok!(vote(2, true));
		assert_eq!(held(&tenant()), DEPOSIT);
	});
}

#[test]
fn the_deposit_is_that_of_the_complaint() {
	ready(3, || {
		let complaint_deposit = icn_primitives::BoundedU128::clamped(70 * ICNT);
		let params = Params { complaint_deposit, ..params() };
		assert_ok!(SlaOracle::enact(params));
		assert_ok!(vote(1, true));
		assert_ok!(vote(2, true));
		assert_eq!(Balances::free_balance(tenant()), 950 * ICNT);
		assert_ok!(complain());
		assert_eq!(held(&tenant()), 70 * ICNT);
	});
}

#[test]
fn a_node_that_is_suspended_meanwhile_needs_no_answer() {
	ready(3, || {
		assert_ok!(vote(1, true));
		assert_ok!(SlaOracle::suspend(NODE, 6));
		// Its provider is not confirmed by a vote that came too late.
		assert_ok!(vote(2, true));
		System::assert_last_event(closed(None));
		assert_eq!((held(&tenant()), Balances::free_balance(tenant())), (0, 1_000 * ICNT));
	});
}

#[test]
fn a_request_to_return_ends_the_complaint() {
	ready(3, || {
		assert_ok!(vote(1, false));
		assert_ok!(SlaOracle::suspend(NODE, 6));
		assert_ok!(SlaOracle::pending(NODE, 1));
		System::assert_has_event(closed(None));
		assert_eq!(held(&tenant()), 0);
		let question = Activations::<Test>::get(NODE).unwrap();
		assert_eq!((question.purpose, question.generation), (Purpose::Activate, 1));
		assert_eq!((question.drawn_in, question.votes.len()), (7, 0));
		assert_noop!(vote(2, false), Error::<Test>::WrongGeneration);
	});
}

#[test]
fn a_node_that_is_gone_takes_the_complaint_along() {
	ready(3, || {
		assert_ok!(SlaOracle::gone(NODE));
		System::assert_has_event(closed(None));
		assert_eq!(Complaints::<Test>::get(NODE), None);
		assert_eq!((held(&tenant()), Balances::free_balance(tenant())), (0, 1_000 * ICNT));
	});
}

#[test]
fn no_complaint_while_a_committee_is_at_work() {
	ExtBuilder::default().oracles(3).nodes(1).build_and_execute(|| {
		live_to(3);
		// Asked to return, then resumed by others.
		assert_ok!(SlaOracle::pending(NODE, 0));
		assert_noop!(complain(), Error::<Test>::WindowOpen);
		live_to(9);
		assert_ok!(complain());
		assert!(Complaints::<Test>::contains_key(NODE));
		assert!(!Activations::<Test>::contains_key(NODE), "nobody may vote on it any more");
	});
}

#[test]
fn each_complaint_has_a_committee_of_its_own() {
	ExtBuilder::default().oracles(30).nodes(1).build_and_execute(|| {
		let mut drawn = std::collections::BTreeSet::new();
		for _ in 0..4 {
			assert_ok!(complain());
			live_to(Complaints::<Test>::get(NODE).unwrap().drawn_in);
			let mut members: Vec<u8> = (1..=30)
				.filter(|n| frame_support::hypothetically!(vote(*n, true)).is_ok())
				.collect();
			members.sort_unstable();
			assert_eq!(members.len(), 3);
			assert_ok!(vote(members[0], true));
			assert_ok!(vote(members[1], true));
			drawn.insert(members);
		}
		assert!(drawn.len() > 2, "the same committee again and again: {drawn:?}");
	});
}

/// A change of the units of a node that goes on serving: its next generation waits for votes.
mod change {
	use super::*;

	fn ask(generation: Generation) -> DispatchResult {
		transaction(|| SlaOracle::pending(NODE, generation))
	}

	fn vote_on(generation: Generation, n: u8, in_favour: bool) -> DispatchResult {
		SlaOracle::vote_activation(signed(key(n)), NODE, generation, 5, in_favour)
			.map(|_| ())
			.map_err(|error| error.error)
	}

	#[test]
	fn neither_question_replaces_the_other() {
		ready(3, || {
			assert_ok!(vote(1, false));
			assert_ok!(ask(1));
			assert_eq!(held(&tenant()), DEPOSIT);
			assert_eq!(Complaints::<Test>::get(NODE).unwrap().votes.len(), 1);
			// Each vote counts for the generation that it names.
			live_to(7);
			assert_ok!(vote_on(1, 1, true));
			assert_ok!(vote(2, true));
			assert_eq!(Complaints::<Test>::get(NODE).unwrap().votes.len(), 2);
			assert_eq!(Activations::<Test>::get(NODE).unwrap().votes.len(), 1);
			assert_noop!(vote_on(2, 2, true), Error::<Test>::WrongGeneration);
			assert_ok!(vote(3, false));
			System::assert_last_event(closed(Some(true)));
			assert_eq!(Failed::get(), [(NODE, 0)]);
			assert!(Activations::<Test>::contains_key(NODE));
		});
	}

	#[test]
	fn does_not_fend_off_a_complaint() {
		ExtBuilder::default().oracles(3).nodes(1).build_and_execute(|| {
			live_to(3);
			assert_ok!(ask(1));
			assert_ok!(complain());
			assert_noop!(complain(), Error::<Test>::WindowOpen);
			assert_noop!(ask(1), Error::<Test>::WindowOpen);
			live_to(5);
			assert_ok!(vote(1, false));
			assert_ok!(vote(2, false));
			System::assert_last_event(closed(Some(true)));
			assert_eq!(Failed::get(), [(NODE, 0)]);
		});
	}

	/// A complaint does not keep a provider from a change, however often it comes.
	#[test]
	fn is_not_held_up_by_complaints() {
		ready(3, || {
			assert_ok!(ask(1));
			live_to(9);
			assert_ok!(SlaOracle::complain(signed(operator(101)), NODE));
			assert_ok!(vote_on(1, 1, true));
			assert_ok!(vote_on(1, 2, true));
			assert_eq!(Activated::get(), [(NODE, 1, 5)]);
		});
	}

	#[test]
	fn that_is_confirmed_returns_the_deposit() {
		ready(3, || {
			assert_ok!(vote(1, false));
			assert_ok!(ask(1));
			live_to(7);
			assert_ok!(vote_on(1, 1, true));
			assert_ok!(vote_on(1, 2, true));
			System::assert_last_event(closed(None));
			assert_eq!((held(&tenant()), Balances::free_balance(tenant())), (0, 1_000 * ICNT));
			assert_noop!(vote(2, false), Error::<Test>::UnknownActivation);
			assert_eq!(Failed::get(), []);
			// The new generation may be complained about at once.
			assert_ok!(complain());
			assert_eq!(Complaints::<Test>::get(NODE).unwrap().generation, 1);
		});
	}

	#[test]
	fn that_fails_leaves_the_complaint() {
		ready(3, || {
			assert_ok!(ask(1));
			live_to(7);
			assert_ok!(vote_on(1, 1, false));
			assert_ok!(vote_on(1, 2, false));
			assert!(!Activations::<Test>::contains_key(NODE));
			assert_ok!(vote(1, true));
			assert_ok!(vote(2, true));
			System::assert_last_event(closed(Some(false)));
		});
	}

	/// The registry changed the generation without this pallet's committee.
	#[test]
	fn nobody_suspends_another_generation() {
		ready(3, || {
			assert_ok!(vote(1, false));
			set_generation(NODE, 1, 6);
			assert_ok!(vote(2, false));
			System::assert_last_event(closed(None));
			assert_eq!(Failed::get(), []);
			assert_eq!((held(&tenant()), Balances::free_balance(tenant())), (0, 1_000 * ICNT));
		});
	}

	#[test]
	fn a_moot_complaint_closes_at_once_and_another_takes_its_place() {
		ready(3, || {
			assert_noop!(close(), Error::<Test>::WindowOpen);
			set_generation(NODE, 1, 6);
			frame_support::hypothetically!({
				assert_ok!(close());
				System::assert_last_event(closed(None));
				assert_eq!(held(&tenant()), 0);
			});
			assert_ok!(SlaOracle::complain(signed(operator(101)), NODE));
			System::assert_has_event(closed(None));
			assert_eq!((held(&tenant()), held(&operator(101))), (0, DEPOSIT));
		});
	}

	#[test]
	fn both_are_closed_one_by_one() {
		ready(3, || {
			assert_ok!(ask(1));
			live_to(9);
			assert_ok!(close());
			System::assert_last_event(closed(None));
			assert_noop!(close(), Error::<Test>::WindowOpen);
			live_to(11);
			assert_ok!(close());
			assert_noop!(close(), Error::<Test>::UnknownActivation);
		});
	}

	/// Votes say only which generation they are about.
	#[test]
	fn two_questions_are_never_of_one_generation() {
		ready(3, || {
			assert_noop!(ask(0), Error::<Test>::WindowOpen);
			live_to(9);
			assert_ok!(ask(0));
			System::assert_has_event(closed(None));
			assert!(!Complaints::<Test>::contains_key(NODE));
			assert_noop!(complain(), Error::<Test>::WindowOpen);
		});
	}

	#[test]
	fn all_goes_with_the_node() {
		ready(3, || {
			assert_ok!(ask(1));
			assert_ok!(SlaOracle::gone(NODE));
			assert!(!Complaints::<Test>::contains_key(NODE));
			assert!(!Activations::<Test>::contains_key(NODE));
			assert_eq!(held(&tenant()), 0);
		});
	}
}

mod try_state {
	use super::*;
	use sp_runtime::TryRuntimeError;

	/// An open complaint with one vote on each side.
	fn broken(by: impl FnOnce(), expected: &'static str) {
		ExtBuilder::default().oracles(3).nodes(1).build().execute_with(|| {
			assert_ok!(complain());
			live_to(2);
			assert_ok!(vote(1, false));
			assert_ok!(vote(2, true));
			SlaOracle::do_try_state().expect("nothing is broken yet");
			by();
			assert_eq!(SlaOracle::do_try_state(), Err(TryRuntimeError::Other(expected)));
		});
	}

	fn with(change: impl FnOnce(&mut Activation<AccountId32>)) {
		Complaints::<Test>::mutate(NODE, |row| change(row.as_mut().unwrap()))
	}

	#[test]
	fn complaints() {
		let audit = |deposit| Purpose::Audit { complainant: tenant(), deposit };
		broken(|| with(|row| row.votes[1].in_favour = false), "a decided complaint is open");
		broken(|| with(|row| row.purpose = audit(0)), "a complaint without a deposit");
		broken(
			|| with(|row| row.purpose = audit(DEPOSIT - 1)),
			"the deposits of complaints are not on hold",
		);
		broken(
			|| {
				let question = Complaints::<Test>::get(NODE).unwrap();
				Complaints::<Test>::insert(NodeId(2), question);
			},
			"the deposits of complaints are not on hold",
		);
		broken(|| with(|row| row.purpose = Purpose::Activate), "a complaint of nobody");
	}

	#[test]
	fn questions() {
		let complaint = || Complaints::<Test>::get(NODE).unwrap();
		broken(|| Activations::<Test>::insert(NODE, complaint()), "a complaint among activations");
		let activation = || Activation { purpose: Purpose::Activate, ..complaint() };
		broken(
			|| Activations::<Test>::insert(NODE, activation()),
			"two questions about one generation",
		);
	}
}

#[derive(Clone, Debug)]
enum Step {
	Complain(u8, u32),
	Vote(u8, u32, bool),
	Close(u32),
	Suspend(u32),
	Return(u32),
	Change(u32),
	Gone(u32),
	Eras(u32),
}

fn step() -> impl Strategy<Value = Step> {
	let node = 1u32..4;
	prop_oneof![
		4 => (100u8..103, node.clone()).prop_map(|(who, node)| Step::Complain(who, node)),
		8 => (1u8..6, node.clone(), any::<bool>())
			.prop_map(|(n, node, yes)| Step::Vote(n, node, yes)),
		2 => node.clone().prop_map(Step::Close),
		1 => node.clone().prop_map(Step::Suspend),
		2 => node.clone().prop_map(Step::Return),
		3 => node.clone().prop_map(Step::Change),
		1 => node.prop_map(Step::Gone),
		4 => (1u32..4).prop_map(Step::Eras),
	]
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(48))]

	/// Deposits are on hold, returned or in the treasury, to the unit, whatever happens; and each
	/// complaint is closed once.
	#[test]
	fn deposits_are_conserved(steps in prop::collection::vec(step(), 1..60)) {
		ExtBuilder::default().oracles(5).nodes(3).build_and_execute(|| {
			let issued = Balances::total_issuance();
			let mut generation = 0;
			for step in steps {
				// Refusals are part of the game.
				let _ = match step {
					Step::Complain(who, node) =>
						SlaOracle::complain(signed(operator(who)), NodeId(node)),
					Step::Vote(n, node, yes) => {
						let node = NodeId(node);
						// Either question, if both are open.
						let complaint = Complaints::<Test>::get(node).filter(|_| n % 2 == 0);
						let open = complaint.or_else(|| Activations::<Test>::get(node));
						let asked = open.map_or(0, |question| question.generation);
						SlaOracle::vote_activation(signed(key(n)), node, asked, 5, yes)
							.map(|_| ())
							.map_err(|error| error.error)
					},
					Step::Close(node) =>
						SlaOracle::close_activation(signed(operator(99)), NodeId(node))
							.map(|_| ())
							.map_err(|error| error.error),
					Step::Suspend(node) => {
						transaction(|| SlaOracle::suspend(NodeId(node), Era::get() + 1))
					},
					Step::Return(node) => {
						generation += 1;
						let node = NodeId(node);
						if SlotOf::<Test>::contains_key(node) || Gone::get().contains(&node) {
							Ok(())
						} else {
							transaction(|| SlaOracle::pending(node, generation))
						}
					},
					Step::Change(node) => match TestNodes::active(NodeId(node)) {
						Some(present) => {
							transaction(|| SlaOracle::pending(NodeId(node), present + 1))
						},
						None => Ok(()),
					},
					Step::Gone(node) => transaction(|| {
						SlaOracle::gone(NodeId(node))?;
						Gone::mutate(|gone| gone.insert(NodeId(node)));
						Ok(())
					}),
					Step::Eras(eras) => {
						live_to(Era::get() + eras);
						Ok(())
					},
				};
				SlaOracle::do_try_state().expect("the invariants hold");
			}
			let (mut opened, mut ended, mut lost) = (0, 0, 0);
			for record in System::events() {
				match record.event {
					RuntimeEvent::SlaOracle(Event::ComplaintOpened { .. }) => opened += 1,
					RuntimeEvent::SlaOracle(Event::ComplaintClosed { upheld, .. }) => {
						ended += 1;
						lost += u128::from(upheld == Some(false));
					},
					_ => {},
				}
			}
			let open = Complaints::<Test>::iter_keys().count();
			assert_eq!(opened, ended + open);
			let parties = (100..103).map(operator).chain([operator(249)]);
			let owned: u128 = parties.map(|who| Balances::free_balance(&who) + held(&who)).sum();
			assert_eq!(owned, 4 * 1_000 * ICNT);
			assert_eq!(Balances::free_balance(operator(249)), 1_000 * ICNT + lost * DEPOSIT);
			assert_eq!(Balances::total_issuance(), issued);
		});
	}
}

/// Calls of other pallets that fail leave nothing behind.
fn transaction(call: impl FnOnce() -> DispatchResult) -> DispatchResult {
	frame_support::storage::with_storage_layer(call)
}
