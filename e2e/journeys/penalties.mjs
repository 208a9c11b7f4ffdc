// What becomes of a provider that fails, and of the tenant who suffered: an outage to a penalty to a
// dispute to its cancellation, and another to compensation. Announced maintenance is credited and not
// penal; a complaint without a reason costs its deposit.
//
// Amounts are computed here once more, independently of the chain.

import { referendum } from '../lib/governance.mjs';
import { Watch } from '../lib/oracle.mjs';
import { ensure, equal } from '../lib/report.mjs';
import { ERAS_PER_MONTH, ICNT, icnt, WHOLE } from '../lib/protocol.mjs';
import {
	fund,
	leaseRequest,
	MARKET,
	nodeRegistration,
	OFFER,
	quote,
	registerOracles,
	registerProvider,
	vote,
	voteActivation,
} from '../lib/scenario.mjs';

const LEASED = 40;
const LEASE_ERAS = 60;
const DOWN = [10_000, 10_000, 10_000];
const FULL = 10_000n;

const max = (a, b) => (a > b ? a : b);
const min = (a, b) => (a < b ? a : b);

/** The bucket of penal shortfall of one node, as `pallets/math/src/penalty.rs` has it. */
class Bucket {
	constructor(params, allowance) {
		Object.assign(this, { params, allowance, level: 0n, seenAt: 0 });
	}

	/** A verdict enters; the share of the required collateral that is asked, times WHOLE twice. */
	fill(era, penal) {
		const depth = this.params.depthBps.toBigInt();
		const leaked = this.allowance * BigInt(era - this.seenAt);
		const level = max(0n, this.level - leaked) + penal;
		this.level = min(level, depth);
		this.seenAt = era;
		return level - this.level;
	}
}

