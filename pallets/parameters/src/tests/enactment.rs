use super::*;
use icn_primitives::BoundedU32;

fn set_row(speed: u32, limit: u32) {
	Row::set(&Traffic { speed: BoundedU32::clamped(speed), limit: BoundedU32::clamped(limit) });
}

/// Lets the delay of a change pass that was proposed in block one.
fn until_due() {
	for _ in 0..4 {
		next_block();
		assert!(Pending::<Test>::contains_key(Group::Traffic));
	}
	next_block();
	assert_eq!(System::block_number(), 6);
	assert!(!Pending::<Test>::contains_key(Group::Traffic));
	assert!(Agenda::<Test>::get().is_empty());
}

#[test]
fn what_is_due_is_enacted() {
	build_and_execute(|| {
		assert_ok!(propose(&[speed(20), limit(60)]));
		until_due();
		let changes = vec![
			Change { parameter: speed(0).0, from: 10, to: 20 },
			Change { parameter: limit(0).0, from: 50, to: 60 },
		];
		told(Event::Enacted { group: Group::Traffic, changes });
		assert_eq!(row(), (20, 60));
		// The next step is from there.
		assert_ok!(propose(&[speed(40)]));
	});
}

#[test]
fn a_step_is_measured_again() {
	build_and_execute(|| {
		assert_ok!(propose(&[limit(60), speed(20)]));
		set_row(10, 49);
		until_due();
		let error = Error::<Test>::StepTooLarge.into();
		told(Event::Failed { group: Group::Traffic, error });
		assert_eq!(row(), (10, 49));
	});
}

#[test]
fn sense_is_asked_for_again() {
	build_and_execute(|| {
		assert_ok!(propose(&[speed(20)]));
		set_row(10, 19);
		until_due();
		told(Event::Failed { group: Group::Traffic, error: TOO_FAST });
		// The group wrote before it refused.
		assert_eq!(row(), (10, 19));
	});
}

#[test]
fn groups_must_still_agree() {
	build_and_execute(|| {
		assert_ok!(propose(&[speed(20)]));
		Agreed::set(&19);
		until_due();
		let error = Error::<Test>::Inconsistent.into();
		told(Event::Failed { group: Group::Traffic, error });
		assert_eq!(row(), (10, 50));
	});
}

/// A runtime with narrower bounds came in between.
#[test]
fn bounds_hold_at_the_end_as_well() {
	build_and_execute(|| {
		assert_ok!(propose(&[speed(20)]));
		Pending::<Test>::insert(Group::Traffic, changes(&[speed(101)]));
		until_due();
		let error = Error::<Test>::OutOfBounds.into();
		told(Event::Failed { group: Group::Traffic, error });
		assert_eq!(row(), (10, 50));
	});
}

#[test]
fn what_is_withdrawn_is_not_enacted() {
	build_and_execute(|| {
		assert_ok!(propose(&[speed(20)]));
		assert_ok!(withdraw(Group::Traffic));
		for _ in 0..10 {
			assert_eq!(next_block(), <() as WeightInfo>::nothing_due());
		}
		assert_eq!(row(), (10, 50));
	});
}

/// One in a block, in the order in which they are due.
#[test]
fn one_in_a_block() {
	build_and_execute(|| {
		assert_ok!(propose(&[speed(20)]));
		for _ in 0..4 {
			next_block();
		}
		assert_ok!(propose(&[share(8_100)]));
		let both = Agenda::<Test>::get().into_inner();
		assert_eq!(both, [(6, Group::Traffic), (6, Group::Fees)]);
		assert_eq!(next_block(), <() as WeightInfo>::enact());
		assert_eq!(row(), (20, 50));
		assert_eq!(FeeParameters::<Test>::get().treasury_share.get(), 8_000);
		assert_eq!(next_block(), <() as WeightInfo>::enact());
		assert_eq!(FeeParameters::<Test>::get().treasury_share.get(), 8_100);
		assert_eq!(next_block(), <() as WeightInfo>::nothing_due());
	});
}

/// What is due sooner goes first, though it was proposed later.
#[test]
fn the_agenda_is_in_order() {
	build_and_execute(|| {
		assert_ok!(propose(&[speed(20)]));
		assert_ok!(propose(&[share(8_100)]));
		assert_eq!(Agenda::<Test>::get().into_inner(), [(2, Group::Fees), (6, Group::Traffic)]);
		next_block();
		assert_eq!(FeeParameters::<Test>::get().treasury_share.get(), 8_100);
	});
}

/// A migration may have moved what would be changed: it goes first.
#[test]
fn migrations_go_first() {
	build_and_execute(|| {
		assert_ok!(propose(&[share(8_100)]));
		Migrating::set(true);
		for _ in 0..3 {
			assert_eq!(next_block(), <() as WeightInfo>::nothing_due());
		}
		assert!(Pending::<Test>::contains_key(Group::Fees));
		Migrating::set(false);
		next_block();
		assert_eq!(FeeParameters::<Test>::get().treasury_share.get(), 8_100);
	});
}

/// From its least value a parameter walks to its greatest, and back.
#[test]
fn boxes_are_walked_through() {
	build_and_execute(|| {
		set_row(10, 10);
		for to in [20u128, 30, 40, 50, 60, 70, 80, 90, 100, 90, 80, 70, 60, 50, 40, 30, 20, 10] {
			assert_ok!(propose(&[limit(to)]));
			(0..5).for_each(|_| {
				next_block();
			});
			assert_eq!(u128::from(Row::get().limit.get()), to);
		}
	});
}
