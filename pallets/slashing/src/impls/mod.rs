//! What the pallet does, by the stage of a penalty.

mod application;
mod asking;
mod closing;
mod compensation;
mod conduct;
mod disputes;
mod money;
mod params;
mod traits;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;
mod views;
