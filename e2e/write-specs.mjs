#!/usr/bin/env node
// Writes chain specs: `node write-specs.mjs FOLDER [--code]`. Without `--code` as they are kept in
// the repository, with it complete, as nodes and light clients take them.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileOf, NETWORKS, specOf, withoutCode } from './lib/specs.mjs';

const [folder, option] = process.argv.slice(2);
if (!folder || (option && option !== '--code')) {
	console.error('usage: write-specs.mjs FOLDER [--code]');
	process.exit(2);
}
mkdirSync(folder, { recursive: true });
for (const network of NETWORKS) {
	for (const raw of [false, true]) {
		const spec = await specOf(network, raw);
		const path = join(folder, fileOf(network, raw));
		writeFileSync(path, option ? spec : withoutCode(spec, raw));
		console.log(path);
	}
}
