//! What the calls do.

mod admin;
mod observe;
mod traits;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;

pub use observe::{MaxAge, Quorum};
