//! Receipts of probes: their roots while an era runs, and the checks when its reports are in.

use crate::{
	Check, Config, EraReports, EraSet, Eras, Error, Event, KeyOwner, NodeSlots, Opened,
	OpenedChecks, Opening, Pallet, PostedRoot, PostedRoots, Reporters, Roots, WeightInfo,
};
use alloc::vec::Vec;
use codec::Encode;
use frame_support::{ensure, pallet_prelude::DispatchResult, traits::Get, weights::Weight};
use frame_system::pallet_prelude::BlockNumberFor;
use icn_math::median::lower_median;
use icn_primitives::{
	answer_bytes, challenge, silence_is_checked, spot_number, Bps, EraAssignments, EraClock,
	EraIndex, Generation, NodeId, NodeRegistry, NodeSlot, OracleSlot, WHOLE,
};
use sp_core::H256;
use sp_runtime::{
	traits::{BlakeTwo256, SaturatedConversion},
	DispatchError,
};

/// Eras from one to that in which its checks are open. Their seed is gathered in the era between,
/// when all commitments stand.
pub(crate) const CHECK_DELAY: EraIndex = 2;

/// In place of the slot of a node: chooses which node is checked.
const WHICH_NODE: u32 = u32::MAX;

/// Added to the number of a spot check: chooses which receipt of the node is asked for.
const WHICH_RECEIPT: u32 = 1_000;

/// Chooses which receipt is asked for where an oracle was silent.
const SILENT_RECEIPT: u32 = u32::MAX;

/// The receipts that pass a check.
enum Asked {
	/// The one of this probe.
	Probe(u32),
	/// So many, of any probes.
	AtLeast(u32),
}

/// An oracle in an era whose checks are open.
struct Checked<'a, AccountId> {
	operator: &'a AccountId,
	oracle: OracleSlot,
	era: EraIndex,
	set: &'a EraSet,
	committees: EraAssignments,
	seed: H256,
}

/// What the receipts of a check must be about.
struct Subject {
	slot: NodeSlot,
	node: NodeId,
	/// The present generation of the node.
	generation: Generation,
	/// Its first era.
	since: EraIndex,
}

impl Subject {
	/// Whether a receipt of `generation` fits the era: from the first era of the present one on that
	/// alone does, and before it older ones only.
	fn fits(&self, generation: Generation, era: EraIndex) -> bool {
		if era >= self.since {
			generation == self.generation
		} else {
			generation < self.generation
		}
	}
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_post_root(
		key: T::AccountId,
		era: EraIndex,
		window: u8,
		root: H256,
	) -> DispatchResult {
		let operator = KeyOwner::<T>::get(&key).ok_or(Error::<T>::UnknownKey)?;
		ensure!(era == T::Clock::era(), Error::<T>::WrongEra);
		let set = Eras::<T>::get(era).ok_or(Error::<T>::WrongEra)?;
		let oracle = Self::slot_of_operator(&operator, era)?;
		let (part, wanted) = (Self::part_of_era(&set), u64::from(window));
		let in_time = part == wanted || part == wanted.saturating_add(1);
		// The last root is part of the report.
		ensure!(in_time && window.saturating_add(1) < set.windows, Error::<T>::WrongWindow);
		let posted = Roots::<T>::get(era, oracle).iter().any(|root| root.window == window);
		ensure!(!posted, Error::<T>::AlreadyPosted);
		Self::fix_root(era, oracle, PostedRoot { window, root, at: Self::block() });
		Self::deposit_event(Event::RootPosted { era, oracle, window, root });
		Ok(())
	}

	/// Fixes a root, unless there is one of the same part of the era.
	pub(crate) fn fix_root(era: EraIndex, oracle: OracleSlot, posted: PostedRoot) {
		let mut roots = Roots::<T>::get(era, oracle);
		let index = roots.partition_point(|root| root.window < posted.window);
		let is_new = roots.get(index).is_none_or(|root| root.window != posted.window);
		// There is room for one of each part.
		if is_new && roots.try_insert(index, posted).is_ok() {
			Roots::<T>::insert(era, oracle, roots);
		}
	}

	/// Weight of a check with so many receipts.
	pub(crate) fn weight_of_check(check: &Check, openings: u32) -> Weight {
		match check {
			Check::Spot(_) => T::WeightInfo::open_check(openings),
			// More than one receipt is refused before any is looked at.
			Check::Silent(_) => T::WeightInfo::open_silent(),
		}
	}

