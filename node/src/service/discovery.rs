//! Validators find each other: each publishes the addresses it is reached at, signed by its session key,
//! and looks up those of the others.

use super::FullClient;
use futures::StreamExt;
use sc_authority_discovery::{Role, WorkerConfig};
use sc_network::{
	config::NetworkConfiguration, service::traits::NetworkService, Event, NetworkEventStream,
};
use sc_service::TaskManager;
use sp_keystore::KeystorePtr;
use std::{path::PathBuf, sync::Arc};
use substrate_prometheus_endpoint::Registry;

/// What of the node's configuration the search follows.
pub struct Addresses {
	config: WorkerConfig,
}

impl Addresses {
	/// As the network is configured: addresses that only a local network can reach are published if it may
	/// look for such.
	pub fn of(network: &NetworkConfiguration) -> Self {
		let persisted_cache_directory: Option<PathBuf> = network.net_config_path.clone();
		Self {
			config: WorkerConfig {
				publish_non_global_ips: network.allow_non_globals_in_dht,
				public_addresses: network.public_addresses.clone(),
				// No validator of this chain ever published a record of the old kind.
				strict_record_validation: true,
				persisted_cache_directory,
				..Default::default()
			},
		}
	}
}

/// Starts publishing and searching.
pub fn start(
	task_manager: &TaskManager,
	client: Arc<FullClient>,
	network: Arc<dyn NetworkService>,
	keystore: KeystorePtr,
	addresses: Addresses,
	registry: Option<Registry>,
) {
	let events = network.event_stream("authority-discovery").filter_map(|event| async move {
		match event {
			Event::Dht(event) => Some(event),
			_ => None,
		}
	});
	let (worker, _) = sc_authority_discovery::new_worker_and_service_with_config(
		addresses.config,
		client,
		Arc::new(network),
		Box::pin(events),
		Role::PublishAndDiscover(keystore),
		registry,
		task_manager.spawn_handle(),
	);
	task_manager.spawn_handle().spawn(
		"authority-discovery-worker",
		Some("authority-discovery"),
		worker.run(),
	);
}
