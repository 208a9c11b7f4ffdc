// Bad input, over JSON-RPC and in transactions: each is refused with a typed error, changes
// nothing, and leaves the node up.

import { ensure, equal } from '../lib/report.mjs';
import { ICNT } from '../lib/protocol.mjs';
import {
	assignments,
	fund,
	leaseRequest,
	MARKET,
	nodeRegistration,
	OFFER,
	quote,
	registerOracles,
	registerProvider,
	report as reportEra,
	STABLECOIN,
	voteActivation,
} from '../lib/scenario.mjs';

/** Everything of the protocol that a transaction could change; fees and nonces are elsewhere. */
const PROTOCOL = ['Hardware', 'SlaOracle', 'Leases', 'Incentives', 'Assets'];
/** Error code for a transaction that the runtime cannot decode. */
const UNDECODABLE = 1002;
/** Ticks at the beginning of an era in which hooks still work off its roll. */
const SETTLING_TICKS = 3;

/** The best block's state root. */
async function stateRoot(chain) {
	return (await chain.rpc('chain_getHeader')).stateRoot;
}

async function isUp(chain) {
	const health = await chain.rpc('system_health');
	equal(health.isSyncing, false, 'syncing');
}

/**
 * Sends `call`, or what it gives for the last era that has ended, which must fail with `error`: its
 * fee is all that changes. Compares every row of the protocol's pallets in the block with those in
 * the block before.
 */
async function refused(chain, signer, call, error) {
	// Not while the hooks work off the last era or will roll into the next one.
	const length = (await chain.api.query.clock.eraLength()).toNumber();
	await chain.until(async () => {
		const now = await chain.api.query.clock.now();
		const ticks = now.tick.toNumber() - now.eraStartedAt.toNumber();
		return ticks >= SETTLING_TICKS && ticks < length - 1;
	}, 'a quiet block');
	const made = typeof call === 'function' ? call((await chain.era()) - 1) : call;
	const parent = await chain.head();
	const before = await chain.digest(PROTOCOL, parent);
	const owned = await chain.icnt(signer.address, parent);
	const outcome = await chain.send(signer, made);
	equal(outcome.error, error, 'error');
	ensure(
		(await chain.rpc('chain_getHeader', [outcome.block])).parentHash === parent,
		'another block came between',
	);
	equal(await chain.digest(PROTOCOL, outcome.block), before, 'rows of the protocol');
	equal(await chain.icnt(signer.address, outcome.block), owned - outcome.fee, 'what it paid');
	await isUp(chain);
	return outcome;
}

/** Calls `method`, which must give an error of JSON-RPC with `code` and change no state. */
async function refusedByRpc(chain, method, params, code, pattern) {
	const root = await stateRoot(chain);
	let error;
	try {
		await chain.rpc(method, params);
	} catch (thrown) {
		error = thrown;
	}
	ensure(error, `${method} was accepted`);
	equal(error.code, code, 'code');
	ensure(pattern.test(`${error.message} ${error.data ?? ''}`), `${error.message} ${error.data}`);
	equal(await stateRoot(chain), root, 'state root');
	equal(await chain.rpc('author_pendingExtrinsics'), [], 'pending transactions');
	await isUp(chain);
}

