use crate::{mock::*, *};
use frame_support::{
	assert_noop, assert_ok,
	dispatch::Pays,
	traits::{Get, Hooks},
};
use sp_runtime::{traits::Dispatchable, DispatchError};

type Pallet = crate::Pallet<Test>;

fn root() -> RuntimeOrigin {
	RuntimeOrigin::root()
}

fn signed() -> RuntimeOrigin {
	RuntimeOrigin::signed(1)
}

fn remark() -> <Test as Config>::CallName {
	Remark::get()
}

/// Whether anyone can make the call now.
fn works() -> bool {
	let call = RuntimeCall::System(frame_system::Call::remark { remark: vec![] });
	call.dispatch(signed()).is_ok()
}

fn go_to(block: u64) {
	while System::block_number() < block {
		let next = System::block_number() + 1;
		System::set_block_number(next);
		Pallet::on_initialize(next);
	}
}

#[test]
fn a_pause_ends_by_itself() {
	build_and_execute(|| {
		assert!(works());
		assert_ok!(Pallet::pause(root(), remark(), 10));
		System::assert_last_event(Event::Paused { call: remark(), until: 11 }.into());
		assert!(!works());
		go_to(10);
		assert!(!works());
		go_to(11);
		assert!(works());
		System::assert_has_event(Event::Resumed { call: remark() }.into());
		assert_eq!(Pauses::<Test>::count(), 0);
	});
}

#[test]
fn only_its_origin_pauses_and_resumes() {
	build_and_execute(|| {
		assert_noop!(Pallet::pause(signed(), remark(), 10), DispatchError::BadOrigin);
		assert_ok!(Pallet::pause(root(), remark(), 10));
		assert_noop!(Pallet::resume(signed(), remark()), DispatchError::BadOrigin);
		assert_ok!(Pallet::resume(root(), remark()));
		assert!(works());
		assert_noop!(Pallet::resume(root(), remark()), Error::<Test>::NotPaused);
	});
}

#[test]
fn it_is_made_longer_and_never_shorter() {
	build_and_execute(|| {
		assert_ok!(Pallet::pause(root(), remark(), 10));
		go_to(5);
		assert_ok!(Pallet::pause(root(), remark(), 1));
		assert_eq!(Pauses::<Test>::get(remark()), Some(11));
		assert_ok!(Pallet::pause(root(), remark(), 20));
		assert_eq!(Pauses::<Test>::get(remark()), Some(25));
		go_to(24);
		assert!(!works());
		go_to(25);
		assert!(works());
	});
}

#[test]
fn fails_for_what_cannot_be_paused() {
	build_and_execute(|| {
		let max = <<Test as Config>::MaxDuration as Get<u64>>::get();
		assert_noop!(Pallet::pause(root(), remark(), 0), Error::<Test>::TooShort);
		assert_noop!(Pallet::pause(root(), remark(), max + 1), Error::<Test>::TooLong);
		assert_noop!(
			Pallet::pause(root(), name(b"PausesPallet", b"resume"), 1),
			Error::<Test>::Unpausable
		);
		assert_noop!(
			Pallet::pause(root(), name(b"System", b"no_such_call"), 1),
			Error::<Test>::UnknownCall
		);
		assert_ok!(TxPause::pause(root(), remark()));
		assert_noop!(Pallet::pause(root(), remark(), 1), Error::<Test>::PausedForGood);
		assert_ok!(TxPause::unpause(root(), remark()));
		assert_ok!(Pallet::pause(root(), remark(), max));
	});
}

/// More of them are over than a block ends: anyone may end the others.
#[test]
fn anyone_ends_what_is_over() {
	build_and_execute(|| {
		let calls =
			["remark", "set_heap_pages", "set_code"].map(|call| name(b"System", call.as_bytes()));
		for call in &calls {
			assert_ok!(Pallet::pause(root(), call.clone(), 5));
		}
		for call in &calls {
			assert_noop!(Pallet::expire(signed(), call.clone()), Error::<Test>::NotOver);
		}
		System::set_block_number(6);
		Pallet::on_initialize(6);
		let left: Vec<_> = Pauses::<Test>::iter_keys().collect();
		assert_eq!(left.len(), calls.len() - MAX_ENDED_PER_BLOCK as usize);
		assert_eq!(Pallet::expire(signed(), left[0].clone()).unwrap().pays_fee, Pays::No);
		assert_noop!(Pallet::expire(signed(), left[0].clone()), Error::<Test>::NotPaused);
		assert_noop!(Pallet::expire(root(), left[0].clone()), DispatchError::BadOrigin);
	});
}

/// Root let it go on by the other pallet: the end of the pause changes nothing.
#[test]
fn what_goes_on_already_goes_on() {
	build_and_execute(|| {
		assert_ok!(Pallet::pause(root(), remark(), 5));
		assert_ok!(TxPause::unpause(root(), remark()));
		assert!(works());
		go_to(6);
		assert!(works());
		assert_eq!(Pauses::<Test>::count(), 0);
	});
}

/// Root let it go on by the other pallet, and it is paused anew before its end.
#[test]
fn what_goes_on_again_is_paused_again() {
	build_and_execute(|| {
		assert_ok!(Pallet::pause(root(), remark(), 5));
		assert_ok!(TxPause::unpause(root(), remark()));
		assert_ok!(Pallet::pause(root(), remark(), 10));
		assert!(!works());
		go_to(11);
		assert!(works());
	});
}

#[test]
fn there_are_not_too_many() {
	build_and_execute(|| {
		for n in 0..MAX_PAUSES {
			let call = name(b"System", format!("call {n}").as_bytes());
			Pauses::<Test>::insert(&call, 50);
			Ends::<Test>::insert(Pallet::key(50), &call, ());
		}
		assert_noop!(Pallet::pause(root(), remark(), 5), Error::<Test>::TooManyPauses);
		for (call, _) in Pauses::<Test>::iter().collect::<Vec<_>>() {
			Pauses::<Test>::remove(&call);
		}
		let _ = Ends::<Test>::clear(u32::MAX, None);
	});
}

mod try_state {
	use super::*;

	fn broken(by: impl FnOnce()) -> bool {
		new_test_ext().execute_with(|| {
			assert_ok!(Pallet::pause(root(), remark(), 5));
			assert_ok!(Pallet::do_try_state());
			by();
			Pallet::do_try_state().is_err()
		})
	}

	#[test]
	fn a_pause_without_an_end() {
		assert!(broken(|| Ends::<Test>::remove(Pallet::key(6), remark())));
	}

	#[test]
	fn an_end_without_a_pause() {
		assert!(broken(|| Ends::<Test>::insert(Pallet::key(7), remark(), ())));
	}

	#[test]
	fn a_pause_that_is_too_long() {
		assert!(broken(|| {
			Pauses::<Test>::insert(remark(), 1_000);
			Ends::<Test>::remove(Pallet::key(6), remark());
			Ends::<Test>::insert(Pallet::key(1_000), remark(), ());
		}));
	}
}
