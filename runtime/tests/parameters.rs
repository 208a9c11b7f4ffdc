//! No parameter leaves its box, in one change or in many; and the page of all of them.

#![allow(clippy::expect_used)]

mod common;

use common::{genesis_state, Chain};
use frame_support::{assert_ok, traits::EnsureOriginWithArg};
use icn_primitives::{
	ChangeError, ParameterBook, ParameterGroup, ParameterTerms, Step, Unit, ICNT, USD,
};
use icn_runtime::{
	configs::{
		governance::tracks::TRACKS,
		parameters::{dispute_track, missing, Book, Group, GroupDelay, GroupOrigin, Parameter},
	},
	constants::time::{DAYS, HOURS},
	genesis_config_presets::preset_names,
	Incentives, ParameterChanges, Runtime, RuntimeEvent, RuntimeOrigin, Slashing, System,
};
use pallet_icn_origins::Origin;
use pallet_icn_parameters::{Changes, Error, Event, Pending};
use sp_io::TestExternalities;
use sp_keyring::Sr25519Keyring::{Alice, Dave};
use sp_runtime::{
	traits::{BadOrigin, Convert},
	DispatchError, DispatchResult,
};

/// The state of a network that is not for development: parameters as pallets have them, votes at their
/// real pace, eras of an hour.
fn state() -> TestExternalities {
	let mut state = genesis_state("development");
	state.execute_with(|| {
		System::set_block_number(1);
		defaults();
	});
	state
}

fn defaults() {
	use icn_runtime::*;
	pallet_icn_origins::Pace::<Runtime>::kill();
	pallet_icn_clock::EraLength::<Runtime>::put(HOURS);
	Hardware::enact(Default::default()).expect("defaults are valid");
	Attestations::enact(Default::default()).expect("defaults are valid");
	SlaOracle::enact(Default::default()).expect("defaults are valid");
	Slashing::enact(Default::default()).expect("defaults are valid");
	Leases::enact(Default::default()).expect("defaults are valid");
	Incentives::enact(Default::default()).expect("defaults are valid");
	Delegation::enact(Default::default()).expect("defaults are valid");
	Prices::enact(Default::default()).expect("defaults are valid");
	pallet_icn_parameters::Fees::<Runtime>::enact(Default::default()).expect("defaults are valid");
}

fn changes(list: &[(Parameter, u128)]) -> Changes<Parameter> {
	list.to_vec().try_into().expect("are few")
}

/// By the origin of the group.
fn propose(list: &[(Parameter, u128)]) -> DispatchResult {
	let owner = Book::group(list[0].0).owner();
	ParameterChanges::propose(owner.into(), changes(list))
}

/// Puts the change of a group that waits into effect now; what came of it.
fn enact(group: Group) -> DispatchResult {
	let due = System::block_number() + GroupDelay::convert(group);
	System::set_block_number(due);
	System::reset_events();
	use frame_support::traits::Hooks;
	ParameterChanges::on_initialize(due);
	assert!(!Pending::<Runtime>::contains_key(group), "a change is over when it was due");
	System::events()
		.into_iter()
		.find_map(|record| match record.event {
			RuntimeEvent::ParameterChanges(Event::Enacted { .. }) => Some(Ok(())),
			RuntimeEvent::ParameterChanges(Event::Failed { error, .. }) => Some(Err(error)),
			_ => None,
		})
		.expect("it was due")
}

fn all() -> impl Iterator<Item = (Group, Parameter, ParameterTerms)> {
	Book::GROUPS
		.iter()
		.flat_map(|group| Book::keys(*group).into_iter().map(|key| (*group, key, Book::terms(key))))
}

/// Farthest that one change moves a value up and down, within the box.
fn reach(at: u128, terms: &ParameterTerms) -> (u128, u128) {
	let (down, up) = match terms.step {
		Step::By(most) => (at.saturating_sub(most), at.saturating_add(most)),
		Step::Twofold(most) => (
			at.saturating_sub(most).min(at.div_ceil(2)),
			at.saturating_add(most).max(at.saturating_mul(2)),
		),
	};
	(down.max(terms.min), up.min(terms.max))
}

