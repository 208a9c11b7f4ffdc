// Chain specs as the node writes them, and as they are kept in the repository. Always as text:
// amounts in them are larger than JavaScript's numbers.

import { runNode } from './node.mjs';

/** Networks that the node knows, by the names of `--chain` and of the files. */
export const NETWORKS = ['dev', 'local'];

/** Path of the file of a network in the repository's folder of specs. */
export const fileOf = (network, raw) => `${network}${raw ? '-raw' : ''}.json`;

/** The spec of `network`, a name or a file, as the code gives it. */
export function specOf(network, raw) {
	return runNode(['export-chain-spec', '--chain', network, ...(raw ? ['--raw'] : [])]);
}

/** `spec` without the runtime's code, as it is kept in the repository. */
export function withoutCode(spec, raw) {
	const [code, nothing] = raw
		? [/^\s*"0x3a636f6465": "0x[0-9a-f]*",?\n/m, '']
		: [/"code": "0x[0-9a-f]+"/, '"code": "0x"'];
	if (!code.test(spec)) {
		throw new Error('a spec without code');
	}
	return `${spec.replace(code, nothing).trimEnd()}\n`;
}

/** A plain spec with eras of `ticks`. */
export function withEraLength(spec, ticks) {
	const length = /"eraLength": \d+/;
	if (!length.test(spec)) {
		throw new Error('a spec without an era length');
	}
	return spec.replace(length, `"eraLength": ${ticks}`);
}
