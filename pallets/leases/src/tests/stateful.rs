//! Everything that anybody may do, at random and by many: after each step every invariant holds, and
//! per asset all that was paid in is with providers, protocol, tenants or who moved a lease on, or held.
//!
//! Runs as many operations as `ICN_OPERATIONS` says, or some thousands.

use super::*;
use frame_support::traits::{fungibles::Inspect as _, Hooks, UnfilteredDispatchable};
use icn_primitives::{BoundedU32, PriceError, ICNT_ASSET};
use proptest::prelude::*;
use std::collections::BTreeMap;

const CAROL: AccountId32 = AccountId32::new([3; 32]);
const TENANTS: [AccountId32; 3] = [ALICE, BOB, CAROL];
const ASSETS: [AssetId; 3] = [USDC, DAI, ICNT_ASSET];
/// Operations of a case.
const STEPS: usize = 200;
const OPERATIONS: usize = 10_000;

#[derive(Clone, Debug)]
enum Op {
	Request {
		who: usize,
		asset: usize,
		units: [Units; 3],
		eras: EraIndex,
		runway: Option<EraIndex>,
	},
	TopUp {
		who: usize,
		lease: usize,
		eras: EraIndex,
	},
	Terminate {
		lease: usize,
	},
	Replace {
		lease: usize,
		units: Units,
	},
	Settle {
		lease: usize,
		brought: bool,
	},
	SettleMany {
		leases: Vec<usize>,
	},
	Expire {
		limit: u32,
	},
	Idle,
	Withdraw {
		who: usize,
		asset: usize,
		part: u32,
	},
	Distribute {
		asset: usize,
	},
	Accept {
		asset: usize,
		accepting: bool,
	},
	Params {
		penalty: EraIndex,
		runway: EraIndex,
		split: (u32, u32),
		share: u32,
	},
	/// What an ICNT buys, in cents.
	Price {
		cents: Option<u128>,
	},
	/// A stablecoin is good, or not.
	Peg {
		asset: usize,
		bad: Option<bool>,
	},
	Short {
		node: u32,
		ahead: EraIndex,
		short_of: u32,
	},
	Suspend {
		node: u32,
		suspended: bool,
	},
	/// The owner of the second asset.
	Freeze {
		frozen: bool,
	},
	Affiliate {
		who: usize,
		declared: bool,
	},
	Ban {
		who: usize,
		banned: bool,
	},
	Prune {
		lease: usize,
	},
	Deposit {
		who: usize,
		asset: usize,
		amount: u128,
	},
	/// And is accepted, or not.
	Offer {
		lease: usize,
		to: usize,
		keep_paying: bool,
		accepted: bool,
	},
	Extend {
		lease: usize,
		eras: EraIndex,
	},
	Renew {
		lease: usize,
		renewal: Option<EraIndex>,
	},
	Reduce {
		lease: usize,
		node: u32,
		units: Units,
	},
	/// The next era; oracles are late by so many.
	Pass {
		late: EraIndex,
	},
}

