//! Who validates: elections, what validators are paid, and what they lose.

#![allow(clippy::expect_used)]

mod common;

use codec::{Decode, Encode};
use common::{account, free, votes::Ended, Chain};
use frame_support::{
	dispatch::{DispatchClass, GetDispatchInfo},
	traits::{fungible::InspectHold, KeyOwnerProofSystem},
	weights::Weight,
};
use icn_runtime::{
	configs::{
		fees::TreasuryAccount,
		governance::tracks::TRACKS,
		staking::{
			ValidatorReserve, BONDING_DURATION, HISTORY_DEPTH, MAX_ELECTABLE_TARGETS,
			MAX_ELECTING_VOTERS, ROUNDING, SESSIONS_PER_ERA, SLASH_DEFER_DURATION,
		},
		system::RuntimeBlockWeights,
		voter_bags::THRESHOLDS,
	},
	constants::{
		currency::{EXISTENTIAL_DEPOSIT, UNIT},
		time::{DAYS, EPOCH_DURATION_IN_SLOTS},
	},
	AccountId, Babe, Balance, Balances, Executive, Grandpa, Hash, Header, Historical, Runtime,
	RuntimeCall, RuntimeEvent, RuntimeOrigin, Session, SessionKeys, Staking, UncheckedExtrinsic,
};
use pallet_icn_origins::Origin;
use pallet_icn_parameters::YEARLY_BUDGET;
use pallet_staking::{
	ActiveEra, Call, ErasTotalStake, ErasValidatorReward, Error, Event, Forcing, Ledger,
	RewardDestination, UnappliedSlashes, ValidatorPrefs,
};
use sp_consensus_babe::digests::CompatibleDigestItem;
use sp_consensus_grandpa::{Message, Prevote};
use sp_core::{proof_of_possession::statement_of_ownership, Pair};
use sp_keyring::{
	Ed25519Keyring,
	Sr25519Keyring::{self, Alice, Bob, Charlie, Dave, Eve, Ferdie},
};
use sp_runtime::{
	traits::{Dispatchable, Header as _},
	transaction_validity::{InvalidTransaction, TransactionSource, TransactionValidityError},
	DigestItem, MultiAddress, Perbill,
};
use sp_session::MembershipProof;

/// ICNT that each validator of the network stakes at its genesis.
const STAKE: Balance = 100_000 * UNIT;

fn name(who: AccountId) -> MultiAddress<AccountId, ()> {
	MultiAddress::Id(who)
}

/// Empty blocks over `count` changes of session.
fn sessions(chain: &mut Chain, count: u32) {
	let goal = chain.with(Session::current_index) + count;
	chain.run_until(count * 101, || Session::current_index() >= goal);
}

/// Lets every session be an era.
fn shorten_eras(chain: &mut Chain) {
	chain.with(|| {
		let force = RuntimeCall::from(Call::force_new_era_always {});
		assert!(force.dispatch(RuntimeOrigin::root()).is_ok());
	});
}

fn era(chain: &mut Chain) -> u32 {
	chain.with(|| ActiveEra::<Runtime>::get().expect("has begun").index)
}

fn run_to_era(chain: &mut Chain, era: u32) {
	chain.run_until(101 * (SLASH_DEFER_DURATION + 10), || {
		ActiveEra::<Runtime>::get().is_some_and(|active| active.index >= era)
	});
}

fn bond(value: Balance) -> RuntimeCall {
	Call::bond { value, payee: RewardDestination::Stash }.into()
}

fn nominate(targets: &[Sr25519Keyring]) -> RuntimeCall {
	Call::nominate { targets: targets.iter().map(|key| name(account(*key))).collect() }.into()
}

/// The session keys of a well known name, and the proof that `owner` has them.
fn keys_of(key: Sr25519Keyring, finality: Ed25519Keyring, owner: &AccountId) -> RuntimeCall {
	let keys = SessionKeys {
		grandpa: finality.public().into(),
		babe: key.public().into(),
		authority_discovery: key.public().into(),
	};
	let statement = statement_of_ownership(&owner.encode());
	let proof = (finality.sign(&statement), key.sign(&statement), key.sign(&statement)).encode();
	RuntimeCall::Session(pallet_session::Call::set_keys { keys, proof })
}

/// Validators of the current session, by name.
fn validators(chain: &mut Chain) -> Vec<Sr25519Keyring> {
	let mut names: Vec<_> = chain.with(|| {
		Session::validators()
			.into_iter()
			.map(|who| Sr25519Keyring::from_account_id(&who).expect("is well known"))
			.collect()
	});
	names.sort_by_key(|name| name.to_string());
	names
}

/// Stake on a validator's offer, from its own account.
fn offer(chain: &mut Chain, key: Sr25519Keyring, finality: Ed25519Keyring, value: Balance) {
	chain.must(key, bond(value));
	chain.must(key, keys_of(key, finality, &account(key)));
	let prefs = ValidatorPrefs { commission: Perbill::from_percent(10), blocked: false };
	chain.must(key, Call::validate { prefs });
}

