//! What the calls and the other pallets do, by stage of life.

mod capacity;
mod collateral;
mod lifecycle;
mod maintenance;
mod markets;
mod params;
mod providers;
mod registration;
mod traits;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;
mod views;
