//! What the calls and hooks do.

mod activation;
mod complaints;
mod economy;
mod finalise;
mod hooks;
pub(crate) mod merge;
mod operators;
mod params;
mod prune;
mod receipts;
mod record;
mod report;
mod sets;
mod traits;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;
mod views;
