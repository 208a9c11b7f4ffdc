//! What the pallet stores.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{pallet_prelude::ConstU32, BoundedVec};
use icn_math::{accumulator, curve, ema, wash};
use icn_primitives::{
	BoundedU128, BoundedU32, Bps, ClassId, EraIndex, EvidenceKind, FacilityId, Generation, Level,
	MarketId, TotalUnits, Units, ERAS_PER_MONTH, ERAS_PER_YEAR, ICNT, USD,
};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// A point of a demand curve.
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
pub struct CurvePoint {
	/// Paid demand as a share of capacity, in parts per million.
	pub demand: u32,
	/// Multiplier of the market's weight there, in parts per million.
	pub multiplier: u32,
}

/// A demand curve.
pub type Curve = BoundedVec<CurvePoint, ConstU32<{ curve::MAX_POINTS as u32 }>>;

/// The points as the formulas take them; at most [`curve::MAX_POINTS`].
pub(crate) fn points(curve: &[CurvePoint]) -> alloc::vec::Vec<curve::Point> {
	curve.iter().map(|point| (point.demand, point.multiplier)).collect()
}

/// A stretch of the emission schedule.
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
pub struct Segment {
	/// How many eras it lasts.
	pub eras: EraIndex,
	/// Budget of the base pool for each era, in ICNT base units.
	pub base: u128,
	/// Budget of the demand pool for each era, in ICNT base units.
	pub demand: u128,
}

/// The emission schedule, from era 0 on; nothing after the last segment.
pub type EmissionSchedule = BoundedVec<Segment, ConstU32<8>>;

/// Strategic weight of a market in parts per million, at most 100.
pub type StrategicWeight = BoundedU32<0, 100_000_000>;

/// Eras of [`Params::raise_delay`].
pub type RaiseDelay = BoundedU32<{ ERAS_PER_YEAR }, 100_000>;

/// What governance turns.
#[derive(
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
	Clone,
	PartialEq,
	Eq,
	Debug,
)]
#[serde(deny_unknown_fields)]
pub struct Params {
	/// Upper price of one ICNT in US dollars with 18 decimals, for as long as no feed speaks, and
	/// beside one that is stale: a price too high only lowers what the demand pool pays.
	pub icnt_price: BoundedU128<1_000_000_000_000, { 1_000_000 * USD }>,
	/// Share of the cost of fake demand that its gain may be, in basis points.
	pub wash_beta: BoundedU32<0, { wash::MAX_BETA }>,
	/// What the fast average of demand keeps of itself in an era, in parts per 10^9.
	pub fast_decay: BoundedU32<1, { ema::DECAY_ONE - 1 }>,
	/// What the slow average keeps; at least as much as the fast one.
	pub slow_decay: BoundedU32<1, { ema::DECAY_ONE - 1 }>,
	/// Most that a unit earns in an era from the base pool in a market of weight one, in ICNT base
	/// units.
	pub max_base: BoundedU128<0, { 1_000 * ICNT }>,
	/// Most that a unit earns in an era from the demand pool at weight and multiplier one, in ICNT
	/// base units.
	pub max_demand: BoundedU128<0, { 1_000 * ICNT }>,
	/// Eras after which a dearer margin or floor price raises the demand pool's bound: not before
	/// the leases signed at the old price have ended and the averages have forgotten them. Must not
	/// be below the longest lease that governance allows, with what [`Self::is_valid`] asks for
	/// beyond a year: a year is that lease's default.
	pub raise_delay: RaiseDelay,
}

icn_primitives::parameters! {
	/// Parameters by name.
	pub enum Parameter for Params {
		0 IcntPrice = icnt_price: Usd, Twofold(USD / 1_000_000);
		1 WashBeta = wash_beta: BasisPoints, By(500);
		2 FastDecay = fast_decay: PartsPerBillion, By(5_000_000);
		3 SlowDecay = slow_decay: PartsPerBillion, By(1_000_000);
		4 MaxBase = max_base: Icnt, Twofold(ICNT / 10);
		5 MaxDemand = max_demand: Icnt, Twofold(ICNT / 10);
		6 RaiseDelay = raise_delay: Eras, By(720);
	}
}

