//! What the calls do.

mod base;
mod joining;
mod leaving;
mod params;
mod paying;
mod settling;
mod traits;
#[cfg(any(test, feature = "try-runtime"))]
mod try_state;
mod views;
