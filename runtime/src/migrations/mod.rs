//! Changes of storage between versions of the runtime.

#![deny(missing_docs)]

#[cfg(feature = "rehearsal")]
mod rehearsal;

/// Run in the one block of the upgrade: those of this version, then those that every upgrade runs.
pub type SingleBlockMigrations = (Unreleased, Permanent);

/// Not released yet. Moved away when they have run on every network.
pub type Unreleased = ();

/// Run at every upgrade.
pub type Permanent = ();

/// Run step by step over many blocks, while everything but inherents waits.
#[cfg(not(any(feature = "rehearsal", feature = "runtime-benchmarks")))]
pub type MultiBlockMigrations = ();

/// Steps of the upgrade that is rehearsed.
#[cfg(all(feature = "rehearsal", not(feature = "runtime-benchmarks")))]
pub type MultiBlockMigrations = (rehearsal::CountUnits,);

/// Steps that the benchmarks of the migrations pallet expect.
#[cfg(feature = "runtime-benchmarks")]
pub type MultiBlockMigrations = pallet_migrations::mock_helpers::MockedMigrations;
