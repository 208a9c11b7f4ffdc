//! What each type of proxy may do, and that it can do just that.

#![allow(clippy::expect_used)]

mod common;

use common::{calls::all_calls, free, Chain};
use frame_support::traits::{GetCallMetadata, InstanceFilter};
use icn_primitives::NodeId;
use icn_runtime::{
	configs::utility::ProxyType, constants::currency::UNIT, Runtime, RuntimeCall, RuntimeEvent,
};
use pallet_proxy::Call as Proxy;
use sp_keyring::Sr25519Keyring::{Alice, Bob, Dave, Eve};
use sp_runtime::{DispatchError, MultiAddress};
use std::collections::BTreeMap;

/// The page says of every type which calls it lets through.
#[test]
fn each_lets_through_what_the_page_says() {
	let (calls, unknown) = all_calls();
	// Some values have a least one, reports of equivocations a proof: no question of proxies.
	let others = ["set_congestion", "set_adjustment", "report_equivocation"];
	let known = |name: &String| others.iter().any(|other| name.contains(other));
	assert!(unknown.iter().all(known), "{unknown:?}");
	assert!(calls.len() > 200, "{}", calls.len());
	let mut page = String::new();
	for kind in ProxyType::ALL.into_iter().filter(|kind| *kind != ProxyType::Any) {
		let mut allowed: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
		for call in calls.iter().filter(|call| kind.filter(call)) {
			let meta = call.get_call_metadata();
			allowed.entry(meta.pallet_name).or_default().push(meta.function_name);
		}
		page += &format!("### `{kind:?}`\n\n");
		for (pallet, mut calls) in allowed {
			calls.sort_unstable();
			page += &format!("- {pallet}: `{}`\n", calls.join("`, `"));
		}
		page += "\n";
	}
	let doc = include_str!("../../docs/proxies.md");
	assert!(doc.contains(page.trim_end()), "docs/proxies.md is old; it should have:\n{page}");
}

/// Nobody hands on more than it has: where a type is above another, it lets all of its calls through.
#[test]
fn a_type_above_another_lets_more_through() {
	let (calls, _) = all_calls();
	for one in ProxyType::ALL {
		for other in ProxyType::ALL.into_iter().filter(|other| one.is_superset(other)) {
			for call in calls.iter().filter(|call| other.filter(call)) {
				assert!(one.filter(call), "{one:?} above {other:?}: {call:?}");
			}
		}
	}
	assert!(ProxyType::Any.is_superset(&ProxyType::NonTransfer));
	assert!(!ProxyType::NonTransfer.is_superset(&ProxyType::Any));
	assert!(!ProxyType::NonTransfer.is_superset(&ProxyType::Leasing), "it pays others");
}

/// What `Eve` gets when she does `call` for `Dave`.
fn as_dave(chain: &mut Chain, call: RuntimeCall) -> Result<(), DispatchError> {
	let call = RuntimeCall::Proxy(Proxy::proxy {
		real: MultiAddress::Id(Dave.to_account_id()),
		force_proxy_type: None,
		call: Box::new(call),
	});
	chain.must(Eve, call);
	chain
		.events()
		.into_iter()
		.find_map(|event| match event {
			RuntimeEvent::Proxy(pallet_proxy::Event::ProxyExecuted { result }) => Some(result),
			_ => None,
		})
		.expect("it was tried")
}

fn to_bob(value: u128) -> RuntimeCall {
	RuntimeCall::Balances(pallet_balances::Call::transfer_keep_alive {
		dest: MultiAddress::Id(Bob.to_account_id()),
		value,
	})
}

fn add(kind: ProxyType) -> RuntimeCall {
	RuntimeCall::Proxy(Proxy::add_proxy {
		delegate: MultiAddress::Id(Eve.to_account_id()),
		proxy_type: kind,
		delay: 0,
	})
}