fn op() -> impl Strategy<Value = Op> {
	let (lease, who, asset, node) = (0usize..12, 0usize..3, 0usize..3, 1u32..=3);
	prop_oneof![
		5 => (who.clone(), asset.clone(), prop::array::uniform3(0u32..12), 2u32..40, prop::option::of(1u32..15))
			.prop_map(|(who, asset, units, eras, runway)| Op::Request { who, asset, units, eras, runway }),
		3 => (who.clone(), lease.clone(), 0u32..15)
			.prop_map(|(who, lease, eras)| Op::TopUp { who, lease, eras }),
		1 => lease.clone().prop_map(|lease| Op::Terminate { lease }),
		4 => (lease.clone(), 1u32..8).prop_map(|(lease, units)| Op::Replace { lease, units }),
		4 => (lease.clone(), any::<bool>()).prop_map(|(lease, brought)| Op::Settle { lease, brought }),
		2 => prop::collection::vec(lease.clone(), 0..5).prop_map(|leases| Op::SettleMany { leases }),
		2 => (1u32..4).prop_map(|limit| Op::Expire { limit }),
		12 => Just(Op::Idle),
		3 => (0usize..5, asset.clone(), 1u32..=10)
			.prop_map(|(who, asset, part)| Op::Withdraw { who, asset, part }),
		1 => asset.clone().prop_map(|asset| Op::Distribute { asset }),
		1 => (asset.clone(), prop::bool::weighted(0.9))
			.prop_map(|(asset, accepting)| Op::Accept { asset, accepting }),
		1 => (1u32..6, 1u32..6, (0u32..=10_000, 0u32..=10_000), 100u32..=10_000)
			.prop_map(|(penalty, runway, split, share)| Op::Params { penalty, runway, split, share }),
		1 => prop::option::weighted(0.9, 1u128..1_000).prop_map(|cents| Op::Price { cents }),
		1 => (0usize..2, prop::option::weighted(0.3, any::<bool>()))
			.prop_map(|(asset, bad)| Op::Peg { asset, bad }),
		3 => (node.clone(), 0u32..4, 1u32..=10_000)
			.prop_map(|(node, ahead, short_of)| Op::Short { node, ahead, short_of }),
		2 => (node.clone(), prop::bool::weighted(0.4))
			.prop_map(|(node, suspended)| Op::Suspend { node, suspended }),
		1 => prop::bool::weighted(0.3).prop_map(|frozen| Op::Freeze { frozen }),
		1 => (who.clone(), any::<bool>()).prop_map(|(who, declared)| Op::Affiliate { who, declared }),
		1 => (who.clone(), prop::bool::weighted(0.2)).prop_map(|(who, banned)| Op::Ban { who, banned }),
		1 => lease.clone().prop_map(|lease| Op::Prune { lease }),
		2 => (who.clone(), asset.clone(), 1u128..100_000_000_000)
			.prop_map(|(who, asset, amount)| Op::Deposit { who, asset, amount }),
		2 => (lease.clone(), who.clone(), any::<bool>(), prop::bool::weighted(0.8)).prop_map(
			|(lease, to, keep_paying, accepted)| Op::Offer { lease, to, keep_paying, accepted }
		),
		2 => (lease.clone(), 1u32..20).prop_map(|(lease, eras)| Op::Extend { lease, eras }),
		3 => (lease.clone(), prop::option::weighted(0.8, 2u32..20))
			.prop_map(|(lease, renewal)| Op::Renew { lease, renewal }),
		2 => (lease.clone(), node.clone(), 1u32..8)
			.prop_map(|(lease, node, units)| Op::Reduce { lease, node, units }),
		10 => (0u32..4).prop_map(|late| Op::Pass { late }),
	]
}

/// What came into the account, went out of it, was put into escrow, and was forgotten with the
/// records of leases, per asset.
#[derive(Default)]
struct Flows {
	escrowed: BTreeMap<AssetId, u128>,
	/// Of leases when they were signed.
	signed: BTreeMap<LeaseId, u128>,
	paid_in: BTreeMap<AssetId, u128>,
	paid_out: BTreeMap<AssetId, u128>,
	pruned: BTreeMap<AssetId, u128>,
	done: BTreeMap<&'static str, u32>,
}

fn asset_of(lease: LeaseId) -> AssetId {
	Leases::<Test>::get(lease)
		.map(|lease| lease.asset)
		.or_else(|| Ended::<Test>::get(lease).map(|ended| ended.asset))
		.expect("an event is of a lease")
}

/// One of the leases that are not over, or none that there is.
fn id(lease: usize) -> LeaseId {
	let mut running: Vec<_> = Leases::<Test>::iter_keys().collect();
	running.sort_unstable();
	let count = running.len().max(1);
	running.get(lease % count).copied().unwrap_or(LeaseId(u64::MAX))
}

/// One that is.
fn ended(lease: usize) -> LeaseId {
	let mut ended: Vec<_> = Ended::<Test>::iter_keys().collect();
	ended.sort_unstable();
	let count = ended.len().max(1);
	ended.get(lease % count).copied().unwrap_or(LeaseId(u64::MAX))
}

