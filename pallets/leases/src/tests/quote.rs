use super::*;
use icn_primitives::{
	Bps, MarketId, NodeStatus, QuoteError, QuoteView, QuotedAllocation, UnitPrice, USD,
};
use proptest::prelude::*;

fn quote(units: Units, eras: EraIndex) -> Result<QuoteView, QuoteError> {
	let candidates: Vec<_> = Nodes::get().into_keys().collect();
	LeasesPallet::quote(MARKET, USDC, units, eras, candidates)
}

fn nodes(quote: &QuoteView) -> Vec<(u32, Units)> {
	quote.allocations.iter().map(|part| (part.node.0, part.units)).collect()
}

#[test]
fn cheapest_first() {
	ExtBuilder::build_and_execute(|| {
		let view = quote(160, 20).unwrap();
		// 50 at 1 dollar, 100 at 4, the rest at 10.
		assert_eq!(
			view,
			QuoteView {
				market: MARKET,
				asset: USDC,
				from: 11,
				to: 31,
				margin: Bps::saturating(2_500),
				allocations: vec![
					QuotedAllocation {
						node: NodeId(3),
						units: 50,
						price: UnitPrice(USD),
						total: price(1, 50, 20)
					},
					QuotedAllocation {
						node: NodeId(2),
						units: 100,
						price: UnitPrice(4 * USD),
						total: price(4, 100, 20)
					},
					QuotedAllocation {
						node: NodeId(1),
						units: 10,
						price: UnitPrice(10 * USD),
						total: price(10, 10, 20)
					},
				],
				total: price(1, 50, 20) + price(4, 100, 20) + price(10, 10, 20),
			}
		);
	});
}

#[test]
fn equal_prices_go_by_id() {
	ExtBuilder::build_and_execute(|| {
		add_node(9, PAUL, 10, 0);
		add_node(8, PAUL, 10, 1);
		let candidates = [9, 8, 3, 9, 8].map(NodeId);
		let view = LeasesPallet::quote(MARKET, USDC, 55, 20, candidates).unwrap();
		assert_eq!(nodes(&view), vec![(3, 50), (8, 5)]);
	});
}

#[test]
fn leaves_out_who_could_not_be_booked() {
	ExtBuilder::build_and_execute(|| {
		let before = sp_io::storage::root(Default::default());
		change_node(3, |node| node.commitment_until = 25);
		assert_eq!(nodes(&quote(5, 14).unwrap()), vec![(3, 5)]);
		assert_eq!(nodes(&quote(5, 15).unwrap()), vec![(2, 5)]);
		change_node(2, |node| node.info.status = NodeStatus::Exiting { since: 3 });
		assert_eq!(nodes(&quote(5, 15).unwrap()), vec![(1, 5)]);
		change_node(1, |node| node.info.market = CLOSED);
		assert_eq!(quote(5, 15), Err(QuoteError::NotEnoughCapacity { available: 0 }));
		// Quotes leave no trace.
		change_node(1, |node| node.info.market = MARKET);
		change_node(2, |node| node.info.status = NodeStatus::Active);
		change_node(3, |node| node.commitment_until = 2_000);
		assert_eq!(sp_io::storage::root(Default::default()), before);
	});
}

#[test]
fn more_nodes_than_a_lease_may_have() {
	ExtBuilder::build_and_execute(|| {
		// GIVEN 20 cheap nodes of one unit, and three dearer ones of 50 to 100,
		for id in 100..120 {
			add_node(id, PAUL, 1, 0);
		}
		change_node(3, |node| node.info.price_floor = UnitPrice(2 * USD));
		// THEN what 16 of them can give is found,
		let cheap: Vec<_> = (100..116).map(|id| (id, 1)).collect();
		assert_eq!(nodes(&quote(16, 20).unwrap()), cheap);
		// with larger ones in place of the last small ones when they are needed,
		let view = quote(17, 20).unwrap();
		assert_eq!(view.allocations.len(), 16);
		assert_eq!(nodes(&view)[15], (3, 2));
		let view = quote(263, 20).unwrap();
		assert_eq!(view.allocations.len(), 16);
		assert_eq!(nodes(&view)[13..], [(3, 50), (2, 100), (1, 100)]);
		// and what cannot be given is said.
		assert_eq!(quote(264, 20), Err(QuoteError::NotEnoughCapacity { available: 263 }));
	});
}