	pub(crate) fn do_open_check(
		key: T::AccountId,
		era: EraIndex,
		check: Check,
		openings: crate::Openings,
	) -> DispatchResult {
		let operator = KeyOwner::<T>::get(&key).ok_or(Error::<T>::UnknownKey)?;
		let (now, opens) = (T::Clock::era(), era.saturating_add(CHECK_DELAY));
		ensure!(opens <= now, Error::<T>::FutureEra);
		ensure!(opens == now, Error::<T>::WindowClosed);
		let set = Eras::<T>::get(era).ok_or(Error::<T>::PrunedEra)?;
		let seed = Eras::<T>::get(now).and_then(|set| set.seed).ok_or(Error::<T>::NoSeed)?;
		let committees = Self::assignments_of(&set).ok_or(Error::<T>::NoSeed)?;
		let oracle = Self::slot_of_operator(&operator, era)?;
		let checked = Checked { operator: &operator, oracle, era, set: &set, committees, seed };

		let mut opened = OpenedChecks::<T>::get(era, oracle);
		let (slot, asked, refuted) = match check {
			Check::Spot(index) => {
				let (slot, asked) = Self::spot_check(&checked, index, &mut opened)?;
				(slot, asked, Vec::new())
			},
			Check::Silent(slot) => {
				let (asked, refuted) = Self::silent_check(&checked, slot, &mut opened)?;
				(slot, asked, refuted)
			},
		};
		OpenedChecks::<T>::insert(era, oracle, opened);
		match Self::subject(&checked, slot) {
			Some(subject) => {
				Self::check_openings(&checked, &subject, asked, &openings)?;
				Self::refute(era, slot, refuted);
			},
			// Nobody can prove anything any more.
			None => ensure!(openings.is_empty(), Error::<T>::WrongReceipts),
		}
		Self::deposit_event(Event::CheckPassed { era, oracle, check });
		Ok(())
	}

	/// A receipt shows that these oracles should not have called the node in `slot` fully short.
	fn refute(era: EraIndex, slot: NodeSlot, oracles: Vec<OracleSlot>) {
		for oracle in oracles {
			let mut opened = OpenedChecks::<T>::get(era, oracle);
			// Each node counts once, and no more of them than there is room for.
			if !opened.refuted.contains(&slot) && opened.refuted.try_push(slot).is_ok() {
				OpenedChecks::<T>::insert(era, oracle, opened);
			}
		}
	}

	/// The node and the receipts that spot check `index` asks for, which is marked as passed.
	fn spot_check(
		checked: &Checked<T::AccountId>,
		index: u32,
		opened: &mut Opened,
	) -> Result<(NodeSlot, Asked), DispatchError> {
		ensure!(index < u32::from(checked.set.checks), Error::<T>::UnknownCheck);
		let bit = 1u32.checked_shl(index).ok_or(Error::<T>::UnknownCheck)?;
		let number = |of, index, bound| spot_number(checked.seed, checked.oracle, of, index, bound);
		let load = checked.committees.load(checked.oracle);
		let place = number(WHICH_NODE, index, load).saturated_into();
		let slot = checked.committees.assigned(checked.oracle, place, 1).first().copied();
		let slot = slot.ok_or(Error::<T>::UnknownCheck)?;
		let said = Self::said(checked.era, checked.oracle, slot);
		let said = said.ok_or(Error::<T>::NotCommitted)?;
		ensure!(opened.spots & bit == 0, Error::<T>::AlreadyPassed);
		opened.spots |= bit;

		let total = checked.set.total_probes();
		let asked = if said == Bps::ZERO {
			let probe = number(slot.0, WHICH_RECEIPT.saturating_add(index), total.into());
			// Below `total`.
			Asked::Probe(probe as u32)
		} else {
			Asked::AtLeast(said.complement().get().saturating_mul(total).div_ceil(WHOLE))
		};
		Ok((slot, asked))
	}

	/// The receipt that is asked of an oracle which said nothing about `slot` though another member
	/// did, if that is drawn, and whom it refutes. The check is marked as passed.
	fn silent_check(
		checked: &Checked<T::AccountId>,
		slot: NodeSlot,
		opened: &mut Opened,
	) -> Result<(Asked, Vec<OracleSlot>), DispatchError> {
		let Checked { oracle, era, .. } = *checked;
		let is_member = checked.committees.is_member(slot, oracle).is_some();
		ensure!(is_member, Error::<T>::UnknownCheck);
		let said = Self::said(era, oracle, slot).ok_or(Error::<T>::NotCommitted)?;
		ensure!(said == Bps::ZERO, Error::<T>::UnknownCheck);
		let reporters = Reporters::<T>::get(era);
		let (reported, limit) = (reporters.listed, checked.set.silent_checks.into());
		// What is not counted is not opened, for free at that.
		let drawn = silence_is_checked(checked.seed, oracle, slot, reported, limit);
		ensure!(drawn, Error::<T>::UnknownCheck);
		let all = Self::said_by_all(checked, &reporters, slot);
		ensure!(all.iter().any(|(_, said)| *said > Bps::ZERO), Error::<T>::UnknownCheck);
		ensure!(opened.last.is_none_or(|last| last < slot), Error::<T>::AlreadyPassed);
		opened.last = Some(slot);
		opened.silent = opened.silent.saturating_add(1);

		let mut values: Vec<Bps> = all.iter().map(|(_, said)| *said).collect();
		let quorum = values.len() as u32 > checked.committees.size() / 2;
		let served = quorum && lower_median(&mut values) == Some(Bps::ZERO);
		let refuted = all.into_iter().filter(|(_, said)| served && *said == Bps::ONE);
		let total = checked.set.total_probes();
		let probe = spot_number(checked.seed, oracle, slot.0, SILENT_RECEIPT, total.into());
		// Below `total`.
		Ok((Asked::Probe(probe as u32), refuted.map(|(member, _)| member).collect()))
	}

