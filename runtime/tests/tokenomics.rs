//! The allocation of all ICNT, line by line and month by month, and what comes out of the reserve.

#![allow(clippy::expect_used)]

mod common;

use common::{genesis, genesis_state, votes::vote, Chain};
use frame_support::traits::{fungible::Inspect, Get, VestingSchedule};
use icn_primitives::{EraIndex, ERAS_PER_YEAR};
use icn_runtime::{
	allocation::{reserve, Share, MONTH, SHARES, SUPPLY},
	configs::{
		delegation::DelegationPot, fees::TreasuryAccount, incentives::RewardReserve,
		sla_oracle::OraclePot, slashing::SlashingPot, staking::ValidatorReserve,
	},
	constants::{currency::UNIT, time::DAYS},
	genesis_config_presets::MAINNET,
	AccountId, Balance, Balances, BlockNumber, Incentives, Runtime, RuntimeCall, RuntimeOrigin,
	System, Vesting,
};
use pallet_icn_parameters::YEARLY_BUDGET;
use pallet_staking::RewardDestination;
use pallet_vesting::VestingInfo;
use proptest::prelude::*;
use sp_keyring::Sr25519Keyring::{Alice, Bob, Dave, Ferdie};
use sp_runtime::{
	traits::{ConvertInto, Dispatchable},
	transaction_validity::{InvalidTransaction, TransactionValidityError},
	MultiAddress, TokenError,
};
use std::collections::BTreeSet;

const MILLION: Balance = 1_000_000 * UNIT;

/// The public table: category, ICNT in tenths of a million, and how it unlocks.
const PUBLIC: [(&str, u128, &str); 7] = [
	("Team", 1_547, "nothing for 12 months, then in a line to month 36"),
	("Investors", 1_505, "nothing for 12 months, then in a line to month 36"),
	("DevCo", 378, "half at once, the rest in a line to month 24"),
	("EcoDev Fund", 700, "half at once, the rest in a line to month 24"),
	("Partner Fund", 770, "in a line to month 36"),
	("Node Sale", 1_400, "40, 30, 20 and 10 % in four years, each in a line"),
	("Rewards Reserve", 700, "as it is earned"),
];

/// What pallet-vesting says is free of a share at `block`.
fn unlocked(share: &Share, block: BlockNumber) -> Balance {
	let schedules = pallet_vesting::Vesting::<Runtime>::get(share.account()).expect("is locked");
	let locked: Balance =
		schedules.iter().map(|schedule| schedule.locked_at::<ConvertInto>(block)).sum();
	share.amount - locked
}

/// The same of a category.
fn unlocked_of(category: &str, block: BlockNumber) -> Balance {
	SHARES
		.iter()
		.filter(|share| share.category == category)
		.map(|share| unlocked(share, block))
		.sum()
}

