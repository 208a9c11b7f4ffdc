use super::*;
use frame_support::assert_err;
use sp_runtime::TryRuntimeError;

fn broken(by: impl FnOnce(), expected: &'static str) {
	ExtBuilder::default().build().execute_with(|| {
		run(200);
		Clock::do_try_state().expect("nothing is broken yet");
		by();
		assert_err!(Clock::do_try_state(), TryRuntimeError::Other(expected));
	});
}

#[test]
fn time() {
	broken(
		|| Now::<Test>::mutate(|now| now.era_started_at = now.tick + 1),
		"the era began in the future",
	);
	broken(|| Now::<Test>::mutate(|now| now.tick += 10), "the era lasts too long");
}

#[test]
fn lengths() {
	broken(|| EraLength::<Test>::put(MAX_ERA_LENGTH + 1), "the era length is out of bounds");
	broken(|| NextEraLength::<Test>::put((20, 10)), "a scheduled era length is overdue");
	broken(|| NextEraLength::<Test>::put((21, 0)), "the scheduled era length is out of bounds");
}

#[test]
fn seeds() {
	broken(|| Seeds::<Test>::remove(20), "a seed is missing");
	broken(|| Seeds::<Test>::insert(4, sp_core::H256::zero()), "a seed is left over");
}

#[test]
fn congestion() {
	broken(
		|| BlockCongestion::<Test>::put(Congestion { full: 0, stopped: MAX_STOP + 1 }),
		"full blocks stopped the clock for too long",
	);
}
