//! Benchmarks of the SLA oracle.

use super::*;
use alloc::vec::Vec;
use frame_benchmarking::v2::*;
use frame_support::traits::{fungible::Mutate, EnsureOrigin};
use frame_system::RawOrigin;
use icn_primitives::{
	BoundedU32, Bps, EraIndex, Generation, NodeId, NodeSlot, OnEra, OracleSlot, ServiceRecord,
};
use sp_core::H256;

/// Sets the stage for benchmarks.
pub trait BenchmarkHelper {
	/// Moves the clock to `era`, without telling anybody.
	fn set_era(era: EraIndex);
	/// A node that waits for its activation, and has been announced as such to this pallet.
	fn pending_node() -> (NodeId, Generation);
}

const SEED: H256 = H256::repeat_byte(7);

/// The era that is worked on.
const ERA: EraIndex = 20;

fn key_of<T: Config>(index: u32) -> T::AccountId {
	account("key", index, 0)
}

/// So many operators, in the set since the first era, without their bonds.
fn operators<T: Config>(count: u32) {
	for index in 0..count {
		let operator: T::AccountId = account("operator", index, 0);
		let slot = OracleSlot(index);
		let mut row = Operator {
			key: key_of::<T>(index),
			bond: 0,
			since: 0,
			left_at: None,
			slots: History::default(),
		};
		row.slots.set(0, Some(slot), 0).expect("is empty");
		KeyOwner::<T>::insert(&row.key, &operator);
		Operators::<T>::insert(&operator, row);
		OracleSlots::<T>::mutate(slot, |history| {
			history.set(0, Some(operator), 0).expect("is empty")
		});
	}
	Sizes::<T>::mutate(|sizes| {
		sizes.oracles = count;
		sizes.oracle_rows = count;
	});
}

/// The set of an era.
fn set<T: Config>(era: EraIndex, nodes: u32, oracles: u32) {
	Eras::<T>::insert(era, EraSet { seed: Some(SEED), nodes, oracles, size: 15 });
}

/// `count` exceptions from slot `first` on.
fn page(first: u32, count: u32) -> Page {
	let exceptions: Vec<_> = (first..first + count)
		.map(|slot| Exception {
			slot: NodeSlot(slot),
			shortfall: Bps::saturating(1_000),
			reason: ShortfallReason::Slow,
		})
		.collect();
	exceptions.try_into().expect("no more than a page")
}

/// Complete reports of one full page by so many oracles.
fn reports<T: Config>(oracles: u32) {
	let mut reporters = EraReports::default();
	for index in 0..oracles {
		let oracle = OracleSlot(index);
		let report = Report {
			pages: 1,
			starts: alloc::vec![NodeSlot(0)].try_into().expect("one page"),
			last: Some(NodeSlot(MAX_PAGE - 1)),
		};
		Reports::<T>::insert(ERA, oracle, report);
		Pages::<T>::insert((ERA, oracle, 0), page(0, MAX_PAGE));
		reporters.started.insert(oracle);
		reporters.complete.insert(oracle);
		reporters.short.insert(oracle);
	}
	Reporters::<T>::insert(ERA, reporters);
	Pruned::<T>::put(PruneCursor { era: ERA, ..Default::default() });
}