/// Root and the owner of the group, and nobody else.
#[test]
fn each_group_has_one_owner() {
	state().execute_with(|| {
		for group in Book::GROUPS {
			let passes = |origin: RuntimeOrigin| GroupOrigin::try_origin(origin, group).is_ok();
			for origin in Origin::ALL {
				assert_eq!(passes(origin.into()), origin == group.owner(), "{group:?} {origin:?}");
			}
			assert!(passes(RuntimeOrigin::root()));
			assert!(!passes(RuntimeOrigin::none()));
			assert!(!passes(RuntimeOrigin::signed(Alice.to_account_id())));
			let key = Book::keys(*group)[0];
			let list = changes(&[(key, Book::value(key))]);
			let stranger = RuntimeOrigin::signed(Dave.to_account_id());
			let tried = ParameterChanges::propose(stranger, list);
			assert_eq!(tried, Err(BadOrigin.into()));
		}
	});
}

/// Nobody, Root neither, gets a value out of its bounds or further than a step.
#[test]
fn no_origin_leaves_the_box() {
	state().execute_with(|| {
		let mut refused = 0;
		for (group, key, terms) in all() {
			let at = Book::value(key);
			assert!((terms.min..=terms.max).contains(&at), "{key:?}");
			let (down, up) = reach(at, &terms);
			let mut tries = vec![(up + 1, up == terms.max), (u128::MAX, true)];
			if down > 0 {
				tries.push((down - 1, down == terms.min));
			}
			if terms.min > 0 {
				tries.extend([(terms.min - 1, true), (0, true)]);
			}
			if terms.max < u128::MAX {
				tries.push((terms.max + 1, true));
			}
			for (to, outside) in tries {
				let error: DispatchError = match outside {
					true => Error::<Runtime>::OutOfBounds.into(),
					false => Error::<Runtime>::StepTooLarge.into(),
				};
				for origin in [group.owner().into(), RuntimeOrigin::root()] {
					let tried = ParameterChanges::propose(origin, changes(&[(key, to)]));
					assert_eq!(tried, Err(error), "{key:?} to {to}");
					refused += 1;
				}
				assert_eq!(ParameterChanges::check(changes(&[(key, to)])), Err(error));
			}
		}
		assert!(refused > 500, "{refused}");
		assert_eq!(Pending::<Runtime>::iter().count(), 0);
	});
}

/// Every parameter moves: up as far as a step goes, and down, or at least by one; unless it would make no
/// sense with others, which is an error of its own.
#[test]
fn every_parameter_moves() {
	let mut stuck = Vec::new();
	let mut moved = 0;
	for (group, key, terms) in all() {
		state().execute_with(|| {
			let at = Book::value(key);
			let (down, up) = reach(at, &terms);
			let mut any = false;
			let near = [at.saturating_sub(1).max(terms.min), (at + 1).min(terms.max)];
			for to in [down, up].into_iter().chain(near).filter(|to| *to != at) {
				match propose(&[(key, to)]) {
					Ok(()) => {
						assert_ok!(enact(group));
						assert_eq!(Book::value(key), to, "{key:?}");
						// And back, by one step.
						assert_ok!(propose(&[(key, at)]));
						assert_ok!(enact(group));
						assert_eq!(Book::value(key), at, "{key:?}");
						any = true;
						moved += 1;
					},
					Err(error) => {
						let box_errors = [
							Error::<Runtime>::OutOfBounds.into(),
							Error::<Runtime>::StepTooLarge.into(),
						];
						assert!(!box_errors.contains(&error), "{key:?} to {to}: {error:?}");
					},
				}
			}
			if !any {
				stuck.push(key);
			}
		});
	}
	assert!(moved > 240, "{moved}");
	// Kept for as long as a challenge may take, and no longer than bonds stand for it together.
	use pallet_icn_attestations::Parameter as Key;
	assert_eq!(stuck, [Parameter::Attestations(Key::KeepEras)], "these move only with others");
	state().execute_with(|| {
		let of = |key, to| (Parameter::Attestations(key), to);
		assert_ok!(propose(&[of(Key::KeepEras, 672), of(Key::UnbondingEras, 1_008)]));
		assert_ok!(enact(Group::Attestations));
	});
}

