//! Attacks on the service record and on penalties, played on the real runtime with its default
//! parameters. Each prints what the attacker made of it, in ICNT; `docs/security.md` shows the table.

#![allow(clippy::expect_used, clippy::unwrap_used)]

mod common;

use common::network::{
	act, lease, person, register_tenant, wealth, Behaviour, Network, ERA_LENGTH, NODES, ORACLES,
};
use frame_support::assert_ok;
use icn_primitives::{BoundedU32, EraClock, EraIndex, LeaseId, NodeId, ServiceRecord};
use icn_runtime::{constants::currency::UNIT, Clock, Runtime, SlaOracle, Slashing, System};
use pallet_icn_sla_oracle::{
	Call as Oracle, Commitments, Error as OracleError, Operators, Params as OracleParams, Rest,
};
use pallet_icn_slashing::{Call as Penalty, Params as SlashingParams, Reason};
use sp_core::H256;
use std::rc::Rc;

/// Eras for which an attack goes on.
const ATTACK: EraIndex = 6;

/// Fifteen oracles with the default parameters, twelve active nodes of one provider; the first
/// `attackers` of the oracles behave as `behaviour` says.
fn network(attackers: u16, behaviour: Behaviour) -> Network {
	let mut network = Network::with_nodes(OracleParams::default());
	network.chain.with(|| {
		// Three days to dispute would only be waited for.
		let params = SlashingParams { dispute_eras: BoundedU32::clamped(6), ..Default::default() };
		pallet_icn_slashing::Parameters::<Runtime>::put(params);
	});
	for oracle in network.oracles.iter_mut().take(attackers.into()) {
		oracle.behaviour = behaviour.clone();
	}
	network
}

/// Plays on until everything of `era` is paid and penalised.
fn settle(network: &mut Network, era: EraIndex) {
	network.run_to(era + 4);
	let settled = network.chain.with(|| pallet_icn_sla_oracle::Settled::<Runtime>::get().era);
	assert!(settled > era, "operators are settled up to {settled}");
}

/// What the first `count` oracles gain in [`ATTACK`] eras of play, and one of the others on average.
struct Gain {
	attackers: i128,
	honest: i128,
}

fn play(network: &mut Network, count: u16) -> Gain {
	play_for(network, count, ATTACK)
}

fn play_for(network: &mut Network, count: u16, eras: EraIndex) -> Gain {
	let from = network.era();
	let wealths = |network: &mut Network| -> Vec<i128> {
		network.chain.with(|| (0..ORACLES).map(|n| wealth(&person(n)) as i128).collect())
	};
	settle(network, from - 1);
	let before = wealths(network);
	let begun = network.era();
	// The eras that are settled between the two looks: as many as pass.
	network.run_to(begun + eras);
	let after = wealths(network);
	let gains: Vec<_> = after.iter().zip(before).map(|(after, before)| after - before).collect();
	let (attackers, honest) = gains.split_at(count.into());
	Gain {
		attackers: attackers.iter().sum(),
		honest: honest.iter().sum::<i128>() / honest.len().max(1) as i128,
	}
}

/// In thousandths of an ICNT.
fn milli(amount: i128) -> String {
	format!("{:.3}", amount as f64 / UNIT as f64)
}

/// What an honest oracle with the same work earns in that many eras.
fn honest_pay(eras: EraIndex) -> i128 {
	let budget = OracleParams::default().era_budget.get();
	(budget / u128::from(ORACLES)) as i128 * i128::from(eras)
}

/// Prints a row, and checks that the documentation shows it: what the attackers ended with, and the
/// profit of the attack, that is what it made more than as much honest work.
fn row(attack: &str, gained: i128, honest: i128, harm: &str) {
	let line = format!("| {attack} | {} | {} | {harm} |", milli(gained), milli(gained - honest));
	println!("{line}");
	let table = include_str!("../../docs/security.md");
	assert!(table.contains(&line), "docs/security.md has another row than\n{line}");
}

