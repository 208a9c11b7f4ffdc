//! When the chain does not work normally, the protocol's clock stands still, and nothing is billed,
//! found short, or penalised; when it works, no spam stops it.

#![allow(clippy::expect_used, clippy::unwrap_used)]

mod common;

use codec::Encode;
use common::network::{lease, person, provider, register_tenant, Network};
use frame_support::{assert_ok, dispatch::DispatchClass};
use icn_primitives::{EraClock, LeaseId, NodeId, ServiceRecord};
use icn_runtime::{
	configs::system::{MAXIMUM_BLOCK_WEIGHT, NORMAL_DISPATCH_RATIO},
	genesis_config_presets::STABLECOIN,
	Clock, Incentives, Leases, Runtime, RuntimeCall, SafeMode, SlaOracle,
};
use pallet_icn_sla_oracle::{Call as Oracle, Params as OracleParams};
use sp_keyring::Sr25519Keyring;
use sp_runtime::transaction_validity::{InvalidTransaction, TransactionValidityError};

/// An hour of blocks.
const HOUR: u32 = 600;

/// A network with a lease of ten units of node 0.
fn leased() -> Network {
	let mut network = Network::with_nodes(OracleParams::default());
	let tenant = person(1_001);
	network.block(|| {
		assert_ok!(register_tenant(&tenant));
		assert_eq!(lease(&tenant, NodeId(0), 10, 500), LeaseId(0));
	});
	network
}

/// Everything that time moves: the clock, how far verdicts are, what is due to the provider, what
/// is credited to the tenant, rewards, bonds and penalties.
fn state(network: &mut Network) -> Vec<Vec<u8>> {
	network.chain.with(|| {
		let until = SlaOracle::final_until();
		let position = SlaOracle::locate(NodeId(0), until);
		let bonds: Vec<_> = pallet_icn_sla_oracle::Operators::<Runtime>::iter()
			.map(|(who, row)| (who, row.bond, row.earned))
			.collect();
		vec![
			(Clock::tick(), Clock::era(), until).encode(),
			SlaOracle::shortfall(NodeId(0), until, position).encode(),
			Leases::preview_settlement(LeaseId(0)).encode(),
			pallet_icn_leases::Leases::<Runtime>::get(LeaseId(0)).encode(),
			pallet_icn_leases::Earnings::<Runtime>::get(provider(), STABLECOIN).encode(),
			Incentives::available().encode(),
			pallet_icn_incentives::Allotted::<Runtime>::get().encode(),
			(pallet_icn_slashing::Penalties::<Runtime>::iter().count() as u32).encode(),
			bonds.encode(),
		]
	})
}

/// Era, and last era with all verdicts.
fn progress(network: &mut Network) -> (u32, u32) {
	network.chain.with(|| (Clock::era(), SlaOracle::final_until()))
}

/// After a stop the oracles go on where they were, and nobody has lost anything by it.
fn goes_on(network: &mut Network) {
	let (era, final_until) = progress(network);
	network.run_to(era + 5);
	assert!(progress(network).1 >= final_until + 4, "verdicts go on");
	network.chain.with(|| {
		let until = SlaOracle::final_until();
		let position = SlaOracle::locate(NodeId(0), until);
		let sums = SlaOracle::shortfall(NodeId(0), until, position).unwrap();
		assert_eq!((sums.credit, sums.penal), (0, 0));
		assert_eq!(pallet_icn_slashing::Penalties::<Runtime>::iter().count(), 0);
		for operator in pallet_icn_sla_oracle::Operators::<Runtime>::iter_values() {
			assert_eq!(operator.bond, operator.asked, "no oracle lost bond");
		}
		assert!(Leases::preview_settlement(LeaseId(0)).is_some(), "service is billed again");
	});
}

#[test]
fn nothing_happens_in_an_hour_of_migrations() {
	let mut network = leased();
	network.run_to(12);
	// A migration that does not come to its end.
	network.chain.with(|| {
		pallet_migrations::Cursor::<Runtime>::put(pallet_migrations::MigrationCursor::Stuck)
	});
	let before = state(&mut network);
	for _ in 0..HOUR {
		network.chain.block(Vec::new());
	}
	assert_eq!(state(&mut network), before);
	network.chain.with(pallet_migrations::Cursor::<Runtime>::kill);
	goes_on(&mut network);
}