	/// What each member with a complete report says about `slot`.
	fn said_by_all(
		checked: &Checked<T::AccountId>,
		reporters: &EraReports,
		slot: NodeSlot,
	) -> Vec<(OracleSlot, Bps)> {
		let said = |member| {
			// Saves two reads.
			if reporters.short.contains(member) {
				Self::said(checked.era, member, slot).unwrap_or_default()
			} else {
				Bps::ZERO
			}
		};
		let members = checked.committees.members(slot).into_iter();
		let complete = members.filter(|member| reporters.complete.contains(*member));
		complete.map(|member| (member, said(member))).collect()
	}

	/// The node that had `slot`; `None` if it is gone, or if the chain stood still for so long that
	/// it has forgotten the blocks of the era.
	fn subject(checked: &Checked<T::AccountId>, slot: NodeSlot) -> Option<Subject> {
		let known: u32 = T::BlockHashCount::get().saturated_into();
		if Self::block() > checked.set.started.saturating_add(known) {
			return None;
		}
		let node = NodeSlots::<T>::get(slot).at(checked.era)?;
		let info = T::Nodes::node(node)?;
		let (generation, since) = (info.generation, info.generation_since);
		Some(Subject { slot, node, generation, since })
	}

	/// Whether `openings` are what is `asked`.
	fn check_openings(
		checked: &Checked<T::AccountId>,
		subject: &Subject,
		asked: Asked,
		openings: &[Opening],
	) -> DispatchResult {
		let enough = match asked {
			Asked::Probe(probe) => {
				openings.len() == 1 && openings.iter().all(|opening| opening.receipt.probe == probe)
			},
			Asked::AtLeast(count) => openings.len() as u32 >= count,
		};
		let ascends = openings.iter().zip(openings.iter().skip(1)).all(|(one, next)| {
			// Hence no receipt counts twice.
			one.receipt.probe < next.receipt.probe
		});
		ensure!(enough && ascends, Error::<T>::WrongReceipts);
		let roots = Roots::<T>::get(checked.era, checked.oracle);
		for opening in openings {
			ensure!(Self::proves(checked, subject, &roots, opening), Error::<T>::BadReceipt);
		}
		Ok(())
	}

	/// Whether the node answered the probe of a receipt, and in time.
	fn proves(
		checked: &Checked<T::AccountId>,
		subject: &Subject,
		roots: &PostedRoots,
		opening: &Opening,
	) -> bool {
		let receipt = &opening.receipt;
		let fits = subject.fits(receipt.generation, checked.era);
		if receipt.slot != subject.slot || !fits {
			return false;
		}
		let window = receipt.probe.checked_div(checked.set.probes.into());
		let index = roots.iter().position(|root| Some(u32::from(root.window)) == window);
		let Some((index, root)) = index.and_then(|index| Some((index, roots.get(index)?))) else {
			return false;
		};
		// Asked after the root before it was fixed, and answered before this one was: otherwise all
		// of an era could be gathered at once.
		let before = index.checked_sub(1).and_then(|index| roots.get(index));
		let first = before.map_or(checked.set.started.saturating_sub(1), |before| before.at);
		if !(first..=root.at).contains(&receipt.block) {
			return false;
		}
		let hash = frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::from(receipt.block));
		if hash == T::Hash::default() {
			return false;
		}
		let leaf = receipt.encode();
		let is_in_tree = binary_merkle_tree::verify_proof::<BlakeTwo256, _, _>(
			&root.root,
			opening.proof.iter().copied(),
			opening.leaves,
			opening.index,
			&leaf,
		);
		if !is_in_tree {
			return false;
		}
		let asked = challenge(
			checked.operator,
			subject.node,
			receipt.generation,
			checked.era,
			receipt.probe,
			hash.as_ref(),
			receipt.salt,
		);
		T::Nodes::signed_by(subject.node, &answer_bytes(asked), &receipt.signature)
	}
}