/// Credit of `node` over all final eras.
fn credit(network: &mut Network, node: NodeId) -> u32 {
	network.chain.with(|| {
		let until = SlaOracle::final_until();
		let position = SlaOracle::locate(node, until);
		SlaOracle::shortfall(node, until, position).unwrap().credit
	})
}

#[test]
fn honest_work_pays() {
	let mut network = network(0, Behaviour::default());
	network.world.outages.insert((NodeId(3), 12), 5_000);
	let result = play(&mut network, 1);
	assert!(result.attackers > 0);
	assert_eq!(result.attackers, result.honest, "everybody is paid alike");
	assert!(network.oracles.iter().all(|oracle| oracle.failed_checks == 0));
	assert_eq!(credit(&mut network, NodeId(3)), 5_000);
	row("none: an honest oracle", result.attackers, honest_pay(ATTACK), "none");
}

#[test]
fn silence_without_work_costs_bond() {
	let lazy = Behaviour { probes: false, opens: false, ..Behaviour::default() };
	let mut network = network(1, lazy);
	let result = play(&mut network, 1);
	assert!(result.attackers < 0 && result.honest > 0);
	row("always silent, never probes", result.attackers, honest_pay(ATTACK), "none");
}

#[test]
fn silence_of_all_is_no_equilibrium() {
	// All are silent and lazy; then one of them works, and gains by it.
	let lazy = Behaviour { probes: false, opens: false, ..Behaviour::default() };
	let mut all = network(ORACLES, lazy.clone());
	let silent = play(&mut all, ORACLES).attackers / i128::from(ORACLES);
	let mut one = network(ORACLES - 1, lazy);
	let worker = play(&mut one, ORACLES - 1).honest;
	assert!(silent < 0, "{silent}");
	assert!(worker > silent && worker > 0, "{worker}");
	let honest = honest_pay(ATTACK);
	row("everybody silent and lazy, each", silent, honest, "outages go unseen while it lasts");
	row("the one who works among them", worker, honest, "none");
}

#[test]
fn a_copy_is_worth_nothing() {
	// The copycat commits to nothing itself.
	let mute = Behaviour { commits: Rc::new(|_| false), ..Behaviour::default() };
	let mut network = network(1, mute);
	let era = network.era();
	let copied = |of: EraIndex| {
		let slot = SlaOracle::oracle_slot(&person(1), of).expect("is in the set");
		Commitments::<Runtime>::get(of, slot).map(|commitment| commitment.hash)
	};
	// In the last tick everybody else has committed.
	while network.era() == era {
		network.block(|| {
			if let Some(hash) = copied(era).filter(|_| Clock::era() == era) {
				assert_ok!(act(&person(0), Oracle::commit { era, hash }));
			}
		});
	}
	network.block(|| ());
	network.block(|| {
		// The other one's report is public now, with its salt.
		let salt: &[u8; 32] = &person(1).into();
		let shown = pallet_icn_sla_oracle::Pages::<Runtime>::iter()
			.find(|((of, oracle, _), _)| {
				*of == era && SlaOracle::oracle_slot(&person(1), era) == Some(*oracle)
			})
			.map(|(_, page)| page)
			.expect("has been revealed");
		for receipts in receipts_of(era) {
			let rest = Rest::End { receipts, salt: H256(*salt) };
			let exceptions = shown.clone();
			let refused = act(&person(0), Oracle::reveal { era, exceptions, rest });
			assert_eq!(refused, Err(OracleError::<Runtime>::Mismatch.into()));
		}
	});
	let gained = gain_of(&mut network, era);
	assert!(gained < 0);
	row("copies another's commitment, per era", gained, honest_pay(1), "none");
}

/// What oracle 0 gains when `era` is settled.
fn gain_of(network: &mut Network, era: EraIndex) -> i128 {
	gains_of(network, era)[0]
}

