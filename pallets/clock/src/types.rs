//! What the clock stores, and its bounds.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::traits::Get;
use icn_primitives::{BoundedU32, EraIndex, Tick, WHOLE};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// Eras whose seeds are kept, the current one included. May only grow.
pub const KEPT_SEEDS: u32 = 16;

/// Shortest era, in ticks: each of its parts, in which oracles post roots, has one at least.
pub const MIN_ERA_LENGTH: u32 = 6;

/// Longest era, in ticks: two hours of blocks of six seconds. Receipts name blocks of up to three eras
/// ago, whose hashes the chain must still know.
pub const MAX_ERA_LENGTH: u32 = 1_200;

/// Most blocks for which full blocks may ever stop the clock: a day.
pub const MAX_STOP: u32 = 14_400;

/// Least share of a block that may count as full, in basis points: more than normal calls can take.
pub const MIN_FULL: u32 = 8_000;

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

/// When full blocks stop the clock.
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
pub struct CongestionParams {
	/// Full blocks in a row after which the clock stands still until one is not full.
	pub window: BoundedU32<2, 600>,
	/// Blocks for which full blocks may stop it at most: fullness can be bought. What was used up
	/// comes back by one with each block that is not full.
	pub max_stop: BoundedU32<0, MAX_STOP>,
	/// Share of a block from which on it has no room left for operational calls and is full, in
	/// basis points. Normal calls alone never take as much.
	pub full_from: BoundedU32<MIN_FULL, WHOLE>,
}

impl Default for CongestionParams {
	/// A minute of blocks that are full to nine tenths, and an hour of standing still.
	fn default() -> Self {
		Self {
			window: BoundedU32::clamped(10),
			max_stop: BoundedU32::clamped(600),
			full_from: BoundedU32::clamped(9_000),
		}
	}
}

/// How full the last blocks were.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Congestion {
	/// Full blocks in a row, counted up to the longest window.
	pub full: u32,
	/// Blocks in which the clock stood still for it, less those that came back.
	pub stopped: u32,
}

impl Congestion {
	/// Whether the clock stands still for it.
	pub fn stops(&self, params: &CongestionParams) -> bool {
		self.full >= params.window.get() && self.stopped < params.max_stop.get()
	}

	/// A block ended.
	pub fn note(&mut self, full: bool) {
		if full {
			self.full =
				self.full.saturating_add(1).min(BoundedU32::<2, 600>::clamped(u32::MAX).get());
		} else {
			self.full = 0;
			self.stopped = self.stopped.saturating_sub(1);
		}
	}
}
