// The supply side through a real client: a tier of a data centre is attested, leased for, rewarded, and
// ends while the lease runs; the tenant moves. A node grows. One leaves with a penalty, another without.

import { referendum } from '../lib/governance.mjs';
import { Watch } from '../lib/oracle.mjs';
import { ensure, equal } from '../lib/report.mjs';
import { consentPayload, ICNT, icnt, usdc, WHOLE } from '../lib/protocol.mjs';
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
	voteActivation,
} from '../lib/scenario.mjs';

const TIER = 'DataCentreTier';
const TIER_THREE = { ...ANYWHERE, evidence: [[TIER, 3]] };
const IN_GERMANY = { ...ANYWHERE, countries: ['DE'], excluded: ['US'] };
const LEASED = 40;
const LEASE_ERAS = 40;
const BOND = 10_000n * ICNT;
const STAKE = 500n * ICNT;

/** @param {import('../lib/chain.mjs').Chain} chain fresh, with development parameters */
export async function supply(chain, report, cast) {
	const { api } = chain;
	const { provider, rival, tenant, oracles, stranger } = cast;
	const { attestations, hardware, incentives, leases } = api.tx;
	const issuer = cast.person('//Issuer');
	const watch = new Watch(chain, oracles);
	chain.attend(watch);
	let facility;
	let theirFacility;
	let node;
	let theirs;
	let until;
	let lease;
	const unbondingEras = (await api.query.hardware.parameters()).unbondingEras.toNumber();

	const info = async (id) => (await api.call.icnApi.node(id)).unwrap().info;
	const quoteFor = (constraints) => quote(chain, LEASED, LEASE_ERAS, STABLECOIN, constraints);
	const noQuote = async (constraints) => {
		const message = await quoteFor(constraints).then(
			() => 'a quote',
			(error) => error.message,
		);
		ensure(/NotEnoughCapacity/i.test(message), `answered ${message}`);
	};
	const attest = (where, level, end) =>
		chain.ok(issuer, attestations.attest({ Facility: where }, TIER, level, '0x07'.padEnd(66, '0'), end));

	/** Registers and activates a server; its id. */
	async function serve(owner, where, name, commitmentEras) {
		const server = cast.server(name);
		const { units } = OFFER;
		const offer = { provider: owner, facility: where, server, name, commitmentEras };
		const registered = await chain.ok(owner, nodeRegistration(chain, offer));
		const id = registered.event('Hardware.NodeRegistered').node.toNumber();
		watch.serve(id, server);
		const row = (await api.query.slaOracle.activations(id)).unwrap();
		await chain.untilEra(row.drawnIn.toNumber());
		await voteActivation(chain, oracles, id, [units, units]);
		return { id, server };
	}

	await report.step('two providers offer a server each', async () => {
		await fund(chain, cast);
		await chain.ok(cast.bank, api.tx.balances.transferKeepAlive(issuer.address, 20_000n * ICNT));
		await registerOracles(chain, oracles);
		facility = await registerProvider(chain, provider, 'Rhine Hosting');
		theirFacility = await registerProvider(chain, rival, 'Main Racks');
		node = await serve(provider, facility, 'fra-supply-1', 200);
		theirs = await serve(rival, theirFacility, 'fra-supply-2', 120);
		await chain.ok(
			tenant,
			leases.registerServiceProvider('CloudFirm', 'Kite Cloud', 'https://kite.example.org', null, null),
		);
	});

	await report.step('a claimed tier proves nothing', () => noQuote(TIER_THREE));

	await report.step('the holders name an issuer, which bonds and attests a tier', async () => {
		const early = await chain.send(
			issuer,
			attestations.attest({ Facility: facility }, TIER, 3, '0x07'.padEnd(66, '0'), 1_000),
		);
		equal(early.error, 'Attestations.UnknownIssuer', 'error');
		await referendum(chain, cast, 'AttestationAdmin', attestations.setIssuer(issuer.address, [TIER]));
		await chain.ok(issuer, attestations.bond(BOND));
		equal(await chain.hold(issuer.address, 'Attestations.IssuerBond'), BOND, 'bond');
		until = (await chain.era()) + 16;
		await attest(facility, 3, until);
		const proven = await api.call.icnApi.evidence(node.id);
		equal(proven.length, 1, 'kinds');
		equal(proven[0][1].level.toNumber(), 3, 'level');
		equal(proven[0][1].until.toNumber(), until, 'until');
	});

	await report.step('a tenant who asks for it gets a node of that data centre, and no other', async () => {
		const quoted = await quoteFor(TIER_THREE);
		equal(quoted.allocations.length, 1, 'nodes');
		equal(quoted.allocations[0].node, node.id, 'node');
		const other = [{ node: theirs.id, units: LEASED }];
		const refused = await chain.send(
			tenant,
			leaseRequest(chain, other, LEASE_ERAS, quoted.total, STABLECOIN, TIER_THREE),
		);
		equal(refused.error, 'Leases.ConstraintNotMet', 'error');
		const signed = await chain.ok(
			tenant,
			leaseRequest(chain, quoted.allocations, LEASE_ERAS, quoted.total, STABLECOIN, TIER_THREE),
		);
		const event = signed.event('Leases.LeaseSigned');
		lease = event.lease.toBigInt();
		equal(event.amount.toBigInt(), quoted.total, 'escrow');
	});

	await report.step('countries and jurisdictions count, too', async () => {
		const quoted = await quoteFor(IN_GERMANY);
		ensure(quoted.total > 0n, 'there is a quote');
		await noQuote({ ...ANYWHERE, excluded: ['DE'] });
		await noQuote({ ...ANYWHERE, countries: ['NL'] });
	});

	await report.step('evidence earns its node more, as the holders weigh it', async () => {
		await referendum(chain, cast, 'MarketAdmin', incentives.setEvidenceBonus(TIER, [0, 0, 2_000, 2_000]));
		await chain.untilEra((await chain.era()) + 1);
		const granted = await chain.ok(stranger, incentives.updateEvidence(node.id));
		equal(granted.fee, 0n, 'fee of what was due');
		const again = await chain.send(stranger, incentives.updateEvidence(node.id));
		equal(again.error, 'Incentives.NothingChanged', 'error');
	});

	let position;
	await report.step('a holder delegates to the other node, and its tokens stay its own', async () => {
		const { delegation } = api.tx;
		const foreign = await chain.send(stranger, delegation.delegate(4_000_000, STAKE, 1));
		equal(foreign.error, 'Delegation.UnknownNode', 'error');
		const owned = await chain.icnt(stranger.address);
		const delegated = await chain.ok(stranger, delegation.delegate(theirs.id, STAKE, 1));
		position = delegated.event('Delegation.Delegated').position.toNumber();
		equal(await chain.hold(stranger.address, 'Delegation.Delegated'), STAKE, 'on hold');
		ensure(owned - (await chain.icnt(stranger.address)) <= ICNT, 'it still owns it, but for fees');
	});

	await report.step('the evidence ends: at that very tick it proves nothing', async () => {
		equal((await api.call.icnApi.leaseBreaches(lease)).length, 0, 'breaches before');
		await chain.untilEra(until);
		const broken = await api.call.icnApi.leaseBreaches(lease);
		equal(broken.length, 1, 'breaches');
		equal(broken[0][0].toNumber(), node.id, 'node');
		await noQuote(TIER_THREE);
		const told = await chain.ok(stranger, leases.reportBreach(lease, node.id));
		equal(told.fee, 0n, 'fee of what was new');
		equal(told.event('Leases.ConstraintBroken').node.toNumber(), node.id, 'node');
	});

	await report.step('the tenant moves for free to where it is proven', async () => {
		const move = leases.replaceAllocation(lease, node.id, [[theirs.id, LEASED]], 10n ** 18n);
		const unproven = await chain.send(tenant, move);
		equal(unproven.error, 'Leases.ConstraintNotMet', 'error');
		await attest(theirFacility, 4, until + 400);
		const owned = await chain.asset(STABLECOIN, tenant.address);
		const moved = await chain.ok(tenant, move);
		const event = moved.event('Leases.AllocationReplaced');
		// The same price: what was paid for the rest of the term is enough, but for rounding.
		const amount = event.amount.toBigInt();
		ensure(amount <= 2n, `${amount} paid on top`);
		equal(await chain.asset(STABLECOIN, tenant.address), owned - amount, 'what the tenant owns');
		equal((await api.call.icnApi.leaseBreaches(lease)).length, 0, 'breaches');
	});

	await report.step('the holder earned base yield and a share of what the node earned', async () => {
		const { delegation } = api.tx;
		await chain.ok(tenant, incentives.claim(theirs.id));
		await chain.untilEra((await chain.era()) + 2);
		await chain.ok(tenant, incentives.claim(theirs.id));
		const owned = await chain.icnt(stranger.address);
		const claimed = await chain.ok(tenant, delegation.claim(position));
		const amount = claimed.event('Delegation.Claimed').amount.toBigInt();
		ensure(amount > 0n, 'it earned something');
		equal(await chain.icnt(stranger.address), owned + amount, 'what the holder owns');
		report.say(`${icnt(amount)} earned`);
		const foreign = await chain.send(tenant, delegation.undelegate(position, STAKE));
		equal(foreign.error, 'Delegation.NotOwner', 'error');
		await chain.ok(stranger, delegation.undelegate(position, STAKE));
		const early = await chain.send(stranger, delegation.withdraw(position));
		equal(early.error, 'Delegation.StillLocked', 'error');
	});

	await report.step('the first node grows: consent of its key, more collateral, votes', async () => {
		const units = OFFER.units + 50;
		const change = (generation) => {
			const payload = consentPayload({
				genesis: chain.genesis,
				provider: provider.publicKey,
				region: MARKET.region,
				klass: MARKET.class,
				units,
				generation,
			});
			return hardware.changeUnits(node.id, units, { Ed25519: node.server.sign(payload) });
		};
		const stale = await chain.send(provider, change(0));
		equal(stale.error, 'Hardware.BadProof', 'error');
		const before = await chain.hold(provider.address, 'Hardware.Collateral');
		await chain.ok(provider, change(1));
		const after = await chain.hold(provider.address, 'Hardware.Collateral');
		equal(after * BigInt(OFFER.units), before * BigInt(units), 'collateral in proportion');
		equal((await info(node.id)).units.toNumber(), OFFER.units, 'units until it is confirmed');
		const row = (await api.query.slaOracle.activations(node.id)).unwrap();
		await chain.untilEra(row.drawnIn.toNumber());
		const votes = await voteActivation(chain, oracles, node.id, [units, units]);
		const event = votes.at(-1).event('Hardware.UnitsChanged');
		equal(event.units.toNumber(), units, 'units');
		const { generation } = await info(node.id);
		equal(generation.toNumber(), 1, 'generation');
		// It goes on serving, now under its new generation.
		const era = await chain.era();
		await chain.untilFinal(era + 3);
		const record = (await api.call.icnApi.serviceRecord(node.id)).unwrap();
		equal(record.credit.toNumber(), 0, 'shortfall');
		report.say(`${icnt(after - before)} more`);
	});

	await report.step('leaving early costs a part of the collateral', async () => {
		const committed = await chain.send(provider, hardware.exitNode(node.id));
		equal(committed.error, 'Hardware.Committed', 'error');
		const held = await chain.hold(provider.address, 'Hardware.Collateral');
		const left = await chain.ok(provider, hardware.exitEarly(node.id));
		const penalty = left.event('Hardware.NodeExitingEarly').penalty.toBigInt();
		ensure(penalty > 0n, 'it costs something');
		ensure((penalty * WHOLE) / held <= 3_000n, 'three tenths at most');
		const early = await chain.send(stranger, hardware.removeNode(node.id));
		equal(early.error, 'Hardware.TooEarly', 'error');
		await chain.untilEra((await chain.era()) + unbondingEras);
		// What the lease held of it before it moved is paid first.
		const unsettled = await chain.send(stranger, hardware.removeNode(node.id));
		equal(unsettled.error, 'Hardware.Unsettled', 'error');
		await chain.ok(stranger, leases.settle(lease, []));
		const removed = await chain.ok(stranger, hardware.removeNode(node.id));
		equal(removed.fee, 0n, 'fee of what was due');
		equal(removed.event('Hardware.NodeRemoved').collateral.toBigInt(), held - penalty, 'freed');
		equal(await chain.hold(provider.address, 'Hardware.Collateral'), 0n, 'collateral');
		report.say(`${icnt(penalty)} lost`);
	});

	await report.step('the lease runs out where it moved to, and was billed there', async () => {
		const view = (await api.call.icnApi.lease(lease)).unwrap();
		await chain.untilFinal(view.to.toNumber());
		const settled = await chain.send(stranger, leases.settle(lease, []));
		ensure(!settled.error || settled.error === 'Leases.UnknownLease', `${settled.error}`);
		const income = async (who) =>
			(await api.query.leases.earnings(who.address, STABLECOIN)).toBigInt();
		const [first, second] = [await income(provider), await income(rival)];
		ensure(first > 0n && second > 0n, 'both were paid');
		report.say(`${usdc(first)} and ${usdc(second)}`);
	});

	await report.step('after the cool-down the holder has its tokens back', async () => {
		const { delegation } = api.tx;
		chain.attend(null);
		const { coolDown } = await api.query.delegation.parameters();
		await chain.untilEra((await chain.era()) + coolDown.toNumber());
		await chain.ok(stranger, delegation.withdraw(position));
		equal(await chain.hold(stranger.address, 'Delegation.Delegated'), 0n, 'on hold');
	});

	await report.step('leaving after the commitment costs nothing', async () => {
		const view = (await api.call.icnApi.node(theirs.id)).unwrap();
		await chain.untilEra(view.commitmentUntil.toNumber());
		const before = await chain.hold(rival.address, 'Hardware.Collateral');
		await chain.ok(rival, hardware.exitNode(theirs.id));
		await chain.untilEra((await chain.era()) + unbondingEras);
		const removed = await chain.ok(stranger, hardware.removeNode(theirs.id));
		equal(removed.event('Hardware.NodeRemoved').collateral.toBigInt(), before, 'freed');
		equal(await chain.hold(rival.address, 'Hardware.Collateral'), 0n, 'collateral');
	});
}
