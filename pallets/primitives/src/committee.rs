//! Who watches which node in which era, and who votes on an activation: pure functions of a seed.
//!
//! The nodes of an era have slots `0..nodes`, its oracles slots `0..oracles`. A keyed permutation
//! `perm` shuffles the nodes; member `r` of the committee of node slot `i` is
//! `(perm(i) + offset_r) mod oracles`, with `size` distinct offsets. So the load is even to one
//! node for each offset, and what an oracle must watch is listed backwards through the inverse
//! permutation, without a scan.

use crate::{Generation, NodeId, NodeSlot, OracleSlot};
use alloc::vec::Vec;
use sp_core::H256;
use sp_io::hashing::blake2_256;

/// Rounds of the Feistel network.
const ROUNDS: usize = 8;

/// The committees of one era.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EraAssignments {
	nodes: u32,
	oracles: u32,
	/// Bits of one half of the permutation's domain.
	half_bits: u32,
	keys: [u64; ROUNDS],
	offsets: Vec<u32>,
}

impl EraAssignments {
	/// The committees of up to `size` of `oracles` oracles for each of `nodes` nodes.
	pub fn new(seed: H256, nodes: u32, oracles: u32, size: u32) -> Self {
		let mut keys = [0u64; ROUNDS];
		for (index, key) in keys.iter_mut().enumerate() {
			let hash = blake2_256(&[b"icn/perm", seed.as_bytes(), &[index as u8]].concat());
			*key = u64::from_le_bytes([
				hash[0], hash[1], hash[2], hash[3], hash[4], hash[5], hash[6], hash[7],
			]);
		}
		// The smallest even number of bits that holds every slot.
		let bits = u32::BITS - nodes.saturating_sub(1).leading_zeros();
		Self {
			nodes,
			oracles,
			half_bits: bits.div_ceil(2).max(1),
			keys,
			offsets: distinct(&[b"icn/offsets", seed.as_bytes()].concat(), oracles, size),
		}
	}

	/// Number of nodes.
	pub fn nodes(&self) -> u32 {
		self.nodes
	}

	/// Number of oracles.
	pub fn oracles(&self) -> u32 {
		self.oracles
	}

	/// Members of a committee: the size asked for, or every oracle if there are fewer.
	pub fn size(&self) -> u32 {
		self.offsets.len() as u32
	}

	/// The distinct distances of the members from where the permutation puts a node.
	pub fn offsets(&self) -> &[u32] {
		&self.offsets
	}

	/// Who watches `slot`; nobody if there is no such slot or no oracle.
	pub fn members(&self, slot: NodeSlot) -> Vec<OracleSlot> {
		let Some(place) = self.permute(slot.0) else { return Vec::new() };
		self.offsets.iter().map(|offset| OracleSlot(self.shift(place, *offset))).collect()
	}

	/// Which member of the committee of `slot` `oracle` is; `None` if it is none.
	pub fn is_member(&self, slot: NodeSlot, oracle: OracleSlot) -> Option<u32> {
		if oracle.0 >= self.oracles {
			return None;
		}
		let place = self.permute(slot.0)? % self.oracles;
		// Both are below `oracles`, so the difference of 64 bit numbers is not negative.
		let distance = (u64::from(oracle.0) + u64::from(self.oracles) - u64::from(place))
			% u64::from(self.oracles);
		self.offsets
			.iter()
			.position(|offset| u64::from(*offset) == distance)
			.map(|member| member as u32)
	}

	/// How many nodes `oracle` watches.
	pub fn load(&self, oracle: OracleSlot) -> u64 {
		self.starts(oracle).map(|start| u64::from(self.places_from(start))).sum()
	}

	/// The nodes that `oracle` watches, `limit` of them after the first `skip`, in the order of
	/// the committee function, which is not that of slots. Costs as much as it returns.
	pub fn assigned(&self, oracle: OracleSlot, skip: u32, limit: u32) -> Vec<NodeSlot> {
		let mut skip = skip;
		let mut slots = Vec::new();
		for start in self.starts(oracle) {
			let count = self.places_from(start);
			for index in skip.min(count)..count {
				if slots.len() as u64 >= u64::from(limit) {
					return slots;
				}
				// Below `nodes`, since `index` is below the number of places from `start`.
				slots.push(NodeSlot(self.invert(start + index * self.oracles)));
			}
			skip = skip.saturating_sub(count);
		}
		slots
	}

