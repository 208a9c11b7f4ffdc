//! Tests by stage.

use crate::{mock::*, *};
use frame_support::{assert_noop, assert_ok};
use icn_primitives::ParameterGroup as _;
use icn_primitives::*;
use sp_runtime::AccountId32;

mod earning;
mod invariants;
mod joining;
mod leaving;
mod try_state;
mod views;
mod voting;
