//! Blocks by BABE, finality by GRANDPA.

use super::{
	import::{BlockClock, TimeSource},
	partial::{FullImport, FullPool, GRANDPA_JUSTIFICATION_PERIOD},
	FullClient, FullSelectChain,
};
use icn_runtime::opaque::Block;
use sc_basic_authorship::ProposerFactory;
use sc_consensus_babe::{BabeLink, BabeParams, SlotProportion};
use sc_consensus_grandpa::{GrandpaParams, LinkHalf, SharedVoterState, VotingRulesBuilder};
use sc_consensus_slots::BackoffAuthoringOnFinalizedHeadLagging;
use sc_network::{service::traits::NetworkService, NotificationService, ProtocolName};
use sc_network_sync::SyncingService;
use sc_service::{config::Role, error::Error as ServiceError, TaskManager};
use sc_telemetry::TelemetryHandle;
use sc_transaction_pool_api::OffchainTransactionPoolFactory;
use sp_keystore::KeystorePtr;
use std::{sync::Arc, time::Duration};
use substrate_prometheus_endpoint::Registry;

/// What both tasks need.
pub struct ConsensusParams<'a> {
	/// Runs the tasks.
	pub task_manager: &'a TaskManager,
	/// Holds the chain.
	pub client: Arc<FullClient>,
	/// Transactions for the blocks.
	pub pool: Arc<FullPool>,
	/// The validator's keys.
	pub keystore: KeystorePtr,
	/// The other nodes' chains.
	pub sync: Arc<SyncingService<Block>>,
	/// Metrics.
	pub registry: Option<Registry>,
	/// Telemetry.
	pub telemetry: Option<TelemetryHandle>,
}

/// Starts producing blocks in the slots of the keys at hand.
pub fn start_babe(
	params: &ConsensusParams<'_>,
	select_chain: FullSelectChain,
	block_import: FullImport,
	babe_link: BabeLink<Block>,
	force_authoring: bool,
) -> Result<(), ServiceError> {
	let proposer = ProposerFactory::new(
		params.task_manager.spawn_handle(),
		params.client.clone(),
		params.pool.clone(),
		params.registry.as_ref(),
		params.telemetry.clone(),
	);
	let babe = sc_consensus_babe::start_babe(BabeParams {
		keystore: params.keystore.clone(),
		client: params.client.clone(),
		select_chain,
		env: proposer,
		block_import,
		sync_oracle: params.sync.clone(),
		justification_sync_link: params.sync.clone(),
		create_inherent_data_providers: TimeSource {
			clock: BlockClock::Wall,
			slot_duration: babe_link.config().slot_duration(),
		},
		force_authoring,
		backoff_authoring_blocks: (!force_authoring)
			.then(BackoffAuthoringOnFinalizedHeadLagging::default),
		babe_link,
		block_proposal_slot_portion: SlotProportion::new(2f32 / 3f32),
		max_block_proposal_slot_portion: None,
		telemetry: params.telemetry.clone(),
	})?;
	params.task_manager.spawn_essential_handle().spawn_blocking(
		"babe-proposer",
		Some("block-authoring"),
		babe,
	);
	Ok(())
}

/// The network as GRANDPA sees it.
pub struct GrandpaNetwork {
	/// Peers.
	pub network: Arc<dyn NetworkService>,
	/// Votes of peers.
	pub notifications: Box<dyn NotificationService>,
	/// Name of the protocol between nodes.
	pub protocol: ProtocolName,
}

/// Starts voting on finality, or following the votes.
pub fn start_grandpa(
	params: &ConsensusParams<'_>,
	role: Role,
	name: String,
	link: LinkHalf<Block, FullClient, FullSelectChain>,
	shared_voter_state: SharedVoterState,
	network: GrandpaNetwork,
) -> Result<(), ServiceError> {
	let config = sc_consensus_grandpa::Config {
		gossip_duration: Duration::from_millis(333),
		justification_generation_period: GRANDPA_JUSTIFICATION_PERIOD,
		name: Some(name),
		observer_enabled: false,
		keystore: role.is_authority().then(|| params.keystore.clone()),
		local_role: role,
		telemetry: params.telemetry.clone(),
		protocol_name: network.protocol,
	};
	let voter = sc_consensus_grandpa::run_grandpa_voter(GrandpaParams {
		config,
		link,
		network: network.network,
		sync: params.sync.clone(),
		notification_service: network.notifications,
		voting_rule: VotingRulesBuilder::default().build(),
		prometheus_registry: params.registry.clone(),
		shared_voter_state,
		telemetry: params.telemetry.clone(),
		offchain_tx_pool_factory: OffchainTransactionPoolFactory::new(params.pool.clone()),
	})?;
	params.task_manager.spawn_essential_handle().spawn_blocking("grandpa-voter", None, voter);
	Ok(())
}
