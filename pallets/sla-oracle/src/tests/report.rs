use super::*;
use core::slice::from_ref;
use frame_support::{
	assert_noop, assert_ok,
	dispatch::{DispatchClass, GetDispatchInfo, Pays},
};
use icn_primitives::{BoundedU32, Bps, NodeSlot, OracleSlot};
use sp_core::H256;
use sp_runtime::{DispatchError, DispatchResult};

/// The era that is reported on.
const ERA: u32 = 3;

/// Three oracles that watch all of ten nodes; the last part of era 3 runs.
fn running(test: impl FnOnce()) {
	ExtBuilder::default().oracles(3).nodes(10).build_and_execute(|| {
		run_to(ERA);
		test();
	});
}

/// The same; era 3 has just ended.
fn ended(test: impl FnOnce()) {
	running(|| {
		run_to(ERA + 1);
		test();
	});
}

fn send_hash(n: u8, era: u32, hash: H256) -> Result<Pays, DispatchError> {
	SlaOracle::commit(signed(key(n)), era, hash)
		.map(|done| done.pays_fee)
		.map_err(|error| error.error)
}

fn send(n: u8, era: u32, exceptions: Page, rest: Rest) -> DispatchResult {
	SlaOracle::reveal(signed(key(n)), era, exceptions, rest)
		.map(|_| ())
		.map_err(|error| error.error)
}

/// Operator `n` committed to `pages` on `era`. Returns what follows each of them.
fn committed(n: u8, era: u32, pages: &[Page]) -> Vec<Rest> {
	let (hash, rests) = sealed(n, era, pages, end(n));
	let now = Era::get();
	Era::set(era);
	assert_ok!(send_hash(n, era, hash));
	Era::set(now);
	rests
}

/// Operator `n` committed to one page on era 3 and reveals it.
fn told(n: u8, seen: &[(u32, u16)]) -> DispatchResult {
	let rests = committed(n, ERA, &[page(seen)]);
	send(n, ERA, page(seen), rests[0])
}

mod commit {
	use super::*;

	const HASH: H256 = H256::repeat_byte(7);

	#[test]
	fn the_first_of_an_era_is_free_and_operational() {
		running(|| {
			let call = Call::<Test>::commit { era: ERA, hash: HASH };
			assert_eq!(call.get_dispatch_info().class, DispatchClass::Operational);
			System::set_block_number(77);
			assert_eq!(send_hash(2, ERA, HASH), Ok(Pays::No));
			System::assert_last_event(
				Event::Committed { era: ERA, oracle: OracleSlot(1), operator: operator(2) }.into(),
			);
			let row = Commitments::<Test>::get(ERA, OracleSlot(1)).unwrap();
			assert_eq!(row, Commitment { hash: HASH, at: 77 });
			assert!(Reporters::<Test>::get(ERA).committed.contains(OracleSlot(1)));
			assert_eq!(Reporters::<Test>::get(ERA).committed.count(), 1);
			// A replacement has its price.
			System::set_block_number(78);
			assert_eq!(send_hash(2, ERA, H256::zero()), Ok(Pays::Yes));
			let row = Commitments::<Test>::get(ERA, OracleSlot(1)).unwrap();
			assert_eq!(row, Commitment { hash: H256::zero(), at: 78 });
			// Others and the next era have their own.
			assert_eq!(send_hash(1, ERA, HASH), Ok(Pays::No));
			run_to(ERA + 1);
			assert_eq!(send_hash(2, ERA + 1, HASH), Ok(Pays::No));
		});
	}

	#[test]
	fn only_the_last_one_counts() {
		running(|| {
			let first = committed(1, ERA, &[page(&[(0, 1)])]);
			let second = committed(1, ERA, &[page(&[(0, 2)])]);
			run_to(ERA + 1);
			assert_noop!(send(1, ERA, page(&[(0, 1)]), first[0]), Error::<Test>::Mismatch);
			assert_ok!(send(1, ERA, page(&[(0, 2)]), second[0]));
		});
	}

	#[test]
	fn fails_before_the_last_part_of_the_era() {
		running(|| {
			// Three parts of four ticks.
			for passed in [0, 3, 4, 7] {
				Passed::set(passed);
				assert_noop!(send_hash(1, ERA, HASH), Error::<Test>::WrongWindow);
			}
			Passed::set(8);
			assert_ok!(send_hash(1, ERA, HASH));
		});
	}

