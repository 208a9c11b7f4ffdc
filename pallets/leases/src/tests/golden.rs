//! Against values of the exact model in `scripts/golden.py`.

use super::*;
use icn_primitives::{BoundedU32, Bps, QuotedAllocation, UnitPrice, ICNT_ASSET};
use std::str::FromStr;

/// Rows of a table, without its header; never none.
fn rows(table: &str) -> Vec<Vec<&str>> {
	let rows: Vec<_> = table.lines().skip(1).map(|line| line.split(',').collect()).collect();
	assert!(rows.len() >= 100);
	rows
}

fn number<N: FromStr>(text: &str) -> N {
	text.parse().unwrap_or_else(|_| panic!("{text} is no number that fits"))
}

/// Numbers between colons, of each word.
fn words(text: &str) -> Vec<Vec<u128>> {
	text.split_whitespace().map(|word| word.split(':').map(number).collect()).collect()
}

/// An asset with these decimals, of which a whole coin counts for so many cents.
fn asset(decimals: &str, cents: &str) -> AssetId {
	let (decimals, cents) = (number(decimals), number(cents));
	Cents::set(&Ok(cents));
	// Both are accepted anew, as what the table says.
	let asset = if cents == 100 { USDC } else { ICNT_ASSET };
	AcceptedAssets::<Test>::insert(asset, AssetTerms { decimals, accepting: true });
	asset
}

fn set_terms(floor: u128, cap: u128, margin: &str) {
	let mut terms = terms(true);
	terms.price_floor = UnitPrice(floor);
	terms.price_cap = UnitPrice(cap);
	terms.margin = Bps::saturating(number(margin));
	Terms::set(&[(MARKET, terms)].into_iter().collect());
}

fn set_node(id: u32, floor: u128, units: Units) {
	add_node(id, PETRA, units, 1);
	change_node(id, |node| node.info.price_floor = UnitPrice(floor));
}

#[test]
fn quotes() {
	for row in rows(include_str!("../../golden/quotes.csv")) {
		ExtBuilder::build_and_break(|| {
			Nodes::set(&Default::default());
			set_terms(number(row[1]), number(row[2]), row[3]);
			for (id, node) in (0..).zip(words(row[0])) {
				set_node(id, node[0], node[1] as Units);
			}
			let asset = asset(row[6], row[7]);
			let nodes = Nodes::get().into_keys();
			let all = Constraints::default();
			let quote =
				LeasesPallet::quote(MARKET, asset, number(row[4]), number(row[5]), &all, nodes)
					.unwrap();
			let chosen: Vec<_> = words(row[8])
				.into_iter()
				.map(|node| QuotedAllocation {
					node: NodeId(node[0] as u32),
					units: node[1] as Units,
					price: UnitPrice(node[2]),
					total: node[3],
				})
				.collect();
			assert_eq!((quote.allocations, quote.total), (chosen, number(row[9])), "{row:?}");
		});
	}
}

/// What is invoiced is what is paid, and the rest comes back.
#[test]
fn invoices() {
	for row in rows(include_str!("../../golden/invoices.csv")) {
		ExtBuilder::build_and_break(|| {
			Nodes::set(&Default::default());
			let (units, eras, end) = (number(row[1]), number(row[5]), number::<u32>(row[7]));
			let price = number(row[0]);
			set_terms(price, price, row[2]);
			set_node(1, 0, 50);
			let asset = asset(row[3], row[4]);
			let params = Params {
				termination_penalty_eras: BoundedU32::clamped(number(row[6])),
				..Params::default()
			};
			assert_ok!(LeasesPallet::enact(params));
			register(&ALICE);
			assert_ok!(request(&ALICE, asset, &[(1, units)], eras));
			let id = LeaseId(0);
			for short_of in words(row[8]) {
				short(1, 11 + short_of[0] as EraIndex, short_of[1] as u32);
			}
			if end < eras {
				go_to(10 + end);
				assert_ok!(LeasesPallet::terminate(RuntimeOrigin::signed(ALICE), id));
			}
			go_to(12 + end);
			for line in words(row[9]) {
				let (from, until) = (11 + line[0] as EraIndex, 11 + line[1] as EraIndex);
				let found = LeasesPallet::invoice(id, from, until).unwrap().lines[0];
				assert_eq!(
					[found.paid, found.margin, found.credited, found.penalty, found.penalty_margin],
					line[2..],
					"{row:?}"
				);
			}
			settle_all();
			assert_eq!(Ended::<Test>::get(id).unwrap().refund, number(row[10]), "{row:?}");
		});
	}
}
