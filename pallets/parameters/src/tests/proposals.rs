use super::*;
use codec::{Decode, Encode};

#[test]
fn a_change_waits() {
	build_and_execute(|| {
		assert_ok!(propose(&[speed(20), limit(60)]));
		let changes = vec![
			Change { parameter: speed(0).0, from: 10, to: 20 },
			Change { parameter: limit(0).0, from: 50, to: 60 },
		];
		told(Event::Proposed { group: Group::Traffic, changes, due: 6 });
		// Tried, and taken back.
		assert_eq!(row(), (10, 50));
		assert_eq!(Agenda::<Test>::get().into_inner(), [(6, Group::Traffic)]);
		assert_eq!(
			Pending::<Test>::get(Group::Traffic).map(|changes| changes.into_inner()),
			Some(vec![speed(20), limit(60)])
		);
	});
}

#[test]
fn each_group_has_its_origin() {
	build_and_execute(|| {
		for who in [1, owner(Group::Fees)] {
			assert_noop!(propose_as(who, &[speed(11)]), BadOrigin);
		}
		assert_noop!(propose_as(owner(Group::Traffic), &[share(8_100)]), BadOrigin);
		let root = ParameterChanges::propose(RuntimeOrigin::root(), changes(&[speed(11)]));
		assert_eq!(root, Err(BadOrigin));
		assert_ok!(propose(&[speed(11)]));
		assert_ok!(propose(&[share(8_100)]));
		let other = RuntimeOrigin::signed(owner(Group::Fees));
		assert_noop!(ParameterChanges::withdraw(other, Group::Traffic), BadOrigin);
	});
}

#[test]
fn a_change_is_of_one_group_and_names_each_once() {
	build_and_execute(|| {
		assert_noop!(propose(&[]), Error::<Test>::Empty);
		assert_noop!(propose(&[speed(11), share(8_100)]), Error::<Test>::MixedGroups);
		// No way around an origin.
		assert_noop!(propose(&[share(8_100), speed(11)]), Error::<Test>::MixedGroups);
		assert_noop!(propose(&[speed(11), speed(11)]), Error::<Test>::TwiceTheSame);
		// Two steps are not made of one.
		assert_noop!(propose(&[limit(60), speed(12), limit(70)]), Error::<Test>::TwiceTheSame);
	});
}

#[test]
fn bounds_and_steps_hold() {
	build_and_execute(|| {
		for (change, error) in [
			(speed(0), Error::<Test>::OutOfBounds),
			(speed(101), Error::<Test>::OutOfBounds),
			(speed(u128::MAX), Error::<Test>::OutOfBounds),
			(speed(21), Error::<Test>::StepTooLarge),
			(speed(4), Error::<Test>::StepTooLarge),
			(limit(39), Error::<Test>::StepTooLarge),
			(limit(61), Error::<Test>::StepTooLarge),
			(share(9_001), Error::<Test>::StepTooLarge),
			(share(10_001), Error::<Test>::OutOfBounds),
		] {
			assert_noop!(propose(&[change]), error);
		}
		for change in [speed(20), speed(5), limit(40), limit(60), share(9_000), share(7_000)] {
			let group = if change.0 == share(0).0 { Group::Fees } else { Group::Traffic };
			assert_ok!(propose(&[change]));
			assert_ok!(withdraw(group));
		}
	});
}

#[test]
fn values_make_sense_together() {
	build_and_execute(|| {
		Row::set(&Traffic { speed: icn_primitives::BoundedU32::clamped(45), ..Row::get() });
		assert_noop!(propose(&[speed(51)]), TOO_FAST);
		assert_noop!(propose(&[limit(44)]), TOO_FAST);
		assert_noop!(propose(&[speed(46), limit(45)]), TOO_FAST);
		assert_ok!(propose(&[speed(51), limit(60)]));
	});
}

#[test]
fn groups_make_sense_together() {
	build_and_execute(|| {
		Agreed::set(&10);
		assert_noop!(propose(&[speed(11)]), Error::<Test>::Inconsistent);
		// Already missed, by whatever else: it may get better, but not worse.
		Agreed::set(&6);
		assert_noop!(propose(&[speed(11)]), Error::<Test>::Inconsistent);
		assert_ok!(propose(&[share(8_100)]));
		assert_ok!(propose(&[speed(9)]));
	});
}

#[test]
fn one_change_of_a_group_at_a_time() {
	build_and_execute(|| {
		assert_ok!(propose(&[speed(11)]));
		assert_noop!(propose(&[limit(51)]), Error::<Test>::ChangePending);
		assert_ok!(propose(&[share(8_100)]));
		assert_ok!(withdraw(Group::Traffic));
		told(Event::Withdrawn { group: Group::Traffic });
		assert_eq!(Agenda::<Test>::get().into_inner(), [(2, Group::Fees)]);
		assert_ok!(propose(&[limit(51)]));
		assert_ok!(withdraw(Group::Traffic));
		assert_noop!(withdraw(Group::Traffic), Error::<Test>::NothingPending);
	});
}

#[test]
fn a_proposal_can_be_tried() {
	build_and_execute(|| {
		let check = |list: &[_]| ParameterChanges::check(changes(list));
		assert_eq!(check(&[speed(20)]), Ok(Group::Traffic));
		assert_eq!(check(&[speed(21)]), Err(Error::<Test>::StepTooLarge.into()));
		assert_eq!(check(&[]), Err(Error::<Test>::Empty.into()));
		assert_eq!(row(), (10, 50));
		assert!(Pending::<Test>::iter().next().is_none());
		assert_ok!(propose(&[speed(20)]));
		assert_eq!(check(&[speed(20)]), Err(Error::<Test>::ChangePending.into()));
	});
}

#[test]
fn all_parameters_are_listed() {
	build_and_execute(|| {
		let all = ParameterChanges::parameters();
		assert_eq!(all.len(), 5);
		let known = all.iter().find(|info| info.parameter == speed(0).0).unwrap();
		assert_eq!((known.value, known.terms.min, known.terms.max), (10, 1, 100));
		assert_eq!(known.delay, 5);
		// One block at least.
		assert!(all.iter().any(|info| info.parameter == share(0).0 && info.delay == 1));
	});
}

/// Indices are in preimages and in what waits.
#[test]
fn parameters_are_known_by_their_indices() {
	assert_eq!(limit(0).0.encode(), [1, 1]);
	assert!(Parameter::decode(&mut &[1u8, 2][..]).is_err());
	assert!(Parameter::decode(&mut &[2u8, 0][..]).is_err());
}
