//! Benchmarks of the calls, each in its worst case.

use crate::*;
use frame_benchmarking::v2::*;
use frame_support::{
	assert_ok,
	traits::{
		fungible::{Balanced, Inspect},
		EnsureOrigin,
	},
};
use frame_system::RawOrigin;
use icn_primitives::{BoundedU32, EraIndex, EvidenceKind, NodeId, Subject, ICNT};
use sp_core::H256;

/// Sets up the neighbours.
pub trait BenchmarkHelper {
	/// Makes `era` the current one.
	fn set_era(era: EraIndex);
	/// A node that is registered, of a provider that is none of the benchmarks' accounts.
	fn node() -> NodeId;
}

/// Where benchmarks begin.
const ERA: EraIndex = 1_000;
const UNTIL: EraIndex = ERA + 100;
const KIND: EvidenceKind = EvidenceKind::HardwareBenchmark;
const LEVEL: u8 = 5;

/// An account with ICNT.
fn rich<T: Config>(name: &'static str) -> T::AccountId {
	let who: T::AccountId = account(name, 0, 0);
	let least = T::Currency::minimum_balance();
	let credit = T::Currency::issue(least.saturating_add(1_000_000 * ICNT));
	assert!(T::Currency::resolve(&who, credit).is_ok());
	who
}

fn all_kinds() -> Kinds {
	Kinds::truncate_from(EvidenceKind::ALL.to_vec())
}

/// An issuer of everything, with a bond for several challenges.
fn issuer<T: Config>(name: &'static str) -> T::AccountId {
	T::BenchmarkHelper::set_era(ERA);
	let who = rich::<T>(name);
	assert_ok!(Pallet::<T>::do_set_issuer(who.clone(), all_kinds()));
	assert_ok!(Pallet::<T>::do_bond(who.clone(), 100_000 * ICNT));
	who
}

/// A node, and that issuer's attestation about it.
fn attested<T: Config>(who: &T::AccountId) -> Subject {
	let subject = Subject::Node(T::BenchmarkHelper::node());
	let document = H256::repeat_byte(1);
	assert_ok!(Pallet::<T>::do_attest(who.clone(), subject, KIND, LEVEL, document, UNTIL));
	subject
}

/// A challenge of it, after it lost its place.
fn challenged<T: Config>(who: &T::AccountId) -> (Subject, ChallengeId) {
	let subject = attested::<T>(who);
	displaced::<T>(who.clone(), subject);
	let challenge = NextChallengeId::<T>::get();
	let (challenger, grounds) = (rich::<T>("challenger"), H256::repeat_byte(9));
	assert_ok!(Pallet::<T>::do_challenge(challenger, subject, KIND, who.clone(), grounds));
	(subject, challenge)
}

/// Takes its place from it, so that it is found only where the former ones are.
fn displaced<T: Config>(who: T::AccountId, subject: Subject) {
	let (reason, document) = (RevocationReason::Superseded, H256::repeat_byte(1));
	assert_ok!(Pallet::<T>::do_revoke(Some(who), subject, KIND, reason));
	let next = issuer::<T>("next");
	assert_ok!(Pallet::<T>::do_attest(next, subject, KIND, LEVEL, document, UNTIL));
}

/// After every window.
fn later() -> EraIndex {
	ERA.saturating_mul(20)
}

#[benchmarks]
mod benchmarks {
	use super::*;

	/// One that is new, for everything.
	#[benchmark]
	fn set_issuer() -> Result<(), BenchmarkError> {
		let origin = T::AttestationOrigin::try_successful_origin()
			.map_err(|_| BenchmarkError::Weightless)?;
		let who: T::AccountId = account("issuer", 0, 0);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, who.clone(), all_kinds());

		assert!(Issuers::<T>::get(who).is_some_and(|row| row.kinds().count() == 8));
		Ok(())
	}

	/// The first, from which on it counts.
	#[benchmark]
	fn bond() {
		let who = rich::<T>("issuer");
		assert_ok!(Pallet::<T>::do_set_issuer(who.clone(), all_kinds()));

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), 100_000 * ICNT);

		assert!(Issuers::<T>::get(who).is_some_and(|row| row.stands.holds()));
	}

	#[benchmark]
	fn unbond() {
		let who = issuer::<T>("issuer");

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()));

		assert!(Issuers::<T>::get(who).is_some_and(|row| row.leaving.is_some()));
	}

	#[benchmark]
	fn withdraw_bond() {
		let who = issuer::<T>("issuer");
		assert_ok!(Pallet::<T>::do_unbond(who.clone()));
		T::BenchmarkHelper::set_era(later());

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()));

		assert!(Issuers::<T>::get(who).is_some_and(|row| row.bond == 0));
	}

	/// In the place of one of another issuer that is forgotten with it: one deposit is freed, and
	/// another made.
	#[benchmark]
	fn attest() {
		let (before, who) = (issuer::<T>("before"), issuer::<T>("issuer"));
		let subject = attested::<T>(&before);
		T::BenchmarkHelper::set_era(later());
		let until = later().saturating_add(100);

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), subject, KIND, LEVEL, H256::repeat_byte(2), until);

		assert!(Attestations::<T>::get(subject, KIND).is_some_and(|row| row.issuer == who));
		assert!(Issuers::<T>::get(before).is_some_and(|row| row.attestations == 0));
	}

	#[benchmark]
	fn revoke() {
		let who = issuer::<T>("issuer");
		let subject = attested::<T>(&who);
		let reason = RevocationReason::Withdrawn;

		#[extrinsic_call]
		_(RawOrigin::Signed(who), subject, KIND, reason);

		let state = Attestations::<T>::get(subject, KIND).map(|row| row.state);
		assert_eq!(state, Some(State::Revoked { reason, at: ERA }));
	}

	/// One that lost its place.
	#[benchmark]
	fn remove() {
		let caller: T::AccountId = whitelisted_caller();
		let who = issuer::<T>("issuer");
		let subject = attested::<T>(&who);
		displaced::<T>(who.clone(), subject);
		T::BenchmarkHelper::set_era(later());

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), subject, KIND, who.clone());

		assert!(!Former::<T>::contains_key((subject, KIND, who)));
	}

	/// Of one that lost its place.
	#[benchmark]
	fn challenge() {
		let who = issuer::<T>("issuer");
		let subject = attested::<T>(&who);
		displaced::<T>(who.clone(), subject);
		let caller = rich::<T>("challenger");

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), subject, KIND, who, H256::repeat_byte(9));

		assert_eq!(Challenges::<T>::iter().count(), 1);
	}

	/// Upheld, of one that lost its place.
	#[benchmark]
	fn decide() -> Result<(), BenchmarkError> {
		let origin = T::AttestationOrigin::try_successful_origin()
			.map_err(|_| BenchmarkError::Weightless)?;
		let who = issuer::<T>("issuer");
		let (subject, id) = challenged::<T>(&who);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id, true);

		let row = Former::<T>::get((subject, KIND, who));
		assert!(row.is_some_and(|row| row.is_found_false()));
		Ok(())
	}

	/// Of one that lost its place.
	#[benchmark]
	fn lapse() {
		let caller: T::AccountId = whitelisted_caller();
		let who = issuer::<T>("issuer");
		let (_, id) = challenged::<T>(&who);
		T::BenchmarkHelper::set_era(later());

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id);

		assert!(!Challenges::<T>::contains_key(id));
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
