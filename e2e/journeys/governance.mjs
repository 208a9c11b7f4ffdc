// The holders of ICNT change how demand is paid; one votes for another; who is against it loses the vote,
// not the deposit. What is locked by a vote may be delegated to a node nevertheless, and the other way round.

import { enacted, motion, propose, STAKE, vote, voters } from '../lib/governance.mjs';
import { ICNT } from '../lib/protocol.mjs';
import { ensure, equal } from '../lib/report.mjs';
import { MARKET } from '../lib/scenario.mjs';

/** Demand is paid from the first unit on. */
const STEEPER = [
	{ demand: 0, multiplier: 500_000 },
	{ demand: 1_000_000, multiplier: 1_000_000 },
];

const GENTLER = STEEPER.map(({ demand }) => ({ demand, multiplier: 1_000_000 }));

/** @param {import('../lib/chain.mjs').Chain} chain fresh, with development parameters */
export async function governance(chain, report, cast) {
	const { api } = chain;
	const { balances, convictionVoting, incentives, referenda, safeMode, system } = api.tx;
	const [first, second, third] = voters(cast);
	const curve = async () => (await api.call.icnApi.curve(MARKET.class)).toJSON();
	const setCurve = () => incentives.setCurve(MARKET.class, STEEPER);
	const tally = async (index) => {
		const info = (await api.query.referenda.referendumInfoFor(index)).unwrap();
		const { ayes, nays, support } = info.asOngoing.tally;
		return [ayes, nays, support].map((amount) => amount.toBigInt());
	};
	const reserved = async () => (await chain.icntParts(first.address)).held;
	let index;

	await report.step('the tracks are those of governance.md, at the pace of this network', async () => {
		const tracks = api.consts.referenda.tracks.map(([id, { name, decisionPeriod }]) => [
			id.toNumber(),
			name.toUtf8 ? name.toUtf8() : name.toString(),
			decisionPeriod.toNumber(),
		]);
		equal(tracks.length, 12, 'tracks');
		const market = tracks.find(([id]) => id === 10);
		ensure(market[1].startsWith('market_admin'), `track 10 is ${market[1]}`);
		const pace = (await api.query.origins.pace()).toNumber();
		equal(market[2], Math.floor((14 * 14_400) / pace), 'blocks of a decision');
	});

	await report.step('a holder proposes a curve for demand', async () => {
		index = await propose(chain, first, 'MarketAdmin', setCurve());
		equal(await tally(index), [0n, 0n, 0n], 'votes');
	});

	await report.step('three holders vote, one of them for another', async () => {
		const track = 10;
		const toSecond = convictionVoting.delegate(track, second.address, 'Locked1x', STAKE);
		await chain.allOk([
			[third, toSecond],
			[first, vote(chain, index, true)],
		]);
		await chain.ok(second, vote(chain, index, true));
		equal(await tally(index), [3n * STAKE, 0n, 3n * STAKE], 'votes');
	});

	await report.step('what voted is locked, and pays fees of what is left only', async () => {
		const { data } = await api.query.system.account(first.address);
		equal(data.frozen.toBigInt(), STAKE, 'locked');
		const sent = await chain.send(first, balances.transferKeepAlive(cast.bank.address, 5_000_000n * ICNT));
		equal(sent.error, 'Token.Frozen', 'a transfer of it');
	});

	await report.step('it is carried out, and the curve is the new one from the next era on', async () => {
		const before = await curve();
		const { result } = await enacted(chain, index);
		ensure(result.isOk, 'it was carried out');
		await chain.untilEra((await chain.era()) + 2);
		const after = await curve();
		ensure(JSON.stringify(before) !== JSON.stringify(after), 'the curve is another');
		equal(after.map(({ demand, weight }) => ({ demand, multiplier: weight })), STEEPER, 'the curve');
	});

	await report.step('the deposits come back', async () => {
		const held = await reserved();
		await chain.ok(first, referenda.refundDecisionDeposit(index));
		await chain.ok(first, referenda.refundSubmissionDeposit(index));
		equal(held - (await reserved()), 2_600n * ICNT, 'deposits');
	});

	await report.step('what most are against is not carried out', async () => {
		const other = await propose(chain, first, 'MarketAdmin', incentives.setCurve(MARKET.class, GENTLER));
		await chain.allOk([
			[first, vote(chain, other, true)],
			[second, vote(chain, other, false)],
		]);
		const message = await enacted(chain, other).then(
			() => 'it was carried out',
			(error) => error.message,
		);
		ensure(message.endsWith('Referenda.Rejected'), message);
	});

	await report.step('an account decides nothing alone, nor does the committee', async () => {
		equal((await chain.send(first, setCurve())).error, 'BadOrigin', 'an account');
		const failed = await motion(chain, cast, setCurve()).then(
			() => 'it was carried out',
			(error) => error.message,
		);
		equal(failed, 'the motion failed: BadOrigin', 'the committee');
	});

	await report.step('the committee enters safe mode, in which referenda go on', async () => {
		await motion(chain, cast, safeMode.forceEnter());
		const moved = await chain.send(cast.bank, balances.transferKeepAlive(first.address, ICNT));
		equal(moved.error, 'System.CallFiltered', 'a transfer');
		index = await propose(chain, first, 'EmergencyAdmin', safeMode.forceExit());
		await chain.allOk(voters(cast).map((holder) => [holder, vote(chain, index, true)]));
		const { result } = await enacted(chain, index);
		ensure(result.isOk, 'it was carried out');
		await chain.ok(cast.bank, system.remark('0x00'));
	});
}
