//! Each invariant, broken once.

use super::*;
use sp_runtime::TryRuntimeError;

fn breaks(why: &'static str, damage: impl FnOnce(LeaseId)) {
	ExtBuilder::build_and_break(|| {
		let id = lease(&[(1, 5), (3, 5)], 20);
		let over = lease(&[(2, 5)], 2);
		go_to(14);
		assert_ok!(settle(id));
		assert_ok!(settle(over));
		assert_ok!(LeasesPallet::do_try_state());
		damage(id);
		assert_eq!(LeasesPallet::do_try_state(), Err(TryRuntimeError::Other(why)));
	});
}

fn change(id: LeaseId, change: impl FnOnce(&mut LeaseOf<Test>)) {
	Leases::<Test>::mutate(id, |lease| change(lease.as_mut().unwrap()));
}

#[test]
fn ledgers() {
	breaks("ledger differs from the sum of escrows", |id| change(id, |lease| lease.escrow += 1));
	breaks("ledger differs from the sum of earnings", |_| {
		Earnings::<Test>::mutate(PETRA, USDC, |earnings| *earnings += 1)
	});
	breaks("empty earnings row", |_| Earnings::<Test>::insert(BOB, USDC, 0));
	breaks("empty ledger row", |_| Ledgers::<Test>::insert(DAI, AssetLedger::default()));
	breaks("leases or earnings without a ledger", |_| Ledgers::<Test>::remove(USDC));
}

#[test]
fn solvency() {
	breaks("the account has less than it owes", |_| {
		assert_ok!(Assets::burn(
			RuntimeOrigin::signed(NOBODY),
			USDC,
			LeasesPallet::account_id(),
			1
		));
	});
	breaks("debts in an unknown asset", |_| AcceptedAssets::<Test>::remove(USDC));
	breaks("the account has less than it owes", |_| {
		Ledgers::<Test>::mutate(USDC, |ledger| ledger.margin += 1)
	});
}

#[test]
fn queues() {
	breaks("lease is not in its queue", |id| {
		Expiries::<Test>::remove(31u32.to_be_bytes(), id);
		Closings::<Test>::insert(31u32.to_be_bytes(), id, ());
	});
	breaks("queued without a lease", |_| {
		Closings::<Test>::insert(31u32.to_be_bytes(), LeaseId(77), ())
	});
	breaks("lease is due before its end", |id| {
		Expiries::<Test>::remove(31u32.to_be_bytes(), id);
		Expiries::<Test>::insert(30u32.to_be_bytes(), id, ());
		change(id, |lease| lease.queued_at = 30);
	});
}

#[test]
fn tickets() {
	const WHY: &str = "tickets differ from leases and ended leases";
	breaks(WHY, Tickets::<Test>::remove);
	breaks(WHY, |_| Tickets::<Test>::remove(LeaseId(1)));
	breaks(WHY, |id| Tickets::<Test>::insert(LeaseId(77), Tickets::<Test>::get(id).unwrap()));
}

#[test]
fn tenants() {
	breaks("lease is not in the index", |id| {
		TenantLeases::<Test>::remove(ALICE, id.0.to_be_bytes())
	});
	breaks("indexed without a lease", |_| {
		TenantLeases::<Test>::insert(BOB, 0u64.to_be_bytes(), ())
	});
	breaks("service provider miscounts its leases", |_| {
		ServiceProviders::<Test>::mutate(ALICE, |row| row.as_mut().unwrap().leases = 2)
	});
	breaks("tenant is not a service provider", |_| ServiceProviders::<Test>::remove(ALICE));
}

#[test]
fn rows_beside() {
	breaks("payer without a lease", |_| Payers::<Test>::insert(LeaseId(1), BOB));
	breaks("a tenant that pays is no other payer", |id| Payers::<Test>::insert(id, ALICE));
	let offer = |to| TransferOffer { to, keep_paying: false };
	breaks("offer without a lease", |_| LeaseOffers::<Test>::insert(LeaseId(1), offer(BOB)));
	breaks("lease that is offered to its tenant", |id| {
		LeaseOffers::<Test>::insert(id, offer(ALICE))
	});
	breaks("offer of what another paid", |id| {
		Payers::<Test>::insert(id, PAUL);
		LeaseOffers::<Test>::insert(id, offer(BOB));
	});
	let renewal = |eras| Renewal { eras, max_total: 0 };
	breaks("renewal without a lease", |_| Renewals::<Test>::insert(LeaseId(1), renewal(1)));
	breaks("renewal for no era", |id| Renewals::<Test>::insert(id, renewal(0)));
}

