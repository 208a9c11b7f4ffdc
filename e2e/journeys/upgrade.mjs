// A running chain gets another runtime: with a migration over all nodes, one in each block, and a change
// that users see. The committee lets it through, the holders decide. That runtime knows the hash of its
// metadata, so that a signer with a screen can check what it signs.

import { merkleizeMetadata } from '@polkadot-api/merkleize-metadata';
import { existsSync, readFileSync } from 'node:fs';
import { u8aToHex } from '@polkadot/util';
import { blake2AsHex, xxhashAsHex } from '@polkadot/util-crypto';
import { Chain } from '../lib/chain.mjs';
import { motion, referendum } from '../lib/governance.mjs';
import { NEXT_RUNTIME } from '../lib/paths.mjs';
import { ICNT } from '../lib/protocol.mjs';
import { ensure, equal } from '../lib/report.mjs';
import { fund, nodeRegistration, registerProvider } from '../lib/scenario.mjs';

const SERVERS = ['fra-up-1', 'fra-up-2', 'fra-up-3'];
/** Less than an account must hold before the upgrade, more than it must after. */
const LITTLE = (ICNT * 7n) / 1_000n;
/** The migration that is rehearsed (`runtime/src/migrations/rehearsal.rs`). */
const MIGRATION = `0x${Buffer.from('icn/rehearsal/01').toString('hex')}`;
/** Blocks in which the migration is over. */
const PATIENCE = 40;

/**
 * @param {import('../lib/chain.mjs').Chain} old fresh, with development parameters
 * @param {string} url of its node, for a client that learns the new runtime
 */
