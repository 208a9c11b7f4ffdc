use super::*;
use frame_support::{
	assert_noop, assert_ok,
	dispatch::{DispatchClass, GetDispatchInfo, Pays},
};
use icn_primitives::{NodeId, NodeSlot, OnNodeStatus};
use sp_runtime::DispatchResult;

const NODE: NodeId = NodeId(7);

/// `oracles` of which three may vote, two must agree. A node of generation 1 asked in era 3, and
/// era 5, in which its committee is drawn, has begun.
fn ready(oracles: u8, test: impl FnOnce()) {
	ExtBuilder::default().oracles(oracles).build_and_execute(|| {
		live_to(3);
		assert_ok!(SlaOracle::pending(NODE, 1));
		System::assert_last_event(
			Event::ActivationOpened { node: NODE, generation: 1, from: 5, closes: 9 }.into(),
		);
		live_to(5);
		test();
	});
}

fn vote(n: u8, units: u32, in_favour: bool) -> DispatchResult {
	SlaOracle::vote_activation(signed(key(n)), NODE, 1, units, in_favour)
		.map(|_| ())
		.map_err(|error| error.error)
}

#[test]
fn enough_votes_activate_with_the_lower_median() {
	ready(3, || {
		assert_ok!(vote(1, 90, true));
		System::assert_last_event(
			Event::ActivationVoted {
				node: NODE,
				operator: operator(1),
				units: 90,
				in_favour: true,
			}
			.into(),
		);
		assert_eq!(Activated::get(), []);
		assert_ok!(vote(3, 80, true));
		assert_eq!(Activated::get(), [(NODE, 1, 80)]);
		System::assert_last_event(
			Event::ActivationConfirmed { node: NODE, generation: 1, units: 80 }.into(),
		);
		assert_eq!(Activations::<Test>::get(NODE), None);
		assert_eq!(SlotOf::<Test>::get(NODE), Some(NodeSlot(0)));
		assert_noop!(vote(2, 80, true), Error::<Test>::UnknownActivation);
	});
}

#[test]
fn a_vote_against_does_not_measure() {
	ready(3, || {
		assert_ok!(vote(1, 1, false));
		assert_ok!(vote(2, 50, true));
		assert_ok!(vote(3, 60, true));
		assert_eq!(Activated::get(), [(NODE, 1, 50)]);
	});
}

#[test]
fn a_certain_rejection_closes_at_once() {
	ready(3, || {
		assert_ok!(vote(1, 0, false));
		assert_ok!(vote(2, 0, false));
		System::assert_last_event(
			Event::ActivationFailed {
				node: NODE,
				generation: 1,
				reason: ActivationFailure::Rejected,
			}
			.into(),
		);
		assert_eq!(Activations::<Test>::get(NODE), None);
		// May be tried again.
		assert_ok!(SlaOracle::pending(NODE, 1));
	});
}

#[test]
fn a_vote_is_free_and_operational() {
	ready(3, || {
		let call =
			Call::<Test>::vote_activation { node: NODE, generation: 1, units: 1, in_favour: true };
		assert_eq!(call.get_dispatch_info().class, DispatchClass::Operational);
		let vote = || SlaOracle::vote_activation(signed(key(1)), NODE, 1, 1, true);
		assert_eq!(vote().unwrap().pays_fee, Pays::No);
		assert_eq!(vote().unwrap_err().post_info.pays_fee, Pays::Yes);
	});
}

#[test]
fn what_the_registry_refuses_fails_without_a_trace() {
	ready(3, || {
		Refuses::set(true);
		assert_ok!(vote(1, 9, true));
		assert_ok!(vote(2, 9, true));
		System::assert_last_event(
			Event::ActivationFailed {
				node: NODE,
				generation: 1,
				reason: ActivationFailure::Refused,
			}
			.into(),
		);
		assert_eq!(Activations::<Test>::get(NODE), None);
		// The slot it had given before it refused is taken back.
		assert_eq!(SlotOf::<Test>::get(NODE), None);
		assert_eq!(Sizes::<Test>::get().nodes, 0);
	});
}

#[test]
fn only_members_vote_once() {
	ready(20, || {
		let members: Vec<u8> = (1..=20)
			.filter(|n| frame_support::hypothetically!(vote(*n, 1, true)).is_ok())
			.collect();
		assert_eq!(members.len(), 3);
		for n in (1..=20).filter(|n| !members.contains(n)) {
			assert_noop!(vote(n, 1, true), Error::<Test>::NotMember);
		}
		assert_ok!(vote(members[0], 1, true));
		assert_noop!(vote(members[0], 1, true), Error::<Test>::AlreadyVoted);
		assert_noop!(vote(members[0], 1, false), Error::<Test>::AlreadyVoted);
		assert_noop!(vote(99, 1, true), Error::<Test>::UnknownKey);
	});
}

#[test]
fn who_joined_after_the_request_is_in_no_committee() {
	ExtBuilder::default().oracles(2).build_and_execute(|| {
		live_to(3);
		assert_ok!(SlaOracle::pending(NODE, 1));
		live_to(4);
		assert_ok!(SlaOracle::register_operator(signed(operator(3)), key(3)));
		live_to(6);
		assert_noop!(vote(3, 1, true), Error::<Test>::NotMember);
		assert_ok!(vote(1, 1, true));
		assert_ok!(vote(2, 1, true));
		assert_eq!(Activated::get(), [(NODE, 1, 1)]);
	});
}

