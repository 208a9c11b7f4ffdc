//! The node of the ICN chain.

#![deny(missing_docs)]
// The errors are those of the SDK.
#![allow(clippy::result_large_err)]

mod chain_spec;
mod cli;
mod command;
mod rpc;
mod service;

fn main() -> sc_cli::Result<()> {
	command::run()
}
