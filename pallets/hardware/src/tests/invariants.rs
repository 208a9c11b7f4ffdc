//! Whatever is done, in whatever order: the invariants hold, what fails changes nothing, no money
//! is made or lost, and neighbours are told just what is true.

use super::*;
use crate::{Call, Factor, NodeOf, MAX_COMMITMENT_ERAS};
use frame_support::ensure;
use icn_primitives::{
	Booking, CapacityBook, Collateral, CollateralGap, EraIndex, FacilityId, Generation,
	NodeActivation, NodeStatus, SuspensionReason, UndecidedPenalties, UnitPrice, Units, ICNT, USD,
};
use proptest::prelude::*;
use sp_runtime::{DispatchError, DispatchResult};
use std::collections::{BTreeMap, BTreeSet};

#[derive(Clone, Debug)]
enum Op {
	Register {
		bob: bool,
		units: Units,
		commitment: EraIndex,
		key: u32,
	},
	Activate {
		node: u32,
		units: Units,
	},
	Retry {
		node: u32,
	},
	Reserve {
		node: u32,
		units: Units,
		eras: EraIndex,
		demand: bool,
	},
	/// Of the n-th lease that is still booked.
	Terminate {
		lease: usize,
	},
	/// Moves the end of the n-th lease that is still booked.
	Prolong {
		lease: usize,
		more: EraIndex,
	},
	/// The n-th lease that is still booked gives up so many units.
	Shrink {
		lease: usize,
		less: Units,
	},
	/// It is no demand any more.
	Disown {
		lease: usize,
	},
	/// Releases every lease whose end has come.
	Expire,
	/// Of the n-th lease that is not settled.
	Settle {
		lease: usize,
	},
	Extend {
		node: u32,
		eras: EraIndex,
	},
	SetFloor {
		node: u32,
		price: u128,
	},
	Suspend {
		node: u32,
	},
	/// By its provider's fault, whatever it is.
	Fault {
		node: u32,
	},
	AskReturn {
		node: u32,
	},
	FailAudit {
		node: u32,
	},
	TopUp {
		node: u32,
		amount: u128,
	},
	Slash {
		node: u32,
		amount: u128,
	},
	Penalise {
		node: u32,
	},
	Decide {
		node: u32,
	},
	Maintain {
		node: u32,
		ahead: EraIndex,
		eras: EraIndex,
	},
	Resume {
		node: u32,
	},
	Exit {
		node: u32,
	},
	Remove {
		node: u32,
	},
	ExitEarly {
		node: u32,
	},
	/// Of what the market asks for.
	Adjust {
		factor: u32,
	},
	Fill {
		node: u32,
		amount: u128,
	},
	Release {
		node: u32,
	},
	ChangeUnits {
		node: u32,
		units: Units,
	},
	CancelChange {
		node: u32,
	},
	Pass {
		eras: EraIndex,
	},
	Refuse {
		status: bool,
		capacity: bool,
	},
}

