//! What the pallet stores and takes.

mod audit;
mod economy;
mod history;
mod params;
mod record;
mod reports;

pub use audit::*;
pub use history::*;
pub use params::*;
pub use record::*;
pub use reports::*;

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use icn_primitives::{Bps, EraIndex, Generation, NodeId, NodeSlot, OracleSlot, RegionId, Units};
use scale_info::TypeInfo;
use sp_core::H256;

/// Most operators at a time. May only grow.
pub const MAX_ORACLES: u32 = 1_024;

/// Most members of the committee of a node and era.
pub const MAX_COMMITTEE: u32 = 15;

/// Most members of an activation committee. May only grow.
pub const MAX_MEMBERS: u32 = 31;

/// Eras for which the set of an era can still be read after it is done: final, and its operators
/// settled.
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
	/// What was put on hold at the registration, in ICNT base units.
	pub asked: u128,
	/// What is left of it on hold.
	pub bond: u128,
	/// Pay that was not withdrawn, in ICNT base units.
	pub earned: u128,
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
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, Default, PartialEq, Eq, Debug)]
pub struct EraSet {
	/// Its seed, from its beginning on.
	pub seed: Option<H256>,
	/// Block in which it began; 0 before.
	pub started: u32,
	/// Whether enough oracles reported on it. Known when the window for reports is closed; no before.
	pub measured: bool,
	/// Number of watched nodes.
	pub nodes: u32,
	/// Number of oracles.
	pub oracles: u32,
	/// Members of a committee, if there are as many oracles.
	pub size: u32,
	/// Parts of the era, with a root of receipts each.
	pub windows: u8,
	/// Probes of a node by each of its oracles in each part.
	pub probes: u8,
	/// Spot checks of each oracle.
	pub checks: u8,
	/// Most exceptions in all reports for which all silence about them is checked; of more, a sample.
	pub silent_checks: u16,
}

impl EraSet {
	/// Probes of a node by each of its oracles in the whole era.
	pub fn total_probes(&self) -> u32 {
		u32::from(self.windows) * u32::from(self.probes)
	}
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

/// What a committee is asked. At most one of each kind at a time is open about a node.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, PartialEq, Eq, Debug)]
pub enum Purpose<AccountId> {
	/// Whether a node may be activated, may return, or has the units that it asked to change to.
	#[codec(index = 0)]
	Activate,
	/// Whether an active node still serves what it promised: somebody complained.
	#[codec(index = 1)]
	Audit {
		/// Who.
		complainant: AccountId,
		/// What is on hold for it, in ICNT base units.
		deposit: u128,
	},
}

/// A question about a node that waits for its committee.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, PartialEq, Eq, Debug)]
pub struct Activation<AccountId> {
	/// What the committee is asked.
	pub purpose: Purpose<AccountId>,
	/// Generation of the node that is voted on.
	pub generation: Generation,
	/// Era whose seed and set give the committee, and the first in which it votes.
	pub drawn_in: EraIndex,
	/// First era in which it votes no more.
	pub closes: EraIndex,
	/// Members of the committee, if there are as many oracles.
	pub size: u8,
	/// Votes that decide: in favour of an activation, on either side of a complaint.
	pub needed: u8,
	/// The committee, from the first vote on.
	pub members: BoundedVec<AccountId, ConstU32<MAX_MEMBERS>>,
	/// The votes, each member's at most once.
	pub votes: BoundedVec<Vote, ConstU32<MAX_MEMBERS>>,
}

/// How the votes on a question stand.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Tally {
	/// Votes in favour.
	pub in_favour: u32,
	/// Votes against.
	pub against: u32,
	/// Members that have not voted.
	pub open: u32,
}

impl<AccountId> Activation<AccountId> {
	/// How the votes stand. Nobody's is open before the committee is drawn.
	pub fn tally(&self) -> Tally {
		// Both are at most `MAX_MEMBERS`.
		let votes = self.votes.len() as u32;
		let in_favour = self.votes.iter().filter(|vote| vote.in_favour).count() as u32;
		Tally {
			in_favour,
			against: votes.saturating_sub(in_favour),
			open: (self.members.len() as u32).saturating_sub(votes),
		}
	}
}

/// How far the verdicts of an era are.
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
pub enum VerdictStage {
	/// Reports are merged, and what fails in each region is summed.
	#[default]
	#[codec(index = 0)]
	Tally,
	/// Verdicts are entered.
	#[codec(index = 1)]
	Enter,
}

/// Where the verdicts of an era stand.
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
pub struct VerdictCursor {
	/// Which pass.
	pub stage: VerdictStage,
	/// Slots below this one are merged.
	pub slot: NodeSlot,
	/// Pages of findings that were written.
	pub written: u32,
	/// Pages of findings that were entered.
	pub entered: u32,
	/// Findings of the next page that were entered.
	pub next: u32,
}

/// What a shortfall may be blamed on.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, Copy, PartialEq, Eq, Debug)]
pub enum Blame {
	/// Its provider alone: the registry does not know the node any more.
	#[codec(index = 0)]
	Provider,
	/// Nobody: it was announced.
	#[codec(index = 1)]
	Nobody,
	/// Its provider, unless enough of others fails around it, too: see [`FoundPage::places`].
	#[codec(index = 2)]
	Place(u8),
}

/// A node that a committee found short.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, Copy, PartialEq, Eq, Debug)]
pub struct Found {
	/// Which.
	pub node: NodeId,
	/// By how much, above zero.
	pub credit: Bps,
	/// Why.
	pub blame: Blame,
}

/// What a batch of the first pass found.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, PartialEq, Eq, Debug)]
pub struct FoundPage<AccountId> {
	/// Regions and providers of the nodes.
	pub places: BoundedVec<(RegionId, AccountId), ConstU32<MAX_BATCH>>,
	/// The nodes, by ascending slots.
	pub nodes: BoundedVec<Found, ConstU32<MAX_BATCH>>,
}

impl<AccountId> Default for FoundPage<AccountId> {
	fn default() -> Self {
		Self { places: BoundedVec::new(), nodes: BoundedVec::new() }
	}
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
