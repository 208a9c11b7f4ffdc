use super::*;
use frame_support::{assert_err, assert_ok};
use icn_primitives::{NodeId, NodeSlot, OnNodeStatus, OracleSlot, RegionId, ServiceRecord};
use sp_core::H256;
use sp_runtime::TryRuntimeError;

/// A bit of everything; era 6 runs, eras below 5 are final and those below 4 settled.
fn broken(by: impl FnOnce(), expected: &'static str) {
	ExtBuilder::default().oracles(3).nodes(4).build().execute_with(|| {
		assert_ok!(SlaOracle::pin(NodeId(1), 2));
		live_to(4);
		for era in [4, 5] {
			for n in 1..=3 {
				report(n, &[(0, 100), (1, 200)]);
			}
			live_to(era + 1);
		}
		assert_ok!(SlaOracle::suspend(NodeId(4), 7));
		assert_ok!(SlaOracle::gone(NodeId(2)));
		report(1, &[(0, 1)]);
		report(2, &[]);
		// Operator 3 shows the first of two pages.
		let pages = [page(&[(0, 1)]), page(&[(1, 1)])];
		let (hash, rests) = sealed(3, 5, &pages, end(3));
		Era::set(5);
		assert_ok!(SlaOracle::commit(signed(key(3)), 5, hash));
		Era::set(6);
		assert_ok!(SlaOracle::reveal(signed(key(3)), 5, pages[0].clone(), rests[0]));
		commit(1, 6, &[]);
		assert_ok!(SlaOracle::pending(NodeId(9), 0));
		SlaOracle::do_try_state().expect("nothing is broken yet");
		by();
		assert_err!(SlaOracle::do_try_state(), TryRuntimeError::Other(expected));
	});
}

#[test]
fn parameters() {
	broken(
		|| {
			Parameters::<Test>::mutate(|params| {
				params.activation_votes = icn_primitives::BoundedU32::clamped(9)
			})
		},
		"the parameters make no sense together",
	);
}

#[test]
fn oracle_slots() {
	broken(|| Sizes::<Test>::mutate(|sizes| sizes.oracles = 4), "more oracles than rows");
	broken(
		|| Sizes::<Test>::mutate(|sizes| sizes.oracle_rows = 4),
		"the number of oracle rows is wrong",
	);
	broken(|| Sizes::<Test>::mutate(|sizes| sizes.oracles = 2), "oracle slots are not dense");
	broken(
		|| {
			OracleSlots::<Test>::mutate(OracleSlot(0), |row| {
				row.set(99, Some(operator(2)), 0).unwrap()
			})
		},
		"an operator does not know its slot",
	);
	broken(
		|| {
			Operators::<Test>::mutate(operator(1), |row| {
				row.as_mut().unwrap().left_at = Some(1);
			})
		},
		"the number of oracles is wrong",
	);
	broken(
		|| {
			let mut row = Operators::<Test>::get(operator(1)).unwrap();
			row.left_at = Some(1);
			Operators::<Test>::insert(operator(9), row);
		},
		"a retired operator has a slot",
	);
}

#[test]
fn node_slots() {
	broken(|| Sizes::<Test>::mutate(|sizes| sizes.nodes = 5), "more nodes than rows");
	broken(
		|| Sizes::<Test>::mutate(|sizes| sizes.node_rows = 5),
		"the number of node rows is wrong",
	);
	broken(|| Sizes::<Test>::mutate(|sizes| sizes.nodes = 1), "node slots are not dense");
	broken(|| SlotOf::<Test>::insert(NodeId(1), NodeSlot(1)), "a node does not know its slot");
	broken(
		|| SlotOf::<Test>::insert(NodeId(44), NodeSlot(1)),
		"the number of watched nodes is wrong",
	);
}

#[test]
fn keys() {
	broken(|| KeyOwner::<Test>::insert(key(1), operator(2)), "a key has another owner");
	broken(|| KeyOwner::<Test>::insert(key(9), operator(2)), "a key has no operator");
}

#[test]
fn bonds() {
	broken(
		|| Operators::<Test>::mutate(operator(1), |row| row.as_mut().unwrap().bond += 1),
		"a bond is not on hold",
	);
}

#[test]
fn finality() {
	broken(|| FinalUntil::<Test>::put(6), "an era is final too early");
	broken(
		|| {
			Verdicts::<Test>::put(VerdictCursor {
				stage: VerdictStage::Enter,
				..Default::default()
			})
		},
		"verdicts were entered too early",
	);
	broken(|| Pruned::<Test>::mutate(|cursor| cursor.era = 5), "reports were pruned too early");
	broken(|| Eras::<Test>::remove(5), "the set of an era is missing");
	broken(
		|| Eras::<Test>::insert(8, Eras::<Test>::get(7).unwrap()),
		"the set of an era is left over",
	);
	let with = |era, change: fn(&mut EraSet)| {
		Eras::<Test>::mutate(era, |set| change(set.as_mut().unwrap()))
	};
	broken(|| with(5, |set| set.measured = true), "an era is measured too early");
	broken(|| with(3, |set| set.oracles = 0), "an era is measured by nobody");
	broken(|| with(7, |set| set.seed = Some(H256::zero())), "a seed is known too early");
	broken(|| with(7, |set| set.probes = 0), "an era without probes");
}