	/// For each offset, the first place whose member by that offset is `oracle`.
	fn starts(&self, oracle: OracleSlot) -> impl Iterator<Item = u32> + '_ {
		let known = oracle.0 < self.oracles;
		self.offsets
			.iter()
			.filter(move |_| known)
			.map(move |offset| self.shift(oracle.0, self.oracles - offset))
	}

	/// How many places there are from `start` on in steps of the number of oracles.
	fn places_from(&self, start: u32) -> u32 {
		self.nodes.saturating_sub(start).div_ceil(self.oracles.max(1))
	}

	/// `(place + offset) mod oracles`. Only called when there is an oracle.
	fn shift(&self, place: u32, offset: u32) -> u32 {
		((u64::from(place) + u64::from(offset)) % u64::from(self.oracles.max(1))) as u32
	}

	/// Where the permutation of `0..nodes` puts `slot`.
	fn permute(&self, slot: u32) -> Option<u32> {
		if slot >= self.nodes || self.oracles == 0 {
			return None;
		}
		// Walks the cycle until it is back below `nodes`, which `slot` itself is.
		let mut value = self.forward(slot);
		while value >= self.nodes {
			value = self.forward(value);
		}
		Some(value)
	}

	/// Which slot the permutation puts at `place`, which is below `nodes`.
	fn invert(&self, place: u32) -> u32 {
		let mut value = self.backward(place);
		while value >= self.nodes {
			value = self.backward(value);
		}
		value
	}

	fn forward(&self, value: u32) -> u32 {
		let (mut left, mut right) = self.split(value);
		for key in &self.keys {
			(left, right) = (right, left ^ self.round(*key, right));
		}
		self.join(left, right)
	}

	fn backward(&self, value: u32) -> u32 {
		let (mut left, mut right) = self.split(value);
		for key in self.keys.iter().rev() {
			(left, right) = (right ^ self.round(*key, left), left);
		}
		self.join(left, right)
	}

	fn mask(&self) -> u32 {
		(1u32 << self.half_bits) - 1
	}

	fn split(&self, value: u32) -> (u32, u32) {
		(value >> self.half_bits, value & self.mask())
	}

	fn join(&self, left: u32, right: u32) -> u32 {
		(left << self.half_bits) | right
	}

	/// The keys come from a hash of the seed, so a mixer of 64 bits is enough here.
	fn round(&self, key: u64, half: u32) -> u32 {
		let mut x = key ^ u64::from(half).wrapping_mul(0x9e37_79b9_7f4a_7c15);
		x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
		x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
		((x ^ (x >> 31)) >> 32) as u32 & self.mask()
	}
}

/// The committee that decides on the activation of `generation` of `node`: `size` distinct of
/// `oracles` oracles, or all of them if there are fewer.
pub fn activation_members(
	seed: H256,
	node: NodeId,
	generation: Generation,
	oracles: u32,
	size: u32,
) -> Vec<OracleSlot> {
	let domain = [
		b"icn/activation",
		seed.as_bytes(),
		&node.0.to_le_bytes()[..],
		&generation.to_le_bytes()[..],
	]
	.concat();
	distinct(&domain, oracles, size).into_iter().map(OracleSlot).collect()
}