impl Params {
	/// Whether the parameters make sense together: the fast average forgets at least as fast, and
	/// the slow one has forgotten all but a thousandth of a year's lease when the bound rises.
	pub fn is_valid(&self) -> bool {
		let since_lease = self.raise_delay.get().saturating_sub(ERAS_PER_YEAR);
		self.fast_decay <= self.slow_decay
			&& ema::power(self.slow_decay.get(), since_lease) <= ema::POWER_ONE / 1_000
	}
}

impl Default for Params {
	fn default() -> Self {
		Self {
			icnt_price: BoundedU128::clamped(USD),
			wash_beta: BoundedU32::clamped(wash::MAX_BETA),
			// Half-lives of a day and of a week.
			fast_decay: BoundedU32::clamped(971_531_941),
			slow_decay: BoundedU32::clamped(995_882_623),
			max_base: BoundedU128::clamped(ICNT),
			max_demand: BoundedU128::clamped(ICNT),
			// The longest lease of a year, and nearly thirteen half-lives of the slow average.
			raise_delay: BoundedU32::clamped(ERAS_PER_YEAR + 3 * ERAS_PER_MONTH),
		}
	}
}

/// Most settings that may wait. Bounds a stored vector: may only grow.
pub const MAX_SETTINGS: u32 = 32;

/// Something that governance sets.
#[derive(
	Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Clone, PartialEq, Eq, Debug,
)]
pub enum Setting {
	/// The parameters.
	#[codec(index = 0)]
	Params(Params),
	/// The demand curve of a class.
	#[codec(index = 1)]
	Curve(ClassId, Curve),
	/// The strategic weight of a market.
	#[codec(index = 2)]
	Weight(MarketId, StrategicWeight),
}

impl Setting {
	/// Whether both set the same thing.
	pub fn is_like(&self, other: &Self) -> bool {
		match (self, other) {
			(Self::Params(_), Self::Params(_)) => true,
			(Self::Curve(one, _), Self::Curve(another, _)) => one == another,
			(Self::Weight(one, _), Self::Weight(another, _)) => one == another,
			_ => false,
		}
	}
}

/// A setting that is not in force yet.
#[derive(
	Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Clone, PartialEq, Eq, Debug,
)]
pub struct SettingAhead {
	/// First era that counts by it.
	pub from: EraIndex,
	/// What is set.
	pub setting: Setting,
}

/// Weights of the two pools: of a market, or of all together. One unit of capacity in a market of
/// strategic weight one has 10^6.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct PoolWeights {
	/// In the base pool.
	pub base: u128,
	/// In the demand pool.
	pub demand: u128,
}

/// What one part of weight earned in an era, scaled by [`accumulator::SCALE`].
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct GlobalStep {
	/// From the base pool.
	pub base: u128,
	/// From the demand pool, before the bound of the market.
	pub demand: u128,
}

/// The cost of fake demand that the bound computes with: falls at once, rises late.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct WashCost {
	/// In force: US dollars per unit-month with 18 decimals; `None` before the first look.
	pub in_force: Option<u128>,
	/// A higher one, and the era in which the terms were first seen to allow it.
	pub rising: Option<(u128, EraIndex)>,
}

impl WashCost {
	/// Takes note of what the terms give in the current era `now`, and returns what counts in `era`,
	/// which may be before it: in it leases may have run that have ended since.
	pub fn observe(&mut self, cost: u128, now: EraIndex, era: EraIndex, delay: EraIndex) -> u128 {
		let in_force = match self.in_force {
			Some(in_force) if cost > in_force => in_force,
			_ => {
				self.in_force = Some(cost);
				self.rising = None;
				return cost;
			},
		};
		match self.rising {
			Some((seen, since)) if seen == cost => {
				if era.saturating_sub(since) >= delay {
					self.in_force = Some(cost);
					self.rising = None;
					return cost;
				}
			},
			// Another price: leases signed at the last one may run from now on.
			_ => self.rising = Some((cost, now)),
		}
		in_force
	}
}

