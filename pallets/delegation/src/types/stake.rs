//! Positions, and the stake they share in.

use super::{MAX_BUCKETS, MAX_JOINING};
use crate::Config;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use icn_math::{
	delegation::{self, Rises, PRODUCT_ONE},
	rational::mul_div_ceil,
};
use icn_primitives::{EraIndex, NodeId};
use scale_info::TypeInfo;

/// A position of the runtime.
pub type PositionOf<T> =
	Position<<T as frame_system::Config>::AccountId, <T as Config>::Consideration>;

/// What is left of a unit of stake, as `icn_math::delegation` has it.
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
pub struct Index {
	/// Rises when the product became too small.
	pub epoch: u32,
	/// What is left of a unit, scaled.
	pub product: u128,
}

impl Default for Index {
	fn default() -> Self {
		Self { epoch: 0, product: PRODUCT_ONE }
	}
}

impl Index {
	/// What is left now of `amount` that entered at `from`.
	pub fn value(&self, amount: u128, from: &Self) -> u128 {
		delegation::value(amount, (from.epoch, from.product), (self.epoch, self.product))
	}
}

/// Sums of rewards of a unit that was never slashed, scaled. They begin anew with each epoch.
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
pub struct Sums {
	/// Base yield of a unit of weight.
	pub base: u128,
	/// Node rewards of a unit of stake.
	pub node: u128,
}

/// What a position earned.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub(crate) struct Earned {
	pub base: u128,
	pub node: u128,
}

impl Earned {
	/// Of `amount` that entered at `product`, in the epoch of its entry and in the next one.
	pub fn of(amount: u128, multiplier: u32, product: u128, first: Sums, second: Sums) -> Self {
		let base = Rises { first: first.base, second: second.base };
		let node = Rises { first: first.node, second: second.node };
		Self {
			base: delegation::base_reward(weight_of(amount, multiplier), base, product),
			node: delegation::node_reward(amount, node, product),
		}
	}

	/// Both.
	pub fn total(&self) -> u128 {
		self.base.saturating_add(self.node)
	}
}

impl Sums {
	/// What they rose by since `then`.
	pub(crate) fn since(&self, then: &Self) -> Self {
		Self {
			base: self.base.saturating_sub(then.base),
			node: self.node.saturating_sub(then.node),
		}
	}
}

/// What an amount counts in the base yield. Amounts are at most `2^90`, so that it fits.
pub fn weight_of(amount: u128, multiplier: u32) -> u128 {
	amount.saturating_mul(multiplier as u128)
}

/// Stake that is slashed together. `stake + uncollected` is what its positions have on hold.
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
pub struct Tranche {
	/// What there is, in ICNT base units; not less than its positions are worth together.
	pub stake: u128,
	/// What was slashed and is still on hold, in ICNT base units.
	pub uncollected: u128,
	/// The stake, each part times its multiplier; not less than that of the positions together.
	pub weighted: u128,
	/// Positions in it.
	pub members: u32,
	/// What is left of a unit.
	pub index: Index,
}

impl Tranche {
	/// `amount` of a position that enters.
	pub(crate) fn enter(&mut self, amount: u128, weight: u128) {
		self.stake = self.stake.saturating_add(amount);
		self.weighted = self.weighted.saturating_add(weight);
		self.members = self.members.saturating_add(1);
	}

	/// `amount` of a position that leaves, with all of it or `part`. Returns the weight that goes: the
	/// rounding of slashes goes with the last.
	pub(crate) fn leave(&mut self, amount: u128, weight: u128, part: bool) -> u128 {
		self.stake = self.stake.saturating_sub(amount);
		if !part {
			self.members = self.members.saturating_sub(1);
		}
		let weight = if self.members == 0 { self.weighted } else { weight.min(self.weighted) };
		self.weighted = self.weighted.saturating_sub(weight);
		weight
	}

	/// `loss` of a position was collected. What it lost by rounding is nobody's. Returns by how much
	/// the stake falls for it.
	pub(crate) fn collect(&mut self, loss: u128) -> u128 {
		let slashed = loss.min(self.uncollected);
		self.uncollected = self.uncollected.saturating_sub(slashed);
		let rounded = loss.saturating_sub(slashed).min(self.stake);
		self.stake = self.stake.saturating_sub(rounded);
		rounded
	}

	/// Takes `amount`, at most all. Returns the weight that goes.
	pub(crate) fn slash(&mut self, amount: u128) -> u128 {
		let amount = amount.min(self.stake);
		if amount == 0 {
			return 0;
		}
		let left = self.stake.saturating_sub(amount);
		let (epoch, product) =
			delegation::reduced((self.index.epoch, self.index.product), self.stake, amount);
		// Up, so that it stays above that of the positions.
		let weighted = mul_div_ceil(self.weighted, left, self.stake).unwrap_or(self.weighted);
		let gone = self.weighted.saturating_sub(weighted);
		*self = Self {
			stake: left,
			uncollected: self.uncollected.saturating_add(amount),
			weighted: self.weighted.saturating_sub(gone),
			members: self.members,
			index: Index { epoch, product },
		};
		gone
	}
}