fn op() -> impl Strategy<Value = Op> {
	let node = 0u32..4;
	prop_oneof![
		3 => (any::<bool>(), 0u32..300, 95u32..140, 0u32..12).prop_map(
			|(bob, units, commitment, key)| Op::Register { bob, units, commitment, key }
		),
		// Often what the first nodes have, whatever they asked for.
		5 => (node.clone(), prop_oneof![2 => 0u32..300, 1 => Just(100)]).prop_map(
			|(node, units)| Op::Activate { node, units }
		),
		1 => node.clone().prop_map(|node| Op::Retry { node }),
		6 => (node.clone(), 0u32..150, 0u32..40, any::<bool>()).prop_map(
			|(node, units, eras, demand)| Op::Reserve { node, units, eras, demand }
		),
		2 => (0usize..3).prop_map(|lease| Op::Terminate { lease }),
		1 => (0usize..3, 1u32..10).prop_map(|(lease, more)| Op::Prolong { lease, more }),
		1 => (0usize..3, 0u32..60).prop_map(|(lease, less)| Op::Shrink { lease, less }),
		1 => (0usize..3).prop_map(|lease| Op::Disown { lease }),
		3 => Just(Op::Expire),
		4 => (0usize..3).prop_map(|lease| Op::Settle { lease }),
		1 => (node.clone(), 0u32..20).prop_map(|(node, eras)| Op::Extend { node, eras }),
		1 => (node.clone(), 0..12 * USD).prop_map(|(node, price)| Op::SetFloor { node, price }),
		1 => node.clone().prop_map(|node| Op::Suspend { node }),
		2 => node.clone().prop_map(|node| Op::Resume { node }),
		2 => node.clone().prop_map(|node| Op::Fault { node }),
		4 => node.clone().prop_map(|node| Op::AskReturn { node }),
		1 => node.clone().prop_map(|node| Op::FailAudit { node }),
		2 => (node.clone(), 0..3_000 * ICNT).prop_map(
			|(node, amount)| Op::TopUp { node, amount }
		),
		2 => (node.clone(), 0..800 * ICNT).prop_map(
			|(node, amount)| Op::Slash { node, amount }
		),
		1 => node.clone().prop_map(|node| Op::Penalise { node }),
		2 => node.clone().prop_map(|node| Op::Decide { node }),
		2 => (node.clone(), 0u32..60, 0u32..12).prop_map(
			|(node, ahead, eras)| Op::Maintain { node, ahead, eras }
		),
		3 => node.clone().prop_map(|node| Op::Exit { node }),
		4 => node.clone().prop_map(|node| Op::Remove { node }),
		2 => node.clone().prop_map(|node| Op::ExitEarly { node }),
		2 => (5_000u32..40_000).prop_map(|factor| Op::Adjust { factor }),
		4 => (node.clone(), 0..3_000 * ICNT).prop_map(|(node, amount)| Op::Fill { node, amount }),
		3 => node.clone().prop_map(|node| Op::Release { node }),
		5 => (node.clone(), 10u32..300).prop_map(
			|(node, units)| Op::ChangeUnits { node, units }
		),
		1 => node.prop_map(|node| Op::CancelChange { node }),
		5 => (1u32..40).prop_map(|eras| Op::Pass { eras }),
		1 => (any::<bool>(), any::<bool>()).prop_map(
			|(a, b)| Op::Refuse { status: a && b, capacity: a && !b }
		),
	]
}

/// A lease as its own pallet would keep it.
#[derive(Clone, Debug)]
struct Lease {
	node: NodeId,
	booking: Booking,
	booked: bool,
}

#[derive(Default)]
struct Model {
	leases: Vec<Lease>,
	/// What was taken of all collateral.
	taken: u128,
	/// What rewards filled in.
	filled: u128,
	books: Books,
}

/// The collateral of nodes in plain arithmetic, told of what was done and of nothing else.
#[derive(Default)]
struct Books {
	nodes: BTreeMap<NodeId, Entry>,
	registered: u32,
	/// Factors as they were set, with where they began and when.
	ramps: Vec<(u128, u128, EraIndex)>,
}

#[derive(Clone, Debug, Default)]
struct Entry {
	key: u32,
	units: u128,
	/// Rises whenever what was found out about it before counts no more.
	generation: u32,
	/// First era of that.
	began: EraIndex,
	collateral: u128,
	required: u128,
	/// Units asked for, and what is held for them.
	change: Option<(u128, u128)>,
	/// The most units of the commitment, which is `[since, until)`.
	committed: u128,
	since: u128,
	until: u128,
	/// What an early exit costs.
	leaving: u128,
}

impl Entry {
	/// Units to be backed now.
	fn backed(&self) -> u128 {
		match u128::from(Era::get()) < self.until {
			true => self.units.max(self.committed),
			false => self.units,
		}
	}

	fn follow(&mut self, target: u128) {
		self.required = self.required.max(self.collateral.min(target));
	}

	/// What was held for more units becomes collateral.
	fn fold(&mut self) {
		self.collateral += self.change.take().map_or(0, |(_, held)| held);
	}

	/// It is suspended: nobody answers a question of before.
	fn suspended(&mut self) {
		self.generation += u32::from(self.change.is_some());
		self.fold();
	}

	fn scale(&mut self, units: u128) {
		self.required = (self.required * units).div_ceil(self.units);
		self.units = units;
	}
}

impl Books {
	fn factor(&self) -> u128 {
		let Some((from, to, since)) = self.ramps.last().copied() else { return 10_000 };
		let passed = u128::from(Era::get() - since).min(RAMP.into());
		match to > from {
			true => from + (to - from) * passed / u128::from(RAMP),
			false => from - (from - to) * passed / u128::from(RAMP),
		}
	}