	#[test]
	fn an_era_of_one_part_takes_it_at_once() {
		ExtBuilder::default().oracles(1).build_and_execute(|| {
			let params = Params { windows: BoundedU32::clamped(1), ..params() };
			assert_ok!(SlaOracle::enact(params));
			run_to(ERA);
			Passed::set(0);
			assert_ok!(send_hash(1, ERA, HASH));
		});
	}

	#[test]
	fn fails_for_another_era() {
		running(|| {
			for era in [0, ERA - 1, ERA + 1, u32::MAX] {
				assert_noop!(send_hash(1, era, HASH), Error::<Test>::WrongEra);
			}
		});
	}

	#[test]
	fn fails_for_strangers_who_pay() {
		running(|| {
			assert_noop!(send_hash(9, ERA, HASH), Error::<Test>::UnknownKey);
			// The operator's own account is not its key.
			let own = SlaOracle::commit(signed(operator(1)), ERA, HASH);
			assert_eq!(own.unwrap_err().error, Error::<Test>::UnknownKey.into());
			assert_ok!(SlaOracle::register_operator(signed(operator(9)), key(9)));
			assert_noop!(send_hash(9, ERA, HASH), Error::<Test>::NotInSet);
			let paid = SlaOracle::commit(signed(key(9)), ERA, HASH).unwrap_err();
			assert_eq!(paid.post_info.pays_fee, Pays::Yes);
			run_to(ERA + 2);
			assert_ok!(send_hash(9, ERA + 2, HASH));
		});
	}
}

mod reveal {
	use super::*;

	#[test]
	fn a_page_is_free_and_operational() {
		ended(|| {
			let seen = page(&[(1, 5)]);
			let call = Call::<Test>::reveal { era: ERA, exceptions: seen.clone(), rest: end(1) };
			assert_eq!(call.get_dispatch_info().class, DispatchClass::Operational);
			committed(1, ERA, from_ref(&seen));
			let reveal = || SlaOracle::reveal(signed(key(1)), ERA, seen.clone(), end(1));
			assert_eq!(reveal().unwrap().pays_fee, Pays::No);
			System::assert_last_event(
				Event::Reported {
					era: ERA,
					oracle: OracleSlot(0),
					operator: operator(1),
					pages: 1,
				}
				.into(),
			);
			let repeated = reveal().unwrap_err();
			assert_eq!(repeated.error, Error::<Test>::AlreadyComplete.into());
			assert_eq!(repeated.post_info.pays_fee, Pays::Yes);
		});
	}

	#[test]
	fn an_empty_page_says_all_were_served() {
		ended(|| {
			assert_ok!(told(1, &[]));
			let reporters = Reporters::<Test>::get(ERA);
			assert!(reporters.complete.contains(OracleSlot(0)));
			assert!(!reporters.short.contains(OracleSlot(0)));
			assert_eq!(SlaOracle::said(ERA, OracleSlot(0), NodeSlot(4)), Some(Bps::ZERO));
		});
	}

	#[test]
	fn pages_come_in_order() {
		ended(|| {
			let pages = [page(&[(0, 1), (1, 1)]), page(&[(2, 1)]), page(&[(9, 1)])];
			let rests = committed(2, ERA, &pages);
			let send = |index: usize| send(2, ERA, pages[index].clone(), rests[index]);
			assert_noop!(send(1), Error::<Test>::Mismatch);
			assert_ok!(send(0));
			let before = System::events().len();
			let reporters = Reporters::<Test>::get(ERA);
			assert!(reporters.started.contains(OracleSlot(1)));
			assert!(!reporters.complete.contains(OracleSlot(1)));
			assert_eq!(SlaOracle::said(ERA, OracleSlot(1), NodeSlot(0)), None);
			assert_noop!(send(0), Error::<Test>::Mismatch);
			assert_noop!(send(2), Error::<Test>::Mismatch);
			assert_ok!(send(1));
			assert_eq!(System::events().len(), before);
			assert_ok!(send(2));
			assert!(Reporters::<Test>::get(ERA).short.contains(OracleSlot(1)));
			assert_noop!(send(2), Error::<Test>::AlreadyComplete);
			let report = Reports::<Test>::get(ERA, OracleSlot(1)).unwrap();
			assert_eq!(report.starts.to_vec(), [NodeSlot(0), NodeSlot(2), NodeSlot(9)]);
			assert_eq!((report.next, report.last), (None, Some(NodeSlot(9))));
			let said: Vec<_> = (0..10)
				.map(|slot| SlaOracle::said(ERA, OracleSlot(1), NodeSlot(slot)).unwrap().get())
				.collect();
			assert_eq!(said, [1, 1, 1, 0, 0, 0, 0, 0, 0, 1]);
		});
	}

