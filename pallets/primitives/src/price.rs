//! Prices in US dollars, as feeders tell them.

use crate::{AssetId, BoundedU128, BoundedU32, USD};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::weights::Weight;
use scale_info::TypeInfo;
use sp_runtime::{traits::Convert, Either};

/// Feeds there are. May only grow: a feeder writes a row for each for nothing, so that they are few.
pub const MAX_FEEDS: u32 = 8;

/// What feeders tell a price of. Anything else does not decode: rows of feeds are bounded by the
/// type of their key. [`ICNT_FEED`] is ICNT, the others are given to stablecoins by governance.
pub type FeedId = BoundedU32<0, { MAX_FEEDS - 1 }>;

/// The feed of ICNT.
pub const ICNT_FEED: FeedId = FeedId::clamped(0);

/// ICNT among the assets that leases are paid in: no asset of `pallet-assets`.
pub const ICNT_ASSET: AssetId = AssetId::MAX;

/// Decimals of ICNT.
pub const ICNT_DECIMALS: u8 = 18;

/// Tells ICNT from the assets beside it, for [`UnionOf`](frame_support::traits::fungible::UnionOf).
pub struct IcntOrAsset;

impl Convert<AssetId, Either<(), AssetId>> for IcntOrAsset {
	fn convert(asset: AssetId) -> Either<(), AssetId> {
		match asset {
			ICNT_ASSET => Either::Left(()),
			other => Either::Right(other),
		}
	}
}

/// Least price, a millionth of a dollar.
pub const MIN_PRICE: u128 = USD / 1_000_000;

/// Greatest price, a million dollars.
pub const MAX_PRICE: u128 = 1_000_000 * USD;

/// Price of one whole coin in US dollars with 18 decimals. Never zero.
pub type Price = BoundedU128<MIN_PRICE, MAX_PRICE>;

/// Why nothing can be priced in an asset now.
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
pub enum PriceError {
	/// No feed ever spoke.
	Unfed,
	/// The feed has not spoken for too long.
	Stale,
	/// The feed moved further than the price may in one era.
	Jumping,
	/// Paused by governance.
	Paused,
	/// The stablecoin is too far from a dollar.
	Depegged,
}

/// What ICNT is worth, and which stablecoins are good for new contracts.
pub trait PriceFeed {
	/// What one ICNT buys: the lower of spot and time-weighted average, in US dollars with 18
	/// decimals. For what is signed or funded now; never for what runs.
	fn lower() -> Result<u128, PriceError>;
	/// Upper price of one ICNT in US dollars with 18 decimals, never zero: the highest of all that
	/// is known. There always is one. For compensation and bounds: it errs to paying less ICNT.
	fn upper() -> u128;
	/// Whether new leases and renewals may be paid in `asset`, as far as its price goes.
	fn accepts(asset: AssetId) -> Result<(), PriceError>;
	/// Weight of the dearest of these.
	fn weight() -> Weight;
}

/// No feed: a dollar as the upper price, nothing is sold for ICNT, every stablecoin is good.
impl PriceFeed for () {
	fn lower() -> Result<u128, PriceError> {
		Err(PriceError::Unfed)
	}
	fn upper() -> u128 {
		USD
	}
	fn accepts(_: AssetId) -> Result<(), PriceError> {
		Ok(())
	}
	fn weight() -> Weight {
		Weight::zero()
	}
}