#[test]
fn who_has_most_stake_validates_after_an_election() {
	let mut chain = Chain::new("local_testnet");
	assert_eq!(validators(&mut chain), [Alice, Bob, Charlie]);
	offer(&mut chain, Dave, Ed25519Keyring::Dave, 60_000 * UNIT);
	chain.must(Alice, Call::bond_extra { max_additional: 1_000 * UNIT });
	chain.must(Charlie, Call::bond_extra { max_additional: 500 * UNIT });
	// Alone Dave has less than any of the three.
	shorten_eras(&mut chain);
	sessions(&mut chain, 3);
	assert_eq!(validators(&mut chain), [Alice, Bob, Charlie]);

	chain.must(Eve, bond(80_000 * UNIT));
	chain.must(Eve, nominate(&[Dave]));
	let set = chain.with(pallet_grandpa::CurrentSetId::<Runtime>::get);
	sessions(&mut chain, 3);
	assert_eq!(validators(&mut chain), [Alice, Charlie, Dave]);
	chain.with(|| {
		let dave = account(Dave);
		assert!(Babe::authorities().iter().any(|(key, _)| *key == Dave.public().into()));
		assert!(!Babe::authorities().iter().any(|(key, _)| *key == Bob.public().into()));
		assert!(icn_runtime::AuthorityDiscovery::authorities().contains(&Dave.public().into()));
		assert!(pallet_grandpa::CurrentSetId::<Runtime>::get() > set);
		let exposure = Staking::eras_stakers(ActiveEra::<Runtime>::get().expect("is").index, &dave);
		// Votes are counted in coarser units than ICNT has.
		assert!(exposure.own.abs_diff(60_000 * UNIT) < UNIT);
		assert!(exposure.total.abs_diff(140_000 * UNIT) < UNIT);
		// GRANDPA applies the change at the end of the block in which the session changed.
		let finality = Grandpa::grandpa_authorities();
		assert!(finality.iter().any(|(key, _)| *key == Ed25519Keyring::Dave.public().into()));
		assert_eq!(finality.len(), 3);
	});
	// Whoever is out is paid nothing more, and may leave with its keys' deposit.
	chain.must(Bob, Call::chill {});
	chain.must(Bob, RuntimeCall::Session(pallet_session::Call::purge_keys {}));
	chain.must_fail(
		Bob,
		RuntimeCall::Session(pallet_session::Call::purge_keys {}),
		pallet_session::Error::<Runtime>::NoKeys,
	);
	sessions(&mut chain, 1);
	assert_eq!(validators(&mut chain), [Alice, Charlie, Dave]);
}

#[test]
fn an_era_is_a_day() {
	assert_eq!(u64::from(SESSIONS_PER_ERA) * EPOCH_DURATION_IN_SLOTS, u64::from(DAYS));
	let mut chain = Chain::new("development");
	sessions(&mut chain, 2);
	assert_eq!(era(&mut chain), 0);
	chain.with(|| {
		let start = pallet_staking::ErasStartSessionIndex::<Runtime>::get;
		assert_eq!((start(0), start(1)), (Some(0), None));
		assert_eq!(pallet_staking::ForceEra::<Runtime>::get(), Forcing::NotForcing);
	});
}

#[test]
fn session_keys_need_a_proof_and_a_deposit() {
	let mut chain = Chain::new("local_testnet");
	let dave = account(Dave);
	let before = chain.with(|| free(&dave));
	// A proof of the same keys for somebody else.
	let stolen = keys_of(Dave, Ed25519Keyring::Dave, &account(Eve));
	chain.must_fail(Dave, stolen, pallet_session::Error::<Runtime>::InvalidProof);
	let taken = keys_of(Alice, Ed25519Keyring::Alice, &dave);
	chain.must_fail(Dave, taken, pallet_session::Error::<Runtime>::DuplicatedKey);
	chain.must(Dave, keys_of(Dave, Ed25519Keyring::Dave, &dave));
	let held = chain.with(|| {
		let reason = pallet_session::HoldReason::Keys.into();
		<Balances as InspectHold<AccountId>>::balance_on_hold(&reason, &dave)
	});
	assert_eq!(held, <Runtime as pallet_session::Config>::KeyDeposit::get());
	assert!(held > 0);
	chain.must(Dave, RuntimeCall::Session(pallet_session::Call::purge_keys {}));
	// All but the fees comes back.
	assert!(chain.with(|| free(&dave)) > before - held);
}

#[test]
fn a_chain_without_candidates_goes_on_with_its_validators() {
	let mut chain = Chain::new("local_testnet");
	for key in [Alice, Bob, Charlie] {
		chain.must(key, Call::chill {});
	}
	shorten_eras(&mut chain);
	let mut failed = false;
	for _ in 0..300 {
		chain.block(Vec::new());
		failed |= chain
			.events()
			.contains(&RuntimeEvent::Staking(Event::<Runtime>::StakingElectionFailed));
	}
	assert!(failed);
	assert_eq!(validators(&mut chain), [Alice, Bob, Charlie]);
}

// What validators are paid.

