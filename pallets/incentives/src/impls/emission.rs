//! The roll of an era: budgets become the reward of weight. O(1).

use crate::*;
use frame_support::traits::fungible::Inspect;
use icn_math::accumulator;
use icn_primitives::{EraIndex, ServiceRecord};

impl<T: Config> Pallet<T> {
	/// Budgets of `era` by the schedule: base and demand, in ICNT base units.
	pub fn budgets(era: EraIndex) -> (u128, u128) {
		let mut left = era;
		for segment in Schedule::<T>::get() {
			if left < segment.eras {
				return (segment.base, segment.demand);
			}
			left -= segment.eras;
		}
		(0, 0)
	}

	/// Sum of the budgets of all eras before `era`, in ICNT base units.
	pub fn scheduled_until(era: EraIndex) -> u128 {
		let mut left = era;
		let mut sum = 0u128;
		for segment in Schedule::<T>::get() {
			let eras = left.min(segment.eras);
			left = left.saturating_sub(eras);
			let budget = segment.base.saturating_add(segment.demand);
			sum = sum.saturating_add(budget.saturating_mul(eras.into()));
		}
		sum
	}

	/// What the reserve holds beyond its existential deposit and what nodes may already have earned,
	/// in ICNT base units.
	pub fn available() -> u128 {
		let owed = Allotted::<T>::get().saturating_sub(Paid::<T>::get());
		T::Currency::balance(&Self::reserve())
			.saturating_sub(T::Currency::minimum_balance())
			.saturating_sub(owed)
	}

	/// Allots the budgets of `era`, or nothing if nobody saw what was served in it. Markets are
	/// rolled into `era` at most, so that the total weight is the one in force in it.
	pub(crate) fn emit(era: EraIndex) {
		if let Some(old) = era.checked_sub(MAX_LAG) {
			Global::<T>::remove(old);
		}
		if !T::Record::measured(era) {
			Global::<T>::insert(era, GlobalStep::default());
			Self::deposit_event(Event::Unmeasured { era });
			return;
		}
		let params = Parameters::<T>::get();
		let total = TotalWeight::<T>::get();
		let (base, demand) = Self::budgets(era);
		// Nothing is promised that the reserve does not hold.
		let available = Self::available();
		let base = base.min(available);
		let demand = demand.min(available.saturating_sub(base));

		let step = GlobalStep {
			base: accumulator::global_step(base, total.base, Self::step_cap(params.max_base.get())),
			demand: accumulator::global_step(
				demand,
				total.demand,
				Self::step_cap(params.max_demand.get()),
			),
		};
		let base = accumulator::step_budget(total.base, step.base).min(base);
		let demand = accumulator::step_budget(total.demand, step.demand).min(demand);
		Global::<T>::insert(era, step);
		Allotted::<T>::mutate(|allotted| {
			*allotted = allotted.saturating_add(base).saturating_add(demand)
		});
		Self::deposit_event(Event::Emitted { era, base, demand });
	}
}