/// Each type does its work, and every way to the money is shut: directly, in a batch, by a wider proxy, by a
/// derived account, by withdrawing what leases owe to somebody else.
#[test]
fn each_does_its_work_and_takes_nothing() {
	use pallet_icn_delegation::Call as Delegation;
	use pallet_icn_hardware::Call as Hardware;
	use pallet_icn_leases::{Call as Leases, ServiceKind};
	use pallet_icn_sla_oracle::Call as Oracle;
	let text = |text: &str| text.as_bytes().to_vec().try_into().expect("is short");
	let work: Vec<(ProxyType, RuntimeCall, Result<(), DispatchError>)> = vec![
		(
			ProxyType::NodeOperator,
			Hardware::register_provider { name: text("Rhine Hosting") }.into(),
			Ok(()),
		),
		(
			ProxyType::Leasing,
			Leases::register_service_provider {
				kind: ServiceKind::CloudFirm,
				name: text("Elbe Cloud"),
				web: Default::default(),
				software: None,
				class: None,
			}
			.into(),
			Ok(()),
		),
		(
			ProxyType::OracleReporting,
			Oracle::register_operator { key: Eve.to_account_id() }.into(),
			Ok(()),
		),
		(
			ProxyType::Staking,
			Delegation::delegate { node: NodeId(7), amount: 100 * UNIT, lock_days: 1 }.into(),
			Err(pallet_icn_delegation::Error::<Runtime>::UnknownNode.into()),
		),
		(
			ProxyType::Governance,
			RuntimeCall::Preimage(pallet_preimage::Call::note_preimage { bytes: vec![1] }),
			Ok(()),
		),
		(
			ProxyType::NonTransfer,
			RuntimeCall::Identity(pallet_identity::Call::clear_identity {}),
			Err(pallet_identity::Error::<Runtime>::NoIdentity.into()),
		),
	];
	let filtered = Err(DispatchError::from(frame_system::Error::<Runtime>::CallFiltered));
	for (kind, call, expected) in work {
		let mut chain = Chain::new("development");
		chain.must(Dave, add(kind));
		assert_eq!(as_dave(&mut chain, call), expected, "{kind:?}");

		let before = chain.with(|| free(&Bob.to_account_id()));
		let wider = match kind {
			ProxyType::NonTransfer => ProxyType::Leasing,
			_ => ProxyType::NonTransfer,
		};
		let batch = pallet_utility::Call::batch_all { calls: vec![to_bob(UNIT)] };
		let derived =
			pallet_utility::Call::as_derivative { index: 0, call: Box::new(to_bob(UNIT)) };
		let withdraw = Leases::withdraw { asset: 1, amount: 1, to: Bob.to_account_id() };
		for forbidden in [
			to_bob(UNIT),
			RuntimeCall::Utility(batch),
			RuntimeCall::Utility(derived),
			add(ProxyType::Any),
			add(wider),
			withdraw.into(),
		] {
			assert_eq!(as_dave(&mut chain, forbidden.clone()), filtered, "{kind:?}: {forbidden:?}");
		}
		assert_eq!(chain.with(|| free(&Bob.to_account_id())), before);
	}
}

#[test]
fn any_does_anything() {
	let mut chain = Chain::new("development");
	chain.must(Dave, add(ProxyType::Any));
	let before = chain.with(|| free(&Bob.to_account_id()));
	assert_eq!(as_dave(&mut chain, to_bob(UNIT)), Ok(()));
	assert_eq!(chain.with(|| free(&Bob.to_account_id())), before + UNIT);
}

/// Names, subaccounts and a registrar's judgement, whom the holders named.
#[test]
fn an_account_has_a_name() {
	use pallet_identity::{legacy::IdentityInfo, Call, Data, Judgement};
	use sp_runtime::traits::{Dispatchable, Hash as _, HashingFor};
	let mut chain = Chain::new("development");
	let account = MultiAddress::Id(Dave.to_account_id());
	let info = IdentityInfo {
		display: Data::Raw(b"Rhine Hosting".to_vec().try_into().expect("is short")),
		..Default::default()
	};
	let judged = HashingFor::<icn_runtime::Block>::hash_of(&info);
	let reserved = |chain: &mut Chain| {
		chain.with(|| icn_runtime::Balances::reserved_balance(Dave.to_account_id()))
	};
	chain.must(Dave, RuntimeCall::Identity(Call::set_identity { info: Box::new(info) }));
	assert!(reserved(&mut chain) > 0, "a deposit for the bytes");
	let registrar = RuntimeCall::Identity(Call::add_registrar {
		account: MultiAddress::Id(Alice.to_account_id()),
	});
	chain.must_fail(Alice, registrar.clone(), DispatchError::BadOrigin);
	chain.with(|| {
		let origin = pallet_icn_origins::Origin::AttestationAdmin;
		assert!(registrar.dispatch(origin.into()).is_ok());
	});
	let judgement = Call::provide_judgement {
		reg_index: 0,
		target: account,
		judgement: Judgement::KnownGood,
		identity: judged,
	};
	chain.must(Alice, RuntimeCall::Identity(judgement));
	chain.must(Dave, RuntimeCall::Identity(Call::clear_identity {}));
	assert_eq!(reserved(&mut chain), 0);
}

/// Who stakes for another sends no rewards elsewhere.
#[test]
fn a_staking_proxy_keeps_the_rewards_with_the_account() {
	use pallet_staking::{Call as Staking, RewardDestination};
	let mut chain = Chain::new("development");
	chain.must(Dave, add(ProxyType::Staking));
	let bond = |payee| RuntimeCall::from(Staking::bond { value: 100 * UNIT, payee });
	let filtered = Err(DispatchError::from(frame_system::Error::<Runtime>::CallFiltered));
	let eves = RewardDestination::Account(Eve.to_account_id());
	assert_eq!(as_dave(&mut chain, bond(eves.clone())), filtered);
	assert_eq!(as_dave(&mut chain, bond(RewardDestination::None)), filtered, "nor burns them");
	assert_eq!(as_dave(&mut chain, bond(RewardDestination::Stash)), Ok(()));
	assert_eq!(as_dave(&mut chain, Staking::set_payee { payee: eves }.into()), filtered);
	assert_eq!(as_dave(&mut chain, Staking::chill {}.into()), Ok(()));
	assert_eq!(as_dave(&mut chain, Staking::unbond { value: 100 * UNIT }.into()), Ok(()));
}