/// Lets an era pass and pays out all of it to Alice and who nominates her.
fn pay_an_era(chain: &mut Chain) -> (u32, Balance) {
	let ended = era(chain);
	run_to_era(chain, ended + 1);
	chain.must(Ferdie, Call::payout_stakers { validator_stash: account(Alice), era: ended });
	let paid = chain
		.events()
		.into_iter()
		.filter_map(|event| match event {
			RuntimeEvent::Staking(Event::<Runtime>::Rewarded { amount, .. }) => Some(amount),
			_ => None,
		})
		.sum();
	(ended, paid)
}

#[test]
fn rewards_come_out_of_the_reserve() {
	let mut chain = Chain::new("development");
	chain.must(Eve, bond(50_000 * UNIT));
	chain.must(Eve, nominate(&[Alice]));
	shorten_eras(&mut chain);
	run_to_era(&mut chain, 2);
	let (issued, reserve, eve) = chain
		.with(|| (Balances::total_issuance(), free(&ValidatorReserve::get()), free(&account(Eve))));
	let (ended, paid) = pay_an_era(&mut chain);
	let (promised, total) = chain.with(|| {
		(
			ErasValidatorReward::<Runtime>::get(ended).expect("has ended"),
			ErasTotalStake::<Runtime>::get(ended),
		)
	});
	// A session of ten minutes is this part of a year.
	let year = 365 * 24 * 6;
	assert!(promised.abs_diff(YEARLY_BUDGET / year) <= YEARLY_BUDGET / 1_000_000, "{promised}");
	chain.with(|| {
		assert_eq!(free(&ValidatorReserve::get()), reserve - promised - ROUNDING);
		// What is claimed is issued again, but for what rounding leaves.
		assert_eq!(Balances::total_issuance(), issued - promised - ROUNDING + paid);
		assert!(paid <= promised && promised - paid < UNIT, "{paid} of {promised}");
		// Eve has a third of the stake, and Alice takes no commission.
		let share = free(&account(Eve)) - eve;
		assert!(share.abs_diff(Perbill::from_rational(50_000 * UNIT, total) * promised) < UNIT);
	});
	// Once only.
	chain.must_fail(
		Ferdie,
		Call::payout_stakers { validator_stash: account(Alice), era: ended },
		Error::<Runtime>::AlreadyClaimed,
	);
}

/// Holders set what a year pays, inside its box.
#[test]
fn the_budget_of_a_year_is_a_parameter() {
	use icn_primitives::{BoundedU128, ParameterGroup};
	use pallet_icn_parameters::{Staking as Group, StakingParams};
	let mut chain = Chain::new("development");
	shorten_eras(&mut chain);
	run_to_era(&mut chain, 1);
	let yearly_budget = BoundedU128::clamped(YEARLY_BUDGET / 2);
	chain.with(|| Group::<Runtime>::enact(StakingParams { yearly_budget })).expect("is in the box");
	let ended = era(&mut chain);
	run_to_era(&mut chain, ended + 1);
	let promised = chain.with(|| ErasValidatorReward::<Runtime>::get(ended)).expect("has ended");
	let year = 365 * 24 * 6;
	assert!(promised.abs_diff(YEARLY_BUDGET / 2 / year) <= YEARLY_BUDGET / 1_000_000, "{promised}");
}

#[test]
fn an_empty_reserve_pays_nothing_and_nothing_is_created() {
	let mut chain = Chain::new("development");
	shorten_eras(&mut chain);
	run_to_era(&mut chain, 1);
	// Governance took all but a little.
	let left = EXISTENTIAL_DEPOSIT + UNIT;
	chain.with(|| {
		let reserve = ValidatorReserve::get();
		let value = free(&reserve) - left;
		let call = RuntimeCall::Balances(pallet_balances::Call::force_transfer {
			source: name(reserve),
			dest: name(TreasuryAccount::get()),
			value,
		});
		assert!(call.dispatch(RuntimeOrigin::root()).is_ok());
	});
	let issued = chain.with(Balances::total_issuance);
	let (first, paid) = pay_an_era(&mut chain);
	let promised = chain.with(|| ErasValidatorReward::<Runtime>::get(first));
	assert_eq!(promised, Some(UNIT - ROUNDING));
	assert!(paid <= UNIT && UNIT - paid < 10 + ROUNDING);
	let (second, paid) = pay_an_era(&mut chain);
	assert_eq!((chain.with(|| ErasValidatorReward::<Runtime>::get(second)), paid), (Some(0), 0));
	assert!(chain.with(Balances::total_issuance) <= issued);
	assert_eq!(chain.with(|| free(&ValidatorReserve::get())), EXISTENTIAL_DEPOSIT);
}

/// Four shares of three base units are four units, by upstream's rounding.
#[test]
fn what_is_rounded_up_creates_nothing() {
	let mut chain = Chain::new("development");
	for key in [Bob, Charlie, Dave] {
		chain.must(key, bond(STAKE));
		chain.must(key, nominate(&[Alice]));
	}
	shorten_eras(&mut chain);
	run_to_era(&mut chain, 2);
	chain.with(|| {
		let reserve = ValidatorReserve::get();
		let value = free(&reserve) - EXISTENTIAL_DEPOSIT - ROUNDING - 3;
		let call = RuntimeCall::Balances(pallet_balances::Call::force_transfer {
			source: name(reserve),
			dest: name(TreasuryAccount::get()),
			value,
		});
		assert!(call.dispatch(RuntimeOrigin::root()).is_ok());
	});
	let issued = chain.with(Balances::total_issuance);
	let (first, paid) = pay_an_era(&mut chain);
	assert_eq!((chain.with(|| ErasValidatorReward::<Runtime>::get(first)), paid), (Some(3), 4));
	assert!(chain.with(Balances::total_issuance) <= issued);
}