	fn target(&self, units: u128) -> u128 {
		(10 * ICNT * units * self.factor()).div_ceil(10_000)
	}

	fn missing(&self, entry: &Entry, units: u128) -> u128 {
		let backs = entry.collateral.max(self.target(entry.units));
		self.target(units).saturating_sub(backs)
	}

	/// `op` succeeded on what was `before`; `moved` is what it says that it moved.
	fn note(&mut self, op: &Op, before: Option<NodeOf<Test>>, moved: u128) {
		let era = u128::from(Era::get());
		let (factor, pending) = (self.factor(), self.nodes.clone());
		let status = before.as_ref().map(|record| record.status);
		let locked = op.node().is_some_and(<Test as crate::Config>::Penalties::any);
		if let Op::Register { units, commitment, key, .. } = *op {
			let (units, until) = (units.into(), era + u128::from(commitment));
			let collateral = self.target(units);
			let entry = Entry {
				key,
				units,
				generation: 0,
				began: Era::get(),
				collateral,
				required: collateral,
				change: None,
				committed: units,
				since: era,
				until,
				leaving: 0,
			};
			self.nodes.insert(NodeId(self.registered), entry);
			self.registered += 1;
			return;
		}
		if let Op::Adjust { factor: to } = *op {
			self.ramps.push((factor, to.into(), Era::get()));
			return;
		}
		let Some(node) = op.node() else { return };
		let Some(mut entry) = pending.get(&node).cloned() else { return };
		match *op {
			Op::Activate { units: confirmed, .. } => {
				let confirmed = u128::from(confirmed);
				let fewer = confirmed < entry.units;
				entry.generation += u32::from(entry.change.is_some() || fewer);
				match (status, entry.change.take()) {
					(_, Some((asked, held))) => {
						let units = confirmed.min(asked);
						let used = self.missing(&entry, units).min(held);
						let before = entry.backed();
						let committed = before.max(units);
						entry.collateral += used;
						if locked {
							entry.collateral += held - used;
						}
						if units < entry.units {
							entry.scale(units);
						} else {
							entry.units = units;
							entry.follow(self.target(units));
						}
						// The mean of the units, one by one.
						let sum = before * entry.since + (committed - before) * era;
						entry.since = sum.div_ceil(committed.max(1));
						entry.committed = committed;
					},
					(Some(NodeStatus::Pending { .. }), None) => {
						entry.units = confirmed.min(entry.units);
						entry.committed = entry.units;
						let required = self.target(entry.units).min(entry.required);
						entry.collateral -= entry.required - required;
						entry.required = required;
					},
					_ => entry.scale(confirmed.min(entry.units)),
				}
			},
			Op::TopUp { amount, .. } => {
				entry.collateral += amount;
				entry.follow(self.target(entry.units));
			},
			Op::Fill { amount, .. } => {
				let due = match status {
					Some(NodeStatus::Exiting { .. }) => entry.required,
					_ => entry.required.max(self.target(entry.units)),
				};
				assert_eq!(moved, due.saturating_sub(entry.collateral).min(amount));
				entry.collateral += moved;
				if moved > 0 {
					entry.follow(self.target(entry.units));
				}
			},
			Op::Release { .. } => {
				let left = self.target(entry.backed());
				assert!(left < entry.collateral && !locked);
				entry.collateral = left;
				entry.required = self.target(entry.units);
			},
			Op::Slash { .. } => {
				entry.collateral -= moved;
				let active = status == Some(NodeStatus::Active);
				if active && record(node).status != NodeStatus::Active {
					entry.suspended();
				}
			},
			Op::Suspend { .. } | Op::Fault { .. } | Op::FailAudit { .. } => entry.suspended(),
			Op::AskReturn { .. } => {
				let again = before.is_some_and(|record| record.return_since.is_some());
				entry.generation += u32::from(!again);
			},
			Op::Exit { .. } if matches!(status, Some(NodeStatus::Pending { .. })) => {
				self.nodes.remove(&node);
				return;
			},
			Op::Exit { .. } => entry.fold(),
			Op::ExitEarly { .. } => {
				entry.fold();
				let base = (entry.required * entry.backed()).div_ceil(entry.units);
				let (left, total) = (entry.until - era, entry.until - entry.since);
				let pro_rata = ((base * 3).div_ceil(10) * left).div_ceil(total);
				entry.leaving = pro_rata.max(base.div_ceil(20));
			},
			Op::Remove { .. } => {
				assert_eq!(moved, entry.leaving.min(entry.collateral));
				self.nodes.remove(&node);
				return;
			},
			Op::Extend { eras, .. } => {
				if era >= entry.until {
					(entry.since, entry.until) = (era, era);
					entry.committed = entry.units;
				}
				entry.until += u128::from(eras);
			},
			Op::ChangeUnits { units, .. } => {
				let units = units.into();
				let held = if units > entry.units { self.missing(&entry, units) } else { 0 };
				entry.change = Some((units, held));
			},
			Op::CancelChange { .. } if !locked => entry.change = None,
			Op::CancelChange { .. } => entry.fold(),
			_ => {},
		}
		if entry.generation != pending[&node].generation {
			entry.began = Era::get() + 1;
		}
		self.nodes.insert(node, entry);
	}

