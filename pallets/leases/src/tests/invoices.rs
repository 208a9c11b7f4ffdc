//! What a lease cost in some eras, against a sum over eras.

use super::*;
use icn_primitives::{InvoiceError, InvoiceLine, InvoiceView, ICNT_ASSET};
use proptest::prelude::*;

fn invoice(
	id: LeaseId,
	from: EraIndex,
	until: EraIndex,
) -> Result<InvoiceView<AccountId32>, InvoiceError> {
	LeasesPallet::invoice(id, from, until)
}

/// What the only line of an invoice says.
fn line(id: LeaseId, from: EraIndex, until: EraIndex) -> InvoiceLine {
	let lines = invoice(id, from, until).unwrap().lines;
	assert_eq!(lines.len(), 1);
	lines[0]
}

#[test]
fn of_final_eras_whoever_settles() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 5)], 20);
		assert_eq!(invoice(id, 9, 100), Err(InvoiceError::NotFinal));
		assert_eq!(invoice(LeaseId(7), 0, 5), Err(InvoiceError::UnknownLease));
		assert_eq!(invoice(id, 0, 5).unwrap().lines, []);
		short(1, 12, 3_000);
		go_to(20);
		let before = invoice(id, 0, 100).unwrap();
		assert_eq!((before.from, before.until, before.decimals), (0, 19, 6));
		let served = 8 * 10_000 - 3_000;
		let all = InvoiceLine {
			node: NodeId(1),
			units: 5,
			price: stored(id).allocations[0].price,
			margin_bps: stored(id).allocations[0].margin,
			from: 11,
			until: 19,
			served: served as u64,
			paid: worth(10, 5, served),
			margin: margin(10, 5, served),
			credited: worth(10, 5, 80_000) + margin(10, 5, 80_000)
				- worth(10, 5, served)
				- margin(10, 5, served),
			penalty: 0,
			penalty_margin: 0,
		};
		assert_eq!(before.lines, [all]);
		// Settled or not, and up to anywhere.
		assert_ok!(settle(id));
		assert_eq!(invoice(id, 0, 100).unwrap(), before);
		assert_eq!(line(id, 12, 13).served, 7_000);
		assert_eq!(line(id, 13, 14).served, 10_000);
		assert_eq!(line(id, 13, 14).credited, 0);
		assert_eq!(line(id, 11, 12).paid, worth(10, 5, 10_000));
		go_to(30);
		assert_eq!(line(id, 18, 20).served, 20_000);
		assert_eq!(invoice(id, 29, 30), Err(InvoiceError::NotFinal));
		assert_eq!(invoice(id, 20, 20), Err(InvoiceError::NotFinal));
		assert_eq!(invoice(id, 20, 19), Err(InvoiceError::NotFinal));
	});
}

/// The penalty comes with the last era.
#[test]
fn of_an_early_end() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 5)], 500);
		go_to(20);
		assert_ok!(LeasesPallet::terminate(RuntimeOrigin::signed(ALICE), id));
		go_to(22);
		let before = line(id, 0, 20);
		let last = line(id, 20, 21);
		assert_eq!((before.penalty, before.penalty_margin), (0, 0));
		let owed = (10 + 168) * 10_000;
		assert_eq!(last.penalty, worth(10, 5, owed) - worth(10, 5, 10 * 10_000));
		assert_eq!(last.penalty_margin, margin(10, 5, owed) - margin(10, 5, 10 * 10_000));
		settle_all();
		let ended = Ended::<Test>::get(id).unwrap();
		let whole = line(id, 0, 100);
		assert_eq!(
			(whole.paid + whole.penalty, whole.margin + whole.penalty_margin),
			(ended.paid, ended.margin_paid)
		);
		assert_eq!((whole.from, whole.until), (11, 21));
		// What single eras were is not kept.
		assert_eq!(invoice(id, 0, 20), Err(InvoiceError::Forgotten));
		assert_eq!(invoice(id, 12, 100), Err(InvoiceError::Forgotten));
		assert_eq!(invoice(id, 0, 11).unwrap().lines, []);
		go_to(22 + 1_440);
		assert_ok!(LeasesPallet::prune_ended(RuntimeOrigin::signed(NOBODY), id));
		assert_eq!(invoice(id, 0, 100), Err(InvoiceError::UnknownLease));
	});
}

