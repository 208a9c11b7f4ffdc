#!/usr/bin/env node
// Makes the feeders of a development network tell what ICNT is worth, once: until they do, nothing is
// sold for ICNT there.
//
//   node e2e/feed.mjs [CENTS] [URL]    50 cents and ws://127.0.0.1:9944 if nothing else is said

import { cast } from './lib/actors.mjs';
import { Chain } from './lib/chain.mjs';
import { feed } from './lib/feed.mjs';

const [cents = '50', url = 'ws://127.0.0.1:9944'] = process.argv.slice(2);
if (!/^[1-9]\d{0,8}$/.test(cents)) {
	console.error(`not a number of cents: ${cents}`);
	process.exit(1);
}
const chain = await Chain.connect(url);
try {
	await feed(chain, await cast(), { icnt: Number(cents), usdc: 100 });
	console.log(`three feeders: an ICNT is worth ${cents} cents, the stablecoin a dollar`);
} finally {
	await chain.disconnect();
}