/// With two decimals, in millions, rounded down.
fn in_millions(amount: Balance) -> String {
	let hundredths = amount / (MILLION / 100);
	format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

#[test]
fn every_line_of_the_public_table_is_in_the_genesis() {
	assert_eq!(PUBLIC.iter().map(|(_, amount, _)| amount * MILLION / 10).sum::<u128>(), SUPPLY);
	genesis_state(MAINNET).execute_with(|| {
		assert_eq!(Balances::total_issuance(), SUPPLY);
		for (category, amount, _) in PUBLIC {
			let shares = SHARES.iter().filter(|share| share.category == category);
			let held: Balance = match category {
				"Rewards Reserve" => [
					RewardReserve::get(),
					DelegationPot::get(),
					OraclePot::get(),
					ValidatorReserve::get(),
					SlashingPot::get(),
					TreasuryAccount::get(),
				]
				.iter()
				.map(Balances::free_balance)
				.sum(),
				_ => shares.map(|share| Balances::free_balance(share.account())).sum(),
			};
			assert_eq!(held, amount * MILLION / 10, "{category}");
		}
		let accounts: Vec<AccountId> = frame_system::Account::<Runtime>::iter()
			.filter_map(|(account, info)| (info.data.free > 0).then_some(account))
			.collect();
		assert_eq!(accounts.len(), SHARES.len() + usize::try_from(reserve::ACCOUNTS).unwrap_or(0));
		// Each derived from a pallet's name: nobody has a key of it.
		for account in &accounts {
			assert!(AsRef::<[u8]>::as_ref(account).starts_with(b"modl"), "{account}");
		}
		assert_eq!(accounts.iter().collect::<BTreeSet<_>>().len(), accounts.len());
	});
}

#[test]
fn each_share_unlocks_in_a_line() {
	genesis_state(MAINNET).execute_with(|| {
		for share in &SHARES {
			let (begins, lasts) = (share.begins(), share.lasts());
			assert_eq!(unlocked(share, 0), share.at_once, "{}", share.category);
			assert_eq!(unlocked(share, begins), share.at_once);
			assert!(unlocked(share, begins + 1) > share.at_once);
			let rest = share.amount - share.at_once;
			let half = unlocked(share, begins + lasts / 2) - share.at_once;
			assert!(half.abs_diff(rest / 2) < UNIT);
			// What the division by blocks leaves comes with the block after the last.
			assert!(unlocked(share, begins + lasts) > share.amount - UNIT);
			assert_eq!(unlocked(share, begins + lasts + 1), share.amount);
		}
	});
	assert_eq!(MONTH * 12, DAYS * 1461 / 4, "twelve months are 365.25 days");
}

/// The tables and the picture of the page, month by month by what pallet-vesting says.
#[test]
fn the_page_shows_the_schedule() {
	let categories: Vec<&str> =
		PUBLIC.iter().map(|(name, ..)| *name).filter(|name| *name != "Rewards Reserve").collect();
	let mut page = String::from("| category | ICNT | % | unlocks |\n|---|---:|---:|---|\n");
	for (category, amount, how) in PUBLIC {
		let share = amount * MILLION / 10 * 10_000 / SUPPLY;
		page += &format!(
			"| {category} | {}.{} M | {}.{:02} | {how} |\n",
			amount / 10,
			amount % 10,
			share / 100,
			share % 100
		);
	}
	let mut table = format!("| month | {} | unlocked |\n", categories.join(" | "));
	table += &format!("|---:|{}---:|\n", "---:|".repeat(categories.len()));
	let mut line = Vec::new();
	genesis_state(MAINNET).execute_with(|| {
		for month in 0..=48 {
			let amounts: Vec<_> =
				categories.iter().map(|name| unlocked_of(name, month * MONTH + 1)).collect();
			let sum: Balance = amounts.iter().sum();
			if month % 3 == 0 {
				let cells: Vec<_> = amounts.iter().map(|amount| in_millions(*amount)).collect();
				table += &format!("| {month} | {} | {} |\n", cells.join(" | "), in_millions(sum));
				line.push((sum / MILLION).to_string());
			}
		}
		let end: Balance = categories.iter().map(|name| unlocked_of(name, 48 * MONTH + 1)).sum();
		assert_eq!(end, SUPPLY - reserve::ALL);
	});
	let months: Vec<_> = (0..=48).step_by(3).map(|month: u32| month.to_string()).collect();
	let picture = format!(
		"```mermaid\nxychart-beta\n    title \"ICNT unlocked, in millions, without the reserve of rewards\"\n    x-axis \"month\" [{}]\n    y-axis \"million ICNT\" 0 --> 700\n    line [{}]\n```\n",
		months.join(", "),
		line.join(", ")
	);
	let doc = include_str!("../../docs/tokenomics.md");
	for part in [page, table, picture] {
		assert!(doc.contains(&part), "docs/tokenomics.md is old; it should have:\n{part}");
	}
}

/// The reserve of rewards has a purse for each who is paid, and the schedule fits into its own.
#[test]
fn the_reserve_is_divided_once() {
	let parts = [reserve::HARDWARE, reserve::DELEGATION, reserve::ORACLES, reserve::VALIDATORS];
	let all = parts.iter().sum::<Balance>() + reserve::ACCOUNTS * reserve::KEEP;
	assert_eq!(all, reserve::ALL);
	assert_eq!(reserve::VALIDATORS, 4 * YEARLY_BUDGET);
	genesis_state(MAINNET).execute_with(|| {
		let purse = |account: AccountId| Balances::free_balance(account) - reserve::KEEP;
		assert_eq!(purse(RewardReserve::get()), reserve::HARDWARE);
		assert_eq!(purse(DelegationPot::get()), reserve::DELEGATION);
		assert_eq!(purse(OraclePot::get()), reserve::ORACLES);
		assert_eq!(purse(ValidatorReserve::get()), reserve::VALIDATORS);
		assert!(reserve::KEEP >= Balances::minimum_balance());
		// What oracles and delegators can get in an era lasts for the four years of the schedule, too.
		let eras = Balance::from(4 * ERAS_PER_YEAR);
		let oracles = pallet_icn_sla_oracle::Parameters::<Runtime>::get().era_budget.get();
		let delegators = pallet_icn_delegation::Parameters::<Runtime>::get().budget.get();
		assert!(oracles > 0 && oracles * eras <= reserve::ORACLES);
		assert!(delegators > 0 && delegators * eras <= reserve::DELEGATION);
	});
}

/// Era by era over four years and beyond, and in closed form.
#[test]
fn emission_never_exceeds_its_purse() {
	genesis_state(MAINNET).execute_with(|| {
		let end = 4 * ERAS_PER_YEAR;
		let schedule = pallet_icn_incentives::Schedule::<Runtime>::get();
		let mut sum: Balance = 0;
		for era in 0..end + 10 {
			// What governance set weighs nothing here: a budget is what the schedule says.
			let (base, demand) = schedule
				.iter()
				.scan(0, |from, segment| {
					let start = *from;
					*from += segment.eras;
					Some((start, *from, segment))
				})
				.find(|(from, until, _)| (*from..*until).contains(&era))
				.map_or((0, 0), |(_, _, segment)| (segment.base, segment.demand));
			assert_eq!(Incentives::scheduled_until(era), sum);
			sum += base + demand;
			assert!(sum <= reserve::HARDWARE, "era {era}: {sum}");
		}
		assert_eq!(Incentives::scheduled_until(EraIndex::MAX), sum);
		// But for what division leaves, a few base units an era.
		assert!(reserve::HARDWARE - sum < Balance::from(end) * 1_000);
		for (year, percent) in [40, 30, 20, 10].into_iter().enumerate() {
			let from = u32::try_from(year).unwrap_or(0) * ERAS_PER_YEAR;
			let paid = Incentives::scheduled_until(from + ERAS_PER_YEAR)
				- Incentives::scheduled_until(from);
			assert!(paid.abs_diff(reserve::HARDWARE / 100 * percent) < UNIT, "year {year}");
		}
	});
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(256))]

	/// Any two eras: the budgets between them, one by one, are the difference of the closed form, and never
	/// above what the purse still has.
	#[test]
	fn emission_by_sampling(from in 0..4 * ERAS_PER_YEAR, eras in 0u32..3_000) {
		genesis_state(MAINNET).execute_with(|| {
			let sum: Balance = (from..from + eras)
				.map(Incentives::budgets)
				.map(|(base, demand)| base + demand)
				.sum();
			let (before, after) =
				(Incentives::scheduled_until(from), Incentives::scheduled_until(from + eras));
			assert_eq!(after - before, sum);
			assert!(sum <= reserve::HARDWARE - before);
		});
	}
}

