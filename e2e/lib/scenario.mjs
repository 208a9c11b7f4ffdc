// What users do, as functions that journeys and the demonstration put together.

import { ensure } from './report.mjs';
import { consentPayload, ICNT, USD, USDC } from './protocol.mjs';

/** The market in which the journeys take place: object storage in Frankfurt. */
export const MARKET = { region: 1, class: 1 };
export const STABLECOIN = 1;
export const STABLECOIN_DECIMALS = 6;

/** What the provider offers. */
export const OFFER = {
	units: 100,
	priceFloor: (28n * USD) / 10n,
	rewardShare: 1_000,
	commitmentEras: 200,
	name: 'fra-1',
	endpoint: 'https://fra-1.example.org:8443',
};

/** Endows the cast, each from the same account and in one block. */
export async function fund(chain, cast) {
	const { tx } = chain.api;
	const icnt = (to, amount) => tx.balances.transferKeepAlive(to.address, amount * ICNT);
	const usdc = (to, amount) =>
		tx.assets.transferKeepAlive(STABLECOIN, to.address, amount * USDC);
	await chain.ok(
		cast.bank,
		tx.utility.batchAll([
			icnt(cast.provider, 20_000n),
			icnt(cast.rival, 20_000n),
			icnt(cast.tenant, 1_000n),
			icnt(cast.stranger, 1_000n),
			...[...cast.oracles, cast.extraOracle].flatMap(({ operator, key }) => [icnt(operator, 20_000n), icnt(key, 100n)]),
			usdc(cast.tenant, 10_000n),
			usdc(cast.rival, 10_000n),
		]),
	);
}

/** The oracles put down their bonds. They count two eras later. */
export function registerOracles(chain, oracles) {
	return chain.allOk(
		oracles.map(({ operator, key }) => [
			operator,
			chain.api.tx.slaOracle.registerOperator(key.address),
		]),
	);
}

/** A provider and its data centre; the facility's id. */
export async function registerProvider(chain, provider, name) {
	const { hardware } = chain.api.tx;
	await chain.ok(provider, hardware.registerProvider(name));
	const outcome = await chain.ok(
		provider,
		hardware.registerFacility(MARKET.region, 'DE', 3, `${name} Frankfurt 1`),
	);
	return outcome.event('Hardware.FacilityRegistered').facility.toNumber();
}

/** `register_node` with the consent of the server's key; any part may be replaced. */
export function nodeRegistration(chain, { provider, facility, server, signer = server, ...offer }) {
	const { units, priceFloor, rewardShare, commitmentEras, name, endpoint } = { ...OFFER, ...offer };
	const kind = server.type === 'ed25519' ? 'Ed25519' : 'Sr25519';
	const payload = consentPayload({
		genesis: chain.genesis,
		provider: provider.publicKey,
		region: MARKET.region,
		klass: MARKET.class,
		units,
	});
	const key = { [kind]: server.publicKey };
	const proof = { [kind]: offer.proof ?? signer.sign(payload) };
	return chain.api.tx.hardware.registerNode(
		facility,
		offer.class ?? MARKET.class,
		units,
		priceFloor,
		rewardShare,
		commitmentEras,
		key,
		name,
		endpoint,
		proof,
	);
}

/**
 * The oracles of the committee vote on a node that waits. `votes` are units for each oracle, or
 * null for a vote against; the node is active when they are in.
 */
export async function voteActivation(chain, oracles, node, votes) {
	const { activations } = chain.api.query.slaOracle;
	const row = await activations(node);
	ensure(row.isSome, `node ${node} waits for no activation`);
	return vote(chain, oracles, node, row.unwrap(), votes);
}

/** The same on any question about a node that is open. */
export async function vote(chain, oracles, node, question, votes) {
	const generation = question.generation.toNumber();
	const calls = votes.map((units, index) => [
		oracles[index].key,
		chain.api.tx.slaOracle.voteActivation(node, generation, units ?? 0, units !== null),
	]);
	return chain.allOk(calls);
}

/** What an oracle must probe in `era`: `[{ slot, node }]`. */
export async function assignments(chain, oracle, era) {
	const list = await chain.api.call.icnApi.assignments(oracle.operator.address, era, 0, 100);
	return list.map(({ slot, node }) => ({ slot: slot.toNumber(), node: node.toNumber() }));
}

/** Nothing is asked of the nodes of a lease. */
export const ANYWHERE = { countries: [], excluded: [], evidence: [], near: null };

/** A quote of the runtime API; throws the quote's own error. */
export async function quote(chain, units, eras, asset = STABLECOIN, constraints = ANYWHERE) {
	const answer = await chain.api.call.icnApi.quoteLease(MARKET, asset, units, eras, constraints);
	if (answer.isErr) {
		throw new Error(`no quote: ${answer.asErr.toString()}`);
	}
	const quoted = answer.asOk;
	return {
		total: quoted.total.toBigInt(),
		from: quoted.from.toNumber(),
		to: quoted.to.toNumber(),
		margin: quoted.margin.toNumber(),
		allocations: quoted.allocations.map((allocation) => ({
			node: allocation.node.toNumber(),
			units: allocation.units.toNumber(),
			price: allocation.price.toBigInt(),
			total: allocation.total.toBigInt(),
		})),
	};
}

/** `request_lease` of quoted allocations. */
export function leaseRequest(
	chain,
	allocations,
	eras,
	maxTotal,
	asset = STABLECOIN,
	constraints = ANYWHERE,
) {
	return chain.api.tx.leases.requestLease(
		MARKET,
		asset,
		allocations.map(({ node, units }) => [node, units]),
		eras,
		maxTotal,
		constraints,
	);
}

/** Everything the runtime API tells about the market. */
export async function market(chain) {
	const found = await chain.api.call.icnApi.market(MARKET);
	ensure(found.isSome, 'the market is unknown');
	const view = found.unwrap();
	return {
		terms: Object.fromEntries(view.terms.entries()),
		capacity: view.capacity.toBigInt(),
		booked: view.booked.toBigInt(),
		demand: view.demand.toNumber(),
	};
}
