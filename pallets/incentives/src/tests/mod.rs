mod admin;
mod claims;
mod emission;
mod evidence;
mod invariants;
mod markets;
mod nodes;
mod try_state;
