//! What the pallet does.

mod attesting;
mod challenges;
mod issuers;
mod params;
mod traits;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;
mod views;
