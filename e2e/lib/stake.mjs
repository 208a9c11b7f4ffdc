// What stands behind a node, from storage: losses are taken from a position's hold when it is touched
// next, but its worth falls at once.

import { ensure, equal } from './report.mjs';

/** What is left of `amount` that entered at index `from`, when the index is `to`. */
function left(amount, from, to) {
	ensure(from.epoch.eq(to.epoch), 'more was slashed than this computes');
	return (amount * to.product.toBigInt()) / from.product.toBigInt();
}

/** Position `id`: what is on hold for it and what it is worth, in ICNT base units, and its state. */
export async function position(chain, id) {
	const { delegation } = chain.api.query;
	const row = (await delegation.positions(id)).unwrap();
	const { node, state } = row;
	const held = row.amount.toBigInt();
	const active = (await delegation.pools(node)).unwrap().active.index;
	const worth = async () => {
		if (state.isActive) {
			return left(held, state.asActive.index, active);
		}
		if (state.isCooling) {
			const { bucket, index } = state.asCooling;
			return left(held, index, (await delegation.buckets(node, bucket)).unwrap().index);
		}
		const { from, index } = state.asJoining;
		const cohort = (await delegation.cohorts(node, from)).unwrap();
		const joined = left(held, index, cohort.stake.index);
		return cohort.entry.isSome ? left(joined, cohort.entry.unwrap().index, active) : joined;
	};
	// The runtime tells the same, computed by itself.
	const mine = await chain.api.call.icnApi.delegationPositions(row.owner, null, 100);
	const view = mine.find((each) => each.position.eq(id));
	equal(view.held.toBigInt(), held, 'on hold by the runtime API');
	equal(view.value.toBigInt(), await worth(), 'worth by the runtime API');
	return { held, worth: view.value.toBigInt(), state };
}
