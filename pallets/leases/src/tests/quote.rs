use super::*;
use icn_primitives::{
	Bps, FacilityId, MarketId, Near, NodeStatus, QuoteError, QuoteView, QuotedAllocation,
	UnitPrice, USD,
};
use proptest::prelude::*;

fn quote(units: Units, eras: EraIndex) -> Result<QuoteView, QuoteError> {
	quote_with(units, eras, &Constraints::default())
}

fn quote_with(
	units: Units,
	eras: EraIndex,
	constraints: &Constraints,
) -> Result<QuoteView, QuoteError> {
	let candidates: Vec<_> = Nodes::get().into_keys().collect();
	LeasesPallet::quote(MARKET, USDC, units, eras, constraints, candidates)
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
				rate: USD,
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
		let view =
			LeasesPallet::quote(MARKET, USDC, 55, 20, &Constraints::default(), candidates).unwrap();
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
fn looks_at_so_many_candidates_and_no_more() {
	ExtBuilder::build_and_execute(|| {
		let most = MAX_QUOTE_NODES as usize;
		let asked = |last| {
			let mut seen = 0;
			let unknown = std::iter::repeat_n(NodeId(77), last - 1).chain([NodeId(3)]);
			let candidates = unknown.chain([NodeId(2)]).inspect(|_| seen += 1);
			let none = Constraints::default();
			let view = LeasesPallet::quote(MARKET, USDC, 5, 20, &none, candidates);
			(view.map(|view| nodes(&view)), seen)
		};
		assert_eq!(asked(most), (Ok(vec![(3, 5)]), most));
		assert_eq!(asked(most + 1), (Err(QuoteError::NotEnoughCapacity { available: 0 }), most));
	});
}

#[test]
fn fails_for_each_wrong_argument() {
	ExtBuilder::build_and_execute(|| {
		let quote = |market, asset, units, eras| {
			LeasesPallet::quote(market, asset, units, eras, &Constraints::default(), [NodeId(1)])
				.unwrap_err()
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
fn constraints_leave_out_who_does_not_meet_them() {
	ExtBuilder::build_and_execute(|| {
		// Node 3 is the cheapest and proves nothing, 2 has a tier of 3, 1 one of 4.
		prove(2, EvidenceKind::DataCentreTier, 3, 100);
		prove(1, EvidenceKind::DataCentreTier, 4, 100);
		let tier = |level| proven(&[(EvidenceKind::DataCentreTier, level)]);
		assert_eq!(nodes(&quote_with(5, 20, &tier(3)).unwrap()), vec![(2, 5)]);
		assert_eq!(nodes(&quote_with(5, 20, &tier(4)).unwrap()), vec![(1, 5)]);
		// What there is of it counts nodes that fit alone.
		assert_eq!(
			quote_with(101, 20, &tier(4)),
			Err(QuoteError::NotEnoughCapacity { available: 100 })
		);
		assert_eq!(
			quote_with(251, 20, &tier(1)),
			Err(QuoteError::NotEnoughCapacity { available: 200 })
		);
		assert_eq!(quote_with(5, 20, &tier(5)), Err(QuoteError::InvalidConstraints));
		let near = |near| Constraints { near: Some(near), ..Default::default() };
		let unknown = near(Near::Region(LeaseId(0)));
		assert_eq!(quote_with(5, 20, &unknown), Err(QuoteError::UnknownNearLease));
		// A quote has no tenant: whose lease it is is asked when it is signed.
		let id = lease(&[(1, 1)], 20);
		assert_eq!(nodes(&quote_with(5, 20, &near(Near::Region(id))).unwrap()), vec![(3, 5)]);
		change_node(1, |node| node.info.facility = FacilityId(7));
		assert_eq!(nodes(&quote_with(5, 20, &near(Near::Facility(id))).unwrap()), vec![(1, 5)]);
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
		assert!(view.constraints.is_empty());
		assert_eq!(LeasesPallet::lease_view(LeaseId(999)), None);
	});
}

/// Whether a node of the mock is what `constraints` ask for, by plain reading.
fn fits(id: NodeId, constraints: &Constraints) -> bool {
	let info = Nodes::get()[&id].info.clone();
	let country = Facilities::get()[&info.facility];
	let level = |kind| {
		Proofs::get()
			.get(&(info.facility, id, info.generation, kind))
			// Two eras, the market's shortest lease, from 11 on.
			.filter(|(_, until)| *until >= 13)
			.map_or(0, |(level, _)| *level)
	};
	(constraints.countries.is_empty() || constraints.countries.contains(&country))
		&& !constraints.excluded.contains(&country)
		&& constraints.evidence.iter().all(|(kind, least)| level(*kind) >= *least)
		&& match constraints.near {
			Some(Near::Facility(_)) => info.facility == FacilityId(2),
			_ => true,
		}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(64))]

	/// A quote is exactly what the request then costs; one base unit less is refused. It has only
	/// nodes that meet the constraints, and there is none only if those do not suffice.
	#[test]
	fn quote_and_execution_agree(
		capacity in prop::collection::vec(
			(1u32..40, 0u128..12, 12u32..60, 1u32..4, 0u8..5, 10u32..20, any::<bool>()),
			1..24,
		),
		units in 1u32..200,
		eras in 2u32..40,
		countries in prop::collection::vec(0usize..4, 0..3),
		excluded in 0usize..6,
		tier in 0u8..5,
		tee in any::<bool>(),
		near in any::<bool>(),
	) {
		ExtBuilder::build_and_execute(|| {
			register(&ALICE);
			let letters = [b"DE", b"FR", b"US", b"CH"].map(country);
			Facilities::set(
				&[(1, letters[0]), (2, letters[1]), (3, letters[2])]
					.map(|(id, country)| (FacilityId(id), country))
					.into_iter()
					.collect(),
			);
			for (n, (units, floor, until, facility, tier, proven, tee)) in capacity.iter().enumerate() {
				let id = 100 + n as u32;
				add_node(id, PAUL, *units, *floor);
				change_node(id, |node| {
					node.commitment_until = *until;
					node.info.facility = FacilityId(*facility);
				});
				prove(id, EvidenceKind::DataCentreTier, *tier, *proven);
				if *tee {
					prove(id, EvidenceKind::TeeQuote, 1, 1_000);
				}
			}
			// The data is in the second data centre.
			change_node(2, |node| node.info.facility = FacilityId(2));
			let other = lease(&[(2, 1)], 30);
			let mut evidence = vec![];
			if tier > 0 {
				evidence.push((EvidenceKind::DataCentreTier, tier));
			}
			if tee {
				evidence.push((EvidenceKind::TeeQuote, 1));
			}
			let wanted: Vec<_> = countries.iter().map(|n| letters[*n]).collect();
			let constraints = Constraints {
				excluded: letters
					.get(excluded)
					.filter(|country| !wanted.contains(country))
					.map(|country| vec![*country])
					.unwrap_or_default()
					.try_into()
					.unwrap(),
				countries: wanted.try_into().unwrap(),
				near: near.then_some(Near::Facility(other)),
				..proven(&evidence)
			};
			let spent = RICH - Assets::balance(USDC, ALICE);
			match quote_with(units, eras, &constraints) {
				Ok(view) => {
					assert_eq!(view.allocations.iter().map(|part| part.units).sum::<u32>(), units);
					assert!(view.allocations.iter().all(|part| fits(part.node, &constraints)));
					let call = |max| frame_support::storage::with_storage_layer(|| {
						LeasesPallet::request_lease(
							RuntimeOrigin::signed(ALICE),
							MARKET,
							USDC,
							chosen(&nodes(&view)),
							eras,
							max,
							constraints.clone(),
						)
					});
					assert_noop!(call(view.total - 1), Error::<Test>::Overpriced);
					assert_ok!(call(view.total));
					assert_eq!(Assets::balance(USDC, ALICE), RICH - spent - view.total);
					assert_eq!(LeasesPallet::breaches(other.next().unwrap()), vec![]);
				},
				Err(error) => {
					// Only when the 16 largest nodes that are committed and fit do not suffice.
					let mut free: Vec<_> = Nodes::get()
						.into_iter()
						.filter(|(id, node)| {
							11 + eras <= node.commitment_until && fits(*id, &constraints)
						})
						.map(|(_, node)| node.info.free())
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
