// What an oracle computes by itself, byte for byte as the chain checks it: challenges, receipts and
// their Merkle tree, commitments to reports, and which receipts a check asks for.

import { bnToU8a, stringToU8a, u8aConcat } from '@polkadot/util';
import { blake2AsU8a } from '@polkadot/util-crypto';

/** Basis points of a whole. */
const WHOLE = 10_000;
const ZERO = new Uint8Array(32);
/** In place of the node's slot or the check's number, where there is none. */
const NONE = 0xffffffff;
/** Index of the number that draws the checks of silence. */
const SILENT_DRAW = 0xfffffffe;

const u16 = (value) => bnToU8a(value, { bitLength: 16, isLe: true });
const u32 = (value) => bnToU8a(value, { bitLength: 32, isLe: true });
const hash = (...parts) => blake2AsU8a(u8aConcat(...parts), 256);

// ---- probes -----------------------------------------------------------------------------------

/** What a probe asks. Nobody but the operator can tell from it who asks. */
export function challenge({ operator, node, generation, era, probe, blockHash, salt }) {
	return hash(
		stringToU8a('icn/probe/v1'),
		operator,
		u32(node),
		u32(generation),
		u32(era),
		u32(probe),
		blockHash,
		salt,
	);
}

/** What the node's key signs for `asked`. */
export const answerBytes = (asked) => u8aConcat(stringToU8a('icn/answer/v1'), asked);

/** A receipt as a leaf; `signature` is `{ Ed25519: bytes }` or `{ Sr25519: bytes }`. */
export function receiptBytes(receipt) {
	const [kind, signature] = Object.entries(receipt.signature)[0];
	return u8aConcat(
		u32(receipt.slot),
		u32(receipt.generation),
		u32(receipt.probe),
		u32(receipt.block),
		receipt.salt,
		u32(receipt.latencyMs),
		u32(receipt.throughputMbps),
		Uint8Array.of(kind === 'Ed25519' ? 0 : 1),
		signature,
	);
}

/** Probes of a node that an oracle must have receipts of when it says `shortfall`, of `total`. */
export const servedProbes = (shortfall, total) => Math.ceil(((WHOLE - shortfall) * total) / WHOLE);

// ---- Merkle trees -----------------------------------------------------------------------------

/** A tree over `leaves`, whose last one moves up alone where their number is odd. */
export class MerkleTree {
	constructor(leaves) {
		this.rows = [leaves.map((leaf) => hash(leaf))];
		while (this.rows.at(-1).length > 1) {
			const row = this.rows.at(-1);
			const next = [];
			for (let index = 0; index < row.length; index += 2) {
				const pair = row.slice(index, index + 2);
				next.push(pair.length === 2 ? hash(...pair) : pair[0]);
			}
			this.rows.push(next);
		}
	}

	/** Zeros for no leaves. */
	get root() {
		return this.rows.at(-1)[0] ?? ZERO;
	}

	/** Hashes beside the way from leaf `index` to the root. */
	proof(index) {
		const siblings = this.rows.map((row, level) => row[(index >> level) ^ 1]);
		return siblings.slice(0, -1).filter((sibling) => sibling !== undefined);
	}
}

// ---- reports ----------------------------------------------------------------------------------

/** The end of a report. */
export function reportSeal({ genesis, operator, era, receipts, salt }) {
	return hash(stringToU8a('icn/report/seal/v1'), genesis, operator, u32(era), receipts, salt);
}

const REASONS = ['Unreachable', 'Slow', 'Throughput', 'Corrupt'];

/** The hash of a page with `exceptions`, and of what follows it. Pages here have less than 64. */
export function reportPage(exceptions, follows) {
	if (exceptions.length >= 64) {
		throw new Error('a page that is too long for this client');
	}
	return hash(
		stringToU8a('icn/report/page/v1'),
		Uint8Array.of(exceptions.length << 2),
		...exceptions.flatMap(({ slot, shortfall, reason }) => [
			u32(slot),
			u16(shortfall),
			Uint8Array.of(REASONS.indexOf(reason)),
		]),
		follows,
	);
}

/**
 * A report: what to commit to, and what to reveal with each page.
 *
 * @param {{ genesis, operator, era, receipts, salt }} seal
 * @param {{ slot, shortfall, reason }[][]} pages
 * @returns `{ hash, pages: { exceptions, rest }[] }`
 */
export function sealedReport(seal, pages) {
	let rest = { End: { receipts: seal.receipts, salt: seal.salt } };
	let follows = reportSeal(seal);
	const sealed = [];
	for (const exceptions of [...pages].reverse()) {
		sealed.unshift({ exceptions, rest });
		follows = reportPage(exceptions, follows);
		rest = { More: follows };
	}
	return { hash: follows, pages: sealed };
}

// ---- checks -----------------------------------------------------------------------------------

/** A number below `bound`, chosen by the seed of the checks. */
export function spotNumber(seed, oracle, node, index, bound) {
	const digest = hash(stringToU8a('icn/spot/v1'), seed, u32(oracle), u32(node), u32(index));
	const word = new DataView(digest.buffer, digest.byteOffset).getBigUint64(0, true);
	return bound === 0 ? 0 : Number(word % BigInt(bound));
}

/** Which of its `load` assignments spot check `check` of `oracle` is about. */
export const spotPlace = (seed, oracle, check, load) => spotNumber(seed, oracle, NONE, check, load);

/** Which of `total` probes of the node in `slot` spot check `check` asks for. */
export const spotProbe = (seed, oracle, slot, check, total) =>
	spotNumber(seed, oracle, slot, check + 1_000, total);

/** Which of `total` probes of the node in `slot` a check for silence asks for. */
export const silentProbe = (seed, oracle, slot, total) =>
	spotNumber(seed, oracle, slot, NONE, total);

/**
 * Whether `oracle` must open a receipt of the node in `slot`, about which it was silent: of up to
 * `limit` exceptions in all complete reports always, of more, `reported`, if it is drawn.
 */
export const silenceIsChecked = (seed, oracle, slot, reported, limit) =>
	reported <= limit || spotNumber(seed, oracle, slot, SILENT_DRAW, reported) < limit;
