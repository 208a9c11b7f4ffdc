// How the holders of ICNT decide, from the preimage to the effect.

import { blake2AsHex } from '@polkadot/util-crypto';
import { ensure } from './report.mjs';
import { ICNT } from './protocol.mjs';

/** What each of the holders votes with. */
export const STAKE = 9_000_000n * ICNT;
/** Blocks in which a referendum of a development chain is over. */
const PATIENCE = 200;

/** Three of the endowed accounts; the one that funds the others is not among them. */
export const voters = (cast) => cast.endowed.slice(0, 3);

/** A vote with conviction. */
export function vote(chain, index, aye, balance = STAKE) {
	const standard = { vote: { aye, conviction: 'Locked1x' }, balance };
	return chain.api.tx.convictionVoting.vote(index, { Standard: standard });
}

/**
 * Puts `call` to the vote on the track of `origin`, with its decision deposit; the number of the
 * referendum.
 *
 * @param {string} origin such as `MarketAdmin`, or `Root`
 */
export async function propose(chain, proposer, origin, call) {
	const { preimage, referenda } = chain.api.tx;
	const bytes = call.method.toHex();
	const len = call.method.encodedLength;
	const hash = blake2AsHex(bytes);
	// A call that was proposed before has its preimage here still.
	if ((await chain.api.query.preimage.requestStatusFor(hash)).isNone) {
		await chain.ok(proposer, preimage.notePreimage(bytes));
	}
	const named = origin === 'Root' ? { system: origin } : { Origins: origin };
	const submitted = await chain.ok(proposer, referenda.submit(named, { Lookup: { hash, len } }, { After: 0 }));
	const index = submitted.event('Referenda.Submitted').index.toNumber();
	await chain.ok(proposer, referenda.placeDecisionDeposit(index));
	return index;
}

/** Lets time pass until what referendum `index` decided was carried out; the outcome of its call. */
export async function enacted(chain, index) {
	let seen = await chain.head();
	let passed = false;
	for (let blocks = 0; blocks < PATIENCE; blocks += 1) {
		seen = await chain.nextBlock(seen);
		for (const { name, data } of await chain.events(seen)) {
			if (['Referenda.Rejected', 'Referenda.TimedOut'].includes(name) && data.index.eq(index)) {
				throw new Error(`referendum ${index}: ${name}`);
			}
			passed ||= name === 'Referenda.Confirmed' && data.index.eq(index);
			// Alarms are tasks without a name.
			if (passed && name === 'Scheduler.Dispatched' && data.id.isSome) {
				return { block: seen, result: data.result };
			}
		}
	}
	throw new Error(`referendum ${index} is not over within ${PATIENCE} blocks`);
}

/**
 * A referendum in the name of `origin` that three holders vote for, to its end; fails if its call
 * does. The block in which it was carried out.
 */
export async function referendum(chain, cast, origin, call) {
	const index = await propose(chain, cast.endowed[0], origin, call);
	await chain.allOk(voters(cast).map((holder) => [holder, vote(chain, index, true)]));
	const { block, result } = await enacted(chain, index);
	ensure(result.isOk, `the call failed: ${result.isErr && chain.errorName(result.asErr)}`);
	return block;
}

/**
 * Changes parameters of `group` by a referendum in the name of `origin`, and lets the delay of the
 * group pass. One change moves a value by one step at most.
 *
 * @param {Record<string, number | bigint>} values by name, such as `{ MaxAge: 60 }`
 */
export async function change(chain, cast, origin, group, values) {
	const changes = Object.entries(values).map(([name, value]) => [{ [group]: name }, value]);
	const call = chain.api.tx.parameterChanges.propose(changes);
	let seen = await referendum(chain, cast, origin, call);
	for (let blocks = 0; blocks < PATIENCE; blocks += 1) {
		seen = await chain.nextBlock(seen);
		for (const { name, data } of await chain.events(seen)) {
			if (name.startsWith('ParameterChanges.') && data.group.type === group) {
				ensure(name === 'ParameterChanges.Enacted', `the change of ${group}: ${name}`);
				return seen;
			}
		}
	}
	throw new Error(`the change of ${group} was not made within ${PATIENCE} blocks`);
}

/**
 * Writes fields of a row of the state, as only Root may: parameters that no walk of steps would reach
 * in the time of a journey.
 *
 * @param entry of `api.query`, a plain value
 */
export async function overwrite(chain, cast, entry, fields) {
	const { api } = chain;
	const known = (await entry()).toJSON();
	const type = api.registry.createLookupType(entry.creator.meta.type.asPlain);
	const row = api.createType(type, { ...known, ...fields });
	return referendum(chain, cast, 'Root', api.tx.system.setStorage([[entry.key(), row.toHex()]]));
}

/**
 * The technical committee passes a motion: proposed, voted for by a majority, closed. Its members
 * on development networks are among the endowed accounts.
 */
export async function motion(chain, cast, call) {
	const { technicalCommittee } = chain.api.tx;
	const addresses = (await chain.api.query.technicalCommittee.members()).map(String);
	const members = cast.endowed.filter(({ address }) => addresses.includes(address));
	const threshold = Math.floor(addresses.length / 2) + 1;
	ensure(members.length >= threshold, 'the committee is unknown');
	const length = call.method.encodedLength + 8;
	const proposed = await chain.ok(
		members[0],
		technicalCommittee.propose(threshold, call, length),
	);
	if (threshold === 1) {
		return proposed;
	}
	const { proposalHash, proposalIndex } = proposed.event('TechnicalCommittee.Proposed');
	await chain.allOk(
		members
			.slice(0, threshold)
			.map((member) => [member, technicalCommittee.vote(proposalHash, proposalIndex, true)]),
	);
	const closed = await chain.ok(
		members[0],
		technicalCommittee.close(
			proposalHash,
			proposalIndex,
			{ refTime: 50_000_000_000n, proofSize: 1_000_000n },
			length,
		),
	);
	const { result } = closed.event('TechnicalCommittee.Executed');
	ensure(result.isOk, `the motion failed: ${result.isErr && chain.errorName(result.asErr)}`);
	return closed;
}
