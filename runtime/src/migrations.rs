//! Changes of storage between versions of the runtime.

#![deny(missing_docs)]

/// Run in the one block of the upgrade: those of this version, then those that every upgrade runs.
pub type SingleBlockMigrations = (Unreleased, Permanent);

/// Not released yet. Moved away when they have run on every network.
pub type Unreleased = ();

/// Run at every upgrade.
pub type Permanent = ();

/// Run step by step over many blocks, while everything but inherents waits.
#[cfg(not(feature = "runtime-benchmarks"))]
pub type MultiBlockMigrations = ();

/// Steps that the benchmarks of the migrations pallet expect.
#[cfg(feature = "runtime-benchmarks")]
pub type MultiBlockMigrations = pallet_migrations::mock_helpers::MockedMigrations;