/// What was a step when it was proposed may be none any more.
#[test]
fn the_box_is_measured_again() {
	for (group, key, terms) in all() {
		state().execute_with(|| {
			let at = Book::value(key);
			let (down, up) = reach(at, &terms);
			// To where it may go, while the value itself goes the other way by all that it may.
			for (to, meanwhile) in [(up, down), (down, up)] {
				let possible = |list: &[_]| ParameterChanges::check(changes(list)).is_ok();
				let away = !terms.step.allows(meanwhile, to);
				if !away || !possible(&[(key, to)]) || !possible(&[(key, meanwhile)]) {
					continue;
				}
				assert_ok!(propose(&[(key, to)]));
				assert_ok!(Book::enact(group, &[(key, meanwhile)]).map_err(|_| "is possible"));
				assert_eq!(enact(group), Err(Error::<Runtime>::StepTooLarge.into()), "{key:?}");
				assert_eq!(Book::value(key), meanwhile);
				assert_ok!(Book::enact(group, &[(key, at)]).map_err(|_| "is possible"));
			}
			// Out of its bounds it is refused at the end as it is at the beginning.
			assert_ok!(propose(&[(key, at)]));
			Pending::<Runtime>::insert(group, changes(&[(key, terms.max + 1)]));
			assert_eq!(enact(group), Err(Error::<Runtime>::OutOfBounds.into()), "{key:?}");
			assert_eq!(Book::value(key), at);
		});
	}
}

/// From least to greatest and back takes a finite number of steps, each of which is allowed, and nothing
/// is gained by many small ones.
#[test]
fn every_box_can_be_walked() {
	for (_, key, terms) in all() {
		let (mut at, mut steps) = (terms.min, 0u32);
		while at < terms.max {
			let (_, up) = reach(at, &terms);
			assert!(up > at && terms.step.allows(at, up) && terms.step.allows(up, at), "{key:?}");
			at = up;
			steps += 1;
		}
		assert!(steps <= 1_000, "{key:?} takes {steps} changes");
		while at > terms.min {
			let (down, _) = reach(at, &terms);
			assert!(down < at && terms.step.allows(at, down), "{key:?}");
			at = down;
		}
	}
}

/// Step by step each value gets to where its bounds are, or to where it would make no sense with others,
/// and no further.
#[test]
fn bounds_are_the_end_of_every_walk() {
	use frame_support::storage::with_storage_layer;
	let (mut ends, mut stops) = (0, 0);
	for (group, key, terms) in all() {
		for upwards in [true, false] {
			state().execute_with(|| loop {
				let at = Book::value(key);
				let (down, up) = reach(at, &terms);
				let (next, bound) = if upwards { (up, terms.max) } else { (down, terms.min) };
				if at == bound {
					ends += 1;
					let beyond = if upwards { at.checked_add(1) } else { at.checked_sub(1) };
					for origin in [group.owner().into(), RuntimeOrigin::root()] {
						let Some(to) = beyond else { continue };
						let tried = ParameterChanges::propose(origin, changes(&[(key, to)]));
						assert_eq!(tried, Err(Error::<Runtime>::OutOfBounds.into()), "{key:?}");
					}
					// There it may stay.
					assert_ok!(propose(&[(key, at)]));
					break;
				}
				match with_storage_layer(|| Book::enact(group, &[(key, next)])) {
					Ok(()) => assert_eq!(Book::value(key), next),
					Err(ChangeError::Unchangeable(why)) => panic!("{key:?} to {next}: {why:?}"),
					Err(_) => {
						stops += 1;
						assert_eq!(Book::value(key), at, "nothing of it is left");
						break;
					},
				}
			});
		}
	}
	assert!(ends > 130 && stops > 20, "{ends} bounds, {stops} stops");
}

