// Where the scripts put what the journeys run, unless the environment names something else.

import { homedir } from 'node:os';
import { join } from 'node:path';

const CACHE = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'icn-chain');

/** The node. */
export const NODE = process.env.ICN_NODE ?? join(CACHE, 'target/debug/icn-node');

/** Python with the packages of `python/requirements.txt`. */
export const PYTHON = process.env.ICN_PYTHON ?? join(CACHE, 'python/bin/python');
