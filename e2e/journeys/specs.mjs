// The chain specs in the repository are what the code gives. The runtime's code is left out of
// them: its bytes differ between toolchains.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensure, equal } from '../lib/report.mjs';
import { fileOf, NETWORKS, specOf, withoutCode } from '../lib/specs.mjs';

const FOLDER = fileURLToPath(new URL('../../chain-specs/', import.meta.url));
/** What light clients know; anything else makes them refuse the spec. */
const KNOWN = [
	'name', 'id', 'chainType', 'bootNodes', 'telemetryEndpoints', 'protocolId', 'properties',
	'genesis', 'codeSubstitutes', 'forkId', 'forkBlocks', 'badBlocks', 'lightSyncState',
	'consensusEngine', 'blockNumberBytes',
];

export async function specs({ report }) {
	for (const network of NETWORKS) {
		for (const raw of [false, true]) {
			const file = fileOf(network, raw);
			await report.step(`${file} is what the code gives`, async () => {
				const given = await specOf(network, raw);
				ensure(
					readFileSync(`${FOLDER}${file}`, 'utf8') === withoutCode(given, raw),
					`chain-specs/${file} is old: run scripts/build-spec.sh`,
				);
				const { properties, ...spec } = JSON.parse(given);
				const unknown = Object.keys(spec).filter((field) => !KNOWN.includes(field));
				equal(unknown, [], 'fields that light clients refuse');
				equal(
					properties,
					{ ss58Format: 42, tokenDecimals: 18, tokenSymbol: 'ICNT' },
					'properties',
				);
			});
		}
	}
}