impl Flows {
	/// Does it, as whoever may; whether it worked.
	fn run(&mut self, op: &Op) {
		let signed = |who: &AccountId32| RuntimeOrigin::signed(who.clone());
		let tenant = |lease| Leases::<Test>::get(lease).map_or(NOBODY, |lease| lease.tenant);
		let tenant_of =
			|lease: usize| Leases::<Test>::get(id(lease)).map_or(NOBODY, |lease| lease.tenant);
		let (origin, call) = match op.clone() {
			Op::Request { who, asset, units, eras, runway } => {
				let nodes: Vec<_> = (1..).zip(units).filter(|(_, units)| *units > 0).collect();
				let (allocations, constraints) = (chosen(&nodes), Constraints::default());
				let (market, asset, max_total) = (MARKET, ASSETS[asset], u128::MAX);
				let call = match runway {
					None => Call::<Test>::request_lease {
						market,
						asset,
						allocations,
						eras,
						max_total,
						constraints,
					},
					Some(runway) => Call::request_lease_on_runway {
						market,
						asset,
						allocations,
						eras,
						runway,
						max_total,
						constraints,
					},
				};
				(signed(&TENANTS[who]), call)
			},
			Op::TopUp { who, lease, eras } => (
				signed(&TENANTS[who]),
				Call::top_up { lease: id(lease), eras, max_amount: u128::MAX },
			),
			Op::Terminate { lease } => {
				(signed(&tenant_of(lease)), Call::terminate { lease: id(lease) })
			},
			Op::Replace { lease, units } => {
				let lease = id(lease);
				let status = |id| Nodes::get()[&id].info.status;
				let held: Vec<_> = Leases::<Test>::get(lease)
					.map_or(vec![], |lease| lease.held().map(|held| held.node).collect());
				// One that it may leave, and one that it has not.
				let stuck = held.iter().find(|node| status(**node) != NodeStatus::Active);
				let left = stuck.or(held.first()).copied().unwrap_or_default();
				let other = (1..=3).find(|node| {
					!held.contains(&NodeId(*node)) && status(NodeId(*node)) == NodeStatus::Active
				});
				let call = Call::replace_allocation {
					lease,
					node: left,
					allocations: chosen(&[(other.unwrap_or(1), units)]),
					max_total: u128::MAX,
				};
				(signed(&tenant(lease)), call)
			},
			Op::Settle { lease, brought } => {
				let positions = LeasesPallet::preview_settlement(id(lease))
					.filter(|_| brought)
					.map_or(vec![], |view| view.positions);
				let positions = Positions::truncate_from(positions);
				(signed(&NOBODY), Call::settle { lease: id(lease), positions })
			},
			Op::SettleMany { leases } => {
				let items = leases.into_iter().map(|lease| (id(lease), Positions::default()));
				let items = SettleItems::truncate_from(items.collect());
				(signed(&NOBODY), Call::settle_many { items })
			},
			Op::Expire { limit } => (signed(&BOB), Call::expire { limit }),
			Op::Idle => {
				LeasesPallet::on_idle(0, PLENTY);
				return;
			},
			Op::Withdraw { who, asset, part } => {
				let all = [ALICE, BOB, CAROL, PETRA, PAUL];
				let (who, asset) = (&all[who], ASSETS[asset]);
				let amount = Earnings::<Test>::get(who, asset) / u128::from(part);
				(signed(who), Call::withdraw { asset, amount, to: who.clone() })
			},
			Op::Distribute { asset } => {
				(signed(&NOBODY), Call::distribute_margin { asset: ASSETS[asset] })
			},
			Op::Accept { asset, accepting } => {
				(RuntimeOrigin::root(), Call::set_asset { asset: ASSETS[asset], accepting })
			},
			Op::Params { penalty, runway, split: (burned, reserve), share } => {
				let params = Params {
					termination_penalty_eras: BoundedU32::clamped(penalty),
					min_runway_eras: BoundedU32::clamped(runway),
					ended_keep_eras: BoundedU32::clamped(5),
					margin_burned: BoundedU32::clamped(burned),
					margin_to_reserve: BoundedU32::clamped(reserve),
					payer_share: BoundedU32::clamped(share),
					..Params::default()
				};
				assert_ok!(LeasesPallet::enact(params));
				*self.done.entry("enact").or_default() += 1;
				return;
			},
			Op::Price { cents } => {
				Cents::set(&cents.ok_or(PriceError::Jumping));
				return;
			},
			Op::Peg { asset, bad } => {
				let mut all = Bad::get();
				match bad {
					Some(true) => all.insert(ASSETS[asset], PriceError::Depegged),
					Some(false) => all.insert(ASSETS[asset], PriceError::Stale),
					None => all.remove(&ASSETS[asset]),
				};
				Bad::set(&all);
				return;
			},
			Op::Short { node, ahead, short_of } => {
				short(node, FinalUntil::get() + ahead, short_of);
				return;
			},
			Op::Suspend { node, suspended } => {
				match suspended {
					true => suspend(node),
					false => change_node(node, |node| node.info.status = NodeStatus::Active),
				}
				return;
			},
			Op::Freeze { frozen } => {
				let origin = RuntimeOrigin::signed(NOBODY);
				// It may be so already.
				let _ = match frozen {
					true => Assets::freeze_asset(origin, DAI),
					false => Assets::thaw_asset(origin, DAI),
				};
				return;
			},
			Op::Affiliate { who, declared } => {
				let other = PETRA;
				let call = match declared {
					true => Call::declare_affiliate { other },
					false => Call::retract_affiliate { other },
				};
				(signed(&TENANTS[who]), call)
			},
			Op::Ban { who, banned } => {
				let who = TENANTS[who].clone();
				let call = match banned {
					true => Call::suspend_service_provider { who, reason: Default::default() },
					false => Call::resume_service_provider { who },
				};
				(RuntimeOrigin::root(), call)
			},
			Op::Prune { lease } => {
				let lease = ended(lease);
				let known = Ended::<Test>::get(lease);
				let call = Call::<Test>::prune_ended { lease };
				if call.dispatch_bypass_filter(signed(&NOBODY)).is_ok() {
					let ended = known.expect("what is pruned was there");
					*self.pruned.entry(ended.asset).or_default() += Self::of(&ended);
					*self.done.entry("prune_ended").or_default() += 1;
				}
				return;
			},
			Op::Deposit { who, asset, amount } => {
				let asset = ASSETS[asset];
				// What dollars are, about.
				let amount = if asset == USDC { amount } else { amount * 1_000_000_000_000 };
				(signed(&ALICE), Call::deposit { asset, amount, to: TENANTS[who].clone() })
			},
			Op::Offer { lease, to, keep_paying, accepted } => {
				let (lease, to) = (id(lease), TENANTS[to].clone());
				let offer = Call::<Test>::offer_lease { lease, to: to.clone(), keep_paying };
				let offered = offer.dispatch_bypass_filter(signed(&tenant(lease))).is_ok();
				*self.done.entry("offer_lease").or_default() += u32::from(offered);
				match accepted {
					true => (signed(&to), Call::accept_lease { lease, keep_paying }),
					false => (signed(&tenant(lease)), Call::withdraw_offer { lease }),
				}
			},
			Op::Extend { lease, eras } => {
				let lease = id(lease);
				(signed(&tenant(lease)), Call::extend { lease, eras, max_amount: u128::MAX })
			},
			Op::Reduce { lease, node, units } => {
				let lease = id(lease);
				(signed(&tenant(lease)), Call::reduce { lease, node: NodeId(node), units })
			},
			Op::Renew { lease, renewal } => {
				let lease = id(lease);
				let payer = Leases::<Test>::get(lease)
					.map_or(NOBODY, |row| LeasesPallet::payer(lease, &row));
				// With the funds for it.
				if let Some(asset) = Leases::<Test>::get(lease).map(|lease| lease.asset) {
					let amount =
						if asset == USDC { 10_000_000 } else { 10_000_000_000_000_000_000 };
					let call = Call::<Test>::deposit { asset, amount, to: payer.clone() };
					let _ = call.dispatch_bypass_filter(signed(&CAROL));
				}
				let renewal = renewal.map(|eras| Renewal { eras, max_total: u128::MAX });
				(signed(&payer), Call::set_renewal { lease, renewal })
			},
			Op::Pass { late } => {
				System::set_block_number(System::block_number() + 1);
				Era::set(&(Era::get() + 1));
				FinalUntil::set(&FinalUntil::get().max((Era::get() - 1).saturating_sub(late)));
				return;
			},
		};
		let name = frame_support::traits::GetCallName::get_call_name(&call);
		let worked = call.dispatch_bypass_filter(origin).is_ok();
		*self.done.entry(name).or_default() += u32::from(worked);
	}

