// Oracles at work: they probe the nodes they watch, post roots of receipts, commit to reports,
// reveal them and open what is checked, each when it is due. What is due is read off the chain, so
// that a block that was replaced, or a transaction that was lost, is made good by the next look.

import { randomAsU8a } from '@polkadot/util-crypto';
import { hexToU8a } from '@polkadot/util';
import {
	answerBytes,
	challenge,
	MerkleTree,
	receiptBytes,
	sealedReport,
	servedProbes,
	silenceIsChecked,
	silentProbe,
	spotPlace,
	spotProbe,
} from './probes.mjs';

/** Eras from one to that in which its checks are open. */
const CHECK_DELAY = 2;
/** Blocks ahead of the end of a part of an era in which its root is sent. */
const LEAD = 2;
/** How often an action is tried that fails. */
const ATTEMPTS = 2;
/** What a probe measures of a node that answers. */
const MEASURED = { latencyMs: 12, throughputMbps: 2_500 };

/** What held in `era`, of a history of `(from, value)`. */
function heldAt(history, era) {
	const held = [...history].reverse().find(([from]) => from.toNumber() <= era);
	return held && held[1].isSome ? held[1].unwrap().toNumber() : null;
}

/** Whether `slot` is in a set of slots. */
function contains(set, slot) {
	const bytes = set.toU8a(true);
	return ((bytes[slot >> 3] ?? 0) & (1 << (slot & 7))) !== 0;
}

/** The oracles of a network, all run by this client. Works as `Chain.attend` asks. */
export class Watch {
	#keys = new Map();
	#seen = new Map();
	#plans = new Map();
	/** How often an action failed, by its key. */
	#failed = new Map();

	/** @param {{ operator, key }[]} oracles */
	constructor(chain, oracles) {
		Object.assign(this, { chain, oracles });
		/** `{ kind, era, oracle, outcome }` of what was done, in order. */
		this.done = [];
		/** Eras on which too few oracles reported, as far as they were looked at. */
		this.unmeasured = new Set();
	}

	/** `node` answers probes with `pair`. */
	serve(node, pair) {
		this.#keys.set(node, pair);
	}

	/** In `era`, the oracles see `node` fall short by `shortfalls`, basis points for each of them. */
	see(node, era, shortfalls) {
		this.#seen.set(`${era}:${node}`, shortfalls);
	}

	/** What was done and failed. */
	failures() {
		return this.done.filter(({ outcome }) => outcome.error);
	}

	/** Outcomes of one `kind` of action on `era`. */
	outcomes(kind, era) {
		return this.done
			.filter((entry) => entry.kind === kind && entry.era === era && !entry.outcome.error)
			.map(({ outcome }) => outcome);
	}

	/** Whether `oracle` showed its report on `era` and passed its checks. */
	proved(oracle, era) {
		const mine = this.done.filter((entry) => {
			const same = entry.oracle === oracle && entry.era === era;
			return same && !entry.outcome.error;
		});
		const passed = mine.filter(({ kind }) => kind === 'check').length;
		return mine.some(({ kind }) => kind === 'reveal') && passed >= this.plan(oracle, era).checks;
	}

	/** What an oracle knows of an era: its report, and receipts by part of the era. */
	plan(oracle, era) {
		return this.#plans.get(`${oracle.operator.address}:${era}`);
	}

	// ---- what Chain asks --------------------------------------------------------------------

