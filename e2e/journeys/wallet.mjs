// What people do with accounts: pay fees in dollars without owning any ICNT, share an account, let a
// server act with less than all power, have a name.

import { createKeyMulti, encodeAddress, sortAddresses } from '@polkadot/util-crypto';
import { feed } from '../lib/feed.mjs';
import { ICNT, TREASURY, USDC } from '../lib/protocol.mjs';
import { STABLECOIN } from '../lib/scenario.mjs';
import { ensure, equal } from '../lib/report.mjs';

/** Cents that an ICNT is worth. */
const CENTS = 5;

/** @param {import('../lib/chain.mjs').Chain} chain fresh, with development parameters */
export async function wallet(chain, report, cast) {
	const { api } = chain;
	const { assets, balances, identity, multisig, proxy } = api.tx;
	const { bank, stranger } = cast;
	const newcomer = cast.person('//Newcomer');
	const inDollars = { assetId: STABLECOIN };
	const gift = () => assets.transferKeepAlive(STABLECOIN, stranger.address, USDC);

	await report.step('an account without ICNT pays fees in the stablecoin', async () => {
		await feed(chain, cast, { icnt: CENTS, usdc: 100 });
		await chain.ok(bank, assets.transferKeepAlive(STABLECOIN, newcomer.address, 10n * USDC));
		equal(await chain.icnt(newcomer.address), 0n, 'ICNT');
		const had = await chain.asset(STABLECOIN, TREASURY);
		const sent = await chain.ok(newcomer, gift(), inDollars);
		const paid = sent.event('AssetTxPayment.AssetTxFeePaid');
		ensure(paid, 'the fee was paid in an asset');
		const fee = 9n * USDC - (await chain.asset(STABLECOIN, newcomer.address));
		ensure(fee > 0n && fee < USDC / 100n, `the fee is ${fee} millionths of a dollar`);
		equal(await chain.icnt(newcomer.address), 0n, 'ICNT');
		const share = (await chain.asset(STABLECOIN, TREASURY)) - had;
		equal(share, (fee * 80n + 50n) / 100n, 'share of the treasury, to the nearest');
		report.say(`${fee} millionths of a dollar for a transfer at ${CENTS} cents an ICNT`);
	});

	await report.step('without ICNT or an accepted asset nothing goes', async () => {
		const fails = (options) =>
			chain.submit(newcomer, gift(), options).then(
				() => 'it was taken',
				(error) => error.message,
			);
		ensure((await fails({})).includes('Inability to pay'), 'in ICNT');
		ensure((await fails({ assetId: 77 })).includes('Inability to pay'), 'in an asset that there is not');
	});

	await report.step('a coin that lost its peg pays no fee, until it is back', async () => {
		await feed(chain, cast, { icnt: CENTS, usdc: 90 });
		const message = await chain.submit(newcomer, gift(), inDollars).then(
			() => 'it was taken',
			(error) => error.message,
		);
		ensure(message.includes('Inability to pay'), message);
		await feed(chain, cast, { icnt: CENTS, usdc: 100 });
		await chain.ok(newcomer, gift(), inDollars);
	});

	await report.step('two of three move what is theirs', async () => {
		const owners = cast.endowed.slice(0, 3);
		const addresses = owners.map(({ address }) => address);
		const shared = encodeAddress(createKeyMulti(addresses, 2), 42);
		await chain.ok(bank, balances.transferKeepAlive(shared, 10n * ICNT));
		const call = balances.transferKeepAlive(stranger.address, ICNT);
		const others = (own) => sortAddresses(addresses.filter((address) => address !== own), 42);
		const weight = { refTime: 1_000_000_000n, proofSize: 100_000n };
		const first = await chain.ok(
			owners[0],
			multisig.approveAsMulti(2, others(owners[0].address), null, call.method.hash, weight),
		);
		ensure(first.event('Multisig.NewMultisig'), 'it waits for another');
		const had = await chain.icnt(stranger.address);
		const { when } = (await api.query.multisig.multisigs(shared, call.method.hash)).unwrap();
		await chain.ok(owners[1], multisig.asMulti(2, others(owners[1].address), when, call, weight));
		equal((await chain.icnt(stranger.address)) - had, ICNT, 'what was sent');
	});

	await report.step('a proxy does what its type may, and no more', async () => {
		const owner = cast.endowed[1];
		const server = cast.person('//Server');
		await chain.ok(bank, balances.transferKeepAlive(server.address, 10n * ICNT));
		await chain.ok(owner, proxy.addProxy(server.address, 'NonTransfer', 0));
		const outcome = async (call) => {
			const done = await chain.ok(server, proxy.proxy(owner.address, null, call));
			const { result } = done.event('Proxy.ProxyExecuted');
			return result.isOk ? null : chain.errorName(result.asErr);
		};
		equal(await outcome(balances.transferKeepAlive(server.address, ICNT)), 'System.CallFiltered', 'a transfer');
		const name = { display: { Raw: 'Rhine Hosting' } };
		equal(await outcome(identity.setIdentity(name)), null, 'a name');
		const known = (await api.query.identity.identityOf(owner.address)).unwrap();
		equal(known.info.display.asRaw.toUtf8(), 'Rhine Hosting', 'name');
	});
}
