//! How the 700,000,000 ICNT are allocated, and when they unlock: the public table, a linear piece a row.
//! `docs/tokenomics.md` shows it; a test compares them, month by month.

#![deny(missing_docs)]

use crate::{
	constants::{currency::UNIT, time::DAYS},
	AccountId, Balance, BlockNumber,
};
use frame_support::PalletId;
use sp_runtime::traits::AccountIdConversion;

/// All ICNT that there is.
pub const SUPPLY: Balance = 700_000_000 * UNIT;

/// Blocks of a month: 30.4375 days.
pub const MONTH: BlockNumber = DAYS * 487 / 16;

/// A part of the supply that unlocks in a straight line.
pub struct Share {
	/// Its line in the public table.
	pub category: &'static str,
	/// The account that holds it until governance, or who launches the network, hands it out. It has no
	/// key.
	pub holder: PalletId,
	/// Tells the pieces of a line apart.
	pub piece: u8,
	/// ICNT, in base units.
	pub amount: Balance,
	/// What of it is free from the first block.
	pub at_once: Balance,
	/// The month at whose beginning the rest starts to unlock.
	pub from: u32,
	/// Months in which it does.
	pub months: u32,
}

impl Share {
	const fn new(
		category: &'static str,
		holder: &[u8; 8],
		piece: u8,
		amount: Balance,
		from: u32,
		months: u32,
	) -> Self {
		let holder = PalletId(*holder);
		Self { category, holder, piece, amount: amount * UNIT, at_once: 0, from, months }
	}

	/// Half of it is free from the first block.
	const fn half_at_once(mut self) -> Self {
		self.at_once = self.amount / 2;
		self
	}

	/// Address of the holder.
	pub fn account(&self) -> AccountId {
		self.holder.into_sub_account_truncating(self.piece)
	}

	/// First block in which something unlocks.
	pub fn begins(&self) -> BlockNumber {
		self.from * MONTH
	}

	/// Blocks in which it unlocks.
	pub fn lasts(&self) -> BlockNumber {
		self.months * MONTH
	}
}

/// Everything but the reserve of rewards. "Locked 12 months" has no step at its end; "degressive" is 40, 30, 20
/// and 10 percent in the four years, as the rewards are.
pub static SHARES: [Share; 9] = [
	Share::new("Team", b"icn/team", 0, 154_700_000, 12, 24),
	Share::new("Investors", b"icn/invs", 0, 150_500_000, 12, 24),
	Share::new("DevCo", b"icn/devc", 0, 37_800_000, 0, 24).half_at_once(),
	Share::new("EcoDev Fund", b"icn/ecod", 0, 70_000_000, 0, 24).half_at_once(),
	Share::new("Partner Fund", b"icn/part", 0, 77_000_000, 0, 36),
	Share::new("Node Sale", b"icn/sale", 0, 56_000_000, 0, 12),
	Share::new("Node Sale", b"icn/sale", 1, 42_000_000, 12, 12),
	Share::new("Node Sale", b"icn/sale", 2, 28_000_000, 24, 12),
	Share::new("Node Sale", b"icn/sale", 3, 14_000_000, 36, 12),
];

/// The reserve of rewards, which unlocks by being earned: the network pays nobody out of anything else, and
/// issues nothing.
pub mod reserve {
	use super::*;

	/// All of it.
	pub const ALL: Balance = 70_000_000 * UNIT;
	/// Rewards of capacity, over four years by the emission schedule.
	pub const HARDWARE: Balance = 40_000_000 * UNIT;
	/// Base yield of delegators.
	pub const DELEGATION: Balance = 12_000_000 * UNIT;
	/// Rewards of validators: four years of their budget.
	pub const VALIDATORS: Balance = 4 * pallet_icn_parameters::YEARLY_BUDGET;
	/// What each of the protocol's accounts needs to exist.
	pub const KEEP: Balance = UNIT;
	/// Those accounts: hardware, delegation, oracles, validators, slashing, treasury.
	pub const ACCOUNTS: Balance = 6;
	/// Pay of oracles: the rest.
	pub const ORACLES: Balance = ALL - HARDWARE - DELEGATION - VALIDATORS - ACCOUNTS * KEEP;
}