	#[test]
	fn the_last_root_is_fixed_as_of_the_commitment() {
		running(|| {
			let rest = Rest::End { receipts: H256::repeat_byte(5), salt: H256::repeat_byte(6) };
			let (hash, _) = sealed(1, ERA, &[page(&[])], rest);
			System::set_block_number(40);
			assert_ok!(send_hash(1, ERA, hash));
			System::set_block_number(50);
			run_to(ERA + 1);
			assert_ok!(send(1, ERA, page(&[]), rest));
			let root = PostedRoot { window: 2, root: H256::repeat_byte(5), at: 40 };
			assert_eq!(Roots::<Test>::get(ERA, OracleSlot(0)).to_vec(), [root]);
		});
	}

	#[test]
	fn fails_with_a_copied_commitment() {
		running(|| {
			let seen = page(&[(1, 5)]);
			let rests = committed(1, ERA, from_ref(&seen));
			let copied = Commitments::<Test>::get(ERA, OracleSlot(0)).unwrap().hash;
			assert_ok!(send_hash(2, ERA, copied));
			run_to(ERA + 1);
			assert_ok!(send(1, ERA, seen.clone(), rests[0]));
			// Neither with the words of the other, nor with its own end.
			assert_noop!(send(2, ERA, seen.clone(), rests[0]), Error::<Test>::Mismatch);
			assert_noop!(send(2, ERA, seen, end(2)), Error::<Test>::Mismatch);
		});
	}

	#[test]
	fn fails_with_a_commitment_of_an_earlier_era() {
		running(|| {
			let seen = page(&[(1, 5)]);
			let rests = committed(1, ERA, from_ref(&seen));
			let hash = Commitments::<Test>::get(ERA, OracleSlot(0)).unwrap().hash;
			run_to(ERA + 1);
			assert_ok!(send(1, ERA, seen.clone(), rests[0]));
			assert_ok!(send_hash(1, ERA + 1, hash));
			run_to(ERA + 2);
			assert_noop!(send(1, ERA + 1, seen, rests[0]), Error::<Test>::Mismatch);
		});
	}

	#[test]
	fn fails_with_anything_else_than_what_was_committed_to() {
		ended(|| {
			let seen = page(&[(1, 5), (3, 6)]);
			let rest = committed(1, ERA, from_ref(&seen))[0];
			let Rest::End { receipts, salt } = rest else { panic!("it is the only page") };
			let another = H256::repeat_byte(9);
			for page in [
				page(&[]),
				page(&[(1, 5)]),
				page(&[(1, 5), (3, 7)]),
				page(&[(1, 5), (2, 6)]),
				page(&[(1, 5), (3, 6), (4, 1)]),
			] {
				assert_noop!(send(1, ERA, page, rest), Error::<Test>::Mismatch);
			}
			let mut other_reason = seen.clone();
			other_reason[0].reason = ShortfallReason::Slow;
			assert_noop!(send(1, ERA, other_reason, rest), Error::<Test>::Mismatch);
			for rest in [
				Rest::End { receipts, salt: another },
				Rest::End { receipts: another, salt },
				Rest::End { receipts: salt, salt: receipts },
				Rest::More(another),
			] {
				assert_noop!(send(1, ERA, seen.clone(), rest), Error::<Test>::Mismatch);
			}
			assert_ok!(send(1, ERA, seen, rest));
		});
	}

	#[test]
	fn fails_without_a_commitment() {
		ended(|| {
			assert_noop!(send(1, ERA, page(&[]), end(1)), Error::<Test>::NotCommitted);
			committed(1, ERA, &[page(&[])]);
			assert_noop!(send(2, ERA, page(&[]), end(2)), Error::<Test>::NotCommitted);
			assert_ok!(send(1, ERA, page(&[]), end(1)));
		});
	}