#[test]
fn fails_for_each_wrong_argument() {
	ExtBuilder::build_and_execute(|| {
		let quote = |market, asset, units, eras| {
			LeasesPallet::quote(market, asset, units, eras, [NodeId(1)]).unwrap_err()
		};
		assert_eq!(quote(MarketId::new(9, 9), USDC, 1, 5), QuoteError::UnknownMarket);
		assert_eq!(quote(CLOSED, USDC, 1, 5), QuoteError::MarketClosed);
		assert_eq!(quote(MARKET, OTHER, 1, 5), QuoteError::AssetNotAccepted);
		assert_eq!(quote(MARKET, USDC, 0, 5), QuoteError::ZeroUnits);
		assert_eq!(quote(MARKET, USDC, 1, 1), QuoteError::TooShort);
		assert_eq!(quote(MARKET, USDC, 1, 8_641), QuoteError::TooLong);
		Era::set(&u32::MAX);
		assert_eq!(quote(MARKET, USDC, 1, 5), QuoteError::Overflow);
		Era::set(&10);
	});
}

#[test]
fn views_page_through_the_leases_of_a_tenant() {
	ExtBuilder::build_and_execute(|| {
		assert_ok!(Balances::force_set_balance(RuntimeOrigin::root(), ALICE, 100_000_000));
		register(&BOB);
		// More than 256, so that the order of keys matters.
		change_node(1, |node| node.info.units = 1_000);
		let ids: Vec<_> = (0..260).map(|_| lease(&[(1, 1)], 20)).collect();
		assert_ok!(request(&BOB, USDC, &[(2, 1)], 20));
		let page = |start, limit| LeasesPallet::leases_by_tenant(&ALICE, start, limit);
		assert_eq!(page(None, 3), ids[..3]);
		assert_eq!(page(Some(LeaseId(0)), 3), ids[..3]);
		assert_eq!(page(Some(ids[254]), 4), ids[254..258]);
		assert_eq!(page(Some(ids[258]), 10), ids[258..]);
		assert_eq!(page(None, u32::MAX).len(), 100);
		assert_eq!(page(Some(LeaseId(261)), 10), vec![]);
		let view = LeasesPallet::lease_view(ids[1]).unwrap();
		assert_eq!((view.lease, view.tenant, view.to), (ids[1], ALICE, 31));
		assert_eq!(view.escrow, price(10, 1, 20));
		assert_eq!(view.allocations[0].node, NodeId(1));
		assert_eq!(view.ending, None);
		assert_eq!(LeasesPallet::lease_view(LeaseId(999)), None);
	});
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(48))]

	/// A quote is exactly what the request then costs; one base unit less is refused.
	#[test]
	fn quote_and_execution_agree(
		capacity in prop::collection::vec((1u32..40, 0u128..12, 12u32..60), 1..24),
		units in 1u32..300,
		eras in 2u32..40,
	) {
		ExtBuilder::build_and_execute(|| {
			register(&ALICE);
			for (n, (units, floor, until)) in capacity.iter().enumerate() {
				add_node(100 + n as u32, PAUL, *units, *floor);
				change_node(100 + n as u32, |node| node.commitment_until = *until);
			}
			match quote(units, eras) {
				Ok(view) => {
					assert_eq!(view.allocations.iter().map(|part| part.units).sum::<u32>(), units);
					let call = |max| frame_support::storage::with_storage_layer(|| {
						LeasesPallet::request_lease(
							RuntimeOrigin::signed(ALICE),
							MARKET,
							USDC,
							chosen(&nodes(&view)),
							eras,
							max,
						)
					});
					assert_noop!(call(view.total - 1), Error::<Test>::Overpriced);
					assert_ok!(call(view.total));
					assert_eq!(Assets::balance(USDC, ALICE), RICH - view.total);
				},
				Err(error) => {
					// Only when the 16 largest nodes that are committed do not suffice.
					let mut free: Vec<_> = Nodes::get()
						.values()
						.filter(|node| 11 + eras <= node.commitment_until)
						.map(|node| node.info.units)
						.collect();
					free.sort_unstable_by(|a, b| b.cmp(a));
					let available = free.iter().take(16).sum();
					assert!(available < units);
					assert_eq!(error, QuoteError::NotEnoughCapacity { available });
				},
			}
		});
	}
}
