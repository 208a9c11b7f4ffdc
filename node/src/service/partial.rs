//! What every command needs: the client, the pool, the import queue.

use super::{
	import::{BlockClock, FinalityImport, GrandpaImport, TimeSource},
	sealing::Sealing,
};
use icn_runtime::{opaque::Block, RuntimeApi};
use sc_consensus_babe::{BabeBlockImport, BabeLink, BabeWorkerHandle};
use sc_consensus_grandpa::LinkHalf;
use sc_executor::WasmExecutor;
use sc_service::{error::Error as ServiceError, Configuration, PartialComponents};
use sc_telemetry::{Telemetry, TelemetryWorker};
use sc_transaction_pool::TransactionPoolHandle;
use sc_transaction_pool_api::OffchainTransactionPoolFactory;
use std::sync::Arc;

/// Blocks between two justifications that are kept and imported.
pub const GRANDPA_JUSTIFICATION_PERIOD: u32 = 512;

/// Executes the runtime.
pub type RuntimeExecutor = WasmExecutor<sp_io::SubstrateHostFunctions>;
/// Holds the chain and runs its runtime.
pub type FullClient = sc_service::TFullClient<Block, RuntimeApi, RuntimeExecutor>;
/// The database.
pub type FullBackend = sc_service::TFullBackend<Block>;
/// Picks the best of the forks.
pub type FullSelectChain = sc_consensus::LongestChain<FullBackend, Block>;
/// Transactions that wait.
pub type FullPool = TransactionPoolHandle<Block, FullClient>;
/// The way of a block into the database.
pub type FullImport =
	BabeBlockImport<Block, FullClient, FinalityImport, TimeSource, FullSelectChain>;

/// Parts of the consensus that not every command needs.
pub struct Others {
	/// Imports blocks.
	pub block_import: FullImport,
	/// Half of GRANDPA that the voter takes.
	pub grandpa_link: LinkHalf<Block, FullClient, FullSelectChain>,
	/// What authors of blocks and import share.
	pub babe_link: BabeLink<Block>,
	/// Answers questions about epochs.
	pub babe_worker: BabeWorkerHandle<Block>,
	/// Reports to a telemetry server.
	pub telemetry: Option<Telemetry>,
}

/// What [`new_partial`] builds.
pub type Partial = PartialComponents<
	FullClient,
	FullBackend,
	FullSelectChain,
	sc_consensus::DefaultImportQueue<Block>,
	FullPool,
	Others,
>;

/// Opens the database and builds what every command needs. `sealing` takes GRANDPA out of the
/// import: there, blocks are final when they are said to be.
pub fn new_partial(
	config: &Configuration,
	sealing: Option<Sealing>,
) -> Result<Partial, ServiceError> {
	let telemetry = config
		.telemetry_endpoints
		.clone()
		.filter(|endpoints| !endpoints.is_empty())
		.map(|endpoints| -> Result<_, sc_telemetry::Error> {
			let worker = TelemetryWorker::new(16)?;
			let telemetry = worker.handle().new_telemetry(endpoints);
			Ok((worker, telemetry))
		})
		.transpose()?;

	let executor = sc_service::new_wasm_executor::<sp_io::SubstrateHostFunctions>(&config.executor);
	let (client, backend, keystore_container, task_manager) =
		sc_service::new_full_parts::<Block, RuntimeApi, _>(
			config,
			telemetry.as_ref().map(|(_, telemetry)| telemetry.handle()),
			executor,
			Vec::new(),
		)?;
	let client = Arc::new(client);

	let telemetry = telemetry.map(|(worker, telemetry)| {
		task_manager.spawn_handle().spawn("telemetry", None, worker.run());
		telemetry
	});

	let select_chain = FullSelectChain::new(backend.clone());

	let transaction_pool = Arc::from(
		sc_transaction_pool::Builder::new(
			task_manager.spawn_essential_handle(),
			client.clone(),
			config.role.is_authority().into(),
		)
		.with_options(config.transaction_pool.clone())
		.with_prometheus(config.prometheus_registry())
		.build(),
	);

	let (grandpa_block_import, grandpa_link): (GrandpaImport, _) =
		sc_consensus_grandpa::block_import(
			client.clone(),
			GRANDPA_JUSTIFICATION_PERIOD,
			&client,
			select_chain.clone(),
			telemetry.as_ref().map(|telemetry| telemetry.handle()),
		)?;
	let (finality, clock) = match sealing {
		None => (FinalityImport::Grandpa(grandpa_block_import.clone()), BlockClock::Wall),
		Some(_) => (FinalityImport::ByRequest(client.clone()), BlockClock::Chain(client.clone())),
	};

	let babe_config = sc_consensus_babe::configuration(&*client)?;
	let slot_duration = babe_config.slot_duration();
	let (block_import, babe_link) = sc_consensus_babe::block_import(
		babe_config,
		finality,
		client.clone(),
		TimeSource { clock, slot_duration },
		select_chain.clone(),
		OffchainTransactionPoolFactory::new(transaction_pool.clone()),
	)?;

	let (import_queue, babe_worker) =
		sc_consensus_babe::import_queue(sc_consensus_babe::ImportQueueParams {
			link: babe_link.clone(),
			block_import: block_import.clone(),
			justification_import: sealing.is_none().then(|| {
				Box::new(grandpa_block_import)
					as sc_consensus::import_queue::BoxJustificationImport<Block>
			}),
			client: client.clone(),
			slot_duration,
			spawner: &task_manager.spawn_essential_handle(),
			registry: config.prometheus_registry(),
			telemetry: telemetry.as_ref().map(|telemetry| telemetry.handle()),
		})?;

	Ok(PartialComponents {
		client,
		backend,
		task_manager,
		keystore_container,
		select_chain,
		import_queue,
		transaction_pool,
		other: Others { block_import, grandpa_link, babe_link, babe_worker, telemetry },
	})
}