	/// They are those of the chain, to the unit.
	fn check(&self) {
		assert_eq!(crate::Nodes::<Test>::iter().count(), self.nodes.len());
		for (node, entry) in &self.nodes {
			let record = record(*node);
			let change = crate::UnitChanges::<Test>::get(node);
			assert_eq!(
				(record.collateral, record.required, u128::from(record.units)),
				(entry.collateral, entry.required, entry.units),
				"{node:?}"
			);
			assert_eq!(
				(record.generation, record.generation_since),
				(entry.generation, entry.began),
				"{node:?}"
			);
			assert_eq!(
				change.map(|change| (u128::from(change.units), change.held)),
				entry.change,
				"{node:?}"
			);
			let committed = (record.committed, record.commitment_since, record.commitment_until);
			assert_eq!(
				(u128::from(committed.0), u128::from(committed.1), u128::from(committed.2)),
				(entry.committed, entry.since, entry.until),
				"{node:?}"
			);
			let details = crate::NodeDetails::<Test>::get(node).unwrap();
			assert_eq!(details.exit_penalty, entry.leaving, "{node:?}");
			let target = Hardware::collateral_target(*node);
			assert_eq!(target, Some(self.target(entry.units)), "{node:?}");
		}
	}
}

impl Op {
	/// The node that it is about, unless it is a lease's.
	fn node(&self) -> Option<NodeId> {
		use Op::*;
		match *self {
			Activate { node, .. }
			| Retry { node }
			| Extend { node, .. }
			| SetFloor { node, .. }
			| Suspend { node }
			| Fault { node }
			| AskReturn { node }
			| FailAudit { node }
			| TopUp { node, .. }
			| Slash { node, .. }
			| Penalise { node }
			| Decide { node }
			| Maintain { node, .. }
			| Resume { node }
			| Exit { node }
			| Remove { node }
			| ExitEarly { node }
			| Fill { node, .. }
			| Release { node }
			| ChangeUnits { node, .. }
			| CancelChange { node } => Some(NodeId(node)),
			_ => None,
		}
	}
}

impl Model {
	fn find(&self, nth: usize, booked: bool) -> Option<usize> {
		(0..self.leases.len()).filter(|i| self.leases[*i].booked == booked).nth(nth)
	}

	/// Does `op` as the pallets would, keeps the books, and says how it went.
	fn apply(&mut self, op: &Op) -> DispatchResult {
		let before = op.node().and_then(crate::Nodes::<Test>::get);
		let (taken, filled) = (self.taken, self.filled);
		self.dispatch(op)?;
		self.books.note(op, before, self.taken - taken + self.filled - filled);
		Ok(())
	}