#[test]
fn what_a_cap_keeps_from_stakers_goes_back() {
	use pallet_staking::ConfigOp::{Noop, Set};
	let mut chain = Chain::new("development");
	shorten_eras(&mut chain);
	run_to_era(&mut chain, 1);
	chain.with(|| {
		let cap = RuntimeCall::from(Call::set_staking_configs {
			min_nominator_bond: Noop,
			min_validator_bond: Noop,
			max_nominator_count: Noop,
			max_validator_count: Noop,
			chill_threshold: Noop,
			min_commission: Noop,
			max_staked_rewards: Set(sp_runtime::Percent::from_percent(40)),
		});
		assert!(cap.dispatch(RuntimeOrigin::root()).is_ok());
	});
	let before = chain.with(|| free(&ValidatorReserve::get()));
	let ended = era(&mut chain);
	run_to_era(&mut chain, ended + 1);
	chain.with(|| {
		let promised = ErasValidatorReward::<Runtime>::get(ended).expect("has ended");
		assert_eq!(free(&ValidatorReserve::get()), before - promised - ROUNDING);
		let year = 365 * 24 * 6;
		assert!(promised.abs_diff(YEARLY_BUDGET / year * 2 / 5) < UNIT, "{promised}");
	});
}

// What they lose.

/// Two blocks for the same slot, both sealed by `key`.
fn two_blocks(
	chain: &mut Chain,
	key: Sr25519Keyring,
) -> sp_consensus_babe::EquivocationProof<Header> {
	let (slot, number) = chain.with(|| (Babe::current_slot(), icn_runtime::System::block_number()));
	let header = |root: u8| {
		let mut header = Header::new(
			number,
			Hash::repeat_byte(root),
			Hash::repeat_byte(root),
			Hash::repeat_byte(9),
			Default::default(),
		);
		let digest = sp_consensus_babe::digests::PreDigest::SecondaryPlain(
			sp_consensus_babe::digests::SecondaryPlainPreDigest { authority_index: 1, slot },
		);
		header.digest_mut().push(<DigestItem as CompatibleDigestItem>::babe_pre_digest(digest));
		let seal = key.pair().sign(header.hash().as_ref());
		header.digest_mut().push(<DigestItem as CompatibleDigestItem>::babe_seal(seal.into()));
		header
	};
	sp_consensus_babe::EquivocationProof {
		offender: key.public().into(),
		slot,
		first_header: header(1),
		second_header: header(2),
	}
}

/// Two votes of `key` in the same round.
fn two_votes(
	chain: &mut Chain,
	key: Ed25519Keyring,
) -> sp_consensus_grandpa::EquivocationProof<Hash, u32> {
	let set_id = chain.with(pallet_grandpa::CurrentSetId::<Runtime>::get);
	let round = 7u64;
	let vote = |block: u8| {
		let vote =
			Prevote::<Header> { target_hash: Hash::repeat_byte(block), target_number: 1_000 };
		let message = Message::<Header>::Prevote(vote.clone());
		let payload = sp_consensus_grandpa::localized_payload(round, set_id, &message);
		(vote, key.sign(&payload))
	};
	// Variant 0 is a pair of prevotes; upstream's type for it is in a crate of its own.
	let bytes = (set_id, 0u8, round, key.public(), vote(1), vote(2)).encode();
	Decode::decode(&mut &bytes[..]).expect("has the form of a proof")
}

/// Proof of who holds a key of block production now.
fn owner(chain: &mut Chain, key: Sr25519Keyring) -> MembershipProof {
	chain.with(|| {
		let public: sp_consensus_babe::AuthorityId = key.public().into();
		Historical::prove((sp_consensus_babe::KEY_TYPE, public)).expect("is a validator")
	})
}

fn report(
	proof: sp_consensus_babe::EquivocationProof<Header>,
	key_owner_proof: MembershipProof,
) -> UncheckedExtrinsic {
	UncheckedExtrinsic::new_bare(RuntimeCall::Babe(
		pallet_babe::Call::report_equivocation_unsigned {
			equivocation_proof: Box::new(proof),
			key_owner_proof,
		},
	))
}

/// What the pool of the node that found it says of a report.
fn pool_takes(
	chain: &mut Chain,
	report: &UncheckedExtrinsic,
	source: TransactionSource,
) -> Result<(), TransactionValidityError> {
	chain.with(|| {
		let parent = icn_runtime::System::block_hash(icn_runtime::System::block_number());
		frame_support::hypothetically!(Executive::validate_transaction(
			source,
			report.clone(),
			parent
		))
		.map(|_| ())
	})
}

