//! Leases on a runway under random hands: whoever pays, settles, moves on, hands on, extends, renews,
//! gives up units or does nothing, each lease pays just for the eras up to its end and what its end
//! costs, and all that was paid in went somewhere.

use super::*;
use frame_support::storage::with_storage_layer;
use icn_primitives::{BoundedU32, LeaseCover, LeaseEndReason};
use proptest::prelude::*;
use std::collections::BTreeMap;

const FIRST: EraIndex = 10;
const ERAS: EraIndex = 60;
const PENALTY: EraIndex = 3;
const NODES: [(u32, u128); 3] = [(1, 10), (2, 4), (3, 1)];

#[derive(Clone, Debug)]
enum Op {
	/// Units of each node, eras of the term and of the runway.
	Request([Units; 3], EraIndex, EraIndex),
	/// By Alice or Bob.
	TopUp(usize, EraIndex, bool),
	Terminate(usize),
	Settle(usize),
	Expire(u32),
	Idle,
	/// The tenant hands it to the other of Alice and Bob, who may go on paying or not.
	Transfer(usize, bool),
	Extend(usize, EraIndex),
	/// Who pays has it followed by one of so many eras.
	Renew(usize, EraIndex),
	/// Units of a node are given up.
	Reduce(usize, u32, Units),
	/// The asset is accepted, or not.
	Accept(bool),
	/// The next era; oracles are late by so many.
	Pass(EraIndex),
}

fn ops() -> impl Strategy<Value = Vec<Op>> {
	let op = prop_oneof![
		2 => (prop::array::uniform3(0u32..8), 2u32..40, 0u32..20)
			.prop_map(|(units, term, runway)| Op::Request(units, term, runway)),
		4 => (0usize..5, 0u32..15, any::<bool>())
			.prop_map(|(lease, eras, bob)| Op::TopUp(lease, eras, bob)),
		1 => (0usize..5).prop_map(Op::Terminate),
		4 => (0usize..5).prop_map(Op::Settle),
		2 => (1u32..4).prop_map(Op::Expire),
		1 => Just(Op::Idle),
		1 => (0usize..5, any::<bool>()).prop_map(|(lease, keep)| Op::Transfer(lease, keep)),
		1 => (0usize..5, 1u32..15).prop_map(|(lease, eras)| Op::Extend(lease, eras)),
		2 => (0usize..5, 0u32..15).prop_map(|(lease, eras)| Op::Renew(lease, eras)),
		1 => (0usize..5, 1u32..=3, 1u32..5)
			.prop_map(|(lease, node, units)| Op::Reduce(lease, node, units)),
		1 => prop::bool::weighted(0.8).prop_map(Op::Accept),
		8 => (0u32..4).prop_map(Op::Pass),
	];
	prop::collection::vec(op, 20..160)
}

/// What is known of a lease from outside.
#[derive(Default)]
struct Seen {
	/// Paid into escrow.
	deposits: u128,
	bounty: u128,
	/// Of an end that costs one.
	penalty: EraIndex,
	term: EraIndex,
	to: EraIndex,
	/// What was paid for units that were given up: to providers and to the protocol.
	given_up: (u128, u128),
	/// Era from which they were not held.
	reduced: EraIndex,
	payer: Option<AccountId32>,
}

#[derive(Default)]
struct Book {
	leases: BTreeMap<LeaseId, Seen>,
	heard: usize,
	accepting: bool,
}

impl Book {
	/// Takes note of what happened.
	fn hear(&mut self) {
		let events = events();
		for event in &events[self.heard..] {
			match event {
				Event::LeaseSigned { lease, tenant, amount, term, to, .. } => {
					let (term, to, payer) = (*term, *to, Some(tenant.clone()));
					let seen = Seen { deposits: *amount, term, to, payer, ..Default::default() };
					self.leases.insert(*lease, seen);
				},
				Event::LeaseToppedUp { lease, amount, to, .. } => {
					let seen = self.leases.get_mut(lease).unwrap();
					assert!(*to > seen.to && *to <= seen.term);
					seen.deposits += amount;
					seen.to = *to;
				},
				Event::LeaseRenewed { lease, into } => {
					// It begins where the other ends, and who paid still does.
					let payer = self.leases[lease].payer.clone();
					let ends = self.leases[lease].to;
					assert!(stored(*into).allocations.iter().all(|part| part.from == ends));
					self.leases.get_mut(into).unwrap().payer = payer;
				},
				Event::LeaseTransferred { lease, from, to, payer } => {
					let seen = self.leases.get_mut(lease).unwrap();
					assert!(from != to && (seen.payer.as_ref() == Some(payer) || payer == to));
					seen.payer = Some(payer.clone());
				},
				Event::LeaseExtended { lease, term, to, amount } => {
					let seen = self.leases.get_mut(lease).unwrap();
					assert!(*term > seen.term && *to >= seen.to);
					assert!(*amount == 0 || to == term);
					seen.deposits += amount;
					(seen.term, seen.to) = (*term, *to);
				},
				Event::LeaseReduced { lease, ends, paid, margin, .. } => {
					let seen = self.leases.get_mut(lease).unwrap();
					assert!(*ends < seen.to && *paid > 0);
					seen.given_up.0 += paid;
					seen.given_up.1 += margin;
					seen.reduced = *ends;
				},
				Event::LeaseEnded { lease, payer, .. } => {
					assert_eq!(self.leases[lease].payer.as_ref(), Some(payer));
				},
				Event::LeaseReindexed { lease, to } => {
					let seen = self.leases.get_mut(lease).unwrap();
					assert!(*to > seen.to && *to <= seen.term);
					seen.to = *to;
				},
				Event::LeaseExhausted { lease, ends, closer, bounty } => {
					let seen = self.leases.get_mut(lease).unwrap();
					assert_eq!(*ends, seen.to);
					// An exhausted lease is one whose deposit would not have reached its term.
					assert!(ends + PENALTY + BOUNTY_ERAS < seen.term);
					assert_eq!(closer.is_some(), *bounty > 0);
					seen.bounty = *bounty;
					seen.penalty = if self.accepting { PENALTY } else { 0 };
				},
				Event::LeaseTerminated { lease, ends } => {
					let seen = self.leases.get_mut(lease).unwrap();
					assert!(*ends < seen.to);
					seen.penalty = PENALTY.min(seen.term - ends);
					seen.to = *ends;
				},
				_ => {},
			}
		}
		self.heard = events.len();
	}