export async function badInput(chain, report, cast) {
	const { api } = chain;
	const { provider, rival, tenant, stranger, oracles } = cast;
	const { hardware, leases, slaOracle } = api.tx;
	const leaseEras = 6;
	let facility;
	let rivalFacility;
	let node;
	let second;
	let activation;

	await report.step('a market with two providers, oracles and two active nodes', async () => {
		await fund(chain, cast);
		await registerOracles(chain, oracles);
		facility = await registerProvider(chain, provider, 'Rhine Hosting');
		rivalFacility = await registerProvider(chain, rival, 'Main Servers');
		const servers = [cast.server('bad-1'), cast.server('bad-1b')];
		const outcomes = await chain.allOk(
			servers.map((server) => [provider, nodeRegistration(chain, { provider, facility, server })]),
		);
		[node, second] = outcomes.map((outcome) =>
			outcome.event('Hardware.NodeRegistered').node.toNumber(),
		);
		const row = (await api.query.slaOracle.activations(second)).unwrap();
		await chain.untilEra(row.drawnIn.toNumber());
		await voteActivation(chain, oracles, node, [OFFER.units, OFFER.units]);
		await voteActivation(chain, oracles, second, [OFFER.units, OFFER.units]);
		activation = await chain.era();
		await chain.ok(
			tenant,
			leases.registerServiceProvider('CloudFirm', 'Kite Cloud', 'https://kite.example.org'),
		);
	});

	// ---- JSON-RPC ----

	const garbage = [
		['no bytes', '0x', 1040, /Could not decode/],
		['undecodable bytes', '0xdeadbeef', 1040, /Could not decode/],
		['a length that is not there', '0xfeffffff', 1040, /Could not decode/],
		['an unknown pallet', '0x1004ff0000', UNDECODABLE, /Verification Error/],
	];
	for (const [what, bytes, code, pattern] of garbage) {
		await report.step(`author_submitExtrinsic: ${what}`, () =>
			refusedByRpc(chain, 'author_submitExtrinsic', [bytes], code, pattern),
		);
	}
	await report.step('author_submitExtrinsic: no hexadecimal', () =>
		refusedByRpc(chain, 'author_submitExtrinsic', ['hello'], -32602, /Invalid params/),
	);
	await report.step('an unknown method', () =>
		refusedByRpc(chain, 'icn_nothing', [], -32601, /Method not found/),
	);
	await report.step('a runtime API with too few bytes', () =>
		refusedByRpc(chain, 'state_call', ['IcnApi_quote_lease', '0x01'], 4003, /Client error/),
	);
	await report.step('a transaction that no block can hold', async () => {
		const call = api.tx.system.remark(`0x${'00'.repeat(5_000_000)}`);
		const signed = await call.signAsync(stranger, { nonce: -1 });
		const hex = signed.toHex();
		await refusedByRpc(chain, 'author_submitExtrinsic', [hex], 1010, /exhaust the block/);
	});
	await report.step('a transaction with another signature', async () => {
		const call = api.tx.system.remark('0x00');
		const signed = await call.signAsync(stranger, { nonce: -1 });
		const bytes = signed.toU8a();
		// The signature begins after length, version, address kind, account and kind of key.
		bytes[2 + 1 + 1 + 32 + 1 + 8] ^= 1;
		const hex = `0x${Buffer.from(bytes).toString('hex')}`;
		await refusedByRpc(chain, 'author_submitExtrinsic', [hex], 1010, /bad signature/);
	});

	// ---- registration ----

	const server = cast.server('bad-2', 'sr25519');
	const registration = (offer) =>
		nodeRegistration(chain, { provider, facility, server, ...offer });
	const oversized = [
		['a name of 33 bytes', { name: 'x'.repeat(33) }],
		['an endpoint of 129 bytes', { endpoint: 'x'.repeat(129) }],
		['an endpoint of a megabyte', { endpoint: 'x'.repeat(1_000_000) }],
	];
	for (const [what, offer] of oversized) {
		await report.step(`register_node: ${what} does not decode`, async () => {
			const signed = await registration(offer).signAsync(provider, { nonce: -1 });
			await refusedByRpc(chain, 'author_submitExtrinsic', [signed.toHex()], UNDECODABLE, /Verification Error/);
		});
	}
	const registrations = [
		['an empty name', { name: '' }, 'Hardware.InvalidText'],
		['zero units', { units: 0 }, 'Hardware.ZeroUnits'],
		['more units than the class allows', { units: 2_001 }, 'Hardware.WrongUnits'],
		['an unknown market', { class: 77 }, 'Hardware.UnknownMarket'],
		['an unknown facility', { facility: 4_000_000 }, 'Hardware.UnknownFacility'],
		['a price above the cap', { priceFloor: 11n * ICNT }, 'Hardware.FloorAboveCap'],
		['a short commitment', { commitmentEras: 1 }, 'Hardware.CommitmentTooShort'],
		['a commitment without end', { commitmentEras: 4_294_967_295 }, 'Hardware.CommitmentTooLong'],
		['a key that is in use', { server: cast.server('bad-1') }, 'Hardware.KeyUsed'],
		['a signature of nothing', { proof: new Uint8Array(64) }, 'Hardware.BadProof'],
	];
	for (const [what, offer, error] of registrations) {
		await report.step(`register_node: ${what}: ${error}`, () =>
			refused(chain, provider, registration(offer), error),
		);
	}
	await report.step('register_node: the consent to another provider, replayed: Hardware.BadProof', () =>
		refused(
			chain,
			rival,
			// Signed for `provider`, sent by its rival for its own facility.
			registration({ facility: rivalFacility }),
			'Hardware.BadProof',
		),
	);
	await report.step('register_node: in the facility of somebody else: Hardware.NotProvider', () =>
		refused(chain, rival, registration({ provider: rival }), 'Hardware.NotProvider'),
	);
	await report.step('set_market without the committee: BadOrigin', async () => {
		const terms = (await api.call.icnApi.market(MARKET)).unwrap().terms;
		await refused(chain, stranger, hardware.setMarket(MARKET, terms), 'BadOrigin');
	});

	// ---- leases ----

	const all = [{ node, units: OFFER.units }];
	const requests = [
		['more than is free', [{ node, units: OFFER.units + 1 }], leaseEras, 'Hardware.NotEnoughUnits'],
		['zero units', [{ node, units: 0 }], leaseEras, 'Leases.ZeroUnits'],
		['no nodes', [], leaseEras, 'Leases.NoAllocations'],
		['a node twice', [...all, ...all], leaseEras, 'Leases.DuplicateNode'],
		['an unknown node', [{ node: 4_000_000, units: 1 }], leaseEras, 'Leases.UnknownNode'],
		['one era', all, 1, 'Leases.TooShort'],
		['a million eras', all, 1_000_000, 'Leases.TooLong'],
	];
	for (const [what, allocations, eras, error] of requests) {
		await report.step(`request_lease: ${what}: ${error}`, () =>
			refused(chain, tenant, leaseRequest(chain, allocations, eras, 10n ** 18n), error),
		);
	}
	await report.step('request_lease: an unknown market: Leases.UnknownMarket', () =>
		refused(
			chain,
			tenant,
			leases.requestLease({ region: 9, class: 9 }, STABLECOIN, [[node, 1]], leaseEras, 1n),
			'Leases.UnknownMarket',
		),
	);
	await report.step('request_lease: another asset: Leases.AssetNotAccepted', () =>
		refused(
			chain,
			tenant,
			leaseRequest(chain, all, leaseEras, 10n ** 18n, 99),
			'Leases.AssetNotAccepted',
		),
	);
	await report.step('request_lease: not registered: Leases.NotServiceProvider', () =>
		refused(
			chain,
			stranger,
			leaseRequest(chain, all, leaseEras, 10n ** 18n),
			'Leases.NotServiceProvider',
		),
	);
	await report.step('quote_lease: more than is free, with what is', async () => {
		const asked = quote(chain, 2 * OFFER.units + 1, leaseEras);
		const error = await asked.then(
			() => null,
			({ message }) => message,
		);
		ensure(/NotEnoughCapacity/i.test(error ?? ''), `answered ${error}`);
		ensure(error.includes(`${2 * OFFER.units}`), error);
	});
	await report.step('settle and withdraw what does not exist', async () => {
		await refused(chain, stranger, leases.settle(7_000, []), 'Leases.UnknownLease');
		await refused(
			chain,
			stranger,
			leases.withdraw(STABLECOIN, 1n, stranger.address),
			'Leases.InsufficientEarnings',
		);
	});

	// ---- reports ----

	const [first, other] = oracles;
	let era;
	const exception = (slot, shortfall = 3_000) => ({ slot, shortfall, reason: 'Unreachable' });
	await report.step('an era in which both nodes are watched', async () => {
		await chain.untilEra(activation + 2);
		era = await chain.era();
		const assigned = await assignments(chain, first, era);
		equal(assigned.map(({ slot }) => slot).sort(), [0, 1], 'slots');
	});
	await report.step('report: an era that has not ended: SlaOracle.FutureEra', () =>
		refused(chain, first.key, slaOracle.report(era, 0, 1, []), 'SlaOracle.FutureEra'),
	);
	await report.step('report: an era to come: SlaOracle.FutureEra', () =>
		refused(chain, first.key, slaOracle.report(era + 1_000, 0, 1, []), 'SlaOracle.FutureEra'),
	);
	await chain.untilEra(era + 1);
	const reports = [
		['a node that is not there', [exception(2)], 'SlaOracle.UnknownSlot'],
		['an entry twice', [exception(0), exception(0)], 'SlaOracle.NotSorted'],
		['entries out of order', [exception(1), exception(0)], 'SlaOracle.NotSorted'],
	];
	for (const [what, exceptions, error] of reports) {
		await report.step(`report: ${what}: ${error}`, () =>
			refused(chain, first.key, (last) => slaOracle.report(last, 0, 1, exceptions), error),
		);
	}
	await report.step('report: a page out of order: SlaOracle.WrongPage', () =>
		refused(chain, first.key, (last) => slaOracle.report(last, 1, 2, []), 'SlaOracle.WrongPage'),
	);
	await report.step('report: a shortfall above the whole does not decode', async () => {
		const call = slaOracle.report(era, 0, 1, [exception(0, 10_001)]);
		const signed = await call.signAsync(first.key, { nonce: -1 });
		await refusedByRpc(chain, 'author_submitExtrinsic', [signed.toHex()], UNDECODABLE, /Verification Error/);
	});
	await report.step('report: by nobody: SlaOracle.UnknownKey', () =>
		refused(chain, stranger, (last) => slaOracle.report(last, 0, 1, []), 'SlaOracle.UnknownKey'),
	);
	await report.step('report: twice: SlaOracle.AlreadyComplete', async () => {
		era = await chain.era();
		await chain.untilEra(era + 1);
		await reportEra(chain, [first], era, node);
		const again = slaOracle.report(era, 0, 1, []);
		await refused(chain, first.key, again, 'SlaOracle.AlreadyComplete');
	});
	await report.step('report: the era before the last: SlaOracle.WindowClosed', async () => {
		await chain.untilEra(era + 2);
		await refused(chain, other.key, slaOracle.report(era, 0, 1, []), 'SlaOracle.WindowClosed');
	});
	await report.step('report: an era that was pruned: SlaOracle.PrunedEra', async () => {
		await chain.until(async () => (await api.query.slaOracle.eras(0)).isNone, 'era 0 pruned');
		await refused(chain, other.key, slaOracle.report(0, 0, 1, []), 'SlaOracle.PrunedEra');
	});

	await report.step('report: an unassigned node: SlaOracle.NotAssigned', async () => {
		const four = [...oracles, cast.extraOracle];
		await registerOracles(chain, [cast.extraOracle]);
		const watched = (await chain.era()) + 2;
		await chain.untilEra(watched);
		// Each node has three of the four, so somebody watches at most one of the two.
		let idle;
		let slot;
		for (const oracle of four) {
			const assigned = (await assignments(chain, oracle, watched)).map((entry) => entry.slot);
			if (assigned.length < 2) {
				idle = oracle;
				slot = [0, 1].find((candidate) => !assigned.includes(candidate));
			}
		}
		ensure(idle, 'everybody watches everything');
		await chain.untilEra(watched + 1);
		const call = slaOracle.report(watched, 0, 1, [exception(slot)]);
		await refused(chain, idle.key, call, 'SlaOracle.NotAssigned');
	});

	await report.step('the node works as before', async () => {
		const quoted = await quote(chain, 2 * OFFER.units, leaseEras);
		equal(quoted.allocations.length, 2, 'nodes of the quote');
		await chain.ok(tenant, leaseRequest(chain, quoted.allocations, leaseEras, quoted.total));
	});
}