#[test]
fn fails_outside_the_window() {
	ExtBuilder::default().oracles(3).build_and_execute(|| {
		assert_noop!(vote(1, 1, true), Error::<Test>::UnknownActivation);
		live_to(3);
		assert_ok!(SlaOracle::pending(NODE, 1));
		live_to(4);
		assert_noop!(vote(1, 1, true), Error::<Test>::NotDrawn);
		live_to(8);
		assert_ok!(vote(1, 1, true));
		live_to(9);
		assert_noop!(vote(2, 1, true), Error::<Test>::WindowClosed);
	});
}

#[test]
fn fails_with_bad_votes() {
	ready(3, || {
		assert_noop!(vote(1, 0, true), Error::<Test>::ZeroUnits);
		assert_noop!(
			SlaOracle::vote_activation(signed(key(1)), NODE, 0, 1, true),
			Error::<Test>::WrongGeneration
		);
		assert_noop!(
			SlaOracle::vote_activation(signed(key(1)), NodeId(8), 1, 1, true),
			Error::<Test>::UnknownActivation
		);
	});
}

#[test]
fn fails_without_a_seed() {
	ExtBuilder::default().oracles(3).build_and_execute(|| {
		Seeded::set(false);
		assert_ok!(SlaOracle::pending(NODE, 1));
		live_to(2);
		assert_noop!(vote(1, 1, true), Error::<Test>::NoSeed);
	});
}

#[test]
fn the_longest_window_ends_before_the_set_is_pruned() {
	ExtBuilder::default().oracles(3).build_and_execute(|| {
		let activation_window = icn_primitives::BoundedU32::clamped(u32::MAX);
		let params = Params { activation_window, ..params() };
		assert_ok!(SlaOracle::enact(params));
		live_to(20);
		assert_ok!(SlaOracle::pending(NODE, 1));
		let closes = Activations::<Test>::get(NODE).unwrap().closes;
		assert_eq!(closes, 22 + KEPT_ERAS);
		live_to(closes - 1);
		for _ in 0..20 {
			idle();
		}
		assert_ok!(vote(1, 5, true));
		assert_ok!(vote(2, 6, true));
		assert_eq!(Activated::get(), [(NODE, 1, 5)]);
	});
}

#[test]
fn a_decision_waits_for_room_in_the_history() {
	ExtBuilder::default().oracles(3).build_and_execute(|| {
		// No era becomes final, and the only slot changes hands in each.
		let other = |era| NodeId(100 + era);
		for era in 0..MAX_HISTORY {
			run_to(era);
			if era % 2 == 0 {
				assert_ok!(SlaOracle::watch(other(era), era + 1));
			} else {
				assert_ok!(SlaOracle::suspend(other(era - 1), era + 1));
			}
		}
		assert_ok!(SlaOracle::pending(NODE, 1));
		run_to(Era::get() + 2);
		assert_ok!(vote(1, 5, true));
		assert_noop!(vote(2, 6, true), Error::<Test>::HistoryFull);
		for _ in 0..2 * MAX_HISTORY {
			idle();
		}
		assert_ok!(vote(2, 6, true));
		assert_eq!(Activated::get(), [(NODE, 1, 5)]);
	});
}

#[test]
fn terms_are_those_of_the_request() {
	ready(3, || {
		let params = Params {
			activation_votes: icn_primitives::BoundedU32::clamped(3),
			activation_window: icn_primitives::BoundedU32::clamped(1),
			..params()
		};
		assert_ok!(SlaOracle::enact(params));
		live_to(8);
		assert_ok!(vote(1, 5, true));
		assert_ok!(vote(2, 5, true));
		assert_eq!(Activated::get().len(), 1);
	});
}

mod close {
	use super::*;

	#[test]
	fn anyone_closes_for_free_when_the_time_is_over() {
		ready(3, || {
			let close = |node| SlaOracle::close_activation(signed(operator(99)), node);
			assert_ok!(vote(1, 5, true));
			live_to(8);
			assert_noop!(close(NODE), Error::<Test>::WindowOpen);
			assert_noop!(close(NodeId(8)), Error::<Test>::UnknownActivation);
			assert_eq!(close(NODE).unwrap_err().post_info.pays_fee, Pays::Yes);
			live_to(9);
			assert_eq!(close(NODE).unwrap().pays_fee, Pays::No);
			System::assert_last_event(
				Event::ActivationFailed {
					node: NODE,
					generation: 1,
					reason: ActivationFailure::TimedOut,
				}
				.into(),
			);
		});
	}
}

mod pending {
	use super::*;

	#[test]
	fn fails_while_a_committee_may_vote() {
		ready(3, || {
			assert_noop!(SlaOracle::pending(NODE, 1), Error::<Test>::WindowOpen);
			live_to(8);
			assert_noop!(SlaOracle::pending(NODE, 1), Error::<Test>::WindowOpen);
			live_to(9);
			assert_ok!(SlaOracle::pending(NODE, 1));
			assert_eq!(Activations::<Test>::get(NODE).unwrap().drawn_in, 11);
		});
	}

	#[test]
	fn another_generation_starts_over() {
		ready(3, || {
			assert_ok!(vote(1, 5, true));
			assert_ok!(SlaOracle::pending(NODE, 2));
			assert_noop!(vote(2, 5, true), Error::<Test>::WrongGeneration);
			let activation = Activations::<Test>::get(NODE).unwrap();
			assert_eq!((activation.drawn_in, activation.votes.len()), (7, 0));
		});
	}
}