/// Nobody has a vote for what nobody was given: support is counted among what people hold.
#[test]
fn what_nobody_was_given_does_not_count_among_the_votes() {
	type Turnout = <Runtime as pallet_conviction_voting::Config>::MaxTurnout;
	genesis_state(MAINNET).execute_with(|| {
		let rest = reserve::KEEP * 2;
		assert!(Turnout::get() <= rest, "{}", Turnout::get());
		System::set_block_number(13 * MONTH);
		let team = SHARES[0].account();
		let hand_out = RuntimeCall::Balances(pallet_balances::Call::force_transfer {
			source: MultiAddress::Id(team.clone()),
			dest: MultiAddress::Id(Dave.to_account_id()),
			value: MILLION,
		});
		let unlock = RuntimeCall::Vesting(pallet_vesting::Call::vest_other {
			target: MultiAddress::Id(team),
		});
		assert!(unlock.dispatch(RuntimeOrigin::signed(Alice.to_account_id())).is_ok());
		assert!(hand_out.dispatch(RuntimeOrigin::root()).is_ok());
		let turnout = Turnout::get();
		assert!((MILLION..=MILLION + rest).contains(&turnout), "{turnout}");
	});
}

/// Before its time nothing leaves while its schedule stands; Root hands a schedule on with what it locks.
#[test]
fn what_is_locked_stays_and_can_be_handed_on() {
	genesis_state(MAINNET).execute_with(|| {
		System::set_block_number(1);
		let team = &SHARES[0];
		let take = |value| {
			RuntimeCall::Balances(pallet_balances::Call::force_transfer {
				source: MultiAddress::Id(team.account()),
				dest: MultiAddress::Id(Dave.to_account_id()),
				value,
			})
			.dispatch(RuntimeOrigin::root())
			.map(|_| ())
			.map_err(|error| error.error)
		};
		assert_eq!(take(UNIT), Err(TokenError::Frozen.into()));
		// A vote of Root gives a member of the team its part, on the same schedule.
		let part = team.amount / 100;
		let schedule = VestingInfo::new(part, part / Balance::from(team.lasts()), team.begins());
		let left = team.amount - part;
		let rest = VestingInfo::new(left, left / Balance::from(team.lasts()), team.begins());
		let holder = MultiAddress::Id(team.account());
		let dave = Dave.to_account_id();
		let calls = vec![
			RuntimeCall::Vesting(pallet_vesting::Call::force_remove_vesting_schedule {
				target: holder.clone(),
				schedule_index: 0,
			}),
			RuntimeCall::Vesting(pallet_vesting::Call::force_vested_transfer {
				source: holder.clone(),
				target: MultiAddress::Id(dave.clone()),
				schedule,
			}),
			RuntimeCall::Vesting(pallet_vesting::Call::force_vested_transfer {
				source: holder.clone(),
				target: holder,
				schedule: rest,
			}),
		];
		let batch = RuntimeCall::Utility(pallet_utility::Call::batch_all { calls });
		assert_eq!(batch.dispatch(RuntimeOrigin::root()).map(|_| ()), Ok(()));
		assert_eq!(Balances::free_balance(&dave), part);
		assert_eq!(Vesting::vesting_balance(&dave), Some(part));
		assert_eq!(Vesting::vesting_balance(&team.account()), Some(left));
		assert_eq!(take(UNIT), Err(TokenError::Frozen.into()));
	});
}

