#!/usr/bin/env node
// The guided demonstration: `node demo.mjs ws://127.0.0.1:9944`, on a fresh development chain.

import { balances, loop } from './journeys/loop.mjs';
import { cast } from './lib/actors.mjs';
import { Chain } from './lib/chain.mjs';
import { icnt, usdc } from './lib/protocol.mjs';
import { Story, StepFailed } from './lib/report.mjs';

const LEASE_ERAS = 8;

const people = await cast();
const chain = await Chain.connect(process.argv[2] ?? 'ws://127.0.0.1:9944');
const story = new Story();
let code = 0;
try {
	const providers = await chain.api.query.hardware.providers(people.provider.address);
	if (providers.isSome) {
		throw new Error('the demonstration has run on this chain: start it on a fresh one');
	}
	const { before } = await loop(chain, story, people, { leaseEras: LEASE_ERAS });
	table(before, await balances(chain, people));
	console.log(`\nAll ${story.passed} steps went as they should; every amount was checked.`);
} catch (error) {
	code = 1;
	if (!(error instanceof StepFailed)) {
		console.error(error.message);
	}
}
await chain.disconnect();
process.exit(code);

/** Balances of everybody before and after, and what changed. */
function table(before, after) {
	const rows = [['', 'before', 'after', 'change']];
	for (const name of Object.keys(after)) {
		for (const [unit, show] of [
			['icnt', icnt],
			['usdc', usdc],
		]) {
			const [then, now] = [before[name][unit], after[name][unit]];
			const sign = now > then ? '+' : '';
			rows.push([name, show(then), show(now), now === then ? '' : sign + show(now - then)]);
		}
	}
	const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
	console.log('\nBalances, what is on hold included:\n');
	let last;
	for (const [index, row] of rows.entries()) {
		const cells = row.map((cell, column) =>
			column === 0 ? (cell === last ? '' : cell).padEnd(widths[0]) : cell.padStart(widths[column]),
		);
		last = row[0];
		console.log(`  ${cells.join('   ').trimEnd()}`);
		if (index === 0) {
			console.log(`  ${'-'.repeat(widths.reduce((sum, width) => sum + width + 3, -3))}`);
		}
	}
}
