// The loop once more on a network of three real validators: BABE produces the blocks, GRANDPA
// finalises them. Eras are as short as the runtime allows.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Chain } from '../lib/chain.mjs';
import { NodeProcess, temporaryFolder } from '../lib/node.mjs';
import { ensure, equal } from '../lib/report.mjs';
import { specOf, withEraLength } from '../lib/specs.mjs';
import { loop } from './loop.mjs';

/** The runtime's shortest era, in ticks. */
const ERA_LENGTH = 6;
const VALIDATORS = ['alice', 'bob', 'charlie'];

export async function validators({ report, cast }) {
	const nodes = [];
	const chains = [];
	try {
		await report.step('three validators start and find each other', async () => {
			const spec = await shortEras();
			let bootnode;
			for (const [index, name] of VALIDATORS.entries()) {
				const node = await NodeProcess.start(`validator-${name}`, [
					'--chain', spec,
					`--${name}`,
					'--validator',
					'--node-key', String(index + 1).padStart(64, '0'),
					'--allow-private-ip',
					...(bootnode ? ['--bootnodes', bootnode] : []),
				]);
				nodes.push(node);
				chains.push(await Chain.connect(node.url));
				if (!bootnode) {
					const id = await chains[0].rpc('system_localPeerId');
					bootnode = `/ip4/127.0.0.1/tcp/${node.p2pPort}/p2p/${id}`;
				}
			}
			for (const chain of chains) {
				await chain.until(
					async () => (await chain.rpc('system_health')).peers === VALIDATORS.length - 1,
					'two peers',
					10,
				);
			}
		});

		const { lease } = await loop(chains[0], report, cast, { leaseEras: 6 });

		await report.step('every validator has finalised the same end', async () => {
			const ended = async (chain, head) => {
				const at = await chain.api.at(head);
				return (await at.query.leases.ended(lease)).isSome;
			};
			// Of what is final: another block may take the place of the best one.
			let head;
			await chains[0].until(async () => {
				head = await chains[0].rpc('chain_getFinalizedHead');
				return ended(chains[0], head);
			}, 'the end is final');
			for (const chain of chains) {
				await chain.untilFinalised(head);
				ensure(await ended(chain, head), 'the lease has not ended');
			}
			const roots = await Promise.all(
				chains.map(async (chain) => (await chain.rpc('chain_getHeader', [head])).stateRoot),
			);
			equal(new Set(roots).size, 1, 'different state roots');
		});
		await report.step('every validator produced blocks', async () => {
			const authors = new Set();
			let { number, parentHash } = await chains[0].rpc('chain_getHeader');
			while (BigInt(number) > 1n && authors.size < VALIDATORS.length) {
				const { author } = await chains[0].api.derive.chain.getHeader(parentHash);
				authors.add(author?.toString());
				({ number, parentHash } = await chains[0].rpc('chain_getHeader', [parentHash]));
			}
			equal(authors.size, VALIDATORS.length, 'authors');
		});
	} finally {
		await Promise.all(chains.map((chain) => chain.disconnect()));
		await Promise.all(nodes.map((node) => node.stop()));
	}
}

/** A raw chain spec of the local network with short eras; its path. */
async function shortEras() {
	const folder = temporaryFolder('spec');
	const path = join(folder, 'short.json');
	writeFileSync(path, withEraLength(await specOf('local', false), ERA_LENGTH));
	const raw = join(folder, 'short-raw.json');
	writeFileSync(raw, await specOf(path, true));
	return raw;
}