	fn of(ended: &EndedLease<AccountId32>) -> u128 {
		ended.paid + ended.margin_paid + ended.refund + ended.bounty
	}

	/// Reads what events say about money.
	fn listen(&mut self) {
		for event in events() {
			let (asset, amount, flows) = match event {
				Event::LeaseSigned { lease, asset, amount, .. } => {
					self.signed.insert(lease, amount);
					*self.escrowed.entry(asset).or_default() += amount;
					(asset, amount, &mut self.paid_in)
				},
				Event::LeaseToppedUp { lease, amount, .. }
				| Event::LeaseExtended { lease, amount, .. }
				| Event::AllocationReplaced { lease, amount, .. } => {
					let asset = asset_of(lease);
					*self.escrowed.entry(asset).or_default() += amount;
					(asset, amount, &mut self.paid_in)
				},
				Event::Deposited { asset, amount, .. } => (asset, amount, &mut self.paid_in),
				// It was there already.
				Event::LeaseRenewed { into, .. } => {
					*self.done.entry("renewal").or_default() += 1;
					*self.paid_in.entry(asset_of(into)).or_default() -= self.signed[&into];
					continue;
				},
				Event::Withdrawn { asset, amount, .. } => (asset, amount, &mut self.paid_out),
				Event::MarginDistributed { asset, treasury, reserve, burned } => {
					(asset, treasury + reserve + burned, &mut self.paid_out)
				},
				Event::LeaseEnded { lease, sent: true, refund, .. } => {
					(asset_of(lease), refund, &mut self.paid_out)
				},
				_ => continue,
			};
			*flows.entry(asset).or_default() += amount;
		}
		System::reset_events();
	}

