//! What is stored.

mod params;
mod stake;

pub use icn_primitives::{PositionId, PositionStage, PositionView};
pub use params::*;
pub use stake::*;