#[test]
fn allocations() {
	breaks("lease without a node", |id| change(id, |lease| lease.allocations.clear()));
	breaks("eras of an allocation are out of order", |id| {
		change(id, |lease| lease.allocations[0].settled_to = 32)
	});
	breaks("eras of an allocation are out of order", |id| {
		change(id, |lease| lease.allocations[0].to = 32)
	});
	breaks("an allocation served more than its time", |id| {
		change(id, |lease| lease.allocations[0].served += 1)
	});
	breaks("demand of a tenant is miscounted", |_| {
		PayerDemand::<Test>::insert(MARKET, ALICE, 1);
	});
	breaks("demand of a tenant is miscounted", |_| {
		PayerDemand::<Test>::insert(MARKET, NOBODY, 1);
	});
	breaks("demand of a tenant is not counted", |_| {
		PayerDemand::<Test>::remove(MARKET, ALICE);
	});
	breaks("paid is not what was earned", |id| change(id, |lease| lease.allocations[0].paid -= 1));
	breaks("paid is not what was earned", |id| {
		change(id, |lease| lease.allocations[1].margin_paid += 1)
	});
}

#[test]
fn places() {
	breaks("running lease without a node", |id| {
		change(id, |lease| lease.allocations.iter_mut().for_each(|part| part.to -= 1));
	});
	breaks("lease with a node twice", |id| {
		change(id, |lease| {
			let again = lease.allocations[0].clone();
			lease.allocations.try_push(again).unwrap();
		})
	});
	breaks("lease with too many nodes", |id| {
		change(id, |lease| {
			for n in 0..MAX_ALLOCATIONS {
				let more = Allocation { node: NodeId(100 + n), ..lease.allocations[0].clone() };
				let _ = lease.allocations.try_push(more);
			}
		})
	});
	breaks("an allocation is done before its end", |id| {
		change(id, |lease| lease.allocations[0].done = true)
	});
}

#[test]
fn constraints() {
	let wanted = |evidence: &[(EvidenceKind, Level)], reported: &[u32]| Wanted {
		constraints: proven(evidence),
		reported: reported.iter().map(|id| NodeId(*id)).collect::<Vec<_>>().try_into().unwrap(),
	};
	let tee = (EvidenceKind::TeeQuote, 1);
	breaks("constraints without a lease", |_| {
		LeaseConstraints::<Test>::insert(LeaseId(1), wanted(&[tee], &[]))
	});
	breaks("constraints that ask for nothing", |id| {
		LeaseConstraints::<Test>::insert(id, wanted(&[], &[]))
	});
	breaks("constraints that make no sense", |id| {
		LeaseConstraints::<Test>::insert(id, wanted(&[tee, tee], &[]))
	});
	breaks("reported nodes are out of order", |id| {
		LeaseConstraints::<Test>::insert(id, wanted(&[tee], &[3, 1]))
	});
	breaks("a node of another lease was reported", |id| {
		LeaseConstraints::<Test>::insert(id, wanted(&[tee], &[1, 2]))
	});
}

#[test]
fn runways() {
	breaks("lease that is paid for beyond its term", |id| change(id, |lease| lease.term -= 1));
	// 168 eras of penalty and one of bounty.
	for more in [1, 169] {
		breaks("lease whose penalty could pay for the rest of its term", |id| {
			change(id, |lease| lease.term += more)
		});
	}
	breaks("the escrow does not cover the rest of the term", |id| {
		change(id, |lease| lease.term += 170)
	});
}

#[test]
fn escrow() {
	breaks("the escrow does not cover the rest of the term", |id| {
		change(id, |lease| lease.escrow -= 5);
		Ledgers::<Test>::mutate(USDC, |ledger| ledger.escrow -= 5);
	});
}

#[test]
fn ended() {
	let change = |change: fn(&mut EndedLease<AccountId32>)| {
		Ended::<Test>::mutate(LeaseId(1), |ended| change(ended.as_mut().unwrap()));
	};
	breaks("ended lease without a node", |_| change(|ended| ended.allocations.clear()));
	breaks("ended before it began", |_| change(|ended| ended.allocations[0].from = 14));
	breaks("ended lease that runs", |_| change(|ended| ended.allocations[0].to = 15));
	breaks("ended lease with a node twice", |_| {
		change(|ended| {
			let again = ended.allocations[0];
			ended.allocations.try_push(again).unwrap();
		})
	});
}

#[test]
fn ids() {
	breaks("lease from the future", NextLeaseId::<Test>::put);
	breaks("ended lease from the future", |_| NextLeaseId::<Test>::put(LeaseId(1)));
	breaks("lease is both running and over", |id| {
		Ended::<Test>::insert(id, Ended::<Test>::get(LeaseId(1)).unwrap())
	});
}

#[test]
fn providers() {
	const WHY: &str = "service provider with a profile that makes no sense";
	let change = |change: fn(&mut Profile)| {
		breaks(WHY, |_| {
			ServiceProviders::<Test>::mutate(ALICE, |row| {
				change(&mut row.as_mut().unwrap().profile)
			})
		})
	};
	change(|profile| profile.name = Name::default());
	change(|profile| {
		profile.software = Some(Software { hash: Default::default(), uri: Uri::default() })
	});
	change(|profile| profile.class = Some(icn_primitives::ClassId(77)));
}
