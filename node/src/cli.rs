//! What the command line understands.

use crate::service::Sealing;
use sc_cli::RunCmd;

/// Arguments of the node.
#[derive(Debug, clap::Parser)]
pub struct Cli {
	/// What to do instead of running the node.
	#[command(subcommand)]
	pub subcommand: Option<Subcommand>,

	/// How to run.
	#[clap(flatten)]
	pub run: RunCmd,

	/// Seal blocks on request instead of by consensus: `manual` (only by the RPC method
	/// `engine_createBlock`), `instant` (as soon as there is a transaction), or a number of
	/// milliseconds between blocks. Each block moves the chain's time on by one slot. Only for
	/// chains of type Development, together with --dev or --validator.
	#[arg(long, value_name = "MODE")]
	pub sealing: Option<Sealing>,
}

/// What the node can do besides running.
#[derive(Debug, clap::Subcommand)]
#[allow(clippy::large_enum_variant)]
pub enum Subcommand {
	/// Keys of accounts, validators and nodes.
	#[command(subcommand)]
	Key(sc_cli::KeySubcommand),

	/// Writes a chain specification.
	ExportChainSpec(sc_cli::ExportChainSpecCmd),

	/// Writes a chain specification; older tools ask for it by this name.
	BuildSpec(sc_cli::BuildSpecCmd),

	/// Validates blocks of the database.
	CheckBlock(sc_cli::CheckBlockCmd),

	/// Writes blocks to a file.
	ExportBlocks(sc_cli::ExportBlocksCmd),

	/// Writes the state of a block as a chain specification.
	ExportState(sc_cli::ExportStateCmd),

	/// Reads blocks from a file.
	ImportBlocks(sc_cli::ImportBlocksCmd),

	/// Removes the whole chain from this machine.
	PurgeChain(sc_cli::PurgeChainCmd),

	/// Goes back by some blocks that are not final.
	Revert(sc_cli::RevertCmd),

	/// Prints figures of the database.
	ChainInfo(sc_cli::ChainInfoCmd),

	/// Measures the runtime and the machine.
	#[cfg(feature = "runtime-benchmarks")]
	#[command(subcommand)]
	Benchmark(frame_benchmarking_cli::BenchmarkCmd),
}
