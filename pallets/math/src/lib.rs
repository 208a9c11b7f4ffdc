#![cfg_attr(not(feature = "std"), no_std)]
#![cfg_attr(test, allow(clippy::expect_used, clippy::unwrap_used))]
#![doc = include_str!("../README.md")]
#![deny(missing_docs, rustdoc::broken_intra_doc_links)]

pub mod accumulator;
pub mod correlation;
pub mod curve;
pub mod delegation;
pub mod ema;
pub mod median;
pub mod penalty;
pub mod price;
pub mod rational;
pub mod wash;
