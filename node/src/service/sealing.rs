//! Blocks on request, for development chains.

use super::{
	import::{BlockClock, TimeSource},
	partial::{FullImport, FullPool},
	FullClient, FullSelectChain,
};
use futures::{
	channel::mpsc,
	stream::{self, BoxStream},
	StreamExt,
};
use icn_runtime::{opaque::Block, Hash};
use sc_basic_authorship::ProposerFactory;
use sc_consensus_babe::BabeLink;
use sc_consensus_manual_seal::{
	consensus::babe::BabeConsensusDataProvider, run_manual_seal, EngineCommand, ManualSealParams,
};
use sc_service::{error::Error as ServiceError, ChainSpec, ChainType, Configuration, TaskManager};
use sc_transaction_pool_api::TransactionPool;
use sp_keystore::KeystorePtr;
use std::{num::NonZeroU64, str::FromStr, sync::Arc, time::Duration};
use substrate_prometheus_endpoint::Registry;

/// When blocks are made.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sealing {
	/// By the RPC method `engine_createBlock` only.
	Manual,
	/// When there is a transaction.
	Instant,
	/// So many milliseconds after each other.
	Interval(NonZeroU64),
}

impl FromStr for Sealing {
	type Err = String;

	fn from_str(mode: &str) -> Result<Self, String> {
		match mode {
			"manual" => Ok(Self::Manual),
			"instant" => Ok(Self::Instant),
			milliseconds => milliseconds.parse().map(Self::Interval).map_err(|_| {
				"expected `manual`, `instant`, or a number of milliseconds above 0".into()
			}),
		}
	}
}

/// Refuses sealing where blocks are others' business, too.
pub fn ensure_development(chain_spec: &dyn ChainSpec) -> Result<(), ServiceError> {
	match chain_spec.chain_type() {
		ChainType::Development => Ok(()),
		kind => Err(ServiceError::Other(format!(
			"--sealing is for chains of type Development; {} is of type {kind:?}",
			chain_spec.name(),
		))),
	}
}

/// Refuses sealing on a node that may not make blocks.
pub fn ensure_allowed(config: &Configuration) -> Result<(), ServiceError> {
	ensure_development(config.chain_spec.as_ref())?;
	if !config.role.is_authority() {
		return Err(ServiceError::Other(
			"--sealing makes blocks, so that it needs --dev or --validator".into(),
		));
	}
	Ok(())
}

/// Commands that nobody has to give.
fn own_commands(sealing: Sealing, pool: &Arc<FullPool>) -> BoxStream<'static, EngineCommand<Hash>> {
	// Never refused as empty: a block that has nothing but its time and one transaction is taken for
	// empty, since BABE gives two pieces of inherent data for one inherent.
	let seal = || EngineCommand::SealNewBlock {
		create_empty: true,
		finalize: true,
		parent_hash: None,
		sender: None,
	};
	match sealing {
		Sealing::Manual => stream::pending().boxed(),
		Sealing::Instant => pool.import_notification_stream().map(move |_| seal()).boxed(),
		Sealing::Interval(milliseconds) => stream::unfold((), move |()| async move {
			futures_timer::Delay::new(Duration::from_millis(milliseconds.get())).await;
			Some((seal(), ()))
		})
		.boxed(),
	}
}

/// What the sealing task needs.
pub struct SealingParams<'a> {
	/// The mode.
	pub sealing: Sealing,
	/// Runs the task.
	pub task_manager: &'a TaskManager,
	/// Holds the chain.
	pub client: Arc<FullClient>,
	/// Transactions for the blocks.
	pub pool: Arc<FullPool>,
	/// Picks the parent.
	pub select_chain: FullSelectChain,
	/// Takes the blocks.
	pub block_import: FullImport,
	/// Epochs.
	pub babe_link: &'a BabeLink<Block>,
	/// Claims the slots.
	pub keystore: KeystorePtr,
	/// Metrics.
	pub registry: Option<&'a Registry>,
	/// Commands over RPC.
	pub commands: mpsc::Receiver<EngineCommand<Hash>>,
}

/// Starts the task that makes blocks.
pub fn start(params: SealingParams<'_>) -> Result<(), ServiceError> {
	let SealingParams {
		sealing,
		task_manager,
		client,
		pool,
		select_chain,
		block_import,
		babe_link,
		keystore,
		registry,
		commands,
	} = params;

	let config = babe_link.config();
	let data_provider = BabeConsensusDataProvider::new(
		client.clone(),
		keystore,
		babe_link.epoch_changes().clone(),
		config.authorities.clone(),
	)
	.map_err(|error| ServiceError::Other(error.to_string()))?;
	let proposer = ProposerFactory::new(
		task_manager.spawn_handle(),
		client.clone(),
		pool.clone(),
		registry,
		None,
	);

	let task = run_manual_seal(ManualSealParams {
		block_import,
		env: proposer,
		client: client.clone(),
		pool: pool.clone(),
		commands_stream: stream::select(commands, own_commands(sealing, &pool)),
		select_chain,
		consensus_data_provider: Some(Box::new(data_provider)),
		create_inherent_data_providers: TimeSource {
			clock: BlockClock::Chain(client),
			slot_duration: config.slot_duration(),
		},
	});
	task_manager.spawn_essential_handle().spawn_blocking("sealing", None, task);
	log::info!("Sealing blocks on request ({sealing:?}); no consensus, this node is alone.");
	Ok(())
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn modes_are_read() {
		assert_eq!("manual".parse(), Ok(Sealing::Manual));
		assert_eq!("instant".parse(), Ok(Sealing::Instant));
		assert!(matches!("200".parse(), Ok(Sealing::Interval(ms)) if ms.get() == 200));
	}

	#[test]
	fn other_chains_are_refused() {
		let spec = |kind| {
			crate::chain_spec::ChainSpec::builder(&[], Default::default())
				.with_chain_type(kind)
				.build()
		};
		assert!(ensure_development(&spec(ChainType::Development)).is_ok());
		for kind in [ChainType::Local, ChainType::Live, ChainType::Custom("test".into())] {
			let error = ensure_development(&spec(kind)).err().map(|error| error.to_string());
			assert!(error.is_some_and(|error| error.contains("--sealing")));
		}
	}

	#[test]
	fn nonsense_is_refused() {
		for mode in ["", "0", "-1", "1.5", "Manual", "fast"] {
			assert!(mode.parse::<Sealing>().is_err(), "{mode}");
		}
	}
}
