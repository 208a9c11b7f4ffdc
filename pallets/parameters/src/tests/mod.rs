use crate::{
	mock::*, Agenda, Change, Error, Event, FeeParameter, FeeParameters, Pending, WeightInfo,
};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};
use sp_runtime::DispatchError::{self, BadOrigin};

mod enactment;
mod proposals;
mod try_state;

fn speed(to: u128) -> (Parameter, u128) {
	(Parameter::Traffic(TrafficParameter::Speed), to)
}

fn limit(to: u128) -> (Parameter, u128) {
	(Parameter::Traffic(TrafficParameter::Limit), to)
}

fn share(to: u128) -> (Parameter, u128) {
	(Parameter::Fees(FeeParameter::TreasuryShare), to)
}

fn propose_as(who: u64, list: &[(Parameter, u128)]) -> DispatchResult {
	ParameterChanges::propose(RuntimeOrigin::signed(who), changes(list))
}

/// By the origin of the group of the first.
fn propose(list: &[(Parameter, u128)]) -> DispatchResult {
	use icn_primitives::ParameterBook;
	let group = list.first().map_or(Group::Fees, |(key, _)| Book::group(*key));
	propose_as(owner(group), list)
}

fn withdraw(group: Group) -> DispatchResult {
	ParameterChanges::withdraw(RuntimeOrigin::signed(owner(group)), group)
}

fn told(event: Event<Test>) {
	System::assert_last_event(event.into());
}

fn row() -> (u32, u32) {
	(Row::get().speed.get(), Row::get().limit.get())
}
