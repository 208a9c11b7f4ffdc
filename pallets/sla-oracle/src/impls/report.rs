//! Commitments to reports, and the reports. Whether a node is assigned is computed, so an
//! exception costs no read and no write of its own.

use crate::{
	Commitment, Commitments, Config, EraSet, Eras, Error, Event, Exception, KeyOwner, Operators,
	Page, Pages, Pallet, PostedRoot, Report, Reporters, Reports, Rest, MAX_PAGES,
};
use frame_support::{
	dispatch::{DispatchResultWithPostInfo, Pays},
	ensure,
	pallet_prelude::DispatchResult,
};
use frame_system::pallet_prelude::BlockNumberFor;
use icn_primitives::{report_page, report_seal, Bps, EraClock, EraIndex, NodeSlot, OracleSlot};
use sp_core::H256;
use sp_runtime::{
	traits::{SaturatedConversion, Zero},
	DispatchError,
};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_commit(
		key: T::AccountId,
		era: EraIndex,
		hash: H256,
	) -> DispatchResultWithPostInfo {
		let operator = KeyOwner::<T>::get(&key).ok_or(Error::<T>::UnknownKey)?;
		ensure!(era == T::Clock::era(), Error::<T>::WrongEra);
		let set = Eras::<T>::get(era).ok_or(Error::<T>::WrongEra)?;
		let oracle = Self::slot_of_operator(&operator, era)?;
		ensure!(Self::part_of_era(&set) >= Self::last_part(&set), Error::<T>::WrongWindow);
		let first = Reporters::<T>::mutate(era, |reporters| {
			let first = !reporters.committed.contains(oracle);
			reporters.committed.insert(oracle);
			first
		});
		let commitment = Commitment { hash, at: Self::block() };
		Commitments::<T>::insert(era, oracle, commitment);
		Self::deposit_event(Event::Committed { era, oracle, operator });
		// Blocks cannot be filled for free.
		let pays = if first { Pays::No } else { Pays::Yes };
		Ok(pays.into())
	}

	pub(crate) fn do_reveal(
		key: T::AccountId,
		era: EraIndex,
		exceptions: Page,
		rest: Rest,
	) -> DispatchResult {
		let operator = KeyOwner::<T>::get(&key).ok_or(Error::<T>::UnknownKey)?;
		let set = Self::set_under_report(era)?;
		let oracle = Self::slot_of_operator(&operator, era)?;
		let commitment = Commitments::<T>::get(era, oracle).ok_or(Error::<T>::NotCommitted)?;
		let mut report = Reports::<T>::get(era, oracle).unwrap_or(Report {
			next: Some(commitment.hash),
			starts: Default::default(),
			last: None,
			listed: 0,
		});
		let expected = report.next.ok_or(Error::<T>::AlreadyComplete)?;
		let page = report.received();
		ensure!(page < MAX_PAGES, Error::<T>::TooManyPages);
		let follows = match rest {
			Rest::More(hash) => hash,
			Rest::End { receipts, salt } => {
				report_seal(Self::genesis_hash().as_ref(), &operator, era, receipts, salt)
			},
		};
		ensure!(report_page(&exceptions, follows) == expected, Error::<T>::Mismatch);
		let only = page == 0 && matches!(rest, Rest::End { .. });
		ensure!(only || !exceptions.is_empty(), Error::<T>::EmptyPage);
		Self::check_exceptions(&set, oracle, report.last, &exceptions)?;

		let start = exceptions.first().map_or(NodeSlot(0), |exception| exception.slot);
		report.starts.try_push(start).map_err(|_| Error::<T>::TooManyPages)?;
		report.last = exceptions.last().map(|exception| exception.slot);
		report.listed = report.listed.saturating_add(exceptions.len() as u32);
		report.next = match rest {
			Rest::More(hash) => Some(hash),
			Rest::End { .. } => None,
		};
		Reporters::<T>::mutate(era, |reporters| {
			reporters.started.insert(oracle);
			if report.is_complete() {
				reporters.complete.insert(oracle);
				reporters.listed = reporters.listed.saturating_add(report.listed);
				if report.last.is_some() {
					reporters.short.insert(oracle);
				}
			}
		});
		Pages::<T>::insert((era, oracle, page), exceptions);
		Reports::<T>::insert(era, oracle, &report);
		if let Rest::End { receipts, .. } = rest {
			// It was fixed with the commitment.
			let window = set.windows.saturating_sub(1);
			Self::fix_root(era, oracle, PostedRoot { window, root: receipts, at: commitment.at });
			let pages = report.received();
			Self::deposit_event(Event::Reported { era, oracle, operator, pages });
		}
		Ok(())
	}

	/// What the complete report of `oracle` says about `slot`, which is nothing short unless it is
	/// listed; `None` without such a report.
	pub(crate) fn said(era: EraIndex, oracle: OracleSlot, slot: NodeSlot) -> Option<Bps> {
		let report = Reports::<T>::get(era, oracle).filter(Report::is_complete)?;
		let page = Pages::<T>::get((era, oracle, report.page_of(slot))).unwrap_or_default();
		let found = page.binary_search_by_key(&slot, |exception| exception.slot);
		Some(found.ok().and_then(|index| page.get(index)).map_or(Bps::ZERO, |e| e.shortfall))
	}

	/// The slot of `operator` in the set of `era`.
	pub(crate) fn slot_of_operator(
		operator: &T::AccountId,
		era: EraIndex,
	) -> Result<OracleSlot, DispatchError> {
		let slot = Operators::<T>::get(operator).and_then(|row| row.slots.at(era));
		slot.ok_or(Error::<T>::NotInSet.into())
	}

	/// Which of its parts, from 0 on, the era with this set is in, if it is the one that runs.
	pub(crate) fn part_of_era(set: &EraSet) -> u64 {
		let (passed, length) = T::Clock::progress();
		passed
			.saturating_mul(u64::from(set.windows))
			.checked_div(u64::from(length))
			.unwrap_or_default()
	}

	/// The last part of an era.
	fn last_part(set: &EraSet) -> u64 {
		u64::from(set.windows.saturating_sub(1))
	}

	/// The number of the current block.
	pub(crate) fn block() -> u32 {
		frame_system::Pallet::<T>::block_number().saturated_into()
	}

	/// Names the chain.
	fn genesis_hash() -> T::Hash {
		frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::zero())
	}

	/// The set of `era`, if it is the one that reports are accepted on.
	fn set_under_report(era: EraIndex) -> Result<EraSet, DispatchError> {
		let now = T::Clock::era();
		ensure!(era < now, Error::<T>::FutureEra);
		let set = Eras::<T>::get(era).ok_or(Error::<T>::PrunedEra)?;
		ensure!(era.saturating_add(1) == now, Error::<T>::WindowClosed);
		Ok(set)
	}

	/// Whether `oracle` may say this, after slot `last`.
	fn check_exceptions(
		set: &EraSet,
		oracle: OracleSlot,
		mut last: Option<NodeSlot>,
		exceptions: &[Exception],
	) -> DispatchResult {
		let assignments = Self::assignments_of(set).ok_or(Error::<T>::NoSeed)?;
		for Exception { slot, shortfall, .. } in exceptions {
			ensure!(last.is_none_or(|last| last < *slot), Error::<T>::NotSorted);
			ensure!(slot.0 < set.nodes, Error::<T>::UnknownSlot);
			ensure!(shortfall.get() > 0, Error::<T>::ZeroShortfall);
			ensure!(assignments.is_member(*slot, oracle).is_some(), Error::<T>::NotAssigned);
			last = Some(*slot);
		}
		Ok(())
	}
}