	fn dispatch(&mut self, op: &Op) -> DispatchResult {
		let era = Era::get();
		let by_owner = |node: u32, call: Call<Test>| {
			let owner = crate::Nodes::<Test>::get(NodeId(node)).map(|node| node.provider);
			dispatch(call, signed(&owner.unwrap_or_else(alice)))
		};
		let node = NodeId;
		match *op {
			Op::Register { bob: by_bob, units, commitment, key } => Offer {
				provider: if by_bob { bob() } else { alice() },
				facility: FacilityId(by_bob.into()),
				units,
				commitment_eras: commitment,
				..Offer::new(key)
			}
			.register(),
			Op::Activate { node: n, units } => {
				let record = crate::Nodes::<Test>::get(node(n));
				let change = crate::UnitChanges::<Test>::get(node(n));
				let generation = change
					.map(|change| change.generation)
					.or(record.map(|record| record.generation))
					.unwrap_or_default();
				let pending = Hardware::is_pending(node(n), generation);
				let done = Hardware::activate(node(n), generation, units);
				assert!(pending || done.is_err(), "only what waits is activated");
				done
			},
			Op::Retry { node: n } => by_owner(n, Call::retry_activation { node: node(n) }),
			Op::Reserve { node: n, units, eras, demand } => {
				let booking = Booking { units, from: era + 1, to: era + 1 + eras, demand };
				Hardware::reserve(node(n), booking)?;
				self.leases.push(Lease { node: node(n), booking, booked: true });
				Ok(())
			},
			Op::Prolong { lease, more } => {
				let Some(lease) = self.find(lease, true) else { return Ok(()) };
				let lease = &mut self.leases[lease];
				let to = lease.booking.to + more;
				lease.booking.demand = Hardware::extend(lease.node, lease.booking, to)?;
				lease.booking.to = to;
				Ok(())
			},
			Op::Shrink { lease, less } => {
				let Some(lease) = self.find(lease, true) else { return Ok(()) };
				let Lease { node, booking, .. } = self.leases[lease];
				let units = booking.units.saturating_sub(less);
				let demand = Hardware::shrink(node, booking, units)?;
				assert!(booking.demand || !demand);
				self.leases[lease].booking = Booking { units, from: era + 1, demand, ..booking };
				if booking.from <= era {
					let cut = Booking { to: era + 1, ..booking };
					self.leases.push(Lease { node, booking: cut, booked: false });
				}
				Ok(())
			},
			Op::Disown { lease } => {
				let Some(lease) = self.find(lease, true) else { return Ok(()) };
				let lease = &mut self.leases[lease];
				Hardware::end_demand(lease.node, lease.booking)?;
				lease.booking.demand = false;
				Ok(())
			},
			Op::Terminate { lease } => {
				let Some(lease) = self.find(lease, true) else { return Ok(()) };
				let lease = &mut self.leases[lease];
				let ends = lease.booking.to.min(era + 1);
				Hardware::release(lease.node, lease.booking, ends)?;
				lease.booked = false;
				Ok(())
			},
			Op::Expire => {
				for lease in &mut self.leases {
					if lease.booked && lease.booking.to <= era {
						// Never refused: nothing is cut.
						Hardware::release(lease.node, lease.booking, lease.booking.to)?;
						lease.booked = false;
					}
				}
				Ok(())
			},
			Op::Settle { lease } => {
				let Some(lease) = self.find(lease, false) else { return Ok(()) };
				Hardware::settled(self.leases[lease].node)?;
				self.leases.remove(lease);
				Ok(())
			},
			Op::Extend { node: n, eras } => {
				by_owner(n, Call::extend_commitment { node: node(n), eras })
			},
			Op::SetFloor { node: n, price } => {
				let price_floor = UnitPrice(price);
				by_owner(n, Call::set_price_floor { node: node(n), price_floor })
			},
			Op::Suspend { node: n } => {
				dispatch(Call::suspend_node { node: node(n) }, RuntimeOrigin::root())
			},
			Op::Resume { node: n } => {
				dispatch(Call::resume_node { node: node(n) }, RuntimeOrigin::root())
			},
			Op::Fault { node: n } => Hardware::suspend(node(n), SuspensionReason::Unreliable),
			Op::AskReturn { node: n } => by_owner(n, Call::request_return { node: node(n) }),
			Op::FailAudit { node: n } => {
				let generation = Hardware::active(node(n)).unwrap_or_default();
				Hardware::fail_audit(node(n), generation)
			},
			Op::TopUp { node: n, amount } => by_owner(n, Call::top_up { node: node(n), amount }),
			Op::Slash { node: n, amount } => {
				let had = crate::Nodes::<Test>::get(node(n)).map(|node| node.collateral);
				let taken = Hardware::slash(node(n), amount, &FeeAccount::get())?;
				assert_eq!(Some(taken), had.map(|had| had.min(amount)));
				self.taken += taken;
				let last = System::events().pop().map(|record| record.event);
				if matches!(
					last,
					Some(RuntimeEvent::Hardware(crate::Event::SuspensionFailed { .. }))
				) {
					// What a neighbour was told of the suspension is undone with it.
					Trace::take();
				}
				Ok(())
			},
			Op::Penalise { node: n } => {
				let known = crate::Nodes::<Test>::contains_key(node(n));
				ensure!(known, crate::Error::<Test>::UnknownNode);
				penalise(node(n));
				Ok(())
			},
			Op::Decide { node: n } => {
				ensure!(decide(node(n)), DispatchError::Unavailable);
				Ok(())
			},
			Op::Maintain { node: n, ahead, eras } => {
				let from = era + ahead;
				by_owner(n, Call::announce_maintenance { node: node(n), from, eras })
			},
			Op::Exit { node: n } => by_owner(n, Call::exit_node { node: node(n) }),
			Op::Remove { node: n } => {
				let revenue = Balances::free_balance(FeeAccount::get());
				dispatch(Call::remove_node { node: node(n) }, signed(&poor()))?;
				self.taken += Balances::free_balance(FeeAccount::get()) - revenue;
				Ok(())
			},
			Op::ExitEarly { node: n } => by_owner(n, Call::exit_early { node: node(n) }),
			Op::Adjust { factor } => {
				let factor = Factor::clamped(factor);
				dispatch(Call::set_adjustment { market: STORAGE, factor }, RuntimeOrigin::root())
			},
			Op::Fill { node: n, amount } => {
				self.filled += Hardware::fill(node(n), &Reserve::get(), amount)?;
				Ok(())
			},
			Op::Release { node: n } => by_owner(n, Call::release_excess { node: node(n) }),
			Op::ChangeUnits { node: n, units } => {
				let record = crate::Nodes::<Test>::get(node(n));
				let (generation, owner) =
					record.map_or((0, alice()), |record| (record.generation + 1, record.provider));
				let key = self.books.nodes.get(&node(n)).map_or(0, |entry| entry.key);
				let payload = Hardware::consent_payload(&owner, STORAGE, units, generation);
				let proof = Secret::ed25519(key).sign(&payload);
				by_owner(n, Call::change_units { node: node(n), units, proof })
			},
			Op::CancelChange { node: n } => by_owner(n, Call::cancel_change { node: node(n) }),
			Op::Pass { eras } => {
				Era::set(era + eras);
				Ok(())
			},
			Op::Refuse { status, capacity } => {
				StatusRefuses::set(status);
				CapacityRefuses::set(capacity);
				Ok(())
			},
		}
	}

