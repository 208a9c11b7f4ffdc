use crate as pallet_icn_sla_oracle;
use crate::*;
use frame_support::{
	assert_ok, derive_impl, parameter_types,
	traits::{ConstU128, Hooks},
	weights::Weight,
};
use frame_system::{mocking::MockBlock, EnsureRoot};
use icn_primitives::{
	BoundedU32, Bps, EraClock, EraIndex, Generation, NodeActivation, NodeId, NodeSlot, OnEra,
	OnNodeStatus, OnVerdict, Tick, Units, ICNT,
};
use sp_core::H256;
use sp_runtime::{
	traits::IdentityLookup, AccountId32, BuildStorage, DispatchError, DispatchResult,
};
use std::collections::BTreeSet;

#[frame_support::runtime]
mod test_runtime {
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeFreezeReason,
		RuntimeHoldReason,
		RuntimeSlashReason,
		RuntimeLockId,
		RuntimeTask,
		RuntimeViewFunction
	)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Balances = pallet_balances;
	#[runtime::pallet_index(2)]
	pub type SlaOracle = pallet_icn_sla_oracle;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = MockBlock<Test>;
	type AccountId = AccountId32;
	type Lookup = IdentityLookup<AccountId32>;
	type AccountData = pallet_balances::AccountData<u128>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type Balance = u128;
	type ExistentialDeposit = ConstU128<1>;
	type AccountStore = System;
}

parameter_types! {
	pub static Era: EraIndex = 0;
	/// Whether eras have seeds.
	pub static Seeded: bool = true;
	pub static Pending: BTreeSet<(NodeId, Generation)> = BTreeSet::new();
	pub static Activated: Vec<(NodeId, Generation, Units)> = vec![];
	/// Whether the registry refuses to activate.
	pub static Refuses: bool = false;
	pub static Verdicts: Vec<(NodeId, EraIndex, u32)> = vec![];
}

pub struct TestClock;
impl EraClock for TestClock {
	fn tick() -> Tick {
		u64::from(Era::get()) * 10
	}
	fn era() -> EraIndex {
		Era::get()
	}
	fn seed(era: EraIndex) -> Option<H256> {
		(Seeded::get() && era <= Era::get()).then(|| H256::from_low_u64_be(1_000 + u64::from(era)))
	}
}

/// Activates like the registry does: the node is watched from the next era on.
pub struct TestNodes;
impl NodeActivation for TestNodes {
	fn activate(node: NodeId, generation: Generation, units: Units) -> DispatchResult {
		SlaOracle::watch(node, Era::get() + 1)?;
		if Refuses::get() {
			return Err(DispatchError::Other("refused"));
		}
		Activated::mutate(|activated| activated.push((node, generation, units)));
		Ok(())
	}
	fn is_pending(node: NodeId, generation: Generation) -> bool {
		Pending::get().contains(&(node, generation))
	}
}

pub struct Listener;
impl OnVerdict for Listener {
	fn on_verdict(node: NodeId, era: EraIndex, shortfall: Bps) {
		assert_eq!(FinalUntil::<Test>::get(), era, "told before the era is final");
		Verdicts::mutate(|verdicts| verdicts.push((node, era, shortfall.get())));
	}
	fn weight() -> Weight {
		Weight::from_parts(1_000, 10)
	}
}

impl pallet_icn_sla_oracle::Config for Test {
	type Currency = Balances;
	type Clock = TestClock;
	type Nodes = TestNodes;
	type OnVerdict = Listener;
	type ParamsOrigin = EnsureRoot<AccountId32>;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Helper;
}

#[cfg(feature = "runtime-benchmarks")]
pub struct Helper;
#[cfg(feature = "runtime-benchmarks")]
impl BenchmarkHelper for Helper {
	fn set_era(era: EraIndex) {
		Era::set(era);
	}
	fn pending_node() -> (NodeId, Generation) {
		SlaOracle::pending(NodeId(77), 0).expect("no activation is open");
		(NodeId(77), 0)
	}
}

pub const BOND: u128 = 100 * ICNT;

/// Operator number `n`; its key is `key(n)`.
pub fn operator(n: u8) -> AccountId32 {
	AccountId32::new([n; 32])
}

pub fn key(n: u8) -> AccountId32 {
	let mut bytes = [n; 32];
	bytes[0] = 255;
	AccountId32::new(bytes)
}

pub fn signed(who: AccountId32) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