/// Four validators whose eras are sessions, after a few of them.
fn network() -> Chain {
	let mut chain = Chain::new("local_testnet");
	offer(&mut chain, Dave, Ed25519Keyring::Dave, STAKE);
	chain.with(|| {
		let count = RuntimeCall::from(Call::set_validator_count { new: 4 });
		assert!(count.dispatch(RuntimeOrigin::root()).is_ok());
	});
	chain.must(Eve, bond(50_000 * UNIT));
	chain.must(Eve, nominate(&[Bob]));
	shorten_eras(&mut chain);
	run_to_era(&mut chain, 3);
	assert_eq!(validators(&mut chain), [Alice, Bob, Charlie, Dave]);
	chain
}

#[test]
fn who_makes_two_blocks_for_a_slot_is_disabled_and_slashed() {
	let mut chain = network();
	let proof = two_blocks(&mut chain, Bob);
	let key_owner = owner(&mut chain, Bob);
	let report = report(proof, key_owner);
	// The node that saw it brings it, no stranger.
	assert!(pool_takes(&mut chain, &report, TransactionSource::External).is_err());
	assert_eq!(pool_takes(&mut chain, &report, TransactionSource::Local), Ok(()));
	let offence = era(&mut chain);
	assert_eq!(chain.block(vec![report.clone()]), [Ok(Ok(()))]);
	assert!(chain.events().iter().any(|event| matches!(
		event,
		RuntimeEvent::Staking(Event::<Runtime>::SlashReported { validator, .. })
			if *validator == account(Bob)
	)));
	// Once is enough.
	assert_eq!(
		chain.block(vec![report]),
		[Err(TransactionValidityError::Invalid(InvalidTransaction::Stale))]
	);
	let due = offence + SLASH_DEFER_DURATION + 1;
	let slash = chain.with(|| {
		assert_eq!(Session::disabled_validators().len(), 1);
		UnappliedSlashes::<Runtime>::get(due).pop().expect("waits")
	});
	// One of four: (3 k / n)^2 of what stood behind it, its own and its nominators'.
	let part = Perbill::from_rational(9u32, 16);
	let near = |amount: Balance, of: Balance| amount.abs_diff(part * of) < UNIT;
	assert!(near(slash.own, STAKE), "{}", slash.own);
	assert!(near(slash.others[0].1, 50_000 * UNIT) && slash.others[0].0 == account(Eve));

	// The stake cannot flee.
	chain.must(Bob, Call::unbond { value: 40_000 * UNIT });
	chain.must(Eve, Call::unbond { value: 50_000 * UNIT });
	run_to_era(&mut chain, due - 1);
	chain.must(Eve, Call::withdraw_unbonded { num_slashing_spans: 0 });
	chain.with(|| {
		assert_eq!(Ledger::<Runtime>::get(account(Eve)).map(|l| l.total), Some(50_000 * UNIT));
	});
	let treasury = chain.with(|| free(&TreasuryAccount::get()));
	let issued = chain.with(Balances::total_issuance);
	run_to_era(&mut chain, due);
	chain.with(|| {
		assert!(near(free(&TreasuryAccount::get()) - treasury, 150_000 * UNIT));
		// Nothing but an era's rewards, which are issued again when they are claimed, is missing.
		assert!(issued - Balances::total_issuance() <= YEARLY_BUDGET / (365 * 24));
		let left = |key| Ledger::<Runtime>::get(account(key)).map_or(0, |ledger| ledger.total);
		assert_eq!(left(Bob), STAKE - slash.own);
		assert_eq!(left(Eve), 50_000 * UNIT - slash.others[0].1);
	});
}

/// By new keys nobody gets the right back to make blocks in the era of its offence.
#[test]
fn new_keys_do_not_enable_an_offender() {
	let mut chain = Chain::new("local_testnet");
	offer(&mut chain, Dave, Ed25519Keyring::Dave, STAKE);
	chain.with(|| {
		let count = RuntimeCall::from(Call::set_validator_count { new: 4 });
		assert!(count.dispatch(RuntimeOrigin::root()).is_ok());
		let force = RuntimeCall::from(Call::force_new_era {});
		assert!(force.dispatch(RuntimeOrigin::root()).is_ok());
	});
	sessions(&mut chain, 4);
	assert_eq!(validators(&mut chain), [Alice, Bob, Charlie, Dave]);
	let offence = era(&mut chain);
	let proof = two_blocks(&mut chain, Bob);
	let key_owner = owner(&mut chain, Bob);
	assert_eq!(chain.block(vec![report(proof, key_owner)]), [Ok(Ok(()))]);
	sessions(&mut chain, 2);
	assert_eq!(chain.with(|| Session::disabled_validators().len()), 1);
	chain.must(Bob, keys_of(Ferdie, Ed25519Keyring::Ferdie, &account(Bob)));
	sessions(&mut chain, 3);
	assert_eq!(era(&mut chain), offence);
	assert_eq!(chain.with(|| Session::disabled_validators().len()), 1);
}