#[test]
fn reports() {
	let any = || Reports::<Test>::get(5, OracleSlot(0)).unwrap();
	broken(|| Reports::<Test>::insert(2, OracleSlot(0), any()), "a report is left over");
	broken(|| Reports::<Test>::insert(5, OracleSlot(9), any()), "a report has no reporter");
	broken(
		|| Reporters::<Test>::mutate(5, |reporters| reporters.committed = OracleSet::default()),
		"a report without a commitment",
	);
	broken(
		|| Reporters::<Test>::mutate(5, |reporters| reporters.complete.insert(OracleSlot(2))),
		"a report is miscounted",
	);
	broken(
		|| Reporters::<Test>::mutate(5, |reporters| reporters.short.insert(OracleSlot(1))),
		"exceptions are miscounted",
	);
	broken(|| Pages::<Test>::remove((5, OracleSlot(0), 0)), "a page is missing");
	broken(
		|| {
			Reports::<Test>::mutate(5, OracleSlot(0), |report| {
				report.as_mut().unwrap().listed += 1;
			})
		},
		"exceptions of a report are miscounted",
	);
	broken(
		|| Reporters::<Test>::mutate(5, |reporters| reporters.listed += 1),
		"exceptions of an era are miscounted",
	);
	broken(
		|| Pages::<Test>::insert((5, OracleSlot(0), 0), page(&[(2, 1), (1, 1)])),
		"exceptions are unsorted",
	);
	broken(|| Pages::<Test>::insert((5, OracleSlot(0), 7), page(&[])), "a page is left over");
	for era in [3, 7] {
		broken(|| Reporters::<Test>::insert(era, EraReports::default()), "reporters are left over");
	}
}

#[test]
fn rows_of_oracles() {
	let commitment = Commitment { hash: H256::zero(), at: 1 };
	for era in [3, 7] {
		broken(
			|| Commitments::<Test>::insert(era, OracleSlot(0), commitment),
			"a commitment is left over",
		);
	}
	broken(|| Commitments::<Test>::insert(6, OracleSlot(2), commitment), "an uncounted commitment");
	broken(|| Commitments::<Test>::remove(6, OracleSlot(0)), "a commitment is missing");
	let root = |window| PostedRoot { window, root: H256::zero(), at: 1 };
	broken(
		|| Roots::<Test>::insert(3, OracleSlot(0), PostedRoots::default()),
		"a root is left over",
	);
	broken(
		|| {
			let roots: PostedRoots = vec![root(1), root(1)].try_into().unwrap();
			Roots::<Test>::insert(5, OracleSlot(0), roots)
		},
		"roots are unsorted",
	);
	broken(
		|| OpenedChecks::<Test>::insert(3, OracleSlot(0), Opened::default()),
		"an opened check is left over",
	);
}

#[test]
fn failing() {
	let region = RegionId(1);
	broken(|| Failing::<Test>::insert(6, region, 0), "a failure is left over");
	broken(|| FailingOf::<Test>::insert((3, region, operator(1)), 0), "a failure is left over");
	broken(|| Failing::<Test>::insert(4, region, 1), "what fails is not what fails of each");
	broken(
		|| FailingOf::<Test>::insert((4, region, operator(1)), 1),
		"what fails is not what fails of each",
	);
	broken(
		|| FailingOf::<Test>::insert((5, region, operator(1)), 1),
		"what fails of one is not part of the sum",
	);
}

#[test]
fn findings() {
	// One is made and not entered.
	let with = |change: fn(&mut FoundPage<sp_runtime::AccountId32>)| {
		let found =
			Found { node: NodeId(1), credit: icn_primitives::Bps::ONE, blame: Blame::Place(0) };
		let place = (RegionId(1), operator(200));
		let mut page = FoundPage {
			places: vec![place].try_into().unwrap(),
			nodes: vec![found].try_into().unwrap(),
		};
		run_to(7);
		Verdicts::<Test>::put(VerdictCursor { written: 2, entered: 1, ..Default::default() });
		FoundShort::<Test>::insert(1, &page);
		SlaOracle::do_try_state().expect("nothing is broken yet");
		change(&mut page);
		FoundShort::<Test>::insert(1, page);
	};
	let cursor = |change: fn(&mut VerdictCursor)| {
		with(|_| {});
		Verdicts::<Test>::mutate(change);
	};
	broken(|| with(|page| page.nodes.clear()), "a page of findings is done");
	broken(
		|| with(|page| page.nodes[0].credit = icn_primitives::Bps::ZERO),
		"a finding of nothing",
	);
	broken(|| with(|page| page.places.clear()), "a finding at no place");
	broken(|| cursor(|cursor| cursor.next = 1), "a page of findings is done");
	broken(|| cursor(|cursor| cursor.written = 3), "a page of findings is missing");
	broken(|| cursor(|cursor| cursor.entered = 2), "a page of findings is left over");
	broken(|| cursor(|cursor| cursor.entered = 3), "more findings were entered than made");
}

