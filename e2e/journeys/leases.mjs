// The life of a year's lease through a real client, on eras of a minute: signed on a runway, topped up by
// somebody else, moved off a node that is suspended, exhausted, and moved on by a stranger for the bounty.
// Beside it a lease in ICNT. A feed goes stale, a coin loses its peg. What it all cost is invoiced.

import { encodeAddress } from '@polkadot/util-crypto';
import { feed } from '../lib/feed.mjs';
import { change, referendum } from '../lib/governance.mjs';
import { Watch } from '../lib/oracle.mjs';
import { ensure, equal } from '../lib/report.mjs';
import { earnedOf, escrowOf, ICNT_ASSET, icnt, TREASURY, USD, usdc, WHOLE } from '../lib/protocol.mjs';
import {
	ANYWHERE,
	fund,
	leaseRequest,
	MARKET,
	nodeRegistration,
	OFFER,
	quote,
	registerOracles,
	registerProvider,
	STABLECOIN,
	STABLECOIN_DECIMALS,
	voteActivation,
} from '../lib/scenario.mjs';

/** Eras of the lease, and of those that are paid for at first and later. */
const TERM = 8_640;
const RUNWAY = 4;
const MORE = 26;
const LEASED = 40;
const ICNT_UNITS = 10;
const ICNT_ERAS = 30;
/** Eras of leases that follow each other. */
const SHORT = 3;
/** An ICNT, in cents. */
const CENTS = 50;

