// Starts and stops node processes. Each gets its own base path and free ports; its output goes to
// a log file, whose end is part of every error.

import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NODE } from './paths.mjs';

const START_TIMEOUT = 120_000;
const STOP_TIMEOUT = 20_000;
const running = new Set();

/** Path of the node's binary. */
export function binary() {
	if (!existsSync(NODE)) {
		throw new Error(`no node at ${NODE}: build it first (scripts/dev.sh)`);
	}
	return NODE;
}

/** A folder that is removed when this process ends. */
export function temporaryFolder(name) {
	const path = mkdtempSync(join(tmpdir(), `icn-${name}-`));
	process.on('exit', () => rmSync(path, { recursive: true, force: true }));
	return path;
}

/** A TCP port of the loopback interface that nobody listens on. */
export function freePort() {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.on('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const { port } = server.address();
			server.close(() => resolve(port));
		});
	});
}

/** Runs the node's binary to its end; its standard output. */
export function runNode(args) {
	return new Promise((resolve, reject) => {
		const child = spawn(binary(), args, { stdio: ['ignore', 'pipe', 'pipe'] });
		const out = [];
		const err = [];
		child.stdout.on('data', (data) => out.push(data));
		child.stderr.on('data', (data) => err.push(data));
		child.on('error', reject);
		child.on('close', (code) => {
			if (code === 0) {
				resolve(Buffer.concat(out).toString());
			} else {
				const tail = Buffer.concat(err).toString().slice(-2000);
				reject(new Error(`icn-node ${args.join(' ')} ended with ${code}: ${tail}`));
			}
		});
	});
}

/** A running node. */
export class NodeProcess {
	/**
	 * Starts a node and resolves when its JSON-RPC server listens.
	 *
	 * @param {string} name of the folder and the log
	 * @param {string[]} args beside base path and ports
	 */
	static async start(name, args) {
		const base = temporaryFolder(name);
		const logs = process.env.ICN_E2E_LOGS ?? base;
		mkdirSync(logs, { recursive: true });
		const log = join(logs, `${name}.log`);
		const [rpcPort, p2pPort] = [await freePort(), await freePort()];
		const child = spawn(
			binary(),
			[
				...args,
				'--base-path', base,
				'--rpc-port', String(rpcPort),
				'--port', String(p2pPort),
				'--no-prometheus',
				'--no-telemetry',
				'--no-mdns',
				'--name', name,
			],
			{ stdio: ['ignore', 'pipe', 'pipe'] },
		);
		const node = new NodeProcess(child, name, log, rpcPort, p2pPort);
		running.add(node);
		const file = createWriteStream(log);
		child.stdout.pipe(file, { end: false });
		child.stderr.pipe(file, { end: false });
		await node.#listening();
		return node;
	}

	constructor(child, name, log, rpcPort, p2pPort) {
		Object.assign(this, { child, name, log, rpcPort, p2pPort });
		this.ended = new Promise((resolve) => {
			child.on('error', (error) => resolve(error.message));
			child.on('exit', (code, signal) => resolve(signal ?? code));
		});
		this.ended.then(() => running.delete(this));
	}

	get url() {
		return `ws://127.0.0.1:${this.rpcPort}`;
	}

	get alive() {
		return running.has(this);
	}

	/** The end of the log, for error messages. */
	tail(lines = 25) {
		try {
			return readFileSync(this.log, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
		} catch {
			return '(no log)';
		}
	}

	/** Resolves when the node has said that it listens; rejects when it ends before. */
	#listening() {
		return new Promise((resolve, reject) => {
			const giveUp = (why) => {
				clearTimeout(timer);
				reject(new Error(`${this.name} ${why}\n${this.tail()}`));
			};
			const timer = setTimeout(() => giveUp('does not listen'), START_TIMEOUT);
			let seen = '';
			const look = (data) => {
				seen += data;
				if (/Running JSON-RPC server/.test(seen)) {
					clearTimeout(timer);
					this.child.stderr.off('data', look);
					this.child.stdout.off('data', look);
					resolve();
				}
			};
			this.child.stderr.on('data', look);
			this.child.stdout.on('data', look);
			this.ended.then((how) => giveUp(`ended (${how})`));
		});
	}

	/** Asks the node to stop, and kills it when it does not. */
	async stop() {
		if (!this.alive) {
			return;
		}
		this.child.kill('SIGTERM');
		const timer = setTimeout(() => this.child.kill('SIGKILL'), STOP_TIMEOUT);
		await this.ended;
		clearTimeout(timer);
	}
}

/** Stops every node that this process started. */
export async function stopAll() {
	await Promise.all([...running].map((node) => node.stop()));
}

process.on('exit', () => running.forEach((node) => node.child.kill('SIGKILL')));
for (const signal of ['SIGINT', 'SIGTERM']) {
	process.on(signal, () => process.exit(130));
}
