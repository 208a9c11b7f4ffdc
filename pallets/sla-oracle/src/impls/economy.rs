//! What operators earn and lose, era by era, when their checks are over.

use super::receipts::CHECK_DELAY;
use crate::{
	Config, EraReports, EraScores, EraSet, Eras, Error, Event, Fault, FinalUntil, HoldReason,
	OpenedChecks, Operator, Operators, OracleSlots, Pallet, Parameters, Params, PayOwed, Reporters,
	Score, Scores, SettleCursor, Settled, WeightInfo, MAX_BATCH, MIN_FREE_BATCH,
};
use frame_support::{
	dispatch::{DispatchResultWithPostInfo, Pays, PostDispatchInfo},
	ensure,
	pallet_prelude::DispatchResult,
	storage::with_storage_layer,
	traits::{
		fungible::{BalancedHold, Inspect, Mutate},
		tokens::{Fortitude, Preservation},
		Get, Imbalance, OnUnbalanced,
	},
};
use icn_primitives::{EraAssignments, EraClock, EraIndex, OracleSlot};
use sp_runtime::traits::AccountIdConversion;

/// Eras from one to the first in which its operators may be settled: its checks are over.
const SETTLE_DELAY: EraIndex = CHECK_DELAY + 1;

/// What a batch of settlements did.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
struct Settlement {
	/// Operators that were paid or penalised, and eras without any.
	items: u32,
	/// Whether an era was ended.
	ended: bool,
}

/// What the operators of an era are settled by.
struct Books {
	era: EraIndex,
	set: Option<EraSet>,
	committees: Option<EraAssignments>,
	reporters: EraReports,
	scores: Scores,
	params: Params,
}

impl Books {
	fn oracles(&self) -> u32 {
		self.set.as_ref().map_or(0, |set| set.oracles)
	}

	/// How many nodes `oracle` watched.
	fn load(&self, oracle: OracleSlot) -> u64 {
		self.committees.as_ref().map_or(0, |committees| committees.load(oracle))
	}

	fn score(&self, oracle: OracleSlot) -> Score {
		self.scores.get(oracle.0 as usize).copied().unwrap_or_default()
	}
}

/// The pot, while operators are paid.
struct Purse {
	/// What nobody has earned yet.
	free: u128,
	/// What was earned and not withdrawn.
	owed: u128,
}

impl Purse {
	/// What `oracle` may earn: its part of the budget, or of what is left for it and those who come
	/// after it. Nothing if there was nothing to watch.
	fn share(&self, books: &Books, oracle: OracleSlot) -> u128 {
		if books.load(oracle) == 0 {
			return 0;
		}
		let oracles = u128::from(books.oracles());
		let budget = books.params.era_budget.get().checked_div(oracles).unwrap_or_default();
		let waiting = oracles.saturating_sub(u128::from(oracle.0));
		budget.min(self.free.checked_div(waiting).unwrap_or_default())
	}

	fn pay(&mut self, amount: u128) {
		self.free = self.free.saturating_sub(amount);
		self.owed = self.owed.saturating_add(amount);
	}
}

impl<T: Config> Pallet<T> {
	/// The account out of which operators are paid.
	pub fn account_id() -> T::AccountId {
		T::PalletId::get().into_account_truncating()
	}

	/// Lets that account exist, whatever it holds.
	pub(crate) fn ensure_account() {
		let account = Self::account_id();
		if !frame_system::Pallet::<T>::account_exists(&account) {
			frame_system::Pallet::<T>::inc_providers(&account);
		}
	}

	/// Whether the operators of `era` may be settled: its verdicts are in, and its checks are over.
	pub(crate) fn may_settle(era: EraIndex) -> bool {
		let over = era.checked_add(SETTLE_DELAY).is_some_and(|due| due <= T::Clock::era());
		over && era < FinalUntil::<T>::get()
	}

	pub(crate) fn do_settle_operators(limit: u32) -> DispatchResultWithPostInfo {
		ensure!(Self::may_settle(Settled::<T>::get().era), Error::<T>::NothingToSettle);
		let done = Self::settle_batch(limit.min(MAX_BATCH));
		let useful = done.ended || done.items >= MIN_FREE_BATCH;
		Ok(PostDispatchInfo {
			actual_weight: Some(T::WeightInfo::settle_operators(done.items)),
			pays_fee: if useful { Pays::No } else { Pays::Yes },
		})
	}

