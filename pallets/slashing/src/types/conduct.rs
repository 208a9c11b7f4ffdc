//! How a node has behaved.

use super::{month_of, Params};
use codec::{Decode, Encode, MaxEncodedLen};
use icn_math::penalty;
use icn_primitives::{Bps, EraIndex};
use scale_info::TypeInfo;

/// How a node has behaved. Kept of nodes that failed, until all is forgiven.
#[derive(Encode, Decode, MaxEncodedLen, TypeInfo, Clone, Copy, PartialEq, Eq, Debug)]
pub struct Conduct {
	/// Penal shortfall that is forgiven, as of the last failure, in basis points of an era.
	pub level: u32,
	/// All penal shortfall less what the class allows, as of the last failure: what a suspension
	/// looks at. Starts again after one.
	pub streak: u32,
	/// Era of the last failure, penal or not; 0 if there was none.
	pub seen_at: EraIndex,
	/// Era of the last failure that was penal; 0 if there was none.
	pub failed_at: EraIndex,
	/// First era of the last run of trouble. Who leased later knew.
	pub began: EraIndex,
	/// Month in which a penalty was asked last.
	pub month: u32,
	/// What penalties asked in it, in ICNT base units, less what was cancelled.
	pub month_asked: u128,
	/// Penalties that are neither applied nor cancelled.
	pub pending: u32,
	/// All penalties that are kept.
	pub penalties: u32,
}

impl Conduct {
	/// Of a node that had no trouble before `era`.
	pub fn new(era: EraIndex) -> Self {
		Self {
			level: 0,
			streak: 0,
			seen_at: 0,
			failed_at: 0,
			began: era,
			month: 0,
			month_asked: 0,
			pending: 0,
			penalties: 0,
		}
	}

	/// There is trouble in `era`: it belongs to the last run if that is not over. Returns the era from
	/// which on a lease must have held the node to be compensated: the first of the run, unless that
	/// was too long ago to be held against anybody.
	pub fn trouble(&mut self, era: EraIndex, params: &Params) -> EraIndex {
		let goes_on = self.pending > 0 || era <= self.run_ends(params);
		self.began = if goes_on { self.began.min(era) } else { era };
		self.began.max(era.saturating_sub(params.run_eras.get()))
	}

	/// Last era in which a failure belongs to the same run as the last.
	pub fn run_ends(&self, params: &Params) -> EraIndex {
		self.seen_at.saturating_add(params.run_gap.get())
	}

	/// The node fell short by `penal` in `era`, and its class allows `allowance` basis points an era.
	/// Returns what is penalised, in basis points of an era.
	pub fn fail(&mut self, era: EraIndex, penal: Bps, allowance: u32, params: &Params) -> u32 {
		let eras = era.saturating_sub(self.seen_at);
		let level = penalty::leak(self.level, allowance, eras);
		let filled = penalty::fill(level, penal.get(), params.depth_bps.get());
		let streak = penalty::leak(self.streak, allowance, eras);
		let most = params.suspend_level.get();
		self.level = filled.level;
		self.streak = penalty::fill(streak, penal.get(), most).level;
		self.seen_at = era;
		if penal > Bps::ZERO {
			self.failed_at = era;
		}
		filled.excess
	}

	/// Whether it has failed for so long that it may be suspended, and not stopped to.
	pub fn is_sustained(&self, now: EraIndex, params: &Params) -> bool {
		self.streak >= params.suspend_level.get()
			&& now <= self.failed_at.saturating_add(params.run_gap.get())
	}

	/// What was asked in the month of `now`.
	pub fn asked_in_month(&self, now: EraIndex) -> u128 {
		match self.month == month_of(now) {
			true => self.month_asked,
			false => 0,
		}
	}

	/// A penalty is asked.
	pub fn ask(&mut self, now: EraIndex, asked: u128) {
		self.month_asked = self.asked_in_month(now).saturating_add(asked);
		self.month = month_of(now);
		self.pending = self.pending.saturating_add(1);
		self.penalties = self.penalties.saturating_add(1);
	}

	/// A penalty asked in `since` for a shortfall of `penal` was wrong.
	pub fn forgive(&mut self, since: EraIndex, asked: u128, penal: Bps) {
		if self.month == month_of(since) {
			self.month_asked = self.month_asked.saturating_sub(asked);
		}
		self.streak = self.streak.saturating_sub(penal.get());
		self.pending = self.pending.saturating_sub(1);
	}