/// Incentives of a market.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, Default, PartialEq, Eq, Debug)]
pub struct MarketState {
	/// Strategic weight in parts per million, in the eras that are registered from now on.
	pub strategic: u32,
	/// The era it was rolled into, at most the one before the current: what is below is in force in
	/// it.
	pub era: EraIndex,
	/// Capacity of its active nodes.
	pub capacity: TotalUnits,
	/// Units of paid demand.
	pub booked: TotalUnits,
	/// Units that are rewarded beyond the capacity, for evidence.
	pub extra: TotalUnits,
	/// Reward of a unit of capacity from the base pool up to the beginning of `era`, scaled.
	pub base: u128,
	/// Reward of half an effective unit from the demand pool up to there, scaled.
	pub demand: u128,
	/// The era for which the weights were computed.
	pub registered: EraIndex,
	/// What is counted for it in the total weight.
	pub weights: PoolWeights,
	/// Most that the demand pool may pay per weight: the wash bound.
	pub bound: u128,
	/// What fake demand costs here.
	pub cost: WashCost,
	/// Fast average of paid and served units, scaled.
	pub fast: u128,
	/// Slow average of them.
	pub slow: u128,
	/// Eras below this one are in the averages.
	pub sampled: EraIndex,
	/// Rows below this era were removed, but for those that a node still refers to.
	pub pruned: EraIndex,
	/// Eras below this one that have not been rolled pay nothing.
	pub unpaid_until: EraIndex,
}

/// A market at the beginning of an era, and what is known to change then.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, Default, PartialEq, Eq, Debug)]
pub struct EraRow {
	/// [`MarketState::base`] at the beginning of the era, once the market was rolled into it.
	pub base: u128,
	/// [`MarketState::demand`] then.
	pub demand: u128,
	/// [`MarketState::capacity`] in the era.
	pub capacity: TotalUnits,
	/// [`MarketState::booked`] in the era.
	pub booked: TotalUnits,
	/// [`MarketState::extra`] in the era.
	pub extra: TotalUnits,
	/// Booked units times the shortfall of their nodes, in basis points of a unit.
	pub unserved: u64,
	/// Change of capacity, until the market is rolled into the era.
	pub capacity_delta: i64,
	/// Change of paid demand, until the market is rolled into the era.
	pub booked_delta: i64,
	/// Change of what is rewarded beyond the capacity, until the market is rolled into the era.
	pub extra_delta: i64,
	/// Changes of nodes that refer to this row.
	pub refs: u32,
}

/// What changes on a node at the beginning of an era.
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
pub struct Change {
	/// The era.
	pub era: EraIndex,
	/// Change of capacity.
	pub units: i64,
	/// Change of paid demand.
	pub booked: i64,
	/// Change of what is rewarded beyond the capacity.
	pub extra: i64,
}

impl Change {
	/// Nothing that changes.
	pub const fn at(era: EraIndex) -> Self {
		Self { era, units: 0, booked: 0, extra: 0 }
	}

	/// Whether nothing changes.
	pub const fn is_none(&self) -> bool {
		self.units == 0 && self.booked == 0 && self.extra == 0
	}
}

/// Most changes of a node that bookings may wait for. Bounds a stored vector: may only grow.
pub const MAX_BOOKED_CHANGES: u32 = 32;

/// Most changes of a node that evidence may wait for: it finds room where a new booking does not.
pub const MAX_EVIDENCE_CHANGES: u32 = MAX_BOOKED_CHANGES + 4;

/// Most changes of a node at all: ends that come early and changes of capacity find room where a
/// new booking does not. Only a stop may take the last place, so that it always finds one. Bounds a
/// stored vector: may only grow.
pub const MAX_CHANGES: u32 = 64;

