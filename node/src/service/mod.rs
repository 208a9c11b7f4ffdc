//! Puts a node together.

mod authoring;
mod discovery;
mod import;
mod network;
mod partial;
mod sealing;

pub use partial::{new_partial, FullBackend, FullClient, FullPool, FullSelectChain};
pub use sealing::{ensure_development, Sealing};

use icn_runtime::{opaque::Block, Hash};
use sc_service::{error::Error as ServiceError, Configuration, TaskManager};

/// Runs a full node or a validator over the network backend that the configuration names.
pub fn new_full(
	config: Configuration,
	sealing: Option<Sealing>,
) -> Result<TaskManager, ServiceError> {
	use sc_network::{config::NetworkBackendType, Litep2pNetworkBackend, NetworkWorker};

	if sealing.is_some() {
		sealing::ensure_allowed(&config)?;
	}
	match config.network.network_backend {
		NetworkBackendType::Libp2p => network::start::<NetworkWorker<Block, Hash>>(config, sealing),
		NetworkBackendType::Litep2p => network::start::<Litep2pNetworkBackend>(config, sealing),
	}
}
