mod admin;
mod emission;
mod invariants;
mod markets;
mod nodes;
mod try_state;
