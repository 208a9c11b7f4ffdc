//! Penalties, as they are asked.

use crate::*;
use frame_support::{ensure, pallet_prelude::*, traits::fungible::Inspect};
use icn_math::penalty;
use icn_primitives::{Bps, EraClock, EraIndex, NodeId, NodeInfo, NodeRegistry, Verdict};

/// What is to be asked, before any cap.
struct Ask {
	offence: Offence,
	short: Verdict,
	asked: u128,
	began: EraIndex,
}

impl<T: Config> Pallet<T> {
	/// `node` fell short in `era`. Where nothing of it is penal there is trouble all the same: who
	/// leases it then knows.
	pub(crate) fn do_verdict(node: NodeId, era: EraIndex, verdict: Verdict) -> DispatchResult {
		let now = T::Clock::era();
		let params = Parameters::<T>::get();
		ensure!(params.is_reportable(era, now), Error::<T>::TooOld);
		let info = T::Nodes::node(node).ok_or(Error::<T>::UnknownNode)?;
		let mut conduct = match Conducts::<T>::get(node) {
			Some(conduct) => {
				ensure!(era > conduct.seen_at, Error::<T>::OutOfOrder);
				conduct
			},
			None => Conduct::new(era),
		};
		let began = conduct.trouble(era, &params);
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
		let params = Parameters::<T>::get();
		ensure!(params.is_reportable(era, now), Error::<T>::TooOld);
		let info = T::Nodes::node(node).ok_or(Error::<T>::UnknownNode)?;
		let rate = params.default_rate.get();
		let asked = penalty::asked_for_default(info.required, rate, info.booked, info.units);
		let known = Conducts::<T>::get(node);
		let failed_before = known.is_some();
		let mut conduct = known.unwrap_or_else(|| Conduct::new(era));
		// It is suspended for whatever it did before.
		conduct.streak = 0;
		// What happened lately is not told yet, but seen by whoever leases the node now.
		let began = conduct.trouble(era, &params).min(now.saturating_sub(TOLD_AFTER));
		let offence = Offence::new(node, era, Reason::Default);
		let short = Verdict { credit: Bps::ONE, penal: Bps::ZERO };
		let ask = Ask { offence, short, asked, began };
		if Self::ask(ask, &info, &mut conduct, &params, now)? || failed_before {
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
		let of_era = Self::asked_beside(&offence)?;
		let left_of_month = penalty::share(info.required, params.month_cap.get())
			.saturating_sub(conduct.asked_in_month(now));
		let left_of_era =
			penalty::share(info.required, params.era_cap.get()).saturating_sub(of_era);
		let asked = asked
			.min(penalty::share(info.required, params.event_cap.get()))
			.min(left_of_era)
			.min(left_of_month);
		if asked < least {
			return Ok(false);
		}

		Self::wait(&offence);
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
			delegated: 0,
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

	/// Lets the collateral and the stake behind the node stay until the penalty is
	/// [decided](Self::decided).
	pub(crate) fn wait(offence: &Offence) {
		Undecided::<T>::insert(offence.node, offence.key(), ());
	}

	/// The penalty is applied or cancelled: nothing waits for it any more.
	pub(crate) fn decided(offence: &Offence) {
		Undecided::<T>::remove(offence.node, offence.key());
	}

	/// What penalties of the same node and era for other reasons ask. Fails if there is one for this.
	fn asked_beside(offence: &Offence) -> Result<u128, DispatchError> {
		let mut sum = 0u128;
		for reason in Reason::ALL {
			match Self::find(&Offence { reason, ..*offence }) {
				Some(_) if reason == offence.reason => {
					return Err(Error::<T>::AlreadyAsked.into());
				},
				Some(penalty) if !penalty.is_cancelled() => {
					sum = sum.saturating_add(penalty.asked);
				},
				_ => {},
			}
		}
		Ok(sum)
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