/** @param {import('../lib/chain.mjs').Chain} chain fresh, with development parameters */
export async function penalties(chain, report, cast) {
	const { api } = chain;
	const { provider, tenant, oracles, stranger } = cast;
	const { slashing } = api.tx;
	const reason = 'Unreliable';
	const watch = new Watch(chain, oracles);
	chain.attend(watch);
	const server = cast.server('fra-penalties');
	let node;
	let lease;
	let leased;
	let required;
	let bucket;
	let params;

	const collateral = () => chain.hold(provider.address, 'Hardware.Collateral');
	const penalty = async (era) => {
		const listed = await api.call.icnApi.penalties(node, null, 100);
		return listed.find((entry) => entry.era.toNumber() === era);
	};

	await report.step('a node is leased, and three oracles watch it', async () => {
		await fund(chain, cast);
		await registerOracles(chain, oracles);
		const facility = await registerProvider(chain, provider, 'Rhine Hosting');
		const registered = await chain.ok(
			provider,
			nodeRegistration(chain, { provider, facility, server }),
		);
		node = registered.event('Hardware.NodeRegistered').node.toNumber();
		watch.serve(node, server);
		const row = (await api.query.slaOracle.activations(node)).unwrap();
		await chain.untilEra(row.drawnIn.toNumber());
		const votes = await voteActivation(chain, oracles, node, [OFFER.units, OFFER.units]);
		const active = votes.at(-1).event('Hardware.NodeActivated').from.toNumber();
		await chain.ok(
			tenant,
			api.tx.leases.registerServiceProvider('CloudFirm', 'Kite Cloud', 'https://kite.example.org', null, null),
		);
		const quoted = await quote(chain, LEASED, LEASE_ERAS);
		const signed = await chain.ok(
			tenant,
			leaseRequest(chain, quoted.allocations, LEASE_ERAS, quoted.total),
		);
		lease = signed.event('Leases.LeaseSigned').lease.toBigInt();
		leased = { price: quoted.allocations[0].price, margin: BigInt(quoted.margin) };
		required = await collateral();
		params = await api.query.slashing.parameters();
		const klass = (await api.query.hardware.classes(MARKET.class)).unwrap();
		bucket = new Bucket(params, WHOLE - klass.targets.availability.toBigInt());
		// Watched from the second era after its activation on.
		await chain.untilEra(active + 1);
	});

	/** The node is down for all of the next era, and its verdict is entered; that era. */
	async function outage() {
		const era = (await chain.era()) + 1;
		watch.see(node, era, DOWN);
		await chain.untilFinal(era + 1);
		return era;
	}

	/** What a penalty for `era` must ask. */
	const askedFor = (era) => {
		const excess = bucket.fill(era, FULL);
		const asked = (required * params.rate.toBigInt() * excess) / (WHOLE * WHOLE);
		return min(asked, (required * params.eventCap.toBigInt()) / WHOLE);
	};

	let first;
	await report.step('an outage beyond what is forgiven is asked of the collateral', async () => {
		first = await outage();
		const entry = await penalty(first);
		ensure(entry, 'there is no penalty');
		equal(entry.asked.toBigInt(), askedFor(first), 'asked');
		ensure(entry.stage.isPending, `the penalty is ${entry.stage.type}`);
		equal(await collateral(), required, 'collateral is untouched');
		report.say(`${icnt(entry.asked.toBigInt())} asked`);
	});

	await report.step('nobody applies it early, and nobody else disputes it', async () => {
		const early = await chain.send(stranger, slashing.apply([[node, first, reason]]));
		equal(early.error, 'Slashing.NothingDue', 'error');
		const foreign = await chain.send(stranger, slashing.dispute(node, first, reason));
		equal(foreign.error, 'Slashing.NotProvider', 'error');
	});

	await report.step('the provider disputes it with a deposit, the holders cancel it', async () => {
		const { asked } = await penalty(first);
		const share = (asked.toBigInt() * params.disputeShare.toBigInt()) / WHOLE;
		const deposit = max(params.disputeDepositMin.toBigInt(), share);
		await chain.ok(provider, slashing.dispute(node, first, reason));
		equal(await chain.hold(provider.address, 'Slashing.Dispute'), deposit, 'deposit');
		await referendum(chain, cast, 'SlashCanceller', slashing.decide(node, first, reason, false));
		equal(await chain.hold(provider.address, 'Slashing.Dispute'), 0n, 'deposit');
		equal(await collateral(), required, 'collateral');
		ensure((await penalty(first)).stage.isCancelled, 'the penalty is not cancelled');
		const again = await chain.send(stranger, slashing.apply([[node, first, reason]]));
		equal(again.error, 'Slashing.NothingDue', 'error');
	});

	let second;
	let taken;
	await report.step('another outage is not disputed, and anyone applies its penalty', async () => {
		second = await outage();
		const asked = askedFor(second);
		const entry = await penalty(second);
		equal(entry.asked.toBigInt(), asked, 'asked');
		await chain.untilEra(entry.stage.asPending.applyAfter.toNumber());
		const applied = await chain.ok(stranger, slashing.apply([[node, second, reason]]));
		equal(applied.fee, 0n, 'fee of what was due');
		const event = applied.event('Slashing.PenaltyApplied');
		taken = event.taken.toBigInt();
		equal(taken + event.owed.toBigInt(), asked, 'taken and owed');
		equal(await collateral(), required - taken, 'collateral');
		report.say(`${icnt(taken)} taken`);
	});

	let compensation;
	await report.step('the tenant who suffered gets its part, whoever asks for it', async () => {
		const owned = await chain.icnt(tenant.address);
		const price = (await api.query.incentives.parameters()).icntPrice.toBigInt();
		const part = BigInt(LEASED) * (taken / BigInt(OFFER.units));
		const dollars =
			(leased.price *
				BigInt(LEASED) *
				FULL *
				params.creditMultiple.toBigInt() *
				(WHOLE + leased.margin)) /
			(WHOLE * WHOLE * ERAS_PER_MONTH);
		compensation = min(part, (dollars * ICNT) / price);
		const claimed = await chain.ok(stranger, slashing.claim(node, second, reason, lease));
		const event = claimed.event('Slashing.Compensated');
		equal(event.tenant.toString(), tenant.address, 'tenant');
		equal(event.amount.toBigInt(), compensation, 'compensation');
		equal(await chain.icnt(tenant.address), owned + compensation, 'what the tenant owns');
		const again = await chain.send(stranger, slashing.claim(node, second, reason, lease));
		equal(again.error, 'Slashing.AlreadyClaimed', 'error');
		report.say(`${icnt(compensation)} for the tenant`);
	});

	await report.step('what nobody claims goes to the treasury', async () => {
		const entry = await penalty(second);
		// Rows stay for as long as the same offence could be told again.
		const kept = second + params.reportEras.toNumber() + 1;
		// Nothing is left to see meanwhile.
		chain.attend(null);
		await chain.untilEra(Math.max(entry.stage.asApplied.claimsUntil.toNumber(), kept));
		chain.attend(watch);
		const closed = await chain.ok(stranger, slashing.close(node, second, reason, 100));
		const event = closed.event('Slashing.PenaltyClosed');
		equal(event.claimed.toBigInt(), compensation, 'claimed');
		equal(event.claimed.toBigInt() + event.treasury.toBigInt(), taken, 'claimed and treasury');
		equal((await api.query.slashing.held()).toBigInt(), 0n, 'held');
		ensure(!(await penalty(second)), 'the penalty is still there');
	});

	await report.step('announced maintenance is credited to the tenant and not penal', async () => {
		const before = (await api.call.icnApi.serviceRecord(node)).unwrap();
		const { maintenanceNotice } = await api.query.hardware.parameters();
		const notice = maintenanceNotice.toNumber();
		const from = (await chain.era()) + notice;
		await chain.ok(provider, api.tx.hardware.announceMaintenance(node, from, 1));
		watch.see(node, from, DOWN);
		await chain.untilFinal(from + 1);
		const after = (await api.call.icnApi.serviceRecord(node)).unwrap();
		equal(after.credit.toNumber() - before.credit.toNumber(), 10_000, 'credit');
		equal(after.penal.toNumber(), before.penal.toNumber(), 'penal');
		ensure(!(await penalty(from)), 'maintenance is penalised');
	});

	await report.step('a complaint that the committee does not share costs its deposit', async () => {
		const opened = await chain.ok(stranger, api.tx.slaOracle.complain(node));
		const deposit = opened.event('SlaOracle.ComplaintOpened').deposit.toBigInt();
		equal(await chain.hold(stranger.address, 'SlaOracle.Complaint'), deposit, 'deposit');
		const row = (await api.query.slaOracle.complaints(node)).unwrap();
		await chain.untilEra(row.drawnIn.toNumber());
		const votes = await vote(chain, oracles, node, row, [OFFER.units, OFFER.units]);
		const event = votes.at(-1).event('SlaOracle.ComplaintClosed');
		equal(event.upheld.toJSON(), false, 'upheld');
		equal(await chain.hold(stranger.address, 'SlaOracle.Complaint'), 0n, 'deposit');
		const { info } = (await api.call.icnApi.node(node)).unwrap();
		ensure(info.status.isActive, 'the node still serves');
	});
}