#[test]
fn nothing_happens_in_an_hour_of_safe_mode() {
	let mut network = leased();
	network.run_to(12);
	network.chain.with(|| {
		assert!(<SafeMode as frame_support::traits::SafeMode>::enter(2_000).is_ok());
	});
	let before = state(&mut network);
	for _ in 0..HOUR {
		network.chain.block(Vec::new());
	}
	assert_eq!(state(&mut network), before);
	network.chain.with(|| {
		assert!(<SafeMode as frame_support::traits::SafeMode>::exit().is_ok());
	});
	goes_on(&mut network);
}

#[test]
fn nothing_happens_in_an_hour_of_full_operational_space() {
	let mut network = leased();
	network.run_to(12);
	network.chain.used = Some((MAXIMUM_BLOCK_WEIGHT, DispatchClass::Operational));
	// The window in which fullness is noticed.
	for _ in 0..10 {
		network.block(|| ());
	}
	let before = state(&mut network);
	for _ in 0..HOUR {
		network.chain.block(Vec::new());
	}
	assert_eq!(state(&mut network), before);
	// And no longer: fullness can be bought.
	network.block(|| ());
	assert_ne!(state(&mut network), before);
	network.chain.used = None;
	goes_on(&mut network);
}

#[test]
fn an_hour_of_spam_in_normal_space_stops_nothing() {
	let mut network = leased();
	network.run_to(12);
	let spam = NORMAL_DISPATCH_RATIO * MAXIMUM_BLOCK_WEIGHT;
	network.chain.used = Some((spam, DispatchClass::Normal));
	let before = progress(&mut network);
	let due = |network: &mut Network| {
		let preview = network.chain.with(|| Leases::preview_settlement(LeaseId(0)));
		preview.map(|preview| preview.paid).unwrap_or_default()
	};
	let billed = due(&mut network);
	for _ in 0..HOUR {
		network.block(|| ());
	}
	let after = progress(&mut network);
	assert_eq!(after.0 - before.0, HOUR / common::network::ERA_LENGTH);
	assert_eq!(after.1 - before.1, after.0 - before.0, "verdicts keep up");
	assert!(due(&mut network) > billed, "service is billed");
	goes_on(&mut network);
}

/// Over the real path of a transaction: what is operational finds room where nothing else does.
#[test]
fn reports_reach_a_block_whose_normal_space_is_full() {
	use Sr25519Keyring::{Alice, Dave};
	let mut chain = common::Chain::new("development");
	chain.must(Alice, Oracle::register_operator { key: Alice.to_account_id() });
	chain.run_until(100, || Clock::era() == 3 && Clock::progress().0 == 5);

	chain.used = Some((NORMAL_DISPATCH_RATIO * MAXIMUM_BLOCK_WEIGHT, DispatchClass::Normal));
	let remark = RuntimeCall::System(frame_system::Call::remark { remark: vec![] });
	assert_eq!(
		chain.send(Dave, remark),
		Err(TransactionValidityError::Invalid(InvalidTransaction::ExhaustsResources))
	);
	let (genesis, account) = (chain.with(|| frame_system::BlockHash::<Runtime>::get(0)), Alice);
	let (receipts, salt) = (Default::default(), sp_core::H256([3; 32]));
	let seal =
		icn_primitives::report_seal(genesis.as_ref(), &account.to_account_id(), 3, receipts, salt);
	let exceptions = pallet_icn_sla_oracle::Page::default();
	let hash = icn_primitives::report_page(&exceptions, seal);
	chain.must(Alice, Oracle::commit { era: 3, hash });
	chain.run_until(100, || Clock::era() == 4);
	let rest = pallet_icn_sla_oracle::Rest::End { receipts, salt };
	chain.must(Alice, Oracle::reveal { era: 3, exceptions, rest });
}