	/// Nodes are booked for just the leases that there are, and stay for their penalties.
	fn check(&self) {
		for (node, _) in Undecided::get() {
			assert!(crate::Nodes::<Test>::contains_key(node), "{node:?}");
		}
		let fees = crate::NodeKeys::<Test>::iter().count() as u128 * KEY_FEE;
		assert_eq!(Balances::free_balance(FeeAccount::get()), EXISTENTIAL + fees + self.taken);

		assert_eq!(Balances::free_balance(Reserve::get()), FUNDS - self.filled);
		self.books.check();

		let mut booked = BTreeMap::<NodeId, (Units, u32)>::new();
		for lease in &self.leases {
			let entry = booked.entry(lease.node).or_default();
			entry.0 += if lease.booked { lease.booking.units } else { 0 };
			entry.1 += 1;
		}
		for (node, record) in crate::Nodes::<Test>::iter() {
			let expected = booked.remove(&node).unwrap_or_default();
			assert_eq!((record.booked, record.unsettled), expected, "{node:?}");
			assert!(record.commitment_until <= Era::get() + MAX_COMMITMENT_ERAS);
		}
		assert!(booked.is_empty(), "a node left its leases behind: {booked:?}");
	}
}

/// What a neighbour knows from what it was told: capacity from the next era on, and who is watched.
#[derive(Default)]
struct Listener {
	capacity: BTreeMap<NodeId, (Units, Generation)>,
	watched: BTreeMap<NodeId, bool>,
	/// Whose default was told since they were last to be watched.
	failed: BTreeSet<NodeId>,
	pending: Vec<NodeId>,
}

