//! What the calls and hooks do.

mod activation;
mod finalise;
mod hooks;
mod operators;
mod prune;
mod record;
mod report;
mod sets;
mod traits;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;
mod views;
