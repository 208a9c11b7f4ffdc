//! What a transaction costs. Kept here, since those who charge it have no row for it.

use crate::{Config, FeeParameters};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::marker::PhantomData;
use frame_support::dispatch::DispatchResult;
use icn_primitives::{BoundedU128, Bps, ParameterGroup, ICNT};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// A millionth of an ICNT.
const MICRO: u128 = ICNT / 1_000_000;

/// What a transaction costs, and who gets it.
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
pub struct FeeParams {
	/// Fee of the base weight that every transaction has, in ICNT base units. Its own weight costs in
	/// proportion.
	pub base_fee: BoundedU128<{ 2 * MICRO }, { 20_000 * MICRO }>,
	/// Fee of a byte, in ICNT base units.
	pub byte_fee: BoundedU128<{ MICRO / 100 }, { 100 * MICRO }>,
	/// Share of the fee that goes to the treasury; the rest and the tip are the author's.
	pub treasury_share: Bps,
}

impl Default for FeeParams {
	/// A transfer costs about 0.001 ICNT, of which four fifths are the treasury's.
	fn default() -> Self {
		Self {
			base_fee: BoundedU128::clamped(200 * MICRO),
			byte_fee: BoundedU128::clamped(MICRO),
			treasury_share: Bps::saturating(8_000),
		}
	}
}

icn_primitives::parameters! {
	/// Parameters of fees.
	pub enum FeeParameter for FeeParams {
		0 BaseFee = base_fee: Icnt, Twofold(1);
		1 ByteFee = byte_fee: Icnt, Twofold(1);
		2 TreasuryShare = treasury_share: BasisPoints, By(1_000);
	}
}

/// The group of fees.
pub struct Fees<T>(PhantomData<T>);

impl<T: Config> ParameterGroup for Fees<T> {
	type Set = FeeParams;

	fn current() -> FeeParams {
		FeeParameters::<T>::get()
	}

	fn enact(set: FeeParams) -> DispatchResult {
		FeeParameters::<T>::put(set);
		Ok(())
	}
}
