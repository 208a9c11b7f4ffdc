use super::*;

#[test]
fn penalties_are_paged_in_the_order_of_eras() {
	ExtBuilder::default().params(strict()).build_and_execute(|| {
		// Across a byte of the key.
		go_to(258);
		for era in 250..258 {
			fail(NODE_1, era, 10_000, 10_000);
		}
		assert_ok!(Slashing::do_default(NODE_1, 255));
		fail(NODE_2, 251, 10_000, 10_000);
		let page = |start, limit| -> Vec<_> {
			let views = Slashing::penalties_of(NODE_1, start, limit);
			views.iter().map(|view| (view.era, view.reason)).collect()
		};
		let mut all: Vec<_> = (250..258).map(|era| (era, UNRELIABLE)).collect();
		all.insert(6, (255, DEFAULT));
		assert_eq!(page(None, 100), all);
		assert_eq!(page(None, 3), all[..3]);
		assert_eq!(page(Some((255, DEFAULT)), 100), all[6..]);
		// From a place where there is none.
		assert_eq!(page(Some((254, DEFAULT)), 2), all[5..7]);
		assert_eq!(page(Some((0, UNRELIABLE)), 2), all[..2]);
		assert_eq!(page(Some((258, UNRELIABLE)), 2), []);
		assert_eq!(page(None, 0), []);
		assert_eq!(Slashing::penalties_of(UNKNOWN, None, 9), []);
	});
}

#[test]
fn pages_have_an_end() {
	let params = Params { month_cap: Bps::ONE, ..strict() };
	ExtBuilder::default().params(params).build_and_execute(|| {
		for era in START..START + 120 {
			go_to(era + 2);
			fail(NODE_1, era, 10_000, 10_000);
		}
		assert_eq!(Slashing::penalties_of(NODE_1, None, u32::MAX).len(), 100);
	});
}

#[test]
fn a_penalty_states_its_parts() {
	ExtBuilder::default().params(strict()).build_and_execute(|| {
		change_node(NODE_1, |info| info.collateral = 40 * ICNT);
		set_stake(NODE_1, 7 * ICNT);
		let (node, era) = applied();
		assert_ok!(claim(node, era, UNRELIABLE, 1));
		let view = Slashing::penalty_view(node, era, UNRELIABLE).unwrap();
		assert_eq!(view.asked, view.taken + view.delegated + view.owed);
		assert_eq!((view.delegated, view.owed), (7 * ICNT, 3 * ICNT));
		assert_eq!(view.taken, view.claimed + view.claimable + view.treasury);
		assert_eq!((view.taken, view.claimed), (40 * ICNT, 2 * ICNT));
		// Too little was left, so that a default came after it.
		let all = Slashing::penalties_of(node, None, 9);
		assert_eq!((all.len(), all.first()), (2, Some(&view)));
		go_to(START + 5_000);
		assert_eq!(Slashing::penalty_view(node, era, UNRELIABLE).unwrap().claimable, 0);
		assert_eq!(Slashing::penalty_view(node, era, DEFAULT), None);
	});
}

#[test]
fn a_preview_is_what_the_claim_pays() {
	ExtBuilder::default().params(strict()).build_and_execute(|| {
		let (node, era) = asked();
		let preview = |lease| Slashing::preview_claim(node, era, UNRELIABLE, LeaseId(lease));
		assert_eq!(preview(1), Err(Error::<Test>::NotApplied.into()));
		go_to(START + 100);
		assert_ok!(apply(&[(node, era, UNRELIABLE)]));
		assert_eq!(preview(3), Err(Error::<Test>::SelfDealing.into()));
		assert_eq!(preview(77), Err(Error::<Test>::NotCovered.into()));
		let (tenant, amount) = preview(1).unwrap();
		assert_ok!(claim(node, era, UNRELIABLE, 1));
		assert_eq!((tenant, balance(&ALICE)), (ALICE, FUNDS + amount));
		assert_eq!(preview(1), Err(Error::<Test>::AlreadyClaimed.into()));
		assert_eq!(
			Slashing::preview_claim(NODE_2, era, UNRELIABLE, LeaseId(1)),
			Err(Error::<Test>::UnknownPenalty.into())
		);
	});
}

#[test]
fn conduct_is_that_of_now() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(Slashing::conduct_of(NODE_1), None);
		go_to(START + 2);
		fail(NODE_1, START, 1_000, 1_000);
		let view = Slashing::conduct_of(NODE_1).unwrap();
		// Ten an era.
		assert_eq!((view.level, view.streak, view.seen_at), (980, 1_000, START));
		assert!(!view.sustained);
		for era in START + 1..START + 50 {
			go_to(era + 2);
			fail(NODE_1, era, 10_000, 10_000);
		}
		let view = Slashing::conduct_of(NODE_1).unwrap();
		assert!(view.sustained);
		assert_eq!((view.pending, view.penalties, view.began), (49, 49, START));
		assert!(view.month_asked > 0);
	});
}
