//! Configuration of the pallets, one file for each domain.

#![deny(missing_docs)]

pub mod attestations;
#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
pub mod clock;
pub mod consensus;
pub mod delegation;
pub mod fees;
pub mod governance;
pub mod hardware;
pub mod identity;
pub mod incentives;
pub mod leases;
pub mod parameters;
pub mod prices;
pub mod safety;
pub mod sla_oracle;
pub mod slashing;
pub mod staking;
pub mod system;
pub mod tokens;
pub mod treasury;
pub mod utility;
pub mod vesting;
pub mod voter_bags;
