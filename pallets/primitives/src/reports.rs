//! How an oracle commits to a report before it shows it.
//!
//! A report is a chain of pages. The *seal* at its end binds it to the chain, the operator, the era
//! and a salt; the hash of each page covers what follows it. The hash of the first page is the
//! commitment: it fixes every exception, their order and the number of pages, says nothing about
//! them, and is worth nothing to another operator.

use crate::EraIndex;
use alloc::vec::Vec;
use codec::Encode;
use sp_core::H256;
use sp_io::hashing::blake2_256;

/// First bytes of what a seal hashes.
pub const SEAL_PREFIX: &[u8] = b"icn/report/seal/v1";

/// First bytes of what the hash of a page hashes.
pub const PAGE_PREFIX: &[u8] = b"icn/report/page/v1";

/// The end of a report: BLAKE2b-256 of [`SEAL_PREFIX`], the hash of the genesis block (32 bytes),
/// the operator's account (32 bytes, not that of its key), the era (4 bytes, little endian), the
/// root of its last receipts (32 bytes) and the salt (32 bytes).
pub fn report_seal(
	genesis: &[u8],
	operator: &impl Encode,
	era: EraIndex,
	receipts: H256,
	salt: H256,
) -> H256 {
	let bytes = [
		SEAL_PREFIX,
		genesis,
		&operator.encode(),
		&era.to_le_bytes(),
		receipts.as_bytes(),
		salt.as_bytes(),
	]
	.concat();
	H256(blake2_256(&bytes))
}

/// The hash of a page and all that follows: BLAKE2b-256 of [`PAGE_PREFIX`], the SCALE encoded list
/// of exceptions, and the hash of the next page, or of the seal after the last one.
pub fn report_page(exceptions: &impl Encode, rest: H256) -> H256 {
	let mut bytes = Vec::from(PAGE_PREFIX);
	exceptions.encode_to(&mut bytes);
	bytes.extend_from_slice(rest.as_bytes());
	H256(blake2_256(&bytes))
}

#[cfg(test)]
mod tests {
	use super::*;

	const GENESIS: [u8; 32] = [7; 32];
	const OPERATOR: [u8; 32] = [1; 32];

	fn seal(operator: [u8; 32], era: EraIndex, receipts: u8, salt: u8) -> H256 {
		report_seal(&GENESIS, &operator, era, H256([receipts; 32]), H256([salt; 32]))
	}

	#[test]
	fn a_seal_binds_everything() {
		let seals = [
			seal(OPERATOR, 5, 0, 9),
			seal([2; 32], 5, 0, 9),
			seal(OPERATOR, 6, 0, 9),
			seal(OPERATOR, 5, 1, 9),
			seal(OPERATOR, 5, 0, 8),
			report_seal(&[8; 32], &OPERATOR, 5, H256([0; 32]), H256([9; 32])),
		];
		for (index, one) in seals.iter().enumerate() {
			assert!(seals[..index].iter().all(|other| other != one));
		}
	}

	#[test]
	fn a_page_binds_what_follows() {
		let end = seal(OPERATOR, 5, 0, 9);
		let whole = report_page(&alloc::vec![1u32, 2], end);
		let split = report_page(&alloc::vec![1u32], report_page(&alloc::vec![2u32], end));
		let swapped = report_page(&alloc::vec![2u32], report_page(&alloc::vec![1u32], end));
		assert_ne!(whole, split);
		assert_ne!(split, swapped);
	}

	/// Daemons in other languages check themselves against these.
	#[test]
	fn golden_values() {
		let end = seal(OPERATOR, 5, 0, 9);
		let bytes =
			[&b"icn/report/seal/v1"[..], &[7; 32], &[1; 32], &[5, 0, 0, 0], &[0; 32], &[9; 32]]
				.concat();
		assert_eq!(end, H256(blake2_256(&bytes)));
		let empty = report_page(&Vec::<u32>::new(), end);
		let bytes = [&b"icn/report/page/v1"[..], &[0], end.as_bytes()].concat();
		assert_eq!(empty, H256(blake2_256(&bytes)));
	}
}
