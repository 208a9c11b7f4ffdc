use crate::{mock::*, *};

mod activation;
mod finalise;
mod hooks;
mod invariants;
mod operators;
mod params;
mod prune;
mod record;
mod report;
mod sets;
mod try_state;
