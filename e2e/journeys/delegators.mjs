// Those who put ICNT behind a node share in what it earns, and in a penalty that its provider's collateral
// does not cover: who stays and who leaves when the trouble is there alike, who comes afterwards not.
//
// Penalties ask no more in a month than is required, and that the collateral covers. So the node fails
// at the end of one month and at the beginning of the next, and nothing is put in the place of what was
// taken.
//
// Amounts are computed here once more, independently of the chain.

import { overwrite, referendum } from '../lib/governance.mjs';
import { Watch } from '../lib/oracle.mjs';
import { ensure, equal } from '../lib/report.mjs';
import { ERAS_PER_MONTH, ICNT, icnt, TREASURY, WHOLE } from '../lib/protocol.mjs';
import {
	fund,
	nodeRegistration,
	OFFER,
	registerOracles,
	registerProvider,
	voteActivation,
} from '../lib/scenario.mjs';
import { position } from '../lib/stake.mjs';

const MONTH = Number(ERAS_PER_MONTH);
/** Until then nothing happens: enough time is left for what happens before the month ends. */
const QUIET_UNTIL = MONTH - 24;
const SHORTEST_ERA = 6;
const DOWN = [10_000, 10_000, 10_000];
const SHARE = 5_000n;
const STAYS = 600n * ICNT;
const LEAVES = 300n * ICNT;
const COMES = 200n * ICNT;
/** A full era beyond what is forgiven asks for all, but no penalty for more than six tenths. */
const HARSH = { rate: 10_000, eventCap: 6_000, eraCap: 6_000, monthCap: 6_000 };

const min = (a, b) => (a < b ? a : b);
/** Whether a position lost its `part`, and of rounding, which is for the pool, next to nothing. */
const isPart = (loss, part) => loss >= part && loss <= part + 2n;

