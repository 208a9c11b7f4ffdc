//! A chain in this process: the real runtime, real blocks, real signatures.

#![allow(dead_code)]

pub mod calls;
pub mod network;
pub mod votes;

use codec::Encode;
use frame_support::{dispatch::DispatchClass, weights::Weight};
use icn_runtime::{
	genesis_config_presets::get_preset, AccountId, Address, Babe, Balance, Block, BlockNumber,
	Executive, Header, Runtime, RuntimeCall, RuntimeEvent, Session, Signature, SignedPayload,
	System, TxExtension, UncheckedExtrinsic,
};
use serde_json::Value;
use sp_consensus_babe::{
	digests::{CompatibleDigestItem, PreDigest, SecondaryVRFPreDigest},
	Slot,
};
use sp_core::{crypto::VrfSecret, Pair};
use sp_genesis_builder::runtime_decl_for_genesis_builder::GenesisBuilder;
use sp_io::TestExternalities;
use sp_keyring::Sr25519Keyring;
use sp_runtime::{
	generic::{Digest, DigestItem, Era},
	traits::{Hash as _, Header as _, IdentifyAccount},
	transaction_validity::TransactionValidityError,
	DispatchError, MultiSigner,
};

/// Puts `patch` over `value`, as chain specifications do.
fn merge(value: &mut Value, patch: Value) {
	match (value, patch) {
		(Value::Object(value), Value::Object(patch)) => {
			for (key, patch) in patch {
				merge(value.entry(key).or_insert(Value::Null), patch);
			}
		},
		(value, patch) => *value = patch,
	}
}

/// The full genesis configuration of a preset, as JSON.
pub fn genesis(preset: &str) -> Value {
	let json = |id| -> Value {
		let bytes = <Runtime as GenesisBuilder<Block>>::get_preset(&id).expect("is known");
		serde_json::from_slice(&bytes).expect("is JSON")
	};
	let mut value = json(None);
	merge(&mut value, json(Some(preset.into())));
	value
}

/// The state at genesis of a preset, built through the same runtime API as a node does.
pub fn genesis_state(preset: &str) -> TestExternalities {
	assert!(get_preset(&preset.into()).is_some());
	state_of(genesis(preset))
}

/// The state of a genesis configuration.
pub fn state_of(genesis: Value) -> TestExternalities {
	let mut state = TestExternalities::new(Default::default());
	state.execute_with(|| {
		<Runtime as GenesisBuilder<Block>>::build_state(genesis.to_string().into_bytes())
			.expect("builds");
	});
	state
}

/// Blocks after which their changes go into the state. Each block's root is computed from all changes
/// that did not: the more there are, the longer it takes.
const COMMIT_EVERY: BlockNumber = 16;

/// A chain of blocks.
pub struct Chain {
	state: TestExternalities,
	number: BlockNumber,
	parent: sp_core::H256,
	slot: u64,
	/// What others have used of each block before its transactions come.
	pub used: Option<(Weight, DispatchClass)>,
	/// Acts in every block, behind the transactions.
	pub worker: Option<Box<dyn FnMut()>>,
}

/// What became of a transaction.
pub type Outcome = Result<Result<(), DispatchError>, TransactionValidityError>;

impl Chain {
	/// A chain at its genesis.
	pub fn new(preset: &str) -> Self {
		Self::with_genesis(genesis(preset))
	}

	/// A chain with this genesis configuration.
	pub fn with_genesis(genesis: Value) -> Self {
		let mut state = state_of(genesis);
		let genesis = state.execute_with(|| {
			// The runtime's genesis does not know its own hash; a node's database has it.
			let header = Header::new(
				0,
				Default::default(),
				Default::default(),
				Default::default(),
				Default::default(),
			);
			let hash = header.hash();
			frame_system::BlockHash::<Runtime>::insert(0, hash);
			hash
		});
		Self { state, number: 0, parent: genesis, slot: 300_000_000, used: None, worker: None }
	}

	/// Reads or writes the state between two blocks.
	pub fn with<R>(&mut self, f: impl FnOnce() -> R) -> R {
		self.state.execute_with(f)
	}