	#[test]
	fn fails_with_an_empty_page_beside_others() {
		ended(|| {
			let pages = [page(&[]), page(&[(1, 1)])];
			let rests = committed(1, ERA, &pages);
			assert_noop!(send(1, ERA, pages[0].clone(), rests[0]), Error::<Test>::EmptyPage);
			let pages = [page(&[(1, 1)]), page(&[])];
			let rests = committed(2, ERA, &pages);
			assert_ok!(send(2, ERA, pages[0].clone(), rests[0]));
			assert_noop!(send(2, ERA, pages[1].clone(), rests[1]), Error::<Test>::EmptyPage);
		});
	}

	#[test]
	fn fails_with_too_many_pages() {
		ExtBuilder::default().oracles(1).nodes(MAX_PAGES + 1).build_and_execute(|| {
			run_to(ERA + 1);
			let pages: Vec<_> = (0..=MAX_PAGES).map(|slot| page(&[(slot, 1)])).collect();
			let rests = committed(1, ERA, &pages);
			let send = |index: usize| send(1, ERA, pages[index].clone(), rests[index]);
			for index in 0..MAX_PAGES as usize {
				assert_ok!(send(index));
			}
			assert_noop!(send(MAX_PAGES as usize), Error::<Test>::TooManyPages);
			assert!(!Reporters::<Test>::get(ERA).complete.contains(OracleSlot(0)));
		});
	}

	#[test]
	fn the_longest_report_is_taken() {
		ExtBuilder::default().oracles(1).nodes(MAX_PAGES).build_and_execute(|| {
			run_to(ERA + 1);
			let pages: Vec<_> = (0..MAX_PAGES).map(|slot| page(&[(slot, 1)])).collect();
			let rests = committed(1, ERA, &pages);
			for (page, rest) in pages.into_iter().zip(rests) {
				assert_ok!(send(1, ERA, page, rest));
			}
			assert!(Reporters::<Test>::get(ERA).complete.contains(OracleSlot(0)));
		});
	}

	#[test]
	fn fails_for_an_era_that_is_not_reported_on() {
		ended(|| {
			let empty = |n, era| send(n, era, page(&[]), end(n));
			committed(1, ERA + 1, &[page(&[])]);
			committed(1, ERA - 1, &[page(&[])]);
			assert_noop!(empty(1, ERA + 1), Error::<Test>::FutureEra);
			assert_noop!(empty(1, u32::MAX), Error::<Test>::FutureEra);
			assert_noop!(empty(1, ERA - 1), Error::<Test>::WindowClosed);
			run_to(ERA + 3);
			assert_noop!(empty(1, ERA + 1), Error::<Test>::WindowClosed);
			for _ in 0..3 {
				idle();
			}
			live_to(20);
			assert_noop!(empty(1, 2), Error::<Test>::PrunedEra);
			committed(1, 19, &[page(&[])]);
			assert_ok!(empty(1, 19));
		});
	}

	#[test]
	fn fails_for_strangers() {
		ended(|| {
			let empty = |n, era| send(n, era, page(&[]), end(n));
			assert_noop!(empty(9, ERA), Error::<Test>::UnknownKey);
			// The operator's own account is not its key.
			committed(1, ERA, &[page(&[])]);
			let own = SlaOracle::reveal(signed(operator(1)), ERA, page(&[]), end(1));
			assert_eq!(own.unwrap_err().error, Error::<Test>::UnknownKey.into());
			assert_ok!(SlaOracle::register_operator(signed(operator(9)), key(9)));
			assert_noop!(empty(9, ERA), Error::<Test>::NotInSet);
		});
	}

