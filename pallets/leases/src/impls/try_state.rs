//! Invariants, each derived from scratch.

use crate::*;
use alloc::{
	collections::{BTreeMap, BTreeSet},
	vec::Vec,
};
use frame_support::ensure;
use icn_primitives::{AssetId, EraIndex, LeaseId, MarketId, NodeId, WHOLE};
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// Checks every invariant of the pallet.
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::check_ledgers()?;
		Self::check_solvency()?;
		Self::check_queues()?;
		Self::check_tickets()?;
		Self::check_tenants()?;
		Self::check_providers()?;
		Self::check_rows_beside()?;
		Self::check_places()?;
		Self::check_allocations()?;
		Self::check_constraints()?;
		Self::check_escrow_suffices()?;
		Self::check_demand()?;
		Self::check_ended()?;
		Self::check_ids()
	}

	/// Per asset, the ledger is the sum of all leases' escrow and all accounts' earnings.
	pub(crate) fn check_ledgers() -> Result<(), TryRuntimeError> {
		let mut sums = BTreeMap::<AssetId, (u128, u128)>::new();
		for lease in Leases::<T>::iter_values() {
			let sum = sums.entry(lease.asset).or_default();
			sum.0 = sum.0.checked_add(lease.escrow).ok_or("escrow overflows")?;
		}
		for (_, asset, amount) in Earnings::<T>::iter() {
			ensure!(amount > 0, "empty earnings row");
			let sum = sums.entry(asset).or_default();
			sum.1 = sum.1.checked_add(amount).ok_or("earnings overflow")?;
		}
		for (asset, ledger) in Ledgers::<T>::iter() {
			ensure!(!ledger.is_empty(), "empty ledger row");
			let (escrow, earnings) = sums.remove(&asset).unwrap_or_default();
			ensure!(ledger.escrow == escrow, "ledger differs from the sum of escrows");
			ensure!(ledger.earnings == earnings, "ledger differs from the sum of earnings");
		}
		ensure!(sums.values().all(|sum| *sum == (0, 0)), "leases or earnings without a ledger");
		Ok(())
	}

	/// Per asset that is not gone, the account has what the ledger says it owes. It may have more:
	/// anybody can send it something.
	pub(crate) fn check_solvency() -> Result<(), TryRuntimeError> {
		for (asset, ledger) in Ledgers::<T>::iter() {
			ensure!(AcceptedAssets::<T>::contains_key(asset), "debts in an unknown asset");
			ledger.total().ok_or("ledger overflows")?;
			ensure!(
				Self::is_gone(asset) || Self::is_solvent(asset),
				"the account has less than it owes"
			);
		}
		Ok(())
	}

	/// Every lease is in the queue of its stage, at its place, and the queues hold nothing else.
	pub(crate) fn check_queues() -> Result<(), TryRuntimeError> {
		let mut leases = 0usize;
		for (id, lease) in Leases::<T>::iter() {
			leases = leases.saturating_add(1);
			let due = lease.queued_at.to_be_bytes();
			let queued = match lease.stage {
				LeaseStage::Running => Expiries::<T>::contains_key(due, id),
				LeaseStage::Ending(_) => Closings::<T>::contains_key(due, id),
			};
			ensure!(queued, "lease is not in its queue");
			ensure!(lease.queued_at >= lease.to, "lease is due before its end");
		}
		let queued = Expiries::<T>::iter_keys().count() + Closings::<T>::iter_keys().count();
		ensure!(queued == leases, "queued without a lease");
		Ok(())
	}

	/// Leases and ended leases have exactly one ticket each, and nothing else has.
	pub(crate) fn check_tickets() -> Result<(), TryRuntimeError> {
		let subjects: BTreeSet<LeaseId> =
			Leases::<T>::iter_keys().chain(Ended::<T>::iter_keys()).collect();
		let tickets: BTreeSet<LeaseId> = Tickets::<T>::iter_keys().collect();
		ensure!(subjects == tickets, "tickets differ from leases and ended leases");
		Ok(())
	}

	/// Every lease is indexed under its tenant, a service provider that counts it.
	pub(crate) fn check_tenants() -> Result<(), TryRuntimeError> {
		let mut counts = BTreeMap::<T::AccountId, u32>::new();
		for (id, lease) in Leases::<T>::iter() {
			ensure!(
				TenantLeases::<T>::contains_key(&lease.tenant, id.0.to_be_bytes()),
				"lease is not in the index"
			);
			let count = counts.entry(lease.tenant).or_default();
			*count = count.saturating_add(1);
		}
		let indexed = TenantLeases::<T>::iter_keys().count();
		let counted: u32 = counts.values().sum();
		ensure!(indexed == counted as usize, "indexed without a lease");
		for (who, provider) in ServiceProviders::<T>::iter() {
			let leases = counts.remove(&who).unwrap_or_default();
			ensure!(provider.leases == leases, "service provider miscounts its leases");
		}
		ensure!(counts.is_empty(), "tenant is not a service provider");
		Ok(())
	}

	/// Service providers say who they are.
	pub(crate) fn check_providers() -> Result<(), TryRuntimeError> {
		for provider in ServiceProviders::<T>::iter_values() {
			let valid = Self::ensure_valid(&provider.profile).is_ok();
			ensure!(valid, "service provider with a profile that makes no sense");
		}
		Ok(())
	}

	/// Who pays and who is offered a lease is not its tenant; what is kept beside a lease is kept
	/// beside one.
	pub(crate) fn check_rows_beside() -> Result<(), TryRuntimeError> {
		for (id, payer) in Payers::<T>::iter() {
			let lease = Leases::<T>::get(id).ok_or("payer without a lease")?;
			ensure!(lease.tenant != payer, "a tenant that pays is no other payer");
		}
		for (id, offer) in LeaseOffers::<T>::iter() {
			let lease = Leases::<T>::get(id).ok_or("offer without a lease")?;
			ensure!(lease.tenant != offer.to, "lease that is offered to its tenant");
			ensure!(
				offer.keep_paying || !Payers::<T>::contains_key(id),
				"offer of what another paid"
			);
		}
		for (id, renewal) in Renewals::<T>::iter() {
			ensure!(Leases::<T>::contains_key(id), "renewal without a lease");
			ensure!(renewal.eras > 0, "renewal for no era");
		}
		Ok(())
	}

	/// Spans are in order, nothing serves more than time allows, and what was paid is what was
	/// earned.
	pub(crate) fn check_allocations() -> Result<(), TryRuntimeError> {
		for lease in Leases::<T>::iter_values() {
			for allocation in &lease.allocations {
				ensure!(
					allocation.from <= allocation.settled_to
						&& allocation.settled_to <= allocation.to
						&& allocation.to <= lease.to,
					"eras of an allocation are out of order"
				);
				ensure!(
					!allocation.done || allocation.settled_to == allocation.to,
					"an allocation is done before its end"
				);
				let eras = allocation.settled_to.saturating_sub(allocation.from);
				ensure!(
					allocation.served <= Self::in_full(eras),
					"an allocation served more than its time"
				);
				// The penalty is paid with the first settlement after the early end.
				let least =
					allocation.worth(allocation.served, &lease.unit).ok_or("worth overflows")?;
				let most = allocation.entitled(&lease.unit).ok_or("entitlement overflows")?;
				ensure!(
					allocation.paid >= least.0
						&& allocation.paid <= most.0
						&& allocation.margin_paid >= least.1
						&& allocation.margin_paid <= most.1,
					"paid is not what was earned"
				);
			}
		}
		Ok(())
	}

	/// A running lease holds nodes, not more than it may, and no lease ever held a node twice at a
	/// time.
	pub(crate) fn check_places() -> Result<(), TryRuntimeError> {
		for lease in Leases::<T>::iter_values() {
			let held = lease.held().count();
			let runs = lease.stage == LeaseStage::Running;
			let early = EraIndex::from(lease.penalty).saturating_add(BOUNTY_ERAS);
			let funded = lease.to == lease.term || lease.to.saturating_add(early) < lease.term;
			ensure!(lease.to <= lease.term, "lease that is paid for beyond its term");
			ensure!(!runs || funded, "lease whose penalty could pay for the rest of its term");
			ensure!(!lease.allocations.is_empty(), "lease without a node");
			ensure!(!runs || held > 0, "running lease without a node");
			ensure!(!runs || held <= MAX_ALLOCATIONS as usize, "lease with too many nodes");
			let terms: Vec<_> = lease.allocations.iter().map(Allocation::terms).collect();
			ensure!(!Self::is_doubled(&terms), "lease with a node twice");
		}
		Ok(())
	}

	/// Constraints are those of a lease, make sense and are not empty; those who were reported are
	/// nodes of it.
	pub(crate) fn check_constraints() -> Result<(), TryRuntimeError> {
		for (id, wanted) in LeaseConstraints::<T>::iter() {
			let lease = Leases::<T>::get(id).ok_or("constraints without a lease")?;
			ensure!(!wanted.constraints.is_empty(), "constraints that ask for nothing");
			ensure!(Self::are_valid(&wanted.constraints), "constraints that make no sense");
			ensure!(
				wanted.reported.windows(2).all(|two| two[0] < two[1]),
				"reported nodes are out of order"
			);
			let known = |node: &NodeId| lease.held().any(|allocation| allocation.node == *node);
			ensure!(wanted.reported.iter().all(known), "a node of another lease was reported");
		}
		Ok(())
	}

	/// Whether a node is held twice in some era.
	fn is_doubled(allocations: &[EndedAllocation]) -> bool {
		allocations.iter().enumerate().any(|(n, allocation)| {
			allocations.iter().take(n).any(|other| {
				other.node == allocation.node
					&& other.from < allocation.to
					&& allocation.from < other.to
			})
		})
	}

	/// The escrow of a lease covers full service up to its end, and the penalty; on a runway, too,
	/// what its end would cost, with the bounty.
	pub(crate) fn check_escrow_suffices() -> Result<(), TryRuntimeError> {
		for lease in Leases::<T>::iter_values() {
			let early = match lease.on_runway() {
				true => EraIndex::from(lease.penalty).saturating_add(BOUNTY_ERAS),
				false => 0,
			};
			let mut needed = 0u128;
			for allocation in &lease.allocations {
				let left = allocation.to.saturating_sub(allocation.settled_to);
				let served = allocation
					.served
					.saturating_add(Self::in_full(left))
					.saturating_add(Self::in_full(if allocation.to == lease.to {
						early
					} else {
						0
					}))
					.saturating_add(Self::in_full(allocation.penalty));
				let (paid, margin) =
					allocation.worth(served, &lease.unit).ok_or("worth overflows")?;
				needed = needed
					.saturating_add(paid.saturating_sub(allocation.paid))
					.saturating_add(margin.saturating_sub(allocation.margin_paid));
			}
			ensure!(lease.escrow >= needed, "the escrow does not cover the rest of the term");
		}
		Ok(())
	}

	/// Units that count as demand of a tenant are those that its running leases hold as such.
	pub(crate) fn check_demand() -> Result<(), TryRuntimeError> {
		let mut sums = BTreeMap::<(MarketId, T::AccountId), u64>::new();
		for lease in Leases::<T>::iter_values().filter(|l| l.stage == LeaseStage::Running) {
			for allocation in lease.held().filter(|allocation| allocation.demand) {
				let sum = sums.entry((lease.market, lease.tenant.clone())).or_default();
				*sum = sum.saturating_add(allocation.units.into());
			}
		}
		for (market, tenant, units) in PayerDemand::<T>::iter() {
			let sum = sums.remove(&(market, tenant)).unwrap_or_default();
			ensure!(units > 0 && units == sum, "demand of a tenant is miscounted");
		}
		ensure!(sums.is_empty(), "demand of a tenant is not counted");
		Ok(())
	}

	/// An ended lease held nodes, each in some eras and once at a time.
	pub(crate) fn check_ended() -> Result<(), TryRuntimeError> {
		for ended in Ended::<T>::iter_values() {
			ensure!(!ended.allocations.is_empty(), "ended lease without a node");
			for allocation in &ended.allocations {
				ensure!(allocation.from <= allocation.to, "ended before it began");
				ensure!(allocation.to <= ended.closed_in, "ended lease that runs");
			}
			ensure!(!Self::is_doubled(&ended.allocations), "ended lease with a node twice");
		}
		Ok(())
	}

	/// Ids are counted, and a lease is either running or over.
	pub(crate) fn check_ids() -> Result<(), TryRuntimeError> {
		let next = NextLeaseId::<T>::get();
		for id in Leases::<T>::iter_keys() {
			ensure!(id < next, "lease from the future");
			ensure!(!Ended::<T>::contains_key(id), "lease is both running and over");
		}
		ensure!(Ended::<T>::iter_keys().all(|id| id < next), "ended lease from the future");
		Ok(())
	}

	fn in_full(eras: EraIndex) -> u64 {
		u64::from(eras).saturating_mul(u64::from(WHOLE))
	}
}
