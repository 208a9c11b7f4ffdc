// Who makes blocks is elected, paid and seen by wallets: what the staking pages of Polkadot.js show is
// read here the same way.

import { u8aToHex } from '@polkadot/util';
import { referendum } from '../lib/governance.mjs';
import { ICNT } from '../lib/protocol.mjs';
import { ensure, equal } from '../lib/report.mjs';

/** Blocks of a session, and a little. */
const SESSION = 101;

/** @param {import('../lib/chain.mjs').Chain} chain fresh, with development parameters */
export async function staking(chain, report, cast) {
	const { api } = chain;
	const { session, staking } = api.tx;
	const [alice, bob, , , eve] = cast.endowed;
	const activeEra = async () => (await api.query.staking.activeEra()).unwrap().index.toNumber();
	const eras = (count) =>
		activeEra().then((now) =>
			chain.until(async () => (await activeEra()) >= now + count, `${count} eras`, (count + 2) * SESSION),
		);

	await report.step('the node makes session keys, whose proof is for one account only', async () => {
		const made = await chain.rpc('author_rotateKeysWithOwner', [u8aToHex(bob.publicKey)]);
		const stolen = await chain.send(eve, session.setKeys(made.keys, made.proof));
		equal(stolen.error, 'Session.InvalidProof', 'the keys of another');
		const before = await chain.icntParts(bob.address);
		await chain.ok(bob, session.setKeys(made.keys, made.proof));
		ensure((await chain.icntParts(bob.address)).held > before.held, 'a deposit is held');
	});

	await report.step('a second validator and a nominator stand for election', async () => {
		await chain.ok(bob, staking.bond(50_000n * ICNT, 'Staked'));
		await chain.ok(bob, staking.validate({ commission: 50_000_000, blocked: false }));
		await chain.ok(eve, staking.bond(20_000n * ICNT, 'Stash'));
		await chain.ok(eve, staking.nominate([alice.address]));
		const waiting = (await api.derive.staking.waitingInfo()).info.map(({ accountId }) => `${accountId}`);
		ensure(waiting.includes(bob.address), 'the wallet sees who waits');
	});

	await report.step('after eras of a session each, the nominator is behind the validator', async () => {
		await referendum(chain, cast, 'Root', staking.forceNewEraAlways());
		await eras(3);
		const { validators, nextElected } = await api.derive.staking.overview();
		equal(validators.map(String), [alice.address], 'validators');
		equal(nextElected.map(String), [alice.address], 'the next');
		const era = await activeEra();
		const exposure = await api.query.staking.erasStakersOverview(era, alice.address);
		equal(exposure.unwrap().nominatorCount.toNumber(), 1, 'nominators');
	});

	await report.step('rewards come out of the reserve, and the wallet tells them before they are claimed', async () => {
		const era = (await activeEra()) - 1;
		const [points] = await api.derive.staking.erasPoints().then((all) => all.filter((each) => each.era.eq(era)));
		ensure(points.eraPoints.toNumber() > 0, 'points of the blocks');
		const promised = (await api.query.staking.erasValidatorReward(era)).unwrap().toBigInt();
		ensure(promised > 0n, 'a reward');
		equal((await api.call.stakingApi.pendingRewards(era, alice.address)).isTrue, true, 'pending');
		const issued = (await api.query.balances.totalIssuance()).toBigInt();
		const had = await chain.icnt(eve.address);
		const paid = await chain.ok(bob, staking.payoutStakers(alice.address, era));
		const rewarded = paid.events
			.filter(({ name }) => name === 'Staking.Rewarded')
			.map(({ data }) => data.amount.toBigInt());
		equal(rewarded.length, 2, 'validator and nominator');
		equal((await chain.icnt(eve.address)) - had, rewarded[1], "the nominator's part");
		const after = (await api.query.balances.totalIssuance()).toBigInt();
		const sum = rewarded[0] + rewarded[1];
		ensure(after - issued <= sum && sum <= promised, 'no more is issued than was promised');
		equal((await api.call.stakingApi.pendingRewards(era, alice.address)).isTrue, false, 'pending');
		report.say(`${sum / (ICNT / 1_000n)} mICNT of an era of ten minutes`);
	});

	await report.step('what Polkadot.js apps shows of staking resolves', async () => {
		const { derive } = api;
		const account = await derive.staking.account(eve.address);
		equal(account.stakingLedger.active.toBigInt(), 20_000n * ICNT, 'bonded');
		equal(account.nominators.map(String), [alice.address], 'nominations');
		const progress = await derive.session.progress();
		equal(progress.sessionLength.toNumber(), 100, 'slots of a session');
		equal(progress.eraLength.toNumber(), 14_400, 'slots of an era');
		const elected = await derive.staking.electedInfo();
		equal(elected.info.length, 1, 'elected');
		const stashes = (await derive.staking.stashes()).map(String);
		ensure(stashes.includes(alice.address) && stashes.includes(bob.address), 'stashes');
		const own = await derive.staking.stakerRewards(alice.address);
		ensure(Array.isArray(own), 'rewards of a staker');
		const slashes = await derive.staking.erasSlashes();
		ensure(slashes.every(({ validators }) => Object.keys(validators).length === 0), 'no slashes');
	});

	await report.step('who leaves gets everything back after its time', async () => {
		await chain.ok(bob, staking.chill());
		await chain.ok(bob, session.purgeKeys());
		await chain.ok(eve, staking.unbond(20_000n * ICNT));
		const { unlocking } = await api.derive.staking.account(eve.address);
		equal(unlocking.length, 1, 'on its way');
		await eras(29);
		await chain.ok(eve, staking.withdrawUnbonded(0));
		equal(await chain.hold(eve.address, 'Staking.Staking'), 0n, 'on hold');
	});
}
