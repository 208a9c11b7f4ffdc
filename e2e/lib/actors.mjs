// Who takes part. Everybody has an own key; only the funds come from the accounts that the
// development networks endow.

import { Keyring } from '@polkadot/keyring';
import { cryptoWaitReady } from '@polkadot/util-crypto';

const ENDOWED = ['Alice', 'Bob', 'Charlie', 'Dave', 'Eve', 'Ferdie'];

/** The cast of a journey. */
export async function cast() {
	await cryptoWaitReady();
	const keyring = new Keyring({ type: 'sr25519', ss58Format: 42 });
	const person = (uri) => keyring.createFromUri(uri);
	const oracle = (name) => ({ operator: person(`//${name}`), key: person(`//${name}//reporting`) });
	return {
		endowed: ENDOWED.map((name) => person(`//${name}`)),
		bank: person('//Ferdie'),
		provider: person('//Provider'),
		rival: person('//Rival'),
		tenant: person('//Tenant'),
		stranger: person('//Stranger'),
		till: person('//Provider//till'),
		oracles: [oracle('Oracle1'), oracle('Oracle2'), oracle('Oracle3')],
		/** One more than a committee has members. */
		extraOracle: oracle('Oracle4'),
		/** A node's own key. Each is used once, so give each server its own name. */
		server: (name, type = 'ed25519') => keyring.createFromUri(`//Server//${name}`, {}, type),
		person,
	};
}