	/// Settles up to `limit` operators and returns how many; an era without any counts as one.
	pub(crate) fn settle_operators_batch(limit: u32) -> u32 {
		Self::settle_batch(limit).items
	}

	fn settle_batch(limit: u32) -> Settlement {
		let mut cursor = Settled::<T>::get();
		let mut done = Settlement::default();
		if limit == 0 || !Self::may_settle(cursor.era) {
			return done;
		}
		let params = Parameters::<T>::get();
		let owed = PayOwed::<T>::get();
		let balance = T::Currency::reducible_balance(
			&Self::account_id(),
			Preservation::Preserve,
			Fortitude::Polite,
		);
		let mut purse = Purse { free: balance.saturating_sub(owed), owed };
		while done.items < limit && Self::may_settle(cursor.era) {
			let era = cursor.era;
			let set = Eras::<T>::get(era);
			let books = Books {
				era,
				committees: set.as_ref().and_then(Self::assignments_of),
				set,
				reporters: Reporters::<T>::get(era),
				scores: EraScores::<T>::get(era),
				params: params.clone(),
			};
			let first = done.items;
			while done.items < limit && cursor.oracle < books.oracles() {
				Self::settle_operator(&books, OracleSlot(cursor.oracle), &mut purse);
				cursor.oracle = cursor.oracle.saturating_add(1);
				done.items = done.items.saturating_add(1);
			}
			if cursor.oracle < books.oracles() {
				break;
			}
			if done.items == first {
				done.items = done.items.saturating_add(1);
			}
			EraScores::<T>::remove(era);
			Self::deposit_event(Event::OperatorsSettled { era });
			cursor = SettleCursor { era: era.saturating_add(1), oracle: 0 };
			done.ended = true;
		}
		PayOwed::<T>::put(purse.owed);
		Settled::<T>::put(cursor);
		done
	}

	/// Pays or penalises whoever had the slot `oracle` in an era.
	fn settle_operator(books: &Books, oracle: OracleSlot, purse: &mut Purse) {
		let era = books.era;
		let Some(who) = OracleSlots::<T>::get(oracle).at(era) else { return };
		// Its bond stays until all its eras are settled.
		let Some(before) = Operators::<T>::get(&who) else { return };
		let mut row = before.clone();
		let params = &books.params;
		if books.reporters.complete.contains(oracle) {
			let error = books.score(oracle).error;
			match Self::failed_checks(books, oracle) {
				0 => {
					let amount = params.pay(purse.share(books, oracle), error);
					if amount > 0 {
						row.earned = row.earned.saturating_add(amount);
						purse.pay(amount);
						let operator = who.clone();
						Self::deposit_event(Event::OperatorPaid { operator, era, amount });
					}
				},
				failed => {
					let cut = params.unproven_cut(row.asked, failed);
					Self::penalise(&who, &mut row, era, Fault::Unproven, cut);
				},
			}
			let cut = params.outlier_cut(row.asked, error);
			Self::penalise(&who, &mut row, era, Fault::Outlier, cut);
		} else if books.set.as_ref().is_some_and(|set| set.measured) {
			let cut = params.missing_cut(row.asked);
			Self::penalise(&who, &mut row, era, Fault::Missing, cut);
		}
		if row.left_at.is_none() && params.is_too_little(row.bond, row.asked) {
			// It is tried again with the next era while a history has no room.
			let retired = with_storage_layer(|| Self::retire_row(&who, &mut row));
			if let Err(error) = retired {
				log::debug!(target: crate::LOG_TARGET, "{who:?} stays: {error:?}");
			}
		}
		if row != before {
			Operators::<T>::insert(&who, row);
		}
	}

	/// How many checks of an era an oracle that reported did not pass, with the nodes that it called
	/// fully short and that were not.
	fn failed_checks(books: &Books, oracle: OracleSlot) -> u32 {
		let checks = books.set.as_ref().filter(|_| books.load(oracle) > 0);
		let checks = checks.map_or(0, |set| u32::from(set.checks));
		let opened = OpenedChecks::<T>::get(books.era, oracle);
		let score = books.score(oracle);
		let spots = checks.saturating_sub(opened.spots.count_ones());
		let silent = score.silent.saturating_sub(opened.silent);
		let refuted = opened.refuted.len() as u32;
		spots.saturating_add(silent).saturating_add(score.contradicted).saturating_add(refuted)
	}

