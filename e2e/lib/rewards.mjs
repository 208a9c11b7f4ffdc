// What capacity rewards must be, computed once more from the protocol's formulas, era by era, for a
// network in which one node is all there is. Only the parameters are read from the chain.

const SCALE = 1n << 40n;
const MILLION = 1_000_000n;
const CURVE_ONE = MILLION * MILLION;
const POWER_ONE = 1n << 64n;
const DECAY_ONE = 1_000_000_000n;
const WHOLE = 10_000n;
const ERAS_PER_MONTH = 720n;
const NO_BUDGET = { base: 0n, demand: 0n };
const ONE = 10n ** 18n;

const min = (a, b) => (a < b ? a : b);
const ceilDiv = (a, b) => (a + b - 1n) / b;

/** What the model needs of the chain. Read it before the terms change. */
export async function rewardRules(api, market) {
	const params = await api.query.incentives.parameters();
	const terms = (await api.query.hardware.markets(market)).unwrap();
	const curve = (await api.query.incentives.curves(market.class)).unwrapOr([]);
	const state = (await api.query.incentives.markets(market)).unwrap();
	const schedule = await api.query.incentives.schedule();
	return {
		schedule: schedule.map((segment) => ({
			eras: segment.eras.toNumber(),
			base: segment.base.toBigInt(),
			demand: segment.demand.toBigInt(),
		})),
		curve: [...curve].map((point) => [point.demand.toBigInt(), point.multiplier.toBigInt()]),
		strategic: state.strategic.toBigInt(),
		target: terms.targetUnits.toBigInt(),
		cost: (terms.priceFloor.toBigInt() * terms.margin.toBigInt()) / WHOLE,
		icntPrice: params.icntPrice.toBigInt(),
		beta: params.washBeta.toBigInt(),
		decays: [params.fastDecay.toBigInt(), params.slowDecay.toBigInt()],
		maxBase: params.maxBase.toBigInt(),
		maxDemand: params.maxDemand.toBigInt(),
	};
}

/**
 * Reward of each era in `[from, until)`, in ICNT base units scaled by 2^40: what it was, what it
 * would have been in full, and what of that came from the demand pool.
 *
 * @param rules of `rewardRules`
 * @param {{ units: number, from: number, bookings: { units, from, to }[], shortfalls: Map,
 *   unmeasured: Set }} node active from `from` on; shortfalls in basis points by era, and the eras on
 *   which too few oracles reported, which pay nothing
 */
export function rewards(rules, node, until) {
	const units = BigInt(node.units);
	const bookedIn = (era) =>
		node.bookings
			.filter(({ from, to }) => from <= era && era < to)
			.reduce((sum, booking) => sum + BigInt(booking.units), 0n);
	const shortIn = (era) => BigInt(node.shortfalls.get(era) ?? 0);
	const bound = washBound(rules);
	const eras = [];
	let averages = [0n, 0n];
	for (let era = 0; era < until; era += 1) {
		// The last era that is final when `era` begins is the second before it.
		const seen = era - 2;
		if (seen >= 0) {
			const active = seen >= node.from ? bookedIn(seen) * (WHOLE - shortIn(seen)) : 0n;
			const value = (active * SCALE) / WHOLE;
			averages = averages.map((average, index) => folded(average, value, rules.decays[index]));
		}
		if (era < node.from) {
			continue;
		}
		const demand = min((min(...averages) * CURVE_ONE) / (units * SCALE), CURVE_ONE);
		const weight = min(units, rules.target) * rules.strategic;
		const demandWeight = (weight * curveAt(rules.curve, demand)) / CURVE_ONE;
		const budget = node.unmeasured.has(era) ? NO_BUDGET : budgetOf(rules.schedule, era);
		const globalBase = globalStep(budget.base, weight, rules.maxBase);
		const globalDemand = min(globalStep(budget.demand, demandWeight, rules.maxDemand), bound);
		const shares = 2n * units + bookedIn(era);
		const fromBase = units * ((weight * globalBase) / units);
		const fromDemand = shares * ((demandWeight * globalDemand) / shares);
		const full = fromBase + fromDemand;
		const forfeit = ceilDiv(full * shortIn(era), WHOLE);
		eras.push({ era, reward: full - forfeit, full, fromDemand });
	}
	return eras;
}

/** Sum of rewards in ICNT base units. */
export function total(eras) {
	return eras.reduce((sum, { reward }) => sum + reward, 0n) / SCALE;
}

/** A reward of `rewards` in ICNT base units. */
export const unscaled = (reward) => reward / SCALE;

function budgetOf(schedule, era) {
	let left = era;
	for (const segment of schedule) {
		if (left < segment.eras) {
			return segment;
		}
		left -= segment.eras;
	}
	return NO_BUDGET;
}

function globalStep(budget, weight, most) {
	return weight === 0n ? 0n : min((budget * SCALE) / weight, (most * SCALE) / MILLION);
}

function folded(average, value, decay) {
	const power = (decay * POWER_ONE) / DECAY_ONE;
	return (average * power) / POWER_ONE + (value * (POWER_ONE - power)) / POWER_ONE;
}

function curveAt(points, demand) {
	let value = 0n;
	for (const [index, [x, y]] of points.entries()) {
		if (index > 0 && demand < x * MILLION) {
			const [x0, y0] = points[index - 1].map((part) => part * MILLION);
			return y0 + ((y * MILLION - y0) * (demand - x0)) / (x * MILLION - x0);
		}
		value = y * MILLION;
	}
	return value;
}

/** The reward per weight with which leasing one's own units still loses money. */
function washBound({ curve, strategic, cost, icntPrice, beta }) {
	let slope = 0n;
	for (let index = 1; index < curve.length; index += 1) {
		const [[x0, y0], [x1, y1]] = [curve[index - 1], curve[index]];
		const steepness = ceilDiv((y1 - y0) * MILLION, x1 - x0);
		slope = steepness > slope ? steepness : slope;
	}
	const highest = curve.length > 0 ? curve[curve.length - 1][1] : 0n;
	const gain = (slope + ceilDiv(highest, 2n)) * strategic;
	if (gain === 0n) {
		return (1n << 128n) - 1n;
	}
	const monthly = (cost * ONE) / icntPrice;
	const allowed = (monthly * beta) / (WHOLE * ERAS_PER_MONTH);
	return (allowed * SCALE * MILLION) / gain;
}
