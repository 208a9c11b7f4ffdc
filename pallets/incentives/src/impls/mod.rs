mod admin;
mod batches;
mod emission;
mod evidence;
mod markets;
mod nodes;
mod schedule;
mod traits;
mod views;

#[cfg(any(feature = "try-runtime", test))]
mod try_state;