/// Most changes that a call which makes others walks: no fewer than it makes. A claim walks all.
pub const MAX_WALK: usize = 2;

/// Changes of a node that were not walked yet, strictly ascending by era.
pub type Changes = BoundedVec<Change, ConstU32<MAX_CHANGES>>;

/// Incentives of a node.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, PartialEq, Eq, Debug)]
pub struct NodeState<AccountId> {
	/// Who is paid.
	pub provider: AccountId,
	/// Where it counts.
	pub market: MarketId,
	/// Capacity in force at the beginning of `at`.
	pub units: Units,
	/// Paid demand in force then.
	pub booked: Units,
	/// What is rewarded beyond the capacity then, by the grant in force.
	pub extra: Units,
	/// Settled up to the beginning of this era.
	pub at: EraIndex,
	/// Index of the base pool there.
	pub base: u128,
	/// Index of the demand pool there.
	pub demand: u128,
	/// Reward of all eras before `at`, scaled by [`accumulator::SCALE`]; for evidence, only what was
	/// found to have stood.
	pub accrued: u128,
	/// What verdicts took of these rewards in all eras before `judged`, scaled.
	pub forfeited: u128,
	/// First era that no verdict was on yet; may be ahead of `at` until the next settlement.
	pub judged: EraIndex,
	/// What of it was paid, in ICNT base units.
	pub paid: u128,
	/// Bookings that begin before this era count no more.
	pub bookings_since: EraIndex,
	/// Era of the last claim.
	pub claimed_at: EraIndex,
	/// What its delegators get of the reward, as the registry said when it began to count: for
	/// what is paid when the registry has forgotten the node.
	pub reward_share: Bps,
}

impl<AccountId> NodeState<AccountId> {
	/// Reward less forfeits, in ICNT base units, rounded down. Complete once it was settled up to
	/// `judged`.
	pub fn earned(&self) -> u128 {
		accumulator::to_base_units(self.accrued.saturating_sub(self.forfeited))
	}

	/// What of [`Self::earned`] was not paid yet, in ICNT base units.
	pub fn claimable(&self) -> u128 {
		self.earned().saturating_sub(self.paid)
	}
}

/// Most levels of a kind of evidence. Bounds a stored vector: may only grow.
pub const MAX_LEVELS: u32 = 5;

/// By how much each level of a kind of evidence raises what is rewarded of a node, from level 1 on.
pub type BonusLevels = BoundedVec<Bps, ConstU32<MAX_LEVELS>>;

/// Most grants of a node that are not settled: the one in force, and the one before. Bounds a
/// stored vector: may only grow.
pub const MAX_GRANTS: u32 = 2;

/// Grants of a node, in the order of their eras.
pub type GrantList = BoundedVec<Grant, ConstU32<MAX_GRANTS>>;

/// Units that a node is rewarded for beyond its capacity, since evidence is proven of it. What they
/// earn is kept apart until it is known that the evidence stood.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, PartialEq, Eq, Debug)]
pub struct Grant {
	/// First era of it whose reward is kept apart.
	pub since: EraIndex,
	/// First era no more.
	pub until: EraIndex,
	/// By how much it raises the capacity.
	pub bonus: Bps,
	/// What it rests on: the level of each of [`EvidenceKind::ALL`], 0 where it needs none.
	pub levels: [Level; EvidenceKind::COUNT as usize],
	/// Where the node stands.
	pub facility: FacilityId,
	/// The generation of the node that the evidence is about.
	pub generation: Generation,
	/// Reward that is kept apart, scaled.
	pub accrued: u128,
	/// What verdicts took of it, scaled.
	pub forfeited: u128,
}

impl Grant {
	/// Whether it is in force in `era`.
	pub const fn covers(&self, era: EraIndex) -> bool {
		self.since <= era && era < self.until
	}

	/// What `units` of capacity are rewarded for beyond them, rounded down.
	pub const fn extra(&self, units: Units) -> Units {
		(units as u64 * self.bonus.get() as u64 / icn_primitives::WHOLE as u64) as Units
	}
}