/// The slow average of demand must have forgotten old prices before the bound against fake demand rises:
/// checked when it is proposed, and when it is made.
#[test]
fn fake_demand_stays_bounded() {
	use pallet_icn_incentives::{Error, Parameter as Key};
	let slow = |to| (Parameter::Incentives(Key::SlowDecay), to);
	let fast = |to| (Parameter::Incentives(Key::FastDecay), to);
	let wait = |to| (Parameter::Incentives(Key::RaiseDelay), to);
	let invalid: DispatchError = Error::<Runtime>::InvalidParameters.into();
	state().execute_with(|| {
		let now = Incentives::current();
		let decay = u128::from(now.slow_decay.get());
		// Remembers for longer than the bound waits.
		assert_eq!(propose(&[slow(decay + 1_000_000)]), Err(invalid));
		assert_eq!(propose(&[wait(u128::from(now.raise_delay.get()) - 720)]), Err(invalid));
		// Both together are fine: it waits for longer as well.
		let longer = u128::from(now.raise_delay.get()) + 720;
		assert_ok!(propose(&[slow(decay + 500_000), wait(longer)]));
		assert_ok!(ParameterChanges::withdraw(RuntimeOrigin::root(), Group::Incentives));

		// Fine when it is proposed; then it waits for less, by whatever else changed it.
		assert_ok!(Incentives::enact(pallet_icn_incentives::Params {
			raise_delay: pallet_icn_incentives::RaiseDelay::clamped(12_000),
			..now.clone()
		}));
		assert_ok!(propose(&[slow(decay + 1_000_000)]));
		assert_ok!(Incentives::enact(now.clone()));
		assert_eq!(enact(Group::Incentives), Err(invalid));
		assert_eq!(Incentives::current(), now);
		// The fast average forgets at least as fast.
		let fastest = u128::from(now.fast_decay.get());
		assert_ok!(propose(&[fast(fastest + 5_000_000)]));
		assert_ok!(enact(Group::Incentives));
	});
}

/// Those that were set last are what a step is measured from, though no era counts by them yet.
#[test]
fn steps_of_incentives_do_not_add_up_within_an_era() {
	use pallet_icn_incentives::Parameter as Key;
	state().execute_with(|| {
		let price = |to| (Parameter::Incentives(Key::IcntPrice), to);
		let in_force = || pallet_icn_incentives::Parameters::<Runtime>::get().icnt_price.get();
		let before = in_force();
		assert_ok!(propose(&[price(2 * USD)]));
		assert_ok!(enact(Group::Incentives));
		assert_eq!(in_force(), before);
		assert_eq!(Book::value(price(0).0), 2 * USD);
		assert_eq!(propose(&[price(USD / 2)]), Err(Error::<Runtime>::StepTooLarge.into()));
		assert_ok!(propose(&[price(4 * USD)]));
	});
}

/// A dispute is decided before the penalty counts as upheld: the track must fit into it, on every network.
#[test]
fn disputes_are_decided_in_time() {
	use pallet_icn_slashing::Parameter as Key;
	let decide = |to: u32| (Parameter::Slashing(Key::DecideEras), u128::from(to));
	state().execute_with(|| {
		let track = TRACKS.iter().find(|terms| terms.origin == Some(Origin::SlashCanceller));
		let track = track.expect("is there");
		let longest = track.prepare + track.decide + track.confirm + track.enact;
		assert_eq!(dispute_track(), longest);
		let least = longest.div_ceil(HOURS);
		assert!(least > 84, "else a step does not tell");
		let refused = Err(Error::<Runtime>::Inconsistent.into());
		assert_eq!(propose(&[decide(least - 1)]), refused);
		assert_ok!(propose(&[decide(least)]));
		// Eras became shorter meanwhile.
		pallet_icn_clock::EraLength::<Runtime>::put(HOURS - 10);
		assert_eq!(enact(Group::Slashing), refused);
		assert_eq!(Slashing::current().decide_eras.get(), 168);
		pallet_icn_clock::EraLength::<Runtime>::put(HOURS);
		assert_ok!(propose(&[decide(least)]));
		assert_ok!(enact(Group::Slashing));
		assert_eq!(Slashing::current().decide_eras.get(), least);
	});
}