	fn check(&self) {
		LeasesPallet::do_try_state().expect("invariants hold");
		for asset in ASSETS {
			let flow = |flows: &BTreeMap<_, u128>| flows.get(&asset).copied().unwrap_or_default();
			let held = <Test as Config>::Assets::balance(asset, &LeasesPallet::account_id());
			assert_eq!(flow(&self.paid_in), flow(&self.paid_out) + held, "{asset}");
			let running: u128 = Leases::<Test>::iter_values()
				.filter(|lease| lease.asset == asset)
				.map(|lease| {
					let (paid, margin) = lease.paid().expect("fits");
					lease.escrow + paid + margin + lease.bounty
				})
				.sum();
			let ended: u128 = Ended::<Test>::iter_values()
				.filter(|ended| ended.asset == asset)
				.map(|ended| Self::of(&ended))
				.sum();
			assert_eq!(flow(&self.escrowed), running + ended + flow(&self.pruned), "{asset}");
		}
	}
}

/// Runs a case; how often each call worked.
fn run(ops: &[Op]) -> BTreeMap<&'static str, u32> {
	let mut flows = Flows::default();
	ExtBuilder::build_and_break(|| {
		for who in TENANTS {
			assert_ok!(Balances::force_set_balance(RuntimeOrigin::root(), who.clone(), RICH));
			for asset in [USDC, DAI] {
				let owner = RuntimeOrigin::signed(NOBODY);
				assert_ok!(Assets::mint(owner, asset, who.clone(), RICH));
			}
			register(&who);
		}
		System::reset_events();
		flows.run(&Op::Params { penalty: 3, runway: 2, split: (1_000, 5_000), share: 2_500 });
		for op in ops {
			flows.run(op);
			flows.listen();
			flows.check();
		}
	});
	flows.done
}

#[test]
fn nothing_is_lost_whatever_anybody_does() {
	let operations = std::env::var("ICN_OPERATIONS")
		.map_or(OPERATIONS, |text| text.parse().expect("a number of operations"));
	let cases = operations.div_ceil(STEPS) as u32;
	// The same seed for each run of the normal size; a larger one takes its own.
	let config = ProptestConfig {
		cases,
		failure_persistence: None,
		rng_seed: match operations {
			OPERATIONS => proptest::test_runner::RngSeed::Fixed(20),
			_ => proptest::test_runner::RngSeed::Random,
		},
		..ProptestConfig::default()
	};
	let done = std::cell::RefCell::new(BTreeMap::<&'static str, u32>::new());
	let mut runner = proptest::test_runner::TestRunner::new(config);
	runner
		.run(&prop::collection::vec(op(), STEPS), |ops| {
			for (call, times) in run(&ops) {
				*done.borrow_mut().entry(call).or_default() += times;
			}
			Ok(())
		})
		.unwrap_or_else(|error| panic!("{error}"));
	// A run in which nothing works would show nothing.
	let done = done.into_inner();
	println!("{operations} operations, of which worked: {done:?}");
	assert!(done.len() == 25, "calls are missing: {done:?}");
	for (call, times) in done {
		assert!(times > 0, "{call} never worked");
	}
}