export async function upgrade(old, report, cast, url) {
	let chain = old;
	const { balances, system, whitelist } = old.api.tx;
	const { bank, provider, stranger } = cast;
	const version = async () => (await chain.rpc('state_getRuntimeVersion')).specVersion;
	const nodes = async (block) => (await (await chain.api.at(block)).query.hardware.nodes.entries()).length;
	const authorize = (code) => system.authorizeUpgrade(blake2AsHex(code));
	const paused = ['Hardware', 'Leases', 'Assets', 'Attestations', 'Delegation'];
	let code;
	let before;

	await report.step('providers have nodes, and a little is less than an account must hold', async () => {
		await fund(chain, cast);
		const facility = await registerProvider(chain, provider, 'Rhine Hosting');
		for (const name of SERVERS) {
			await chain.ok(provider, nodeRegistration(chain, { provider, facility, server: cast.server(name) }));
		}
		const sent = await chain.send(bank, balances.transferKeepAlive(cast.person('//Poor').address, LITTLE));
		equal(sent.error, 'Token.BelowMinimum', 'a little');
		equal(await version(), 1, 'version');
	});

	await report.step('the committee lets the upgrade through, the holders decide it', async () => {
		ensure(existsSync(NEXT_RUNTIME), `no runtime at ${NEXT_RUNTIME}: build with ICN_REHEARSAL=1`);
		code = readFileSync(NEXT_RUNTIME);
		const call = authorize(code);
		await motion(chain, cast, whitelist.whitelistCall(blake2AsHex(call.method.toU8a())));
		await referendum(chain, cast, 'WhitelistedCaller', whitelist.dispatchWhitelistedCallWithPreimage(call));
		const authorized = (await chain.api.query.system.authorizedUpgrade()).unwrap();
		equal(authorized.codeHash.toHex(), blake2AsHex(code), 'hash');
		equal(await version(), 1, 'version');
	});

	await report.step('any other code is refused, that one is taken from anyone', async () => {
		const other = new Uint8Array(code);
		other[other.length - 1] ^= 1;
		equal(
			(await chain.send(stranger, system.applyAuthorizedUpgrade(`0x${Buffer.from(other).toString('hex')}`))).error,
			'System.Unauthorized',
			'other code',
		);
		before = await chain.digest(paused, await chain.head());
		await chain.submit(stranger, system.applyAuthorizedUpgrade(`0x${code.toString('hex')}`));
		await chain.nextBlock();
		equal(await version(), 2, 'version');
		chain = await Chain.connect(url, { seals: true });
	});

	try {
		await onTheNewRuntime();
	} finally {
		await chain.disconnect();
	}

	async function onTheNewRuntime() {
		const { api } = chain;
		const { balances } = api.tx;

		await report.step('the migration walks over all nodes, and the clock stands still', async () => {
			const ticks = [];
			let done = false;
			for (let blocks = 0; blocks < PATIENCE && !done; blocks += 1) {
				const block = await chain.nextBlock();
				ticks.push((await (await api.at(block)).query.clock.now()).tick.toNumber());
				const names = (await chain.events(block)).map(({ name }) => name);
				ensure(!names.includes('MultiBlockMigrations.UpgradeFailed'), 'the migration failed');
				done = names.includes('MultiBlockMigrations.UpgradeCompleted');
			}
			ensure(done, `not over within ${PATIENCE} blocks`);
			const head = await chain.head();
			const prefix = xxhashAsHex('Rehearsal', 128);
			const rows = await chain.rpc('state_getKeysPaged', [prefix, 100, prefix, head]);
			equal(rows.length, await nodes(head), 'nodes that it found');
			ensure(ticks.length > SERVERS.length, `${ticks.length} blocks`);
			ensure(ticks.at(-1) - ticks[0] <= 2, `${ticks.at(-1) - ticks[0]} ticks in ${ticks.length} blocks`);
		});

		await report.step('nothing of the state is lost', async () => {
			const after = await chain.digest(paused, await chain.head());
			equal(after, before, 'digest of the protocol');
		});

		await report.step('the chain goes on, and a little is enough now', async () => {
				await chain.ok(bank, balances.transferKeepAlive(cast.person('//Poor').address, LITTLE));
			const tick = (await chain.clock()).tick;
			await chain.nextBlock();
			await chain.nextBlock();
			ensure((await chain.clock()).tick > tick, 'the clock goes on');
		});

		await report.step('a transaction with the hash of the metadata is taken, one with another is not', async () => {
			const metadata = await api.call.metadata.metadataAtVersion(15);
			const digest = merkleizeMetadata(metadata.unwrap().toU8a(true), {
				decimals: 18,
				tokenSymbol: 'ICNT',
			}).digest();
			const send = async (metadataHash) => {
				const nonce = await api.rpc.system.accountNextIndex(bank.address);
				const call = balances.transferKeepAlive(stranger.address, ICNT);
				const signed = await call.signAsync(bank, { nonce, mode: 1, metadataHash: u8aToHex(metadataHash) });
				return chain.rpc('author_submitExtrinsic', [signed.toHex()]).then(
					() => null,
					(error) => error.message,
				);
			};
			const wrong = new Uint8Array(digest);
			wrong[0] ^= 1;
			const refused = await send(wrong);
			ensure(refused?.includes('1010'), `another hash: ${refused}`);
			const had = await chain.icnt(stranger.address);
			equal(await send(digest), null, 'the right hash');
			await chain.nextBlock();
			await chain.nextBlock();
			equal((await chain.icnt(stranger.address)) - had, ICNT, 'what was sent');
		});

		await report.step('a migration that fails leaves the chain in safe mode, where the committee acts', async () => {
			const { multiBlockMigrations, safeMode, utility } = api.tx;
			// The same migration again, from a place that there is not.
			const again = utility.batchAll([
				multiBlockMigrations.clearHistoric({ Specific: [MIGRATION] }),
				multiBlockMigrations.forceSetActiveCursor(0, '0xff', null),
			]);
			let head = await referendum(chain, cast, 'Root', again);
			let failed = false;
			for (let blocks = 0; blocks < PATIENCE && !failed; blocks += 1) {
				failed = (await chain.events(head)).some(({ name }) => name === 'MultiBlockMigrations.UpgradeFailed');
				head = await chain.nextBlock(head);
			}
			ensure(failed, `did not fail within ${PATIENCE} blocks`);
			ensure((await api.query.safeMode.enteredUntil()).isSome, 'safe mode is on');
			const transfer = balances.transferKeepAlive(stranger.address, ICNT);
			equal((await chain.send(bank, transfer)).error, 'System.CallFiltered', 'a transfer');
			const { tick } = await chain.clock();
			await motion(chain, cast, safeMode.forceExit());
			equal((await chain.clock()).tick, tick, 'the clock stood still');
			await chain.ok(bank, transfer);
		});
	}
}
