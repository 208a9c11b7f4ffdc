// The registration once more from Python, with another client library and an own implementation of
// what the node's key signs. The chain seals a block for each transaction.

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { PYTHON } from '../lib/paths.mjs';
import { ensure, equal } from '../lib/report.mjs';
import { fund, market, MARKET } from '../lib/scenario.mjs';

const SCRIPT = fileURLToPath(new URL('../python/register.py', import.meta.url));

export async function python({ chain, report, node, cast }) {
	await report.step('the provider is funded', () => fund(chain, cast));
	let registered;
	await report.step('substrate-interface registers provider, data centre and server', async () => {
		registered = JSON.parse(await run([node.url]));
	});
	await report.step('a wrong signature was refused in Python, too', () => {
		equal(registered.refused, 'BadProof', 'error');
	});
	await report.step('the chain has what Python registered', async () => {
		const view = (await chain.api.call.icnApi.node(registered.node)).unwrap();
		equal(view.info.provider.toString(), cast.provider.address, 'provider');
		equal(view.info.units.toNumber(), registered.units, 'units');
		equal(view.info.market.region.toNumber(), MARKET.region, 'region');
		ensure(view.info.status.isPending, `status ${view.info.status.type}`);
		equal(view.name.toUtf8(), 'py-1', 'name');
		const { terms } = await market(chain);
		equal(
			await chain.hold(cast.provider.address, 'Hardware.Collateral'),
			terms.collateralPerUnit.toBigInt() * BigInt(registered.units),
			'collateral',
		);
	});
}

/** Runs the script; what it printed. */
function run(args) {
	return new Promise((resolve, reject) => {
		const child = spawn(PYTHON, [SCRIPT, ...args]);
		let out = '';
		let err = '';
		child.stdout.on('data', (data) => {
			out += data;
		});
		child.stderr.on('data', (data) => {
			err += data;
		});
		child.on('error', reject);
		child.on('close', (code) => {
			if (code === 0) {
				resolve(out);
			} else {
				reject(new Error(`register.py ended with ${code}: ${err}`));
			}
		});
	});
}
