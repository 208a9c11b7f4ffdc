//! Referenda on the chain of a test.

use super::Chain;
use codec::Encode;
use frame_support::traits::schedule::DispatchTime;
use icn_runtime::{
	constants::currency::UNIT, AccountId, Balance, OriginCaller, Referenda, Runtime, RuntimeCall,
	RuntimeEvent,
};
use pallet_conviction_voting::{AccountVote, Call as Voting, Conviction, Vote};
use pallet_referenda::{Call as Referendum, ReferendumInfo, ReferendumInfoFor};
use sp_keyring::Sr25519Keyring;
use sp_runtime::{
	traits::{Hash as _, HashingFor},
	DispatchError,
};

/// What each holder votes with: most of what it has.
pub const STAKE: Balance = 9_000_000 * UNIT;

/// Blocks in which a referendum of a development network is over.
const PATIENCE: u32 = 120;

/// The calls with which `call` is put to the vote in the name of `origin`.
pub fn proposal(origin: impl Into<OriginCaller>, call: &RuntimeCall) -> [RuntimeCall; 2] {
	let bytes = call.encode();
	let (hash, len) =
		(HashingFor::<icn_runtime::Block>::hash(&bytes), u32::try_from(bytes.len()).unwrap_or(0));
	[
		RuntimeCall::Preimage(pallet_preimage::Call::note_preimage { bytes }),
		RuntimeCall::Referenda(Referendum::submit {
			proposal_origin: Box::new(origin.into()),
			proposal: frame_support::traits::Bounded::Lookup { hash, len },
			enactment_moment: DispatchTime::After(0),
		}),
	]
}

/// A vote with single conviction.
pub fn vote(poll_index: u32, aye: bool, balance: Balance) -> RuntimeCall {
	let vote = Vote { aye, conviction: Conviction::Locked1x };
	RuntimeCall::ConvictionVoting(Voting::vote {
		poll_index,
		vote: AccountVote::Standard { vote, balance },
	})
}

/// How a referendum ended.
#[derive(Debug, PartialEq)]
pub enum Ended {
	/// It was approved, and its call had this outcome.
	Enacted(Result<(), DispatchError>),
	/// It was not approved.
	Rejected,
	/// It was stopped.
	Cancelled,
}

/// What the last block says of referendum `index`.
pub fn ended(index: u32, events: &[RuntimeEvent]) -> Option<Ended> {
	use pallet_referenda::Event::*;
	let task = (*b"assembly", "enactment", index).using_encoded(sp_io::hashing::blake2_256);
	events.iter().find_map(|event| match event {
		RuntimeEvent::Scheduler(pallet_scheduler::Event::Dispatched { id, result, .. })
			if *id == Some(task) =>
		{
			Some(Ended::Enacted(*result))
		},
		RuntimeEvent::Referenda(Rejected { index: of, .. }) if *of == index => {
			Some(Ended::Rejected)
		},
		RuntimeEvent::Referenda(Cancelled { index: of, .. }) if *of == index => {
			Some(Ended::Cancelled)
		},
		_ => None,
	})
}

/// Whether referendum `index` is still open.
pub fn ongoing(index: u32) -> bool {
	matches!(ReferendumInfoFor::<Runtime>::get(index), Some(ReferendumInfo::Ongoing(_)))
}

/// Ayes, nays and support of a referendum that is open.
pub fn tally(index: u32) -> Option<(Balance, Balance, Balance)> {
	Referenda::ensure_ongoing(index)
		.ok()
		.map(|status| (status.tally.ayes, status.tally.nays, status.tally.support))
}

/// The account of a key.
pub fn account(key: Sr25519Keyring) -> AccountId {
	key.to_account_id()
}

impl Chain {
	/// Puts `call` to the vote in the name of `origin`, with the deposit of its decision; its number.
	#[track_caller]
	pub fn propose(
		&mut self,
		who: Sr25519Keyring,
		origin: impl Into<OriginCaller>,
		call: impl Into<RuntimeCall>,
	) -> u32 {
		let index = self.with(pallet_referenda::ReferendumCount::<Runtime>::get);
		for step in proposal(origin, &call.into()) {
			self.must(who, step);
		}
		self.must(who, RuntimeCall::Referenda(Referendum::place_decision_deposit { index }));
		index
	}

	/// Lets blocks pass until referendum `index` is over and carried out.
	#[track_caller]
	pub fn outcome(&mut self, index: u32) -> Ended {
		for _ in 0..PATIENCE {
			self.block(Vec::new());
			let events = self.events();
			if let Some(ended) = ended(index, &events) {
				return ended;
			}
		}
		panic!("referendum {index} is not over within {PATIENCE} blocks");
	}

	/// A referendum on `call` in the name of `origin`, for which `ayes` vote, to its end.
	#[track_caller]
	pub fn referendum(
		&mut self,
		ayes: &[Sr25519Keyring],
		origin: impl Into<OriginCaller>,
		call: impl Into<RuntimeCall>,
	) -> Ended {
		let index = self.propose(ayes[0], origin, call);
		for holder in ayes {
			self.must(*holder, vote(index, true, STAKE));
		}
		self.outcome(index)
	}
}
