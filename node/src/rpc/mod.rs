//! What the node answers over JSON-RPC besides what every Substrate node does.

use crate::service::{FullBackend, FullClient, FullPool, FullSelectChain};
use futures::channel::mpsc;
use icn_runtime::{opaque::Block, AccountId, Balance, BlockNumber, Hash, Nonce};
use jsonrpsee::RpcModule;
use sc_chain_spec::ChainSpec;
use sc_consensus_babe::BabeWorkerHandle;
use sc_consensus_babe_rpc::{Babe, BabeApiServer};
use sc_consensus_grandpa::{
	FinalityProofProvider, GrandpaJustificationStream, SharedAuthoritySet, SharedVoterState,
};
use sc_consensus_grandpa_rpc::{Grandpa, GrandpaApiServer};
use sc_consensus_manual_seal::{
	rpc::{ManualSeal, ManualSealApiServer},
	EngineCommand,
};
use sc_rpc::SubscriptionTaskExecutor;
use sc_sync_state_rpc::{SyncState, SyncStateApiServer};
use sp_keystore::KeystorePtr;
use std::{error::Error, sync::Arc};

/// BABE's part.
pub struct BabeDeps {
	/// Keys whose slots are listed.
	pub keystore: KeystorePtr,
	/// Knows the epochs.
	pub worker: BabeWorkerHandle<Block>,
}

/// GRANDPA's part.
pub struct GrandpaDeps {
	/// The round that runs.
	pub shared_voter_state: SharedVoterState,
	/// The authorities.
	pub shared_authority_set: SharedAuthoritySet<Hash, BlockNumber>,
	/// Tells of finality.
	pub justification_stream: GrandpaJustificationStream<Block>,
	/// Runs subscriptions.
	pub executor: SubscriptionTaskExecutor,
	/// Proves finality.
	pub finality_provider: Arc<FinalityProofProvider<FullBackend, Block>>,
}

/// What the methods need.
pub struct FullDeps {
	/// Holds the chain.
	pub client: Arc<FullClient>,
	/// Transactions that wait.
	pub pool: Arc<FullPool>,
	/// Picks the best fork.
	pub select_chain: FullSelectChain,
	/// The network's specification.
	pub chain_spec: Box<dyn ChainSpec>,
	/// BABE's part.
	pub babe: BabeDeps,
	/// GRANDPA's part.
	pub grandpa: GrandpaDeps,
	/// Where to send commands to make a block, when this node seals.
	pub sealing: Option<mpsc::Sender<EngineCommand<Hash>>>,
}

/// All methods that are not standard.
pub fn create_full(deps: FullDeps) -> Result<RpcModule<()>, Box<dyn Error + Send + Sync>> {
	use pallet_transaction_payment_rpc::{TransactionPayment, TransactionPaymentApiServer};
	use substrate_frame_rpc_system::{System, SystemApiServer};

	let FullDeps { client, pool, select_chain, chain_spec, babe, grandpa, sealing } = deps;
	let mut module = RpcModule::new(());

	let system: System<_, _, Block> = System::new(client.clone(), pool);
	module.merge(SystemApiServer::<Hash, AccountId, Nonce>::into_rpc(system))?;
	let payment: TransactionPayment<_, Block> = TransactionPayment::new(client.clone());
	module.merge(TransactionPaymentApiServer::<
		Hash,
		pallet_transaction_payment::RuntimeDispatchInfo<Balance>,
	>::into_rpc(payment))?;
	module.merge(
		Babe::new(client.clone(), babe.worker.clone(), babe.keystore, select_chain).into_rpc(),
	)?;
	module.merge(
		Grandpa::new(
			grandpa.executor,
			grandpa.shared_authority_set.clone(),
			grandpa.shared_voter_state,
			grandpa.justification_stream,
			grandpa.finality_provider,
		)
		.into_rpc(),
	)?;
	module.merge(
		SyncState::new(chain_spec, client, grandpa.shared_authority_set, babe.worker)?.into_rpc(),
	)?;
	if let Some(commands) = sealing {
		module.merge(ManualSeal::new(commands).into_rpc())?;
	}
	Ok(module)
}