/** @param {import('../lib/chain.mjs').Chain} chain fresh, with development parameters */
export async function leases(chain, report, cast) {
	const { api } = chain;
	const { provider, rival, tenant, stranger, oracles } = cast;
	const { leases, hardware } = api.tx;
	const watch = new Watch(chain, oracles);
	chain.attend(watch);
	const params = await api.query.leases.parameters();
	/** Eras of price that a lease on a runway has in escrow beyond its end. */
	const early = params.terminationPenaltyEras.toNumber() + 1;
	let node;
	let theirs;
	let lease;
	let from;
	let to;
	let escrow;
	let margin;
	let first;
	let second;

	const view = async () => (await api.call.icnApi.lease(lease)).unwrap();
	const allotment = () => ({ price: OFFER.priceFloor, units: LEASED, margin, decimals: STABLECOIN_DECIMALS });
	const serve = async (owner, facility, name) => {
		const server = cast.server(name);
		const call = nodeRegistration(chain, {
			provider: owner,
			facility,
			server,
			name,
			commitmentEras: TERM + 100,
		});
		const id = (await chain.ok(owner, call)).event('Hardware.NodeRegistered').node.toNumber();
		watch.serve(id, server);
		const row = (await api.query.slaOracle.activations(id)).unwrap();
		await chain.untilEra(row.drawnIn.toNumber());
		await voteActivation(chain, oracles, id, [OFFER.units, OFFER.units]);
		return id;
	};
	const onRunway = (allocations, runway, maxTotal) =>
		leases.requestLeaseOnRunway(
			MARKET,
			STABLECOIN,
			allocations.map(({ node, units }) => [node, units]),
			TERM,
			runway,
			maxTotal,
			ANYWHERE,
		);
	const refuses = async (signer, call, error) => equal((await chain.send(signer, call)).error, error, 'error');
	/** The lease that follows `id`, once there is one. */
	const follower = async (id) => {
		const next = (await api.query.leases.nextLeaseId()).toBigInt();
		ensure(next > id, 'the lease is from the future');
		await chain.until(async () => (await api.query.leases.leases(next)).isSome, `what follows lease ${id}`);
		return next;
	};
	/** What a request for another lease in `asset` answers. */
	const another = async (asset) => {
		const allocations = [{ node, units: 1 }];
		return (await chain.send(tenant, leaseRequest(chain, allocations, ICNT_ERAS, 1n, asset))).error;
	};

	await report.step('two providers offer a server each, the feeders speak', async () => {
		await fund(chain, cast);
		await registerOracles(chain, oracles);
		const [first, second] = [
			await registerProvider(chain, provider, 'Rhine Hosting'),
			await registerProvider(chain, rival, 'Main Racks'),
		];
		node = await serve(provider, first, 'fra-lease-1');
		theirs = await serve(rival, second, 'fra-lease-2');
		await chain.ok(
			tenant,
			leases.registerServiceProvider('CloudFirm', 'Kite Cloud', 'https://kite.example.org', null, MARKET.class),
		);
		equal(await another(ICNT_ASSET), 'Leases.NoPrice', 'error before anybody spoke');
		const said = await feed(chain, cast, { icnt: CENTS, usdc: 100 });
		equal(said.map(({ fee }) => fee), said.map(() => 0n), 'fees of feeding');
	});

	await report.step('a year is signed at a locked price, and four eras of it are paid for', async () => {
		const quoted = await quote(chain, LEASED, TERM);
		margin = quoted.margin;
		const mine = [{ node, units: LEASED }];
		await refuses(tenant, onRunway(mine, 1, 10n ** 18n), 'Leases.RunwayTooShort');
		const expected = escrowOf({ ...allotment(), eras: RUNWAY + early });
		await refuses(tenant, onRunway(mine, RUNWAY, expected - 1n), 'Leases.Overpriced');
		const owned = await chain.asset(STABLECOIN, tenant.address);
		const signed = (await chain.ok(tenant, onRunway(mine, RUNWAY, expected))).event('Leases.LeaseSigned');
		lease = signed.lease.toBigInt();
		from = signed.from.toNumber();
		to = signed.to.toNumber();
		escrow = signed.amount.toBigInt();
		equal(to - from, RUNWAY, 'eras that are paid for');
		equal(signed.term.toNumber() - from, TERM, 'eras of the term');
		equal(escrow, expected, 'escrow');
		equal(await chain.asset(STABLECOIN, tenant.address), owned - escrow, 'what the tenant owns');
		report.say(`${usdc(escrow)} instead of ${usdc(quoted.total)}`);
	});

	await report.step('somebody else tops it up', async () => {
		const owned = await chain.asset(STABLECOIN, rival.address);
		const call = leases.topUp(lease, MORE, 10n ** 18n);
		const topped = (await chain.ok(rival, call)).event('Leases.LeaseToppedUp');
		const served = BigInt(RUNWAY + MORE + early) * WHOLE;
		const { paid, margin: fee } = earnedOf({ ...allotment(), served });
		const amount = topped.amount.toBigInt();
		equal(amount, paid + fee - escrow, 'what it cost');
		equal(await chain.asset(STABLECOIN, rival.address), owned - amount, 'what who paid owns');
		escrow += amount;
		to += MORE;
		equal(topped.to.toNumber(), to, 'the end');
		equal((await view()).to.toNumber(), to, 'the end by the runtime API');
	});

	let inIcnt;
	await report.step('another is paid in ICNT, at the price of the day', async () => {
		const quoted = await quote(chain, ICNT_UNITS, ICNT_ERAS, ICNT_ASSET);
		const expected = escrowOf({
			price: (OFFER.priceFloor * 100n) / BigInt(CENTS),
			units: ICNT_UNITS,
			eras: ICNT_ERAS,
			margin,
			decimals: 18,
		});
		equal(quoted.total, expected, 'quote');
		const owned = await chain.icnt(tenant.address);
		const call = leaseRequest(chain, quoted.allocations, ICNT_ERAS, expected, ICNT_ASSET);
		const signed = await chain.ok(tenant, call);
		inIcnt = signed.event('Leases.LeaseSigned').lease.toBigInt();
		ensure(owned - (await chain.icnt(tenant.address)) >= expected, 'it was paid');
		equal((await api.call.icnApi.lease(inIcnt)).unwrap().rate.toBigInt(), (USD * BigInt(CENTS)) / 100n, 'rate');
		const days = leaseRequest(chain, quoted.allocations, 721, 10n ** 24n, ICNT_ASSET);
		await refuses(tenant, days, 'Leases.TooLong');
		report.say(`${icnt(expected)} for ${ICNT_ERAS} eras of ${ICNT_UNITS} TB`);
	});

	await report.step('a feed goes stale: nothing new is signed, what runs goes on', async () => {
		const { maxAge } = await api.query.prices.parameters();
		// Ten blocks.
		await change(chain, cast, 'OracleAdmin', 'Prices', { MaxAge: 60 });
		await chain.until(
			async () => (await another(STABLECOIN)) === 'Leases.StalePrice',
			'the price of the stablecoin is too old',
			40,
		);
		equal(await another(ICNT_ASSET), 'Leases.StalePrice', 'error in ICNT');
		const answer = await quote(chain, 1, ICNT_ERAS, ICNT_ASSET).catch((error) => error.message);
		ensure(/Stale/i.test(String(answer)), `the quote answers ${answer}`);
		// Silence says nothing against the coin.
		await chain.ok(rival, leases.topUp(lease, 2, 10n ** 18n));
		to += 2;
		await change(chain, cast, 'OracleAdmin', 'Prices', { MaxAge: maxAge.toNumber() });
	});

	await report.step('a coin that lost its peg pays for nothing, until it is back', async () => {
		await feed(chain, cast, { icnt: CENTS, usdc: 90 });
		equal(await another(STABLECOIN), 'Leases.Depegged', 'error of a new lease');
		await refuses(rival, leases.topUp(lease, 2, 10n ** 18n), 'Leases.Depegged');
		await feed(chain, cast, { icnt: CENTS, usdc: 100 });
		equal(await another(STABLECOIN), 'Leases.Overpriced', 'error of one that allows too little');
		equal(await another(ICNT_ASSET), 'Leases.Overpriced', 'the same in ICNT');
	});

	await report.step('a lease follows another, paid from what was laid by', async () => {
		const quoted = await quote(chain, 1, SHORT);
		const mine = [{ node: theirs, units: 1 }];
		const request = leaseRequest(chain, mine, SHORT, quoted.total);
		first = (await chain.ok(tenant, request)).event('Leases.LeaseSigned').lease.toBigInt();
		const laidBy = 2n * quoted.total;
		await chain.ok(rival, leases.deposit(STABLECOIN, laidBy, tenant.address));
		const renewal = { eras: SHORT, maxTotal: quoted.total };
		await refuses(rival, leases.setRenewal(first, renewal), 'Leases.NotPayer');
		await chain.ok(tenant, leases.setRenewal(first, renewal));
		second = await follower(first);
		const [before, after] = [await api.query.leases.leases(first), await api.query.leases.leases(second)];
		equal(
			after.unwrap().allocations[0].from.toNumber(),
			before.unwrap().to.toNumber(),
			'its first era is the first one no more of the other',
		);
		const left = (await api.query.leases.earnings(tenant.address, STABLECOIN)).toBigInt();
		equal(left, laidBy - quoted.total, 'what is left of what was laid by');
	});

	await report.step('with a stale feed none follows, and the next can be signed when it speaks', async () => {
		const { maxAge } = await api.query.prices.parameters();
		await change(chain, cast, 'OracleAdmin', 'Prices', { MaxAge: 60 });
		const next = (await api.query.leases.nextLeaseId()).toBigInt();
		await chain.until(async () => (await api.query.leases.renewals(second)).isNone, 'the end of the second');
		equal((await api.query.leases.nextLeaseId()).toBigInt(), next, 'the next lease');
		await change(chain, cast, 'OracleAdmin', 'Prices', { MaxAge: maxAge.toNumber() });
		await feed(chain, cast, { icnt: CENTS, usdc: 100 });
		// As it would have been.
		const quoted = await quote(chain, 1, SHORT);
		const mine = [{ node: theirs, units: 1 }];
		const request = leaseRequest(chain, mine, SHORT, quoted.total);
		const third = (await chain.ok(tenant, request)).event('Leases.LeaseSigned').lease.toBigInt();
		// What was laid by and not used is there.
		await chain.ok(tenant, leases.setRenewal(third, { eras: SHORT, maxTotal: quoted.total }));
		await follower(third);
	});

	await report.step('a firm signs for its reseller, who takes the lease over, and goes on paying', async () => {
		await chain.ok(
			rival,
			leases.registerServiceProvider('PartnerDepin', 'Main Racks Cloud', 'https://main.example.org', null, null),
		);
		const quoted = await quote(chain, 1, SHORT);
		const request = leaseRequest(chain, [{ node, units: 1 }], SHORT, quoted.total);
		const id = (await chain.ok(tenant, request)).event('Leases.LeaseSigned').lease.toBigInt();
		await refuses(rival, leases.acceptLease(id, true), 'Leases.NotOffered');
		await chain.ok(tenant, leases.offerLease(id, rival.address, true));
		await refuses(rival, leases.acceptLease(id, false), 'Leases.NotOffered');
		const taken = (await chain.ok(rival, leases.acceptLease(id, true))).event('Leases.LeaseTransferred');
		equal([taken.to.toString(), taken.payer.toString()], [rival.address, tenant.address], 'tenant and payer');
		await refuses(tenant, leases.terminate(id), 'Leases.NotTenant');
	});

	await report.step('the year gets longer, at the price that was signed', async () => {
		const term = (await view()).term.toNumber();
		const extended = (await chain.ok(tenant, leases.extend(lease, 10, 0))).event('Leases.LeaseExtended');
		equal([extended.term.toNumber(), extended.to.toNumber()], [term + 10, to], 'term and end');
	});

	let moved;
	await report.step('its node is suspended, and the tenant moves for free', async () => {
		await refuses(
			tenant,
			leases.replaceAllocation(lease, node, [[theirs, LEASED]], 10n ** 18n),
			'Leases.NodeStillFits',
		);
		await referendum(chain, cast, 'EmergencyAdmin', hardware.suspendNode(node));
		// It is held for one era in which it does not serve.
		const { status } = (await api.call.icnApi.node(node)).unwrap().info;
		await chain.untilEra(status.asSuspended.since.toNumber());
		const call = leases.replaceAllocation(lease, node, [[theirs, LEASED]], 10n ** 18n);
		const event = (await chain.ok(tenant, call)).event('Leases.AllocationReplaced');
		moved = event.ends.toNumber();
		// The same price: only roundings may cost.
		ensure(event.amount.toBigInt() <= 2n, `${event.amount} paid on top`);
	});

	await report.step('several are settled in one call, one of them fails', async () => {
		await chain.untilFinal(moved + 2);
		const items = [
			[lease, []],
			[lease + 100n, []],
			[inIcnt, []],
		];
		const settled = await chain.ok(stranger, leases.settleMany(items));
		const failed = settled.event('Leases.ItemFailed');
		equal([failed.index.toNumber(), chain.errorName(failed.error)], [1, 'Leases.UnknownLease'], 'failure');
		equal(settled.events.filter(({ name }) => name === 'Leases.LeaseSettled').length, 2, 'settled');
	});

	/** Sums of an invoice. */
	const invoiced = async (start, stop, at = api) => {
		const answer = await at.call.icnApi.invoice(lease, start, stop);
		ensure(answer.isOk, `no invoice: ${answer.isErr && answer.asErr}`);
		const { lines, until, bounty } = answer.asOk;
		const sum = (key) => lines.reduce((total, line) => total + line[key].toBigInt(), 0n);
		return {
			lines: lines.length,
			until: until.toNumber(),
			paid: sum('paid') + sum('penalty'),
			margin: sum('margin') + sum('penaltyMargin'),
			credited: sum('credited'),
			bounty: bounty.toBigInt(),
		};
	};
	await report.step('the invoice is what was settled, and its parts add up', async () => {
		const now = await view();
		const until = now.allocations.at(-1).settledTo.toNumber();
		const sum = (key) => now.allocations.reduce((total, part) => total + part[key].toBigInt(), 0n);
		const whole = await invoiced(0, until);
		equal(whole.lines, 2, 'nodes');
		equal([whole.paid, whole.margin], [sum('paid'), sum('marginPaid')], 'what was settled');
		// It was settled to its end on the first node: that is one line now.
		const parts = [await invoiced(0, moved), await invoiced(moved, until)];
		for (const key of ['paid', 'margin', 'credited']) {
			equal(parts[0][key] + parts[1][key], whole[key], key);
		}
		const forgotten = await api.call.icnApi.invoice(lease, 0, moved - 1);
		ensure(forgotten.isErr && forgotten.asErr.isForgotten, 'single eras of it are forgotten');
		ensure((await api.call.icnApi.invoice(lease + 100n, 0, 5)).asErr.isUnknownLease, 'of no lease');
	});

	/** A stranger moves it on in the first block of its last paid era: what blocks do by themselves comes later. */
	const expire = async () => {
		const length = (await api.query.clock.eraLength()).toNumber();
		await chain.untilEra(to - 2);
		await refuses(stranger, leases.expire(1), 'Leases.NothingDue');
		await chain.untilTicks(length - 1);
		return chain.ok(stranger, leases.expire(1));
	};

	await report.step('what was credited for the suspended node pays for another era', async () => {
		const reindexed = (await expire()).event('Leases.LeaseReindexed');
		equal([reindexed.lease.toBigInt(), reindexed.to.toNumber()], [lease, to + 1], 'which, and up to when');
		to += 1;
	});

	await report.step('nobody pays more: a stranger moves it on for the bounty', async () => {
		const done = await expire();
		equal(done.fee, 0n, 'fee of what was due');
		const exhausted = done.event('Leases.LeaseExhausted');
		equal([exhausted.lease.toBigInt(), exhausted.ends.toNumber()], [lease, to], 'which, and when');
		const bounty = earnedOf({ ...allotment(), served: WHOLE }).paid;
		equal(exhausted.bounty.toBigInt(), bounty, 'bounty');
		const earned = await api.query.leases.earnings(stranger.address, STABLECOIN);
		equal(earned.toBigInt(), bounty, 'what the stranger may withdraw');
		const { info } = (await api.call.icnApi.node(theirs)).unwrap();
		equal(info.booked.toNumber(), 0, 'booked units');
		await refuses(rival, leases.topUp(lease, 2, 10n ** 18n), 'Leases.AlreadyEnding');
		report.say(`${usdc(bounty)} for the stranger`);
	});

	await report.step('nothing is owed from its end on, and all that was paid is accounted for', async () => {
		const ended = await chain.until(async () => {
			const row = await api.query.leases.ended(lease);
			return row.isSome && row.unwrap();
		}, 'the end of the lease');
		ensure(ended.reason.isExhausted, `it ended as ${ended.reason.type}`);
		const whole = await invoiced(0, to);
		equal([whole.paid, whole.margin], [ended.paid.toBigInt(), ended.marginPaid.toBigInt()], 'paid');
		equal(whole.bounty, ended.bounty.toBigInt(), 'bounty');
		const [first, second] = ended.allocations;
		equal([first.to.toNumber(), second.to.toNumber()], [moved, to], 'ends');
		// The eras that were held, and the penalty.
		const most = earnedOf({ ...allotment(), served: BigInt(to - from + early - 1) * WHOLE });
		ensure(ended.paid.toBigInt() <= most.paid, 'no more than was held');
		report.say(`${usdc(whole.paid)} for providers, ${usdc(whole.credited)} credited, ${usdc(ended.refund.toBigInt())} back`);
	});

	await report.step('anyone sends the margin where it belongs', async () => {
		const treasury = encodeAddress(TREASURY, 42);
		await chain.until(async () => (await api.query.leases.ended(inIcnt)).isSome, 'the end of the other lease');
		const owned = [await chain.asset(STABLECOIN, treasury), await chain.icnt(treasury)];
		const ledgers = await api.query.leases.ledgers.multi([STABLECOIN, ICNT_ASSET]);
		await chain.ok(stranger, leases.distributeMargin(STABLECOIN));
		equal(
			(await chain.asset(STABLECOIN, treasury)) - owned[0],
			ledgers[0].margin.toBigInt(),
			'margin in the stablecoin',
		);
		const sent = (await chain.ok(stranger, leases.distributeMargin(ICNT_ASSET))).event('Leases.MarginDistributed');
		equal(sent.treasury.toBigInt(), ledgers[1].margin.toBigInt(), 'margin in ICNT');
		await refuses(stranger, leases.distributeMargin(ICNT_ASSET), 'Leases.InsufficientEarnings');
	});

	await report.step('claims of rewards go in one call', async () => {
		const done = await chain.ok(stranger, api.tx.incentives.claimMany([node, 9_999, theirs]));
		const count = (name) => done.events.filter((event) => event.name === name).length;
		equal([count('Incentives.Claimed'), count('Incentives.ItemFailed')], [2, 1], 'claimed and failed');
	});
}
