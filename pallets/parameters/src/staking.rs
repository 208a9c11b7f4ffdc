//! What validators get. Kept here, since upstream's staking has no row for it.

use crate::{Config, StakingParameters};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::marker::PhantomData;
use frame_support::dispatch::DispatchResult;
use icn_primitives::{BoundedU128, ParameterGroup, ICNT};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// What validators and their nominators get in a year until holders decide otherwise, in ICNT base units.
pub const YEARLY_BUDGET: u128 = 3_500_000 * ICNT;

/// What validators and their nominators get.
#[derive(
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
)]
#[serde(deny_unknown_fields)]
pub struct StakingParams {
	/// What validators and their nominators get in a year, while their reserve has it, in ICNT base units.
	pub yearly_budget: BoundedU128<0, { 7_000_000 * ICNT }>,
}

impl Default for StakingParams {
	/// [`YEARLY_BUDGET`].
	fn default() -> Self {
		Self { yearly_budget: BoundedU128::clamped(YEARLY_BUDGET) }
	}
}

icn_primitives::parameters! {
	/// Parameters of staking.
	pub enum StakingParameter for StakingParams {
		0 YearlyBudget = yearly_budget: Icnt, Twofold(100_000 * ICNT);
	}
}

/// The group of staking.
pub struct Staking<T>(PhantomData<T>);

impl<T: Config> ParameterGroup for Staking<T> {
	type Set = StakingParams;

	fn current() -> StakingParams {
		StakingParameters::<T>::get()
	}

	fn enact(set: StakingParams) -> DispatchResult {
		StakingParameters::<T>::put(set);
		Ok(())
	}
}