#[test]
fn who_votes_twice_in_a_round_is_slashed_and_governance_can_stop_it() {
	let mut chain = network();
	let proof = two_votes(&mut chain, Ed25519Keyring::Charlie);
	let key_owner_proof = chain.with(|| {
		let key: sp_consensus_grandpa::AuthorityId = Ed25519Keyring::Charlie.public().into();
		Historical::prove((sp_consensus_grandpa::KEY_TYPE, key)).expect("is a validator")
	});
	let report = UncheckedExtrinsic::new_bare(RuntimeCall::Grandpa(
		pallet_grandpa::Call::report_equivocation_unsigned {
			equivocation_proof: Box::new(proof),
			key_owner_proof,
		},
	));
	assert_eq!(pool_takes(&mut chain, &report, TransactionSource::Local), Ok(()));
	let due = era(&mut chain) + SLASH_DEFER_DURATION + 1;
	assert_eq!(chain.block(vec![report]), [Ok(Ok(()))]);
	assert_eq!(chain.with(|| UnappliedSlashes::<Runtime>::get(due).len()), 1);

	let cancel = Call::cancel_deferred_slash { era: due, slash_indices: vec![0] };
	let ended = chain.referendum(&[Alice, Dave, Eve, Ferdie], Origin::SlashCanceller, cancel);
	assert_eq!(ended, Ended::Enacted(Ok(())));
	run_to_era(&mut chain, due);
	chain.with(|| {
		assert_eq!(Ledger::<Runtime>::get(account(Charlie)).map(|l| l.total), Some(STAKE));
	});
}

/// The set has changed twice since; the roots of past sets tell who held the key.
#[test]
fn a_report_may_come_sessions_later() {
	let mut chain = network();
	let proof = two_blocks(&mut chain, Bob);
	let key_owner = owner(&mut chain, Bob);
	let offence = era(&mut chain);
	sessions(&mut chain, 3);
	assert!(chain.with(Session::current_index) > key_owner.session);
	assert_eq!(chain.block(vec![report(proof, key_owner)]), [Ok(Ok(()))]);
	let waits =
		chain.with(|| UnappliedSlashes::<Runtime>::get(offence + SLASH_DEFER_DURATION + 1).len());
	assert_eq!(waits, 1);
}

#[test]
fn false_reports_are_refused() {
	let mut chain = network();
	let bobs = owner(&mut chain, Bob);
	// One block only.
	let mut once = two_blocks(&mut chain, Bob);
	once.second_header = once.first_header.clone();
	// Sealed by another.
	let mut forged = two_blocks(&mut chain, Charlie);
	forged.offender = Bob.public().into();
	// Another's key.
	let others = two_blocks(&mut chain, Charlie);
	for proof in [once, forged, others] {
		let report = report(proof, bobs.clone());
		let outcome = chain.block(vec![report]);
		assert!(
			matches!(outcome[0], Err(TransactionValidityError::Invalid(_)) | Ok(Err(_))),
			"{outcome:?}"
		);
	}
	let mut tampered = bobs;
	tampered.validator_count = 100;
	let proof = two_blocks(&mut chain, Bob);
	assert!(!matches!(chain.block(vec![report(proof, tampered)])[0], Ok(Ok(()))));
	chain.with(|| assert_eq!(UnappliedSlashes::<Runtime>::iter().count(), 0));
}

/// A report of a block that was never seen, too late to be carried out, would count as the most that its
/// maker can lose for all the eras until then.
#[test]
fn a_late_report_shields_nobody() {
	let mut chain = network();
	let old = two_blocks(&mut chain, Bob);
	let key_owner = owner(&mut chain, Bob);
	let offence = era(&mut chain);
	run_to_era(&mut chain, offence + SLASH_DEFER_DURATION + 1);
	let late = chain.block(vec![report(old, key_owner)]);
	let proof = two_blocks(&mut chain, Bob);
	let key_owner = owner(&mut chain, Bob);
	let due = era(&mut chain) + SLASH_DEFER_DURATION + 1;
	assert_eq!(chain.block(vec![report(proof, key_owner)]), [Ok(Ok(()))]);
	let own = chain.with(|| UnappliedSlashes::<Runtime>::get(due).pop().map(|slash| slash.own));
	assert!(own.is_some_and(|own| own > STAKE / 2), "{own:?} after {late:?}");
	assert!(matches!(late[0], Err(TransactionValidityError::Invalid(_))), "{late:?}");
}

/// Until the era of its slash a report is in time.
#[test]
fn a_report_of_the_last_moment_is_punished() {
	let mut chain = network();
	let proof = two_blocks(&mut chain, Bob);
	let key_owner = owner(&mut chain, Bob);
	let offence = era(&mut chain);
	run_to_era(&mut chain, offence + SLASH_DEFER_DURATION);
	assert_eq!(chain.block(vec![report(proof, key_owner)]), [Ok(Ok(()))]);
	run_to_era(&mut chain, offence + SLASH_DEFER_DURATION + 1);
	assert!(chain.with(|| Ledger::<Runtime>::get(account(Bob)).map_or(0, |l| l.total)) < STAKE / 2);
}

/// Who is elected without keys is no validator, and others' offences are proven all the same.
#[test]
fn a_candidate_without_keys_hides_no_offence() {
	let mut chain = Chain::new("local_testnet");
	chain.must(Dave, bond(2 * STAKE));
	chain.must(Dave, Call::validate { prefs: ValidatorPrefs::default() });
	chain.with(|| {
		let count = RuntimeCall::from(Call::set_validator_count { new: 4 });
		assert!(count.dispatch(RuntimeOrigin::root()).is_ok());
	});
	shorten_eras(&mut chain);
	run_to_era(&mut chain, 3);
	assert_eq!(validators(&mut chain), [Alice, Bob, Charlie]);
	let proof = two_blocks(&mut chain, Bob);
	let key_owner = owner(&mut chain, Bob);
	sessions(&mut chain, 1);
	assert_eq!(chain.block(vec![report(proof, key_owner)]), [Ok(Ok(()))]);
}

