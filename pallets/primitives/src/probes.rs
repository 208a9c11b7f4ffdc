//! What an oracle asks of a node, and what it keeps of the answer.
//!
//! A probe is a challenge that the node's key signs. The challenge hides who asks: tenants'
//! gateways ask in the same way, so that a node cannot serve oracles only. The signed answer is a
//! *receipt*. An oracle puts the receipts it gathered into a Merkle tree a few times per era and
//! makes the root known; when it is spot-checked, it opens single receipts.

use crate::{EraIndex, Generation, NodeId, NodeSignature, NodeSlot, OracleSlot};
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use sp_core::H256;
use sp_io::hashing::blake2_256;

/// First bytes of what a challenge hashes.
pub const CHALLENGE_PREFIX: &[u8] = b"icn/probe/v1";

/// First bytes of what a node signs for a probe.
pub const ANSWER_PREFIX: &[u8] = b"icn/answer/v1";

/// First bytes of what chooses a spot check.
pub const SPOT_PREFIX: &[u8] = b"icn/spot/v1";

/// Index of the number that draws the checks of silence: no other number has it.
pub const SILENT_DRAW: u32 = u32::MAX - 1;

/// A probe that met the targets of the node's class, as the leaf of a Merkle tree: what is hashed
/// is its SCALE encoding, fields in this order, numbers little endian.
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
pub struct Receipt {
	/// Slot of the node in the era's set.
	pub slot: NodeSlot,
	/// Generation of the node.
	pub generation: Generation,
	/// Which of the era's probes of the node, from 0 on.
	pub probe: u32,
	/// The last block that the oracle knew when it asked.
	pub block: u32,
	/// Makes the challenge opaque.
	pub salt: H256,
	/// Measured time to the answer, in milliseconds.
	pub latency_ms: u32,
	/// Measured throughput, in megabits a second.
	pub throughput_mbps: u32,
	/// The node's key on [`answer_bytes`] of the challenge.
	pub signature: NodeSignature,
}

/// What a probe asks: BLAKE2b-256 of [`CHALLENGE_PREFIX`], the operator's account (32 bytes), node
/// and generation, era and number of the probe (4 bytes each, little endian), the hash of
/// [`Receipt::block`] (32 bytes) and [`Receipt::salt`] (32 bytes).
#[allow(clippy::too_many_arguments)]
pub fn challenge(
	operator: &impl Encode,
	node: NodeId,
	generation: Generation,
	era: EraIndex,
	probe: u32,
	block_hash: &[u8],
	salt: H256,
) -> H256 {
	let bytes = [
		CHALLENGE_PREFIX,
		&operator.encode(),
		&node.0.to_le_bytes(),
		&generation.to_le_bytes(),
		&era.to_le_bytes(),
		&probe.to_le_bytes(),
		block_hash,
		salt.as_bytes(),
	]
	.concat();
	H256(blake2_256(&bytes))
}

/// What the node's key signs: [`ANSWER_PREFIX`] and the challenge. Neither says who asked.
pub fn answer_bytes(challenge: H256) -> Vec<u8> {
	[ANSWER_PREFIX, challenge.as_bytes()].concat()
}

/// Number `0..bound` of check `index` of `oracle`, from the seed of the spot checks: the first
/// eight bytes (little endian) of BLAKE2b-256 of [`SPOT_PREFIX`], the seed, the slots of oracle and
/// node and the index (4 bytes each, little endian), modulo `bound`. Zero if `bound` is.
pub fn spot_number(seed: H256, oracle: OracleSlot, node: u32, index: u32, bound: u64) -> u64 {
	let bytes = [
		SPOT_PREFIX,
		seed.as_bytes(),
		&oracle.0.to_le_bytes(),
		&node.to_le_bytes(),
		&index.to_le_bytes(),
	]
	.concat();
	let hash = blake2_256(&bytes);
	let word = u64::from_le_bytes([
		hash[0], hash[1], hash[2], hash[3], hash[4], hash[5], hash[6], hash[7],
	]);
	word.checked_rem(bound).unwrap_or_default()
}