	/**
	 * What is due after block `head`: `{ key, signer, make, report }`. The key names the action, `make`
	 * gives its call, `report` takes its outcome.
	 */
	async due(head) {
		const at = await this.chain.api.at(head);
		const [now, length] = await Promise.all([at.query.clock.now(), at.query.clock.eraLength()]);
		const moment = {
			at,
			head,
			era: now.era.toNumber(),
			passed: now.tick.toNumber() - now.eraStartedAt.toNumber(),
			length: length.toNumber(),
		};
		const closed = moment.era - CHECK_DELAY;
		const set = closed < 0 ? null : (await at.query.slaOracle.eras(closed)).unwrapOr(null);
		if (set?.measured.isFalse) {
			this.unmeasured.add(closed);
		}
		const actions = [];
		for (const [index, oracle] of this.oracles.entries()) {
			const row = await at.query.slaOracle.operators(oracle.operator.address);
			if (row.isNone) {
				continue;
			}
			const { slots } = row.unwrap();
			for (const work of [this.#watch, this.#reveal, this.#open]) {
				for (const { kind, era, make, id } of await work.call(this, oracle, index, slots, moment)) {
					const key = [kind, oracle.operator.address, era, id].join();
					const failed = this.#failed.get(key) ?? 0;
					const report = (outcome) => {
						this.done.push({ kind, era, oracle, outcome });
						this.#failed.set(key, failed + (outcome.error ? 1 : 0));
					};
					if (failed < ATTEMPTS) {
						actions.push({ key, signer: oracle.key, make, report });
					}
				}
			}
		}
		return actions;
	}

	/** Roots and the commitment of the era that runs. */
	async #watch(oracle, index, slots, { at, head, era, passed, length }) {
		const slot = heldAt(slots, era);
		const plan = slot === null ? null : await this.#planned(oracle, slot, era, at);
		if (!plan) {
			return [];
		}
		const { slaOracle } = this.chain.api.tx;
		const part = (ticks) => Math.floor((ticks * plan.windows) / length);
		const roots = await at.query.slaOracle.roots(era, slot);
		const posted = new Map(roots.map(({ window, at: block }) => [window.toNumber(), block.toNumber()]));
		for (let window = 0; window < plan.windows - 1; window += 1) {
			const over = part(passed + LEAD) > window && part(passed + 1) <= window + 1;
			if (over && !posted.has(window) && plan.nodes.some(({ pair }) => pair)) {
				const since = posted.get(window - 1) ?? plan.started - 1;
				const make = async () =>
					slaOracle.postRoot(era, window, await this.#gather(plan, index, window, since, head));
				// One at a time: what comes after must be younger.
				return [{ kind: 'root', era, id: window, make }];
			}
		}
		const committed = await at.query.slaOracle.commitments(era, slot);
		// The first tick of an era is its number 0.
		if (committed.isSome || part(passed + 1) < plan.windows - 1 || passed + 1 >= length) {
			return [];
		}
		const since = Math.max(plan.started - 1, ...posted.values());
		const make = async () => {
			plan.report ??= await this.#written(plan, index, since, head);
			return slaOracle.commit(era, plan.report.hash);
		};
		return [{ kind: 'commit', era, make }];
	}

	/** The report of a plan, with the last receipts. */
	async #written(plan, index, since, head) {
		const receipts = await this.#gather(plan, index, plan.windows - 1, since, head);
		const { operator, era } = plan;
		const seal = { genesis: this.chain.genesis, operator, era, receipts, salt: randomAsU8a(32) };
		const exceptions = plan.nodes
			.filter(({ shortfall }) => shortfall > 0)
			.map(({ slot, shortfall }) => ({ slot, shortfall, reason: 'Unreachable' }))
			.sort((one, other) => one.slot - other.slot);
		return sealedReport(seal, [exceptions]);
	}

