//! What the calls and the hook do, by the stage of a lease.

mod accounts;
mod batches;
mod constraints;
mod cover;
mod demand;
mod ending;
mod failing;
mod funding;
mod invoices;
mod moving;
mod providers;
mod queue;
mod quote;
mod settlement;
mod signing;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;
mod views;
mod weighing;