pub fn params() -> Params {
	Params {
		committee: BoundedU32::clamped(3),
		activation_committee: BoundedU32::clamped(3),
		activation_votes: BoundedU32::clamped(2),
		bond: icn_primitives::BoundedU128::clamped(BOND),
		activation_window: BoundedU32::clamped(4),
	}
}

#[derive(Default)]
pub struct ExtBuilder {
	oracles: u8,
	nodes: u32,
	committee: Option<u32>,
}

impl ExtBuilder {
	/// So many operators, `1..=oracles`, registered in era 0.
	pub fn oracles(mut self, oracles: u8) -> Self {
		self.oracles = oracles;
		self
	}

	/// So many nodes, `1..=nodes`, watched since era 0.
	pub fn nodes(mut self, nodes: u32) -> Self {
		self.nodes = nodes;
		self
	}

	pub fn committee(mut self, size: u32) -> Self {
		self.committee = Some(size);
		self
	}

	pub fn build(self) -> sp_io::TestExternalities {
		Era::set(0);
		Seeded::set(true);
		Refuses::set(false);
		Verdicts::set(vec![]);
		Activated::set(vec![]);
		let mut params = params();
		params.committee = self.committee.map_or(params.committee, BoundedU32::clamped);
		let genesis = RuntimeGenesisConfig {
			balances: pallet_balances::GenesisConfig {
				balances: (1..=250).map(|n| (operator(n), 1_000 * ICNT)).collect(),
				..Default::default()
			},
			sla_oracle: crate::GenesisConfig { params, ..Default::default() },
			..Default::default()
		};
		let mut ext: sp_io::TestExternalities =
			genesis.build_storage().expect("the mock's genesis is valid").into();
		ext.execute_with(|| {
			System::set_block_number(1);
			for n in 1..=self.oracles {
				assert_ok!(SlaOracle::register_operator(signed(operator(n)), key(n)));
			}
			for n in 1..=self.nodes {
				assert_ok!(SlaOracle::watch(NodeId(n), 1));
			}
		});
		ext
	}

	pub fn build_and_execute(self, test: impl FnOnce()) {
		self.build().execute_with(|| {
			test();
			SlaOracle::do_try_state().expect("the invariants hold");
		});
	}
}

/// Eras pass until `era` runs.
pub fn run_to(era: EraIndex) {
	while Era::get() < era {
		Era::set(Era::get() + 1);
		SlaOracle::on_era(Era::get());
	}
}

/// An idle block.
pub fn idle() -> Weight {
	SlaOracle::on_idle(System::block_number(), Weight::MAX)
}

/// Eras pass with idle blocks until `era` runs.
pub fn live_to(era: EraIndex) {
	while Era::get() < era {
		run_to(Era::get() + 1);
		idle();
	}
}

pub fn exception(slot: u32, shortfall: u16) -> Exception {
	Exception {
		slot: NodeSlot(slot),
		shortfall: Bps::saturating(shortfall),
		reason: ShortfallReason::Unreachable,
	}
}

pub fn page(exceptions: &[(u32, u16)]) -> Page {
	let exceptions: Vec<_> = exceptions.iter().map(|(slot, bps)| exception(*slot, *bps)).collect();
	exceptions.try_into().expect("fits a page")
}

/// The number of the operator that has `slot` in `era`.
pub fn occupant(era: EraIndex, slot: u32) -> u8 {
	let account = OracleSlots::<Test>::get(icn_primitives::OracleSlot(slot)).at(era);
	let account = account.expect("the slot is taken");
	let bytes: &[u8; 32] = account.as_ref();
	bytes[1]
}

/// The node slots that operator `n` watches in `era`, ascending.
pub fn watched_by(n: u8, era: EraIndex) -> Vec<u32> {
	let mut slots: Vec<_> =
		SlaOracle::assignments(&operator(n), era, 0, 1_024).iter().map(|slot| slot.0 .0).collect();
	slots.sort_unstable();
	slots
}

/// Operator `n` reports `seen` of the nodes it watches in the era before the current one.
pub fn report(n: u8, seen: &[(u32, u16)]) {
	let era = Era::get() - 1;
	let watched = watched_by(n, era);
	let mut mine: Vec<_> =
		seen.iter().filter(|(slot, _)| watched.contains(slot)).copied().collect();
	mine.sort_unstable();
	assert_ok!(SlaOracle::report(signed(key(n)), era, 0, 1, page(&mine)));
}
