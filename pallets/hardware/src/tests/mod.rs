//! Tests by stage of life, as the implementation is split.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod bookings;
mod capacity;
mod collateral;
mod genesis;
mod invariants;
mod lifecycle;
mod maintenance;
mod markets;
mod prices;
mod providers;
mod registration;
mod returning;
mod try_state;
mod views;

use crate::mock::*;
use frame_support::{assert_noop, assert_ok};
use icn_primitives::NodeId;
use icn_primitives::ParameterGroup as _;

/// The node that [`ExtBuilder::nodes`] makes first.
const NODE: NodeId = NodeId(0);

fn record(node: NodeId) -> crate::NodeOf<Test> {
	crate::Nodes::<Test>::get(node).expect("the node exists")
}

fn last_event(event: crate::Event<Test>) {
	System::assert_last_event(event.into());
}

/// The neighbour was told just this since the last time.
fn told(expected: &[Told]) {
	assert_eq!(Trace::take(), expected);
}

/// A call that must fail, leaving everything as it was.
fn refused(
	call: crate::Call<Test>,
	origin: RuntimeOrigin,
	error: impl Into<sp_runtime::DispatchError>,
) {
	assert_noop!(dispatch(call, origin), error.into());
}

/// The tale that the README tells, from one end to the other.
#[test]
fn one_node_from_registration_to_removal() {
	use crate::Event;
	use icn_primitives::{CapacityBook, NodeActivation, ICNT};

	ExtBuilder::default().build_and_execute(|| {
		make_provider(&alice());
		assert_ok!(Offer::new(0).register());
		assert_eq!(collateral_of(&alice()), 1_000 * ICNT);

		// The oracles find 80 units of the 100.
		assert_ok!(Hardware::activate(NODE, 0, 80));
		assert_eq!(collateral_of(&alice()), 800 * ICNT);

		Era::set(20);
		let lease = booking(30, 21, 110);
		assert_ok!(Hardware::reserve(NODE, lease));

		Era::set(110);
		assert_ok!(Hardware::exit_node(signed(&alice()), NODE));
		assert_ok!(Hardware::release(NODE, lease, 110));

		Era::set(114);
		assert_ok!(Hardware::settled(NODE));
		assert_ok!(Hardware::remove_node(signed(&bob()), NODE));
		last_event(Event::NodeRemoved { node: NODE, provider: alice(), collateral: 800 * ICNT });
		assert_eq!(collateral_of(&alice()), 0);

		assert_ok!(Hardware::remove_facility(signed(&alice()), 0.into()));
		assert_ok!(Hardware::deregister_provider(signed(&alice())));
		assert_eq!(deposit_of(&alice()), 0);
		// Only the fee for the key is gone.
		assert_eq!(Balances::free_balance(alice()), FUNDS - KEY_FEE);
		assert_eq!(Balances::free_balance(FeeAccount::get()), EXISTENTIAL + KEY_FEE);
	});
}

/// A question about a node that is asked again or no more may be a complaint, whose deposit returns.
#[test]
fn weights_count_a_complaint_that_ends() {
	use crate::{weights::WeightInfo, Call};
	use frame_support::dispatch::GetDispatchInfo;

	type Weights = <Test as crate::Config>::WeightInfo;
	let deposit = <Test as frame_system::Config>::DbWeight::get().reads_writes(2, 2);
	ExtBuilder::default().build_and_execute(|| {
		let (node, units, proof) = (NODE, 1, consent(0, 1, 1));
		for (call, measured) in [
			(Call::exit_node { node }, Weights::exit_node()),
			(Call::remove_node { node }, Weights::remove_node()),
			(Call::retry_activation { node }, Weights::retry_activation()),
			(Call::request_return { node }, Weights::request_return()),
			(Call::change_units { node, units, proof }, Weights::change_units()),
		] {
			let weight = Call::<Test>::get_dispatch_info(&call).call_weight;
			assert!(weight.all_gte(measured.saturating_add(deposit)), "{call:?}");
			assert!(weight.ref_time() > measured.ref_time(), "{call:?}");
		}
	});
}