/// What is related to another group is checked from both sides.
#[test]
fn groups_agree() {
	use pallet_icn_hardware::Parameter as Hw;
	use pallet_icn_slashing::Parameter as Key;
	state().execute_with(|| {
		let refused: DispatchResult = Err(Error::<Runtime>::Inconsistent.into());
		let unbonding = |to| (Parameter::Hardware(Hw::UnbondingEras), to);
		let keep = |to| (Parameter::Hardware(Hw::MaintenanceKeep), to);
		let ended = |to| (Parameter::Leases(pallet_icn_leases::Parameter::EndedKeepEras), to);
		let cool = |to| (Parameter::Delegation(pallet_icn_delegation::Parameter::CoolDown), to);
		let (asked, decided) = (24 + 2, 24 + 2 + 72 + 168);
		assert_eq!(propose(&[unbonding(decided - 1)]), refused);
		assert_eq!(propose(&[keep(23)]), refused);
		assert_eq!(propose(&[ended(decided + 720 - 1)]), refused);
		assert_eq!(propose(&[cool(decided - 1)]), refused);
		assert_ok!(propose(&[unbonding(decided), keep(24)]));
		assert_ok!(propose(&[ended(decided + 720)]));
		assert_ok!(propose(&[cool(decided)]));
		// The same from the other side: a longer time to dispute or to be asked.
		let dispute = |to| (Parameter::Slashing(Key::DisputeEras), to);
		let report = |to| (Parameter::Slashing(Key::ReportEras), to);
		assert_eq!(propose(&[dispute(288 - decided + 73)]), refused);
		assert_eq!(propose(&[report(25)]), refused);
		assert_ok!(propose(&[dispute(288 - decided + 72)]));
		for group in [Group::Hardware, Group::Leases, Group::Delegation] {
			assert!(Pending::<Runtime>::contains_key(group));
		}
		// Slashing is enacted last, and does not fit any more.
		for group in [Group::Hardware, Group::Leases, Group::Delegation] {
			let list = Pending::<Runtime>::get(group).expect("waits");
			assert_ok!(Book::enact(group, &list).map_err(|_| "agrees"));
		}
		assert_eq!(missing(), [0; 5]);
		pallet_icn_parameters::Agenda::<Runtime>::mutate(|agenda| {
			agenda.retain(|(_, group)| *group == Group::Slashing);
		});
		assert_eq!(enact(Group::Slashing), refused);
		assert!(asked < decided);
	});
}

/// The defaults agree in full; a development network, whose times are short, at least where a vote takes
/// time.
#[test]
fn presets_agree() {
	state().execute_with(|| assert_eq!(missing(), [0; 5]));
	for preset in preset_names() {
		let name = preset.to_string();
		genesis_state(&name).execute_with(|| assert_eq!(missing()[0], 0, "{name}"));
	}
}

/// What a genesis misses does not stop other changes.
#[test]
fn what_is_missed_already_stops_nothing() {
	genesis_state("development").execute_with(|| {
		System::set_block_number(1);
		assert_ne!(missing(), [0; 5]);
		let before = missing();
		let key = Parameter::Hardware(pallet_icn_hardware::Parameter::UnbondingEras);
		let at = Book::value(key);
		assert_eq!(propose(&[(key, at - 1)]), Err(Error::<Runtime>::Inconsistent.into()));
		assert_ok!(propose(&[(key, at + 1)]));
		assert_ok!(enact(Group::Hardware));
		assert!(missing()[1] < before[1]);
	});
}

/// A fee follows its parameters, and its split.
#[test]
fn fees_follow_their_parameters() {
	use icn_runtime::TransactionPayment;
	use pallet_icn_parameters::FeeParameter as Key;
	state().execute_with(|| {
		let fee = |bytes| TransactionPayment::length_to_fee(bytes);
		let weight = frame_support::weights::constants::ExtrinsicBaseWeight::get();
		let base = || TransactionPayment::weight_to_fee(weight);
		let (length, own) = (fee(100), base());
		assert_eq!(length, 100 * ICNT / 1_000_000);
		assert!(own.abs_diff(ICNT / 5_000) < 10);
		let list = [
			(Parameter::Fees(Key::ByteFee), ICNT / 500_000),
			(Parameter::Fees(Key::BaseFee), ICNT / 10_000),
			(Parameter::Fees(Key::TreasuryShare), 7_000),
		];
		assert_ok!(propose(&list));
		assert_ok!(enact(Group::Fees));
		assert_eq!(fee(100), 2 * length);
		assert!((base() * 2).abs_diff(own) < 10);
	});
}

