//! Time and money.

#![deny(missing_docs)]

use icn_primitives::ICNT;

use crate::{Balance, BlockNumber};

/// Time, counted in blocks. Only consensus and governance use it: the protocol itself counts ticks
/// and eras.
pub mod time {
	use super::*;

	/// Length of a slot, and the expected time between blocks.
	pub const MILLISECS_PER_BLOCK: u64 = 6_000;
	/// Must be the same: one block a slot.
	pub const SLOT_DURATION: u64 = MILLISECS_PER_BLOCK;

	/// Blocks in a minute.
	pub const MINUTES: BlockNumber = (60_000 / MILLISECS_PER_BLOCK) as BlockNumber;
	/// Blocks in an hour.
	pub const HOURS: BlockNumber = 60 * MINUTES;
	/// Blocks in a day.
	pub const DAYS: BlockNumber = 24 * HOURS;

	/// Length of a BABE epoch, which is a session: ten minutes. It can never change on a chain
	/// that runs.
	pub const EPOCH_DURATION_IN_SLOTS: u64 = 100;

	/// Share of the slots that have a primary leader: 1 in 4. The others have a secondary one,
	/// with a VRF output as well, so that every block feeds the randomness.
	pub const PRIMARY_PROBABILITY: (u64, u64) = (1, 4);
}

/// Money.
pub mod currency {
	use super::*;

	/// One ICNT, in base units.
	pub const UNIT: Balance = ICNT;
	/// A thousandth of an ICNT.
	pub const MILLI: Balance = UNIT / 1_000;
	/// A millionth of an ICNT.
	pub const MICRO: Balance = MILLI / 1_000;

	/// What an account must hold to exist: 0.01 ICNT.
	pub const EXISTENTIAL_DEPOSIT: Balance =
		if cfg!(feature = "rehearsal") { 5 * MILLI } else { 10 * MILLI };

	/// Price of one row of state that its creator gets back: 0.02 ICNT.
	pub const DEPOSIT_PER_ITEM: Balance = 20 * MILLI;
	/// Price of a byte of such a row: 0.0001 ICNT.
	pub const DEPOSIT_PER_BYTE: Balance = 100 * MICRO;

	/// Price of `items` rows with `bytes` in all.
	pub const fn deposit(items: u32, bytes: u32) -> Balance {
		items as Balance * DEPOSIT_PER_ITEM + bytes as Balance * DEPOSIT_PER_BYTE
	}
}

#[cfg(test)]
mod tests {
	use super::{currency::*, time::*};

	#[test]
	fn a_day_has_its_blocks() {
		assert_eq!(DAYS, 14_400);
		assert_eq!(EPOCH_DURATION_IN_SLOTS as u32, 10 * MINUTES);
	}

	#[test]
	fn an_icnt_has_eighteen_decimals() {
		assert_eq!(UNIT, 10u128.pow(18));
		assert_eq!(deposit(1, 100), 30 * MILLI);
	}
}