/// What each oracle gains when `era` is settled.
fn gains_of(network: &mut Network, era: EraIndex) -> Vec<i128> {
	let until = |network: &mut Network, settled: EraIndex| -> Vec<i128> {
		let due = || pallet_icn_sla_oracle::Settled::<Runtime>::get().era >= settled;
		while !network.chain.with(due) {
			network.block(|| ());
		}
		network.chain.with(|| (0..ORACLES).map(|n| wealth(&person(n)) as i128).collect())
	};
	let before = until(network, era);
	let after = until(network, era + 1);
	after.into_iter().zip(before).map(|(after, before)| after - before).collect()
}

/// The roots that oracle 1 made known for `era`.
fn receipts_of(era: EraIndex) -> Vec<H256> {
	let slot = SlaOracle::oracle_slot(&person(1), era).expect("is in the set");
	let roots = pallet_icn_sla_oracle::Roots::<Runtime>::get(era, slot);
	roots.into_iter().map(|posted| posted.root).collect()
}

#[test]
fn an_old_commitment_is_worth_nothing() {
	let mute = Behaviour { commits: Rc::new(|_| false), ..Behaviour::default() };
	let mut network = network(1, mute);
	let era = network.era();
	// Oracle 0 commits honestly once, and later to the same again.
	let seal = |of: EraIndex| {
		let genesis = System::block_hash(0);
		icn_primitives::report_seal(genesis.as_ref(), &person(0), of, H256::zero(), H256::zero())
	};
	let page = pallet_icn_sla_oracle::Page::default();
	let hash = network.chain.with(|| icn_primitives::report_page(&page, seal(era)));
	let last = u64::from(ERA_LENGTH) - 2;
	for of in [era, era + 1] {
		network.run_to(of);
		for _ in 0..last {
			network.block(|| ());
		}
		network.block(|| {
			assert_ok!(act(&person(0), Oracle::commit { era: of, hash }));
		});
	}
	let rest = Rest::End { receipts: H256::zero(), salt: H256::zero() };
	network.run_to(era + 2);
	network.block(|| {
		let replayed = Oracle::reveal { era: era + 1, exceptions: page.clone(), rest };
		let refused = act(&person(0), replayed);
		assert_eq!(refused, Err(OracleError::<Runtime>::Mismatch.into()));
	});
	let gained = gain_of(&mut network, era + 1);
	assert!(gained < 0);
	row("replays an old commitment of its own, per era", gained, honest_pay(1), "none");
}

#[test]
fn a_little_on_everything_does_not_pay() {
	// Whatever is said counts as one failed probe at least.
	let nag = Behaviour { says: Rc::new(|_, _, seen| seen.max(1)), ..Behaviour::default() };
	let mut one = network(1, nag);
	let result = play(&mut one, 1);
	let credited: u32 = (0..NODES).map(|node| credit(&mut one, NodeId(node))).sum();
	assert_eq!(credited, 0);
	assert!(result.attackers < result.honest);
	let harm = "the others open a receipt for each";
	row("one basis point on everything", result.attackers, honest_pay(ATTACK), harm);
}

#[test]
fn a_victim_is_not_hurt_by_one_liar() {
	let victim = NodeId(5);
	let liar = Behaviour {
		says: Rc::new(move |_, node, seen| if node == victim { 10_000 } else { seen }),
		..Behaviour::default()
	};
	let mut network = network(1, liar);
	// It is not in the victim's committee in every era.
	let result = play_for(&mut network, 1, 3 * ATTACK);
	assert_eq!(credit(&mut network, victim), 0);
	assert!(result.attackers < 0);
	let honest = honest_pay(3 * ATTACK);
	row("always down, against one victim, 18 eras", result.attackers, honest, "none");
}

