#![cfg_attr(not(feature = "std"), no_std)]
#![doc = include_str!("../README.md")]
#![deny(missing_docs, rustdoc::broken_intra_doc_links)]

extern crate alloc;

mod bounded;
mod committee;
mod country;
mod delegation;
mod evidence;
mod ids;
mod market;
mod node;
mod numbers;
mod parameters;
mod penalty;
mod price;
mod probes;
mod reports;
mod runtime_api;
mod traits;

pub use bounded::*;
pub use committee::*;
pub use country::*;
pub use delegation::*;
pub use evidence::*;
pub use ids::*;
pub use market::*;
pub use node::*;
pub use numbers::*;
pub use parameters::*;
pub use penalty::*;
pub use price::*;
pub use probes::*;
pub use reports::*;
pub use runtime_api::*;
pub use traits::*;

/// What macros of this crate expand to.
#[doc(hidden)]
pub mod __private {
	pub use alloc::vec::Vec;
}
