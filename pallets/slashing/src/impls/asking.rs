//! Penalties, as they are asked.

use crate::*;
use frame_support::{ensure, pallet_prelude::*, traits::fungible::Inspect};
use icn_math::penalty;
use icn_primitives::{
	Bps, Collateral, EraClock, EraIndex, NodeId, NodeInfo, NodeRegistry, Verdict,
};

/// What is to be asked, before any cap.
struct Ask {
	offence: Offence,
	short: Verdict,
	asked: u128,
	began: EraIndex,
}

impl<T: Config> Pallet<T> {
	/// `node` fell short in `era`. Only what is penal gets here.
	pub(crate) fn do_verdict(node: NodeId, era: EraIndex, verdict: Verdict) -> DispatchResult {
		let now = T::Clock::era();
		ensure!(is_reportable(era, now), Error::<T>::TooOld);
		let info = T::Nodes::node(node).ok_or(Error::<T>::UnknownNode)?;
		let mut conduct = match Conducts::<T>::get(node) {
			Some(conduct) => {
				ensure!(era > conduct.seen_at, Error::<T>::OutOfOrder);
				conduct
			},
			None => Conduct::new(era),
		};
		let params = Parameters::<T>::get();
		let began = conduct.trouble(era);
		let excess = conduct.fail(era, verdict.penal, Self::allowance(&info), &params);
		let asked = penalty::asked(info.required, params.rate.get(), excess);
		let offence = Offence::new(node, era, Reason::Unreliable);
		let ask = Ask { offence, short: verdict, asked, began };
		Self::ask(ask, &info, &mut conduct, &params, now)?;
		Conducts::<T>::insert(node, conduct);
		Ok(())
	}

	/// From `era` on `node` serves none of its leases.
	pub(crate) fn do_default(node: NodeId, era: EraIndex) -> DispatchResult {
		let now = T::Clock::era();
		ensure!(is_reportable(era, now), Error::<T>::TooOld);
		let info = T::Nodes::node(node).ok_or(Error::<T>::UnknownNode)?;
		let params = Parameters::<T>::get();
		let rate = params.default_rate.get();
		let asked = penalty::asked_for_default(info.required, rate, info.booked, info.units);
		let mut conduct = Conducts::<T>::get(node).unwrap_or_else(|| Conduct::new(era));
		let began = conduct.trouble(era);
		let offence = Offence::new(node, era, Reason::Default);
		let short = Verdict { credit: Bps::ONE, penal: Bps::ZERO };
		let ask = Ask { offence, short, asked, began };
		if Self::ask(ask, &info, &mut conduct, &params, now)? {
			Conducts::<T>::insert(node, conduct);
		}
		Ok(())
	}

	/// Asks for what the caps leave, unless that is less than an account may have: not worth a row,
	/// and maybe not to be sent. Returns whether it did. The conduct is the caller's to store.
	fn ask(
		ask: Ask,
		info: &NodeInfo<T::AccountId>,
		conduct: &mut Conduct,
		params: &Params,
		now: EraIndex,
	) -> Result<bool, DispatchError> {
		let Ask { offence, short, asked, began } = ask;
		let least = T::Currency::minimum_balance().max(1);
		if asked < least {
			return Ok(false);
		}
		ensure!(Self::find(&offence).is_none(), Error::<T>::AlreadyAsked);
		let left_of_month = penalty::share(info.required, params.month_cap.get())
			.saturating_sub(conduct.asked_in_month(now));
		let left_of_era = penalty::share(info.required, params.era_cap.get())
			.saturating_sub(Self::asked_for(offence.node, offence.era));
		let asked = asked
			.min(penalty::share(info.required, params.event_cap.get()))
			.min(left_of_era)
			.min(left_of_month);
		if asked < least {
			return Ok(false);
		}

		T::Nodes::lock(offence.node)?;
		conduct.ask(now, asked);
		let apply_after = now.saturating_add(params.dispute_eras.get());
		let row = Penalty {
			provider: info.provider.clone(),
			units: info.units,
			short,
			began,
			since: now,
			asked,
			taken: 0,
			per_unit: 0,
			claimed: 0,
			treasury: 0,
			stage: Stage::Pending { apply_after },
		};
		Self::store(&offence, row);
		let Offence { node, era, reason } = offence;
		Self::deposit_event(Event::PenaltyAsked { node, era, reason, apply_after, asked });
		Ok(true)
	}

	/// What all penalties of `node` for `era` ask.
	fn asked_for(node: NodeId, era: EraIndex) -> u128 {
		Reason::ALL
			.into_iter()
			.filter_map(|reason| Self::find(&Offence::new(node, era, reason)))
			.filter(|penalty| !penalty.is_cancelled())
			.fold(0, |sum, penalty| sum.saturating_add(penalty.asked))
	}

	/// Basis points of an era that the class of a node allows it to fall short.
	pub(crate) fn allowance(info: &NodeInfo<T::AccountId>) -> u32 {
		T::Nodes::availability(info.market.class).map_or(0, |least| least.complement().get())
	}

	/// The penalty of an offence, if there is one.
	pub(crate) fn find(offence: &Offence) -> Option<PenaltyOf<T>> {
		Penalties::<T>::get(offence.node, offence.key())
	}

	/// The penalty of an offence.
	pub(crate) fn penalty(offence: &Offence) -> Result<PenaltyOf<T>, DispatchError> {
		Self::find(offence).ok_or_else(|| Error::<T>::UnknownPenalty.into())
	}

	pub(crate) fn store(offence: &Offence, penalty: PenaltyOf<T>) {
		Penalties::<T>::insert(offence.node, offence.key(), penalty);
	}
}
