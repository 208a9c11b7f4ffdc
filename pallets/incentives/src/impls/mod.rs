mod admin;
mod emission;
mod markets;
mod nodes;
mod traits;
mod views;

#[cfg(any(feature = "try-runtime", test))]
mod try_state;
