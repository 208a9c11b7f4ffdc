//! What the pallet stores and takes.

mod history;
mod params;
mod record;
mod reports;

pub use history::*;
pub use params::*;
pub use record::*;
pub use reports::*;

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use icn_primitives::{EraIndex, Generation, OracleSlot, Units};
use scale_info::TypeInfo;
use sp_core::H256;

/// Most operators at a time. May only grow.
pub const MAX_ORACLES: u32 = 1_024;

/// Most members of an activation committee. May only grow.
pub const MAX_MEMBERS: u32 = 31;

/// Eras after its finality for which the set of an era can still be read.
pub const KEPT_ERAS: EraIndex = 8;

/// From the era of a request on, the eras until a set can contain its change: the set of an era is
/// frozen before its seed begins to be gathered, which is when the era before it begins.
pub const FREEZE_DELAY: EraIndex = 2;

/// Most slots that one `finalise` takes.
pub const MAX_BATCH: u32 = 256;

/// Fewest slots for which a `finalise` that does not end its era is free.
pub const MIN_FREE_BATCH: u32 = 64;

/// Most items that one `prune` or `prune_log` takes.
pub const MAX_PRUNED: u32 = 256;

/// Fewest items for which a `prune` or `prune_log` is free.
pub const MIN_FREE_PRUNED: u32 = 16;

/// An operator of an oracle.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, PartialEq, Eq, Debug)]
pub struct Operator<AccountId> {
	/// Account that signs reports and votes.
	pub key: AccountId,
	/// What is on hold, in ICNT base units.
	pub bond: u128,
	/// Era of the registration.
	pub since: EraIndex,
	/// First era whose set is without it, once it has retired.
	pub left_at: Option<EraIndex>,
	/// Its slot in the sets of eras.
	pub slots: History<OracleSlot>,
}

/// Sizes of the two sets as they stand after the last change, and of their maps.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct SetSizes {
	/// Operators that have not retired.
	pub oracles: u32,
	/// Rows of oracle slots: those in use and those whose last occupant may still be asked for.
	pub oracle_rows: u32,
	/// Nodes that are watched.
	pub nodes: u32,
	/// Rows of node slots.
	pub node_rows: u32,
}

/// What is fixed about an era before its seed is gathered, and the seed.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, PartialEq, Eq, Debug)]
pub struct EraSet {
	/// Its seed, from its beginning on.
	pub seed: Option<H256>,
	/// Number of watched nodes.
	pub nodes: u32,
	/// Number of oracles.
	pub oracles: u32,
	/// Members of a committee, if there are as many oracles.
	pub size: u32,
}

/// A vote on an activation.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, Copy, PartialEq, Eq, Debug)]
pub struct Vote {
	/// Which member of the committee.
	pub member: u8,
	/// Units it measured.
	pub units: Units,
	/// Whether the node may be activated.
	pub in_favour: bool,
}

/// An activation that waits for its committee.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, PartialEq, Eq, Debug)]
pub struct Activation<AccountId> {
	/// Generation of the node that is voted on.
	pub generation: Generation,
	/// Era whose seed and set give the committee, and the first in which it votes.
	pub drawn_in: EraIndex,
	/// First era in which it votes no more.
	pub closes: EraIndex,
	/// Members of the committee, if there are as many oracles.
	pub size: u8,
	/// Votes in favour that activate.
	pub needed: u8,
	/// The committee, from the first vote on.
	pub members: BoundedVec<AccountId, ConstU32<MAX_MEMBERS>>,
	/// The votes, each member's at most once.
	pub votes: BoundedVec<Vote, ConstU32<MAX_MEMBERS>>,
}

/// Where the removal of reports stands.
#[derive(
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Clone,
	Copy,
	Default,
	PartialEq,
	Eq,
	Debug,
)]
pub struct PruneCursor {
	/// Reports of all eras below this one are gone.
	pub era: EraIndex,
	/// Of this era, those of oracles with slots below this one are gone.
	pub oracle: u32,
	/// Of this oracle's report, pages below this one are gone.
	pub page: u32,
}

/// Why a node was not activated.
#[derive(
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
)]
pub enum ActivationFailure {
	/// So many members voted against it that it can get no majority.
	#[codec(index = 0)]
	Rejected,
	/// The committee did not decide in time.
	#[codec(index = 1)]
	TimedOut,
	/// It was confirmed, but the registry of nodes cannot activate it: its units are too few for
	/// its class, say.
	#[codec(index = 2)]
	Refused,
}
