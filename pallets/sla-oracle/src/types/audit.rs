//! What oracles are held to: receipts, spot checks and scores.

use crate::MAX_ORACLES;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use icn_primitives::{EraIndex, NodeSlot, Receipt};
use scale_info::TypeInfo;
use sp_core::H256;

/// Most roots of receipts in an era, that of the report among them: not more than the shortest era has
/// ticks. May only grow.
pub const MAX_ROOTS: u32 = 6;

/// Most spot checks of an oracle in an era.
pub const MAX_CHECKS: u32 = 16;

/// Most receipts opened for one check: as many as there are probes of a node in an era.
pub const MAX_OPENINGS: u32 = 64;

/// A root of the receipts that an oracle gathered in one part of an era.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, Copy, PartialEq, Eq, Debug)]
pub struct PostedRoot {
	/// Which part of the era.
	pub window: u8,
	/// Root of the Merkle tree.
	pub root: H256,
	/// Block in which it was fixed.
	pub at: u32,
}

/// Roots of an oracle and era, ascending by window.
pub type PostedRoots = BoundedVec<PostedRoot, ConstU32<MAX_ROOTS>>;

/// A receipt with its proof.
#[derive(
	Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Clone, PartialEq, Eq, Debug,
)]
pub struct Opening {
	/// Receipts in the tree.
	pub leaves: u32,
	/// Which of them this is.
	pub index: u32,
	/// Hashes beside the way from it to the root.
	pub proof: BoundedVec<H256, ConstU32<32>>,
	/// The receipt.
	pub receipt: Receipt,
}

/// Receipts opened for one check, strictly ascending by probe.
pub type Openings = BoundedVec<Opening, ConstU32<MAX_OPENINGS>>;

/// Why an oracle must open receipts.
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
pub enum Check {
	/// Its spot check of this number, from 0 on.
	#[codec(index = 0)]
	Spot(u32),
	/// It was silent about the node in this slot, which another member reported, and that is drawn: see
	/// [`silence_is_checked`](icn_primitives::silence_is_checked).
	#[codec(index = 1)]
	Silent(NodeSlot),
}

/// Most nodes that are remembered of those about which an oracle was refuted in an era. More cost no
/// more than the cap allows under any reasonable parameters.
pub const MAX_REFUTED: u32 = 32;

/// What an oracle opened in an era, and what others opened against it.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, Default, PartialEq, Eq, Debug)]
pub struct Opened {
	/// Spot checks, one bit each.
	pub spots: u32,
	/// How many checks for its silence.
	pub silent: u32,
	/// Slot of the last of these: they come in ascending order.
	pub last: Option<NodeSlot>,
	/// Nodes that it called fully short, while the verdict was that they served, and another member
	/// opened a receipt of it. Without one nobody who looked alone could be told from a liar.
	pub refuted: BoundedVec<NodeSlot, ConstU32<MAX_REFUTED>>,
}

/// How an oracle did in an era, as far as verdicts tell.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Score {
	/// Sum of the differences between what it said and the verdicts, over the reported nodes that
	/// were assigned to it, in basis points (formula 8). An alarm that the verdict does not share
	/// counts for one probe at least.
	pub error: u32,
	/// Nodes that others reported and it did not, of those that are drawn: each must be opened.
	pub silent: u32,
	/// Nodes that it called fully short, while the verdict was a shortfall of at most half. Where the
	/// verdict was that they served, see [`Opened::refuted`].
	pub contradicted: u32,
}

/// Scores of an era by oracle slot; missing ones are clean.
pub type Scores = BoundedVec<Score, ConstU32<MAX_ORACLES>>;

/// Operators of all eras below `era`, and of `era` those with slots below `oracle`, have been paid
/// or penalised.
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
pub struct SettleCursor {
	/// The era at work.
	pub era: EraIndex,
	/// The next slot in it.
	pub oracle: u32,
}

/// Why bond was taken.
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
pub enum Fault {
	/// No complete report came, though most others reported.
	#[codec(index = 0)]
	Missing,
	/// Reports that were too far from the verdicts.
	#[codec(index = 1)]
	Outlier,
	/// Receipts were not opened, or contradicted what was said.
	#[codec(index = 2)]
	Unproven,
}