	#[test]
	fn who_retired_reports_on_its_last_eras() {
		ended(|| {
			assert_ok!(SlaOracle::retire(signed(operator(1))));
			assert_ok!(told(1, &[]));
			run_to(5);
			// In era 5 it is still in slot 0, which operator 3 has from era 6 on.
			for n in [1, 3] {
				commit(n, 5, &[(0, 1)]);
			}
			run_to(6);
			for n in [1, 3] {
				reveal(n, 5, &[(0, 1)]);
			}
			assert!(Reports::<Test>::contains_key(5, OracleSlot(0)));
			assert!(Reports::<Test>::contains_key(5, OracleSlot(2)));
			assert_noop!(send_hash(1, 6, H256::zero()), Error::<Test>::NotInSet);
			commit(3, 6, &[]);
			run_to(7);
			assert_noop!(send(1, 6, page(&[]), end(1)), Error::<Test>::NotInSet);
			reveal(3, 6, &[]);
			assert!(Reports::<Test>::contains_key(6, OracleSlot(0)));
		});
	}

	#[test]
	fn fails_with_bad_exceptions() {
		ended(|| {
			let bad = |seen: &[(u32, u16)], error: Error<Test>| {
				let rests = committed(1, ERA, &[page(seen)]);
				assert_noop!(send(1, ERA, page(seen), rests[0]), error);
			};
			bad(&[(10, 1)], Error::UnknownSlot);
			bad(&[(2, 1), (1, 1)], Error::NotSorted);
			bad(&[(2, 1), (2, 1)], Error::NotSorted);
			bad(&[(2, 0)], Error::ZeroShortfall);
			assert_ok!(told(1, &[(2, 10_000)]));
			let said = SlaOracle::said(ERA, OracleSlot(0), NodeSlot(2));
			assert_eq!(said, Some(Bps::ONE));
		});
	}

	#[test]
	fn fails_with_pages_that_overlap() {
		ended(|| {
			for (index, second) in [(1, 1), (0, 5)].into_iter().enumerate() {
				let n = index as u8 + 1;
				let pages = [page(&[(0, 1), (1, 1)]), page(&[second])];
				let rests = committed(n, ERA, &pages);
				assert_ok!(send(n, ERA, pages[0].clone(), rests[0]));
				assert_noop!(send(n, ERA, pages[1].clone(), rests[1]), Error::<Test>::NotSorted);
			}
		});
	}

	#[test]
	fn fails_for_nodes_of_others() {
		ExtBuilder::default().oracles(9).nodes(10).build_and_execute(|| {
			run_to(4);
			let mine = watched_by(1, ERA);
			assert!(!mine.is_empty() && mine.len() < 10);
			for slot in 0..10 {
				let sent = frame_support::hypothetically!(told(1, &[(slot, 1)]));
				let expected = if mine.contains(&slot) {
					Ok(())
				} else {
					Err(Error::<Test>::NotAssigned.into())
				};
				assert_eq!(sent, expected);
			}
		});
	}

	#[test]
	fn fails_without_a_seed() {
		ExtBuilder::default().oracles(3).nodes(1).build_and_execute(|| {
			Seeded::set(false);
			run_to(4);
			let rests = committed(1, ERA, &[page(&[])]);
			assert_noop!(send(1, ERA, page(&[]), rests[0]), Error::<Test>::NoSeed);
		});
	}

	#[test]
	fn a_new_key_reports_at_once() {
		running(|| {
			let rests = committed(1, ERA, &[page(&[])]);
			run_to(ERA + 1);
			assert_ok!(SlaOracle::set_key(signed(operator(1)), key(9)));
			assert_noop!(send(1, ERA, page(&[]), rests[0]), Error::<Test>::UnknownKey);
			// The commitment is the operator's, not the key's.
			assert_ok!(send(9, ERA, page(&[]), rests[0]));
		});
	}

	#[test]
	fn a_full_page_is_taken() {
		ExtBuilder::default().oracles(3).nodes(2_000).build_and_execute(|| {
			run_to(4);
			let full: Vec<_> = (0..MAX_PAGE).map(|slot| (slot, 1)).collect();
			let pages = [page(&full), page(&[(1_024, 1)])];
			let rests = committed(1, ERA, &pages);
			for (page, rest) in pages.into_iter().zip(rests) {
				assert_ok!(send(1, ERA, page, rest));
			}
			assert_eq!(
				SlaOracle::said(ERA, OracleSlot(0), NodeSlot(1_023)),
				Some(Bps::saturating(1))
			);
			assert_eq!(SlaOracle::said(ERA, OracleSlot(0), NodeSlot(1_025)), Some(Bps::ZERO));
		});
	}
}
