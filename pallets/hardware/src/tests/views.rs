use super::*;
use icn_primitives::{
	Bps, CapacityBook, ClassId, MarketId, NodeActivation, NodeKey, NodeRegistry, NodeStatus, ICNT,
	MAX_PAGE,
};

fn ids(nodes: std::ops::Range<u32>) -> Vec<NodeId> {
	nodes.map(NodeId).collect()
}

#[test]
fn nodes_of_a_provider_come_ascending_and_in_pages() {
	ExtBuilder::default().nodes(300).build_and_execute(|| {
		let page = |start: Option<u32>, limit| {
			Hardware::nodes_by_provider(&alice(), start.map(NodeId), limit)
		};
		assert_eq!(page(None, 3), ids(0..3));
		assert_eq!(page(Some(0), 3), ids(0..3));
		assert_eq!(page(Some(254), 4), ids(254..258));
		assert_eq!(page(Some(298), 10), ids(298..300));
		assert_eq!(page(Some(300), 10), vec![]);
		assert_eq!(page(Some(u32::MAX), 10), vec![]);
		assert_eq!(page(None, 0), vec![]);
		assert_eq!(page(None, u32::MAX).len(), MAX_PAGE as usize);
		assert_eq!(Hardware::nodes_by_provider(&bob(), None, 10), vec![]);

		// A page may begin where a node is gone.
		assert_ok!(Hardware::exit_node(signed(&alice()), NodeId(10)));
		assert_eq!(page(Some(10), 2), ids(11..13));
		assert_eq!(page(Some(11), 2), ids(11..13));
	});
}

#[test]
fn markets_come_in_pages_that_together_are_all() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Hardware::set_market(RuntimeOrigin::root(), ELSEWHERE, terms()));
		let all = Hardware::markets(None, 100);
		assert_eq!(all.len(), 3);
		assert!([STORAGE, GPU, ELSEWHERE].iter().all(|market| all.iter().any(|m| m.0 == *market)));
		for (i, (market, _)) in all.iter().enumerate() {
			assert_eq!(
				Hardware::markets(Some(*market), 2),
				all[i..].iter().take(2).cloned().collect::<Vec<_>>()
			);
		}
		assert_eq!(Hardware::markets(None, 0), vec![]);
		let unknown = Hardware::markets(Some(MarketId::new(9, 9)), 100);
		assert!(unknown.iter().all(|market| all.contains(market)));
	});
}

#[test]
fn candidates_are_active_with_free_units() {
	ExtBuilder::default().nodes(6).build_and_execute(|| {
		for node in 1..6 {
			assert_ok!(Hardware::activate(NodeId(node), 0, 100));
		}
		let candidates = |limit| {
			let mut nodes: Vec<_> =
				Hardware::candidates(STORAGE, limit).into_iter().map(|(node, _)| node).collect();
			nodes.sort();
			nodes
		};
		assert_eq!(candidates(10), ids(1..6));
		assert_eq!(candidates(2).len(), 2);
		assert_eq!(candidates(0), vec![]);
		assert_eq!(Hardware::candidates(GPU, 10), vec![]);

		assert_ok!(Hardware::reserve(NodeId(1), booking(100, 11, 20)));
		assert_ok!(Hardware::reserve(NodeId(2), booking(99, 11, 20)));
		assert_ok!(Hardware::suspend_node(RuntimeOrigin::root(), NodeId(3)));
		assert_eq!(candidates(10), [2, 4, 5].map(NodeId));
		// What cannot be offered takes no place in a page.
		assert_eq!(candidates(3), [2, 4, 5].map(NodeId));

		let (node, info) = Hardware::candidates(STORAGE, 10)
			.into_iter()
			.find(|(node, _)| *node == NodeId(2))
			.unwrap();
		assert_eq!(Hardware::node(node), Some(info.clone()));
		assert_eq!((info.units, info.booked, info.free()), (100, 99, 1));
	});
}

