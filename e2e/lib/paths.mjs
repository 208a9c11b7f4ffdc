// Where the scripts put what the journeys run, unless the environment names something else.

import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

const CACHE = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'icn-chain');

/** The node. */
export const NODE = process.env.ICN_NODE ?? join(CACHE, 'target/debug/icn-node');

/** The runtime of the next version, which a build with `ICN_REHEARSAL=1` puts beside the node. */
export const NEXT_RUNTIME = join(
	dirname(NODE),
	'wbuild/icn-runtime/icn_runtime_next.rs.compact.compressed.wasm',
);

/** Python with the packages of `python/requirements.txt`. */
export const PYTHON = process.env.ICN_PYTHON ?? join(CACHE, 'python/bin/python');
