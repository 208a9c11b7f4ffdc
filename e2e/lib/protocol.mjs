// What a client must compute by itself: the payload that a node's key signs, and, independently of
// the chain, what a lease must pay.

import { bnToU8a, stringToU8a, u8aConcat } from '@polkadot/util';

export const ICNT = 10n ** 18n;
export const USD = 10n ** 18n;
export const USDC = 10n ** 6n;
export const WHOLE = 10_000n;
/** ICNT among the assets that leases are paid in. */
export const ICNT_ASSET = 2 ** 32 - 1;
export const ERAS_PER_MONTH = 720n;
/** The treasury's account. */
export const TREASURY = u8aConcat(stringToU8a('modlpy/trsry'), new Uint8Array(20));

const le = (value, bitLength) => bnToU8a(value, { bitLength, isLe: true });

/** The bytes with which a node's own key consents to its registration. */
export function consentPayload({ genesis, provider, region, klass, units, generation = 0 }) {
	return u8aConcat(
		stringToU8a('icn/node/v1'),
		genesis,
		provider,
		le(region, 16),
		le(klass, 16),
		le(units, 32),
		le(generation, 32),
	);
}

const ceilDiv = (a, b) => (a + b - 1n) / b;

/** Divisor of `price x units x basis points of eras` for an asset. */
function divisor(decimals) {
	return ERAS_PER_MONTH * WHOLE * 10n ** (18n - BigInt(decimals));
}

/** What a tenant escrows for one allocation. */
export function escrowOf({ price, units, eras, margin, decimals }) {
	const amount = price * BigInt(units) * BigInt(eras) * WHOLE;
	return (
		ceilDiv(amount, divisor(decimals)) +
		ceilDiv(amount * BigInt(margin), divisor(decimals) * WHOLE)
	);
}

/** What provider and protocol have earned when `served` basis points of eras were served. */
export function earnedOf({ price, units, served, margin, decimals }) {
	const amount = price * BigInt(units) * BigInt(served);
	return {
		paid: amount / divisor(decimals),
		margin: (amount * BigInt(margin)) / (divisor(decimals) * WHOLE),
	};
}

/** An amount with its decimals, for people: no more than six of them, cut off. */
export function human(amount, decimals, symbol) {
	const sign = amount < 0n ? '-' : '';
	const digits = (amount < 0n ? -amount : amount).toString().padStart(decimals + 1, '0');
	const whole = digits.slice(0, -decimals).replace(/\B(?=(\d{3})+$)/g, ',');
	const fraction = digits.slice(-decimals).slice(0, 6).replace(/0+$/, '');
	return `${sign}${whole}${fraction ? `.${fraction}` : ''} ${symbol}`;
}

export const icnt = (amount) => human(amount, 18, 'ICNT');
export const usdc = (amount) => human(amount, 6, 'USDC');