/// A node that was left has a line of its own.
#[test]
fn of_a_lease_that_moved() {
	ExtBuilder::build_and_execute(|| {
		let id = lease(&[(1, 5)], 30);
		go_to(20);
		suspend(1);
		assert_ok!(replace(id, 1, &[(2, 5)], u128::MAX));
		go_to(31);
		let lines = invoice(id, 15, 25).unwrap().lines;
		let spans: Vec<_> = lines.iter().map(|line| (line.node.0, line.from, line.until)).collect();
		assert_eq!(spans, [(1, 15, 21), (2, 21, 25)]);
		// Settled to its end, the first is known as a whole.
		assert_ok!(settle(id));
		assert_eq!(invoice(id, 15, 25), Err(InvoiceError::Forgotten));
		assert_eq!(invoice(id, 11, 25).unwrap().lines.len(), 2);
		assert_eq!(invoice(id, 21, 25).unwrap().lines.len(), 1);
	});
}

#[test]
fn of_a_bounty() {
	ExtBuilder::build_and_execute(|| {
		register(&ALICE);
		assert_ok!(LeasesPallet::request_lease_on_runway(
			RuntimeOrigin::signed(ALICE),
			MARKET,
			USDC,
			chosen(&[(1, 5)]),
			1_000,
			168,
			u128::MAX,
			Constraints::default(),
		));
		let escrow = stored(LeaseId(0)).escrow;
		go_to(11 + 168);
		assert_ok!(LeasesPallet::expire(RuntimeOrigin::signed(BOB), 1));
		go_to(11 + 168 + 2);
		let view = invoice(LeaseId(0), 0, 1_000).unwrap();
		assert_eq!(view.bounty, worth(10, 5, 10_000));
		assert_eq!(invoice(LeaseId(0), 0, 11 + 167).unwrap().bounty, 0);
		settle_all();
		let ended = Ended::<Test>::get(LeaseId(0)).unwrap();
		assert_eq!(invoice(LeaseId(0), 0, 1_000).unwrap(), view);
		let line = view.lines[0];
		assert_eq!(
			escrow,
			line.paid
				+ line.margin
				+ line.penalty
				+ line.penalty_margin
				+ view.bounty
				+ ended.refund
		);
	});
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(32))]

	/// Whatever was short, settled when, in whichever asset: each span is what its eras are, and
	/// spans add up to what was paid.
	#[test]
	fn spans_add_up(
		shorts in prop::collection::btree_map(11u32..31, 1u32..=10_000, 0..12),
		settled in prop::collection::btree_set(12u32..31, 0..4),
		cuts in prop::collection::btree_set(12u32..31, 0..4),
		units in 1u32..20,
		icnt in any::<bool>(),
	) {
		ExtBuilder::build_and_execute(|| {
			register(&ALICE);
			let asset = if icnt { ICNT_ASSET } else { USDC };
			assert_ok!(request(&ALICE, asset, &[(1, units)], 20));
			let id = LeaseId(0);
			let escrow = stored(id).escrow;
			let unit = stored(id).unit;
			for (era, short_of) in &shorts {
				short(1, *era, *short_of);
			}
			for era in settled {
				go_to(era + 1);
				assert_ok!(settle(id));
			}
			go_to(32);
			let sum = |from: u32, until: u32| -> u64 {
				(from..until)
					.map(|era| u64::from(10_000 - shorts.get(&era).copied().unwrap_or_default()))
					.sum()
			};
			let mut ends = vec![11u32];
			ends.extend(cuts);
			ends.push(31);
			ends.dedup();
			let terms = stored(id).allocations[0].clone();
			let worth = |served| unit.worth(terms.price, units, terms.margin, served).unwrap();
			let (mut paid, mut credited) = (0, 0);
			for span in ends.windows(2) {
				let line = line(id, span[0], span[1]);
				assert_eq!(line.served, sum(span[0], span[1]));
				let (start, end) = (worth(sum(11, span[0])), worth(sum(11, span[1])));
				assert_eq!((line.paid, line.margin), (end.0 - start.0, end.1 - start.1));
				paid += line.paid + line.margin;
				credited += line.credited;
			}
			settle_all();
			let ended = Ended::<Test>::get(id).unwrap();
			assert_eq!(paid, ended.paid + ended.margin_paid);
			// What was credited comes back, but for what escrow was rounded up by.
			let spans = ends.len() as u128;
			assert!(ended.refund + 2 * spans >= credited && ended.refund <= credited + 2 * spans + 4);
			assert_eq!(escrow, paid + ended.refund);
		});
	}
}
