// A connection to a chain, and time on it. Time passes by blocks: on a manually sealed chain the
// client seals them, elsewhere it waits for them. Nothing here sleeps.

import { ApiPromise, WsProvider } from '@polkadot/api';
import { blake2AsHex, xxhashAsHex } from '@polkadot/util-crypto';

/** Blocks in which a valid transaction must have been included. */
const INCLUSION_BLOCKS = 12;
/** How long a block may take on a chain that seals by itself. */
const BLOCK_TIMEOUT = 90_000;

/** What became of a transaction. */
export class Outcome {
	constructor({ error = null, events = [], block = null, fee = 0n }) {
		/** `Pallet.Error`, or the name of another dispatch error, or null on success. */
		this.error = error;
		/** `{ name: 'Pallet.Event', data }` of its events, in order. */
		this.events = events;
		/** Hash of its block. */
		this.block = block;
		/** What it paid, in ICNT base units. */
		this.fee = fee;
	}

	/** Data of its only or first event `name`; throws if there is none. */
	event(name) {
		const found = this.events.find((event) => event.name === name);
		if (!found) {
			const names = this.events.map((event) => event.name).join(', ');
			throw new Error(`no event ${name} among: ${names}`);
		}
		return found.data;
	}
}

export class Chain {
	#worker = null;
	#working = false;
	/** Actions of the worker that are under way, by the hash of their transaction. */
	#underWay = new Map();
	/** Up to which block outcomes of them were looked for. */
	#lookedAt = null;

	/** @param {string} url @param {{ seals?: boolean }} options whether this client seals blocks */
	static async connect(url, { seals = false } = {}) {
		const provider = new WsProvider(url);
		// Assets of fees are named by numbers here, not by places among chains.
		const types = { TAssetConversion: 'Option<u32>' };
		const api = await ApiPromise.create({ provider, types, noInitWarn: true, throwOnConnect: true });
		return new Chain(api, provider, seals);
	}

	constructor(api, provider, seals) {
		Object.assign(this, { api, provider, seals });
		this.genesis = api.genesisHash.toU8a();
	}

	/** A JSON-RPC call as it goes over the wire. */
	rpc(method, params = []) {
		return this.provider.send(method, params, false);
	}

	async disconnect() {
		await this.api.disconnect();
	}

	// ---- time -------------------------------------------------------------------------------

	/** Hash of the best block. */
	head() {
		return this.rpc('chain_getBlockHash');
	}

	/**
	 * Lets `worker` act before each block that this client makes or waits for. `worker.due(head)`
	 * gives actions `{ key, signer, make, report }`: what `make` gives is sent unless an action of the
	 * same key is under way, and `report` takes the outcome. Null for nobody.
	 */
	attend(worker) {
		this.#worker = worker;
	}