	/// Takes up to `amount` of a bond. The row is the caller's to store.
	fn penalise(
		who: &T::AccountId,
		row: &mut Operator<T::AccountId>,
		era: EraIndex,
		fault: Fault,
		amount: u128,
	) {
		let amount = amount.min(row.bond);
		if amount == 0 {
			return;
		}
		let (credit, _) = T::Currency::slash(&HoldReason::Bond.into(), who, amount);
		let amount = credit.peek();
		row.bond = row.bond.saturating_sub(amount);
		T::OnSlash::on_unbalanced(credit);
		let operator = who.clone();
		Self::deposit_event(Event::OperatorSlashed { operator, era, fault, amount });
	}

	pub(crate) fn do_withdraw_pay(operator: T::AccountId) -> DispatchResult {
		let mut row = Operators::<T>::get(&operator).ok_or(Error::<T>::UnknownOperator)?;
		ensure!(row.earned > 0, Error::<T>::NoPay);
		Self::pay_out(&operator, &mut row)?;
		Operators::<T>::insert(&operator, row);
		Ok(())
	}

	/// Moves what an operator earned to its account. The row is the caller's to store.
	pub(crate) fn pay_out(
		operator: &T::AccountId,
		row: &mut Operator<T::AccountId>,
	) -> DispatchResult {
		let amount = core::mem::take(&mut row.earned);
		T::Currency::transfer(&Self::account_id(), operator, amount, Preservation::Preserve)?;
		PayOwed::<T>::mutate(|owed| *owed = owed.saturating_sub(amount));
		let operator = operator.clone();
		Self::deposit_event(Event::PayWithdrawn { operator, amount });
		Ok(())
	}
}

#[cfg(any(feature = "try-runtime", test))]
mod checks {
	use super::*;
	use crate::Roots;
	use sp_runtime::TryRuntimeError;

	impl<T: Config> Pallet<T> {
		/// What is owed is what operators earned, and is there; no bond is more than was asked;
		/// settlement does not run ahead; scores, roots and checks are of eras that have them.
		pub(crate) fn check_economy() -> Result<(), TryRuntimeError> {
			let mut earned = 0u128;
			for row in Operators::<T>::iter_values() {
				ensure!(row.bond <= row.asked, "a bond is more than was asked");
				earned = earned.checked_add(row.earned).ok_or("too much was earned")?;
			}
			let owed = PayOwed::<T>::get();
			ensure!(earned == owed, "pay does not add up");
			ensure!(T::Currency::balance(&Self::account_id()) >= owed, "pay is not there");
			Self::check_settled()?;
			Self::check_roots()?;
			Self::check_opened()
		}

		fn check_settled() -> Result<(), TryRuntimeError> {
			let (settled, final_until) = (Settled::<T>::get(), FinalUntil::<T>::get());
			let last = settled.era.checked_sub(1);
			let in_time = last.is_none_or(Self::may_settle);
			ensure!(in_time, "operators were settled too early");
			let begun = settled.oracle > 0;
			ensure!(!begun || Self::may_settle(settled.era), "a settlement began too early");
			let oracles = Eras::<T>::get(settled.era).map_or(0, |set| set.oracles);
			ensure!(!begun || settled.oracle < oracles, "a settlement did not end");
			for era in EraScores::<T>::iter_keys() {
				let expected = settled.era <= era && era <= final_until;
				ensure!(expected, "scores of an era that has none");
			}
			Ok(())
		}

		fn check_roots() -> Result<(), TryRuntimeError> {
			for (era, _, roots) in Roots::<T>::iter() {
				let windows = Eras::<T>::get(era).map_or(0, |set| set.windows);
				for root in roots {
					ensure!(root.window < windows, "a root of no part of the era");
					ensure!(root.at <= Self::block(), "a root of a block to come");
				}
			}
			Ok(())
		}

		fn check_opened() -> Result<(), TryRuntimeError> {
			for (era, oracle, opened) in OpenedChecks::<T>::iter() {
				let opens = era.saturating_add(CHECK_DELAY);
				ensure!(opens <= T::Clock::era(), "a check was passed too early");
				let checks = Eras::<T>::get(era).map_or(0, |set| set.checks);
				let spots = opened.spots.checked_shr(checks.into()).unwrap_or_default();
				ensure!(spots == 0, "a spot check that does not exist");
				let silent = opened.silent > 0;
				ensure!(silent == opened.last.is_some(), "checks of silence are miscounted");
				let complete = Reporters::<T>::get(era).complete.contains(oracle);
				ensure!(complete, "checks of an oracle without a report");
			}
			Ok(())
		}
	}
}