/// Plays with `count` colluding oracles and a node that is down all the time. Returns their result
/// and the share of its eras, in percent, in which the verdict missed it.
fn collusion(count: u16, behaviour: Behaviour) -> (i128, u32) {
	let mut network = network(count, behaviour);
	let down = NodeId(7);
	let from = network.era();
	for era in from..from + 40 {
		network.world.outages.insert((down, era), 10_000);
	}
	let result = play(&mut network, count);
	let until = network.chain.with(SlaOracle::final_until);
	let seen = credit(&mut network, down) / 10_000;
	let eras = until - from;
	(result.attackers, (eras - seen.min(eras)) * 100 / eras)
}

#[test]
fn colluding_seats_lose_whatever_they_do() {
	let withhold = Behaviour { reveals: Rc::new(|_| false), ..Behaviour::default() };
	let hide = Behaviour { says: Rc::new(|_, _, _| 0), ..Behaviour::default() };
	for (count, percent) in [(3, 20), (5, 33)] {
		for (name, behaviour) in [("withhold", withhold.clone()), ("lie", hide.clone())] {
			let (result, missed) = collusion(count, behaviour);
			assert!(result < 0, "{percent} % that {name} gain {result}");
			row(
				&format!("{percent} % of the seats {name} to hide an outage"),
				result,
				honest_pay(ATTACK) * i128::from(count),
				&format!("{missed} % of the eras of the outage unseen"),
			);
		}
	}
}

#[test]
fn a_reveal_withheld_when_it_would_hurt_costs_as_much_as_any() {
	let down = NodeId(7);
	let shy = Behaviour { reveals: Rc::new(|era| era % 2 == 0), ..Behaviour::default() };
	let mut network = network(1, shy);
	for era in (9..40).filter(|era| era % 2 == 1) {
		network.world.outages.insert((down, era), 10_000);
	}
	let result = play(&mut network, 1);
	assert!(result.attackers < 0);
	let honest = honest_pay(ATTACK);
	row("withholds its reveal when it would hurt", result.attackers, honest, "none");
}

#[test]
fn joining_and_leaving_redraws_no_committee() {
	let mut network = network(0, Behaviour::default());
	let era = network.era();
	let drawn = network.chain.with(|| SlaOracle::era_assignments(era)).expect("is drawn");
	let before = network.chain.with(|| wealth(&person(1_001)) as i128);
	let set_of = |era: EraIndex| pallet_icn_sla_oracle::Eras::<Runtime>::get(era).unwrap();
	let next = network.chain.with(|| set_of(era + 1));
	network.block(|| {
		assert_ok!(act(&person(1_001), Oracle::register_operator { key: person(1_001) }));
		assert_ok!(act(&person(1_001), Oracle::retire {}));
	});
	// Neither this era's committees nor the next set moved.
	assert_eq!(network.chain.with(|| SlaOracle::era_assignments(era)), Some(drawn));
	assert_eq!(network.chain.with(|| set_of(era + 1)), next);
	// And the bond stays for the whole wait: another try costs another bond.
	settle(&mut network, era + 2);
	network.block(|| {
		let refused = act(&person(1_001), Oracle::withdraw_bond {});
		assert_eq!(refused, Err(OracleError::<Runtime>::BondLocked.into()));
		let again = act(&person(1_001), Oracle::register_operator { key: person(1_001) });
		assert_eq!(again, Err(OracleError::<Runtime>::AlreadyRegistered.into()));
	});
	let after = network.chain.with(|| wealth(&person(1_001)) as i128);
	let harm = "none; the bond waits 168 eras";
	row("joins and leaves to redraw committees", after - before, 0, harm);
	assert!(network.chain.with(|| Operators::<Runtime>::contains_key(person(1_001))));
}

/// What was asked of `node` in penalties so far.
fn asked(network: &mut Network, node: NodeId) -> i128 {
	let penalties = network.chain.with(|| Slashing::penalties_of(node, None, 100));
	penalties.into_iter().map(|penalty| penalty.asked as i128).sum()
}