/// At a change's end nothing stands in its way: hooks run in safe mode as well.
#[test]
fn safe_mode_does_not_stop_a_change() {
	let mut chain = Chain::new("development");
	chain.block(Vec::new());
	let group = Group::Fees;
	let key = Book::keys(group)[0];
	chain.with(|| {
		assert_ok!(propose(&[(key, Book::value(key) * 2)]));
		assert_ok!(icn_runtime::SafeMode::force_enter(RuntimeOrigin::root()));
	});
	let before = chain.with(|| Book::value(key));
	let delay = chain.with(|| GroupDelay::convert(group));
	for _ in 0..delay {
		assert_eq!(chain.with(|| Book::value(key)), before);
		chain.block(Vec::new());
	}
	assert_eq!(chain.with(|| Book::value(key)), 2 * before);
}

/// A number with its unit.
fn told(value: u128, unit: Unit) -> String {
	let coins = |one: u128, name: &str| {
		let (whole, part) = (value / one, value % one);
		let part = format!("{part:018}");
		let part = part.trim_end_matches('0');
		let dot = if part.is_empty() { "" } else { "." };
		format!("{whole}{dot}{part} {name}")
	};
	match unit {
		Unit::Icnt => coins(ICNT, "ICNT"),
		Unit::Usd => coins(USD, "USD"),
		Unit::Eras => format!("{value} eras"),
		Unit::Seconds => format!("{value} s"),
		Unit::BasisPoints => format!("{value} bp"),
		Unit::PartsPerBillion => format!("{value} ppb"),
		Unit::Count => value.to_string(),
	}
}

/// What the field `name` of a `Params` means, from its documentation.
fn meaning(source: &str, name: &str) -> String {
	let mut words = Vec::new();
	for line in source.lines().map(str::trim) {
		match line.strip_prefix("///") {
			Some(text) => words.push(text.trim()),
			None if line.starts_with(&format!("pub {name}:")) => break,
			None => words.clear(),
		}
	}
	assert!(!words.is_empty(), "{name} has no documentation");
	let text = words.join(" ");
	// Links are for the documentation of the code.
	let text = text.replace("[`", "`").replace("`]", "`");
	// The unit is with the values.
	let units = [", in basis points,", ", in basis points", ", in ICNT base units"];
	let text = units.iter().fold(text, |text, unit| text.replace(unit, ""));
	let end = text.find(". ").map_or(text.len(), |dot| dot + 1);
	text[..end].trim_end_matches('.').to_string()
}

/// The table of `docs/parameters.md` is what the code says.
#[test]
fn parameters_are_those_of_the_page() {
	let source = |group| match group {
		Group::Hardware => include_str!("../../pallets/hardware/src/types/params.rs"),
		Group::Attestations => include_str!("../../pallets/attestations/src/types/params.rs"),
		Group::Oracle => include_str!("../../pallets/sla-oracle/src/types/params.rs"),
		Group::Slashing => include_str!("../../pallets/slashing/src/types/params.rs"),
		Group::Leases => include_str!("../../pallets/leases/src/types.rs"),
		Group::Incentives => include_str!("../../pallets/incentives/src/types.rs"),
		Group::Delegation => include_str!("../../pallets/delegation/src/types/params.rs"),
		Group::Prices => include_str!("../../pallets/prices/src/types.rs"),
		Group::Fees => include_str!("../../pallets/parameters/src/fees.rs"),
		Group::Staking => include_str!("../../pallets/parameters/src/staking.rs"),
	};
	let mut page = String::new();
	state().execute_with(|| {
		for group in Book::GROUPS {
			page += &format!(
				"### {group:?}\n\n`{:?}`, {} d\n\n| parameter | means | default | from | to | step |\n|---|---|---|---|---|---|\n",
				group.owner(),
				group.delay() / DAYS,
			);
			for key in Book::keys(*group) {
				let (terms, name) = (Book::terms(key), Book::name(key));
				let step = match terms.step {
					Step::By(most) => told(most, terms.unit),
					Step::Twofold(1) => "twofold".into(),
					Step::Twofold(most) => format!("twofold, {}", told(most, terms.unit)),
				};
				page += &format!(
					"| `{name}` | {} | {} | {} | {} | {step} |\n",
					meaning(source(*group), name),
					told(Book::value(key), terms.unit),
					told(terms.min, terms.unit),
					told(terms.max, terms.unit),
				);
			}
			page += "\n";
		}
	});
	println!("{page}");
	let doc = include_str!("../../docs/parameters.md");
	assert!(doc.contains(page.trim_end()), "docs/parameters.md is old; it should have:\n{page}");
}