/// No more than a handful of elected have keys: those who are there stay.
#[test]
fn validators_without_keys_do_not_end_the_chain() {
	let mut chain = Chain::new("local_testnet");
	for key in [Dave, Eve, Ferdie] {
		chain.must(key, bond(2 * STAKE));
		chain.must(key, Call::validate { prefs: ValidatorPrefs::default() });
	}
	shorten_eras(&mut chain);
	sessions(&mut chain, 5);
	assert_eq!(validators(&mut chain), [Alice, Bob, Charlie]);
}

/// Keys that were changed within an era answer for their sessions, also when they are changed again.
#[test]
fn a_change_of_keys_hides_no_offence() {
	let mut chain = Chain::new("local_testnet");
	sessions(&mut chain, 1);
	chain.must(Bob, keys_of(Ferdie, Ed25519Keyring::Ferdie, &account(Bob)));
	sessions(&mut chain, 3);
	assert!(
		chain.with(|| Babe::authorities().iter().any(|(key, _)| *key == Ferdie.public().into()))
	);
	let proof = two_blocks(&mut chain, Ferdie);
	let key_owner = owner(&mut chain, Ferdie);
	chain.must(Bob, keys_of(Eve, Ed25519Keyring::Eve, &account(Bob)));
	sessions(&mut chain, 1);
	assert_eq!(chain.block(vec![report(proof, key_owner)]), [Ok(Ok(()))]);
}

// The numbers.

/// More candidates than an election takes would let every election fail: nobody could be voted out, no era
/// would end, nothing be paid or slashed.
#[test]
fn candidates_beyond_the_last_are_refused() {
	let mut chain = Chain::new("local_testnet");
	let refused = chain.with(|| {
		let mut refused = 0;
		for index in 0..MAX_ELECTABLE_TARGETS + 1 {
			use frame_support::traits::fungible::Mutate;
			let who = AccountId::new(sp_io::hashing::blake2_256(&index.encode()));
			<Balances as Mutate<AccountId>>::set_balance(&who, 10 * UNIT);
			let act = |call: RuntimeCall| {
				call.dispatch(RuntimeOrigin::signed(who.clone())).map_err(|error| error.error)
			};
			assert!(act(bond(UNIT)).is_ok());
			if let Err(error) = act(Call::validate { prefs: ValidatorPrefs::default() }.into()) {
				assert_eq!(error, Error::<Runtime>::TooManyValidators.into());
				refused += 1;
			}
		}
		refused
	});
	shorten_eras(&mut chain);
	sessions(&mut chain, 4);
	assert!(era(&mut chain) > 1, "no election succeeds");
	assert_eq!(refused, 4);
	for preset in ["development", "local_testnet", "mainnet"] {
		let most = common::genesis(preset)["staking"]["maxValidatorCount"].as_u64();
		assert_eq!(most, Some(MAX_ELECTABLE_TARGETS.into()), "{preset}");
	}
}

/// The largest election there may be, in the order of its votes.
#[test]
fn an_election_is_bounded() {
	let mut chain = Chain::new("local_testnet");
	let voters = MAX_ELECTING_VOTERS + 50;
	chain.with(|| {
		let someone = |index: u32| AccountId::new(sp_io::hashing::blake2_256(&index.encode()));
		let act = |who: &AccountId, call: RuntimeCall| {
			assert_eq!(call.dispatch(RuntimeOrigin::signed(who.clone())).map(|_| ()), Ok(()));
		};
		let fund = |who: &AccountId| {
			use frame_support::traits::fungible::Mutate;
			<Balances as Mutate<AccountId>>::set_balance(who, 10_000 * UNIT);
		};
		// With the three of the genesis as many as there may be.
		let candidates: Vec<AccountId> = (0..MAX_ELECTABLE_TARGETS - 3).map(someone).collect();
		for candidate in &candidates {
			fund(candidate);
			act(candidate, bond(1_000 * UNIT));
			act(candidate, Call::validate { prefs: ValidatorPrefs::default() }.into());
		}
		for index in 0..voters {
			let voter = someone(1_000 + index);
			fund(&voter);
			act(&voter, bond(UNIT + Balance::from(index) * UNIT));
			let targets = (0..16)
				.map(|n| candidates[((index * 7 + n) as usize) % candidates.len()].clone())
				.map(name)
				.collect();
			act(&voter, Call::nominate { targets }.into());
		}
		let count = RuntimeCall::from(Call::set_validator_count { new: 50 });
		assert!(count.dispatch(RuntimeOrigin::root()).is_ok());
		let more = RuntimeCall::from(Call::set_validator_count { new: 51 });
		let done = more.dispatch(RuntimeOrigin::root()).map(|_| ()).map_err(|error| error.error);
		assert_eq!(done, Err(Error::<Runtime>::TooManyValidators.into()));
	});
	chain.with(|| {
		use frame_election_provider_support::ElectionProvider;
		type Election = <Runtime as pallet_staking::Config>::ElectionProvider;
		let start = std::time::Instant::now();
		let elected = frame_support::hypothetically!(Election::elect(0)).expect("somebody");
		let took = start.elapsed();
		println!("{} winners in {took:?}", elected.into_iter().count());
	});
	shorten_eras(&mut chain);
	// Planned; the new validators of this test have no keys to make blocks with.
	let before = chain.with(pallet_staking::CurrentEra::<Runtime>::get);
	chain.run_until(101, || pallet_staking::CurrentEra::<Runtime>::get() > before);
	chain.with(|| {
		let planned = pallet_staking::CurrentEra::<Runtime>::get().expect("is planned");
		assert_eq!(
			pallet_staking::ErasStakersOverview::<Runtime>::iter_prefix(planned).count(),
			50
		);
		let mut backers = std::collections::BTreeSet::new();
		for (_, page) in pallet_staking::ErasStakersPaged::<Runtime>::iter_prefix((planned,)) {
			let (page, stake) = (page.others.clone(), |who: &AccountId| {
				Ledger::<Runtime>::get(who).map_or(0, |ledger| ledger.active)
			});
			backers.extend(page.into_iter().map(|one| (stake(&one.who), one.who)));
		}
		// All but the validators' own votes; those with least are left out.
		assert!(backers.len() <= MAX_ELECTING_VOTERS as usize, "{}", backers.len());
		assert!(backers.len() >= MAX_ELECTING_VOTERS as usize / 2, "{}", backers.len());
		assert!(backers.first().is_some_and(|(stake, _)| *stake > 200 * UNIT), "the least vote");
	});
}

