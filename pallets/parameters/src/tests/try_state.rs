use super::*;
use frame_support::BoundedVec;

fn broken(what: &str, by: impl FnOnce()) {
	new_test_ext().execute_with(|| {
		assert_ok!(propose(&[speed(20)]));
		assert_ok!(propose(&[share(8_100)]));
		assert_ok!(ParameterChanges::do_try_state());
		by();
		assert_eq!(
			ParameterChanges::do_try_state(),
			Err(DispatchError::Other(match what {
				"order" => "the agenda is out of order",
				"agenda" => "what waits is not what is on the agenda",
				"empty" => "a change changes nothing",
				_ => "a change is of another group",
			}))
		);
	});
}

#[test]
fn invariants_are_seen() {
	broken("order", || {
		let reversed = vec![(6, Group::Traffic), (2, Group::Fees)];
		Agenda::<Test>::put(BoundedVec::truncate_from(reversed));
	});
	broken("agenda", Agenda::<Test>::kill);
	broken("agenda", || Pending::<Test>::remove(Group::Fees));
	broken("agenda", || {
		let twice = vec![(2, Group::Fees), (3, Group::Fees), (6, Group::Traffic)];
		Agenda::<Test>::put(BoundedVec::truncate_from(twice));
	});
	broken("empty", || Pending::<Test>::insert(Group::Fees, changes(&[])));
	broken("foreign", || Pending::<Test>::insert(Group::Fees, changes(&[speed(11)])));
}