	/// Each ended lease against a walk over its eras.
	fn check(&self, verdicts: &BTreeMap<(u32, EraIndex), u32>) {
		assert_eq!(Ended::<Test>::iter().count(), self.leases.len());
		for (id, seen) in &self.leases {
			let ended = Ended::<Test>::get(id).unwrap();
			let (mut paid, mut margin_paid) = seen.given_up;
			let mut era_price = 0;
			for held in &ended.allocations {
				// What was cut, and what notes its penalty, ends before the lease does.
				let to_the_end = held.to == seen.to;
				assert!(to_the_end || held.to <= seen.reduced);
				let dollars = NODES.iter().find(|(node, _)| NodeId(*node) == held.node).unwrap().1;
				let short = |era| u128::from(*verdicts.get(&(held.node.0, era)).unwrap_or(&0));
				let served: u128 = (held.from..held.to).map(|era| 10_000 - short(era)).sum();
				let penalty = if to_the_end { seen.penalty } else { 0 };
				let served = served + u128::from(penalty) * 10_000;
				paid += worth(dollars, held.units.into(), served);
				margin_paid += margin(dollars, held.units.into(), served);
				if to_the_end {
					era_price += worth(dollars, held.units.into(), 10_000);
				}
				assert!(LeasesPallet::cover(*id, held.node, seen.to).is_none());
			}
			assert_eq!((ended.paid, ended.margin_paid), (paid, margin_paid));
			assert!(seen.bounty == 0 || seen.bounty == era_price);
			assert_eq!(
				seen.deposits,
				ended.paid + ended.margin_paid + ended.refund + seen.bounty,
				"all that was paid in went somewhere"
			);
			let early = matches!(ended.reason, LeaseEndReason::Exhausted);
			assert!(early || seen.bounty == 0);
			// What was not ended early, by hand or for want of funds, came to its term.
			assert_eq!(ended.reason == LeaseEndReason::Expired, seen.to == seen.term);
		}
	}
}

