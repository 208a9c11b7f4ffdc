//! Submission of reports. Whether a node is assigned is computed, so an exception costs no read
//! and no write of its own.

use crate::{
	Config, EraSet, Eras, Error, Event, Exception, KeyOwner, Operators, Page, Pages, Pallet,
	Report, Reporters, Reports, MAX_PAGES,
};
use frame_support::{ensure, pallet_prelude::DispatchResult};
use icn_primitives::{EraClock, EraIndex, NodeSlot, OracleSlot};
use sp_runtime::DispatchError;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_report(
		key: T::AccountId,
		era: EraIndex,
		page: u32,
		pages: u32,
		exceptions: Page,
	) -> DispatchResult {
		let operator = KeyOwner::<T>::get(&key).ok_or(Error::<T>::UnknownKey)?;
		let set = Self::set_under_report(era)?;
		let oracle = Operators::<T>::get(&operator)
			.and_then(|row| row.slots.at(era))
			.ok_or(Error::<T>::NotInSet)?;
		let mut report = Self::report_before(era, oracle, page, pages)?;
		ensure!(pages == 1 || !exceptions.is_empty(), Error::<T>::EmptyPage);
		Self::check_exceptions(&set, oracle, report.last, &exceptions)?;

		let start = exceptions.first().map_or(NodeSlot(0), |exception| exception.slot);
		report.starts.try_push(start).map_err(|_| Error::<T>::TooManyPages)?;
		report.last = exceptions.last().map(|exception| exception.slot);
		Reporters::<T>::mutate(era, |reporters| {
			reporters.started.insert(oracle);
			if report.is_complete() {
				reporters.complete.insert(oracle);
				if report.last.is_some() {
					reporters.short.insert(oracle);
				}
			}
		});
		Pages::<T>::insert((era, oracle, page), exceptions);
		Reports::<T>::insert(era, oracle, &report);
		if report.is_complete() {
			Self::deposit_event(Event::Reported { era, oracle, operator, pages });
		}
		Ok(())
	}

	/// The set of `era`, if it is the one that reports are accepted on.
	fn set_under_report(era: EraIndex) -> Result<EraSet, DispatchError> {
		let now = T::Clock::era();
		ensure!(era < now, Error::<T>::FutureEra);
		let set = Eras::<T>::get(era).ok_or(Error::<T>::PrunedEra)?;
		ensure!(era.saturating_add(1) == now, Error::<T>::WindowClosed);
		Ok(set)
	}

	/// What has come of a report, if `page` of `pages` is what must come next.
	fn report_before(
		era: EraIndex,
		oracle: OracleSlot,
		page: u32,
		pages: u32,
	) -> Result<Report, DispatchError> {
		let Some(report) = Reports::<T>::get(era, oracle) else {
			ensure!((1..=MAX_PAGES).contains(&pages), Error::<T>::TooManyPages);
			ensure!(page == 0, Error::<T>::WrongPage);
			return Ok(Report { pages, ..Default::default() });
		};
		ensure!(!report.is_complete(), Error::<T>::AlreadyComplete);
		ensure!(page == report.received() && pages == report.pages, Error::<T>::WrongPage);
		Ok(report)
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