/// `min(size, bound)` distinct numbers below `bound`, each set equally likely: words of
/// `blake2_256(domain ++ counter)`, those left out that would favour some number or repeat one.
fn distinct(domain: &[u8], bound: u32, size: u32) -> Vec<u32> {
	let wanted = size.min(bound) as usize;
	let mut found = Vec::with_capacity(wanted);
	let mut counter = 0u32;
	while found.len() < wanted {
		let hash = blake2_256(&[domain, &counter.to_le_bytes()[..]].concat());
		for word in hash.chunks_exact(4) {
			let word = u32::from_le_bytes([word[0], word[1], word[2], word[3]]);
			// `bound` is above zero here; words up to `u32::MAX - excess` are a multiple of it.
			let excess = (u32::MAX - bound + 1) % bound;
			let number = word % bound;
			if word <= u32::MAX - excess && !found.contains(&number) {
				found.push(number);
				if found.len() == wanted {
					break;
				}
			}
		}
		counter = counter.wrapping_add(1);
	}
	found
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
	use super::*;
	use proptest::prelude::*;
	use std::collections::BTreeSet;

	fn era(seed: u64, nodes: u32, oracles: u32, size: u32) -> EraAssignments {
		EraAssignments::new(H256::from_low_u64_be(seed), nodes, oracles, size)
	}

	#[test]
	fn nobody_watches_without_nodes_or_oracles() {
		let no_nodes = era(1, 0, 7, 5);
		assert_eq!(no_nodes.members(NodeSlot(0)), vec![]);
		assert_eq!(no_nodes.is_member(NodeSlot(0), OracleSlot(0)), None);
		assert_eq!(no_nodes.assigned(OracleSlot(0), 0, 10), vec![]);
		let no_oracles = era(1, 7, 0, 5);
		assert_eq!(no_oracles.size(), 0);
		assert_eq!(no_oracles.members(NodeSlot(0)), vec![]);
		assert_eq!(no_oracles.is_member(NodeSlot(0), OracleSlot(0)), None);
		assert_eq!(no_oracles.assigned(OracleSlot(0), 0, 10), vec![]);
	}

	#[test]
	fn fewer_oracles_than_members_all_watch_everything() {
		let era = era(2, 10, 3, 5);
		assert_eq!(era.size(), 3);
		for slot in 0..10 {
			let members: BTreeSet<_> = era.members(NodeSlot(slot)).into_iter().collect();
			assert_eq!(members.len(), 3);
		}
		assert_eq!(era.assigned(OracleSlot(2), 0, u32::MAX).len(), 10 * 3 / 3);
	}

	#[test]
	fn strangers_are_no_members() {
		let era = era(3, 10, 3, 5);
		assert_eq!(era.members(NodeSlot(10)), vec![]);
		assert_eq!(era.is_member(NodeSlot(10), OracleSlot(0)), None);
		assert_eq!(era.is_member(NodeSlot(0), OracleSlot(3)), None);
		assert_eq!(era.assigned(OracleSlot(3), 0, 10), vec![]);
		assert_eq!(era.load(OracleSlot(3)), 0);
	}

	#[test]
	fn the_largest_domain_is_permuted() {
		let era = era(4, u32::MAX, 1_000, 5);
		for slot in [0, 1, 65_535, 65_536, u32::MAX - 1] {
			let place = era.permute(slot).unwrap();
			assert_eq!(era.invert(place), slot);
		}
		assert_eq!(era.assigned(OracleSlot(999), 4_000_000, 3).len(), 3);
	}

	/// Daemons in other languages check themselves against these.
	#[test]
	fn golden_values() {
		let era = era(42, 10, 7, 3);
		assert_eq!(era.offsets(), GOLDEN_OFFSETS);
		let places: Vec<_> = (0..10).map(|slot| era.permute(slot).unwrap()).collect();
		assert_eq!(places, GOLDEN_PLACES);
		let members = activation_members(H256::from_low_u64_be(42), NodeId(9), 1, 20, 4);
		assert_eq!(members.iter().map(|slot| slot.0).collect::<Vec<_>>(), GOLDEN_ACTIVATION);
	}
	const GOLDEN_OFFSETS: [u32; 3] = [3, 2, 5];
	const GOLDEN_PLACES: [u32; 10] = [7, 8, 3, 6, 4, 0, 2, 1, 5, 9];
	const GOLDEN_ACTIVATION: [u32; 4] = [4, 16, 0, 7];

	/// Every oracle is drawn about equally often; the bounds are five standard deviations wide.
	#[test]
	fn draws_are_uniform() {
		let mut counts = [0i64; 20];
		for seed in 0..2_000u64 {
			for slot in activation_members(H256::from_low_u64_be(seed), NodeId(1), 0, 20, 5) {
				counts[slot.0 as usize] += 1;
			}
		}
		assert!(counts.iter().all(|count| (count - 500).abs() < 97), "{counts:?}");
	}

	/// Over many eras a pair of node and oracle meets as often as any other.
	#[test]
	fn committees_are_uniform_over_eras() {
		let mut counts = [[0i64; 7]; 10];
		for seed in 0..2_100u64 {
			let era = era(seed, 10, 7, 2);
			for slot in 0..10u32 {
				for member in era.members(NodeSlot(slot)) {
					counts[slot as usize][member.0 as usize] += 1;
				}
			}
		}
		assert!(counts.iter().flatten().all(|count| (count - 600).abs() < 104), "{counts:?}");
	}

	proptest! {
		#![proptest_config(ProptestConfig::with_cases(48))]

		#[test]
		fn permutation_is_a_bijection(seed: u64, nodes in 1u32..700) {
			let era = era(seed, nodes, 5, 3);
			let mut seen = BTreeSet::new();
			for slot in 0..nodes {
				let place = era.permute(slot).unwrap();
				prop_assert!(place < nodes);
				prop_assert!(seen.insert(place));
				prop_assert_eq!(era.invert(place), slot);
			}
		}

		#[test]
		fn forwards_and_backwards_agree(
			seed: u64, nodes in 0u32..400, oracles in 1u32..40, size in 1u32..16,
		) {
			let era = era(seed, nodes, oracles, size);
			let mut listed = BTreeSet::new();
			for oracle in 0..oracles {
				let slots = era.assigned(OracleSlot(oracle), 0, u32::MAX);
				// Even load.
				let (least, most) = (nodes / oracles, nodes.div_ceil(oracles));
				prop_assert!(slots.len() as u32 >= least * era.size());
				prop_assert!(slots.len() as u32 <= most * era.size());
				prop_assert_eq!(slots.len() as u64, era.load(OracleSlot(oracle)));
				for slot in slots {
					prop_assert!(listed.insert((slot, OracleSlot(oracle))));
				}
			}
			for slot in 0..nodes {
				let members = era.members(NodeSlot(slot));
				prop_assert_eq!(members.len() as u32, size.min(oracles));
				for (index, member) in members.iter().enumerate() {
					prop_assert!(listed.remove(&(NodeSlot(slot), *member)));
					prop_assert_eq!(era.is_member(NodeSlot(slot), *member), Some(index as u32));
				}
				let outsiders = (0..oracles).map(OracleSlot).filter(|o| !members.contains(o));
				for outsider in outsiders {
					prop_assert_eq!(era.is_member(NodeSlot(slot), outsider), None);
				}
			}
			prop_assert!(listed.is_empty());
		}

		#[test]
		fn pages_join_to_the_whole(
			seed: u64, nodes in 0u32..300, oracles in 1u32..20, page in 1u32..50,
		) {
			let era = era(seed, nodes, oracles, 5);
			let oracle = OracleSlot(oracles - 1);
			let whole = era.assigned(oracle, 0, u32::MAX);
			let mut joined = Vec::new();
			loop {
				let next = era.assigned(oracle, joined.len() as u32, page);
				if next.is_empty() {
					break;
				}
				joined.extend(next);
			}
			prop_assert_eq!(joined, whole);
		}

		#[test]
		fn activation_members_are_distinct(seed: u64, node: u32, oracles in 0u32..60, size in 0u32..32) {
			let seed = H256::from_low_u64_be(seed);
			let members = activation_members(seed, NodeId(node), 3, oracles, size);
			prop_assert_eq!(members.len() as u32, size.min(oracles));
			prop_assert!(members.iter().all(|slot| slot.0 < oracles));
			let set: BTreeSet<_> = members.iter().collect();
			prop_assert_eq!(set.len(), members.len());
		}
	}
}