fn run(ops: &[Op], verdicts: &BTreeMap<(u32, EraIndex), u32>) {
	ExtBuilder::build_and_execute(|| {
		register(&ALICE);
		register(&BOB);
		for who in [ALICE, BOB] {
			let by = RuntimeOrigin::signed(who.clone());
			assert_ok!(LeasesPallet::deposit(by, USDC, 3_000_000, who));
		}
		let params = Params {
			termination_penalty_eras: BoundedU32::clamped(PENALTY),
			min_runway_eras: BoundedU32::clamped(2),
			..Params::default()
		};
		assert_ok!(LeasesPallet::enact(params));
		for ((node, era), bps) in verdicts {
			short(*node, *era, *bps);
		}
		let mut book = Book { accepting: true, ..Default::default() };
		let signed = |bob: bool| RuntimeOrigin::signed(if bob { BOB } else { ALICE });
		for op in ops {
			match op {
				Op::Request(units, term, runway) => {
					let nodes: Vec<_> =
						(1..=3).zip(*units).filter(|(_, units)| *units > 0).collect();
					let _ = with_storage_layer(|| {
						LeasesPallet::request_lease_on_runway(
							signed(false),
							MARKET,
							USDC,
							chosen(&nodes),
							*term,
							*runway,
							u128::MAX,
							Constraints::default(),
						)
					});
				},
				Op::TopUp(lease, eras, bob) => {
					let id = LeaseId(*lease as u64);
					let _ = with_storage_layer(|| {
						LeasesPallet::top_up(signed(*bob), id, *eras, u128::MAX)
							.map_err(|error| error.error)
					});
				},
				Op::Terminate(lease) => {
					let id = LeaseId(*lease as u64);
					// In the era of a reduction what was cut would end with the lease.
					let apart = book.leases.get(&id).is_some_and(|it| it.reduced <= Era::get());
					if let (Some(lease), true) = (Leases::<Test>::get(id), apart) {
						let by = RuntimeOrigin::signed(lease.tenant);
						let _ = with_storage_layer(|| {
							LeasesPallet::terminate(by, id).map_err(|error| error.error)
						});
					}
				},
				Op::Transfer(lease, keep) => {
					let id = LeaseId(*lease as u64);
					let Some(lease) = Leases::<Test>::get(id) else { continue };
					let to = if lease.tenant == ALICE { BOB } else { ALICE };
					let by = RuntimeOrigin::signed(lease.tenant);
					let _ = with_storage_layer(|| {
						LeasesPallet::offer_lease(by, id, to.clone(), *keep)?;
						LeasesPallet::accept_lease(RuntimeOrigin::signed(to), id, *keep)
							.map_err(|error| error.error)
					});
				},
				Op::Extend(lease, eras) => {
					let id = LeaseId(*lease as u64);
					let Some(lease) = Leases::<Test>::get(id) else { continue };
					let by = RuntimeOrigin::signed(lease.tenant);
					let _ = with_storage_layer(|| {
						LeasesPallet::extend(by, id, *eras, u128::MAX).map_err(|error| error.error)
					});
				},
				Op::Renew(lease, eras) => {
					let id = LeaseId(*lease as u64);
					let Some(lease) = Leases::<Test>::get(id) else { continue };
					let by = RuntimeOrigin::signed(LeasesPallet::payer(id, &lease));
					let renewal = Some(Renewal { eras: *eras, max_total: 2_000_000 });
					let renewal = renewal.filter(|renewal| renewal.eras > 0);
					let _ = with_storage_layer(|| LeasesPallet::set_renewal(by, id, renewal));
				},
				Op::Reduce(lease, node, units) => {
					let id = LeaseId(*lease as u64);
					let Some(lease) = Leases::<Test>::get(id) else { continue };
					let by = RuntimeOrigin::signed(lease.tenant);
					let node = NodeId(*node);
					let _ = with_storage_layer(|| LeasesPallet::reduce(by, id, node, *units));
				},
				Op::Settle(lease) => {
					let id = LeaseId(*lease as u64);
					let view = LeasesPallet::preview_settlement(id);
					let before = Leases::<Test>::get(id);
					let done = LeasesPallet::settle(signed(true), id, Positions::default());
					assert_eq!(done.is_ok(), view.is_some());
					if let (Some(view), Some(before)) = (view, before) {
						// A preview is what the call then does.
						let (paid, margin) = match Ended::<Test>::get(id) {
							Some(ended) => {
								assert_eq!((view.ends, view.refund), (true, ended.refund));
								(ended.paid, ended.margin_paid)
							},
							None => stored(id).paid().unwrap(),
						};
						let before = before.paid().unwrap();
						assert_eq!((view.paid, view.margin), (paid - before.0, margin - before.1));
					}
				},
				Op::Expire(limit) => {
					let _ = LeasesPallet::expire(signed(true), *limit);
				},
				Op::Idle => {
					use frame_support::traits::Hooks;
					LeasesPallet::on_idle(1, frame_support::weights::Weight::MAX);
				},
				Op::Accept(accepting) => {
					let known = AcceptedAssets::<Test>::contains_key(USDC);
					if known || *accepting {
						let root = RuntimeOrigin::root();
						assert_ok!(LeasesPallet::set_asset(root, USDC, *accepting));
					}
					book.accepting = *accepting;
				},
				Op::Pass(lag) => {
					let era = Era::get() + 1;
					System::set_block_number(System::block_number() + 1);
					Era::set(&era);
					FinalUntil::set(&era.saturating_sub(1 + lag).max(FinalUntil::get()));
				},
			}
			book.hear();
			LeasesPallet::do_try_state().expect("invariants hold after each operation");
			assert_exact(USDC);
		}
		// Nobody does anything any more for as long as any term may be; then all is closed.
		go_to(FIRST + 200 + ERAS);
		for _ in 0..=book.leases.len() {
			System::set_block_number(System::block_number() + 1);
			settle_all();
			book.hear();
		}
		assert_eq!(Leases::<Test>::iter().count(), 0);
		assert!(Nodes::get().values().all(|node| node.unsettled == 0 && node.info.booked == 0));
		book.check(verdicts);
	});
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(64))]

	#[test]
	fn each_lease_pays_for_the_eras_up_to_its_end(
		ops in ops(),
		verdicts in prop::collection::btree_map(
			(1u32..=3, FIRST..FIRST + ERAS),
			1u32..=10_000,
			0..60,
		),
	) {
		run(&ops, &verdicts);
	}
}