	/** The report on the last era. */
	async #reveal(oracle, index, slots, { at, era: now }) {
		const era = now - 1;
		const plan = this.plan(oracle, era);
		if (!plan?.report) {
			return [];
		}
		const [committed, report] = await Promise.all([
			at.query.slaOracle.commitments(era, plan.slot),
			at.query.slaOracle.reports(era, plan.slot),
		]);
		const kept = committed.isSome && committed.unwrap().hash_.eq(plan.report.hash);
		if (!kept || report.isSome) {
			return [];
		}
		const [{ exceptions, rest }] = plan.report.pages;
		const make = () => this.chain.api.tx.slaOracle.reveal(era, exceptions, rest);
		return [{ kind: 'reveal', era, make }];
	}

	/** Checks of the era before the last. */
	async #open(oracle, index, slots, { at, era: now }) {
		const era = now - CHECK_DELAY;
		const plan = this.plan(oracle, era);
		if (!plan?.report || plan.nodes.length === 0) {
			return [];
		}
		const { slaOracle } = at.query;
		const report = await slaOracle.reports(era, plan.slot);
		if (report.isNone || report.unwrap().next.isSome) {
			return [];
		}
		const set = (await slaOracle.eras(now)).unwrap();
		const seed = set.seed.unwrap().toU8a();
		const opened = await slaOracle.openedChecks(era, plan.slot);
		const actions = [];
		const open = (check, id, openings) => {
			if (openings) {
				const make = () => this.chain.api.tx.slaOracle.openCheck(era, check, openings);
				actions.push({ kind: 'check', era, id, make });
			}
		};
		for (let check = 0; check < plan.checks; check += 1) {
			if ((opened.spots.toNumber() & (1 << check)) === 0) {
				open({ Spot: check }, `spot ${check}`, this.spotOpenings(plan, seed, check));
			}
		}
		const last = opened.last.isSome ? opened.last.unwrap().toNumber() : -1;
		for (const slot of await this.#silentAbout(at, plan, era, seed)) {
			if (slot > last) {
				const probe = silentProbe(seed, plan.slot, slot, plan.total);
				open({ Silent: slot }, `silent ${slot}`, this.#openings(plan, slot, [probe]));
			}
		}
		return actions;
	}

	// ---- probes and receipts ----------------------------------------------------------------

	/** The plan of an oracle for an era whose set it is in; null before the seed is known. */
	async #planned(oracle, slot, era, at) {
		const name = `${oracle.operator.address}:${era}`;
		if (this.#plans.has(name)) {
			return this.#plans.get(name);
		}
		const set = (await at.query.slaOracle.eras(era)).unwrapOr(null);
		if (!set || set.seed.isNone) {
			return null;
		}
		const listed = await at.call.icnApi.assignments(oracle.operator.address, era, 0, 1_024);
		const total = set.windows.toNumber() * set.probes.toNumber();
		const nodes = [];
		for (const entry of listed) {
			const node = entry.node.toNumber();
			const view = (await at.call.icnApi.node(node)).unwrapOr(null);
			nodes.push({
				slot: entry.slot.toNumber(),
				node,
				pair: this.#keys.get(node),
				generation: view ? generationIn(view.info, era) : 0,
				shortfall: 0,
				served: total,
			});
		}
		const plan = {
			slot,
			operator: oracle.operator.publicKey,
			era,
			started: set.started.toNumber(),
			windows: set.windows.toNumber(),
			probes: set.probes.toNumber(),
			checks: set.checks.toNumber(),
			silentChecks: set.silentChecks.toNumber(),
			total,
			nodes,
			trees: [],
		};
		this.#plans.set(name, plan);
		return plan;
	}

	/**
	 * Probes of `window`: those that a node answered give a receipt. They must be younger than block
	 * `since`, in which the root before was fixed, so the parent of the head will do unless that was
	 * the head itself. The root of the receipts.
	 */
	async #gather(plan, index, window, since, head) {
		if (plan.trees[window]) {
			return plan.trees[window].tree.root;
		}
		for (const node of plan.nodes) {
			node.shortfall = this.#seen.get(`${plan.era}:${node.node}`)?.[index] ?? 0;
			node.served = servedProbes(node.shortfall, plan.total);
		}
		const { parentHash, number } = await this.chain.rpc('chain_getHeader', [head]);
		const fresh = Number(number) - 1 >= since;
		const block = fresh ? Number(number) - 1 : Number(number);
		const blockHash = hexToU8a(fresh ? parentHash : head);
		const receipts = [];
		for (const node of plan.nodes.filter(({ pair }) => pair)) {
			const end = Math.min((window + 1) * plan.probes, node.served);
			for (let probe = window * plan.probes; probe < end; probe += 1) {
				receipts.push(receiptOf(plan, node, probe, block, blockHash));
			}
		}
		const tree = new MerkleTree(receipts.map(receiptBytes));
		plan.trees[window] = { tree, receipts };
		return tree.root;
	}

	/** What spot check `check` asks for; null if this client cannot prove it. */
	spotOpenings(plan, seed, check) {
		const node = plan.nodes[spotPlace(seed, plan.slot, check, plan.nodes.length)];
		const probes =
			node.shortfall === 0
				? [spotProbe(seed, plan.slot, node.slot, check, plan.total)]
				: Array.from({ length: node.served }, (_, probe) => probe);
		return this.#openings(plan, node.slot, probes);
	}

	/** Receipts of the node in `slot` with their proofs. */
	#openings(plan, slot, probes) {
		const openings = probes.map((probe) => {
			const window = plan.trees[Math.floor(probe / plan.probes)];
			const index = window?.receipts.findIndex(
				(receipt) => receipt.slot === slot && receipt.probe === probe,
			);
			return (
				window &&
				index >= 0 && {
					leaves: window.receipts.length,
					index,
					proof: window.tree.proof(index),
					receipt: window.receipts[index],
				}
			);
		});
		return openings.every(Boolean) ? openings : null;
	}

	/** Assigned slots that another member reported and this oracle did not, as drawn, ascending. */
	async #silentAbout(at, plan, era, seed) {
		const { complete, listed } = await at.query.slaOracle.reporters(era);
		const pages = await at.query.slaOracle.pages.entries(era);
		const reported = new Set();
		for (const [key, page] of pages) {
			const reporter = key.args[1].toNumber();
			if (reporter !== plan.slot && contains(complete, reporter)) {
				page.unwrap().forEach(({ slot }) => reported.add(slot.toNumber()));
			}
		}
		return plan.nodes
			.filter(({ slot, shortfall }) => shortfall === 0 && reported.has(slot))
			.map(({ slot }) => slot)
			.filter((slot) =>
				silenceIsChecked(seed, plan.slot, slot, listed.toNumber(), plan.silentChecks),
			)
			.sort((one, other) => one - other);
	}
}

/** The generation of a node that counts in `era`, the current one: a new one begins with an era. */
function generationIn({ generation, generationSince }, era) {
	return generation.toNumber() - (era < generationSince.toNumber() ? 1 : 0);
}

/** The answer of a node to a probe. */
function receiptOf(plan, { slot, node, generation, pair }, probe, block, blockHash) {
	const salt = randomAsU8a(32);
	const { operator, era } = plan;
	const asked = challenge({ operator, node, generation, era, probe, blockHash, salt });
	const kind = pair.type === 'ed25519' ? 'Ed25519' : 'Sr25519';
	const signature = { [kind]: pair.sign(answerBytes(asked)) };
	return { slot, generation, probe, block, salt, ...MEASURED, signature };
}