#[test]
fn candidates_until_are_committed_that_long() {
	ExtBuilder::default().nodes(2).active().build_and_execute(|| {
		assert_ok!(Hardware::extend_commitment(signed(&alice()), NodeId(1), 10));
		assert_eq!(Hardware::candidates_until(STORAGE, 110, 10).len(), 2);
		let longer = Hardware::candidates_until(STORAGE, 111, 10);
		assert_eq!(longer.iter().map(|(node, _)| *node).collect::<Vec<_>>(), vec![NodeId(1)]);
		assert_eq!(Hardware::candidates_until(STORAGE, 121, 10), vec![]);
		// A quote and a booking agree.
		assert_ok!(Hardware::reserve(NodeId(1), booking(1, 11, 111)));
		assert!(Hardware::reserve(NodeId(0), booking(1, 11, 111)).is_err());
	});
}

#[test]
fn a_node_view_shows_everything() {
	ExtBuilder::default().nodes(1).build_and_execute(|| {
		let view = Hardware::node_view(NODE).unwrap();
		assert_eq!(view.node, NODE);
		assert_eq!(Some(view.info), Hardware::node(NODE));
		assert_eq!(
			(view.name, view.endpoint),
			(b"node".to_vec(), b"https://node.example:443".to_vec())
		);
		let Secret::Ed25519(pair) = Secret::ed25519(0) else { unreachable!() };
		assert_eq!(view.key, NodeKey::Ed25519(sp_core::Pair::public(&*pair).0));
		assert_eq!((view.commitment_until, view.collateral), (110, 1_000 * ICNT));
		assert_eq!(Hardware::node_view(NodeId(1)), None);
	});
}

#[test]
fn the_registry_reads_nodes_and_markets() {
	ExtBuilder::default().nodes(1).build_and_execute(|| {
		let info = Hardware::node(NODE).unwrap();
		assert_eq!((info.provider.clone(), info.market), (alice(), STORAGE));
		assert_eq!(info.status, NodeStatus::Pending { since: 10 });
		assert_eq!(info.free(), 0);
		assert_eq!(Hardware::node(NodeId(1)), None);
		assert_eq!(Hardware::market(STORAGE), Some(terms()));
		assert_eq!(Hardware::market(ELSEWHERE), None);
	});
}

#[test]
fn the_registry_reads_what_a_class_owes() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(Hardware::availability(ClassId(1)), Some(Bps::saturating(9_900)));
		assert_eq!(Hardware::availability(ClassId(9)), None);
	});
}

#[test]
fn the_registry_knows_the_keys_of_nodes() {
	ExtBuilder::default().nodes(1).build_and_execute(|| {
		assert_ok!(Offer { secret: Secret::sr25519(7), ..Offer::new(1) }.register());
		let by = |secret: Secret| secret.sign(b"message");
		assert!(Hardware::signed_by(NODE, b"message", &by(Secret::ed25519(0))));
		assert!(Hardware::signed_by(NodeId(1), b"message", &by(Secret::sr25519(7))));
		for wrong in [Secret::ed25519(1), Secret::sr25519(0)] {
			assert!(!Hardware::signed_by(NODE, b"message", &by(wrong)));
		}
		assert!(!Hardware::signed_by(NODE, b"other", &by(Secret::ed25519(0))));
		assert!(!Hardware::signed_by(NodeId(2), b"message", &by(Secret::ed25519(0))));
	});
}

#[test]
fn the_registry_reads_facilities() {
	use icn_primitives::{FacilityId, FacilityInfo, FacilityRegistry};
	ExtBuilder::default().nodes(1).build_and_execute(|| {
		let (provider, country) = (alice(), country(b"DE"));
		let expected = FacilityInfo { provider, country, claimed_tier: 3 };
		assert_eq!(Hardware::facility(FacilityId(0)), Some(expected));
		assert_eq!(Hardware::facility(FacilityId(1)), None);
	});
}
