//! Maintenance that providers announce: it is credited to tenants, and no fault.

use crate::{
	pallet::{Config, Error, Event, Maintenance, Pallet, Parameters},
	types::{MaintenanceRecord, MaintenanceRefusal, MAX_NOTICE_ERAS},
};
use frame_support::{ensure, pallet_prelude::DispatchResult};
use icn_primitives::{EraClock, EraIndex, NodeId, NodeStatus};
use sp_runtime::ArithmeticError;

impl<T> From<MaintenanceRefusal> for Error<T> {
	fn from(refusal: MaintenanceRefusal) -> Self {
		match refusal {
			MaintenanceRefusal::Running => Self::MaintenanceRunning,
			MaintenanceRefusal::BudgetExhausted => Self::BudgetExhausted,
		}
	}
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_announce_maintenance(
		who: T::AccountId,
		node: NodeId,
		from: EraIndex,
		eras: EraIndex,
	) -> DispatchResult {
		let record = Self::own_node(&who, node)?;
		ensure!(matches!(record.status, NodeStatus::Active), Error::<T>::NotActive);
		ensure!(eras > 0, Error::<T>::ZeroEras);
		let (era, params) = (T::Clock::era(), Parameters::<T>::get());
		let soonest = era.saturating_add(params.maintenance_notice.get());
		ensure!(from >= soonest, Error::<T>::NoticeTooShort);
		ensure!(from <= era.saturating_add(MAX_NOTICE_ERAS), Error::<T>::NoticeTooLong);
		let until = from.checked_add(eras).ok_or(ArithmeticError::Overflow)?;
		let maintenance = MaintenanceRecord::announce(
			Maintenance::<T>::get(node),
			era,
			from,
			until,
			params.maintenance_budget.get(),
			params.maintenance_keep.get(),
		)
		.map_err(Error::<T>::from)?;
		Maintenance::<T>::insert(node, maintenance);
		Self::deposit_event(Event::MaintenanceAnnounced { node, from, until });
		Ok(())
	}
}
