//! The running node.

use super::{
	authoring::{self, ConsensusParams, GrandpaNetwork},
	discovery,
	partial::{new_partial, Others},
	sealing::{self, Sealing, SealingParams},
};
use crate::rpc;
use futures::{channel::mpsc, FutureExt};
use icn_runtime::{opaque::Block, Hash};
use sc_client_api::{Backend, BlockBackend};
use sc_consensus_grandpa::{
	grandpa_peers_set_config, protocol_standard_name, warp_proof::NetworkProvider,
	FinalityProofProvider, SharedVoterState,
};
use sc_network::NetworkBackend;
use sc_service::{
	error::Error as ServiceError, BuildNetworkParams, Configuration, PartialComponents,
	SpawnTasksParams, TaskManager, WarpSyncConfig,
};
use sc_transaction_pool_api::OffchainTransactionPoolFactory;
use std::sync::Arc;

/// Commands to seal a block that may wait.
const SEALING_QUEUE: usize = 1_000;

/// Starts the node over the network backend `N`.
pub fn start<N: NetworkBackend<Block, Hash>>(
	config: Configuration,
	sealing: Option<Sealing>,
) -> Result<TaskManager, ServiceError> {
	let PartialComponents {
		client,
		backend,
		mut task_manager,
		import_queue,
		keystore_container,
		select_chain,
		transaction_pool,
		other: Others { block_import, grandpa_link, babe_link, babe_worker, mut telemetry },
	} = new_partial(&config, sealing)?;
	let registry = config.prometheus_registry().cloned();

	let mut net_config = sc_network::config::FullNetworkConfiguration::<Block, Hash, N>::new(
		&config.network,
		registry.clone(),
	);
	let metrics = N::register_notification_metrics(registry.as_ref());
	let genesis_hash = client
		.block_hash(0)?
		.ok_or_else(|| ServiceError::Other("the genesis block is not in the database".into()))?;
	let grandpa_protocol = protocol_standard_name(&genesis_hash, &config.chain_spec);
	let (grandpa_config, grandpa_notifications) = grandpa_peers_set_config::<Block, N>(
		grandpa_protocol.clone(),
		metrics.clone(),
		net_config.peer_store_handle(),
	);
	net_config.add_notification_protocol(grandpa_config);

	let warp_sync = Arc::new(NetworkProvider::new(
		backend.clone(),
		grandpa_link.shared_authority_set().clone(),
		Vec::default(),
	));
	let (network, system_rpc_tx, tx_handler_controller, sync_service, _bitswap) =
		sc_service::build_network(BuildNetworkParams {
			config: &config,
			net_config,
			client: client.clone(),
			transaction_pool: transaction_pool.clone(),
			spawn_handle: task_manager.spawn_handle(),
			spawn_essential_handle: task_manager.spawn_essential_handle(),
			import_queue,
			block_announce_validator_builder: None,
			warp_sync_config: Some(WarpSyncConfig::WithProvider(warp_sync)),
			block_relay: None,
			metrics,
			gap_sync_body_policy: None,
		})?;

	if config.offchain_worker.enabled {
		let workers = sc_offchain::OffchainWorkers::new(sc_offchain::OffchainWorkerOptions {
			runtime_api_provider: client.clone(),
			keystore: Some(keystore_container.keystore()),
			offchain_db: backend.offchain_storage(),
			transaction_pool: Some(OffchainTransactionPoolFactory::new(transaction_pool.clone())),
			network_provider: Arc::new(network.clone()),
			is_validator: config.role.is_authority(),
			enable_http_requests: false,
			custom_extensions: |_| Vec::new(),
		})?;
		task_manager.spawn_handle().spawn(
			"offchain-workers-runner",
			"offchain-worker",
			workers.run(client.clone(), task_manager.spawn_handle()).boxed(),
		);
	}

	let role = config.role;
	let addresses = discovery::Addresses::of(&config.network);
	let name = config.network.node_name.clone();
	let force_authoring = config.force_authoring;
	let grandpa_enabled = !config.disable_grandpa;
	let shared_voter_state = SharedVoterState::empty();
	let (seal_sender, seal_commands) = mpsc::channel(SEALING_QUEUE);

	let rpc_builder = {
		let client = client.clone();
		let pool = transaction_pool.clone();
		let select_chain = select_chain.clone();
		let keystore = keystore_container.keystore();
		let chain_spec = config.chain_spec.cloned_box();
		let justification_stream = grandpa_link.justification_stream();
		let shared_authority_set = grandpa_link.shared_authority_set().clone();
		let shared_voter_state = shared_voter_state.clone();
		let finality_provider = FinalityProofProvider::new_for_service(
			backend.clone(),
			Some(shared_authority_set.clone()),
		);
		let sealing = sealing.is_some().then_some(seal_sender);
		Box::new(move |executor| {
			rpc::create_full(rpc::FullDeps {
				client: client.clone(),
				pool: pool.clone(),
				select_chain: select_chain.clone(),
				chain_spec: chain_spec.cloned_box(),
				babe: rpc::BabeDeps { keystore: keystore.clone(), worker: babe_worker.clone() },
				grandpa: rpc::GrandpaDeps {
					shared_voter_state: shared_voter_state.clone(),
					shared_authority_set: shared_authority_set.clone(),
					justification_stream: justification_stream.clone(),
					executor,
					finality_provider: finality_provider.clone(),
				},
				sealing: sealing.clone(),
			})
			.map_err(ServiceError::Application)
		})
	};

	sc_service::spawn_tasks(SpawnTasksParams {
		config,
		client: client.clone(),
		backend,
		task_manager: &mut task_manager,
		keystore: keystore_container.keystore(),
		transaction_pool: transaction_pool.clone(),
		rpc_builder,
		network: network.clone(),
		system_rpc_tx,
		tx_handler_controller,
		sync_service: sync_service.clone(),
		telemetry: telemetry.as_mut(),
		tracing_execute_block: None,
	})?;

	if let Some(sealing) = sealing {
		sealing::start(SealingParams {
			sealing,
			task_manager: &task_manager,
			client,
			pool: transaction_pool,
			select_chain,
			block_import,
			babe_link: &babe_link,
			keystore: keystore_container.keystore(),
			registry: registry.as_ref(),
			commands: seal_commands,
		})?;
		return Ok(task_manager);
	}

	let params = ConsensusParams {
		task_manager: &task_manager,
		client,
		pool: transaction_pool,
		keystore: keystore_container.keystore(),
		sync: sync_service,
		registry,
		telemetry: telemetry.as_ref().map(|telemetry| telemetry.handle()),
	};
	if role.is_authority() {
		discovery::start(
			params.task_manager,
			params.client.clone(),
			network.clone(),
			params.keystore.clone(),
			addresses,
			params.registry.clone(),
		);
		authoring::start_babe(&params, select_chain, block_import, babe_link, force_authoring)?;
	}
	if grandpa_enabled {
		authoring::start_grandpa(
			&params,
			role,
			name,
			grandpa_link,
			shared_voter_state,
			GrandpaNetwork {
				network,
				notifications: grandpa_notifications,
				protocol: grandpa_protocol,
			},
		)?;
	}
	Ok(task_manager)
}