/// What stands behind a node.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, Default, PartialEq, Eq, Debug)]
pub struct Pool {
	/// Stake that earns.
	pub active: Tranche,
	/// Members whose last touch was in the current epoch of it.
	pub current: u32,
	/// Yield of weight up to which it was accrued.
	pub accrued: u128,
	/// What a unit earned in the current epoch.
	pub sums: Sums,
	/// First eras of those who wait for the eras before to be paid, in order.
	pub joining: BoundedVec<EraIndex, ConstU32<MAX_JOINING>>,
	/// Buckets of those who left that a slash reaches, in order.
	pub buckets: BoundedVec<u32, ConstU32<MAX_BUCKETS>>,
}

impl Pool {
	/// Base yield up to now, where the yield of weight is `to`.
	pub(crate) fn accrue(&mut self, to: u128) {
		accrue(&self.active, &mut self.accrued, &mut self.sums.base, to);
	}

	/// Whether nothing is left of it.
	pub(crate) fn is_empty(&self) -> bool {
		self.active.members == 0 && self.joining.is_empty() && self.buckets.is_empty()
	}
}

/// Raises `sum` by the yield of weight from `at` to `to`.
fn accrue(tranche: &Tranche, at: &mut u128, sum: &mut u128, to: u128) {
	if to > *at {
		let step = delegation::base_step(to.saturating_sub(*at), tranche.index.product);
		*sum = sum.saturating_add(step);
		*at = to;
	}
}

/// Where a cohort entered the stake that earns.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, Copy, PartialEq, Eq, Debug)]
pub struct Entry {
	/// What was left of a unit.
	pub index: Index,
	/// What a unit had earned.
	pub sums: Sums,
}

/// Those who joined a node in one era.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, Copy, PartialEq, Eq, Debug)]
pub struct Cohort {
	/// Their stake, until it entered.
	pub stake: Tranche,
	/// Yield of weight up to which it was accrued.
	pub accrued: u128,
	/// Base yield of a unit of weight before it entered, scaled.
	pub base: u128,
	/// Where it entered.
	pub entry: Option<Entry>,
}

impl Cohort {
	/// Nobody yet, with base yield from the yield `accrued` of weight on.
	pub(crate) fn new(accrued: u128) -> Self {
		Self { stake: Tranche::default(), accrued, base: 0, entry: None }
	}

	/// Base yield up to now, where the yield of weight is `to`.
	pub(crate) fn accrue(&mut self, to: u128) {
		if self.entry.is_none() {
			accrue(&self.stake, &mut self.accrued, &mut self.base, to);
		}
	}
}

/// An epoch of a node that is over.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct PastEpoch {
	/// Positions whose last touch was in it.
	pub members: u32,
	/// What a unit had earned at its end.
	pub sums: Sums,
}

/// Where a position stands.
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
pub enum State {
	/// Counts from an era on, and shares in the rewards of the node when the eras before are paid.
	#[codec(index = 0)]
	Joining {
		/// First era that counts.
		from: EraIndex,
		/// What was left of a unit of the cohort at the last touch.
		index: Index,
		/// What a unit of weight of the cohort had earned then.
		base: u128,
	},
	/// Earns.
	#[codec(index = 1)]
	Active {
		/// What was left of a unit at the last touch.
		index: Index,
		/// What a unit had earned then.
		sums: Sums,
	},
	/// Has left, earns nothing, and is slashed for what happened before.
	#[codec(index = 2)]
	Cooling {
		/// With whom it left.
		bucket: u32,
		/// First era in which it may go.
		until: EraIndex,
		/// What was left of a unit at the last touch.
		index: Index,
	},
}

/// ICNT of an account behind a node.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, PartialEq, Eq, Debug)]
pub struct Position<AccountId, Ticket> {
	/// Whose.
	pub owner: AccountId,
	/// Behind which node.
	pub node: NodeId,
	/// What is on hold for it, in ICNT base units: its worth at the last touch.
	pub amount: u128,
	/// Multiplier of its base yield, in parts per billion.
	pub multiplier: u32,
	/// First era in which it may be withdrawn.
	pub lock_until: EraIndex,
	/// Rewards that are settled and not paid, in ICNT base units.
	pub earned: u128,
	/// Where it stands.
	pub state: State,
	/// Deposit for the row.
	pub ticket: Ticket,
}

impl<AccountId, Ticket> Position<AccountId, Ticket> {
	/// What it counts in the base yield.
	pub fn weight(&self) -> u128 {
		weight_of(self.amount, self.multiplier)
	}
}

/// Sums over all nodes. Amounts are in ICNT base units.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Totals {
	/// Base yield of a unit of weight up to the current era, scaled.
	pub index: u128,
	/// What it rises by at the end of the current era.
	pub rate: u128,
	/// Stake of those who earn or join.
	pub stake: u128,
	/// Weight that counts in the current era.
	pub weighted: u128,
	/// Weight that counts from the next era on.
	pub joining: u128,
	/// What positions may have earned, ever: base yield and node rewards.
	pub allotted: u128,
	/// What was paid of it.
	pub paid: u128,
}

impl Totals {
	/// What positions may have earned and was not paid.
	pub fn owed(&self) -> u128 {
		self.allotted.saturating_sub(self.paid)
	}

	/// Yield of weight at the end of the current era.
	pub(crate) fn next_index(&self) -> u128 {
		self.index.saturating_add(self.rate)
	}

	/// Weight of the current era counts no more. It earns nothing of the era, which is free again.
	pub(crate) fn drop_weight(&mut self, weight: u128) {
		self.weighted = self.weighted.saturating_sub(weight);
		let free = delegation::era_yield(weight, self.rate);
		self.allotted = self.allotted.saturating_sub(free).max(self.paid);
	}
}