#[test]
fn records() {
	broken(|| Records::<Test>::insert(NodeId(7), Record::default()), "an empty record");
	let with = |node, change: fn(&mut Record)| {
		Records::<Test>::mutate(NodeId(node), |record| change(record.as_mut().unwrap()))
	};
	broken(|| with(1, |record| record.tail.clear()), "a last page of another length");
	broken(|| with(1, |record| record.entries = 17), "a last page of another length");
	broken(|| with(1, |record| record.tail[1].era = 6), "a verdict on an era that is not due");
	broken(|| with(1, |record| record.tail[1].era = 3), "verdicts are not in the order of eras");
	broken(|| with(1, |record| record.tail[1].credit = 9), "the sums of a log fall");
	broken(
		|| Log::<Test>::insert(NodeId(1), 0, LogPage::default()),
		"a page of a log is left over",
	);
	let paged = || {
		with(1, |record| {
			record.entries = 18;
			Log::<Test>::insert(NodeId(1), 0, LogPage::truncate_from(record.tail.to_vec()));
		})
	};
	broken(paged, "a log entry is missing");
	broken(
		|| with(4, |record| record.spans.try_push(Span { from: 8, until: None }).unwrap()),
		"a suspension never ended",
	);
	broken(
		|| with(4, |record| record.spans.try_insert(0, Span { from: 3, until: Some(9) }).unwrap()),
		"suspensions overlap",
	);
	broken(|| with(4, |record| record.spans[0].until = Some(7)), "a suspension of no era");
	broken(
		|| with(1, |record| record.spans.try_push(Span { from: 8, until: None }).unwrap()),
		"a suspended node is watched",
	);
	broken(
		|| with(1, |record| record.pins.try_push(Pin { bucket: 0, count: 1 }).unwrap()),
		"pins are unsorted",
	);
	broken(|| with(1, |record| record.pins[0].count = 0), "a pin of nobody");
	broken(|| with(1, |record| record.gone = true), "a node that is gone is watched");
}

#[test]
fn gone() {
	let due = 8u32.to_be_bytes();
	broken(|| GoneNodes::<Test>::insert(due, NodeId(99), 1), "a gone node has no record");
	broken(|| GoneNodes::<Test>::insert(due, NodeId(1), 1), "a gone node has a live record");
	broken(
		|| Records::<Test>::mutate(NodeId(2), |record| record.as_mut().unwrap().entries = 17),
		"a gone log has a gap",
	);
	broken(|| GoneNodes::<Test>::remove(due, NodeId(2)), "a gone node is not queued");
}

#[test]
fn activations() {
	let with = |change: fn(&mut Activation<sp_runtime::AccountId32>)| {
		Activations::<Test>::mutate(NodeId(9), |row| change(row.as_mut().unwrap()))
	};
	let vote = Vote { member: 0, units: 1, in_favour: false };
	broken(|| with(|row| row.needed = 4), "more votes needed than members");
	broken(|| with(|row| row.needed = 1), "a minority may activate");
	broken(|| with(|row| row.closes = row.drawn_in), "a window of no era");
	broken(
		|| with(|row| row.members = vec![operator(1); 4].try_into().unwrap()),
		"too many members",
	);
	broken(
		|| {
			Activations::<Test>::mutate(NodeId(9), |row| {
				row.as_mut().unwrap().votes.try_push(vote).unwrap()
			})
		},
		"a vote of no member",
	);
	broken(
		|| {
			Activations::<Test>::mutate(NodeId(9), |row| {
				let row = row.as_mut().unwrap();
				row.members = vec![operator(1); 3].try_into().unwrap();
				row.votes = vec![vote; 2].try_into().unwrap();
			})
		},
		"a member voted twice",
	);
	broken(
		|| {
			with(|row| {
				row.members = vec![operator(1); 3].try_into().unwrap();
				let vote = |member| Vote { member, units: 1, in_favour: true };
				row.votes = vec![vote(0), vote(1)].try_into().unwrap();
			})
		},
		"a decided activation is open",
	);
}
