//! What the calls and the hook do, by the stage of a lease.

mod accounts;
mod batches;
mod constraints;
mod cover;
mod demand;
mod ending;
mod extension;
mod failing;
mod funding;
mod invoices;
mod moving;
mod params;
mod providers;
mod queue;
mod quote;
mod reduction;
mod renewal;
mod settlement;
mod signing;
mod tenancy;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;
mod views;
mod weighing;
