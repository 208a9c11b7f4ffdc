#!/usr/bin/env node
// Runs journeys against nodes that they start: `node run.mjs [journey..]`, all without arguments.
// Those on one development node take seconds, `validators` takes minutes of real blocks.

import { badInput } from './journeys/bad-input.mjs';
import { delegators } from './journeys/delegators.mjs';
import { governance } from './journeys/governance.mjs';
import { leases } from './journeys/leases.mjs';
import { loop } from './journeys/loop.mjs';
import { penalties } from './journeys/penalties.mjs';
import { python } from './journeys/python.mjs';
import { specs } from './journeys/specs.mjs';
import { staking } from './journeys/staking.mjs';
import { supply } from './journeys/supply.mjs';
import { upgrade } from './journeys/upgrade.mjs';
import { validators } from './journeys/validators.mjs';
import { wallet } from './journeys/wallet.mjs';
import { cast } from './lib/actors.mjs';
import { Chain } from './lib/chain.mjs';
import { NodeProcess, stopAll } from './lib/node.mjs';
import { Report, StepFailed } from './lib/report.mjs';

/** Longest that all journeys may take. */
const PATIENCE_MINUTES = 30;

/** Runs `journey` on a fresh development chain; with `manual` sealing, it seals the blocks. */
async function onDevChain(name, sealing, journey) {
	const report = new Report(name);
	let node;
	let chain;
	try {
		node = await NodeProcess.start(name, ['--dev', '--sealing', sealing]);
		chain = await Chain.connect(node.url, { seals: sealing === 'manual' });
		await journey({ chain, report, node, cast: await cast() });
		await report.step('the node is still up', () => {
			if (!node.alive) {
				throw new Error('the node ended');
			}
		});
	} catch (error) {
		unexpected(report, error);
		if (node) {
			console.log(`the end of the node's log:\n${node.tail()}`);
		}
	} finally {
		await chain?.disconnect();
		await node?.stop();
	}
	return report;
}

/** Runs `journey`, which starts its own nodes. */
async function alone(name, journey) {
	const report = new Report(name);
	try {
		await journey({ report, cast: await cast() });
	} catch (error) {
		unexpected(report, error);
	}
	return report;
}

/** A step that failed is counted already; anything else that was thrown is counted here. */
function unexpected(report, error) {
	if (!(error instanceof StepFailed)) {
		report.failed += 1;
		console.log(`FAIL  ${report.journey}: ${error.stack ?? error}`);
	}
}

const journeys = {
	specs: () => alone('specs', specs),
	loop: () =>
		onDevChain('loop', 'manual', ({ chain, report, cast }) => loop(chain, report, cast, { leaseEras: 8 })),
	'bad-input': () =>
		onDevChain('bad-input', 'manual', ({ chain, report, cast }) => badInput(chain, report, cast)),
	penalties: () =>
		onDevChain('penalties', 'manual', ({ chain, report, cast }) => penalties(chain, report, cast)),
	supply: () =>
		onDevChain('supply', 'manual', ({ chain, report, cast }) => supply(chain, report, cast)),
	leases: () =>
		onDevChain('leases', 'manual', ({ chain, report, cast }) => leases(chain, report, cast)),
	governance: () =>
		onDevChain('governance', 'manual', ({ chain, report, cast }) => governance(chain, report, cast)),
	wallet: () =>
		onDevChain('wallet', 'manual', ({ chain, report, cast }) => wallet(chain, report, cast)),
	staking: () =>
		onDevChain('staking', 'manual', ({ chain, report, cast }) => staking(chain, report, cast)),
	upgrade: () =>
		onDevChain('upgrade', 'manual', ({ chain, report, cast, node }) => upgrade(chain, report, cast, node.url)),
	delegators: () =>
		onDevChain('delegators', 'manual', ({ chain, report, cast }) => delegators(chain, report, cast)),
	python: () => onDevChain('python', 'instant', python),
	validators: () => alone('validators', validators),
};

const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(journeys);
const unknown = wanted.filter((name) => !(name in journeys));
if (unknown.length > 0) {
	console.error(`unknown: ${unknown.join(', ')}; there are: ${Object.keys(journeys).join(', ')}`);
	process.exit(2);
}
let passed = 0;
let failed = 0;
// A journey that hangs is one that failed.
const patience = setTimeout(() => {
	console.log(`FAIL  not done within ${PATIENCE_MINUTES} minutes`);
	console.log(`${passed} passed, ${failed + 1} failed`);
	process.exit(1);
}, PATIENCE_MINUTES * 60_000);
for (const name of wanted) {
	const report = await journeys[name]();
	passed += report.passed;
	failed += report.failed;
}
clearTimeout(patience);
await stopAll();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