/// Where the sweep over markets stands.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, Default, PartialEq, Eq, Debug)]
pub struct SweepState {
	/// The era that it rolls markets into.
	pub era: EraIndex,
	/// The last market it refreshed.
	pub last: Option<MarketId>,
	/// Whether all are done.
	pub done: bool,
}

/// Demand of a market, for those who read.
#[derive(Encode, Decode, TypeInfo, Clone, PartialEq, Eq, Debug)]
pub struct MarketDemand {
	/// Era that demand, weights and bound are of.
	pub era: EraIndex,
	/// Capacity that counts in the current era.
	pub capacity: TotalUnits,
	/// Paid demand that counts in the current era.
	pub booked: TotalUnits,
	/// Smoothed demand as a share of capacity, in parts per million.
	pub demand: u32,
	/// Strategic weight, in parts per million.
	pub strategic: u32,
	/// Its weights.
	pub weights: PoolWeights,
	/// Its bound for the demand pool, per weight, scaled.
	pub bound: u128,
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn cost_falls_at_once_and_rises_late() {
		let mut cost = WashCost::default();
		let mut observe = |now, value| cost.observe(value, now, now, 10);
		assert_eq!(observe(1, 100), 100);
		assert_eq!(observe(2, 150), 100);
		assert_eq!(observe(11, 150), 100);
		assert_eq!(observe(12, 150), 150);
		assert_eq!(observe(13, 80), 80);
		// Another price starts the wait again, a lower one forgets it.
		assert_eq!(observe(14, 90), 80);
		assert_eq!(observe(20, 95), 80);
		assert_eq!(observe(24, 95), 80);
		assert_eq!(observe(30, 95), 95);
		assert_eq!(observe(31, 95), 95);
	}

	#[test]
	fn a_cost_rises_for_eras_that_are_late_enough() {
		let mut cost = WashCost::default();
		assert_eq!(cost.observe(100, 1, 0, 10), 100);
		// Seen in era 20 by a market that lags: it does not count as seen before.
		assert_eq!(cost.observe(150, 20, 5, 10), 100);
		assert_eq!(cost.observe(150, 20, 19, 10), 100);
		// The wait is over in era 30, and that does not change what counts in era 29.
		assert_eq!(cost.observe(150, 30, 29, 10), 100);
		assert_eq!(cost.observe(150, 31, 30, 10), 150);
	}

	#[test]
	fn dearer_terms_wait_for_a_years_lease() {
		assert_eq!(RaiseDelay::new(ERAS_PER_YEAR - 1), None);
		assert!(RaiseDelay::new(ERAS_PER_YEAR).is_some());
		let default = Params::default().raise_delay.get();
		assert!(default >= ERAS_PER_YEAR + 10 * 168, "ten half-lives of the slow average");
	}

	#[test]
	fn a_node_is_small() {
		assert!(NodeState::<[u8; 32]>::max_encoded_len() <= 200);
	}

	#[test]
	fn the_bound_does_not_rise_before_the_averages_have_forgotten() {
		// Ten half-lives of a week are less than a thousandth.
		let with_delay = |eras| {
			let raise_delay = RaiseDelay::clamped(ERAS_PER_YEAR + eras);
			Params { raise_delay, ..Params::default() }.is_valid()
		};
		assert!(!with_delay(0));
		assert!(!with_delay(9 * 168));
		assert!(with_delay(10 * 168));
		let with_decay = |slow| {
			let slow_decay = BoundedU32::clamped(slow);
			Params { slow_decay, ..Params::default() }.is_valid()
		};
		// Half-lives of nine days and of a month.
		assert!(with_decay(996_796_000));
		assert!(!with_decay(999_037_767));
	}

	#[test]
	fn defaults_are_valid() {
		let params = Params::default();
		assert!(params.is_valid());
		assert_eq!(params.slow_decay.get(), 995_882_623);
	}
}