/** @param {import('../lib/chain.mjs').Chain} chain fresh, with development parameters */
export async function delegators(chain, report, cast) {
	const { api } = chain;
	const { provider, oracles, stranger } = cast;
	const { clock, delegation, hardware, incentives, slashing } = api.tx;
	const [holder, leaver, newcomer] = ['//Holder', '//Leaver', '//Newcomer'].map(cast.person);
	const watch = new Watch(chain, oracles);
	const server = cast.server('fra-delegators');
	const reason = 'Unreliable';
	const { eventCap } = HARSH;
	const { maxSlash, coolDown } = await api.query.delegation.parameters();
	const length = await api.query.clock.eraLength();
	let node;
	let required;

	const held = ({ address }) => chain.hold(address, 'Delegation.Delegated');
	const collateral = async () => (await api.query.hardware.nodes(node)).unwrap().collateral.toBigInt();
	const penalty = async (era) => {
		const listed = await api.call.icnApi.penalties(node, null, 100);
		const found = listed.find((entry) => entry.era.toNumber() === era);
		ensure(found, `there is no penalty for era ${era}`);
		return found;
	};

	/** The node is down for all of the next era, and its verdict is entered; that era. */
	async function outage() {
		const era = (await chain.era()) + 1;
		watch.see(node, era, DOWN);
		await chain.untilFinal(era + 1);
		return era;
	}

	/** Puts `amount` behind the node; the transaction and what gives the position. */
	const delegate = (who, amount) => [who, delegation.delegate(node, amount, 1)];
	const positionOf = (outcome) => outcome.event('Delegation.Delegated').position.toNumber();

	await report.step('a month is nearly over, in eras as short as they may be', async () => {
		await referendum(chain, cast, 'Root', clock.setEraLength((await chain.era()) + 12, SHORTEST_ERA));
		await chain.untilEra(QUIET_UNTIL - 20);
		await referendum(chain, cast, 'Root', clock.setEraLength(QUIET_UNTIL, length));
		await chain.untilEra(QUIET_UNTIL);
		equal((await api.query.clock.eraLength()).toNumber(), length.toNumber(), 'ticks of an era');
	});

	await report.step('a node serves, and the holders make penalties harsher', async () => {
		chain.attend(watch);
		await fund(chain, cast);
		const { transferKeepAlive } = api.tx.balances;
		const gifts = [holder, leaver, newcomer].map(({ address }) =>
			transferKeepAlive(address, 1_000n * ICNT),
		);
		await chain.ok(cast.bank, api.tx.utility.batchAll(gifts));
		await registerOracles(chain, oracles);
		const facility = await registerProvider(chain, provider, 'Rhine Hosting');
		const offer = { provider, facility, server, rewardShare: SHARE };
		const registered = await chain.ok(provider, nodeRegistration(chain, offer));
		node = registered.event('Hardware.NodeRegistered').node.toNumber();
		watch.serve(node, server);
		await overwrite(chain, cast, api.query.slashing.parameters, HARSH);
		const row = (await api.query.slaOracle.activations(node)).unwrap();
		await chain.untilEra(row.drawnIn.toNumber());
		const votes = await voteActivation(chain, oracles, node, [OFFER.units, OFFER.units]);
		required = await collateral();
		// It earns something before anybody shares in it.
		await chain.untilEra(votes.at(-1).event('Hardware.NodeActivated').from.toNumber());
	});

	/** What the only position of `who` could claim now. */
	async function claimable({ address }) {
		const [view] = await api.call.icnApi.delegationPositions(address, null, 1);
		return view.claimable.toBigInt();
	}

	let stays;
	let leaves;
	await report.step('two holders delegate, and their tokens stay their own', async () => {
		const outcomes = await chain.allOk([delegate(holder, STAYS), delegate(leaver, LEAVES)]);
		[stays, leaves] = outcomes.map(positionOf);
		equal(await held(holder), STAYS, 'on hold');
		equal(await held(leaver), LEAVES, 'on hold');
	});

	await report.step('they earn base yield and share half of what the node earns', async () => {
		const { from } = (await position(chain, stays)).state.asJoining;
		await chain.untilFinal(from.toNumber());
		// What is paid first was earned before they came.
		const first = await chain.ok(stranger, incentives.claim(node));
		equal(first.event('Incentives.Claimed').delegators.toBigInt(), 0n, 'of what was before them');
		await chain.untilFinal(from.toNumber() + 2);
		const paid = await chain.ok(stranger, incentives.claim(node));
		const { amount, delegators: shared } = paid.event('Incentives.Claimed');
		equal(shared.toBigInt(), (amount.toBigInt() * SHARE) / WHOLE, 'the share of delegators');
		ensure(shared.toBigInt() > 0n, 'there is something to share');
		const owned = await Promise.all([holder, leaver].map(({ address }) => chain.icnt(address)));
		const foretold = await Promise.all([holder, leaver].map(claimable));
		const claims = await chain.allOk([stays, leaves].map((id) => [stranger, delegation.claim(id)]));
		const [most, least] = claims.map((outcome) =>
			outcome.event('Delegation.Claimed').amount.toBigInt(),
		);
		ensure(foretold[0] <= most && foretold[1] <= least, `${foretold} were foretold`);
		const { stake, positions } = (await api.call.icnApi.delegation(node)).unwrap();
		equal(stake.toBigInt(), STAYS + LEAVES, 'stake behind the node');
		equal(positions.toNumber(), 2, 'positions');
		equal(await chain.icnt(holder.address), owned[0] + most, 'what the holder owns');
		equal(await chain.icnt(leaver.address), owned[1] + least, 'what the other owns');
		ensure(most + least > shared.toBigInt(), 'base yield is on top');
		ensure(most >= 2n * least - 4n && most <= 2n * least + 4n, `${most} and ${least}: not as staked`);
		report.say(`${icnt(most)} and ${icnt(least)} earned`);
	});

	await report.step('the collateral covers a first penalty: it costs them nothing', async () => {
		const era = await outage();
		const { asked, stage } = await penalty(era);
		ensure((await chain.era()) < MONTH, 'the month is over already');
		await chain.untilEra(stage.asPending.applyAfter.toNumber());
		const before = await collateral();
		const applied = await chain.ok(stranger, slashing.apply([[node, era, reason]]));
		const event = applied.event('Slashing.PenaltyApplied');
		equal(event.taken.toBigInt(), asked.toBigInt(), 'taken');
		equal(event.delegated.toBigInt(), 0n, 'delegated');
		equal(await collateral(), before - asked.toBigInt(), 'collateral');
		ensure((await collateral()) < (required * BigInt(eventCap)) / WHOLE, 'another is not covered');
		equal((await position(chain, stays)).worth, STAYS, 'worth');
		equal((await position(chain, leaves)).worth, LEAVES, 'worth');
		report.say(`${icnt(asked.toBigInt())} taken of the collateral`);
	});

	let second;
	let comes;
	await report.step('it fails again: one who sees it come leaves, another comes', async () => {
		await chain.untilEra(MONTH);
		second = await outage();
		const entry = await penalty(second);
		equal(entry.asked.toBigInt(), (required * BigInt(eventCap)) / WHOLE, 'asked');
		ensure(entry.stage.isPending, `the penalty is ${entry.stage.type}`);
		const left = await chain.ok(leaver, delegation.undelegate(leaves, LEAVES));
		equal(left.event('Delegation.Undelegated').amount.toBigInt(), LEAVES, 'left');
		const moved = await chain.send(leaver, delegation.redelegate(leaves, node));
		equal(moved.error, 'Delegation.StillCooling', 'error');
		comes = positionOf(await chain.ok(...delegate(newcomer, COMES)));
	});

	let losses;
	await report.step('the rest of it is taken of who was there then, by what each had', async () => {
		const { asked, stage } = await penalty(second);
		await chain.untilEra(stage.asPending.applyAfter.toNumber());
		const had = await collateral();
		const rest = asked.toBigInt() - had;
		ensure(rest > 0n, 'the collateral covers it');
		const reached = STAYS + LEAVES;
		const amount = min(rest, (reached * maxSlash.toBigInt()) / WHOLE);
		ensure(amount < rest, 'the most that a penalty takes of them is more than it asks');
		const parts = [STAYS, LEAVES].map((stake) => (amount * stake) / reached);
		const delegated = parts[0] + parts[1];

		const applied = await chain.ok(stranger, slashing.apply([[node, second, reason]]));
		equal(applied.fee, 0n, 'fee of what was due');
		const event = applied.event('Slashing.PenaltyApplied');
		equal(event.taken.toBigInt(), had, 'taken');
		equal(event.delegated.toBigInt(), delegated, 'delegated');
		equal(event.owed.toBigInt(), rest - delegated, 'owed');
		const slashed = applied.event('Delegation.Slashed');
		equal(slashed.node.toNumber(), node, 'node');
		equal(slashed.era.toNumber(), second, 'era');
		equal(slashed.amount.toBigInt(), delegated, 'slashed');
		const suspended = applied.event('Hardware.NodeSuspended');
		equal(suspended.reason.type, 'Undercollateralised', 'reason');
		equal(await collateral(), 0n, 'collateral');

		const rows = await Promise.all([stays, leaves, comes].map((id) => position(chain, id)));
		// Their tokens are on hold until they are touched, but worth less at once.
		equal(rows.map((row) => row.held), [STAYS, LEAVES, COMES], 'held');
		losses = rows.map((row) => row.held - row.worth);
		ensure(isPart(losses[0], parts[0]), `who stayed lost ${losses[0]} instead of ${parts[0]}`);
		ensure(isPart(losses[1], parts[1]), `who left lost ${losses[1]} instead of ${parts[1]}`);
		equal(losses[2], 0n, 'what who came later lost');
		report.say(`${icnt(losses[0])} and ${icnt(losses[1])} lost`);
	});

	/** `call` of `who` collects `loss`, which goes to the treasury; its outcome. */
	async function collected(who, id, loss, call) {
		const before = await chain.icnt(TREASURY);
		const outcome = await chain.ok(who, call);
		const event = outcome.event('Delegation.LossCollected');
		equal(event.position.toNumber(), id, 'position');
		equal(event.amount.toBigInt(), loss, 'loss');
		// A part of the fee goes there, too.
		const gained = (await chain.icnt(TREASURY)) - before;
		ensure(gained >= loss && gained <= loss + outcome.fee, `the treasury got ${gained}`);
		return outcome;
	}

	await report.step('who stayed leaves with what is left, who came with everything', async () => {
		// Nothing is left to see.
		chain.attend(null);
		const all = await chain.send(holder, delegation.undelegate(stays, STAYS));
		equal(all.error, 'Delegation.InvalidAmount', 'error');
		const rest = STAYS - losses[0];
		const outcome = await collected(holder, stays, losses[0], delegation.undelegate(stays, rest));
		equal(outcome.event('Delegation.Undelegated').amount.toBigInt(), rest, 'amount');
		equal(await held(holder), rest, 'on hold');
		const { from } = (await position(chain, comes)).state.asJoining;
		await chain.untilFinal(from.toNumber());
		await chain.ok(newcomer, delegation.undelegate(comes, COMES));
		equal(await held(newcomer), COMES, 'on hold');
	});

	await report.step('after lock and cool-down each is paid what was left', async () => {
		const locked = await chain.send(leaver, delegation.withdraw(leaves));
		equal(locked.error, 'Delegation.StillLocked', 'error');
		const row = (await api.query.delegation.positions(leaves)).unwrap();
		await chain.untilEra(row.lockUntil.toNumber());
		const early = await chain.send(leaver, delegation.withdraw(leaves));
		equal(early.error, 'Delegation.StillCooling', 'error');
		await chain.untilEra((await chain.era()) + coolDown.toNumber());

		const take = async (who, id, worth, withdraw) => {
			const before = await chain.icntParts(who.address);
			const outcome = await withdraw(delegation.withdraw(id));
			equal(outcome.event('Delegation.Withdrawn').amount.toBigInt(), worth, 'paid out');
			equal(await held(who), 0n, 'on hold');
			ensure((await api.query.delegation.positions(id)).isNone, 'the position is still there');
			const { free } = await chain.icntParts(who.address);
			// Beside what it earned since, and the deposit for the row.
			ensure(free + outcome.fee >= before.free + worth, `${free - before.free} free of ${worth}`);
		};
		await take(holder, stays, STAYS - losses[0], (call) => chain.ok(holder, call));
		await take(leaver, leaves, LEAVES - losses[1], (call) =>
			collected(leaver, leaves, losses[1], call),
		);
		await take(newcomer, comes, COMES, (call) => chain.ok(newcomer, call));
		ensure((await api.query.delegation.pools(node)).isNone, 'something is left behind the node');
	});
}
