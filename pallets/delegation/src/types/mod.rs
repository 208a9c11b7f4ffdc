//! What is stored.

mod params;
mod stake;
mod views;

pub use params::*;
pub use stake::*;
pub use views::*;