/// A node with a log of so many entries in eras from 1 on.
fn log<T: Config>(node: NodeId, entries: u32) {
	for position in 1..=entries {
		let entry = LogEntry { era: position, credit: position, penal: position };
		Log::<T>::insert(node, position, entry);
	}
	Records::<T>::insert(node, Record { entries, ..Default::default() });
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn register_operator() -> Result<(), BenchmarkError> {
		let caller: T::AccountId = whitelisted_caller();
		let bond = Parameters::<T>::get().bond.get();
		T::Currency::mint_into(&caller, bond.saturating_mul(2))?;
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), key_of::<T>(0));
		assert!(Operators::<T>::contains_key(caller));
		Ok(())
	}

	/// The dearest: another operator takes the slot.
	#[benchmark]
	fn retire() {
		operators::<T>(2);
		let caller: T::AccountId = account("operator", 0, 0);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()));
		assert!(Operators::<T>::get(caller).is_some_and(|row| row.left_at.is_some()));
	}

	#[benchmark]
	fn withdraw_bond() -> Result<(), BenchmarkError> {
		let caller: T::AccountId = whitelisted_caller();
		let bond = Parameters::<T>::get().bond.get();
		T::Currency::mint_into(&caller, bond.saturating_mul(2))?;
		Pallet::<T>::do_register_operator(caller.clone(), key_of::<T>(0))?;
		Pallet::<T>::do_retire(caller.clone())?;
		FinalUntil::<T>::put(ERA);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()));
		assert!(!Operators::<T>::contains_key(caller));
		Ok(())
	}

	/// Dearer than any: draws the largest committee and activates at once.
	#[benchmark]
	fn vote_activation() -> Result<(), BenchmarkError> {
		operators::<T>(MAX_MEMBERS);
		let (node, generation) = T::BenchmarkHelper::pending_node();
		let drawn_in = Activations::<T>::try_mutate(node, |activation| {
			let activation = activation.as_mut().ok_or(BenchmarkError::Weightless)?;
			activation.size = MAX_MEMBERS as u8;
			activation.needed = 1;
			Ok::<_, BenchmarkError>(activation.drawn_in)
		})?;
		set::<T>(drawn_in, MAX_PAGE, MAX_MEMBERS);
		T::BenchmarkHelper::set_era(drawn_in);
		#[extrinsic_call]
		_(RawOrigin::Signed(key_of::<T>(0)), node, generation, u32::MAX, true);
		assert!(!Activations::<T>::contains_key(node));
		assert!(SlotOf::<T>::contains_key(node), "the node was activated");
		Ok(())
	}

	/// The last page of the longest report, by one of as many oracles as watch a node.
	#[benchmark]
	fn report(e: Linear<1, MAX_PAGE>) {
		operators::<T>(15);
		set::<T>(ERA, MAX_PAGES * MAX_PAGE, 15);
		T::BenchmarkHelper::set_era(ERA + 1);
		let starts: Vec<_> = (0..MAX_PAGES - 1).map(NodeSlot).collect();
		let earlier = Report {
			pages: MAX_PAGES,
			last: starts.last().copied(),
			starts: starts.try_into().expect("fewer than there may be"),
		};
		Reports::<T>::insert(ERA, OracleSlot(0), earlier);
		let exceptions = page(MAX_PAGES, e);
		#[extrinsic_call]
		_(RawOrigin::Signed(key_of::<T>(0)), ERA, MAX_PAGES - 1, MAX_PAGES, exceptions);
		assert!(Reporters::<T>::get(ERA).complete.contains(OracleSlot(0)));
	}

	/// `r` reports with exceptions on the same nodes, `s` of which are decided.
	#[benchmark]
	fn finalise(r: Linear<0, MAX_ORACLES>, s: Linear<0, MAX_BATCH>) {
		set::<T>(ERA, MAX_PAGE, r);
		reports::<T>(r);
		for index in 0..s {
			let node = NodeId(1_000_000 + index);
			NodeSlots::<T>::mutate(NodeSlot(index), |history| {
				history.set(0, Some(node), 0).expect("is empty")
			});
			log::<T>(node, 4);
		}
		FinalUntil::<T>::put(ERA);
		T::BenchmarkHelper::set_era(ERA + 2);
		#[extrinsic_call]
		_(RawOrigin::Signed(whitelisted_caller()), s);
		if r > 0 {
			assert_eq!(VerdictCursor::<T>::get(), NodeSlot(s));
			for index in 0..s {
				let record = Records::<T>::get(NodeId(1_000_000 + index));
				assert!(record.is_some_and(|record| record.entries == 5 && record.first == 3));
			}
		} else {
			assert_eq!(FinalUntil::<T>::get(), ERA + 1);
		}
	}

	#[benchmark]
	fn prune(i: Linear<1, MAX_PRUNED>) {
		reports::<T>(MAX_PRUNED);
		FinalUntil::<T>::put(ERA + 1);
		#[extrinsic_call]
		_(RawOrigin::Signed(whitelisted_caller()), i);
		assert_eq!(Pruned::<T>::get().oracle, i);
	}

	#[benchmark]
	fn set_params() -> Result<(), BenchmarkError> {
		let origin =
			T::ParamsOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		let params = Params { committee: BoundedU32::clamped(15), ..Default::default() };
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, params.clone());
		assert_eq!(Parameters::<T>::get(), params);
		Ok(())
	}

	#[benchmark]
	fn close_activation() -> Result<(), BenchmarkError> {
		let (node, _) = T::BenchmarkHelper::pending_node();
		let activation = Activations::<T>::get(node).ok_or(BenchmarkError::Weightless)?;
		T::BenchmarkHelper::set_era(activation.closes);
		#[extrinsic_call]
		_(RawOrigin::Signed(whitelisted_caller()), node);
		assert!(!Activations::<T>::contains_key(node));
		Ok(())
	}

	#[benchmark]
	fn set_key() {
		operators::<T>(1);
		let caller: T::AccountId = account("operator", 0, 0);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), key_of::<T>(9));
		assert_eq!(KeyOwner::<T>::get(key_of::<T>(9)), Some(caller));
	}

	#[benchmark]
	fn prune_log(i: Linear<1, MAX_PRUNED>) {
		let node = NodeId(1_000_000);
		log::<T>(node, MAX_PRUNED + 1);
		FinalUntil::<T>::put(MAX_PRUNED + 9);
		#[extrinsic_call]
		_(RawOrigin::Signed(whitelisted_caller()), node, i);
		assert!(Records::<T>::get(node).is_some_and(|record| record.first == i + 1));
	}

	#[benchmark]
	fn on_era() {
		set::<T>(ERA, MAX_PAGE, 15);
		Eras::<T>::remove(ERA + 1);
		T::BenchmarkHelper::set_era(ERA);
		#[block]
		{
			<Pallet<T> as OnEra>::on_era(ERA);
		}
		assert!(Eras::<T>::contains_key(ERA + 1));
	}

	/// What an idle block reads to see whether there is anything to do.
	#[benchmark]
	fn idle() {
		reports::<T>(MAX_ORACLES);
		FinalUntil::<T>::put(ERA);
		T::BenchmarkHelper::set_era(ERA + 2);
		let mut count = 0;
		#[block]
		{
			if let Some(era) = Pallet::<T>::due_era() {
				count = Reporters::<T>::get(era).short.count();
			}
		}
		assert_eq!(count, MAX_ORACLES);
		assert_eq!(Pallet::<T>::final_until(), ERA);
	}

	impl_benchmark_test_suite!(
		Pallet,
		crate::mock::ExtBuilder::default().build(),
		crate::mock::Test
	);
}
