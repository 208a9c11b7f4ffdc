// What the feeders of a development network do.

import { USD } from './protocol.mjs';

/** The feed of ICNT, and that of the stablecoin. */
export const FEEDS = { icnt: 0, usdc: 1 };

/**
 * All feeders say the same, each in a transaction of its own, without a fee.
 *
 * @param {{ icnt?: number, usdc?: number }} cents what one of each is worth, in cents
 */
export async function feed(chain, cast, cents) {
	const { api } = chain;
	const named = (await api.query.prices.feeders()).map(String);
	const feeders = cast.endowed.filter(({ address }) => named.includes(address));
	if (feeders.length < named.length || named.length === 0) {
		throw new Error('the feeders are unknown');
	}
	const values = Object.entries(cents).map(([coin, worth]) => [
		FEEDS[coin],
		(BigInt(worth) * USD) / 100n,
	]);
	return chain.allOk(feeders.map((feeder) => [feeder, api.tx.priceOracle.feedValues(values)]));
}
