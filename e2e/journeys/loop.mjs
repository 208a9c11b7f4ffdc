// The whole loop: a server is registered, activated by the oracles and leased; an outage is
// measured, the provider is paid less for it and the tenant is credited without asking; the
// market's reward follows demand; a motion changes the market's terms.
//
// Runs on a chain that this client seals as well as on one with real validators, and tells the
// demonstration. Every amount is computed here once more, independently of the chain.

import { u8aToHex } from '@polkadot/util';
import { encodeAddress } from '@polkadot/util-crypto';
import { referendum } from '../lib/governance.mjs';
import { Watch } from '../lib/oracle.mjs';
import { ensure, equal } from '../lib/report.mjs';
import { rewardRules, rewards, total, unscaled } from '../lib/rewards.mjs';
import { earnedOf, escrowOf, icnt, TREASURY, USD, usdc, WHOLE } from '../lib/protocol.mjs';
import {
	assignments,
	fund,
	leaseRequest,
	market,
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

/** Units that the committee measures: less than the provider claims. */
const MEASURED = 96;
const LEASED = 40;
/** The outage, in basis points of the era, and what each oracle sees of it. */
const OUTAGE = 3_000;
const SEEN = [OUTAGE, 2_000, OUTAGE + 500];

/** Balances that the story moves, of all accounts in it. */
export async function balances(chain, cast) {
	const rows = {};
	const who = {
		Provider: cast.provider.address,
		'Provider, till': cast.till.address,
		Tenant: cast.tenant.address,
		'Oracle 1': cast.oracles[0].operator.address,
		Treasury: encodeAddress(TREASURY, 42),
	};
	for (const [name, address] of Object.entries(who)) {
		rows[name] = {
			icnt: await chain.icnt(address),
			usdc: await chain.asset(STABLECOIN, address),
		};
	}
	return rows;
}

/**
 * @param {import('../lib/chain.mjs').Chain} chain fresh, with development parameters
 * @param {import('../lib/report.mjs').Report} report
 * @param {{ leaseEras: number }} options
 * @returns `{ before, lease }`: balances at its beginning, and the lease that is over
 */
export async function loop(chain, report, cast, { leaseEras }) {
	const { api } = chain;
	const { provider, tenant, oracles, till } = cast;
	const klass = MARKET.class;
	let before;
	let rules;
	let facility;
	let node;
	const watch = new Watch(chain, oracles);
	chain.attend(watch);

	await report.step('everybody is funded, the oracles put down their bonds', async () => {
		await fund(chain, cast);
		before = await balances(chain, cast);
		rules = await rewardRules(api, MARKET);
		await registerOracles(chain, oracles);
		const params = await api.query.slaOracle.parameters();
		for (const { operator } of oracles) {
			const bond = await chain.hold(operator.address, 'SlaOracle.Bond');
			equal(bond, params.bond.toBigInt(), 'bond');
		}
		report.say(`three oracles hold a bond of ${icnt(params.bond.toBigInt())} each`);
	});

	await report.step('a provider registers itself and a data centre', async () => {
		facility = await registerProvider(chain, provider, 'Rhine Hosting');
		report.say('Rhine Hosting, Frankfurt, tier 3');
	});

	const server = cast.server('fra-1');
	await report.step('a server whose own key did not sign is refused', async () => {
		const held = await chain.hold(provider.address, 'Hardware.Collateral');
		const wrong = nodeRegistration(chain, {
			provider,
			facility,
			server,
			signer: cast.server('somebody else'),
		});
		const outcome = await chain.send(provider, wrong);
		equal(outcome.error, 'Hardware.BadProof', 'error');
		equal(await chain.hold(provider.address, 'Hardware.Collateral'), held, 'collateral');
		report.say(`refused: ${outcome.error}`);
	});

	await report.step('the same server with its consent is registered, collateral on hold', async () => {
		const owned = await chain.icnt(provider.address);
		const outcome = await chain.ok(
			provider,
			nodeRegistration(chain, { provider, facility, server }),
		);
		node = outcome.event('Hardware.NodeRegistered').node.toNumber();
		watch.serve(node, server);
		const { terms } = await market(chain);
		const collateral = terms.collateralPerUnit.toBigInt() * BigInt(OFFER.units);
		equal(await chain.hold(provider.address, 'Hardware.Collateral'), collateral, 'collateral');
		const keyFee = api.consts.hardware.keyFee.toBigInt();
		equal(
			await chain.icnt(provider.address, outcome.block),
			owned - outcome.fee - keyFee,
			'what the provider owns',
		);
		report.say(`node ${node} claims ${OFFER.units} TB at ${Number(OFFER.priceFloor / (USD / 100n)) / 100} USD`);
		report.say(`${icnt(collateral)} of collateral on hold`);
	});

	let activation;
	await report.step('the oracles measure and activate it, two of three suffice', async () => {
		const row = (await api.query.slaOracle.activations(node)).unwrap();
		await chain.untilEra(row.drawnIn.toNumber());
		// The lower median of two votes is the lower one.
		const [first, second] = await voteActivation(chain, oracles, node, [OFFER.units, MEASURED]);
		for (const { fee } of [first, second]) {
			equal(fee, 0n, 'fee of a useful vote');
		}
		const { info } = (await api.call.icnApi.node(node)).unwrap();
		ensure(info.status.isActive, `the node is ${info.status.type}`);
		equal(info.units.toNumber(), MEASURED, 'units');
		const { terms } = await market(chain);
		equal(
			await chain.hold(provider.address, 'Hardware.Collateral'),
			terms.collateralPerUnit.toBigInt() * BigInt(MEASURED),
			'collateral of what was measured',
		);
		activation = second.event('Hardware.NodeActivated').from.toNumber() - 1;
		report.say(`measured ${MEASURED} TB; the collateral above it is free again`);
	});

	await report.step('a tenant gets a quote, and a maximum price below it is refused', async () => {
		await chain.ok(
			tenant,
			api.tx.leases.registerServiceProvider(
				'PartnerDepin',
				'Kite Cloud',
				'https://kite.example.org',
				{ hash: `0x${'11'.repeat(32)}`, uri: 'https://kite.example.org/agent-1.4.tar.gz' },
				1,
			),
		);
		const profile = (await api.call.icnApi.serviceProvider(tenant.address)).unwrap();
		equal(profile.name.toUtf8(), 'Kite Cloud', 'name in the profile');
		equal(profile.software.unwrap().uri.toUtf8(), 'https://kite.example.org/agent-1.4.tar.gz', 'software');
		equal(profile.suspended.isNone, true, 'not suspended');
		const quoted = await quote(chain, LEASED, leaseEras);
		const expected = escrowOf({
			price: OFFER.priceFloor,
			units: LEASED,
			eras: leaseEras,
			margin: quoted.margin,
			decimals: STABLECOIN_DECIMALS,
		});
		equal(quoted.total, expected, 'quote');
		const owned = await chain.asset(STABLECOIN, tenant.address);
		const cheap = leaseRequest(chain, quoted.allocations, leaseEras, quoted.total - 1n);
		const outcome = await chain.send(tenant, cheap);
		equal(outcome.error, 'Leases.Overpriced', 'error');
		equal(await chain.asset(STABLECOIN, tenant.address), owned, 'what the tenant owns');
		report.say(`${LEASED} TB for ${leaseEras} eras: ${usdc(quoted.total)}; a maximum just below it: ${outcome.error}`);
	});

	let lease;
	let from;
	let to;
	let escrow;
	let margin;
	let idle;
	await report.step('the lease is signed at exactly the quote', async () => {
		idle = await market(chain);
		const owned = await chain.asset(STABLECOIN, tenant.address);
		const quoted = await quote(chain, LEASED, leaseEras);
		const outcome = await chain.ok(
			tenant,
			leaseRequest(chain, quoted.allocations, leaseEras, quoted.total),
		);
		const signed = outcome.event('Leases.LeaseSigned');
		lease = signed.lease.toBigInt();
		from = signed.from.toNumber();
		to = signed.to.toNumber();
		escrow = signed.amount.toBigInt();
		margin = quoted.margin;
		equal(escrow, quoted.total, 'escrow');
		equal(to - from, leaseEras, 'eras');
		equal(await chain.asset(STABLECOIN, tenant.address), owned - escrow, 'what the tenant owns');
		const { info } = (await api.call.icnApi.node(node)).unwrap();
		equal(info.booked.toNumber(), LEASED, 'booked units');
		report.say(`lease ${lease} of eras ${from} to ${to - 1}, ${usdc(escrow)} in escrow`);
	});

	// The node is watched from the second era after its activation on.
	const outage = activation + 2;
	await report.step(`an outage of 30 % in era ${outage} is seen by the committee`, async () => {
		ensure(outage > from - 1 && outage < to, 'the outage is outside the lease');
		watch.see(node, outage, SEEN);
		await chain.untilEra(outage);
		for (const oracle of oracles) {
			const assigned = await assignments(chain, oracle, outage);
			ensure(assigned.some((entry) => entry.node === node), 'the node is not watched');
		}
		await chain.untilEra(outage + 1);
		const commitments = watch.outcomes('commit', outage);
		equal(commitments.length, oracles.length, 'commitments');
		for (const { fee } of [...watch.outcomes('root', outage), ...commitments]) {
			equal(fee, 0n, 'fee of a commitment');
		}
		report.say('each commits to what it saw before it can know what the others say');
	});

	await report.step('the committee shows what it saw', async () => {
		await chain.until(
			async () => watch.outcomes('reveal', outage).length === oracles.length,
			'every report',
		);
		for (const { fee } of watch.outcomes('reveal', outage)) {
			equal(fee, 0n, 'fee of a useful report');
		}
		report.say('reported 30 %, 20 % and 35 %: the median counts');
	});

	await report.step('the verdict is final one era later', async () => {
		await chain.untilFinal(outage + 1);
		const record = (await api.call.icnApi.serviceRecord(node)).unwrap();
		equal(record.credit.toNumber(), OUTAGE, 'credited shortfall');
		equal(record.penal.toNumber(), OUTAGE, 'penal shortfall');
		report.say(`era ${outage}: ${OUTAGE / 100} % short`);
	});

	const allotment = { price: OFFER.priceFloor, units: LEASED, margin, decimals: STABLECOIN_DECIMALS };
	await report.step('a settlement does what its preview says', async () => {
		// The era may roll between the two: then both are about more eras, and it is asked again.
		const preview = async () => {
			const view = await api.call.icnApi.previewSettlement(lease);
			ensure(view.isSome, 'nothing is due');
			return view.unwrap();
		};
		let seen = await preview();
		const outcome = await chain.ok(provider, api.tx.leases.settle(lease, seen.positions));
		const settled = outcome.event('Leases.LeaseSettled');
		const until = settled.until.toNumber();
		if (until !== seen.until.toNumber()) {
			const parent = (await chain.rpc('chain_getHeader', [outcome.block])).parentHash;
			seen = (await (await api.at(parent)).call.icnApi.previewSettlement(lease)).unwrap();
		}
		const served = BigInt(until - from) * WHOLE - BigInt(OUTAGE);
		const expected = earnedOf({ ...allotment, served });
		equal(settled.paid.toBigInt(), expected.paid, 'paid');
		equal(settled.margin.toBigInt(), expected.margin, 'margin');
		equal(seen.paid.toBigInt(), expected.paid, 'previewed');
		equal(seen.margin.toBigInt(), expected.margin, 'previewed margin');
		report.say(`eras ${from} to ${until - 1}: ${usdc(expected.paid)} for the provider, ${usdc(expected.margin)} margin`);
	});

	await report.step('the holders raise the price floor; the running lease keeps its price', async () => {
		const { terms } = await market(chain);
		const priceFloor = 3n * USD;
		await referendum(chain, cast, 'MarketAdmin', api.tx.hardware.setMarket(MARKET, { ...terms, priceFloor }));
		equal((await market(chain)).terms.priceFloor.toBigInt(), priceFloor, 'price floor');
		const quoted = await quote(chain, LEASED, leaseEras);
		equal(quoted.allocations[0].price, priceFloor, 'price of a new lease');
		const view = (await api.call.icnApi.lease(lease)).unwrap();
		equal(view.allocations[0].price.toBigInt(), OFFER.priceFloor, 'price of the running lease');
		report.say('2.80 USD stays what this lease pays; a new one would pay 3.00');
	});

	let final;
	await report.step('the lease runs out and closes itself; the tenant has its credit unasked', async () => {
		const ended = await chain.until(async () => {
			const row = await api.query.leases.ended(lease);
			return row.isSome && row.unwrap();
		}, 'the end of the lease');
		ensure(ended.reason.isExpired, `the lease ended as ${ended.reason.type}`);
		final = earnedOf({ ...allotment, served: BigInt(leaseEras) * WHOLE - BigInt(OUTAGE) });
		const refund = escrow - final.paid - final.margin;
		equal(ended.paid.toBigInt(), final.paid, 'paid');
		equal(ended.marginPaid.toBigInt(), final.margin, 'margin');
		equal(ended.refund.toBigInt(), refund, 'refund');
		const { info } = (await api.call.icnApi.node(node)).unwrap();
		equal(info.booked.toNumber(), 0, 'booked units');
		equal(
			await chain.asset(STABLECOIN, tenant.address),
			before.Tenant.usdc - escrow + refund,
			'what the tenant owns',
		);
		const full = earnedOf({ ...allotment, served: BigInt(leaseEras) * WHOLE });
		report.say(`paid ${usdc(final.paid)} instead of ${usdc(full.paid)}; back to the tenant: ${usdc(refund)}`);
	});

	await report.step('the provider withdraws its earnings, the protocol its margin', async () => {
		equal(
			(await api.query.leases.earnings(provider.address, STABLECOIN)).toBigInt(),
			final.paid,
			'earnings',
		);
		await chain.ok(provider, api.tx.leases.withdraw(STABLECOIN, final.paid, till.address));
		equal(await chain.asset(STABLECOIN, till.address), final.paid, 'the till');
		const treasury = encodeAddress(TREASURY, 42);
		const held = await chain.asset(STABLECOIN, treasury);
		await chain.ok(tenant, api.tx.leases.distributeMargin(STABLECOIN));
		equal(await chain.asset(STABLECOIN, treasury), held + final.margin, 'the margin');
		const ledger = await api.query.leases.ledgers(STABLECOIN);
		equal(
			[ledger.escrow, ledger.earnings, ledger.margin].map((part) => part.toBigInt()),
			[0n, 0n, 0n],
			'what the ledger still owes',
		);
		report.say(`${usdc(final.paid)} in the provider's till, ${usdc(final.margin)} in the treasury`);
	});

	await report.step('the reward that anyone claims for the provider is the model\'s', async () => {
		const owned = await chain.icnt(provider.address);
		const outcome = await chain.ok(tenant, api.tx.incentives.claim(node));
		const claimed = outcome.event('Incentives.Claimed');
		const at = await api.at(outcome.block);
		const until = (await at.query.incentives.nodes(node)).unwrap().at.toNumber();
		ensure(until >= to, `rewards are settled up to era ${until} only`);
		const eras = rewards(
			rules,
			{
				units: MEASURED,
				from: activation + 1,
				bookings: [{ units: LEASED, from, to }],
				shortfalls: new Map([[outage, OUTAGE]]),
				unmeasured: watch.unmeasured,
			},
			until,
		);
		equal(claimed.amount.toBigInt(), total(eras), 'reward');
		equal(
			await chain.icnt(provider.address, outcome.block),
			owned + claimed.amount.toBigInt(),
			'what the provider owns',
		);
		const parent = (await chain.rpc('chain_getHeader', [outcome.block])).parentHash;
		const view = (await (await api.at(parent)).call.icnApi.previewReward(node)).unwrap();
		if (view.until.toNumber() === until) {
			equal(view.claimable.toBigInt(), claimed.amount.toBigInt(), 'preview');
		}
		const first = eras[0];
		const short = eras.find(({ era }) => era === outage);
		const last = eras.find(({ era }) => era === to - 1);
		ensure(short.reward < short.full, 'the outage cost no reward');
		ensure(last.fromDemand > first.fromDemand, 'no reward for demand');
		report.say(`${icnt(claimed.amount.toBigInt())} for ${eras.length} eras`);
		const parts = [first, last].map(({ fromDemand }) => icnt(unscaled(fromDemand)));
		report.say(`from the demand pool ${parts[0]} in the first era and ${parts[1]} in the last one leased`);
		report.say(`the outage cost ${icnt(unscaled(short.full - short.reward))} of reward`);
	});

	await report.step('the oracles are paid for what they got right', async () => {
		const params = await api.query.slaOracle.parameters();
		const tolerance = params.errorTolerance.toBigInt();
		const share = params.eraBudget.toBigInt() / BigInt(oracles.length);
		const settledUntil = async (at) => (await at.query.slaOracle.settled()).era.toNumber();
		await chain.until(async () => (await settledUntil(api)) > outage, 'the oracles are settled');
		const earned = [];
		for (const [index, oracle] of oracles.entries()) {
			const outcome = await chain.ok(oracle.operator, api.tx.slaOracle.withdrawPay());
			const { parentHash } = await chain.rpc('chain_getHeader', [outcome.block]);
			const until = await settledUntil(await api.at(parentHash));
			let expected = 0n;
			// The outage was in the first era in which there was something to watch.
			for (let era = outage; era < until; era += 1) {
				const error = era === outage ? BigInt(Math.abs(SEEN[index] - OUTAGE)) : 0n;
				if (watch.proved(oracle, era)) {
					expected += (share * (tolerance - error)) / tolerance;
				}
			}
			const paid = outcome.event('SlaOracle.PayWithdrawn').amount.toBigInt();
			ensure(paid > 0n, 'an oracle earned nothing');
			equal(paid, expected, `pay of oracle ${index + 1}`);
			earned.push(icnt(paid));
		}
		// Real validators may be late; a chain that waits for its oracles has no such excuse.
		if (chain.seals) {
			equal(watch.failures().map(({ kind, outcome }) => [kind, outcome.error]), [], 'failures');
			equal([...watch.unmeasured].filter((era) => era > activation), [], 'unmeasured eras');
		}
		report.say(`earned ${earned.join(', ')}: the further from the verdict, the less`);
	});

	await report.step('the runtime API shows it all', async () => {
		const view = (await api.call.icnApi.node(node)).unwrap();
		equal(view.info.provider.toString(), provider.address, 'provider');
		equal(view.name.toUtf8(), OFFER.name, 'name');
		equal(view.endpoint.toUtf8(), OFFER.endpoint, 'endpoint');
		equal(view.key.asEd25519.toHex(), u8aToHex(server.publicKey), 'key');
		const nodes = await api.call.icnApi.nodesByProvider(provider.address, null, 10);
		equal(nodes.map((id) => id.toNumber()), [node], 'nodes of the provider');
		const leases = await api.call.icnApi.leasesByTenant(tenant.address, null, 10);
		equal(leases.length, 0, 'leases that are not over');
		ensure((await api.call.icnApi.lease(lease)).isNone, 'the lease is over');
		const now = await market(chain);
		equal(now.capacity, BigInt(MEASURED), 'capacity of the market');
		equal(now.booked, 0n, 'booked units of the market');
		equal(idle.demand, 0, 'demand before the lease');
		ensure(now.demand > 0, 'demand after the lease');
		const markets = await api.call.icnApi.markets(null, 100);
		ensure(markets.length >= 1, 'no markets');
		ensure((await api.call.icnApi.curve(klass)).length > 0, 'no curve');
	});

	return { before, lease };
}
