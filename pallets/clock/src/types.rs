//! What the clock stores, and its bounds.

use codec::{Decode, Encode, MaxEncodedLen};
use frame_support::traits::Get;
use icn_primitives::{EraIndex, Tick};
use scale_info::TypeInfo;

/// Eras whose seeds are kept, the current one included. May only grow.
pub const KEPT_SEEDS: u32 = 16;

/// Shortest era, in ticks.
pub const MIN_ERA_LENGTH: u32 = 4;

/// Longest era, in ticks: a day of blocks of six seconds.
pub const MAX_ERA_LENGTH: u32 = 14_400;

/// Length of an era where genesis says nothing else: an hour of blocks of six seconds.
pub const DEFAULT_ERA_LENGTH: u32 = 600;

/// [`DEFAULT_ERA_LENGTH`] as a type.
pub struct DefaultEraLength;

impl Get<u32> for DefaultEraLength {
	fn get() -> u32 {
		DEFAULT_ERA_LENGTH
	}
}

/// Whether an era may have `ticks` ticks.
pub const fn is_era_length(ticks: u32) -> bool {
	ticks >= MIN_ERA_LENGTH && ticks <= MAX_ERA_LENGTH
}

/// Where the clock stands.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct ClockState {
	/// Ticks since genesis.
	pub tick: Tick,
	/// The current era.
	pub era: EraIndex,
	/// Tick with which the current era began.
	pub era_started_at: Tick,
}