/// Locked ICNT votes and stakes; it is not sent on.
#[test]
fn locked_icnt_stakes_and_votes() {
	let mut chain = Chain::new("development");
	let nobody = sp_keyring::Sr25519Keyring::One;
	let amount = 3 * MILLION;
	let schedule = VestingInfo::new(amount, amount / 1_000, 10_000);
	for vesting in [schedule, VestingInfo::new(200 * UNIT, UNIT, 0)] {
		chain.must(
			Alice,
			RuntimeCall::Vesting(pallet_vesting::Call::vested_transfer {
				target: MultiAddress::Id(nobody.to_account_id()),
				schedule: vesting,
			}),
		);
	}
	let before = chain.with(Balances::total_issuance);
	let send = RuntimeCall::Balances(pallet_balances::Call::transfer_keep_alive {
		dest: MultiAddress::Id(Bob.to_account_id()),
		value: 1_000 * UNIT,
	});
	chain.must_fail(nobody, send, TokenError::Frozen);
	chain.must(
		nobody,
		pallet_staking::Call::bond { value: MILLION, payee: RewardDestination::Stash },
	);
	let index = chain.propose(
		Ferdie,
		pallet_icn_origins::Origin::MarketAdmin,
		RuntimeCall::System(frame_system::Call::remark { remark: vec![1] }),
	);
	// More than is not staked.
	let weight = 5 * MILLION / 2;
	chain.must(nobody, vote(index, true, weight));
	let tally = chain.with(|| common::votes::tally(index)).expect("is open");
	assert_eq!(tally.0, weight);
	// What is free of the second schedule is free once it is asked for.
	chain.run_until(60, || System::block_number() >= 50);
	chain.must(nobody, RuntimeCall::Vesting(pallet_vesting::Call::vest {}));
	assert_eq!(chain.with(Balances::total_issuance), before);
	let locked = chain.with(|| Vesting::vesting_balance(&nobody.to_account_id()));
	assert!(locked.is_some_and(|locked| locked < amount + 160 * UNIT));
}