	/// Height.
	pub fn number(&self) -> BlockNumber {
		self.number
	}

	/// Makes a block of the time and `transactions`; returns what became of each.
	pub fn block(&mut self, transactions: Vec<UncheckedExtrinsic>) -> Vec<Outcome> {
		self.block_with(transactions, || ()).0
	}

	/// The same, and `act` is carried out behind the transactions.
	pub fn block_with<R>(
		&mut self,
		transactions: Vec<UncheckedExtrinsic>,
		act: impl FnOnce() -> R,
	) -> (Vec<Outcome>, R) {
		self.number += 1;
		self.slot += 1;
		let slot = Slot::from(self.slot);
		// The first validator of a known key that is not disabled claims the slot; its VRF output is what
		// the randomness is gathered from.
		let digest = self.state.execute_with(|| {
			// The first block of an epoch is made under the new one's randomness.
			let current = Babe::current_epoch();
			let epoch = if self.number > 1 && self.slot >= *current.start_slot + current.duration {
				Babe::next_epoch()
			} else {
				current
			};
			let data =
				sp_consensus_babe::make_vrf_sign_data(&epoch.randomness, slot, epoch.epoch_index);
			let disabled = Session::disabled_validators();
			let (authority_index, author) = (0..)
				.zip(&epoch.authorities)
				.filter(|(index, _)| !disabled.contains(index))
				.find_map(|(index, (authority, _))| {
					let known = |key: &Sr25519Keyring| key.public() == authority.clone().into();
					Some((index, Sr25519Keyring::iter().find(known)?))
				})
				.expect("somebody makes blocks");
			let vrf_signature = author.pair().vrf_sign(&data);
			let claim = PreDigest::SecondaryVRF(SecondaryVRFPreDigest {
				authority_index,
				slot,
				vrf_signature,
			});
			Digest { logs: vec![<DigestItem as CompatibleDigestItem>::babe_pre_digest(claim)] }
		});
		let header =
			Header::new(self.number, Default::default(), Default::default(), self.parent, digest);
		let now = self.slot * icn_runtime::constants::time::SLOT_DURATION;
		let used = self.used;
		let Self { state, worker, .. } = self;
		let (outcomes, result, header) = state.execute_with(|| {
			Executive::initialize_block(&header);
			let time = RuntimeCall::Timestamp(pallet_timestamp::Call::set { now });
			Executive::apply_extrinsic(UncheckedExtrinsic::new_bare(time))
				.expect("is valid")
				.expect("is an inherent");
			if let Some((weight, class)) = used {
				System::register_extra_weight_unchecked(weight, class);
			}
			let outcomes = transactions.into_iter().map(Executive::apply_extrinsic).collect();
			if let Some(worker) = worker {
				worker();
			}
			let result = act();
			(outcomes, result, Executive::finalize_block())
		});
		self.parent = header.hash();
		if self.number.is_multiple_of(COMMIT_EVERY) {
			self.state.commit_all().expect("between two blocks nothing is open");
		}
		(outcomes, result)
	}

	/// Signs `call` with the next nonce of `who`, no tip, no asset.
	pub fn sign(&mut self, who: Sr25519Keyring, call: RuntimeCall) -> UncheckedExtrinsic {
		self.sign_with(who, call, 0, None, 0)
	}

	/// Signs `call`, `ahead` nonces after the next one.
	pub fn sign_with(
		&mut self,
		who: Sr25519Keyring,
		call: RuntimeCall,
		tip: Balance,
		asset: Option<u32>,
		ahead: u32,
	) -> UncheckedExtrinsic {
		self.state.execute_with(|| {
			let account = who.to_account_id();
			let nonce = System::account_nonce(&account) + ahead;
			let extension: TxExtension = (
				frame_system::CheckNonZeroSender::new(),
				frame_system::CheckSpecVersion::new(),
				frame_system::CheckTxVersion::new(),
				frame_system::CheckGenesis::new(),
				frame_system::CheckMortality::from(Era::Immortal),
				frame_system::CheckNonce::from(nonce),
				frame_system::CheckWeight::new(),
				pallet_asset_tx_payment::ChargeAssetTxPayment::from(tip, asset),
				frame_metadata_hash_extension::CheckMetadataHash::new(false),
				frame_system::WeightReclaim::new(),
			);
			let payload = SignedPayload::new(call, extension).expect("has its implicit part");
			let signature = payload.using_encoded(|bytes| who.pair().sign(bytes));
			let (call, extension, _) = payload.deconstruct();
			UncheckedExtrinsic::new_signed(
				call,
				Address::Id(account),
				Signature::Sr25519(signature),
				extension,
			)
		})
	}