#[test]
fn serving_half_of_each_era_is_seen() {
	let mut network = network(0, Behaviour::default());
	let (node, from) = (NodeId(2), network.era() + 1);
	for era in from..from + ATTACK {
		network.world.outages.insert((node, era), 5_000);
	}
	settle(&mut network, from + ATTACK - 1);
	assert_eq!(credit(&mut network, node), 5_000 * ATTACK, "tenants pay for the other half only");
	let lost = asked(&mut network, node);
	assert!(lost > 0);
	let harm = "none: tenants are credited each half";
	row("a provider that answers in half of each era", -lost, 0, harm);
}

/// Penalties of `node` that can be claimed, by era.
fn applied(network: &mut Network, node: NodeId) -> Vec<EraIndex> {
	let penalties = network.chain.with(|| Slashing::penalties_of(node, None, 100));
	let eras: Vec<_> = penalties.into_iter().map(|penalty| penalty.era).collect();
	let params = network.chain.with(pallet_icn_slashing::Parameters::<Runtime>::get);
	let due = network.era() + params.dispute_eras.get();
	network.run_to(due);
	network.block(|| {
		for chunk in eras.chunks(32) {
			let keys: Vec<_> = chunk.iter().map(|era| (node, *era, Reason::Unreliable)).collect();
			let keys = keys.try_into().expect("fits");
			assert_ok!(act(&person(1_005), Penalty::apply { keys }));
		}
	});
	eras
}

/// Claims `lease` for every one of `eras`; what its tenant got.
fn claimed(network: &mut Network, node: NodeId, eras: &[EraIndex], lease: LeaseId) -> u128 {
	network.block(|| {
		let claim = |era: &EraIndex| {
			let reason = Reason::Unreliable;
			let call = Penalty::claim { node, era: *era, reason, lease };
			let paid = Slashing::preview_claim(node, *era, reason, lease);
			act(&person(1_005), call).map(|()| paid.expect("was paid").1).unwrap_or_default()
		};
		eras.iter().map(claim).sum()
	})
}

#[test]
fn who_books_after_an_outage_began_collects_nothing() {
	let mut network = network(0, Behaviour::default());
	let node = NodeId(2);
	let victim = person(1_001);
	let vulture = person(1_002);
	let before = network.block(|| {
		assert_ok!(register_tenant(&victim));
		assert_ok!(register_tenant(&vulture));
		lease(&victim, node, 10, 100)
	});
	let from = network.era() + 2;
	for era in from..from + ATTACK {
		network.world.outages.insert((node, era), 10_000);
	}
	network.run_to(from + 1);
	let after = network.block(|| lease(&vulture, node, 10, 100));
	settle(&mut network, from + ATTACK - 1);
	let eras = applied(&mut network, node);
	assert!(!eras.is_empty());
	assert!(claimed(&mut network, node, &eras, before) > 0, "who suffered is compensated");
	let gained = claimed(&mut network, node, &eras, after);
	assert_eq!(gained, 0);
	row("a tenant that books after an outage began", gained as i128, 0, "none");
}

#[test]
fn who_books_a_dead_node_and_complains_collects_nothing() {
	let mut network = network(0, Behaviour::default());
	let node = NodeId(2);
	let vulture = person(1_002);
	network.block(|| {
		assert_ok!(register_tenant(&vulture));
	});
	// It dies; before anything is known of that on the chain somebody books it, and complains.
	let from = network.era() + 1;
	for era in from..from + 20 {
		network.world.outages.insert((node, era), 10_000);
	}
	network.run_to(from);
	let lease = network.block(|| {
		let lease = lease(&vulture, node, 50, 100);
		assert_ok!(act(&vulture, Oracle::complain { node }));
		lease
	});
	let drawn = network.era() + 2;
	network.run_to(drawn);
	network.block(|| {
		for number in 0..ORACLES {
			let (generation, units) = (0, 0);
			let vote = Oracle::vote_activation { node, generation, units, in_favour: false };
			let _ = act(&person(number), vote);
		}
	});
	let default = network.chain.with(|| {
		let penalties = Slashing::penalties_of(node, None, 100);
		penalties.into_iter().find(|penalty| penalty.reason == Reason::Default)
	});
	let default = default.expect("the complaint was right, and it left its tenant");
	let due = network.era() + 7;
	network.run_to(due);
	let gained = network.block(|| {
		let (era, reason) = (default.era, Reason::Default);
		let keys = vec![(node, era, reason)].try_into().expect("fits");
		assert_ok!(act(&person(1_005), Penalty::apply { keys }));
		let paid = Slashing::preview_claim(node, era, reason, lease).map(|(_, amount)| amount);
		assert!(act(&vulture, Penalty::claim { node, era, reason, lease }).is_err());
		paid.unwrap_or_default()
	});
	assert_eq!(gained, 0);
	let harm = "none: the node is down, and suspended for it";
	row("a tenant that books a dead node and complains", gained as i128, 0, harm);
}

