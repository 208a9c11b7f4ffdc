//! Several nodes in one call.

use crate::{mock::*, Error, Event, WeightInfo, CLAIM_AGE, MAX_BATCH, MAX_CHANGES, MAX_GRANTS};
use frame_support::{
	assert_noop,
	dispatch::{DispatchResultWithPostInfo, GetDispatchInfo, Pays},
	hypothetically,
	traits::fungible::Inspect,
};
use icn_primitives::*;

fn claim_many(nodes: &[NodeId]) -> DispatchResultWithPostInfo {
	Incentives::claim_many(RuntimeOrigin::signed(BOB), nodes.to_vec().try_into().unwrap())
}

fn got(of: impl FnOnce()) -> u128 {
	let before = Balances::balance(&ALICE);
	of();
	Balances::balance(&ALICE) - before
}

/// As much as one by one, and one that fails stops no other.
#[test]
fn pays_what_single_claims_pay() {
	ExtBuilder::default().build_and_execute(|| {
		activate(NODE_1, ALICE, STORAGE, 100);
		activate(NODE_2, ALICE, STORAGE, 50);
		roll_to(11);
		let single = |node| {
			hypothetically!(got(|| {
				Incentives::claim(RuntimeOrigin::signed(BOB), node).unwrap();
			}))
		};
		let expected = single(NODE_1) + single(NODE_2);
		let unknown = NodeId(77);
		let mut info = None;
		let paid = got(|| info = claim_many(&[NODE_1, unknown, NODE_1, NODE_2]).ok());
		assert!(expected > 0);
		assert_eq!(paid, expected);
		assert_eq!(info.unwrap().pays_fee, Pays::Yes);
		for (index, node, error) in
			[(1, unknown, Error::<Test>::UnknownNode), (2, NODE_1, Error::NothingToClaim)]
		{
			System::assert_has_event(Event::ItemFailed { index, node, error: error.into() }.into());
		}
	});
}

#[test]
fn is_free_if_each_is() {
	ExtBuilder::default().build_and_execute(|| {
		activate(NODE_1, ALICE, STORAGE, 100);
		activate(NODE_2, ALICE, STORAGE, 50);
		roll_to(CLAIM_AGE + 11);
		let pays = |nodes: &[NodeId]| hypothetically!(claim_many(nodes).unwrap().pays_fee);
		assert_eq!(pays(&[NODE_1, NODE_2]), Pays::No);
		assert_eq!(pays(&[NODE_1, NODE_1]), Pays::Yes);
		// One of them was claimed a short while ago.
		Incentives::claim(RuntimeOrigin::signed(BOB), NODE_1).unwrap();
		roll_to(CLAIM_AGE + 12);
		assert_eq!(pays(&[NODE_2]), Pays::No);
		assert_eq!(pays(&[NODE_1, NODE_2]), Pays::Yes);
	});
}

#[test]
fn fails_with_the_first_error_if_none_is_paid() {
	ExtBuilder::default().build_and_execute(|| {
		activate(NODE_1, ALICE, STORAGE, 100);
		let fails = |nodes: &[NodeId], expected: Error<Test>| {
			let error = hypothetically!(claim_many(nodes).unwrap_err().error);
			assert_eq!(error, expected.into());
		};
		fails(&[], Error::NothingToClaim);
		fails(&[NodeId(77), NODE_1], Error::UnknownNode);
		fails(&[NODE_1, NodeId(77)], Error::NothingToClaim);
		assert_noop!(
			Incentives::claim_many(RuntimeOrigin::none(), Default::default()),
			sp_runtime::DispatchError::BadOrigin
		);
	});
}

/// Charged is what each of them took, and no more than was declared.
#[test]
fn weighs_what_each_did() {
	ExtBuilder::default().build_and_execute(|| {
		type Weights = <Test as crate::Config>::WeightInfo;
		activate(NODE_1, ALICE, STORAGE, 100);
		activate(NODE_2, ALICE, STORAGE, 50);
		roll_to(11);
		let nodes = [NODE_1, NODE_2];
		let single = |node| {
			let done = hypothetically!(Incentives::claim(RuntimeOrigin::signed(BOB), node));
			done.unwrap().actual_weight.unwrap()
		};
		let each = single(NODE_1) + single(NODE_2);
		let actual = claim_many(&nodes).unwrap().actual_weight.unwrap();
		assert_eq!(actual, each);
		let most = Weights::claim(MAX_CHANGES, MAX_GRANTS);
		let nodes = vec![NODE_1; MAX_BATCH as usize].try_into().unwrap();
		let declared = crate::Call::<Test>::claim_many { nodes }.get_dispatch_info().call_weight;
		assert_eq!(declared, most.saturating_mul(MAX_BATCH.into()));
		assert!(actual.all_lte(most.saturating_mul(2)));
	});
}