/// By the names of the tracks: a slash can be stopped before it is carried out, and it is carried out
/// before the stake can leave.
#[test]
fn there_is_time_to_cancel_and_none_to_flee() {
	let track = TRACKS.iter().find(|track| track.name == "slash_canceller").expect("exists");
	let vote = track.prepare + track.decide + track.confirm + track.enact;
	assert!(vote < SLASH_DEFER_DURATION * DAYS);
	// Withdrawn at the last session before the era in which it unlocks, at the earliest.
	const { assert!(SLASH_DEFER_DURATION + 1 < BONDING_DURATION) };
	const { assert!(HISTORY_DEPTH > BONDING_DURATION) };
}

/// A report of the most that can be, and the largest payout, go into a block.
#[test]
fn the_heaviest_calls_fit_into_a_block() {
	let mut chain = network();
	let proof = two_blocks(&mut chain, Bob);
	let mut key_owner = owner(&mut chain, Bob);
	key_owner.validator_count = 50;
	let report = RuntimeCall::Babe(pallet_babe::Call::report_equivocation_unsigned {
		equivocation_proof: Box::new(proof),
		key_owner_proof: key_owner,
	});
	let payout: RuntimeCall =
		Call::payout_stakers { validator_stash: account(Alice), era: 0 }.into();
	for call in [report, payout] {
		let info = call.get_dispatch_info();
		let limit = RuntimeBlockWeights::get()
			.get(DispatchClass::Normal)
			.max_extrinsic
			.unwrap_or(Weight::zero());
		assert!(info.call_weight.all_lt(limit), "{info:?} in {limit:?}");
	}
}

/// Bags rise by the same ratio, from the vote of one ICNT to all there are.
#[test]
fn bags_are_even() {
	let supply = 700_000_000u128;
	let one = u128::from(u64::MAX) / supply;
	assert!(u128::from(THRESHOLDS[0]).abs_diff(one) < one / 50);
	assert_eq!(THRESHOLDS.last(), Some(&u64::MAX));
	for pair in THRESHOLDS.windows(2) {
		let ratio = u128::from(pair[1]) * 10_000 / u128::from(pair[0]);
		assert!((11_077..=11_079).contains(&ratio), "{pair:?}: {ratio}");
	}
}

/// What a wallet shows of a network's staking.
#[test]
fn the_genesis_is_staked() {
	let mut chain = Chain::new("local_testnet");
	chain.block(Vec::new());
	chain.with(|| {
		assert_eq!(pallet_staking::Validators::<Runtime>::count(), 3);
		assert_eq!(pallet_staking::ValidatorCount::<Runtime>::get(), 3);
		assert_eq!(pallet_staking::MinimumValidatorCount::<Runtime>::get(), 1);
		assert!(ErasTotalStake::<Runtime>::get(0).abs_diff(3 * STAKE) < UNIT);
	});
}

/// What nobody could claim is not taken out of the reserve.
#[test]
fn an_era_without_stake_costs_nothing() {
	use icn_runtime::configs::staking::FromReserve;
	use sp_staking::EraPayout;
	common::genesis_state(icn_runtime::genesis_config_presets::MAINNET).execute_with(|| {
		let before = free(&ValidatorReserve::get());
		assert_eq!(FromReserve::era_payout(0, 0, 86_400_000), (0, 0));
		assert_eq!(free(&ValidatorReserve::get()), before);
	});
}