#[test]
fn swapping_allocations_gains_nothing() {
	let mut network = network(0, Behaviour::default());
	let node = NodeId(2);
	let (steady, jumper) = (person(1_001), person(1_002));
	let from = network.era() + 2;
	for era in from..from + ATTACK {
		network.world.outages.insert((node, era), 10_000);
	}
	let whole = network.block(|| {
		assert_ok!(register_tenant(&steady));
		assert_ok!(register_tenant(&jumper));
		lease(&steady, node, 10, 100)
	});
	// Every two eras another lease of as many units.
	let mut parts = Vec::new();
	for _ in 0..5 {
		parts.push(network.block(|| lease(&jumper, node, 10, 2)));
		let next = network.era() + 2;
		network.run_to(next);
	}
	settle(&mut network, from + ATTACK - 1);
	let eras = applied(&mut network, node);
	let fair = claimed(&mut network, node, &eras, whole) as i128;
	let gained: u128 = parts.iter().map(|part| claimed(&mut network, node, &eras, *part)).sum();
	assert!(fair > 0 && gained as i128 <= fair);
	row("a tenant that swaps allocations every two eras", gained as i128, fair, "none");
}

#[test]
fn a_censored_oracle_waits_for_an_author_who_takes_its_calls() {
	// Every other author takes nothing that oracle 0 sends, that of the last block of an era neither.
	let mut network = network(0, Behaviour::default());
	let censored = Behaviour {
		reaches: Rc::new(|passed| passed % 2 == 0 && passed + 1 != u64::from(ERA_LENGTH)),
		..Behaviour::default()
	};
	network.oracles[0].behaviour = censored;
	let era = network.era();
	network.world.outages.insert((NodeId(4), era + 2), 10_000);
	// The censors are all the others.
	let result = play(&mut network, 1);
	assert_eq!(
		result.attackers,
		honest_pay(ATTACK),
		"the victim is paid as if nobody had censored it"
	);
	assert_eq!(network.oracles[0].failed_checks, 0);
	assert_eq!(credit(&mut network, NodeId(4)), 10_000);
	let gained = (result.honest - honest_pay(ATTACK)) * i128::from(ORACLES - 1);
	row("every other author censors an oracle", gained, 0, "none");
}

#[test]
fn all_authors_together_censor_an_oracle_and_gain_nothing() {
	// No call of oracle 0 gets into a block of one era.
	let mut network = network(0, Behaviour::default());
	let era = network.era();
	let censored = Behaviour { commits: Rc::new(move |of| of != era), ..Behaviour::default() };
	network.oracles[0].behaviour = censored;
	network.world.outages.insert((NodeId(4), era), 10_000);
	let gains = gains_of(&mut network, era);
	assert!(gains[1..].iter().all(|gain| *gain == honest_pay(1)), "{gains:?}");
	assert_eq!(gains[0], -20 * UNIT as i128, "docs/security.md says what it costs the victim");
	assert_eq!(credit(&mut network, NodeId(4)), 10_000, "the others saw it");
}