	/// A block with `call` of `who` alone; what became of it.
	pub fn send(&mut self, who: Sr25519Keyring, call: impl Into<RuntimeCall>) -> Outcome {
		let transaction = self.sign(who, call.into());
		self.block(vec![transaction]).pop().expect("there is one")
	}

	/// The same, and it succeeds.
	#[track_caller]
	pub fn must(&mut self, who: Sr25519Keyring, call: impl Into<RuntimeCall>) {
		assert_eq!(self.send(who, call), Ok(Ok(())));
	}

	/// The same, and it fails with `error`.
	#[track_caller]
	pub fn must_fail(
		&mut self,
		who: Sr25519Keyring,
		call: impl Into<RuntimeCall>,
		error: impl Into<DispatchError>,
	) {
		assert_eq!(self.send(who, call), Ok(Err(error.into())));
	}

	/// Empty blocks until `done`.
	#[track_caller]
	pub fn run_until(&mut self, limit: u32, done: impl Fn() -> bool) {
		for _ in 0..limit {
			if self.with(&done) {
				return;
			}
			self.block(Vec::new());
		}
		assert!(self.with(&done), "not within {limit} blocks");
	}

	/// Events of the last block.
	pub fn events(&mut self) -> Vec<RuntimeEvent> {
		self.with(|| System::events().into_iter().map(|record| record.event).collect())
	}

	/// A motion of the committee's `members` that is passed at once, with the outcome of its call.
	#[track_caller]
	pub fn motion(
		&mut self,
		members: &[Sr25519Keyring],
		call: impl Into<RuntimeCall>,
	) -> Result<(), DispatchError> {
		use pallet_collective::Call;
		let call: RuntimeCall = call.into();
		let hash = sp_runtime::traits::HashingFor::<Block>::hash_of(&call);
		let length = call.encoded_size() as u32;
		let index = self.with(pallet_collective::ProposalCount::<Runtime, Committee>::get);
		let weight = frame_support::dispatch::GetDispatchInfo::get_dispatch_info(&call).call_weight;
		self.must(
			members[0],
			RuntimeCall::TechnicalCommittee(Call::propose {
				threshold: members.len() as u32,
				proposal: Box::new(call),
				length_bound: length,
			}),
		);
		if members.len() > 1 {
			for member in members {
				self.must(
					*member,
					RuntimeCall::TechnicalCommittee(Call::vote {
						proposal: hash,
						index,
						approve: true,
					}),
				);
			}
			self.must(
				members[0],
				RuntimeCall::TechnicalCommittee(Call::close {
					proposal_hash: hash,
					index,
					proposal_weight_bound: weight,
					length_bound: length,
				}),
			);
		}
		self.events()
			.into_iter()
			.find_map(|event| match event {
				RuntimeEvent::TechnicalCommittee(pallet_collective::Event::Executed {
					result,
					..
				}) => Some(result),
				_ => None,
			})
			.expect("the motion was executed")
	}
}

/// The technical committee.
pub type Committee = icn_runtime::configs::governance::committee::TechnicalCollective;

/// All three members of it on networks of known keys.
pub const COMMITTEE: [Sr25519Keyring; 3] =
	[Sr25519Keyring::Alice, Sr25519Keyring::Bob, Sr25519Keyring::Charlie];

/// Free ICNT of an account.
pub fn free(who: &AccountId) -> Balance {
	icn_runtime::Balances::free_balance(who)
}

/// The account of a key.
pub fn account(key: impl Into<MultiSigner>) -> AccountId {
	key.into().into_account()
}