	async #work() {
		if (!this.#worker || this.#working) {
			return;
		}
		this.#working = true;
		try {
			const head = await this.head();
			for (const block of await this.#path(this.#lookedAt ?? head, head)) {
				const sent = new Map([...this.#underWay].map(([hash]) => [hash, hash]));
				for (const [hash, outcome] of await this.#outcomes(block, sent)) {
					this.#underWay.get(hash).report(outcome);
					this.#underWay.delete(hash);
				}
				for (const [hash, action] of this.#underWay) {
					action.patience -= 1;
					if (action.patience === 0) {
						this.#underWay.delete(hash);
					}
				}
			}
			this.#lookedAt = head;
			const known = new Set([...this.#underWay.values()].map(({ key }) => key));
			for (const { key, signer, make, report } of await this.#worker.due(head)) {
				if (!known.has(key)) {
					const hash = await this.submit(signer, await make());
					this.#underWay.set(hash, { key, report, patience: INCLUSION_BLOCKS });
				}
			}
		} finally {
			this.#working = false;
		}
	}

	/** Waits for the next block, or makes it; its hash. */
	async nextBlock(after = null) {
		await this.#work();
		if (this.seals) {
			const { hash } = await this.rpc('engine_createBlock', [true, true, null]);
			return hash;
		}
		const known = after ?? (await this.head());
		return new Promise((resolve, reject) => {
			let stop = () => {};
			let done = false;
			const finish = (settle, value) => {
				if (!done) {
					done = true;
					clearTimeout(timer);
					stop();
					settle(value);
				}
			};
			const timer = setTimeout(
				() => finish(reject, new Error(`no block within ${BLOCK_TIMEOUT / 1000} s`)),
				BLOCK_TIMEOUT,
			);
			this.api.rpc.chain
				.subscribeNewHeads((header) => {
					const hash = header.hash.toHex();
					if (hash !== known) {
						finish(resolve, hash);
					}
				})
				.then((unsubscribe) => {
					stop = unsubscribe;
					if (done) {
						unsubscribe();
					}
				})
				.catch((error) => finish(reject, error));
		});
	}

	/** Lets blocks pass until `condition` gives something true, which it returns. */
	async until(condition, what, blocks = 400) {
		for (let passed = 0; passed <= blocks; passed += 1) {
			const head = this.seals ? null : await this.head();
			const result = await condition();
			if (result) {
				return result;
			}
			await this.nextBlock(head);
		}
		throw new Error(`${what}: not within ${blocks} blocks`);
	}

	/** The clock: `{ tick, era, finalUntil }`. */
	async clock() {
		const clock = await this.api.call.icnApi.clock();
		return {
			tick: clock.tick.toNumber(),
			era: clock.era.toNumber(),
			finalUntil: clock.finalUntil.toNumber(),
		};
	}

	async era() {
		return (await this.clock()).era;
	}

	/** Ticks that have passed of the current era. */
	async ticks() {
		const now = await this.api.query.clock.now();
		return now.tick.toNumber() - now.eraStartedAt.toNumber();
	}

	/** Lets time pass until `ticks` of some era have passed. */
	untilTicks(ticks) {
		return this.until(async () => (await this.ticks()) >= ticks, `${ticks} ticks of an era`);
	}

	/** Lets time pass until `era` has begun, however far it is. */
	async untilEra(era) {
		const [now, length] = await Promise.all([this.era(), this.api.query.clock.eraLength()]);
		const blocks = Math.max(400, 2 * (era - now) * length.toNumber());
		return this.until(async () => (await this.era()) >= era, `era ${era}`, blocks);
	}

	/** Lets time pass until every era below `until` is final. */
	untilFinal(until) {
		return this.until(
			async () => (await this.clock()).finalUntil >= until,
			`eras below ${until} final`,
		);
	}

	/** Lets time pass until `hash`, a block of the best chain, is finalised. */
	async untilFinalised(hash) {
		const known = () => this.rpc('chain_getHeader', [hash]);
		const { number } = await this.until(known, `block ${hash} known`);
		await this.until(async () => {
			const finalised = await this.rpc('chain_getFinalizedHead');
			const header = await this.rpc('chain_getHeader', [finalised]);
			return BigInt(header.number) >= BigInt(number);
		}, `block ${BigInt(number)} finalised`);
		const canonical = await this.rpc('chain_getBlockHash', [Number(number)]);
		if (canonical !== hash) {
			throw new Error(`block ${BigInt(number)} was replaced`);
		}
	}

	// ---- transactions -----------------------------------------------------------------------

	/**
	 * Signs and submits `call`, waits for its block, and returns what became of it. `options` are those of
	 * signing, such as `{ assetId }` of the fee.
	 */
	async send(signer, call, options = {}) {
		const [outcome] = await this.sendAll([[signer, call, options]]);
		return outcome;
	}

	/** As `send`, for several `[signer, call, options]` at once. */
	async sendAll(transactions) {
		let head = await this.head();
		const pending = new Map();
		for (const [index, [signer, call, options]] of transactions.entries()) {
			pending.set(await this.submit(signer, call, options), index);
		}
		const outcomes = new Array(transactions.length);
		for (let passed = 0; passed < INCLUSION_BLOCKS && pending.size > 0; passed += 1) {
			const before = head;
			head = await this.nextBlock(head);
			for (const block of await this.#path(before, head)) {
				for (const [index, outcome] of await this.#outcomes(block, pending)) {
					outcomes[index] = outcome;
				}
			}
		}
		if (pending.size > 0) {
			const [index] = pending.values();
			const { method, section } = transactions[index][1].method;
			throw new Error(`${section}.${method} is in none of ${INCLUSION_BLOCKS} blocks`);
		}
		return outcomes;
	}

	/** Signs and submits `call` without waiting for its block; the hash of the transaction. */
	async submit(signer, call, options = {}) {
		const nonce = await this.api.rpc.system.accountNextIndex(signer.address);
		const signed = await call.signAsync(signer, { nonce, ...options });
		await this.rpc('author_submitExtrinsic', [signed.toHex()]);
		return signed.hash.toHex();
	}

	/** As `send`, but throws unless it succeeds. */
	async ok(signer, call, options = {}) {
		const [outcome] = await this.allOk([[signer, call, options]]);
		return outcome;
	}

	/** As `sendAll`, but throws unless each succeeds. */
	async allOk(transactions) {
		const outcomes = await this.sendAll(transactions);
		for (const [index, outcome] of outcomes.entries()) {
			if (outcome.error) {
				const { method, section } = transactions[index][1].method;
				throw new Error(`${section}.${method}: ${outcome.error}`);
			}
		}
		return outcomes;
	}

	/** The blocks after `from`, or after where the chain forked from it, up to `to`. */
	async #path(from, to) {
		const { number } = await this.rpc('chain_getHeader', [from]);
		const path = [];
		for (let block = to; block !== from && path.length < INCLUSION_BLOCKS; ) {
			const header = await this.rpc('chain_getHeader', [block]);
			path.unshift(block);
			if (BigInt(header.number) <= BigInt(number)) {
				break;
			}
			block = header.parentHash;
		}
		return path;
	}

	/** Outcomes of those `pending` transactions that are in `block`, taken out of `pending`. */
	async #outcomes(block, pending) {
		const { block: body } = await this.rpc('chain_getBlock', [block]);
		const found = body.extrinsics
			.map((bytes, position) => ({ position, index: pending.get(blake2AsHex(bytes)), bytes }))
			.filter(({ index }) => index !== undefined);
		if (found.length === 0) {
			return [];
		}
		const at = await this.api.at(block);
		const records = await at.query.system.events();
		return found.map(({ position, index, bytes }) => {
			pending.delete(blake2AsHex(bytes));
			const events = records
				.filter(({ phase }) => phase.isApplyExtrinsic && phase.asApplyExtrinsic.eq(position))
				.map(({ event }) => ({ name: `${capital(event.section)}.${event.method}`, data: event.data }));
			const failed = events.find(({ name }) => name === 'System.ExtrinsicFailed');
			const paid = events.find(({ name }) => name === 'TransactionPayment.TransactionFeePaid');
			return [
				index,
				new Outcome({
					error: failed ? this.errorName(failed.data.dispatchError) : null,
					events,
					block,
					fee: paid ? paid.data.actualFee.toBigInt() : 0n,
				}),
			];
		});
	}

	/** `Pallet.Error` of a dispatch error, else the error's own name. */
	errorName(error) {
		if (error.isModule) {
			const { section, name } = this.api.registry.findMetaError(error.asModule);
			return `${capital(section)}.${name}`;
		}
		return error.inner && error.inner.type ? `${error.type}.${error.inner.type}` : error.type;
	}

	/** Events of block `hash` as `{ name, data }`. */
	async events(hash) {
		const records = await (await this.api.at(hash)).query.system.events();
		return records.map(({ event }) => ({
			name: `${capital(event.section)}.${event.method}`,
			data: event.data,
		}));
	}

	// ---- state ------------------------------------------------------------------------------

	/** Everything an account owns of ICNT, free and on hold. */
	async icnt(address, block = null) {
		const { free, held } = await this.icntParts(address, block);
		return free + held;
	}

	/** ICNT of an account: `{ free, held }`. */
	async icntParts(address, block = null) {
		const at = await this.#at(block);
		const { data } = await at.query.system.account(address);
		return { free: data.free.toBigInt(), held: data.reserved.toBigInt() };
	}

	/** ICNT of an account on hold for `reason`, such as `Hardware.Collateral`. */
	async hold(address, reason, block = null) {
		const at = await this.#at(block);
		const holds = await at.query.balances.holds(address);
		return holds
			.filter(({ id }) => `${id.type}.${id.inner.type}` === reason)
			.reduce((sum, { amount }) => sum + amount.toBigInt(), 0n);
	}

	/** Units of an asset that an account owns. */
	async asset(id, address, block = null) {
		const at = await this.#at(block);
		const account = await at.query.assets.account(id, address);
		return account.isSome ? account.unwrap().balance.toBigInt() : 0n;
	}

	/** A digest of all storage of `pallets` in `block`, to show that nothing was changed. */
	async digest(pallets, block) {
		const parts = [];
		for (const pallet of pallets) {
			const prefix = xxhashAsHex(pallet, 128);
			let start = prefix;
			for (;;) {
				const keys = await this.rpc('state_getKeysPaged', [prefix, 500, start, block]);
				if (keys.length > 0) {
					const [{ changes }] = await this.rpc('state_queryStorageAt', [keys, block]);
					parts.push(...changes.map(([key, value]) => `${key}=${value}`));
				}
				if (keys.length < 500) {
					break;
				}
				start = keys[keys.length - 1];
			}
		}
		return { rows: parts.length, hash: blake2AsHex(new TextEncoder().encode(parts.join('\n'))) };
	}

	#at(block) {
		return block ? this.api.at(block) : this.api;
	}
}

/** `hardware` to `Hardware`, `slaOracle` to `SlaOracle`. */
function capital(section) {
	return section[0].toUpperCase() + section.slice(1);
}
