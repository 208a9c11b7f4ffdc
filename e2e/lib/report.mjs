// Counts what was checked and prints it as it happens.

import { deepStrictEqual } from 'node:assert/strict';

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** What the steps of one journey came to. */
export class Report {
	constructor(journey, { quiet = false } = {}) {
		Object.assign(this, { journey, quiet, passed: 0, failed: 0 });
	}

	/** One step that passes or fails; a failure ends the journey. */
	async step(name, run) {
		const since = performance.now();
		try {
			const result = await run();
			this.passed += 1;
			console.log(`ok    ${this.journey}: ${name} (${seconds(since)})`);
			return result;
		} catch (error) {
			this.failed += 1;
			console.log(`FAIL  ${this.journey}: ${name} (${seconds(since)})`);
			console.log(indent(error.stack ?? String(error)));
			throw new StepFailed(name);
		}
	}

	/** Something worth telling; only the demonstration prints it. */
	say() {}
}

/** Tells the story instead of listing checks. */
export class Story extends Report {
	constructor() {
		super('demo');
		this.number = 0;
	}

	async step(name, run) {
		this.number += 1;
		console.log(`\n${String(this.number).padStart(2)}. ${name}`);
		try {
			const result = await run();
			this.passed += 1;
			return result;
		} catch (error) {
			this.failed += 1;
			console.log(indent(error.stack ?? String(error)));
			throw new StepFailed(name);
		}
	}

	say(...lines) {
		for (const line of lines) {
			console.log(`    ${line}`);
		}
	}
}

/** A step failed and was reported. */
export class StepFailed extends Error {}

export function equal(actual, expected, what) {
	deepStrictEqual(actual, expected, what && `${what}: ${show(actual)}, expected ${show(expected)}`);
}

export function ensure(condition, what) {
	if (!condition) {
		throw new Error(what);
	}
}

/** Amounts are big integers, which JSON does not know. */
export function show(value) {
	return JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? `${part}` : part));
}

function indent(text) {
	return text.replace(/^/gm, '      ');
}