impl Listener {
	fn hear(&mut self) {
		for told in Trace::take() {
			match told {
				Told::Pending(node, _) => self.pending.push(node),
				Told::Watch(node, from) => {
					assert_eq!(from, Era::get() + 1);
					self.watched.insert(node, true);
					self.failed.remove(&node);
				},
				Told::Suspend(node, from) => {
					assert_eq!(from, Era::get() + 1);
					assert_eq!(self.watched.insert(node, false), Some(true));
				},
				Told::Gone(node) => {
					self.watched.remove(&node);
					self.capacity.remove(&node);
				},
				Told::Capacity(node, _, units, from) => {
					assert_eq!(from, Era::get() + 1);
					let now = (units, record(node).generation);
					let before = self.capacity.insert(node, now);
					assert_ne!(before, Some(now), "a change that is none");
					assert!(units == 0 || units >= record(node).booked);
				},
				Told::Default(node, from) => {
					assert_eq!(from, Era::get() + 1);
					assert_eq!(self.watched.get(&node), Some(&false));
					assert!(self.failed.insert(node), "told twice");
				},
				Told::Terms(..) => panic!("no terms were set"),
				Told::Booked(_, _, booking)
				| Told::Extended(_, _, booking, _)
				| Told::Cut(_, _, booking, _) => {
					assert!(booking.demand);
				},
			}
		}
	}

	fn check(&self) {
		for (node, record) in crate::Nodes::<Test>::iter() {
			let active = record.status == NodeStatus::Active;
			let (units, generation) = self.capacity.get(&node).copied().unwrap_or_default();
			assert_eq!(units, if active { record.units } else { 0 }, "{node:?}");
			assert!(!active || generation == record.generation, "{node:?}");
			let watched = self.watched.get(&node).copied();
			assert_eq!(watched.unwrap_or_default(), record.watched, "{node:?}");
			match record.status {
				NodeStatus::Pending { .. } => assert_eq!(watched, None),
				NodeStatus::Active => assert_eq!(watched, Some(true)),
				NodeStatus::Suspended { .. } => assert_eq!(watched, Some(false)),
				NodeStatus::Exiting { .. } => assert!(watched.is_some()),
			}
			// Of each fault, whether or not anything was booked, and of nothing else.
			let failed = self.failed.contains(&node);
			match record.status {
				NodeStatus::Suspended { reason, .. } => assert_eq!(failed, reason.is_fault()),
				NodeStatus::Exiting { .. } => {},
				_ => assert!(!failed),
			}
			assert!(self.pending.contains(&node));
		}
	}
}

proptest! {
	#![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..Default::default() })]

	#[test]
	fn anything_in_any_order(ops in prop::collection::vec(op(), 40..160)) {
		ExtBuilder::default().build_and_execute(|| {
			make_provider(&alice());
			make_provider(&bob());
			let (mut model, mut listener) = (Model::default(), Listener::default());
			// Something to work with, whatever is drawn.
			for key in 0..3 {
				let (bob, units, commitment) = (false, 100, 200);
				assert_ok!(model.apply(&Op::Register { bob, units, commitment, key }));
				assert_ok!(model.apply(&Op::Activate { node: key, units: 100 }));
			}
			listener.hear();
			let issuance = Balances::total_issuance();
			for op in &ops {
				let before = sp_io::storage::root(sp_core::storage::StateVersion::V1);
				if model.apply(op).is_err() {
					let after = sp_io::storage::root(sp_core::storage::StateVersion::V1);
					assert_eq!(before, after, "{op:?} failed and left a trace");
					// What a neighbour was told before the failure is undone with all else.
					Trace::take();
				}
				listener.hear();
				check();
				model.check();
				listener.check();
				assert_eq!(Balances::total_issuance(), issuance);
			}
		});
	}

	/// Whoever signed what: a node joins only with the consent of its own key to just that.
	#[test]
	fn nobody_joins_without_its_consent(
		units in 10u32..2_000,
		signed_units in 10u32..2_000,
		by_bob in any::<bool>(),
		other_key in any::<bool>(),
		generation in 0u32..2,
	) {
		ExtBuilder::default().build_and_execute(|| {
			make_provider(&alice());
			let provider = if by_bob { bob() } else { alice() };
			let payload = Hardware::consent_payload(&provider, STORAGE, signed_units, generation);
			let mut call = Offer { units, ..Offer::new(1) }.call();
			if let Call::register_node { proof, .. } = &mut call {
				*proof = Secret::ed25519(if other_key { 2 } else { 1 }).sign(&payload);
			}
			let consents = units == signed_units && !by_bob && !other_key && generation == 0;
			assert_eq!(dispatch(call, signed(&alice())).is_ok(), consents);
		});
	}
}