	/// Whether nothing is left to remember in `now`, when the class allows `allowance`.
	pub fn is_forgiven(&self, now: EraIndex, allowance: u32) -> bool {
		let eras = now.saturating_sub(self.seen_at);
		penalty::leak(self.level.max(self.streak), allowance, eras) == 0
			&& self.asked_in_month(now) == 0
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	const FULL: Bps = Bps::ONE;

	#[test]
	fn a_run_ends_after_a_day_of_service() {
		let params = Params::default();
		let mut conduct = Conduct::new(5);
		assert_eq!(conduct.trouble(5, &params), 5);
		conduct.fail(5, FULL, 10, &params);
		assert_eq!(conduct.trouble(29, &params), 5);
		// It need not be penal.
		conduct.fail(29, Bps::ZERO, 10, &params);
		assert_eq!(conduct.run_ends(&params), 53);
		assert_eq!(conduct.trouble(53, &params), 5);
		assert_eq!(conduct.trouble(54, &params), 54);
	}

	#[test]
	fn a_run_is_held_against_nobody_for_ever() {
		let params = Params::default();
		let mut conduct = Conduct::new(5);
		let mut trouble = |era| {
			let from = conduct.trouble(era, &params);
			conduct.fail(era, Bps::saturating(1), 10, &params);
			from
		};
		for era in (5..=173).step_by(24) {
			assert_eq!(trouble(era), 5);
		}
		assert_eq!(trouble(174), 6);
		assert_eq!(trouble(198), 30);
	}

	#[test]
	fn a_run_goes_on_while_a_penalty_is_pending() {
		let params = Params::default();
		let mut conduct = Conduct::new(5);
		conduct.trouble(5, &params);
		conduct.fail(5, FULL, 10, &params);
		conduct.ask(7, 1);
		assert_eq!(conduct.trouble(150, &params), 5);
		// What is told late of an era before it counts from there.
		assert_eq!(conduct.trouble(4, &params), 4);
		conduct.forgive(7, 1, FULL);
		assert_eq!(conduct.trouble(150, &params), 150);
	}

	#[test]
	fn the_streak_has_no_depth_but_an_end() {
		let params = Params::default();
		let mut conduct = Conduct::new(1);
		let mut excess = 0;
		for era in 1..=48 {
			excess += conduct.fail(era, FULL, 10, &params);
		}
		assert_eq!(conduct.level, 10_000);
		assert_eq!(conduct.streak, 48 * 10_000 - 47 * 10);
		assert_eq!(excess, conduct.streak - 10_000);
		assert!(!conduct.is_sustained(49, &params));
		conduct.fail(49, FULL, 10, &params);
		assert_eq!(conduct.streak, params.suspend_level.get());
		// It does not leak while nothing is known, but the failure must be a recent one.
		assert!(conduct.is_sustained(73, &params));
		assert!(!conduct.is_sustained(74, &params));
	}

	#[test]
	fn only_what_is_penal_is_a_recent_failure() {
		let params = Params::default();
		let mut conduct = Conduct::new(1);
		(conduct.streak, conduct.seen_at, conduct.failed_at) = (480_000, 49, 49);
		conduct.fail(50, Bps::ZERO, 0, &params);
		assert_eq!((conduct.streak, conduct.seen_at, conduct.failed_at), (480_000, 50, 49));
		assert!(conduct.is_sustained(73, &params));
		assert!(!conduct.is_sustained(74, &params));
	}

	#[test]
	fn months_do_not_add_up() {
		let mut conduct = Conduct::new(1);
		conduct.ask(719, 5);
		conduct.ask(719, 6);
		assert_eq!((conduct.asked_in_month(719), conduct.asked_in_month(720)), (11, 0));
		conduct.ask(720, 7);
		assert_eq!((conduct.asked_in_month(719), conduct.asked_in_month(720)), (0, 7));
		// The month of the cancelled one is over.
		conduct.forgive(719, 6, Bps::ZERO);
		assert_eq!(conduct.asked_in_month(720), 7);
		conduct.forgive(720, 7, Bps::ZERO);
		assert_eq!((conduct.month_asked, conduct.pending, conduct.penalties), (0, 1, 3));
	}

	#[test]
	fn neither_bucket_nor_streak_is_forgotten_before_it_is_empty() {
		let mut conduct = Conduct::new(5);
		(conduct.level, conduct.streak) = (100, 200);
		assert!(!conduct.is_forgiven(19, 10));
		assert!(conduct.is_forgiven(20, 10));
		conduct.streak = 0;
		assert!(!conduct.is_forgiven(9, 10));
		assert!(conduct.is_forgiven(10, 10));
	}

	#[test]
	fn all_is_forgiven_in_the_end() {
		let mut conduct = Conduct::new(5);
		conduct.fail(5, Bps::saturating(100), 10, &Params::default());
		assert!(!conduct.is_forgiven(14, 10));
		assert!(conduct.is_forgiven(15, 10));
		conduct.ask(15, 1);
		assert!(!conduct.is_forgiven(719, 10));
		assert!(conduct.is_forgiven(720, 10));
	}
}
