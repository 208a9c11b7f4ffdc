//! Each invariant, broken once.

use super::*;
use frame_support::traits::{
	fungible::{Mutate, MutateHold},
	tokens::{Fortitude, Precision, Preservation},
};
use sp_runtime::TryRuntimeError;

/// A penalty that is applied and claimed of (START), one that is disputed (START + 1) and one that
/// is pending (START + 2).
fn breaks(why: &'static str, damage: impl FnOnce()) {
	ExtBuilder::default().params(strict()).build().execute_with(|| {
		let (node, era) = applied();
		assert_ok!(claim(node, era, UNRELIABLE, 1));
		fail(node, START + 71, 10_000, 10_000);
		assert_ok!(dispute(&PETRA, node, START + 71));
		fail(node, START + 72, 10_000, 10_000);
		assert_ok!(Slashing::do_try_state());
		damage();
		assert_eq!(Slashing::do_try_state(), Err(TryRuntimeError::Other(why)));
	});
}

fn change(era: EraIndex, change: impl FnOnce(&mut PenaltyOf<Test>)) {
	let mut row = penalty(NODE_1, era, UNRELIABLE);
	change(&mut row);
	Slashing::store(&Offence::new(NODE_1, era, UNRELIABLE), row);
}

fn change_conduct(change: impl FnOnce(&mut Conduct)) {
	Conducts::<Test>::mutate_extant(NODE_1, change);
}

#[test]
fn params() {
	breaks("invalid parameters", || {
		Parameters::<Test>::put(Params { event_cap: Bps::ONE, ..Params::default() })
	});
}

#[test]
fn penalties() {
	breaks("penalty of nothing", || change(START + 72, |row| row.asked = 0));
	breaks("more was taken than asked", || change(START, |row| row.asked -= 1));
	breaks("more was taken than asked", || change(START, |row| row.delegated = 1));
	breaks("more is gone than was taken", || change(START, |row| row.treasury = FULL));
	breaks("units are worth more than was taken", || change(START, |row| row.per_unit += 1));
	breaks("trouble began after its era", || change(START, |row| row.began = START + 1));
	breaks("something was taken before its time", || change(START + 72, |row| row.taken = 1));
	breaks("something was taken before its time", || change(START + 72, |row| row.delegated = 1));
	breaks("closing penalty holds something", || change(START, |row| row.stage = Stage::Closing));
}

#[test]
fn pot_of_money() {
	const DIFFERS: &str = "what is held differs from the penalties'";
	breaks(DIFFERS, || Held::<Test>::mutate(|held| *held += 1));
	breaks(DIFFERS, || change(START, |row| row.treasury += 1));
	breaks("the pot has less than it holds", || {
		let pot = Slashing::account_id();
		let gone = EXISTENTIAL + 1;
		assert_ok!(Balances::transfer(&pot, &NOBODY, gone, Preservation::Expendable));
	});
}

#[test]
fn claims() {
	let offence = Offence::new(NODE_1, START, UNRELIABLE);
	breaks("claims differ from the penalty's", || Claims::<Test>::remove(offence, LeaseId(1)));
	breaks("claims differ from the penalty's", || Claims::<Test>::insert(offence, LeaseId(2), 1));
	breaks("claim of nothing", || Claims::<Test>::insert(offence, LeaseId(2), 0));
	breaks("claim without a penalty", || {
		Claims::<Test>::insert(Offence::new(NODE_2, START, UNRELIABLE), LeaseId(2), 1)
	});
	breaks("claims exceed the penalty's", || {
		change(START, |row| {
			Held::<Test>::mutate(|held| *held -= row.held());
			row.treasury += row.held();
			row.stage = Stage::Closing;
		});
		// Fewer are right.
		Claims::<Test>::remove(offence, LeaseId(1));
		assert_ok!(Slashing::do_try_state());
		Claims::<Test>::insert(offence, LeaseId(2), 1_000 * ICNT);
	});
}

#[test]
fn conduct() {
	const MISCOUNTED: &str = "penalties are miscounted";
	breaks(MISCOUNTED, || change_conduct(|conduct| conduct.penalties += 1));
	breaks(MISCOUNTED, || change_conduct(|conduct| conduct.pending -= 1));
	breaks("month asked less than its penalties", || {
		change_conduct(|conduct| conduct.month_asked = 3 * FULL - 1)
	});
	breaks("offence that was not seen", || {
		change_conduct(|conduct| conduct.failed_at = START + 71)
	});
	breaks("failed without being seen", || change_conduct(|conduct| conduct.seen_at = START + 71));
	breaks("penalty of a node without conduct", || Conducts::<Test>::remove(NODE_1));
}

#[test]
fn undecided() {
	let key = |era| Offence::new(NODE_1, era, UNRELIABLE).key();
	breaks("undecided penalty is not listed", || {
		Undecided::<Test>::remove(NODE_1, key(START + 71))
	});
	const GONE: &str = "listed penalty is decided or gone";
	breaks(GONE, || Undecided::<Test>::insert(NODE_1, key(START), ()));
	breaks(GONE, || Undecided::<Test>::insert(NODE_1, key(START + 73), ()));
	breaks(GONE, || Undecided::<Test>::insert(NODE_2, key(START + 72), ()));
	breaks("node left before its penalty was decided", || {
		let mut nodes = Nodes::get();
		nodes.remove(&NODE_1);
		Nodes::set(&nodes);
	});
}

#[test]
fn deposits() {
	const DIFFER: &str = "deposits on hold differ from the disputes'";
	let reason = HoldReason::Dispute.into();
	breaks(DIFFER, || {
		assert_ok!(Balances::hold(&reason, &PETRA, 1));
	});
	breaks(DIFFER, || {
		assert_ok!(Balances::burn_held(&reason, &PETRA, 1, Precision::Exact, Fortitude::Force));
	});
	breaks(DIFFER, || {
		change(START + 71, |row| row.stage = Stage::Upheld);
	});
}