/// Whether `oracle`, which was silent about the node in `slot` that another member reported, must
/// open a receipt of it. `reported` is the number of exceptions in all complete reports of the era:
/// up to `limit` of them each is asked for, and of more each with the chance `limit / reported`. So
/// however many alarms there are, they ask for about `limit` receipts for each other seat of a
/// committee, of all oracles together. Number [`SILENT_DRAW`] of [`spot_number`] decides.
pub fn silence_is_checked(
	seed: H256,
	oracle: OracleSlot,
	slot: NodeSlot,
	reported: u32,
	limit: u32,
) -> bool {
	let drawn = || spot_number(seed, oracle, slot.0, SILENT_DRAW, reported.into());
	reported <= limit || drawn() < u64::from(limit)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_challenge_depends_on_all_its_parts() {
		let ask = |operator: u8, node, generation, era, probe, block: u8, salt: u8| {
			challenge(
				&[operator; 32],
				NodeId(node),
				generation,
				era,
				probe,
				&[block; 32],
				H256([salt; 32]),
			)
		};
		let all = [
			ask(1, 2, 3, 4, 5, 6, 7),
			ask(0, 2, 3, 4, 5, 6, 7),
			ask(1, 0, 3, 4, 5, 6, 7),
			ask(1, 2, 0, 4, 5, 6, 7),
			ask(1, 2, 3, 0, 5, 6, 7),
			ask(1, 2, 3, 4, 0, 6, 7),
			ask(1, 2, 3, 4, 5, 0, 7),
			ask(1, 2, 3, 4, 5, 6, 0),
		];
		for (index, one) in all.iter().enumerate() {
			assert!(all[..index].iter().all(|other| other != one));
		}
	}

	#[test]
	fn spot_numbers_stay_below_their_bound_and_spread() {
		let seed = H256([3; 32]);
		assert_eq!(spot_number(seed, OracleSlot(1), 2, 0, 0), 0);
		let mut counts = [0u32; 8];
		for index in 0..4_000 {
			counts[spot_number(seed, OracleSlot(1), 2, index, 8) as usize] += 1;
		}
		// 500 each; five standard deviations are 105.
		assert!(counts.iter().all(|count| (395..=605).contains(count)), "{counts:?}");
	}

	/// Computed from the stated bytes with another implementation of BLAKE2b.
	#[test]
	fn silence_is_drawn_by_the_stated_bytes() {
		let seed = H256([7; 32]);
		let number = |oracle, slot| spot_number(seed, OracleSlot(oracle), slot, SILENT_DRAW, 1_000);
		let numbers = [(0, 0), (0, 1), (1, 0), (14, 99_999)].map(|(o, slot)| number(o, slot));
		assert_eq!(numbers, [526, 425, 376, 123]);
		for (index, (oracle, slot)) in [(0, 0), (0, 1), (1, 0), (14, 99_999)].iter().enumerate() {
			let checked = |reported, limit| {
				silence_is_checked(seed, OracleSlot(*oracle), NodeSlot(*slot), reported, limit)
			};
			let limit = numbers[index] as u32;
			assert!(!checked(1_000, limit) && checked(1_000, limit + 1));
		}
	}

	#[test]
	fn up_to_the_limit_all_silence_is_checked_and_then_a_sample() {
		let seed = H256([3; 32]);
		let checked = |reported, limit| {
			let all = (0..4_000).map(NodeSlot);
			all.filter(|slot| silence_is_checked(seed, OracleSlot(1), *slot, reported, limit))
				.count()
		};
		assert_eq!([0, 1, 255, 256].map(|reported| checked(reported, 256)), [4_000; 4]);
		assert!(checked(257, 256) < 4_000);
		// 256 expected; five standard deviations are 78.
		let sample = checked(4_000, 256);
		assert!((178..=334).contains(&sample), "{sample}");
		assert_eq!(checked(u32::MAX, 0), 0);
	}

	#[test]
	fn a_receipt_has_the_stated_bytes() {
		let receipt = Receipt {
			slot: NodeSlot(1),
			generation: 9,
			probe: 2,
			block: 3,
			salt: H256([4; 32]),
			latency_ms: 5,
			throughput_mbps: 6,
			signature: NodeSignature::Ed25519([7; 64]),
		};
		let mut bytes = vec![1, 0, 0, 0, 9, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0];
		bytes.extend([4; 32]);
		bytes.extend([5, 0, 0, 0, 6, 0, 0, 0, 0]);
		bytes.extend([7; 64]);
		assert_eq!(receipt.encode(), bytes);
	}
}
