use crate::{mock::*, *};

mod advance;
mod congestion;
mod invariants;
mod set_era_length;
mod try_state;
