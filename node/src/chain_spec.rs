//! The networks that the node knows by name.

use icn_runtime::{genesis_config_presets::MAINNET, opaque::Block};
use sc_chain_spec::{ChainSpecExtension, ChainType, Properties};
use serde::{Deserialize, Serialize};
use sp_genesis_builder::{DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET};

/// What a specification may hold besides genesis and addresses. Light clients refuse names that they
/// do not know.
#[derive(Default, Clone, Serialize, Deserialize, ChainSpecExtension)]
#[serde(rename_all = "camelCase")]
pub struct Extensions {
	/// Blocks that every chain must contain.
	pub fork_blocks: sc_client_api::ForkBlocks<Block>,
	/// Blocks that no chain may contain.
	pub bad_blocks: sc_client_api::BadBlocks<Block>,
	/// Where light clients may start.
	pub light_sync_state: sc_sync_state_rpc::LightSyncStateExtension,
}

/// Specification of a network.
pub type ChainSpec = sc_service::GenericChainSpec<Extensions>;

/// Symbol of the token. Wallets with a screen sign it.
pub const TOKEN_SYMBOL: &str = "ICNT";
/// Decimals of the token. Wallets with a screen sign them.
pub const TOKEN_DECIMALS: u32 = 18;
/// Format of addresses.
pub const SS58_FORMAT: u32 = 42;

fn properties() -> Properties {
	[
		("tokenSymbol".to_owned(), TOKEN_SYMBOL.into()),
		("tokenDecimals".to_owned(), TOKEN_DECIMALS.into()),
		("ss58Format".to_owned(), SS58_FORMAT.into()),
	]
	.into_iter()
	.collect()
}

fn preset(name: &str, id: &str, kind: ChainType, preset: &str) -> Result<ChainSpec, String> {
	Ok(ChainSpec::builder(icn_runtime::wasm_binary_unwrap()?, Extensions::default())
		.with_name(name)
		.with_id(id)
		.with_chain_type(kind)
		.with_protocol_id(id)
		.with_properties(properties())
		.with_genesis_config_preset_name(preset)
		.build())
}

/// One validator with a known key.
pub fn development() -> Result<ChainSpec, String> {
	preset("ICN Development", "icn-dev", ChainType::Development, DEV_RUNTIME_PRESET)
}

/// Three validators with known keys.
pub fn local_testnet() -> Result<ChainSpec, String> {
	preset("ICN Local Testnet", "icn-local", ChainType::Local, LOCAL_TESTNET_RUNTIME_PRESET)
}

/// The allocation of all ICNT, and nobody who makes blocks: who launches the network adds validators.
pub fn mainnet_template() -> Result<ChainSpec, String> {
	preset("ICN", "icn", ChainType::Live, MAINNET)
}