/// A network that is launched by the preset and its own validators makes blocks.
#[test]
fn a_launched_network_runs() {
	let mut spec = genesis(MAINNET);
	let keys = genesis("local_testnet");
	for part in ["session", "technicalCommittee"] {
		spec[part] = keys[part].clone();
	}
	spec["staking"]["stakers"] = keys["staking"]["stakers"].clone();
	spec["staking"]["minimumValidatorCount"] = 1.into();
	// Out of the EcoDev Fund, whose half is free.
	let stakers: Vec<_> =
		[Alice, Bob, sp_keyring::Sr25519Keyring::Charlie].map(|key| key.to_account_id()).into();
	let fund = SHARES.iter().find(|share| share.category == "EcoDev Fund").expect("exists");
	let each = MILLION;
	let balances = spec["balances"]["balances"].as_array_mut().expect("is a list");
	for entry in balances.iter_mut() {
		if entry[0] == serde_json::json!(fund.account()) {
			entry[1] = serde_json::json!(fund.amount - 3 * each);
		}
	}
	balances.extend(stakers.iter().map(|who| serde_json::json!([who, each])));
	let vesting = spec["vesting"]["vesting"].as_array_mut().expect("is a list");
	for entry in vesting.iter_mut() {
		if entry[0] == serde_json::json!(fund.account()) {
			entry[3] = serde_json::json!(fund.at_once - 3 * each);
		}
	}
	let mut chain = Chain::with_genesis(spec);
	assert_eq!(chain.with(Balances::total_issuance), SUPPLY);
	for _ in 0..120 {
		chain.block(Vec::new());
	}
	chain.with(|| {
		assert_eq!(pallet_session::Validators::<Runtime>::get().len(), 3);
		assert_eq!(pallet_staking::Validators::<Runtime>::count(), 3);
		assert_eq!(icn_runtime::Origins::pace().of(DAYS), DAYS, "real time");
	});
}

/// Without anything free there is nothing to pay a fee with.
#[test]
fn locked_icnt_pays_no_fees() {
	let mut chain = Chain::new("development");
	let nobody = sp_keyring::Sr25519Keyring::One;
	chain.must(
		Alice,
		RuntimeCall::Vesting(pallet_vesting::Call::vested_transfer {
			target: MultiAddress::Id(nobody.to_account_id()),
			schedule: VestingInfo::new(1_000 * UNIT, UNIT, 10_000),
		}),
	);
	let bond = pallet_staking::Call::bond { value: 500 * UNIT, payee: RewardDestination::Stash };
	let no_payment = TransactionValidityError::Invalid(InvalidTransaction::Payment);
	assert_eq!(chain.send(nobody, bond), Err(no_payment));
}
