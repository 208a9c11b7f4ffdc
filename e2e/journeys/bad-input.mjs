// Bad input, over JSON-RPC and in transactions: each is refused with a typed error, changes
// nothing, and leaves the node up.

import { randomAsU8a } from '@polkadot/util-crypto';
import { Watch } from '../lib/oracle.mjs';
import { sealedReport } from '../lib/probes.mjs';
import { ICNT } from '../lib/protocol.mjs';
import { ensure, equal } from '../lib/report.mjs';
import {
	ANYWHERE,
	assignments,
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

/** Everything of the protocol that a transaction could change; fees and nonces are elsewhere. */
const PROTOCOL = ['Hardware', 'SlaOracle', 'Slashing', 'Leases', 'Incentives', 'Assets'];
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
		const ticks = await chain.ticks();
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
			leases.registerServiceProvider('CloudFirm', 'Kite Cloud', 'https://kite.example.org', null, null),
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
	await report.step('set_market by an account: BadOrigin', async () => {
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
			leases.requestLease({ region: 9, class: 9 }, STABLECOIN, [[node, 1]], leaseEras, 1n, ANYWHERE),
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

	// ---- oracles ----

	const [first, other, third] = oracles;
	const watch = new Watch(chain, oracles);
	const nothing = new Uint8Array(32);
	const exception = (slot, shortfall = 3_000) => ({ slot, shortfall, reason: 'Unreachable' });
	/** A report without receipts: `hash` to commit to, `calls` that show it. */
	const written = (oracle, era, pages) => {
		const operator = oracle.operator.publicKey;
		const salt = randomAsU8a(32);
		const seal = { genesis: chain.genesis, operator, era, receipts: nothing, salt };
		const sealed = sealedReport(seal, pages);
		const shown = ({ exceptions, rest }) => slaOracle.reveal(era, exceptions, rest);
		return { hash: sealed.hash, pages: sealed.pages, calls: sealed.pages.map(shown) };
	};
	const none = { End: { receipts: nothing, salt: nothing } };
	const fails = (what, signer, call, error) =>
		report.step(`${what}: ${error}`, () => refused(chain, signer, call, error));

	let era;
	await report.step('an era in which both nodes are watched, and reported on', async () => {
		watch.serve(node, cast.server('bad-1'));
		watch.serve(second, cast.server('bad-1b'));
		era = Math.max(activation + 2, (await chain.era()) + 1);
		chain.attend(watch);
		await chain.untilEra(era);
		const assigned = await assignments(chain, first, era);
		equal(assigned.map(({ slot }) => slot).sort(), [0, 1], 'slots');
		await chain.until(
			async () => watch.outcomes('reveal', era).length === oracles.length,
			'every report',
		);
		equal(watch.failures(), [], 'failures');
		// From here on by hand.
		chain.attend(null);
	});

	// These hold in every era; `last` is the one that has just ended.
	const ofAnyEra = [
		['commit: by nobody', stranger, (last) => slaOracle.commit(last + 1, nothing), 'SlaOracle.UnknownKey'],
		['commit: to an era that has ended', first.key, (last) => slaOracle.commit(last, nothing), 'SlaOracle.WrongEra'],
		['commit: to an era to come', first.key, (last) => slaOracle.commit(last + 2, nothing), 'SlaOracle.WrongEra'],
		['post_root: by nobody', stranger, (last) => slaOracle.postRoot(last + 1, 0, nothing), 'SlaOracle.UnknownKey'],
		['post_root: of the part that ends with the era', first.key, (last) => slaOracle.postRoot(last + 1, 1, nothing), 'SlaOracle.WrongWindow'],
		['post_root: of an era that has ended', first.key, (last) => slaOracle.postRoot(last, 0, nothing), 'SlaOracle.WrongEra'],
		['reveal: by nobody', stranger, (last) => slaOracle.reveal(last, [], none), 'SlaOracle.UnknownKey'],
		['reveal: an era that has not ended', first.key, (last) => slaOracle.reveal(last + 1, [], none), 'SlaOracle.FutureEra'],
		['reveal: an era to come', first.key, (last) => slaOracle.reveal(last + 1_000, [], none), 'SlaOracle.FutureEra'],
		['open_check: by nobody', stranger, (last) => slaOracle.openCheck(last - 1, { Spot: 0 }, []), 'SlaOracle.UnknownKey'],
		['open_check: too early', first.key, (last) => slaOracle.openCheck(last, { Spot: 0 }, []), 'SlaOracle.FutureEra'],
		['withdraw_pay: by nobody', stranger, slaOracle.withdrawPay(), 'SlaOracle.UnknownOperator'],
		['complain: about an unknown node', tenant, slaOracle.complain(4_000_000), 'SlaOracle.NotActive'],
		['close_activation: of a node that waits for nothing', tenant, slaOracle.closeActivation(node), 'SlaOracle.UnknownActivation'],
		['settle_operators: when nobody is due', tenant, slaOracle.settleOperators(10), 'SlaOracle.NothingToSettle'],
		['finalise: when no era is due', tenant, slaOracle.finalise(10), 'SlaOracle.NothingToFinalise'],
	];
	await report.step('reveal: a shortfall above the whole does not decode', async () => {
		const call = slaOracle.reveal(era, [exception(0, 10_001)], none);
		const signed = await call.signAsync(first.key, { nonce: -1 });
		await refusedByRpc(chain, 'author_submitExtrinsic', [signed.toHex()], UNDECODABLE, /Verification Error/);
	});

	// Each block below is of one era, whose number the errors depend on.
	await chain.untilEra(era + 2);
	const plan = watch.plan(first, era);
	const seed = (await api.query.slaOracle.eras(era + 2)).unwrap().seed.unwrap().toU8a();
	const openings = watch.spotOpenings(plan, seed, 0);
	const [{ receipt }] = openings;
	const forged = [{ ...openings[0], receipt: { ...receipt, latencyMs: receipt.latencyMs + 1 } }];
	const spot = (proof, number = 0) => slaOracle.openCheck(era, { Spot: number }, proof);
	const silent = slaOracle.openCheck(era, { Silent: 0 }, openings);
	await fails('open_check: a check that there is not', first.key, spot(openings, 9), 'SlaOracle.UnknownCheck');
	await fails('open_check: for a silence that nobody broke', first.key, silent, 'SlaOracle.UnknownCheck');
	await fails('open_check: with nothing', first.key, spot([]), 'SlaOracle.WrongReceipts');
	await fails('open_check: with a receipt that was changed', first.key, spot(forged), 'SlaOracle.BadReceipt');
	await report.step('open_check: with what it asks for', () => chain.ok(first.key, spot(openings)));
	await fails('open_check: twice', first.key, spot(openings), 'SlaOracle.AlreadyPassed');

	era += 3;
	await chain.untilEra(era);
	const good = written(first, era, [[exception(0)]]);
	const unsorted = written(third, era, [[exception(1), exception(0)]]);
	await fails('commit: before the last part of the era', first.key, slaOracle.commit(era, good.hash), 'SlaOracle.WrongWindow');
	await report.step('post_root: when the first part is over', () =>
		chain.ok(first.key, slaOracle.postRoot(era, 0, nothing)),
	);
	await fails('post_root: twice', first.key, slaOracle.postRoot(era, 0, good.hash), 'SlaOracle.AlreadyPosted');
	await fails('open_check: too late', other.key, slaOracle.openCheck(era - 3, { Spot: 0 }, []), 'SlaOracle.WindowClosed');
	await report.step('commit: to one report, to a copy of it, and to one out of order', async () => {
		const commit = ({ hash }) => slaOracle.commit(era, hash);
		const outcomes = await chain.allOk([
			[first.key, commit(good)],
			[other.key, commit(good)],
			[third.key, commit(unsorted)],
		]);
		equal(outcomes.map(({ fee }) => fee), [0n, 0n, 0n], 'fees');
		const again = await chain.ok(first.key, commit(good));
		ensure(again.fee > 0n, 'a second commitment was free');
	});

	await chain.untilEra(era + 1);
	const [{ exceptions, rest }] = good.pages;
	const otherSalt = { End: { ...rest.End, salt: nothing } };
	await fails('reveal: with another salt', first.key, slaOracle.reveal(era, exceptions, otherSalt), 'SlaOracle.Mismatch');
	await fails('reveal: with other exceptions', first.key, slaOracle.reveal(era, [exception(1)], rest), 'SlaOracle.Mismatch');
	await fails('reveal: what another oracle committed to', other.key, good.calls[0], 'SlaOracle.Mismatch');
	await fails('reveal: entries out of order', third.key, unsorted.calls[0], 'SlaOracle.NotSorted');
	await report.step('reveal: what was committed to', async () => {
		equal((await chain.ok(first.key, good.calls[0])).fee, 0n, 'fee');
	});
	await fails('reveal: twice', first.key, good.calls[0], 'SlaOracle.AlreadyComplete');

	era += 2;
	await chain.untilEra(era);
	const unknown = written(first, era, [[exception(2)]]);
	const gap = written(other, era, [[], [exception(0)]]);
	const twice = written(third, era, [[exception(0), exception(0)]]);
	await fails('reveal: the era before the last', other.key, good.calls[0], 'SlaOracle.WindowClosed');
	await fails('reveal: without a commitment', first.key, slaOracle.reveal(era - 1, [], none), 'SlaOracle.NotCommitted');
	await fails('open_check: without a report', other.key, slaOracle.openCheck(era - 2, { Spot: 0 }, []), 'SlaOracle.NotCommitted');
	await report.step('commit: to more reports that are none', async () => {
		const reports = [unknown, gap, twice];
		await chain.allOk(
			oracles.map(({ key }, index) => [key, slaOracle.commit(era, reports[index].hash)]),
		);
	});

	await chain.untilEra(era + 1);
	await fails('reveal: a node that is not there', first.key, unknown.calls[0], 'SlaOracle.UnknownSlot');
	await fails('reveal: an empty page of two', other.key, gap.calls[0], 'SlaOracle.EmptyPage');
	await fails('reveal: an entry twice', third.key, twice.calls[0], 'SlaOracle.NotSorted');

	await report.step('reveal: an unassigned node: SlaOracle.NotAssigned', async () => {
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
		const strange = written(idle, watched, [[exception(slot)]]);
		await chain.untilTicks(5);
		await chain.ok(idle.key, slaOracle.commit(watched, strange.hash));
		await chain.untilEra(watched + 1);
		await refused(chain, idle.key, strange.calls[0], 'SlaOracle.NotAssigned');
	});
	await fails('withdraw_pay: of nothing', cast.extraOracle.operator, slaOracle.withdrawPay(), 'SlaOracle.NoPay');
	await fails('withdraw_bond: of an oracle at work', first.operator, slaOracle.withdrawBond(), 'SlaOracle.NotRetired');
	for (const [what, signer, call, error] of ofAnyEra) {
		await fails(what, signer, call, error);
	}
	await report.step('reveal: an era that was pruned: SlaOracle.PrunedEra', async () => {
		await chain.until(async () => (await api.query.slaOracle.eras(0)).isNone, 'era 0 pruned');
		await refused(chain, other.key, slaOracle.reveal(0, [], none), 'SlaOracle.PrunedEra');
	});

	await report.step('the node works as before', async () => {
		const quoted = await quote(chain, 2 * OFFER.units, leaseEras);
		equal(quoted.allocations.length, 2, 'nodes of the quote');
		await chain.ok(tenant, leaseRequest(chain, quoted.allocations, leaseEras, quoted.total));
	});
}
