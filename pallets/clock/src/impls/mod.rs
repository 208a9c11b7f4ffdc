//! What the calls and the hook do.

mod advance;
mod traits;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;
